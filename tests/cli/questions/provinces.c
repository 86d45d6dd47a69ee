/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Questions about provinces.
 */
#include "questions/questions.h"

#define IN(year) ((year) - FIRST_YEAR)

/* The average over the compulsory subjects, of all provinces. */
static void overall_means(bool map34, by_province out)
{
    static by_province toan;

    means_of("toan", map34, toan);
    means_of("ngu_van", map34, out);
    for (size_t p = 0; p < 63; p++) {
        for (size_t y = 0; y < YEARS; y++) {
            out[p][y] = (out[p][y] + toan[p][y]) / 2.0;
        }
    }
}

/* The place of `unit` among `values`, from 1. */
static size_t place_among(const double *values, size_t count, size_t unit)
{
    size_t better = 0;
    for (size_t i = 0; i < count; i++) {
        better += values[i] > values[unit];
    }
    return 1 + better;
}

/* A ranking's rows: right positions and places, and sets that hold them. */
static void holds_ranks(const answer *a, const char *const names[63],
                        const double *values, size_t count)
{
    for (size_t r = 0; r < answer_rows(a, 0); r++) {
        size_t unit = find_place(names, count, text_of(a, 0, r, "unit"));
        double rank = number_of(a, 0, r, "rank");
        assert_close(number_of(a, 0, r, "value"), values[unit], 1e-9);
        assert_close(rank, (double)place_among(values, count, unit), 0.0);
        assert_true(number_of(a, 0, r, "rank_low") <= number_of(a, 0, r, "alone_low"));
        assert_true(number_of(a, 0, r, "alone_low") <= rank);
        assert_true(rank <= number_of(a, 0, r, "alone_high"));
        assert_true(number_of(a, 0, r, "alone_high") <= number_of(a, 0, r, "rank_high"));
    }
}

static void column_of(by_province m, int year, size_t count, double out[63])
{
    for (size_t p = 0; p < count; p++) {
        out[p] = m[p][IN(year)];
    }
}

QUESTION(10)
{
    (void)state;
    static by_province m;
    const char *names[63];
    double values[63];
    size_t count = provinces(true, names);
    answer *a = ask(10);

    overall_means(true, m);
    make_relative(m, count);
    column_of(m, 2026, count, values);
    assert_int_equal(answer_rows(a, 0), 6);
    holds_ranks(a, names, values, count);
    assert_string_equal(text_of(a, 0, 0, "unit"), "Ninh Bình");
    assert_close(number_of(a, 0, 5, "rank"), 34.0, 0.0);
    assert_string_equal(text_of(a, 0, 5, "unit"), "Sơn La");
    /* no place is certain, and no set is a single place */
    assert_true(number_of(a, 0, 0, "rank_high") > number_of(a, 0, 0, "rank_low"));
    answer_free(a);
    says(10, "not that of candidates");
    says(10, "The wobble is that of other years");
}

QUESTION(11)
{
    (void)state;
    static by_province m;
    const char *names[63];
    double values[63];
    size_t count = provinces(true, names);
    answer *a = ask(11);

    means_of("toan", true, m);
    make_relative(m, count);
    column_of(m, 2026, count, values);
    assert_int_equal(answer_rows(a, 0), 10);
    holds_ranks(a, names, values, count);
    for (size_t r = 0; r < 10; r++) {
        assert_close(number_of(a, 0, r, "rank"), (double)(r + 1), 0.0);
    }
    answer_free(a);
    says(11, "plausibly: all sets hold at once");
}

static bool no_city(const cell *c, const void *context)
{
    (void)context;
    return strcmp(c->place, "Hà Nội") != 0 &&
           strcmp(c->place, "Thành phố Hồ Chí Minh") != 0;
}

