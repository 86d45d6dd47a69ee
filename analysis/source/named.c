/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "source/named.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "examtrend/text.h"
#include "source/layout_inside.h"

/* ---- names ---- */

#define SLOTS 1024U
#define NAME_SIZE 56

typedef struct known {
    char text[NAME_SIZE];
    uint8_t length, role;
    uint16_t subject;
} known;

struct et_names {
    const et_subjects *subjects;
    const et_profile *profile;
    unsigned count;
    known slots[SLOTS]; /* of length 0: free */
};

et_status et_names_new(et_names **out, const et_subjects *subjects,
                       const et_profile *profile, et_error *err)
{
    *out = calloc(1, sizeof **out);
    if (!*out) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory while reading candidates");
    }
    (*out)->subjects = subjects;
    (*out)->profile = profile;
    return ET_OK;
}

void et_names_free(et_names *names)
{
    free(names);
}

static et_column_role ask(const et_names *names, const char *text, size_t length,
                          size_t *subject)
{
    const et_field field = {.text = text, .length = length};
    char heading[ET_HEADING_LONGEST];

    et_layout_heading(&field, heading);
    return et_profile_role(names->profile, names->subjects, heading, subject);
}

et_column_role et_names_role(et_names *names, const char *text, size_t length,
                             size_t *subject)
{
    uint32_t hash = 2166136261U;

    *subject = 0;
    if (length == 0) {
        return ET_COLUMN_IGNORED;
    }
    if (length >= NAME_SIZE) {
        return ask(names, text, length, subject);
    }
    for (size_t i = 0; i < length; i++) {
        hash = (hash ^ (unsigned char)text[i]) * 16777619U;
    }
    known *k = &names->slots[hash % SLOTS];
    while (k->length > 0) {
        if (k->length == length && memcmp(k->text, text, length) == 0) {
            *subject = k->subject;
            return (et_column_role)k->role;
        }
        k = k + 1 == names->slots + SLOTS ? names->slots : k + 1;
    }
    et_column_role role = ask(names, text, length, subject);
    if (names->count < SLOTS / 2) { /* names without end cost time, no memory */
        memcpy(k->text, text, length);
        k->length = (uint8_t)length;
        k->role = (uint8_t)role;
        k->subject = (uint16_t)*subject;
        names->count++;
    }
    return role;
}

/* ---- a row's ---- */

/* The column of a field that is no score; -1 when the head of the file has none. */
static int slot_of(const et_layout *layout, const et_field *name)
{
    char heading[ET_HEADING_LONGEST], key[ET_KEY_SIZE], other[ET_KEY_SIZE];
    char cut[ET_HEADING_SIZE];

    et_layout_heading(name, heading);
    (void)et_text_copy(cut, sizeof cut, heading);
    for (size_t i = layout->parts; i < layout->slots; i++) {
        if (strcmp(layout->columns[i].heading, cut) == 0) {
            return (int)i;
        }
    }
    if (et_text_fold(cut, key, NULL) == ET_OK) {
        for (size_t i = layout->parts; i < layout->slots; i++) {
            if (et_text_fold(layout->columns[i].heading, other, NULL) == ET_OK &&
                strcmp(key, other) == 0) {
                return (int)i;
            }
        }
    }
    return -1;
}

/* The column of a subject; SIZE_MAX: it is no paper. */
static size_t column_of(const et_layout *layout, size_t subject)
{
    for (size_t i = layout->slots; i < layout->column_count; i++) {
        if (layout->papers[layout->columns[i].paper].subject == subject) {
            return i;
        }
    }
    return SIZE_MAX;
}

/* What is nearest is only looked for where it may be shown. */
static void refuse_name(et_rows *rows, const et_field *name)
{
    char heading[ET_HEADING_LONGEST], near[ET_NEAR_SIZE] = "", expected[256];

    if (rows->chunk->found_count < ET_FAULTS_SHOWN) {
        et_layout_heading(name, heading);
        (void)et_layout_near_subject(rows->layout->subjects, heading, near);
    }
    (void)snprintf(expected, sizeof expected, "a subject%s%s", near[0] ? "; " : "", near);
    et_rows_refuse(rows, ET_FAULT_SUBJECT, name, expected);
}

