/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * SPSS, Stata and SAS through ReadStat, which hands out values as it pleases: it works
 * in a thread of its own, and a pair of sockets between it and the reader keeps it from
 * running ahead. Values that are system-missing or declared missing are left blank.
 */
#include "grid/inside.h"

#ifdef EXAMTREND_WITH_READSTAT

#include <errno.h>
#include <math.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <readstat.h>

#define PIECE ((size_t)1 << 15)

typedef struct statistics {
    char *path;
    et_grid_kind kind;
    pthread_t thread;
    int ends[2]; /* that of the reader, that of the thread */
    bool running;
    /* of the thread, until it has ended: */
    et_lines lines;
    int variables;
    bool gone;   /* the reader does not want any more     */
    et_status status;
    et_error error;
    char told[256]; /* by ReadStat */
} statistics;

/* ---- in the thread ---- */

static bool send_all(statistics *s, const char *bytes, size_t size)
{
    while (size > 0) {
        ssize_t sent = send(s->ends[1], bytes, size, MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) {
            continue;
        }
        if (sent <= 0) {
            s->gone = true;
            return false;
        }
        bytes += sent;
        size -= (size_t)sent;
    }
    return true;
}

static bool send_lines(statistics *s)
{
    char piece[4096];
    size_t got;

    while ((got = et_lines_take(&s->lines, piece, sizeof piece)) > 0) {
        if (!send_all(s, piece, got)) {
            return false;
        }
    }
    return true;
}

static int end_line(statistics *s)
{
    et_lines_end(&s->lines, s->lines.line + 1);
    if (s->lines.failed) {
        s->status = et_fail(&s->error, ET_ERR_MEMORY, "out of memory while reading %s",
                            s->path);
        return READSTAT_HANDLER_ABORT;
    }
    return et_lines_waiting(&s->lines) < PIECE || send_lines(s) ? READSTAT_HANDLER_OK
                                                                : READSTAT_HANDLER_ABORT;
}

static int on_metadata(readstat_metadata_t *metadata, void *context)
{
    statistics *s = context;
    s->variables = readstat_get_var_count(metadata);
    s->lines.width = s->variables > 0 ? (size_t)s->variables : 1;
    return READSTAT_HANDLER_OK;
}

static int on_variable(int index, readstat_variable_t *variable, const char *labels,
                       void *context)
{
    statistics *s = context;
    const char *name = readstat_variable_get_name(variable);

    (void)labels;
    name = name ? name : "";
    et_lines_put(&s->lines, (size_t)index, name, strlen(name));
    return index + 1 == s->variables ? end_line(s) : READSTAT_HANDLER_OK;
}

/* A text that the file declares as missing. */
static bool is_missing_text(readstat_variable_t *variable, const char *text)
{
    int count = readstat_variable_get_missing_ranges_count(variable);

    for (int i = 0; i < count; i++) {
        readstat_value_t value = readstat_variable_get_missing_range_lo(variable, i);
        const char *missing = readstat_value_type(value) == READSTAT_TYPE_STRING
                                  ? readstat_string_value(value)
                                  : NULL;
        if (missing && strcmp(missing, text) == 0) {
            return true;
        }
    }
    return false;
}

/* A float was meant as the shortest number that it is nearest to: 6.35, not the
 * 6.349999904632568 that it is as a double. */
static size_t float_text(float value, char out[ET_NUMBER_SIZE])
{
    for (int decimals = 0; decimals <= 8 && fabsf(value) < 1e7F; decimals++) {
        double same;
        (void)et_text_fixed((double)value, decimals, out);
        if (et_text_to_double(out, strlen(out), &same) && (float)same == value) {
            return strlen(out);
        }
    }
    return et_grid_number((double)value, out);
}

static size_t number_text(readstat_value_t value, char out[ET_NUMBER_SIZE])
{
    double number = readstat_double_value(value); /* of any type of number */

    if (readstat_value_type(value) == READSTAT_TYPE_FLOAT) {
        return float_text(readstat_float_value(value), out);
    }
    if (!isfinite(number)) {
        (void)snprintf(out, ET_NUMBER_SIZE, "infinite");
        return strlen(out);
    }
    return et_grid_number(number, out);
}

static int on_value(int row, readstat_variable_t *variable, readstat_value_t value,
                    void *context)
{
    statistics *s = context;
    int index = readstat_variable_get_index(variable);
    char number[ET_NUMBER_SIZE];

    (void)row;
    if (readstat_value_type_class(value) == READSTAT_TYPE_CLASS_STRING) {
        const char *text = readstat_string_value(value);
        if (text && !is_missing_text(variable, text)) {
            et_lines_put(&s->lines, (size_t)index, text, strlen(text));
        }
    } else if (!readstat_value_is_missing(value, variable)) {
        size_t length = number_text(value, number);
        et_lines_put(&s->lines, (size_t)index, number, length);
    }
    return index + 1 == s->variables ? end_line(s) : READSTAT_HANDLER_OK;
}

