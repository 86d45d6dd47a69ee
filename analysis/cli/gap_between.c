/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two groups apart, or several, each two of them.
 */
#include <stdlib.h>
#include <string.h>

#include "cli/gap.h"

typedef struct between {
    et_gap_between_year years[ET_TREND_MOST_YEARS];
    et_gap_between_summary summary;
} between;

/* The groups; the rest is all provinces in none of the others. */
typedef struct groups {
    cli_places places[CLI_GAP_MOST_NAMES];
    const char *name[CLI_GAP_MOST_NAMES + 1];
    const bool *member[CLI_GAP_MOST_NAMES + 1]; /* NULL: the rest of the other one */
    bool *rest;
    size_t count;
} groups;

static bool is_rest(const char *name)
{
    return strcmp(name, "rest") == 0 || strcmp(name, "the rest") == 0 ||
           strcmp(name, "phần còn lại") == 0;
}

static et_status add_named(cli_gap *command, groups *g, const char *name, et_error *err)
{
    cli_places *places = &g->places[g->count];
    et_status status = cli_places_open(places, &command->world, &command->common,
                                       command->panel, name, err);

    if (status == ET_OK && (places->count != 1 || !places->place->member)) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found --between \"%.60s\", expected one province or cluster, the "
                       "other after it: --between \"Hà Nội\" \"Huế\" (one name: against "
                       "the rest of the country)",
                       name);
    }
    if (status == ET_OK) {
        g->name[g->count] = places->place->name;
        g->member[g->count++] = places->place->member;
    }
    return status;
}

static et_status add_rest(const cli_gap *command, groups *g, et_error *err)
{
    size_t units = et_panel_unit_count(command->panel), left = 0;
    bool vi = command->common.language == ET_VIETNAMESE;

    g->rest = calloc(units + 1, sizeof *g->rest);
    if (!g->rest) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory");
    }
    for (size_t u = 0; u < units; u++) {
        g->rest[u] = true;
        for (size_t i = 0; i < g->count; i++) {
            g->rest[u] = g->rest[u] && !g->member[i][u];
        }
        left += g->rest[u];
    }
    g->name[g->count] = vi ? "phần còn lại" : "the rest";
    g->member[g->count++] = g->rest;
    return left ? ET_OK
                : et_fail(err, ET_ERR_ARGUMENT, "found groups that hold all provinces, "
                                                "expected some to be the rest");
}

static et_status find_groups(cli_gap *command, groups *g, et_error *err)
{
    et_status status = ET_OK;
    bool rest = command->name_count == 1;

    for (size_t i = 0; i < command->name_count && status == ET_OK; i++) {
        if (is_rest(command->names[i])) {
            rest = true;
        } else {
            status = add_named(command, g, command->names[i], err);
        }
    }
    if (status == ET_OK && g->count == 0) {
        status = et_fail(err, ET_ERR_ARGUMENT,
                         "found --between \"%.60s\" alone, expected the name of a "
                         "province or cluster", command->names[0]);
    }
    return status == ET_OK && rest ? add_rest(command, g, err) : status;
}

static void free_groups(groups *g)
{
    for (size_t i = 0; i < CLI_GAP_MOST_NAMES; i++) {
        cli_places_free(&g->places[i]);
    }
    free(g->rest);
}

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

/* Every subject, each two groups of it. */
static et_status compare(const cli_gap *command, const groups *g, between *all,
                         et_gap_between_row *rows, et_error *err)
{
    const et_gap_options how = cli_gap_options(command);
    et_status status = ET_OK;
    size_t used = 0;

    for (size_t s = 0; s < et_panel_subject_count(command->panel); s++) {
        const et_gap_source source = cli_gap_source(command, s);
        for (size_t i = 0; i < g->count; i++) {
            for (size_t j = i + 1; j < g->count && status == ET_OK; j++, used++) {
                const et_gap_groups two = {g->member[i], g->member[j]};
                status = et_gap_between(&source, &two, &how, all[used].years,
                                        &all[used].summary, err);
                rows[used] = (et_gap_between_row){
                    .subject = cli_gap_subject(command, s), .a = g->name[i],
                    .b = g->name[j], .years = all[used].years,
                    .summary = &all[used].summary};
            }
        }
    }
    return status == ET_OK ? adjust_moves(all, used, err) : status;
}

int cli_gap_between(cli_gap *command, et_error *err)
{
    const et_language language = command->common.language;
    groups g = {0};
    between *all = NULL;
    et_gap_between_row *rows = NULL;
    et_table *tables[2] = {NULL, NULL};
    char *text = NULL;
    size_t count = 0;

    et_status status = cli_gap_open(command, err);
    if (status == ET_OK) {
        status = find_groups(command, &g, err);
    }
    if (status == ET_OK) {
        count = et_panel_subject_count(command->panel) * (g.count * (g.count - 1) / 2);
        all = calloc(count + 1, sizeof *all);
        rows = calloc(count + 1, sizeof *rows);
        status = all && rows ? compare(command, &g, all, rows, err)
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
    free_groups(&g);
    free(all);
    free(rows);
    return code;
}
