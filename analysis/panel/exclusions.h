/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cells to leave out, as `screen` prints them, and the fields of such lists.
 */
#ifndef ANALYSIS_PANEL_EXCLUSIONS_H
#define ANALYSIS_PANEL_EXCLUSIONS_H

#include "examtrend/regions.h"
#include "examtrend/subjects.h"
#include "panel/registry.h"

#define ET_EXCLUSION_ANY SIZE_MAX

typedef struct et_exclusion {
    size_t subject; /* in et_subjects; ET_EXCLUSION_ANY: all */
    int year;
    size_t province; /* in et_regions */
} et_exclusion;

typedef struct et_exclusions {
    et_exclusion *items;
    size_t count;
} et_exclusions;

/* `path` may be NULL: none. */
ET_MUST_USE et_status et_exclusions_read(et_exclusions *out, const char *path,
                                         const et_regions *regions,
                                         const et_subjects *subjects, et_error *err);
void et_exclusions_free(et_exclusions *list);

/* Whether it is of that year and province; a merged one stands for all its parts. */
bool et_exclusion_is_at(const et_exclusion *exclusion, const et_regions *regions,
                        int year, size_t province);

/* ---- fields of lists and tables ---- */

/* The map whose places the data of a year name: that of its codes, else the oldest. */
size_t et_field_map(const et_regions *regions, int year);
/* Hands the text of a failed search on, with its place in the table. */
et_status et_field_blame(const et_registry *table, et_registry_at at, et_status status,
                         const et_error *why, et_error *err);
et_status et_field_subject(const et_subjects *subjects, const et_registry *table,
                           et_registry_at at, size_t *subject, et_error *err);
/* A year that must be there. */
et_status et_field_year(const et_registry *table, et_registry_at at, int *year,
                        et_error *err);

#endif
