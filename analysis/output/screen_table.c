/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/panel_table.h"

static void add_columns(et_table *table, const et_screen_rows *rows)
{
    static const struct {
        et_column column;
        const char *title_vi;
        bool people;
    } columns[] = {
        {{.key = "subject", .title = "subject"}, "môn", true},
        {{.key = "year", .title = "year", .type = ET_INTEGER}, "năm", true},
        {{.key = "map", .title = "map"}, "bản đồ", true},
        {{.key = "province", .title = "province"}, "tỉnh", true},
        {{.key = "check", .title = "check"}, "phép thử", true},
        {{.key = "n", .title = "n", .unit = "candidates", .type = ET_INTEGER}, "n", true},
        {{.key = "mean", .title = "mean", .unit = "points", .type = ET_REAL,
          .decimals = 2}, "trung bình", true},
        {{.key = "value", .title = "found", .type = ET_REAL, .decimals = 2}, "giá trị",
         false},
        {{.key = "low", .title = "at least", .type = ET_REAL, .decimals = 2}, "ít nhất",
         false},
        {{.key = "high", .title = "at most", .type = ET_REAL, .decimals = 2},
         "nhiều nhất", false},
        {{.key = "text", .title = "why"}, "lí do", true},
    };

    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
        et_column column = columns[i].column;
        if (rows->people && rows->language == ET_VIETNAMESE) {
            column.title = columns[i].title_vi;
        }
        if (columns[i].people || !rows->people) {
            et_table_column(table, &column);
        }
    }
}

static void put_bound(et_table *table, bool has, double bound)
{
    if (has) {
        et_table_real(table, bound);
    } else {
        et_table_missing(table, "no bound");
    }
}

static void put_flag(et_table *table, const et_screen_rows *rows, const et_panel *panel,
                     const et_screen_flag *flag)
{
    const et_cell *cell = &et_panel_row(panel, flag->subject, flag->unit)[flag->year];
    const et_subject *info = et_panel_subject_info(panel, flag->subject);
    bool vi = rows->language == ET_VIETNAMESE;
    char text[ET_SCREEN_TEXT];

    et_table_text(table, !rows->people ? info->key : vi ? info->name_vi : info->name_en);
    et_table_integer(table, et_panel_year(panel, flag->year));
    et_table_text(table, et_panel_map(panel));
    et_table_text(table, et_panel_unit(panel, flag->unit)->name);
    et_table_text(table, et_screen_check_name(flag->check));
    if (cell->known & ET_KNOWN_N) {
        et_table_integer(table, (int64_t)cell->n);
    } else {
        et_table_missing(table, "not known");
    }
    if (cell->known & ET_KNOWN_MEAN) {
        et_table_real(table, cell->mean);
    } else {
        et_table_missing(table, "not known");
    }
    if (!rows->people) {
        et_table_real(table, flag->value);
        put_bound(table, flag->has_low, flag->low);
        put_bound(table, flag->has_high, flag->high);
    }
    et_screen_text(panel, flag, rows->language, text);
    et_table_text(table, text);
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

et_status et_screen_table(et_table **out, const et_screen_rows *rows, et_error *err)
{
    bool vi = rows->language == ET_VIETNAMESE;
    size_t cells = 0;
    et_status status =
        et_table_new(out, "screen", vi ? "Ô dữ liệu đáng ngờ" : "Cells that look wrong",
                     err);

    if (status != ET_OK) {
        return status;
    }
    if (rows->people) {
        et_table_language(*out, rows->language);
    }
    add_columns(*out, rows);
    for (size_t i = 0; i < rows->count; i++) {
        const et_panel *panel = rows->panels[i];
        cells += count_cells(panel);
        for (size_t f = 0; f < et_screen_count(rows->screens[i]); f++) {
            const et_screen_flag *flag = et_screen_at(rows->screens[i], f);
            if (!rows->checks || rows->checks[flag->check]) {
                put_flag(*out, rows, panel, flag);
            }
        }
    }
    et_table_note(*out,
                  vi ? "%zu dòng, trong %zu ô; không ô nào bị bỏ: đưa danh sách (dạng "
                       "csv) cho --exclude để bỏ"
                     : "%zu rows, of %zu cells; none is left out: give the list (as csv) "
                       "to --exclude for that",
                  et_table_rows(*out), cells);
    et_table_note(*out, vi ? "một ô được so với các năm cùng chế độ thi và các đơn vị "
                             "cùng năm; đáng ngờ không có nghĩa là sai"
                           : "a cell is compared with years of the same regime and with "
                             "the units of its year; suspicious is not wrong");
    return ET_OK;
}
