/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "source/layout.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "examtrend/text.h"

static et_status append(char **text, const char *line, et_error *err)
{
    size_t used = *text ? strlen(*text) : 0, more = strlen(line);
    char *grown = realloc(*text, used + more + 1);

    if (!grown) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory while explaining a file");
    }
    memcpy(grown + used, line, more + 1);
    *text = grown;
    return ET_OK;
}

static const char *delimiter_name(char delimiter)
{
    switch (delimiter) {
    case ',': return "comma";
    case ';': return "semicolon";
    case '\t': return "tab";
    default: return "vertical bar";
    }
}

static void describe_shape(const et_layout *layout, char *out, size_t size)
{
    const char *delimiter = layout->delimiter ? delimiter_name(layout->delimiter) : "";
    const char *apart = layout->delimiter ? " in fields delimited by " : " in lines";

    switch (layout->shape) {
    case ET_SHAPE_DELIMITED:
        if (layout->grid != ET_GRID_NONE) {
            (void)snprintf(out, size, "%s%s",
                           layout->grid == ET_GRID_XLSX ? "sheet of " : "",
                           et_grid_kind_name(layout->grid));
        } else {
            (void)snprintf(out, size, "delimited by %s", delimiter);
        }
        break;
    case ET_SHAPE_FIXED: (void)snprintf(out, size, "columns at fixed characters"); break;
    case ET_SHAPE_LIST:
        (void)snprintf(out, size, "lists of `subject: score`%s%s", apart, delimiter);
        break;
    case ET_SHAPE_PAIRS:
        (void)snprintf(out, size, "pairs of subject and score delimited by %s",
                       delimiter);
        break;
    case ET_SHAPE_LINES: (void)snprintf(out, size, "a JSON object in each line"); break;
    case ET_SHAPE_JSON:
        (void)snprintf(out, size, "JSON objects %s",
                       layout->keyed             ? "named by candidate numbers"
                       : layout->frame.level > 0 ? "in a list"
                                                 : "one after the other");
        break;
    case ET_SHAPES: (void)snprintf(out, size, "unknown"); break;
    }
}

/* What one column is taken for, as the end of a line. */
static void describe_column(const et_layout *layout, size_t index, char *out, size_t size)
{
    const et_column *c = &layout->columns[index];

    switch (c->role) {
    case ET_COLUMN_SUBJECT: {
        const et_subject *s =
            et_subjects_at(layout->subjects, layout->papers[c->paper].subject);
        (void)snprintf(out, size, "scores of %s (%s), 0 to %g", s->key, s->name_en,
                       s->maximum / 100.0);
        break;
    }
    case ET_COLUMN_ID:
        (void)snprintf(out, size, "candidate number%s%s",
                       layout->id_digits ? " of as many digits as the profile says" : "",
                       layout->place < 0 ? "; its first digits are the province" : "");
        break;
    case ET_COLUMN_PLACE: (void)snprintf(out, size, "province code"); break;
    case ET_COLUMN_YEAR: (void)snprintf(out, size, "year"); break;
    case ET_COLUMN_LANGUAGE: (void)snprintf(out, size, "which language; checked"); break;
    case ET_COLUMN_PROGRAMME:
        (void)snprintf(out, size, "which of two exams%s",
                       et_layout_is_filtered(layout, index) ? "" : "; not looked at");
        break;
    case ET_COLUMN_IGNORED:
        (void)snprintf(out, size, "%s",
                       layout->shape == ET_SHAPE_LIST && index == layout->list
                           ? "a list of subjects and scores"
                           : "left out");
        break;
    case ET_COLUMN_UNKNOWN: (void)snprintf(out, size, "not known, left out"); break;
    }
}

static void describe_year(const et_layout *layout, char *out, size_t size)
{
    if (layout->year_column >= 0 && !layout->year_asked) {
        (void)snprintf(out, size, "of each row, from column %d", layout->year_column + 1);
    } else {
        (void)snprintf(out, size, "%d, %s", layout->year,
                       !layout->year_asked ? "from the name"
                       : layout->profile && layout->profile->year == layout->year
                           ? "as the profile says"
                           : "as asked for");
    }
}

/* The name of a column, and where it is when it has a place. */
static void describe_place(const et_layout *layout, size_t i, char *out, size_t size)
{
    const et_column *c = &layout->columns[i];

    if (layout->shape == ET_SHAPE_FIXED) {
        (void)snprintf(out, size, "characters %zu-%zu %s", layout->spans[i].from + 1,
                       layout->spans[i].to, c->heading);
    } else if (et_layout_is_named(layout) && i >= layout->parts) {
        (void)snprintf(out, size, "name      %s", c->heading);
    } else {
        (void)snprintf(out, size, "column %-2zu %s", i + 1, c->heading);
    }
}

