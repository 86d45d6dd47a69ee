/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * screen.h - cells that look wrong, each with its reason. Nothing is dropped here.
 *
 * A cell is compared with the same unit in other years of the same regime (scale.h) and
 * with the other units in the same year; a regime of fewer than 3 years has nothing to
 * compare with. What only counts can show (grids, repeated scores) is looked for where
 * a cell has them.
 *
 *     et_screen_panel(&screen, panel, regimes, NULL, &err);
 *     for (size_t i = 0; i < et_screen_count(screen); i++) {
 *         const et_screen_flag *flag = et_screen_at(screen, i);
 *         et_screen_text(panel, flag, ET_ENGLISH, text);
 *     }
 */
#ifndef EXAMTREND_SCREEN_H
#define EXAMTREND_SCREEN_H

#include "examtrend/panel.h"
#include "examtrend/scale.h"
#include "examtrend/text.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum et_screen_check {
    ET_SCREEN_TINY = 0, /* value: candidates, fewer than `low`                         */
    ET_SCREEN_JUMP,     /* value: n over the unit's own median of the regime           */
    ET_SCREEN_COVERAGE, /* value: n over what unit and year usually have (residual of
                           a median polish of log n)                                   */
    ET_SCREEN_OUTLIER,  /* value: robust z of the residual of a median polish of the
                           means: residual over 1.4826 MAD of the subject and regime   */
    ET_SCREEN_GRID,     /* value: share of scores off `step`, the grid of most units   */
    ET_SCREEN_ROUNDED,  /* value: share of scores on `step`, which is coarser than the
                           grid of most units; `high` is that share elsewhere          */
    ET_SCREEN_REPEAT,   /* value: candidates at the score `step` over what its
                           neighbours and the other units let expect: rows filled by
                           dragging, zeros for "did not sit"                           */
    ET_SCREEN_PARTS,    /* value: provinces of the unit without data                   */
    ET_SCREEN_ABSENT,   /* no data, where nine of ten units have some                  */
    ET_SCREEN_CHECKS
} et_screen_check;

/* "tiny", "jump", "coverage", "outlier", "grid", "rounded", "repeat", "parts",
 * "absent". */
const char *et_screen_check_name(et_screen_check check);

typedef struct et_screen_flag {
    et_screen_check check;
    size_t subject, unit, year; /* indexes of the panel                              */
    double value;               /* what was found; its meaning is the check's        */
    bool has_low, has_high;     /* which bounds the check has                        */
    double low, high;           /* what was expected                                 */
    double step;                /* GRID, ROUNDED, REPEAT: points; else 0             */
} et_screen_flag;

/* Zeros mean the defaults in brackets. */
typedef struct et_screen_options {
    uint64_t least_n;     /* fewest candidates of a cell [30]                         */
    double most_ratio;    /* largest n over own median, and its inverse the least [2] */
    double most_coverage; /* largest factor that is not told even if unusual [1.2]    */
    double most_z;        /* largest robust z [3.5]                                   */
    double most_off_grid; /* largest share of scores off the grid [0.03]              */
    double most_repeat;   /* largest factor of a repeated score [1.5]                 */
} et_screen_options;

typedef struct et_screen et_screen;

/* `regimes` may be NULL (all years compare), `options` too. Flags are in the order of
 * subject, year, unit and check. */
ET_MUST_USE et_status et_screen_panel(et_screen **out, const et_panel *panel,
                                      const et_regimes *regimes,
                                      const et_screen_options *options, et_error *err);
void et_screen_free(et_screen *screen);

size_t et_screen_count(const et_screen *screen);
const et_screen_flag *et_screen_at(const et_screen *screen, size_t index);

/* The reason as a clause: "1 candidate, expected at least 30". */
#define ET_SCREEN_TEXT 200
void et_screen_text(const et_panel *panel, const et_screen_flag *flag,
                    et_language language, char out[ET_SCREEN_TEXT]);

#ifdef __cplusplus
}
#endif

#endif
