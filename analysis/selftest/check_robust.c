/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "examtrend/methods/lowess.h"
#include "examtrend/methods/quantreg.h"
#include "examtrend/methods/robust.h"
#include "selftest/families.h"

static const char *const stackloss_names[] = {"(Intercept)", "Air.Flow", "Water.Temp",
                                              "Acid.Conc."};

/* The values are those of a fit that has settled, not of one stopped at 1e-4. */
static void check_psi(et_check *check, et_robust *fit, const et_linear_data *data,
                      et_psi psi)
{
    et_robust_options options = {.psi = psi, .tolerance = 1e-14, .most_rounds = 200};
    const char *prefix = psi == ET_PSI_HUBER ? "huber" : "bisq";
    et_robust_summary s;

    et_check_true(check, et_robust_fit(fit, data, &options, &s) == ET_FIT_OK, "state");
    for (size_t j = 0; j < 4; j++) {
        et_check_key(check, et_robust_coefficients(fit)[j], "%s_coef[%s]", prefix,
                     stackloss_names[j]);
    }
    et_check_key(check, s.scale, "%s",
                 psi == ET_PSI_HUBER ? "huber_s_MADscale" : "bisq_s");
}

/* The keys lmrob_* are an MM estimate from random starts, which the library has not. */
static void run_stackloss(et_check *check)
{
    size_t rows = et_check_rows(check);
    double *x = et_check_scratch(check, 3 * rows);
    et_robust *fit = NULL;
    et_error err = {0};

    for (size_t c = 0; c < 3; c++) {
        const double *column = et_check_column(check, stackloss_names[c + 1]);
        for (size_t i = 0; i < rows; i++) {
            x[3 * i + c] = column[i];
        }
    }
    et_linear_data data = {
        .x = x, .y = et_check_column(check, "stack.loss"), .rows = rows, .columns = 3};
    et_check_ok(check, et_robust_new(&fit, rows, 3, &err), &err);
    if (fit) {
        check_psi(check, fit, &data, ET_PSI_HUBER);
        check_psi(check, fit, &data, ET_PSI_BISQUARE);
    }
    et_robust_free(fit);
}

static void run_engel(et_check *check)
{
    static const double taus[] = {0.25, 0.5, 0.75};
    et_linear_data data = {.x = et_check_column(check, "income"),
                           .y = et_check_column(check, "foodexp"),
                           .rows = et_check_rows(check),
                           .columns = 1};

    for (size_t k = 0; k < 3; k++) {
        double b[2];
        et_quantreg fit;
        et_error err = {0};
        et_check_ok(check, et_quantreg_fit(&data, taus[k], &fit, b, &err), &err);
        et_check_true(check, fit.state == ET_FIT_OK && fit.unique, "state");
        et_check_key(check, b[0], "tau%g[(Intercept)]", 100.0 * taus[k]);
        et_check_key(check, b[1], "tau%g[income]", 100.0 * taus[k]);
    }
}

static void check_span(et_check *check, double span, const char *prefix)
{
    size_t rows = et_check_rows(check);
    double *work = et_check_scratch(check, ET_LOWESS_WORK(rows));
    double *smooth = et_check_scratch(check, rows);
    et_lowess_options options = {.span = span};

    et_check_true(check,
                  et_lowess_fit(et_check_column(check, "speed"),
                                et_check_column(check, "dist"), rows, &options, work,
                                smooth) == ET_FIT_OK,
                  "state");
    for (size_t i = 0; i < rows; i++) {
        et_check_key(check, smooth[i], "%s[%zu]", prefix, i + 1);
    }
}

static void run_cars(et_check *check)
{
    check_span(check, 0.0, "lowess_f23_iter3");
    check_span(check, 0.2, "lowess_f.2");
}

const et_problem et_problems_robust[] = {
    {"robust", "robust_stackloss", 11.5, run_stackloss},
    {"robust", "quantreg_engel", 14.0, run_engel},
    {"robust", "lowess_cars", 13.5, run_cars},
    {0},
};
