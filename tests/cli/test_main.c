/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The command before any of its commands.
 */
#include "support.h"

static void expect(const char *first, const char *second, int code, const char *out,
                   const char *err)
{
    run_result run = run_examtrend_with(NULL, (const char *const[]){first, second, NULL});
    assert_int_equal(run.exit_code, code);
    assert_has(run.out, out);
    assert_has(run.err, err);
    run_free(&run);
}

static void help_is_of_all_commands_or_of_one(void **state)
{
    (void)state;
    static const char *const words[] = {"help", "--help", "-h", "-?"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        expect(words[i], NULL, 0, "Usage: examtrend COMMAND", "");
        expect(words[i], "trend", 0, "Usage: examtrend trend", "");
        expect(words[i], "trand", 2, "", "did you mean \"trend\"");
    }
    expect(NULL, NULL, 2, "Usage: examtrend COMMAND", "");
    expect("--version", NULL, 0, "examtrend ", "");
}

static void what_is_no_command_is_told(void **state)
{
    (void)state;
    expect("pannel", NULL, 2, "", "there is no command \"pannel\"; did you mean \"panel\"?");
    expect("xyzzy", NULL, 2, "", "`examtrend --help` lists them");
    expect("--halp", NULL, 2, "", "found the option --halp, expected a command before");
    expect("-s", "toan", 2, "", "found the option -s, expected a command before");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(help_is_of_all_commands_or_of_one),
        cmocka_unit_test(what_is_no_command_is_told),
    };
    return cmocka_run_group_tests_name("main", tests, NULL, NULL);
}
