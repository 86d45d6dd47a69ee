/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/panel.h"

#include <stdlib.h>
#include <string.h>

#include "examtrend/text.h"
#include "panel/called.h"
#include "panel/panel_inside.h"
#include "panel/unknown_names.h"

et_status et_panel_no_memory(et_error *err)
{
    return et_fail(err, ET_ERR_MEMORY, "out of memory while building a panel");
}

et_panel *et_panel_share(et_panel *panel)
{
    panel->shares++;
    return panel;
}

void et_panel_free(et_panel *panel)
{
    if (panel && panel->shares > 0) {
        panel->shares--;
    } else if (panel) {
        free(panel->years);
        free(panel->subject_index);
        free(panel->units);
        free(panel->cells);
        free(panel->bin_start);
        free(panel->bin_count);
        free(panel->fine);
        free(panel->scores);
        free(panel->counts);
        free(panel);
    }
}

const char *et_cell_source_name(et_cell_source source)
{
    switch (source) {
    case ET_CELL_NONE: return "none";
    case ET_CELL_COUNTS: return "counts";
    case ET_CELL_PUBLISHED: return "published";
    case ET_CELL_MIXED: return "mixed";
    }
    return "unknown";
}

et_unit_level et_panel_level(const et_panel *panel)
{
    return panel->level;
}

const char *et_panel_map(const et_panel *panel)
{
    return panel->map;
}

size_t et_panel_year_count(const et_panel *panel)
{
    return panel->year_count;
}

int et_panel_year(const et_panel *panel, size_t index)
{
    return panel->years[index];
}

bool et_panel_year_index(const et_panel *panel, int year, size_t *index)
{
    for (size_t i = 0; i < panel->year_count; i++) {
        if (panel->years[i] == year) {
            *index = i;
            return true;
        }
    }
    return false;
}

size_t et_panel_unit_count(const et_panel *panel)
{
    return panel->unit_count;
}

const et_unit *et_panel_unit(const et_panel *panel, size_t index)
{
    return &panel->units[index];
}

size_t et_panel_subject_count(const et_panel *panel)
{
    return panel->subject_count;
}

const et_subject *et_panel_subject_info(const et_panel *panel, size_t index)
{
    return et_subjects_at(panel->subjects, panel->subject_index[index]);
}

const et_subject *et_panel_subject_part(const et_panel *panel, size_t index, size_t part)
{
    return et_subjects_at(panel->subjects,
                          et_panel_subject_info(panel, index)->parts[part]);
}

const char *et_panel_subject(const et_panel *panel, size_t index)
{
    return et_panel_subject_info(panel, index)->key;
}

size_t et_panel_row_of(const et_panel *panel, size_t subject)
{
    for (size_t row = 0; row < panel->row_count; row++) {
        if (panel->subject_index[row] == subject) {
            return row;
        }
    }
    return SIZE_MAX;
}

const et_cell *et_panel_part_row(const et_panel *panel, size_t index, size_t part,
                                 size_t unit)
{
    size_t row =
        et_panel_row_of(panel, et_panel_subject_info(panel, index)->parts[part]);
    return row == SIZE_MAX ? NULL
                           : &panel->cells[et_panel_cell_index(panel, row, unit, 0)];
}

const et_cell *et_panel_row(const et_panel *panel, size_t subject, size_t unit)
{
    return &panel->cells[et_panel_cell_index(panel, subject, unit, 0)];
}

const et_cell *et_panel_nation(const et_panel *panel, size_t subject)
{
    return et_panel_row(panel, subject, panel->unit_count);
}

bool et_panel_counts(const et_panel *panel, size_t subject, size_t unit, size_t year,
                     et_tally_cell *out)
{
    unit = unit == ET_PANEL_NATION ? panel->unit_count : unit;
    size_t index = et_panel_cell_index(panel, subject, unit, year);
    size_t start = panel->bin_start[index];

    *out = (et_tally_cell){
        .year = panel->years[year],
        .place = panel->units[unit].id,
        .subject = et_panel_subject(panel, subject),
        .scores = panel->scores + start,
        .counts = panel->counts + start,
        .bins = panel->bin_count[index],
    };
    return (panel->cells[index].known & ET_KNOWN_COUNTS) && panel->fine[subject] <= 1;
}

/* ---- names ---- */

et_status et_panel_find_subject(const et_panel *panel, const char *name, size_t *subject,
                                et_error *err)
{
    size_t index;
    et_status status = et_subjects_find(panel->subjects, name, &index, err);

    if (status != ET_OK) {
        return status;
    }
    *subject = et_panel_row_of(panel, index);
    if (*subject < panel->subject_count) {
        return ET_OK;
    }
    return et_fail(err, ET_ERR_NOT_FOUND,
                   "found no data of %s in these years, expected some",
                   et_subjects_at(panel->subjects, index)->key);
}

static et_status unknown_cluster(const et_panel *panel, const char *name, et_error *err)
{
    const char **names = malloc((3 * panel->unit_count + 1) * sizeof *names);

    if (!names) {
        return et_panel_no_memory(err);
    }
    for (size_t i = 0; i < panel->unit_count; i++) {
        const et_unit *u = &panel->units[i];
        names[3 * i] = u->id;
        names[3 * i + 1] = u->name;
        names[3 * i + 2] = u->name_en[0] ? u->name_en : u->id;
    }
    et_status status =
        et_unknown_cluster(panel->regions, names, panel->unit_count, name, err);
    free(names);
    return status;
}

static et_status find_province(const et_panel *panel, const char *name, size_t *unit,
                               et_error *err)
{
    size_t province;

    if (et_regions_by_name(panel->regions, panel->map, name, &province, NULL) != ET_OK) {
        return et_unknown_unit(panel->regions, panel->map, name, err);
    }
    for (size_t i = 0; i < panel->unit_count; i++) {
        if (panel->units[i].index == province) {
            *unit = i;
        }
    }
    return ET_OK;
}

et_status et_panel_find_unit(const et_panel *panel, const char *name, size_t *unit,
                             et_error *err)
{
    et_calling calling;

    if (panel->level == ET_UNIT_PROVINCE) {
        return find_province(panel, name, unit, err);
    }
    et_calling_begin(&calling, name);
    for (size_t i = 0; i < panel->unit_count; i++) {
        const et_unit *u = &panel->units[i];
        et_calling_offer(&calling, i, (const char *const[]){
            u->id, u->name, u->name_en, u->short_name}, 4);
    }
    size_t found = et_calling_found(&calling);
    if (found == ET_CALLED_NONE) {
        return unknown_cluster(panel, name, err);
    }
    *unit = found;
    return ET_OK;
}
