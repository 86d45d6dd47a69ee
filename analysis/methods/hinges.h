/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Inside the joinpoint methods: the orthonormal directions that bends add to a line.
 *
 * A set of joinpoints is a path in a tree: its first bend, then the next further right.
 * Each node carries the hinge max(0, x - x_knot) made orthogonal to the constant, x, the
 * jumps and the bends above it. The residual sum of squares of a path is that of the line
 * less the squared products of y with the directions on it.
 */
#ifndef ANALYSIS_METHODS_HINGES_H
#define ANALYSIS_METHODS_HINGES_H

#include "examtrend/methods/joinpoint.h"

/* Constant, x, jumps, bends. */
#define ET_HINGES_COLUMNS (2 + ET_JOINPOINT_MOST_JUMPS + ET_JOINPOINT_MOST)

/* The options with the defaults filled in; `most` is cut to what n points allow. */
et_joinpoint_options et_hinges_filled(const et_joinpoint_options *options, size_t n);

/* ET_FIT_OK where the years and the options can be used. */
et_fit_state et_hinges_check(const double *x, size_t n, const et_joinpoint_options *o);

/* The largest number of bends that n points allow. */
size_t et_hinges_room(size_t n, const et_joinpoint_options *o);

/* Writes the constant, x and the jumps as orthonormal rows of n; returns how many, or 0
 * if a jump is a combination of the others. `base` has room for ET_HINGES_COLUMNS. */
size_t et_hinges_base(const double *x, size_t n, const et_joinpoint_options *o,
                      double *base);

/* Makes `v` orthogonal to `count` orthonormal rows of n and scales it to length 1.
 * Returns its length before that, or 0 where nothing but rounding is left. */
double et_hinges_orthonormal(const double *rows, size_t count, size_t n, double *v);

/* Called for each node, parents first, bends in ascending order: `depth` counts from 1,
 * `knot` is the index of the bend's year, `q` the direction. */
typedef void et_hinges_visit(void *context, size_t depth, size_t knot, const double *q);

/* Walks over all paths of up to o->most bends; `rows` holds the `count` base rows and is
 * used as a stack, with room for ET_HINGES_COLUMNS rows. */
typedef struct et_hinges_walk {
    const double *x;
    size_t n, count;
    const et_joinpoint_options *o;
    double *rows;
    et_hinges_visit *visit;
    void *context;
} et_hinges_walk;

void et_hinges_go(const et_hinges_walk *walk);

#endif
