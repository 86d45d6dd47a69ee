/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "panel/called.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MOST_WORDS 24

typedef struct words {
    char word[MOST_WORDS][ET_KEY_SIZE]; /* folded */
    size_t count;
} words;

/* ---- words ---- */

/* 0: between words, 1: digits, 2: letters */
static int kind_of(unsigned char c)
{
    return isdigit(c) ? 1 : c >= 0x80 || isalpha(c) ? 2 : 0;
}

/* "Cluster5" is two words. False when there are too many or one cannot be folded. */
static bool cut(const char *text, words *out)
{
    out->count = 0;
    while (*text) {
        char word[4 * ET_KEY_SIZE];
        int kind = kind_of((unsigned char)*text);
        size_t length = 1;
        while (text[length] && kind_of((unsigned char)text[length]) == kind) {
            length++;
        }
        if (kind != 0) {
            if (length >= sizeof word || out->count == MOST_WORDS) {
                return false;
            }
            (void)et_text_copy(word, length + 1, text);
            if (et_text_fold(word, out->word[out->count], NULL) != ET_OK) {
                return false;
            }
            out->count += out->word[out->count][0] != '\0';
        }
        text += length;
    }
    return true;
}

static bool is_one_of(const char *word, const char *const *list)
{
    while (*list && strcmp(word, *list) != 0) {
        list++;
    }
    return *list != NULL;
}

/* ---- numbers ---- */

/* "iv": 4, up to 39; 0: not written so. */
static unsigned roman(const char *word)
{
    static const char *const ones[] = {"",  "i",  "ii",  "iii",  "iv",
                                       "v", "vi", "vii", "viii", "ix"};
    unsigned tens = 0;

    while (*word == 'x' && tens < 3) {
        tens++;
        word++;
    }
    for (unsigned i = 0; i < sizeof ones / sizeof *ones; i++) {
        if (strcmp(word, ones[i]) == 0) {
            return 10 * tens + i;
        }
    }
    return 0;
}

static void write_number(const char *word, char out[ET_KEY_SIZE])
{
    unsigned number = roman(word);

    if (number) {
        (void)snprintf(out, ET_KEY_SIZE, "%u", number);
    } else {
        size_t zeros = strspn(word, "0");
        (void)et_text_copy(out, ET_KEY_SIZE, word + (word[zeros] ? zeros : 0));
    }
}

/* ---- the sense ---- */

/* The word for a numbered group in both languages, the English one. */
static const char *group_word(const char *word)
{
    static const char *const pairs[][2] = {
        {"cluster", "cum"}, {"group", "nhom"}, {"zone", "khu"},
        {"cluster", "clusters"}, {"group", "groups"}, {"zone", "zones"}};

    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        if (strcmp(word, pairs[i][0]) == 0 || strcmp(word, pairs[i][1]) == 0) {
            return pairs[i][0];
        }
    }
    return NULL;
}

/* "emulation cluster no. V": words of the group are one word, its number is in digits.
 * Returns where the rest begins; 0: the name is not of a numbered group. */
static size_t read_number(const words *in, size_t from, const char **group,
                          char number[ET_KEY_SIZE])
{
    static const char *const before[] = {"emulation", "cac", NULL};
    static const char *const kinds[] = {"thi", "dua", "emulation", NULL};
    static const char *const signs[] = {"no", "nr", "number", "so", NULL};
    size_t at = from;

    while (at < in->count && is_one_of(in->word[at], before)) {
        at++;
    }
    *group = at < in->count ? group_word(in->word[at++]) : NULL;
    while (*group && at < in->count && is_one_of(in->word[at], kinds)) {
        at++;
    }
    while (*group && at < in->count && is_one_of(in->word[at], signs)) {
        at++;
    }
    if (!*group || at == in->count) {
        return 0;
    }
    write_number(in->word[at], number);
    return isdigit((unsigned char)number[0]) ? at + 1 : 0;
}

static bool is_number(const char *word)
{
    return isdigit((unsigned char)word[0]) || roman(word) > 0;
}

static void append(char sense[ET_KEY_SIZE], const char *word)
{
    size_t used = strlen(sense);
    (void)et_text_copy(sense + used, ET_KEY_SIZE - used, word);
}

