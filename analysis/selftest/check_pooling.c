/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/pooling.h"
#include "selftest/families.h"

static const et_tau2_method closed[] = {ET_TAU2_DL, ET_TAU2_HE, ET_TAU2_SJ,
                                        ET_TAU2_NONE};
static const et_tau2_method iterative[] = {ET_TAU2_REML, ET_TAU2_ML, ET_TAU2_EB};

static et_pool pooled(et_check *check, const et_pool_data *data, et_tau2_method method)
{
    et_pool pool;
    et_error err = {0};
    et_pool_options options = {.method = method};

    et_check_ok(check, et_pool_fit(data, &options, &pool, &err), &err);
    et_check_true(check, pool.state == ET_FIT_OK, "state");
    return pool;
}

static const char *key_of(et_tau2_method method)
{
    return method == ET_TAU2_NONE ? "FE" : et_tau2_method_name(method);
}

static void compare(et_check *check, const et_pool *pool, et_tau2_method method)
{
    const char *key = key_of(method);

    et_check_key(check, pool->coefficient[0].estimate, "%s_est", key);
    et_check_key(check, pool->coefficient[0].se, "%s_se", key);
    et_check_key(check, pool->tau2, "%s_tau2", key);
    et_check_key(check, 100.0 * pool->i2, "%s_I2", key);
    et_check_key(check, pool->h2, "%s_H2", key);
}

static et_pool_data trials(et_check *check)
{
    return (et_pool_data){.y = et_check_column(check, "yi"),
                          .v = et_check_column(check, "vi"),
                          .k = et_check_rows(check)};
}

static void run_closed(et_check *check)
{
    et_pool_data data = trials(check);
    et_pool pool = {0};

    for (size_t m = 0; m < sizeof closed / sizeof *closed; m++) {
        pool = pooled(check, &data, closed[m]);
        compare(check, &pool, closed[m]);
    }
    et_check_key(check, pool.q, "Q");
    et_check_key(check, pool.q_p, "Q_p");
    et_check_key(check, (double)pool.k, "k");
    pool = pooled(check, &data, ET_TAU2_DL);
    et_check_key(check, pool.coefficient[0].hk_se, "HK_DL_se");
    et_check_key(check, pool.coefficient[0].hk_p, "HK_DL_p");
}

static void run_iterative(et_check *check)
{
    et_pool_data data = trials(check);
    double blup[64], se[64];

    for (size_t m = 0; m < sizeof iterative / sizeof *iterative; m++) {
        et_pool pool = pooled(check, &data, iterative[m]);
        compare(check, &pool, iterative[m]);
    }
    et_pool pool = pooled(check, &data, ET_TAU2_REML);
    const et_pool_coefficient *c = &pool.coefficient[0];
    et_check_key(check, c->p, "REML_z_p");
    et_check_key(check, c->low, "REML_ci[1]");
    et_check_key(check, c->high, "REML_ci[2]");
    et_check_key(check, pool.predict_z_low, "REML_pi_z[1]");
    et_check_key(check, pool.predict_z_high, "REML_pi_z[2]");
    et_check_key(check, c->hk_se, "HK_se");
    et_check_key(check, c->hk_t, "HK_t");
    et_check_key(check, pool.hk_df, "HK_df");
    et_check_key(check, c->hk_p, "HK_p");
    et_check_key(check, c->hk_low, "HK_ci[1]");
    et_check_key(check, c->hk_high, "HK_ci[2]");
    et_check_key(check, pool.predict_low, "HK_pi_t[1]");
    et_check_key(check, pool.predict_high, "HK_pi_t[2]");
    et_pool_blups(&data, &pool, blup, se);
    for (size_t i = 0; i < data.k && i < 64; i++) {
        et_check_key(check, blup[i], "blup[%zu]", i + 1);
        et_check_key(check, se[i], "blup_se[%zu]", i + 1);
    }
}

/* Q = y'Py about the weighted mean, by hand. */
static double q_at(const et_pool_data *data, double tau2)
{
    double weight = 0.0, mean = 0.0, q = 0.0;

    for (size_t i = 0; i < data->k; i++) {
        weight += 1.0 / (data->v[i] + tau2);
        mean += data->y[i] / (data->v[i] + tau2);
    }
    mean /= weight;
    for (size_t i = 0; i < data->k; i++) {
        q += (data->y[i] - mean) * (data->y[i] - mean) / (data->v[i] + tau2);
    }
    return q;
}

