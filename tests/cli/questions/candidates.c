/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Questions about candidates: what they choose, sums of papers, shapes, correlations.
 */
#include "questions/questions.h"

static const char *const combinations[] = {"A00", "A01", "B00", "C00", "D01"};

QUESTION(19)
{
    (void)state;
    static pool p, toan, ngu_van;
    answer *a = ask(19);

    for (size_t r = 0; r < answer_rows(a, 0); r++) {
        int year = (int)number_of(a, 0, r, "year");
        country(the_papers(), text_of(a, 0, r, "subject"), year, &p);
        country(the_papers(), "toan", year, &toan);
        country(the_papers(), "ngu_van", year, &ngu_van);
        assert_close(number_of(a, 0, r, "takers"), p.n / fmax(toan.n, ngu_van.n), 1e-12);
    }
    /* the sciences were chosen more often in 2016, history since */
    size_t physics = row_where(a, 0, "subject", "vat_li", "year", "2016", NULL);
    size_t history = row_where(a, 0, "subject", "lich_su", "year", "2016", NULL);
    assert_true(number_of(a, 0, physics, "takers") > number_of(a, 0, history, "takers"));
    physics = row_where(a, 0, "subject", "vat_li", "year", "2026", NULL);
    history = row_where(a, 0, "subject", "lich_su", "year", "2026", NULL);
    assert_true(number_of(a, 0, physics, "takers") < number_of(a, 0, history, "takers"));
    answer_free(a);
    says(19, "takers");
}

QUESTION(20)
{
    (void)state;
    static pool p, before;
    answer *a = ask(20);
    double last = (double)INFINITY;

    for (size_t r = 0; r < answer_rows(a, 0); r++) {
        const char *key = text_of(a, 0, r, "subject");
        int year = (int)number_of(a, 0, r, "year");
        country(the_sums(), key, year, &p);
        country(the_sums(), key, (int)number_of(a, 0, r, "since"), &before);
        assert_close(number_of(a, 0, r, "n"), p.n, 0.0);
        assert_close(number_of(a, 0, r, "mean"), p.mean, 1e-12);
        assert_close(number_of(a, 0, r, "change"), p.mean - before.mean, 1e-11);
        assert_true(p.mean <= last);
        last = p.mean;
    }
    size_t row = row_where(a, 0, "subject", "B00", "year", "2026", NULL);
    for (size_t i = 0; i < 5; i++) { /* B00 is the highest of 2026 */
        country(the_sums(), combinations[i], 2026, &p);
        assert_true(number_of(a, 0, row, "mean") >= p.mean);
    }
    answer_free(a);
    says(20, "the sum, of candidates who sat all of them");
    says(20, "across which these values do not compare");
}

QUESTION(21)
{
    (void)state;
    static pool p;
    answer *a = ask(21);
    double last = (double)INFINITY;

    assert_int_equal(answer_rows(a, 0), 5);
    for (size_t r = 0; r < 5; r++) {
        country(the_sums(), text_of(a, 0, r, "subject"), 2026, &p);
        double count = between_scores(&p, 2700, 3000), reached = 0.0;
        int mark = 3001;
        while (reached < 0.1 * p.n) {
            reached += p.histogram[--mark];
        }
        assert_close(number_of(a, 0, r, "count_at_least_27"), count, 0.0);
        assert_close(number_of(a, 0, r, "top_10_mark"), mark / 100.0, 1e-12);
        assert_close(number_of(a, 0, r, "top_10_share"), reached / p.n, 1e-12);
        assert_true(count <= last);
        last = count;
    }
    assert_string_equal(text_of(a, 0, 0, "subject"), "A00");
    answer_free(a);
    says(21, "equal scores make it more");
}

QUESTION(22)
{
    (void)state;
    static pool p;
    answer *a = ask(22);

    assert_int_equal(answer_rows(a, 0), 12);
    for (size_t r = 0; r < 12; r++) {
        country(the_papers(), text_of(a, 0, r, "subject"), 2026, &p);
        assert_close(number_of(a, 0, r, "position_8"), between_scores(&p, 0, 799) / p.n,
                     1e-12);
        assert_close(number_of(a, 0, r, "position_8_with_ties"),
                     between_scores(&p, 0, 800) / p.n, 1e-12);
    }
    answer_free(a);
    says(22, "the share of takers that a score of 8 is better than");
    says(22, "figures are of those who chose them");
}

