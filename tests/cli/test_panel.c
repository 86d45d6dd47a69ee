/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "runs.h"

#define BUNDLED EXAMTREND_SOURCE "/datasets"

/* ---- panel ---- */

static void the_country_by_default(void **state)
{
    (void)state;
    run_result run = good("panel", "-s", "toan");
    assert_has(run.out, "Mathematics  2016  Nation      841564    4.44    1.93     3.00");
    assert_has(run.out, "Mathematics  2024  Nation     1045570    6.45    1.56        –");
    assert_has(run.out, "some provinces have averages only");
    run_free(&run);
    run = good("panel", "-s", "toan", "--counts-only", "--lang", "vi");
    assert_has(run.out, "Toán  2024  Cả nước    851051");
    assert_has(run.out, "dưới TB");
    run_free(&run);
}

static void machine_forms_have_all_columns_and_digits(void **state)
{
    (void)state;
    run_result run =
        good("panel", "-s", "vật lý", "-u", "province", "-y", "2024", "-f", "csv");
    assert_int_equal(count_lines(run.out), 64);
    assert_has(run.out,
               "subject,year,map,unit_id,unit,n,mean,sd,p10,q1,median,q3,p90,share_fail,"
               "share_low,share_high,share_top,skewness,kurtosis,lean,source,"
               "parts,parts_missing,missing\nvat_li,2024,63,hanoi,");
    assert_has(run.out, "vat_li,2024,63,langson,Lạng Sơn,1252,6.515375");
    assert_has(run.out, ",published,1,0,p10: averages only; ");
    run_free(&run);
    run = good("panel", "-s", "toan", "-u", "region", "-m", "34", "-f", "jsonl", "-y",
               "2026");
    assert_int_equal(count_lines(run.out), 6);
    assert_has(run.out, "\"unit\": \"Duyên hải Nam Trung Bộ và Tây Nguyên\"");
    run_free(&run);
}

static void merged_provinces_are_pooled(void **state)
{
    (void)state;
    run_result run = good("panel", "-s", "toan", "-u", "phú thọ", "-f", "csv", "-y",
                          "2025-2026");
    assert_has(run.out, "toan,2025,34,phutho,Phú Thọ,");
    assert_has(run.out, ",counts,3,0,");
    assert_has(run.out, "toan,2026,34,phutho,Phú Thọ,");
    assert_has(run.out, ",counts,1,0,");
    run_free(&run);
    /* a province that is no more is shown on its own map, in its years */
    run = good("panel", "-s", "toan", "-u", "Hà Giang", "-f", "csv");
    assert_int_equal(count_lines(run.out), 11);
    assert_has(run.out, "toan,2025,63,hagiang,Hà Giang,");
    run_free(&run);
}

static void scales_and_clusters(void **state)
{
    (void)state;
    run_result run = good("panel", "-s", "toan", "-u", "nation", "--scale", "relative",
                          "--reference", "candidates", "-y", "2024");
    assert_has(run.out, "0.00    6.45");
    run_free(&run);
    run = good("panel", "-s", "toan", "--clusters", "cum-thi-dua-2025", "-y", "2020-2024",
               "--scale", "z");
    assert_has(run.out, "Emulation cluster 5 (from 2025)");
    run_free(&run);
    run = good("panel", "-s", "toan", "--clusters", "cum-thi-dua-2020", "-y", "2019-2022",
               "-f", "csv");
    assert_int_equal(count_lines(run.out), 5);
    run_free(&run);
    run = good("panel", "-s", "toan", "--clusters", "cum-thi-dua-2020", "-y", "2019-2022",
               "--clusters-by-year", "-f", "csv");
    assert_int_equal(count_lines(run.out), 3);
    run_free(&run);
    run = good("panel", "-s", "toan", "--group", "North=Cao Bằng,lang son", "--group",
               "South=Cà Mau", "-y", "2024", "-f", "csv");
    assert_int_equal(count_lines(run.out), 3);
    assert_has(run.out, "toan,2024,63,North,North,");
    run_free(&run);
}

