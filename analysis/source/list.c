/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `Toán: 8.20   Ngữ văn: 6.5   Tiếng Anh: 7`: what crawlers keep of a page of results, as
 * a field of a delimited file or as a whole line.
 */
#include "source/named.h"

#include <stdlib.h>
#include <string.h>

#include "source/entities.h"
#include "source/layout_inside.h"

/* ---- walking ---- */

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static bool is_between(char c)
{
    return is_space(c) || c == ',' || c == ';' || c == '|' || c == '/';
}

static et_field part(const et_field *text, size_t from, size_t to)
{
    while (to > from && is_space(text->text[to - 1])) {
        to--;
    }
    while (from < to && is_space(text->text[from])) {
        from++;
    }
    return (et_field){text->text + from, to - from, text->column + from, text->line};
}

/* Where the name that begins at `at` ends: at its : or =. */
static size_t name_end(const et_field *text, size_t at)
{
    while (at < text->length && text->text[at] != ':' && text->text[at] != '=') {
        at++;
    }
    return at;
}

/* A word such as a person's name ends where two spaces or a separator follow. */
static size_t word_end(const et_field *text, size_t at)
{
    const char *t = text->text;

    while (at < text->length && !strchr(",;|\t", t[at]) &&
           !(is_space(t[at]) && at + 1 < text->length && is_space(t[at + 1]))) {
        at++;
    }
    return at;
}

/* A number ends at a space, a bar, a semicolon, or a comma that is no decimal mark. */
static size_t number_end(const et_field *text, size_t at)
{
    const char *t = text->text;

    while (at < text->length && !is_space(t[at]) && t[at] != ';' && t[at] != '|') {
        if (t[at] == ',' &&
            (at + 1 == text->length || t[at + 1] < '0' || t[at + 1] > '9')) {
            break;
        }
        at++;
    }
    return at;
}

static bool fail(et_walk *walk, et_field wrong, const char *expected)
{
    walk->wrong = wrong;
    walk->expected = expected;
    return false;
}

