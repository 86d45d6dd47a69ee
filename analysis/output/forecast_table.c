/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>

#include "examtrend/results.h"
#include "output/columns.h"

static const char measure[] = "points or sd"; /* by the scale */
static const char no_data[] = "no data in the last year";

static const char *unit_name(const et_forecast_rows *rows, const et_forecast_unit *unit,
                             bool vi)
{
    if (unit->unit == ET_PANEL_NATION) {
        return vi ? "cả nước" : "the country";
    }
    const et_unit *u = et_panel_unit(rows->panel, unit->unit);
    bool english = !vi && u->level != ET_UNIT_PROVINCE && u->name_en[0];
    return english ? u->name_en : u->name;
}

/* Rows, where there are any, are on one scale: points become what that is in. */
static void add_columns(et_table *table, const et_column *columns, size_t column_count,
                        const et_forecast_rows *rows, size_t count)
{
    bool position = count > 0 && rows->summary->scale != ET_SCALE_RAW;
    bool z = count > 0 && rows->summary->scale == ET_SCALE_Z;

    for (size_t c = 0; c < column_count; c++) {
        et_column column = columns[c];
        if (column.signed_text) {
            column.signed_text = position;
        }
        if (column.unit && strcmp(column.unit, measure) == 0) {
            column.unit = z ? "sd" : "points";
        }
        et_table_column(table, &column);
    }
}

/* ---- what is forecast ---- */

static const et_column forecast_columns[] = {
    TEXT("unit", "unit", "đơn vị"),
    TEXT("subject", "subject", "môn"),
    INTEGER("last_year", "last", "năm cuối"),
    SIGNED("last_value", "was", "là", measure, 2),
    INTEGER("known", "years known", "số năm biết"),
    INTEGER("year", "year", "năm"),
    SIGNED("forecast", "forecast", "dự báo", measure, 2),
    SIGNED("low_50", "50 %", "50 %", measure, 2),
    SIGNED("high_50", "to", "đến", measure, 2),
    SIGNED("low_80", "80 %", "80 %", measure, 2),
    SIGNED("high_80", "to", "đến", measure, 2),
    SIGNED("low_95", "95 %", "95 %", measure, 2),
    SIGNED("high_95", "to", "đến", measure, 2),
};
enum { FORECAST_COLUMNS = sizeof forecast_columns / sizeof *forecast_columns };

bool et_forecast_has_interval(const et_forecast_pool *pool)
{
    return pool->state == ET_FIT_OK || pool->state == ET_FIT_NOT_ESTIMABLE;
}

static const char *why_no_interval(const et_forecast_pool *pool)
{
    return pool->state == ET_FIT_PERFECT ? "past forecasts missed by nothing"
                                         : "too few forecasts in the past";
}

static void put_interval(et_table *table, const et_forecast_pool *pool, double value)
{
    for (size_t l = 0; l < ET_FORECAST_LEVELS; l++) {
        if (et_forecast_has_interval(pool)) {
            et_table_real(table, value - pool->half[l]);
            et_table_real(table, value + pool->half[l]);
        } else {
            et_table_missing(table, why_no_interval(pool));
            et_table_missing(table, why_no_interval(pool));
        }
    }
}

static void put_forecasts(et_table *table, const et_forecast_rows *rows,
                          const et_forecast_unit *unit, bool vi)
{
    const et_forecast_summary *s = rows->summary;

    for (size_t h = 0; h < s->ahead; h++) {
        et_table_text(table, unit_name(rows, unit, vi));
        et_table_text(table, rows->subject);
        et_table_integer(table, s->last_year);
        if (unit->state == ET_FIT_OK) {
            et_table_real(table, unit->last);
            et_table_integer(table, (int64_t)unit->known);
            et_table_integer(table, s->year[h]);
            et_table_real(table, unit->value[h]);
            put_interval(table, &s->pool[h], unit->value[h]);
            continue;
        }
        et_table_missing(table, no_data);
        et_table_integer(table, (int64_t)unit->known);
        et_table_integer(table, s->year[h]);
        for (int i = 0; i < 7; i++) {
            et_table_missing(table, no_data);
        }
    }
}

