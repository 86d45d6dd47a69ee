/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The charts and verdicts of the default study, for the commands that show all of it.
 */
#ifndef ANALYSIS_CLI_STUDY_CHARTS_H
#define ANALYSIS_CLI_STUDY_CHARTS_H

#include "cli/options.h"
#include "examtrend/deck.h"
#include "examtrend/draw.h"
#include "examtrend/study.h"

typedef struct cli_study_from {
    const et_study *study;
    const cli_options *common;
    const cli_world *world;
    const et_look *look;
} cli_study_from;

/* Takes a chart, and frees it. */
typedef et_status cli_chart_taker(void *context, et_chart *chart, const char *kind,
                                  size_t subject, et_error *err);

/* Runs the study that the options ask for. */
ET_MUST_USE et_status cli_study_run(et_study **out, const cli_options *common,
                                    const cli_world *world, et_error *err);

/* True for what these data or options cannot show, as opposed to a program or a disk that
 * fails: what nobody asked for by name is then left out, with a note. */
bool cli_cannot_be_shown(et_status status);
/* The status of drawing a subject's chart; of what one year or two cannot show, says
 * so. */
et_status cli_drawn(const char *subject, const et_panel *panel, et_status status,
                    et_error *err);

/* trend, caterpillar, tiles (relative), distribution (where there are counts) of one
 * subject of the study; a chart that cannot be shown is left out, with a note. */
ET_MUST_USE et_status cli_study_charts(const cli_study_from *from, size_t subject,
                                       cli_chart_taker *take, void *context,
                                       et_error *err);

/* A row a subject: the country's trends, or how many units moved against it. */
typedef struct cli_verdicts {
    char title[256];
    const char *subtitle;
    char sentences[ET_SLIDE_MOST_ROWS][ET_SENTENCE_SIZE];
    et_slide_row rows[ET_SLIDE_MOST_ROWS];
    size_t count; /* 0: no years that may be compared */
} cli_verdicts;

void cli_study_verdicts(const et_study *study, bool country, et_language language,
                        cli_verdicts *out);

/* What a deck and a report are called where the user does not say. */
const char *cli_usual_title(et_language language);
const char *cli_usual_subtitle(et_language language);

#endif
