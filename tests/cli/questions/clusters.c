/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Questions about regions and emulation clusters.
 */
#include "questions/questions.h"

#define IN(year) ((year) - FIRST_YEAR)
enum { FROM = 2017, TO = 2024, SPAN = TO - FROM + 1, REGIONS = 6, SUBJECTS = 9 };

static const char *const subjects[SUBJECTS] = {"toan",     "ngu_van", "ngoai_ngu",
                                               "vat_li",   "hoa_hoc", "sinh_hoc",
                                               "lich_su",  "dia_li",  "gdcd"};

static const struct {
    const char *id, *name;
} regions[REGIONS] = {
    {"TD&MNPB", "Northern midlands and mountains"}, {"ĐBSH", "Red River Delta"},
    {"BTB&DHMT", "North Central and Central Coast"}, {"TN", "Central Highlands"},
    {"ĐNB", "Southeast"}, {"ĐBSCL", "Mekong Delta"}};

/* Each province's region, by its index above. */
static void regions_of(const char *const names[63], size_t count, size_t out[63])
{
    for (size_t p = 0; p < count; p++) {
        out[p] = REGIONS;
        for (size_t i = 0; i < REGIONS; i++) {
            out[p] = is_member("regions", regions[i].id, names[p]) ? i : out[p];
        }
        assert_true(out[p] < REGIONS);
    }
}

/* z of every province: the cell of one candidate is no province's average. */
static void z_of(const char *subject, const char *const names[63], size_t count,
                 by_province out)
{
    static pool p;

    means_of(subject, false, out);
    if (strcmp(subject, "ngoai_ngu") == 0) {
        out[find_place(names, count, "Ninh Thuận")][IN(2017)] = (double)NAN;
    }
    make_relative(out, count);
    for (int year = FROM; year <= TO; year++) {
        country(the_papers(), subject, year, &p);
        for (size_t i = 0; i < count; i++) {
            out[i][IN(year)] /= p.sd;
        }
    }
}

/* Mean and population variance of a region's values in one year. */
static void describe(by_province m, const size_t region[63], size_t which, int year,
                     double *mean, double *variance)
{
    double sum = 0.0, n = 0.0, squares = 0.0;

    for (int pass = 0; pass < 2; pass++) {
        for (size_t p = 0; p < 63; p++) {
            double z = m[p][IN(year)];
            if (region[p] == which && !isnan(z)) {
                sum += pass ? 0.0 : z;
                n += pass ? 0.0 : 1.0;
                squares += pass ? (z - *mean) * (z - *mean) : 0.0;
            }
        }
        *mean = sum / n;
    }
    *variance = squares / n;
}

QUESTION(15)
{
    (void)state;
    static by_province z[SUBJECTS];
    const char *names[63];
    size_t region[63], count = provinces(false, names);
    answer *a = ask(15);

    regions_of(names, count, region);
    for (size_t s = 0; s < SUBJECTS; s++) {
        z_of(subjects[s], names, count, z[s]);
    }
    double least = (double)INFINITY, even = (double)INFINITY;
    for (size_t i = 0; i < REGIONS; i++) {
        double across_provinces = 0.0, across_subjects = 0.0;
        for (int year = FROM; year <= TO; year++) {
            double mean[SUBJECTS], variance[SUBJECTS];
            for (size_t s = 0; s < SUBJECTS; s++) {
                describe(z[s], region, i, year, &mean[s], &variance[s]);
            }
            across_provinces += sqrt(mean_of(variance, SUBJECTS)) / SPAN;
            across_subjects += sd_of(mean, SUBJECTS) * sqrt(8.0 / 9.0) / SPAN;
        }
        size_t row = row_where(a, 0, "cluster", regions[i].name, NULL);
        assert_close(number_of(a, 0, row, "across_provinces"), across_provinces, 1e-9);
        assert_close(number_of(a, 0, row, "across_subjects"), across_subjects, 1e-9);
        least = fmin(least, across_provinces);
        even = fmin(even, across_subjects);
    }
    assert_string_equal(text_of(a, 0, 0, "cluster"), "Central Highlands");
    assert_close(number_of(a, 0, 0, "across_provinces"), least, 1e-9);
    assert_close(number_of(a, 0, 0, "across_subjects"), even, 1e-9);
    answer_free(a);
    says(15, "where they are few, the order is not certain");
}

