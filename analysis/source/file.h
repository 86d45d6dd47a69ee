/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file (or a member of a .zip) from the moment it is looked at until its last chunk is
 * put in order. Plain files are read by ranges, any number of workers at once; what is
 * packed or comes through a pipe is a stream, from which one worker at a time takes the
 * next chunk while others read rows.
 */
#ifndef ANALYSIS_SOURCE_FILE_H
#define ANALYSIS_SOURCE_FILE_H

#include <pthread.h>

#include "files.h"
#include "source/chunk.h"
#include "source/utf16.h"

typedef struct et_file {
    const char *path;
    size_t member;   /* of a .zip, from 0 */
    char *name;      /* for messages */
    et_layout *layout;
    et_grid_kind kind;         /* ET_GRID_NONE: text                          */
    char sheet[ET_SHEET_SIZE]; /* of a workbook                               */
    bool ranged;
    uint64_t size;   /* 0 for a pipe */
    uint64_t device, inode;
    int64_t changed, changed_ns; /* last modification */

    /* Kept by who hands out the chunks, under a lock of theirs. */
    uint64_t next;      /* sequence of the next chunk                            */
    uint64_t unread;    /* chunks handed out that are not put in order           */
    bool begun, ended;  /* no chunk is left to hand out                          */
    bool busy;          /* a stream that a worker takes from                     */

    /* Kept by who takes from a stream, one at a time. */
    int fd;             /* of a plain file; -1                                   */
    et_infile *in;      /* of a stream; NULL                                     */
    et_grid *grid;      /* instead of it                                         */
    bool exhausted;     /* the stream gave its last byte                         */
    bool wide;          /* the stream is UTF-16                                  */
    et_utf16 utf16;
    bool skipping;      /* the rest of an endless line                           */
    size_t skip;        /* bytes before the first row that are still to come     */
    et_frame frame;     /* after the last object that was taken                  */
    uint64_t taken_line, taken_column; /* lines before it; bytes before it in its line */
    char *carry;        /* bytes read after the last whole line                  */
    size_t carried, carry_room;
    uint64_t taken;     /* bytes of the stream as stored                         */

    pthread_mutex_t order_lock; /* over what follows, while chunks are put in order */
    et_chunk *waiting;     /* ascending sequences */
    _Atomic uint64_t put;  /* chunks put in order */
    uint64_t line, column; /* of the next chunk's first line, from 1; bytes before it */
    uint64_t rows, refused, filtered, scores, missing;
    uint64_t faults[ET_FAULT_KINDS];
    size_t shown;
    char messages[ET_FAULTS_SHOWN][256];
} et_file;

/* All files and members of `input`, each understood; errors come before any row is
 * read. *out has *count of them. */
ET_MUST_USE et_status et_files_open(et_file ***out, size_t *count,
                                    const et_source_input *input,
                                    const et_source_options *options, et_error *err);
void et_files_free(et_file **files, size_t count);

/* Opens the file for reading; fails when it is not the one that was understood. */
ET_MUST_USE et_status et_file_begin(et_file *file, et_error *err);
/* Fills a cleared chunk with the lines that its sequence stands for: any number of
 * workers at once for a plain file, one for a stream, in sequence. *bytes is how many of
 * the stored bytes that took. */
ET_MUST_USE et_status et_file_read(et_file *file, et_chunk *chunk, uint64_t *bytes,
                                   et_error *err);
/* Whether the chunk `next` holds anything. */
bool et_file_has_more(const et_file *file);
/* After the last chunk: fails when the file is no longer the one that was opened. */
ET_MUST_USE et_status et_file_close(et_file *file, et_error *err);

/* ---- between file.c, which opens and closes, and file_read.c ---- */

/* Reads on until `room` bytes hold *length of the stream, as UTF-8, or it has ended. */
ET_MUST_USE et_status et_file_fill(et_file *file, char *text, size_t room, size_t *length,
                                   et_error *err);
ET_MUST_USE et_status et_file_no_memory(const et_file *file, et_error *err);
ET_MUST_USE et_status et_file_has_changed(const et_file *file, et_error *err);

#endif
