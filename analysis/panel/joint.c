/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/joint.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "examtrend/text.h"
#include "grow.h"

typedef struct row {
    int year;
    char place[ET_CODE_SIZE];
    char x[ET_SUBJECT_SIZE], y[ET_SUBJECT_SIZE];
    et_joint_sums sums;
} row;

struct et_joint {
    row *rows; /* in order */
    size_t count, room;
};

__extension__ typedef unsigned __int128 wide;

et_status et_joint_new(et_joint **out, et_error *err)
{
    *out = calloc(1, sizeof **out);
    return *out ? ET_OK : et_fail(err, ET_ERR_MEMORY, "out of memory while adding sums");
}

void et_joint_free(et_joint *joint)
{
    if (joint) {
        free(joint->rows);
        free(joint);
    }
}

void et_joint_swap(et_joint *a, et_joint *b)
{
    et_joint kept = *a;
    *a = *b;
    *b = kept;
}

/* ---- finding ---- */

static int compare(const row *r, const et_joint_key *key)
{
    if (r->year != key->year) {
        return r->year < key->year ? -1 : 1;
    }
    int order = strcmp(r->place, key->place);
    order = order ? order : strcmp(r->x, key->subject_x);
    return order ? order : strcmp(r->y, key->subject_y);
}

/* Index of the first row that is not before `key`. */
static size_t place_of(const et_joint *joint, const et_joint_key *key, bool *found)
{
    size_t low = 0, high = joint->count;

    if (high > 0 && compare(&joint->rows[high - 1], key) < 0) {
        *found = false;
        return high;
    }
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare(&joint->rows[middle], key) < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    *found = low < joint->count && compare(&joint->rows[low], key) == 0;
    return low;
}

/* The key with its subjects in order; true when they were the other way round. */
static bool in_order(const et_joint_key *key, et_joint_key *out)
{
    bool turned = strcmp(key->subject_x, key->subject_y) > 0;

    *out = *key;
    if (turned) {
        out->subject_x = key->subject_y;
        out->subject_y = key->subject_x;
    }
    return turned;
}

static et_joint_sums turn(const et_joint_sums *s)
{
    return (et_joint_sums){.n = s->n, .x = s->y, .y = s->x, .xy = s->xy, .xx = s->yy,
                           .yy = s->xx};
}

/* ---- adding ---- */

static bool is_word(const char *text, size_t size)
{
    size_t length = strnlen(text, size);
    return length > 0 && length < size && !strpbrk(text, ",;\"'") &&
           et_text_is_clean(text, "") && text[0] != ' ' && text[length - 1] != ' ';
}

static et_status check_key(const et_joint_key *key, et_error *err)
{
    bool good = key->year >= 1 && key->year <= 9999 &&
                is_word(key->place, ET_CODE_SIZE) &&
                is_word(key->subject_x, ET_SUBJECT_SIZE) &&
                is_word(key->subject_y, ET_SUBJECT_SIZE) &&
                strcmp(key->subject_x, key->subject_y) != 0;

    return good ? ET_OK
                : et_fail(err, ET_ERR_INPUT,
                          "found the key %d, \"%.20s\", \"%.40s\", \"%.40s\", expected a "
                          "year, a place and two subjects",
                          key->year, key->place, key->subject_x, key->subject_y);
}

/* Cauchy and Schwarz: what the sums of real scores obey. */
static bool is_possible(const et_joint_sums *s)
{
    wide n = s->n;

    return (wide)s->x <= n * ET_SCORE_LIMIT && (wide)s->y <= n * ET_SCORE_LIMIT &&
           (wide)s->xx <= (wide)s->x * ET_SCORE_LIMIT &&
           (wide)s->yy <= (wide)s->y * ET_SCORE_LIMIT &&
           (wide)s->x * s->x <= n * s->xx && (wide)s->y * s->y <= n * s->yy &&
           (wide)s->xy * s->xy <= (wide)s->xx * s->yy;
}

static bool add_sums(et_joint_sums *into, const et_joint_sums *s)
{
    et_joint_sums sum;
    bool over = __builtin_add_overflow(into->n, s->n, &sum.n);

    over |= __builtin_add_overflow(into->x, s->x, &sum.x);
    over |= __builtin_add_overflow(into->y, s->y, &sum.y);
    over |= __builtin_add_overflow(into->xy, s->xy, &sum.xy);
    over |= __builtin_add_overflow(into->xx, s->xx, &sum.xx);
    over |= __builtin_add_overflow(into->yy, s->yy, &sum.yy);
    *into = over ? *into : sum;
    return !over;
}

