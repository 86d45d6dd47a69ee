/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * libcurl, loaded when a ClickHouse server is first asked for something: with all that it
 * needs it takes half of what a command takes to start, and few commands ask.
 */
#ifndef ANALYSIS_CURL_H
#define ANALYSIS_CURL_H

#define CURL_DISABLE_TYPECHECK /* its macros take only calls by the function's own name */
#include <curl/curl.h>

#include "examtrend/status.h"

#define ET_CURL_FUNCTIONS(X)                                                             \
    X(easy_cleanup)                                                                      \
    X(easy_escape)                                                                       \
    X(easy_getinfo)                                                                      \
    X(easy_init)                                                                         \
    X(easy_perform)                                                                      \
    X(easy_reset)                                                                        \
    X(easy_setopt)                                                                       \
    X(easy_strerror)                                                                     \
    X(easy_unescape)                                                                     \
    X(free)                                                                              \
    X(url)                                                                               \
    X(url_cleanup)                                                                       \
    X(url_get)                                                                           \
    X(url_set)                                                                           \
    X(version_info)

typedef struct et_curl {
#define X(name) __typeof__(&curl_##name) name;
    ET_CURL_FUNCTIONS(X)
#undef X
} et_curl;

/* For any thread; what was loaded stays. */
ET_MUST_USE et_status et_curl_load(const et_curl **out, et_error *err);

#endif
