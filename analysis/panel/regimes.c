/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "examtrend/scale.h"
#include "panel/registry.h"

struct et_regimes {
    et_break *breaks; /* by year */
    size_t count;
};

enum { YEAR, ID, RAW, RELATIVE, WORD_EN, WORD_VI, TEXT_EN, TEXT_VI, COLUMNS };

static const et_registry_column columns[COLUMNS] = {
    {"year", true}, {"id", true}, {"raw_comparable", true},
    {"relative_comparable", true}, {"word_en", false}, {"word_vi", false},
    {"text_en", true}, {"text_vi", false},
};

/* Words are optional; the Vietnamese one falls back on the English one. */
static et_status read_words(const et_registry *table, size_t row, et_break *b,
                            et_error *err)
{
    et_registry_at en = {row, WORD_EN}, vi = {row, WORD_VI};
    et_status status = ET_OK;

    if (et_registry_text(table, en)[0]) {
        status = et_registry_copy(table, en, b->word_en, sizeof b->word_en, err);
    }
    vi.column = et_registry_text(table, vi)[0] ? WORD_VI : WORD_EN;
    if (status == ET_OK && et_registry_text(table, vi)[0]) {
        status = et_registry_copy(table, vi, b->word_vi, sizeof b->word_vi, err);
    }
    return status;
}

static et_status read_break(const et_registry *table, size_t row, et_break *b,
                            et_error *err)
{
    et_registry_at year = {row, YEAR}, vi = {row, TEXT_VI};
    et_status status = et_registry_year(table, year, &b->year, err);

    if (status == ET_OK && b->year == 0) {
        status = et_registry_fault(table, year, err, "found no year, expected one");
    }
    if (status == ET_OK) {
        status = et_registry_copy(table, (et_registry_at){row, ID}, b->id, sizeof b->id,
                                  err);
    }
    if (status == ET_OK) {
        status = et_registry_yes(table, (et_registry_at){row, RAW}, &b->raw_comparable,
                                 err);
    }
    if (status == ET_OK) {
        status = et_registry_yes(table, (et_registry_at){row, RELATIVE},
                                 &b->relative_comparable, err);
    }
    if (status == ET_OK) {
        status = et_registry_copy(table, (et_registry_at){row, TEXT_EN}, b->text_en,
                                  sizeof b->text_en, err);
    }
    if (status == ET_OK) {
        vi.column = et_registry_text(table, vi)[0] ? TEXT_VI : TEXT_EN;
        status = et_registry_copy(table, vi, b->text_vi, sizeof b->text_vi, err);
    }
    if (status == ET_OK) {
        status = read_words(table, row, b, err);
    }
    return status;
}

/* Puts the break in its place by year. */
static et_status insert(et_regimes *regimes, const et_registry *table, size_t row,
                        const et_break *b, et_error *err)
{
    size_t place = regimes->count;

    for (size_t i = 0; i < regimes->count; i++) {
        if (regimes->breaks[i].year == b->year) {
            return et_registry_fault(table, (et_registry_at){row, YEAR}, err,
                                     "found the break of %d twice, expected it once",
                                     b->year);
        }
    }
    for (; place > 0 && regimes->breaks[place - 1].year > b->year; place--) {
        regimes->breaks[place] = regimes->breaks[place - 1];
    }
    regimes->breaks[place] = *b;
    regimes->count++;
    return ET_OK;
}

et_status et_regimes_load(et_regimes **out, const char *path, et_error *err)
{
    et_registry *table = NULL;

    *out = NULL;
    et_status status = et_registry_load(&table, NULL, path, columns, COLUMNS, err);
    if (status != ET_OK) {
        return status;
    }
    et_regimes *regimes = calloc(1, sizeof *regimes);
    if (regimes) {
        regimes->breaks = calloc(et_registry_rows(table) + 1, sizeof *regimes->breaks);
    }
    if (!regimes || !regimes->breaks) {
        status = et_fail(err, ET_ERR_MEMORY, "out of memory while reading regimes");
    }
    for (size_t row = 0; status == ET_OK && row < et_registry_rows(table); row++) {
        et_break b = {0};
        status = read_break(table, row, &b, err);
        if (status == ET_OK) {
            status = insert(regimes, table, row, &b, err);
        }
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
    return regimes ? regimes->count : 0;
}

const et_break *et_regimes_at(const et_regimes *regimes, size_t index)
{
    return &regimes->breaks[index];
}

static bool is_comparable(const et_break *b, et_scale scale)
{
    return scale == ET_SCALE_RAW ? b->raw_comparable : b->relative_comparable;
}

size_t et_regimes_between(const et_regimes *regimes, et_scale scale, const int years[2],
                          bool comparable, size_t *indexes, size_t room)
{
    size_t count = 0;

    for (size_t i = 0; i < et_regimes_count(regimes); i++) {
        const et_break *b = &regimes->breaks[i];
        if (b->year > years[0] && b->year <= years[1] &&
            is_comparable(b, scale) == comparable) {
            if (count < room) {
                indexes[count] = i;
            }
            count++;
        }
    }
    return count;
}

void et_regimes_window(const et_regimes *regimes, et_scale scale, int *first_year,
                       int *last_year)
{
    int end = *last_year, best_first = *first_year, best_last = *last_year;
    int best = 0;

    /* runs from the latest to the earliest, each begun by a break or the first year */
    for (size_t i = et_regimes_count(regimes) + 1; i-- > 0;) {
        const et_break *b = i > 0 ? &regimes->breaks[i - 1] : NULL;
        if (b && (b->year <= *first_year || b->year > end || is_comparable(b, scale))) {
            continue;
        }
        int start = b ? b->year : *first_year;
        int years = end - start + 1;
        if (years > best) {
            best = years;
            best_first = start;
            best_last = end;
        }
        if (best >= ET_WINDOW_YEARS) {
            break;
        }
        end = start - 1;
    }
    *first_year = best_first;
    *last_year = best_last;
}
