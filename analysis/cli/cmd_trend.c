/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "cli/kept.h"
#include "cli/options.h"
#include "cli/remarks.h"
#include "cli/use.h"
#include "examtrend/results.h"

#define MOST_TABLES 64
#define MOST_STEPS 16

typedef struct trend_command {
    cli_options common;
    bool steps;
    int step[MOST_STEPS]; /* years */
    size_t step_count;    /* 0: the registry's breaks */
    cli_world world;
    et_table *tables[MOST_TABLES];
    size_t table_count;
} trend_command;

enum { KEY_STEP = 0x900 };

static const struct argp_option own_options[] = {
    {NULL, 0, NULL, 0, "Steps:", 1},
    {"step", KEY_STEP, "YEAR[,YEAR...]", OPTION_ARG_OPTIONAL,
     "How far did the country's averages jump in that year, and is that more than from "
     "year to year? (default: at each break of the exam)", 0},
    {0}};

static void parse_steps(const char *arg, trend_command *command, struct argp_state *state)
{
    command->steps = true;
    for (const char *at = arg; at; at = *at == ',' ? at + 1 : NULL) {
        size_t length = strcspn(at, ",");
        int64_t year;
        if (!et_text_to_int(at, length, &year) || year < 1000 || year > 9999) {
            argp_error(state, "--step found \"%.40s\", expected years, as in 2020,2025",
                       arg);
        } else if (command->step_count == MOST_STEPS) {
            argp_error(state, "--step found more than %d years", MOST_STEPS);
        } else {
            command->step[command->step_count++] = (int)year;
        }
        at += length;
    }
}

static error_t parse(int key, char *arg, struct argp_state *state)
{
    trend_command *command = state->input;
    const cli_options *common = &command->common;
    switch (key) {
    case ARGP_KEY_INIT:
        for (int i = 0; i < 3; i++) {
            state->child_inputs[i] = &command->common;
        }
        state->child_inputs[3] = &command->common;
        return 0;
    case KEY_STEP: parse_steps(arg, command, state); return 0;
    case ARGP_KEY_END:
        if (command->steps && (common->scale_given ||
                               (common->unit && strcmp(common->unit, "nation") != 0))) {
            argp_error(state, "--step is about the country's raw averages: found %s",
                       common->scale_given ? "--scale" : "--unit");
        }
        return 0;
    default: return ARGP_ERR_UNKNOWN;
    }
}

static const struct argp_child children[] = {{&cli_data_argp, 0, NULL, 2},
                                             {&cli_unit_argp, 0, NULL, 3},
                                             {&cli_output_argp, 0, NULL, 4},
                                             {&cli_without_argp, 0, NULL, 3},
                                             {0}};
static const struct argp trend_argp = {
    own_options, parse, NULL,
    "Trends over the years: of the country in raw points (default: the latest regime of "
    "five years or more), and of units against the country.\v"
    "Without --subject: the country, every subject. With it: the provinces too. --unit "
    "chooses nation, region, cluster, province, or names such as \"Cao Bằng,Lạng Sơn\".",
    children, NULL, NULL};

static const char *subject_name(const trend_command *command, const char *key)
{
    size_t index;
    if (!et_subjects_lookup(command->world.subjects, key, &index)) {
        return key;
    }
    return et_subject_name(et_subjects_at(command->world.subjects, index),
                           command->common.language);
}

static et_trend_options trend_options(const cli_options *common)
{
    return (et_trend_options){.first_year = common->first_year,
                              .last_year = common->last_year,
                              .scale = common->scale,
                              .reference = common->reference};
}

/* The country's trends, a subject each. */
typedef struct nation_fits {
    et_trend_nation *nations;
    const char **names;
    size_t count;
    char absent[ET_SENTENCE_SIZE]; /* subjects that are left out */
} nation_fits;

/* Fits every subject of the panel; those without a single year in the window are left out
 * unless they were asked for, and named below the table. */
static et_status fit_nations(trend_command *command, const et_panel *panel,
                             nation_fits *fits, et_error *err)
{
    const et_trend_options options = trend_options(&command->common);
    cli_remarks *remarks = command->world.remarks;
    size_t used = 0;

    cli_remarks_forget(remarks); /* the panel has more years than the fits */
    for (size_t s = 0; s < et_panel_subject_count(panel); s++) {
        const char *name = subject_name(command, et_panel_subject(panel, s));
        const et_series_source from = {panel, s, command->world.regimes};
        et_trend_nation *nation = &fits->nations[fits->count];
        et_status status = et_trend_of_nation(&from, &options, nation, err);
        if (status != ET_OK) {
            return status;
        }
        cli_remarks_show_subject(remarks, et_panel_subject_info(panel, s),
                                 nation->first_year, nation->last_year);
        if (nation->years > 0 || command->common.subject) {
            fits->names[fits->count++] = name;
        } else if (used < ET_SENTENCE_SIZE) {
            int more = snprintf(fits->absent + used, ET_SENTENCE_SIZE - used, "%s%s",
                                used ? ", " : "", name);
            used += more > 0 ? (size_t)more : 0;
        }
    }
    return ET_OK;
}

