/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "runs.h"

static void the_country_without_options(void **state)
{
    (void)state;
    run_result run = run_examtrend("trend");
    assert_int_equal(run.exit_code, 0);
    assert_string_equal(run.err, "");
    assert_has(run.out, "Mathematics       2020  2024      5    6.67    6.45");
    assert_has(run.out, "Not in these years: Economics and law");
    assert_has(run.out, "counts year-to-year noise, not students");
    run_free(&run);
}

static void the_ending_of_the_output_is_its_format(void **state)
{
    (void)state;
    static const char *const cases[][2] = {{"a.csv", "subject,first_year,"},
                                           {"b.jsonl", "{\"subject\": \"Mathematics\""},
                                           {"c.log", "The country's averages"}};

    for (size_t i = 0; i < 3; i++) {
        const char *path = scratch_path(cases[i][0]);
        run_result run = run_examtrend("trend", "-s", "toan", "-u", "nation", "-o", path);
        assert_int_equal(run.exit_code, 0);
        assert_string_equal(run.out, "");
        run_free(&run);
        char *text = read_file(path, NULL);
        assert_memory_equal(text, cases[i][1], strlen(cases[i][1]));
        free(text);
    }
    const char *path = scratch_path("d.csv");
    run_result run = run_examtrend("trend", "-u", "nation", "-f", "tsv", "-o", path);
    assert_int_equal(run.exit_code, 0);
    run_free(&run);
    char *text = read_file(path, NULL);
    assert_has(text, "subject\tfirst_year\t"); /* what is asked for goes first */
    free(text);
}

static void provinces_of_a_subject_as_csv(void **state)
{
    (void)state;
    run_result run = run_examtrend("trend", "-s", "TOAN", "-u", "province", "-f", "csv");
    assert_int_equal(run.exit_code, 0);
    assert_int_equal(count_lines(run.out), 64);
    assert_int_equal(
        strncmp(run.out, "unit,subject,years,left_out,level,slope,slope_se,", 48), 0);
    assert_has(run.out, "\nTuyên Quang,Mathematics,8,0,");
    assert_has(run.out, ",clear rise,\n");
    run_free(&run);
}

static void names_in_any_spelling(void **state)
{
    (void)state;
    run_result run = run_examtrend("trend", "-s", "Toán", "-u", "CAO BANG,lang  son",
                                   "-f", "jsonl", "--lang", "vi");
    assert_int_equal(run.exit_code, 0);
    assert_int_equal(count_lines(run.out), 2);
    assert_has(run.out, "{\"unit\": \"Cao Bằng\", \"subject\": \"Toán\"");
    run_free(&run);
}

static void regions_are_a_level(void **state)
{
    (void)state;
    run_result run = run_examtrend("trend", "-s", "toan", "-u", "region", "-f", "csv");
    assert_int_equal(run.exit_code, 0);
    assert_int_equal(count_lines(run.out), 7);
    run_free(&run);
}

static void groups_are_found_by_their_names(void **state)
{
    (void)state;
    run_result run = run_examtrend(
        "trend", "-s", "toan", "--group", "North=Cao Bang,Lang Son", "--group",
        "South=Ca Mau,Bac Lieu", "-m", "63", "-u", "North", "-f", "csv");
    assert_int_equal(run.exit_code, 0);
    assert_int_equal(count_lines(run.out), 2);
    assert_has(run.out, "\nNorth,Mathematics,8,");
    run_free(&run);

    run = run_examtrend("trend", "-s", "toan", "-c", "nope", "-u", "region");
    assert_int_equal(run.exit_code, 1);
    assert_has(run.err, "nope");
    run_free(&run);
}

static void unknown_names_are_answered_with_the_nearest(void **state)
{
    (void)state;
    run_result run = run_examtrend("trend", "-s", "toan", "-u", "Cao Bang,Lang Son City");
    assert_int_equal(run.exit_code, 1);
    assert_string_equal(run.out, "");
    assert_has(run.err, "Lạng Sơn");
    run_free(&run);

    run = run_examtrend("trend", "-s", "Chemistri");
    assert_int_equal(run.exit_code, 1);
    assert_has(run.err, "did you mean");
    run_free(&run);

    run = run_examtrend("trned");
    assert_int_equal(run.exit_code, 2);
    assert_has(run.err, "did you mean \"trend\"?");
    run_free(&run);
}

static void bad_options_are_usage_errors(void **state)
{
    (void)state;
    const char *const bad[][3] = {{"--years", "2024-2017", "FIRST-LAST"},
                                  {"--scale", "cubic", "raw, relative or z"},
                                  {"--format", "pdf", "text, csv"},
                                  {"--lang", "fr", "en or vi"}};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        run_result run = run_examtrend("trend", bad[i][0], bad[i][1]);
        assert_int_equal(run.exit_code, 2);
        assert_has(run.err, bad[i][2]);
        assert_string_equal(run.out, "");
        run_free(&run);
    }
}

