/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/regions.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "panel/regions_inside.h"

et_status et_regions_no_memory(et_error *err)
{
    return et_fail(err, ET_ERR_MEMORY, "out of memory while reading regions");
}

et_status et_regions_load(et_regions **out, const char *folder, et_error *err)
{
    *out = NULL;
    et_regions *regions = calloc(1, sizeof *regions);
    if (!regions) {
        return et_regions_no_memory(err);
    }
    et_status status = et_regions_read(regions, folder, err);
    if (status != ET_OK) {
        et_regions_free(regions);
        return status;
    }
    *out = regions;
    return ET_OK;
}

void et_regions_free(et_regions *regions)
{
    if (!regions) {
        return;
    }
    for (size_t i = 0; i < regions->spelling_count; i++) {
        free(regions->spellings[i]);
    }
    for (size_t i = 0; i < regions->cluster_count; i++) {
        free(regions->clusters[i].members);
    }
    free(regions->provinces);
    free(regions->map_of);
    free(regions->names);
    free(regions->spellings);
    free(regions->codes);
    free(regions->links);
    free(regions->islands);
    free(regions->clusters);
    free(regions);
}

/* ---- maps and provinces ---- */

size_t et_regions_map_count(const et_regions *regions)
{
    return regions->map_count;
}

const char *et_regions_map(const et_regions *regions, size_t index)
{
    return regions->maps[index];
}

bool et_regions_find_map(const et_regions *regions, const char *map, size_t *index)
{
    for (size_t i = 0; i < regions->map_count; i++) {
        if (strcmp(regions->maps[i], map) == 0) {
            *index = i;
            return true;
        }
    }
    return false;
}

static et_status need_map(const et_regions *regions, const char *map, size_t *index,
                          et_error *err)
{
    char known[ET_MAPS * (ET_MAP_SIZE + 2)] = "";
    size_t used = 0;

    if (et_regions_find_map(regions, map, index)) {
        return ET_OK;
    }
    for (size_t i = 0; i < regions->map_count; i++) {
        used += (size_t)snprintf(known + used, sizeof known - used, "%s%s",
                                 i ? ", " : "", regions->maps[i]);
    }
    return et_fail(err, ET_ERR_NOT_FOUND, "found the unknown map \"%.20s\", expected one "
                   "of %s", map, known);
}

bool et_regions_years_meet(int first_a, int last_a, int first_b, int last_b)
{
    return (!first_a || !last_b || first_a <= last_b) &&
           (!first_b || !last_a || first_b <= last_a);
}

static bool in_force(const et_region_code *code, int year)
{
    return et_regions_years_meet(code->first_year, code->last_year, year, year);
}

const char *et_regions_map_of_year(const et_regions *regions, int year)
{
    for (size_t i = 0; i < regions->code_count; i++) {
        if (in_force(&regions->codes[i], year)) {
            return regions->provinces[regions->codes[i].province].map;
        }
    }
    return NULL;
}

size_t et_regions_province_count(const et_regions *regions)
{
    return regions->province_count;
}

const et_province *et_regions_province(const et_regions *regions, size_t index)
{
    return &regions->provinces[index];
}

/* ---- codes ---- */

bool et_regions_plain_code(const char *code, char out[ET_CODE_SIZE])
{
    size_t length = strlen(code);

    if (length == 0 || length >= ET_CODE_SIZE) {
        return false;
    }
    if (strspn(code, "0123456789") == length) {
        while (*code == '0' && code[1]) {
            code++;
        }
    }
    for (length = 0; code[length]; length++) {
        char c = code[length];
        out[length] = c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
    }
    out[length] = '\0';
    return true;
}

/* The first entry of `plain`, or the count of codes. */
static size_t first_code(const et_regions *regions, const char *plain)
{
    size_t low = 0, high = regions->code_count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strcmp(regions->codes[middle].code, plain) < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < regions->code_count && strcmp(regions->codes[low].code, plain) == 0
               ? low
               : regions->code_count;
}

static const char *years_text(const et_region_code *code, char *out, size_t size)
{
    if (code->first_year && code->last_year && code->first_year == code->last_year) {
        (void)snprintf(out, size, "in %d", code->first_year);
    } else if (code->first_year && code->last_year) {
        (void)snprintf(out, size, "from %d to %d", code->first_year, code->last_year);
    } else if (code->first_year) {
        (void)snprintf(out, size, "from %d", code->first_year);
    } else if (code->last_year) {
        (void)snprintf(out, size, "to %d", code->last_year);
    } else {
        (void)snprintf(out, size, "in all years");
    }
    return out;
}

/* Of two meanings in other years the one that held last. */
static const et_region_code *later(const et_region_code *a, const et_region_code *b)
{
    return !a || b->last_year == 0 || (a->last_year != 0 && b->last_year > a->last_year)
               ? b
               : a;
}

