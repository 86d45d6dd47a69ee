/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "joinpoints.h"

#include <gsl/gsl_multifit.h>

#include "examtrend/methods/breaks.h"
#include "examtrend/methods/line.h"

/* ---- the search ------------------------------------------------------------------- */

static void what_cannot_bend_is_a_state(void **state)
{
    (void)state;
    const double holed[] = {1, 2, NAN, 3}, unsorted[] = {2010, 2012, 2011, 2013};
    const et_joinpoint_options many = {.most = 6}, jumps = {.jumps = 5};
    const et_joinpoint_options back = {.jumps = 2, .jump_at = {2015, 2014}};
    const et_joinpoint_options idle = {.jumps = 1, .jump_at = {2000}};
    const et_joinpoint_options wide = {.end = 20};

    assert_int_equal(find(years, scores, 0, NULL).state, ET_FIT_TOO_FEW);
    assert_int_equal(find(years, scores, 2, NULL).state, ET_FIT_TOO_FEW);
    assert_int_equal(find(years, holed, 4, NULL).state, ET_FIT_NOT_FINITE);
    assert_int_equal(find(holed, scores, 4, NULL).state, ET_FIT_NOT_FINITE);
    assert_int_equal(find(unsorted, scores, 4, NULL).state, ET_FIT_OUT_OF_RANGE);
    assert_int_equal(find(years, scores, N, &many).state, ET_FIT_OUT_OF_RANGE);
    assert_int_equal(find(years, scores, N, &jumps).state, ET_FIT_OUT_OF_RANGE);
    assert_int_equal(find(years, scores, N, &back).state, ET_FIT_OUT_OF_RANGE);
    assert_int_equal(find(years, scores, N, &wide).state, ET_FIT_OUT_OF_RANGE);
    assert_int_equal(find(years, scores, N, &idle).state, ET_FIT_SINGULAR);
    assert_int_equal(find(years, scores, 3, NULL).state, ET_FIT_OK);
    assert_int_equal(find(years, scores, 3, NULL).most, 0);
}

static void usual_bounds_are_those_of_nci(void **state)
{
    (void)state;
    double x[48], y[48];
    const size_t most[][2] = {{6, 0}, {7, 1}, {11, 1}, {12, 2}, {16, 2},
                              {17, 3}, {22, 4}, {27, 5}, {48, 3}};

    for (int i = 0; i < 48; i++) {
        x[i] = i;
        y[i] = (i * 7) % 11;
    }
    for (int k = 0; k < 9; k++) {
        assert_int_equal(find(x, y, most[k][0], NULL).most, most[k][1]);
    }
    /* Five points with 2 at each end leave one place. */
    assert_int_equal(find(x, y, 5, &(et_joinpoint_options){.most = 3}).most, 1);
    assert_int_equal(find(x, y, 7, &(et_joinpoint_options){.most = 3}).most, 1);
    assert_int_equal(find(x, y, 8, &(et_joinpoint_options){.most = 3}).most, 2);
}

/* Least squares by GSL on constant, x, hinges and steps. */
typedef struct reference {
    double sse, slope[4], slope_se[4], jump, jump_se, aac, aac_se;
} reference;

