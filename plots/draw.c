/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "draw_inside.h"
#include "examtrend/chart_more.h"
#include "examtrend/methods/slopes.h"

const char *et_draw_phrase(const et_look *look, const char *english,
                           const char *vietnamese)
{
    return look->language == ET_VIETNAMESE ? vietnamese : english;
}

void et_draw_add(char *out, size_t size, const char *format, ...)
{
    size_t used = strlen(out);
    va_list list;

    va_start(list, format);
    (void)vsnprintf(out + used, size - used, format, list);
    va_end(list);
}

et_verdict et_draw_verdict(et_trend_class verdict)
{
    return verdict == ET_TREND_UP     ? ET_VERDICT_UP
           : verdict == ET_TREND_DOWN ? ET_VERDICT_DOWN
                                      : ET_VERDICT_CANNOT_TELL;
}

const char *et_draw_unit_name(const et_panel *panel, size_t unit, const et_look *look)
{
    const et_unit *u = et_panel_unit(panel, unit);
    if (u->level == ET_UNIT_NATION) {
        return et_draw_phrase(look, "the country", "cả nước");
    }
    return u->level != ET_UNIT_CLUSTER                     ? u->short_name
           : look->language == ET_ENGLISH && u->name_en[0] ? u->name_en
                                                           : u->name;
}

void et_draw_breaks(const et_regimes *regimes, et_scale scale, const et_look *look,
                    et_chart_break *breaks, et_chart_frame *frame)
{
    frame->breaks = breaks;
    for (size_t i = 0; i < et_regimes_count(regimes); i++) {
        const et_break *b = et_regimes_at(regimes, i);
        if (b->year <= frame->first_year || b->year > frame->last_year ||
            frame->break_count == MOST_BREAKS) {
            continue;
        }
        breaks[frame->break_count++] = (et_chart_break){
            .year = b->year,
            .word = et_draw_phrase(look, b->word_en, b->word_vi),
            .crossed = scale == ET_SCALE_RAW ? b->raw_comparable
                                             : b->relative_comparable};
    }
}

/* "Maths minus the country's mean" */
static void name_measure(const et_draw_from *from, const et_look *look, char *out,
                         size_t size)
{
    if (from->scale == ET_SCALE_RAW) {
        (void)snprintf(out, size,
                       et_draw_phrase(look, "%s, mean score", "Điểm trung bình môn %s"),
                       from->subject_name);
    } else if (from->scale == ET_SCALE_Z) {
        (void)snprintf(out, size,
                       et_draw_phrase(look, "%s, distance from the country's mean",
                                      "%s, chênh lệch so với cả nước"),
                       from->subject_name);
    } else {
        (void)snprintf(out, size,
                       et_draw_phrase(look, "%s, mean score minus the country's",
                                      "%s, điểm trung bình so với cả nước"),
                       from->subject_name);
    }
}

static const char *unit_of_values(const et_draw_from *from, const et_look *look)
{
    return from->scale == ET_SCALE_Z ? et_draw_phrase(look, "sd", "độ lệch chuẩn")
                                     : et_draw_phrase(look, "points", "điểm");
}

static const char *unit_of_slopes(const et_draw_from *from, const et_look *look)
{
    return from->scale == ET_SCALE_Z
               ? et_draw_phrase(look, "sd a year", "độ lệch chuẩn mỗi năm")
               : et_draw_phrase(look, "points a year", "điểm mỗi năm");
}

static et_unit_noun noun_of(const et_draw_from *from)
{
    return et_panel_unit(from->panel, 0)->level == ET_UNIT_CLUSTER ? ET_NOUN_CLUSTER
                                                                   : ET_NOUN_PROVINCE;
}

