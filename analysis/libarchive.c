/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "libarchive.h"

static et_archive lib;
static const et_library_function functions[] = {
    ET_ARCHIVE_FUNCTIONS(ET_LIBRARY_FUNCTION)};

et_status et_archive_load(const et_archive **out, const char *who, et_error *err)
{
    static et_library_part part = {ET_LIBRARY_ARCHIVE, functions,
                                   sizeof functions / sizeof *functions, 0};
    et_status status = et_library_load(&part, who, err);

    *out = status == ET_OK ? &lib : NULL;
    return status;
}
