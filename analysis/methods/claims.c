/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/claims.h"

#include <math.h>
#include <string.h>

#include "examtrend/methods/isotonic.h"

/* 1 / n! */
static double order_chance(size_t n)
{
    double chance = 1.0;
    for (size_t i = 2; i <= n; i++) {
        chance /= (double)i;
    }
    return chance;
}

/* P(at least `up` rises among n exchangeable values). Inserting the k-th largest value
 * makes no new rise at m + 1 places and one more at k - m - 1 others (Eulerian). */
static double rises_chance(size_t n, size_t up)
{
    double chance[ET_RISES_MOST_YEARS] = {1.0}, sum = 0.0;
    for (size_t k = 2; k <= n; k++) {
        for (size_t m = k; m-- > 0;) {
            double stay = m < k - 1 ? (double)(m + 1) * chance[m] : 0.0;
            double gain = m > 0 ? (double)(k - m) * chance[m - 1] : 0.0;
            chance[m] = (stay + gain) / (double)k;
        }
    }
    for (size_t m = n; m-- > up;) {
        sum += chance[m];
    }
    return fmin(1.0, sum);
}

/* P(at least `records` values beat all before them): the k-th does with chance 1/k,
 * independently. The same numbers as the levels of an isotonic fit. */
static double records_chance(size_t n, size_t records)
{
    double chance[ET_RISES_MOST_YEARS], sum = 0.0;
    et_isotonic_levels(n, chance);
    for (size_t l = n; l >= records && l > 0; l--) {
        sum += chance[l - 1];
    }
    return fmin(1.0, sum);
}

/* P(some streak has at least `longest` rises). A walk over the years: state (rank j of
 * the latest value among those so far, its streak r); the next value takes each rank
 * with equal chance and rises if that is above j. Streaks that get there are summed, so
 * that small chances keep their digits. */
static double streak_chance(size_t n, size_t longest)
{
    double state[ET_RISES_MOST_YEARS][ET_RISES_MOST_YEARS] = {{0.0}}; /* [r][j] */
    double fall[ET_RISES_MOST_YEARS], reached = 0.0;

    if (longest == 0) {
        return 1.0;
    }
    state[0][0] = 1.0;
    for (size_t k = 1; k < n; k++) {
        double share = 1.0 / (double)(k + 1);
        memset(fall, 0, sizeof fall);
        for (size_t r = longest; r-- > 0;) {
            double below = 0.0, above = 0.0;
            for (size_t j = k; j-- > 0;) {
                above += state[r][j];
                fall[j] += above * share;
            }
            for (size_t j = 0; j <= k; j++) {
                double rise = below * share;
                below += j < k ? state[r][j] : 0.0;
                if (r + 1 == longest) {
                    reached += rise;
                } else {
                    state[r + 1][j] = rise;
                }
            }
        }
        memcpy(state[0], fall, sizeof fall);
    }
    return fmin(1.0, reached);
}

static void find_chances(et_rises *out)
{
    out->has_chances = true;
    out->chance_strict = order_chance(out->n);
    out->chance_up = rises_chance(out->n, out->up);
    out->chance_longest = streak_chance(out->n, out->longest);
    out->chance_last = order_chance(out->last + 1);
    out->chance_records = records_chance(out->n, out->records);
}

static void count_changes(const double *y, size_t n, double sign, double margin,
                          et_rises *out)
{
    int before = 0;
    for (size_t i = 1; i < n; i++) {
        double change = sign * (y[i] - y[i - 1]);
        int way = change > margin ? 1 : change < -margin ? -1 : 0;
        out->up += way > 0;
        out->flat += way == 0;
        out->down += way < 0;
        out->turns += way != 0 && way == -before;
        before = way != 0 ? way : before;
        out->last = way > 0 ? out->last + 1 : 0;
        if (out->last > out->longest) {
            out->longest = out->last;
            out->longest_from = i - out->last;
        }
    }
    out->strict = out->up == n - 1;
    out->weak = out->down == 0;
}

static void find_records(const double *y, size_t n, double sign, double margin,
                         et_rises *out)
{
    double best = sign * y[0];
    out->records = 1;
    for (size_t i = 1; i < n; i++) {
        out->highest = y[i] > y[out->highest] ? i : out->highest;
        out->lowest = y[i] < y[out->lowest] ? i : out->lowest;
        out->records += sign * y[i] > best + margin;
        best = fmax(best, sign * y[i]);
    }
}

void et_rises_count(const double *y, size_t n, const et_rises_options *options,
                    double *work, et_rises *out)
{
    double margin = options ? options->margin : 0.0;
    bool falling = options && options->falling;
    et_isotonic iso;

    *out = (et_rises){.n = n};
    if (!(margin >= 0.0)) {
        out->state = ET_FIT_OUT_OF_RANGE;
        return;
    }
    if (n < 2) {
        out->state = ET_FIT_TOO_FEW;
        return;
    }
    const et_isotonic_options order = {.direction =
                                           falling ? ET_ISOTONIC_DOWN : ET_ISOTONIC_UP};
    et_isotonic_fit(y, n, &order, work, work + n, &iso);
    if (iso.state != ET_FIT_OK) {
        out->state = iso.state;
        return;
    }
    out->iso_distance = iso.distance;
    count_changes(y, n, falling ? -1.0 : 1.0, margin, out);
    find_records(y, n, falling ? -1.0 : 1.0, margin, out);
    if (n <= ET_RISES_MOST_YEARS) {
        find_chances(out);
    }
}
