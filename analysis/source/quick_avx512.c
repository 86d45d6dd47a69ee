/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row at a time in registers: the row's 64 bytes, the ends of its fields by compressing
 * byte numbers under the mask of delimiters, then the first four bytes of up to sixteen
 * fields by one permutation. Digits times 100, 10 and 1 are added by two multiply-adds;
 * what is no "d", "d.d" or "d.dd" is looked at once more ("10", "-1", a fifth byte) or
 * left to the exact way. Rows longer than 63 bytes go by table, as in quick_row.h.
 */
#include "source/quick.h"

#if defined(__AVX512VBMI2__) && defined(__AVX512VBMI__) && defined(__AVX512BW__)

#include <immintrin.h>

static inline uint64_t match64(const char *text, char c)
{
    return _mm512_cmpeq_epi8_mask(_mm512_loadu_si512(text), _mm512_set1_epi8(c));
}

#include "source/quick_row.h"

/* Constants stay in registers only where all of a row's work is one function. */
#define INLINE static inline __attribute__((always_inline))

/* What does not change from row to row; a copy that no store can alias, so that it stays
 * in registers. */
typedef struct constants {
    et_quick q;
    __m512i numbers;    /* 0, 1, … 63                                           */
    __m512i select;     /* byte 4k+j: the column of lane k                      */
    __m512i before;     /* the column before that                               */
    __mmask64 follows;  /* bytes of lanes that have one                         */
    __m512i step;       /* byte 4k+j: j                                         */
    __m512i base;       /* what a digit or a mark is at its lowest              */
    __m512i limit;      /* and how far above it may be                          */
    __m512i lengths;    /* bit n of lane k: a field of n bytes is a usual one   */
    __m512i weights;    /* 100, 0, 10, 1                                        */
    __m512i offsets;    /* of the lanes' bins                                   */
    __m512i one32, one16;
    __mmask16 lanes, scores; /* that are used; that hold scores                 */
} constants;

static inline __m512i each(uint32_t lane)
{
    return _mm512_set1_epi32((int)lane);
}

static inline uint32_t bytes4(char a, char b, char c, char d)
{
    return (uint32_t)(unsigned char)a | (uint32_t)(unsigned char)b << 8 |
           (uint32_t)(unsigned char)c << 16 | (uint32_t)(unsigned char)d << 24;
}

