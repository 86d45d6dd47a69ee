/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Candidate rows as files of SPSS, Stata and SAS, written by ReadStat.
 */
#ifndef TESTS_SUPPORT_STATISTICS_FILE_H
#define TESTS_SUPPORT_STATISTICS_FILE_H

#include <readstat.h>

#include "support.h"

/* A variable is a text (`width` bytes) or a number. */
typedef struct test_variable {
    const char *name;
    readstat_type_t type;
    size_t width;
} test_variable;

typedef struct test_statistics {
    const char *path, *kind; /* "sav" "zsav" "dta" "dta15" "sas7bdat" "xpt" */
    const test_variable *variables;
    size_t variable_count;
    const char *const *cells; /* [row][variable]; NULL: missing, "!9": declared so */
    size_t row_count;
} test_statistics;

static inline ssize_t write_bytes(const void *data, size_t length, void *context)
{
    return (ssize_t)fwrite(data, 1, length, context);
}

static inline readstat_error_t begin_file(readstat_writer_t *writer, const char *kind,
                                          FILE *file, long rows)
{
    if (strcmp(kind, "zsav") == 0) {
        (void)readstat_writer_set_compression(writer, READSTAT_COMPRESS_BINARY);
        return readstat_begin_writing_sav(writer, file, rows);
    }
    if (strcmp(kind, "dta15") == 0) {
        (void)readstat_writer_set_file_format_version(writer, 118);
        return readstat_begin_writing_dta(writer, file, rows);
    }
    if (strcmp(kind, "dta") == 0) {
        (void)readstat_writer_set_file_format_version(writer, 114);
        return readstat_begin_writing_dta(writer, file, rows);
    }
    if (strcmp(kind, "sas7bdat") == 0) {
        return readstat_begin_writing_sas7bdat(writer, file, rows);
    }
    if (strcmp(kind, "xpt") == 0) {
        (void)readstat_writer_set_file_format_version(writer, 5);
        return readstat_begin_writing_xport(writer, file, rows);
    }
    return readstat_begin_writing_sav(writer, file, rows);
}

static inline readstat_error_t insert_cell(readstat_writer_t *writer,
                                           const readstat_variable_t *variable,
                                           const char *cell)
{
    double number = cell ? strtod(cell + (*cell == '!'), NULL) : 0.0;

    switch (readstat_variable_get_type(variable)) {
    case READSTAT_TYPE_STRING:
        return readstat_insert_string_value(writer, variable, cell ? cell : "");
    case READSTAT_TYPE_FLOAT:
        return cell ? readstat_insert_float_value(writer, variable, (float)number)
                    : readstat_insert_missing_value(writer, variable);
    case READSTAT_TYPE_INT32:
        return cell ? readstat_insert_int32_value(writer, variable, (int32_t)number)
                    : readstat_insert_missing_value(writer, variable);
    default:
        return cell ? readstat_insert_double_value(writer, variable, number)
                    : readstat_insert_missing_value(writer, variable);
    }
}

static inline void write_statistics(const test_statistics *t)
{
    FILE *file = fopen(t->path, "wb");
    readstat_writer_t *writer = readstat_writer_init();
    readstat_variable_t *variables[64];

    assert_non_null(file);
    assert_true(t->variable_count <= 64);
    (void)readstat_set_data_writer(writer, write_bytes);
    for (size_t v = 0; v < t->variable_count; v++) {
        const test_variable *of = &t->variables[v];
        variables[v] = readstat_add_variable(writer, of->name, of->type, of->width);
        if (of->type == READSTAT_TYPE_DOUBLE && strstr(t->kind, "sav")) {
            (void)readstat_variable_add_missing_double_value(variables[v], 9999.0);
        }
        if (of->type == READSTAT_TYPE_STRING && strcmp(t->kind, "sav") == 0) {
            (void)readstat_variable_add_missing_string_value(variables[v], "absent");
        }
    }
    assert_int_equal(begin_file(writer, t->kind, file, (long)t->row_count), READSTAT_OK);
    for (size_t r = 0; r < t->row_count; r++) {
        assert_int_equal(readstat_begin_row(writer), READSTAT_OK);
        for (size_t v = 0; v < t->variable_count; v++) {
            assert_int_equal(insert_cell(writer, variables[v],
                                         t->cells[r * t->variable_count + v]),
                             READSTAT_OK);
        }
        assert_int_equal(readstat_end_row(writer), READSTAT_OK);
    }
    assert_int_equal(readstat_end_writing(writer), READSTAT_OK);
    readstat_writer_free(writer);
    assert_int_equal(fclose(file), 0);
}

#endif
