/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/study_charts.h"

#include <stdlib.h>

#include "cli/remarks.h"
#include "cli/use.h"
#include "examtrend/results.h"

et_status cli_study_run(et_study **out, const cli_options *common, const cli_world *world,
                        et_error *err)
{
    const et_study_input input = {.tally = world->tally,
                                  .published = world->published,
                                  .sheet = common->sheet,
                                  .regions = world->regions,
                                  .subjects = world->subjects,
                                  .regimes = world->regimes};
    const et_study_options how = {.map = common->map,
                                  .subjects = common->subject,
                                  .without = common->without,
                                  .exclude = common->exclude,
                                  .first_year = common->first_year,
                                  .last_year = common->last_year,
                                  .scale = common->scale,
                                  .reference = common->reference,
                                  .language = common->language};
    et_status status = et_study_run(out, &input, &how, err);
    if (status == ET_OK) {
        status = cli_check_average(common, et_study_nation_panel(*out), err);
    }
    if (status == ET_OK) {
        cli_remarks_show_panel(world->remarks, et_study_nation_panel(*out));
        cli_remarks_show_panel(world->remarks, et_study_province_panel(*out));
    }
    return status;
}

typedef struct taking {
    const cli_study_from *from;
    const et_look *look;
    cli_chart_taker *take;
    void *context;
    size_t subject;
} taking;

bool cli_cannot_be_shown(et_status status)
{
    return status == ET_ERR_ARGUMENT || status == ET_ERR_INPUT ||
           status == ET_ERR_NOT_FOUND;
}

et_status cli_drawn(const char *subject, const et_panel *panel, et_status status,
                    et_error *err)
{
    enum { FOR_A_SLOPE = 3 };
    size_t years = et_panel_year_count(panel);
    char more[16] = "";

    if (!cli_cannot_be_shown(status) || years == 0 || years >= FOR_A_SLOPE) {
        return status;
    }
    if (years > 1) {
        (void)snprintf(more, sizeof more, " and %d", et_panel_year(panel, 1));
    }
    return et_fail(err, ET_ERR_NOT_FOUND,
                   "found only %d%s of %s, expected more years: a slope needs three",
                   et_panel_year(panel, 0), more, subject);
}

static et_status hand_over(const taking *t, et_status status, et_chart *chart,
                           const char *kind, et_error *err)
{
    if (status == ET_OK) {
        return t->take(t->context, chart, kind, t->subject, err);
    }
    const char *subject = et_study_subject_name(t->from->study, t->subject);
    if (!cli_cannot_be_shown(status)) {
        return status;
    }
    (void)cli_drawn(subject, et_study_province_panel(t->from->study), status, err);
    cli_note("left out: %s of %s: %s", kind, subject, err->text);
    *err = (et_error){0};
    return ET_OK;
}

static et_status draw_positions(const taking *t, const et_draw_from *from, et_error *err)
{
    const et_look *look = t->look;
    et_chart *chart = NULL;
    et_status status = et_draw_trend(&chart, from, NULL, 0, look, err);

    status = hand_over(t, status, chart, "trend", err);
    if (status == ET_OK) {
        status = et_draw_caterpillar(&chart, from, look, err);
        status = hand_over(t, status, chart, "caterpillar", err);
    }
    if (status == ET_OK && from->scale == ET_SCALE_RELATIVE) {
        status = et_draw_tiles(&chart, from, 0, look, err);
        status = hand_over(t, status, chart, "tiles", err);
    }
    return status;
}

static et_status draw_counts(const taking *t, const char *key, et_error *err)
{
    et_draw_counts from = {.panel = et_study_nation_panel(t->from->study),
                           .unit = ET_PANEL_NATION,
                           .regimes = t->from->world->regimes};
    cli_counts counts = {0};
    et_chart *chart = NULL;
    et_status status = et_panel_find_subject(from.panel, key, &from.subject, err);

    if (status == ET_OK) {
        status = cli_counts_open(&counts, t->from->world, t->from->common, from.panel,
                                 key, err);
    }
    if (status == ET_OK) {
        from.tally = counts.tally;
        status = et_draw_distribution(&chart, &from, t->look, err);
    }
    cli_counts_free(&counts);
    return hand_over(t, status, chart, "distribution", err);
}

et_status cli_study_charts(const cli_study_from *from, size_t subject,
                           cli_chart_taker *take, void *context, et_error *err)
{
    const et_study *study = from->study;
    const et_subject *info = et_study_subject(study, subject);
    et_look look = *from->look;
    const taking t = {from, &look, take, context, subject};
    et_draw_from draw = {.panel = et_study_province_panel(study),
                         .subject_name = et_study_subject_name(study, subject),
                         .regions = from->world->regions,
                         .regimes = from->world->regimes,
                         .scale = from->common->scale,
                         .reference = from->common->reference,
                         .units = et_study_units(study, subject),
                         .summary = et_study_summary(study, subject)};
    char *without = NULL;
    et_status status = et_panel_find_subject(draw.panel, info->key, &draw.subject, err);

    cli_remarks_on_charts(from->world, info->key, &look);
    if (status == ET_OK) {
        status = cli_without_names(&without, from->world, from->common, err);
        look.without = without;
    }
    if (status == ET_OK) {
        status = draw_positions(&t, &draw, err);
    }
    if (status == ET_OK && from->world->tally) {
        status = draw_counts(&t, info->key, err);
    }
    free(without);
    return status;
}

const char *cli_usual_title(et_language language)
{
    return cli_pick(language, "Do exam averages really rise?",
                    "Điểm thi có thực sự tăng không?");
}

const char *cli_usual_subtitle(et_language language)
{
    return cli_pick(language,
                    "Trends year over year, with the uncertainty that years leave",
                    "Xu hướng từng năm, với sai số mà số năm để lại");
}

void cli_study_verdicts(const et_study *study, bool country, et_language language,
                        cli_verdicts *out)
{
    size_t count = et_study_subject_count(study);

    *out =
        (cli_verdicts){.count = count < ET_SLIDE_MOST_ROWS ? count : ET_SLIDE_MOST_ROWS};
    for (size_t s = 0; s < out->count; s++) {
        if (country) {
            et_trend_nation_sentence(et_study_nation(study, s), language,
                                     out->sentences[s]);
        } else {
            et_trend_units_sentence(et_study_summary(study, s), language,
                                    out->sentences[s]);
        }
        out->rows[s] = (et_slide_row){et_study_subject_name(study, s), out->sentences[s]};
    }
    if (out->count > 0 && country) {
        const et_trend_nation *first = et_study_nation(study, 0);
        (void)snprintf(out->title, sizeof out->title,
                       cli_pick(language, "The country, raw points %d–%d",
                                "Cả nước, điểm thô %d–%d"),
                       first->first_year, first->last_year);
    } else if (out->count > 0) {
        const et_trend_summary *first = et_study_summary(study, 0);
        (void)snprintf(out->title, sizeof out->title,
                       cli_pick(language, "Provinces against the country, %d–%d",
                                "Các tỉnh so với cả nước, %d–%d"),
                       first->first_year, first->last_year);
    }
    out->subtitle =
        country ? cli_pick(language,
                           "Difficulty of the paper is not separated from ability; p "
                           "counts years, not students",
                           "Không tách được độ khó của đề khỏi năng lực; p tính theo "
                           "năm, không theo thí sinh")
                : cli_pick(language,
                           "The noise is each province's own wobble from year to year",
                           "Sai số là dao động giữa các năm của từng tỉnh");
}
