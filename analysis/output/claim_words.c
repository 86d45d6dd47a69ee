/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "examtrend/results.h"

const char *et_claim_word(et_claim_verdict verdict, et_language language)
{
    static const char *const words[4][2] = {
        {"NOT SUPPORTED", "KHÔNG ĐỦ CĂN CỨ"},
        {"FALSE", "SAI"},
        {"TRUE ONLY RAW", "CHỈ ĐÚNG VỚI ĐIỂM THÔ"},
        {"TRUE", "ĐÚNG"},
    };
    return words[verdict][language];
}

/* A sentence while it is written; the ring holds as many numbers as one clause needs. */
typedef struct saying {
    const et_claim_row *row;
    const et_claim_facts *facts;
    const et_claim_result *result;
    et_language language;
    char *out;
    char text[8][ET_NUMBER_SIZE * 2 + 4];
    size_t next;
} saying;

/* A macro, so that the compiler checks both as formats. */
#define PICK(s, english, vietnamese)                                                     \
    ((s)->language == ET_VIETNAMESE ? (vietnamese) : (english))

static const char *say(saying *s, double value, int decimals, bool plus)
{
    char *out = s->text[s->next++ % 8];
    et_number_words(value, decimals, plus, s->language, out);
    return out;
}

/* "= 0.03", "< 0.001" */
static const char *say_p(saying *s, double p)
{
    char digits[ET_NUMBER_SIZE * 2];
    char *out = s->text[s->next++ % 8];

    et_number_words(p < 0.001 ? 0.001 : p, p < 0.0095 ? 3 : 2, false, s->language,
                    digits);
    (void)snprintf(out, sizeof s->text[0], "%s %s", p < 0.001 ? "<" : "=", digits);
    return out;
}

static void append(saying *s, const char *format, ...) ET_PRINTF(2, 3);
static void append(saying *s, const char *format, ...)
{
    char part[ET_CLAIM_TEXT];
    va_list args;
    size_t used = strlen(s->out);

    va_start(args, format);
    (void)vsnprintf(part, sizeof part, format, args);
    va_end(args);
    (void)et_text_copy(s->out + used, ET_CLAIM_TEXT - used, part);
}

static double relative_at(const et_claim_facts *f, size_t t)
{
    return f->raw[t] - f->nation[t];
}

static bool falls(const saying *s)
{
    return s->row->claim->falls;
}

/* ---- clauses that several claims share ---- */

/* "2021: 6.62 after 6.67", with as many decimals as tell the two apart. */
static void say_step(saying *s, size_t t, bool relative)
{
    const et_claim_facts *f = s->facts;
    double now = relative ? relative_at(f, t) : f->raw[t];
    double before = relative ? relative_at(f, t - 1) : f->raw[t - 1];
    int decimals = fabs(now - before) >= 0.005 || now == before ? 2 : 4;

    append(s, PICK(s, "%d: %s after %s", "%d: %s, kỳ trước %s"), f->year[t],
           say(s, now, decimals, relative), say(s, before, decimals, relative));
}

static void say_no_difficulty(saying *s)
{
    append(s, PICK(s, "; difficulty of the paper is not separated from ability",
                   "; không tách được độ khó của đề khỏi năng lực"));
}

static void say_chance(saying *s, const char *english, const char *vietnamese)
{
    double chance = s->result->chance;

    if (chance > 0.0 && chance < 1.0) {
        double times = 1.0 / chance;
        bool whole = times >= 9.5 || fabs(times - round(times)) < 0.05;
        append(s, "; %s ", PICK(s, english, vietnamese));
        append(s, PICK(s, "1 time in %s", "1 trong %s lần"),
               say(s, times, whole ? 0 : 1, false));
    }
}

static void say_random_order(saying *s)
{
    say_chance(s, "a random order gives that",
               "xếp các năm ngẫu nhiên cũng được như vậy");
}

static void say_peers(saying *s)
{
    const et_claim_result *r = s->result;
    if (r->peers > 0) {
        append(s, PICK(s, "; so did %zu of %zu others, against the country %zu",
                       "; %zu trong %zu đơn vị khác cũng vậy, so với cả nước: %zu"),
               r->peers_raw, r->peers, r->peers_relative);
    }
}