static bool in_cluster_5(const cell *c, const void *context)
{
    static const char *known[64];
    static bool answers[64];
    (void)context;

    for (size_t i = 0; i < 64; i++) { /* each name is looked up once */
        if (!known[i]) {
            known[i] = c->place;
            answers[i] = is_member("cum5-2023-inferred", "Cụm 5", c->place);
        }
        if (strcmp(known[i], c->place) == 0) {
            return answers[i];
        }
    }
    return false;
}

QUESTION(32)
{
    (void)state;
    static pool p;
    double raw[5] = {0}, relative[5];
    answer *a = ask(32);

    for (int t = 0; t < 5; t++) {
        double all = 0.0;
        for (size_t s = 0; s < SUBJECTS; s++) {
            pool_of(the_papers(), subjects[s], 2020 + t, in_cluster_5, NULL, &p);
            raw[t] += p.mean / SUBJECTS;
            country(the_papers(), subjects[s], 2020 + t, &p);
            all += p.mean / SUBJECTS;
        }
        relative[t] = raw[t] - all;
    }
    bool rose = true, gained = true;
    for (int t = 1; t < 5; t++) {
        rose = rose && raw[t] > raw[t - 1];
        gained = gained && relative[t] > relative[t - 1];
    }
    assert_true(rose && !gained);
    size_t row = row_where(a, 0, "subject", "Overall (subjects)", NULL);
    assert_string_equal(text_of(a, 0, row, "verdict"), "TRUE ONLY RAW");
    assert_close(number_of(a, 0, row, "first_mean"), raw[0], 1e-11);
    assert_close(number_of(a, 0, row, "last_mean"), raw[4], 1e-11);
    assert_close(number_of(a, 0, row, "first_relative"), relative[0], 1e-9);
    assert_close(number_of(a, 0, row, "last_relative"), relative[4], 1e-9);
    assert_close(number_of(a, 0, row, "chance"), 1.0 / 120.0, 1e-12);
    answer_free(a);
    says(32, "The members of this cluster are inferred, not documented.");
}

QUESTION(33)
{
    (void)state;
    static by_province toan, m;
    const char *names[63];
    size_t region[63], count = provinces(false, names);
    double slope[63], mean[REGIONS] = {0}, n[REGIONS] = {0}, variance[REGIONS] = {0};
    double weights = 0.0, centre = 0.0, between = 0.0, rest = 0.0;
    answer *a = ask(33);

    means_of("toan", false, toan);
    means_of("ngu_van", false, m);
    regions_of(names, count, region);
    for (size_t p = 0; p < count; p++) {
        for (size_t y = 0; y < YEARS; y++) {
            m[p][y] = (m[p][y] + toan[p][y]) / 2.0;
        }
    }
    make_relative(m, count);
    for (size_t p = 0; p < count; p++) {
        slope[p] = slope_of(&m[p][IN(FROM)], SPAN);
        mean[region[p]] += slope[p];
        n[region[p]] += 1.0;
    }
    size_t fastest = 0;
    for (size_t i = 0; i < REGIONS; i++) {
        mean[i] /= n[i];
        fastest = mean[i] > mean[fastest] ? i : fastest;
    }
    for (size_t p = 0; p < count; p++) {
        size_t i = region[p];
        variance[i] += (slope[p] - mean[i]) * (slope[p] - mean[i]) / (n[i] - 1.0);
    }
    /* Welch (1951) */
    for (size_t i = 0; i < REGIONS; i++) {
        weights += n[i] / variance[i];
        centre += n[i] / variance[i] * mean[i];
    }
    centre /= weights;
    for (size_t i = 0; i < REGIONS; i++) {
        double w = n[i] / variance[i];
        between += w * (mean[i] - centre) * (mean[i] - centre) / (REGIONS - 1.0);
        rest += (1.0 - w / weights) * (1.0 - w / weights) / (n[i] - 1.0);
    }
    double k2 = REGIONS * REGIONS - 1.0;
    double f = between / (1.0 + 2.0 * (REGIONS - 2.0) / k2 * rest);

    size_t row = row_where(a, 0, "what", "slope", NULL);
    assert_close(number_of(a, 0, row, "f"), f, 1e-8);
    assert_close(number_of(a, 0, row, "df_within"), k2 / (3.0 * rest), 1e-8);
    assert_string_equal(text_of(a, 0, row, "verdict"), "clear difference");
    for (size_t i = 0; i < REGIONS; i++) {
        row = row_where(a, 1, "what", "slope", "cluster", regions[i].name, NULL);
        assert_close(number_of(a, 1, row, "mean"), mean[i], 1e-8);
        assert_close(number_of(a, 1, row, "sd"), sqrt(variance[i]), 1e-8);
    }
    assert_string_equal(regions[fastest].name, "Red River Delta");
    answer_free(a);
    says(33, "counts provinces, not candidates");
    says(33, "false alarms");
}

