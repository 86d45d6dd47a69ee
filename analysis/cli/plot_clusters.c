/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Charts of clusters of provinces, from their comparison.
 */
#include <stdlib.h>
#include <string.h>

#include "cli/plot.h"
#include "cli/study_charts.h"
#include "examtrend/draw_more.h"
#include "panel/called.h"
#include "panel/unknown_names.h"

#define MOST_CLUSTERS 256

/* Which random groupings are tried does not show on a chart: as few as may be. */
#define PLACEBOS 1

static et_status open_comparison(et_compare **out, const cli_chart_fit *fit,
                                 const cli_chart *asked, et_error *err)
{
    const cli_options *o = asked->common;
    const et_compare_source source = {
        .panel = fit->panel,
        .regions = asked->world->regions,
        .regimes = asked->world->regimes,
        .scheme = o->scheme ? o->scheme : o->group_count ? "groups" : NULL,
        .by_year = o->clusters_by_year};
    const et_compare_options how = {.first_year = o->first_year,
                                    .last_year = o->last_year,
                                    .scale = o->scale,
                                    .reference = o->reference,
                                    .placebos = PLACEBOS,
                                    .draws = {.seed = 1, .threads = 1}};
    return et_compare_run(out, &source, &how, err);
}

et_status cli_chart_clusters(et_chart **out, const cli_chart *asked, et_error *err)
{
    et_compare *comparison = NULL;
    et_unit_level level = ET_UNIT_CLUSTER;
    cli_chart_fit fit = {0};
    et_status status = asked->common->unit ? cli_chart_level(asked, &level, err) : ET_OK;

    if (status == ET_OK && level != ET_UNIT_CLUSTER) {
        status = et_fail(err, ET_ERR_ARGUMENT,
                         "found --unit %s, expected region or cluster: this chart is of "
                         "clusters",
                         asked->common->unit);
    }
    if (status == ET_OK) {
        status = cli_chart_fit_open(&fit, asked, ET_UNIT_PROVINCE, err);
    }
    if (status == ET_OK) {
        status = open_comparison(&comparison, &fit, asked, err);
    }
    if (status == ET_OK) {
        const et_draw_compare from = {cli_chart_from(asked, &fit), comparison};
        status = et_draw_clusters(out, &from, asked->look, err);
        status = cli_drawn(asked->subject_name, fit.panel, status, err);
    }
    et_compare_free(comparison);
    cli_chart_fit_free(&fit);
    return status;
}

static et_status unknown_cluster(const et_compare *comparison, const cli_chart *asked,
                                 const char *wanted, et_error *err)
{
    const char *names[3 * MOST_CLUSTERS];
    size_t count = et_compare_cluster_count(comparison);

    count = count < MOST_CLUSTERS ? count : MOST_CLUSTERS;
    for (size_t i = 0; i < count; i++) {
        const et_compare_cluster *c = et_compare_cluster_at(comparison, i);
        names[3 * i] = c->id;
        names[3 * i + 1] = c->name;
        names[3 * i + 2] = c->name_en[0] ? c->name_en : c->id;
    }
    return et_unknown_cluster(asked->world->regions, names, count, wanted, err);
}

/* The cluster that --unit means, by name or id; the first without it. */
static et_status find_cluster(const et_compare *comparison, const cli_chart *asked,
                              size_t *out, et_error *err)
{
    const char *wanted = asked->common->unit;
    et_unit_level level;
    et_calling calling;

    *out = 0;
    if (!wanted || (cli_unit_level(wanted, &level) && level == ET_UNIT_CLUSTER)) {
        return ET_OK;
    }
    et_calling_begin(&calling, wanted);
    for (size_t i = 0; i < et_compare_cluster_count(comparison); i++) {
        const et_compare_cluster *c = et_compare_cluster_at(comparison, i);
        et_calling_offer(&calling, i, (const char *const[]){c->id, c->name, c->name_en},
                         3);
    }
    *out = et_calling_found(&calling);
    return *out != ET_CALLED_NONE ? ET_OK
                                  : unknown_cluster(comparison, asked, wanted, err);
}

et_status cli_chart_forest(et_chart **out, const cli_chart *asked, et_error *err)
{
    et_compare *comparison = NULL;
    cli_chart_fit fit;
    size_t cluster = 0;
    et_status status = cli_chart_fit_open(&fit, asked, ET_UNIT_PROVINCE, err);

    if (status == ET_OK) {
        status = open_comparison(&comparison, &fit, asked, err);
    }
    if (status == ET_OK) {
        status = find_cluster(comparison, asked, &cluster, err);
    }
    if (status == ET_OK) {
        const et_draw_compare from = {cli_chart_from(asked, &fit), comparison};
        status = et_draw_forest(out, &from, cluster, asked->look, err);
        status = cli_drawn(asked->subject_name, fit.panel, status, err);
    }
    et_compare_free(comparison);
    cli_chart_fit_free(&fit);
    return status;
}
