/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The formula index says no more than `examtrend selftest` shows, and leaves nothing out.
 */
#include "support.h"

#include <dirent.h>

#define INDEX EXAMTREND_SOURCE "/analysis/methods/README.md"
#define HEADERS EXAMTREND_SOURCE "/include/examtrend/methods"

enum { MOST = 400, COLUMNS = 7, METHODS = 41 };
enum { ID, METHOD, DEFINITION, REFERENCE, HEADER, ANSWERS, DIGITS };

typedef struct problem {
    char name[48];
    double digits;
    bool listed;
} problem;

static problem problems[MOST];
static size_t problem_count;
static char *index_text; /* cut into rows and cells in place */
static char *rows[MOST][COLUMNS];
static size_t row_count;

static void read_selftest(void)
{
    run_result run = run_examtrend("selftest", "--format", "tsv");
    char *save = NULL;
    char *line = strtok_r(run.out, "\n", &save);

    assert_int_equal(run.exit_code, 0);
    while ((line = strtok_r(NULL, "\n", &save))) {
        problem *p = &problems[problem_count++];
        assert_true(problem_count <= MOST);
        assert_int_equal(sscanf(line, "%*[^\t]\t%47[^\t]\t%*d\t%lf", p->name, &p->digits),
                         2);
    }
    run_free(&run);
}

/* Cells of "| a | b | ... |"; a bar inside a cell is written \|. */
static void cut_row(char *line, char *cells[COLUMNS])
{
    size_t count = 0;
    for (char *at = line; *at; at++) {
        if (*at != '|' || (at > line && at[-1] == '\\')) {
            continue;
        }
        *at = '\0';
        if (count < COLUMNS) {
            cells[count] = at + 1;
        }
        count++;
    }
    if (count != COLUMNS + 1) {
        print_error("%zu cells instead of %d after %s\n", count, COLUMNS + 1, cells[0]);
        fail();
    }
}

static int read_both(void **state)
{
    (void)state;
    size_t size;
    char *save = NULL;

    read_selftest();
    index_text = read_file(INDEX, &size);
    for (char *line = strtok_r(index_text, "\n", &save); line;
         line = strtok_r(NULL, "\n", &save)) {
        if (strncmp(line, "| M", 3) == 0) {
            assert_true(row_count < MOST);
            cut_row(line, rows[row_count++]);
        }
    }
    return 0;
}

static int forget(void **state)
{
    (void)state;
    free(index_text);
    return 0;
}

static void every_method_has_a_row(void **state)
{
    (void)state;
    bool there[METHODS + 1] = {false};

    for (size_t r = 0; r < row_count; r++) {
        int id = 0;
        assert_int_equal(sscanf(rows[r][ID], " M%d", &id), 1);
        assert_in_range(id, 1, METHODS);
        there[id] = true;
        for (int c = METHOD; c <= HEADER; c++) {
            assert_true(strspn(rows[r][c], " ") < strlen(rows[r][c]));
        }
    }
    for (int id = 1; id <= METHODS; id++) {
        if (!there[id]) {
            print_error("M%d has no row in the index\n", id);
            fail();
        }
    }
}

static problem *find_problem(const char *name, size_t length)
{
    for (size_t i = 0; i < problem_count; i++) {
        if (strlen(problems[i].name) == length &&
            strncmp(problems[i].name, name, length) == 0) {
            return &problems[i];
        }
    }
    print_error("the index names %.*s, which is no problem\n", (int)length, name);
    fail();
    return NULL;
}

static void digits_are_reached(void **state)
{
    (void)state;
    for (size_t r = 0; r < row_count; r++) {
        char *number = rows[r][DIGITS];
        size_t answers = 0;
        for (char *tick = strchr(rows[r][ANSWERS], '`'); tick; tick = strchr(tick, '`')) {
            size_t length = strcspn(++tick, "`");
            problem *p = find_problem(tick, length);
            char *end;
            double said = strtod(number, &end);
            if (end == number || said > p->digits) {
                print_error("%s: the index says %.*s digits, %.2f are reached\n", p->name,
                            (int)(end - number), number, p->digits);
                fail();
            }
            number = end + strspn(end, ", ");
            p->listed = true;
            answers++;
            tick += length + 1;
        }
        if (answers == 0 || *number != '\0') {
            print_error("%s:%s has %zu known answers, and digits left over: \"%s\"\n",
                        rows[r][ID], rows[r][METHOD], answers, number);
            fail();
        }
    }
    for (size_t i = 0; i < problem_count; i++) {
        if (!problems[i].listed) {
            print_error("%s is not in the index\n", problems[i].name);
            fail();
        }
    }
}

static bool in_a_row(const char *header)
{
    for (size_t r = 0; r < row_count; r++) {
        const char *at = strstr(rows[r][HEADER], header);
        if (at && at[-1] == ' ' && strchr(" ,", at[strlen(header)])) {
            return true;
        }
    }
    return false;
}

static void headers_exist_and_none_is_left_out(void **state)
{
    (void)state;
    DIR *folder = opendir(HEADERS);

    assert_non_null(folder);
    for (struct dirent *entry; (entry = readdir(folder));) {
        if (entry->d_name[0] != '.' && !in_a_row(entry->d_name)) {
            print_error("%s is not in the index\n", entry->d_name);
            fail();
        }
    }
    (void)closedir(folder);
    for (size_t r = 0; r < row_count; r++) {
        char *save = NULL;
        for (char *name = strtok_r(rows[r][HEADER], " ,", &save); name;
             name = strtok_r(NULL, " ,", &save)) {
            char path[4096];
            (void)snprintf(path, sizeof path, HEADERS "/%s", name);
            if (!file_exists(path)) {
                print_error("the index names %s, which does not exist\n", name);
                fail();
            }
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_method_has_a_row),
        cmocka_unit_test(digits_are_reached),
        cmocka_unit_test(headers_exist_and_none_is_left_out),
    };
    return cmocka_run_group_tests(tests, read_both, forget);
}
