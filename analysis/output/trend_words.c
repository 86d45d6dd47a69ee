/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "examtrend/results.h"
#include "output/table.h"

et_certainty et_trend_certainty(const et_trend_nation *nation)
{
    if (nation->line.state != ET_FIT_OK || nation->years < ET_TREND_LEAST_YEARS ||
        !(nation->line.p < 0.05)) {
        return ET_CANNOT_TELL;
    }
    bool large = nation->detectable_state == ET_FIT_OK &&
                 fabs(nation->line.slope) > nation->detectable;
    return large ? ET_CLEAR : ET_HINT;
}

/* [certainty][falls][language] */
static const char *const words[3][2][2] = {
    {{"cannot tell", "chưa thể kết luận"}, {"cannot tell", "chưa thể kết luận"}},
    {{"hint of a rise", "có dấu hiệu tăng"}, {"hint of a fall", "có dấu hiệu giảm"}},
    {{"clear rise", "tăng rõ rệt"}, {"clear fall", "giảm rõ rệt"}},
};

const char *et_trend_nation_word(const et_trend_nation *nation, et_language language)
{
    return words[et_trend_certainty(nation)][nation->line.slope < 0.0][language];
}

const char *et_trend_unit_word(const et_trend_unit *unit, et_language language)
{
    et_certainty certainty = unit->verdict != ET_TREND_CANNOT_TELL ? ET_CLEAR
                             : unit->hint                          ? ET_HINT
                                                                   : ET_CANNOT_TELL;
    return words[certainty][unit->slope < 0.0][language];
}

void et_number_words(double value, int decimals, bool plus, et_language language,
                     char out[ET_NUMBER_SIZE * 2])
{
    char number[ET_NUMBER_SIZE];
    const char *digits = et_text_fixed(value, decimals, number);
    const char *sign = "";

    if (*digits == '-') {
        sign = "\xE2\x88\x92";
        digits++;
    } else if (plus && strspn(digits, "0.") != strlen(digits)) {
        sign = "+";
    }
    (void)snprintf(out, ET_NUMBER_SIZE * 2, "%s%s", sign, digits);
    char *point = language == ET_VIETNAMESE ? strchr(out, '.') : NULL;
    if (point) {
        *point = ',';
    }
}

void et_trend_units_sentence(const et_trend_summary *summary, et_language language,
                             char out[ET_SENTENCE_SIZE])
{
    const et_trend_summary *s = summary;
    if (s->units == 0) {
        (void)snprintf(out, ET_SENTENCE_SIZE, "%s",
                       language == ET_VIETNAMESE
                           ? "không đủ số liệu để tính xu hướng"
                           : "there are not enough data for a trend");
        return;
    }
    bool raw = !(s->sigma > 0.0); /* raw slopes have no pooled noise */
    if (language == ET_VIETNAMESE) {
        (void)snprintf(out, ET_SENTENCE_SIZE,
                       "%zu tăng, %zu giảm %s; %zu chưa thể kết luận",
                       s->up, s->down, raw ? "theo điểm thô" : "so với cả nước",
                       s->cannot_tell);
        return;
    }
    (void)snprintf(out, ET_SENTENCE_SIZE,
                   "%zu rose%s, %zu fell; for %zu the data cannot tell", s->up,
                   raw ? " in raw points" : " against the country", s->down,
                   s->cannot_tell);
}

static void describe_test(const et_trend_nation *nation, et_language language, char *out,
                          size_t size)
{
    char p[ET_NUMBER_SIZE * 2], least[ET_NUMBER_SIZE * 2];

    et_number_words(nation->line.p, nation->line.p < 0.0095 ? 3 : 2, false, language, p);
    et_number_words(nation->detectable, 2, false, language, least);
    (void)snprintf(out, size,
                   language == ET_VIETNAMESE ? "p = %s; phát hiện được từ %s"
                                             : "p = %s; could find %s",
                   p, least);
}

void et_trend_nation_sentence(const et_trend_nation *nation, et_language language,
                              char out[ET_SENTENCE_SIZE])
{
    bool vi = language == ET_VIETNAMESE;
    char slope[ET_NUMBER_SIZE * 2], test[256];

    if (nation->line.state != ET_FIT_OK) {
        (void)snprintf(out, ET_SENTENCE_SIZE,
                       vi ? "không tính được xu hướng cả nước (%s)"
                          : "no trend of the country: %s",
                       et_output_word(et_fit_state_text(nation->line.state), language));
        return;
    }
    et_number_words(nation->line.slope, 2, true, language, slope);
    if (nation->years < ET_TREND_LEAST_YEARS) {
        (void)snprintf(out, ET_SENTENCE_SIZE,
                       vi ? "%s điểm mỗi năm; %zu năm là quá ít để kiểm định"
                          : "%s points a year; %zu years are too few for a test",
                       slope, nation->years);
        return;
    }
    describe_test(nation, language, test, sizeof test);
    (void)snprintf(out, ET_SENTENCE_SIZE,
                   vi ? "%s điểm mỗi năm: %s (%s)" : "%s points a year: %s (%s)", slope,
                   et_trend_nation_word(nation, language), test);
}
