/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Questions about the country's averages over the years.
 */
#include "questions/questions.h"

enum { FIRST = 2016, LAST = 2026 };

static const char *const subjects[] = {
    "toan",     "ngu_van",        "ngoai_ngu",     "vat_li", "hoa_hoc",
    "sinh_hoc", "lich_su",        "dia_li",        "gdcd",   "ktpl",
    "tin_hoc",  "cn_cong_nghiep", "cn_nong_nghiep"};
enum { SUBJECTS = sizeof subjects / sizeof *subjects };

static double mean_of_year(const char *subject, int year)
{
    static pool p;
    country(the_papers(), subject, year, &p);
    return p.mean;
}

QUESTION(1)
{
    (void)state;
    answer *a = ask(1);
    int lowest = FIRST, highest = FIRST;

    assert_int_equal(answer_rows(a, 0), LAST - FIRST + 1);
    for (int year = FIRST; year <= LAST; year++) {
        char text[16];
        lowest = overall_of(year) < overall_of(lowest) ? year : lowest;
        highest = overall_of(year) > overall_of(highest) ? year : highest;
        (void)snprintf(text, sizeof text, "%d", year);
        assert_close(number_of(a, 0, row_where(a, 0, "year", text, NULL), "mean"),
                     overall_of(year), 1e-12);
    }
    assert_close(number_of(a, 0, 0, "year"), highest, 0.0);
    assert_close(number_of(a, 0, LAST - FIRST, "year"), lowest, 0.0);
    assert_int_equal(highest, 2024);
    assert_int_equal(lowest, 2016);
    answer_free(a);
    says(1, "difficulty of the paper is not separated from ability");
    says(1, "breaks of the exam, across which these values do not compare: 2017, 2020, "
            "2025");
    says(1, "the average of the subjects' means");
}

/* The subject whose mean changed most (least) between two years that have both. */
static const char *changed_most(int from, int to, bool fell)
{
    const char *found = NULL;
    double most = 0.0;

    for (size_t s = 0; s < SUBJECTS; s++) {
        double change = mean_of_year(subjects[s], to) - mean_of_year(subjects[s], from);
        change = fell ? -change : change;
        if (!isnan(change) && (!found || change > most)) {
            found = subjects[s];
            most = change;
        }
    }
    return found;
}

/* Of the rows of one span, sorted by change, the first and the last are those. */
static void holds_span(const answer *a, int from, int to)
{
    size_t first = SIZE_MAX, last = 0, rows = answer_rows(a, 0), found = 0;

    for (size_t r = 0; r < rows; r++) {
        if ((int)number_of(a, 0, r, "since") == from &&
            (int)number_of(a, 0, r, "year") == to) {
            const char *subject = text_of(a, 0, r, "subject");
            assert_close(number_of(a, 0, r, "change"),
                         mean_of_year(subject, to) - mean_of_year(subject, from), 1e-12);
            first = first == SIZE_MAX ? r : first;
            last = r;
            found++;
        }
    }
    assert_true(found >= 8);
    assert_string_equal(text_of(a, 0, first, "subject"), changed_most(from, to, false));
    assert_string_equal(text_of(a, 0, last, "subject"), changed_most(from, to, true));
}

QUESTION(2)
{
    (void)state;
    double steps[4];
    answer *a = ask(2);

    holds_span(a, 2016, 2026);
    holds_span(a, 2017, 2019);
    holds_span(a, 2020, 2024);
    holds_span(a, 2025, 2026);
    assert_string_equal(changed_most(2016, 2026, false), "ngoai_ngu");
    assert_string_equal(changed_most(2020, 2024, false), "lich_su");
    assert_string_equal(changed_most(2020, 2024, true), "toan");
    for (int i = 0; i < 4; i++) {
        steps[i] = mean_of_year("lich_su", 2021 + i) - mean_of_year("lich_su", 2020 + i);
    }
    size_t row = row_where(a, 0, "subject", "lich_su", "since", "2020", "year", "2024",
                           NULL);
    assert_close(number_of(a, 0, row, "step_sd"), sd_of(steps, 4), 1e-12);
    answer_free(a);
    says(2, "usual step: sd of the yearly changes");
    says(2, "difficulty of the paper is not separated from ability");
}

