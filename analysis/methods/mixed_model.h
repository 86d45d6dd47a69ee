/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Inside the mixed model: sums that replace the rows, the criterion with its first and
 * second derivatives, and the search. Everything is relative to the residual variance.
 *
 * Let D = [X | Y | y] stand side by side: p fixed columns (orthonormal here), t year
 * indicators, the response; m = p + t + 1. Units are eliminated first. With Z_u =
 * [1 z] of a unit, M_u = Z_u'Z_u, W_u = Z_u'D_u (2 x m) and D0 = the relative
 * covariance of level and slope, G_u = (D0^-1 + M_u)^-1 and
 *
 *     S = D'D - sum W_u' G_u W_u
 *
 * holds all that is left. Units seen in the same years have the same M, hence the same
 * G: they form a block, and their sum needs only sum W_u'W_u (three m x m matrices). */
#ifndef ANALYSIS_METHODS_MIXED_MODEL_H
#define ANALYSIS_METHODS_MIXED_MODEL_H

#include <stdbool.h>
#include <stddef.h>

#include "examtrend/status.h"

/* A symmetric 2 x 2 matrix: [0][0], [0][1], [1][1]. */
typedef struct et_two {
    double v[3];
} et_two;

/* Variances relative to the residual one, and what the search moves: D0 =
 * [a 0; b c] [a 0; b c]', year = d^2. */
enum { ET_PART_LEVEL, ET_PART_COV, ET_PART_SLOPE, ET_PART_YEAR, ET_PARTS };

typedef struct et_mixed_block {
    et_two zz;           /* M                                                     */
    size_t first, count; /* units order[first] .. order[first + count - 1]        */
    double *gram;        /* [3][m][m] lower: w0w0', w0w1' + w1w0', w1w1'; or NULL */
} et_mixed_block;

typedef struct et_mixed_moments {
    size_t n, p, t, m;
    bool active[ET_PARTS];
    bool ml;
    size_t units;          /* that occur                                  */
    size_t *id;            /* [units] ascending                           */
    size_t *order;         /* [units] places, units of one block together */
    size_t *home;          /* [units] block of the unit at each place     */
    size_t blocks;
    et_mixed_block *block;
    double *w;             /* [units][2][m]                               */
    double *dd;            /* [m][m] D'D, lower triangle                  */
    double *grams;         /* what the blocks point to                    */
    double log_r;          /* log |R|^2 of X = QR                         */
} et_mixed_moments;

/* The criterion at one theta and what its derivatives start from. */
typedef struct et_mixed_point {
    double theta[ET_PARTS], gamma[ET_PARTS];
    bool valid;       /* false: no positive residual sum of squares */
    double rss;       /* y'Py                                       */
    double criterion;
    et_two *g;        /* [blocks]                                   */
    double *s;        /* [m][m] S, lower                            */
    double *l;        /* [m][m] S with the p first columns eliminated: L below them, the
                         complement (Q of the years, y) after them  */
    double *ky;       /* [t][t] Cholesky of I + year Q              */
    double *ky0;      /* [t][t] Cholesky of I + year S_YY           */
    double *shock;    /* [t] predicted years                        */
    double *yp;       /* [t] Y'Py                                   */
    double *a;        /* [m] (-beta, -shock, 1): D a = residual     */
    double *work;     /* [2 m + m m]                                */
} et_mixed_point;

/* V^-1 in terms of D: with `restricted`, P; without, V^-1 itself.
 * Z_u'(.)Z_v = [u = v] C M - C W_u kinv W_v'C', C = I - M G. */
typedef struct et_mixed_projector {
    double *kinv; /* [m][m], row and column of y are 0             */
    double *pi;   /* [m][t]: Z_u'(.)Y = C W_u pi                   */
    double *yy;   /* [t][t]: Y'(.)Y                                */
} et_mixed_projector;

/* For the parts V_k of V: traces of (.)V_k and (.)V_k(.)V_l, y'PV_kPy, y'PV_kPV_lPy. */
typedef struct et_mixed_derivatives {
    double trace[ET_PARTS], quad[ET_PARTS];
    double trace2[ET_PARTS][ET_PARTS], quad2[ET_PARTS][ET_PARTS];
    et_mixed_projector restricted, plain;
    double *f[3]; /* [m][m] sum W_u'C'E_k C W_u                    */
    double *kf;   /* [3][m][m] kinv f[k]                           */
    et_two *b;    /* [blocks]                                      */
    double *vec;  /* [ET_PARTS][m]                                 */
} et_mixed_derivatives;

typedef struct et_mixed_workspace {
    et_mixed_point point, trial;
    et_mixed_derivatives d;
    void *memory;
} et_mixed_workspace;

ET_MUST_USE et_status et_mixed_workspace_new(const et_mixed_moments *moments,
                                             et_mixed_workspace *out, et_error *err);

/* out += scale sum W_u'B W_u (lower triangle), B given by block. */
void et_mixed_weigh(const et_mixed_moments *moments, const et_two *b, double scale,
                    double *work, double *out);

void et_mixed_evaluate(const et_mixed_moments *moments, const double theta[ET_PARTS],
                       et_mixed_point *point);

/* C = I - M G of a block, row-major. */
void et_mixed_reach(const et_mixed_block *block, const et_two *g, double c[4]);

void et_mixed_project_plain(const et_mixed_moments *moments, et_mixed_point *point,
                            et_mixed_projector *to);

/* Fills f, the projectors that the criterion needs (restricted or not) and its
 * derivatives. */
void et_mixed_differentiate(const et_mixed_moments *moments, et_mixed_point *point,
                            et_mixed_derivatives *d);

/* Leaves the optimum in work->point and in work->d its derivatives and projectors. */
et_fit_state et_mixed_search(const et_mixed_moments *moments, et_mixed_workspace *work,
                             size_t *iterations);

/* What tests of the fixed effects need, in terms of the orthonormal columns; the last
 * of the parts is the residual variance. */
enum { ET_ALL_PARTS = ET_PARTS + 1 };

typedef struct et_mixed_tests {
    size_t parts;                            /* active ones and the residual      */
    double *phi;                             /* [p][p] covariance / sigma^2       */
    double *adjusted;                        /* [p][p] Kenward-Roger's / sigma^2  */
    double *change[ET_ALL_PARTS];            /* [p][p] d(phi^-1)/d part           */
    double expected[ET_ALL_PARTS * ET_ALL_PARTS]; /* covariance of the parts      */
    double observed[ET_ALL_PARTS * ET_ALL_PARTS]; /* from the observed information*/
    bool has_expected;
} et_mixed_tests;

/* `out` points into `memory`, which has et_mixed_tests_size(p) places. */
size_t et_mixed_tests_size(size_t p);
ET_MUST_USE et_status et_mixed_tests_prepare(const et_mixed_moments *moments,
                                             et_mixed_workspace *work, double *memory,
                                             et_mixed_tests *out, et_error *err);

#endif
