/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "source/rows_inside.h"

#include <stdlib.h>
#include <string.h>

#include "examtrend/text.h"
#include "hundredths.h"
#include "source/entities.h"
#include "source/named.h"

/* ---- opening ---- */

static bool has_shared_papers(const et_layout *layout)
{
    for (size_t p = 0; p < layout->paper_count; p++) {
        if (layout->papers[p].columns > 1) {
            return true;
        }
    }
    return false;
}

static et_status open_named(et_rows *rows, et_error *err)
{
    const et_layout *layout = rows->layout;

    rows->named = calloc(ET_NAMED_MOST, sizeof *rows->named);
    rows->from = calloc(ET_PLAIN_SIZE, sizeof *rows->from);
    if (!rows->named || !rows->from) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory while reading candidates");
    }
    return et_names_new(&rows->names, layout->subjects, layout->profile, err);
}

et_status et_rows_open(et_rows *rows, const et_layout *layout, et_error *err)
{
    bool named = et_layout_is_named(layout), several = has_shared_papers(layout);
    bool asked = layout->derived_count > 0;
    size_t fields = named ? layout->slots + ET_NAMED_MOST : layout->column_count;

    *rows = (et_rows){.layout = layout};
    rows->fields = calloc(fields, sizeof *rows->fields);
    rows->plain = malloc(ET_PLAIN_SIZE);
    if (several) {
        rows->pending = calloc(layout->paper_count, sizeof *rows->pending);
    }
    if (asked) {
        rows->scores = calloc(layout->paper_count, sizeof *rows->scores);
    }
    et_status status = ET_OK;
    if (!rows->fields || !rows->plain || (several && !rows->pending) ||
        (asked && !rows->scores)) {
        status = et_fail(err, ET_ERR_MEMORY, "out of memory while reading candidates");
    } else if (named) {
        status = open_named(rows, err);
    }
    if (status != ET_OK) {
        et_rows_close(rows);
    }
    return status;
}

void et_rows_close(et_rows *rows)
{
    et_json_release(rows);
    free(rows->fields);
    free(rows->pending);
    free(rows->scores);
    free(rows->plain);
    free(rows->named);
    free(rows->from);
    et_names_free(rows->names);
    *rows = (et_rows){0};
}

/* ---- messages ---- */

/* A field as a message shows it: cut, and nothing in it that could upset a terminal. */
static const char *shown(const et_field *field, char out[48])
{
    char text[128];
    size_t length = field->length < sizeof text - 1 ? field->length : sizeof text - 1;

    memcpy(text, field->text, length);
    text[length] = '\0';
    bool cut = !et_text_copy(out, 40, text) || field->length >= sizeof text - 1;
    if (memchr(text, '\0', length) || !et_text_is_clean(out, "")) {
        for (size_t i = 0; i < length && i < 40; i++) {
            out[i] = text[i] >= ' ' && text[i] < 127 ? text[i] : '?';
            out[i + 1] = '\0';
        }
    }
    if (cut) {
        memcpy(out + strlen(out), "...", 4);
    }
    return out;
}

void et_rows_refuse(et_rows *rows, et_fault kind, const et_field *found,
                    const char *expected)
{
    char text[48];
    et_chunk_fault(rows->chunk, kind, rows->at.line + found->line, found->column,
                   "found \"%s\", expected %s", shown(found, text), expected);
    rows->faulty = true;
}

static size_t column_of(const et_rows *rows, size_t field)
{
    const et_layout *layout = rows->layout;
    return et_layout_is_named(layout) && field >= layout->slots
               ? rows->named[field - layout->slots]
               : field;
}

static void refuse_score(et_rows *rows, et_fault kind, size_t field, const char *more)
{
    const et_column *c = &rows->layout->columns[column_of(rows, field)];
    const et_field *found = &rows->fields[field];
    char text[48], top[ET_HUNDREDTHS_SIZE];

    (void)et_hundredths_print(rows->layout->papers[c->paper].maximum, top);
    et_chunk_fault(rows->chunk, kind, rows->at.line + found->line, found->column,
                   "found \"%s\", expected a score of 0 to %s%s (column %.32s)",
                   shown(found, text), top, more, c->heading);
    rows->faulty = true;
}

/* ---- missing values ---- */

/* Fields that are no score at first sight: "-", "-1.0", or what the caller named. */
bool et_rows_is_missing(const et_layout *layout, const et_field *field)
{
    int32_t value;

    if (field->length == 1 && field->text[0] == '-') {
        return true;
    }
    if (field->length > 1 && field->text[0] == '-' && field->text[1] == '1' &&
        et_hundredths_read(field->text + 1, field->length - 1, layout->mark, &value) ==
            ET_HUNDREDTHS_OK &&
        value == 100) {
        return true;
    }
    for (size_t i = 0; i < layout->missing_count; i++) {
        if (et_field_is_word(field, layout->missing[i])) {
            return true;
        }
    }
    return false;
}

