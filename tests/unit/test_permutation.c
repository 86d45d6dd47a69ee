/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/methods/line.h"
#include "examtrend/methods/permutation.h"
#include "methods/resample.h"

/* ---- random streams, threads, quantiles ------------------------------------------- */

static void streams_are_even_and_repeat(void **state)
{
    (void)state;
    size_t counts[7] = {0}, firsts[7] = {0};
    et_stream a = et_stream_of(5, 12), b = et_stream_of(5, 12), c = et_stream_of(6, 12);

    assert_true(et_stream_64(&a) == et_stream_64(&b));
    assert_true(et_stream_64(&a) != et_stream_64(&c));
    for (int k = 0; k < 70000; k++) {
        et_stream other = et_stream_of(1, (uint64_t)k);
        counts[et_stream_below(&a, 7)]++;
        firsts[et_stream_below(&other, 7)]++;
    }
    for (int k = 0; k < 7; k++) { /* sd 93 */
        assert_true(counts[k] > 9550 && counts[k] < 10450);
        assert_true(firsts[k] > 9550 && firsts[k] < 10450);
    }
    assert_int_equal(et_stream_below(&a, 1), 0);
}

static void note_block(void *context, size_t thread, size_t block)
{
    (void)thread;
    ((unsigned char *)context)[block]++;
}

static void every_block_is_worked_on_once(void **state)
{
    (void)state;
    const size_t threads[] = {0, 1, 2, 7, 1000};
    for (int k = 0; k < 5; k++) {
        unsigned char seen[100] = {0};
        et_resample_run(threads[k], 100, note_block, seen);
        for (int b = 0; b < 100; b++) {
            assert_int_equal(seen[b], 1);
        }
        et_resample_run(threads[k], 0, note_block, seen);
    }
    assert_int_equal(et_resample_threads(1000, 1000), ET_RESAMPLE_MOST_THREADS);
    assert_int_equal(et_resample_threads(4, 2), 2);
    assert_int_equal(et_resample_threads(4, 0), 1);
}

