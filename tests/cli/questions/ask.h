/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The commands of analysis/QUESTIONS.md and their answers as tables of text.
 */
#ifndef TESTS_CLI_QUESTIONS_ASK_H
#define TESTS_CLI_QUESTIONS_ASK_H

#include "support.h"

/* What a command printed as CSV: tables one after another, each with its header first. */
typedef struct answer answer;

/* Runs the `which`-th command (from 0) below question `number` with -f csv. */
answer *ask_one(int number, int which);
#define ask(number) ask_one((number), 0)
void answer_free(answer *a);

size_t answer_tables(const answer *a);
size_t answer_rows(const answer *a, size_t table);

/* A cell by its column's name; fails the test where there is no such column. */
const char *text_of(const answer *a, size_t table, size_t row, const char *column);
double number_of(const answer *a, size_t table, size_t row, const char *column);
bool is_missing(const answer *a, size_t table, size_t row, const char *column);

/* The only row with these values: name, value, ..., NULL. Fails unless there is one. */
size_t row_where(const answer *a, size_t table, ...) __attribute__((sentinel));

/* Fails unless what people read holds this. */
void says(int number, const char *part);

/* Commands below a question; -1 where the page has no such question. */
int commands_of(int number);

/* The folder in which commands run (for files that they name). */
void answers_forget(void);

#endif
