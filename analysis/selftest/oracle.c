/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "selftest/oracle.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "examtrend/text.h"

/* Written by cmake/oracles.cmake. */
typedef struct et_oracle_file {
    const char *name;
    const char *bytes;
    uint64_t size;
} et_oracle_file;
extern const et_oracle_file et_oracle_files[];
extern const uint64_t et_oracle_file_count;

typedef struct known {
    char *key;
    double value;
} known;

struct et_oracle {
    char *csv;      /* the file, cut into cells in place  */
    char **cells;   /* [row][column], row 0 is the header */
    double *values; /* [column][row], without the header  */
    size_t rows, columns;
    char *text; /* the expected file, cut in place    */
    known *known;
    size_t known_count;
};

static const et_oracle_file *find_file(const char *name, size_t length,
                                       const char *suffix)
{
    for (uint64_t i = 0; i < et_oracle_file_count; i++) {
        const et_oracle_file *file = &et_oracle_files[i];
        if (strncmp(file->name, name, length) == 0 &&
            strcmp(file->name + length, suffix) == 0) {
            return file;
        }
    }
    return NULL;
}

static char *copy_file(const et_oracle_file *file)
{
    char *copy = malloc(file->size + 1);
    if (copy) {
        memcpy(copy, file->bytes, file->size);
        copy[file->size] = '\0';
    }
    return copy;
}

static double cell_value(const char *cell)
{
    double value;
    if (strcmp(cell, "TRUE") == 0) {
        return 1.0;
    }
    if (strcmp(cell, "FALSE") == 0) {
        return 0.0;
    }
    return et_text_to_double(cell, strlen(cell), &value) ? value : NAN;
}

static size_t count_char(const char *text, char wanted)
{
    size_t count = 0;
    for (; *text; text++) {
        count += *text == wanted;
    }
    return count;
}

/* Cuts one cell at `*at` in place and moves past its delimiter. Known answers are
 * the project's own files: quotes may surround a cell, never stand inside one. */
static char *cut_cell(char **at, char *delimiter)
{
    char *start = *at;
    char *end;

    if (*start == '"') {
        start++;
        end = strchr(start, '"');
        *end++ = '\0';
    } else {
        end = start + strcspn(start, ",\r\n");
    }
    *delimiter = *end;
    if (*delimiter == '\r') {
        *end++ = '\0';
        *delimiter = *end;
    }
    if (*delimiter) {
        *end++ = '\0';
    }
    *at = end;
    return start;
}

static et_status read_csv(et_oracle *oracle, et_error *err)
{
    size_t lines = count_char(oracle->csv, '\n') + 1;
    size_t commas = 0;
    for (const char *c = oracle->csv; *c && *c != '\n'; c++) {
        commas += *c == ',';
    }
    oracle->columns = commas + 1;
    oracle->cells = calloc(lines * oracle->columns, sizeof *oracle->cells);
    oracle->values = calloc(lines * oracle->columns, sizeof *oracle->values);
    if (!oracle->cells || !oracle->values) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory in the self-test");
    }
    size_t line = 0, column = 0;
    char *at = oracle->csv;
    while (*at) {
        char delimiter;
        char *cell = cut_cell(&at, &delimiter);
        if (column >= oracle->columns) {
            return et_fail(err, ET_ERR_INPUT, "a known answer has a ragged row");
        }
        oracle->cells[line * oracle->columns + column++] = cell;
        if (delimiter != ',') {
            line++;
            column = 0;
        }
    }
    oracle->rows = line == 0 ? 0 : line - 1;
    for (size_t r = 0; r < oracle->rows; r++) {
        for (size_t c = 0; c < oracle->columns; c++) {
            const char *cell = oracle->cells[(r + 1) * oracle->columns + c];
            oracle->values[c * oracle->rows + r] = cell ? cell_value(cell) : NAN;
        }
    }
    return ET_OK;
}

static et_status read_expected(et_oracle *oracle, et_error *err)
{
    oracle->known = calloc(count_char(oracle->text, '\n') + 1, sizeof *oracle->known);
    if (!oracle->known) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory in the self-test");
    }
    char *save = NULL;
    for (char *line = strtok_r(oracle->text, "\r\n", &save); line;
         line = strtok_r(NULL, "\r\n", &save)) {
        char *tab = strchr(line, '\t');
        if (line[0] == '#' || !tab) {
            continue;
        }
        *tab = '\0';
        known *entry = &oracle->known[oracle->known_count++];
        entry->key = line;
        entry->value = cell_value(tab + 1);
    }
    return ET_OK;
}

et_status et_oracle_open(et_oracle **out, const char *name, et_error *err)
{
    size_t length = strcspn(name, "/");
    const et_oracle_file *csv = find_file(name, length, ".csv");
    const et_oracle_file *expected = find_file(name, length, ".expected.txt");
    et_status status = ET_OK;

    *out = NULL;
    if (!csv && !expected) {
        return et_fail(err, ET_ERR_NOT_FOUND, "no known answer is called %s", name);
    }
    et_oracle *oracle = calloc(1, sizeof *oracle);
    if (!oracle || (csv && !(oracle->csv = copy_file(csv))) ||
        (expected && !(oracle->text = copy_file(expected)))) {
        status = et_fail(err, ET_ERR_MEMORY, "out of memory in the self-test");
    }
    if (status == ET_OK && csv) {
        status = read_csv(oracle, err);
    }
    if (status == ET_OK && expected) {
        status = read_expected(oracle, err);
    }
    if (status != ET_OK) {
        et_oracle_free(oracle);
        return status;
    }
    *out = oracle;
    return ET_OK;
}

void et_oracle_free(et_oracle *oracle)
{
    if (!oracle) {
        return;
    }
    free(oracle->csv);
    free(oracle->cells);
    free(oracle->values);
    free(oracle->text);
    free(oracle->known);
    free(oracle);
}

size_t et_oracle_rows(const et_oracle *oracle)
{
    return oracle->rows;
}

static bool find_column(const et_oracle *oracle, const char *header, size_t *column)
{
    for (size_t c = 0; oracle->cells && c < oracle->columns; c++) {
        if (oracle->cells[c] && strcmp(oracle->cells[c], header) == 0) {
            *column = c;
            return true;
        }
    }
    return false;
}

const double *et_oracle_column(const et_oracle *oracle, const char *header)
{
    size_t column;
    return find_column(oracle, header, &column) ? oracle->values + column * oracle->rows
                                                : NULL;
}

const char *et_oracle_cell(const et_oracle *oracle, const char *header, size_t row)
{
    size_t column;
    if (row >= oracle->rows || !find_column(oracle, header, &column)) {
        return NULL;
    }
    return oracle->cells[(row + 1) * oracle->columns + column];
}

bool et_oracle_known(const et_oracle *oracle, const char *key, double *value)
{
    for (size_t i = 0; i < oracle->known_count; i++) {
        if (strcmp(oracle->known[i].key, key) == 0) {
            *value = oracle->known[i].value;
            return true;
        }
    }
    return false;
}
