/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "theme.h"

#include <ctype.h>
#include <errno.h>
#include <math.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <ini.h>

#include "examtrend/text.h"

static const et_theme light_theme = {
    .background = 0xFFFFFF,
    .ink = 0x1A2530,
    .muted = 0x56626F,
    .faint = 0xE3E7EB,
    .context = 0xCBD2D9,
    .panel = 0xF4F6F8,
    .up = 0x0B6E99,
    .down = 0xC9344B,
    .cannot_tell = 0x7F8A96,
    .second = 0xC46F00,
    .series = {0x6B4BB8, 0x2B8262, 0xB86200, 0x4F5D6B, 0x8C5A8C},
    .level = {0x8C2D04, 0xD9570E, 0xFBB27A, 0xF3F4F5, 0xA8D0E6, 0x3787C0, 0x08468B},
    .change = {0x8F1D33, 0xC9344B, 0xF0AEB6, 0xF3F4F5, 0xA8D0E6, 0x3787C0, 0x08468B},
    .regular = "Inter",
    .bold = "Inter Bold",
    .width = 1.0,
};

static const et_theme dark_theme = {
    .background = 0x101A24,
    .ink = 0xF4F6F8,
    .muted = 0xAEB8C2,
    .faint = 0x2A3641,
    .context = 0x43505C,
    .panel = 0x182430,
    .up = 0x4CC0F0,
    .down = 0xFF7A8A,
    .cannot_tell = 0x95A1AE,
    .second = 0xFDBB4A,
    .series = {0xB79BFF, 0x5FD3A6, 0xFDBB4A, 0xB4C0CC, 0xE3A6E3},
    .level = {0xFFAB66, 0xB9611F, 0x6E4023, 0x2A3642, 0x255270, 0x2F86BD, 0x85D3FF},
    .change = {0xFF8F9D, 0xC9485D, 0x70333F, 0x2A3642, 0x255270, 0x2F86BD, 0x85D3FF},
    .regular = "Inter",
    .bold = "Inter Bold",
    .width = 1.0,
};

void et_theme_builtin(bool dark, et_theme *out)
{
    *out = dark ? dark_theme : light_theme;
}

/* ---- a user's file ------------------------------------------------------- */

static const struct colour_name {
    const char *name;
    size_t offset;
} colour_names[] = {
    {"background", offsetof(et_theme, background)},
    {"ink", offsetof(et_theme, ink)},
    {"muted", offsetof(et_theme, muted)},
    {"faint", offsetof(et_theme, faint)},
    {"context", offsetof(et_theme, context)},
    {"panel", offsetof(et_theme, panel)},
    {"up", offsetof(et_theme, up)},
    {"down", offsetof(et_theme, down)},
    {"cannot_tell", offsetof(et_theme, cannot_tell)},
    {"second", offsetof(et_theme, second)},
    {"series_1", offsetof(et_theme, series[0])},
    {"series_2", offsetof(et_theme, series[1])},
    {"series_3", offsetof(et_theme, series[2])},
    {"series_4", offsetof(et_theme, series[3])},
    {"series_5", offsetof(et_theme, series[4])},
    {"level_1", offsetof(et_theme, level[0])},
    {"level_2", offsetof(et_theme, level[1])},
    {"level_3", offsetof(et_theme, level[2])},
    {"level_4", offsetof(et_theme, level[3])},
    {"level_5", offsetof(et_theme, level[4])},
    {"level_6", offsetof(et_theme, level[5])},
    {"level_7", offsetof(et_theme, level[6])},
    {"change_1", offsetof(et_theme, change[0])},
    {"change_2", offsetof(et_theme, change[1])},
    {"change_3", offsetof(et_theme, change[2])},
    {"change_4", offsetof(et_theme, change[3])},
    {"change_5", offsetof(et_theme, change[4])},
    {"change_6", offsetof(et_theme, change[5])},
    {"change_7", offsetof(et_theme, change[6])},
};
#define COLOURS (sizeof colour_names / sizeof *colour_names)

/* Strict: "#RRGGBB". */
static bool parse_colour(const char *text, et_colour *out)
{
    et_colour colour = 0;

    if (strlen(text) != 7 || text[0] != '#') {
        return false;
    }
    for (const char *at = text + 1; *at; at++) {
        if (!isxdigit((unsigned char)*at)) {
            return false;
        }
        int digit = isdigit((unsigned char)*at) ? *at - '0'
                                                : tolower((unsigned char)*at) - 'a' + 10;
        colour = colour << 4 | (et_colour)digit;
    }
    *out = colour;
    return true;
}

typedef struct reading {
    const char *path;
    et_theme *theme;
    FILE *file;
    int line;
    bool base_only; /* first pass: which theme to start from */
    et_status status;
    et_error *err;
} reading;

static int refuse(reading *r, const char *what, const char *found, const char *expected)
{
    r->status = et_fail_at(r->err, r->path, (uint64_t)r->line, 0,
                           "found %s \"%.80s\", expected %s", what, found, expected);
    return 0;
}

static int read_base(reading *r, const char *value)
{
    if (strcmp(value, "dark") != 0 && strcmp(value, "light") != 0) {
        return refuse(r, "base", value, "light or dark");
    }
    if (r->base_only) {
        et_theme_builtin(strcmp(value, "dark") == 0, r->theme);
    }
    return 1;
}

