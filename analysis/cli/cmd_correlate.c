/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/left_out.h"
#include "cli/remarks.h"
#include "cli/options.h"
#include "cli/use.h"
#include "examtrend/results.h"
#include "panel/unknown_names.h"

typedef struct correlate_command {
    cli_options common;
    cli_world world;
    const char *moments;
    bool over_years;
    et_table_ordering order;
    et_joint *joint;
    size_t *subjects; /* in the registry, ascending */
    size_t subject_count;
} correlate_command;

enum { KEY_MOMENTS = 0x800, KEY_OVER, KEY_SORT, KEY_TOP };

static const struct argp_option options[] = {
    {NULL, 0, NULL, 0, "Correlations:", 1},
    {"moments", KEY_MOMENTS, "FILE", 0,
     "Joint moments, as `aggregate --moments` writes them (default: the bundled ones)",
     0},
    {"over", KEY_OVER, "candidates|years", 0,
     "Over candidates who sat both (default), or of the country's means over the years",
     0},
    {"sort", KEY_SORT, "COLUMN", 0, "Sort by a column (its name in CSV), largest first",
     0},
    {"reverse", 'r', NULL, 0, "Smallest first", 0},
    {"top", KEY_TOP, "N", 0, "The first N rows", 0},
    {0}};

static error_t parse(int key, char *arg, struct argp_state *state)
{
    correlate_command *command = state->input;
    switch (key) {
    case ARGP_KEY_INIT:
        for (int i = 0; i < 4; i++) {
            state->child_inputs[i] = &command->common;
        }
        return 0;
    case KEY_MOMENTS: command->moments = arg; return 0;
    case KEY_OVER:
        command->over_years = strcmp(arg, "years") == 0;
        if (!command->over_years && strcmp(arg, "candidates") != 0) {
            argp_error(state, "--over found \"%s\", expected candidates or years", arg);
        }
        return 0;
    case KEY_SORT: command->order.key = arg; return 0;
    case 'r': command->order.smallest = true; return 0;
    case KEY_TOP: command->order.top = cli_parse_top(arg, state); return 0;
    default: return ARGP_ERR_UNKNOWN;
    }
}

static const struct argp_child children[] = {{&cli_data_argp, 0, NULL, 2},
                                             {&cli_unit_argp, 0, NULL, 3},
                                             {&cli_output_argp, 0, NULL, 4},
                                             {&cli_without_argp, 0, NULL, 3},
                                             {0}};
static const struct argp correlate_argp = {
    options, parse, NULL,
    "How strongly two subjects go together: over candidates who sat both, in all and "
    "within provinces, year by year; or over the years, by the country's means.\v"
    "--unit names a province, or with --clusters or --group a cluster, whose candidates "
    "are taken alone. --subject: pairs of these (default: of all).",
    children, NULL, NULL};

/* ---- which places ---- */

/* Whether a place of a year is in the unit asked for: a province, or a cluster's. */
static bool is_wanted(const correlate_command *command, const et_joint_key *key,
                      size_t wanted, bool cluster)
{
    const et_regions *regions = command->world.regions;
    const char *map = cluster ? et_regions_cluster(regions, wanted)->map
                              : et_regions_province(regions, wanted)->map;
    size_t province;

    if (et_regions_by_code(regions, key->year, key->place, &province, NULL) != ET_OK ||
        et_regions_on_map(regions, province, map, &province, NULL) != ET_OK) {
        return false;
    }
    return cluster ? et_regions_is_member(regions, wanted, province)
                   : province == wanted;
}

