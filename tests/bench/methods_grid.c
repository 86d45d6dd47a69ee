/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "methods_grid.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

grid bench_grid;

static uint64_t seed = 20260713;

/* xorshift64*, then the sum of twelve uniforms: near enough to normal, and the same on
 * every machine. */
static double uniform(void)
{
    seed ^= seed >> 12;
    seed ^= seed << 25;
    seed ^= seed >> 27;
    return (double)((seed * 2685821657736338717u) >> 11) * 0x1p-53;
}

static double normal(double sd)
{
    double sum = -6.0;
    for (int i = 0; i < 12; i++) {
        sum += uniform();
    }
    return sd * sum;
}

static void fill_subject(size_t subject)
{
    double shock[YEARS];

    for (size_t t = 0; t < YEARS; t++) {
        shock[t] = normal(0.45);
    }
    for (size_t p = 0; p < PROVINCES; p++) {
        size_t s = subject * PROVINCES + p;
        double level = 5.5 + normal(0.45), slope = normal(0.02);
        double candidates = floor(2000.0 + 60000.0 * uniform() * uniform());
        for (size_t t = 0; t < YEARS; t++) {
            bench_grid.n[s][t] = candidates + floor(500.0 * uniform());
            bench_grid.mean[s][t] = level + slope * (bench_grid.x[t] - 5.5) + shock[t] +
                                    normal(0.11);
        }
    }
}

static void subtract_years(size_t subject)
{
    for (size_t t = 0; t < YEARS; t++) {
        double sum = 0.0;
        for (size_t p = 0; p < PROVINCES; p++) {
            sum += bench_grid.mean[subject * PROVINCES + p][t];
        }
        for (size_t p = 0; p < PROVINCES; p++) {
            size_t s = subject * PROVINCES + p;
            bench_grid.relative[s][t] = bench_grid.mean[s][t] - sum / PROVINCES;
        }
    }
}

void bench_fill_grid(void)
{
    for (size_t t = 0; t < YEARS; t++) {
        bench_grid.x[t] = (double)t + 1.0;
    }
    for (size_t p = 0; p < PROVINCES; p++) {
        bench_grid.cluster[p] = p * 7 % CLUSTERS;
    }
    for (size_t subject = 0; subject < SUBJECTS; subject++) {
        fill_subject(subject);
        subtract_years(subject);
    }
}

bool bench_write_grid(const char *path)
{
    FILE *file = fopen(path, "w");
    if (!file) {
        return false;
    }
    (void)fputs("subject,province,cluster,x,n,mean\n", file);
    for (size_t s = 0; s < SERIES; s++) {
        size_t p = s % PROVINCES;
        for (size_t t = 0; t < YEARS; t++) {
            (void)fprintf(file, "%zu,%zu,%zu,%zu,%.0f,%.17g\n", s / PROVINCES + 1, p + 1,
                          bench_grid.cluster[p] + 1, t + 1, bench_grid.n[s][t],
                          bench_grid.mean[s][t]);
        }
    }
    return fclose(file) == 0;
}

static double now(clockid_t clock)
{
    struct timespec t;
    (void)clock_gettime(clock, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static int ascending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

double bench_time(double (*run)(void), bool elapsed, double *digest)
{
    enum { MOST = 2001, LEAST = 3 };
    static double seconds[MOST];
    clockid_t clock = elapsed ? CLOCK_MONOTONIC : CLOCK_PROCESS_CPUTIME_ID;
    double start = now(CLOCK_MONOTONIC);
    size_t count = 0;

    *digest = run();
    while (count < LEAST || (count < MOST && now(CLOCK_MONOTONIC) - start < 0.33)) {
        double before = now(clock);
        (void)run();
        seconds[count++] = now(clock) - before;
    }
    qsort(seconds, count, sizeof *seconds, ascending);
    return seconds[count / 2];
}
