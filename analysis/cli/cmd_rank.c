/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "cli/options.h"
#include "cli/ranking.h"
#include "cli/use.h"
#include "examtrend/results.h"

#define MOST_TABLES 64

typedef struct rank_command {
    cli_options common;
    cli_ranking ranking;
    int from_year, year;
    int noise_first, noise_last; /* --wobble; 0: not given */
    int first_year, last_year;   /* that are ranked */
    size_t best, top, bottom;
    bool within, strongest;
    cli_world world;
    et_table *tables[MOST_TABLES];
    size_t table_count;
} rank_command;

enum {
    KEY_MOVES = 0x700,
    KEY_BEST,
    KEY_TOP,
    KEY_BOTTOM,
    KEY_WITHIN,
    KEY_WOBBLE,
    KEY_STRONGEST
};

static const struct argp_option options[] = {
    {NULL, 0, NULL, 0, "Ranking:", 1},
    {"moves", KEY_MOVES, "FROM-TO", 0,
     "Years to compare; TO is ranked (default: the last two)", 0},
    {"best", KEY_BEST, "NUMBER", 0, "Who may be among the best so many? (default 10)", 0},
    {"top", KEY_TOP, "NUMBER", 0, "Print so many units only", 0},
    {"bottom", KEY_BOTTOM, "NUMBER", 0,
     "Print so many units from the end only (with --top: both ends)", 0},
    {"wobble", KEY_WOBBLE, "FIRST-LAST", 0,
     "Take the usual wobble from these years, where those ranked (--years) are too few "
     "to show one", 0},
    {"strongest", KEY_STRONGEST, NULL, 0,
     "Which of its subjects is each unit's strongest, and is that certain?", 0},
    {"within", KEY_WITHIN, NULL, 0,
     "Positions against the other provinces of the same region, or of the same cluster "
     "of --clusters or --group: who does well for where it is?", 0},
    {0}};

static void parse_moves(const char *arg, rank_command *command, struct argp_state *state)
{
    if (!cli_years(arg, &command->from_year, &command->year) ||
        command->from_year == command->year) {
        argp_error(state, "--moves found \"%s\", expected two years, as in 2023-2024",
                   arg);
    }
}

static void parse_number(const char *arg, const char *name, size_t *out,
                         struct argp_state *state)
{
    int64_t number = 0;
    if (!et_text_to_int(arg, strlen(arg), &number) || number < 1 || number > 100000) {
        argp_error(state, "--%s found \"%s\", expected a number from 1", name, arg);
        return;
    }
    *out = (size_t)number;
}

static error_t parse(int key, char *arg, struct argp_state *state)
{
    rank_command *command = state->input;
    switch (key) {
    case ARGP_KEY_INIT:
        for (int i = 0; i < 3; i++) {
            state->child_inputs[i] = &command->common;
        }
        state->child_inputs[3] = &command->ranking;
        state->child_inputs[4] = &command->common;
        return 0;
    case KEY_MOVES: parse_moves(arg, command, state); return 0;
    case KEY_BEST: parse_number(arg, "best", &command->best, state); return 0;
    case KEY_TOP: parse_number(arg, "top", &command->top, state); return 0;
    case KEY_BOTTOM: parse_number(arg, "bottom", &command->bottom, state); return 0;
    case KEY_WOBBLE:
        if (!cli_years(arg, &command->noise_first, &command->noise_last)) {
            argp_error(state,
                       "--wobble found \"%s\", expected FIRST-LAST, as in 2017-2024",
                       arg);
        }
        return 0;
    case KEY_WITHIN: command->within = true; return 0;
    case KEY_STRONGEST: command->strongest = true; return 0;
    case ARGP_KEY_END:
        if (command->strongest && (command->within || command->top || command->bottom ||
                                   command->from_year || command->common.scale_given)) {
            argp_error(state, "--strongest compares subjects, on z: expected it without "
                              "--within, --top, --bottom, --moves and --scale");
        }
        return 0;
    default: return ARGP_ERR_UNKNOWN;
    }
}

static const struct argp_child children[] = {{&cli_data_argp, 0, NULL, 2},
                                             {&cli_unit_argp, 0, NULL, 3},
                                             {&cli_output_argp, 0, NULL, 4},
                                             {&cli_ranking_argp, 0, NULL, 5},
                                             {&cli_without_argp, 0, NULL, 3},
                                             {0}};
