/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "source/quick.h"

#include <stdlib.h>
#include <string.h>

#define BLOCK 16384U /* bytes whose lines are found at a time */
#define CACHE_LINE ((size_t)64)
/* The usual form that is read quickly; any other is read all the same. */
#define NUMBER_DIGITS 8
#define PLACE_DIGITS 2

/* ---- which layouts ---- */

static const et_kernel *choose_kernel(et_decoder wanted)
{
    const et_kernel *best = et_kernel_portable;

    if (wanted == ET_DECODER_EXACT || wanted == ET_DECODER_PORTABLE) {
        return wanted == ET_DECODER_EXACT ? NULL : best;
    }
#if defined(__x86_64__)
    if (et_kernel_avx2 && __builtin_cpu_supports("avx2") &&
        __builtin_cpu_supports("bmi2")) {
        best = et_kernel_avx2;
    }
    if (wanted != ET_DECODER_AVX2 && et_kernel_avx512 &&
        __builtin_cpu_supports("avx512vbmi2") && __builtin_cpu_supports("avx512vbmi") &&
        __builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw") &&
        __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("bmi2")) {
        best = et_kernel_avx512;
    }
#endif
    return best;
}

/* Codes are one letter and digits without a gap. */
static bool has_plain_languages(const et_layout *layout)
{
    unsigned digits = layout->language_digits;
    while (digits && !(digits & 1U)) {
        digits >>= 1;
    }
    return digits != 0 && (digits & (digits + 1)) == 0;
}

bool et_quick_fits(const et_layout *layout, et_decoder wanted)
{
    size_t lanes = 0;

    for (size_t i = 0; i < layout->column_count; i++) {
        lanes += layout->columns[i].role == ET_COLUMN_SUBJECT;
    }
    for (size_t p = 0; p < layout->paper_count; p++) {
        if (layout->papers[p].maximum != ET_QUICK_MARK) {
            return false;
        }
    }
    bool usual = layout->shape == ET_SHAPE_DELIMITED && layout->filter_count == 0 &&
                 layout->derived_count == 0 &&
                 (layout->id_digits == 0 || layout->id_digits == NUMBER_DIGITS) &&
                 layout->numbers.digits == NUMBER_DIGITS &&
                 layout->numbers.place_digits == PLACE_DIGITS;

    return usual && choose_kernel(wanted) && layout->id >= 0 && layout->year_column < 0 &&
           layout->column_count <= ET_QUICK_COLUMNS &&
           lanes + (layout->language >= 0) <= ET_LANES &&
           layout->mark != layout->delimiter &&
           (layout->language < 0 || has_plain_languages(layout));
}

/* ---- the table of spellings ---- */

static void spell(et_quick *q, const char *text, size_t length, unsigned bin,
                  unsigned present)
{
    uint32_t bytes = 0;

    for (size_t i = 0; i < length; i++) {
        bytes |= (uint32_t)(unsigned char)text[i] << 8 * i;
    }
    q->spellings[et_spelling_slot(bytes)] =
        (et_spelling){bytes, (uint16_t)bin, (uint8_t)present, (uint8_t)length};
}

static void spell_all(et_quick *q)
{
    char text[4] = {0, q->mark, 0, 0};

    for (size_t i = 0; i < ET_SPELLINGS; i++) {
        q->spellings[i] = (et_spelling){.length = UINT8_MAX};
    }
    for (unsigned score = 0; score < ET_QUICK_MARK; score++) {
        unsigned present = score > 0 || !q->zero_is_missing;
        text[0] = (char)('0' + score / 100);
        text[2] = (char)('0' + score / 10 % 10);
        text[3] = (char)('0' + score % 10);
        spell(q, text, 4, score, present);
        if (score % 10 == 0) {
            spell(q, text, 3, score, present);
        }
        if (score % 100 == 0) {
            spell(q, text, 1, score, present);
        }
    }
    memcpy(text, (char[]){'1', '0', q->mark, '0'}, 4);
    spell(q, text, 4, ET_QUICK_MARK, 1);
    spell(q, text, 2, ET_QUICK_MARK, 1);
    memcpy(text, (char[]){'-', '1', q->mark, '0'}, 4);
    spell(q, text, 4, 0, 0);
    spell(q, text, 2, 0, 0);
    spell(q, text, 1, 0, 0);
    spell(q, text, 0, 0, 0);
}

/* ---- opening ---- */

static void take_lanes(et_quick *q, const et_layout *layout)
{
    for (size_t i = 0; i < layout->column_count; i++) {
        const et_column *c = &layout->columns[i];
        q->unseen = q->unseen || c->role == ET_COLUMN_IGNORED ||
                    c->role == ET_COLUMN_UNKNOWN || c->role == ET_COLUMN_PROGRAMME;
        if (c->role == ET_COLUMN_SUBJECT) {
            q->lane_column[q->lanes] = (uint8_t)i;
            q->lane_offset[q->lanes++] = (uint32_t)layout->papers[c->paper].offset;
        }
    }
    for (size_t p = 0; p < layout->paper_count; p++) {
        if (layout->papers[p].columns < 2) {
            continue;
        }
        for (unsigned lane = 0; lane < q->lanes; lane++) {
            size_t paper = layout->columns[q->lane_column[lane]].paper;
            q->shared[q->shared_count] |= (uint32_t)(paper == p) << lane;
        }
        q->shared_count++;
    }
}

