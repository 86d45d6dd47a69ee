/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Charts of every kind from made-up but realistic numbers, for the tests that look at
 * scripts and pictures. The numbers come from formulas, so that they are the same
 * everywhere; the names are the provinces of 2025.
 */
#ifndef TESTS_SUPPORT_CHART_SAMPLES_H
#define TESTS_SUPPORT_CHART_SAMPLES_H

#include "support.h"

#include "examtrend/chart.h"
#include "examtrend/chart_more.h"

typedef struct sample_place {
    const char *name, *short_name, *abbreviation;
    int x, y;
} sample_place;

static const sample_place sample_places[] = {
    {"Hà Nội", NULL, "HNI", 3, 4},
    {"TP. Hồ Chí Minh", "TP. HCM", "HCM", 3, 18},
    {"Hải Phòng", NULL, "HPG", 6, 3},
    {"Đà Nẵng", NULL, "ĐNG", 6, 12},
    {"Hà Giang", NULL, "HGG", 3, 0},
    {"Cao Bằng", NULL, "CBG", 4, 0},
    {"Lai Châu", NULL, "LCU", 1, 1},
    {"Lào Cai", NULL, "LCI", 2, 1},
    {"Tuyên Quang", NULL, "TQG", 3, 1},
    {"Lạng Sơn", NULL, "LSN", 5, 1},
    {"Bắc Kạn", NULL, "BKN", 4, 1},
    {"Thái Nguyên", NULL, "TNN", 4, 2},
    {"Yên Bái", NULL, "YBI", 2, 2},
    {"Sơn La", NULL, "SLA", 1, 3},
    {"Phú Thọ", NULL, "PTO", 3, 2},
    {"Vĩnh Phúc", NULL, "VPC", 3, 3},
    {"Quảng Ninh", NULL, "QNH", 6, 2},
    {"Bắc Giang", NULL, "BGG", 5, 2},
    {"Bắc Ninh", NULL, "BNI", 4, 3},
    {"Hải Dương", NULL, "HDG", 5, 3},
    {"Hưng Yên", NULL, "HYN", 4, 4},
    {"Hòa Bình", NULL, "HBH", 2, 4},
    {"Hà Nam", NULL, "HNM", 3, 5},
    {"Nam Định", NULL, "NĐH", 4, 5},
    {"Thái Bình", NULL, "TBH", 5, 4},
    {"Ninh Bình", NULL, "NBH", 3, 6},
    {"Thanh Hóa", NULL, "THA", 2, 6},
    {"Nghệ An", NULL, "NAN", 2, 7},
    {"Hà Tĩnh", NULL, "HTH", 3, 8},
    {"Quảng Bình", NULL, "QBH", 3, 9},
    {"Quảng Trị", NULL, "QTI", 4, 10},
    {"Thừa Thiên Huế", "T. Thiên Huế", "TTH", 4, 11},
    {"Quảng Nam", NULL, "QNM", 5, 12},
    {"Quảng Ngãi", NULL, "QNI", 6, 13},
    {"Kon Tum", NULL, "KTM", 5, 13},
    {"Bình Định", NULL, "BĐH", 6, 14},
    {"Gia Lai", NULL, "GLI", 5, 14},
    {"Phú Yên", NULL, "PYN", 6, 15},
    {"Đắk Lắk", NULL, "ĐLK", 5, 15},
    {"Khánh Hòa", NULL, "KHA", 6, 16},
    {"Lâm Đồng", NULL, "LĐG", 5, 16},
    {"Bình Phước", NULL, "BPC", 3, 16},
    {"Bình Dương", NULL, "BDG", 3, 17},
    {"Ninh Thuận", NULL, "NTN", 6, 17},
    {"Tây Ninh", NULL, "TNH", 2, 17},
    {"Bình Thuận", NULL, "BTN", 5, 17},
    {"Đồng Nai", NULL, "ĐNI", 4, 17},
    {"Long An", NULL, "LAN", 2, 18},
    {"Đồng Tháp", NULL, "ĐTP", 1, 18},
    {"An Giang", NULL, "AGG", 0, 18},
    {"Bà Rịa – Vũng Tàu", "BR – Vũng Tàu", "BRV", 4, 18},
    {"Tiền Giang", NULL, "TGG", 2, 19},
    {"Kiên Giang", NULL, "KGG", 0, 19},
    {"Cần Thơ", NULL, "CTO", 1, 19},
    {"Bến Tre", NULL, "BTE", 3, 19},
    {"Vĩnh Long", NULL, "VLG", 2, 20},
    {"Trà Vinh", NULL, "TVH", 3, 20},
    {"Sóc Trăng", NULL, "STG", 2, 21},
    {"Bạc Liêu", NULL, "BLU", 1, 21},
    {"Cà Mau", NULL, "CMU", 0, 21},
    {"Điện Biên", NULL, "ĐBN", 1, 2},
    {"Đắk Nông", NULL, "ĐNO", 4, 16},
    {"Hậu Giang", NULL, "HAG", 1, 20},
};
#define SAMPLE_PLACES (sizeof sample_places / sizeof *sample_places)
#define SAMPLE_YEARS 8

