/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cli/options.h"
#include "cli/use.h"
#include "examtrend/panel_table.h"
#include "examtrend/text.h"

#define MOST_MARKS 32
#define MOST_SORTS 8

typedef struct panel_command {
    cli_options common;
    cli_world world;
    bool counts_only;
    et_mark marks[MOST_MARKS];
    size_t mark_count;
    et_table_ordering order;
    const char *sort; /* as typed */
    et_table *tables[MOST_SORTS];
    size_t table_count;
    const char *show;
    bool takers, change, by_regime;
    const char *against;
    cli_world other; /* of --against; its panel needs it */
} panel_command;

enum { KEY_MARK = 0x600, KEY_SORT = KEY_MARK + ET_MARK_TOP + 1, KEY_TOP, KEY_EACH,
       KEY_SHOW, KEY_TAKERS, KEY_CHANGE, KEY_AGAINST };

static const struct argp_option options[] = {
    {NULL, 0, NULL, 0, "Cells:", 1},
    {"counts-only", 'C', NULL, 0,
     "Take no published averages: quartiles and shares of all units, of the provinces "
     "that have counts", 0},
    {"show", KEY_SHOW, "COLUMN[,COLUMN]", 0,
     "Columns that CSV has, on the screen too: p10, p90, skewness, kurtosis, lean (mean "
     "less median); and more: essay, bell (how far from a normal curve), upper_tail", 0},
    {"takers", KEY_TAKERS, NULL, 0,
     "Candidates as a share of those of the compulsory subject that most sat", 0},
    {"change", KEY_CHANGE, "regimes", OPTION_ARG_OPTIONAL,
     "The last year alone, with the change since the first, the usual yearly step, and "
     "most falls and rises in a row; =regimes: also within each regime of the exam", 0},
    {"against", KEY_AGAINST, "FILE", 0,
     "Beside the cells of another tally or table of averages: two papers, sittings or "
     "versions of the data, and what pooling them does", 0},
    {NULL, 0, NULL, 0, "Marks, each with columns of its own; may be repeated:", 2},
    {"at-least", KEY_MARK + ET_MARK_AT_LEAST, "MARK", 0,
     "How many, and which share, have that much or more", 0},
    {"above", KEY_MARK + ET_MARK_ABOVE, "MARK", 0,
     "How many, and which share, have more", 0},
    {"below", KEY_MARK + ET_MARK_BELOW, "MARK", 0,
     "How many, and which share, have less", 0},
    {"at-most", KEY_MARK + ET_MARK_AT_MOST, "MARK", 0,
     "How many, and which share, have that much or less", 0},
    {"exactly", KEY_MARK + ET_MARK_EXACTLY, "MARK", 0,
     "How many, and which share, have just that much", 0},
    {"percentile-of", KEY_MARK + ET_MARK_POSITION, "MARK", 0,
     "Which share of takers that mark is better than", 0},
    {"top-share", KEY_MARK + ET_MARK_TOP, "PERCENT", 0,
     "The mark that the best so many per cent reach", 0},
    {NULL, 0, NULL, 0, "Order:", 3},
    {"sort", KEY_SORT, "COLUMN[,COLUMN...]", 0,
     "Sort by a column (its name in CSV), largest first; several: a table for each", 0},
    {"reverse", 'r', NULL, 0, "Smallest first", 0},
    {"top", KEY_TOP, "N", 0, "The first N rows, and those that equal the last of them",
     0},
    {"each", KEY_EACH, "COLUMN", 0, "The rows of --top for each value of a column", 0},
    {0}};

static void add_mark(panel_command *command, et_mark_kind kind, const char *arg,
                     struct argp_state *state)
{
    double value, most = kind == ET_MARK_TOP ? 100.0 : ET_SCORE_LIMIT / 100.0;

    if (!et_text_to_double(arg, strlen(arg), &value) || !(value >= 0.0) || value > most ||
        (kind == ET_MARK_TOP && !(value > 0.0)) ||
        (kind != ET_MARK_TOP && fabs(value * 100.0 - round(value * 100.0)) > 1e-6)) {
        argp_error(state, "found the mark \"%s\", expected %s %g%s", arg,
                   kind == ET_MARK_TOP ? "per cent above 0 and up to"
                                       : "points from 0 to",
                   most, kind == ET_MARK_TOP ? "" : " with at most two decimals");
    } else if (command->mark_count == MOST_MARKS) {
        argp_error(state, "found more than %d marks", MOST_MARKS);
    } else {
        command->marks[command->mark_count++] = (et_mark){kind, value};
    }
}

