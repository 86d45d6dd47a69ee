/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/tally.h"

static et_tally *new_tally(void)
{
    et_tally *tally = NULL;
    et_error err = {0};
    assert_ok(et_tally_new(&tally, &err), &err);
    return tally;
}

static void add(et_tally *tally, int year, const char *place, const char *subject,
                int32_t score, uint64_t count)
{
    et_error err = {0};
    et_tally_key key = {year, place, subject};
    assert_ok(et_tally_add(tally, &key, score, count, &err), &err);
}

static et_tally_cell find(const et_tally *tally, int year, const char *place,
                          const char *subject)
{
    et_tally_cell cell = {0};
    et_tally_key key = {year, place, subject};
    assert_true(et_tally_find(tally, &key, &cell));
    return cell;
}

static et_tally *load(const char *path)
{
    et_tally *tally = NULL;
    et_error err = {0};
    assert_ok(et_tally_load(&tally, path, &err), &err);
    return tally;
}

static void save(const et_tally *tally, const char *path)
{
    et_error err = {0};
    assert_ok(et_tally_save(tally, path, &err), &err);
}

static void assert_same_file(const char *a, const char *b)
{
    size_t size_a = 0, size_b = 0;
    char *text_a = read_file(a, &size_a), *text_b = read_file(b, &size_b);
    assert_int_equal(size_a, size_b);
    assert_memory_equal(text_a, text_b, size_a);
    free(text_a);
    free(text_b);
}

/* The text of a saved tally; free() it. */
static char *saved_text(const et_tally *tally)
{
    const char *path = scratch_path("saved.csv");
    save(tally, path);
    return read_file(path, NULL);
}

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

/* ---- files ---- */

static void every_packing_reads_back_the_same(void **state)
{
    (void)state;
    static const char *const names[] = {"t.csv", "t.csv.gz", "t.csv.xz", "t.csv.zst",
                                        "t.csv.bz2"};
    et_tally *tally = new_tally();

    for (int i = 0; i < 5000; i++) {
        add(tally, 2016 + i % 11, i % 2 ? "01" : "64", "ngu_van", (i * 25) % 1001,
            (uint64_t)i + 1);
    }
    save(tally, scratch_path("plain.csv"));
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        save(tally, scratch_path(names[i]));
        et_tally *back = load(scratch_path(names[i]));
        save(back, scratch_path("again.csv"));
        assert_same_file(scratch_path("plain.csv"), scratch_path("again.csv"));
        et_tally_free(back);
    }
    save(tally, scratch_path("again.csv.gz"));
    assert_same_file(scratch_path("t.csv.gz"), scratch_path("again.csv.gz"));
    et_tally_free(tally);
}

static void other_spellings_of_a_tally_are_read(void **state)
{
    (void)state;
    const char *path = scratch_path("spelt.csv");
    write_file(
        path,
        "\xEF\xBB\xBF\"count\",\"score\",\"subject\",\"year\","
        "\"province_code\"\r\n14,7.00,\"toan\",2016,\"01\"\r\n\r\n0,3,toan,2016,02\r\n"
        "8,0.250,dia_li,2016,01");
    et_tally *tally = load(path);
    char *text = saved_text(tally);
    assert_string_equal(text, "year,province_code,subject,score,count\n"
                              "2016,01,dia_li,0.25,8\n2016,01,toan,7,14\n");
    free(text);
    et_tally_free(tally);
}

