/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "joint_sums.h"

#define HEADER                                                                           \
    "year,province_code,subject_x,subject_y,n,sum_x,sum_y,sum_xy,sum_xx,sum_yy\n"

static et_joint *new_joint(void)
{
    et_joint *joint = NULL;
    et_error err = {0};
    assert_ok(et_joint_new(&joint, &err), &err);
    return joint;
}

static void nothing_has_no_correlation(void **state)
{
    (void)state;
    static const int x[] = {500, 500}, y[] = {300, 800};
    et_joint_sums none = {0}, one = sums_of(x, y, 1), flat = sums_of(x, y, 2);
    double r;

    assert_false(et_joint_correlation(&none, &r));
    assert_false(et_joint_correlation(&one, &r));
    assert_false(et_joint_correlation(&flat, &r));
}

/* Anscombe's first quartet: r = 0.81642051634484, by R's cor(). */
static void a_known_correlation(void **state)
{
    (void)state;
    static const int x[] = {1000, 800, 1300, 900, 1100, 1400, 600, 400, 1200, 700, 500};
    static const int y[] = {804, 695, 758, 881, 833, 996, 724, 426, 1084, 482, 568};
    et_joint_sums s = sums_of(x, y, 11);
    double r;

    assert_true(et_joint_correlation(&s, &r));
    assert_close(r, 0.81642051634484003, 1e-15);
}

static void identities(void **state)
{
    (void)state;
    static const int x[] = {100, 400, 725, 1000}, down[] = {1000, 700, 375, 100};
    et_joint_sums same = sums_of(x, x, 4), against = sums_of(x, down, 4);
    double r;

    assert_true(et_joint_correlation(&same, &r));
    assert_close(r, 1.0, 1e-15);
    assert_true(et_joint_correlation(&against, &r));
    assert_close(r, -1.0, 1e-15);
    /* a million times the same candidates go together as they did */
    et_joint_sums many = {same.n * 1000000, against.x * 1000000, against.y * 1000000,
                          against.xy * 1000000, against.xx * 1000000,
                          against.yy * 1000000};
    assert_true(et_joint_correlation(&many, &r));
    assert_close(r, -1.0, 1e-15);
}

static void a_pair_has_no_order(void **state)
{
    (void)state;
    static const int x[] = {100, 400, 725}, y[] = {1000, 700, 500};
    et_joint *joint = new_joint();
    et_joint_sums s = sums_of(x, y, 3), t = sums_of(y, x, 3), got;
    et_error err = {0};

    assert_ok(et_joint_add(joint, &(et_joint_key){2020, "01", "a", "b"}, &s, &err), &err);
    assert_ok(et_joint_add(joint, &(et_joint_key){2020, "01", "b", "a"}, &t, &err), &err);
    assert_int_equal(et_joint_count(joint), 1);
    assert_true(et_joint_find(joint, &(et_joint_key){2020, "01", "b", "a"}, &got));
    assert_int_equal(got.n, 6);
    assert_int_equal(got.x, 2 * s.y);
    assert_int_equal(got.yy, 2 * s.xx);
    assert_false(et_joint_find(joint, &(et_joint_key){2021, "01", "a", "b"}, &got));
    assert_int_equal(got.n, 0);
    et_joint_free(joint);
}

static void places_add_up(void **state)
{
    (void)state;
    static const int x[] = {100, 400, 725, 900}, y[] = {1000, 700, 500, 20};
    et_joint *joint = new_joint();
    et_joint_sums whole = sums_of(x, y, 4), got;
    et_error err = {0};

    for (int i = 0; i < 4; i++) {
        char place[3] = {'0', (char)('1' + i), '\0'};
        et_joint_sums s = sums_of(x + i, y + i, 1);
        et_joint_key key = {2020, place, "a", "b"};
        assert_ok(et_joint_add(joint, &key, &s, &err), &err);
    }
    assert_true(et_joint_find(joint, &(et_joint_key){2020, NULL, "a", "b"}, &got));
    assert_memory_equal(&got, &whole, sizeof got);
    et_joint_free(joint);
}

static void impossible_sums_are_refused(void **state)
{
    (void)state;
    static const et_joint_sums bad[] = {
        {.n = 2, .x = 10, .y = 10, .xy = 50, .xx = 49, .yy = 50}, /* n Σx² < (Σx)² */
        {.n = 1, .x = 30001, .y = 1, .xy = 30001, .xx = 900060001, .yy = 1},
        {.n = 2, .x = 3, .y = 3, .xy = 6, .xx = 5, .yy = 5},      /* r above 1 */
        {.n = UINT64_MAX, .x = UINT64_MAX, .y = 1, .xy = UINT64_MAX, .xx = 1, .yy = 1},
    };
    et_joint *joint = new_joint();
    et_error err = {0};
    et_joint_key key = {2020, "01", "a", "b"};

    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        assert_int_equal(et_joint_add(joint, &key, &bad[i], &err), ET_ERR_INPUT);
        assert_has(err.text, "no scores have");
    }
    et_joint_sums one = {1, 1, 1, 1, 1, 1};
    static const et_joint_key keys[] = {{0, "01", "a", "b"}, {2020, "", "a", "b"},
                                        {2020, "01", "a", "a"}, {2020, "01", "a,", "b"}};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        assert_int_equal(et_joint_add(joint, &keys[i], &one, &err), ET_ERR_INPUT);
    }
    et_joint_sums many = {UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX,
                          UINT64_MAX};
    assert_ok(et_joint_add(joint, &key, &many, &err), &err);
    assert_int_equal(et_joint_add(joint, &key, &one, &err), ET_ERR_INPUT);
    assert_has(err.text, "below 2^64");
    et_joint_free(joint);
}

