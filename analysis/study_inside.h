/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Inside a study, for what else is made of it.
 */
#ifndef ANALYSIS_STUDY_INSIDE_H
#define ANALYSIS_STUDY_INSIDE_H

#include "examtrend/study.h"

typedef struct subject_results {
    const et_subject *subject;
    et_trend_nation nation;
    et_trend_summary summary;
    et_trend_unit *units;
} subject_results;

struct et_study {
    et_study_input input;
    et_study_options options;
    et_panel *nation;
    et_panel *provinces;
    subject_results *results;
    size_t count;
};

#endif
