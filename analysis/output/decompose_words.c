/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a change comes from, for people.
 */
#include <math.h>

#include "examtrend/results_gap.h"
#include "output/writing.h"

#define ARROW "\xE2\x86\x92"
#define MOST_GROUPS 5

typedef struct writing {
    et_writing text;
    const et_decompose_row *row;
    const et_decomposition *d;
} writing;

#define PICK(w, english, vietnamese) ET_PICK(&(w)->text, english, vietnamese)

static const char *say(writing *w, double value)
{
    return et_writing_number(&w->text, value, 3, true);
}

static void say_part(writing *w, double value, const char *what)
{
    et_buffer_text(&w->text.out, "  ");
    et_writing_pad_left(&w->text, say(w, value), 9);
    et_buffer_print(&w->text.out, "  %s\n", what);
}

static const char *unit_of(const writing *w)
{
    return w->d->scale == ET_SCALE_Z ? PICK(w, "sd", "độ lệch chuẩn")
                                     : PICK(w, "points", "điểm");
}

static const char *within_words(const writing *w)
{
    bool apart = w->d->country != 0.0 || w->d->wobble_state == ET_FIT_OK ||
                 w->d->scale != ET_SCALE_RAW;
    switch (w->d->over) {
    case ET_OVER_PROVINCES:
        return apart ? PICK(w, "within: how its provinces did against the country",
                            "bên trong: các tỉnh trong đó so với cả nước")
                     : PICK(w, "within: how the provinces did",
                            "bên trong: kết quả của các tỉnh");
    case ET_OVER_SUBJECTS:
        return apart ? PICK(w, "within: how it did in the papers against the country",
                            "bên trong: kết quả từng môn so với cả nước")
                     : PICK(w, "within: how candidates did in the papers",
                            "bên trong: kết quả từng môn");
    case ET_OVER_TAKERS: break;
    }
    return apart ? PICK(w, "within: how province and paper did against the country",
                        "bên trong: kết quả từng tỉnh, từng môn so với cả nước")
                 : PICK(w, "within: how candidates did, province by province and paper "
                           "by paper",
                        "bên trong: kết quả từng tỉnh, từng môn");
}

/* What a difference of two years is worth; where that is not known, why. */
static void say_wobble(writing *w)
{
    const et_decomposition *d = w->d;

    if (d->wobble_state == ET_FIT_OK) {
        et_buffer_print(&w->text.out,
                        PICK(w, "  Usual wobble of \"within\" between two such years: "
                                "%s; %s\n",
                             "  Dao động thường có của \"bên trong\" giữa hai năm như "
                             "vậy: %s; %s\n"),
                        et_writing_number(&w->text, d->wobble, 3, false),
                        fabs(d->within) > 2.0 * d->wobble
                            ? PICK(w, "it is more than twice that",
                                   "mức này lớn hơn hai lần dao động")
                            : PICK(w, "so it is nothing unusual",
                                   "nên không có gì bất thường"));
    } else if (!d->is_nation) {
        et_buffer_text(&w->text.out,
                       d->over == ET_OVER_PROVINCES
                           ? PICK(w, "  No uncertainty is shown: the usual wobble from "
                                     "year to year is not known.\n",
                                  "  Không kèm sai số: chưa biết dao động thường có giữa "
                                  "các năm.\n")
                           : PICK(w, "  No uncertainty is shown: how much of their "
                                     "wobble the papers share is not known.\n",
                                  "  Không kèm sai số: chưa biết các môn có chung bao "
                                  "nhiêu dao động giữa các năm.\n"));
    } else if (d->usual_state != ET_FIT_OK) {
        et_buffer_text(&w->text.out,
                       PICK(w, "  No uncertainty is shown: candidates are counted, not "
                               "sampled, and what the papers of two years did to all is "
                               "in \"within\" and cannot be told apart.\n",
                            "  Không kèm sai số: thí sinh được đếm hết, không phải lấy "
                            "mẫu, còn ảnh hưởng của đề hai năm lên mọi người nằm trong "
                            "\"bên trong\" và không tách ra được.\n"));
    }
}

