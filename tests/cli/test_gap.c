/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "runs.h"

static void are_provinces_becoming_more_alike(void **state)
{
    (void)state;
    run_result run = run_examtrend("gap", "-s", "toan");
    assert_int_equal(run.exit_code, 0);
    assert_string_equal(run.err, "");
    assert_has(run.out, "Mathematics 2017–2024, are provinces becoming more alike? "
                        "cannot tell");
    assert_has(run.out, "raw points: hint of growing more alike");
    assert_has(run.out, "what regression to the mean alone looks like");
    assert_has(run.out, "Warning: raw points and z do not say the same");
    run_free(&run);

    run = run_examtrend("gap", "-s", "toan", "--lang", "vi");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "các tỉnh có giống nhau hơn không? chưa thể kết luận");
    run_free(&run);

    run = run_examtrend("gap", "-s", "toan", "-f", "csv");
    assert_int_equal(run.exit_code, 0);
    assert_int_equal(count_lines(run.out), 1 + 8 + 1 + 1 + 2);
    assert_int_equal(strncmp(run.out, "subject,year,provinces,left_out,mean,bgv,", 41),
                     0);
    run_free(&run);

    run = run_examtrend("gap", "-s", "toan", "-f", "jsonl", "--reference", "candidates");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "\"mean\": 5.185"); /* the country's mean of 2017 */
    run_free(&run);
}

static void how_far_apart_are_two(void **state)
{
    (void)state;
    run_result run = run_examtrend("gap", "-s", "toan", "--between", "Ha Noi", "TP.HCM");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "Hà Nội minus Thành phố Hồ Chí Minh");
    assert_has(run.out,
               "In 2023 the data cannot tell who of Hà Nội and Thành phố Hồ Chí Minh is "
               "ahead");
    run_free(&run);

    run = run_examtrend("gap", "-s", "toan", "--between", "Ha Noi");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "In 2023 Hà Nội is ahead of the rest");
    run_free(&run);

    run = run_examtrend("gap", "-s", "toan", "--between", "Red River Delta",
                        "Mekong Delta", "--lang", "vi", "-y", "2020-2024");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "Đồng bằng sông Hồng trừ Đồng bằng sông Cửu Long");
    run_free(&run);

    run = run_examtrend("gap", "-s", "toan", "--between", "Five", "North", "--group",
                        "Five=Hà Nội,TP.HCM,Hải Phòng,Đà Nẵng,Cần Thơ", "--group",
                        "North=Cao Bằng,Lạng Sơn", "-f", "tsv");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "Mathematics\tFive\tNorth\t2017\t");
    run_free(&run);

    run = run_examtrend("gap", "-s", "toan", "--between", "Cụm 5", "-c",
                        "cum5-2023-inferred");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.err, "are inferred, not documented");
    run_free(&run);

    run = run_examtrend("gap", "-s", "toan", "--between", "Phú Thọ", "-m", "34", "-f",
                        "md");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "| Phú Thọ | the rest |");
    run_free(&run);
}

static void where_does_a_change_come_from(void **state)
{
    (void)state;
    run_result run = run_examtrend("gap", "-s", "toan", "--decompose", "2020-2024", "-u",
                                   "Phú Thọ", "-m", "34");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "Phú Thọ, Mathematics 2020\xE2\x86\x92" "2024");
    assert_has(run.out, "\xE2\x88\x92" "0.223  what the whole country did");
    assert_has(run.out, "+0.341  within: how its provinces did against the country");
    assert_has(run.out, "+0.045  between: who sits where");
    assert_has(run.out, "Hòa Bình: ");
    run_free(&run);

    run = run_examtrend("gap", "--decompose", "2020-2024", "-u", "region", "--over",
                        "takers", "-f", "csv");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "Mekong Delta,all papers,takers,raw,2020,2024,");
    run_free(&run);

    run = run_examtrend("gap", "--decompose", "2020-2024", "--over", "subjects", "--lang",
                        "vi");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "cơ cấu: thi môn gì");
    run_free(&run);

    run = run_examtrend("gap", "-s", "ngoai_ngu", "--decompose", "2024-2025");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "Warning: the exam changed in 2025");
    run_free(&run);
}

