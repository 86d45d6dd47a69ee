/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Inside the methods: small dense matrices, row-major. GSL's own Cholesky aborts on a
 * matrix that is not positive definite; here that is an answer.
 */
#ifndef ANALYSIS_METHODS_DENSE_H
#define ANALYSIS_METHODS_DENSE_H

#include <stdbool.h>
#include <stddef.h>

double et_dense_dot(const double *a, const double *b, size_t n);

/* u' M v for a matrix of n rows and columns. */
double et_dense_between(const double *u, const double *matrix, const double *v, size_t n);

/* Cholesky of the first `columns` columns of an n x n matrix whose lower triangle is
 * given: they become L, and the lower triangle that is left becomes the Schur complement.
 * False where a pivot is not above `floor` times its own start; `a` is unusable then. */
bool et_dense_cholesky(double *a, size_t n, size_t stride, size_t columns, double floor);

/* inverse = (L L')^-1, both triangles, from the lower triangle L. */
void et_dense_invert(const double *l, size_t n, size_t stride, double *inverse,
                     size_t inverse_stride);

/* x := (L L')^-1 x */
void et_dense_solve(const double *l, size_t n, size_t stride, double *x);

/* Sum of 2 log of the diagonal of L. */
double et_dense_log_det(const double *l, size_t n, size_t stride);

/* c = a b; a is rows x inner, b inner x columns, all without gaps. */
void et_dense_multiply(const double *a, const double *b, size_t rows, size_t inner,
                       size_t columns, double *c);

/* Copies the lower triangle of n x n `a` to the upper. */
void et_dense_mirror(double *a, size_t n);

/* Orthonormal columns of `q` ([n][p]) in place, each orthogonalised twice; `r` is the
 * p x p upper triangle with old = q r. False where a column depends on those before
 * it. */
bool et_dense_orthonormalise(double *q, size_t n, size_t p, double *r);

#endif
