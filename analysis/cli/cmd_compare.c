/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "cli/options.h"
#include "examtrend/results.h"

#define MOST_SUBJECTS 32

typedef struct compare_command {
    cli_options common;
    const char *rest;
    et_pairs_adjust adjust;
    bool same, mixed;
    double margin; /* 0: the usual one of the scale */
    size_t placebos;
    cli_world world;
    et_panel *panel;
    et_compare *comparisons[MOST_SUBJECTS];
    et_compare_row rows[MOST_SUBJECTS];
    size_t count;
} compare_command;

enum { KEY_REST = 0x600, KEY_ADJUST, KEY_SAME, KEY_MIXED, KEY_PLACEBOS };

static const struct argp_option options[] = {
    {NULL, 0, NULL, 0, "Comparison:", 1},
    {"against-rest", KEY_REST, "CLUSTER", 0,
     "One cluster against all other provinces (a single --group always is)", 0},
    {"adjust", KEY_ADJUST, "holm|tukey", 0,
     "Pairs: Welch t with Holm (default), or Tukey-Kramer with one spread", 0},
    {"same", KEY_SAME, "MARGIN", OPTION_ARG_OPTIONAL,
     "Are they practically the same, within MARGIN over the years (default 1 % of the "
     "full mark, 0.05 sd on z)?", 0},
    {"mixed", KEY_MIXED, NULL, 0, "The crossed mixed model of all years too", 0},
    {"placebos", KEY_PLACEBOS, "NUMBER", 0,
     "Random groupings that the test is tried on (default 2000)", 0},
    {0}};

static void parse_margin(const char *arg, compare_command *command,
                         struct argp_state *state)
{
    command->same = true;
    if (arg && (!et_text_to_double(arg, strlen(arg), &command->margin) ||
                !(command->margin > 0.0))) {
        argp_error(state,
                   "--same found \"%s\", expected a number above 0, as in --same=0.1",
                   arg);
    }
}

static error_t parse(int key, char *arg, struct argp_state *state)
{
    compare_command *command = state->input;
    int64_t number = 0;
    switch (key) {
    case ARGP_KEY_INIT:
        command->common.seed = 1;
        for (int i = 0; i < 4; i++) {
            state->child_inputs[i] = &command->common;
        }
        state->child_inputs[4] = &command->common;
        return 0;
    case KEY_REST: command->rest = arg; return 0;
    case KEY_ADJUST:
        if (strcmp(arg, "tukey") == 0) {
            command->adjust = ET_PAIRS_TUKEY;
        } else if (strcmp(arg, "holm") != 0) {
            argp_error(state, "--adjust found \"%s\", expected holm or tukey", arg);
        }
        return 0;
    case KEY_SAME: parse_margin(arg, command, state); return 0;
    case KEY_MIXED: command->mixed = true; return 0;
    case KEY_PLACEBOS:
        if (!et_text_to_int(arg, strlen(arg), &number) || number < 1 ||
            number > 10000000) {
            argp_error(state, "--placebos found \"%s\", expected a number from 1 to "
                              "10000000", arg);
        }
        command->placebos = (size_t)number;
        return 0;
    default: return ARGP_ERR_UNKNOWN;
    }
}

static const struct argp_child children[] = {{&cli_data_argp, 0, NULL, 2},
                                             {&cli_unit_argp, 0, NULL, 3},
                                             {&cli_output_argp, 0, NULL, 4},
                                             {&cli_work_argp, 0, NULL, 5},
                                             {&cli_without_argp, 0, NULL, 3},
                                             {0}};
static const struct argp compare_argp = {
    options, parse, NULL,
    "Do clusters of provinces differ, in their level and in their trend against the "
    "country? Each p counts provinces; beside it stand the false alarms of the same "
    "test on random groups, and what counting candidates would have given."
    "\vClusters: the regions by default, --clusters SCHEME, --clusters-file FILE, or "
    "--group \"North=Cao Bằng,Lạng Sơn\" (one: against the rest; several: against each "
    "other).",
    children, NULL, NULL};