/* ---- scores ---- */

static void count(et_rows *rows, size_t paper, size_t block, int32_t score)
{
    et_counts_add(rows->counts, block,
                  rows->layout->papers[paper].offset + (size_t)score);
    rows->chunk->scores++;
    if (rows->combine) {
        et_combine_take(rows->combine, paper, score);
    }
    if (rows->scores) {
        rows->scores[paper] = score;
    }
}

/* False when there is no score to count: missing, or wrong and said. */
static bool read_score(et_rows *rows, size_t index, size_t p, int32_t *score)
{
    const et_layout *layout = rows->layout;
    const et_field *field = &rows->fields[index];
    const et_paper *paper = &layout->papers[p];

    if (field->length == 0) {
        rows->chunk->missing++;
        return false;
    }
    et_hundredths_state state =
        et_hundredths_read(field->text, field->length, layout->mark, score);
    if (state == ET_HUNDREDTHS_OK && *score <= paper->maximum &&
        !(*score == 0 && layout->zero_is_missing)) {
        return true;
    }
    if ((state == ET_HUNDREDTHS_OK && *score == 0) || et_rows_is_missing(layout, field)) {
        rows->chunk->missing++;
    } else if (state == ET_HUNDREDTHS_NOT_A_NUMBER) {
        bool other = memchr(field->text, layout->mark == '.' ? ',' : '.', field->length);
        refuse_score(rows, ET_FAULT_NUMBER, index,
                     !other ? "" : layout->mark == '.' ? " with a decimal point"
                                                       : " with a decimal comma");
    } else if (state == ET_HUNDREDTHS_TOO_PRECISE) {
        refuse_score(rows, ET_FAULT_PRECISION, index, " with at most two decimals");
    } else {
        refuse_score(rows, ET_FAULT_RANGE, index, "");
    }
    return false;
}

static void refuse_conflict(et_rows *rows, const et_field *one, const et_field *other)
{
    char text[48], before[48];
    et_chunk_fault(rows->chunk, ET_FAULT_CONFLICT, rows->at.line + one->line, one->column,
                   "found \"%s\" beside \"%s\", expected one score of a paper",
                   shown(one, text), shown(other, before));
    rows->faulty = true;
}

static void take_score(et_rows *rows, et_row *r, size_t index, size_t p, size_t block)
{
    const et_layout *layout = rows->layout;
    int32_t score;

    if (!read_score(rows, index, p, &score)) {
        return;
    }
    if (!r->language_known && p == layout->language_paper) {
        et_rows_refuse(rows, ET_FAULT_LANGUAGE, &rows->fields[layout->language],
                       "a language code of the exam; the score is not counted");
        return;
    }
    if (layout->papers[p].columns == 1) {
        count(rows, p, block, score);
        return;
    }
    et_pending *before = &rows->pending[p];
    if (!before->present) {
        *before = (et_pending){&rows->fields[index], score, true, false};
    } else if (before->score != score && !before->conflict) {
        refuse_conflict(rows, &rows->fields[index], before->field);
        before->conflict = true;
    }
}

static void take_pending(et_rows *rows, size_t block)
{
    const et_layout *layout = rows->layout;

    for (size_t p = 0; p < layout->paper_count; p++) {
        et_pending *pending = &rows->pending[p];
        if (pending->present && !pending->conflict) {
            count(rows, p, block, pending->score);
        }
        *pending = (et_pending){0};
    }
}

/* Scores that count for another subject, too, unless that has one of its own. */
static void take_derived(et_rows *rows, size_t block)
{
    const et_layout *layout = rows->layout;

    for (size_t i = 0; i < layout->derived_count; i++) {
        const et_derived *d = &layout->derived[i];
        int32_t score = rows->scores[d->source], own = rows->scores[d->target];
        if (score < 0 ||
            (d->column >= 0 && !et_field_is_one_of(&rows->fields[d->column], d->word))) {
            continue;
        }
        if (own < 0) {
            count(rows, d->target, block, score);
        } else if (own != score) {
            char text[ET_HUNDREDTHS_SIZE], before[ET_HUNDREDTHS_SIZE];
            size_t length = et_hundredths_print(score, text);
            et_field one = {text, length, 1, 0};
            et_field other = {before, et_hundredths_print(own, before), 1, 0};
            refuse_conflict(rows, &one, &other);
        }
    }
}

/* ---- splitting ---- */

