/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a panel has of combinations and averages, against lists of single candidates.
 */
#include "composites.h"

#include "examtrend/panel_table.h"
#include "examtrend/text.h"

enum { CANDIDATES = 600, PLACES = 3 };
static const char *const papers[] = {"toan", "ngu_van", "vat_li", "hoa_hoc"};
enum { PAPERS = 4 };

static int scores[CANDIDATES][PAPERS]; /* -1: not sat */
static uint64_t seed = 7;

static unsigned chance(unsigned below)
{
    seed = seed * 6364136223846793005U + 1442695040888963407U;
    return (unsigned)((seed >> 33) % below);
}

static unsigned place_of(size_t i)
{
    return 1 + (unsigned)(i % PLACES);
}

static void add(et_tally *tally, unsigned place, const char *key, int32_t score)
{
    char code[4];
    et_error err = {0};
    (void)snprintf(code, sizeof code, "%02u", place);
    et_tally_key at = {2020, code, key};
    assert_ok(et_tally_add(tally, &at, score, 1, &err), &err);
}

static et_tally *draw_tally(void)
{
    et_tally *tally = NULL;
    et_error err = {0};
    assert_ok(et_tally_new(&tally, &err), &err);
    for (size_t i = 0; i < CANDIDATES; i++) {
        int sum = 0, n = 0;
        for (size_t p = 0; p < PAPERS; p++) {
            bool sat = p == 0 || chance(3) > 0;
            scores[i][p] = sat ? (int)chance(1001) : -1;
            if (sat) {
                add(tally, place_of(i), papers[p], scores[i][p]);
                sum += scores[i][p];
                n++;
            }
        }
        char key[ET_SUBJECT_SIZE];
        et_candidate_mean mean = {(unsigned)n, (unsigned)(sum % n)};
        et_candidate_mean_key(&mean, key);
        add(tally, place_of(i), key, sum / n);
        if (scores[i][2] >= 0 && scores[i][3] >= 0) {
            add(tally, place_of(i), "A00", scores[i][0] + scores[i][2] + scores[i][3]);
        }
    }
    return tally;
}

static et_status build(et_panel **panel, const et_tally *tally, et_unit_level level,
                       const char *list, et_error *err)
{
    et_panel_input input = {.tally = tally, .regions = regions, .subjects = subjects};
    et_panel_options options = {.level = level, .subjects = list};
    return et_panel_build(panel, &input, &options, err);
}

static const et_cell *cell(const et_panel *panel, const char *subject, const char *unit)
{
    et_error err = {0};
    size_t s, u;
    assert_ok(et_panel_find_subject(panel, subject, &s, &err), &err);
    if (!unit) {
        return et_panel_nation(panel, s);
    }
    assert_ok(et_panel_find_unit(panel, unit, &u, &err), &err);
    return et_panel_row(panel, s, u);
}

/* Mean and deviation of values by the plain two passes. */
static void describe(const double *x, size_t n, double *mean, double *sd)
{
    double sum = 0.0, square = 0.0;
    for (size_t i = 0; i < n; i++) {
        sum += x[i];
    }
    *mean = sum / (double)n;
    for (size_t i = 0; i < n; i++) {
        square += (x[i] - *mean) * (x[i] - *mean);
    }
    *sd = sqrt(square / (double)(n - 1));
}

