/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In the orthonormal basis Q of the design the covariance of Q'y is the sum over rows
 * or clusters of s s', where s = sum q_i e_i is the score; et_linear_carry takes it to
 * the coefficients. For a cluster with rows Q_g and Gram matrix M_g = Q_g' Q_g = V L V',
 * the adjusted score of CR2 and CR3 is
 *
 *     Q_g' (I - Q_g Q_g')^(-1/2) e_g = V (1 - L)^(-1/2) V' Q_g' e_g,
 *
 * with the power -1 for CR3: a matter of k x k matrices, however large the cluster.
 * Where an eigenvalue is 1 the cluster alone fixes a direction, its residuals have
 * none of it, and the generalised inverse takes 0.
 */
#include "examtrend/methods/sandwich.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "methods/linear_fit.h"
#include "methods/symmetric.h"

#define FIXED_ALONE 1e-10

/* Rows of each cluster, one cluster after the other. */
typedef struct grouping {
    size_t *order; /* rows, sorted by cluster, then by row */
    size_t *start; /* clusters + 1 places in order         */
    size_t count;
} grouping;

typedef struct labelled_row {
    int first, second;
    size_t row;
} labelled_row;

static int compare_rows(const void *a, const void *b)
{
    const labelled_row *x = a, *y = b;
    if (x->first != y->first) {
        return x->first < y->first ? -1 : 1;
    }
    if (x->second != y->second) {
        return x->second < y->second ? -1 : 1;
    }
    return (x->row > y->row) - (x->row < y->row);
}

static void free_groups(grouping *groups)
{
    free(groups->order);
    *groups = (grouping){0};
}

/* Groups rows by `first`, and by `second` within it unless that is NULL. */
static et_status group_rows(size_t rows, const int *first, const int *second,
                            grouping *groups, et_error *err)
{
    *groups = (grouping){0};
    labelled_row *labels = malloc(rows * sizeof *labels);
    groups->order = malloc((2 * rows + 1) * sizeof *groups->order);
    if (!labels || !groups->order) {
        free(labels);
        free_groups(groups);
        return et_fail(err, ET_ERR_MEMORY, "out of memory for clusters of %zu rows",
                       rows);
    }
    groups->start = groups->order + rows;
    for (size_t i = 0; i < rows; i++) {
        labels[i] = (labelled_row){first[i], second ? second[i] : 0, i};
    }
    qsort(labels, rows, sizeof *labels, compare_rows);
    for (size_t i = 0; i < rows; i++) {
        groups->order[i] = labels[i].row;
        if (i == 0 || labels[i].first != labels[i - 1].first ||
            labels[i].second != labels[i - 1].second) {
            groups->start[groups->count++] = i;
        }
    }
    groups->start[groups->count] = rows;
    free(labels);
    return ET_OK;
}

/* Room for k x k matrices and k vectors, allocated once a call. */
typedef struct room {
    double *inner, *square, *vectors; /* k x k */
    double *scratch;                  /* k x k + 4 k */
    double *score, *rotated, *values; /* k */
    double *direction, *adjusted;     /* k */
} room;

static et_status make_room(const et_linear *fit, room *r, et_error *err)
{
    size_t k = fit->parameters, square = k * k;
    double *memory = calloc(4 * square + 9 * k, sizeof *memory);

    *r = (room){0};
    if (!memory) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a covariance of %zu", k);
    }
    r->inner = memory;
    r->square = r->inner + square;
    r->vectors = r->square + square;
    r->scratch = r->vectors + square;
    r->score = r->scratch + square + 4 * k;
    r->rotated = r->score + k;
    r->values = r->rotated + k;
    r->direction = r->values + k;
    r->adjusted = r->direction + k;
    return ET_OK;
}

static void free_room(room *r)
{
    free(r->inner);
}

static void add_outer(double *inner, const double *score, double factor, size_t k)
{
    for (size_t a = 0; a < k; a++) {
        for (size_t b = 0; b < k; b++) {
            inner[a * k + b] += factor * score[a] * score[b];
        }
    }
}

/* False, with the reason in `info`, where the fit itself has no standard errors. */
static bool begin(const et_linear *fit, double *covariance, et_sandwich *info)
{
    size_t k = fit->parameters;

    *info = (et_sandwich){.state = fit->summary.state};
    if (k <= fit->most_parameters) {
        memset(covariance, 0, k * k * sizeof *covariance);
    }
    return et_linear_has_errors(fit);
}

/* ---- rows ---------------------------------------------------------------- */

/* What e^2 is multiplied by; 0 where the row fixes a coefficient alone. */
static double row_factor(const et_linear *fit, et_hc kind, size_t row)
{
    double rest = 1.0 - fit->leverage[row];

    switch (kind) {
    case ET_HC0:
        return 1.0;
    case ET_HC1:
        return (double)fit->summary.rows / fit->summary.df;
    case ET_HC2:
        return rest > FIXED_ALONE ? 1.0 / rest : 0.0;
    case ET_HC3:
        return rest > FIXED_ALONE ? 1.0 / (rest * rest) : 0.0;
    }
    return 0.0;
}

