/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/database.h"
#include "cli/options.h"
#include "cli/profiles.h"
#include "cli/save.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "examtrend/regions.h"
#include "examtrend/source.h"
#include "examtrend/text.h"
#include "files.h"

enum { KEY_YEAR = 'y', KEY_MISSING = 300, KEY_STRICT, KEY_REJECT, KEY_DUPLICATES,
       KEY_EXPLAIN, KEY_DATASETS, KEY_DECODER, KEY_COMBINE, KEY_MEANS, KEY_MOMENTS,
       KEY_SHEET, KEY_PROFILE };

static const struct argp_option options[] = {
    {"year", KEY_YEAR, "YEAR", 0, "The year of all rows; without it a column tells it, "
     "or the four digits in a file's name", 1},
    {"profile", KEY_PROFILE, "FILE|NAME", 0, "How files are to be read where they do not "
     "tell: a profile of your own, or one of those in datasets/profiles", 1},
    {"missing", KEY_MISSING, "LIST", 0,
     "What says \"did not sit\" besides a blank, - and -1, separated by commas: "
     "--missing=0,NA",
     1},
    {"sheet", KEY_SHEET, "NAME|N", 0,
     "The sheet of a workbook to read (default: the first one that is visible; \"*\" "
     "reads all visible ones)",
     1},
    {"duplicates", KEY_DUPLICATES, NULL, 0, "Look for candidate numbers that occur twice "
     "in a year (they are counted, and told)", 1},
    {"strict", KEY_STRICT, NULL, 0, "Stop at the first fault", 1},
    {"reject", KEY_REJECT, "FILE", 0, "Keep the rows of which something was not counted",
     1},
    {"explain", KEY_EXPLAIN, NULL, 0,
     "Say how each file is understood or a database asked, and count no rows",
     1},
    {"combine", KEY_COMBINE, "NAME[=A+B+C]", 0,
     "Count the sum of these papers too, of candidates who sat them all: a combination "
     "of the registry (A00), \"all\" of them, or one of your own; may be repeated", 2},
    {"means", KEY_MEANS, NULL, 0,
     "Count each candidate's own mean too, exactly", 2},
    {"moments", KEY_MOMENTS, "FILE", 0,
     "Write there, for each two subjects, n and the sums and products of scores of those "
     "who sat both, for correlations", 2},
    {"output", 'o', "FILE", 0, "Where the tally goes; packed by its name (.gz .xz .zst)",
     3},
    {"jobs", 'j', "N", 0, "Work on N processors (default: all)", 3},
    {"datasets", KEY_DATASETS, "DIR", 0,
     "Registry of subjects and headings (default: Vietnam's, bundled)", 3},
    {"decoder", KEY_DECODER, "NAME", OPTION_HIDDEN, NULL, 3},
    {"quiet", 'q', NULL, 0, "Print no summary of faults, no progress", 3},
    {0},
};

typedef struct request {
    const char **paths;
    size_t count;
    et_source_options options;
    const char *output;
    cli_options shared; /* --datasets */
    const char *profile;
    bool explain, quiet;
    const char **combine; /* as typed */
    size_t combine_count;
    const char *moments;
    size_t *combinations; /* in the registry */
    cli_database database;
} request;

static int to_int(const char *text, const char *what, int low, int high,
                  struct argp_state *state)
{
    int64_t value;
    if (!et_text_to_int(text, strlen(text), &value) || value < low || value > high) {
        argp_error(state, "found %s \"%s\", expected %d to %d", what, text, low, high);
        return low;
    }
    return (int)value;
}

static et_decoder to_decoder(const char *name, struct argp_state *state)
{
    static const char *const names[] = {"best", "exact", "portable", "avx2", "avx512"};
    for (int i = 0; i < 5; i++) {
        if (strcmp(name, names[i]) == 0) {
            return (et_decoder)i;
        }
    }
    argp_error(state, "found the decoder \"%s\", expected best, exact, portable, avx2 or "
               "avx512", name);
    return ET_DECODER_BEST;
}

