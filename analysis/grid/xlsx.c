/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A sheet of an .xlsx workbook, cell by cell as it is unpacked.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "grid/inside.h"
#include "grid/package.h"

/* What Excel holds at most. */
#define MOST_ROWS 1048576
#define MOST_COLUMNS 16384
#define LONGEST_CELL ((size_t)4 * 32767)
/* Lines that wait before the parser pauses. */
#define ENOUGH ((size_t)1 << 18)

typedef enum cell_type {
    CELL_NUMBER = 0,
    CELL_SHARED,
    CELL_TEXT, /* inline, or what a formula gave; dates and errors as they are shown */
    CELL_FLAG
} cell_type;

typedef enum collecting { NOTHING = 0, VALUE, TEXT, FORMULA } collecting;

typedef struct sheet {
    et_package package;
    et_xml xml;
    et_lines *lines;
    char *path;
    bool inside;     /* <sheetData> */
    bool seen;       /* it has been */
    uint64_t row;    /* of the row that is read, from 1 */
    size_t column;   /* after the last cell, from 0     */
    cell_type type;
    bool date;
    bool valued;     /* the cell has a value, be it empty */
    unsigned phonetic;
    collecting into;
    char *text;      /* [LONGEST_CELL] of the cell      */
    size_t length;
    bool calculated; /* from a formula                    */
    char formula[64]; /* its beginning                    */
    size_t formula_length;
} sheet;

/* ---- where a cell is ---- */

/* "BC12": column 54 from 0, row 12; false when it is no such thing. */
static bool read_reference(const char *text, size_t *column, uint64_t *row)
{
    size_t letters = 0;
    *row = 0;

    for (; *text >= 'A' && *text <= 'Z' && letters <= MOST_COLUMNS; text++) {
        letters = 26 * letters + (size_t)(*text - 'A') + 1;
    }
    for (; *text >= '0' && *text <= '9' && *row <= MOST_ROWS; text++) {
        *row = 10 * *row + (uint64_t)(*text - '0');
    }
    *column = letters - 1;
    return *text == '\0' && letters >= 1 && letters <= MOST_COLUMNS && *row >= 1 &&
           *row <= MOST_ROWS;
}

static void start_row(sheet *s, const char **attributes)
{
    const char *at = et_xml_attribute(attributes, "r");
    int64_t row = (int64_t)s->row + 1;

    if (at && !et_text_to_int(at, strlen(at), &row)) {
        row = 0;
    }
    if (row <= (int64_t)s->row || row > MOST_ROWS) {
        et_xml_fail(&s->xml, ET_ERR_INPUT,
                    "found row \"%.20s\" after row %llu, expected rows in order, at most "
                    "%d",
                    at ? at : "", (unsigned long long)s->row, MOST_ROWS);
        return;
    }
    s->row = (uint64_t)row;
    s->column = 0;
}

static cell_type type_of(const char *name)
{
    if (!name || strcmp(name, "n") == 0) {
        return CELL_NUMBER;
    }
    return strcmp(name, "s") == 0   ? CELL_SHARED
           : strcmp(name, "b") == 0 ? CELL_FLAG
                                    : CELL_TEXT;
}

static void start_cell(sheet *s, const char **attributes)
{
    const char *at = NULL, *type = NULL, *style = NULL;
    size_t column = s->column;
    uint64_t row = s->row;
    int64_t format = 0;

    for (; *attributes; attributes += 2) { /* none of them has a prefix */
        const char *name = attributes[0];
        at = strcmp(name, "r") == 0 ? attributes[1] : at;
        type = strcmp(name, "t") == 0 ? attributes[1] : type;
        style = strcmp(name, "s") == 0 ? attributes[1] : style;
    }
    if ((at && !read_reference(at, &column, &row)) || row != s->row ||
        column < s->column || column >= MOST_COLUMNS) {
        et_xml_fail(&s->xml, ET_ERR_INPUT,
                    "found the cell \"%.20s\" in row %llu, expected cells in order",
                    at ? at : "", (unsigned long long)s->row);
        return;
    }
    if (style && !et_text_to_int(style, strlen(style), &format)) {
        format = 0;
    }
    s->column = column;
    s->type = type_of(type);
    s->date = format > 0 && (uint64_t)format < s->package.date_count &&
              s->package.dates[format];
    s->valued = s->calculated = false;
    s->length = s->formula_length = 0;
    s->into = NOTHING;
}

/* ---- what is in it ---- */

static void put(sheet *s, const char *text, size_t length)
{
    if (et_lines_wants(s->lines, s->row, s->column)) {
        et_lines_put(s->lines, s->column, text, length);
    }
}

/* The day `days` after 1970-01-01 (Howard Hinnant, "chrono-compatible low-level date
 * algorithms"). */
static void civil(int64_t days, int64_t *year, int *month, int *day)
{
    days += 719468;
    int64_t era = days / 146097;
    int64_t of_era = days - era * 146097;
    int64_t y = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int64_t of_year = of_era - (365 * y + y / 4 - y / 100);
    int64_t m = (5 * of_year + 2) / 153;

    *day = (int)(of_year - (153 * m + 2) / 5 + 1);
    *month = (int)(m < 10 ? m + 3 : m - 9);
    *year = y + era * 400 + (*month <= 2);
}

