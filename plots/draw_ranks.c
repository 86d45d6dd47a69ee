/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rankings as charts: strips of rank sets, and ranks over the years.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "draw_inside.h"
#include "examtrend/chart_more.h"
#include "examtrend/draw_more.h"

static et_status refuse_hidden(const et_draw_ranking *from, et_error *err)
{
    if (!from->summary->hidden) {
        return ET_OK;
    }
    return et_fail(err, ET_ERR_INPUT,
                   "found a reliability of %.2f, expected %.2f or more: most of the "
                   "spread in %s is noise, ranks would be drawn by lot; force them to "
                   "see it",
                   from->summary->reliability, ET_RANKING_LEAST_RELIABILITY,
                   from->subject_name);
}

/* Which noise: it says too that the ranks are forced. */
static void name_noise(const et_ranking_summary *summary, const et_look *look, char *out,
                       size_t size)
{
    (void)snprintf(out, size, "%s",
                   et_draw_phrase(look, "a unit's usual wobble between years, not "
                                        "students",
                                  "dao động thường có giữa các năm, không phải giữa các "
                                  "thí sinh"));
    if (summary->reliability < ET_RANKING_LEAST_RELIABILITY) {
        et_draw_add(out, size, "%s",
                    et_draw_phrase(look, "; most of the spread is noise",
                                   "; phần lớn chênh lệch là dao động"));
    }
}

static void name_measure(const et_draw_ranking *from, const et_look *look, char *out,
                         size_t size)
{
    const char *by =
        from->summary->of == ET_RANKING_SLOPE
            ? et_draw_phrase(look, "rank by trend against the country",
                             "thứ hạng theo xu hướng so với cả nước")
        : from->summary->of == ET_RANKING_LEVEL
            ? et_draw_phrase(look, "rank by mean score over the years",
                             "thứ hạng theo điểm trung bình các năm")
            : et_draw_phrase(look, "rank by mean score",
                             "thứ hạng theo điểm trung bình");
    (void)snprintf(out, size, "%s, %s", from->subject_name, by);
}

static et_chart_frame rank_frame(const et_draw_ranking *from, const et_look *look,
                                 et_draw_texts *texts)
{
    const et_ranking_summary *s = from->summary;
    bool year = s->of == ET_RANKING_YEAR;
    bool clusters = et_panel_level(from->panel) == ET_UNIT_CLUSTER;

    name_measure(from, look, texts->measure, sizeof texts->measure);
    name_noise(s, look, texts->noise, sizeof texts->noise);
    return (et_chart_frame){.measure = texts->measure,
                            .unit = "",
                            .first_year = year ? s->year : s->first_year,
                            .last_year = year ? s->year : s->last_year,
                            .noun = clusters ? ET_NOUN_CLUSTER : ET_NOUN_PROVINCE,
                            .noise = texts->noise};
}

et_status et_draw_ranks(et_chart **out, const et_draw_ranking *from, const et_look *look,
                        et_error *err)
{
    size_t units = et_panel_unit_count(from->panel);
    et_draw_texts texts;

    *out = NULL;
    et_status status = refuse_hidden(from, err);
    if (status != ET_OK) {
        return status;
    }
    et_rank_row *rows = calloc(units + 1, sizeof *rows);
    if (!rows) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a chart");
    }
    et_chart_ranks_says says = {.frame = rank_frame(from, look, &texts), .rows = rows};
    for (size_t u = 0; u < units; u++) {
        const et_rank_set *set = &from->units[u].set;
        if (from->units[u].state == ET_FIT_OK) {
            rows[says.row_count++] = (et_rank_row){
                .name = et_draw_unit_name(from->panel, from->units[u].unit, look),
                .rank = (double)set->rank,
                .low = (double)set->low,
                .high = (double)set->high,
                .alone_low = (double)set->marginal_low,
                .alone_high = (double)set->marginal_high};
        }
    }
    status = et_chart_ranks(out, &says, look, err);
    free(rows);
    return status;
}

/* Fills lines with [rank, low, high][year] of every unit that has a rank in any year. */
static size_t take_lines(const et_draw_ranking *years, size_t count, const et_look *look,
                         double *numbers, et_bump_line *lines)
{
    const et_draw_ranking *last = &years[count - 1];
    size_t found = 0;

    for (size_t u = 0; u < et_panel_unit_count(last->panel); u++) {
        double *rank = numbers + u * 3 * count, *low = rank + count, *high = low + count;
        const et_ranking_move *move = &last->units[u].move;
        bool any = false, moved = move->state == ET_FIT_OK;
        for (size_t t = 0; t < count; t++) {
            const et_ranking_unit *unit = &years[t].units[u];
            bool there = unit->state == ET_FIT_OK;
            rank[t] = there ? (double)unit->set.rank : (double)NAN;
            low[t] = there ? (double)unit->set.marginal_low : (double)NAN;
            high[t] = there ? (double)unit->set.marginal_high : (double)NAN;
            any = any || there;
        }
        if (any) {
            lines[found++] = (et_bump_line){
                .name = et_draw_unit_name(last->panel, u, look),
                .rank = rank,
                .low = low,
                .high = high,
                .verdict = moved ? et_draw_verdict(move->verdict)
                                 : ET_VERDICT_CANNOT_TELL};
        }
    }
    return found;
}

static et_status draw_bump(const et_draw_ranking *years, size_t count,
                           const et_look *look, et_chart **out, et_error *err)
{
    const et_draw_ranking *last = &years[count - 1];
    size_t units = et_panel_unit_count(last->panel);
    et_bump_line *lines = calloc(units + 1, sizeof *lines);
    double *numbers = malloc((units * 3 * count + 1) * sizeof *numbers);
    int *year = malloc(count * sizeof *year);
    et_status status = ET_OK;
    et_draw_texts texts;

    if (!lines || !numbers || !year) {
        status = et_fail(err, ET_ERR_MEMORY, "out of memory for a chart");
    } else {
        for (size_t t = 0; t < count; t++) {
            year[t] = years[t].summary->year;
        }
        et_chart_bump_says says = {.frame = rank_frame(last, look, &texts),
                                   .years = year,
                                   .year_count = count,
                                   .lines = lines};
        says.frame.first_year = year[0];
        et_draw_breaks(last->regimes, last->summary->scale, look, texts.breaks,
                       &says.frame);
        says.line_count = take_lines(years, count, look, numbers, lines);
        status = et_chart_bump(out, &says, look, err);
    }
    free(lines);
    free(numbers);
    free(year);
    return status;
}

et_status et_draw_bump(et_chart **out, const et_draw_ranking *years, size_t count,
                       const et_look *look, et_error *err)
{
    *out = NULL;
    if (count < 2) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found %zu years, expected 2 or more: places "
                       "change from year to year",
                       count);
    }
    et_status status = refuse_hidden(&years[count - 1], err);
    return status == ET_OK ? draw_bump(years, count, look, out, err) : status;
}