/* No answer takes the place of what it is made from, or of another one. */
static void check_files(const request *r, struct argp_state *state)
{
    const char *const outputs[] = {r->output, r->moments, r->options.reject};

    for (size_t i = 0; i < r->count; i++) {
        for (size_t k = 0; k < sizeof outputs / sizeof *outputs; k++) {
            if (cli_same_file(r->paths[i], outputs[k])) {
                argp_error(state, "found %s to be read and to be written, expected "
                                  "another name: the candidates would be lost",
                           outputs[k]);
            }
        }
    }
    for (size_t k = 0; k < sizeof outputs / sizeof *outputs; k++) {
        for (size_t j = 0; j < k; j++) {
            if (cli_same_file(outputs[j], outputs[k])) {
                argp_error(state, "found %s to be written twice, expected a file for "
                                  "each answer", outputs[k]);
            }
        }
    }
}

/* Files or databases, and nothing that only files can do of databases. */
static void check_sources(const request *r, struct argp_state *state)
{
    const et_source_options *o = &r->options;
    bool needs_rows = o->strict || o->reject || o->sheet || o->find_duplicates ||
                      o->means || r->combine_count > 0 || r->moments || r->profile;

    if (r->count == 0 && r->database.count == 0) {
        argp_error(state, "found no FILE, expected candidate files or --from");
    } else if (r->count > 0 && r->database.count > 0) {
        argp_error(state, "found a FILE beside --from, expected one of them: `examtrend "
                   "merge` adds tallies");
    } else if (r->database.count > 0 && needs_rows) {
        argp_error(state, "found an option that needs rows one by one, expected none "
                   "beside --from: only groups come from a database");
    }
    if (r->moments && strcmp(r->moments, "-") == 0 &&
        (!r->output || strcmp(r->output, "-") == 0)) {
        argp_error(state, "found the tally and --moments on standard output, expected a "
                   "file for one of them");
    }
}

static error_t take_option(int key, char *arg, struct argp_state *state)
{
    request *r = state->input;

    switch (key) {
    case ARGP_KEY_INIT: state->child_inputs[0] = &r->database; break;
    case KEY_YEAR: 
        r->options.year = to_int(arg, "the year", ET_YEAR_FIRST, ET_YEAR_LAST, state);
        break;
    case KEY_PROFILE: r->profile = arg; break;
    case KEY_MISSING: r->options.missing = arg; break;
    case KEY_STRICT: r->options.strict = true; break;
    case KEY_REJECT: r->options.reject = arg; break;
    case KEY_SHEET: r->options.sheet = arg; break;
    case KEY_DUPLICATES: r->options.find_duplicates = true; break;
    case KEY_EXPLAIN: r->explain = true; break;
    case KEY_DECODER: r->options.decoder = to_decoder(arg, state); break;
    case KEY_DATASETS: r->shared.datasets = arg; break;
    case KEY_COMBINE: r->combine[r->combine_count++] = arg; break;
    case KEY_MEANS: r->options.means = true; break;
    case KEY_MOMENTS: r->moments = arg; break;
    case 'o': r->output = arg; break;
    case 'j':
        r->options.threads = to_int(arg, "the number of jobs", 1, 256, state);
        break;
    case 'q': r->quiet = true; break;
    case ARGP_KEY_ARG: r->paths[r->count++] = arg; break;
    case ARGP_KEY_END:
        check_sources(r, state);
        check_files(r, state);
        break;
    default: return ARGP_ERR_UNKNOWN;
    }
    return 0;
}

static const struct argp_child children[] = {{&cli_database_argp, 0, NULL, 0}, {0}};

static const struct argp parser = {
    options, take_option, "FILE...\n--from CONNECTION --table NAME",
    "Count candidate rows into a tally: how many got each score, by year, province and "
    "subject.\vFILE is text with a header row (delimited, or in columns at fixed "
    "places), lists of `subject: score`, rows of a number and pairs of subject and "
    "score, or JSON, plain or packed (.gz .xz .bz2 .zst .zip), an .xlsx workbook, or a "
    "file of SPSS, Stata or SAS (.sav .dta .sas7bdat .xpt); - is standard input. "
    "--explain says how a file is understood. What is wrong in a row is not counted but "
    "reported on standard error, the first 20 with file, line and column, or sheet and "
    "cell.\n\n"
    "With --from a database counts its own rows, and only the groups travel; what is "
    "wrong there ends the run.\n\n"
    "  examtrend aggregate 2023.csv.gz 2024.csv.gz -o tally.csv.gz\n"
    "  examtrend aggregate --from odbc:exam --table scores -o tally.csv.gz",
    children, NULL, NULL};

