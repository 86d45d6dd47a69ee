/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "hundredths.h"

static et_hundredths_state read_text(const char *text, int32_t *out)
{
    return et_hundredths_read(text, strlen(text), '.', out);
}

static void what_is_no_number_is_said(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        et_hundredths_state expected;
    } cases[] = {
        {"", ET_HUNDREDTHS_NOT_A_NUMBER},       {"-", ET_HUNDREDTHS_NOT_A_NUMBER},
        {".", ET_HUNDREDTHS_NOT_A_NUMBER},      {".5", ET_HUNDREDTHS_NOT_A_NUMBER},
        {"6.", ET_HUNDREDTHS_NOT_A_NUMBER},     {"6,5", ET_HUNDREDTHS_NOT_A_NUMBER},
        {"6.5.1", ET_HUNDREDTHS_NOT_A_NUMBER},  {"6 ", ET_HUNDREDTHS_NOT_A_NUMBER},
        {"1e1", ET_HUNDREDTHS_NOT_A_NUMBER},    {"0x5", ET_HUNDREDTHS_NOT_A_NUMBER},
        {"nan", ET_HUNDREDTHS_NOT_A_NUMBER},    {"--1", ET_HUNDREDTHS_NOT_A_NUMBER},
        {"-1", ET_HUNDREDTHS_NEGATIVE},         {"-0.25", ET_HUNDREDTHS_NEGATIVE},
        {"6.755", ET_HUNDREDTHS_TOO_PRECISE},   {"0.001", ET_HUNDREDTHS_TOO_PRECISE},
        {"1000001", ET_HUNDREDTHS_TOO_LARGE},
        {"99999999999999999999999999999999", ET_HUNDREDTHS_TOO_LARGE},
        {"1000000.01", ET_HUNDREDTHS_TOO_LARGE},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int32_t value = 77;
        if (read_text(cases[i].text, &value) != cases[i].expected || value != 0) {
            print_error("\"%s\" was read as %d\n", cases[i].text, value);
            fail();
        }
    }
}

static void all_spellings_of_a_score_are_one(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int32_t expected;
    } cases[] = {
        {"0", 0},        {"0.0", 0},    {"-0", 0},      {"7", 700},     {"7.0", 700},
        {"7.00", 700},   {"07", 700},   {"+7", 700},    {"6.75", 675},  {"6.750", 675},
        {"6.7500", 675}, {"0.05", 5},   {"10", 1000},   {"10.0", 1000}, {"72.000", 7200},
        {"1000000", 100000000},
    };
    int32_t value;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_int_equal(read_text(cases[i].text, &value), ET_HUNDREDTHS_OK);
        assert_int_equal(value, cases[i].expected);
    }
    assert_int_equal(et_hundredths_read("6,25", 4, ',', &value), ET_HUNDREDTHS_OK);
    assert_int_equal(value, 625);
    assert_int_equal(et_hundredths_read("8.5x", 3, '.', &value), ET_HUNDREDTHS_OK);
    assert_int_equal(value, 850);
}

static void printing_is_shortest_and_reads_back(void **state)
{
    (void)state;
    char text[ET_HUNDREDTHS_SIZE];
    int32_t back;

    for (int32_t value = 0; value <= 30000; value++) {
        size_t length = et_hundredths_print(value, text);
        assert_int_equal(length, strlen(text));
        assert_int_equal(read_text(text, &back), ET_HUNDREDTHS_OK);
        assert_int_equal(back, value);
    }
    (void)et_hundredths_print(650, text);
    assert_string_equal(text, "6.5");
    (void)et_hundredths_print(700, text);
    assert_string_equal(text, "7");
    (void)et_hundredths_print(5, text);
    assert_string_equal(text, "0.05");
    (void)et_hundredths_print(-25, text);
    assert_string_equal(text, "-0.25");
    assert_int_equal(et_hundredths_print(INT32_MIN, text), 12);
    assert_string_equal(text, "-21474836.48");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_no_number_is_said),
        cmocka_unit_test(all_spellings_of_a_score_are_one),
        cmocka_unit_test(printing_is_shortest_and_reads_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
