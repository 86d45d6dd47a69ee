/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/results.h"
#include "panels.h"

enum { FIRST = 2015 };

static int open_reform(void **state)
{
    et_error err = {0};
    (void)open_registry(state);
    et_regimes_free(regimes);
    write_file(
        scratch_path("regimes.csv"),
        "year,id,raw_comparable,relative_comparable,word_en,word_vi,text_en,text_vi\n"
        "2019,reform,no,no,reform,reform,reform,reform\n");
    assert_ok(et_regimes_load(&regimes, scratch_path("regimes.csv"), &err), &err);
    return 0;
}

/* The country's means in hundredths from 2015 on; 0: no data. */
static et_panel *make_panel(const int *score, int years)
{
    et_tally *tally = new_tally();
    for (int t = 0; t < years; t++) {
        const et_tally_key key = {FIRST + t, "01", "toan"};
        put_mean(tally, &key, score[t], 0, 40);
    }
    et_panel *panel = panel_of(tally, NULL, (et_panel_options){.level = ET_UNIT_NATION});
    et_tally_free(tally);
    return panel;
}

static et_step step_of(const int *score, int years, int year)
{
    et_panel *panel = make_panel(score, years);
    et_step step;
    et_step_of_nation(&(et_series_source){panel, 0, regimes}, year, &step);
    et_panel_free(panel);
    return step;
}

static void a_missing_year_has_no_step(void **state)
{
    (void)state;
    static const int score[] = {500, 510, 490, 520, 0, 540};
    et_step step = step_of(score, 6, 2019);
    assert_false(step.known);
    assert_int_equal(step.usual, 3); /* the years before */
    assert_int_equal(step.state, ET_FIT_TOO_FEW);
    assert_true(step.change == 0.0 && step.p == 0.0);
    step = step_of(score, 6, 1990);
    assert_false(step.known);
    assert_string_equal(et_step_word(&step, ET_ENGLISH), "cannot tell from usual");
}

static void too_few_usual_steps_give_no_test(void **state)
{
    (void)state;
    static const int score[] = {0, 0, 500, 520, 600, 610};
    et_step step = step_of(score, 6, 2019);
    assert_true(step.known);
    assert_close(step.change, 0.8, 1e-12);
    assert_int_equal(step.n_before, 40);
    assert_int_equal(step.usual, 2);
    assert_int_equal(step.state, ET_FIT_TOO_FEW);
    assert_true(step.low == 0.0 && step.high == 0.0);
}

/* Usual steps .1, -.2, .3, .2 (not the one over 2019): mean .1, sd .21602; t(3) 97.5 %
 * 3.182446305284263. */
static void a_step_against_usual_ones(void **state)
{
    (void)state;
    static const int score[] = {500, 510, 490, 520, 640, 660};
    et_step step = step_of(score, 6, 2019);
    double sd = sqrt((0.0 + 0.09 + 0.04 + 0.01) / 3.0), se = sd * sqrt(1.25);

    assert_close(step.before, 5.2, 1e-12);
    assert_close(step.after, 6.4, 1e-12);
    assert_close(step.change, 1.2, 1e-12);
    assert_int_equal(step.usual, 4);
    assert_int_equal(step.state, ET_FIT_OK);
    assert_close(step.mean, 0.1, 1e-12);
    assert_close(step.low, 0.1 - 3.182446305284263 * se, 1e-10);
    assert_close(step.high, 0.1 + 3.182446305284263 * se, 1e-10);
    /* t(3) has a closed form */
    double t = 1.1 / se, x = t / sqrt(3.0);
    double cdf = 0.5 + (x / (1.0 + x * x) + atan(x)) / acos(-1.0);
    assert_close(step.p, 2.0 * (1.0 - cdf), 1e-9);
    assert_close(step.q, step.p, 0.0);
    assert_string_equal(et_step_word(&step, ET_ENGLISH), "clearly more than usual");
}

static void an_ordinary_year_is_not_compared_with_itself(void **state)
{
    (void)state;
    static const int score[] = {500, 510, 490, 520, 640, 660};
    et_step step = step_of(score, 6, 2017);
    assert_int_equal(step.usual, 3); /* 2016, 2018 and 2020; 2019 is a break */
    assert_close(step.change, -0.2, 1e-12);
}

static void adjusted_over_those_that_were_tested(void **state)
{
    (void)state;
    et_error err = {0};
    et_step steps[] = {{.state = ET_FIT_OK, .p = 0.03, .q = 0.03},
                       {.state = ET_FIT_TOO_FEW},
                       {.state = ET_FIT_OK, .p = 0.5, .q = 0.5}};
    assert_ok(et_step_adjust(steps, 3, &err), &err);
    assert_close(steps[0].q, 0.06, 1e-15);
    assert_close(steps[1].q, 0.0, 0.0);
    assert_close(steps[2].q, 0.5, 1e-15);
    assert_string_equal(et_step_word(&steps[0], ET_ENGLISH), "hint of more than usual");
    assert_string_equal(et_step_word(&steps[2], ET_VIETNAMESE),
                        "chưa phân biệt được với thường lệ");
}

static et_status adjust(void *context)
{
    et_step steps[2] = {{.state = ET_FIT_OK, .p = 0.1}, {.state = ET_FIT_OK, .p = 0.2}};
    (void)context;
    return et_step_adjust(steps, 2, NULL);
}

static et_status make_table(void *context)
{
    et_step step = {.year = 2019, .known = true, .change = 0.5, .state = ET_FIT_TOO_FEW};
    const et_step_row row = {"=cmd \"<x>\"", &step};
    et_table *table = NULL;
    char *bytes = NULL;
    size_t size;
    (void)context;

    et_status status = et_step_table(&table, &row, 1, ET_VIETNAMESE, NULL);
    if (status == ET_OK) {
        status = et_table_render(table, ET_FORMAT_JSON, &bytes, &size, NULL);
    }
    free(bytes);
    et_table_free(table);
    return status;
}

static void memory_may_run_out(void **state)
{
    (void)state;
    with_failing_memory(adjust, NULL);
    with_failing_memory(make_table, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_missing_year_has_no_step),
        cmocka_unit_test(too_few_usual_steps_give_no_test),
        cmocka_unit_test(a_step_against_usual_ones),
        cmocka_unit_test(an_ordinary_year_is_not_compared_with_itself),
        cmocka_unit_test(adjusted_over_those_that_were_tested),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests_name("step", tests, open_reform, close_registry);
}
