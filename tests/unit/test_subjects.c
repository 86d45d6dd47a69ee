/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/subjects.h"

#define BUNDLED EXAMTREND_SOURCE "/datasets"

static const char *const header = "key,name_en,name_vi,maximum,fail_mark,low_mark,"
                                  "high_mark,compulsory,essay,part_of\n";

static void write_both(const char *rows, const char *aliases)
{
    char text[2000];

    (void)snprintf(text, sizeof text, "%s%s", header, rows);
    write_file(scratch_path("subjects.csv"), text);
    (void)snprintf(text, sizeof text, "alias,subject\n%s", aliases);
    write_file(scratch_path("subject_aliases.csv"), text);
}

static void refused(const char *rows, const char *aliases, const char *part)
{
    et_subjects *subjects = NULL;
    et_error err = {0};

    write_both(rows, aliases);
    assert_int_equal(et_subjects_load(&subjects, scratch_folder(), &err), ET_ERR_INPUT);
    assert_null(subjects);
    if (!strstr(err.text, part)) {
        fail_msg("\"%s\" does not say \"%s\"", err.text, part);
    }
}

static void no_subjects_are_fine(void **state)
{
    (void)state;
    et_subjects *subjects = NULL;
    et_error err = {0};
    size_t index;

    write_both("", "");
    assert_ok(et_subjects_load(&subjects, scratch_folder(), &err), &err);
    assert_int_equal(et_subjects_count(subjects), 0);
    assert_int_equal(et_subjects_find(subjects, "Toán", &index, &err), ET_ERR_NOT_FOUND);
    et_subjects_free(subjects);
    et_subjects_free(NULL);
}

static void faults_name_their_place(void **state)
{
    (void)state;
    refused("a,A,A,0,1,5,8,yes,no,\n", "", "subjects.csv:2:7: found 0 points");
    refused("a,A,A,10,1,5,11,yes,no,\n", "", "subjects.csv:2:14: found 11 points");
    refused("a,A,A,10,-1,5,8,yes,no,\n", "", "subjects.csv:2:10: found \"-1\"");
    refused("a b,A,A,10,1,5,8,yes,no,\n", "", "subjects.csv:2:1: found the key \"a b\"");
    refused("a,A,A,10,1,5,8,true,no,\n", "", "expected yes or no");
    refused("a,A,A,10,1,5,8,yes,no,\nb,a,B,10,1,5,8,yes,no,\n", "",
            "subjects.csv:3:3: found \"a\", which means a already");
    refused("a,A,A,10,1,5,8,yes,no,b\n", "", "expected the key of another subject");
    refused("a,A,A,10,1,5,8,yes,no,a\n", "", "expected the key of another subject");
    refused("a,A,A,10,1,5,8,yes,no,\n", "X,b\n", "subject_aliases.csv:2:3: found \"b\"");
    refused("a,A,A,10,1,5,8,yes,no,\n", "X,a\nx,@id\n",
            "subject_aliases.csv:3:1: found \"x\", which means a already");
}

static void headings_of_real_files_are_known(void **state)
{
    (void)state;
    static const struct {
        const char *heading, *key;
    } known[] = {
        {"toan", "toan"}, {"TOÁN", "toan"}, {"Toa\xCC\x81n", "toan"}, {"Maths", "toan"},
        {"VĂN", "ngu_van"}, {"Literature", "ngu_van"}, {"LÍ", "vat_li"}, {"Lý", "vat_li"},
        {"HÓA", "hoa_hoc"}, {"Hoá", "hoa_hoc"}, {"SỬ", "lich_su"}, {"ĐỊA", "dia_li"},
        {"ANH", "tieng_anh"}, {"Foreign_Language", "ngoai_ngu"},
        {"Ngoai ngu (N1)", "ngoai_ngu"}, {"Ngoai ngu (N7)", "ngoai_ngu"},
        {"NGOAI_NGU", "ngoai_ngu"}, {"Civic_Education", "gdcd"},
        {"Giáo dục công dân", "gdcd"}, {"GIAO_DUC_CONG_DAN", "gdcd"},
        {"GDKT_PL", "ktpl"}, {"ktpl", "ktpl"}, {"TIN_HOC", "tin_hoc"},
        {"CN_CONG_NGHIEP", "cn_cong_nghiep"}, {"cn_nong_nghiep", "cn_nong_nghiep"},
    };
    et_subjects *subjects = NULL;
    et_error err = {0};

    assert_ok(et_subjects_load(&subjects, BUNDLED, &err), &err);
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        size_t index = 0;
        if (!et_subjects_lookup(subjects, known[i].heading, &index)) {
            fail_msg("%s is not known", known[i].heading);
        }
        assert_string_equal(et_subjects_at(subjects, index)->key, known[i].key);
    }
    assert_int_equal(et_subjects_column(subjects, "Số báo danh", NULL), ET_COLUMN_ID);
    assert_int_equal(et_subjects_column(subjects, "SBD", NULL), ET_COLUMN_ID);
    assert_int_equal(et_subjects_column(subjects, "TinhId", NULL), ET_COLUMN_PLACE);
    assert_int_equal(et_subjects_column(subjects, "ma_ngoai_ngu", NULL),
                     ET_COLUMN_LANGUAGE);
    assert_int_equal(et_subjects_column(subjects, "Tên môn ngoại ngữ", NULL),
                     ET_COLUMN_LANGUAGE);
    assert_int_equal(et_subjects_column(subjects, "ct", NULL), ET_COLUMN_PROGRAMME);
    assert_int_equal(et_subjects_column(subjects, "KHỐI A1", NULL), ET_COLUMN_IGNORED);
    assert_int_equal(et_subjects_column(subjects, "TONGDIEM", NULL), ET_COLUMN_IGNORED);
    assert_int_equal(et_subjects_column(subjects, "ghi chú", NULL), ET_COLUMN_UNKNOWN);
    et_subjects_free(subjects);
}

