/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "questions/exam.h"

#include <archive.h>
#include <archive_entry.h>

typedef struct reading {
    exam *exam;
    int *score;
    double *count;
    size_t bins, room;
} reading;

static exam papers, sums;
static reading of_papers = {.exam = &papers}, of_sums = {.exam = &sums};

static int year_of(const char *text)
{
    return (int)strtol(text, NULL, 10);
}

static double number_in(const char *text)
{
    return strtod(text, NULL);
}

/* ---- files ---- */

static char *unpack(const char *name)
{
    char path[4200], *text = NULL;
    size_t size = 0, room = 0;
    struct archive *packed = archive_read_new();
    struct archive_entry *entry;

    (void)snprintf(path, sizeof path, "%s/datasets/%s", EXAMTREND_SOURCE, name);
    assert_int_equal(archive_read_support_filter_all(packed), ARCHIVE_OK);
    assert_int_equal(archive_read_support_format_raw(packed), ARCHIVE_OK);
    assert_int_equal(archive_read_open_filename(packed, path, 65536), ARCHIVE_OK);
    assert_int_equal(archive_read_next_header(packed, &entry), ARCHIVE_OK);
    for (la_ssize_t got = 1; got > 0; size += (size_t)got) {
        if (size + 65537 > room) {
            room = 2 * room + 65537;
            text = realloc(text, room);
            assert_non_null(text);
        }
        got = archive_read_data(packed, text + size, 65536);
        assert_true(got >= 0);
    }
    text[size] = '\0';
    archive_read_free(packed);
    return text;
}

void read_lines(const char *name, line_reader *what, void *context)
{
    char *text = unpack(name), *save = NULL, *field[16];
    bool header = true;

    for (char *line = strtok_r(text, "\n", &save); line;
         line = strtok_r(NULL, "\n", &save)) {
        size_t fields = 0;
        if (line[0] == '#') {
            continue;
        }
        for (char *at = line; at && fields < 16; at = strchr(at, ',')) {
            if (fields) {
                *at++ = '\0';
            }
            field[fields++] = at;
        }
        if (!header) {
            what(field, fields, context);
        }
        header = false;
    }
    free(text);
}

/* ---- provinces ---- */

typedef struct name {
    char code[8], map[8], place[48], into[48];
    int first, last;
} name;

static name codes[256], merged[64];
static size_t code_count, merged_count;

static void take_code(char *const *field, size_t fields, void *context)
{
    (void)context;
    assert_true(fields >= 5 && code_count < 256);
    name *n = &codes[code_count];
    n->first = year_of(field[3]);
    n->last = field[4][0] ? year_of(field[4]) : 9999;
    (void)snprintf(n->code, sizeof n->code, "%s", field[0]);
    (void)snprintf(n->map, sizeof n->map, "%s", field[1]);
    (void)snprintf(n->place, sizeof n->place, "%s", field[2]);
    code_count++;
}

static void take_merger(char *const *field, size_t fields, void *context)
{
    (void)context;
    assert_true(fields == 4 && merged_count < 64);
    (void)snprintf(merged[merged_count].place, sizeof merged->place, "%s", field[1]);
    (void)snprintf(merged[merged_count++].into, sizeof merged->into, "%s", field[3]);
}

static void read_names(void)
{
    if (code_count == 0) {
        read_lines("codes.csv", take_code, NULL);
        read_lines("crosswalk.csv", take_merger, NULL);
    }
}

static const char *place_of(const char *code, int year)
{
    const name *found = NULL; /* what is said of one year comes before what is of many */

    for (size_t i = 0; i < code_count; i++) {
        if (strcmp(codes[i].code, code) == 0 && year >= codes[i].first &&
            year <= codes[i].last && (!found || codes[i].first > found->first)) {
            found = &codes[i];
        }
    }
    if (!found) {
        fail_msg("no place %s in %d", code, year);
    }
    return found->place;
}

const char *merged_into(const char *place)
{
    read_names();
    for (size_t i = 0; i < merged_count; i++) {
        if (strcmp(merged[i].place, place) == 0) {
            return merged[i].into;
        }
    }
    return place;
}

bool is_of(const cell *c, const char *place, bool map34)
{
    const char *own = map34 && c->year < 2026 ? merged_into(c->place) : c->place;
    return strcmp(own, place) == 0;
}

size_t provinces(bool map34, const char *names[63])
{
    size_t count = 0;

    read_names();
    for (size_t i = 0; i < merged_count; i++) {
        const char *place = map34 ? merged[i].into : merged[i].place;
        bool before = false;
        for (size_t k = 0; k < count; k++) {
            before = before || strcmp(names[k], place) == 0;
        }
        if (!before) {
            names[count++] = place;
        }
    }
    return count;
}

typedef struct membership {
    const char *scheme, *id, *place;
    bool found;
} membership;

