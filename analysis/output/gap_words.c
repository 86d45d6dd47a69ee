/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the gaps say, for people.
 */
#include <math.h>
#include <stdio.h>

#include "examtrend/results_gap.h"
#include "output/table.h"
#include "output/writing.h"

#define DASH "\xE2\x80\x93"
#define ARROW "\xE2\x86\x92"

static const char *const cannot_tell[2] = {"cannot tell", "chưa thể kết luận"};

/* [direction - 1][clear][language] */
static const char *word_of(const char *const words[][2][2], et_gap_verdict verdict,
                           et_language language)
{
    return verdict.direction == ET_GAP_CANNOT_TELL
               ? cannot_tell[language]
               : words[verdict.direction - 1][verdict.clear][language];
}

const char *et_gap_sigma_word(et_gap_verdict verdict, et_language language)
{
    static const char *const words[2][2][2] = {
        {{"hint of growing more alike", "có dấu hiệu giống nhau hơn"},
         {"clearly more alike", "giống nhau hơn rõ rệt"}},
        {{"hint of growing apart", "có dấu hiệu khác nhau hơn"},
         {"clearly further apart", "khác nhau hơn rõ rệt"}}};
    return word_of(words, verdict, language);
}

const char *et_gap_beta_word(et_gap_verdict verdict, et_language language)
{
    static const char *const words[2][2][2] = {
        {{"hint that the weak catch up", "có dấu hiệu nơi yếu đuổi kịp"},
         {"the weak clearly catch up", "nơi yếu đuổi kịp rõ rệt"}},
        {{"hint that the strong pull away", "có dấu hiệu nơi mạnh bỏ xa"},
         {"the strong clearly pull away", "nơi mạnh bỏ xa rõ rệt"}}};
    return word_of(words, verdict, language);
}

const char *et_gap_move_word(et_gap_verdict verdict, et_language language)
{
    static const char *const words[3][2][2] = {
        {{"hint of closing", "có dấu hiệu thu hẹp"},
         {"clearly closing", "thu hẹp rõ rệt"}},
        {{"hint of widening", "có dấu hiệu nới rộng"},
         {"clearly widening", "nới rộng rõ rệt"}},
        {{"hint of turning round", "có dấu hiệu đảo chiều"},
         {"clearly turning round", "đảo chiều rõ rệt"}}};
    return word_of(words, verdict, language);
}

static void cell(et_writing *w, bool known, double value, int decimals, size_t width)
{
    et_writing_pad_left(w, known ? et_writing_number(w, value, decimals, false) : DASH,
                        width);
}

static void say_breaks(et_writing *w, const int *breaks, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        et_buffer_print(&w->out,
                        ET_PICK(w, "The years cross the break of %d: raw points are not "
                                   "comparable across it, positions are.\n",
                                "Khoảng năm vắt qua mốc đổi thi %d: điểm thô không so "
                                "sánh được, vị trí thì được.\n"),
                        breaks[i]);
    }
}

/* ---- inequality ---- */

/* Heads of the columns and their widths; the z scores stand behind the bar. */
typedef struct head {
    const char *words[2];
    size_t width;
} head;

static const head raw_heads[] = {
    {{"places", "số nơi"}, 7},      {{"mean", "TB"}, 7},
    {{"SD", "ĐLC"}, 7},             {{"P90-P10", "P90-P10"}, 9},
    {{"P90/P10", "P90/P10"}, 9},    {{"range", "rộng"}, 7},
    {{"CV %", "CV %"}, 7},          {{"Gini", "Gini"}, 8},
    {{"Theil T", "Theil T"}, 9},    {{"between %", "giữa cụm %"}, 11},
    {{"MLD", "MLD"}, 9},
};
static const head z_heads[] = {
    {{"z SD", "ĐLC z"}, 7}, {{"P90-P10", "P90-P10"}, 9}, {{"range", "rộng"}, 7}};

