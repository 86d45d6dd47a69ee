/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "cli/options.h"
#include "cli/use.h"
#include "examtrend/results.h"
#include "examtrend/text.h"

#define MOST_SUBJECTS 64

typedef struct forecast_command {
    cli_options common;
    et_forecast_plan plan;
    et_forecast_options rule;
    bool alpha_given;
    cli_world world;
    et_panel *panel;
    et_forecast_rows rows[MOST_SUBJECTS];
    et_forecast_unit *units[MOST_SUBJECTS];
    et_forecast_summary *summaries;
    size_t subject_count;
    char absent[ET_SENTENCE_SIZE]; /* subjects without data in the last year */
} forecast_command;

enum { KEY_AHEAD = 0x700, KEY_RULE, KEY_WEIGHT, KEY_AS_HARD_AS };

static const struct argp_option options[] = {
    {"ahead", KEY_AHEAD, "YEARS", 0, "Years to forecast, 1 to 5 (default 1)", 0},
    {"rule", KEY_RULE, "RULE", 0,
     "last, drift, mean, smoothing, estimated (smoothing whose weight is estimated), "
     "theta or line (default: smoothing for units, last for the country)", 0},
    {"weight", KEY_WEIGHT, "SHARE", 0,
     "Weight of the newest year in smoothing, above 0, at most 1 (default 0.7)", 0},
    {"as-hard-as", KEY_AS_HARD_AS, "YEAR[,YEAR...]", 0,
     "Scenarios: a paper as hard as in these years (default: the last two)", 0},
    {0}};

static const struct {
    const char *name;
    et_forecast_method method;
} rules[] = {{"last", ET_FORECAST_NAIVE},      {"drift", ET_FORECAST_DRIFT},
             {"mean", ET_FORECAST_MEAN},       {"smoothing", ET_FORECAST_EWMA},
             {"estimated", ET_FORECAST_SES},   {"theta", ET_FORECAST_THETA},
             {"line", ET_FORECAST_LINE}};
enum { RULES = sizeof rules / sizeof *rules };

static void parse_rule(const char *arg, forecast_command *command,
                       struct argp_state *state)
{
    for (size_t i = 0; i < RULES; i++) {
        if (strcmp(arg, rules[i].name) == 0) {
            command->rule.method = rules[i].method;
            command->plan.rule = &command->rule;
            return;
        }
    }
    argp_error(state, "--rule found \"%s\", expected last, drift, mean, smoothing, "
                      "estimated, theta or line", arg);
}

static void parse_scenarios(const char *arg, et_forecast_plan *plan,
                            struct argp_state *state)
{
    plan->scenario_count = 0;
    for (const char *at = arg;; at++) {
        size_t length = strcspn(at, ",");
        int64_t year = 0;
        if (!et_text_to_int(at, length, &year) || year < 1000 || year > 9999 ||
            plan->scenario_count == ET_FORECAST_MOST_SCENARIOS) {
            argp_error(state, "--as-hard-as found \"%s\", expected up to %d years, as in "
                              "2025,2026", arg, ET_FORECAST_MOST_SCENARIOS);
            return;
        }
        plan->scenario[plan->scenario_count++] = (int)year;
        at += length;
        if (!*at) {
            return;
        }
    }
}

static error_t parse(int key, char *arg, struct argp_state *state)
{
    forecast_command *command = state->input;
    int64_t years = 0;

    switch (key) {
    case ARGP_KEY_INIT:
        for (int i = 0; i < 3; i++) {
            state->child_inputs[i] = &command->common;
        }
        state->child_inputs[3] = &command->common;
        return 0;
    case KEY_AHEAD:
        if (!et_text_to_int(arg, strlen(arg), &years) || years < 1 ||
            years > ET_FORECAST_MOST_AHEAD) {
            argp_error(state, "--ahead found \"%s\", expected 1 to %d", arg,
                       ET_FORECAST_MOST_AHEAD);
        }
        command->plan.ahead = (size_t)years;
        return 0;
    case KEY_RULE: parse_rule(arg, command, state); return 0;
    case KEY_WEIGHT:
        if (!et_text_to_double(arg, strlen(arg), &command->rule.alpha) ||
            !(command->rule.alpha > 0.0) || command->rule.alpha > 1.0) {
            argp_error(state,
                       "--weight found \"%s\", expected a number above 0, at most 1",
                       arg);
        }
        command->alpha_given = true;
        return 0;
    case KEY_AS_HARD_AS: parse_scenarios(arg, &command->plan, state); return 0;
    case ARGP_KEY_END:
        if (command->alpha_given && !command->plan.rule) {
            command->rule.method = ET_FORECAST_EWMA;
            command->plan.rule = &command->rule;
        }
        return 0;
    default: return ARGP_ERR_UNKNOWN;
    }
}

static const struct argp_child children[] = {{&cli_data_argp, 0, NULL, 1},
                                             {&cli_unit_argp, 0, NULL, 3},
                                             {&cli_output_argp, 0, NULL, 4},
                                             {&cli_without_argp, 0, NULL, 2},
                                             {0}};
static const struct argp forecast_argp = {
    options, parse, NULL,
    "What the next years may bring: the country's raw average (default), or with --unit "
    "the position of units against the country. Intervals come from what the same rule "
    "missed by in the past, and stand beside what the last value alone was worth."
    "\v--unit chooses nation, region, cluster, province, or names such as \"Cao "
    "Bằng,Lạng Sơn\". `examtrend plot fan` draws it.",
    children, NULL, NULL};

