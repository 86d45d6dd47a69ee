/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What follows from a candidate's papers together, against a count over the same rows by
 * other means: tables in memory, one candidate at a time.
 */
#include "support.h"

#include "examtrend/source.h"

enum { PAPERS = 5, PLACES = 3, MOST = 4000, COMBINATIONS = 3 };

static const char *const keys[PAPERS] = {"toan", "ngu_van", "ngoai_ngu", "vat_li",
                                         "hoa_hoc"};
static const char *const combinations[COMBINATIONS] = {"A00", "D01", "MINE=toan+ngu_van"};
static const size_t parts[COMBINATIONS][3] = {{0, 3, 4}, {0, 1, 2}, {0, 1, 1}};

typedef struct candidate {
    unsigned place;
    int score[PAPERS]; /* -1: not sat; -2: a fault in the file */
} candidate;

static et_subjects *subjects;
static candidate rows[MOST];
static size_t row_count;
static uint64_t seed = 20240628;

static unsigned chance(unsigned below)
{
    seed = seed * 6364136223846793005U + 1442695040888963407U;
    return (unsigned)((seed >> 33) % below);
}

static int load_subjects(void **state)
{
    et_error err = {0};
    (void)state;
    return et_subjects_load(&subjects, EXAMTREND_SOURCE "/datasets", &err) == ET_OK &&
                   et_subjects_combine(subjects, combinations[2], &err) == ET_OK
               ? 0
               : -1;
}

static int free_subjects(void **state)
{
    (void)state;
    et_subjects_free(subjects);
    return 0;
}

static void draw_candidates(size_t count)
{
    row_count = count;
    for (size_t i = 0; i < count; i++) {
        rows[i].place = 1 + chance(PLACES);
        for (size_t p = 0; p < PAPERS; p++) {
            unsigned kind = chance(40);
            rows[i].score[p] = kind == 0 ? -2 : kind < 12 ? -1 : (int)chance(1001);
        }
    }
}

/* Rows from the `first` on, every `step`-th, or backwards. */
static void write_rows(const char *path, size_t first, size_t step, bool backwards)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    (void)fprintf(file, "hoa_hoc,toan,sbd,vat_li,ngoai_ngu,ngu_van\n");
    static const size_t order[] = {4, 0, 9, 3, 2, 1};
    for (size_t i = first; i < row_count; i += step) {
        const candidate *c = &rows[backwards ? row_count - 1 - i : i];
        for (size_t k = 0; k < 6; k++) {
            (void)fprintf(file, k ? "," : "");
            if (order[k] == 9) {
                (void)fprintf(file, "%02u%06zu", c->place, (size_t)(c - rows));
            } else if (c->score[order[k]] == -2) {
                (void)fprintf(file, "10.5");
            } else if (c->score[order[k]] >= 0) {
                (void)fprintf(file, "%d.%02d", c->score[order[k]] / 100,
                              c->score[order[k]] % 100);
            }
        }
        (void)fprintf(file, "\n");
    }
    assert_int_equal(fclose(file), 0);
}

typedef struct result {
    et_tally *tally;
    et_joint *joint;
} result;

static et_status read_into(result *r, const char *const *paths, size_t count, int threads,
                           et_decoder decoder, et_error *err)
{
    size_t wanted[COMBINATIONS];
    et_source_input input = {paths, count, subjects};
    et_source_options options = {.year = 2020, .combinations = wanted,
                                 .combination_count = COMBINATIONS, .means = true,
                                 .threads = threads, .decoder = decoder};

    *r = (result){0};
    for (size_t i = 0; i < COMBINATIONS; i++) {
        char name[ET_SUBJECT_SIZE];
        (void)snprintf(name, sizeof name, "%.*s", (int)strcspn(combinations[i], "="),
                       combinations[i]);
        assert_true(et_subjects_lookup(subjects, name, &wanted[i]));
    }
    et_status status = et_tally_new(&r->tally, err);
    if (status == ET_OK) {
        status = et_joint_new(&r->joint, err);
    }
    options.joint = r->joint;
    if (status == ET_OK) {
        status = et_source_read(&input, &options, r->tally, NULL, err);
    }
    return status;
}

static void free_result(result *r)
{
    et_tally_free(r->tally);
    et_joint_free(r->joint);
}

/* ---- the same by other means ---- */

static uint64_t count_in(const et_tally *tally, unsigned place, const char *subject,
                         int32_t score)
{
    char code[4];
    et_tally_cell cell;
    (void)snprintf(code, sizeof code, "%02u", place);
    et_tally_key key = {2020, code, subject};
    return et_tally_find(tally, &key, &cell) ? et_tally_count_exactly(&cell, score) : 0;
}

