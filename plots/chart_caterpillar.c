/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who rises, who falls, and for whom can nobody tell? Slopes with their intervals,
 * sorted, in as many columns as large type needs.
 */
#include "strips.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define ROWS_MAX ET_STRIPS_MAX

static bool is_estimated(const et_caterpillar_row *row)
{
    return isfinite(row->value) && isfinite(row->low) && isfinite(row->high);
}

static et_status check(const et_chart_caterpillar_says *says, et_error *err)
{
    size_t estimated = 0;

    if (says->row_count < 1 || says->row_count > ROWS_MAX) {
        return et_fail(err, ET_ERR_ARGUMENT, "found %zu rows, expected 1 to %d",
                       says->row_count, ROWS_MAX);
    }
    for (size_t i = 0; i < says->row_count; i++) {
        const et_caterpillar_row *row = &says->rows[i];
        et_status status = et_chart_check("the name of a row", row->name, err);
        if (status != ET_OK) {
            return status;
        }
        if (is_estimated(row) && (row->low > row->value || row->high < row->value)) {
            return et_fail(
                err, ET_ERR_ARGUMENT,
                "found the interval %g to %g around %g for \"%s\", expected it "
                "to hold the value",
                row->low, row->high, row->value, row->name);
        }
        estimated += is_estimated(row);
    }
    return estimated ? ET_OK
                     : et_fail(err, ET_ERR_INPUT, "found no estimated slope in %zu rows, "
                               "expected one at least", says->row_count);
}

/* ---- order --------------------------------------------------------------- */

static int by_value(const void *a, const void *b)
{
    const et_caterpillar_row *x = *(const et_caterpillar_row *const *)a;
    const et_caterpillar_row *y = *(const et_caterpillar_row *const *)b;

    if (x->value != y->value) {
        return x->value > y->value ? -1 : 1;
    }
    return strcmp(x->name, y->name);
}

/* Estimated rows from the steepest rise to the steepest fall. */
static size_t sort_rows(const et_chart_caterpillar_says *says,
                        const et_caterpillar_row **sorted)
{
    size_t n = 0;

    for (size_t i = 0; i < says->row_count; i++) {
        if (is_estimated(&says->rows[i])) {
            sorted[n++] = &says->rows[i];
        }
    }
    qsort(sorted, n, sizeof *sorted, by_value);
    return n;
}

static double half_width(const et_caterpillar_row *row)
{
    return 0.5 * (row->high - row->low);
}

/* ---- what it says -------------------------------------------------------- */

#define NAMED_MAX 5

/* "Rising: A +0.12 ± 0.02, B … and 3 more." of rows with `verdict`, steepest first. */
static void say_group(et_chart *chart, const et_caterpillar_row *const *sorted, size_t n,
                      et_verdict verdict)
{
    char named[NAMED_MAX][ET_SENTENCE_SIZE], list[ET_SENTENCE_SIZE],
        sentence[ET_SENTENCE_SIZE], number[ET_WORD_SIZE];
    const char *names[NAMED_MAX];
    size_t found = 0;

    for (size_t i = 0; i < n; i++) {
        const et_caterpillar_row *row =
            sorted[verdict == ET_VERDICT_DOWN ? n - 1 - i : i];
        if (row->verdict != verdict) {
            continue;
        }
        if (found < NAMED_MAX) {
            (void)et_words_say(chart->language, ET_SAY_ALT_VALUE,
                               ET_ARGUMENTS(row->name,
                                            et_chart_said(chart, row->value,
                                                          half_width(row), number)),
                               named[found], sizeof named[found]);
            names[found] = named[found];
        }
        found++;
    }
    if (!found) {
        return;
    }
    size_t shown = found < NAMED_MAX ? found : NAMED_MAX;
    if (found > shown) {
        list[0] = '\0';
        for (size_t i = 0; i < shown; i++) {
            et_words_append(list, sizeof list, i ? ", " : "");
            et_words_append(list, sizeof list, names[i]);
        }
        (void)et_words_count(chart->language, (double)(found - shown), number);
        (void)et_words_say(chart->language, ET_SAY_ALT_MORE, ET_ARGUMENTS(list, number),
                           sentence, sizeof sentence);
        memcpy(list, sentence, sizeof list);
    } else {
        (void)et_words_list(chart->language, names, shown, list, sizeof list);
    }
    (void)et_words_say(chart->language,
                       verdict == ET_VERDICT_UP ? ET_SAY_ALT_UP : ET_SAY_ALT_DOWN,
                       ET_ARGUMENTS(list), sentence, sizeof sentence);
    et_chart_alt_add(chart, sentence);
}

