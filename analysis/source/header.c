/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The header decides: a line among the first twenty that names at least one subject and
 * a candidate number or a place.
 */
#include "source/layout_inside.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "examtrend/text.h"
#include "source/entities.h"

#define HEADER_LONGEST 16384
#define BIN_ROUND ((size_t)64)

static const char delimiters[] = ",;\t|", grid_delimiters[] = ",";

et_status et_layout_fail(const et_sniff *sniff, uint64_t line, const et_field *field,
                         size_t index, et_error *err, const char *format, ...)
{
    char text[ET_ERROR_TEXT], place[ET_PLACE_SIZE];
    va_list args;

    va_start(args, format);
    (void)vsnprintf(text, sizeof text, format, args);
    va_end(args);
    if (sniff->grid == ET_GRID_NONE) {
        return et_fail_at(err, sniff->name, line, field ? field->column : 1, "%s", text);
    }
    et_grid_place(sniff->grid, sniff->name, (et_grid_at){line, index + 1, NULL}, place);
    return et_fail(err, ET_ERR_INPUT, "%s: %s", place, text);
}

/* ---- lines and headings ---- */

/* End of the line that starts at `at`. A header may hold newlines in quotes; one that
 * nothing closes soon ends the line where it seems to. */
size_t et_layout_line_end(const et_sniff *sniff, size_t at, bool quoted)
{
    const char *stop = memchr(sniff->head + at, '\n', sniff->length - at);
    bool inside = false;

    for (size_t i = at; quoted && i < sniff->length && i - at < HEADER_LONGEST; i++) {
        if (sniff->head[i] == '"') {
            inside = !inside;
        } else if (sniff->head[i] == '\n' && !inside) {
            return i;
        }
    }
    return stop ? (size_t)(stop - sniff->head) : sniff->length;
}

bool et_layout_next_line(const et_sniff *sniff, et_header *row)
{
    row->start = row->next;
    row->end = et_layout_line_end(sniff, row->start, false);
    row->next = row->end < sniff->length ? row->end + 1 : row->end;
    row->line++;
    row->lines = 1;
    return row->start < sniff->length && (row->end < sniff->length || sniff->whole);
}

void et_layout_heading(const et_field *field, char out[ET_HEADING_LONGEST])
{
    size_t length = field->length < ET_HEADING_LONGEST - 1 ? field->length
                                                           : ET_HEADING_LONGEST - 1;
    length = et_entities_decode(field->text, length, out, NULL);
    for (size_t i = 0; i < length; i++) {
        char c = out[i];
        out[i] = c == '\0' || c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    }
    out[length] = '\0';
}

static et_column_role role_of(const et_sniff *sniff, const et_field *field,
                              size_t *subject)
{
    char text[ET_HEADING_LONGEST], key[ET_KEY_SIZE];

    et_layout_heading(field, text);
    if (et_text_fold(text, key, NULL) == ET_OK && key[0] == '\0') {
        return ET_COLUMN_IGNORED; /* an index column has no heading */
    }
    return et_profile_role(sniff->options->profile, sniff->subjects, text, subject);
}

/* The headings of a header. In a sheet it may take two rows, the upper one with cells
 * that are merged over columns or down: a heading is the lower cell, else the upper. */
static size_t split_header(const et_sniff *sniff, const et_header *h,
                           et_field fields[ET_COLUMNS_MOST], size_t *stray)
{
    bool two_rows = sniff->grid != ET_GRID_NONE && h->lines == 2;
    size_t end = two_rows ? et_layout_line_end(sniff, h->start, false) : h->end;
    size_t count = et_fields_split(sniff->head + h->start, end - h->start, h->delimiter,
                                   fields, ET_COLUMNS_MOST, stray);

    if (two_rows && !*stray) {
        et_field lower[ET_COLUMNS_MOST];
        size_t more = et_fields_split(sniff->head + end + 1, h->end - end - 1,
                                      h->delimiter, lower, ET_COLUMNS_MOST, stray);
        for (size_t i = 0; i < more && i < ET_COLUMNS_MOST; i++) {
            fields[i] = i >= count || lower[i].length > 0 ? lower[i] : fields[i];
        }
        count = more > count ? more : count;
    }
    return count;
}

