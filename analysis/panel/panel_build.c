/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From pieces to cells. Counts pool by adding, so a merged province is exactly what it
 * would have been had it been one from the start. Averages pool with their n, by the
 * identity of methods/inequality.h; without one of the n there is no mean of the whole.
 * Pieces are taken in the order of provinces, so the order of rows does not matter.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "examtrend/methods/inequality.h"
#include "panel/panel_cells.h"
#include "panel/regions_inside.h"

#define NOWHERE SIZE_MAX

typedef struct builder {
    et_panel *panel;
    const et_panel_input *input;
    const et_panel_options *options;
    et_pieces pieces;
    size_t *holder;        /* by province: the one of the panel's map, or NOWHERE */
    bool *without;         /* by province: left out; NULL: none */
    bool *has;             /* [year][province]: data may name it */
    size_t first_cluster, cluster_count;
    size_t *cluster_unit;  /* by cluster of the scheme */
    size_t *block;         /* [subject][year]: first piece, and one more for the end */
    const et_piece **list; /* pieces of one cell */
    et_tally_cell *views;  /* of their counts */
    uint64_t *dense;       /* by score */
} builder;

/* ---- years and subjects ---- */

static void add_year(et_panel *panel, int year)
{
    size_t place = panel->year_count;

    while (place > 0 && panel->years[place - 1] > year) {
        place--;
    }
    if (place > 0 && panel->years[place - 1] == year) {
        return;
    }
    memmove(panel->years + place + 1, panel->years + place,
            (panel->year_count - place) * sizeof *panel->years);
    panel->years[place] = year;
    panel->year_count++;
}

/* Rows of subjects: those of pieces that are shown, averages that are made of others,
 * then those that are there for these averages only. */
static et_status find_axes(builder *b, et_error *err)
{
    et_panel *panel = b->panel;
    size_t count = b->pieces.count, most = et_subjects_count(b->input->subjects);
    size_t at = 0;

    panel->years = malloc((count + 1) * sizeof *panel->years);
    panel->subject_index = malloc((most + 1) * sizeof *panel->subject_index);
    panel->fine = calloc(most + 1, sizeof *panel->fine);
    if (!panel->years || !panel->subject_index || !panel->fine) {
        return et_panel_no_memory(err);
    }
    for (int hidden = 0; hidden < 2; hidden++) {
        for (; at < count && b->pieces.items[at].hidden == hidden; at++) {
            const et_piece *p = &b->pieces.items[at];
            size_t last = panel->row_count;
            if (last == 0 || panel->subject_index[last - 1] != p->subject) {
                panel->subject_index[panel->row_count++] = p->subject;
            }
            add_year(panel, p->year);
        }
        for (size_t i = 0; i < most && !hidden; i++) {
            if (b->pieces.shown[i] && et_is_made(et_subjects_at(b->input->subjects, i))) {
                panel->subject_index[panel->row_count++] = i;
            }
        }
        panel->subject_count = hidden ? panel->subject_count : panel->row_count;
    }
    return et_means_fineness(panel, &b->pieces, err);
}

/* Pieces are in order of rows and years, so each pair has one run of them. */
static et_status find_blocks(builder *b, et_error *err)
{
    const et_panel *panel = b->panel;
    size_t cells = panel->row_count * panel->year_count, at = 0;

    b->block = malloc((cells + 1) * sizeof *b->block);
    if (!b->block) {
        return et_panel_no_memory(err);
    }
    for (size_t i = 0; i < cells; i++) {
        size_t subject = panel->subject_index[i / panel->year_count];
        int year = panel->years[i % panel->year_count];
        b->block[i] = at;
        while (at < b->pieces.count && b->pieces.items[at].subject == subject &&
               b->pieces.items[at].year == year) {
            at++;
        }
    }
    b->block[cells] = at;
    return ET_OK;
}

/* ---- the map ---- */

static void hold_on(builder *b, size_t map)
{
    const et_regions *regions = b->input->regions;

    for (size_t p = 0; p < regions->province_count; p++) {
        if (et_regions_on_map(regions, p, regions->maps[map], &b->holder[p], NULL) !=
            ET_OK) {
            b->holder[p] = NOWHERE;
        }
    }
}

static bool leads(const builder *b, const et_piece *p)
{
    return p->province == ET_PIECE_NATION || b->holder[p->province] != NOWHERE;
}

