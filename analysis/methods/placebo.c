/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/placebo.h"

#include <math.h>
#include <stdlib.h>

#include "examtrend/methods/welch.h"
#include "methods/resample.h"

#define USUAL_PLACEBOS 2000
#define BLOCK 64 /* draws of one piece of work */

typedef struct tally {
    size_t tests, alarms, as_small;
} tally;

typedef struct placebo_work {
    const et_placebo_data *data;
    uint64_t seed;
    size_t draws;
    size_t *order;            /* [thread][units]            */
    size_t *label;            /* [thread][units]            */
    et_group_summary *groups; /* [thread][groups]           */
    tally *counts;            /* [block][outcomes]          */
} placebo_work;

/* Each order of the units is as likely as any other (Fisher & Yates, Durstenfeld); the
 * first of them are handed to the groups. */
static void hand_out(const et_placebo_data *data, et_stream *stream, size_t *order,
                     size_t *label)
{
    size_t taken = 0;
    for (size_t i = 0; i < data->units; i++) {
        order[i] = i;
        label[i] = ET_NO_GROUP;
    }
    for (size_t g = 0; g < data->groups; g++) {
        for (size_t k = 0; k < data->size[g]; k++, taken++) {
            size_t other =
                taken + et_stream_below(stream, (uint32_t)(data->units - taken));
            size_t unit = order[other];
            order[other] = order[taken];
            order[taken] = unit;
            label[unit] = g;
        }
    }
}

static void test_outcome(const et_placebo_data *data, size_t outcome, const size_t *label,
                         et_group_summary *groups, tally *count)
{
    et_anova test;
    const double *value = data->outcome + outcome * data->units;

    if (et_groups_summarise(value, label, data->units, groups, data->groups) !=
        ET_FIT_OK) {
        return;
    }
    (data->classic ? et_classic_anova : et_welch_anova)(groups, data->groups, &test);
    if (test.state == ET_FIT_OK) {
        count->tests++;
        count->alarms += test.p < 0.05;
        count->as_small += data->f_p && test.p <= data->f_p[outcome] * (1.0 + 1e-12);
    }
}

static void draw_block(void *context, size_t thread, size_t block)
{
    placebo_work *w = context;
    const et_placebo_data *data = w->data;
    size_t *order = w->order + thread * data->units;
    size_t *label = w->label + thread * data->units;
    size_t end = (block + 1) * BLOCK < w->draws ? (block + 1) * BLOCK : w->draws;

    for (size_t draw = block * BLOCK; draw < end; draw++) {
        et_stream stream = et_stream_of(w->seed, draw);
        hand_out(data, &stream, order, label);
        for (size_t k = 0; k < data->outcomes; k++) {
            test_outcome(data, k, label, w->groups + thread * data->groups,
                         &w->counts[block * data->outcomes + k]);
        }
    }
}

static void finish(const placebo_work *w, size_t blocks, size_t outcome, et_placebo *out)
{
    tally all = {0};
    for (size_t b = 0; b < blocks; b++) {
        const tally *part = &w->counts[b * w->data->outcomes + outcome];
        all.tests += part->tests;
        all.alarms += part->alarms;
        all.as_small += part->as_small;
    }
    *out = (et_placebo){.state = ET_FIT_ALL_TIED};
    if (all.tests > 0) {
        double n = (double)all.tests;
        *out = (et_placebo){.draws = all.tests, .rate = (double)all.alarms / n};
        out->rate_se = sqrt(out->rate * (1.0 - out->rate) / n);
        out->as_small =
            w->data->f_p ? (1.0 + (double)all.as_small) / (1.0 + n) : 0.0;
    }
}

/* What no draw could change: ET_FIT_OK where draws are worth while. */
static et_fit_state look_at(const et_placebo_data *data, size_t total)
{
    size_t least = data->classic ? 1 : 2;

    for (size_t i = 0; i < data->outcomes * data->units; i++) {
        if (!isfinite(data->outcome[i])) {
            return ET_FIT_NOT_FINITE;
        }
    }
    for (size_t g = 0; g < data->groups; g++) {
        if (data->size[g] < least) {
            return ET_FIT_TOO_FEW;
        }
    }
    return data->groups < 2 || total <= data->groups ? ET_FIT_TOO_FEW : ET_FIT_OK;
}

static et_status draw_all(placebo_work *w, size_t threads, et_placebo *out, et_error *err)
{
    const et_placebo_data *data = w->data;
    size_t blocks = (w->draws + BLOCK - 1) / BLOCK, workers;
    et_status status = ET_OK;

    workers = et_resample_threads(threads, blocks);
    w->order = calloc(workers * data->units, sizeof *w->order);
    w->label = calloc(workers * data->units, sizeof *w->label);
    w->groups = calloc(workers * data->groups, sizeof *w->groups);
    w->counts = calloc(blocks * data->outcomes, sizeof *w->counts);
    if (w->order && w->label && w->groups && w->counts) {
        et_resample_run(threads, blocks, draw_block, w);
        for (size_t k = 0; k < data->outcomes; k++) {
            finish(w, blocks, k, &out[k]);
        }
    } else {
        status = et_fail(err, ET_ERR_MEMORY, "no memory for %zu placebo groupings",
                         w->draws);
    }
    free(w->order);
    free(w->label);
    free(w->groups);
    free(w->counts);
    return status;
}

et_status et_placebo_groups(const et_placebo_data *data,
                            const et_resample_options *options, et_placebo *out,
                            et_error *err)
{
    placebo_work w = {.data = data,
                      .seed = options ? options->seed : 0,
                      .draws = options && options->draws ? options->draws
                                                         : USUAL_PLACEBOS};
    size_t total = 0;

    for (size_t g = 0; g < data->groups; g++) {
        total += data->size[g];
    }
    if (total > data->units || data->units > UINT32_MAX) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found groups of %zu units together, expected at most %zu", total,
                       data->units);
    }
    et_fit_state state = look_at(data, total);
    for (size_t k = 0; k < data->outcomes; k++) {
        out[k] = (et_placebo){.state = state};
    }
    if (state != ET_FIT_OK || data->outcomes == 0) {
        return ET_OK;
    }
    return draw_all(&w, options ? options->threads : 0, out, err);
}
