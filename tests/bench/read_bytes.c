/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * read_bytes: reads files whole, on so many threads, and looks at nothing: what counting
 * their rows cannot be quicker than.
 *
 *     read_bytes THREADS FILE...
 */
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "words.h"

enum { MOST_THREADS = 64, MOST_FILES = 10000 };
#define PIECE ((size_t)1 << 18) /* as many bytes as `aggregate` reads at a time */

static char **files;
static size_t file_count;
static atomic_size_t next_file;
static atomic_bool failed;

static void *read_some(void *unused)
{
    char *piece = aligned_alloc(64, PIECE); /* else up to a seventh longer */
    size_t index;

    while (piece && (index = atomic_fetch_add(&next_file, 1)) < file_count) {
        ssize_t got = 1;
        int fd = open(files[index], O_RDONLY | O_CLOEXEC);
        while (fd >= 0 && got > 0) {
            got = read(fd, piece, PIECE);
        }
        if (fd < 0 || got < 0) {
            (void)fprintf(stderr, "read_bytes: %s: %s\n", files[index],
                          strerror(errno));
            failed = true;
        }
        if (fd >= 0) {
            (void)close(fd);
        }
    }
    failed = failed || !piece;
    free(piece);
    return unused;
}

int main(int argc, char **argv)
{
    pthread_t threads[MOST_THREADS];
    char **words = bench_words(argc, argv, 2, MOST_FILES, "THREADS FILE...",
                               "Reads files whole and looks at nothing.");
    long count = bench_number(words[0], 1, MOST_THREADS, "threads"), started = 0;

    files = words + 1;
    while (files[file_count]) {
        file_count++;
    }
    while (started + 1 < count &&
           pthread_create(&threads[started], NULL, read_some, NULL) == 0) {
        started++;
    }
    (void)read_some(NULL);
    for (long i = 0; i < started; i++) {
        (void)pthread_join(threads[i], NULL);
    }
    return failed ? 1 : 0;
}
