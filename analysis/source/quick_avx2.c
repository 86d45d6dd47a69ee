/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two passes over some rows. The first finds where the scores of a row start and stop, by
 * bits of its delimiters, and puts down the first four bytes of each: blank fields, of
 * which a row has many, cost nothing. The second takes eight of these at a time, whatever
 * rows they are of: digits times 100, 10 and 1 are added by two multiply-adds. Rows that
 * are not that usual, and all some rows where one field is neither "d", "d.d", "d.dd", 10
 * nor -1, go by table, as in quick_row.h.
 */
#include "source/quick.h"

#if defined(__AVX2__)

#include <immintrin.h>

#define GROUP 32 /* rows of a pass              */
#define SHORT 63 /* bytes of a row              */
#define OFTEN 6  /* scores that most rows have  */
#define FIELDS (GROUP * ET_LANES)

/* Constants stay in registers only where all of a row's work is one function. */
#define INLINE static inline __attribute__((always_inline))

static inline uint64_t match64(const char *text, char c)
{
    __m256i wanted = _mm256_set1_epi8(c);
    __m256i low = _mm256_loadu_si256((const __m256i *)(const void *)text);
    __m256i high = _mm256_loadu_si256((const __m256i *)(const void *)(text + 32));
    uint32_t a = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, wanted));
    uint32_t b = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, wanted));
    return (uint64_t)b << 32 | a;
}

#include "source/quick_row.h"

typedef struct constants {
    et_quick q;     /* a copy that no store can alias           */
    uint32_t offsets[ET_QUICK_COLUMNS + 2]; /* of the columns' bins */
    __m256i base;   /* what a digit or a mark is at its lowest  */
    __m256i limit;  /* and how far above it may be              */
    __m256i ten2, ten4, minus1, minus2, minus4; /* 10, 10.0, -, -1, -1.0 */
} constants;

/* Scores of some rows; room for what is put down after the last one. */
typedef struct scores {
    uint32_t text[FIELDS + OFTEN + 8];    /* and what follows the field, if it is short */
    uint32_t offset[FIELDS + OFTEN + 8];  /* of the paper's bins in that place */
    uint8_t length[FIELDS + OFTEN + 8];
    size_t count;
} scores;

static inline __m256i each4(char a, char b, char c, char d)
{
    return _mm256_set1_epi32((int)((uint32_t)(unsigned char)a |
                                   (uint32_t)(unsigned char)b << 8 |
                                   (uint32_t)(unsigned char)c << 16 |
                                   (uint32_t)(unsigned char)d << 24));
}

static void prepare(const et_quick *quick, constants *k)
{
    char mark = quick->mark;

    k->q = *quick;
    memset(k->offsets, 0, sizeof k->offsets);
    for (unsigned lane = 0; lane < quick->lanes; lane++) {
        k->offsets[quick->lane_column[lane]] = quick->lane_offset[lane];
    }
    k->base = each4('0', mark, '0', '0');
    k->limit = each4(9, 0, 9, 9);
    k->ten2 = each4('1', '0', 0, 0);
    k->ten4 = each4('1', '0', mark, '0');
    k->minus1 = each4('-', 0, 0, 0);
    k->minus2 = each4('-', '1', 0, 0);
    k->minus4 = each4('-', '1', mark, '0');
}

/* ---- the first pass ---- */

/* Bits of the row's delimiters and of its end; 0 for a long row. */
INLINE uint64_t find_ends(const et_quick *q, const char *row, uint32_t length)
{
    length -= length > 0 && row[length - 1] == '\r';
    uint64_t last = (uint64_t)1 << (length & 63U);
    uint64_t found = (match64(row, q->delimiter) & (last - 1)) | last;
    return length > SHORT ? 0 : found;
}

/* A row's delimiters, its end among them, and where fields that are not blank start and
 * stop. */
typedef struct marks {
    uint64_t ends, starts, stops;
} marks;

