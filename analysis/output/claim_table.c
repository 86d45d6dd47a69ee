/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/results.h"
#include "output/columns.h"

static const et_column columns[] = {
    TEXT("subject", "subject", "môn"),
    TEXT("verdict", "verdict", "kết luận"),
    INTEGER("first_year", "from", "từ"),
    INTEGER("last_year", "to", "đến"),
    REAL("first_mean", "first", "đầu", "points", 2),
    REAL("last_mean", "last", "cuối", "points", 2),
    SIGNED("first_relative", "vs country", "so với cả nước, đầu", "points", 2),
    SIGNED("last_relative", "vs country", "cuối", "points", 2),
    REAL("wobble", "wobble", "dao động", "points", 2),
    REAL("tipping_rho", "tipping rho", "rho lật", NULL, 2),
    REAL("tipping_points", "tipping", "điểm lật", "points", 2),
    TEXT("reason", "because", "vì"),
    TEXT("fair_wording", "fair wording", "nên viết"),
};
enum { COLUMNS = sizeof columns / sizeof *columns };

static void put_row(et_table *table, const et_claim_row *row, et_language language)
{
    const et_claim_facts *f = row->facts;
    const et_claim_result *r = row->result;
    char sentence[ET_SENTENCE_SIZE];

    et_table_text(table, row->subject);
    et_table_text(table, et_claim_word(r->verdict, language));
    if (f->years < 2) {
        for (int i = 0; i < 9; i++) {
            et_table_missing(table, "fewer than two years with data");
        }
    } else {
        size_t last = f->years - 1;
        et_table_integer(table, f->year[0]);
        et_table_integer(table, f->year[last]);
        et_table_real(table, f->raw[0]);
        et_table_real(table, f->raw[last]);
        et_table_real(table, f->raw[0] - f->nation[0]);
        et_table_real(table, f->raw[last] - f->nation[last]);
        if (f->sigma > 0.0) {
            et_table_real(table, f->sigma);
        } else {
            et_table_missing(table, "too little data for the usual wobble");
        }
        if (r->tipping.state != ET_FIT_OK) {
            et_table_missing(table, et_fit_state_text(r->tipping.state));
        } else if (!r->tipping.reached) {
            et_table_missing(table, "p stays below .05 for any correlation of years");
        } else {
            et_table_real(table, r->tipping.rho);
        }
        if (r->tipping_year) {
            et_table_real(table, r->tipping_points);
        } else {
            et_table_missing(table, "the claim does not hold in raw points");
        }
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
    et_status status =
        et_table_new(out, "claim", count ? rows[0].unit : "no claim", err);
    if (status != ET_OK) {
        return status;
    }
    et_table_language(*out, language);
    for (size_t c = 0; c < COLUMNS; c++) {
        et_table_column(*out, &columns[c]);
    }
    for (size_t i = 0; i < count; i++) {
        put_row(*out, &rows[i], language);
    }
    et_table_note(*out,
                  vi ? "dao động: vị trí của một đơn vị so với cả nước tự thay đổi bao nhiêu "
                       "giữa các năm; thí sinh không phải là nhiễu."
                     : "wobble: how much a unit's position against the country moves from "
                       "year to year by itself; students are not the noise.");
    et_table_note(*out,
                  vi ? "điểm lật: nhận định không còn đúng nếu một đề dễ hơn đề trước bấy nhiêu."
                     : "tipping: the claim is gone if a paper was so much easier than the "
                       "one before.");
    return ET_OK;
}