/* A wave between -1 and 1 that looks like noise but is a formula; both arguments are
 * small whole numbers. Only exact operations, so that every machine agrees. */
static double sample_wave(size_t i, size_t k)
{
    size_t mixed = (i * 2654435761U + k * 40503U + 12345U) % 2001U;
    return ((double)mixed - 1000.0) / 1000.0;
}

static double sample_level(size_t i)
{
    return 0.9 * sample_wave(i, 91);
}

static double sample_slope(size_t i)
{
    return 0.07 * sample_wave(i, 17);
}

static double sample_margin(size_t i)
{
    return 0.02 + 0.03 * fabs(sample_wave(i, 5));
}

static et_verdict sample_verdict(double value, double margin)
{
    return value > margin    ? ET_VERDICT_UP
           : value < -margin ? ET_VERDICT_DOWN
                             : ET_VERDICT_CANNOT_TELL;
}

static bool sample_is_vietnamese(const et_look *look)
{
    return look->language == ET_VIETNAMESE;
}

static const et_chart_break sample_breaks[2][1] = {
    {{2020, "graduation exam", true}},
    {{2020, "thi tốt nghiệp", true}},
};

static et_chart_frame sample_frame(const et_look *look)
{
    bool vi = sample_is_vietnamese(look);
    return (et_chart_frame){
        .measure = vi ? "Điểm Toán trung bình so với cả nước"
                      : "Maths mean minus the country's",
        .unit = vi ? "điểm" : "points",
        .first_year = 2017,
        .last_year = 2024,
        .relative = true,
        .noise = vi ? "biến động từ năm này sang năm khác, t(6)" : "year-to-year, t(6)",
        .breaks = sample_breaks[vi],
        .break_count = 1};
}

static const int sample_years[SAMPLE_YEARS] = {2017, 2018, 2019, 2020,
                                               2021, 2022, 2023, 2024};

/* ---- one function a kind ------------------------------------------------- */

static et_status sample_trend(et_chart **out, const et_look *look, et_error *err)
{
    static const size_t chosen[] = {17, 1, 31, 36, 4};
    double numbers[5][4][SAMPLE_YEARS];
    et_trend_line lines[5];

    for (size_t k = 0; k < 5; k++) {
        size_t i = chosen[k];
        double slope = sample_slope(i), margin = sample_margin(i);
        for (size_t t = 0; t < SAMPLE_YEARS; t++) {
            double d = (double)t - 3.5;
            double fit = sample_level(i) + slope * d, reach = 0.06 + 0.02 * fabs(d);
            numbers[k][0][t] = fit + 0.1 * sample_wave(i, t);
            numbers[k][1][t] = fit;
            numbers[k][2][t] = fit - reach;
            numbers[k][3][t] = fit + reach;
        }
        lines[k] = (et_trend_line){sample_places[i].name, numbers[k][0], numbers[k][1],
                                   numbers[k][2],         numbers[k][3], slope,
                                   margin,                sample_verdict(slope, margin)};
    }
    numbers[2][0][3] = NAN; /* a year that nobody published */
    et_chart_trend_says says = {.frame = sample_frame(look), .years = sample_years,
                                .year_count = SAMPLE_YEARS, .lines = lines,
                                .line_count = 5};
    return et_chart_trend(out, &says, look, err);
}