/* What the intervals of the year `h` + 1 ahead come from, and how often they held. */
static void note_interval(et_table *table, const et_forecast_rows *rows, size_t h,
                          bool vi)
{
    const et_forecast_summary *s = rows->summary;
    const et_forecast_pool *pool = &s->pool[h];
    char who[ET_SENTENCE_SIZE];

    (void)et_text_copy(who, sizeof who, rows->subject);
    if (s->ahead > 1) {
        (void)snprintf(who, sizeof who, "%s %d", rows->subject, s->year[h]);
    }
    if (!et_forecast_has_interval(pool)) {
        et_table_note(table,
                      vi ? "%s: không có khoảng dự báo, số lần dự báo thử được trong quá "
                           "khứ: %zu, của số năm: %zu."
                         : "%s: no interval, forecasts that could be tried in the past: "
                           "%zu, of years: %zu.",
                      who, pool->errors, pool->targets);
    } else if (pool->state == ET_FIT_OK) {
        et_table_note(table,
                      vi ? "%s: khoảng dự báo lấy từ %zu lần dự báo cho %zu năm đã qua; "
                           "với những năm để riêng, chúng chứa đúng %.0f, %.0f và %.0f "
                           "%% (khoảng 50, 80 và 95 %%)."
                         : "%s: intervals from %zu forecasts of %zu past years; of years "
                           "left out they held %.0f, %.0f and %.0f %% (50, 80 and 95 %% "
                           "intervals).",
                      who, pool->errors, pool->targets,
                      100.0 * pool->coverage[ET_FORECAST_50],
                      100.0 * pool->coverage[ET_FORECAST_80],
                      100.0 * pool->coverage[ET_FORECAST_95]);
    } else {
        et_table_note(table,
                      vi ? "%s: khoảng dự báo lấy từ %zu lần dự báo cho một năm duy "
                           "nhất; chưa biết chúng đúng bao nhiêu lần."
                         : "%s: intervals from %zu forecasts of a single past year; how "
                           "often they hold is not known.",
                      who, pool->errors);
    }
}

static void note_break(et_table *table, const et_forecast_summary *s, bool vi)
{
    if (s->break_year) {
        et_table_note(
            table,
            vi ? "Từ năm %d kỳ thi đã khác: dự báo chỉ đúng nếu kỳ thi giữ nguyên."
               : "The exam is another from %d on: what is forecast holds only if it had "
                 "stayed as it was.",
            s->break_year);
    }
}

static bool is_last_value(const et_forecast_summary *s)
{
    return s->rule[s->chosen].rule.method == ET_FORECAST_NAIVE;
}

static void note_meaning(et_table *table, const et_forecast_summary *s, bool vi)
{
    if (s->scale != ET_SCALE_RAW) {
        et_table_note(table, "%s",
                      vi ? "Vị trí so với cả nước, trong đó độ khó của đề triệt tiêu; "
                           "sai số là dao động của đơn vị giữa các năm, không phải giữa "
                           "các thí sinh. Mọi đơn vị dùng chung độ rộng khoảng: đơn vị "
                           "dao động nhiều hơn thì ít khi đúng hơn."
                         : "Positions against the country, where the difficulty of the "
                           "paper cancels; the noise is that of units from year to year, "
                           "not that of candidates. All units share one width: it holds "
                           "less often for those that wobble more.");
        return;
    }
    et_table_note(table, "%s",
                  vi ? "Điểm trung bình thô thay đổi theo độ khó của đề, không ai biết "
                       "trước; khoảng dự báo cho biết các năm thường lệch bao xa."
                     : "A raw average moves with the difficulty of the paper, which "
                       "nobody can foresee; the interval says how far years move it.");
    if (is_last_value(s)) {
        et_table_note(table, "%s",
                      vi ? "Dự báo là mức năm cuối."
                         : "The forecast is the last average.");
    }
}

