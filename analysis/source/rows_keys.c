/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who, where and when: candidate number, place, year and language of a row.
 */
#include "source/rows_inside.h"

#include <stdio.h>

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

static bool take_id(et_rows *rows, et_row *r)
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

static bool take_place(et_rows *rows, et_row *r)
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

static bool take_year(et_rows *rows, et_row *r)
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

static void take_language(et_rows *rows, et_row *r)
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

bool et_rows_take_keys(et_rows *rows, et_row *r)
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
