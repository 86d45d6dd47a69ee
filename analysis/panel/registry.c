/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "panel/registry_inside.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "examtrend/text.h"
#include "grow.h"

/* Registries are small; a file of this size is another kind of file. */
#define SIZE_LIMIT (64U << 20)
#define MOST_TITLES 20 /* rows of a sheet among which the header is looked for */

typedef et_registry_field field;

/* Where the reading stands. */
typedef struct cursor {
    char *at, *line_start;
    uint32_t line;
    uint32_t fields; /* of the line, before the one that is read */
    char delimiter;
} cursor;

static et_status no_memory(et_error *err)
{
    return et_fail(err, ET_ERR_MEMORY, "out of memory while reading a registry");
}

/* ET_ERR_INPUT at a line and column, which for a grid are a row and a cell. */
static et_status fault(const et_registry *table, uint32_t line, uint32_t column,
                       et_error *err, const char *format, ...) ET_PRINTF(5, 6);
static et_status fault(const et_registry *table, uint32_t line, uint32_t column,
                       et_error *err, const char *format, ...)
{
    char text[ET_ERROR_TEXT], place[ET_PLACE_SIZE];
    et_grid_at at = {line, column, NULL};
    va_list args;

    va_start(args, format);
    (void)vsnprintf(text, sizeof text, format, args);
    va_end(args);
    if (table->grid == ET_GRID_NONE || line == 0) {
        return et_fail_at(err, table->path, line, column, "%s", text);
    }
    for (size_t i = 0; i < table->columns && column > 0; i++) {
        at.heading = table->place[i] == column - 1 ? table->names[i] : at.heading;
    }
    et_grid_place(table->grid, table->path, at, place);
    return et_fail(err, ET_ERR_INPUT, "%s: %s", place, text);
}

et_status et_registry_fault(const et_registry *table, et_registry_at at, et_error *err,
                            const char *format, ...)
{
    char text[ET_ERROR_TEXT];
    va_list args;
    va_start(args, format);
    (void)vsnprintf(text, sizeof text, format, args);
    va_end(args);
    const field *f = &table->fields[at.row * table->width];
    if (et_registry_has(table, at.column)) {
        f += table->place[at.column];
        return fault(table, f->line, f->column, err, "%s", text);
    }
    return fault(table, f->line, 0, err, "%s", text);
}

/* ---- the file's text ---- */

static et_status join_path(et_registry *table, const char *folder, const char *name,
                           et_error *err)
{
    size_t size = (folder ? strlen(folder) + 1 : 0) + strlen(name) + 1;

    table->path = malloc(size);
    if (!table->path) {
        return no_memory(err);
    }
    (void)snprintf(table->path, size, "%s%s%s", folder ? folder : "", folder ? "/" : "",
                   name);
    return ET_OK;
}

bool et_registry_is_there(const char *folder, const char *name)
{
    int place = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

    if (place < 0) {
        return false;
    }
    bool there = faccessat(place, name, F_OK, 0) == 0;
    (void)close(place);
    return there;
}

/* Names the first line that is not clean text. */
static et_status check_lines(const et_registry *table, char *text, size_t size,
                             et_error *err)
{
    char *at = text;

    for (uint32_t line = 1; at < text + size; line++) {
        size_t left = (size_t)(text + size - at);
        char *end = memchr(at, '\n', left);
        char *stop = end ? end : text + size;
        char kept = *stop;
        *stop = '\0';
        bool clean = strlen(at) == (size_t)(stop - at) && et_text_is_clean(at, "\t\r");
        *stop = kept;
        if (!clean) {
            return fault(table, line, 0, err,
                              "found bytes that are no text, expected UTF-8");
        }
        at = stop + 1;
    }
    return ET_OK;
}

static et_status make_room(char **text, size_t size, size_t *room, et_error *err)
{
    char *more = et_grow(*text, size + 2, room, 1); /* a byte and a NUL */
    if (!more) {
        return no_memory(err);
    }
    *text = more;
    return ET_OK;
}

static et_status too_large(const et_registry *table, et_error *err)
{
    return et_fail_at(err, table->path, 0, 0,
                      "found more than %u bytes, expected a small table", SIZE_LIMIT);
}

