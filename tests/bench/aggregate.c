/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench_aggregate: how long `examtrend aggregate` takes for candidate files, beside
 * reading the same bytes and beside other programs that count the same rows.
 *
 *     bench_aggregate FOLDER [ROWS [YEARS]]
 *
 * FOLDER gets made-up files (a million candidates a year for ten years unless said) that
 * are kept for the next run. Every program runs once a round, one after the other, for
 * some rounds; the table has medians of wall time, of processor time and of memory, and
 * ratios to DuckDB where it is installed. What is not installed is named and skipped.
 */
#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "candidates.h"

extern char **environ;

enum { ROUNDS = 5, MOST = 16, FIRST_YEAR = 2016 };

typedef struct contender {
    const char *name;
    const char *script; /* for sh, with $D the folder; fails with 99 when not installed */
    double wall[ROUNDS], processor[ROUNDS];
    long memory; /* kB, the largest */
    int rounds;
    bool missing;
} contender;

#define HERE BENCH_FOLDER "/peers"

static contender contenders[MOST] = {
    {.name = "read the bytes, one thread", .script = "cat \"$D\"/*.csv >/dev/null"},
    {.name = "wc -l", .script = "wc -l \"$D\"/*.csv >/dev/null"},
    {.name = "examtrend aggregate",
     .script = "\"$X\" aggregate -q \"$D\"/*.csv -o \"$D/tally.out\""},
    {.name = "  one thread",
     .script = "\"$X\" aggregate -q -j1 \"$D\"/*.csv -o \"$D/tally.out\""},
    {.name = "  AVX2",
     .script = "\"$X\" aggregate -q --decoder=avx2 \"$D\"/*.csv -o \"$D/tally.out\""},
    {.name = "  portable C",
     .script = "\"$X\" aggregate -q --decoder=portable \"$D\"/*.csv -o \"$D/tally.out\""},
    {.name = "  exact way only",
     .script = "\"$X\" aggregate -q --decoder=exact \"$D\"/*.csv -o \"$D/tally.out\""},
    {.name = "  with --duplicates",
     .script = "\"$X\" aggregate -q --duplicates \"$D\"/*.csv -o \"$D/tally.out\""},
    {.name = "  quotes, CRLF, ; and commas",
     .script = "\"$X\" aggregate -q \"$D\"/awkward/*.csv -o \"$D/tally.out\""},
    {.name = "DuckDB", .script = "exec sh " HERE "/duckdb.sh \"$D\""},
    {.name = "polars", .script = "exec sh " HERE "/polars.sh \"$D\""},
    {.name = "R data.table", .script = "exec sh " HERE "/datatable.sh \"$D\""},
    {.name = "pandas", .script = "exec sh " HERE "/pandas.sh \"$D\""},
    {.name = "Miller", .script = "exec sh " HERE "/miller.sh \"$D\""},
    {.name = "zsv count", .script = "exec sh " HERE "/zsv.sh \"$D\""},
};

static double seconds(struct timespec a, struct timespec b)
{
    return (double)(b.tv_sec - a.tv_sec) + 1e-9 * (double)(b.tv_nsec - a.tv_nsec);
}

static double of(struct timeval t)
{
    return (double)t.tv_sec + 1e-6 * (double)t.tv_usec;
}

static void run(contender *c)
{
    char shell[] = "sh", flag[] = "-c", script[1024];
    char *argv[] = {shell, flag, script, NULL};
    struct timespec before, after;
    struct rusage usage;
    posix_spawn_file_actions_t actions;
    int status;
    pid_t child;

    (void)snprintf(script, sizeof script, "%s", c->script);
    if (posix_spawn_file_actions_init(&actions) != 0) {
        return;
    }
    (void)posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
    (void)posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
    (void)clock_gettime(CLOCK_MONOTONIC, &before);
    int failed = posix_spawnp(&child, shell, &actions, NULL, argv, environ);
    (void)posix_spawn_file_actions_destroy(&actions);
    if (failed || wait4(child, &status, 0, &usage) < 0) {
        return;
    }
    (void)clock_gettime(CLOCK_MONOTONIC, &after);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        c->missing = true;
        return;
    }
    c->wall[c->rounds] = seconds(before, after);
    c->processor[c->rounds++] = of(usage.ru_utime) + of(usage.ru_stime);
    c->memory = usage.ru_maxrss > c->memory ? usage.ru_maxrss : c->memory;
}

