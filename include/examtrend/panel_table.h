/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * panel_table.h - the cells of a panel, and what a screen found, as result tables.
 *
 *     et_panel_table(&table, panel, &(et_panel_table_options){.people = true}, &err);
 */
#ifndef EXAMTREND_PANEL_TABLE_H
#define EXAMTREND_PANEL_TABLE_H

#include "examtrend/panel.h"
#include "examtrend/scale.h"
#include "examtrend/screen.h"
#include "examtrend/table.h"

#ifdef __cplusplus
extern "C" {
#endif

/* A mark that a reader asks for; each adds two columns. */
typedef enum et_mark_kind {
    ET_MARK_AT_LEAST = 0, /* count and share of candidates at a score or more          */
    ET_MARK_ABOVE, ET_MARK_BELOW, ET_MARK_AT_MOST, ET_MARK_EXACTLY,
    ET_MARK_POSITION,     /* shares below a score, and at or below it                  */
    ET_MARK_TOP           /* the mark that the best so many per cent reach, and how many
                             do                                                        */
} et_mark_kind;

typedef struct et_mark {
    et_mark_kind kind;
    double value; /* points, at most two decimals; per cent for ET_MARK_TOP */
} et_mark;

typedef struct et_panel_table_options {
    const bool *units;     /* by unit of the panel: which to show; NULL: all           */
    const et_scale_options *scale; /* adds a column on it; NULL: none                 */
    bool people;           /* names and the usual columns; else keys and all columns   */
    et_language language;  /* of names, titles and notes                               */
    const et_mark *marks;  /* instead of the usual shares, where people read           */
    size_t mark_count;
    const char *also;      /* keys of columns that people see besides the usual,
                              separated by commas; of essay, bell (how far from a normal
                              curve) and upper_tail, which are nowhere else; NULL      */
    bool takers;           /* adds a column: n as a share of those who sat the
                              compulsory paper that most did, of the panel's subjects  */
    bool change;           /* one row for a subject and unit, that of its last year, with
                              what its means (on `scale`, where one is given) did over
                              the years (change.h)                                     */
    bool by_regime;        /* `change` also has a row for each regime with two years of
                              data, the latest first                                  */
    const et_regimes *regimes; /* breaks that the years may cross; NULL                */
} et_panel_table_options;

#define ET_DEFINITION_SIZE 1024

/* What a combination or an average is, as a sentence: which papers, of whom, by which
 * weights. False for a paper. */
bool et_subject_definition(const et_panel *panel, size_t subject, et_language language,
                           char out[ET_DEFINITION_SIZE]);

/* One row for each cell that has data, in the order of subject, year and unit. Shares are
 * 0..1. A figure that is not known is missing with its reason. */
ET_MUST_USE et_status et_panel_table(et_table **out, const et_panel *panel,
                                     const et_panel_table_options *options,
                                     et_error *err);

/* ET_ERR_NOT_FOUND where the table has no column of that key, with the nearest there are
 * or may be, and with those that `also` asks for. */
ET_MUST_USE et_status et_panel_table_has_column(const et_table *table, const char *key,
                                                et_error *err);

/* The same cells from two sources side by side: two papers or sittings that may have to
 * be kept apart, or two versions of the data. One row for each subject, year and unit
 * that both have with a mean; what the second adds when both are pooled is `shift`. Of
 * the options, units, people and language count (units are those of `panel`). */
ET_MUST_USE et_status et_panel_against_table(et_table **out, const et_panel *panel,
                                             const et_panel *other,
                                             const et_panel_table_options *options,
                                             et_error *err);

/* What codes mean in two years, and whether merged places have the candidates that their
 * parts had. Panels of one subject and year each, provinces. */
typedef struct et_codes_rows {
    const et_regions *regions;
    int years[2];           /* the earlier, the later                                   */
    const et_panel *before; /* of the earlier year, on its own map                      */
    const et_panel *merged; /* of the earlier year, on the map of the later             */
    const et_panel *after;  /* of the later year                                        */
    bool people;
    et_language language;
} et_codes_rows;

/* One row for each province of the later map. */
ET_MUST_USE et_status et_codes_table(et_table **out, const et_codes_rows *rows,
                                     et_error *err);

/* What was screened: `count` panels with their screens (a map each, for instance), and
 * which checks are wanted (NULL: all). */
typedef struct et_screen_rows {
    const et_panel *const *panels;
    const et_screen *const *screens;
    size_t count;
    const bool *checks; /* by et_screen_check */
    bool people;
    et_language language;
} et_screen_rows;

/* One row a flag. The form for machines can be given back as a panel's exclusions. */
ET_MUST_USE et_status et_screen_table(et_table **out, const et_screen_rows *rows,
                                      et_error *err);

#ifdef __cplusplus
}
#endif

#endif