static void take_cluster(char *const *field, size_t fields, void *context)
{
    membership *m = context;
    char *save = NULL;

    if (strcmp(field[0], m->scheme) != 0 || strcmp(field[2], m->id) != 0 ||
        strcmp(field[1], "63") != 0) {
        return;
    }
    for (char *at = strtok_r(field[fields - 1], ";", &save); at;
         at = strtok_r(NULL, ";", &save)) {
        at += *at == ' ';
        m->found = m->found || strcmp(at, m->place) == 0;
    }
}

bool is_member(const char *scheme, const char *id, const char *place)
{
    membership m = {scheme, id, place, false};
    read_lines("clusters.csv", take_cluster, &m);
    return m.found;
}

/* ---- cells ---- */

static cell *new_cell(exam *e, char *const *field)
{
    if (e->count % 4096 == 0) {
        e->cells = realloc(e->cells, (e->count + 4096) * sizeof *e->cells);
        assert_non_null(e->cells);
    }
    cell *c = &e->cells[e->count++];
    *c = (cell){.year = year_of(field[0])};
    (void)snprintf(c->code, sizeof c->code, "%s", field[1]);
    (void)snprintf(c->subject, sizeof c->subject, "%s", field[2]);
    c->place = place_of(c->code, c->year);
    return c;
}

static void take_count(char *const *field, size_t fields, void *context)
{
    reading *r = context;
    cell *last = r->exam->count ? &r->exam->cells[r->exam->count - 1] : NULL;

    assert_int_equal(fields, 5);
    if (!last || last->year != year_of(field[0]) || strcmp(last->code, field[1]) != 0 ||
        strcmp(last->subject, field[2]) != 0) {
        last = new_cell(r->exam, field);
        last->counted = true;
    }
    if (r->bins == r->room) {
        r->room = 2 * r->room + 65536;
        r->score = realloc(r->score, r->room * sizeof *r->score);
        r->count = realloc(r->count, r->room * sizeof *r->count);
        assert_true(r->score && r->count);
    }
    r->score[r->bins] = (int)lround(100.0 * number_in(field[3]));
    r->count[r->bins++] = number_in(field[4]);
    last->scores++;
}

/* Sums of whole hundredths are exact in doubles. */
static void reckon(reading *r)
{
    size_t bin = 0;

    for (size_t i = 0; i < r->exam->count; i++) {
        cell *c = &r->exam->cells[i];
        double sum = 0.0, squares = 0.0;
        c->score = r->score + bin;
        c->count = r->count + bin;
        for (size_t k = 0; k < c->scores; k++) {
            c->n += c->count[k];
            sum += c->count[k] * c->score[k];
        }
        for (size_t k = 0; k < c->scores; k++) {
            double off = c->score[k] - sum / c->n;
            squares += c->count[k] * off * off;
        }
        c->mean = sum / c->n / 100.0;
        c->sd = c->n > 1.0 ? sqrt(squares / (c->n - 1.0)) / 100.0 : 0.0;
        bin += c->scores;
    }
    assert_int_equal(bin, r->bins);
}

static void take_published(char *const *field, size_t fields, void *context)
{
    assert_int_equal(fields, 7);
    cell *c = new_cell(context, field);
    c->n = number_in(field[3]);
    c->mean = number_in(field[4]);
    c->sd = number_in(field[5]);
}

const exam *the_papers(void)
{
    if (papers.count == 0) {
        read_names();
        read_lines("tally.csv.zst", take_count, &of_papers);
        reckon(&of_papers);
        read_lines("published.csv", take_published, &papers);
    }
    return &papers;
}

const exam *the_sums(void)
{
    if (sums.count == 0) {
        read_names();
        read_lines("sums.csv.zst", take_count, &of_sums);
        reckon(&of_sums);
    }
    return &sums;
}

void exams_free(void)
{
    reading *both[] = {&of_papers, &of_sums};
    for (int i = 0; i < 2; i++) {
        free(both[i]->score);
        free(both[i]->count);
        free(both[i]->exam->cells);
        *both[i]->exam = (exam){0};
        *both[i] = (reading){.exam = both[i]->exam};
    }
}

/* ---- pools ---- */

bool only_counted(const cell *c, const void *context)
{
    (void)context;
    return c->counted;
}

void pool_of(const exam *e, const char *subject, int year, cell_filter *wanted,
             const void *context, pool *out)
{
    double sum = 0.0, squares = 0.0;

    *out = (pool){0};
    for (int pass = 0; pass < 2; pass++) {
        for (size_t i = 0; i < e->count; i++) {
            const cell *c = &e->cells[i];
            if (c->year != year || strcmp(c->subject, subject) != 0 ||
                (wanted && !wanted(c, context))) {
                continue;
            }
            if (pass) {
                squares += (c->n - 1.0) * c->sd * c->sd +
                           c->n * (c->mean - out->mean) * (c->mean - out->mean);
                continue;
            }
            out->n += c->n;
            sum += c->n * c->mean;
            out->places++;
            out->counted += c->counted;
            for (size_t k = 0; k < c->scores; k++) {
                out->histogram[c->score[k]] += c->count[k];
            }
        }
        out->mean = out->n > 0.0 ? sum / out->n : (double)NAN;
    }
    out->sd = out->n > 1.0 ? sqrt(squares / (out->n - 1.0)) : 0.0;
}

