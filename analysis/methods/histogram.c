/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/histogram.h"

#include <inttypes.h>
#include <math.h>

__extension__ typedef __int128 wide;

et_status et_histogram_total(const et_histogram *histogram, uint64_t *out, et_error *err)
{
    uint64_t total = 0;

    *out = 0;
    for (size_t i = 0; i < histogram->bins; i++) {
        if (i > 0 && histogram->score[i] <= histogram->score[i - 1]) {
            return et_fail(err, ET_ERR_ARGUMENT,
                           "scores of a histogram must ascend, found %" PRId32
                           " after %" PRId32,
                           histogram->score[i], histogram->score[i - 1]);
        }
        if (histogram->count[i] > ET_HISTOGRAM_MOST - total) {
            return et_fail(err, ET_ERR_ARGUMENT,
                           "a histogram holds more than %" PRIu64 " candidates",
                           ET_HISTOGRAM_MOST);
        }
        total += histogram->count[i];
    }
    *out = total;
    return ET_OK;
}

/* The sum of scores is an exact integer; squares are taken about the mean. */
et_status et_histogram_describe(const et_histogram *histogram, et_histogram_shape *out,
                                et_error *err)
{
    wide sum = 0;
    double squares = 0.0;

    *out = (et_histogram_shape){0};
    et_status status = et_histogram_total(histogram, &out->n, err);
    if (status != ET_OK || out->n == 0) {
        return status;
    }
    for (size_t i = 0; i < histogram->bins; i++) {
        sum += (wide)histogram->score[i] * (wide)histogram->count[i];
    }
    double n = (double)out->n;
    out->mean = (double)sum / n;
    for (size_t i = 0; i < histogram->bins; i++) {
        double d = histogram->score[i] - out->mean;
        squares += (double)histogram->count[i] * d * d;
    }
    out->sd = sqrt(squares / n);
    return ET_OK;
}
