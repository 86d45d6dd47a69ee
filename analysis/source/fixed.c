/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Columns at fixed characters of a line, as printed lists have them. Where no profile
 * gives the places they are read off the head: characters that are blank in the header
 * and in its first rows are gaps, and every column between gaps must have a heading that
 * is known. A word may be longer than those seen there, as 10.00 is after 9.75; a row
 * with other text in a gap is refused.
 */
#include <stdlib.h>
#include <string.h>

#include "source/layout_inside.h"
#include "source/rows.h"

#define CHARACTERS ((size_t)ET_COLUMNS_MOST)

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

static bool begins(char c)
{
    return ((unsigned char)c & 0xC0U) != 0x80U;
}

/* Bytes of a word that covers all of span i, perhaps more, and touches no other; 0: it
 * does not. *character moves on behind it. */
static size_t overhang(const et_layout *layout, size_t i, const char *word,
                       size_t length, size_t *character)
{
    const et_span *span = &layout->spans[i];
    size_t bytes = 0, end = *character;

    for (; bytes < length && !is_space(word[bytes]); bytes++) {
        end += begins(word[bytes]);
    }
    bool covers = *character <= span->from && end >= span->to;
    if (!covers || (i + 1 < layout->column_count && end > span[1].from)) {
        return 0;
    }
    *character = end;
    return bytes;
}

size_t et_fixed_split(const et_layout *layout, const char *line, size_t length,
                      et_field *fields, size_t *stray)
{
    size_t columns = layout->column_count, at = 0, character = 0, i = 0, word;

    *stray = 0;
    for (size_t c = 0; c < columns; c++) {
        fields[c] = (et_field){"", 0, length + 1, 0};
    }
    while (at < length) {
        size_t next = at + 1;
        while (next < length && !begins(line[next])) {
            next++;
        }
        while (i < columns && character >= layout->spans[i].to) {
            i++;
        }
        bool starts = !is_space(line[at]) && (at == 0 || is_space(line[at - 1]));
        if (layout->overhang && starts && i < columns &&
            (word = overhang(layout, i, line + at, length - at, &character)) > 0) {
            fields[i] = (et_field){line + at, word, at + 1, 0};
            at += word;
            continue;
        }
        if (!is_space(line[at])) {
            if (i == columns || character < layout->spans[i].from) {
                *stray = *stray ? *stray : at + 1;
            } else {
                et_field *f = &fields[i];
                *f = f->length ? *f : (et_field){line + at, 0, at + 1, 0};
                f->length = (size_t)(line + next - f->text);
            }
        }
        at = next;
        character++;
    }
    return columns;
}

et_status et_fixed_take(et_rows *rows, et_taken *taken, et_error *err)
{
    const char *line = rows->chunk->text + rows->at.start;
    size_t stray, columns = rows->layout->column_count;

    (void)err;
    (void)et_fixed_split(rows->layout, line, rows->at.length, rows->fields, &stray);
    *taken = et_rows_check_split(rows, rows->fields, columns, columns, 0);
    if (stray) {
        et_field found = {line + stray - 1, rows->at.length - (stray - 1), stray, 0};
        et_rows_refuse(rows, ET_FAULT_FIELDS, &found, "blanks between two columns");
        *taken = ET_TAKEN_REFUSED;
    }
    if (*taken == ET_TAKEN) {
        et_rows_read_escapes(rows, rows->fields, columns);
    }
    return ET_OK;
}

/* ---- understanding ---- */

/* The columns as headings give them: fields[i] stands in spans[i]. */
typedef struct grid {
    bool used[CHARACTERS];
    et_span spans[ET_COLUMNS_MOST];
    et_field fields[ET_COLUMNS_MOST];
    size_t count, subjects, keys;
} grid;

/* Marks the characters of a line that are no blanks; false when it is too long. */
static bool mark(grid *g, const char *line, size_t length)
{
    size_t character = 0;

    for (size_t at = 0; at < length; at++) {
        character += at > 0 && begins(line[at]);
        if (character >= CHARACTERS) {
            return false;
        }
        g->used[character] = g->used[character] || !is_space(line[at]);
    }
    return true;
}

static void find_spans(grid *g)
{
    g->count = 0;
    for (size_t i = 0; i < CHARACTERS; i++) {
        if (g->used[i] && (i == 0 || !g->used[i - 1])) {
            g->spans[g->count].from = i;
        }
        if (g->used[i] && (i + 1 == CHARACTERS || !g->used[i + 1])) {
            g->spans[g->count++].to = i + 1;
        }
    }
}

/* The text of the header from span `first` to span `last`. */
static et_field heading(const grid *g, const et_header *h, const et_sniff *sniff,
                        size_t first, size_t last)
{
    et_layout one = {.column_count = 1};
    et_span span = {g->spans[first].from, g->spans[last].to};
    et_field field;
    size_t stray;

    one.spans = &span;
    (void)et_fixed_split(&one, sniff->head + h->start, h->end - h->start, &field, &stray);
    return field;
}

static et_column_role role_of(const et_sniff *sniff, const et_field *field)
{
    char text[ET_HEADING_LONGEST];
    size_t subject;

    et_layout_heading(field, text);
    return field->length == 0
               ? ET_COLUMN_UNKNOWN
               : et_profile_role(sniff->options->profile, sniff->subjects, text,
                                 &subject);
}

/* The last of the spans from `first` on, at most four, that each hold a part of one
 * heading that is known. */
static et_column_role longest(const grid *g, const et_header *h, const et_sniff *sniff,
                              size_t first, size_t *last)
{
    size_t most = first;

    while (most + 1 < g->count && most < first + 3 &&
           heading(g, h, sniff, most + 1, most + 1).length > 0) {
        most++;
    }
    for (*last = most;; (*last)--) {
        et_field field = heading(g, h, sniff, first, *last);
        et_column_role role = role_of(sniff, &field);
        if (role != ET_COLUMN_UNKNOWN || *last == first) {
            return role;
        }
    }
}