/* ---- progress ---- */

typedef struct bar {
    struct timespec start, last;
    bool drawn;
} bar;

static double seconds_between(struct timespec a, struct timespec b)
{
    return (double)(b.tv_sec - a.tv_sec) + 1e-9 * (double)(b.tv_nsec - a.tv_nsec);
}

static bool draw_bar(void *context, uint64_t done, uint64_t total)
{
    enum { WIDTH = 20 };
    bar *b = context;
    struct timespec now;

    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    if (seconds_between(b->last, now) < 0.1 || seconds_between(b->start, now) < 0.3) {
        return true;
    }
    double passed = seconds_between(b->start, now), rate = (double)done / passed;
    b->last = now;
    b->drawn = true;
    if (total == 0) {
        (void)fprintf(stderr, "\r%.1f MB read, %.0f MB/s \033[K", (double)done / 1e6,
                      rate / 1e6);
        return true;
    }
    int filled = (int)((double)WIDTH * (double)done / (double)total);
    (void)fprintf(stderr, "\r[%.*s%.*s] %.0f of %.0f MB  %.0f MB/s  %.0f s left\033[K",
                  filled, "####################", WIDTH - filled, "....................",
                  (double)done / 1e6, (double)total / 1e6, rate / 1e6,
                  rate > 0 ? (double)(total - done) / rate : 0.0);
    (void)fflush(stderr);
    return true;
}

/* ---- messages ---- */

static void summarise(const et_source_report *report)
{
    uint64_t faults = 0;

    for (size_t i = 0; i < report->notes_shown; i++) {
        cli_note("%s", report->notes[i]);
    }
    for (size_t i = 0; i < report->shown; i++) {
        cli_note("%s", report->messages[i]);
    }
    if (report->filtered > 0) {
        cli_note("%" PRIu64 " row%s left out by the profile", report->filtered,
                 report->filtered == 1 ? "" : "s");
    }
    for (int k = 0; k < ET_FAULT_KINDS; k++) {
        faults += report->faults[k];
    }
    if (faults > report->shown) {
        cli_note("... and %" PRIu64 " fault%s more", faults - report->shown,
                 faults - report->shown == 1 ? "" : "s");
    }
    for (int k = 0; k < ET_FAULT_KINDS; k++) {
        if (report->faults[k] > 0) {
            cli_note("%10" PRIu64 "  %s", report->faults[k], et_fault_text((et_fault)k));
        }
    }
    if (faults > 0) {
        cli_note("%10" PRIu64 "  scores counted in %" PRIu64 " of %" PRIu64 " rows",
                 report->scores, report->rows - report->refused, report->rows);
    } else if (report->rows == 0) {
        cli_note("found no rows of candidates");
    }
}

/* Codes that are no province's in their year are counted, since the data say so, and
 * told, since they will be in no table. */
static void note_strange_codes(const et_tally *tally, const char *datasets)
{
    et_regions *regions = NULL;
    et_tally_cell cell, before = {0};
    et_error err = {0};

    if (et_regions_load(&regions, datasets, &err) != ET_OK) {
        return;
    }
    for (size_t i = 0; i < et_tally_cell_count(tally); i++) {
        size_t province;
        et_tally_cell_at(tally, i, &cell);
        bool again = before.place && before.year == cell.year &&
                     strcmp(before.place, cell.place) == 0;
        if (!again && et_regions_by_code(regions, cell.year, cell.place, &province,
                                         &err) != ET_OK) {
            cli_note("%d: found candidates of code %s, which is no province's", cell.year,
                     cell.place);
        }
        before = cell;
    }
    et_regions_free(regions);
}

static int explain(const et_source_input *input, const request *r)
{
    et_error err = {0};
    char *text = NULL;

    if (et_source_explain(input, &r->options, &text, &err) != ET_OK) {
        return cli_report(&err);
    }
    (void)fputs(text ? text : "", stdout);
    free(text);
    return CLI_OK;
}

