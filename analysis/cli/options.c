/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/options.h"
#include "cli/bundled.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/kept.h"
#include "cli/use.h"
#include "examtrend/source.h"
#include "examtrend/text.h"

enum {
    KEY_DATASETS = 0x100,
    KEY_SHEET,
    KEY_REGIMES,
    KEY_EXCLUDE,
    KEY_WITHOUT,
    KEY_COMBINE,
    KEY_AVERAGE,
    KEY_WEIGHTS,
    KEY_REFERENCE,
    KEY_CLUSTERS_FILE,
    KEY_GROUP,
    KEY_BY_YEAR,
    KEY_LANG,
    KEY_SEED
};

/* ---- data ---- */

static const struct argp_option data_options[] = {
    {NULL, 0, NULL, 0, "Data:", 1},
    {"data", 'd', "FILE", 0,
     "A tally, or a table of published averages (default: the bundled data)", 0},
    {"sheet", KEY_SHEET, "NAME|N", 0,
     "The sheet with the averages, where --data is a workbook (default: the first)", 0},
    {"datasets", KEY_DATASETS, "DIR", 0,
     "Registry of provinces, subjects, regimes (default: Vietnam's, bundled)", 0},
    {"regimes", KEY_REGIMES, "FILE", 0, "Breaks of the exam, instead of the registry's",
     0},
    {"subject", 's', "NAME[,NAME...]", 0,
     "Subjects, in any spelling the registry knows; combinations such as A00; the "
     "average of all: overall", 0},
    {"combine", KEY_COMBINE, "NAME=A+B[+C]", 0,
     "A combination of your own, which the tally has; may be repeated", 0},
    {"average", KEY_AVERAGE, "subjects|papers|candidates", 0,
     "What `overall` averages: subjects by fixed weights (default), papers written, or "
     "each candidate's own mean", 0},
    {"weights", KEY_WEIGHTS, "NAME[=W],...", 0,
     "The papers of `overall` and what each counts (default: over subjects the "
     "compulsory ones alike)", 0},
    {"years", 'y', "FIRST-LAST", 0, "Years to use", 0},
    {"map", 'm', "MAP", 0,
     "Division of the country, as the registry names it (bundled: 63 or 34)", 0},
    {"exclude", KEY_EXCLUDE, "FILE", 0, "Leave out the cells that `screen` listed", 0},
    {0}};

bool cli_years(const char *text, int *first, int *last)
{
    const char *dash = strchr(text, '-');
    int64_t a, b;
    size_t length = dash ? (size_t)(dash - text) : strlen(text);

    if (!et_text_to_int(text, length, &a)) {
        return false;
    }
    b = a;
    if (dash && !et_text_to_int(dash + 1, strlen(dash + 1), &b)) {
        return false;
    }
    if (a < 1000 || b > 9999 || a > b) {
        return false;
    }
    *first = (int)a;
    *last = (int)b;
    return true;
}

static void parse_average(const char *arg, cli_options *options, struct argp_state *state)
{
    for (int i = ET_AVERAGE_SUBJECTS; i <= ET_AVERAGE_CANDIDATES; i++) {
        if (strcmp(arg, et_average_name((et_average)i)) == 0) {
            options->overall.average = (et_average)i;
            return;
        }
    }
    argp_error(state, "--average found \"%s\", expected subjects, papers or candidates",
               arg);
}

static error_t parse_data(int key, char *arg, struct argp_state *state)
{
    cli_options *options = state->input;
    switch (key) {
    case 'd': options->data = arg; return 0;
    case KEY_SHEET: options->sheet = arg; return 0;
    case KEY_DATASETS: options->datasets = arg; return 0;
    case KEY_REGIMES:
        options->given |= CLI_GIVEN_REGIMES;
        options->regimes = arg;
        return 0;
    case KEY_EXCLUDE: options->exclude = arg; return 0;
    case KEY_COMBINE:
        if (options->combine_count ==
            sizeof options->combine / sizeof *options->combine) {
            argp_error(state, "--combine was given more than %zu times",
                       options->combine_count);
            return 0;
        }
        options->combine[options->combine_count++] = arg;
        return 0;
    case KEY_AVERAGE:
        options->given |= CLI_GIVEN_AVERAGE;
        parse_average(arg, options, state);
        return 0;
    case KEY_WEIGHTS:
        options->given |= CLI_GIVEN_AVERAGE;
        options->overall.weights = arg;
        return 0;
    case 's': options->subject = arg; return 0;
    case 'm':
        options->given |= CLI_GIVEN_MAP;
        options->map = arg;
        return 0;
    case 'y':
        if (!cli_years(arg, &options->first_year, &options->last_year)) {
            argp_error(state, "--years found \"%s\", expected a year or FIRST-LAST, as "
                              "in 2017-2024", arg);
        }
        return 0;
    default: return ARGP_ERR_UNKNOWN;
    }
}