/* A heading of several words has a gap in it: of neighbours the most that make a known
 * heading are one column. False when a column remains without one. */
static bool name_spans(grid *g, const et_header *h, const et_sniff *sniff)
{
    size_t kept = 0;

    g->subjects = g->keys = 0;
    for (size_t i = 0; i < g->count;) {
        size_t last;
        et_column_role role = longest(g, h, sniff, i, &last);
        if (role == ET_COLUMN_UNKNOWN) {
            return false;
        }
        et_field field = heading(g, h, sniff, i, last);
        g->spans[kept] = (et_span){g->spans[i].from, g->spans[last].to};
        g->fields[kept++] = field;
        g->subjects += role == ET_COLUMN_SUBJECT;
        g->keys += role == ET_COLUMN_ID || role == ET_COLUMN_PLACE;
        i = last + 1;
    }
    g->count = kept;
    return g->subjects > 0 && g->keys > 0;
}

/* True when `h` is a header over the rows that follow it in the head. */
static bool is_header(grid *g, const et_header *h, const et_sniff *sniff)
{
    et_header row = *h;
    size_t rows = 0;

    memset(g->used, 0, sizeof g->used);
    if (!mark(g, sniff->head + h->start, h->end - h->start)) {
        return false;
    }
    while (rows < ET_SAMPLE_ROWS && et_layout_next_line(sniff, &row) &&
           mark(g, sniff->head + row.start, row.end - row.start)) {
        rows += row.end > row.start;
    }
    find_spans(g);
    return rows > 0 && g->count > 1 && name_spans(g, h, sniff);
}

static et_status settle(et_layout *layout, const grid *g, const et_header *h,
                        const et_sniff *sniff, et_error *err)
{
    layout->shape = ET_SHAPE_FIXED;
    layout->overhang = true;
    layout->delimiter = '\n';
    layout->data_offset = h->next;
    layout->data_line = h->line + 1;
    layout->header_line = h->line;
    layout->spans = calloc(g->count, sizeof *layout->spans);
    if (!layout->spans) {
        return et_layout_no_memory(sniff, err);
    }
    memcpy(layout->spans, g->spans, g->count * sizeof *g->spans);
    return et_layout_name_columns(layout, sniff, h, g->fields, g->count, err);
}

/* ---- by a profile ---- */

static int by_place(const void *a, const void *b)
{
    const et_meaning *x = a, *y = b;
    return x->from < y->from ? -1 : x->from > y->from;
}

/* Places in the profile; a header, which then tells nothing, is a line like others. */
static et_status obey(et_layout *layout, const et_sniff *sniff, size_t at, et_error *err)
{
    const et_profile *profile = layout->profile;
    size_t count = 0;
    et_header h = {.next = at};
    et_meaning *sorted = malloc((profile->meaning_count + 1) * sizeof *sorted);

    layout->shape = ET_SHAPE_FIXED;
    layout->delimiter = '\n';
    layout->spans = calloc(profile->meaning_count + 1, sizeof *layout->spans);
    layout->columns = calloc(profile->meaning_count + 1, sizeof *layout->columns);
    layout->papers = calloc(profile->meaning_count + 1, sizeof *layout->papers);
    if (!sorted || !layout->spans || !layout->columns || !layout->papers) {
        free(sorted);
        return et_layout_no_memory(sniff, err);
    }
    for (size_t i = 0; i < profile->meaning_count; i++) {
        if (profile->meanings[i].from) {
            sorted[count++] = profile->meanings[i];
        }
    }
    qsort(sorted, count, sizeof *sorted, by_place);
    et_status status = ET_OK;
    for (size_t i = 0; i < count && status == ET_OK; i++) {
        layout->spans[i] = (et_span){sorted[i].from - 1, sorted[i].to};
        layout->columns[i].role = sorted[i].role;
        memcpy(layout->columns[i].heading, sorted[i].heading, ET_HEADING_SIZE - 1);
        if (sorted[i].role == ET_COLUMN_SUBJECT) {
            et_layout_add_paper(layout, i, sorted[i].subject);
        }
        if (i > 0 && layout->spans[i].from < layout->spans[i - 1].to) {
            status = et_fail(err, ET_ERR_INPUT,
                             "%s: found columns %s and %s, expected columns that do not "
                             "overlap",
                             profile->path, sorted[i - 1].heading, sorted[i].heading);
        }
    }
    free(sorted);
    layout->column_count = count;
    (void)et_layout_next_line(sniff, &h);
    layout->data_offset = profile->has_no_header ? at : h.next;
    layout->data_line = profile->has_no_header ? 1 : 2;
    return status;
}

static bool has_places(const et_profile *profile)
{
    for (size_t i = 0; profile && i < profile->meaning_count; i++) {
        if (profile->meanings[i].from) {
            return true;
        }
    }
    return false;
}

et_status et_fixed_understand(et_layout *layout, const et_sniff *sniff, size_t at,
                              et_error *err)
{
    if (has_places(layout->profile) && layout->profile->shape == ET_SHAPE_FIXED) {
        return obey(layout, sniff, at, err);
    }
    grid *g = malloc(sizeof *g);
    et_status status = g ? ET_ERR_NOT_FOUND : et_layout_no_memory(sniff, err);
    et_header h = {.next = at};
    for (int i = 0; g && i < ET_HEADER_LINES && et_layout_next_line(sniff, &h); i++) {
        if (is_header(g, &h, sniff)) {
            status = settle(layout, g, &h, sniff, err);
            break;
        }
    }
    free(g);
    return status;
}
