/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/regions.h"

#define BUNDLED EXAMTREND_SOURCE "/datasets"

/* Writes a small country: A and B of map "old" merge into C of map "new", D stays. */
static void write_country(void)
{
    write_file(scratch_path("provinces.csv"),
               "map,name,short_name,abbreviation,other_names,tile_x,tile_y\n"
               "old,Alpha,Al,A,First; Eins,0,0\nnew,Gamma,,,,,\nold,Beta,,B,,1,0\n"
               "old,Delta,,D,,2,2\nnew,Delta,,,,0,1\n");
    write_file(scratch_path("codes.csv"),
               "code,map,province,first_year,last_year\n"
               "01,old,Alpha,,2010\n02,old,Beta,,2010\n003,old,Delta,,2010\n"
               "1,new,Delta,2011,\n2,new,Gamma,2011,\n");
    write_file(scratch_path("crosswalk.csv"),
               "from_map,from,to_map,to\n"
               "old,Alpha,new,Gamma\nold,Beta,new,Gamma\nold,Delta,new,Delta\n");
    write_file(scratch_path("islands.csv"), "map,name,province,tile_x,tile_y\n"
                                            "new,Far Rock,Delta,5,5\n");
    write_file(scratch_path("clusters.csv"), "scheme,map,cluster,members\n"
                                             "sides,old,West,Alpha; b\n"
                                             "sides,old,East,Delta\n");
}

static et_regions *country(void)
{
    et_regions *regions = NULL;
    et_error err = {0};

    write_country();
    assert_ok(et_regions_load(&regions, scratch_folder(), &err), &err);
    return regions;
}

static et_regions *bundled(void)
{
    et_regions *regions = NULL;
    et_error err = {0};

    assert_ok(et_regions_load(&regions, BUNDLED, &err), &err);
    return regions;
}

/* The country with one file replaced is refused with `part` in the message. */
static void refused(const char *file, const char *text, const char *part)
{
    et_regions *regions = NULL;
    et_error err = {0};

    write_country();
    write_file(scratch_path(file), text);
    assert_int_equal(et_regions_load(&regions, scratch_folder(), &err), ET_ERR_INPUT);
    assert_null(regions);
    if (!strstr(err.text, part)) {
        fail_msg("\"%s\" does not say \"%s\"", err.text, part);
    }
}

static void no_country_and_no_folder(void **state)
{
    (void)state;
    et_regions *regions = NULL;
    et_error err = {0};
    size_t province;

    et_regions_free(NULL);
    assert_int_equal(et_regions_load(&regions, scratch_path("nowhere"), &err), ET_ERR_IO);
    assert_null(regions);

    write_country();
    write_file(scratch_path("provinces.csv"), "map,name\n");
    write_file(scratch_path("codes.csv"), "code,map,province\n");
    assert_int_equal(remove(scratch_path("crosswalk.csv")), 0);
    assert_int_equal(remove(scratch_path("islands.csv")), 0);
    assert_int_equal(remove(scratch_path("clusters.csv")), 0);
    assert_ok(et_regions_load(&regions, scratch_folder(), &err), &err);
    assert_int_equal(et_regions_province_count(regions), 0);
    assert_int_equal(et_regions_map_count(regions), 0);
    assert_null(et_regions_map_of_year(regions, 2020));
    assert_int_equal(et_regions_by_code(regions, 2020, "1", &province, &err),
                     ET_ERR_NOT_FOUND);
    assert_int_equal(et_regions_by_name(regions, "old", "Alpha", &province, &err),
                     ET_ERR_NOT_FOUND);
    assert_int_equal(et_regions_add_group(regions, "g", NULL, "N=Alpha", &err),
                     ET_ERR_NOT_FOUND);
    et_regions_free(regions);
}

