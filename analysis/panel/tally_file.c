/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A tally as CSV. Columns may come in any order and fields in quotes, since engines and
 * spreadsheets write it too; what comes out is always the canonical form.
 */
#include "examtrend/tally.h"

#include <stdlib.h>
#include <string.h>

#include "files.h"
#include "hundredths.h"

#define BLOCK ((size_t)1 << 16)
#define LONGEST_LINE 4096

enum { YEAR, PLACE, SUBJECT, SCORE, COUNT, COLUMNS };
static const char *const headers[COLUMNS] = {"year", "province_code", "subject", "score",
                                             "count"};

typedef struct field {
    const char *text; /* not NUL-terminated */
    size_t length;
    uint64_t column;  /* of the field's first byte in its line, from 1 */
} field;

typedef struct reader {
    et_infile *in;
    et_tally *tally;
    uint64_t line;
    int column_of[COLUMNS]; /* where each header stands */
    bool has_header;
    char block[BLOCK + LONGEST_LINE];
} reader;

/* ---- one line ---- */

static et_status wrong(const reader *r, const field *f, const char *expected,
                       et_error *err)
{
    int shown = f->length < 60 ? (int)f->length : 60;
    return et_fail_at(err, et_infile_name(r->in), r->line, f->column,
                      "found \"%.*s\", expected %s", shown, f->text, expected);
}

static et_status split(const reader *r, const char *line, size_t length,
                       field fields[COLUMNS], et_error *err)
{
    size_t count = 0, start = 0;

    if (length > 0 && line[length - 1] == '\r') {
        length--;
    }
    for (size_t i = 0; i <= length; i++) {
        if (i < length && line[i] != ',') {
            continue;
        }
        if (count == COLUMNS) {
            return et_fail_at(err, et_infile_name(r->in), r->line, start + 1,
                              "found more than %d fields, expected %s,%s,%s,%s,%s",
                              COLUMNS, headers[0], headers[1], headers[2], headers[3],
                              headers[4]);
        }
        field *f = &fields[count++];
        *f = (field){line + start, i - start, start + 1};
        if (f->length >= 2 && f->text[0] == '"' && f->text[f->length - 1] == '"') {
            f->text++;
            f->length -= 2;
            f->column++;
        }
        start = i + 1;
    }
    if (count < COLUMNS) {
        return et_fail_at(err, et_infile_name(r->in), r->line, length + 1,
                          "found %zu field%s, expected %s,%s,%s,%s,%s", count,
                          count == 1 ? "" : "s", headers[0], headers[1], headers[2],
                          headers[3], headers[4]);
    }
    return ET_OK;
}

static et_status take_header(reader *r, const char *line, size_t length, et_error *err)
{
    field fields[COLUMNS];

    if (length >= 3 && memcmp(line, "\xEF\xBB\xBF", 3) == 0) {
        line += 3;
        length -= 3;
    }
    et_status status = split(r, line, length, fields, err);
    for (int h = 0; status == ET_OK && h < COLUMNS; h++) {
        r->column_of[h] = -1;
        for (int i = 0; i < COLUMNS; i++) {
            if (fields[i].length == strlen(headers[h]) &&
                memcmp(fields[i].text, headers[h], fields[i].length) == 0) {
                r->column_of[h] = i;
            }
        }
        if (r->column_of[h] < 0) {
            status = et_fail_at(err, et_infile_name(r->in), r->line, 1,
                                "found no column \"%s\", expected the header "
                                "%s,%s,%s,%s,%s of a tally",
                                headers[h], headers[0], headers[1], headers[2],
                                headers[3], headers[4]);
        }
    }
    r->has_header = true;
    return status;
}

static bool to_count(const field *f, uint64_t largest, uint64_t *out)
{
    uint64_t value = 0;

    for (size_t i = 0; i < f->length; i++) {
        uint64_t digit = (uint64_t)(unsigned char)f->text[i] - '0';
        if (digit > 9 || __builtin_mul_overflow(value, 10, &value) ||
            __builtin_add_overflow(value, digit, &value)) {
            return false;
        }
    }
    *out = value;
    return f->length > 0 && value <= largest;
}

static bool to_word(const field *f, char *out, size_t size)
{
    if (f->length == 0 || f->length >= size || memchr(f->text, '\0', f->length)) {
        return false;
    }
    memcpy(out, f->text, f->length);
    out[f->length] = '\0';
    return true;
}