/* ---- combinations ---- */

static void want_combination(request *r, size_t index)
{
    for (size_t i = 0; i < r->options.combination_count; i++) {
        if (r->combinations[i] == index) {
            return;
        }
    }
    r->combinations[r->options.combination_count++] = index;
}

static et_status want_named(request *r, const et_subjects *subjects, const char *name,
                            et_error *err)
{
    size_t index;
    et_status status = et_subjects_find(subjects, name, &index, err);

    if (status != ET_OK) {
        return status;
    }
    if (et_subjects_at(subjects, index)->kind != ET_SUBJECT_COMBINATION) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "--combine found \"%s\", which is one paper, expected a "
                       "combination or NAME=PAPER+PAPER",
                       name);
    }
    want_combination(r, index);
    return ET_OK;
}

/* All new ones are made before the first is looked up, since they may be named twice. */
static et_status choose_combinations(request *r, et_subjects *subjects, et_error *err)
{
    et_status status = ET_OK;

    for (size_t i = 0; i < r->combine_count && status == ET_OK; i++) {
        if (strchr(r->combine[i], '=')) {
            status = et_subjects_combine(subjects, r->combine[i], err);
        }
    }
    size_t count = et_subjects_count(subjects);
    r->combinations = calloc(count + 1, sizeof *r->combinations);
    if (status == ET_OK && !r->combinations) {
        status = et_fail(err, ET_ERR_MEMORY, "out of memory");
    }
    for (size_t i = 0; i < r->combine_count && status == ET_OK; i++) {
        char name[ET_SUBJECT_SIZE];
        bool all = strcmp(r->combine[i], "all") == 0;
        (void)snprintf(name, sizeof name, "%.*s",
                       (int)strcspn(r->combine[i], "="), r->combine[i]);
        for (size_t k = 0; k < count && all; k++) {
            if (et_subjects_at(subjects, k)->kind == ET_SUBJECT_COMBINATION) {
                want_combination(r, k);
            }
        }
        status = all ? ET_OK : want_named(r, subjects, name, err);
    }
    r->options.combinations = r->combinations;
    return status;
}

/* A combination that nobody sat is no mistake, but what one would look for. */
static void note_empty(const et_tally *tally, const et_subjects *subjects,
                       const request *r)
{
    for (size_t i = 0; i < r->options.combination_count; i++) {
        const char *key = et_subjects_at(subjects, r->combinations[i])->key;
        et_tally_cell cell;
        bool found = false;
        for (size_t c = 0; c < et_tally_cell_count(tally) && !found; c++) {
            et_tally_cell_at(tally, c, &cell);
            found = strcmp(cell.subject, key) == 0;
        }
        if (!found) {
            cli_note("found no candidate who sat all papers of %s", key);
        }
    }
}

/* Files of text have no sheets; the members of a .zip may. */
static et_status check_sheet(const request *r, et_error *err)
{
    for (size_t i = 0; i < r->count; i++) {
        const char *path = r->paths[i], *dot = strrchr(path, '.'), *format = NULL;
        if (strcmp(path, "-") == 0 || (dot && strcasecmp(dot, ".zip") == 0) ||
            et_source_format(path, &format, NULL) != ET_OK ||
            strcmp(format, "text") != 0) {
            return ET_OK;
        }
    }
    return et_fail(err, ET_ERR_ARGUMENT,
                   "found --sheet and files of text, expected a workbook among them");
}

/* Hours of reading are no use where what they give cannot be written. */
static et_status check_outputs(const request *r, et_error *err)
{
    static const char endings[] = ".csv, or .csv.gz, .csv.xz, .csv.zst";
    et_status status = cli_expect_text(r->output, endings, err);

    if (status == ET_OK) {
        status = cli_expect_text(r->moments, endings, err);
    }
    if (status == ET_OK) {
        status = et_outfile_check(r->output, err);
    }
    return status == ET_OK ? et_outfile_check(r->moments, err) : status;
}

static int save(const et_tally *tally, const request *r)
{
    et_error err = {0};

    if (r->moments && et_joint_save(r->options.joint, r->moments, &err) != ET_OK) {
        return cli_report(&err);
    }
    return cli_save_tally(tally, r->output);
}

