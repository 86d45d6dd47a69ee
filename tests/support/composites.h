/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The shipped registry with averages among its subjects.
 */
#ifndef TESTS_SUPPORT_COMPOSITES_H
#define TESTS_SUPPORT_COMPOSITES_H

#include "panels.h"

static inline et_subjects *load_subjects(const char *folder)
{
    et_subjects *loaded = NULL;
    et_error err = {0};
    assert_ok(et_subjects_load(&loaded, folder, &err), &err);
    return loaded;
}

static inline int open_registry_with_averages(void **state)
{
    et_error err = {0};
    int code = open_registry(state);
    assert_ok(et_subjects_add_averages(subjects, &(et_averages){0}, &err), &err);
    return code;
}

#endif
