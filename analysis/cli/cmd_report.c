/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/deck.h"
#include "cli/look.h"
#include "cli/save.h"
#include "cli/study_charts.h"
#include "digest.h"
#include "examtrend/built.h"
#include "examtrend/report.h"
#include "examtrend/results.h"
#include "files.h"

typedef struct report_command {
    cli_options common;
    cli_look look;
    const char *date, *subtitle;
    cli_world world;
    et_study *study;
    et_plotter *plotter;
    et_report *report;
    et_report_value *values; /* [units], of the subject being drawn */
    char (*texts)[ET_SENTENCE_SIZE];
    char *words; /* of the command line, but where it writes */
} report_command;

enum { KEY_DATE = 0x840, KEY_SUBTITLE };

static const struct argp_option options[] = {
    {"date", KEY_DATE, "TEXT", 0, "Date at the foot, as written", 0},
    {"subtitle", KEY_SUBTITLE, "TEXT", 0, "Under the title", 0},
    {0}};

static error_t parse(int key, char *arg, struct argp_state *state)
{
    report_command *command = state->input;
    switch (key) {
    case ARGP_KEY_INIT:
        for (int i = 0; i < 4; i++) {
            state->child_inputs[i] = &command->common;
        }
        state->child_inputs[4] = &command->look;
        return 0;
    case KEY_DATE: command->date = arg; return 0;
    case KEY_SUBTITLE: command->subtitle = arg; return 0;
    default: return ARGP_ERR_UNKNOWN;
    }
}

static const struct argp_child children[] = {{&cli_data_argp, 0, NULL, 1},
                                             {&cli_without_argp, 0, NULL, 2},
                                             {&cli_scale_argp, 0, NULL, 3},
                                             {&cli_file_argp, 0, NULL, 4},
                                             {&cli_look_argp, 0, NULL, 5},
                                             {0}};
static const struct argp report_argp = {
    options, parse, NULL,
    "The default study as one HTML page (--output, default report.html) that needs no "
    "network: verdicts, charts, a province to pick in all of them, sortable tables, the "
    "method in plain words, and what it was made from.",
    children, NULL, NULL};

/* ---- places ---- */

static et_status add_places(report_command *command, et_error *err)
{
    const et_panel *panel = et_study_province_panel(command->study);
    et_status status = ET_OK;

    for (size_t u = 0; u < et_panel_unit_count(panel) && status == ET_OK; u++) {
        const et_unit *unit = et_panel_unit(panel, u);
        const et_report_names names = {
            unit->name, unit->short_name,
            et_regions_province(command->world.regions, unit->index)->abbreviation};
        status = et_report_place(command->report, &names, err);
    }
    return status;
}

/* "+0.11 points a year (+0.07 to +0.15): clear rise" */
static void tell_unit(const report_command *command, const et_trend_unit *unit,
                      char out[ET_SENTENCE_SIZE])
{
    et_language language = command->common.language;
    char slope[ET_NUMBER_SIZE * 2], low[ET_NUMBER_SIZE * 2], high[ET_NUMBER_SIZE * 2];
    bool z = command->common.scale == ET_SCALE_Z;

    if (unit->state != ET_FIT_OK) {
        (void)snprintf(out, ET_SENTENCE_SIZE, "%s",
                       cli_pick(language, "no trend", "không có xu hướng"));
        return;
    }
    et_number_words(unit->slope, 2, true, language, slope);
    et_number_words(unit->low, 2, true, language, low);
    et_number_words(unit->high, 2, true, language, high);
    (void)snprintf(out, ET_SENTENCE_SIZE, "%s %s (%s … %s): %s", slope,
                   z ? cli_pick(language, "sd a year", "độ lệch chuẩn/năm")
                     : cli_pick(language, "points a year", "điểm/năm"),
                   low, high, et_trend_unit_word(unit, language));
}

