/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Office Open XML (ECMA-376): relations lead from the package to the workbook, from there
 * to its sheets, styles and shared strings.
 */
#include "grid/package.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "examtrend/text.h"
#include "grow.h"

#define FIRST_CUSTOM_FORMAT 164

static void ignore_end(void *context, const char *name)
{
    (void)context;
    (void)name;
}

static void ignore_text(void *context, const char *text, int length)
{
    (void)context;
    (void)text;
    (void)length;
}

/* What reading one small part works on. */
typedef struct reading {
    et_package *package;
    et_xml xml;
    const char *wanted; /* end of the type of a relation, or its id */
    const char *from;   /* the part whose relations these are       */
    char **target;      /* where the part goes that it leads to     */
    size_t room;        /* of the package's array that grows        */
    bool inside;        /* an element that matters                  */
    size_t custom, custom_room;
    unsigned *formats;  /* numbers of the custom formats of dates   */
    unsigned phonetic;  /* depth of hints for reading aloud         */
    bool text;          /* inside <t>                               */
} reading;

static et_status read_part(reading *r, const char *part, const et_xml_events *events,
                           bool *found, et_error *err)
{
    bool there = false;

    r->xml = (et_xml){.events = events, .context = r, .limit = ET_PART_LARGEST};
    if (events->text != ignore_text) {
        r->xml.limit = ET_STRINGS_LARGEST;
    }
    et_status status = et_xml_open(&r->xml, r->package->path, part, &there, err);
    while (status == ET_OK && there && !r->xml.ended) {
        status = et_xml_step(&r->xml, err);
    }
    et_xml_close(&r->xml);
    *found = there;
    return status;
}

/* ---- relations ---- */

/* The part that `target` names, seen from the part `from`; NULL: out of memory. */
static char *resolve(const char *from, const char *target)
{
    size_t room = strlen(from) + strlen(target) + 2;
    char *part = malloc(room);
    const char *slash = strrchr(from, '/');
    int folder = slash && target[0] != '/' ? (int)(slash - from) : 0;

    if (!part) {
        return NULL;
    }
    while (strncmp(target, "../", 3) == 0) {
        target += 3;
        while (folder > 0 && from[--folder] != '/') {
        }
    }
    target += target[0] == '/';
    (void)snprintf(part, room, "%.*s%s%s", folder, from, folder ? "/" : "", target);
    return part;
}

static bool ends_with(const char *text, const char *end)
{
    size_t length = strlen(text), tail = strlen(end);
    return length >= tail && strcmp(text + length - tail, end) == 0;
}

static void keep_target(reading *r, char **where, const char *target)
{
    if (!*where && !(*where = resolve(r->from, target))) {
        et_xml_fail(&r->xml, ET_ERR_MEMORY, "out of memory");
    }
}

static void relation(void *context, const char *name, const char **attributes)
{
    reading *r = context;
    et_package *p = r->package;

    if (strcmp(name, "Relationship") != 0) {
        return;
    }
    const char *id = et_xml_attribute(attributes, "Id");
    const char *type = et_xml_attribute(attributes, "Type");
    const char *target = et_xml_attribute(attributes, "Target");
    if (!id || !type || !target) {
        return;
    }
    if (ends_with(type, "/officeDocument")) {
        keep_target(r, &p->workbook, target);
    } else if (ends_with(type, "/sharedStrings")) {
        keep_target(r, &p->strings, target);
    } else if (ends_with(type, "/styles")) {
        keep_target(r, &p->styles, target);
    } else {
        for (size_t i = 0; i < p->count; i++) {
            if (strcmp(p->sheets[i].id, id) == 0) {
                p->sheets[i].worksheet = ends_with(type, "/worksheet");
                keep_target(r, &p->sheets[i].part, target);
            }
        }
    }
}

