/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "cli/look.h"
#include "examtrend/draw.h"
#include "examtrend/results.h"

#define MOST_SUBJECTS 32

typedef struct claim_command {
    cli_options common;
    cli_look look;
    const char *plot;
    const char *text;
    cli_world world;
    et_claim claim;
    et_panel *panel, *like;
    size_t unit;
    size_t subjects[MOST_SUBJECTS], subject_count;
    size_t row_count; /* subjects, and their average */
    const char *names[MOST_SUBJECTS + 1];
    et_claim_facts *facts;
    et_claim_result results[MOST_SUBJECTS + 1];
} claim_command;

enum { KEY_PLOT = 0x500 };

static const struct argp_option options[] = {
    {"plot", KEY_PLOT, "FILE", 0,
     "Draw the claim (overall, or the only subject) as SVG, PNG or PDF", 0},
    {0}};

static error_t parse(int key, char *arg, struct argp_state *state)
{
    claim_command *command = state->input;
    switch (key) {
    case ARGP_KEY_INIT:
        for (int i = 0; i < 3; i++) {
            state->child_inputs[i] = &command->common;
        }
        state->child_inputs[3] = &command->look;
        return 0;
    case KEY_PLOT: command->plot = arg; return 0;
    case ARGP_KEY_ARG:
        if (command->text) {
            argp_error(state, "found a second claim \"%s\", expected one in quotes", arg);
        }
        command->text = arg;
        return 0;
    case ARGP_KEY_NO_ARGS:
        argp_error(state, "expected a claim, as in \"each year higher than the last\"");
        return 0;
    default: return ARGP_ERR_UNKNOWN;
    }
}

static const struct argp_child children[] = {{&cli_data_argp, 0, NULL, 0},
                                             {&cli_unit_argp, 0, NULL, 0},
                                             {&cli_output_argp, 0, NULL, 0},
                                             {&cli_look_argp, 0, NULL, 0},
                                             {0}};
static const struct argp claim_argp = {
    options, parse, "CLAIM",
    "Is what a report says true, and does it say more than that the paper was easier? "
    "Verdicts TRUE, TRUE ONLY RAW, FALSE, NOT SUPPORTED, subject by subject and overall, "
    "each with its reason and a fair wording."
    "\vClaims: \"each year higher than the last\", \"rose between 2020 and 2024\", \"above "
    "the nation\", \"gap closing\", \"highest\", \"top 5\", \"fastest-growing\". --unit "
    "names a province, or with --clusters or --group a cluster.",
    children, NULL, NULL};

/* The noise of a cluster is that of the registry's regions: a scheme may hold one cluster
 * only, and provinces side by side share much of their wobble. */
static et_status open_like(claim_command *command, const cli_options *narrow,
                           et_error *err)
{
    cli_options regions = *narrow;
    bool clusters = et_panel_level(command->panel) == ET_UNIT_CLUSTER;

    regions.scheme = NULL;
    regions.group_count = 0;
    return cli_panel(&command->like, &command->world, &regions,
                     clusters ? ET_UNIT_CLUSTER : ET_UNIT_PROVINCE, err);
}

static et_status open_panels(claim_command *command, et_error *err)
{
    cli_options narrow = command->common;
    bool clusters = narrow.scheme || narrow.group_count > 0;
    et_status status = ET_OK;

    if (!narrow.unit) {
        return et_fail(err, ET_ERR_ARGUMENT, "found no --unit, expected the province or "
                                             "cluster that the claim is about");
    }
    if (command->claim.first_year) {
        narrow.first_year = command->claim.first_year;
        narrow.last_year = command->claim.last_year;
    }
    if (!narrow.first_year) {
        narrow.scale = ET_SCALE_RAW;
        status = cli_window(&command->world, &narrow, err);
    }
    command->common.first_year = narrow.first_year;
    command->common.last_year = narrow.last_year;
    if (status == ET_OK) {
        status = cli_panel(&command->panel, &command->world, &narrow,
                           clusters ? ET_UNIT_CLUSTER : ET_UNIT_PROVINCE, err);
    }
    if (status == ET_OK) {
        status = open_like(command, &narrow, err);
    }
    if (status == ET_OK) {
        status = et_panel_find_unit(command->panel, narrow.unit, &command->unit, err);
    }
    return status;
}

