/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two passes over some rows: first the ends of all fields, a byte each, from the bits of
 * the row's delimiters; then, when these stores have long been done, the fields of a row
 * eight at a time. Digits times 100, 10 and 1 are added by two multiply-adds; a row with
 * anything else in it than "d", "d.d", "d.dd", 10 or -1 goes by table, as in quick_row.h.
 */
#include "source/quick.h"

#if defined(__AVX2__)

#include <immintrin.h>

#define GROUP 32   /* rows of a pass   */
#define SHORT 63   /* bytes of a row   */
#define FIELDS 16  /* ends of a row    */

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

/* A row after the first pass. */
typedef struct ends {
    uint8_t before;      /* 255: column 0 starts where the row does */
    uint8_t ends[FIELDS]; /* of the columns */
    uint8_t unused[15];
} ends;

static inline bool find_ends(const et_quick *q, const char *row, uint32_t length,
                             ends *out)
{
    uint64_t last = (uint64_t)1 << length;
    uint64_t found = match64(row, q->delimiter) & (last - 1);
    unsigned count = (unsigned)__builtin_popcountll(found);

    if (count + 1 != q->columns) {
        return false;
    }
    found |= last;
    for (unsigned c = 0; c < q->columns; c++) {
        out->ends[c] = (uint8_t)__builtin_ctzll(found);
        found &= found - 1;
    }
    return true;
}

typedef struct constants {
    et_quick q;       /* a copy that no store can alias           */
    unsigned wide;    /* lanes taken by eights; the few that are left are looked up */
    __m128i columns;  /* of the lanes                             */
    __m256i base;     /* what a digit or a mark is at its lowest  */
    __m256i limit;    /* and how far above it may be              */
    __m256i lengths;  /* bit n: a field of n bytes is a usual one */
    __m256i weights;  /* 100, 0, 10, 1                            */
    __m256i ten2, ten4, minus1, minus2, minus4; /* 10, 10.0, -, -1, -1.0 */
} constants;

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
    k->wide = quick->lanes % 8 < 4 ? quick->lanes / 8 * 8 : quick->lanes;
    k->columns = _mm_loadu_si128((const __m128i *)(const void *)quick->lane_column);
    k->base = each4('0', mark, '0', '0');
    k->limit = each4(9, 0, 9, 9);
    k->lengths = _mm256_set1_epi32(1 | 1 << 1 | 1 << 3 | 1 << 4);
    k->weights = each4(100, 0, 10, 1);
    k->ten2 = each4('1', '0', 0, 0);
    k->ten4 = each4('1', '0', mark, '0');
    k->minus1 = each4('-', 0, 0, 0);
    k->minus2 = each4('-', '1', 0, 0);
    k->minus4 = each4('-', '1', mark, '0');
}

static inline __m256i is(__m256i a, __m256i b)
{
    return _mm256_cmpeq_epi32(a, b);
}

static inline uint32_t bits_of(__m256i lanes)
{
    return (uint32_t)_mm256_movemask_ps(_mm256_castsi256_ps(lanes));
}

/* Eight fields of at most four bytes: their bins, and bits of lanes with a score. False
 * when one is neither a usual score nor missing. */
static inline bool take_eight(const constants *k, __m256i text, __m256i length,
                              uint32_t lanes, __m256i *bins, uint32_t *present)
{
    const __m256i one = _mm256_set1_epi32(1), zero = _mm256_setzero_si256();
    __m256i inside = _mm256_sub_epi32(
        _mm256_sllv_epi32(one, _mm256_slli_epi32(length, 3)), one); /* 0 - 1 from 4 on */
    __m256i value = _mm256_and_si256(_mm256_sub_epi8(text, k->base), inside);
    __m256i fits = _mm256_and_si256(_mm256_srlv_epi32(k->lengths, length), one);
    __m256i usual = _mm256_and_si256(is(_mm256_subs_epu8(value, k->limit), zero),
                                     is(fits, one));

    *present = ~bits_of(is(length, zero)) & lanes;
    *bins = _mm256_madd_epi16(_mm256_maddubs_epi16(value, k->weights),
                              _mm256_set1_epi16(1));
    if ((bits_of(usual) & lanes) == lanes) {
        return true;
    }
    text = _mm256_and_si256(text, inside);
    __m256i one_byte = is(length, one), two = is(length, _mm256_set1_epi32(2)),
            four = is(length, _mm256_set1_epi32(4));
    __m256i ten = _mm256_or_si256(_mm256_and_si256(two, is(text, k->ten2)),
                                  _mm256_and_si256(four, is(text, k->ten4)));
    __m256i minus = _mm256_or_si256(
        _mm256_and_si256(one_byte, is(text, k->minus1)),
        _mm256_or_si256(_mm256_and_si256(two, is(text, k->minus2)),
                        _mm256_and_si256(four, is(text, k->minus4))));
    *bins = _mm256_blendv_epi8(*bins, _mm256_set1_epi32(1000), ten);
    *present &= ~bits_of(minus);
    usual = _mm256_or_si256(usual, _mm256_or_si256(ten, minus));
    return (bits_of(usual) & lanes) == lanes;
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

static inline int load4(const char *text)
{
    int bytes;
    memcpy(&bytes, text, sizeof bytes);
    return bytes;
}

/* The first four bytes of the fields of lanes [lane, lane + 8). */
static inline __m256i fetch_eight(const constants *k, const char *row, const ends *f,
                                  unsigned lane)
{
    const int8_t *before = (const int8_t *)&f->before;
    const uint8_t *column = k->q.lane_column + lane;
    int bytes[8];
    const char *next = row + 1; /* one after the end of the field before */

    for (unsigned i = 0; i < 8; i++) {
        bytes[i] = load4(next + before[column[i]]);
    }
    return _mm256_setr_epi32(bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5],
                             bytes[6], bytes[7]);
}

