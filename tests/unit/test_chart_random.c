/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Charts of every kind from random numbers, names and sizes: no label overlaps another,
 * leaves the canvas or is too small to read. The same charts in every run.
 */
#include "support.h"

#include "chart_text.h"
#include "examtrend/chart_more.h"

enum { ROUNDS = 60, MOST = 70, YEARS = 12, BINS = 21 };

static uint32_t state_of_dice;

static uint32_t dice(uint32_t sides)
{
    state_of_dice = state_of_dice * 1664525U + 1013904223U;
    return (state_of_dice >> 8) % sides;
}

static double uniform(double low, double high)
{
    return low + (high - low) * dice(100001) / 100000.0;
}

/* ---- what they are made of ---- */

static char names[MOST][64];
static int years[YEARS];
static double rows[MOST][4][YEARS]; /* values, fitted, low, high */
static et_verdict verdicts[MOST];
static double slopes[MOST], margins[MOST];
static et_chart_break breaks[2];
static size_t count, year_count;
static et_look look;

static void make_names(void)
{
    static const char *const words[] = {"Hà",     "Nghiêng", "Đồng",     "Thừa",
                                        "Trường", "Wọw",     "O'Neill",  "<b>",
                                        "Il",     "Quảng",   "Bà Rịa –", "TP."};
    for (size_t i = 0; i < MOST; i++) {
        size_t parts = 1 + dice(i % 17 == 0 ? 6 : 3);
        names[i][0] = '\0';
        for (size_t k = 0; k < parts; k++) {
            size_t used = strlen(names[i]);
            (void)snprintf(names[i] + used, sizeof names[i] - used, "%s%s", k ? " " : "",
                           words[dice(sizeof words / sizeof *words)]);
        }
        size_t used = strlen(names[i]);
        if (used > 52) { /* whole letters only */
            (void)snprintf(names[i], sizeof names[i], "Dài %zu", i);
        }
    }
}

static void make_rows(double middle, double spread)
{
    for (size_t i = 0; i < MOST; i++) {
        double level = middle + uniform(-spread, spread);
        slopes[i] = uniform(-0.1, 0.1) * spread;
        margins[i] = uniform(0.001, 0.1) * spread;
        verdicts[i] = (et_verdict)dice(3);
        for (size_t t = 0; t < YEARS; t++) {
            double fit = level + slopes[i] * ((double)t - (double)year_count / 2.0);
            rows[i][0][t] = dice(12) ? fit + uniform(-0.2, 0.2) * spread : (double)NAN;
            rows[i][1][t] = fit;
            rows[i][2][t] = fit - margins[i];
            rows[i][3][t] = fit + margins[i];
        }
        rows[i][0][0] = rows[i][1][0];
        rows[i][0][year_count - 1] = rows[i][1][year_count - 1];
    }
}

static et_chart_frame make_frame(bool relative)
{
    et_chart_frame frame = {.measure = "Maths mean minus the country's",
                            .unit = "points",
                            .first_year = years[0],
                            .last_year = years[year_count - 1],
                            .relative = relative,
                            .noun = (et_unit_noun)dice(4),
                            .noise = dice(2) ? "a province's usual wobble" : NULL,
                            .breaks = breaks,
                            .break_count = dice(3)};
    breaks[0] = (et_chart_break){years[year_count / 3], "graduation exam", true};
    breaks[1] = (et_chart_break){years[year_count - 1], "new programme", dice(2) > 0};
    if (breaks[0].year >= breaks[1].year && frame.break_count == 2) {
        frame.break_count = 1;
    }
    return frame;
}

static void roll(uint32_t seed, double middle, double spread)
{
    static const int sizes[][2] = {{0, 0},       {1080, 1080}, {1754, 1240}, {3840, 2160},
                                   {1240, 1754}, {1280, 720},  {1600, 1200}};
    size_t size = seed % (sizeof sizes / sizeof *sizes);

    state_of_dice = seed * 2654435761U + 1;
    year_count = 3 + dice(YEARS - 2);
    count = 2 + dice(MOST - 1);
    for (size_t t = 0; t < YEARS; t++) {
        years[t] = (t ? years[t - 1] : 2010) + 1 + (dice(9) == 0);
    }
    make_names();
    make_rows(middle, spread);
    look = (et_look){.language = dice(2) ? ET_VIETNAMESE : ET_ENGLISH,
                     .dark = dice(2) > 0,
                     .no_title = dice(4) == 0,
                     .width = sizes[size][0],
                     .height = sizes[size][1],
                     .source = dice(2) ? "Ministry of Education and Training" : NULL};
}

