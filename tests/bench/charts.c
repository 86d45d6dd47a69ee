/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * charts.c - what the pool of plotters adds to gnuplot itself.
 *
 * 567 trend charts (63 provinces × 9 subjects, 1920 × 1080) are drawn in turn by a pool
 * of two workers, which checks, syncs and renames each picture, and by two bare gnuplots
 * that get one ready script each with half of the charts: through a pipe, as programs
 * feed it, and as a file, which it reads quicker. The ratio of the times in one round is
 * what counts; medians are printed. Then the same batch again, unchanged.
 *
 *     bench_charts [png|svg|pdf [ROUNDS [CHARTS]]]
 */
#include <fcntl.h>
#include <ftw.h>
#include <math.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "examtrend/chart.h"
#include "examtrend/plot_pool.h"
#include "words.h"

enum { YEARS = 9, WORKERS = 2, MOST_ROUNDS = 99 };

extern char **environ;

typedef struct bench {
    et_picture kind;
    const char *ending;
    size_t charts;
    char **scripts;     /* as the pool takes them */
    char folder[256];
} bench;

static double seconds(void)
{
    struct timespec now;
    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static void stop(const char *what, const char *why)
{
    (void)fprintf(stderr, "charts: %s: %s\n", what, why);
    exit(1);
}

static void check(et_status status, const et_error *err)
{
    if (status != ET_OK) {
        stop("failed", err->text);
    }
}

/* Some wobbling province against the country: numbers do not matter, strokes do. */
static char *make_script(const bench *b, size_t number)
{
    int years[YEARS];
    double values[YEARS], fitted[YEARS], low[YEARS], high[YEARS];
    char name[32], *script = NULL;
    et_chart *chart = NULL;
    et_error err = {0};
    double slope = 0.05 * sin((double)number), middle = (YEARS - 1) / 2.0;

    for (int i = 0; i < YEARS; i++) {
        years[i] = 2017 + i;
        fitted[i] = 0.3 + slope * (i - middle);
        values[i] = fitted[i] + 0.1 * sin(1.7 * (double)number + 2.3 * i);
        low[i] = fitted[i] - 0.1 - 0.02 * fabs(i - middle);
        high[i] = fitted[i] + 0.1 + 0.02 * fabs(i - middle);
    }
    (void)snprintf(name, sizeof name, "Tỉnh %zu", number);
    et_trend_line line = {.name = name, .values = values, .fitted = fitted, .low = low,
                          .high = high, .slope = slope, .slope_margin = 0.02};
    et_chart_trend_says says = {
        .frame = {.measure = "Maths mean minus the country's", .unit = "points",
                  .first_year = 2017, .last_year = 2017 + YEARS - 1, .relative = true},
        .years = years, .year_count = YEARS, .lines = &line, .line_count = 1};
    et_look look = {.width = 1920, .height = 1080};
    check(et_chart_trend(&chart, &says, &look, &err), &err);
    check(et_chart_script(chart, b->kind, NULL, &script, &err), &err);
    et_chart_free(chart);
    return script;
}

/* Each run writes into a folder of its own, which is empty before. */
static void picture_path(const bench *b, const char *run, size_t number, char *out,
                         size_t room)
{
    (void)snprintf(out, room, "%s/%s/%04zu.%s", b->folder, run, number, b->ending);
}

static void make_folder(const bench *b, const char *run)
{
    char path[512];
    (void)snprintf(path, sizeof path, "%s/%s", b->folder, run);
    if (mkdir(path, 0755) != 0) {
        stop("cannot make a folder", path);
    }
}

/* ---- two bare gnuplots ----------------------------------------------------------- */

/* The ready scripts of a run, half of the charts each. */
static void write_halves(const bench *b, const char *run)
{
    char path[512];

    make_folder(b, run);
    for (size_t half = 0; half < WORKERS; half++) {
        (void)snprintf(path, sizeof path, "%s/%s/half-%zu.gp", b->folder, run, half);
        FILE *file = fopen(path, "w");
        if (!file) {
            stop("cannot write", path);
        }
        for (size_t i = half; i < b->charts; i += WORKERS) {
            picture_path(b, run, i, path, sizeof path);
            (void)fprintf(file, "reset\nset output '%s'\n%s\nunset output\n", path,
                          b->scripts[i]);
        }
        if (fclose(file) != 0) {
            stop("cannot write", path);
        }
    }
}

/* `piped`: on standard input, as a program feeds them; else as gnuplot's argument. */
static double run_bare(const bench *b, const char *run, bool piped)
{
    pid_t pids[WORKERS];

    write_halves(b, run);
    double begin = seconds();
    for (size_t half = 0; half < WORKERS; half++) {
        char path[512], program[] = "gnuplot", option[] = "-d";
        posix_spawn_file_actions_t actions;
        (void)snprintf(path, sizeof path, "%s/%s/half-%zu.gp", b->folder, run, half);
        char *const arguments[] = {program, option, piped ? NULL : path, NULL};
        (void)posix_spawn_file_actions_init(&actions);
        if (piped) {
            (void)posix_spawn_file_actions_addopen(&actions, 0, path, O_RDONLY, 0);
        }
        if (posix_spawnp(&pids[half], program, &actions, NULL, arguments, environ) != 0) {
            stop("cannot start", program);
        }
        (void)posix_spawn_file_actions_destroy(&actions);
    }
    for (size_t half = 0; half < WORKERS; half++) {
        int status = 0;
        if (waitpid(pids[half], &status, 0) < 0 || status != 0) {
            stop("gnuplot", "failed");
        }
    }
    return seconds() - begin;
}

/* ---- the pool -------------------------------------------------------------------- */

/* *started: gnuplots. */
static double run_pool(const bench *b, const char *run, size_t *started)
{
    char manifest[512], path[512];
    et_plot_pool *pool = NULL;
    et_plot_result result;
    et_error err = {0};
    double begin = seconds();

    (void)snprintf(manifest, sizeof manifest, "%s/%s/manifest", b->folder, run);
    et_plot_pool_options options = {.workers = WORKERS, .manifest = manifest};
    check(et_plot_pool_open(&pool, &options, &err), &err);
    for (size_t i = 0; i < b->charts; i++) {
        picture_path(b, run, i, path, sizeof path);
        et_plot_job job = {.script = b->scripts[i], .kind = b->kind, .path = path};
        check(et_plot_pool_submit(pool, &job, &err), &err);
    }
    while (et_plot_pool_next(pool, &result)) {
        check(result.status, &result.error);
    }
    check(et_plot_pool_finish(pool, &err), &err);
    *started = et_plot_pool_started(pool);
    et_plot_pool_free(pool);
    return seconds() - begin;
}

/* ---- rounds ---------------------------------------------------------------------- */

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(double *values, size_t count)
{
    qsort(values, count, sizeof *values, by_value);
    return (values[(count - 1) / 2] + values[count / 2]) / 2.0;
}

static int remove_one(const char *path, const struct stat *info, int kind,
                      struct FTW *place)
{
    (void)info;
    (void)kind;
    (void)place;
    return remove(path);
}

/* Of this process and of every child that has ended. */
static double cpu_seconds(void)
{
    static const int who[] = {RUSAGE_SELF, RUSAGE_CHILDREN};
    double sum = 0.0;
    for (size_t i = 0; i < 2; i++) {
        struct rusage usage;
        (void)getrusage(who[i], &usage);
        sum += (double)usage.ru_utime.tv_sec + (double)usage.ru_stime.tv_sec +
               1e-6 * (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
    }
    return sum;
}

typedef struct cost {
    double wall, cpu; /* seconds */
} cost;

enum { PIPED, READING, POOL, WAYS };

static cost measure(const bench *b, int way, size_t round)
{
    static const char *const names[] = {"piped", "reading", "pool"};
    char run[32];
    size_t started = 0;

    (void)snprintf(run, sizeof run, "%s-%zu", names[way], round);
    if (way == POOL) {
        make_folder(b, run);
    }
    double cpu = cpu_seconds();
    double wall =
        way == POOL ? run_pool(b, run, &started) : run_bare(b, run, way == PIPED);
    return (cost){wall, cpu_seconds() - cpu};
}

static void print_ratio(const char *words, double wall[], double cpu[], size_t rounds)
{
    double middle = median(wall, rounds);
    (void)printf("    to %s %.3f (%.3f to %.3f), of processor time %.3f\n", words, middle,
                 wall[0], wall[rounds - 1], median(cpu, rounds));
}

static void compare(const bench *b, size_t rounds)
{
    double wall[WAYS][MOST_ROUNDS], cpu[WAYS][MOST_ROUNDS];
    size_t started = 0;

    for (size_t i = 0; i < rounds; i++) {
        cost costs[WAYS];
        for (int turn = 0; turn < WAYS; turn++) { /* each way is first in its turn */
            int way = (turn + (int)i) % WAYS;
            costs[way] = measure(b, way, i);
        }
        for (int way = 0; way < WAYS; way++) {
            bool pool = way == POOL;
            wall[way][i] = pool ? costs[POOL].wall : costs[POOL].wall / costs[way].wall;
            cpu[way][i] = pool ? costs[POOL].cpu : costs[POOL].cpu / costs[way].cpu;
        }
    }
    double again = run_pool(b, "pool-0", &started);
    (void)printf("%s: %zu charts by a pool of two in %.2f s; ratio\n", b->ending,
                 b->charts, median(wall[POOL], rounds));
    print_ratio("two gnuplots fed through pipes", wall[PIPED], cpu[PIPED], rounds);
    print_ratio("two gnuplots reading files    ", wall[READING], cpu[READING], rounds);
    (void)printf("    again, unchanged: %.3f s, %zu gnuplots started\n", again, started);
}

int main(int argc, char **argv)
{
    bench b = {.kind = ET_PICTURE_PNG, .ending = "png"};
    char **words = bench_words(argc, argv, 0, 3, "[png|svg|pdf [ROUNDS [CHARTS]]]",
                               "Times a pool of two plotters beside two bare gnuplots.");
    const char *base = getenv("TMPDIR"), *round_word = NULL, *chart_word = NULL;

    if (words[0]) {
        char name[32];
        et_error err = {0};
        (void)snprintf(name, sizeof name, "x.%s", words[0]);
        check(et_picture_from_path(name, &b.kind, &err), &err);
        b.ending = words[0];
        round_word = words[1];
        chart_word = round_word ? words[2] : NULL;
    }
    size_t rounds = (size_t)bench_number(round_word, 5, MOST_ROUNDS, "rounds");
    b.charts = (size_t)bench_number(chart_word, 567, 1000000, "charts");
    (void)snprintf(b.folder, sizeof b.folder, "%s/examtrend-bench-XXXXXX",
                   base ? base : "/tmp");
    if (!mkdtemp(b.folder)) {
        stop("cannot make a folder", b.folder);
    }
    b.scripts = calloc(b.charts, sizeof *b.scripts);
    for (size_t i = 0; b.scripts && i < b.charts; i++) {
        b.scripts[i] = make_script(&b, i);
    }
    compare(&b, rounds);
    for (size_t i = 0; i < b.charts; i++) {
        free(b.scripts[i]);
    }
    free(b.scripts);
    (void)nftw(b.folder, remove_one, 16, FTW_DEPTH | FTW_PHYS);
    return 0;
}