/* The value that begins at `at`; *end is where the next name may begin. */
static bool take_value(et_walk *walk, const et_field *text, size_t at, et_field *value,
                       size_t *end)
{
    size_t subject;

    while (at < text->length && is_space(text->text[at])) {
        at++;
    }
    char c = at < text->length ? text->text[at] : '\0';
    if ((c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.') {
        *end = number_end(text, at);
        *value = part(text, at, *end);
        return true;
    }
    /* after a name without a value comes the next name */
    size_t next = name_end(text, at);
    et_field name = part(text, at, next);
    if (next < text->length && name.length > 0 &&
        et_names_role(walk->names, name.text, name.length, &subject) !=
            ET_COLUMN_UNKNOWN) {
        *value = part(text, at, at);
        *end = at;
        return true;
    }
    *end = word_end(text, at);
    *value = part(text, at, *end);
    if (name_end(value, 0) < value->length) {
        return fail(walk, *value, "a value, and two spaces or a semicolon after it");
    }
    return true;
}

bool et_list_walk(et_walk *walk, const et_field *text)
{
    size_t at = 0, end;

    while (at < text->length) {
        if (is_between(text->text[at])) {
            at++;
            continue;
        }
        size_t colon = name_end(text, at);
        et_field name = part(text, at, colon), value;
        if (colon == text->length || name.length == 0) {
            return fail(walk, part(text, at, text->length), "`subject: score`");
        }
        if (!take_value(walk, text, colon + 1, &value, &end)) {
            return false;
        }
        if (!walk->take(walk->context, &name, &value)) {
            return false;
        }
        at = end;
    }
    return true;
}

/* ---- rows ---- */

/* A walk through decoded text tells where it is in the file. */
typedef struct origin {
    et_rows *rows;
    const uint32_t *from;
    size_t length;       /* of the decoded text    */
    size_t column, line; /* of the text in its row */
} origin;

static void restore(const origin *o, et_field *field)
{
    size_t at = field->column;

    field->line = o->line;
    field->column = o->column + (at < o->length ? o->from[at] : at);
}

static bool take_decoded(void *context, const et_field *name, const et_field *value)
{
    const origin *o = context;
    et_field n = *name, v = *value;

    restore(o, &n);
    restore(o, &v);
    return et_rows_take_named(o->rows, &n, &v);
}

bool et_list_read(et_rows *rows, const et_field *field)
{
    size_t used = rows->plain_used;
    et_field text = {.text = rows->plain + used};
    origin o = {rows, rows->from + used, 0, field->column, field->line};
    et_walk walk = {.names = rows->names, .take = take_decoded, .context = &o};

    if (field->length > ET_PLAIN_SIZE - used) {
        et_rows_refuse(rows, ET_FAULT_FIELDS, field, "less text in a row");
        return false;
    }
    text.length = et_entities_decode(field->text, field->length, rows->plain + used,
                                     rows->from + used);
    rows->plain_used += text.length;
    o.length = text.length;
    if (et_list_walk(&walk, &text)) {
        return true;
    }
    if (walk.expected) {
        restore(&o, &walk.wrong);
        et_rows_refuse(rows, ET_FAULT_SYNTAX, &walk.wrong, walk.expected);
    }
    return false;
}

et_status et_list_take(et_rows *rows, et_taken *taken, et_error *err)
{
    const et_layout *layout = rows->layout;

    (void)err;
    *taken = et_rows_split(rows, layout->parts, layout->list + 1 == layout->parts);
    if (*taken == ET_TAKEN && !et_list_read(rows, &rows->fields[layout->list])) {
        *taken = ET_TAKEN_REFUSED;
    }
    return ET_OK;
}

/* ---- understanding ---- */

/* What the first rows hold when they are split by some delimiter. */
typedef struct sight {
    const et_layout *layout; /* what candidate numbers look like                */
    char delimiter;
    size_t column;       /* that holds lists in most rows                       */
    size_t rows, lists;  /* with text; with a list in that column               */
    size_t keyed;        /* lists that name a candidate or a place              */
    size_t ids;          /* rows with a candidate number in another column      */
    size_t first;        /* first byte of the first such row                    */
    uint64_t line;       /* of it                                               */
    size_t width;        /* fields of that row; the list's column + 1 when rows differ */
    et_header header;    /* the line before it; of length 0: none               */
} sight;

/* Walks a field; counts what it names in `heard`. */
static bool hear(et_heard *heard, const et_field *field, char *plain)
{
    et_field text = {plain, 0, 1, 0};
    et_walk walk = {.names = heard->names, .take = et_heard_take, .context = heard};

    heard->subjects = heard->ids = heard->places = 0;
    if (field->length == 0 || field->length > ET_LINE_LONGEST) {
        return false;
    }
    text.length = et_entities_decode(field->text, field->length, plain, NULL);
    return et_list_walk(&walk, &text) && heard->subjects > 0;
}

/* In the last column a list takes the rest of the line, delimiters and all. */
static void take_rest(et_field *field, const char *end)
{
    const char *start = field->text;

    while (end > start && is_space(end[-1])) {
        end--;
    }
    field->length = (size_t)(end - start);
}

static void look_at_row(sight *s, et_heard *heard, const et_sniff *sniff,
                        const et_header *row, char *plain)
{
    et_field fields[ET_COLUMNS_MOST];
    size_t stray, number = 0, lists = 0;
    const char *line = sniff->head + row->start;
    size_t count = et_fields_split(line, row->end - row->start, s->delimiter, fields,
                                   ET_COLUMNS_MOST, &stray);
    size_t found = SIZE_MAX;

    count = count < ET_COLUMNS_MOST ? count : ET_COLUMNS_MOST;
    for (size_t i = 0; i < count; i++) {
        number += et_layout_digits(s->layout, &fields[i]) > 0;
        if (hear(heard, &fields[i], plain)) {
            found = found == SIZE_MAX ? i : found;
            lists++;
        }
    }
    if (found == SIZE_MAX || (s->lists > 0 && found != s->column)) {
        if (s->lists == 0) {
            s->header = *row;
        }
        return;
    }
    if (lists > 1) {
        take_rest(&fields[found], line + (row->end - row->start));
        lists = hear(heard, &fields[found], plain) ? lists : 0;
    }
    if (s->lists == 0) {
        s->column = found;
        s->first = row->start;
        s->line = row->line;
        s->width = lists > 1 ? found + 1 : count;
    }
    s->width = lists > 1 || count != s->width ? found + 1 : s->width;
    s->lists += lists > 0;
    s->ids += number > 0;
    (void)hear(heard, &fields[found], plain);
    s->keyed += heard->ids + heard->places > 0;
}

/* Looks at the first rows; names heard become columns only when `heard` has a layout of
 * its own for that. */
static void look(sight *s, et_heard *heard, const et_sniff *sniff, size_t at, char *plain)
{
    et_header row = {.next = at, .delimiter = s->delimiter};

    for (size_t i = 0; i < ET_SAMPLE_ROWS && et_layout_next_line(sniff, &row); i++) {
        if (row.end > row.start && row.end - row.start <= ET_LINE_LONGEST) {
            s->rows++;
            look_at_row(s, heard, sniff, &row, plain);
        }
    }
}

static bool is_certain(const sight *s)
{
    size_t told = s->delimiter ? s->ids + s->keyed : s->keyed;
    return s->lists > 0 && 2 * s->lists >= s->rows && 2 * told >= s->lists;
}

/* The columns of the line: by the header, else the first that holds numbers is the
 * candidate's. */
static et_status name_parts(et_layout *layout, const sight *s, const et_sniff *sniff,
                            et_error *err)
{
    et_header h = s->header;

    if (h.end == h.start) {
        h = (et_header){.start = s->first, .end = s->first, .line = s->line};
        h.end = et_layout_line_end(sniff, s->first, false);
        h.delimiter = s->delimiter;
        return et_layout_guess_columns(layout, sniff, &h, s->width, err);
    }
    layout->header_line = h.line;
    return et_layout_take_columns(layout, sniff, &h, err);
}

static et_status settle(et_layout *layout, const sight *s, const et_sniff *sniff,
                        et_error *err)
{
    layout->shape = ET_SHAPE_LIST;
    layout->delimiter = s->delimiter;
    layout->data_offset = s->first;
    layout->data_line = s->line;
    layout->list = s->column;
    et_status status = name_parts(layout, s, sniff, err);
    if (status != ET_OK) {
        return status;
    }
    for (size_t i = 0; i < layout->column_count; i++) {
        et_column *c = &layout->columns[i];
        if (layout->profile && et_layout_is_list(layout, i)) {
            layout->list = i;
        }
        if (c->role == ET_COLUMN_SUBJECT) {
            return et_fail_at(err, sniff->name, s->line, 1,
                              "found column %zu \"%s\" beside a list of scores, expected "
                              "scores in one of them",
                              i + 1, c->heading);
        }
    }
    if (layout->list >= layout->column_count) {
        return et_fail_at(err, sniff->name, s->line, 1,
                          "found %zu columns, expected a list of scores in column %zu",
                          layout->column_count, layout->list + 1);
    }
    layout->columns[layout->list].role = ET_COLUMN_IGNORED;
    layout->parts = layout->slots = layout->column_count;
    free(layout->papers);
    layout->papers = NULL;
    return ET_OK;
}

static et_status understand(et_layout *layout, et_heard *heard, const et_sniff *sniff,
                            size_t at, char *plain)
{
    static const char delimiters[] = {'\0', ',', ';', '\t', '|'};
    et_error *err = heard->err;
    sight best = {0};

    heard->layout = NULL; /* only counts */
    for (size_t d = 0; d < sizeof delimiters && !is_certain(&best); d++) {
        best = (sight){.layout = layout, .delimiter = delimiters[d]};
        if (!layout->profile || !layout->profile->delimiter ||
            layout->profile->delimiter == best.delimiter) {
            look(&best, heard, sniff, at, plain);
        }
    }
    if (!is_certain(&best)) {
        return ET_ERR_NOT_FOUND;
    }
    et_status status = settle(layout, &best, sniff, err);
    if (status == ET_OK) {
        sight again = {.layout = layout, .delimiter = best.delimiter};
        heard->layout = layout;
        look(&again, heard, sniff, best.first, plain);
        status = heard->status;
    }
    return status == ET_OK ? et_layout_add_subjects(layout, sniff, err) : status;
}

et_status et_list_understand(et_layout *layout, const et_sniff *sniff, size_t at,
                             et_error *err)
{
    et_heard heard = {.sniff = sniff, .err = err};
    char *plain = malloc(ET_LINE_LONGEST);

    et_status status = plain ? et_names_new(&heard.names, sniff->subjects,
                                            layout->profile, err)
                             : et_layout_no_memory(sniff, err);
    if (status == ET_OK) {
        status = understand(layout, &heard, sniff, at, plain);
    }
    et_names_free(heard.names);
    free(plain);
    return status;
}
