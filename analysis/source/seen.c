/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "source/seen.h"

#include <stdlib.h>
#include <string.h>

#define VALUE_BITS 44
#define VALUE (((uint64_t)1 << VALUE_BITS) - 1)
#define PAGE_BITS 15
#define PAGE (((uint64_t)1 << PAGE_BITS) - 1)
#define PAGE_WORDS ((size_t)1 << (PAGE_BITS - 6))
#define MOST_BIT_DIGITS 9
#define BUCKETS ((size_t)1 << (VALUE_BITS - 32))

/* Most values of a page that are listed: one more, and bits take five bytes for each. */
enum { FEW = 768 };

/* Which of 2^15 neighbouring values there are. */
typedef struct page {
    uint64_t *words;  /* a bit each, NULL while they are few */
    uint16_t *few;    /* in order */
    uint16_t used, room;
} page;

/* What is left of long values whose first bits are the same: open addressing, at least
 * three fifths full once it has grown. 0 is empty; whether a 0 was seen is told
 * beside. */
typedef struct bucket {
    uint32_t *rests;
    uint32_t used, room;
    bool zero;
} bucket;

/* Numbers of one year and length. */
typedef struct domain {
    uint64_t key;     /* a number without its value */
    page *pages;      /* [page_count], or NULL */
    size_t page_count;
    bucket *buckets;  /* [BUCKETS] for long numbers, or NULL */
} domain;

struct et_seen {
    domain *domains;
    size_t count, last;
};

static et_status no_memory(et_error *err)
{
    return et_fail(err, ET_ERR_MEMORY, "out of memory while looking for duplicates");
}

et_status et_seen_new(et_seen **out, et_error *err)
{
    *out = calloc(1, sizeof **out);
    return *out ? ET_OK : no_memory(err);
}

static void domain_free(domain *d)
{
    for (size_t p = 0; p < d->page_count; p++) {
        free(d->pages[p].words);
        free(d->pages[p].few);
    }
    for (size_t b = 0; d->buckets && b < BUCKETS; b++) {
        free(d->buckets[b].rests);
    }
    free(d->pages);
    free(d->buckets);
}

void et_seen_free(et_seen *seen)
{
    for (size_t d = 0; seen && d < seen->count; d++) {
        domain_free(&seen->domains[d]);
    }
    if (seen) {
        free(seen->domains);
        free(seen);
    }
}

static et_status open_domain(domain *d, uint64_t key, et_error *err)
{
    unsigned digits = (unsigned)(key >> VALUE_BITS) & 15U;
    size_t values = 1;

    *d = (domain){.key = key};
    if (digits > MOST_BIT_DIGITS) {
        d->buckets = calloc(BUCKETS, sizeof *d->buckets);
        return d->buckets ? ET_OK : no_memory(err);
    }
    for (unsigned i = 0; i < digits; i++) {
        values *= 10;
    }
    d->page_count = (values >> PAGE_BITS) + 1;
    d->pages = calloc(d->page_count, sizeof *d->pages);
    return d->pages ? ET_OK : no_memory(err);
}

static et_status find_domain(et_seen *seen, uint64_t key, domain **out, et_error *err)
{
    if (seen->last < seen->count && seen->domains[seen->last].key == key) {
        *out = &seen->domains[seen->last];
        return ET_OK;
    }
    for (size_t d = 0; d < seen->count; d++) {
        if (seen->domains[d].key == key) {
            seen->last = d;
            *out = &seen->domains[d];
            return ET_OK;
        }
    }
    domain *more = realloc(seen->domains, (seen->count + 1) * sizeof *more);
    if (!more) {
        return no_memory(err);
    }
    seen->domains = more;
    et_status status = open_domain(&more[seen->count], key, err);
    if (status == ET_OK) {
        seen->last = seen->count++;
        *out = &more[seen->last];
    }
    return status;
}

/* ---- numbers of up to nine digits ---- */

static inline bool add_bit(uint64_t *words, uint64_t value)
{
    uint64_t *word = &words[value >> 6], bit = (uint64_t)1 << (value & 63U);
    bool before = *word & bit;

    *word |= bit;
    return before;
}

static et_status make_bits(page *p, et_error *err)
{
    p->words = calloc(PAGE_WORDS, sizeof *p->words);
    if (!p->words) {
        return no_memory(err);
    }
    for (size_t i = 0; i < p->used; i++) {
        (void)add_bit(p->words, p->few[i]);
    }
    free(p->few);
    p->few = NULL;
    return ET_OK;
}