static et_status sample_caterpillar(et_chart **out, const et_look *look, et_error *err)
{
    et_caterpillar_row rows[SAMPLE_PLACES];

    for (size_t i = 0; i < SAMPLE_PLACES; i++) {
        double slope = sample_slope(i), margin = sample_margin(i);
        rows[i] = (et_caterpillar_row){sample_places[i].name, slope, slope - margin,
                                       slope + margin, sample_verdict(slope, margin)};
    }
    rows[7].value = rows[7].low = rows[7].high = NAN;
    et_chart_caterpillar_says says = {.frame = sample_frame(look), .rows = rows,
                                      .row_count = SAMPLE_PLACES};
    says.frame.unit = sample_is_vietnamese(look) ? "điểm mỗi năm" : "points a year";
    return et_chart_caterpillar(out, &says, look, err);
}

static et_status sample_tiles(et_chart **out, const et_look *look, et_error *err)
{
    bool vi = sample_is_vietnamese(look);
    et_tile tiles[SAMPLE_PLACES];
    et_islands islands[] = {
        {vi ? "Quần đảo Hoàng Sa" : "Hoàng Sa Islands", "(Đà Nẵng)", 3},
        {vi ? "Quần đảo Trường Sa" : "Trường Sa Islands", "(Khánh Hòa)", 0},
    };

    for (size_t i = 0; i < SAMPLE_PLACES; i++) {
        double value = sample_level(i), margin = 0.15;
        tiles[i] = (et_tile){.name = sample_places[i].name,
                             .short_name = sample_places[i].short_name,
                             .abbreviation = sample_places[i].abbreviation,
                             .x = sample_places[i].x, .y = sample_places[i].y,
                             .value = value, .margin = margin,
                             .verdict = sample_verdict(value, margin)};
        if (strcmp(tiles[i].name, "Khánh Hòa") == 0) {
            islands[1].tile = i;
        }
    }
    tiles[20].value = NAN;
    et_chart_tiles_says says = {.frame = sample_frame(look), .tiles = tiles,
                                .tile_count = SAMPLE_PLACES, .islands = islands,
                                .island_count = 2};
    says.frame.first_year = 2024;
    return et_chart_tiles(out, &says, look, err);
}

#define SAMPLE_BINS 51

static et_status sample_distribution(et_chart **out, const et_look *look, et_error *err)
{
    static const char *const labels[] = {"2017", "2018", "2019", "2020",
                                         "2021", "2022", "2023", "2024"};
    double shares[SAMPLE_YEARS][SAMPLE_BINS];
    et_ridge ridges[SAMPLE_YEARS];

    for (size_t t = 0; t < SAMPLE_YEARS; t++) {
        double centre = 20.0 + 2.0 * (double)t, sum = 0.0, mean = 0.0, below = 0.0;
        for (size_t k = 0; k < SAMPLE_BINS; k++) {
            double u = ((double)k - centre) / 18.0;
            shares[t][k] = fabs(u) < 1.0 ? (1.0 - u * u) * (1.0 - u * u) : 0.0;
            sum += shares[t][k];
        }
        for (size_t k = 0; k < SAMPLE_BINS; k++) {
            shares[t][k] /= sum;
            mean += shares[t][k] * 0.2 * (double)k;
            below += k < 25 ? shares[t][k] : 0.0;
        }
        ridges[t] = (et_ridge){labels[t], sample_years[t], shares[t], SAMPLE_BINS, 0.2,
                               mean, below, 900000.0 + 1000.0 * (double)t};
    }
    et_chart_distribution_says says = {.frame = sample_frame(look), .ridges = ridges,
                                       .ridge_count = SAMPLE_YEARS, .maximum = 10.0,
                                       .middle = 5.0};
    says.frame.relative = false;
    says.frame.noise = NULL;
    return et_chart_distribution(out, &says, look, err);
}