static void faults_name_their_place(void **state)
{
    (void)state;
    refused("provinces.csv", "map,name\nold,Alpha\nold,ALPHA\n",
            "provinces.csv:3:5: found the name \"ALPHA\", which means Alpha");
    refused("provinces.csv", "map,name\nold,---\n", "provinces.csv:2:5: found \"---\"");
    refused("provinces.csv", "map,name,tile_x,tile_y\nold,Alpha,3,\n",
            "provinces.csv:2:13: found \"\" in column \"tile_y\"");
    refused("provinces.csv", "map,name\nlongname,Alpha\n", "provinces.csv:2:1: found 8");
    refused("codes.csv", "code,map,province\n1,older,Alpha\n",
            "codes.csv:2:3: found map \"older\"");
    refused("codes.csv", "code,map,province\n1,old,Alphe\n",
            "codes.csv:2:7: found the unknown province \"Alphe\"; did you mean "
            "\"Alpha\"");
    refused("codes.csv", "code,map,province\n1,old,Alpha\n01,old,Beta\n",
            "codes.csv:3:1: found the code \"1\", which means Alpha");
    refused("codes.csv", "code,map,province\n1,old,Alpha\n2,new,Gamma\n",
            "codes.csv:3:3: found a code of map new in years in which code \"1\"");
    refused("codes.csv", "code,map,province,first_year,last_year\n1,old,Beta,2010,2009\n",
            "codes.csv:2:17: found the last year 2009");
    refused("codes.csv", "code,map,province\n,old,Alpha\n",
            "codes.csv:2:1: found the code");
    refused("crosswalk.csv", "from_map,from,to_map,to\nnew,Gamma,old,Alpha\n",
            "crosswalk.csv:2:11: found a way from map new to map old");
    refused("crosswalk.csv",
            "from_map,from,to_map,to\nold,Beta,new,Gamma\nold,Beta,new,Delta\n",
            "crosswalk.csv:3:5: found a second way of Beta");
    refused("islands.csv", "map,name,province,tile_x,tile_y\nnew,R,Delta,-1,0\n",
            "islands.csv:2:13: found \"-1\"");
    refused("clusters.csv", "scheme,map,cluster,members\ns,old,W,Alpha\ns,old,E,Alpha\n",
            "clusters.csv:3:9: found Alpha in \"W\" and in \"E\"");
    refused("clusters.csv", "scheme,map,cluster,members\ns,old,W,Alpha\ns,old,w,Beta\n",
            "found cluster \"w\" twice");
    refused("clusters.csv", "scheme,map,cluster,members\ns,old,W,Alpha; A\n",
            "found A twice in one cluster");
    refused("clusters.csv", "scheme,map,cluster,members\ns,old,W,;\n",
            "without members");
    refused("clusters.csv", "scheme,map,cluster,status,members\ns,old,W,sure,Alpha\n",
            "found status \"sure\"");
    refused("clusters.csv", "scheme,map,cluster,members\ns,old,W,Gamma\n",
            "found Gamma, which is a province of map new, expected one of map old");
}

static void codes_are_looked_up_by_year(void **state)
{
    (void)state;
    et_regions *regions = country();
    et_error err = {0};
    size_t province = 99;

    assert_ok(et_regions_by_code(regions, 2010, "1", &province, &err), &err);
    assert_string_equal(et_regions_province(regions, province)->name, "Alpha");
    assert_ok(et_regions_by_code(regions, 2011, "01", &province, &err), &err);
    assert_string_equal(et_regions_province(regions, province)->name, "Delta");
    assert_string_equal(et_regions_province(regions, province)->map, "new");
    assert_int_equal(et_regions_by_code(regions, 2011, "3", &province, &err),
                     ET_ERR_NOT_FOUND);
    assert_non_null(strstr(err.text, "was Delta (map old) to 2010"));
    assert_string_equal(et_regions_map_of_year(regions, 2010), "old");
    assert_string_equal(et_regions_map_of_year(regions, 2011), "new");
    et_regions_free(regions);
}