const char *et_draw_shared_wobble(const et_look *look, double shared, bool most,
                                  char *out, size_t size)
{
    (void)snprintf(out, size, "%s",
                   et_draw_phrase(look, "a province's usual wobble between years, not "
                                        "students",
                                  "dao động thường có của một tỉnh giữa các năm, không "
                                  "phải giữa các thí sinh"));
    if (shared >= LEAST_SHARED) {
        et_draw_add(out, size,
                    most ? et_draw_phrase(look, "; neighbours share up to %.0f%% of it",
                                          "; các tỉnh cùng vùng dao động chung tới "
                                          "%.0f%%")
                         : et_draw_phrase(look, "; neighbours share %.0f%% of it",
                                          "; các tỉnh cùng vùng dao động chung %.0f%%"),
                    100.0 * shared);
    }
    return out;
}

/* What a province moves by in an essay may be its examiners'. */
static void name_marking(const et_draw_from *from, const et_look *look, char *out,
                         size_t size)
{
    if (et_panel_subject_info(from->panel, from->subject)->essay) {
        et_draw_add(out, size, "%s",
                    et_draw_phrase(look, " · an essay, marked by local examiners",
                                   " · bài tự luận, do giám khảo địa phương chấm"));
    }
}

void et_draw_name_noise(const et_draw_from *from, const et_look *look,
                        const size_t jump[2], char *out, size_t size)
{
    const et_trend_summary *s = from->summary;
    bool clusters = noun_of(from) == ET_NOUN_CLUSTER;

    if (from->scale == ET_SCALE_RAW) {
        (void)snprintf(out, size, "%s",
                       et_draw_phrase(look, "each unit's own years, not students",
                                      "dao động giữa các năm của từng đơn vị, không phải "
                                      "giữa các thí sinh"));
        return;
    }
    (void)snprintf(out, size,
                   et_draw_phrase(look, "each %s's wobble between years, not students",
                                  "dao động giữa các năm của từng %s, không phải giữa "
                                  "các thí sinh"),
                   clusters ? et_draw_phrase(look, "cluster", "cụm")
                            : et_draw_phrase(look, "province", "tỉnh"));
    if (s->break_count > 0) {
        et_draw_add(out, size,
                    et_draw_phrase(look, " · with a jump in %d: %zu rose, %zu fell",
                                   " · nếu cho bước nhảy năm %d: %zu tăng, %zu giảm"),
                    s->breaks[s->break_count - 1], jump[0], jump[1]);
    }
}

et_chart_frame et_draw_slope_frame(const et_draw_from *from, const et_look *look,
                                   et_draw_texts *texts)
{
    et_chart_frame frame = {.measure = texts->measure,
                            .unit = unit_of_slopes(from, look),
                            .first_year = from->summary->first_year,
                            .last_year = from->summary->last_year,
                            .relative = from->scale != ET_SCALE_RAW,
                            .noun = noun_of(from),
                            .noise = texts->noise};
    name_measure(from, look, texts->measure, sizeof texts->measure);
    et_draw_name_noise(from, look,
                       (const size_t[]){from->summary->jump_up, from->summary->jump_down},
                       texts->noise, sizeof texts->noise);
    name_marking(from, look, texts->noise, sizeof texts->noise);
    et_draw_breaks(from->regimes, from->scale, look, texts->breaks, &frame);
    return frame;
}

/* ---- trend ---- */

typedef struct trend_job {
    const et_draw_from *from;
    size_t units, years, first, count; /* years of the panel; first and count drawn */
    size_t chosen[ET_DRAW_MOST_LINES], chosen_count;
    double *values;        /* [unit][panel year] */
    const double **others; /* rows of the units that are not chosen */
    const char **other_names;
    double *lines;         /* [chosen][fitted, low, high][year] */
    int *year;
    const et_look *look;
} trend_job;

/* The units whose slopes are least likely to be chance, surest first. */
static void choose_surest(trend_job *job)
{
    const et_trend_unit *units = job->from->units;
    while (job->chosen_count < ET_DRAW_MOST_LINES - 1) {
        size_t best = job->units;
        for (size_t u = 0; u < job->units; u++) {
            bool taken = units[u].state != ET_FIT_OK;
            for (size_t i = 0; i < job->chosen_count; i++) {
                taken = taken || job->chosen[i] == u;
            }
            if (!taken && (best == job->units || units[u].p < units[best].p)) {
                best = u;
            }
        }
        if (best == job->units) {
            return;
        }
        job->chosen[job->chosen_count++] = best;
    }
}

