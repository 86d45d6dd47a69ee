/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The container of a presentation.
 */
#include <stdlib.h>
#include <string.h>

#include <archive.h>
#include <archive_entry.h>

#include "deck.h"
#include "examtrend/library.h"

#define FUNCTIONS(X)                                                                     \
    X(archive_entry_free)                                                                \
    X(archive_entry_new)                                                                 \
    X(archive_entry_set_filetype)                                                        \
    X(archive_entry_set_pathname)                                                        \
    X(archive_entry_set_perm)                                                            \
    X(archive_entry_set_size)                                                            \
    X(archive_write_close)                                                               \
    X(archive_write_data)                                                                \
    X(archive_write_free)                                                                \
    X(archive_write_header)                                                              \
    X(archive_write_new)                                                                 \
    X(archive_write_open)                                                                \
    X(archive_write_set_bytes_per_block)                                                 \
    X(archive_write_set_format_zip)

static struct {
    FUNCTIONS(ET_LIBRARY_POINTER)
} lib;
static const et_library_function functions[] = {FUNCTIONS(ET_LIBRARY_FUNCTION)};

struct et_package {
    struct archive *archive;
    FILE *file;
    char *bytes;
    size_t size;
    bool failed;
};

static la_ssize_t pass_on(struct archive *archive, void *context, const void *bytes,
                          size_t length)
{
    et_package *package = context;
    (void)archive;
    return fwrite(bytes, 1, length, package->file) == length ? (la_ssize_t)length : -1;
}

et_status et_package_available(et_error *err)
{
    static et_library_part part = {ET_LIBRARY_ARCHIVE, functions,
                                   sizeof functions / sizeof *functions, 0};
    return et_library_load(&part, "a presentation", err);
}

et_status et_package_new(et_package **out, et_error *err)
{
    *out = NULL;
    et_status status = et_package_available(err);
    if (status != ET_OK) {
        return status;
    }
    et_package *package = calloc(1, sizeof *package);
    if (package) {
        package->file = open_memstream(&package->bytes, &package->size);
        package->archive = lib.archive_write_new();
    }
    if (!package || !package->file || !package->archive ||
        lib.archive_write_set_format_zip(package->archive) < ARCHIVE_WARN ||
        lib.archive_write_set_bytes_per_block(package->archive, 0) < ARCHIVE_WARN ||
        lib.archive_write_open(package->archive, package, NULL, pass_on, NULL) <
            ARCHIVE_WARN) {
        et_package_free(package);
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a presentation");
    }
    *out = package;
    return ET_OK;
}

void et_package_free(et_package *package)
{
    if (!package) {
        return;
    }
    if (package->archive) {
        (void)lib.archive_write_free(package->archive);
    }
    if (package->file) {
        (void)fclose(package->file);
    }
    free(package->bytes);
    free(package);
}

void et_package_add(et_package *package, const char *name, const void *bytes, size_t size)
{
    struct archive_entry *entry = package->failed ? NULL : lib.archive_entry_new();

    if (!entry) {
        package->failed = true;
        return;
    }
    lib.archive_entry_set_pathname(entry, name);
    lib.archive_entry_set_size(entry, (la_int64_t)size);
    lib.archive_entry_set_filetype(entry, AE_IFREG);
    lib.archive_entry_set_perm(entry, 0644);
    /* no time: libarchive writes the earliest that a zip knows; any other would be told
       in the time zone of whoever makes the deck */
    if (lib.archive_write_header(package->archive, entry) < ARCHIVE_WARN ||
        (size > 0 &&
         lib.archive_write_data(package->archive, bytes, size) != (la_ssize_t)size)) {
        package->failed = true;
    }
    lib.archive_entry_free(entry);
}

et_status et_package_finish(et_package *package, char **bytes, size_t *size,
                            et_error *err)
{
    bool ok =
        !package->failed && lib.archive_write_close(package->archive) >= ARCHIVE_WARN;

    ok = fclose(package->file) == 0 && ok;
    package->file = NULL;
    if (!ok) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a presentation");
    }
    *bytes = package->bytes;
    *size = package->size;
    package->bytes = NULL;
    return ET_OK;
}

/* ---- parts ---- */

bool et_part_begin(et_part *part)
{
    *part = (et_part){0};
    part->file = open_memstream(&part->bytes, &part->size);
    if (part->file) {
        (void)fputs("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
                    part->file);
    }
    return part->file != NULL;
}

void et_part_end(et_package *package, et_part *part, const char *name)
{
    if (fclose(part->file) == 0) {
        et_package_add(package, name, part->bytes, part->size);
    } else {
        package->failed = true;
    }
    free(part->bytes);
}

void et_part_text(et_part *part, const char *text)
{
    et_part_bytes(part, text, strlen(text));
}

void et_part_bytes(et_part *part, const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        switch (text[i]) {
        case '&': (void)fputs("&amp;", part->file); break;
        case '<': (void)fputs("&lt;", part->file); break;
        case '>': (void)fputs("&gt;", part->file); break;
        case '"': (void)fputs("&quot;", part->file); break;
        default: (void)fputc(text[i], part->file); break;
        }
    }
}
