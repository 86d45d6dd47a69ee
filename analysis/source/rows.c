/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "source/chunk.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "examtrend/text.h"
#include "hundredths.h"

/* What is known of a row before its scores are counted. */
typedef struct row {
    uint64_t line;
    size_t start, length; /* of its line in the chunk */
    int year;
    char place[ET_CODE_SIZE];
    size_t place_length;
    bool fixed; /* the place is two digits in the file's year */
    uint64_t number;
    bool language_known;
    bool faulty; /* something of it was not counted */
} row;

et_status et_rows_open(et_rows *rows, const et_layout *layout, et_error *err)
{
    *rows = (et_rows){.layout = layout};
    rows->fields = calloc(layout->column_count, sizeof *rows->fields);
    bool several = false;
    for (size_t p = 0; p < layout->paper_count; p++) {
        several = several || layout->papers[p].columns > 1;
    }
    if (several) {
        rows->pending = calloc(layout->paper_count, sizeof *rows->pending);
    }
    if (!rows->fields || (several && !rows->pending)) {
        et_rows_close(rows);
        return et_fail(err, ET_ERR_MEMORY, "out of memory while reading candidates");
    }
    return ET_OK;
}

void et_rows_close(et_rows *rows)
{
    free(rows->fields);
    free(rows->pending);
    rows->fields = NULL;
    rows->pending = NULL;
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

static void refuse(et_rows *rows, row *r, et_fault kind, uint64_t column,
                   const et_field *found, const char *expected)
{
    char text[48];
    et_chunk_fault(rows->chunk, kind, r->line, column, "found \"%s\", expected %s",
                   shown(found, text), expected);
    r->faulty = true;
}

static void refuse_score(et_rows *rows, row *r, et_fault kind, size_t column,
                         const char *more)
{
    const et_column *c = &rows->layout->columns[column];
    const et_field *field = &rows->fields[column];
    char text[48], top[ET_HUNDREDTHS_SIZE];

    (void)et_hundredths_print(rows->layout->papers[c->paper].maximum, top);
    et_chunk_fault(rows->chunk, kind, r->line, field->column,
                   "found \"%s\", expected a score of 0 to %s%s (column %.32s)",
                   shown(field, text), top, more, c->heading);
    r->faulty = true;
}

/* ---- missing values ---- */

static bool is_word(const et_field *field, const char *word)
{
    return strlen(word) == field->length &&
           strncasecmp(field->text, word, field->length) == 0;
}

/* Fields that are no score at first sight: "-", "-1.0", or what the caller named. */
static bool says_missing(const et_layout *layout, const et_field *field)
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
        if (is_word(field, layout->missing[i])) {
            return true;
        }
    }
    return false;
}

/* ---- who, where and when ---- */

static bool all_digits(const et_field *field)
{
    for (size_t i = 0; i < field->length; i++) {
        if (field->text[i] < '0' || field->text[i] > '9') {
            return false;
        }
    }
    return field->length > 0;
}

