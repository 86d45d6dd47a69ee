/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How many bends there are, by permutation, and whether two series bend alike.
 */
#include "joinpoints.h"

#include "examtrend/methods/line.h"

/* ---- permutation ------------------------------------------------------------------ */

static et_joinpoint_test permute(const double *y, size_t n,
                                 const et_joinpoint_test_options *options)
{
    const et_series_rows rows = {.x = years, .y = y, .units = 1, .n = n};
    et_joinpoint_test out;
    et_error err = {0};
    assert_ok(et_joinpoint_permute(&rows, options, &out, &err), &err);
    return out;
}

static double ratio_of(const double *y, size_t n)
{
    et_joinpoint fit = find(years, y, n, &(et_joinpoint_options){.most = 1});
    return fit.by[0].sse / fit.by[1].sse;
}

static void count_orders(const double *fitted, double *e, size_t depth, double goal,
                         double *reached)
{
    if (depth == 6) {
        double y[6];
        for (int i = 0; i < 6; i++) {
            y[i] = fitted[i] + e[i];
        }
        *reached += ratio_of(y, 6) >= goal * (1 - 1e-8) ? 1.0 : 0.0;
        return;
    }
    for (size_t k = depth; k < 6; k++) {
        double held = e[depth];
        e[depth] = e[k];
        e[k] = held;
        count_orders(fitted, e, depth + 1, goal, reached);
        held = e[depth];
        e[depth] = e[k];
        e[k] = held;
    }
}

static void exact_p_refits_all_orders(void **state)
{
    (void)state;
    double fitted[6], e[6], reached = 0.0;
    et_line line;

    et_line_fit(years, scores, 6, &line);
    for (int i = 0; i < 6; i++) {
        fitted[i] = line.level + line.slope * (years[i] - line.x_mean);
        e[i] = scores[i] - fitted[i];
    }
    double ratio = ratio_of(scores, 6);
    count_orders(fitted, e, 0, ratio, &reached);
    et_joinpoint_test out = permute(scores, 6, NULL);
    assert_true(out.exact);
    assert_close(out.cases, 720.0, 0.0);
    assert_close(out.statistic, ratio, 1e-10);
    assert_close(out.p, reached / 720.0, 1e-15);
}

static void tests_that_cannot_be_made_are_states(void **state)
{
    (void)state;
    const et_joinpoint_test_options back = {.null_joints = 2, .joints = 1};
    const et_joinpoint_test_options six = {.joints = 6}, three = {.joints = 3};
    const et_joinpoint_test_options idle = {.grid = {.jumps = 1, .jump_at = {2000}}};
    double line[N], holed[N], bent[N];

    for (int i = 0; i < N; i++) {
        line[i] = 0.1 * (years[i] - 2010);
        holed[i] = i == 3 ? (double)NAN : line[i];
        bent[i] = line[i] + 0.3 * fmax(0.0, years[i] - 2014);
    }
    assert_int_equal(permute(scores, 0, NULL).state, ET_FIT_TOO_FEW);
    assert_int_equal(permute(scores, 4, NULL).state, ET_FIT_TOO_FEW);
    assert_int_equal(permute(scores, 10, &three).state, ET_FIT_TOO_FEW);
    assert_int_equal(permute(scores, N, &back).state, ET_FIT_OUT_OF_RANGE);
    assert_int_equal(permute(scores, N, &six).state, ET_FIT_OUT_OF_RANGE);
    assert_int_equal(permute(scores, N, &idle).state, ET_FIT_SINGULAR);
    assert_int_equal(permute(holed, N, NULL).state, ET_FIT_NOT_FINITE);
    assert_int_equal(permute(line, N, NULL).state, ET_FIT_PERFECT);
    assert_close(permute(line, N, NULL).p, 0.0, 0.0);
    et_joinpoint_test whole = permute(bent, 8, NULL);
    assert_int_equal(whole.state, ET_FIT_OK);
    assert_close(whole.statistic, 0.0, 0.0);
    assert_true(whole.p < 0.01);
}

