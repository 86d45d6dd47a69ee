/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "grow.h"

static void nothing_gets_room_for_one(void **state)
{
    (void)state;
    size_t room = 0;
    char *none = et_grow(NULL, 0, &room, 1);

    assert_non_null(none);
    assert_true(room >= 1);
    free(none);
}

static void added_one_by_one_all_stay(void **state)
{
    (void)state;
    size_t room = 0, steps = 0;
    uint32_t *numbers = NULL;

    for (uint32_t i = 0; i < 100000; i++) {
        size_t before = room;
        uint32_t *more = et_grow(numbers, i + (size_t)1, &room, sizeof *more);
        assert_non_null(more);
        assert_true(room > i);
        assert_true(room == before ? more == numbers : room >= 2 * before);
        steps += room != before;
        numbers = more;
        numbers[i] = i;
    }
    for (uint32_t i = 0; i < 100000; i++) {
        assert_int_equal(numbers[i], i);
    }
    assert_true(steps < 18); /* 2^17 > 100000 */
    free(numbers);
}

static void many_at_once_have_room(void **state)
{
    (void)state;
    size_t room = 0;
    double *values = et_grow(NULL, 100000, &room, sizeof *values);

    assert_non_null(values);
    assert_true(room >= 100000);
    values[99999] = 1.0;
    double *more = et_grow(values, 99999, &room, sizeof *more);
    assert_ptr_equal(more, values);
    more = et_grow(values, 1000000, &room, sizeof *more);
    assert_non_null(more);
    assert_true(room >= 1000000);
    assert_close(more[99999], 1.0, 0.0);
    free(more);
}

static void items_of_any_size_begin_small(void **state)
{
    (void)state;
    static const size_t sizes[] = {1, 3, 100, 5000, 100000};

    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        size_t room = 0;
        char *items = et_grow(NULL, 1, &room, sizes[i]);
        assert_non_null(items);
        assert_in_range(room, 16, 4096);
        items[room * sizes[i] - 1] = 'x';
        free(items);
    }
}

static void more_bytes_than_there_are_numbers_for(void **state)
{
    (void)state;
    size_t room = 0;

    assert_null(et_grow(NULL, SIZE_MAX / 8 + 1, &room, 8));
    assert_int_equal(room, 0);
    int *kept = et_grow(NULL, 1, &room, sizeof *kept);
    size_t before = room;
    assert_non_null(kept);
    *kept = 42;
    assert_null(et_grow(kept, SIZE_MAX, &room, sizeof *kept));
    assert_null(et_grow(kept, SIZE_MAX / sizeof *kept + 1, &room, sizeof *kept));
    assert_int_equal(room, before);
    assert_int_equal(*kept, 42);
    /* room that cannot double */
    size_t full = SIZE_MAX / 2 + 1;
    assert_null(et_grow(kept, full + 1, &full, sizeof *kept));
    assert_true(full == SIZE_MAX / 2 + 1);
    free(kept);
}

/* Fills an array that has to grow twice or more; a failure leaves what it held. */
static et_status fill(void *context)
{
    et_status status = ET_OK;
    size_t room = 0, count = 0;
    int *numbers = NULL;

    (void)context;
    while (status == ET_OK && count < 5000) {
        size_t before = room;
        int *more = et_grow(numbers, count + 1, &room, sizeof *more);
        if (more) {
            numbers = more;
            numbers[count] = (int)count;
            count++;
        } else {
            status = ET_ERR_MEMORY;
            assert_int_equal(room, before);
            assert_int_equal(room, count);
        }
    }
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(numbers[i], (int)i);
    }
    free(numbers);
    return status;
}

static void a_failure_leaves_what_was(void **state)
{
    (void)state;
    with_failing_memory(fill, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_gets_room_for_one),
        cmocka_unit_test(added_one_by_one_all_stay),
        cmocka_unit_test(many_at_once_have_room),
        cmocka_unit_test(items_of_any_size_begin_small),
        cmocka_unit_test(more_bytes_than_there_are_numbers_for),
        cmocka_unit_test(a_failure_leaves_what_was),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
