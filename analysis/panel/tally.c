/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A tally is an array of cells in canonical order; a cell holds the scores that occur,
 * ascending, with their counts. A country of 63 provinces, 9 subjects and 10 years is
 * 6,000 cells with some 45 scores each: 4 MB, and nothing to gain from a tree or a hash.
 */
#include "examtrend/tally.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "examtrend/text.h"
#include "grow.h"

typedef struct slot {
    uint64_t total;  /* sum of counts: it fits, so every count does */
    int32_t *scores; /* [room] behind the counts                    */
    size_t bins, room;
    int year;
    char place[ET_CODE_SIZE];
    char subject[ET_SUBJECT_SIZE];
    uint64_t counts[];
} slot;

struct et_tally {
    slot **cells;
    size_t count, room;
    size_t last; /* cell of the row before: rows of one usually follow each other */
};

static et_status no_memory(et_error *err)
{
    return et_fail(err, ET_ERR_MEMORY, "out of memory while counting scores");
}

/* ---- cells ---- */

static slot *cell_new(const et_tally_key *key, size_t room)
{
    const size_t bin = sizeof(uint64_t) + sizeof(int32_t);
    slot *c = malloc(sizeof *c + room * bin);

    if (c) {
        *c = (slot){.room = room, .year = key->year};
        c->scores = (int32_t *)(void *)(c->counts + room);
        memcpy(c->place, key->place, strlen(key->place) + 1);
        memcpy(c->subject, key->subject, strlen(key->subject) + 1);
    }
    return c;
}

static int compare(const slot *c, const et_tally_key *key)
{
    if (c->year != key->year) {
        return c->year < key->year ? -1 : 1;
    }
    int order = strcmp(c->place, key->place);
    return order ? order : strcmp(c->subject, key->subject);
}

static et_tally_key key_of(const slot *c)
{
    return (et_tally_key){c->year, c->place, c->subject};
}

/* Makes room for one bin more. */
static bool cell_grow(slot **cell)
{
    const slot *old = *cell;
    const et_tally_key key = key_of(old);

    if (old->bins < old->room) {
        return true;
    }
    slot *c = cell_new(&key, 2 * old->room);
    if (!c) {
        return false;
    }
    c->total = old->total;
    c->bins = old->bins;
    memcpy(c->scores, old->scores, old->bins * sizeof *c->scores);
    memcpy(c->counts, old->counts, old->bins * sizeof *c->counts);
    free(*cell);
    *cell = c;
    return true;
}

/* Index of the first cell that is not before `key`. */
static size_t place_of(const et_tally *tally, const et_tally_key *key, bool *found)
{
    size_t low = 0, high = tally->count;

    if (high > 0 && compare(tally->cells[high - 1], key) < 0) {
        *found = false;
        return high;
    }
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare(tally->cells[middle], key) < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    *found = low < tally->count && compare(tally->cells[low], key) == 0;
    return low;
}

static bool reserve_cells(et_tally *tally, size_t room)
{
    slot **cells = et_grow(tally->cells, room, &tally->room, sizeof(slot *));

    tally->cells = cells ? cells : tally->cells;
    return cells != NULL;
}

/* ---- the door: making, adding, merging ---- */

et_status et_tally_new(et_tally **out, et_error *err)
{
    *out = calloc(1, sizeof **out);
    return *out ? ET_OK : no_memory(err);
}

void et_tally_free(et_tally *tally)
{
    if (tally) {
        for (size_t i = 0; i < tally->count; i++) {
            free(tally->cells[i]);
        }
        free(tally->cells);
        free(tally);
    }
}

/* A key goes into CSV as it is, so that nothing in it may need a quote. */
static bool is_word(const char *text, size_t size)
{
    size_t length = strnlen(text, size);
    return length > 0 && length < size && !strpbrk(text, ",;\"'") &&
           et_text_is_clean(text, "") && text[0] != ' ' && text[length - 1] != ' ';
}