static inline bool has_usual_rest(const et_quick *q, const char *row, const ends *f)
{
    const int8_t *before = (const int8_t *)&f->before;

    if (q->language >= 0) {
        int start = before[q->language] + 1;
        if (!is_language(q, row + start, (uint32_t)(f->ends[q->language] - start))) {
            return false;
        }
    }
    if (q->place >= 0) {
        int start = before[q->place] + 1, id = before[q->id] + 1;
        if (f->ends[q->place] - start != 2 || memcmp(row + start, row + id, 2) != 0) {
            return false;
        }
    }
    return true;
}

static inline unsigned decode_ends(const constants *k, const char *row, const ends *f,
                                     uint32_t *out, uint64_t *digits)
{
    const et_quick *q = &k->q;
    int id = ((const int8_t *)&f->before)[q->id] + 1;
    unsigned count = 0;
    uint32_t all = 0;

    *digits = et_load8(row + id);
    unsigned code = et_place_of(*digits);
    if (f->ends[q->id] - id != 8 || !et_is_digits(*digits) || code == 0 ||
        !has_usual_rest(q, row, f)) {
        return UNUSUAL;
    }
    __m128i end = _mm_loadu_si128((const __m128i *)(const void *)f->ends);
    __m128i before = _mm_loadu_si128((const __m128i *)(const void *)&f->before);
    __m128i length = _mm_shuffle_epi8(
        _mm_sub_epi8(_mm_sub_epi8(end, before), _mm_set1_epi8(1)), k->columns);
    __m256i base = _mm256_set1_epi32((int)q->bases[code]);
    for (unsigned lane = 0; lane < k->wide; lane += 8) {
        uint32_t lanes = q->lanes - lane < 8 ? (1U << (q->lanes - lane)) - 1 : 0xFFU;
        uint32_t present;
        __m256i bins, text = fetch_eight(k, row, f, lane);
        if (!take_eight(k, text, _mm256_cvtepu8_epi32(length), lanes, &bins, &present)) {
            return UNUSUAL;
        }
        if (q->zero_is_missing) {
            present &= ~bits_of(is(bins, _mm256_setzero_si256()));
        }
        const uint32_t *offsets = q->lane_offset + lane;
        bins = _mm256_add_epi32(
            _mm256_add_epi32(bins, base),
            _mm256_loadu_si256((const __m256i *)(const void *)offsets));
        count += pack(bins, present, out + count);
        all |= present << lane;
        length = _mm_srli_si128(length, 8);
    }
    for (unsigned lane = k->wide; lane < q->lanes; lane++) {
        unsigned column = q->lane_column[lane];
        int start = ((const int8_t *)&f->before)[column] + 1;
        uint32_t size = (uint32_t)(f->ends[column] - start);
        const et_spelling *s = spelling_of(q, row + start, size);
        if (!s) {
            return UNUSUAL;
        }
        out[count] = q->bases[code] + q->lane_offset[lane] + s->bin;
        count += s->present;
        all |= (uint32_t)s->present << lane;
    }
    return shares_paper(q, all) ? UNUSUAL : count;
}

static void decode_rows(const et_quick *quick, et_batch *b)
{
    constants k;
    ends found[GROUP];
    bool fits[GROUP];
    uint32_t start = b->start, *out = b->bins;

    prepare(quick, &k);
    bool narrow = k.q.columns <= FIELDS && !k.q.unseen && !k.q.quoted;
    for (size_t first = 0; first < b->rows; first += GROUP) {
        size_t rows = b->rows - first < GROUP ? b->rows - first : GROUP;
        uint32_t at = start;
        for (size_t i = 0; i < rows; i++) {
            uint32_t end = b->ends[first + i], length = end - at;
            length -= length > 0 && b->text[end - 1] == '\r';
            found[i].before = 255;
            fits[i] = narrow && length <= SHORT &&
                      find_ends(&k.q, b->text + at, length, &found[i]);
            at = end + 1;
        }
        for (size_t i = 0; i < rows; i++) {
            const char *row = b->text + start;
            uint32_t end = b->ends[first + i], length = end - start;
            uint64_t digits = 0;
            length -= length > 0 && b->text[end - 1] == '\r';
            unsigned count =
                fits[i] ? decode_ends(&k, row, &found[i], out, &digits) : UNUSUAL;
            if (count == UNUSUAL) {
                count = decode_row(&k.q, row, length, out, &digits);
            }
            out = take_row(&k.q, b, first + i, count, digits, out);
            start = end + 1;
        }
    }
    b->bin_count = (size_t)(out - b->bins);
}

static const et_kernel kernel = {"AVX2", index_lines, decode_rows};
const et_kernel *const et_kernel_avx2 = &kernel;

#else
const et_kernel *const et_kernel_avx2 = NULL;
#endif
