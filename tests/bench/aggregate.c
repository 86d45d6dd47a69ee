/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench_aggregate: how long `examtrend aggregate` takes for candidate files, beside
 * reading the same bytes and beside other programs that count the same rows; then the
 * whole job from these files to 567 trends and charts, beside an R script.
 *
 *     bench_aggregate FOLDER [ROWS [YEARS]]
 *
 * FOLDER gets made-up files (a million candidates a year for ten years unless said) that
 * are kept for the next run. Every program runs once a round, one after the other, for
 * some rounds. What other work on the machine adds to a time is never negative, so the
 * tables have the least wall and processor time of all rounds, and ratios of these to
 * DuckDB's and R's where they are installed. What is not installed is named and skipped.
 */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
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
#include "words.h"

extern char **environ;

enum { ROUNDS = 5, FIRST_YEAR = 2016 };
#define SLOW 5.0 /* s; what takes longer runs once */

typedef struct contender {
    const char *name;
    const char *script; /* for sh; fails with 99 when something is not installed */
    const char *goal;   /* what the ratio of processor times shall be; NULL: none */
    double copies;      /* how often the rows are read, 0: not at all             */
} contender;

typedef struct figures {
    double wall, processor; /* the least, s */
    long memory;            /* the largest, kB */
    int rounds;
    bool missing;
} figures;

typedef struct comparison {
    const contender *list;
    figures *got;     /* [count] */
    size_t count;
    const char *peer; /* whom the ratios are to */
    int rounds;
} comparison;

/* In a script $D is the folder, $X the program, $R the one that only reads, $B the folder
 * of this file. */
#define PEER(name) "exec sh \"$B/peers/" name ".sh\" \"$D\""
#define COUNT "exec \"$X\" aggregate -q -o \"$D/tally.out\" "
#define FILES "\"$D\"/*.csv "
#define TEN_TIMES FILES FILES FILES FILES FILES FILES FILES FILES FILES FILES

static const contender counting[] = {
    {"read the bytes, two threads", "exec \"$R\" 2 " FILES, NULL, 0},
    {"read the bytes, one thread", "exec \"$R\" 1 " FILES, NULL, 0},
    {"cat", "exec cat " FILES ">/dev/null", NULL, 0},
    {"wc -l", "exec wc -l " FILES ">/dev/null", NULL, 1},
    {"examtrend, best decoder", COUNT FILES, "0.07", 1},
    {"  one thread", COUNT "-j1 " FILES, NULL, 1},
    {"  AVX2", COUNT "--decoder=avx2 " FILES, "0.08", 1},
    {"  AVX2, one thread", COUNT "-j1 --decoder=avx2 " FILES, NULL, 1},
    {"  portable C", COUNT "--decoder=portable " FILES, "0.12", 1},
    {"  portable C, one thread", COUNT "-j1 --decoder=portable " FILES, NULL, 1},
    {"  exact way only", COUNT "--decoder=exact " FILES, NULL, 1},
    {"  with --duplicates", COUNT "--duplicates " FILES, NULL, 1},
    {"  scores as 7 and 6.750", COUNT "\"$D\"/long/*.csv", NULL, 1},
    {"  quotes, CRLF, ; and commas", COUNT "\"$D\"/awkward/*.csv", "0.3", 1},
    {"  packed (.zst)", COUNT "\"$D\"/packed/*.zst", NULL, 1},
    {"  unpacking alone, two zstd",
     "command -v zstd >/dev/null || exit 99\n"
     "ls \"$D\"/packed/*.zst | xargs -P2 -n1 zstd -dcq >/dev/null",
     NULL, 0},
    {"  a hundredth of the rows", COUNT "\"$D\"/small/*.csv", NULL, 0.01},
    {"  all files ten times", COUNT TEN_TIMES, NULL, 10},
    {"DuckDB", PEER("duckdb"), NULL, 1},
    {"DuckDB, from its own table", PEER("duckdb_table"), NULL, 1},
    {"polars", PEER("polars"), NULL, 1},
    {"R data.table", PEER("datatable"), NULL, 1},
    {"pandas", PEER("pandas"), NULL, 1},
    {"Miller", PEER("miller"), NULL, 1},
    {"zsv count", PEER("zsv"), NULL, 1},
};

#define WHOLE "exec sh \"$B/whole.sh\" \"$X\" \"$D\" "

static const contender whole[] = {
    {"examtrend, no charts", WHOLE "none", NULL, 1},
    {"examtrend, SVG", WHOLE "svg", NULL, 1},
    {"examtrend, PNG", WHOLE "png", NULL, 1},
    {"R, no charts", PEER("whole") " none", NULL, 1},
    {"R, SVG", PEER("whole") " svg", NULL, 1},
    {"R, PNG", PEER("whole") " png", NULL, 1},
};

#define LENGTH(array) (sizeof(array) / sizeof *(array))

static double seconds(struct timespec a, struct timespec b)
{
    return (double)(b.tv_sec - a.tv_sec) + 1e-9 * (double)(b.tv_nsec - a.tv_nsec);
}

static double of(struct timeval t)
{
    return (double)t.tv_sec + 1e-6 * (double)t.tv_usec;
}

