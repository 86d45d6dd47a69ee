/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Joint moments as CSV. What comes out is always the canonical form.
 */
#include <inttypes.h>
#include <stdio.h>

#include "examtrend/joint.h"
#include "files.h"
#include "panel/count_file.h"

enum { YEAR, PLACE, SUBJECT_X, SUBJECT_Y, N, X, Y, XY, XX, YY };
#define HEADER \
    "year,province_code,subject_x,subject_y,n,sum_x,sum_y,sum_xy,sum_xx,sum_yy"

static et_status take_row(void *context, const et_count_row *row, et_error *err)
{
    et_joint *joint = context;
    const et_count_field *at = row->fields;
    char place[ET_CODE_SIZE], x[ET_SUBJECT_SIZE], y[ET_SUBJECT_SIZE];
    uint64_t year;
    et_joint_sums sums, before;
    uint64_t *const numbers[] = {&sums.n, &sums.x, &sums.y, &sums.xy, &sums.xx, &sums.yy};
    et_error why = {0};

    if (!et_count_number(&at[YEAR], 9999, &year) || year == 0) {
        return et_count_wrong(row, YEAR, "a year", err);
    }
    if (!et_count_word(&at[PLACE], place, sizeof place)) {
        return et_count_wrong(row, PLACE, "a province code of 1 to 15 bytes", err);
    }
    if (!et_count_word(&at[SUBJECT_X], x, sizeof x)) {
        return et_count_wrong(row, SUBJECT_X, "a subject key of 1 to 31 bytes", err);
    }
    if (!et_count_word(&at[SUBJECT_Y], y, sizeof y)) {
        return et_count_wrong(row, SUBJECT_Y, "a subject key of 1 to 31 bytes", err);
    }
    for (size_t i = N; i <= YY; i++) {
        if (!et_count_number(&at[i], UINT64_MAX, numbers[i - N])) {
            return et_count_wrong(row, i, "a whole number from 0", err);
        }
    }
    et_joint_key key = {(int)year, place, x, y};
    if (et_joint_find(joint, &key, &before)) {
        return et_count_row_wrong(row,
                                  "found a second row of the same year, place and "
                                  "subjects, expected one (`examtrend merge --moments` "
                                  "adds tables)",
                                  err);
    }
    et_status status = et_joint_add(joint, &key, &sums, &why);
    if (status == ET_ERR_INPUT) {
        return et_count_row_wrong(row, why.text, err);
    }
    return status == ET_OK ? status : et_fail(err, status, "%s", why.text);
}

et_status et_joint_load(et_joint **out, const char *path, et_error *err)
{
    static const et_count_form form = {"joint moments", HEADER, 0, take_row, NULL};
    et_joint *joint = NULL;

    *out = NULL;
    et_status status = et_joint_new(&joint, err);
    if (status == ET_OK) {
        status = et_count_file_read(path, &form, joint, err);
    }
    if (status == ET_OK) {
        *out = joint;
        joint = NULL;
    }
    et_joint_free(joint);
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
    static const char header[] = HEADER "\n";
    et_outfile *file = NULL;
    et_joint_row r;

    et_status status = et_outfile_open(&file, path, err);
    if (status == ET_OK) {
        status = et_outfile_write(file, header, sizeof header - 1, err);
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
