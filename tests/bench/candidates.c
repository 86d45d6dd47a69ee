/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "candidates.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SUBJECTS = 9, COUNCILS = 64, NO_COUNCIL = 20 };

static const char *const names[SUBJECTS] = {"toan", "ngu_van", "ngoai_ngu",
                                            "vat_li", "hoa_hoc", "sinh_hoc",
                                            "lich_su", "dia_li", "gdcd"};
/* hundredths */
static const int level[SUBJECTS] = {620, 640, 490, 660, 650, 540, 510, 640, 800};
static const int spread[SUBJECTS] = {160, 125, 190, 150, 165, 140, 150, 120, 120};
static const int grid[SUBJECTS] = {20, 25, 20, 25, 25, 25, 25, 25, 25};

static uint64_t state;

static uint32_t chance(void)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (uint32_t)(state >> 32);
}

static bool one_in(uint32_t many)
{
    return chance() % many == 0;
}

/* The sum of four uniform numbers, in units of 1/256 of its standard deviation. */
static int bell(void)
{
    uint32_t bits = chance();
    int sum = (int)(bits & 255U) + (int)(bits >> 8 & 255U) + (int)(bits >> 16 & 255U) +
              (int)(bits >> 24);
    return (sum - 510) * 256 / 148;
}

/* How many of 10,000 candidates a council has; two councils are by far the largest. */
static long share_of(int council)
{
    if (council == NO_COUNCIL) {
        return 0;
    }
    return council <= 2 ? 800 : 60 + (council * 7919) % 160;
}

static int score_of(int subject, int ability, int shift)
{
    int score = level[subject] + shift +
                spread[subject] * (ability * 6 + bell() * 8) / 2560;
    score = (score + grid[subject] / 2) / grid[subject] * grid[subject];
    return score < 0 ? 0 : score > 1000 ? 1000 : score;
}

/* -1: did not sit. */
static void sit(int ability, int shift, int scores[SUBJECTS])
{
    bool science = chance() % 100 < 37;

    for (int s = 0; s < SUBJECTS; s++) {
        bool sits = s < 3 || (science ? s < 6 : s >= 6);
        bool excused = (s == 2 && one_in(10)) || (s == 8 && one_in(8)) || one_in(80);
        scores[s] = sits && !excused ? score_of(s, ability, shift) : -1;
    }
}

static char *put_score(char *out, int score, char mark)
{
    if (score == 1000) {
        *out++ = '1';
    }
    *out++ = (char)('0' + score / 100 % 10);
    *out++ = mark;
    *out++ = (char)('0' + score / 10 % 10);
    if (score % 10) {
        *out++ = (char)('0' + score % 10);
    }
    return out;
}

/* Whole points without decimals, all others with three. */
static char *put_long(char *out, int score)
{
    if (score % 100 == 0) {
        return out + sprintf(out, "%d", score / 100);
    }
    return out + sprintf(out, "%d.%02d0", score / 100, score % 100);
}

static char *put_usual(char *out, long number, const int scores[SUBJECTS], spelling how)
{
    out += sprintf(out, "%08ld", number);
    for (int s = 0; s < SUBJECTS; s++) {
        *out++ = ',';
        if (scores[s] >= 0) {
            out = how == LONG ? put_long(out, scores[s]) : put_score(out, scores[s], '.');
        }
    }
    out += scores[2] < 0 ? sprintf(out, ",\n")
                         : sprintf(out, ",N%u\n", one_in(60) ? 2 + chance() % 6 : 1);
    return out;
}

static char *put_awkward(char *out, long number, const int scores[SUBJECTS])
{
    for (int s = SUBJECTS - 1; s >= 0; s--) {
        if (scores[s] >= 0) {
            *out++ = '"';
            out = put_score(out, scores[s], ',');
            *out++ = '"';
        }
        *out++ = ';';
    }
    out += scores[2] < 0 ? sprintf(out, ";\"%08ld\"\r\n", number)
                         : sprintf(out, "N1;\"%08ld\"\r\n", number);
    return out;
}

static void put_header(FILE *file, spelling how)
{
    if (how == AWKWARD) {
        for (int s = SUBJECTS - 1; s >= 0; s--) {
            (void)fprintf(file, "\"%s\";", names[s]);
        }
        (void)fputs("\"ma_ngoai_ngu\";\"sbd\"\r\n", file);
        return;
    }
    (void)fputs("sbd", file);
    for (int s = 0; s < SUBJECTS; s++) {
        (void)fprintf(file, ",%s", names[s]);
    }
    (void)fputs(",ma_ngoai_ngu\n", file);
}

static bool make_year(const char *path, long rows, int year, spelling how)
{
    FILE *file = fopen(path, "wb");
    char line[256];
    long total = 0, done = 0, sum = 0;

    if (!file) {
        return false;
    }
    for (int c = 1; c <= COUNCILS; c++) {
        total += share_of(c);
    }
    /* as downloads are stored: a file of single pages takes longer to read */
    (void)setvbuf(file, NULL, _IOFBF, (size_t)1 << 20);
    put_header(file, how);
    for (int c = 1; c <= COUNCILS; c++) {
        sum += share_of(c);
        long end = (long)((double)rows * (double)sum / (double)total);
        end = c == COUNCILS ? rows : end;
        for (long k = 1; done < end; done++, k++) {
            int scores[SUBJECTS];
            sit(bell(), (c * 37 + year * 11) % 90 - 45, scores);
            long number = c * 1000000L + k % 1000000L;
            char *stop = how == AWKWARD ? put_awkward(line, number, scores)
                                        : put_usual(line, number, scores, how);
            if (fwrite(line, 1, (size_t)(stop - line), file) != (size_t)(stop - line)) {
                (void)fclose(file);
                return false;
            }
        }
    }
    return fclose(file) == 0;
}

bool make_candidates(const char *folder, long rows, int first_year, int years,
                     spelling how)
{
    char path[4096];

    state = 0x9E3779B97F4A7C15U;
    for (int y = first_year; y < first_year + years; y++) {
        int length = snprintf(path, sizeof path, "%s/%d.csv", folder, y);
        if (length < 0 || length >= (int)sizeof path ||
            !make_year(path, rows, y, how)) {
            return false;
        }
    }
    return true;
}