static void check_chart(et_status status, et_chart *chart, const et_error *err,
                        const char *kind, uint32_t seed)
{
    char name[64];

    (void)snprintf(name, sizeof name, "%s %u", kind, (unsigned)seed);
    if (status != ET_OK) {
        print_error("%s: %s\n", name, err->text);
        fail();
    }
    (void)check_labels(chart, name, &look);
    et_chart_free(chart);
}

/* ---- one function a kind ---- */

typedef et_status random_maker(et_chart **out, et_error *err);

static et_trend_line lines[5];

static et_chart_trend_says make_trend(void)
{
    size_t n = count < 5 ? count : 5;
    bool slopes_known = dice(4) > 0;
    for (size_t i = 0; i < n; i++) {
        lines[i] = (et_trend_line){.name = names[i],
                                   .values = rows[i][0],
                                   .fitted = slopes_known ? rows[i][1] : NULL,
                                   .low = slopes_known ? rows[i][2] : NULL,
                                   .high = slopes_known ? rows[i][3] : NULL,
                                   .slope = slopes[i],
                                   .slope_margin = slopes_known ? margins[i] : 0.0,
                                   .verdict = verdicts[i]};
    }
    return (et_chart_trend_says){.frame = make_frame(true),
                                 .years = years,
                                 .year_count = year_count,
                                 .lines = lines,
                                 .line_count = n};
}

static et_status random_trend(et_chart **out, et_error *err)
{
    et_chart_trend_says says = make_trend();
    return et_chart_trend(out, &says, &look, err);
}

static et_status random_clusters(et_chart **out, et_error *err)
{
    static et_cluster_pair pairs[40];
    et_chart_clusters_says says = {.trend = make_trend(), .pairs = pairs,
                                   .pair_count = 1 + dice(40)};
    for (size_t i = 0; i < says.pair_count; i++) {
        pairs[i] = (et_cluster_pair){names[dice(5)], names[dice(5)], slopes[i],
                                     margins[i], (et_pair_verdict)dice(4)};
    }
    return et_chart_clusters(out, &says, &look, err);
}

static et_caterpillar_row strips[MOST];

static void make_strips(void)
{
    for (size_t i = 0; i < count; i++) {
        strips[i] = (et_caterpillar_row){names[i], slopes[i], slopes[i] - margins[i],
                                         slopes[i] + margins[i], verdicts[i]};
    }
}

static et_status random_caterpillar(et_chart **out, et_error *err)
{
    et_chart_caterpillar_says says = {.frame = make_frame(true), .rows = strips,
                                      .row_count = count};
    make_strips();
    return et_chart_caterpillar(out, &says, &look, err);
}

static et_status random_forest(et_chart **out, et_error *err)
{
    et_chart_forest_says says = {.frame = make_frame(true),
                                 .cluster = names[9],
                                 .rows = strips,
                                 .row_count = count,
                                 .pooled = slopes[0],
                                 .pooled_low = slopes[0] - margins[0],
                                 .pooled_high = slopes[0] + margins[0],
                                 .prediction_low =
                                     dice(2) ? slopes[0] - 1.0 : (double)NAN,
                                 .prediction_high = slopes[0] + 1.0};
    make_strips();
    return et_chart_forest(out, &says, &look, err);
}

static et_status random_ranks(et_chart **out, et_error *err)
{
    et_rank_row ranked[MOST];
    for (size_t i = 0; i < count; i++) {
        double rank = (double)(i + 1), low = uniform(1.0, rank),
               high = uniform(rank, (double)count);
        ranked[i] = (et_rank_row){.name = names[i], .rank = rank, .low = floor(low),
                                  .high = fmin(ceil(high), (double)count)};
    }
    et_chart_ranks_says says = {.frame = make_frame(false), .rows = ranked,
                                .row_count = count};
    return et_chart_ranks(out, &says, &look, err);
}

static et_status random_bump(et_chart **out, et_error *err)
{
    static et_bump_line ranked[MOST];
    for (size_t i = 0; i < count; i++) {
        for (size_t t = 0; t < year_count; t++) {
            double rank = 1.0 + dice((uint32_t)count);
            rows[i][0][t] = rank;
            rows[i][2][t] = fmax(1.0, rank - dice(9));
            rows[i][3][t] = fmin((double)count, rank + dice(9));
        }
        ranked[i] = (et_bump_line){names[i], rows[i][0], rows[i][2], rows[i][3],
                                   verdicts[i]};
    }
    et_chart_bump_says says = {.frame = make_frame(false), .years = years,
                               .year_count = year_count, .lines = ranked,
                               .line_count = count};
    return et_chart_bump(out, &says, &look, err);
}

