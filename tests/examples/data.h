/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What every example opens first: the data and the registry of one folder.
 */
#ifndef TESTS_EXAMPLES_DATA_H
#define TESTS_EXAMPLES_DATA_H

#include <stdio.h>

#include <examtrend/examtrend.h>

typedef struct data {
    et_tally *tally;       /* exact counts                            */
    char published[4096];  /* averages for the cells without counts   */
    et_regions *regions;   /* provinces, codes by year, clusters       */
    et_subjects *subjects; /* papers, their names and marks           */
    et_regimes *regimes;   /* years in which the exam became another  */
} data;

static inline et_status data_open(data *out, const char *folder, et_error *err)
{
    char tally[4096], regimes[4096];
    (void)snprintf(tally, sizeof tally, "%s/tally.csv.zst", folder);
    (void)snprintf(regimes, sizeof regimes, "%s/regimes.csv", folder);

    *out = (data){0};
    (void)snprintf(out->published, sizeof out->published, "%s/published.csv", folder);
    et_status status = et_tally_load(&out->tally, tally, err);
    if (status == ET_OK) {
        status = et_regions_load(&out->regions, folder, err);
    }
    if (status == ET_OK) {
        status = et_subjects_load(&out->subjects, folder, err);
    }
    if (status == ET_OK) {
        status = et_regimes_load(&out->regimes, regimes, err);
    }
    return status;
}

/* Cells of the units, subjects and years that `options` ask for. */
static inline et_status data_panel(et_panel **out, const data *from,
                                   const et_panel_options *options, et_error *err)
{
    const et_panel_input input = {.tally = from->tally,
                                  .published = from->published,
                                  .regions = from->regions,
                                  .subjects = from->subjects};
    return et_panel_build(out, &input, options, err);
}

static inline void data_close(data *open)
{
    et_tally_free(open->tally);
    et_regions_free(open->regions);
    et_subjects_free(open->subjects);
    et_regimes_free(open->regimes);
}

/* The exit code of an example, with the error's text where there is one. */
static inline int data_exit(et_status status, const et_error *err)
{
    if (status != ET_OK) {
        (void)fprintf(stderr, "%s\n", err->text);
    }
    return status == ET_OK ? 0 : 1;
}

#endif
