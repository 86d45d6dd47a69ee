/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "methods/symmetric.h"

#include <math.h>

#include <gsl/gsl_eigen.h>
#include <gsl/gsl_sort.h>

#include "methods/sums.h"

bool et_symmetric_values(double *matrix, size_t n, double *value, double *scratch)
{
    if (n == 0 || !et_all_finite(matrix, n * n)) {
        return n == 0;
    }
    gsl_eigen_symm_workspace work = {.size = n, .d = scratch, .sd = scratch + n};
    gsl_matrix_view a = gsl_matrix_view_array(matrix, n, n);
    gsl_vector_view values = gsl_vector_view_array(value, n);

    if (gsl_eigen_symm(&a.matrix, &values.vector, &work) != 0) {
        return false;
    }
    gsl_sort(value, 1, n);
    return et_all_finite(value, n);
}

bool et_symmetric_vectors(double *matrix, size_t n, double *value, double *vector,
                          double *scratch)
{
    if (n == 0 || !et_all_finite(matrix, n * n)) {
        return n == 0;
    }
    gsl_eigen_symmv_workspace work = {.size = n,
                                      .d = scratch,
                                      .sd = scratch + n,
                                      .gc = scratch + 2 * n,
                                      .gs = scratch + 3 * n};
    gsl_matrix_view a = gsl_matrix_view_array(matrix, n, n);
    gsl_matrix_view vectors = gsl_matrix_view_array(vector, n, n);
    gsl_vector_view values = gsl_vector_view_array(value, n);

    return gsl_eigen_symmv(&a.matrix, &values.vector, &vectors.matrix, &work) == 0 &&
           et_all_finite(value, n);
}
