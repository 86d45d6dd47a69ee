/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `01000001,Toán,8.20,Ngữ văn,6.5`: ragged lines of a number and as many subjects with
 * their scores as the candidate sat; one a line is the long form of a database.
 */
#include "source/named.h"

#include <stdlib.h>
#include <string.h>

#include "source/layout_inside.h"

/* `Toán,8.20,Ngữ văn,6.5` as fields. */
static bool walk_pairs(et_walk *walk, const et_field *fields, size_t count)
{
    while (count > 0 && fields[count - 1].length == 0 &&
           (count % 2 || fields[count - 2].length == 0)) {
        count--; /* padding */
    }
    if (count % 2) {
        walk->wrong = fields[count - 1];
        walk->expected = "a score after each subject";
        return false;
    }
    for (size_t i = 0; i < count; i += 2) {
        if (!walk->take(walk->context, &fields[i], &fields[i + 1])) {
            return false;
        }
    }
    return true;
}

et_status et_pairs_take(et_rows *rows, et_taken *taken, et_error *err)
{
    const et_layout *layout = rows->layout;
    et_field all[ET_HEARD_MOST];
    size_t stray;
    const char *line = rows->chunk->text + rows->at.start;
    size_t count = et_fields_split(line, rows->at.length, layout->delimiter, all,
                                   ET_HEARD_MOST, &stray);

    (void)err;
    *taken = et_rows_check_split(rows, all, count, ET_HEARD_MOST, stray);
    if (*taken != ET_TAKEN) {
        return ET_OK;
    }
    if (count > ET_HEARD_MOST) {
        et_chunk_fault(rows->chunk, ET_FAULT_FIELDS, rows->at.line, 1,
                       "found %zu fields, expected at most %zu", count, ET_HEARD_MOST);
        rows->faulty = true;
        *taken = ET_TAKEN_REFUSED;
        return ET_OK;
    }
    if (count < layout->parts) {
        et_field whole = {line, rows->at.length, 1, 0};
        et_rows_refuse(rows, ET_FAULT_FIELDS, &whole, "a candidate number and pairs");
        *taken = ET_TAKEN_REFUSED;
        return ET_OK;
    }
    et_rows_read_escapes(rows, all, count);
    memcpy(rows->fields, all, layout->parts * sizeof *all);
    et_walk walk = {.names = rows->names, .take = et_rows_take_named, .context = rows};
    if (!walk_pairs(&walk, all + layout->parts, count - layout->parts)) {
        if (walk.expected) {
            et_rows_refuse(rows, ET_FAULT_FIELDS, &walk.wrong, walk.expected);
        }
        *taken = ET_TAKEN_REFUSED;
    }
    return ET_OK;
}

/* ---- understanding ---- */

typedef struct sight {
    char delimiter;
    size_t first, after; /* byte of the first row; fields before its pairs */
    uint64_t line;
    size_t rows, paired, single;
    et_header header; /* the line before it; of length 0: none */
} sight;

static bool is_score(const et_field *field)
{
    return field->length == 0 || et_field_has_mark(field, '.') ||
           et_field_has_mark(field, ',') || et_field_is_number(field, 1, 2) ||
           (field->text[0] == '-' && field->length <= 4);
}

/* Fields before the first subject whose score follows; SIZE_MAX: the line has no
 * pairs. */
static size_t find_pairs(et_names *names, const et_field *fields, size_t count)
{
    size_t subject, from = 0;

    while (from + 1 < count &&
           (et_names_role(names, fields[from].text, fields[from].length, &subject) !=
                ET_COLUMN_SUBJECT ||
            !is_score(&fields[from + 1]))) {
        from++;
    }
    if (from + 1 >= count) {
        return SIZE_MAX;
    }
    for (size_t i = from; i + 1 < count; i += 2) {
        if (fields[i].length > 0 && !is_score(&fields[i + 1])) {
            return SIZE_MAX;
        }
    }
    return from;
}