static reference regress(const double *knots, size_t joints, const double *jump,
                         double df)
{
    size_t p = 2 + joints + (jump ? 1 : 0);
    gsl_matrix *x = gsl_matrix_alloc(N, p), *cov = gsl_matrix_alloc(p, p);
    gsl_vector *y = gsl_vector_alloc(N), *c = gsl_vector_alloc(p);
    gsl_vector *a = gsl_vector_alloc(p);
    gsl_multifit_linear_workspace *w = gsl_multifit_linear_alloc(N, p);
    reference out = {0};

    for (size_t i = 0; i < N; i++) {
        gsl_vector_set(y, i, scores[i]);
        gsl_matrix_set(x, i, 0, 1.0);
        gsl_matrix_set(x, i, 1, years[i] - 2017);
        for (size_t k = 0; k < joints; k++) {
            gsl_matrix_set(x, i, 2 + k, fmax(0.0, years[i] - knots[k]));
        }
        if (jump) {
            gsl_matrix_set(x, i, p - 1, years[i] >= *jump ? 1.0 : 0.0);
        }
    }
    gsl_multifit_linear(x, y, c, cov, &out.sse, w);
    double scale = sqrt((N - (double)p) / df), aac[6] = {0.0};
    for (size_t k = 0; k <= joints; k++) {
        double start = k ? knots[k - 1] : years[0], fit;
        double end = k < joints ? knots[k] : years[N - 1];
        gsl_vector_set_zero(a);
        for (size_t j = 1; j <= k + 1; j++) {
            gsl_vector_set(a, j, 1.0);
            aac[j] += (end - start) / 14.0;
        }
        gsl_multifit_linear_est(a, c, cov, &fit, &out.slope_se[k]);
        out.slope[k] = fit;
        out.slope_se[k] *= scale;
    }
    for (size_t j = 0; j < p; j++) {
        gsl_vector_set(a, j, aac[j]);
    }
    gsl_multifit_linear_est(a, c, cov, &out.aac, &out.aac_se);
    out.aac_se *= scale;
    out.jump = gsl_vector_get(c, p - 1);
    out.jump_se = sqrt(gsl_matrix_get(cov, p - 1, p - 1)) * scale;
    gsl_matrix_free(x);
    gsl_matrix_free(cov);
    gsl_vector_free(y);
    gsl_vector_free(c);
    gsl_vector_free(a);
    gsl_multifit_linear_free(w);
    return out;
}

static void search_finds_the_best_pair_of_bends(void **state)
{
    (void)state;
    double best = INFINITY, knots[2] = {0};
    et_joinpoint out = find(years, scores, N, NULL);

    for (size_t i = 2; i + 2 < N; i++) {
        for (size_t j = i + 3; j + 2 < N; j++) {
            double pair[2] = {years[i], years[j]};
            double sse = regress(pair, 2, NULL, 8.0).sse;
            if (sse < best) {
                best = sse;
                memcpy(knots, pair, sizeof pair);
            }
        }
    }
    reference r = regress(knots, 2, NULL, 8.0);
    const et_joinpoint_model *m = &out.by[2];
    assert_int_equal(out.state, ET_FIT_OK);
    assert_int_equal(out.most, 2);
    assert_int_equal(out.best_bic3, 2);
    assert_close(m->sse, best, 1e-10);
    assert_close(m->df, 8.0, 0.0);
    assert_close(m->aac, r.aac, 1e-10);
    assert_close(m->aac_se, r.aac_se, 1e-10);
    for (int k = 0; k < 2; k++) {
        assert_close(m->at[k], knots[k], 0.0);
    }
    for (int k = 0; k < 3; k++) {
        assert_close(m->slope[k], r.slope[k], 1e-10);
        assert_close(m->slope_se[k], r.slope_se[k], 1e-10);
    }
}

static void no_bend_is_the_plain_line(void **state)
{
    (void)state;
    et_joinpoint out = find(years, scores, N, NULL);
    const et_joinpoint_model *m = &out.by[0];
    et_line line;

    et_line_fit(years, scores, N, &line);
    assert_close(m->slope[0], line.slope, 1e-13);
    assert_close(m->slope_se[0], line.slope_se, 1e-12);
    assert_close(m->sse, line.rss, 1e-12);
    assert_close(m->level, line.level + line.slope * (2010 - line.x_mean), 1e-13);
    assert_close(m->bic, m->bic3, 0.0);
    assert_close(m->weight, 0.0, 0.0);
}

