/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The bundled data against the collected panel: every cell, and the national means.
 */
#include "support.h"

#include "examtrend/methods/line.h"
#include "examtrend/methods/twoway.h"
#include "examtrend/panel.h"
#include "examtrend/scale.h"
#include "examtrend/text.h"
#include "panel/registry.h"
#include "panels.h"

enum { YEAR, CODE, PROVINCE, SUBJECT, N, MEAN, SD, SCHEME, SOURCE, COLUMNS };

static const et_registry_column columns[COLUMNS] = {
    {"year", true}, {"province_code", true}, {"province", true}, {"subject", true},
    {"n", true}, {"mean", true}, {"sd", true}, {"code_scheme", true}, {"source", true},
};

enum { NATION_YEAR, NATION_SUBJECT, NATION_N, NATION_MEAN, NATION_SD, NATION_PROVINCES,
       NATION_COLUMNS };

static const et_registry_column nation_columns[NATION_COLUMNS] = {
    {"year", true}, {"subject", true}, {"n", true}, {"mean", true}, {"sd", true},
    {"provinces", true},
};

static et_panel *before, *after, *nation; /* 2016-2025 on 63, 2026 on 34, all years */

static et_panel *build(et_tally *tally, et_panel_options options)
{
    options.subjects = "toan,ngu_van,ngoai_ngu,tieng_anh,vat_li,hoa_hoc,sinh_hoc,lich_su,"
                       "dia_li,gdcd,ktpl,tin_hoc,cn_cong_nghiep,cn_nong_nghiep";
    return panel_of(tally, BUNDLED "/published.csv", options);
}

static int load(void **state)
{
    et_tally *tally = NULL;
    et_error err = {0};
    (void)open_registry(state);
    assert_ok(et_tally_load(&tally, BUNDLED "/tally.csv.zst", &err), &err);
    before = build(tally, (et_panel_options){.last_year = 2025});
    after = build(tally, (et_panel_options){.first_year = 2026});
    nation = build(tally, (et_panel_options){.level = ET_UNIT_NATION});
    et_tally_free(tally);
    return 0;
}

static int unload(void **state)
{
    et_panel_free(before);
    et_panel_free(after);
    et_panel_free(nation);
    return close_registry(state);
}

static et_registry *open_shared(const char *name, const et_registry_column *list,
                                size_t count)
{
    et_registry *table = NULL;
    et_error err = {0};
    char path[4096];
    if (!shared_folder()) {
        print_message("skipped: the shared folder with %s is not there\n", name);
        skip();
    }
    (void)snprintf(path, sizeof path, "%s/data/%s", shared_folder(), name);
    assert_ok(et_registry_load(&table, NULL, path, list, count, &err), &err);
    return table;
}

static double number(const et_registry *table, size_t row, size_t column)
{
    double value = 0.0;
    et_error err = {0};
    assert_ok(et_registry_real(table, (et_registry_at){row, column}, &value, &err), &err);
    return value;
}

static void check_cell(const et_registry *table, size_t row, const et_cell *cell)
{
    bool counted = strcmp(et_registry_text(table, (et_registry_at){row, SOURCE}),
                          "nhanaz_agg") != 0 &&
                   strcmp(et_registry_text(table, (et_registry_at){row, SUBJECT}),
                          "tieng_anh") != 0;

    assert_int_equal(cell->source, counted ? ET_CELL_COUNTS : ET_CELL_PUBLISHED);
    assert_int_equal((int64_t)cell->n, (int64_t)number(table, row, N));
    /* the table has five decimals */
    assert_true(fabs(cell->mean - number(table, row, MEAN)) <= 0.5000001e-5);
    if (et_registry_text(table, (et_registry_at){row, SD})[0]) {
        assert_true(cell->known & ET_KNOWN_SD);
        assert_true(fabs(cell->sd - number(table, row, SD)) <= 0.5000001e-5);
    } else {
        assert_false(cell->known & ET_KNOWN_SD);
    }
    assert_int_equal(cell->parts_missing, 0);
}

static size_t count_cells(const et_panel *panel)
{
    size_t count = 0;
    for (size_t s = 0; s < et_panel_subject_count(panel); s++) {
        for (size_t u = 0; u < et_panel_unit_count(panel); u++) {
            for (size_t y = 0; y < et_panel_year_count(panel); y++) {
                count += et_panel_row(panel, s, u)[y].source != ET_CELL_NONE;
            }
        }
    }
    return count;
}

static void all_6399_cells_are_those_of_the_collection(void **state)
{
    (void)state;
    et_registry *table = open_shared("panel.csv", columns, COLUMNS);
    et_error err = {0};

    assert_int_equal(et_registry_rows(table), 6399);
    for (size_t row = 0; row < et_registry_rows(table); row++) {
        int year = (int)number(table, row, YEAR);
        const et_panel *panel = year < 2026 ? before : after;
        size_t s, u, y;
        assert_ok(et_panel_find_subject(
                      panel, et_registry_text(table, (et_registry_at){row, SUBJECT}), &s,
                      &err),
                  &err);
        assert_ok(et_panel_find_unit(
                      panel, et_registry_text(table, (et_registry_at){row, PROVINCE}), &u,
                      &err),
                  &err);
        assert_true(et_panel_year_index(panel, year, &y));
        check_cell(table, row, &et_panel_row(panel, s, u)[y]);
    }
    assert_int_equal(count_cells(before) + count_cells(after), 6399);
    et_registry_free(table);
}

