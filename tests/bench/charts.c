/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * charts.c - what the pool of plotters adds to gnuplot itself.
 *
 * 567 trend charts (63 provinces × 9 subjects, 1920 × 1080) are drawn twice in turn: by a
 * pool of two workers, which checks, syncs and renames each picture, and by two bare
 * gnuplots that each run one ready script with half of the charts. The ratio of the two
 * times in one round is what counts; its median is printed. Then the same batch again,
 * unchanged.
 *
 *     charts [png|svg|pdf] [ROUNDS] [CHARTS]
 */
#include <fcntl.h>
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

static void picture_path(const bench *b, const char *by, size_t number, char *out,
                         size_t room)
{
    (void)snprintf(out, room, "%s/%s-%04zu.%s", b->folder, by, number, b->ending);
}

/* ---- two bare gnuplots ---------------------------------------------------------------- */

static void write_halves(const bench *b)
{
    char path[512];

    for (size_t half = 0; half < WORKERS; half++) {
        (void)snprintf(path, sizeof path, "%s/half-%zu.gp", b->folder, half);
        FILE *file = fopen(path, "w");
        if (!file) {
            stop("cannot write", path);
        }
        for (size_t i = half; i < b->charts; i += WORKERS) {
            picture_path(b, "bare", i, path, sizeof path);
            (void)fprintf(file, "reset\nset output '%s'\n%s\nunset output\n", path,
                          b->scripts[i]);
        }
        if (fclose(file) != 0) {
            stop("cannot write", path);
        }
    }
}

static double run_bare(const bench *b)
{
    pid_t pids[WORKERS];
    double begin = seconds();

    for (size_t half = 0; half < WORKERS; half++) {
        char path[512], program[] = "gnuplot", option[] = "-d";
        (void)snprintf(path, sizeof path, "%s/half-%zu.gp", b->folder, half);
        char *const arguments[] = {program, option, path, NULL};
        if (posix_spawnp(&pids[half], program, NULL, NULL, arguments, environ) != 0) {
            stop("cannot start", program);
        }
    }
    for (size_t half = 0; half < WORKERS; half++) {
        int status = 0;
        if (waitpid(pids[half], &status, 0) < 0 || status != 0) {
            stop("gnuplot", "failed");
        }
    }
    return seconds() - begin;
}

/* ---- the pool ---------------------------------------------------------------------------- */

/* *started: gnuplots. */
static double run_pool(const bench *b, bool redraw, size_t *started)
{
    char manifest[512], path[512];
    et_plot_pool *pool = NULL;
    et_plot_result result;
    et_error err = {0};
    double begin = seconds();

    (void)snprintf(manifest, sizeof manifest, "%s/manifest", b->folder);
    et_plot_pool_options options = {
        .workers = WORKERS, .manifest = manifest, .redraw = redraw};
    check(et_plot_pool_open(&pool, &options, &err), &err);
    for (size_t i = 0; i < b->charts; i++) {
        picture_path(b, "pool", i, path, sizeof path);
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

/* ---- rounds ------------------------------------------------------------------------------- */

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

static void remove_all(const bench *b)
{
    char path[512];

    for (size_t i = 0; i < b->charts; i++) {
        picture_path(b, "bare", i, path, sizeof path);
        (void)unlink(path);
        picture_path(b, "pool", i, path, sizeof path);
        (void)unlink(path);
        free(b->scripts[i]);
    }
    for (size_t half = 0; half < WORKERS; half++) {
        (void)snprintf(path, sizeof path, "%s/half-%zu.gp", b->folder, half);
        (void)unlink(path);
    }
    (void)snprintf(path, sizeof path, "%s/manifest", b->folder);
    (void)unlink(path);
    (void)rmdir(b->folder);
    free(b->scripts);
}

static double cpu_seconds(int who)
{
    struct rusage usage;
    (void)getrusage(who, &usage);
    return (double)usage.ru_utime.tv_sec + (double)usage.ru_stime.tv_sec +
           1e-6 * (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
}

static void compare(const bench *b, size_t rounds)
{
    double bare[MOST_ROUNDS], pool[MOST_ROUNDS], ratio[MOST_ROUNDS];
    size_t started = 0;
    double own = cpu_seconds(RUSAGE_SELF);

    for (size_t i = 0; i < rounds; i++) {
        if (i % 2 == 0) { /* neither is always the first */
            bare[i] = run_bare(b);
        }
        pool[i] = run_pool(b, true, &started);
        if (i % 2 == 1) {
            bare[i] = run_bare(b);
        }
        ratio[i] = pool[i] / bare[i];
    }
    own = (cpu_seconds(RUSAGE_SELF) - own) / (double)rounds;
    double again = run_pool(b, false, &started);
    (void)printf("%s  %zu charts  two bare gnuplots %6.2f s  pool of two %6.2f s  "
                 "ratio %.3f (%.3f to %.3f)  own %.0f us a chart\n",
                 b->ending, b->charts, median(bare, rounds), median(pool, rounds),
                 median(ratio, rounds), ratio[0], ratio[rounds - 1],
                 1e6 * own / (double)b->charts);
    (void)printf("%s  again, unchanged: %.3f s, %zu gnuplots started\n", b->ending, again,
                 started);
}

int main(int argc, char **argv)
{
    bench b = {.kind = ET_PICTURE_PNG, .ending = "png", .charts = 567};
    size_t rounds = argc > 2 ? strtoul(argv[2], NULL, 10) : 5;
    const char *base = getenv("TMPDIR");

    if (argc > 1) {
        char name[32];
        et_error err = {0};
        (void)snprintf(name, sizeof name, "x.%s", argv[1]);
        check(et_picture_from_path(name, &b.kind, &err), &err);
        b.ending = argv[1];
    }
    if (argc > 3) {
        b.charts = strtoul(argv[3], NULL, 10);
    }
    if (rounds < 1 || rounds > MOST_ROUNDS || b.charts < 1) {
        stop("usage", "charts [png|svg|pdf] [ROUNDS, 1 to 99] [CHARTS]");
    }
    (void)snprintf(b.folder, sizeof b.folder, "%s/examtrend-bench-XXXXXX",
                   base ? base : "/tmp");
    if (!mkdtemp(b.folder)) {
        stop("cannot make a folder", b.folder);
    }
    b.scripts = calloc(b.charts, sizeof *b.scripts);
    for (size_t i = 0; b.scripts && i < b.charts; i++) {
        b.scripts[i] = make_script(&b, i);
    }
    write_halves(&b);
    compare(&b, rounds);
    remove_all(&b);
    return 0;
}
