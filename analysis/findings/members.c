/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "findings/members.h"

#include <stdbool.h>

et_status et_members_scheme(const et_regions *regions, const char *scheme,
                            const char *map, size_t *first, size_t *count, et_error *err)
{
    const char *name = scheme ? scheme : "regions";
    return et_regions_scheme(regions, name, map, first, count, NULL) == ET_OK
               ? ET_OK
               : et_regions_scheme(regions, name, NULL, first, count, err);
}

size_t et_members_parts(const et_regions *regions, size_t province, const char *map,
                        size_t parts[ET_MEMBERS_MOST_PARTS])
{
    if (et_regions_on_map(regions, province, map, &parts[0], NULL) == ET_OK) {
        return 1;
    }
    size_t count = et_regions_parts(regions, province, map, parts, ET_MEMBERS_MOST_PARTS);
    return count < ET_MEMBERS_MOST_PARTS ? count : ET_MEMBERS_MOST_PARTS;
}

size_t et_members_cluster(const et_regions *regions, size_t first, size_t count,
                          size_t province)
{
    for (size_t c = 0; c < count; c++) {
        const char *map = et_regions_cluster(regions, first + c)->map;
        size_t parts[ET_MEMBERS_MOST_PARTS];
        size_t pieces = et_members_parts(regions, province, map, parts);
        bool all = pieces > 0;
        for (size_t i = 0; i < pieces; i++) {
            all = all && et_regions_is_member(regions, first + c, parts[i]);
        }
        if (all) {
            return c;
        }
    }
    return count;
}
