/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "methods/dense.h"
#include "methods/mixed_model.h"

#define TWO_PI 6.283185307179586476925286766559

/* ---- memory ---------------------------------------------------------------- */

static double *take(double **at, size_t count)
{
    double *block = *at;
    *at += count;
    return block;
}

static size_t point_size(const et_mixed_moments *mo)
{
    return 3 * mo->blocks + 3 * mo->m * mo->m + 2 * mo->t * mo->t + 2 * mo->t + 3 * mo->m;
}

static void point_place(const et_mixed_moments *mo, et_mixed_point *point, double **at)
{
    point->g = (et_two *)take(at, 3 * mo->blocks);
    point->s = take(at, mo->m * mo->m);
    point->l = take(at, mo->m * mo->m);
    point->ky = take(at, mo->t * mo->t);
    point->ky0 = take(at, mo->t * mo->t);
    point->shock = take(at, mo->t);
    point->yp = take(at, mo->t);
    point->a = take(at, mo->m);
    point->work = take(at, 2 * mo->m + mo->m * mo->m);
}

static size_t projector_size(const et_mixed_moments *mo)
{
    return mo->m * mo->m + mo->m * mo->t + mo->t * mo->t;
}

static void projector_place(const et_mixed_moments *mo, et_mixed_projector *to,
                            double **at)
{
    to->kinv = take(at, mo->m * mo->m);
    to->pi = take(at, mo->m * mo->t);
    to->yy = take(at, mo->t * mo->t);
}

et_status et_mixed_workspace_new(const et_mixed_moments *moments,
                                 et_mixed_workspace *out, et_error *err)
{
    size_t mm = moments->m * moments->m;
    size_t size = 2 * point_size(moments) + 2 * projector_size(moments) + 6 * mm +
                  3 * moments->blocks + ET_PARTS * moments->m;

    *out = (et_mixed_workspace){.memory = calloc(size, sizeof(double))};
    if (!out->memory) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a mixed model");
    }
    double *at = out->memory;
    point_place(moments, &out->point, &at);
    point_place(moments, &out->trial, &at);
    projector_place(moments, &out->d.restricted, &at);
    projector_place(moments, &out->d.plain, &at);
    for (size_t k = 0; k < 3; k++) {
        out->d.f[k] = take(&at, mm);
    }
    out->d.kf = take(&at, 3 * mm);
    out->d.b = (et_two *)take(&at, 3 * moments->blocks);
    out->d.vec = take(&at, ET_PARTS * moments->m);
    return ET_OK;
}

/* ---- the criterion --------------------------------------------------------- */

void et_mixed_weigh(const et_mixed_moments *moments, const et_two *b, double scale,
                    double *work, double *out)
{
    size_t m = moments->m, mm = m * m;
    double *r0 = work, *r1 = work + m;

    for (size_t k = 0; k < moments->blocks; k++) {
        const et_mixed_block *block = &moments->block[k];
        double b0 = scale * b[k].v[0], b1 = scale * b[k].v[1], b2 = scale * b[k].v[2];
        if (block->gram) {
            const double *g = block->gram;
            for (size_t i = 0; i < m; i++) {
                for (size_t j = 0; j <= i; j++) {
                    size_t ij = i * m + j;
                    out[ij] += b0 * g[ij] + b1 * g[mm + ij] + b2 * g[2 * mm + ij];
                }
            }
            continue;
        }
        for (size_t u = block->first; u < block->first + block->count; u++) {
            const double *w0 = moments->w + 2 * m * moments->order[u], *w1 = w0 + m;
            for (size_t i = 0; i < m; i++) {
                r0[i] = b0 * w0[i] + b1 * w1[i];
                r1[i] = b1 * w0[i] + b2 * w1[i];
            }
            for (size_t i = 0; i < m; i++) {
                for (size_t j = 0; j <= i; j++) {
                    out[i * m + j] += w0[i] * r0[j] + w1[i] * r1[j];
                }
            }
        }
    }
}

/* G = L (I + L'ML)^-1 L' for the factor L = [a 0; b c], which may be singular; returns
 * log |I + L'ML|. */