QUESTION(12)
{
    (void)state;
    static pool rest;
    answer *a = ask(12);

    for (int year = 2017; year <= 2024; year++) {
        char text[16];
        double hanoi = mean_in("toan", year, "Hà Nội", false);
        double saigon = mean_in("toan", year, "Thành phố Hồ Chí Minh", false);
        (void)snprintf(text, sizeof text, "%d", year);
        pool_of(the_papers(), "toan", year, no_city, NULL, &rest);
        size_t row = row_where(a, 0, "a", "Hà Nội", "b", "Thành phố Hồ Chí Minh", "year",
                               text, NULL);
        assert_close(number_of(a, 0, row, "gap"), hanoi - saigon, 1e-11);
        row = row_where(a, 0, "a", "Hà Nội", "b", "the rest", "year", text, NULL);
        assert_close(number_of(a, 0, row, "gap"), hanoi - rest.mean, 1e-11);
        assert_close(number_of(a, 0, row, "n_b"), rest.n, 0.0);
        row = row_where(a, 0, "a", "Thành phố Hồ Chí Minh", "b", "the rest", "year", text,
                        NULL);
        assert_close(number_of(a, 0, row, "gap"), saigon - rest.mean, 1e-11);
    }
    answer_free(a);
    says(12, "the data cannot tell who of Hà Nội and Thành phố Hồ Chí Minh is ahead");
    says(12, "p counts the wobble of provinces between years, not candidates");
}

/* The region of clusters.csv of each province; empty for the two cities. */
static void regions_of(const char *const names[63], size_t count, const char *out[63])
{
    static const char *const ids[] = {"TD&MNPB", "ĐBSH", "BTB&DHMT",
                                      "TN",      "ĐNB",  "ĐBSCL"};

    for (size_t p = 0; p < count; p++) {
        out[p] = "";
        for (size_t i = 0; i < 6 && strcmp(names[p], "Hà Nội") != 0 &&
                           strcmp(names[p], "Thành phố Hồ Chí Minh") != 0; i++) {
            out[p] = is_member("regions", ids[i], names[p]) ? ids[i] : out[p];
        }
    }
}

QUESTION(13)
{
    (void)state;
    static by_province m;
    const char *names[63], *region[63];
    double values[63];
    size_t count = provinces(false, names);
    answer *a = ask(13);

    overall_means(false, m);
    regions_of(names, count, region);
    for (size_t p = 0; p < count; p++) {
        double sum = 0.0, others = 0.0;
        for (size_t o = 0; o < count; o++) {
            if (o != p && region[o][0] && strcmp(region[o], region[p]) == 0) {
                sum += m[o][IN(2024)];
                others += 1.0;
            }
        }
        values[p] = region[p][0] ? m[p][IN(2024)] - sum / others : (double)NAN;
    }
    holds_ranks(a, names, values, count);
    assert_int_equal(answer_rows(a, 0), 5);
    assert_string_equal(text_of(a, 0, 0, "unit"), "Phú Thọ");
    answer_free(a);
    says(13, "left out everywhere: Hà Nội, Thành phố Hồ Chí Minh");
    says(13, "Positions against the other units of the own cluster");
}

/* Tens and papers of one of the 34 in a year, counted cells only, without part papers. */
static double tens_share(const char *place, int year)
{
    const exam *e = the_papers();
    double tens = 0.0, papers = 0.0;

    for (size_t i = 0; i < e->count; i++) {
        const cell *c = &e->cells[i];
        if (c->year == year && c->counted && is_of(c, place, true)) {
            papers += c->n;
            tens += c->score[c->scores - 1] == 1000 ? c->count[c->scores - 1] : 0.0;
        }
    }
    return papers > 0.0 ? tens / papers : (double)NAN;
}

QUESTION(14)
{
    (void)state;
    const char *names[63];
    size_t count = provinces(true, names);
    bool changed = false;
    answer *a = ask(14);

    assert_int_equal(answer_rows(a, 0), YEARS);
    for (size_t r = 0; r < YEARS; r++) {
        int year = (int)number_of(a, 0, r, "year");
        const char *first = NULL;
        for (size_t p = 0; p < count; p++) {
            double share = tens_share(names[p], year); /* NaN where nothing is counted */
            first = share > (first ? tens_share(first, year) : -1.0) ? names[p] : first;
        }
        assert_string_equal(text_of(a, 0, r, "unit"), first);
        assert_close(number_of(a, 0, r, "share_exactly_10"), tens_share(first, year),
                     1e-12);
        changed = changed || strcmp(first, text_of(a, 0, 0, "unit")) != 0;
    }
    assert_true(changed); /* which the page says */
    answer_free(a);
    says(14, "The order of rows is no ranking");
    says(14, "subjects weigh by their takers, who choose the optional ones");
}

