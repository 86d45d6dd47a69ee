/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cells of panels that are made of a few scores or a table of averages.
 */
#ifndef TESTS_SUPPORT_PANEL_CELLS_H
#define TESTS_SUPPORT_PANEL_CELLS_H

#include "panels.h"

static inline void put(et_tally *tally, int year, const char *place, int32_t score,
                       uint64_t count)
{
    et_error err = {0};
    et_tally_key key = {.year = year, .place = place, .subject = "toan"};
    assert_ok(et_tally_add(tally, &key, score, count, &err), &err);
}

static inline et_status try_build(et_panel **panel, const et_tally *tally,
                                  const char *published, et_panel_options options,
                                  et_error *err)
{
    et_panel_input input = {.tally = tally, .published = published, .regions = regions,
                            .subjects = subjects};
    return et_panel_build(panel, &input, &options, err);
}

static inline const et_cell *cell_of(const et_panel *panel, const char *unit, int year)
{
    et_error err = {0};
    size_t u, y;
    assert_ok(et_panel_find_unit(panel, unit, &u, &err), &err);
    assert_true(et_panel_year_index(panel, year, &y));
    return &et_panel_row(panel, 0, u)[y];
}

static inline const char *table(const char *text)
{
    const char *path = scratch_path("published.csv");
    write_file(path, text);
    return path;
}

#endif
