/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/claim.h"
#include "examtrend/results.h"

/* Facts of consecutive years from 2020 on, with a known wobble. */
static void set(et_claim_facts *f, size_t years, const double *raw, const double *nation)
{
    *f = (et_claim_facts){.years = years, .sigma = 0.05, .sigma_df = 60.0};
    for (size_t t = 0; t < years; t++) {
        f->year[t] = 2020 + (int)t;
        f->raw[t] = raw[t];
        f->nation[t] = nation[t];
    }
}

static void add_peer(et_claim_facts *f, double level, double slope)
{
    for (size_t t = 0; t < f->years; t++) {
        f->peer[f->peers][t] = level + slope * (double)t;
    }
    f->peers++;
}

static et_claim_facts facts;
static et_claim_result result;

static et_claim_verdict verdict(et_claim_kind kind)
{
    const et_claim claim = {.kind = kind, .k = 1};
    et_claim_check(&claim, &facts, &result);
    return result.verdict;
}

static void nothing_and_one_year_support_nothing(void **state)
{
    (void)state;
    const double one[] = {5.0};
    for (size_t n = 0; n <= 1; n++) {
        set(&facts, n, one, one);
        for (int kind = ET_CLAIM_RISES; kind <= ET_CLAIM_FASTEST; kind++) {
            assert_int_equal(verdict((et_claim_kind)kind), ET_CLAIM_NOT_SUPPORTED);
        }
    }
}

static void a_rise_with_the_country_is_true_only_raw(void **state)
{
    (void)state;
    const double raw[] = {5.0, 5.2, 5.3, 5.6, 5.7}, nation[] = {5.5, 5.8, 5.9, 6.1, 6.2};
    set(&facts, 5, raw, nation);
    assert_int_equal(verdict(ET_CLAIM_RISES), ET_CLAIM_TRUE_ONLY_RAW);
    assert_int_equal(result.counter, 5);
    assert_int_equal(result.relative_counter, 1);
    assert_close(result.chance, 1.0 / 120.0, 1e-14);
    assert_close(result.tipping_points, 0.1, 1e-12);
    assert_int_equal(result.tipping_year, 2022);
}

static void a_rise_of_its_own_is_true(void **state)
{
    (void)state;
    const double raw[] = {5.0, 5.2, 5.4, 5.6}, nation[] = {6.0, 6.1, 6.1, 6.2};
    set(&facts, 4, raw, nation);
    assert_int_equal(verdict(ET_CLAIM_RISES), ET_CLAIM_TRUE);
    assert_int_equal(verdict(ET_CLAIM_ROSE), ET_CLAIM_TRUE);
    assert_int_equal(verdict(ET_CLAIM_CLOSING), ET_CLAIM_TRUE);
    assert_int_equal(verdict(ET_CLAIM_ABOVE), ET_CLAIM_FALSE);
}

static void one_fall_or_a_flat_year_makes_it_false(void **state)
{
    (void)state;
    const double fall[] = {5.0, 5.2, 5.19, 5.6}, flat[] = {5.0, 5.2, 5.2, 5.6};
    const double nation[] = {5.0, 5.0, 5.0, 5.0};
    set(&facts, 4, fall, nation);
    assert_int_equal(verdict(ET_CLAIM_RISES), ET_CLAIM_FALSE);
    assert_int_equal(result.counter, 2);
    set(&facts, 4, flat, nation);
    assert_int_equal(verdict(ET_CLAIM_RISES), ET_CLAIM_FALSE);
}

static void a_break_supports_no_raw_rise(void **state)
{
    (void)state;
    const double raw[] = {5.0, 5.2, 5.4, 5.6}, nation[] = {6.0, 6.1, 6.1, 6.2};
    const double falls[] = {5.0, 5.2, 5.1, 5.6}, earlier[] = {5.0, 4.9, 5.1, 5.6};
    set(&facts, 4, raw, nation);
    facts.break_year = 2022;
    facts.break_index = 2;
    assert_int_equal(verdict(ET_CLAIM_RISES), ET_CLAIM_NOT_SUPPORTED);
    assert_int_equal(verdict(ET_CLAIM_ROSE), ET_CLAIM_NOT_SUPPORTED);
    set(&facts, 4, falls, nation);
    facts.break_year = 2022;
    facts.break_index = 2; /* the fall is the break's: it refutes nothing */
    assert_int_equal(verdict(ET_CLAIM_RISES), ET_CLAIM_NOT_SUPPORTED);
    set(&facts, 4, earlier, nation);
    facts.break_year = 2022;
    facts.break_index = 2;
    assert_int_equal(verdict(ET_CLAIM_RISES), ET_CLAIM_FALSE);
}

