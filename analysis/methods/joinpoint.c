/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/joinpoint.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "methods/hinges.h"
#include "methods/sums.h"

/* ---- the search ------------------------------------------------------------------- */

typedef struct finder {
    const double *y; /* centred */
    size_t n;
    size_t path[ET_JOINPOINT_MOST];
    double gained[ET_JOINPOINT_MOST + 1]; /* by the path so far, per depth      */
    double best[ET_JOINPOINT_MOST + 1];   /* most gained with so many bends     */
    size_t knots[ET_JOINPOINT_MOST + 1][ET_JOINPOINT_MOST];
    bool found[ET_JOINPOINT_MOST + 1];
} finder;

static void note_path(void *context, size_t depth, size_t knot, const double *q)
{
    finder *f = context;
    double product = 0.0;
    for (size_t i = 0; i < f->n; i++) {
        product += q[i] * f->y[i];
    }
    f->path[depth - 1] = knot;
    f->gained[depth] = f->gained[depth - 1] + product * product;
    if (!f->found[depth] || f->gained[depth] > f->best[depth]) {
        f->found[depth] = true;
        f->best[depth] = f->gained[depth];
        memcpy(f->knots[depth], f->path, depth * sizeof *f->path);
    }
}

/* ---- one curve -------------------------------------------------------------------- */

/* Least squares on constant, x, bends and jumps: Q (rows) and R of the columns, and the
 * products of Q with y, from which every estimate and its variance follow. */
typedef struct solved {
    size_t columns;
    double r[ET_HINGES_COLUMNS][ET_HINGES_COLUMNS];
    double coefficient[ET_HINGES_COLUMNS];
    double sse;
} solved;

static void fill_column(const double *x, size_t n, const et_joinpoint_model *m,
                        size_t column, double *v)
{
    for (size_t i = 0; i < n; i++) {
        if (column < 2) {
            v[i] = column == 0 ? 1.0 : x[i] - m->from;
        } else if (column < 2 + m->joints) {
            v[i] = fmax(0.0, x[i] - m->at[column - 2]);
        } else {
            v[i] = (double)(x[i] >= m->jump_at[column - 2 - m->joints]);
        }
    }
}

/* `work` has ET_HINGES_COLUMNS + 1 rows of n. */
static void solve(const double *x, const double *y, size_t n, const et_joinpoint_model *m,
                  double *work, solved *out)
{
    double *e = work + ET_HINGES_COLUMNS * n, product[ET_HINGES_COLUMNS];

    *out = (solved){.columns = 2 + m->joints + m->jumps};
    memcpy(e, y, n * sizeof *e);
    for (size_t k = 0; k < out->columns; k++) {
        double *q = work + k * n;
        fill_column(x, n, m, k, q);
        out->r[k][k] = et_hinges_orthonormal(work, k, n, q);
        product[k] = 0.0;
        for (size_t i = 0; i < n; i++) {
            product[k] += q[i] * e[i];
        }
        for (size_t i = 0; i < n; i++) {
            e[i] -= product[k] * q[i];
        }
    }
    for (size_t i = 0; i < n; i++) {
        out->sse += e[i] * e[i];
    }
    for (size_t k = 0; k < out->columns; k++) { /* the column again: R above q_k */
        fill_column(x, n, m, k, e);
        for (size_t j = 0; j < k; j++) {
            for (size_t i = 0; i < n; i++) {
                out->r[j][k] += work[j * n + i] * e[i];
            }
        }
    }
    for (size_t k = out->columns; k-- > 0;) {
        double rest = product[k];
        for (size_t j = k + 1; j < out->columns; j++) {
            rest -= out->r[k][j] * out->coefficient[j];
        }
        out->coefficient[k] = rest / out->r[k][k];
    }
}

/* Value and standard error of a combination of the coefficients: with R'z = a the
 * variance is sigma^2 z'z. */
static double combine(const solved *s, const double *a, double sigma, double *se)
{
    double z[ET_HINGES_COLUMNS], value = 0.0, squares = 0.0;
    for (size_t k = 0; k < s->columns; k++) {
        double rest = a[k];
        for (size_t j = 0; j < k; j++) {
            rest -= s->r[j][k] * z[j];
        }
        z[k] = rest / s->r[k][k];
        squares += z[k] * z[k];
        value += a[k] * s->coefficient[k];
    }
    *se = sigma * sqrt(squares);
    return value;
}