/* A day number of the sheet as 2024-06-27, 2024-06-27T07:30:00 or 07:30:00. Excel's
 * day 60 is a 29 February 1900 that never was; days before it are one off. */
static bool date_text(const sheet *s, double value, char out[64])
{
    const int64_t epoch = s->package.from_1904 ? 24107 : 25569, day_seconds = 86400;
    int64_t year;
    int month, day;

    if (!(value >= 0.0 && value < 2958466.0)) { /* to the year 9999 */
        return false;
    }
    int64_t seconds = (int64_t)llround(value * (double)day_seconds);
    int64_t days = seconds / day_seconds, rest = seconds % day_seconds;
    int64_t shift = !s->package.from_1904 && days < 60 ? 1 : 0;
    civil(days + shift - epoch, &year, &month, &day);
    int length = 0;
    if (days > 0 || rest == 0) {
        length = snprintf(out, 64, "%04lld-%02d-%02d%s", (long long)year, month, day,
                          rest ? "T" : "");
    }
    if (rest) {
        (void)snprintf(out + length, 64 - (size_t)length, "%02d:%02d:%02d",
                       (int)(rest / 3600), (int)(rest / 60 % 60), (int)(rest % 60));
    }
    return true;
}

/* Whether the digits of a number are few enough to be what somebody typed. */
static bool is_plain_number(const char *text, size_t length)
{
    enum { TYPED = 12 };
    size_t points = 0;

    for (size_t i = 0; i < length; i++) {
        points += text[i] == '.';
        if ((text[i] < '0' || text[i] > '9') && text[i] != '.' &&
            !(text[i] == '-' && i == 0)) {
            return false;
        }
    }
    return length <= TYPED && points <= 1;
}

static void put_number(sheet *s)
{
    char text[64];
    double value;

    if (!s->date && is_plain_number(s->text, s->length)) {
        put(s, s->text, s->length);
    } else if (!et_text_to_double(s->text, s->length, &value)) {
        put(s, s->text, s->length);
    } else if (s->date && date_text(s, value, text)) {
        put(s, text, strlen(text));
    } else {
        put(s, text, et_grid_number(value, text));
    }
}

/* "6,35", a number that was stored as text where a comma is the decimal mark. */
static bool has_decimal_comma(const char *text, size_t length, size_t *comma)
{
    const char *at = memchr(text, ',', length);

    if (!at || at == text || length > 5) {
        return false;
    }
    *comma = (size_t)(at - text);
    size_t decimals = length - *comma - 1;
    for (size_t i = 0; i < length; i++) {
        if (i != *comma && (text[i] < '0' || text[i] > '9')) {
            return false;
        }
    }
    return *comma <= 2 && decimals >= 1 && decimals <= 2;
}

static void put_text(sheet *s, const char *text, size_t length)
{
    char number[8];
    size_t comma;

    if (has_decimal_comma(text, length, &comma)) {
        memcpy(number, text, length);
        number[comma] = '.';
        put(s, number, length);
    } else {
        put(s, text, length);
    }
}

static void put_shared(sheet *s)
{
    const et_package *p = &s->package;
    int64_t index = -1;

    if (!et_text_to_int(s->text, s->length, &index) || index < 0 ||
        (uint64_t)index >= p->string_count) {
        et_xml_fail(&s->xml, ET_ERR_INPUT,
                    "row %llu names the shared string \"%.*s\", found %zu of them",
                    (unsigned long long)s->row, (int)(s->length < 20 ? s->length : 20),
                    s->text, p->string_count);
        return;
    }
    uint64_t begin = index ? p->ends[index - 1] : 0;
    if (p->ends[index] > begin) {
        put_text(s, p->text + begin, (size_t)(p->ends[index] - begin));
    }
}

static void end_cell(sheet *s)
{
    if (!s->valued && s->calculated) {
        char shown[80]; /* nobody has calculated it: for the reader to refuse */
        int length = snprintf(shown, sizeof shown, "=%.*s", (int)s->formula_length,
                              s->formula);
        put(s, shown, (size_t)length);
    } else if (s->valued) {
        switch (s->type) {
        case CELL_NUMBER: put_number(s); break;
        case CELL_SHARED: put_shared(s); break;
        case CELL_TEXT:
            put_text(s, s->text, et_xml_unescape(s->text, s->length));
            break;
        case CELL_FLAG:
            put(s, s->length == 1 && *s->text == '1' ? "TRUE" : "FALSE",
                s->length == 1 && *s->text == '1' ? 4 : 5);
            break;
        }
    }
    s->column++;
    s->into = NOTHING;
}

/* ---- elements ---- */

