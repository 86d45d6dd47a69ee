/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdio.h>

#include "examtrend/results.h"

static const char *pick(et_language language, const char *english, const char *vietnamese)
    __attribute__((format_arg(2), format_arg(3)));
static const char *pick(et_language language, const char *english, const char *vietnamese)
{
    return language == ET_VIETNAMESE ? vietnamese : english;
}

static const char *unit_name(const et_forecast_rows *rows, const et_forecast_unit *unit,
                             et_language language)
{
    return unit->unit == ET_PANEL_NATION ? pick(language, "the country", "cả nước")
                                         : et_panel_unit(rows->panel, unit->unit)->name;
}

static const char *value_unit(const et_forecast_rows *rows, size_t count)
{
    return count > 0 && rows->summary->scale == ET_SCALE_Z ? "sd" : "points";
}

/* ---- what is forecast ---- */

static void add_forecast_columns(et_table *table, const char *unit, bool position,
                                 et_language language)
{
    const et_column columns[] = {
        {.key = "unit", .title = pick(language, "unit", "đơn vị")},
        {.key = "subject", .title = pick(language, "subject", "môn")},
        {.key = "last_year", .title = pick(language, "last", "năm cuối"),
         .type = ET_INTEGER},
        {.key = "last_value", .title = pick(language, "was", "là"), .unit = unit,
         .type = ET_REAL, .decimals = 2, .signed_text = position},
        {.key = "known", .title = pick(language, "years known", "số năm biết"),
         .type = ET_INTEGER},
        {.key = "year", .title = pick(language, "year", "năm"), .type = ET_INTEGER},
        {.key = "forecast", .title = pick(language, "forecast", "dự báo"), .unit = unit,
         .type = ET_REAL, .decimals = 2, .signed_text = position},
        {.key = "low_50", .title = "50 %", .unit = unit, .type = ET_REAL, .decimals = 2,
         .signed_text = position},
        {.key = "high_50", .title = pick(language, "to", "đến"), .unit = unit,
         .type = ET_REAL, .decimals = 2, .signed_text = position},
        {.key = "low_80", .title = "80 %", .unit = unit, .type = ET_REAL, .decimals = 2,
         .signed_text = position},
        {.key = "high_80", .title = pick(language, "to", "đến"), .unit = unit,
         .type = ET_REAL, .decimals = 2, .signed_text = position},
        {.key = "low_95", .title = "95 %", .unit = unit, .type = ET_REAL, .decimals = 2,
         .signed_text = position},
        {.key = "high_95", .title = pick(language, "to", "đến"), .unit = unit,
         .type = ET_REAL, .decimals = 2, .signed_text = position},
    };
    for (size_t c = 0; c < sizeof columns / sizeof *columns; c++) {
        et_table_column(table, &columns[c]);
    }
}

bool et_forecast_has_interval(const et_forecast_pool *pool)
{
    return pool->state == ET_FIT_OK || pool->state == ET_FIT_NOT_ESTIMABLE;
}

static void put_interval(et_table *table, const et_forecast_pool *pool, double value)
{
    for (size_t l = 0; l < ET_FORECAST_LEVELS; l++) {
        if (et_forecast_has_interval(pool)) {
            et_table_real(table, value - pool->half[l]);
            et_table_real(table, value + pool->half[l]);
        } else {
            et_table_missing(table, "too few forecasts in the past");
            et_table_missing(table, "too few forecasts in the past");
        }
    }
}

static void put_forecasts(et_table *table, const et_forecast_rows *rows,
                          const et_forecast_unit *unit, et_language language)
{
    const et_forecast_summary *s = rows->summary;

    for (size_t h = 0; h < s->ahead; h++) {
        et_table_text(table, unit_name(rows, unit, language));
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
        et_table_missing(table, "no data in the last year");
        et_table_integer(table, (int64_t)unit->known);
        et_table_integer(table, s->year[h]);
        for (int i = 0; i < 7; i++) {
            et_table_missing(table, "no data in the last year");
        }
    }
}