static void a_missing_year_leaves_every_year_open(void **state)
{
    (void)state;
    const double raw[] = {5.0, 5.2, 5.4}, nation[] = {5.0, 5.1, 5.1};
    const double falls[] = {5.0, 4.9, 5.4};
    set(&facts, 3, raw, nation);
    facts.hole = true;
    assert_int_equal(verdict(ET_CLAIM_RISES), ET_CLAIM_NOT_SUPPORTED);
    assert_int_equal(verdict(ET_CLAIM_ROSE), ET_CLAIM_TRUE);
    set(&facts, 3, falls, nation);
    facts.hole = true;
    assert_int_equal(verdict(ET_CLAIM_RISES), ET_CLAIM_FALSE);
}

static void an_easier_paper_for_all_changes_no_relative_answer(void **state)
{
    (void)state;
    double raw[] = {5.0, 5.2, 5.3, 5.6}, nation[] = {5.5, 5.6, 5.9, 6.1};
    set(&facts, 4, raw, nation);
    (void)verdict(ET_CLAIM_ROSE);
    const et_claim_result before = result;
    for (size_t t = 0; t < 4; t++) {
        raw[t] += 0.3 * (double)t;
        nation[t] += 0.3 * (double)t;
    }
    set(&facts, 4, raw, nation);
    (void)verdict(ET_CLAIM_ROSE);
    assert_close(result.relative_change, before.relative_change, 1e-12);
    assert_close(result.p, before.p, 1e-9);
    assert_close(result.change, before.change + 0.9, 1e-12);
}

static void a_rank_is_a_set(void **state)
{
    (void)state;
    const double raw[] = {6.0, 6.0, 6.0}, nation[] = {5.0, 5.0, 5.0};
    set(&facts, 3, raw, nation);
    add_peer(&facts, 5.98, 0.0);
    add_peer(&facts, 4.0, 0.0);
    assert_int_equal(verdict(ET_CLAIM_TOP), ET_CLAIM_NOT_SUPPORTED);
    assert_int_equal(result.rank, 1);
    assert_int_equal(result.rank_best, 1);
    assert_int_equal(result.rank_worst, 2);
    facts.peer[0][2] = 6.02;
    assert_int_equal(verdict(ET_CLAIM_TOP), ET_CLAIM_FALSE);
    facts.peer[0][2] = 5.0;
    assert_int_equal(verdict(ET_CLAIM_TOP), ET_CLAIM_TRUE);
    facts.peer[0][2] = NAN;
    assert_int_equal(verdict(ET_CLAIM_TOP), ET_CLAIM_TRUE);
    assert_int_equal(result.peers, 1);
}

static void without_a_known_wobble_no_rank_is_certain(void **state)
{
    (void)state;
    const double raw[] = {6.0, 6.5, 7.0}, nation[] = {5.0, 5.0, 5.0};
    set(&facts, 3, raw, nation);
    facts.sigma = 0.0;
    add_peer(&facts, 2.0, 0.0);
    assert_int_equal(verdict(ET_CLAIM_TOP), ET_CLAIM_NOT_SUPPORTED);
    assert_int_equal(verdict(ET_CLAIM_FASTEST), ET_CLAIM_NOT_SUPPORTED);
    assert_int_equal(verdict(ET_CLAIM_ROSE), ET_CLAIM_TRUE_ONLY_RAW);
}

static void sentences_of_claims_are_understood(void **state)
{
    (void)state;
    const struct {
        const char *text;
        et_claim claim;
    } known[] = {
        {"each year higher than the last", {.kind = ET_CLAIM_RISES}},
        {"Improves, EACH YEAR higher than the last.", {.kind = ET_CLAIM_RISES}},
        {"năm sau cao hơn năm trước", {.kind = ET_CLAIM_RISES}},
        {"rose between 2020 and 2024",
         {.kind = ET_CLAIM_ROSE, .first_year = 2020, .last_year = 2024}},
        {"tăng từ 2020 đến 2024",
         {.kind = ET_CLAIM_ROSE, .first_year = 2020, .last_year = 2024}},
        {"above the nation", {.kind = ET_CLAIM_ABOVE}},
        {"gap closing", {.kind = ET_CLAIM_CLOSING}},
        {"thu hẹp khoảng cách", {.kind = ET_CLAIM_CLOSING}},
        {"highest", {.kind = ET_CLAIM_TOP, .k = 1}},
        {"in the top 5", {.kind = ET_CLAIM_TOP, .k = 5}},
        {"fastest-growing", {.kind = ET_CLAIM_FASTEST}},
        {"tăng nhanh nhất", {.kind = ET_CLAIM_FASTEST}},
    };
    et_error err = {0};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        et_claim claim;
        assert_ok(et_claim_parse(known[i].text, &claim, &err), &err);
        assert_memory_equal(&claim, &known[i].claim, sizeof claim);
    }
}