static double eliminate_unit(const et_two *zz, const double theta[ET_PARTS], et_two *g)
{
    double a = theta[0], b = theta[1], c = theta[2];
    double m0 = zz->v[0], m1 = zz->v[1], m2 = zz->v[2];
    double a00 = 1.0 + a * a * m0 + 2.0 * a * b * m1 + b * b * m2;
    double a01 = c * (a * m1 + b * m2);
    double a11 = 1.0 + c * c * m2;
    double det = a00 * a11 - a01 * a01;
    double i00 = a11 / det, i01 = -a01 / det, i11 = a00 / det;

    g->v[0] = a * a * i00;
    g->v[1] = a * (b * i00 + c * i01);
    g->v[2] = b * b * i00 + 2.0 * b * c * i01 + c * c * i11;
    return log(det);
}

/* I + year S over the years, factored. */
static bool factor_years(const et_mixed_moments *mo, const double *from, double year,
                         double *out)
{
    for (size_t i = 0; i < mo->t; i++) {
        for (size_t j = 0; j <= i; j++) {
            out[i * mo->t + j] = (i == j ? 1.0 : 0.0) +
                                 year * from[(mo->p + i) * mo->m + mo->p + j];
        }
    }
    return et_dense_cholesky(out, mo->t, mo->t, mo->t, 0.0);
}

/* Years and then fixed effects, by back substitution from the factors. */
static void solve_effects(const et_mixed_moments *mo, et_mixed_point *pt)
{
    size_t p = mo->p, t = mo->t, m = mo->m;
    const double *last = pt->l + (m - 1) * m;
    double explained = 0.0;

    memcpy(pt->yp, last + p, t * sizeof *pt->yp);
    et_dense_solve(pt->ky, t, t, pt->yp);
    for (size_t j = 0; j < t; j++) {
        pt->shock[j] = pt->gamma[ET_PART_YEAR] * pt->yp[j];
        explained += pt->shock[j] * last[p + j];
        pt->a[p + j] = -pt->shock[j];
    }
    pt->rss = last[m - 1] - explained;
    pt->a[m - 1] = 1.0;
    for (size_t i = p; i > 0; i--) {
        double sum = last[i - 1];
        for (size_t j = 0; j < t; j++) {
            sum -= pt->l[(p + j) * m + i - 1] * pt->shock[j];
        }
        for (size_t j = i; j < p; j++) {
            sum += pt->l[j * m + i - 1] * pt->a[j];
        }
        pt->a[i - 1] = -sum / pt->l[(i - 1) * m + i - 1];
    }
}

void et_mixed_evaluate(const et_mixed_moments *moments, const double theta[ET_PARTS],
                       et_mixed_point *point)
{
    size_t p = moments->p, t = moments->t, m = moments->m;
    double log_det = 0.0, year = theta[ET_PART_YEAR] * theta[ET_PART_YEAR];

    memcpy(point->theta, theta, sizeof point->theta);
    point->gamma[ET_PART_LEVEL] = theta[0] * theta[0];
    point->gamma[ET_PART_COV] = theta[0] * theta[1];
    point->gamma[ET_PART_SLOPE] = theta[1] * theta[1] + theta[2] * theta[2];
    point->gamma[ET_PART_YEAR] = year;
    point->valid = false;
    for (size_t k = 0; k < moments->blocks; k++) {
        log_det += (double)moments->block[k].count *
                   eliminate_unit(&moments->block[k].zz, theta, &point->g[k]);
    }
    memcpy(point->s, moments->dd, m * m * sizeof *point->s);
    et_mixed_weigh(moments, point->g, -1.0, point->work, point->s);
    memcpy(point->l, point->s, m * m * sizeof *point->l);
    if (!isfinite(log_det) || !et_dense_cholesky(point->l, m, m, p, 0.0) ||
        !factor_years(moments, point->l, year, point->ky) ||
        !factor_years(moments, point->s, year, point->ky0)) {
        return;
    }
    solve_effects(moments, point);
    double df = (double)(moments->ml ? moments->n : moments->n - p);
    if (moments->ml) {
        log_det += et_dense_log_det(point->ky0, t, t);
    } else {
        log_det += et_dense_log_det(point->l, p, m) +
                   et_dense_log_det(point->ky, t, t) + moments->log_r;
    }
    point->criterion = log_det + df * (1.0 + log(TWO_PI * point->rss / df));
    point->valid = point->rss > 0.0 && isfinite(point->criterion);
}

/* ---- its derivatives ------------------------------------------------------- */

void et_mixed_reach(const et_mixed_block *block, const et_two *g, double c[4])
{
    const double *m = block->zz.v;
    c[0] = 1.0 - m[0] * g->v[0] - m[1] * g->v[1];
    c[1] = -m[0] * g->v[1] - m[1] * g->v[2];
    c[2] = -m[1] * g->v[0] - m[2] * g->v[1];
    c[3] = 1.0 - m[1] * g->v[1] - m[2] * g->v[2];
}

