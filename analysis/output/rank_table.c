/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "examtrend/results.h"

static const et_column columns[] = {
    {.key = "unit", .title = "unit"},
    {.key = "subject", .title = "subject"},
    {.key = "value", .title = "position", .type = ET_REAL, .decimals = 2,
     .signed_text = true},
    {.key = "se", .title = "wobble", .type = ET_REAL, .decimals = 2},
    {.key = "rank", .title = "rank", .type = ET_INTEGER},
    {.key = "rank_low", .title = "plausibly", .type = ET_INTEGER},
    {.key = "rank_high", .title = "to", .type = ET_INTEGER},
    {.key = "alone_low", .title = "(alone", .type = ET_INTEGER},
    {.key = "alone_high", .title = "to)", .type = ET_INTEGER},
    {.key = "may_be_best", .title = "may be best"},
    {.key = "expected", .title = "expected", .type = ET_REAL, .decimals = 2,
     .signed_text = true},
    {.key = "rank_from", .title = "from", .type = ET_INTEGER},
    {.key = "rank_to", .title = "now", .type = ET_INTEGER},
    {.key = "change", .title = "change", .type = ET_REAL, .decimals = 2,
     .signed_text = true},
    {.key = "expected_change", .title = "(to mean)", .type = ET_REAL, .decimals = 2,
     .signed_text = true},
    {.key = "change_se", .title = "its wobble", .type = ET_REAL, .decimals = 2},
    {.key = "change_q", .title = "q", .type = ET_REAL, .decimals = 3, .probability = true},
    {.key = "move", .title = "move"},
};
enum { COLUMNS = sizeof columns / sizeof *columns };

static void put_missing(et_table *table, size_t cells, const char *reason)
{
    while (cells-- > 0) {
        et_table_missing(table, reason);
    }
}

static const char *move_word(const et_ranking_move *move, et_language language)
{
    static const char *const words[3][2] = {
        {"within the usual wobble", "trong dao động thường có"},
        {"clear rise", "tăng rõ rệt"},
        {"clear fall", "giảm rõ rệt"},
    };
    return words[move->verdict][language];
}

static void put_set(et_table *table, const et_ranking_summary *s,
                    const et_ranking_unit *unit, et_language language)
{
    const et_rank_set *set = &unit->set;

    if (unit->state != ET_FIT_OK) {
        put_missing(table, 9, s->sigma > 0.0 ? et_fit_state_text(unit->state)
                                             : "the usual wobble is not known");
        return;
    }
    et_table_real(table, set->value);
    et_table_real(table, set->se);
    if (s->hidden) {
        put_missing(table, 6, "too noisy to rank");
    } else {
        et_table_integer(table, (int64_t)set->rank);
        et_table_integer(table, (int64_t)set->low);
        et_table_integer(table, (int64_t)set->high);
        et_table_integer(table, (int64_t)set->marginal_low);
        et_table_integer(table, (int64_t)set->marginal_high);
        et_table_text(table, unit->best ? (language == ET_VIETNAMESE ? "có thể" : "may be")
                                        : (language == ET_VIETNAMESE ? "không" : "no"));
    }
    et_table_real(table, unit->expected);
}

static void put_move(et_table *table, const et_ranking_summary *s,
                     const et_ranking_move *move, et_language language)
{
    if (move->state != ET_FIT_OK) {
        put_missing(table, 7, s->from_year ? "one of the two years is missing"
                                           : "there is no earlier year");
        return;
    }
    if (s->hidden && s->of == ET_RANKING_YEAR) {
        put_missing(table, 2, "too noisy to rank");
    } else {
        et_table_integer(table, (int64_t)move->from);
        et_table_integer(table, (int64_t)move->to);
    }
    et_table_real(table, move->change);
    et_table_real(table, move->expected);
    et_table_real(table, move->se);
    et_table_real(table, move->q);
    et_table_text(table, move_word(move, language));
}

