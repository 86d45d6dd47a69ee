/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/claims.h"
#include "cli/plot.h"

/* The row that speaks for all: the composite, or the only subject. */
et_status cli_chart_claim(et_chart **out, const cli_chart *asked, et_error *err)
{
    const char *usual = asked->look->language == ET_VIETNAMESE
                            ? "năm sau cao hơn năm trước"
                            : "each year higher than the last";
    const char *text = asked->text ? asked->text : usual;
    cli_claims claims;
    et_claim_row row;
    et_status status = cli_claims_check(&claims, text, asked->world, asked->common,
                                        err);

    if (status == ET_OK) {
        status = cli_claims_for_all(&claims, &row, err);
    }
    if (status == ET_OK) {
        status = et_draw_claim(out, &row, text, asked->world->regimes, asked->look, err);
    }
    cli_claims_free(&claims);
    return status;
}
