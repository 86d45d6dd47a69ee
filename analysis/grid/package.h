/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of an .xlsx package that tell how its sheets are to be read.
 */
#ifndef ANALYSIS_GRID_PACKAGE_H
#define ANALYSIS_GRID_PACKAGE_H

#include <expat.h>

#include "files.h"
#include "grid/grid.h"

/* Largest part that is read into memory; largest of all shared strings; largest sheet,
 * unpacked. A real sheet with all cells filled stays well below. */
#define ET_PART_LARGEST ((uint64_t)64 << 20)
#define ET_STRINGS_LARGEST ((uint64_t)1 << 30)
#define ET_SHEET_LARGEST ((uint64_t)8 << 30)

typedef struct et_part_sheet {
    char name[ET_SHEET_SIZE];
    char id[64];    /* of the relation that leads to its part */
    char *part;     /* "xl/worksheets/sheet1.xml"             */
    bool hidden;
    bool worksheet; /* no chart sheet or macro sheet          */
} et_part_sheet;

typedef struct et_package {
    const char *path;
    char *workbook; /* "xl/workbook.xml" */
    char *strings, *styles; /* their parts; NULL: none */
    et_part_sheet *sheets;
    size_t count;
    bool from_1904; /* dates count from 1904 */
    bool *dates;    /* [date_count] whether a cell style shows a date */
    size_t date_count;
    char *text;     /* shared strings one after another */
    size_t text_size, text_room;
    uint64_t *ends; /* [string_count] of each in `text` */
    size_t string_count, string_room;
} et_package;

/* Finds the sheets. */
ET_MUST_USE et_status et_package_open(et_package *package, const char *path,
                                      et_error *err);
/* Reads styles and shared strings. */
ET_MUST_USE et_status et_package_load(et_package *package, et_error *err);
void et_package_close(et_package *package);

/* ---- XML by pieces ---- */

/* Called with the local name, so that any prefix will do. */
typedef struct et_xml_events {
    void (*start)(void *context, const char *name, const char **attributes);
    void (*end)(void *context, const char *name);
    void (*text)(void *context, const char *text, int length);
} et_xml_events;

typedef struct et_xml {
    et_infile *in;
    XML_Parser parser;
    char *block;
    const char *path, *part;
    const et_xml_events *events;
    void *context;
    uint64_t limit, unpacked;
    bool paused, ended;
    et_status status; /* what a handler has found wrong, with its text in `error` */
    et_error error;
} et_xml;

/* *found is false, and nothing open, when the package has no such part. */
ET_MUST_USE et_status et_xml_open(et_xml *xml, const char *path, const char *part,
                                  bool *found, et_error *err);
/* Parses some bytes more, or what a pause has left; `xml->ended` after the last. */
ET_MUST_USE et_status et_xml_step(et_xml *xml, et_error *err);
void et_xml_close(et_xml *xml);
/* For handlers: pauses after the event; ends with a failure. */
void et_xml_pause(et_xml *xml);
void et_xml_fail(et_xml *xml, et_status status, const char *format, ...) ET_PRINTF(3, 4);

/* The value of an attribute by its local name; NULL: none. */
const char *et_xml_attribute(const char **attributes, const char *name);

/* Excel writes characters that XML cannot hold as _x000D_; undoes it in place. */
size_t et_xml_unescape(char *text, size_t length);

#endif
