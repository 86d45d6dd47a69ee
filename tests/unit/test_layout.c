/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "layout.h"

/* A small generator of its own, so that the same cases run everywhere. */
static uint64_t seed = 20240711;

static double uniform(void)
{
    seed ^= seed << 13;
    seed ^= seed >> 7;
    seed ^= seed << 17;
    return (double)(seed >> 11) / 9007199254740992.0;
}

/* ---- text ---------------------------------------------------------------- */

static void width_of_nothing_is_zero(void **state)
{
    (void)state;
    assert_close(et_layout_width("", 24.0, false), 0.0, 0.0);
}

static void width_is_the_fonts_own(void **state)
{
    (void)state;
    /* H is 740 and i 237 thousandths of the em in Inter Regular 4 */
    assert_close(et_layout_width("H", 100.0, false), 74.0, 1e-12);
    assert_close(et_layout_width("Hi", 100.0, false), 97.7, 0.01);
    assert_true(et_layout_width("Hi", 100.0, true) > et_layout_width("Hi", 100.0, false));
}

static void composed_and_decomposed_letters_are_as_wide(void **state)
{
    (void)state;
    /* ế as one character and as e + circumflex + acute; the base letter decides */
    const char *composed = "Hu\xE1\xBA\xBF", *decomposed = "Hue\xCC\x82\xCC\x81";
    assert_close(et_layout_width(composed, 24.0, false),
                 et_layout_width(decomposed, 24.0, false), 1e-9);
}

static void unknown_letters_and_broken_bytes_count_an_em(void **state)
{
    (void)state;
    assert_close(et_layout_width("\xE6\xBC\xA2", 30.0, false), 30.0, 1e-12); /* 漢 */
    assert_close(et_layout_width("\xFF", 30.0, false), 30.0, 1e-12);
}

static void cut_text_fits_and_ends_in_an_ellipsis(void **state)
{
    (void)state;
    char out[64];
    const char *name = "Thừa Thiên Huế";

    for (double room = 20.0; room < 260.0; room += 3.0) {
        double width = et_layout_fit(name, 24.0, false, room, out, sizeof out);
        assert_true(width <= room);
        assert_close(width, et_layout_width(out, 24.0, false), 1e-9);
        if (strcmp(out, name) != 0) {
            assert_string_equal(out + strlen(out) - 3, "…");
        }
    }
    assert_string_equal(out, name);
}

static void cut_text_fits_its_buffer_too(void **state)
{
    (void)state;
    char out[8];
    (void)et_layout_fit("Đắk Lắk và Đắk Nông", 24.0, false, 1e6, out, sizeof out);
    assert_true(strlen(out) < sizeof out);
    assert_string_equal(out, "Đ…");
}

static void wrap(const char *text, double size, bool bold, double width, size_t most,
                 et_lines *out)
{
    const et_wrap how = {size, bold, true, width, most};
    et_layout_wrap(text, &how, out);
}

static void lines_are_few_and_even(void **state)
{
    (void)state;
    et_lines lines;

    wrap("", 24.0, false, 100.0, 3, &lines);
    assert_int_equal(lines.count, 0);
    wrap("one", 24.0, false, 1000.0, 3, &lines);
    assert_int_equal(lines.count, 1);
    assert_false(lines.cut);

    const char *text = "5 provinces rose against the country, 13 fell; for 45 the data "
                       "cannot tell";
    double all = et_layout_width(text, 42.0, true);
    wrap(text, 42.0, true, 0.7 * all, 2, &lines);
    assert_int_equal(lines.count, 2);
    assert_false(lines.cut);
    double first = et_layout_width(lines.text[0], 42.0, true);
    double second = et_layout_width(lines.text[1], 42.0, true);
    assert_true(fabs(first - second) < 0.15 * all);
}

static void what_does_not_fit_the_lines_is_cut(void **state)
{
    (void)state;
    et_lines lines;

    wrap("a text of many words that needs far more room", 24.0, false, 120.0, 2, &lines);
    assert_int_equal(lines.count, 2);
    assert_true(lines.cut);
    assert_true(et_layout_width(lines.text[1], 24.0, false) <= 120.0);
    wrap("Llanfairpwllgwyngyllgogerychwyrndrobwll", 24.0, false, 120.0, 2, &lines);
    assert_true(lines.cut);
    assert_true(et_layout_width(lines.text[0], 24.0, false) <= 120.0);
}

