/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "panel_cells.h"

#include "examtrend/text.h"

/* ---- degenerate data ---- */

static void no_data_is_not_a_panel(void **state)
{
    (void)state;
    et_panel *panel = NULL;
    et_error err = {0};
    et_tally *tally = new_tally();

    et_panel_free(NULL);
    assert_int_equal(try_build(&panel, tally, NULL, (et_panel_options){0}, &err),
                     ET_ERR_NOT_FOUND);
    assert_int_equal(try_build(&panel, NULL, NULL, (et_panel_options){0}, &err),
                     ET_ERR_ARGUMENT);
    put(tally, 2020, "01", 500, 1);
    assert_int_equal(try_build(&panel, tally, NULL,
                               (et_panel_options){.first_year = 2021}, &err),
                     ET_ERR_NOT_FOUND);
    assert_int_equal(try_build(&panel, tally, NULL,
                               (et_panel_options){.subjects = "Sử"}, &err),
                     ET_ERR_NOT_FOUND);
    assert_int_equal(try_build(&panel, tally, NULL,
                               (et_panel_options){.subjects = "Sửu"}, &err),
                     ET_ERR_NOT_FOUND);
    assert_int_equal(try_build(&panel, tally, NULL,
                               (et_panel_options){.subjects = " ,"}, &err),
                     ET_ERR_ARGUMENT);
    assert_int_equal(try_build(&panel, tally, NULL,
                               (et_panel_options){.level = ET_UNIT_CLUSTER,
                                                  .scheme = "nonsense"},
                               &err),
                     ET_ERR_NOT_FOUND);
    assert_int_equal(try_build(&panel, tally, NULL, (et_panel_options){.map = "64"},
                               &err),
                     ET_ERR_NOT_FOUND);
    assert_non_null(strstr(err.text, "63, 34"));
    put(tally, 2020, "99", 500, 1);
    assert_int_equal(try_build(&panel, tally, NULL, (et_panel_options){0}, &err),
                     ET_ERR_NOT_FOUND);
    assert_non_null(strstr(err.text, "place code \"99\" in 2020"));
    assert_null(panel);
    et_tally_free(tally);
}

static void one_candidate_has_no_deviation(void **state)
{
    (void)state;
    et_tally *tally = new_tally();
    put(tally, 2020, "01", 725, 1);
    et_panel *panel = panel_of(tally, NULL, (et_panel_options){0});
    const et_cell *cell = cell_of(panel, "Hà Nội", 2020);

    assert_int_equal(cell->known, ET_KNOWN_N | ET_KNOWN_MEAN | ET_KNOWN_COUNTS);
    assert_int_equal(cell->n, 1);
    assert_close(cell->mean, 7.25, 0);
    assert_close(cell->median, 7.25, 0);
    assert_close(cell->sd, 0.0, 0);
    assert_int_equal(cell->parts, 1);
    assert_int_equal(cell->parts_missing, 0);
    const et_cell *none = cell_of(panel, "Cà Mau", 2020);
    assert_int_equal(none->known, 0);
    assert_int_equal(none->source, ET_CELL_NONE);
    assert_int_equal(none->parts_missing, 1);
    assert_int_equal(et_panel_nation(panel, 0)->parts, 63);
    assert_int_equal(et_panel_nation(panel, 0)->parts_missing, 62);
    et_panel_free(panel);
    et_tally_free(tally);
}

static void equal_scores_and_marks(void **state)
{
    (void)state;
    et_tally *tally = new_tally();
    put(tally, 2020, "01", 500, 10);
    put(tally, 2020, "02", 100, 1);
    put(tally, 2020, "02", 105, 1);
    put(tally, 2020, "02", 495, 1);
    put(tally, 2020, "02", 500, 1);
    put(tally, 2020, "02", 795, 1);
    put(tally, 2020, "02", 800, 1);
    put(tally, 2020, "02", 1000, 2);
    et_panel *panel = panel_of(tally, NULL, (et_panel_options){0});
    const et_cell *same = cell_of(panel, "01", 2020), *marks = cell_of(panel, "02", 2020);

    assert_close(same->sd, 0.0, 0);
    assert_true(same->known & ET_KNOWN_SD);
    assert_close(same->skewness, 0.0, 0);
    assert_close(same->share_low, 0.0, 0);
    assert_close(marks->share_fail, 1 / 8.0, 0);
    assert_close(marks->share_low, 3 / 8.0, 0);
    assert_close(marks->share_high, 3 / 8.0, 0);
    assert_close(marks->share_top, 2 / 8.0, 0);
    et_panel_free(panel);
    et_tally_free(tally);
}

