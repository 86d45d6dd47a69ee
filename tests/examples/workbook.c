/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A study as a workbook. The same data give the same bytes, so that a workbook can be
 * compared with the one of last week.
 */
#include <stdlib.h>
#include <string.h>

#include "data.h"

int main(int argc, char **argv)
{
    const et_study_options options = {.subjects = "toan"};
    const et_study_book book = {.source = "the bundled counts"};
    data from = {0};
    et_study *study = NULL;
    char *first = NULL, *second = NULL;
    size_t size = 0, again = 0;
    et_error err = {0};

    et_status status = data_open(&from, argc > 1 ? argv[1] : "datasets", &err);
    if (status == ET_OK) {
        const et_study_input input = {.tally = from.tally,
                                      .published = from.published,
                                      .regions = from.regions,
                                      .subjects = from.subjects,
                                      .regimes = from.regimes};
        status = et_study_run(&study, &input, &options, &err);
    }
    if (status == ET_OK) {
        status = et_study_workbook(study, &book, &first, &size, &err);
    }
    if (status == ET_OK) {
        status = et_study_workbook(study, &book, &second, &again, &err);
    }
    if (status == ET_OK) {
        printf("%s\n", size == again && memcmp(first, second, size) == 0
                           ? "twice the same bytes"
                           : "two workbooks");
        if (argc > 2) {
            status = et_output_write(argv[2], first, size, &err);
        }
    }
    free(first);
    free(second);
    et_study_free(study);
    data_close(&from);
    return data_exit(status, &err);
}