/* ---- what is forecast ---- */

static et_status forecast_subject(forecast_command *command, size_t subject,
                                  const char *names, et_error *err)
{
    const et_subject *info = et_panel_subject_info(command->panel, subject);
    bool nation = et_panel_level(command->panel) == ET_UNIT_NATION;
    size_t i = command->subject_count, count = et_panel_unit_count(command->panel);
    et_forecast_summary *summary = &command->summaries[i];
    const char *name = et_subject_name(info, command->common.language);
    const et_series_source from = {command->panel, subject, command->world.regimes};

    et_forecast_unit *units = calloc(count + 1, sizeof *units);
    if (!units) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory");
    }
    command->units[i] = units;
    et_status status =
        nation ? et_forecast_of_nation(&from, &command->plan, units, summary, err)
               : et_forecast_of_units(&from, &command->plan, units, summary, err);
    if (status == ET_OK && names) {
        status = cli_keep_named(command->panel, names, units, sizeof *units, &count, err);
    }
    if (status == ET_OK && summary->units == 0 && !command->common.subject) {
        size_t used = strlen(command->absent);
        (void)et_text_copy(command->absent + used, sizeof command->absent - used,
                           used ? ", " : "");
        used = strlen(command->absent);
        (void)et_text_copy(command->absent + used, sizeof command->absent - used, name);
        free(units);
        command->units[i] = NULL;
    } else if (status == ET_OK) {
        command->rows[i] = (et_forecast_rows){command->panel, name, units,
                                              nation ? 1 : count, summary};
        command->subject_count++;
    }
    return status;
}

static et_status open_panel(forecast_command *command, const char **names, et_error *err)
{
    cli_options narrow = command->common;
    et_unit_level level = ET_UNIT_NATION;

    *names = cli_unit_names(&narrow, &level);
    et_status status =
        cli_no_use_by_level(&narrow, narrow.unit ? narrow.unit : "nation", err);
    if (status != ET_OK) {
        return status;
    }
    if (narrow.map && !narrow.first_year && level != ET_UNIT_NATION) {
        cli_years_on_map(&command->world, narrow.map, &narrow.first_year,
                         &narrow.last_year);
    }
    command->plan.first_year = narrow.first_year;
    command->plan.last_year = narrow.last_year;
    command->plan.scale = narrow.scale;
    status = cli_panel(&command->panel, &command->world, &narrow, level, err);
    if (status != ET_OK) {
        return status;
    }
    command->plan.reference = cli_reference(&narrow, command->panel);
    return cli_check_reference(&narrow, command->panel, err);
}

static et_status run(forecast_command *command, et_error *err)
{
    const char *names;
    et_status status = open_panel(command, &names, err);
    if (status != ET_OK) {
        return status;
    }
    size_t subjects = et_panel_subject_count(command->panel);
    if (subjects > MOST_SUBJECTS) {
        return et_fail(err, ET_ERR_ARGUMENT, "found %zu subjects, expected at most %d: "
                                             "choose with --subject",
                       subjects, MOST_SUBJECTS);
    }
    command->summaries = calloc(subjects + 1, sizeof *command->summaries);
    if (!command->summaries) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory");
    }
    for (size_t s = 0; s < subjects && status == ET_OK; s++) {
        status = forecast_subject(command, s, names, err);
    }
    return status;
}

/* ---- what is printed ---- */

static int print(const forecast_command *command, et_error *err)
{
    et_table *tables[3] = {NULL, NULL, NULL};
    const et_language language = command->common.language;
    const et_forecast_rows *rows = command->rows;
    size_t count = command->subject_count, made = 0;
    /* sixty provinces times two scenarios are asked for, or not wanted */
    bool few = command->plan.scenario_count > 0 || (count > 0 && rows[0].count <= 10);

    et_status status = et_forecast_table(&tables[made++], rows, count, language, err);
    if (status == ET_OK && command->absent[0]) {
        et_table_note(tables[0],
                      language == ET_VIETNAMESE ? "Không có số liệu năm %d: %s."
                                                : "No data in %d: %s.",
                      command->summaries[0].last_year, command->absent);
    }
    if (status == ET_OK && few) {
        status = et_forecast_scenarios_table(&tables[made++], rows, count, language, err);
    }
    if (status == ET_OK) {
        status = et_forecast_backtest_table(&tables[made++], rows, count, language, err);
    }
    return cli_answer(&command->common, &command->world, status, tables, made, err);
}

int cmd_forecast(int argc, char **argv)
{
    forecast_command command = {0};
    et_error err = {0};
    int code;

    if (!cli_parse(&forecast_argp, argc, argv, &command, &code)) {
        return code;
    }
    et_status status = cli_answer_open(&command.world, &command.common, &err);
    if (status == ET_OK) {
        status = run(&command, &err);
    }
    code = status == ET_OK ? print(&command, &err) : cli_report(&err);
    for (size_t i = 0; i < MOST_SUBJECTS; i++) {
        free(command.units[i]);
    }
    free(command.summaries);
    et_panel_free(command.panel);
    cli_world_free(&command.world);
    return code;
}
