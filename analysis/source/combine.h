/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What follows from all scores of a row together: sums of papers, the candidate's mean,
 * products of each two scores. One worker's, in one file, by the blocks of its
 * counts. */
#ifndef ANALYSIS_SOURCE_COMBINE_H
#define ANALYSIS_SOURCE_COMBINE_H

#include "source/counts.h"

typedef struct et_combine et_combine;

/* Whether the options ask for any of it. */
bool et_combine_wanted(const et_source_options *options);

ET_MUST_USE et_status et_combine_new(et_combine **out, const et_layout *layout,
                                     const et_source_options *options, et_error *err);
void et_combine_free(et_combine *combine);

/* A score of the row at hand. */
void et_combine_take(et_combine *combine, size_t paper, int32_t score);
/* Counts the row and begins the next one. A row of which a score was refused has no
 * mean: nobody knows of how many papers. */
ET_MUST_USE et_status et_combine_row(et_combine *combine, size_t block, bool faulty,
                                     et_error *err);
/* Adds all to `tally` and `joint` and sets them to 0; the blocks are those of
 * `counts`. */
ET_MUST_USE et_status et_combine_move(et_combine *combine, const et_counts *counts,
                                      et_tally *tally, et_joint *joint, et_error *err);

#endif
