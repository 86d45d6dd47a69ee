/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tallies.h"

/* ---- degenerate ---- */

static void an_empty_tally_is_a_tally(void **state)
{
    (void)state;
    et_tally *tally = new_tally(), *other = new_tally();
    et_tally_cell cell;
    et_error err = {0};

    assert_int_equal(et_tally_cell_count(tally), 0);
    assert_false(et_tally_find(tally, &(et_tally_key){2020, "01", "toan"}, &cell));
    assert_ok(et_tally_merge(tally, other, &err), &err);
    add(tally, 2020, "01", "toan", 500, 0);
    assert_int_equal(et_tally_cell_count(tally), 0);
    char *text = saved_text(tally);
    assert_string_equal(text, "year,province_code,subject,score,count\n");
    free(text);
    et_tally *back = load(scratch_path("saved.csv"));
    assert_int_equal(et_tally_cell_count(back), 0);
    et_tally_free(back);
    et_tally_free(other);
    et_tally_free(tally);
    et_tally_free(NULL);
}

static void wrong_keys_and_scores_change_nothing(void **state)
{
    (void)state;
    et_tally *tally = new_tally();
    et_error err = {0};
    static const et_tally_key wrong[] = {
        {0, "01", "toan"},       {10000, "01", "toan"},
        {2020, "", "toan"},      {2020, "0123456789012345", "toan"},
        {2020, "0,1", "toan"},   {2020, "01", ""},
        {2020, "01", "to\nan"},  {2020, "01", "\"toan\""},
        {2020, "01", " toan"},   {2020, "\xff", "toan"},
        {2020, "01", "a_subject_whose_key_is_too_long_to"},
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        assert_int_equal(et_tally_add(tally, &wrong[i], 500, 1, &err), ET_ERR_INPUT);
    }
    et_tally_key right = {2020, "01", "toan"};
    assert_int_equal(et_tally_add(tally, &right, -1, 1, &err), ET_ERR_INPUT);
    assert_int_equal(et_tally_add(tally, &right, ET_SCORE_LIMIT + 1, 1, &err),
                     ET_ERR_INPUT);
    assert_int_equal(et_tally_cell_count(tally), 0);
    et_tally_free(tally);
}

static void counts_do_not_overflow(void **state)
{
    (void)state;
    et_tally *a = new_tally(), *b = new_tally();
    et_error err = {0};
    et_tally_key key = {2020, "01", "toan"};

    add(a, 2020, "01", "toan", 500, UINT64_MAX - 1);
    add(a, 2020, "01", "toan", 600, 1);
    assert_int_equal(et_tally_add(a, &key, 700, 1, &err), ET_ERR_INPUT);
    assert_non_null(strstr(err.text, "2^64"));
    add(b, 2020, "01", "toan", 800, 1);
    add(b, 2020, "02", "toan", 800, 1);
    assert_int_equal(et_tally_merge(a, b, &err), ET_ERR_INPUT);
    assert_int_equal(et_tally_cell_count(a), 1);
    et_tally_cell cell = find(a, 2020, "01", "toan");
    assert_int_equal(cell.bins, 2);
    et_distribution d;
    et_tally_describe(&cell, &d);
    assert_true(d.n == UINT64_MAX);
    assert_close(d.mean, 5.0, 1e-15);
    assert_close(et_tally_quantile(&cell, 0.5), 5.0, 0.0);
    assert_close(et_tally_quantile(&cell, 1.0), 6.0, 0.0);
    et_tally_free(a);
    et_tally_free(b);
}

/* ---- what follows from counts ---- */

static void one_two_and_equal_scores_are_described(void **state)
{
    (void)state;
    et_tally *tally = new_tally();
    et_distribution d;

    et_tally_cell none = {0};
    et_tally_describe(&none, &d);
    assert_int_equal(d.n, 0);
    assert_close(d.mean, 0.0, 0.0);
    assert_close(et_tally_quantile(&none, 0.5), 0.0, 0.0);

    add(tally, 2020, "01", "toan", 675, 1);
    et_tally_cell cell = find(tally, 2020, "01", "toan");
    et_tally_describe(&cell, &d);
    assert_int_equal(d.n, 1);
    assert_close(d.mean, 6.75, 0.0);
    assert_close(d.sd, 0.0, 0.0);
    assert_close(d.skewness, 0.0, 0.0);
    assert_close(et_tally_quantile(&cell, 0.0), 6.75, 0.0);
    assert_close(et_tally_quantile(&cell, 1.0), 6.75, 0.0);

    add(tally, 2020, "01", "toan", 675, 99);
    cell = find(tally, 2020, "01", "toan");
    et_tally_describe(&cell, &d);
    assert_close(d.sd, 0.0, 0.0);
    assert_close(d.kurtosis, 0.0, 0.0);

    add(tally, 2021, "01", "toan", 400, 1);
    add(tally, 2021, "01", "toan", 500, 1);
    cell = find(tally, 2021, "01", "toan");
    et_tally_describe(&cell, &d);
    assert_close(d.mean, 4.5, 0.0);
    assert_close(d.sd, sqrt(0.5), 1e-15);
    assert_close(d.skewness, 0.0, 0.0);
    assert_close(d.kurtosis, -2.0, 1e-15);
    assert_close(d.minimum, 4.0, 0.0);
    assert_close(d.maximum, 5.0, 0.0);
    assert_close(et_tally_quantile(&cell, 0.5), 4.5, 0.0);
    assert_close(et_tally_quantile(&cell, NAN), 4.0, 0.0);
    assert_close(et_tally_quantile(&cell, 7.0), 5.0, 0.0);
    et_tally_free(tally);
}

