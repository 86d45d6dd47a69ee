/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a header leaves open (the decimal mark, which of two number columns holds the
 * candidate's, the letter of language codes) is read off the rows of the head.
 */
#include "source/layout_inside.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "examtrend/text.h"

/* The first rows, split once: field c of row r is fields[r * columns + c]. */
typedef struct sample {
    et_field *fields;
    size_t rows, columns;
} sample;

static et_status take_sample(sample *out, const et_layout *layout, const et_sniff *sniff,
                             et_error *err)
{
    size_t at = (size_t)layout->data_offset, stray;
    size_t parts = et_layout_is_named(layout) ? layout->parts : layout->column_count;

    *out = (sample){.columns = layout->column_count};
    out->fields = calloc(ET_SAMPLE_ROWS * out->columns, sizeof *out->fields);
    if (!out->fields) {
        return et_layout_no_memory(sniff, err);
    }
    for (size_t i = 0; i < ET_SAMPLE_ROWS * out->columns; i++) {
        out->fields[i].text = "";
    }
    while (parts > 0 && out->rows < ET_SAMPLE_ROWS && at < sniff->length) {
        size_t end = et_layout_line_end(sniff, at, false);
        if (end == sniff->length && !sniff->whole) {
            break;
        }
        et_field *row = out->fields + out->rows * out->columns;
        size_t count =
            layout->shape == ET_SHAPE_FIXED
                ? et_fixed_split(layout, sniff->head + at, end - at, row, &stray)
                : et_fields_split(sniff->head + at, end - at, layout->delimiter, row,
                                  parts, &stray);
        if (count >= parts && !stray) {
            out->rows++;
        }
        at = end + 1;
    }
    return ET_OK;
}

typedef bool field_test(const et_field *field);

/* Of the sample rows, how many have a field in `column` that passes. */
static size_t count_rows(const sample *rows, size_t column, field_test *test)
{
    size_t passed = 0;
    for (size_t r = 0; r < rows->rows; r++) {
        passed += test(&rows->fields[r * rows->columns + column]);
    }
    return passed;
}

static bool looks_like_id(const et_field *field)
{
    return et_field_is_number(field, 7, 9);
}

static bool looks_like_code(const et_field *field)
{
    return et_field_is_number(field, 1, 2);
}

static bool looks_like_year(const et_field *field)
{
    return et_field_is_number(field, 4, 4);
}

static bool looks_like_language(const et_field *field)
{
    return field->length == 2 && isalpha((unsigned char)field->text[0]) &&
           isdigit((unsigned char)field->text[1]);
}

static bool has_point(const et_field *field)
{
    return et_field_has_mark(field, '.');
}

static bool has_comma(const et_field *field)
{
    return et_field_has_mark(field, ',');
}

bool et_layout_looks_right(et_column_role role, const et_field *field)
{
    return role == ET_COLUMN_ID         ? looks_like_id(field)
           : role == ET_COLUMN_PLACE    ? looks_like_code(field)
           : role == ET_COLUMN_YEAR     ? looks_like_year(field)
           : role == ET_COLUMN_LANGUAGE ? looks_like_language(field)
                                        : false;
}

/* The one column of a role, -1 for none; of several the one whose fields look right. */
static et_status choose_column(et_layout *layout, const sample *rows,
                               et_column_role role, field_test *test, int *out)
{
    size_t best = 0;
    int right = 0;

    *out = -1;
    for (size_t i = 0; i < layout->column_count; i++) {
        if (layout->columns[i].role != role) {
            continue;
        }
        size_t passed = count_rows(rows, i, test) + layout->columns[i].right;
        right += passed > 0;
        if (*out < 0 || passed > best) {
            *out = (int)i;
            best = passed;
        }
    }
    for (size_t i = 0; i < layout->column_count; i++) {
        if (layout->columns[i].role == role && (int)i != *out) {
            layout->columns[i].role = ET_COLUMN_IGNORED;
        }
    }
    return right > 1 ? ET_ERR_INPUT : ET_OK;
}

static et_status choose_columns(et_layout *layout, const et_sniff *sniff,
                                const sample *rows, et_error *err)
{
    const struct {
        et_column_role role;
        field_test *test;
        int *out;
        const char *what;
    } single[] = {
        {ET_COLUMN_ID, looks_like_id, &layout->id, "candidate numbers"},
        {ET_COLUMN_PLACE, looks_like_code, &layout->place, "codes of provinces"},
        {ET_COLUMN_YEAR, looks_like_year, &layout->year_column, "years"},
        {ET_COLUMN_LANGUAGE, looks_like_language, &layout->language, "language codes"},
    };
    for (size_t i = 0; i < sizeof single / sizeof *single; i++) {
        if (choose_column(layout, rows, single[i].role, single[i].test, single[i].out) !=
            ET_OK) {
            return et_layout_fail(sniff, layout->data_line - 1, NULL, 0, err,
                                  "found more than one column of %s, expected one",
                                  single[i].what);
        }
    }
    return ET_OK;
}

/* Numbers of fewer digits than the profile says have lost a zero; all of them, never. */
static et_status check_digits(const et_layout *layout, const et_sniff *sniff,
                              const sample *rows, et_error *err)
{
    size_t digits = layout->id_digits, column = (size_t)layout->id, shorter = 0;

    if (digits == 0 || layout->id < 0) {
        return ET_OK;
    }
    for (size_t r = 0; r < rows->rows; r++) {
        const et_field *field = &rows->fields[r * rows->columns + column];
        if (et_field_is_number(field, digits, digits)) {
            return ET_OK;
        }
        shorter += et_field_is_number(field, digits - 1, digits - 1);
    }
    if (shorter == 0) {
        return ET_OK;
    }
    return et_layout_fail(sniff, layout->data_line, NULL, column, err,
                          "found candidate numbers of %zu digits only, expected some of "
                          "the %zu that %s tells",
                          digits - 1, digits, layout->profile->path);
}

static void choose_mark(et_layout *layout, const sample *rows)
{
    size_t points = layout->heard_points, commas = layout->heard_commas;

    if (layout->profile && layout->profile->mark) {
        layout->mark = layout->profile->mark;
        return;
    }
    for (size_t i = 0; i < layout->column_count; i++) {
        if (layout->columns[i].role == ET_COLUMN_SUBJECT) {
            points += count_rows(rows, i, has_point);
            commas += count_rows(rows, i, has_comma);
        }
    }
    layout->mark = commas > points && layout->grid == ET_GRID_NONE ? ',' : '.';
}

/* Where candidate numbers hold the place's code, a column of names is not needed, which
 * could not tell the place. */
static et_status choose_place(et_layout *layout, const et_sniff *sniff,
                              const sample *rows, et_error *err)
{
    bool told = layout->id >= 0 && layout->numbers.place_digits > 0;

    if (layout->place < 0 && !told) {
        return et_fail(err, ET_ERR_INPUT,
                       "%s: found no column of codes of provinces, expected one: "
                       "candidate numbers of this exam do not hold them",
                       sniff->name);
    }
    if (layout->place < 0 || !told) {
        return ET_OK;
    }
    et_column *column = &layout->columns[layout->place];
    if (count_rows(rows, (size_t)layout->place, looks_like_code) + column->right == 0) {
        et_layout_note(layout,
                       "%s: column %d \"%s\" holds no codes; the place is read from the "
                       "candidate number",
                       sniff->name, layout->place + 1, column->heading);
        column->role = ET_COLUMN_IGNORED;
        layout->place = -1;
    }
    return ET_OK;
}

/* The paper that other papers are a part of is the one that has languages. */
static bool find_language_paper(et_layout *layout)
{
    for (size_t p = 0; p < layout->paper_count; p++) {
        const et_subject *s = et_subjects_at(layout->subjects, layout->papers[p].subject);
        for (size_t i = 0; i < et_subjects_count(layout->subjects); i++) {
            if (strcmp(et_subjects_at(layout->subjects, i)->part_of, s->key) == 0) {
                layout->language_paper = p;
                return true;
            }
        }
    }
    return false;
}

static void choose_language(et_layout *layout)
{
    if (layout->language < 0) {
        return;
    }
    if (!find_language_paper(layout)) {
        layout->columns[layout->language].role = ET_COLUMN_IGNORED;
        layout->language = -1;
        return;
    }
    for (char letter = 'A'; letter <= 'Z' && !layout->language_letter; letter++) {
        char code[2] = {letter, '1'};
        layout->language_letter = et_layout_knows_language(layout, code, 2) ? letter : 0;
    }
    for (unsigned digit = 0; layout->language_letter && digit < 10; digit++) {
        char code[2] = {layout->language_letter, (char)('0' + digit)};
        if (et_layout_knows_language(layout, code, 2)) {
            layout->language_digits |= 1U << digit;
        }
    }
}

bool et_layout_knows_language(const et_layout *layout, const char *code, size_t length)
{
    char text[ET_SUBJECT_SIZE + 64], key[ET_KEY_SIZE];
    size_t subject, paper = layout->papers[layout->language_paper].subject;
    const et_subject *asked = et_subjects_at(layout->subjects, paper);

    if (length == 0 || length > 40 || memchr(code, '\0', length)) {
        return false;
    }
    (void)snprintf(text, sizeof text, "%.*s", (int)length, code);
    if (et_text_fold(text, key, NULL) != ET_OK || key[0] == '\0') {
        return false;
    }
    (void)snprintf(text, sizeof text, "%s (%.*s)", asked->key, (int)length, code);
    if (et_subjects_column(layout->subjects, text, &subject) == ET_COLUMN_SUBJECT) {
        return subject == paper;
    }
    (void)snprintf(text, sizeof text, "%.*s", (int)length, code);
    return et_subjects_column(layout->subjects, text, &subject) == ET_COLUMN_SUBJECT &&
           (subject == paper ||
            strcmp(et_subjects_at(layout->subjects, subject)->part_of, asked->key) == 0);
}

et_status et_layout_understand_rows(et_layout *layout, const et_sniff *sniff,
                                    et_error *err)
{
    sample rows;

    et_status status = take_sample(&rows, layout, sniff, err);
    if (status == ET_OK) {
        status = choose_columns(layout, sniff, &rows, err);
    }
    if (status == ET_OK) {
        status = check_digits(layout, sniff, &rows, err);
    }
    if (status == ET_OK) {
        choose_mark(layout, &rows);
        layout->quoted = memchr(sniff->head + layout->data_offset, '"',
                                sniff->length - (size_t)layout->data_offset) != NULL;
        status = choose_place(layout, sniff, &rows, err);
        choose_language(layout);
    }
    free(rows.fields);
    return status;
}