QUESTION(3)
{
    (void)state;
    static pool p;
    answer *a = ask(3);

    for (int year = FIRST; year <= LAST; year++) {
        char text[16];
        (void)snprintf(text, sizeof text, "%d", year);
        size_t row = row_where(a, 0, "year", text, NULL);
        pool_of(the_papers(), "toan", year, only_counted, NULL, &p);
        assert_close(number_of(a, 0, row, "n"), p.n, 0.0);
        assert_close(number_of(a, 0, row, "mean"), p.mean, 1e-12);
        assert_close(number_of(a, 0, row, "median"), quantile_of(&p, 0.5), 1e-12);
        assert_close(number_of(a, 0, row, "p90"), quantile_of(&p, 0.9), 1e-12);
    }
    answer_free(a);
    says(3, "lacking");
}

/* A table of counted cells whose first row has the largest `key`, and all rows the right
 * count and share of scores from `first` to `last`. */
typedef struct counted {
    const char *count, *share;
    int first, last; /* hundredths */
} counted;

static void holds_counts(const answer *a, size_t table, const counted *what,
                         const char *sorted)
{
    static pool p;
    double before = (double)INFINITY;

    for (size_t r = 0; r < answer_rows(a, table); r++) {
        int year = (int)number_of(a, table, r, "year");
        pool_of(the_papers(), text_of(a, table, r, "subject"), year, only_counted, NULL,
                &p);
        double count = between_scores(&p, what->first, what->last);
        assert_close(number_of(a, table, r, what->count), count, 0.0);
        assert_close(number_of(a, table, r, what->share), count / p.n, 1e-12);
        assert_true(number_of(a, table, r, sorted) <= before);
        before = number_of(a, table, r, sorted);
    }
}

/* The largest of all subjects and years, by share or by count. */
static double largest(int first, int last, bool share, int from, int to)
{
    static pool p;
    double most = 0.0;

    for (size_t s = 0; s < SUBJECTS; s++) {
        for (int year = from; year <= to; year++) {
            pool_of(the_papers(), subjects[s], year, only_counted, NULL, &p);
            double count = between_scores(&p, first, last);
            most = fmax(most, p.n > 0.0 ? (share ? count / p.n : count) : 0.0);
        }
    }
    return most;
}

QUESTION(4)
{
    (void)state;
    const counted what = {"count_at_least_8", "share_at_least_8", 800, 1000};
    answer *a = ask(4);

    assert_int_equal(answer_rows(a, 0), 12);
    holds_counts(a, 0, &what, "share_at_least_8");
    assert_close(number_of(a, 0, 0, "share_at_least_8"),
                 largest(800, 1000, true, 2026, 2026), 1e-12);
    assert_string_equal(text_of(a, 0, 0, "subject"), "cn_nong_nghiep");
    answer_free(a);
    says(4, "figures are of those who chose them, not of all candidates");
}

QUESTION(5)
{
    (void)state;
    const counted fails = {"count_at_most_1", "share_at_most_1", 0, 100};
    const counted low = {"count_below_5", "share_below_5", 0, 499};
    answer *a = ask(5);

    assert_int_equal(answer_tables(a), 2);
    holds_counts(a, 0, &fails, "share_at_most_1");
    holds_counts(a, 0, &low, "share_at_most_1");
    holds_counts(a, 1, &low, "share_below_5");
    assert_close(number_of(a, 0, 0, "share_at_most_1"),
                 largest(0, 100, true, FIRST, LAST), 1e-12);
    assert_close(number_of(a, 1, 0, "share_below_5"), largest(0, 499, true, FIRST, LAST),
                 1e-12);
    assert_string_equal(text_of(a, 0, 0, "subject"), "lich_su");
    assert_close(number_of(a, 0, 0, "year"), 2016, 0.0);
    assert_string_equal(text_of(a, 1, 0, "subject"), "ngoai_ngu");
    answer_free(a);
}