static et_status find_unit(const correlate_command *command, size_t *wanted,
                           bool *cluster, et_error *err)
{
    const cli_options *common = &command->common;
    et_regions *regions = command->world.regions;
    size_t first, count, unit;
    et_panel *panel = NULL;

    *cluster = cli_named_level(common) == ET_UNIT_CLUSTER;
    if (!*cluster) {
        const char *map = common->map ? common->map : cli_oldest_map(&command->world);
        return et_regions_by_name(regions, map, common->unit, wanted, NULL) == ET_OK
                   ? ET_OK
                   : et_unknown_unit(regions, map, common->unit, err);
    }
    const char *scheme = common->scheme ? common->scheme : "groups";
    et_status status =
        et_regions_scheme(regions, scheme, common->map, &first, &count, err);
    if (status == ET_OK) { /* the panel knows how people call its clusters */
        status = cli_panel(&panel, &command->world, common, ET_UNIT_CLUSTER, err);
    }
    if (status == ET_OK) {
        status = et_panel_find_unit(panel, common->unit, &unit, err);
    }
    if (status == ET_OK) {
        *wanted = et_panel_unit(panel, unit)->index;
    }
    et_panel_free(panel);
    return status;
}

static bool year_wanted(const cli_options *common, int year)
{
    return !common->first_year ||
           (year >= common->first_year && year <= common->last_year);
}

/* Who lacks one of the two papers is in no pair. */
static bool is_left_out(const cli_left_out *out, const et_joint_key *key)
{
    const char *const papers[] = {key->subject_x, key->subject_y};
    return cli_is_left_out(out, key->year, key->place, papers, 2);
}

/* Keeps the rows of the years and of the unit. */
static et_status keep_wanted(correlate_command *command, et_error *err)
{
    const char *map = command->common.map;
    cli_left_out out;
    et_unit_level level = ET_UNIT_NATION;
    const char *unit = command->common.unit;
    bool named = unit && !cli_unit_level(unit, &level), cluster = false;
    et_joint *kept = NULL;
    size_t wanted = 0;

    if (level != ET_UNIT_NATION) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "--unit found \"%s\", expected nation or the name of one unit",
                       unit);
    }
    et_status status = cli_left_out_open(&out, &command->world, &command->common,
                                         map ? map : "", err);
    if (status == ET_OK && named) {
        status = find_unit(command, &wanted, &cluster, err);
    }
    if (status == ET_OK) {
        status = et_joint_new(&kept, err);
    }
    for (size_t i = 0; status == ET_OK && i < et_joint_count(command->joint); i++) {
        et_joint_row row;
        et_joint_at(command->joint, i, &row);
        if (year_wanted(&command->common, row.key.year) &&
            (!named || is_wanted(command, &row.key, wanted, cluster)) &&
            !is_left_out(&out, &row.key)) {
            status = et_joint_add(kept, &row.key, &row.sums, err);
        }
    }
    if (status == ET_OK) {
        et_joint_swap(kept, command->joint);
    }
    et_joint_free(kept);
    cli_left_out_free(&out);
    return status;
}

/* ---- which subjects ---- */

static int in_order(const void *a, const void *b)
{
    const size_t *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

static et_status want_listed(correlate_command *command, et_error *err)
{
    char *list = strdup(command->common.subject), *save = NULL;
    et_status status = list ? ET_OK : et_fail(err, ET_ERR_MEMORY, "out of memory");

    for (char *name = list ? strtok_r(list, ",", &save) : NULL; name && status == ET_OK;
         name = strtok_r(NULL, ",", &save)) {
        size_t index;
        bool before = false;
        status = et_subjects_find(command->world.subjects, name, &index, err);
        for (size_t i = 0; status == ET_OK && i < command->subject_count; i++) {
            before = before || command->subjects[i] == index;
        }
        if (status == ET_OK && !before) {
            command->subjects[command->subject_count++] = index;
        }
    }
    free(list);
    qsort(command->subjects, command->subject_count, sizeof *command->subjects, in_order);
    return status;
}

static et_status choose_subjects(correlate_command *command, et_error *err)
{
    size_t count = et_subjects_count(command->world.subjects);

    command->subjects = calloc(count + 1, sizeof *command->subjects);
    if (!command->subjects) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory");
    }
    if (command->common.subject) {
        return want_listed(command, err);
    }
    for (size_t i = 0; i < count; i++) {
        if (et_subjects_at(command->world.subjects, i)->kind == ET_SUBJECT_PAPER) {
            command->subjects[command->subject_count++] = i;
        }
    }
    return ET_OK;
}

