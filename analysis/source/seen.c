/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "source/seen.h"

#include <stdlib.h>

#define VALUE_BITS 44
#define VALUE (((uint64_t)1 << VALUE_BITS) - 1)
#define PAGE_BITS 15
#define PAGE_WORDS ((size_t)1 << (PAGE_BITS - 6))
#define MOST_BIT_DIGITS 9

/* Numbers of one year and length. */
typedef struct domain {
    uint64_t key;     /* a number without its value */
    uint64_t **pages; /* [page_count]; NULL for long numbers */
    size_t page_count;
    uint64_t *table;  /* open addressing, 0 is empty; values are stored plus one */
    size_t used, room;
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

void et_seen_free(et_seen *seen)
{
    for (size_t d = 0; seen && d < seen->count; d++) {
        for (size_t p = 0; p < seen->domains[d].page_count; p++) {
            free(seen->domains[d].pages[p]);
        }
        free(seen->domains[d].pages);
        free(seen->domains[d].table);
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
        d->room = 1024;
        d->table = calloc(d->room, sizeof *d->table);
        return d->table ? ET_OK : no_memory(err);
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

/* The bits of the page that holds a value. */
static et_status open_page(domain *d, uint64_t value, uint64_t **words, et_error *err)
{
    uint64_t **page = &d->pages[value >> PAGE_BITS];

    if (!*page) {
        *page = calloc(PAGE_WORDS, sizeof **page);
    }
    *words = *page;
    return *page ? ET_OK : no_memory(err);
}

static size_t slot_of(const uint64_t *table, size_t room, uint64_t stored)
{
    size_t slot = (size_t)(stored * 0x9E3779B97F4A7C15U >> 20) & (room - 1);
    while (table[slot] && table[slot] != stored) {
        slot = (slot + 1) & (room - 1);
    }
    return slot;
}

static et_status add_long(domain *d, uint64_t value, bool *before, et_error *err)
{
    if (4 * d->used >= 3 * d->room) {
        uint64_t *more = calloc(2 * d->room, sizeof *more);
        if (!more) {
            return no_memory(err);
        }
        for (size_t i = 0; i < d->room; i++) {
            if (d->table[i]) {
                more[slot_of(more, 2 * d->room, d->table[i])] = d->table[i];
            }
        }
        free(d->table);
        d->table = more;
        d->room *= 2;
    }
    size_t slot = slot_of(d->table, d->room, value + 1);
    *before = d->table[slot] != 0;
    d->used += !*before;
    d->table[slot] = value + 1;
    return ET_OK;
}

/* Where a number belongs: the bits of its page, or NULL when it goes into a table. */
static et_status find_place(et_seen *seen, uint64_t number, domain **d, uint64_t **words,
                            et_error *err)
{
    uint64_t value = number & VALUE;

    *words = NULL;
    et_status status = find_domain(seen, number - value, d, err);
    return status == ET_OK && (*d)->pages ? open_page(*d, value, words, err) : status;
}

et_status et_seen_add(et_seen *seen, const uint64_t *numbers, size_t count, size_t *done,
                      bool *before, et_error *err)
{
    uint64_t *words = NULL, page = 0; /* of the number before this one; 0: none */
    domain *d = NULL;
    et_status status = ET_OK;
    size_t i = 0;

    *before = false;
    while (i < count && status == ET_OK && !*before) {
        uint64_t number = numbers[i++];
        if (number == 0) {
            continue;
        }
        if (number >> PAGE_BITS != page) {
            page = number >> PAGE_BITS;
            status = find_place(seen, number, &d, &words, err);
        }
        if (words) {
            uint64_t *word = &words[number >> 6 & (PAGE_WORDS - 1)];
            uint64_t bit = (uint64_t)1 << (number & 63U);
            *before = *word & bit;
            *word |= bit;
        } else if (status == ET_OK) {
            status = add_long(d, number & VALUE, before, err);
        }
    }
    *done = i;
    return status;
}
