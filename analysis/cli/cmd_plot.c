/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <libgen.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cli/pictures.h"
#include "cli/plot.h"
#include "cli/save.h"
#include "files.h"

typedef struct plot_command {
    cli_options common;
    cli_look look;
    const char *kind;
    const char *emit, *alt, *manifest;
    bool preview;
    const char *format; /* NULL: by the ending of --output */
    et_picture picture; /* what is drawn */
    cli_world world;
    cli_chart asked;
} plot_command;

enum { KEY_EMIT = 0x400, KEY_ALT, KEY_PREVIEW, KEY_MANIFEST };

static const char *const formats[] = {[ET_PICTURE_SVG] = "svg",
                                      [ET_PICTURE_PNG] = "png",
                                      [ET_PICTURE_PDF] = "pdf",
                                      [ET_PICTURE_TERMINAL] = "txt"};
enum { FORMATS = sizeof formats / sizeof *formats };

static const struct argp_option options[] = {
    {"format", 'f', "svg|png|pdf|txt", 0,
     "Kind of picture where no file name says it (default: svg); -o - writes it to a "
     "pipe", 0},
    {"emit-gnuplot", KEY_EMIT, "FILE", 0, "Keep the script, to change a chart by hand",
     0},
    {"alt", KEY_ALT, "FILE", 0, "Write the alternative text; - is standard output", 0},
    {"manifest", KEY_MANIFEST, "FILE", 0,
     "Remember pictures there; one that is as it would be is not drawn again", 0},
    {"preview", KEY_PREVIEW, NULL, 0, "Draw in the terminal", 0},
    {0}};

static bool to_output(const plot_command *command)
{
    return command->common.output && strcmp(command->common.output, "-") == 0;
}

static void parse_format(plot_command *command, const char *arg, struct argp_state *state)
{
    for (size_t i = 0; i < FORMATS; i++) {
        if (strcmp(arg, formats[i]) == 0) {
            command->format = arg;
            command->picture = (et_picture)i;
            return;
        }
    }
    argp_error(state, "--format found \"%s\", expected svg, png, pdf or txt", arg);
}

/* Standard output takes one thing, a terminal no picture, and a preview is no file. */
static void check_output(const plot_command *command, struct argp_state *state)
{
    enum { FORMAT = 1 }; /* is no file */
    const char *output = command->common.output;
    const struct {
        const char *name, *value;
    } files[] = {{"--output", output},
                 {"--format", command->format},
                 {"--emit-gnuplot", command->emit},
                 {"--alt", command->alt},
                 {"--manifest", command->manifest}};

    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        bool shared = i >= 2 && to_output(command) && files[i].value &&
                      (i == 4 || strcmp(files[i].value, "-") == 0);
        if (command->preview && files[i].value) {
            argp_error(state, "found --preview, which draws in the terminal, and %s: "
                              "expected one of them", files[i].name);
        } else if (shared) {
            argp_error(state, "found --output - and %s %s, expected a file for one of "
                              "them", files[i].name, files[i].value);
        }
        for (size_t k = 0; k < i; k++) {
            if (i != FORMAT && k != FORMAT &&
                cli_same_file(files[k].value, files[i].value)) {
                argp_error(state, "found %s as %s and as %s, expected a file for each",
                           files[i].value, files[k].name, files[i].name);
            }
        }
    }
    if (to_output(command) && command->picture != ET_PICTURE_TERMINAL &&
        isatty(STDOUT_FILENO)) {
        argp_error(state, "found a terminal, expected a pipe or a file for a picture: "
                          "--output FILE.svg, or --preview to draw in the terminal");
    }
}

static error_t parse(int key, char *arg, struct argp_state *state)
{
    plot_command *command = state->input;
    const cli_chart_kind *kind;
    char kinds[CLI_CHART_KINDS_SIZE];
    et_error err = {0};
    switch (key) {
    case ARGP_KEY_INIT:
        for (int i = 0; i < 4; i++) {
            state->child_inputs[i] = &command->common;
        }
        state->child_inputs[4] = &command->look;
        state->child_inputs[5] = &command->asked;
        return 0;
    case KEY_EMIT: command->emit = arg; return 0;
    case KEY_ALT: command->alt = arg; return 0;
    case KEY_MANIFEST: command->manifest = arg; return 0;
    case KEY_PREVIEW: command->preview = true; return 0;
    case 'f': parse_format(command, arg, state); return 0;
    case ARGP_KEY_END: check_output(command, state); return 0;
    case ARGP_KEY_ARG:
        if (command->kind &&
            (command->asked.text || strcmp(command->kind, "claim") != 0)) {
            argp_error(state, "found a second kind \"%s\", expected one (a subject "
                              "stands after --subject, a place after --unit)", arg);
        }
        if (!command->kind && cli_chart_kind_find(arg, &kind, &err) != ET_OK) {
            argp_error(state, "%s", err.text);
        }
        *(command->kind ? &command->asked.text : &command->kind) = arg;
        return 0;
    case ARGP_KEY_NO_ARGS:
        cli_chart_kinds(kinds);
        argp_error(state, "found no kind of chart, %s", kinds);
        return 0;
    default: return ARGP_ERR_UNKNOWN;
    }
}

