/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Combinations, averages, marks and correlations through the command line.
 */
#include "runs.h"

/* Five candidates of two provinces, whose sums are done by hand. */
static const char rows[] = "sbd,toan,ngu_van,vat_li,hoa_hoc\n"
                           "01000001,8,6,7,9\n"  /* A00 24, mean 7.5 */
                           "01000002,5,6.5,,\n"  /* mean 5.75 */
                           "01000003,9,7,10,9\n" /* A00 28, mean 8.75 */
                           "02000001,4,,6,5\n"   /* A00 15, mean 5 */
                           "02000002,7,8,x,6\n"; /* a fault: no mean */

static char tally[4200], moments[4200];

static int aggregate(void **state)
{
    (void)state;
    write_file(scratch_path("2020.csv"), rows);
    (void)snprintf(tally, sizeof tally, "%s", scratch_path("tally.csv"));
    (void)snprintf(moments, sizeof moments, "%s", scratch_path("moments.csv"));
    run_result run = run_examtrend(
        "aggregate", scratch_path("2020.csv"), "--combine", "A00", "--combine",
        "TV=toan+Văn", "--means", "--moments", moments, "-o", tally);
    assert_int_equal(run.exit_code, 0);
    assert_has(run.err, "2020.csv:6:14: found \"x\"");
    run_free(&run);
    return 0;
}

static void the_tally_has_sums_and_means(void **state)
{
    (void)state;
    char *text = read_file(tally, NULL);
    assert_has(text, "2020,01,A00,24,1\n2020,01,A00,28,1\n");
    assert_has(text, "2020,02,A00,15,1\n");
    assert_has(text, "2020,01,TV,11.5,1\n2020,01,TV,14,1\n2020,01,TV,16,1\n");
    assert_has(text, "2020,02,TV,15,1\n");
    assert_has(text, "2020,01,mean_2_0,5.75,1\n2020,01,mean_4_0,7.5,1\n"
                     "2020,01,mean_4_0,8.75,1\n");
    assert_has(text, "2020,02,mean_3_0,5,1\n");
    assert_null(strstr(text, "2020,02,mean_3_0,7"));
    free(text);
    text = read_file(moments, NULL);
    assert_has(text, "2020,01,hoa_hoc,ngu_van,2,1800,1300,1170000,1620000,850000\n");
    assert_has(text, "2020,02,ngu_van,toan,1,800,700,560000,640000,490000\n");
    free(text);
}

/* Candidates as objects, and with the scores in one column, are the same candidates. */
static void shapes_of_files_do_not_matter(void **state)
{
    (void)state;
    static const char *const files[][2] = {
        {"2020.jsonl",
         "{\"sbd\": \"01000001\", \"toan\": 8, \"ngu_van\": 6, \"vat_li\": 7, "
         "\"hoa_hoc\": 9}\n{\"sbd\": \"01000002\", \"toan\": 5, \"ngu_van\": 6.5}\n"},
        {"2020_list.csv",
         "sbd,diem_thi\n01000001,\"Toán: 8.00 Ngữ văn: 6.00 Vật lí: 7.00 "
         "Hóa học: 9.00\"\n01000002,\"Toán: 5.00 Ngữ văn: 6.50\"\n"},
        {"2020_plain.csv", "sbd,toan,ngu_van,vat_li,hoa_hoc\n01000001,8,6,7,9\n"
                           "01000002,5,6.5,,\n"}};
    char *expected = NULL;

    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        write_file(scratch_path(files[i][0]), files[i][1]);
        run_result run = run_examtrend("aggregate", scratch_path(files[i][0]), "--year",
                                       "2020", "--combine", "A00", "--means");
        assert_int_equal(run.exit_code, 0);
        assert_has(run.out, "2020,01,A00,24,1\n");
        assert_has(run.out, "2020,01,mean_4_0,7.5,1\n");
        if (expected) {
            assert_string_equal(run.out, expected);
        } else {
            expected = strdup(run.out);
        }
        run_free(&run);
    }
    free(expected);
}

static void sums_and_means_are_subjects(void **state)
{
    (void)state;
    run_result run = good("panel", "-d", tally, "--combine", "TV=toan+ngu_van", "-s",
                          "A00,TV,overall_candidates,overall_papers,overall", "-f", "csv",
                          "--at-least", "24", "--exactly", "5");
    assert_has(run.out, ",count_at_least_24,share_at_least_24,count_exactly_5,");
    assert_has(run.out, "A00,2020,,nation,Nation,3,22.33333333333333");
    assert_has(run.out, "TV,2020,,nation,Nation,4,14.125,");
    assert_has(run.out, "overall_candidates,2020,,nation,Nation,4,6.75,");
    assert_has(run.out, "overall_papers,2020,,nation,Nation,16,7.03125,");
    assert_has(run.out, "overall_subjects,2020,,nation,Nation,,6.7375,");
    run_free(&run);
    run = good("panel", "-d", tally, "--combine", "TV=toan+ngu_van", "-s", "overall",
               "--weights", "toan=3,ngu_van=1");
    assert_has(run.out, "Overall (subjects: toan=3,ngu_van=1)");
    assert_has(run.out, "by the weights Mathematics (3), Literature (1)");
    run_free(&run);
    bad(1, "a combination of your own must be told again: TV=A+B", "panel", "-d", tally);
}

