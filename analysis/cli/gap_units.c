/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Inequality across provinces, two groups apart, and which cluster is most even.
 */
#include <stdlib.h>

#include "cli/gap.h"

const char *cli_gap_subject(const cli_gap *command, size_t subject)
{
    const et_subject *info = et_panel_subject_info(command->panel, subject);
    return command->common.language == ET_VIETNAMESE ? info->name_vi : info->name_en;
}

int cli_gap_print(const cli_gap *command, et_status status, char *text,
                  et_table *tables[2], et_error *err)
{
    int code;
    if (status != ET_OK) {
        code = cli_report(err);
    } else if (text) {
        code = cli_print_text(&command->common, text);
    } else {
        code = cli_print(&command->common, tables, tables[1] ? 2 : 1);
    }
    free(text);
    et_table_free(tables[0]);
    et_table_free(tables[1]);
    return code;
}

/* The panel of provinces of the window's years: others may be divided otherwise. */
static et_status open_panel(cli_gap *command, et_error *err)
{
    cli_options narrow = command->common;
    et_status status = ET_OK;

    if (!narrow.first_year) {
        status = cli_window(&command->world, &narrow, err);
    }
    return status == ET_OK ? cli_panel(&command->panel, &command->world, &narrow,
                                       ET_UNIT_PROVINCE, err)
                           : status;
}

static et_gap_source source_of(const cli_gap *command, size_t subject)
{
    const cli_options *o = &command->common;
    return (et_gap_source){.panel = command->panel,
                           .subject = subject,
                           .regions = command->world.regions,
                           .regimes = command->world.regimes,
                           .scheme = o->scheme        ? o->scheme
                                     : o->group_count ? "groups"
                                                      : NULL};
}

static et_gap_options options_of(const cli_gap *command)
{
    return (et_gap_options){.first_year = command->common.first_year,
                            .last_year = command->common.last_year,
                            .reference = command->common.reference};
}

/* ---- inequality ---- */

typedef struct inequality {
    et_gap_year years[ET_TREND_MOST_YEARS];
    et_gap_summary summary;
} inequality;

static et_status adjust(inequality *all, size_t count, et_error *err)
{
    et_gap_summary **list = malloc((count + 1) * sizeof *list);
    if (!list) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory");
    }
    for (size_t s = 0; s < count; s++) {
        list[s] = &all[s].summary;
    }
    et_status status = et_gap_adjust(list, count, err);
    free(list);
    return status;
}

int cli_gap_inequality(cli_gap *command, et_error *err)
{
    const et_language language = command->common.language;
    inequality *all = NULL;
    et_gap_row *rows = NULL;
    et_table *tables[2] = {NULL, NULL};
    char *text = NULL;
    size_t count = 0;

    et_status status = open_panel(command, err);
    if (status == ET_OK) {
        count = et_panel_subject_count(command->panel);
        all = calloc(count + 1, sizeof *all);
        rows = calloc(count + 1, sizeof *rows);
        status = all && rows ? ET_OK : et_fail(err, ET_ERR_MEMORY, "out of memory");
    }
    for (size_t s = 0; s < count && status == ET_OK; s++) {
        const et_gap_source source = source_of(command, s);
        const et_gap_options how = options_of(command);
        status = et_gap_inequality(&source, &how, all[s].years, &all[s].summary, err);
        rows[s] = (et_gap_row){cli_gap_subject(command, s), all[s].years,
                               &all[s].summary};
    }
    if (status == ET_OK) {
        status = adjust(all, count, err);
    }
    if (status == ET_OK && command->common.format == ET_FORMAT_TEXT) {
        status = et_gap_text(rows, count, language, &text, err);
    } else if (status == ET_OK) {
        status = et_gap_years_table(&tables[0], rows, count, language, err);
        if (status == ET_OK) {
            status = et_gap_convergence_table(&tables[1], rows, count, language, err);
        }
    }
    int code = cli_gap_print(command, status, text, tables, err);
    free(all);
    free(rows);
    return code;
}

/* ---- two groups ---- */

typedef struct between {
    et_gap_between_year years[ET_TREND_MOST_YEARS];
    et_gap_between_summary summary;
} between;