/* Every row's figures of shape, in all tables, and whether they are sorted. */
static void holds_shapes(const answer *a, size_t table, const char *sorted,
                         bool ascending)
{
    static pool p;
    double before = ascending ? (double)-INFINITY : (double)INFINITY;

    assert_int_equal(answer_rows(a, table), 12);
    for (size_t r = 0; r < 12; r++) {
        country(the_papers(), text_of(a, table, r, "subject"), 2026, &p);
        assert_close(number_of(a, table, r, "sd"), p.sd, 1e-11);
        assert_close(number_of(a, table, r, "lean"), p.mean - quantile_of(&p, 0.5), 1e-9);
        assert_close(number_of(a, table, r, "skewness"), skewness_of(&p), 1e-8);
        assert_close(number_of(a, table, r, "kurtosis"), kurtosis_of(&p), 1e-8);
        double now = number_of(a, table, r, sorted);
        assert_true(ascending ? now >= before : now <= before);
        before = now;
    }
}

QUESTION(23)
{
    (void)state;
    answer *a = ask(23);
    holds_shapes(a, 0, "sd", false);
    holds_shapes(a, 1, "lean", false);
    assert_string_equal(text_of(a, 0, 0, "subject"), "toan");
    assert_string_equal(text_of(a, 0, 11, "subject"), "cn_nong_nghiep");
    answer_free(a);
}

QUESTION(24)
{
    (void)state;
    answer *a = ask(24);
    holds_shapes(a, 0, "skewness", true);
    for (size_t r = 0; r < answer_rows(a, 0); r++) { /* literature alone is an essay */
        bool essay = strcmp(text_of(a, 0, r, "subject"), "ngu_van") == 0;
        assert_string_equal(text_of(a, 0, r, "essay"), essay ? "yes" : "no");
    }
    assert_string_equal(text_of(a, 0, 0, "subject"), "ngu_van");
    answer_free(a);
    says(24, "marked by local examiners");
}

typedef struct moments {
    const char *x, *y;
    double n, sx, sy, sxy, sxx, syy;
} moments;

static void take_moments(char *const *field, size_t fields, void *context)
{
    moments *m = context;
    double value[6];

    assert_int_equal(fields, 10);
    bool turned = strcmp(field[2], m->x) != 0;
    if (strcmp(field[0], "2026") != 0 || strcmp(field[2 + turned], m->x) != 0 ||
        strcmp(field[3 - turned], m->y) != 0) {
        return;
    }
    for (int i = 0; i < 6; i++) {
        value[i] = strtod(field[4 + i], NULL);
    }
    m->n += value[0];
    m->sx += value[1 + turned];
    m->sy += value[2 - turned];
    m->sxy += value[3];
    m->sxx += value[4 + turned];
    m->syy += value[5 - turned];
}

QUESTION(25)
{
    (void)state;
    static const char *const pairs[][2] = {
        {"toan", "sinh_hoc"}, {"toan", "ngu_van"}, {"ngu_van", "ngoai_ngu"}};
    answer *a = ask(25);

    for (int i = 0; i < 3; i++) {
        moments m = {.x = pairs[i][0], .y = pairs[i][1]};
        read_lines("moments.csv.zst", take_moments, &m);
        double r = (m.n * m.sxy - m.sx * m.sy) /
                   sqrt((m.n * m.sxx - m.sx * m.sx) * (m.n * m.syy - m.sy * m.sy));
        size_t row = row_where(a, 0, "subject_x", m.x, "subject_y", m.y, NULL);
        assert_close(number_of(a, 0, row, "n"), m.n, 0.0);
        assert_close(number_of(a, 0, row, "r"), r, 1e-9);
    }
    assert_string_equal(text_of(a, 0, 0, "subject_y"), "sinh_hoc");
    size_t last = answer_rows(a, 0) - 1;
    assert_string_equal(text_of(a, 0, last, "subject_y"), "ngoai_ngu");
    answer_free(a);
    says(25, "r is that of those who chose both, not of all candidates");
}