static void say_rho(saying *s, const et_ar1_tipping *tip, const char *english,
                    const char *vietnamese)
{
    if (tip->state != ET_FIT_OK) {
        return;
    }
    if (!tip->reached) {
        append(s, PICK(s, " none %s", " không có %s"), PICK(s, english, vietnamese));
    } else {
        append(s, " %s %s", say(s, tip->rho, 2, false), PICK(s, english, vietnamese));
    }
}

/* How much neighbouring years must resemble each other for the slope to be chance. */
static void say_tipping_rho(saying *s)
{
    const et_ar1_tipping *raw = &s->result->raw_tipping, *tip = &s->result->tipping;

    if (raw->state != ET_FIT_OK && tip->state != ET_FIT_OK) {
        return;
    }
    append(s, PICK(s, "; tipping correlation of years",
                   "; ngưỡng tương quan giữa các năm làm đổi kết luận:"));
    say_rho(s, raw, "raw", "(điểm thô)");
    if (raw->state == ET_FIT_OK && tip->state == ET_FIT_OK) {
        append(s, ",");
    }
    say_rho(s, tip, "against the country", "(so với cả nước)");
}

static void say_tipping(saying *s)
{
    const et_claim_result *r = s->result;

    if (r->tipping_year) {
        append(s,
               falls(s) ? PICK(s, "; gone if the paper of %d was %s points harder",
                               "; không còn đúng nếu đề %d khó hơn năm trước từ %s "
                               "điểm trở lên")
                        : PICK(s, "; gone if the paper of %d was %s points easier",
                               "; không còn đúng nếu đề %d dễ hơn năm trước từ %s "
                               "điểm trở lên"),
               r->tipping_year, say(s, r->tipping_points, 2, false));
    } else if (r->paper_cancels) {
        append(s, PICK(s, "; all had the same papers, so no difficulty tips it",
                       "; mọi đơn vị thi cùng đề nên độ khó không làm đổi kết luận"));
    }
}

static void say_missing_end(saying *s)
{
    append(s, PICK(s, "%d has no data; ", "%d không có số liệu; "),
           s->facts->missing_end);
}

static void say_break(saying *s)
{
    append(s, PICK(s, "from %d the exam is another, raw points do not compare",
                   "từ %d kỳ thi đã khác, điểm thô không so sánh được"),
           s->facts->break_year);
}

static bool say_relative_break(saying *s)
{
    if (s->facts->relative_break_year) {
        append(s, PICK(s, "from %d the exam is another, positions do not compare; ",
                       "từ %d kỳ thi đã khác, vị trí không so sánh được; "),
               s->facts->relative_break_year);
    }
    return s->facts->relative_break_year != 0;
}

/* ---- why: one function a kind ---- */

static void reason_rises(saying *s)
{
    const et_claim_result *r = s->result;

    if (r->verdict == ET_CLAIM_FALSE) {
        say_step(s, r->counter, false);
        return;
    }
    if (s->facts->break_year) {
        say_break(s);
        return;
    }
    if (s->facts->hole) {
        append(s, PICK(s, "a year has no data", "thiếu số liệu của một năm"));
        return;
    }
    append(s, falls(s) ? PICK(s, "raw points fell every year",
                              "điểm thô năm nào cũng giảm")
                       : PICK(s, "raw points rose every year",
                              "điểm thô năm nào cũng tăng"));
    if (s->facts->is_nation) {
        say_no_difficulty(s);
    } else if (r->verdict == ET_CLAIM_TRUE_ONLY_RAW) {
        append(s, PICK(s, "; against the country not, ", "; so với cả nước thì không, "));
        say_step(s, r->relative_counter, true);
    } else {
        append(s, PICK(s, "; against the country too", "; so với cả nước cũng vậy"));
    }
    say_random_order(s);
    say_peers(s);
    say_tipping_rho(s);
    say_tipping(s);
}

