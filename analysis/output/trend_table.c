/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>

#include "examtrend/results.h"
#include "output/columns.h"

static const char *const too_few_years = "fewer than 5 years: no test";

static void put_real(et_table *table, et_fit_state state, double value)
{
    if (state == ET_FIT_OK) {
        et_table_real(table, value);
    } else {
        et_table_missing(table, et_fit_state_text(state));
    }
}

/* ---- nation ---- */

static const et_column nation_columns[] = {
    TEXT("subject", "subject", "môn"),
    INTEGER("first_year", "from", "từ"),
    INTEGER("last_year", "to", "đến"),
    INTEGER("years", "years", "số năm"),
    REAL("first_mean", "first", "đầu", "points", 2),
    REAL("last_mean", "last", "cuối", "points", 2),
    SIGNED("slope", "slope", "xu hướng", "points/year", 3),
    SIGNED("slope_low", "95 % low", "95 % dưới", "points/year", 2),
    SIGNED("slope_high", "95 % high", "95 % trên", "points/year", 2),
    P_VALUE("p_years", "p (years)", "p (năm)"),
    P_VALUE("p_mann_kendall", "p (order)", "p (thứ tự)"),
    SIGNED("theil_sen", "Theil-Sen", "Theil-Sen", "points/year", 3),
    REAL("tipping_rho", "tipping rho", "rho lật", NULL, 2),
    REAL("detectable", "can find", "phát hiện từ", "points/year", 2),
    TEXT("verdict", "verdict", "kết luận"),
};
enum { NATION_COLUMNS = sizeof nation_columns / sizeof *nation_columns };

static void put_tests(et_table *table, const et_trend_nation *n)
{
    et_fit_state state = n->line.state;
    const char *why = et_fit_state_text(state);
    if (state == ET_FIT_OK && n->years < ET_TREND_LEAST_YEARS) {
        why = too_few_years;
        state = ET_FIT_TOO_FEW;
    }
    if (state == ET_FIT_OK) {
        et_table_real(table, n->line.slope_low);
        et_table_real(table, n->line.slope_high);
        et_table_real(table, n->line.p);
    } else {
        for (int i = 0; i < 3; i++) {
            et_table_missing(table, why);
        }
    }
    if (n->broken) {
        for (int i = 0; i < 3; i++) {
            et_table_missing(table, "the years cross a break of the exam");
        }
    } else {
        if (n->years < ET_TREND_LEAST_YEARS) {
            et_table_missing(table, too_few_years);
        } else {
            put_real(table, n->kendall.state, n->kendall.p);
        }
        put_real(table, n->sen.state, n->sen.slope);
        if (state != ET_FIT_OK) {
            et_table_missing(table, why);
        } else if (n->tipping.state == ET_FIT_OK && !n->tipping.reached) {
            et_table_missing(table, "p stays below .05 for any correlation of years");
        } else {
            put_real(table, n->tipping.state, n->tipping.rho);
        }
    }
    if (state == ET_FIT_OK) {
        put_real(table, n->detectable_state, n->detectable);
    } else {
        et_table_missing(table, why);
    }
}

static void put_nation(et_table *table, const char *subject, const et_trend_nation *n,
                       et_language language)
{
    et_table_text(table, subject);
    et_table_integer(table, n->first_year);
    et_table_integer(table, n->last_year);
    et_table_integer(table, (int64_t)n->years);
    if (n->years > 0) {
        et_table_real(table, n->mean[0]);
        et_table_real(table, n->mean[n->years - 1]);
    } else {
        et_table_missing(table, "no data");
        et_table_missing(table, "no data");
    }
    bool sloped = n->line.state == ET_FIT_OK || n->line.state == ET_FIT_PERFECT;
    put_real(table, sloped ? ET_FIT_OK : n->line.state, n->line.slope);
    put_tests(table, n);
    et_table_text(table, et_trend_nation_word(n, language));
}

static void put_nation_notes(et_table *table, bool vi, bool broken)
{
    et_table_note(table,
                  vi ? "p (năm): hai phía, t với số năm - 2 bậc tự do; đếm dao động giữa "
                       "các năm, không đếm thí sinh. p (thứ tự): Mann-Kendall chính xác."
                     : "p (years): two-sided, t with years - 2 degrees of freedom; "
                       "counts year-to-year noise, not students. p (order): exact "
                       "Mann-Kendall.");
    et_table_note(table,
                  vi ? "rho lật: các năm kề nhau phải giống nhau đến mức nào thì p chạm "
                       "0,05 (0: p đã lớn hơn)."
                     : "tipping rho: how much neighbouring years must resemble each "
                       "other for p to reach .05 (0: it is above already).");
    et_table_note(table,
                  vi ? "phát hiện từ: xu hướng mà bấy nhiêu năm phát hiện được bốn trong "
                       "năm lần. Không tách được độ khó của đề khỏi năng lực."
                     : "can find: the slope that so many years find four times out of "
                       "five. Difficulty of the paper is not separated from ability.");
    if (broken) {
        et_table_note(table,
                      vi ? "Các năm vắt qua mốc đổi thi: đường có bước nhảy ở đó, không "
                           "dùng kiểm định thứ tự."
                         : "The years cross a break of the exam: the line has a jump of "
                           "its level there, and tests of order are left out.");
    }
}

