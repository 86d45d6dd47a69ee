/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/compare.h"
#include "examtrend/results.h"
#include "panels.h"

enum { FIRST = 2019, MOST_YEARS = 8, PROVINCES = 12 };

static void add_groups(const char *scheme, const char *const *groups, size_t count)
{
    et_error err = {0};
    for (size_t i = 0; i < count; i++) {
        assert_ok(et_regions_add_group(regions, scheme, "63", groups[i], &err), &err);
    }
}

static int open_groups(void **state)
{
    (void)open_registry(state);
    add_groups("three", (const char *const[]){"A=01,02,03,04", "B=05,06,07,08",
                                              "C=09,10,11,12"}, 3);
    add_groups("turned", (const char *const[]){"Z=09,10,11,12", "Y=05,06,07,08",
                                               "X=01,02,03,04"}, 3);
    add_groups("two", (const char *const[]){"P=01,02,03,04,05", "Q=06,07,08,09,10,11,12"},
               2);
    add_groups("one", (const char *const[]){"Only=01,02,03"}, 1);
    add_groups("single", (const char *const[]){"S=01", "T=02,03,04", "U=05,06,07"}, 3);
    add_groups("singles", (const char *const[]){"S=01", "T=02"}, 2);
    add_groups("empty", (const char *const[]){"A=01,02,03,04", "B=05,06,07,08",
                                              "N=Cần Thơ,Cà Mau"}, 3);
    return 0;
}

/* Means in thousandths. */
static int score[PROVINCES][MOST_YEARS];
static int years = 6;

/* Shares 1,000 candidates between two neighbouring hundredths, and spreads them. */
static et_panel *make_panel(int provinces)
{
    et_tally *tally = new_tally();
    et_error err = {0};
    for (int p = 0; p < provinces; p++) {
        for (int t = 0; t < years; t++) {
            const et_tally_key key = {FIRST + t, codes[p], "toan"};
            int whole = score[p][t] / 10, rest = score[p][t] % 10;
            uint64_t more = (uint64_t)rest * 100, fewer = 1000 - more;
            put_mean(tally, &key, whole, 100, fewer);
            if (more) {
                assert_ok(et_tally_add(tally, &key, whole + 1, more, &err), &err);
            }
        }
    }
    return panel_of_made(tally, ET_UNIT_PROVINCE);
}

static et_panel *panel;
static et_compare *comparison;
static const et_compare_summary *summary;

static void forget(void)
{
    et_compare_free(comparison);
    et_panel_free(panel);
    comparison = NULL;
    panel = NULL;
}

static et_compare_options options;

static void compare(const char *scheme, const char *rest)
{
    et_error err = {0};
    forget();
    panel = make_panel(PROVINCES);
    const et_compare_source source = {
        .panel = panel, .regions = regions, .scheme = scheme, .against_rest = rest};
    assert_ok(et_compare_run(&comparison, &source, &options, &err), &err);
    summary = et_compare_summary_of(comparison);
}

static const et_compare_test *test_of(et_compare_outcome which)
{
    return &summary->test[which];
}

/* Knuth's MMIX generator: the upper bits are random enough here. */
static int draw_below(uint64_t *state, int n)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return (int)((*state >> 33) % (uint64_t)n);
}

static void set_noise(uint64_t seed)
{
    uint64_t s = seed * 0x9e3779b97f4a7c15u;
    years = 6;
    for (int p = 0; p < PROVINCES; p++) {
        for (int t = 0; t < years; t++) {
            score[p][t] = 6000 + draw_below(&s, 400);
        }
    }
}

static void set_known(void)
{
    static const int known[6][PROVINCES] = {
        {5562, 5804, 5965, 5796, 6271, 5430, 6552, 5978, 6037, 5894, 6699, 5754},
        {6149, 6021, 6495, 6352, 6692, 5733, 7095, 6547, 6670, 6426, 7174, 6300},
        {5839, 5839, 6425, 6092, 6507, 5692, 6967, 6241, 6428, 6334, 7289, 6369},
        {6542, 6385, 6940, 6756, 7148, 6214, 7592, 7066, 7130, 7091, 7788, 6786},
        {6255, 6239, 6746, 6496, 7131, 6146, 7364, 6753, 6973, 6743, 7638, 6916},
        {6628, 6693, 7204, 6852, 7304, 6537, 7841, 7111, 7366, 7348, 8048, 7261}};
    years = 6;
    for (int p = 0; p < PROVINCES; p++) {
        for (int t = 0; t < years; t++) {
            score[p][t] = known[t][p];
        }
    }
}