static void cut_years(trend_job *job)
{
    for (size_t t = 0; t < job->years; t++) {
        int year = et_panel_year(job->from->panel, t);
        if (year < job->from->summary->first_year ||
            year > job->from->summary->last_year) {
            continue;
        }
        if (job->count == 0) {
            job->first = t;
        }
        job->year[job->count++] = year;
    }
}

/* The line of a unit's slope over the years drawn, and its band: NULL without one. */
typedef struct fitted_line {
    const double *fitted, *low, *high;
} fitted_line;

static fitted_line fill_line(const trend_job *job, const et_trend_unit *unit, size_t slot)
{
    double *fitted = job->lines + slot * 3 * job->years;
    double *low = fitted + job->years, *high = low + job->years;
    const et_slope slope = {.state = unit->state,
                            .x_mean = unit->year_mean,
                            .level = unit->level,
                            .level_se = unit->level_se,
                            .slope = unit->slope,
                            .slope_se = unit->slope_se,
                            .df = unit->df};
    bool fits = unit->state == ET_FIT_OK, banded = fits && unit->level_se > 0.0;

    for (size_t t = 0; t < job->count; t++) {
        et_slope_at at;
        et_slope_predict(&slope, job->year[t], &at);
        fitted[t] = fits ? unit->level + unit->slope * (job->year[t] - unit->year_mean)
                         : (double)NAN;
        low[t] = banded ? at.low : (double)NAN;
        high[t] = banded ? at.high : (double)NAN;
    }
    return (fitted_line){fitted, banded ? low : NULL, banded ? high : NULL};
}

static et_trend_line make_line(const trend_job *job, size_t slot)
{
    const et_trend_unit *unit = &job->from->units[job->chosen[slot]];
    const fitted_line line = fill_line(job, unit, slot);

    return (et_trend_line){
        .name = et_draw_unit_name(job->from->panel, unit->unit, job->look),
        .values = job->values + unit->unit * job->years + job->first,
        .fitted = line.fitted,
        .low = line.low,
        .high = line.high,
        .slope = unit->slope,
        .slope_margin = unit->high - unit->slope,
        .verdict = et_draw_verdict(unit->verdict)};
}

static size_t take_others(const trend_job *job)
{
    size_t count = 0;
    for (size_t u = 0; u < job->units; u++) {
        bool chosen = false;
        for (size_t i = 0; i < job->chosen_count; i++) {
            chosen = chosen || job->chosen[i] == u;
        }
        if (!chosen) {
            job->other_names[count] = et_panel_unit(job->from->panel, u)->name;
            job->others[count++] = job->values + u * job->years + job->first;
        }
    }
    return count;
}

static et_status draw_lines(trend_job *job, et_chart **out, const et_look *look,
                            et_error *err)
{
    et_trend_line lines[ET_DRAW_MOST_LINES];
    et_draw_texts texts;

    cut_years(job);
    job->look = look;
    for (size_t i = 0; i < job->chosen_count; i++) {
        lines[i] = make_line(job, i);
    }
    et_chart_trend_says says = {
        .frame = et_draw_slope_frame(job->from, look, &texts),
        .years = job->year,
        .year_count = job->count,
        .lines = lines,
        .line_count = job->chosen_count,
        .others = job->others,
        .other_names = job->other_names,
        .other_count = take_others(job)};
    says.frame.unit = unit_of_values(job->from, look);
    return et_chart_trend(out, &says, look, err);
}