/* Bytes [start, stop) of a column. */
static inline uint32_t stop_of(uint64_t ends, unsigned column)
{
    return (uint32_t)_tzcnt_u64(_pdep_u64((uint64_t)1 << column, ends));
}

static inline uint32_t start_of(uint64_t ends, unsigned column)
{
    return column == 0 ? 0 : stop_of(ends, column - 1) + 1;
}

/* Leaves out a column that holds no score. */
static inline void leave_out(marks *m, uint32_t start, uint32_t stop)
{
    m->starts &= ~((uint64_t)1 << start);
    m->stops &= ~((uint64_t)1 << stop);
}

/* The columns of no score, when they are neither first nor last. */
static inline bool take_others(const et_quick *q, const char *row, marks *m,
                               uint64_t *digits)
{
    uint32_t id = start_of(m->ends, q->id), stop = stop_of(m->ends, q->id);

    *digits = et_load8(row + id);
    if (stop - id != 8) {
        return false;
    }
    leave_out(m, id, stop);
    if (q->place >= 0) {
        uint32_t start = start_of(m->ends, (unsigned)q->place);
        stop = stop_of(m->ends, (unsigned)q->place);
        if (stop - start != 2 || memcmp(row + start, row + id, 2) != 0) {
            return false;
        }
        leave_out(m, start, stop);
    }
    if (q->language >= 0) {
        uint32_t start = start_of(m->ends, (unsigned)q->language);
        stop = stop_of(m->ends, (unsigned)q->language);
        if (!is_language(q, row + start, stop - start)) {
            return false;
        }
        leave_out(m, start, stop);
    }
    return true;
}

/* The same where the candidate number is first and a language last. */
INLINE bool take_both_ends(const et_quick *q, const char *row, uint32_t length, marks *m,
                           uint64_t *digits)
{
    const uint64_t number = ((uint64_t)1 << 9) - 1, end = (uint64_t)1 << 8;

    bool usual = (m->ends & number) == end;
    *digits = et_load8(row);
    m->starts &= ~number;
    m->stops &= ~number;
    if (q->language >= 0) {
        uint64_t before = m->ends & ~((uint64_t)1 << length);
        uint32_t start = 64 - (uint32_t)__builtin_clzll(before);
        m->starts &= ((uint64_t)1 << start) - 1;
        usual &= is_language(q, row + start, length - start);
    }
    return usual;
}

/* Puts down the scores of a row; false when it is not a usual one. */
INLINE bool put_down(const constants *k, const char *row, uint64_t ends, scores *s,
                     uint64_t *digits, bool in_order)
{
    const et_quick *q = &k->q;
    uint64_t after = ends << 1 | 1;
    marks m = {.ends = ends, .starts = after & ~ends, .stops = ends & ~after};

    if ((unsigned)__builtin_popcountll(ends) != q->columns) {
        return false;
    }
    uint32_t length = 63 - (uint32_t)__builtin_clzll(ends);
    m.starts &= ((uint64_t)1 << length) - 1;
    bool usual = in_order ? take_both_ends(q, row, length, &m, digits)
                          : take_others(q, row, &m, digits);
    unsigned place = et_place_of(*digits);
    if (!(usual & et_is_digits(*digits) & (place != 0))) {
        return false;
    }
    uint32_t base = q->bases[place];
    size_t count = (unsigned)__builtin_popcountll(m.starts);
    /* always that often, so that the processor can foretell it; what is too much will be
     * written over */
    size_t at = s->count, end = at + (count > OFTEN ? count : OFTEN);
    for (; at < end; at++) {
        uint64_t start = _tzcnt_u64(m.starts);
        unsigned column =
            (unsigned)__builtin_popcountll(m.ends & _blsmsk_u64(m.starts));
        memcpy(&s->text[at], row + start, sizeof s->text[at]);
        s->length[at] = (uint8_t)(_tzcnt_u64(m.stops) - start);
        s->offset[at] = base + k->offsets[column];
        m.starts = _blsr_u64(m.starts);
        m.stops = _blsr_u64(m.stops);
    }
    s->count += count;
    return true;
}