static void merged_places_lead_one_way(void **state)
{
    (void)state;
    et_regions *regions = country();
    et_error err = {0};
    size_t alpha, gamma, delta, out, parts[4];

    assert_ok(et_regions_by_name(regions, "old", "eins", &alpha, &err), &err);
    assert_ok(et_regions_by_name(regions, "new", "2", &gamma, &err), &err);
    assert_ok(et_regions_by_name(regions, "new", "delta", &delta, &err), &err);
    assert_ok(et_regions_on_map(regions, alpha, "new", &out, &err), &err);
    assert_int_equal(out, gamma);
    assert_ok(et_regions_on_map(regions, gamma, "new", &out, &err), &err);
    assert_int_equal(out, gamma);
    assert_int_equal(et_regions_on_map(regions, gamma, "old", &out, &err),
                     ET_ERR_NOT_FOUND);
    assert_non_null(strstr(err.text, "cannot be taken apart"));
    assert_int_equal(et_regions_parts(regions, gamma, NULL, parts, 4), 2);
    assert_int_equal(parts[0], alpha);
    assert_int_equal(et_regions_parts(regions, gamma, "new", parts, 4), 1);
    assert_int_equal(et_regions_parts(regions, gamma, "old", parts, 0), 2);
    assert_int_equal(et_regions_parts(regions, alpha, "new", parts, 4), 0);
    assert_int_equal(et_regions_parts(regions, alpha, "none", parts, 4), 0);
    assert_int_equal(et_regions_by_name(regions, "new", "Beta", &out, &err),
                     ET_ERR_NOT_FOUND);
    assert_non_null(strstr(err.text, "on map new it is in Gamma"));
    assert_int_equal(et_regions_island_count(regions), 1);
    assert_int_equal(et_regions_island(regions, 0)->province, delta);
    et_regions_free(regions);
}

static void three_maps_chain(void **state)
{
    (void)state;
    et_regions *regions = NULL;
    et_error err = {0};
    size_t a, out;

    write_country();
    write_file(scratch_path("provinces.csv"), "map,name\n1,A\n2,B\n3,C\n1,X\n");
    write_file(scratch_path("codes.csv"), "code,map,province\n");
    write_file(scratch_path("crosswalk.csv"),
               "from_map,from,to_map,to\n2,B,3,C\n1,A,2,B\n");
    assert_int_equal(remove(scratch_path("clusters.csv")), 0);
    assert_int_equal(remove(scratch_path("islands.csv")), 0);
    assert_ok(et_regions_load(&regions, scratch_folder(), &err), &err);
    assert_ok(et_regions_by_name(regions, "1", "A", &a, &err), &err);
    assert_ok(et_regions_on_map(regions, a, "3", &out, &err), &err);
    assert_string_equal(et_regions_province(regions, out)->name, "C");
    assert_ok(et_regions_by_name(regions, "1", "X", &a, &err), &err);
    assert_int_equal(et_regions_on_map(regions, a, "3", &out, &err), ET_ERR_NOT_FOUND);
    assert_non_null(strstr(err.text, "crosswalk.csv"));
    et_regions_free(regions);
}

static void vietnam_is_whole(void **state)
{
    (void)state;
    et_regions *regions = bundled();
    size_t on[2] = {0, 0}, parts_of_34 = 0;

    assert_int_equal(et_regions_map_count(regions), 2);
    for (size_t i = 0; i < et_regions_province_count(regions); i++) {
        const et_province *p = et_regions_province(regions, i);
        bool new = strcmp(p->map, "34") == 0;
        on[new]++;
        assert_true(p->has_tile && p->code[0] && p->abbreviation[0]);
        if (new) {
            size_t parts = et_regions_parts(regions, i, "63", NULL, 0);
            assert_in_range(parts, 1, 3);
            parts_of_34 += parts;
        }
        for (size_t j = 0; j < i; j++) {
            const et_province *q = et_regions_province(regions, j);
            assert_false(strcmp(p->map, q->map) == 0 && p->tile_x == q->tile_x &&
                         p->tile_y == q->tile_y);
        }
    }
    assert_int_equal(on[0], 63);
    assert_int_equal(on[1], 34);
    assert_int_equal(parts_of_34, 63);
    assert_int_equal(et_regions_island_count(regions), 4);
    et_regions_free(regions);
}