static void wrong_questions_are_answered(void **state)
{
    (void)state;
    bad(1, "did you mean \"Toán\"", "panel", "-s", "Toánn");
    bad(1, "did you mean \"Lạng Sơn\"", "panel", "-u", "Lang Sonn", "-s", "toan");
    bad(1, "expected years that do (here those from 2016 to 2025)", "panel", "-m", "63",
        "-u", "province");
    bad(1, "did you mean \"cum-thi-dua-2020\"", "panel", "-c", "cum-thi-dua-202");
    bad(1, "found no scores for these subjects and years, expected some: the counts are "
           "of 2016 to 2026", "panel", "-y", "1999");
    bad(1, "found no scores for these subjects and years", "trend", "-y", "1999");
    bad(1, "expected toan, ngu_van, ", "panel", "-s", "xyz");
    bad(1, "which is a cluster of the scheme ", "panel", "-u", "Cụm 5");
    bad(1, "which is a cluster of the scheme regions", "panel", "-u", "the Mekong Delta");
    bad(1, "which is a cluster of the scheme ", "panel", "--without", "cluster 5");
    bad(1, "did you mean \"nation\"", "panel", "-u", "natoin");
    bad(1, "which is a province, expected a cluster", "panel", "-c", "regions", "-u",
        "hanoi");
    bad(1, "expected one of 63, 34", "forecast", "-m", "62");
    bad(1, "expected one of 63, 34", "panel", "-m", "62", "-u", "province");
    bad(2, "--years", "panel", "-y", "2024-2020");
    bad(2, "panel has no option", "panel", "--unitt", "x");
    bad(1, "nothing.csv", "panel", "--data", "nothing.csv");
    write_file(scratch_path("rows.csv"), "sbd,toan\n01000001,5\n");
    bad(1, "rows.csv:1:1: found the columns \"sbd,toan\", expected a tally (", "panel",
        "-d", scratch_path("rows.csv"));
    bad(1, "`examtrend aggregate` makes a tally of rows of candidates", "panel", "-d",
        scratch_path("rows.csv"));
    write_file(scratch_path("semicolons.csv"), "year;subject;count\n2024;toan;1\n");
    bad(1, "found the columns \"year;subject;count\", expected commas between them",
        "panel", "-d", scratch_path("semicolons.csv"));
    write_file(scratch_path("utf-16.csv"), "\xFF\xFEy");
    bad(1, "utf-16.csv:1:1: found bytes that are no UTF-8 text, expected a tally or ",
        "panel", "-d", scratch_path("utf-16.csv"));
    bad(1, "did you mean \"Toán\"? (names stand between commas)", "panel", "-s",
        "toan;van");
    bad(1, "\"Hà Nội\"? (names stand between commas)", "panel", "-u", "Hà Nội;Huế");
    bad(1, "\"Hà Nội\"? (names stand between commas)", "panel", "--without",
        "Hà Nội;Huế");
    write_file(scratch_path("commas.csv"),
               "scheme,map,cluster,name,name_en,status,first_year,last_year,members\n"
               "s,63,A,A,A,documented,,,\"Hà Nội,Huế\"\n");
    bad(1, "commas.csv:2:25: found the unknown province \"Hà Nội,Huế\", expected members "
           "between semicolons", "panel", "--clusters-file", scratch_path("commas.csv"));
    bad(1, "(a combination of your own has scores where `examtrend aggregate --combine`",
        "panel", "--combine", "Q=toan+gdcd", "-s", "Q");
    bad(2, "found an empty name, expected a file", "panel", "--exclude", "");
    bad(2, "found an empty name, expected a file", "panel", "-s", "toan", "--against",
        "");
    bad(2, "found an empty name, expected a file", "plot", "trend", "--alt", "");
    bad(2, "found an empty name, expected a theme", "plot", "trend", "--theme", "");
    bad(1, "did you mean \"skewness\"? (further columns: p10, p90, skewness, kurtosis, "
           "lean, essay, bell, upper_tail)", "panel", "--show", "skewnes");
    bad(1, "did you mean \"essay\"?", "panel", "--show", "p10,esay");
    bad(1, "expected a further one, p10, p90, skewness, kurtosis, lean, essay, bell, "
           "upper_tail, or one of the table, subject, year, unit, n, mean, ", "panel",
        "--show", "nonsense");
    bad(1, "did you mean \"upper_tail\"?", "panel", "--sort", "upper-tail");
    bad(1, "expected a further one, p10, ", "panel", "--sort", "nonsense", "-f", "csv");
}