static void a_merged_province_says_what_it_lacks(void **state)
{
    (void)state;
    et_tally *tally = new_tally();
    put(tally, 2024, "15", 600, 30); /* Phú Thọ, without Vĩnh Phúc and Hòa Bình */
    put(tally, 2026, "25", 500, 90);
    et_panel *panel = panel_of(tally, NULL, (et_panel_options){0});

    assert_string_equal(et_panel_map(panel), "34");
    assert_int_equal(cell_of(panel, "Phú Thọ", 2024)->parts, 3);
    assert_int_equal(cell_of(panel, "Phú Thọ", 2024)->parts_missing, 2);
    assert_int_equal(cell_of(panel, "Phú Thọ", 2026)->parts, 1);
    assert_int_equal(cell_of(panel, "Phú Thọ", 2026)->parts_missing, 0);
    assert_int_equal(et_panel_nation(panel, 0)[0].parts, 63);
    assert_int_equal(et_panel_nation(panel, 0)[1].parts, 34);
    et_panel_free(panel);
    et_tally_free(tally);
}

/* ---- maps ---- */

static void merged_data_never_go_on_the_old_map(void **state)
{
    (void)state;
    et_tally *tally = new_tally();
    et_panel *panel = NULL;
    et_error err = {0};

    put(tally, 2024, "48", 600, 30); /* Đồng Nai */
    put(tally, 2025, "48", 600, 30);
    put(tally, 2026, "48", 500, 90); /* Đà Nẵng */
    assert_int_equal(
        try_build(&panel, tally, NULL, (et_panel_options){.map = "63"}, &err),
        ET_ERR_NOT_FOUND);
    assert_non_null(strstr(err.text, "found data of 2026"));
    assert_non_null(strstr(err.text, "from 2024 to 2025"));
    assert_int_equal(try_build(&panel, tally, NULL,
                               (et_panel_options){.level = ET_UNIT_CLUSTER,
                                                  .scheme = "cum-thi-dua-2020"},
                               &err),
                     ET_ERR_NOT_FOUND);
    panel = panel_of(tally, NULL, (et_panel_options){.last_year = 2025});
    assert_string_equal(et_panel_map(panel), "63");
    assert_int_equal(et_panel_unit_count(panel), 63);
    et_panel_free(panel);
    panel = panel_of(tally, NULL, (et_panel_options){0});
    assert_int_equal(et_panel_unit_count(panel), 34);
    assert_int_equal(cell_of(panel, "Đồng Nai", 2025)->n, 30);
    assert_int_equal(cell_of(panel, "Đồng Nai", 2026)->n, 0);
    assert_int_equal(cell_of(panel, "Đà Nẵng", 2026)->n, 90);
    et_panel_free(panel);
    panel =
        panel_of(tally, NULL, (et_panel_options){.level = ET_UNIT_NATION, .map = "63"});
    assert_string_equal(et_panel_map(panel), "");
    assert_int_equal(cell_of(panel, "nation", 2026)->n, 90);
    et_panel_free(panel);
    et_tally_free(tally);
}

/* Scores of a small generator, the same on every machine. */
static uint32_t next(uint32_t *seed)
{
    *seed = *seed * 1664525U + 1013904223U;
    return *seed >> 16;
}

static int32_t grid(uint32_t r)
{
    return (int32_t)(r % 41) * 25;
}

static void same_cells(const et_panel *a, const et_panel *b, size_t year_a, size_t year_b)
{
    assert_int_equal(et_panel_unit_count(a), et_panel_unit_count(b));
    for (size_t u = 0; u <= et_panel_unit_count(a); u++) {
        bool nation = u == et_panel_unit_count(a);
        et_cell x = (nation ? et_panel_nation(a, 0) : et_panel_row(a, 0, u))[year_a];
        et_cell y = (nation ? et_panel_nation(b, 0) : et_panel_row(b, 0, u))[year_b];
        y.parts = x.parts;
        y.parts_missing = x.parts_missing;
        assert_memory_equal(&x, &y, sizeof x);
    }
}