/* ---- provinces to leave out ---- */

static const struct argp_option without_options[] = {
    {"without", KEY_WITHOUT, "PROVINCE,...", 0,
     "Leave out these provinces: of units, of the country and of its mean", 0},
    {0}};

static error_t parse_without(int key, char *arg, struct argp_state *state)
{
    cli_options *options = state->input;
    if (key != KEY_WITHOUT) {
        return ARGP_ERR_UNKNOWN;
    }
    options->without = arg;
    return 0;
}

const struct argp cli_without_argp = {.options = without_options,
                                      .parser = parse_without};

const struct argp cli_data_argp = {.options = data_options, .parser = parse_data};

/* ---- units and scale ---- */

/* Some commands take the tail of the list only: without --unit, or the scale alone. The
 * group's title may stand anywhere in it. */
static const struct argp_option unit_options[] = {
    {"unit", 'u', "LEVEL|NAME", 0,
     "nation, region, cluster, province, or the name of one or several", 2},
    {"clusters", 'c', "SCHEME", 0, "Grouping of provinces (default: regions)", 2},
    {"clusters-file", KEY_CLUSTERS_FILE, "FILE", 0,
     "Further schemes, as datasets/clusters.csv", 2},
    {"clusters-by-year", KEY_BY_YEAR, NULL, 0,
     "Clusters hold their members only in the years in which they were in force (else in "
     "all years)", 2},
    {"group", KEY_GROUP, "NAME=PROVINCE,...", 0,
     "A cluster of your own; may be repeated", 2},
    {NULL, 0, NULL, 0, "Units and scale:", 2},
    {"scale", 'S', "SCALE", 0,
     "relative (to the nation's mean of the year), z, or raw", 2},
    {"reference", KEY_REFERENCE, "WHAT", 0,
     "What the nation's mean is: units (each province counts once) or candidates", 2},
    {0}};
enum { FROM_CLUSTERS = 1, FROM_SCALE = 5 };

static void parse_scale(const char *arg, cli_options *options, struct argp_state *state)
{
    options->scale_given = true;
    options->given |= CLI_GIVEN_SCALE;
    if (strcmp(arg, "relative") == 0) {
        options->scale = ET_SCALE_RELATIVE;
    } else if (strcmp(arg, "raw") == 0) {
        options->scale = ET_SCALE_RAW;
    } else if (strcmp(arg, "z") == 0) {
        options->scale = ET_SCALE_Z;
    } else {
        argp_error(state, "--scale found \"%s\", expected raw, relative or z", arg);
    }
}

static error_t parse_unit(int key, char *arg, struct argp_state *state)
{
    cli_options *options = state->input;
    switch (key) {
    case 'u':
        if (arg[strspn(arg, ", ")] == '\0') {
            argp_error(state, "--unit found \"%s\", expected a level or names", arg);
        }
        options->given |= CLI_GIVEN_UNIT;
        options->unit = arg;
        return 0;
    case 'S': parse_scale(arg, options, state); return 0;
    case KEY_REFERENCE:
        options->given |= CLI_GIVEN_REFERENCE;
        if (strcmp(arg, "candidates") == 0) {
            options->reference = ET_REFERENCE_CANDIDATES;
        } else if (strcmp(arg, "units") != 0) {
            argp_error(state, "--reference found \"%s\", expected units or candidates",
                       arg);
        }
        return 0;
    case 'c':
        options->given |= CLI_GIVEN_CLUSTERS;
        options->scheme = arg;
        return 0;
    case KEY_CLUSTERS_FILE: options->clusters_file = arg; return 0;
    case KEY_BY_YEAR:
        options->given |= CLI_GIVEN_BY_YEAR;
        options->clusters_by_year = true;
        return 0;
    case KEY_GROUP:
        if (options->group_count == sizeof options->groups / sizeof *options->groups) {
            argp_error(state, "--group was given more than %zu times",
                       options->group_count);
            return 0;
        }
        options->given |= CLI_GIVEN_CLUSTERS;
        options->groups[options->group_count++] = arg;
        return 0;
    default: return ARGP_ERR_UNKNOWN;
    }
}

