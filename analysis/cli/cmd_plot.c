/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "cli/look.h"
#include "examtrend/draw.h"
#include "examtrend/results.h"

typedef struct plot_command {
    cli_options common;
    cli_look look;
    const char *kind;
    const char *emit, *alt;
    int year;
    bool preview;
    cli_world world;
    et_panel *panel;
    et_trend_unit *units;
    et_trend_summary summary;
} plot_command;

enum { KEY_EMIT = 0x400, KEY_ALT, KEY_PREVIEW, KEY_YEAR };

static const struct argp_option options[] = {
    {"emit-gnuplot", KEY_EMIT, "FILE", 0, "Keep the script, to change a chart by hand", 0},
    {"alt", KEY_ALT, "FILE", 0, "Write the alternative text; - is standard output", 0},
    {"preview", KEY_PREVIEW, NULL, 0, "Draw in the terminal", 0},
    {"year", KEY_YEAR, "YEAR", 0, "tiles: positions in that year instead of slopes", 0},
    {0}};

static error_t parse(int key, char *arg, struct argp_state *state)
{
    plot_command *command = state->input;
    int64_t year;
    switch (key) {
    case ARGP_KEY_INIT:
        for (int i = 0; i < 3; i++) {
            state->child_inputs[i] = &command->common;
        }
        state->child_inputs[3] = &command->look;
        return 0;
    case KEY_EMIT: command->emit = arg; return 0;
    case KEY_ALT: command->alt = arg; return 0;
    case KEY_PREVIEW: command->preview = true; return 0;
    case KEY_YEAR:
        if (!et_text_to_int(arg, strlen(arg), &year) || year < 1000 || year > 9999) {
            argp_error(state, "--year found \"%s\", expected a year", arg);
        }
        command->year = (int)year;
        return 0;
    case ARGP_KEY_ARG:
        if (command->kind) {
            argp_error(state, "found a second kind \"%s\", expected one", arg);
        }
        command->kind = arg;
        return 0;
    case ARGP_KEY_NO_ARGS: argp_error(state, "expected the kind of chart"); return 0;
    default: return ARGP_ERR_UNKNOWN;
    }
}

static const struct argp_child children[] = {{&cli_data_argp, 0, NULL, 0},
                                             {&cli_unit_argp, 0, NULL, 0},
                                             {&cli_output_argp, 0, NULL, 0},
                                             {&cli_look_argp, 0, NULL, 0},
                                             {0}};
static const struct argp plot_argp = {
    options, parse, "KIND",
    "One chart as SVG, PNG or PDF, by the ending of --output (default KIND-SUBJECT.svg)."
    "\vKinds: trend (--unit nation, or up to five names), caterpillar, tiles, multiples, "
    "heat, distribution (--unit NAME for a province). Without --subject: the first one, "
    "mathematics in the bundled data.",
    children, NULL, NULL};

static const char *subject_name(const plot_command *command, const et_subject *subject)
{
    return command->common.language == ET_VIETNAMESE ? subject->name_vi
                                                     : subject->name_en;
}

static et_status choose_subject(const plot_command *command, const et_subject **out,
                                et_error *err)
{
    size_t index = 0;
    if (command->common.subject) {
        et_status status = et_subjects_find(command->world.subjects,
                                            command->common.subject, &index, err);
        if (status != ET_OK) {
            return status;
        }
    }
    *out = et_subjects_at(command->world.subjects, index);
    return ET_OK;
}

/* The panel holds only the years of the window, so that a later map cannot disturb. */
static et_status fit_units(plot_command *command, const et_subject *subject,
                           et_unit_level level, et_error *err)
{
    cli_options narrow = command->common;
    const et_trend_options how = {.first_year = command->common.first_year,
                                  .last_year = command->common.last_year,
                                  .scale = command->common.scale,
                                  .reference = command->common.reference};
    et_status status = ET_OK;

    narrow.subject = subject->key;
    if (!narrow.first_year) {
        status = cli_window(&command->world, &narrow, err);
    }
    if (status == ET_OK) {
        status = cli_panel(&command->panel, &command->world, &narrow, level, err);
    }
    if (status != ET_OK) {
        return status;
    }
    command->units =
        calloc(et_panel_unit_count(command->panel) + 1, sizeof *command->units);
    if (!command->units) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory");
    }
    return et_trend_units(command->panel, 0, command->world.regimes, &how, command->units,
                          &command->summary, err);
}