static void note_intervals(et_table *table, const et_forecast_rows *rows,
                           et_language language)
{
    const et_forecast_pool *pool = &rows->summary->pool[0];

    if (!et_forecast_has_interval(pool)) {
        et_table_note(table, pick(language, "%s: no interval, past years in which the rule "
                                            "could be tried: %zu.",
                                  "%s: không có khoảng dự báo, số năm đã qua thử được quy tắc: "
                                  "%zu."),
                      rows->subject, pool->targets);
    } else if (pool->state == ET_FIT_OK) {
        et_table_note(table,
                      pick(language, "%s: intervals from %zu forecasts of %zu past years; of "
                                     "years left out they held %.0f, %.0f and %.0f %% (50, "
                                     "80 and 95 %% intervals).",
                           "%s: khoảng dự báo lấy từ %zu lần dự báo cho %zu năm đã qua; với "
                           "những năm để riêng, chúng chứa đúng %.0f, %.0f và %.0f %% (khoảng "
                           "50, 80 và 95 %%)."),
                      rows->subject, pool->errors, pool->targets,
                      100.0 * pool->coverage[ET_FORECAST_50],
                      100.0 * pool->coverage[ET_FORECAST_80],
                      100.0 * pool->coverage[ET_FORECAST_95]);
    } else {
        et_table_note(table,
                      pick(language, "%s: intervals from %zu forecasts of a single past year; "
                                     "how often they hold is not known.",
                           "%s: khoảng dự báo lấy từ %zu lần dự báo cho một năm duy nhất; "
                           "chưa biết chúng đúng bao nhiêu lần."),
                      rows->subject, pool->errors);
    }
}

static void note_break(et_table *table, const et_forecast_summary *s,
                       et_language language)
{
    if (s->break_year) {
        et_table_note(table,
                      pick(language, "The exam is another from %d on: what is forecast holds "
                                     "only if it had stayed as it was.",
                           "Từ năm %d kỳ thi đã khác: dự báo chỉ đúng nếu kỳ thi giữ nguyên."),
                      s->break_year);
    }
}

static void note_meaning(et_table *table, const et_forecast_rows *rows,
                         et_language language)
{
    if (rows->summary->scale == ET_SCALE_RAW) {
        et_table_note(table, "%s",
                      pick(language, "A raw average moves with the difficulty of the paper, "
                                     "which nobody can foresee: the forecast is the last "
                                     "average, the interval how far years move it.",
                           "Điểm trung bình thô thay đổi theo độ khó của đề, không ai biết "
                           "trước: dự báo là mức năm cuối, khoảng dự báo cho biết các năm "
                           "thường lệch bao xa."));
    } else {
        et_table_note(table, "%s",
                      pick(language, "Positions against the country, where the difficulty of "
                                     "the paper cancels; the noise is that of units from year "
                                     "to year, not that of candidates.",
                           "Vị trí so với cả nước, trong đó độ khó của đề triệt tiêu; sai số "
                           "là dao động của đơn vị giữa các năm, không phải giữa các thí "
                           "sinh."));
    }
}

void et_forecast_sentence(const et_forecast_rows *rows, et_language language,
                          char out[ET_SENTENCE_SIZE])
{
    const et_forecast_summary *s = rows->summary;
    const et_forecast_pool *pool = &s->pool[0];
    char half[ET_NUMBER_SIZE * 2];

    if (s->units == 0) {
        (void)snprintf(out, ET_SENTENCE_SIZE,
                       pick(language, "no forecast, there are no data in %d",
                            "không dự báo được, không có số liệu năm %d"),
                       s->last_year);
    } else if (!et_forecast_has_interval(pool)) {
        (void)snprintf(out, ET_SENTENCE_SIZE,
                       pick(language, "%d, a forecast whose error is not known",
                            "%d, dự báo chưa biết sai số"),
                       s->year[0]);
    } else {
        et_number_words(pool->half[ET_FORECAST_95], 2, false, language, half);
        (void)snprintf(out, ET_SENTENCE_SIZE,
                       s->scale == ET_SCALE_RAW
                           ? pick(language, "%d, within %s points of the last average 19 "
                                            "times of 20",
                                  "%d, 19 trên 20 lần cách mức năm cuối không quá %s điểm")
                       : s->scale == ET_SCALE_Z
                           ? pick(language, "%d, positions within %s sd of the forecast 19 "
                                            "times of 20",
                                  "%d, 19 trên 20 lần vị trí cách dự báo không quá %s độ "
                                  "lệch chuẩn")
                           : pick(language, "%d, positions within %s points of the forecast "
                                            "19 times of 20",
                                  "%d, 19 trên 20 lần vị trí cách dự báo không quá %s điểm"),
                       s->year[0], half);
    }
}

