/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "panel/exclusions.h"

#include <stdlib.h>
#include <string.h>

#include "panel/panel_inside.h"
#include "panel/regions_inside.h"

/* ---- fields ---- */

size_t et_field_map(const et_regions *regions, int year)
{
    const char *map = et_regions_map_of_year(regions, year);
    size_t index = 0;

    if (map) {
        (void)et_regions_find_map(regions, map, &index);
    }
    return index;
}

et_status et_field_blame(const et_registry *table, et_registry_at at, et_status status,
                         const et_error *why, et_error *err)
{
    if (status == ET_OK) {
        return ET_OK;
    }
    return status == ET_ERR_MEMORY ? et_panel_no_memory(err)
                                   : et_registry_fault(table, at, err, "%s", why->text);
}

et_status et_field_subject(const et_subjects *subjects, const et_registry *table,
                           et_registry_at at, size_t *subject, et_error *err)
{
    et_error why = {0};
    et_status status =
        et_subjects_find(subjects, et_registry_text(table, at), subject, &why);
    return et_field_blame(table, at, status, &why, err);
}

et_status et_field_year(const et_registry *table, et_registry_at at, int *year,
                        et_error *err)
{
    et_status status = et_registry_year(table, at, year, err);

    if (status == ET_OK && *year == 0) {
        status = et_registry_fault(table, at, err, "found no year, expected one");
    }
    return status;
}

/* ---- the list ---- */

enum {
    SUBJECT, YEAR, MAP, PROVINCE, CHECK, N, MEAN, VALUE, LOW, HIGH, TEXT, MISSING, COLUMNS
};

/* All columns that `screen` prints. */
static const et_registry_column columns[COLUMNS] = {
    {"subject", true}, {"year", true},  {"map", false},   {"province", true},
    {"check", false},  {"n", false},    {"mean", false},  {"value", false},
    {"low", false},    {"high", false}, {"text", false},  {"missing", false},
};

static et_status read_one(const et_registry *table, size_t row, const et_regions *regions,
                          const et_subjects *subjects, et_exclusion *out, et_error *err)
{
    et_registry_at subject = {row, SUBJECT}, place = {row, PROVINCE};
    const char *map = et_registry_text(table, (et_registry_at){row, MAP});
    et_error why = {0};
    et_status status = ET_OK;

    out->subject = ET_EXCLUSION_ANY;
    if (strcmp(et_registry_text(table, subject), "*") != 0) {
        status = et_field_subject(subjects, table, subject, &out->subject, err);
    }
    if (status == ET_OK) {
        status = et_field_year(table, (et_registry_at){row, YEAR}, &out->year, err);
    }
    if (status != ET_OK) {
        return status;
    }
    if (!map[0] && regions->map_count) {
        map = regions->maps[et_field_map(regions, out->year)];
    }
    status = et_regions_by_name(regions, map, et_registry_text(table, place),
                                &out->province, &why);
    return et_field_blame(table, place, status, &why, err);
}

et_status et_exclusions_read(et_exclusions *out, const char *path,
                             const et_regions *regions, const et_subjects *subjects,
                             et_error *err)
{
    et_registry *table = NULL;

    *out = (et_exclusions){0};
    if (!path) {
        return ET_OK;
    }
    et_status status = et_registry_load(&table, NULL, path, columns, COLUMNS, err);
    if (status != ET_OK) {
        return status;
    }
    size_t rows = et_registry_rows(table);
    out->items = calloc(rows + 1, sizeof *out->items);
    if (!out->items) {
        status = et_panel_no_memory(err);
    }
    for (size_t row = 0; status == ET_OK && row < rows; row++) {
        status = read_one(table, row, regions, subjects, &out->items[row], err);
        out->count++;
    }
    et_registry_free(table);
    return status;
}

void et_exclusions_free(et_exclusions *list)
{
    free(list->items);
    *list = (et_exclusions){0};
}

bool et_exclusion_is_at(const et_exclusion *exclusion, const et_regions *regions,
                        int year, size_t province)
{
    size_t holder;

    return exclusion->year == year &&
           et_regions_on_map(regions, province,
                             regions->provinces[exclusion->province].map, &holder,
                             NULL) == ET_OK &&
           holder == exclusion->province;
}