/* C X C' for symmetric X. */
static et_two carry(const double c[4], const et_two *x)
{
    double r0 = c[0] * x->v[0] + c[1] * x->v[1], r1 = c[0] * x->v[1] + c[1] * x->v[2];
    double q0 = c[2] * x->v[0] + c[3] * x->v[1], q1 = c[2] * x->v[1] + c[3] * x->v[2];
    return (et_two){{r0 * c[0] + r1 * c[1], r0 * c[2] + r1 * c[3],
                     q0 * c[2] + q1 * c[3]}};
}

/* C'E_kC: E is the unit matrix of part k, with both off-diagonals for the covariance. */
static et_two carry_part(const double c[4], size_t k)
{
    const double turned[4] = {c[0], c[2], c[1], c[3]};
    et_two e = {{k == 0, k == 1, k == 2}};
    return carry(turned, &e);
}

/* tr(E_k X) */
static double part_of(const et_two *x, size_t k)
{
    return k == ET_PART_COV ? 2.0 * x->v[1] : x->v[k];
}

/* tr(E_k A E_l B) for symmetric A and B: row and column pairs of the two parts. */
static double part_pair(const et_two *a, const et_two *b, size_t k, size_t l)
{
    static const size_t row[4] = {0, 0, 1, 1}, col[4] = {0, 1, 0, 1};
    double sum = 0.0;

    for (size_t i = 0; i < 4; i++) {
        if (row[i] + col[i] != k) {
            continue;
        }
        for (size_t j = 0; j < 4; j++) {
            if (row[j] + col[j] == l) {
                sum += a->v[col[i] + row[j]] * b->v[col[j] + row[i]];
            }
        }
    }
    return sum;
}

/* sum over the block of W_u K W_u' for symmetric K. */
static et_two contract(const et_mixed_moments *mo, const et_mixed_block *block,
                       const double *k)
{
    size_t m = mo->m;
    et_two out = {{0}};

    for (size_t part = 0; block->gram && part < 3; part++) {
        const double *g = block->gram + part * m * m;
        for (size_t i = 0; i < m; i++) {
            out.v[part] += 2.0 * et_dense_dot(g + i * m, k + i * m, i) +
                           g[i * m + i] * k[i * m + i];
        }
    }
    if (block->gram) {
        out.v[1] *= 0.5;
        return out;
    }
    for (size_t u = block->first; u < block->first + block->count; u++) {
        const double *w0 = mo->w + 2 * m * mo->order[u], *w1 = w0 + m;
        for (size_t i = 0; i < m; i++) {
            double k0 = et_dense_dot(k + i * m, w0, m);
            out.v[0] += w0[i] * k0;
            out.v[1] += w1[i] * k0;
            out.v[2] += w1[i] * et_dense_dot(k + i * m, w1, m);
        }
    }
    return out;
}

/* The same for K = a a'. */
static et_two contract_vector(const et_mixed_moments *mo, const et_mixed_block *block,
                              const double *a)
{
    size_t m = mo->m;
    et_two out = {{0}};

    for (size_t part = 0; block->gram && part < 3; part++) {
        const double *g = block->gram + part * m * m;
        for (size_t i = 0; i < m; i++) {
            out.v[part] +=
                a[i] * (2.0 * et_dense_dot(g + i * m, a, i) + g[i * m + i] * a[i]);
        }
    }
    if (block->gram) {
        out.v[1] *= 0.5;
        return out;
    }
    for (size_t u = block->first; u < block->first + block->count; u++) {
        const double *w0 = mo->w + 2 * m * mo->order[u];
        double e0 = et_dense_dot(w0, a, m), e1 = et_dense_dot(w0 + m, a, m);
        out.v[0] += e0 * e0;
        out.v[1] += e0 * e1;
        out.v[2] += e1 * e1;
    }
    return out;
}

/* n = (I + year from)^-1 and yy = from n over the years; the two factors commute, and
 * nothing cancels however large or small the year variance is. */
