/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "cli/batch_file.h"
#include "cli/options.h"
#include "files.h"

et_status batch_text_read(const char *path, char **text, size_t *size, et_error *err)
{
    enum { MOST = 64 << 20 };
    et_infile *in = NULL;
    size_t room = 1 << 16, got = 1;
    et_status status = et_infile_open(&in, path, err);

    *text = malloc(room);
    *size = 0;
    while (status == ET_OK && got > 0) {
        if (*text && *size == room && room < MOST) {
            room *= 2;
            char *more = realloc(*text, room);
            if (!more) {
                free(*text);
            }
            *text = more;
        }
        if (!*text || *size == room) {
            status = et_fail(err, *text ? ET_ERR_INPUT : ET_ERR_MEMORY,
                             *text ? "%s: found more than 64 MB, expected fewer"
                                   : "out of memory while reading %s", path);
            break;
        }
        status = et_infile_read(in, *text + *size, room - *size, &got, err);
        *size += got;
    }
    et_infile_close(in);
    return status;
}

static int by_line(const void *a, const void *b)
{
    const batch_fault *x = a, *y = b;
    int order = (x->line > y->line) - (x->line < y->line);
    return order ? order : strcmp(x->text, y->text);
}

bool batch_text_faults(batch_file *file)
{
    if (file->fault_count > 0) {
        qsort(file->faults, file->fault_count, sizeof *file->faults, by_line);
    }
    for (size_t i = 0; i < file->fault_count; i++) {
        cli_message("%s:%u: %s", file->name, file->faults[i].line, file->faults[i].text);
    }
    return file->fault_count > 0;
}
