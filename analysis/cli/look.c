/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/look.h"

#include <string.h>

#include "cli/kept.h"
#include "examtrend/text.h"

enum {
    KEY_DARK = 0x200,
    KEY_SIZE,
    KEY_THEME,
    KEY_TITLE,
    KEY_NO_TITLE,
    KEY_SOURCE,
    KEY_GNUPLOT,
    KEY_TIME_LIMIT
};

static const struct argp_option look_options[] = {
    {NULL, 0, NULL, 0, "Look:", 5},
    {"dark", KEY_DARK, NULL, 0, "Dark background", 0},
    {"size", KEY_SIZE, "SIZE", 0, "WIDTHxHEIGHT in pixels, 1080p, 4k, square or a4", 0},
    {"theme", KEY_THEME, "FILE", 0, "Colours and fonts (INI)", 0},
    {"title", KEY_TITLE, "TEXT", 0, "Instead of the computed finding", 0},
    {"no-title", KEY_NO_TITLE, NULL, 0, "For slides that carry the title themselves", 0},
    {"source", KEY_SOURCE, "TEXT", 0, "Source named in the footer", 0},
    {"gnuplot", KEY_GNUPLOT, "PROGRAM", 0, "The gnuplot to use", 0},
    {"time-limit", KEY_TIME_LIMIT, "SECONDS", 0, "For one picture (default 60)", 0},
    {0}};

static bool parse_size(const char *text, et_look *look)
{
    static const struct {
        const char *name;
        int width, height;
    } known[] = {{"1080p", 1920, 1080},
                 {"4k", 3840, 2160},
                 {"square", 1440, 1440},
                 {"a4", 2338, 1654}};
    const char *cross = strchr(text, 'x');
    int64_t width = 0, height = 0;

    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (strcmp(known[i].name, text) == 0) {
            look->width = known[i].width;
            look->height = known[i].height;
            return true;
        }
    }
    if (!cross || !et_text_to_int(text, (size_t)(cross - text), &width) ||
        !et_text_to_int(cross + 1, strlen(cross + 1), &height) || width < 1 ||
        height < 1 || width > 16384 || height > 16384) {
        return false;
    }
    look->width = (int)width;
    look->height = (int)height;
    return true;
}

static error_t parse_look(int key, char *arg, struct argp_state *state)
{
    cli_look *look = state->input;
    switch (key) {
    case KEY_DARK: look->look.dark = true; return 0;
    case KEY_THEME: look->look.theme = arg; return 0;
    case KEY_TITLE: look->look.title = arg; return 0;
    case KEY_NO_TITLE: look->look.no_title = true; return 0;
    case KEY_SOURCE: look->look.source = arg; return 0;
    case KEY_GNUPLOT: look->gnuplot = arg; return 0;
    case KEY_SIZE:
        if (!parse_size(arg, &look->look)) {
            argp_error(state, "--size found \"%s\", expected WIDTHxHEIGHT, 1080p, 4k, "
                              "square or a4", arg);
        }
        return 0;
    case KEY_TIME_LIMIT:
        if (!et_text_to_double(arg, strlen(arg), &look->time_limit) ||
            look->time_limit <= 0.0) {
            argp_error(state, "--time-limit found \"%s\", expected seconds above 0", arg);
        }
        return 0;
    default: return ARGP_ERR_UNKNOWN;
    }
}

const struct argp cli_look_argp = {.options = look_options, .parser = parse_look};

et_status cli_look_check(const cli_look *look, et_error *err)
{
    char families[2][ET_FONT_SIZE];
    return et_plotter_families(look->look.theme, families, err);
}

/* Fonts do not come and go while a command works. */
static bool lacks_inter(void)
{
    static int has = -2; /* not asked yet */

    has = has == -2 ? et_plotter_has_font("Inter") : has;
    return has == 0;
}

void cli_note_font(const cli_look *look)
{
    if (!look->look.theme && lacks_inter()) {
        cli_note("the font Inter is not installed, another one takes its place "
                 "(Debian: apt-get install fonts-inter)");
    }
}

et_status cli_plotter(et_plotter **out, const cli_look *look, et_error *err)
{
    const et_plotter_options options = {.program = look->gnuplot,
                                        .time_limit = look->time_limit,
                                        .keep = look->keep};
    et_status status = ET_OK;

    *out = cli_kept_plotter(look);
    if (!*out) {
        status = et_plotter_open(out, &options, err);
        if (status == ET_OK) {
            cli_mark_plotter(*out, look);
        }
    }
    if (status == ET_OK) {
        cli_note_font(look);
    }
    return status;
}

void cli_plotter_free(et_plotter *plotter)
{
    if (!cli_keep_plotter(plotter)) {
        et_plotter_free(plotter);
    }
}