static void faults_name_file_line_and_column(void **state)
{
    (void)state;
    static const struct {
        const char *rows, *where, *said;
    } cases[] = {
        {"", ":1:1: ", "empty file"},
        {"year,province_code,subject,score\n", ":1:33: ", "4 fields"},
        {"year,province_code,subject,score,n\n", ":1:1: ", "no column \"count\""},
        {"H2016,01,toan,7\n", ":2:15: ", "4 fields"},
        {"H2016,01,toan,7,1,2\n", ":2:18: ", "more than 5"},
        {"H2016,01,toan,7,1\nx,01,toan,7,1\n", ":3:1: ", "found \"x\", expected a year"},
        {"H2016,,toan,7,1\n", ":2:6: ", "province code"},
        {"H2016,01,,7,1\n", ":2:9: ", "subject"},
        {"H2016,01,toan,7.001,1\n", ":2:14: ", "found \"7.001\""},
        {"H2016,01,toan,-1,1\n", ":2:14: ", "found \"-1\""},
        {"H2016,01,toan,300.01,1\n", ":2:14: ", "0 to 300"},
        {"H2016,01,toan,7,1.0\n", ":2:16: ", "found \"1.0\""},
        {"H2016,01,toan,7,18446744073709551616\n", ":2:16: ", "count"},
        {"H2016,01,toan,7,\"-3\"\n", ":2:17: ", "found \"-3\""},
        {"H2016,01,toan,7,1\n2016,01,toan,7.0,1\n", ":3:14: ", "merge"},
        {"H2016,01,toan,6,1\n2016,01,toan,7,1\n2016,01,toan,8,1\n2016,01,toan,7,1\n",
         ":5:14: ", "merge"},
        {"H2016,01,toan,6,1\n2016,01,toan,7,1\n2016,02,toan,7,1\n2016,01,toan,7,1\n",
         ":5:14: ", "merge"},
        {"H2016,01,to'an,7,1\n", ":2:1: ", "subject"},
        {"H2016,01,toan,7,18446744073709551615\n2016,01,toan,8,1\n", ":3:1: ", "2^64"},
    };
    const char *path = scratch_path("faulty.csv");
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[400];
        bool full = cases[i].rows[0] == 'H';
        (void)snprintf(text, sizeof text, "%s%s",
                       full ? "year,province_code,subject,score,count\n" : "",
                       cases[i].rows + full);
        write_file(path, text);
        et_tally *tally = NULL;
        et_error err = {0};
        assert_int_equal(et_tally_load(&tally, path, &err), ET_ERR_INPUT);
        assert_null(tally);
        if (!strstr(err.text, cases[i].where) || !strstr(err.text, cases[i].said) ||
            strncmp(err.text, path, strlen(path)) != 0) {
            print_error("case %zu says: %s\n", i, err.text);
            fail();
        }
    }
}

/* Longer cells than are read at once, rows out of order, counts of 0 between, quotes
 * here and there, columns out of order. */
static void rows_of_a_cell_come_in_any_order(void **state)
{
    (void)state;
    enum { SCORES = 1300 };
    const char *path = scratch_path("any.csv");
    et_tally *expected = new_tally();

    for (int i = 0; i < SCORES; i++) {
        add(expected, 2016, "01", "toan", i, (uint64_t)i + 1);
    }
    for (int way = 0; way < 6; way++) {
        FILE *file = fopen(path, "w");
        assert_non_null(file);
        (void)fputs(way == 5 ? "score,year,subject,province_code,count\n"
                             : "year,province_code,subject,score,count\n",
                    file);
        for (int k = 0; k < SCORES; k++) {
            int i = way == 1 ? SCORES - 1 - k : way == 2 ? k * 7 % SCORES : k;
            if (way == 3 && k % 5 == 0) {
                (void)fprintf(file, "2016,01,toan,%d.%02d,0\n", i / 100, i % 100);
            }
            if (way == 5) {
                (void)fprintf(file, "%d.%02d,2016,toan,01,%d\n", i / 100, i % 100, i + 1);
                continue;
            }
            (void)fprintf(file, "%s,%d.%02d,%d\n",
                          way == 4 && k % 3 ? "2016,\"01\",\"toan\"" : "2016,01,toan",
                          i / 100, i % 100, i + 1);
        }
        assert_int_equal(fclose(file), 0);
        et_tally *back = load(path);
        save(back, scratch_path("back.csv"));
        save(expected, scratch_path("forth.csv"));
        assert_same_file(scratch_path("back.csv"), scratch_path("forth.csv"));
        et_tally_free(back);
    }
    et_tally_free(expected);
}

/* Text of a tally, or the status and what was found and expected. */
static char *outcome_of(const char *rows)
{
    const char *path = scratch_path("outcome.csv");
    et_tally *tally = NULL;
    et_error err = {0};
    char *text = NULL;

    write_file(path, rows);
    if (et_tally_load(&tally, path, &err) == ET_OK) {
        text = saved_text(tally);
        et_tally_free(tally);
        return text;
    }
    const char *found = strstr(err.text, "found");
    return strdup(found ? found : err.text);
}

/* A row that goes on with a cell is read by a shorter way than others: both must say the
 * same of any score and count. */