static void what_is_saved_loads_again(void **state)
{
    (void)state;
    const char *rows = "2020,01,a,b,2,1,2,1,1,2\n2020,01,a,c,1,1,1,1,1,1\n"
                       "2021,01,a,b,1,0,1000,0,0,1000000\n";
    char text[1024];
    et_joint *joint = NULL;
    et_error err = {0};

    (void)snprintf(text, sizeof text, "%s%s", HEADER, rows);
    write_file(scratch_path("in.csv"), text);
    /* other columns, order of rows and pairs, quotes, BOM and CRLF */
    write_file(scratch_path("odd.csv"),
               "\xEF\xBB\xBFn,subject_y,subject_x,province_code,year,sum_y,sum_x,sum_xy,"
               "sum_yy,sum_xx\r\n1,b,a,01,2021,1000,0,0,1000000,0\r\n"
               "\"2\",a,b,\"01\",2020,1,2,1,1,2\r\n1,c,a,01,2020,1,1,1,1,1\r\n");
    static const char *const names[] = {"in.csv", "odd.csv"};
    for (size_t i = 0; i < 2; i++) {
        assert_ok(et_joint_load(&joint, scratch_path(names[i]), &err), &err);
        assert_ok(et_joint_save(joint, scratch_path("out.csv.gz"), &err), &err);
        et_joint_free(joint);
        assert_ok(et_joint_load(&joint, scratch_path("out.csv.gz"), &err), &err);
        assert_ok(et_joint_save(joint, scratch_path("out.csv"), &err), &err);
        et_joint_free(joint);
        char *again = read_file(scratch_path("out.csv"), NULL);
        assert_string_equal(again, text);
        free(again);
    }
}

static void faults_are_told_with_their_place(void **state)
{
    (void)state;
    static const struct {
        const char *text, *told;
    } cases[] = {
        {"", "found an empty file"},
        {"year,province_code,subject,score,count\n", ":1:39: found 5 fields"},
        {"year,province_code,subject_x,subject_y,n,sum_x,sum_y,sum_xy,sum_xx,sums\n",
         "found no column \"sum_yy\""},
        {HEADER "2020,01,a,b,1,1,1,1,1\n", ":2:22: found 9 fields"},
        {HEADER "2020,01,a,b,1,1,1,1,1,1,1\n", ":2:25: found more than 10 fields"},
        {HEADER "2020,,a,b,1,1,1,1,1,1\n", ":2:6: found \"\", expected a province code"},
        {HEADER "x,01,a,b,1,1,1,1,1,1\n", ":2:1: found \"x\", expected a year"},
        {HEADER "2020,01,a,b,1,-1,1,1,1,1\n", ":2:15: found \"-1\""},
        {HEADER "2020,01,a,b,1,18446744073709551616,1,1,1,1\n", ":2:15: found"},
        {HEADER "2020,01,a,b,1,1,1,1,1,1\n2020,01,b,a,1,1,1,1,1,1\n",
         ":3:1: found a second row"},
        {HEADER "2020,01,a,b,1,5,1,1,1,1\n", "no scores have"},
    };
    et_joint *joint = NULL;
    et_error err = {0};

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        write_file(scratch_path("bad.csv"), cases[i].text);
        assert_int_equal(et_joint_load(&joint, scratch_path("bad.csv"), &err),
                         ET_ERR_INPUT);
        assert_null(joint);
        assert_has(err.text, cases[i].told);
    }
    assert_int_equal(et_joint_load(&joint, scratch_path("none.csv"), &err), ET_ERR_IO);
}

static et_status load_and_save(void *context)
{
    et_joint *joint = NULL, *sum = NULL;
    et_error err = {0};
    (void)context;
    et_status status = et_joint_load(&joint, scratch_path("in.csv"), &err);
    if (status == ET_OK) {
        status = et_joint_new(&sum, &err);
    }
    if (status == ET_OK) {
        status = et_joint_merge(sum, joint, &err);
    }
    if (status == ET_OK) {
        status = et_joint_save(sum, scratch_path("out.csv"), &err);
    }
    et_joint_free(joint);
    et_joint_free(sum);
    return status;
}

static void memory_may_run_out(void **state)
{
    (void)state;
    write_file(scratch_path("in.csv"), HEADER "2020,01,a,b,1,1,1,1,1,1\n");
    with_failing_memory(load_and_save, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_has_no_correlation),
        cmocka_unit_test(a_known_correlation),
        cmocka_unit_test(identities),
        cmocka_unit_test(a_pair_has_no_order),
        cmocka_unit_test(places_add_up),
        cmocka_unit_test(impossible_sums_are_refused),
        cmocka_unit_test(what_is_saved_loads_again),
        cmocka_unit_test(faults_are_told_with_their_place),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests_name("joint", tests, NULL, NULL);
}
