/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Small made-up panels, and the shipped one, for the tests of gaps and decompositions.
 */
#ifndef TESTS_SUPPORT_GAP_PANELS_H
#define TESTS_SUPPORT_GAP_PANELS_H

#include "examtrend/table.h"
#include "panels.h"

enum { FIRST = 2018, PROVINCES = 8, MOST_YEARS = 8, SUBJECTS = 2 };
static const char *const subject_keys[SUBJECTS] = {"toan", "ngu_van"};

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

static inline int open_gaps(void **state)
{
    reset_candidates();
    return open_registry(state);
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

static inline et_panel *make_panel(int years, int subject_count)
{
    et_tally *tally = new_tally();
    for (int s = 0; s < subject_count; s++) {
        for (int p = 0; p < MOST_PROVINCES; p++) {
            for (int t = 0; t < years; t++) {
                const et_tally_key key = {FIRST + t, codes[p], subject_keys[s]};
                put_mean(tally, &key, score[s][p][t], reach[t],
                         (uint64_t)candidates[t][p]);
            }
        }
    }
    return panel_of_made(tally, ET_UNIT_PROVINCE);
}

static inline size_t unit_named(const et_panel *panel, const char *name)
{
    et_error err = {0};
    size_t unit = 0;
    assert_ok(et_panel_find_unit(panel, name, &unit, &err), &err);
    return unit;
}

/* Renders a table that was made, and frees it. */
static inline et_status rendered(et_status made, et_table *table)
{
    char *bytes = NULL;
    size_t size = 0;
    if (made == ET_OK) {
        made = et_table_render(table, ET_FORMAT_JSON, &bytes, &size, NULL);
    }
    free(bytes);
    et_table_free(table);
    return made;
}

#endif
