/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw_inside.h"
#include "examtrend/chart_more.h"

et_status et_draw_claim(et_chart **out, const et_claim_row *row, const char *claim,
                        const et_regimes *regimes, const et_look *look, et_error *err)
{
    static const et_chart_claim_verdict verdicts[] = {
        [ET_CLAIM_NOT_SUPPORTED] = ET_CHART_CLAIM_CANNOT_TELL,
        [ET_CLAIM_FALSE] = ET_CHART_CLAIM_FAILS,
        [ET_CLAIM_TRUE_ONLY_RAW] = ET_CHART_CLAIM_ONLY_RAW,
        [ET_CLAIM_TRUE] = ET_CHART_CLAIM_HOLDS};
    const et_claim_facts *f = row->facts;
    et_chart_break breaks[MOST_BREAKS];
    double low[ET_CLAIM_MOST_YEARS], high[ET_CLAIM_MOST_YEARS];

    *out = NULL;
    if (f->years < 2) {
        return et_fail(err, ET_ERR_NOT_FOUND,
                       "there are %zu years with data to draw, expected 2 or more",
                       f->years);
    }
    for (size_t t = 0; t < f->years; t++) {
        low[t] = f->raw[t] - 1.96 * f->sigma;
        high[t] = f->raw[t] + 1.96 * f->sigma;
    }
    const char *wobble =
        et_draw_phrase(look, "usual wobble between years, not students",
                       "dao động thường có giữa các năm, không phải giữa "
                       "các thí sinh");
    et_chart_claim_says says = {
        .frame = {.measure = row->subject,
                  .unit = et_draw_phrase(look, "points", "điểm"),
                  .first_year = f->year[0],
                  .last_year = f->year[f->years - 1],
                  .noise = f->sigma > 0.0 ? wobble : NULL},
        .who = row->unit,
        .claim = claim,
        .years = f->year,
        .year_count = f->years,
        .values = f->raw,
        .low = f->sigma > 0.0 ? low : NULL,
        .high = f->sigma > 0.0 ? high : NULL,
        .reference = f->has_other ? f->other : f->is_nation ? NULL : f->nation,
        .reference_name = f->has_other && row->other
                              ? row->other
                              : et_draw_phrase(look, "the country", "cả nước"),
        .verdict = verdicts[row->result->verdict]};
    et_draw_breaks(regimes, ET_SCALE_RAW, look, breaks, &says.frame);
    return et_chart_claim(out, &says, look, err);
}
