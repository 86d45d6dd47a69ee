/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The language of claims: folded words, looked for one after another.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "examtrend/claim.h"
#include "examtrend/text.h"

enum { UP = 0, DOWN = 1 };

/* A phrase is found when all its words, folded and without blanks, stand in the folded
 * sentence in that order, each from the beginning of a word to the end of one ("*": or to
 * within it). Earlier lines win. */
static const struct {
    et_claim_kind kind;
    int way;
    const char *words[3];
} phrases[] = {
    {ET_CLAIM_STEADIER, UP, {"steadierthan"}},
    {ET_CLAIM_STEADIER, UP, {"steadier"}},
    {ET_CLAIM_STEADIER, UP, {"ondinhhon"}},
    {ET_CLAIM_OPPOSITE, UP, {"opposite"}},
    {ET_CLAIM_OPPOSITE, UP, {"nguocchieu"}},
    {ET_CLAIM_SAME, UP, {"same"}},
    {ET_CLAIM_SAME, UP, {"nhunhau"}},
    {ET_CLAIM_SAME, UP, {"giongnhau"}},
    {ET_CLAIM_STREAK, UP, {"rose", "inarow"}},
    {ET_CLAIM_STREAK, DOWN, {"fell", "inarow"}},
    {ET_CLAIM_STREAK, UP, {"tang", "lientiep"}},
    {ET_CLAIM_STREAK, DOWN, {"giam", "lientiep"}},
    {ET_CLAIM_PEAK, UP, {"whichyear", "highest"}},
    {ET_CLAIM_PEAK, DOWN, {"whichyear", "lowest"}},
    {ET_CLAIM_PEAK, UP, {"namnao", "caonhat"}},
    {ET_CLAIM_PEAK, DOWN, {"namnao", "thapnhat"}},
    {ET_CLAIM_PEAK, UP, {"highestyear"}},
    {ET_CLAIM_PEAK, DOWN, {"lowestyear"}},
    {ET_CLAIM_PEAK, UP, {"namcaonhat"}},
    {ET_CLAIM_PEAK, DOWN, {"namthapnhat"}},
    {ET_CLAIM_RISES, UP, {"eachyear", "higher"}},
    {ET_CLAIM_RISES, UP, {"everyyear", "higher"}},
    {ET_CLAIM_RISES, UP, {"rises", "everyyear"}},
    {ET_CLAIM_RISES, UP, {"rises", "eachyear"}},
    {ET_CLAIM_RISES, UP, {"rose", "everyyear"}},
    {ET_CLAIM_RISES, UP, {"rose", "eachyear"}},
    {ET_CLAIM_RISES, DOWN, {"eachyear", "lower"}},
    {ET_CLAIM_RISES, DOWN, {"everyyear", "lower"}},
    {ET_CLAIM_RISES, DOWN, {"falls", "everyyear"}},
    {ET_CLAIM_RISES, DOWN, {"fell", "everyyear"}},
    {ET_CLAIM_RISES, DOWN, {"fell", "eachyear"}},
    {ET_CLAIM_RISES, UP, {"namsau", "caohon", "namtruoc"}},
    {ET_CLAIM_RISES, DOWN, {"namsau", "thaphon", "namtruoc"}},
    {ET_CLAIM_RISES, UP, {"namsau", "hon", "namtruoc"}},
    {ET_CLAIM_RISES, UP, {"tang", "moinam"}},
    {ET_CLAIM_RISES, DOWN, {"giam", "moinam"}},
    {ET_CLAIM_FASTEST, DOWN, {"falls", "fastest"}},
    {ET_CLAIM_FASTEST, DOWN, {"fell", "fastest"}},
    {ET_CLAIM_FASTEST, DOWN, {"giamnhanhnhat"}},
    {ET_CLAIM_FASTEST, UP, {"fastest"}},
    {ET_CLAIM_FASTEST, UP, {"nhanhnhat"}},
    {ET_CLAIM_CLOSING, UP, {"gap", "clos*"}},
    {ET_CLAIM_CLOSING, DOWN, {"gap", "widen*"}},
    {ET_CLAIM_CLOSING, UP, {"thuhep"}},
    {ET_CLAIM_CLOSING, DOWN, {"norong"}},
    {ET_CLAIM_ABOVE, UP, {"above"}},
    {ET_CLAIM_ABOVE, DOWN, {"below"}},
    {ET_CLAIM_ABOVE, UP, {"caohoncanuoc"}},
    {ET_CLAIM_ABOVE, DOWN, {"thaphoncanuoc"}},
    {ET_CLAIM_TOP, UP, {"highest"}},
    {ET_CLAIM_TOP, DOWN, {"lowest"}},
    {ET_CLAIM_TOP, UP, {"caonhat"}},
    {ET_CLAIM_TOP, DOWN, {"thapnhat"}},
    {ET_CLAIM_TOP, UP, {"top"}},
    {ET_CLAIM_TOP, DOWN, {"bottom"}},
    {ET_CLAIM_ROSE, UP, {"rose"}},
    {ET_CLAIM_ROSE, DOWN, {"fell"}},
    {ET_CLAIM_ROSE, UP, {"tangtu"}},
    {ET_CLAIM_ROSE, DOWN, {"giamtu"}},
};

