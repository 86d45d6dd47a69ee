/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/bundled.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "examtrend/text.h"

/* Whether the list names a subject of this kind; what is misspelt is told later. */
static bool is_wanted(const cli_world *world, const char *list, et_subject_kind kind)
{
    bool found = false;
    char *copy = strdup(list ? list : ""), *save = NULL;

    for (char *name = copy ? strtok_r(copy, ",", &save) : NULL; name && !found;
         name = strtok_r(NULL, ",", &save)) {
        size_t index;
        found = et_subjects_lookup(world->subjects, name, &index) &&
                et_subjects_at(world->subjects, index)->kind == kind;
    }
    free(copy);
    return found;
}

static et_status add_file(cli_world *world, const char *folder, const char *name,
                          et_error *err)
{
    char path[4200];
    et_tally *more = NULL;
    et_status status = ET_OK;

    (void)snprintf(path, sizeof path, "%s/%s", folder, name);
    if (access(path, F_OK) == 0) {
        status = et_tally_load(&more, path, err);
    }
    if (status == ET_OK && more) {
        status = et_tally_absorb(world->tally, more, err);
    }
    et_tally_free(more);
    return status;
}

unsigned cli_bundled_wanted(const cli_world *world, const char *subjects)
{
    return (is_wanted(world, subjects, ET_SUBJECT_COMBINATION) ? CLI_BUNDLED_SUMS : 0U) |
           (is_wanted(world, subjects, ET_SUBJECT_OVER_CANDIDATES) ? CLI_BUNDLED_MEANS
                                                                   : 0U);
}

et_status cli_add_bundled(cli_world *world, const cli_options *options,
                          const char *folder, et_error *err)
{
    unsigned wanted = cli_bundled_wanted(world, options->subject);
    et_status status = ET_OK;

    if (wanted & CLI_BUNDLED_SUMS) {
        status = add_file(world, folder, "sums.csv.zst", err);
    }
    if (status == ET_OK && (wanted & CLI_BUNDLED_MEANS)) {
        status = add_file(world, folder, "means.csv.zst", err);
    }
    return status;
}