static void merging_then_counting_is_counting_then_merging(void **state)
{
    (void)state;
    et_tally *parts = new_tally(), *merged = new_tally();
    et_error err = {0};
    uint32_t seed = 7;

    for (size_t p = 0; p < et_regions_province_count(regions); p++) {
        const et_province *province = et_regions_province(regions, p);
        size_t holder;
        if (strcmp(province->map, "63") != 0) {
            continue;
        }
        assert_ok(et_regions_on_map(regions, p, "34", &holder, &err), &err);
        for (int i = 0; i < 50; i++) {
            int32_t score = grid(next(&seed));
            uint64_t count = next(&seed) % 900 + 1;
            put(parts, 2025, province->code, score, count);
            put(merged, 2026, et_regions_province(regions, holder)->code, score, count);
        }
    }
    et_panel *a = panel_of(parts, NULL, (et_panel_options){.map = "34"});
    et_panel *b = panel_of(merged, NULL, (et_panel_options){.map = "34"});
    same_cells(a, b, 0, 0);
    et_panel_free(a);
    et_panel_free(b);

    et_panel_options by_region = {.level = ET_UNIT_CLUSTER, .map = "34"};
    a = panel_of(parts, NULL, by_region);
    b = panel_of(merged, NULL, by_region);
    same_cells(a, b, 0, 0);
    et_panel_free(a);
    et_panel_free(b);
    et_tally_free(parts);
    et_tally_free(merged);
}

/* A table of the 63 averages with all digits; `order` 1 or −1. */
static const char *averages_of(const et_panel *panel, int order)
{
    const char *path = scratch_path("averages.csv");
    FILE *file = fopen(path, "w");
    size_t count = et_panel_unit_count(panel);
    assert_non_null(file);
    (void)fputs("year,province,subject,n,mean,sd\n", file);
    for (size_t i = 0; i < count; i++) {
        size_t u = order > 0 ? i : count - 1 - i;
        const et_cell *cell = et_panel_row(panel, 0, u);
        char mean[ET_NUMBER_SIZE], sd[ET_NUMBER_SIZE];
        (void)fprintf(file, "2025,%s,Toán,%llu,%s,%s\n", et_panel_unit(panel, u)->name,
                      (unsigned long long)cell->n, et_text_from_double(cell->mean, mean),
                      et_text_from_double(cell->sd, sd));
    }
    assert_int_equal(fclose(file), 0);
    return path;
}

static void averages_pool_to_what_counts_give(void **state)
{
    (void)state;
    et_tally *tally = new_tally();
    uint32_t seed = 11;

    for (int code = 1; code <= 64; code++) {
        char place[12];
        (void)snprintf(place, sizeof place, "%02d", code == 20 ? 19 : code);
        for (int i = 0; i < 40; i++) {
            put(tally, 2025, place, grid(next(&seed)), next(&seed) % 900 + 1);
        }
    }
    const et_panel_options merged = {.map = "34"};
    et_panel *parts = panel_of(tally, NULL, (et_panel_options){.map = "63"});
    et_panel *exact = panel_of(tally, NULL, merged);
    et_panel *pooled = panel_of(NULL, averages_of(parts, 1), merged);
    et_panel *again = panel_of(NULL, averages_of(parts, -1), merged);

    for (size_t u = 0; u <= et_panel_unit_count(exact); u++) {
        bool nation = u == et_panel_unit_count(exact);
        const et_cell *a = nation ? et_panel_nation(exact, 0) : et_panel_row(exact, 0, u);
        const et_cell *b =
            nation ? et_panel_nation(pooled, 0) : et_panel_row(pooled, 0, u);
        assert_int_equal(a->source, ET_CELL_COUNTS);
        assert_int_equal(b->source, ET_CELL_PUBLISHED);
        assert_int_equal(b->known, ET_KNOWN_N | ET_KNOWN_MEAN | ET_KNOWN_SD);
        assert_int_equal(a->n, b->n);
        assert_close(b->mean, a->mean, 1e-15);
        assert_close(b->sd, a->sd, 1e-14);
    }
    same_cells(pooled, again, 0, 0); /* to the last bit for another order of rows */
    et_panel_free(parts);
    et_panel_free(exact);
    et_panel_free(pooled);
    et_panel_free(again);
    et_tally_free(tally);
}

