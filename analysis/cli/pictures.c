/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pictures.h"

#include <stdlib.h>
#include <string.h>

#include "examtrend/plot_pool.h"
#include "grow.h"

struct cli_pictures {
    et_plot_pool *pool;
    et_chart **charts; /* live until their pictures are drawn */
    size_t count, room;
    size_t submitted, told, drawn, unchanged;
    et_status status;  /* the first failure */
    et_error error;
};

et_status cli_pictures_open(cli_pictures **out, const cli_look *look,
                            const char *manifest, et_error *err)
{
    const et_plot_pool_options options = {
        .plotter = {.program = look->gnuplot,
                    .time_limit = look->time_limit,
                    .keep = look->keep},
        .manifest = manifest};

    *out = calloc(1, sizeof **out);
    if (!*out) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory");
    }
    et_status status = et_plot_pool_open(&(*out)->pool, &options, err);
    if (status != ET_OK) {
        cli_pictures_free(*out);
        *out = NULL;
        return status;
    }
    cli_note_font(look);
    return ET_OK;
}

static void take(cli_pictures *p, const et_plot_result *result)
{
    p->told++;
    if (result->status == ET_OK) {
        p->drawn += !result->unchanged;
        p->unchanged += result->unchanged;
    } else if (p->status == ET_OK) {
        p->status = result->status;
        p->error = result->error;
    } else {
        cli_message("%s", result->error.text);
    }
}

static et_status submit(cli_pictures *p, et_chart *chart, const char *path, et_error *err)
{
    et_plot_job job = {.path = path};
    char *script = NULL;
    et_status status = et_picture_from_path(path, &job.kind, err);

    if (status == ET_OK) {
        status = et_chart_script(chart, job.kind, NULL, &script, err);
    }
    if (status == ET_OK) {
        job.script = script;
        if (job.kind == ET_PICTURE_SVG) {
            job.amend = et_chart_amend;
            job.context = chart;
            job.amended_by = et_chart_alt(chart);
        }
        status = et_plot_pool_submit(p->pool, &job, err);
        p->submitted += status == ET_OK;
    }
    free(script);
    return status;
}

static et_status keep(cli_pictures *p, et_chart *chart, et_error *err)
{
    et_chart **grown = et_grow(p->charts, p->count + 1, &p->room, sizeof *grown);

    if (!grown) {
        et_chart_free(chart);
        return et_fail(err, ET_ERR_MEMORY, "out of memory");
    }
    p->charts = grown;
    grown[p->count++] = chart;
    return ET_OK;
}

et_status cli_pictures_add(cli_pictures *pictures, et_chart *chart,
                           const char *const *paths, size_t count, et_error *err)
{
    et_status status = keep(pictures, chart, err);

    for (size_t i = 0; i < count && status == ET_OK; i++) {
        status = submit(pictures, chart, paths[i], err);
    }
    return status;
}

et_status cli_pictures_finish(cli_pictures *pictures, size_t *drawn, size_t *unchanged,
                              et_error *err)
{
    et_plot_result result;

    while (et_plot_pool_next(pictures->pool, &result)) {
        take(pictures, &result);
        cli_progress("charts", pictures->told, pictures->submitted);
    }
    cli_progress_end();
    et_status status = et_plot_pool_finish(pictures->pool, err);
    *drawn = pictures->drawn;
    *unchanged = pictures->unchanged;
    if (pictures->status != ET_OK) {
        *err = pictures->error;
        status = pictures->status;
    }
    return status;
}

void cli_pictures_free(cli_pictures *pictures)
{
    if (pictures) {
        et_plot_pool_free(pictures->pool);
        for (size_t i = 0; i < pictures->count; i++) {
            et_chart_free(pictures->charts[i]);
        }
        free(pictures->charts);
        free(pictures);
    }
}
