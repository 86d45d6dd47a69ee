/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "methods_grid.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "examtrend/methods/bootstrap.h"
#include "examtrend/methods/claims.h"
#include "examtrend/methods/convergence.h"
#include "examtrend/methods/forecast.h"
#include "examtrend/methods/inequality.h"
#include "examtrend/methods/isotonic.h"
#include "examtrend/methods/joinpoint.h"
#include "examtrend/methods/kendall.h"
#include "examtrend/methods/line.h"
#include "examtrend/methods/linear.h"
#include "examtrend/methods/mixed.h"
#include "examtrend/methods/permutation.h"
#include "examtrend/methods/ranks.h"
#include "examtrend/methods/robust.h"
#include "examtrend/methods/sandwich.h"
#include "examtrend/methods/serial.h"
#include "examtrend/methods/slopes.h"
#include "examtrend/methods/welch.h"

/* A bench that cannot do its work has nothing to measure. */
static void need(et_status status, const et_error *err)
{
    if (status != ET_OK) {
        (void)fprintf(stderr, "bench_methods: %s\n", err->text);
        exit(1);
    }
}

static double run_ols(void)
{
    double sum = 0.0;
    for (size_t s = 0; s < SERIES; s++) {
        et_line fit;
        et_line_fit(bench_grid.x, bench_grid.mean[s], YEARS, &fit);
        sum += fit.slope + fit.slope_se + fit.t + fit.p;
    }
    return sum;
}

static et_linear *new_line(void)
{
    et_linear *fit = NULL;
    et_error err = {0};
    need(et_linear_new(&fit, YEARS, 1, &err), &err);
    return fit;
}

static void fit_line(et_linear *fit, size_t series, const double *weights)
{
    const et_linear_data data = {.x = bench_grid.x, .y = bench_grid.mean[series],
                                 .weights = weights, .rows = YEARS, .columns = 1};
    (void)et_linear_fit(fit, &data, NULL);
}

static double run_wls(void)
{
    et_linear *fit = new_line();
    double sum = 0.0;
    for (size_t s = 0; s < SERIES; s++) {
        et_estimate slope;
        fit_line(fit, s, bench_grid.n[s]);
        et_linear_coefficient(fit, 1, &slope);
        sum += slope.value + slope.se + slope.t + slope.p;
    }
    et_linear_free(fit);
    return sum;
}

static double run_newey_west(void)
{
    et_linear *fit = new_line();
    double sum = 0.0;
    for (size_t s = 0; s < SERIES; s++) {
        double covariance[4];
        et_sandwich info;
        et_error err = {0};
        fit_line(fit, s, NULL);
        need(et_sandwich_hac(fit, &(et_hac){.lag = 2}, covariance, &info, &err), &err);
        sum += sqrt(covariance[3]);
    }
    et_linear_free(fit);
    return sum;
}

static double run_hc3(void)
{
    et_linear *fit = new_line();
    double sum = 0.0;
    for (size_t s = 0; s < SERIES; s++) {
        double covariance[4];
        et_sandwich info;
        et_error err = {0};
        fit_line(fit, s, NULL);
        need(et_sandwich_hc(fit, ET_HC3, covariance, &info, &err), &err);
        sum += sqrt(covariance[3]);
    }
    et_linear_free(fit);
    return sum;
}

static double sum_robust_slopes(et_psi psi)
{
    const et_robust_options options = {.psi = psi, .most_rounds = 100};
    double sum = 0.0, work[5 * YEARS];
    for (size_t s = 0; s < SERIES; s++) {
        et_robust_line fit;
        et_robust_line_fit(bench_grid.x, bench_grid.mean[s], YEARS, &options, work, &fit);
        sum += fit.slope;
    }
    return sum;
}

static double run_huber(void)
{
    return sum_robust_slopes(ET_PSI_HUBER);
}

static double run_bisquare(void)
{
    return sum_robust_slopes(ET_PSI_BISQUARE);
}

static double run_ranks(void)
{
    double sum = 0.0, work[ET_THEIL_SEN_WORK(YEARS)];
    for (size_t s = 0; s < SERIES; s++) {
        et_kendall test;
        et_theil_sen line;
        et_kendall_test(bench_grid.x, bench_grid.mean[s], YEARS, &test);
        et_theil_sen_fit(bench_grid.x, bench_grid.mean[s], YEARS, NULL, work, &line);
        sum += line.slope + test.tau_b + test.p;
    }
    return sum;
}

static double run_spearman(void)
{
    double sum = 0.0;
    for (size_t s = 0; s < SERIES; s++) {
        et_spearman rho;
        et_spearman_test(bench_grid.x, bench_grid.mean[s], YEARS, &rho);
        sum += rho.p;
    }
    return sum;
}

