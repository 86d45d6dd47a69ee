/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Do the provinces of a cluster move together? Their slopes, the pooled one, and where a
 * further member would probably lie.
 */
#include "strips.h"

#include "examtrend/chart_more.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define ROWS_MAX 100

static bool is_estimated(const et_caterpillar_row *row)
{
    return isfinite(row->value) && isfinite(row->low) && isfinite(row->high);
}

static bool has_prediction(const et_chart_forest_says *says)
{
    return isfinite(says->prediction_low) && isfinite(says->prediction_high);
}

static et_status check(const et_chart_forest_says *says, et_error *err)
{
    if (says->row_count < 1 || says->row_count > ROWS_MAX) {
        return et_fail(err, ET_ERR_ARGUMENT, "found %zu rows, expected 1 to %d",
                       says->row_count, ROWS_MAX);
    }
    et_status status = et_chart_check("the name of the cluster", says->cluster, err);
    for (size_t i = 0; i < says->row_count && status == ET_OK; i++) {
        status = et_chart_check("the name of a row", says->rows[i].name, err);
    }
    if (status == ET_OK && !(isfinite(says->pooled) && says->pooled_low <= says->pooled &&
                             says->pooled <= says->pooled_high)) {
        status = et_fail(err, ET_ERR_INPUT, "found the pooled slope %g within %g to %g, "
                         "expected an interval around a number", says->pooled,
                         says->pooled_low, says->pooled_high);
    }
    return status;
}

static int by_value(const void *a, const void *b)
{
    const et_strip *x = a, *y = b;

    if (x->value != y->value) {
        return x->value > y->value ? -1 : 1;
    }
    return strcmp(x->name, y->name);
}

/* ---- what it says -------------------------------------------------------- */

static void say(et_chart *chart, const et_chart_forest_says *says)
{
    et_head head = {.title_count = 1};
    et_language language = chart->language;
    char pooled[ET_WORD_SIZE], low[ET_WORD_SIZE], high[ET_WORD_SIZE],
        range[ET_SENTENCE_SIZE], sentence[ET_SENTENCE_SIZE];
    double half = 0.5 * (says->pooled_high - says->pooled_low);
    et_say title = says->pooled_verdict == ET_VERDICT_UP     ? ET_SAY_FOREST_UP
                   : says->pooled_verdict == ET_VERDICT_DOWN ? ET_SAY_FOREST_DOWN
                                                             : ET_SAY_FOREST_UNCLEAR;

    (void)et_chart_said(chart, says->pooled, half, pooled);
    (void)et_words_say(language, title, ET_ARGUMENTS(says->cluster, pooled),
                       head.titles[0], ET_SENTENCE_SIZE);
    et_chart_subtitle(chart, &head, ET_SAY_CATERPILLAR_BAR);
    et_chart_subtitle(chart, &head, ET_SAY_CATERPILLAR_MARKS);
    et_chart_head(chart, &head);
    et_chart_alt_begin(chart, ET_SAY_FOREST_KIND);
    if (has_prediction(says)) {
        (void)et_words_signed(language, says->prediction_low, chart->decimals, low);
        (void)et_words_signed(language, says->prediction_high, chart->decimals, high);
        (void)et_words_say(language, ET_SAY_FOREST_RANGE, ET_ARGUMENTS(low, high), range,
                           sizeof range);
        et_chart_alt_add(chart,
                         et_words_say(language, ET_SAY_ALT_ITEM,
                                      ET_ARGUMENTS(et_words_word(language,
                                                                 ET_SAY_FOREST_NEW),
                                                   range),
                                      sentence, sizeof sentence));
    }
    for (size_t i = 0; i < says->row_count; i++) {
        const et_caterpillar_row *row = &says->rows[i];
        if (is_estimated(row)) {
            (void)et_chart_said(chart, row->value, 0.5 * (row->high - row->low), pooled);
            et_chart_alt_add(chart, et_words_say(language, ET_SAY_ALT_ITEM,
                                                 ET_ARGUMENTS(row->name, pooled),
                                                 sentence, sizeof sentence));
        }
    }
}

/* ---- how it looks -------------------------------------------------------- */

static size_t make_strips(const et_chart *chart, const et_chart_forest_says *says,
                          et_strip *strips)
{
    size_t n = 0;

    for (size_t i = 0; i < says->row_count; i++) {
        const et_caterpillar_row *row = &says->rows[i];
        bool unclear = row->verdict == ET_VERDICT_CANNOT_TELL;
        if (!is_estimated(row)) {
            continue;
        }
        strips[n] = (et_strip){
            .name = row->name, .value = row->value, .low = row->low, .high = row->high,
            .colour = et_chart_verdict_colour(chart, row->verdict),
            .shape = unclear ? ET_SHAPE_DISC : et_chart_verdict_shape(row->verdict),
            .hollow = unclear, .strong = !unclear};
        (void)et_chart_said(chart, row->value, 0.5 * (row->high - row->low),
                            strips[n].number);
        n++;
    }
    qsort(strips, n, sizeof *strips, by_value);
    strips[n] = (et_strip){
        .name = says->cluster, .value = says->pooled, .low = says->pooled_low,
        .high = says->pooled_high, .shape = ET_SHAPE_DIAMOND, .summary = true,
        .strong = true,
        .colour = says->pooled_verdict == ET_VERDICT_CANNOT_TELL
                      ? chart->theme.ink
                      : et_chart_verdict_colour(chart, says->pooled_verdict)};
    (void)et_chart_said(chart, says->pooled, 0.5 * (says->pooled_high - says->pooled_low),
                        strips[n].number);
    n++;
    if (has_prediction(says)) {
        char high[ET_WORD_SIZE];
        strips[n] = (et_strip){
            .name = et_words_word(chart->language, ET_SAY_FOREST_NEW),
            .value = 0.5 * (says->prediction_low + says->prediction_high),
            .low = says->prediction_low, .high = says->prediction_high,
            .colour = chart->theme.second, .shape = ET_SHAPE_DIAMOND, .hollow = true};
        (void)et_words_signed(chart->language, says->prediction_low, chart->decimals,
                              strips[n].number);
        et_words_append(strips[n].number, ET_WORD_SIZE, " … ");
        et_words_append(strips[n].number, ET_WORD_SIZE,
                        et_words_signed(chart->language, says->prediction_high,
                                        chart->decimals, high));
        n++;
    }
    return n;
}

static void draw(et_chart *chart, const et_chart_forest_says *says)
{
    et_strip strips[ROWS_MAX + 2];

    et_chart_slope_strips(chart, strips, make_strips(chart, says, strips));
}

et_status et_chart_forest(et_chart **out, const et_chart_forest_says *says,
                          const et_look *look, et_error *err)
{
    et_chart *chart = NULL;
    double margins[ROWS_MAX];

    *out = NULL;
    et_status status = check(says, err);
    if (status == ET_OK) {
        status = et_chart_open(&chart, &says->frame, look, err);
    }
    if (status != ET_OK) {
        return status;
    }
    for (size_t i = 0; i < says->row_count; i++) {
        margins[i] = 0.5 * (says->rows[i].high - says->rows[i].low);
    }
    chart->decimals = et_words_common_decimals(margins, says->row_count);
    say(chart, says);
    draw(chart, says);
    return et_chart_finish(chart, ET_OK, out, err);
}
