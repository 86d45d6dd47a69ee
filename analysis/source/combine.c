/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bins of a block: first the sums of each combination, then for each number of papers
 * the sums of that many. Rows of a worker are fewer than 2^31 between two moves and
 * scores at most ET_SCORE_LIMIT, so that 32 bits hold a count and 64 bits a sum of
 * squares.
 */
#include "source/combine.h"

#include <stdlib.h>
#include <string.h>

#include "grow.h"

#define NO_PAPER SIZE_MAX

typedef struct combination {
    size_t subject;
    size_t part_count;
    size_t parts[ET_PARTS_MOST]; /* papers of the layout */
    size_t offset;               /* of its first bin */
    int32_t maximum;
} combination;

typedef struct pair {
    size_t x, y; /* papers of the layout */
} pair;

typedef struct block {
    uint32_t *bins;      /* NULL: nothing in it */
    et_joint_sums *sums; /* [pair_count] */
} block;

struct et_combine {
    const et_layout *layout;
    int32_t *scores;    /* [paper] of the row, -1: not sat */
    size_t *sat;        /* papers of the row */
    size_t sat_count;
    combination *combinations;
    size_t count;
    bool means;
    bool *own;          /* [paper]: counts in the mean, being no part of another paper */
    size_t most;        /* papers that a mean can hold */
    size_t *sum_offset; /* [number of papers, from 1] */
    pair *pairs;
    size_t pair_count;
    size_t *pair_of;    /* [paper][paper], NO_PAPER: none */
    size_t bins;        /* of a block */
    block *blocks;
    size_t block_count;
};

bool et_combine_wanted(const et_source_options *options)
{
    return options->combination_count > 0 || options->means || options->joint;
}

static et_status no_memory(et_error *err)
{
    return et_fail(err, ET_ERR_MEMORY, "out of memory while combining scores");
}

static const et_subject *subject_of(const et_layout *layout, size_t paper)
{
    return et_subjects_at(layout->subjects, layout->papers[paper].subject);
}

/* ---- what there is to count ---- */

/* The paper of a file that has the scores of a subject. */
static size_t find_paper(const et_layout *layout, size_t subject)
{
    const char *key = et_subjects_at(layout->subjects, subject)->key;
    size_t part = NO_PAPER;

    for (size_t p = 0; p < layout->paper_count; p++) {
        if (layout->papers[p].subject == subject) {
            return p;
        }
        if (part == NO_PAPER && strcmp(subject_of(layout, p)->part_of, key) == 0) {
            part = p;
        }
    }
    return part;
}

/* Combinations whose papers the file does not all have stay out: nobody sat them. */
static void choose_combinations(et_combine *c, const et_source_options *options)
{
    for (size_t i = 0; i < options->combination_count; i++) {
        const et_subject *s =
            et_subjects_at(c->layout->subjects, options->combinations[i]);
        combination *made = &c->combinations[c->count];
        bool whole = true;

        *made = (combination){.subject = options->combinations[i],
                              .part_count = s->part_count,
                              .offset = c->bins};
        for (size_t k = 0; k < s->part_count; k++) {
            made->parts[k] = find_paper(c->layout, s->parts[k]);
            whole = whole && made->parts[k] != NO_PAPER;
            made->maximum += whole ? c->layout->papers[made->parts[k]].maximum : 0;
        }
        if (whole) {
            c->bins += (size_t)made->maximum + 1;
            c->count++;
        }
    }
}

static bool is_part(const et_layout *layout, size_t paper, size_t of)
{
    return strcmp(subject_of(layout, paper)->part_of, subject_of(layout, of)->key) == 0;
}

static void choose_means(et_combine *c)
{
    size_t papers = c->layout->paper_count;
    int32_t top = 0;

    for (size_t p = 0; p < papers; p++) {
        c->own[p] = true;
        for (size_t of = 0; of < papers; of++) {
            c->own[p] = c->own[p] && !is_part(c->layout, p, of);
        }
        c->most += c->own[p];
        top = c->layout->papers[p].maximum > top ? c->layout->papers[p].maximum : top;
    }
    for (size_t k = 1; k <= c->most; k++) {
        c->sum_offset[k] = c->bins;
        c->bins += k * (size_t)top + 1;
    }
    c->sum_offset[c->most + 1] = c->bins;
}