static void say_heads(et_writing *w, const head *heads, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        et_writing_pad_left(w, heads[i].words[w->language], heads[i].width);
    }
}

static void say_year(et_writing *w, const et_gap_year *y)
{
    const et_unequal *r = &y->raw, *z = &y->z;
    bool ok = r->state == ET_FIT_OK, ratios = ok && r->ratio_state == ET_FIT_OK;
    bool scored = z->state == ET_FIT_OK;
    bool split = ratios && y->clusters && r->theil > 0.0;

    et_buffer_print(&w->out, "  %d", y->year);
    cell(w, ok, (double)r->units, 0, 7);
    cell(w, ok, r->mean, 2, 7);
    cell(w, ok, r->bgsd, 3, 7);
    cell(w, ok, r->p90_less_p10, 2, 9);
    cell(w, ratios, r->p90_over_p10, 2, 9);
    cell(w, ok, r->range, 2, 7);
    cell(w, ratios, 100.0 * r->cv, 1, 7);
    cell(w, ratios, r->gini, 4, 8);
    cell(w, ratios, r->theil, 5, 9);
    cell(w, split, split ? 100.0 * r->theil_between / r->theil : 0.0, 0, 11);
    cell(w, ratios, r->mld, 5, 9);
    et_buffer_text(&w->out, "  |");
    cell(w, scored, z->bgsd, 3, 7);
    cell(w, scored, z->p90_less_p10, 2, 9);
    cell(w, scored, z->range, 2, 7);
    et_buffer_text(&w->out, "\n");
}

static void say_years(et_writing *w, const et_gap_row *row)
{
    et_writing_pad_left(w, ET_PICK(w, "year", "năm"), 6);
    say_heads(w, raw_heads, sizeof raw_heads / sizeof *raw_heads);
    et_buffer_text(&w->out, "  |");
    say_heads(w, z_heads, sizeof z_heads / sizeof *z_heads);
    et_buffer_text(&w->out, "\n");
    for (size_t t = 0; t < row->summary->years; t++) {
        say_year(w, &row->years[t]);
    }
}

static const char *side_name(const et_writing *w, bool z)
{
    return z ? ET_PICK(w, "scale-free (z)", "theo z")
             : ET_PICK(w, "raw points", "điểm thô");
}

/* ", q = 0.04" where the subject is one of several. */
static void say_q(et_writing *w, double p, double q)
{
    if (q != p) {
        et_buffer_print(&w->out, ", q %s", et_writing_p(w, q));
    }
}

static void say_sigma(et_writing *w, const et_gap_convergence *c, bool z)
{
    const et_spread_test *s = &c->spread;

    et_buffer_print(&w->out, "  %s: %s", side_name(w, z),
                    et_gap_sigma_word(c->sigma, w->language));
    if (s->state == ET_FIT_OK) {
        et_buffer_print(&w->out,
                        ET_PICK(w, "; SD %s %%, p %s (Pitman-Morgan, counts provinces)",
                                "; ĐLC %s %%, p %s (Pitman-Morgan, nhiễu giữa các tỉnh)"),
                        et_writing_number(w, 100.0 * (sqrt(s->ratio) - 1.0), 0, true),
                        et_writing_p(w, s->p));
        say_q(w, s->p, c->sigma_q);
    } else {
        et_buffer_print(&w->out,
                        ET_PICK(w, "; no test (%s)", "; không kiểm định được (%s)"),
                        et_output_word(et_fit_state_text(s->state), w->language));
    }
    if (c->over_years.state == ET_FIT_OK) {
        et_buffer_print(&w->out,
                        ET_PICK(w, "; all years: %s a year, p %s (counts years)",
                                "; qua mọi năm: %s mỗi năm, p %s (nhiễu giữa các năm)"),
                        et_writing_number(w, c->over_years.slope, 4, true),
                        et_writing_p(w, c->over_years.p));
    }
    et_buffer_text(&w->out, "\n");
}