/* The number without the zero that a spreadsheet drops is one digit short. */
static bool take_id(et_rows *rows, row *r)
{
    const et_field *field = &rows->fields[rows->layout->id];
    uint64_t value = 0;

    if (!all_digits(field) || field->length < 7 || field->length > 9) {
        refuse(rows, r, ET_FAULT_ID, field->column, field,
               "a candidate number of 8 digits");
        return false;
    }
    for (size_t i = 0; i < field->length; i++) {
        value = 10 * value + (uint64_t)(field->text[i] - '0');
    }
    bool short_of_zero = field->length == 7;
    r->place[0] = short_of_zero ? '0' : field->text[0];
    r->place[1] = short_of_zero ? field->text[0] : field->text[1];
    r->place_length = 2;
    if (r->place[0] == '0' && r->place[1] == '0') {
        refuse(rows, r, ET_FAULT_ID, field->column, field,
               "a candidate number that begins with a province of 01 to 99");
        return false;
    }
    r->number = et_number(0, short_of_zero ? 8 : (unsigned)field->length, value);
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
        refuse(rows, r, ET_FAULT_PLACE, field->column, field,
               "the code of a province, such as 01");
        return false;
    }
    if (rows->layout->id >= 0 && strcmp(code, r->place) != 0) {
        char expected[80];
        (void)snprintf(expected, sizeof expected,
                       "province %s, with which the candidate number begins", r->place);
        refuse(rows, r, ET_FAULT_PLACE, field->column, field, expected);
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
    if (year < 1900 || year > 2999) {
        refuse(rows, r, ET_FAULT_YEAR, field->column, field, "a year such as 2024");
        return false;
    }
    if (layout->year_asked && year != layout->year) {
        char expected[64];
        (void)snprintf(expected, sizeof expected, "%d, the year asked for", layout->year);
        refuse(rows, r, ET_FAULT_YEAR, field->column, field, expected);
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
    if (field->length == 0 || says_missing(layout, field)) {
        return;
    }
    if (field->length == 2 && field->text[0] == layout->language_letter &&
        field->text[1] >= '0' && field->text[1] <= '9') {
        r->language_known = layout->language_digits >> (field->text[1] - '0') & 1U;
        return;
    }
    if (rows->last_language[0] && is_word(field, rows->last_language)) {
        return;
    }
    r->language_known = et_layout_knows_language(layout, field->text, field->length);
    if (r->language_known && field->length < sizeof rows->last_language) {
        memcpy(rows->last_language, field->text, field->length);
        rows->last_language[field->length] = '\0';
    }
}

/* ---- scores ---- */

static void count(et_rows *rows, const et_paper *paper, size_t block, int32_t score)
{
    et_counts_add(rows->counts, block, paper->offset + (size_t)score);
    rows->chunk->scores++;
    if (rows->combine) {
        et_combine_take(rows->combine, (size_t)(paper - rows->layout->papers), score);
    }
}

/* False when there is no score to count: missing, or wrong and said. */
static bool read_score(et_rows *rows, row *r, size_t column, int32_t *score)
{
    const et_layout *layout = rows->layout;
    const et_field *field = &rows->fields[column];
    const et_paper *paper = &layout->papers[layout->columns[column].paper];

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
    if ((state == ET_HUNDREDTHS_OK && *score == 0) || says_missing(layout, field)) {
        rows->chunk->missing++;
    } else if (state == ET_HUNDREDTHS_NOT_A_NUMBER) {
        bool other = memchr(field->text, layout->mark == '.' ? ',' : '.', field->length);
        refuse_score(rows, r, ET_FAULT_NUMBER, column,
                     !other ? "" : layout->mark == '.' ? " with a decimal point"
                                                       : " with a decimal comma");
    } else if (state == ET_HUNDREDTHS_TOO_PRECISE) {
        refuse_score(rows, r, ET_FAULT_PRECISION, column, " with at most two decimals");
    } else {
        refuse_score(rows, r, ET_FAULT_RANGE, column, "");
    }
    return false;
}

static void take_score(et_rows *rows, row *r, size_t column, size_t block)
{
    const et_layout *layout = rows->layout;
    size_t p = layout->columns[column].paper;
    int32_t score;

    if (!read_score(rows, r, column, &score)) {
        return;
    }
    if (!r->language_known && p == layout->language_paper) {
        const et_field *code = &rows->fields[layout->language];
        refuse(rows, r, ET_FAULT_LANGUAGE, code->column, code,
               "a language code of the exam; the score is not counted");
        return;
    }
    if (layout->papers[p].columns == 1) {
        count(rows, &layout->papers[p], block, score);
        return;
    }
    et_pending *before = &rows->pending[p];
    if (!before->present) {
        *before = (et_pending){&rows->fields[column], score, true, false};
    } else if (before->score != score && !before->conflict) {
        char text[48], other[48];
        et_chunk_fault(rows->chunk, ET_FAULT_CONFLICT, r->line,
                       rows->fields[column].column,
                       "found \"%s\" beside \"%s\", expected one score of a paper",
                       shown(&rows->fields[column], text), shown(before->field, other));
        before->conflict = r->faulty = true;
    }
}

static void take_pending(et_rows *rows, size_t block)
{
    const et_layout *layout = rows->layout;

    for (size_t p = 0; p < layout->paper_count; p++) {
        et_pending *pending = &rows->pending[p];
        if (pending->present && !pending->conflict) {
            count(rows, &layout->papers[p], block, pending->score);
        }
        *pending = (et_pending){0};
    }
}

/* ---- rows ---- */

/* A row that ends in delimiters may have more fields than columns, all blank. */
static bool right_width(et_rows *rows, row *r, size_t found)
{
    const et_layout *layout = rows->layout;
    const char *text = rows->chunk->text + r->start;
    size_t columns = layout->column_count;

    if (found > columns) {
        size_t end = r->length;
        size_t blank = found - columns;
        while (end > 0 && blank > 0 &&
               (text[end - 1] == layout->delimiter || strchr(" \t\r", text[end - 1]))) {
            blank -= text[end - 1] == layout->delimiter;
            end--;
        }
        if (blank == 0) {
            return true;
        }
    }
    if (found != columns) {
        et_chunk_fault(rows->chunk, ET_FAULT_FIELDS, r->line, 1,
                       "found %zu fields, expected %zu as in the header", found, columns);
        r->faulty = true;
    }
    return found == columns;
}

static bool is_blank(const et_rows *rows, size_t fields)
{
    for (size_t i = 0; i < fields && i < rows->layout->column_count; i++) {
        if (rows->fields[i].length > 0) {
            return false;
        }
    }
    return true;
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

static et_status count_row(et_rows *rows, row *r, et_error *err)
{
    const et_layout *layout = rows->layout;
    size_t block;

    et_status status = find_block(rows, r, &block, err);
    if (status != ET_OK) {
        return status;
    }
    for (size_t i = 0; i < layout->column_count; i++) {
        if (layout->columns[i].role == ET_COLUMN_SUBJECT) {
            take_score(rows, r, i, block);
        }
    }
    if (rows->pending) {
        take_pending(rows, block);
    }
    if (rows->combine) {
        status = et_combine_row(rows->combine, block, r->faulty, err);
    }
    rows->counts->rows++;
    if (rows->chunk->number && r->number) {
        rows->chunk->numbers[r->line] = r->number | et_number(r->year, 0, 0);
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

et_status et_rows_line(et_rows *rows, uint64_t line, size_t start, size_t length,
                       et_error *err)
{
    const et_layout *layout = rows->layout;
    et_chunk *chunk = rows->chunk;
    row r = {.line = line, .start = start, .length = length};
    et_status status = ET_OK;
    size_t stray, found_before = chunk->found_count;

    if (length > ET_LINE_LONGEST) {
        chunk->rows++;
        chunk->refused++;
        et_chunk_fault(chunk, ET_FAULT_FIELDS, line, 1,
                       "found a line of more than %zu bytes, expected a row",
                       ET_LINE_LONGEST);
        return ET_OK;
    }
    size_t found = et_fields_split(chunk->text + start, length, layout->delimiter,
                                   rows->fields, layout->column_count, &stray);
    if (is_blank(rows, found)) {
        return ET_OK;
    }
    chunk->rows++;
    if (stray) {
        et_chunk_fault(chunk, ET_FAULT_QUOTE, line, stray,
                       "found a quote that does not open or close a field, expected "
                       "quotes around whole fields");
        r.faulty = true;
    }
    bool good = !stray && right_width(rows, &r, found) && take_keys(rows, &r);
    if (good) {
        status = count_row(rows, &r, err);
    } else {
        chunk->refused++;
    }
    if (r.faulty && layout->grid != ET_GRID_NONE) {
        count_columns(rows, found_before);
    }
    if (status == ET_OK && r.faulty) {
        status = et_chunk_keep(chunk, start, length, err);
    }
    return status;
}

et_status et_rows_chunk(et_rows *rows, et_error *err)
{
    et_chunk *chunk = rows->chunk;
    et_status status = ET_OK;

    for (size_t start = chunk->begin; start < chunk->length && status == ET_OK;) {
        const char *stop = memchr(chunk->text + start, '\n', chunk->length - start);
        size_t end = stop ? (size_t)(stop - chunk->text) : chunk->length;
        status = et_rows_line(rows, chunk->lines++, start, end - start, err);
        start = end + 1;
    }
    return status;
}
