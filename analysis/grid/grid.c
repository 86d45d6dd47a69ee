/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "grid/grid.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "examtrend/text.h"
#include "files.h"
#include "grid/inside.h"
#include "grid/package.h"

struct et_grid {
    const et_grid_reader *reader;
    void *state;
    et_lines lines;
    bool ended;
    char *path;
};

/* ---- what a file is ---- */

const char *et_grid_kind_name(et_grid_kind kind)
{
    switch (kind) {
    case ET_GRID_XLSX: return "an .xlsx workbook";
    case ET_GRID_SPSS: return "an SPSS file (.sav)";
    case ET_GRID_STATA: return "a Stata file (.dta)";
    case ET_GRID_SAS: return "a SAS file (.sas7bdat)";
    case ET_GRID_XPORT: return "a SAS transport file (.xpt)";
    case ET_GRID_NONE: break;
    }
    return "text";
}

#define HEAD ((size_t)80)

/* The first bytes of a regular file; 0 for anything else, which is not opened either: who
 * writes into a named pipe would take that for its reader. */
static size_t read_head(const char *path, char head[HEAD])
{
    struct stat info;
    size_t length = 0;
    ssize_t got = 0;

    if (strcmp(path, "-") == 0 || stat(path, &info) != 0 || !S_ISREG(info.st_mode)) {
        return 0;
    }
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
        return 0;
    }
    do {
        got = read(fd, head + length, HEAD - length);
        length += got > 0 ? (size_t)got : 0;
    } while ((got > 0 && length < HEAD) || (got < 0 && errno == EINTR));
    (void)close(fd);
    return length;
}

/* Stata before 13 has no word at the beginning: a version, the order of bytes, 1, 0. */
static bool is_old_stata(const char *head, size_t length)
{
    return length >= 4 && head[0] >= 102 && head[0] <= 115 &&
           (head[1] == 1 || head[1] == 2) && head[2] == 1 && head[3] == 0;
}

static et_grid_kind kind_of_head(const char *head, size_t length)
{
    static const struct {
        et_grid_kind kind;
        size_t length;
        const char *magic;
    } known[] = {
        {ET_GRID_SPSS, 4, "$FL2"},
        {ET_GRID_SPSS, 4, "$FL3"},
        {ET_GRID_STATA, 11, "<stata_dta>"},
        {ET_GRID_XPORT, 20, "HEADER RECORD*******"},
        {ET_GRID_SAS, 32, "\0\0\0\0\0\0\0\0\0\0\0\0\xc2\xea\x81\x60\xb3\x14\x11\xcf\xbd"
                          "\x92\x08\0\x09\xc7\x31\x8c\x18\x1f\x10\x11"},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (length >= known[i].length &&
            memcmp(head, known[i].magic, known[i].length) == 0) {
            return known[i].kind;
        }
    }
    return is_old_stata(head, length) ? ET_GRID_STATA : ET_GRID_NONE;
}

/* A .zip with a list of content types is an office package, one that begins with
 * `mimetype` an OpenDocument. */
static et_status kind_of_zip(const char *path, et_grid_kind *kind, et_error *err)
{
    et_infile *in = NULL;
    bool more = true, first = true;
    et_status status = et_infile_open(&in, path, err);

    while (status == ET_OK && more) {
        const char *member = et_infile_member(in);
        if (member && strcmp(member, "[Content_Types].xml") == 0) {
            *kind = ET_GRID_XLSX;
            break;
        }
        if (first && member && strcmp(member, "mimetype") == 0) {
            status = et_fail(err, ET_ERR_INPUT,
                             "%s: found an OpenDocument file, expected an .xlsx workbook "
                             "or text: save it as one of these",
                             path);
            break;
        }
        first = false;
        status = et_infile_next(in, &more, err);
    }
    et_infile_close(in);
    return status;
}