static void say_one_beta(et_writing *w, const char *what, const et_catch_up *b, double q)
{
    if (b->state == ET_FIT_OK) {
        et_buffer_print(&w->out, "      %s: %s (%s \xE2\x80\xA6 %s), p %s", what,
                        et_writing_number(w, b->beta, 2, true),
                        et_writing_number(w, b->low, 2, true),
                        et_writing_number(w, b->high, 2, true), et_writing_p(w, b->p));
        say_q(w, b->p, q);
        et_buffer_text(&w->out, "\n");
    } else {
        et_buffer_print(&w->out, "      %s: " DASH " (%s)\n", what,
                        et_output_word(et_fit_state_text(b->state), w->language));
    }
}

static void say_beta(et_writing *w, const et_gap_convergence *c, bool z)
{
    char other[80];

    et_buffer_print(&w->out, "  %s: %s\n", side_name(w, z),
                    et_gap_beta_word(c->beta, w->language));
    say_one_beta(w, ET_PICK(w, "corrected by reliability", "hiệu chỉnh theo độ tin cậy"),
                 &c->reliable, c->beta_q);
    if (!c->other_start) {
        return; /* no two years */
    }
    (void)snprintf(other, sizeof other,
                   ET_PICK(w, "start of %d from the years before",
                           "điểm đầu %d lấy từ các năm trước"), c->other_start);
    say_one_beta(w, other, &c->other_years, c->other_years.p);
    if (c->reliability_state == ET_FIT_OK && c->plain.state == ET_FIT_OK) {
        et_buffer_print(&w->out,
                        ET_PICK(w, "      what regression to the mean alone looks like: "
                                   "%s, in an uncorrected %s (reliability of the start "
                                   "%s)\n",
                                "      riêng việc quay về trung bình cũng cho %s, trong "
                                "số chưa hiệu chỉnh %s (độ tin cậy của điểm đầu %s)\n"),
                        et_writing_number(w, c->mean_alone, 2, true),
                        et_writing_number(w, c->plain.beta, 2, true),
                        et_writing_number(w, c->reliability, 2, false));
    }
}

static void say_differences(et_writing *w, const et_gap_summary *s)
{
    if (s->sigma_differs || s->beta_differs) {
        et_buffer_text(&w->out,
                       ET_PICK(w, "Warning: raw points and z do not say the same. A "
                                  "paper that spreads candidates less looks like "
                                  "convergence; believe z.\n",
                               "Cảnh báo: điểm thô và z không cho cùng kết luận. Đề phân "
                               "hóa ít hơn trông giống như hội tụ; nên tin z.\n"));
    }
    say_breaks(w, s->breaks, s->break_count);
}

static void say_row(et_writing *w, const et_gap_row *row)
{
    const et_gap_summary *s = row->summary;

    et_buffer_print(&w->out,
                    ET_PICK(w,
                            "%s %d" DASH "%d, are provinces becoming more alike? %s\n\n",
                            "%s %d" DASH "%d, các tỉnh có giống nhau hơn không? %s\n\n"),
                    row->subject, s->first_year, s->last_year,
                    et_gap_sigma_word(s->z.sigma, w->language));
    say_years(w, row);
    et_buffer_text(&w->out, ET_PICK(w, "\nSpread, first against last year (sigma)\n",
                                    "\nĐộ phân tán, năm đầu so với năm cuối (sigma)\n"));
    say_sigma(w, &s->raw, false);
    say_sigma(w, &s->z, true);
    et_buffer_text(&w->out,
                   ET_PICK(w, "Catching up (beta): change for each point of start; -1 is "
                              "full, 0 none; p counts provinces\n",
                           "Đuổi kịp (beta): thay đổi theo mỗi điểm lúc đầu; -1 là đuổi "
                           "kịp hoàn toàn, 0 là không; p tính theo tỉnh\n"));
    say_beta(w, &s->raw, false);
    say_beta(w, &s->z, true);
    et_buffer_text(&w->out, "\n");
    say_differences(w, s);
    if (s->years > 0 && row->years[0].clusters) {
        et_buffer_print(&w->out,
                        ET_PICK(w, "between %%: how much of Theil T lies between %zu "
                                   "clusters of provinces, not within them.\n",
                                "giữa cụm %%: phần của Theil T nằm giữa %zu cụm tỉnh, "
                                "không phải bên trong cụm.\n"),
                        row->years[0].clusters);
    }
    et_buffer_text(&w->out,
                   s->reference == ET_REFERENCE_UNITS
                       ? ET_PICK(w, "Each province counts once. Nothing here says why.\n",
                                 "Mỗi tỉnh tính một lần. Không nói được vì sao.\n")
                       : ET_PICK(w, "SD to MLD count provinces by their candidates; the "
                                    "tests count each province once. Nothing here says "
                                    "why.\n",
                                 "ĐLC đến MLD tính theo số thí sinh; kiểm định tính mỗi "
                                 "tỉnh một lần. Không nói được vì sao.\n"));
}

