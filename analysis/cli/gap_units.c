/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Inequality across provinces, and which cluster is most even.
 */
#include <stdlib.h>

#include "cli/gap.h"

const char *cli_gap_subject(const cli_gap *command, size_t subject)
{
    return et_subject_name(et_panel_subject_info(command->panel, subject),
                           command->common.language);
}

int cli_gap_print(const cli_gap *command, et_status status, char *text,
                  et_table *tables[2], et_error *err)
{
    int code;
    if (status != ET_OK) {
        code = cli_report(err);
    } else if (text) {
        code = cli_print_text(&command->common, &command->world, text);
    } else {
        code = cli_print(&command->common, &command->world, tables, tables[1] ? 2 : 1);
    }
    free(text);
    et_table_free(tables[0]);
    et_table_free(tables[1]);
    return code;
}

et_status cli_gap_open(cli_gap *command, et_error *err)
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

et_gap_source cli_gap_source(const cli_gap *command, size_t subject)
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

et_gap_options cli_gap_options(const cli_gap *command)
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

    et_status status = cli_gap_open(command, err);
    if (status == ET_OK) {
        count = et_panel_subject_count(command->panel);
        all = calloc(count + 1, sizeof *all);
        rows = calloc(count + 1, sizeof *rows);
        status = all && rows ? ET_OK : et_fail(err, ET_ERR_MEMORY, "out of memory");
    }
    for (size_t s = 0; s < count && status == ET_OK; s++) {
        const et_gap_source source = cli_gap_source(command, s);
        const et_gap_options how = cli_gap_options(command);
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

/* ---- evenness ---- */

int cli_gap_even(cli_gap *command, et_error *err)
{
    et_table *tables[2] = {NULL, NULL};
    et_gap_even *rows = NULL;
    size_t room = 0, count = 0;

    et_status status = cli_gap_open(command, err);
    if (status == ET_OK) {
        room = et_regions_cluster_count(command->world.regions);
        rows = calloc(room + 1, sizeof *rows);
        status = rows ? ET_OK : et_fail(err, ET_ERR_MEMORY, "out of memory");
    }
    if (status == ET_OK) {
        const et_gap_source source = cli_gap_source(command, 0);
        const et_gap_options how = cli_gap_options(command);
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