static void rows_that_go_on_are_read_like_others(void **state)
{
    (void)state;
    static const char *const scores[] = {
        "0",     "4",   "5",      "6",    "6.5",  "6.75",  "06", "0006", "00006",
        "6.",    ".5",  "6.500",  "6.501", "300", "300.01", "1000", "9999", "99999",
        "+6",    "-6",  "6,5",    "6.5.", "6e1",  "",      " 6", "\"6\"", "6;5"};
    static const char *const counts[] = {
        "1", "0", "007", "999999999999999999", "18446744073709551610",
        "18446744073709551615", "18446744073709551616", "", "-1", "1.0", "\"8\"", "1,",
        " 1"};

    for (size_t s = 0; s < sizeof scores / sizeof *scores; s++) {
        for (size_t c = 0; c < sizeof counts / sizeof *counts; c++) {
            char plain[300], turned[300];
            (void)snprintf(plain, sizeof plain,
                           "year,province_code,subject,score,count\n2016,01,toan,4.5,5\n"
                           "2016,01,toan,5,9\n2016,01,toan,%s,%s\n",
                           scores[s], counts[c]);
            (void)snprintf(turned, sizeof turned,
                           "year,subject,province_code,score,count\n2016,toan,01,4.5,5\n"
                           "2016,toan,01,5,9\n2016,toan,\"01\",%s,%s\n",
                           scores[s], counts[c]);
            char *quick = outcome_of(plain), *slow = outcome_of(turned);
            assert_string_equal(quick, slow);
            free(quick);
            free(slow);
        }
    }
}

static void damaged_files_are_refused(void **state)
{
    (void)state;
    static const char *const packed[] = {"d.csv.gz", "d.csv.xz", "d.csv.zst",
                                         "d.csv.bz2"};
    et_tally *tally = new_tally(), *back = NULL;
    et_error err = {0};

    for (int i = 0; i < 20000; i++) {
        add(tally, 2016 + i % 11, "01", "toan", (i * 7) % 1001, (uint64_t)(i * 7919));
    }
    for (size_t i = 0; i < sizeof packed / sizeof *packed; i++) {
        size_t size = 0;
        save(tally, scratch_path(packed[i]));
        char *bytes = read_file(scratch_path(packed[i]), &size);
        for (size_t cut = size / 2; cut < size; cut += size / 2 - 3) {
            FILE *half = fopen(scratch_path("half"), "wb");
            assert_int_equal(fwrite(bytes, 1, cut, half), cut);
            assert_int_equal(fclose(half), 0);
            err = (et_error){0};
            if (et_tally_load(&back, scratch_path("half"), &err) != ET_ERR_INPUT) {
                print_error("%s cut at %zu of %zu was read\n", packed[i], cut, size);
                fail();
            }
            assert_null(back);
        }
        free(bytes);
    }
    et_tally_free(tally);
    char *line = malloc(10001);
    assert_non_null(line);
    memset(line, 'x', 10000);
    line[10000] = '\0';
    write_file(scratch_path("long.csv"), line);
    free(line);
    assert_int_equal(et_tally_load(&back, scratch_path("long.csv"), &err), ET_ERR_INPUT);
    assert_int_equal(et_tally_load(&back, scratch_path("none.csv"), &err), ET_ERR_IO);
    assert_int_equal(et_tally_load(&back, scratch_folder(), &err), ET_ERR_IO);
    assert_null(back);
}

static void a_failed_save_leaves_nothing(void **state)
{
    (void)state;
    et_tally *tally = new_tally();
    et_error err = {0};
    add(tally, 2016, "01", "toan", 700, 1);
    size_t before = count_files(scratch_folder());

    assert_int_equal(et_tally_save(tally, scratch_path("no/such/t.csv"), &err),
                     ET_ERR_IO);
    assert_int_equal(et_tally_save(tally, scratch_folder(), &err), ET_ERR_IO);
    assert_int_equal(et_tally_save(tally, "/dev/full", &err), ET_ERR_IO);
    assert_non_null(strstr(err.text, "No space left"));
    assert_int_equal(count_files(scratch_folder()), before);
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
        cmocka_unit_test(every_packing_reads_back_the_same),
        cmocka_unit_test(other_spellings_of_a_tally_are_read),
        cmocka_unit_test(faults_name_file_line_and_column),
        cmocka_unit_test(rows_of_a_cell_come_in_any_order),
        cmocka_unit_test(rows_that_go_on_are_read_like_others),
        cmocka_unit_test(damaged_files_are_refused),
        cmocka_unit_test(a_failed_save_leaves_nothing),
        cmocka_unit_test(running_out_of_memory_is_reported),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
