/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row at a time in registers: the row's 64 bytes, the ends of its fields by compressing
 * byte numbers under the mask of delimiters, then the first four bytes of up to sixteen
 * fields by one permutation. Digits times 100, 10 and 1 are added by two multiply-adds;
 * what is no "d", "d.d" or "d.dd" is looked at once more ("10", "-1", a fifth byte) or
 * left to the exact way. Rows longer than 63 bytes go by table, as in quick_rows.h.
 */
#include "source/quick.h"

#if defined(__AVX512VBMI2__) && defined(__AVX512VBMI__) && defined(__AVX512BW__)

#include <immintrin.h>

static inline uint64_t match64(const char *text, char c)
{
    return _mm512_cmpeq_epi8_mask(_mm512_loadu_si512(text), _mm512_set1_epi8(c));
}

#include "source/quick_rows.h"

/* What does not change from row to row. */
typedef struct constants {
    __m512i numbers;  /* 0, 1, … 63                                  */
    __m512i select;   /* byte 4k+j: the column of lane k             */
    __m512i step;     /* byte 4k+j: j                                */
    __m512i base;     /* what a digit or a mark is at its lowest     */
    __m512i limit;    /* and how far above it may be                 */
    __m512i weights;  /* 100, 0, 10, 1                               */
    __m512i offsets;  /* of the lanes' bins                          */
    __mmask16 scores; /* lanes that hold scores                      */
    __mmask16 language; /* the lane that holds the code, if any      */
    __m512i code;     /* its first code                              */
    uint32_t codes;   /* the last one, less the first                */
} constants;

static __m512i each(uint32_t lane)
{
    return _mm512_set1_epi32((int)lane);
}

static uint32_t bytes4(char a, char b, char c, char d)
{
    return (uint32_t)(unsigned char)a | (uint32_t)(unsigned char)b << 8 |
           (uint32_t)(unsigned char)c << 16 | (uint32_t)(unsigned char)d << 24;
}

static void prepare(const et_quick *q, constants *k)
{
    uint8_t numbers[64], select[64] = {0};
    uint32_t offsets[ET_LANES] = {0};

    for (unsigned i = 0; i < 64; i++) {
        numbers[i] = (uint8_t)i;
        unsigned lane = i / 4;
        select[i] = lane < q->lanes ? q->lane_column[lane] : 0;
        if (lane == q->lanes && q->language >= 0) {
            select[i] = (uint8_t)q->language;
        }
    }
    memcpy(offsets, q->lane_offset, q->lanes * sizeof *offsets);
    k->numbers = _mm512_loadu_si512(numbers);
    k->select = _mm512_loadu_si512(select);
    k->offsets = _mm512_loadu_si512(offsets);
    k->step = each(bytes4(0, 1, 2, 3));
    k->base = each(bytes4('0', q->mark, '0', '0'));
    k->limit = each(bytes4(9, 0, 9, 9));
    k->weights = each(bytes4(100, 0, 10, 1));
    k->scores = (__mmask16)((1U << q->lanes) - 1U);
    k->language = (__mmask16)(q->language >= 0 ? 1U << q->lanes : 0);
    k->code = each(bytes4(q->letter, q->first, 0, 0));
    k->codes = (uint32_t)(q->last - q->first) << 8;
}

/* Fields of a row, sixteen lanes of four bytes. */
typedef struct lanes {
    __m512i row, starts;
    __m512i text;   /* the field's bytes, 0 after its end  */
    __m512i length;
    __m512i value;  /* bytes above `base`, 0 after its end */
    __mmask16 suspect; /* lanes that are no plain score    */
} lanes;

static inline __mmask16 is(__m512i lanes32, uint32_t value)
{
    return _mm512_cmpeq_epi32_mask(lanes32, each(value));
}

