/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "methods/dense.h"

#include <math.h>
#include <string.h>

/* A column that keeps less than this share of its length beside the others is theirs. */
#define DEPENDENT 1e-11

double et_dense_dot(const double *a, const double *b, size_t n)
{
    double sum = 0.0;
    for (size_t i = 0; i < n; i++) {
        sum += a[i] * b[i];
    }
    return sum;
}

double et_dense_between(const double *u, const double *matrix, const double *v, size_t n)
{
    double sum = 0.0;
    for (size_t i = 0; i < n; i++) {
        sum += u[i] * et_dense_dot(matrix + i * n, v, n);
    }
    return sum;
}

bool et_dense_cholesky(double *a, size_t n, size_t stride, size_t columns, double floor)
{
    for (size_t j = 0; j < columns; j++) {
        double *row = a + j * stride, start = row[j];
        for (size_t l = 0; l < j; l++) {
            row[j] -= row[l] * row[l];
        }
        if (!(row[j] > floor * start) || !(row[j] > 0.0)) {
            return false;
        }
        row[j] = sqrt(row[j]);
        for (size_t i = j + 1; i < n; i++) {
            double *below = a + i * stride;
            below[j] = (below[j] - et_dense_dot(below, row, j)) / row[j];
        }
    }
    for (size_t i = columns; i < n; i++) {
        for (size_t j = columns; j <= i; j++) {
            a[i * stride + j] -=
                et_dense_dot(a + i * stride, a + j * stride, columns);
        }
    }
    return true;
}

void et_dense_solve(const double *l, size_t n, size_t stride, double *x)
{
    for (size_t i = 0; i < n; i++) {
        x[i] = (x[i] - et_dense_dot(l + i * stride, x, i)) / l[i * stride + i];
    }
    for (size_t i = n; i > 0; i--) {
        x[i - 1] /= l[(i - 1) * stride + i - 1];
        for (size_t j = 0; j + 1 < i; j++) {
            x[j] -= l[(i - 1) * stride + j] * x[i - 1];
        }
    }
}

/* L^-1 into the lower triangle, then L^-T L^-1: no division but by the diagonal. */
void et_dense_invert(const double *l, size_t n, size_t stride, double *inverse,
                     size_t inverse_stride)
{
    for (size_t i = 0; i < n; i++) {
        double *row = inverse + i * inverse_stride, pivot = 1.0 / l[i * stride + i];
        memset(row, 0, n * sizeof *row);
        row[i] = pivot;
        for (size_t h = 0; h < i; h++) {
            double factor = -pivot * l[i * stride + h];
            const double *above = inverse + h * inverse_stride;
            for (size_t j = 0; j <= h; j++) {
                row[j] += factor * above[j];
            }
        }
    }
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; j <= i; j++) {
            double sum = 0.0;
            for (size_t h = i; h < n; h++) {
                sum += inverse[h * inverse_stride + i] * inverse[h * inverse_stride + j];
            }
            inverse[i * inverse_stride + j] = sum;
        }
    }
    for (size_t i = 0; i < n; i++) {
        for (size_t j = i + 1; j < n; j++) {
            inverse[i * inverse_stride + j] = inverse[j * inverse_stride + i];
        }
    }
}

double et_dense_log_det(const double *l, size_t n, size_t stride)
{
    double sum = 0.0;
    for (size_t i = 0; i < n; i++) {
        sum += 2.0 * log(l[i * stride + i]);
    }
    return sum;
}

void et_dense_multiply(const double *a, const double *b, size_t rows, size_t inner,
                       size_t columns, double *c)
{
    memset(c, 0, rows * columns * sizeof *c);
    for (size_t i = 0; i < rows; i++) {
        for (size_t l = 0; l < inner; l++) {
            double factor = a[i * inner + l];
            for (size_t j = 0; j < columns; j++) {
                c[i * columns + j] += factor * b[l * columns + j];
            }
        }
    }
}

void et_dense_mirror(double *a, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; j < i; j++) {
            a[j * n + i] = a[i * n + j];
        }
    }
}

static double column_dot(const double *q, size_t n, size_t p, size_t a, size_t b)
{
    double sum = 0.0;
    for (size_t i = 0; i < n; i++) {
        sum += q[i * p + a] * q[i * p + b];
    }
    return sum;
}

bool et_dense_orthonormalise(double *q, size_t n, size_t p, double *r)
{
    memset(r, 0, p * p * sizeof *r);
    for (size_t j = 0; j < p; j++) {
        double before = sqrt(column_dot(q, n, p, j, j));
        for (size_t pass = 0; pass < 2; pass++) {
            for (size_t l = 0; l < j; l++) {
                double dot = column_dot(q, n, p, l, j);
                for (size_t i = 0; i < n; i++) {
                    q[i * p + j] -= dot * q[i * p + l];
                }
                r[l * p + j] += dot;
            }
        }
        double after = sqrt(column_dot(q, n, p, j, j));
        if (!(after > before * DEPENDENT)) {
            return false;
        }
        r[j * p + j] = after;
        for (size_t i = 0; i < n; i++) {
            q[i * p + j] /= after;
        }
    }
    return true;
}
