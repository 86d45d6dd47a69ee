/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row at a time in registers: the row's 64 bytes, the ends of its fields by compressing
 * byte numbers under the mask of delimiters, then the first four bytes of up to sixteen
 * fields by one permutation. Digits times 100, 10 and 1 are added in one dot product.
 *
 * Rows of the usual layout whose scores are "d", "d.d", "d.dd" or ten are decoded in
 * loops that call nothing and hardly branch. All others are set aside and looked at once
 * more ("-1", a fifth byte) or left to the exact way. Rows longer than 63 bytes go by
 * table, as in quick_row.h.
 */
#include "source/quick.h"

#if defined(__AVX512VBMI2__) && defined(__AVX512VNNI__) && defined(__AVX512BW__)

#include <immintrin.h>

static inline uint64_t match64(const char *text, char c)
{
    return _mm512_cmpeq_epi8_mask(_mm512_loadu_si512(text), _mm512_set1_epi8(c));
}

#include "source/quick_row.h"

/* Constants stay in registers only where all of a row's work is one function. */
#define INLINE static inline __attribute__((always_inline))

/* Rows of a batch that may be set aside before the rest goes the same way as they. */
#define MOST_ASIDE 32
#define GROUP 8 /* rows that go through a stage, and are checked, together */

#define FIRST_BYTES 0x1111111111111111U /* of lanes */