/* ---- tables ---- */

static et_correlation_rows how_to(const correlate_command *command)
{
    return (et_correlation_rows){
        .subjects = command->world.subjects,
        .people = cli_for_people(&command->common),
        .language = command->common.language};
}

/* Pairs of one year that anybody sat, or that were asked for by name. */
static size_t add_year(const correlate_command *command, int year, et_correlation *out)
{
    const et_subjects *subjects = command->world.subjects;
    size_t used = 0;

    for (size_t x = 0; x < command->subject_count; x++) {
        for (size_t y = x + 1; y < command->subject_count; y++) {
            const et_joint_key key = {
                .year = year,
                .subject_x = et_subjects_at(subjects, command->subjects[x])->key,
                .subject_y = et_subjects_at(subjects, command->subjects[y])->key};
            et_correlation_of_candidates(command->joint, &key, &out[used]);
            out[used].subject_x = command->subjects[x];
            out[used].subject_y = command->subjects[y];
            used += out[used].n > 0;
        }
    }
    return used;
}

static et_status candidates_table(correlate_command *command, et_table **table,
                                  et_error *err)
{
    const et_correlation_rows how = how_to(command);
    if (command->subject_count < 2) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found one subject, expected two or more to go together");
    }
    size_t pairs = command->subject_count * command->subject_count + 1, used = 0;
    size_t years = 0, count = et_joint_count(command->joint);
    et_joint_row row;
    int before = 0;

    for (size_t i = 0; i < count; i++, before = row.key.year) {
        et_joint_at(command->joint, i, &row);
        years += row.key.year != before;
    }
    et_correlation *rows = calloc(pairs * years + 1, sizeof *rows);
    if (!rows) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory");
    }
    before = 0;
    for (size_t i = 0; i < count; i++, before = row.key.year) {
        et_joint_at(command->joint, i, &row);
        if (row.key.year != before) {
            used += add_year(command, row.key.year, rows + used);
        }
    }
    et_status status =
        used ? et_correlation_table(table, rows, used, &how, err)
             : et_fail(err, ET_ERR_NOT_FOUND,
                       "found nobody who sat two of these subjects in these years and "
                       "places, expected some");
    free(rows);
    return status;
}

/* When the exam changes, all papers do at once. */
static void note_breaks(const correlate_command *command, const et_panel *panel,
                        et_table *table)
{
    enum { MOST = 16 };
    size_t years = et_panel_year_count(panel), found[MOST], used = 0;
    char list[MOST * 8] = "";

    if (years == 0) {
        return;
    }
    const int span[2] = {et_panel_year(panel, 0), et_panel_year(panel, years - 1)};
    size_t count = et_regimes_between(command->world.regimes, ET_SCALE_RAW, span, false,
                                      found, MOST);
    for (size_t i = 0; i < count && i < MOST; i++) {
        int more = snprintf(list + used, sizeof list - used, "%s%d", i ? ", " : "",
                            et_regimes_at(command->world.regimes, found[i])->year);
        used += more > 0 ? (size_t)more : 0;
    }
    if (count > 0) {
        et_table_note(table,
                      cli_pick(command->common.language,
                               "The years cross breaks of the exam (%s), where all "
                               "papers change at once: --years takes one kind of exam.",
                               "Các năm vắt qua mốc đổi thi (%s), khi mọi đề cùng đổi: "
                               "--years lấy riêng một kiểu thi."),
                      list);
    }
}