QUESTION(6)
{
    (void)state;
    const counted what = {"count_exactly_10", "share_exactly_10", 1000, 1000};
    answer *a = ask(6);

    holds_counts(a, 0, &what, "count_exactly_10");
    assert_close(number_of(a, 0, 0, "count_exactly_10"),
                 largest(1000, 1000, false, FIRST, LAST), 0.0);
    assert_string_equal(text_of(a, 0, 0, "subject"), "gdcd");
    assert_close(number_of(a, 0, 0, "year"), 2021, 0.0);
    assert_close(number_of(a, 0, 0, "parts_missing"), 3, 0.0);
    answer_free(a);
    /* who asks without --counts-only is told that cells are not counted */
    run_result run = run_examtrend("panel", "--exactly", "10", "--sort",
                                   "count_exactly_10", "--top", "3");
    assert_has(run.out, "--counts-only takes the provinces that have counts");
    run_free(&run);
}

QUESTION(7)
{
    (void)state;
    answer *a = ask(7);

    for (size_t s = 0; s < 8; s++) { /* the subjects of all years */
        int row = 0, longest = 0;
        for (int year = FIRST + 1; year <= LAST; year++) {
            bool reform = year == 2017 || year == 2020 || year == 2025;
            bool fell = mean_of_year(subjects[s], year) <
                        mean_of_year(subjects[s], year - 1);
            row = fell && !reform ? row + 1 : 0;
            longest = row > longest ? row : longest;
        }
        char words[32];
        (void)snprintf(words, sizeof words, "longest: %d in a row", longest);
        assert_has(text_of(a, 0, s, "reason"), words);
        assert_string_equal(text_of(a, 0, s, "verdict"),
                            longest >= 3 ? "TRUE ONLY RAW" : "NOT SUPPORTED");
    }
    assert_string_equal(text_of(a, 0, 0, "subject"), "Mathematics");
    assert_string_equal(text_of(a, 0, 0, "verdict"), "TRUE ONLY RAW");
    answer_free(a);
    says(7, "from 2017 the exam is another, raw points do not compare");
}

QUESTION(8)
{
    (void)state;
    double a_steps[4], b_steps[4], sums[4], differences[4], xy = 0.0;
    char words[80];
    answer *a = ask(8);

    for (int i = 0; i < 4; i++) {
        a_steps[i] = mean_of_year("toan", 2021 + i) - mean_of_year("toan", 2020 + i);
        b_steps[i] =
            mean_of_year("ngu_van", 2021 + i) - mean_of_year("ngu_van", 2020 + i);
        sums[i] = a_steps[i] + b_steps[i];
        differences[i] = a_steps[i] - b_steps[i];
    }
    for (int i = 0; i < 4; i++) {
        xy += (sums[i] - mean_of(sums, 4)) * (differences[i] - mean_of(differences, 4));
    }
    double r = xy / (3.0 * sd_of(sums, 4) * sd_of(differences, 4));
    double t = r * sqrt(2.0 / (1.0 - r * r));
    /* Student's t with 2 degrees of freedom has a closed form */
    assert_close(number_of(a, 0, 0, "p"), 1.0 - fabs(t) / sqrt(2.0 + t * t), 1e-9);
    (void)snprintf(words, sizeof words, "sd of yearly changes %.2f against %.2f raw",
                   sd_of(a_steps, 4), sd_of(b_steps, 4));
    assert_has(text_of(a, 0, 0, "reason"), words);
    assert_string_equal(text_of(a, 0, 0, "verdict"), "NOT SUPPORTED");
    answer_free(a);
}