const struct argp cli_unit_argp = {.options = unit_options, .parser = parse_unit};
const struct argp cli_cluster_argp = {.options = unit_options + FROM_CLUSTERS,
                                      .parser = parse_unit};
const struct argp cli_scale_argp = {.options = unit_options + FROM_SCALE,
                                    .parser = parse_unit};

/* ---- output ---- */

static const struct argp_option output_options[] = {
    {"format", 'f', "FORMAT", 0,
     "text, csv, tsv, json, jsonl, md or xlsx (default: by the ending of --output, else "
     "text)", 3},
    {NULL, 0, NULL, 0, "Output:", 3},
    {"output", 'o', "FILE", 0, "Write there, whole or not at all; - is standard output",
     0},
    {"lang", KEY_LANG, "en|vi", 0, "Language of sentences and charts", 0},
    {"quiet", 'q', NULL, 0, "No notes and no progress on standard error", 0},
    {0}};

/* "trends.csv" is CSV; an ending that names no format (.log, .gz) leaves the text. */
static void format_by_ending(cli_options *options)
{
    const char *dot = options->output ? strrchr(options->output, '.') : NULL;
    et_format format;

    if (dot && !options->format_given &&
        et_format_from_name(dot + 1, &format, NULL) == ET_OK) {
        options->format = format;
    }
}

static error_t parse_output(int key, char *arg, struct argp_state *state)
{
    cli_options *options = state->input;
    et_error err = {0};
    switch (key) {
    case ARGP_KEY_SUCCESS: format_by_ending(options); return 0;
    case 'f':
        options->format_given = true;
        if (et_format_from_name(arg, &options->format, &err) != ET_OK) {
            argp_error(state, "%s", err.text);
        }
        return 0;
    case 'o': options->output = arg; return 0;
    case 'q': cli_set_quiet(true); return 0;
    case KEY_LANG:
        if (strcmp(arg, "vi") == 0) {
            options->language = ET_VIETNAMESE;
        } else if (strcmp(arg, "en") != 0) {
            argp_error(state, "--lang found \"%s\", expected en or vi", arg);
        }
        return 0;
    default: return ARGP_ERR_UNKNOWN;
    }
}

const struct argp cli_output_argp = {.options = output_options,
                                     .parser = parse_output};
const struct argp cli_file_argp = {.options = output_options + 1,
                                   .parser = parse_output};

/* ---- work ---- */

static const struct argp_option work_options[] = {
    {NULL, 0, NULL, 0, "Work:", 4},
    {"seed", KEY_SEED, "NUMBER", 0, "Seed of what is drawn at random (default 1)", 0},
    {"jobs", 'j', "NUMBER", 0, "Threads (default: one a processor)", 0},
    {0}};

static error_t parse_work(int key, char *arg, struct argp_state *state)
{
    cli_options *options = state->input;
    int64_t number = 0;
    switch (key) {
    case KEY_SEED:
        if (!et_text_to_int(arg, strlen(arg), &number) || number < 0) {
            argp_error(state, "--seed found \"%s\", expected a whole number from 0", arg);
        }
        options->seed = (uint64_t)number;
        return 0;
    case 'j':
        if (!et_text_to_int(arg, strlen(arg), &number) || number < 1 || number > 1024) {
            argp_error(state, "--jobs found \"%s\", expected a number from 1 to 1024",
                       arg);
        }
        options->jobs = (int)number;
        return 0;
    default: return ARGP_ERR_UNKNOWN;
    }
}

const struct argp cli_work_argp = {.options = work_options, .parser = parse_work};

static cli_parsing parsing;
static const struct argp *asked;

void cli_set_parsing(cli_parsing how)
{
    parsing = how;
}