static void check_combinations(const et_tally *tally)
{
    static uint64_t expected[PLACES + 1][3001];
    for (size_t c = 0; c < COMBINATIONS; c++) {
        const char *const names[] = {"A00", "D01", "MINE"};
        size_t count = c < 2 ? 3 : 2;
        memset(expected, 0, sizeof expected);
        for (size_t i = 0; i < row_count; i++) {
            int sum = 0;
            for (size_t k = 0; k < count; k++) {
                int s = rows[i].score[parts[c][k]];
                sum = s < 0 || sum < 0 ? -1 : sum + s;
            }
            expected[rows[i].place][sum < 0 ? 3000 : sum] += sum >= 0;
        }
        for (unsigned p = 1; p <= PLACES; p++) {
            for (int32_t s = 0; s <= 3000; s++) {
                assert_int_equal(count_in(tally, p, names[c], s), expected[p][s]);
            }
        }
    }
}

static void check_means(const et_tally *tally)
{
    static uint64_t expected[PLACES + 1][PAPERS + 1][PAPERS * 1000 + 1];
    memset(expected, 0, sizeof expected);
    for (size_t i = 0; i < row_count; i++) {
        int sum = 0, n = 0;
        bool fault = false;
        for (size_t k = 0; k < PAPERS; k++) {
            fault = fault || rows[i].score[k] == -2;
            n += rows[i].score[k] >= 0;
            sum += rows[i].score[k] >= 0 ? rows[i].score[k] : 0;
        }
        expected[rows[i].place][n][sum] += !fault;
    }
    for (unsigned p = 1; p <= PLACES; p++) {
        for (unsigned n = 1; n <= PAPERS; n++) {
            for (unsigned sum = 0; sum <= n * 1000; sum++) {
                char key[ET_SUBJECT_SIZE];
                et_candidate_mean mean = {n, sum % n};
                et_candidate_mean_key(&mean, key);
                assert_int_equal(count_in(tally, p, key, (int32_t)(sum / n)),
                                 expected[p][n][sum]);
            }
        }
    }
}

static void check_moments(const et_joint *joint)
{
    size_t pairs = 0;
    for (unsigned p = 1; p <= PLACES; p++) {
        for (size_t x = 0; x < PAPERS; x++) {
            for (size_t y = x + 1; y < PAPERS; y++) {
                et_joint_sums e = {0}, got;
                char code[4];
                for (size_t i = 0; i < row_count; i++) {
                    int a = rows[i].score[x], b = rows[i].score[y];
                    if (rows[i].place == p && a >= 0 && b >= 0) {
                        e.n++;
                        e.x += (uint64_t)a;
                        e.y += (uint64_t)b;
                        e.xy += (uint64_t)(a * b);
                        e.xx += (uint64_t)(a * a);
                        e.yy += (uint64_t)(b * b);
                    }
                }
                (void)snprintf(code, sizeof code, "%02u", p);
                et_joint_key key = {2020, code, keys[x], keys[y]};
                pairs += et_joint_find(joint, &key, &got);
                assert_memory_equal(&got, &e, sizeof e);
            }
        }
    }
    assert_int_equal(et_joint_count(joint), pairs);
}

static void random_candidates_agree_with_a_count_by_hand(void **state)
{
    (void)state;
    et_error err = {0};
    const char *path = scratch_path("rows.csv");
    result r;

    for (size_t count = 0; count <= MOST; count = count ? 10 * count : 4) {
        draw_candidates(count ? count : 1);
        write_rows(path, 0, 1, false);
        assert_ok(read_into(&r, &path, 1, 1, ET_DECODER_BEST, &err), &err);
        check_combinations(r.tally);
        check_means(r.tally);
        check_moments(r.joint);
        free_result(&r);
    }
}

static char *saved(const result *r)
{
    et_error err = {0};
    assert_ok(et_tally_save(r->tally, scratch_path("tally.csv"), &err), &err);
    assert_ok(et_joint_save(r->joint, scratch_path("joint.csv"), &err), &err);
    size_t a, b;
    char *tally = read_file(scratch_path("tally.csv"), &a);
    char *joint = read_file(scratch_path("joint.csv"), &b);
    char *both = realloc(tally, a + b + 1);
    assert_non_null(both);
    memcpy(both + a, joint, b + 1);
    free(joint);
    return both;
}

static void bytes_do_not_depend_on_order_threads_or_decoder(void **state)
{
    (void)state;
    et_error err = {0};
    char a[4200], b[4200], back[4200];
    draw_candidates(MOST);
    (void)snprintf(a, sizeof a, "%s", scratch_path("even.csv"));
    (void)snprintf(b, sizeof b, "%s", scratch_path("odd.csv"));
    (void)snprintf(back, sizeof back, "%s", scratch_path("back.csv"));
    write_rows(a, 0, 2, false);
    write_rows(b, 1, 2, false);
    write_rows(back, 0, 1, true);
    const char *const one[] = {back}, *const two[] = {a, b}, *const turned[] = {b, a};
    result r;
    assert_ok(read_into(&r, one, 1, 1, ET_DECODER_EXACT, &err), &err);
    char *expected = saved(&r);
    free_result(&r);
    for (int threads = 1; threads <= 7; threads += 3) {
        for (int d = ET_DECODER_BEST; d <= ET_DECODER_AVX512; d++) {
            assert_ok(read_into(&r, d % 2 ? two : turned, 2, threads, (et_decoder)d,
                                &err),
                      &err);
            char *got = saved(&r);
            assert_string_equal(got, expected);
            free(got);
            free_result(&r);
        }
    }
    free(expected);
}

