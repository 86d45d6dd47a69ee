/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "source/counts.h"

#include <stdlib.h>
#include <string.h>

static et_status no_memory(et_error *err)
{
    return et_fail(err, ET_ERR_MEMORY, "out of memory while counting scores");
}

static const char *key_of(const et_layout *layout, size_t paper)
{
    return et_subjects_at(layout->subjects, layout->papers[paper].subject)->key;
}

/* Cells that come in their tally's order are added at its end. */
static void sort_papers(et_counts *counts)
{
    const et_layout *layout = counts->layout;

    for (size_t p = 0; p < layout->paper_count; p++) {
        size_t at = p;
        while (at > 0 && strcmp(key_of(layout, counts->order[at - 1]),
                                key_of(layout, p)) > 0) {
            counts->order[at] = counts->order[at - 1];
            at--;
        }
        counts->order[at] = p;
    }
}

et_status et_counts_new(et_counts **out, const et_layout *layout, et_error *err)
{
    *out = NULL;
    et_counts *counts = calloc(1, sizeof *counts);
    if (!counts) {
        return no_memory(err);
    }
    *counts = (et_counts){
        .layout = layout,
        .bins = calloc(ET_FIXED_BLOCKS * layout->bins, sizeof *counts->bins),
        .blocks = ET_FIXED_BLOCKS,
        .room = ET_FIXED_BLOCKS,
        .scores = malloc(layout->bins * sizeof *counts->scores),
        .moved = malloc(layout->bins * sizeof *counts->moved),
        .order = calloc(layout->paper_count + 1, sizeof *counts->order)};
    if (!counts->bins || !counts->scores || !counts->moved || !counts->order) {
        et_counts_free(counts);
        return no_memory(err);
    }
    sort_papers(counts);
    *out = counts;
    return ET_OK;
}

bool et_counts_reuse(et_counts *counts, const et_layout *layout)
{
    bool same = counts->layout->bins == layout->bins &&
                counts->layout->paper_count == layout->paper_count &&
                counts->blocks == ET_FIXED_BLOCKS;

    counts->layout = layout;
    if (same) {
        sort_papers(counts);
    }
    return same;
}

void et_counts_free(et_counts *counts)
{
    if (counts) {
        free(counts->bins);
        free(counts->keys);
        free(counts->slots);
        free(counts->scores);
        free(counts->moved);
        free(counts->order);
        free(counts);
    }
}

static bool is_key(const et_block_key *key, int year, const char *place, size_t length)
{
    return key->year == year && memcmp(key->place, place, length) == 0 &&
           key->place[length] == '\0';
}

/* Blocks by key: a table of own block numbers plus one, probed in turn. */
static size_t slot_of(const et_counts *counts, int year, const char *place, size_t length)
{
    uint64_t hash = 1469598103934665603U ^ (uint64_t)year;
    for (size_t i = 0; i < length; i++) {
        hash = (hash ^ (unsigned char)place[i]) * 1099511628211U;
    }
    size_t slot = (size_t)(hash >> 20) & (counts->slot_room - 1);
    while (counts->slots[slot] &&
           !is_key(&counts->keys[counts->slots[slot] - 1], year, place, length)) {
        slot = (slot + 1) & (counts->slot_room - 1);
    }
    return slot;
}

/* Room for one key more, with the table at most half full. */
static et_status grow_keys(et_counts *counts, et_error *err)
{
    size_t own = counts->blocks - ET_FIXED_BLOCKS;
    size_t room = own ? 2 * own : 64;

    if (own < counts->key_room) {
        return ET_OK;
    }
    et_block_key *keys = realloc(counts->keys, room * sizeof *keys);
    if (!keys) {
        return no_memory(err);
    }
    counts->keys = keys;
    uint32_t *slots = calloc(2 * room, sizeof *slots);
    if (!slots) {
        return no_memory(err);
    }
    free(counts->slots);
    counts->slots = slots;
    counts->slot_room = 2 * room;
    counts->key_room = room;
    for (size_t i = 0; i < own; i++) {
        size_t slot = slot_of(counts, keys[i].year, keys[i].place, strlen(keys[i].place));
        slots[slot] = (uint32_t)i + 1;
    }
    return ET_OK;
}

