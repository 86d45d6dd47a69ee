/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every command of analysis/QUESTIONS.md, its answer held to values that are reckoned
 * here from the counts by plain code of the test's own.
 */
#include <unistd.h>

#include "questions/questions.h"

/* The page has each question once, with a command or with the word why there is none. */
static void the_page_has_all_questions(void **state)
{
    (void)state;
    for (int number = 1; number <= 38; number++) {
        bool refused = number == 9 || number == 18 || number == 38;
        assert_int_equal(commands_of(number), refused ? 0 : number == 31 ? 2 : 1);
    }
    assert_int_equal(commands_of(39), -1);
}

static int forget(void **state)
{
    (void)state;
    answers_forget();
    exams_free();
    return 0;
}

#define ASKED(number) cmocka_unit_test(question_##number)

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_page_has_all_questions),
        ASKED(1),  ASKED(2),  ASKED(3),  ASKED(4),  ASKED(5),  ASKED(6),  ASKED(7),
        ASKED(8),  ASKED(10), ASKED(11), ASKED(12), ASKED(13), ASKED(14), ASKED(15),
        ASKED(16), ASKED(17), ASKED(19), ASKED(20), ASKED(21), ASKED(22), ASKED(23),
        ASKED(24), ASKED(25), ASKED(26), ASKED(27), ASKED(28), ASKED(29), ASKED(30),
        ASKED(31), ASKED(32), ASKED(33), ASKED(34), ASKED(35), ASKED(36), ASKED(37),
    };
    if (chdir(scratch_folder()) != 0) { /* where commands look for files */
        return 1;
    }
    return cmocka_run_group_tests_name("questions", tests, NULL, forget);
}