/* How much of a line makes sense as a header. */
static void judge(const et_sniff *sniff, et_header *h)
{
    et_field fields[ET_COLUMNS_MOST];
    size_t stray, subject, count = split_header(sniff, h, fields, &stray);

    h->known = h->subjects = h->keys = 0;
    for (size_t i = 0; i < count && i < ET_COLUMNS_MOST; i++) {
        et_column_role role = role_of(sniff, &fields[i], &subject);
        h->known += role != ET_COLUMN_UNKNOWN;
        h->subjects += role == ET_COLUMN_SUBJECT;
        h->keys += role == ET_COLUMN_ID || role == ET_COLUMN_PLACE;
    }
}

et_status et_layout_refuse_bytes(const et_sniff *sniff, uint64_t line, et_error *err)
{
    return et_layout_fail(sniff, line, NULL, 0, err,
                          "found bytes that are no UTF-8 text, expected UTF-8; `iconv -f "
                          "WINDOWS-1258 -t UTF-8 FILE` or `iconv -f UTF-16 -t UTF-8 "
                          "FILE` may help");
}

static et_status no_header(const et_sniff *sniff, const et_header *best, et_error *err)
{
    char line[128], shown[84];
    size_t length = best->end - best->start;

    length = length < sizeof line - 1 ? length : sizeof line - 1;
    memcpy(line, sniff->head + best->start, length);
    line[length] = '\0';
    bool cut = !et_text_copy(shown, sizeof shown, line);
    if (!et_text_is_clean(shown, "\t\r")) {
        return et_layout_refuse_bytes(sniff, best->line, err);
    }
    shown[strcspn(shown, "\r")] = '\0';
    return et_layout_fail(sniff, best->line, NULL, 0, err,
                          "found no column of %s in \"%s%s\", expected a header row that "
                          "names a candidate number or a province, and subjects, or a "
                          "profile (--profile)",
                          best->subjects == 0 ? "a subject"
                                              : "candidate numbers or provinces",
                          shown, cut ? "..." : "");
}

/* The line that starts at `at`, split by the delimiter that makes most sense of it. */
static et_header take_line(const et_sniff *sniff, size_t at, uint64_t line)
{
    et_header best = {0};

    const char *tried = sniff->grid == ET_GRID_NONE ? delimiters : grid_delimiters;
    for (const char *d = tried; *d; d++) {
        et_header h = {.start = at, .line = line, .delimiter = *d};
        h.end = et_layout_line_end(sniff, at, true);
        h.next = h.end < sniff->length ? h.end + 1 : h.end;
        h.lines = 1;
        for (size_t k = h.start; k < h.end; k++) {
            h.lines += sniff->head[k] == '\n';
        }
        judge(sniff, &h);
        if (d == tried || h.known > best.known) {
            best = h;
        }
    }
    return best;
}

/* Two rows of a sheet that are a header together. */
static bool find_double(const et_sniff *sniff, size_t at, et_header *out)
{
    for (uint64_t line = 1; line < ET_HEADER_LINES; line++) {
        size_t first = et_layout_line_end(sniff, at, false);
        if (first + 1 >= sniff->length) {
            return false;
        }
        et_header h = {.start = at, .line = line, .lines = 2, .delimiter = ','};
        h.end = et_layout_line_end(sniff, first + 1, false);
        h.next = h.end < sniff->length ? h.end + 1 : h.end;
        judge(sniff, &h);
        if (h.subjects > 0 && h.keys > 0) {
            *out = h;
            return true;
        }
        at = first + 1;
    }
    return false;
}

