/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "examtrend/text.h"

#define MINUS "−"
#define EN_DASH "–"

/* ---- numbers ------------------------------------------------------------- */

static void append_bytes(char *out, size_t size, const char *more, size_t length)
{
    size_t used = strlen(out);
    char piece[ET_SENTENCE_SIZE];

    if (length >= sizeof piece) {
        length = sizeof piece - 1;
    }
    memcpy(piece, more, length);
    piece[length] = '\0';
    (void)et_text_copy(out + used, size - used, piece);
}

void et_words_append(char *out, size_t size, const char *more)
{
    append_bytes(out, size, more, strlen(more));
}

static bool is_zero(const char *digits)
{
    return strspn(digits, "0.") == strlen(digits);
}

static const char *write_number(et_language language, double value, int decimals,
                                bool plus, char out[ET_WORD_SIZE])
{
    char digits[ET_NUMBER_SIZE];
    const char *at = et_text_fixed(value, decimals, digits);

    out[0] = '\0';
    if (*at == '-') {
        et_words_append(out, ET_WORD_SIZE, MINUS);
        at++;
    } else if (plus && !is_zero(at)) {
        et_words_append(out, ET_WORD_SIZE, "+");
    }
    char *point = strchr(digits, '.');
    if (point && language == ET_VIETNAMESE) {
        *point = ',';
    }
    et_words_append(out, ET_WORD_SIZE, at);
    return out;
}

const char *et_words_number(et_language language, double value, int decimals,
                            char out[ET_WORD_SIZE])
{
    return write_number(language, value, decimals, false, out);
}

const char *et_words_signed(et_language language, double value, int decimals,
                            char out[ET_WORD_SIZE])
{
    return write_number(language, value, decimals, true, out);
}

const char *et_words_count(et_language language, double value, char out[ET_WORD_SIZE])
{
    char digits[ET_NUMBER_SIZE];
    const char *at = et_text_fixed(value, 0, digits);
    const char *mark = language == ET_VIETNAMESE ? "." : ",";

    out[0] = '\0';
    if (*at == '-') {
        et_words_append(out, ET_WORD_SIZE, MINUS);
        at++;
    }
    size_t left = strlen(at);
    while (left > 0) {
        size_t group = left % 3 ? left % 3 : 3;
        append_bytes(out, ET_WORD_SIZE, at, group);
        at += group;
        left -= group;
        if (left > 0) {
            et_words_append(out, ET_WORD_SIZE, mark);
        }
    }
    return out;
}

const char *et_words_percent(et_language language, double share, bool fine,
                             char out[ET_WORD_SIZE])
{
    int decimals = fine && fabs(share) < 0.0995 ? 1 : 0;

    (void)et_words_number(language, 100.0 * share, decimals, out);
    et_words_append(out, ET_WORD_SIZE, "%");
    return out;
}

const char *et_words_years(int first, int last, char out[ET_WORD_SIZE])
{
    char digits[ET_NUMBER_SIZE];

    out[0] = '\0';
    et_words_append(out, ET_WORD_SIZE, et_text_fixed(first, 0, digits));
    if (first != last) {
        et_words_append(out, ET_WORD_SIZE, EN_DASH);
        et_words_append(out, ET_WORD_SIZE, et_text_fixed(last, 0, digits));
    }
    return out;
}

int et_words_decimals(double margin)
{
    if (!isfinite(margin) || !(margin > 0.0)) {
        return 2;
    }
    int power = (int)floor(log10(margin) + 1e-12);
    double leading = floor(margin / pow(10.0, power) + 1e-9);
    int decimals = -power + (leading < 3.0 ? 1 : 0);
    return decimals < 0 ? 0 : decimals > 6 ? 6 : decimals;
}

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

int et_words_common_decimals(double *margins, size_t count)
{
    size_t known = 0;

    for (size_t i = 0; i < count; i++) {
        if (isfinite(margins[i]) && margins[i] > 0.0) {
            margins[known++] = margins[i];
        }
    }
    if (known == 0) {
        return et_words_decimals(0.0);
    }
    qsort(margins, known, sizeof *margins, by_size);
    return et_words_decimals(margins[(known - 1) / 2]);
}

