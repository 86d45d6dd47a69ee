/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/remarks.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/bundled.h"
#include "examtrend/text.h"
#include "panel/registry.h"

/* ---- candidates that are lacking ---- */

typedef struct lack {
    int year;
    uint64_t candidates;
    char where[600]; /* "Thành phố Hồ Chí Minh 1035, Cần Thơ 194" */
    bool told;
} lack;

struct cli_remarks {
    size_t count;
    lack *years; /* in the order of the file */
    et_look_year *on_charts;
    const et_subject *essay; /* of which units were shown; NULL: none */
};

enum { YEAR, MAP, PROVINCE, CANDIDATES, COLUMNS };

static lack *year_of(cli_remarks *remarks, int year)
{
    for (size_t i = 0; i < remarks->count; i++) {
        if (remarks->years[i].year == year) {
            return &remarks->years[i];
        }
    }
    remarks->on_charts[remarks->count].year = year;
    remarks->years[remarks->count].year = year;
    return &remarks->years[remarks->count++];
}

static et_status add_row(cli_remarks *remarks, const et_registry *file, size_t row,
                         et_error *err)
{
    int64_t candidates = 0;
    int year = 0;

    et_status status =
        et_registry_year(file, (et_registry_at){row, YEAR}, &year, err);
    if (status == ET_OK) {
        status = et_registry_whole(file, (et_registry_at){row, CANDIDATES},
                                   (const int64_t[]){1, 1000000000}, &candidates, err);
    }
    if (status != ET_OK) {
        return status;
    }
    lack *one = year_of(remarks, year);
    size_t used = strlen(one->where);
    (void)snprintf(one->where + used, sizeof one->where - used, "%s%s %lld",
                   used ? ", " : "",
                   et_registry_text(file, (et_registry_at){row, PROVINCE}),
                   (long long)candidates);
    one->candidates += (uint64_t)candidates;
    remarks->on_charts[one - remarks->years].candidates = (double)one->candidates;
    return ET_OK;
}

static et_status make_room(cli_remarks **out, size_t rows, et_error *err)
{
    *out = calloc(1, sizeof **out);
    if (*out) {
        (*out)->years = calloc(rows + 1, sizeof *(*out)->years);
        (*out)->on_charts = calloc(rows + 1, sizeof *(*out)->on_charts);
    }
    return *out && (*out)->years && (*out)->on_charts
               ? ET_OK
               : et_fail(err, ET_ERR_MEMORY, "out of memory");
}

static et_status read_lacking(cli_remarks **out, const char *folder, et_error *err)
{
    static const et_registry_column columns[COLUMNS] = {
        {"year", true}, {"map", true}, {"province", true}, {"candidates", true}};
    et_registry *file = NULL;

    et_status status =
        et_registry_load(&file, folder, "sums_lacking.csv", columns, COLUMNS, err);
    size_t rows = status == ET_OK ? et_registry_rows(file) : 0;
    if (status == ET_OK) {
        status = make_room(out, rows, err);
    }
    for (size_t row = 0; row < rows && status == ET_OK; row++) {
        status = add_row(*out, file, row, err);
    }
    et_registry_free(file);
    return status;
}

et_status cli_remarks_open(cli_remarks **out, const cli_options *options,
                           const char *folder, et_error *err)
{
    bool lacking = !options->data && et_registry_is_there(folder, "sums_lacking.csv");

    *out = NULL;
    return lacking ? read_lacking(out, folder, err) : make_room(out, 0, err);
}

void cli_remarks_free(cli_remarks *remarks)
{
    if (remarks) {
        free(remarks->years);
        free(remarks->on_charts);
        free(remarks);
    }
}

void cli_remarks_forget(cli_remarks *remarks)
{
    remarks->essay = NULL;
    for (size_t i = 0; i < remarks->count; i++) {
        remarks->years[i].told = false;
    }
}

void cli_remarks_show(cli_remarks *remarks, int first, int last)
{
    for (size_t i = 0; i < remarks->count; i++) {
        lack *one = &remarks->years[i];
        one->told = one->told || (one->year >= first && one->year <= last);
    }
}

static bool needs_rows(et_subject_kind kind)
{
    return kind == ET_SUBJECT_COMBINATION || kind == ET_SUBJECT_OVER_CANDIDATES;
}

void cli_remarks_show_subject(cli_remarks *remarks, const et_subject *subject, int first,
                              int last)
{
    if (needs_rows(subject->kind)) {
        cli_remarks_show(remarks, first, last);
    }
}

void cli_remarks_show_panel(cli_remarks *remarks, const et_panel *panel)
{
    for (size_t s = 0; s < et_panel_subject_count(panel); s++) {
        const et_subject *subject = et_panel_subject_info(panel, s);
        for (size_t t = 0; t < et_panel_year_count(panel); t++) {
            int year = et_panel_year(panel, t);
            cli_remarks_show_subject(remarks, subject, year, year);
        }
        if (subject->essay && et_panel_level(panel) != ET_UNIT_NATION) {
            remarks->essay = subject;
        }
    }
}

const char *cli_remarks_next(const cli_remarks *remarks, size_t *at, et_language language,
                             char out[CLI_REMARK_SIZE])
{
    while (*at < remarks->count) {
        const lack *one = &remarks->years[(*at)++];
        if (one->told) {
            (void)snprintf(out, CLI_REMARK_SIZE,
                           cli_pick(language,
                                    "%d: sums, candidates' means and pairs of papers "
                                    "lack %llu candidates (%s)",
                                    "%d: tổng điểm, trung bình của từng thí sinh và cặp "
                                    "môn thiếu %llu thí sinh (%s)"),
                           one->year, (unsigned long long)one->candidates, one->where);
            return out;
        }
    }
    if (*at > remarks->count || !remarks->essay) {
        return NULL;
    }
    (*at)++;
    (void)snprintf(out, CLI_REMARK_SIZE,
                   cli_pick(language,
                            "%s is an essay that local examiners mark: what a province "
                            "moves by may be theirs",
                            "%s là bài tự luận do giám khảo địa phương chấm: một tỉnh "
                            "đổi khác có thể do người chấm"),
                   et_subject_name(remarks->essay, language));
    return out;
}

void cli_remarks_on_charts(const cli_world *world, const char *subjects, et_look *look)
{
    look->lacking = NULL;
    look->lacking_count = 0;
    if (cli_bundled_wanted(world, subjects)) {
        look->lacking = world->remarks->on_charts;
        look->lacking_count = world->remarks->count;
    }
}
