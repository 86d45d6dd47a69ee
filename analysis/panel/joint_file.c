/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Joint moments as CSV, in any order of columns and rows; what comes out is always the
 * canonical form.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "examtrend/joint.h"
#include "files.h"

#define BLOCK ((size_t)1 << 16)
#define LONGEST_LINE 1024

enum { YEAR, PLACE, SUBJECT_X, SUBJECT_Y, NUMBERS, COLUMNS = NUMBERS + 6 };
static const char *const headers[COLUMNS] = {
    "year", "province_code", "subject_x", "subject_y", "n",
    "sum_x", "sum_y", "sum_xy", "sum_xx", "sum_yy"};
static const char header[] =
    "year,province_code,subject_x,subject_y,n,sum_x,sum_y,sum_xy,sum_xx,sum_yy";

typedef struct reader {
    et_infile *in;
    et_joint *joint;
    uint64_t line;
    size_t column_of[COLUMNS]; /* where each header stands */
    bool has_header;
    char block[BLOCK + LONGEST_LINE];
} reader;

/* Cuts a line into its fields, in place. */
static et_status split(const reader *r, char *line, char *fields[COLUMNS], et_error *err)
{
    size_t count = 0;

    line[strcspn(line, "\r")] = '\0';
    for (char *at = line; at; count++) {
        char *stop = strchr(at, ',');
        if (count < COLUMNS) {
            size_t length = stop ? (size_t)(stop - at) : strlen(at);
            bool quoted = length >= 2 && at[0] == '"' && at[length - 1] == '"';
            fields[count] = at + quoted;
            at[length - quoted] = '\0';
        }
        at = stop ? stop + 1 : NULL;
    }
    return count == COLUMNS
               ? ET_OK
               : et_fail_at(err, et_infile_name(r->in), r->line, 1,
                            "found %zu fields, expected %s", count, header);
}

static et_status take_header(reader *r, char *line, et_error *err)
{
    char *fields[COLUMNS];
    bool bom = strncmp(line, "\xEF\xBB\xBF", 3) == 0;
    et_status status = split(r, line + (bom ? 3 : 0), fields, err);

    for (size_t h = 0; h < COLUMNS && status == ET_OK; h++) {
        size_t at = 0;
        while (at < COLUMNS && strcmp(fields[at], headers[h]) != 0) {
            at++;
        }
        r->column_of[h] = at;
        if (at == COLUMNS) {
            status = et_fail_at(err, et_infile_name(r->in), r->line, 1,
                                "found no column \"%s\", expected the header %s of joint "
                                "moments",
                                headers[h], header);
        }
    }
    r->has_header = true;
    return status;
}

static bool to_number(const char *text, uint64_t *out)
{
    uint64_t value = 0;

    for (const char *c = text; *c; c++) {
        uint64_t digit = (uint64_t)(unsigned char)*c - '0';
        if (digit > 9 || __builtin_mul_overflow(value, 10, &value) ||
            __builtin_add_overflow(value, digit, &value)) {
            return false;
        }
    }
    *out = value;
    return text[0] != '\0';
}

static et_status take_row(reader *r, char *line, et_error *err)
{
    char *fields[COLUMNS];
    uint64_t year, numbers[COLUMNS - NUMBERS];
    et_joint_sums before;
    et_error why = {0};

    et_status status = split(r, line, fields, err);
    if (status != ET_OK) {
        return status;
    }
    const char *place = fields[r->column_of[PLACE]];
    const char *text = fields[r->column_of[YEAR]];
    if (!to_number(text, &year) || year == 0 || year > 9999) {
        return et_fail_at(err, et_infile_name(r->in), r->line,
                          (uint64_t)(text - line) + 1, "found \"%.40s\", expected a year",
                          text);
    }
    for (size_t i = 0; i < COLUMNS - NUMBERS; i++) {
        text = fields[r->column_of[NUMBERS + i]];
        if (!to_number(text, &numbers[i])) {
            return et_fail_at(err, et_infile_name(r->in), r->line,
                              (uint64_t)(text - line) + 1,
                              "found \"%.40s\", expected a whole number from 0", text);
        }
    }
    et_joint_key key = {(int)year, place, fields[r->column_of[SUBJECT_X]],
                        fields[r->column_of[SUBJECT_Y]]};
    et_joint_sums sums = {numbers[0], numbers[1], numbers[2],
                          numbers[3], numbers[4], numbers[5]};
    if (et_joint_find(r->joint, &key, &before)) {
        return et_fail_at(err, et_infile_name(r->in), r->line, 1,
                          "found a second row of the same year, place and subjects, "
                          "expected one (`examtrend merge --moments` adds tables)");
    }
    status = et_joint_add(r->joint, &key, &sums, &why);
    return status == ET_OK           ? ET_OK
           : status == ET_ERR_MEMORY ? et_fail(err, status, "%s", why.text)
                                     : et_fail_at(err, et_infile_name(r->in), r->line, 1,
                                                  "%s", why.text);
}

