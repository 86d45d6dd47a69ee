/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What tests do with a file of candidates: write it, read it, look at what came out.
 */
#ifndef TESTS_SUPPORT_SOURCE_FILES_H
#define TESTS_SUPPORT_SOURCE_FILES_H

#include "loaded_subjects.h"

#include "examtrend/source.h"

typedef struct outcome {
    et_status status;
    et_error err;
    et_source_report report;
    char *tally; /* its text without the header; "" when empty */
} outcome;

static inline void clear(outcome *o)
{
    free(o->tally);
    o->tally = NULL;
}

static inline outcome read_paths(const char *const *paths, size_t count,
                          const et_source_options *options)
{
    outcome o = {0};
    et_tally *tally = NULL;
    et_error err = {0};
    et_source_input input = {paths, count, subjects};

    assert_ok(et_tally_new(&tally, &err), &err);
    o.status = et_source_read(&input, options, tally, &o.report, &o.err);
    assert_ok(et_tally_save(tally, scratch_path("tally.csv"), &err), &err);
    et_tally_free(tally);
    o.tally = read_file(scratch_path("tally.csv"), NULL);
    memmove(o.tally, strchr(o.tally, '\n') + 1, strlen(strchr(o.tally, '\n')));
    return o;
}

/* Paths stay valid until the test ends. */
static inline const char *file_of(const char *name, const char *text, size_t length)
{
    static char paths[8][4608];
    static size_t next;
    char *path = paths[next++ % 8];
    (void)snprintf(path, sizeof paths[0], "%s", scratch_path(name));
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(text, 1, length, file), length);
    assert_int_equal(fclose(file), 0);
    return path;
}

static inline outcome read_text(const char *text, const et_source_options *options)
{
    const char *path = file_of("rows_2024.csv", text, strlen(text));
    return read_paths(&path, 1, options);
}

static inline const char *text_file(const char *name, const char *text)
{
    return file_of(name, text, strlen(text));
}

/* What a tally holds of one candidate of Hà Nội with these two scores. */
#define KEYED "2024,01,ngu_van,6.5,1\n2024,01,toan,8.2,1\n"

/* The file is read without a fault to exactly these counts. */
static inline void assert_right(const char *name, const char *text,
                                const et_source_options *options, const char *expected)
{
    const char *path = text_file(name, text);
    outcome o = read_paths(&path, 1, options);
    if (o.status != ET_OK || strcmp(o.tally, expected) != 0 || o.report.shown > 0) {
        print_error("%s\ngot %s\n%s%s\n", text, o.tally, o.err.text,
                    o.report.messages[0]);
        fail();
    }
    clear(&o);
}

#endif