static void series_stand_side_by_side(void **state)
{
    (void)state;
    double panel[11 * N];
    const et_series_rows rows = {.x = years, .y = panel, .units = 11, .n = N};
    et_joinpoint_test first[11], again[11];
    et_error err = {0};

    for (int i = 0; i < 11 * N; i++) {
        panel[i] = (i * 7919) % 1009 * 0.001 + 0.3 * fmax(0.0, years[i % N] - 2017);
    }
    for (size_t null = 0; null < 2; null++) {
        et_joinpoint_test_options o = {
            .null_joints = null, .draws = {.draws = 700, .threads = 1, .seed = 5}};
        assert_ok(et_joinpoint_permute(&rows, &o, first, &err), &err);
        for (size_t u = 0; u < 11; u++) {
            et_joinpoint_test alone = permute(panel + u * N, N, &o);
            et_joinpoint fit = find(years, panel + u * N, N, NULL);
            assert_close(alone.p, first[u].p, 0.0);
            assert_close(alone.statistic, fit.by[null].sse / fit.by[null + 1].sse, 1e-9);
            assert_close(alone.cases, 701.0, 0.0);
            assert_true(null == 1 || alone.p < 0.05);
        }
        for (o.draws.threads = 2; o.draws.threads < 5; o.draws.threads++) {
            assert_ok(et_joinpoint_permute(&rows, &o, again, &err), &err);
            assert_memory_equal(first, again, sizeof first);
        }
    }
}

static void too_large_a_grid_is_refused(void **state)
{
    (void)state;
    static double x[120], y[120];
    const et_series_rows rows = {.x = x, .y = y, .units = 1, .n = 120};
    const et_joinpoint_test_options three = {.joints = 3};
    et_joinpoint_test out;
    et_error err = {0};

    for (int i = 0; i < 120; i++) {
        x[i] = i;
        y[i] = (i * 7) % 11;
    }
    assert_int_equal(et_joinpoint_permute(&rows, &three, &out, &err), ET_ERR_ARGUMENT);
    assert_non_null(strstr(err.text, "120 years"));
}

static void choice_finds_two_clear_bends(void **state)
{
    (void)state;
    double straight[N];
    const et_joinpoint_test_options quick = {.draws = {.draws = 999}};
    et_joinpoint_choice out;
    et_error err = {0};

    assert_ok(et_joinpoint_choose(years, scores, N, &quick, &out, &err), &err);
    assert_int_equal(out.state, ET_FIT_OK);
    assert_int_equal(out.joints, 2);
    assert_int_equal(out.tests, 2);
    for (int i = 0; i < N; i++) {
        straight[i] = 5.0 + 0.1 * (years[i] - 2010) + 0.05 * ((i * 5) % 7);
    }
    assert_ok(et_joinpoint_choose(years, straight, N, &quick, &out, &err), &err);
    assert_int_equal(out.joints, 0);
    assert_true(out.last_p > 0.025);
    assert_ok(et_joinpoint_choose(years, scores, 6, NULL, &out, &err), &err);
    assert_int_equal(out.state, ET_FIT_TOO_FEW);
}

/* ---- two series ------------------------------------------------------------------- */

static et_joinpoint_comparison compare(const double *second, size_t n,
                                       et_joinpoint_relation relation, size_t threads)
{
    const et_joinpoint_pair pair = {.x = years, .first = scores, .second = second,
                                    .n = n, .joints = 1, .relation = relation};
    const et_resample_options draws = {.draws = 499, .threads = threads};
    et_joinpoint_comparison out;
    et_error err = {0};
    assert_ok(et_joinpoint_compare(&pair, NULL, &draws, &out, &err), &err);
    return out;
}

static void shifted_curves_are_parallel_not_coincident(void **state)
{
    (void)state;
    double shifted[N], steeper[N];

    for (int i = 0; i < N; i++) {
        double noise = 0.03 * ((i * 5) % 7 - 3);
        shifted[i] = scores[i] + 1.0 + noise;
        steeper[i] = scores[i] + 0.2 * (years[i] - 2010) + noise;
    }
    et_joinpoint_comparison parallel = compare(shifted, N, ET_JOINPOINT_PARALLEL, 1);
    et_joinpoint_comparison same = compare(shifted, N, ET_JOINPOINT_COINCIDENT, 1);
    et_joinpoint_comparison other = compare(steeper, N, ET_JOINPOINT_PARALLEL, 1);
    assert_int_equal(parallel.state, ET_FIT_OK);
    assert_true(parallel.p > 0.2);
    assert_close(same.p, 1.0 / 500.0, 1e-15);
    assert_close(other.p, 1.0 / 500.0, 1e-15);
    assert_close(parallel.df1, 3.0, 0.0);
    assert_close(same.df1, 4.0, 0.0);
    assert_close(same.df2, 20.0, 0.0);
    et_joinpoint_comparison twin = compare(shifted, N, ET_JOINPOINT_PARALLEL, 2);
    assert_memory_equal(&twin, &parallel, sizeof twin);
}

