/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "cli/deck.h"
#include "cli/look.h"
#include "cli/places.h"
#include "cli/study_charts.h"
#include "files.h"
#include "panel/called.h"

typedef struct deck_command {
    cli_options common;
    cli_look look;
    const char *date, *subtitle;
    bool narrow;
    const char *file; /* which slides; NULL: the usual ones */
    cli_world world;
    et_study *study;
    cli_slides slides;
    et_plotter *plotter;
    et_deck *deck;
} deck_command;

enum { KEY_DATE = 0x7c0, KEY_SUBTITLE, KEY_NARROW };

static const struct argp_option options[] = {
    {"date", KEY_DATE, "TEXT", 0, "Date at the foot of the slides, as written", 0},
    {"subtitle", KEY_SUBTITLE, "TEXT", 0, "Under the title of the first page", 0},
    {"narrow", KEY_NARROW, NULL, 0, "Slides of 4:3 instead of 16:9", 0},
    {0}};

static error_t parse(int key, char *arg, struct argp_state *state)
{
    deck_command *command = state->input;
    switch (key) {
    case ARGP_KEY_INIT:
        for (int i = 0; i < 4; i++) {
            state->child_inputs[i] = &command->common;
        }
        state->child_inputs[4] = &command->look;
        return 0;
    case KEY_DATE: command->date = arg; return 0;
    case KEY_SUBTITLE: command->subtitle = arg; return 0;
    case KEY_NARROW: command->narrow = true; return 0;
    case ARGP_KEY_ARG:
        if (command->file) {
            argp_error(state, "found a second deck file \"%s\", expected one", arg);
        }
        command->file = arg;
        return 0;
    default: return ARGP_ERR_UNKNOWN;
    }
}

static const struct argp_child children[] = {{&cli_data_argp, 0, NULL, 1},
                                             {&cli_without_argp, 0, NULL, 2},
                                             {&cli_unit_argp, 0, NULL, 3},
                                             {&cli_file_argp, 0, NULL, 4},
                                             {&cli_look_argp, 0, NULL, 5},
                                             {0}};
static const struct argp deck_argp = {
    options, parse, "[FILE]",
    "Slides: an editable presentation or a PDF, by the ending of --output (default "
    "slides.pptx). Title page, verdicts, then charts under the findings as titles, with "
    "notes for the speaker."
    "\vFILE (INI) chooses slides and their order: a section for each, with `slide = "
    "front`, `country`, `provinces`, `text` or a kind of chart, and the options of "
    "`plot`; [deck] has title, subtitle, source, date. Without it: the verdicts and two "
    "charts a subject, or with one --subject every usual chart of it.",
    children, NULL, NULL};

/* ---- the usual slides ---- */

/* A chart, of those units that it can be of where --unit names others. */
static void add_usual(deck_command *command, const char *kind, const char *subject)
{
    static const char *const of_all[] = {"caterpillar", "heat", "multiples"};
    const char *unit = command->common.unit, *instead = NULL;
    et_unit_level level = ET_UNIT_PROVINCE;
    bool is_level = unit && cli_unit_level(unit, &level);

    for (size_t i = 0; i < sizeof of_all / sizeof *of_all; i++) {
        if (strcmp(kind, of_all[i]) == 0 && unit &&
            (!is_level || level == ET_UNIT_NATION)) {
            instead = "--unit=province";
        }
    }
    if (strcmp(kind, "tiles") == 0 && unit) {
        instead = "--unit=province";
    } else if ((strcmp(kind, "distribution") == 0 || strcmp(kind, "fan") == 0) &&
               is_level) {
        instead = "--unit=nation";
    }
    cli_slides_add(&command->slides, kind, subject, instead);
}

static void usual_of_one(deck_command *command, const char *subject)
{
    static const char *const kinds[] = {"trend",     "caterpillar",  "tiles", "heat",
                                        "multiples", "distribution", "fan"};

    cli_slides_add(&command->slides, "front", NULL, NULL);
    cli_slides_add(&command->slides, "trend", subject, "--unit=nation");
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        add_usual(command, kinds[i], subject);
    }
}

static void usual_slides(deck_command *command)
{
    static const char *const first[] = {"front", "country", "provinces"};
    size_t subjects = et_study_subject_count(command->study);
    char subject[64];

    if (subjects == 1) {
        (void)snprintf(subject, sizeof subject, "--subject=%s",
                       et_study_subject(command->study, 0)->key);
        usual_of_one(command, subject);
        return;
    }
    for (size_t i = 0; i < 3; i++) {
        cli_slides_add(&command->slides, first[i], NULL, NULL);
    }
    for (size_t s = 0; s < subjects; s++) {
        (void)snprintf(subject, sizeof subject, "--subject=%s",
                       et_study_subject(command->study, s)->key);
        add_usual(command, "caterpillar", subject);
        add_usual(command, "tiles", subject);
    }
}

/* All its faults are told, none ends the reading. */
static et_status read_slides(deck_command *command, et_error *err)
{
    char *text = NULL;
    size_t size = 0;
    et_status status = batch_text_read(command->file, &text, &size, err);

    if (status == ET_OK) {
        const char *name = strcmp(command->file, "-") == 0 ? "standard input"
                                                           : command->file;
        cli_slides_read(&command->slides, name, text, size);
        cli_slides_check(&command->slides);
        if (batch_text_faults(&command->slides.file)) {
            status = et_fail(err, ET_ERR_INPUT, "%s: nothing was written", name);
        }
    }
    free(text);
    return status;
}

/* ---- the deck ---- */