static et_status check_key(const et_tally_key *key, et_error *err)
{
    if (key->year < ET_YEAR_FIRST || key->year > ET_YEAR_LAST) {
        return et_fail(err, ET_ERR_INPUT, "found the year %d, expected %d to %d",
                       key->year, ET_YEAR_FIRST, ET_YEAR_LAST);
    }
    if (!is_word(key->place, ET_CODE_SIZE)) {
        return et_fail(err, ET_ERR_INPUT,
                       "found the province code \"%.40s\", expected 1 to %d letters or "
                       "digits",
                       key->place, ET_CODE_SIZE - 1);
    }
    if (!is_word(key->subject, ET_SUBJECT_SIZE)) {
        return et_fail(err, ET_ERR_INPUT,
                       "found the subject \"%.40s\", expected 1 to %d letters or digits",
                       key->subject, ET_SUBJECT_SIZE - 1);
    }
    return ET_OK;
}

/* Takes the cell over, unless there is no memory. */
static et_status insert(et_tally *tally, size_t place, slot *cell, et_error *err)
{
    if (!cell || !reserve_cells(tally, tally->count + 1)) {
        free(cell);
        return no_memory(err);
    }
    memmove(tally->cells + place + 1, tally->cells + place,
            (tally->count - place) * sizeof(slot *));
    tally->cells[place] = cell;
    tally->count++;
    return ET_OK;
}

static bool is_last(const et_tally *tally, const et_tally_key *key)
{
    return tally->last < tally->count && compare(tally->cells[tally->last], key) == 0;
}

static et_status find_or_make(et_tally *tally, const et_tally_key *key, slot ***out,
                              et_error *err)
{
    bool found;

    if (is_last(tally, key)) {
        *out = &tally->cells[tally->last];
        return ET_OK;
    }
    size_t place = place_of(tally, key, &found);
    if (!found) {
        et_status status = check_key(key, err);
        if (status != ET_OK) {
            return status;
        }
        status = insert(tally, place, cell_new(key, 48), err);
        if (status != ET_OK) {
            return status;
        }
    }
    tally->last = place;
    *out = &tally->cells[place];
    return ET_OK;
}