QUESTION(16)
{
    (void)state;
    static by_province m;
    const char *names[63];
    double slopes[63];
    size_t count = provinces(false, names);
    answer *a = ask(16);

    overall_means(false, m);
    make_relative(m, count);
    for (size_t p = 0; p < count; p++) {
        slopes[p] = slope_of(&m[p][IN(2017)], 8);
    }
    holds_ranks(a, names, slopes, count);
    assert_string_equal(text_of(a, 0, 0, "unit"), "Bắc Ninh");
    assert_close(number_of(a, 0, 0, "rank"), 1.0, 0.0);
    assert_true(number_of(a, 0, 0, "rank_high") > 10.0); /* it is not clear */
    answer_free(a);
}

/* Of the subjects whose wobble is known from the years before. */
QUESTION(17)
{
    (void)state;
    static by_province m;
    static pool p;
    static const char *const subjects[] = {"toan",    "ngu_van",  "ngoai_ngu", "vat_li",
                                           "hoa_hoc", "sinh_hoc", "lich_su",   "dia_li"};
    const char *names[63], *best[34] = {NULL}, *weakest[34] = {NULL};
    double most[34] = {0.0}, least[34] = {0.0};
    size_t count = provinces(true, names), certain = 0;
    answer *a = ask(17);

    for (size_t s = 0; s < sizeof subjects / sizeof *subjects; s++) {
        means_of(subjects[s], true, m);
        make_relative(m, count);
        country(the_papers(), subjects[s], 2026, &p);
        for (size_t i = 0; i < count; i++) {
            double z = m[i][IN(2026)] / p.sd;
            best[i] = !best[i] || z > most[i] ? subjects[s] : best[i];
            weakest[i] = !weakest[i] || z < least[i] ? subjects[s] : weakest[i];
            most[i] = best[i] == subjects[s] ? z : most[i];
            least[i] = weakest[i] == subjects[s] ? z : least[i];
        }
    }
    assert_int_equal(answer_rows(a, 0), 34);
    for (size_t i = 0; i < 34; i++) {
        size_t row = row_where(a, 0, "unit", names[i], NULL);
        assert_string_equal(text_of(a, 0, row, "strongest"), best[i]);
        assert_string_equal(text_of(a, 0, row, "weakest"), weakest[i]);
        assert_close(number_of(a, 0, row, "z"), most[i], 1e-9);
        assert_close(number_of(a, 0, row, "weakest_z"), least[i], 1e-9);
        assert_has(text_of(a, 0, row, "may_be_strongest"), best[i]);
        certain += number_of(a, 0, row, "may_count") < 1.5;
    }
    assert_true(certain <= 3); /* which the page says */
    answer_free(a);
    says(17, "elsewhere several may be it");
    says(17, "not that of candidates");
}

QUESTION(30)
{
    (void)state;
    size_t shared = 0, same = 0;
    answer *a = ask(30);

    assert_int_equal(answer_rows(a, 0), 34);
    for (size_t r = 0; r < 34; r++) {
        const char *place = text_of(a, 0, r, "after");
        double parts = 0.0, after = 0.0;
        const exam *e = the_papers();
        for (size_t i = 0; i < e->count; i++) {
            const cell *c = &e->cells[i];
            bool math = strcmp(c->subject, "toan") == 0 && is_of(c, place, true);
            parts += math && c->year == 2025 ? c->n : 0.0;
            after += math && c->year == 2026 ? c->n : 0.0;
        }
        assert_close(number_of(a, 0, r, "n_parts"), parts, 0.0);
        assert_close(number_of(a, 0, r, "n_after"), after, 0.0);
        assert_close(number_of(a, 0, r, "ratio_parts"), after / parts, 1e-12);
        assert_true(after / parts > 1.0 && after / parts < 1.1);
        if (!is_missing(a, 0, r, "before")) {
            bool is_same = strcmp(merged_into(text_of(a, 0, r, "before")), place) == 0;
            assert_string_equal(text_of(a, 0, r, "same"), is_same ? "yes" : "no");
            shared++;
            same += is_same;
        }
    }
    assert_int_equal(shared, 23);
    assert_int_equal(same, 2);
    answer_free(a);
    says(30, "Of 23 codes of both 2025 and 2026, 2 mean the same place");
}

