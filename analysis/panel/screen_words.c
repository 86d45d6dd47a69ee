/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>

#include "examtrend/screen.h"

const char *et_screen_check_name(et_screen_check check)
{
    static const char *const names[ET_SCREEN_CHECKS] = {
        "tiny", "jump", "coverage", "outlier", "grid", "rounded", "repeat", "parts",
        "absent"};
    return check < ET_SCREEN_CHECKS ? names[check] : "unknown";
}

/* With at most `decimals` places and no final zeros; a comma in Vietnamese. */
static const char *number(double value, int decimals, et_language language,
                          char out[ET_NUMBER_SIZE])
{
    (void)et_text_fixed(value, decimals, out);
    if (strchr(out, '.')) {
        size_t end = strlen(out);
        while (out[end - 1] == '0') {
            out[--end] = '\0';
        }
        if (out[end - 1] == '.') {
            out[--end] = '\0';
        }
    }
    char *point = strchr(out, '.');
    if (point && language == ET_VIETNAMESE) {
        *point = ',';
    }
    return out;
}

/* A check whose sentence has a value and at most one more number. */
typedef struct wording {
    const char *english, *vietnamese;
    double scale;  /* of the value: 100 for a share in per cent */
    int decimals;
} wording;

static const wording wordings[ET_SCREEN_CHECKS] = {
    [ET_SCREEN_TINY] = {"candidates: %s, expected at least %s",
                        "số thí sinh: %s, cần ít nhất %s", 1.0, 0},
    [ET_SCREEN_JUMP] = {"n is %s times what this unit usually has, expected at most "
                        "twice or half as many",
                        "số thí sinh gấp %s lần mức thường có của đơn vị, thường không "
                        "quá hai lần hoặc dưới một nửa",
                        1.0, 2},
    [ET_SCREEN_COVERAGE] = {"n is %s times what unit and year let expect",
                            "số thí sinh gấp %s lần mức dự kiến theo đơn vị và năm", 1.0,
                            2},
    [ET_SCREEN_OUTLIER] = {"the mean is %s robust deviations off what unit and year let "
                           "expect, usual are %s",
                           "điểm trung bình lệch %s độ lệch vững so với mức dự kiến theo "
                           "đơn vị và năm, thường không quá %s",
                           1.0, 1},
    [ET_SCREEN_GRID] = {"%s %% of scores are not on the steps of %s points of the other "
                        "units",
                        "%s %% số điểm không theo bước %s điểm như các đơn vị khác",
                        100.0, 1},
    [ET_SCREEN_ROUNDED] = {"%s %% of scores are on steps of %s points, which the other "
                           "units do not have",
                           "%s %% số điểm theo bước %s điểm, khác các đơn vị khác", 100.0,
                           1},
    [ET_SCREEN_REPEAT] = {"%s times as many candidates as expected have the score %s",
                          "số thí sinh gấp %s lần mức dự kiến có cùng điểm %s", 1.0, 1},
    [ET_SCREEN_PARTS] = {"provinces without data: %s of %s",
                         "số tỉnh thiếu dữ liệu: %s trong %s", 1.0, 0},
    [ET_SCREEN_ABSENT] = {"no data, though nine of ten units have some",
                          "không có dữ liệu trong khi chín phần mười đơn vị có", 1.0, 0},
};

static double second_number(const et_panel *panel, const et_screen_flag *flag)
{
    switch (flag->check) {
    case ET_SCREEN_TINY: return flag->low;
    case ET_SCREEN_OUTLIER: return flag->high;
    case ET_SCREEN_PARTS:
        return et_panel_row(panel, flag->subject, flag->unit)[flag->year].parts;
    default: return flag->step;
    }
}

/* Puts `first` and `second` in the places of a wording's two %s; %% is a per cent sign. */
static void fill(const char *words, const char *first, const char *second,
                 char out[ET_SCREEN_TEXT])
{
    const char *next = first;
    size_t used = 0;

    for (; *words && used + 1 < ET_SCREEN_TEXT; words++) {
        if (*words != '%') {
            out[used++] = *words;
        } else if (*++words == '%') {
            out[used++] = '%';
        } else {
            (void)et_text_copy(out + used, ET_SCREEN_TEXT - used, next);
            used += strlen(out + used);
            next = second;
        }
    }
    out[used] = '\0';
}

void et_screen_text(const et_panel *panel, const et_screen_flag *flag,
                    et_language language, char out[ET_SCREEN_TEXT])
{
    const wording *w = &wordings[flag->check];
    char value[ET_NUMBER_SIZE], second[ET_NUMBER_SIZE];

    (void)number(flag->value * w->scale, w->decimals, language, value);
    (void)number(second_number(panel, flag), 2, language, second);
    fill(language == ET_VIETNAMESE ? w->vietnamese : w->english, value, second, out);
}
