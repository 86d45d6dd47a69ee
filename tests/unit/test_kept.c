/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a worker keeps of trends: made once, of their own options only. et_trend_units is
 * replaced by one that counts.
 */
#include "cli/kept.h"
#include "support.h"

enum { MOST_UNITS = 80 };

et_status __real_et_trend_units(const et_series_source *from,
                                const et_trend_options *options, et_trend_unit *units,
                                et_trend_summary *summary, et_error *err);
et_status __wrap_et_trend_units(const et_series_source *from,
                                const et_trend_options *options, et_trend_unit *units,
                                et_trend_summary *summary, et_error *err);

static size_t made;

et_status __wrap_et_trend_units(const et_series_source *from,
                                const et_trend_options *options, et_trend_unit *units,
                                et_trend_summary *summary, et_error *err)
{
    made++;
    return __real_et_trend_units(from, options, units, summary, err);
}

static const cli_options plain = {
    .subject = "toan,van", .first_year = 2017, .last_year = 2024};

typedef struct opened {
    cli_world world;
    et_panel *panel;
} opened;

static opened open_panel(const cli_options *options)
{
    opened o;
    et_error err = {0};
    assert_ok(cli_world_open(&o.world, options, &err), &err);
    assert_ok(cli_panel(&o.panel, &o.world, options, ET_UNIT_PROVINCE, &err), &err);
    assert_in_range(et_panel_unit_count(o.panel), 2, MOST_UNITS);
    return o;
}

static void close_panel(opened *o)
{
    et_panel_free(o->panel);
    cli_world_free(&o->world);
}

/* Fails unless both are of the same numbers. */
static void same_trends(const opened *o, const et_trend_unit *got,
                        const et_trend_unit *expected)
{
    for (size_t u = 0; u < et_panel_unit_count(o->panel); u++) {
        assert_int_equal(got[u].unit, expected[u].unit);
        assert_int_equal(got[u].state, expected[u].state);
        assert_int_equal(got[u].verdict, expected[u].verdict);
        assert_close(got[u].slope, expected[u].slope, 0.0);
        assert_close(got[u].p, expected[u].p, 0.0);
        assert_close(got[u].q, expected[u].q, 0.0);
        assert_close(got[u].jump_slope, expected[u].jump_slope, 0.0);
    }
}

/* Asks for a trend and returns whether it was made for that; it is what it should be. */
static bool was_made(const opened *o, size_t subject, const et_trend_options *options)
{
    et_trend_unit got[MOST_UNITS], expected[MOST_UNITS];
    et_trend_summary summary, other;
    const et_series_source from = {o->panel, subject, o->world.regimes};
    et_error err = {0};
    size_t before = made;

    assert_ok(cli_trend_units(&o->world, &from, options, got, &summary, &err), &err);
    bool making = made > before;
    assert_ok(__real_et_trend_units(&from, options, expected, &other, &err), &err);
    same_trends(o, got, expected);
    assert_close(summary.detectable, other.detectable, 0.0);
    assert_int_equal(summary.up, other.up);
    assert_int_equal(summary.orders.clear, other.orders.clear);
    assert_int_equal(summary.first_year, other.first_year);
    assert_int_equal(summary.last_year, other.last_year);
    return making;
}

static void a_single_command_keeps_nothing(void **state)
{
    (void)state;
    opened o = open_panel(&plain);
    const et_trend_options options = {0};
    assert_true(was_made(&o, 0, &options));
    assert_true(was_made(&o, 0, &options));
    close_panel(&o);
}

static void every_option_is_a_trend_of_its_own(void **state)
{
    (void)state;
    static const et_trend_options options[] = {
        {0},
        {.first_year = 2018},
        {.first_year = 2018, .last_year = 2023},
        {.first_year = 2018, .last_year = 2024},
        {.scale = ET_SCALE_Z},
        {.scale = ET_SCALE_RAW},
        {.reference = ET_REFERENCE_CANDIDATES},
        {.level = 0.05},
        {.level = 0x1.999999999999bp-5}, /* the next double */
        {.least_n = 30},
        {.least_n = (uint64_t)1 << 62},
        {.count_orders = true},
    };
    enum { OPTIONS = sizeof options / sizeof *options };

    cli_keep();
    opened o = open_panel(&plain);
    for (size_t s = 0; s < 2; s++) {
        for (size_t i = 0; i < OPTIONS; i++) {
            assert_true(was_made(&o, s, &options[i]));
        }
    }
    for (size_t s = 0; s < 2; s++) {
        for (size_t i = 0; i < OPTIONS; i++) {
            assert_false(was_made(&o, s, &options[i]));
        }
    }
    close_panel(&o);
    /* the next command's panel is the same one, and one of other years is not */
    o = open_panel(&plain);
    assert_false(was_made(&o, 1, &options[0]));
    close_panel(&o);
    cli_options longer = plain;
    longer.last_year = 2025;
    o = open_panel(&longer);
    assert_true(was_made(&o, 1, &options[0]));
    close_panel(&o);
}