/* A sentence, folded word by word. */
typedef struct sentence {
    char key[ET_KEY_SIZE];
    bool edge[ET_KEY_SIZE]; /* a word begins here, or ends before here */
} sentence;

static bool is_letter(unsigned char c)
{
    return c >= 0x80 || isalnum(c);
}

static et_status read_sentence(const char *text, sentence *out, et_error *err)
{
    size_t used = 0;

    out->edge[0] = true;
    et_status status = et_text_fold(text, out->key, err); /* refuses what is no text */
    out->key[0] = '\0';
    for (const char *at = text; *at && status == ET_OK;) {
        char word[ET_KEY_SIZE], folded[ET_KEY_SIZE];
        size_t length = 0;
        while (is_letter((unsigned char)at[length])) {
            length++;
        }
        if (length > 0) {
            (void)et_text_copy(word, length < sizeof word ? length + 1 : sizeof word, at);
            status = et_text_fold(word, folded, err);
            size_t more = strlen(folded);
            if (status == ET_OK && used + more < sizeof out->key) {
                memcpy(out->key + used, folded, more + 1);
                memset(out->edge + used + 1, 0, more * sizeof *out->edge);
                used += more;
                out->edge[used] = true;
            }
        }
        at += length ? length : 1;
    }
    return status;
}

/* Where a word of a phrase ends in the sentence from `from` on; 0: it is not there. */
static size_t find_word(const sentence *in, size_t from, const char *word)
{
    size_t length = strlen(word);
    bool stem = word[length - 1] == '*';

    length -= stem;
    for (size_t at = from; in->key[at]; at++) {
        if (in->edge[at] && strncmp(in->key + at, word, length) == 0 &&
            (stem || in->edge[at + length])) {
            return at + length;
        }
    }
    return 0;
}

static bool found(const sentence *in, const char *const words[3])
{
    size_t at = 0;
    for (size_t i = 0; i < 3 && words[i]; i++) {
        at = find_word(in, at, words[i]);
        if (at == 0) {
            return false;
        }
    }
    return true;
}

/* ---- what stands beside the phrase ---- */

/* Whole numbers of the sentence in order; at most `most`. */
static size_t numbers_of(const char *key, size_t most, int64_t *numbers)
{
    size_t count = 0;
    while (*key && count < most) {
        size_t digits = strspn(key, "0123456789");
        if (digits && et_text_to_int(key, digits, &numbers[count])) {
            count++;
        }
        key += digits ? digits : 1;
    }
    return count;
}

static bool is_year(int64_t number)
{
    return number >= 1000 && number <= 9999;
}

/* Where the text after the last of `words` begins, which stand alone in the sentence as
 * typed; NULL without one. */
static const char *after_word(const char *text, const char *const *words)
{
    const char *last = NULL;
    for (; *words; words++) {
        for (const char *at = text; (at = strstr(at, *words)); at++) {
            const char *end = at + strlen(*words);
            last = !last || end > last ? end : last;
        }
    }
    return last;
}

