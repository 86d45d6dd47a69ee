/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The language of claims: folded words, looked for one after another.
 */
#include <string.h>

#include "examtrend/claim.h"
#include "examtrend/text.h"

/* A phrase is found when all its words, folded and without blanks, stand in the folded
 * sentence in that order. Earlier lines win. */
static const struct {
    et_claim_kind kind;
    const char *words[3];
} phrases[] = {
    {ET_CLAIM_RISES, {"eachyear", "higher"}},
    {ET_CLAIM_RISES, {"everyyear", "higher"}},
    {ET_CLAIM_RISES, {"rises", "everyyear"}},
    {ET_CLAIM_RISES, {"rises", "eachyear"}},
    {ET_CLAIM_RISES, {"namsau", "hon", "namtruoc"}},
    {ET_CLAIM_RISES, {"tang", "moinam"}},
    {ET_CLAIM_FASTEST, {"fastest"}},
    {ET_CLAIM_FASTEST, {"nhanhnhat"}},
    {ET_CLAIM_CLOSING, {"gap", "clos"}},
    {ET_CLAIM_CLOSING, {"thuhep"}},
    {ET_CLAIM_ABOVE, {"above"}},
    {ET_CLAIM_ABOVE, {"caohoncanuoc"}},
    {ET_CLAIM_TOP, {"highest"}},
    {ET_CLAIM_TOP, {"caonhat"}},
    {ET_CLAIM_TOP, {"top"}},
    {ET_CLAIM_ROSE, {"rose"}},
    {ET_CLAIM_ROSE, {"tangtu"}},
};

static bool found(const char *key, const char *const words[3])
{
    for (size_t i = 0; i < 3 && words[i]; i++) {
        key = strstr(key, words[i]);
        if (!key) {
            return false;
        }
        key += strlen(words[i]);
    }
    return true;
}

/* Whole numbers of the sentence in order; at most two. */
static size_t numbers_of(const char *key, int64_t numbers[2])
{
    size_t count = 0;
    while (*key && count < 2) {
        size_t digits = strspn(key, "0123456789");
        if (digits && et_text_to_int(key, digits, &numbers[count])) {
            count++;
        }
        key += digits ? digits : 1;
    }
    return count;
}

/* "2020 and 2024" folds to "2020and2024": numbers never run together. */
static et_status take_numbers(const char *key, et_claim *out, et_error *err)
{
    int64_t numbers[2] = {0, 0};
    size_t count = numbers_of(key, numbers);

    if (out->kind == ET_CLAIM_TOP) {
        bool top = strstr(key, "top") != NULL;
        if (top && (count == 0 || numbers[0] < 1 || numbers[0] > 1000)) {
            return et_fail(err, ET_ERR_ARGUMENT,
                           "found no number after \"top\", expected as in \"top 5\"");
        }
        out->k = top ? (size_t)numbers[0] : 1;
        return ET_OK;
    }
    if (count == 0) {
        return ET_OK;
    }
    if (count == 1 || numbers[0] < 1000 || numbers[1] > 9999 ||
        numbers[0] >= numbers[1]) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found one or odd years in a claim, expected two, the first "
                       "before the last");
    }
    out->first_year = (int)numbers[0];
    out->last_year = (int)numbers[1];
    return ET_OK;
}

et_status et_claim_parse(const char *text, et_claim *out, et_error *err)
{
    char key[ET_KEY_SIZE];

    *out = (et_claim){0};
    et_status status = et_text_fold(text, key, err);
    if (status != ET_OK) {
        return status;
    }
    for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++) {
        if (found(key, phrases[i].words)) {
            out->kind = phrases[i].kind;
            return take_numbers(key, out, err);
        }
    }
    return et_fail(err, ET_ERR_ARGUMENT,
                   "found the claim \"%.80s\", expected one like \"each year higher than "
                   "the last\", \"rose between 2020 and 2024\", \"above the nation\", "
                   "\"gap closing\", \"highest\", \"top 5\" or \"fastest-growing\"",
                   text);
}