static void names_may_have_commas(void **state)
{
    (void)state;
    static const char group[] = "--group=North, far=Cao Bằng,Hà Giang,Lạng Sơn";
    run_result run = run_examtrend("trend", group, "-u", "North, far", "-s", "toan");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "North, far");
    run_free(&run);
    run = run_examtrend("plot", "trend", group, "-u", "north, far", "-s", "toan", "-f",
                        "txt", "-o", "-");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "North, far");
    run_free(&run);
}

/* Every command that takes a name takes it as people say it. */
static void names_mean_one_thing_everywhere(void **state)
{
    (void)state;
    static const char *const names[] = {"Cụm 5", "cluster 5", "CLUSTER NO. V"};
    static const char *const commands[][6] = {
        {"panel", "-y", "2020-2024", NULL},
        {"trend", "--reference", "candidates", NULL},
        {"forecast", "-y", "2017-2024", "--reference", "candidates", NULL},
        {"gap", "--decompose", "2020-2024", NULL},
        {"correlate", "-y", "2020-2024", NULL},
        {"claim", "rose between 2020 and 2024", NULL},
        {"plot", "trend", "--preview", "--reference", "candidates", NULL},
        {"plot", "forest", "--preview", NULL},
        {"plot", "change", "-y", "2020-2024", "--preview", NULL}};

    for (size_t c = 0; c < sizeof commands / sizeof *commands; c++) {
        char *first = NULL;
        for (size_t n = 0; n < sizeof names / sizeof *names; n++) {
            bool two = strcmp(commands[c][0], "correlate") == 0;
            const char *arguments[16] = {NULL};
            size_t count = 0;
            for (; commands[c][count]; count++) {
                arguments[count] = commands[c][count];
            }
            const char *const more[] = {"-q", "-s", two ? "toan,vat_li" : "toan", "-c",
                                        "cum5-2023-inferred", "-u", names[n]};
            memcpy(arguments + count, more, sizeof more);
            run_result run = run_examtrend_with(NULL, arguments);
            if (run.exit_code != 0 || !run.out[0] || (first && strcmp(first, run.out))) {
                fail_msg("%s of \"%s\": exit %d: %s", commands[c][0], names[n],
                         run.exit_code, run.err);
            }
            free(first);
            first = strdup(run.out);
            run_free(&run);
        }
        free(first);
    }
}

static void further_columns_are_shown(void **state)
{
    (void)state;
    static const char *const titles[] = {"10 %", "90 %", "skewness", "kurtosis",
                                         "mean - median", "essay", "off the bell",
                                         "upper tail"};
    run_result run = good("panel", "-s", "toan", "-y", "2024", "--show",
                          "p10,p90,skewness,kurtosis,lean,essay,bell,upper_tail");
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++) {
        assert_has(run.out, titles[i]);
    }
    run_free(&run);
}

static void levels_have_other_words(void **state)
{
    (void)state;
    static const char *const words[][2] = {{"nation", "Cả nước"}, {"nation", "Country"},
                                           {"region", "Vùng"}, {"province", "tỉnh"},
                                           {"province", "Provinces"}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        run_result usual = good("panel", "-s", "toan", "-y", "2024", "-u", words[i][0]);
        run_result other = good("panel", "-s", "toan", "-y", "2024", "-u", words[i][1]);
        assert_string_equal(usual.out, other.out);
        run_free(&usual);
        run_free(&other);
    }
}