/* What a name says once articles and "region" are gone; the key where nothing is. */
static void take_sense(const char *name, const char *key, char sense[ET_KEY_SIZE])
{
    static const char *const before[] = {"the", "vung", "region", NULL};
    static const char *const after[] = {"region", "regions", NULL};
    words in;
    char number[ET_KEY_SIZE];
    const char *group = NULL;

    sense[0] = '\0';
    bool whole = cut(name, &in);
    size_t from = 0, end = whole ? in.count : 0;
    while (from + 1 < end && is_one_of(in.word[from], before)) {
        from++;
    }
    while (from + 1 < end && is_one_of(in.word[end - 1], after)) {
        end--;
    }
    size_t rest = whole ? read_number(&in, from, &group, number) : 0;
    if (rest) {
        append(sense, group);
        append(sense, number);
        from = rest;
    }
    for (size_t i = from; i < end; i++) {
        if (i > 0 && is_number(in.word[i - 1]) && is_number(in.word[i])) {
            append(sense, "-"); /* 1-5 is not 15 */
        }
        append(sense, in.word[i]);
    }
    if (!sense[0]) {
        (void)et_text_copy(sense, ET_KEY_SIZE, key);
    }
}

bool et_called_numbered(const char *name)
{
    words in;
    char number[ET_KEY_SIZE];
    const char *group = NULL;

    return cut(name, &in) && read_number(&in, 0, &group, number) == in.count &&
           in.count > 0;
}

/* The number of a numbered group; 0: it is none, or one that no list counts up to. */
static unsigned long number_of(const char *word)
{
    return strlen(word) < 4 ? strtoul(word, NULL, 10) : 0;
}

bool et_called_range(const char *name, unsigned long *first, unsigned long *last)
{
    static const char *const to[] = {"to", "den", "toi", NULL};
    words in;
    char number[ET_KEY_SIZE], other[ET_KEY_SIZE];
    const char *group = NULL, *again = NULL;

    size_t at = cut(name, &in) ? read_number(&in, 0, &group, number) : 0;
    if (at == 0 || at == in.count) {
        return false;
    }
    at += is_one_of(in.word[at], to);
    if (at + 1 == in.count) {
        write_number(in.word[at], other);
    } else if (read_number(&in, at, &again, other) != in.count) {
        return false;
    }
    *first = number_of(number);
    *last = number_of(other);
    return *first > 0 && *first < *last;
}

bool et_called_by_number(const char *name)
{
    unsigned long first, last;
    return et_called_numbered(name) || et_called_range(name, &first, &last);
}

bool et_called_in_range(const char *name, unsigned long first, unsigned long last)
{
    words in;
    char number[ET_KEY_SIZE];
    const char *group = NULL;

    if (!cut(name, &in) || in.count == 0 ||
        read_number(&in, 0, &group, number) != in.count) {
        return false;
    }
    return number_of(number) >= first && number_of(number) <= last;
}

/* ---- calling ---- */

static void read_name(const char *name, char key[ET_KEY_SIZE], char sense[ET_KEY_SIZE])
{
    sense[0] = '\0';
    if (et_text_fold(name, key, NULL) != ET_OK) {
        key[0] = '\0';
    } else if (key[0]) {
        take_sense(name, key, sense);
    }
}

void et_calling_begin(et_calling *calling, const char *typed)
{
    unsigned long first, last;

    *calling = (et_calling){.exact = ET_CALLED_NONE,
                            .alike = ET_CALLED_NONE,
                            .range = et_called_range(typed, &first, &last)};
    read_name(typed, calling->key, calling->sense);
}

void et_calling_offer(et_calling *calling, size_t index, const char *const *names,
                      size_t count)
{
    bool alike = false;

    for (size_t i = 0; i < count && calling->key[0]; i++) {
        char key[ET_KEY_SIZE], sense[ET_KEY_SIZE];
        read_name(names[i], key, sense);
        bool same = strcmp(sense, calling->sense) == 0;
        if (strcmp(key, calling->key) == 0 && calling->exact == ET_CALLED_NONE &&
            (same || !calling->range)) { /* "I-V" has the letters of "IV" */
            calling->exact = index;
        }
        alike = alike || same;
    }
    if (alike && calling->alike == ET_CALLED_NONE) {
        calling->alike = index;
        calling->id = names[0];
    } else if (alike) {
        calling->several = calling->several || strcmp(calling->id, names[0]) != 0;
    }
}

size_t et_calling_found(const et_calling *calling)
{
    if (calling->exact != ET_CALLED_NONE) {
        return calling->exact;
    }
    return calling->several ? ET_CALLED_NONE : calling->alike;
}

size_t et_called_cluster(const et_regions *regions, size_t first, size_t count,
                         const char *typed)
{
    et_calling calling;

    et_calling_begin(&calling, typed);
    for (size_t i = first; i < first + count; i++) {
        const et_cluster *c = et_regions_cluster(regions, i);
        et_calling_offer(&calling, i, (const char *const[]){c->id, c->name, c->name_en},
                         3);
    }
    return et_calling_found(&calling);
}
