/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * library.h - other libraries, loaded when something first needs them.
 *
 * With all that they stand on they would take most of the time that a command takes to
 * start, and few commands need any of them. A room that needs one lists the functions
 * that it calls, and calls them by their own names in a struct of pointers; macros that
 * hide the struct would make a call look like one that is linked:
 *
 *     #define FUNCTIONS(X) X(curl_easy_init) X(curl_easy_cleanup)
 *
 *     static struct {
 *         FUNCTIONS(ET_LIBRARY_POINTER)
 *     } lib;
 *     static const et_library_function functions[] = {FUNCTIONS(ET_LIBRARY_FUNCTION)};
 *     static et_library_part part = {ET_LIBRARY_CURL, functions, 2, 0};
 *
 *     if (et_library_load(&part, "this program", &err) == ET_OK) {
 *         CURL *curl = lib.curl_easy_init();
 *     }
 */
#ifndef EXAMTREND_LIBRARY_H
#define EXAMTREND_LIBRARY_H

#include "examtrend/status.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum et_library {
    ET_LIBRARY_ARCHIVE,
    ET_LIBRARY_ZLIB,
    ET_LIBRARY_XLSXWRITER,
    ET_LIBRARY_CURL,
    ET_LIBRARY_FONTCONFIG
} et_library;

typedef struct et_library_function {
    const char *name;
    void *pointer; /* to the pointer to a function that is set */
} et_library_function;

/* A member of the struct `lib`, typed by the library's own header; and where it is. */
#define ET_LIBRARY_POINTER(function) __typeof__(&function) function;
#define ET_LIBRARY_FUNCTION(function) {#function, &lib.function},

/* What somebody uses of a library. */
typedef struct et_library_part {
    et_library library;
    const et_library_function *functions;
    size_t count;
    int is_loaded; /* 0 at first; et_library_load looks after it */
} et_library_part;

/* Sets all pointers of the part, or fails: "WHO needs libcurl (Debian package libcurl4):
 * ...". For any thread; later calls cost next to nothing. What was loaded stays.
 * ET_ERR_UNSUPPORTED: it is not there, lacks a function, or the build left it out. */
ET_MUST_USE et_status et_library_load(et_library_part *part, const char *who,
                                      et_error *err);

/* The Debian package that has it: "libcurl4"; NULL when the build left it out. */
const char *et_library_package(et_library library);

#ifdef __cplusplus
}
#endif

#endif
