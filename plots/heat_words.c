/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who stood above and below in every year, who is highest and lowest, and what the cells
 * show.
 */
#include "heat.h"

#include <math.h>

/* 1 above in every year that has a value, -1 below in every year, 0 otherwise. */
static int lasting_side(const et_chart_heat_says *says, const et_heat_row *row)
{
    bool above = true, below = true, any = false;

    for (size_t t = 0; t < says->year_count; t++) {
        if (isfinite(row->values[t])) {
            above &= row->values[t] > 0.0;
            below &= row->values[t] < 0.0;
            any = true;
        }
    }
    return !any ? 0 : above ? 1 : below ? -1 : 0;
}

double et_heat_mean(const et_chart_heat_says *says, const et_heat_row *row)
{
    double sum = 0.0, n = 0.0;

    for (size_t t = 0; t < says->year_count; t++) {
        if (isfinite(row->values[t])) {
            sum += row->values[t];
            n += 1.0;
        }
    }
    return n > 0.0 ? sum / n : NAN;
}

/* The row with the highest (`sign` 1) or lowest (-1) mean; NULL without values. */
static const et_heat_row *extreme(const et_heat *h, int sign)
{
    const et_heat_row *best = NULL;

    for (size_t i = 0; i < h->says->row_count; i++) {
        double mean = sign * et_heat_mean(h->says, &h->says->rows[i]);
        if (isfinite(mean) && (!best || mean > sign * et_heat_mean(h->says, best))) {
            best = &h->says->rows[i];
        }
    }
    return best;
}

static const char *mean_words(const et_heat *h, const et_heat_row *row,
                              char out[ET_WORD_SIZE])
{
    return et_chart_value(h->chart, et_heat_mean(h->says, row), h->chart->decimals, out);
}

static void add_extreme(et_heat *h, int sign, et_say say)
{
    const et_heat_row *best = extreme(h, sign);
    char number[ET_WORD_SIZE], sentence[ET_SENTENCE_SIZE];

    if (best) {
        et_chart_alt_add(h->chart,
                         et_words_say(h->chart->language, say,
                                      ET_ARGUMENTS(best->name,
                                                   mean_words(h, best, number)),
                                      sentence, sizeof sentence));
    }
}

/* How many stood on which side of the country; of one row, on which it stood. */
static void say_sides(const et_heat *h, char *out)
{
    char above[ET_WORD_SIZE], below[ET_WORD_SIZE], changed[ET_WORD_SIZE];
    et_language language = h->chart->language;
    size_t counts[3] = {0, 0, 0};

    for (size_t i = 0; i < h->says->row_count; i++) {
        counts[1 + lasting_side(h->says, &h->says->rows[i])]++;
    }
    if (h->says->row_count == 1) {
        (void)et_words_say(language, counts[2]   ? ET_SAY_HEAT_ABOVE
                                     : counts[0] ? ET_SAY_HEAT_BELOW
                                                 : ET_SAY_HEAT_BOTH,
                           ET_ARGUMENTS(h->says->rows[0].name), out, ET_SENTENCE_SIZE);
        return;
    }
    (void)et_words_count(language, (double)counts[2], above);
    (void)et_words_count(language, (double)counts[0], below);
    (void)et_words_count(language, (double)counts[1], changed);
    (void)et_words_say(language, ET_SAY_HEAT_TITLE,
                       ET_ARGUMENTS(above,
                                    et_words_noun(language, h->chart->frame.noun,
                                                  counts[2]),
                                    below, changed),
                       out, ET_SENTENCE_SIZE);
}

/* Of values that are not against the country: who is highest and who lowest. */
static void say_levels(const et_heat *h, char *out)
{
    const et_heat_row *high = extreme(h, 1), *low = extreme(h, -1);
    char top[ET_WORD_SIZE], bottom[ET_WORD_SIZE];

    (void)mean_words(h, high, top);
    (void)mean_words(h, low, bottom);
    (void)et_words_say(h->chart->language,
                       high == low ? ET_SAY_HEAT_AVERAGE : ET_SAY_HEAT_RAW,
                       ET_ARGUMENTS(high->name, top, low->name, bottom), out,
                       ET_SENTENCE_SIZE);
}

/* What stands in the cells where it is not the number itself; tenths with an example. */
static void say_cells(const et_heat *h, char *out)
{
    et_language language = h->chart->language;
    char scaled[ET_WORD_SIZE], value[ET_WORD_SIZE];
    et_say say = h->text == ET_HEAT_SIGN ? ET_SAY_HEAT_SIGN
                 : h->scale < 5.0     ? ET_SAY_HEAT_WHOLE
                 : h->scale < 50.0    ? ET_SAY_HEAT_TENTHS
                                      : ET_SAY_HEAT_HUNDREDTHS;

    (void)et_chart_value(h->chart, h->largest * h->scale, 0, scaled);
    (void)et_chart_value(h->chart, h->largest, h->scale < 50.0 ? 1 : 2, value);
    (void)et_words_say(language, say, ET_ARGUMENTS(scaled, value), out,
                       ET_SENTENCE_SIZE);
}

static void say_scale(const et_heat *h, char *out)
{
    char from[ET_WORD_SIZE], to[ET_WORD_SIZE];
    et_language language = h->chart->language;

    (void)et_words_number(language, h->low, h->chart->decimals, from);
    (void)et_words_number(language, h->chart->frame.relative ? h->limit : h->high,
                          h->chart->decimals, to);
    if (h->chart->frame.relative) {
        (void)et_words_say(language, ET_SAY_HEAT_SCALE, ET_ARGUMENTS(to), out,
                           ET_SENTENCE_SIZE);
    } else {
        (void)et_words_say(language, ET_SAY_HEAT_RANGE, ET_ARGUMENTS(from, to), out,
                           ET_SENTENCE_SIZE);
    }
}

void et_heat_say(et_heat *h)
{
    et_chart *chart = h->chart;
    et_head head = {.title_count = 1};

    if (chart->frame.relative) {
        say_sides(h, head.titles[0]);
    } else {
        say_levels(h, head.titles[0]);
    }
    if (h->count < h->says->row_count) {
        char shown[ET_WORD_SIZE], all[ET_WORD_SIZE];
        (void)et_words_count(chart->language, 0.5 * (double)h->count, shown);
        (void)et_words_count(chart->language, (double)h->says->row_count, all);
        (void)et_words_say(chart->language, ET_SAY_HEAT_ENDS, ET_ARGUMENTS(shown, all),
                           et_head_subtitle(&head), ET_SENTENCE_SIZE);
    }
    if (h->text == ET_HEAT_SCALED || (h->text == ET_HEAT_SIGN && chart->frame.relative)) {
        say_cells(h, et_head_subtitle(&head));
    }
    say_scale(h, et_head_subtitle(&head));
    if (h->says->margin > 0.0) {
        char margin[ET_WORD_SIZE];
        (void)et_words_number(chart->language, h->says->margin, chart->decimals, margin);
        (void)et_words_say(chart->language, ET_SAY_HEAT_MARGIN, ET_ARGUMENTS(margin),
                           et_head_note(&head), ET_SENTENCE_SIZE);
    }
    et_chart_head(chart, &head);
    et_chart_alt_begin(chart, ET_SAY_HEAT_KIND);
    add_extreme(h, 1, ET_SAY_HEAT_HIGHEST);
    add_extreme(h, -1, ET_SAY_HEAT_LOWEST);
}