static double sample_values[SAMPLE_PLACES][4][SAMPLE_YEARS]; /* value, fit, low, high */

static void sample_fill(void)
{
    for (size_t i = 0; i < SAMPLE_PLACES; i++) {
        for (size_t t = 0; t < SAMPLE_YEARS; t++) {
            double d = (double)t - 3.5;
            double fit = sample_level(i) + sample_slope(i) * d;
            sample_values[i][0][t] = fit + 0.1 * sample_wave(i, t);
            sample_values[i][1][t] = fit;
            sample_values[i][2][t] = fit - 0.06 - 0.02 * fabs(d);
            sample_values[i][3][t] = fit + 0.06 + 0.02 * fabs(d);
        }
    }
}

static et_status sample_heat(et_chart **out, const et_look *look, et_error *err)
{
    et_heat_row rows[SAMPLE_PLACES];

    sample_fill();
    for (size_t i = 0; i < SAMPLE_PLACES; i++) {
        rows[i] = (et_heat_row){sample_places[i].name, sample_values[i][0]};
    }
    sample_values[5][0][2] = NAN;
    et_chart_heat_says says = {.frame = sample_frame(look), .years = sample_years,
                               .year_count = SAMPLE_YEARS, .rows = rows,
                               .row_count = SAMPLE_PLACES, .margin = 0.1};
    return et_chart_heat(out, &says, look, err);
}

static et_status sample_multiples(et_chart **out, const et_look *look, et_error *err)
{
    et_multiple units[SAMPLE_PLACES];

    sample_fill();
    for (size_t i = 0; i < SAMPLE_PLACES; i++) {
        units[i] = (et_multiple){
            .name = sample_places[i].name, .short_name = sample_places[i].short_name,
            .abbreviation = sample_places[i].abbreviation,
            .values = sample_values[i][0], .fitted = sample_values[i][1],
            .low = sample_values[i][2], .high = sample_values[i][3],
            .slope = sample_slope(i), .slope_margin = sample_margin(i),
            .verdict = sample_verdict(sample_slope(i), sample_margin(i))};
    }
    et_chart_multiples_says says = {.frame = sample_frame(look), .years = sample_years,
                                    .year_count = SAMPLE_YEARS, .units = units,
                                    .unit_count = SAMPLE_PLACES};
    return et_chart_multiples(out, &says, look, err);
}

/* Ranks by value, with sets of those that are at most `noise` away. */
static void sample_ranks_of(size_t year, double noise, double rank[3][SAMPLE_PLACES])
{
    for (size_t i = 0; i < SAMPLE_PLACES; i++) {
        double above = 0.0, clearly_above = 0.0, clearly_below = 0.0;
        for (size_t k = 0; k < SAMPLE_PLACES; k++) {
            double gap = sample_values[k][0][year] - sample_values[i][0][year];
            above += gap > 0.0;
            clearly_above += gap > noise;
            clearly_below += gap < -noise;
        }
        rank[0][i] = 1.0 + above;
        rank[1][i] = 1.0 + clearly_above;
        rank[2][i] = (double)SAMPLE_PLACES - clearly_below;
    }
}

static et_chart_frame sample_rank_frame(const et_look *look)
{
    et_chart_frame frame = sample_frame(look);
    frame.measure = sample_is_vietnamese(look) ? "Thứ hạng điểm Toán trung bình"
                                               : "Rank by Maths mean";
    frame.unit = "";
    return frame;
}