static et_status compare_subject(compare_command *command, size_t subject, et_error *err)
{
    const cli_options *o = &command->common;
    const et_subject *info = et_panel_subject_info(command->panel, subject);
    double usual = o->scale == ET_SCALE_Z ? 0.05 : 0.01 * info->maximum / 100.0;
    double margin = command->margin > 0.0 ? command->margin : usual;
    const et_compare_source source = {
        .panel = command->panel,
        .subject = subject,
        .regions = command->world.regions,
        .regimes = command->world.regimes,
        .scheme = o->scheme ? o->scheme : o->group_count ? "groups" : NULL,
        .against_rest = command->rest,
        .by_year = o->clusters_by_year};
    const et_compare_options how = {
        .first_year = o->first_year,
        .last_year = o->last_year,
        .scale = o->scale,
        .reference = o->reference,
        .adjust = command->adjust,
        .margin = command->same ? margin : 0.0,
        .placebos = command->placebos,
        .mixed = command->mixed,
        .draws = {.seed = o->seed, .threads = (size_t)o->jobs}};
    et_status status =
        et_compare_run(&command->comparisons[command->count], &source, &how, err);
    if (status == ET_OK) {
        command->rows[command->count] = (et_compare_row){
            .subject = et_subject_name(info, o->language),
            .panel = command->panel,
            .comparison = command->comparisons[command->count]};
        command->count++;
    }
    return status;
}

static et_status compare_all(compare_command *command, et_error *err)
{
    cli_options narrow = command->common;
    et_unit_level level = ET_UNIT_CLUSTER;
    et_status status = ET_OK;

    if (narrow.unit &&
        (!cli_unit_level(narrow.unit, &level) || level != ET_UNIT_CLUSTER)) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found --unit %s, expected clusters: --clusters SCHEME, --group, "
                       "or --against-rest CLUSTER",
                       narrow.unit);
    }
    if (!narrow.first_year) { /* other years may be divided into other provinces */
        status = cli_window(&command->world, &narrow, err);
    }
    if (status == ET_OK) {
        status =
            cli_panel(&command->panel, &command->world, &narrow, ET_UNIT_PROVINCE, err);
    }
    if (status == ET_OK && et_panel_subject_count(command->panel) > MOST_SUBJECTS) {
        status = et_fail(err, ET_ERR_ARGUMENT,
                         "found more than %d subjects, expected fewer: "
                         "choose with --subject",
                         MOST_SUBJECTS);
    }
    for (size_t s = 0; status == ET_OK && s < et_panel_subject_count(command->panel);
         s++) {
        status = compare_subject(command, s, err);
    }
    return status;
}

static int print_text(const compare_command *command, et_error *err)
{
    const cli_options *o = &command->common;
    char *text = NULL;
    et_status status =
        et_compare_text(command->rows, command->count, o->language, &text, err);

    int code = status == ET_OK ? cli_print_text(o, &command->world, text)
                               : cli_report(err);
    free(text);
    return code;
}

static int print(const compare_command *command, et_error *err)
{
    et_table *tables[3] = {NULL, NULL, NULL};
    et_language language = command->common.language;
    const et_compare_row *rows = command->rows;

    if (command->common.format == ET_FORMAT_TEXT) {
        return print_text(command, err);
    }
    et_status status =
        et_compare_tests_table(&tables[0], rows, command->count, language, err);
    if (status == ET_OK) {
        status =
            et_compare_clusters_table(&tables[1], rows, command->count, language, err);
    }
    if (status == ET_OK) {
        status = et_compare_pairs_table(&tables[2], rows, command->count, language, err);
    }
    return cli_answer(&command->common, &command->world, status, tables, 3, err);
}

int cmd_compare(int argc, char **argv)
{
    compare_command command = {0};
    et_error err = {0};
    int code;

    if (!cli_parse(&compare_argp, argc, argv, &command, &code)) {
        return code;
    }
    et_status status = cli_answer_open(&command.world, &command.common, &err);
    if (status == ET_OK) {
        status = compare_all(&command, &err);
    }
    code = status == ET_OK ? print(&command, &err) : cli_report(&err);
    for (size_t i = 0; i < command.count; i++) {
        et_compare_free(command.comparisons[i]);
    }
    et_panel_free(command.panel);
    cli_world_free(&command.world);
    return code;
}