static int read_font(reading *r, const char *name, const char *value)
{
    bool regular = strcmp(name, "regular") == 0;
    if (regular || strcmp(name, "bold") == 0) {
        char *font = regular ? r->theme->regular : r->theme->bold;
        /* gnuplot parses the name: a comma starts the size, a colon an option */
        if (!*value || !et_text_is_clean(value, "") || strpbrk(value, ",:'\"`\\") ||
            !et_text_copy(font, ET_FONT_SIZE, value)) {
            return refuse(r, "font", value, "the name of a font family");
        }
        return 1;
    }
    if (strcmp(name, "width") == 0) {
        double width;
        if (!et_text_to_double(value, strlen(value), &width) || width < 0.5 ||
            width > 2.0) {
            return refuse(r, "width", value, "a number from 0.5 to 2");
        }
        r->theme->width = width;
        return 1;
    }
    return refuse(r, "name", name, "regular, bold or width");
}

static int read_colour(reading *r, const char *name, const char *value)
{
    const char *names[COLOURS];

    for (size_t i = 0; i < COLOURS; i++) {
        names[i] = colour_names[i].name;
        if (strcmp(name, names[i]) == 0) {
            et_colour colour;
            if (!parse_colour(value, &colour)) {
                return refuse(r, "colour", value, "#RRGGBB");
            }
            memcpy((char *)r->theme + colour_names[i].offset, &colour, sizeof colour);
            return 1;
        }
    }
    char nearest[256];
    (void)et_text_nearest(name, names, COLOURS, nearest, sizeof nearest);
    return refuse(r, "colour name", name,
                  nearest[0] ? nearest : "a name of the theme, such as background");
}

static int read_entry(void *user, const char *section, const char *name,
                      const char *value)
{
    reading *r = user;

    if (r->status != ET_OK) {
        return 0;
    }
    if (strcmp(section, "theme") == 0 && strcmp(name, "base") == 0) {
        return read_base(r, value);
    }
    if (r->base_only) {
        return 1;
    }
    if (strcmp(section, "fonts") == 0) {
        return read_font(r, name, value);
    }
    if (strcmp(section, "colours") == 0) {
        return read_colour(r, name, value);
    }
    return refuse(r, "section", section, "[theme], [fonts] or [colours]");
}

/* Counts the lines, which inih does not tell its handler. */
static char *read_line(char *text, int size, void *stream)
{
    reading *r = stream;
    r->line++;
    return fgets(text, size, r->file);
}

static et_status parse(reading *r)
{
    r->line = 0;
    int line = ini_parse_stream(read_line, r, read_entry, r);

    if (r->status != ET_OK) {
        return r->status;
    }
    if (line == -2) {
        return et_fail(r->err, ET_ERR_MEMORY, "out of memory while reading a theme");
    }
    if (line != 0) {
        return et_fail_at(r->err, r->path, (uint64_t)line, 0,
                          "found a line that is not `name = value`");
    }
    return ET_OK;
}

et_status et_theme_load(const char *path, bool dark, et_theme *out, et_error *err)
{
    et_theme theme;
    et_theme_builtin(dark, &theme);
    reading r = {.path = path, .theme = &theme, .base_only = true, .err = err};

    if (!*path) {
        return et_fail(err, ET_ERR_ARGUMENT, "found an empty name, expected a theme");
    }
    r.file = fopen(path, "rb");
    if (!r.file) {
        return et_fail(err, ET_ERR_IO, "cannot read the theme %s: %s", path,
                       strerror(errno));
    }
    et_status status = parse(&r);
    if (status == ET_OK) {
        rewind(r.file);
        r.base_only = false;
        status = parse(&r);
    }
    if (status == ET_OK && ferror(r.file)) {
        status = et_fail(err, ET_ERR_IO, "cannot read the theme %s: %s", path,
                         errno == EISDIR ? "it is a folder" : strerror(errno));
    }
    (void)fclose(r.file);
    if (status == ET_OK) {
        *out = theme;
    }
    return status;
}

/* ---- colours ------------------------------------------------------------- */

static et_colour mix(et_colour a, et_colour b, double share)
{
    et_colour out = 0;

    for (int shift = 16; shift >= 0; shift -= 8) {
        double x = (double)(a >> shift & 0xFFU), y = (double)(b >> shift & 0xFFU);
        out |= (et_colour)(x + (y - x) * share + 0.5) << shift;
    }
    return out;
}

et_colour et_theme_at(const et_colour *stops, double position)
{
    double at = (fmin(fmax(position, -1.0), 1.0) + 1.0) * 0.5 * (ET_STOPS - 1);
    size_t i = (size_t)at;

    if (i >= ET_STOPS - 1) {
        return stops[ET_STOPS - 1];
    }
    return mix(stops[i], stops[i + 1], at - (double)i);
}

et_colour et_theme_blend(et_colour colour, et_colour below, double alpha)
{
    return mix(below, colour, alpha);
}

/* Relative luminance of sRGB. */
static double luminance(et_colour colour)
{
    static const double weight[] = {0.2126, 0.7152, 0.0722};
    double sum = 0.0;

    for (int i = 0; i < 3; i++) {
        double v = (double)(colour >> (16 - 8 * i) & 0xFFU) / 255.0;
        sum += weight[i] * (v <= 0.03928 ? v / 12.92 : pow((v + 0.055) / 1.055, 2.4));
    }
    return sum;
}

double et_theme_contrast(et_colour a, et_colour b)
{
    double x = luminance(a), y = luminance(b);
    return (fmax(x, y) + 0.05) / (fmin(x, y) + 0.05);
}

et_colour et_theme_text_on(et_colour below)
{
    const et_colour dark = 0x000000, light = 0xFFFFFF;
    return et_theme_contrast(dark, below) >= et_theme_contrast(light, below) ? dark
                                                                             : light;
}