static void tell_units(report_command *command, size_t subject)
{
    const et_panel *panel = et_study_province_panel(command->study);
    const et_trend_unit *units = et_study_units(command->study, subject);

    for (size_t u = 0; u < et_panel_unit_count(panel); u++) {
        tell_unit(command, &units[u], command->texts[u]);
        command->values[u] = (et_report_value){et_panel_unit(panel, units[u].unit)->name,
                                               command->texts[u]};
    }
}

/* ---- what is on the page ---- */

static et_status take(void *context, et_chart *chart, const char *kind, size_t subject,
                      et_error *err)
{
    report_command *command = context;
    bool slopes = strcmp(kind, "trend") == 0; /* the list tells each subject once */
    bool places = strcmp(kind, "distribution") != 0;
    char name[256];
    (void)snprintf(name, sizeof name, "%s",
                   et_study_subject_name(command->study, subject));
    const et_report_chart_values values = {
        slopes ? name : "", command->values,
        places ? et_panel_unit_count(et_study_province_panel(command->study)) : 0};

    et_status status =
        et_report_chart(command->report, chart, command->plotter, &values, err);
    et_chart_free(chart);
    return status;
}

static et_status add_table(report_command *command, size_t index, et_error *err)
{
    et_table *table = NULL;
    char name[64];
    et_status status = et_study_table(command->study, index, &table, name, err);

    if (status == ET_OK) {
        status = et_report_table(command->report, table, err);
    }
    et_table_free(table);
    return status;
}

/* What is to be known of the data, a paragraph each. */
static et_status add_data_notes(report_command *command, et_error *err)
{
    char *notes = cli_data_notes(&command->common, &command->world), *save = NULL;
    et_status status = notes ? ET_OK : et_fail(err, ET_ERR_MEMORY, "out of memory");

    for (char *line = notes ? strtok_r(notes, "\n", &save) : NULL;
         line && status == ET_OK; line = strtok_r(NULL, "\n", &save)) {
        status = et_report_paragraph(command->report, line, err);
    }
    free(notes);
    return status;
}

static et_status add_summary(report_command *command, et_error *err)
{
    et_language language = command->common.language;
    et_status status = et_report_heading(
        command->report, cli_pick(language, "In short", "Tóm tắt"), err);
    for (int country = 1; country >= 0 && status == ET_OK; country--) {
        cli_verdicts verdicts;
        cli_study_verdicts(command->study, country == 1, command->common.language,
                           &verdicts);
        status = et_report_rows(command->report, verdicts.title, verdicts.rows,
                                verdicts.count, err);
        if (status == ET_OK) {
            status = et_report_paragraph(command->report, verdicts.subtitle, err);
        }
    }
    char warning[ET_SENTENCE_SIZE];
    et_study_warning(command->study, language, warning);
    if (status == ET_OK && warning[0]) {
        status = et_report_warning(command->report, warning, err);
    }
    if (status == ET_OK) {
        status = add_data_notes(command, err);
    }
    return status == ET_OK ? add_table(command, 0, err) : status;
}

static et_status add_subjects(report_command *command, et_error *err)
{
    const cli_study_from from = {command->study, &command->common, &command->world,
                                 &command->look.look};
    size_t count = et_study_subject_count(command->study);
    et_status status = ET_OK;

    for (size_t s = 0; s < count && status == ET_OK; s++) {
        cli_progress("subjects", s, count);
        tell_units(command, s);
        status = et_report_heading(command->report,
                                   et_study_subject_name(command->study, s), err);
        if (status == ET_OK) {
            status = cli_study_charts(&from, s, take, command, err);
        }
        if (status == ET_OK) {
            status = add_table(command, s + 1, err);
        }
    }
    cli_progress_end();
    return status;
}

