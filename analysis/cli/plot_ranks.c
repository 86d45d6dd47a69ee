/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Charts of ranks.
 */
#include <stdlib.h>

#include "cli/plot.h"
#include "cli/study_charts.h"
#include "cli/use.h"
#include "examtrend/draw_more.h"

typedef struct rankings {
    et_panel *panel;
    et_ranking_unit *units;     /* [years][units] */
    et_ranking_summary *summary; /* [years]       */
    et_draw_ranking *from;      /* [years]        */
    size_t count;
} rankings;

static et_status open_rankings(rankings *r, const cli_chart *asked, size_t *years,
                               et_error *err)
{
    et_unit_level level;
    cli_options narrow;
    et_status status = cli_chart_level(asked, &level, err);

    if (status == ET_OK) {
        status = cli_chart_narrow(asked, &narrow, err);
    }
    if (status == ET_OK) {
        status = cli_panel(&r->panel, asked->world, &narrow, level, err);
    }
    if (status != ET_OK) {
        return status;
    }
    size_t count = et_panel_unit_count(r->panel) + 1;
    *years = et_panel_year_count(r->panel);
    r->units = calloc(*years * count, sizeof *r->units);
    r->summary = calloc(*years + 1, sizeof *r->summary);
    r->from = calloc(*years + 1, sizeof *r->from);
    return r->units && r->summary && r->from
               ? ET_OK
               : et_fail(err, ET_ERR_MEMORY, "out of memory");
}

static void free_rankings(rankings *r)
{
    et_panel_free(r->panel);
    free(r->units);
    free(r->summary);
    free(r->from);
}

static et_status add_ranking(rankings *r, const cli_chart *asked,
                             const et_ranking_options *how, et_error *err)
{
    size_t count = et_panel_unit_count(r->panel) + 1, i = r->count;
    et_ranking_options options = *how;

    options.first_year = asked->common->first_year;
    options.last_year = asked->common->last_year;
    options.scale = asked->common->scale;
    options.reference = cli_reference(asked->common, r->panel);
    options.force = asked->ranking.force;
    et_status status =
        et_ranking_units(&(et_series_source){r->panel, 0, asked->world->regimes},
                         &options, r->units + i * count, &r->summary[i], err);
    r->from[i] = (et_draw_ranking){.panel = r->panel,
                                   .subject_name = asked->subject_name,
                                   .regimes = asked->world->regimes,
                                   .units = r->units + i * count,
                                   .summary = &r->summary[i]};
    r->count += status == ET_OK;
    return status;
}

et_status cli_chart_ranks(et_chart **out, const cli_chart *asked, et_error *err)
{
    const et_ranking_options how = {.of = asked->ranking.of, .year = asked->year};
    rankings r = {0};
    size_t years;
    et_status status = open_rankings(&r, asked, &years, err);

    if (status == ET_OK) {
        status = add_ranking(&r, asked, &how, err);
    }
    if (status == ET_OK) {
        status = et_draw_ranks(out, &r.from[0], asked->look, err);
        status = cli_drawn(asked->subject_name, r.panel, status, err);
    }
    free_rankings(&r);
    return status;
}

et_status cli_chart_bump(et_chart **out, const cli_chart *asked, et_error *err)
{
    rankings r = {0};
    size_t years = 0;
    et_status status = open_rankings(&r, asked, &years, err);

    for (size_t t = 0; t < years && status == ET_OK; t++) {
        const et_ranking_options how = {.year = et_panel_year(r.panel, t),
                                        .from_year = t ? et_panel_year(r.panel, 0) : 0};
        status = add_ranking(&r, asked, &how, err);
    }
    if (status == ET_OK) {
        status = et_draw_bump(out, r.from, r.count, asked->look, err);
        status = cli_drawn(asked->subject_name, r.panel, status, err);
    }
    free_rankings(&r);
    return status;
}
