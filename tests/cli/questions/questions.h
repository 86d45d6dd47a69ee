/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One test a question, by what it is about; test_questions.c runs them.
 */
#ifndef TESTS_CLI_QUESTIONS_QUESTIONS_H
#define TESTS_CLI_QUESTIONS_QUESTIONS_H

#include "questions/ask.h"
#include "questions/exam.h"

#define QUESTION(number) void question_##number(void **state)

/* country.c */
QUESTION(1);
QUESTION(2);
QUESTION(3);
QUESTION(4);
QUESTION(5);
QUESTION(6);
QUESTION(7);
QUESTION(8);
QUESTION(28);
QUESTION(31);
/* candidates.c */
QUESTION(19);
QUESTION(20);
QUESTION(21);
QUESTION(22);
QUESTION(23);
QUESTION(24);
QUESTION(25);
QUESTION(26);
QUESTION(27);
QUESTION(29);
/* provinces.c */
QUESTION(10);
QUESTION(11);
QUESTION(12);
QUESTION(13);
QUESTION(14);
QUESTION(16);
QUESTION(17);
QUESTION(30);
QUESTION(36);
QUESTION(37);
/* clusters.c */
QUESTION(15);
QUESTION(32);
QUESTION(33);
QUESTION(34);
QUESTION(35);

#endif
