/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The quick way through rows that look as usual: a candidate number of eight digits,
 * scores such as 7, 7.0, 6.75, 10, -1, each with its delimiter. Whatever looks otherwise
 * is left to et_rows_line, row by row, so that both ways give the same counts and
 * messages; et_rows is the reference.
 *
 * Three kernels do the same: portable C, AVX2, AVX-512 (VBMI2 and VNNI), the best of
 * which is chosen when the program runs.
 */
#ifndef ANALYSIS_SOURCE_QUICK_H
#define ANALYSIS_SOURCE_QUICK_H

#include "source/rows.h"

#define ET_LANES 16    /* fields decoded in a row            */
#define ET_BATCH 512   /* rows decoded before they are counted */
#define ET_QUICK_COLUMNS 63
#define ET_QUICK_MARK 1000 /* hundredths */

/* A spelling of a score of at most four bytes and what it means. */
typedef struct et_spelling {
    uint32_t text; /* its bytes, the first one lowest, 0 where it is shorter */
    uint16_t bin;
    uint8_t present; /* 1: a score, 0: missing */
    uint8_t length;  /* so that a NUL after it is no part of it */
} et_spelling;

/* Distinct for every spelling with a point or a comma; the factor was found by trying,
 * and a test holds it to that. */
#define ET_SPELLINGS ((size_t)1 << 12)

static inline size_t et_spelling_slot(uint32_t text)
{
    return text * 0xFFEC0DF7U >> 20;
}

typedef struct et_quick et_quick;

/* Rows [0, rows) of a batch; row i ends before the newline at ends[i]. */
typedef struct et_batch {
    const char *text;     /* of the chunk; 128 bytes after it may be read */
    uint32_t start;       /* of row 0 */
    const uint32_t *ends;
    size_t rows;
    uint64_t *numbers;    /* [rows] candidate numbers, or NULL */
    uint32_t *bins;       /* out: bins to count, [ET_BATCH * ET_LANES + ET_LANES] */
    size_t bin_count;
    uint16_t *odd;        /* out: rows left to the exact way, [ET_BATCH] */
    size_t odd_count;
} et_batch;

typedef struct et_kernel {
    const char *name;
    size_t constants; /* bytes that `prepare` fills once a file, 0: none */
    void (*prepare)(const et_quick *quick, void *constants);
    /* Positions of newlines in text[from, to) to `ends`, which has room for to - from
     * and 64 more; returns how many. */
    size_t (*index)(const char *text, uint32_t from, uint32_t to, uint32_t *ends);
    void (*decode)(const et_quick *quick, et_batch *batch);
} et_kernel;

struct et_quick {
    const et_kernel *kernel;
    char delimiter, mark;
    unsigned columns, id;
    int place;                 /* column that must repeat the number's, -1: none */
    unsigned lanes;            /* columns of scores                              */
    uint8_t lane_column[ET_LANES]; /* the one after the last: of the language    */
    uint32_t lane_offset[ET_LANES]; /* of the paper's bins                       */
    uint32_t shared[ET_LANES]; /* masks of lanes that hold one paper             */
    unsigned shared_count;
    int language;              /* column, -1: none                               */
    char letter, first, last;  /* codes are letter + first..last                 */
    uint32_t bases[ET_FIXED_BLOCKS]; /* first bin of each place                  */
    bool zero_is_missing;
    bool quoted;               /* fields may stand in quotes                     */
    bool unseen;               /* there are columns of which nothing is looked at */
    bool in_order;             /* number, scores, perhaps a language: nothing else,
                                  no quotes, each paper in one column            */
    uint64_t number;           /* what et_number adds to eight digits            */
    uint8_t *touched;          /* of et_counts                                   */
    et_spelling *spellings;    /* [ET_SPELLINGS]                                 */
    void *constants;           /* of the kernel, in whole lines of the cache     */
    uint32_t *ends, *bins;     /* scratch                                        */
    uint16_t *odd;
};

/* False when the layout is not one for the quick way. `wanted` as in the options. */
bool et_quick_fits(const et_layout *layout, et_decoder wanted);

ET_MUST_USE et_status et_quick_open(et_quick **out, const et_layout *layout,
                                    et_decoder wanted, et_error *err);
void et_quick_close(et_quick *q);

/* All lines of rows->chunk, counted into rows->counts. */
ET_MUST_USE et_status et_quick_chunk(et_quick *q, et_rows *rows, et_error *err);

/* NULL where the program was built without. */
extern const et_kernel *const et_kernel_portable;
extern const et_kernel *const et_kernel_avx2;
extern const et_kernel *const et_kernel_avx512;

#endif
