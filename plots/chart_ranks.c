/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who is where in the order, as far as anybody can tell? A strip from the best to the
 * worst rank that the noise allows, instead of a single number.
 */
#include "strips.h"

#include "examtrend/chart_more.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static bool has_alone(const et_rank_row *row)
{
    return row->alone_low != 0.0 || row->alone_high != 0.0;
}

static et_status check(const et_chart_ranks_says *says, et_error *err)
{
    if (says->row_count < 2 || says->row_count > ET_STRIPS_MAX) {
        return et_fail(err, ET_ERR_ARGUMENT, "found %zu ranked rows, expected 2 to %d",
                       says->row_count, ET_STRIPS_MAX);
    }
    for (size_t i = 0; i < says->row_count; i++) {
        const et_rank_row *row = &says->rows[i];
        et_status status = et_chart_check("the name of a row", row->name, err);
        if (status != ET_OK) {
            return status;
        }
        if (!(row->low >= 1.0 && row->low <= row->rank && row->rank <= row->high &&
              row->high <= (double)says->row_count)) {
            return et_fail(err, ET_ERR_ARGUMENT, "found rank %g within %g to %g for "
                           "\"%s\", expected 1 <= low <= rank <= high <= %zu", row->rank,
                           row->low, row->high, row->name, says->row_count);
        }
        if (has_alone(row) && !(row->alone_low >= row->low &&
                                row->alone_low <= row->rank &&
                                row->rank <= row->alone_high &&
                                row->alone_high <= row->high)) {
            return et_fail(err, ET_ERR_ARGUMENT, "found %g to %g alone for \"%s\", "
                           "expected the rank within, and %g to %g around it",
                           row->alone_low, row->alone_high, row->name, row->low,
                           row->high);
        }
    }
    return ET_OK;
}

static int by_rank(const void *a, const void *b)
{
    const et_rank_row *x = *(const et_rank_row *const *)a;
    const et_rank_row *y = *(const et_rank_row *const *)b;

    if (x->rank != y->rank) {
        return x->rank < y->rank ? -1 : 1;
    }
    return strcmp(x->name, y->name);
}

static bool may_be_first(const et_rank_row *row)
{
    return row->low < 1.5;
}

static bool may_be_last(const et_rank_row *row, size_t count)
{
    return row->high > (double)count - 0.5;
}

static const char *say_set(const et_chart *chart, const et_rank_row *row,
                           char out[ET_WORD_SIZE])
{
    char high[ET_WORD_SIZE];

    (void)et_words_number(chart->language, row->low, 0, out);
    if (row->high > row->low) {
        et_words_append(out, ET_WORD_SIZE, "–");
        et_words_append(out, ET_WORD_SIZE,
                        et_words_number(chart->language, row->high, 0, high));
    }
    return out;
}

static void say(et_chart *chart, const et_rank_row *const *sorted, size_t n)
{
    et_head head = {.title_count = 1};
    size_t firsts = 0, lasts = 0, certain = 0, alone = 0;
    char f[ET_WORD_SIZE], l[ET_WORD_SIZE], c[ET_WORD_SIZE], all[ET_WORD_SIZE],
        sentence[ET_SENTENCE_SIZE];

    for (size_t i = 0; i < n; i++) {
        firsts += may_be_first(sorted[i]);
        lasts += may_be_last(sorted[i], n);
        certain += sorted[i]->low >= sorted[i]->high;
        alone += has_alone(sorted[i]);
    }
    (void)et_words_count(chart->language, (double)firsts, f);
    (void)et_words_count(chart->language, (double)lasts, l);
    (void)et_words_count(chart->language, (double)certain, c);
    (void)et_words_count(chart->language, (double)n, all);
    (void)et_words_say(chart->language, ET_SAY_RANKS_TITLE,
                       ET_ARGUMENTS(f,
                                    et_words_noun(chart->language, chart->frame.noun,
                                                  firsts),
                                    l, c, all),
                       head.titles[0], ET_SENTENCE_SIZE);
    et_chart_subtitle(chart, &head, alone ? ET_SAY_RANKS_BOTH : ET_SAY_RANKS_STRIP);
    et_chart_subtitle(chart, &head, ET_SAY_RANKS_MARKS);
    et_chart_head(chart, &head);
    et_chart_alt_begin(chart, ET_SAY_RANKS_KIND);
    for (size_t i = 0; i < n; i++) {
        if (may_be_first(sorted[i]) || may_be_last(sorted[i], n)) {
            et_chart_alt_add(chart,
                             et_words_say(chart->language, ET_SAY_ALT_ITEM,
                                          ET_ARGUMENTS(sorted[i]->name,
                                                       say_set(chart, sorted[i], f)),
                                          sentence, sizeof sentence));
        }
    }
}

static void draw(et_chart *chart, const et_rank_row *const *sorted, size_t n)
{
    et_strip strips[ET_STRIPS_MAX];

    for (size_t i = 0; i < n; i++) {
        bool first = may_be_first(sorted[i]), last = may_be_last(sorted[i], n);
        if (first && last) { /* says nothing */
            first = last = false;
        }
        strips[i] = (et_strip){
            .name = sorted[i]->name, .value = sorted[i]->rank, .low = sorted[i]->low,
            .high = sorted[i]->high, .inner_low = sorted[i]->alone_low,
            .inner_high = sorted[i]->alone_high,
            .colour = first  ? chart->theme.up
                      : last ? chart->theme.second
                             : chart->theme.cannot_tell,
            .shape = first  ? ET_SHAPE_UP
                     : last ? ET_SHAPE_DOWN
                            : ET_SHAPE_DISC,
            .hollow = !first && !last, .strong = first || last};
        (void)say_set(chart, sorted[i], strips[i].number);
    }
    et_strips list = {.strips = strips, .count = n, .area = chart->body, .low = 0.3,
                      .high = (double)n + 0.7, .bar = 7.0, .tallest = 90.0};
    list.area.top += 6.0;
    et_chart_strips(chart, &list);
}

et_status et_chart_ranks(et_chart **out, const et_chart_ranks_says *says,
                         const et_look *look, et_error *err)
{
    et_chart *chart = NULL;
    const et_rank_row *sorted[ET_STRIPS_MAX];

    *out = NULL;
    et_status status = check(says, err);
    if (status == ET_OK) {
        status = et_chart_open(&chart, &says->frame, look, err);
    }
    if (status != ET_OK) {
        return status;
    }
    for (size_t i = 0; i < says->row_count; i++) {
        sorted[i] = &says->rows[i];
    }
    qsort(sorted, says->row_count, sizeof *sorted, by_rank);
    say(chart, sorted, says->row_count);
    draw(chart, sorted, says->row_count);
    return et_chart_finish(chart, ET_OK, out, err);
}
