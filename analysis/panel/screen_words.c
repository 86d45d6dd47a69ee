/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "examtrend/screen.h"

const char *et_screen_check_name(et_screen_check check)
{
    static const char *const names[ET_SCREEN_CHECKS] = {
        "tiny", "jump", "coverage", "outlier", "grid", "rounded", "repeat", "parts",
        "absent"};
    return check < ET_SCREEN_CHECKS ? names[check] : "unknown";
}

/* No final zeros; a comma in Vietnamese. */
static void tidy(char *text, et_language language)
{
    char *point = strchr(text, '.');
    size_t end = strlen(text);

    if (!point) {
        return;
    }
    while (text[end - 1] == '0') {
        text[--end] = '\0';
    }
    if (text[end - 1] == '.') {
        text[--end] = '\0';
    } else if (language == ET_VIETNAMESE) {
        *point = ',';
    }
}

/* How a check's value is written. */
typedef enum value_form { COUNT, FACTOR, PER_CENT, SIGNED } value_form;

typedef struct wording {
    const char *english, *vietnamese; /* with the value and at most one more number */
    value_form form;
} wording;

static const wording wordings[ET_SCREEN_CHECKS] = {
    [ET_SCREEN_TINY] = {"candidates: %s, expected at least %s",
                        "số thí sinh: %s, cần ít nhất %s", COUNT},
    [ET_SCREEN_JUMP] = {"n is %s %% of the unit's usual number",
                        "số thí sinh bằng %s %% mức thường có của đơn vị", PER_CENT},
    [ET_SCREEN_COVERAGE] = {"n is %s %% of what unit and year let expect",
                            "số thí sinh bằng %s %% mức dự kiến theo đơn vị và năm",
                            PER_CENT},
    [ET_SCREEN_OUTLIER] = {"mean is %s robust deviations off what unit and year let "
                           "expect, usual are up to %s",
                           "trung bình lệch %s độ lệch vững so với mức dự kiến theo đơn "
                           "vị và năm, thường không quá %s",
                           SIGNED},
    [ET_SCREEN_GRID] = {"%s %% of scores are off the steps of %s points of other units",
                        "%s %% số điểm không theo bước %s điểm như các đơn vị khác",
                        PER_CENT},
    [ET_SCREEN_ROUNDED] = {"%s %% of scores are on steps of %s points, unlike other "
                           "units",
                           "%s %% số điểm theo bước %s điểm, khác các đơn vị khác",
                           PER_CENT},
    [ET_SCREEN_REPEAT] = {"%s times as many candidates as expected have the score %s",
                          "số thí sinh gấp %s lần mức dự kiến có cùng điểm %s", FACTOR},
    [ET_SCREEN_PARTS] = {"provinces without data: %s of %s",
                         "số tỉnh thiếu dữ liệu: %s trong %s", COUNT},
    [ET_SCREEN_ABSENT] = {"no data, though nine of ten units have some",
                          "không có dữ liệu trong khi chín phần mười đơn vị có", COUNT},
};

static void write_value(double value, value_form form, et_language language,
                        char out[ET_NUMBER_SIZE + 1])
{
    double shown = form == PER_CENT ? 100.0 * value : value;
    int decimals = fabs(shown) < 1.0 ? 2 : fabs(shown) < 100.0 ? 1 : 0;

    out[0] = '+';
    (void)et_text_fixed(shown, form == COUNT ? 0 : decimals, out + 1);
    tidy(out, language);
    if (form != SIGNED || out[1] == '-') {
        memmove(out, out + 1, strlen(out));
    }
}

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

/* Puts `first` and `second` in the places of a wording's two %s; %% is a per cent
 * sign. */
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
    char value[ET_NUMBER_SIZE + 1], second[ET_NUMBER_SIZE];

    write_value(flag->value, w->form, language, value);
    (void)et_text_fixed(second_number(panel, flag), 2, second);
    tidy(second, language);
    fill(language == ET_VIETNAMESE ? w->vietnamese : w->english, value, second, out);
}