static void say_missing(const et_chart *chart, const et_chart_caterpillar_says *says,
                        et_head *head)
{
    char list[ET_SENTENCE_SIZE] = "";

    for (size_t i = 0; i < says->row_count; i++) {
        if (!is_estimated(&says->rows[i])) {
            et_words_append(list, sizeof list, list[0] ? ", " : "");
            et_words_append(list, sizeof list, says->rows[i].name);
        }
    }
    if (list[0]) {
        (void)et_words_say(chart->language, ET_SAY_CATERPILLAR_MISSING,
                           ET_ARGUMENTS(list), et_head_note(head), ET_SENTENCE_SIZE);
    }
}

static void say(et_chart *chart, const et_chart_caterpillar_says *says,
                const et_caterpillar_row *const *sorted, size_t n)
{
    et_head head = {.title_count = 1};
    et_verdict_counts counts = {0};

    for (size_t i = 0; i < n; i++) {
        counts.up += sorted[i]->verdict == ET_VERDICT_UP;
        counts.down += sorted[i]->verdict == ET_VERDICT_DOWN;
        counts.unclear += sorted[i]->verdict == ET_VERDICT_CANNOT_TELL;
    }
    et_chart_count_verdicts(chart, &counts, head.titles[0], ET_SENTENCE_SIZE);
    et_chart_subtitle(chart, &head, ET_SAY_CATERPILLAR_BAR);
    et_chart_subtitle(chart, &head, ET_SAY_CATERPILLAR_MARKS);
    say_missing(chart, says, &head);
    et_chart_head(chart, &head);
    et_chart_alt_begin(chart, ET_SAY_CATERPILLAR_KIND);
    say_group(chart, sorted, n, ET_VERDICT_UP);
    say_group(chart, sorted, n, ET_VERDICT_DOWN);
}

/* ---- how it looks -------------------------------------------------------- */

static void draw(et_chart *chart, const et_caterpillar_row *const *sorted, size_t n)
{
    et_strip strips[ROWS_MAX];

    for (size_t i = 0; i < n; i++) {
        const et_caterpillar_row *row = sorted[i];
        bool unclear = row->verdict == ET_VERDICT_CANNOT_TELL;
        strips[i] = (et_strip){
            .name = row->name, .value = row->value, .low = row->low, .high = row->high,
            .colour = et_chart_verdict_colour(chart, row->verdict),
            .shape = unclear ? ET_SHAPE_DISC : et_chart_verdict_shape(row->verdict),
            .hollow = unclear, .strong = !unclear};
        (void)et_chart_said(chart, row->value, half_width(row), strips[i].number);
    }
    et_chart_slope_strips(chart, strips, n);
}

et_status et_chart_caterpillar(et_chart **out, const et_chart_caterpillar_says *says,
                               const et_look *look, et_error *err)
{
    et_chart *chart = NULL;

    *out = NULL;
    et_status status = check(says, err);
    if (status == ET_OK) {
        status = et_chart_open(&chart, &says->frame, look, err);
    }
    if (status != ET_OK) {
        return status;
    }
    const et_caterpillar_row *sorted[ROWS_MAX];
    double margins[ROWS_MAX];
    size_t n = sort_rows(says, sorted);
    for (size_t i = 0; i < n; i++) {
        margins[i] = half_width(sorted[i]);
    }
    chart->decimals = et_words_common_decimals(margins, n);
    say(chart, says, sorted, n);
    draw(chart, sorted, n);
    return et_chart_finish(chart, status, out, err);
}