static error_t parse(int key, char *arg, struct argp_state *state)
{
    panel_command *command = state->input;
    if (key >= KEY_MARK && key < KEY_SORT) {
        add_mark(command, (et_mark_kind)(key - KEY_MARK), arg, state);
        return 0;
    }
    switch (key) {
    case ARGP_KEY_INIT:
        for (int i = 0; i < 3; i++) {
            state->child_inputs[i] = &command->common;
        }
        state->child_inputs[3] = &command->common;
        return 0;
    case 'C': command->counts_only = true; return 0;
    case KEY_SORT: command->sort = arg; return 0;
    case 'r': command->order.smallest = true; return 0;
    case KEY_SHOW: command->show = arg; return 0;
    case KEY_TAKERS: command->takers = true; return 0;
    case KEY_CHANGE:
        command->change = true;
        command->by_regime = arg != NULL;
        if (arg && strcmp(arg, "regimes") != 0) {
            argp_error(state, "--change found \"%s\", expected nothing or regimes", arg);
        }
        return 0;
    case KEY_AGAINST: command->against = arg; return 0;
    case KEY_TOP: command->order.top = cli_parse_top(arg, state); return 0;
    case KEY_EACH: command->order.group = arg; return 0;
    case ARGP_KEY_END:
        if (command->order.group && !command->order.top) {
            argp_error(state, "--each says of what --top is: found no --top");
        }
        if (command->order.smallest && !command->sort) {
            argp_error(state, "--reverse turns --sort round: found no --sort");
        }
        if (command->against && (command->change || command->takers || command->show ||
                                 command->mark_count || command->common.scale_given)) {
            argp_error(state, "--against has columns of its own: expected it without "
                              "--change, --takers, --show, --scale and marks");
        }
        return 0;
    default: return ARGP_ERR_UNKNOWN;
    }
}

static const struct argp_child children[] = {{&cli_data_argp, 0, NULL, 4},
                                             {&cli_unit_argp, 0, NULL, 5},
                                             {&cli_output_argp, 0, NULL, 6},
                                             {&cli_without_argp, 0, NULL, 5},
                                             {0}};
static const struct argp panel_argp = {
    options, parse, NULL,
    "How many candidates, mean, deviation, quartiles and shares, by unit, year and "
    "subject.\v"
    "Without --unit: the country. --unit chooses nation, region, cluster, province, or "
    "names such as \"Cao Bằng,Lạng Sơn\". --scale adds the distance from the country. "
    "The table on the screen has the usual columns, the other formats have all.",
    children, NULL, NULL};

/* The panel in which the names are units: clusters where a scheme or groups were given,
 * else provinces of the map that all years lead to, else of an older one in its years. */
static et_status find_named(const panel_command *command, et_panel **panel, bool **chosen,
                            et_error *err)
{
    const cli_options *common = &command->common;
    cli_options tried = *common;
    bool clusters = common->scheme || common->group_count;
    et_status status = cli_panel(panel, &command->world, &tried,
                                 clusters ? ET_UNIT_CLUSTER : ET_UNIT_PROVINCE, err);

    for (size_t map = 0; status == ET_OK; map++) {
        status = cli_named_units(*panel, common->unit, chosen, err);
        if (status != ET_ERR_NOT_FOUND || clusters || common->map || common->first_year ||
            map >= et_regions_map_count(command->world.regions)) {
            return status;
        }
        tried.map = et_regions_map(command->world.regions, map);
        tried.first_year = tried.last_year = 0;
        cli_years_on_map(&command->world, tried.map, &tried.first_year, &tried.last_year);
        if (!tried.first_year || strcmp(tried.map, et_panel_map(*panel)) == 0) {
            return status;
        }
        et_panel_free(*panel);
        status = cli_panel(panel, &command->world, &tried, ET_UNIT_PROVINCE, err);
    }
    return status;
}

/* A reference is that of --scale; of the country only its distance is on one. */
static et_status check_use(const cli_options *common, et_unit_level level, et_error *err)
{
    et_status status =
        common->scale_given && common->scale != ET_SCALE_RAW
            ? ET_OK
            : cli_no_use(common, CLI_GIVEN_REFERENCE,
                         "a table without --scale relative or z", err);
    if (status == ET_OK && level == ET_UNIT_NATION) {
        status = cli_no_use(common, CLI_GIVEN_GROUPING | CLI_GIVEN_MAP,
                            "the country as a whole", err);
    } else if (status == ET_OK && level == ET_UNIT_PROVINCE) {
        status = cli_no_use(common, CLI_GIVEN_GROUPING, "a table of provinces", err);
    }
    return status;
}

static et_status find_panel(const panel_command *command, et_panel **panel, bool **chosen,
                            et_error *err)
{
    const char *unit = command->common.unit;
    et_unit_level level = ET_UNIT_NATION;

    if (unit && !cli_unit_level(unit, &level)) {
        return find_named(command, panel, chosen, err);
    }
    if (!unit && (command->common.scheme || command->common.group_count)) {
        level = ET_UNIT_CLUSTER;
    }
    et_status status = check_use(&command->common, level, err);
    return status == ET_OK
               ? cli_panel(panel, &command->world, &command->common, level, err)
               : status;
}