/* The seven steps between neighbouring years of one regime. */
static size_t usual_steps(const char *subject, double steps[7])
{
    static const int to[] = {2018, 2019, 2021, 2022, 2023, 2024, 2026};
    size_t count = 0;

    for (size_t i = 0; i < 7; i++) {
        double step = mean_of_year(subject, to[i]) - mean_of_year(subject, to[i] - 1);
        if (!isnan(step)) {
            steps[count++] = step;
        }
    }
    return count;
}

QUESTION(28)
{
    (void)state;
    /* Student's t, 97.5 %, 5 and 6 degrees of freedom (any table) */
    static const double quantile[] = {[6] = 2.570581836, [7] = 2.446911851};
    static const char *const names[] = {"Mathematics", "Literature", "Civic education"};
    static const char *const keys[] = {"toan", "ngu_van", "gdcd"};
    answer *a = ask(28);

    for (int i = 0; i < 3; i++) {
        double steps[7];
        size_t n = usual_steps(keys[i], steps), row;
        double half = quantile[n] * sd_of(steps, n) * sqrt(1.0 + 1.0 / (double)n);
        row = row_where(a, 0, "subject", names[i], "year", "2020", NULL);
        assert_close(number_of(a, 0, row, "change"),
                     mean_of_year(keys[i], 2020) - mean_of_year(keys[i], 2019), 1e-12);
        assert_close(number_of(a, 0, row, "usual"), (double)n, 0.0);
        assert_close(number_of(a, 0, row, "usual_mean"), mean_of(steps, n), 1e-10);
        assert_close(number_of(a, 0, row, "usual_low"), mean_of(steps, n) - half, 1e-8);
        assert_close(number_of(a, 0, row, "usual_high"), mean_of(steps, n) + half, 1e-8);
    }
    size_t row = row_where(a, 0, "subject", "Mathematics", "year", "2025", NULL);
    assert_close(number_of(a, 0, row, "change"),
                 mean_of_year("toan", 2025) - mean_of_year("toan", 2024), 1e-12);
    assert_string_equal(text_of(a, 0, row, "verdict"), "hint of more than usual");
    answer_free(a);
    says(28, "p counts what years differ by, not candidates");
    says(28, "the step holds all of them");
}

QUESTION(31)
{
    (void)state;
    answer *a = ask_one(31, 0);

    /* the country: the last value; scenarios: the years' own means */
    assert_close(number_of(a, 0, 0, "forecast"), mean_of_year("toan", 2026), 1e-12);
    assert_true(number_of(a, 0, 0, "low_95") < number_of(a, 0, 0, "low_50"));
    size_t row = row_where(a, 1, "as_hard_as", "2025", NULL);
    assert_close(number_of(a, 1, row, "points"), mean_of_year("toan", 2025), 1e-12);
    /* the backtest of the last value: steps that cross no break */
    double steps[7], sum = 0.0;
    size_t n = usual_steps("toan", steps);
    for (size_t i = 0; i < n; i++) {
        sum += fabs(steps[i]);
    }
    row = row_where(a, 2, "used", "used", NULL);
    assert_close(number_of(a, 2, row, "mae"), sum / (double)n, 1e-12);
    answer_free(a);
    says(31, "nobody can foresee");
    says(31, "What the rules were worth in the past");

    /* a province: 0.7 of the newest position, 0.3 of the one before */
    a = ask_one(31, 1);
    static by_province m;
    const char *names[63];
    size_t count = provinces(true, names), place = find_place(names, count, "Cao Bằng");
    means_of("toan", true, m);
    make_relative(m, count);
    double new = m[place][2026 - FIRST_YEAR], old = m[place][2025 - FIRST_YEAR];
    assert_close(number_of(a, 0, 0, "last_value"), new, 1e-9);
    assert_close(number_of(a, 0, 0, "forecast"), 0.7 * new + 0.3 * old, 1e-9);
    answer_free(a);
}