static void on_start(void *context, const char *name, const char **attributes)
{
    sheet *s = context;

    if (!s->inside) {
        s->inside = strcmp(name, "sheetData") == 0;
        s->seen = s->seen || s->inside;
    } else if (strcmp(name, "c") == 0) {
        start_cell(s, attributes);
    } else if (strcmp(name, "v") == 0) {
        s->into = VALUE;
        s->valued = true;
    } else if (strcmp(name, "row") == 0) {
        start_row(s, attributes);
    } else if (strcmp(name, "t") == 0) {
        s->into = s->phonetic ? NOTHING : TEXT;
        s->valued = true;
    } else if (strcmp(name, "f") == 0) {
        s->into = FORMULA;
        s->calculated = true;
    } else if (strcmp(name, "rPh") == 0) {
        s->phonetic++;
    }
}

static void on_end(void *context, const char *name)
{
    sheet *s = context;

    if (!s->inside) {
        return;
    }
    if (strcmp(name, "c") == 0) {
        end_cell(s);
    } else if (strcmp(name, "row") == 0) {
        et_lines_end(s->lines, s->row);
        if (s->lines->failed) {
            et_xml_fail(&s->xml, ET_ERR_MEMORY, "out of memory");
        } else if (et_lines_waiting(s->lines) >= ENOUGH) {
            et_xml_pause(&s->xml);
        }
    } else if (strcmp(name, "sheetData") == 0) {
        s->inside = false;
    } else if (strcmp(name, "rPh") == 0) {
        s->phonetic -= s->phonetic > 0;
    } else if (strcmp(name, "v") == 0 || strcmp(name, "t") == 0 ||
               strcmp(name, "f") == 0) {
        s->into = NOTHING;
    }
}

static void on_text(void *context, const char *text, int length)
{
    sheet *s = context;
    size_t more = (size_t)length;

    if (s->into == FORMULA) {
        size_t room = sizeof s->formula - s->formula_length;
        more = more < room ? more : room;
        memcpy(s->formula + s->formula_length, text, more);
        s->formula_length += more;
    } else if (s->into != NOTHING) {
        if (s->length + more > LONGEST_CELL) {
            et_xml_fail(&s->xml, ET_ERR_INPUT,
                        "found a cell of more than %zu bytes in row %llu, expected at "
                        "most that",
                        LONGEST_CELL, (unsigned long long)s->row);
            return;
        }
        memcpy(s->text + s->length, text, more);
        s->length += more;
    }
}

/* ---- the reader ---- */

static void close_sheet(void *state)
{
    sheet *s = state;
    et_xml_close(&s->xml);
    et_package_close(&s->package);
    free(s->path);
    free(s->text);
    free(s);
}

static et_status find_part(sheet *s, const char *name, const char **part, et_error *err)
{
    for (size_t i = 0; i < s->package.count; i++) {
        if (strcmp(s->package.sheets[i].name, name) == 0 && s->package.sheets[i].part) {
            *part = s->package.sheets[i].part;
            return ET_OK;
        }
    }
    return et_fail(err, ET_ERR_INPUT, "%s: found no sheet \"%s\", expected it as before",
                   s->path, name);
}

static et_status open_parts(sheet *s, const char *name, et_error *err)
{
    static const et_xml_events events = {on_start, on_end, on_text};
    const char *part = NULL;
    bool found = false;

    et_status status = et_package_open(&s->package, s->path, err);
    if (status == ET_OK) {
        status = et_package_load(&s->package, err);
    }
    if (status == ET_OK) {
        status = find_part(s, name, &part, err);
    }
    if (status != ET_OK) {
        return status;
    }
    s->xml = (et_xml){.events = &events, .context = s, .limit = ET_SHEET_LARGEST};
    status = et_xml_open(&s->xml, s->path, part, &found, err);
    if (status == ET_OK && !found) {
        status = et_fail(err, ET_ERR_INPUT,
                         "%s: found no part %s, which the workbook names, expected a "
                         "whole file",
                         s->path, part);
    }
    return status;
}

static et_status open_sheet(void **state, const et_grid_source *source, et_error *err)
{
    sheet *s = calloc(1, sizeof *s);
    et_status status = ET_ERR_MEMORY;

    *state = NULL;
    if (s && (s->path = strdup(source->path)) && (s->text = malloc(LONGEST_CELL))) {
        status = open_parts(s, source->sheet, err);
    } else {
        (void)et_fail(err, status, "out of memory while reading %s", source->path);
    }
    if (status == ET_OK) {
        *state = s;
    } else if (s) {
        close_sheet(s);
    }
    return status;
}

static et_status step_sheet(void *state, et_lines *lines, bool *ended, et_error *err)
{
    sheet *s = state;

    s->lines = lines;
    et_status status = et_xml_step(&s->xml, err);
    *ended = s->xml.ended;
    if (status == ET_OK && *ended && !s->seen) {
        status = et_fail(err, ET_ERR_INPUT, "%s/%s: found no cells, expected a sheet",
                         s->path, s->xml.part);
    }
    return status;
}

static uint64_t taken_of_sheet(const void *state)
{
    const sheet *s = state;
    return s->xml.in ? et_infile_taken(s->xml.in) : 0;
}

const et_grid_reader et_grid_xlsx = {open_sheet, step_sheet, taken_of_sheet, close_sheet};
