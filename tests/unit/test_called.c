/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whom a name means: clusters in both languages, and what is said to unknown names.
 */
#include "support.h"

#include "examtrend/panel.h"
#include "panel/called.h"
#include "panel/unknown_names.h"

#define BUNDLED EXAMTREND_SOURCE "/datasets"

static size_t meant(const char *typed, const char *const (*names)[2], size_t count)
{
    et_calling calling;

    et_calling_begin(&calling, typed);
    for (size_t i = 0; i < count; i++) {
        et_calling_offer(&calling, i, names[i], 2);
    }
    return et_calling_found(&calling);
}

static void nothing_means_nobody(void **state)
{
    (void)state;
    static const char *const nameless[][2] = {{"", ""}, {"!", "?"}};
    static const char *const typed[] = {"", " ", "!", "\xFF", "the", "cluster", "no. 5"};

    for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
        assert_int_equal(meant(typed[i], nameless, 2), ET_CALLED_NONE);
        assert_int_equal(meant(typed[i], NULL, 0), ET_CALLED_NONE);
    }
    char endless[4096];
    memset(endless, 'x', sizeof endless - 1);
    endless[sizeof endless - 1] = '\0';
    assert_int_equal(meant(endless, nameless, 2), ET_CALLED_NONE);
    for (size_t i = 1; i < sizeof endless - 1; i += 2) {
        endless[i] = ' '; /* more words than anyone has */
    }
    assert_int_equal(meant(endless, nameless, 2), ET_CALLED_NONE);
}

static void clusters_are_called_in_both_languages(void **state)
{
    (void)state;
    static const char *const names[][2] = {
        {"Cụm 1", "Emulation cluster 1 (2020-2021)"},
        {"Cụm 5", "Emulation cluster 5 (from 2025)"},
        {"Cụm 15", ""},
        {"ĐBSCL", "Mekong Delta"},
        {"BTB&DHMT", "North Central and Central Coast"},
        {"ĐNB", "Đông Nam Bộ"}};
    static const struct {
        const char *typed;
        size_t meant;
    } cases[] = {{"Cụm 5", 1},
                 {"CUM 5", 1},
                 {"cluster 5", 1},
                 {"Cluster5", 1},
                 {"CLUSTER NO. 5", 1},
                 {"cluster #5", 1},
                 {"cluster \xE2\x84\x96 5", 1},
                 {"Cluster V", 1},
                 {"cluster 05", 1},
                 {"cụm số 5", 1},
                 {"Cụm thi đua 5", 1},
                 {"cụm thi đua số V", 1},
                 {"the emulation cluster 5", 1},
                 {"emulation cluster 5 (from 2025)", 1},
                 {"cụm thi đua 5 (from 2025)", 1},
                 {"cluster XV", 2},
                 {"cluster 1", 0},
                 {"cluster i", 0},
                 {"cluster 6", ET_CALLED_NONE},
                 {"cluster", ET_CALLED_NONE},
                 {"5", ET_CALLED_NONE},
                 {"V", ET_CALLED_NONE},
                 {"group 5", ET_CALLED_NONE},
                 {"cluster 5 and 1", ET_CALLED_NONE},
                 {"cluster 5 (from 2020)", ET_CALLED_NONE},
                 {"the Mekong Delta", 3},
                 {"Mekong delta region", 3},
                 {"Vùng ĐBSCL", 3},
                 {"vùng Đông Nam Bộ", 5},
                 {"north central AND central coast", 4},
                 {"north central", ET_CALLED_NONE},
                 {"Mekong", ET_CALLED_NONE}};

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        if (meant(cases[i].typed, names, 6) != cases[i].meant) {
            fail_msg("\"%s\" means %zd, expected %zd", cases[i].typed,
                     (ssize_t)meant(cases[i].typed, names, 6), (ssize_t)cases[i].meant);
        }
    }
}