/* "xl/workbook.xml" has its relations in "xl/_rels/workbook.xml.rels". */
static et_status read_relations(reading *r, const char *from, et_error *err)
{
    static const et_xml_events events = {relation, ignore_end, ignore_text};
    char part[600];
    const char *slash = strrchr(from, '/');
    int folder = slash ? (int)(slash - from) + 1 : 0;
    bool found;

    (void)snprintf(part, sizeof part, "%.*s_rels/%s.rels", folder, from, from + folder);
    r->from = from;
    return read_part(r, part, &events, &found, err);
}

/* ---- the workbook ---- */

static bool is_true(const char *value)
{
    return value && (strcmp(value, "1") == 0 || strcmp(value, "true") == 0);
}

static void workbook_start(void *context, const char *name, const char **attributes)
{
    reading *r = context;
    et_package *p = r->package;

    if (strcmp(name, "workbookPr") == 0) {
        p->from_1904 = is_true(et_xml_attribute(attributes, "date1904"));
    }
    if (strcmp(name, "sheet") != 0) {
        return;
    }
    const char *title = et_xml_attribute(attributes, "name");
    const char *state = et_xml_attribute(attributes, "state");
    const char *id = et_xml_attribute(attributes, "id");
    if (!title || !id) {
        return;
    }
    et_part_sheet *sheets = et_grow(p->sheets, p->count + 1, &r->room, sizeof *sheets);
    if (!sheets) {
        et_xml_fail(&r->xml, ET_ERR_MEMORY, "out of memory");
        return;
    }
    p->sheets = sheets;
    et_part_sheet *sheet = &p->sheets[p->count++];
    *sheet = (et_part_sheet){.hidden = state && strcmp(state, "visible") != 0};
    (void)et_text_copy(sheet->name, sizeof sheet->name, title);
    (void)et_text_copy(sheet->id, sizeof sheet->id, id);
}

static et_status no_workbook(const char *path, et_error *err)
{
    return et_fail(err, ET_ERR_INPUT,
                   "%s: found an office file without sheets, expected an .xlsx workbook",
                   path);
}

et_status et_package_open(et_package *package, const char *path, et_error *err)
{
    static const et_xml_events events = {workbook_start, ignore_end, ignore_text};
    reading r = {.package = package};
    bool found = true;

    *package = (et_package){.path = path};
    et_status status = read_relations(&r, "", err);
    if (status == ET_OK && !package->workbook) {
        return no_workbook(path, err);
    }
    if (status == ET_OK && ends_with(package->workbook, ".bin")) {
        return et_fail(err, ET_ERR_INPUT,
                       "%s: found a binary workbook (.xlsb), expected an .xlsx workbook",
                       path);
    }
    if (status == ET_OK) {
        status = read_part(&r, package->workbook, &events, &found, err);
    }
    if (status == ET_OK && (!found || package->count == 0)) {
        return no_workbook(path, err);
    }
    return status == ET_OK ? read_relations(&r, package->workbook, err) : status;
}

void et_package_close(et_package *package)
{
    for (size_t i = 0; i < package->count; i++) {
        free(package->sheets[i].part);
    }
    free(package->sheets);
    free(package->workbook);
    free(package->strings);
    free(package->styles);
    free(package->dates);
    free(package->text);
    free(package->ends);
    *package = (et_package){0};
}

/* ---- styles: which of them show a date ---- */

/* A format of a date has d, m, y, h or s outside quotes, brackets and escapes. */
static bool shows_date(const char *code)
{
    for (; *code && *code != ';'; code++) {
        if (*code == '"' || *code == '[') {
            const char *close = strchr(code + 1, *code == '"' ? '"' : ']');
            if (*code == '[' && strchr("hHmMsS", code[1]) && code[1]) {
                return true; /* [h]:mm counts on beyond a day */
            }
            if (!close) {
                return false;
            }
            code = close;
        } else if (*code == '\\' || *code == '_' || *code == '*') {
            code += code[1] != '\0';
        } else if (strchr("dDmMyYhHsS", *code)) {
            return true;
        }
    }
    return false;
}

static bool is_date_format(const reading *r, unsigned format)
{
    for (size_t i = 0; i < r->custom; i++) {
        if (r->formats[i] == format) {
            return true;
        }
    }
    return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) ||
           (format >= 45 && format <= 47) || (format >= 50 && format <= 58);
}

