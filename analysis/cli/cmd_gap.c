/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "cli/gap.h"
#include "cli/use.h"

enum { KEY_BETWEEN = 0xA00, KEY_DECOMPOSE, KEY_OVER, KEY_SIMPSON, KEY_EVEN };

static const struct argp_option options[] = {
    {NULL, 0, NULL, 0, "Questions (without one: are provinces becoming more alike?):", 1},
    {"between", KEY_BETWEEN, "NAME", 0,
     "How far is it from the second NAME, or from the rest of the country? Of more "
     "names, each two; `rest` is who is in none", 0},
    {"decompose", KEY_DECOMPOSE, "FROM-TO", 0,
     "Where does the change between two years come from? For --unit nation (default), "
     "region, cluster, province or names", 0},
    {"over", KEY_OVER, "provinces|subjects|takers", 0,
     "Groups of the decomposition: provinces (one subject, default), subjects (all "
     "papers), or both at once", 0},
    {"simpson", KEY_SIMPSON, NULL, 0,
     "Do merged units of --map (default: the newest) move against all their parts?", 0},
    {"even", KEY_EVEN, NULL, 0,
     "Which cluster is most even, across its provinces and across its subjects?", 0},
    {0}};

static void parse_years(const char *arg, cli_gap *command, struct argp_state *state)
{
    if (!cli_years(arg, &command->from_year, &command->to_year) ||
        command->from_year == command->to_year) {
        argp_error(state, "--decompose found \"%s\", expected two years, the "
                          "earlier first, as in 2020-2024", arg);
    }
}

static void add_name(const char *arg, cli_gap *command, struct argp_state *state)
{
    if (command->name_count == CLI_GAP_MOST_NAMES) {
        argp_error(state, "found more than %d names", CLI_GAP_MOST_NAMES);
    } else {
        command->names[command->name_count++] = arg;
    }
}

static void choose(cli_gap *command, cli_gap_question question, struct argp_state *state)
{
    if (command->question != CLI_GAP_INEQUALITY && command->question != question) {
        argp_error(state, "found two of --between, --decompose, --simpson and --even, "
                          "expected one");
    }
    command->question = question;
}

/* What a question cannot honour is refused, not dropped. */
static void check(const cli_gap *command, struct argp_state *state)
{
    const cli_options *o = &command->common;
    bool change = command->question == CLI_GAP_DECOMPOSE ||
                  command->question == CLI_GAP_SIMPSON;

    if (command->name_count > 0 && command->question != CLI_GAP_BETWEEN) {
        argp_error(state, "found \"%s\", expected it after --between NAME",
                   command->names[0]);
    }
    if (command->over_given && command->question != CLI_GAP_DECOMPOSE) {
        argp_error(state, "found --over without --decompose, expected both");
    }
    if (o->unit && command->question != CLI_GAP_DECOMPOSE) {
        argp_error(state, "found --unit \"%.60s\", expected it with --decompose only",
                   o->unit);
    }
    if (o->scale_given && !change) {
        argp_error(state,
                   "found --scale, expected it with --decompose or --simpson only: "
                   "raw points and z stand side by side");
    }
    if (o->given & CLI_GIVEN_REFERENCE && command->question != CLI_GAP_INEQUALITY) {
        argp_error(state, "found --reference, expected it without --between, "
                          "--decompose, --simpson and --even only");
    }
    if (o->clusters_by_year) {
        argp_error(state,
                   "found --clusters-by-year, expected members of all years: a gap "
                   "of changing groups is none");
    }
}

static error_t parse(int key, char *arg, struct argp_state *state)
{
    cli_gap *command = state->input;
    et_error err = {0};
    switch (key) {
    case ARGP_KEY_INIT:
        for (int i = 0; i < 3; i++) {
            state->child_inputs[i] = &command->common;
        }
        state->child_inputs[3] = &command->common;
        return 0;
    case KEY_BETWEEN:
        choose(command, CLI_GAP_BETWEEN, state);
        add_name(arg, command, state);
        return 0;
    case KEY_DECOMPOSE:
        choose(command, CLI_GAP_DECOMPOSE, state);
        parse_years(arg, command, state);
        return 0;
    case KEY_OVER:
        if (et_decompose_over_from_name(arg, &command->over, &err) != ET_OK) {
            argp_error(state, "--over %s", err.text);
        }
        command->over_given = true;
        return 0;
    case KEY_SIMPSON: choose(command, CLI_GAP_SIMPSON, state); return 0;
    case KEY_EVEN: choose(command, CLI_GAP_EVEN, state); return 0;
    case ARGP_KEY_ARG:
        add_name(arg, command, state);
        return 0;
    case ARGP_KEY_END:
        check(command, state);
        return 0;
    default: return ARGP_ERR_UNKNOWN;
    }
}

static const struct argp_child children[] = {{&cli_data_argp, 0, NULL, 2},
                                             {&cli_unit_argp, 0, NULL, 3},
                                             {&cli_output_argp, 0, NULL, 4},
                                             {&cli_without_argp, 0, NULL, 3},
                                             {0}};
static const struct argp gap_argp = {
    options, parse, "[NAME...]",
    "How unequal are provinces, and is that growing? How far are two of them apart? "
    "Where does a change come from? Raw points and a scale-free measure stand side by "
    "side, with a warning where they disagree."
    "\v--between \"Hà Nội\" \"TP.HCM\" compares two, --between \"Hà Nội\" one with all "
    "others, --between \"Hà Nội\" \"TP.HCM\" rest each two of the three. Names may be "
    "provinces, regions, or clusters of --clusters and --group. "
    "--reference candidates counts provinces by their candidates.",
    children, NULL, NULL};

int cmd_gap(int argc, char **argv)
{
    static int (*const answers[])(cli_gap *, et_error *) = {
        [CLI_GAP_INEQUALITY] = cli_gap_inequality, [CLI_GAP_BETWEEN] = cli_gap_between,
        [CLI_GAP_DECOMPOSE] = cli_gap_decompose,   [CLI_GAP_SIMPSON] = cli_gap_simpson,
        [CLI_GAP_EVEN] = cli_gap_even};
    cli_gap command = {0};
    et_error err = {0};
    int code;

    if (!cli_parse(&gap_argp, argc, argv, &command, &code)) {
        return code;
    }
    code = cli_answer_open(&command.world, &command.common, &err) == ET_OK
               ? answers[command.question](&command, &err)
               : cli_report(&err);
    et_panel_free(command.panel);
    cli_world_free(&command.world);
    return code;
}