const struct argp *cli_ask_argp(const cli_command *command)
{
    char name[] = "examtrend";
    char *argv[] = {name, NULL};

    asked = NULL;
    cli_set_parsing(CLI_PARSE_ASK);
    (void)command->run(1, argv);
    cli_set_parsing(CLI_PARSE_RUN);
    return asked;
}

size_t cli_parse_top(const char *arg, struct argp_state *state)
{
    int64_t value = 0;

    if (!et_text_to_int(arg, strlen(arg), &value) || value < 1 || value > 1000000) {
        argp_error(state, "--top found \"%s\", expected a number from 1", arg);
    }
    return (size_t)value;
}

/* argp's error exits end the process with CLI_USAGE, --help with 0; what returns here is
 * a parser's own failure. */
bool cli_parse(const struct argp *argp, int argc, char **argv, void *input, int *code)
{
    if (parsing == CLI_PARSE_ASK) {
        asked = argp;
        *code = CLI_OK;
        return false;
    }
    argp_err_exit_status = CLI_USAGE;
    error_t failed = argp_parse(argp, argc, argv, 0, NULL, input);
    if (failed) {
        cli_message("%s", strerror(failed));
        *code = CLI_USAGE;
    } else if (parsing == CLI_PARSE_ONLY) {
        *code = CLI_OK;
    }
    return failed == 0 && parsing == CLI_PARSE_RUN;
}

/* ---- opening ---- */

static bool has_registry(const char *folder)
{
    char path[4200];
    (void)snprintf(path, sizeof path, "%s/subjects.csv", folder);
    return access(path, R_OK) == 0;
}

const char *cli_datasets(const cli_options *options)
{
    static char beside[4096];
    const char *chosen = options->datasets ? options->datasets
                                           : getenv("EXAMTREND_DATASETS");
    if (chosen && *chosen) {
        return chosen;
    }
    /* PREFIX/bin/examtrend has PREFIX/share/examtrend/datasets */
    ssize_t length = readlink("/proc/self/exe", beside, sizeof beside - 64);
    if (length > 0) {
        beside[length] = '\0';
        for (int up = 0; up < 2; up++) {
            char *slash = strrchr(beside, '/');
            if (slash) {
                *slash = '\0';
            }
        }
        (void)strncat(beside, "/share/examtrend/datasets", 40);
        if (has_registry(beside)) {
            return beside;
        }
    }
    return has_registry(EXAMTREND_DATASETS_INSTALLED) ? EXAMTREND_DATASETS_INSTALLED
                                                      : EXAMTREND_DATASETS_SOURCE;
}

static char *join_path(cli_world *world, size_t slot, const char *folder,
                       const char *name)
{
    size_t room = strlen(folder) + strlen(name) + 2;
    char *path = malloc(room);
    if (path) {
        (void)snprintf(path, room, "%s/%s", folder, name);
    }
    world->paths[slot] = path;
    return path;
}

/* A table of averages has a column `mean` in its header, the first line that is no
 * comment; a tally has `count`. */
static et_status data_is_tally(const char *path, bool *tally, et_error *err)
{
    char line[1024] = "";

    *tally = true;
    const char *format = NULL;
    et_status status = et_source_format(path, &format, err);
    if (status != ET_OK || strcmp(format, "text") != 0) {
        *tally = false;
        return status;
    }
    FILE *file = fopen(path, "rb");
    if (!file) {
        return et_fail(err, ET_ERR_IO, "cannot read %s: %s", path,
                       strerror(errno));
    }
    while (fgets(line, sizeof line, file) && strspn(line, "#\r\n")) {
    }
    (void)fclose(file);
    *tally = strcasestr(line, "mean") == NULL;
    return ET_OK;
}