static et_status take_line(reader *r, char *line, size_t length, et_error *err)
{
    r->line++;
    if (memchr(line, '\0', length)) {
        return et_fail_at(err, et_infile_name(r->in), r->line, 1,
                          "found a NUL byte, expected text");
    }
    line[length] = '\0';
    if (!r->has_header) {
        return take_header(r, line, err);
    }
    return line[strspn(line, "\r")] ? take_row(r, line, err) : ET_OK;
}

static et_status read_lines(reader *r, et_error *err)
{
    size_t kept = 0, got = 0;

    do {
        et_status status = et_infile_read(r->in, r->block + kept, BLOCK - 1, &got, err);
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
                              "found a line of %d bytes or more, expected a row of joint "
                              "moments",
                              LONGEST_LINE);
        }
        memmove(r->block, r->block + start, kept);
    } while (got > 0);
    return kept > 0 ? take_line(r, r->block, kept, err) : ET_OK;
}

et_status et_joint_load(et_joint **out, const char *path, et_error *err)
{
    *out = NULL;
    reader *r = calloc(1, sizeof *r);
    if (!r) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory while reading %s", path);
    }
    et_status status = et_infile_open(&r->in, path, err);
    if (status == ET_OK) {
        status = et_joint_new(&r->joint, err);
    }
    if (status == ET_OK) {
        status = read_lines(r, err);
    }
    if (status == ET_OK && !r->has_header) {
        status = et_fail_at(err, et_infile_name(r->in), 1, 1,
                            "found an empty file, expected the header %s", header);
    }
    if (status == ET_OK) {
        *out = r->joint;
        r->joint = NULL;
    }
    et_joint_free(r->joint);
    et_infile_close(r->in);
    free(r);
    return status;
}

static et_status save_row(et_outfile *file, const et_joint_row *r, et_error *err)
{
    char line[320];
    const et_joint_sums *s = &r->sums;
    int used = snprintf(line, sizeof line,
                        "%d,%s,%s,%s,%" PRIu64 ",%" PRIu64 ",%" PRIu64 ",%" PRIu64
                        ",%" PRIu64 ",%" PRIu64 "\n",
                        r->key.year, r->key.place, r->key.subject_x, r->key.subject_y,
                        s->n, s->x, s->y, s->xy, s->xx, s->yy);
    return et_outfile_write(file, line, (size_t)used, err);
}

et_status et_joint_save(const et_joint *joint, const char *path, et_error *err)
{
    et_outfile *file = NULL;
    et_joint_row r;

    et_status status = et_outfile_open(&file, path, err);
    if (status == ET_OK) {
        status = et_outfile_write(file, header, sizeof header - 1, err);
    }
    if (status == ET_OK) {
        status = et_outfile_write(file, "\n", 1, err);
    }
    for (size_t i = 0; status == ET_OK && i < et_joint_count(joint); i++) {
        et_joint_at(joint, i, &r);
        status = save_row(file, &r, err);
    }
    if (status == ET_OK) {
        status = et_outfile_commit(file, err);
    }
    et_outfile_close(file);
    return status;
}