/* Rows that are counted already are no candidates: says so instead of what is wrong with
 * them. */
static void find_tally(const et_source_input *input, et_error *err)
{
    for (size_t i = 0; i < input->count; i++) {
        et_tally *tally = NULL;
        const char *path = input->paths[i];
        if (strcmp(path, "-") != 0 && et_tally_load(&tally, path, NULL) == ET_OK &&
            et_tally_cell_count(tally) > 0) {
            (void)et_fail(err, ET_ERR_INPUT,
                          "found the tally %s, expected rows of candidates: `examtrend "
                          "merge` adds tallies, --data takes them", path);
        }
        et_tally_free(tally);
    }
}

static int aggregate(const et_source_input *input, request *r)
{
    et_source_report *report = calloc(1, sizeof *report);
    et_tally *tally = NULL;
    et_error err = {0};
    bar progress = {0};

    (void)clock_gettime(CLOCK_MONOTONIC, &progress.start);
    if (!r->quiet && isatty(STDERR_FILENO)) {
        r->options.progress = draw_bar;
        r->options.progress_context = &progress;
    }
    et_status status = report ? et_tally_new(&tally, &err)
                              : et_fail(&err, ET_ERR_MEMORY, "out of memory");
    if (status == ET_OK && r->moments) {
        status = et_joint_new(&r->options.joint, &err);
    }
    if (status == ET_OK) {
        status = et_source_read(input, &r->options, tally, report, &err);
    }
    if (progress.drawn) {
        (void)fputs("\r\033[K", stderr);
    }
    int code = CLI_FAILED;
    if (status == ET_OK) {
        summarise(report);
        note_strange_codes(tally, cli_datasets(&r->shared));
        note_empty(tally, input->subjects, r);
        code = save(tally, r);
    } else {
        find_tally(input, &err);
        code = cli_report(&err);
    }
    et_tally_free(tally);
    et_joint_free(r->options.joint);
    free(report);
    return code;
}

/* ---- databases ---- */

static int aggregate_database(const et_subjects *subjects, const request *r)
{
    cli_database_rows rows = {subjects, r->options.year, r->options.missing, r->quiet};
    et_tally *tally = NULL;
    et_error err = {0};

    if (r->explain) {
        return cli_database_explain(&r->database, &rows);
    }
    if (et_tally_new(&tally, &err) != ET_OK) {
        return cli_report(&err);
    }
    int code = cli_database_count(&r->database, &rows, tally);
    if (code == CLI_OK) {
        note_strange_codes(tally, cli_datasets(&r->shared));
        code = save(tally, r);
    }
    et_tally_free(tally);
    return code;
}

int cmd_aggregate(int argc, char **argv)
{
    request r = {.paths = calloc((size_t)argc + 1, sizeof(char *)),
                 .combine = calloc((size_t)argc + 1, sizeof(char *))};
    et_subjects *subjects = NULL;
    et_profile *profile = NULL;
    et_error err = {0};
    int code = CLI_FAILED;

    if (!r.paths || !r.combine) {
        cli_message("out of memory");
    } else if (cli_parse(&parser, argc, argv, &r, &code)) {
        cli_set_quiet(r.quiet);
        if (et_subjects_load(&subjects, cli_datasets(&r.shared), &err) != ET_OK ||
            cli_profile_load(&profile, r.profile, cli_datasets(&r.shared), subjects,
                             &err) != ET_OK ||
            choose_combinations(&r, subjects, &err) != ET_OK ||
            (r.options.sheet && r.count > 0 && check_sheet(&r, &err) != ET_OK) ||
            (!r.explain && check_outputs(&r, &err) != ET_OK)) {
            code = cli_report(&err);
        } else if (r.database.count > 0) {
            code = aggregate_database(subjects, &r);
        } else {
            r.options.profile = profile;
            et_source_input input = {r.paths, r.count, subjects};
            code = r.explain ? explain(&input, &r) : aggregate(&input, &r);
        }
    }
    et_profile_free(profile);
    et_subjects_free(subjects);
    free(r.combinations);
    free(r.combine);
    free(r.paths);
    return code;
}
