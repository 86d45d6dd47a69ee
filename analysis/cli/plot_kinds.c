/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "cli/kept.h"
#include "cli/plot.h"
#include "cli/remarks.h"
#include "cli/use.h"

static const cli_chart_kind kinds[] = {
    {"trend", "lines against the country; --unit nation, or up to five names",
     cli_chart_trend, false,
     ET_UNIT_PROVINCE, 0},
    {"multiples", "every unit in a small chart of its own", cli_chart_multiples, false,
     ET_UNIT_PROVINCE, 0},
    {"caterpillar", "slopes with intervals, sorted", cli_chart_caterpillar, false,
     ET_UNIT_PROVINCE, 0},
    {"bump", "ranks over the years: who moved", cli_chart_bump, false,
     ET_UNIT_PROVINCE, 0},
    {"ranks", "rank sets; --year, --of", cli_chart_ranks, false,
     ET_UNIT_PROVINCE, 0},
    {"heat", "position of every unit in every year", cli_chart_heat, false,
     ET_UNIT_PROVINCE, 0},
    {"distribution", "exact counts by year; --unit NAME, or two names face to face",
     cli_chart_distribution, false,
     ET_UNIT_NATION, CLI_GIVEN_SCALE | CLI_GIVEN_REFERENCE},
    {"fan", "what comes next; --unit NAME for one unit, --ahead", cli_chart_fan, false,
     ET_UNIT_NATION, 0},
    {"tiles", "the tile map of slopes; --year for positions", cli_chart_tiles, false,
     ET_UNIT_PROVINCE, 0},
    {"clusters", "clusters over time and their pairs; --clusters, --group",
     cli_chart_clusters, false,
     ET_UNIT_CLUSTER, 0},
    {"forest", "a cluster's provinces, pooled; --unit names the cluster",
     cli_chart_forest, false,
     ET_UNIT_CLUSTER, 0},
    {"funnel", "means of one year against the number of candidates; --year",
     cli_chart_funnel, false,
     ET_UNIT_PROVINCE, CLI_GIVEN_SCALE | CLI_GIVEN_REFERENCE},
    {"dumbbell", "subject by subject; --unit A,B or A,rest, or A for two years",
     cli_chart_dumbbell, true,
     ET_UNIT_CLUSTER, CLI_GIVEN_REFERENCE | CLI_GIVEN_BY_YEAR},
    {"change", "where a change comes from; --unit, --years FROM-TO, --over",
     cli_chart_change, true,
     ET_UNIT_CLUSTER, CLI_GIVEN_REFERENCE | CLI_GIVEN_BY_YEAR},
    {"claim", "\"each year higher than the last\", with --unit: year by year",
     cli_chart_claim, true,
     ET_UNIT_CLUSTER, 0},
};

enum { KINDS = sizeof kinds / sizeof *kinds };

size_t cli_chart_kind_count(void)
{
    return KINDS;
}

const cli_chart_kind *cli_chart_kind_at(size_t index)
{
    return &kinds[index];
}

void cli_chart_kinds(char out[CLI_CHART_KINDS_SIZE])
{
    const char *names[KINDS];
    for (size_t i = 0; i < KINDS; i++) {
        names[i] = kinds[i].name;
    }
    (void)et_text_expected(names, KINDS, out, CLI_CHART_KINDS_SIZE);
}

et_status cli_chart_kind_find(const char *name, const cli_chart_kind **out, et_error *err)
{
    const char *names[KINDS];
    char nearest[200], all[CLI_CHART_KINDS_SIZE];

    *out = NULL;
    for (size_t i = 0; i < KINDS; i++) {
        names[i] = kinds[i].name;
        if (strcmp(kinds[i].name, name) == 0) {
            *out = &kinds[i];
            return ET_OK;
        }
    }
    if (et_text_nearest(name, names, KINDS, nearest, sizeof nearest)[0]) {
        return et_fail(err, ET_ERR_ARGUMENT, "there is no chart \"%s\"; %s", name,
                       nearest);
    }
    cli_chart_kinds(all);
    return et_fail(err, ET_ERR_ARGUMENT, "there is no chart \"%s\"; %s", name, all);
}

et_status cli_chart_subject(cli_chart *asked, et_error *err)
{
    const char *list = asked->common->subject;
    size_t index = 0;
    if (list) {
        char *first = strndup(list, strcspn(list, ","));
        et_status status =
            first ? et_subjects_find(asked->world->subjects, first, &index, err)
                  : et_fail(err, ET_ERR_MEMORY, "out of memory");
        free(first);
        if (status != ET_OK) {
            return status;
        }
    }
    asked->subject = et_subjects_at(asked->world->subjects, index);
    asked->subject_name = et_subject_name(asked->subject, asked->look->language);
    return ET_OK;
}

