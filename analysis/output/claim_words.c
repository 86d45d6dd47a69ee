/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
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

/* Numbers of a sentence in its language; the ring holds as many as one sentence needs. */
typedef struct numbers {
    et_language language;
    char text[8][ET_NUMBER_SIZE * 2];
    size_t next;
} numbers;

static const char *say(numbers *n, double value, int decimals, bool plus)
{
    char *out = n->text[n->next++ % 8];
    et_number_words(value, decimals, plus, n->language, out);
    return out;
}

static void append(char *out, const char *text)
{
    size_t used = strlen(out);
    (void)et_text_copy(out + used, ET_SENTENCE_SIZE - used, text);
}

static double relative_at(const et_claim_facts *f, size_t t)
{
    return f->raw[t] - f->nation[t];
}

/* "2021: 6.62 after 6.67" */
static void say_fall(const et_claim_facts *f, size_t t, bool relative, numbers *n,
                     char *out)
{
    double now = relative ? relative_at(f, t) : f->raw[t];
    double before = relative ? relative_at(f, t - 1) : f->raw[t - 1];
    /* as many decimals as tell the two apart */
    int decimals = fabs(now - before) >= 0.005 || now == before ? 2 : 4;
    char part[256];
    (void)snprintf(part, sizeof part,
                   n->language == ET_VIETNAMESE ? "%d: %s sau %s" : "%d: %s after %s",
                   f->year[t], say(n, now, decimals, relative),
                   say(n, before, decimals, relative));
    append(out, part);
}

static void say_luck(const et_claim_row *row, numbers *n, char *out)
{
    bool vi = n->language == ET_VIETNAMESE;
    const et_claim_result *r = row->result;
    char part[256];

    if (r->chance > 0.0) {
        (void)snprintf(part, sizeof part,
                       vi ? "; thứ tự ngẫu nhiên cho kết quả này 1 trên %.0f lần"
                          : "; a random order gives that 1 time in %.0f",
                       1.0 / r->chance);
        append(out, part);
    }
    if (r->peers > 0) {
        (void)snprintf(part, sizeof part,
                       vi ? "; %zu trong %zu đơn vị khác cũng vậy, so với cả nước: %zu"
                          : "; so did %zu of %zu others, against the country %zu",
                       r->peers_raw, r->peers, r->peers_relative);
        append(out, part);
    }
    if (r->tipping_year) {
        (void)snprintf(part, sizeof part,
                       vi ? "; hết đúng nếu đề %d dễ hơn năm trước %s điểm"
                          : "; gone if the paper of %d was %s points easier",
                       r->tipping_year, say(n, r->tipping_points, 2, false));
        append(out, part);
    }
}

static void say_break(const et_claim_row *row, et_language language, char *out)
{
    char part[160];
    (void)snprintf(part, sizeof part,
                   language == ET_VIETNAMESE
                       ? "từ %d là kì thi khác, điểm thô không so sánh được"
                       : "from %d the exam is another, raw points do not compare",
                   row->facts->break_year);
    append(out, part);
}

static void reason_rises(const et_claim_row *row, numbers *n, char *out)
{
    bool vi = n->language == ET_VIETNAMESE;
    const et_claim_result *r = row->result;

    if (r->verdict == ET_CLAIM_FALSE) {
        say_fall(row->facts, r->counter, false, n, out);
        return;
    }
    if (row->facts->break_year) {
        say_break(row, n->language, out);
        return;
    }
    if (row->facts->hole) {
        append(out, vi ? "thiếu số liệu của một năm" : "a year has no data");
        return;
    }
    append(out, vi ? "điểm thô tăng mỗi năm" : "raw points rose every year");
    if (r->verdict == ET_CLAIM_TRUE_ONLY_RAW) {
        append(out, vi ? "; so với cả nước thì không, " : "; against the country not, ");
        say_fall(row->facts, r->relative_counter, true, n, out);
    }
    say_luck(row, n, out);
}