static et_status add_method(report_command *command, et_error *err)
{
    et_language language = command->common.language;
    static const char *const kinds[] = {"country", "provinces",    "trend", "caterpillar",
                                        "tiles",   "distribution"};
    et_status status = et_report_heading(
        command->report,
        cli_pick(language, "How to read this", "Đọc báo cáo này thế nào"), err);

    for (size_t i = 0; i < sizeof kinds / sizeof *kinds && status == ET_OK; i++) {
        status = et_report_paragraph(
            command->report, cli_method_note(kinds[i], command->common.language), err);
    }
    return status;
}

/* ---- what it was made from ---- */

typedef struct manifest {
    et_slide_row rows[ET_SLIDE_MOST_ROWS];
    char names[ET_SLIDE_MOST_ROWS][256], texts[ET_SLIDE_MOST_ROWS][160];
    size_t count;
} manifest;

/* What is no file any more (a pipe) has left nothing to be checked against. */
static et_status note_file(manifest *m, const char *path, et_error *err)
{
    char hash[ET_SHA256_SIZE];
    const char *slash = strrchr(path, '/');
    struct stat info;
    uint64_t size = 0;

    if (stat(path, &info) != 0 || !S_ISREG(info.st_mode)) {
        return ET_OK;
    }
    et_status status = et_sha256_file(path, hash, &size, err);
    if (status == ET_OK) {
        (void)snprintf(m->names[m->count], sizeof *m->names, "%s",
                       slash ? slash + 1 : path);
        (void)snprintf(m->texts[m->count], sizeof *m->texts, "SHA-256 %s, %llu bytes",
                       hash, (unsigned long long)size);
        m->rows[m->count] = (et_slide_row){m->names[m->count], m->texts[m->count]};
        m->count++;
    }
    return status;
}

static et_status note_files(const report_command *command, manifest *m, et_error *err)
{
    static const char *const bundled[] = {"tally.csv.zst", "published.csv"};
    static const char *const registry[] = {"subjects.csv", "provinces.csv", "codes.csv",
                                           "crosswalk.csv"};
    const char *folder = cli_datasets(&command->common);
    const char *data = command->common.data;
    char path[4352];
    et_status status = data ? note_file(m, data, err) : ET_OK;

    for (size_t i = 0; i < 2 && !data && status == ET_OK; i++) {
        (void)snprintf(path, sizeof path, "%s/%s", folder, bundled[i]);
        status = note_file(m, path, err);
    }
    for (size_t i = 0; i < 4 && status == ET_OK; i++) {
        (void)snprintf(path, sizeof path, "%s/%s", folder, registry[i]);
        status = note_file(m, path, err);
    }
    (void)snprintf(path, sizeof path, "%s/regimes.csv", folder);
    return status == ET_OK
               ? note_file(m, command->common.regimes ? command->common.regimes : path,
                           err)
               : status;
}

/* As it would be typed into a shell. */
static void put_word(FILE *out, const char *word)
{
    if (*word && !word[strcspn(word, " \t\n'\"\\$`&|;<>()*?[]{}#!~")]) {
        (void)fputs(word, out);
        return;
    }
    (void)fputc('\'', out);
    for (; *word; word++) {
        (void)fputs(*word == '\'' ? "'\\''" : (char[]){*word, '\0'}, out);
    }
    (void)fputc('\'', out);
}

/* The same page wherever it is written to: --output is left out. */
static et_status keep_words(report_command *command, int argc, char **argv, et_error *err)
{
    size_t size;
    FILE *out = open_memstream(&command->words, &size);

    if (!out) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory");
    }
    (void)fputs("examtrend report", out);
    for (int i = 1; i < argc; i++) {
        bool is_long = strncmp(argv[i], "--ou", 4) == 0;
        bool is_short = !is_long && strncmp(argv[i], "-o", 2) == 0;
        if (!is_long && !is_short) {
            (void)fputc(' ', out);
            put_word(out, argv[i]);
        }
        i += is_long ? !strchr(argv[i], '=') : is_short && !argv[i][2];
    }
    return fclose(out) == 0 ? ET_OK : et_fail(err, ET_ERR_MEMORY, "out of memory");
}