static double run_pettitt(void)
{
    double sum = 0.0;
    for (size_t s = 0; s < SERIES; s++) {
        et_pettitt change;
        et_pettitt_test(bench_grid.mean[s], YEARS, &change);
        sum += change.p;
    }
    return sum;
}

static double run_order(void)
{
    double sum = 0.0, work[ET_ISOTONIC_WORK(YEARS)], rises_work[ET_RISES_WORK(YEARS)];
    for (size_t s = 0; s < SERIES; s++) {
        et_isotonic_test test;
        et_rises rises;
        et_isotonic_trend_test(bench_grid.mean[s], YEARS, ET_ISOTONIC_UP, work, &test);
        et_rises_count(bench_grid.mean[s], YEARS, NULL, rises_work, &rises);
        sum += test.p + (double)rises.up;
    }
    return sum;
}

static double run_tipping(void)
{
    double sum = 0.0;
    for (size_t s = 0; s < SERIES; s++) {
        et_ar1_tipping tipping;
        et_ar1_tipping_rho(bench_grid.x, bench_grid.mean[s], YEARS, &tipping);
        sum += tipping.rho;
    }
    return sum;
}

static double run_relative_slopes(void)
{
    double sum = 0.0;
    const et_slopes_options options = {.columns_are_centred = true};
    for (size_t j = 0; j < SUBJECTS; j++) {
        et_slope slope[PROVINCES];
        et_slopes pooled;
        et_error err = {0};
        const et_series_rows rows = {bench_grid.x, bench_grid.relative[j * PROVINCES],
                                     PROVINCES, YEARS};
        need(et_slopes_fit(&rows, &options, slope, &pooled, &err), &err);
        double b[PROVINCES];
        et_group_summary groups[CLUSTERS];
        et_anova test;
        for (size_t p = 0; p < PROVINCES; p++) {
            b[p] = slope[p].slope;
            sum += slope[p].p;
        }
        (void)et_groups_summarise(b, bench_grid.cluster, PROVINCES, groups, CLUSTERS);
        et_welch_anova(groups, CLUSTERS, &test);
        sum += test.p;
    }
    return sum;
}

static double run_forecasts(void)
{
    const et_forecast_options rules[] = {{.method = ET_FORECAST_NAIVE},
                                         {.method = ET_FORECAST_DRIFT},
                                         {.method = ET_FORECAST_MEAN},
                                         {.method = ET_FORECAST_EWMA},
                                         {.method = ET_FORECAST_LINE}};
    double sum = 0.0;
    for (size_t s = 0; s < SERIES; s++) {
        for (size_t r = 0; r < sizeof rules / sizeof *rules; r++) {
            et_forecast fit;
            et_forecast_year year;
            et_forecast_fit(bench_grid.relative[s], YEARS, &rules[r], &fit);
            et_forecast_at(&fit, 1, &year);
            sum += year.high;
        }
    }
    return sum;
}

static double run_backtests(void)
{
    const et_forecast_options ewma = {.method = ET_FORECAST_EWMA};
    double sum = 0.0;
    for (size_t s = 0; s < SERIES; s++) {
        et_backtest test;
        et_forecast_backtest(bench_grid.relative[s], YEARS, &ewma, NULL, NULL, &test);
        sum += test.rmse + test.coverage;
    }
    return sum;
}

static double run_gaps(void)
{
    double sum = 0.0, value[PROVINCES], weight[PROVINCES], first[PROVINCES];
    for (size_t j = 0; j < SUBJECTS; j++) {
        for (size_t t = 0; t < YEARS; t++) {
            et_unequal u;
            et_spread_test spread;
            et_error err = {0};
            for (size_t p = 0; p < PROVINCES; p++) {
                first[p] = bench_grid.mean[j * PROVINCES + p][0];
                value[p] = bench_grid.mean[j * PROVINCES + p][t];
                weight[p] = bench_grid.n[j * PROVINCES + p][t];
            }
            const et_unequal_input input = {value, weight, bench_grid.cluster, PROVINCES,
                                            CLUSTERS};
            need(et_inequality_measure(&input, &u, &err), &err);
            et_convergence_spread(first, value, PROVINCES, &spread);
            sum += u.theil + u.gini + spread.p;
        }
    }
    return sum;
}

/* The crossed model of `units` series over `years` years (those of the grid, again and
 * again), year centred, with random slopes on it. One row in `hole` is missing, so
 * that units are not all alike; 0: none. */