typedef struct wanted_place {
    const char *place;
    bool map34;
} wanted_place;

static bool in_place(const cell *c, const void *context)
{
    const wanted_place *w = context;
    return is_of(c, w->place, w->map34);
}

double mean_in(const char *subject, int year, const char *place, bool map34)
{
    const wanted_place w = {place, map34};
    static pool p;
    pool_of(the_papers(), subject, year, in_place, &w, &p);
    return p.mean;
}

size_t find_place(const char *const names[63], size_t count, const char *place)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(names[i], place) == 0) {
            return i;
        }
    }
    fail_msg("no province %s", place);
    return 0;
}

void means_of(const char *subject, bool map34, by_province out)
{
    static by_province n, sum;
    const exam *e = the_papers();
    const char *names[63];
    size_t count = provinces(map34, names);

    memset(n, 0, sizeof n);
    memset(sum, 0, sizeof sum);
    for (size_t i = 0; i < e->count; i++) {
        const cell *c = &e->cells[i];
        if (strcmp(c->subject, subject) == 0 && (map34 || c->year < 2026)) {
            const char *own = map34 && c->year < 2026 ? merged_into(c->place) : c->place;
            size_t p = find_place(names, count, own);
            n[p][c->year - FIRST_YEAR] += c->n;
            sum[p][c->year - FIRST_YEAR] += c->n * c->mean;
        }
    }
    for (size_t p = 0; p < 63; p++) {
        for (size_t y = 0; y < YEARS; y++) {
            out[p][y] = n[p][y] > 0.0 ? sum[p][y] / n[p][y] : (double)NAN;
        }
    }
}

void make_relative(by_province values, size_t places)
{
    for (size_t y = 0; y < YEARS; y++) {
        double sum = 0.0, known = 0.0;
        for (size_t p = 0; p < places; p++) {
            sum += isnan(values[p][y]) ? 0.0 : values[p][y];
            known += !isnan(values[p][y]);
        }
        for (size_t p = 0; p < places; p++) {
            values[p][y] -= sum / known;
        }
    }
}

double between_scores(const pool *p, int first, int last)
{
    double count = 0.0;
    for (int s = first; s <= last && s <= 3000; s++) {
        count += p->histogram[s];
    }
    return count;
}

/* The score that the `rank`-th candidate from below has, from 0. */
static double at_rank(const pool *p, double rank)
{
    double before = 0.0;
    for (int s = 0; s <= 3000; s++) {
        before += p->histogram[s];
        if (before > rank) {
            return s / 100.0;
        }
    }
    return (double)NAN;
}

double quantile_of(const pool *p, double at)
{
    double place = at * (between_scores(p, 0, 3000) - 1.0), whole = floor(place);
    double low = at_rank(p, whole), part = place - whole;
    return part > 0.0 ? low + part * (at_rank(p, whole + 1.0) - low) : low;
}

static double moment(const pool *p, int power)
{
    double n = between_scores(p, 0, 3000), mean = 0.0, sum = 0.0;
    for (int s = 0; s <= 3000; s++) {
        mean += p->histogram[s] * s / n;
    }
    for (int s = 0; s <= 3000; s++) {
        sum += p->histogram[s] * pow(s - mean, power) / n;
    }
    return sum;
}

double skewness_of(const pool *p)
{
    return moment(p, 3) / pow(moment(p, 2), 1.5);
}

double kurtosis_of(const pool *p)
{
    return moment(p, 4) / pow(moment(p, 2), 2.0) - 3.0;
}

/* ---- series ---- */

double overall_of(int year)
{
    static pool a, b;
    country(the_papers(), "toan", year, &a);
    country(the_papers(), "ngu_van", year, &b);
    return (a.mean + b.mean) / 2.0;
}

double mean_of(const double *y, size_t n)
{
    double sum = 0.0;
    for (size_t i = 0; i < n; i++) {
        sum += y[i];
    }
    return sum / (double)n;
}

double sd_of(const double *y, size_t n)
{
    double mean = mean_of(y, n), sum = 0.0;
    for (size_t i = 0; i < n; i++) {
        sum += (y[i] - mean) * (y[i] - mean);
    }
    return sqrt(sum / (double)(n - 1));
}

double slope_of(const double *y, size_t n)
{
    double middle = (double)(n - 1) / 2.0, xy = 0.0, xx = 0.0;
    for (size_t i = 0; i < n; i++) {
        xy += ((double)i - middle) * y[i];
        xx += ((double)i - middle) * ((double)i - middle);
    }
    return xy / xx;
}
