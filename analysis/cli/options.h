/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Options that several commands share, and what they open. A command takes the groups it
 * honours as argp children, each with the same `cli_options *` as its input:
 *
 *     static const struct argp_child children[] = {
 *         {&cli_data_argp, 0, NULL, 0}, {&cli_output_argp, 0, NULL, 0}, {0}};
 */
#ifndef ANALYSIS_CLI_OPTIONS_H
#define ANALYSIS_CLI_OPTIONS_H

#include <argp.h>

#include "cli/cli.h"
#include "cli/spool.h"
#include "examtrend/chart.h"
#include "examtrend/panel.h"
#include "examtrend/scale.h"
#include "examtrend/subjects.h"
#include "examtrend/table.h"

typedef struct cli_options {
    unsigned given; /* options of use.h: CLI_GIVEN_ bits */
    unsigned seen;  /* by this parsing, of those that are given once */
    /* cli_data_argp: --data --sheet --datasets --regimes --subject --years --map
     * --exclude --combine --average --weights */
    const char *data;     /* tally or table of averages; NULL: the bundled data      */
    const char *sheet;    /* of a workbook with averages; NULL: the first visible one */
    const char *datasets; /* folder of the registry                                  */
    const char *regimes;  /* NULL: that of the registry                              */
    const char *subject;  /* as typed; NULL: all, or the command's default           */
    int first_year, last_year; /* 0: not given */
    const char *map;
    const char *exclude;  /* cells to leave out, as `screen` prints them             */
    const char *combine[32]; /* combinations, as typed: NAME=A+B                     */
    size_t combine_count;
    et_averages overall;  /* --average --weights: what "overall" is                  */
    /* cli_unit_argp: --unit and, alone in cli_cluster_argp, --clusters --clusters-file
     * --clusters-by-year --group and, alone in cli_scale_argp, --scale --reference */
    const char *unit;     /* level or name; NULL: the command's default              */
    et_scale scale;
    bool scale_given;
    et_reference reference;
    const char *scheme;
    const char *clusters_file;
    bool clusters_by_year; /* else frozen: their members in all years */
    const char *groups[32];
    size_t group_count;
    /* cli_without_argp: --without */
    const char *without;  /* names of provinces to leave out; NULL: none             */
    /* cli_output_argp: --format and, alone in cli_file_argp, --output --lang --quiet */
    et_format format;
    bool format_given;
    const char *output;
    et_language language;
    /* cli_work_argp: --seed --jobs */
    uint64_t seed;
    int jobs;
} cli_options;

extern const struct argp cli_data_argp, cli_unit_argp, cli_cluster_argp, cli_scale_argp,
    cli_without_argp, cli_output_argp, cli_file_argp, cli_work_argp;

/* "2017-2024", "2017 – 2024" or one year; false for anything else. */
bool cli_years(const char *text, int *first, int *last);

/* The number of rows that --top asks for. */
size_t cli_parse_top(const char *arg, struct argp_state *state);

/* ---- parse.c ---- */

/* argp_parse with the exit code for usage errors. Returns false when the command should
 * end with `*code` (after an error; --help exits by itself). */
bool cli_parse(const struct argp *argp, int argc, char **argv, void *input, int *code);

/* What cli_parse does with a command's options: `batch` also asks for the argp itself,
 * and for the options to be parsed and the command not to be run. */
typedef enum cli_parsing { CLI_PARSE_RUN = 0, CLI_PARSE_ASK, CLI_PARSE_ONLY } cli_parsing;

/* How cli_parse acts from now on. */
void cli_set_parsing(cli_parsing parsing);
/* The argp that describes a command. */
const struct argp *cli_ask_argp(const cli_command *command);

/* The option of a command that has this long name; NULL: there is none. */
const struct argp_option *cli_find_option(const struct argp *argp, const char *name);
/* Adds the long names of a command's options to the first `count` of `room`; returns how
 * many there are then. */
size_t cli_option_names(const struct argp *argp, const char **names, size_t count,
                        size_t room);

/* ---- world.c ---- */

/* What the data options open; free with cli_world_free. */
typedef struct cli_world {
    et_regions *regions;
    et_subjects *subjects;
    et_regimes *regimes;
    et_tally *tally;      /* NULL when --data is a table of averages */
    const char *published; /* NULL when there is none                 */
    char *paths[4];
    char spool[CLI_SPOOL_PATH]; /* where the bytes of a pipe are kept; else "" */
    struct cli_remarks *remarks; /* on what was shown, remarks.h */
    struct cli_kept *kept; /* of one that is to be kept, kept.h; else NULL */
} cli_world;

ET_MUST_USE et_status cli_world_open(cli_world *world, const cli_options *options,
                                     et_error *err);
void cli_world_free(cli_world *world);

/* The panel that the options ask for, at `level`; a single --unit NAME keeps its
 * level. */
ET_MUST_USE et_status cli_panel(et_panel **out, const cli_world *world,
                                const cli_options *options, et_unit_level level,
                                et_error *err);

/* Sets the options' years to the registry's default window of their scale within the
 * data. */