static et_status check(claim_command *command, size_t slot, const size_t *subjects,
                       size_t count, et_error *err)
{
    const et_claim_source source = {.panel = command->panel,
                                    .like = command->like,
                                    .subjects = subjects,
                                    .subject_count = count,
                                    .average = command->common.overall.average,
                                    .unit = command->unit,
                                    .regimes = command->world.regimes,
                                    .first_year = command->common.first_year,
                                    .last_year = command->common.last_year};
    et_status status =
        et_claim_gather(&command->facts[slot], &source, &command->claim, err);
    if (status == ET_OK) {
        et_claim_check(&command->claim, &command->facts[slot], &command->results[slot]);
    }
    return status;
}

static const char *unit_name(const claim_command *command)
{
    const et_unit *unit = et_panel_unit(command->panel, command->unit);
    return command->common.language == ET_ENGLISH && unit->name_en[0] ? unit->name_en
                                                                      : unit->name;
}

static const char *overall_name(const claim_command *command)
{
    bool papers = command->common.overall.average == ET_AVERAGE_PAPERS;
    if (command->common.language == ET_VIETNAMESE) {
        return papers ? "Chung (mỗi bài thi như nhau)" : "Chung (mỗi môn như nhau)";
    }
    return papers ? "Overall (papers)" : "Overall (subjects)";
}

/* Papers side by side have an average; sums and averages stand for themselves. */
static et_status wants_average(const claim_command *command, bool *wants, et_error *err)
{
    *wants = command->subject_count > 1;
    for (size_t s = 0; s < command->subject_count; s++) {
        *wants = *wants && et_panel_subject_info(command->panel, s)->kind ==
                               ET_SUBJECT_PAPER;
    }
    if (*wants && (command->common.overall.weights ||
                   command->common.overall.average == ET_AVERAGE_CANDIDATES)) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found an average over %s beside its subjects, expected "
                       "--subject overall for it alone",
                       command->common.overall.weights ? "subjects with weights"
                                                       : "candidates");
    }
    return ET_OK;
}

static et_status check_all(claim_command *command, et_error *err)
{
    size_t count = et_panel_subject_count(command->panel);
    et_status status = ET_OK;

    count = count < MOST_SUBJECTS ? count : MOST_SUBJECTS;
    for (size_t s = 0; s < count && status == ET_OK; s++) {
        const et_subject *subject = et_panel_subject_info(command->panel, s);
        command->names[s] = command->common.language == ET_VIETNAMESE ? subject->name_vi
                                                                      : subject->name_en;
        command->subjects[s] = s;
        status = check(command, s, &command->subjects[s], 1, err);
    }
    command->subject_count = command->row_count = count;
    bool average = false;
    if (status == ET_OK) {
        status = wants_average(command, &average, err);
    }
    if (status == ET_OK && average) {
        command->names[command->row_count++] = overall_name(command);
        status = check(command, count, command->subjects, count, err);
    }
    return status;
}

/* A reason's clauses, one a line under the first. */
static void print_clauses(const char *reason, int indent)
{
    for (const char *end; (end = strstr(reason, "; ")); reason = end + 2) {
        (void)printf("%.*s\n%*s", (int)(end + 1 - reason), reason, indent, "");
    }
    (void)printf("%s\n", reason);
}