void et_forecast_sentence(const et_forecast_rows *rows, et_language language,
                          char out[ET_SENTENCE_SIZE])
{
    const et_forecast_summary *s = rows->summary;
    const et_forecast_pool *pool = &s->pool[0];
    const bool vi = language == ET_VIETNAMESE, raw = s->scale == ET_SCALE_RAW;
    const bool known = pool->state == ET_FIT_OK; /* how often the interval holds */
    char half[ET_NUMBER_SIZE * 2];

    if (s->units == 0) {
        (void)snprintf(out, ET_SENTENCE_SIZE,
                       vi ? "không dự báo được, không có số liệu năm %d"
                          : "no forecast, there are no data in %d",
                       s->last_year);
        return;
    }
    if (!et_forecast_has_interval(pool)) {
        (void)snprintf(out, ET_SENTENCE_SIZE,
                       vi ? "%d, dự báo chưa biết sai số"
                          : "%d, a forecast whose error is not known",
                       s->year[0]);
        return;
    }
    et_number_words(pool->half[ET_FORECAST_95], 2, false, language, half);
    if (vi) {
        (void)snprintf(
            out, ET_SENTENCE_SIZE, "%d, %s %scách %s không quá %s %s", s->year[0],
            known ? "19 trên 20 lần" : "theo một năm duy nhất đã thử",
            raw ? "" : "vị trí ", raw && is_last_value(s) ? "mức năm cuối" : "dự báo",
            half, s->scale == ET_SCALE_Z ? "độ lệch chuẩn" : "điểm");
    } else {
        (void)snprintf(out, ET_SENTENCE_SIZE, "%d, %swithin %s %s of the %s %s",
                       s->year[0], raw ? "" : "positions ", half,
                       s->scale == ET_SCALE_Z ? "sd" : "points",
                       raw && is_last_value(s) ? "last average" : "forecast",
                       known ? "19 times of 20" : "by the one past year tried");
    }
}

et_status et_forecast_table(et_table **out, const et_forecast_rows *rows, size_t count,
                            et_language language, et_error *err)
{
    const bool vi = language == ET_VIETNAMESE;
    bool position = count > 0 && rows->summary->scale != ET_SCALE_RAW;
    char title[ET_SENTENCE_SIZE + 128], sentence[ET_SENTENCE_SIZE];

    if (count == 1) {
        et_forecast_sentence(rows, language, sentence);
        (void)snprintf(title, sizeof title, "%s %s", rows->subject, sentence);
    } else if (position) {
        (void)snprintf(title, sizeof title, "%s",
                       vi ? "Vị trí so với cả nước những năm tới"
                          : "Positions against the country in the years to come");
    } else {
        (void)snprintf(title, sizeof title, "%s",
                       vi ? "Điểm trung bình cả nước những năm tới"
                          : "The country's averages in the years to come");
    }
    et_status status = et_table_new(out, "forecast", title, err);
    if (status != ET_OK) {
        return status;
    }
    et_table_language(*out, language);
    add_columns(*out, forecast_columns, FORECAST_COLUMNS, rows, count);
    for (size_t r = 0; r < count; r++) {
        for (size_t u = 0; u < rows[r].count; u++) {
            put_forecasts(*out, &rows[r], &rows[r].units[u], vi);
        }
    }
    for (size_t r = 0; r < count; r++) {
        for (size_t h = 0; h < rows[r].summary->ahead; h++) {
            note_interval(*out, &rows[r], h, vi);
        }
    }
    if (count > 0) {
        note_break(*out, rows->summary, vi);
        note_meaning(*out, rows->summary, vi);
    }
    return ET_OK;
}

/* ---- scenarios ---- */

