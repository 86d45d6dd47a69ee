/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include <ctype.h>
#include <float.h>
#include <locale.h>

#include <utf8proc.h>

#include "examtrend/text.h"

static void assert_folds(const char *name, const char *expected)
{
    char key[ET_KEY_SIZE];
    et_error err = {0};
    assert_ok(et_text_fold(name, key, &err), &err);
    assert_string_equal(key, expected);
}

static void names_fold_to_one_key(void **state)
{
    (void)state;
    assert_folds("", "");
    assert_folds("  -- ", "");
    assert_folds("Đắk Lắk", "daklak");
    assert_folds("DAK  LAK", "daklak");
    assert_folds("Bà Rịa - Vũng Tàu", "bariavungtau");
    assert_folds("Thừa Thiên\xC2\xA0Huế", "thuathienhue");
    assert_folds("Hòa Bình", "hoabinh");
    assert_folds("Ho\xCC\x80" "a Bi\xCC\x80" "nh", "hoabinh"); /* NFD */
    assert_folds("TP.HCM", "tphcm");
    assert_folds("Cụm 1 - 5", "cum1-5"); /* not 15 */
    assert_folds("1.\xEF\xBC\x95 6a 7 b8", "1-5-6a7b8");
    assert_folds("東京", "東京");
    assert_folds("Ma\xC3\x9F \xEF\xAC\x81n", "massfin"); /* sharp s, ligature fi */
    assert_folds("\xEA\xB0\x80", "\xE1\x84\x80\xE1\x85\xA1"); /* Hangul by letters */
    assert_folds("\xEF\xB7\xBA", /* one sign of 18 letters and spaces */
                 "\xD8\xB5\xD9\x84\xD9\x89\xD8\xA7\xD9\x84\xD9\x84\xD9\x87\xD8\xB9"
                 "\xD9\x84\xD9\x8A\xD9\x87\xD9\x88\xD8\xB3\xD9\x84\xD9\x85");
}

/* Each ASCII character folds as where a letter beyond ASCII stands beside it. */
static void ascii_folds_like_the_rest(void **state)
{
    (void)state;
    for (int c = 1; c < 128; c++) {
        char name[] = {'x', (char)c, 'e', '\0'}, other[] = "x_\xC3\xA9";
        char key[ET_KEY_SIZE], other_key[ET_KEY_SIZE];
        utf8proc_uint8_t *folded = NULL;
        et_error err = {0};
        other[1] = (char)c;
        assert_ok(et_text_fold(name, key, &err), &err);
        assert_ok(et_text_fold(other, other_key, &err), &err);
        assert_string_equal(key, other_key);
        assert_true(utf8proc_map((const utf8proc_uint8_t *)name, 0, &folded,
                                 UTF8PROC_NULLTERM | UTF8PROC_COMPOSE |
                                     UTF8PROC_CASEFOLD) > 0);
        bool kept = isalnum((unsigned char)c) != 0;
        assert_int_equal(strlen(key), kept ? 3 : 2);
        assert_int_equal(key[1], kept ? folded[1] : 'e');
        free(folded);
    }
}

static void bad_names_are_refused(void **state)
{
    (void)state;
    char key[ET_KEY_SIZE], longer[200];
    et_error err = {0};

    static const char *const no_text[] = {"\xFF\xFE", "a\xC3", "\xC0\x80", "\xE1\xBA",
                                          "\xED\xA0\x80", "\xF4\x90\x80\x80"};

    for (size_t i = 0; i < sizeof no_text / sizeof *no_text; i++) {
        assert_int_equal(et_text_fold(no_text[i], key, &err), ET_ERR_INPUT);
        assert_string_equal(key, "");
    }
    memset(longer, 'a', sizeof longer - 1);
    longer[sizeof longer - 1] = '\0';
    assert_int_equal(et_text_fold(longer, key, &err), ET_ERR_INPUT);
    assert_string_equal(key, "");
    longer[ET_KEY_SIZE - 1] = '\0';
    assert_folds(longer, longer);
}

