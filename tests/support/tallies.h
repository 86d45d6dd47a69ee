/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tallies that are filled, saved and compared in a few words.
 */
#ifndef TESTS_SUPPORT_TALLIES_H
#define TESTS_SUPPORT_TALLIES_H

#include "support.h"

#include "examtrend/tally.h"

static inline et_tally *new_tally(void)
{
    et_tally *tally = NULL;
    et_error err = {0};
    assert_ok(et_tally_new(&tally, &err), &err);
    return tally;
}

static inline void add(et_tally *tally, int year, const char *place, const char *subject,
                       int32_t score, uint64_t count)
{
    et_error err = {0};
    et_tally_key key = {year, place, subject};
    assert_ok(et_tally_add(tally, &key, score, count, &err), &err);
}

static inline et_tally_cell find(const et_tally *tally, int year, const char *place,
                                 const char *subject)
{
    et_tally_cell cell = {0};
    et_tally_key key = {year, place, subject};
    assert_true(et_tally_find(tally, &key, &cell));
    return cell;
}

static inline et_tally *load(const char *path)
{
    et_tally *tally = NULL;
    et_error err = {0};
    assert_ok(et_tally_load(&tally, path, &err), &err);
    return tally;
}

static inline void save(const et_tally *tally, const char *path)
{
    et_error err = {0};
    assert_ok(et_tally_save(tally, path, &err), &err);
}

static inline void assert_same_file(const char *a, const char *b)
{
    size_t size_a = 0, size_b = 0;
    char *text_a = read_file(a, &size_a), *text_b = read_file(b, &size_b);
    assert_int_equal(size_a, size_b);
    assert_memory_equal(text_a, text_b, size_a);
    free(text_a);
    free(text_b);
}

/* The text of a saved tally; free() it. */
static inline char *saved_text(const et_tally *tally)
{
    const char *path = scratch_path("saved.csv");
    save(tally, path);
    return read_file(path, NULL);
}

#endif
