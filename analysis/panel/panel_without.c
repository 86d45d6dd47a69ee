/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Provinces that are left out of everything.
 */
#include <stdlib.h>
#include <string.h>

#include "panel/panel_inside.h"

/* On one map: the province of that name, and all that lead to it where `lead` is set. */
static et_status mark(const et_regions *regions, const char *map, const char *name,
                      bool lead, bool *out, et_error *err)
{
    size_t found;
    et_status status = et_regions_by_name(regions, map, name, &found, err);

    for (size_t p = 0; p < et_regions_province_count(regions) && status == ET_OK; p++) {
        size_t holder = p;
        bool leads = lead && et_regions_on_map(regions, p, map, &holder, NULL) == ET_OK;
        out[p] = out[p] || p == found || (leads && holder == found);
    }
    return status;
}

/* The nation has no map: the name counts on every map that knows it. */
static et_status mark_everywhere(const et_regions *regions, const char *name, bool *out,
                                 et_error *err)
{
    size_t maps = et_regions_map_count(regions), known = 0;
    et_status status = ET_OK;

    for (size_t m = 0; m < maps; m++) {
        known += mark(regions, et_regions_map(regions, m), name, false, out, NULL) ==
                 ET_OK;
    }
    if (known == 0 && maps > 0) { /* says which names are near */
        status = mark(regions, et_regions_map(regions, 0), name, false, out, err);
    }
    return status;
}

et_status et_panel_without(const et_regions *regions, const char *map, const char *names,
                           bool *out, et_error *err)
{
    char *list = strdup(names), *save = NULL;
    et_status status = list ? ET_OK : et_fail(err, ET_ERR_MEMORY, "out of memory");

    for (char *name = list ? strtok_r(list, ",", &save) : NULL; name && status == ET_OK;
         name = strtok_r(NULL, ",", &save)) {
        status = map[0] ? mark(regions, map, name, true, out, err)
                        : mark_everywhere(regions, name, out, err);
    }
    free(list);
    return status;
}