static inline void take_lanes(const constants *k, __m512i row, uint64_t delimiters,
                              lanes *out)
{
    __m512i ends = _mm512_maskz_compress_epi8(delimiters, k->numbers);
    __m512i starts = _mm512_maskz_compress_epi8(delimiters << 1 | 1U, k->numbers);
    __m512i end = _mm512_permutexvar_epi8(k->select, ends);
    __m512i start = _mm512_permutexvar_epi8(k->select, starts);
    __m512i at = _mm512_add_epi8(start, k->step);
    __mmask64 inside = _mm512_cmplt_epu8_mask(at, end);

    out->row = row;
    out->starts = start;
    out->text = _mm512_maskz_permutexvar_epi8(inside, at, row);
    out->value = _mm512_maskz_sub_epi8(inside, out->text, k->base);
    out->length = _mm512_and_si512(_mm512_sub_epi8(end, start), each(0xFF));
    __m512i over = _mm512_subs_epu8(out->value, k->limit);
    out->suspect = _mm512_test_epi32_mask(over, over) | is(out->length, 2) |
                   _mm512_cmpgt_epu32_mask(out->length, each(4));
}

/* Clears what turns out to be usual after all; *ten and *minus are lanes of such. */
static inline void look_again(const et_quick *q, lanes *l, __mmask16 *ten,
                              __mmask16 *minus)
{
    __mmask16 is_long = _mm512_cmpgt_epu32_mask(l->length, each(4));
    __mmask16 is_two = is(l->length, 2);
    __mmask16 four = is(l->text, bytes4('1', '0', q->mark, '0'));
    __mmask16 minus4 = is(l->text, bytes4('-', '1', q->mark, '0'));
    *ten = four | (is_two & is(l->text, bytes4('1', '0', 0, 0)));
    *minus = minus4 | (is_two & is(l->text, bytes4('-', '1', 0, 0))) |
             (is(l->length, 1) & is(l->text, bytes4('-', 0, 0, 0)));
    l->suspect &= (__mmask16)~((*ten | *minus) & ~is_long);
    if (is_long & l->suspect) {
        __m512i fifth = _mm512_permutexvar_epi8(
            _mm512_add_epi8(l->starts, each(bytes4(4, 4, 4, 4))), l->row);
        __m512i over = _mm512_subs_epu8(l->value, each(bytes4(9, 0, 9, 9)));
        __mmask16 plain = _mm512_testn_epi32_mask(over, over);
        __mmask16 fine = is(l->length, 5) & is(fifth, bytes4('0', '0', '0', '0')) &
                         (plain | four | minus4);
        l->suspect &= (__mmask16)~fine;
    }
}

static inline bool shares_paper(const et_quick *q, __mmask16 present)
{
    for (unsigned i = 0; i < q->shared_count; i++) {
        uint32_t both = present & q->shared[i];
        if (both & (both - 1)) {
            return true;
        }
    }
    return false;
}

/* Appends the bins of the row's scores; false when something in it is unusual. */
static inline bool take_scores(const et_quick *q, const constants *k, lanes *l,
                               uint32_t base, et_batch *b)
{
    __mmask16 ten = 0, minus = 0;

    if (k->language) {
        __m512i code = _mm512_sub_epi32(l->text, k->code);
        __mmask16 known = _mm512_cmple_epu32_mask(code, each(k->codes)) &
                          _mm512_testn_epi32_mask(code, each(0xFF)) & is(l->length, 2);
        known |= _mm512_testn_epi32_mask(l->length, l->length);
        if (!(known & k->language)) {
            return false;
        }
    }
    l->suspect &= k->scores;
    if (l->suspect) {
        look_again(q, l, &ten, &minus);
        if (l->suspect) {
            return false;
        }
    }
    __m512i pairs = _mm512_maddubs_epi16(l->value, k->weights);
    __m512i bins = _mm512_madd_epi16(pairs, _mm512_set1_epi16(1));
    bins = _mm512_mask_mov_epi32(bins, ten, each(1000));
    __mmask16 present = k->scores & (__mmask16)~minus &
                        _mm512_test_epi32_mask(l->length, l->length);
    if (q->zero_is_missing) {
        present &= _mm512_test_epi32_mask(bins, bins);
    }
    if (q->shared_count && shares_paper(q, present)) {
        return false;
    }
    bins = _mm512_add_epi32(_mm512_add_epi32(bins, k->offsets), each(base));
    _mm512_storeu_si512(b->bins + b->bin_count,
                        _mm512_maskz_compress_epi32(present, bins));
    b->bin_count += (unsigned)__builtin_popcount(present);
    return true;
}

/* Bits of the delimiters that end the row's fields, 0 when they are not as many as the
 * columns. A row may end in one delimiter more. */