/* "within 0.2": a declared margin, which is not part of the other's name. */
static et_status take_margin(const char *text, et_claim *out, const char **end,
                             et_error *err)
{
    static const char *const words[] = {" within ", " trong ", NULL};
    const char *at = after_word(text, words);
    char number[ET_NUMBER_SIZE];

    *end = text + strlen(text);
    if (!at) {
        return ET_OK;
    }
    for (size_t i = 0; words[i]; i++) {
        const char *word = at - strlen(words[i]);
        if (word >= text && strncmp(word, words[i], strlen(words[i])) == 0) {
            *end = word;
        }
    }
    size_t length = strspn(at, "0123456789.,");
    bool fits = length > 0 && length < sizeof number;
    (void)et_text_copy(number, fits ? length + 1 : 1, at);
    for (char *c = number; *c; c++) {
        *c = *c == ',' ? '.' : *c;
    }
    if (!fits || !et_text_to_double(number, length, &out->margin) ||
        !(out->margin > 0.0)) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found no margin after \"within\", expected points above 0, as in "
                       "\"the same within 0.2\"");
    }
    return ET_OK;
}

/* The other one: what stands after "than", "as", "to" and the like. */
static et_status take_other(const char *text, et_claim *out, et_error *err)
{
    static const char *const words[] = {" than ", " as ", " to ",   " hơn ",
                                        " với ",  " như ", " with ", NULL};
    const char *end;
    et_status status = take_margin(text, out, &end, err);
    const char *at = status == ET_OK ? after_word(text, words) : NULL;

    if (at && at < end) {
        while (*at == ' ' || *at == '"') {
            at++;
        }
        while (end > at && strchr(" .\"", end[-1])) {
            end--;
        }
        if ((size_t)(end - at) >= sizeof out->other) {
            return et_fail(err, ET_ERR_ARGUMENT, "found a name of %zu bytes in a claim, "
                                                 "expected fewer than %zu",
                           (size_t)(end - at), sizeof out->other);
        }
        (void)et_text_copy(out->other, (size_t)(end - at) + 1, at);
    }
    return status;
}

static void take_aspect(const char *key, et_claim *out)
{
    static const struct {
        const char *word;
        et_claim_aspect aspect;
    } aspects[] = {{"samelevel", ET_CLAIM_LEVEL}, {"mucnhunhau", ET_CLAIM_LEVEL},
                   {"sametrend", ET_CLAIM_CHANGE}, {"samechange", ET_CLAIM_CHANGE},
                   {"xuhuongnhunhau", ET_CLAIM_CHANGE}};
    for (size_t i = 0; i < sizeof aspects / sizeof *aspects; i++) {
        if (strstr(key, aspects[i].word)) {
            out->aspect = aspects[i].aspect;
            return;
        }
    }
}

static et_status take_place(const char *key, et_claim *out, et_error *err)
{
    int64_t number = 0;
    bool counted = strstr(key, "top") != NULL || strstr(key, "bottom") != NULL;

    if (counted && (numbers_of(key, 1, &number) == 0 || number < 1 || number > 1000)) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found no number after \"%s\", expected as in \"top 5\"",
                       out->falls ? "bottom" : "top");
    }
    out->k = counted ? (size_t)number : 1;
    return ET_OK;
}

/* "2020 and 2024" folds to "2020and2024": numbers never run together. */
static et_status take_years(const int64_t *numbers, size_t count, et_claim *out,
                            et_error *err)
{
    if (count == 0) {
        return ET_OK;
    }
    if (count == 1 || !is_year(numbers[0]) || !is_year(numbers[1]) ||
        numbers[0] >= numbers[1]) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found one or odd years in a claim, expected two, the first "
                       "before the last");
    }
    out->first_year = (int)numbers[0];
    out->last_year = (int)numbers[1];
    return ET_OK;
}

