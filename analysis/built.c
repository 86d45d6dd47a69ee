/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/built.h"

#include <stdio.h>
#include <string.h>

#include <expat.h>
#include <gsl/gsl_version.h>
#include <jansson.h>
#include <utf8proc.h>
#ifdef EXAMTREND_WITH_FONTCONFIG
#include <fontconfig/fontconfig.h>
#endif

#include "examtrend/library.h"
#include "gunzip.h"
#include "libarchive.h"
#ifdef EXAMTREND_WITH_CURL
#include "libcurl.h"
#endif
#include "libxlsxwriter.h"

static const char *gsl(void)
{
    return gsl_version;
}

/* "libarchive 3.6.2 zlib/1.2.13 ...": with what it unpacks by. */
static const char *libarchive(void)
{
    const et_archive *lib;

    if (et_archive_load(&lib, "", NULL) != ET_OK) {
        return NULL;
    }
    const char *details = lib->archive_version_details(), *space = strchr(details, ' ');
    return space ? space + 1 : details;
}

static const char *libxlsxwriter(void)
{
    const et_xlsxwriter *lib;
    return et_xlsxwriter_load(&lib, NULL) == ET_OK ? lib->lxw_version() : NULL;
}

static const char *inih(void)
{
    return EXAMTREND_INIH_VERSION;
}

static const char *nettle(void)
{
    return EXAMTREND_NETTLE_VERSION;
}

static const char *expat(void)
{
    return XML_ExpatVersion() + strlen("expat_");
}

#ifdef EXAMTREND_WITH_READSTAT
static const char *readstat(void)
{
    return "built in"; /* it does not tell its version */
}
#endif

#ifdef EXAMTREND_WITH_ODBC
static const char *odbc(void)
{
    return EXAMTREND_ODBC_VERSION;
}
#endif

#ifdef EXAMTREND_WITH_CURL
static const char *curl(void)
{
    const et_curl *lib;
    return et_curl_load(&lib, NULL) == ET_OK
               ? lib->curl_version_info(CURLVERSION_NOW)->version
               : NULL;
}
#endif

#ifdef EXAMTREND_WITH_FONTCONFIG
/* 21401 is 2.14.1 */
static const char *fontconfig(void)
{
    static _Thread_local char text[40];
    static struct {
        ET_LIBRARY_POINTER(FcGetVersion)
    } lib;
    static const et_library_function functions[] = {ET_LIBRARY_FUNCTION(FcGetVersion)};
    static et_library_part part = {ET_LIBRARY_FONTCONFIG, functions, 1, 0};

    if (et_library_load(&part, "", NULL) != ET_OK) {
        return NULL;
    }
    int version = lib.FcGetVersion();
    (void)snprintf(text, sizeof text, "%d.%d.%d", version / 10000, version / 100 % 100,
                   version % 100);
    return text;
}
#endif

enum { LINKED = -1 };

static const struct {
    const char *name, *purpose;
    const char *(*version)(void);
    int loaded; /* an et_library that is loaded when it is needed, or LINKED */
} libraries[] = {
    {"GSL", "numerics", gsl, LINKED},
    {"libarchive", "packed files", libarchive, ET_LIBRARY_ARCHIVE},
    {"zlib", "packed files", et_gunzip_version, ET_LIBRARY_ZLIB},
    {"utf8proc", "names in Unicode", utf8proc_version, LINKED},
    {"jansson", "JSON", jansson_version_str, LINKED},
    {"inih", "settings and job files", inih, LINKED},
    {"expat", "workbooks in", expat, LINKED},
    {"libxlsxwriter", "workbooks out", libxlsxwriter, ET_LIBRARY_XLSXWRITER},
#ifdef EXAMTREND_WITH_READSTAT
    {"ReadStat", "files of SPSS, Stata and SAS", readstat, LINKED},
#endif
    {"nettle", "SHA-256", nettle, LINKED},
#ifdef EXAMTREND_WITH_ODBC
    {"unixODBC", "PostgreSQL, MariaDB, SQLite", odbc, LINKED},
#endif
#ifdef EXAMTREND_WITH_CURL
    {"libcurl", "ClickHouse", curl, ET_LIBRARY_CURL},
#endif
#ifdef EXAMTREND_WITH_FONTCONFIG
    {"fontconfig", "fonts of charts", fontconfig, ET_LIBRARY_FONTCONFIG},
#endif
};
enum { LIBRARIES = sizeof libraries / sizeof *libraries };

const char *et_version(void)
{
    return EXAMTREND_VERSION;
}

size_t et_built_count(void)
{
    return LIBRARIES;
}

const char *et_built_name(size_t index)
{
    return index < LIBRARIES ? libraries[index].name : NULL;
}

const char *et_built_version(size_t index)
{
    return index < LIBRARIES ? libraries[index].version() : NULL;
}

const char *et_built_purpose(size_t index)
{
    return index < LIBRARIES ? libraries[index].purpose : NULL;
}

const char *et_built_package(size_t index)
{
    return index < LIBRARIES && libraries[index].loaded != LINKED
               ? et_library_package((et_library)libraries[index].loaded)
               : NULL;
}