static const char *either(const char *given, const char *otherwise)
{
    return given ? given : otherwise;
}

static et_status open_deck(deck_command *command, const char *path, et_error *err)
{
    et_deck_options how = {.language = command->common.language,
                           .dark = command->look.look.dark,
                           .narrow = command->narrow,
                           .theme = command->look.look.theme,
                           .source = either(command->look.look.source,
                                            command->slides.source),
                           .date = either(command->date, command->slides.date)};
    et_status status = et_deck_format_from_path(path, &how.format, err);

    if (status == ET_OK) {
        status = et_outfile_check(path, err);
    }
    if (status == ET_OK) {
        status = cli_plotter(&command->plotter, &command->look, err);
    }
    return status == ET_OK ? et_deck_new(&command->deck, &how, command->plotter, err)
                           : status;
}

static et_status add_slides(deck_command *command, et_error *err)
{
    const cli_deck_from from = {
        .common = &command->common,
        .world = &command->world,
        .study = command->study,
        .title = either(either(command->look.look.title, command->slides.title),
                        cli_usual_title(command->common.language)),
        .subtitle = either(either(command->subtitle, command->slides.subtitle),
                           cli_usual_subtitle(command->common.language))};
    et_error why = {0};
    et_status status = ET_OK, left_out = ET_OK;

    for (size_t i = 0; i < command->slides.count && status == ET_OK; i++) {
        cli_progress("slides", i, command->slides.count);
        status = cli_slide_make(command->deck, &command->slides.slides[i], &from, err);
        if (!command->file && cli_cannot_be_shown(status)) {
            cli_note("left out: %s", err->text);
            why = *err;
            left_out = status;
            status = ET_OK;
        }
    }
    cli_progress_end();
    if (left_out != ET_OK && status == ET_OK && et_deck_count(command->deck) <= 1) {
        return et_fail(err, left_out, "nothing is left to show: %s", why.text);
    }
    return status;
}

static bool is_cluster(const et_regions *regions, const char *name)
{
    for (size_t i = 0; i < et_regions_cluster_count(regions); i++) {
        if (et_called_cluster(regions, i, 1, name) == i) {
            return true;
        }
    }
    return false;
}

/* A name that nobody has is a mistake, not a slide that cannot be shown. */
static et_status check_units(const deck_command *command, et_error *err)
{
    const cli_options *common = &command->common;
    const et_regions *regions = command->world.regions;
    const char *unit = common->unit;
    bool clusters = common->scheme || common->group_count;
    et_unit_level level;
    et_status status = ET_OK;

    if (!unit || (clusters && is_cluster(regions, unit))) { /* which may have a comma */
        return ET_OK;
    }
    char *names = strdup(unit), *save = NULL;
    if (!names) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a deck");
    }
    for (char *name = strtok_r(names, ",", &save); name && status == ET_OK;
         name = strtok_r(NULL, ",", &save)) {
        if (!cli_unit_level(name, &level) && !(clusters && is_cluster(regions, name))) {
            status = cli_check_unit(regions, common->map, name, err);
        }
    }
    free(names);
    return status;
}

/* Sums and means of candidates are opened where a slide asks for them. */
static et_status open_world(deck_command *command, et_error *err)
{
    static const char key[] = "--subject=";
    cli_options asked = command->common;
    char *all = NULL;
    size_t size = 0;
    FILE *list = open_memstream(&all, &size);

    if (!list) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a deck");
    }
    (void)fputs(asked.subject ? asked.subject : "", list);
    for (size_t s = 0; s < command->slides.count; s++) {
        const cli_slide *slide = &command->slides.slides[s];
        for (size_t i = 0; i < slide->option_count; i++) {
            const char *text = slide->options[i].text;
            if (strncmp(text, key, sizeof key - 1) == 0) {
                (void)fprintf(list, ",%s", text + sizeof key - 1);
            }
        }
    }
    if (fclose(list) != 0) {
        free(all);
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a deck");
    }
    asked.subject = all;
    et_status status = cli_world_open(&command->world, &asked, err);
    free(all);
    return status;
}

static et_status run(deck_command *command, const char *path, et_error *err)
{
    et_status status = cli_look_check(&command->look, err);

    if (status == ET_OK && command->file) {
        status = read_slides(command, err);
    }
    if (status == ET_OK) {
        status = open_deck(command, path, err);
    }
    if (status == ET_OK) {
        status = open_world(command, err);
    }
    if (status == ET_OK) {
        status = check_units(command, err);
    }
    if (status == ET_OK) {
        cli_options common = command->common;
        common.given = 0; /* some slide may have a use for it */
        status = cli_study_run(&command->study, &common, &command->world, err);
    }
    if (status == ET_OK && !command->file) {
        usual_slides(command);
    }
    if (status == ET_OK) {
        status = add_slides(command, err);
    }
    return status == ET_OK ? et_deck_save(command->deck, path, err) : status;
}

int cmd_deck(int argc, char **argv)
{
    deck_command command = {0};
    et_error err = {0};
    int code;

    if (!cli_parse(&deck_argp, argc, argv, &command, &code)) {
        return code;
    }
    const char *path = either(command.common.output, "slides.pptx");
    et_status status = run(&command, path, &err);
    if (status == ET_OK && !command.common.output) {
        cli_note("the slides are in %s", path);
    }
    et_deck_free(command.deck);
    cli_plotter_free(command.plotter);
    cli_slides_free(&command.slides);
    et_study_free(command.study);
    cli_world_free(&command.world);
    return status == ET_OK ? CLI_OK : cli_report(&err);
}