static void national_figures_are_those_of_the_collection(void **state)
{
    (void)state;
    et_registry *table = open_shared("national.csv", nation_columns, NATION_COLUMNS);
    et_error err = {0};

    for (size_t row = 0; row < et_registry_rows(table); row++) {
        size_t s, y;
        assert_ok(et_panel_find_subject(
                      nation,
                      et_registry_text(table, (et_registry_at){row, NATION_SUBJECT}), &s,
                      &err),
                  &err);
        int year = (int)number(table, row, NATION_YEAR);
        assert_true(et_panel_year_index(nation, year, &y));
        const et_cell *cell = &et_panel_row(nation, s, 0)[y];
        assert_int_equal((int64_t)cell->n, (int64_t)number(table, row, NATION_N));
        assert_true(fabs(cell->mean - number(table, row, NATION_MEAN)) <= 1.2e-5);
        assert_true(fabs(cell->sd - number(table, row, NATION_SD)) <= 1.2e-5);
        assert_int_equal(cell->parts - cell->parts_missing,
                         (int)number(table, row, NATION_PROVINCES));
    }
    et_registry_free(table);
}

static void published_means_of_mathematics(void **state)
{
    (void)state;
    /* as published, two decimals; 2025 for both programmes */
    static const double means[] = {4.44, 5.19, 4.85, 5.64, 6.67, 6.62,
                                   6.47, 6.25, 6.45, 4.80, 5.65};
    et_error err = {0};
    size_t s;

    assert_ok(et_panel_find_subject(nation, "Toán", &s, &err), &err);
    for (size_t i = 0; i < sizeof means / sizeof *means; i++) {
        assert_int_equal(et_panel_year(nation, i), 2016 + (int)i);
        assert_true(fabs(et_panel_row(nation, s, 0)[i].mean - means[i]) < 0.0051);
    }
}

/* What METHODS 3.1 measured on 2017-2024 (62 provinces; 63 are here). */
static const struct {
    const char *subject;
    double between_provinces, residual; /* standard deviations, points */
} measured[] = {
    {"toan", 0.56, 0.102}, {"ngu_van", 0.42, 0.253}, {"ngoai_ngu", 0.54, 0.113},
    {"vat_li", 0.31, 0.128}, {"hoa_hoc", 0.26, 0.144}, {"sinh_hoc", 0.26, 0.107},
    {"lich_su", 0.27, 0.097}, {"dia_li", 0.25, 0.072}, {"gdcd", 0.34, 0.096},
};

enum { PROVINCES = 63, YEARS = 8 };

/* Squares that are left after province, year and a slope for each province. */
static double squares_left(const double *y, const et_twoway *fit, const double *province,
                           const double *year, size_t p)
{
    double x[YEARS], left[YEARS];
    size_t count = 0;
    et_line line;
    for (size_t t = 0; t < YEARS; t++) {
        double value = y[p * YEARS + t];
        if (!isnan(value)) {
            x[count] = (double)t;
            left[count++] = value - fit->level - province[p] - year[t];
        }
    }
    et_line_fit(x, left, count, &line);
    return line.rss;
}

static void sizes_are_those_of_the_methods(void **state)
{
    (void)state;
    et_tally *tally = NULL;
    et_error err = {0};
    assert_ok(et_tally_load(&tally, BUNDLED "/tally.csv.zst", &err), &err);
    et_panel *panel =
        build(tally, (et_panel_options){.first_year = 2017, .last_year = 2024});
    const et_scale_options raw = {.scale = ET_SCALE_RAW, .least_n = 30};

    for (size_t i = 0; i < sizeof measured / sizeof *measured; i++) {
        double y[PROVINCES * YEARS], province[PROVINCES], year[YEARS];
        double between = 0.0, left = 0.0;
        et_twoway fit;
        size_t s;
        assert_ok(et_panel_find_subject(panel, measured[i].subject, &s, &err), &err);
        et_scale_apply(panel, s, &raw, y);
        const et_twoway_table cells = {.y = y, .rows = PROVINCES, .columns = YEARS};
        assert_ok(et_twoway_fit(&cells, &fit, province, year, &err), &err);
        for (size_t p = 0; p < PROVINCES; p++) {
            between += province[p] * province[p];
            left += squares_left(y, &fit, province, year, p);
        }
        between = sqrt(between / (PROVINCES - 1));
        left = sqrt(left / (fit.df - (PROVINCES - 1)));
        assert_true(fabs(between - measured[i].between_provinces) < 0.0125);
        assert_true(fabs(left - measured[i].residual) < 0.0055);
    }
    et_panel_free(panel);
    et_tally_free(tally);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_6399_cells_are_those_of_the_collection),
        cmocka_unit_test(national_figures_are_those_of_the_collection),
        cmocka_unit_test(published_means_of_mathematics),
        cmocka_unit_test(sizes_are_those_of_the_methods),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