static const char *what_is_ranked(const et_ranking_summary *s, et_language language,
                                  char out[64])
{
    bool vi = language == ET_VIETNAMESE;
    if (s->of == ET_RANKING_YEAR) {
        (void)snprintf(out, 64, "%d", s->year);
    } else {
        (void)snprintf(out, 64, "%s %d\xE2\x80\x93%d",
                       s->of == ET_RANKING_SLOPE ? (vi ? "xu hướng" : "trend")
                                                 : (vi ? "trung bình" : "mean of"),
                       s->first_year, s->last_year);
    }
    return out;
}

void et_ranking_sentence(const et_ranking_summary *s, et_language language,
                         char out[ET_SENTENCE_SIZE])
{
    bool vi = language == ET_VIETNAMESE;
    char what[64], wide[ET_NUMBER_SIZE * 2], alone[ET_NUMBER_SIZE * 2];

    (void)what_is_ranked(s, language, what);
    if (s->units == 0) {
        (void)snprintf(out, ET_SENTENCE_SIZE,
                       vi ? "%s: không xếp hạng được, chưa biết dao động thường có"
                          : "%s: no ranks, the usual wobble is not known from these years",
                       what);
        return;
    }
    if (s->hidden) {
        et_number_words(s->reliability, 2, false, language, wide);
        (void)snprintf(out, ET_SENTENCE_SIZE,
                       vi ? "%s: nhiễu quá lớn để xếp hạng (độ tin cậy %s)"
                          : "%s: too noisy to rank (reliability %s)",
                       what, wide);
        return;
    }
    et_number_words(s->mean_width, 0, false, language, wide);
    et_number_words(s->mean_marginal_width, 0, false, language, alone);
    (void)snprintf(out, ET_SENTENCE_SIZE,
                   vi ? "%s: mỗi hạng của %zu đơn vị là một khoảng rộng trung bình %s bậc "
                        "(từng đơn vị riêng: %s)"
                      : "%s: a rank among %zu is a set, on average %s places wide (each unit "
                        "alone: %s)",
                   what, s->units, wide, alone);
}

static void put_notes(et_table *table, const et_ranking_summary *s)
{
    if (s->units == 0) {
        et_table_note(table, "The usual wobble needs three comparable years; the number of "
                             "candidates does not replace them.");
        return;
    }
    et_table_note(table,
                  "Positions against the country; wobble: of a unit from year to year "
                  "(%d-%d: %.3f), not that of candidates. Reliability %.2f.",
                  s->first_year, s->last_year, s->sigma, s->reliability);
    if (s->hidden) {
        et_table_note(table, "Less than half of the spread is more than noise, so ranks are "
                             "hidden; --force shows them.");
    } else {
        et_table_note(table,
                      "plausibly: all sets hold at once, 95 %%, Holm over all pairs; alone: "
                      "one unit's set by itself. May be among the best %zu: %zu units.",
                      s->best, s->best_count);
    }
    et_table_note(table, "expected: the position without its noise, pulled to the mean of "
                         "all; a next year is expected there, not at the position.");
    if (s->from_year) {
        et_table_note(table,
                      "Moves %d to %d: %zu clear rises, %zu clear falls (q < .05 over the "
                      "units). From a year to the next a unit moves %.1f places on average. "
                      "to mean: the change that regression to the mean alone would bring.",
                      s->from_year, s->year, s->moved_up, s->moved_down, s->usual_move);
    }
}

et_status et_ranking_table(et_table **out, const et_ranking_rows *rows,
                           et_language language, et_error *err)
{
    char title[ET_SENTENCE_SIZE + 128], sentence[ET_SENTENCE_SIZE];

    et_ranking_sentence(rows->summary, language, sentence);
    (void)snprintf(title, sizeof title, "%s %s", rows->subject, sentence);
    et_status status = et_table_new(out, "rank", title, err);
    if (status != ET_OK) {
        return status;
    }
    for (size_t c = 0; c < COLUMNS; c++) {
        et_table_column(*out, &columns[c]);
    }
    for (size_t i = 0; i < rows->count; i++) {
        const et_ranking_unit *unit = &rows->units[i];
        et_table_text(*out, et_panel_unit(rows->panel, unit->unit)->name);
        et_table_text(*out, rows->subject);
        put_set(*out, rows->summary, unit, language);
        put_move(*out, rows->summary, &unit->move, language);
    }
    put_notes(*out, rows->summary);
    return ET_OK;
}
