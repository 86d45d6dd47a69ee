/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gunzip.h"

#include <errno.h>
#include <limits.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#define ZLIB_CONST
#include <zlib.h>

#include "examtrend/library.h"

#define FUNCTIONS(X)                                                                     \
    X(inflate)                                                                           \
    X(inflateEnd)                                                                        \
    X(inflateInit2_)                                                                     \
    X(inflateReset)                                                                      \
    X(zlibVersion)

static struct {
    FUNCTIONS(ET_LIBRARY_POINTER)
} lib;

struct et_gunzip {
    const char *name;
    et_gunzip_feed *feed;
    void *context;
    z_stream z;
    bool between; /* behind a stream and its checksum */
    bool padded;  /* by zeros, as tapes do: no other stream may follow */
    bool ended;
};

static et_status load(const char *who, et_error *err)
{
    static const et_library_function functions[] = {FUNCTIONS(ET_LIBRARY_FUNCTION)};
    static et_library_part part = {ET_LIBRARY_ZLIB, functions,
                                   sizeof functions / sizeof *functions, 0};
    return et_library_load(&part, who, err);
}

const char *et_gunzip_version(void)
{
    return load("", NULL) == ET_OK ? lib.zlibVersion() : NULL;
}

static et_status no_memory(const et_gunzip *g, et_error *err)
{
    return et_fail(err, ET_ERR_MEMORY, "out of memory while reading %s", g->name);
}

static et_status damaged(const et_gunzip *g, const char *found, et_error *err)
{
    return et_fail(err, ET_ERR_INPUT,
                   "%s: cannot unpack: found %s, expected a whole file", g->name, found);
}

et_status et_gunzip_open(et_gunzip **out, const char *name, et_gunzip_feed *feed,
                         void *context, et_error *err)
{
    enum { GZIP = 16 + MAX_WBITS };

    *out = NULL;
    et_status status = load(name, err);
    if (status != ET_OK) {
        return status;
    }
    et_gunzip *g = calloc(1, sizeof *g);
    if (!g) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory while opening %s", name);
    }
    *g = (et_gunzip){.name = name, .feed = feed, .context = context};
    if (lib.inflateInit2_(&g->z, GZIP, ZLIB_VERSION, (int)sizeof g->z) != Z_OK) {
        status = no_memory(g, err);
        free(g);
        return status;
    }
    *out = g;
    return ET_OK;
}

/* Makes sure that there is input, unless all was taken. */
static et_status take_input(et_gunzip *g, et_error *err)
{
    const void *bytes;

    if (g->z.avail_in > 0) {
        return ET_OK;
    }
    ssize_t got = g->feed(g->context, &bytes);
    if (got < 0) {
        return et_fail(err, ET_ERR_IO, "cannot read %s: %s", g->name, strerror(errno));
    }
    g->z.next_in = bytes;
    g->z.avail_in = (uInt)got;
    if (got == 0 && !g->between) {
        return damaged(g, "truncated gzip input", err);
    }
    g->ended = got == 0;
    return ET_OK;
}

/* Behind a stream: another one, or zeros to the end. */
static et_status begin_next(et_gunzip *g, et_error *err)
{
    for (; g->z.avail_in > 0 && *g->z.next_in == 0; g->z.avail_in--) {
        g->z.next_in++;
        g->padded = true;
    }
    if (g->z.avail_in == 0) {
        return ET_OK;
    }
    if (g->padded || *g->z.next_in != 0x1f) {
        return damaged(g, "other bytes behind the packed data", err);
    }
    g->between = false;
    return lib.inflateReset(&g->z) == Z_OK ? ET_OK : no_memory(g, err);
}

static et_status unpack(et_gunzip *g, unsigned char *out, size_t room, size_t *got,
                        et_error *err)
{
    uInt most = room < UINT_MAX ? (uInt)room : UINT_MAX;

    g->z.next_out = out;
    g->z.avail_out = most;
    int code = lib.inflate(&g->z, Z_NO_FLUSH);
    *got += most - g->z.avail_out;
    g->between = code == Z_STREAM_END;
    if (code == Z_MEM_ERROR) {
        return no_memory(g, err);
    }
    bool fine = code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR;
    return fine ? ET_OK : damaged(g, g->z.msg ? g->z.msg : "damaged data", err);
}

et_status et_gunzip_read(et_gunzip *g, void *buffer, size_t room, size_t *got,
                         et_error *err)
{
    et_status status = ET_OK;

    *got = 0;
    while (status == ET_OK && *got < room && !g->ended) {
        status = take_input(g, err);
        if (status == ET_OK && g->between && !g->ended) {
            status = begin_next(g, err);
        }
        if (status == ET_OK && !g->between) {
            status = unpack(g, (unsigned char *)buffer + *got, room - *got, got, err);
        }
    }
    return status;
}

void et_gunzip_close(et_gunzip *g)
{
    if (g) {
        (void)lib.inflateEnd(&g->z);
        free(g);
    }
}
