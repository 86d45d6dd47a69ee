/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a file is to be read: by its first bytes, in the order in which they leave least
 * doubt.
 */
#include "source/layout_inside.h"

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
                           "%s: found no year in a column, and none or several in the "
                           "file's name, expected one; --year=YEAR says it",
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
        status = et_layout_understand_rows(layout, sniff, err);
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
