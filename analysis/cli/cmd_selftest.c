/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "cli/options.h"
#include "examtrend/selftest.h"
#include "examtrend/text.h"

/* Families that a misspelt one is compared with. */
enum { MOST_FAMILIES = 64 };

typedef struct selftest_command {
    cli_options common;
    const char *family; /* NULL: all */
} selftest_command;

static const struct argp_option selftest_options[] = {
    {"family", 'F', "NAME", 0, "Run the problems of one family only, such as linear", 0},
    {0}};

static error_t parse_selftest(int key, char *arg, struct argp_state *state)
{
    selftest_command *command = state->input;
    switch (key) {
    case ARGP_KEY_INIT:
        state->child_inputs[0] = &command->common;
        return 0;
    case 'F':
        command->family = arg;
        return 0;
    default:
        return ARGP_ERR_UNKNOWN;
    }
}

static const struct argp_child children[] = {{&cli_output_argp, 0, NULL, 0}, {0}};

static const struct argp selftest_argp = {
    selftest_options, parse_selftest, NULL,
    "Runs every method on problems whose answers are known from elsewhere and prints the "
    "worst number of right digits of each, beside the promise.\v"
    "Digits are -log10 of the relative error, at most 15. Exit status 1 says that a "
    "promise is broken.",
    children, NULL, NULL};

static void add_columns(et_table *table)
{
    const et_column columns[] = {
        {.key = "family", .title = "family", .title_vi = "nhóm"},
        {.key = "problem", .title = "problem", .title_vi = "bài toán"},
        {.key = "values", .title = "values", .title_vi = "số giá trị",
         .type = ET_INTEGER},
        {.key = "digits", .title = "worst digits", .title_vi = "chữ số, tệ nhất",
         .type = ET_REAL, .decimals = 1},
        {.key = "promised", .title = "promise", .title_vi = "cam kết", .type = ET_REAL,
         .decimals = 1},
        {.key = "verdict", .title = "verdict", .title_vi = "kết luận"},
        {.key = "worst", .title = "worst value", .title_vi = "giá trị tệ nhất"},
    };
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
        et_table_column(table, &columns[i]);
    }
}

static void add_row(et_table *table, const et_selftest_result *result,
                    et_language language)
{
    et_table_text(table, result->family);
    et_table_text(table, result->name);
    et_table_integer(table, (int64_t)result->values);
    et_table_real(table, result->digits);
    et_table_real(table, result->promised);
    et_table_text(table, result->passed ? cli_pick(language, "kept", "giữ được")
                                        : cli_pick(language, "broken", "không giữ"));
    et_table_text(table, result->worst);
}

static bool holds(const char *const *names, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(names[i], name) == 0) {
            return true;
        }
    }
    return false;
}

static et_status unknown_family(const char *wanted, et_error *err)
{
    const char *families[MOST_FAMILIES];
    char nearest[200];
    size_t count = 0;

    for (size_t i = 0; i < et_selftest_count() && count < MOST_FAMILIES; i++) {
        if (!holds(families, count, et_selftest_family(i))) {
            families[count++] = et_selftest_family(i);
        }
    }
    (void)et_text_nearest(wanted, families, count, nearest, sizeof nearest);
    return et_fail(err, ET_ERR_ARGUMENT, "there is no family of problems \"%s\"; %s",
                   wanted, nearest[0] ? nearest : "`examtrend selftest` lists them");
}

/* What has been run. */
typedef struct totals {
    size_t problems, values, broken;
} totals;

static et_status run_problems(const selftest_command *command, et_table *table,
                              totals *sums, et_error *err)
{
    const char *wanted = command->family;

    for (size_t i = 0; i < et_selftest_count(); i++) {
        et_selftest_result result;
        if (wanted && strcmp(wanted, et_selftest_family(i)) != 0) {
            continue;
        }
        et_status status = et_selftest_run(i, &result, err);
        if (status != ET_OK) {
            return status;
        }
        add_row(table, &result, command->common.language);
        sums->problems++;
        sums->values += result.values;
        sums->broken += result.passed ? 0 : 1;
    }
    return wanted && sums->problems == 0 ? unknown_family(wanted, err) : ET_OK;
}

static void add_notes(et_table *table, const totals *sums, et_language language)
{
    if (language == ET_VIETNAMESE) {
        et_table_note(table, "%zu giá trị của %zu bài toán; %zu cam kết không giữ được.",
                      sums->values, sums->problems, sums->broken);
    } else {
        et_table_note(table, "%zu values of %zu problems; %zu %s broken.", sums->values,
                      sums->problems, sums->broken,
                      sums->broken == 1 ? "promise is" : "promises are");
    }
    et_table_note(table, "%s",
                  cli_pick(language,
                           "Digits: -log10 of the relative error (of the absolute one "
                           "where the known value is 0), at most 15, the worst of a "
                           "problem.",
                           "Chữ số: -log10 của sai số tương đối (sai số tuyệt đối khi "
                           "giá trị đúng là 0), nhiều nhất 15, tệ nhất trong bài toán."));
}

int cmd_selftest(int argc, char **argv)
{
    selftest_command command = {0};
    totals sums = {0};
    et_table *table = NULL;
    et_error err = {0};
    int code;

    if (!cli_parse(&selftest_argp, argc, argv, &command, &code)) {
        return code;
    }
    et_language language = command.common.language;
    et_status status = cli_check_answer(&command.common, &err);
    if (status == ET_OK) {
        status = et_table_new(&table, "selftest",
                              cli_pick(language, "Digits reached on known answers",
                                       "Số chữ số đạt được trên các đáp án đã biết"),
                              &err);
    }
    if (status == ET_OK) {
        et_table_language(table, language);
        add_columns(table);
        status = run_problems(&command, table, &sums, &err);
    }
    if (status == ET_OK) {
        add_notes(table, &sums, language);
    }
    code = cli_answer(&command.common, NULL, status, &table, 1, &err);
    if (code == CLI_OK && sums.broken > 0) {
        cli_message("%zu of %zu promises are broken", sums.broken, sums.problems);
        code = CLI_FAILED;
    }
    return code;
}
