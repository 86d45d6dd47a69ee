/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

static void one_screen_of_verdicts_and_the_tables(void **state)
{
    (void)state;
    const char *folder = scratch_path("study");
    run_result run = run_examtrend("study", "--no-charts", "-o", folder);
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out,
               "Mathematics          1 rose,  3 fell, for 59 the data cannot tell");
    assert_has(run.out, "p counts year-to-year noise, not students");
    assert_has(run.out, "10 tables and 0 pictures are in ");
    assert_int_equal(count_files(folder), 10);
    size_t lines = 0, column = 0;
    for (const char *c = run.out; *c; c++) {
        lines += *c == '\n';
        column = *c == '\n' ? 0 : column + ((*c & 0xC0) != 0x80);
        assert_true(column <= 90 || strstr(run.out, folder));
    }
    assert_true(lines <= 40);
    run_free(&run);
}

static void it_can_be_repeated_with_the_same_bytes(void **state)
{
    (void)state;
    const char *a = scratch_path("a"), *b = scratch_path("b");
    run_result first = run_examtrend("study", "--no-charts", "-o", a);
    run_result second = run_examtrend("study", "--no-charts", "-o", b);
    run_result third = run_examtrend("study", "--no-charts", "-o", b);
    assert_int_equal(first.exit_code + second.exit_code + third.exit_code, 0);
    char path_a[4096], path_b[4096];
    (void)snprintf(path_a, sizeof path_a, "%s/trend_provinces_toan.csv", a);
    (void)snprintf(path_b, sizeof path_b, "%s/trend_provinces_toan.csv", b);
    char *text_a = read_file(path_a, NULL), *text_b = read_file(path_b, NULL);
    assert_string_equal(text_a, text_b);
    free(text_a);
    free(text_b);
    run_free(&first);
    run_free(&second);
    run_free(&third);
}

static void it_draws_four_charts_a_subject(void **state)
{
    (void)state;
    const char *folder = scratch_path("drawn");
    run_result run = run_examtrend("study", "-s", "toan", "--lang", "vi", "-o", folder);
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "2 bảng và 8 biểu đồ");
    assert_int_equal(count_files(folder), 11); /* and what remembers the pictures */
    run_free(&run);
}

/* What the study says without some provinces is what the commands say that it is of. */
static void provinces_are_left_out_of_all_of_it(void **state)
{
    (void)state;
    static const char *const commands[][2] = {{"nation", "trend_nation.csv"},
                                              {"province", "trend_provinces_toan.csv"}};
    const char *folder = scratch_path("without");
    run_result run = run_examtrend("study", "--no-charts", "-s", "toan", "--without",
                                   "hanoi,TP.HCM", "-o", folder);
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "1 subject, 61 provinces, 8.8 million papers");
    assert_has(run.out, "for 57 the data cannot tell");
    assert_has(run.out, "left out everywhere: Hà Nội, Thành phố Hồ Chí Minh\n");
    run_free(&run);
    for (size_t i = 0; i < 2; i++) {
        char path[4200];
        (void)snprintf(path, sizeof path, "%s/%s", folder, commands[i][1]);
        char *table = read_file(path, NULL);
        run = run_examtrend("trend", "-s", "toan", "-u", commands[i][0], "--without",
                            "Thành phố Hồ Chí Minh,Hà Nội", "-f", "csv");
        assert_string_equal(run.out, table);
        run_free(&run);
        free(table);
    }
    run = run_examtrend("study", "--no-charts", "--without", "Hanoi City", "-o",
                        scratch_path("unknown"));
    assert_int_equal(run.exit_code, 1);
    assert_has(run.err, "found the unknown province \"Hanoi City\"");
    assert_false(file_exists(scratch_path("unknown")));
    run_free(&run);
}

static void a_folder_that_cannot_be_made_is_an_error(void **state)
{
    (void)state;
    static const char *const folders[] = {"file", "file/", "file/of/tables"};
    write_file(scratch_path("file"), "no folder");
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
        run_result run = run_examtrend("study", "--no-charts", "-s", "toan", "-o",
                                       scratch_path(folders[i]));
        assert_int_equal(run.exit_code, 1);
        assert_has(run.err, "cannot write into the folder ");
        assert_has(run.err, "/file is a file\n");
        assert_int_equal(run.out_size, 0); /* told before the work */
        run_free(&run);
    }
}