static et_status no_way(const builder *b, size_t map, et_error *err)
{
    const et_panel *panel = b->panel;
    int bad = 0, first = 0, last = 0;

    for (size_t y = 0; y < panel->year_count; y++) {
        bool good = true;
        for (size_t i = 0; i < b->pieces.count; i++) {
            const et_piece *p = &b->pieces.items[i];
            good &= p->year != panel->years[y] || leads(b, p);
        }
        if (!good) {
            bad = bad ? bad : panel->years[y];
        } else {
            first = first ? first : panel->years[y];
            last = panel->years[y];
        }
    }
    char years[60] = "none here do";
    if (first) {
        (void)snprintf(years, sizeof years, "here those from %d to %d", first, last);
    }
    return et_fail(err, ET_ERR_NOT_FOUND,
                   "found data of %d, whose places do not lead to map %s, expected years "
                   "that do (%s): a merged province cannot be taken apart",
                   bad, b->input->regions->maps[map], years);
}

static bool scheme_is_on(const builder *b, const char *map)
{
    size_t first, count;
    const char *scheme = b->options->scheme ? b->options->scheme : "regions";

    return b->options->level != ET_UNIT_CLUSTER ||
           et_regions_scheme(b->input->regions, scheme, map, &first, &count, NULL) ==
               ET_OK;
}

static bool all_lead(const builder *b)
{
    for (size_t i = 0; i < b->pieces.count; i++) {
        if (!leads(b, &b->pieces.items[i])) {
            return false;
        }
    }
    return true;
}

/* The map asked for, or the oldest that all pieces lead to. */
static et_status choose_map(builder *b, et_error *err)
{
    const et_regions *regions = b->input->regions;
    size_t map = 0, tried = NOWHERE;

    if (b->options->map) {
        size_t province;
        if (!et_regions_find_map(regions, b->options->map, &map)) {
            /* answers with the maps that there are */
            return et_regions_by_name(regions, b->options->map, "", &province, err);
        }
        hold_on(b, map);
        memcpy(b->panel->map, regions->maps[map], ET_MAP_SIZE);
        return all_lead(b) ? ET_OK : no_way(b, map, err);
    }
    for (; map < regions->map_count; map++) {
        if (!scheme_is_on(b, regions->maps[map])) {
            continue;
        }
        hold_on(b, map);
        tried = map;
        if (all_lead(b)) {
            memcpy(b->panel->map, regions->maps[map], ET_MAP_SIZE);
            return ET_OK;
        }
    }
    if (tried == NOWHERE) {
        return et_fail(err, ET_ERR_NOT_FOUND,
                       "found no map in provinces.csv, expected one for these units");
    }
    hold_on(b, tried);
    return no_way(b, tried, err);
}

/* ---- units ---- */

static void name_nation(et_unit *unit)
{
    *unit = (et_unit){.id = "nation", .name = "Nation", .short_name = "Nation",
                      .level = ET_UNIT_NATION};
}

static void make_provinces(builder *b)
{
    const et_regions *regions = b->input->regions;

    for (size_t p = 0; p < regions->province_count; p++) {
        const et_province *province = &regions->provinces[p];
        if (strcmp(province->map, b->panel->map) != 0) {
            continue;
        }
        et_unit *unit = &b->panel->units[b->panel->unit_count++];
        *unit = (et_unit){.level = ET_UNIT_PROVINCE, .index = p};
        memcpy(unit->id, province->id, sizeof unit->id);
        memcpy(unit->name, province->name, sizeof unit->name);
        memcpy(unit->short_name, province->short_name, sizeof unit->short_name);
    }
}

/* The unit that has this id already. */
static size_t unit_with_id(const et_panel *panel, const char *id)
{
    for (size_t i = 0; i < panel->unit_count; i++) {
        if (strcmp(panel->units[i].id, id) == 0) {
            return i;
        }
    }
    return NOWHERE;
}

