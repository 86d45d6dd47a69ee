/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/results.h"
#include "output/columns.h"

static const et_column columns[] = {
    TEXT("subject", "subject", "môn"),
    INTEGER("year", "step to", "bước sang"),
    REAL("before", "before", "trước", "points", 2),
    REAL("after", "after", "sau", "points", 2),
    {.key = "n_before", .title = "n before", .title_vi = "n trước", .unit = "candidates",
     .type = ET_INTEGER},
    {.key = "n_after", .title = "n after", .title_vi = "n sau", .unit = "candidates",
     .type = ET_INTEGER},
    SIGNED("change", "step", "bước", "points", 2),
    INTEGER("usual", "usual steps", "số bước thường"),
    SIGNED("usual_mean", "their mean", "trung bình", "points", 2),
    SIGNED("usual_low", "one more: 95 % low", "thêm một bước: 95 % dưới", "points", 2),
    SIGNED("usual_high", "high", "trên", "points", 2),
    P_VALUE("p", "p", "p"),
    P_VALUE("q", "q", "q"),
    TEXT("verdict", "verdict", "kết luận"),
};

const char *et_step_word(const et_step *step, et_language language)
{
    static const char *const words[3][2] = {
        {"cannot tell from usual", "chưa phân biệt được với thường lệ"},
        {"hint of more than usual", "có dấu hiệu hơn thường lệ"},
        {"clearly more than usual", "hơn thường lệ rõ rệt"},
    };
    bool tested = step->state == ET_FIT_OK;
    int sure = !tested || step->p >= 0.05 ? 0 : step->q < 0.05 ? 2 : 1;
    return words[sure][language == ET_VIETNAMESE];
}

static void put_count(et_table *table, uint64_t n)
{
    if (n > 0) {
        et_table_integer(table, (int64_t)n);
    } else {
        et_table_missing(table, "not known");
    }
}

static void put_step(et_table *table, const et_step_row *row, et_language language)
{
    const et_step *s = row->step;
    const char *none = "one of the two years is missing";

    et_table_text(table, row->subject);
    et_table_integer(table, s->year);
    if (s->known) {
        et_table_real(table, s->before);
        et_table_real(table, s->after);
        put_count(table, s->n_before);
        put_count(table, s->n_after);
        et_table_real(table, s->change);
    } else {
        for (int i = 0; i < 5; i++) {
            et_table_missing(table, none);
        }
    }
    et_table_integer(table, (int64_t)s->usual);
    const double values[] = {s->mean, s->low, s->high, s->p, s->q};
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        if (s->known) {
            et_table_fit(table, s->state, values[i]);
        } else {
            et_table_missing(table, none);
        }
    }
    et_table_text(table, et_step_word(s, language));
}

et_status et_step_table(et_table **out, const et_step_row *rows, size_t count,
                        et_language language, et_error *err)
{
    bool vi = language == ET_VIETNAMESE;
    et_status status = et_table_begin(out, "steps",
                                      vi ? "Điểm trung bình cả nước nhảy bao nhiêu, có "
                                           "hơn thường lệ không?"
                                         : "How far did the country's averages jump, and "
                                           "is that more than usual?",
                                      ET_COLUMNS(columns), language, err);
    if (status != ET_OK) {
        return status;
    }
    for (size_t i = 0; i < count; i++) {
        put_step(*out, &rows[i], language);
    }
    et_table_note(*out, "%s",
                  vi ? "Bước thường: giữa hai năm liền nhau không có mốc đổi thi. Khoảng "
                       "95 %: thêm một bước như thế; p đếm dao động giữa các năm, không "
                       "đếm thí sinh; q: Benjamini-Hochberg trên bảng này."
                     : "Usual steps: between neighbouring years without a break of the "
                       "exam. 95 %: of one more such step; p counts what years differ "
                       "by, not candidates; q: Benjamini-Hochberg over this table.");
    et_table_note(*out, "%s",
                  vi ? "Cải cách đổi cùng lúc đề thi, mục đích và người dự thi (xem n): "
                       "bước nhảy gồm tất cả; không tách được độ khó của đề khỏi năng "
                       "lực."
                     : "A reform changes the paper, its purpose and who sits it (see n) "
                       "at once; the step holds all of them, and difficulty of the paper "
                       "is not separated from ability.");
    return ET_OK;
}