static void no_word_is_lost_by_wrapping(void **state)
{
    (void)state;
    const char *text =
        "Nam Định và Hà Giang cùng với Thừa Thiên Huế đều chưa thể kết luận";
    et_lines lines;

    for (double width = 260.0; width < 1200.0; width += 17.0) {
        char joined[ET_LINE_SIZE * ET_LINES_MAX] = "";
        wrap(text, 28.0, false, width, ET_LINES_MAX, &lines);
        for (size_t i = 0; i < lines.count; i++) {
            assert_true(et_layout_width(lines.text[i], 28.0, false) <= width);
            (void)strcat(joined, i ? " " : "");
            (void)strcat(joined, lines.text[i]);
        }
        assert_true(lines.cut || strcmp(joined, text) == 0);
    }
    assert_false(lines.cut);
}

/* ---- labels -------------------------------------------------------------- */

#define LABELS 40

typedef struct case_of_labels {
    double wanted[LABELS], height[LABELS], placed[LABELS];
    size_t n;
    et_label_space space;
} case_of_labels;

static void make_case(case_of_labels *c)
{
    c->n = (size_t)(uniform() * LABELS);
    c->space = (et_label_space){.low = -200.0 + 100.0 * uniform(),
                                .gap = 12.0 * uniform()};
    double total = 0.0;
    for (size_t i = 0; i < c->n; i++) {
        c->wanted[i] = -300.0 + 900.0 * uniform();
        /* ties and equal heights are the common case on real charts */
        if (i > 0 && uniform() < 0.3) {
            c->wanted[i] = c->wanted[i - 1];
        }
        c->height[i] = uniform() < 0.5 ? 30.0 : 5.0 + 40.0 * uniform();
        total += c->height[i];
    }
    c->space.high = c->space.low + total + 600.0 * uniform();
}

/* Index order by wish, then by index: the order that must be kept. */
static bool comes_before(const case_of_labels *c, size_t a, size_t b)
{
    return c->wanted[a] < c->wanted[b] || (c->wanted[a] == c->wanted[b] && a < b);
}

static double cost(const case_of_labels *c, const double *placed)
{
    double sum = 0.0;
    for (size_t i = 0; i < c->n; i++) {
        sum += (placed[i] - c->wanted[i]) * (placed[i] - c->wanted[i]);
    }
    return sum;
}

/* The gap that the function promises: the one asked for, or what room there is. */
static double promised_gap(const case_of_labels *c)
{
    double room = c->space.high - c->space.low;
    for (size_t i = 0; i < c->n; i++) {
        room -= c->height[i];
    }
    return c->n > 1 ? fmin(c->space.gap, room / (double)(c->n - 1)) : c->space.gap;
}

static bool is_allowed(const case_of_labels *c, const double *placed, double gap)
{
    const double slack = 1e-7;
    for (size_t i = 0; i < c->n; i++) {
        if (placed[i] - 0.5 * c->height[i] < c->space.low - slack ||
            placed[i] + 0.5 * c->height[i] > c->space.high + slack) {
            return false;
        }
        for (size_t k = 0; k < c->n; k++) {
            if (i != k && comes_before(c, i, k) &&
                placed[k] - placed[i] <
                    0.5 * (c->height[i] + c->height[k]) + gap - slack) {
                return false;
            }
        }
    }
    return true;
}

static void labels_never_overlap_nor_leave_and_keep_order(void **state)
{
    (void)state;
    for (int round = 0; round < 2000; round++) {
        case_of_labels c;
        make_case(&c);
        assert_true(et_layout_place(c.wanted, c.height, c.n, &c.space, c.placed));
        assert_true(is_allowed(&c, c.placed, promised_gap(&c)));
    }
}

/* At the smallest sum of squares no allowed move helps: shifting any run of labels that
 * are next to each other, by a little, up or down, either breaks a rule or costs more.
 * For a convex cost on a convex set this local statement is the global one. */
static void labels_move_as_little_as_possible(void **state)
{
    (void)state;
    for (int round = 0; round < 300; round++) {
        case_of_labels c;
        size_t order[LABELS];
        make_case(&c);
        assert_true(et_layout_place(c.wanted, c.height, c.n, &c.space, c.placed));
        for (size_t i = 0; i < c.n; i++) {
            size_t rank = 0;
            for (size_t k = 0; k < c.n; k++) {
                rank += k != i && comes_before(&c, k, i);
            }
            order[rank] = i;
        }
        double best = cost(&c, c.placed), gap = promised_gap(&c);
        for (size_t a = 0; a < c.n; a++) {
            for (size_t b = a; b < c.n; b++) {
                for (double step = -0.5; step <= 0.5; step += 1.0) {
                    double moved[LABELS];
                    memcpy(moved, c.placed, sizeof moved);
                    for (size_t k = a; k <= b; k++) {
                        moved[order[k]] += step;
                    }
                    if (is_allowed(&c, moved, gap)) {
                        assert_true(cost(&c, moved) >= best - 1e-6 * (1.0 + best));
                    }
                }
            }
        }
    }
}

