/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shared by decompose.c and simpson.c, which splits many changes of one subject.
 */
#ifndef ANALYSIS_FINDINGS_DECOMPOSE_INSIDE_H
#define ANALYSIS_FINDINGS_DECOMPOSE_INSIDE_H

#include "examtrend/decompose.h"
#include "findings/wobble.h"

/* The usual wobble, and whose provinces share it. */
typedef struct et_usual_noise {
    et_wobble wobble;
    size_t *region; /* free() it */
    et_neighbours near;
} et_usual_noise;

/* The usual wobble over the registry's default years of the panel; left as it is where
 * there are too few. */
ET_MUST_USE et_status et_decompose_find_usual(const et_decompose_source *source,
                                              et_scale scale, et_usual_noise *out,
                                              et_error *err);

/* et_decompose_change with that noise known. */
ET_MUST_USE et_status et_decompose_with(const et_decompose_source *source,
                                        const et_decompose_options *options,
                                        const et_usual_noise *usual,
                                        et_decompose_part *parts, et_decomposition *out,
                                        et_error *err);

#endif