static void look_at_row(sight *s, et_heard *heard, const et_sniff *sniff,
                        const et_header *row)
{
    et_field fields[ET_HEARD_MOST];
    size_t stray;
    size_t count = et_fields_split(sniff->head + row->start, row->end - row->start,
                                   s->delimiter, fields, ET_HEARD_MOST, &stray);
    count = count < ET_HEARD_MOST ? count : ET_HEARD_MOST;
    size_t after = stray ? SIZE_MAX : find_pairs(heard->names, fields, count);

    if (after == SIZE_MAX || (s->paired > 0 && after != s->after)) {
        if (s->paired == 0) {
            s->header = *row;
        }
        return;
    }
    if (s->paired++ == 0) {
        s->first = row->start;
        s->line = row->line;
        s->after = after;
    }
    s->single += count - after == 2;
    if (heard->layout) {
        et_walk walk = {.names = heard->names, .take = et_heard_take, .context = heard};
        (void)walk_pairs(&walk, fields + after, count - after);
    }
}

static void look(sight *s, et_heard *heard, const et_sniff *sniff, size_t at)
{
    et_header row = {.next = at, .delimiter = s->delimiter};

    for (size_t i = 0; i < ET_SAMPLE_ROWS && et_layout_next_line(sniff, &row); i++) {
        if (row.end > row.start) {
            s->rows++;
            look_at_row(s, heard, sniff, &row);
        }
    }
}

static bool is_certain(const sight *s)
{
    return s->paired > 0 && s->after > 0 && 2 * s->paired >= s->rows;
}

/* The columns before the pairs, by the header where there is one. */
static et_status settle(et_layout *layout, const sight *s, const et_sniff *sniff,
                        et_error *err)
{
    et_header row = {.start = s->first, .line = s->line, .delimiter = s->delimiter};

    layout->shape = ET_SHAPE_PAIRS;
    layout->delimiter = s->delimiter;
    layout->data_offset = s->first;
    layout->data_line = s->line;
    layout->one_pair = s->single == s->paired;
    layout->header_line = s->header.end > s->header.start ? s->header.line : 0;
    row.end = et_layout_line_end(sniff, s->first, false);
    et_status status =
        s->header.end > s->header.start
            ? et_layout_take_columns(layout, sniff, &s->header, err)
            : et_layout_guess_columns(layout, sniff, &row, s->after, err);
    if (status != ET_OK) {
        return status;
    }
    if (layout->column_count < s->after) {
        return et_fail_at(err, sniff->name, s->line, 1,
                          "found the first subject in field %zu, expected it in field "
                          "%zu as in the header",
                          s->after + 1, layout->column_count);
    }
    layout->column_count = layout->parts = layout->slots = s->after;
    free(layout->papers);
    layout->papers = NULL;
    layout->bins = 0;
    return ET_OK;
}

static et_status understand(et_layout *layout, et_heard *heard, const et_sniff *sniff,
                            size_t at)
{
    static const char delimiters[] = ",;\t|";
    sight best = {0};

    for (const char *d = delimiters; *d && !is_certain(&best); d++) {
        best = (sight){.delimiter = *d};
        if (!layout->profile || !layout->profile->delimiter ||
            layout->profile->delimiter == *d) {
            look(&best, heard, sniff, at);
        }
    }
    if (!is_certain(&best)) {
        return ET_ERR_NOT_FOUND;
    }
    et_status status = settle(layout, &best, sniff, heard->err);
    if (status == ET_OK) {
        sight again = {.delimiter = best.delimiter};
        heard->layout = layout;
        look(&again, heard, sniff, best.first);
        status = heard->status;
    }
    return status == ET_OK ? et_layout_add_subjects(layout, sniff, heard->err) : status;
}

et_status et_pairs_understand(et_layout *layout, const et_sniff *sniff, size_t at,
                              et_error *err)
{
    et_heard heard = {.sniff = sniff, .err = err};

    et_status status =
        et_names_new(&heard.names, sniff->subjects, layout->profile, err);
    if (status == ET_OK) {
        status = understand(layout, &heard, sniff, at);
    }
    et_names_free(heard.names);
    return status;
}