static double fit_reml(size_t first, size_t units, size_t years, size_t hole)
{
    size_t most = units * years, rows = 0;
    double *numbers = calloc(4 * most, sizeof *numbers);
    size_t *labels = calloc(2 * most, sizeof *labels);
    et_mixed *model = NULL;
    et_mixed_summary summary;
    et_error err = {0};

    if (!numbers || !labels) {
        exit(1);
    }
    double *y = numbers, *x = numbers + most, *slope = numbers + 3 * most;
    size_t *unit = labels, *year = labels + most;
    for (size_t i = 0; i < most; i++) {
        if (hole > 0 && i * 2654435761u % 4294967296u % hole == 0) {
            continue;
        }
        unit[rows] = i / years;
        year[rows] = i % years;
        size_t series = (first + unit[rows] + year[rows] / YEARS * 7) % SERIES;
        y[rows] = bench_grid.mean[series][year[rows] % YEARS];
        slope[rows] = (double)year[rows] - ((double)years - 1.0) / 2.0;
        x[2 * rows] = 1.0;
        x[2 * rows + 1] = slope[rows];
        rows++;
    }
    const et_mixed_data data = {.n = rows, .y = y, .x = x, .columns = 2, .unit = unit,
                                .units = units, .slope = slope, .year = year,
                                .years = years};
    need(et_mixed_fit(&model, &data, NULL, &err), &err);
    et_mixed_summarise(model, &summary);
    et_mixed_free(model);
    free(labels);
    free(numbers);
    return summary.criterion;
}

static double run_reml(void)
{
    double sum = 0.0;
    for (size_t j = 0; j < SUBJECTS; j++) {
        sum += fit_reml(j * PROVINCES, PROVINCES, YEARS, 0);
    }
    return sum;
}

static size_t growth_units, growth_hole;

static double run_growth(void)
{
    return fit_reml(0, growth_units, 30, growth_hole);
}

void bench_print_growth(void)
{
    const size_t units[] = {1000, 3000, 10000}, holes[] = {0, 17};
    double digest;

    (void)printf("\n| REML, 30 years | units | ms | us a unit |\n|---|---|---|---|\n");
    for (size_t h = 0; h < 2; h++) {
        for (size_t i = 0; i < 3; i++) {
            growth_units = units[i];
            growth_hole = holes[h];
            double seconds = bench_time(run_growth, false, &digest);
            (void)printf("| %s | %zu | %.1f | %.2f |\n",
                         holes[h] ? "1 row in 17 missing" : "complete", units[i],
                         1e3 * seconds, 1e6 * seconds / (double)units[i]);
            (void)fflush(stdout);
        }
    }
}

/* Slopes of all provinces, [subject][province]. */
static const double *all_slopes(void)
{
    static double slope[SERIES];
    for (size_t s = 0; s < SERIES; s++) {
        et_line fit;
        et_line_fit(bench_grid.x, bench_grid.mean[s], YEARS, &fit);
        slope[s] = fit.slope;
    }
    return slope;
}

/* All subjects at once: cluster labels of the provinces' slopes handed out anew. */
static double permute(size_t threads, size_t draws)
{
    const et_labelled data = {all_slopes(), SUBJECTS, PROVINCES, bench_grid.cluster,
                              CLUSTERS};
    const et_resample_options options = {
        .seed = 1, .draws = draws, .exact_most = 1, .threads = threads};
    et_label_test test[SUBJECTS];
    et_error err = {0};
    double sum = 0.0;

    need(et_permutation_labels(&data, &options, test, &err), &err);
    for (size_t j = 0; j < SUBJECTS; j++) {
        sum += test[j].p;
    }
    return sum;
}

static double draw_provinces(size_t threads, size_t draws)
{
    const et_labelled data = {all_slopes(), SUBJECTS, PROVINCES, bench_grid.cluster,
                              CLUSTERS};
    const et_resample_options options = {.seed = 1, .draws = draws, .threads = threads};
    et_bootstrap_units spread[SUBJECTS];
    et_error err = {0};
    double sum = 0.0;

    need(et_bootstrap_of_units(&data, &(et_unit_contrast){0}, &options, spread, &err),
         &err);
    for (size_t j = 0; j < SUBJECTS; j++) {
        sum += spread[j].high - spread[j].low;
    }
    return sum;
}

static double draw_residuals(size_t threads)
{
    const et_series_rows rows = {bench_grid.x, bench_grid.mean[0], SERIES, YEARS};
    const et_resample_options options = {.seed = 1, .draws = DRAWS, .threads = threads};
    static et_bootstrap_slope slope[SERIES];
    et_error err = {0};
    double sum = 0.0;

    need(et_bootstrap_residuals(&rows, &options, slope, &err), &err);
    for (size_t s = 0; s < SERIES; s++) {
        sum += slope[s].high - slope[s].low;
    }
    return sum;
}

