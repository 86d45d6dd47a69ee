/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * .zip files and the least parts of a workbook, for tests of readers.
 */
#ifndef TESTS_SUPPORT_ZIP_FILE_H
#define TESTS_SUPPORT_ZIP_FILE_H

#include <archive.h>
#include <archive_entry.h>

#include "support.h"

/* The entries are NAME, TEXT, NAME, TEXT, ..., NULL. Returns `path`. */
static inline const char *write_zip(const char *path, const char *const *entries)
{
    struct archive *zip = archive_write_new();

    assert_int_equal(archive_write_set_format_zip(zip), ARCHIVE_OK);
    assert_int_equal(archive_write_open_filename(zip, path), ARCHIVE_OK);
    for (; entries[0]; entries += 2) {
        struct archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, entries[0]);
        archive_entry_set_size(entry, (la_int64_t)strlen(entries[1]));
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        assert_int_equal(archive_write_header(zip, entry), ARCHIVE_OK);
        assert_int_equal(archive_write_data(zip, entries[1], strlen(entries[1])),
                         (la_ssize_t)strlen(entries[1]));
        archive_entry_free(entry);
    }
    assert_int_equal(archive_write_close(zip), ARCHIVE_OK);
    (void)archive_write_free(zip);
    return path;
}

#define RELATION(id, type, target)                                                       \
    "<Relationship Id=\"" id "\" Type=\"http://x/relationships/" type                    \
    "\" Target=\"" target "\"/>"
#define TYPES "[Content_Types].xml", "<Types/>"
#define ROOT                                                                             \
    "_rels/.rels", "<Relationships>" RELATION("r1", "officeDocument", "xl/workbook.xml") \
                   "</Relationships>"
#define WORKBOOK "xl/workbook.xml"
#define WORKBOOK_RELATIONS "xl/_rels/workbook.xml.rels"
#define ONE_SHEET                                                                        \
    TYPES, ROOT, WORKBOOK,                                                               \
        "<workbook><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\" "                 \
        "xmlns:r=\"r\"/></sheets></workbook>",                                           \
        WORKBOOK_RELATIONS,                                                              \
        "<Relationships>" RELATION("r1", "worksheet", "worksheets/sheet1.xml")           \
            RELATION("r2", "sharedStrings", "sharedStrings.xml")                         \
                RELATION("r3", "styles", "/xl/styles.xml") "</Relationships>"
#define STRINGS "xl/sharedStrings.xml"
#define NO_STRINGS STRINGS, "<sst/>"
#define SHEET "xl/worksheets/sheet1.xml"

/* A workbook whose one sheet has these rows in <sheetData>. */
static inline const char *write_sheet(const char *path, const char *strings,
                                      const char *rows)
{
    size_t room = strlen(rows) + 128;
    char *sheet = malloc(room);

    assert_non_null(sheet);
    (void)snprintf(sheet, room, "<worksheet><sheetData>%s</sheetData></worksheet>", rows);
    const char *const entries[] = {ONE_SHEET, STRINGS, strings, SHEET, sheet, NULL};
    write_zip(path, entries);
    free(sheet);
    return path;
}

#endif
