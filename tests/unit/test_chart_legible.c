/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the last row of the room must be able to read, on every shape of canvas: words
 * that are whole, numbers where there were only signs, names before codes, no chart that
 * looks empty.
 */
#include "support.h"

#include <ctype.h>

#include "chart_samples.h"
#include "examtrend/text.h"
#include "chart_text.h"

static const et_look sizes[] = {{0},
                                {.width = 1080, .height = 1080},
                                {.width = 2338, .height = 1654},
                                {.width = 1654, .height = 2338},
                                {.width = 1440, .height = 1080}};

enum { SIZES = sizeof sizes / sizeof *sizes, BOXES = 4096 };

static text_box boxes[BOXES];
static double tall;
static et_chart *chart;
static et_error err;

/* The labels of `chart`, which is freed; also that none overlaps or leaves the canvas. */
static size_t labels_of(et_status status, const et_look *look)
{
    char *script = NULL;
    int w = look->width ? look->width : 1920, h = look->height ? look->height : 1080;
    double scale = (w < h ? w : h) / 1080.0;

    assert_ok(status, &err);
    (void)check_labels(chart, "chart", look);
    assert_ok(et_chart_script(chart, ET_PICTURE_PNG, NULL, &script, &err), &err);
    tall = h / scale;
    size_t n = read_labels(script, w / scale, tall, boxes, BOXES);
    free(script);
    et_chart_free(chart);
    chart = NULL;
    return n;
}

static const text_box *label(size_t n, const char *text)
{
    for (size_t i = 0; i < n; i++) {
        if (strcmp(boxes[i].text, text) == 0) {
            return &boxes[i];
        }
    }
    return NULL;
}

static bool anywhere(size_t n, const char *part)
{
    for (size_t i = 0; i < n; i++) {
        if (strstr(boxes[i].text, part)) {
            return true;
        }
    }
    return false;
}

/* Every kind, shape and language: an ellipsis means that somebody cannot read it. */
static void no_sample_is_cut(void **state)
{
    (void)state;
    for (size_t i = 0; i < SAMPLE_KINDS; i++) {
        for (size_t k = 0; k < SIZES; k++) {
            for (int vi = 0; vi < 2; vi++) {
                et_look look = sizes[k];
                look.language = vi ? ET_VIETNAMESE : ET_ENGLISH;
                size_t n = labels_of(sample_kinds[i].make(&chart, &look, &err), &look);
                for (size_t b = 0; b < n; b++) {
                    size_t length = strlen(boxes[b].text), dots = strlen("…");
                    if (length > dots &&
                        strcmp(boxes[b].text + length - dots, "…") == 0) {
                        print_error("%s %d × %d: \"%s\"\n", sample_kinds[i].name,
                                    look.width, look.height, boxes[b].text);
                        fail();
                    }
                }
            }
        }
    }
}

static void a_topic_stands_before_the_title(void **state)
{
    (void)state;
    const et_look look = {.topic = "Foreign language"};
    size_t n = labels_of(sample_caterpillar(&chart, &look, &err), &look);
    assert_int_equal(strncmp(boxes[0].text, "Foreign language: ", 18), 0);
    assert_true(n > 5);
    labels_of(sample_claim(&chart, &look, &err), &look);
    assert_int_equal(strncmp(boxes[0].text, "Foreign language – ", 21), 0);
    const et_look unclean = {.topic = "a\nb"};
    assert_int_equal(sample_claim(&chart, &unclean, &err), ET_ERR_INPUT);
}