static void tables_of_averages_are_data(void **state)
{
    (void)state;
    const char *path = scratch_path("averages.csv");
    write_file(path, "# my table\nyear;subject;mean\n2023;Toán;6.25\n2024;Toán;6.45\n");
    run_result run = good("panel", "--data", path, "-f", "csv");
    assert_has(run.out, "toan,2024,,nation,Nation,,6.45,,");
    assert_has(run.out, "n: not published; sd: not published");
    run_free(&run);
    write_file(path, "year,province_code,subject,mean\n2024,01,toan,6,5\n");
    bad(1, "averages.csv:2: found 5 fields, expected 4", "panel", "--data", path);
    run = good("panel", "--data", BUNDLED "/published.csv", "-s", "tieng_anh", "-f",
               "csv");
    assert_int_equal(count_lines(run.out), 4);
    run_free(&run);
}

/* ---- screen and exclude ---- */

static void the_screens_list_can_be_given_back(void **state)
{
    (void)state;
    const char *list = scratch_path("list.csv");
    run_result run =
        good("screen", "-k", "tiny,grid", "-y", "2017", "-f", "csv", "-o", list);
    assert_string_equal(run.out, "");
    run_free(&run);
    char *text = read_file(list, NULL);
    assert_has(text, "ngoai_ngu,2017,63,Ninh Thuận,tiny,1,9,1,30,,");
    assert_has(text, "toan,2017,63,Yên Bái,grid,6751,");
    assert_int_equal(count_lines(text), 6);
    free(text);

    run = good("panel", "-s", "ngoai ngu", "-u", "Ninh Thuận", "-y", "2017-2018", "-f",
               "csv");
    assert_int_equal(count_lines(run.out), 3);
    run_free(&run);
    run = good("panel", "-s", "ngoai ngu", "-u", "Ninh Thuận", "-y", "2017-2018", "-f",
               "csv", "--exclude", list);
    assert_int_equal(count_lines(run.out), 2);
    run_free(&run);
    run = good("panel", "-s", "toan", "-y", "2017", "-f", "csv", "--exclude", list);
    assert_has(run.out, "toan,2017,,nation,Nation,834208,");
    run_free(&run);
    write_file(list, "subject,year,province,comment\n");
    bad(1, "list.csv:1:23: found the unknown column \"comment\"", "panel", "--exclude",
        list);
}

static void the_screen_is_for_people_too(void **state)
{
    (void)state;
    run_result run = good("screen", "-s", "sử", "-k", "repeat");
    assert_has(run.out, "History  2016  63   Thái Nguyên  repeat");
    assert_has(run.out, "none is left out");
    run_free(&run);
    run = good("screen", "-s", "sử", "-k", "repeat", "--lang", "vi");
    assert_has(run.out, "số thí sinh gấp 89,8 lần mức dự kiến có cùng điểm 0");
    run_free(&run);
    run = good("screen", "-m", "34", "-y", "2016", "-s", "toan", "-k", "parts");
    assert_has(run.out, "Cần Thơ");
    assert_has(run.out, "provinces without data: 1 of 3");
    run_free(&run);
    bad(2, "--check found \"odd\"", "screen", "-k", "tiny,odd");
}

static void scores_above_the_papers_maximum_are_refused(void **state)
{
    (void)state;
    const char *tally = scratch_path("eleven.csv");
    write_file(tally, "year,province_code,subject,score,count\n"
                      "2020,01,toan,10,3\n2020,01,toan,11,2\n2020,01,van,5,2\n");
    const char *part =
        "found 11 points in the tally of toan, 01 in 2020, expected 0 to 10";
    bad(1, part, "panel", "-d", tally);
    bad(1, part, "trend", "-d", tally, "-s", "toan");
    run_result run = good("panel", "-d", tally, "-s", "van");
    run_free(&run);
}