static et_status take_row(reader *r, const char *line, size_t length, et_error *err)
{
    field fields[COLUMNS];
    char place[ET_CODE_SIZE], subject[ET_SUBJECT_SIZE];
    uint64_t year, count;
    int32_t score;
    et_tally_cell before;
    et_error reason = {0};

    et_status status = split(r, line, length, fields, err);
    if (status != ET_OK) {
        return status;
    }
    const field *at[COLUMNS];
    for (int h = 0; h < COLUMNS; h++) {
        at[h] = &fields[r->column_of[h]];
    }
    if (!to_count(at[YEAR], ET_YEAR_LAST, &year) || year < ET_YEAR_FIRST) {
        return wrong(r, at[YEAR], "a year of 1900 to 2999", err);
    }
    if (!to_word(at[PLACE], place, sizeof place)) {
        return wrong(r, at[PLACE], "a province code of 1 to 15 bytes", err);
    }
    if (!to_word(at[SUBJECT], subject, sizeof subject)) {
        return wrong(r, at[SUBJECT], "a subject key of 1 to 31 bytes", err);
    }
    if (et_hundredths_read(at[SCORE]->text, at[SCORE]->length, '.', &score) !=
            ET_HUNDREDTHS_OK ||
        score > ET_SCORE_LIMIT) {
        return wrong(r, at[SCORE], "a score of 0 to 300 with at most two decimals", err);
    }
    if (!to_count(at[COUNT], UINT64_MAX, &count)) {
        return wrong(r, at[COUNT], "a count of candidates, 0 to 2^64 - 1", err);
    }
    et_tally_key key = {(int)year, place, subject};
    if (et_tally_find(r->tally, &key, &before) &&
        et_tally_count_exactly(&before, score) > 0) {
        return wrong(r, at[SCORE],
                     "each year, code, subject and score once (`examtrend merge` adds "
                     "tallies)",
                     err);
    }
    status = et_tally_add(r->tally, &key, score, count, &reason);
    if (status == ET_ERR_INPUT) {
        return et_fail_at(err, et_infile_name(r->in), r->line, 1, "%s", reason.text);
    }
    return status == ET_OK ? status : et_fail(err, status, "%s", reason.text);
}

/* ---- the whole file ---- */

static et_status take_line(reader *r, const char *line, size_t length, et_error *err)
{
    r->line++;
    if (!r->has_header) {
        return take_header(r, line, length, err);
    }
    bool blank = length == 0 || (length == 1 && line[0] == '\r');
    return blank ? ET_OK : take_row(r, line, length, err);
}

static et_status read_lines(reader *r, et_error *err)
{
    size_t kept = 0, got = 0;

    do {
        et_status status = et_infile_read(r->in, r->block + kept, BLOCK, &got, err);
        size_t end = kept + got, start = 0;
        const char *stop;
        while (status == ET_OK &&
               (stop = memchr(r->block + start, '\n', end - start)) != NULL) {
            size_t length = (size_t)(stop - (r->block + start));
            status = take_line(r, r->block + start, length, err);
            start += length + 1;
        }
        if (status != ET_OK) {
            return status;
        }
        kept = end - start;
        if (kept >= LONGEST_LINE) {
            return et_fail_at(err, et_infile_name(r->in), r->line + 1, 1,
                              "found a line of %d bytes or more, expected a row of a "
                              "tally",
                              LONGEST_LINE);
        }
        memmove(r->block, r->block + start, kept);
    } while (got > 0);
    return kept > 0 ? take_line(r, r->block, kept, err) : ET_OK;
}

et_status et_tally_load(et_tally **out, const char *path, et_error *err)
{
    *out = NULL;
    reader *r = calloc(1, sizeof *r);
    if (!r) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory while reading %s", path);
    }
    et_status status = et_infile_open(&r->in, path, err);
    if (status == ET_OK) {
        status = et_tally_new(&r->tally, err);
    }
    if (status == ET_OK) {
        status = read_lines(r, err);
    }
    if (status == ET_OK && !r->has_header) {
        status = et_fail_at(err, et_infile_name(r->in), 1, 1,
                            "found an empty file, expected the header %s,%s,%s,%s,%s",
                            headers[0], headers[1], headers[2], headers[3], headers[4]);
    }
    if (status == ET_OK) {
        *out = r->tally;
        r->tally = NULL;
    }
    et_tally_free(r->tally);
    et_infile_close(r->in);
    free(r);
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
    char line[128];
    size_t start = print_count((uint64_t)cell->year, line);
    et_status status = ET_OK;

    for (int i = 0; i < 2; i++) {
        const char *word = i == 0 ? cell->place : cell->subject;
        size_t length = strlen(word);
        line[start++] = ',';
        memcpy(line + start, word, length);
        start += length;
    }
    line[start++] = ',';
    for (size_t b = 0; status == ET_OK && b < cell->bins; b++) {
        size_t used = start + et_hundredths_print(cell->scores[b], line + start);
        line[used++] = ',';
        used += print_count(cell->counts[b], line + used);
        line[used++] = '\n';
        status = et_outfile_write(file, line, used, err);
    }
    return status;
}

et_status et_tally_save(const et_tally *tally, const char *path, et_error *err)
{
    static const char header[] = "year,province_code,subject,score,count\n";
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
