/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which rows count and which subjects follow from others, as a profile says it: the
 * columns that it names are found in the file at hand.
 */
#include <stdio.h>
#include <string.h>

#include "examtrend/text.h"
#include "source/layout_inside.h"

static bool has_role(const et_layout *layout, const et_column *column, const char *name)
{
    size_t subject;
    et_column_role role =
        et_profile_role(layout->profile, layout->subjects, name, &subject);

    return role == column->role && role != ET_COLUMN_UNKNOWN &&
           role != ET_COLUMN_IGNORED && role != ET_COLUMN_SUBJECT;
}

static bool has_name(const et_column *column, const char *name)
{
    char a[ET_KEY_SIZE], b[ET_KEY_SIZE];

    return strcmp(column->heading, name) == 0 ||
           (et_text_fold(column->heading, a, NULL) == ET_OK &&
            et_text_fold(name, b, NULL) == ET_OK && a[0] && strcmp(a, b) == 0);
}

/* By its heading, its place in a line without headings, or what it holds. */
static et_status find_column(const et_layout *layout, const et_sniff *sniff,
                             const char *name, size_t *out, et_error *err)
{
    const char *names[256];
    char near[160];
    size_t count = et_layout_is_named(layout) ? layout->slots : layout->column_count;

    for (int pass = 0; pass < 2; pass++) {
        for (size_t i = 0; i < count; i++) {
            char place[24];
            (void)snprintf(place, sizeof place, "(%zu)", i + 1);
            bool placed = strcmp(layout->columns[i].heading, place) == 0 &&
                          strncmp(place + 1, name, strlen(place) - 2) == 0 &&
                          strlen(name) == strlen(place) - 2;
            if (pass == 0 ? placed || has_name(&layout->columns[i], name)
                          : has_role(layout, &layout->columns[i], name)) {
                *out = i;
                return ET_OK;
            }
        }
    }
    for (size_t i = 0; i < count && i < 256; i++) {
        names[i] = layout->columns[i].heading;
    }
    (void)et_text_nearest(name, names, count < 256 ? count : 256, near, sizeof near);
    return et_fail_at(err, sniff->name, layout->header_line, 0,
                      "found no column \"%.60s\", which %s names%s%s", name,
                      layout->profile->path, near[0] ? "; " : "", near);
}

static bool find_paper(const et_layout *layout, size_t subject, size_t *paper)
{
    for (size_t p = 0; p < layout->paper_count; p++) {
        if (layout->papers[p].subject == subject) {
            *paper = p;
            return true;
        }
    }
    return false;
}

/* A subject that no column holds gets bins of its own. */
static et_status add_paper(et_layout *layout, const et_sniff *sniff, size_t subject,
                           size_t *paper, et_error *err)
{
    if (find_paper(layout, subject, paper)) {
        return ET_OK;
    }
    if (!et_layout_grow_papers(layout)) {
        return et_layout_no_memory(sniff, err);
    }
    et_layout_new_paper(layout, subject);
    *paper = layout->paper_count - 1;
    return ET_OK;
}

static et_status add_derived(et_layout *layout, const et_sniff *sniff,
                             const et_rule *rule, et_error *err)
{
    et_derived *d = &layout->derived[layout->derived_count];
    size_t column = 0;

    *d = (et_derived){.column = -1, .word = rule->value};
    if (!find_paper(layout, rule->source, &d->source)) {
        return et_fail_at(err, sniff->name, layout->header_line, 0,
                          "found no column of %s, from which %s derives %s",
                          et_subjects_at(layout->subjects, rule->source)->key,
                          layout->profile->path,
                          et_subjects_at(layout->subjects, rule->target)->key);
    }
    et_status status = add_paper(layout, sniff, rule->target, &d->target, err);
    if (status == ET_OK && rule->column[0]) {
        status = find_column(layout, sniff, rule->column, &column, err);
        d->column = (int)column;
    }
    layout->derived_count += status == ET_OK;
    return status;
}

et_status et_layout_take_rules(et_layout *layout, const et_sniff *sniff, et_error *err)
{
    const et_profile *profile = layout->profile;
    et_status status = ET_OK;

    for (size_t i = 0; profile && i < profile->filter_count && status == ET_OK; i++) {
        et_filter *filter = &layout->filters[layout->filter_count++];
        filter->words = profile->filters[i].value;
        status = find_column(layout, sniff, profile->filters[i].column, &filter->column,
                             err);
    }
    for (size_t i = 0; profile && i < profile->derived_count && status == ET_OK; i++) {
        status = add_derived(layout, sniff, &profile->derived[i], err);
    }
    return status;
}

bool et_layout_is_filtered(const et_layout *layout, size_t column)
{
    for (size_t i = 0; i < layout->filter_count; i++) {
        if (layout->filters[i].column == column) {
            return true;
        }
    }
    return false;
}
