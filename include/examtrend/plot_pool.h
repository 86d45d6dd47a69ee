/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * plot_pool.h - many pictures at once: several plotters, and a memory of what was drawn.
 *
 * Jobs are drawn by worker threads with a gnuplot each; results come back in the order of
 * submission, whichever was ready first. With a manifest, a picture whose script, kind
 * and gnuplot version are those of the last run, and whose file is still as it was
 * written, is not drawn again; a run in which nothing has changed starts no gnuplot at
 * all.
 *
 *     et_plot_pool *pool = NULL;
 *     et_plot_result result;
 *     et_plot_pool_open(&pool, &(et_plot_pool_options){.manifest = "manifest"}, &err);
 *     for (i = 0; i < count; i++) {
 *         et_plot_job job = {.script = script[i], ET_PICTURE_PNG, .path = path[i]};
 *         et_plot_pool_submit(pool, &job, &err);
 *     }
 *     while (et_plot_pool_next(pool, &result)) {
 *         if (result.status != ET_OK) { puts(result.error.text); }
 *     }
 *     et_plot_pool_finish(pool, &err);
 *     et_plot_pool_free(pool);
 *
 * A pool serves one thread; it takes part in no signal handling (its threads block every
 * signal). The pictures of one pool need different paths.
 */
#ifndef EXAMTREND_PLOT_POOL_H
#define EXAMTREND_PLOT_POOL_H

#include "examtrend/plotter.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct et_plot_pool_options {
    int workers;                /* 0: one for each processor, at most 64             */
    et_plotter_options plotter; /* for each of them                                  */
    const char *manifest;       /* file that remembers; NULL: everything is drawn    */
    bool redraw;                /* draw everything all the same, and remember it     */
} et_plot_pool_options;

/* Changes a drawn picture before it is checked in: `*bytes` (malloc, NUL-terminated) may
 * be replaced. Called in a worker's thread. */
typedef et_status (*et_plot_amend)(void *context, char **bytes, size_t *size,
                                   et_error *err);

typedef struct et_plot_job {
    const char *script; /* as for et_plotter_draw; copied                            */
    et_picture kind;
    const char *path;       /* copied                                                */
    et_plot_amend amend;    /* NULL: the picture stays as drawn                      */
    void *context;          /* for `amend`; must live until the result is taken      */
    const char *amended_by; /* whatever decides what `amend` does: where it has changed
                               the picture is drawn again. Copied; NULL: nothing     */
} et_plot_job;

typedef struct et_plot_result {
    size_t job;       /* counts submissions from 0                                   */
    et_status status; /* as of et_plotter_draw, or of `amend`                        */
    bool unchanged;   /* the file was as this job leaves it, nothing was drawn       */
    et_error error;   /* where status is not ET_OK; names the path                   */
} et_plot_result;

typedef struct et_plot_pool et_plot_pool;

/* Fails at once where gnuplot is not there, unless the manifest knows the program.
 * ET_ERR_INPUT when the manifest is another kind of file: it would be overwritten. */
ET_MUST_USE et_status et_plot_pool_open(et_plot_pool **out,
                                        const et_plot_pool_options *options,
                                        et_error *err);

/* Waits while many jobs are waiting already. A job that fails later is a result. */
ET_MUST_USE et_status et_plot_pool_submit(et_plot_pool *pool, const et_plot_job *job,
                                          et_error *err);

/* Waits for the next result in order; false when every submitted job has been told. */
bool et_plot_pool_next(et_plot_pool *pool, et_plot_result *result);

/* Pictures that are submitted and not told yet. */
size_t et_plot_pool_left(et_plot_pool *pool);

/* gnuplots started so far. */
size_t et_plot_pool_started(et_plot_pool *pool);

/* Makes jobs that wait and pictures under way end soon with ET_ERR_CANCELLED. */
void et_plot_pool_cancel(et_plot_pool *pool);

/* Waits for all jobs and writes the manifest. Results can still be taken afterwards. */
ET_MUST_USE et_status et_plot_pool_finish(et_plot_pool *pool, et_error *err);

/* Without a finish before: cancels; the manifest stays as it was. */
void et_plot_pool_free(et_plot_pool *pool);

#ifdef __cplusplus
}
#endif

#endif
