/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/change.h"

#define MISSING ((double)NAN)

static et_change of(const int *year, const double *value, size_t count)
{
    et_change change;
    et_change_of(year, value, count, &change);
    return change;
}

static void nothing_and_one_year(void **state)
{
    (void)state;
    static const int year[] = {2020, 2021};
    static const double value[] = {MISSING, 5.0};
    et_change c = of(year, value, 0);
    assert_int_equal(c.years, 0);
    assert_int_equal(c.first_year, 0);
    c = of(year, value, 2);
    assert_int_equal(c.years, 1);
    assert_int_equal(c.first_year, 2021);
    assert_int_equal(c.steps, 0);
    assert_true(c.change == 0.0 && c.step_sd == 0.0);
}

static void rows_and_steps(void **state)
{
    (void)state;
    static const int year[] = {2016, 2017, 2018, 2019, 2020, 2021, 2023, 2024};
    static const double value[] = {5.0, 4.5, 4.25, MISSING, 6.0, 5.5, 5.0, 5.0};
    et_change c = of(year, value, 8);
    assert_int_equal(c.years, 7);
    assert_int_equal(c.first_year, 2016);
    assert_int_equal(c.last_year, 2024);
    assert_close(c.change, 0.0, 1e-15);
    assert_int_equal(c.steps, 4); /* -0.5 -0.25, -0.5, 0 */
    assert_close(c.step_sd, 0.23935677693908453, 1e-14);
    assert_int_equal(c.falls, 2);
    assert_int_equal(c.rises, 0); /* 2020 is not the year after 2018 */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_and_one_year),
        cmocka_unit_test(rows_and_steps),
    };
    return cmocka_run_group_tests_name("change", tests, NULL, NULL);
}
