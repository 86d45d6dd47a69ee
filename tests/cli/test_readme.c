/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The examples of the READMEs are run and print what they say. In a block that begins
 * with ```console, a line "$ examtrend ..." is a command and the lines after it are what
 * it prints on standard output; a line of "..." alone stands for any lines.
 */
#include "support.h"

#include <unistd.h>

static const char *const readmes[] = {"README.md", "plots/README.md",
                                      "analysis/source/README.md"};

/* Cuts a command line into arguments in place; double quotes keep blanks. */
static size_t cut(char *line, const char **arguments, size_t room)
{
    size_t count = 0;
    for (char *at = line; *at && count + 1 < room;) {
        while (*at == ' ') {
            at++;
        }
        if (!*at) {
            break;
        }
        char end = *at == '"' ? '"' : ' ';
        at += end == '"';
        arguments[count++] = at;
        at += strcspn(at, end == '"' ? "\"" : " ");
        if (*at) {
            *at++ = '\0';
        }
    }
    arguments[count] = NULL;
    return count;
}

/* `expected` is matched from the start of `got`; "..." lines match any lines. */
static bool matches(const char *expected, const char *got)
{
    while (*expected) {
        size_t length = strcspn(expected, "\n") + 1;
        if (strncmp(expected, "...\n", 4) == 0) {
            for (const char *at = got;; at++) {
                if ((at == got || at[-1] == '\n') && matches(expected + 4, at)) {
                    return true;
                }
                if (!*at) {
                    return false;
                }
            }
        }
        if (strncmp(expected, got, length) != 0) {
            return false;
        }
        expected += length;
        got += length;
    }
    return *got == '\0';
}

static void run_example(const char *command, const char *expected, const char *where)
{
    char line[1024];
    const char *arguments[60];

    (void)snprintf(line, sizeof line, "%s", command);
    size_t count = cut(line, arguments, 60);
    assert_true(count >= 1);
    assert_string_equal(arguments[0], "examtrend");
    run_result run = run_examtrend_with(NULL, arguments + 1);
    if (run.exit_code != 0 || !matches(expected, run.out)) {
        print_error("%s: $ %s\nexit code %d\nprinted:\n%s%s\nexpected:\n%s\n", where,
                    command, run.exit_code, run.out, run.err, expected);
        fail();
    }
    run_free(&run);
}

/* Runs the examples of one console block. */
static size_t run_block(char *block, const char *where)
{
    size_t examples = 0;
    char *at = strncmp(block, "$ ", 2) == 0 ? block : strstr(block, "\n$ ");
    while (at) {
        char *command = at + (*at == '\n' ? 3 : 2);
        char *output = strchr(command, '\n');
        assert_non_null(output);
        *output++ = '\0';
        bool silent = strncmp(output, "$ ", 2) == 0;
        char *next = silent ? output : strstr(output, "\n$ ");
        char expected[16384] = "";
        if (!silent) {
            size_t length = next ? (size_t)(next + 1 - output) : strlen(output);
            assert_true(length < sizeof expected);
            memcpy(expected, output, length);
            expected[length] = '\0';
        }
        run_example(command, expected, where);
        examples++;
        at = next;
        if (silent) {
            at = output;
        }
    }
    return examples;
}

static void examples_print_what_they_say(void **state)
{
    (void)state;
    size_t examples = 0;

    assert_int_equal(chdir(scratch_folder()), 0);
    assert_int_equal(symlink(EXAMTREND_SOURCE "/datasets", "datasets"), 0);
    for (size_t i = 0; i < sizeof readmes / sizeof *readmes; i++) {
        char path[4096];
        (void)snprintf(path, sizeof path, "%s/%s", EXAMTREND_SOURCE, readmes[i]);
        if (!file_exists(path)) {
            continue;
        }
        char *text = read_file(path, NULL);
        for (char *at = text; (at = strstr(at, "```console\n"));) {
            char *block = at + strlen("```console\n");
            char *end = strstr(block, "```");
            assert_non_null(end);
            *end = '\0';
            examples += run_block(block, readmes[i]);
            at = end + 1;
        }
        free(text);
    }
    assert_true(examples >= 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(examples_print_what_they_say),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
