/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading CSV of exact counts: lines to fields in the order that the form asks for.
 */
#include "panel/count_file.h"

#include <stdlib.h>
#include <string.h>

#include "files.h"

#define BLOCK ((size_t)1 << 16)
#define LONGEST_LINE 4096
#define KEY 128

typedef struct reader {
    et_infile *in;
    const et_count_form *form;
    void *context;
    size_t columns;
    size_t place_of[ET_COUNT_COLUMNS]; /* in the form's order, of each of the file's */
    bool has_header;
    et_count_row row;
    bool key_leads;    /* the columns of the key are the file's first ones         */
    bool rest_follows; /* and the others follow in the form's order                */
    char key[KEY];     /* bytes of the row before, up to those columns' end        */
    size_t key_length; /* 0: not known                                             */
    size_t key_at[ET_COUNT_COLUMNS]; /* where in it the text of each field begins  */
    char block[BLOCK + LONGEST_LINE];
} reader;

/* ---- one line ---- */

et_status et_count_wrong(const et_count_row *row, size_t field, const char *expected,
                         et_error *err)
{
    const et_count_field *f = &row->fields[field];
    int shown = f->length < 60 ? (int)f->length : 60;
    return et_fail_at(err, row->file, row->line, f->column,
                      "found \"%.*s\", expected %s", shown, f->text, expected);
}

et_status et_count_row_wrong(const et_count_row *row, const char *reason, et_error *err)
{
    return et_fail_at(err, row->file, row->line, 1, "%s", reason);
}

bool et_count_number(const et_count_field *f, uint64_t largest, uint64_t *out)
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

bool et_count_word(const et_count_field *f, char *out, size_t size)
{
    if (f->length == 0 || f->length >= size || memchr(f->text, '\0', f->length)) {
        return false;
    }
    memcpy(out, f->text, f->length);
    out[f->length] = '\0';
    return true;
}

static bool has_same_key(const reader *r, const char *line, size_t length)
{
    return r->key_length > 0 && length > r->key_length &&
           memcmp(line, r->key, r->key_length) == 0;
}

/* The fields of a key that stands as in the row before; returns the bytes of it. */
static size_t take_same_key(reader *r, const char *line, size_t length)
{
    et_count_row *row = &r->row;

    row->same_key = has_same_key(r, line, length);
    for (size_t i = 0; row->same_key && i < r->form->key; i++) {
        row->fields[i].text = line + r->key_at[i];
    }
    return row->same_key ? r->key_length : 0;
}

static void remember_key(reader *r, const char *line, size_t length)
{
    r->key_length = length <= KEY ? length : 0;
    memcpy(r->key, line, r->key_length);
    for (size_t i = 0; i < r->form->key; i++) {
        r->key_at[i] = (size_t)(r->row.fields[i].text - line);
    }
}

static et_status split(reader *r, const char *line, size_t length, et_error *err)
{
    et_count_row *row = &r->row;
    size_t start = take_same_key(r, line, length);
    size_t count = start > 0 ? r->form->key : 0;

    for (size_t i = start; i <= length; i++) {
        if (i < length && line[i] != ',') {
            continue;
        }
        if (count == r->columns) {
            return et_fail_at(err, row->file, row->line, start + 1,
                              "found more than %zu fields, expected %s", r->columns,
                              r->form->header);
        }
        et_count_field *f = &row->fields[r->place_of[count++]];
        *f = (et_count_field){line + start, i - start, start + 1};
        if (f->length >= 2 && f->text[0] == '"' && f->text[f->length - 1] == '"') {
            f->text++;
            f->length -= 2;
            f->column++;
        }
        start = i + 1;
        if (r->key_leads && count == r->form->key) {
            remember_key(r, line, start);
        }
    }
    return count == r->columns
               ? ET_OK
               : et_fail_at(err, row->file, row->line, length + 1,
                            "found %zu field%s, expected %s", count,
                            count == 1 ? "" : "s", r->form->header);
}

static et_status take_header(reader *r, const char *line, size_t length, et_error *err)
{
    size_t bom = length >= 3 && memcmp(line, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    size_t place_of[ET_COUNT_COLUMNS];
    const char *name = r->form->header;

    et_status status = split(r, line + bom, length - bom, err);
    for (size_t h = 0; status == ET_OK && h < r->columns; h++) {
        size_t size = strcspn(name, ","), at = 0;
        while (at < r->columns && (r->row.fields[at].length != size ||
                                   memcmp(r->row.fields[at].text, name, size) != 0)) {
            at++;
        }
        if (at == r->columns) {
            return et_fail_at(err, r->row.file, r->row.line, 1,
                              "found no column \"%.*s\", expected the header %s of %s",
                              (int)size, name, r->form->header, r->form->what);
        }
        place_of[at] = h;
        name += size + 1;
    }
    if (status == ET_OK) {
        memcpy(r->place_of, place_of, r->columns * sizeof *place_of);
        r->has_header = true;
        r->key_leads = r->form->key < r->columns;
        for (size_t i = 0; i < r->form->key; i++) {
            r->key_leads = r->key_leads && place_of[i] < r->form->key;
        }
        r->rest_follows = r->key_leads && r->form->take_rest;
        for (size_t i = r->form->key; i < r->columns; i++) {
            r->rest_follows = r->rest_follows && place_of[i] == i;
        }
    }
    return status;
}

static et_status take_line(reader *r, const char *line, size_t length, et_error *err)
{
    r->row.line++;
    length -= length > 0 && line[length - 1] == '\r';
    if (!r->has_header) {
        return take_header(r, line, length, err);
    }
    if (length == 0 ||
        (r->rest_follows && has_same_key(r, line, length) &&
         r->form->take_rest(r->context, line + r->key_length, length - r->key_length))) {
        return ET_OK;
    }
    et_status status = split(r, line, length, err);
    return status == ET_OK ? r->form->take(r->context, &r->row, err) : status;
}

/* ---- the whole file ---- */

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
            return et_fail_at(err, r->row.file, r->row.line + 1, 1,
                              "found a line of %d bytes or more, expected a row of %s",
                              LONGEST_LINE, r->form->what);
        }
        memmove(r->block, r->block + start, kept);
    } while (got > 0);
    return kept > 0 ? take_line(r, r->block, kept, err) : ET_OK;
}

et_status et_count_file_read(const char *path, const et_count_form *form, void *context,
                             et_error *err)
{
    reader *r = calloc(1, sizeof *r);
    if (!r) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory while reading %s", path);
    }
    r->form = form;
    r->context = context;
    for (const char *c = form->header; c; c = strchr(c + 1, ',')) {
        r->place_of[r->columns] = r->columns;
        r->columns++;
    }
    et_status status = et_infile_open(&r->in, path, err);
    if (status == ET_OK) {
        r->row.file = et_infile_name(r->in);
        status = read_lines(r, err);
    }
    if (status == ET_OK && !r->has_header) {
        status = et_fail_at(err, r->row.file, 1, 1,
                            "found an empty file, expected the header %s", form->header);
    }
    et_infile_close(r->in);
    free(r);
    return status;
}