static void make_clusters(builder *b)
{
    et_panel *panel = b->panel;

    for (size_t i = 0; i < b->cluster_count; i++) {
        size_t index = b->first_cluster + i;
        const et_cluster *c = et_regions_cluster(b->input->regions, index);
        size_t same = unit_with_id(panel, c->id);
        if (same != NOWHERE && b->options->by_year) {
            b->cluster_unit[i] = same;
            continue;
        }
        b->cluster_unit[i] = panel->unit_count;
        et_unit *unit = &panel->units[panel->unit_count++];
        *unit = (et_unit){.level = ET_UNIT_CLUSTER, .index = index};
        memcpy(unit->id, c->id, sizeof unit->id);
        memcpy(unit->name, c->name, sizeof unit->name);
        memcpy(unit->name_en, c->name_en, sizeof unit->name_en);
        memcpy(unit->short_name, c->id, sizeof unit->short_name);
        if (same != NOWHERE) { /* the same name for other members in other years */
            (void)snprintf(unit->id, sizeof unit->id, "%.32s %d-%d", c->id, c->first_year,
                           c->last_year);
        }
    }
}

static et_status make_units(builder *b, et_error *err)
{
    const et_regions *regions = b->input->regions;
    const char *scheme = b->options->scheme ? b->options->scheme : "regions";
    size_t room = regions->province_count;
    et_status status = ET_OK;

    if (b->options->level == ET_UNIT_CLUSTER) {
        status = et_regions_scheme(regions, scheme, b->options->map, &b->first_cluster,
                                   &b->cluster_count, err);
    }
    if (status == ET_OK && b->options->level != ET_UNIT_NATION) {
        status = choose_map(b, err);
    }
    if (status == ET_OK && b->options->level == ET_UNIT_CLUSTER) {
        status = et_regions_scheme(regions, scheme, b->panel->map, &b->first_cluster,
                                   &b->cluster_count, err);
        room = b->cluster_count;
    }
    if (status != ET_OK) {
        return status;
    }
    if (b->options->without) {
        b->without = calloc(regions->province_count + 1, sizeof *b->without);
        status = b->without ? et_panel_without(regions, b->panel->map,
                                               b->options->without, b->without, err)
                            : et_panel_no_memory(err);
    }
    if (status != ET_OK) {
        return status;
    }
    b->panel->units = calloc(room + 2, sizeof *b->panel->units);
    b->cluster_unit = calloc(b->cluster_count + 1, sizeof *b->cluster_unit);
    if (!b->panel->units || !b->cluster_unit) {
        return et_panel_no_memory(err);
    }
    switch (b->options->level) {
    case ET_UNIT_PROVINCE: make_provinces(b); break;
    case ET_UNIT_CLUSTER: make_clusters(b); break;
    case ET_UNIT_NATION: name_nation(&b->panel->units[b->panel->unit_count++]); break;
    }
    name_nation(&b->panel->units[b->panel->unit_count]);
    return ET_OK;
}

static bool holds(const builder *b, size_t unit, size_t province, int year)
{
    const et_unit *u = &b->panel->units[unit];

    if (b->without && b->without[province]) {
        return false;
    }
    if (u->level == ET_UNIT_NATION) {
        return true;
    }
    size_t holder = b->holder[province];
    if (u->level == ET_UNIT_PROVINCE || holder == NOWHERE) {
        return holder == u->index;
    }
    for (size_t i = 0; i < b->cluster_count; i++) {
        size_t index = b->first_cluster + i;
        const et_cluster *c = et_regions_cluster(b->input->regions, index);
        if (b->cluster_unit[i] == unit &&
            (!b->options->by_year ||
             et_regions_years_meet(c->first_year, c->last_year, year, year)) &&
            et_regions_is_member(b->input->regions, index, holder)) {
            return true;
        }
    }
    return false;
}

/* ---- pooling ---- */

/* Adds the counts of all counted pieces of the list behind those of earlier cells. */
static et_status add_counts(builder *b, size_t pieces, int32_t fine, et_tally_cell *out,
                            et_error *err)
{
    size_t count = 0;

    if (fine) {
        const et_means_list means = {b->input->tally, b->list, pieces};
        return et_means_pool(b->panel, &means, fine, out, err);
    }
    for (size_t i = 0; i < pieces; i++) {
        if (b->list[i]->counted) {
            et_tally_cell_at(b->input->tally, b->list[i]->cell, &b->views[count++]);
        }
    }
    return et_cells_pool(b->panel, b->dense, b->views, count, out, err);
}

/* Returns what is known of it. */
static unsigned piece_average(const et_piece *p, et_moments *out)
{
    *out = (et_moments){.n = p->n, .mean = p->mean, .sd = p->sd};
    /* the squares of a single candidate are 0 and known */
    return p->known | ((p->known & ET_KNOWN_N) && p->n == 1 ? ET_KNOWN_SD : 0);
}