/* What does not change from row to row. */
typedef struct constants {
    const et_quick *q;
    unsigned columns;
    __mmask16 lanes, scores; /* that are used; that hold scores   */
    __mmask64 follows;       /* bytes of lanes with a column before theirs */
    __mmask64 first;         /* the first byte of each lane       */
    __m512i numbers;         /* 0, 1, … 63                        */
    __m512i select;          /* byte 4k+j: the column of lane k   */
    __m512i before;          /* the column before that            */
    __m512i step;            /* byte 4k+j: j + 1                  */
    __m512i base;            /* what a digit or a mark is at its lowest */
    __m512i limit;           /* and how far above it may be       */
    __m512i spans;           /* bit n + 1 of lane k: n bytes are a usual length */
    __m512i weights;         /* 100, 0, 10, 1                     */
    __m512i offsets;         /* of the lanes' bins                */
    __m512i ten, ten_point;  /* "10", "10.0" in lanes of scores, else no bytes */
    __m512i delimiters, ones32;
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

static void prepare(const et_quick *quick, void *out)
{
    constants *k = out;
    const __m128i columns =
        _mm_loadu_si128((const __m128i *)(const void *)quick->lane_column);
    const char d = quick->delimiter, mark = quick->mark;
    const __mmask16 language = (__mmask16)(quick->language >= 0 ? 1U << quick->lanes : 0);

    k->q = quick;
    k->columns = quick->columns;
    k->numbers = count_bytes();
    k->select = _mm512_mullo_epi32(_mm512_cvtepu8_epi32(columns), each(0x01010101U));
    k->before = _mm512_sub_epi8(k->select, each(0x01010101U));
    k->follows = _mm512_test_epi8_mask(k->select, k->select);
    k->step = each(bytes4(1, 2, 3, 4));
    k->scores = (__mmask16)((1U << quick->lanes) - 1U);
    k->lanes = k->scores | language;
    k->base = _mm512_mask_mov_epi32(each(bytes4('0', mark, '0', '0')), language,
                                    each(bytes4(quick->letter, quick->first, 0, 0)));
    k->limit =
        _mm512_mask_mov_epi32(each(bytes4(9, 0, 9, 9)), language,
                              each(bytes4(0, (char)(quick->last - quick->first), 0, 0)));
    k->spans = _mm512_mask_mov_epi32(each(1U << 1 | 1U << 2 | 1U << 4 | 1U << 5),
                                     language, each(1U << 1 | 1U << 3));
    k->weights = each(bytes4(100, 0, 10, 1));
    k->offsets = _mm512_loadu_si512(quick->lane_offset);
    k->delimiters = _mm512_set1_epi8(d);
    k->ten =
        _mm512_mask_mov_epi32(k->delimiters, k->scores, each(bytes4('1', '0', d, d)));
    k->ten_point = _mm512_mask_mov_epi32(k->delimiters, k->scores,
                                         each(bytes4('1', '0', mark, '0')));
    k->ones32 = each(1);
    k->first = FIRST_BYTES;
}

/* On Zen 5 a compression waits for what was in its destination before, even where it
 * sets the rest to 0: a row would wait for the row before. Zeros that the compiler does
 * not know for such are copied there first, which costs nothing. */
INLINE __m512i zeros(void)
{
    __m512i zero = _mm512_setzero_si512();
    __asm__("" : "+v"(zero));
    return zero;
}

/* Fields of a row, sixteen lanes of four bytes. */
typedef struct lanes {
    __m512i before; /* byte before the field                       */
    __m512i text;   /* the field's bytes, delimiters after its end */
    __m512i span;   /* its length and 1                            */
    __m512i value;  /* bytes above `base`, 0 after its end         */
    __m512i wrong;  /* not 0 where the lane is no usual field      */
} lanes;

/* The numbers of the bytes behind the fields, of their bits. */
INLINE __m512i list_ends(const constants *k, __mmask64 fields)
{
    return _mm512_mask_compress_epi8(zeros(), fields, k->numbers);
}

/* `usual` promises that no lane is of the first column. */
INLINE lanes take_lanes(const constants *k, __m512i row, __m512i ends, bool usual)
{
    lanes l;
    __m512i end = _mm512_permutexvar_epi8(k->select, ends);

    l.before = usual ? _mm512_permutexvar_epi8(k->before, ends)
                     : _mm512_mask_permutexvar_epi8(each(UINT32_MAX), k->follows,
                                                    k->before, ends);
    __m512i at = _mm512_add_epi8(l.before, k->step);
    __mmask64 inside = _mm512_cmplt_epu8_mask(at, end);
    l.text = _mm512_mask_permutexvar_epi8(k->delimiters, inside, at, row);
    l.span = _mm512_maskz_sub_epi8(k->first, end, l.before);
    l.value = _mm512_maskz_sub_epi8(inside, l.text, k->base);
    /* over the limit, or bit 0 of the shifted spans not set: (a | (~b & c)) */
    l.wrong =
        _mm512_ternarylogic_epi32(_mm512_subs_epu8(l.value, k->limit),
                                  _mm512_srlv_epi32(k->spans, l.span), k->ones32, 0xF2);
    return l;
}

/* `bins` and the hundredths of scores that are not ten. */
static inline __m512i add_hundredths(const constants *k, const lanes *l, __m512i bins)
{
    return _mm512_dpbusd_epi32(bins, l->value, k->weights);
}

/* ---- rows of the usual layout ---- */

/* Candidate number first, then scores and perhaps a language in any order, and nothing is
 * asked for that few files have. */
static bool is_usual(const et_quick *q)
{
    return q->id == 0 && q->place < 0 && !q->quoted && !q->unseen &&
           !q->zero_is_missing && q->shared_count == 0;
}

/* The place of the row before: candidates of a place stand together. */
typedef struct entered {
    uint16_t code;      /* as its two digits stand in the file */
    __m512i bins, tens; /* of 0 and of ten, in each lane       */
} entered;

INLINE bool enter_place(const constants *k, const char *text, entered *at)
{
    uint16_t code;

    memcpy(&code, text, sizeof code);
    if (code == at->code) {
        return true;
    }
    unsigned number = et_place_of(code);
    if (number == 0 || number >= ET_FIXED_BLOCKS) { /* of what may be no digits */
        return false;
    }
    at->code = code;
    at->bins = _mm512_add_epi32(k->offsets, each(k->q->bases[number]));
    at->tens = _mm512_add_epi32(at->bins, each(ET_QUICK_MARK));
    k->q->touched[number] = 1;
    return true;
}

/* What fields of several rows had that is not usual. */
typedef struct doubts {
    __m128i digits; /* the highest byte above '0', of the first eight */
    __m512i over;   /* bits of bytes beyond their limit               */
    __m512i spans;  /* bit 0 of a lane: all lengths are usual ones    */
} doubts;

INLINE bool are_usual(const constants *k, const doubts *d)
{
    return (_mm_cmpgt_epu8_mask(d->digits, _mm_set1_epi8(9)) & 0xFFU) == 0 &&
           !_mm512_mask_test_epi32_mask(k->lanes, d->over, d->over) &&
           !_mm512_mask_testn_epi32_mask(k->lanes, d->spans, k->ones32);
}

/* Decoding a row is a chain of some eighty cycles, and a processor does not look far
 * enough ahead to fill them with other rows. A group goes through three short loops
 * instead, which hand on through memory: a fifth less time. The compiler shall not join
 * them again. */
#define STAGE __asm__ volatile("" ::: "memory")

INLINE __mmask64 load_mask(const uint64_t *bits)
{
    __mmask64 mask;
    __asm__("kmovq %1, %0" : "=k"(mask) : "m"(*bits)); /* by a register it takes longer */
    return mask;
}

/* Some rows of a batch: the first one begins at `start`, each ends at its newline. */
typedef struct group {
    const char *text;
    const uint32_t *ends;
    uint32_t start;
    size_t rows;
} group;

/* First stage: bits of the bytes behind the fields of each row, up to the first one whose
 * number of fields or of digits is wrong. Returns how many rows there are before that. */
INLINE size_t outline(const constants *k, const group *g, doubts *d, uint64_t *fields)
{
    const __m128i zero = _mm_set1_epi8('0');
    uint32_t start = g->start;
    size_t i = 0;

    for (; i < g->rows; start = g->ends[i++] + 1) {
        uint32_t length = g->ends[i] - start;
        __m512i row = _mm512_loadu_si512(g->text + start);
        uint64_t found = _mm512_cmpeq_epi8_mask(row, k->delimiters);
        found = _bzhi_u64(found, length) | (uint64_t)1 << (length & 63U);
        if (length > 63 || (unsigned)__builtin_popcountll(found) != k->columns ||
            !(found & 1U << 8)) {
            break;
        }
        d->digits =
            _mm_max_epu8(d->digits, _mm_sub_epi8(_mm512_castsi512_si128(row), zero));
        fields[i] = found;
    }
    return i;
}

/* Last stage: puts the bins of a row's scores at `out` and returns how many there are.
 * Whether its fields are usual is added to the doubts: asking row by row takes longer. */
INLINE unsigned decode_usual(const constants *k, const char *text, __m512i ends,
                             const entered *at, doubts *d, uint32_t *out)
{
    lanes l = take_lanes(k, _mm512_loadu_si512(text), ends, true);
    __mmask16 no_ten = _mm512_cmpneq_epi32_mask(l.text, k->ten);
    __mmask16 below = _mm512_mask_cmpneq_epi32_mask(no_ten, l.text, k->ten_point);
    __mmask16 present = _mm512_mask_cmpneq_epi32_mask(k->scores, l.span, k->ones32);
    __m512i bins =
        _mm512_mask_mov_epi32(at->tens, below, add_hundredths(k, &l, at->bins));

    d->over = _mm512_mask_or_epi32(d->over, below, d->over,
                                   _mm512_subs_epu8(l.value, k->limit));
    d->spans = _mm512_mask_and_epi32(d->spans, no_ten, d->spans,
                                     _mm512_srlv_epi32(k->spans, l.span));
    _mm512_storeu_si512(out, _mm512_mask_compress_epi32(zeros(), present, bins));
    return (unsigned)__builtin_popcount(present);
}

/* Decodes the rows of a group before the first unusual one and returns how many they are.
 * *out moves on behind their bins; it becomes NULL when a field of theirs is unusual. */
INLINE size_t decode_group(const constants *k, const group *g, entered *at,
                           uint32_t **out)
{
    doubts d = {_mm_setzero_si128(), _mm512_setzero_si512(), k->ones32};
    uint64_t fields[GROUP];
    __m512i lists[GROUP];
    uint32_t *next = *out, start = g->start;
    size_t rows = outline(k, g, &d, fields);

    STAGE;
    for (size_t i = 0; i < rows; i++) {
        lists[i] = list_ends(k, load_mask(&fields[i]));
    }
    STAGE;
    for (size_t i = 0; i < rows; i++) {
        if (!enter_place(k, g->text + start, at)) {
            d.digits = _mm_set1_epi8(-1);
        }
        next += decode_usual(k, g->text + start, lists[i], at, &d, next);
        start = g->ends[i] + 1;
    }
    *out = are_usual(k, &d) ? next : NULL;
    return rows;
}

/* Decodes rows until MOST_ASIDE were set aside, to b->odd; returns how many it has looked
 * at. A group that has an unusual field is set aside whole. */
__attribute__((noinline)) static size_t decode_most(const constants *shared, et_batch *b)
{
    const constants copy = *shared, *k = &copy; /* no store changes it: in registers */
    entered at = {.code = 0, .bins = k->offsets, .tens = k->offsets};
    uint32_t start = b->start, *out = b->bins;
    size_t aside = 0, row = 0;

    while (row < b->rows && aside < MOST_ASIDE) {
        size_t left = b->rows - row;
        group g = {b->text, b->ends + row, start, left < GROUP ? left : GROUP};
        uint32_t *after = out;
        size_t rows = decode_group(k, &g, &at, &after);
        if (rows > 0 && after) {
            out = after;
            row += rows;
        } else {
            for (rows += rows == 0; rows > 0; rows--) {
                b->odd[aside++] = (uint16_t)row++;
            }
        }
        start = b->ends[row - 1] + 1;
    }
    b->odd_count = aside;
    b->bin_count = (size_t)(out - b->bins);
    return row;
}

/* Of the first `done` rows, without those set aside. */
static void take_numbers(const et_quick *q, et_batch *b, size_t done)
{
    uint32_t start = b->start;

    for (size_t i = 0, aside = 0; i < done; i++) {
        if (aside < b->odd_count && b->odd[aside] == i) {
            aside++;
        } else {
            b->numbers[i] = q->number | et_value_of(et_load8(b->text + start));
        }
        start = b->ends[i] + 1;
    }
}

/* ---- rows of any layout ---- */

/* Lanes that are unusual still after "10", "-1" and a fifth byte were thought of, and
 * those that are one of these. */
typedef struct second_look {
    __mmask16 odd, ten, minus;
} second_look;

static inline __mmask16 is(__m512i lanes32, __m512i value)
{
    return _mm512_cmpeq_epi32_mask(lanes32, value);
}

INLINE second_look look_again(const constants *k, __m512i row, const lanes *l)
{
    const char d = k->q->delimiter;
    second_look look = {.odd = _mm512_mask_test_epi32_mask(k->lanes, l->wrong, l->wrong)};
    __mmask16 is_long = _mm512_cmpgt_epu32_mask(l->span, each(5));

    look.ten = k->scores & (is(l->text, k->ten) | is(l->text, k->ten_point));
    look.minus = k->scores & (is(l->text, each(bytes4('-', d, d, d))) |
                              is(l->text, each(bytes4('-', '1', d, d))) |
                              is(l->text, each(bytes4('-', '1', k->q->mark, '0'))));
    look.odd &= (__mmask16) ~((look.ten | look.minus) & ~is_long);
    if (is_long & look.odd) {
        __m512i fifth = _mm512_permutexvar_epi8(
            _mm512_add_epi8(l->before, each(bytes4(5, 5, 5, 5))), row);
        __m512i over = _mm512_subs_epu8(l->value, k->limit);
        __mmask16 plain = _mm512_testn_epi32_mask(over, over) | look.ten | look.minus;
        __mmask16 fine =
            is(l->span, each(6)) & is(fifth, each(bytes4('0', '0', '0', '0')));
        look.odd &= (__mmask16) ~(fine & plain & k->scores);
    }
    return look;
}

/* Puts the bins of the row's scores at `out` and returns how many there are, or
 * UNUSUAL. */
INLINE unsigned take_scores(const constants *k, __m512i row, uint64_t fields,
                            unsigned place, uint32_t *out)
{
    const et_quick *q = k->q;
    lanes l = take_lanes(k, row, list_ends(k, fields), false);
    second_look look = look_again(k, row, &l);
    __mmask16 present = _mm512_mask_cmpneq_epi32_mask(k->scores, l.span, k->ones32);
    __m512i bins = add_hundredths(k, &l, _mm512_setzero_si512());

    bins = _mm512_mask_mov_epi32(bins, look.ten, each(ET_QUICK_MARK));
    present &= (__mmask16)~look.minus;
    if (q->zero_is_missing) {
        present = _mm512_mask_test_epi32_mask(present, bins, bins);
    }
    if (look.odd || shares_paper(q, present)) {
        return UNUSUAL;
    }
    bins = _mm512_add_epi32(_mm512_add_epi32(bins, k->offsets), each(q->bases[place]));
    _mm512_storeu_si512(out, _mm512_mask_compress_epi32(zeros(), present, bins));
    return (unsigned)__builtin_popcount(present);
}

/* Bits of the delimiters that end the row's fields, 0 when they are not as many as the
 * columns. A row may end in one delimiter more. */
INLINE uint64_t field_mask(const et_quick *q, __m512i row, uint32_t length)
{
    uint64_t last = (uint64_t)1 << length;
    uint64_t found =
        _mm512_cmpeq_epi8_mask(row, _mm512_set1_epi8(q->delimiter)) & (last - 1);
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

/* Byte of the row at which a column starts. */
static inline uint32_t start_of(uint64_t fields, unsigned column)
{
    if (column == 0) {
        return 0;
    }
    return (uint32_t)__builtin_ctzll(_pdep_u64((uint64_t)1 << (column - 1), fields)) + 1;
}

/* A row of at most 63 bytes; as take_scores. *digits is the candidate number. */
INLINE unsigned decode_short(const constants *k, const char *text, uint32_t length,
                             uint32_t *out, uint64_t *digits)
{
    const et_quick *q = k->q;
    __m512i row = _mm512_loadu_si512(text);
    uint64_t fields = field_mask(q, row, length);

    if (!fields) {
        return UNUSUAL;
    }
    uint32_t id = start_of(fields, q->id);
    *digits = et_load8(text + id);
    unsigned place = et_place_of(*digits);
    if (!et_is_digits(*digits) || !(fields >> id >> 8 & 1U) || place == 0) {
        return UNUSUAL;
    }
    if (q->place >= 0) {
        uint32_t at = start_of(fields, (unsigned)q->place);
        if (memcmp(text + at, text + id, 2) != 0 || !(fields >> at >> 2 & 1U)) {
            return UNUSUAL;
        }
    }
    return take_scores(k, row, fields, place, out);
}

__attribute__((noinline)) static unsigned decode_long(const et_quick *q, const char *row,
                                                      uint32_t length, uint32_t *out,
                                                      uint64_t *digits)
{
    return decode_row(q, row, length, out, digits);
}

/* Decodes the rows that were set aside, which b->odd names, then those from `done` on. */
__attribute__((noinline)) static void decode_rest(const constants *k, et_batch *b,
                                                  size_t done)
{
    size_t aside = b->odd_count;
    uint32_t *out = b->bins + b->bin_count;

    b->odd_count = 0; /* refilled behind what is still to be read of it */
    for (size_t j = 0; j < aside + b->rows - done; j++) {
        size_t i = j < aside ? b->odd[j] : done + j - aside;
        const char *text = b->text + (i ? b->ends[i - 1] + 1 : b->start);
        uint32_t length = (uint32_t)(b->text + b->ends[i] - text);
        uint64_t digits = 0;
        length -= length > 0 && text[length - 1] == '\r';
        unsigned count = length < 64 && !k->q->quoted
                             ? decode_short(k, text, length, out, &digits)
                             : decode_long(k->q, text, length, out, &digits);
        out = take_row(k->q, b, i, count, digits, out);
    }
    b->bin_count = (size_t)(out - b->bins);
}

static void decode_wide(const et_quick *quick, et_batch *b)
{
    const constants *k = quick->constants;
    size_t done = 0;

    if (is_usual(quick)) {
        done = decode_most(k, b);
        if (b->numbers) {
            take_numbers(quick, b, done);
        }
    }
    if (done < b->rows || b->odd_count > 0) {
        decode_rest(k, b, done);
    }
}

/* Newlines of the 64 bytes at `at`, those in `wanted`; returns how many. `base` has `at`
 * in each lane. */
INLINE unsigned index_64(const char *text, uint32_t at, uint64_t wanted, __m512i base,
                         uint32_t *ends)
{
    uint64_t found = match64(text + at, '\n') & wanted;
    unsigned count = (unsigned)__builtin_popcountll(found);

    if (count > 16) {
        for (; found; found &= found - 1) {
            *ends++ = at + (uint32_t)__builtin_ctzll(found);
        }
        return count;
    }
    __m512i where = _mm512_mask_compress_epi8(zeros(), found, count_bytes());
    where = _mm512_cvtepu8_epi32(_mm512_castsi512_si128(where));
    _mm512_storeu_si512(ends, _mm512_add_epi32(where, base));
    return count;
}

/* Newlines 64 bytes at a time: their numbers, compressed and widened. */
static size_t index_wide(const char *text, uint32_t from, uint32_t to, uint32_t *ends)
{
    __m512i base = each(from);
    uint32_t at = from;
    size_t count = 0;

    for (; to - at >= 64; at += 64) {
        count += index_64(text, at, UINT64_MAX, base, ends + count);
        base = _mm512_add_epi32(base, each(64));
    }
    if (at < to) {
        count += index_64(text, at, ((uint64_t)1 << (to - at)) - 1, base, ends + count);
    }
    return count;
}

static const et_kernel kernel = {"AVX-512", sizeof(constants), prepare, index_wide,
                                 decode_wide};
const et_kernel *const et_kernel_avx512 = &kernel;

#else
const et_kernel *const et_kernel_avx512 = NULL;
#endif
