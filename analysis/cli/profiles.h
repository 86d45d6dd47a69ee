/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Profiles of files by name.
 */
#ifndef ANALYSIS_CLI_PROFILES_H
#define ANALYSIS_CLI_PROFILES_H

#include "examtrend/source.h"

/* A name with a slash or an ending is a file; else one of the profiles that ship with
 * `datasets`. No name: no profile. */
ET_MUST_USE et_status cli_profile_load(et_profile **out, const char *name,
                                       const char *datasets, const et_subjects *subjects,
                                       et_error *err);

#endif
