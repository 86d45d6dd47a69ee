/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include <gsl/gsl_multifit.h>

#include "examtrend/methods/breaks.h"
#include "examtrend/methods/joinpoint.h"
#include "examtrend/methods/line.h"

#define N 14
static const double years[N] = {2010, 2011, 2012, 2013, 2014, 2015, 2016,
                                2017, 2018, 2020, 2021, 2022, 2023, 2024};
static const double scores[N] = {5.02, 5.13, 5.09, 5.33, 5.41, 5.48, 5.62,
                                 5.93, 6.22, 6.86, 7.10, 7.02, 7.05, 6.91};

static et_joinpoint find(const double *x, const double *y, size_t n,
                         const et_joinpoint_options *options)
{
    et_joinpoint out;
    et_error err = {0};
    assert_ok(et_joinpoint_find(x, y, n, options, &out, &err), &err);
    return out;
}

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
        cmocka_unit_test(exact_p_refits_all_orders),
        cmocka_unit_test(tests_that_cannot_be_made_are_states),
        cmocka_unit_test(series_stand_side_by_side),
        cmocka_unit_test(too_large_a_grid_is_refused),
        cmocka_unit_test(choice_finds_two_clear_bends),
        cmocka_unit_test(shifted_curves_are_parallel_not_coincident),
        cmocka_unit_test(f_is_that_of_the_stacked_fit),
        cmocka_unit_test(pairs_that_cannot_be_compared_are_states),
        cmocka_unit_test(joinpoints_survive_failing_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
