/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Charts of clusters of provinces, from their comparison.
 */
#include <stdlib.h>
#include <string.h>

#include "cli/plot.h"
#include "examtrend/draw_more.h"

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
    }
    et_compare_free(comparison);
    cli_chart_fit_free(&fit);
    return status;
}

/* The cluster that --unit means, by name or id; the first without it. */
static et_status find_cluster(const et_compare *comparison, const char *wanted,
                              size_t *out, et_error *err)
{
    size_t count = et_compare_cluster_count(comparison), known = 0;
    const char *names[MOST_CLUSTERS];
    char key[ET_KEY_SIZE], nearest[200];

    *out = 0;
    if (!wanted || strcmp(wanted, "cluster") == 0 || strcmp(wanted, "region") == 0) {
        return ET_OK;
    }
    et_status status = et_text_fold(wanted, key, err);
    for (size_t i = 0; i < count && status == ET_OK; i++) {
        const et_compare_cluster *c = et_compare_cluster_at(comparison, i);
        const char *spellings[] = {c->name, c->name_en, c->id};
        for (size_t k = 0; k < 3; k++) {
            char other[ET_KEY_SIZE];
            if (et_text_fold(spellings[k], other, NULL) == ET_OK && other[0] &&
                strcmp(other, key) == 0) {
                *out = i;
                return ET_OK;
            }
        }
        if (known < MOST_CLUSTERS) {
            names[known++] = c->name;
        }
    }
    if (status != ET_OK) {
        return status;
    }
    (void)et_text_nearest(wanted, names, known, nearest, sizeof nearest);
    return et_fail(err, ET_ERR_NOT_FOUND, "there is no cluster \"%.60s\"%s%s", wanted,
                   nearest[0] ? "; " : "", nearest);
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
        status = find_cluster(comparison, asked->common->unit, &cluster, err);
    }
    if (status == ET_OK) {
        const et_draw_compare from = {cli_chart_from(asked, &fit), comparison};
        status = et_draw_forest(out, &from, cluster, asked->look, err);
    }
    et_compare_free(comparison);
    cli_chart_fit_free(&fit);
    return status;
}