static int compare_doubles(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double sorted_quantile(const double *v, size_t n, double share)
{
    double rank = share * (double)(n - 1);
    size_t k = (size_t)floor(rank);
    return k + 1 < n ? v[k] + (rank - floor(rank)) * (v[k + 1] - v[k]) : v[n - 1];
}

static void limits_are_order_statistics(void **state)
{
    (void)state;
    static double v[5000], room[10000];
    const size_t sizes[] = {1, 2, 3, 10, 999, 5000};

    for (int shape = 0; shape < 4; shape++) {
        for (int k = 0; k < 6; k++) {
            size_t n = sizes[k];
            double low, high;
            et_stream s = et_stream_of(3, (uint64_t)shape);
            for (size_t i = 0; i < n; i++) {
                double u = (double)et_stream_32(&s) * 0x1p-32;
                v[i] = shape == 0 ? u : shape == 1 ? floor(u * 5) : shape == 2 ? 4.5
                                                                   : exp(60 * u);
            }
            et_resample_limits(v, n, 0.025, room, &low, &high);
            qsort(v, n, sizeof *v, compare_doubles);
            assert_close(low, sorted_quantile(v, n, 0.025), 1e-15);
            assert_close(high, sorted_quantile(v, n, 0.975), 1e-15);
        }
    }
}

/* ---- slopes ----------------------------------------------------------------------- */

static const double years[] = {2014, 2015, 2016, 2017, 2018,
                               2019, 2020, 2021, 2022, 2024};

static et_permutation permute_one(const double *x, const double *y, size_t n,
                                  const et_resample_options *options)
{
    const et_series_rows rows = {.x = x, .y = y, .units = 1, .n = n};
    et_permutation out;
    et_error err = {0};
    assert_ok(et_permutation_slopes(&rows, options, &out, &err), &err);
    return out;
}

static void nothing_to_permute_is_a_state(void **state)
{
    (void)state;
    const double y[] = {5, 6, 7}, same[] = {5, 5, 5}, holed[] = {5, NAN, 6};
    const et_series_rows none = {.x = years, .y = y, .units = 0, .n = 3};
    et_error err = {0};

    assert_int_equal(permute_one(years, y, 0, NULL).state, ET_FIT_TOO_FEW);
    assert_int_equal(permute_one(years, y, 2, NULL).state, ET_FIT_TOO_FEW);
    assert_int_equal(permute_one(same, y, 3, NULL).state, ET_FIT_NO_SPREAD);
    assert_int_equal(permute_one(holed, y, 3, NULL).state, ET_FIT_NOT_FINITE);
    assert_int_equal(permute_one(years, holed, 3, NULL).state, ET_FIT_NOT_FINITE);
    assert_int_equal(permute_one(years, same, 3, NULL).state, ET_FIT_ALL_TIED);
    assert_close(permute_one(years, same, 3, NULL).p, 0.0, 0.0);
    assert_ok(et_permutation_slopes(&none, NULL, NULL, &err), &err);
}

static void three_rising_years_are_one_of_six(void **state)
{
    (void)state;
    const double y[] = {5, 6, 7};
    et_permutation out = permute_one(years, y, 3, NULL);

    assert_true(out.exact);
    assert_close(out.cases, 6.0, 0.0);
    assert_close(out.slope, 1.0, 1e-15);
    assert_close(out.p_up, 1.0 / 6.0, 1e-15);
    assert_close(out.p_down, 1.0, 0.0);
    assert_close(out.p, 2.0 / 6.0, 1e-15);
}

/* Every order counted as whole hundredths, so that equal sums are equal. */
static void count_whole(const int *y, int *order, size_t depth, int goal, double *counts)
{
    if (depth == 6) {
        int sum = 0;
        for (int i = 0; i < 6; i++) {
            sum += (2 * i - 5) * y[order[i]];
        }
        counts[0] += sum >= goal ? 1 : 0;
        counts[1] += sum <= goal ? 1 : 0;
        counts[2] += abs(sum) >= abs(goal) ? 1 : 0;
        return;
    }
    for (size_t k = depth; k < 6; k++) {
        int held = order[depth];
        order[depth] = order[k];
        order[k] = held;
        count_whole(y, order, depth + 1, goal, counts);
        held = order[depth];
        order[depth] = order[k];
        order[k] = held;
    }
}

static void equal_sums_count_whatever_their_rounding(void **state)
{
    (void)state;
    const int whole[] = {510, 531, 520, 531, 552, 541};
    double y[6], counts[3] = {0.0};
    int order[] = {0, 1, 2, 3, 4, 5}, goal = 0;

    for (int i = 0; i < 6; i++) {
        y[i] = whole[i] / 100.0;
        goal += (2 * i - 5) * whole[i];
    }
    count_whole(whole, order, 0, goal, counts);
    et_permutation out = permute_one(years, y, 6, NULL);
    assert_close(out.p_up, counts[0] / 720.0, 1e-15);
    assert_close(out.p_down, counts[1] / 720.0, 1e-15);
    assert_close(out.p, counts[2] / 720.0, 1e-15);
}

static void draws_come_near_the_count(void **state)
{
    (void)state;
    const double y[] = {5.1, 5.4, 5.2, 5.9, 5.3, 5.6, 5.4};
    const et_resample_options drawn = {.seed = 7, .exact_most = 1, .draws = 20000};
    et_permutation all = permute_one(years, y, 7, NULL);
    et_permutation some = permute_one(years, y, 7, &drawn);

    assert_false(some.exact);
    assert_close(some.cases, 20001.0, 0.0);
    assert_true(fabs(some.p - all.p) < 4 * sqrt(all.p / 20000));
    assert_true(fabs(some.p_up - all.p_up) < 4 * sqrt(all.p_up / 20000));
}

static void series_stand_side_by_side(void **state)
{
    (void)state;
    double panel[19 * 10];
    et_permutation batch[19];
    et_error err = {0};
    const et_series_rows rows = {.x = years, .y = panel, .units = 19, .n = 10};
    const et_resample_options one = {.seed = 3, .threads = 1, .draws = 1500};

    for (int i = 0; i < 190; i++) {
        panel[i] = (i * 37) % 101 * 0.01 + 0.02 * (i % 10);
    }
    panel[5 * 10 + 3] = NAN;
    assert_ok(et_permutation_slopes(&rows, &one, batch, &err), &err);
    assert_int_equal(batch[5].state, ET_FIT_NOT_FINITE);
    for (size_t u = 0; u < 19; u++) {
        et_permutation alone = permute_one(years, panel + 10 * u, 10, &one);
        et_line line;
        assert_int_equal(alone.state, batch[u].state);
        assert_close(alone.p, batch[u].p, 0.0);
        assert_close(alone.p_up, batch[u].p_up, 0.0);
        et_line_fit(years, panel + 10 * u, 10, &line);
        assert_close(batch[u].slope, line.slope, 1e-12);
    }
    for (size_t threads = 2; threads <= 5; threads++) {
        et_permutation again[19];
        et_resample_options more = one;
        more.threads = threads;
        assert_ok(et_permutation_slopes(&rows, &more, again, &err), &err);
        assert_memory_equal(again, batch, sizeof batch);
    }
}

/* ---- labels ----------------------------------------------------------------------- */

#define UNITS 7
static const size_t groups_of[UNITS] = {0, 1, 2, 0, 1, 0, 1};
static const double outcomes[2 * UNITS] = {0.10, 0.30, 0.22, 0.12, 0.31, 0.15, 0.25,
                                           5.00, 5.20, 5.10, 5.20, 5.00, 5.10, 5.10};

static double between(const double *y, const size_t *group)
{
    double sum[3] = {0.0}, count[3] = {0.0}, total = 0.0;
    for (int u = 0; u < UNITS; u++) {
        sum[group[u]] += y[u];
        count[group[u]] += 1.0;
        total += y[u];
    }
    return sum[0] * sum[0] / count[0] + sum[1] * sum[1] / count[1] +
           sum[2] * sum[2] / count[2] - total * total / UNITS;
}

/* All 3^7 labellings, those with the right group sizes counted. */
static double share_of_labellings(const double *y, double *ways)
{
    double observed = between(y, groups_of), reached = 0.0;
    *ways = 0.0;
    for (int code = 0; code < 2187; code++) {
        size_t group[UNITS], sizes[3] = {0};
        int rest = code;
        for (int u = 0; u < UNITS; u++, rest /= 3) {
            group[u] = (size_t)(rest % 3);
            sizes[group[u]]++;
        }
        if (sizes[0] == 3 && sizes[1] == 3) {
            *ways += 1.0;
            reached += between(y, group) >= observed - 1e-9 ? 1.0 : 0.0;
        }
    }
    return reached / *ways;
}

static void exact_labels_are_all_labellings(void **state)
{
    (void)state;
    const et_labelled data = {.outcome = outcomes, .outcomes = 2, .units = UNITS,
                              .group = groups_of, .groups = 3};
    et_label_test out[2];
    et_error err = {0};

    assert_ok(et_permutation_labels(&data, NULL, out, &err), &err);
    for (int k = 0; k < 2; k++) {
        double ways, share = share_of_labellings(outcomes + k * UNITS, &ways);
        assert_int_equal(out[k].state, ET_FIT_OK);
        assert_true(out[k].exact);
        assert_close(out[k].cases, ways, 0.0);
        assert_close(out[k].p, share, 1e-15);
    }
}

/* With two groups F is the square of the pooled t. */
static void f_is_the_analysis_of_variance(void **state)
{
    (void)state;
    const double y[] = {1, 2, 4, 3, 7, 9};
    const size_t group[] = {0, 0, 0, 1, 1, 1};
    const et_labelled data = {.outcome = y, .outcomes = 1, .units = 6, .group = group,
                              .groups = 2};
    double means[2] = {7.0 / 3.0, 19.0 / 3.0}, within = 0.0;
    et_label_test out;
    et_error err = {0};

    for (int u = 0; u < 6; u++) {
        within += pow(y[u] - means[group[u]], 2.0);
    }
    assert_ok(et_permutation_labels(&data, NULL, &out, &err), &err);
    assert_close(out.f, 16.0 / (within / 4.0 * 2.0 / 3.0), 1e-13);
    assert_close(out.cases, 20.0, 0.0);
}

static void wrong_labels_are_refused(void **state)
{
    (void)state;
    const size_t high[] = {0, 1, 3, 0, 1, 0, 1}, empty[] = {0, 0, 0, 0, 2, 2, 2};
    et_labelled data = {.outcome = outcomes, .outcomes = 1, .units = UNITS,
                        .group = high, .groups = 3};
    et_label_test out;
    et_error err = {0};

    assert_int_equal(et_permutation_labels(&data, NULL, &out, &err), ET_ERR_ARGUMENT);
    assert_non_null(strstr(err.text, "group 3"));
    data.group = empty;
    assert_int_equal(et_permutation_labels(&data, NULL, &out, &err), ET_ERR_ARGUMENT);
    data.group = groups_of;
    data.groups = 1;
    assert_int_equal(et_permutation_labels(&data, NULL, &out, &err), ET_ERR_ARGUMENT);
    data.groups = 3;
    data.units = 3;
    assert_int_equal(et_permutation_labels(&data, NULL, &out, &err), ET_ERR_ARGUMENT);
    data.units = 0;
    assert_int_equal(et_permutation_labels(&data, NULL, &out, &err), ET_ERR_ARGUMENT);
}

static void outcomes_without_a_test_are_states(void **state)
{
    (void)state;
    double y[3 * UNITS];
    const et_labelled data = {.outcome = y, .outcomes = 3, .units = UNITS,
                              .group = groups_of, .groups = 3};
    et_label_test out[3];
    et_error err = {0};

    for (int u = 0; u < UNITS; u++) {
        y[u] = 5.0;
        y[UNITS + u] = u == 2 ? NAN : (double)u;
        y[2 * UNITS + u] = (double)groups_of[u];
    }
    assert_ok(et_permutation_labels(&data, NULL, out, &err), &err);
    assert_int_equal(out[0].state, ET_FIT_ALL_TIED);
    assert_int_equal(out[1].state, ET_FIT_NOT_FINITE);
    assert_int_equal(out[2].state, ET_FIT_PERFECT);
    assert_close(out[1].p, 0.0, 0.0);
    assert_close(out[2].f, 0.0, 0.0);
    assert_close(out[2].p, 2.0 / 140.0, 1e-15); /* groups 0 and 1 may change places */
}

static void labels_do_not_depend_on_threads(void **state)
{
    (void)state;
    static double y[9 * 63];
    size_t group[63];
    const et_labelled data = {.outcome = y, .outcomes = 9, .units = 63, .group = group,
                              .groups = 6};
    et_label_test one[9], other[9];
    et_error err = {0};

    for (int i = 0; i < 9 * 63; i++) {
        y[i] = (i * 7919) % 1009 * 0.001;
        group[i % 63] = (size_t)(i % 63 * 7 % 6);
    }
    for (size_t threads = 1; threads <= 4; threads++) {
        const et_resample_options options = {.seed = 11, .threads = threads,
                                             .draws = 3000};
        assert_ok(et_permutation_labels(&data, &options, other, &err), &err);
        if (threads == 1) {
            memcpy(one, other, sizeof one);
        }
        assert_memory_equal(one, other, sizeof one);
    }
    for (int k = 0; k < 9; k++) { /* noise: the classical F test agrees */
        assert_false(one[k].exact);
        assert_close(one[k].cases, 3001.0, 0.0);
        assert_true(one[k].p > 0.0 && one[k].p <= 1.0);
    }
}

static void drawn_labels_come_near_the_count(void **state)
{
    (void)state;
    const et_labelled data = {.outcome = outcomes, .outcomes = 2, .units = UNITS,
                              .group = groups_of, .groups = 3};
    const et_resample_options drawn = {.exact_most = 1, .draws = 40000};
    et_label_test all[2], some[2];
    et_error err = {0};

    assert_ok(et_permutation_labels(&data, NULL, all, &err), &err);
    assert_ok(et_permutation_labels(&data, &drawn, some, &err), &err);
    for (int k = 0; k < 2; k++) {
        assert_true(fabs(some[k].p - all[k].p) < 4 * sqrt(all[k].p / 40000));
    }
}

static et_status permute_labels(void *context)
{
    const et_labelled data = {.outcome = outcomes, .outcomes = 2, .units = UNITS,
                              .group = groups_of, .groups = 3};
    et_label_test out[2];
    (void)context;
    return et_permutation_labels(&data, NULL, out, NULL);
}

static et_status permute_slopes(void *context)
{
    const et_series_rows rows = {.x = years, .y = outcomes, .units = 2, .n = UNITS};
    et_permutation out[2];
    (void)context;
    return et_permutation_slopes(&rows, NULL, out, NULL);
}

static void permutations_survive_failing_memory(void **state)
{
    (void)state;
    with_failing_memory(permute_labels, NULL);
    with_failing_memory(permute_slopes, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(streams_are_even_and_repeat),
        cmocka_unit_test(every_block_is_worked_on_once),
        cmocka_unit_test(limits_are_order_statistics),
        cmocka_unit_test(nothing_to_permute_is_a_state),
        cmocka_unit_test(three_rising_years_are_one_of_six),
        cmocka_unit_test(equal_sums_count_whatever_their_rounding),
        cmocka_unit_test(draws_come_near_the_count),
        cmocka_unit_test(series_stand_side_by_side),
        cmocka_unit_test(exact_labels_are_all_labellings),
        cmocka_unit_test(f_is_the_analysis_of_variance),
        cmocka_unit_test(wrong_labels_are_refused),
        cmocka_unit_test(outcomes_without_a_test_are_states),
        cmocka_unit_test(labels_do_not_depend_on_threads),
        cmocka_unit_test(drawn_labels_come_near_the_count),
        cmocka_unit_test(permutations_survive_failing_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
