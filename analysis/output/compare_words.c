/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "examtrend/results.h"
#include "output/table.h"
#include "output/writing.h"

et_certainty et_compare_certainty(const et_compare_test *test)
{
    bool tested = test->anova.state == ET_FIT_OK;
    bool labelled = test->labels.state == ET_FIT_OK;
    bool small = tested && test->anova.p < 0.05;
    bool moved = labelled && test->labels.p < 0.05;
    bool trusted = test->placebo.state == ET_FIT_OK && test->placebo.rate <= 0.10;

    if (small && moved && trusted) {
        return ET_CLEAR;
    }
    return small || moved ? ET_HINT : ET_CANNOT_TELL;
}

et_certainty et_compare_pair_certainty(const et_compare_pair *pair)
{
    if (pair->welch.state != ET_FIT_OK || !(pair->welch.p < 0.05)) {
        return ET_CANNOT_TELL;
    }
    return pair->welch.p_holm < 0.05 ? ET_CLEAR : ET_HINT;
}

static const char *const words[3][2] = {
    {"cannot tell", "chưa thể kết luận"},
    {"hint of a difference", "có dấu hiệu khác nhau"},
    {"clear difference", "khác nhau rõ rệt"},
};
static const char *const same_word[2] = {"practically the same", "thực tế như nhau"};

const char *et_compare_word(const et_compare_test *test, et_language language)
{
    return words[et_compare_certainty(test)][language];
}

static bool is_same(const et_compare_pair *pair)
{
    return pair->same.state == ET_FIT_OK && pair->same.equivalent;
}

const char *et_compare_pair_word(const et_compare_pair *pair, et_language language)
{
    et_certainty certainty = et_compare_pair_certainty(pair);
    return is_same(pair) && certainty != ET_CLEAR ? same_word[language]
                                                  : words[certainty][language];
}

/* ---- text ---- */

typedef struct writing {
    et_writing text;
    const et_compare_row *row;
    const et_compare_summary *summary;
    et_compare_outcome which;
} writing;

#define PICK(w, english, vietnamese) ET_PICK(&(w)->text, english, vietnamese)

static const char *say(writing *w, double value, int decimals, bool plus)
{
    return et_writing_number(&w->text, value, decimals, plus);
}

static const char *say_p(writing *w, double p)
{
    return et_writing_p(&w->text, p);
}

static int decimals_of(const writing *w)
{
    return w->which == ET_COMPARE_SLOPE ? 3 : 2;
}

static const char *unit_of(const writing *w)
{
    bool z = w->summary->scale == ET_SCALE_Z;
    if (w->which == ET_COMPARE_SLOPE) {
        return z ? PICK(w, "sd a year", "độ lệch chuẩn mỗi năm")
                 : PICK(w, "points a year", "điểm mỗi năm");
    }
    return z ? PICK(w, "sd", "độ lệch chuẩn") : PICK(w, "points", "điểm");
}

static const char *name_of(const writing *w, size_t cluster)
{
    const et_compare_cluster *c = et_compare_cluster_at(w->row->comparison, cluster);
    return w->text.language == ET_ENGLISH && c->name_en[0] ? c->name_en : c->name;
}

static void say_head(writing *w)
{
    const et_compare_summary *s = w->summary;
    et_buffer_print(&w->text.out,
                    PICK(w, "%s %d\xE2\x80\x93%d, positions against the country: ",
                         "%s %d\xE2\x80\x93%d, vị trí so với cả nước: "),
                    w->row->subject, s->first_year, s->last_year);
    if (s->against_rest) {
        et_buffer_print(&w->text.out, PICK(w, "%s against the other provinces\n",
                                      "%s so với các tỉnh còn lại\n"), name_of(w, 0));
    } else {
        et_buffer_print(&w->text.out,
                        PICK(w, "%zu clusters, %zu provinces\n", "%zu cụm, %zu tỉnh\n"),
                        et_compare_cluster_count(w->row->comparison), s->provinces);
    }
}

