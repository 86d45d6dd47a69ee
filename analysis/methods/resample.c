/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "methods/resample.h"

#include <math.h>
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>
#include <unistd.h>

#define USUAL_DRAWS 9999
#define USUAL_EXACT 40320

et_resample_options et_resample_filled(const et_resample_options *options)
{
    et_resample_options filled = options ? *options : (et_resample_options){0};
    filled.draws = filled.draws ? filled.draws : USUAL_DRAWS;
    filled.exact_most = filled.exact_most ? filled.exact_most : USUAL_EXACT;
    return filled;
}

/* ---- orders ----------------------------------------------------------------------- */

double et_resample_orders(size_t n, double most)
{
    double all = 1.0;
    for (size_t i = 2; i <= n; i++) {
        all *= (double)i;
        if (all > most) {
            return HUGE_VAL;
        }
    }
    return all;
}

void et_resample_order_ranked(size_t n, size_t number, uint32_t *order)
{
    size_t among = 1; /* orders of what follows place i */
    for (size_t i = 0; i < n; i++) {
        order[i] = (uint32_t)i;
        among *= i > 1 ? i : 1;
    }
    for (size_t i = 0; i + 1 < n; i++) {
        size_t k = i + number / among;
        uint32_t picked = order[k];
        number %= among;
        among /= n - 1 - i;
        memmove(order + i + 1, order + i, (k - i) * sizeof *order);
        order[i] = picked;
    }
}

void et_resample_order_drawn(size_t n, uint64_t seed, size_t number, uint32_t *order)
{
    et_stream stream = et_stream_of(seed, number);
    for (size_t i = 0; i < n; i++) {
        order[i] = (uint32_t)i;
    }
    for (size_t i = n; i > 1; i--) {
        uint32_t k = et_stream_below(&stream, (uint32_t)i), held = order[k];
        order[k] = order[i - 1];
        order[i - 1] = held;
    }
}

/* ---- threads ---------------------------------------------------------------------- */

typedef struct crew {
    et_block_work *work;
    void *context;
    size_t blocks;
    atomic_size_t next_block, next_thread;
} crew;

static void *work_on(void *argument)
{
    crew *c = argument;
    size_t thread = atomic_fetch_add(&c->next_thread, 1);
    size_t block;
    while ((block = atomic_fetch_add(&c->next_block, 1)) < c->blocks) {
        c->work(c->context, thread, block);
    }
    return NULL;
}

size_t et_resample_threads(size_t threads, size_t blocks)
{
    if (threads == 0) {
        long online = sysconf(_SC_NPROCESSORS_ONLN);
        threads = online > 0 ? (size_t)online : 1;
    }
    threads = threads < blocks ? threads : blocks;
    threads = threads < ET_RESAMPLE_MOST_THREADS ? threads : ET_RESAMPLE_MOST_THREADS;
    return threads > 0 ? threads : 1;
}

void et_resample_run(size_t threads, size_t blocks, et_block_work *work, void *context)
{
    pthread_t started[ET_RESAMPLE_MOST_THREADS];
    crew c = {.work = work, .context = context, .blocks = blocks};
    size_t wanted = et_resample_threads(threads, blocks), count = 0;

    atomic_init(&c.next_block, 0);
    atomic_init(&c.next_thread, 0);
    while (count + 1 < wanted &&
           pthread_create(&started[count], NULL, work_on, &c) == 0) {
        count++;
    }
    (void)work_on(&c);
    while (count > 0) {
        (void)pthread_join(started[--count], NULL);
    }
}

/* ---- quantiles -------------------------------------------------------------------- */

#define BINS 1024

static void sort_few(double *v, size_t n)
{
    for (size_t gap = n / 2; gap > 0; gap = gap == 2 ? 1 : gap * 5 / 11) {
        for (size_t i = gap; i < n; i++) {
            double value = v[i];
            size_t k = i;
            for (; k >= gap && v[k - gap] > value; k -= gap) {
                v[k] = v[k - gap];
            }
            v[k] = value;
        }
    }
}

typedef struct bins {
    double least, scale;
    size_t before[BINS + 1]; /* values in the bins before this one */
} bins;

static size_t bin_of(const bins *b, double value)
{
    size_t bin = (size_t)((value - b->least) * b->scale);
    return bin < BINS ? bin : BINS - 1;
}

/* One quantile: between values k and next in ascending order, counted from 0, which lie
 * in bins first..last; those are collected in `room`. */
typedef struct wanted {
    double between;
    size_t k, next, first, last, found;
    double *room;
} wanted;

static wanted want(const bins *b, size_t count, double share, double *room)
{
    double rank = share * (double)(count - 1), below = floor(rank);
    wanted w = {.between = rank - below, .k = (size_t)below, .room = room};
    w.next = w.k + 1 < count ? w.k + 1 : w.k;
    while (b->before[w.first + 1] <= w.k) {
        w.first++;
    }
    for (w.last = w.first; b->before[w.last + 1] <= w.next;) {
        w.last++;
    }
    return w;
}

static double read_wanted(const bins *b, const wanted *w)
{
    sort_few(w->room, w->found);
    double low = w->room[w->k - b->before[w->first]];
    return low + w->between * (w->room[w->next - b->before[w->first]] - low);
}

void et_resample_limits(const double *values, size_t count, double share, double *room,
                        double *low, double *high)
{
    bins b = {.least = values[0]};
    double most = values[0];

    for (size_t i = 1; i < count; i++) {
        b.least = values[i] < b.least ? values[i] : b.least;
        most = values[i] > most ? values[i] : most;
    }
    b.scale = most > b.least ? BINS / (most - b.least) : 0.0;
    b.scale = isfinite(b.scale) ? b.scale : 0.0;
    for (size_t i = 0; i < count; i++) {
        b.before[bin_of(&b, values[i]) + 1]++;
    }
    for (size_t k = 0; k < BINS; k++) {
        b.before[k + 1] += b.before[k];
    }
    wanted below = want(&b, count, share, room);
    wanted above = want(&b, count, 1.0 - share, room + count);
    for (size_t i = 0; i < count; i++) {
        size_t bin = bin_of(&b, values[i]);
        if (bin >= below.first && bin <= below.last) {
            below.room[below.found++] = values[i];
        }
        if (bin >= above.first && bin <= above.last) {
            above.room[above.found++] = values[i];
        }
    }
    *low = read_wanted(&b, &below);
    *high = read_wanted(&b, &above);
}