static void read_model(const solved *s, size_t n, et_joinpoint_model *m)
{
    double aac[ET_HINGES_COLUMNS] = {0.0}, a[ET_HINGES_COLUMNS] = {0.0};
    double spare = (double)n - (double)(2 + m->jumps + 2 * m->joints);

    m->df = fmax(0.0, spare);
    double sigma = m->df > 0.0 ? sqrt(s->sse / m->df) : 0.0;
    m->sse = s->sse;
    m->level = s->coefficient[0];
    for (size_t k = 0; k <= m->joints; k++) {
        double start = k > 0 ? m->at[k - 1] : m->from;
        double end = k < m->joints ? m->at[k] : m->to;
        a[k + 1] = 1.0;
        m->slope[k] = combine(s, a, sigma, &m->slope_se[k]);
        for (size_t j = 1; j <= k + 1; j++) {
            aac[j] += (end - start) / (m->to - m->from);
        }
    }
    m->aac = combine(s, aac, sigma, &m->aac_se);
    for (size_t k = 0; k < m->jumps; k++) {
        double one[ET_HINGES_COLUMNS] = {0.0};
        one[2 + m->joints + k] = 1.0;
        m->jump[k] = combine(s, one, sigma, &m->jump_se[k]);
    }
}

/* ---- how much a bend explains ----------------------------------------------------- */

/* Partial R^2 of the bend at joint k among the points from the joint before to the joint
 * after, ends included; known jumps are taken out first. */
static double partial_r2(const double *x, const double *y, size_t n,
                         const et_joinpoint_model *m, size_t k, double *work)
{
    double low = k > 0 ? m->at[k - 1] : m->from;
    double high = k + 1 < m->joints ? m->at[k + 1] : m->to;
    double *e = work + 3 * n, sse = 0.0, gained = 0.0;
    size_t count = 0;

    for (size_t i = 0; i < n; i++) {
        if (x[i] >= low && x[i] <= high) {
            work[count] = 1.0;
            work[n + count] = x[i] - low;
            work[2 * n + count] = fmax(0.0, x[i] - m->at[k]);
            e[count] = y[i];
            for (size_t j = 0; j < m->jumps; j++) {
                e[count] -= x[i] >= m->jump_at[j] ? m->jump[j] : 0.0;
            }
            count++;
        }
    }
    memmove(work + count, work + n, count * sizeof *work);
    memmove(work + 2 * count, work + 2 * n, count * sizeof *work);
    for (size_t row = 0; row < 3; row++) {
        double *q = work + row * count, product = 0.0;
        (void)et_hinges_orthonormal(work, row, count, q);
        for (size_t i = 0; i < count; i++) {
            product += q[i] * e[i];
        }
        for (size_t i = 0; i < count && row < 2; i++) {
            e[i] -= product * q[i];
        }
        gained = product * product;
    }
    for (size_t i = 0; i < count; i++) {
        sse += e[i] * e[i];
    }
    return sse > 0.0 ? fmin(1.0, gained / sse) : 0.0;
}

static void weigh(const double *x, const double *y, size_t n, double *work,
                  et_joinpoint_model *m)
{
    double size = (double)n, k = (double)m->joints, jumps = (double)m->jumps;
    double fit = log(m->sse / size), price = log(size) / size;

    for (size_t j = 0; j < m->joints; j++) {
        m->weight = fmax(m->weight, partial_r2(x, y, n, m, j, work));
    }
    m->bic = fit + (2.0 * k + 2.0 + jumps) * price;
    m->bic3 = fit + (3.0 * k + 2.0 + jumps) * price;
    m->wbic = fit + ((2.0 + m->weight) * k + 2.0 + jumps) * price;
}

/* ---- the doors -------------------------------------------------------------------- */