static void the_oldest_trend_of_a_panel_goes(void **state)
{
    (void)state;
    enum { MANY = 40 };
    cli_keep();
    opened o = open_panel(&plain);
    for (int i = 1; i <= MANY; i++) {
        const et_trend_options options = {.level = i / 1000.0};
        assert_true(was_made(&o, 0, &options));
    }
    assert_false(was_made(&o, 0, &(et_trend_options){.level = MANY / 1000.0}));
    assert_true(was_made(&o, 0, &(et_trend_options){.level = 1 / 1000.0}));
    close_panel(&o);
}

/* Builds a panel, which is kept, and lets go of it. */
static void build(const opened *o, const cli_options *options)
{
    et_panel *panel = NULL;
    et_error err = {0};
    assert_ok(cli_panel(&panel, &o->world, options, ET_UNIT_PROVINCE, &err), &err);
    et_panel_free(panel);
}

static void what_was_used_last_outlives_many_panels(void **state)
{
    (void)state;
    cli_options other = plain;

    cli_keep();
    opened o = open_panel(&plain);
    const et_trend_options options = {.first_year = 2018};
    (void)was_made(&o, 0, &options);
    for (int i = 0; i < 45; i++) { /* one of them is that of `plain` */
        other.first_year = 2016 + i % 9;
        other.last_year = other.first_year + 1 + i / 9;
        build(&o, &other);
        build(&o, &plain);
    }
    assert_false(was_made(&o, 0, &options));
    for (int i = 0; i < 45; i++) {
        other.first_year = 2016 + i % 9;
        other.last_year = other.first_year + 1 + i / 9;
        other.subject = "toan";
        build(&o, &other);
    }
    assert_true(was_made(&o, 0, &options)); /* ours, but no longer kept */
    close_panel(&o);
}

static void large_panels_make_room_sooner(void **state)
{
    (void)state;
    static const char *const without[] = {"Hà Nội",   "Huế",       "Cà Mau",  "Cần Thơ",
                                          "Cao Bằng", "Lạng Sơn",  "Đà Nẵng", "Hải Phòng",
                                          "Lào Cai",  "Quảng Ngãi", "Sơn La", "Lai Châu"};
    cli_options other = {0};

    cli_keep();
    opened o = open_panel(&plain);
    const et_trend_options options = {.first_year = 2019};
    (void)was_made(&o, 0, &options);
    assert_false(was_made(&o, 0, &options));
    for (size_t i = 0; i < sizeof without / sizeof *without; i++) {
        other.without = without[i];
        build(&o, &other);
    }
    assert_true(was_made(&o, 0, &options));
    close_panel(&o);
}

static et_status ask_twice(void *context)
{
    static int asked;
    const opened *o = context;
    const et_trend_options options = {.level = ++asked / 1e4};
    const et_series_source from = {o->panel, 0, o->world.regimes};
    et_trend_unit units[MOST_UNITS];
    et_trend_summary summary;
    et_error err = {0};
    et_status status =
        cli_trend_units(&o->world, &from, &options, units, &summary, &err);

    size_t before = made;
    if (status == ET_OK) { /* it is kept, or memory has run out for that */
        status = cli_trend_units(&o->world, &from, &options, units, &summary, &err);
    }
    return status == ET_OK && made > before ? ET_ERR_MEMORY : status;
}

static void memory_that_runs_out_spoils_nothing(void **state)
{
    (void)state;
    cli_keep();
    opened o = open_panel(&plain);
    with_failing_memory(ask_twice, &o);
    close_panel(&o);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_single_command_keeps_nothing), /* first: none has begun to */
        cmocka_unit_test(every_option_is_a_trend_of_its_own),
        cmocka_unit_test(the_oldest_trend_of_a_panel_goes),
        cmocka_unit_test(what_was_used_last_outlives_many_panels),
        cmocka_unit_test(large_panels_make_room_sooner),
        cmocka_unit_test(memory_that_runs_out_spoils_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
