/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/change.h"

#include <math.h>

/* The spread of steps by Welford's update, so that no list of them is needed. */
typedef struct spread {
    double mean, squares;
} spread;

static void add_step(spread *s, double step, et_change *out)
{
    double before = step - s->mean;

    out->steps++;
    s->mean += before / (double)out->steps;
    s->squares += before * (step - s->mean);
}

void et_change_of(const int *year, const double *value, size_t count, et_change *out)
{
    spread steps = {0};
    double first = 0.0, last = 0.0;
    size_t falling = 0, rising = 0;

    *out = (et_change){0};
    for (size_t i = 0; i < count; i++) {
        if (isnan(value[i])) {
            continue;
        }
        double step = value[i] - last;
        if (out->years > 0 && year[i] == out->last_year + 1) {
            add_step(&steps, step, out);
            falling = step < 0.0 ? falling + 1 : 0;
            rising = step > 0.0 ? rising + 1 : 0;
        } else {
            falling = rising = 0;
        }
        out->falls = falling > out->falls ? falling : out->falls;
        out->rises = rising > out->rises ? rising : out->rises;
        first = out->years == 0 ? value[i] : first;
        out->first_year = out->years == 0 ? year[i] : out->first_year;
        out->last_year = year[i];
        last = value[i];
        out->years++;
    }
    out->change = last - first;
    if (out->steps >= 2) {
        out->step_sd = sqrt(steps.squares / (double)(out->steps - 1));
    }
}