et_status et_forecast_table(et_table **out, const et_forecast_rows *rows, size_t count,
                            et_language language, et_error *err)
{
    char title[ET_SENTENCE_SIZE + 128], sentence[ET_SENTENCE_SIZE];
    bool position = count > 0 && rows->summary->scale != ET_SCALE_RAW;

    (void)snprintf(title, sizeof title, "%s",
                   pick(language, "The country's averages in the years to come",
                        "Điểm trung bình cả nước những năm tới"));
    if (count == 1) {
        et_forecast_sentence(rows, language, sentence);
        (void)snprintf(title, sizeof title, "%s %s", rows->subject, sentence);
    } else if (position) {
        (void)snprintf(title, sizeof title, "%s",
                       pick(language, "Positions against the country in the years to come",
                            "Vị trí so với cả nước những năm tới"));
    }
    et_status status = et_table_new(out, "forecast", title, err);
    if (status != ET_OK) {
        return status;
    }
    add_forecast_columns(*out, value_unit(rows, count), position, language);
    for (size_t r = 0; r < count; r++) {
        for (size_t u = 0; u < rows[r].count; u++) {
            put_forecasts(*out, &rows[r], &rows[r].units[u], language);
        }
    }
    for (size_t r = 0; r < count; r++) {
        note_intervals(*out, &rows[r], language);
    }
    if (count > 0) {
        note_break(*out, rows->summary, language);
        note_meaning(*out, rows, language);
    }
    return ET_OK;
}

/* ---- scenarios ---- */

static void put_scenario(et_table *table, const et_forecast_rows *rows,
                         const et_forecast_unit *unit, size_t i, et_language language)
{
    const et_forecast_summary *s = rows->summary;
    const et_forecast_pool *pool = &s->pool[0];
    double half = pool->half[ET_FORECAST_95] * s->points_per_unit[i];

    et_table_text(table, unit_name(rows, unit, language));
    et_table_text(table, rows->subject);
    et_table_integer(table, s->year[0]);
    et_table_integer(table, s->scenario[i]);
    et_table_real(table, s->scenario_mean[i]);
    if (unit->state != ET_FIT_OK) {
        for (int c = 0; c < 3; c++) {
            et_table_missing(table, "no data in the last year");
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
                                    : "too few forecasts in the past");
    }
}

et_status et_forecast_scenarios_table(et_table **out, const et_forecast_rows *rows,
                                      size_t count, et_language language, et_error *err)
{
    const et_column columns[] = {
        {.key = "unit", .title = pick(language, "unit", "đơn vị")},
        {.key = "subject", .title = pick(language, "subject", "môn")},
        {.key = "year", .title = pick(language, "year", "năm"), .type = ET_INTEGER},
        {.key = "as_hard_as", .title = pick(language, "if as hard as", "nếu đề khó như"),
         .type = ET_INTEGER},
        {.key = "country", .title = pick(language, "then the mean was", "trung bình khi đó"),
         .unit = "points", .type = ET_REAL, .decimals = 2},
        {.key = "points", .title = pick(language, "the unit", "đơn vị này"),
         .unit = "points", .type = ET_REAL, .decimals = 2},
        {.key = "low_95", .title = "95 %", .unit = "points", .type = ET_REAL,
         .decimals = 2},
        {.key = "high_95", .title = pick(language, "to", "đến"), .unit = "points",
         .type = ET_REAL, .decimals = 2},
    };
    et_status status =
        et_table_new(out, "forecast_scenarios",
                     pick(language, "Scenarios: a paper as hard as one already seen",
                          "Kịch bản: đề khó như một năm đã thi"),
                     err);
    if (status != ET_OK) {
        return status;
    }
    for (size_t c = 0; c < sizeof columns / sizeof *columns; c++) {
        et_table_column(*out, &columns[c]);
    }
    for (size_t r = 0; r < count; r++) {
        for (size_t u = 0; u < rows[r].count; u++) {
            for (size_t i = 0; i < rows[r].summary->scenario_count; i++) {
                put_scenario(*out, &rows[r], &rows[r].units[u], i, language);
            }
        }
    }
    et_table_note(*out, "%s",
                  pick(language, "A scenario takes the candidates as equally able as then: "
                                 "difficulty is not separated from ability. Intervals hold "
                                 "the unit's own wobble only. The mean is that of the "
                                 "reference: each unit counts once, or with --reference "
                                 "candidates each candidate.",
                       "Kịch bản coi thí sinh có năng lực như năm đó: không tách được độ khó "
                       "của đề khỏi năng lực. Khoảng chỉ gồm dao động riêng của đơn vị. Trung bình "
                       "tính mỗi đơn vị một lần, hoặc với --reference candidates mỗi thí "
                       "sinh một lần."));
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
        [ET_FORECAST_SES] = {"smoothing, estimated weight", "làm trơn, trọng số ước lượng"},
        [ET_FORECAST_EWMA] = {"smoothing", "làm trơn"},
        [ET_FORECAST_THETA] = {"theta", "theta"},
        [ET_FORECAST_LINE] = {"straight line", "đường thẳng"},
    };
    return names[method][language];
}

