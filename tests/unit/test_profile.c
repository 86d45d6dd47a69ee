/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "source_files.h"

#include <dirent.h>

#include "source/profile.h"

static et_profile *load(const char *text)
{
    et_profile *profile = NULL;
    et_error err = {0};
    assert_ok(et_profile_load(&profile, text_file("p.ini", text), subjects, &err), &err);
    return profile;
}

static void assert_wrong(const char *text, const char *said)
{
    et_profile *profile = NULL;
    et_error err = {0};
    const char *path = text_file("p.ini", text);
    et_status status = et_profile_load(&profile, path, subjects, &err);
    if (status != ET_ERR_INPUT || profile || !strstr(err.text, said) ||
        strncmp(err.text, path, strlen(path)) != 0) {
        print_error("%s\n%s: %s\nexpected: %s\n", text, et_status_name(status), err.text,
                    said);
        fail();
    }
}

/* ---- the file ---- */

static void an_empty_profile_says_nothing(void **state)
{
    (void)state;
    et_profile *p = load("");
    assert_false(p->has_shape);
    assert_int_equal(p->meaning_count + p->filter_count + p->derived_count, 0);
    et_profile_free(p);
    p = load("; nothing\n# nothing\n\n[file]\n");
    assert_false(p->has_shape);
    et_profile_free(p);
    et_profile_free(NULL);
}

static void what_is_misspelt_is_told_with_its_line(void **state)
{
    (void)state;
    et_profile *profile = NULL;
    et_error err = {0};
    char text[400];

    assert_wrong("[file]\nlayout = csv\n", "p.ini:2: found the layout \"csv\"");
    assert_wrong("[file]\n\ndelimitr = comma\n",
                 ":3: found the name \"delimitr\", expected "
                 "layout, ");
    assert_wrong("[file]\ndelimitr = comma\n", "; did you mean \"delimiter\"");
    assert_wrong("[file]\ndelimiter = ,\n", "comma, semicolon, tab or bar");
    assert_wrong("[file]\ndecimal = .\n", "point or comma");
    assert_wrong("[file]\nheader = maybe\n", "yes or no");
    assert_wrong("[file]\nyear = 20188\n", "1900 to 2999");
    assert_wrong("[id]\ndigits = 2\n", "3 to 13");
    assert_wrong("[id]\nlength = 8\n", "expected digits");
    assert_wrong("[fil]\nyear = 2018\n", "found the section \"fil\"");
    assert_wrong("[columns]\nx = Toans\n", "did you mean");
    assert_wrong("[columns]\nx = A00\n", "one paper");
    assert_wrong("[filters]\nct =\n", "each with a value");
    assert_wrong("[derived]\ntieng_anh = ngoai_ngu where x\n", "where COLUMN = VALUE");
    assert_wrong("[derived]\ntoan = toan\n", "another one");
    assert_wrong("[derived]\ntieng_anh = ngoai\n", "p.ini:2: ");
    assert_wrong("[file]\nyear\n", "no entry");
    (void)snprintf(text, sizeof text, "[columns]\n%0300d = toan\n", 1);
    assert_wrong(text, "p.ini:2: found a line that is too long");
    assert_int_equal(et_profile_load(&profile, scratch_path("none.ini"), subjects, &err),
                     ET_ERR_IO);
    assert_null(profile);
}

/* ---- reading by it ---- */

static outcome read_by(const char *profile, const char *rows)
{
    et_profile *p = load(profile);
    et_source_options options = {.profile = p};
    outcome o = read_text(rows, &options);
    et_profile_free(p);
    return o;
}

static void assert_read(const char *profile, const char *rows, const char *expected)
{
    outcome o = read_by(profile, rows);
    if (o.status != ET_OK || strcmp(o.tally, expected) != 0 || o.report.shown > 0) {
        print_error("%s\n%s\ngot %s\n%s%s\n", profile, rows, o.tally, o.err.text,
                    o.report.messages[0]);
        fail();
    }
    clear(&o);
}

