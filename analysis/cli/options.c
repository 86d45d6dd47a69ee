/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/options.h"

#include <string.h>

#include "cli/use.h"
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

typedef enum once { DATA, SUBJECT, UNIT, WITHOUT } once;

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

/* Without blanks, and with a hyphen for the dash of "2017 – 2024", as titles have it. */
static bool plain_years(const char *typed, char out[16])
{
    static const char dash[] = "\xE2\x80\x93";
    size_t used = 0;

    for (const char *at = typed; *at && used < 15; at++) {
        bool is_dash = strncmp(at, dash, sizeof dash - 1) == 0;
        if (*at != ' ') {
            out[used++] = is_dash ? '-' : *at;
        }
        at += is_dash ? sizeof dash - 2 : 0;
    }
    out[used] = '\0';
    return used < 15;
}

bool cli_years(const char *typed, int *first, int *last)
{
    char text[16];
    int64_t a, b;

    if (!plain_years(typed, text)) {
        return false;
    }
    const char *dash = strchr(text, '-');
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

/* A second one would take the place of the first without a word. */
static void take_once(cli_options *options, once which, struct argp_state *state)
{
    static const struct {
        const char *name, *instead;
    } what[] = {[DATA] = {"--data", "one: `examtrend merge` adds tallies"},
                [SUBJECT] = {"--subject", "one list: -s \"toan,van\""},
                [UNIT] = {"--unit", "one list: -u \"Hà Nội,Huế\""},
                [WITHOUT] = {"--without", "one list: --without \"Hà Nội,Huế\""}};

    if (options->seen & 1u << which) {
        argp_error(state, "found %s a second time, expected %s", what[which].name,
                   what[which].instead);
    }
    options->seen |= 1u << which;
}

static error_t parse_data(int key, char *arg, struct argp_state *state)
{
    cli_options *options = state->input;
    switch (key) {
    case ARGP_KEY_INIT: options->seen = 0; return 0;
    case 'd':
        take_once(options, DATA, state);
        if (!*arg) {
            argp_error(state, "--data found an empty name, expected a file");
        }
        options->data = arg;
        return 0;
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
    case 's':
        take_once(options, SUBJECT, state);
        options->subject = arg;
        return 0;
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
    {NULL, 0, NULL, 0, "Provinces left out:", 0},
    {"without", KEY_WITHOUT, "PROVINCE,...", 0,
     "Leave out these provinces: of units, of the country and of its mean", 0},
    {0}};

static error_t parse_without(int key, char *arg, struct argp_state *state)
{
    cli_options *options = state->input;
    if (key != KEY_WITHOUT) {
        return ARGP_ERR_UNKNOWN;
    }
    if (arg[strspn(arg, ", ")] == '\0') {
        argp_error(state, "--without found \"%s\", expected names of provinces", arg);
    }
    take_once(options, WITHOUT, state);
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
     "nation, region, cluster, province, or names, in either language: \"Cao Bang\", "
     "\"cluster 5\"", 2},
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
     "What the nation's mean is: units (each counts once) or candidates (default: units, "
     "but candidates for clusters)", 2},
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
        take_once(options, UNIT, state);
        options->given |= CLI_GIVEN_UNIT;
        options->unit = cli_unit_word(arg);
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

/* "trends.csv" and "trends.csv.gz" are CSV; an ending that names no format (.log) leaves
 * the text. */
static void format_by_ending(cli_options *options)
{
    static const char *const packings[] = {".gz", ".bz2", ".xz", ".zst"};
    char name[256];
    const char *slash = options->output ? strrchr(options->output, '/') : NULL;
    et_format format;

    if (!options->output || options->format_given ||
        !et_text_copy(name, sizeof name, slash ? slash + 1 : options->output)) {
        return;
    }
    char *dot = strrchr(name, '.');
    for (size_t i = 0; dot && i < sizeof packings / sizeof *packings; i++) {
        if (strcmp(dot, packings[i]) == 0) {
            *dot = '\0';
            dot = strrchr(name, '.');
        }
    }
    for (char *c = dot; c && *c; c++) { /* ".CSV" */
        *c = (char)(*c >= 'A' && *c <= 'Z' ? *c - 'A' + 'a' : *c);
    }
    if (dot && et_format_from_name(dot + 1, &format, NULL) == ET_OK) {
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
    case 'o':
        if (!*arg) {
            argp_error(state, "--output found an empty name, expected a file");
        }
        options->output = arg;
        return 0;
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

size_t cli_parse_top(const char *arg, struct argp_state *state)
{
    int64_t value = 0;

    if (!et_text_to_int(arg, strlen(arg), &value) || value < 1 || value > 1000000) {
        argp_error(state, "--top found \"%s\", expected a number from 1", arg);
    }
    return (size_t)value;
}