static const struct argp rank_argp = {
    options, parse, NULL,
    "Ranks as sets: \"5, plausibly 2 to 17\". The noise is the usual wobble of a unit "
    "from year to year; where it is more than half of the spread, ranks are hidden. "
    "Moves between two years stand beside what such years usually bring."
    "\v--unit chooses province (default), region, cluster, or the names to print.",
    children, NULL, NULL};

static int by_value(const void *a, const void *b)
{
    const et_ranking_unit *x = a, *y = b;
    if ((x->state == ET_FIT_OK) != (y->state == ET_FIT_OK)) {
        return x->state == ET_FIT_OK ? -1 : 1;
    }
    if (x->state == ET_FIT_OK && x->set.rank != y->set.rank) {
        return x->set.rank < y->set.rank ? -1 : 1;
    }
    return (x->unit > y->unit) - (x->unit < y->unit);
}

/* Keeps the units that --unit names. */
static et_status choose_units(const et_panel *panel, const char *names,
                              et_ranking_unit *units, size_t *count, et_error *err)
{
    bool *chosen = NULL;
    et_status status = cli_named_units(panel, names, &chosen, err);
    size_t kept = 0;

    for (size_t i = 0; i < *count && status == ET_OK; i++) {
        if (chosen[units[i].unit]) {
            units[kept++] = units[i];
        }
    }
    *count = kept;
    free(chosen);
    return status;
}

/* Keeps --top from the first and --bottom from the last of those that have a rank. */
static size_t cut(const rank_command *command, et_ranking_unit *units, size_t count)
{
    size_t ranked = 0, kept = 0;

    if (!command->top && !command->bottom) {
        return count;
    }
    while (ranked < count && units[ranked].state == ET_FIT_OK) {
        ranked++;
    }
    ranked = ranked ? ranked : count;
    for (size_t i = 0; i < ranked; i++) {
        if (i < command->top || i + command->bottom >= ranked) {
            units[kept++] = units[i];
        }
    }
    return kept;
}

/* The cluster of each unit of the panel: regions, --clusters or --group. */
static et_status find_peers(const rank_command *command, const et_panel *panel,
                            size_t **peers, et_error *err)
{
    const cli_options *o = &command->common;
    const et_regions *regions = command->world.regions;
    const char *scheme = o->scheme ? o->scheme : o->group_count ? "groups" : "regions";
    size_t units = et_panel_unit_count(panel), first = 0, count = 0;

    if (!command->within) {
        return ET_OK;
    }
    *peers = malloc((units + 1) * sizeof **peers);
    if (!*peers) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory");
    }
    if (et_panel_level(panel) != ET_UNIT_PROVINCE) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found --within for clusters, expected it for "
                       "provinces: --clusters says within which");
    }
    et_status status = et_regions_scheme(regions, scheme, et_panel_map(panel), &first,
                                         &count, err);
    for (size_t u = 0; u < units && status == ET_OK; u++) {
        (*peers)[u] = ET_NO_PEERS;
        for (size_t c = first; c < first + count; c++) {
            if (et_regions_is_member(regions, c, et_panel_unit(panel, u)->index)) {
                (*peers)[u] = c;
            }
        }
    }
    return status;
}

static et_ranking_options options_of(const rank_command *command, const et_panel *panel)
{
    return (et_ranking_options){.first_year = command->first_year,
                                .last_year = command->last_year,
                                .scale = command->common.scale,
                                .reference = cli_reference(&command->common, panel),
                                .of = command->ranking.of,
                                .year = command->year,
                                .from_year = command->from_year,
                                .noise_first = command->noise_first,
                                .noise_last = command->noise_last,
                                .best = command->best,
                                .force = command->ranking.force};
}

