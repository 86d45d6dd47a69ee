/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * gnuplot's SVG made fit for a page: a title and a description for those who hear it,
 * ids that stay unique when many pictures stand in one document, fonts to fall back on.
 */
#include "frame.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "script.h"

typedef struct amending {
    et_script out;
    char id[24];       /* begins every id of this picture                            */
    size_t curves;     /* groups numbered so far                                     */
    const et_chart *chart;
} amending;

/* FNV-1a over what the picture says: the same picture has the same ids. */
static void make_id(amending *a, const char *svg)
{
    uint64_t hash = 14695981039346656037U;

    for (const char *at = svg; *at; at++) {
        hash = (hash ^ (unsigned char)*at) * 1099511628211U;
    }
    (void)memcpy(a->id, "et", 2);
    for (size_t i = 2; i < 14; i++) {
        a->id[i] = "0123456789abcdef"[hash & 0xFU];
        hash >>= 4;
    }
    a->id[14] = '\0';
}

static void add_escaped(amending *a, const char *text)
{
    while (*text) {
        size_t plain = strcspn(text, "<>&\"");
        et_script_bytes(&a->out, text, plain);
        text += plain;
        switch (*text) {
        case '<': et_script_add(&a->out, "&lt;"); break;
        case '>': et_script_add(&a->out, "&gt;"); break;
        case '&': et_script_add(&a->out, "&amp;"); break;
        case '"': et_script_add(&a->out, "&quot;"); break;
        default: continue;
        }
        text++;
    }
}

static bool starts(const char *text, const char *with)
{
    return strncmp(text, with, strlen(with)) == 0;
}

static bool ends(const char *begin, const char *end, const char *with)
{
    size_t length = strlen(with);
    return (size_t)(end - begin) >= length && memcmp(end - length, with, length) == 0;
}

/* Values that are ids or name one: the picture's own id comes `at` bytes behind their
 * beginning, in place of `drop` bytes. All go on with a g, #, t or f behind the quote. */
static const struct own_id {
    const char *name, *value;
    size_t at, drop;
} own_ids[] = {{" id", "\"gnuplot_canvas\"", 1, sizeof "gnuplot_" - 1},
               {" id", "'gp", 1, 0},
               {"href", "'#gp", 2, 0},
               {" id", "'textbox'", 1, 0},
               {" id", "'greybox'", 1, 0},
               {" style", "'filter:url(#textbox)", 13, 0},
               {" style", "'filter:url(#greybox)", 13, 0}};

/* Copies what an attribute's value must begin with here; returns how much of gnuplot's
 * that stands for. The rest is as it was. */
static size_t copy_value(amending *a, const char *tag, const char *value)
{
    const char *name_end = value - 1;

    if (ends(tag, name_end, " font-family") && *value == '"') {
        size_t name = 1 + strcspn(value + 1, "\"");
        et_script_bytes(&a->out, value, name);
        et_script_add(&a->out, ", Helvetica, Arial, sans-serif\"");
        return name + 1;
    }
    if (!*value || !value[1] || !strchr("g#tf", value[1])) {
        return 0;
    }
    if (ends(tag, name_end, " id") && starts(value, "\"gnuplot_plot_")) {
        et_script_add(&a->out, "\"%s_plot_%zu\"", a->id, ++a->curves);
        return 1 + strcspn(value + 1, "\"") + 1;
    }
    for (size_t i = 0; i < sizeof own_ids / sizeof *own_ids; i++) {
        const struct own_id *own = &own_ids[i];
        if (ends(tag, name_end, own->name) && starts(value, own->value)) {
            et_script_bytes(&a->out, value, own->at);
            et_script_add(&a->out, "%s_", a->id);
            return own->at + own->drop;
        }
    }
    return 0;
}

/* Copies one tag, <…>, with its ids and fonts changed. Returns its length. */
static size_t copy_tag(amending *a, const char *tag)
{
    const char *close = strchr(tag, '>');
    size_t length = close ? (size_t)(close - tag) + 1 : strlen(tag), at = 0;

    while (at < length) {
        const char *equals = memchr(tag + at, '=', length - at);
        size_t next = equals ? (size_t)(equals - tag) + 1 : length;
        et_script_bytes(&a->out, tag + at, next - at);
        at = next + (equals ? copy_value(a, tag, tag + next) : 0);
    }
    return length;
}

static void open_svg(amending *a)
{
    const char *language = a->chart->language == ET_VIETNAMESE ? "vi" : "en";

    et_script_add(&a->out, "<svg role=\"img\" lang=\"%s\" xml:lang=\"%s\" "
                  "aria-labelledby=\"%s_title\" aria-describedby=\"%s_desc\"", language,
                  language, a->id, a->id);
}

et_status et_chart_amend_svg(const et_chart *chart, const char *svg, char **out,
                             et_error *err)
{
    static const char title[] = "<title>Gnuplot</title>", desc[] = "<desc>";
    amending a = {.chart = chart};
    bool titled = false, described = false;
    const char *at = svg;

    *out = NULL;
    make_id(&a, svg);
    while (*at) {
        size_t plain = strcspn(at, "<");
        et_script_bytes(&a.out, at, plain);
        at += plain;
        if (starts(at, "<svg")) {
            open_svg(&a);
            at += strlen("<svg");
        } else if (!titled && starts(at, title)) {
            et_script_add(&a.out, "<title id=\"%s_title\">", a.id);
            add_escaped(&a, chart->title);
            et_script_add(&a.out, "</title>");
            at += strlen(title);
            titled = true;
        } else if (!described && starts(at, desc)) {
            et_script_add(&a.out, "<desc id=\"%s_desc\">", a.id);
            add_escaped(&a, chart->alt);
            at += strlen(desc);
            at += strcspn(at, "<");
            described = true;
        } else if (starts(at, "<title>gnuplot_plot_")) {
            /* gnuplot's word for a curve without a name */
            const char *end = strstr(at, "</title>");
            at = end ? end + strlen("</title>") : at + strlen(at);
        } else if (*at) {
            at += copy_tag(&a, at);
        }
    }
    if (!a.out.failed && !(titled && described)) {
        free(a.out.text);
        return et_fail(err, ET_ERR_EXTERNAL, "found an SVG without gnuplot's title and "
                       "description, expected one drawn by gnuplot");
    }
    if (a.out.failed) {
        free(a.out.text);
        return et_fail(err, ET_ERR_MEMORY, "out of memory while writing an SVG");
    }
    *out = a.out.text;
    return ET_OK;
}