static void charts_that_cannot_be_drawn_leave_no_tables(void **state)
{
    (void)state;
    const char *folder = scratch_path("half");
    run_result run = run_examtrend("study", "-s", "toan", "--gnuplot", "/no/gnuplot",
                                   "-o", folder);
    assert_int_equal(run.exit_code, 1);
    assert_int_equal(run.out_size, 0);
    assert_has(run.err, "cannot start \"/no/gnuplot\"");
    assert_has(run.err, "; --no-charts: tables alone\n");
    assert_false(file_exists(folder));
    run_free(&run);
}

static void folders_above_are_made(void **state)
{
    (void)state;
    const char *folder = scratch_path("of/my/own");
    run_result run = run_examtrend("study", "--no-charts", "-s", "toan", "-o", folder);
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "Data 2016–2026: 1 subject, 63 provinces");
    assert_int_equal(count_files(folder), 2);
    run_free(&run);
}

/* Options that would change nothing are no options of the command. */
static void it_is_a_folder_and_no_stream(void **state)
{
    (void)state;
    run_result run = run_examtrend("study", "--no-charts", "-o", "-");
    assert_int_equal(run.exit_code, 2);
    assert_has(run.err, "expected a folder");
    assert_int_equal(run.out_size, 0);
    assert_false(file_exists("-"));
    run_free(&run);
}

static void it_takes_no_unit(void **state)
{
    (void)state;
    run_result run = run_examtrend("study", "--no-charts", "-u", "Hà Nội");
    assert_int_equal(run.exit_code, 2);
    assert_string_equal(run.out, "");
    run_free(&run);
}

static void data_of_one_year_are_said_to_be_too_few(void **state)
{
    (void)state;
    const char *data = scratch_path("one.csv");
    write_file(data, "year,province_code,subject,score,count\n"
                     "2024,01,toan,6.5,100\n2024,02,toan,7,100\n");
    run_result run =
        run_examtrend("study", "--no-charts", "-d", data, "-o", scratch_path("one"));
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "no trend of the country");
    assert_has(run.out, "not enough data");
    run_free(&run);
}

static void little_data_are_counted_in_papers(void **state)
{
    (void)state;
    static const char *const rows[] = {"2023,01,toan,5,1\n",
                                       "2023,01,toan,5,1\n2024,01,toan,5,99999\n",
                                       "2023,01,toan,5,1\n2024,02,toan,5,60000\n"};
    static const char *const said[] = {": 1 subject, 1 province, 1 paper.\n",
                                       ": 1 subject, 1 province, 0.1 million papers.\n",
                                       ": 1 subject, 2 provinces, 60001 papers.\n"};
    const char *path = scratch_path("little.csv");

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char tally[160];
        (void)snprintf(tally, sizeof tally, "year,province_code,subject,score,count\n%s",
                       rows[i]);
        write_file(path, tally);
        run_result run = run_examtrend("study", "--no-charts", "-d", path, "-o",
                                       scratch_path("little"));
        assert_int_equal(run.exit_code, 0);
        assert_has(run.out, said[i]);
        run_free(&run);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_screen_of_verdicts_and_the_tables),
        cmocka_unit_test(it_can_be_repeated_with_the_same_bytes),
        cmocka_unit_test(it_draws_four_charts_a_subject),
        cmocka_unit_test(provinces_are_left_out_of_all_of_it),
        cmocka_unit_test(a_folder_that_cannot_be_made_is_an_error),
        cmocka_unit_test(charts_that_cannot_be_drawn_leave_no_tables),
        cmocka_unit_test(folders_above_are_made),
        cmocka_unit_test(little_data_are_counted_in_papers),
        cmocka_unit_test(it_is_a_folder_and_no_stream),
        cmocka_unit_test(it_takes_no_unit),
        cmocka_unit_test(data_of_one_year_are_said_to_be_too_few),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
