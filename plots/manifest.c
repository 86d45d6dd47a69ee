/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "manifest.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "examtrend/table.h"
#include "examtrend/text.h"

static const char header[] = "examtrend pictures 1";

static et_status no_memory(et_error *err)
{
    return et_fail(err, ET_ERR_MEMORY, "out of memory for a manifest of pictures");
}

void et_manifest_clear(et_manifest *m)
{
    for (size_t i = 0; i < m->count; i++) {
        free(m->entries[i].path);
    }
    free(m->entries);
    *m = (et_manifest){0};
}

/* ---- reading --------------------------------------------------------------------- */

/* 32 hexadecimal digits at `*at` and the tab behind them. */
static bool take_fingerprint(const char **at, et_fingerprint *out)
{
    uint64_t half[2] = {0, 0};

    for (int i = 0; i < 32; i++) {
        static const char digits[] = "0123456789abcdef";
        const char *digit = (*at)[i] ? strchr(digits, (*at)[i]) : NULL;
        if (!digit) {
            return false;
        }
        half[i / 16] = half[i / 16] << 4 | (uint64_t)(digit - digits);
    }
    *out = (et_fingerprint){half[0], half[1]};
    *at += 33;
    return (*at)[-1] == '\t';
}

static bool take_entry(const char *line, et_drawn *out)
{
    const char *at = line;
    int64_t size = 0;

    if (!take_fingerprint(&at, &out->key) || !take_fingerprint(&at, &out->bytes)) {
        return false;
    }
    size_t digits = strcspn(at, "\t");
    if (!et_text_to_int(at, digits, &size) || size < 0 || at[digits] != '\t' ||
        !at[digits + 1]) {
        return false;
    }
    out->size = (uint64_t)size;
    out->path = (char *)(uintptr_t)(at + digits + 1);
    return true;
}

/* gnuplot TAB IDENTITY TAB VERSION */
static bool take_program(et_manifest *m, const char *line)
{
    static const char start[] = "gnuplot\t";
    if (strncmp(line, start, sizeof start - 1) != 0) {
        return false;
    }
    const char *identity = line + sizeof start - 1, *tab = strchr(identity, '\t');
    if (!tab || (size_t)(tab - identity) >= sizeof m->identity ||
        strlen(tab + 1) >= sizeof m->version) {
        return false;
    }
    memcpy(m->identity, identity, (size_t)(tab - identity));
    m->identity[tab - identity] = '\0';
    (void)et_text_copy(m->version, sizeof m->version, tab + 1);
    return true;
}

static int by_path(const void *a, const void *b)
{
    const et_drawn *x = a, *y = b;
    int order = strcmp(x->path, y->path);
    return order ? order : (x->turn > y->turn) - (x->turn < y->turn);
}

static et_status read_lines(et_manifest *m, FILE *file, const char *path, et_error *err)
{
    char *line = NULL;
    size_t room = 0;
    et_status status = ET_OK;
    uint64_t number = 0;

    ssize_t length;
    while (status == ET_OK && (length = getline(&line, &room, file)) >= 0) {
        et_drawn drawn = {0};
        number++;
        if (length > 0 && line[length - 1] == '\n') {
            line[length - 1] = '\0';
        }
        if (number == 1 ? strcmp(line, header) == 0
                        : number == 2 && take_program(m, line)) {
            continue;
        }
        if (number <= 2) {
            status = et_fail_at(err, path, number, 0,
                                "found another kind of file, expected a manifest of "
                                "pictures");
        } else if (!take_entry(line, &drawn)) {
            status = et_fail_at(err, path, number, 0,
                                "found a damaged entry, expected key, bytes, size and "
                                "path (the file may be removed: all is drawn then)");
        } else {
            status = et_manifest_put(m, &drawn, err);
        }
    }
    if (status == ET_OK && ferror(file)) {
        status = et_fail(err, ET_ERR_IO, "%s: cannot be read: %s", path, strerror(errno));
    } else if (status == ET_OK && number < 2) {
        status = et_fail_at(err, path, 0, 0, "found an empty or cut file, expected a "
                                             "manifest of pictures");
    }
    free(line);
    return status;
}