static void raw_codes_change_their_meaning_in_2026(void **state)
{
    (void)state;
    et_regions *regions = bundled();
    size_t kept = 0, changed = 0;

    for (int code = 1; code < 100; code++) {
        char text[12];
        size_t before, after;
        (void)snprintf(text, sizeof text, "%02d", code);
        if (et_regions_by_code(regions, 2025, text, &before, NULL) == ET_OK &&
            et_regions_by_code(regions, 2026, text, &after, NULL) == ET_OK) {
            bool same = strcmp(et_regions_province(regions, before)->name,
                               et_regions_province(regions, after)->name) == 0;
            kept += same;
            changed += !same;
        }
    }
    assert_int_equal(kept, 2); /* 01 Hà Nội and 14 Sơn La */
    assert_int_equal(changed, 21);
    et_regions_free(regions);
}

static void names_are_found_as_people_type_them(void **state)
{
    (void)state;
    static const struct {
        const char *map, *typed, *name;
    } cases[] = {
        {"63", "Lạng Sơn", "Lạng Sơn"}, {"63", "LANG SON", "Lạng Sơn"},
        {"63", "La\xCC\xA3ng So\xCC\x9Bn", "Lạng Sơn"}, {"63", "lsn", "Lạng Sơn"},
        {"63", "10", "Lạng Sơn"}, {"34", "20", "Lạng Sơn"},
        {"63", "tỉnh lạng sơn", "Lạng Sơn"}, {"63", "đăk lăk", "Đắk Lắk"},
        {"63", "TP.HCM", "Thành phố Hồ Chí Minh"},
        {"63", "tphcm", "Thành phố Hồ Chí Minh"},
        {"34", "Sài Gòn", "Thành phố Hồ Chí Minh"}, {"63", "Huế", "Thừa Thiên Huế"},
        {"34", "Thừa Thiên Huế", "Huế"}, {"63", "4", "Đà Nẵng"}, {"34", "4", "Cao Bằng"},
        {"63", "bà rịa vũng tàu", "Bà Rịa - Vũng Tàu"}, {"63", "BKA", "Hà Nội"},
    };
    et_regions *regions = bundled();
    et_error err = {0};
    size_t province;

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_ok(et_regions_by_name(regions, cases[i].map, cases[i].typed, &province,
                                     &err),
                  &err);
        assert_string_equal(et_regions_province(regions, province)->name, cases[i].name);
        assert_string_equal(et_regions_province(regions, province)->map, cases[i].map);
    }
    assert_int_equal(et_regions_by_name(regions, "63", "Lang Sonn", &province, &err),
                     ET_ERR_NOT_FOUND);
    assert_non_null(strstr(err.text, "did you mean \"Lạng Sơn\""));
    assert_int_equal(et_regions_by_name(regions, "34", "Hà Giang", &province, &err),
                     ET_ERR_NOT_FOUND);
    assert_non_null(strstr(err.text, "on map 34 it is in Tuyên Quang"));
    assert_int_equal(et_regions_by_name(regions, "64", "Hà Giang", &province, &err),
                     ET_ERR_NOT_FOUND);
    assert_non_null(strstr(err.text, "63, 34"));
    assert_int_equal(et_regions_by_name(regions, "63", "", &province, &err),
                     ET_ERR_NOT_FOUND);
    et_regions_free(regions);
}