static void adding_a_constant_moves_only_the_level(void **state)
{
    (void)state;
    et_tally *plain = new_tally(), *raised = new_tally();
    uint32_t seed = 3;

    for (int i = 0; i < 200; i++) {
        int32_t score = (int32_t)(next(&seed) % 700);
        uint64_t count = next(&seed) % 50 + 1;
        put(plain, 2020, "01", score, count);
        put(raised, 2020, "01", score + 100, count);
    }
    et_panel *a = panel_of(plain, NULL, (et_panel_options){.level = ET_UNIT_NATION});
    et_panel *b = panel_of(raised, NULL, (et_panel_options){.level = ET_UNIT_NATION});
    const et_cell *x = et_panel_row(a, 0, 0), *y = et_panel_row(b, 0, 0);
    assert_int_equal(x->n, y->n);
    assert_close(y->mean, x->mean + 1.0, 1e-15);
    assert_close(y->median, x->median + 1.0, 1e-15);
    assert_close(y->p90, x->p90 + 1.0, 1e-15);
    assert_close(y->sd, x->sd, 0);
    assert_close(y->skewness, x->skewness, 1e-12);
    assert_close(y->kurtosis, x->kurtosis, 1e-12);
    et_panel_free(a);
    et_panel_free(b);
    et_tally_free(plain);
    et_tally_free(raised);
}

static void counts_behind_cells_are_kept(void **state)
{
    (void)state;
    et_tally *tally = new_tally();
    et_tally_cell cell;
    size_t unit;
    et_error err = {0};

    put(tally, 2024, "15", 600, 3);
    put(tally, 2024, "16", 600, 4);
    put(tally, 2024, "16", 625, 1);
    put(tally, 2024, "01", 0, 5);
    et_panel *panel = panel_of(tally, NULL, (et_panel_options){.map = "34"});
    assert_ok(et_panel_find_unit(panel, "phu tho", &unit, &err), &err);
    assert_true(et_panel_counts(panel, 0, unit, 0, &cell));
    assert_int_equal(cell.bins, 2);
    assert_int_equal(cell.scores[0], 600);
    assert_int_equal(cell.counts[0], 7);
    assert_int_equal(cell.counts[1], 1);
    assert_string_equal(cell.place, "phutho");
    assert_true(et_panel_counts(panel, 0, ET_PANEL_NATION, 0, &cell));
    assert_int_equal(cell.bins, 3);
    assert_int_equal(cell.scores[0], 0);
    assert_int_equal(cell.counts[0], 5);
    assert_ok(et_panel_find_unit(panel, "Huế", &unit, &err), &err);
    assert_false(et_panel_counts(panel, 0, unit, 0, &cell));
    et_panel_free(panel);
    et_tally_free(tally);
}

/* ---- parts, clusters, exclusions ---- */

static void parts_of_subjects_are_shown_when_asked_for(void **state)
{
    (void)state;
    const char *path = table("year,province_code,subject,n,mean\n"
                             "2024,01,ngoai_ngu,10,5\n2024,01,tieng_anh,9,5.2\n");
    et_panel *panel = panel_of(NULL, path, (et_panel_options){0});
    assert_int_equal(et_panel_subject_count(panel), 1);
    assert_string_equal(et_panel_subject(panel, 0), "ngoai_ngu");
    et_panel_free(panel);
    panel = panel_of(NULL, path, (et_panel_options){.subjects = "English, ngoại ngữ"});
    assert_int_equal(et_panel_subject_count(panel), 2);
    assert_string_equal(et_panel_subject(panel, 1), "tieng_anh");
    et_panel_free(panel);
}

static void clusters_are_frozen_or_by_year(void **state)
{
    (void)state;
    et_tally *tally = new_tally();
    et_error err = {0};
    et_regions *own = NULL, *kept = regions;

    for (int year = 2022; year <= 2025; year++) {
        put(tally, year, "01", 500, 1);
        put(tally, year, "02", 600, 10);
        put(tally, year, "03", 700, 100);
    }
    assert_ok(et_regions_load(&own, BUNDLED, &err), &err);
    write_file(scratch_path("schemes.csv"),
               "scheme,map,cluster,first_year,last_year,members\n"
               "s,63,Five,2022,2023,01; 02\ns,63,Five,2024,2025,02; 03\n"
               "s,63,One,2024,2025,01\n");
    assert_ok(et_regions_add_clusters(own, scratch_path("schemes.csv"), &err), &err);
    regions = own;

    et_panel_options options = {.level = ET_UNIT_CLUSTER, .scheme = "S", .by_year = true};
    et_panel *panel = panel_of(tally, NULL, options);
    assert_int_equal(et_panel_unit_count(panel), 2);
    assert_int_equal(cell_of(panel, "five", 2023)->n, 11);
    assert_int_equal(cell_of(panel, "five", 2024)->n, 110);
    assert_int_equal(cell_of(panel, "one", 2023)->n, 0);
    assert_int_equal(cell_of(panel, "one", 2023)->parts, 0);
    assert_int_equal(cell_of(panel, "one", 2024)->n, 1);
    assert_int_equal(et_panel_nation(panel, 0)->n, 111);
    et_panel_free(panel);

    options.by_year = false;
    panel = panel_of(tally, NULL, options);
    assert_int_equal(et_panel_unit_count(panel), 3);
    assert_int_equal(cell_of(panel, "Five", 2025)->n, 11);
    assert_int_equal(cell_of(panel, "Five 2024-2025", 2022)->n, 110);
    size_t unit;
    assert_int_equal(et_panel_find_unit(panel, "Fivee", &unit, &err), ET_ERR_NOT_FOUND);
    assert_non_null(strstr(err.text, "did you mean \"Five\""));
    et_panel_free(panel);
    regions = kept;
    et_regions_free(own);
    et_tally_free(tally);
}