static int ascending(const void *a, const void *b)
{
    const double *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

/* `place` 0 is the country. */
static size_t own_means(unsigned place, double *out)
{
    size_t count = 0;
    for (size_t i = 0; i < CANDIDATES; i++) {
        int sum = 0, n = 0;
        for (size_t p = 0; p < PAPERS; p++) {
            sum += scores[i][p] >= 0 ? scores[i][p] : 0;
            n += scores[i][p] >= 0;
        }
        if (place == 0 || place_of(i) == place) {
            out[count++] = sum / 100.0 / n;
        }
    }
    return count;
}

static size_t all_papers(unsigned place, double *out)
{
    size_t count = 0;
    for (size_t i = 0; i < CANDIDATES; i++) {
        for (size_t p = 0; p < PAPERS; p++) {
            if ((place == 0 || place_of(i) == place) && scores[i][p] >= 0) {
                out[count++] = scores[i][p] / 100.0;
            }
        }
    }
    return count;
}

static void check_figures(const et_cell *c, double *x, size_t n)
{
    double mean, sd;
    size_t low = 0, high = 0;

    describe(x, n, &mean, &sd);
    qsort(x, n, sizeof *x, ascending);
    for (size_t i = 0; i < n; i++) {
        low += x[i] < 5.0 - 1e-9;
        high += x[i] > 8.0 - 1e-9;
    }
    assert_int_equal(c->n, n);
    assert_close(c->mean, mean, 1e-13);
    assert_close(c->sd, sd, 1e-12);
    assert_close(c->share_low, (double)low / (double)n, 1e-15);
    assert_close(c->share_high, (double)high / (double)n, 1e-15);
    double at = 0.5 * (double)(n - 1);
    size_t k = (size_t)at;
    double median = x[k] + (at - (double)k) * (k + 1 < n ? x[k + 1] - x[k] : 0.0);
    assert_close(c->median, median, 1e-12);
    assert_close(c->lean, mean - median, 1e-9);
}

static const char *const units[] = {NULL, "Hà Nội", "TP.HCM", "Hải Phòng"};

static void averages_over_candidates_and_papers_are_exact(void **state)
{
    (void)state;
    double x[CANDIDATES * PAPERS];
    et_panel *panel = NULL;
    et_error err = {0};
    et_tally *tally = draw_tally();

    assert_ok(build(&panel, tally, ET_UNIT_PROVINCE, "overall_candidates,overall_papers",
                    &err),
              &err);
    assert_int_equal(et_panel_subject_count(panel), 2);
    for (unsigned place = 0; place <= PLACES; place++) {
        const et_cell *c = cell(panel, "overall_candidates", units[place]);
        check_figures(c, x, own_means(place, x));
        assert_int_equal(c->source, ET_CELL_COUNTS);
        c = cell(panel, "overall_papers", units[place]);
        check_figures(c, x, all_papers(place, x));
    }
    et_panel_free(panel);
    et_tally_free(tally);
}

static void positions_and_marks_are_counted(void **state)
{
    (void)state;
    double x[CANDIDATES * PAPERS];
    et_panel *panel = NULL;
    et_error err = {0};
    et_tally *tally = draw_tally();
    et_panel_at at = {.unit = ET_PANEL_NATION};
    et_position p;
    et_top_mark top;

    assert_ok(build(&panel, tally, ET_UNIT_NATION, "overall_candidates", &err), &err);
    size_t n = own_means(0, x);
    qsort(x, n, sizeof *x, ascending);
    for (int32_t score = 0; score <= 1000; score += 25) {
        size_t below = 0, equal = 0;
        for (size_t i = 0; i < n; i++) {
            equal += fabs(x[i] - score / 100.0) < 1e-9;
            below += x[i] < score / 100.0 - 1e-9;
        }
        assert_true(et_panel_position(panel, at, score, &p));
        assert_int_equal(p.n, n);
        assert_int_equal(p.below, below);
        assert_int_equal(p.at, equal);
    }
    for (int percent = 1; percent <= 100; percent += 3) {
        assert_true(et_panel_top_mark(panel, at, percent / 100.0, &top));
        size_t need = (size_t)ceil(percent / 100.0 * (double)n - 1e-9);
        assert_close(top.mark, x[n - need], 1e-12);
        assert_true(top.reached >= need);
    }
    et_tally_cell none;
    assert_false(et_panel_counts(panel, 0, ET_PANEL_NATION, 0, &none));
    et_panel_free(panel);
    et_tally_free(tally);
}

static void averages_over_subjects_weigh_means(void **state)
{
    (void)state;
    et_panel *panel = NULL, *whole = NULL;
    et_error err = {0};
    et_tally *tally = draw_tally();

    assert_ok(build(&panel, tally, ET_UNIT_PROVINCE, "overall", &err), &err);
    assert_ok(build(&whole, tally, ET_UNIT_PROVINCE, "overall,toan,ngu_van", &err), &err);
    for (unsigned place = 0; place <= PLACES; place++) {
        const et_cell *c = cell(panel, "overall", units[place]);
        double toan = cell(whole, "toan", units[place])->mean;
        double ngu_van = cell(whole, "ngu_van", units[place])->mean;
        assert_int_equal(c->known, ET_KNOWN_MEAN);
        assert_close(c->mean, (toan + ngu_van) / 2.0, 1e-15);
        assert_close(cell(whole, "overall", units[place])->mean, c->mean, 0.0);
    }
    /* z of subjects first, then their average; hidden subjects do as well as shown */
    double z[3][64];
    size_t s, u;
    const et_scale_options how = {.scale = ET_SCALE_Z};
    assert_ok(et_panel_find_subject(whole, "overall", &s, &err), &err);
    et_scale_apply(whole, s, &how, z[0]);
    et_scale_apply(whole, 0, &how, z[1]);
    et_scale_apply(whole, 1, &how, z[2]);
    assert_ok(et_panel_find_unit(whole, "TP.HCM", &u, &err), &err);
    assert_close(z[0][u], (z[1][u] + z[2][u]) / 2.0, 1e-14);
    et_scale_apply(panel, 0, &how, z[1]);
    assert_close(z[1][u], z[0][u], 0.0);
    et_panel_free(panel);
    et_panel_free(whole);
    et_tally_free(tally);
}

static void combinations_are_left_out_unless_named(void **state)
{
    (void)state;
    et_panel *panel = NULL;
    et_error err = {0};
    et_tally *tally = draw_tally();
    size_t s;

    assert_ok(build(&panel, tally, ET_UNIT_NATION, NULL, &err), &err);
    assert_int_equal(et_panel_subject_count(panel), PAPERS);
    assert_int_equal(et_panel_find_subject(panel, "A00", &s, &err), ET_ERR_NOT_FOUND);
    et_panel_free(panel);
    assert_ok(build(&panel, tally, ET_UNIT_NATION, "A00", &err), &err);
    size_t count = 0;
    double sum = 0.0;
    for (size_t i = 0; i < CANDIDATES; i++) {
        if (scores[i][2] >= 0 && scores[i][3] >= 0) {
            sum += (scores[i][0] + scores[i][2] + scores[i][3]) / 100.0;
            count++;
        }
    }
    assert_int_equal(cell(panel, "A00", NULL)->n, count);
    assert_close(cell(panel, "A00", NULL)->mean, sum / (double)count, 1e-13);
    et_panel_free(panel);
    et_tally_free(tally);
}

static void a_mean_that_lacks_a_subject_is_none(void **state)
{
    (void)state;
    et_tally *tally = NULL;
    et_panel *panel = NULL;
    et_error err = {0};

    assert_ok(et_tally_new(&tally, &err), &err);
    add(tally, 1, "toan", 800);
    add(tally, 1, "ngu_van", 600);
    add(tally, 2, "toan", 500);
    assert_ok(build(&panel, tally, ET_UNIT_PROVINCE, "overall", &err), &err);
    assert_close(cell(panel, "overall", "Hà Nội")->mean, 7.0, 1e-15);
    assert_int_equal(cell(panel, "overall", "TP.HCM")->source, ET_CELL_NONE);
    et_panel_free(panel);
    et_tally_free(tally);
}

/* A cell of an average on the list leaves out what it is made of, where it is shown. */
static void excluded_averages_are_left_out(void **state)
{
    (void)state;
    et_tally *tally = draw_tally();
    et_panel *panel = NULL;
    et_error err = {0};
    const char *path = scratch_path("exclude.csv");
    et_panel_input input = {.tally = tally, .regions = regions, .subjects = subjects};
    et_panel_options options = {.subjects = "overall_subjects", .exclude = path};

    write_file(path, "subject,year,map,province\noverall_subjects,2020,63,Hà Nội\n");
    assert_ok(et_panel_build(&panel, &input, &options, &err), &err);
    assert_int_equal(cell(panel, "overall_subjects", "Hà Nội")->source, ET_CELL_NONE);
    assert_int_equal(cell(panel, "overall_subjects", "TP.HCM")->known, ET_KNOWN_MEAN);
    et_panel_free(panel);
    options.subjects = "toan";
    assert_ok(et_panel_build(&panel, &input, &options, &err), &err);
    assert_int_equal(cell(panel, "toan", "Hà Nội")->source, ET_CELL_COUNTS);
    et_panel_free(panel);
    et_tally_free(tally);
}

/* More than a reader of tallies remembers: each place has all, in the same order. */
static void every_combination_of_many_has_its_own_cells(void **state)
{
    (void)state;
    enum { MANY = 90 };
    et_subjects *own = load_subjects(BUNDLED);
    et_tally *tally = NULL;
    et_panel *panel = NULL;
    et_error err = {0};
    char text[64], key[16], list[16 * MANY];
    size_t used = 0;

    assert_ok(et_tally_new(&tally, &err), &err);
    for (int i = 0; i < MANY; i++) {
        (void)snprintf(key, sizeof key, "MY%d", i);
        (void)snprintf(text, sizeof text, "%s=toan+vat_li", key);
        assert_ok(et_subjects_combine(own, text, &err), &err);
        used += (size_t)snprintf(list + used, sizeof list - used, "%s,", key);
        for (unsigned place = 1; place <= 3; place++) {
            add(tally, place, key, 1000 + 10 * i + (int)place);
        }
    }
    const et_panel_input input = {.tally = tally, .regions = regions, .subjects = own};
    const et_panel_options options = {.subjects = list, .map = "63"};
    assert_ok(et_panel_build(&panel, &input, &options, &err), &err);
    for (size_t s = 0; s < MANY; s++) {
        int64_t i = 0;
        const char *number = et_panel_subject(panel, s) + 2;
        assert_true(et_text_to_int(number, strlen(number), &i));
        double mean = 10.02 + (double)i / 10.0; /* of three candidates */
        assert_close(et_panel_nation(panel, s)->mean, mean, 1e-12);
    }
    et_panel_free(panel);
    et_tally_free(tally);
    et_subjects_free(own);
}

static void strange_keys_are_told(void **state)
{
    (void)state;
    et_tally *tally = NULL;
    et_panel *panel = NULL;
    et_error err = {0};

    assert_ok(et_tally_new(&tally, &err), &err);
    add(tally, 1, "toan", 800);
    add(tally, 1, "MINE", 1800);
    assert_int_equal(build(&panel, tally, ET_UNIT_NATION, NULL, &err), ET_ERR_NOT_FOUND);
    assert_has(err.text, "a combination of your own must be told again: MINE=A+B");
    et_tally_free(tally);
}

/* Papers of 10 and of 100 points have no average. */
static void papers_of_two_maxima_have_no_average(void **state)
{
    (void)state;
    const char *folder = scratch_folder();
    char path[4200];
    et_subjects *own = NULL;
    et_tally *tally = NULL;
    et_panel *panel = NULL;
    et_error err = {0};

    (void)snprintf(path, sizeof path, "%s/subjects.csv", folder);
    write_file(path,
               "key,name_en,name_vi,maximum,fail_mark,low_mark,high_mark,compulsory,"
               "essay\na,A,A,10,1,5,8,yes,no\nb,B,B,100,10,50,80,yes,no\n");
    (void)snprintf(path, sizeof path, "%s/subject_aliases.csv", folder);
    write_file(path, "alias,subject\n");
    own = load_subjects(folder);
    assert_ok(et_subjects_add_averages(own, &(et_averages){0}, &err), &err);
    assert_ok(et_tally_new(&tally, &err), &err);
    add(tally, 1, "a", 800);
    add(tally, 1, "b", 8000);
    et_panel_input input = {.tally = tally, .regions = regions, .subjects = own};
    static const char *const names[] = {"overall_subjects", "overall_papers",
                                        "overall_candidates"};
    for (size_t i = 0; i < 3; i++) {
        et_panel_options options = {.level = ET_UNIT_NATION, .subjects = names[i]};
        assert_int_equal(et_panel_build(&panel, &input, &options, &err), ET_ERR_ARGUMENT);
        assert_has(err.text, "papers of one maximum");
    }
    et_tally_free(tally);
    et_subjects_free(own);
}

static et_status build_all(void *context)
{
    et_panel *panel = NULL;
    et_table *table = NULL;
    et_error err = {0};
    et_status status = build(&panel, context, ET_UNIT_PROVINCE,
                             "A00,overall_candidates,overall_papers,overall_subjects",
                             &err);
    static const et_mark marks[] = {{ET_MARK_AT_LEAST, 8.0}, {ET_MARK_TOP, 10.0}};
    et_panel_table_options options = {.people = true, .marks = marks, .mark_count = 2};
    if (status == ET_OK) {
        status = et_panel_table(&table, panel, &options, &err);
    }
    if (status == ET_OK) {
        status = et_table_order(table, &(et_table_ordering){.key = "mean", .top = 3},
                                &err);
    }
    et_table_free(table);
    et_panel_free(panel);
    return status;
}

static void memory_may_run_out_over_cells(void **state)
{
    (void)state;
    et_tally *tally = draw_tally();
    with_failing_memory(build_all, tally);
    et_tally_free(tally);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(averages_over_candidates_and_papers_are_exact),
        cmocka_unit_test(positions_and_marks_are_counted),
        cmocka_unit_test(averages_over_subjects_weigh_means),
        cmocka_unit_test(combinations_are_left_out_unless_named),
        cmocka_unit_test(a_mean_that_lacks_a_subject_is_none),
        cmocka_unit_test(excluded_averages_are_left_out),
        cmocka_unit_test(every_combination_of_many_has_its_own_cells),
        cmocka_unit_test(strange_keys_are_told),
        cmocka_unit_test(papers_of_two_maxima_have_no_average),
        cmocka_unit_test(memory_may_run_out_over_cells),
    };
    return cmocka_run_group_tests(tests, open_registry_with_averages, close_registry);
}
