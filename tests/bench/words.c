/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words.h"

#include <argp.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

char **bench_words(int argc, char **argv, int least, int most, const char *usage,
                   const char *says)
{
    const struct argp argp = {.args_doc = usage, .doc = says};
    int first = argc;

    argp_err_exit_status = 2;
    (void)argp_parse(&argp, argc, argv, 0, &first, NULL);
    if (argc - first < least || argc - first > most) {
        (void)fprintf(stderr, "found %d words, expected: %s\n", argc - first, usage);
        exit(2);
    }
    return argv + first;
}

long bench_number(const char *word, long otherwise, long most, const char *what)
{
    char *end = NULL;

    if (!word) {
        return otherwise;
    }
    errno = 0;
    long number = strtol(word, &end, 10);
    if (errno || end == word || *end || number < 1 || number > most) {
        (void)fprintf(stderr, "found \"%s\", expected %s from 1 to %ld\n", word, what,
                      most);
        exit(2);
    }
    return number;
}
