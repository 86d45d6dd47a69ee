/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Kenward & Roger (1997) from the same sums. With V = sum phi_k V_k over all parts, the
 * residual one included, they need for every pair of parts
 *
 *     P_k  = -X'V^-1 V_k V^-1 X          Q_kl = X'V^-1 V_k V^-1 V_l V^-1 X
 *
 * and the expected information 1/2 tr(P V_k P V_l). What belongs to the residual part
 * follows from the others, because sum phi_k V_k = V. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "methods/dense.h"
#include "methods/mixed_model.h"

size_t et_mixed_tests_size(size_t p)
{
    return (2 + ET_ALL_PARTS) * p * p;
}

typedef struct kr {
    const et_mixed_moments *mo;
    const et_mixed_point *pt;
    const et_mixed_derivatives *d;
    size_t count;               /* active parts, without the residual           */
    size_t part[ET_PARTS];
    double *b;                  /* [m][p] (I; -shocks of X): X'V^-1Z' = B'W'C'  */
    double *yx;                 /* [t][p] Y'V^-1X                               */
    double *fb;                 /* [ET_PARTS][m][p] f_k B                       */
    double *q;                  /* [ET_ALL_PARTS^2][p][p]                       */
    double *xx;                 /* [p][p] X'V^-1X                               */
    double *work;               /* [m m]                                        */
    et_two *weights;            /* [blocks]                                     */
    void *memory;
} kr;

static et_status kr_new(const et_mixed_moments *mo, et_mixed_workspace *work, kr *out,
                        et_error *err)
{
    size_t m = mo->m, p = mo->p, t = mo->t;
    size_t size = m * p + t * p + ET_PARTS * m * p +
                  (ET_ALL_PARTS * ET_ALL_PARTS + 1) * p * p + 2 * m * m + 2 * m +
                  3 * mo->blocks;

    *out = (kr){.mo = mo, .pt = &work->point, .d = &work->d};
    double *at = out->memory = calloc(size, sizeof *at);
    if (!at) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for tests of a mixed model");
    }
    out->b = at;
    out->yx = at += m * p;
    out->fb = at += t * p;
    out->q = at += ET_PARTS * m * p;
    out->xx = at += ET_ALL_PARTS * ET_ALL_PARTS * p * p;
    out->work = at += p * p;
    out->weights = (et_two *)(at + 2 * m * m + 2 * m);
    for (size_t k = 0; k < ET_PARTS; k++) {
        if (mo->active[k]) {
            out->part[out->count++] = k;
        }
    }
    return ET_OK;
}

/* B, Y'V^-1X and X'V^-1X: the years solved out of the fixed columns. */
static void solve_columns(kr *s)
{
    size_t m = s->mo->m, p = s->mo->p, t = s->mo->t;
    double year = s->pt->gamma[ET_PART_YEAR], *column = s->work;

    for (size_t j = 0; j < p; j++) {
        for (size_t i = 0; i < t; i++) {
            column[i] = s->pt->s[(p + i) * m + j];
        }
        et_dense_solve(s->pt->ky0, t, t, column);
        s->b[j * p + j] = 1.0;
        for (size_t i = 0; i < t; i++) {
            s->yx[i * p + j] = column[i];
            s->b[(p + i) * p + j] = -year * column[i];
        }
    }
    for (size_t g = 0; g < p; g++) {
        for (size_t h = 0; h < p; h++) {
            double sum = s->pt->s[(g > h ? g : h) * m + (g > h ? h : g)];
            for (size_t i = 0; i < t; i++) {
                sum += s->pt->s[(p + i) * m + g] * s->b[(p + i) * p + h];
            }
            s->xx[g * p + h] = sum;
        }
    }
}

/* out (p x p) += scale A'B for A, B of `rows` rows and p columns. */
static void add_product(const double *a, const double *b, size_t rows, size_t p,
                        double scale, double *out)
{
    for (size_t i = 0; i < rows; i++) {
        for (size_t g = 0; g < p; g++) {
            for (size_t h = 0; h < p; h++) {
                out[g * p + h] += scale * a[i * p + g] * b[i * p + h];
            }
        }
    }
}

static void symmetrise(double *a, size_t p)
{
    for (size_t g = 0; g < p; g++) {
        for (size_t h = 0; h < g; h++) {
            a[g * p + h] = a[h * p + g] = 0.5 * (a[g * p + h] + a[h * p + g]);
        }
    }
}