static void put_rule(et_table *table, const et_forecast_rows *rows, size_t r,
                     et_language language)
{
    const et_forecast_backtest_row *row = &rows->summary->rule[r];
    const et_forecast_pool *pool = &row->pool;

    et_table_text(table, rows->subject);
    et_table_text(table, et_forecast_rule_name(row->rule.method, language));
    et_table_text(table, r == rows->summary->chosen ? pick(language, "used", "dùng") : "");
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
            et_table_missing(table, "too few forecasts in the past");
        }
    }
}

et_status et_forecast_backtest_table(et_table **out, const et_forecast_rows *rows,
                                     size_t count, et_language language, et_error *err)
{
    const char *unit = value_unit(rows, count);
    const et_column columns[] = {
        {.key = "subject", .title = pick(language, "subject", "môn")},
        {.key = "rule", .title = pick(language, "rule", "quy tắc")},
        {.key = "used", .title = ""},
        {.key = "forecasts", .title = pick(language, "forecasts", "số dự báo"),
         .type = ET_INTEGER},
        {.key = "years", .title = pick(language, "of years", "của số năm"),
         .type = ET_INTEGER},
        {.key = "mae", .title = pick(language, "missed by", "lệch trung bình"), .unit = unit,
         .type = ET_REAL, .decimals = 3},
        {.key = "rmse", .title = pick(language, "root mean square", "căn bậc hai"),
         .unit = unit, .type = ET_REAL, .decimals = 3},
        {.key = "better_years",
         .title = pick(language, "years better than last value", "năm tốt hơn mức năm cuối"),
         .type = ET_INTEGER},
        {.key = "coverage_50", .title = pick(language, "held by 50 %", "trong khoảng 50 %"),
         .unit = "%", .type = ET_REAL, .decimals = 0},
        {.key = "coverage_80", .title = "80 %", .unit = "%", .type = ET_REAL,
         .decimals = 0},
        {.key = "coverage_95", .title = "95 %", .unit = "%", .type = ET_REAL,
         .decimals = 0},
    };
    et_status status =
        et_table_new(out, "forecast_backtest",
                     pick(language, "What the rules were worth in the past, one year ahead",
                          "Các quy tắc đúng đến đâu trong quá khứ, trước một năm"),
                     err);
    if (status != ET_OK) {
        return status;
    }
    for (size_t c = 0; c < sizeof columns / sizeof *columns; c++) {
        et_table_column(*out, &columns[c]);
    }
    for (size_t r = 0; r < count; r++) {
        for (size_t i = 0; i < rows[r].summary->rule_count; i++) {
            put_rule(*out, &rows[r], i, language);
        }
    }
    et_table_note(*out, "%s",
                  pick(language, "Each forecast was made from the years known at the time; no "
                                 "forecast crosses a break of the exam. Held: actual values "
                                 "within the interval that all other years give.",
                       "Mỗi dự báo chỉ dùng những năm đã biết khi đó; không dự báo nào vượt "
                       "qua lần đổi kỳ thi. Trong khoảng: giá trị thật nằm trong khoảng mà các "
                       "năm khác cho."));
    return ET_OK;
}