static const struct argp_child children[] = {{&cli_data_argp, 0, NULL, 2},
                                             {&cli_without_argp, 0, NULL, 3},
                                             {&cli_unit_argp, 0, NULL, 4},
                                             {&cli_file_argp, 0, NULL, 5},
                                             {&cli_look_argp, 0, NULL, 6},
                                             {&cli_chart_argp, 0, NULL, 7},
                                             {0}};

/* The list of kinds, made from their table; argp frees it. */
static char *list_kinds(int key, const char *text, void *input)
{
    char *all = NULL;
    size_t size = 0;
    FILE *list;

    (void)input;
    if (key != ARGP_KEY_HELP_POST_DOC || !(list = open_memstream(&all, &size))) {
        return (char *)(uintptr_t)text;
    }
    (void)fputs("Kinds:\n", list);
    for (size_t i = 0; i < cli_chart_kind_count(); i++) {
        const cli_chart_kind *kind = cli_chart_kind_at(i);
        (void)fprintf(list, "  %-13s %s\n", kind->name, kind->help);
    }
    (void)fprintf(list, "\n%s", text);
    return fclose(list) == 0 ? all : (char *)(uintptr_t)text;
}

static const struct argp plot_argp = {
    options, parse, "KIND\nclaim CLAIM",
    "One chart as SVG, PNG or PDF, by the ending of --output (default KIND-SUBJECT.svg) "
    "or --format."
    "\vWithout --subject: the first one, mathematics in the bundled data.",
    children, list_kinds, NULL};

static et_status write_text(const plot_command *command, const char *option,
                            const char *path, const char *text, et_error *err)
{
    if (strcmp(path, "-") == 0) {
        (void)puts(text);
        return ET_OK;
    }
    et_status status = cli_check_written(&command->common, option, path, err);
    return status == ET_OK ? et_output_write(path, text, strlen(text), err) : status;
}

/* With a manifest: starts no gnuplot for a picture that is as it would be drawn. Takes
 * the chart. */
static et_status draw_unless_there(plot_command *command, et_chart **chart,
                                   const char *path, et_error *err)
{
    cli_pictures *pictures = NULL;
    size_t drawn, unchanged;
    et_status status =
        cli_pictures_open(&pictures, &command->look, command->manifest, err);

    if (status == ET_OK) {
        status = cli_pictures_add(pictures, *chart, &path, 1, err);
        *chart = NULL;
    }
    if (status == ET_OK) {
        status = cli_pictures_finish(pictures, &drawn, &unchanged, err);
    }
    cli_pictures_free(pictures);
    return status;
}

static et_status draw(plot_command *command, et_chart **chart, const char *path,
                      et_error *err)
{
    et_plotter *plotter = NULL;
    char *copy = strdup(path);

    if (!copy) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory");
    }
    command->look.keep = dirname(copy); /* of scripts that fail */
    et_status status = ET_OK;
    if (command->manifest) {
        status = draw_unless_there(command, chart, path, err);
    } else {
        status = cli_plotter(&plotter, &command->look, err);
        if (status == ET_OK) {
            status = et_chart_save(*chart, plotter, path, err);
        }
        cli_plotter_free(plotter);
    }
    free(copy);
    return status;
}

/* All bytes are there before the first is written. */
static et_status draw_to_output(const plot_command *command, const et_chart *chart,
                                et_error *err)
{
    et_plotter *plotter = NULL;
    char *bytes = NULL;
    size_t size = 0;
    et_status status = cli_plotter(&plotter, &command->look, err);

    if (status == ET_OK) {
        status = et_chart_render(chart, plotter, command->picture, &bytes, &size, err);
    }
    if (status == ET_OK) {
        (void)fwrite(bytes, 1, size, stdout);
    }
    free(bytes);
    cli_plotter_free(plotter);
    return status;
}