et_status et_sandwich_hc(const et_linear *fit, et_hc kind, double *covariance,
                         et_sandwich *info, et_error *err)
{
    size_t k = fit->parameters, n = fit->rows;
    room r;

    if (!begin(fit, covariance, info)) {
        return ET_OK;
    }
    et_status status = make_room(fit, &r, err);
    if (status != ET_OK) {
        return status;
    }
    for (size_t i = 0; i < n; i++) {
        double factor = row_factor(fit, kind, i);
        for (size_t j = 0; j < k; j++) {
            r.score[j] = fit->q[j * n + i] * fit->weighted[i];
        }
        add_outer(r.inner, r.score, factor, k);
        info->state = factor > 0.0 ? info->state : ET_FIT_NOT_ESTIMABLE;
    }
    if (info->state == ET_FIT_OK) {
        et_linear_carry(fit, r.inner, r.scratch, covariance);
        info->df = fit->summary.df;
    }
    free_room(&r);
    return ET_OK;
}

/* ---- clusters ------------------------------------------------------------ */

static void cluster_score(const et_linear *fit, const grouping *groups, size_t g,
                          double *score)
{
    size_t n = fit->rows;
    for (size_t j = 0; j < fit->parameters; j++) {
        score[j] = 0.0;
        for (size_t at = groups->start[g]; at < groups->start[g + 1]; at++) {
            size_t i = groups->order[at];
            score[j] += fit->q[j * n + i] * fit->weighted[i];
        }
    }
}

static void cluster_gram(const et_linear *fit, const grouping *groups, size_t g,
                         double *gram)
{
    size_t n = fit->rows, k = fit->parameters;

    memset(gram, 0, k * k * sizeof *gram);
    for (size_t at = groups->start[g]; at < groups->start[g + 1]; at++) {
        const double *row = fit->q + groups->order[at];
        for (size_t a = 0; a < k; a++) {
            for (size_t b = 0; b < k; b++) {
                gram[a * k + b] += row[a * n] * row[b * n];
            }
        }
    }
}

/* v <- V (1 - L)^power V' v for the cluster whose Gram matrix is in r->square, which
 * is destroyed. */
static bool adjust(const et_linear *fit, double power, room *r, double *v)
{
    size_t k = fit->parameters;

    if (!et_symmetric_vectors(r->square, k, r->values, r->vectors, r->scratch)) {
        return false;
    }
    for (size_t e = 0; e < k; e++) {
        double along = 0.0, rest = 1.0 - r->values[e];
        for (size_t j = 0; j < k; j++) {
            along += r->vectors[j * k + e] * v[j];
        }
        r->rotated[e] = rest > FIXED_ALONE ? along * pow(rest, power) : 0.0;
    }
    for (size_t j = 0; j < k; j++) {
        v[j] = 0.0;
        for (size_t e = 0; e < k; e++) {
            v[j] += r->vectors[j * k + e] * r->rotated[e];
        }
    }
    return true;
}

static double cluster_factor(const et_linear *fit, et_cr kind, size_t clusters)
{
    double g = (double)clusters, n = (double)fit->summary.rows;
    double factor = kind == ET_CR1 || kind == ET_CR1S ? g / (g - 1.0) : 1.0;
    return kind == ET_CR1S ? factor * (n - 1.0) / fit->summary.df : factor;
}

/* Adds `sign` times the covariance of Q'y by clusters to r->inner. */
static bool add_clusters(const et_linear *fit, const grouping *groups, et_cr kind,
                         double sign, room *r)
{
    double factor = sign * cluster_factor(fit, kind, groups->count);

    for (size_t g = 0; g < groups->count; g++) {
        cluster_score(fit, groups, g, r->score);
        if (kind == ET_CR2 || kind == ET_CR3) {
            cluster_gram(fit, groups, g, r->square);
            if (!adjust(fit, kind == ET_CR2 ? -0.5 : -1.0, r, r->score)) {
                return false;
            }
        }
        add_outer(r->inner, r->score, factor, fit->parameters);
    }
    return true;
}

et_status et_sandwich_cluster(const et_linear *fit, const int *cluster, et_cr kind,
                              double *covariance, et_sandwich *info, et_error *err)
{
    grouping groups;
    room r;

    if (!begin(fit, covariance, info)) {
        return ET_OK;
    }
    et_status status = group_rows(fit->rows, cluster, NULL, &groups, err);
    if (status != ET_OK) {
        return status;
    }
    info->clusters = groups.count;
    if (groups.count < 2) {
        info->state = ET_FIT_TOO_FEW;
    } else if ((status = make_room(fit, &r, err)) == ET_OK) {
        if (add_clusters(fit, &groups, kind, 1.0, &r)) {
            et_linear_carry(fit, r.inner, r.scratch, covariance);
            info->df = (double)groups.count - 1.0;
        } else {
            status = et_fail(err, ET_ERR_NUMERIC, "the eigenvalues of a cluster failed");
        }
        free_room(&r);
    }
    free_groups(&groups);
    return status;
}