/* A paper and a part of it are one score twice, and no pair. */
static void choose_pairs(et_combine *c)
{
    size_t papers = c->layout->paper_count;

    for (size_t x = 0; x < papers; x++) {
        for (size_t y = 0; y < papers; y++) {
            c->pair_of[x * papers + y] = NO_PAPER;
            if (x < y && !is_part(c->layout, x, y) && !is_part(c->layout, y, x)) {
                c->pair_of[x * papers + y] = c->pair_count;
                c->pairs[c->pair_count++] = (pair){x, y};
            }
        }
    }
}

et_status et_combine_new(et_combine **out, const et_layout *layout,
                         const et_source_options *options, et_error *err)
{
    size_t papers = layout->paper_count;

    *out = NULL;
    et_combine *c = calloc(1, sizeof *c);
    if (!c) {
        return no_memory(err);
    }
    c->layout = layout;
    c->means = options->means;
    c->scores = malloc((papers + 1) * sizeof *c->scores);
    c->sat = malloc((papers + 1) * sizeof *c->sat);
    c->own = calloc(papers + 1, sizeof *c->own);
    c->sum_offset = calloc(papers + 2, sizeof *c->sum_offset);
    c->combinations = calloc(options->combination_count + 1, sizeof *c->combinations);
    c->pairs = calloc(papers * papers + 1, sizeof *c->pairs);
    c->pair_of = calloc(papers * papers + 1, sizeof *c->pair_of);
    if (!c->scores || !c->sat || !c->own || !c->sum_offset || !c->combinations ||
        !c->pairs || !c->pair_of) {
        et_combine_free(c);
        return no_memory(err);
    }
    for (size_t p = 0; p < papers; p++) {
        c->scores[p] = -1;
    }
    choose_combinations(c, options);
    if (c->means) {
        choose_means(c);
    }
    if (options->joint) {
        choose_pairs(c);
    }
    *out = c;
    return ET_OK;
}

void et_combine_free(et_combine *c)
{
    if (!c) {
        return;
    }
    for (size_t b = 0; b < c->block_count; b++) {
        free(c->blocks[b].bins);
        free(c->blocks[b].sums);
    }
    free(c->blocks);
    free(c->scores);
    free(c->sat);
    free(c->own);
    free(c->sum_offset);
    free(c->combinations);
    free(c->pairs);
    free(c->pair_of);
    free(c);
}

/* ---- a row ---- */

void et_combine_take(et_combine *c, size_t paper, int32_t score)
{
    if (c->scores[paper] >= 0) {
        return; /* the row has said it before */
    }
    size_t place = c->sat_count++;
    while (place > 0 && c->sat[place - 1] > paper) { /* columns come in any order */
        c->sat[place] = c->sat[place - 1];
        place--;
    }
    c->sat[place] = paper;
    c->scores[paper] = score;
}

static et_status find_block(et_combine *c, size_t index, block **out, et_error *err)
{
    if (index >= c->block_count) {
        size_t before = c->block_count;
        block *more = et_grow(c->blocks, index + 1, &c->block_count, sizeof *more);
        if (!more) {
            return no_memory(err);
        }
        memset(more + before, 0, (c->block_count - before) * sizeof *more);
        c->blocks = more;
    }
    block *b = *out = &c->blocks[index];
    if (!b->bins) {
        b->bins = calloc(c->bins + 1, sizeof *b->bins);
    }
    if (!b->sums) {
        b->sums = calloc(c->pair_count + 1, sizeof *b->sums);
    }
    return b->bins && b->sums ? ET_OK : no_memory(err);
}

static void count_combinations(const et_combine *c, block *b)
{
    for (size_t i = 0; i < c->count; i++) {
        const combination *made = &c->combinations[i];
        int32_t sum = 0;
        size_t k = 0;
        while (k < made->part_count && c->scores[made->parts[k]] >= 0) {
            sum += c->scores[made->parts[k++]];
        }
        if (k == made->part_count) {
            b->bins[made->offset + (size_t)sum]++;
        }
    }
}

static void count_mean(const et_combine *c, block *b)
{
    size_t number = 0, sum = 0;

    for (size_t i = 0; i < c->sat_count; i++) {
        if (c->own[c->sat[i]]) {
            sum += (size_t)c->scores[c->sat[i]];
            number++;
        }
    }
    if (number > 0) {
        b->bins[c->sum_offset[number] + sum]++;
    }
}