/* "rose 3 years in a row", "fell 3 years in a row between 2020 and 2024" */
static et_status take_streak(const int64_t *numbers, size_t count, et_claim *out,
                             et_error *err)
{
    bool counted = count > 0 && !is_year(numbers[0]);

    if (counted && (numbers[0] < 1 || numbers[0] >= ET_CLAIM_MOST_YEARS)) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found %lld years in a row, expected 1 to %d",
                       (long long)numbers[0], ET_CLAIM_MOST_YEARS - 1);
    }
    out->k = counted ? (size_t)numbers[0] : 2;
    return take_years(numbers + counted, count - counted, out, err);
}

static et_status take_details(const char *text, const char *key, et_claim *out,
                              et_error *err)
{
    int64_t numbers[4] = {0};
    size_t count = numbers_of(key, 3, numbers);

    switch (out->kind) {
    case ET_CLAIM_TOP: return take_place(key, out, err);
    case ET_CLAIM_STREAK: return take_streak(numbers, count, out, err);
    case ET_CLAIM_PEAK:
        if (count == 1 && is_year(numbers[0])) {
            out->year = (int)numbers[0];
            return ET_OK;
        }
        return take_years(numbers, count, out, err);
    case ET_CLAIM_SAME: take_aspect(key, out); return take_other(text, out, err);
    case ET_CLAIM_STEADIER:
    case ET_CLAIM_OPPOSITE: return take_other(text, out, err);
    default: return take_years(numbers, count, out, err);
    }
}

/* Names claims that begin or are spelt nearly so; else one of each kind. */
static et_status not_understood(const char *text, et_error *err)
{
    static const char *const examples[] = {
        "rises every year", "falls every year", "each year higher than the last",
        "each year lower than the last", "rose between 2020 and 2024",
        "fell between 2020 and 2024", "rose 3 years in a row", "fell 3 years in a row",
        "highest year", "lowest year", "above the nation", "below the nation",
        "gap closing", "gap widening", "highest", "lowest", "top 5", "bottom 5",
        "fastest-growing", "the same as NAME", "steadier than NAME", "opposite to NAME",
        "năm sau cao hơn năm trước", "tăng mỗi năm", "giảm mỗi năm",
        "tăng từ 2020 đến 2024", "giảm từ 2020 đến 2024", "tăng 3 năm liên tiếp",
        "năm cao nhất", "cao hơn cả nước", "thu hẹp khoảng cách", "cao nhất",
        "tăng nhanh nhất", "như nhau với NAME", "ổn định hơn NAME"};
    char nearest[300];

    if (et_text_nearest(text, examples, sizeof examples / sizeof *examples, nearest,
                        sizeof nearest)[0]) {
        return et_fail(err, ET_ERR_ARGUMENT, "found the claim \"%.80s\"; %s", text,
                       nearest);
    }
    return et_fail(err, ET_ERR_ARGUMENT,
                   "found the claim \"%.80s\", expected one like \"each year higher "
                   "than the last\", \"rose between 2020 and 2024\", \"fell 3 years in "
                   "a row\", \"highest year\", \"above the nation\", \"gap closing\", "
                   "\"highest\", \"top 5\", \"fastest-growing\", \"the same as NAME\", "
                   "\"steadier than NAME\" or \"opposite to NAME\"",
                   text);
}

et_status et_claim_parse(const char *text, et_claim *out, et_error *err)
{
    static const char *const denials[] = {"not", "never", "khong", "chua"};
    sentence in;

    *out = (et_claim){0};
    et_status status = read_sentence(text, &in, err);
    if (status != ET_OK) {
        return status;
    }
    for (size_t i = 0; i < sizeof denials / sizeof *denials; i++) {
        if (find_word(&in, 0, denials[i])) {
            return et_fail(err, ET_ERR_ARGUMENT,
                           "found a claim that denies something "
                           "(\"%.80s\"), expected what is denied: its "
                           "verdict says whether it is so",
                           text);
        }
    }
    for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++) {
        if (found(&in, phrases[i].words)) {
            out->kind = phrases[i].kind;
            out->falls = phrases[i].way == DOWN;
            return take_details(text, in.key, out, err);
        }
    }
    return not_understood(text, err);
}
