/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A tally as CSV. What comes out is always the canonical form.
 */
#include "examtrend/tally.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "files.h"
#include "hundredths.h"
#include "panel/count_file.h"

enum { YEAR, PLACE, SUBJECT, SCORE, COUNT };
#define HEADER "year,province_code,subject,score,count"

/* ---- loading ---- */

enum { RUN = 512 };

/* Rows of one cell mostly stand together, with scores that ascend: they are collected and
 * added at once. The first row of a cell is added by itself, so that what is wrong with
 * its key is told with its line. */
typedef struct loading {
    et_tally *tally;
    bool open;         /* the cell had no row before this run                  */
    int year;
    char place[ET_CODE_SIZE], subject[ET_SUBJECT_SIZE];
    int32_t last;      /* score                                                */
    uint64_t total;    /* of the run                                           */
    int32_t scores[RUN];
    uint64_t counts[RUN];
    size_t count;      /* collected                                            */
} loading;

static et_status tell(et_status status, const et_count_row *row, const et_error *reason,
                      et_error *err)
{
    if (status == ET_OK) {
        return ET_OK;
    }
    return status == ET_ERR_INPUT && row ? et_count_row_wrong(row, reason->text, err)
                                         : et_fail(err, status, "%s", reason->text);
}

static et_status flush(loading *l, const et_count_row *row, et_error *err)
{
    const et_tally_cell cell = {l->year,   l->place,  l->subject,
                                l->scores, l->counts, l->count};
    et_error reason = {0};

    if (l->count == 0) {
        return ET_OK;
    }
    l->count = 0;
    return tell(et_tally_add_cell(l->tally, &cell, &reason), row, &reason, err);
}

static et_status take_key(loading *l, const et_count_row *row, et_error *err)
{
    const et_count_field *at = row->fields;
    uint64_t year;

    if (!et_count_number(&at[YEAR], ET_YEAR_LAST, &year) || year < ET_YEAR_FIRST) {
        return et_count_wrong(row, YEAR, "a year of 1900 to 2999", err);
    }
    if (!et_count_word(&at[PLACE], l->place, sizeof l->place)) {
        return et_count_wrong(row, PLACE, "a province code of 1 to 15 bytes", err);
    }
    if (!et_count_word(&at[SUBJECT], l->subject, sizeof l->subject)) {
        return et_count_wrong(row, SUBJECT, "a subject key of 1 to 31 bytes", err);
    }
    l->year = (int)year;
    return ET_OK;
}

/* A row that is not the next of a run. */
static et_status add_row(loading *l, const et_count_row *row, int32_t score,
                         uint64_t count, et_error *err)
{
    const et_tally_key key = {l->year, l->place, l->subject};
    et_tally_cell before;
    et_error reason = {0};
    bool known = et_tally_find(l->tally, &key, &before);

    if (known && et_tally_count_exactly(&before, score) > 0) {
        return et_count_wrong(row, SCORE,
                              "each year, code, subject and score once (`examtrend "
                              "merge` adds tallies)",
                              err);
    }
    l->open = !known && count > 0;
    l->last = score;
    l->total = count;
    return tell(et_tally_add(l->tally, &key, score, count, &reason), row, &reason, err);
}

static et_status take_row(void *context, const et_count_row *row, et_error *err)
{
    loading *l = context;
    const et_count_field *at = row->fields;
    et_status status = ET_OK;
    uint64_t count, total;
    int32_t score;

    if (!row->same_key) {
        status = flush(l, row, err);
        l->open = false;
        if (status == ET_OK) {
            status = take_key(l, row, err);
        }
    }
    if (status != ET_OK) {
        return status;
    }
    if (et_hundredths_read(at[SCORE].text, at[SCORE].length, '.', &score) !=
            ET_HUNDREDTHS_OK ||
        score > ET_SCORE_LIMIT) {
        return et_count_wrong(row, SCORE, "a score of 0 to 300 with at most two decimals",
                              err);
    }
    if (!et_count_number(&at[COUNT], UINT64_MAX, &count)) {
        return et_count_wrong(row, COUNT, "a count of candidates, 0 to 2^64 - 1", err);
    }
    if (!l->open || count == 0 || score <= l->last ||
        __builtin_add_overflow(l->total, count, &total)) {
        status = flush(l, row, err);
        return status == ET_OK ? add_row(l, row, score, count, err) : status;
    }
    if (l->count == RUN && (status = flush(l, row, err)) != ET_OK) {
        return status;
    }
    l->scores[l->count] = score;
    l->counts[l->count++] = count;
    l->last = score;
    l->total = total;
    return ET_OK;
}

/* As many as an integer holds without looking. */
enum { SCORE_DIGITS = 4, COUNT_DIGITS = 18 };

/* Digits from *at on, at most so many; returns how many. */
static size_t take_digits(const char **at, const char *end, size_t most, uint64_t *value)
{
    const char *start = *at, *limit = (size_t)(end - start) < most ? end : start + most;

    while (*at < limit && **at >= '0' && **at <= '9') {
        *value = 10 * *value + (uint64_t)(*(*at)++ - '0');
    }
    return (size_t)(*at - start);
}

