/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>

#include "examtrend/results.h"
#include "output/columns.h"

/* For scripts: a column each number. */
static const et_column machine_columns[] = {
    TEXT("unit", "unit", "đơn vị"),
    TEXT("subject", "subject", "môn"),
    SIGNED("value", "position", "vị trí", "", 2),
    REAL("se", "wobble", "dao động", "", 2),
    INTEGER("rank", "rank", "hạng"),
    INTEGER("rank_low", "plausibly", "có thể từ"),
    INTEGER("rank_high", "to", "đến"),
    INTEGER("alone_low", "alone", "riêng"),
    INTEGER("alone_high", "to", "đến"),
    INTEGER("band", "ties", "ngang nhau"),
    TEXT("may_be_best", "may be best", "có thể tốt nhất"),
    SIGNED("expected", "expected", "kỳ vọng", "", 2),
    INTEGER("rank_from", "from", "trước"),
    INTEGER("rank_from_low", "plausibly", "có thể từ"),
    INTEGER("rank_from_high", "to", "đến"),
    INTEGER("rank_to", "now", "nay"),
    INTEGER("rank_to_low", "plausibly", "có thể từ"),
    INTEGER("rank_to_high", "to", "đến"),
    SIGNED("change", "change", "thay đổi", "", 2),
    SIGNED("expected_change", "to mean", "về trung bình", "", 2),
    REAL("change_se", "its wobble", "dao động của nó", "", 2),
    P_VALUE("change_q", "q", "q"),
    TEXT("move", "move", "chuyển biến"),
};

/* For people: sets in one cell, ties shaded; titles of years are the summary's. */
static const et_column people_columns[] = {
    TEXT("unit", "unit", "đơn vị"),
    SIGNED("value", "position", "vị trí", "", 2),
    REAL("se", "wobble", "dao động", "", 2),
    TEXT("ties", "ties", "ngang"),
    TEXT("rank", "rank (plausibly)", "hạng (có thể)"),
    TEXT("alone", "alone", "riêng"),
    TEXT("may_be_best", "may be best", "có thể tốt nhất"),
    SIGNED("expected", "expected", "kỳ vọng", "", 2),
    TEXT("rank_from", "", ""),
    TEXT("rank_to", "", ""),
    SIGNED("change", "change", "thay đổi", "", 2),
    SIGNED("expected_change", "to mean", "về trung bình", "", 2),
    REAL("change_se", "its wobble", "dao động của nó", "", 2),
    P_VALUE("change_q", "q", "q"),
    TEXT("move", "move", "chuyển biến"),
};

typedef struct writing {
    et_table *table;
    const et_ranking_rows *rows;
    et_language language;
} writing;

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

/* "5 (2-17)". */
static void put_place(et_table *table, const et_rank_set *set)
{
    char text[80];
    (void)snprintf(text, sizeof text, "%zu (%zu\xE2\x80\x93%zu)", set->rank, set->low,
                   set->high);
    et_table_text(table, text);
}

static void put_numbers(et_table *table, const et_rank_set *set)
{
    et_table_integer(table, (int64_t)set->rank);
    et_table_integer(table, (int64_t)set->low);
    et_table_integer(table, (int64_t)set->high);
}

/* Bands are shaded in turn. */
static void put_ranks(const writing *w, const et_ranking_unit *unit)
{
    static const char *const shades[] = {"\xE2\x96\x91\xE2\x96\x91",
                                         "\xE2\x96\x93\xE2\x96\x93"};
    const et_rank_set *set = &unit->set;
    char alone[48];

    if (w->rows->people) {
        et_table_text(w->table, shades[unit->band % 2]);
        put_place(w->table, set);
        (void)snprintf(alone, sizeof alone, "%zu\xE2\x80\x93%zu", set->marginal_low,
                       set->marginal_high);
        et_table_text(w->table, alone);
    } else {
        put_numbers(w->table, set);
        et_table_integer(w->table, (int64_t)set->marginal_low);
        et_table_integer(w->table, (int64_t)set->marginal_high);
        et_table_integer(w->table, (int64_t)unit->band);
    }
    bool vi = w->language == ET_VIETNAMESE;
    et_table_text(w->table,
                  unit->best ? (vi ? "có thể" : "may be") : (vi ? "không" : "no"));
}

static void put_set(const writing *w, const et_ranking_unit *unit)
{
    const et_ranking_summary *s = w->rows->summary;
    size_t places = w->rows->people ? 4 : 7;

    if (unit->state != ET_FIT_OK) {
        put_missing(w->table, places + 3,
                    s->sigma > 0.0 ? et_fit_state_text(unit->state)
                                   : "the usual wobble is not known");
        return;
    }
    et_table_real(w->table, unit->set.value);
    et_table_real(w->table, unit->set.se);
    if (s->hidden) {
        put_missing(w->table, places, "too noisy to rank");
    } else {
        put_ranks(w, unit);
    }
    et_table_real(w->table, unit->expected);
}

