/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What place codes mean in two years, and what merged into what.
 */
#include <stdio.h>
#include <string.h>

#include "examtrend/panel_table.h"
#include "output/columns.h"

#define MOST_PARTS 64
#define CANDIDATES(name, english, vietnamese)                                            \
    {.key = (name), .title = (english), .title_vi = (vietnamese), .unit = "candidates",  \
     .type = ET_INTEGER}

static const et_column columns[] = {
    TEXT("code", "code", "mã"),
    TEXT("after", "means", "chỉ"),
    TEXT("before", "meant before", "trước chỉ"),
    TEXT("same", "same place", "cùng nơi"),
    TEXT("parts", "holds", "gồm"),
    CANDIDATES("n_code", "by raw code", "theo mã thô"),
    CANDIDATES("n_parts", "of its parts", "của các phần"),
    CANDIDATES("n_after", "after", "sau"),
    REAL("ratio_code", "ratio by code", "tỉ số theo mã", "", 3),
    REAL("ratio_parts", "ratio by parts", "tỉ số theo phần", "", 3),
};

/* Candidates of a province in a panel of one subject and year; 0 where not known. */
static uint64_t candidates(const et_panel *panel, size_t province)
{
    for (size_t u = 0; u < et_panel_unit_count(panel); u++) {
        if (et_panel_unit(panel, u)->index == province) {
            const et_cell *cell = et_panel_row(panel, 0, u);
            return cell->known & ET_KNOWN_N ? cell->n : 0;
        }
    }
    return 0;
}

static void put_count(et_table *table, uint64_t n, const char *why)
{
    if (n > 0) {
        et_table_integer(table, (int64_t)n);
    } else {
        et_table_missing(table, why);
    }
}

static void put_ratio(et_table *table, uint64_t after, uint64_t before)
{
    if (after > 0 && before > 0) {
        et_table_real(table, (double)after / (double)before);
    } else {
        et_table_missing(table, "not known");
    }
}

/* The parts' names, with commas between. */
static void put_parts(et_table *table, const et_codes_rows *rows, size_t province,
                      const char *map)
{
    size_t parts[MOST_PARTS];
    size_t count = et_regions_parts(rows->regions, province, map, parts, MOST_PARTS);
    char text[1024];
    size_t used = 0;

    text[0] = '\0';
    for (size_t i = 0; i < count && i < MOST_PARTS && used < sizeof text; i++) {
        int more = snprintf(text + used, sizeof text - used, "%s%s", i ? ", " : "",
                            et_regions_province(rows->regions, parts[i])->name);
        used += more > 0 ? (size_t)more : 0;
    }
    et_table_text(table, text);
}

typedef struct tally_of_codes {
    size_t shared, same;
} tally_of_codes;

static void put_row(et_table *table, const et_codes_rows *rows, size_t unit,
                    tally_of_codes *found)
{
    bool vi = rows->people && rows->language == ET_VIETNAMESE;
    size_t province = et_panel_unit(rows->after, unit)->index, meant, leads;
    const et_province *place = et_regions_province(rows->regions, province);
    bool used = et_regions_by_code(rows->regions, rows->years[0], place->code, &meant,
                                   NULL) == ET_OK;
    bool same = used &&
                et_regions_on_map(rows->regions, meant, place->map, &leads, NULL) ==
                    ET_OK &&
                leads == province;
    uint64_t n_code = used ? candidates(rows->before, meant) : 0;
    uint64_t n_parts = candidates(rows->merged, province);
    uint64_t n_after = candidates(rows->after, province);

    found->shared += used;
    found->same += same;
    et_table_text(table, place->code);
    et_table_text(table, place->name);
    if (used) {
        et_table_text(table, et_regions_province(rows->regions, meant)->name);
        et_table_text(table, same ? (vi ? "phải" : "yes") : (vi ? "không" : "no"));
    } else {
        et_table_missing(table, "the code was not used");
        et_table_missing(table, "the code was not used");
    }
    put_parts(table, rows, province, et_panel_map(rows->before));
    put_count(table, n_code, used ? "not known" : "the code was not used");
    put_count(table, n_parts, "not known");
    put_count(table, n_after, "not known");
    put_ratio(table, n_after, n_code);
    put_ratio(table, n_after, n_parts);
}

static void put_notes(et_table *table, const et_codes_rows *rows,
                      const tally_of_codes *found)
{
    bool vi = rows->language == ET_VIETNAMESE;
    const et_subject *subject = et_panel_subject_info(rows->after, 0);

    et_table_note(table,
                  vi ? "Trong %zu mã có ở cả %d và %d, %zu mã chỉ cùng một nơi%s. Mọi "
                       "lệnh đều tra mã theo năm và nối theo bảng sáp nhập."
                     : "Of %zu codes of both %d and %d, %zu mean the same place%s. Every "
                       "command looks codes up by year and joins by the crosswalk.",
                  found->shared, rows->years[0], rows->years[1], found->same,
                  found->same == found->shared ? ""
                  : vi ? "; nối theo mã thô là nối các nơi khác nhau"
                       : "; joining by raw code joins different places");
    et_table_note(table,
                  vi ? "Thí sinh môn %s: năm sau so với năm trước. Tỉ số theo phần gần 1 "
                       "là dấu hiệu bảng sáp nhập đúng; trung bình của tỉnh mới lấy theo "
                       "số thí sinh, và hạng trong số tỉnh mới không so được với hạng cũ."
                     : "Candidates in %s: later over earlier. Ratios by parts near 1 say "
                       "that the crosswalk is right; means of merged provinces weigh by "
                       "candidates, and ranks on one map do not compare with those on "
                       "the other.",
                  vi ? subject->name_vi : subject->name_en);
}

et_status et_codes_table(et_table **out, const et_codes_rows *rows, et_error *err)
{
    bool vi = rows->language == ET_VIETNAMESE;
    char title[160];
    tally_of_codes found = {0};

    (void)snprintf(title, sizeof title,
                   vi ? "Mã nơi thi: %d và %d" : "Place codes of %d and %d",
                   rows->years[0], rows->years[1]);
    et_status status =
        et_table_begin(out, "codes", title, ET_COLUMNS(columns),
                       rows->people ? rows->language : ET_ENGLISH, err);
    if (status != ET_OK) {
        return status;
    }
    for (size_t u = 0; u < et_panel_unit_count(rows->after); u++) {
        put_row(*out, rows, u, &found);
    }
    put_notes(*out, rows, &found);
    return ET_OK;
}
