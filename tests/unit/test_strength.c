/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/results.h"
#include "panels.h"

enum { FIRST = 2018, YEARS = 6, PROVINCES = 8 };
static const char *const papers[] = {"toan", "ngu_van", "vat_li"};

static et_strength units[128];

/* The first province is `ahead` hundredths better in its last subject; all wobble. */
static et_panel *make_panel(int subject_count, int ahead)
{
    et_tally *tally = new_tally();
    for (int s = 0; s < subject_count; s++) {
        for (int p = 0; p < PROVINCES; p++) {
            for (int t = 0; t < YEARS; t++) {
                const et_tally_key key = {FIRST + t, codes[p], papers[s]};
                int mean = 500 + (p * 5 + t * 3 + p * t + s * (p + 2 * t)) % 7 - 3;
                mean += p == 0 && s == subject_count - 1 ? ahead : 0;
                put_mean(tally, &key, mean, 100, 100);
            }
        }
    }
    return panel_of_made(tally, ET_UNIT_PROVINCE);
}

static void compare(int subject_count, int ahead, int last_year)
{
    et_panel *panel = make_panel(subject_count, ahead);
    const et_ranking_options how = {.first_year = FIRST, .last_year = last_year};
    et_error err = {0};
    assert_ok(et_strengths(panel, regimes, &how, units, &err), &err);
    et_panel_free(panel);
}

static void one_subject_is_not_compared(void **state)
{
    (void)state;
    compare(1, 100, FIRST + YEARS - 1);
    assert_int_equal(units[0].state, ET_FIT_TOO_FEW);
    assert_int_equal(units[0].subjects, 0);
    compare(2, 100, FIRST + 1); /* two years show no wobble */
    assert_int_equal(units[0].state, ET_FIT_TOO_FEW);
    assert_int_equal(units[40].state, ET_FIT_TOO_FEW); /* a province without data */
}

static void the_strongest_where_it_is_certain(void **state)
{
    (void)state;
    compare(3, 60, FIRST + YEARS - 1);
    assert_int_equal(units[0].state, ET_FIT_OK);
    assert_int_equal(units[0].year, FIRST + YEARS - 1);
    assert_int_equal(units[0].subjects, 3);
    assert_int_equal(units[0].best, 2);
    assert_int_equal(units[0].may_count, 1);
    assert_int_equal(units[0].may_be_best, 4);
    assert_true(units[0].best_z > units[0].weakest_z);
}

static void several_where_it_is_not(void **state)
{
    (void)state;
    compare(3, 0, FIRST + YEARS - 1);
    assert_int_equal(units[0].state, ET_FIT_OK);
    assert_int_equal(units[0].may_count, 3);
    assert_int_equal(units[0].may_be_best, 7);
}

static et_status run(void *context)
{
    const et_ranking_options how = {.first_year = FIRST, .last_year = FIRST + YEARS - 1};
    const et_strength_rows rows = {.panel = context, .strengths = units, .count = 8,
                                   .people = true, .language = ET_VIETNAMESE};
    et_table *table = NULL;
    char *bytes = NULL;
    size_t size;

    et_status status = et_strengths(context, regimes, &how, units, NULL);
    if (status == ET_OK) {
        status = et_strength_table(&table, &rows, NULL);
    }
    if (status == ET_OK) {
        status = et_table_render(table, ET_FORMAT_TEXT, &bytes, &size, NULL);
    }
    free(bytes);
    et_table_free(table);
    return status;
}

static void memory_may_run_out(void **state)
{
    (void)state;
    et_panel *panel = make_panel(2, 10);
    with_failing_memory(run, panel);
    et_panel_free(panel);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_subject_is_not_compared),
        cmocka_unit_test(the_strongest_where_it_is_certain),
        cmocka_unit_test(several_where_it_is_not),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests_name("strength", tests, open_registry, close_registry);
}
