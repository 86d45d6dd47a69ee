/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Candidate numbers that were seen: each is new once, whatever their length and however
 * scattered, at eight bytes each at most.
 */
#include "support.h"

#include <malloc.h>

#include "source/chunk.h"
#include "source/seen.h"

static uint64_t seed;

static uint64_t chance(uint64_t below)
{
    seed = seed * 6364136223846793005U + 1442695040888963407U;
    return (seed >> 20) % below;
}

static uint64_t power_of_ten(unsigned digits)
{
    uint64_t value = 1;
    for (unsigned i = 0; i < digits; i++) {
        value *= 10;
    }
    return value;
}

/* How many of the numbers were there before. */
static size_t add_all(et_seen *seen, const uint64_t *numbers, size_t count)
{
    size_t again = 0;
    for (size_t i = 0, done; i < count; i += done) {
        bool before;
        et_error err = {0};
        assert_ok(et_seen_add(seen, numbers + i, count - i, &done, &before, &err), &err);
        assert_true(done > 0 && (before || i + done == count));
        again += before;
    }
    return again;
}

static et_seen *seen_new(void)
{
    et_seen *seen = NULL;
    et_error err = {0};
    assert_ok(et_seen_new(&seen, &err), &err);
    return seen;
}

static int by_value(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

/* By sorting them. */
static size_t count_again(const uint64_t *numbers, size_t count)
{
    uint64_t *sorted = malloc(count * sizeof *sorted);
    size_t again = 0;
    assert_non_null(sorted);
    memcpy(sorted, numbers, count * sizeof *sorted);
    qsort(sorted, count, sizeof *sorted, by_value);
    for (size_t i = 0; i < count; i++) {
        again += sorted[i] != 0 && i > 0 && sorted[i] == sorted[i - 1];
    }
    free(sorted);
    return again;
}

static void nothing_was_seen_before_anything(void **state)
{
    (void)state;
    const uint64_t none[] = {0, 0, 0}, one = et_number(2024, 8, 0);
    et_seen *seen = seen_new();
    assert_int_equal(add_all(seen, NULL, 0), 0);
    assert_int_equal(add_all(seen, none, 3), 0);
    assert_int_equal(add_all(seen, &one, 1), 0);
    assert_int_equal(add_all(seen, &one, 1), 1);
    et_seen_free(seen);
    et_seen_free(NULL);
}

/* Years and lengths in turn, from crowded to scattered. */
static void each_number_is_new_once(void **state)
{
    (void)state;
    enum { COUNT = 60000 };
    static const unsigned digits[] = {1, 7, 8, 9, 10, 13};
    static const uint64_t widths[] = {COUNT / 2, 3000000, UINT64_MAX};
    uint64_t *numbers = malloc(COUNT * sizeof *numbers);
    assert_non_null(numbers);
    for (size_t w = 0; w < sizeof widths / sizeof *widths; w++) {
        seed = 20240000 + w;
        for (size_t i = 0; i < COUNT; i++) {
            unsigned d = digits[chance(sizeof digits / sizeof *digits)];
            uint64_t most = power_of_ten(d), width = most < widths[w] ? most : widths[w];
            int year = 2023 + (int)chance(2);
            uint64_t value = most - width + chance(width);
            numbers[i] = chance(50) ? et_number(year, d, value) : 0;
        }
        et_seen *seen = seen_new();
        size_t again = count_again(numbers, COUNT);
        assert_int_equal(add_all(seen, numbers, COUNT), again);
        size_t zeros = 0;
        for (size_t i = 0; i < COUNT; i++) {
            zeros += numbers[i] == 0;
        }
        assert_int_equal(add_all(seen, numbers, COUNT), COUNT - zeros);
        et_seen_free(seen);
    }
    free(numbers);
}

/* A page of few numbers turns into one of bits. */
static void a_page_fills_without_forgetting(void **state)
{
    (void)state;
    et_seen *seen = seen_new();
    for (uint64_t i = 0; i < 3 * 32768; i++) {
        const uint64_t place = i * 21845 % (3 * 32768), pair[] = {
            et_number(2024, 8, place), et_number(2024, 8, place)};
        assert_int_equal(add_all(seen, pair, 2), 1);
    }
    et_seen_free(seen);
}

/* Sanitizers and valgrind tell no sizes: then nothing is compared. */
static void a_number_costs_eight_bytes_at_worst(void **state)
{
    (void)state;
    enum { COUNT = 1600000, STEP = 100000 };
    uint64_t *numbers = malloc(COUNT * sizeof *numbers);
    assert_non_null(numbers);
    for (unsigned digits = 8; digits <= 13; digits++) {
        seed = digits;
        for (size_t i = 0; i < COUNT; i++) {
            numbers[i] = et_number(2024, digits, chance(power_of_ten(digits)));
        }
        struct mallinfo2 before = mallinfo2();
        et_seen *seen = seen_new();
        for (size_t i = 0; i < COUNT; i += STEP) {
            size_t again = add_all(seen, numbers + i, STEP), count = i + STEP;
            struct mallinfo2 after = mallinfo2();
            size_t bytes =
                after.uordblks + after.hblkhd - before.uordblks - before.hblkhd;
            assert_true(again < STEP / 10);
            if (count >= 3 * STEP && bytes > 8 * count) {
                print_error("%u digits: %zu bytes for %zu numbers\n", digits, bytes,
                            count);
                fail();
            }
        }
        et_seen_free(seen);
    }
    free(numbers);
}

static et_status add_some(void *context)
{
    uint64_t numbers[1200];
    et_seen *seen = NULL;
    (void)context;
    for (size_t i = 0; i < 1200; i++) {
        numbers[i] = et_number(2024, i % 2 ? 8 : 12, i);
    }
    et_status status = et_seen_new(&seen, NULL);
    for (size_t i = 0, done = 0; i < 1200 && status == ET_OK; i += done) {
        bool before;
        status = et_seen_add(seen, numbers + i, 1200 - i, &done, &before, NULL);
        assert_false(status == ET_OK && before);
    }
    et_seen_free(seen);
    return status;
}

static void running_out_of_memory_is_reported(void **state)
{
    (void)state;
    with_failing_memory(add_some, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_was_seen_before_anything),
        cmocka_unit_test(each_number_is_new_once),
        cmocka_unit_test(a_page_fills_without_forgetting),
        cmocka_unit_test(a_number_costs_eight_bytes_at_worst),
        cmocka_unit_test(running_out_of_memory_is_reported),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
