/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "cli/pictures.h"
#include "cli/study_charts.h"

/* Remembers in the folder which pictures are as they would be drawn. */
#define MANIFEST ".pictures"

typedef struct study_command {
    cli_options common;
    cli_look look;
    bool no_charts;
    cli_world world;
    et_study *study;
    cli_pictures *pictures;
    const char *folder;
    size_t tables, drawn, unchanged;
} study_command;

enum { KEY_NO_CHARTS = 0x300 };

static const struct argp_option options[] = {
    {"no-charts", KEY_NO_CHARTS, NULL, 0, "Tables only", 0}, {0}};

static error_t parse(int key, char *arg, struct argp_state *state)
{
    study_command *command = state->input;
    (void)arg;
    switch (key) {
    case ARGP_KEY_INIT:
        for (int i = 0; i < 4; i++) {
            state->child_inputs[i] = &command->common;
        }
        state->child_inputs[4] = &command->look;
        return 0;
    case KEY_NO_CHARTS: command->no_charts = true; return 0;
    case ARGP_KEY_END:
        if (command->common.output && strcmp(command->common.output, "-") == 0) {
            argp_error(state, "--output found \"-\", expected a folder: a study is many "
                              "files; its verdicts are on the screen in any case");
        }
        return 0;
    default: return ARGP_ERR_UNKNOWN;
    }
}

static const struct argp_child children[] = {{&cli_data_argp, 0, NULL, 1},
                                             {&cli_without_argp, 0, NULL, 2},
                                             {&cli_scale_argp, 0, NULL, 3},
                                             {&cli_file_argp, 0, NULL, 4},
                                             {&cli_look_argp, 0, NULL, 5},
                                             {0}};
static const struct argp study_argp = {
    options, parse, NULL,
    "The default study: the country's trends, every province against the country, as "
    "verdicts on the screen, and as tables and charts in a folder (--output, default "
    "\"study\"). Pictures that are there as they would be drawn are left as they are.",
    children, NULL, NULL};

static et_status make_folder(const char *folder, et_error *err)
{
    char path[4300];

    (void)snprintf(path, sizeof path, "%s/", folder);
    return cli_make_folders(path, err);
}

static et_status write_tables(study_command *command, et_error *err)
{
    et_status status = ET_OK;
    for (size_t i = 0; i < et_study_table_count(command->study) && status == ET_OK; i++) {
        et_table *table = NULL;
        char *bytes = NULL, name[64], path[4352];
        size_t size = 0;
        status = et_study_table(command->study, i, &table, name, err);
        if (status == ET_OK) {
            status = et_table_render(table, ET_FORMAT_CSV, &bytes, &size, err);
        }
        if (status == ET_OK) {
            (void)snprintf(path, sizeof path, "%s/%s.csv", command->folder, name);
            status = et_output_write(path, bytes, size, err);
            command->tables += status == ET_OK;
        }
        free(bytes);
        et_table_free(table);
    }
    return status;
}

/* One chart as SVG and as PNG; it is freed when they are drawn. */
static et_status save(void *context, et_chart *chart, const char *kind, size_t subject,
                      et_error *err)
{
    study_command *command = context;
    const char *key = et_study_subject(command->study, subject)->key;
    char svg[4352], png[4352];

    (void)snprintf(svg, sizeof svg, "%s/%s_%s.svg", command->folder, kind, key);
    (void)snprintf(png, sizeof png, "%s/%s_%s.png", command->folder, kind, key);
    return cli_pictures_add(command->pictures, chart, (const char *const[]){svg, png}, 2,
                            err);
}

static et_status draw_all(study_command *command, et_error *err)
{
    const cli_study_from from = {command->study, &command->common, &command->world,
                                 &command->look.look};
    size_t count = et_study_subject_count(command->study);
    et_status status = ET_OK;

    for (size_t s = 0; s < count && status == ET_OK; s++) {
        status = cli_study_charts(&from, s, save, command, err);
    }
    if (status == ET_OK) {
        status = cli_pictures_finish(command->pictures, &command->drawn,
                                     &command->unchanged, err);
    }
    return status;
}

static et_status run(study_command *command, et_error *err)
{
    et_language language = command->common.language;
    char *headlines = NULL, *notes = NULL;
    et_status status =
        cli_study_run(&command->study, &command->common, &command->world, err);

    if (status == ET_OK) {
        status = et_study_headlines(command->study, language, &headlines, err);
    }
    if (status == ET_OK) {
        notes = cli_data_notes(&command->common, &command->world);
        status = notes ? ET_OK : et_fail(err, ET_ERR_MEMORY, "out of memory");
    }
    bool told = status == ET_OK && fputs(headlines, stdout) >= 0 &&
                printf("%s%s", *notes ? "\n" : "", notes) >= 0 && fflush(stdout) == 0;
    free(headlines);
    free(notes);
    if (status == ET_OK && !told) {
        return ET_OK; /* cli_finish says it; who cannot read verdicts gets no files */
    }
    if (status == ET_OK) {
        status = make_folder(command->folder, err);
    }
    if (status == ET_OK) {
        status = write_tables(command, err);
    }
    if (status == ET_OK && !command->no_charts) {
        status = draw_all(command, err);
    }
    if (status == ET_OK) {
        (void)printf(cli_pick(language, "\n%zu tables and %zu pictures are in %s/\n",
                              "\nĐã ghi %zu bảng và %zu biểu đồ vào thư mục %s/\n"),
                     command->tables, command->drawn + command->unchanged,
                     command->folder);
    }
    return status;
}

/* Before the study: tables alone would be half of it, and charts come last. */
static et_status open_pictures(study_command *command, et_error *err)
{
    et_error why = {0};
    char manifest[4300];

    (void)snprintf(manifest, sizeof manifest, "%s/" MANIFEST, command->folder);
    command->look.keep = command->folder;
    et_status status =
        cli_pictures_open(&command->pictures, &command->look, manifest, &why);
    return status == ET_OK
               ? ET_OK
               : et_fail(err, status, "%s; --no-charts: tables alone", why.text);
}

int cmd_study(int argc, char **argv)
{
    study_command command = {0};
    et_error err = {0};
    int code;

    if (!cli_parse(&study_argp, argc, argv, &command, &code)) {
        return code;
    }
    command.folder = command.common.output ? command.common.output : "study";
    command.look.look.language = command.common.language;
    et_status status = cli_look_check(&command.look, &err);
    if (status == ET_OK) {
        status = cli_check_folder(command.folder, &err);
    }
    if (status == ET_OK && !command.no_charts) {
        status = open_pictures(&command, &err);
    }
    if (status == ET_OK) {
        status = cli_world_open(&command.world, &command.common, &err);
    }
    if (status == ET_OK) {
        status = run(&command, &err);
    }
    cli_pictures_free(command.pictures);
    et_study_free(command.study);
    cli_world_free(&command.world);
    return status == ET_OK ? CLI_OK : cli_report(&err);
}