/* For people: the claim, then a verdict a line; the rest is in the table. */
static void print_text(const claim_command *command, size_t rows)
{
    char sentence[ET_SENTENCE_SIZE];
    const char *unit = unit_name(command);

    (void)printf("%s: \"%s\", %d\xE2\x80\x93%d\n\n", unit, command->text,
                 command->common.first_year, command->common.last_year);
    for (size_t i = 0; i < rows; i++) {
        const et_claim_row row = {.unit = unit,
                                  .subject = command->names[i],
                                  .claim = &command->claim,
                                  .facts = &command->facts[i],
                                  .result = &command->results[i]};
        const char *word =
            et_claim_word(command->results[i].verdict, command->common.language);
        int name_pad = 26 - (int)et_text_width(command->names[i]);
        int word_pad = 24 - (int)et_text_width(word);
        et_claim_reason(&row, command->common.language, sentence);
        (void)printf("  %s%*s %s%*s ", command->names[i], name_pad > 0 ? name_pad : 0, "",
                     word, word_pad > 0 ? word_pad : 0, "");
        print_clauses(sentence, 2 + 26 + 1 + 24 + 1);
        if (i + 1 == rows) {
            et_claim_fair_wording(&row, command->common.language, sentence);
            (void)printf("\n%s %s.\n",
                         command->common.language == ET_VIETNAMESE ? "Nên viết:"
                                                                   : "Fair wording:",
                         sentence);
        }
    }
    if (et_panel_unit(command->panel, command->unit)->level == ET_UNIT_CLUSTER) {
        const et_cluster *cluster = et_regions_cluster(
            command->world.regions,
            et_panel_unit(command->panel, command->unit)->index);
        if (strcmp(cluster->status, "documented") != 0) {
            (void)printf("The members of this cluster are %s, not documented.\n",
                         strcmp(cluster->status, "user") == 0 ? "the user's"
                                                              : cluster->status);
        }
    }
}

static int print(const claim_command *command, et_error *err)
{
    et_claim_row rows[MOST_SUBJECTS + 1];
    size_t count = command->row_count;
    et_table *table = NULL;

    if (command->common.format == ET_FORMAT_TEXT && !command->common.output) {
        print_text(command, count);
        return CLI_OK;
    }
    for (size_t i = 0; i < count; i++) {
        rows[i] = (et_claim_row){.unit = unit_name(command),
                                 .subject = command->names[i],
                                 .claim = &command->claim,
                                 .facts = &command->facts[i],
                                 .result = &command->results[i]};
    }
    if (et_claim_table(&table, rows, count, command->common.language, err) != ET_OK) {
        return cli_report(err);
    }
    int code = cli_print(&command->common, &table, 1);
    et_table_free(table);
    return code;
}

/* The row that speaks for all: the composite, or the only subject. */
static et_status draw(const claim_command *command, et_error *err)
{
    size_t last = command->row_count > command->subject_count ? command->subject_count : 0;
    const et_claim_row row = {.unit = unit_name(command),
                              .subject = command->names[last],
                              .claim = &command->claim,
                              .facts = &command->facts[last],
                              .result = &command->results[last]};
    et_plotter *plotter = NULL;
    et_chart *chart = NULL;
    et_status status = et_draw_claim(&chart, &row, command->text, command->world.regimes,
                                     &command->look.look, err);
    if (status == ET_OK) {
        status = cli_plotter(&plotter, &command->look, err);
    }
    if (status == ET_OK) {
        status = et_chart_save(chart, plotter, command->plot, err);
    }
    et_chart_free(chart);
    et_plotter_free(plotter);
    return status;
}

int cmd_claim(int argc, char **argv)
{
    claim_command command = {0};
    et_error err = {0};
    int code;

    if (!cli_parse(&claim_argp, argc, argv, &command, &code)) {
        return code;
    }
    command.look.look.language = command.common.language;
    command.facts = calloc(MOST_SUBJECTS + 1, sizeof *command.facts);
    et_status status = command.facts
                           ? et_claim_parse(command.text, &command.claim, &err)
                           : et_fail(&err, ET_ERR_MEMORY, "out of memory");
    if (status == ET_OK) {
        status = cli_world_open(&command.world, &command.common, &err);
    }
    if (status == ET_OK) {
        status = open_panels(&command, &err);
    }
    if (status == ET_OK) {
        status = check_all(&command, &err);
    }
    if (status == ET_OK && command.plot) {
        status = draw(&command, &err);
    }
    code = status == ET_OK ? print(&command, &err) : cli_report(&err);
    free(command.facts);
    et_panel_free(command.panel);
    et_panel_free(command.like);
    cli_world_free(&command.world);
    return code;
}
