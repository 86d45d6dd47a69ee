/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * picture.h - a drawn picture in memory: is it whole, and are its bytes the script's
 * alone. Also its way to a file.
 */
#ifndef PLOTS_PICTURE_H
#define PLOTS_PICTURE_H

#include "examtrend/plotter.h"

/* "SVG", "PNG", ... */
const char *et_picture_name(et_picture kind);
bool et_picture_is_kind(et_picture kind);
/* `set terminal` with every option at its default: gnuplot keeps the options of a
 * terminal from one picture to the next, and `reset session` leaves them alone. */
const char *et_picture_terminal(et_picture kind);

/* Checks that a picture is there, whole, one, and of its kind. NULL, or what is wrong as
 * a clause: "the PNG ends in the middle". */
const char *et_picture_fault(et_picture kind, const char *bytes, size_t size);
/* Takes out what depends on the clock or on the picture before. */
ET_MUST_USE et_status et_picture_settle(et_picture kind, char **bytes, size_t *size,
                                        et_error *err);

/* ET_ERR_ARGUMENT when `path` is no name that a picture may get. */
ET_MUST_USE et_status et_picture_check_path(const char *path, et_error *err);

#endif
