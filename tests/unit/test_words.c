/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "words.h"

static void numbers_follow_their_language(void **state)
{
    (void)state;
    char text[ET_WORD_SIZE];
    assert_string_equal(et_words_number(ET_ENGLISH, 1.5, 1, text), "1.5");
    assert_string_equal(et_words_number(ET_VIETNAMESE, 1.5, 1, text), "1,5");
    assert_string_equal(et_words_number(ET_ENGLISH, -0.25, 2, text), "−0.25");
    assert_string_equal(et_words_signed(ET_VIETNAMESE, 0.05, 3, text), "+0,050");
    assert_string_equal(et_words_signed(ET_ENGLISH, -3.0, 0, text), "−3");
}

static void zero_has_no_sign(void **state)
{
    (void)state;
    char text[ET_WORD_SIZE];
    assert_string_equal(et_words_signed(ET_ENGLISH, 0.0, 1, text), "0.0");
    assert_string_equal(et_words_signed(ET_ENGLISH, -0.0, 1, text), "0.0");
    assert_string_equal(et_words_signed(ET_ENGLISH, 0.004, 2, text), "0.00");
    assert_string_equal(et_words_signed(ET_ENGLISH, -0.004, 2, text), "0.00");
}

static void counts_are_grouped(void **state)
{
    (void)state;
    char text[ET_WORD_SIZE];
    assert_string_equal(et_words_count(ET_ENGLISH, 0, text), "0");
    assert_string_equal(et_words_count(ET_ENGLISH, 999, text), "999");
    assert_string_equal(et_words_count(ET_ENGLISH, 1012398, text), "1,012,398");
    assert_string_equal(et_words_count(ET_VIETNAMESE, 52800000, text), "52.800.000");
    assert_string_equal(et_words_count(ET_ENGLISH, -1200, text), "−1,200");
}

static void shares_are_percentages(void **state)
{
    (void)state;
    char text[ET_WORD_SIZE];
    assert_string_equal(et_words_percent(ET_ENGLISH, 0.136, false, text), "14%");
    assert_string_equal(et_words_percent(ET_ENGLISH, 0.034, true, text), "3.4%");
    assert_string_equal(et_words_percent(ET_VIETNAMESE, 0.0994, true, text), "9,9%");
    assert_string_equal(et_words_percent(ET_ENGLISH, 0.0996, true, text), "10%");
}

static void years_are_a_range_or_one(void **state)
{
    (void)state;
    char text[ET_WORD_SIZE];
    assert_string_equal(et_words_years(2017, 2024, text), "2017–2024");
    assert_string_equal(et_words_years(2024, 2024, text), "2024");
}

static void decimals_follow_the_noise(void **state)
{
    (void)state;
    assert_int_equal(et_words_decimals(0.026), 3);
    assert_int_equal(et_words_decimals(0.034), 2);
    assert_int_equal(et_words_decimals(0.1), 2);
    assert_int_equal(et_words_decimals(0.31), 1);
    assert_int_equal(et_words_decimals(1.2), 1);
    assert_int_equal(et_words_decimals(42.0), 0);
    assert_int_equal(et_words_decimals(1e-9), 6);
    assert_int_equal(et_words_decimals(0.0), 2);
    assert_int_equal(et_words_decimals(NAN), 2);
    assert_int_equal(et_words_decimals(INFINITY), 2);
}

static void numbers_together_share_decimals(void **state)
{
    (void)state;
    double margins[] = {0.2, NAN, 0.026, 0.0, 0.03};
    assert_int_equal(et_words_common_decimals(margins, 5), 2);
    assert_int_equal(et_words_common_decimals(NULL, 0), 2);
}

static void margins_stand_beside_values(void **state)
{
    (void)state;
    char text[ET_WORD_SIZE];
    assert_string_equal(et_words_with_margin(ET_ENGLISH, 0.0503, 0.026, 3, text),
                        "+0.050 ± 0.026");
    assert_string_equal(et_words_with_margin(ET_VIETNAMESE, -0.06, 0.03, 2, text),
                        "−0,06 ± 0,03");
    assert_string_equal(et_words_with_margin(ET_ENGLISH, -0.06, 0.0, 2, text), "−0.06");
}

static void names_make_lists(void **state)
{
    (void)state;
    const char *names[] = {"A", "B", "C"};
    char text[64];
    assert_string_equal(et_words_list(ET_ENGLISH, names, 0, text, sizeof text), "");
    assert_string_equal(et_words_list(ET_ENGLISH, names, 1, text, sizeof text), "A");
    assert_string_equal(et_words_list(ET_ENGLISH, names, 2, text, sizeof text),
                        "A and B");
    assert_string_equal(et_words_list(ET_VIETNAMESE, names, 3, text, sizeof text),
                        "A, B và C");
}