static void marks_say_where_a_score_stands(void **state)
{
    (void)state;
    run_result run = good("panel", "-d", tally, "--combine", "TV=toan+ngu_van", "-s",
                          "toan", "-f", "json", "--percentile-of", "8", "--top-share",
                          "40", "--above", "8", "--at-most", "5", "--below", "5");
    assert_has(run.out, "\"position_8\": 0.6, \"position_8_with_ties\": 0.8");
    assert_has(run.out, "\"top_40_mark\": 8, \"top_40_share\": 0.4");
    assert_has(run.out, "\"count_above_8\": 1, \"share_above_8\": 0.2");
    assert_has(run.out, "\"count_at_most_5\": 2");
    assert_has(run.out, "\"count_below_5\": 1");
    run_free(&run);
    run = good("panel", "--subject", "toan", "-y", "2026", "--percentile-of", "8",
               "--lang", "vi");
    assert_has(run.out, "kể cả những em bằng điểm");
    run_free(&run);
    bad(2, "found the mark \"8.555\"", "panel", "--at-least", "8.555");
    bad(2, "found the mark \"0\", expected per cent above 0", "panel", "--top-share",
        "0");
    bad(2, "--each says of what --top is", "panel", "--each", "unit");
    bad(1, "did you mean \"mean\"", "panel", "--sort", "meen");
}

static void rows_are_sorted_and_cut(void **state)
{
    (void)state;
    run_result run = good("panel", "-s", "overall", "--average", "papers", "-y",
                          "2017-2024", "--sort", "mean", "--reverse", "--top", "1", "-f",
                          "csv");
    assert_has(run.out, "missing\noverall_papers,2018,,nation,");
    run_free(&run);
    run = good("panel", "-s", "toan", "-y", "2021", "-u", "province", "--sort", "mean",
               "--top", "3");
    assert_has(run.out, "The order of rows is no ranking");
    run_free(&run);
    run = good("panel", "-y", "2024", "-u", "province", "-S", "z", "--sort", "z", "--top",
               "1", "--each", "unit", "-f", "csv");
    size_t lines = 0;
    for (const char *c = run.out; *c; c++) {
        lines += *c == '\n';
    }
    assert_int_equal(lines, 64);
    run_free(&run);
}

static void changes_and_takers_are_columns(void **state)
{
    (void)state;
    run_result run = good("panel", "--change", "-y", "2020-2024", "--sort", "falls",
                          "--top", "1", "-s", "toan,ngu_van,lich_su", "-f", "csv");
    assert_has(run.out, "n,since,change,step_sd,falls,rises,mean,");
    assert_has(run.out, "toan,2024,,nation,Nation,1045570,2020,-0.2");
    run_free(&run);
    run = good("panel", "--change", "-s", "toan");
    assert_has(run.out, "across which these values do not compare: 2017, 2020, 2025");
    run_free(&run);
    run = good("panel", "--takers", "-s", "toan,vat_li", "-y", "2026", "--show", "p90");
    assert_has(run.out, "Physics      2026  Nation      385930   0.324");
    assert_has(run.out, "90 %");
    run_free(&run);
    run = good("panel", "--takers", "-s", "vat_li", "-y", "2026");
    assert_has(run.out, "no compulsory subject here");
    run_free(&run);
    bad(1, "did you mean \"kurtosis\"?", "panel", "--show", "kurtos");
}

static void findings_take_them(void **state)
{
    (void)state;
    run_result run = good("claim", "highest", "-s", "A00", "-u", "Nam Định", "-y",
                          "2017-2021");
    assert_has(run.out, "A00");
    run_free(&run);
    run = good("rank", "-s", "overall", "--average", "candidates", "-y", "2017-2021",
               "--top", "2");
    assert_has(run.out, "Overall (candidates) 2021: a rank among 63 is a set");
    run_free(&run);
    run = good("trend", "-s", "overall", "-u", "nation");
    assert_has(run.out, "Overall (compulsory subjects)  2020  2024");
    run_free(&run);
    run = good("compare", "-s", "B00", "-y", "2017-2021");
    assert_has(run.out, "B00 2017–2021, positions against the country");
    run_free(&run);
    run = good("plot", "trend", "-s", "A00", "-o", scratch_path("a00.svg"), "-q");
    assert_true(file_exists(scratch_path("a00.svg")));
    run_free(&run);
    bad(2, "expected --subject overall for it alone", "claim", "highest", "-u", "Hà Nội",
        "-s", "toan,ngu_van", "--average", "candidates");
}

