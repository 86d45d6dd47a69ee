/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The grid that methods are timed on: made-up means of 63 provinces in 9 subjects over
 * 10 years, with spreads of the size that real ones have. The same numbers go to R.
 */
#ifndef TESTS_BENCH_METHODS_GRID_H
#define TESTS_BENCH_METHODS_GRID_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { PROVINCES = 63, SUBJECTS = 9, YEARS = 10, SERIES = PROVINCES * SUBJECTS };
enum { CLUSTERS = 6, DRAWS = 10000, JOINPOINT_DRAWS = 4499 };

typedef struct grid {
    double x[YEARS];                /* 1..10                     */
    double mean[SERIES][YEARS];     /* series = subject, province */
    double n[SERIES][YEARS];        /* candidates                */
    double relative[SERIES][YEARS]; /* mean less its year's      */
    size_t cluster[PROVINCES];
} grid;

extern grid bench_grid;

void bench_fill_grid(void);
bool bench_write_grid(const char *path);

/* A method over the whole grid. `run` returns a digest: a sum over all series of what R
 * sums as well, so that both are seen to have done the same work. */
typedef struct bench_task {
    const char *name;
    const char *what;      /* printed                                                 */
    double (*run)(void);
    const char *peer;      /* what R does, printed; NULL: no peer. R knows it by name  */
    double digits;         /* to which both digests must agree; 0: drawn at random     */
    double goal;           /* factor over R that the prototype reached; 0: none         */
    size_t fits;
    bool closed;           /* a closed form: counts to the sum of them                  */
} bench_task;

extern const bench_task bench_tasks[];
extern const size_t bench_task_count;

/* The same work on one thread and on two; both must give the same digest. */
typedef struct bench_threaded {
    const char *what;
    double (*one)(void), (*two)(void);
} bench_threaded;

extern const bench_threaded bench_threads[];
extern const size_t bench_thread_count;

/* Prints how the time of a large mixed model grows with its units. */
void bench_print_growth(void);

/* Seconds of one run, of the processor or (`elapsed`) of the clock on the wall: the
 * median of as many runs as fit a third of a second, at least 3. */
double bench_time(double (*run)(void), bool elapsed, double *digest);

#endif