static void sayings_take_their_arguments(void **state)
{
    (void)state;
    char text[256];
    assert_string_equal(et_words_say(ET_ENGLISH, ET_SAY_REGIME,
                                     ET_ARGUMENTS("2020", "graduation exam"), text,
                                     sizeof text),
                        "From 2020: graduation exam");
    /* what looks like a slot inside an argument is only text */
    assert_string_equal(et_words_say(ET_ENGLISH, ET_SAY_SOURCE, ET_ARGUMENTS("{1} {9}"),
                                     text, sizeof text),
                        "Source: {1} {9}");
}

static void long_sayings_are_cut_at_a_character(void **state)
{
    (void)state;
    char text[12];
    (void)et_words_say(ET_VIETNAMESE, ET_SAY_SOURCE, ET_ARGUMENTS("Bộ Giáo dục"), text,
                       sizeof text);
    assert_string_equal(text, "Nguồn: B");
}

/* Every saying has the same slots in both languages, and only slots that exist. */
static void both_languages_use_the_same_arguments(void **state)
{
    (void)state;
    for (int say = 0; say < ET_SAY_COUNT; say++) {
        unsigned used[2] = {0, 0};
        for (int language = 0; language < 2; language++) {
            const char *at = et_words_word((et_language)language, (et_say)say);
            assert_true(*at);
            while ((at = strchr(at, '{'))) {
                assert_true(at[1] >= '1' && at[1] <= '9');
                assert_non_null(strchr(at, '}'));
                used[language] |= 1U << (at[1] - '0');
                at++;
            }
        }
        /* Vietnamese nouns have no plural, so that it may need fewer, never more */
        assert_int_equal(used[1] & ~used[0], 0);
        unsigned slots = used[0];
        while (slots & 2U) {
            slots >>= 1;
        }
        assert_int_equal(slots & ~1U, 0);
    }
}

static void nouns_follow_the_count(void **state)
{
    (void)state;
    assert_string_equal(et_words_noun(ET_ENGLISH, ET_NOUN_PROVINCE, 1), "province");
    assert_string_equal(et_words_noun(ET_ENGLISH, ET_NOUN_CLUSTER, 0), "clusters");
    assert_string_equal(et_words_noun(ET_VIETNAMESE, ET_NOUN_REGION, 6), "vùng");
}

static void glued_names_come_apart_again(void **state)
{
    (void)state;
    char text[64] = "TP. Hồ Chí Minh", small[20] = "TP. Hồ Chí Minh";
    et_words_glue(text, sizeof text);
    assert_null(strchr(text, ' '));
    et_words_unglue(text);
    assert_string_equal(text, "TP. Hồ Chí Minh");
    et_words_glue(small, sizeof small);
    assert_string_equal(small, "TP. Hồ Chí Minh");
}

static void names_have_an_initial_of_their_first_word(void **state)
{
    (void)state;
    char text[32] = "";
    assert_true(et_words_initial("Tuyên Quang", text, sizeof text));
    assert_string_equal(text, "T.Quang");
    assert_true(et_words_initial("Đồng Tháp Mười", text, sizeof text));
    assert_string_equal(text, "Đ.Tháp Mười");
    assert_false(et_words_initial("Huế", text, sizeof text));
    assert_false(et_words_initial("", text, sizeof text));
    assert_false(et_words_initial("BR-Vũng Tàu", text, sizeof text));
    assert_false(et_words_initial("A Lưới", text, sizeof text));
    assert_false(et_words_initial("Pará, a big one", text, sizeof text));
    assert_false(et_words_initial("Quảng Ninh", text, 5));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_follow_their_language),
        cmocka_unit_test(zero_has_no_sign),
        cmocka_unit_test(counts_are_grouped),
        cmocka_unit_test(shares_are_percentages),
        cmocka_unit_test(years_are_a_range_or_one),
        cmocka_unit_test(decimals_follow_the_noise),
        cmocka_unit_test(numbers_together_share_decimals),
        cmocka_unit_test(margins_stand_beside_values),
        cmocka_unit_test(names_make_lists),
        cmocka_unit_test(sayings_take_their_arguments),
        cmocka_unit_test(long_sayings_are_cut_at_a_character),
        cmocka_unit_test(both_languages_use_the_same_arguments),
        cmocka_unit_test(nouns_follow_the_count),
        cmocka_unit_test(glued_names_come_apart_again),
        cmocka_unit_test(names_have_an_initial_of_their_first_word),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
