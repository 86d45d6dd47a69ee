/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From a chart to a file or to bytes, by a plotter.
 */
#include "examtrend/chart.h"

#include <stdlib.h>
#include <string.h>

#include "examtrend/table.h"
#include "picture.h"
#include "plotter_inside.h"

et_status et_chart_amend(void *chart, char **bytes, size_t *size, et_error *err)
{
    char *svg = NULL;
    et_status status = et_chart_amend_svg(chart, *bytes, &svg, err);

    if (status == ET_OK) {
        free(*bytes);
        *bytes = svg;
        *size = strlen(svg);
    }
    return status;
}

static et_status save_svg(const et_chart *chart, et_plotter *plotter, const char *script,
                          const char *path, et_error *err)
{
    char *drawn = NULL, *svg = NULL;
    size_t size = 0;
    et_status status = et_picture_check_path(path, err);

    if (status == ET_OK) {
        status = et_plotter_begin(plotter, script, ET_PICTURE_SVG, path, err);
    }
    if (status == ET_OK) {
        status = et_plotter_finish(plotter, &drawn, &size, err);
    }
    if (status == ET_OK) {
        status = et_chart_amend_svg(chart, drawn, &svg, err);
    }
    if (status == ET_OK) {
        status = et_output_write(path, svg, strlen(svg), err);
    }
    free(svg);
    free(drawn);
    return status;
}

et_status et_chart_save(const et_chart *chart, et_plotter *plotter, const char *path,
                        et_error *err)
{
    et_picture kind;
    char *script = NULL;
    et_status status = et_picture_from_path(path, &kind, err);

    if (status == ET_OK) {
        status = et_chart_script(chart, kind, NULL, &script, err);
    }
    if (status == ET_OK) {
        status = kind == ET_PICTURE_SVG
                     ? save_svg(chart, plotter, script, path, err)
                     : et_plotter_draw(plotter, script, kind, path, err);
    }
    free(script);
    return status;
}

et_status et_chart_render(const et_chart *chart, et_plotter *plotter, et_picture kind,
                          char **bytes, size_t *size, et_error *err)
{
    char *script = NULL, *drawn = NULL;

    *bytes = NULL;
    *size = 0;
    et_status status = et_chart_script(chart, kind, NULL, &script, err);
    if (status == ET_OK) {
        status = et_plotter_render(plotter, script, kind, &drawn, size, err);
    }
    if (status == ET_OK && kind == ET_PICTURE_SVG) {
        status = et_chart_amend_svg(chart, drawn, bytes, err);
        *size = *bytes ? strlen(*bytes) : 0;
    } else if (status == ET_OK) {
        *bytes = drawn;
        drawn = NULL;
    }
    free(drawn);
    free(script);
    return status;
}