/* "SCORE,COUNT" as saved tallies have it, that goes on with the run. */
static bool take_rest(void *context, const char *text, size_t length)
{
    loading *l = context;
    const char *at = text, *end = text + length;
    uint64_t score = 0, count = 0, total;
    size_t decimals = 0;

    if (take_digits(&at, end, SCORE_DIGITS, &score) == 0 || at == end) {
        return false;
    }
    if (*at == '.') {
        at++;
        decimals = take_digits(&at, end, 2, &score);
        if (decimals == 0 || at == end) {
            return false;
        }
    }
    for (; decimals < 2; decimals++) {
        score *= 10;
    }
    if (*at++ != ',' || take_digits(&at, end, COUNT_DIGITS, &count) == 0 || at != end) {
        return false;
    }
    if (!l->open || l->count == RUN || count == 0 || (int64_t)score <= l->last ||
        score > ET_SCORE_LIMIT || __builtin_add_overflow(l->total, count, &total)) {
        return false;
    }
    l->scores[l->count] = l->last = (int32_t)score;
    l->counts[l->count++] = count;
    l->total = total;
    return true;
}

et_status et_tally_load(et_tally **out, const char *path, et_error *err)
{
    static const et_count_form form = {"a tally", HEADER, SCORE, take_row, take_rest};
    loading *l = calloc(1, sizeof *l);

    *out = NULL;
    if (!l) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory while reading %s", path);
    }
    et_status status = et_tally_new(&l->tally, err);
    if (status == ET_OK) {
        status = et_count_file_read(path, &form, l, err);
    }
    if (status == ET_OK) {
        status = flush(l, NULL, err);
    }
    if (status == ET_OK) {
        *out = l->tally;
        l->tally = NULL;
    }
    et_tally_free(l->tally);
    free(l);
    return status;
}

/* ---- saving ---- */

/* A number as it stands in a line, and what follows it there. */
typedef struct word {
    char text[7];
    unsigned char length;
} word;

enum { USUAL_SCORES = 1001, USUAL_COUNTS = 1000 };

/* Most lines are made of the same few numbers: printing each once takes a third of the
 * time. */
typedef struct usual {
    word scores[USUAL_SCORES], counts[USUAL_COUNTS];
} usual;

static size_t print_score(int32_t score, char *out)
{
    size_t length = et_hundredths_print(score, out);

    out[length++] = ',';
    return length;
}

static size_t print_count(uint64_t value, char *out)
{
    char digits[24];
    size_t count = 0;

    do {
        digits[count++] = (char)('0' + value % 10U);
        value /= 10U;
    } while (value > 0);
    for (size_t i = 0; i < count; i++) {
        out[i] = digits[count - 1 - i];
    }
    out[count++] = '\n';
    return count;
}

static void prepare(usual *u)
{
    char text[24] = {0};

    for (size_t i = 0; i < USUAL_SCORES; i++) {
        u->scores[i].length = (unsigned char)print_score((int32_t)i, text);
        memcpy(u->scores[i].text, text, sizeof u->scores[i].text);
    }
    for (size_t i = 0; i < USUAL_COUNTS; i++) {
        u->counts[i].length = (unsigned char)print_count(i, text);
        memcpy(u->counts[i].text, text, sizeof u->counts[i].text);
    }
}

/* Copies the whole word, of which the next one overwrites what is too much. */
static size_t put(const word *w, char *out)
{
    memcpy(out, w, sizeof *w);
    return w->length;
}

/* "YEAR,PLACE,SUBJECT,", with which all lines of a cell begin. */
enum { KEY = 64 };
_Static_assert(KEY > 7 + ET_CODE_SIZE + ET_SUBJECT_SIZE, "room for the longest key");

static size_t print_key(const et_tally_cell *cell, char key[KEY])
{
    int length = snprintf(key, KEY, "%d,%s,%s,", cell->year, cell->place, cell->subject);
    return (size_t)length;
}

/* One line a score. */
static et_status save_cell(et_outfile *file, const usual *u, const et_tally_cell *cell,
                           et_error *err)
{
    enum { LINE = 2 * KEY, LINES = 32 };
    char key[KEY] = {0}, lines[LINES * LINE];
    size_t start = print_key(cell, key), used = 0;
    et_status status = ET_OK;

    for (size_t b = 0; status == ET_OK && b < cell->bins; b++) {
        int32_t score = cell->scores[b];
        uint64_t count = cell->counts[b];
        memcpy(lines + used, key, KEY);
        used += start;
        used += score < USUAL_SCORES ? put(&u->scores[score], lines + used)
                                     : print_score(score, lines + used);
        used += count < USUAL_COUNTS ? put(&u->counts[count], lines + used)
                                     : print_count(count, lines + used);
        if (used > sizeof lines - LINE || b + 1 == cell->bins) {
            status = et_outfile_write(file, lines, used, err);
            used = 0;
        }
    }
    return status;
}

et_status et_tally_save(const et_tally *tally, const char *path, et_error *err)
{
    static const char header[] = HEADER "\n";
    et_outfile *file = NULL;
    et_tally_cell cell;
    usual u;

    et_status status = et_outfile_open(&file, path, err);
    if (status == ET_OK) {
        prepare(&u);
        status = et_outfile_write(file, header, sizeof header - 1, err);
    }
    for (size_t i = 0; status == ET_OK && i < et_tally_cell_count(tally); i++) {
        et_tally_cell_at(tally, i, &cell);
        status = save_cell(file, &u, &cell, err);
    }
    if (status == ET_OK) {
        status = et_outfile_commit(file, err);
    }
    et_outfile_close(file);
    return status;
}
