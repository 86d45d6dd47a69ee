/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/methods/multiplicity.h"

static const et_adjust all_methods[] = {ET_ADJUST_BH,       ET_ADJUST_BY,
                                        ET_ADJUST_HOLM,     ET_ADJUST_HOCHBERG,
                                        ET_ADJUST_HOMMEL,   ET_ADJUST_BONFERRONI,
                                        ET_ADJUST_NONE};
enum { METHODS = 7 };

static void adjust(const double *p, size_t n, et_adjust method, double *out)
{
    et_error err = {0};
    assert_ok(et_multiplicity_adjust(p, n, method, out, &err), &err);
}

static void nothing_and_one_value(void **state)
{
    (void)state;
    for (size_t m = 0; m < METHODS; m++) {
        double p = 0.03, q = -1.0;
        adjust(&p, 0, all_methods[m], &q);
        assert_close(q, -1.0, 0.0);
        adjust(&p, 1, all_methods[m], &q);
        assert_close(q, 0.03, 0.0);
    }
}

static void wrong_arguments_are_refused(void **state)
{
    (void)state;
    const double above[] = {0.5, 1.5}, below[] = {-0.1};
    double q[2];
    et_error err = {0};

    assert_int_equal(et_multiplicity_adjust(above, 2, ET_ADJUST_BH, q, &err),
                     ET_ERR_ARGUMENT);
    assert_non_null(strstr(err.text, "p-value 2 is 1.5"));
    assert_int_equal(et_multiplicity_adjust(below, 1, ET_ADJUST_BH, q, NULL),
                     ET_ERR_ARGUMENT);
    assert_int_equal(et_multiplicity_adjust(above, 1, (et_adjust)99, q, NULL),
                     ET_ERR_ARGUMENT);
}

static void missing_p_is_outside_the_family(void **state)
{
    (void)state;
    const double p[] = {0.01, NAN, 0.04, 0.02}, without[] = {0.01, 0.04, 0.02};
    double q[4], r[3];

    for (size_t m = 0; m < METHODS; m++) {
        adjust(p, 4, all_methods[m], q);
        adjust(without, 3, all_methods[m], r);
        assert_true(isnan(q[1]));
        assert_close(q[0], r[0], 0.0);
        assert_close(q[2], r[1], 0.0);
        assert_close(q[3], r[2], 0.0);
    }
    const double none[] = {NAN, NAN};
    adjust(none, 2, ET_ADJUST_HOMMEL, q);
    assert_true(isnan(q[0]) && isnan(q[1]));
}

static void order_and_ties_do_not_matter(void **state)
{
    (void)state;
    const double p[] = {0.04, 0.001, 0.04, 0.2, 0.013};
    const double turned[] = {0.013, 0.2, 0.04, 0.001, 0.04};
    double q[5], r[5];

    for (size_t m = 0; m < METHODS; m++) {
        adjust(p, 5, all_methods[m], q);
        adjust(turned, 5, all_methods[m], r);
        for (size_t i = 0; i < 5; i++) {
            assert_close(q[i], r[4 - i], 0.0);
        }
        assert_close(q[0], q[2], 0.0);
    }
}

static void answers_may_overwrite_the_input(void **state)
{
    (void)state;
    double p[] = {0.01, 0.03, 0.02}, q[3];

    adjust(p, 3, ET_ADJUST_BH, q);
    adjust(p, 3, ET_ADJUST_BH, p);
    assert_memory_equal(p, q, sizeof q);
}

/* A small deterministic stream of p-values, some near 0. */
static void fill(double *p, size_t n, uint64_t seed)
{
    for (size_t i = 0; i < n; i++) {
        seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
        double u = (double)(seed >> 11) / 9007199254740992.0;
        p[i] = u * u;
    }
}

static void methods_are_ordered_and_keep_the_order_of_p(void **state)
{
    (void)state;
    enum { N = 40 };
    double p[N], q[METHODS][N];

    for (uint64_t seed = 1; seed <= 20; seed++) {
        fill(p, N, seed);
        for (size_t m = 0; m < METHODS; m++) {
            adjust(p, N, all_methods[m], q[m]);
        }
        for (size_t i = 0; i < N; i++) {
            double slack = 1e-12;
            assert_true(p[i] <= q[0][i] + slack);                /* p <= BH        */
            assert_true(q[0][i] <= q[1][i] + slack);             /* BH <= BY       */
            assert_true(q[0][i] <= q[4][i] + slack);             /* BH <= Hommel   */
            assert_true(q[4][i] <= q[3][i] + slack);             /* <= Hochberg    */
            assert_true(q[3][i] <= q[2][i] + slack);             /* <= Holm        */
            assert_true(q[2][i] <= q[5][i] + slack);             /* <= Bonferroni  */
            for (size_t j = 0; j < N; j++) {
                for (size_t m = 0; m < METHODS; m++) {
                    assert_true(p[i] > p[j] || q[m][i] <= q[m][j]);
                }
            }
        }
    }
}

/* Hommel's p by closed testing with Simes on all 2^n - 1 intersections. */
static double closed_simes(const double *p, size_t n, size_t own)
{
    double worst = 0.0;
    for (unsigned set = 1; set < 1U << n; set++) {
        double simes = 1.0;
        unsigned size = 0;
        if (!(set >> own & 1U)) {
            continue;
        }
        for (size_t i = 0; i < n; i++) {
            size += set >> i & 1U;
        }
        for (size_t i = 0; i < n; i++) {
            unsigned rank = 0;
            for (size_t j = 0; j < n; j++) {
                rank += (set >> j & 1U) && (p[j] < p[i] || (p[j] == p[i] && j <= i));
            }
            if (set >> i & 1U) {
                simes = fmin(simes, size * p[i] / rank);
            }
        }
        worst = fmax(worst, simes);
    }
    return worst;
}

static void hommel_is_closed_testing(void **state)
{
    (void)state;
    enum { N = 7 };
    double p[N], q[N];

    for (uint64_t seed = 1; seed <= 15; seed++) {
        fill(p, N, seed * 77);
        adjust(p, N, ET_ADJUST_HOMMEL, q);
        for (size_t i = 0; i < N; i++) {
            assert_close(q[i], closed_simes(p, N, i), 1e-13);
        }
    }
}

static et_status adjust_some(void *context)
{
    const double p[] = {0.01, 0.5, 0.03};
    return et_multiplicity_adjust(p, 3, ET_ADJUST_HOLM, context, NULL);
}

static void memory_failure_is_reported(void **state)
{
    (void)state;
    double q[3];
    with_failing_memory(adjust_some, q);
}

static void names_are_stable(void **state)
{
    (void)state;
    assert_string_equal(et_adjust_name(ET_ADJUST_BH), "bh");
    assert_string_equal(et_adjust_name(ET_ADJUST_NONE), "none");
    assert_string_equal(et_adjust_name((et_adjust)99), "unknown");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_and_one_value),
        cmocka_unit_test(wrong_arguments_are_refused),
        cmocka_unit_test(missing_p_is_outside_the_family),
        cmocka_unit_test(order_and_ties_do_not_matter),
        cmocka_unit_test(answers_may_overwrite_the_input),
        cmocka_unit_test(methods_are_ordered_and_keep_the_order_of_p),
        cmocka_unit_test(hommel_is_closed_testing),
        cmocka_unit_test(memory_failure_is_reported),
        cmocka_unit_test(names_are_stable),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