static et_status random_heat(et_chart **out, et_error *err)
{
    et_heat_row heat[MOST];
    for (size_t i = 0; i < count; i++) {
        heat[i] = (et_heat_row){names[i], rows[i][0]};
    }
    et_chart_heat_says says = {.frame = make_frame(true), .years = years,
                               .year_count = year_count, .rows = heat, .row_count = count,
                               .margin = uniform(0.01, 0.3)};
    return et_chart_heat(out, &says, &look, err);
}

static et_status random_multiples(et_chart **out, et_error *err)
{
    et_multiple units[MOST];
    for (size_t i = 0; i < count; i++) {
        units[i] = (et_multiple){.name = names[i], .abbreviation = "ABC",
                                 .values = rows[i][0], .fitted = rows[i][1],
                                 .low = rows[i][2], .high = rows[i][3],
                                 .slope = slopes[i], .slope_margin = margins[i],
                                 .verdict = verdicts[i]};
    }
    et_chart_multiples_says says = {.frame = make_frame(true), .years = years,
                                    .year_count = year_count, .units = units,
                                    .unit_count = count, .as_given = dice(2) > 0};
    return et_chart_multiples(out, &says, &look, err);
}

static et_status random_tiles(et_chart **out, et_error *err)
{
    et_tile tiles[MOST];
    const et_islands islands[] = {{"Quần đảo Hoàng Sa", "Đà Nẵng", 0},
                                  {"Trường Sa Islands", "Khánh Hòa", 1}};
    int columns = 5 + (int)dice(3);
    for (size_t i = 0; i < count; i++) { /* a country that leans to the west */
        tiles[i] = (et_tile){.name = names[i], .abbreviation = "ABC",
                             .x = (int)i % columns, .y = (int)i / columns * 2,
                             .value = dice(9) ? rows[i][0][0] : (double)NAN,
                             .margin = margins[i], .verdict = verdicts[i]};
    }
    tiles[0].value = 0.5;
    et_chart_tiles_says says = {.frame = make_frame(true), .tiles = tiles,
                                .tile_count = count, .islands = islands,
                                .island_count = 2, .change = dice(2) > 0};
    return et_chart_tiles(out, &says, &look, err);
}

static et_status random_distribution(et_chart **out, et_error *err)
{
    static double shares[2 * 12][BINS];
    static et_ridge ridges[2 * 12];
    static char labels[12][8];
    size_t n = 1 + dice(12);
    for (size_t i = 0; i < 2 * n; i++) {
        for (size_t k = 0; k < BINS; k++) {
            shares[i][k] = uniform(0.0, 0.1);
        }
        (void)snprintf(labels[i % n], sizeof labels[0], "%d", 2010 + (int)(i % n));
        ridges[i] = (et_ridge){labels[i % n], 2010 + (int)(i % n), shares[i], BINS, 0.5,
                               uniform(0.0, 10.0), uniform(0.0, 1.0), 1000.0};
    }
    bool facing = dice(2);
    et_chart_distribution_says says = {.frame = make_frame(false), .ridges = ridges,
                                       .ridge_count = n,
                                       .facing = facing ? ridges + n : NULL,
                                       .name = names[0], .facing_name = names[1],
                                       .maximum = 10.0, .middle = 5.0};
    return et_chart_distribution(out, &says, &look, err);
}

static et_status random_dumbbell(et_chart **out, et_error *err)
{
    et_dumbbell_row pairs[30];
    size_t n = 1 + dice(16);
    for (size_t i = 0; i < n; i++) {
        pairs[i] = (et_dumbbell_row){names[i], rows[i][1][0], margins[i], rows[i][1][1],
                                     margins[i + 1], margins[i] + margins[i + 1],
                                     verdicts[i]};
    }
    et_chart_dumbbell_says says = {.frame = make_frame(dice(2) > 0), .first = names[40],
                                   .second = names[41], .rows = pairs, .row_count = n};
    return et_chart_dumbbell(out, &says, &look, err);
}

static et_status random_claim(et_chart **out, et_error *err)
{
    bool noisy = dice(2);
    et_chart_claim_says says = {.frame = make_frame(false), .who = names[0],
                                .claim = "each year higher than the last", .years = years,
                                .year_count = year_count, .values = rows[0][1],
                                .low = noisy ? rows[0][2] : NULL,
                                .high = noisy ? rows[0][3] : NULL,
                                .reference = rows[1][1], .reference_name = names[1],
                                .verdict = (et_chart_claim_verdict)dice(4)};
    says.frame.break_count = 0;
    return et_chart_claim(out, &says, &look, err);
}