const char *et_words_with_margin(et_language language, double value, double margin,
                                 int decimals, char out[ET_WORD_SIZE])
{
    (void)et_words_signed(language, value, decimals, out);
    if (margin > 0.0 && isfinite(margin)) {
        char second[ET_WORD_SIZE];
        et_words_append(out, ET_WORD_SIZE, " ± ");
        et_words_append(out, ET_WORD_SIZE,
                        et_words_number(language, margin, decimals, second));
    }
    return out;
}

#define GLUE "\xC2\xA0"

void et_words_glue(char *text, size_t size)
{
    size_t length = strlen(text), spaces = 0;

    for (size_t i = 0; i < length; i++) {
        spaces += text[i] == ' ';
    }
    if (length + spaces + 1 > size) {
        return;
    }
    size_t to = length + spaces;
    text[to] = '\0';
    for (size_t i = length; i-- > 0;) {
        if (text[i] == ' ') {
            to -= 2;
            memcpy(text + to, GLUE, 2);
        } else {
            text[--to] = text[i];
        }
    }
}

void et_words_unglue(char *text)
{
    char *to = text;

    for (const char *from = text; *from;) {
        if (strncmp(from, GLUE, 2) == 0) {
            *to++ = ' ';
            from += 2;
        } else {
            *to++ = *from++;
        }
    }
    *to = '\0';
}

bool et_words_initial(const char *name, char *out, size_t size)
{
    size_t word = strcspn(name, " "), first = word > 0;

    while (((unsigned char)name[first] & 0xC0U) == 0x80U) {
        first++; /* the bytes of one letter */
    }
    if (!name[word] || word <= first || strcspn(name, "-.,;:'\"()<>&/`") < word) {
        return false;
    }
    int written = snprintf(out, size, "%.*s.%s", (int)first, name, name + word + 1);
    return written > 0 && (size_t)written < size;
}

/* ---- sentences ----------------------------------------------------------- */

static const char *const sayings[ET_SAY_COUNT][2] = {
#define ET_SAY(name, english, vietnamese) {english, vietnamese},
#include "sayings.inc"
#undef ET_SAY
};

const char *et_words_word(et_language language, et_say say)
{
    return sayings[say][language == ET_VIETNAMESE];
}

/* Writes what stands between two braces: "1" or "2|province|provinces". */
static void fill_slot(const char *slot, size_t length, const char *const *arguments,
                      char *out, size_t size)
{
    const char *argument = arguments[slot[0] - '1'];
    const char *one = memchr(slot, '|', length);

    if (!one) {
        et_words_append(out, size, argument);
        return;
    }
    one++;
    const char *many = memchr(one, '|', length - (size_t)(one - slot));
    if (strcmp(argument, "1") == 0) {
        append_bytes(out, size, one, (size_t)(many - one));
    } else {
        append_bytes(out, size, many + 1, length - (size_t)(many + 1 - slot));
    }
}

const char *et_words_say(et_language language, et_say say, const char *const *arguments,
                         char *out, size_t size)
{
    const char *at = et_words_word(language, say);

    out[0] = '\0';
    while (*at) {
        size_t plain = strcspn(at, "{");
        append_bytes(out, size, at, plain);
        at += plain;
        if (*at == '{') {
            size_t length = strcspn(at, "}");
            fill_slot(at + 1, length - 1, arguments, out, size);
            at += length + 1;
        }
    }
    return out;
}

const char *et_words_noun(et_language language, et_unit_noun noun, size_t count)
{
    static const char *const nouns[][3] = {
        [ET_NOUN_PROVINCE] = {"province", "provinces", "tỉnh thành"},
        [ET_NOUN_REGION] = {"region", "regions", "vùng"},
        [ET_NOUN_CLUSTER] = {"cluster", "clusters", "cụm"},
        [ET_NOUN_SUBJECT] = {"subject", "subjects", "môn"},
    };
    return nouns[noun][language == ET_VIETNAMESE ? 2 : count != 1];
}

const char *et_words_list(et_language language, const char *const *names, size_t count,
                          char *out, size_t size)
{
    out[0] = '\0';
    for (size_t i = 0; i < count; i++) {
        if (i > 0) {
            et_words_append(out, size,
                            i + 1 < count ? ", " : et_words_word(language, ET_SAY_AND));
        }
        et_words_append(out, size, names[i]);
    }
    return out;
}