/* The country's change beside what its mean does anyway. */
static void say_usual(writing *w)
{
    const et_decomposition *d = w->d;
    int years = d->to_year > d->from_year ? d->to_year - d->from_year
                                          : d->from_year - d->to_year;

    if (d->usual_state != ET_FIT_OK) {
        return;
    }
    et_buffer_print(&w->text.out,
                    years == 1
                        ? PICK(w, "  Its usual change in %d year: ±%s (19 times of 20, "
                                  "from %zu yearly steps without a break of the exam); ",
                               "  Thay đổi thường có sau %d năm: ±%s (19 trên 20 lần, "
                               "theo %zu bước từng năm không vắt qua mốc đổi thi); ")
                        : PICK(w, "  Its usual change in %d years: ±%s (19 times of 20, "
                                  "from %zu yearly steps without a break of the exam); ",
                               "  Thay đổi thường có sau %d năm: ±%s (19 trên 20 lần, "
                               "theo %zu bước từng năm không vắt qua mốc đổi thi); "),
                    years, et_writing_number(&w->text, d->usual_margin, 2, false),
                    d->usual_steps);
    et_buffer_print(&w->text.out, "%s\n",
                    fabs(d->total) > d->usual_margin
                        ? PICK(w, "this one is more", "lần này lớn hơn")
                        : PICK(w, "this one cannot be told from it",
                               "chưa thể phân biệt lần này với mức đó"));
    et_buffer_text(&w->text.out,
                   PICK(w, "  The difficulty of the two years' papers is in that and in "
                           "\"within\"; nobody can take it out.\n",
                        "  Độ khó của đề hai năm nằm trong mức đó và trong \"bên "
                        "trong\"; không ai tách ra được.\n"));
}

static void say_parts(writing *w)
{
    const et_decomposition *d = w->d;

    if (d->country != 0.0) {
        say_part(w, d->country, PICK(w, "what the whole country did in the same papers "
                                        "(the papers as much as the pupils)",
                                     "cả nước ở cùng các môn (do đề cũng như do thí "
                                     "sinh)"));
    }
    say_part(w, d->within, within_words(w));
    if (d->over != ET_OVER_SUBJECTS) {
        say_part(w, d->between, PICK(w, "between: who sits where (shares of provinces)",
                                     "giữa các nơi: ai thi ở đâu (tỉ trọng các tỉnh)"));
    }
    if (d->over != ET_OVER_PROVINCES) {
        say_part(w, d->composition, PICK(w, "composition: what is sat (shares of "
                                            "subjects)",
                                         "cơ cấu: thi môn gì (tỉ trọng các môn)"));
    }
    say_wobble(w);
    say_usual(w);
    et_buffer_print(&w->text.out,
                    PICK(w, "  Threefold: mix at the first means %s, means at the first "
                            "mix %s, both together %s\n",
                         "  Ba phần: cơ cấu theo trung bình đầu %s, trung bình theo cơ "
                         "cấu đầu %s, cả hai %s\n"),
                    say(w, d->endowments), say(w, d->coefficients),
                    say(w, d->interaction));
}

static const char *subject_name(const writing *w, size_t subject)
{
    const et_subject *info = et_panel_subject_info(w->row->panel, subject);
    return et_subject_name(info, w->text.language);
}

static const char *share(writing *w, double of_all)
{
    return et_writing_number(&w->text, 100.0 * of_all, 1, false);
}

static void say_group(writing *w, const et_decompose_part *part)
{
    const et_decomposition *d = w->d;
    const et_mix_group *g = &part->group;
    bool place = part->unit != ET_PANEL_NATION;

    et_buffer_print(&w->text.out, "    %s%s%s: ",
                    place ? et_panel_unit(w->row->panel, part->unit)->name : "",
                    place && d->over == ET_OVER_TAKERS ? ", " : "",
                    d->over == ET_OVER_PROVINCES ? "" : subject_name(w, part->subject));
    et_buffer_print(&w->text.out,
                    PICK(w, "%s (share %s " ARROW " %s %%",
                         "%s (tỉ trọng %s " ARROW " %s %%"),
                    say(w, part->part.composition + part->part.rate),
                    share(w, g->n_before / d->n_before),
                    share(w, g->n_after / d->n_after));
    if (g->n_before > 0.0 && g->n_after > 0.0) {
        et_buffer_print(&w->text.out,
                        PICK(w, ", mean %s " ARROW " %s)\n",
                             ", trung bình %s " ARROW " %s)\n"),
                        et_writing_number(&w->text, g->mean_before, 2, false),
                        et_writing_number(&w->text, g->mean_after, 2, false));
    } else {
        et_buffer_text(&w->text.out,
                       PICK(w, ", one year only)\n", ", chỉ có một năm)\n"));
    }
}

/* Takers that many more or fewer are other people. */
#define OTHER_TAKERS 1.25