static et_status random_fan(et_chart **out, et_error *err)
{
    static double low[3][4], high[3][4], middle[4];
    int future[4];
    size_t n = 1 + dice(4);
    et_fan_scenario scenarios[2] = {{"easier paper", high[1]}, {"harder paper", low[1]}};
    for (size_t t = 0; t < n; t++) {
        future[t] = years[year_count - 1] + 1 + (int)t;
        middle[t] = rows[0][1][year_count - 1];
        for (size_t k = 0; k < 3; k++) {
            low[k][t] = middle[t] - 0.2 * (double)((k + 1) * (t + 1));
            high[k][t] = middle[t] + 0.2 * (double)((k + 1) * (t + 1));
        }
    }
    et_chart_fan_says says = {.frame = make_frame(false), .who = names[0], .years = years,
                              .values = rows[0][0], .year_count = year_count,
                              .future_years = future, .future_count = n,
                              .middle = middle, .low = {low[0], low[1], low[2]},
                              .high = {high[0], high[1], high[2]},
                              .scenarios = scenarios, .scenario_count = dice(3)};
    return et_chart_fan(out, &says, &look, err);
}

static et_status random_change(et_chart **out, et_error *err)
{
    et_change_part parts[8];
    size_t n = 1 + dice(8);
    double sum = 6.0;
    for (size_t i = 0; i < n; i++) {
        parts[i] = (et_change_part){names[i], slopes[i], margins[i]};
        sum += slopes[i];
    }
    et_chart_change_says says = {.frame = make_frame(false), .who = names[20],
                                 .from_name = "2020", .to_name = "2024", .from = 6.0,
                                 .to = sum, .parts = parts, .part_count = n};
    return et_chart_change(out, &says, &look, err);
}

static et_status random_funnel(et_chart **out, et_error *err)
{
    et_funnel_point points[MOST];
    for (size_t i = 0; i < count; i++) {
        points[i] = (et_funnel_point){names[i], pow(10.0, uniform(0.0, 5.0)),
                                      rows[i][1][0]};
    }
    et_chart_funnel_says says = {.frame = make_frame(false), .points = points,
                                 .point_count = count, .centre = 6.0,
                                 .sd = uniform(0.1, 3.0), .tau = uniform(0.0, 0.6)};
    return et_chart_funnel(out, &says, &look, err);
}

static void roll_all(const char *kind, random_maker *make, double middle, double spread)
{
    for (uint32_t seed = 1; seed <= ROUNDS; seed++) {
        et_chart *chart = NULL;
        et_error err = {0};
        roll(seed, middle, seed % 5 == 0 ? 30.0 * spread : spread);
        et_status status = make(&chart, &err);
        check_chart(status, chart, &err, kind, seed);
    }
}

#define RANDOM_TEST(kind, middle, spread)                                                \
    static void kind(void **state)                                                       \
    {                                                                                    \
        (void)state;                                                                     \
        roll_all(#kind, random_##kind, middle, spread);                                  \
    }

RANDOM_TEST(trend, 0.0, 1.0)
RANDOM_TEST(clusters, 0.0, 1.0)
RANDOM_TEST(caterpillar, 0.0, 1.0)
RANDOM_TEST(forest, 0.0, 1.0)
RANDOM_TEST(ranks, 0.0, 1.0)
RANDOM_TEST(bump, 0.0, 1.0)
RANDOM_TEST(heat, 0.0, 1.0)
RANDOM_TEST(multiples, 0.0, 1.0)
RANDOM_TEST(tiles, 0.0, 1.0)
RANDOM_TEST(distribution, 0.0, 1.0)
RANDOM_TEST(dumbbell, 6.0, 1.0)
RANDOM_TEST(claim, 6.0, 0.5)
RANDOM_TEST(fan, 6.0, 0.5)
RANDOM_TEST(change, 0.0, 1.0)
RANDOM_TEST(funnel, 6.0, 1.0)

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(trend),     cmocka_unit_test(clusters),
        cmocka_unit_test(caterpillar), cmocka_unit_test(forest),
        cmocka_unit_test(ranks),     cmocka_unit_test(bump),
        cmocka_unit_test(heat),      cmocka_unit_test(multiples),
        cmocka_unit_test(tiles),     cmocka_unit_test(distribution),
        cmocka_unit_test(dumbbell),  cmocka_unit_test(claim),
        cmocka_unit_test(fan),       cmocka_unit_test(change),
        cmocka_unit_test(funnel),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