static void the_very_name_goes_first(void **state)
{
    (void)state;
    static const char *const both[][2] = {{"Group 5", ""}, {"Nhóm V", ""}};
    static const char *const regions[][2] = {{"Region North", ""}, {"North", ""}};
    static const char *const again[][2] = {{"Cụm 5", "to 2022"}, {"Cụm 5", "from 2023"}};

    assert_int_equal(meant("group 5", both, 2), 0);
    assert_int_equal(meant("nhóm v", both, 2), 1);
    assert_int_equal(meant("nhóm 5", both, 2), ET_CALLED_NONE); /* either */
    assert_int_equal(meant("north", regions, 2), 1);
    assert_int_equal(meant("region north", regions, 2), 0);
    assert_int_equal(meant("the north", regions, 2), ET_CALLED_NONE);
    assert_int_equal(meant("cluster 5", again, 2), 0); /* one cluster in other years */
}

/* "1-5" was 15, and "I-V" IV. */
static void several_clusters_are_no_other(void **state)
{
    (void)state;
    static const char *const names[][2] = {
        {"Cụm 1", ""}, {"Cụm 5", ""}, {"Cụm 15", ""}, {"Cụm IV", ""}, {"Cụm 2-3", ""}};
    static const struct {
        const char *typed;
        unsigned long first, last; /* 0: no range */
        size_t meant;
    } cases[] = {{"cụm 1-5", 1, 5, ET_CALLED_NONE},
                 {"Cụm 1 – 5", 1, 5, ET_CALLED_NONE},
                 {"cum 1.5", 1, 5, ET_CALLED_NONE},
                 {"cụm 1/5", 1, 5, ET_CALLED_NONE},
                 {"cụm 1 đến 5", 1, 5, ET_CALLED_NONE},
                 {"clusters 1 to 5", 1, 5, ET_CALLED_NONE},
                 {"các cụm thi đua 1-5", 1, 5, ET_CALLED_NONE},
                 {"cụm 1 tới cụm 5", 1, 5, ET_CALLED_NONE},
                 {"cụm I-V", 1, 5, ET_CALLED_NONE},
                 {"cụm 2-3", 2, 3, 4},
                 {"cụm 15", 0, 0, 2},
                 {"cụm IV", 0, 0, 3},
                 {"clusters 5", 0, 0, 1},
                 {"cụm 5-1", 0, 0, ET_CALLED_NONE},
                 {"cụm 1-5-9", 0, 0, ET_CALLED_NONE},
                 {"cụm 1-", 0, 0, 0},
                 {"1-5", 0, 0, ET_CALLED_NONE},
                 {"cụm 1-9999999999999999999999", 0, 0, ET_CALLED_NONE}};

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        unsigned long first = 0, last = 0;
        bool range = et_called_range(cases[i].typed, &first, &last);
        if (range != (cases[i].last > 0) ||
            meant(cases[i].typed, names, 5) != cases[i].meant ||
            (range && (first != cases[i].first || last != cases[i].last))) {
            fail_msg("\"%s\": %lu to %lu, means %zd", cases[i].typed, first, last,
                     (ssize_t)meant(cases[i].typed, names, 5));
        }
    }
    assert_true(et_called_in_range("Cluster no. 3", 1, 5));
    assert_false(et_called_in_range("Cụm 6", 1, 5));
    assert_false(et_called_in_range("Cụm 2-3", 1, 5));
    assert_false(et_called_in_range("Mekong", 0, 5));
}

static void numbers_of_groups_are_told(void **state)
{
    (void)state;
    static const char *const numbered[] = {"Cụm 5", "cluster no. 12", "Nhóm IV",
                                           "emulation cluster 3"};
    static const char *const others[] = {"", "Cụm", "cluster", "5", "Mekong Delta",
                                         "cluster A", "Cụm 5 (2020)", "XIV"};

    for (size_t i = 0; i < sizeof numbered / sizeof *numbered; i++) {
        assert_true(et_called_numbered(numbered[i]));
    }
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        assert_false(et_called_numbered(others[i]));
    }
}

/* ---- what is said ---- */

static et_regions *bundled(void)
{
    et_regions *regions = NULL;
    et_error err = {0};
    assert_ok(et_regions_load(&regions, BUNDLED, &err), &err);
    return regions;
}