static void known_jump_is_no_part_of_the_change(void **state)
{
    (void)state;
    const et_joinpoint_options jump = {.most = 1, .jumps = 1, .jump_at = {2020}};
    const et_known_breaks_model step = {.breaks = 1, .at = {2020},
                                        .kind = ET_BREAK_STEP};
    double best = INFINITY, knot = 0.0, at = 2020;
    et_joinpoint out = find(years, scores, N, &jump);
    et_known_breaks known;

    for (size_t i = 2; i + 2 < N; i++) {
        double sse = regress(&years[i], 1, &at, 9.0).sse;
        knot = sse < best ? years[i] : knot;
        best = fmin(best, sse);
    }
    reference r = regress(&knot, 1, &at, 9.0);
    assert_close(out.by[1].at[0], knot, 0.0);
    assert_close(out.by[1].jump[0], r.jump, 1e-9);
    assert_close(out.by[1].jump_se[0], r.jump_se, 1e-9);
    assert_close(out.by[1].aac, r.aac, 1e-9);
    assert_close(out.by[1].aac_se, r.aac_se, 1e-9);
    et_known_breaks_fit(years, scores, N, &step, &known);
    assert_close(out.by[0].jump[0], known.step[0].value, 1e-11);
    assert_close(out.by[0].jump_se[0], known.step[0].se, 1e-11);
    assert_close(out.by[0].slope[0], known.slope.value, 1e-11);
    double before = et_joinpoint_at(&out.by[0], 2019.999);
    assert_close(et_joinpoint_at(&out.by[0], 2020) - before,
                 known.step[0].value + 0.001 * known.slope.value, 1e-10);
}

static void curve_is_continuous_and_its_changes_add_up(void **state)
{
    (void)state;
    et_joinpoint out = find(years, scores, N, NULL);
    const et_joinpoint_model *m = &out.by[2];
    double sse = 0.0, aac, part;

    for (int i = 0; i < N; i++) {
        sse += pow(scores[i] - et_joinpoint_at(m, years[i]), 2.0);
    }
    assert_close(sse, m->sse, 1e-11);
    for (int k = 0; k < 2; k++) {
        assert_close(et_joinpoint_at(m, m->at[k] - 1e-9), et_joinpoint_at(m, m->at[k]),
                     1e-9);
    }
    assert_int_equal(et_joinpoint_change(m, 2010, 2024, &aac), ET_FIT_OK);
    assert_close(aac, m->aac, 1e-13);
    assert_close(aac, (et_joinpoint_at(m, 2024) - et_joinpoint_at(m, 2010)) / 14, 1e-13);
    assert_int_equal(et_joinpoint_change(m, 2015, 2022, &part), ET_FIT_OK);
    assert_close(part, (et_joinpoint_at(m, 2022) - et_joinpoint_at(m, 2015)) / 7, 1e-12);
    assert_close(et_joinpoint_at(m, 2009), m->level - m->slope[0], 1e-14);
    assert_int_equal(et_joinpoint_change(m, 2009, 2024, &aac), ET_FIT_OUT_OF_RANGE);
    assert_int_equal(et_joinpoint_change(m, 2012, 2012, &aac), ET_FIT_OUT_OF_RANGE);
    assert_int_equal(et_joinpoint_change(m, NAN, 2012, &aac), ET_FIT_OUT_OF_RANGE);
    assert_close(aac, 0.0, 0.0);
}

static void bends_without_noise_are_flagged(void **state)
{
    (void)state;
    double y[N], line[N];

    for (int i = 0; i < N; i++) {
        line[i] = 5.0 + 0.1 * (years[i] - 2010);
        y[i] = line[i] + 0.2 * fmax(0.0, years[i] - 2016);
    }
    et_joinpoint out = find(years, y, N, NULL);
    assert_int_equal(out.state, ET_FIT_PERFECT);
    assert_int_equal(out.most, 1);
    assert_int_equal(out.best_wbic, 1);
    assert_close(out.by[1].at[0], 2016, 0.0);
    assert_close(out.by[1].slope[1], 0.3, 1e-12);
    assert_close(out.by[1].slope_se[1], 0.0, 0.0);
    assert_close(out.by[1].bic, 0.0, 0.0);
    out = find(years, line, N, NULL);
    assert_int_equal(out.state, ET_FIT_PERFECT);
    assert_int_equal(out.most, 0);
}

/* ---- a bend anywhere -------------------------------------------------------------- */