static et_status nation_table(trend_command *command, et_error *err)
{
    cli_options all = command->common;
    et_panel *panel = NULL;
    nation_fits fits = {0};

    all.first_year = all.last_year = 0; /* the window is the finding's to choose */
    et_status status = cli_panel(&panel, &command->world, &all, ET_UNIT_NATION, err);
    if (status != ET_OK) {
        return status;
    }
    size_t room = et_panel_subject_count(panel) + 1;
    fits.nations = calloc(room, sizeof *fits.nations);
    fits.names = calloc(room, sizeof *fits.names);
    if (!fits.nations || !fits.names) {
        status = et_fail(err, ET_ERR_MEMORY, "out of memory");
    } else {
        status = fit_nations(command, panel, &fits, err);
    }
    if (status == ET_OK && fits.count == 0) {
        status = et_fail(err, ET_ERR_NOT_FOUND, "found no scores for these subjects and "
                                                "years, expected some: the data are of "
                                                "%d to %d", et_panel_year(panel, 0),
                         et_panel_year(panel, et_panel_year_count(panel) - 1));
    }
    if (status == ET_OK) {
        et_table **table = &command->tables[command->table_count++];
        status = et_trend_nation_table(table, fits.names, fits.nations, fits.count,
                                       command->common.language, err);
        if (status == ET_OK && fits.absent[0]) {
            et_table_note(*table, "Not in these years: %s.", fits.absent);
        }
    }
    free(fits.nations);
    free(fits.names);
    et_panel_free(panel);
    return status;
}

/* ---- steps ---- */

/* The years that --step names, or those of the breaks within the data. */
static void choose_steps(trend_command *command, const et_panel *panel)
{
    size_t years = et_panel_year_count(panel), found[MOST_STEPS];

    if (command->step_count > 0 || years == 0) {
        return;
    }
    const int span[2] = {et_panel_year(panel, 0), et_panel_year(panel, years - 1)};
    size_t count = et_regimes_between(command->world.regimes, ET_SCALE_RAW, span, false,
                                      found, MOST_STEPS);
    for (size_t i = 0; i < count && i < MOST_STEPS; i++) {
        command->step[command->step_count++] =
            et_regimes_at(command->world.regimes, found[i])->year;
    }
}

/* Rows by year and subject; subjects that lack one of the two years have none, but where
 * they were asked for. */
static size_t make_steps(const trend_command *command, const et_panel *panel,
                         et_step *steps, et_step_row *rows)
{
    size_t used = 0;

    for (size_t i = 0; i < command->step_count; i++) {
        for (size_t s = 0; s < et_panel_subject_count(panel); s++) {
            et_step_of_nation(&(et_series_source){panel, s, command->world.regimes},
                              command->step[i], &steps[used]);
            rows[used] = (et_step_row){
                subject_name(command, et_panel_subject(panel, s)), &steps[used]};
            used += steps[used].known || command->common.subject;
        }
    }
    return used;
}

static et_status steps_table(trend_command *command, et_error *err)
{
    et_panel *panel = NULL;
    et_step *steps = NULL;
    et_step_row *rows = NULL;
    size_t count = 0;
    et_status status =
        cli_panel(&panel, &command->world, &command->common, ET_UNIT_NATION, err);

    if (status == ET_OK) {
        choose_steps(command, panel);
        size_t room = command->step_count * et_panel_subject_count(panel) + 1;
        steps = calloc(room, sizeof *steps);
        rows = calloc(room, sizeof *rows);
        status = steps && rows ? ET_OK : et_fail(err, ET_ERR_MEMORY, "out of memory");
    }
    if (status == ET_OK) {
        count = make_steps(command, panel, steps, rows);
        status = count ? et_step_adjust(steps, count, err)
                       : et_fail(err, ET_ERR_NOT_FOUND,
                                 "found no subject with averages on both sides of such "
                                 "a step, expected some");
    }
    if (status == ET_OK) {
        status = et_step_table(&command->tables[command->table_count++], rows, count,
                               command->common.language, err);
    }
    free(steps);
    free(rows);
    et_panel_free(panel);
    return status;
}

/* ---- units ---- */

/* How often random orders have a clear unit stands in a note: rows need no count. */
static bool has_notes(et_format format)
{
    return format != ET_FORMAT_CSV && format != ET_FORMAT_TSV &&
           format != ET_FORMAT_JSONL;
}