static et_status years_table(correlate_command *command, et_table **table,
                             et_error *err)
{
    const et_correlation_rows how = how_to(command);
    et_panel *panel = NULL;
    et_status status =
        cli_panel(&panel, &command->world, &command->common, ET_UNIT_NATION, err);

    if (status != ET_OK) {
        return status;
    }
    size_t count = et_panel_subject_count(panel), used = 0;
    et_comovement *rows = calloc(count * count + 1, sizeof *rows);
    for (size_t x = 0; rows && x < count; x++) {
        for (size_t y = x + 1; y < count; y++) {
            et_correlation_over_years(panel, x, y, &rows[used]);
            used += rows[used].years > 0;
        }
    }
    status = !rows ? et_fail(err, ET_ERR_MEMORY, "out of memory")
             : used ? et_comovement_table(table, panel, rows, used, &how, err)
                    : et_fail(err, ET_ERR_NOT_FOUND,
                              "found no two subjects with means in one year, expected "
                              "some");
    if (status == ET_OK) {
        note_breaks(command, panel, *table);
    }
    free(rows);
    et_panel_free(panel);
    return status;
}

static et_status open_moments(correlate_command *command, et_error *err)
{
    char path[4200];

    if (command->moments) {
        return et_joint_load(&command->joint, command->moments, err);
    }
    if (command->common.data) { /* a tally and averages do not know who sat both */
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found --data, expected --moments FILE (`examtrend aggregate "
                       "--moments FILE` writes it from the same candidates), or --over "
                       "years");
    }
    (void)snprintf(path, sizeof path, "%s/moments.csv.zst",
                   cli_datasets(&command->common));
    if (access(path, F_OK) != 0) {
        return et_fail(err, ET_ERR_NOT_FOUND,
                       "%s is not there: correlations over candidates need --moments "
                       "FILE, as `examtrend aggregate --moments FILE` writes it",
                       path);
    }
    cli_remarks_show(command->world.remarks, command->common.first_year,
                     command->common.last_year ? command->common.last_year : INT_MAX);
    return et_joint_load(&command->joint, path, err);
}

static et_status check_use(const correlate_command *command, et_error *err)
{
    const cli_options *common = &command->common;
    bool nation = !common->unit || strcmp(common->unit, "nation") == 0;
    unsigned bits = CLI_GIVEN_SCALE | CLI_GIVEN_REFERENCE;

    if (command->over_years && command->moments) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found --moments with --over years, expected one of them: means "
                       "of years need no moments");
    }
    if (command->over_years && !nation) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found --unit \"%.60s\" with --over years, expected it left out: "
                       "the country's means are taken", common->unit);
    }
    bits |= command->over_years ? 0 : CLI_GIVEN_AVERAGE | CLI_GIVEN_REGIMES;
    bits |= nation ? CLI_GIVEN_GROUPING | CLI_GIVEN_MAP : 0;
    return cli_no_use(common, bits, "a correlation", err);
}

static et_status make_table(correlate_command *command, et_table **table,
                            et_error *err)
{
    et_status status = check_use(command, err);
    if (status != ET_OK || command->over_years) {
        return status == ET_OK ? years_table(command, table, err) : status;
    }
    status = open_moments(command, err);
    if (status == ET_OK) {
        status = keep_wanted(command, err);
    }
    if (status == ET_OK) {
        status = choose_subjects(command, err);
    }
    return status == ET_OK ? candidates_table(command, table, err) : status;
}

int cmd_correlate(int argc, char **argv)
{
    correlate_command command = {0};
    et_table *table = NULL;
    et_error err = {0};
    int code;

    if (!cli_parse(&correlate_argp, argc, argv, &command, &code)) {
        return code;
    }
    et_status status = cli_answer_open(&command.world, &command.common, &err);
    if (status == ET_OK) {
        status = make_table(&command, &table, &err);
    }
    if (status == ET_OK && (command.order.key || command.order.top)) {
        status = et_table_order(table, &command.order, &err);
    }
    code = cli_answer(&command.common, &command.world, status, &table, 1, &err);
    et_joint_free(command.joint);
    free(command.subjects);
    cli_world_free(&command.world);
    return code;
}
