/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/bundled.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "examtrend/table.h"
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
        status = et_tally_merge(world->tally, more, err);
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

static bool is_bundled_only(const et_panel *panel)
{
    for (size_t s = 0; s < et_panel_subject_count(panel); s++) {
        et_subject_kind kind = et_panel_subject_info(panel, s)->kind;
        if (kind == ET_SUBJECT_COMBINATION || kind == ET_SUBJECT_OVER_CANDIDATES) {
            return true;
        }
    }
    return false;
}

enum { YEAR, MAP, PROVINCE, CANDIDATES, COLUMNS };

/* "Thành phố Hồ Chí Minh 1035, Cần Thơ 194", and how many they are. */
static int64_t list_lacking(const et_registry *lacking, int year, char *out, size_t size)
{
    int64_t sum = 0;
    size_t used = 0;

    out[0] = '\0';
    for (size_t row = 0; row < et_registry_rows(lacking); row++) {
        const char *when = et_registry_text(lacking, (et_registry_at){row, YEAR});
        const char *count = et_registry_text(lacking, (et_registry_at){row, CANDIDATES});
        int64_t of, candidates;
        if (!et_text_to_int(when, strlen(when), &of) || of != year ||
            !et_text_to_int(count, strlen(count), &candidates)) {
            continue;
        }
        int more = snprintf(out + used, used < size ? size - used : 0, "%s%s %s",
                            used ? ", " : "",
                            et_registry_text(lacking, (et_registry_at){row, PROVINCE}),
                            count);
        used += more > 0 && used + (size_t)more < size ? (size_t)more : 0;
        sum += candidates;
    }
    return sum;
}

et_status cli_note_lacking(et_table *table, const et_panel *panel,
                           const cli_options *options, et_error *err)
{
    static const et_registry_column columns[COLUMNS] = {
        {"year", true}, {"map", true}, {"province", true}, {"candidates", true}};
    const char *folder = cli_datasets(options);
    et_registry *lacking = NULL;
    char where[600];

    if (options->data || !is_bundled_only(panel) ||
        !et_registry_is_there(folder, "sums_lacking.csv")) {
        return ET_OK;
    }
    et_status status =
        et_registry_load(&lacking, folder, "sums_lacking.csv", columns, COLUMNS, err);
    for (size_t t = 0; status == ET_OK && t < et_panel_year_count(panel); t++) {
        int year = et_panel_year(panel, t);
        int64_t sum = list_lacking(lacking, year, where, sizeof where);
        if (sum > 0) {
            et_table_note(table,
                          options->language == ET_VIETNAMESE
                              ? "%d: thiếu %lld thí sinh (%s)"
                              : "%d: %lld candidates are lacking (%s)",
                          year, (long long)sum, where);
        }
    }
    et_registry_free(lacking);
    return status;
}