/* Each of a list of columns is there; NULL: none. */
static et_status check_columns(const et_table *table, const char *columns, et_error *err)
{
    char *list = strdup(columns ? columns : ""), *save = NULL;
    et_status status = list ? ET_OK : et_fail(err, ET_ERR_MEMORY, "out of memory");

    for (char *key = list ? strtok_r(list, ",", &save) : NULL; key && status == ET_OK;
         key = strtok_r(NULL, ",", &save)) {
        status = et_panel_table_has_column(table, key, err);
    }
    free(list);
    return status;
}

/* The panel of the other source, asked for in the same way. */
static et_status find_other(panel_command *command, et_panel **panel, et_error *err)
{
    panel_command asked = *command;
    bool *chosen = NULL;

    asked.common.data = command->against;
    et_status status = cli_world_open(&command->other, &asked.common, err);
    if (status == ET_OK) {
        command->other.published = command->counts_only ? NULL : command->other.published;
        asked.world = command->other;
        status = find_panel(&asked, panel, &chosen, err);
    }
    free(chosen);
    return status;
}

static et_status make_against(panel_command *command, const et_panel *panel,
                              const et_panel_table_options *shown, et_table **table,
                              et_error *err)
{
    et_panel *other = NULL;
    et_status status = find_other(command, &other, err);

    if (status == ET_OK) {
        status = et_panel_against_table(table, panel, other, shown, err);
    }
    et_panel_free(other);
    return status;
}

/* What people read below: an order is not yet a finding. */
static void note_order(const panel_command *command, const et_panel *panel,
                       et_table *table)
{
    if (command->order.key && et_panel_unit_count(panel) > 1) {
        et_table_note(
            table, "%s",
            command->common.language == ET_VIETNAMESE
                ? "Thứ tự dòng không phải thứ hạng: `examtrend rank` cho biết "
                  "chênh lệch nào lớn hơn dao động thường có."
                : "The order of rows is no ranking: `examtrend rank` says which "
                  "differences are more than the usual wobble.");
    }
}

static et_status make_table(panel_command *command, const et_panel *panel,
                            const bool *chosen, et_table **table, et_error *err)
{
    const cli_options *common = &command->common;
    const et_scale_options scale = {.scale = common->scale,
                                    .reference = cli_reference(common, panel)};
    char also[256];

    (void)snprintf(also, sizeof also, "%s,%s", command->show ? command->show : "",
                   command->sort ? command->sort : "");
    const et_panel_table_options shown = {
        .units = chosen,
        .scale = common->scale_given ? &scale : NULL,
        .people = cli_for_people(common),
        .language = common->language,
        .marks = command->marks,
        .mark_count = command->mark_count,
        .also = also,
        .takers = command->takers,
        .change = command->change,
        .by_regime = command->by_regime,
        .regimes = command->world.regimes};
    et_status status = command->against
                           ? make_against(command, panel, &shown, table, err)
                           : et_panel_table(table, panel, &shown, err);

    if (status == ET_OK) {
        status = check_columns(*table, command->show, err);
    }
    if (status == ET_OK && !command->against) { /* which has none to add */
        status = check_columns(*table, command->order.key, err);
    }
    if (status == ET_OK && (command->order.key || command->order.top)) {
        status = et_table_order(*table, &command->order, err);
    }
    if (status == ET_OK) {
        note_order(command, panel, *table);
    }
    return status;
}

/* One table, or one for each column to sort by. */
static et_status make_tables(panel_command *command, et_error *err)
{
    char *list = strdup(command->sort ? command->sort : ""), *save = NULL;
    et_panel *panel = NULL;
    bool *chosen = NULL;
    et_status status = list ? find_panel(command, &panel, &chosen, err)
                            : et_fail(err, ET_ERR_MEMORY, "out of memory");
    char *key = status == ET_OK ? strtok_r(list, ",", &save) : NULL;

    do {
        command->order.key = key;
        if (status == ET_OK && command->table_count == MOST_SORTS) {
            status = et_fail(err, ET_ERR_ARGUMENT, "found --sort by more than %d columns",
                             MOST_SORTS);
        }
        if (status == ET_OK) {
            status = make_table(command, panel, chosen,
                                &command->tables[command->table_count], err);
            command->table_count += status == ET_OK;
        }
        key = key ? strtok_r(NULL, ",", &save) : NULL;
    } while (key && status == ET_OK);
    free(list);
    free(chosen);
    et_panel_free(panel);
    return status;
}

int cmd_panel(int argc, char **argv)
{
    panel_command command = {0};
    et_error err = {0};
    int code;

    if (!cli_parse(&panel_argp, argc, argv, &command, &code)) {
        return code;
    }
    et_status status = cli_answer_open(&command.world, &command.common, &err);
    if (status == ET_OK && command.counts_only) {
        command.world.published = NULL;
    }
    if (status == ET_OK) {
        status = make_tables(&command, &err);
    }
    code = cli_answer(&command.common, &command.world, status, command.tables,
                      command.table_count, &err);
    cli_world_free(&command.other);
    cli_world_free(&command.world);
    return code;
}