/* The kind of picture by the file's name, which --format may not contradict. */
static et_status take_ending(plot_command *command, const char *path, et_error *err)
{
    et_picture asked = command->picture;
    et_status status = et_picture_from_path(path, &command->picture, err);

    if (status == ET_OK && command->format && command->picture != asked) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found --format %s and the file name %s, expected one that ends "
                       "in .%s",
                       command->format, path, command->format);
    }
    return status;
}

/* Files that are named can be written, the picture's in a kind that there is. */
static et_status check_files(plot_command *command, et_error *err)
{
    const char *output = command->common.output;
    const char *const files[] = {output, command->emit, command->alt, command->manifest};
    et_status status =
        output && !to_output(command) ? take_ending(command, output, err) : ET_OK;

    for (size_t i = 0; i < sizeof files / sizeof *files && status == ET_OK; i++) {
        status = et_outfile_check(files[i], err);
    }
    return status;
}

static et_status save(plot_command *command, et_chart **made, const char *path,
                      et_error *err)
{
    const et_chart *chart = *made;
    char *script = NULL;
    et_status status = ET_OK;

    if (command->emit) {
        status = et_chart_script(chart, command->picture,
                                 to_output(command) ? NULL : path, &script, err);
        if (status == ET_OK) {
            status = write_text(command, "--emit-gnuplot", command->emit, script, err);
        }
    }
    if (status == ET_OK && command->alt) {
        status = write_text(command, "--alt", command->alt, et_chart_alt(chart), err);
    }
    if (status == ET_OK) {
        status = to_output(command) ? draw_to_output(command, chart, err)
                                    : draw(command, made, path, err);
    }
    free(script);
    return status;
}

/* https://no-color.org */
static bool takes_colours(void)
{
    const char *no_color = getenv("NO_COLOR");
    return isatty(STDOUT_FILENO) && !(no_color && *no_color);
}

/* The terminal's characters, but for the prompt's lines: a wider preview would break its
 * lines, a higher one scroll off. */
static void fit_terminal(et_look *look)
{
    struct winsize size = {0};

    look->columns = 120;
    look->rows = 40;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 &&
        size.ws_row > 0) {
        look->columns = size.ws_col > 60 ? size.ws_col : 60;
        look->rows = size.ws_row > 22 ? size.ws_row - 2 : 20;
    }
}

/* Opens the data and makes the chart. */
static et_status make(plot_command *command, et_chart **out, et_error *err)
{
    const cli_chart_kind *kind = NULL;
    cli_chart *asked = &command->asked;
    et_status status = cli_chart_kind_find(command->kind, &kind, err);

    command->look.look.language = command->common.language;
    asked->common = &command->common;
    asked->world = &command->world;
    asked->look = &command->look.look;
    if (command->preview) {
        command->picture = ET_PICTURE_TERMINAL;
        fit_terminal(&command->look.look);
    }
    command->look.look.coloured =
        (command->preview || to_output(command)) && takes_colours();
    if (status == ET_OK) {
        status = cli_world_open(&command->world, &command->common, err);
    }
    if (status == ET_OK) {
        status = cli_chart_subject(asked, err);
    }
    return status == ET_OK ? cli_chart_draw(out, kind, asked, err) : status;
}

int cmd_plot(int argc, char **argv)
{
    plot_command command = {0};
    et_chart *chart = NULL;
    et_error err = {0};
    char path[256];
    int code;

    if (!cli_parse(&plot_argp, argc, argv, &command, &code)) {
        return code;
    }
    et_status status = check_files(&command, &err);
    if (status == ET_OK) {
        status = make(&command, &chart, &err);
    }
    if (status == ET_OK && command.preview) {
        status = draw_to_output(&command, chart, &err);
    } else if (status == ET_OK) {
        (void)snprintf(path, sizeof path, "%s-%s.%s", command.kind,
                       command.asked.subject->key, formats[command.picture]);
        bool named = command.common.output != NULL;
        status = save(&command, &chart, named ? command.common.output : path, &err);
        if (status == ET_OK && !named) {
            cli_note("the chart is in %s", path);
        }
    }
    et_chart_free(chart);
    cli_world_free(&command.world);
    return status == ET_OK ? CLI_OK : cli_report(&err);
}