/* One joinpoint or none, NCI's 4,499 orders; candidates are the years 3 to 8. */
static double test_joinpoints(size_t threads)
{
    const et_series_rows rows = {bench_grid.x, bench_grid.mean[0], SERIES, YEARS};
    const et_joinpoint_test_options options = {
        .joints = 1,
        .draws = {.seed = 1, .draws = JOINPOINT_DRAWS, .threads = threads}};
    static et_joinpoint_test test[SERIES];
    et_error err = {0};
    double sum = 0.0;

    need(et_joinpoint_permute(&rows, &options, test, &err), &err);
    for (size_t s = 0; s < SERIES; s++) {
        sum += test[s].p;
    }
    return sum;
}

static double run_joinpoints(void)
{
    return test_joinpoints(1);
}

static double joinpoints_on_two(void)
{
    return test_joinpoints(2);
}

static double run_permutation(void)
{
    return permute(1, DRAWS);
}

static double run_provinces(void)
{
    return draw_provinces(1, DRAWS);
}

static double run_residuals(void)
{
    return draw_residuals(1);
}

static double permute_on_one(void)
{
    return permute(1, 50 * DRAWS);
}

static double permute_on_two(void)
{
    return permute(2, 50 * DRAWS);
}

static double provinces_on_one(void)
{
    return draw_provinces(1, 10 * DRAWS);
}

static double provinces_on_two(void)
{
    return draw_provinces(2, 10 * DRAWS);
}

static double residuals_on_two(void)
{
    return draw_residuals(2);
}

const bench_threaded bench_threads[] = {
    {"500,000 label permutations", permute_on_one, permute_on_two},
    {"100,000 bootstraps of provinces", provinces_on_one, provinces_on_two},
    {"10,000 bootstraps of all residuals", run_residuals, residuals_on_two},
    {"4,499 joinpoint permutations of all", run_joinpoints, joinpoints_on_two},
};
const size_t bench_thread_count = sizeof bench_threads / sizeof *bench_threads;

const bench_task bench_tasks[] = {
    {"ols", "least squares with test", run_ols,
     "lm, summary", 9.0, 710.0, SERIES, true},
    {"wls", "weighted least squares with test", run_wls,
     "lm(weights), summary", 9.0, 950.0, SERIES, true},
    {"newey_west", "least squares, Newey-West error", run_newey_west,
     "sandwich::NeweyWest", 9.0, 17000.0, SERIES, true},
    {"hc3", "least squares, HC3 error", run_hc3, NULL, 0.0, 0.0, SERIES, true},
    {"huber", "Huber line with test", run_huber, "MASS::rlm", 4.0, 1000.0, SERIES, true},
    {"bisquare", "bisquare line with test", run_bisquare,
     "MASS::rlm", 4.0, 930.0, SERIES, true},
    {"ranks", "Theil-Sen, exact Mann-Kendall", run_ranks,
     "median of pairs, cor.test", 9.0, 400.0, SERIES, true},
    {"pettitt", "Pettitt", run_pettitt, NULL, 0.0, 0.0, SERIES, true},
    {"spearman", "Spearman, all orders", run_spearman, NULL, 0.0, 0.0, SERIES, false},
    {"order", "isotonic trend test, runs of rises", run_order,
     NULL, 0.0, 0.0, SERIES, true},
    {"tipping", "AR(1) lines, tipping rho", run_tipping, NULL, 0.0, 0.0, SERIES, true},
    {"relative", "relative slopes, Welch between clusters", run_relative_slopes,
     NULL, 0.0, 0.0, SERIES, true},
    {"forecasts", "five forecasts with intervals", run_forecasts,
     NULL, 0.0, 0.0, SERIES, true},
    {"backtests", "EWMA backtest", run_backtests, NULL, 0.0, 0.0, SERIES, true},
    {"gaps", "inequality and convergence, a year", run_gaps,
     NULL, 0.0, 0.0, SUBJECTS * YEARS, true},
    {"reml", "REML, random slopes and year", run_reml,
     "lme4::lmer", 8.0, 45.0, SUBJECTS, false},
    {"permutation", "10,000 label permutations", run_permutation,
     "matrix products", 0.0, 235.0, SUBJECTS, false},
    {"provinces", "10,000 bootstraps of provinces", run_provinces,
     "boot", 0.0, 790.0, SUBJECTS, false},
    {"residuals", "10,000 bootstraps of all residuals", run_residuals,
     "matrix products", 0.0, 0.0, SERIES, false},
    {"joinpoints", "4,499 joinpoint permutations of all", run_joinpoints,
     "matrix products", 0.0, 500.0, SERIES, false},
};
const size_t bench_task_count = sizeof bench_tasks / sizeof *bench_tasks;