static et_status add_manifest(report_command *command, et_error *err)
{
    et_language language = command->common.language;
    const et_panel *panel = et_study_province_panel(command->study);
    size_t years = et_panel_year_count(panel);
    manifest m = {0};

    m.rows[m.count++] = (et_slide_row){"examtrend", et_version()};
    (void)snprintf(m.texts[m.count], sizeof *m.texts, "%s, %d–%d, %s",
                   et_panel_map(panel), years ? et_panel_year(panel, 0) : 0,
                   years ? et_panel_year(panel, years - 1) : 0,
                   et_scale_name(command->common.scale));
    m.rows[m.count] = (et_slide_row){
        cli_pick(language, "map, years, scale", "bản đồ, năm, thang đo"),
        m.texts[m.count]};
    m.count++;
    m.rows[m.count] =
        (et_slide_row){cli_pick(language, "command", "lệnh"), command->words};
    m.count++;
    et_status status = note_files(command, &m, err);
    return status == ET_OK ? et_report_manifest(command->report, m.rows, m.count, err)
                           : status;
}

/* ---- the report ---- */

static et_status open_report(report_command *command, et_error *err)
{
    et_language language = command->common.language;
    const et_report_options how = {
        .language = language,
        .dark = command->look.look.dark,
        .title = command->look.look.title ? command->look.look.title
                                          : cli_usual_title(language),
        .subtitle = command->subtitle ? command->subtitle : cli_usual_subtitle(language),
        .source = command->look.look.source,
        .date = command->date};
    size_t units = et_panel_unit_count(et_study_province_panel(command->study)) + 1;

    command->values = calloc(units, sizeof *command->values);
    command->texts = calloc(units, sizeof *command->texts);
    if (!command->values || !command->texts) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory");
    }
    command->look.look.title = NULL; /* each chart has its finding */
    return et_report_new(&command->report, &how, err);
}

static et_status run(report_command *command, const char *path, et_error *err)
{
    et_status (*const steps[])(report_command *, et_error *) = {
        open_report, add_places, add_summary, add_subjects, add_method, add_manifest};
    et_status status = et_outfile_check(path, err);

    if (status == ET_OK) {
        status = cli_plotter(&command->plotter, &command->look, err);
    }
    if (status == ET_OK) {
        status = cli_world_open(&command->world, &command->common, err);
    }
    if (status == ET_OK) {
        status = cli_study_run(&command->study, &command->common, &command->world, err);
    }
    for (size_t i = 0; i < sizeof steps / sizeof *steps && status == ET_OK; i++) {
        status = steps[i](command, err);
    }
    return status == ET_OK ? et_report_save(command->report, path, err) : status;
}

int cmd_report(int argc, char **argv)
{
    report_command command = {0};
    et_error err = {0};
    int code;

    if (!cli_parse(&report_argp, argc, argv, &command, &code)) {
        return code;
    }
    command.look.look.language = command.common.language;
    const char *path = command.common.output ? command.common.output : "report.html";
    et_status status = cli_expect_ending(path, ".html", &err);
    if (status == ET_OK) {
        status = cli_look_check(&command.look, &err);
    }
    if (status == ET_OK) {
        status = keep_words(&command, argc, argv, &err);
    }
    if (status == ET_OK) {
        status = run(&command, path, &err);
    }
    if (status == ET_OK && !command.common.output) {
        cli_note("the report is in %s", path);
    }
    et_report_free(command.report);
    cli_plotter_free(command.plotter);
    free(command.words);
    free(command.values);
    free(command.texts);
    et_study_free(command.study);
    cli_world_free(&command.world);
    if (status == ET_ERR_IO && strcmp(path, "-") == 0 && cli_reader_has_gone()) {
        return 128 + SIGPIPE;
    }
    return status == ET_OK ? CLI_OK : cli_report(&err);
}