static void reason_rose(const et_claim_row *row, numbers *n, char *out)
{
    const et_claim_result *r = row->result;
    char part[320];

    if (row->facts->break_year) {
        say_break(row, n->language, out);
        return;
    }
    (void)snprintf(part, sizeof part,
                   n->language == ET_VIETNAMESE
                       ? "điểm thô %s; so với cả nước %s, dao động thường có ±%s"
                       : "raw %s; against the country %s, usual wobble ±%s",
                   say(n, r->change, 2, true), say(n, r->relative_change, 2, true),
                   say(n, 1.96 * r->relative_se, 2, false));
    append(out, part);
    if (r->tipping_year && r->verdict != ET_CLAIM_FALSE) {
        (void)snprintf(part, sizeof part,
                       n->language == ET_VIETNAMESE
                           ? "; hết đúng nếu đề %d dễ hơn đề %d %s điểm"
                           : "; gone if the paper of %d was easier than that of %d by %s",
                       r->tipping_year, row->facts->year[0],
                       say(n, r->tipping_points, 2, false));
        append(out, part);
    }
}

static void reason_position(const et_claim_row *row, numbers *n, char *out)
{
    const et_claim_facts *f = row->facts;
    const et_claim_result *r = row->result;
    char part[256];
    size_t t = r->counter < f->years ? r->counter : f->years - 1;

    (void)snprintf(part, sizeof part,
                   n->language == ET_VIETNAMESE ? "%d: %s so với cả nước; p = %s"
                                                : "%d: %s against the country; p = %s",
                   f->year[t], say(n, relative_at(f, t), 2, true),
                   say(n, r->p, r->p < 0.0095 ? 3 : 2, false));
    append(out, part);
}

static void reason_closing(const et_claim_row *row, numbers *n, char *out)
{
    const et_claim_facts *f = row->facts;
    char part[256];
    (void)snprintf(part, sizeof part,
                   n->language == ET_VIETNAMESE
                       ? "so với cả nước %s năm %d, %s năm %d; p = %s"
                       : "against the country %s in %d, %s in %d; p = %s",
                   say(n, relative_at(f, 0), 2, true), f->year[0],
                   say(n, relative_at(f, f->years - 1), 2, true), f->year[f->years - 1],
                   say(n, row->result->p, row->result->p < 0.0095 ? 3 : 2, false));
    append(out, part);
}

static void reason_rank(const et_claim_row *row, numbers *n, char *out)
{
    const et_claim_result *r = row->result;
    char part[256];
    (void)snprintf(part, sizeof part,
                   n->language == ET_VIETNAMESE
                       ? "hạng %zu, có thể là %zu\xE2\x80\x93%zu trong %zu"
                       : "rank %zu, plausibly %zu\xE2\x80\x93%zu of %zu",
                   r->rank, r->rank_best, r->rank_worst, r->peers + 1);
    append(out, part);
}

void et_claim_reason(const et_claim_row *row, et_language language,
                     char out[ET_SENTENCE_SIZE])
{
    static void (*const reasons[])(const et_claim_row *, numbers *, char *) = {
        reason_rises, reason_rose, reason_position,
        reason_closing, reason_rank, reason_rank};
    numbers n = {.language = language};

    out[0] = '\0';
    if (row->facts->years < 2) {
        append(out, language == ET_VIETNAMESE ? "không đủ số liệu" : "not enough data");
        return;
    }
    reasons[row->claim->kind](row, &n, out);
}

void et_claim_fair_wording(const et_claim_row *row, et_language language,
                           char out[ET_SENTENCE_SIZE])
{
    const et_claim_facts *f = row->facts;
    numbers n = {.language = language};

    if (f->years < 2) {
        out[0] = '\0';
        return;
    }
    size_t last = f->years - 1;
    double wobble = 1.96 * row->result->relative_se;
    double moved = row->result->relative_change;
    bool clear = wobble > 0.0 && fabs(moved) > wobble;
    (void)snprintf(out, ET_SENTENCE_SIZE,
                   language == ET_VIETNAMESE
                       ? "%s, %s: điểm trung bình %s năm %d và %s năm %d; so với cả nước "
                         "%s và %s, %s"
                       : "%s, %s: an average of %s in %d and %s in %d; against the "
                         "country %s and %s, %s",
                   row->unit, row->subject, say(&n, f->raw[0], 2, false), f->year[0],
                   say(&n, f->raw[last], 2, false), f->year[last],
                   say(&n, relative_at(f, 0), 2, true),
                   say(&n, relative_at(f, last), 2, true),
                   language == ET_VIETNAMESE
                       ? (clear ? "khác biệt vượt dao động thường có giữa các năm"
                                : "trong phạm vi dao động thường có giữa các năm")
                       : (clear ? "more than the usual wobble between years"
                                : "within the usual wobble between years"));
}