static void labels_with_room_stay_where_they_want(void **state)
{
    (void)state;
    const double wanted[] = {300.0, 100.0, 200.0}, height[] = {30.0, 30.0, 30.0};
    const et_label_space space = {0.0, 400.0, 10.0};
    double placed[3];

    assert_true(et_layout_place(wanted, height, 3, &space, placed));
    for (size_t i = 0; i < 3; i++) {
        assert_close(placed[i], wanted[i], 1e-12);
    }
}

static void two_labels_on_one_spot_part_evenly(void **state)
{
    (void)state;
    const double wanted[] = {200.0, 200.0}, height[] = {30.0, 30.0};
    const et_label_space space = {0.0, 400.0, 10.0};
    double placed[2];

    assert_true(et_layout_place(wanted, height, 2, &space, placed));
    assert_close(placed[0], 180.0, 1e-12);
    assert_close(placed[1], 220.0, 1e-12);
}

static void too_many_labels_are_spread_and_said(void **state)
{
    (void)state;
    const double wanted[] = {5.0, 6.0, 7.0}, height[] = {30.0, 30.0, 30.0};
    const et_label_space space = {0.0, 60.0, 10.0};
    double placed[3], one[ET_LABELS_MAX + 1] = {0};

    assert_false(et_layout_place(wanted, height, 3, &space, placed));
    assert_close(placed[0], 10.0, 1e-12);
    assert_close(placed[2], 50.0, 1e-12);
    assert_false(et_layout_place(one, one, ET_LABELS_MAX + 1, &space, one));
    assert_true(et_layout_place(NULL, NULL, 0, &space, NULL));
}

/* ---- ticks --------------------------------------------------------------- */

static void ticks_are_round_few_and_inside(void **state)
{
    (void)state;
    for (int round = 0; round < 5000; round++) {
        double low = -10.0 + 20.0 * uniform();
        double high = low + pow(10.0, -3.0 + 5.0 * uniform());
        size_t most = 2 + (size_t)(uniform() * 10.0);
        et_ticks ticks;
        et_layout_ticks(low, high, most, &ticks);
        assert_true(ticks.count <= most);
        double mantissa = ticks.step / pow(10.0, floor(log10(ticks.step) + 1e-9));
        assert_true(fabs(mantissa - 1.0) < 1e-9 || fabs(mantissa - 2.0) < 1e-9 ||
                    fabs(mantissa - 5.0) < 1e-9);
        for (size_t i = 0; i < ticks.count; i++) {
            double tick = et_layout_tick(&ticks, i);
            assert_true(tick >= low - 1e-6 * ticks.step &&
                        tick <= high + 1e-6 * ticks.step);
            double scaled = tick * pow(10.0, ticks.decimals);
            assert_true(fabs(scaled - floor(scaled + 0.5)) < 1e-6);
        }
    }
}

static void ticks_of_nothing_are_one(void **state)
{
    (void)state;
    et_ticks ticks;
    et_layout_ticks(3.0, 3.0, 5, &ticks);
    assert_int_equal(ticks.count, 1);
    et_layout_ticks(0.0, INFINITY, 5, &ticks);
    assert_int_equal(ticks.count, 1);
}

static void tick_zero_is_zero(void **state)
{
    (void)state;
    et_ticks ticks;
    et_layout_ticks(-0.3, 0.3, 7, &ticks);
    for (size_t i = 0; i < ticks.count; i++) {
        double tick = et_layout_tick(&ticks, i);
        assert_true(tick == 0.0 || fabs(tick) > 0.05);
        assert_false(tick == 0.0 && signbit(tick));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(width_of_nothing_is_zero),
        cmocka_unit_test(width_is_the_fonts_own),
        cmocka_unit_test(composed_and_decomposed_letters_are_as_wide),
        cmocka_unit_test(unknown_letters_and_broken_bytes_count_an_em),
        cmocka_unit_test(cut_text_fits_and_ends_in_an_ellipsis),
        cmocka_unit_test(cut_text_fits_its_buffer_too),
        cmocka_unit_test(lines_are_few_and_even),
        cmocka_unit_test(what_does_not_fit_the_lines_is_cut),
        cmocka_unit_test(no_word_is_lost_by_wrapping),
        cmocka_unit_test(labels_never_overlap_nor_leave_and_keep_order),
        cmocka_unit_test(labels_move_as_little_as_possible),
        cmocka_unit_test(labels_with_room_stay_where_they_want),
        cmocka_unit_test(two_labels_on_one_spot_part_evenly),
        cmocka_unit_test(too_many_labels_are_spread_and_said),
        cmocka_unit_test(ticks_are_round_few_and_inside),
        cmocka_unit_test(ticks_of_nothing_are_one),
        cmocka_unit_test(tick_zero_is_zero),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