static void reason_rose(saying *s)
{
    const et_claim_result *r = s->result;

    if (s->facts->break_year) {
        say_break(s);
        return;
    }
    if (s->facts->missing_end) {
        say_missing_end(s);
    }
    append(s, PICK(s, "raw %s", "điểm thô %s"), say(s, r->change, 2, true));
    if (s->facts->missing_end) {
        append(s, PICK(s, " from %d to %d", " từ %d đến %d"), s->facts->year[0],
               s->facts->year[s->facts->years - 1]);
        return;
    }
    if (s->facts->is_nation) {
        say_no_difficulty(s);
    } else if (!(r->relative_se > 0.0)) {
        append(s,
               PICK(s, "; against the country %s, usual wobble not known",
                    "; so với cả nước %s, chưa biết dao động thường có"),
               say(s, r->relative_change, 2, true));
    } else {
        append(s,
               PICK(s, "; against the country %s, usual wobble ±%s",
                    "; so với cả nước %s, dao động thường có ±%s"),
               say(s, r->relative_change, 2, true),
               say(s, 1.96 * r->relative_se, 2, false));
    }
    if (r->verdict == ET_CLAIM_FALSE) {
        return;
    }
    say_random_order(s);
    say_tipping_rho(s);
    if (r->tipping_year) {
        append(s,
               falls(s)
                   ? PICK(s, "; gone if the paper of %d was harder than that of %d by %s",
                          "; không còn đúng nếu đề %d khó hơn đề %d từ %s điểm trở lên")
                   : PICK(s, "; gone if the paper of %d was easier than that of %d by %s",
                          "; không còn đúng nếu đề %d dễ hơn đề %d từ %s điểm trở lên"),
               r->tipping_year, s->facts->year[0], say(s, r->tipping_points, 2, false));
    }
}

static void reason_position(saying *s)
{
    const et_claim_facts *f = s->facts;
    const et_claim_result *r = s->result;
    size_t t = r->counter < f->years ? r->counter : f->years - 1;

    append(s, PICK(s, "%d: %s against the country; p %s", "%d: %s so với cả nước; p %s"),
           f->year[t], say(s, relative_at(f, t), 2, true), say_p(s, r->p));
    if (r->peers > 0) {
        append(s,
               PICK(s, "; so are %zu of %zu others",
                    "; %zu trong %zu đơn vị khác cũng vậy"),
               r->peers_raw, r->peers);
    }
    say_tipping(s);
}

static void reason_closing(saying *s)
{
    const et_claim_facts *f = s->facts;

    (void)say_relative_break(s);
    append(s,
           PICK(s, "against the country %s in %d, %s in %d; p %s",
                "so với cả nước %s năm %d, %s năm %d; p %s"),
           say(s, relative_at(f, 0), 2, true), f->year[0],
           say(s, relative_at(f, f->years - 1), 2, true), f->year[f->years - 1],
           say_p(s, s->result->p));
    say_tipping_rho(s);
    say_tipping(s);
}

static void reason_rank(saying *s)
{
    const et_claim_result *r = s->result;
    bool fastest = s->row->claim->kind == ET_CLAIM_FASTEST;

    if (s->facts->missing_end && !fastest) {
        say_missing_end(s);
    }
    if (fastest) {
        (void)say_relative_break(s);
    }
    append(s,
           falls(s)
               ? PICK(s, "from the bottom rank %zu, plausibly %zu\xE2\x80\x93%zu of %zu",
                      "hạng %zu từ dưới lên, có thể là %zu\xE2\x80\x93%zu trong "
                      "%zu đơn vị")
               : PICK(s, "rank %zu, plausibly %zu\xE2\x80\x93%zu of %zu",
                      "hạng %zu, có thể là %zu\xE2\x80\x93%zu trong %zu đơn vị"),
           r->rank, r->rank_best, r->rank_worst, r->peers + 1);
    if (r->peers + 1 <= (fastest ? 1 : s->row->claim->k)) {
        append(s, "; %s", PICK(s, "every place among so few would do",
                               "với số đơn vị ít như vậy, hạng nào cũng đạt"));
        return;
    }
    say_chance(s, "by lot it would be there", "bốc thăm cũng được như vậy");
    if (fastest) {
        say_tipping_rho(s);
    }
    say_tipping(s);
}

static void reason_streak(saying *s)
{
    const et_claim_facts *f = s->facts;
    const et_claim_result *r = s->result;

    if (r->length == 0) {
        append(s, falls(s) ? PICK(s, "it never fell", "chưa từng giảm")
                           : PICK(s, "it never rose", "chưa từng tăng"));
    } else {
        append(s,
               falls(s)
                   ? PICK(s, "longest: %zu in a row, %s in %d to %s in %d",
                          "chuỗi dài nhất: giảm %zu lần liên tiếp, từ %s năm %d "
                          "xuống %s năm %d")
                   : PICK(s, "longest: %zu in a row, %s in %d to %s in %d",
                          "chuỗi dài nhất: tăng %zu lần liên tiếp, từ %s năm %d lên "
                          "%s năm %d"),
               r->length, say(s, f->raw[r->at], 2, false), f->year[r->at],
               say(s, f->raw[r->at + r->length], 2, false), f->year[r->at + r->length]);
    }
    if (f->break_year) {
        append(s, "; ");
        say_break(s);
    }
    if (f->hole) {
        append(s, PICK(s, "; a year has no data", "; thiếu số liệu của một năm"));
    }
    if (f->is_nation && r->raw_holds) {
        say_no_difficulty(s);
    } else if (!f->is_nation) {
        append(s, PICK(s, "; against the country %zu in a row",
                       "; so với cả nước: %zu lần liên tiếp"), r->relative_length);
    }
    if (r->raw_holds) {
        say_random_order(s);
        say_tipping(s);
    }
}

