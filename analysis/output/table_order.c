/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of a finished table in another order, and the first of them.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "examtrend/text.h"
#include "output/table.h"

enum { NO_COLUMN = -1 };

typedef struct ordering {
    const et_table *table;
    int key, group; /* columns; NO_COLUMN: none */
    bool smallest;
} ordering;

typedef struct ranked {
    const ordering *how;
    size_t row;
} ranked;

static et_status find_column(const et_table *table, const char *key, int *column,
                             et_error *err)
{
    const char *names[256];
    char nearest[600];
    size_t count = table->column_count < 256 ? table->column_count : 256;

    for (size_t i = 0; i < count; i++) {
        names[i] = table->columns[i].key;
        if (strcmp(names[i], key) == 0) {
            *column = (int)i;
            return ET_OK;
        }
    }
    (void)et_text_nearest(key, names, count, nearest, sizeof nearest);
    if (!nearest[0]) {
        (void)et_text_expected(names, count, nearest, sizeof nearest);
    }
    return et_fail(err, ET_ERR_NOT_FOUND, "found the unknown column \"%.40s\"; %s", key,
                   nearest);
}

et_status et_table_has_column(const et_table *table, const char *key, et_error *err)
{
    int column;
    return find_column(table, key, &column, err);
}

/* Below 0 when a comes first by its value; missing values come last either way. */
static int compare_values(const ordering *how, const et_value *a, const et_value *b)
{
    int order = 0;

    if (a->kind == ET_VALUE_MISSING || b->kind == ET_VALUE_MISSING) {
        return (a->kind == ET_VALUE_MISSING) - (b->kind == ET_VALUE_MISSING);
    }
    switch (a->kind) {
    case ET_VALUE_TEXT:
        return strcmp(et_table_string(how->table, a), et_table_string(how->table, b));
    case ET_VALUE_INTEGER:
        order = (a->as.integer > b->as.integer) - (a->as.integer < b->as.integer);
        break;
    default: order = (a->as.real > b->as.real) - (a->as.real < b->as.real); break;
    }
    return how->smallest ? order : -order;
}

static int in_order(const void *a, const void *b)
{
    const ranked *x = a, *y = b;
    const ordering *how = x->how;
    int order = compare_values(how, et_table_at(how->table, x->row, (size_t)how->key),
                               et_table_at(how->table, y->row, (size_t)how->key));

    return order ? order : (x->row > y->row) - (x->row < y->row);
}

static bool same(const ordering *how, int column, size_t a, size_t b)
{
    if (column == NO_COLUMN) {
        return true;
    }
    const et_value *x = et_table_at(how->table, a, (size_t)column);
    const et_value *y = et_table_at(how->table, b, (size_t)column);
    return x->kind == y->kind && compare_values(how, x, y) == 0;
}

/* Whether a row is among the first `top` of its group, or equal to the last of them. */
static bool is_top(const ranked *rows, size_t at, size_t top)
{
    const ordering *how = rows->how;
    size_t before = 0, last = 0;

    for (size_t i = 0; i < at && before < top; i++) {
        if (same(how, how->group, rows[i].row, rows[at].row)) {
            last = rows[i].row;
            before++;
        }
    }
    if (before < top || how->key == NO_COLUMN) {
        return before < top;
    }
    bool missing = et_table_at(how->table, rows[at].row, (size_t)how->key)->kind ==
                   ET_VALUE_MISSING;
    return !missing && same(how, how->key, last, rows[at].row);
}

/* Reasons are told with how many cells have them: those of rows left out do not count. */
static void count_reasons(et_table *table)
{
    size_t kept = 0;

    for (size_t r = 0; r < table->reason_count; r++) {
        et_reason reason = {.text = table->reasons[r].text};
        for (size_t i = 0; i < table->value_count; i++) {
            const et_value *v = &table->values[i];
            reason.cells += v->kind == ET_VALUE_MISSING && v->as.text == reason.text;
        }
        if (reason.cells > 0) {
            table->reasons[kept++] = reason;
        }
    }
    table->reason_count = kept;
}

static et_status arrange(et_table *table, const ordering *how, size_t top, et_error *err)
{
    size_t count = et_table_rows(table), columns = table->column_count, kept = 0;
    ranked *rows = malloc((count + 1) * sizeof *rows);
    et_value *values = malloc((count * columns + 1) * sizeof *values);

    if (!rows || !values) {
        free(rows);
        free(values);
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a table");
    }
    for (size_t i = 0; i < count; i++) {
        rows[i] = (ranked){how, i};
    }
    if (how->key != NO_COLUMN) {
        qsort(rows, count, sizeof *rows, in_order);
    }
    for (size_t i = 0; i < count; i++) {
        if (top == 0 || is_top(rows, i, top)) {
            memcpy(values + kept * columns, table->values + rows[i].row * columns,
                   columns * sizeof *values);
            kept++;
        }
    }
    free(table->values);
    free(rows);
    table->values = values;
    table->value_count = kept * columns;
    table->value_room = count * columns + 1;
    count_reasons(table);
    return ET_OK;
}

et_status et_table_order(et_table *table, const et_table_ordering *how, et_error *err)
{
    ordering o = {.table = table, .key = NO_COLUMN, .group = NO_COLUMN,
                  .smallest = how->smallest};
    et_status status = ET_OK;

    if (table->failure.status != ET_OK) {
        return et_fail(err, table->failure.status, "%s", table->failure.text);
    }
    if (how->key) {
        status = find_column(table, how->key, &o.key, err);
    }
    if (status == ET_OK && how->group) {
        status = find_column(table, how->group, &o.group, err);
    }
    return status == ET_OK ? arrange(table, &o, how->top, err) : status;
}
