/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * plotter.h - a long-lived gnuplot that draws scripts to whole files or to none.
 *
 * One plotter is one child process, started without a shell in a process group of its
 * own, fed and read back without blocking. Each picture is drawn to a temporary name in
 * the target's folder, checked (PNG end, </svg>, %%EOF), synced and renamed. A child that
 * fails, hangs or dies is replaced and the picture reported with gnuplot's own words.
 * A plotter serves one thread at a time; open one a worker.
 *
 * The process that uses it should ignore SIGPIPE.
 */
#ifndef EXAMTREND_PLOTTER_H
#define EXAMTREND_PLOTTER_H

#include <stdbool.h>

#include "examtrend/status.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum et_picture {
    ET_PICTURE_SVG = 0,
    ET_PICTURE_PNG,
    ET_PICTURE_PDF,
    ET_PICTURE_TERMINAL /* text with colours, for a preview */
} et_picture;

typedef struct et_plotter_options {
    const char *program; /* NULL: "gnuplot" on the PATH                       */
    double time_limit;   /* seconds a picture may take; 0: 60                  */
    const char *keep;    /* folder for the scripts of failed pictures; NULL: none kept */
} et_plotter_options;

typedef struct et_plotter et_plotter;

/* ET_ERR_EXTERNAL with the package to install when gnuplot is not there. */
ET_MUST_USE et_status et_plotter_open(et_plotter **out,
                                      const et_plotter_options *options, et_error *err);
void et_plotter_free(et_plotter *plotter);

/* Draws `script` (gnuplot commands with `set terminal`, without `set output`) to
 * `path`. Either the whole picture is there afterwards, or what was there before. */
ET_MUST_USE et_status et_plotter_draw(et_plotter *plotter, const char *script,
                                      et_picture kind, const char *path, et_error *err);

/* "5.4 patchlevel 4": asked of the program itself. */
const char *et_plotter_version(const et_plotter *plotter);

/* Whether fontconfig has `family`, not a replacement: 1 yes, 0 no, -1 cannot tell. */
int et_plotter_has_font(const char *family);

/* Kind from a file name's ending; ET_ERR_ARGUMENT lists the known ones. */
ET_MUST_USE et_status et_picture_from_path(const char *path, et_picture *kind,
                                           et_error *err);

#ifdef __cplusplus
}
#endif

#endif