et_status et_trend_nation_table(et_table **out, const char *const *subjects,
                                const et_trend_nation *nations, size_t count,
                                et_language language, et_error *err)
{
    bool vi = language == ET_VIETNAMESE;
    et_status status =
        et_table_new(out, "trend_nation",
                     vi ? "Điểm trung bình cả nước" : "The country's averages", err);
    if (status != ET_OK) {
        return status;
    }
    et_table_language(*out, language);
    for (size_t c = 0; c < NATION_COLUMNS; c++) {
        et_table_column(*out, &nation_columns[c]);
    }
    bool broken = false;
    for (size_t i = 0; i < count; i++) {
        put_nation(*out, subjects[i], &nations[i], language);
        broken = broken || nations[i].broken;
    }
    put_nation_notes(*out, vi, broken);
    return ET_OK;
}

/* ---- units ---- */

static const et_column unit_columns[] = {
    TEXT("unit", "unit", "đơn vị"),
    TEXT("subject", "subject", "môn"),
    INTEGER("years", "years", "số năm"),
    INTEGER("left_out", "left out", "bỏ"),
    SIGNED("level", "level", "mức", "points", 2),
    SIGNED("slope", "slope", "xu hướng", "points/year", 3),
    REAL("slope_se", "s.e.", "sai số", "points/year", 3),
    REAL("wobble", "wobble", "dao động", "points", 3),
    REAL("df", "df", "bậc tự do", NULL, 1),
    SIGNED("slope_low", "95 % low", "95 % dưới", "points/year", 3),
    SIGNED("slope_high", "95 % high", "95 % trên", "points/year", 3),
    P_VALUE("p", "p", "p"),
    P_VALUE("q", "q", "q"),
    SIGNED("shrunk", "shrunken", "đã co", "points/year", 3),
    SIGNED("jump_slope", "with jump", "có bước nhảy", "points/year", 3),
    TEXT("verdict", "verdict", "kết luận"),
};
enum { UNIT_COLUMNS = sizeof unit_columns / sizeof *unit_columns };

static void put_unit(et_table *table, const et_trend_rows *rows, const et_trend_unit *u,
                     et_language language)
{
    const et_trend_summary *summary = rows->summary;
    bool pooled = summary->sigma > 0.0;

    et_table_text(table, et_panel_unit(rows->panel, u->unit)->name);
    et_table_text(table, rows->subject);
    et_table_integer(table, (int64_t)u->years);
    et_table_integer(table, (int64_t)u->left_out);
    put_real(table, u->years ? ET_FIT_OK : ET_FIT_TOO_FEW, u->level);
    put_real(table, u->state, u->slope);
    put_real(table, u->state, u->slope_se);
    put_real(table, u->state, u->sigma);
    put_real(table, u->state, u->df);
    put_real(table, u->state, u->low);
    put_real(table, u->state, u->high);
    put_real(table, u->state, u->p);
    put_real(table, u->state, u->q);
    if (pooled && summary->reliability_state == ET_FIT_TOO_FEW) {
        et_table_missing(table, "one unit alone: nothing to be pulled to");
    } else if (pooled) {
        put_real(table, u->state, u->shrunk);
    } else {
        et_table_missing(table, "raw slopes hold the paper's difficulty: not shrunken");
    }
    if (summary->break_count == 0) {
        et_table_missing(table, "no break within the years");
    } else {
        put_real(table, u->jump_state, u->jump_slope);
    }
    et_table_text(table, et_trend_unit_word(u, language));
}

/* "0.22", or what it may be where that is all that is known. */
static void name_rho(const et_trend_summary *s, bool vi, char *out, size_t size)
{
    char rho[ET_NUMBER_SIZE * 2], high[ET_NUMBER_SIZE * 2];
    et_language language = vi ? ET_VIETNAMESE : ET_ENGLISH;

    if (s->rho.state == ET_FIT_OK || s->rho.state == ET_FIT_BOUNDARY) {
        et_number_words(s->rho_used, 2, false, language, rho);
        (void)snprintf(out, size, "%s", rho);
        return;
    }
    et_number_words(s->rho_low, 2, false, language, rho);
    et_number_words(s->rho_high, 2, false, language, high);
    (void)snprintf(out, size,
                   vi ? "khó ước lượng từ ít năm như vậy, đã tính đến %s đến %s"
                      : "hardly estimable from so few, %s to %s is allowed for",
                   rho, high);
}

