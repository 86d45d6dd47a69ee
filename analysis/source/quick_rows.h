/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The body of the kernels that decode a field at a time, by table. A kernel defines
 * match64(text, c), the bits of 64 bytes that are c, and includes this.
 *
 * Delimiters are found 64 bytes at a time before any field is looked at, so that fields
 * do not wait for each other; a field's four bytes are looked up, and comparing them with
 * the spelling found there is the whole check.
 */
#ifndef ANALYSIS_SOURCE_QUICK_ROWS_H
#define ANALYSIS_SOURCE_QUICK_ROWS_H

#include <string.h>

#include "source/quick.h"
#include "source/quick_number.h"

#define LONGEST_ROW 512U

static inline size_t index_lines(const char *text, uint32_t from, uint32_t to,
                                 uint32_t *ends)
{
    size_t count = 0;

    for (uint32_t at = from; at < to; at += 64) {
        uint64_t found = match64(text + at, '\n');
        if (to - at < 64) {
            found &= ((uint64_t)1 << (to - at)) - 1;
        }
        for (; found; found &= found - 1) {
            ends[count++] = at + (uint32_t)__builtin_ctzll(found);
        }
    }
    return count;
}

/* In columns that nobody looks at a quote may hide a delimiter. */
static inline bool has_quote(const char *row, uint32_t length)
{
    for (uint32_t at = 0; at < length; at += 64) {
        uint64_t found = match64(row + at, '"');
        if (length - at < 64) {
            found &= ((uint64_t)1 << (length - at)) - 1;
        }
        if (found) {
            return true;
        }
    }
    return false;
}

/* Ends of the fields of a row of `length` bytes; 0 when there are not as many as
 * columns. A row may end in one delimiter more. */
static inline unsigned field_ends(const et_quick *q, const char *row, uint32_t length,
                                  uint16_t *ends)
{
    unsigned count = 0;

    for (uint32_t at = 0; at < length; at += 64) {
        uint64_t found = match64(row + at, q->delimiter);
        if (length - at < 64) {
            found &= ((uint64_t)1 << (length - at)) - 1;
        }
        if (count + (unsigned)__builtin_popcountll(found) > q->columns) {
            return 0;
        }
        for (; found; found &= found - 1) {
            ends[count++] = (uint16_t)(at + (uint32_t)__builtin_ctzll(found));
        }
    }
    if (count == q->columns) {
        return row[length - 1] == q->delimiter ? count : 0;
    }
    ends[count++] = (uint16_t)length;
    return count == q->columns ? count : 0;
}

static inline uint32_t load4(const char *text)
{
    uint32_t bytes;
    memcpy(&bytes, text, sizeof bytes);
    return bytes;
}

/* Decodes the scores of a row to `bins`; returns how many, or ET_LANES + 1 when one is
 * unusual. *present has a bit for every lane with a score. */
static inline unsigned decode_scores(const et_quick *q, const char *row,
                                     const uint16_t *ends, uint32_t base, uint32_t *bins)
{
    static const uint32_t within[5] = {0, 0xFFU, 0xFFFFU, 0xFFFFFFU, 0xFFFFFFFFU};
    unsigned count = 0;
    uint32_t present = 0;

    for (unsigned lane = 0; lane < q->lanes; lane++) {
        unsigned column = q->lane_column[lane];
        uint32_t start = column ? ends[column - 1] + 1U : 0;
        uint32_t length = ends[column] - start;
        uint32_t shown = length < 4 ? length : 4;
        uint32_t text = load4(row + start) & within[shown];
        const et_spelling *s = &q->spellings[et_spelling_slot(text)];
        if (((s->text ^ text) | (s->length ^ shown)) != 0 ||
            (length > 4 && (length != 5 || row[start + 4] != '0'))) {
            return ET_LANES + 1;
        }
        bins[count] = base + q->lane_offset[lane] + s->bin;
        count += s->present;
        present |= (uint32_t)s->present << lane;
    }
    for (unsigned i = 0; i < q->shared_count; i++) {
        uint32_t both = present & q->shared[i];
        if (both & (both - 1)) {
            return ET_LANES + 1;
        }
    }
    return count;
}

static inline bool usual_language(const et_quick *q, const char *row,
                                  const uint16_t *ends)
{
    uint32_t start = q->language ? ends[q->language - 1] + 1U : 0;
    uint32_t length = ends[q->language] - start;
    return length == 0 || (length == 2 && row[start] == q->letter &&
                           row[start + 1] >= q->first && row[start + 1] <= q->last);
}

static inline bool same_place(const et_quick *q, const char *row, const uint16_t *ends,
                              const char *id)
{
    uint32_t start = q->place ? ends[q->place - 1] + 1U : 0;
    return ends[q->place] - start == 2 && memcmp(row + start, id, 2) == 0;
}

static inline bool decode_row(const et_quick *q, et_batch *b, size_t i, uint32_t start,
                              uint32_t length)
{
    const char *row = b->text + start;
    uint16_t ends[ET_QUICK_COLUMNS + 1];

    if (length == 0 || length > LONGEST_ROW || !field_ends(q, row, length, ends) ||
        (q->unseen && has_quote(row, length))) {
        return false;
    }
    uint32_t id = q->id ? ends[q->id - 1] + 1U : 0;
    uint64_t digits = et_load8(row + id);
    unsigned place = et_place_of(digits);
    if (ends[q->id] - id != 8 || !et_is_digits(digits) || place == 0 ||
        (q->place >= 0 && !same_place(q, row, ends, row + id)) ||
        (q->language >= 0 && !usual_language(q, row, ends))) {
        return false;
    }
    unsigned count =
        decode_scores(q, row, ends, place * q->stride, b->bins + b->bin_count);
    if (count > ET_LANES) {
        return false;
    }
    b->bin_count += count;
    q->touched[place] = 1;
    if (b->numbers) {
        b->numbers[i] = q->number | et_value_of(digits);
    }
    return true;
}

static inline void decode_rows(const et_quick *q, et_batch *b)
{
    uint32_t start = b->start;

    for (size_t i = 0; i < b->rows; i++) {
        uint32_t end = b->ends[i];
        uint32_t length = end - start;
        length -= length > 0 && b->text[end - 1] == '\r';
        if (!decode_row(q, b, i, start, length)) {
            b->odd[b->odd_count++] = (uint16_t)i;
        }
        start = end + 1;
    }
}

#endif
