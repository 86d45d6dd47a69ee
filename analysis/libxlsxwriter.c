/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "libxlsxwriter.h"

static et_xlsxwriter lib;
static const et_library_function functions[] = {
    ET_XLSXWRITER_FUNCTIONS(ET_LIBRARY_FUNCTION)};

et_status et_xlsxwriter_load(const et_xlsxwriter **out, et_error *err)
{
    static et_library_part part = {ET_LIBRARY_XLSXWRITER, functions,
                                   sizeof functions / sizeof *functions, 0};
    et_status status = et_library_load(&part, "a workbook", err);

    *out = status == ET_OK ? &lib : NULL;
    return status;
}
