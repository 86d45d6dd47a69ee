/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What follows from one cell of a tally, taken from sums of integers: moments, quantiles.
 */
#include "examtrend/tally.h"

#include <math.h>

__extension__ typedef unsigned __int128 wide;
__extension__ typedef __int128 signed_wide;

uint64_t et_tally_count_at_most(const et_tally_cell *cell, int32_t score)
{
    uint64_t count = 0;
    for (size_t i = 0; i < cell->bins && cell->scores[i] <= score; i++) {
        count += cell->counts[i];
    }
    return count;
}

/* Sums of count * deviation^k from `centre`, exact: deviations are below 2^15 and all
 * counts together below 2^64, so the fourth is below 2^124. */
static void sum_powers(const et_tally_cell *cell, int32_t centre, signed_wide sums[5])
{
    for (size_t i = 0; i < cell->bins; i++) {
        signed_wide d = cell->scores[i] - centre;
        signed_wide term = cell->counts[i];
        for (int k = 1; k <= 4; k++) {
            term *= d;
            sums[k] += term;
        }
    }
}

/* With s the sums of powers about an integer near the mean, e = s1 / n (|e| <= 1/2) and
 * M_k = sum of count * (score - mean)^k:
 *   M2 = s2 - s1^2 / n,  M3 = s3 - 3 e s2 + 2 e^2 s1,
 *   M4 = s4 - 4 e s3 + 6 e^2 s2 - 3 e^3 s1.
 * M2 is a whole number less a fraction below 1, so that nothing cancels. */
void et_tally_describe(const et_tally_cell *cell, et_distribution *out)
{
    signed_wide s[5] = {0};
    wide sum = 0;

    *out = (et_distribution){0};
    if (cell->bins == 0) {
        return;
    }
    for (size_t i = 0; i < cell->bins; i++) {
        out->n += cell->counts[i];
        sum += (wide)cell->counts[i] * (wide)cell->scores[i];
    }
    double n = (double)out->n;
    int32_t centre = (int32_t)((sum + out->n / 2) / out->n);
    sum_powers(cell, centre, s);
    wide square = (wide)(s[1] < 0 ? -s[1] : s[1]);
    square *= square;
    double m2 = (double)(s[2] - (signed_wide)(square / out->n)) -
                (double)(square % out->n) / n;
    out->mean = (double)sum / n / 100.0;
    out->minimum = cell->scores[0] / 100.0;
    out->maximum = cell->scores[cell->bins - 1] / 100.0;
    if (out->n >= 2) {
        out->sd = sqrt(m2 / (n - 1.0)) / 100.0;
    }
    if (cell->bins >= 2) {
        double e = (double)s[1] / n, variance = m2 / n;
        double m3 = (double)s[3] - 3.0 * e * (double)s[2] + 2.0 * e * e * (double)s[1];
        double m4 = (double)s[4] - 4.0 * e * (double)s[3] + 6.0 * e * e * (double)s[2] -
                    3.0 * e * e * e * (double)s[1];
        out->skewness = m3 / n / (variance * sqrt(variance));
        out->kurtosis = m4 / n / (variance * variance) - 3.0;
    }
}

/* The score of the candidate at `rank`, counted from 0. */
static double score_at(const et_tally_cell *cell, uint64_t rank)
{
    uint64_t below = 0;
    size_t i = 0;
    while (i + 1 < cell->bins && rank - below >= cell->counts[i]) {
        below += cell->counts[i++];
    }
    return cell->scores[i];
}

double et_tally_quantile(const et_tally_cell *cell, double p)
{
    uint64_t n = 0;

    for (size_t i = 0; i < cell->bins; i++) {
        n += cell->counts[i];
    }
    if (n == 0) {
        return 0.0;
    }
    p = p >= 0.0 ? fmin(p, 1.0) : 0.0;
    double at = (double)(n - 1) * p;
    uint64_t rank = at < 0x1p64 ? (uint64_t)at : n - 1;
    rank = rank < n - 1 ? rank : n - 1;
    double low = score_at(cell, rank);
    double part = at - (double)rank;
    if (rank + 1 >= n || part <= 0.0) {
        return low / 100.0;
    }
    return (low + part * (score_at(cell, rank + 1) - low)) / 100.0;
}
