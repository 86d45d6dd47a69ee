/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/options.h"
#include "cli/save.h"

#include <stdlib.h>

#include "examtrend/joint.h"
#include "examtrend/tally.h"
#include "files.h"

static const struct argp_option options[] = {
    {"output", 'o', "FILE", 0, "Where the sum goes; packed by its name (.gz .xz .zst)",
     1},
    {"moments", 'M', NULL, 0, "The parts are joint moments (`aggregate --moments`)", 1},
    {0},
};

typedef struct request {
    const char **paths;
    size_t count;
    const char *output;
    bool moments;
} request;

static error_t take_option(int key, char *arg, struct argp_state *state)
{
    request *r = state->input;

    switch (key) {
    case 'o': r->output = arg; break;
    case 'M': r->moments = true; break;
    case ARGP_KEY_ARG: r->paths[r->count++] = arg; break;
    case ARGP_KEY_NO_ARGS: argp_error(state, "found no PART, expected tallies"); break;
    default: return ARGP_ERR_UNKNOWN;
    }
    return 0;
}

static const struct argp parser = {
    options, take_option, "PART...",
    "Add tallies up. Merging the tallies of parts gives the same bytes as aggregating "
    "all rows at once.\v"
    "PART is a tally as `examtrend aggregate` writes it, or any engine that groups by "
    "year, province code, subject and score; - is standard input. Every candidate must "
    "be in one part only: a part that is named twice counts twice.\n\n"
    "  examtrend merge part-*.csv.gz -o tally.csv.gz",
    NULL, NULL, NULL};

static int merge_all(const request *r)
{
    et_tally *sum = NULL, *part = NULL;
    et_error err = {0};
    et_status status = et_tally_new(&sum, &err);

    for (size_t i = 0; i < r->count && status == ET_OK; i++) {
        status = et_tally_load(&part, r->paths[i], &err);
        if (status == ET_OK) {
            status = et_tally_absorb(sum, part, &err);
        }
        et_tally_free(part);
        part = NULL;
    }
    int code = status == ET_OK ? cli_save_tally(sum, r->output) : cli_report(&err);
    et_tally_free(sum);
    return code;
}

static int merge_moments(const request *r)
{
    et_joint *sum = NULL, *part = NULL;
    et_error err = {0};
    et_status status = et_joint_new(&sum, &err);

    for (size_t i = 0; i < r->count && status == ET_OK; i++) {
        status = et_joint_load(&part, r->paths[i], &err);
        if (status == ET_OK) {
            status = et_joint_merge(sum, part, &err);
        }
        et_joint_free(part);
        part = NULL;
    }
    if (status == ET_OK) {
        status = et_joint_save(sum, r->output ? r->output : "-", &err);
    }
    et_joint_free(sum);
    return status == ET_OK ? CLI_OK : cli_report(&err);
}

int cmd_merge(int argc, char **argv)
{
    request r = {.paths = calloc((size_t)argc + 1, sizeof(char *))};
    int code = CLI_FAILED;

    if (!r.paths) {
        cli_message("out of memory");
        return CLI_FAILED;
    }
    if (cli_parse(&parser, argc, argv, &r, &code)) {
        et_error err = {0};
        bool good = cli_expect_text(r.output, ".csv, or .csv.gz, .csv.xz, .csv.zst",
                                    &err) == ET_OK &&
                    et_outfile_check(r.output, &err) == ET_OK;
        code = !good       ? cli_report(&err)
               : r.moments ? merge_moments(&r)
                           : merge_all(&r);
    }
    free(r.paths);
    return code;
}