static void fit_all(const double *x, const double *y, const et_joinpoint_options *o,
                    const finder *f, double *work, et_joinpoint *out)
{
    size_t n = out->n;
    for (size_t k = 0; k <= o->most && f->found[k]; k++) {
        et_joinpoint_model *m = &out->by[k];
        solved s;
        *m = (et_joinpoint_model){.joints = k, .jumps = o->jumps, .from = x[0],
                                  .to = x[n - 1]};
        memcpy(m->jump_at, o->jump_at, o->jumps * sizeof *o->jump_at);
        for (size_t j = 0; j < k; j++) {
            m->at[j] = x[f->knots[k][j]];
        }
        solve(x, y, n, m, work, &s);
        bool perfect = s.sse <= et_rounding_of(y, n);
        s.sse = perfect ? 0.0 : s.sse;
        read_model(&s, n, m);
        out->most = k;
        if (perfect) {
            out->state = ET_FIT_PERFECT;
            out->best_bic = out->best_bic3 = out->best_wbic = k;
            return;
        }
        weigh(x, y, n, work, m);
        out->best_bic = m->bic < out->by[out->best_bic].bic ? k : out->best_bic;
        out->best_bic3 = m->bic3 < out->by[out->best_bic3].bic3 ? k : out->best_bic3;
        out->best_wbic = m->wbic < out->by[out->best_wbic].wbic ? k : out->best_wbic;
    }
}

et_status et_joinpoint_find(const double *x, const double *y, size_t n,
                            const et_joinpoint_options *options, et_joinpoint *out,
                            et_error *err)
{
    et_joinpoint_options o = et_hinges_filled(options, n);
    finder f = {.n = n, .found = {true}};
    double mean = 0.0;

    *out = (et_joinpoint){.n = n, .state = et_hinges_check(x, n, &o)};
    for (size_t i = 0; i < n && out->state == ET_FIT_OK; i++) {
        out->state = isfinite(y[i]) ? ET_FIT_OK : ET_FIT_NOT_FINITE;
        mean += (y[i] - y[0]) / (double)n;
    }
    if (out->state != ET_FIT_OK) {
        return ET_OK;
    }
    double *work = calloc((ET_HINGES_COLUMNS + 2) * n, sizeof *work);
    if (!work) {
        return et_fail(err, ET_ERR_MEMORY, "no memory for joinpoints of %zu points", n);
    }
    double *centred = work + (ET_HINGES_COLUMNS + 1) * n;
    for (size_t i = 0; i < n; i++) {
        centred[i] = y[i] - y[0] - mean;
    }
    f.y = centred;
    size_t count = et_hinges_base(x, n, &o, work);
    if (count == 0) {
        out->state = ET_FIT_SINGULAR;
    } else {
        et_hinges_go(&(et_hinges_walk){.x = x, .n = n, .count = count, .o = &o,
                                       .rows = work, .visit = note_path,
                                       .context = &f});
        fit_all(x, y, &o, &f, work, out);
    }
    free(work);
    return ET_OK;
}

/* ---- one bend between the years --------------------------------------------------- */

typedef struct side {
    double n, x, y, xx, slope, sse;
} side;

static side fit_side(const double *x, const double *y, size_t from, size_t to)
{
    side s = {.n = (double)(to - from)};
    double xy = 0.0;
    for (size_t i = from; i < to; i++) {
        s.x += x[i] / s.n;
        s.y += y[i] / s.n;
    }
    for (size_t i = from; i < to; i++) {
        s.xx += (x[i] - s.x) * (x[i] - s.x);
        xy += (x[i] - s.x) * (y[i] - s.y);
    }
    s.slope = xy / s.xx;
    for (size_t i = from; i < to; i++) {
        double e = y[i] - s.y - s.slope * (x[i] - s.x);
        s.sse += e * e;
    }
    return s;
}

/* Lines that meet inside the gap after point i are the best that bend there. The bend's
 * variance is that of the lines' distance at the bend over their difference in slope. */
static bool meet_in_gap(const side *a, const side *b, double low, double high, double df,
                        et_joinpoint_free *out)
{
    double turn = b->slope - a->slope;
    double at = a->x + (b->y - b->slope * (b->x - a->x) - a->y) / -turn;
    if (!(at >= low && at <= high)) {
        return false;
    }
    double da = at - a->x, db = at - b->x;
    double spread = 1.0 / a->n + da * da / a->xx + 1.0 / b->n + db * db / b->xx;
    *out = (et_joinpoint_free){.at = at, .sse = a->sse + b->sse,
                               .slope = {a->slope, b->slope}};
    if (df > 0.0) {
        out->at_se = sqrt(out->sse / df * spread) / fabs(turn);
    }
    return true;
}