static void project_years(const et_mixed_moments *mo, const double *from,
                          const double *factor, double *n, double *yy)
{
    size_t t = mo->t;

    et_dense_invert(factor, t, t, n, t);
    memset(yy, 0, t * t * sizeof *yy);
    for (size_t i = 0; i < t; i++) {
        for (size_t l = 0; l < t; l++) {
            size_t hi = i > l ? i : l, lo = i > l ? l : i;
            double value = from[(mo->p + hi) * mo->m + mo->p + lo];
            for (size_t j = 0; j < t; j++) {
                yy[i * t + j] += value * n[l * t + j];
            }
        }
    }
}

void et_mixed_project_plain(const et_mixed_moments *moments, et_mixed_point *point,
                            et_mixed_projector *to)
{
    size_t p = moments->p, t = moments->t, m = moments->m;
    double *n = point->work;

    memset(to->kinv, 0, m * m * sizeof *to->kinv);
    memset(to->pi, 0, m * t * sizeof *to->pi);
    project_years(moments, point->s, point->ky0, n, to->yy);
    for (size_t i = 0; i < t; i++) {
        for (size_t j = 0; j < t; j++) {
            to->kinv[(p + i) * m + p + j] = point->gamma[ET_PART_YEAR] * n[i * t + j];
            to->pi[(p + i) * t + j] = n[i * t + j];
        }
    }
}

/* With B = S_XX^-1 S_XY: kinv = [S_XX^-1 + year B N B', -year B N; ., year N] and
 * pi = [-B N; N]. */
static void project_restricted(const et_mixed_moments *mo, et_mixed_point *pt,
                               et_mixed_projector *to)
{
    size_t p = mo->p, t = mo->t, m = mo->m;
    double *n = pt->work, *b = pt->work + t * t, year = pt->gamma[ET_PART_YEAR];

    memset(to->kinv, 0, m * m * sizeof *to->kinv);
    memset(to->pi, 0, m * t * sizeof *to->pi);
    project_years(mo, pt->l, pt->ky, n, to->yy);
    et_dense_invert(pt->l, p, m, to->kinv, m);
    for (size_t j = 0; j < t; j++) {
        double *column = b + j * p; /* B' is [t][p]: L_XX^-T L_jX */
        for (size_t i = p; i > 0; i--) {
            double sum = pt->l[(p + j) * m + i - 1];
            for (size_t h = i; h < p; h++) {
                sum -= pt->l[h * m + i - 1] * column[h];
            }
            column[i - 1] = sum / pt->l[(i - 1) * m + i - 1];
        }
    }
    for (size_t i = 0; i < t; i++) {
        for (size_t j = 0; j < t; j++) {
            to->kinv[(p + i) * m + p + j] = year * n[i * t + j];
            to->pi[(p + i) * t + j] = n[i * t + j];
            for (size_t h = 0; h < p; h++) {
                to->pi[h * t + j] -= b[i * p + h] * n[i * t + j];
            }
        }
    }
    for (size_t h = 0; h < p; h++) {
        for (size_t j = 0; j < t; j++) {
            double both = year * to->pi[h * t + j];
            to->kinv[h * m + p + j] = to->kinv[(p + j) * m + h] = both;
            for (size_t g = 0; g < p; g++) {
                to->kinv[g * m + h] -= both * b[j * p + g];
            }
        }
    }
}

/* f_k = sum W_u'C'E_kC W_u, the work of part k between any two columns of D. */
static void fill_f(const et_mixed_moments *mo, et_mixed_point *pt,
                   et_mixed_derivatives *d, size_t k)
{
    memset(d->f[k], 0, mo->m * mo->m * sizeof(double));
    for (size_t i = 0; i < mo->blocks; i++) {
        double c[4];
        et_mixed_reach(&mo->block[i], &pt->g[i], c);
        d->b[i] = carry_part(c, k);
    }
    et_mixed_weigh(mo, d->b, 1.0, pt->work, d->f[k]);
    et_dense_mirror(d->f[k], mo->m);
}

/* What each block adds to the derivatives of the parts of a unit. */
static void add_blocks(const et_mixed_moments *mo, const et_mixed_point *pt,
                       const double *kinv, et_mixed_derivatives *d)
{
    for (size_t i = 0; i < mo->blocks; i++) {
        const et_mixed_block *block = &mo->block[i];
        double c[4], count = (double)block->count;
        et_mixed_reach(block, &pt->g[i], c);
        et_two s = {{c[0] * block->zz.v[0] + c[1] * block->zz.v[1],
                     c[0] * block->zz.v[1] + c[1] * block->zz.v[2],
                     c[2] * block->zz.v[1] + c[3] * block->zz.v[2]}};
        et_two raw = contract(mo, block, kinv), h = carry(c, &raw);
        et_two raw_e = contract_vector(mo, block, pt->a), e = carry(c, &raw_e);
        for (size_t k = 0; k < 3; k++) {
            d->trace[k] += count * part_of(&s, k) - part_of(&h, k);
            d->quad[k] += part_of(&e, k);
            for (size_t l = 0; l < 3; l++) {
                d->trace2[k][l] += count * part_pair(&s, &s, k, l) -
                                   2.0 * part_pair(&s, &h, k, l);
                d->quad2[k][l] += part_pair(&s, &e, k, l);
            }
        }
    }
}

