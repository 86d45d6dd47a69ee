/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Several subjects told together: q-values, and verdicts that need them.
 */
#include <math.h>
#include <stdlib.h>

#include "examtrend/methods/multiplicity.h"
#include "findings/gap_inside.h"

/* One test of one subject; NULL where there is none. */
typedef struct adjusted {
    double *q; /* holds p at first */
    et_gap_verdict *verdict;
} adjusted;

static et_status adjust(const adjusted *tests, size_t count, et_error *err)
{
    double *q = calloc(count + 1, sizeof *q);

    if (!q) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for q-values");
    }
    for (size_t i = 0; i < count; i++) {
        q[i] = tests[i].q ? *tests[i].q : (double)NAN;
    }
    et_status status = et_multiplicity_adjust(q, count, ET_ADJUST_BH, q, err);
    for (size_t i = 0; i < count && status == ET_OK; i++) {
        if (tests[i].q) {
            *tests[i].q = q[i];
            tests[i].verdict->clear = tests[i].verdict->clear && q[i] < 0.05;
        }
    }
    free(q);
    return status;
}

static et_gap_convergence *side_of(et_gap_summary *summary, int side)
{
    return side ? &summary->z : &summary->raw;
}

bool et_gap_differ(et_gap_verdict a, et_gap_verdict b)
{
    return a.direction != b.direction || a.clear != b.clear;
}

bool et_gap_moves_differ(const et_gap_between_summary *summary)
{
    const et_gap_move *raw = &summary->raw, *v = &summary->v;
    return raw->state == ET_FIT_OK && v->state == ET_FIT_OK &&
           raw->from_year == v->from_year && raw->to_year == v->to_year &&
           et_gap_differ(raw->verdict, v->verdict);
}

et_status et_gap_adjust(et_gap_summary *const *all, size_t count, et_error *err)
{
    adjusted *tests = malloc((count + 1) * sizeof *tests);
    et_status status =
        tests ? ET_OK : et_fail(err, ET_ERR_MEMORY, "out of memory for q-values");

    for (int test = 0; test < 4 && status == ET_OK; test++) {
        for (size_t i = 0; i < count; i++) {
            et_gap_convergence *c = side_of(all[i], test % 2);
            bool sigma = test < 2;
            bool tested = (sigma ? c->spread.state : c->reliable.state) == ET_FIT_OK;
            double *q = sigma ? &c->sigma_q : &c->beta_q;
            tests[i] = (adjusted){tested ? q : NULL, sigma ? &c->sigma : &c->beta};
            *q = sigma ? c->spread.p : c->reliable.p;
        }
        status = adjust(tests, count, err);
    }
    for (size_t i = 0; i < count && status == ET_OK; i++) {
        all[i]->sigma_differs = et_gap_differ(all[i]->raw.sigma, all[i]->z.sigma);
        all[i]->beta_differs = et_gap_differ(all[i]->raw.beta, all[i]->z.beta);
    }
    free(tests);
    return status;
}

static et_gap_move *move_of(et_gap_between_summary *summary, int measure)
{
    return measure == 0 ? &summary->raw : measure == 1 ? &summary->z : &summary->v;
}

et_status et_gap_adjust_moves(et_gap_between_summary *const *all, size_t count,
                              et_error *err)
{
    adjusted *tests = malloc((count + 1) * sizeof *tests);
    et_status status =
        tests ? ET_OK : et_fail(err, ET_ERR_MEMORY, "out of memory for q-values");

    for (int measure = 0; measure < 3 && status == ET_OK; measure++) {
        for (size_t i = 0; i < count; i++) {
            et_gap_move *m = move_of(all[i], measure);
            m->q = m->p;
            tests[i] = (adjusted){m->state == ET_FIT_OK ? &m->q : NULL, &m->verdict};
        }
        status = adjust(tests, count, err);
    }
    for (size_t i = 0; i < count && status == ET_OK; i++) {
        all[i]->differs = et_gap_moves_differ(all[i]);
    }
    free(tests);
    return status;
}