/* Clusters are measured against their own mean, which need not be the country's. */
static void note_reference(const trend_command *command, const et_panel *panel,
                           et_table *table)
{
    const cli_options *o = &command->common;

    if (et_panel_level(panel) == ET_UNIT_CLUSTER && o->scale != ET_SCALE_RAW &&
        cli_reference(o, panel) == ET_REFERENCE_UNITS) {
        et_table_note(table,
                      cli_pick(o->language,
                               "The country is here the mean of these %zu clusters, each "
                               "counts once; --reference candidates takes that of all "
                               "candidates.",
                               "“Cả nước” ở đây là trung bình của %zu cụm này, mỗi cụm "
                               "tính một lần; --reference candidates thì lấy trung bình "
                               "của mọi thí sinh."),
                      et_panel_unit_count(panel));
    }
}

static et_status units_table(trend_command *command, const et_panel *panel,
                             size_t subject, const char *names, et_error *err)
{
    et_trend_options options = trend_options(&command->common);
    size_t count = et_panel_unit_count(panel);
    et_trend_unit *units = calloc(count + 1, sizeof *units);
    et_trend_summary summary;

    if (!units) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory");
    }
    options.reference = cli_reference(&command->common, panel);
    options.count_orders = has_notes(command->common.format);
    const et_series_source from = {panel, subject, command->world.regimes};
    et_status status = cli_check_reference(&command->common, panel, err);
    if (status == ET_OK) {
        status = cli_trend_units(&command->world, &from, &options, units, &summary, err);
    }
    if (status == ET_OK && names) {
        status = cli_keep_named(panel, names, units, sizeof *units, &count, err);
    }
    if (status == ET_OK && command->table_count == MOST_TABLES) {
        status = et_fail(err, ET_ERR_ARGUMENT,
                         "found more than %d subjects, expected "
                         "fewer: choose with --subject",
                         MOST_TABLES);
    }
    if (status == ET_OK) {
        const et_trend_rows rows = {
            .panel = panel,
            .subject = subject_name(command, et_panel_subject(panel, subject)),
            .units = units,
            .count = count,
            .summary = &summary};
        et_table **table = &command->tables[command->table_count++];
        status = et_trend_units_table(table, &rows, command->common.language, err);
        if (status == ET_OK) {
            note_reference(command, panel, *table);
        }
    }
    free(units);
    return status;
}

static et_status all_units_tables(trend_command *command, et_unit_level level,
                                  const char *names, et_error *err)
{
    cli_options narrow = command->common;
    et_panel *panel = NULL;
    et_status status = ET_OK;

    if (!narrow.first_year) { /* other years may be divided into other provinces */
        status = cli_window(&command->world, &narrow, err);
    }
    if (status == ET_OK) {
        status = cli_panel(&panel, &command->world, &narrow, level, err);
    }
    for (size_t s = 0; status == ET_OK && s < et_panel_subject_count(panel); s++) {
        status = units_table(command, panel, s, names, err);
    }
    et_panel_free(panel);
    return status;
}

/* Without --unit a subject's provinces stand below the country. */
static et_status check_use(const trend_command *command, et_error *err)
{
    const cli_options *common = &command->common;
    bool provinces = !command->steps && !common->unit && common->subject;
    et_status status =
        common->scale_given && common->scale == ET_SCALE_RAW
            ? cli_no_use(common, CLI_GIVEN_REFERENCE, "raw points", err)
            : ET_OK;

    return status == ET_OK
               ? cli_no_use_by_level(common,
                                     provinces       ? "province"
                                     : common->unit ? common->unit
                                                    : "nation",
                                     err)
               : status;
}

static et_status make_tables(trend_command *command, et_error *err)
{
    const char *unit = command->common.unit;
    et_unit_level level = ET_UNIT_PROVINCE;
    const char *names = NULL;

    et_status used = check_use(command, err);
    if (used != ET_OK || command->steps) {
        return used == ET_OK ? steps_table(command, err) : used;
    }
    if (!unit || strcmp(unit, "nation") == 0) {
        et_status status = nation_table(command, err);
        if (status != ET_OK || unit || !command->common.subject) {
            return status;
        }
    } else {
        names = cli_unit_names(&command->common, &level);
    }
    return all_units_tables(command, level, names, err);
}

int cmd_trend(int argc, char **argv)
{
    trend_command command = {0};
    et_error err = {0};
    int code;

    if (!cli_parse(&trend_argp, argc, argv, &command, &code)) {
        return code;
    }
    et_status status = cli_answer_open(&command.world, &command.common, &err);
    if (status == ET_OK) {
        status = make_tables(&command, &err);
    }
    code = cli_answer(&command.common, &command.world, status, command.tables,
                      command.table_count, &err);
    cli_world_free(&command.world);
    return code;
}
