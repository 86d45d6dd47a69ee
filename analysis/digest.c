/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * FIPS 180-4 by nettle, which libarchive stands on anyway.
 */
#include "digest.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include <nettle/sha2.h>

static const char *finish(struct sha256_ctx *context, char out[ET_SHA256_SIZE])
{
    static const char digits[] = "0123456789abcdef";
    uint8_t bytes[SHA256_DIGEST_SIZE];

    sha256_digest(context, sizeof bytes, bytes);
    for (size_t i = 0; i < sizeof bytes; i++) {
        out[2 * i] = digits[bytes[i] >> 4];
        out[2 * i + 1] = digits[bytes[i] & 15];
    }
    out[2 * sizeof bytes] = '\0';
    return out;
}

const char *et_sha256_of(const void *bytes, size_t size, char out[ET_SHA256_SIZE])
{
    struct sha256_ctx context;

    sha256_init(&context);
    sha256_update(&context, size, bytes);
    return finish(&context, out);
}

et_status et_sha256_file(const char *path, char out[ET_SHA256_SIZE], uint64_t *size,
                         et_error *err)
{
    struct sha256_ctx context;
    uint8_t block[1 << 16];
    ssize_t got = -1;
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);

    *size = 0;
    sha256_init(&context);
    while (fd >= 0 && (got = read(fd, block, sizeof block)) != 0) {
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            break;
        }
        sha256_update(&context, (size_t)got, block);
        *size += (uint64_t)got;
    }
    int failed = errno;
    if (fd >= 0) {
        (void)close(fd);
    }
    if (got != 0) {
        return et_fail(err, ET_ERR_IO, "cannot read %s: %s", path, strerror(failed));
    }
    (void)finish(&context, out);
    return ET_OK;
}