static void free_bend_is_no_worse_than_any_on_a_fine_grid(void **state)
{
    (void)state;
    et_joinpoint_free out;
    double best = INFINITY, at = 0.0;

    et_joinpoint_free_fit(years, scores, N, &out);
    for (double knot = 2011.0; knot <= 2023.0; knot += 0.005) {
        double sse = regress(&knot, 1, NULL, 10.0).sse;
        at = sse < best ? knot : at;
        best = fmin(best, sse);
    }
    assert_true(out.state == ET_FIT_OK || out.state == ET_FIT_BOUNDARY);
    assert_true(out.sse <= best + 1e-12);
    assert_true(best - out.sse < 1e-4);
    assert_true(fabs(out.at - at) <= 0.01);
    assert_close(regress(&out.at, 1, NULL, 10.0).sse, out.sse, 1e-10);
    assert_close(regress(&out.at, 1, NULL, 10.0).slope[1], out.slope[1], 1e-10);
}

static void free_bend_knows_its_limits(void **state)
{
    (void)state;
    const double corner[] = {1, 2, 3, 2.5, 2, 1.5}, holed[] = {1, 2, 3, NAN, 2};
    const double line[] = {1, 2, 3, 4, 5}, unsorted[] = {2010, 2011, 2013, 2012, 2014};
    /* Right of the bend the points pull away from where the lines would meet. */
    const double pulled[] = {0, 1, 2, 3.5, 3.2, 3.5, 3.2};
    et_joinpoint_free out;

    et_joinpoint_free_fit(years, scores, 4, &out);
    assert_int_equal(out.state, ET_FIT_TOO_FEW);
    et_joinpoint_free_fit(years, holed, 5, &out);
    assert_int_equal(out.state, ET_FIT_NOT_FINITE);
    et_joinpoint_free_fit(unsorted, scores, 5, &out);
    assert_int_equal(out.state, ET_FIT_OUT_OF_RANGE);
    et_joinpoint_free_fit(years, corner, 6, &out);
    assert_int_equal(out.state, ET_FIT_PERFECT);
    assert_close(out.at, 2012, 1e-12);
    assert_close(out.slope[1], -0.5, 1e-12);
    et_joinpoint_free_fit(years, line, 5, &out);
    assert_int_equal(out.state, ET_FIT_PERFECT);
    et_joinpoint_free_fit(years, pulled, 7, &out);
    assert_int_equal(out.state, ET_FIT_BOUNDARY);
    assert_close(out.at, 2013, 0.0);
    assert_close(out.at_se, 0.0, 0.0);
}

/* ---- memory ------------------------------------------------------------------------ */

static et_status everything(void *context)
{
    const et_series_rows rows = {.x = years, .y = scores, .units = 1, .n = N};
    const et_joinpoint_pair pair = {.x = years, .first = scores, .second = scores,
                                    .n = N, .joints = 1};
    const et_resample_options few = {.draws = 20, .threads = 1};
    const et_joinpoint_test_options o = {.draws = {.draws = 20, .threads = 1}};
    et_joinpoint fit;
    et_joinpoint_test test;
    et_joinpoint_comparison comparison;
    (void)context;
    et_status status = et_joinpoint_find(years, scores, N, NULL, &fit, NULL);
    if (status == ET_OK) {
        status = et_joinpoint_permute(&rows, &o, &test, NULL);
    }
    return status == ET_OK ? et_joinpoint_compare(&pair, NULL, &few, &comparison, NULL)
                           : status;
}

static void joinpoints_survive_failing_memory(void **state)
{
    (void)state;
    with_failing_memory(everything, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_cannot_bend_is_a_state),
        cmocka_unit_test(usual_bounds_are_those_of_nci),
        cmocka_unit_test(search_finds_the_best_pair_of_bends),
        cmocka_unit_test(no_bend_is_the_plain_line),
        cmocka_unit_test(known_jump_is_no_part_of_the_change),
        cmocka_unit_test(curve_is_continuous_and_its_changes_add_up),
        cmocka_unit_test(bends_without_noise_are_flagged),
        cmocka_unit_test(free_bend_is_no_worse_than_any_on_a_fine_grid),
        cmocka_unit_test(free_bend_knows_its_limits),
        cmocka_unit_test(joinpoints_survive_failing_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
