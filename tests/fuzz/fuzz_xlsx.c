/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes as a workbook, or as a part of one that is whole otherwise: it is read or
 * refused, and read the same whatever the pieces. The first byte chooses the part.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include <archive.h>
#include <archive_entry.h>

#include "grid/grid.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define RELATION(id, type, target)                                                       \
    "<Relationship Id=\"" id "\" Type=\"x/" type "\" Target=\"" target "\"/>"

static const char *const parts[][2] = {
    {"[Content_Types].xml", "<Types/>"},
    {"_rels/.rels", "<R>" RELATION("a", "officeDocument", "xl/workbook.xml") "</R>"},
    {"xl/_rels/workbook.xml.rels",
     "<R>" RELATION("a", "worksheet", "s.xml") RELATION("b", "sharedStrings", "t.xml")
         RELATION("c", "styles", "u.xml") "</R>"},
    {"xl/workbook.xml", "<w><sheet name=\"S\" id=\"a\"/></w>"},
    {"xl/u.xml", "<s><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></s>"},
    {"xl/t.xml", "<sst><si><t>toan</t></si><si><t>a,\"b</t></si></sst>"},
    {"xl/s.xml", "<w><sheetData><row><c t=\"s\"><v>1</v></c></row></sheetData></w>"},
};
enum { PARTS = sizeof parts / sizeof *parts, FIRST_FUZZED = 2 };

static void add(struct archive *zip, const char *name, const void *bytes, size_t size)
{
    struct archive_entry *entry = archive_entry_new();

    archive_entry_set_pathname(entry, name);
    archive_entry_set_size(entry, (la_int64_t)size);
    archive_entry_set_filetype(entry, AE_IFREG);
    if (archive_write_header(zip, entry) != ARCHIVE_OK ||
        archive_write_data(zip, bytes, size) < 0) {
        abort();
    }
    archive_entry_free(entry);
}

static void write_package(int fd, size_t fuzzed, const uint8_t *data, size_t size)
{
    struct archive *zip = archive_write_new();

    (void)archive_write_set_format_zip(zip);
    (void)archive_write_zip_set_compression_store(zip);
    if (archive_write_open_fd(zip, fd) != ARCHIVE_OK) {
        abort();
    }
    for (size_t i = 0; i < PARTS; i++) {
        if (i == fuzzed) {
            add(zip, parts[i][0], data, size);
        } else {
            add(zip, parts[i][0], parts[i][1], strlen(parts[i][1]));
        }
    }
    (void)archive_write_free(zip);
}

/* A sum over what is read, and its length. */
static et_status read_sheet(const et_grid_source *source, size_t piece, uint64_t sum[2])
{
    char text[4096];
    size_t got = 1;
    et_grid *grid = NULL;

    sum[0] = sum[1] = 0;
    et_status status = et_grid_open(&grid, source, NULL);
    while (status == ET_OK && got > 0 && sum[1] < 1 << 22) {
        status = et_grid_read(grid, text, piece, &got, NULL);
        for (size_t i = 0; i < got; i++) {
            sum[0] = sum[0] * 31 + (unsigned char)text[i];
        }
        sum[1] += got;
    }
    et_grid_close(grid);
    return status;
}

static void read_twice(const char *path)
{
    et_grid_kind kind;
    et_sheets sheets = {0};
    uint64_t whole[2], pieces[2];

    if (et_grid_kind_of(path, &kind, NULL) != ET_OK || kind != ET_GRID_XLSX) {
        return;
    }
    if (et_grid_sheets(path, kind, "*", &sheets, NULL) == ET_OK) {
        const et_grid_source source = {path, kind, sheets.names[0]};
        et_status status = read_sheet(&source, 4096, whole);
        if (read_sheet(&source, 64, pieces) != status ||
            (status == ET_OK && whole[1] < 1 << 22 &&
             memcmp(whole, pieces, sizeof whole))) {
            abort();
        }
    }
    free(sheets.names);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char path[64];
    int fd = memfd_create("book", MFD_CLOEXEC);

    (void)snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    if (size > 0) {
        size_t fuzzed = FIRST_FUZZED + data[0] % (PARTS - FIRST_FUZZED + 1);
        if (fuzzed < PARTS) {
            write_package(fd, fuzzed, data + 1, size - 1);
        } else {
            (void)!write(fd, data + 1, size - 1);
        }
        read_twice(path);
    }
    (void)close(fd);
    return 0;
}