/* Subjects that the head of a file with named fields has none of. */
static bool is_unheard(const et_layout *layout, size_t i)
{
    if (!et_layout_is_named(layout) || i < layout->slots) {
        return false;
    }
    size_t subject = layout->papers[layout->columns[i].paper].subject;
    return subject < 64 && !(layout->heard >> subject & 1U);
}

static et_status explain_column(const et_layout *layout, size_t i, char **text,
                                et_error *err)
{
    char line[512], place[160], what[256];

    describe_column(layout, i, what, sizeof what);
    describe_place(layout, i, place, sizeof place);
    size_t width = et_text_width(place);
    (void)snprintf(line, sizeof line, "  %s%*s %s\n", place,
                   width < 34 ? (int)(34 - width) : 0, "", what);
    return append(text, line, err);
}

static et_status explain_rules(const et_layout *layout, char **text, et_error *err)
{
    char line[512];
    et_status status = ET_OK;

    for (size_t i = 0; i < layout->filter_count && status == ET_OK; i++) {
        const et_filter *f = &layout->filters[i];
        (void)snprintf(line, sizeof line, "  only      rows with %s in %s\n", f->words,
                       layout->columns[f->column].heading);
        status = append(text, line, err);
    }
    for (size_t i = 0; i < layout->derived_count && status == ET_OK; i++) {
        const et_derived *d = &layout->derived[i];
        const et_subjects *all = layout->subjects;
        (void)snprintf(line, sizeof line, "  derived   %s is %s%s%s%s%s\n",
                       et_subjects_at(all, layout->papers[d->target].subject)->key,
                       et_subjects_at(all, layout->papers[d->source].subject)->key,
                       d->column < 0 ? "" : " in rows with ",
                       d->column < 0 ? "" : d->word, d->column < 0 ? "" : " in ",
                       d->column < 0 ? "" : layout->columns[d->column].heading);
        status = append(text, line, err);
    }
    return status;
}

static et_status explain_head(const et_layout *layout, const char *name, char **text,
                              et_error *err)
{
    char line[ET_PLACE_SIZE + 1024], what[256], shape[128], header[80], mark[64];

    describe_year(layout, what, sizeof what);
    describe_shape(layout, shape, sizeof shape);
    if (layout->header_line > 0) {
        (void)snprintf(header, sizeof header, "line %llu, %zu columns",
                       (unsigned long long)layout->header_line,
                       et_layout_is_named(layout) ? layout->parts : layout->column_count);
    } else {
        (void)snprintf(header, sizeof header, "none; rows from line %llu on",
                       (unsigned long long)layout->data_line);
    }
    (void)snprintf(mark, sizeof mark, ", decimal %s%s",
                   layout->mark == ',' ? "comma" : "point",
                   layout->bom ? ", with a byte order mark" : "");
    (void)snprintf(line, sizeof line,
                   "%s: %s%s\n%s%s%s"
                   "  header    %s\n"
                   "  year      %s\n"
                   "  missing   blank, -, -1",
                   name, shape, layout->grid == ET_GRID_NONE ? mark : "",
                   layout->profile ? "  profile   " : "",
                   layout->profile ? layout->profile->path : "",
                   layout->profile ? "\n" : "", header, what);
    et_status status = append(text, line, err);
    for (size_t i = 0; i < layout->missing_count && status == ET_OK; i++) {
        (void)snprintf(line, sizeof line, ", %s", layout->missing[i]);
        status = append(text, line, err);
    }
    return status == ET_OK ? append(text, layout->zero_is_missing ? ", 0\n" : "\n", err)
                           : status;
}

et_status et_layout_explain(const et_layout *layout, const char *name, char **text,
                            et_error *err)
{
    et_status status = explain_head(layout, name, text, err);

    if (status == ET_OK) {
        status = explain_rules(layout, text, err);
    }
    for (size_t i = 0; i < layout->column_count && status == ET_OK; i++) {
        if (!is_unheard(layout, i)) {
            status = explain_column(layout, i, text, err);
        }
    }
    return status == ET_OK && et_layout_is_named(layout)
               ? append(text, "  name      of any other subject: its scores\n", err)
               : status;
}