/* ---- the second pass ---- */

INLINE __m256i is(__m256i a, __m256i b)
{
    return _mm256_cmpeq_epi32(a, b);
}

INLINE uint32_t bits_of(__m256i lanes)
{
    return (uint32_t)_mm256_movemask_ps(_mm256_castsi256_ps(lanes));
}

/* All bits of the bytes of fields that are so long. */
INLINE __m256i inside(__m256i length)
{
    const __m256i one = _mm256_set1_epi32(1);
    __m256i above = _mm256_sllv_epi32(one, _mm256_slli_epi32(length, 3));
    return _mm256_sub_epi32(above, one); /* 0 - 1 from 4 on */
}

/* Looks for 10 and -1: lanes that are usual because of them. */
static uint32_t look_again(const constants *k, __m256i text, __m256i length,
                           __m256i *bins, uint32_t *present)
{
    text = _mm256_and_si256(text, inside(length));
    __m256i one = is(length, _mm256_set1_epi32(1)),
            two = is(length, _mm256_set1_epi32(2)),
            four = is(length, _mm256_set1_epi32(4));
    __m256i ten = _mm256_or_si256(_mm256_and_si256(two, is(text, k->ten2)),
                                  _mm256_and_si256(four, is(text, k->ten4)));
    __m256i minus = _mm256_or_si256(
        _mm256_and_si256(one, is(text, k->minus1)),
        _mm256_or_si256(_mm256_and_si256(two, is(text, k->minus2)),
                        _mm256_and_si256(four, is(text, k->minus4))));

    *bins = _mm256_blendv_epi8(*bins, _mm256_set1_epi32(ET_QUICK_MARK), ten);
    *present &= ~bits_of(minus);
    return bits_of(_mm256_or_si256(ten, minus));
}

/* Stores the lanes whose bits are set, one after the other, and returns how many. */
static inline unsigned pack(__m256i bins, uint32_t present, uint32_t *out)
{
    uint64_t bytes = _pdep_u64(present, 0x0101010101010101U) * 0xFFU;
    __m128i order = _mm_cvtsi64_si128((long long)_pext_u64(0x0706050403020100U, bytes));
    bins = _mm256_permutevar8x32_epi32(bins, _mm256_cvtepu8_epi32(order));
    _mm256_storeu_si256((__m256i *)(void *)out, bins);
    return (unsigned)__builtin_popcount(present);
}

/* The bins of all that was put down to `out`; returns where the next go, NULL when a
 * field is neither a usual score nor missing. */
static inline uint32_t *take_scores(const constants *k, const scores *s, uint32_t *out)
{
    const __m256i one = _mm256_set1_epi32(1), zero = _mm256_setzero_si256();
    const __m256i lengths = _mm256_set1_epi32(1 << 1 | 1 << 3 | 1 << 4);
    const __m256i weights = each4(100, 0, 10, 1);

    for (size_t at = 0; at < s->count; at += 8) {
        uint32_t lanes = s->count - at < 8 ? (1U << (s->count - at)) - 1 : 0xFFU;
        __m256i text = _mm256_loadu_si256((const __m256i *)(const void *)(s->text + at));
        __m256i offset =
            _mm256_loadu_si256((const __m256i *)(const void *)(s->offset + at));
        __m256i length = _mm256_cvtepu8_epi32(
            _mm_loadl_epi64((const __m128i *)(const void *)(s->length + at)));
        __m256i value = _mm256_and_si256(_mm256_sub_epi8(text, k->base), inside(length));
        __m256i over = _mm256_subs_epu8(value, k->limit);
        __m256i odd = _mm256_andnot_si256(_mm256_srlv_epi32(lengths, length), one);
        __m256i bins = _mm256_madd_epi16(_mm256_maddubs_epi16(value, weights),
                                         _mm256_set1_epi16(1));
        uint32_t usual = bits_of(is(_mm256_or_si256(over, odd), zero)), present = lanes;
        if ((usual & lanes) != lanes) {
            usual |= look_again(k, text, length, &bins, &present);
            if ((usual & lanes) != lanes) {
                return NULL;
            }
        }
        if (k->q.zero_is_missing) {
            present &= ~bits_of(is(bins, zero));
        }
        bins = _mm256_add_epi32(bins, offset);
        if (present == 0xFFU) {
            _mm256_storeu_si256((__m256i *)(void *)out, bins);
            out += 8;
        } else {
            out += pack(bins, present, out);
        }
    }
    return out;
}