/* The parts of units meet each other through the years and fixed effects. */
static void add_crossings(const et_mixed_moments *mo, const et_mixed_projector *trace_by,
                          et_mixed_point *pt, et_mixed_derivatives *d)
{
    size_t m = mo->m, mm = m * m;
    const double *kinv = d->restricted.kinv;

    for (size_t k = 0; k < 3; k++) {
        if (mo->active[k]) {
            et_dense_multiply(trace_by->kinv, d->f[k], m, m, m, d->kf + k * mm);
            et_dense_multiply(d->f[k], pt->a, m, m, 1, d->vec + k * m);
        }
    }
    for (size_t k = 0; k < 3; k++) {
        for (size_t l = 0; mo->active[k] && l < 3; l++) {
            if (!mo->active[l]) {
                continue;
            }
            double sum = 0.0;
            for (size_t i = 0; i < m; i++) {
                d->quad2[k][l] -= d->vec[k * m + i] *
                                  et_dense_dot(kinv + i * m, d->vec + l * m, m);
                for (size_t j = 0; j < m; j++) {
                    sum += d->kf[k * mm + i * m + j] * d->kf[l * mm + j * m + i];
                }
            }
            d->trace2[k][l] += sum;
        }
    }
}

static void add_years(const et_mixed_moments *mo, const et_mixed_projector *trace_by,
                      const et_mixed_point *pt, et_mixed_derivatives *d)
{
    size_t t = mo->t, m = mo->m;

    for (size_t i = 0; i < t; i++) {
        d->trace[ET_PART_YEAR] += trace_by->yy[i * t + i];
        d->quad[ET_PART_YEAR] += pt->yp[i] * pt->yp[i];
        for (size_t j = 0; j < t; j++) {
            d->trace2[ET_PART_YEAR][ET_PART_YEAR] +=
                trace_by->yy[i * t + j] * trace_by->yy[j * t + i];
            d->quad2[ET_PART_YEAR][ET_PART_YEAR] +=
                pt->yp[i] * d->restricted.yy[i * t + j] * pt->yp[j];
        }
    }
    for (size_t k = 0; k < 3; k++) {
        double trace = 0.0, quad = 0.0;
        for (size_t i = 0; mo->active[k] && i < m; i++) {
            const double *pi = trace_by->pi + i * t;
            for (size_t j = 0; j < m; j++) {
                trace += d->f[k][i * m + j] * et_dense_dot(pi, trace_by->pi + j * t, t);
            }
            quad += d->vec[k * m + i] * et_dense_dot(d->restricted.pi + i * t, pt->yp, t);
        }
        d->trace2[k][ET_PART_YEAR] = d->trace2[ET_PART_YEAR][k] = trace;
        d->quad2[k][ET_PART_YEAR] = d->quad2[ET_PART_YEAR][k] = quad;
    }
}

void et_mixed_differentiate(const et_mixed_moments *moments, et_mixed_point *point,
                            et_mixed_derivatives *d)
{
    const et_mixed_projector *trace_by = moments->ml ? &d->plain : &d->restricted;

    memset(d->trace, 0, sizeof d->trace);
    memset(d->quad, 0, sizeof d->quad);
    memset(d->trace2, 0, sizeof d->trace2);
    memset(d->quad2, 0, sizeof d->quad2);
    project_restricted(moments, point, &d->restricted);
    if (moments->ml) {
        et_mixed_project_plain(moments, point, &d->plain);
    }
    for (size_t k = 0; k < 3; k++) {
        if (moments->active[k]) {
            fill_f(moments, point, d, k);
        }
    }
    add_blocks(moments, point, trace_by->kinv, d);
    add_crossings(moments, trace_by, point, d);
    if (moments->active[ET_PART_YEAR]) {
        add_years(moments, trace_by, point, d);
    }
}