static void bundled_schemes_say_what_they_are(void **state)
{
    (void)state;
    et_regions *regions = bundled();
    et_error err = {0};
    size_t first, count, members = 0;

    assert_ok(et_regions_scheme(regions, "Regions", "63", &first, &count, &err), &err);
    assert_int_equal(count, 6);
    for (size_t c = first; c < first + count; c++) {
        members += et_regions_cluster(regions, c)->members;
        assert_string_equal(et_regions_cluster(regions, c)->status, "documented");
    }
    assert_int_equal(members, 63);
    assert_ok(et_regions_scheme(regions, "regions", "34", &first, &count, &err), &err);
    assert_int_equal(count, 6);
    assert_string_equal(et_regions_cluster(regions, first)->status, "unverified");
    assert_ok(et_regions_scheme(regions, "cum5-2023-inferred", NULL, &first, &count,
                                &err),
              &err);
    assert_int_equal(count, 1);
    assert_int_equal(et_regions_cluster(regions, first)->members, 8);
    assert_string_equal(et_regions_cluster(regions, first)->status, "inferred");
    assert_int_equal(et_regions_scheme(regions, "region", "63", &first, &count, &err),
                     ET_ERR_NOT_FOUND);
    assert_non_null(strstr(err.text, "did you mean \"regions\""));
    assert_int_equal(et_regions_scheme(regions, "cum-thi-dua-2025", "63", &first, &count,
                                       &err),
                     ET_ERR_NOT_FOUND);
    et_regions_free(regions);
}

static void groups_are_added_by_name(void **state)
{
    (void)state;
    et_regions *regions = bundled();
    et_error err = {0};
    size_t first, count, province;

    assert_ok(et_regions_add_group(regions, "mine", NULL, "North = cao bang, Lạng Sơn",
                                   &err),
              &err);
    assert_ok(et_regions_add_group(regions, "mine", NULL, "South=Cà Mau", &err), &err);
    assert_ok(et_regions_scheme(regions, "mine", NULL, &first, &count, &err), &err);
    assert_int_equal(count, 2);
    assert_string_equal(et_regions_cluster(regions, first)->name, "North");
    assert_string_equal(et_regions_cluster(regions, first)->map, "63");
    assert_string_equal(et_regions_cluster(regions, first)->status, "user");
    assert_ok(et_regions_by_name(regions, "63", "Lạng Sơn", &province, &err), &err);
    assert_true(et_regions_is_member(regions, first, province));
    assert_false(et_regions_is_member(regions, first + 1, province));

    size_t before = et_regions_cluster_count(regions);
    assert_int_equal(et_regions_add_group(regions, "mine", NULL, "X=Cà Mau", &err),
                     ET_ERR_INPUT);
    assert_int_equal(et_regions_add_group(regions, "mine", NULL, "X=Nowhere", &err),
                     ET_ERR_NOT_FOUND);
    assert_int_equal(et_regions_add_group(regions, "mine", NULL, "Cà Mau", &err),
                     ET_ERR_ARGUMENT);
    assert_int_equal(et_regions_add_group(regions, "mine", NULL, "=Cà Mau", &err),
                     ET_ERR_ARGUMENT);
    assert_int_equal(et_regions_add_group(regions, "mine", NULL, "X=", &err),
                     ET_ERR_INPUT);
    assert_int_equal(et_regions_add_group(regions, "mine", "12", "X=Cà Mau", &err),
                     ET_ERR_NOT_FOUND);
    assert_int_equal(et_regions_cluster_count(regions), before);
    et_regions_free(regions);
}

/* More than the array of clusters has room for at first: it moves. */
static void every_province_may_be_a_group(void **state)
{
    (void)state;
    et_regions *regions = bundled();
    et_error err = {0};
    size_t first, count, groups = 0;

    for (size_t p = 0; p < et_regions_province_count(regions); p++) {
        const et_province *province = et_regions_province(regions, p);
        char definition[200];
        if (strcmp(province->map, "63") != 0) {
            continue;
        }
        (void)snprintf(definition, sizeof definition, "%s=%s", province->id,
                       province->name);
        assert_ok(et_regions_add_group(regions, "alone", groups ? NULL : "63",
                                       definition, &err), &err);
        groups++;
    }
    assert_int_equal(groups, 63);
    assert_ok(et_regions_scheme(regions, "alone", NULL, &first, &count, &err), &err);
    assert_int_equal(count, groups);
    for (size_t i = 0; i < count; i++) {
        assert_string_equal(et_regions_cluster(regions, first + i)->map, "63");
    }
    et_regions_free(regions);
}