/* PM and the Q-profile interval are roots that the source found to four digits only (a
 * root finder stopped early): PM solves the equation of EB, yet the two known values
 * differ in the fifth digit. Second derivation: Q at the root is what it must be. */
static void run_roots(et_check *check)
{
    et_pool_data data = trials(check);
    et_pool pm = pooled(check, &data, ET_TAU2_PM);

    et_check_loose(check, pm.coefficient[0].estimate, "PM_est", 5.0);
    et_check_loose(check, pm.coefficient[0].se, "PM_se", 4.0);
    et_check_loose(check, pm.tau2, "PM_tau2", 4.0);
    et_check_loose(check, 100.0 * pm.i2, "PM_I2", 5.0);
    et_check_loose(check, pm.h2, "PM_H2", 4.0);
    et_check_loose(check, pm.tau2_low, "tau2_Qprofile_ci[ci.lb]", 3.5);
    et_check_loose(check, pm.tau2_high, "tau2_Qprofile_ci[ci.ub]", 5.0);
    et_check_value(check, q_at(&data, pm.tau2), 12.0, "Q at PM");
    /* 97.5 % and 2.5 % points of chi^2 on 12 degrees of freedom. */
    et_check_value(check, q_at(&data, pm.tau2_low), 23.336664158645337, "Q, low end");
    et_check_value(check, q_at(&data, pm.tau2_high), 4.4037885069817015, "Q, high end");
}

static void run_regression(et_check *check)
{
    et_pool_data data = trials(check);
    const double *latitude = et_check_column(check, "ablat");
    double *x = et_check_scratch(check, 2 * data.k);
    et_pool mean = pooled(check, &data, ET_TAU2_REML);

    for (size_t i = 0; i < data.k; i++) {
        x[2 * i] = 1.0;
        x[2 * i + 1] = latitude[i];
    }
    data.x = x;
    data.columns = 2;
    et_pool fit = pooled(check, &data, ET_TAU2_REML);
    for (size_t j = 0; j < 2; j++) {
        et_check_key(check, fit.coefficient[j].estimate, "metareg_b[%zu]", j + 1);
        et_check_key(check, fit.coefficient[j].se, "metareg_se[%zu]", j + 1);
        et_check_key(check, fit.coefficient[j].hk_se, "metareg_HK_se[%zu]", j + 1);
        et_check_key(check, fit.coefficient[j].hk_p, "metareg_HK_p[%zu]", j + 1);
    }
    et_check_key(check, fit.tau2, "metareg_tau2");
    et_check_key(check, fit.moderators, "metareg_QM");
    et_check_key(check, fit.moderators_p, "metareg_QMp");
    et_check_key(check, 100.0 * (1.0 - fit.tau2 / mean.tau2), "metareg_R2");
}

/* Equal variances: REML is (S/(k - 1) - sigma^2), and its BLUPs stand beside the
 * James-Stein values of the same case. */
static void run_baseball(et_check *check)
{
    const double *hits = et_check_column(check, "hits");
    size_t k = et_check_rows(check);
    double *y = et_check_scratch(check, k), *v = et_check_scratch(check, k);
    double *blup = et_check_scratch(check, k);
    et_pool_data data = {.y = y, .v = v, .k = k};

    for (size_t i = 0; i < k; i++) {
        y[i] = hits[i] / 45.0;
        v[i] = et_check_known(check, "sigma2");
    }
    et_pool pm = pooled(check, &data, ET_TAU2_PM);
    et_check_key(check, pm.tau2, "PM_tau2");
    et_pool reml = pooled(check, &data, ET_TAU2_REML);
    et_check_key(check, reml.tau2, "REML_tau2");
    et_check_key(check, reml.coefficient[0].estimate, "REML_mu");
    et_pool_blups(&data, &reml, blup, NULL);
    for (size_t i = 0; i < k; i++) {
        et_check_key(check, blup[i], "REML_blup[%s]", et_check_cell(check, "player", i));
    }
}

const et_problem et_problems_pooling[] = {
    {"pooling", "meta_bcg", 12.0, run_closed},
    {"pooling", "meta_bcg/iterative", 11.5, run_iterative},
    {"pooling", "meta_bcg/roots", 13.0, run_roots},
    {"pooling", "meta_bcg/regression", 9.5, run_regression},
    {"pooling", "js_baseball/pooled", 11.0, run_baseball},
    {0},
};
