/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes as a ClickHouse server's answer: refused, or counted, and the same in
 * whatever pieces they come. An odd first byte asks for a long table.
 */
#include <stdlib.h>
#include <string.h>

#include "source/groups.h"
#include "source/tsv.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static et_status take(void *context, char *const *fields, size_t count, et_error *err)
{
    return et_groups_add(context, fields, count, err);
}

typedef struct outcome {
    et_status status;
    et_error err;
    et_groups groups;
} outcome;

static outcome read_all(const et_columns *columns, const et_database_input *input,
                        const uint8_t *data, size_t size, size_t step)
{
    static const et_database_options options = {.missing = "0,NA"};
    outcome o = {0};
    et_tsv tsv = {.row = take, .context = &o.groups};

    o.status = et_groups_begin(&o.groups, columns, input, &options, &o.err);
    for (size_t at = 0; at < size && o.status == ET_OK; at += step) {
        o.status = et_tsv_feed(&tsv, (const char *)data + at,
                               size - at < step ? size - at : step, &o.err);
    }
    if (o.status == ET_OK) {
        o.status = et_tsv_end(&tsv, &o.err);
    }
    if (o.status == ET_OK) {
        o.status = et_groups_end(&o.groups, &o.err);
    }
    et_tsv_clear(&tsv);
    return o;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static et_subjects *subjects;
    char year[] = "nam", place[] = "tinh", toan[] = "toan", van[] = "van", name[] = "`t`";
    et_sql_column list[] = {{year, ET_SQL_INTEGER, 0}, {place, ET_SQL_TEXT, 0},
                            {toan, ET_SQL_DOUBLE, 0}, {van, ET_SQL_TEXT, 0}};
    et_sql_table table = {ET_DIALECT_CLICKHOUSE, name, list, 4};
    size_t scores[] = {2, 3}, papers[] = {0, 1};
    bool is_long = size > 0 && data[0] % 2 == 1;
    et_columns columns = {.query = {.table = &table, .place = 1, .year = 0,
                                    .subject = is_long ? 3 : -1, .scores = scores,
                                    .score_count = is_long ? 1 : 2},
                          .subjects = papers};

    if (!subjects &&
        et_subjects_load(&subjects, EXAMTREND_SOURCE "/datasets", NULL) != ET_OK) {
        abort();
    }
    et_database_input input = {.subjects = subjects};
    data += size > 0;
    size -= size > 0;
    outcome whole = read_all(&columns, &input, data, size, size + 1);
    outcome pieces = read_all(&columns, &input, data, size, 7);
    if (whole.status != pieces.status ||
        (whole.status == ET_OK &&
         (whole.groups.scores != pieces.groups.scores ||
          et_tally_cell_count(whole.groups.tally) !=
              et_tally_cell_count(pieces.groups.tally)))) {
        abort();
    }
    et_groups_clear(&whole.groups);
    et_groups_clear(&pieces.groups);
    return 0;
}