static et_status sample_bump(et_chart **out, const et_look *look, et_error *err)
{
    static double ranks[3][SAMPLE_PLACES][SAMPLE_YEARS];
    et_bump_line lines[SAMPLE_PLACES];

    sample_fill();
    for (size_t t = 0; t < SAMPLE_YEARS; t++) {
        double rank[3][SAMPLE_PLACES];
        sample_ranks_of(t, 0.1, rank);
        for (size_t i = 0; i < SAMPLE_PLACES; i++) {
            for (size_t k = 0; k < 3; k++) {
                ranks[k][i][t] = rank[k][i];
            }
        }
    }
    for (size_t i = 0; i < SAMPLE_PLACES; i++) {
        size_t last = SAMPLE_YEARS - 1;
        lines[i] = (et_bump_line){sample_places[i].name, ranks[0][i], ranks[1][i],
                                  ranks[2][i],
                                  ranks[2][i][last] < ranks[1][i][0]   ? ET_VERDICT_UP
                                  : ranks[1][i][last] > ranks[2][i][0] ? ET_VERDICT_DOWN
                                                                       : 0};
    }
    et_chart_bump_says says = {.frame = sample_rank_frame(look), .years = sample_years,
                               .year_count = SAMPLE_YEARS, .lines = lines,
                               .line_count = SAMPLE_PLACES};
    return et_chart_bump(out, &says, look, err);
}

static et_status sample_ranks(et_chart **out, const et_look *look, et_error *err)
{
    double rank[3][SAMPLE_PLACES];
    et_rank_row rows[SAMPLE_PLACES];

    sample_fill();
    sample_ranks_of(SAMPLE_YEARS - 1, 0.1, rank);
    for (size_t i = 0; i < SAMPLE_PLACES; i++) {
        double reach = 0.5 * fmin(rank[0][i] - rank[1][i], rank[2][i] - rank[0][i]);
        rows[i] = (et_rank_row){sample_places[i].name, rank[0][i], rank[1][i],
                                rank[2][i], floor(rank[0][i] - reach),
                                ceil(rank[0][i] + reach)};
    }
    et_chart_ranks_says says = {.frame = sample_rank_frame(look), .rows = rows,
                                .row_count = SAMPLE_PLACES};
    says.frame.first_year = 2024;
    return et_chart_ranks(out, &says, look, err);
}

static et_status sample_clusters(et_chart **out, const et_look *look, et_error *err)
{
    static const char *const names[2][5] = {
        {"Red River Delta", "Northern midlands", "Central Highlands", "South East",
         "Mekong Delta"},
        {"Đồng bằng sông Hồng", "Trung du, miền núi", "Tây Nguyên", "Đông Nam Bộ",
         "ĐB sông Cửu Long"}};
    const char *const *name = names[sample_is_vietnamese(look)];
    et_trend_line lines[5];
    et_cluster_pair pairs[10];
    size_t n = 0;

    sample_fill();
    for (size_t i = 0; i < 5; i++) {
        double slope = sample_slope(i);
        lines[i] = (et_trend_line){.name = name[i], .values = sample_values[i][0],
                                   .low = sample_values[i][2],
                                   .high = sample_values[i][3], .slope = slope,
                                   .slope_margin = 0.02,
                                   .verdict = sample_verdict(slope, 0.02)};
        for (size_t k = 0; k < i; k++) {
            double gap = sample_slope(k) - slope;
            pairs[n++] = (et_cluster_pair){name[k], name[i], gap, 0.03,
                                           fabs(gap) > 0.03   ? ET_PAIR_CLEAR
                                           : fabs(gap) > 0.02 ? ET_PAIR_HINT
                                                              : ET_PAIR_CANNOT_TELL};
        }
    }
    et_chart_clusters_says says = {.trend = {.frame = sample_frame(look),
                                             .years = sample_years,
                                             .year_count = SAMPLE_YEARS, .lines = lines,
                                             .line_count = 5},
                                   .pairs = pairs, .pair_count = n};
    says.trend.frame.noun = ET_NOUN_REGION;
    return et_chart_clusters(out, &says, look, err);
}