/* P_k of the active parts and, last, of the residual: P_e = -(X'V^-1X + sum phi P). */
static void fill_changes(kr *s, et_mixed_tests *out)
{
    size_t m = s->mo->m, p = s->mo->p, pp = p * p;
    double *rest = out->change[s->count];

    for (size_t i = 0; i < pp; i++) {
        rest[i] = -s->xx[i];
    }
    for (size_t i = 0; i < s->count; i++) {
        size_t k = s->part[i];
        if (k == ET_PART_YEAR) {
            add_product(s->yx, s->yx, s->mo->t, p, -1.0, out->change[i]);
        } else {
            et_dense_multiply(s->d->f[k], s->b, m, m, p, s->fb + k * m * p);
            add_product(s->b, s->fb + k * m * p, m, p, -1.0, out->change[i]);
        }
        symmetrise(out->change[i], p);
        for (size_t j = 0; j < pp; j++) {
            rest[j] -= s->pt->gamma[k] * out->change[i][j];
        }
    }
}

/* Symmetric part of E_k S E_l carried to the columns of D: half of
 * C'(E_kSE_l + E_lSE_k)C. */
static et_two carried_pair(const et_mixed_block *block, const et_two *g, size_t k,
                           size_t l)
{
    static const size_t row[4] = {0, 0, 1, 1}, col[4] = {0, 1, 0, 1};
    double c[4], inner[4] = {0}, s[4], half[4] = {0};

    et_mixed_reach(block, g, c);
    s[0] = c[0] * block->zz.v[0] + c[1] * block->zz.v[1];
    s[1] = s[2] = c[0] * block->zz.v[1] + c[1] * block->zz.v[2];
    s[3] = c[2] * block->zz.v[1] + c[3] * block->zz.v[2];
    for (size_t i = 0; i < 4; i++) {
        for (size_t j = 0; j < 4; j++) {
            if (row[i] + col[i] == k && row[j] + col[j] == l) {
                double value = 0.5 * s[2 * col[i] + row[j]];
                inner[2 * row[i] + col[j]] += value;
                inner[2 * col[j] + row[i]] += value;
            }
        }
    }
    for (size_t i = 0; i < 4; i++) { /* half = C' inner */
        half[i] = c[row[i]] * inner[col[i]] + c[2 + row[i]] * inner[2 + col[i]];
    }
    return (et_two){{half[0] * c[0] + half[1] * c[2], half[0] * c[1] + half[1] * c[3],
                     half[2] * c[1] + half[3] * c[3]}};
}

/* Q of two parts of a unit. */
static void pair_units(kr *s, size_t k, size_t l, double *q)
{
    size_t m = s->mo->m, p = s->mo->p, t = s->mo->t;
    double *sum = s->work, *scratch = s->work + m * m;

    memset(sum, 0, m * m * sizeof *sum);
    for (size_t i = 0; i < s->mo->blocks; i++) {
        s->weights[i] = carried_pair(&s->mo->block[i], &s->pt->g[i], k, l);
    }
    et_mixed_weigh(s->mo, s->weights, 1.0, scratch, sum);
    et_dense_mirror(sum, m);
    et_dense_multiply(sum, s->b, m, m, p, scratch);
    add_product(s->b, scratch, m, p, 1.0, q);
    /* through the years: plain.kinv holds year (I + year S)^-1 there */
    et_dense_multiply(s->d->plain.kinv + p * m, s->fb + l * m * p, t, m, p, scratch);
    add_product(s->fb + k * m * p + p * p, scratch, t, p, -1.0, q);
}

/* Q of a part of a unit and the years. */
static void pair_with_years(kr *s, size_t k, double *q)
{
    size_t p = s->mo->p, t = s->mo->t;
    double *n_yx = s->work;

    et_dense_multiply(s->d->plain.pi + p * t, s->yx, t, t, p, n_yx);
    add_product(s->fb + k * s->mo->m * p + p * p, n_yx, t, p, 1.0, q);
}

static void pair_years(kr *s, double *q)
{
    size_t p = s->mo->p, t = s->mo->t;

    et_dense_multiply(s->d->plain.yy, s->yx, t, t, p, s->work);
    add_product(s->yx, s->work, t, p, 1.0, q);
}

static double *q_of(const kr *s, size_t i, size_t j)
{
    return s->q + (i * ET_ALL_PARTS + j) * s->mo->p * s->mo->p;
}

static void fill_pairs(kr *s, const et_mixed_tests *tests)
{
    size_t pp = s->mo->p * s->mo->p, e = s->count;

    for (size_t i = 0; i < s->count; i++) {
        for (size_t j = 0; j < s->count; j++) {
            bool year_i = s->part[i] == ET_PART_YEAR, year_j = s->part[j] == ET_PART_YEAR;
            double *q = q_of(s, i, j);
            if (year_i && year_j) {
                pair_years(s, q);
            } else if (year_i || year_j) {
                pair_with_years(s, s->part[year_i ? j : i], q);
            } else {
                pair_units(s, s->part[i], s->part[j], q);
            }
            symmetrise(q, s->mo->p);
        }
    }
    for (size_t i = 0; i <= e; i++) { /* sum over l of phi_l Q_il = -P_i */
        double *q = q_of(s, i, e);
        for (size_t a = 0; a < pp; a++) {
            q[a] = -tests->change[i][a];
            for (size_t l = 0; l < e; l++) {
                q[a] -= s->pt->gamma[s->part[l]] * q_of(s, i, l)[a];
            }
        }
        if (i < e) {
            memcpy(q_of(s, e, i), q, pp * sizeof *q);
        }
    }
}

