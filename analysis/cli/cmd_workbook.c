/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/study_charts.h"

typedef struct workbook_command {
    cli_options common;
    const char *source;
    cli_world world;
    et_study *study;
} workbook_command;

enum { KEY_SOURCE = 0x300 };

static const struct argp_option options[] = {
    {"source", KEY_SOURCE, "TEXT", 0, "Where the data come from, for the first sheet", 0},
    {0}};

static error_t parse(int key, char *arg, struct argp_state *state)
{
    workbook_command *command = state->input;
    switch (key) {
    case ARGP_KEY_INIT:
        for (int i = 0; i < 4; i++) {
            state->child_inputs[i] = &command->common;
        }
        return 0;
    case KEY_SOURCE: command->source = arg; return 0;
    default: return ARGP_ERR_UNKNOWN;
    }
}

static const struct argp_child children[] = {{&cli_data_argp, 0, NULL, 1},
                                             {&cli_without_argp, 0, NULL, 2},
                                             {&cli_cluster_argp, 0, NULL, 3},
                                             {&cli_output_argp, 0, NULL, 4},
                                             {0}};
static const struct argp workbook_argp = {
    options, parse, NULL,
    "The default study as one .xlsx workbook (--output, default \"examtrend.xlsx\"): "
    "verdicts, the country, clusters with native charts and trend lines, a sheet of "
    "provinces for each subject, notes.\v"
    "The same data give the same bytes.",
    children, NULL, NULL};

static et_status make(workbook_command *command, char **bytes, size_t *size,
                      et_error *err)
{
    const cli_options *common = &command->common;
    et_study_book book = {
        .scheme = common->scheme ? common->scheme
                                 : (common->group_count ? "groups" : NULL),
        .by_year = common->clusters_by_year,
        .source = command->source};
    et_status status = cli_study_run(&command->study, common, &command->world, err);
    char *notes = status == ET_OK ? cli_data_notes(common, &command->world) : NULL;

    book.notes = notes;
    if (status == ET_OK) {
        status = notes ? et_study_workbook(command->study, &book, bytes, size, err)
                       : et_fail(err, ET_ERR_MEMORY, "out of memory");
    }
    free(notes);
    return status;
}

int cmd_workbook(int argc, char **argv)
{
    workbook_command command = {0};
    et_error err = {0};
    char *bytes = NULL;
    size_t size = 0;
    int code;

    if (!cli_parse(&workbook_argp, argc, argv, &command, &code)) {
        return code;
    }
    if (command.common.format_given && command.common.format != ET_FORMAT_XLSX) {
        cli_message("found another --format, expected xlsx: workbook writes .xlsx, "
                    "`examtrend study` writes its tables as CSV");
        return CLI_USAGE;
    }
    command.common.format = ET_FORMAT_XLSX;
    bool named = command.common.output != NULL;
    if (!named) {
        command.common.output = "examtrend.xlsx";
    }
    et_status status = cli_expect_ending(command.common.output, ".xlsx", &err);
    if (status == ET_OK) {
        status = cli_answer_open(&command.world, &command.common, &err);
    }
    if (status == ET_OK) {
        status = make(&command, &bytes, &size, &err);
    }
    code = status == ET_OK ? cli_write(&command.common, bytes, size) : cli_report(&err);
    if (code == CLI_OK && !named) {
        cli_note("the workbook is in %s", command.common.output);
    }
    free(bytes);
    et_study_free(command.study);
    cli_world_free(&command.world);
    return code;
}