/* In a terminal of 100 characters every label stands within them and is whole. */
static void a_terminal_holds_every_label(void **state)
{
    (void)state;
    const int columns = 100;
    for (size_t i = 0; i < SAMPLE_KINDS; i++) {
        for (int vi = 0; vi < 2; vi++) {
            const et_look look = {.columns = columns, .rows = 36,
                                  .language = vi ? ET_VIETNAMESE : ET_ENGLISH};
            char *script = NULL;
            assert_ok(sample_kinds[i].make(&chart, &look, &err), &err);
            assert_ok(et_chart_script(chart, ET_PICTURE_TERMINAL, NULL, &script, &err),
                      &err);
            et_chart_free(chart);
            chart = NULL;
            for (char *at = script; (at = strstr(at, "set label ")); at++) {
                char *text = strchr(at, '\'') + 1, *end = strstr(text, "' at screen ");
                char side[16];
                double x;
                assert_int_equal(sscanf(end, "' at screen %lf,%*f %15s", &x, side), 2);
                *end = '\0';
                double wide = (double)et_text_width(text), left = x * columns;
                left -= side[0] == 'r' ? wide : side[0] == 'c' ? 0.5 * wide : 0.0;
                if (left < -0.5 || left + wide > columns + 0.5) {
                    print_error("%s: \"%s\" from %g to %g of %d\n",
                                sample_kinds[i].name, text, left, left + wide, columns);
                    fail();
                }
                at = end;
            }
            free(script);
        }
    }
}

/* ---- breaks ---- */

enum { YEARS = 11 };
static int years[YEARS];
static double values[YEARS];

static et_status line_chart(int kind, const et_look *look)
{
    static const et_chart_break breaks[] = {{2017, "thi trắc nghiệm", false},
                                            {2020, "thi tốt nghiệp", false},
                                            {2025, "chương trình mới", false}};
    static const double low[] = {5.0}, high[] = {7.0}, middle[] = {6.0};
    static const int future[] = {2027};
    static const et_trend_line line = {.name = "cả nước", .values = values};
    et_chart_frame frame = sample_frame(look);

    frame.first_year = 2016;
    frame.last_year = 2026;
    frame.breaks = breaks;
    frame.break_count = 3;
    et_chart_trend_says trend = {.frame = frame, .years = years, .year_count = YEARS,
                                 .lines = &line, .line_count = 1};
    et_chart_fan_says fan = {.frame = frame, .who = "Cả nước", .years = years,
                             .values = values, .year_count = YEARS,
                             .future_years = future, .future_count = 1,
                             .middle = middle, .low = {low, low, low},
                             .high = {high, high, high}};
    et_chart_claim_says claim = {.frame = frame, .who = "Cả nước", .claim = "tăng",
                                 .years = years, .year_count = YEARS, .values = values};
    return kind == 0   ? et_chart_trend(&chart, &trend, look, &err)
           : kind == 1 ? et_chart_fan(&chart, &fan, look, &err)
                       : et_chart_claim(&chart, &claim, look, &err);
}

static void words_of_breaks_are_whole(void **state)
{
    (void)state;
    for (int t = 0; t < YEARS; t++) {
        years[t] = 2016 + t;
        values[t] = 5.0 + 0.1 * t;
    }
    for (size_t k = 0; k < SIZES; k++) {
        et_look look = sizes[k];
        look.language = ET_VIETNAMESE;
        for (int kind = 0; kind < 3; kind++) {
            size_t n = labels_of(line_chart(kind, &look), &look);
            assert_non_null(label(n, "thi trắc nghiệm"));
            assert_non_null(label(n, "thi tốt nghiệp"));
            assert_non_null(label(n, "chương trình mới"));
        }
    }
}

/* ---- heat ---- */

static void cells_hold_numbers_on_every_shape(void **state)
{
    (void)state;
    for (size_t k = 0; k < SIZES; k++) {
        size_t n = labels_of(sample_heat(&chart, &sizes[k], &err), &sizes[k]);
        size_t numbers = 0;
        for (size_t i = 0; i < n; i++) {
            const char *text = boxes[i].text;
            assert_false(strcmp(text, "+") == 0 || strcmp(text, "−") == 0);
            size_t start = text[0] == '+'                       ? 1
                           : strncmp(text, "−", strlen("−")) == 0 ? strlen("−")
                                                                 : 0;
            numbers += isdigit((unsigned char)text[start]) != 0;
        }
        assert_true(numbers > 18 * SAMPLE_YEARS);
        /* where rows are left out, it is said of how many */
        if (!label(n, sample_places[30].name)) {
            assert_true(anywhere(n, "highest and"));
        }
    }
}