static et_status choose_units(const et_panel *panel, const char *names, size_t *chosen,
                              size_t *count, et_error *err)
{
    char *list = strdup(names), *save = NULL;
    et_status status = list ? ET_OK : et_fail(err, ET_ERR_MEMORY, "out of memory");

    *count = 0;
    for (char *name = list ? strtok_r(list, ",", &save) : NULL; name && status == ET_OK;
         name = strtok_r(NULL, ",", &save)) {
        if (*count == ET_DRAW_MOST_LINES) {
            status = et_fail(err, ET_ERR_ARGUMENT,
                             "a trend chart names at most %d units; expected fewer in "
                             "--unit", ET_DRAW_MOST_LINES);
            break;
        }
        status = et_panel_find_unit(panel, name, &chosen[*count], err);
        *count += status == ET_OK;
    }
    free(list);
    return status;
}

static et_status draw_nation(plot_command *command, const et_subject *subject,
                             et_chart **out, et_error *err)
{
    cli_options all = command->common;
    et_trend_nation nation;
    const et_trend_options how = {.first_year = command->common.first_year,
                                  .last_year = command->common.last_year};

    all.subject = subject->key;
    all.first_year = all.last_year = 0;
    et_status status =
        cli_panel(&command->panel, &command->world, &all, ET_UNIT_NATION, err);
    if (status == ET_OK) {
        status = et_trend_of_nation(command->panel, 0, command->world.regimes, &how,
                                    &nation, err);
    }
    if (status == ET_OK) {
        status = et_draw_nation(out, command->panel, 0, subject_name(command, subject),
                                &nation, command->world.regimes, &command->look.look,
                                err);
    }
    return status;
}

static et_status draw_units(plot_command *command, const et_subject *subject,
                            et_chart **out, et_error *err)
{
    size_t chosen[ET_DRAW_MOST_LINES], count = 0;
    et_unit_level level = ET_UNIT_PROVINCE;
    const char *unit = command->common.unit;
    const char *names = unit && !cli_unit_level(unit, &level) ? unit : NULL;
    level = names ? cli_named_level(&command->common) : level;
    const et_look *look = &command->look.look;

    et_status status = fit_units(command, subject, level, err);
    if (status == ET_OK && names) {
        status = choose_units(command->panel, names, chosen, &count, err);
    }
    if (status != ET_OK) {
        return status;
    }
    const et_draw_from from = {.panel = command->panel,
                               .subject_name = subject_name(command, subject),
                               .regions = command->world.regions,
                               .regimes = command->world.regimes,
                               .scale = command->common.scale,
                               .reference = command->common.reference,
                               .units = command->units,
                               .summary = &command->summary};
    if (strcmp(command->kind, "trend") == 0) {
        return et_draw_trend(out, &from, chosen, count, look, err);
    }
    if (strcmp(command->kind, "caterpillar") == 0) {
        return et_draw_caterpillar(out, &from, look, err);
    }
    if (strcmp(command->kind, "multiples") == 0) {
        return et_draw_multiples(out, &from, look, err);
    }
    if (strcmp(command->kind, "heat") == 0) {
        return et_draw_heat(out, &from, look, err);
    }
    return et_draw_tiles(out, &from, command->year, look, err);
}

static et_status draw_counts(plot_command *command, const et_subject *subject,
                             et_chart **out, et_error *err)
{
    cli_options narrow = command->common;
    const char *unit = command->common.unit;
    bool nation = !unit || strcmp(unit, "nation") == 0;
    et_draw_counts from = {.unit = ET_PANEL_NATION,
                           .tally = command->world.tally,
                           .regimes = command->world.regimes};

    narrow.subject = subject->key;
    if (!nation && !narrow.map) {
        narrow.map = cli_oldest_map(&command->world);
    }
    if (!nation && !narrow.first_year) {
        cli_years_on_map(&command->world, narrow.map, &narrow.first_year,
                         &narrow.last_year);
    }
    et_status status = cli_panel(&command->panel, &command->world, &narrow,
                                 nation ? ET_UNIT_NATION : ET_UNIT_PROVINCE, err);
    if (status == ET_OK && !nation) {
        status = et_panel_find_unit(command->panel, unit, &from.unit, err);
    }
    from.panel = command->panel;
    return status == ET_OK
               ? et_draw_distribution(out, &from, &command->look.look, err)
               : status;
}

