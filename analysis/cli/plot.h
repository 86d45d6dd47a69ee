/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The kinds of charts that `plot` knows. Each kind is one function, from what the command
 * line asks for to a chart; it opens the panels and findings that it needs and frees them
 * before it returns. plot_kinds.c holds the table, plot_*.c a group of kinds each.
 */
#ifndef ANALYSIS_CLI_PLOT_H
#define ANALYSIS_CLI_PLOT_H

#include "cli/options.h"
#include "cli/ranking.h"
#include "examtrend/decompose.h"
#include "examtrend/draw.h"

typedef struct cli_chart {
    const cli_options *common;
    const cli_world *world;
    const et_look *look;
    const et_subject *subject;  /* --subject, or the first one                        */
    const char *subject_name;   /* in the look's language                             */
    int year;                   /* 0: not given                                       */
    size_t ahead;               /* years to forecast; 0: not given                    */
    et_decompose_over over;     /* groups of a change                                 */
    cli_ranking ranking;
    const char *text;           /* of the claim; NULL: the usual one                  */
} cli_chart;

/* Child of a command's argp; its input is a cli_chart. */
extern const struct argp cli_chart_argp;

typedef struct cli_chart_kind {
    const char *name;
    const char *help; /* what it answers, with the options it takes */
    et_status (*draw)(et_chart **out, const cli_chart *asked, et_error *err);
    bool many; /* may be of several subjects */
    et_unit_level usual; /* without --unit */
    unsigned no_use;     /* options it refuses, besides those of the level: CLI_GIVEN_ */
} cli_chart_kind;

/* In the order of --help. */
size_t cli_chart_kind_count(void);
const cli_chart_kind *cli_chart_kind_at(size_t index);

/* "expected trend, multiples, ... or claim". */
#define CLI_CHART_KINDS_SIZE 400
void cli_chart_kinds(char out[CLI_CHART_KINDS_SIZE]);

/* ET_ERR_ARGUMENT with the nearest or with all names. */
ET_MUST_USE et_status cli_chart_kind_find(const char *name, const cli_chart_kind **out,
                                          et_error *err);

/* ET_ERR_ARGUMENT where it is of one subject and several are asked for. */
ET_MUST_USE et_status cli_chart_draw(et_chart **out, const cli_chart_kind *kind,
                                     const cli_chart *asked, et_error *err);

/* Sets the subject and its name from --subject, the first of several. */
ET_MUST_USE et_status cli_chart_subject(cli_chart *asked, et_error *err);

/* The asked options with one subject, and with the registry's window where no years were
 * asked for: other years may be divided into other provinces. */
ET_MUST_USE et_status cli_chart_narrow(const cli_chart *asked, cli_options *out,
                                       et_error *err);

/* The level of --unit (default: provinces), for a chart of all units of a level.
 * ET_ERR_ARGUMENT where names are asked for, or the country, which is one unit only. */
ET_MUST_USE et_status cli_chart_level(const cli_chart *asked, et_unit_level *level,
                                      et_error *err);

/* Trends of all units of a level, in a panel of the window's years only. */
typedef struct cli_chart_fit {
    et_panel *panel;
    et_trend_unit *units;
    et_trend_summary summary;
} cli_chart_fit;

ET_MUST_USE et_status cli_chart_fit_open(cli_chart_fit *fit, const cli_chart *asked,
                                         et_unit_level level, et_error *err);
void cli_chart_fit_free(cli_chart_fit *fit);
et_draw_from cli_chart_from(const cli_chart *asked, const cli_chart_fit *fit);

/* plot_trends.c */
et_status cli_chart_trend(et_chart **out, const cli_chart *asked, et_error *err);
et_status cli_chart_multiples(et_chart **out, const cli_chart *asked, et_error *err);
et_status cli_chart_caterpillar(et_chart **out, const cli_chart *asked, et_error *err);
et_status cli_chart_tiles(et_chart **out, const cli_chart *asked, et_error *err);
et_status cli_chart_heat(et_chart **out, const cli_chart *asked, et_error *err);

/* plot_counts.c */
et_status cli_chart_distribution(et_chart **out, const cli_chart *asked, et_error *err);
et_status cli_chart_funnel(et_chart **out, const cli_chart *asked, et_error *err);

/* plot_ranks.c */
et_status cli_chart_bump(et_chart **out, const cli_chart *asked, et_error *err);
et_status cli_chart_ranks(et_chart **out, const cli_chart *asked, et_error *err);

/* plot_clusters.c */
et_status cli_chart_clusters(et_chart **out, const cli_chart *asked, et_error *err);
et_status cli_chart_forest(et_chart **out, const cli_chart *asked, et_error *err);

/* plot_claim.c */
et_status cli_chart_claim(et_chart **out, const cli_chart *asked, et_error *err);

/* plot_gap.c */
et_status cli_chart_change(et_chart **out, const cli_chart *asked, et_error *err);
et_status cli_chart_dumbbell(et_chart **out, const cli_chart *asked, et_error *err);

/* plot_forecast.c */
et_status cli_chart_fan(et_chart **out, const cli_chart *asked, et_error *err);

#endif
