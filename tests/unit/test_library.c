/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include <pthread.h>

#include "libarchive.h"

static struct {
    const char *(*archive_version_string)(void);
    const char *(*archive_no_such_function)(void);
} lib;

static void pointers_are_set_once(void **state)
{
    (void)state;
    const et_library_function functions[] = {ET_LIBRARY_FUNCTION(archive_version_string)};
    et_library_part part = {ET_LIBRARY_ARCHIVE, functions, 1, 0};
    et_error err = {0};

    assert_ok(et_library_load(&part, "the test", &err), &err);
    assert_has(lib.archive_version_string(), "libarchive 3");
    lib.archive_version_string = NULL;
    assert_ok(et_library_load(&part, "the test", &err), &err);
    assert_null(lib.archive_version_string);
    assert_string_equal(et_library_package(ET_LIBRARY_ARCHIVE),
                        EXAMTREND_ARCHIVE_PACKAGE);
}

static void a_function_that_it_lacks_is_told_each_time(void **state)
{
    (void)state;
    const et_library_function functions[] = {
        ET_LIBRARY_FUNCTION(archive_version_string)
        ET_LIBRARY_FUNCTION(archive_no_such_function)};
    et_library_part part = {ET_LIBRARY_ARCHIVE, functions, 2, 0};

    for (int i = 0; i < 2; i++) {
        et_error err = {0};
        assert_int_equal(et_library_load(&part, "the test", &err), ET_ERR_UNSUPPORTED);
        assert_has(err.text, "the test needs libarchive (Debian package "
                             EXAMTREND_ARCHIVE_PACKAGE "): ");
        assert_has(err.text, "archive_no_such_function");
        assert_int_equal(et_library_load(&part, "", NULL), ET_ERR_UNSUPPORTED);
    }
}

static void *load(void *failed)
{
    const et_archive *archive;
    *(bool *)failed = et_archive_load(&archive, "a thread", NULL) != ET_OK ||
                      archive->archive_version_details == NULL;
    return NULL;
}

static void threads_may_ask_at_once(void **state)
{
    (void)state;
    enum { THREADS = 8 };
    pthread_t threads[THREADS];
    bool failed[THREADS];

    for (size_t i = 0; i < THREADS; i++) {
        assert_int_equal(pthread_create(&threads[i], NULL, load, &failed[i]), 0);
    }
    for (size_t i = 0; i < THREADS; i++) {
        assert_int_equal(pthread_join(threads[i], NULL), 0);
        assert_false(failed[i]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(threads_may_ask_at_once),
        cmocka_unit_test(pointers_are_set_once),
        cmocka_unit_test(a_function_that_it_lacks_is_told_each_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
