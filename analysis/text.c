/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/text.h"

#include <ctype.h>
#include <errno.h>
#include <locale.h>
#include <math.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

/* ---- names ------------------------------------------------------------- */

/* Đ and a few letters of other alphabets have no decomposition in Unicode. */
static utf8proc_int32_t plain_letter(utf8proc_int32_t c)
{
    switch (c) {
    case 0x0110: case 0x0111: case 0x00D0: case 0x00F0: return 'd';
    case 0x0141: case 0x0142: return 'l';
    case 0x00D8: case 0x00F8: return 'o';
    case 0x0131: return 'i';
    default: return c;
    }
}

static bool is_letter_or_digit(utf8proc_int32_t c)
{
    if (c < 0x80) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
    utf8proc_category_t kind = utf8proc_category(c);
    return kind == UTF8PROC_CATEGORY_LU || kind == UTF8PROC_CATEGORY_LL ||
           kind == UTF8PROC_CATEGORY_LT || kind == UTF8PROC_CATEGORY_LM ||
           kind == UTF8PROC_CATEGORY_LO || kind == UTF8PROC_CATEGORY_ND;
}

static bool is_digit(utf8proc_int32_t c)
{
    return c >= '0' && c <= '9';
}

enum { LETTERS = 32 }; /* the longest decomposition of a letter has 18 */

/* The letter at *at, decomposed and folded, and moves on behind it; returns how many
 * letters it is, -1 for what is no text. */