static void other_sentences_are_refused(void **state)
{
    (void)state;
    const char *const bad[] = {
        "", "is nice", "rose between 2024 and 2020", "rose in 2020", "in the top",
        "top 0", "\xFF", "roses", "in prose", "stop 5", "did not rise every year",
        "never above the nation", "năm sau không cao hơn năm trước"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        et_claim claim;
        et_error err = {0};
        assert_int_not_equal(et_claim_parse(bad[i], &claim, &err), ET_OK);
        assert_true(err.text[0]);
    }
}

static void words_fit_the_verdict(void **state)
{
    (void)state;
    const double raw[] = {6.67, 6.62, 6.47}, nation[] = {6.0, 6.0, 6.0};
    char sentence[ET_CLAIM_TEXT];
    const et_claim claim = {.kind = ET_CLAIM_RISES};

    set(&facts, 3, raw, nation);
    et_claim_check(&claim, &facts, &result);
    const et_claim_row row = {.unit = "Cụm 5", .subject = "Toán", .claim = &claim,
                              .facts = &facts, .result = &result};
    et_claim_reason(&row, ET_ENGLISH, sentence);
    assert_string_equal(sentence, "2021: 6.62 after 6.67");
    et_claim_reason(&row, ET_VIETNAMESE, sentence);
    assert_string_equal(sentence, "2021: 6,62, kỳ trước 6,67");
    et_claim_fair_wording(&row, ET_ENGLISH, sentence);
    assert_non_null(strstr(sentence, "an average of 6.67 in 2020 and 6.47 in 2022"));
    assert_non_null(strstr(sentence, "more than the usual wobble"));
    assert_string_equal(et_claim_word(ET_CLAIM_TRUE_ONLY_RAW, ET_ENGLISH),
                        "TRUE ONLY RAW");
}

/* What a claim that is not understood is answered with is understood. */
static void suggested_claims_are_understood(void **state)
{
    (void)state;
    static const char *const typed[] = {
        "rises", "falls", "each year", "rose", "fell", "highst", "lowst", "above",
        "gap", "top", "fastest-growin", "the same", "steadie", "opposite to", "tăng",
        "giảm", "năm sau cao hơn", "cao hơn", "thu hẹp", "tăng nhanh", "ổn định"};
    size_t suggested = 0;

    for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
        et_claim claim;
        et_error err = {0};
        if (et_claim_parse(typed[i], &claim, &err) == ET_OK) {
            continue;
        }
        char *at = strstr(err.text, "did you mean \"");
        while (at && (at = strchr(at, '"')) != NULL) {
            char *end = strchr(++at, '"');
            assert_non_null(end);
            *end = '\0';
            et_error again = {0};
            assert_ok(et_claim_parse(at, &claim, &again), &again);
            suggested++;
            at = end + 1;
        }
    }
    assert_true(suggested >= 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_and_one_year_support_nothing),
        cmocka_unit_test(a_rise_with_the_country_is_true_only_raw),
        cmocka_unit_test(a_rise_of_its_own_is_true),
        cmocka_unit_test(one_fall_or_a_flat_year_makes_it_false),
        cmocka_unit_test(a_break_supports_no_raw_rise),
        cmocka_unit_test(a_missing_year_leaves_every_year_open),
        cmocka_unit_test(an_easier_paper_for_all_changes_no_relative_answer),
        cmocka_unit_test(a_rank_is_a_set),
        cmocka_unit_test(without_a_known_wobble_no_rank_is_certain),
        cmocka_unit_test(sentences_of_claims_are_understood),
        cmocka_unit_test(other_sentences_are_refused),
        cmocka_unit_test(words_fit_the_verdict),
        cmocka_unit_test(suggested_claims_are_understood),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