static void a_heat_map_of_scores_has_no_country_to_be_above(void **state)
{
    (void)state;
    const double high[] = {6.5, 6.6}, low[] = {5.0, 5.4};
    const int two[] = {2023, 2024};
    et_heat_row rows[] = {{"Nam Định", high}, {"Sơn La", low}};
    et_chart_heat_says says = {.frame = sample_frame(&sizes[0]), .years = two,
                               .year_count = 2, .rows = rows, .row_count = 2};
    says.frame.relative = false;
    assert_ok(et_chart_heat(&chart, &says, &sizes[0], &err), &err);
    assert_string_equal(et_chart_title(chart),
                        "Nam Định is highest on average (6.55), Sơn La lowest (5.20)");
    size_t n = labels_of(ET_OK, &sizes[0]);
    assert_non_null(label(n, "6.50"));
    says.row_count = 1;
    assert_ok(et_chart_heat(&chart, &says, &sizes[0], &err), &err);
    assert_string_equal(et_chart_title(chart), "Nam Định averages 6.55 over the years");
    n = labels_of(ET_OK, &sizes[0]);
    const text_box *name = label(n, "Nam Định");
    assert_true(name->top > 0.25 * tall && name->bottom < 0.7 * tall);
    says.frame.relative = true;
    assert_ok(et_chart_heat(&chart, &says, &sizes[0], &err), &err);
    assert_string_equal(et_chart_title(chart),
                        "Nam Định stood above the country every year");
    (void)labels_of(ET_OK, &sizes[0]);
}

/* ---- dumbbell ---- */

/* One row stands large in the middle; no sign of a value lies on the line at 0. */
static void a_dumbbell_of_one_row_is_not_an_empty_slide(void **state)
{
    (void)state;
    et_dumbbell_row rows[] = {{"Toán", -0.02, 0.2, 0.03, 0.2, 0.04, ET_VERDICT_UP}};
    et_chart_dumbbell_says says = {.first = "Tây Nguyên", .second = "Đông Nam Bộ",
                                   .rows = rows, .row_count = 1};
    for (size_t k = 0; k < SIZES; k++) {
        says.frame = sample_frame(&sizes[k]);
        et_status status = et_chart_dumbbell(&chart, &says, &sizes[k], &err);
        size_t n = labels_of(status, &sizes[k]);
        const text_box *name = label(n, "Toán"), *zero = label(n, "0.0");
        zero = zero ? zero : label(n, "0.00");
        assert_true(name->size > 29.0);
        assert_true(name->top > 0.3 * tall && name->bottom < 0.7 * tall);
        assert_non_null(zero);
        double x = 0.5 * (zero->left + zero->right);
        for (size_t i = 0; i < n; i++) {
            bool value = boxes[i].top > name->top - 40.0 && boxes[i].top < name->top;
            assert_false(value && boxes[i].left < x && boxes[i].right > x);
        }
    }
}

/* ---- names ---- */