ET_MUST_USE et_status cli_window(const cli_world *world, cli_options *options,
                                 et_error *err);

/* The map that a province's name is looked up in where none is given: the oldest. */
const char *cli_oldest_map(const cli_world *world);

/* The years of the tally whose codes lead to a map; 0 where there is no tally. */
void cli_years_on_map(const cli_world *world, const char *map, int *first, int *last);

/* Folder of the registry: --datasets, $EXAMTREND_DATASETS, beside the program, installed,
 * or the source tree's. Stays valid. */
const char *cli_datasets(const cli_options *options);

/* True for nation, region, cluster, province and what else the levels are called, with
 * the level they mean ("region" is a cluster of the default scheme); false for anything
 * else, which is a name. */
bool cli_unit_level(const char *unit, et_unit_level *level);
/* The one word for the level that `unit` means; a name is left as it is. */
const char *cli_unit_word(const char *unit);

/* The level of units that are given by name: clusters where a scheme or groups are, else
 * provinces. */
et_unit_level cli_named_level(const cli_options *options);
/* --unit where it names units, with *level as theirs; NULL where it is the word for a
 * level, which *level is then, or not given, when *level is left as it is. */
const char *cli_unit_names(const cli_options *options, et_unit_level *level);

/* Which units the comma-separated `names` mean: chosen[unit]; free() it. */
ET_MUST_USE et_status cli_named_units(const et_panel *panel, const char *names,
                                      bool **chosen, et_error *err);
/* Of rows of `size` bytes, one for each unit of the panel, those of the named units move
 * up front, in the order of the panel. */
ET_MUST_USE et_status cli_keep_named(const et_panel *panel, const char *names, void *rows,
                                     size_t size, size_t *count, et_error *err);

/* ---- without.c ---- */

/* Whom --without leaves out, by their names, "Hà Nội, Huế", to be freed with free();
 * NULL: nobody. `world` may be NULL: as typed. */
ET_MUST_USE et_status cli_without_names(char **out, const cli_world *world,
                                        const cli_options *options, et_error *err);

/* Counts of one subject without the cells of --exclude and the provinces of --without,
 * which are named as on the panel's map. */
typedef struct cli_counts {
    const et_tally *tally; /* NULL: there are none      */
    et_tally *own;         /* made for it; NULL: world's */
} cli_counts;

ET_MUST_USE et_status cli_counts_open(cli_counts *counts, const cli_world *world,
                                      const cli_options *options, const et_panel *panel,
                                      const char *subject, et_error *err);
/* Also after a failure. */
void cli_counts_free(cli_counts *counts);

/* ---- answer.c ---- */

/* Whether an answer can be written: where --output says, in its format and packing. */
ET_MUST_USE et_status cli_check_answer(const cli_options *options, et_error *err);
/* Opens the data for an answer that cli_check_answer has nothing against. */
ET_MUST_USE et_status cli_answer_open(cli_world *world, const cli_options *options,
                                      et_error *err);

/* Writes bytes of options->format to --output or standard output; a workbook never to a
 * terminal. */
int cli_write(const cli_options *options, const char *bytes, size_t size);

/* Prints the tables one after another to --output or standard output, with what is to be
 * known of the data below. JSON prints an array when there are several. `world` may be
 * NULL. */
int cli_print(const cli_options *options, const cli_world *world, et_table *const *tables,
              size_t count);
/* The same, or the report of a failure; frees the tables. */
int cli_answer(const cli_options *options, const cli_world *world, et_status status,
               et_table **tables, size_t count, const et_error *err);
/* Whether the format is read by people: cells and columns are chosen for them. */
bool cli_for_people(const cli_options *options);
/* Prints a text with what is to be known of the data below. */
int cli_print_text(const cli_options *options, const cli_world *world, const char *text);
/* What is to be known of the data, a line each: remarks.h, and
 * provinces that were left out. NULL when memory has run out; free() it. */
char *cli_data_notes(const cli_options *options, const cli_world *world);

/* ET_ERR_ARGUMENT where the file's name ends as another kind of file does: ".html" is
 * expected, "report.pdf" found. */
ET_MUST_USE et_status cli_expect_ending(const char *path, const char *ending,
                                        et_error *err);

/* ET_ERR_ARGUMENT where the file's name ends as that of no text does: "x.pdf". NULL is
 * standard output; `expected` are the endings to name. */
ET_MUST_USE et_status cli_expect_text(const char *path, const char *expected,
                                      et_error *err);

/* One of two texts; the compiler checks both as formats. */
static inline __attribute__((format_arg(2), format_arg(3))) const char *
cli_pick(et_language language, const char *english, const char *vietnamese)
{
    return language == ET_VIETNAMESE ? vietnamese : english;
}

/* Whether files may be written into a folder, which need not be there yet. */
ET_MUST_USE et_status cli_check_folder(const char *folder, et_error *err);
/* Makes the folders that lead to `path`; what stands after its last slash is not made. */
ET_MUST_USE et_status cli_make_folders(const char *path, et_error *err);

#endif