static void raw_lines_cross_no_break(void **state)
{
    (void)state;
    run_result run = run_examtrend("trend", "-s", "toan", "-u", "province", "-S", "raw",
                                   "-y", "2017-2024");
    assert_int_equal(run.exit_code, 2);
    assert_has(run.err, "break of 2020");
    run_free(&run);

    run = run_examtrend("trend", "-s", "toan", "-u", "nation", "-y", "2017-2024");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "the line has a jump of its level there");
    run_free(&run);
}

static void output_goes_whole_to_a_file(void **state)
{
    (void)state;
    const char *path = scratch_path("trend.csv");
    run_result to_file = run_examtrend("trend", "-f", "csv", "-o", path);
    run_result to_stdout = run_examtrend("trend", "-f", "csv");
    char *text = read_file(path, NULL);
    assert_int_equal(to_file.exit_code, 0);
    assert_string_equal(to_file.out, "");
    assert_string_equal(text, to_stdout.out);
    free(text);
    run_free(&to_file);
    run_free(&to_stdout);

    run_result run = run_examtrend("trend", "-o", "/dev/full");
    assert_int_equal(run.exit_code, 1);
    assert_has(run.err, "No space left");
    run_free(&run);
}

static void several_tables_are_one_json_value(void **state)
{
    (void)state;
    run_result run = run_examtrend("trend", "-s", "toan", "-f", "json");
    assert_int_equal(run.exit_code, 0);
    assert_int_equal(strncmp(run.out, "[\n{", 3), 0);
    assert_string_equal(run.out + run.out_size - 3, "\n]\n");
    run_free(&run);
}

static void data_of_the_users_own(void **state)
{
    (void)state;
    const char *path = scratch_path("means.csv");
    write_file(path, "year,province,subject,mean\n"
                     "2020,Hà Nội,toan,6.5\n2020,Cao Bằng,toan,5.1\n"
                     "2021,Hà Nội,toan,6.6\n2021,Cao Bằng,toan,5.3\n"
                     "2022,Hà Nội,toan,6.4\n2022,Cao Bằng,toan,5.2\n"
                     "2023,Hà Nội,toan,6.5\n2023,Cao Bằng,toan,5.5\n");
    run_result run =
        run_examtrend("trend", "-d", path, "-s", "toan", "-u", "province", "-f", "csv");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "\nCao Bằng,Mathematics,4,0,");
    assert_has(run.out, "too few observations");
    run_free(&run);

    run = run_examtrend("trend", "-d", scratch_path("nowhere.csv"));
    assert_int_equal(run.exit_code, 1);
    assert_has(run.err, "nowhere.csv");
    run_free(&run);
}

/* Clusters are held to the mean of all candidates unless the mean of the units is asked
 * for, which of one cluster is its own: every position would be 0. */
static void clusters_are_held_to_the_country(void **state)
{
    (void)state;
    run_result run = run_examtrend("trend", "-s", "toan", "-c", "cum5-2023-inferred",
                                   "-u", "cluster 5", "--reference", "units");
    assert_int_equal(run.exit_code, 2);
    assert_has(run.err,
               "found one cluster, Cụm 5, which would be measured against itself");
    run_free(&run);
    run = run_examtrend("trend", "-s", "toan", "-c", "cum5-2023-inferred", "-u",
                        "Mekong Delta", "--reference", "units"); /* comes first */
    assert_int_equal(run.exit_code, 1);
    assert_has(run.err, "found the unknown cluster \"Mekong Delta\"; there are Cụm 5");
    run_free(&run);
    run = run_examtrend("trend", "-s", "toan", "-c", "cum5-2023-inferred", "-u",
                        "cluster 5", "-f", "jsonl");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "\"level\": -0.5");
    assert_has(run.out, "one unit alone: nothing to be pulled to");
    run_result same = run_examtrend("trend", "-s", "toan", "-c", "cum5-2023-inferred",
                                    "-u", "cluster 5", "-f", "jsonl", "--reference",
                                    "candidates");
    assert_string_equal(run.out, same.out);
    run_free(&same);
    run_free(&run);
    run = run_examtrend("trend", "-s", "toan", "-u", "region", "--reference", "units");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "The country is here the mean of these 6 clusters, each counts");
    run_free(&run);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_country_without_options),
        cmocka_unit_test(the_ending_of_the_output_is_its_format),
        cmocka_unit_test(provinces_of_a_subject_as_csv),
        cmocka_unit_test(names_in_any_spelling),
        cmocka_unit_test(regions_are_a_level),
        cmocka_unit_test(groups_are_found_by_their_names),
        cmocka_unit_test(unknown_names_are_answered_with_the_nearest),
        cmocka_unit_test(bad_options_are_usage_errors),
        cmocka_unit_test(raw_lines_cross_no_break),
        cmocka_unit_test(output_goes_whole_to_a_file),
        cmocka_unit_test(several_tables_are_one_json_value),
        cmocka_unit_test(data_of_the_users_own),
        cmocka_unit_test(clusters_are_held_to_the_country),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