et_status et_gap_text(const et_gap_row *rows, size_t count, et_language language,
                      char **text, et_error *err)
{
    et_writing w = {.language = language};
    for (size_t i = 0; i < count; i++) {
        et_buffer_text(&w.out, i ? "\n" : "");
        say_row(&w, &rows[i]);
    }
    return et_writing_end(&w, text, err);
}

/* ---- two groups ---- */

static const head between_heads[] = {
    {{"first", "thứ nhất"}, 9},   {{"second", "thứ hai"}, 9}, {{"gap", "cách"}, 9},
    {{"gap/sd", "cách/ĐLC"}, 9},  {{"V", "V"}, 9},            {{"ahead %", "hơn %"}, 9}};

static const char *why_no_v(const et_writing *w, et_subject_kind kind)
{
    return kind == ET_SUBJECT_OVER_SUBJECTS
               ? ET_PICK(w, "   nobody has an average of subjects: no V",
                         "   không thí sinh nào có trung bình các môn: không có V")
           : kind == ET_SUBJECT_OVER_CANDIDATES
               ? ET_PICK(w, "   means are no whole hundredths: no V",
                         "   trung bình riêng không tròn phần trăm: không có V")
               : ET_PICK(w, "   averages only: no V", "   chỉ có trung bình: không có V");
}

static void say_between_year(et_writing *w, const et_gap_between_year *y,
                             et_subject_kind kind)
{
    bool ok = y->state == ET_FIT_OK, v = y->v.state == ET_FIT_OK;

    et_buffer_print(&w->out, "  %d", y->year);
    cell(w, ok, y->mean_a, 2, 9);
    cell(w, ok, y->mean_b, 2, 9);
    et_writing_pad_left(w, ok ? et_writing_number(w, y->gap, 2, true) : DASH, 9);
    bool z = ok && y->z_state == ET_FIT_OK;
    et_writing_pad_left(w, z ? et_writing_number(w, y->gap_z, 2, true) : DASH, 9);
    et_writing_pad_left(w, v ? et_writing_number(w, y->v.v, 2, true) : DASH, 9);
    cell(w, v, 100.0 * y->v.superiority, 0, 9);
    if (!ok) {
        et_buffer_text(&w->out, y->unweighed
                                    ? ET_PICK(w, "   means, but no numbers to pool by",
                                              "   có trung bình, không có số thí sinh")
                                    : ET_PICK(w, "   no data", "   không có số liệu"));
    } else if (v && (y->covered_a < 1.0 || y->covered_b < 1.0)) {
        et_buffer_print(&w->out,
                        ET_PICK(w, "   V from %s %% and %s %% of the candidates",
                                "   V từ %s %% và %s %% số thí sinh"),
                        et_writing_number(w, 100.0 * y->covered_a, 0, false),
                        et_writing_number(w, 100.0 * y->covered_b, 0, false));
    } else if (!v) {
        et_buffer_text(&w->out, why_no_v(w, kind));
    }
    et_buffer_text(&w->out, "\n");
}