et_status et_manifest_load(et_manifest *m, const char *path, et_error *err)
{
    *m = (et_manifest){0};
    FILE *file = fopen(path, "re");
    if (!file && errno == ENOENT) {
        return ET_OK;
    }
    if (!file) {
        return et_fail(err, ET_ERR_IO, "%s: cannot be read: %s", path, strerror(errno));
    }
    et_status status = read_lines(m, file, path, err);
    (void)fclose(file);
    if (status != ET_OK) {
        et_manifest_clear(m);
        return status;
    }
    if (m->count > 0) {
        qsort(m->entries, m->count, sizeof *m->entries, by_path);
    }
    m->sorted = m->count;
    m->changed = false;
    return ET_OK;
}

/* ---- looking and adding ---------------------------------------------------------- */

const et_drawn *et_manifest_find(const et_manifest *m, const char *path)
{
    size_t low = 0, high = m->sorted;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(m->entries[middle].path, path);
        if (order == 0) {
            return &m->entries[middle];
        }
        if (order < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return NULL;
}

et_status et_manifest_put(et_manifest *m, const et_drawn *drawn, et_error *err)
{
    if (m->count == m->room) {
        size_t room = m->room ? 2 * m->room : 64;
        et_drawn *more = realloc(m->entries, room * sizeof *more);
        if (!more) {
            return no_memory(err);
        }
        m->entries = more;
        m->room = room;
    }
    char *path = strdup(drawn->path);
    if (!path) {
        return no_memory(err);
    }
    m->entries[m->count] = *drawn;
    m->entries[m->count].path = path;
    m->entries[m->count].turn = m->count;
    m->count++;
    m->changed = true;
    return ET_OK;
}

/* ---- writing --------------------------------------------------------------------- */

/* One entry a path, the last; none for a file that has gone. */
static void write_lines(et_manifest *m, FILE *out)
{
    char key[ET_FINGERPRINT_SIZE], bytes[ET_FINGERPRINT_SIZE];

    (void)fprintf(out, "%s\ngnuplot\t%s\t%s\n", header, m->identity, m->version);
    if (m->count > 0) {
        qsort(m->entries, m->count, sizeof *m->entries, by_path);
    }
    for (size_t i = 0; i < m->count; i++) {
        const et_drawn *d = &m->entries[i];
        bool last = i + 1 == m->count || strcmp(d->path, m->entries[i + 1].path) != 0;
        if (last && access(d->path, F_OK) == 0) {
            (void)fprintf(out, "%s\t%s\t%" PRIu64 "\t%s\n",
                          et_fingerprint_print(d->key, key),
                          et_fingerprint_print(d->bytes, bytes), d->size, d->path);
        }
    }
}

et_status et_manifest_save(et_manifest *m, const char *path, et_error *err)
{
    char *text = NULL;
    size_t size = 0;

    if (!m->changed) {
        return ET_OK;
    }
    FILE *out = open_memstream(&text, &size);
    if (!out) {
        return no_memory(err);
    }
    write_lines(m, out);
    bool good = !ferror(out);
    good = fclose(out) == 0 && good;
    et_status status = good ? et_output_write(path, text, size, err) : no_memory(err);
    free(text);
    m->changed = m->changed && status != ET_OK;
    return status;
}

/* ---- the program ----------------------------------------------------------------- */

static bool describe_program(const char *path, char *out, size_t room)
{
    struct stat info;
    char *real = NULL;

    if (stat(path, &info) != 0 || !S_ISREG(info.st_mode) || access(path, X_OK) != 0) {
        return false;
    }
    real = realpath(path, NULL);
    int size = snprintf(out, room, "%s %lld %lld.%09ld", real ? real : path,
                        (long long)info.st_size, (long long)info.st_mtim.tv_sec,
                        info.st_mtim.tv_nsec);
    free(real);
    return size > 0 && (size_t)size < room && et_text_is_clean(out, "");
}

bool et_program_identity(const char *program, char *out, size_t room)
{
    const char *folders = getenv("PATH");
    char path[4096];

    if (strchr(program, '/')) {
        return describe_program(program, out, room);
    }
    for (const char *at = folders ? folders : "/bin:/usr/bin"; at;) {
        size_t length = strcspn(at, ":");
        int size = snprintf(path, sizeof path, "%.*s%s/%s", (int)length, at,
                            length ? "" : ".", program);
        if (size > 0 && (size_t)size < sizeof path && describe_program(path, out, room)) {
            return true;
        }
        at = at[length] ? at + length + 1 : NULL;
    }
    return false;
}
