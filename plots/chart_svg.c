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
    for (; *text; text++) {
        switch (*text) {
        case '<': et_script_add(&a->out, "&lt;"); break;
        case '>': et_script_add(&a->out, "&gt;"); break;
        case '&': et_script_add(&a->out, "&amp;"); break;
        case '"': et_script_add(&a->out, "&quot;"); break;
        default: et_script_bytes(&a->out, text, 1);
        }
    }
}

static bool starts(const char *text, const char *with)
{
    return strncmp(text, with, strlen(with)) == 0;
}

/* Copies one tag, <…>, with its ids and fonts changed. Returns its length. */
static size_t copy_tag(amending *a, const char *tag)
{
    size_t length = strcspn(tag, ">") + (strchr(tag, '>') != NULL), at = 0;

    while (at < length) {
        const char *here = tag + at;
        if (starts(here, " id=\"gnuplot_plot_")) {
            et_script_add(&a->out, " id=\"%s_plot_%zu\"", a->id, ++a->curves);
            at += strlen(" id=\"") + strcspn(here + strlen(" id=\""), "\"") + 1;
        } else if (starts(here, " id=\"gnuplot_canvas\"")) {
            et_script_add(&a->out, " id=\"%s_canvas\"", a->id);
            at += strlen(" id=\"gnuplot_canvas\"");
        } else if (starts(here, " id='gp")) {
            et_script_add(&a->out, " id='%s_gp", a->id);
            at += strlen(" id='gp");
        } else if (starts(here, "href='#gp")) {
            et_script_add(&a->out, "href='#%s_gp", a->id);
            at += strlen("href='#gp");
        } else if (starts(here, " id='textbox'") || starts(here, " id='greybox'")) {
            et_script_add(&a->out, " id='%s_", a->id);
            at += strlen(" id='");
        } else if (starts(here, "url(#textbox)") || starts(here, "url(#greybox)")) {
            et_script_add(&a->out, "url(#%s_", a->id);
            at += strlen("url(#");
        } else if (starts(here, " font-family=\"")) {
            size_t name = strlen(" font-family=\"") +
                          strcspn(here + strlen(" font-family=\""), "\"");
            et_script_bytes(&a->out, here, name);
            et_script_add(&a->out, ", Helvetica, Arial, sans-serif\"");
            at += name + 1;
        } else { /* all of these begin with a space, an h or a u */
            size_t same = 1 + strcspn(here + 1, " hu");
            same = same < length - at ? same : length - at;
            et_script_bytes(&a->out, here, same);
            at += same;
        }
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