/* ---- degenerate ---- */

static void two_years_have_no_slopes(void **state)
{
    (void)state;
    set_noise(1);
    years = 2;
    compare("three", NULL);
    assert_int_equal(et_compare_cluster_count(comparison), 3);
    assert_int_equal(et_compare_cluster_at(comparison, 0)->provinces, 0);
    assert_int_equal(et_compare_cluster_at(comparison, 0)->without, 4);
    assert_int_equal(test_of(ET_COMPARE_SLOPE)->anova.state, ET_FIT_TOO_FEW);
    assert_int_equal(test_of(ET_COMPARE_SLOPE)->labels.state, ET_FIT_TOO_FEW);
    assert_int_equal(test_of(ET_COMPARE_SLOPE)->placebo.state, ET_FIT_TOO_FEW);
    assert_int_equal(et_compare_pair_at(comparison, ET_COMPARE_LEVEL, 0)->welch.state,
                     ET_FIT_TOO_FEW);
}

static void one_cluster_is_held_against_the_rest(void **state)
{
    (void)state;
    set_noise(2);
    compare("one", NULL);
    assert_true(summary->against_rest);
    assert_int_equal(et_compare_cluster_count(comparison), 2);
    assert_int_equal(et_compare_pair_count(comparison), 1);
    assert_int_equal(et_compare_cluster_at(comparison, 0)->provinces, 3);
    assert_int_equal(et_compare_cluster_at(comparison, 1)->provinces, 9);
    assert_string_equal(et_compare_cluster_at(comparison, 1)->id, "rest");
    /* Welch's F of two groups is the square of Welch's t */
    const et_compare_pair *pair = et_compare_pair_at(comparison, ET_COMPARE_SLOPE, 0);
    assert_close(test_of(ET_COMPARE_SLOPE)->anova.f, pair->welch.t * pair->welch.t,
                 1e-12);
    assert_close(test_of(ET_COMPARE_SLOPE)->anova.p, pair->welch.p, 1e-10);
    assert_close(pair->welch.p_holm, pair->welch.p, 0.0);
}

static void a_cluster_of_one_province_borrows_the_spread(void **state)
{
    (void)state;
    set_noise(3);
    compare("single", NULL);
    assert_true(test_of(ET_COMPARE_SLOPE)->classic);
    assert_int_equal(test_of(ET_COMPARE_SLOPE)->anova.state, ET_FIT_OK);
    assert_int_equal(test_of(ET_COMPARE_SLOPE)->placebo.state, ET_FIT_OK);
    assert_int_equal(et_compare_cluster_at(comparison, 0)->pooled[0].state,
                     ET_FIT_TOO_FEW);
    assert_int_equal(et_compare_pair_at(comparison, ET_COMPARE_SLOPE, 0)->welch.state,
                     ET_FIT_OK);
    assert_int_equal(summary->outside, PROVINCES - 7);
    compare("singles", NULL);
    assert_int_equal(test_of(ET_COMPARE_SLOPE)->anova.state, ET_FIT_TOO_FEW);
    assert_int_equal(et_compare_certainty(test_of(ET_COMPARE_SLOPE)), ET_CANNOT_TELL);
}

static void an_empty_cluster_is_listed_and_not_tested(void **state)
{
    (void)state;
    set_known();
    compare("empty", NULL);
    assert_int_equal(et_compare_cluster_at(comparison, 2)->provinces, 0);
    assert_int_equal(et_compare_cluster_at(comparison, 2)->without, 2);
    assert_close(test_of(ET_COMPARE_SLOPE)->anova.df_between, 1.0, 0.0);
    assert_int_equal(et_compare_pair_at(comparison, ET_COMPARE_SLOPE, 1)->welch.state,
                     ET_FIT_TOO_FEW);
}

static void equal_slopes_are_no_difference(void **state)
{
    (void)state;
    years = 6;
    for (int p = 0; p < PROVINCES; p++) {
        for (int t = 0; t < years; t++) {
            score[p][t] = 5000 + 100 * p + 70 * t;
        }
    }
    compare("three", NULL);
    assert_int_not_equal(test_of(ET_COMPARE_SLOPE)->anova.state, ET_FIT_OK);
    assert_int_equal(et_compare_certainty(test_of(ET_COMPARE_SLOPE)), ET_CANNOT_TELL);
    assert_int_equal(test_of(ET_COMPARE_LEVEL)->anova.state, ET_FIT_OK);
    assert_close(summary->typical_change + 1.0, 1.0, 1e-13);
}

