/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "examtrend/scale.h"
#include "panel/registry.h"

/* A regime has to last so long to be a default window. */
#define LEAST_YEARS 5

enum { YEAR, ID, RAW, RELATIVE, WORD_EN, WORD_VI, TEXT_EN, TEXT_VI, COLUMNS };
static const et_registry_column columns[COLUMNS] = {
    {"year", true},    {"id", true},       {"raw_comparable", true},
    {"relative_comparable", true},         {"word_en", false},
    {"word_vi", false}, {"text_en", false}, {"text_vi", false}};

struct et_regimes {
    et_break *breaks; /* by year */
    size_t count;
};

static et_status read_optional(const et_registry *table, et_registry_at at, char *out,
                               size_t size, et_error *err)
{
    if (!et_registry_text(table, at)[0]) {
        out[0] = '\0';
        return ET_OK;
    }
    return et_registry_copy(table, at, out, size, err);
}

static et_status read_break(const et_registry *table, size_t row, et_break *out,
                            et_error *err)
{
    bool raw = false, relative = false;
    et_status status =
        et_registry_year(table, (et_registry_at){row, YEAR}, &out->year, err);

    if (status == ET_OK && out->year == 0) {
        status = et_registry_fault(table, (et_registry_at){row, YEAR}, err,
                                   "found an empty year, expected the break's");
    }
    if (status == ET_OK) {
        status = et_registry_copy(table, (et_registry_at){row, ID}, out->id,
                                  sizeof out->id, err);
    }
    if (status == ET_OK) {
        status = et_registry_yes(table, (et_registry_at){row, RAW}, &raw, err);
    }
    if (status == ET_OK) {
        status = et_registry_yes(table, (et_registry_at){row, RELATIVE}, &relative, err);
    }
    const struct {
        size_t column;
        char *out;
        size_t size;
    } texts[] = {{WORD_EN, out->word_en, sizeof out->word_en},
                 {WORD_VI, out->word_vi, sizeof out->word_vi},
                 {TEXT_EN, out->text_en, sizeof out->text_en},
                 {TEXT_VI, out->text_vi, sizeof out->text_vi}};
    for (size_t i = 0; i < sizeof texts / sizeof *texts && status == ET_OK; i++) {
        status = read_optional(table, (et_registry_at){row, texts[i].column},
                               texts[i].out, texts[i].size, err);
    }
    out->raw_comparable = raw;
    out->relative_comparable = relative;
    return status;
}

static int by_year(const void *a, const void *b)
{
    const et_break *left = a, *right = b;
    return (left->year > right->year) - (left->year < right->year);
}

static et_status read_breaks(et_regimes *regimes, const et_registry *table, et_error *err)
{
    size_t rows = et_registry_rows(table);

    regimes->breaks = calloc(rows + 1, sizeof *regimes->breaks);
    if (!regimes->breaks) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for the regimes");
    }
    for (size_t row = 0; row < rows; row++) {
        et_break *out = &regimes->breaks[row];
        et_status status = read_break(table, row, out, err);
        for (size_t i = 0; i < row && status == ET_OK; i++) {
            if (regimes->breaks[i].year == out->year) {
                status = et_registry_fault(table, (et_registry_at){row, YEAR}, err,
                                           "found %d a second time, expected one break "
                                           "a year", out->year);
            }
        }
        if (status != ET_OK) {
            return status;
        }
        regimes->count++;
    }
    qsort(regimes->breaks, regimes->count, sizeof *regimes->breaks, by_year);
    return ET_OK;
}

et_status et_regimes_load(et_regimes **out, const char *path, et_error *err)
{
    et_registry *table = NULL;
    et_regimes *regimes = NULL;

    *out = NULL;
    et_status status = et_registry_load(&table, NULL, path, columns, COLUMNS, err);
    if (status == ET_OK) {
        regimes = calloc(1, sizeof *regimes);
        status = regimes ? read_breaks(regimes, table, err)
                         : et_fail(err, ET_ERR_MEMORY, "out of memory for the regimes");
    }
    et_registry_free(table);
    if (status != ET_OK) {
        et_regimes_free(regimes);
        return status;
    }
    *out = regimes;
    return ET_OK;
}

void et_regimes_free(et_regimes *regimes)
{
    if (regimes) {
        free(regimes->breaks);
        free(regimes);
    }
}

size_t et_regimes_count(const et_regimes *regimes)
{
    return regimes->count;
}

const et_break *et_regimes_at(const et_regimes *regimes, size_t index)
{
    return &regimes->breaks[index];
}

static int is_comparable(const et_break *b, et_scale scale)
{
    return scale == ET_SCALE_RAW ? b->raw_comparable : b->relative_comparable;
}

size_t et_regimes_between(const et_regimes *regimes, et_scale scale, int first_year,
                          int last_year, int comparable, size_t *indexes, size_t room)
{
    size_t count = 0;
    for (size_t i = 0; i < regimes->count; i++) {
        const et_break *b = &regimes->breaks[i];
        if (b->year <= first_year || b->year > last_year ||
            is_comparable(b, scale) != comparable) {
            continue;
        }
        if (count < room) {
            indexes[count] = i;
        }
        count++;
    }
    return count;
}

void et_regimes_window(const et_regimes *regimes, et_scale scale, int *first_year,
                       int *last_year)
{
    int last = *last_year, longest_first = *first_year, longest_last = *first_year - 1;

    /* from the latest regime back to the first; each begins at a break or at the start */
    for (size_t i = regimes->count; last >= *first_year; i--) {
        while (i > 0 && (is_comparable(&regimes->breaks[i - 1], scale) ||
                         regimes->breaks[i - 1].year > last)) {
            i--;
        }
        int begin = i > 0 ? regimes->breaks[i - 1].year : *first_year;
        begin = begin > *first_year ? begin : *first_year;
        if (last - begin + 1 >= LEAST_YEARS) {
            *first_year = begin;
            *last_year = last;
            return;
        }
        if (last - begin > longest_last - longest_first) {
            longest_first = begin;
            longest_last = last;
        }
        last = begin - 1;
        if (i == 0) {
            break;
        }
    }
    *first_year = longest_first;
    *last_year = longest_last;
}
