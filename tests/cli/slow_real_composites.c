/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Real candidate rows of one year: sums, means and moments by the command, against a
 * count of the same file here, by other code: strings, decimals and sorted lists.
 */
#include "support.h"

#include "examtrend/joint.h"

#define YEAR 2020
enum { PAPERS = 9, PLACES = 65, SUMS = 5 };

static const char *const keys[PAPERS] = {"toan", "ngu_van", "ngoai_ngu", "vat_li",
                                         "hoa_hoc", "sinh_hoc", "lich_su", "dia_li",
                                         "gdcd"};
static const char *const sums[SUMS] = {"A00", "A01", "B00", "C00", "D01"};
static const int parts[SUMS][3] = {{0, 3, 4}, {0, 3, 2}, {0, 4, 5}, {1, 6, 7}, {0, 1, 2}};

static uint64_t counted[PLACES][SUMS][3001];
static uint64_t means[PLACES][PAPERS + 1][9001];
static et_joint_sums moments[PLACES][PAPERS][PAPERS];

/* Hundredths of a field, -1 when it is blank; *at moves on behind it. */
static int next_score(const char **at)
{
    const char *field = *at;
    size_t length = strcspn(field, ",\r\n");

    *at = field + length + (field[length] == ',');
    return length == 0 ? -1 : (int)lround(strtod(field, NULL) * 100.0);
}

static void count_row(const char *line)
{
    int s[PAPERS], sum = 0, n = 0;
    unsigned long place = strtoul((const char[]){line[0], line[1], '\0'}, NULL, 10);
    const char *at = strchr(line, ',') + 1;

    for (int p = 0; p < PAPERS; p++) {
        s[p] = next_score(&at);
        sum += s[p] >= 0 ? s[p] : 0;
        n += s[p] >= 0;
    }
    for (int c = 0; c < SUMS; c++) {
        const int *k = parts[c];
        if (s[k[0]] >= 0 && s[k[1]] >= 0 && s[k[2]] >= 0) {
            counted[place][c][s[k[0]] + s[k[1]] + s[k[2]]]++;
        }
    }
    means[place][n][sum]++;
    for (int x = 0; x < PAPERS; x++) {
        for (int y = 0; y < PAPERS; y++) {
            if (s[x] >= 0 && s[y] >= 0) {
                et_joint_sums *m = &moments[place][x][y];
                m->n++;
                m->x += (uint64_t)s[x];
                m->y += (uint64_t)s[y];
                m->xy += (uint64_t)(s[x] * s[y]);
                m->xx += (uint64_t)(s[x] * s[x]);
                m->yy += (uint64_t)(s[y] * s[y]);
            }
        }
    }
}

static size_t count_file(const char *path)
{
    char command[4700], line[1024];
    size_t rows = 0;

    (void)snprintf(command, sizeof command, "zstd -dc '%s'", path);
    FILE *file = popen(command, "r");
    assert_non_null(file);
    assert_non_null(fgets(line, sizeof line, file));
    assert_has(line, "sbd,toan,ngu_van,ngoai_ngu,vat_li,hoa_hoc,sinh_hoc,lich_su,dia_li,"
                     "gdcd");
    while (fgets(line, sizeof line, file)) {
        count_row(line);
        rows++;
    }
    assert_int_equal(pclose(file), 0);
    return rows;
}

static void check_cell(const et_tally *tally, int place, const char *key, int32_t score,
                       uint64_t expected)
{
    char code[4];
    et_tally_cell cell;
    (void)snprintf(code, sizeof code, "%02d", place);
    et_tally_key at = {YEAR, code, key};
    uint64_t got =
        et_tally_find(tally, &at, &cell) ? et_tally_count_exactly(&cell, score) : 0;
    assert_int_equal(got, expected);
}

static void check_tally(const et_tally *tally)
{
    for (int place = 1; place < PLACES; place++) {
        for (int c = 0; c < SUMS; c++) {
            for (int32_t s = 0; s <= 3000; s++) {
                check_cell(tally, place, sums[c], s, counted[place][c][s]);
            }
        }
        for (int n = 1; n <= PAPERS; n++) {
            for (int sum = 0; sum <= n * 1000; sum++) {
                char key[ET_SUBJECT_SIZE];
                (void)snprintf(key, sizeof key, "mean_%d_%d", n, sum % n);
                check_cell(tally, place, key, sum / n, means[place][n][sum]);
            }
        }
    }
}