static et_status open_data(cli_world *world, const cli_options *options,
                           const char *folder, et_error *err)
{
    if (!options->data) {
        const char *tally = join_path(world, 0, folder, "tally.csv.zst");
        world->published = join_path(world, 1, folder, "published.csv");
        if (!tally || !world->published) {
            return et_fail(err, ET_ERR_MEMORY, "out of memory");
        }
        if (access(world->published, R_OK) != 0) {
            world->published = NULL;
        }
        et_status opened = et_tally_load(&world->tally, tally, err);
        return opened == ET_OK ? cli_add_bundled(world, options, folder, err) : opened;
    }
    bool is_tally = true;
    et_status status = cli_spool(options->data, world->spool, err);
    const char *again = world->spool[0] ? world->spool : options->data;
    if (status == ET_OK) {
        status = data_is_tally(again, &is_tally, err);
    }
    if (status == ET_OK && is_tally && options->sheet) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found --sheet and the tally %s, expected a workbook of averages",
                       options->data);
    }
    if (status == ET_OK && is_tally) {
        bool input = strcmp(options->data, "-") == 0; /* a tally reads it anew */
        return et_tally_load(&world->tally, input ? options->data : again, err);
    }
    world->published = again;
    return status;
}

static et_status add_clusters(cli_world *world, const cli_options *options, et_error *err)
{
    et_status status = ET_OK;
    if (options->clusters_file) {
        status = et_regions_add_clusters(world->regions, options->clusters_file, err);
    }
    for (size_t i = 0; i < options->group_count && status == ET_OK; i++) {
        status = et_regions_add_group(world->regions, "groups", options->map,
                                      options->groups[i], err);
    }
    return status;
}

static et_status open_subjects(cli_world *world, const cli_options *options,
                               const char *folder, et_error *err)
{
    et_status status = et_subjects_load(&world->subjects, folder, err);

    for (size_t i = 0; i < options->combine_count && status == ET_OK; i++) {
        status = et_subjects_combine(world->subjects, options->combine[i], err);
    }
    return status == ET_OK
               ? et_subjects_add_averages(world->subjects, &options->overall, err)
               : status;
}

static et_status check_map(const et_regions *regions, const char *map, et_error *err)
{
    size_t province;

    for (size_t i = 0; map && i < et_regions_map_count(regions); i++) {
        if (strcmp(et_regions_map(regions, i), map) == 0) {
            return ET_OK;
        }
    }
    return map ? et_regions_by_name(regions, map, "", &province, err) /* lists the maps */
               : ET_OK;
}

et_status cli_world_open(cli_world *world, const cli_options *options, et_error *err)
{
    const char *folder = cli_datasets(options);
    const char *regimes = options->regimes;

    *world = (cli_world){0};
    if (options->sheet && !options->data) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found --sheet, expected it with --data FILE, a workbook");
    }
    if (cli_kept_world(world, options)) {
        cli_lacking_forget(world->lacking);
        return ET_OK;
    }
    if (!regimes && !(regimes = join_path(world, 2, folder, "regimes.csv"))) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory");
    }
    et_status status = open_subjects(world, options, folder, err);
    if (status == ET_OK) {
        status = et_regions_load(&world->regions, folder, err);
    }
    if (status == ET_OK && (options->regimes || access(regimes, F_OK) == 0)) {
        status = et_regimes_load(&world->regimes, regimes, err); /* else: no breaks */
    }
    if (status == ET_OK) {
        status = check_map(world->regions, options->map, err);
    }
    if (status == ET_OK) {
        status = add_clusters(world, options, err);
    }
    if (status == ET_OK) {
        status = open_data(world, options, folder, err);
    }
    if (status == ET_OK) {
        status = cli_lacking_open(&world->lacking, options, folder, err);
    }
    if (status != ET_OK) {
        cli_world_free(world);
    } else {
        cli_mark_world(world, options);
    }
    return status;
}

void cli_world_free(cli_world *world)
{
    if (cli_keep_world(world)) {
        return;
    }
    et_regions_free(world->regions);
    et_subjects_free(world->subjects);
    et_regimes_free(world->regimes);
    et_tally_free(world->tally);
    cli_lacking_free(world->lacking);
    for (size_t i = 0; i < sizeof world->paths / sizeof *world->paths; i++) {
        free(world->paths[i]);
    }
    *world = (cli_world){0};
}

static et_status build_panel(et_panel **out, const cli_world *world,
                             const cli_options *options, et_unit_level level,
                             et_error *err)
{
    const et_panel_input input = {.tally = world->tally,
                                  .published = world->published,
                                  .sheet = options->sheet,
                                  .regions = world->regions,
                                  .subjects = world->subjects};
    const et_panel_options panel = {
        .map = options->map,
        .level = level,
        .scheme = options->scheme ? options->scheme
                                  : (options->group_count ? "groups" : NULL),
        .by_year = options->clusters_by_year,
        .subjects = options->subject,
        .first_year = options->first_year,
        .last_year = options->last_year,
        .without = options->without,
        .exclude = options->exclude};
    *out = cli_kept_panel(world, &input, &panel);
    if (*out) {
        return ET_OK;
    }
    et_status status = et_panel_build(out, &input, &panel, err);
    if (status == ET_OK) {
        cli_keep_panel(world, &input, &panel, *out);
    }
    return status;
}

