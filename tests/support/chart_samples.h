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

/* ---- one function a kind ---------------------------------------------------- */

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
};
#define SAMPLE_KINDS (sizeof sample_kinds / sizeof *sample_kinds)

#endif
