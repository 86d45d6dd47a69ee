/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "joint_sums.h"

#include "examtrend/correlation.h"

#define BUNDLED EXAMTREND_SOURCE "/datasets"

static et_joint *joint;

static void add(const char *place, const int *x, const int *y, size_t n)
{
    const et_joint_sums s = sums_of(x, y, n);
    et_error err = {0};
    assert_ok(et_joint_add(joint, &(et_joint_key){2020, place, "toan", "vat_li"}, &s,
                           &err),
              &err);
}

static et_correlation of(const char *place)
{
    et_correlation c;
    et_correlation_of_candidates(joint, &(et_joint_key){2020, place, "vat_li", "toan"},
                                 &c);
    return c;
}

static int new_joint(void **state)
{
    et_error err = {0};
    (void)state;
    return et_joint_new(&joint, &err) == ET_OK ? 0 : -1;
}

static int free_joint(void **state)
{
    (void)state;
    et_joint_free(joint);
    return 0;
}

static void degenerate_input(void **state)
{
    (void)state;
    static const int x[] = {500}, y[] = {700};
    et_correlation c = of(NULL);
    assert_int_equal(c.n, 0);
    assert_int_equal(c.pooled_state, ET_FIT_TOO_FEW);
    add("01", x, y, 1);
    assert_int_equal(of(NULL).pooled_state, ET_FIT_TOO_FEW);
    add("02", x, y, 1); /* two alike, and none has another of its own place */
    c = of(NULL);
    assert_int_equal(c.n, 2);
    assert_int_equal(c.places, 2);
    assert_int_equal(c.pooled_state, ET_FIT_ALL_TIED);
    assert_int_equal(c.within_state, ET_FIT_TOO_FEW);
}

/* Two provinces in each of which the subjects run against each other, though the better
 * province is better in both: R's cor() pooled and of the values less their province's
 * means. */
static void provinces_may_hide_what_candidates_do(void **state)
{
    (void)state;
    static const int x1[] = {100, 200, 300, 400}, y1[] = {450, 320, 300, 180};
    static const int x2[] = {600, 700, 800, 900}, y2[] = {990, 820, 830, 700};
    add("01", x1, y1, 4);
    add("02", x2, y2, 4);
    et_correlation c = of(NULL);
    assert_int_equal(c.n, 8);
    assert_int_equal(c.pooled_state, ET_FIT_OK);
    assert_close(c.pooled, 0.715143741375642, 1e-14);
    assert_close(c.within, -0.949648032783661, 1e-14);
    assert_close(of("01").pooled, of("01").within, 1e-15);
}

static void over_the_years(void **state)
{
    (void)state;
    static const int toan[] = {500, 600, 550, 700, 650},
                     vat_li[] = {600, 500, 560, 400, 450};
    et_regions *regions = NULL;
    et_subjects *subjects = NULL;
    et_tally *tally = NULL;
    et_panel *panel = NULL;
    et_error err = {0};
    et_comovement c;

    assert_ok(et_regions_load(&regions, BUNDLED, &err), &err);
    assert_ok(et_subjects_load(&subjects, BUNDLED, &err), &err);
    assert_ok(et_tally_new(&tally, &err), &err);
    for (int t = 0; t < 5; t++) {
        int year = t < 4 ? 2017 + t : 2022; /* a hole: no step over it */
        et_tally_key x = {year, "01", "toan"}, y = {year, "01", "vat_li"};
        assert_ok(et_tally_add(tally, &x, toan[t], 5, &err), &err);
        assert_ok(et_tally_add(tally, &y, vat_li[t], 5, &err), &err);
    }
    et_panel_input input = {.tally = tally, .regions = regions, .subjects = subjects};
    et_panel_options options = {.level = ET_UNIT_NATION};
    assert_ok(et_panel_build(&panel, &input, &options, &err), &err);
    et_correlation_over_years(panel, 0, 1, &c);
    assert_int_equal(c.years, 5);
    assert_int_equal(c.steps, 3);
    assert_int_equal(c.opposite, 3);
    assert_int_equal(c.level_state, ET_FIT_OK);
    assert_close(c.levels, -0.998657073734646, 1e-13);
    assert_close(c.changes, -0.999702572739171, 1e-13);
    et_correlation_over_years(panel, 0, 0, &c);
    assert_close(c.levels, 1.0, 1e-14);
    assert_int_equal(c.opposite, 0);
    et_panel_free(panel);
    et_tally_free(tally);
    et_subjects_free(subjects);
    et_regions_free(regions);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(degenerate_input, new_joint, free_joint),
        cmocka_unit_test_setup_teardown(provinces_may_hide_what_candidates_do, new_joint,
                                        free_joint),
        cmocka_unit_test(over_the_years),
    };
    return cmocka_run_group_tests_name("correlation", tests, NULL, NULL);
}