et_status cli_panel(et_panel **out, const cli_world *world, const cli_options *options,
                    et_unit_level level, et_error *err)
{
    et_status status = build_panel(out, world, options, level, err);

    if (status == ET_OK) {
        status = cli_check_average(options, *out, err);
    }
    if (status == ET_OK) {
        cli_lacking_show_panel(world->lacking, *out);
    } else {
        et_panel_free(*out);
        *out = NULL;
    }
    return status;
}

et_status cli_window(const cli_world *world, cli_options *options, et_error *err)
{
    et_panel *panel = NULL;
    cli_options all = *options;
    et_status status;

    all.first_year = all.last_year = 0;
    status = build_panel(&panel, world, &all, ET_UNIT_NATION, err);
    if (status != ET_OK) {
        return status;
    }
    size_t years = et_panel_year_count(panel);
    if (years > 0) {
        options->first_year = et_panel_year(panel, 0);
        options->last_year = et_panel_year(panel, years - 1);
        et_regimes_window(world->regimes, options->scale, &options->first_year,
                          &options->last_year);
    }
    et_panel_free(panel);
    return ET_OK;
}

const char *cli_oldest_map(const cli_world *world)
{
    return et_regions_province_count(world->regions) > 0
               ? et_regions_province(world->regions, 0)->map
               : "";
}

et_status cli_named_units(const et_panel *panel, const char *names, bool **chosen,
                          et_error *err)
{
    char *list = strdup(names), *save = NULL;
    et_status status = ET_OK;

    *chosen = calloc(et_panel_unit_count(panel) + 1, sizeof **chosen);
    if (!list || !*chosen) {
        status = et_fail(err, ET_ERR_MEMORY, "out of memory");
    }
    for (char *name = status == ET_OK ? strtok_r(list, ",", &save) : NULL;
         name && status == ET_OK; name = strtok_r(NULL, ",", &save)) {
        size_t unit;
        status = et_panel_find_unit(panel, name, &unit, err);
        if (status == ET_OK) {
            (*chosen)[unit] = true;
        }
    }
    free(list);
    if (status != ET_OK) {
        free(*chosen);
        *chosen = NULL;
    }
    return status;
}

et_status cli_keep_named(const et_panel *panel, const char *names, void *rows,
                         size_t size, size_t *count, et_error *err)
{
    bool *chosen = NULL;
    et_status status = cli_named_units(panel, names, &chosen, err);
    char *row = rows;
    size_t kept = 0;

    for (size_t u = 0; u < *count && status == ET_OK; u++) {
        if (chosen[u]) {
            memmove(row + kept++ * size, row + u * size, size);
        }
    }
    *count = kept;
    free(chosen);
    return status;
}

void cli_years_on_map(const cli_world *world, const char *map, int *first, int *last)
{
    size_t cells = world->tally ? et_tally_cell_count(world->tally) : 0;
    for (size_t i = 0; i < cells; i++) {
        et_tally_cell cell;
        size_t province;
        et_tally_cell_at(world->tally, i, &cell);
        if (cell.year == *last ||
            et_regions_by_code(world->regions, cell.year, cell.place, &province, NULL) !=
                ET_OK ||
            et_regions_on_map(world->regions, province, map, &province, NULL) != ET_OK) {
            continue;
        }
        *first = *first ? *first : cell.year;
        *last = cell.year;
    }
}

bool cli_unit_level(const char *unit, et_unit_level *level)
{
    static const struct {
        const char *name;
        et_unit_level level;
    } levels[] = {{"nation", ET_UNIT_NATION},
                  {"region", ET_UNIT_CLUSTER},
                  {"cluster", ET_UNIT_CLUSTER},
                  {"province", ET_UNIT_PROVINCE}};
    for (size_t i = 0; i < sizeof levels / sizeof *levels; i++) {
        if (strcmp(levels[i].name, unit) == 0) {
            *level = levels[i].level;
            return true;
        }
    }
    return false;
}