static void add_products(const et_combine *c, block *b)
{
    for (size_t i = 0; i < c->sat_count; i++) {
        const size_t *row = c->pair_of + c->sat[i] * c->layout->paper_count;
        uint64_t x = (uint64_t)c->scores[c->sat[i]];
        for (size_t k = i + 1; k < c->sat_count; k++) {
            if (row[c->sat[k]] == NO_PAPER) {
                continue;
            }
            et_joint_sums *s = &b->sums[row[c->sat[k]]];
            uint64_t y = (uint64_t)c->scores[c->sat[k]];
            s->n++;
            s->x += x;
            s->y += y;
            s->xy += x * y;
            s->xx += x * x;
            s->yy += y * y;
        }
    }
}

et_status et_combine_row(et_combine *c, size_t index, bool faulty, et_error *err)
{
    block *b = NULL;
    et_status status = c->sat_count ? find_block(c, index, &b, err) : ET_OK;

    if (status == ET_OK && c->sat_count) {
        count_combinations(c, b);
        if (c->means && !faulty) {
            count_mean(c, b);
        }
        if (c->pair_count) {
            add_products(c, b);
        }
    }
    for (size_t i = 0; i < c->sat_count; i++) {
        c->scores[c->sat[i]] = -1;
    }
    c->sat_count = 0;
    return status;
}

/* ---- moving on ---- */

static et_status move_combination(const et_combine *c, const combination *made,
                                  const block *b, const et_block_key *from,
                                  et_tally *tally, et_error *err)
{
    et_tally_key key = {from->year, from->place,
                        et_subjects_at(c->layout->subjects, made->subject)->key};
    et_status status = ET_OK;

    for (int32_t sum = 0; sum <= made->maximum && status == ET_OK; sum++) {
        uint32_t count = b->bins[made->offset + (size_t)sum];
        if (count) {
            status = et_tally_add(tally, &key, sum, count, err);
        }
    }
    return status;
}

/* The means of candidates with `papers` papers. */
static et_status move_means(const et_combine *c, size_t papers, const block *b,
                            const et_block_key *from, et_tally *tally, et_error *err)
{
    const uint32_t *bins = b->bins + c->sum_offset[papers];
    size_t sums = c->sum_offset[papers + 1] - c->sum_offset[papers];
    char word[ET_SUBJECT_SIZE];
    et_tally_key key = {from->year, from->place, word};
    et_status status = ET_OK;

    for (size_t rest = 0; rest < papers && status == ET_OK; rest++) {
        const et_candidate_mean mean = {(unsigned)papers, (unsigned)rest};
        et_candidate_mean_key(&mean, word);
        for (size_t sum = rest; sum < sums && status == ET_OK; sum += papers) {
            if (bins[sum]) {
                status = et_tally_add(tally, &key, (int32_t)(sum / papers), bins[sum],
                                      err);
            }
        }
    }
    return status;
}

static et_status move_sums(const et_combine *c, const block *b, const et_block_key *from,
                           et_joint *joint, et_error *err)
{
    et_status status = ET_OK;

    for (size_t i = 0; i < c->pair_count && status == ET_OK; i++) {
        const et_joint_key key = {from->year, from->place,
                                  subject_of(c->layout, c->pairs[i].x)->key,
                                  subject_of(c->layout, c->pairs[i].y)->key};
        status = et_joint_add(joint, &key, &b->sums[i], err);
    }
    return status;
}

et_status et_combine_move(et_combine *c, const et_counts *counts, et_tally *tally,
                          et_joint *joint, et_error *err)
{
    et_status status = ET_OK;

    for (size_t index = 0; index < c->block_count && status == ET_OK; index++) {
        block *b = &c->blocks[index];
        et_block_key from;
        if (!b->bins || !b->sums) {
            continue;
        }
        et_counts_key(counts, index, &from);
        for (size_t i = 0; i < c->count && status == ET_OK; i++) {
            status = move_combination(c, &c->combinations[i], b, &from, tally, err);
        }
        for (size_t k = 1; k <= c->most && status == ET_OK; k++) {
            status = move_means(c, k, b, &from, tally, err);
        }
        if (status == ET_OK) {
            status = move_sums(c, b, &from, joint, err);
        }
        memset(b->bins, 0, (c->bins + 1) * sizeof *b->bins);
        memset(b->sums, 0, (c->pair_count + 1) * sizeof *b->sums);
    }
    return status;
}
