/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A tally as CSV. What comes out is always the canonical form.
 */
#include "examtrend/tally.h"

#include <string.h>

#include "files.h"
#include "hundredths.h"
#include "panel/count_file.h"

enum { YEAR, PLACE, SUBJECT, SCORE, COUNT };
#define HEADER "year,province_code,subject,score,count"

/* ---- loading ---- */

static et_status take_row(void *context, const et_count_row *row, et_error *err)
{
    et_tally *tally = context;
    const et_count_field *at = row->fields;
    char place[ET_CODE_SIZE], subject[ET_SUBJECT_SIZE];
    uint64_t year, count;
    int32_t score;
    et_tally_cell before;
    et_error reason = {0};

    if (!et_count_number(&at[YEAR], ET_YEAR_LAST, &year) || year < ET_YEAR_FIRST) {
        return et_count_wrong(row, YEAR, "a year of 1900 to 2999", err);
    }
    if (!et_count_word(&at[PLACE], place, sizeof place)) {
        return et_count_wrong(row, PLACE, "a province code of 1 to 15 bytes", err);
    }
    if (!et_count_word(&at[SUBJECT], subject, sizeof subject)) {
        return et_count_wrong(row, SUBJECT, "a subject key of 1 to 31 bytes", err);
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
    et_tally_key key = {(int)year, place, subject};
    if (et_tally_find(tally, &key, &before) &&
        et_tally_count_exactly(&before, score) > 0) {
        return et_count_wrong(row, SCORE,
                              "each year, code, subject and score once (`examtrend "
                              "merge` adds tallies)",
                              err);
    }
    et_status status = et_tally_add(tally, &key, score, count, &reason);
    if (status == ET_ERR_INPUT) {
        return et_count_row_wrong(row, reason.text, err);
    }
    return status == ET_OK ? status : et_fail(err, status, "%s", reason.text);
}

et_status et_tally_load(et_tally **out, const char *path, et_error *err)
{
    static const et_count_form form = {"a tally", HEADER, take_row};
    et_tally *tally = NULL;

    *out = NULL;
    et_status status = et_tally_new(&tally, err);
    if (status == ET_OK) {
        status = et_count_file_read(path, &form, tally, err);
    }
    if (status == ET_OK) {
        *out = tally;
        tally = NULL;
    }
    et_tally_free(tally);
    return status;
}

/* ---- saving ---- */

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
    return count;
}

/* One line a score; all of them begin with the cell's key. */
static et_status save_cell(et_outfile *file, const et_tally_cell *cell, et_error *err)
{
    enum { LINE = ET_CODE_SIZE + ET_SUBJECT_SIZE + 64 };
    char key[LINE], lines[32 * LINE];
    size_t start = print_count((uint64_t)cell->year, key), used = 0;
    et_status status = ET_OK;

    for (int i = 0; i < 2; i++) {
        const char *word = i == 0 ? cell->place : cell->subject;
        size_t length = strlen(word);
        key[start++] = ',';
        memcpy(key + start, word, length);
        start += length;
    }
    key[start++] = ',';
    for (size_t b = 0; status == ET_OK && b < cell->bins; b++) {
        memcpy(lines + used, key, start);
        used += start;
        used += et_hundredths_print(cell->scores[b], lines + used);
        lines[used++] = ',';
        used += print_count(cell->counts[b], lines + used);
        lines[used++] = '\n';
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

    et_status status = et_outfile_open(&file, path, err);
    if (status == ET_OK) {
        status = et_outfile_write(file, header, sizeof header - 1, err);
    }
    for (size_t i = 0; status == ET_OK && i < et_tally_cell_count(tally); i++) {
        et_tally_cell_at(tally, i, &cell);
        status = save_cell(file, &cell, err);
    }
    if (status == ET_OK) {
        status = et_outfile_commit(file, err);
    }
    et_outfile_close(file);
    return status;
}