et_status et_layout_find_header(const et_sniff *sniff, size_t at, et_header *out,
                                et_error *err)
{
    et_header best = {0};
    uint64_t line = 1;
    size_t begin = at;

    for (int i = 0; i < ET_HEADER_LINES && at < sniff->length; i++) {
        et_header h = take_line(sniff, at, line);
        if (h.end == sniff->length && !sniff->whole) {
            break;
        }
        if (h.subjects > 0 && h.keys > 0) {
            *out = h;
            return ET_OK;
        }
        if (i == 0 || h.subjects + h.keys > best.subjects + best.keys) {
            best = h;
        }
        at = h.next;
        line += h.lines;
    }
    if (sniff->grid != ET_GRID_NONE && find_double(sniff, begin, out)) {
        return ET_OK;
    }
    return no_header(sniff, &best, err);
}

/* ---- columns ---- */

et_status et_layout_no_memory(const et_sniff *sniff, et_error *err)
{
    return et_fail(err, ET_ERR_MEMORY, "out of memory while reading %s", sniff->name);
}

void et_layout_note(et_layout *layout, const char *format, ...)
{
    if (layout->note_count < ET_NOTES_SHOWN) {
        va_list args;
        va_start(args, format);
        (void)vsnprintf(layout->notes[layout->note_count++], sizeof layout->notes[0],
                        format, args);
        va_end(args);
    }
}

void et_layout_new_paper(et_layout *layout, size_t subject)
{
    et_paper *paper = &layout->papers[layout->paper_count++];

    *paper = (et_paper){.subject = subject,
                        .maximum = et_subjects_at(layout->subjects, subject)->maximum,
                        .offset = layout->bins};
    layout->bins += ((size_t)paper->maximum + 1 + BIN_ROUND) / BIN_ROUND * BIN_ROUND;
}

bool et_layout_grow_papers(et_layout *layout)
{
    et_paper *more =
        realloc(layout->papers, (layout->paper_count + 1) * sizeof *more);
    layout->papers = more ? more : layout->papers;
    return more != NULL;
}

void et_layout_add_paper(et_layout *layout, size_t column, size_t subject)
{
    size_t p = 0;

    while (p < layout->paper_count && layout->papers[p].subject != subject) {
        p++;
    }
    if (p == layout->paper_count) {
        et_layout_new_paper(layout, subject);
    }
    layout->papers[p].columns++;
    layout->columns[column].paper = p;
}

static et_status refuse_equal_headings(const et_sniff *sniff, const et_header *h,
                                       const et_field *fields, const et_layout *layout,
                                       et_error *err)
{
    for (size_t i = 0; i < layout->column_count; i++) {
        for (size_t k = 0; k < i; k++) {
            if (layout->columns[i].role != ET_COLUMN_SUBJECT ||
                layout->columns[k].role != ET_COLUMN_SUBJECT ||
                layout->columns[i].paper != layout->columns[k].paper) {
                continue;
            }
            char a[ET_HEADING_LONGEST], b[ET_HEADING_LONGEST], x[ET_KEY_SIZE],
                y[ET_KEY_SIZE];
            et_layout_heading(&fields[i], a);
            et_layout_heading(&fields[k], b);
            if (et_text_fold(a, x, NULL) == ET_OK && et_text_fold(b, y, NULL) == ET_OK &&
                strcmp(x, y) == 0) {
                return et_layout_fail(sniff, h->line, &fields[i], i, err,
                                      "found \"%s\" as columns %zu and %zu, expected "
                                      "each column once",
                                      layout->columns[i].heading, k + 1, i + 1);
            }
        }
    }
    return ET_OK;
}

static et_status make_columns(et_layout *layout, const et_sniff *sniff, size_t count,
                              et_error *err)
{
    layout->columns = calloc(count, sizeof *layout->columns);
    layout->papers = calloc(count, sizeof *layout->papers);
    if (!layout->columns || !layout->papers) {
        return et_layout_no_memory(sniff, err);
    }
    layout->column_count = count;
    return ET_OK;
}

