/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a profile says, as the reader of layouts wants it.
 */
#ifndef ANALYSIS_SOURCE_PROFILE_H
#define ANALYSIS_SOURCE_PROFILE_H

#include "examtrend/profile.h"
#include "examtrend/text.h"

#define ET_PROFILE_TEXT 128
#define ET_RULES_MOST 16

/* How the fields of a candidate are found. */
typedef enum et_shape {
    ET_SHAPE_DELIMITED = 0,
    ET_SHAPE_FIXED, /* columns by their place in the line         */
    ET_SHAPE_LIST,  /* `subject: score` one after the other       */
    ET_SHAPE_PAIRS, /* number, subject, score, subject, score ... */
    ET_SHAPE_LINES, /* a JSON object in each line                 */
    ET_SHAPE_JSON,  /* JSON objects one after the other           */
    ET_SHAPES
} et_shape;

/* What a column holds: named by its heading, or by its place (from 1; of a fixed column
 * its first and last character). */
typedef struct et_meaning {
    char heading[ET_PROFILE_TEXT], key[ET_KEY_SIZE];
    unsigned from, to; /* 0: not a place */
    et_column_role role;
    size_t subject;
    bool is_list; /* the field holds a list of `subject: score` */
} et_meaning;

/* `column = value`, or `target = source where column = value`. */
typedef struct et_rule {
    char column[ET_PROFILE_TEXT], value[ET_PROFILE_TEXT]; /* "": no condition */
    size_t target, source;                                /* subjects         */
} et_rule;

struct et_profile {
    char *path;
    et_shape shape;
    bool has_shape, has_no_header;
    char delimiter, mark; /* '\0': not said */
    int year;             /* 0: not said    */
    unsigned id_digits;   /* 0: not said    */
    char missing[ET_PROFILE_TEXT];
    et_meaning *meanings;
    size_t meaning_count;
    et_rule filters[ET_RULES_MOST], derived[ET_RULES_MOST];
    size_t filter_count, derived_count;
};

/* What a heading means: as the profile (NULL: none) says, else as et_subjects_column. */
et_column_role et_profile_role(const et_profile *profile, const et_subjects *subjects,
                               const char *heading, size_t *subject);

#endif
