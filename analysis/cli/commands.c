/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/cli.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include <gsl/gsl_errno.h>

#include "examtrend/text.h"

static const cli_command commands[] = {
    {"study", "the default study: verdicts, tables and charts in a folder", cmd_study,
     "A first look"},

    {"claim", "is what a report says true? verdict, reason and fair wording", cmd_claim,
     "Questions"},
    {"trend", "trend of the country, provinces or clusters, with its uncertainty",
     cmd_trend, NULL},
    {"compare", "do clusters of provinces differ, and is that more than chance?",
     cmd_compare, NULL},
    {"rank", "ranks as sets, and moves against the usual wobble", cmd_rank, NULL},
    {"gap", "inequality, convergence, two groups apart, and where a change comes from",
     cmd_gap, NULL},
    {"forecast", "the next years, with what such forecasts were worth", cmd_forecast,
     NULL},
    {"correlate", "how strongly two subjects go together", cmd_correlate, NULL},
    {"panel", "the figures themselves: n, mean, quartiles, shares", cmd_panel, NULL},

    {"plot", "one chart to SVG, PNG, PDF or the terminal", cmd_plot, "To show"},
    {"deck", "slides: an editable presentation, or a PDF", cmd_deck, NULL},
    {"report", "one HTML page: verdicts, charts, tables", cmd_report, NULL},
    {"workbook", "the default study as one .xlsx workbook with native charts",
     cmd_workbook, NULL},
    {"batch", "a job file with many studies, comparisons, claims and plots", cmd_batch,
     NULL},

    {"aggregate", "candidate rows (files or a database) to a tally of exact counts",
     cmd_aggregate, "Data of your own"},
    {"merge", "several tallies to one", cmd_merge, NULL},
    {"screen", "cells that look wrong, with reasons", cmd_screen, NULL},
    {"codes", "what place codes mean in two years: never compare by raw code", cmd_codes,
     NULL},

    {"doctor", "is gnuplot there, is the font there, what was built in", cmd_doctor,
     "The program itself"},
    {"selftest", "digits reached on published reference problems", cmd_selftest, NULL},
};
enum { COMMANDS = sizeof commands / sizeof *commands };

static bool quiet;

void cli_set_quiet(bool on)
{
    quiet = on;
}

bool cli_is_quiet(void)
{
    return quiet;
}

static void say(const char *format, va_list args)
{
    (void)fputs("examtrend: ", stderr);
    (void)vfprintf(stderr, format, args);
    (void)fputc('\n', stderr);
}

void cli_message(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    say(format, args);
    va_end(args);
}

void cli_note(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    if (!quiet) {
        say(format, args);
    }
    va_end(args);
}

int cli_report(const et_error *err)
{
    cli_message("%s", err->text[0] ? err->text : et_status_name(err->status));
    return err->status == ET_ERR_ARGUMENT ? CLI_USAGE : CLI_FAILED;
}

int cli_finish(int code)
{
    if (fflush(stdout) != 0 || ferror(stdout)) { /* in this order errno is fresh */
        if (errno == EPIPE) {
            return 128 + SIGPIPE;
        }
        cli_message("cannot write to standard output: %s", strerror(errno));
        return CLI_FAILED;
    }
    return code;
}

static void print_help(void)
{
    (void)puts("Usage: examtrend COMMAND [OPTION...] [FILE...]\n"
               "Honest year-over-year trends of exam scores, with charts.");
    for (size_t i = 0; i < COMMANDS; i++) {
        if (commands[i].group) {
            (void)printf("\n%s:\n", commands[i].group);
        }
        (void)printf("  %-10s %s\n", commands[i].name, commands[i].summary);
    }
    (void)puts("\nWithout --data a command uses the bundled data.\n"
               "`examtrend COMMAND --help` lists a command's options; `man examtrend` "
               "has the rest.");
}

const cli_command *cli_commands(size_t *count)
{
    *count = COMMANDS;
    return commands;
}

const cli_command *cli_find_command(const char *name)
{
    for (size_t i = 0; i < COMMANDS; i++) {
        if (strcmp(name, commands[i].name) == 0) {
            return &commands[i];
        }
    }
    return NULL;
}

static int unknown_command(const char *name)
{
    const char *names[COMMANDS];
    char nearest[200];

    if (name[0] == '-') {
        cli_message("found the option %s, expected a command before its options; "
                    "`examtrend --help` lists them", name);
        return CLI_USAGE;
    }
    for (size_t i = 0; i < COMMANDS; i++) {
        names[i] = commands[i].name;
    }
    (void)et_text_nearest(name, names, COMMANDS, nearest, sizeof nearest);
    cli_message("there is no command \"%s\"; %s", name,
                nearest[0] ? nearest : "`examtrend --help` lists them");
    return CLI_USAGE;
}

static bool is_one_of(const char *word, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(word, words[i]) == 0) {
            return true;
        }
    }
    return false;
}

static int run(const cli_command *command, int argc, char **argv)
{
    char name[64];

    (void)snprintf(name, sizeof name, "examtrend %s", command->name);
    argv[0] = name;
    return cli_finish(command->run(argc, argv));
}

/* `examtrend help`, of all commands or of one. */
static int help(const char *name)
{
    static char option[] = "--help";
    char *argv[] = {option, option, NULL};
    const cli_command *command = name ? cli_find_command(name) : NULL;

    if (name && !command) {
        return unknown_command(name);
    }
    if (command) {
        return run(command, 2, argv);
    }
    print_help();
    return cli_finish(CLI_OK);
}

int cli_main(int argc, char **argv)
{
    (void)gsl_set_error_handler_off();
    (void)signal(SIGPIPE, SIG_IGN);
    if (argc < 2) {
        print_help();
        return CLI_USAGE;
    }
    if (is_one_of(argv[1], (const char *const[]){"--help", "-?", "-h", "help"}, 4)) {
        return help(argv[2]);
    }
    if (is_one_of(argv[1], (const char *const[]){"--version", "-V"}, 2)) {
        (void)puts("examtrend " EXAMTREND_VERSION);
        return cli_finish(CLI_OK);
    }
    const cli_command *command = cli_find_command(argv[1]);
    if (!command) {
        return unknown_command(argv[1]);
    }
    return run(command, argc - 1, argv + 1);
}
