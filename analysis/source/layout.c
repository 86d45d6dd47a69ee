/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a file is to be read: by its first bytes, in the order in which they leave least
 * doubt. What a header leaves open (the decimal mark, which of two number columns holds
 * the candidate's, the letter of language codes) is read off the rows of the head.
 */
#include "source/layout_inside.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "examtrend/text.h"
#include "hundredths.h"

/* ---- what is left out ---- */

const char *et_layout_near_subject(const et_subjects *subjects, const char *name,
                                   char out[ET_NEAR_SIZE])
{
    const char *names[256];
    size_t count = 0;

    for (size_t i = 0; i < et_subjects_count(subjects) && count < 255; i++) {
        const et_subject *s = et_subjects_at(subjects, i);
        if (s->kind == ET_SUBJECT_PAPER) {
            names[count++] = s->name_vi;
        }
    }
    return et_text_nearest(name, names, count, out, ET_NEAR_SIZE);
}

static void note_unknown(et_layout *layout, const et_sniff *sniff, size_t column)
{
    char near[ET_NEAR_SIZE];

    (void)et_layout_near_subject(sniff->subjects, layout->columns[column].heading, near);
    bool named = et_layout_is_named(layout) && column >= layout->parts;
    char place[32] = "name";
    if (!named) {
        (void)snprintf(place, sizeof place, "column %zu", column + 1);
    }
    et_layout_note(layout, "%s: %s \"%s\" is not known and is left out%s%s", sniff->name,
                   place, layout->columns[column].heading, near[0] ? "; " : "", near);
}

/* ---- what the rows tell ---- */

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

/* ---- year and missing values ---- */

/* The year that a file's name tells, 0 when it tells none or more than one. */
static int year_of_name(const char *name)
{
    const char *slash = strrchr(name, '/');
    int found = 0;

    for (const char *at = slash ? slash + 1 : name; *at;) {
        size_t digits = strspn(at, "0123456789");
        if (digits == 4 && (strncmp(at, "19", 2) == 0 || strncmp(at, "20", 2) == 0)) {
            int year = (at[0] - '0') * 1000 + (at[1] - '0') * 100 + (at[2] - '0') * 10 +
                       (at[3] - '0');
            if (found && found != year) {
                return 0;
            }
            found = year;
        }
        at += digits ? digits : 1;
    }
    return found;
}

/* A sheet's name tells it before the file's does. */
static int year_of_source(const et_sniff *sniff)
{
    const char *colon = sniff->grid == ET_GRID_XLSX ? strrchr(sniff->name, ':') : NULL;
    char file[ET_PLACE_SIZE];
    int year = colon ? year_of_name(colon + 1) : 0;

    if (year || !colon) {
        return year ? year : year_of_name(sniff->name);
    }
    (void)snprintf(file, sizeof file, "%.*s", (int)(colon - sniff->name), sniff->name);
    return year_of_name(file);
}

static et_status choose_year(et_layout *layout, const et_sniff *sniff, et_error *err)
{
    int said = layout->profile ? layout->profile->year : 0;

    if (sniff->options->year || said) {
        layout->year = sniff->options->year ? sniff->options->year : said;
        layout->year_asked = true;
    } else if (layout->year_column < 0) {
        layout->year = year_of_source(sniff);
        if (!layout->year) {
            return et_fail(err, ET_ERR_INPUT,
                           "%s: found no year in a column or the file's name, expected "
                           "one; --year=YEAR says it",
                           sniff->name);
        }
    }
    return ET_OK;
}

static et_status take_missing(et_layout *layout, const char *words, et_error *err)
{
    const char *at = words;

    while (at && *at) {
        at += strspn(at, " ");
        size_t length = strcspn(at, ",");
        int32_t value;
        if (length >= ET_MISSING_SIZE || layout->missing_count == ET_MISSING_MOST) {
            return et_fail(err, ET_ERR_ARGUMENT,
                           "found \"%s\" as missing values, expected at most %d, each "
                           "shorter than %d bytes",
                           words, ET_MISSING_MOST, ET_MISSING_SIZE);
        }
        if (et_hundredths_read(at, length, '.', &value) == ET_HUNDREDTHS_OK &&
            value == 0) {
            layout->zero_is_missing = true;
        } else if (length > 0) {
            memcpy(layout->missing[layout->missing_count++], at, length);
        }
        at += length + (at[length] == ',');
    }
    return ET_OK;
}

static void note_what_is_left_out(et_layout *layout, const et_sniff *sniff)
{
    if (layout->header_line > 1) {
        et_layout_note(
            layout, "%s: the header is on line %llu, what stands above it is left out",
            sniff->name, (unsigned long long)layout->header_line);
    }
    for (size_t i = 0; i < layout->column_count; i++) {
        if (layout->columns[i].role == ET_COLUMN_UNKNOWN) {
            note_unknown(layout, sniff, i);
        } else if (layout->columns[i].role == ET_COLUMN_PROGRAMME &&
                   !et_layout_is_filtered(layout, i)) {
            et_layout_note(layout,
                           "%s: column %zu \"%s\" tells two exams apart; both are "
                           "counted together",
                           sniff->name, i + 1, layout->columns[i].heading);
        }
    }
}

static et_status understand_rows(et_layout *layout, const et_sniff *sniff, et_error *err)
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

/* Columns delimited under a header, or in the places that the profile tells. */
static et_status understand_delimited(et_layout *layout, const et_sniff *sniff, size_t at,
                                      et_error *err)
{
    et_header h = {.start = at, .line = 1};

    if (layout->profile && layout->profile->has_no_header) {
        h.end = et_layout_line_end(sniff, at, false);
        h.delimiter = layout->profile->delimiter ? layout->profile->delimiter : ',';
        layout->data_offset = at;
        layout->data_line = 1;
        layout->delimiter = h.delimiter;
        return et_layout_guess_columns(layout, sniff, &h, 0, err);
    }
    et_status status = et_layout_find_header(sniff, at, &h, err);
    if (status != ET_OK) {
        return status;
    }
    layout->delimiter = h.delimiter;
    layout->data_offset = h.next;
    layout->data_line = h.line + h.lines;
    layout->header_line = h.line;
    return et_layout_take_columns(layout, sniff, &h, err);
}

/* Of several shapes the first that fits; each fits only where it is certain. */
static et_status find_shape(et_layout *layout, const et_sniff *sniff, size_t at,
                            et_error *err)
{
    static et_status (*const others[])(et_layout *, const et_sniff *, size_t,
                                       et_error *) = {
        et_list_understand, et_pairs_understand, et_fixed_understand};
    et_header h;
    et_status status = et_json_understand(layout, sniff, at, err);

    if (status == ET_ERR_NOT_FOUND &&
        et_layout_find_header(sniff, at, &h, NULL) == ET_OK) {
        return understand_delimited(layout, sniff, at, err);
    }
    for (size_t i = 0; i < 3 && status == ET_ERR_NOT_FOUND; i++) {
        status = others[i](layout, sniff, at, err);
    }
    return status == ET_ERR_NOT_FOUND ? understand_delimited(layout, sniff, at, err)
                                      : status;
}

static et_status obey_shape(et_layout *layout, const et_sniff *sniff, size_t at,
                            et_error *err)
{
    et_status status = ET_ERR_NOT_FOUND;

    switch (layout->profile->shape) {
    case ET_SHAPE_FIXED:
        status = et_fixed_understand(layout, sniff, at, err);
        break;
    case ET_SHAPE_LIST: status = et_list_understand(layout, sniff, at, err); break;
    case ET_SHAPE_PAIRS: status = et_pairs_understand(layout, sniff, at, err); break;
    case ET_SHAPE_LINES:
    case ET_SHAPE_JSON: status = et_json_understand(layout, sniff, at, err); break;
    case ET_SHAPE_DELIMITED:
    case ET_SHAPES: return understand_delimited(layout, sniff, at, err);
    }
    if (status == ET_ERR_NOT_FOUND) {
        return et_fail_at(err, sniff->name, 1, 1,
                          "found no rows of the layout that %s tells, expected some in "
                          "the first %zu bytes",
                          layout->profile->path, sniff->length);
    }
    return status;
}

/* What a text of another encoding looks like where NULs stand in it. */
static et_status refuse_nul(const et_sniff *sniff, et_error *err)
{
    const unsigned char *head = (const unsigned char *)sniff->head;
    size_t even = 0, odd = 0, length = sniff->length < 512 ? sniff->length : 512;

    for (size_t i = 0; i < length; i++) {
        even += i % 2 == 0 && head[i] == 0;
        odd += i % 2 == 1 && head[i] == 0;
    }
    bool wide = even > length / 8 && odd > length / 8;
    return et_fail_at(err, sniff->name, 1, 1,
                      "found NUL bytes, expected UTF-8 text; `iconv -f %s -t UTF-8 FILE` "
                      "may help",
                      wide         ? "UTF-32"
                      : even > odd ? "UTF-16BE"
                                   : "UTF-16LE");
}

static et_status understand(et_layout *layout, const et_sniff *sniff, et_error *err)
{
    size_t at = 0;

    if (sniff->length == 0) {
        return et_layout_fail(sniff, 1, NULL, 0, err,
                              "found an empty file, expected a header row and "
                              "candidates");
    }
    if (sniff->length >= 3 && memcmp(sniff->head, "\xEF\xBB\xBF", 3) == 0) {
        layout->bom = true;
        at = 3;
    }
    const char *newline = memchr(sniff->head, '\n', sniff->length);
    size_t first = newline ? (size_t)(newline - sniff->head) : sniff->length;
    if (memchr(sniff->head, '\0', first)) {
        return refuse_nul(sniff, err);
    }
    bool told = layout->profile &&
                (layout->profile->has_shape || layout->profile->has_no_header);
    et_status status = sniff->grid != ET_GRID_NONE
                           ? understand_delimited(layout, sniff, at, err)
                       : told ? obey_shape(layout, sniff, at, err)
                              : find_shape(layout, sniff, at, err);
    if (status == ET_OK) {
        status = understand_rows(layout, sniff, err);
    }
    if (status == ET_OK) {
        status = et_layout_take_rules(layout, sniff, err);
    }
    if (status == ET_OK) {
        note_what_is_left_out(layout, sniff);
        status = choose_year(layout, sniff, err);
    }
    if (status == ET_OK && layout->profile) {
        status = take_missing(layout, layout->profile->missing, err);
    }
    return status == ET_OK ? take_missing(layout, sniff->options->missing, err) : status;
}

et_status et_layout_sniff(et_layout **out, const et_sniff *sniff, et_error *err)
{
    *out = NULL;
    et_layout *layout = calloc(1, sizeof *layout);
    if (!layout) {
        return et_layout_no_memory(sniff, err);
    }
    layout->subjects = sniff->subjects;
    layout->grid = sniff->grid;
    layout->profile = sniff->options->profile;
    layout->id_digits = layout->profile ? layout->profile->id_digits : 0;
    layout->numbers = et_subjects_numbers(sniff->subjects);
    et_status status = understand(layout, sniff, err);
    if (status != ET_OK) {
        et_layout_free(layout);
        return status;
    }
    *out = layout;
    return ET_OK;
}

void et_layout_free(et_layout *layout)
{
    if (layout) {
        free(layout->columns);
        free(layout->papers);
        free(layout->spans);
        free(layout);
    }
}
