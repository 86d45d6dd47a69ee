/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * registry_inside.h - a table, as registry.c reads it and registry_fields.c gives it out.
 */
#ifndef ANALYSIS_PANEL_REGISTRY_INSIDE_H
#define ANALYSIS_PANEL_REGISTRY_INSIDE_H

#include <stddef.h>

#include "grid/grid.h"
#include "panel/registry.h"

typedef struct et_registry_field {
    const char *text; /* into the registry's text */
    uint32_t line, column;
} et_registry_field;

struct et_registry {
    char *path;          /* as messages call it */
    et_grid_kind grid;   /* of what the text was made */
    char *text;
    et_registry_field *fields; /* rows × width, the header not among them */
    size_t count, room;  /* fields */
    size_t rows, width;  /* width: columns of the file */
    size_t columns;      /* columns of the caller's list */
    const char *names[ET_REGISTRY_COLUMNS];
    size_t place[ET_REGISTRY_COLUMNS]; /* of a listed column in the file; width: none */
};

#endif
