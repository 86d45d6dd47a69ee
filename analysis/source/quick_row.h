/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row with the delimiters found before any field is looked at, so that fields do not
 * wait for each other. A score is looked up by its first four bytes, and comparing these
 * with the spelling found there is the whole check.
 *
 * A kernel defines match64(text, c), the bits of 64 bytes that are c, and includes this.
 */
#ifndef ANALYSIS_SOURCE_QUICK_ROW_H
#define ANALYSIS_SOURCE_QUICK_ROW_H

#include <string.h>

#include "source/quick.h"
#include "source/quick_number.h"

/* What a row function returns when something in the row is unusual. */
#define UNUSUAL (ET_LANES + 1U)
#define LONGEST 255U

static inline size_t index_lines(const char *text, uint32_t from, uint32_t to,
                                 uint32_t *ends)
{
    const uint64_t top = (uint64_t)1 << 63; /* so that there is a lowest bit */
    size_t count = 0;

    for (uint32_t at = from; at < to; at += 64) {
        uint64_t found = match64(text + at, '\n');
        if (to - at < 64) {
            found &= ((uint64_t)1 << (to - at)) - 1;
        }
        /* always two: whether there are none, one or two nobody can foretell */
        for (unsigned i = 0; i < 2; i++) {
            ends[count] = at + (uint32_t)__builtin_ctzll(found | top);
            count += found != 0;
            found &= found - 1;
        }
        for (; found; found &= found - 1) {
            ends[count++] = at + (uint32_t)__builtin_ctzll(found);
        }
    }
    return count;
}

/* Where the fields of a row start and stop, without quotes around them. */
typedef struct spans {
    uint16_t start[ET_QUICK_COLUMNS + 2], stop[ET_QUICK_COLUMNS + 2];
} spans;

/* Bits of the bytes [at, length) of a row that are c, at most 64. */
static inline uint64_t match_within(const char *row, uint32_t at, uint32_t length, char c)
{
    uint64_t found = match64(row + at, c);
    return length - at < 64 ? found & (((uint64_t)1 << (length - at)) - 1) : found;
}

/* Takes the quotes off. They are usual when every quote is the first or last byte of a
 * field that has both: then none hides a delimiter. */
static inline bool take_quotes_off(const et_quick *q, const char *row, uint32_t length,
                                   spans *f)
{
    unsigned quotes = 0, around = 0;

    for (uint32_t at = 0; at < length; at += 64) {
        uint64_t found = match_within(row, at, length, '"');
        for (; found; found &= found - 1) {
            quotes++;
        }
    }
    for (unsigned c = 0; quotes > 0 && c < q->columns; c++) {
        unsigned both = f->stop[c] >= f->start[c] + 2 && row[f->start[c]] == '"' &&
                        row[f->stop[c] - 1] == '"';
        f->start[c] = (uint16_t)(f->start[c] + both);
        f->stop[c] = (uint16_t)(f->stop[c] - both);
        around += 2 * both;
    }
    return around == quotes;
}

/* False when there are not as many fields as columns. A row may end in one delimiter
 * more. */
static inline bool find_fields(const et_quick *q, const char *row, uint32_t length,
                               spans *f)
{
    unsigned count = 0;
    uint32_t start = 0;

    for (uint32_t at = 0; at < length; at += 64) {
        uint64_t found = match_within(row, at, length, q->delimiter);
        for (; found; found &= found - 1) {
            uint32_t stop = at + (uint32_t)__builtin_ctzll(found);
            if (count > q->columns) {
                return false;
            }
            f->start[count] = (uint16_t)start;
            f->stop[count++] = (uint16_t)stop;
            start = stop + 1;
        }
    }
    f->start[count] = (uint16_t)start;
    f->stop[count++] = (uint16_t)length;
    bool wide = count == q->columns + 1 && start == length;
    if (count != q->columns && !wide) {
        return false;
    }
    return !(q->quoted || q->unseen) || take_quotes_off(q, row, length, f);
}

/* The spelling of the field at `text`, NULL when it is unusual. */
static inline const et_spelling *spelling_of(const et_quick *q, const char *text,
                                             uint32_t length)
{
    uint32_t bytes;

    if (length > 4) {
        if (length != 5 || text[4] != '0') {
            return NULL;
        }
        length = 4;
    }
    memcpy(&bytes, text, sizeof bytes);
    bytes &= (uint32_t)~(~(uint64_t)0 << 8 * length);
    const et_spelling *s = &q->spellings[et_spelling_slot(bytes)];
    return ((s->text ^ bytes) | (s->length ^ length)) == 0 ? s : NULL;
}

/* Without a branch: who takes a language and who does not, nobody can guess. */
static inline bool is_language(const et_quick *q, const char *text, uint32_t length)
{
    unsigned code = (text[0] == q->letter) & (text[1] >= q->first) & (text[1] <= q->last);
    return (length == 0) | (code & (length == 2));
}

static inline bool shares_paper(const et_quick *q, uint32_t present)
{
    for (unsigned i = 0; i < q->shared_count; i++) {
        uint32_t both = present & q->shared[i];
        if (both & (both - 1)) {
            return true;
        }
    }
    return false;
}

/* Puts the bins of the row's scores at `bins` and returns how many there are, or
 * UNUSUAL. *digits is the candidate number. */
static inline unsigned decode_row(const et_quick *q, const char *row, uint32_t length,
                                  uint32_t *bins, uint64_t *digits)
{
    spans f;
    unsigned count = 0;
    uint32_t present = 0;

    if (length == 0 || length > LONGEST || !find_fields(q, row, length, &f)) {
        return UNUSUAL;
    }
    const char *id = row + f.start[q->id];
    *digits = et_load8(id);
    unsigned place = et_place_of(*digits);
    if (f.stop[q->id] - f.start[q->id] != 8 || !et_is_digits(*digits) || place == 0) {
        return UNUSUAL;
    }
    if (q->place >= 0 && (f.stop[q->place] - f.start[q->place] != 2 ||
                          memcmp(row + f.start[q->place], id, 2) != 0)) {
        return UNUSUAL;
    }
    if (q->language >= 0) {
        uint32_t start = f.start[q->language];
        if (!is_language(q, row + start, f.stop[q->language] - start)) {
            return UNUSUAL;
        }
    }
    for (unsigned lane = 0; lane < q->lanes; lane++) {
        unsigned column = q->lane_column[lane];
        uint32_t start = f.start[column];
        const et_spelling *s = spelling_of(q, row + start, f.stop[column] - start);
        if (!s) {
            return UNUSUAL;
        }
        bins[count] = q->bases[place] + q->lane_offset[lane] + s->bin;
        count += s->present;
        present |= (uint32_t)s->present << lane;
    }
    return shares_paper(q, present) ? UNUSUAL : count;
}

/* What is left to do for row i of a batch; returns where the next bins go. */
static inline uint32_t *take_row(const et_quick *q, et_batch *b, size_t i, unsigned count,
                                 uint64_t digits, uint32_t *out)
{
    if (count == UNUSUAL) {
        b->odd[b->odd_count++] = (uint16_t)i;
        return out;
    }
    q->touched[et_place_of(digits)] = 1;
    if (b->numbers) {
        b->numbers[i] = q->number | et_value_of(digits);
    }
    return out + count;
}

#endif
