/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "source/rows_inside.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "hundredths.h"
#include "source/named.h"

/* What is known of a row before its scores are counted. */
typedef struct row {
    int year;
    char place[ET_CODE_SIZE];
    size_t place_length;
    bool fixed; /* the place is two digits in the file's year */
    uint64_t number;
    bool language_known;
} row;

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

/* ---- who, where and when ---- */

static bool all_digits(const et_field *field)
{
    return et_field_is_number(field, 1, SIZE_MAX);
}

static bool refuse_id(et_rows *rows, const et_field *field)
{
    const et_layout *layout = rows->layout;
    unsigned digits = layout->id_digits ? layout->id_digits : layout->numbers.digits;
    char expected[64];

    (void)snprintf(expected, sizeof expected, "a candidate number of %s%u digits",
                   digits ? "" : "at most ", digits ? digits : (unsigned)ET_ID_DIGITS);
    et_rows_refuse(rows, ET_FAULT_ID, field, expected);
    return false;
}

static bool take_id(et_rows *rows, row *r)
{
    const et_field *field = &rows->fields[rows->layout->id];
    size_t digits = et_layout_digits(rows->layout, field);
    size_t of_place = rows->layout->numbers.place_digits;
    uint64_t value = 0;

    if (digits == 0) {
        return refuse_id(rows, field);
    }
    for (size_t i = 0; i < field->length; i++) {
        value = 10 * value + (uint64_t)(field->text[i] - '0');
    }
    r->number = et_number(0, (unsigned)digits, value);
    size_t zeros = digits - field->length; /* the one that was dropped */
    bool nowhere = of_place > 0;
    for (size_t i = 0; i < of_place; i++) {
        r->place[i] = i < zeros ? '0' : field->text[i - zeros];
        nowhere = nowhere && r->place[i] == '0';
    }
    r->place[of_place] = '\0';
    r->place_length = of_place;
    if (nowhere) {
        et_rows_refuse(rows, ET_FAULT_ID, field,
                       "a candidate number that begins with the code of a province");
        return false;
    }
    return true;
}

static bool take_place(et_rows *rows, row *r)
{
    const et_field *field = &rows->fields[rows->layout->place];
    char code[ET_CODE_SIZE] = {0};
    size_t length = field->length;

    if (length == 1 && all_digits(field)) {
        code[0] = '0';
        code[1] = field->text[0];
        length = 2;
    } else if (length > 0 && length < ET_CODE_SIZE) {
        memcpy(code, field->text, length);
    }
    bool good = code[0] != '\0' && strcmp(code, "00") != 0 && strcmp(code, "-1") != 0;
    for (size_t i = 0; i < length && good; i++) {
        good = (code[i] >= '0' && code[i] <= '9') || (code[i] >= 'A' && code[i] <= 'Z') ||
               (code[i] >= 'a' && code[i] <= 'z') || code[i] == '-' || code[i] == '_';
    }
    if (!good) {
        et_rows_refuse(rows, ET_FAULT_PLACE, field,
                       "the code of a province, such as 01");
        return false;
    }
    if (r->place_length && strcmp(code, r->place) != 0) {
        char expected[80];
        (void)snprintf(expected, sizeof expected,
                       "province %s, with which the candidate number begins", r->place);
        et_rows_refuse(rows, ET_FAULT_PLACE, field, expected);
        return false;
    }
    memcpy(r->place, code, sizeof code);
    r->place_length = length;
    return true;
}

static bool take_year(et_rows *rows, row *r)
{
    const et_layout *layout = rows->layout;
    const et_field *field = &rows->fields[layout->year_column];
    int year = 0;

    if (all_digits(field) && field->length == 4) {
        for (size_t i = 0; i < 4; i++) {
            year = 10 * year + (field->text[i] - '0');
        }
    }
    if (year < ET_YEAR_FIRST || year > ET_YEAR_LAST) {
        et_rows_refuse(rows, ET_FAULT_YEAR, field, "a year such as 2024");
        return false;
    }
    if (layout->year_asked && year != layout->year) {
        char expected[64];
        (void)snprintf(expected, sizeof expected, "%d, the year asked for", layout->year);
        et_rows_refuse(rows, ET_FAULT_YEAR, field, expected);
        return false;
    }
    r->year = year;
    return true;
}

static void take_language(et_rows *rows, row *r)
{
    const et_layout *layout = rows->layout;
    const et_field *field = &rows->fields[layout->language];

    r->language_known = true;
    if (field->length == 0 || et_rows_is_missing(layout, field)) {
        return;
    }
    if (field->length == 2 && field->text[0] == layout->language_letter &&
        field->text[1] >= '0' && field->text[1] <= '9') {
        r->language_known = layout->language_digits >> (field->text[1] - '0') & 1U;
        return;
    }
    if (rows->last_language[0] && et_field_is_word(field, rows->last_language)) {
        return;
    }
    r->language_known = et_layout_knows_language(layout, field->text, field->length);
    if (r->language_known && field->length < sizeof rows->last_language) {
        memcpy(rows->last_language, field->text, field->length);
        rows->last_language[field->length] = '\0';
    }
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
    char expected[160], top[ET_HUNDREDTHS_SIZE];

    (void)et_hundredths_print(rows->layout->papers[c->paper].maximum, top);
    (void)snprintf(expected, sizeof expected, "a score of 0 to %s%.32s (column %.32s)",
                   top, more, c->heading);
    et_rows_refuse(rows, kind, &rows->fields[field], expected);
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

static void take_score(et_rows *rows, row *r, size_t index, size_t p, size_t block)
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
        et_rows_refuse_conflict(rows, &rows->fields[index], before->field);
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
            et_rows_refuse_conflict(rows, &one, &other);
        }
    }
}

/* ---- rows ---- */

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

/* Everything that must hold before a score is counted. */
static bool take_keys(et_rows *rows, row *r)
{
    const et_layout *layout = rows->layout;

    r->year = layout->year;
    r->language_known = true;
    if ((layout->id >= 0 && !take_id(rows, r)) ||
        (layout->place >= 0 && !take_place(rows, r)) ||
        (layout->year_column >= 0 && !take_year(rows, r))) {
        return false;
    }
    if (layout->language >= 0) {
        take_language(rows, r);
    }
    r->fixed = r->year == layout->year && r->place_length == 2 &&
               r->place[0] >= '0' && r->place[0] <= '9' && r->place[1] >= '0' &&
               r->place[1] <= '9';
    return true;
}

static et_status find_block(et_rows *rows, const row *r, size_t *block, et_error *err)
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

static void take_scores(et_rows *rows, row *r, size_t block)
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

static et_status count_row(et_rows *rows, row *r, et_error *err)
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
    row r = {0};

    et_status status = split_row(rows, &taken, err);
    if (status != ET_OK || taken == ET_TAKEN_BLANK) {
        return status;
    }
    if (taken == ET_TAKEN && !is_wanted(rows)) {
        chunk->filtered++;
        return ET_OK;
    }
    chunk->rows++;
    if (taken == ET_TAKEN && take_keys(rows, &r)) {
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
