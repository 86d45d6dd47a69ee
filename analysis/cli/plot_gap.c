/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Charts of where a change comes from, and of two groups or two years side by side.
 */
#include <stdlib.h>
#include <string.h>

#include "cli/gap.h"
#include "cli/plot.h"
#include "examtrend/draw_gap.h"

/* ---- change ---- */

/* The years asked for, else the latest that raw points may be compared over. */
static et_status choose_years(const cli_chart *asked, et_decompose_options *how,
                              et_error *err)
{
    cli_options window = *asked->common;
    et_status status = ET_OK;

    how->scale = window.scale_given ? window.scale : ET_SCALE_RAW;
    how->over = asked->over;
    if (!window.first_year) {
        window.scale = how->scale;
        status = cli_window(asked->world, &window, err);
    }
    how->from_year = window.first_year;
    how->to_year = window.last_year;
    return status;
}

static et_status draw_change(et_chart **out, const cli_chart *asked,
                             const et_panel *panel, const et_decompose_options *how,
                             et_error *err)
{
    bool one = how->over == ET_OVER_PROVINCES;
    cli_places places = {0};
    et_decomposition d;

    et_status status = cli_places_open(&places, asked->world, asked->common, panel,
                                       asked->common->unit, err);
    if (status == ET_OK && places.count != 1) {
        status = et_fail(err, ET_ERR_ARGUMENT, "found %zu units in --unit, expected one: "
                                               "a chart splits one change", places.count);
    }
    if (status == ET_OK) {
        const et_decompose_source source = {.panel = panel,
                                            .member = places.place->member,
                                            .regimes = asked->world->regimes,
                                            .regions = asked->world->regions};
        status = et_decompose_change(&source, how, NULL, &d, err);
    }
    if (status == ET_OK) {
        const et_decompose_row row = {.unit = places.place->name,
                                      .subject = one ? asked->subject_name : NULL,
                                      .panel = panel,
                                      .decomposition = &d};
        status = et_draw_change(out, &row, asked->world->regimes, asked->look, err);
    }
    cli_places_free(&places);
    return status;
}

et_status cli_chart_change(et_chart **out, const cli_chart *asked, et_error *err)
{
    cli_options common = *asked->common;
    et_decompose_options how = {0};
    et_panel *panel = NULL;

    et_status status = cli_gap_check_change(&common, err);
    if (status == ET_OK) {
        status = choose_years(asked, &how, err);
    }
    if (status == ET_OK && how.over == ET_OVER_PROVINCES) {
        common.subject = asked->subject->key;
    }
    if (status == ET_OK) {
        common.first_year = common.last_year = 0; /* those of the usual wobble */
        status = cli_gap_parts(&panel, asked->world, &common,
                               (const int[]){how.from_year, how.to_year}, err);
    }
    if (status == ET_OK) {
        status = draw_change(out, asked, panel, &how, err);
    }
    et_panel_free(panel);
    return status;
}

/* ---- dumbbell ---- */

typedef struct ends {
    cli_places places;
    et_gap_ends at;
    char first[ET_NAME_SIZE + 8], second[ET_NAME_SIZE + 8];
} ends;

/* "A,B" of --unit; B may be "rest". A alone is compared with itself in other years. */
static et_status find_ends(ends *e, const cli_chart *asked, const et_panel *panel,
                           et_error *err)
{
    const char *unit = asked->common->unit;
    bool vi = asked->look->language == ET_VIETNAMESE;
    size_t years = et_panel_year_count(panel);
    const char *rest = unit ? strstr(unit, ",rest") : NULL;
    bool others = rest && rest[5] == '\0';

    if (!unit) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found no --unit, expected two names, one and "
                       "\"rest\", or one for two years");
    }
    char *names = strndup(unit, others ? (size_t)(rest - unit) : strlen(unit));
    et_status status = names ? cli_places_open(&e->places, asked->world, asked->common,
                                               panel, names, err)
                             : et_fail(err, ET_ERR_MEMORY, "out of memory");
    free(names);
    if (status != ET_OK) {
        return status;
    }
    const cli_place *place = e->places.place;
    size_t count = e->places.count;
    if (count > 2 || (count == 2 && others) || !place[0].member ||
        (count == 2 && !place[1].member)) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found --unit \"%.60s\", expected two "
                       "provinces or clusters, one and \"rest\", or "
                       "one for two years",
                       unit);
    }
    (void)et_text_copy(e->first, sizeof e->first, place[0].name);
    (void)et_text_copy(e->second, sizeof e->second,
                       count == 2 ? place[1].name : (vi ? "phần còn lại" : "the rest"));
    e->at.first = (et_gap_end){place[0].member, asked->year};
    e->at.second = (et_gap_end){count == 2 ? place[1].member : NULL, asked->year};
    if (count == 1 && !others && years > 0) {
        e->at.first.year = et_panel_year(panel, 0);
        e->at.second = (et_gap_end){place[0].member, et_panel_year(panel, years - 1)};
        (void)snprintf(e->first, sizeof e->first, "%s %d", place[0].name,
                       e->at.first.year);
        (void)snprintf(e->second, sizeof e->second, "%s %d", place[0].name,
                       e->at.second.year);
    }
    return ET_OK;
}

static et_status draw_ends(et_chart **out, const cli_chart *asked, const et_panel *panel,
                           ends *e, et_error *err)
{
    const cli_options *o = asked->common;
    const et_gap_source source = {.panel = panel,
                                  .regions = asked->world->regions,
                                  .regimes = asked->world->regimes};
    const et_gap_options how = {.first_year = o->first_year, .last_year = o->last_year};
    et_gap_subjects_summary summary;
    e->at.scale = o->scale;
    et_gap_subject *rows = calloc(et_panel_subject_count(panel) + 1, sizeof *rows);

    et_status status = rows ? ET_OK : et_fail(err, ET_ERR_MEMORY, "out of memory");
    if (status == ET_OK) {
        status = et_gap_by_subject(&source, &e->at, &how, rows, &summary, err);
    }
    if (status == ET_OK) {
        const et_draw_ends from = {.panel = panel,
                                   .regimes = asked->world->regimes,
                                   .scale = o->scale,
                                   .first = e->first,
                                   .second = e->second,
                                   .rows = rows,
                                   .summary = &summary};
        status = et_draw_dumbbell(out, &from, asked->look, err);
    }
    free(rows);
    return status;
}

et_status cli_chart_dumbbell(et_chart **out, const cli_chart *asked, et_error *err)
{
    cli_options narrow = *asked->common;
    et_panel *panel = NULL;
    ends e = {0};
    et_status status = ET_OK;

    if (!narrow.first_year) {
        status = cli_window(asked->world, &narrow, err);
    }
    if (status == ET_OK) {
        status = cli_panel(&panel, asked->world, &narrow, ET_UNIT_PROVINCE, err);
    }
    if (status == ET_OK) {
        status = find_ends(&e, asked, panel, err);
    }
    if (status == ET_OK) {
        status = draw_ends(out, asked, panel, &e, err);
    }
    cli_places_free(&e.places);
    et_panel_free(panel);
    return status;
}
