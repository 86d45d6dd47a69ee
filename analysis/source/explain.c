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

/* "delimited by comma, decimal point", "sheet of an .xlsx workbook". */
static void describe_form(const et_layout *layout, char *out, size_t size)
{
    if (layout->grid == ET_GRID_NONE) {
        (void)snprintf(out, size, "delimited by %s, decimal %s%s",
                       delimiter_name(layout->delimiter),
                       layout->mark == ',' ? "comma" : "point",
                       layout->bom ? ", with a byte order mark" : "");
    } else {
        (void)snprintf(out, size, "%s%s",
                       layout->grid == ET_GRID_XLSX ? "sheet of " : "",
                       et_grid_kind_name(layout->grid));
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
        (void)snprintf(out, size, "candidate number%s",
                       layout->place < 0 ? "; its first two digits are the province"
                                         : "");
        break;
    case ET_COLUMN_PLACE: (void)snprintf(out, size, "province code"); break;
    case ET_COLUMN_YEAR: (void)snprintf(out, size, "year"); break;
    case ET_COLUMN_LANGUAGE: (void)snprintf(out, size, "which language; checked"); break;
    case ET_COLUMN_PROGRAMME:
        (void)snprintf(out, size, "which of two exams; not looked at");
        break;
    case ET_COLUMN_IGNORED: (void)snprintf(out, size, "left out"); break;
    case ET_COLUMN_UNKNOWN: (void)snprintf(out, size, "not known, left out"); break;
    }
}

static void describe_year(const et_layout *layout, char *out, size_t size)
{
    if (layout->year_column >= 0 && !layout->year_asked) {
        (void)snprintf(out, size, "of each row, from column %d", layout->year_column + 1);
    } else {
        (void)snprintf(out, size, "%d, %s", layout->year,
                       layout->year_asked ? "as asked for" : "from the name");
    }
}

et_status et_layout_explain(const et_layout *layout, const char *name, char **text,
                            et_error *err)
{
    char line[ET_PLACE_SIZE + 512], what[256], form[128];

    describe_form(layout, form, sizeof form);
    describe_year(layout, what, sizeof what);
    (void)snprintf(line, sizeof line,
                   "%s: %s\n"
                   "  header    line %llu, %zu columns\n"
                   "  year      %s\n"
                   "  missing   blank, -, -1",
                   name, form, (unsigned long long)layout->data_line - 1,
                   layout->column_count, what);
    et_status status = append(text, line, err);
    for (size_t i = 0; i < layout->missing_count && status == ET_OK; i++) {
        (void)snprintf(line, sizeof line, ", %s", layout->missing[i]);
        status = append(text, line, err);
    }
    if (status == ET_OK) {
        status = append(text, layout->zero_is_missing ? ", 0\n" : "\n", err);
    }
    for (size_t i = 0; i < layout->column_count && status == ET_OK; i++) {
        describe_column(layout, i, what, sizeof what);
        size_t width = et_text_width(layout->columns[i].heading);
        (void)snprintf(line, sizeof line, "  column %-2zu %s%*s %s\n", i + 1,
                       layout->columns[i].heading, width < 24 ? (int)(24 - width) : 0, "",
                       what);
        status = append(text, line, err);
    }
    return status;
}