static et_status sample_forest(et_chart **out, const et_look *look, et_error *err)
{
    et_caterpillar_row rows[9];
    bool vi = sample_is_vietnamese(look);

    for (size_t i = 0; i < 9; i++) {
        double slope = sample_slope(i + 30), margin = sample_margin(i + 30);
        rows[i] = (et_caterpillar_row){sample_places[i + 30].name, slope, slope - margin,
                                       slope + margin, sample_verdict(slope, margin)};
    }
    rows[4].value = NAN;
    et_chart_forest_says says = {.frame = sample_frame(look),
                                 .cluster = vi ? "Cụm 5" : "Cluster 5", .rows = rows,
                                 .row_count = 9, .pooled = 0.021, .pooled_low = 0.004,
                                 .pooled_high = 0.038, .pooled_verdict = ET_VERDICT_UP,
                                 .prediction_low = -0.05, .prediction_high = 0.09};
    says.frame.unit = vi ? "điểm mỗi năm" : "points a year";
    return et_chart_forest(out, &says, look, err);
}

static et_status sample_dumbbell(et_chart **out, const et_look *look, et_error *err)
{
    static const char *const names[2][9] = {
        {"Maths", "Literature", "English", "Physics", "Chemistry", "Biology", "History",
         "Geography", "Civics"},
        {"Toán", "Ngữ văn", "Tiếng Anh", "Vật lí", "Hóa học", "Sinh học", "Lịch sử",
         "Địa lí", "GDCD"}};
    bool vi = sample_is_vietnamese(look);
    et_dumbbell_row rows[9];

    for (size_t i = 0; i < 9; i++) {
        double first = 5.5 + sample_wave(i, 3), second = first + 0.6 * sample_wave(i, 8);
        rows[i] = (et_dumbbell_row){names[vi][i], first, 0.09, second, 0.05, 0.103,
                                    sample_verdict(second - first, 0.103)};
    }
    et_chart_dumbbell_says says = {.frame = sample_frame(look),
                                   .first = vi ? "Tây Bắc" : "North West",
                                   .second = vi ? "Đồng bằng sông Hồng"
                                                : "Red River Delta",
                                   .rows = rows, .row_count = 9};
    says.frame.measure = vi ? "Điểm trung bình theo môn" : "Mean by subject";
    says.frame.relative = false;
    says.frame.first_year = 2024;
    return et_chart_dumbbell(out, &says, look, err);
}

static et_status sample_claim(et_chart **out, const et_look *look, et_error *err)
{
    bool vi = sample_is_vietnamese(look);

    sample_fill();
    et_chart_claim_says says = {
        .frame = sample_frame(look), .who = vi ? "Cụm 5" : "Cluster 5",
        .claim = vi ? "năm sau cao hơn năm trước" : "each year higher than the last",
        .years = sample_years, .year_count = SAMPLE_YEARS,
        .values = sample_values[12][1], .low = sample_values[12][2],
        .high = sample_values[12][3], .reference = sample_values[40][0],
        .reference_name = vi ? "Cả nước" : "Vietnam", .verdict = ET_CHART_CLAIM_HOLDS};
    says.frame.relative = false;
    return et_chart_claim(out, &says, look, err);
}