static void say_move(et_writing *w, const char *what, const et_gap_move *m)
{
    if (m->state == ET_FIT_TOO_FEW) {
        return;
    }
    et_buffer_print(&w->out, "  %s %d" ARROW "%d: %s", what, m->from_year, m->to_year,
                    et_writing_number(w, m->change, 2, true));
    if (m->state != ET_FIT_OK) {
        et_buffer_text(&w->out, ET_PICK(w, "; the usual wobble is not known\n",
                                        "; chưa biết dao động thường có\n"));
        return;
    }
    et_buffer_print(&w->out,
                    ET_PICK(w, ", usual wobble of such a change %s, p %s",
                            ", dao động thường có của mức thay đổi này %s, p %s"),
                    et_writing_number(w, m->se, 2, false), et_writing_p(w, m->p));
    say_q(w, m->p, m->q);
    et_buffer_print(&w->out, ": %s\n", et_gap_move_word(m->verdict, w->language));
    bool known = m->shared_a > 0.0 && m->shared_b > 0.0;
    if (known && (m->shared_a < 1.0 || m->shared_b < 1.0)) {
        et_buffer_print(&w->out,
                        ET_PICK(w, "      from the provinces that have both years: %s %% "
                                   "and %s %% of the candidates\n",
                                "      từ các tỉnh có cả hai năm: %s %% và %s %% số thí "
                                "sinh\n"),
                        et_writing_number(w, 100.0 * m->shared_a, 0, false),
                        et_writing_number(w, 100.0 * m->shared_b, 0, false));
    }
}

/* Who is ahead in the last year; V, where it is known. */
static void say_ahead(et_writing *w, const et_gap_between_row *row)
{
    const et_gap_between_summary *s = row->summary;
    const et_gap_move *m = s->v.state == ET_FIT_OK ? &s->v : &s->raw;

    if (m->state != ET_FIT_OK) {
        return;
    }
    bool up = m->last > 0.0;
    if (m->last_p < 0.05) {
        et_buffer_print(&w->out,
                        ET_PICK(w, "In %d %s is ahead of %s", "Năm %d, %s hơn %s"),
                        m->to_year, up ? row->a : row->b, up ? row->b : row->a);
    } else {
        et_buffer_print(&w->out,
                        ET_PICK(w, "In %d the data cannot tell who of %s and %s is ahead",
                                "Năm %d chưa thể kết luận ai hơn giữa %s và %s"),
                        m->to_year, row->a, row->b);
    }
    et_buffer_print(&w->out,
                    ET_PICK(w, " (%s %s, usual wobble %s, p %s)\n",
                            " (%s %s, dao động thường có %s, p %s)\n"),
                    m == &s->v ? "V" : ET_PICK(w, "points", "điểm"),
                    et_writing_number(w, m->last, 2, true),
                    et_writing_number(w, m->last_se, 2, false),
                    et_writing_p(w, m->last_p));
}

/* Which noise p counts, and how much of it does not average out. */
static void say_noise_between(et_writing *w, const et_gap_between_summary *s)
{
    et_buffer_text(&w->out, ET_PICK(w, "p counts the wobble of provinces between years, "
                                       "not candidates; ",
                                    "p tính dao động của các tỉnh giữa các năm, không "
                                    "phải giữa thí sinh; "));
    if (s->shared_state == ET_FIT_OK && s->shared < 0.005) {
        et_buffer_text(&w->out, ET_PICK(w, "provinces of a region share none of it.\n",
                                        "các tỉnh cùng vùng không có phần chung.\n"));
    } else if (s->shared_state == ET_FIT_OK) {
        et_buffer_print(&w->out,
                        ET_PICK(w, "provinces of a region share %s %% of it, which does "
                                   "not average out.\n",
                                "các tỉnh cùng vùng có chung %s %% dao động đó, phần này "
                                "không triệt tiêu khi lấy trung bình.\n"),
                        et_writing_number(w, 100.0 * s->shared, 0, false));
    } else {
        et_buffer_text(&w->out,
                       ET_PICK(w, "provinces count as independent, as no regions are "
                                  "known: what neighbours share would widen it.\n",
                               "coi các tỉnh là độc lập vì chưa biết vùng: phần chung "
                               "của các tỉnh láng giềng sẽ làm nó rộng hơn.\n"));
    }
}