static void reason_peak(saying *s)
{
    const et_claim_facts *f = s->facts;
    const et_claim_result *r = s->result;

    append(s,
           falls(s) ? PICK(s, "lowest in %d: %s; next %s in %d",
                           "thấp nhất năm %d: %s; tiếp theo là %s năm %d")
                    : PICK(s, "highest in %d: %s; next %s in %d",
                           "cao nhất năm %d: %s; tiếp theo là %s năm %d"),
           f->year[r->at], say(s, f->raw[r->at], 2, false),
           say(s, f->raw[r->length], 2, false), f->year[r->length]);
    if (f->break_year) {
        append(s, "; ");
        say_break(s);
    } else if (f->hole) {
        append(s, PICK(s, "; a year has no data", "; thiếu số liệu của một năm"));
    }
    if (f->is_nation) {
        say_no_difficulty(s);
    } else {
        append(s, PICK(s, "; against the country %s in %d", "; so với cả nước %s năm %d"),
               say(s, relative_at(f, r->relative_at), 2, true), f->year[r->relative_at]);
    }
    if (r->raw_holds) {
        say_random_order(s);
        say_tipping(s);
    }
}

static void say_equivalence(saying *s, const et_tost *part)
{
    append(s, PICK(s, "%s (90 %% %s to %s)", "%s (khoảng 90 %%: từ %s đến %s)"),
           say(s, part->estimate, 2, true), say(s, part->low, 2, true),
           say(s, part->high, 2, true));
}

static void reason_same(saying *s)
{
    const et_claim_result *r = s->result;
    et_claim_aspect aspect = s->row->claim->aspect;

    (void)say_relative_break(s);
    if (r->level.state != ET_FIT_OK || r->slope_change.state != ET_FIT_OK) {
        append(s,
               PICK(s, "the usual wobble is not known", "chưa biết dao động thường có"));
        return;
    }
    if (aspect != ET_CLAIM_CHANGE) {
        append(s, PICK(s, "level differs by ", "mức điểm chênh "));
        say_equivalence(s, &r->level);
    }
    if (aspect == ET_CLAIM_LEVEL_AND_CHANGE) {
        append(s, "; ");
    }
    if (aspect != ET_CLAIM_LEVEL) {
        append(s, PICK(s, "change differs by ", "mức thay đổi chênh "));
        say_equivalence(s, &r->slope_change);
    }
    append(s, PICK(s, "; margin ±%s, two one-sided tests against year-to-year noise p %s",
                   "; biên độ cho phép ±%s, hai kiểm định một phía theo dao động giữa "
                   "các năm: p %s"),
           say(s, r->level.margin, 2, false), say_p(s, r->p));
    if (r->verdict == ET_CLAIM_NOT_SUPPORTED) {
        append(s, PICK(s, "; not shown to differ is not the same",
                       "; chưa thấy khác nhau không có nghĩa là như nhau"));
    }
    say_tipping(s);
}

static void reason_steadier(saying *s)
{
    const et_claim_result *r = s->result;

    if (r->changes < 2) {
        append(s, PICK(s, "too few neighbouring years", "quá ít năm kề nhau"));
        return;
    }
    append(s, PICK(s, "sd of yearly changes %s against %s raw",
                   "độ lệch chuẩn của thay đổi hằng năm: %s so với %s (điểm thô)"),
           say(s, r->spread, 2, false), say(s, r->other_spread, 2, false));
    if (s->facts->is_nation) {
        say_no_difficulty(s);
    } else {
        append(s, PICK(s, ", %s against %s in positions", ", %s so với %s theo vị trí"),
               say(s, r->relative_spread, 2, false),
               say(s, r->other_relative_spread, 2, false));
    }
    append(s, PICK(s, "; p %s (Pitman-Morgan, %zu changes)",
                   "; p %s (Pitman-Morgan, %zu lần thay đổi)"),
           say_p(s, r->p), r->changes);
}

