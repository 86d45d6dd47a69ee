/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * libcurl, loaded when a ClickHouse server is first asked for something.
 */
#ifndef ANALYSIS_LIBCURL_H
#define ANALYSIS_LIBCURL_H

#define CURL_DISABLE_TYPECHECK /* its macros take only calls by the function's own name */
#include <curl/curl.h>

#include "examtrend/library.h"

#define ET_CURL_FUNCTIONS(X)                                                             \
    X(curl_easy_cleanup)                                                                 \
    X(curl_easy_escape)                                                                  \
    X(curl_easy_getinfo)                                                                 \
    X(curl_easy_init)                                                                    \
    X(curl_easy_perform)                                                                 \
    X(curl_easy_reset)                                                                   \
    X(curl_easy_setopt)                                                                  \
    X(curl_easy_strerror)                                                                \
    X(curl_easy_unescape)                                                                \
    X(curl_free)                                                                         \
    X(curl_url)                                                                          \
    X(curl_url_cleanup)                                                                  \
    X(curl_url_get)                                                                      \
    X(curl_url_set)                                                                      \
    X(curl_version_info)

typedef struct et_curl {
    ET_CURL_FUNCTIONS(ET_LIBRARY_POINTER)
} et_curl;

ET_MUST_USE et_status et_curl_load(const et_curl **out, et_error *err);

#endif
