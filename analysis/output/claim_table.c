/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/results.h"
#include "output/columns.h"

static const et_column columns[] = {
    TEXT("unit", "unit", "đơn vị"),
    TEXT("subject", "subject", "môn"),
    TEXT("verdict", "verdict", "kết luận"),
    INTEGER("first_year", "from", "từ"),
    INTEGER("last_year", "to", "đến"),
    REAL("first_mean", "first", "đầu", "points", 2),
    REAL("last_mean", "last", "cuối", "points", 2),
    SIGNED("first_relative", "vs country", "so với cả nước", "points", 2),
    SIGNED("last_relative", "vs country", "so với cả nước", "points", 2),
    REAL("wobble", "wobble", "dao động", "points", 2),
    P_VALUE("p", "p", "p"),
    REAL("chance", "chance", "ngẫu nhiên", NULL, 4),
    P_VALUE("p_order", "p (order)", "p (thứ tự)"),
    REAL("tipping_rho_raw", "tipping rho raw", "rho lật (thô)", NULL, 2),
    REAL("tipping_rho", "tipping rho", "rho lật", NULL, 2),
    REAL("tipping_points", "tipping", "điểm lật", "points", 2),
    INTEGER("tipping_year", "paper of", "đề năm"),
    INTEGER("rank", "rank", "hạng"),
    INTEGER("rank_low", "plausibly", "có thể từ"),
    INTEGER("rank_high", "to", "đến"),
    TEXT("other", "the other", "bên kia"),
    TEXT("reason", "because", "vì"),
    TEXT("fair_wording", "fair wording", "nên viết"),
};

static void put_tipping(et_table *table, const et_ar1_tipping *tipping)
{
    if (tipping->state != ET_FIT_OK) {
        et_table_missing(table, et_fit_state_text(tipping->state));
    } else if (!tipping->reached) {
        et_table_missing(table, "p stays below .05 for any correlation of years");
    } else {
        et_table_real(table, tipping->rho);
    }
}

static void put_if(et_table *table, bool known, double value, const char *why)
{
    if (known) {
        et_table_real(table, value);
    } else {
        et_table_missing(table, why);
    }
}

static void put_means(et_table *table, const et_claim_facts *f)
{
    size_t last = f->years - 1;
    const char *alone = "the country is not compared with itself";

    et_table_integer(table, f->year[0]);
    et_table_integer(table, f->year[last]);
    et_table_real(table, f->raw[0]);
    et_table_real(table, f->raw[last]);
    put_if(table, !f->is_nation, f->raw[0] - f->nation[0], alone);
    put_if(table, !f->is_nation, f->raw[last] - f->nation[last], alone);
    put_if(table, f->sigma > 0.0, f->sigma, "too little data for the usual wobble");
}

static void put_tests(et_table *table, const et_claim_result *r)
{
    put_if(table, r->p < 1.0, r->p, "nothing is tested against the country");
    put_if(table, r->chance > 0.0, r->chance, "not counted");
    put_if(table, r->p_order < 1.0, r->p_order, "not asked for");
    put_tipping(table, &r->raw_tipping);
    put_tipping(table, &r->tipping);
    if (r->tipping_year) {
        et_table_real(table, r->tipping_points);
        et_table_integer(table, r->tipping_year);
    } else {
        const char *why = r->paper_cancels ? "all had the same papers"
                                           : "the claim does not hold in raw points";
        et_table_missing(table, why);
        et_table_missing(table, why);
    }
    for (size_t i = 0; i < 3; i++) {
        const size_t ranks[] = {r->rank, r->rank_best, r->rank_worst};
        if (r->rank) {
            et_table_integer(table, (int64_t)ranks[i]);
        } else {
            et_table_missing(table, "not about a place");
        }
    }
}

static void put_row(et_table *table, const et_claim_row *row, et_language language)
{
    const et_claim_facts *f = row->facts;
    char sentence[ET_CLAIM_TEXT];

    et_table_text(table, row->unit);
    et_table_text(table, row->subject);
    et_table_text(table, et_claim_word(row->result->verdict, language));
    if (f->years < 2) {
        for (int i = 0; i < 17; i++) {
            et_table_missing(table, "fewer than two years with data");
        }
    } else {
        put_means(table, f);
        put_tests(table, row->result);
    }
    if (row->other) {
        et_table_text(table, row->other);
    } else {
        et_table_missing(table, "not about two");
    }
    et_claim_reason(row, language, sentence);
    et_table_text(table, sentence);
    et_claim_fair_wording(row, language, sentence);
    et_table_text(table, sentence);
}

et_status et_claim_table(et_table **out, const et_claim_row *rows, size_t count,
                         et_language language, et_error *err)
{
    bool vi = language == ET_VIETNAMESE;
    et_status status = et_table_begin(out, "claim", count ? rows[0].unit : "no claim",
                                      ET_COLUMNS(columns), language, err);
    if (status != ET_OK) {
        return status;
    }
    for (size_t i = 0; i < count; i++) {
        put_row(*out, &rows[i], language);
    }
    et_table_note(*out,
                  vi ? "dao động: vị trí của một đơn vị so với cả nước tự thay đổi bao "
                       "nhiêu giữa các năm; thí sinh không phải là nhiễu."
                     : "wobble: how much a unit's position against the country moves "
                       "from year to year by itself; students are not the noise.");
    et_table_note(*out,
                  vi ? "điểm lật: nhận định không còn đúng nếu đề năm đó dễ hơn (với "
                       "nhận định giảm: khó hơn) đề trước bấy nhiêu. rho lật: các năm kề "
                       "nhau phải giống nhau đến mức nào thì xu hướng không còn hơn ngẫu "
                       "nhiên."
                     : "tipping: the claim is gone if the paper of that year was so much "
                       "easier (of falls: harder) than the one before. tipping rho: how "
                       "much neighbouring years must resemble each other for the slope "
                       "to be no more than chance.");
    et_table_note(*out,
                  vi ? "ngẫu nhiên: xác suất của các năm như vậy nếu thứ tự ngẫu nhiên, "
                       "hoặc của hạng như vậy nếu bốc thăm; p (thứ tự): kiểm định "
                       "E-bar^2."
                     : "chance: of such years in a random order, or of such a place by "
                       "lot; p (order): E-bar^2 test of the order.");
    return ET_OK;
}