static inline uint64_t field_mask(const et_quick *q, __m512i row, uint32_t length)
{
    uint64_t last = (uint64_t)1 << length;
    uint64_t found = _mm512_cmpeq_epi8_mask(row, _mm512_set1_epi8(q->delimiter)) &
                     (last - 1);
    unsigned count = (unsigned)__builtin_popcountll(found);

    if (q->unseen &&
        (_mm512_cmpeq_epi8_mask(row, _mm512_set1_epi8('"')) & (last - 1)) != 0) {
        return 0; /* in columns that nobody looks at a quote may hide a delimiter */
    }
    if (count + 1 == q->columns) {
        return found | last;
    }
    return count == q->columns && (found & last >> 1) ? found : 0;
}

static inline bool decode_short(const et_quick *q, const constants *k, et_batch *b,
                                size_t i, uint32_t start, uint32_t length)
{
    const char *text = b->text + start;
    __m512i row = _mm512_loadu_si512(text);
    uint64_t fields = field_mask(q, row, length);
    uint32_t id = 0;
    lanes l;

    if (!fields) {
        return false;
    }
    if (q->id) {
        id = (uint32_t)__builtin_ctzll(_pdep_u64((uint64_t)1 << (q->id - 1), fields)) + 1;
    }
    uint64_t digits = et_load8(text + id);
    unsigned place = et_place_of(digits);
    if (!et_is_digits(digits) || id + 8 > length || !(fields >> (id + 8) & 1U) ||
        place == 0) {
        return false;
    }
    if (q->place >= 0) {
        uint64_t before = q->place ? _pdep_u64((uint64_t)1 << (q->place - 1), fields) : 0;
        uint32_t at = before ? (uint32_t)__builtin_ctzll(before) + 1 : 0;
        if (memcmp(text + at, text + id, 2) != 0 || !(fields >> (at + 2) & 1U)) {
            return false;
        }
    }
    take_lanes(k, row, fields, &l);
    if (!take_scores(q, k, &l, place * q->stride, b)) {
        return false;
    }
    q->touched[place] = 1;
    if (b->numbers) {
        b->numbers[i] = q->number | et_value_of(digits);
    }
    return true;
}

static void decode_wide(const et_quick *q, et_batch *b)
{
    constants k;
    uint32_t start = b->start;

    prepare(q, &k);
    for (size_t i = 0; i < b->rows; i++) {
        uint32_t end = b->ends[i];
        uint32_t length = end - start;
        length -= length > 0 && b->text[end - 1] == '\r';
        bool usual = length < 64 ? decode_short(q, &k, b, i, start, length)
                                 : decode_row(q, b, i, start, length);
        if (!usual) {
            b->odd[b->odd_count++] = (uint16_t)i;
        }
        start = end + 1;
    }
}

/* Newlines 64 bytes at a time: their numbers, compressed and widened. */
static size_t index_wide(const char *text, uint32_t from, uint32_t to, uint32_t *ends)
{
    const __m128i numbers0 = _mm_setr_epi8(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13,
                                           14, 15);
    __m512i numbers = _mm512_broadcast_i32x4(numbers0);
    numbers = _mm512_add_epi8(
        numbers, _mm512_set_epi64(0x3030303030303030, 0x3030303030303030,
                                  0x2020202020202020, 0x2020202020202020,
                                  0x1010101010101010, 0x1010101010101010, 0, 0));
    size_t count = 0;

    for (uint32_t at = from; at < to; at += 64) {
        uint64_t found = match64(text + at, '\n');
        if (to - at < 64) {
            found &= ((uint64_t)1 << (to - at)) - 1;
        }
        unsigned more = (unsigned)__builtin_popcountll(found);
        if (more > 16) {
            for (; found; found &= found - 1) {
                ends[count++] = at + (uint32_t)__builtin_ctzll(found);
            }
            continue;
        }
        __m512i where = _mm512_maskz_compress_epi8(found, numbers);
        where = _mm512_cvtepu8_epi32(_mm512_castsi512_si128(where));
        _mm512_storeu_si512(ends + count, _mm512_add_epi32(where, each(at)));
        count += more;
    }
    return count;
}

static const et_kernel kernel = {"AVX-512", index_wide, decode_wide};
const et_kernel *const et_kernel_avx512 = &kernel;

#else
const et_kernel *const et_kernel_avx512 = NULL;
#endif