et_status et_grid_kind_of(const char *path, et_grid_kind *kind, et_error *err)
{
    char head[HEAD];
    size_t length = read_head(path, head);

    *kind = kind_of_head(head, length);
    if (length >= 8 && memcmp(head, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8) == 0) {
        return et_fail(err, ET_ERR_INPUT,
                       "%s: found an old .xls file or one with a password, expected an "
                       ".xlsx workbook without",
                       path);
    }
    return et_packing_of(head, length) == ET_PACKING_ZIP ? kind_of_zip(path, kind, err)
                                                         : ET_OK;
}

/* ---- sheets ---- */

static et_status add_sheet(et_sheets *out, const char *name, const char *path,
                           et_error *err)
{
    void *names = realloc(out->names, (out->count + 1) * sizeof *out->names);

    if (!names) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory while reading %s", path);
    }
    out->names = names;
    (void)et_text_copy(out->names[out->count++], ET_SHEET_SIZE, name);
    return ET_OK;
}

/* As many names as there is room for. */
static void leave_out(et_sheets *out, const char *name)
{
    size_t used = strlen(out->left_out), room = sizeof out->left_out - used;
    static const char more[] = ", ...";

    if (strlen(name) + sizeof more + 4 < room) {
        (void)snprintf(out->left_out + used, room, "%s\"%s\"", used ? ", " : "", name);
    } else if (room > sizeof more && out->left_out[used - 1] != '.') {
        memcpy(out->left_out + used, more, sizeof more);
    }
}

static et_status no_sheet(const et_package *package, const char *wanted, et_error *err)
{
    const char *names[64];
    char near[200];
    size_t count = 0;

    for (size_t i = 0; i < package->count && count < 64; i++) {
        if (package->sheets[i].worksheet) {
            names[count++] = package->sheets[i].name;
        }
    }
    (void)et_text_nearest(wanted, names, count, near, sizeof near);
    return et_fail(err, ET_ERR_NOT_FOUND,
                   "%s: found no sheet \"%s\" among %zu, expected a name or a number%s%s",
                   package->path, wanted, count, near[0] ? "; " : "", near);
}

/* By name, else by number; worksheets only. */
static et_status one_sheet(const et_package *package, const char *wanted, et_sheets *out,
                           et_error *err)
{
    int64_t number = 0, place = 0;

    for (size_t i = 0; i < package->count; i++) {
        if (package->sheets[i].worksheet &&
            strcmp(package->sheets[i].name, wanted) == 0) {
            return add_sheet(out, wanted, package->path, err);
        }
    }
    if (et_text_to_int(wanted, strlen(wanted), &number)) {
        for (size_t i = 0; i < package->count; i++) {
            place += package->sheets[i].worksheet;
            if (package->sheets[i].worksheet && place == number) {
                return add_sheet(out, package->sheets[i].name, package->path, err);
            }
        }
    }
    return no_sheet(package, wanted, err);
}

static et_status visible_sheets(const et_package *package, bool all, et_sheets *out,
                                et_error *err)
{
    et_status status = ET_OK;

    for (size_t i = 0; i < package->count && status == ET_OK; i++) {
        const et_part_sheet *sheet = &package->sheets[i];
        if (!sheet->worksheet || sheet->hidden) {
            continue;
        }
        if (all || out->count == 0) {
            status = add_sheet(out, sheet->name, package->path, err);
        } else {
            leave_out(out, sheet->name);
        }
    }
    if (status == ET_OK && out->count == 0) {
        status = et_fail(err, ET_ERR_INPUT,
                         "%s: found no visible sheet with cells, expected one; "
                         "--sheet=NAME reads a hidden one",
                         package->path);
    }
    return status;
}

et_status et_grid_sheets(const char *path, et_grid_kind kind, const char *wanted,
                         et_sheets *out, et_error *err)
{
    et_package package = {0};

    *out = (et_sheets){0};
    if (kind != ET_GRID_XLSX) {
        return add_sheet(out, "", path, err);
    }
    et_status status = et_package_open(&package, path, err);
    if (status == ET_OK && wanted && strcmp(wanted, "*") != 0) {
        status = one_sheet(&package, wanted, out, err);
    } else if (status == ET_OK) {
        status = visible_sheets(&package, wanted != NULL, out, err);
    }
    et_package_close(&package);
    if (status != ET_OK) {
        free(out->names);
        *out = (et_sheets){0};
    }
    return status;
}