static void a_scheme_of_the_new_map_takes_the_old_years(void **state)
{
    (void)state;
    et_tally *tally = new_tally();
    put(tally, 2020, "51", 500, 1); /* An Giang */
    put(tally, 2020, "54", 500, 2); /* Kiên Giang, part of An Giang of the 34 */
    put(tally, 2020, "01", 500, 4);
    et_panel *panel = panel_of(tally, NULL,
                            (et_panel_options){.level = ET_UNIT_CLUSTER,
                                               .scheme = "cum-thi-dua-2025"});
    const et_cell *cell = cell_of(panel, "Cụm 5", 2020);
    assert_int_equal(cell->n, 3);
    assert_int_equal(cell->parts, 13);
    assert_int_equal(cell->parts_missing, 11);
    et_panel_free(panel);
    et_tally_free(tally);
}

static void listed_cells_are_left_out(void **state)
{
    (void)state;
    et_tally *tally = new_tally();
    et_panel *panel = NULL;
    et_error err = {0};
    put(tally, 2024, "15", 500, 1);
    put(tally, 2024, "16", 500, 2);
    put(tally, 2024, "01", 500, 4);
    put(tally, 2025, "01", 500, 8);
    write_file(scratch_path("x.csv"), "subject,year,map,province,check\n"
                                      "toan,2024,,15,tiny\n*,2025,63,Hà Nội,jump\n");
    et_panel_options options = {.map = "34", .exclude = scratch_path("x.csv")};
    panel = panel_of(tally, NULL, options);
    assert_int_equal(et_panel_year_count(panel), 1);
    assert_int_equal(cell_of(panel, "Phú Thọ", 2024)->n, 2);
    assert_int_equal(cell_of(panel, "Phú Thọ", 2024)->parts_missing, 2);
    et_panel_free(panel);

    write_file(scratch_path("x.csv"),
               "subject,year,map,province\nToán,2024,34,Phú Thọ\n");
    panel = panel_of(tally, NULL, options);
    assert_int_equal(cell_of(panel, "Phú Thọ", 2024)->n, 0);
    assert_int_equal(et_panel_nation(panel, 0)->n, 4);
    et_panel_free(panel);

    write_file(scratch_path("x.csv"),
               "subject,year,map,province\nToán,2024,35,Phú Thọ\n");
    assert_int_equal(try_build(&panel, tally, NULL, options, &err), ET_ERR_INPUT);
    assert_non_null(strstr(err.text, "x.csv:2:14: found the unknown map"));
    write_file(scratch_path("x.csv"), "subject,year,province\nToán,2024,Phú Thọọ\n");
    assert_int_equal(try_build(&panel, tally, NULL, options, &err), ET_ERR_INPUT);
    write_file(scratch_path("x.csv"), "subject,year,province\nToán,,Phú Thọ\n");
    assert_int_equal(try_build(&panel, tally, NULL, options, &err), ET_ERR_INPUT);
    et_tally_free(tally);
}

/* ---- another country ---- */

