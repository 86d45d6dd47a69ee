/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifdef EXAMTREND_WITH_CURL

#include "curl.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/* Programs built against any libcurl since 2006 ask for this name. */
#define LIBRARY "libcurl.so.4"

static et_curl loaded;
static bool is_loaded;

static et_status load(et_error *err)
{
    static const struct {
        const char *name;
        size_t at;
    } functions[] = {
#define X(name) {"curl_" #name, offsetof(et_curl, name)},
        ET_CURL_FUNCTIONS(X)
#undef X
    };
    void *library = dlopen(LIBRARY, RTLD_LAZY | RTLD_LOCAL);

    for (size_t i = 0; library && i < sizeof functions / sizeof *functions; i++) {
        void *address = dlsym(library, functions[i].name);
        if (!address) {
            library = NULL;
        } else { /* a pointer to a function is as large, which C does not promise */
            memcpy((char *)&loaded + functions[i].at, &address, sizeof address);
        }
    }
    if (!library) {
        const char *why = dlerror();
        return et_fail(err, ET_ERR_UNSUPPORTED,
                       "clickhouse: needs libcurl (Debian package libcurl4): %s",
                       why ? why : LIBRARY " cannot be loaded");
    }
    is_loaded = true;
    return ET_OK;
}

et_status et_curl_load(const et_curl **out, et_error *err)
{
    static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

    (void)pthread_mutex_lock(&lock);
    et_status status = is_loaded ? ET_OK : load(err);
    (void)pthread_mutex_unlock(&lock);
    *out = status == ET_OK ? &loaded : NULL;
    return status;
}

#else

typedef int et_built_without_curl; /* an empty file is no C */

#endif
