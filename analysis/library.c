/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/library.h"

#include <dlfcn.h>
#include <pthread.h>
#include <string.h>

/* Files and packages are those that were there at build time, "" where there was none,
 * see cmake/loaded.cmake. */
static const struct {
    const char *name, *file, *package;
} libraries[] = {
    [ET_LIBRARY_ARCHIVE] = {"libarchive", EXAMTREND_ARCHIVE_FILE,
                            EXAMTREND_ARCHIVE_PACKAGE},
    [ET_LIBRARY_ZLIB] = {"zlib", EXAMTREND_ZLIB_FILE, EXAMTREND_ZLIB_PACKAGE},
    [ET_LIBRARY_XLSXWRITER] = {"libxlsxwriter", EXAMTREND_XLSXWRITER_FILE,
                               EXAMTREND_XLSXWRITER_PACKAGE},
    [ET_LIBRARY_CURL] = {"libcurl", EXAMTREND_CURL_FILE, EXAMTREND_CURL_PACKAGE},
    [ET_LIBRARY_FONTCONFIG] = {"fontconfig", EXAMTREND_FONTCONFIG_FILE,
                               EXAMTREND_FONTCONFIG_PACKAGE},
};

static et_status load(et_library_part *part, const char *who, et_error *err)
{
    const char *name = libraries[part->library].name;
    const char *file = libraries[part->library].file;

    if (!file[0]) {
        return et_fail(err, ET_ERR_UNSUPPORTED,
                       "%s needs %s, which this examtrend was built without", who, name);
    }
    void *library = dlopen(file, RTLD_LAZY | RTLD_LOCAL);
    for (size_t i = 0; library && i < part->count; i++) {
        void *address = dlsym(library, part->functions[i].name);
        if (!address) {
            library = NULL;
        } else { /* a pointer to a function is as large, which C does not promise */
            memcpy(part->functions[i].pointer, &address, sizeof address);
        }
    }
    if (!library) {
        const char *why = dlerror();
        return et_fail(err, ET_ERR_UNSUPPORTED, "%s needs %s (Debian package %s): %s",
                       who, name, libraries[part->library].package,
                       why ? why : "it cannot be loaded");
    }
    part->is_loaded = 1;
    return ET_OK;
}

et_status et_library_load(et_library_part *part, const char *who, et_error *err)
{
    static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

    (void)pthread_mutex_lock(&lock);
    et_status status = part->is_loaded ? ET_OK : load(part, who, err);
    (void)pthread_mutex_unlock(&lock);
    return status;
}

const char *et_library_package(et_library library)
{
    const char *package = libraries[library].package;
    return package[0] ? package : NULL;
}