static const et_column scenario_columns[] = {
    TEXT("unit", "unit", "đơn vị"),
    TEXT("subject", "subject", "môn"),
    INTEGER("year", "year", "năm"),
    INTEGER("as_hard_as", "if as hard as", "nếu đề khó như"),
    REAL("country", "then the mean was", "trung bình khi đó", "points", 2),
    REAL("points", "the unit", "đơn vị này", "points", 2),
    REAL("low_95", "95 %", "95 %", "points", 2),
    REAL("high_95", "to", "đến", "points", 2),
};
enum { SCENARIO_COLUMNS = sizeof scenario_columns / sizeof *scenario_columns };

static void put_scenario(et_table *table, const et_forecast_rows *rows,
                         const et_forecast_unit *unit, size_t i, bool vi)
{
    const et_forecast_summary *s = rows->summary;
    const et_forecast_pool *pool = &s->pool[0];
    double half = pool->half[ET_FORECAST_95] * s->points_per_unit[i];

    et_table_text(table, unit_name(rows, unit, vi));
    et_table_text(table, rows->subject);
    et_table_integer(table, s->year[0]);
    et_table_integer(table, s->scenario[i]);
    et_table_real(table, s->scenario_mean[i]);
    if (unit->state != ET_FIT_OK) {
        for (int c = 0; c < 3; c++) {
            et_table_missing(table, no_data);
        }
        return;
    }
    et_table_real(table, unit->points[i]);
    if (s->scale != ET_SCALE_RAW && et_forecast_has_interval(pool)) {
        et_table_real(table, unit->points[i] - half);
        et_table_real(table, unit->points[i] + half);
        return;
    }
    for (int c = 0; c < 2; c++) {
        et_table_missing(table, s->scale == ET_SCALE_RAW
                                    ? "how able the candidates will be is not known"
                                    : why_no_interval(pool));
    }
}

static void note_scenarios(et_table *table, bool positions, bool vi)
{
    et_table_note(table, "%s",
                  vi ? "Kịch bản coi thí sinh có năng lực như năm đó: không tách được độ "
                       "khó của đề khỏi năng lực."
                     : "A scenario takes the candidates as equally able as then: "
                       "difficulty is not separated from ability.");
    if (positions) {
        et_table_note(table, "%s",
                      vi ? "Khoảng chỉ gồm dao động riêng của đơn vị. Trung bình tính "
                           "mỗi đơn vị một lần, hoặc với --reference candidates mỗi thí "
                           "sinh một lần."
                         : "Intervals hold the unit's own wobble only. The mean is that "
                           "of the reference: each unit counts once, or with --reference "
                           "candidates each candidate.");
    }
}

et_status et_forecast_scenarios_table(et_table **out, const et_forecast_rows *rows,
                                      size_t count, et_language language, et_error *err)
{
    const bool vi = language == ET_VIETNAMESE;
    et_status status =
        et_table_new(out, "forecast_scenarios",
                     vi ? "Kịch bản: đề khó như một năm đã thi"
                        : "Scenarios: a paper as hard as one already seen",
                     err);
    if (status != ET_OK) {
        return status;
    }
    et_table_language(*out, language);
    add_columns(*out, scenario_columns, SCENARIO_COLUMNS, rows, count);
    for (size_t r = 0; r < count; r++) {
        for (size_t u = 0; u < rows[r].count; u++) {
            for (size_t i = 0; i < rows[r].summary->scenario_count; i++) {
                put_scenario(*out, &rows[r], &rows[r].units[u], i, vi);
            }
        }
    }
    note_scenarios(*out, count > 0 && rows->summary->scale != ET_SCALE_RAW, vi);
    return ET_OK;
}

/* ---- backtest ---- */

const char *et_forecast_rule_name(et_forecast_method method, et_language language)
{
    static const char *const names[][2] = {
        [ET_FORECAST_NAIVE] = {"last value", "mức năm cuối"},
        [ET_FORECAST_DRIFT] = {"last value and average change",
                               "mức năm cuối cộng mức tăng trung bình"},
        [ET_FORECAST_MEAN] = {"mean of all years", "trung bình các năm"},
        [ET_FORECAST_SES] = {"smoothing, estimated weight",
                             "làm trơn, trọng số ước lượng"},
        [ET_FORECAST_EWMA] = {"smoothing", "làm trơn"},
        [ET_FORECAST_THETA] = {"theta", "theta"},
        [ET_FORECAST_LINE] = {"straight line", "đường thẳng"},
    };
    return names[method][language];
}

