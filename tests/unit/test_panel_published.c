/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Panels of published averages, alone and beside counts.
 */
#include "panel_cells.h"

/* Builds from a table that is expected to be refused with `part` in the message. */
static void refused(const char *text, et_panel_options options, const char *part)
{
    et_panel *panel = NULL;
    et_error err = {0};
    assert_int_not_equal(try_build(&panel, NULL, table(text), options, &err), ET_OK);
    assert_null(panel);
    if (!strstr(err.text, part)) {
        fail_msg("\"%s\" does not say \"%s\"", err.text, part);
    }
}

static void missing_figures_stay_missing(void **state)
{
    (void)state;
    et_panel *panel = panel_of(
        NULL,
        table("year,province_code,subject,n,mean,sd\n"
              "2024,15,toan,100,6,1.5\n2024,16,toan,300,7,\n2024,23,toan,1,5,\n"
              "2024,01,toan,,6.5,1.2\n2024,10,toan,1,4,0\n2024,62,toan,0,,\n"
              "2024,05,toan,10,4,1\n2024,09,toan,,5,1\n"
              "2024,11,toan,10,4,1\n2024,12,toan,1,5,\n"),
        (et_panel_options){.map = "34"});
    const et_cell *merged = cell_of(panel, "Phú Thọ", 2024);

    assert_int_equal(merged->known, ET_KNOWN_N | ET_KNOWN_MEAN);
    assert_int_equal(merged->n, 401);
    assert_close(merged->mean, (600.0 + 2100.0 + 5.0) / 401.0, 1e-15);
    assert_int_equal(cell_of(panel, "Hà Nội", 2024)->known, ET_KNOWN_MEAN | ET_KNOWN_SD);
    assert_int_equal(cell_of(panel, "Lạng Sơn", 2024)->known, ET_KNOWN_N | ET_KNOWN_MEAN);
    assert_int_equal(cell_of(panel, "Điện Biên", 2024)->source, ET_CELL_NONE);
    /* averages are never averaged */
    assert_int_equal(cell_of(panel, "Tuyên Quang", 2024)->known, 0);
    assert_int_equal(cell_of(panel, "Tuyên Quang", 2024)->source, ET_CELL_PUBLISHED);
    /* a single candidate adds no squares of its own */
    const et_cell *single = cell_of(panel, "Thái Nguyên", 2024);
    assert_int_equal(single->known, ET_KNOWN_N | ET_KNOWN_MEAN | ET_KNOWN_SD);
    assert_close(single->sd, sqrt((9.0 + 10.0 / 11.0) / 10.0), 1e-15);
    et_panel_free(panel);
}

static void pooling_agrees_with_the_known_answer(void **state)
{
    (void)state;
    /* inequality_pooling: A + B, and all five */
    et_panel *panel = panel_of(NULL,
                               table("year,province,subject,n,mean,sd\n"
                                     "2024,Bắc Giang,toan,900,6.5,1.4\n"
                                     "2024,Bắc Ninh,toan,400,5.9,1.5\n"
                                     "2024,Hà Nội,toan,700,6.2,1.3\n"
                                     "2024,Huế,toan,300,5.1,1.6\n"
                                     "2024,Cà Mau,toan,200,5.6,1.5\n"),
                               (et_panel_options){.map = "34"});
    const et_cell *ab = cell_of(panel, "Bắc Ninh", 2024);

    assert_close(ab->mean, 6.3153846153846152, 1e-15);
    assert_close(ab->sd, 1.4575022418447701, 1e-14);
    assert_int_equal(et_panel_nation(panel, 0)->n, 2500);
    assert_close(et_panel_nation(panel, 0)->mean, 6.0800000000000001, 1e-15);
    assert_close(et_panel_nation(panel, 0)->sd, 1.492986136252181, 1e-14);
    et_panel_free(panel);
}

