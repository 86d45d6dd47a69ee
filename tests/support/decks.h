/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Decks with a few slides, drawn by the plotter of plotters.h.
 */
#ifndef TESTS_SUPPORT_DECKS_H
#define TESTS_SUPPORT_DECKS_H

#include "support.h"

#include "chart_samples.h"
#include "examtrend/deck.h"
#include "plotters.h"

static inline et_deck *new_deck(const et_deck_options *options)
{
    et_deck *deck = NULL;
    et_error err = {0};
    assert_ok(et_deck_new(&deck, options, plotter, &err), &err);
    return deck;
}

static inline void add(et_deck *deck, const et_slide *slide)
{
    et_error err = {0};
    assert_ok(et_deck_add(deck, slide, &err), &err);
}

/* Text, a list and two charts, with what must be escaped. */
static inline et_deck *sample_deck(const et_deck_options *options)
{
    et_deck *deck = new_deck(options);
    const et_look look = et_deck_look(deck);
    const et_slide_row rows[] = {{"Toán & <b>", "=1+1 \"tăng\""}, {"Văn", "giảm"}};
    et_chart *chart = NULL;
    et_error err = {0};

    add(deck,
        &(et_slide){.kind = ET_SLIDE_FRONT, .title = "A & B <script>", .subtitle = "s"});
    add(deck, &(et_slide){.kind = ET_SLIDE_ROWS, .title = "Rows", .rows = rows,
                          .row_count = 2, .notes = "one\ntwo & three"});
    for (size_t i = 0; i < 2; i++) {
        assert_ok(sample_kinds[i].make(&chart, &look, &err), &err);
        add(deck, &(et_slide){.kind = ET_SLIDE_CHART, .chart = chart, .notes = "how"});
        et_chart_free(chart);
    }
    assert_int_equal(et_deck_count(deck), 4);
    return deck;
}

#endif