static et_status make_row(et_joint *joint, const et_joint_key *key, size_t place,
                          et_error *err)
{
    row *more = et_grow(joint->rows, joint->count + 1, &joint->room, sizeof *more);
    if (!more) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory while adding sums");
    }
    joint->rows = more;
    row *made = &joint->rows[place];
    memmove(made + 1, made, (joint->count - place) * sizeof *made);
    *made = (row){.year = key->year};
    memcpy(made->place, key->place, strlen(key->place) + 1);
    memcpy(made->x, key->subject_x, strlen(key->subject_x) + 1);
    memcpy(made->y, key->subject_y, strlen(key->subject_y) + 1);
    joint->count++;
    return ET_OK;
}

et_status et_joint_add(et_joint *joint, const et_joint_key *key,
                       const et_joint_sums *sums, et_error *err)
{
    et_joint_key ordered;
    et_status status = check_key(key, err);
    bool found;

    if (status != ET_OK || sums->n == 0) {
        return status;
    }
    if (!is_possible(sums)) {
        return et_fail(err, ET_ERR_INPUT,
                       "found sums that no scores have in %d, %s, %s and %s, expected "
                       "those of n candidates in whole hundredths",
                       key->year, key->place, key->subject_x, key->subject_y);
    }
    et_joint_sums s = in_order(key, &ordered) ? turn(sums) : *sums;
    size_t place = place_of(joint, &ordered, &found);
    if (!found) {
        status = make_row(joint, &ordered, place, err);
    }
    if (status == ET_OK && !add_sums(&joint->rows[place].sums, &s)) {
        status = et_fail(err, ET_ERR_INPUT,
                         "too many candidates in %d, %s, %s and %s: expected sums below "
                         "2^64",
                         key->year, key->place, key->subject_x, key->subject_y);
    }
    return status;
}

et_status et_joint_merge(et_joint *into, const et_joint *from, et_error *err)
{
    et_status status = ET_OK;
    et_joint_row r;

    for (size_t i = 0; i < from->count && status == ET_OK; i++) {
        et_joint_at(from, i, &r);
        status = et_joint_add(into, &r.key, &r.sums, err);
    }
    return status;
}

/* ---- reading ---- */

size_t et_joint_count(const et_joint *joint)
{
    return joint->count;
}

void et_joint_at(const et_joint *joint, size_t index, et_joint_row *out)
{
    const row *r = &joint->rows[index];
    *out = (et_joint_row){{r->year, r->place, r->x, r->y}, r->sums};
}

bool et_joint_find(const et_joint *joint, const et_joint_key *key, et_joint_sums *out)
{
    et_joint_key ordered;
    bool found = false, turned = in_order(key, &ordered);
    et_joint_sums sum = {0};

    for (size_t i = 0; !key->place && i < joint->count; i++) {
        const row *r = &joint->rows[i];
        if (r->year == key->year && strcmp(r->x, ordered.subject_x) == 0 &&
            strcmp(r->y, ordered.subject_y) == 0) {
            found = add_sums(&sum, &r->sums) || found;
        }
    }
    if (key->place) {
        size_t place = place_of(joint, &ordered, &found);
        sum = found ? joint->rows[place].sums : sum;
    }
    *out = turned ? turn(&sum) : sum;
    return found;
}

/* n Σab - Σa Σb: both are below 2^128 and taken in integers, so that nothing cancels. */
static double spread(uint64_t n, uint64_t both, uint64_t a, uint64_t b)
{
    wide whole = (wide)n * both, apart = (wide)a * b;
    return whole >= apart ? (double)(whole - apart) : -(double)(apart - whole);
}

static bool correlate(double xy, double xx, double yy, double *r)
{
    if (!(xx > 0.0 && yy > 0.0)) {
        return false;
    }
    *r = fmin(1.0, fmax(-1.0, xy / (sqrt(xx) * sqrt(yy))));
    return true;
}

bool et_joint_correlation(const et_joint_sums *s, double *r)
{
    return s->n >= 2 &&
           correlate(spread(s->n, s->xy, s->x, s->y), spread(s->n, s->xx, s->x, s->x),
                     spread(s->n, s->yy, s->y, s->y), r);
}

void et_joint_within_add(et_joint_within *w, const et_joint_sums *s)
{
    double n = (double)s->n;

    if (s->n == 0) {
        return;
    }
    w->xy += spread(s->n, s->xy, s->x, s->y) / n;
    w->xx += spread(s->n, s->xx, s->x, s->x) / n;
    w->yy += spread(s->n, s->yy, s->y, s->y) / n;
    w->n += s->n;
    w->groups++;
}

bool et_joint_within_correlation(const et_joint_within *w, double *r)
{
    return w->n > w->groups + 1 && correlate(w->xy, w->xx, w->yy, r);
}