static void counts_and_averages_mix(void **state)
{
    (void)state;
    et_tally *tally = new_tally();
    put(tally, 2024, "15", 500, 2);
    put(tally, 2024, "15", 700, 2);
    et_panel *panel = panel_of(tally,
                               table("year,province_code,subject,n,mean,sd\n"
                                     "2024,15,toan,999,1,1\n2024,16,toan,4,8,1\n"),
                               (et_panel_options){.map = "34"});
    const et_cell *cell = cell_of(panel, "Phú Thọ", 2024);

    assert_int_equal(cell->source, ET_CELL_MIXED);
    assert_int_equal(cell->known, ET_KNOWN_N | ET_KNOWN_MEAN | ET_KNOWN_SD);
    assert_int_equal(cell->n, 8); /* counts go before the average of the same place */
    assert_close(cell->mean, 7.0, 1e-15);
    assert_close(cell->sd, sqrt((4.0 + 3.0 + 8.0) / 7.0), 1e-15);
    assert_int_equal(cell->parts_missing, 1);
    assert_close(cell->median, 0.0, 0);
    et_panel_free(panel);
    et_tally_free(tally);
}

static void the_countrys_own_figures_stand_in_for_missing_provinces(void **state)
{
    (void)state;
    et_panel_options nation = {.level = ET_UNIT_NATION};
    et_panel *panel = panel_of(
        NULL, table("year,subject,mean\n2023,Toán,6.25\n2024,Toán,6.45\n"), nation);

    assert_int_equal(et_panel_year_count(panel), 2);
    assert_close(cell_of(panel, "nation", 2024)->mean, 6.45, 0);
    assert_int_equal(cell_of(panel, "nation", 2024)->known, ET_KNOWN_MEAN);
    assert_int_equal(cell_of(panel, "nation", 2024)->parts_missing, 0);
    et_panel_free(panel);
    refused("year,subject,mean\n2023,Toán,6.25\n", (et_panel_options){0},
            "figures of the whole country only");

    panel = panel_of(NULL,
                     table("year,province_code,subject,n,mean\n"
                           "2024,*,toan,1000,6.45\n2024,01,toan,10,8\n"),
                     (et_panel_options){0});
    assert_close(et_panel_nation(panel, 0)->mean, 6.45, 0);
    assert_close(cell_of(panel, "Hà Nội", 2024)->mean, 8.0, 0);
    et_panel_free(panel);
}

static void faulty_tables_name_their_place(void **state)
{
    (void)state;
    et_panel_options none = {0};
    refused("year,province_code,subject,mean\n2024,01,toan,11\n", none,
            "published.csv:2:14: found 11 points, expected 0 to 10 in toan");
    refused("year,province_code,subject,mean\n2024,01,toan,6,5\n", none,
            "published.csv:2: found 5 fields");
    refused("year,province_code,subject,mean\n2024,01,toan,x\n", none,
            ":2:14: found \"x\"");
    refused("year,province_code,subject,mean\n2024,01,toán cao cấp,5\n", none,
            ":2:9: found the unknown subject");
    refused("year,province_code,subject,mean\n2024,,toan,5\n", none,
            ":2:6: found no place");
    refused("year,province_code,subject,mean\n,01,toan,5\n", none, ":2:1: found no year");
    refused("year,province_code,subject,mean\n2026,64,toan,5\n", none,
            "was Hậu Giang (map 63) from 2009 to 2025");
    refused("year,province,subject,mean\n2026,Hà Giang,toan,5\n", none,
            "on map 34 it is in Tuyên Quang");
    /* the mark of a join by the wrong year's codes */
    refused("year,province_code,province,subject,mean\n2026,48,Đồng Nai,toan,5\n", none,
            ":2:6: found the code \"48\", which is Đà Nẵng in 2026");
    refused("year,province_code,subject,mean\n2024,01,toan,5\n2024,1,Toán,6\n", none,
            ":3:8: found a second average");
    refused("year,province_code,subject,mean,mode\n2024,01,toan,5,5\n", none,
            ":1:33: found the unknown column \"mode\"");
    refused("year,province_code,subject,n,mean\n2024,01,toan,-1,5\n", none,
            ":2:14: found \"-1\"");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(missing_figures_stay_missing),
        cmocka_unit_test(pooling_agrees_with_the_known_answer),
        cmocka_unit_test(counts_and_averages_mix),
        cmocka_unit_test(the_countrys_own_figures_stand_in_for_missing_provinces),
        cmocka_unit_test(faulty_tables_name_their_place),
    };
    return cmocka_run_group_tests(tests, open_registry, close_registry);
}
