/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Is "each year higher than the last" true of a region, and against the country?
 */
#include "data.h"

/* `facts` hold numbers of every year and peer: too many for a stack. */
static et_claim_facts facts;

static et_status check(const et_panel *regions, const et_regimes *regimes, et_error *err)
{
    const size_t subject = 0;
    et_claim claim;
    et_claim_result result;
    et_claim_source source = {.panel = regions,
                              .like = regions,
                              .subjects = &subject,
                              .subject_count = 1,
                              .regimes = regimes};

    et_status status = et_claim_parse("each year higher than the last", &claim, err);
    if (status == ET_OK) {
        status = et_panel_find_unit(regions, "Mekong Delta", &source.unit, err);
    }
    if (status == ET_OK) {
        status = et_claim_gather(&facts, &source, &claim, err);
    }
    if (status == ET_OK) {
        et_claim_check(&claim, &facts, &result);
        const et_claim_row row = {.unit = "Mekong Delta",
                                  .subject = "history",
                                  .claim = &claim,
                                  .facts = &facts,
                                  .result = &result};
        char reason[ET_CLAIM_TEXT], fair[ET_CLAIM_TEXT];
        et_claim_reason(&row, ET_ENGLISH, reason);
        et_claim_fair_wording(&row, ET_ENGLISH, fair);
        printf("%s: %s\n%s\n", et_claim_word(result.verdict, ET_ENGLISH), reason, fair);
    }
    return status;
}

int main(int argc, char **argv)
{
    data from = {0};
    et_panel *panel = NULL;
    et_error err = {0};

    et_status status = data_open(&from, argc > 1 ? argv[1] : "datasets", &err);
    if (status == ET_OK) {
        status = data_panel(&panel, &from,
                            &(et_panel_options){.level = ET_UNIT_CLUSTER,
                                                .map = "63",
                                                .subjects = "lich_su",
                                                .first_year = 2020,
                                                .last_year = 2024},
                            &err);
    }
    if (status == ET_OK) {
        status = check(panel, from.regimes, &err);
    }
    et_panel_free(panel);
    data_close(&from);
    return data_exit(status, &err);
}