static void composition_joins_marks(void **state)
{
    (void)state;
    char *out = NULL;
    et_error err = {0};
    assert_ok(et_text_nfc("Ha\xCC\x80", &out, &err), &err);
    assert_string_equal(out, "Hà");
    free(out);
    assert_int_equal(et_text_nfc("\xC3", &out, &err), ET_ERR_INPUT);
    assert_null(out);
}

/* Every letter alone and after an "a", as Unicode composes it. */
static void composition_is_that_of_unicode(void **state)
{
    (void)state;
    for (utf8proc_int32_t c = 1; c < 0x3000; c++) {
        char text[8] = "a";
        utf8proc_ssize_t size = utf8proc_encode_char(c, (utf8proc_uint8_t *)text + 1);
        text[1 + size] = '\0';
        for (char *start = text; start <= text + 1; start++) {
            char *own = NULL;
            utf8proc_uint8_t *theirs = utf8proc_NFC((const utf8proc_uint8_t *)start);
            assert_ok(et_text_nfc(start, &own, NULL), NULL);
            assert_non_null(theirs);
            assert_string_equal(own, (const char *)theirs);
            free(own);
            free(theirs);
        }
    }
}

static void control_characters_are_not_clean(void **state)
{
    (void)state;
    assert_true(et_text_is_clean("", ""));
    assert_true(et_text_is_clean("Lạng Sơn <b> `x` ]]>", ""));
    assert_false(et_text_is_clean("a\nb", ""));
    assert_true(et_text_is_clean("a\nb", "\n"));
    assert_false(et_text_is_clean("a\x1B[0m", ""));
    assert_false(et_text_is_clean("\xC2\x85", ""));     /* U+0085 */
    assert_false(et_text_is_clean("\xEF\xBF\xBE", "")); /* U+FFFE */
    assert_false(et_text_is_clean("\xED\xA0\x80", "")); /* a lone surrogate */
    assert_false(et_text_is_clean("\xC0\xAF", ""));     /* overlong */
}

static void width_counts_columns(void **state)
{
    (void)state;
    assert_int_equal(et_text_width("Đắk Lắk"), 7);
    assert_int_equal(et_text_width("Ha\xCC\x80"), 2);
    assert_int_equal(et_text_width("東京"), 4);
}

static void copies_are_cut_at_a_character(void **state)
{
    (void)state;
    char out[5];
    assert_true(et_text_copy(out, sizeof out, "abcd"));
    assert_false(et_text_copy(out, sizeof out, "abcé"));
    assert_string_equal(out, "abc");
}

static void numbers_are_read_strictly(void **state)
{
    (void)state;
    const char *bad[] = {"",    " 1",    "1 ",  "0x10", "inf",
                         "nan", "1e999", "1,5", "--1",  "."};
    double value = 0.0;
    int64_t whole = 0;

    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        assert_false(et_text_to_double(bad[i], strlen(bad[i]), &value));
    }
    assert_true(et_text_to_double("-6.75", 5, &value));
    assert_close(value, -6.75, 0.0);
    assert_true(et_text_to_double("6.75xx", 4, &value));
    assert_true(et_text_to_int("-42", 3, &whole));
    assert_int_equal(whole, -42);
    assert_false(et_text_to_int("9223372036854775808", 19, &whole));
    assert_false(et_text_to_int(" 4", 2, &whole));
    assert_false(et_text_to_int("4.0", 3, &whole));
}