static et_status make_table(rank_command *command, const et_panel *panel, size_t subject,
                            const char *names, et_error *err)
{
    const cli_options *o = &command->common;
    et_ranking_options how = options_of(command, panel);
    const et_subject *info = et_panel_subject_info(panel, subject);
    size_t count = et_panel_unit_count(panel);
    et_ranking_unit *units = calloc(count + 1, sizeof *units);
    et_ranking_summary summary;
    const et_series_source from = {panel, subject, command->world.regimes};
    size_t *peers = NULL;

    if (!units) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory");
    }
    et_status status = find_peers(command, panel, &peers, err);
    how.peers = peers;
    if (status == ET_OK) {
        status = et_ranking_units(&from, &how, units, &summary, err);
    }
    if (status == ET_OK && !summary.hidden) { /* the order is a rank too */
        qsort(units, count, sizeof *units, by_value);
    }
    if (status == ET_OK && names) {
        status = choose_units(panel, names, units, &count, err);
    }
    if (status == ET_OK && command->table_count == MOST_TABLES) {
        status = et_fail(err, ET_ERR_ARGUMENT,
                         "found more than %d subjects, expected "
                         "fewer: choose with --subject",
                         MOST_TABLES);
    }
    if (status == ET_OK) {
        count = summary.hidden ? count : cut(command, units, count);
        const et_ranking_rows rows = {
            .panel = panel,
            .subject = et_subject_name(info, o->language),
            .units = units,
            .count = count,
            .summary = &summary,
            .people = cli_for_people(o)};
        status = et_ranking_table(&command->tables[command->table_count++], &rows,
                                  o->language, err);
    }
    free(peers);
    free(units);
    return status;
}

static et_status strongest_table(rank_command *command, const et_panel *panel,
                                 const char *names, et_error *err)
{
    const cli_options *o = &command->common;
    const et_ranking_options how = {.first_year = command->first_year,
                                    .last_year = command->last_year,
                                    .reference = cli_reference(o, panel),
                                    .noise_first = command->noise_first,
                                    .noise_last = command->noise_last};
    size_t count = et_panel_unit_count(panel);
    et_strength *units = calloc(count + 1, sizeof *units);

    et_status status =
        units ? et_strengths(panel, command->world.regimes, &how, units, err)
              : et_fail(err, ET_ERR_MEMORY, "out of memory");
    if (status == ET_OK && names) {
        status = cli_keep_named(panel, names, units, sizeof *units, &count, err);
    }
    if (status == ET_OK) {
        const et_strength_rows rows = {
            .panel = panel, .strengths = units, .count = count,
            .people = cli_for_people(o),
            .language = o->language};
        status = et_strength_table(&command->tables[command->table_count++], &rows, err);
    }
    free(units);
    return status;
}

/* The panel of the years that are ranked and of those that the wobble is from. */
static et_status open_panel(rank_command *command, const cli_options *asked,
                            et_unit_level level, et_panel **panel, et_error *err)
{
    cli_options wide = *asked;

    command->first_year = asked->first_year;
    command->last_year = asked->last_year;
    if (command->noise_first) {
        wide.first_year = command->noise_first < wide.first_year ? command->noise_first
                                                                 : wide.first_year;
        wide.last_year = command->noise_last > wide.last_year ? command->noise_last
                                                              : wide.last_year;
    }
    return cli_panel(panel, &command->world, &wide, level, err);
}

static et_status make_tables(rank_command *command, et_error *err)
{
    cli_options narrow = command->common;
    et_unit_level level = ET_UNIT_PROVINCE;
    const char *unit = narrow.unit, *names = cli_unit_names(&narrow, &level);
    et_panel *panel = NULL;
    et_status status = ET_OK;

    if (names && command->within) {
        level = ET_UNIT_PROVINCE;
    }
    if (level == ET_UNIT_NATION) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found --unit nation, expected province, region "
                       "or cluster: one unit has no rank");
    }
    status = command->within
                 ? cli_no_use(&narrow, CLI_GIVEN_BY_YEAR, "--within", err)
                 : cli_no_use_by_level(&narrow, unit ? unit : "province", err);
    if (status == ET_OK && !narrow.first_year) { /* others may be divided otherwise */
        status = cli_window(&command->world, &narrow, err);
    }
    if (status == ET_OK) {
        status = open_panel(command, &narrow, level, &panel, err);
    }
    if (status == ET_OK && command->strongest) {
        status = strongest_table(command, panel, names, err);
    }
    for (size_t s = 0; status == ET_OK && !command->strongest &&
                       s < et_panel_subject_count(panel); s++) {
        status = make_table(command, panel, s, names, err);
    }
    et_panel_free(panel);
    return status;
}

int cmd_rank(int argc, char **argv)
{
    rank_command command = {0};
    et_error err = {0};
    int code;

    if (!cli_parse(&rank_argp, argc, argv, &command, &code)) {
        return code;
    }
    et_status status = cli_answer_open(&command.world, &command.common, &err);
    if (status == ET_OK) {
        status = make_tables(&command, &err);
    }
    code = cli_answer(&command.common, &command.world, status, command.tables,
                      command.table_count, &err);
    cli_world_free(&command.world);
    return code;
}
