/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tallies as files: every packing, any order and spelling of rows, faults with their
 * place, and files that are damaged.
 */
#include "tallies.h"

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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_packing_reads_back_the_same),
        cmocka_unit_test(other_spellings_of_a_tally_are_read),
        cmocka_unit_test(faults_name_file_line_and_column),
        cmocka_unit_test(rows_of_a_cell_come_in_any_order),
        cmocka_unit_test(rows_that_go_on_are_read_like_others),
        cmocka_unit_test(damaged_files_are_refused),
        cmocka_unit_test(a_failed_save_leaves_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