/* From little on: et_grow would begin with as many bytes as the bits take. */
static et_status make_room(page *p, et_error *err)
{
    size_t room = p->room ? 2U * p->room : 8;
    uint16_t *more = realloc(p->few, room * sizeof *more);

    if (!more) {
        return no_memory(err);
    }
    p->few = more;
    p->room = (uint16_t)room;
    return ET_OK;
}

/* Of the first listed value that is not below this one; mostly there is none. */
static size_t find_listed(const page *p, uint16_t value)
{
    size_t low = 0, high = p->used;

    if (high == 0 || p->few[high - 1] < value) {
        return high;
    }
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (p->few[middle] < value) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

static et_status add_listed(page *p, uint16_t value, bool *before, et_error *err)
{
    size_t at = find_listed(p, value);
    et_status status = ET_OK;

    *before = at < p->used && p->few[at] == value;
    if (*before) {
        return ET_OK;
    }
    if (p->used == FEW) {
        status = make_bits(p, err);
        *before = status == ET_OK && add_bit(p->words, value);
        return status;
    }
    if (p->used == p->room) {
        status = make_room(p, err);
    }
    if (status == ET_OK) {
        memmove(p->few + at + 1, p->few + at, (p->used - at) * sizeof *p->few);
        p->few[at] = value;
        p->used++;
    }
    return status;
}

/* ---- longer ones ---- */

/* Another value for each, all bits mixed: odd factors and the shift can be undone. */
static uint64_t mix(uint64_t value)
{
    value = value * 0x9E3779B97F5U & VALUE;
    value ^= value >> VALUE_BITS / 2;
    return value * 0xD6E8FEB8665U & VALUE;
}

static size_t slot_of(const uint32_t *rests, size_t room, uint32_t rest)
{
    size_t slot = (size_t)((uint64_t)rest * room >> 32);

    while (rests[slot] && rests[slot] != rest) {
        slot = slot + 1 < room ? slot + 1 : 0;
    }
    return slot;
}

static et_status grow(bucket *b, et_error *err)
{
    size_t room = b->room ? b->room + b->room / 4U : 8;
    uint32_t *more = calloc(room, sizeof *more);

    if (!more) {
        return no_memory(err);
    }
    for (size_t i = 0; i < b->room; i++) {
        if (b->rests[i]) {
            more[slot_of(more, room, b->rests[i])] = b->rests[i];
        }
    }
    free(b->rests);
    b->rests = more;
    b->room = (uint32_t)room;
    return ET_OK;
}

static et_status add_long(domain *d, uint64_t value, bool *before, et_error *err)
{
    uint64_t mixed = mix(value);
    bucket *b = &d->buckets[mixed >> 32];
    uint32_t rest = (uint32_t)mixed;

    if (rest == 0) {
        *before = b->zero;
        b->zero = true;
        return ET_OK;
    }
    if (4 * (uint64_t)b->used >= 3 * (uint64_t)b->room) {
        et_status status = grow(b, err);
        if (status != ET_OK) {
            return status;
        }
    }
    size_t slot = slot_of(b->rests, b->room, rest);
    *before = b->rests[slot] != 0;
    b->used += !*before;
    b->rests[slot] = rest;
    return ET_OK;
}

/* ---- all ---- */

/* Where a number belongs; *p is NULL when that is a table. */
static et_status find_page(et_seen *seen, uint64_t number, domain **d, page **p,
                           et_error *err)
{
    uint64_t value = number & VALUE;
    et_status status = find_domain(seen, number - value, d, err);

    *p = status == ET_OK && (*d)->pages ? &(*d)->pages[value >> PAGE_BITS] : NULL;
    return status;
}

/* A number that is no bit: listed in its page, or a long one. */
static et_status add_other(domain *d, page *p, uint64_t value, bool *before,
                           et_error *err)
{
    return p ? add_listed(p, (uint16_t)(value & PAGE), before, err)
             : add_long(d, value, before, err);
}

et_status et_seen_add(et_seen *seen, const uint64_t *numbers, size_t count, size_t *done,
                      bool *before, et_error *err)
{
    uint64_t *words = NULL, last = 0; /* of the number before this one; 0: none */
    domain *d = NULL;
    page *p = NULL;
    et_status status = ET_OK;
    size_t i = 0;

    *before = false;
    while (i < count && status == ET_OK && !*before) {
        uint64_t number = numbers[i++];
        if (number == 0) {
            continue;
        }
        if (number >> PAGE_BITS != last) {
            last = number >> PAGE_BITS;
            status = find_page(seen, number, &d, &p, err);
            words = p ? p->words : NULL;
        }
        if (words) {
            *before = add_bit(words, number & PAGE);
        } else if (status == ET_OK) {
            status = add_other(d, p, number & VALUE, before, err);
            words = p ? p->words : NULL;
        }
    }
    *done = i;
    return status;
}