static et_status adjust_moves(between *all, size_t count, et_error *err)
{
    et_gap_between_summary **list = malloc((count + 1) * sizeof *list);
    if (!list) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory");
    }
    for (size_t s = 0; s < count; s++) {
        list[s] = &all[s].summary;
    }
    et_status status = et_gap_adjust_moves(list, count, err);
    free(list);
    return status;
}

/* The two places; a second one that is not named is the rest. */
static et_status find_groups(cli_gap *command, cli_places *a, cli_places *b,
                             et_error *err)
{
    const cli_world *world = &command->world;
    const cli_options *o = &command->common;

    et_status status = cli_places_open(a, world, o, command->panel, command->a, err);
    if (status == ET_OK && command->b) {
        status = cli_places_open(b, world, o, command->panel, command->b, err);
    }
    if (status == ET_OK && (a->count != 1 || b->count > 1 || !a->place->member ||
                            (command->b && !b->place->member))) {
        status = et_fail(err, ET_ERR_ARGUMENT,
                         "found --between \"%.60s\", expected one province or cluster, "
                         "and a second one or none (the rest of the country)",
                         command->a);
    }
    return status;
}

static et_status between_subjects(cli_gap *command, const cli_places *a,
                                  const cli_places *b, between *all,
                                  et_gap_between_row *rows, et_error *err)
{
    bool vi = command->common.language == ET_VIETNAMESE;
    const et_gap_groups groups = {a->place->member, b->count ? b->place->member : NULL};
    et_status status = ET_OK;

    size_t count = et_panel_subject_count(command->panel);
    for (size_t s = 0; s < count && status == ET_OK; s++) {
        const et_gap_source source = source_of(command, s);
        const et_gap_options how = options_of(command);
        status = et_gap_between(&source, &groups, &how, all[s].years,
                                &all[s].summary, err);
        rows[s] = (et_gap_between_row){
            .subject = cli_gap_subject(command, s),
            .a = a->place->name,
            .b = b->count ? b->place->name : (vi ? "phần còn lại" : "the rest"),
            .years = all[s].years,
            .summary = &all[s].summary};
    }
    return status == ET_OK ? adjust_moves(all, count, err) : status;
}

int cli_gap_between(cli_gap *command, et_error *err)
{
    const et_language language = command->common.language;
    cli_places a = {0}, b = {0};
    between *all = NULL;
    et_gap_between_row *rows = NULL;
    et_table *tables[2] = {NULL, NULL};
    char *text = NULL;
    size_t count = 0;

    et_status status = open_panel(command, err);
    if (status == ET_OK) {
        status = find_groups(command, &a, &b, err);
    }
    if (status == ET_OK) {
        count = et_panel_subject_count(command->panel);
        all = calloc(count + 1, sizeof *all);
        rows = calloc(count + 1, sizeof *rows);
        status = all && rows ? between_subjects(command, &a, &b, all, rows, err)
                             : et_fail(err, ET_ERR_MEMORY, "out of memory");
    }
    if (status == ET_OK && command->common.format == ET_FORMAT_TEXT) {
        status = et_gap_between_text(rows, count, language, &text, err);
    } else if (status == ET_OK) {
        status = et_gap_between_table(&tables[0], rows, count, language, err);
        if (status == ET_OK) {
            status = et_gap_moves_table(&tables[1], rows, count, language, err);
        }
    }
    int code = cli_gap_print(command, status, text, tables, err);
    cli_places_free(&a);
    cli_places_free(&b);
    free(all);
    free(rows);
    return code;
}

/* ---- evenness ---- */

int cli_gap_even(cli_gap *command, et_error *err)
{
    et_table *tables[2] = {NULL, NULL};
    et_gap_even *rows = NULL;
    size_t room = 0, count = 0;

    et_status status = open_panel(command, err);
    if (status == ET_OK) {
        room = et_regions_cluster_count(command->world.regions);
        rows = calloc(room + 1, sizeof *rows);
        status = rows ? ET_OK : et_fail(err, ET_ERR_MEMORY, "out of memory");
    }
    if (status == ET_OK) {
        const et_gap_source source = source_of(command, 0);
        const et_gap_options how = options_of(command);
        status = et_gap_evenness(&source, &how, rows, room, &count, err);
    }
    if (status == ET_OK) {
        status = et_gap_even_table(&tables[0], command->world.regions, rows, count,
                                   command->common.language, err);
    }
    int code = cli_gap_print(command, status, NULL, tables, err);
    free(rows);
    return code;
}