static void correlations(void **state)
{
    (void)state;
    run_result run = good("correlate", "-s", "toan,vat_li,lich_su", "-y", "2021", "-f",
                          "csv");
    assert_has(run.out, "2021,toan,vat_li,349002,0.5947");
    assert_has(run.out, "2021,vat_li,lich_su,7,,,1,r: fewer than 30 candidates");
    run_free(&run);
    run = good("correlate", "-s", "toan,vat_li", "-y", "2021", "-u", "Hà Nội");
    assert_has(run.out, "31017  +0.57             +0.57       1");
    run_free(&run);
    run = good("correlate", "--over", "years", "-s", "toan,ngu_van", "-f", "jsonl");
    assert_has(run.out, "\"steps\": 10");
    run_free(&run);
    run = good("merge", "--moments", moments, moments);
    assert_has(run.out, "2020,02,ngu_van,toan,2,1600,1400,1120000,1280000,980000\n");
    run_free(&run);
    bad(2, "found one subject, expected two or more", "correlate", "-s", "toan");
    bad(1, "found nobody who sat two of these subjects", "correlate", "-y", "2051");
    bad(1, "found no column \"sum_x\"", "merge", "--moments",
        (write_file(scratch_path("no.csv"),
                    "year,province_code,subject_x,subject_y,n,a,b,c,d,e\n"),
         scratch_path("no.csv")));
    bad(2, "expected candidates or years", "correlate", "--over", "time");
}

static void wrong_requests_are_told(void **state)
{
    (void)state;
    const char *path = scratch_path("2020.csv");
    bad(1, "unknown subject \"A99\"", "aggregate", "--combine", "A99", path);
    bad(2, "which is one paper", "aggregate", "--combine", "toan", path);
    bad(2, "twice in X", "aggregate", "--combine", "X=toan+toan", path);
    bad(2, "--average found \"mean\"", "panel", "--average", "mean");
    bad(2, "expected a number above 0", "panel", "--weights", "toan=0");
    run_result run = run_examtrend("aggregate", "-q", "--combine", "C00", path);
    assert_int_equal(run.exit_code, 0);
    assert_null(strstr(run.out, "C00"));
    run_free(&run);
    run = run_examtrend("aggregate", "--combine", "C00", path);
    assert_has(run.err, "found no candidate who sat all papers of C00");
    run_free(&run);
    bad(2, "on standard output", "aggregate", "--moments", "-", path);
    bad(1, "cannot", "aggregate", "--moments", "/nowhere/moments.csv", "-q", path);
}

/* Averages do not know who sat both: the bundled candidates are not those of --data. */
static void correlations_are_of_the_data_asked_for(void **state)
{
    (void)state;
    const char *path = scratch_path("own.csv");
    write_file(path, "year,province,subject,n,mean,sd\n2020,Hà Nội,toan,100,5.5,1.2\n");
    run_result run = run_examtrend("correlate", "--data", path);
    assert_int_equal(run.exit_code, 2);
    assert_string_equal(run.out, "");
    assert_has(run.err, "found --data, expected --moments FILE");
    run_free(&run);
    run = run_examtrend("gap", "--data", path); /* one year of one province */
    assert_int_equal(run.exit_code, 0);
    assert_null(strstr(run.out, "start of 0"));
    run_free(&run);
    run = run_examtrend("claim", "highest", "--unit", "Hà Nội", "--data", path);
    assert_null(strstr(run.out, "Fair wording"));
    run_free(&run);
}

/* The bundled sums lack a few candidates of some years: below the table only. */
static void what_the_bundled_sums_lack_is_told(void **state)
{
    (void)state;
    run_result run = run_examtrend("panel", "-s", "A00", "-y", "2020-2021");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "2020: sums, candidates' means and pairs of papers "
                       "lack 331 candidates (Hà Nội 331)");
    assert_has(run.out, "lack 2007 candidates (An Giang 1517, ");
    run_free(&run);
    run = run_examtrend("panel", "-s", "A00", "-y", "2017-2018");
    assert_null(strstr(run.out, "candidates (An"));
    run_free(&run);
    run = run_examtrend("panel", "-s", "toan", "-y", "2020", "--lang", "vi");
    assert_null(strstr(run.out, "thiếu 331"));
    run_free(&run);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_tally_has_sums_and_means),
        cmocka_unit_test(shapes_of_files_do_not_matter),
        cmocka_unit_test(sums_and_means_are_subjects),
        cmocka_unit_test(marks_say_where_a_score_stands),
        cmocka_unit_test(rows_are_sorted_and_cut),
        cmocka_unit_test(changes_and_takers_are_columns),
        cmocka_unit_test(findings_take_them),
        cmocka_unit_test(correlations),
        cmocka_unit_test(wrong_requests_are_told),
        cmocka_unit_test(what_the_bundled_sums_lack_is_told),
        cmocka_unit_test(correlations_are_of_the_data_asked_for),
    };
    return cmocka_run_group_tests_name("composites", tests, aggregate, NULL);
}