/* u is r->direction. The CR2 variance of u'Q'y is the sum over clusters of (p_g'e)^2
 * with p_g = (I - Q Q') z_g, z_g the rows of Q_g B_g u; its degrees of freedom under
 * equal noise come from the products p_g'p_h = [g = h] u'B_g'M_g B_g u - t_g't_h,
 * t_g = M_g B_g u. */
static bool satterthwaite(const et_linear *fit, const grouping *groups, room *r,
                          double *df)
{
    size_t k = fit->parameters;
    double trace = 0.0, squares = 0.0;
    double *t = r->score, *total = r->inner, *z = r->adjusted;

    for (size_t g = 0; g < groups->count; g++) {
        memcpy(z, r->direction, k * sizeof *z);
        cluster_gram(fit, groups, g, r->square);
        if (!adjust(fit, -0.5, r, z)) {
            return false;
        }
        cluster_gram(fit, groups, g, r->square);
        double size = 0.0, own = 0.0;
        for (size_t a = 0; a < k; a++) {
            t[a] = 0.0;
            for (size_t b = 0; b < k; b++) {
                t[a] += r->square[a * k + b] * z[b];
            }
            size += z[a] * t[a];
            own += t[a] * t[a];
        }
        trace += size - own;
        squares += size * size - 2.0 * size * own;
        add_outer(total, t, 1.0, k);
    }
    for (size_t i = 0; i < k * k; i++) {
        squares += total[i] * total[i];
    }
    *df = squares > 0.0 ? trace * trace / squares : 0.0;
    return true;
}

et_status et_sandwich_satterthwaite(const et_linear *fit, const int *cluster,
                                    const double *combination, double *df, et_error *err)
{
    size_t k = fit->parameters;
    grouping groups;
    room r;

    *df = 0.0;
    if (!et_linear_has_errors(fit)) {
        return ET_OK;
    }
    et_status status = group_rows(fit->rows, cluster, NULL, &groups, err);
    if (status != ET_OK) {
        return status;
    }
    if (groups.count >= 2 && (status = make_room(fit, &r, err)) == ET_OK) {
        for (size_t e = 0; e < k; e++) {
            for (size_t j = 0; j < k; j++) {
                r.direction[e] += combination[j] * fit->map[j * k + e];
            }
        }
        if (!satterthwaite(fit, &groups, &r, df)) {
            status = et_fail(err, ET_ERR_NUMERIC, "the eigenvalues of a cluster failed");
        }
        free_room(&r);
    }
    free_groups(&groups);
    return status;
}

/* ---- two ways ------------------------------------------------------------ */

static et_status add_way(const et_linear *fit, const et_two_way *ways, int way, room *r,
                         et_sandwich *info, et_error *err)
{
    grouping groups;
    const int *first = way == 1 ? ways->second : ways->first;
    et_status status =
        group_rows(fit->rows, first, way == 2 ? ways->second : NULL, &groups, err);

    if (status != ET_OK) {
        return status;
    }
    if (groups.count < 2) {
        info->state = ET_FIT_TOO_FEW;
    } else {
        et_cr kind = way == 2 && ways->plain_cells ? ET_CR0 : ways->kind;
        (void)add_clusters(fit, &groups, kind, way == 2 ? -1.0 : 1.0, r);
    }
    if (way == 0 || (way == 1 && groups.count < info->clusters)) {
        info->clusters = groups.count;
    }
    free_groups(&groups);
    return ET_OK;
}

et_status et_sandwich_two_way(const et_linear *fit, const et_two_way *ways,
                              double *covariance, et_sandwich *info, et_error *err)
{
    size_t k = fit->parameters;
    room r;

    if (ways->kind != ET_CR0 && ways->kind != ET_CR1 && ways->kind != ET_CR1S) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "two-way clusters are CR0, CR1 or CR1S, found kind %d",
                       (int)ways->kind);
    }
    if (!begin(fit, covariance, info)) {
        return ET_OK;
    }
    et_status status = make_room(fit, &r, err);
    if (status != ET_OK) {
        return status;
    }
    for (int way = 0; way < 3 && status == ET_OK; way++) {
        status = add_way(fit, ways, way, &r, info, err);
    }
    if (status == ET_OK && info->state == ET_FIT_OK) {
        et_linear_carry(fit, r.inner, r.scratch, covariance);
        info->df = (double)info->clusters - 1.0;
        for (size_t j = 0; j < k; j++) {
            if (covariance[j * k + j] < 0.0) {
                info->state = ET_FIT_NOT_ESTIMABLE;
            }
        }
        if (info->state != ET_FIT_OK) {
            memset(covariance, 0, k * k * sizeof *covariance);
            info->df = 0.0;
        }
    }
    free_room(&r);
    return status;
}