et_unit_level cli_named_level(const cli_options *options)
{
    return options->scheme || options->group_count ? ET_UNIT_CLUSTER : ET_UNIT_PROVINCE;
}

/* ---- printing ---- */

/* A workbook is no text: a terminal would show its bytes. */
static et_status refuse_terminal(const cli_options *options, et_error *err)
{
    bool to_output = !options->output || strcmp(options->output, "-") == 0;

    if (options->format == ET_FORMAT_XLSX && to_output && isatty(STDOUT_FILENO)) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found a terminal, expected a file for a workbook: -o FILE.xlsx");
    }
    return ET_OK;
}

int cli_write(const cli_options *options, const char *bytes, size_t size)
{
    et_error err = {0};

    et_status status = refuse_terminal(options, &err);
    if (status == ET_OK && options->output && strcmp(options->output, "-") != 0) {
        status = et_output_write(options->output, bytes, size, &err);
    } else if (status == ET_OK) {
        (void)fwrite(bytes, 1, size, stdout);
    }
    return status == ET_OK ? CLI_OK : cli_report(&err);
}

char *cli_data_notes(const cli_options *options, const cli_world *world)
{
    char *notes = NULL, line[CLI_LACKING_LINE];
    size_t size = 0, at = 0;
    FILE *out = open_memstream(&notes, &size);

    if (!out) {
        return NULL;
    }
    while (world && cli_lacking_next(world->lacking, &at, options->language, line)) {
        (void)fprintf(out, "%s\n", line);
    }
    if (options->without) {
        (void)fprintf(out, "%s%s\n",
                      cli_pick(options->language, "left out everywhere: ",
                               "không tính ở đâu cả: "),
                      options->without);
    }
    bool good = !ferror(out);
    if (fclose(out) != 0 || !good) {
        free(notes);
        return NULL;
    }
    return notes;
}

static void add_notes(et_table *table, char *notes)
{
    char *save = NULL;

    for (char *line = strtok_r(notes, "\n", &save); line;
         line = strtok_r(NULL, "\n", &save)) {
        et_table_note(table, "%s", line);
    }
}

int cli_print(const cli_options *options, const cli_world *world, et_table *const *tables,
              size_t count)
{
    et_error err = {0};
    char *notes = cli_data_notes(options, world), *all = NULL;
    size_t size = 0;

    et_status status = notes ? ET_OK : et_fail(&err, ET_ERR_MEMORY, "out of memory");
    if (status == ET_OK && count > 0) {
        add_notes(tables[count - 1], notes);
    }
    if (status == ET_OK) {
        status = et_tables_render((const et_table *const *)tables, count, options->format,
                                  &all, &size, &err);
    }
    int code = status == ET_OK ? cli_write(options, all, size) : cli_report(&err);
    free(notes);
    free(all);
    return code;
}

int cli_print_text(const cli_options *options, const cli_world *world, const char *text)
{
    char *notes = cli_data_notes(options, world), *all = NULL;
    et_error err = {0};
    int code = CLI_OK;

    if (!notes || asprintf(&all, "%s%s", text, notes) < 0) {
        free(notes);
        (void)et_fail(&err, ET_ERR_MEMORY, "out of memory");
        return cli_report(&err);
    }
    if (!options->output || strcmp(options->output, "-") == 0) {
        (void)fputs(all, stdout);
    } else if (et_output_write(options->output, all, strlen(all), &err) != ET_OK) {
        code = cli_report(&err);
    }
    free(notes);
    free(all);
    return code;
}

et_status cli_make_folders(const char *path, et_error *err)
{
    char *copy = strdup(path);
    et_status status = copy ? ET_OK : et_fail(err, ET_ERR_MEMORY, "out of memory");

    for (char *slash = copy ? strchr(copy + 1, '/') : NULL; slash && status == ET_OK;
         slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        if (mkdir(copy, 0777) != 0 && errno != EEXIST) {
            status = et_fail(err, ET_ERR_IO, "cannot make the folder %s: %s", copy,
                             strerror(errno));
        }
        *slash = '/';
    }
    free(copy);
    return status;
}