static void on_error(const char *text, void *context)
{
    statistics *s = context;
    (void)snprintf(s->told, sizeof s->told, "%s", text);
    s->told[strcspn(s->told, "\n")] = '\0';
}

static readstat_error_t parse(statistics *s, readstat_parser_t *parser)
{
    (void)readstat_set_metadata_handler(parser, on_metadata);
    (void)readstat_set_variable_handler(parser, on_variable);
    (void)readstat_set_value_handler(parser, on_value);
    (void)readstat_set_error_handler(parser, on_error);
    switch (s->kind) {
    case ET_GRID_STATA: return readstat_parse_dta(parser, s->path, s);
    case ET_GRID_SAS: return readstat_parse_sas7bdat(parser, s->path, s);
    case ET_GRID_XPORT: return readstat_parse_xport(parser, s->path, s);
    default: return readstat_parse_sav(parser, s->path, s);
    }
}

static void keep_failure(statistics *s, readstat_error_t code)
{
    if (code == READSTAT_OK || s->status != ET_OK || s->gone) {
        return;
    }
    if (code == READSTAT_ERROR_MALLOC) {
        s->status = et_fail(&s->error, ET_ERR_MEMORY, "out of memory while reading %s",
                            s->path);
        return;
    }
    s->status = et_fail(&s->error, ET_ERR_INPUT, "%s: found %s, expected %s", s->path,
                        s->told[0] ? s->told : readstat_error_message(code),
                        et_grid_kind_name(s->kind));
}

static void *work(void *context)
{
    statistics *s = context;
    readstat_parser_t *parser = readstat_parser_init();

    keep_failure(s, parser ? parse(s, parser) : READSTAT_ERROR_MALLOC);
    if (parser) {
        readstat_parser_free(parser);
    }
    if (s->status == ET_OK && !s->gone) {
        (void)send_lines(s);
    }
    (void)shutdown(s->ends[1], SHUT_WR);
    return NULL;
}

/* ---- the reader ---- */

static void end_thread(statistics *s)
{
    if (s->running) {
        s->running = false;
        (void)shutdown(s->ends[0], SHUT_RDWR); /* what it still sends goes nowhere */
        (void)pthread_join(s->thread, NULL);
    }
}

static void close_statistics(void *state)
{
    statistics *s = state;

    end_thread(s);
    for (int i = 0; i < 2; i++) {
        if (s->ends[i] >= 0) {
            (void)close(s->ends[i]);
        }
    }
    free(s->lines.bytes);
    free(s->path);
    free(s);
}

static et_status start(statistics *s, et_error *err)
{
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, s->ends) != 0) {
        s->ends[0] = s->ends[1] = -1;
        return et_fail(err, ET_ERR_IO, "cannot read %s: %s", s->path, strerror(errno));
    }
    int failed = pthread_create(&s->thread, NULL, work, s);
    if (failed) {
        return et_fail(err, ET_ERR_IO, "cannot read %s: %s", s->path, strerror(failed));
    }
    s->running = true;
    return ET_OK;
}

static et_status open_statistics(void **state, const et_grid_source *source,
                                 et_error *err)
{
    statistics *s = calloc(1, sizeof *s);
    char *path = strdup(source->path);
    et_status status;

    *state = NULL;
    if (!s || !path) {
        free(s);
        free(path);
        return et_fail(err, ET_ERR_MEMORY, "out of memory while reading %s",
                       source->path);
    }
    s->path = path;
    s->kind = source->kind;
    s->ends[0] = s->ends[1] = -1;
    status = start(s, err);
    if (status != ET_OK) {
        close_statistics(s);
        return status;
    }
    *state = s;
    return ET_OK;
}

/* The lines come ready; only those before the first are left out here. */
static et_status step_statistics(void *state, et_lines *lines, bool *ended, et_error *err)
{
    statistics *s = state;
    char piece[PIECE];
    ssize_t got;

    do {
        got = read(s->ends[0], piece, sizeof piece);
    } while (got < 0 && errno == EINTR);
    *ended = got <= 0;
    if (*ended) {
        end_thread(s);
        return s->status == ET_OK ? ET_OK
                                  : et_fail(err, s->status, "%s", s->error.text);
    }
    et_lines_add(lines, piece, (size_t)got);
    return lines->failed ? et_fail(err, ET_ERR_MEMORY, "out of memory while reading %s",
                                   s->path)
                         : ET_OK;
}

static uint64_t taken_of_statistics(const void *state)
{
    (void)state;
    return 0; /* ReadStat does not tell */
}

const et_grid_reader et_grid_statistics = {open_statistics, step_statistics,
                                           taken_of_statistics, close_statistics};

#else

static et_status open_statistics(void **state, const et_grid_source *source,
                                 et_error *err)
{
    *state = NULL;
    return et_fail(err, ET_ERR_UNSUPPORTED,
                   "%s: found %s, expected text: this examtrend was built without "
                   "ReadStat",
                   source->path, et_grid_kind_name(source->kind));
}

const et_grid_reader et_grid_statistics = {.open = open_statistics};

#endif