static const et_column backtest_columns[] = {
    TEXT("subject", "subject", "môn"),
    TEXT("rule", "rule", "quy tắc"),
    TEXT("used", "", ""),
    INTEGER("forecasts", "forecasts", "số dự báo"),
    INTEGER("years", "of years", "của số năm"),
    REAL("mae", "missed by", "lệch trung bình", measure, 3),
    REAL("rmse", "root mean square", "căn bậc hai", measure, 3),
    INTEGER("better_years", "years better than last value", "năm tốt hơn mức năm cuối"),
    REAL("coverage_50", "held by 50 %", "trong khoảng 50 %", "%", 0),
    REAL("coverage_80", "80 %", "80 %", "%", 0),
    REAL("coverage_95", "95 %", "95 %", "%", 0),
};
enum { BACKTEST_COLUMNS = sizeof backtest_columns / sizeof *backtest_columns };

static void put_rule(et_table *table, const et_forecast_rows *rows, size_t r,
                     et_language language)
{
    const et_forecast_backtest_row *row = &rows->summary->rule[r];
    const et_forecast_pool *pool = &row->pool;

    et_table_text(table, rows->subject);
    et_table_text(table, et_forecast_rule_name(row->rule.method, language));
    et_table_text(table, r != rows->summary->chosen   ? ""
                         : language == ET_VIETNAMESE ? "dùng"
                                                     : "used");
    et_table_integer(table, (int64_t)pool->errors);
    et_table_integer(table, (int64_t)pool->targets);
    if (pool->errors == 0) {
        for (int i = 0; i < 3; i++) {
            et_table_missing(table, "no forecast could be made in the past");
        }
    } else {
        et_table_real(table, pool->mae);
        et_table_real(table, pool->rmse);
        if (r == 0) {
            et_table_missing(table, "it is the last value itself");
        } else {
            et_table_integer(table, (int64_t)row->better_years);
        }
    }
    for (size_t l = 0; l < ET_FORECAST_LEVELS; l++) {
        if (pool->state == ET_FIT_OK) {
            et_table_real(table, 100.0 * pool->coverage[l]);
        } else {
            et_table_missing(table, pool->state == ET_FIT_NOT_ESTIMABLE
                                        ? "a single past year"
                                        : why_no_interval(pool));
        }
    }
}

et_status et_forecast_backtest_table(et_table **out, const et_forecast_rows *rows,
                                     size_t count, et_language language, et_error *err)
{
    const bool vi = language == ET_VIETNAMESE;
    et_status status =
        et_table_new(out, "forecast_backtest",
                     vi ? "Các quy tắc đúng đến đâu trong quá khứ, trước một năm"
                        : "What the rules were worth in the past, one year ahead",
                     err);
    if (status != ET_OK) {
        return status;
    }
    et_table_language(*out, language);
    add_columns(*out, backtest_columns, BACKTEST_COLUMNS, rows, count);
    for (size_t r = 0; r < count; r++) {
        for (size_t i = 0; i < rows[r].summary->rule_count; i++) {
            put_rule(*out, &rows[r], i, language);
        }
    }
    et_table_note(*out, "%s",
                  vi ? "Mỗi dự báo chỉ dùng những năm đã biết khi đó; không dự báo nào "
                       "vượt qua lần đổi kỳ thi. Trong khoảng: giá trị thật nằm trong "
                       "khoảng mà các năm khác cho."
                     : "Each forecast was made from the years known at the time; no "
                       "forecast crosses a break of the exam. Held: actual values within "
                       "the interval that all other years give.");
    return ET_OK;
}