static void what_makes_no_sense_is_refused(void **state)
{
    (void)state;
    et_error err = {0};
    et_compare *none = NULL;
    set_noise(4);
    forget();
    panel = make_panel(PROVINCES);
    et_compare_source source = {.panel = panel, .regions = regions, .scheme = "three"};
    et_compare_options how = {.scale = ET_SCALE_RAW};
    assert_int_equal(et_compare_run(&none, &source, &how, &err), ET_ERR_ARGUMENT);
    assert_null(none);
    how.scale = ET_SCALE_RELATIVE;
    source.scheme = "nowhere";
    assert_int_equal(et_compare_run(&none, &source, &how, &err), ET_ERR_NOT_FOUND);
    source.scheme = "three";
    source.against_rest = "D";
    assert_int_equal(et_compare_run(&none, &source, &how, &err), ET_ERR_NOT_FOUND);
    assert_has(err.text, "did you mean \"A\", \"B\" or \"C\"?");
    et_compare_free(NULL);
}

/* ---- known answer ---- */

static void the_two_stage_case(void **state)
{
    (void)state;
    set_known();
    options = (et_compare_options){0};
    compare("three", NULL);
    const et_compare_test *t = test_of(ET_COMPARE_SLOPE);
    const double mean[] = {-0.031914285714285694, -0.0064214285714284634,
                           0.038335714285714348};
    const double sd[] = {0.021439138664290341, 0.010311264562154768,
                         0.018802887316276027};
    const double holm[] = {0.093680399046073906, 0.0082993112874895428,
                           0.020300100670482848};
    for (size_t i = 0; i < 3; i++) {
        const et_compare_cluster *c = et_compare_cluster_at(comparison, i);
        assert_close(c->of[ET_COMPARE_SLOPE].mean, mean[i], 1e-10);
        assert_close(c->of[ET_COMPARE_SLOPE].sd, sd[i], 1e-10);
        assert_close(et_compare_pair_at(comparison, ET_COMPARE_SLOPE, i)->welch.p_holm,
                     holm[i], 1e-9);
    }
    assert_close(t->anova.f, 11.973453905778625, 1e-10);
    assert_close(t->anova.df_within, 5.378610330394304, 1e-10);
    assert_close(t->anova.p, 0.010450171083300484, 1e-9);
    assert_int_equal(t->labels.state, ET_FIT_OK);
    assert_true(t->labels.exact); /* 12! / (4! 4! 4!) = 34,650 ways */
    assert_true(t->labels.p < 0.01);
    assert_true(t->p_least_without <= t->anova.p && t->p_most_without >= t->anova.p);
    assert_int_equal(et_compare_certainty(t), ET_CLEAR);
    assert_true(t->p_candidates < t->anova.p);
}

/* ---- identities ---- */

static void the_order_of_clusters_is_nothing(void **state)
{
    (void)state;
    set_noise(5);
    options = (et_compare_options){.mixed = true};
    compare("three", NULL);
    const et_compare_test before = *test_of(ET_COMPARE_SLOPE);
    double difference =
        et_compare_pair_at(comparison, ET_COMPARE_SLOPE, 1)->welch.difference;
    compare("turned", NULL);
    const et_compare_test *after = test_of(ET_COMPARE_SLOPE);
    assert_close(after->anova.f, before.anova.f, 1e-11);
    assert_close(after->labels.p, before.labels.p, 1e-12);
    assert_close(after->p_most_without, before.p_most_without, 1e-10);
    assert_close(after->p_candidates, before.p_candidates, 1e-8);
    assert_int_equal(after->mixed.state, before.mixed.state);
    assert_close(after->mixed.p, before.mixed.p, 1e-5);
    assert_close(et_compare_pair_at(comparison, ET_COMPARE_SLOPE, 1)->welch.difference,
                 -difference, 1e-11);
    options = (et_compare_options){0};
}