/* Of an average of subjects each subject is pooled by its own candidates: the means of
 * two regions are those that `panel` has. */
static void averages_of_groups_are_those_of_the_panel(void **state)
{
    (void)state;
    run_result panel = run_examtrend("panel", "-u", "region", "-s", "overall", "-y",
                                     "2020-2024", "-f", "csv");
    run_result gap = run_examtrend("gap", "--between", "Red River Delta", "Southeast",
                                   "-s", "overall", "-y", "2020-2024", "-f", "csv");
    assert_has(panel.out, ",Đồng bằng sông Hồng,,7.2507166477124");
    assert_has(panel.out, ",Đông Nam Bộ,,6.7950061155101");
    assert_has(gap.out, ",2024,,,7.2507166477124");
    assert_has(gap.out, ",6.7950061155101");
    run_free(&panel);
    run_free(&gap);
    gap = run_examtrend("gap", "--between", "Southeast", "-s", "overall", "--lang", "vi");
    assert_int_equal(gap.exit_code, 0);
    assert_has(gap.out, "không thí sinh nào có trung bình các môn: không có V");
    assert_has(gap.out, "dao động thường");
    run_free(&gap);
}

static void merged_units_and_their_parts(void **state)
{
    (void)state;
    run_result run = run_examtrend("gap", "-s", "toan", "--simpson");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "against every part: 0;");
    run_free(&run);

    /* one with a paradox: Hà Giang and Tuyên Quang both fall, the weak one shrinks */
    const char *path = scratch_path("paradox.csv");
    write_file(path, "year,province,subject,n,mean,sd\n"
                     "2023,Hà Giang,toan,3000,4.0,1\n2023,Tuyên Quang,toan,1000,7.0,1\n"
                     "2024,Hà Giang,toan,1000,3.9,1\n2024,Tuyên Quang,toan,3000,6.9,1\n");
    run = run_examtrend("gap", "-d", path, "--simpson", "-y", "2023-2024", "-S", "raw");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "rose, though every part fell");
    assert_has(run.out, "against every part: 1;");
    run_free(&run);
}

/* Where there is no noise to show, or no numbers to pool by, it is said why. */
static void what_is_not_known_is_told(void **state)
{
    (void)state;
    run_result run = run_examtrend("gap", "-s", "toan", "--decompose", "2020-2024");
    assert_has(run.out,
               "Its usual change in 4 years: ±1.82 (19 times of 20, from 6 yearly "
               "steps without a break of the exam); this one cannot be told from it");
    assert_has(run.out,
               "The difficulty of the two years' papers is in that and in \"within\"");
    run_free(&run);
    run = run_examtrend("gap", "-s", "toan", "--decompose", "2024-2025", "--lang", "vi");
    assert_has(run.out, "lần này lớn hơn\n");
    assert_null(strstr(run.out, "người còn thi đã khác"));
    run_free(&run);
    run = run_examtrend("gap", "-s", "ngoai_ngu", "--decompose", "2024-2025");
    assert_has(run.out, "Warning: 912"); /* of a million; 352 thousand a year later */
    assert_has(run.out, "those who stay are others, and all parts hold that");
    run_free(&run);
    run =
        run_examtrend("gap", "-s", "toan", "--decompose", "2025-2026", "-y", "2025-2026");
    assert_has(run.out, "No uncertainty is shown: candidates are counted, not sampled");
    run_free(&run);
    run = run_examtrend("gap", "--decompose", "2020-2024", "--over", "subjects", "--unit",
                        "Hà Nội");
    assert_has(run.out, "how much of their wobble the papers share is not known");
    run_free(&run);
    run = run_examtrend("gap", "--decompose", "2020-2024", "-s", "overall");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out,
               "numbers of candidates are not known (an average of subjects has none");
    run_free(&run);
    run = run_examtrend("gap", "--between", "Southeast", "-s", "overall", "--average",
                        "candidates");
    assert_has(run.out, "means are no whole hundredths: no V");
    run_free(&run);
    run = run_examtrend("gap", "-s", "toan", "--between", "Southeast", "-f", "jsonl",
                        "--lang", "vi");
    assert_has(run.out, "\"measure\": \"thô\"");
    assert_has(run.out, "\"wobble_shared\": 0.3");
    run_free(&run);
    run = run_examtrend("gap", "-s", "toan", "--between", "N,o", "--group",
                        "N,o=Hà Nội,Hải Phòng");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "N,o minus the rest");
    run_free(&run);
    run = run_examtrend("gap", "--simpson", "-s", "overall", "-f", "csv");
    assert_has(run.out,
               "change: the number of candidates of some provinces is not known");
    run_free(&run);
}