static et_status draw(plot_command *command, const et_subject *subject, et_chart **out,
                      et_error *err)
{
    static const char *const kinds[] = {"trend",     "caterpillar", "tiles",
                                        "multiples", "heat",        "distribution"};
    enum { KINDS = sizeof kinds / sizeof *kinds };
    char nearest[200];

    if (strcmp(command->kind, "distribution") == 0) {
        return draw_counts(command, subject, out, err);
    }
    if (strcmp(command->kind, "trend") == 0 && command->common.unit &&
        strcmp(command->common.unit, "nation") == 0) {
        return draw_nation(command, subject, out, err);
    }
    for (size_t i = 0; i + 1 < KINDS; i++) {
        if (strcmp(command->kind, kinds[i]) == 0) {
            return draw_units(command, subject, out, err);
        }
    }
    return et_fail(err, ET_ERR_ARGUMENT, "there is no chart \"%s\"; %s", command->kind,
                   et_text_nearest(command->kind, kinds, KINDS, nearest, sizeof nearest)[0]
                       ? nearest
                       : "expected trend, caterpillar, tiles, multiples, heat or "
                         "distribution");
}

static et_status write_text(const char *path, const char *text, et_error *err)
{
    if (strcmp(path, "-") == 0) {
        (void)puts(text);
        return ET_OK;
    }
    return et_output_write(path, text, strlen(text), err);
}

static et_status save(plot_command *command, const et_chart *chart, const char *path,
                      et_error *err)
{
    et_picture kind = ET_PICTURE_SVG;
    et_plotter *plotter = NULL;
    char *script = NULL;
    et_status status = et_picture_from_path(path, &kind, err);

    if (status == ET_OK && command->emit) {
        status = et_chart_script(chart, kind, path, &script, err);
        if (status == ET_OK) {
            status = write_text(command->emit, script, err);
        }
    }
    if (status == ET_OK && command->alt) {
        status = write_text(command->alt, et_chart_alt(chart), err);
    }
    if (status == ET_OK) {
        status = cli_plotter(&plotter, &command->look, err);
    }
    if (status == ET_OK) {
        status = et_chart_save(chart, plotter, path, err);
    }
    et_plotter_free(plotter);
    free(script);
    return status;
}

static et_status preview(plot_command *command, const et_chart *chart, et_error *err)
{
    et_plotter *plotter = NULL;
    char *script = NULL, *text = NULL;
    size_t size = 0;
    et_status status = cli_plotter(&plotter, &command->look, err);

    if (status == ET_OK) {
        status = et_chart_script(chart, ET_PICTURE_TERMINAL, NULL, &script, err);
    }
    if (status == ET_OK) {
        status = et_plotter_render(plotter, script, ET_PICTURE_TERMINAL, &text, &size,
                                   err);
    }
    if (status == ET_OK) {
        (void)fwrite(text, 1, size, stdout);
    }
    free(script);
    free(text);
    et_plotter_free(plotter);
    return status;
}

int cmd_plot(int argc, char **argv)
{
    plot_command command = {0};
    const et_subject *subject = NULL;
    et_chart *chart = NULL;
    et_error err = {0};
    char path[256];
    int code;

    if (!cli_parse(&plot_argp, argc, argv, &command, &code)) {
        return code;
    }
    command.look.look.language = command.common.language;
    et_status status = cli_world_open(&command.world, &command.common, &err);
    if (status == ET_OK) {
        status = choose_subject(&command, &subject, &err);
    }
    if (status == ET_OK) {
        status = draw(&command, subject, &chart, &err);
    }
    if (status == ET_OK && command.preview) {
        status = preview(&command, chart, &err);
    } else if (status == ET_OK) {
        (void)snprintf(path, sizeof path, "%s-%s.svg", command.kind, subject->key);
        status = save(&command, chart, command.common.output ? command.common.output : path,
                      &err);
    }
    et_chart_free(chart);
    free(command.units);
    et_panel_free(command.panel);
    cli_world_free(&command.world);
    return status == ET_OK ? CLI_OK : cli_report(&err);
}