static et_status read_plain_file(const et_registry *table, char **text, size_t *size,
                                 et_error *err)
{
    size_t room = 0, got = 1;
    et_status status = ET_OK;

    if (!*table->path) {
        return et_fail(err, ET_ERR_ARGUMENT, "found an empty name, expected a file");
    }
    FILE *file = fopen(table->path, "rb");

    if (!file) {
        return et_fail(err, ET_ERR_IO, "cannot read %s: %s", table->path,
                       strerror(errno));
    }
    while (status == ET_OK && got > 0) {
        status = make_room(text, *size, &room, err);
        got = status == ET_OK ? fread(*text + *size, 1, room - 1 - *size, file) : 0;
        *size += got;
        if (*size > SIZE_LIMIT) {
            status = too_large(table, err);
        }
    }
    if (status == ET_OK && ferror(file)) {
        status = et_fail(err, ET_ERR_IO, "%s: cannot read: %s", table->path,
                         strerror(errno));
    }
    (void)fclose(file);
    return status;
}

/* Names the table after its sheet and reads the sheet as text. */
static et_status read_grid(et_registry *table, const et_grid_source *source, char **text,
                           size_t *size, et_error *err)
{
    char name[ET_PLACE_SIZE];
    size_t room = 0, got = 1;
    et_grid *grid = NULL;

    et_grid_name(source, name);
    et_status status = et_grid_open(&grid, source, err);
    while (status == ET_OK && got > 0) {
        status = make_room(text, *size, &room, err);
        if (status == ET_OK) {
            status = et_grid_read(grid, *text + *size, room - 1 - *size, &got, err);
        }
        *size += status == ET_OK ? got : 0;
        if (status == ET_OK && *size > SIZE_LIMIT) {
            status = too_large(table, err);
        }
    }
    et_grid_close(grid);
    if (status == ET_OK) {
        char *copy = strdup(name);
        if (!copy) {
            return no_memory(err);
        }
        free(table->path);
        table->path = copy;
    }
    return status;
}

static et_status load_raw(et_registry *table, const char *sheet, char **raw, size_t *size,
                          et_error *err)
{
    et_sheets sheets = {0};
    et_status status = et_grid_kind_of(table->path, &table->grid, err);

    if (status != ET_OK || table->grid == ET_GRID_NONE) {
        return status == ET_OK ? read_plain_file(table, raw, size, err) : status;
    }
    status = et_grid_sheets(table->path, table->grid, sheet, &sheets, err);
    if (status == ET_OK && sheets.count > 1) {
        status = et_fail(err, ET_ERR_ARGUMENT,
                         "%s: found %zu sheets, expected one table of averages",
                         table->path, sheets.count);
    }
    if (status == ET_OK) {
        const et_grid_source source = {table->path, table->grid, sheets.names[0]};
        status = read_grid(table, &source, raw, size, err);
    }
    free(sheets.names);
    return status;
}

static et_status load_text(et_registry *table, const char *sheet, et_error *err)
{
    char *raw = NULL;
    size_t size = 0;

    et_status status = load_raw(table, sheet, &raw, &size, err);
    if (status == ET_OK) {
        raw[size] = '\0';
        status = check_lines(table, raw, size, err);
    }
    if (status == ET_OK) {
        const char *start = strncmp(raw, "\xEF\xBB\xBF", 3) == 0 ? raw + 3 : raw;
        status = et_text_nfc(start, &table->text, err);
    }
    free(raw);
    return status;
}

/* ---- fields ---- */

static uint32_t column_of(const cursor *c, const char *at)
{
    uint32_t column = 1;
    for (const char *p = c->line_start; p < at; p++) {
        column += ((unsigned char)*p & 0xC0U) != 0x80U;
    }
    return column;
}

static bool at_end_of_field(const cursor *c)
{
    return *c->at == c->delimiter || *c->at == '\n' || *c->at == '\0' ||
           (*c->at == '\r' && (c->at[1] == '\n' || c->at[1] == '\0'));
}

static bool is_blank(const cursor *c, char byte)
{
    return byte == ' ' || (byte == '\t' && c->delimiter != '\t');
}