static void an_easier_paper_changes_nothing(void **state)
{
    (void)state;
    set_noise(6);
    compare("three", NULL);
    const et_compare_summary before = *summary;
    for (int p = 0; p < PROVINCES; p++) {
        score[p][2] += 730;
    }
    compare("three", NULL);
    for (int which = 0; which < ET_COMPARE_OUTCOMES; which++) {
        assert_close(summary->test[which].anova.p, before.test[which].anova.p, 1e-8);
        assert_close(summary->test[which].placebo.rate, before.test[which].placebo.rate,
                     1e-12);
    }
    assert_close(summary->typical_change, before.typical_change, 1e-10);
}

static void threads_change_no_byte_and_the_seed_does(void **state)
{
    (void)state;
    set_noise(7);
    options = (et_compare_options){.draws = {.seed = 3, .threads = 1}};
    compare("two", NULL);
    const et_compare_test before = *test_of(ET_COMPARE_LEVEL);
    options.draws.threads = 5;
    compare("two", NULL);
    assert_close(test_of(ET_COMPARE_LEVEL)->placebo.rate, before.placebo.rate, 0.0);
    assert_close(test_of(ET_COMPARE_LEVEL)->labels.p, before.labels.p, 0.0);
    options.draws.seed = 4;
    compare("two", NULL);
    assert_true(test_of(ET_COMPARE_LEVEL)->placebo.rate != before.placebo.rate);
    options = (et_compare_options){0};
}

/* Forty panels of noise: the honest p rejects about 1 in 20, and so do the placebos;
 * counting candidates would cry wolf nearly always. */
static void null_panels_are_left_alone(void **state)
{
    (void)state;
    double rate = 0.0;
    int honest = 0, candidates = 0;
    options = (et_compare_options){.placebos = 400};
    for (uint64_t seed = 0; seed < 40; seed++) {
        set_noise(1000 + seed);
        compare("two", NULL);
        rate += test_of(ET_COMPARE_LEVEL)->placebo.rate / 40.0;
        honest += test_of(ET_COMPARE_LEVEL)->anova.p < 0.05;
        candidates += test_of(ET_COMPARE_LEVEL)->p_candidates < 0.05;
    }
    assert_true(rate > 0.03 && rate < 0.07);
    assert_true(honest <= 6);
    assert_true(candidates > honest);
    options = (et_compare_options){0};
}

/* ---- more ways to ask ---- */

static void the_same_needs_a_margin(void **state)
{
    (void)state;
    years = 6;
    for (int p = 0; p < PROVINCES; p++) {
        for (int t = 0; t < years; t++) {
            score[p][t] = 6000 + 10 * ((p * 7 + t * 5 + p * t) % 4);
        }
    }
    compare("two", NULL);
    assert_int_equal(et_compare_pair_at(comparison, ET_COMPARE_LEVEL, 0)->same.state,
                     ET_FIT_NOT_ESTIMABLE);
    options.margin = 0.10;
    compare("two", NULL);
    const et_compare_pair *level = et_compare_pair_at(comparison, ET_COMPARE_LEVEL, 0);
    const et_compare_pair *slope = et_compare_pair_at(comparison, ET_COMPARE_SLOPE, 0);
    assert_true(level->same.equivalent);
    assert_string_equal(et_compare_pair_word(level, ET_ENGLISH), "practically the same");
    assert_close(slope->same.margin, 0.02, 1e-12);
    options = (et_compare_options){0};
}

static void tukey_has_one_spread(void **state)
{
    (void)state;
    set_known();
    options.adjust = ET_PAIRS_TUKEY;
    compare("three", NULL);
    for (size_t i = 0; i < 3; i++) {
        const et_compare_pair *p = et_compare_pair_at(comparison, ET_COMPARE_SLOPE, i);
        assert_close(p->welch.df, 9.0, 0.0);
        assert_true(p->welch.p_holm > p->welch.p);
    }
    options = (et_compare_options){0};
}

