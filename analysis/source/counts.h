/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Counts of one worker in one file: a block of bins for each (year, place), one bin a
 * score of each paper. Places of two digits in the file's year have fixed blocks, so that
 * a row finds its own by arithmetic; others get one when they are first met.
 */
#ifndef ANALYSIS_SOURCE_COUNTS_H
#define ANALYSIS_SOURCE_COUNTS_H

#include "source/layout.h"

#define ET_FIXED_BLOCKS 100

typedef struct et_block_key {
    int year;
    char place[ET_CODE_SIZE];
} et_block_key;

typedef struct et_counts {
    const et_layout *layout;
    uint32_t *bins;     /* [block][layout->bins]                                     */
    size_t blocks, room;
    et_block_key *keys; /* of blocks from ET_FIXED_BLOCKS on                         */
    size_t key_room;
    uint32_t *slots;    /* hash table over keys                                      */
    size_t slot_room;
    int32_t *scores;    /* what is on its way to a tally, [layout->bins]             */
    uint64_t *moved;
    size_t *order;      /* of papers by the keys of their subjects, as in a tally    */
    uint64_t rows;      /* at most this much is in any bin                           */
    uint8_t touched[ET_FIXED_BLOCKS]; /* fixed blocks that may hold counts           */
} et_counts;

/* Rows after which counts must be moved on, lest a bin overflow. */
#define ET_COUNTS_ROWS ((uint64_t)1 << 31)

ET_MUST_USE et_status et_counts_new(et_counts **out, const et_layout *layout,
                                    et_error *err);
/* Takes empty counts for another file, which costs no fresh memory; false when they must
 * be made anew. */
bool et_counts_reuse(et_counts *counts, const et_layout *layout);
void et_counts_free(et_counts *counts);

/* The block of a place in a year, made when it is new. */
ET_MUST_USE et_status et_counts_block(et_counts *counts, int year, const char *place,
                                      size_t length, size_t *block, et_error *err);

/* The fixed block of a place code of two digits. */
static inline size_t et_counts_fixed(et_counts *counts, unsigned code)
{
    counts->touched[code] = 1;
    return code;
}

static inline void et_counts_add(et_counts *counts, size_t block, size_t bin)
{
    counts->bins[block * counts->layout->bins + bin]++;
}

/* Year and place of a block. */
void et_counts_key(const et_counts *counts, size_t block, et_block_key *key);

/* Adds all counts to `tally` and sets them to 0. */
ET_MUST_USE et_status et_counts_move(et_counts *counts, et_tally *tally, et_error *err);

#endif
