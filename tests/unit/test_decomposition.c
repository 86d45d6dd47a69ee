/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include <float.h>

#include "examtrend/methods/decomposition.h"

static void no_candidates_is_a_state(void **state)
{
    (void)state;
    const et_mix_group none[] = {{0, 0, NAN, NAN}, {0, 5, NAN, 6.0}};
    et_kitagawa_part parts[2] = {{.rate = 7.0}};
    et_kitagawa split;

    et_kitagawa_split(none, 0, NULL, &split);
    assert_int_equal(split.state, ET_FIT_TOO_FEW);
    et_kitagawa_split(none, 2, parts, &split);
    assert_int_equal(split.state, ET_FIT_TOO_FEW);
    assert_close(split.total, 0.0, 0.0);
    assert_close(parts[0].rate, 0.0, 0.0);
}

static void unusable_numbers_are_states(void **state)
{
    (void)state;
    const et_mix_group missing[] = {{10, 10, 5.0, NAN}};
    const et_mix_group negative[] = {{10, -1, 5.0, 5.0}, {10, 20, 5.0, 5.0}};
    const et_mix_group infinite[] = {{INFINITY, 10, 5.0, 5.0}};
    const et_mix_group huge[] = {{10, 20, DBL_MAX, -DBL_MAX}};
    const et_mix_group many[] = {{DBL_MAX, 1, 5, 5}, {DBL_MAX, 1, 5, 5}};
    et_kitagawa split;

    et_kitagawa_split(missing, 1, NULL, &split);
    assert_int_equal(split.state, ET_FIT_NOT_FINITE);
    et_kitagawa_split(negative, 2, NULL, &split);
    assert_int_equal(split.state, ET_FIT_OUT_OF_RANGE);
    et_kitagawa_split(infinite, 1, NULL, &split);
    assert_int_equal(split.state, ET_FIT_NOT_FINITE);
    et_kitagawa_split(huge, 1, NULL, &split);
    assert_int_equal(split.state, ET_FIT_OUT_OF_RANGE);
    assert_close(split.mean_before, 0.0, 0.0);
    et_kitagawa_split(many, 2, NULL, &split);
    assert_int_equal(split.state, ET_FIT_OUT_OF_RANGE);
}

static void one_group_is_all_rate(void **state)
{
    (void)state;
    const et_mix_group one[] = {{120, 80, 5.25, 6.5}};
    et_kitagawa split;

    et_kitagawa_split(one, 1, NULL, &split);
    assert_int_equal(split.state, ET_FIT_OK);
    assert_close(split.rate, 1.25, 1e-15);
    assert_close(split.composition, 0.0, 0.0);
    assert_close(split.interaction, 0.0, 0.0);
}

static void shares_alone_are_all_composition(void **state)
{
    (void)state;
    const et_mix_group g[] = {{100, 300, 8.0, 8.0}, {100, 100, 4.0, 4.0}};
    et_kitagawa split;

    et_kitagawa_split(g, 2, NULL, &split);
    assert_close(split.mean_before, 6.0, 0.0);
    assert_close(split.mean_after, 7.0, 0.0);
    assert_close(split.composition, 1.0, 0.0);
    assert_close(split.rate, 0.0, 0.0);
    assert_int_equal(split.one_sided, 0);
}

static void a_group_of_one_year_counts_as_composition(void **state)
{
    (void)state;
    const et_mix_group g[] = {{100, 100, 6.0, 6.5}, {0, 100, NAN, 8.0}, {0, 0, NAN, NAN}};
    et_kitagawa_part parts[3];
    et_kitagawa split;

    et_kitagawa_split(g, 3, parts, &split);
    assert_int_equal(split.state, ET_FIT_OK);
    assert_int_equal(split.one_sided, 1);
    assert_close(parts[1].rate, 0.0, 0.0);
    assert_close(parts[1].composition, 4.0, 1e-15);
    assert_close(parts[2].composition, 0.0, 0.0);
    assert_close(split.mean_after, 7.25, 1e-15);
}

static double next_random(uint64_t *seed)
{
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return (double)(*seed >> 11) * 0x1p-53;
}