static void say_ledger(writing *w, const et_compare_test *t)
{
    if (t->labels.state == ET_FIT_OK) {
        et_buffer_print(&w->text.out,
                        PICK(w, "    labels handed out by chance: p %s (%s)\n",
                             "    gán nhãn ngẫu nhiên: p %s (%s)\n"),
                        say_p(w, t->labels.p),
                        t->labels.exact ? PICK(w, "all ways counted", "xét mọi cách gán")
                                        : PICK(w, "drawn", "lấy mẫu"));
    }
    if (t->placebo.state == ET_FIT_OK) {
        et_buffer_print(&w->text.out,
                        PICK(w, "    false alarms: %s %% of %zu random groupings of the "
                                "same sizes have p < 0.05\n",
                             "    báo động giả: %s %% trong %zu cách chia ngẫu nhiên "
                             "cùng cỡ cho p < 0,05\n"),
                        say(w, 100.0 * t->placebo.rate, 1, false), t->placebo.draws);
    }
    if (t->p_most_without > 0.0) {
        et_buffer_print(
            &w->text.out,
            PICK(w, "    without any one province: p %s at most (without %s)\n",
                 "    bỏ bất kỳ một tỉnh nào: p lớn nhất %s (khi bỏ %s)\n"),
            say_p(w, t->p_most_without),
            et_panel_unit(w->row->panel, t->most_unit)->name);
    }
    if (t->candidates_state == ET_FIT_OK) {
        et_buffer_print(&w->text.out,
                        PICK(w, "    counting candidates as the noise would give p %s: "
                                "not to be believed\n",
                             "    nếu tính sai số theo thí sinh: p %s, không đáng tin\n"),
                        say_p(w, t->p_candidates));
    }
    bool fitted = t->mixed.state == ET_FIT_OK || t->mixed.state == ET_FIT_BOUNDARY;
    if (t->mixed_asked && fitted) {
        et_buffer_print(&w->text.out,
                        PICK(w,
                             "    mixed model with years crossed: p %s (Kenward-Roger)\n",
                             "    mô hình hỗn hợp, năm là yếu tố chéo: p %s "
                             "(Kenward-Roger)\n"),
                        say_p(w, t->mixed.p));
    } else if (t->mixed_asked) {
        et_buffer_print(&w->text.out, PICK(w, "    mixed model: no answer (%s)\n",
                                      "    mô hình hỗn hợp: không có kết quả (%s)\n"),
                        et_output_word(et_fit_state_text(t->mixed.state),
                                       w->text.language));
    }
}

static void say_test(writing *w)
{
    const et_compare_test *t = &w->summary->test[w->which];

    et_buffer_print(&w->text.out, "\n%s: ",
                    w->which == ET_COMPARE_LEVEL ? PICK(w, "Level", "Mức")
                                                 : PICK(w, "Trend", "Xu hướng"));
    if (t->anova.state != ET_FIT_OK) {
        et_buffer_print(&w->text.out,
                        PICK(w, "no test (%s)\n", "không kiểm định được (%s)\n"),
                        et_output_word(et_fit_state_text(t->anova.state),
                                       w->text.language));
        return;
    }
    et_buffer_print(&w->text.out,
                    PICK(w, "%s, p %s (%s; counts provinces, not candidates)\n",
                         "%s, p %s (%s; sai số tính theo tỉnh, không theo thí sinh)\n"),
                    et_compare_word(t, w->text.language), say_p(w, t->anova.p),
                    t->classic ? PICK(w, "one common spread", "một độ lệch chung")
                               : "Welch");
    say_ledger(w, t);
}

static void say_clusters(writing *w)
{
    const et_compare *c = w->row->comparison;
    int decimals = decimals_of(w);
    size_t width = 8;

    for (size_t i = 0; i < et_compare_cluster_count(c); i++) {
        size_t one = et_text_width(name_of(w, i));
        width = one > width ? one : width;
    }
    et_buffer_fill(&w->text.out, ' ', width + 4);
    et_writing_pad_left(&w->text, PICK(w, "provinces", "số tỉnh"), 9);
    et_writing_pad_left(&w->text, PICK(w, "mean", "trung bình"), 12);
    et_buffer_print(&w->text.out, PICK(w, "   95 %% interval       next province (%s)\n",
                                  "   khoảng 95 %%         một tỉnh mới (%s)\n"),
                    unit_of(w));
    for (size_t i = 0; i < et_compare_cluster_count(c); i++) {
        const et_compare_cluster *k = et_compare_cluster_at(c, i);
        const et_compare_pooled *p = &k->pooled[w->which];
        char count[24], range[64];
        (void)snprintf(count, sizeof count, "%zu", k->provinces);
        et_buffer_text(&w->text.out, "    ");
        et_writing_pad(&w->text, name_of(w, i), width);
        et_writing_pad_left(&w->text, count, 9);
        const char *mean = say(w, k->of[w->which].mean, decimals, true);
        et_writing_pad_left(&w->text, k->provinces ? mean : "\xE2\x80\x93", 12);
        if (p->state == ET_FIT_OK || p->state == ET_FIT_BOUNDARY) {
            (void)snprintf(range, sizeof range, "   %s \xE2\x80\xA6 %s",
                           say(w, p->low, decimals, true),
                           say(w, p->high, decimals, true));
            et_writing_pad(&w->text, range, 23);
            et_buffer_print(&w->text.out, "%s \xE2\x80\xA6 %s",
                            say(w, p->predict_low, decimals, true),
                            say(w, p->predict_high, decimals, true));
        }
        et_buffer_text(&w->text.out, "\n");
    }
}