static void note_noise(et_table *table, const et_trend_summary *s, bool vi)
{
    const char *unit = s->scale == ET_SCALE_Z ? (vi ? "độ lệch chuẩn" : "sd")
                                              : (vi ? "điểm" : "points");
    char sigma[ET_NUMBER_SIZE * 2], slope[ET_NUMBER_SIZE * 2], rho[256];
    et_language language = vi ? ET_VIETNAMESE : ET_ENGLISH;

    et_number_words(s->sigma, 3, false, language, sigma);
    name_rho(s, vi, rho, sizeof rho);
    et_table_note(table,
                  vi ? "Vị trí so với cả nước. Nhiễu: dao động giữa các năm của từng đơn "
                       "vị, kéo về mức thường có (%s %s); tương quan của các năm kề nhau "
                       "%s."
                     : "Positions against the country. Noise: each unit's own wobble "
                       "from year to year, pulled to the usual one (%s %s); correlation "
                       "of neighbouring years %s.",
                  sigma, unit, rho);
    if (s->reliability_state != ET_FIT_OK && s->reliability_state != ET_FIT_BOUNDARY) {
        return;
    }
    et_number_words(s->reliability, 2, false, language, rho);
    et_number_words(s->detectable, 3, false, language, slope);
    et_table_note(table,
                  vi ? "Độ tin cậy của các xu hướng %s%s. Riêng một đơn vị dao động như "
                       "thường thì phát hiện được từ %s %s mỗi năm."
                     : "Reliability of the slopes %s%s. One unit of the usual wobble "
                       "alone is found from %s %s a year on.",
                  rho,
                  s->reliability >= 0.5 ? ""
                  : vi                  ? ": quá thấp để xếp hạng các đơn vị"
                                        : ": too low to rank units by them",
                  slope, unit);
}

static void note_orders(et_table *table, const et_slopes_orders *orders, bool vi)
{
    const char *all = orders->exact ? (vi ? "tất cả " : "all ") : "";
    char share[ET_NUMBER_SIZE * 2];

    if (orders->state != ET_FIT_OK) {
        return;
    }
    et_number_words(100.0 * (double)orders->clear / (double)orders->orders, 1, false,
                    vi ? ET_VIETNAMESE : ET_ENGLISH, share);
    et_table_note(table,
                  vi ? "Báo động giả: %s %% trong %s%zu cách xếp ngẫu nhiên các năm cho "
                       "ra một kết luận tăng hay giảm."
                     : "False alarms: %s %% of %s%zu random orders of the years give a "
                       "table with a clear rise or fall.",
                  share, all, orders->orders);
}

static void put_unit_notes(et_table *table, const et_trend_summary *s, bool vi)
{
    if (s->sigma > 0.0) {
        note_noise(table, s, vi);
    } else {
        et_table_note(table,
                      vi ? "Điểm thô: cái mọi đơn vị cùng có thuộc về đề thi cũng như "
                           "thí sinh. Mỗi p đếm các năm của riêng đơn vị đó."
                         : "Raw points: what all units share is the paper as much as the "
                           "candidates. Each p counts that unit's own years.");
    }
    et_table_note(table,
                  vi ? "q: Benjamini-Hochberg trên mọi đơn vị của bảng; kết luận cần q < "
                       "0,05, dấu hiệu cần p < 0,05."
                     : "q: Benjamini-Hochberg over the units of this table; a verdict "
                       "needs q < .05, a hint p < .05.");
    note_orders(table, &s->orders, vi);
    for (size_t i = 0; i < s->break_count; i++) {
        et_table_note(table,
                      vi ? "Các năm vắt qua mốc đổi thi %d, vị trí vẫn so sánh được; nếu "
                           "có bước nhảy ở đó: %zu tăng, %zu giảm."
                         : "The years cross the break of %d, across which positions stay "
                           "comparable; with a jump there: %zu rose, %zu fell.",
                      s->breaks[i], s->jump_up, s->jump_down);
    }
    if (s->left_out && vi) {
        et_table_note(table, "%zu ô có quá ít thí sinh, không tính.", s->left_out);
    } else if (s->left_out) {
        et_table_note(table, "%zu %s too few candidates and %s left out.", s->left_out,
                      s->left_out == 1 ? "cell has" : "cells have",
                      s->left_out == 1 ? "was" : "were");
    }
}

et_status et_trend_units_table(et_table **out, const et_trend_rows *rows,
                               et_language language, et_error *err)
{
    char title[ET_SENTENCE_SIZE + 128], sentence[ET_SENTENCE_SIZE];

    et_trend_units_sentence(rows->summary, language, sentence);
    (void)snprintf(title, sizeof title, "%s %d\xE2\x80\x93%d: %s", rows->subject,
                   rows->summary->first_year, rows->summary->last_year, sentence);
    et_status status = et_table_new(out, "trend_units", title, err);
    if (status != ET_OK) {
        return status;
    }
    et_table_language(*out, language);
    for (size_t c = 0; c < UNIT_COLUMNS; c++) {
        et_column column = unit_columns[c];
        if (rows->summary->scale == ET_SCALE_Z && column.unit) {
            column.unit = strcmp(column.unit, "points") == 0 ? "sd" : "sd/year";
        }
        et_table_column(*out, &column);
    }
    for (size_t u = 0; u < rows->count; u++) {
        put_unit(*out, rows, &rows->units[u], language);
    }
    put_unit_notes(*out, rows->summary, language == ET_VIETNAMESE);
    return ET_OK;
}
