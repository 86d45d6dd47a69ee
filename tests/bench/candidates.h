/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Made-up candidate files, as much like published ones as timing needs: 63 councils of
 * very different size one after the other, nine subjects of which a candidate sits five
 * or six, scores on their grids, 40 bytes a row. The same arguments give the same bytes.
 */
#ifndef TESTS_BENCH_CANDIDATES_H
#define TESTS_BENCH_CANDIDATES_H

#include <stdbool.h>

typedef enum spelling {
    USUAL,  /* 7.0, 6.75                                                              */
    LONG,   /* 7, 6.750                                                               */
    AWKWARD /* quotes, CRLF, semicolons, decimal commas and columns in another order */
} spelling;

/* FOLDER/YEAR.csv for `years` years of `rows` candidates each. False with errno when a
 * file cannot be written. */
bool make_candidates(const char *folder, long rows, int first_year, int years,
                     spelling how);

#endif
