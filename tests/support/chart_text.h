/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the text of a chart stands, read back from its script, and whether it may.
 */
#ifndef TESTS_SUPPORT_CHART_TEXT_H
#define TESTS_SUPPORT_CHART_TEXT_H

#include "support.h"

#include "examtrend/chart.h"
#include "layout.h"

typedef struct text_box {
    double left, top, right, bottom, size;
    char text[512];
} text_box;

/* The labels of a PNG script as boxes in canvas pixels: capitals and descenders. */
static inline size_t read_labels(const char *script, double width, double height,
                          text_box *boxes, size_t room)
{
    size_t n = 0;

    for (const char *at = script; (at = strstr(at, "set label ")); at++) {
        double x, y, size;
        char side[16];
        size_t used = 0;
        const char *c = strchr(at, '\'') + 1;
        assert_true(n < room);
        text_box *box = &boxes[n++];
        while (!(c[0] == '\'' && c[1] != '\'')) {
            box->text[used++] = *c;
            c += c[0] == '\'' ? 2 : 1;
        }
        box->text[used] = '\0';
        assert_int_equal(sscanf(c + 1, " at screen %lf,%lf %15s", &x, &y, side), 3);
        const char *font = strstr(c, "font '");
        assert_int_equal(sscanf(strchr(font, ','), ",%lf", &size), 1);
        size *= 4.0 / 3.0;
        double wide =
            et_layout_width(box->text, size, strncmp(font, "font 'Inter Bold", 16) == 0);
        double left = x * width - (side[0] == 'l'   ? 0.0
                                   : side[0] == 'c' ? 0.5 * wide
                                                    : wide);
        double baseline = (1.0 - y) * height + 0.3635 * size;
        box->left = left;
        box->right = left + wide;
        box->top = baseline - 0.73 * size;
        box->bottom = baseline + 0.2 * size;
        box->size = size;
        at = font;
    }
    return n;
}

static inline bool overlap(const text_box *a, const text_box *b)
{
    const double slack = 1.0;
    return a->left < b->right - slack && b->left < a->right - slack &&
           a->top < b->bottom - slack && b->top < a->bottom - slack;
}

/* Fails where a label leaves the canvas, is smaller than 24 pixels (but for marks) or
 * lies over another. `name` is what messages call the chart. */
static inline size_t check_labels(const et_chart *chart, const char *name,
                                  const et_look *look)
{
    static text_box boxes[4096];
    et_error err = {0};
    char *script = NULL;
    int w = look->width ? look->width : 1920, h = look->height ? look->height : 1080;
    double scale = (w < h ? w : h) / 1080.0;
    double width = w / scale, height = h / scale;

    assert_ok(et_chart_script(chart, ET_PICTURE_PNG, NULL, &script, &err), &err);
    size_t n = read_labels(script, width, height, boxes, 4096);
    for (size_t i = 0; i < n; i++) {
        const text_box *a = &boxes[i];
        bool inside = a->left > -0.5 && a->right < width + 0.5 && a->top > -0.5 &&
                      a->bottom < height + 0.5;
        bool is_mark = strcmp(a->text, "▲") == 0 || strcmp(a->text, "▼") == 0;
        if (!inside || (a->size < 23.9 && !is_mark)) {
            print_error("%s %d × %d: \"%s\" of %g pixels at %g,%g to %g,%g\n", name, w, h,
                        a->text, a->size, a->left, a->top, a->right, a->bottom);
            fail();
        }
        for (size_t k = 0; k < i; k++) {
            if (overlap(a, &boxes[k])) {
                print_error("%s %d × %d: \"%s\" lies over \"%s\"\n", name, w, h, a->text,
                            boxes[k].text);
                fail();
            }
        }
    }
    free(script);
    return n;
}

#endif