/* For people, the places of the year that is ranked stand once. */
static bool said_already(const writing *w)
{
    return w->rows->people && w->rows->summary->of == ET_RANKING_YEAR;
}

static void put_move(const writing *w, const et_ranking_move *move)
{
    const et_ranking_summary *s = w->rows->summary;
    bool said = said_already(w);
    size_t places = !w->rows->people ? 6 : said ? 1 : 2;

    if (move->state != ET_FIT_OK) {
        put_missing(w->table, places + 5,
                    s->from_year ? "one of the two years is missing"
                                 : "there is no earlier year");
        return;
    }
    if (s->moves_hidden) {
        put_missing(w->table, places, "too noisy to rank");
    } else if (w->rows->people) {
        put_place(w->table, &move->from);
        if (!said) {
            put_place(w->table, &move->to);
        }
    } else {
        put_numbers(w->table, &move->from);
        put_numbers(w->table, &move->to);
    }
    et_table_real(w->table, move->change);
    et_table_real(w->table, move->expected);
    et_table_real(w->table, move->se);
    et_table_real(w->table, move->q);
    et_table_text(w->table, move_word(move, w->language));
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
        (void)snprintf(
            out, ET_SENTENCE_SIZE,
            vi ? "%s: không xếp hạng được, chưa biết dao động thường có"
               : "%s: no ranks, the usual wobble is not known from these years",
            what);
        return;
    }
    if (s->hidden) {
        et_number_words(s->reliability, 2, false, language, wide);
        (void)snprintf(out, ET_SENTENCE_SIZE,
                       vi ? "%s: nhiễu quá lớn, không xếp hạng được (độ tin cậy %s)"
                          : "%s: too noisy to rank (reliability %s)",
                       what, wide);
        return;
    }
    et_number_words(s->mean_width, 0, false, language, wide);
    et_number_words(s->mean_marginal_width, 0, false, language, alone);
    (void)snprintf(out, ET_SENTENCE_SIZE,
                   vi ? "%s: mỗi hạng của %zu đơn vị là một khoảng rộng trung bình %s "
                        "bậc (từng đơn vị riêng: %s)"
                      : "%s: a rank among %zu is a set, on average %s places wide (each "
                        "unit alone: %s)",
                   what, s->units, wide, alone);
}

static void note_sets(const writing *w)
{
    const et_ranking_summary *s = w->rows->summary;
    bool vi = w->language == ET_VIETNAMESE, z = s->scale == ET_SCALE_Z;
    const char *against = s->peers ? (vi ? "các đơn vị khác cùng cụm"
                                         : "the other units of the own cluster")
                                   : (vi ? "cả nước" : "the country");
    char sigma[ET_NUMBER_SIZE * 2], reliability[ET_NUMBER_SIZE * 2];

    et_number_words(s->sigma, 3, false, w->language, sigma);
    et_number_words(s->reliability, 2, false, w->language, reliability);
    et_table_note(w->table,
                  vi ? "Vị trí so với %s (%s); dao động: của một đơn vị giữa các năm "
                       "(%d\xE2\x80\x93%d: %s), không phải của thí sinh. Độ tin cậy %s."
                     : "Positions against %s (%s); wobble: of a unit from year to "
                       "year (%d-%d: %s), not that of candidates. Reliability %s.",
                  against,
                  vi ? (z ? "độ lệch chuẩn" : "điểm") : (z ? "sd" : "points"),
                  s->noise_first, s->noise_last, sigma, reliability);
    if (s->noise_first != s->first_year || s->noise_last != s->last_year) {
        et_table_note(w->table, "%s",
                      vi ? "Dao động lấy từ các năm khác: từ đó kỳ thi có thể dao động "
                           "nhiều hơn, các khoảng hạng có thể quá hẹp."
                         : "The wobble is that of other years: the exam may be noisier "
                           "since, and sets too narrow.");
    }
    if (s->hidden) {
        et_table_note(w->table,
                      vi ? "Chưa đến một nửa khác biệt vượt khỏi nhiễu nên không hiện "
                           "hạng; thêm --force thì hiện."
                         : "Less than half of the spread is more than noise, so ranks "
                           "are hidden; --force shows them.");
        return;
    }
    et_table_note(w->table,
                  vi ? "hạng (có thể): mọi khoảng cùng đúng với xác suất 95 %%, hiệu "
                       "chỉnh Holm cho mọi cặp; riêng: khoảng khi chỉ xét một đơn vị. Có "
                       "thể thuộc nhóm %zu đơn vị tốt nhất: %zu đơn vị."
                     : "plausibly: all sets hold at once, 95 %%, Holm over all pairs; "
                       "alone: one unit's set by itself. May be among the best %zu: %zu "
                       "units.",
                  s->best, s->best_count);
    et_table_note(w->table,
                  vi ? "ngang: các đơn vị liền nhau cùng một dải đều có thể ở hạng của "
                       "đơn vị đầu dải."
                     : "ties: units shaded alike, one after another, may all have the "
                       "rank of the first of them.");
}