static utf8proc_ssize_t take_letter(const utf8proc_uint8_t **at,
                                    utf8proc_int32_t letters[LETTERS])
{
    const utf8proc_option_t how =
        (utf8proc_option_t)(UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE |
                            UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
    utf8proc_int32_t letter;
    int boundary = 0;

    if (**at < 0x80) { /* most letters, at a fraction of the cost; in any locale */
        letters[0] = *(*at)++;
        letters[0] += letters[0] >= 'A' && letters[0] <= 'Z' ? 'a' - 'A' : 0;
        return 1;
    }
    utf8proc_ssize_t size = utf8proc_iterate(*at, -1, &letter);
    if (size < 0) {
        return -1;
    }
    *at += size;
    utf8proc_ssize_t count =
        utf8proc_decompose_char(letter, letters, LETTERS, how, &boundary);
    return count > LETTERS ? -1 : count;
}

et_status et_text_fold(const char *name, char key[ET_KEY_SIZE], et_error *err)
{
    const utf8proc_uint8_t *at = (const utf8proc_uint8_t *)name;
    utf8proc_int32_t letters[LETTERS];
    size_t used = 0;
    bool apart = false; /* something that is left out stands before this letter */

    key[0] = '\0';
    while (*at) {
        utf8proc_ssize_t count = take_letter(&at, letters);
        if (count < 0) {
            key[0] = '\0';
            return et_fail(err, ET_ERR_INPUT, "a name is not valid UTF-8");
        }
        for (utf8proc_ssize_t i = 0; i < count; i++) {
            utf8proc_int32_t c = plain_letter(letters[i]);
            utf8proc_uint8_t bytes[4];
            if (!is_letter_or_digit(c)) {
                apart = true;
                continue;
            }
            if (apart && is_digit(c) && used > 0 && is_digit(key[used - 1])) {
                c = '-';
                i--; /* the digit comes again */
            }
            apart = false;
            size_t size = (size_t)utf8proc_encode_char(c, bytes);
            if (used + size >= ET_KEY_SIZE) {
                key[0] = '\0';
                return et_fail(err, ET_ERR_INPUT,
                               "a name is too long: \"%.40s...\", expected fewer than %d "
                               "letters",
                               name, ET_KEY_SIZE);
            }
            memcpy(key + used, bytes, size);
            used += size;
        }
    }
    key[used] = '\0';
    return ET_OK;
}

/* Letters below U+0300 and those of U+1E00 to U+1EFF (Vietnamese ones) are composed and
 * join no letter before them. */
static bool is_composed(const char *text)
{
    for (const unsigned char *at = (const unsigned char *)text; *at;) {
        if (*at < 0x80) {
            at++;
        } else if (*at >= 0xC2 && *at <= 0xCB && (at[1] & 0xC0) == 0x80) {
            at += 2;
        } else if (*at == 0xE1 && at[1] >= 0xB8 && at[1] <= 0xBB &&
                   (at[2] & 0xC0) == 0x80) {
            at += 3;
        } else {
            return false;
        }
    }
    return true;
}

et_status et_text_nfc(const char *text, char **out, et_error *err)
{
    utf8proc_uint8_t *composed = NULL;

    *out = NULL;
    if (is_composed(text)) {
        *out = strdup(text);
        return *out ? ET_OK
                    : et_fail(err, ET_ERR_MEMORY, "out of memory while reading a name");
    }
    utf8proc_ssize_t length =
        utf8proc_map((const utf8proc_uint8_t *)text, 0, &composed,
                     UTF8PROC_NULLTERM | UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    if (length == UTF8PROC_ERROR_NOMEM) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory while reading a name");
    }
    if (length < 0) {
        return et_fail(err, ET_ERR_INPUT, "a name is not valid UTF-8");
    }
    *out = (char *)composed;
    return ET_OK;
}

bool et_text_is_clean(const char *text, const char *allowed)
{
    utf8proc_ssize_t left = (utf8proc_ssize_t)strlen(text);
    const utf8proc_uint8_t *at = (const utf8proc_uint8_t *)text;

    while (left > 0) {
        utf8proc_int32_t c;
        utf8proc_ssize_t size = utf8proc_iterate(at, left, &c);
        if (size <= 0) {
            return false;
        }
        bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
        if (control && !(c < 0x80 && strchr(allowed, (int)c))) {
            return false;
        }
        if ((c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF)) {
            return false;
        }
        at += size;
        left -= size;
    }
    return true;
}

size_t et_text_width(const char *text)
{
    utf8proc_ssize_t left = (utf8proc_ssize_t)strlen(text);
    const utf8proc_uint8_t *at = (const utf8proc_uint8_t *)text;
    size_t width = 0;

    while (left > 0) {
        utf8proc_int32_t c;
        utf8proc_ssize_t size = utf8proc_iterate(at, left, &c);
        if (size <= 0) {
            width++;
            size = 1;
        } else {
            width += (size_t)utf8proc_charwidth(c);
        }
        at += size;
        left -= size;
    }
    return width;
}

bool et_text_copy(char *out, size_t size, const char *text)
{
    size_t length = strlen(text);

    if (length < size) {
        memcpy(out, text, length + 1);
        return true;
    }
    size_t end = size - 1;
    while (end > 0 && ((unsigned char)text[end] & 0xC0U) == 0x80U) {
        end--;
    }
    memcpy(out, text, end);
    out[end] = '\0';
    return false;
}

/* ---- numbers ----------------------------------------------------------- */

static locale_t c_locale;
static pthread_once_t c_locale_once = PTHREAD_ONCE_INIT;

static void make_c_locale(void)
{
    c_locale = newlocale(LC_ALL_MASK, "C", (locale_t)0);
}

/* The C locale for the calling thread only; falls back to the current one where
 * the system has no memory for it. */
static locale_t enter_c_locale(void)
{
    (void)pthread_once(&c_locale_once, make_c_locale);
    return uselocale(c_locale);
}

static void leave_c_locale(locale_t before)
{
    (void)uselocale(before);
}

bool et_text_to_double(const char *text, size_t length, double *out)
{
    char buffer[64];
    char *end = NULL;

    if (length == 0 || length >= sizeof buffer) {
        return false;
    }
    for (size_t i = 0; i < length; i++) {
        if (!(text[i] >= '0' && text[i] <= '9') && !memchr("+-.eE", text[i], 5)) {
            return false;
        }
    }
    memcpy(buffer, text, length);
    buffer[length] = '\0';
    locale_t before = enter_c_locale();
    double value = strtod(buffer, &end);
    leave_c_locale(before);
    if (end != buffer + length || !isfinite(value)) {
        return false;
    }
    *out = value;
    return true;
}

bool et_text_to_int(const char *text, size_t length, int64_t *out)
{
    char buffer[24];
    char *end = NULL;

    if (length == 0 || length >= sizeof buffer) {
        return false;
    }
    memcpy(buffer, text, length);
    buffer[length] = '\0';
    if (!isdigit((unsigned char)buffer[0]) && buffer[0] != '-' && buffer[0] != '+') {
        return false;
    }
    errno = 0;
    long long value = strtoll(buffer, &end, 10);
    if (errno != 0 || end != buffer + length) {
        return false;
    }
    *out = value;
    return true;
}

const char *et_text_from_double(double value, char out[ET_NUMBER_SIZE])
{
    if (value == 0.0) {
        value = 0.0; /* drops the sign of -0 */
        memcpy(out, "0", 2);
        return out;
    }
    locale_t before = enter_c_locale();
    for (int digits = 15; digits <= 17; digits++) {
        (void)snprintf(out, ET_NUMBER_SIZE, "%.*g", digits, value);
        if (strtod(out, NULL) == value) {
            break;
        }
    }
    leave_c_locale(before);
    return out;
}

const char *et_text_fixed(double value, int decimals, char out[ET_NUMBER_SIZE])
{
    locale_t before = enter_c_locale();
    (void)snprintf(out, ET_NUMBER_SIZE, "%.*f", decimals, value);
    leave_c_locale(before);
    if (out[0] == '-' && strspn(out + 1, "0.") == strlen(out + 1)) {
        memmove(out, out + 1, strlen(out));
    }
    return out;
}

/* ---- nearest names ----------------------------------------------------- */

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Edits (insert, delete, replace, swap of neighbours) between two keys. */
static size_t edit_distance(const char *a, const char *b)
{
    size_t n = strlen(b);
    size_t older[ET_KEY_SIZE], before[ET_KEY_SIZE], row[ET_KEY_SIZE];

    for (size_t j = 0; j <= n; j++) {
        before[j] = j;
        older[j] = 0;
    }
    for (size_t i = 1; a[i - 1]; i++) {
        row[0] = i;
        for (size_t j = 1; j <= n; j++) {
            size_t change = before[j - 1] + (a[i - 1] != b[j - 1]);
            row[j] = smaller(change, smaller(before[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = smaller(row[j], older[j - 2] + 1);
            }
        }
        memcpy(older, before, (n + 1) * sizeof *row);
        memcpy(before, row, (n + 1) * sizeof *row);
    }
    return before[n];
}

enum { NEAREST_SHOWN = 3 };

typedef struct nearest {
    size_t best[NEAREST_SHOWN], distance[NEAREST_SHOWN]; /* nearest first */
    size_t found;
} nearest;

/* Keeps names[i] where it is near enough and not there already. */
static void keep_near(nearest *n, const char *const *names, size_t i, size_t distance)
{
    size_t place = n->found;

    for (size_t k = 0; k < n->found; k++) {
        if (strcmp(names[n->best[k]], names[i]) == 0) {
            return; /* a key that is the name as well */
        }
    }
    while (place > 0 && n->distance[place - 1] > distance) {
        place--;
    }
    if (place < NEAREST_SHOWN) {
        size_t after = smaller(n->found, NEAREST_SHOWN - 1) - place;
        memmove(n->best + place + 1, n->best + place, after * sizeof *n->best);
        memmove(n->distance + place + 1, n->distance + place,
                after * sizeof *n->distance);
        n->best[place] = i;
        n->distance[place] = distance;
        n->found = smaller(n->found + 1, NEAREST_SHOWN);
    }
}

const char *et_text_nearest(const char *wanted, const char *const *names, size_t count,
                            char *out, size_t size)
{
    char wanted_key[ET_KEY_SIZE], key[ET_KEY_SIZE];
    nearest near = {.found = 0};

    out[0] = '\0';
    if (et_text_fold(wanted, wanted_key, NULL) != ET_OK || !wanted_key[0]) {
        return out;
    }
    size_t limit = strlen(wanted_key) / 3 + 1;
    for (size_t i = 0; i < count; i++) {
        if (et_text_fold(names[i], key, NULL) != ET_OK) {
            continue;
        }
        size_t d = edit_distance(wanted_key, key);
        /* the start of a longer name is near to it, however much is missing */
        if (d > limit && strncmp(key, wanted_key, strlen(wanted_key)) == 0) {
            d = limit;
        }
        if (d <= limit) {
            keep_near(&near, names, i, d);
        }
    }
    size_t used = 0;
    for (size_t i = 0; i < near.found && used < size; i++) {
        const char *join = i == 0                ? "did you mean "
                           : i + 1 == near.found ? " or "
                                                 : ", ";
        int more =
            snprintf(out + used, size - used, "%s\"%s\"", join, names[near.best[i]]);
        used += more < 0 ? 0 : (size_t)more;
    }
    if (near.found && used < size) {
        (void)snprintf(out + used, size - used, "?");
    }
    return out;
}

const char *et_text_expected(const char *const *names, size_t count, char *out,
                             size_t size)
{
    size_t used = 0;

    out[0] = '\0';
    for (size_t i = 0; i < count && used < size; i++) {
        const char *join = i == 0 ? "expected " : i + 1 == count ? " or " : ", ";
        used += (size_t)snprintf(out + used, size - used, "%s%s", join, names[i]);
    }
    return out;
}
