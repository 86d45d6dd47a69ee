/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The shipped subjects for all tests of a program.
 */
#ifndef TESTS_SUPPORT_LOADED_SUBJECTS_H
#define TESTS_SUPPORT_LOADED_SUBJECTS_H

#include "support.h"

#include "examtrend/subjects.h"

static et_subjects *subjects;

static inline int load_subjects(void **state)
{
    et_error err = {0};
    (void)state;
    return et_subjects_load(&subjects, EXAMTREND_SOURCE "/datasets", &err) == ET_OK ? 0
                                                                                  : -1;
}

static inline int free_subjects(void **state)
{
    (void)state;
    et_subjects_free(subjects);
    return 0;
}

#endif