/* F of coincidence against a fit of the stacked series. */
static void f_is_that_of_the_stacked_fit(void **state)
{
    (void)state;
    double second[N], null = INFINITY;

    for (int i = 0; i < N; i++) {
        second[i] = scores[(i + 3) % N] + 0.1 * i;
    }
    for (size_t k = 2; k + 2 < N; k++) {
        double a[3][4] = {{0.0}}, sse = 0.0;
        for (int i = 0; i < N; i++) {
            double row[] = {1.0, years[i] - 2017, fmax(0.0, years[i] - years[k])};
            for (int r = 0; r < 3; r++) {
                for (int c = 0; c < 3; c++) {
                    a[r][c] += 2 * row[r] * row[c];
                }
                a[r][3] += row[r] * (scores[i] + second[i]);
            }
        }
        for (int r = 0; r < 3; r++) {
            double pivot = a[r][r];
            for (int c = 0; c < 4; c++) {
                a[r][c] /= pivot;
            }
            for (int other = 0; other < 3; other++) {
                double f = other == r ? 0.0 : a[other][r];
                for (int c = 0; c < 4; c++) {
                    a[other][c] -= f * a[r][c];
                }
            }
        }
        for (int i = 0; i < N; i++) {
            double fit = a[0][3] + a[1][3] * (years[i] - 2017) +
                         a[2][3] * fmax(0.0, years[i] - years[k]);
            sse += pow(scores[i] - fit, 2.0) + pow(second[i] - fit, 2.0);
        }
        null = fmin(null, sse);
    }
    const et_joinpoint_options one = {.most = 1};
    double separate = find(years, scores, N, &one).by[1].sse +
                      find(years, second, N, &one).by[1].sse;
    et_joinpoint_comparison out = compare(second, N, ET_JOINPOINT_COINCIDENT, 1);
    assert_close(out.f, (null - separate) / 4.0 / (separate / 20.0), 1e-9);
}

static void pairs_that_cannot_be_compared_are_states(void **state)
{
    (void)state;
    double holed[N], line[N];
    const et_joinpoint_pair lines = {.x = years, .first = line, .second = line, .n = N,
                                     .joints = 0};
    const et_joinpoint_pair many = {.x = years, .first = line, .second = line, .n = N,
                                    .joints = 6};
    et_joinpoint_comparison out;
    et_error err = {0};

    for (int i = 0; i < N; i++) {
        line[i] = 0.1 * (years[i] - 2010);
        holed[i] = i == 3 ? (double)NAN : line[i];
    }
    assert_int_equal(compare(holed, N, ET_JOINPOINT_PARALLEL, 1).state,
                     ET_FIT_NOT_FINITE);
    assert_int_equal(compare(scores, 4, ET_JOINPOINT_PARALLEL, 1).state, ET_FIT_TOO_FEW);
    assert_ok(et_joinpoint_compare(&lines, NULL, NULL, &out, &err), &err);
    assert_int_equal(out.state, ET_FIT_PERFECT);
    assert_close(out.df1, 0.0, 0.0);
    assert_ok(et_joinpoint_compare(&many, NULL, NULL, &out, &err), &err);
    assert_int_equal(out.state, ET_FIT_OUT_OF_RANGE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(exact_p_refits_all_orders),
        cmocka_unit_test(tests_that_cannot_be_made_are_states),
        cmocka_unit_test(series_stand_side_by_side),
        cmocka_unit_test(too_large_a_grid_is_refused),
        cmocka_unit_test(choice_finds_two_clear_bends),
        cmocka_unit_test(shifted_curves_are_parallel_not_coincident),
        cmocka_unit_test(f_is_that_of_the_stacked_fit),
        cmocka_unit_test(pairs_that_cannot_be_compared_are_states),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