void et_rows_read_escapes(et_rows *rows, et_field *fields, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        et_field *f = &fields[i];
        if (f->length == 0 || !memchr(f->text, '&', f->length) ||
            f->length > ET_PLAIN_SIZE - rows->plain_used) {
            continue;
        }
        char *plain = rows->plain + rows->plain_used;
        size_t length = et_entities_decode(f->text, f->length, plain, NULL);
        rows->plain_used += length;
        while (length > 0 && plain[length - 1] == ' ') {
            length--;
        }
        while (length > 0 && *plain == ' ') {
            plain++;
            length--;
        }
        f->text = plain;
        f->length = length;
    }
}

/* Whether a row's last so many fields are blank: nothing but delimiters and spaces. */
static bool ends_blank(const et_rows *rows, size_t surplus)
{
    const char *text = rows->chunk->text + rows->at.start;
    char delimiter = rows->layout->delimiter;
    size_t end = rows->at.length;

    while (end > 0 && surplus > 0 &&
           (text[end - 1] == delimiter || strchr(" \t\r", text[end - 1]))) {
        surplus -= text[end - 1] == delimiter;
        end--;
    }
    return surplus == 0;
}

et_taken et_rows_check_split(et_rows *rows, const et_field *fields, size_t count,
                             size_t room, size_t stray)
{
    bool blank = count <= room || ends_blank(rows, count - room);

    for (size_t i = 0; i < count && i < room && blank; i++) {
        blank = fields[i].length == 0;
    }
    if (blank) {
        return ET_TAKEN_BLANK;
    }
    if (stray) {
        et_chunk_fault(rows->chunk, ET_FAULT_QUOTE, rows->at.line, stray,
                       "found a quote that does not open or close a field, expected "
                       "quotes around whole fields");
        rows->faulty = true;
        return ET_TAKEN_REFUSED;
    }
    return ET_TAKEN;
}

/* A row that ends in delimiters may have more fields than columns, all blank. */
static bool has_width(et_rows *rows, size_t found, size_t wanted)
{
    if (found == wanted || (found > wanted && ends_blank(rows, found - wanted))) {
        return true;
    }
    et_chunk_fault(rows->chunk, ET_FAULT_FIELDS, rows->at.line, 1,
                   "found %zu fields, expected %zu as in the header", found, wanted);
    rows->faulty = true;
    return false;
}

et_taken et_rows_split(et_rows *rows, size_t parts, bool open)
{
    const char *line = rows->chunk->text + rows->at.start;
    size_t length = rows->at.length, stray;
    size_t found = et_fields_split(line, length, rows->layout->delimiter, rows->fields,
                                   parts, &stray);

    if (open && found > parts && rows->fields[parts - 1].length > 0) {
        et_field *last = &rows->fields[parts - 1];
        while (length > 0 && strchr(" \t\r", line[length - 1])) {
            length--;
        }
        last->length = (size_t)(line + length - last->text);
        found = parts;
    }
    et_taken taken = et_rows_check_split(rows, rows->fields, found, parts, stray);
    if (taken == ET_TAKEN && !has_width(rows, found, parts)) {
        taken = ET_TAKEN_REFUSED;
    }
    if (taken == ET_TAKEN && memchr(line, '&', length) &&
        rows->layout->shape == ET_SHAPE_DELIMITED) {
        et_rows_read_escapes(rows, rows->fields, parts);
    }
    return taken;
}

static et_status split_row(et_rows *rows, et_taken *taken, et_error *err)
{
    static et_taker *const takers[ET_SHAPES] = {
        [ET_SHAPE_FIXED] = et_fixed_take, [ET_SHAPE_LIST] = et_list_take,
        [ET_SHAPE_PAIRS] = et_pairs_take, [ET_SHAPE_LINES] = et_json_take,
        [ET_SHAPE_JSON] = et_json_take};
    const et_layout *layout = rows->layout;

    if (layout->shape == ET_SHAPE_DELIMITED) {
        *taken = et_rows_split(rows, layout->column_count, false);
        return ET_OK;
    }
    rows->named_count = 0;
    for (size_t i = 0; i < layout->slots; i++) {
        rows->fields[i] = (et_field){"", 0, rows->at.column + 1, 0};
    }
    return takers[layout->shape](rows, taken, err);
}

/* ---- rows ---- */

static et_status find_block(et_rows *rows, const et_row *r, size_t *block, et_error *err)
{
    if (r->fixed) {
        *block = et_counts_fixed(rows->counts, (unsigned)(10 * (r->place[0] - '0') +
                                                          (r->place[1] - '0')));
        return ET_OK;
    }
    return et_counts_block(rows->counts, r->year, r->place, r->place_length, block, err);
}

