/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any sentence as a claim, about years made of the same bytes: refused, or checked and
 * said in both languages within its room.
 */
#include <stdlib.h>
#include <string.h>

#include "examtrend/results.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static et_claim_facts facts;

/* Up to a dozen years; a byte is a mean of 0 to 10. */
static void make_facts(const uint8_t *bytes, size_t count)
{
    facts = (et_claim_facts){.years = count < 12 ? count : 12,
                             .sigma = count % 3 ? 0.1 : 0.0,
                             .sigma_df = 20.0,
                             .rho = count % 2 ? 0.3 : 0.0,
                             .full_mark = 10.0,
                             .has_other = true,
                             .is_nation = count % 5 == 4,
                             .peers = count % 4};
    for (size_t t = 0; t < facts.years; t++) {
        facts.year[t] = 2000 + (int)t;
        facts.raw[t] = bytes[t] / 25.5;
        facts.nation[t] = bytes[count - 1 - t] / 25.5;
        facts.other[t] = 10.0 - facts.raw[t];
        facts.other_nation[t] = facts.nation[t];
        facts.apart[t] = t > 0 && bytes[t] % 7 == 0;
        for (size_t p = 0; p < facts.peers; p++) {
            facts.peer[p][t] = facts.raw[t] + (double)p - 1.0;
        }
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char sentence[256], text[ET_CLAIM_TEXT];
    size_t length = size < sizeof sentence - 1 ? size : sizeof sentence - 1;
    et_claim claim;
    et_claim_result result;

    memcpy(sentence, data, length);
    sentence[length] = '\0';
    if (et_claim_parse(sentence, &claim, NULL) != ET_OK) {
        return 0;
    }
    make_facts(data, length);
    et_claim_check(&claim, &facts, &result);
    if (!(result.p >= 0.0 && result.p <= 1.0) ||
        !(result.chance >= 0.0 && result.chance <= 1.0) ||
        (facts.is_nation && result.verdict == ET_CLAIM_TRUE && !result.paper_cancels)) {
        abort();
    }
    const et_claim_row row = {.unit = "A", .subject = "B", .other = claim.other,
                              .claim = &claim, .facts = &facts, .result = &result};
    for (int language = 0; language < 2; language++) {
        et_claim_reason(&row, (et_language)language, text);
        et_claim_fair_wording(&row, (et_language)language, text);
    }
    return 0;
}