static void say_pair(writing *w, const et_compare_pair *p)
{
    const et_welch_pair *d = &p->welch;
    bool up = d->difference > 0.0;

    et_buffer_print(&w->text.out, "    %s \xE2\x80\x93 %s: %s %s",
                    name_of(w, up ? p->a : p->b), name_of(w, up ? p->b : p->a),
                    say(w, fabs(d->difference), decimals_of(w), true), unit_of(w));
    if (p->years > 0.0) {
        et_buffer_print(&w->text.out,
                        w->which == ET_COMPARE_SLOPE
                            ? PICK(w, ", over the years %s typical years",
                                   ", qua các năm bằng %s năm bình thường")
                            : PICK(w, ", %s typical years", ", bằng %s năm bình thường"),
                        say(w, p->years, 1, false));
    }
    et_buffer_print(&w->text.out, "; p %s", say_p(w, d->p));
    if (et_compare_pair_count(w->row->comparison) > 1) {
        et_buffer_print(&w->text.out, PICK(w, ", for all pairs %s", ", cho mọi cặp %s"),
                        say_p(w, d->p_holm));
    }
    if (p->p_most_without > 0.0) {
        double low = up ? p->low_without : -p->high_without;
        double high = up ? p->high_without : -p->low_without;
        et_buffer_print(&w->text.out,
                        PICK(w, "; without any one province %s \xE2\x80\xA6 %s",
                             "; bỏ bất kỳ một tỉnh nào %s \xE2\x80\xA6 %s"),
                        say(w, low, decimals_of(w), true),
                        say(w, high, decimals_of(w), true));
    }
    if (p->p_most_without > 0.05) {
        et_buffer_print(&w->text.out, PICK(w, ", p up to %s", ", p tới %s"),
                        say(w, p->p_most_without, p->p_most_without < 0.0995 ? 3 : 2,
                            false));
    }
    et_buffer_text(&w->text.out, "\n");
}

/* What "the same" was declared to mean, and for how many pairs it holds. */
static void say_margin(writing *w)
{
    const et_compare *c = w->row->comparison;
    size_t same = 0, tested = 0;
    double margin = 0.0;

    for (size_t i = 0; i < et_compare_pair_count(c); i++) {
        const et_compare_pair *p = et_compare_pair_at(c, w->which, i);
        if (p->same.state == ET_FIT_OK) {
            tested++;
            same += is_same(p);
            margin = p->same.margin;
        }
    }
    if (tested) {
        et_buffer_print(
            &w->text.out,
            PICK(w, "  %s within ±%s %s: %zu of %zu pairs (two one-sided tests)\n",
                 "  %s trong ±%s %s: %zu trong %zu cặp (hai kiểm định một phía)\n"),
            same_word[w->text.language], say(w, margin, 3, false), unit_of(w), same,
            tested);
    }
}

/* Pairs that may be called the same; returns of how many pairs nothing can be said. */
static size_t say_same(writing *w)
{
    const et_compare *c = w->row->comparison;
    size_t silent = 0;

    for (size_t i = 0; i < et_compare_pair_count(c); i++) {
        const et_compare_pair *p = et_compare_pair_at(c, w->which, i);
        if (et_compare_pair_certainty(p) != ET_CANNOT_TELL) {
            continue;
        }
        if (is_same(p)) {
            et_buffer_print(&w->text.out,
                            PICK(w, "  %s: %s and %s (within ±%s %s, p %s)\n",
                                 "  %s: %s và %s (trong ±%s %s, p %s)\n"),
                            same_word[w->text.language], name_of(w, p->a),
                            name_of(w, p->b), say(w, p->same.margin, 3, false),
                            unit_of(w), say_p(w, p->same.p));
        }
        silent += !is_same(p);
    }
    say_margin(w);
    return silent;
}

/* Pairs by what can be said of them; of a single pair the test has said it. */
static void say_pairs(writing *w)
{
    const et_compare *c = w->row->comparison;
    size_t count = et_compare_pair_count(c);

    if (count == 1 && et_compare_pair_at(c, w->which, 0)->welch.state == ET_FIT_OK) {
        say_pair(w, et_compare_pair_at(c, w->which, 0));
        (void)say_same(w);
        return;
    }
    for (int certainty = ET_CLEAR; certainty > ET_CANNOT_TELL; certainty--) {
        bool begun = false;
        for (size_t i = 0; i < count; i++) {
            const et_compare_pair *p = et_compare_pair_at(c, w->which, i);
            if (et_compare_pair_certainty(p) != (et_certainty)certainty) {
                continue;
            }
            if (!begun) {
                et_buffer_print(&w->text.out, "  %s:\n",
                                words[certainty][w->text.language]);
            }
            begun = true;
            say_pair(w, p);
        }
    }
    size_t silent = say_same(w);
    if (silent) {
        et_buffer_print(&w->text.out,
                        PICK(w, "  cannot tell: %zu of %zu pairs, which does not say "
                                "that they are the same\n",
                             "  chưa thể kết luận: %zu trong %zu cặp, không có nghĩa là "
                             "như nhau\n"),
                        silent, count);
    }
}