et_status et_layout_name_columns(et_layout *layout, const et_sniff *sniff,
                                 const et_header *h, const et_field *fields,
                                 size_t count, et_error *err)
{
    et_status status = make_columns(layout, sniff, count, err);

    for (size_t i = 0; i < count && status == ET_OK; i++) {
        char text[ET_HEADING_LONGEST];
        size_t subject = 0;
        et_layout_heading(&fields[i], text);
        if (!et_text_is_clean(text, "")) {
            return et_layout_fail(
                sniff, h->line, &fields[i], i, err,
                "found a heading that is no UTF-8, expected UTF-8 text (`iconv -f "
                "WINDOWS-1258 -t UTF-8 FILE` may help)");
        }
        (void)et_text_copy(layout->columns[i].heading, ET_HEADING_SIZE, text);
        layout->columns[i].role = role_of(sniff, &fields[i], &subject);
        if (layout->columns[i].role == ET_COLUMN_SUBJECT) {
            et_layout_add_paper(layout, i, subject);
        }
    }
    return status == ET_OK ? refuse_equal_headings(sniff, h, fields, layout, err)
                           : status;
}

/* The fields of the header, or of the first row where there is no header. */
static et_status split_columns(const et_sniff *sniff, const et_header *h,
                               et_field *fields, size_t *count, et_error *err)
{
    size_t stray;

    *count = split_header(sniff, h, fields, &stray);
    if (stray) {
        return et_fail_at(err, sniff->name, h->line, stray,
                          "found a quote inside a heading, expected it around headings");
    }
    if (*count > ET_COLUMNS_MOST) {
        return et_layout_fail(sniff, h->line, NULL, 0, err,
                              "found %zu columns, expected at most %d", *count,
                              ET_COLUMNS_MOST);
    }
    return ET_OK;
}

et_status et_layout_take_columns(et_layout *layout, const et_sniff *sniff,
                                 const et_header *h, et_error *err)
{
    et_field fields[ET_COLUMNS_MOST];
    size_t count;

    et_status status = split_columns(sniff, h, fields, &count, err);
    return status == ET_OK
               ? et_layout_name_columns(layout, sniff, h, fields, count, err)
               : status;
}

/* ---- without a header ---- */

static const et_meaning *meaning_of(const et_layout *layout, size_t column)
{
    for (size_t i = 0; layout->profile && i < layout->profile->meaning_count; i++) {
        const et_meaning *m = &layout->profile->meanings[i];
        if (m->from == column + 1 && m->to == m->from) {
            return m;
        }
    }
    return NULL;
}

bool et_layout_is_list(const et_layout *layout, size_t column)
{
    const et_profile *profile = layout->profile;
    const et_meaning *m = meaning_of(layout, column);
    char key[ET_KEY_SIZE];

    if (m || !profile ||
        et_text_fold(layout->columns[column].heading, key, NULL) != ET_OK) {
        return m && m->is_list;
    }
    for (size_t i = 0; i < profile->meaning_count; i++) {
        if (profile->meanings[i].is_list && strcmp(profile->meanings[i].key, key) == 0) {
            return true;
        }
    }
    return false;
}

et_status et_layout_guess_columns(et_layout *layout, const et_sniff *sniff,
                                  const et_header *row, size_t width, et_error *err)
{
    et_field fields[ET_COLUMNS_MOST];
    size_t count;
    bool told = false;

    et_status status = split_columns(sniff, row, fields, &count, err);
    width = width && width < count ? width : count;
    if (status == ET_OK) {
        status = make_columns(layout, sniff, width, err);
    }
    for (size_t i = 0; i < width && status == ET_OK; i++) {
        told = told || meaning_of(layout, i);
    }
    for (size_t i = 0; i < width && status == ET_OK; i++) {
        et_column *c = &layout->columns[i];
        const et_meaning *m = meaning_of(layout, i);
        (void)snprintf(c->heading, sizeof c->heading, "(%zu)", i + 1);
        c->role = m ? m->role : ET_COLUMN_IGNORED;
        if (!told && layout->numbers.digits && et_layout_digits(layout, &fields[i])) {
            c->role = ET_COLUMN_ID;
            told = true;
        }
        if (c->role == ET_COLUMN_SUBJECT) {
            et_layout_add_paper(layout, i, m->subject);
        }
    }
    return status;
}