/* R: x <- rep(c(0, 2.25, 5, 5.05, 10), c(1, 3, 2, 5, 1)); quantile(x, ...);
 * moments by their definitions with long doubles below. */
static void description_equals_the_definitions(void **state)
{
    (void)state;
    static const int32_t score[] = {0, 225, 500, 505, 1000};
    static const uint64_t count[] = {1, 3, 2, 5, 1};
    et_tally_cell cell = {2020, "01", "toan", score, count, 5};
    long double n = 0, sum = 0, m2 = 0, m3 = 0, m4 = 0;
    et_distribution d;

    for (int i = 0; i < 5; i++) {
        n += (long double)count[i];
        sum += (long double)count[i] * score[i] / 100.0L;
    }
    for (int i = 0; i < 5; i++) {
        long double e = score[i] / 100.0L - sum / n, c = (long double)count[i];
        m2 += c * e * e;
        m3 += c * e * e * e;
        m4 += c * e * e * e * e;
    }
    et_tally_describe(&cell, &d);
    assert_int_equal(d.n, 12);
    assert_close(d.mean, (double)(sum / n), 1e-15);
    assert_close(d.sd, (double)sqrtl(m2 / (n - 1)), 1e-15);
    assert_close(d.skewness, (double)(m3 / n / powl(m2 / n, 1.5L)), 1e-13);
    assert_close(d.kurtosis, (double)(n * m4 / (m2 * m2) - 3), 1e-13);
    assert_close(et_tally_quantile(&cell, 0.25), 2.25, 0.0);
    assert_close(et_tally_quantile(&cell, 0.5), 5.025, 1e-15);
    assert_close(et_tally_quantile(&cell, 0.75), 5.05, 0.0);
    assert_close(et_tally_quantile(&cell, 0.95), 5.05 + 0.45 * 4.95, 1e-14);
    assert_int_equal(et_tally_count_at_most(&cell, 500), 6);
    assert_int_equal(et_tally_count_at_most(&cell, 499), 4);
    assert_int_equal(et_tally_count_at_most(&cell, -1), 0);
    assert_int_equal(et_tally_count_exactly(&cell, 505), 5);
    assert_int_equal(et_tally_count_exactly(&cell, 506), 0);
}

static void a_constant_moves_only_the_level(void **state)
{
    (void)state;
    int32_t low[40], high[40];
    uint64_t count[40];
    et_distribution a, b;

    for (int i = 0; i < 40; i++) {
        low[i] = 5 * i;
        high[i] = 5 * i + 29000;
        count[i] = (uint64_t)(1 + (i * 7919) % 1000) << 30;
    }
    et_tally_describe(&(et_tally_cell){2020, "01", "s", low, count, 40}, &a);
    et_tally_describe(&(et_tally_cell){2020, "01", "s", high, count, 40}, &b);
    assert_close(b.mean, a.mean + 290.0, 1e-15);
    assert_close(b.sd, a.sd, 1e-15);
    assert_close(b.skewness, a.skewness, 1e-15);
    assert_close(b.kurtosis, a.kurtosis, 1e-15);
}

/* ---- order and merging ---- */