/* Covariance of the variance parameters, 2 (tr)^-1 or 2 (2 y'PVPVPy - tr)^-1, scaled to
 * a residual variance of 1. False where the information is not positive definite. */
static bool covariance_of_parts(const kr *s, bool observed, double *out)
{
    double all[ET_ALL_PARTS * ET_ALL_PARTS], df = (double)(s->mo->n - s->mo->p);
    double sigma2 = s->pt->rss / df, quad_e = df, trace_e = df, pair_ee, mix[ET_PARTS];
    size_t c = s->count, count = c + 1;

    for (size_t i = 0; i < c; i++) {
        size_t k = s->part[i];
        double quad = s->d->quad[k] / sigma2, trace = s->d->trace[k];
        quad_e -= s->pt->gamma[k] * quad;
        trace_e -= s->pt->gamma[k] * trace;
        mix[i] = observed ? 2.0 * quad - trace : trace;
        for (size_t j = 0; j < c; j++) {
            size_t l = s->part[j];
            double pair = s->d->trace2[k][l];
            all[i * count + j] =
                observed ? 2.0 * s->d->quad2[k][l] / sigma2 - pair : pair;
            mix[i] -= s->pt->gamma[l] * all[i * count + j];
        }
    }
    pair_ee = observed ? 2.0 * quad_e - trace_e : trace_e;
    for (size_t i = 0; i < c; i++) {
        pair_ee -= s->pt->gamma[s->part[i]] * mix[i];
        all[i * count + c] = all[c * count + i] = mix[i];
    }
    all[c * count + c] = pair_ee;
    for (size_t i = 0; i < count * count; i++) {
        all[i] *= 0.5;
    }
    if (!et_dense_cholesky(all, count, count, count, 1e-12)) {
        return false;
    }
    et_dense_invert(all, count, count, out, count);
    return true;
}

/* Phi + 2 Phi sum W_kl (Q_kl - P_k Phi P_l) Phi */
static void adjust(kr *s, et_mixed_tests *out)
{
    size_t p = s->mo->p, pp = p * p, parts = out->parts;
    double *sum = s->fb, *left = s->work, *right = s->work + pp;

    memset(sum, 0, pp * sizeof *sum);
    for (size_t i = 0; i < parts; i++) {
        et_dense_multiply(out->change[i], out->phi, p, p, p, left);
        for (size_t j = 0; j < parts; j++) {
            double weight = out->expected[i * parts + j];
            et_dense_multiply(left, out->change[j], p, p, p, right);
            for (size_t a = 0; a < pp; a++) {
                sum[a] += weight * (q_of(s, i, j)[a] - right[a]);
            }
        }
    }
    et_dense_multiply(out->phi, sum, p, p, p, left);
    et_dense_multiply(left, out->phi, p, p, p, right);
    symmetrise(right, p);
    for (size_t a = 0; a < pp; a++) {
        out->adjusted[a] = out->phi[a] + 2.0 * right[a];
    }
}

et_status et_mixed_tests_prepare(const et_mixed_moments *moments,
                                 et_mixed_workspace *work, double *memory,
                                 et_mixed_tests *out, et_error *err)
{
    size_t p = moments->p, pp = p * p, m = moments->m;
    kr s;
    et_status status = kr_new(moments, work, &s, err);

    *out = (et_mixed_tests){.parts = s.count + 1, .phi = memory, .adjusted = memory + pp};
    for (size_t k = 0; k < ET_ALL_PARTS; k++) {
        out->change[k] = memory + (2 + k) * pp;
    }
    if (status != ET_OK) {
        return status;
    }
    for (size_t g = 0; g < p; g++) {
        memcpy(out->phi + g * p, work->d.restricted.kinv + g * m, p * sizeof(double));
    }
    memcpy(out->adjusted, out->phi, pp * sizeof(double));
    if (!moments->ml) {
        solve_columns(&s);
        fill_changes(&s, out);
        fill_pairs(&s, out);
        out->has_expected = covariance_of_parts(&s, false, out->expected);
        if (out->has_expected) {
            adjust(&s, out);
            if (!covariance_of_parts(&s, true, out->observed)) {
                memcpy(out->observed, out->expected, sizeof out->observed);
            }
        }
    }
    free(s.memory);
    return ET_OK;
}