/* The best line with its bend at a year: of the two lines through a common point there,
 * regress y on the distances before and after it. */
static void bend_at_year(const double *x, const double *y, size_t n, size_t knot,
                         et_joinpoint_free *out)
{
    double mean = 0.0, l = 0.0, r = 0.0, ll = 0.0, lr = 0.0, rr = 0.0, ly = 0.0, ry = 0.0;

    *out = (et_joinpoint_free){.state = ET_FIT_BOUNDARY, .at = x[knot]};
    for (size_t i = 0; i < n; i++) {
        l += fmin(0.0, x[i] - x[knot]) / (double)n;
        r += fmax(0.0, x[i] - x[knot]) / (double)n;
        mean += y[i] / (double)n;
    }
    for (size_t i = 0; i < n; i++) {
        double a = fmin(0.0, x[i] - x[knot]) - l, b = fmax(0.0, x[i] - x[knot]) - r;
        ll += a * a;
        lr += a * b;
        rr += b * b;
        ly += a * (y[i] - mean);
        ry += b * (y[i] - mean);
    }
    double det = ll * rr - lr * lr;
    out->slope[0] = (rr * ly - lr * ry) / det;
    out->slope[1] = (ll * ry - lr * ly) / det;
    for (size_t i = 0; i < n; i++) {
        double a = fmin(0.0, x[i] - x[knot]) - l, b = fmax(0.0, x[i] - x[knot]) - r;
        double e = y[i] - mean - out->slope[0] * a - out->slope[1] * b;
        out->sse += e * e;
    }
}

void et_joinpoint_free_fit(const double *x, const double *y, size_t n,
                           et_joinpoint_free *out)
{
    const et_joinpoint_options plain = {0};
    et_joinpoint_free best = {0}, tried;
    bool found = false;

    *out = (et_joinpoint_free){.state = n < 5 ? ET_FIT_TOO_FEW
                                              : et_hinges_check(x, n, &plain)};
    for (size_t i = 0; i < n && out->state == ET_FIT_OK; i++) {
        out->state = isfinite(y[i]) ? ET_FIT_OK : ET_FIT_NOT_FINITE;
    }
    if (out->state != ET_FIT_OK) {
        return;
    }
    for (size_t i = 1; i + 2 < n; i++) {
        side a = fit_side(x, y, 0, i + 1), b = fit_side(x, y, i + 1, n);
        if (meet_in_gap(&a, &b, x[i], x[i + 1], (double)n - 4.0, &tried) &&
            (!found || tried.sse < best.sse)) {
            best = tried;
            found = true;
        }
        if (i + 3 < n) {
            bend_at_year(x, y, n, i + 1, &tried);
            if (!found || tried.sse < best.sse) {
                best = tried;
                found = true;
            }
        }
    }
    if (best.sse <= et_rounding_of(y, n)) {
        best.state = ET_FIT_PERFECT;
        best.sse = best.at_se = 0.0;
    }
    *out = best;
}

double et_joinpoint_at(const et_joinpoint_model *model, double x)
{
    double value = model->level, start = model->from;
    for (size_t k = 0; k <= model->joints; k++) {
        double end = k < model->joints ? fmin(x, model->at[k]) : x;
        value += model->slope[k] * (k == 0 ? end - start : fmax(0.0, end - start));
        start = k < model->joints ? model->at[k] : start;
    }
    for (size_t k = 0; k < model->jumps; k++) {
        value += x >= model->jump_at[k] ? model->jump[k] : 0.0;
    }
    return value;
}

et_fit_state et_joinpoint_change(const et_joinpoint_model *model, double from, double to,
                                 double *aac)
{
    double change = 0.0;

    *aac = 0.0;
    if (!(from >= model->from && to <= model->to && from < to)) {
        return ET_FIT_OUT_OF_RANGE;
    }
    for (size_t k = 0; k <= model->joints; k++) {
        double start = fmax(from, k > 0 ? model->at[k - 1] : model->from);
        double end = fmin(to, k < model->joints ? model->at[k] : model->to);
        change += model->slope[k] * fmax(0.0, end - start);
    }
    *aac = change / (to - from);
    return ET_FIT_OK;
}
