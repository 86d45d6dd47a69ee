/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "draw_inside.h"
#include "examtrend/results.h"

#define MOST_ISLANDS 8

/* Positions in one year, or slopes, by unit; NaN where there is none. */
static et_status take_values(const et_draw_from *from, int year, double *values,
                             et_error *err)
{
    size_t units = et_panel_unit_count(from->panel);
    size_t years = et_panel_year_count(from->panel), column = years;

    if (year == 0) {
        for (size_t u = 0; u < units; u++) {
            values[u] = from->units[u].state == ET_FIT_OK ? from->units[u].slope : NAN;
        }
        return ET_OK;
    }
    for (size_t t = 0; t < years; t++) {
        column = et_panel_year(from->panel, t) == year ? t : column;
    }
    if (column == years) {
        return et_fail(err, ET_ERR_NOT_FOUND, "there are no data for %d", year);
    }
    double *all = malloc((units * years + 1) * sizeof *all);
    if (!all) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a chart");
    }
    et_scale_apply(from->panel, from->subject,
                   &(et_scale_options){.scale = from->scale,
                                       .reference = from->reference,
                                       .least_n = ET_TREND_LEAST_N},
                   all);
    for (size_t u = 0; u < units; u++) {
        values[u] = all[u * years + column];
    }
    free(all);
    return ET_OK;
}

/* Half width of a 95 % interval: of a slope its own, of a position in one year the usual
 * wobble of a province; 0 where it is not known. */
static double margin_of(const et_draw_from *from, int year, size_t unit, double value)
{
    if (isnan(value)) {
        return 0.0;
    }
    return year == 0 ? from->units[unit].high - from->units[unit].slope
                     : 1.96 * from->summary->sigma;
}

/* Fills the tiles of units that have a place; returns how many. */
static size_t take_tiles(const et_draw_from *from, int year, const double *values,
                         et_tile *tiles, size_t *province)
{
    size_t count = 0;
    for (size_t u = 0; u < et_panel_unit_count(from->panel); u++) {
        const et_unit *unit = et_panel_unit(from->panel, u);
        const et_province *p = unit->level == ET_UNIT_PROVINCE
                                   ? et_regions_province(from->regions, unit->index)
                                   : NULL;
        if (!p || !p->has_tile) {
            continue;
        }
        province[count] = unit->index;
        tiles[count++] = (et_tile){
            .name = unit->short_name,
            .abbreviation = p->abbreviation[0] ? p->abbreviation : NULL,
            .x = p->tile_x,
            .y = p->tile_y,
            .value = values[u],
            .margin = margin_of(from, year, u, values[u]),
            .verdict = year == 0 ? et_draw_verdict(from->units[u].verdict)
                                 : ET_VERDICT_CANNOT_TELL};
    }
    return count;
}

static size_t take_islands(const et_draw_from *from, const et_look *look,
                           const size_t *province, size_t tiles, et_islands *islands)
{
    size_t count = 0;
    for (size_t i = 0; i < et_regions_island_count(from->regions); i++) {
        const et_island *island = et_regions_island(from->regions, i);
        for (size_t t = 0; t < tiles && count < MOST_ISLANDS; t++) {
            if (province[t] == island->province) {
                islands[count++] = (et_islands){
                    .name = et_draw_phrase(look, island->name_en, island->name),
                    .province = et_regions_province(from->regions, province[t])->name,
                    .tile = t};
            }
        }
    }
    return count;
}

static et_chart_frame tile_frame(const et_draw_from *from, int year, const et_look *look,
                                 et_draw_texts *texts)
{
    et_chart_frame frame = {.measure = texts->measure,
                            .unit = et_draw_phrase(look, "points", "điểm"),
                            .first_year = year,
                            .last_year = year,
                            .noise = texts->noise,
                            .relative = true};
    if (year == 0) {
        frame = et_draw_slope_frame(from, look, texts);
        (void)snprintf(texts->measure, sizeof texts->measure,
                       et_draw_phrase(look, "%s, change against the country",
                                      "%s, thay đổi so với cả nước"),
                       from->subject_name);
    } else {
        char wobble[ET_NUMBER_SIZE * 2];
        et_number_words(1.96 * from->summary->sigma, 2, false, look->language, wobble);
        (void)snprintf(
            texts->noise, sizeof texts->noise,
            et_draw_phrase(look,
                           "a province's usual wobble between years, "
                           "±%s, not students",
                           "dao động thường có của một tỉnh giữa các năm, ±%s, "
                           "không phải giữa các thí sinh"),
            wobble);
        (void)snprintf(texts->measure, sizeof texts->measure,
                       et_draw_phrase(look, "%s, mean score minus the country's",
                                      "%s, điểm trung bình so với cả nước"),
                       from->subject_name);
    }
    return frame;
}

static et_status draw(const et_draw_from *from, int year, const et_look *look,
                      et_chart **out, et_error *err)
{
    size_t units = et_panel_unit_count(from->panel);
    double *values = malloc((units + 1) * sizeof *values);
    et_tile *tiles = calloc(units + 1, sizeof *tiles);
    size_t *province = calloc(units + 1, sizeof *province);
    et_islands islands[MOST_ISLANDS];
    et_draw_texts texts;
    et_status status = ET_OK;

    if (!values || !tiles || !province) {
        status = et_fail(err, ET_ERR_MEMORY, "out of memory for a chart");
    } else {
        status = take_values(from, year, values, err);
    }
    if (status == ET_OK) {
        et_chart_tiles_says says = {.frame = tile_frame(from, year, look, &texts),
                                    .tiles = tiles,
                                    .islands = islands,
                                    .change = year == 0};
        says.tile_count = take_tiles(from, year, values, tiles, province);
        says.island_count =
            take_islands(from, look, province, says.tile_count, islands);
        status = et_chart_tiles(out, &says, look, err);
    }
    free(values);
    free(tiles);
    free(province);
    return status;
}

et_status et_draw_tiles(et_chart **out, const et_draw_from *from, int year,
                        const et_look *look, et_error *err)
{
    *out = NULL;
    if (from->scale != ET_SCALE_RELATIVE) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "a tile map shows positions against the country: found another "
                       "scale, expected relative");
    }
    return draw(from, year, look, out, err);
}
