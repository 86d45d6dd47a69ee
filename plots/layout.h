/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * layout.h - where things go, decided before gnuplot is asked: text widths, line
 * breaks, labels that keep clear of each other, round ticks.
 *
 * All lengths are canvas pixels; y grows downwards.
 */
#ifndef PLOTS_LAYOUT_H
#define PLOTS_LAYOUT_H

#include <stdbool.h>

#include "examtrend/status.h"

/* Width of one line of UTF-8 in Inter at `size` pixels to the em, bold or not. A letter
 * that the table does not hold counts as one em, so an estimate errs to the wide side. */
double et_layout_width(const char *text, double size, bool bold);

/* Copies `text` to `out`, cut with an ellipsis where it is wider than `width`. Returns
 * the width that the copy takes. */
double et_layout_fit(const char *text, double size, bool bold, double width, char *out,
                     size_t out_size);

#define ET_LINE_SIZE 512
#define ET_LINES_MAX 4

/* Text broken into lines at spaces. */
typedef struct et_lines {
    size_t count;
    bool cut;                               /* an ellipsis ends the last line          */
    char text[ET_LINES_MAX][ET_LINE_SIZE];
} et_lines;

/* How to break: type, room, and whether the lines shall be about as long as each other
 * (titles) or full one by one (footers). */
typedef struct et_wrap {
    double size;
    bool bold, even;
    double width; /* of a line                       */
    size_t most;  /* lines, at most ET_LINES_MAX     */
} et_wrap;

/* Breaks `text` into the fewest lines; what does not fit is cut with an ellipsis. */
void et_layout_wrap(const char *text, const et_wrap *how, et_lines *out);

/* Places `n` labels on a line: label i wants its middle at `wanted[i]` and needs
 * `height[i]`. Order is kept (equal wishes: by index), neighbours keep `gap` between
 * their edges, all stay within [low, high], and the sum of squared movements is the
 * smallest possible: with the gaps taken off, this is isotonic regression within
 * bounds, solved by pooling adjacent violators (Barlow et al. 1972).
 *
 * When they cannot fit, the gaps shrink to what is there; when even the heights do not
 * fit, returns false and spreads the middles evenly. `placed` gets n middles. Fails
 * (false, nothing placed) on n above ET_LABELS_MAX. */
#define ET_LABELS_MAX 256
typedef struct et_label_space {
    double low, high, gap;
} et_label_space;
bool et_layout_place(const double *wanted, const double *height, size_t n,
                     const et_label_space *space, double *placed);

/* Round ticks within [low, high]: multiples of 1, 2 or 5 times a power of ten. */
typedef struct et_ticks {
    double first, step;
    size_t count;  /* 2 or more where high > low               */
    int decimals;  /* that the tick numbers need                */
} et_ticks;
void et_layout_ticks(double low, double high, size_t most, et_ticks *out);
double et_layout_tick(const et_ticks *ticks, size_t index);

#endif