static void few_tiles_have_codes_for_names(void **state)
{
    (void)state;
    for (size_t k = 0; k < SIZES; k++) {
        size_t n = labels_of(sample_tiles(&chart, &sizes[k], &err), &sizes[k]), codes = 0;
        for (size_t i = 0; i < n; i++) {
            size_t capitals = strspn(boxes[i].text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
            codes += capitals >= 3 && boxes[i].text[capitals] == '\0';
        }
        assert_true(codes <= SAMPLE_PLACES / 16);
    }
}

/* A coast that runs south, with two archipelagos of long names to its east. */
static void archipelagos_keep_their_order(void **state)
{
    (void)state;
    et_tile tiles[16];
    static char names[16][16];
    for (int i = 0; i < 16; i++) {
        (void)snprintf(names[i], sizeof names[i], "P %d", i);
        tiles[i] = (et_tile){.name = names[i], .x = i < 4 ? i : i < 12 ? 4 : 15 - i,
                             .y = i < 4 ? i / 2 : i < 12 ? i - 1 : 12 + i % 2,
                             .value = 0.1 * i - 0.8};
    }
    const et_islands islands[] = {{"Hoàng Sa (Paracel) Special Zone", "P 7", 7},
                                  {"Trường Sa (Spratly) Special Zone", "P 11", 11}};
    et_chart_tiles_says says = {.tiles = tiles, .tile_count = 16, .islands = islands,
                                .island_count = 2};
    for (size_t k = 0; k < SIZES; k++) {
        says.frame = sample_frame(&sizes[k]);
        size_t n = labels_of(et_chart_tiles(&chart, &says, &sizes[k], &err), &sizes[k]);
        double north = NAN, south = NAN;
        for (size_t i = 0; i < n; i++) {
            north = strncmp(boxes[i].text, "Hoàng", 6) == 0 ? boxes[i].top : north;
            south = strncmp(boxes[i].text, "Trường", 8) == 0 ? boxes[i].top : south;
        }
        assert_true(south > north);
    }
}

/* A clear fall that stands behind a steeper one which may be noise is listed, too. */
static void every_clear_slope_is_listed(void **state)
{
    (void)state;
    et_tile tiles[] = {{.name = "A", .x = 0, .y = 0, .value = 0.1, .margin = 0.05,
                        .verdict = ET_VERDICT_UP},
                       {.name = "B", .x = 1, .y = 0, .value = -0.2, .margin = 0.05,
                        .verdict = ET_VERDICT_DOWN},
                       {.name = "C", .x = 2, .y = 0, .value = -0.15, .margin = 0.2},
                       {.name = "D", .x = 0, .y = 1, .value = -0.1, .margin = 0.05,
                        .verdict = ET_VERDICT_DOWN}};
    et_chart_tiles_says says = {.frame = sample_frame(&sizes[0]), .tiles = tiles,
                                .tile_count = 4, .change = true};
    size_t n = labels_of(et_chart_tiles(&chart, &says, &sizes[0], &err), &sizes[0]);
    size_t b = 0, c = 0, d = 0;
    for (size_t i = 0; i < n; i++) {
        b += strcmp(boxes[i].text, "B") == 0;
        c += strcmp(boxes[i].text, "C") == 0;
        d += strcmp(boxes[i].text, "D") == 0;
    }
    assert_int_equal(b, 2); /* its tile and the list */
    assert_int_equal(c, 1);
    assert_int_equal(d, 2);
}

static void lines_that_did_not_move_have_their_names(void **state)
{
    (void)state;
    const double first[] = {1.0, 2.0, 1.0}, second[] = {2.0, 1.0, 2.0};
    const int three[] = {2022, 2023, 2024};
    et_bump_line lines[] = {{"Bắc", first, first, first, ET_VERDICT_CANNOT_TELL},
                            {"Nam", second, second, second, ET_VERDICT_CANNOT_TELL}};
    et_chart_bump_says says = {.frame = sample_frame(&sizes[0]), .years = three,
                               .year_count = 3, .lines = lines, .line_count = 2};
    says.frame.break_count = 0;
    size_t n = labels_of(et_chart_bump(&chart, &says, &sizes[0], &err), &sizes[0]);
    assert_non_null(label(n, "Bắc  1"));
    assert_non_null(label(n, "2  Nam"));
}

static void lines_that_could_not_be_fitted_are_drawn_and_named(void **state)
{
    (void)state;
    const double here[] = {0.5, 0.4}, there[] = {-1.0, -1.1}, none[] = {NAN, NAN};
    const int two[] = {2023, 2024};
    et_trend_line lines[] = {
        {.name = "Hà Nội", .values = here, .fitted = none, .low = none, .high = none},
        {.name = "Sơn La", .values = there, .fitted = none, .low = none, .high = none}};
    et_chart_trend_says says = {.frame = sample_frame(&sizes[0]), .years = two,
                                .year_count = 2, .lines = lines, .line_count = 2};
    says.frame.break_count = 0;
    assert_ok(et_chart_trend(&chart, &says, &sizes[0], &err), &err);
    assert_string_equal(et_chart_title(chart),
                        "Hà Nội: from +0.50 in 2023 to +0.40 in 2024; "
                        "Sơn La: from −1.00 in 2023 to −1.10 in 2024");
    size_t n = labels_of(ET_OK, &sizes[0]);
    assert_non_null(label(n, "Hà Nội"));
    assert_non_null(label(n, "Sơn La"));
    assert_false(anywhere(n, "band"));
}

/* ---- numbers ---- */

static void a_part_that_rounds_to_nothing_has_no_direction(void **state)
{
    (void)state;
    et_change_part parts[] = {{"within", 0.284, 0.0}, {"between", -0.004, 0.0}};
    et_chart_change_says says = {.frame = sample_frame(&sizes[0]), .who = "Cả nước",
                                 .from_name = "2023", .to_name = "2024", .from = 6.45,
                                 .to = 6.73, .parts = parts, .part_count = 2};
    size_t n = labels_of(et_chart_change(&chart, &says, &sizes[0], &err), &sizes[0]);
    assert_non_null(label(n, "▲ +0.28"));
    assert_non_null(label(n, "0.00"));
}

static void steps_of_a_claim_all_have_their_numbers_or_none(void **state)
{
    (void)state;
    enum { MANY = 16 };
    int year[MANY];
    double value[MANY];
    for (int t = 0; t < MANY; t++) { /* numbers of two widths: +1.00 and −0.25 */
        year[t] = 2010 + t;
        value[t] = 5.0 + t / 2 * 0.75 + t % 2 * 1.0;
    }
    et_chart_claim_says says = {.who = "Cả nước", .claim = "rose", .years = year,
                                .year_count = MANY, .values = value};
    for (size_t k = 0; k < SIZES; k++) {
        says.frame = sample_frame(&sizes[k]);
        says.frame.relative = false;
        size_t n = labels_of(et_chart_claim(&chart, &says, &sizes[k], &err), &sizes[k]);
        size_t steps = 0;
        for (size_t i = 0; i < n; i++) {
            bool low = boxes[i].top > 0.6 * tall;
            steps += low && (strchr(boxes[i].text, '+') || strstr(boxes[i].text, "−"));
        }
        assert_true(steps == 0 || steps == MANY - 1);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_sample_is_cut),
        cmocka_unit_test(a_topic_stands_before_the_title),
        cmocka_unit_test(a_terminal_holds_every_label),
        cmocka_unit_test(words_of_breaks_are_whole),
        cmocka_unit_test(cells_hold_numbers_on_every_shape),
        cmocka_unit_test(a_heat_map_of_scores_has_no_country_to_be_above),
        cmocka_unit_test(a_dumbbell_of_one_row_is_not_an_empty_slide),
        cmocka_unit_test(few_tiles_have_codes_for_names),
        cmocka_unit_test(every_clear_slope_is_listed),
        cmocka_unit_test(archipelagos_keep_their_order),
        cmocka_unit_test(lines_that_did_not_move_have_their_names),
        cmocka_unit_test(lines_that_could_not_be_fitted_are_drawn_and_named),
        cmocka_unit_test(a_part_that_rounds_to_nothing_has_no_direction),
        cmocka_unit_test(steps_of_a_claim_all_have_their_numbers_or_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
