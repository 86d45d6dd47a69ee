/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * plotter.h - a long-lived gnuplot that draws scripts to whole files or to none.
 *
 * One plotter is one child process, started without a shell in a process group of its
 * own, spoken to through a pipe and read back without blocking. gnuplot never sees a file
 * name: it draws into memory, the picture is checked there (PNG end, </svg>, %%EOF), then
 * written beside its target, synced and renamed. A child that fails, hangs or dies is
 * killed with its whole group, replaced for the next picture, and the picture reported
 * with gnuplot's own words. Every picture starts from gnuplot's defaults, so its bytes
 * depend on its script alone and not on what was drawn before.
 *
 *     et_plotter *plotter = NULL;
 *     et_error err = {0};
 *     if (et_plotter_open(&plotter, NULL, &err) == ET_OK) {
 *         status = et_plotter_draw(plotter, "set terminal svg\nplot sin(x)\n",
 *                                  ET_PICTURE_SVG, "sine.svg", &err);
 *     }
 *     et_plotter_free(plotter);
 *
 * A plotter serves one thread at a time; open one a worker (plot_pool.h does). Neither
 * signals nor any other state of the process is changed; the end of a child raises
 * SIGCHLD as usual. A process that ignores SIGCHLD or reaps all children itself may use
 * plotters, too.
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
    ET_PICTURE_TERMINAL /* text, .txt */
} et_picture;

typedef struct et_plotter_options {
    const char *program; /* NULL: "gnuplot" on the PATH                       */
    double time_limit;   /* seconds a picture may take; 0: 60                  */
    const char *keep;    /* folder for the scripts of failed pictures; NULL: none kept */
} et_plotter_options;

typedef struct et_plotter et_plotter;

/* Starts the program. ET_ERR_EXTERNAL with the package to install when it is not there,
 * and when what is there does not answer as gnuplot does. `options` may be NULL. */
ET_MUST_USE et_status et_plotter_open(et_plotter **out,
                                      const et_plotter_options *options, et_error *err);
void et_plotter_free(et_plotter *plotter);

/* Draws `script` (gnuplot commands with `set terminal`, without `set output`) to
 * `path`. Either the whole picture is there afterwards, or what was there before.
 * The path may hold any characters but control characters; a symbolic link is followed,
 * anything else that is not a regular file is refused.
 *   ET_ERR_EXTERNAL   gnuplot refused the script, drew nothing, died or took too long
 *   ET_ERR_IO         the file could not be written (folder, permission, full disk)
 *   ET_ERR_ARGUMENT   the path is no name for a file
 * Messages name the path. */
ET_MUST_USE et_status et_plotter_draw(et_plotter *plotter, const char *script,
                                      et_picture kind, const char *path, et_error *err);

/* The same into memory: `*bytes` (with a NUL after `*size` bytes) is freed with free().
 * For what embeds pictures, and for previews on standard output. */
ET_MUST_USE et_status et_plotter_render(et_plotter *plotter, const char *script,
                                        et_picture kind, char **bytes, size_t *size,
                                        et_error *err);

/* "5.4 patchlevel 4": asked of the program itself. */
const char *et_plotter_version(const et_plotter *plotter);

/* Whether gnuplot was built with a terminal such as "pngcairo". */
bool et_plotter_has_terminal(const et_plotter *plotter, const char *terminal);

/* Whether fontconfig has `family`, not a replacement: 1 yes, 0 no, -1 cannot tell. */
int et_plotter_has_font(const char *family);

/* The file of a family's font, or of what takes its place, into `path` of `size` bytes;
 * false where that cannot be told. */
bool et_plotter_font_file(const char *family, char *path, size_t size);

/* The families of a theme file, regular and bold; NULL: of the built-in theme. Errors as
 * those of a chart with it. */
#define ET_FONT_SIZE 64
ET_MUST_USE et_status et_plotter_families(const char *theme,
                                          char families[2][ET_FONT_SIZE], et_error *err);

/* Kind from a file name's ending; ET_ERR_ARGUMENT lists the known ones. */
ET_MUST_USE et_status et_picture_from_path(const char *path, et_picture *kind,
                                           et_error *err);

#ifdef __cplusplus
}
#endif

#endif
