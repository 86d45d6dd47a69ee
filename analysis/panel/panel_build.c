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
#include "panel/panel_build_inside.h"
#include "panel/panel_cells.h"
#include "panel/regions_inside.h"

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
static et_status find_axes(et_builder *b, et_error *err)
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
static et_status find_blocks(et_builder *b, et_error *err)
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

/* ---- members of units ---- */

static bool holds(const et_builder *b, size_t unit, size_t province, int year)
{
    const et_unit *u = &b->panel->units[unit];

    if (b->without && b->without[province]) {
        return false;
    }
    if (u->level == ET_UNIT_NATION) {
        return true;
    }
    size_t holder = b->holder[province];
    if (u->level == ET_UNIT_PROVINCE || holder == ET_NOWHERE) {
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
static et_status add_counts(et_builder *b, size_t pieces, int32_t fine,
                            et_tally_cell *out, et_error *err)
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

static et_status pool_published(et_builder *b, size_t pieces, const et_tally_cell *counts,
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

static et_status fill_cell(et_builder *b, size_t pieces, size_t row, et_cell *cell,
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
static size_t list_pieces(et_builder *b, size_t unit, size_t block, size_t year,
                          et_cell *cell)
{
    const et_regions *regions = b->input->regions;
    int when = b->panel->years[year];
    size_t count = 0, provinces = 0, last = ET_NOWHERE;
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

static et_status fill_row(et_builder *b, size_t row, size_t unit, et_error *err)
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
static et_status fill_cells(et_builder *b, et_error *err)
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

static et_status make_cells(et_builder *b, et_error *err)
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
static et_status no_pieces(const et_builder *b, et_error *err)
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

static et_status check_pieces(const et_builder *b, et_error *err)
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

static et_status build(et_builder *b, et_error *err)
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
        status = et_panel_make_units(b, err);
    }
    return status == ET_OK ? make_cells(b, err) : status;
}

et_status et_panel_build(et_panel **out, const et_panel_input *input,
                         const et_panel_options *options, et_error *err)
{
    static const et_panel_options defaults = {0};
    et_builder b = {.input = input, .options = options ? options : &defaults};

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