/* Rows that the profile leaves out are not looked at. */
static bool is_wanted(const et_rows *rows)
{
    const et_layout *layout = rows->layout;

    for (size_t i = 0; i < layout->filter_count; i++) {
        const et_filter *f = &layout->filters[i];
        if (!et_field_is_one_of(&rows->fields[f->column], f->words)) {
            return false;
        }
    }
    return true;
}

static void take_scores(et_rows *rows, et_row *r, size_t block)
{
    const et_layout *layout = rows->layout;

    for (size_t p = 0; rows->scores && p < layout->paper_count; p++) {
        rows->scores[p] = -1;
    }
    if (et_layout_is_named(layout)) {
        for (size_t i = 0; i < rows->named_count; i++) {
            size_t paper = layout->columns[rows->named[i]].paper;
            take_score(rows, r, layout->slots + i, paper, block);
        }
    } else {
        for (size_t i = 0; i < layout->column_count; i++) {
            if (layout->columns[i].role == ET_COLUMN_SUBJECT) {
                take_score(rows, r, i, layout->columns[i].paper, block);
            }
        }
    }
    if (rows->pending) {
        take_pending(rows, block);
    }
    if (rows->scores) {
        take_derived(rows, block);
    }
}

static et_status count_row(et_rows *rows, et_row *r, et_error *err)
{
    size_t block;

    et_status status = find_block(rows, r, &block, err);
    if (status != ET_OK) {
        return status;
    }
    take_scores(rows, r, block);
    if (rows->combine) {
        status = et_combine_row(rows->combine, block, rows->faulty, err);
    }
    rows->counts->rows++;
    if (rows->chunk->number && r->number) {
        rows->chunk->numbers[rows->at.index] = r->number | et_number(r->year, 0, 0);
    }
    return status;
}

/* Of a grid a message tells the column, not the byte. */
static void count_columns(et_rows *rows, size_t first)
{
    const et_layout *layout = rows->layout;

    for (size_t i = first; i < rows->chunk->found_count; i++) {
        et_found *found = &rows->chunk->found[i];
        size_t column = layout->column_count;
        while (column > 1 && rows->fields[column - 1].column > found->column) {
            column--;
        }
        found->column = column;
    }
}

static et_status take_whole(et_rows *rows, et_error *err)
{
    et_chunk *chunk = rows->chunk;
    size_t found_before = chunk->found_count;
    et_taken taken;
    et_row r = {0};

    et_status status = split_row(rows, &taken, err);
    if (status != ET_OK || taken == ET_TAKEN_BLANK) {
        return status;
    }
    if (taken == ET_TAKEN && !is_wanted(rows)) {
        chunk->filtered++;
        return ET_OK;
    }
    chunk->rows++;
    if (taken == ET_TAKEN && et_rows_take_keys(rows, &r)) {
        status = count_row(rows, &r, err);
    } else {
        chunk->refused++;
    }
    if (rows->faulty && rows->layout->grid != ET_GRID_NONE) {
        count_columns(rows, found_before);
    }
    if (status == ET_OK && rows->faulty) {
        status = et_chunk_keep(chunk, rows->at.start, rows->at.length, err);
    }
    return status;
}

et_status et_rows_take(et_rows *rows, et_error *err)
{
    et_chunk *chunk = rows->chunk;

    if (rows->at.length > ET_LINE_LONGEST) {
        chunk->rows++;
        chunk->refused++;
        et_chunk_fault(chunk, ET_FAULT_FIELDS, rows->at.line, rows->at.column + 1,
                       "found a line of more than %zu bytes, expected a row",
                       ET_LINE_LONGEST);
        return ET_OK;
    }
    rows->faulty = false;
    rows->plain_used = 0;
    et_status status = take_whole(rows, err);
    if (rows->json) {
        et_json_release(rows);
    }
    return status;
}

et_status et_rows_line(et_rows *rows, uint64_t line, size_t start, size_t length,
                       et_error *err)
{
    rows->at = (et_line){.line = line, .start = start, .length = length, .index = line};
    return et_rows_take(rows, err);
}

et_status et_rows_chunk(et_rows *rows, et_error *err)
{
    et_chunk *chunk = rows->chunk;
    et_status status = ET_OK;

    if (rows->layout->shape == ET_SHAPE_JSON) {
        return et_json_chunk(rows, err);
    }
    for (size_t start = chunk->begin; start < chunk->length && status == ET_OK;) {
        const char *stop = memchr(chunk->text + start, '\n', chunk->length - start);
        size_t end = stop ? (size_t)(stop - chunk->text) : chunk->length;
        status = et_rows_line(rows, chunk->lines++, start, end - start, err);
        start = end + 1;
    }
    return status;
}