/* ---- reading ---- */

et_status et_grid_open(et_grid **out, const et_grid_source *source, et_error *err)
{
    et_grid *grid = calloc(1, sizeof *grid);
    char *path = strdup(source->path);

    *out = NULL;
    if (!grid || !path) {
        free(grid);
        free(path);
        return et_fail(err, ET_ERR_MEMORY, "out of memory while reading %s",
                       source->path);
    }
    grid->path = path;
    grid->lines.first = 1;
    grid->reader = source->kind == ET_GRID_XLSX ? &et_grid_xlsx : &et_grid_statistics;
    et_status status = grid->reader->open(&grid->state, source, err);
    if (status != ET_OK) {
        et_grid_close(grid);
        return status;
    }
    *out = grid;
    return ET_OK;
}

void et_grid_shape(et_grid *grid, uint64_t first, size_t width)
{
    grid->lines.first = first;
    grid->lines.width = width;
}

et_status et_grid_read(et_grid *grid, void *buffer, size_t room, size_t *got,
                       et_error *err)
{
    et_status status = ET_OK;

    *got = et_lines_take(&grid->lines, buffer, room);
    while (*got == 0 && !grid->ended && status == ET_OK) {
        status = grid->reader->step(grid->state, &grid->lines, &grid->ended, err);
        if (status == ET_OK && grid->lines.failed) {
            status = et_fail(err, ET_ERR_MEMORY, "out of memory while reading %s",
                             grid->path);
        }
        *got = status == ET_OK ? et_lines_take(&grid->lines, buffer, room) : 0;
    }
    return status;
}

uint64_t et_grid_taken(const et_grid *grid)
{
    return grid->reader->taken(grid->state);
}

void et_grid_close(et_grid *grid)
{
    if (grid) {
        if (grid->state) {
            grid->reader->close(grid->state);
        }
        free(grid->lines.bytes);
        free(grid->path);
        free(grid);
    }
}

/* ---- places ---- */

/* Letters, digits, "_", "." and anything beyond ASCII need no quotes in Excel. */
static bool is_simple(const char *name)
{
    for (const char *at = name; *at; at++) {
        if ((unsigned char)*at < 128 && *at != '_' && *at != '.' &&
            !((*at | 32) >= 'a' && (*at | 32) <= 'z') &&
            !(*at >= '0' && *at <= '9' && at != name)) {
            return false;
        }
    }
    return true;
}

void et_grid_name(const et_grid_source *source, char out[ET_PLACE_SIZE])
{
    bool simple = source->kind != ET_GRID_XLSX || is_simple(source->sheet);

    (void)snprintf(out, ET_PLACE_SIZE, "%s%s%s%s%s", source->path,
                   source->kind == ET_GRID_XLSX ? ":" : "", simple ? "" : "'",
                   source->kind == ET_GRID_XLSX ? source->sheet : "", simple ? "" : "'");
}

/* "A" … "XFD" for 1 … */
static const char *letters(size_t column, char out[8])
{
    char *at = out + 7;

    *at = '\0';
    for (; column > 0 && at > out; column = (column - 1) / 26) {
        *--at = (char)('A' + (column - 1) % 26);
    }
    return at;
}

void et_grid_place(et_grid_kind kind, const char *name, et_grid_at at,
                   char out[ET_PLACE_SIZE])
{
    char column[8];
    unsigned long long line = at.line;

    if (kind == ET_GRID_XLSX) {
        (void)snprintf(out, ET_PLACE_SIZE, "%s!%s%llu", name, letters(at.column, column),
                       line);
    } else if (line <= 1) {
        (void)snprintf(out, ET_PLACE_SIZE, "%s%s%s", name,
                       at.heading && *at.heading ? ": variable " : "",
                       at.heading ? at.heading : "");
    } else {
        (void)snprintf(out, ET_PLACE_SIZE, "%s: row %llu%s%s", name, line - 1,
                       at.heading && *at.heading ? ", variable " : "",
                       at.heading ? at.heading : "");
    }
}