static void files_of_clusters_are_added_whole_or_not(void **state)
{
    (void)state;
    et_regions *regions = country();
    et_error err = {0};
    size_t first, count, before = et_regions_cluster_count(regions);

    write_file(scratch_path("mine.csv"), "scheme;map;cluster;first_year;members\n"
                                         "t;old;X;2005;01; 02\n");
    assert_int_equal(et_regions_add_clusters(regions, scratch_path("mine.csv"), &err),
                     ET_ERR_INPUT); /* the list must be quoted in such a file */
    write_file(scratch_path("mine.csv"), "scheme;map;cluster;first_year;members\n"
                                         "t;old;X;2005;\"01; 02\"\nt;old;Y;;Nobody\n");
    assert_int_equal(et_regions_add_clusters(regions, scratch_path("mine.csv"), &err),
                     ET_ERR_INPUT);
    assert_non_null(strstr(err.text, "mine.csv:3:10: found the unknown province"));
    assert_int_equal(et_regions_cluster_count(regions), before);
    write_file(scratch_path("mine.csv"), "scheme,map,cluster,members\nSides,old,X,01\n");
    assert_int_equal(et_regions_add_clusters(regions, scratch_path("mine.csv"), &err),
                     ET_ERR_INPUT);
    assert_non_null(strstr(err.text, "there already"));
    write_file(scratch_path("mine.csv"),
               "scheme,map,cluster,first_year,last_year,members\n"
               "t,old,X,,2004,01\nt,new,Y,,,Gamma\nt,old,X,2005,,01; 02\n");
    assert_ok(et_regions_add_clusters(regions, scratch_path("mine.csv"), &err), &err);
    assert_ok(et_regions_scheme(regions, "t", "old", &first, &count, &err), &err);
    assert_int_equal(count, 2);
    assert_string_equal(et_regions_cluster(regions, first)->status, "user");
    assert_int_equal(et_regions_cluster(regions, first + 1)->members, 2);
    et_regions_free(regions);
}

static et_status load_it(void *context)
{
    et_regions *regions = NULL;
    et_status status = et_regions_load(&regions, BUNDLED, NULL);
    (void)context;
    assert_true((status == ET_OK) == (regions != NULL));
    et_regions_free(regions);
    return status;
}

static et_status miss_it(void *context)
{
    size_t province, count;
    et_status status = et_regions_by_name(context, "63", "Lang Sonn", &province, NULL);
    if (status == ET_ERR_NOT_FOUND) {
        status = et_regions_scheme(context, "regio", NULL, &province, &count, NULL);
    }
    return status == ET_ERR_NOT_FOUND ? ET_OK : status;
}

static et_status add_it(void *context)
{
    static const char *const names[] = {"g1=01", "g2=02", "g3=03"};
    size_t before = et_regions_cluster_count(context);
    et_status status = ET_OK;
    for (size_t i = 0; status == ET_OK && i < 3; i++) {
        char scheme[ET_ID_SIZE];
        (void)snprintf(scheme, sizeof scheme, "after %zu step %zu", before, i);
        status = et_regions_add_group(context, scheme, NULL, names[i], NULL);
    }
    return status;
}

static void memory_failures_leave_nothing(void **state)
{
    (void)state;
    et_regions *regions = bundled();

    with_failing_memory(load_it, NULL);
    with_failing_memory(miss_it, regions);
    with_failing_memory(add_it, regions);
    et_regions_free(regions);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_country_and_no_folder),
        cmocka_unit_test(faults_name_their_place),
        cmocka_unit_test(codes_are_looked_up_by_year),
        cmocka_unit_test(merged_places_lead_one_way),
        cmocka_unit_test(three_maps_chain),
        cmocka_unit_test(vietnam_is_whole),
        cmocka_unit_test(raw_codes_change_their_meaning_in_2026),
        cmocka_unit_test(names_are_found_as_people_type_them),
        cmocka_unit_test(bundled_schemes_say_what_they_are),
        cmocka_unit_test(groups_are_added_by_name),
        cmocka_unit_test(every_province_may_be_a_group),
        cmocka_unit_test(files_of_clusters_are_added_whole_or_not),
        cmocka_unit_test(memory_failures_leave_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