static void an_empty_list_of_units_is_a_mistake(void **state)
{
    (void)state;
    bad(2, "--unit found \"\", expected a level or names", "panel", "-u", "");
    bad(2, "--unit found \",\", expected a level or names", "trend", "-u", ",");
}

/* ---- another country ---- */

static void a_country_that_is_not_vietnam(void **state)
{
    (void)state;
    const char *tally = scratch_path("t.csv");
    write_file(scratch_path("provinces.csv"),
               "map,name\nold,Nordmark\nold,Südtal\nold,Westen\nnew,Nordsüd\n"
               "new,Westen\n");
    write_file(scratch_path("codes.csv"),
               "code,map,province,first_year,last_year\nN,old,Nordmark,,1999\n"
               "S,old,Südtal,,1999\nW,old,Westen,,1999\nX,new,Nordsüd,2000,\n"
               "W,new,Westen,2000,\n");
    write_file(scratch_path("crosswalk.csv"), "from_map,from,to_map,to\nold,N,new,X\n"
                                              "old,S,new,X\nold,W,new,W\n");
    write_file(scratch_path("clusters.csv"), "scheme,map,cluster,members\n"
                                             "halves,new,East,X\nhalves,new,West,W\n");
    write_file(scratch_path("regimes.csv"),
               "year,id,raw_comparable,relative_comparable,text_en\n"
               "1999,new,no,yes,1999\n");
    write_file(scratch_path("subjects.csv"),
               "key,name_en,name_vi,maximum,fail_mark,low_mark,high_mark,compulsory,"
               "essay\nalgebra,Algebra,Đại số,100,20,50,85,yes,no\n");
    write_file(scratch_path("subject_aliases.csv"), "alias,subject\nRechnen,algebra\n");
    write_file(tally, "year,province_code,subject,score,count\n1999,N,algebra,100,3\n"
                      "1999,S,algebra,20,1\n1999,W,algebra,50,2\n2000,W,algebra,60,2\n"
                      "2000,X,algebra,85,4\n");
    run_result run = good("panel", "--datasets", scratch_folder(), "--data", tally, "-u",
                          "province", "-f", "csv", "-s", "rechnen");
    assert_has(run.out, "algebra,1999,new,nordsud,Nordsüd,4,80,40,");
    assert_has(run.out, "algebra,2000,new,nordsud,Nordsüd,4,85,0,");
    run_free(&run);
    run = good("panel", "--datasets", scratch_folder(), "--data", tally, "--clusters",
               "halves", "-y", "2000");
    assert_has(run.out, "points of fail: 20 or less; of low: less than 50; of high: 85 "
                        "or more; of top: 100");
    run_free(&run);
    run = good("screen", "--datasets", scratch_folder(), "--data", tally, "-f", "csv");
    assert_int_equal(count_lines(run.out), 6); /* five tiny cells */
    run_free(&run);
    bad(1, "where it has no meaning; it was Nordmark (map old) to 1999", "panel",
        "--datasets", scratch_folder(), "--data", (write_file(tally,
        "year,province_code,subject,score,count\n2000,N,algebra,100,3\n"), tally));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_country_by_default),
        cmocka_unit_test(machine_forms_have_all_columns_and_digits),
        cmocka_unit_test(merged_provinces_are_pooled),
        cmocka_unit_test(scales_and_clusters),
        cmocka_unit_test(wrong_questions_are_answered),
        cmocka_unit_test(names_may_have_commas),
        cmocka_unit_test(names_mean_one_thing_everywhere),
        cmocka_unit_test(levels_have_other_words),
        cmocka_unit_test(further_columns_are_shown),
        cmocka_unit_test(tables_of_averages_are_data),
        cmocka_unit_test(the_screens_list_can_be_given_back),
        cmocka_unit_test(the_screen_is_for_people_too),
        cmocka_unit_test(scores_above_the_papers_maximum_are_refused),
        cmocka_unit_test(an_empty_list_of_units_is_a_mistake),
        cmocka_unit_test(a_country_that_is_not_vietnam),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