static void take_other(et_rows *rows, et_column_role role, const et_field *name,
                       const et_field *value)
{
    int slot = slot_of(rows->layout, name);

    if (slot < 0 && role == ET_COLUMN_IGNORED) {
        return;
    }
    if (slot < 0) {
        if (value->length > 0 && !et_rows_is_missing(rows->layout, value)) {
            refuse_name(rows, name);
        }
        return;
    }
    et_field *before = &rows->fields[slot];
    if (before->length > 0 && (before->length != value->length ||
                               memcmp(before->text, value->text, value->length) != 0)) {
        et_rows_refuse(rows, ET_FAULT_CONFLICT, value, "one value of a name");
        return;
    }
    *before = *value;
}

bool et_rows_take_named(void *context, const et_field *name, const et_field *value)
{
    et_rows *rows = context;
    size_t subject;
    et_column_role role = et_names_role(rows->names, name->text, name->length, &subject);

    if (role != ET_COLUMN_SUBJECT) {
        take_other(rows, role, name, value);
        return true;
    }
    if (rows->named_count == ET_NAMED_MOST) {
        et_rows_refuse(rows, ET_FAULT_FIELDS, name, "at most 128 scores in a row");
        return false;
    }
    size_t column = column_of(rows->layout, subject);
    if (column == SIZE_MAX) {
        return true; /* a sum, which follows from the papers */
    }
    rows->named[rows->named_count] = column;
    rows->fields[rows->layout->slots + rows->named_count++] = *value;
    return true;
}

/* ---- the columns ---- */

static et_status add_column(et_layout *layout, et_column_role role, const char *heading,
                            const et_sniff *sniff, et_error *err)
{
    et_column *more =
        realloc(layout->columns, (layout->column_count + 1) * sizeof *more);
    if (!more) {
        return et_layout_no_memory(sniff, err);
    }
    layout->columns = more;
    layout->columns[layout->column_count] = (et_column){.role = role};
    (void)et_text_copy(layout->columns[layout->column_count++].heading, ET_HEADING_SIZE,
                       heading);
    return ET_OK;
}

bool et_heard_take(void *context, const et_field *name, const et_field *value)
{
    et_heard *heard = context;
    et_layout *layout = heard->layout;
    char heading[ET_HEADING_LONGEST];
    size_t subject;
    et_column_role role =
        et_names_role(heard->names, name->text, name->length, &subject);

    heard->subjects += role == ET_COLUMN_SUBJECT;
    heard->ids += role == ET_COLUMN_ID && value->length > 0;
    heard->places += role == ET_COLUMN_PLACE && value->length > 0;
    if (!layout) {
        return true;
    }
    if (role == ET_COLUMN_SUBJECT) {
        layout->heard |= subject < 64 ? UINT64_C(1) << subject : 0;
        layout->heard_points += et_field_has_mark(value, '.');
        layout->heard_commas += et_field_has_mark(value, ',');
    }
    layout->slots = layout->column_count;
    if (role == ET_COLUMN_SUBJECT || role == ET_COLUMN_IGNORED) {
        return true;
    }
    int slot = slot_of(layout, name);
    if (slot < 0 && layout->column_count < ET_HEARD_MOST) {
        et_layout_heading(name, heading);
        if (!et_text_is_clean(heading, "")) {
            return true; /* a later look at the row tells */
        }
        heard->status = add_column(layout, role, heading, heard->sniff, heard->err);
        slot = (int)layout->slots;
        layout->slots = layout->column_count;
    }
    if (slot >= 0 && heard->status == ET_OK) {
        layout->columns[slot].right += et_layout_looks_right(role, value);
    }
    return heard->status == ET_OK;
}

et_status et_layout_add_key(et_layout *layout, const et_sniff *sniff, et_error *err)
{
    et_status status = add_column(layout, ET_COLUMN_ID, "(of the object)", sniff, err);

    layout->slots = layout->column_count;
    return status;
}

et_status et_layout_add_subjects(et_layout *layout, const et_sniff *sniff, et_error *err)
{
    size_t count = et_subjects_count(sniff->subjects);
    et_status status = ET_OK;

    layout->slots = layout->column_count;
    layout->papers = calloc(count, sizeof *layout->papers);
    if (!layout->papers) {
        return et_layout_no_memory(sniff, err);
    }
    for (size_t s = 0; s < count && status == ET_OK; s++) {
        if (et_subjects_at(sniff->subjects, s)->kind != ET_SUBJECT_PAPER) {
            continue;
        }
        status = add_column(layout, ET_COLUMN_SUBJECT,
                            et_subjects_at(sniff->subjects, s)->key, sniff, err);
        if (status == ET_OK) {
            et_layout_add_paper(layout, layout->column_count - 1, s);
            layout->papers[layout->paper_count - 1].columns = 2; /* or more, in a row */
        }
    }
    return status;
}