static size_t bin_of(const int32_t *scores, size_t bins, int32_t score)
{
    size_t low = 0, high = bins;

    if (bins == 0 || scores[bins - 1] < score) {
        return bins;
    }
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (scores[middle] < score) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

static et_status too_many(const et_tally_key *key, et_error *err)
{
    return et_fail(err, ET_ERR_INPUT,
                   "too many candidates in %d, %s, %s: expected fewer than 2^64 in all",
                   key->year, key->place, key->subject);
}

static et_status check_score(int32_t score, et_error *err)
{
    if (score < 0 || score > ET_SCORE_LIMIT) {
        return et_fail(err, ET_ERR_INPUT,
                       "found a score of %ld hundredths, expected 0 to %d", (long)score,
                       ET_SCORE_LIMIT);
    }
    return ET_OK;
}

et_status et_tally_add(et_tally *tally, const et_tally_key *key, int32_t score,
                       uint64_t count, et_error *err)
{
    slot **cell = NULL;
    uint64_t total;
    et_status status = check_score(score, err);

    if (status == ET_OK && count > 0) {
        status = find_or_make(tally, key, &cell, err);
    }
    if (status != ET_OK || !cell) {
        return status;
    }
    if (__builtin_add_overflow((*cell)->total, count, &total)) {
        return too_many(key, err);
    }
    if (!cell_grow(cell)) {
        return no_memory(err);
    }
    slot *c = *cell;
    size_t bin = bin_of(c->scores, c->bins, score);
    if (bin == c->bins || c->scores[bin] != score) {
        size_t after = c->bins - bin;
        memmove(c->scores + bin + 1, c->scores + bin, after * sizeof *c->scores);
        memmove(c->counts + bin + 1, c->counts + bin, after * sizeof *c->counts);
        c->scores[bin] = score;
        c->counts[bin] = 0;
        c->bins++;
    }
    c->counts[bin] += count;
    c->total = total;
    return ET_OK;
}

static void view(const slot *c, et_tally_cell *out)
{
    *out = (et_tally_cell){c->year, c->place, c->subject, c->scores, c->counts, c->bins};
}

static bool add_up(const et_tally_cell *cell, uint64_t total, uint64_t *sum)
{
    *sum = total;
    for (size_t i = 0; i < cell->bins; i++) {
        if (__builtin_add_overflow(*sum, cell->counts[i], sum)) {
            return false;
        }
    }
    return true;
}

/* The counts of both, which `sum` has room for. */
static void join(const slot *a, const et_tally_cell *b, slot *sum)
{
    size_t i = 0, j = 0;

    while (i < a->bins || j < b->bins) {
        bool from_a = j == b->bins || (i < a->bins && a->scores[i] <= b->scores[j]);
        bool from_b = i == a->bins || (j < b->bins && b->scores[j] <= a->scores[i]);
        sum->scores[sum->bins] = from_a ? a->scores[i] : b->scores[j];
        sum->counts[sum->bins] = 0;
        sum->counts[sum->bins] += from_a ? a->counts[i++] : 0;
        sum->counts[sum->bins++] += from_b ? b->counts[j++] : 0;
    }
}

/* A new cell with the counts of both; `a` may be NULL. */
static et_status add_cells(const slot *a, const et_tally_cell *b, slot **out,
                           et_error *err)
{
    et_tally_key key = {b->year, b->place, b->subject};

    *out = NULL;
    slot *sum = cell_new(&key, b->bins + (a ? a->bins : 0));
    if (!sum) {
        return no_memory(err);
    }
    if (!add_up(b, a ? a->total : 0, &sum->total)) {
        free(sum);
        return too_many(&key, err);
    }
    if (a) {
        join(a, b, sum);
    } else {
        memcpy(sum->scores, b->scores, b->bins * sizeof *sum->scores);
        memcpy(sum->counts, b->counts, b->bins * sizeof *sum->counts);
        sum->bins = b->bins;
    }
    *out = sum;
    return ET_OK;
}

static et_status check_cell(const et_tally_cell *cell, et_error *err)
{
    et_tally_key key = {cell->year, cell->place, cell->subject};
    et_status status = check_key(&key, err);

    for (size_t i = 0; status == ET_OK && i < cell->bins; i++) {
        status = check_score(cell->scores[i], err);
        if (cell->counts[i] == 0 || (i > 0 && cell->scores[i] <= cell->scores[i - 1])) {
            return et_fail(err, ET_ERR_ARGUMENT,
                           "the scores of a cell must ascend and occur");
        }
    }
    return status;
}

et_status et_tally_add_cell(et_tally *tally, const et_tally_cell *cell, et_error *err)
{
    et_tally_key key = {cell->year, cell->place, cell->subject};
    slot *sum;
    bool found;

    et_status status = check_cell(cell, err);
    if (status != ET_OK || cell->bins == 0) {
        return status;
    }
    size_t place = place_of(tally, &key, &found);
    status = add_cells(found ? tally->cells[place] : NULL, cell, &sum, err);
    if (status != ET_OK) {
        return status;
    }
    if (!found) {
        return insert(tally, place, sum, err);
    }
    free(tally->cells[place]);
    tally->cells[place] = sum;
    return ET_OK;
}

/* Two tallies on their way to one. All new cells are made before the first old one is
 * touched, so that a failure changes nothing. */
typedef struct union_of {
    et_tally all;
    slot **fresh, **stale; /* cells made, cells that these replace */
    size_t made, replaced;
} union_of;

static et_status union_start(union_of *u, const et_tally *a, const et_tally *b,
                             et_error *err)
{
    *u = (union_of){.fresh = calloc(b->count, sizeof(slot *)),
                    .stale = calloc(2 * b->count, sizeof(slot *))};
    return u->fresh && u->stale && reserve_cells(&u->all, a->count + b->count)
               ? ET_OK
               : no_memory(err);
}

/* Cells of `from` alone are copied, or taken over with `take`. */
static et_status unite(union_of *u, const et_tally *into, const et_tally *from, bool take,
                       et_error *err)
{
    et_status status = ET_OK;
    size_t i = 0, j = 0;

    while (status == ET_OK && (i < into->count || j < from->count)) {
        slot *a = i < into->count ? into->cells[i] : NULL;
        slot *b = j < from->count ? from->cells[j] : NULL;
        et_tally_key key = b ? key_of(b) : (et_tally_key){0};
        int order = !a ? 1 : !b ? -1 : compare(a, &key);
        i += order <= 0;
        j += order >= 0;
        if (order < 0 || (order > 0 && take)) {
            u->all.cells[u->all.count++] = order < 0 ? a : b;
            continue;
        }
        et_tally_cell cell;
        view(b, &cell);
        status = add_cells(order == 0 ? a : NULL, &cell, &u->fresh[u->made], err);
        u->all.cells[u->all.count++] = u->fresh[u->made];
        u->made += status == ET_OK;
        if (order == 0) {
            u->stale[u->replaced++] = a;
        }
        if (take) {
            u->stale[u->replaced++] = b;
        }
    }
    return status;
}

/* Puts the union in the place of `into`, or forgets it. */
static void union_end(union_of *u, et_tally *into, et_status status)
{
    slot **spent = status == ET_OK ? u->stale : u->fresh;
    size_t count = status == ET_OK ? u->replaced : u->made;

    for (size_t i = 0; i < count; i++) {
        free(spent[i]);
    }
    free(u->fresh);
    free(u->stale);
    if (status != ET_OK) {
        free(u->all.cells);
        return;
    }
    free(into->cells);
    *into = u->all;
}

static et_status add_all(et_tally *into, const et_tally *from, bool take, et_error *err)
{
    union_of u;

    if (from->count == 0) {
        return ET_OK;
    }
    et_status status = union_start(&u, into, from, err);
    if (status == ET_OK) {
        status = unite(&u, into, from, take, err);
    }
    union_end(&u, into, status);
    return status;
}

et_status et_tally_merge(et_tally *into, const et_tally *from, et_error *err)
{
    return add_all(into, from, false, err);
}

et_status et_tally_absorb(et_tally *into, et_tally *from, et_error *err)
{
    et_status status = add_all(into, from, true, err);

    if (status == ET_OK) {
        from->count = 0; /* its cells are the other's now */
    }
    return status;
}

void et_tally_swap(et_tally *a, et_tally *b)
{
    et_tally kept = *a;
    *a = *b;
    *b = kept;
}

/* ---- reading cells ---- */

size_t et_tally_cell_count(const et_tally *tally)
{
    return tally->count;
}

void et_tally_cell_at(const et_tally *tally, size_t index, et_tally_cell *out)
{
    view(tally->cells[index], out);
}

bool et_tally_find(const et_tally *tally, const et_tally_key *key, et_tally_cell *out)
{
    bool found;

    if (is_last(tally, key)) {
        view(tally->cells[tally->last], out);
        return true;
    }
    size_t place = place_of(tally, key, &found);
    if (found) {
        view(tally->cells[place], out);
    }
    return found;
}

void et_candidate_mean_key(const et_candidate_mean *mean, char key[ET_SUBJECT_SIZE])
{
    (void)snprintf(key, ET_SUBJECT_SIZE, "mean_%u_%u", mean->papers, mean->rest);
}

bool et_candidate_mean_read(const char *key, et_candidate_mean *mean)
{
    char again[ET_SUBJECT_SIZE];
    const char *rest;
    int64_t papers, remainder;

    if (strncmp(key, "mean_", 5) != 0 || !(rest = strchr(key + 5, '_')) ||
        !et_text_to_int(key + 5, (size_t)(rest - key) - 5, &papers) ||
        !et_text_to_int(rest + 1, strlen(rest + 1), &remainder) || papers < 1 ||
        papers > 999 || remainder < 0 || remainder >= papers) {
        return false;
    }
    *mean = (et_candidate_mean){(unsigned)papers, (unsigned)remainder};
    et_candidate_mean_key(mean, again);
    return strcmp(again, key) == 0;
}

uint64_t et_tally_count_exactly(const et_tally_cell *cell, int32_t score)
{
    size_t bin = bin_of(cell->scores, cell->bins, score);
    return bin < cell->bins && cell->scores[bin] == score ? cell->counts[bin] : 0;
}