static et_status pool_published(builder *b, size_t pieces, const et_tally_cell *counts,
                                et_cell *cell, et_error *err)
{
    et_moments *parts = malloc((pieces + 1) * sizeof *parts);
    unsigned known = ET_KNOWN_N | ET_KNOWN_MEAN | ET_KNOWN_SD;
    size_t count = 0;

    if (!parts) {
        return et_panel_no_memory(err);
    }
    if (counts->bins) {
        et_distribution d;
        et_tally_describe(counts, &d);
        parts[count++] = (et_moments){.n = d.n, .mean = d.mean, .sd = d.sd};
    }
    cell->source = count ? ET_CELL_MIXED : ET_CELL_PUBLISHED;
    for (size_t i = 0; i < pieces; i++) {
        if (!b->list[i]->counted) {
            known &= piece_average(b->list[i], &parts[count++]);
        }
    }
    et_cells_pool_averages(parts, count, known, cell);
    free(parts);
    return ET_OK;
}

static et_status fill_cell(builder *b, size_t pieces, size_t row, et_cell *cell,
                           et_error *err)
{
    const et_subject *subject = et_panel_subject_info(b->panel, row);
    int32_t fine = b->panel->fine[row];
    et_tally_cell counts;
    size_t before = b->panel->bins, published = 0;

    if (pieces == 0) {
        return ET_OK;
    }
    for (size_t i = 0; i < pieces; i++) {
        published += !b->list[i]->counted;
    }
    et_status status = add_counts(b, pieces, fine, &counts, err);
    if (status != ET_OK) {
        return status;
    }
    if (published == 0) {
        cell->source = ET_CELL_COUNTS;
        et_cells_describe(&counts, subject, fine ? fine : 1, cell);
        return ET_OK;
    }
    status = pool_published(b, pieces, &counts, cell, err);
    b->panel->bins = before;
    return status;
}

/* ---- cells ---- */

/* Lists the pieces of a cell and counts the provinces without any. */
static size_t list_pieces(builder *b, size_t unit, size_t block, size_t year,
                          et_cell *cell)
{
    const et_regions *regions = b->input->regions;
    int when = b->panel->years[year];
    size_t count = 0, provinces = 0, last = NOWHERE;
    const et_piece *whole = NULL;

    for (size_t p = 0; p < regions->province_count; p++) {
        bool has = b->has[year * regions->province_count + p];
        cell->parts += has && holds(b, unit, p, when);
    }
    for (size_t i = b->block[block]; i < b->block[block + 1]; i++) {
        const et_piece *piece = &b->pieces.items[i];
        if (piece->province == ET_PIECE_NATION) {
            whole = piece;
        } else if (holds(b, unit, piece->province, when)) {
            b->list[count++] = piece;
            provinces += piece->province != last;
            last = piece->province;
        }
    }
    cell->parts_missing = cell->parts > provinces ? cell->parts - (unsigned)provinces : 0;
    if (whole && !b->without && b->panel->units[unit].level == ET_UNIT_NATION &&
        (cell->parts_missing || count == 0)) {
        cell->parts_missing = 0;
        b->list[0] = whole;
        count = 1;
    }
    return count;
}

static et_status fill_row(builder *b, size_t row, size_t unit, et_error *err)
{
    et_panel *panel = b->panel;
    bool made = et_is_made(et_panel_subject_info(panel, row));
    et_status status = ET_OK;

    for (size_t y = 0; status == ET_OK && y < panel->year_count; y++) {
        size_t index = et_panel_cell_index(panel, row, unit, y);
        et_cell *cell = &panel->cells[index];
        panel->bin_start[index] = panel->bins;
        if (made) {
            const et_cells_at at = {row, unit, y};
            status = et_average_fill(panel, at, b->dense, cell, err);
        } else {
            size_t pieces = list_pieces(b, unit, row * panel->year_count + y, y, cell);
            status = fill_cell(b, pieces, row, cell, err);
        }
        panel->bin_count[index] = panel->bins - panel->bin_start[index];
    }
    return status;
}

/* Averages that are made of other rows come when these are filled. */
static et_status fill_cells(builder *b, et_error *err)
{
    et_panel *panel = b->panel;
    et_status status = ET_OK;

    for (int made = 0; made < 2; made++) {
        for (size_t row = 0; row < panel->row_count; row++) {
            if (et_is_made(et_panel_subject_info(panel, row)) != made) {
                continue;
            }
            for (size_t u = 0; u <= panel->unit_count && status == ET_OK; u++) {
                status = fill_row(b, row, u, err);
            }
        }
    }
    return status;
}

