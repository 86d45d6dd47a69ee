/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * libarchive, loaded when a packed file is first read or written.
 */
#ifndef ANALYSIS_LIBARCHIVE_H
#define ANALYSIS_LIBARCHIVE_H

#include <archive.h>
#include <archive_entry.h>

#include "examtrend/library.h"

#define ET_ARCHIVE_FUNCTIONS(X)                                                          \
    X(archive_entry_filetype)                                                            \
    X(archive_entry_free)                                                                \
    X(archive_entry_new)                                                                 \
    X(archive_entry_pathname)                                                            \
    X(archive_entry_pathname_utf8)                                                       \
    X(archive_entry_set_filetype)                                                        \
    X(archive_errno)                                                                     \
    X(archive_error_string)                                                              \
    X(archive_filter_bytes)                                                              \
    X(archive_read_data)                                                                 \
    X(archive_read_free)                                                                 \
    X(archive_read_new)                                                                  \
    X(archive_read_next_header)                                                          \
    X(archive_read_open1)                                                                \
    X(archive_read_set_callback_data)                                                    \
    X(archive_read_set_read_callback)                                                    \
    X(archive_read_set_seek_callback)                                                    \
    X(archive_read_support_filter_bzip2)                                                 \
    X(archive_read_support_filter_xz)                                                    \
    X(archive_read_support_filter_zstd)                                                  \
    X(archive_read_support_format_raw)                                                   \
    X(archive_read_support_format_zip)                                                   \
    X(archive_set_error)                                                                 \
    X(archive_version_details)                                                           \
    X(archive_write_add_filter_bzip2)                                                    \
    X(archive_write_add_filter_gzip)                                                     \
    X(archive_write_add_filter_xz)                                                       \
    X(archive_write_add_filter_zstd)                                                     \
    X(archive_write_close)                                                               \
    X(archive_write_data)                                                                \
    X(archive_write_free)                                                                \
    X(archive_write_header)                                                              \
    X(archive_write_new)                                                                 \
    X(archive_write_open)                                                                \
    X(archive_write_set_bytes_per_block)                                                 \
    X(archive_write_set_filter_option)                                                   \
    X(archive_write_set_format_raw)

typedef struct et_archive {
    ET_ARCHIVE_FUNCTIONS(ET_LIBRARY_POINTER)
} et_archive;

/* `who` needs it: a file's name. */
ET_MUST_USE et_status et_archive_load(const et_archive **out, const char *who,
                                      et_error *err);

#endif
