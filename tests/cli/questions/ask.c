/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "questions/ask.h"

#include <unistd.h>

#define MOST_ARGUMENTS 40
#define MOST_QUESTIONS 64

typedef struct sheet {
    char **cell; /* [row][column], the header first */
    size_t rows, columns;
} sheet;

struct answer {
    sheet tables[4];
    size_t count;
};

static char *page;                  /* analysis/QUESTIONS.md                 */
static char *said[MOST_QUESTIONS];  /* what people read, by question         */

/* ---- the page ---- */

static const char *question(int number)
{
    char head[16];

    if (!page) {
        page = read_file(EXAMTREND_SOURCE "/analysis/QUESTIONS.md", NULL);
    }
    (void)snprintf(head, sizeof head, "\n**%d. ", number);
    return strstr(page, head);
}

/* The `which`-th indented line below a question; NULL without one. */
static const char *command_line(int number, int which)
{
    const char *at = question(number);

    for (at = at ? strchr(at + 1, '\n') : NULL; at && at[1]; at = strchr(at + 1, '\n')) {
        if (strncmp(at, "\n**", 3) == 0 || strncmp(at, "\n#", 2) == 0) {
            return NULL;
        }
        if (strncmp(at, "\n    examtrend ", 15) == 0 && which-- == 0) {
            return at + 15;
        }
    }
    return NULL;
}

int commands_of(int number)
{
    int count = 0;

    while (question(number) && command_line(number, count)) {
        count++;
    }
    return question(number) ? count : -1;
}

/* Splits a line as a shell would, with double quotes only. */
static char *split(const char *line, const char *arguments[MOST_ARGUMENTS])
{
    char *copy = strndup(line, strcspn(line, "\n")), *to = copy;
    size_t count = 0;
    bool quoted = false, within = false;

    assert_non_null(copy);
    for (const char *from = copy;; from++) {
        if (*from == '"') {
            quoted = !quoted;
        } else if (*from && (*from != ' ' || quoted)) {
            if (!within) {
                assert_true(count + 3 < MOST_ARGUMENTS);
                arguments[count++] = to;
                within = true;
            }
            *to++ = *from;
        } else {
            bool end = *from == '\0';
            if (within) {
                *to++ = '\0';
                within = false;
            }
            if (end) {
                break;
            }
        }
    }
    arguments[count] = NULL;
    return copy;
}

static run_result run_line(const char *line, const char *format)
{
    const char *arguments[MOST_ARGUMENTS];
    char *copy = split(line, arguments);
    size_t count = 0;

    while (arguments[count]) {
        count++;
    }
    if (format) {
        arguments[count++] = "-f";
        arguments[count++] = format;
        arguments[count] = NULL;
    }
    run_result run = run_examtrend_with(NULL, arguments);
    bool inferred = strstr(run.err, "are inferred, not documented") != NULL;
    if (run.exit_code != 0 || (run.err[0] && !inferred)) {
        print_error("%.*s: exit %d, %s\n", (int)strcspn(line, "\n"), line, run.exit_code,
                    run.err);
        fail();
    }
    free(copy);
    return run;
}

void says(int number, const char *part)
{
    assert_true(number > 0 && number < MOST_QUESTIONS);
    if (!said[number]) {
        const char *line = command_line(number, 0);
        assert_non_null(line);
        run_result run = run_line(line, NULL);
        said[number] = strdup(run.out);
        run_free(&run);
    }
    assert_has(said[number], part);
}

void answers_forget(void)
{
    for (size_t i = 0; i < MOST_QUESTIONS; i++) {
        free(said[i]);
        said[i] = NULL;
    }
    free(page);
    page = NULL;
}

/* ---- tables ---- */

/* One field of CSV, unquoted in place; `*at` moves behind it. */
static char *take_field(char **at)
{
    char *from = *at, *start = from, *to = from;
    bool quoted = *from == '"';

    from += quoted;
    while (*from && (quoted || (*from != ',' && *from != '\n'))) {
        if (quoted && *from == '"') {
            if (from[1] != '"') {
                from++;
                break;
            }
            from++;
        }
        *to++ = *from++;
    }
    *at = from;
    size_t length = (size_t)(to - start);
    char *field = strndup(start, length);
    assert_non_null(field);
    return field;
}

/* A table ends at an empty line. */
static void take_table(char **at, sheet *t)
{
    size_t fields = 0, room = 0;

    while (**at && **at != '\n') {
        size_t before = fields;
        for (bool more = true; more;) {
            if (fields == room) {
                room = 2 * room + 64;
                t->cell = realloc(t->cell, room * sizeof *t->cell);
                assert_non_null(t->cell);
            }
            t->cell[fields++] = take_field(at);
            more = **at == ',';
            *at += **at != '\0';
        }
        t->columns = t->columns ? t->columns : fields;
        assert_int_equal(fields - before, t->columns);
        t->rows++;
    }
}

answer *ask_one(int number, int which)
{
    const char *line = command_line(number, which);
    answer *a = calloc(1, sizeof *a);

    assert_non_null(line);
    assert_non_null(a);
    run_result run = run_line(line, "csv");
    for (char *at = run.out; *at;) {
        assert_true(a->count < sizeof a->tables / sizeof *a->tables);
        take_table(&at, &a->tables[a->count++]);
        at += *at == '\n';
    }
    run_free(&run);
    assert_true(a->count > 0);
    return a;
}

void answer_free(answer *a)
{
    for (size_t i = 0; i < a->count; i++) {
        sheet *t = &a->tables[i];
        for (size_t c = 0; c < t->rows * t->columns; c++) {
            free(t->cell[c]);
        }
        free(t->cell);
    }
    free(a);
}

size_t answer_tables(const answer *a)
{
    return a->count;
}

size_t answer_rows(const answer *a, size_t table)
{
    assert_true(table < a->count);
    return a->tables[table].rows - 1;
}

const char *text_of(const answer *a, size_t table, size_t row, const char *column)
{
    assert_true(row < answer_rows(a, table));
    const sheet *t = &a->tables[table];
    for (size_t c = 0; c < t->columns; c++) {
        if (strcmp(t->cell[c], column) == 0) {
            return t->cell[(row + 1) * t->columns + c];
        }
    }
    fail_msg("no column %s", column);
    return "";
}

bool is_missing(const answer *a, size_t table, size_t row, const char *column)
{
    return text_of(a, table, row, column)[0] == '\0';
}

double number_of(const answer *a, size_t table, size_t row, const char *column)
{
    const char *text = text_of(a, table, row, column);
    char *end;
    double value = strtod(text, &end);
    if (!*text || *end) {
        fail_msg("%s is \"%s\", no number", column, text);
    }
    return value;
}

size_t row_where(const answer *a, size_t table, ...)
{
    size_t found = 0, count = 0;

    for (size_t row = 0; row < answer_rows(a, table); row++) {
        va_list list;
        bool same = true;
        va_start(list, table);
        for (const char *name = va_arg(list, const char *); name;
             name = va_arg(list, const char *)) {
            const char *value = va_arg(list, const char *);
            same = same && strcmp(text_of(a, table, row, name), value) == 0;
        }
        va_end(list);
        if (same) {
            found = row;
            count++;
        }
    }
    assert_int_equal(count, 1);
    return found;
}