QUESTION(34)
{
    (void)state;
    static by_province m, z;
    const char *names[63];
    size_t count = provinces(false, names);
    double sd[2][SPAN];
    answer *a = ask(34);

    means_of("toan", false, m);
    z_of("toan", names, count, z);
    for (int year = FROM; year <= TO; year++) {
        double raw[63], scaled[63], shrink = sqrt(62.0 / 63.0);
        char text[16];
        for (size_t p = 0; p < count; p++) {
            raw[p] = m[p][IN(year)];
            scaled[p] = z[p][IN(year)];
        }
        sd[0][year - FROM] = sd_of(raw, count) * shrink;
        sd[1][year - FROM] = sd_of(scaled, count) * shrink;
        (void)snprintf(text, sizeof text, "%d", year);
        size_t row = row_where(a, 0, "year", text, NULL);
        assert_close(number_of(a, 0, row, "bgsd"), sd[0][year - FROM], 1e-9);
        assert_close(number_of(a, 0, row, "z_bgsd"), sd[1][year - FROM], 1e-9);
    }
    /* raw points say more alike, z does not: it is the exam's spread */
    assert_true(sd[0][SPAN - 1] < sd[0][0] && sd[1][SPAN - 1] > sd[1][0]);
    answer_free(a);
    says(34, "Warning: raw points and z do not say the same");
}

/* Papers of cluster 5 in a year: of each province and subject the share and the mean. */
static double papers_of(int year, by_province share, by_province mean)
{
    const exam *e = the_papers();
    double papers = 0.0, total = 0.0;

    memset(share, 0, sizeof(by_province));
    memset(mean, 0, sizeof(by_province));
    const char *names[63];
    size_t count = provinces(false, names);
    for (size_t i = 0; i < e->count; i++) {
        const cell *c = &e->cells[i];
        for (size_t s = 0; s < SUBJECTS; s++) {
            if (c->year == year && strcmp(c->subject, subjects[s]) == 0 &&
                in_cluster_5(c, NULL)) {
                size_t p = find_place(names, count, c->place);
                share[p][s] += c->n;
                mean[p][s] = c->mean;
                papers += c->n;
                total += c->n * c->mean;
            }
        }
    }
    for (size_t p = 0; p < 63; p++) {
        for (size_t s = 0; s < SUBJECTS; s++) {
            share[p][s] /= papers;
        }
    }
    return total / papers;
}

QUESTION(35)
{
    (void)state;
    static by_province share[2], mean[2];
    double before = papers_of(2020, share[0], mean[0]);
    double after = papers_of(2024, share[1], mean[1]);
    double rate = 0.0, mix = 0.0;
    answer *a = ask(35);

    for (size_t p = 0; p < 63; p++) { /* Kitagawa (1955) */
        for (size_t s = 0; s < SUBJECTS; s++) {
            double m[2] = {mean[0][p][s], mean[1][p][s]};
            double w[2] = {share[0][p][s], share[1][p][s]};
            rate += (m[1] - m[0]) * (w[0] + w[1]) / 2.0;
            mix += (w[1] - w[0]) * (m[0] + m[1]) / 2.0;
        }
    }
    assert_close(number_of(a, 0, 0, "before"), before, 1e-11);
    assert_close(number_of(a, 0, 0, "after"), after, 1e-11);
    assert_close(number_of(a, 0, 0, "total"), rate + mix, 1e-9);
    assert_close(number_of(a, 0, 0, "country") + number_of(a, 0, 0, "within"), rate,
                 1e-9);
    assert_close(number_of(a, 0, 0, "between") + number_of(a, 0, 0, "composition"), mix,
                 1e-9);
    answer_free(a);
    says(35, "A share says who sat the exam, not who is able");
}