/* Those with years enough to be compared. */
static size_t count_provinces(const et_compare *comparison)
{
    size_t count = 0;
    for (size_t i = 0; i < et_compare_cluster_count(comparison); i++) {
        count += et_compare_cluster_at(comparison, i)->provinces;
    }
    return count;
}

/* Which clusters have no document to show. */
static void say_sources(writing *w)
{
    const et_compare *c = w->row->comparison;

    for (size_t i = 0; i < et_compare_cluster_count(c); i++) {
        const et_compare_cluster *k = et_compare_cluster_at(c, i);
        if (strcmp(k->status, "inferred") == 0 || strcmp(k->status, "unverified") == 0) {
            et_buffer_print(&w->text.out,
                            PICK(w, "The members of %s are %s, not documented.\n",
                                 "Thành viên của %s là %s, chưa có văn bản.\n"),
                            name_of(w, i),
                            strcmp(k->status, "inferred") == 0
                                ? PICK(w, "inferred", "suy đoán")
                                : PICK(w, "unverified", "chưa kiểm chứng"));
        }
    }
}

/* What a change is to be held against, and what is not told at all. */
static void say_usual(writing *w)
{
    const et_compare_summary *s = w->summary;

    if (s->typical_change > 0.0) { /* else: there is one year only */
        et_buffer_print(&w->text.out,
                        PICK(w, "A typical year: a province's position changes by %s "
                                "%s. ",
                             "Năm bình thường, vị trí của một tỉnh thay đổi %s %s. "),
                        say(w, s->typical_change, 2, false),
                        s->scale == ET_SCALE_Z ? PICK(w, "sd", "độ lệch chuẩn")
                                               : PICK(w, "points", "điểm"));
    }
    if (count_provinces(w->row->comparison) == 0) {
        et_buffer_print(&w->text.out, "%s",
                        PICK(w, "No province has the three years that a comparison "
                                "needs. ",
                             "Không tỉnh nào có đủ ba năm mà phép so sánh cần. "));
    }
    et_buffer_print(&w->text.out, "%s",
                    PICK(w, "Why clusters differ is not answered here.\n",
                         "Ở đây không trả lời được vì sao các cụm khác nhau.\n"));
}

static void say_caveats(writing *w)
{
    const et_compare_summary *s = w->summary;

    if (s->dated) {
        et_buffer_text(&w->text.out,
                       s->by_year ? PICK(w, "Members are taken by year: a province "
                                            "counts in a cluster for the years in which "
                                            "it was there.\n",
                                         "Thành viên theo từng năm: tỉnh chỉ tính trong "
                                         "cụm ở những năm thuộc cụm.\n")
                                  : PICK(w, "Members are frozen: those of the scheme's "
                                            "years, in all years.\n",
                                         "Thành viên cố định: theo các năm của cách "
                                         "chia, dùng cho mọi năm.\n"));
    }
    if (s->split) {
        et_buffer_print(
            &w->text.out,
            PICK(w, "%zu merged provinces have parts in different clusters and are left "
                    "out.\n",
                 "%zu tỉnh sáp nhập có phần thuộc các cụm khác nhau, không tính.\n"),
            s->split);
    }
    say_sources(w);
    for (size_t i = 0; i < s->break_count; i++) {
        et_buffer_print(
            &w->text.out,
            PICK(w, "The years cross the break of %d, across which positions stay "
                    "comparable.\n",
                 "Giai đoạn này vắt qua mốc đổi kỳ thi %d; vị trí vẫn so sánh "
                 "được.\n"),
            s->breaks[i]);
    }
    say_usual(w);
}

et_status et_compare_text(const et_compare_row *rows, size_t count, et_language language,
                          char **text, et_error *err)
{
    writing w = {.text = {.language = language}};

    for (size_t i = 0; i < count; i++) {
        w.row = &rows[i];
        w.summary = et_compare_summary_of(rows[i].comparison);
        et_buffer_text(&w.text.out, i ? "\n" : "");
        say_head(&w);
        for (int which = 0; which < ET_COMPARE_OUTCOMES; which++) {
            w.which = (et_compare_outcome)which;
            say_test(&w);
            say_clusters(&w);
            say_pairs(&w);
        }
        et_buffer_text(&w.text.out, "\n");
        say_caveats(&w);
    }
    return et_writing_end(&w.text, text, err);
}