static void any_order_of_adding_gives_the_same_bytes(void **state)
{
    (void)state;
    enum { N = 3000 };
    static const char *const places[] = {"01", "02", "64", "1", "x9"};
    static const char *const subjects[] = {"toan", "van", "anh"};
    et_tally *forth = new_tally(), *back = new_tally(), *left = new_tally(),
             *right = new_tally();
    et_error err = {0};

    for (int i = 0; i < N; i++) {
        int j = N - 1 - i;
        add(forth, 2016 + i % 7, places[i % 5], subjects[i % 3], (i * 37) % 1001, 1);
        add(back, 2016 + j % 7, places[j % 5], subjects[j % 3], (j * 37) % 1001, 1);
        add(i % 2 ? left : right, 2016 + i % 7, places[i % 5], subjects[i % 3],
            (i * 37) % 1001, 1);
    }
    assert_ok(et_tally_merge(left, right, &err), &err);
    save(forth, scratch_path("forth.csv"));
    save(back, scratch_path("back.csv"));
    save(left, scratch_path("left.csv"));
    assert_same_file(scratch_path("forth.csv"), scratch_path("back.csv"));
    assert_same_file(scratch_path("forth.csv"), scratch_path("left.csv"));
    assert_ok(et_tally_merge(left, left, &err), &err);
    et_distribution once, twice;
    et_tally_cell cell = find(forth, 2016, "01", "toan");
    et_tally_describe(&cell, &once);
    cell = find(left, 2016, "01", "toan");
    et_tally_describe(&cell, &twice);
    assert_int_equal(twice.n, 2 * once.n);
    assert_close(twice.mean, once.mean, 0.0);
    et_tally *cells = new_tally(), *other = load(scratch_path("forth.csv"));
    assert_ok(et_tally_absorb(cells, other, &err), &err);
    assert_int_equal(et_tally_cell_count(other), 0);
    assert_ok(et_tally_merge(other, cells, &err), &err);
    assert_ok(et_tally_absorb(other, cells, &err), &err);
    save(other, scratch_path("back.csv"));
    save(left, scratch_path("left.csv"));
    assert_same_file(scratch_path("left.csv"), scratch_path("back.csv"));
    et_tally_free(other);
    for (size_t i = et_tally_cell_count(right); i-- > 0;) {
        et_tally_cell one;
        et_tally_cell_at(right, i, &one);
        assert_ok(et_tally_add_cell(cells, &one, &err), &err);
        assert_ok(et_tally_add_cell(cells, &one, &err), &err);
    }
    assert_ok(et_tally_merge(right, right, &err), &err);
    save(right, scratch_path("forth.csv"));
    save(cells, scratch_path("back.csv"));
    assert_same_file(scratch_path("forth.csv"), scratch_path("back.csv"));
    et_tally_free(cells);
    et_tally_free(forth);
    et_tally_free(back);
    et_tally_free(left);
    et_tally_free(right);
}

static void a_wrong_cell_changes_nothing(void **state)
{
    (void)state;
    static const int32_t scores[] = {100, 200, 200, -1, ET_SCORE_LIMIT + 1};
    static const uint64_t counts[] = {1, 2, 0, UINT64_MAX};
    const et_tally_cell wrong[] = {
        {2020, "01", "toan", scores + 1, counts, 2}, /* twice the same score */
        {2020, "01", "toan", scores + 2, counts, 2}, /* descending           */
        {2020, "01", "toan", scores, counts + 1, 2}, /* a count of 0         */
        {2020, "01", "toan", scores + 3, counts, 1}, /* no score             */
        {2020, "01", "toan", scores + 4, counts, 1},
        {2020, "", "toan", scores, counts, 1},
        {2020, "01", "toan", scores, counts + 3, 1}, /* 2^64 in all          */
    };
    et_tally *tally = new_tally();
    et_error err = {0};

    add(tally, 2020, "01", "toan", 100, 7);
    const et_tally_cell nothing = {2021, "01", "toan", scores, counts, 0};
    assert_ok(et_tally_add_cell(tally, &nothing, &err), &err);
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        assert_int_not_equal(et_tally_add_cell(tally, &wrong[i], &err), ET_OK);
    }
    assert_int_equal(et_tally_cell_count(tally), 1);
    et_tally_cell cell = find(tally, 2020, "01", "toan");
    assert_int_equal(cell.bins, 1);
    assert_int_equal(cell.counts[0], 7);
    et_tally_free(tally);
}

/* ---- memory ---- */

static et_status load_and_merge(void *context)
{
    (void)context;
    et_tally *a = NULL, *b = NULL;
    et_error err = {0};
    et_status status = et_tally_load(&a, scratch_path("small.csv"), &err);
    if (status == ET_OK) {
        status = et_tally_load(&b, scratch_path("small.csv.gz"), &err);
    }
    if (status == ET_OK) {
        status = et_tally_merge(a, b, &err);
    }
    if (status == ET_OK) {
        status = et_tally_absorb(a, b, &err);
    }
    if (status == ET_OK) {
        status = et_tally_save(a, scratch_path("sum.csv"), &err);
    }
    et_tally_free(a);
    et_tally_free(b);
    return status;
}

static void running_out_of_memory_is_reported(void **state)
{
    (void)state;
    et_tally *tally = new_tally();
    for (int i = 0; i < 400; i++) {
        add(tally, 2016 + i % 3, i % 2 ? "01" : "02", "toan", i, 1);
    }
    save(tally, scratch_path("small.csv"));
    save(tally, scratch_path("small.csv.gz"));
    et_tally_free(tally);
    size_t before = count_files(scratch_folder());
    with_failing_memory(load_and_merge, NULL);
    assert_int_equal(count_files(scratch_folder()), before + 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_empty_tally_is_a_tally),
        cmocka_unit_test(wrong_keys_and_scores_change_nothing),
        cmocka_unit_test(counts_do_not_overflow),
        cmocka_unit_test(one_two_and_equal_scores_are_described),
        cmocka_unit_test(description_equals_the_definitions),
        cmocka_unit_test(a_constant_moves_only_the_level),
        cmocka_unit_test(any_order_of_adding_gives_the_same_bytes),
        cmocka_unit_test(a_wrong_cell_changes_nothing),
        cmocka_unit_test(running_out_of_memory_is_reported),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