static void say_no_gap(et_writing *w, bool unweighed)
{
    et_buffer_text(&w->out,
                   unweighed ? ET_PICK(w, "Nothing to tell: provinces are pooled by "
                                          "their candidates, whose numbers are not known "
                                          "here (an average of subjects has none; one "
                                          "over papers or candidates has).\n",
                                       "Không kết luận được: các tỉnh được gộp theo số "
                                       "thí sinh, mà ở đây không biết số này (trung bình "
                                       "các môn không có; trung bình theo bài thi hoặc "
                                       "thí sinh thì có).\n")
                             : ET_PICK(w, "Nothing to tell: no year has data of both.\n",
                                       "Không kết luận được: không năm nào có số liệu "
                                       "của cả hai.\n"));
}

static void say_between(et_writing *w, const et_gap_between_row *row)
{
    const et_gap_between_summary *s = row->summary;

    et_buffer_print(&w->out, ET_PICK(w, "%s %d" DASH "%d: %s minus %s\n\n",
                                     "%s %d" DASH "%d: %s trừ %s\n\n"),
                    row->subject, s->first_year, s->last_year, row->a, row->b);
    et_writing_pad_left(w, ET_PICK(w, "year", "năm"), 6);
    say_heads(w, between_heads, sizeof between_heads / sizeof *between_heads);
    et_buffer_text(&w->out, "\n");
    for (size_t t = 0; t < s->years; t++) {
        say_between_year(w, &row->years[t], s->kind);
    }
    et_buffer_text(&w->out, "\n");
    bool any = false, unweighed = false;
    for (size_t t = 0; t < s->years; t++) {
        any = any || row->years[t].state == ET_FIT_OK;
        unweighed = unweighed || row->years[t].unweighed;
    }
    if (!any) {
        say_no_gap(w, unweighed);
        return;
    }
    say_ahead(w, row);
    say_move(w, ET_PICK(w, "gap in points", "cách biệt theo điểm"), &s->raw);
    say_move(w, ET_PICK(w, "V (scale-free)", "V (không phụ thuộc thang)"), &s->v);
    if (s->differs) {
        et_buffer_text(&w->out,
                       ET_PICK(w, "Warning: points and V do not say the same. A paper "
                                  "that spreads candidates widens every gap in points; "
                                  "believe V.\n",
                               "Cảnh báo: điểm và V không cho cùng kết luận. Đề phân hóa "
                               "hơn làm mọi cách biệt theo điểm rộng ra; nên tin V.\n"));
    }
    say_breaks(w, s->breaks, s->break_count);
    if (s->raw.state == ET_FIT_OK || s->v.state == ET_FIT_OK) {
        say_noise_between(w, s);
    }
    et_buffer_text(&w->out,
                   ET_PICK(w, "V: sd between two normal curves with the same overlap; "
                              "ahead %: the chance that a candidate of the first scores "
                              "above one of the second, ties half.\n",
                           "V: khoảng cách (ĐLC) giữa hai phân phối chuẩn chồng lấn như "
                           "vậy; hơn %: xác suất một thí sinh nhóm đầu cao điểm hơn một "
                           "thí sinh nhóm sau, bằng điểm tính nửa.\n"));
}

et_status et_gap_between_text(const et_gap_between_row *rows, size_t count,
                              et_language language, char **text, et_error *err)
{
    et_writing w = {.language = language};
    for (size_t i = 0; i < count; i++) {
        et_buffer_text(&w.out, i ? "\n" : "");
        say_between(&w, &rows[i]);
    }
    return et_writing_end(&w, text, err);
}