/* What the kind has no use for; its own drawing looks at --unit. */
static et_status check_use(const cli_chart_kind *kind, const cli_options *common,
                           et_error *err)
{
    static const char *const levels[] = {[ET_UNIT_PROVINCE] = "province",
                                         [ET_UNIT_NATION] = "nation",
                                         [ET_UNIT_CLUSTER] = "cluster"};
    bool given = common->given & CLI_GIVEN_UNIT;
    const char *unit = given ? common->unit : levels[kind->usual];
    char what[80];

    (void)snprintf(what, sizeof what, "a chart \"%s\"", kind->name);
    et_status status = cli_no_use(common, kind->no_use, what, err);
    return status == ET_OK ? cli_no_use_by_level(common, unit, err) : status;
}

et_status cli_chart_draw(et_chart **out, const cli_chart_kind *kind,
                         const cli_chart *asked, et_error *err)
{
    *out = NULL;
    if (!kind->many && asked->common->subject && strchr(asked->common->subject, ',')) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found several subjects in \"%.60s\", expected "
                       "one: a chart \"%s\" shows one",
                       asked->common->subject, kind->name);
    }
    et_status status = check_use(kind, asked->common, err);
    if (status != ET_OK) {
        return status;
    }
    et_look look = *asked->look;
    cli_chart telling = *asked;
    char *without = NULL;
    cli_remarks_on_charts(asked->world, asked->common->subject, &look);
    telling.look = &look;
    status = cli_without_names(&without, asked->world, asked->common, err);
    look.without = without;
    if (status == ET_OK) {
        status = kind->draw(out, &telling, err);
    }
    free(without);
    return status;
}

et_status cli_chart_narrow(const cli_chart *asked, cli_options *out, et_error *err)
{
    *out = *asked->common;
    out->subject = asked->subject->key;
    return out->first_year ? ET_OK : cli_window(asked->world, out, err);
}

et_status cli_chart_level(const cli_chart *asked, et_unit_level *level, et_error *err)
{
    const char *unit = asked->common->unit;

    *level = ET_UNIT_PROVINCE;
    if (unit && !cli_unit_level(unit, level)) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found --unit \"%.60s\", expected province, region or cluster: "
                       "this chart shows all units, `plot trend` and `plot claim` take "
                       "names",
                       unit);
    }
    return *level != ET_UNIT_NATION
               ? ET_OK
               : et_fail(err, ET_ERR_ARGUMENT,
                         "found --unit nation, expected province, region or cluster: "
                         "this chart is of many units");
}

et_status cli_chart_fit_open(cli_chart_fit *fit, const cli_chart *asked,
                             et_unit_level level, et_error *err)
{
    et_trend_options how = {.first_year = asked->common->first_year,
                            .last_year = asked->common->last_year,
                            .scale = asked->common->scale};
    cli_options narrow;

    *fit = (cli_chart_fit){0};
    et_status status = cli_chart_narrow(asked, &narrow, err);
    if (status == ET_OK) {
        status = cli_panel(&fit->panel, asked->world, &narrow, level, err);
    }
    if (status == ET_OK) {
        status = cli_check_reference(&narrow, fit->panel, err);
    }
    if (status != ET_OK) {
        return status;
    }
    how.reference = cli_reference(&narrow, fit->panel);
    fit->units = calloc(et_panel_unit_count(fit->panel) + 1, sizeof *fit->units);
    if (!fit->units) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory");
    }
    return cli_trend_units(asked->world,
                           &(et_series_source){fit->panel, 0, asked->world->regimes},
                           &how, fit->units, &fit->summary, err);
}

void cli_chart_fit_free(cli_chart_fit *fit)
{
    et_panel_free(fit->panel);
    free(fit->units);
    *fit = (cli_chart_fit){0};
}

et_draw_from cli_chart_from(const cli_chart *asked, const cli_chart_fit *fit)
{
    return (et_draw_from){.panel = fit->panel,
                          .subject_name = asked->subject_name,
                          .regions = asked->world->regions,
                          .regimes = asked->world->regimes,
                          .scale = asked->common->scale,
                          .reference = cli_reference(asked->common, fit->panel),
                          .units = fit->units,
                          .summary = &fit->summary};
}