static void parts_add_up_exactly_in_any_order(void **state)
{
    (void)state;
    enum { GROUPS = 63 };
    uint64_t seed = 2026;

    for (int round = 0; round < 200; round++) {
        et_mix_group g[GROUPS];
        et_kitagawa_part part[GROUPS];
        et_kitagawa split;
        double up = 0.0, down = 0.0, direct[2] = {0, 0}, size[2] = {0, 0};

        for (size_t i = 0; i < GROUPS; i++) {
            g[i] = (et_mix_group){floor(1e5 * next_random(&seed)),
                                  floor(1e5 * next_random(&seed)),
                                  10.0 * next_random(&seed), 10.0 * next_random(&seed)};
            size[0] += g[i].n_before;
            size[1] += g[i].n_after;
            direct[0] += g[i].n_before * g[i].mean_before;
            direct[1] += g[i].n_after * g[i].mean_after;
        }
        et_kitagawa_split(g, GROUPS, part, &split);
        for (size_t i = 0; i < GROUPS; i++) {
            const et_kitagawa_part *p = &part[i], *q = &part[GROUPS - 1 - i];
            up += p->composition + p->rate;
            down += q->rate + q->composition;
            assert_true(p->composition == p->endowments + p->interaction / 2.0);
            assert_true(p->composition + p->rate ==
                        p->interaction + p->endowments + p->coefficients);
        }
        assert_true(up == split.total && down == split.total);
        assert_true(split.mean_before + split.composition + split.rate ==
                    split.mean_after);
        assert_true(split.endowments + split.coefficients + split.interaction ==
                    split.total);
        assert_close(split.mean_before, direct[0] / size[0], 1e-14);
        assert_close(split.mean_after, direct[1] / size[1], 2e-14);
    }
}

static void tiny_scores_keep_the_identity(void **state)
{
    (void)state;
    const et_mix_group g[] = {{3, 4, 1e-300, 3e-300}, {7, 5, 2e-300, 1e-300}};
    et_kitagawa split;

    et_kitagawa_split(g, 2, NULL, &split);
    assert_int_equal(split.state, ET_FIT_OK);
    assert_true(split.composition + split.rate == split.total);
    assert_close(split.mean_before, 1.7e-300, 1e-3);
}

static void subtracting_a_constant_moves_no_total(void **state)
{
    (void)state;
    et_mix_group g[] = {{42, 30, 6.8, 6.9}, {38, 54, 6.1, 6.4}, {20, 16, 5.2, 5.5}};
    et_kitagawa raw, centred;

    et_kitagawa_split(g, 3, NULL, &raw);
    for (size_t i = 0; i < 3; i++) {
        g[i].mean_before -= 6.2;
        g[i].mean_after -= 6.2;
    }
    et_kitagawa_split(g, 3, NULL, &centred);
    assert_close(centred.composition, raw.composition, 1e-12);
    assert_close(centred.rate, raw.rate, 1e-12);
}

static void products_of_one_to_three_factors(void **state)
{
    (void)state;
    const double before[] = {2, 3, 5}, after[] = {4, 3, 6};
    et_das_gupta d;

    et_das_gupta_product(before, after, 1, 3, &d);
    assert_int_equal(d.state, ET_FIT_OK);
    assert_close(d.effect[0], 3.0, 1e-15);
    et_das_gupta_product(before, after, 3, 1, &d);
    assert_close(d.before, 30.0, 1e-15);
    assert_close(d.after, 72.0, 1e-15);
    /* (bc + BC) / 3 + (bC + Bc) / 6 with b = B = 3, c = 5, C = 6 is 16.5 */
    assert_close(d.effect[0], 33.0, 1e-14);
    assert_close(d.effect[1], 0.0, 0.0);
    /* c rises by 1 at a b averaged over mixtures: 6, 12, 6, 12 by thirds and sixths */
    assert_close(d.effect[2], 9.0, 1e-14);
    assert_true(d.effect[0] + d.effect[1] + d.effect[2] == d.total);
    assert_true(d.before + d.total == d.after);
}

static void products_refuse_what_they_cannot_do(void **state)
{
    (void)state;
    double many[ET_DAS_GUPTA_FACTORS + 1] = {0}, holed[] = {1.0, NAN};
    const double huge[] = {1e300, 1e300};
    et_das_gupta d;

    et_das_gupta_product(many, many, 0, 3, &d);
    assert_int_equal(d.state, ET_FIT_TOO_FEW);
    et_das_gupta_product(many, many, 2, 0, &d);
    assert_int_equal(d.state, ET_FIT_TOO_FEW);
    et_das_gupta_product(many, many, ET_DAS_GUPTA_FACTORS + 1, 1, &d);
    assert_int_equal(d.state, ET_FIT_OUT_OF_RANGE);
    et_das_gupta_product(many, holed, 2, 1, &d);
    assert_int_equal(d.state, ET_FIT_NOT_FINITE);
    et_das_gupta_product(huge, huge, 2, 1, &d);
    assert_int_equal(d.state, ET_FIT_OUT_OF_RANGE);
    et_das_gupta_product(many, many, ET_DAS_GUPTA_FACTORS, 1, &d);
    assert_int_equal(d.state, ET_FIT_OK);
    assert_close(d.total, 0.0, 0.0);
}

