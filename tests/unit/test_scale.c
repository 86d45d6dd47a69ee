/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/scale.h"
#include "panels.h"

static void apply(const et_panel *panel, et_scale scale, et_reference reference,
                  double *out)
{
    const et_scale_options options = {.scale = scale, .reference = reference};
    et_scale_apply(panel, 0, &options, out);
}

static const char *const three = "2020,01,toan,100,6,1\n2020,02,toan,300,7,1\n"
                                 "2021,01,toan,100,5,2\n2021,02,toan,300,7,2\n"
                                 "2021,03,toan,600,6,2\n";

static void scales_of_three_provinces(void **state)
{
    (void)state;
    et_panel *panel = panel_of_rows(three, (et_panel_options){0});
    double *v = calloc(63 * 2, sizeof *v);

    assert_non_null(v);
    apply(panel, ET_SCALE_RAW, ET_REFERENCE_UNITS, v);
    assert_close(v[0], 6.0, 0);
    assert_close(v[3], 7.0, 0);
    assert_true(isnan(v[4])); /* Hải Phòng 2020 */
    apply(panel, ET_SCALE_RELATIVE, ET_REFERENCE_UNITS, v);
    assert_close(v[0], -0.5, 1e-15);
    assert_close(v[1], -1.0, 1e-15);
    assert_close(v[5], 0.0, 1e-15);
    assert_true(isnan(v[4]));
    assert_true(isnan(v[125]));
    apply(panel, ET_SCALE_RELATIVE, ET_REFERENCE_CANDIDATES, v);
    assert_close(v[0], 6.0 - 6.75, 1e-15);
    assert_close(v[1], 5.0 - 6.2, 1e-14);
    apply(panel, ET_SCALE_Z, ET_REFERENCE_UNITS, v);
    assert_close(v[1], -1.0 / et_panel_nation(panel, 0)[1].sd, 1e-15);
    et_scale_reference(panel, 0, &(et_scale_options){.least_n = 0}, v);
    assert_close(v[0], 6.5, 1e-15);
    assert_close(v[1], 6.0, 1e-15);
    free(v);
    et_panel_free(panel);
}

static void without_a_deviation_there_is_no_z(void **state)
{
    (void)state;
    double v[2];
    et_panel *panel = panel_of_rows("2020,*,toan,,6,\n2021,*,toan,10,6,0\n",
                               (et_panel_options){.level = ET_UNIT_NATION});
    apply(panel, ET_SCALE_Z, ET_REFERENCE_CANDIDATES, v);
    assert_true(isnan(v[0]) && isnan(v[1]));
    apply(panel, ET_SCALE_RELATIVE, ET_REFERENCE_CANDIDATES, v);
    assert_close(v[0], 0.0, 0);
    et_panel_free(panel);

    panel = panel_of_rows("2020,15,toan,,6,1\n2020,16,toan,,7,1\n2020,01,toan,,7,1\n",
                     (et_panel_options){.map = "34"});
    double *w = calloc(34, sizeof *w);
    assert_non_null(w);
    apply(panel, ET_SCALE_RELATIVE, ET_REFERENCE_CANDIDATES, w);
    assert_true(isnan(w[0])); /* the nation's mean is unknown without n */
    apply(panel, ET_SCALE_RELATIVE, ET_REFERENCE_UNITS, w);
    assert_close(w[0], 0.0, 0); /* Hà Nội alone has a mean */
    free(w);
    et_panel_free(panel);
}

static void a_years_difficulty_falls_out_of_relative_scores(void **state)
{
    (void)state;
    et_panel *a = panel_of_rows(three, (et_panel_options){0});
    et_panel *b = panel_of_rows("2020,01,toan,100,6,1\n2020,02,toan,300,7,1\n"
                           "2021,01,toan,100,7,2\n2021,02,toan,300,9,2\n"
                           "2021,03,toan,600,8,2\n",
                           (et_panel_options){0});
    double *x = calloc(126, sizeof *x), *y = calloc(126, sizeof *y);

    assert_non_null(x);
    assert_non_null(y);
    for (int reference = 0; reference < 2; reference++) {
        apply(a, ET_SCALE_RELATIVE, (et_reference)reference, x);
        apply(b, ET_SCALE_RELATIVE, (et_reference)reference, y);
        for (size_t i = 0; i < 126; i++) {
            assert_true((isnan(x[i]) && isnan(y[i])) || fabs(x[i] - y[i]) < 1e-14);
        }
    }
    free(x);
    free(y);
    et_panel_free(a);
    et_panel_free(b);
}

static void scales_have_names(void **state)
{
    (void)state;
    et_error err = {0};
    for (int i = 0; i < 3; i++) {
        et_scale scale;
        assert_ok(et_scale_from_name(et_scale_name((et_scale)i), &scale, &err), &err);
        assert_int_equal(scale, i);
    }
    et_scale scale;
    assert_int_equal(et_scale_from_name("Z-score", &scale, &err), ET_ERR_ARGUMENT);
}

/* ---- own ---- */

static et_status load(et_regimes **own, const char *rows, et_error *err)
{
    char text[1000];
    (void)snprintf(text, sizeof text,
                   "year,id,raw_comparable,relative_comparable,text_en\n%s", rows);
    write_file(scratch_path("r.csv"), text);
    return et_regimes_load(own, scratch_path("r.csv"), err);
}