static void run(const char *text, figures *c)
{
    char shell[] = "sh", flag[] = "-c", script[4096];
    char *argv[] = {shell, flag, script, NULL};
    struct timespec before, after;
    struct rusage usage;
    posix_spawn_file_actions_t actions;
    int status;
    pid_t child;

    (void)snprintf(script, sizeof script, "%s", text);
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
    double wall = seconds(before, after);
    double processor = of(usage.ru_utime) + of(usage.ru_stime);
    c->wall = c->rounds == 0 || wall < c->wall ? wall : c->wall;
    c->processor = c->rounds == 0 || processor < c->processor ? processor : c->processor;
    c->rounds++;
    c->memory = usage.ru_maxrss > c->memory ? usage.ru_maxrss : c->memory;
}

static bool make_kind(const char *folder, const char *sub, long rows, int years,
                      spelling how)
{
    char path[4096], last[4200];
    struct stat info;

    (void)snprintf(path, sizeof path, "%s/%s", folder, sub);
    (void)mkdir(path, 0777);
    (void)snprintf(last, sizeof last, "%s/%d.csv", path, FIRST_YEAR + years - 1);
    if (stat(last, &info) == 0) {
        return true;
    }
    (void)printf("making %d files of %ld candidates in %s\n", years, rows, path);
    (void)fflush(stdout);
    return make_candidates(path, rows, FIRST_YEAR, years, how);
}

static bool make_files(const char *folder, long rows, int years)
{
    static const char pack[] = "command -v zstd >/dev/null || exit 99\n"
                               "mkdir -p \"$D/packed\"\n"
                               "for f in " FILES "; do\n"
                               "    p=\"$D/packed/${f##*/}.zst\"\n"
                               "    [ -e \"$p\" ] || zstd -q \"$f\" -o \"$p\"\n"
                               "done";
    figures packed = {0}, loaded = {0};
    bool made = make_kind(folder, ".", rows, years, USUAL) &&
                make_kind(folder, "long", rows, years, LONG) &&
                make_kind(folder, "awkward", rows, years, AWKWARD) &&
                make_kind(folder, "small", rows / 100, years, USUAL);
    run(pack, &packed);
    run(PEER("duckdb_table"), &loaded); /* loads its table */
    return made;
}

/* What the peer took, NULL when it is not there. */
static const figures *find_peer(const comparison *all)
{
    for (size_t i = 0; i < all->count; i++) {
        if (strcmp(all->list[i].name, all->peer) == 0 && all->got[i].rounds > 0) {
            return &all->got[i];
        }
    }
    return NULL;
}

static void print_line(const contender *c, const figures *got, const figures *peer,
                       double rows)
{
    char a_row[16] = "";

    if (got->rounds == 0) {
        (void)printf("%-30s skipped: not installed\n", c->name);
        return;
    }
    if (c->copies > 0) {
        (void)snprintf(a_row, sizeof a_row, "%.1f",
                       got->processor / (rows * c->copies) * 1e9);
    }
    (void)printf("%-30s %8.3f %8.3f %8.0f %8s", c->name, got->wall, got->processor,
                 (double)got->memory / 1024.0, a_row);
    if (peer) {
        (void)printf(" %8.3f %8.3f", got->wall / peer->wall,
                     got->processor / peer->processor);
    }
    (void)printf(" %6s\n", c->goal ? c->goal : "");
}

static void compare(const comparison *all, double rows)
{
    for (int round = 0; round < all->rounds; round++) {
        for (size_t i = 0; i < all->count; i++) {
            if (!all->got[i].missing && all->got[i].wall < SLOW) {
                run(all->list[i].script, &all->got[i]);
            }
        }
    }
    const figures *peer = find_peer(all);
    (void)printf("\n%-30s %8s %8s %8s %8s %8s %8s %6s\n", "least of all rounds", "wall s",
                 "CPU s", "MB", "ns a row", "wall /", "CPU /", "goal");
    for (size_t i = 0; i < all->count; i++) {
        print_line(&all->list[i], &all->got[i], peer, rows);
    }
    (void)printf("wall / and CPU / are over %s%s\n", all->peer,
                 peer ? "" : ", which is not installed");
    (void)fflush(stdout);
}

int main(int argc, char **argv)
{
    char **words = bench_words(argc, argv, 1, 3, "FOLDER [ROWS [YEARS]]",
                               "Times counting candidate rows, and the whole job from "
                               "them to charts, beside other programs. FOLDER keeps "
                               "made-up files of ROWS rows (1000000) for each of YEARS "
                               "years (10).");
    const char *path = words[0], *row_word = words[1];
    long rows = bench_number(row_word, 1000000, LONG_MAX / 100, "rows a year");
    long years = bench_number(row_word ? words[2] : NULL, 10, 100, "years");

    (void)mkdir(path, 0777);
    char *folder = realpath(path, NULL);
    if (!folder) {
        (void)fprintf(stderr, "bench_aggregate: %s: %s\n", path, strerror(errno));
        return 1;
    }
    (void)setenv("D", folder, 1);
    (void)setenv("X", EXAMTREND_COMMAND, 1);
    (void)setenv("R", READ_COMMAND, 1);
    (void)setenv("B", BENCH_FOLDER, 1);
    free(folder);
    if (!make_files(path, rows, (int)years)) {
        (void)fprintf(stderr, "bench_aggregate: cannot write to %s: %s\n", path,
                      strerror(errno));
        return 1;
    }
    static figures got_counting[LENGTH(counting)], got_whole[LENGTH(whole)];
    const comparison first = {counting, got_counting, LENGTH(counting), "DuckDB", ROUNDS};
    const comparison second = {whole, got_whole, LENGTH(whole), "R, no charts", 2};
    compare(&first, (double)rows * (double)years);
    compare(&second, (double)rows * (double)years);
    return 0;
}
