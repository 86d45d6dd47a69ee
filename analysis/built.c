/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/built.h"

#include <string.h>

#include <archive.h>
#include <expat.h>
#include <gsl/gsl_version.h>
#include <jansson.h>
#include <utf8proc.h>
#include <xlsxwriter.h>

#ifdef EXAMTREND_WITH_CURL
#include "curl.h"
#endif

static const char *gsl(void)
{
    return gsl_version;
}

/* "libarchive 3.6.2 zlib/1.2.13 ...": with what it unpacks by. */
static const char *libarchive(void)
{
    const char *details = archive_version_details(), *space = strchr(details, ' ');
    return space ? space + 1 : details;
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
    return et_curl_load(&lib, NULL) == ET_OK ? lib->version_info(CURLVERSION_NOW)->version
                                             : NULL;
}
#endif

static const struct {
    const char *name, *purpose;
    const char *(*version)(void);
} libraries[] = {
    {"GSL", "numerics", gsl},
    {"libarchive", "packed files", libarchive},
    {"utf8proc", "names in Unicode", utf8proc_version},
    {"jansson", "JSON", jansson_version_str},
    {"inih", "settings and job files", inih},
    {"expat", "workbooks in", expat},
    {"libxlsxwriter", "workbooks out", lxw_version},
#ifdef EXAMTREND_WITH_READSTAT
    {"ReadStat", "files of SPSS, Stata and SAS", readstat},
#endif
    {"nettle", "SHA-256", nettle},
#ifdef EXAMTREND_WITH_ODBC
    {"unixODBC", "PostgreSQL, MariaDB, SQLite", odbc},
#endif
#ifdef EXAMTREND_WITH_CURL
    {"libcurl", "ClickHouse", curl},
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