static void another_country_needs_no_code(void **state)
{
    (void)state;
    et_regions *kept_regions = regions;
    et_subjects *kept_subjects = subjects;
    et_error err = {0};

    write_file(scratch_path("provinces.csv"),
               "map,name\nkingdom,Nordmark\nkingdom,Südtal\nunion,Nordmark-Südtal\n");
    write_file(scratch_path("codes.csv"),
               "code,map,province,first_year,last_year\nN,kingdom,Nordmark,,1999\n"
               "S,kingdom,Südtal,,1999\nNS,union,Nordmark-Südtal,2000,\n");
    write_file(scratch_path("crosswalk.csv"),
               "from_map,from,to_map,to\nkingdom,N,union,NS\n"
               "kingdom,Südtal,union,nordmark-suedtal\n");
    write_file(scratch_path("subjects.csv"),
               "key,name_en,name_vi,maximum,fail_mark,low_mark,high_mark,compulsory,"
               "essay\nalgebra,Algebra,Đại số,100,20,50,85,yes,no\n");
    write_file(scratch_path("subject_aliases.csv"), "alias,subject\nRechnen,algebra\n");
    /* "suedtal" is another spelling, not another accent */
    assert_int_equal(et_regions_load(&regions, scratch_folder(), &err), ET_ERR_INPUT);
    assert_non_null(strstr(err.text, "crosswalk.csv:3:22: found the unknown province"));
    write_file(scratch_path("crosswalk.csv"),
               "from_map,from,to_map,to\nkingdom,N,union,NS\n"
               "kingdom,Südtal,union,nordmark-sudtal\n");
    assert_ok(et_regions_load(&regions, scratch_folder(), &err), &err);
    assert_ok(et_subjects_load(&subjects, scratch_folder(), &err), &err);

    et_tally *tally = new_tally();
    et_tally_key north = {1999, "N", "algebra"}, south = {1999, "S", "algebra"};
    et_tally_key both = {2000, "NS", "algebra"};
    assert_ok(et_tally_add(tally, &north, 10000, 3, &err), &err);
    assert_ok(et_tally_add(tally, &south, 2000, 1, &err), &err);
    assert_ok(et_tally_add(tally, &both, 8500, 4, &err), &err);
    et_panel *panel = panel_of(tally, NULL, (et_panel_options){.subjects = "rechnen"});
    assert_string_equal(et_panel_map(panel), "union");
    const et_cell *cell = cell_of(panel, "NS", 1999);
    assert_close(cell->mean, 80.0, 0);
    assert_close(cell->share_top, 0.75, 0);
    assert_close(cell->share_fail, 0.25, 0);
    assert_close(cell_of(panel, "NS", 2000)->share_high, 1.0, 0);
    et_panel_free(panel);
    et_tally_free(tally);
    et_regions_free(regions);
    et_subjects_free(subjects);
    regions = kept_regions;
    subjects = kept_subjects;
}

/* ---- memory ---- */

static et_status build_it(void *context)
{
    et_panel *panel = NULL;
    const et_panel_options options = {.map = "34", .subjects = "toan",
                                      .exclude = scratch_path("x.csv")};
    et_status status =
        try_build(&panel, context, scratch_path("published.csv"), options, NULL);
    assert_true((status == ET_OK) == (panel != NULL));
    et_panel_free(panel);
    return status;
}

static void memory_failures_leave_nothing(void **state)
{
    (void)state;
    et_tally *tally = new_tally();
    for (int32_t score = 0; score <= 1000; score += 25) {
        put(tally, 2024, "15", score, 5);
        put(tally, 2024, "01", score, 5);
    }
    (void)table("year,province_code,subject,n,mean,sd\n2024,16,toan,4,8,1\n");
    write_file(scratch_path("x.csv"), "subject,year,province\ntoan,2024,23\n");
    with_failing_memory(build_it, tally);
    et_tally_free(tally);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_data_is_not_a_panel),
        cmocka_unit_test(one_candidate_has_no_deviation),
        cmocka_unit_test(equal_scores_and_marks),
        cmocka_unit_test(a_merged_province_says_what_it_lacks),
        cmocka_unit_test(merged_data_never_go_on_the_old_map),
        cmocka_unit_test(merging_then_counting_is_counting_then_merging),
        cmocka_unit_test(averages_pool_to_what_counts_give),
        cmocka_unit_test(adding_a_constant_moves_only_the_level),
        cmocka_unit_test(counts_behind_cells_are_kept),
        cmocka_unit_test(parts_of_subjects_are_shown_when_asked_for),
        cmocka_unit_test(clusters_are_frozen_or_by_year),
        cmocka_unit_test(a_scheme_of_the_new_map_takes_the_old_years),
        cmocka_unit_test(listed_cells_are_left_out),
        cmocka_unit_test(another_country_needs_no_code),
        cmocka_unit_test(memory_failures_leave_nothing),
    };
    return cmocka_run_group_tests(tests, open_registry, close_registry);
}
