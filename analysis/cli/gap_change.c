/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a change comes from, and merged units that move against their parts.
 */
#include <stdlib.h>
#include <string.h>

#include "cli/gap.h"
#include "cli/use.h"
#include "grow.h"

et_status cli_gap_parts(et_panel **out, const cli_world *world,
                        const cli_options *options, const int years[2], et_error *err)
{
    cli_options narrow = *options;
    et_status status = ET_OK;

    narrow.map = NULL;
    if (!narrow.first_year) {
        status = cli_window(world, &narrow, err);
    }
    if (years) {
        narrow.first_year = narrow.first_year < years[0] ? narrow.first_year : years[0];
        narrow.last_year = narrow.last_year > years[1] ? narrow.last_year : years[1];
    }
    return status == ET_OK ? cli_panel(out, world, &narrow, ET_UNIT_PROVINCE, err)
                           : status;
}

/* ---- decomposition ---- */

et_status cli_gap_check_change(const cli_options *options, et_error *err)
{
    const char *unit = options->unit ? options->unit : "nation";
    bool nation = strcmp(unit, "nation") == 0;

    return strcmp(unit, "province") == 0
               ? cli_no_use(options, CLI_GIVEN_GROUPING, "a split of provinces", err)
           : nation ? cli_no_use(options, CLI_GIVEN_GROUPING | CLI_GIVEN_MAP,
                                 "a split of the country", err)
                    : ET_OK;
}

typedef struct changes {
    et_decomposition *found;   /* [count] */
    et_decompose_part **parts; /* [count] */
    et_decompose_row *rows;    /* [count] */
    size_t count;
} changes;

static et_status changes_open(changes *all, size_t room, et_error *err)
{
    all->found = calloc(room + 1, sizeof *all->found);
    all->parts = calloc(room + 1, sizeof *all->parts);
    all->rows = calloc(room + 1, sizeof *all->rows);
    return all->found && all->parts && all->rows
               ? ET_OK
               : et_fail(err, ET_ERR_MEMORY, "out of memory");
}

static void changes_free(changes *all)
{
    for (size_t i = 0; all->parts && i < all->count; i++) {
        free(all->parts[i]);
    }
    free(all->found);
    free(all->parts);
    free(all->rows);
}

static et_status split(const cli_gap *command, const cli_place *place, size_t subject,
                       changes *all, et_error *err)
{
    const cli_options *o = &command->common;
    bool one = command->over == ET_OVER_PROVINCES;
    const et_decompose_source source = {.panel = command->panel,
                                        .subject = subject,
                                        .member = place->member,
                                        .regimes = command->world.regimes,
                                        .regions = command->world.regions};
    const et_decompose_options how = {.from_year = command->from_year,
                                      .to_year = command->to_year,
                                      .over = command->over,
                                      .scale = o->scale_given ? o->scale : ET_SCALE_RAW};
    size_t at = all->count++;

    all->parts[at] = calloc(et_decompose_room(command->panel, command->over) + 1,
                            sizeof **all->parts);
    if (!all->parts[at]) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory");
    }
    all->rows[at] = (et_decompose_row){.unit = place->name,
                                       .subject = one ? cli_gap_subject(command, subject)
                                                      : NULL,
                                       .panel = command->panel,
                                       .decomposition = &all->found[at],
                                       .parts = all->parts[at]};
    return et_decompose_change(&source, &how, all->parts[at], &all->found[at], err);
}

static et_status split_all(const cli_gap *command, const cli_places *places, changes *all,
                           et_error *err)
{
    size_t subjects = command->over == ET_OVER_PROVINCES
                          ? et_panel_subject_count(command->panel)
                          : 1;
    et_status status = changes_open(all, places->count * subjects, err);

    for (size_t p = 0; p < places->count && status == ET_OK; p++) {
        for (size_t s = 0; s < subjects && status == ET_OK; s++) {
            status = split(command, &places->place[p], s, all, err);
        }
    }
    return status;
}

int cli_gap_decompose(cli_gap *command, et_error *err)
{
    const et_language language = command->common.language;
    cli_places places = {0};
    changes all = {0};
    et_table *tables[2] = {NULL, NULL};
    char *text = NULL;

    et_status status = cli_gap_check_change(&command->common, err);
    if (status == ET_OK) {
        status = cli_gap_parts(&command->panel, &command->world, &command->common,
                               (const int[]){command->from_year, command->to_year}, err);
    }
    if (status == ET_OK) {
        status = cli_places_open(&places, &command->world, &command->common,
                                 command->panel, command->common.unit, err);
    }
    if (status == ET_OK) {
        status = split_all(command, &places, &all, err);
    }
    if (status == ET_OK && command->common.format == ET_FORMAT_TEXT) {
        status = et_decompose_text(all.rows, all.count, language, &text, err);
    } else if (status == ET_OK) {
        status = et_decompose_table(&tables[0], all.rows, all.count, language, err);
        if (status == ET_OK) {
            status = et_decompose_parts_table(&tables[1], all.rows, all.count, language,
                                              err);
        }
    }
    int code = cli_gap_print(command, status, text, tables, err);
    changes_free(&all);
    cli_places_free(&places);
    return code;
}