/* Independent margins that move in the rows only: all composition is theirs. */
static void a_table_tells_its_variables_apart(void **state)
{
    (void)state;
    const double row[2][2] = {{40, 60}, {70, 30}}, column[] = {0.2, 0.3, 0.5};
    et_mix_group cell[6];
    et_das_gupta_cross table;
    et_kitagawa split;

    for (size_t i = 0; i < 2; i++) {
        for (size_t j = 0; j < 3; j++) {
            double mean = 5.0 + 2.0 * (double)i + (double)j;
            cell[3 * i + j] = (et_mix_group){row[0][i] * column[j], row[1][i] * column[j],
                                             mean, mean + 0.1};
        }
    }
    assert_ok(et_das_gupta_table(cell, 2, 3, &table, NULL), NULL);
    et_kitagawa_split(cell, 6, NULL, &split);
    assert_int_equal(table.state, ET_FIT_OK);
    assert_close(table.rows, -0.6, 1e-13);
    assert_true(fabs(table.columns) < 1e-14);
    assert_close(table.rate, 0.1, 1e-13);
    assert_close(table.rows + table.columns, split.composition, 1e-13);
    assert_true(table.rows + table.columns + table.rate == table.total);
    assert_true(table.mean_before + table.total == table.mean_after);
}

/* A new subject (column) is the column variable's doing, whoever takes it. */
static void an_empty_column_counts_for_the_columns(void **state)
{
    (void)state;
    const et_mix_group cell[] = {
        {50, 25, 6.0, 6.0}, {0, 25, NAN, 4.0}, {50, 25, 6.0, 6.0}, {0, 25, NAN, 4.0}};
    et_das_gupta_cross table;

    assert_ok(et_das_gupta_table(cell, 2, 2, &table, NULL), NULL);
    assert_close(table.total, -1.0, 1e-14);
    assert_close(table.columns, -1.0, 1e-14);
    assert_close(table.rows, 0.0, 0.0);
    assert_close(table.rate, 0.0, 0.0);
}

static void a_table_without_candidates_is_a_state(void **state)
{
    (void)state;
    const et_mix_group cell[] = {{0, 0, 0, 0}};
    et_das_gupta_cross table;
    et_error err = {0};

    assert_ok(et_das_gupta_table(cell, 1, 1, &table, &err), &err);
    assert_int_equal(table.state, ET_FIT_TOO_FEW);
    assert_ok(et_das_gupta_table(cell, 0, 5, &table, &err), &err);
    assert_int_equal(table.state, ET_FIT_TOO_FEW);
    assert_int_equal(et_das_gupta_table(cell, SIZE_MAX / 2, 3, &table, &err),
                     ET_ERR_ARGUMENT);
}

static et_status split_small_table(void *context)
{
    (void)context;
    const et_mix_group cell[] = {{50, 25, 6.0, 6.0}, {10, 25, 5.0, 4.0}};
    et_das_gupta_cross table;
    et_error err = {0};
    return et_das_gupta_table(cell, 1, 2, &table, &err);
}

static void memory_may_run_out(void **state)
{
    (void)state;
    with_failing_memory(split_small_table, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_candidates_is_a_state),
        cmocka_unit_test(unusable_numbers_are_states),
        cmocka_unit_test(one_group_is_all_rate),
        cmocka_unit_test(shares_alone_are_all_composition),
        cmocka_unit_test(a_group_of_one_year_counts_as_composition),
        cmocka_unit_test(parts_add_up_exactly_in_any_order),
        cmocka_unit_test(tiny_scores_keep_the_identity),
        cmocka_unit_test(subtracting_a_constant_moves_no_total),
        cmocka_unit_test(products_of_one_to_three_factors),
        cmocka_unit_test(products_refuse_what_they_cannot_do),
        cmocka_unit_test(a_table_tells_its_variables_apart),
        cmocka_unit_test(an_empty_column_counts_for_the_columns),
        cmocka_unit_test(a_table_without_candidates_is_a_state),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