/* The counts of papers are those of the quick way, and nothing else is there. */
static void papers_are_counted_as_without(void **state)
{
    (void)state;
    et_error err = {0};
    const char *path = scratch_path("rows.csv");
    et_tally *plain = NULL;
    result r;

    draw_candidates(MOST);
    write_rows(path, 0, 1, false);
    et_source_input input = {&path, 1, subjects};
    et_source_options options = {.year = 2020};
    assert_ok(et_tally_new(&plain, &err), &err);
    assert_ok(et_source_read(&input, &options, plain, NULL, &err), &err);
    assert_ok(read_into(&r, &path, 1, 2, ET_DECODER_BEST, &err), &err);
    size_t papers = 0;
    for (size_t i = 0; i < et_tally_cell_count(r.tally); i++) {
        et_tally_cell cell, same;
        size_t index;
        et_tally_cell_at(r.tally, i, &cell);
        if (!et_subjects_lookup(subjects, cell.subject, &index) ||
            et_subjects_at(subjects, index)->kind != ET_SUBJECT_PAPER) {
            continue;
        }
        et_tally_key key = {cell.year, cell.place, cell.subject};
        assert_true(et_tally_find(plain, &key, &same));
        assert_int_equal(same.bins, cell.bins);
        assert_memory_equal(same.counts, cell.counts, cell.bins * sizeof *cell.counts);
        papers++;
    }
    assert_int_equal(papers, et_tally_cell_count(plain));
    et_tally_free(plain);
    free_result(&r);
}

/* English is a part of the foreign language: it stands in where that has no column, and
 * is no second paper where it has one. */
static void a_part_stands_in_for_its_whole(void **state)
{
    (void)state;
    et_error err = {0};
    const char *path = scratch_path("rows.csv");
    result r;

    write_file(path, "sbd,toan,ngu_van,tieng_anh\n01000001,8,7,6\n");
    assert_ok(read_into(&r, &path, 1, 1, ET_DECODER_BEST, &err), &err);
    assert_int_equal(count_in(r.tally, 1, "D01", 2100), 1);
    assert_int_equal(count_in(r.tally, 1, "mean_3_0", 700), 1);
    free_result(&r);
    write_file(path, "sbd,toan,ngu_van,tieng_anh,ngoai_ngu\n01000001,8,7,6,6\n");
    assert_ok(read_into(&r, &path, 1, 1, ET_DECODER_BEST, &err), &err);
    assert_int_equal(count_in(r.tally, 1, "D01", 2100), 1);
    assert_int_equal(count_in(r.tally, 1, "mean_3_0", 700), 1);
    assert_int_equal(et_joint_count(r.joint), 5); /* of six, without a language twice */
    free_result(&r);
}

static et_status read_once(void *context)
{
    const char *path = context;
    et_error err = {0};
    result r;
    et_status status = read_into(&r, &path, 1, 1, ET_DECODER_BEST, &err);
    free_result(&r);
    return status;
}

static void memory_may_run_out(void **state)
{
    (void)state;
    char path[4200];
    (void)snprintf(path, sizeof path, "%s", scratch_path("rows.csv"));
    draw_candidates(12);
    write_rows(path, 0, 1, false);
    with_failing_memory(read_once, path);
}

static void keys_of_means_read_back(void **state)
{
    (void)state;
    static const char *const bad[] = {"mean_",       "mean_0_0",  "mean_3_3",
                                      "mean_3",      "mean_03_1", "mean_3_1x",
                                      "mean_1000_1", "toan",      "mean_3_-1"};
    et_candidate_mean mean;
    char key[ET_SUBJECT_SIZE];

    et_candidate_mean_key(&(et_candidate_mean){6, 5}, key);
    assert_string_equal(key, "mean_6_5");
    assert_true(et_candidate_mean_read(key, &mean));
    assert_int_equal(mean.papers, 6);
    assert_int_equal(mean.rest, 5);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        assert_false(et_candidate_mean_read(bad[i], &mean));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(random_candidates_agree_with_a_count_by_hand),
        cmocka_unit_test(bytes_do_not_depend_on_order_threads_or_decoder),
        cmocka_unit_test(papers_are_counted_as_without),
        cmocka_unit_test(a_part_stands_in_for_its_whole),
        cmocka_unit_test(memory_may_run_out),
        cmocka_unit_test(keys_of_means_read_back),
    };
    return cmocka_run_group_tests_name("combine", tests, load_subjects, free_subjects);
}