QUESTION(26)
{
    (void)state;
    double x[10], y[10], xy = 0.0, before = -2.0;
    int opposite = 0;
    static pool p, q;
    answer *a = ask(26);

    for (int i = 0; i < 10; i++) {
        country(the_papers(), "ngoai_ngu", 2017 + i, &p);
        country(the_papers(), "ngoai_ngu", 2016 + i, &q);
        x[i] = p.mean - q.mean;
        country(the_papers(), "lich_su", 2017 + i, &p);
        country(the_papers(), "lich_su", 2016 + i, &q);
        y[i] = p.mean - q.mean;
        opposite += x[i] * y[i] < 0.0;
    }
    for (int i = 0; i < 10; i++) {
        xy += (x[i] - mean_of(x, 10)) * (y[i] - mean_of(y, 10));
    }
    size_t row = row_where(a, 0, "subject_x", "ngoai_ngu", "subject_y", "lich_su", NULL);
    assert_int_equal(row, 0);
    assert_close(number_of(a, 0, row, "r_changes"),
                 xy / (9.0 * sd_of(x, 10) * sd_of(y, 10)), 1e-10);
    assert_close(number_of(a, 0, row, "opposite"), opposite, 0.0);
    for (size_t r = 0; r < answer_rows(a, 0); r++) {
        assert_true(number_of(a, 0, r, "r_changes") >= before);
        before = number_of(a, 0, r, "r_changes");
    }
    answer_free(a);
    says(26, "The years are few");
}

QUESTION(27)
{
    (void)state;
    static pool p;
    answer *a = ask(27);

    holds_shapes(a, 0, "bell", false);
    holds_shapes(a, 1, "upper_tail", false);
    for (size_t r = 0; r < 12; r++) {
        country(the_papers(), text_of(a, 0, r, "subject"), 2026, &p);
        int mark = (int)floor(100.0 * (p.mean + 2.0 * p.sd)) + 1;
        assert_close(number_of(a, 0, r, "bell"),
                     pow(skewness_of(&p), 2.0) / 6.0 + pow(kurtosis_of(&p), 2.0) / 24.0,
                     1e-8);
        assert_close(number_of(a, 0, r, "upper_tail"),
                     between_scores(&p, mark, 3000) / p.n, 1e-12);
    }
    assert_string_equal(text_of(a, 0, 0, "subject"), "ngu_van");
    assert_string_equal(text_of(a, 0, 11, "subject"), "ktpl");
    assert_string_equal(text_of(a, 1, 0, "subject"), "ngoai_ngu");
    answer_free(a);
    says(27, "a normal curve has 0.0228");
}

/* Two papers of one year: their tallies are made from rows here, as anybody would. */
QUESTION(29)
{
    (void)state;
    run_result run;
    answer *a;

    write_file(scratch_path("new.csv"), "sbd,toan,ngu_van\n01000001,4.5,7\n"
                                        "01000002,5,\n02000001,3.25,6.5\n");
    write_file(scratch_path("old.csv"), "sbd,toan,ngu_van\n01000003,8,7\n"
                                        "02000002,6.6,6\n");
    for (int i = 0; i < 2; i++) {
        run = run_examtrend("aggregate", scratch_path(i ? "old.csv" : "new.csv"), "-y",
                            "2025", "-o", scratch_path(i ? "second.csv" : "first.csv"));
        assert_int_equal(run.exit_code, 0);
        run_free(&run);
    }
    a = ask(29);
    size_t row = row_where(a, 0, "subject", "toan", NULL);
    assert_close(number_of(a, 0, row, "mean"), 12.75 / 3.0, 1e-12);
    assert_close(number_of(a, 0, row, "mean_other"), 7.3, 1e-12);
    assert_close(number_of(a, 0, row, "difference"), 3.05, 1e-12);
    assert_close(number_of(a, 0, row, "pooled"), 27.35 / 5.0, 1e-12);
    assert_close(number_of(a, 0, row, "shift"), 27.35 / 5.0 - 12.75 / 3.0, 1e-12);
    /* both about their own means: 1.625 and 0.98 of squares, 3 degrees of freedom */
    assert_close(number_of(a, 0, row, "difference_sd"), 3.05 / sqrt((1.625 + 0.98) / 3.0),
                 1e-10);
    assert_int_equal(answer_rows(a, 0), 2);
    answer_free(a);
    says(29, "a difference holds the papers and the candidates");
}