static void unknown_units_are_answered(void **state)
{
    (void)state;
    static const struct {
        const char *map, *typed, *said;
    } cases[] = {
        {"63", "Hanoy", "found the unknown unit \"Hanoy\"; did you mean \"Hà Nội\""},
        {"63", "natoin", "did you mean \"nation\""},
        {"63", "Mekong", "\"Mekong Delta\"? (for clusters: --clusters regions)"},
        {"63", "cluster 5",
         "is a cluster of the scheme cum-thi-dua-2025 or cum5-2023-inferred, expected a "
         "province (for clusters: --clusters cum-thi-dua-2025 or cum5-2023-inferred)"},
        {"63", "cluster 9",
         "unknown cluster \"cluster 9\"; there are Cụm 1 "
         "(--clusters cum-thi-dua-2020), "},
        {"63", "cụm 1-5",
         "unknown cluster \"cụm 1-5\"; there are Cụm 1 (--clusters cum-thi-dua-2020), "},
        {"63", "xyzzyxyzzy", "expected nation, region, cluster or province for all of"},
        {"34", "Hà Giang", "on map 34 it is in Tuyên Quang"},
        {"35", "Hà Nội", "63, 34"},
        {"63", "", "expected nation"}};
    et_regions *regions = bundled();

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        et_error err = {0};
        assert_int_equal(et_unknown_unit(regions, cases[i].map, cases[i].typed, &err),
                         ET_ERR_NOT_FOUND);
        assert_has(err.text, cases[i].said);
    }
    et_regions_free(regions);
}

static void unknown_clusters_are_answered(void **state)
{
    (void)state;
    static const char *const names[] = {"ĐBSCL", "Đồng bằng sông Cửu Long",
                                        "Mekong Delta", "Cụm 5", "Cụm 5", "Cụm 5"};
    et_regions *regions = bundled();
    et_error err = {0};

    assert_int_equal(et_unknown_cluster(regions, names, 2, "Mekon delta", &err),
                     ET_ERR_NOT_FOUND);
    assert_has(err.text, "did you mean \"Mekong Delta\"?");
    assert_int_equal(et_unknown_cluster(regions, names, 2, "cluster 3-9", &err),
                     ET_ERR_NOT_FOUND);
    assert_has(err.text, "found \"cluster 3-9\", which is several clusters, expected "
                         "each by its name: Cụm 5");
    assert_int_equal(et_unknown_cluster(regions, names, 2, "cụm 1-4", &err),
                     ET_ERR_NOT_FOUND);
    assert_has(err.text, "there are ĐBSCL (Mekong Delta), Cụm 5");
    assert_int_equal(et_unknown_cluster(regions, names, 2, "cluster 6", &err),
                     ET_ERR_NOT_FOUND);
    assert_has(err.text, "there are ĐBSCL (Mekong Delta), Cụm 5");
    assert_int_equal(et_unknown_cluster(regions, names, 2, "hanoi", &err),
                     ET_ERR_NOT_FOUND);
    assert_has(err.text, "found \"Hà Nội\", which is a province, expected a cluster");
    assert_int_equal(et_unknown_cluster(regions, names, 0, "x", &err), ET_ERR_NOT_FOUND);
    assert_has(err.text, "there are none");
    et_regions_free(regions);
}

/* A list of any length stays within the message. */
static void long_lists_end_early(void **state)
{
    (void)state;
    et_regions *regions = bundled();
    et_error err = {0};
    const char *names[3 * 64];

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        names[i] = "A cluster whose name is as long as anybody would ever make it";
    }
    assert_int_equal(et_unknown_cluster(regions, names, 64, "cluster 1", &err),
                     ET_ERR_NOT_FOUND);
    assert_true(et_text_is_clean(err.text, ""));
    et_regions_free(regions);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_means_nobody),
        cmocka_unit_test(clusters_are_called_in_both_languages),
        cmocka_unit_test(the_very_name_goes_first),
        cmocka_unit_test(several_clusters_are_no_other),
        cmocka_unit_test(numbers_of_groups_are_told),
        cmocka_unit_test(unknown_units_are_answered),
        cmocka_unit_test(unknown_clusters_are_answered),
        cmocka_unit_test(long_lists_end_early),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