static void take_language(et_quick *q, const et_layout *layout)
{
    q->language = layout->language;
    if (layout->language >= 0) {
        q->lane_column[q->lanes] = (uint8_t)layout->language;
        unsigned digits = layout->language_digits;
        q->letter = layout->language_letter;
        q->first = (char)('0' + __builtin_ctz(digits));
        q->last = (char)(q->first + __builtin_popcount(digits) - 1);
    }
}

/* As most files are: what is left out then is asked for in no row. */
static bool is_in_order(const et_quick *q)
{
    bool in_order = q->id == 0 && q->place < 0 && !q->quoted && !q->unseen &&
                    q->shared_count == 0 &&
                    q->columns == q->lanes + 1 + (q->language >= 0) &&
                    (q->language < 0 || (unsigned)q->language == q->lanes + 1);

    for (unsigned lane = 0; lane < q->lanes; lane++) {
        in_order = in_order && q->lane_column[lane] == lane + 1;
    }
    return in_order;
}

et_status et_quick_open(et_quick **out, const et_layout *layout, et_decoder wanted,
                        et_error *err)
{
    const et_kernel *kernel = choose_kernel(wanted);
    size_t constants = kernel->constants;

    *out = NULL;
    et_quick *q = calloc(1, sizeof *q);
    if (q) {
        q->spellings = malloc(ET_SPELLINGS * sizeof *q->spellings);
        q->ends = malloc((BLOCK + 128) * sizeof *q->ends);
        q->bins = malloc((ET_BATCH + 1) * ET_LANES * sizeof *q->bins);
        q->odd = malloc(ET_BATCH * sizeof *q->odd);
        q->constants = constants ? aligned_alloc(CACHE_LINE, constants) : NULL;
    }
    if (!q || !q->spellings || !q->ends || !q->bins || !q->odd ||
        (constants && !q->constants)) {
        et_quick_close(q);
        return et_fail(err, ET_ERR_MEMORY, "out of memory while reading candidates");
    }
    q->kernel = kernel;
    q->delimiter = layout->delimiter;
    q->mark = layout->mark;
    q->columns = (unsigned)layout->column_count;
    q->id = (unsigned)layout->id;
    q->place = layout->place;
    for (size_t place = 0; place < ET_FIXED_BLOCKS; place++) {
        q->bases[place] = (uint32_t)(place * layout->bins);
    }
    q->quoted = layout->quoted;
    q->zero_is_missing = layout->zero_is_missing;
    q->number = et_number(layout->year, NUMBER_DIGITS, 0);
    take_lanes(q, layout);
    take_language(q, layout);
    q->in_order = is_in_order(q);
    spell_all(q);
    if (constants) {
        kernel->prepare(q, q->constants);
    }
    *out = q;
    return ET_OK;
}

void et_quick_close(et_quick *q)
{
    if (q) {
        free(q->spellings);
        free(q->ends);
        free(q->bins);
        free(q->odd);
        free(q->constants);
        free(q);
    }
}

/* ---- chunks ---- */

/* Rows that went the quick way are counted, the odd ones read exactly. */
static et_status finish_batch(et_quick *q, et_rows *rows, const et_batch *b,
                              et_error *err)
{
    et_chunk *chunk = rows->chunk;
    uint32_t *bins = rows->counts->bins;
    size_t usual = b->rows - b->odd_count;
    et_status status = ET_OK;

#pragma GCC unroll 4
    for (size_t i = 0; i < b->bin_count; i++) {
        bins[b->bins[i]]++;
    }
    rows->counts->rows += usual;
    chunk->rows += usual;
    chunk->scores += b->bin_count;
    chunk->missing += usual * q->lanes - b->bin_count;
    for (size_t i = 0; i < b->odd_count && status == ET_OK; i++) {
        size_t row = b->odd[i];
        size_t start = row ? b->ends[row - 1] + 1U : b->start;
        status = et_rows_line(rows, chunk->lines + row, start, b->ends[row] - start, err);
    }
    chunk->lines += b->rows;
    return status;
}

et_status et_quick_chunk(et_quick *q, et_rows *rows, et_error *err)
{
    et_chunk *chunk = rows->chunk;
    et_status status = ET_OK;
    uint32_t start = (uint32_t)chunk->begin, length = (uint32_t)chunk->length;

    q->touched = rows->counts->touched;
    for (uint32_t from = start; from < length && status == ET_OK; from += BLOCK) {
        uint32_t to = length - from < BLOCK ? length : from + BLOCK;
        size_t lines = q->kernel->index(chunk->text, from, to, q->ends);
        for (size_t done = 0; done < lines && status == ET_OK; done += ET_BATCH) {
            et_batch batch = {.text = chunk->text,
                              .start = start,
                              .ends = q->ends + done,
                              .rows = lines - done < ET_BATCH ? lines - done : ET_BATCH,
                              .numbers = chunk->number ? chunk->numbers + chunk->lines
                                                       : NULL,
                              .bins = q->bins,
                              .odd = q->odd};
            q->kernel->decode(q, &batch);
            status = finish_batch(q, rows, &batch, err);
            start = batch.ends[batch.rows - 1] + 1;
        }
    }
    return status;
}