et_status et_regions_by_code(const et_regions *regions, int year, const char *code,
                             size_t *province, et_error *err)
{
    char plain[ET_CODE_SIZE], years[40];
    const et_region_code *other = NULL;

    if (et_regions_plain_code(code, plain)) {
        for (size_t i = first_code(regions, plain);
             i < regions->code_count && strcmp(regions->codes[i].code, plain) == 0;
             i++) {
            if (in_force(&regions->codes[i], year)) {
                *province = regions->codes[i].province;
                return ET_OK;
            }
            other = later(other, &regions->codes[i]);
        }
    }
    if (other) {
        const et_province *p = &regions->provinces[other->province];
        return et_fail(err, ET_ERR_NOT_FOUND,
                       "found the place code \"%s\" in %d, where it has no meaning; it "
                       "was %s (map %s) %s",
                       code, year, p->name, p->map,
                       years_text(other, years, sizeof years));
    }
    return et_fail(err, ET_ERR_NOT_FOUND,
                   "found the place code \"%.20s\" in %d, expected one of codes.csv",
                   code, year);
}

/* ---- names ---- */

size_t et_regions_name_place(const et_regions *regions, size_t map, const char *key,
                             bool *found)
{
    size_t low = 0, high = regions->name_count;

    *found = false;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const et_region_name *name = &regions->names[middle];
        int order = strcmp(name->key, key);
        if (name->map != map) {
            order = name->map < map ? -1 : 1;
        }
        if (order == 0) {
            *found = true;
            return middle;
        }
        if (order < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

/* By name first: no name of a place is a number. */
bool et_regions_lookup(const et_regions *regions, size_t map, const char *name,
                       size_t *province)
{
    char key[ET_KEY_SIZE], plain[ET_CODE_SIZE];
    bool found = false;

    if (et_text_fold(name, key, NULL) == ET_OK) {
        size_t place = et_regions_name_place(regions, map, key, &found);
        if (found) {
            *province = regions->names[place].province;
            return true;
        }
    }
    if (!et_regions_plain_code(name, plain)) {
        return false;
    }
    for (size_t i = first_code(regions, plain);
         i < regions->code_count && strcmp(regions->codes[i].code, plain) == 0; i++) {
        if (regions->map_of[regions->codes[i].province] == map) {
            *province = regions->codes[i].province;
            return true;
        }
    }
    return false;
}

et_status et_regions_by_name(const et_regions *regions, const char *map, const char *name,
                             size_t *province, et_error *err)
{
    size_t index;
    et_status status = need_map(regions, map, &index, err);

    if (status != ET_OK) {
        return status;
    }
    return et_regions_lookup(regions, index, name, province)
               ? ET_OK
               : et_regions_unknown_province(regions, index, name, err);
}

/* ---- crosswalk ---- */

/* Links lead from older to newer maps only, so the walk ends. */
static bool walk(const et_regions *regions, size_t province, size_t map, size_t *out)
{
    if (regions->map_of[province] == map) {
        *out = province;
        return true;
    }
    for (size_t i = 0; i < regions->link_count; i++) {
        if (regions->links[i].from == province &&
            walk(regions, regions->links[i].to, map, out)) {
            return true;
        }
    }
    return false;
}

et_status et_regions_on_map(const et_regions *regions, size_t province, const char *map,
                            size_t *out, et_error *err)
{
    size_t index;
    et_status status = need_map(regions, map, &index, err);

    if (status != ET_OK || walk(regions, province, index, out)) {
        return status;
    }
    const et_province *p = &regions->provinces[province];
    return et_fail(err, ET_ERR_NOT_FOUND,
                   regions->map_of[province] > index
                       ? "found %s of map %s, expected a place of map %s: a merged "
                         "province cannot be taken apart"
                       : "found %s of map %s, expected a line of crosswalk.csv that "
                         "leads to map %s",
                   p->name, p->map, map);
}

size_t et_regions_parts(const et_regions *regions, size_t province, const char *map,
                        size_t *parts, size_t room)
{
    size_t from = 0, count = 0;

    if (map && !et_regions_find_map(regions, map, &from)) {
        return 0;
    }
    for (size_t i = 0; i < regions->province_count; i++) {
        size_t holder;
        if (regions->map_of[i] == from &&
            walk(regions, i, regions->map_of[province], &holder) && holder == province) {
            if (count < room) {
                parts[count] = i;
            }
            count++;
        }
    }
    return count;
}

size_t et_regions_island_count(const et_regions *regions)
{
    return regions->island_count;
}

const et_island *et_regions_island(const et_regions *regions, size_t index)
{
    return &regions->islands[index];
}
