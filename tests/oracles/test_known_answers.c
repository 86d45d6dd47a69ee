/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every problem of the self-test keeps its promise of digits.
 */
#include "support.h"

#include "examtrend/selftest.h"

static void problem_keeps_its_promise(void **state)
{
    size_t index = (size_t)(uintptr_t)*state;
    et_selftest_result result;
    et_error err = {0};

    assert_ok(et_selftest_run(index, &result, &err), &err);
    if (!result.passed) {
        print_error("%s %s: %.2f digits over %zu values, promised %.2f; worst: %s\n",
                    result.family, result.name, result.digits, result.values,
                    result.promised, result.worst);
        fail();
    }
}

static void index_past_the_end_is_refused(void **state)
{
    (void)state;
    et_selftest_result result;
    assert_int_equal(et_selftest_run(et_selftest_count(), &result, NULL),
                     ET_ERR_ARGUMENT);
}

int main(void)
{
    size_t count = et_selftest_count();
    struct CMUnitTest *tests = calloc(count + 1, sizeof *tests);
    et_selftest_result *results = calloc(count, sizeof *results);

    if (!tests || !results) {
        return 1;
    }
    for (size_t i = 0; i < count; i++) {
        if (et_selftest_run(i, &results[i], NULL) != ET_OK) {
            (void)snprintf(results[i].name, sizeof results[i].name, "problem %zu", i);
        }
        tests[i] = (struct CMUnitTest){.name = results[i].name,
                                       .test_func = problem_keeps_its_promise,
                                       .initial_state = (void *)(uintptr_t)i};
    }
    tests[count] = (struct CMUnitTest)cmocka_unit_test(index_past_the_end_is_refused);
    int failed = _cmocka_run_group_tests("known answers", tests, count + 1, NULL, NULL);
    free(tests);
    free(results);
    return failed;
}
