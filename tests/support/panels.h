/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The shipped registry, and small made-up tallies and panels that use it.
 */
#ifndef TESTS_SUPPORT_PANELS_H
#define TESTS_SUPPORT_PANELS_H

#include "support.h"

#include "examtrend/scale.h"

#define BUNDLED EXAMTREND_SOURCE "/datasets"

enum { MOST_PROVINCES = 12 };
static const char *const codes[MOST_PROVINCES] = {"01", "02", "03", "04", "05", "06",
                                                  "07", "08", "09", "10", "11", "12"};

static et_regions *regions;
static et_subjects *subjects;
static et_regimes *regimes;

static inline int open_registry(void **state)
{
    et_error err = {0};
    (void)state;
    assert_ok(et_regions_load(&regions, BUNDLED, &err), &err);
    assert_ok(et_subjects_load(&subjects, BUNDLED, &err), &err);
    assert_ok(et_regimes_load(&regimes, BUNDLED "/regimes.csv", &err), &err);
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

static inline et_tally *new_tally(void)
{
    et_tally *tally = NULL;
    et_error err = {0};
    assert_ok(et_tally_new(&tally, &err), &err);
    return tally;
}

/* Candidates, half of them `reach` hundredths above `mean` and half below; none for a
 * mean of 0. */
static inline void put_mean(et_tally *tally, const et_tally_key *key, int mean,
                            int reach, uint64_t candidates)
{
    et_error err = {0};
    uint64_t below = candidates / 2;
    if (mean && candidates) {
        assert_ok(et_tally_add(tally, key, mean - reach, below, &err), &err);
        assert_ok(et_tally_add(tally, key, mean + reach, candidates - below, &err), &err);
    }
}

/* Mathematics of some provinces over some years. */
typedef struct made_grid {
    const int *score; /* [province][room]: means in hundredths, 0: no data */
    int room;
    int provinces, first, years;
    int reach;        /* as of put_mean */
    uint64_t candidates;
} made_grid;

static inline et_tally *tally_of_grid(const made_grid *grid)
{
    et_tally *tally = new_tally();
    for (int p = 0; p < grid->provinces; p++) {
        for (int t = 0; t < grid->years; t++) {
            const et_tally_key key = {grid->first + t, codes[p], "toan"};
            put_mean(tally, &key, grid->score[p * grid->room + t], grid->reach,
                     grid->candidates);
        }
    }
    return tally;
}

static inline et_panel *panel_of(const et_tally *tally, const char *published,
                                 et_panel_options how)
{
    et_panel *panel = NULL;
    et_error err = {0};
    const et_panel_input input = {.tally = tally,
                                  .published = published,
                                  .regions = regions,
                                  .subjects = subjects};
    assert_ok(et_panel_build(&panel, &input, &how, &err), &err);
    return panel;
}

/* The panel of a tally on the older map; frees the tally. */
static inline et_panel *panel_of_made(et_tally *tally, et_unit_level level)
{
    et_panel *panel =
        panel_of(tally, NULL, (et_panel_options){.map = "63", .level = level});
    et_tally_free(tally);
    return panel;
}

/* The panel of published averages, rows of year,province_code,subject,n,mean,sd. */
static inline et_panel *panel_of_rows(const char *rows, et_panel_options options)
{
    char text[2000];
    (void)snprintf(text, sizeof text, "year,province_code,subject,n,mean,sd\n%s", rows);
    write_file(scratch_path("p.csv"), text);
    return panel_of(NULL, scratch_path("p.csv"), options);
}

/* Provinces of the shipped data. */
static inline et_panel *real_panel(const char *keys, int first, int last)
{
    et_error err = {0};
    et_tally *tally = NULL;
    assert_ok(et_tally_load(&tally, BUNDLED "/tally.csv.zst", &err), &err);
    et_panel *panel = panel_of(
        tally, BUNDLED "/published.csv",
        (et_panel_options){.subjects = keys, .first_year = first, .last_year = last});
    et_tally_free(tally);
    return panel;
}

#endif
