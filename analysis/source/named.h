/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Fields that carry their names: lists of `subject: score`, pairs, JSON. Which columns
 * there are is not known from a header: every subject has one, and what else was named in
 * the head of the file. A name that appears later and that nobody knows is a fault.
 */
#ifndef ANALYSIS_SOURCE_NAMED_H
#define ANALYSIS_SOURCE_NAMED_H

#include "source/rows.h"

/* Most scores of one row. */
#define ET_NAMED_MOST ((size_t)128)

/* ---- names ---- */

/* What names mean, remembered by their bytes: folding a name takes longer than all else
 * that is done with it. */
typedef struct et_names et_names;

ET_MUST_USE et_status et_names_new(et_names **out, const et_subjects *subjects,
                                   const et_profile *profile, et_error *err);
void et_names_free(et_names *names);
et_column_role et_names_role(et_names *names, const char *text, size_t length,
                             size_t *subject);

/* ---- reading named fields ---- */

/* What a walk calls for every field, in their order; false ends the walk. */
typedef bool et_named_take(void *context, const et_field *name, const et_field *value);

typedef struct et_walk {
    et_names *names;
    et_named_take *take;
    void *context;
    et_field wrong;       /* where a walk failed      */
    const char *expected; /* what should have been there */
} et_walk;

/* `Toán: 8.20   Ngữ văn: 6.5`, with : or = and with spaces, commas, semicolons, bars or
 * tabs in between. False when the text is no such list. */
bool et_list_walk(et_walk *walk, const et_field *text);

/* ---- a row's ---- */

/* Reads a field that is a list into the row; false when the row is refused. */
bool et_list_read(et_rows *rows, const et_field *field);

/* Puts a named field where rows->fields has its place; `context` is an et_rows. */
bool et_rows_take_named(void *context, const et_field *name, const et_field *value);

/* ---- the columns ---- */

/* Names met in the head of a file. */
typedef struct et_heard {
    et_layout *layout; /* gets their columns; NULL: they are only counted */
    const et_sniff *sniff;
    et_names *names;
    size_t subjects, ids, places; /* met since these were last set to 0 */
    et_status status;
    et_error *err;
} et_heard;

/* Notes a name; `context` is an et_heard. */
bool et_heard_take(void *context, const et_field *name, const et_field *value);

/* A column of candidate numbers that stand before objects. */
ET_MUST_USE et_status et_layout_add_key(et_layout *layout, const et_sniff *sniff,
                                        et_error *err);

/* After the columns of the line and the names heard: one column a subject. */
ET_MUST_USE et_status et_layout_add_subjects(et_layout *layout, const et_sniff *sniff,
                                             et_error *err);

#endif