static void filters_leave_rows_out_unseen(void **state)
{
    (void)state;
    const char *rows = "sbd,toan,ct\n01000001,5,2018\n01000002,6,2006\nx,99,\n";
    outcome o = read_by("[filters]\nct = 2018\n", rows);
    assert_ok(o.status, &o.err);
    assert_string_equal(o.tally, "2024,01,toan,5,1\n");
    assert_int_equal(o.report.filtered, 2);
    assert_int_equal(o.report.rows, 1);
    assert_int_equal(o.report.notes_shown, 0); /* nothing is counted together */
    clear(&o);
    assert_read("[filters]\nct = 2006, 2018\n", rows,
                "2024,01,toan,5,1\n2024,01,toan,6,1\n");
    assert_read("[filters]\nChương trình = 2006\n", rows, "2024,01,toan,6,1\n");
    assert_read("[filters]\nct = 2006\nsbd = 01000001\n", rows, "");
    o = read_by("[filters]\nctt = 2018\n", rows);
    assert_int_equal(o.status, ET_ERR_INPUT);
    assert_has(o.err.text, "found no column \"ctt\"");
    assert_has(o.err.text, "did you mean \"ct\"");
    clear(&o);
}

static void derived_subjects_are_counted_for_both(void **state)
{
    (void)state;
    const char *english = "[derived]\ntieng_anh = ngoai_ngu where ma_ngoai_ngu = N1\n";
    assert_read(
        english,
        "sbd,ngoai_ngu,ma_ngoai_ngu\n01000001,5,N1\n01000002,6,N2\n01000003,,N1\n",
        "2024,01,ngoai_ngu,5,1\n2024,01,ngoai_ngu,6,1\n2024,01,tieng_anh,5,1\n");
    assert_read("[columns]\nNhật = ngoai_ngu\n[derived]\nngoai_ngu = tieng_anh\n",
                "sbd,Anh,Nhat\n01000001,5,\n01000002,,6\n",
                "2024,01,ngoai_ngu,5,1\n2024,01,ngoai_ngu,6,1\n2024,01,tieng_anh,5,1\n");
    outcome o = read_by("[columns]\nNhật = ngoai_ngu\n[derived]\nngoai_ngu = tieng_anh\n",
                        "sbd,Anh,Nhat\n01000001,5,6\n01000002,7,7\n");
    assert_int_equal(o.report.faults[ET_FAULT_CONFLICT], 1);
    assert_string_equal(o.tally, "2024,01,ngoai_ngu,6,1\n2024,01,ngoai_ngu,7,1\n"
                                 "2024,01,tieng_anh,5,1\n2024,01,tieng_anh,7,1\n");
    clear(&o);
    o = read_by(english, "sbd,toan\n01000001,5\n");
    assert_int_equal(o.status, ET_ERR_INPUT);
    assert_has(o.err.text, "found no column of ngoai_ngu");
    clear(&o);
}

static void digits_say_what_a_lost_zero_is(void **state)
{
    (void)state;
    const char *nine = "[id]\ndigits = 9\n";
    assert_read(nine, "sbd,toan\n060000001,5\n60000002,6\n",
                "2024,06,toan,5,1\n2024,06,toan,6,1\n");
    outcome o = read_by(nine, "sbd,toan\n06000001,5\n60000002,6\n");
    assert_int_equal(o.status, ET_ERR_INPUT); /* no profile for this file */
    assert_has(o.err.text, "8 digits only");
    clear(&o);
    o = read_by("[id]\ndigits = 8\n", "sbd,toan\n06000001,5\n060000002,6\n");
    assert_int_equal(o.report.faults[ET_FAULT_ID], 1);
    assert_has(o.report.messages[0], "a candidate number of 8 digits");
    clear(&o);
}

static void year_missing_and_marks_are_taken(void **state)
{
    (void)state;
    assert_read("[file]\nyear = 2019\nmissing = 0, vắng\n",
                "sbd,toan\n01000001,5\n01000002,0.00\n01000003,Vắng\n",
                "2019,01,toan,5,1\n");
    et_profile *p = load("[file]\nyear = 2019\n");
    et_source_options options = {.profile = p, .year = 2020};
    outcome o = read_text("sbd,toan\n01000001,5\n", &options);
    assert_string_equal(o.tally, "2020,01,toan,5,1\n");
    clear(&o);
    et_profile_free(p);
    assert_read("[file]\ndecimal = comma\n", "sbd;toan\n01000001;7,5\n01000002;8\n",
                "2024,01,toan,7.5,1\n2024,01,toan,8,1\n");
}

