/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifdef EXAMTREND_WITH_CURL

#include "libcurl.h"

static et_curl lib;
static const et_library_function functions[] = {ET_CURL_FUNCTIONS(ET_LIBRARY_FUNCTION)};

et_status et_curl_load(const et_curl **out, et_error *err)
{
    static et_library_part part = {ET_LIBRARY_CURL, functions,
                                   sizeof functions / sizeof *functions, 0};
    et_status status = et_library_load(&part, "clickhouse:", err);

    *out = status == ET_OK ? &lib : NULL;
    return status;
}

#else

typedef int et_built_without_curl; /* an empty file is no C */

#endif