static void reason_opposite(saying *s)
{
    const et_claim_result *r = s->result;

    if (r->changes < 2) {
        append(s, PICK(s, "too few neighbouring years", "quá ít năm kề nhau"));
        return;
    }
    append(s, PICK(s, "%zu of %zu changes went opposite ways, tau %s",
                   "%zu trong %zu lần thay đổi là ngược chiều, tau %s"),
           r->against, r->changes, say(s, r->tau, 2, true));
    if (s->facts->is_nation) {
        say_no_difficulty(s);
    } else {
        append(s, PICK(s, ", of positions %s", ", theo vị trí %s"),
               say(s, r->relative_tau, 2, true));
    }
    say_chance(s, "a random order gives as much",
               "xếp các năm ngẫu nhiên cũng tới mức này");
}

static saying begin(const et_claim_row *row, et_language language, char *out)
{
    out[0] = '\0';
    return (saying){.row = row, .facts = row->facts, .result = row->result,
                    .language = language, .out = out};
}

void et_claim_reason(const et_claim_row *row, et_language language,
                     char out[ET_CLAIM_TEXT])
{
    static void (*const reasons[])(saying *) = {
        reason_rises, reason_rose,   reason_position, reason_closing,
        reason_rank,  reason_rank,   reason_streak,   reason_peak,
        reason_same,  reason_steadier, reason_opposite};
    saying s = begin(row, language, out);

    if (row->facts->years < 2) {
        append(&s, row->facts->years == 0
                       ? PICK(&s, "not enough data", "không đủ số liệu")
                       : PICK(&s, "one year only: the usual wobble is not known",
                              "chỉ có một năm: chưa biết dao động thường có"));
        return;
    }
    reasons[row->claim->kind](&s);
}

/* ---- what may be said instead ---- */

static void fair_change(saying *s)
{
    const et_claim_facts *f = s->facts;
    size_t last = f->years - 1;
    double wobble = 1.96 * s->result->relative_se;
    bool clear = wobble > 0.0 && fabs(s->result->relative_change) > wobble;

    append(s, PICK(s, "%s, %s: an average of %s in %d and %s in %d",
                   "%s, %s: điểm trung bình %s năm %d và %s năm %d"),
           s->row->unit, s->row->subject, say(s, f->raw[0], 2, false), f->year[0],
           say(s, f->raw[last], 2, false), f->year[last]);
    if (f->is_nation) {
        say_no_difficulty(s);
        return;
    }
    append(s,
           PICK(s, "; against the country %s and %s, %s",
                "; so với cả nước %s và %s, %s"),
           say(s, relative_at(f, 0), 2, true), say(s, relative_at(f, last), 2, true),
           !(wobble > 0.0) ? PICK(s, "the usual wobble is not known",
                                  "chưa biết dao động thường có")
           : clear ? PICK(s, "more than the usual wobble between years",
                          "khác biệt vượt dao động thường có giữa các năm")
                   : PICK(s, "within the usual wobble between years",
                          "trong phạm vi dao động thường có giữa các năm"));
}

static void fair_pair(saying *s)
{
    const et_claim_facts *f = s->facts;
    size_t last = f->years - 1;

    append(s, PICK(s, "%s, %s: an average of %s in %d and %s in %d; %s: %s and %s",
                   "%s, %s: điểm trung bình %s năm %d và %s năm %d; %s: %s và %s"),
           s->row->unit, s->row->subject, say(s, f->raw[0], 2, false), f->year[0],
           say(s, f->raw[last], 2, false), f->year[last],
           s->row->other ? s->row->other : PICK(s, "the other", "bên kia"),
           say(s, f->other[0], 2, false), say(s, f->other[last], 2, false));
    if (s->row->claim->kind == ET_CLAIM_SAME && s->result->level.state == ET_FIT_OK) {
        append(s, PICK(s, "; over the years they differ by %s, give or take %s",
                       "; qua các năm chênh nhau %s, sai số ±%s"),
               say(s, s->result->level.estimate, 2, true),
               say(s, 1.96 * s->result->level.se, 2, false));
    }
}

void et_claim_fair_wording(const et_claim_row *row, et_language language,
                           char out[ET_CLAIM_TEXT])
{
    saying s = begin(row, language, out);

    if (row->facts->years >= 2) {
        (row->facts->has_other ? fair_pair : fair_change)(&s);
    }
}
