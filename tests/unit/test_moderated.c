/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>

#include "examtrend/methods/moderated.h"

static et_variance_prior prior_of(const double *variance, const double *df, size_t n)
{
    et_variance_prior out;
    et_variances_prior(variance, df, n, &out);
    return out;
}

static void what_has_no_prior_stays_as_it_is(void **state)
{
    (void)state;
    const double v[3] = {0.1, NAN, 0.3}, low[2] = {0.1, -0.1}, none[3] = {0};
    const double df[3] = {6, 6, 6}, bad[2] = {6, 0};
    et_variance_prior alone = prior_of(v, df, 1);

    assert_int_equal(prior_of(v, df, 0).state, ET_FIT_TOO_FEW);
    assert_int_equal(alone.state, ET_FIT_TOO_FEW);
    assert_int_equal(prior_of(v, df, 3).state, ET_FIT_NOT_FINITE);
    assert_int_equal(prior_of(low, df, 2).state, ET_FIT_OUT_OF_RANGE);
    assert_int_equal(prior_of(df, bad, 2).state, ET_FIT_OUT_OF_RANGE);
    assert_int_equal(prior_of(none, df, 3).state, ET_FIT_PERFECT);
    et_moderated own = et_variance_moderated(&alone, 0.1, 6.0);
    assert_close(own.variance, 0.1, 0.0);
    assert_close(own.df, 6.0, 0.0);
}

/* Where chance alone would spread them more, all have the pooled one. */
static void like_variances_are_pooled(void **state)
{
    (void)state;
    const double v[4] = {1.0, 1.1, 0.9, 1.4}, df[4] = {6, 6, 6, 2};
    et_variance_prior prior = prior_of(v, df, 4);

    assert_int_equal(prior.state, ET_FIT_OK);
    assert_true(isinf(prior.df));
    assert_close(prior.variance, (6 * 3.0 + 2 * 1.4) / 20, 1e-14);
    et_moderated own = et_variance_moderated(&prior, 0.9, 6.0);
    assert_close(own.variance, prior.variance, 0.0);
    assert_close(own.df, 20.0, 0.0); /* no more than all of them have */
}

static void a_scale_and_an_order_change_nothing(void **state)
{
    (void)state;
    enum { N = 5 };
    double v[N] = {0.2, 4.0, 0.9, 30.0, 2.5}, turned[N], df[N] = {6, 5, 6, 6, 4}, back[N];

    for (size_t i = 0; i < N; i++) {
        turned[i] = 1e-4 * v[N - 1 - i];
        back[i] = df[N - 1 - i];
    }
    et_variance_prior a = prior_of(v, df, N), b = prior_of(turned, back, N);
    assert_true(isfinite(a.df) && a.df > 0.0);
    assert_close(b.df, a.df, 1e-12);
    assert_close(b.variance, 1e-4 * a.variance, 1e-12);
    et_moderated wild = et_variance_moderated(&a, 30.0, 6.0);
    et_moderated tame = et_variance_moderated(&a, 0.2, 6.0);
    assert_true(wild.variance < 30.0 && tame.variance > 0.2);
    assert_true(wild.variance > tame.variance);
}

/* A unit without any noise says nothing of how unlike the others are. */
static void none_at_all_counts_as_very_little(void **state)
{
    (void)state;
    const double df[5] = {6, 6, 6, 6, 6};
    const double zero[5] = {0.0, 1.0, 2.0, 3.0, 4.0};
    const double tiny[5] = {2e-5, 1.0, 2.0, 3.0, 4.0};
    const double mostly[5] = {0.0, 0.0, 0.0, 0.0, 4.0};
    et_variance_prior a = prior_of(zero, df, 5), b = prior_of(tiny, df, 5);

    assert_close(a.df, b.df, 1e-14);
    assert_close(a.variance, b.variance, 1e-14);
    et_variance_prior c = prior_of(mostly, df, 5);
    assert_int_equal(c.state, ET_FIT_OK);
    assert_true(c.df < 1.0 && c.variance > 0.0);
    assert_true(et_variance_moderated(&c, 0.0, 6.0).variance > 0.0);
}

/* Variances that are drawn with 8 and 1.7 are found to have about those. */
static void what_was_drawn_is_found(void **state)
{
    (void)state;
    enum { MANY = 4000 };
    static double v[MANY], df[MANY];
    gsl_rng *rng = gsl_rng_alloc(gsl_rng_mt19937);

    gsl_rng_set(rng, 5);
    for (size_t i = 0; i < MANY; i++) {
        double truth = 1.7 * 8.0 / gsl_ran_chisq(rng, 8.0);
        df[i] = 6.0;
        v[i] = truth * gsl_ran_chisq(rng, 6.0) / 6.0;
    }
    gsl_rng_free(rng);
    et_variance_prior prior = prior_of(v, df, MANY);
    assert_close(prior.df, 8.0, 0.15);
    assert_close(prior.variance, 1.7, 0.03);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_has_no_prior_stays_as_it_is),
        cmocka_unit_test(like_variances_are_pooled),
        cmocka_unit_test(a_scale_and_an_order_change_nothing),
        cmocka_unit_test(none_at_all_counts_as_very_little),
        cmocka_unit_test(what_was_drawn_is_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
