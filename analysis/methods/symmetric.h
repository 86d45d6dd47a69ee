/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * symmetric.h - eigenvalues of a symmetric matrix in the caller's memory.
 *
 * GSL allocates its workspaces itself and calls an aborting handler when that fails;
 * here nothing is allocated.
 */
#ifndef ANALYSIS_METHODS_SYMMETRIC_H
#define ANALYSIS_METHODS_SYMMETRIC_H

#include <stdbool.h>
#include <stddef.h>

/* Eigenvalues of the n x n `matrix` (its lower triangle is used and destroyed), in
 * ascending order. `scratch` has 2 n numbers. False when the iteration fails. */
bool et_symmetric_values(double *matrix, size_t n, double *value, double *scratch);

/* The same with eigenvectors, those of value[k] in column k of `vector` (n x n); not
 * sorted. `scratch` has 4 n numbers. */
bool et_symmetric_vectors(double *matrix, size_t n, double *value, double *vector,
                          double *scratch);

#endif
