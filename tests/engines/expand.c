/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Candidate rows that have exactly the distributions of a tally: for each year and place
 * as many candidates as its largest paper has, each paper's scores dealt out among them
 * in another order. CSV on standard output:
 *
 *   expand TALLY FIRST-LAST PAPER,... [NULL [PART/PARTS]]
 *   nam,tinh,sbd,toan,ngu_van
 *   2024,01,01000001,6.75,\N
 *
 * NULL is written for "did not sit" (default: nothing). PART/PARTS (from 0) writes the
 * provinces whose code ends in a digit that is PART modulo PARTS, without a header.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "examtrend/tally.h"
#include "hundredths.h"

enum { PAPERS_MOST = 16 };

typedef struct paper {
    char *texts; /* TEXT bytes a candidate */
    uint64_t step;
} paper;

enum { TEXT = 8 };

static const char *papers[PAPERS_MOST];
static size_t paper_count;
static const char *null_text = "";

static void die(const char *text)
{
    (void)fprintf(stderr, "expand: %s\n", text);
    exit(1);
}

static uint64_t common_divisor(uint64_t a, uint64_t b)
{
    while (b != 0) {
        uint64_t rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

/* The paper's scores one after another, nothing for those who did not sit. */
static paper lay_out(const et_tally *tally, const et_tally_key *key, uint64_t n,
                     uint64_t turn)
{
    paper p = {.texts = calloc(n, TEXT), .step = n * 618 / 1000 + 7 * turn + 1};
    et_tally_cell cell;
    uint64_t at = 0;

    if (!p.texts) {
        die("out of memory");
    }
    while (common_divisor(p.step, n) != 1) {
        p.step++;
    }
    if (et_tally_find(tally, key, &cell)) {
        for (size_t b = 0; b < cell.bins; b++) {
            char text[ET_HUNDREDTHS_SIZE];
            (void)et_hundredths_print(cell.scores[b], text);
            for (uint64_t i = 0; i < cell.counts[b]; i++) {
                memcpy(p.texts + TEXT * at++, text, TEXT);
            }
        }
    }
    for (; at < n; at++) {
        (void)snprintf(p.texts + TEXT * at, TEXT, "%s", null_text);
    }
    return p;
}

static void write_place(const et_tally *tally, int year, const char *place)
{
    paper list[PAPERS_MOST];
    uint64_t n = 0;

    for (size_t s = 0; s < paper_count; s++) {
        et_tally_key key = {year, place, papers[s]};
        et_tally_cell cell;
        et_distribution d;
        if (et_tally_find(tally, &key, &cell)) {
            et_tally_describe(&cell, &d);
            n = d.n > n ? d.n : n;
        }
    }
    for (size_t s = 0; s < paper_count && n > 0; s++) {
        et_tally_key key = {year, place, papers[s]};
        list[s] = lay_out(tally, &key, n, s);
    }
    for (uint64_t i = 0; i < n; i++) {
        (void)printf("%d,%s,%s%06llu", year, place, place, (unsigned long long)i + 1);
        for (size_t s = 0; s < paper_count; s++) {
            (void)putchar(',');
            (void)fputs(list[s].texts + TEXT * (i * list[s].step % n), stdout);
        }
        (void)putchar('\n');
    }
    for (size_t s = 0; s < paper_count && n > 0; s++) {
        free(list[s].texts);
    }
}

static void write_header(void)
{
    (void)fputs("nam,tinh,sbd", stdout);
    for (size_t s = 0; s < paper_count; s++) {
        (void)printf(",%s", papers[s]);
    }
    (void)putchar('\n');
}

int main(int argc, char **argv)
{
    et_tally *tally = NULL;
    et_error err = {0};
    int first = 0, last = 0, part = 0, parts = 1;

    if (argc < 4 || sscanf(argv[2], "%d-%d", &first, &last) != 2 ||
        (argc > 5 && sscanf(argv[5], "%d/%d", &part, &parts) != 2)) {
        die("usage: expand TALLY FIRST-LAST PAPER,... [NULL [PART/PARTS]]");
    }
    for (char *at = argv[3]; at && paper_count < PAPERS_MOST;) {
        papers[paper_count++] = strsep(&at, ",");
    }
    null_text = argc > 4 ? argv[4] : "";
    if (et_tally_load(&tally, argv[1], &err) != ET_OK) {
        die(err.text);
    }
    if (parts == 1) {
        write_header();
    }
    et_tally_cell cell, before = {0};
    for (size_t i = 0; i < et_tally_cell_count(tally); i++) {
        et_tally_cell_at(tally, i, &cell);
        bool again = before.place && before.year == cell.year &&
                     strcmp(before.place, cell.place) == 0;
        if (!again && cell.year >= first && cell.year <= last) {
            if (cell.place[strlen(cell.place) - 1] % parts == part) {
                write_place(tally, cell.year, cell.place);
            }
        }
        before = cell;
    }
    et_tally_free(tally);
    return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