static int ascending(const void *a, const void *b)
{
    const double *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

static double median(const double *values, int count)
{
    double sorted[ROUNDS];
    memcpy(sorted, values, (size_t)count * sizeof *sorted);
    qsort(sorted, (size_t)count, sizeof *sorted, ascending);
    return sorted[count / 2];
}

static bool make_files(const char *folder, long rows, int years)
{
    char path[4096];
    struct stat info;

    (void)mkdir(folder, 0777);
    (void)snprintf(path, sizeof path, "%s/awkward", folder);
    (void)mkdir(path, 0777);
    (void)snprintf(path, sizeof path, "%s/%d.csv", folder, FIRST_YEAR + years - 1);
    if (stat(path, &info) == 0) {
        return true;
    }
    (void)printf("making %d files of %ld candidates in %s\n", years, rows, folder);
    (void)fflush(stdout);
    if (!make_candidates(folder, rows, FIRST_YEAR, years, false)) {
        return false;
    }
    (void)snprintf(path, sizeof path, "%s/awkward", folder);
    return make_candidates(path, rows, FIRST_YEAR, years, true);
}

static void print_table(void)
{
    const contender *duck = NULL;

    for (size_t i = 0; i < MOST; i++) {
        if (contenders[i].name && strcmp(contenders[i].name, "DuckDB") == 0 &&
            contenders[i].rounds > 0) {
            duck = &contenders[i];
        }
    }
    (void)printf("%-30s %8s %8s %8s %8s %8s\n", "", "wall", "CPU", "memory", "wall /",
                 "CPU /");
    (void)printf("%-30s %8s %8s %8s %8s %8s\n", "", "s", "s", "MB", "DuckDB", "DuckDB");
    for (size_t i = 0; i < MOST && contenders[i].name; i++) {
        const contender *c = &contenders[i];
        if (c->rounds == 0) {
            (void)printf("%-30s skipped: not installed\n", c->name);
            continue;
        }
        double wall = median(c->wall, c->rounds);
        double processor = median(c->processor, c->rounds);
        (void)printf("%-30s %8.3f %8.3f %8.0f", c->name, wall, processor,
                     (double)c->memory / 1024.0);
        if (duck) {
            (void)printf(" %8.3f %8.3f", wall / median(duck->wall, duck->rounds),
                         processor / median(duck->processor, duck->rounds));
        }
        (void)putchar('\n');
    }
}

int main(int argc, char **argv)
{
    long rows = argc > 2 ? strtol(argv[2], NULL, 10) : 1000000;
    long years = argc > 3 ? strtol(argv[3], NULL, 10) : 10;

    if (argc < 2 || rows < 1 || years < 1 || years > 100) {
        (void)fprintf(stderr, "usage: bench_aggregate FOLDER [ROWS [YEARS]]\n");
        return 2;
    }
    if (!make_files(argv[1], rows, (int)years)) {
        (void)fprintf(stderr, "bench_aggregate: cannot write to %s: %s\n", argv[1],
                      strerror(errno));
        return 1;
    }
    (void)setenv("D", argv[1], 1);
    (void)setenv("X", EXAMTREND_COMMAND, 1);
    for (int round = 0; round < ROUNDS; round++) {
        for (size_t i = 0; i < MOST && contenders[i].name; i++) {
            if (!contenders[i].missing) {
                run(&contenders[i]);
            }
        }
    }
    print_table();
    return 0;
}