static void numbers_survive_a_round_trip_in_any_locale(void **state)
{
    (void)state;
    const double values[] = {0.1, 1.0 / 3.0, 6.75, 1e300, DBL_MIN, -2.5, 123456789.125};
    char out[ET_NUMBER_SIZE];
    double back = 0.0;

    (void)setlocale(LC_ALL, "vi_VN.UTF-8"); /* decimal comma where it is installed */
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        (void)et_text_from_double(values[i], out);
        assert_true(et_text_to_double(out, strlen(out), &back));
        assert_memory_equal(&back, &values[i], sizeof back);
    }
    assert_string_equal(et_text_from_double(0.1, out), "0.1");
    assert_string_equal(et_text_from_double(-0.0, out), "0");
    assert_string_equal(et_text_fixed(-0.004, 2, out), "0.00");
    assert_string_equal(et_text_fixed(-0.006, 2, out), "-0.01");
    assert_string_equal(et_text_fixed(2.5, 0, out), "2");
    (void)setlocale(LC_ALL, "C");
}

static void misspelt_names_find_the_nearest(void **state)
{
    (void)state;
    const char *names[] = {"Lạng Sơn", "Lâm Đồng", "Long An", "Hà Nội", "Hà Nam"};
    char out[200];

    (void)et_text_nearest("Lang Som", names, 5, out, sizeof out);
    assert_string_equal(out, "did you mean \"Lạng Sơn\"?");
    (void)et_text_nearest("Ha No", names, 5, out, sizeof out);
    assert_string_equal(out, "did you mean \"Hà Nội\" or \"Hà Nam\"?");
    assert_string_equal(et_text_nearest("Quebec", names, 5, out, sizeof out), "");
    static const char *const twice[] = {"A00", "A00", "A01"};
    assert_string_equal(et_text_nearest("A0", twice, 3, out, sizeof out),
                        "did you mean \"A00\" or \"A01\"?");
    assert_string_equal(et_text_nearest("", names, 5, out, sizeof out), "");
    assert_string_equal(et_text_nearest("x", names, 0, out, sizeof out), "");
}

static void messages_are_cut_at_a_character(void **state)
{
    (void)state;
    char longer[ET_ERROR_TEXT + 10];
    et_error err = {0};

    memset(longer, 'x', sizeof longer);
    memcpy(longer + ET_ERROR_TEXT - 2, "é", sizeof "é");
    assert_int_equal(et_fail(&err, ET_ERR_IO, "%s", longer), ET_ERR_IO);
    assert_int_equal(strlen(err.text), ET_ERROR_TEXT - 2);
    assert_int_equal(et_fail_at(&err, "a.csv", 3, 4, "found %d", 7), ET_ERR_INPUT);
    assert_string_equal(err.text, "a.csv:3:4: found 7");
    assert_int_equal(et_fail_at(&err, "a.csv", 0, 0, "empty"), ET_ERR_INPUT);
    assert_string_equal(err.text, "a.csv: empty");
    assert_int_equal(et_fail(NULL, ET_ERR_IO, "nobody listens"), ET_ERR_IO);
}

static void what_is_expected_is_listed(void **state)
{
    (void)state;
    const char *const names[] = {"a", "b", "c"};
    char out[32], little[12];

    assert_string_equal(et_text_expected(names, 0, out, sizeof out), "");
    assert_string_equal(et_text_expected(names, 1, out, sizeof out), "expected a");
    assert_string_equal(et_text_expected(names, 2, out, sizeof out), "expected a or b");
    assert_string_equal(et_text_expected(names, 3, out, sizeof out),
                        "expected a, b or c");
    assert_string_equal(et_text_expected(names, 3, little, sizeof little), "expected a,");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_expected_is_listed),
        cmocka_unit_test(names_fold_to_one_key),
        cmocka_unit_test(ascii_folds_like_the_rest),
        cmocka_unit_test(bad_names_are_refused),
        cmocka_unit_test(composition_joins_marks),
        cmocka_unit_test(composition_is_that_of_unicode),
        cmocka_unit_test(control_characters_are_not_clean),
        cmocka_unit_test(width_counts_columns),
        cmocka_unit_test(copies_are_cut_at_a_character),
        cmocka_unit_test(numbers_are_read_strictly),
        cmocka_unit_test(numbers_survive_a_round_trip_in_any_locale),
        cmocka_unit_test(misspelt_names_find_the_nearest),
        cmocka_unit_test(messages_are_cut_at_a_character),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