/* Takes the scale's values of all units; `lines` of them get room for a line. */
static et_status open_job(trend_job *job, size_t lines, et_error *err)
{
    const et_draw_from *from = job->from;

    job->values = malloc((job->units * job->years + 1) * sizeof *job->values);
    job->others = malloc((job->units + 1) * sizeof *job->others);
    job->other_names = malloc((job->units + 1) * sizeof *job->other_names);
    job->lines = malloc((3 * lines * job->years + 1) * sizeof *job->lines);
    job->year = malloc((job->years + 1) * sizeof *job->year);
    if (!job->values || !job->others || !job->other_names || !job->lines || !job->year) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a chart");
    }
    et_scale_apply(from->panel, from->subject,
                   &(et_scale_options){.scale = from->scale,
                                       .reference = from->reference,
                                       .least_n = ET_TREND_LEAST_N},
                   job->values);
    return ET_OK;
}

static void close_job(trend_job *job)
{
    free(job->values);
    free(job->others);
    free(job->other_names);
    free(job->lines);
    free(job->year);
}

static trend_job make_job(const et_draw_from *from)
{
    return (trend_job){.from = from,
                       .units = et_panel_unit_count(from->panel),
                       .years = et_panel_year_count(from->panel)};
}

et_status et_draw_trend(et_chart **out, const et_draw_from *from, const size_t *chosen,
                        size_t count, const et_look *look, et_error *err)
{
    trend_job job = make_job(from);

    *out = NULL;
    if (count > ET_DRAW_MOST_LINES) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "a trend chart names at most %d units, found %zu",
                       ET_DRAW_MOST_LINES, count);
    }
    for (size_t i = 0; i < count; i++) {
        job.chosen[job.chosen_count++] = chosen[i];
    }
    if (count == 0) {
        choose_surest(&job);
    }
    et_status status = open_job(&job, ET_DRAW_MOST_LINES, err);
    if (status == ET_OK) {
        status = draw_lines(&job, out, look, err);
    }
    close_job(&job);
    return status;
}

/* ---- multiples ---- */

static const char *abbreviation_of(const et_draw_from *from, const et_unit *unit)
{
    const et_province *p = unit->level == ET_UNIT_PROVINCE
                               ? et_regions_province(from->regions, unit->index)
                               : NULL;
    return p && p->abbreviation[0] ? p->abbreviation : NULL;
}

static et_status draw_multiples(trend_job *job, et_multiple *units, et_chart **out,
                                const et_look *look, et_error *err)
{
    et_draw_texts texts;

    cut_years(job);
    for (size_t u = 0; u < job->units; u++) {
        const et_trend_unit *unit = &job->from->units[u];
        const et_panel *panel = job->from->panel;
        const et_unit *place = et_panel_unit(panel, u);
        const fitted_line line = fill_line(job, unit, u);
        bool cluster = place->level == ET_UNIT_CLUSTER;
        units[u] = (et_multiple){.name = cluster ? et_draw_unit_name(panel, u, look)
                                                 : place->name,
                                 .short_name = place->short_name,
                                 .abbreviation = abbreviation_of(job->from, place),
                                 .values = job->values + u * job->years + job->first,
                                 .fitted = line.fitted,
                                 .low = line.low,
                                 .high = line.high,
                                 .slope = unit->slope,
                                 .slope_margin = unit->high - unit->slope,
                                 .verdict = et_draw_verdict(unit->verdict)};
    }
    et_chart_multiples_says says = {
        .frame = et_draw_slope_frame(job->from, look, &texts),
        .years = job->year,
        .year_count = job->count,
        .units = units,
        .unit_count = job->units};
    says.frame.unit = unit_of_values(job->from, look);
    return et_chart_multiples(out, &says, look, err);
}

et_status et_draw_multiples(et_chart **out, const et_draw_from *from,
                            const et_look *look, et_error *err)
{
    trend_job job = make_job(from);
    et_multiple *units = calloc(job.units + 1, sizeof *units);

    *out = NULL;
    et_status status = units ? open_job(&job, job.units, err)
                             : et_fail(err, ET_ERR_MEMORY, "out of memory for a chart");
    if (status == ET_OK) {
        status = draw_multiples(&job, units, out, look, err);
    }
    close_job(&job);
    free(units);
    return status;
}

