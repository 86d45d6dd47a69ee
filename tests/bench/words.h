/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The command lines of the benchmarks: words without options but --help.
 */
#ifndef TESTS_BENCH_WORDS_H
#define TESTS_BENCH_WORDS_H

/* The words behind the program's name, `least` to `most` of them, ended by NULL; answers
 * --help with `usage` and `says`, and ends with 2 at any other option. */
char **bench_words(int argc, char **argv, int least, int most, const char *usage,
                   const char *says);

/* A whole number from 1 to `most`; `otherwise` without a word. Ends with 2 at anything
 * else, saying that `what` was expected. */
long bench_number(const char *word, long otherwise, long most, const char *what);

#endif