/* ---- merged units ---- */

typedef struct paradoxes {
    et_simpson *rows; /* to show */
    size_t count, room, checked;
} paradoxes;

static et_status keep(paradoxes *all, const et_simpson *row, et_error *err)
{
    et_simpson *more = et_grow(all->rows, all->count + 1, &all->room, sizeof *more);

    if (!more) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory");
    }
    all->rows = more;
    more[all->count++] = *row;
    return ET_OK;
}

/* All merged units between the first and the last year, and between any other two those
 * that moved against every part. */
static et_status look_at(const et_simpson_source *source, size_t subject,
                         const et_decompose_options *how, bool all_of_them,
                         paradoxes *all, et_error *err)
{
    size_t count = et_simpson_count(source);
    et_simpson *rows = calloc(count + 1, sizeof *rows);
    et_status status = rows ? et_simpson_find(source, subject, how, rows, err)
                            : et_fail(err, ET_ERR_MEMORY, "out of memory");

    for (size_t i = 0; i < count && status == ET_OK; i++) {
        bool against = rows[i].verdict == ET_SIMPSON_RISE ||
                       rows[i].verdict == ET_SIMPSON_FALL;
        all->checked += rows[i].state == ET_FIT_OK;
        if (all_of_them || against) {
            status = keep(all, &rows[i], err);
        }
    }
    free(rows);
    return status;
}

static et_status look_at_years(const cli_gap *command, const et_simpson_source *source,
                               size_t subject, et_scale scale, paradoxes *all,
                               et_error *err)
{
    size_t years = et_panel_year_count(command->panel);
    et_status status = ET_OK;

    for (size_t gap = years; gap-- > 1 && status == ET_OK;) {
        for (size_t t = 0; t + gap < years && status == ET_OK; t++) {
            const et_decompose_options how = {
                .from_year = et_panel_year(command->panel, t),
                .to_year = et_panel_year(command->panel, t + gap),
                .scale = scale};
            status = look_at(source, subject, &how, gap + 1 == years, all, err);
        }
    }
    return status;
}

static et_status find_paradoxes(const cli_gap *command, paradoxes *all, et_error *err)
{
    const cli_options *o = &command->common;
    const et_regions *regions = command->world.regions;
    const et_simpson_source source = {
        .panel = command->panel,
        .regions = regions,
        .regimes = command->world.regimes,
        .map = o->map ? o->map
                      : et_regions_map(regions, et_regions_map_count(regions) - 1)};
    et_status status = ET_OK;

    if (et_simpson_count(&source) == 0) {
        return et_fail(err, ET_ERR_ARGUMENT, "found no unit of map \"%s\" that is merged "
                                             "from provinces of map \"%s\", expected "
                                             "some: choose --map and --years",
                       source.map, et_panel_map(command->panel));
    }
    size_t subjects = et_panel_subject_count(command->panel);
    for (size_t s = 0; s < subjects && status == ET_OK; s++) {
        if (!o->scale_given || o->scale == ET_SCALE_RAW) {
            status = look_at_years(command, &source, s, ET_SCALE_RAW, all, err);
        }
        if (status == ET_OK && (!o->scale_given || o->scale != ET_SCALE_RAW)) {
            status = look_at_years(command, &source, s, o->scale, all, err);
        }
    }
    return status;
}

int cli_gap_simpson(cli_gap *command, et_error *err)
{
    et_table *tables[2] = {NULL, NULL};
    paradoxes all = {0};
    et_status status =
        cli_no_use(&command->common, CLI_GIVEN_GROUPING, "a search of merged units", err);

    if (status == ET_OK) {
        status = cli_gap_parts(&command->panel, &command->world, &command->common, NULL,
                               err);
    }
    if (status == ET_OK) {
        status = find_paradoxes(command, &all, err);
    }
    if (status == ET_OK) {
        const et_simpson_rows rows = {.panel = command->panel,
                                      .regions = command->world.regions,
                                      .rows = all.rows,
                                      .count = all.count,
                                      .checked = all.checked};
        status = et_simpson_table(&tables[0], &rows, command->common.language, err);
    }
    int code = cli_gap_print(command, status, NULL, tables, err);
    free(all.rows);
    return code;
}
