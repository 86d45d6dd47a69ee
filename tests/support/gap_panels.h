/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Small made-up panels, and the shipped one, for the tests of gaps and decompositions.
 */
#ifndef TESTS_SUPPORT_GAP_PANELS_H
#define TESTS_SUPPORT_GAP_PANELS_H

#include "support.h"

#include "examtrend/scale.h"
#include "examtrend/table.h"

enum { FIRST = 2018, PROVINCES = 8, MOST_PROVINCES = 12, MOST_YEARS = 8, SUBJECTS = 2 };
static const char *const codes[MOST_PROVINCES] = {"01", "02", "03", "04", "05", "06",
                                                  "07", "08", "09", "10", "11", "12"};
static const char *const subject_keys[SUBJECTS] = {"toan", "ngu_van"};

static et_regions *regions;
static et_subjects *subjects;
static et_regimes *regimes;

/* Means in hundredths; 0: no data. Candidates of each year; half of them stand
 * `reach` of the year above the mean and half below. */
static int score[SUBJECTS][MOST_PROVINCES][MOST_YEARS];
static int candidates[MOST_YEARS][MOST_PROVINCES];
static int reach[MOST_YEARS];

static inline void set_reach(int everywhere)
{
    for (int t = 0; t < MOST_YEARS; t++) {
        reach[t] = everywhere;
    }
}

static inline void reset_candidates(void)
{
    for (int t = 0; t < MOST_YEARS; t++) {
        for (int p = 0; p < MOST_PROVINCES; p++) {
            candidates[t][p] = 1000;
        }
    }
}

static inline int open_registry(void **state)
{
    et_error err = {0};
    (void)state;
    assert_ok(et_regions_load(&regions, EXAMTREND_SOURCE "/datasets", &err), &err);
    assert_ok(et_subjects_load(&subjects, EXAMTREND_SOURCE "/datasets", &err), &err);
    assert_ok(et_regimes_load(&regimes, EXAMTREND_SOURCE "/datasets/regimes.csv", &err),
              &err);
    reset_candidates();
    return 0;
}

static inline int close_registry(void **state)
{
    (void)state;
    et_regions_free(regions);
    et_subjects_free(subjects);
    et_regimes_free(regimes);
    return 0;
}

static inline void clear_scores(void)
{
    memset(score, 0, sizeof score);
}

/* Levels `step` apart with a wobble that no line takes up. */
static inline void set_levels(int step, int wobble)
{
    clear_scores();
    for (int p = 0; p < PROVINCES; p++) {
        for (int t = 0; t < MOST_YEARS; t++) {
            score[0][p][t] = 500 + step * p + wobble * ((p * 5 + t * 3 + p * t) % 7 - 3);
        }
    }
}

static inline void add_cell(et_tally *tally, int subject, int p, int t)
{
    et_error err = {0};
    const et_tally_key key = {FIRST + t, codes[p], subject_keys[subject]};
    int mean = score[subject][p][t], n = candidates[t][p];
    if (mean && n) {
        assert_ok(et_tally_add(tally, &key, mean - reach[t], (uint64_t)(n / 2), &err), &err);
        assert_ok(et_tally_add(tally, &key, mean + reach[t], (uint64_t)(n - n / 2), &err),
                  &err);
    }
}

static inline et_panel *panel_of(const et_tally *tally, const char *published,
                                 const et_panel_options *how)
{
    et_error err = {0};
    et_panel *panel = NULL;
    const et_panel_input input = {.tally = tally,
                                  .published = published,
                                  .regions = regions,
                                  .subjects = subjects};
    assert_ok(et_panel_build(&panel, &input, how, &err), &err);
    return panel;
}

static inline et_panel *make_panel(int years, int subject_count)
{
    et_error err = {0};
    et_tally *tally = NULL;
    assert_ok(et_tally_new(&tally, &err), &err);
    for (int s = 0; s < subject_count; s++) {
        for (int p = 0; p < MOST_PROVINCES; p++) {
            for (int t = 0; t < years; t++) {
                add_cell(tally, s, p, t);
            }
        }
    }
    et_panel *panel = panel_of(tally, NULL, &(et_panel_options){.map = "63"});
    et_tally_free(tally);
    return panel;
}

/* Provinces of the shipped data. */
static inline et_panel *real_panel(const char *keys, int first, int last)
{
    et_error err = {0};
    et_tally *tally = NULL;
    assert_ok(et_tally_load(&tally, EXAMTREND_SOURCE "/datasets/tally.csv.zst", &err), &err);
    et_panel *panel = panel_of(
        tally, EXAMTREND_SOURCE "/datasets/published.csv",
        &(et_panel_options){.subjects = keys, .first_year = first, .last_year = last});
    et_tally_free(tally);
    return panel;
}

static inline size_t unit_named(const et_panel *panel, const char *name)
{
    et_error err = {0};
    size_t unit = 0;
    assert_ok(et_panel_find_unit(panel, name, &unit, &err), &err);
    return unit;
}

static inline et_status rendered(const et_table *table)
{
    char *bytes = NULL;
    size_t size = 0;
    et_status status = et_table_render(table, ET_FORMAT_JSON, &bytes, &size, NULL);
    free(bytes);
    return status;
}

#endif
