/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Decompositions as steps from one level to another, and two ends of every subject.
 */
#include "examtrend/draw_gap.h"

#include <stdio.h>

#include "draw_inside.h"
#include "examtrend/chart_more.h"
#include "examtrend/methods/distributions.h"

#define MOST_PARTS 4
#define MOST_SUBJECTS 30 /* that a dumbbell chart has room for */

/* ---- change ---- */

static const char *within_name(const et_decomposition *d, const et_look *look)
{
    bool apart = d->country != 0.0 || d->scale != ET_SCALE_RAW ||
                 d->wobble_state == ET_FIT_OK;
    bool provinces = d->over != ET_OVER_SUBJECTS;
    if (apart) {
        return provinces ? et_draw_phrase(look, "its provinces against the country",
                                          "các tỉnh trong đó so với cả nước")
                         : et_draw_phrase(look, "its papers against the country",
                                          "các môn so với cả nước");
    }
    return provinces ? et_draw_phrase(look, "how the provinces did", "kết quả các tỉnh")
                     : et_draw_phrase(look, "how the papers went", "kết quả các môn");
}

static size_t take_parts(const et_decomposition *d, const et_look *look,
                         et_change_part parts[MOST_PARTS])
{
    size_t count = 0;
    double point = 0.0, margin = 0.0;

    if (d->wobble_state == ET_FIT_OK &&
        et_dist_t_point(0.025, d->df, &point) == ET_FIT_OK) {
        margin = point * d->wobble;
    } else if (d->usual_state == ET_FIT_OK) {
        margin = d->usual_margin;
    }
    if (d->country != 0.0) {
        parts[count++] = (et_change_part){
            et_draw_phrase(look, "what the whole country did", "thay đổi chung cả nước"),
            d->country, 0.0};
    }
    parts[count++] = (et_change_part){within_name(d, look), d->within, margin};
    if (d->over != ET_OVER_SUBJECTS) {
        parts[count++] = (et_change_part){
            et_draw_phrase(look, "who sits where", "ai thi ở đâu"), d->between, 0.0};
    }
    if (d->over != ET_OVER_PROVINCES) {
        parts[count++] = (et_change_part){
            et_draw_phrase(look, "which papers are sat", "thi môn gì"), d->composition,
            0.0};
    }
    return count;
}

/* "Maths, mean score": what the levels are. */
static void name_levels(const et_decompose_row *row, const et_look *look, char *out,
                        size_t size)
{
    const et_decomposition *d = row->decomposition;
    const char *what = d->scale == ET_SCALE_RAW
                           ? et_draw_phrase(look, "mean score", "điểm trung bình")
                           : et_draw_phrase(look, "mean against the country's",
                                            "trung bình so với cả nước");
    (void)snprintf(out, size, "%s, %s",
                   row->subject ? row->subject
                                : et_draw_phrase(look, "All papers", "Mọi bài thi"),
                   what);
}

static const char *unit_of(et_scale scale, const et_look *look)
{
    return scale == ET_SCALE_Z ? et_draw_phrase(look, "sd", "độ lệch chuẩn")
                               : et_draw_phrase(look, "points", "điểm");
}

/* Of the country: papers make most of it, and nobody can take them out. */
static const char *usual_change(const et_look *look)
{
    return et_draw_phrase(look,
                          "what the country's mean moves by between years, the papers' "
                          "difficulty in it: nobody can take it out",
                          "mức trung bình cả nước vẫn dao động giữa các năm, gồm cả độ "
                          "khó của đề: không ai tách ra được");
}

et_status et_draw_change(et_chart **out, const et_decompose_row *row,
                         const et_regimes *regimes, const et_look *look, et_error *err)
{
    const et_decomposition *d = row->decomposition;
    et_change_part parts[MOST_PARTS];
    char from[16], to[16];
    et_draw_texts texts;

    *out = NULL;
    if (d->state != ET_FIT_OK) {
        return et_fail(err, ET_ERR_INPUT,
                       "found no change of %.60s to split (%s), expected "
                       "data in both years",
                       row->unit, et_fit_state_text(d->state));
    }
    (void)snprintf(from, sizeof from, "%d", d->from_year);
    (void)snprintf(to, sizeof to, "%d", d->to_year);
    name_levels(row, look, texts.measure, sizeof texts.measure);
    et_chart_change_says says = {
        .frame = {.measure = texts.measure,
                  .unit = unit_of(d->scale, look),
                  .first_year = d->from_year,
                  .last_year = d->to_year,
                  .noise = d->wobble_state == ET_FIT_OK
                               ? et_draw_shared_wobble(look, d->shared, false,
                                                       texts.noise, sizeof texts.noise)
                           : d->usual_state == ET_FIT_OK ? usual_change(look)
                                                         : NULL},
        .usual = d->usual_state == ET_FIT_OK ? d->usual_margin : 0.0,
        .who = row->unit,
        .from_name = from,
        .to_name = to,
        .from = d->before,
        .to = d->after,
        .parts = parts,
        .part_count = take_parts(d, look, parts)};
    et_draw_breaks(regimes, d->scale, look, texts.breaks, &says.frame);
    return et_chart_change(out, &says, look, err);
}

/* ---- dumbbell ---- */

static size_t take_subjects(const et_draw_ends *from, const et_look *look,
                            et_dumbbell_row *rows)
{
    size_t count = 0;
    for (size_t s = 0; s < et_panel_subject_count(from->panel); s++) {
        const et_gap_subject *row = &from->rows[s];
        const et_subject *info = et_panel_subject_info(from->panel, row->subject);
        if (row->state != ET_FIT_TOO_FEW && count < MOST_SUBJECTS) {
            rows[count++] = (et_dumbbell_row){
                .name = et_draw_phrase(look, info->name_en, info->name_vi),
                .first = row->first,
                .first_margin = row->first_margin,
                .second = row->second,
                .second_margin = row->second_margin,
                .difference_margin = row->difference_margin,
                .verdict = et_draw_verdict(row->verdict)};
        }
    }
    return count;
}

et_status et_draw_dumbbell(et_chart **out, const et_draw_ends *from, const et_look *look,
                           et_error *err)
{
    const et_gap_subjects_summary *s = from->summary;
    int early = s->year_of_first < s->year_of_second ? s->year_of_first
                                                     : s->year_of_second;
    et_dumbbell_row rows[MOST_SUBJECTS];
    et_draw_texts texts;
    size_t count = take_subjects(from, look, rows);
    double shared = 0.0;

    for (size_t i = 0; i < et_panel_subject_count(from->panel); i++) {
        shared = from->rows[i].shared > shared ? from->rows[i].shared : shared;
    }
    *out = NULL;
    if (count == 0) {
        return et_fail(err, ET_ERR_INPUT,
                       "found no subject with data of both %.60s and "
                       "%.60s, expected one",
                       from->first, from->second);
    }
    et_chart_dumbbell_says says = {
        .frame = {.measure = et_draw_phrase(look, "Mean score against the country's",
                                            "Điểm trung bình so với cả nước"),
                  .unit = unit_of(from->scale, look),
                  .first_year = early,
                  .last_year = s->year_of_first + s->year_of_second - early,
                  .relative = true,
                  .noun = ET_NOUN_SUBJECT,
                  .noise = et_draw_shared_wobble(look, shared, true, texts.noise,
                                                 sizeof texts.noise)},
        .first = from->first,
        .second = from->second,
        .rows = rows,
        .row_count = count};
    et_draw_breaks(from->regimes, from->scale, look, texts.breaks, &says.frame);
    return et_chart_dumbbell(out, &says, look, err);
}