static void say_takers(writing *w)
{
    const et_decomposition *d = w->d;
    double ratio = d->n_after / d->n_before;

    if (d->over == ET_OVER_PROVINCES && (ratio > OTHER_TAKERS ||
                                         ratio < 1.0 / OTHER_TAKERS)) {
        et_buffer_print(&w->text.out,
                        PICK(w, "  Warning: %.0f candidates sat it in %d, %.0f in %d; "
                                "those who stay are others, and all parts hold that.\n",
                             "  Cảnh báo: %.0f thí sinh thi môn này năm %d, %.0f em năm "
                             "%d; người còn thi đã khác, mọi phần đều gồm cả điều đó.\n"),
                        d->n_before, d->from_year, d->n_after, d->to_year);
    }
}

static void say_caveats(writing *w)
{
    const et_decomposition *d = w->d;

    say_takers(w);

    if (d->one_sided) {
        et_buffer_print(&w->text.out,
                        PICK(w, "  %zu groups have candidates in one of the years only; "
                                "all of their part is who sits.\n",
                             "  %zu nhóm chỉ có thí sinh ở một trong hai năm; toàn bộ "
                             "phần của chúng là ai dự thi.\n"),
                        d->one_sided);
    }
    if (d->unknown) {
        et_buffer_print(&w->text.out,
                        PICK(w, "  %zu cells are left out: their number of candidates is "
                                "not known.\n",
                             "  %zu ô bị bỏ ra vì không biết số thí sinh.\n"),
                        d->unknown);
    }
    for (size_t i = 0; i < d->break_count; i++) {
        et_buffer_print(&w->text.out,
                        PICK(w, "  Warning: the exam changed in %d; levels are not "
                                "comparable across it, and the change may be the "
                                "exam's.\n",
                             "  Cảnh báo: kỳ thi thay đổi năm %d; mức điểm không so sánh "
                             "được, thay đổi này có thể là của kỳ thi.\n"),
                        d->breaks[i]);
    }
}

static void say_row(writing *w)
{
    const et_decomposition *d = w->d;
    const char *subject = w->row->subject
                              ? w->row->subject
                              : PICK(w, "average over papers", "trung bình mọi bài thi");

    if (d->state != ET_FIT_OK) {
        et_buffer_print(&w->text.out, "%s, %s %d" ARROW "%d: %s\n", w->row->unit, subject,
                        d->from_year, d->to_year,
                        d->unknown ? PICK(w, "nothing to split: numbers of candidates "
                                             "are not known (an average of subjects has "
                                             "none; one over papers or candidates has)",
                                          "không tách được: không biết số thí sinh "
                                          "(trung bình các môn không có; trung bình theo "
                                          "bài thi hoặc thí sinh thì có)")
                                   : PICK(w, "nothing to split: no group has candidates "
                                             "in both years",
                                          "không tách được: không nhóm nào có thí sinh ở "
                                          "cả hai năm"));
        return;
    }
    et_buffer_print(&w->text.out, "%s, %s %d" ARROW "%d: %s " ARROW " %s, %s %s\n",
                    w->row->unit, subject, d->from_year, d->to_year,
                    et_writing_number(&w->text, d->before, 2, false),
                    et_writing_number(&w->text, d->after, 2, false), say(w, d->total),
                    unit_of(w));
    say_parts(w);
    size_t shown = d->groups < MOST_GROUPS ? d->groups : MOST_GROUPS;
    if (shown > 1) {
        et_buffer_print(&w->text.out,
                        PICK(w, "  The %zu largest of %zu groups, counted from the "
                                "whole's mean:\n",
                             "  %zu nhóm lớn nhất trong %zu, tính từ trung bình của tất "
                             "cả:\n"),
                        shown, d->groups);
    }
    for (size_t i = 0; i < shown && shown > 1; i++) {
        say_group(w, &w->row->parts[i]);
    }
    say_caveats(w);
}

et_status et_decompose_text(const et_decompose_row *rows, size_t count,
                            et_language language, char **text, et_error *err)
{
    writing w = {.text = {.language = language}};

    for (size_t i = 0; i < count; i++) {
        w.row = &rows[i];
        w.d = rows[i].decomposition;
        et_buffer_text(&w.text.out, i ? "\n" : "");
        say_row(&w);
    }
    et_buffer_text(&w.text.out,
                   PICK(&w, "\nThe parts add up exactly. A share says who sat the exam, "
                            "not who is able; why is not answered here.\n",
                        "\nCác phần cộng lại đúng bằng tổng. Tỉ trọng cho biết ai dự "
                        "thi, không phải ai giỏi; vì sao thì không trả lời ở đây.\n"));
    return et_writing_end(&w.text, text, err);
}