static void bundled_subjects_have_their_marks(void **state)
{
    (void)state;
    et_subjects *subjects = NULL;
    et_error err = {0};
    size_t index = 0;

    assert_ok(et_subjects_load(&subjects, BUNDLED, &err), &err);
    assert_ok(et_subjects_find(subjects, "ngữ văn", &index, &err), &err);
    const et_subject *s = et_subjects_at(subjects, index);
    assert_int_equal(s->maximum, 1000);
    assert_int_equal(s->fail_mark, 100);
    assert_int_equal(s->low_mark, 500);
    assert_int_equal(s->high_mark, 800);
    assert_true(s->essay);
    assert_string_equal(s->part_of, "");
    assert_ok(et_subjects_find(subjects, "English", &index, &err), &err);
    assert_string_equal(et_subjects_at(subjects, index)->part_of, "ngoai_ngu");
    assert_int_equal(et_subjects_find(subjects, "Mathematic", &index, &err),
                     ET_ERR_NOT_FOUND);
    assert_non_null(strstr(err.text, "did you mean \"Mathematics\""));
    assert_int_equal(et_subjects_find(subjects, "\xFF", &index, &err), ET_ERR_NOT_FOUND);
    et_subjects_free(subjects);
}

static et_status load_it(void *context)
{
    et_subjects *subjects = NULL;
    et_status status = et_subjects_load(&subjects, context, NULL);
    assert_true((status == ET_OK) == (subjects != NULL));
    et_subjects_free(subjects);
    return status;
}

static et_status miss_it(void *context)
{
    size_t index;
    et_status status = et_subjects_find(context, "Toanx", &index, NULL);
    return status == ET_ERR_NOT_FOUND ? ET_OK : status;
}

static void memory_failures_leave_nothing(void **state)
{
    (void)state;
    et_subjects *subjects = NULL;
    et_error err = {0};

    with_failing_memory(load_it, (void *)(uintptr_t)BUNDLED);
    assert_ok(et_subjects_load(&subjects, BUNDLED, &err), &err);
    with_failing_memory(miss_it, subjects);
    et_subjects_free(subjects);
}

static void candidate_numbers_are_the_registrys(void **state)
{
    (void)state;
    et_subjects *subjects = NULL;
    et_error err = {0};
    static const char *const bad[][2] = {
        {"", "found 0 rows"},
        {"8,2\n7,2\n", "found 2 rows"},
        {"2,1\n", "candidate_numbers.csv:2:1: found"},
        {"13,2\n", "candidate_numbers.csv:2:1: found"},
        {"5,5\n", "found 5 digits of the place"},
        {"8,x\n", "candidate_numbers.csv:2:3: found"}};

    assert_ok(et_subjects_load(&subjects, BUNDLED, &err), &err);
    assert_int_equal(et_subjects_numbers(subjects).digits, 8);
    assert_int_equal(et_subjects_numbers(subjects).place_digits, 2);
    et_subjects_free(subjects);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        char text[100];
        write_both("", "");
        (void)snprintf(text, sizeof text, "digits,place_digits\n%s", bad[i][0]);
        write_file(scratch_path("candidate_numbers.csv"), text);
        assert_int_equal(et_subjects_load(&subjects, scratch_folder(), &err),
                         ET_ERR_INPUT);
        assert_has(err.text, bad[i][1]);
    }
    assert_int_equal(remove(scratch_path("candidate_numbers.csv")), 0);
    assert_ok(et_subjects_load(&subjects, scratch_folder(), &err), &err);
    assert_int_equal(et_subjects_numbers(subjects).digits, 0); /* nothing is known */
    et_subjects_free(subjects);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_subjects_are_fine),
        cmocka_unit_test(faults_name_their_place),
        cmocka_unit_test(headings_of_real_files_are_known),
        cmocka_unit_test(bundled_subjects_have_their_marks),
        cmocka_unit_test(memory_failures_leave_nothing),
        cmocka_unit_test(candidate_numbers_are_the_registrys),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