static et_status read_quoted(const et_registry *table, cursor *c, char **end,
                             et_error *err)
{
    char *opening = c->at++;
    char *out = c->at;

    for (;; c->at++) {
        if (*c->at == '\0' || *c->at == '\n') {
            return fault(table, c->line, column_of(c, opening), err,
                              "found a quote without its closing quote, expected one on "
                              "the same line");
        }
        if (*c->at == '"' && *++c->at != '"') {
            break;
        }
        *out++ = *c->at;
    }
    *end = out;
    while (is_blank(c, *c->at)) {
        c->at++;
    }
    if (!at_end_of_field(c)) {
        return fault(table, c->line, column_of(c, c->at), err,
                          "found text after a closing quote, expected a '%c' or the end "
                          "of the line",
                          c->delimiter);
    }
    return ET_OK;
}

static et_status read_plain(const et_registry *table, cursor *c, char **end,
                            et_error *err)
{
    char *last = c->at;

    for (; !at_end_of_field(c); c->at++) {
        if (*c->at == '"') {
            return fault(table, c->line, column_of(c, c->at), err,
                              "found a quote inside a field, expected it around the "
                              "whole field and \"\" for a quote");
        }
        if (!is_blank(c, *c->at)) {
            last = c->at + 1;
        }
    }
    *end = last;
    return ET_OK;
}

/* Leaves the cursor on what ended the field; *end is where its NUL belongs, to be
 * written once the ending byte has been looked at. */
static et_status read_field(const et_registry *table, cursor *c, field *out, char **end,
                            et_error *err)
{
    while (is_blank(c, *c->at)) {
        c->at++;
    }
    *out = (field){.text = c->at, .line = c->line};
    out->column = table->grid == ET_GRID_NONE ? column_of(c, c->at) : c->fields + 1;
    if (*c->at == '"') {
        out->text = c->at + 1;
        return read_quoted(table, c, end, err);
    }
    return read_plain(table, c, end, err);
}

static et_status keep(et_registry *table, field f, et_error *err)
{
    field *more = et_grow(table->fields, table->count + 1, &table->room, sizeof *more);
    if (!more) {
        return no_memory(err);
    }
    table->fields = more;
    more[table->count++] = f;
    return ET_OK;
}

static void next_line(cursor *c)
{
    while (*c->at && *c->at != '\n') {
        c->at++;
    }
    c->at += *c->at == '\n';
    c->line_start = c->at;
    c->line++;
}

/* Reads one line's fields; *fields is how many it had. */
static et_status read_line(et_registry *table, cursor *c, size_t *fields, et_error *err)
{
    bool more = true;

    for (*fields = 0; more; ++*fields) {
        field f;
        char *end = NULL;
        c->fields = (uint32_t)*fields;
        et_status status = read_field(table, c, &f, &end, err);
        if (status == ET_OK) {
            status = keep(table, f, err);
        }
        if (status != ET_OK) {
            return status;
        }
        more = *c->at == c->delimiter;
        if (more) {
            c->at++;
        } else {
            next_line(c);
        }
        *end = '\0';
    }
    return ET_OK;
}

static bool skip_to_line(cursor *c)
{
    for (;;) {
        size_t blanks = strspn(c->at, " \t\r");
        if (c->at[0] == '#' || c->at[blanks] == '\n') {
            next_line(c);
        } else {
            return c->at[blanks] != '\0';
        }
    }
}

/* The candidate that stands most often in the header, outside quotes. */
static char sniff_delimiter(const char *line)
{
    static const char candidates[] = ",;\t";
    size_t counts[3] = {0};
    bool quoted = false;

    for (; *line && *line != '\n'; line++) {
        quoted ^= *line == '"';
        const char *hit = quoted ? NULL : strchr(candidates, *line);
        if (hit) {
            counts[hit - candidates]++;
        }
    }
    size_t best = counts[1] > counts[0] ? 1 : 0;
    return candidates[counts[2] > counts[best] ? 2 : best];
}

/* ---- the header ---- */

static et_status place_column(et_registry *table, const field *header, size_t index,
                              et_error *err)
{
    char wanted[ET_KEY_SIZE], key[ET_KEY_SIZE], known[300];
    et_status status = et_text_fold(header->text, wanted, err);

    if (status == ET_ERR_MEMORY) {
        return status;
    }
    for (size_t i = 0; status == ET_OK && i < table->columns; i++) {
        status = et_text_fold(table->names[i], key, err);
        if (status != ET_OK || strcmp(key, wanted) != 0) {
            continue;
        }
        if (table->place[i] != table->width) {
            return fault(table, header->line, header->column, err,
                              "found the column \"%s\" twice, expected it once",
                              header->text);
        }
        table->place[i] = index;
        return ET_OK;
    }
    if (status == ET_ERR_MEMORY) {
        return status;
    }
    if (!et_text_nearest(header->text, table->names, table->columns, known,
                         sizeof known)[0]) {
        (void)et_text_expected(table->names, table->columns, known, sizeof known);
    }
    return fault(table, header->line, header->column, err,
                 "found the unknown column \"%.60s\"; %s", header->text, known);
}