static void which_region_is_most_even(void **state)
{
    (void)state;
    run_result run = run_examtrend("gap", "--even", "-f", "csv");
    assert_int_equal(run.exit_code, 0);
    assert_int_equal(count_lines(run.out), 7);
    assert_has(run.out, "\nCentral Highlands,5,0.17");
    run_free(&run);
}

static void what_cannot_be_answered_is_refused(void **state)
{
    (void)state;
    static const struct {
        const char *arguments[8];
        const char *says;
    } cases[] = {
        {{"gap", "--between", "Hanio"}, "did you mean"},
        {{"gap", "--between", "nation"}, "expected one province or cluster"},
        {{"gap", "--between", "Hà Nội", "Hà Nội"}, "in both groups"},
        {{"gap", "--between", "cụm 1-5", "--group", "Cụm 2=Hà Nội,Huế"},
         "which is several clusters, expected each by its name: Cụm 2\n"},
        {{"gap", "--between", "cụm 3", "--group", "Cụm 2=Hà Nội,Huế"},
         "found the unknown cluster \"cụm 3\"; there are Cụm 2\n"},
        {{"gap", "Hà Nội"}, "expected it after --between"},
        {{"gap", "--over", "subjects"}, "without --decompose"},
        {{"gap", "--over", "zodiac"}, "expected provinces, subjects or takers"},
        {{"gap", "--decompose", "2024"}, "expected two years"},
        {{"gap", "--decompose", "2020-2024", "--simpson"}, "expected one"},
        {{"gap", "--decompose", "2020-2024", "--over", "takers", "-s", "toan"},
         "several"},
        {{"gap", "-u", "nation"}, "expected it with --decompose only"},
        {{"gap", "-S", "z"}, "stand side by side"},
        {{"gap", "--even", "--reference", "candidates"},
         "found --reference, expected it without --between"},
        {{"gap", "--clusters-by-year"}, "members of all years"},
        {{"gap", "-y", "2023-2025", "-s", "toan"}, "the break of 2025"},
        {{"gap", "--simpson", "-m", "63"}, "that is merged from"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        run_result run = run_examtrend_with(NULL, cases[i].arguments);
        assert_in_range(run.exit_code, 1, 2);
        assert_string_equal(run.out, "");
        assert_has(run.err, cases[i].says);
        run_free(&run);
    }
}

static void output_goes_to_a_file(void **state)
{
    (void)state;
    const char *path = scratch_path("gap.txt");
    run_result run = run_examtrend("gap", "-s", "toan", "-o", path);
    size_t size = 0;
    assert_int_equal(run.exit_code, 0);
    assert_string_equal(run.out, "");
    char *text = read_file(path, &size);
    assert_has(text, "are provinces becoming more alike?");
    free(text);
    run_free(&run);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(are_provinces_becoming_more_alike),
        cmocka_unit_test(how_far_apart_are_two),
        cmocka_unit_test(where_does_a_change_come_from),
        cmocka_unit_test(averages_of_groups_are_those_of_the_panel),
        cmocka_unit_test(merged_units_and_their_parts),
        cmocka_unit_test(what_is_not_known_is_told),
        cmocka_unit_test(which_region_is_most_even),
        cmocka_unit_test(what_cannot_be_answered_is_refused),
        cmocka_unit_test(output_goes_to_a_file),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
