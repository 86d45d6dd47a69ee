/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Combinations and averages as subjects: what they are called.
 */
#include "composites.h"

static const et_subject *named(const et_subjects *all, const char *name)
{
    size_t index;
    assert_true(et_subjects_lookup(all, name, &index));
    return et_subjects_at(all, index);
}

static void the_registry_has_combinations(void **state)
{
    (void)state;
    const et_subject *a00 = named(subjects, "a00");
    size_t index;

    assert_string_equal(a00->key, "A00");
    assert_int_equal(a00->kind, ET_SUBJECT_COMBINATION);
    assert_int_equal(a00->part_count, 3);
    assert_int_equal(a00->maximum, 3000);
    assert_int_equal(a00->high_mark, 2400);
    assert_string_equal(et_subjects_at(subjects, a00->parts[1])->key, "vat_li");
    /* a column of that name follows from the others and is never read as scores */
    assert_int_equal(et_subjects_column(subjects, "A00", &index), ET_COLUMN_IGNORED);
    assert_string_equal(named(subjects, "overall")->key, "overall_subjects");
}

static void one_may_add_combinations(void **state)
{
    (void)state;
    et_subjects *own = load_subjects(BUNDLED);
    et_error err = {0};

    assert_ok(et_subjects_combine(own, "A02 = Toán + Lí + sinh_hoc", &err), &err);
    assert_int_equal(named(own, "A02")->part_count, 3);
    /* the same again, in another order */
    size_t count = et_subjects_count(own);
    assert_ok(et_subjects_combine(own, "A00=hoa_hoc+toan+vat_li", &err), &err);
    assert_int_equal(et_subjects_count(own), count);
    et_subjects_free(own);
}

static void wrong_combinations_are_refused(void **state)
{
    (void)state;
    static const struct {
        const char *text, *told;
    } cases[] = {
        {"", "expected 1 to 31 letters"},
        {"A02", "expected NAME=PAPER+PAPER"},
        {"A02=", "unknown subject"},
        {"A02=toan", "expected two papers or more"},
        {"A02=toan+", "unknown subject"},
        {"A02=toan+toan", "twice in A02"},
        {"A02=toan+A00", "made of papers itself"},
        {"A02=toan+vat_ly_9", "unknown subject \"vat_ly_9\""},
        {"A00=toan+vat_li", "means another one or a paper (A00)"},
        {"toan=vat_li+hoa_hoc", "means another one or a paper (toan)"},
        {"Tổ=toan+vat_li", "letters without accents"},
        {"a,b=toan+vat_li", "letters without accents"},
        {"mean_3_1=toan+vat_li", "does not begin like those of averages"},
        {"overall=toan+vat_li", "does not begin like those of averages"},
    };
    et_subjects *own = load_subjects(BUNDLED);
    size_t count = et_subjects_count(own);

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        et_error err = {0};
        assert_int_not_equal(et_subjects_combine(own, cases[i].text, &err), ET_OK);
        assert_has(err.text, cases[i].told);
        assert_int_equal(et_subjects_count(own), count);
    }
    et_subjects_free(own);
}

static void weights_are_declared_in_the_name(void **state)
{
    (void)state;
    et_subjects *own = load_subjects(BUNDLED);
    et_error err = {0};
    const et_averages how = {.weights = "Văn=1,toan = 2.5"};

    assert_ok(et_subjects_add_averages(own, &how, &err), &err);
    const et_subject *s = named(own, "overall");
    assert_string_equal(s->name_en, "Overall (subjects: Văn=1,toan = 2.5)");
    assert_int_equal(s->part_count, 2);
    assert_close(s->weights[0], 2.5, 0.0);
    et_subjects_free(own);

    static const et_averages wrong[] = {
        {.weights = "toan=0"}, {.weights = "toan=-1"}, {.weights = "toan=x"},
        {.weights = ""}, {.weights = "toan,toan"}, {.weights = "A00"},
        {.average = ET_AVERAGE_CANDIDATES, .weights = "toan"},
        {.average = ET_AVERAGE_PAPERS, .weights = "toan=2"}};
    own = load_subjects(BUNDLED);
    size_t count = et_subjects_count(own);
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        assert_int_not_equal(et_subjects_add_averages(own, &wrong[i], &err), ET_OK);
        assert_int_equal(et_subjects_count(own), count);
    }
    et_subjects_free(own);
}

static et_status load_and_add(void *context)
{
    et_subjects *own = NULL;
    et_error err = {0};
    (void)context;
    et_status status = et_subjects_load(&own, BUNDLED, &err);
    if (status == ET_OK) {
        status = et_subjects_combine(own, "A02=toan+vat_li+sinh_hoc", &err);
    }
    if (status == ET_OK) {
        status = et_subjects_add_averages(own, &(et_averages){.weights = "toan=2"}, &err);
    }
    et_subjects_free(own);
    return status;
}

static void memory_may_run_out_over_names(void **state)
{
    (void)state;
    with_failing_memory(load_and_add, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_registry_has_combinations),
        cmocka_unit_test(one_may_add_combinations),
        cmocka_unit_test(wrong_combinations_are_refused),
        cmocka_unit_test(weights_are_declared_in_the_name),
        cmocka_unit_test(memory_may_run_out_over_names),
    };
    return cmocka_run_group_tests(tests, open_registry_with_averages, close_registry);
}