static inline __m512i count_bytes(void)
{
    const __m512i sixteens = _mm512_set_epi64(
        0x3030303030303030, 0x3030303030303030, 0x2020202020202020, 0x2020202020202020,
        0x1010101010101010, 0x1010101010101010, 0, 0);
    const __m128i ones =
        _mm_setr_epi8(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    return _mm512_add_epi8(_mm512_broadcast_i32x4(ones), sixteens);
}

static inline void prepare(const et_quick *quick, constants *k)
{
    const __m128i columns =
        _mm_loadu_si128((const __m128i *)(const void *)quick->lane_column);
    const __mmask16 language =
        (__mmask16)(quick->language >= 0 ? 1U << quick->lanes : 0);

    k->q = *quick;
    k->numbers = count_bytes();
    k->select = _mm512_mullo_epi32(_mm512_cvtepu8_epi32(columns), each(0x01010101U));
    k->before = _mm512_sub_epi8(k->select, each(0x01010101U));
    k->follows = _mm512_test_epi8_mask(k->select, k->select);
    k->step = each(bytes4(0, 1, 2, 3));
    k->scores = (__mmask16)((1U << quick->lanes) - 1U);
    k->lanes = k->scores | language;
    k->base = _mm512_mask_mov_epi32(each(bytes4('0', quick->mark, '0', '0')), language,
                                    each(bytes4(quick->letter, quick->first, 0, 0)));
    k->limit = _mm512_mask_mov_epi32(
        each(bytes4(9, 0, 9, 9)), language,
        each(bytes4(0, (char)(quick->last - quick->first), 0, 0)));
    k->lengths = _mm512_mask_mov_epi32(each(1U | 1U << 1 | 1U << 3 | 1U << 4), language,
                                       each(1U | 1U << 2));
    k->weights = each(bytes4(100, 0, 10, 1));
    k->offsets = _mm512_loadu_si512(quick->lane_offset);
    k->one32 = each(1);
    k->one16 = _mm512_set1_epi16(1);
}

/* Fields of a row, sixteen lanes of four bytes. */
typedef struct lanes {
    __m512i starts;
    __m512i text;   /* the field's bytes, 0 after its end     */
    __m512i length;
    __m512i value;  /* bytes above `base`, 0 after its end    */
    __m512i wrong;  /* not 0 where the lane is no usual field */
} lanes;

static inline __mmask16 is(__m512i lanes32, uint32_t value)
{
    return _mm512_cmpeq_epi32_mask(lanes32, each(value));
}

INLINE lanes take_lanes(const constants *k, __m512i row, uint64_t fields)
{
    lanes l;
    __m512i ends = _mm512_maskz_compress_epi8(fields, k->numbers);
    __m512i end = _mm512_permutexvar_epi8(k->select, ends);

    l.starts = _mm512_maskz_sub_epi8(k->follows, _mm512_permutexvar_epi8(k->before, ends),
                                     _mm512_set1_epi8(-1));
    __m512i at = _mm512_add_epi8(l.starts, k->step);
    __mmask64 inside = _mm512_cmplt_epu8_mask(at, end);
    l.text = _mm512_maskz_permutexvar_epi8(inside, at, row);
    l.value = _mm512_maskz_sub_epi8(inside, l.text, k->base);
    l.length = _mm512_and_si512(_mm512_sub_epi8(end, l.starts), each(0xFF));
    /* over the limit, or bit 0 of the shifted lengths not set: (a | (~b & c)) */
    l.wrong = _mm512_ternarylogic_epi32(_mm512_subs_epu8(l.value, k->limit),
                                        _mm512_srlv_epi32(k->lengths, l.length),
                                        k->one32, 0xF2);
    return l;
}

typedef struct second_look {
    __mmask16 odd, ten, minus;
} second_look;

/* Lanes that are unusual still after "10", "-1" and a fifth byte were thought of, and
 * those that are one of these. A function of its own, that takes no registers away. */
__attribute__((noinline)) static second_look
look_again(const constants *k, __m512i row, uint64_t fields, __mmask16 suspect)
{
    char mark = k->q.mark;
    second_look look;
    lanes again = take_lanes(k, row, fields);
    const lanes *l = &again;
    __mmask16 is_long = _mm512_cmpgt_epu32_mask(l->length, each(4));
    __mmask16 is_two = is(l->length, 2);
    __mmask16 four = is(l->text, bytes4('1', '0', mark, '0'));
    __mmask16 minus4 = is(l->text, bytes4('-', '1', mark, '0'));

    look.ten = k->scores & (four | (is_two & is(l->text, bytes4('1', '0', 0, 0))));
    look.minus = k->scores & (minus4 | (is_two & is(l->text, bytes4('-', '1', 0, 0))) |
                              (is(l->length, 1) & is(l->text, bytes4('-', 0, 0, 0))));
    suspect &= (__mmask16)~((look.ten | look.minus) & ~is_long);
    if (is_long & suspect) {
        __m512i fifth = _mm512_permutexvar_epi8(
            _mm512_add_epi8(l->starts, each(bytes4(4, 4, 4, 4))), row);
        __m512i over = _mm512_subs_epu8(l->value, k->limit);
        __mmask16 plain = _mm512_testn_epi32_mask(over, over);
        __mmask16 fine = is(l->length, 5) & is(fifth, bytes4('0', '0', '0', '0')) &
                         (plain | four | minus4);
        suspect &= (__mmask16)~(fine & k->scores);
    }
    look.odd = suspect;
    return look;
}

/* Puts the bins of the row's scores at `out` and returns how many there are, or
 * UNUSUAL. */
INLINE unsigned take_scores(const constants *k, __m512i row, uint64_t fields,
                            unsigned place, uint32_t *out, bool plain)
{
    const et_quick *q = &k->q;
    lanes l = take_lanes(k, row, fields);
    __mmask16 suspect = _mm512_mask_test_epi32_mask(k->lanes, l.wrong, l.wrong);
    __mmask16 present = _mm512_mask_test_epi32_mask(k->scores, l.length, l.length);
    __m512i pairs = _mm512_maddubs_epi16(l.value, k->weights);
    __m512i bins = _mm512_madd_epi16(pairs, k->one16);

    if (suspect) {
        second_look look = look_again(k, row, fields, suspect);
        if (look.odd) {
            return UNUSUAL;
        }
        bins = _mm512_mask_mov_epi32(bins, look.ten, each(1000));
        present &= (__mmask16)~look.minus;
    }
    if (!plain && q->zero_is_missing) {
        present = _mm512_mask_test_epi32_mask(present, bins, bins);
    }
    if (!plain && shares_paper(q, present)) {
        return UNUSUAL;
    }
    bins = _mm512_add_epi32(_mm512_add_epi32(bins, k->offsets),
                            _mm512_set1_epi32((int)q->bases[place]));
    _mm512_storeu_si512(out, _mm512_maskz_compress_epi32(present, bins));
    return (unsigned)__builtin_popcount(present);
}

/* Bits of the delimiters that end the row's fields, 0 when they are not as many as the
 * columns. A row may end in one delimiter more. */
INLINE uint64_t field_mask(const et_quick *q, __m512i row, uint32_t length,
                                  bool plain)
{
    uint64_t last = (uint64_t)1 << length;
    uint64_t found = _mm512_cmpeq_epi8_mask(row, _mm512_set1_epi8(q->delimiter)) &
                     (last - 1);
    unsigned count = (unsigned)__builtin_popcountll(found);

    if (!plain && q->unseen &&
        (_mm512_cmpeq_epi8_mask(row, _mm512_set1_epi8('"')) & (last - 1)) != 0) {
        return 0; /* in columns that nobody looks at a quote may hide a delimiter */
    }
    if (count + 1 == q->columns) {
        return found | last;
    }
    return count == q->columns && (found & last >> 1) ? found : 0;
}

/* Byte of the row at which a column starts. */
static inline uint32_t start_of(uint64_t fields, unsigned column)
{
    if (column == 0) {
        return 0;
    }
    return (uint32_t)__builtin_ctzll(_pdep_u64((uint64_t)1 << (column - 1), fields)) + 1;
}

/* A row of at most 63 bytes; as take_scores. *digits is the candidate number. A plain
 * layout has nothing that is asked for in most files only to be answered with no. */
INLINE unsigned decode_short(const constants *k, const char *text, uint32_t length,
                                    uint32_t *out, uint64_t *digits, bool plain)
{
    const et_quick *q = &k->q;
    __m512i row = _mm512_loadu_si512(text);
    uint64_t fields = field_mask(q, row, length, plain);

    if (!fields) {
        return UNUSUAL;
    }
    uint32_t id = plain ? 0 : start_of(fields, q->id);
    *digits = et_load8(text + id);
    unsigned place = et_place_of(*digits);
    if (!et_is_digits(*digits) || !(fields >> id >> 8 & 1U) || place == 0) {
        return UNUSUAL;
    }
    if (!plain && q->place >= 0) {
        uint32_t at = start_of(fields, (unsigned)q->place);
        if (memcmp(text + at, text + id, 2) != 0 || !(fields >> at >> 2 & 1U)) {
            return UNUSUAL;
        }
    }
    return take_scores(k, row, fields, place, out, plain);
}

__attribute__((noinline)) static unsigned
decode_long(const et_quick *q, const char *row, uint32_t length, uint32_t *out,
            uint64_t *digits)
{
    return decode_row(q, row, length, out, digits);
}

INLINE void decode_batch(const constants *k, et_batch *b, bool plain)
{
    const char *text = b->text;
    uint32_t start = b->start, *out = b->bins;

    for (size_t i = 0; i < b->rows; i++) {
        uint32_t end = b->ends[i];
        uint32_t length = end - start;
        uint64_t digits = 0;
        length -= length > 0 && text[end - 1] == '\r';
        unsigned count =
            length < 64 && !k->q.quoted
                ? decode_short(k, text + start, length, out, &digits, plain)
                        : decode_long(&k->q, text + start, length, out, &digits);
        out = take_row(&k->q, b, i, count, digits, out);
        start = end + 1;
    }
    b->bin_count = (size_t)(out - b->bins);
}

static void decode_wide(const et_quick *quick, et_batch *b)
{
    constants k;

    prepare(quick, &k);
    if (k.q.id == 0 && k.q.place < 0 && !k.q.unseen && !k.q.zero_is_missing &&
        k.q.shared_count == 0) {
        decode_batch(&k, b, true);
    } else {
        decode_batch(&k, b, false);
    }
}

/* Newlines 64 bytes at a time: their numbers, compressed and widened. */
static size_t index_wide(const char *text, uint32_t from, uint32_t to, uint32_t *ends)
{
    const __m512i numbers = count_bytes();
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