static et_status sample_fan(et_chart **out, const et_look *look, et_error *err)
{
    static const int future[] = {2025, 2026};
    static const double middle[] = {6.4, 6.38}, low50[] = {6.25, 6.15},
                        high50[] = {6.55, 6.6}, low80[] = {6.1, 5.95},
                        high80[] = {6.7, 6.8}, low95[] = {5.9, 5.65},
                        high95[] = {6.9, 7.1}, easier[] = {6.8, 6.85},
                        harder[] = {6.0, 5.9}, past[] = {6.67, 6.62, 6.47, 6.25, 6.45};
    bool vi = sample_is_vietnamese(look);
    const et_fan_scenario scenarios[] = {{vi ? "đề dễ hơn" : "easier paper", easier},
                                         {vi ? "đề khó hơn" : "harder paper", harder}};
    et_chart_fan_says says = {
        .frame = sample_frame(look), .who = vi ? "Cả nước" : "Vietnam",
        .years = sample_years + 3, .values = past, .year_count = 5,
        .future_years = future, .future_count = 2, .middle = middle,
        .low = {low50, low80, low95}, .high = {high50, high80, high95},
        .scenarios = scenarios, .scenario_count = 2};
    says.frame.relative = false;
    says.frame.first_year = 2020;
    return et_chart_fan(out, &says, look, err);
}

static et_status sample_change(et_chart **out, const et_look *look, et_error *err)
{
    bool vi = sample_is_vietnamese(look);
    const et_change_part parts[] = {
        {vi ? "trong từng tỉnh" : "within provinces", 0.25, 0.08},
        {vi ? "giữa các tỉnh" : "between provinces", 0.05, 0.04},
        {vi ? "cơ cấu thí sinh" : "who sits", -0.12, 0.05},
    };
    et_chart_change_says says = {.frame = sample_frame(look),
                                 .who = vi ? "Cụm 5" : "Cluster 5", .from_name = "2020",
                                 .to_name = "2024", .from = 6.10, .to = 6.28,
                                 .parts = parts, .part_count = 3};
    says.frame.relative = false;
    says.frame.first_year = 2020;
    return et_chart_change(out, &says, look, err);
}

static et_status sample_funnel(et_chart **out, const et_look *look, et_error *err)
{
    et_funnel_point points[SAMPLE_PLACES];

    for (size_t i = 0; i < SAMPLE_PLACES; i++) {
        points[i] = (et_funnel_point){sample_places[i].name,
                                      1000.0 + 40000.0 * fabs(sample_wave(i, 44)),
                                      6.4 + sample_level(i)};
    }
    et_chart_funnel_says says = {.frame = sample_frame(look), .points = points,
                                 .point_count = SAMPLE_PLACES, .centre = 6.4, .sd = 1.7,
                                 .tau = 0.25};
    says.frame.relative = false;
    says.frame.first_year = 2024;
    return et_chart_funnel(out, &says, look, err);
}

typedef et_status sample_maker(et_chart **out, const et_look *look, et_error *err);

static const struct sample_kind {
    const char *name;
    sample_maker *make;
    const char *names; /* a word in Vietnamese that its picture shows */
} sample_kinds[] = {
    {"trend", sample_trend, "Thừa Thiên Huế"},
    {"caterpillar", sample_caterpillar, "Bà Rịa – Vũng Tàu"},
    {"tiles", sample_tiles, "Đắk Lắk"},
    {"distribution", sample_distribution, "Phổ điểm"},
    {"heat", sample_heat, "Bà Rịa – Vũng Tàu"},
    {"multiples", sample_multiples, "Đắk Lắk"},
    {"bump", sample_bump, "Thừa Thiên Huế"},
    {"ranks", sample_ranks, "Hưng Yên"},
    {"clusters", sample_clusters, "Tây Nguyên"},
    {"forest", sample_forest, "Quảng Trị"},
    {"dumbbell", sample_dumbbell, "Ngữ văn"},
    {"claim", sample_claim, "năm sau cao hơn năm trước"},
    {"fan", sample_fan, "đề dễ hơn"},
    {"change", sample_change, "trong từng tỉnh"},
    {"funnel", sample_funnel, "Đắk Nông"},
};
#define SAMPLE_KINDS (sizeof sample_kinds / sizeof *sample_kinds)

#endif
