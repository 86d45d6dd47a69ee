/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Inside the resampling methods: random streams by counter, work shared by threads,
 * quantiles of many draws.
 */
#ifndef ANALYSIS_METHODS_RESAMPLE_H
#define ANALYSIS_METHODS_RESAMPLE_H

#include <stdbool.h>
#include <string.h>

#include "examtrend/methods/resample.h"

/* ---- random numbers --------------------------------------------------------------- */

/* SplitMix64 (Steele, Lea & Flood 2014, OOPSLA): a counter in steps of an odd constant
 * through a mixing function. A stream is its own counter, started from seed and draw. */
typedef struct et_stream {
    uint64_t state;
    uint64_t kept; /* the unused upper half of the last 64 bits */
    bool half;
} et_stream;

static inline uint64_t et_stream_mix(uint64_t z)
{
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
    z = (z ^ z >> 27) * 0x94d049bb133111ebu;
    return z ^ z >> 31;
}

static inline et_stream et_stream_of(uint64_t seed, uint64_t draw)
{
    uint64_t start = et_stream_mix(seed + 0x9e3779b97f4a7c15u) + draw;
    return (et_stream){.state = et_stream_mix(start * 0xd1342543de82ef95u)};
}

static inline uint64_t et_stream_64(et_stream *s)
{
    s->state += 0x9e3779b97f4a7c15u;
    return et_stream_mix(s->state);
}

static inline uint32_t et_stream_32(et_stream *s)
{
    if (s->half) {
        s->half = false;
        return (uint32_t)s->kept;
    }
    uint64_t bits = et_stream_64(s);
    s->half = true;
    s->kept = bits >> 32;
    return (uint32_t)bits;
}

/* Uniform on 0..n-1 without bias (Lemire 2019, ACM TOMACS 29:3). */
static inline uint32_t et_stream_below(et_stream *s, uint32_t n)
{
    uint64_t product = (uint64_t)et_stream_32(s) * n;
    if ((uint32_t)product < n) {
        uint32_t least = -n % n;
        while ((uint32_t)product < least) {
            product = (uint64_t)et_stream_32(s) * n;
        }
    }
    return (uint32_t)(product >> 32);
}

/* ---- orders ----------------------------------------------------------------------- */

/* n!, or infinity once it exceeds `most`. */
double et_resample_orders(size_t n, double most);

/* Writes an order of 0..n-1: the one of lexicographic rank `number` among all n!, or a
 * random one from stream `number` of the seed. */
void et_resample_order_ranked(size_t n, size_t number, uint32_t *order);
void et_resample_order_drawn(size_t n, uint64_t seed, size_t number, uint32_t *order);

/* ---- series side by side ---------------------------------------------------------- */

/* ET_LANES series are worked on at once, in pairs of doubles as every processor of this
 * kind has them; compilers do not find this by themselves. Number i of lane u stands at
 * y[i * ET_LANES + u]. */
#define ET_LANES 8
#define ET_PAIRS (ET_LANES / 2)
typedef double et_double_pair __attribute__((vector_size(16)));
typedef int64_t et_pair_mask __attribute__((vector_size(16))); /* -1 where it holds */

static inline et_double_pair et_pair_at(const double *from)
{
    et_double_pair v;
    memcpy(&v, from, sizeof v);
    return v;
}

static inline void et_pair_to(double *to, et_double_pair v)
{
    memcpy(to, &v, sizeof v);
}

/* Sums of products of one row of n with all lanes. */
static inline void et_lanes_products(const double *row, const double *y, size_t n,
                                     et_double_pair sum[ET_PAIRS])
{
    for (size_t k = 0; k < ET_PAIRS; k++) {
        sum[k] = (et_double_pair){0.0, 0.0};
    }
    for (size_t i = 0; i < n; i++) {
        et_double_pair weight = {row[i], row[i]};
        for (size_t k = 0; k < ET_PAIRS; k++) {
            sum[k] += weight * et_pair_at(y + i * ET_LANES + 2 * k);
        }
    }
}

/* ---- threads ---------------------------------------------------------------------- */

/* Calls work(context, thread, block) for block 0..blocks-1, each once, in any order, on
 * up to `threads` threads (0: one a processor) but never more than blocks or
 * ET_RESAMPLE_MOST_THREADS. `thread` numbers the threads from 0. The caller's thread
 * works too, so the work is done even where no thread can be started. */
#define ET_RESAMPLE_MOST_THREADS 64
typedef void et_block_work(void *context, size_t thread, size_t block);
void et_resample_run(size_t threads, size_t blocks, et_block_work *work, void *context);

/* Numbers to leave empty between what two threads write, so that no cache line serves
 * both: without it two threads are no quicker than one. */
#define ET_RESAMPLE_APART 32

/* The number of threads that et_resample_run will use at most. */
size_t et_resample_threads(size_t threads, size_t blocks);

/* The options' numbers with the defaults filled in; NULL is allowed. */
et_resample_options et_resample_filled(const et_resample_options *options);

/* ---- quantiles -------------------------------------------------------------------- */

/* Quantiles of `count` > 0 finite values (type 7: linear between order statistics) at
 * `share` and 1 - share. The values are only read; `room` has 2 count doubles. */
void et_resample_limits(const double *values, size_t count, double share, double *room,
                        double *low, double *high);

/* A difference of this size between two sums of products is rounding: equal cases are
 * counted as equal. `scale` is the sum of the products' sizes. */
static inline double et_resample_slack(double scale)
{
    return 1e-12 * scale;
}

#endif