/* ---- heat ---- */

typedef struct heat_place {
    size_t unit;
    double level;
} heat_place;

/* Best on top; equals by their place in the panel. */
static int by_level(const void *a, const void *b)
{
    const heat_place *left = a, *right = b;
    if (left->level != right->level) {
        return left->level < right->level ? 1 : -1;
    }
    return (left->unit > right->unit) - (left->unit < right->unit);
}

static et_status draw_heat(trend_job *job, heat_place *places, et_heat_row *rows,
                           et_chart **out, const et_look *look, et_error *err)
{
    et_draw_texts texts;

    cut_years(job);
    for (size_t u = 0; u < job->units; u++) {
        places[u] = (heat_place){u, job->from->units[u].level};
    }
    qsort(places, job->units, sizeof *places, by_level);
    for (size_t i = 0; i < job->units; i++) {
        rows[i] = (et_heat_row){
            .name = et_draw_unit_name(job->from->panel, places[i].unit, look),
            .values = job->values + places[i].unit * job->years + job->first};
    }
    et_chart_heat_says says = {.frame = et_draw_slope_frame(job->from, look, &texts),
                               .years = job->year,
                               .year_count = job->count,
                               .rows = rows,
                               .row_count = job->units,
                               .margin = 1.96 * job->from->summary->sigma};
    says.frame.unit = unit_of_values(job->from, look);
    return et_chart_heat(out, &says, look, err);
}

et_status et_draw_heat(et_chart **out, const et_draw_from *from, const et_look *look,
                       et_error *err)
{
    trend_job job = make_job(from);
    heat_place *places = calloc(job.units + 1, sizeof *places);
    et_heat_row *rows = calloc(job.units + 1, sizeof *rows);

    *out = NULL;
    et_status status = places && rows
                           ? open_job(&job, 0, err)
                           : et_fail(err, ET_ERR_MEMORY, "out of memory for a chart");
    if (status == ET_OK) {
        status = draw_heat(&job, places, rows, out, look, err);
    }
    close_job(&job);
    free(places);
    free(rows);
    return status;
}

/* ---- caterpillar ---- */

/* Who is left out on purpose has no part in any year. */
static bool has_part(const et_draw_from *from, size_t unit)
{
    const et_cell *row = et_panel_row(from->panel, from->subject, unit);
    bool has = false;

    for (size_t y = 0; y < et_panel_year_count(from->panel) && !has; y++) {
        has = row[y].parts > 0;
    }
    return has;
}

/* The footer names who is left out; such a unit is not one without a slope, too. */
et_status et_draw_caterpillar(et_chart **out, const et_draw_from *from,
                              const et_look *look, et_error *err)
{
    size_t count = et_panel_unit_count(from->panel), shown = 0;
    et_draw_texts texts;

    *out = NULL;
    et_caterpillar_row *rows = calloc(count + 1, sizeof *rows);
    if (!rows) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a chart");
    }
    for (size_t u = 0; u < count; u++) {
        const et_trend_unit *unit = &from->units[u];
        bool fitted = unit->state == ET_FIT_OK;
        if (look->without && !has_part(from, u)) {
            continue;
        }
        rows[shown++] = (et_caterpillar_row){
            .name = et_draw_unit_name(from->panel, unit->unit, look),
            .value = fitted ? unit->slope : NAN,
            .low = fitted ? unit->low : NAN,
            .high = fitted ? unit->high : NAN,
            .verdict = et_draw_verdict(unit->verdict)};
    }
    const et_chart_caterpillar_says says = {
        .frame = et_draw_slope_frame(from, look, &texts),
        .rows = rows,
        .row_count = shown};
    et_status status = et_chart_caterpillar(out, &says, look, err);
    free(rows);
    return status;
}