static void a_layout_that_is_not_there_is_told(void **state)
{
    (void)state;
    static const char *const layouts[] = {"fixed", "list", "pairs", "json", "json lines"};
    for (size_t i = 0; i < 5; i++) {
        char profile[64];
        (void)snprintf(profile, sizeof profile, "[file]\nlayout = %s\n", layouts[i]);
        outcome o = read_by(profile, "sbd,toan\n01000001,5\n");
        assert_int_equal(o.status, ET_ERR_INPUT);
        assert_has(o.err.text, "rows_2024.csv:1:1: found no rows of the layout that");
        clear(&o);
    }
    outcome o = read_by("[file]\nlayout = fixed\n[columns]\n1-8 = id\n5-9 = toan\n",
                        "01000001 5\n");
    assert_int_equal(o.status, ET_ERR_INPUT);
    assert_has(o.err.text, "do not overlap");
    clear(&o);
}

static void what_was_understood_is_explained(void **state)
{
    (void)state;
    et_profile *p = load("[columns]\nct = programme\n[filters]\nct = 2018\n[derived]\n"
                         "tieng_anh = ngoai_ngu where ma_ngoai_ngu = N1\n");
    et_source_options options = {.profile = p};
    et_error err = {0};
    char *text = NULL;
    const char *path = text_file(
        "e2024.jsonl", "{\"sbd\":\"01000001\",\"toan\":5,\"ma_ngoai_ngu\":\"N1\","
                       "\"ct\":2018}\n");
    et_source_input input = {&path, 1, subjects};
    assert_ok(et_source_explain(&input, &options, &text, &err), &err);
    assert_has(text, "a JSON object in each line");
    assert_has(text, "  only      rows with 2018 in ct\n");
    assert_has(text,
               "  derived   tieng_anh is ngoai_ngu in rows with N1 in ma_ngoai_ngu\n");
    assert_has(text, "  name      toan");
    assert_has(text, "  name      of any other subject");
    free(text);
    et_profile_free(p);
}

static void every_profile_that_ships_is_right(void **state)
{
    (void)state;
    static const char folder[] = EXAMTREND_SOURCE "/datasets/profiles";
    DIR *dir = opendir(folder);
    char *readme = read_file(EXAMTREND_SOURCE "/datasets/profiles/README.md", NULL);
    size_t count = 0;

    assert_non_null(dir);
    for (struct dirent *entry; (entry = readdir(dir)) != NULL;) {
        size_t length = strlen(entry->d_name);
        char path[600], named[300];
        et_profile *p = NULL;
        et_error err = {0};
        if (length < 5 || strcmp(entry->d_name + length - 4, ".ini") != 0) {
            continue;
        }
        (void)snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        (void)snprintf(named, sizeof named, "`%.*s`", (int)length - 4, entry->d_name);
        assert_ok(et_profile_load(&p, path, subjects, &err), &err);
        assert_has(readme, named);
        et_profile_free(p);
        count++;
    }
    (void)closedir(dir);
    free(readme);
    assert_true(count >= 9);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_empty_profile_says_nothing),
        cmocka_unit_test(what_is_misspelt_is_told_with_its_line),
        cmocka_unit_test(filters_leave_rows_out_unseen),
        cmocka_unit_test(derived_subjects_are_counted_for_both),
        cmocka_unit_test(digits_say_what_a_lost_zero_is),
        cmocka_unit_test(year_missing_and_marks_are_taken),
        cmocka_unit_test(a_layout_that_is_not_there_is_told),
        cmocka_unit_test(what_was_understood_is_explained),
        cmocka_unit_test(every_profile_that_ships_is_right),
    };
    return cmocka_run_group_tests(tests, load_subjects, free_subjects);
}