static void note_moves(const writing *w)
{
    const et_ranking_summary *s = w->rows->summary;
    bool vi = w->language == ET_VIETNAMESE;
    char places[ET_NUMBER_SIZE * 2];

    if (!s->from_year) {
        return;
    }
    et_number_words(s->usual_move, 1, false, w->language, places);
    et_table_note(w->table,
                  vi ? "Từ %d đến %d: %zu đơn vị tăng rõ rệt, %zu giảm rõ rệt (q < 0,05 "
                       "xét trên mọi đơn vị, đuôi dày như dao động thật). Từ năm này "
                       "sang năm sau, một đơn vị thường đổi %s bậc. Cột “về trung bình”: "
                       "phần thay đổi mà riêng hồi quy về trung bình đã gây ra."
                     : "Moves %d to %d: %zu clear rises, %zu clear falls (q < .05 over "
                       "the units, tails as heavy as the wobble's). From a year to the "
                       "next a unit moves %s places on average. to mean: the change that "
                       "regression to the mean alone would bring.",
                  s->from_year, s->year, s->moved_up, s->moved_down, places);
    if (s->moves_hidden) {
        et_table_note(w->table,
                      vi ? "Không hiện hạng của hai năm: chưa đến một nửa khác biệt vượt "
                           "khỏi nhiễu."
                         : "The places of the two years are hidden: less than half of "
                           "the spread is more than noise.");
    }
}

static void put_notes(const writing *w)
{
    bool vi = w->language == ET_VIETNAMESE;

    if (w->rows->summary->units == 0) {
        et_table_note(w->table,
                      vi ? "Cần ba năm so sánh được để biết dao động thường có; số thí "
                           "sinh không thay được."
                         : "The usual wobble needs three comparable years; the number of "
                           "candidates does not replace them.");
        return;
    }
    note_sets(w);
    et_table_note(w->table,
                  vi ? "kỳ vọng: vị trí sau khi bớt nhiễu, kéo về trung bình chung; năm "
                       "sau nên chờ đợi mức này, không phải vị trí đang có."
                     : "expected: the position without its noise, pulled to the mean of "
                       "all; a next year is expected there, not at the position.");
    note_moves(w);
}

static void add_columns(const writing *w)
{
    const et_ranking_summary *s = w->rows->summary;
    bool people = w->rows->people;
    const et_column *columns = people ? people_columns : machine_columns;
    size_t count = people ? sizeof people_columns / sizeof *people_columns
                          : sizeof machine_columns / sizeof *machine_columns;

    for (size_t c = 0; c < count; c++) {
        et_column column = columns[c];
        char year[16];
        if (said_already(w) && strcmp(column.key, "rank_to") == 0) {
            continue;
        }
        if (column.unit) {
            column.unit = s->scale == ET_SCALE_Z ? "sd" : "points";
            bool yearly = s->of == ET_RANKING_SLOPE && c < (people ? 8U : 12U);
            column.unit = !yearly                    ? column.unit
                          : s->scale == ET_SCALE_Z ? "sd/year"
                                                   : "points/year";
        }
        if (column.title[0] == '\0') {
            int of = strcmp(column.key, "rank_from") == 0 ? s->from_year : s->year;
            if (of) {
                (void)snprintf(year, sizeof year, "%d", of);
            } else {
                (void)snprintf(year, sizeof year, "\xE2\x80\x93");
            }
            column.title = column.title_vi = year;
        }
        et_table_column(w->table, &column);
    }
}

et_status et_ranking_table(et_table **out, const et_ranking_rows *rows,
                           et_language language, et_error *err)
{
    char title[ET_SENTENCE_SIZE + 128], sentence[ET_SENTENCE_SIZE];
    writing w = {.rows = rows, .language = language};

    et_ranking_sentence(rows->summary, language, sentence);
    bool words = rows->summary->of != ET_RANKING_YEAR && language == ET_VIETNAMESE;
    (void)snprintf(title, sizeof title, words ? "%s, %s" : "%s %s", rows->subject,
                   sentence);
    et_status status = et_table_new(out, "rank", title, err);
    if (status != ET_OK) {
        return status;
    }
    w.table = *out;
    et_table_language(w.table, language);
    add_columns(&w);
    for (size_t i = 0; i < rows->count; i++) {
        const et_ranking_unit *unit = &rows->units[i];
        const et_unit *place = et_panel_unit(rows->panel, unit->unit);
        bool english = rows->people && language == ET_ENGLISH && place->name_en[0];
        et_table_text(w.table, english ? place->name_en : place->name);
        if (!rows->people) {
            et_table_text(w.table, rows->subject);
        }
        put_set(&w, unit);
        put_move(&w, &unit->move);
    }
    put_notes(&w);
    return ET_OK;
}
