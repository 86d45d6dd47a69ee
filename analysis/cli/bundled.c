/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/bundled.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "examtrend/text.h"
#include "panel/registry.h"

/* Whether the list names a subject of this kind; what is misspelt is told later. */
static bool is_wanted(const cli_world *world, const char *list, et_subject_kind kind)
{
    bool found = false;
    char *copy = strdup(list ? list : ""), *save = NULL;

    for (char *name = copy ? strtok_r(copy, ",", &save) : NULL; name && !found;
         name = strtok_r(NULL, ",", &save)) {
        size_t index;
        found = et_subjects_lookup(world->subjects, name, &index) &&
                et_subjects_at(world->subjects, index)->kind == kind;
    }
    free(copy);
    return found;
}

static et_status add_file(cli_world *world, const char *folder, const char *name,
                          et_error *err)
{
    char path[4200];
    et_tally *more = NULL;
    et_status status = ET_OK;

    (void)snprintf(path, sizeof path, "%s/%s", folder, name);
    if (access(path, F_OK) == 0) {
        status = et_tally_load(&more, path, err);
    }
    if (status == ET_OK && more) {
        status = et_tally_absorb(world->tally, more, err);
    }
    et_tally_free(more);
    return status;
}

unsigned cli_bundled_wanted(const cli_world *world, const char *subjects)
{
    return (is_wanted(world, subjects, ET_SUBJECT_COMBINATION) ? CLI_BUNDLED_SUMS : 0U) |
           (is_wanted(world, subjects, ET_SUBJECT_OVER_CANDIDATES) ? CLI_BUNDLED_MEANS
                                                                   : 0U);
}

et_status cli_add_bundled(cli_world *world, const cli_options *options,
                          const char *folder, et_error *err)
{
    unsigned wanted = cli_bundled_wanted(world, options->subject);
    et_status status = ET_OK;

    if (wanted & CLI_BUNDLED_SUMS) {
        status = add_file(world, folder, "sums.csv.zst", err);
    }
    if (status == ET_OK && (wanted & CLI_BUNDLED_MEANS)) {
        status = add_file(world, folder, "means.csv.zst", err);
    }
    return status;
}

/* ---- candidates that they lack ---- */

typedef struct lack {
    int year;
    uint64_t candidates;
    char where[600]; /* "Thành phố Hồ Chí Minh 1035, Cần Thơ 194" */
    bool told;
} lack;

struct cli_lacking {
    size_t count;
    lack *years; /* in the order of the file */
    et_look_year *on_charts;
};

enum { YEAR, MAP, PROVINCE, CANDIDATES, COLUMNS };

static lack *year_of(cli_lacking *lacking, int year)
{
    for (size_t i = 0; i < lacking->count; i++) {
        if (lacking->years[i].year == year) {
            return &lacking->years[i];
        }
    }
    lacking->on_charts[lacking->count].year = year;
    lacking->years[lacking->count].year = year;
    return &lacking->years[lacking->count++];
}

static et_status add_row(cli_lacking *lacking, const et_registry *file, size_t row,
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
    lack *one = year_of(lacking, year);
    size_t used = strlen(one->where);
    (void)snprintf(one->where + used, sizeof one->where - used, "%s%s %lld",
                   used ? ", " : "",
                   et_registry_text(file, (et_registry_at){row, PROVINCE}),
                   (long long)candidates);
    one->candidates += (uint64_t)candidates;
    lacking->on_charts[one - lacking->years].candidates = (double)one->candidates;
    return ET_OK;
}

static et_status make_room(cli_lacking **out, size_t rows, et_error *err)
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

et_status cli_lacking_open(cli_lacking **out, const cli_options *options,
                           const char *folder, et_error *err)
{
    static const et_registry_column columns[COLUMNS] = {
        {"year", true}, {"map", true}, {"province", true}, {"candidates", true}};
    et_registry *file = NULL;

    *out = NULL;
    if (options->data || !et_registry_is_there(folder, "sums_lacking.csv")) {
        return ET_OK;
    }
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

void cli_lacking_free(cli_lacking *lacking)
{
    if (lacking) {
        free(lacking->years);
        free(lacking->on_charts);
        free(lacking);
    }
}

void cli_lacking_forget(cli_lacking *lacking)
{
    for (size_t i = 0; lacking && i < lacking->count; i++) {
        lacking->years[i].told = false;
    }
}

void cli_lacking_show(cli_lacking *lacking, int first, int last)
{
    for (size_t i = 0; lacking && i < lacking->count; i++) {
        lack *one = &lacking->years[i];
        one->told = one->told || (one->year >= first && one->year <= last);
    }
}

static bool needs_rows(et_subject_kind kind)
{
    return kind == ET_SUBJECT_COMBINATION || kind == ET_SUBJECT_OVER_CANDIDATES;
}

void cli_lacking_show_subject(cli_lacking *lacking, const et_subject *subject, int first,
                              int last)
{
    if (needs_rows(subject->kind)) {
        cli_lacking_show(lacking, first, last);
    }
}

void cli_lacking_show_panel(cli_lacking *lacking, const et_panel *panel)
{
    for (size_t s = 0; lacking && s < et_panel_subject_count(panel); s++) {
        for (size_t t = 0; t < et_panel_year_count(panel); t++) {
            int year = et_panel_year(panel, t);
            const et_subject *subject = et_panel_subject_info(panel, s);
            cli_lacking_show_subject(lacking, subject, year, year);
        }
    }
}

const char *cli_lacking_next(const cli_lacking *lacking, size_t *at, et_language language,
                             char out[CLI_LACKING_LINE])
{
    while (lacking && *at < lacking->count) {
        const lack *one = &lacking->years[(*at)++];
        if (one->told) {
            (void)snprintf(out, CLI_LACKING_LINE,
                           cli_pick(language,
                                    "%d: sums, candidates' means and pairs of papers "
                                    "lack %llu candidates (%s)",
                                    "%d: tổng điểm, trung bình của từng thí sinh và cặp "
                                    "môn thiếu %llu thí sinh (%s)"),
                           one->year, (unsigned long long)one->candidates, one->where);
            return out;
        }
    }
    return NULL;
}

void cli_lacking_on_charts(const cli_world *world, const char *subjects, et_look *look)
{
    look->lacking = NULL;
    look->lacking_count = 0;
    if (world->lacking && cli_bundled_wanted(world, subjects)) {
        look->lacking = world->lacking->on_charts;
        look->lacking_count = world->lacking->count;
    }
}
