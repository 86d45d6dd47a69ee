/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * profile.h - how a kind of file is to be read, where the file does not tell.
 *
 * A profile is a small INI file (datasets/profiles/README.md): the layout, what the
 * columns hold, digits of candidate numbers, missing values, the year, which rows count,
 * subjects that follow from others. What it leaves out is found out as without one.
 *
 *     et_profile *profile = NULL;
 *     if (et_profile_load(&profile, "2025.ini", subjects, &err) == ET_OK) {
 *         et_source_options options = {.profile = profile};
 *         ...
 *     }
 *     et_profile_free(profile);
 */
#ifndef EXAMTREND_PROFILE_H
#define EXAMTREND_PROFILE_H

#include "examtrend/subjects.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct et_profile et_profile;

/* ET_ERR_INPUT with file and line for what no profile says, with the nearest right names;
 * ET_ERR_IO when the file cannot be read. */
ET_MUST_USE et_status et_profile_load(et_profile **out, const char *path,
                                      const et_subjects *subjects, et_error *err);
void et_profile_free(et_profile *profile);

#ifdef __cplusplus
}
#endif

#endif