QUESTION(36)
{
    (void)state;
    const exam *e = the_papers();
    size_t tiny = 0, told = 0;
    answer *a = ask(36);

    for (size_t i = 0; i < e->count; i++) { /* English is a part of foreign language */
        tiny += e->cells[i].n < 30.0 && strcmp(e->cells[i].subject, "tieng_anh") != 0;
    }
    for (size_t r = 0; r < answer_rows(a, 0); r++) {
        told += strcmp(text_of(a, 0, r, "check"), "tiny") == 0;
    }
    assert_int_equal(told, tiny);
    size_t row = row_where(a, 0, "subject", "ngoai_ngu", "year", "2017", "province",
                           "Ninh Thuận", "check", "tiny", NULL);
    assert_close(number_of(a, 0, row, "n"), 1.0, 0.0);
    assert_close(number_of(a, 0, row, "mean"),
                 mean_in("ngoai_ngu", 2017, "Ninh Thuận", false), 1e-12);
    answer_free(a);
    says(36, "suspicious is not wrong");
}

/* Whether a merged province moved against the country in the other direction than all of
 * its parts, from one year to the next. */
static bool is_paradox(by_province parts, const double *whole, const char *name, int to)
{
    const char *names[63];
    size_t count = provinces(false, names), held = 0, rose = 0, fell = 0;
    static pool before, after;

    country(the_papers(), "vat_li", to - 1, &before);
    country(the_papers(), "vat_li", to, &after);
    double nation = after.mean - before.mean;
    double change = whole[IN(to)] - whole[IN(to - 1)] - nation;
    for (size_t p = 0; p < count; p++) {
        if (strcmp(merged_into(names[p]), name) == 0) {
            double part = parts[p][IN(to)] - parts[p][IN(to - 1)] - nation;
            held++;
            rose += part > 0.0;
            fell += part < 0.0;
        }
    }
    return held > 1 && ((change > 0.0 && fell == held) || (change < 0.0 && rose == held));
}

QUESTION(37)
{
    (void)state;
    static by_province parts, wholes;
    const char *names[63];
    size_t places = provinces(true, names), found = 0, told = 0;
    answer *a = ask(37);

    means_of("vat_li", false, parts);
    means_of("vat_li", true, wholes);
    for (size_t r = 0; r < answer_rows(a, 0); r++) {
        bool here = strcmp(text_of(a, 0, r, "subject"), "Physics") == 0 &&
                    strcmp(text_of(a, 0, r, "scale"), "relative") == 0 &&
                    number_of(a, 0, r, "to_year") < number_of(a, 0, r, "from_year") + 1.5;
        told += here && strstr(text_of(a, 0, r, "verdict"), "though every part") != NULL;
    }
    for (int to = 2018; to <= 2024; to++) {
        for (size_t w = 0; w < places; w++) {
            found += is_paradox(parts, wholes[w], names[w], to);
        }
    }
    assert_int_equal(told, found);
    assert_int_equal(found, 2);
    assert_true(is_paradox(parts, wholes[find_place(names, places, "An Giang")],
                           "An Giang", 2019));
    size_t row = row_where(a, 0, "unit", "An Giang", "subject", "Physics", "scale",
                           "relative", "from_year", "2018", "to_year", "2019", NULL);
    assert_string_equal(text_of(a, 0, row, "verdict"), "rose, though every part fell");
    assert_string_equal(text_of(a, 0, row, "usual"), "yes");
    answer_free(a);
    says(37, "no finding in itself");
}