/* ---- all ---- */

/* The rows of a group that are not usual. */
__attribute__((noinline)) static uint32_t *by_table(const et_quick *q, et_batch *b,
                                                    size_t first, size_t rows,
                                                    uint64_t usual, uint32_t *out)
{
    for (size_t i = first; i < first + rows; i++) {
        uint32_t start = i ? b->ends[i - 1] + 1 : b->start, end = b->ends[i];
        uint32_t length = end - start;
        uint64_t digits = 0;
        if (usual >> (i - first) & 1U) {
            continue;
        }
        if (b->numbers) {
            b->numbers[i] = 0;
        }
        length -= length > 0 && b->text[end - 1] == '\r';
        unsigned count = decode_row(q, b->text + start, length, out, &digits);
        out = take_row(q, b, i, count, digits, out);
    }
    return out;
}

INLINE void decode_batch(const constants *k, et_batch *b, bool in_order)
{
    const et_quick *q = &k->q;
    const bool narrow = in_order || !(q->unseen || q->quoted || q->shared_count);
    uint32_t start = b->start, *out = b->bins;
    uint64_t ends[GROUP];
    scores s;

    for (size_t first = 0; first < b->rows; first += GROUP) {
        size_t rows = b->rows - first < GROUP ? b->rows - first : GROUP;
        uint64_t usual = 0;
        s.count = 0;
        uint32_t at = start;
        for (size_t i = 0; i < rows; i++) {
            uint32_t end = b->ends[first + i];
            ends[i] = find_ends(q, b->text + at, end - at);
            at = end + 1;
        }
        for (size_t i = 0; i < rows && narrow; i++) {
            uint64_t digits = 0;
            const char *row = b->text + start;
            start = b->ends[first + i] + 1;
            if (!put_down(k, row, ends[i], &s, &digits, in_order)) {
                continue;
            }
            (void)take_row(q, b, first + i, 0, digits, out);
            usual |= (uint64_t)1 << i;
        }
        memset(s.text + s.count, 0, 8 * sizeof *s.text); /* the last eight are not full */
        memset(s.offset + s.count, 0, 8 * sizeof *s.offset);
        memset(s.length + s.count, 0, 8 * sizeof *s.length);
        uint32_t *next = take_scores(k, &s, out);
        usual = next ? usual : 0;
        out = next ? next : out;
        start = at;
        if (usual != ((uint64_t)1 << rows) - 1) {
            out = by_table(q, b, first, rows, usual, out);
        }
    }
    b->bin_count = (size_t)(out - b->bins);
}

static void decode_rows(const et_quick *quick, et_batch *b)
{
    constants k;

    prepare(quick, &k);
    if (k.q.in_order) {
        decode_batch(&k, b, true);
    } else {
        decode_batch(&k, b, false);
    }
}

static const et_kernel kernel = {"AVX2", 0, NULL, index_lines, decode_rows};
const et_kernel *const et_kernel_avx2 = &kernel;

#else
const et_kernel *const et_kernel_avx2 = NULL;
#endif