/* Whether none of the line's fields is a column that is looked for. */
static bool is_title(const et_registry *table, const et_registry_column *columns)
{
    char wanted[ET_KEY_SIZE], key[ET_KEY_SIZE];

    for (size_t f = 0; f < table->count; f++) {
        if (et_text_fold(table->fields[f].text, wanted, NULL) != ET_OK) {
            continue;
        }
        for (size_t i = 0; i < table->columns; i++) {
            if (et_text_fold(columns[i].name, key, NULL) == ET_OK &&
                strcmp(wanted, key) == 0) {
                return false;
            }
        }
    }
    return true;
}

static et_status read_header(et_registry *table, cursor *c,
                             const et_registry_column *columns, et_error *err)
{
    uint32_t line = c->line;
    et_status status = read_line(table, c, &table->width, err);

    for (int titles = 1; status == ET_OK && table->grid != ET_GRID_NONE &&
                         is_title(table, columns); titles++) {
        if (titles == MOST_TITLES || !skip_to_line(c)) {
            return fault(table, line, 1, err,
                         "found no column of a table of averages down to here, expected "
                         "a header with year, subject and mean");
        }
        table->count = 0; /* sheets have titles above the header */
        line = c->line;
        status = read_line(table, c, &table->width, err);
    }
    for (size_t i = 0; i < table->columns; i++) {
        table->names[i] = columns[i].name;
        table->place[i] = table->width;
    }
    for (size_t i = 0; status == ET_OK && i < table->width; i++) {
        status = place_column(table, &table->fields[i], i, err);
    }
    for (size_t i = 0; status == ET_OK && i < table->columns; i++) {
        if (columns[i].required && table->place[i] == table->width) {
            status = fault(table, line, 0, err,
                                "found no column \"%s\", expected it in the header",
                                columns[i].name);
        }
    }
    table->count = 0;
    return status;
}

static et_status parse(et_registry *table, const et_registry_column *columns,
                       et_error *err)
{
    cursor c = {.at = table->text, .line_start = table->text, .line = 1};

    if (!skip_to_line(&c)) {
        return fault(table, 0, 0, err,
                          "found an empty file, expected a header");
    }
    c.delimiter = sniff_delimiter(c.at);
    et_status status = read_header(table, &c, columns, err);
    while (status == ET_OK && skip_to_line(&c)) {
        uint32_t line = c.line;
        size_t fields = 0;
        status = read_line(table, &c, &fields, err);
        if (status == ET_OK && fields != table->width) {
            status = fault(table, line, 0, err,
                                "found %zu fields, expected %zu as in the header", fields,
                                table->width);
        }
        table->rows++;
    }
    return status;
}

et_status et_registry_load(et_registry **out, const char *folder, const char *name,
                           const et_registry_column *columns, size_t count,
                           et_error *err)
{
    const et_registry_file file = {.folder = folder, .name = name};
    return et_registry_load_file(out, &file, columns, count, err);
}

et_status et_registry_load_file(et_registry **out, const et_registry_file *file,
                                const et_registry_column *columns, size_t count,
                                et_error *err)
{
    *out = NULL;
    if (count > ET_REGISTRY_COLUMNS) {
        return et_fail(err, ET_ERR_ARGUMENT, "found %zu columns, expected at most %d",
                       count, ET_REGISTRY_COLUMNS);
    }
    et_registry *table = calloc(1, sizeof *table);
    if (!table) {
        return no_memory(err);
    }
    table->columns = count;
    et_status status = join_path(table, file->folder, file->name, err);
    if (status == ET_OK) {
        status = load_text(table, file->sheet, err);
    }
    if (status == ET_OK) {
        status = parse(table, columns, err);
    }
    if (status != ET_OK) {
        et_registry_free(table);
        return status;
    }
    *out = table;
    return ET_OK;
}

void et_registry_free(et_registry *table)
{
    if (table) {
        free(table->path);
        free(table->text);
        free(table->fields);
        free(table);
    }
}