static et_status grow_bins(et_counts *counts, et_error *err)
{
    size_t room = counts->room * 2, bins = counts->layout->bins;

    if (counts->blocks < counts->room) {
        return ET_OK;
    }
    uint32_t *more = realloc(counts->bins, room * bins * sizeof *more);
    if (!more) {
        return no_memory(err);
    }
    memset(more + counts->room * bins, 0, (room - counts->room) * bins * sizeof *more);
    counts->bins = more;
    counts->room = room;
    return ET_OK;
}

et_status et_counts_block(et_counts *counts, int year, const char *place, size_t length,
                          size_t *block, et_error *err)
{
    if (length == 0 || length >= ET_CODE_SIZE) {
        return et_fail(err, ET_ERR_ARGUMENT, "a place code of %zu bytes", length);
    }
    et_status status = grow_keys(counts, err);
    if (status == ET_OK) {
        status = grow_bins(counts, err);
    }
    if (status != ET_OK) {
        return status;
    }
    size_t slot = slot_of(counts, year, place, length);
    if (!counts->slots[slot]) {
        size_t own = counts->blocks - ET_FIXED_BLOCKS;
        counts->keys[own] = (et_block_key){.year = year};
        memcpy(counts->keys[own].place, place, length);
        counts->slots[slot] = (uint32_t)own + 1;
        counts->blocks++;
    }
    *block = ET_FIXED_BLOCKS + counts->slots[slot] - 1;
    return ET_OK;
}

void et_counts_key(const et_counts *counts, size_t block, et_block_key *key)
{
    if (block >= ET_FIXED_BLOCKS) {
        *key = counts->keys[block - ET_FIXED_BLOCKS];
        return;
    }
    *key = (et_block_key){.year = counts->layout->year};
    key->place[0] = (char)('0' + block / 10);
    key->place[1] = (char)('0' + block % 10);
}

/* Of the bins of a paper most are empty: they are looked at by eights. */
enum { STRIDE = 8 };

static bool is_empty(const uint32_t *bins)
{
    uint32_t any = 0;

    for (size_t i = 0; i < STRIDE; i++) {
        any |= bins[i];
    }
    return any == 0;
}

/* Moves what the bins of a paper hold to `scores` and `moved`; returns how many. */
static size_t take_bins(et_counts *counts, uint32_t *bins, size_t room)
{
    size_t found = 0;

    for (size_t i = 0; i < room;) {
        if (room - i >= STRIDE && is_empty(bins + i)) {
            i += STRIDE;
            continue;
        }
        size_t end = room - i < STRIDE ? room : i + STRIDE;
        for (; i < end; i++) {
            if (bins[i] > 0) {
                counts->scores[found] = (int32_t)i;
                counts->moved[found++] = bins[i];
                bins[i] = 0;
            }
        }
    }
    return found;
}

static et_status move_block(et_counts *counts, size_t block, const et_block_key *from,
                            et_tally *tally, et_error *err)
{
    const et_layout *layout = counts->layout;
    et_status status = ET_OK;

    for (size_t i = 0; status == ET_OK && i < layout->paper_count; i++) {
        const et_paper *paper = &layout->papers[counts->order[i]];
        const char *subject = key_of(layout, counts->order[i]);
        uint32_t *bins = counts->bins + block * layout->bins + paper->offset;
        size_t found = take_bins(counts, bins, (size_t)paper->maximum + 1);
        et_tally_cell cell = {from->year,     from->place,   subject,
                              counts->scores, counts->moved, found};
        status = et_tally_add_cell(tally, &cell, err);
    }
    return status;
}

et_status et_counts_move(et_counts *counts, et_tally *tally, et_error *err)
{
    et_status status = ET_OK;

    for (unsigned code = 0; status == ET_OK && code < ET_FIXED_BLOCKS; code++) {
        if (counts->touched[code]) {
            et_block_key key;
            et_counts_key(counts, code, &key);
            status = move_block(counts, code, &key, tally, err);
            counts->touched[code] = status != ET_OK;
        }
    }
    for (size_t i = ET_FIXED_BLOCKS; status == ET_OK && i < counts->blocks; i++) {
        status = move_block(counts, i, &counts->keys[i - ET_FIXED_BLOCKS], tally, err);
    }
    counts->rows = 0;
    return status;
}