static et_status make_cells(builder *b, et_error *err)
{
    et_panel *panel = b->panel;
    const et_regions *regions = b->input->regions;
    size_t cells = panel->row_count * (panel->unit_count + 1) * panel->year_count;

    panel->cells = calloc(cells, sizeof *panel->cells);
    panel->bin_start = calloc(cells + 1, sizeof *panel->bin_start);
    panel->bin_count = calloc(cells + 1, sizeof *panel->bin_count);
    b->dense = calloc(ET_SCORE_LIMIT + 1, sizeof *b->dense);
    b->list = malloc((b->pieces.count + 1) * sizeof *b->list);
    b->views = malloc((b->pieces.count + 1) * sizeof *b->views);
    b->has = calloc(panel->year_count * regions->province_count + 1, sizeof *b->has);
    if (!panel->cells || !panel->bin_start || !panel->bin_count || !b->dense ||
        !b->list || !b->views || !b->has) {
        return et_panel_no_memory(err);
    }
    for (size_t y = 0; y < panel->year_count; y++) {
        for (size_t p = 0; p < regions->province_count; p++) {
            b->has[y * regions->province_count + p] =
                et_year_has(regions, p, panel->years[y]);
        }
    }
    return fill_cells(b, err);
}

/* ", expected some", with the years that the counts are of. */
static et_status no_pieces(const builder *b, et_error *err)
{
    size_t cells = b->input->tally ? et_tally_cell_count(b->input->tally) : 0;
    et_tally_cell first, last;
    char years[64] = "";

    if (cells > 0) { /* in the order of their years */
        et_tally_cell_at(b->input->tally, 0, &first);
        et_tally_cell_at(b->input->tally, cells - 1, &last);
        (void)snprintf(years, sizeof years, ": the counts are of %d to %d", first.year,
                       last.year);
    }
    return et_fail(err, ET_ERR_NOT_FOUND, "found no scores for these subjects and years, "
                                          "expected some%s", years);
}

static et_status check_pieces(const builder *b, et_error *err)
{
    if (b->pieces.count == 0) {
        return no_pieces(b, err);
    }
    for (size_t i = 0; i < b->pieces.count; i++) {
        if (b->pieces.items[i].province != ET_PIECE_NATION) {
            return ET_OK;
        }
    }
    return b->options->level == ET_UNIT_NATION
               ? ET_OK
               : et_fail(err, ET_ERR_NOT_FOUND,
                         "found figures of the whole country only, expected some of "
                         "provinces for these units");
}

static et_status build(builder *b, et_error *err)
{
    b->holder = calloc(b->input->regions->province_count + 1, sizeof *b->holder);
    if (!b->holder) {
        return et_panel_no_memory(err);
    }
    et_status status = et_pieces_read(&b->pieces, b->input, b->options, err);
    if (status == ET_OK) {
        status = check_pieces(b, err);
    }
    if (status == ET_OK) {
        status = find_axes(b, err);
    }
    if (status == ET_OK) {
        status = find_blocks(b, err);
    }
    if (status == ET_OK) {
        status = make_units(b, err);
    }
    return status == ET_OK ? make_cells(b, err) : status;
}

et_status et_panel_build(et_panel **out, const et_panel_input *input,
                         const et_panel_options *options, et_error *err)
{
    static const et_panel_options defaults = {0};
    builder b = {.input = input, .options = options ? options : &defaults};

    *out = NULL;
    if (!input->regions || !input->subjects || (!input->tally && !input->published)) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found no regions, subjects or data, expected all three");
    }
    b.panel = calloc(1, sizeof *b.panel);
    if (!b.panel) {
        return et_panel_no_memory(err);
    }
    b.panel->regions = input->regions;
    b.panel->subjects = input->subjects;
    b.panel->level = b.options->level;
    et_status status = build(&b, err);
    et_pieces_free(&b.pieces);
    free(b.holder);
    free(b.has);
    free(b.without);
    free(b.cluster_unit);
    free(b.block);
    free(b.list);
    free(b.views);
    free(b.dense);
    if (status != ET_OK) {
        et_panel_free(b.panel);
        return status;
    }
    *out = b.panel;
    return ET_OK;
}