static void check_window(const et_regimes *own, et_scale scale, const int from[2],
                         const int to[2])
{
    int first = from[0], last = from[1];
    et_regimes_window(own, scale, &first, &last);
    assert_int_equal(first, to[0]);
    assert_int_equal(last, to[1]);
}

static void no_breaks_leave_all_years(void **state)
{
    (void)state;
    et_regimes *own = NULL;
    et_error err = {0};
    size_t found;

    et_regimes_free(NULL);
    assert_int_equal(et_regimes_count(NULL), 0);
    check_window(NULL, ET_SCALE_RAW, (int[]){2016, 2026}, (int[]){2016, 2026});
    assert_ok(load(&own, "", &err), &err);
    assert_int_equal(et_regimes_count(own), 0);
    check_window(own, ET_SCALE_RAW, (int[]){2016, 2016}, (int[]){2016, 2016});
    assert_int_equal(et_regimes_between(own, ET_SCALE_RAW, (int[]){1, 3000}, false,
                                        &found, 1),
                     0);
    et_regimes_free(own);
}

static void bundled_windows_are_those_of_the_methods(void **state)
{
    (void)state;
    size_t found[4];

    assert_int_equal(et_regimes_count(regimes), 3);
    check_window(regimes, ET_SCALE_RAW, (int[]){2016, 2026}, (int[]){2020, 2024});
    check_window(regimes, ET_SCALE_RELATIVE, (int[]){2016, 2026}, (int[]){2017, 2024});
    check_window(regimes, ET_SCALE_Z, (int[]){2016, 2026}, (int[]){2017, 2024});
    check_window(regimes, ET_SCALE_RAW, (int[]){2016, 2022}, (int[]){2020, 2022});
    check_window(regimes, ET_SCALE_RAW, (int[]){2025, 2026}, (int[]){2025, 2026});
    assert_int_equal(et_regimes_between(regimes, ET_SCALE_RELATIVE, (int[]){2017, 2024},
                                        true, found, 4),
                     1);
    assert_int_equal(et_regimes_at(regimes, found[0])->year, 2020);
    assert_int_equal(et_regimes_between(regimes, ET_SCALE_RELATIVE, (int[]){2017, 2024},
                                        false, found, 4),
                     0);
    assert_int_equal(et_regimes_between(regimes, ET_SCALE_RAW, (int[]){2016, 2025}, false,
                                        found, 1),
                     3);
}

static void windows_of_other_regimes(void **state)
{
    (void)state;
    et_regimes *own = NULL;
    et_error err = {0};

    assert_ok(load(&own, "2010,b,no,no,B\n2003,a,no,yes,A\n", &err), &err);
    assert_int_equal(et_regimes_at(own, 0)->year, 2003);
    assert_string_equal(et_regimes_at(own, 0)->text_vi, "A");
    check_window(own, ET_SCALE_RAW, (int[]){2000, 2013}, (int[]){2003, 2009});
    check_window(own, ET_SCALE_RELATIVE, (int[]){2000, 2013}, (int[]){2000, 2009});
    /* none has five years: the longest, the later of equals */
    check_window(own, ET_SCALE_RAW, (int[]){2008, 2011}, (int[]){2010, 2011});
    check_window(own, ET_SCALE_RAW, (int[]){2007, 2011}, (int[]){2007, 2009});
    et_regimes_free(own);
}

static void faulty_regimes_name_their_place(void **state)
{
    (void)state;
    et_regimes *own = NULL;
    et_error err = {0};

    assert_int_equal(load(&own, "2010,b,no,no,B\n2010,a,no,no,A\n", &err),
                     ET_ERR_INPUT);
    assert_non_null(strstr(err.text, "r.csv:3:1: found the break of 2010 twice"));
    assert_int_equal(load(&own, "2010,b,perhaps,no,B\n", &err), ET_ERR_INPUT);
    assert_int_equal(load(&own, ",b,no,no,B\n", &err), ET_ERR_INPUT);
    assert_int_equal(load(&own, "2010,,no,no,B\n", &err), ET_ERR_INPUT);
    assert_null(own);
}

static et_status load_it(void *context)
{
    et_regimes *own = NULL;
    et_status status = et_regimes_load(&own, context, NULL);
    assert_true((status == ET_OK) == (own != NULL));
    et_regimes_free(own);
    return status;
}

static void memory_failures_leave_nothing(void **state)
{
    (void)state;
    with_failing_memory(load_it, (void *)(uintptr_t)(BUNDLED "/regimes.csv"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(scales_of_three_provinces),
        cmocka_unit_test(without_a_deviation_there_is_no_z),
        cmocka_unit_test(a_years_difficulty_falls_out_of_relative_scores),
        cmocka_unit_test(scales_have_names),
        cmocka_unit_test(no_breaks_leave_all_years),
        cmocka_unit_test(bundled_windows_are_those_of_the_methods),
        cmocka_unit_test(windows_of_other_regimes),
        cmocka_unit_test(faulty_regimes_name_their_place),
        cmocka_unit_test(memory_failures_leave_nothing),
    };
    return cmocka_run_group_tests(tests, open_registry, close_registry);
}
