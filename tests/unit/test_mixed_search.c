/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The search of the mixed model finds the lowest point, whatever the sizes of the
 * variances: no factor of a wide random scan has a lower criterion.
 */
#include "support.h"

#include "methods/mixed_object.h"

enum { UNITS = 12, YEARS = 6, N = UNITS * YEARS, SCAN = 1500 };

static double uniform(uint64_t *seed)
{
    *seed = *seed * 6364136223846793005ULL + 1442695040888963407ULL;
    return (double)(*seed >> 11) / 9007199254740992.0;
}

static double spread(uint64_t *seed)
{
    return uniform(seed) + uniform(seed) + uniform(seed) - 1.5;
}

static double y[N], x[2 * N], z[N];
static size_t unit[N], year[N];

/* Standard deviations of level, slope and year between 0 and 300 times the noise. */
static et_mixed *fit_random(uint64_t *seed, et_mixed_options options, bool holes)
{
    double sd[3], shock[YEARS];
    size_t n = 0;
    et_mixed *model;
    et_error err = {0};

    for (size_t k = 0; k < 3; k++) {
        double size = uniform(seed);
        sd[k] = size < 0.3 ? 0.0 : pow(10.0, 5.0 * size - 2.5);
    }
    for (size_t t = 0; t < YEARS; t++) {
        shock[t] = sd[2] * spread(seed);
    }
    for (size_t u = 0; u < UNITS; u++) {
        double level = sd[0] * spread(seed), slope = sd[1] * spread(seed);
        for (size_t t = 0; t < YEARS; t++) {
            double e = spread(seed);
            if (holes && uniform(seed) < 0.2) {
                continue;
            }
            unit[n] = u;
            year[n] = t;
            z[n] = (double)t - 2.5;
            x[2 * n] = 1.0;
            x[2 * n + 1] = z[n];
            y[n] = 5.0 + level + slope * z[n] + shock[t] + e;
            n++;
        }
    }
    et_mixed_data d = {.n = n, .y = y, .x = x, .columns = 2, .unit = unit,
                       .units = UNITS, .slope = z, .year = year, .years = YEARS};
    assert_ok(et_mixed_fit(&model, &d, &options, &err), &err);
    return model;
}

static void draw_theta(uint64_t *seed, const et_mixed *model, double theta[ET_PARTS])
{
    for (size_t i = 0; i < ET_PARTS; i++) {
        double size = uniform(seed);
        theta[i] = size < 0.1 ? 0.0 : pow(10.0, 6.0 * size - 3.0);
        if (uniform(seed) < 0.5) { /* or close to what was found */
            theta[i] = model->work.point.theta[i] * (0.5 + uniform(seed));
        }
    }
    theta[ET_PART_COV] *= uniform(seed) < 0.5 ? -1.0 : 1.0;
    if (!model->moments.active[ET_PART_COV]) {
        theta[ET_PART_COV] = 0.0;
    }
}

static void nothing_is_lower(void **state)
{
    (void)state;
    uint64_t seed = 2024;
    size_t boundaries = 0, most = 0;

    for (int round = 0; round < 60; round++) {
        et_mixed_options o = {.uncorrelated = round % 3 == 1, .ml = round % 3 == 2};
        et_mixed *model = fit_random(&seed, o, round % 2);
        et_mixed_summary s;
        et_mixed_workspace other;
        double theta[ET_PARTS];
        et_error err = {0};

        et_mixed_summarise(model, &s);
        assert_true(s.state == ET_FIT_OK || s.state == ET_FIT_BOUNDARY);
        boundaries += s.state == ET_FIT_BOUNDARY;
        most = s.iterations > most ? s.iterations : most;
        assert_ok(et_mixed_workspace_new(&model->moments, &other, &err), &err);
        for (int k = 0; k < SCAN; k++) {
            draw_theta(&seed, model, theta);
            et_mixed_evaluate(&model->moments, theta, &other.point);
            if (other.point.valid && other.point.criterion < s.criterion - 1e-7) {
                print_error(
                    "round %d: %.12g at %g %g %g %g, found %.12g at %g %g %g %g\n", round,
                    other.point.criterion, theta[0], theta[1], theta[2], theta[3],
                    s.criterion, model->work.point.theta[0], model->work.point.theta[1],
                    model->work.point.theta[2], model->work.point.theta[3]);
                fail();
            }
        }
        free(other.memory);
        et_mixed_free(model);
    }
    assert_true(boundaries > 10 && boundaries < 50);
    assert_true(most < 150);
}

/* First derivatives of the criterion by differences. */
static void derivatives_are_those_of_the_criterion(void **state)
{
    (void)state;
    uint64_t seed = 7;
    const double theta[ET_PARTS] = {1.3, -0.4, 0.7, 2.1};

    for (int ml = 0; ml < 2; ml++) {
        et_mixed *model = fit_random(&seed, (et_mixed_options){.ml = ml}, true);
        const et_mixed_moments *mo = &model->moments;
        et_mixed_workspace *w = &model->work;
        double df = (double)(ml ? mo->n : mo->n - mo->p);

        et_mixed_evaluate(mo, theta, &w->point);
        et_mixed_differentiate(mo, &w->point, &w->d);
        double by_year = w->d.trace[ET_PART_YEAR] -
                         df * w->d.quad[ET_PART_YEAR] / w->point.rss;
        double by_slope = w->d.trace[ET_PART_SLOPE] -
                          df * w->d.quad[ET_PART_SLOPE] / w->point.rss;
        const size_t moved[2] = {ET_PART_SLOPE, ET_PART_YEAR};
        const double expected[2] = {2.0 * theta[2] * by_slope, 2.0 * theta[3] * by_year};
        for (size_t k = 0; k < 2; k++) {
            double up[ET_PARTS], down[ET_PARTS], h = 1e-5;
            memcpy(up, theta, sizeof up);
            memcpy(down, theta, sizeof down);
            up[moved[k]] += h;
            down[moved[k]] -= h;
            et_mixed_evaluate(mo, up, &w->trial);
            double above = w->trial.criterion;
            et_mixed_evaluate(mo, down, &w->trial);
            assert_close((above - w->trial.criterion) / (2 * h), expected[k], 1e-6);
        }
        et_mixed_free(model);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_lower),
        cmocka_unit_test(derivatives_are_those_of_the_criterion),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