static void check_moments(const et_joint *joint)
{
    for (int place = 1; place < PLACES; place++) {
        for (int x = 0; x < PAPERS; x++) {
            for (int y = 0; y < PAPERS; y++) {
                char code[16];
                et_joint_sums got;
                (void)snprintf(code, sizeof code, "%02d", place);
                et_joint_key key = {YEAR, code, keys[x], keys[y]};
                if (x != y) {
                    (void)et_joint_find(joint, &key, &got);
                    assert_memory_equal(&got, &moments[place][x][y], sizeof got);
                }
            }
        }
    }
}

static void a_real_year_agrees_with_a_count_by_hand(void **state)
{
    (void)state;
    const char *shared = shared_folder();
    char path[4608], tally_path[4608], joint_path[4608];
    et_tally *tally = NULL;
    et_joint *joint = NULL;
    et_error err = {0};

    if (!shared) {
        print_message("skipped: the real candidate files are not here\n");
        skip();
        return;
    }
    (void)snprintf(path, sizeof path, "%s/data/raw/%d.csv.zst", shared, YEAR);
    (void)snprintf(tally_path, sizeof tally_path, "%s", scratch_path("tally.csv"));
    (void)snprintf(joint_path, sizeof joint_path, "%s", scratch_path("joint.csv"));
    run_result run = run_examtrend("aggregate", path, "--combine", "all", "--means",
                                   "--moments", joint_path, "-o", tally_path);
    assert_int_equal(run.exit_code, 0);
    assert_string_equal(run.err, "");
    run_free(&run);
    assert_true(count_file(path) > 800000);
    assert_ok(et_tally_load(&tally, tally_path, &err), &err);
    assert_ok(et_joint_load(&joint, joint_path, &err), &err);
    check_tally(tally);
    check_moments(joint);
    et_tally_free(tally);
    et_joint_free(joint);
}

/* What ships is what aggregating that year gives. */
static void the_bundled_counts_are_those_of_the_rows(void **state)
{
    (void)state;
    static const char *const bundled[] = {"sums.csv.zst", "means.csv.zst"};
    et_joint *joint = NULL;
    et_joint_row row;
    et_error err = {0};

    if (!shared_folder()) {
        print_message("skipped: the real candidate files are not here\n");
        skip();
        return;
    }
    for (size_t i = 0; i < 2; i++) {
        et_tally *tally = NULL, *own = NULL;
        char path[4608];
        size_t compared = 0;
        (void)snprintf(path, sizeof path, "%s/datasets/%s", EXAMTREND_SOURCE, bundled[i]);
        assert_ok(et_tally_load(&tally, path, &err), &err);
        assert_ok(et_tally_load(&own, scratch_path("tally.csv"), &err), &err);
        for (size_t c = 0; c < et_tally_cell_count(tally); c++) {
            et_tally_cell a, b;
            et_tally_cell_at(tally, c, &a);
            et_tally_key key = {a.year, a.place, a.subject};
            if (a.year == YEAR) {
                assert_true(et_tally_find(own, &key, &b));
                assert_int_equal(a.bins, b.bins);
                assert_memory_equal(a.counts, b.counts, a.bins * sizeof *a.counts);
                assert_memory_equal(a.scores, b.scores, a.bins * sizeof *a.scores);
                compared++;
            }
        }
        assert_true(compared > 63);
        et_tally_free(tally);
        et_tally_free(own);
    }
    assert_ok(et_joint_load(&joint, EXAMTREND_SOURCE "/datasets/moments.csv.zst", &err),
              &err);
    for (size_t i = 0; i < et_joint_count(joint); i++) {
        et_joint_at(joint, i, &row);
        long place = strtol(row.key.place, NULL, 10);
        for (int x = 0; row.key.year == YEAR && x < PAPERS; x++) {
            for (int y = 0; y < PAPERS; y++) {
                if (strcmp(row.key.subject_x, keys[x]) == 0 &&
                    strcmp(row.key.subject_y, keys[y]) == 0) {
                    assert_memory_equal(&row.sums, &moments[place][x][y],
                                        sizeof row.sums);
                }
            }
        }
    }
    et_joint_free(joint);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_real_year_agrees_with_a_count_by_hand),
        cmocka_unit_test(the_bundled_counts_are_those_of_the_rows),
    };
    return cmocka_run_group_tests_name("real_composites", tests, NULL, NULL);
}
