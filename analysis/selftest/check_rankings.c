/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "examtrend/methods/funnel.h"
#include "examtrend/methods/rank_sets.h"
#include "selftest/families.h"

enum { MOST_UNITS = 40 };

static void sets_of(et_check *check, const et_estimates *units, et_rank_method method,
                    et_rank_set sets[MOST_UNITS], et_rank_sets_summary *all)
{
    et_error err = {0};
    et_rank_options options = {.method = method};

    /* few units: many directions are cheap, and the known bound has four digits */
    options.draws.draws = units->count < 10 ? 200000 : 0;
    et_check_ok(check, et_rank_sets(units, &options, sets, all, &err), &err);
    et_check_true(check, all->state == ET_FIT_OK, "state");
}

static void check_ends(et_check *check, const et_rank_set *sets, size_t n,
                       const char *method)
{
    for (size_t i = 0; i < n; i++) {
        const char *unit = et_check_cell(check, "unit", i);
        et_check_key(check, (double)sets[i].low, "%s_L[%s]", method, unit);
        et_check_key(check, (double)sets[i].high, "%s_U[%s]", method, unit);
    }
}

static void run_small(et_check *check)
{
    et_estimates units = {.value = et_check_column(check, "theta"),
                          .se = et_check_column(check, "se"),
                          .count = et_check_rows(check)};
    et_rank_set sets[MOST_UNITS];
    et_rank_sets_summary all;
    et_pair pairs[10];
    et_pairs summary;
    bool best[MOST_UNITS];
    et_error err = {0};

    et_check_ok(check, et_compare_pairs(&units, NULL, pairs, &summary, &err), &err);
    for (size_t i = 0; i < summary.count && i < 10; i++) {
        et_check_key(check, pairs[i].t, "z[%s-%s]",
                     et_check_cell(check, "unit", pairs[i].a),
                     et_check_cell(check, "unit", pairs[i].b));
    }
    sets_of(check, &units, ET_RANK_HOLM, sets, &all);
    check_ends(check, sets, units.count, "holm");
    sets_of(check, &units, ET_RANK_BONFERRONI, sets, &all);
    check_ends(check, sets, units.count, "bonf");
    /* known: A, B and C */
    et_check_true(check, et_rank_sets_best(sets, units.count, 2, best) == 3, "tau-best");
    et_check_true(check, best[0] && best[1] && best[2], "tau-best members");
    sets_of(check, &units, ET_RANK_MAX_T, sets, &all);
    for (size_t i = 0; i < units.count; i++) {
        et_check_key(check, (double)sets[i].low, "maxz_L[%zu]", i + 1);
        et_check_key(check, (double)sets[i].high, "maxz_U[%zu]", i + 1);
    }
    /* The source's quadrature stops at 1e-3; ours has a standard error of 5e-4. */
    et_check_loose(check, all.critical, "maxz_crit_95", 3.3);
}

static void run_pisa(et_check *check)
{
    et_estimates units = {.value = et_check_column(check, "score"),
                          .se = et_check_column(check, "se"),
                          .count = et_check_rows(check)};
    et_rank_set sets[MOST_UNITS], stepdown[MOST_UNITS];
    et_rank_sets_summary all;

    et_check_key(check, (double)units.count, "n");
    if (units.count > MOST_UNITS) {
        return;
    }
    sets_of(check, &units, ET_RANK_HOLM, sets, &all);
    sets_of(check, &units, ET_RANK_STEPDOWN, stepdown, &all);
    for (size_t i = 0; i < units.count; i++) {
        const char *country = et_check_cell(check, "country", i);
        et_check_key(check, (double)sets[i].rank, "rank[%s]", country);
        et_check_key(check, (double)sets[i].low, "holm_L[%s]", country);
        et_check_key(check, (double)sets[i].high, "holm_U[%s]", country);
        /* the source: stepdown gives the same or slightly narrower sets */
        et_check_true(check, stepdown[i].low >= sets[i].low, "stepdown, low end");
        et_check_true(check, stepdown[i].high <= sets[i].high, "stepdown, high end");
    }
}

static void run_funnel(et_check *check)
{
    size_t n = et_check_rows(check);
    double value[MOST_UNITS], se[MOST_UNITS];
    et_funnel_data data = {.value = value, .se = se, .n = n};
    et_funnel_options multiplicative = {.spread = ET_FUNNEL_MULTIPLICATIVE};
    et_funnel_unit unit[MOST_UNITS];
    et_funnel funnel;
    et_error err = {0};

    et_fit_state state = n > MOST_UNITS
                             ? ET_FIT_OUT_OF_RANGE
                             : et_funnel_shares(et_check_column(check, "x"),
                                                et_check_column(check, "n"), n, value, se,
                                                &data.target);
    et_check_true(check, state == ET_FIT_OK, "shares");
    if (state != ET_FIT_OK) {
        return;
    }
    et_check_key(check, data.target, "target");
    et_check_ok(check, et_funnel_fit(&data, NULL, unit, &funnel, &err), &err);
    et_check_key(check, funnel.winsor_low, "winsor_lo");
    et_check_key(check, funnel.winsor_high, "winsor_hi");
    et_check_key(check, funnel.phi, "phi");
    et_check_key(check, funnel.tau2, "tau2_additive");
    for (size_t i = 0; i < n; i++) {
        et_check_key(check, unit[i].z, "z[%zu]", i + 1);
        et_check_key(check, unit[i].z_adjusted, "zD[%zu]", i + 1);
        et_check_key(check, unit[i].low998, "add_lo998[%zu]", i + 1);
        et_check_key(check, unit[i].high998, "add_hi998[%zu]", i + 1);
    }
    et_check_ok(check, et_funnel_fit(&data, &multiplicative, unit, &funnel, &err), &err);
    for (size_t i = 0; i < n; i++) {
        et_check_key(check, unit[i].low95, "mult_lo95[%zu]", i + 1);
        et_check_key(check, unit[i].high95, "mult_hi95[%zu]", i + 1);
    }
}

const et_problem et_problems_rankings[] = {
    {"rankings", "rank_sets_small", 13.0, run_small},
    {"rankings", "rank_sets_pisa2018", 15.0, run_pisa},
    {"rankings", "funnel_overdispersion", 12.0, run_funnel},
    {0},
};