static void styles_start(void *context, const char *name, const char **attributes)
{
    reading *r = context;
    et_package *p = r->package;
    const char *id = et_xml_attribute(attributes, "numFmtId");
    int64_t format = 0;

    r->inside = r->inside || strcmp(name, "cellXfs") == 0;
    if (!id || !et_text_to_int(id, strlen(id), &format) || format < 0) {
        format = 0;
    }
    if (strcmp(name, "numFmt") == 0) {
        const char *code = et_xml_attribute(attributes, "formatCode");
        if (!code || format < FIRST_CUSTOM_FORMAT || !shows_date(code)) {
            return;
        }
        unsigned *formats =
            et_grow(r->formats, r->custom + 1, &r->custom_room, sizeof *formats);
        if (!formats) {
            et_xml_fail(&r->xml, ET_ERR_MEMORY, "out of memory");
            return;
        }
        r->formats = formats;
        r->formats[r->custom++] = (unsigned)format;
    } else if (r->inside && strcmp(name, "xf") == 0) {
        bool *dates = et_grow(p->dates, p->date_count + 1, &r->room, sizeof *dates);
        if (!dates) {
            et_xml_fail(&r->xml, ET_ERR_MEMORY, "out of memory");
            return;
        }
        p->dates = dates;
        p->dates[p->date_count++] = is_date_format(r, (unsigned)format);
    }
}

static void styles_end(void *context, const char *name)
{
    reading *r = context;
    r->inside = r->inside && strcmp(name, "cellXfs") != 0;
}

/* ---- shared strings ---- */

static void strings_start(void *context, const char *name, const char **attributes)
{
    reading *r = context;
    (void)attributes;
    r->phonetic += strcmp(name, "rPh") == 0;
    r->text = r->phonetic == 0 && strcmp(name, "t") == 0;
}

static void strings_text(void *context, const char *text, int length)
{
    reading *r = context;
    et_package *p = r->package;

    if (!r->text) {
        return;
    }
    char *more = et_grow(p->text, p->text_size + (size_t)length, &p->text_room, 1);
    if (!more) {
        et_xml_fail(&r->xml, ET_ERR_MEMORY, "out of memory");
        return;
    }
    p->text = more;
    memcpy(p->text + p->text_size, text, (size_t)length);
    p->text_size += (size_t)length;
}

static void strings_end(void *context, const char *name)
{
    reading *r = context;
    et_package *p = r->package;

    r->text = false;
    r->phonetic -= r->phonetic > 0 && strcmp(name, "rPh") == 0;
    if (strcmp(name, "si") != 0) {
        return;
    }
    uint64_t *ends =
        et_grow(p->ends, p->string_count + 1, &p->string_room, sizeof *ends);
    if (!ends) {
        et_xml_fail(&r->xml, ET_ERR_MEMORY, "out of memory");
        return;
    }
    p->ends = ends;
    uint64_t begin = p->string_count ? p->ends[p->string_count - 1] : 0;
    if (p->text_size > begin) {
        p->text_size = begin + et_xml_unescape(p->text + begin, p->text_size - begin);
    }
    p->ends[p->string_count++] = p->text_size;
}

et_status et_package_load(et_package *package, et_error *err)
{
    static const et_xml_events styles = {styles_start, styles_end, ignore_text};
    static const et_xml_events strings = {strings_start, strings_end, strings_text};
    reading r = {.package = package};
    et_status status = ET_OK;
    bool found = true;

    if (package->styles) {
        status = read_part(&r, package->styles, &styles, &found, err);
    }
    free(r.formats);
    if (status == ET_OK && package->strings) {
        status = read_part(&r, package->strings, &strings, &found, err);
        if (status == ET_OK && !found) {
            status = et_fail(err, ET_ERR_INPUT,
                             "%s: found no part %s, which the workbook names, expected a "
                             "whole file",
                             package->path, package->strings);
        }
    }
    return status;
}
