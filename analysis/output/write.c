/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/table.h"
#include "files.h"

et_status et_output_write(const char *path, const void *bytes, size_t size,
                          et_error *err)
{
    et_outfile *file = NULL;
    et_status status = et_outfile_open(&file, path, err);

    if (status == ET_OK) {
        status = et_outfile_write(file, bytes, size, err);
    }
    if (status == ET_OK) {
        status = et_outfile_commit(file, err);
    }
    et_outfile_close(file);
    return status;
}