/* Province 04 moves from A to B in 2022: by year it counts for three years in each. */
static void memberships_by_year(void **state)
{
    (void)state;
    et_error err = {0};
    const char *path = scratch_path("dated.csv");
    write_file(path,
               "scheme,map,cluster,members,first_year,last_year\n"
               "dated,63,A,01;02;03;04,2019,2021\ndated,63,B,05;06;07;08,2019,2021\n"
               "dated,63,A,01;02;03,2022,\ndated,63,B,04;05;06;07;08,2022,\n");
    assert_ok(et_regions_add_clusters(regions, path, &err), &err);
    set_noise(8);
    forget();
    panel = make_panel(PROVINCES);
    et_compare_source source = {.panel = panel, .regions = regions, .scheme = "dated"};
    assert_int_equal(et_compare_run(&comparison, &source, &options, &err),
                     ET_ERR_ARGUMENT);
    assert_non_null(strstr(err.text, "members by year"));

    source.by_year = true;
    assert_ok(et_compare_run(&comparison, &source, &options, &err), &err);
    summary = et_compare_summary_of(comparison);
    assert_true(summary->by_year && summary->dated);
    assert_int_equal(et_compare_cluster_count(comparison), 2);
    assert_int_equal(et_compare_cluster_at(comparison, 0)->provinces, 4);
    assert_int_equal(et_compare_cluster_at(comparison, 1)->provinces, 5);
    assert_int_equal(summary->outside, 4);
}

/* ---- words and tables ---- */

static void words_in_both_languages(void **state)
{
    (void)state;
    et_error err = {0};
    char *text = NULL;
    set_known();
    options = (et_compare_options){.mixed = true, .margin = 0.5};
    compare("three", NULL);
    const et_compare_row row = {
        .subject = "Mathematics", .panel = panel, .comparison = comparison};
    assert_ok(et_compare_text(&row, 1, ET_ENGLISH, &text, &err), &err);
    assert_non_null(strstr(text, "Trend: clear difference, p = 0.010"));
    assert_non_null(strstr(text, "all ways counted"));
    assert_non_null(strstr(text, "mixed model with years crossed: p "));
    assert_non_null(strstr(text, "C \xE2\x80\x93 A: +0.070 points a year"));
    free(text);
    assert_ok(et_compare_text(&row, 1, ET_VIETNAMESE, &text, &err), &err);
    assert_non_null(strstr(text, "Xu hướng: khác nhau rõ rệt, p = 0,010"));
    free(text);
    options = (et_compare_options){0};
}

static et_status compare_somewhere(void *context)
{
    et_compare *out = NULL;
    char *text = NULL;
    et_table *table = NULL;
    const et_compare_source *source = context;
    const et_compare_options how = {
        .mixed = true, .placebos = 20, /* Tukey's tails take long and no memory */
        .draws = {.threads = 1, .draws = 20, .exact_most = 1}};
    et_status status = et_compare_run(&out, source, &how, NULL);
    if (status == ET_OK) {
        const et_compare_row row = {
            .subject = "s", .panel = source->panel, .comparison = out};
        status = et_compare_text(&row, 1, ET_ENGLISH, &text, NULL);
        if (status == ET_OK) {
            status = et_compare_pairs_table(&table, &row, 1, ET_ENGLISH, NULL);
        }
        if (status == ET_OK) {
            size_t size;
            free(text);
            text = NULL;
            status = et_table_render(table, ET_FORMAT_CSV, &text, &size, NULL);
        }
    }
    free(text);
    et_table_free(table);
    et_compare_free(out);
    return status;
}

static void memory_may_run_out(void **state)
{
    (void)state;
    set_known();
    forget();
    panel = make_panel(PROVINCES);
    et_compare_source source = {.panel = panel, .regions = regions, .scheme = "three"};
    with_failing_memory(compare_somewhere, &source);
    source.scheme = "one";
    with_failing_memory(compare_somewhere, &source);
    forget();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_years_have_no_slopes),
        cmocka_unit_test(one_cluster_is_held_against_the_rest),
        cmocka_unit_test(a_cluster_of_one_province_borrows_the_spread),
        cmocka_unit_test(an_empty_cluster_is_listed_and_not_tested),
        cmocka_unit_test(equal_slopes_are_no_difference),
        cmocka_unit_test(what_makes_no_sense_is_refused),
        cmocka_unit_test(the_two_stage_case),
        cmocka_unit_test(the_order_of_clusters_is_nothing),
        cmocka_unit_test(an_easier_paper_changes_nothing),
        cmocka_unit_test(threads_change_no_byte_and_the_seed_does),
        cmocka_unit_test(null_panels_are_left_alone),
        cmocka_unit_test(the_same_needs_a_margin),
        cmocka_unit_test(tukey_has_one_spread),
        cmocka_unit_test(memberships_by_year),
        cmocka_unit_test(words_in_both_languages),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests(tests, open_groups, close_registry);
}
