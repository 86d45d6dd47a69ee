/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The fields of a table that has been read: text, keys and numbers.
 */
#include <math.h>
#include <string.h>

#include "examtrend/text.h"
#include "panel/registry_inside.h"

size_t et_registry_rows(const et_registry *table)
{
    return table->rows;
}

bool et_registry_has(const et_registry *table, size_t column)
{
    return table->place[column] < table->width;
}

const char *et_registry_text(const et_registry *table, et_registry_at at)
{
    size_t place = at.row * table->width + table->place[at.column];
    return et_registry_has(table, at.column) ? table->fields[place].text : "";
}

static et_status expected(const et_registry *table, et_registry_at at, const char *what,
                          et_error *err)
{
    return et_registry_fault(table, at, err, "found \"%.60s\" in column \"%s\", "
                             "expected %s",
                             et_registry_text(table, at), table->names[at.column], what);
}

et_status et_registry_copy(const et_registry *table, et_registry_at at, char *out,
                           size_t size, et_error *err)
{
    const char *text = et_registry_text(table, at);

    if (!text[0]) {
        return expected(table, at, "some text", err);
    }
    if (!et_text_copy(out, size, text)) {
        return et_registry_fault(table, at, err,
                                 "found %zu bytes in column \"%s\", expected fewer than "
                                 "%zu",
                                 strlen(text), table->names[at.column], size);
    }
    return ET_OK;
}

et_status et_registry_key(const et_registry *table, et_registry_at at, char *out,
                          size_t size, et_error *err)
{
    char key[ET_KEY_SIZE];
    et_status status = et_text_fold(et_registry_text(table, at), key, NULL);

    if (status == ET_ERR_MEMORY) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory while reading a registry");
    }
    if (status != ET_OK || !key[0] || strlen(key) >= size) {
        return et_registry_fault(table, at, err,
                                 "found \"%.60s\" in column \"%s\", expected a name of 1 "
                                 "to %zu letters and digits",
                                 et_registry_text(table, at), table->names[at.column],
                                 size - 1);
    }
    memcpy(out, key, strlen(key) + 1);
    return ET_OK;
}

et_status et_registry_whole(const et_registry *table, et_registry_at at,
                            const int64_t range[2], int64_t *out, et_error *err)
{
    const char *text = et_registry_text(table, at);
    int64_t value;

    if (!et_text_to_int(text, strlen(text), &value) || value < range[0] ||
        value > range[1]) {
        return et_registry_fault(table, at, err,
                                 "found \"%.60s\" in column \"%s\", expected a whole "
                                 "number from %lld to %lld",
                                 text, table->names[at.column], (long long)range[0],
                                 (long long)range[1]);
    }
    *out = value;
    return ET_OK;
}

et_status et_registry_year(const et_registry *table, et_registry_at at, int *out,
                           et_error *err)
{
    static const int64_t years[2] = {1800, 2999};
    int64_t year = 0;

    if (et_registry_text(table, at)[0]) {
        et_status status = et_registry_whole(table, at, years, &year, err);
        if (status != ET_OK) {
            return status;
        }
    }
    *out = (int)year;
    return ET_OK;
}

et_status et_registry_real(const et_registry *table, et_registry_at at, double *out,
                           et_error *err)
{
    const char *text = et_registry_text(table, at);

    if (!et_text_to_double(text, strlen(text), out)) {
        return expected(table, at, "a number such as 6.75", err);
    }
    return ET_OK;
}

et_status et_registry_points(const et_registry *table, et_registry_at at, int32_t *out,
                             et_error *err)
{
    const char *text = et_registry_text(table, at);
    double value;

    if (!et_text_to_double(text, strlen(text), &value) || value < 0.0 ||
        value > 1e6 || fabs(value * 100.0 - round(value * 100.0)) > 1e-6) {
        return expected(table, at, "points such as 10 or 7.25", err);
    }
    *out = (int32_t)lround(value * 100.0);
    return ET_OK;
}

et_status et_registry_yes(const et_registry *table, et_registry_at at, bool *out,
                          et_error *err)
{
    const char *text = et_registry_text(table, at);

    *out = strcmp(text, "yes") == 0;
    return *out || strcmp(text, "no") == 0 ? ET_OK
                                           : expected(table, at, "yes or no", err);
}
