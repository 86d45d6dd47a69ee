/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "cli/claims.h"
#include "cli/look.h"
#include "examtrend/draw.h"

typedef struct claim_command {
    cli_options common;
    cli_look look;
    const char *plot;
    const char *text;
    cli_world world;
    cli_claims claims;
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

/* A reason's clauses, one a line under the first. */
static void print_clauses(const char *reason, int indent)
{
    for (const char *end; (end = strstr(reason, "; ")); reason = end + 2) {
        (void)printf("%.*s\n%*s", (int)(end + 1 - reason), reason, indent, "");
    }
    (void)printf("%s\n", reason);
}

static void print_row(const et_claim_row *row, et_language language)
{
    char sentence[ET_SENTENCE_SIZE];
    const char *word = et_claim_word(row->result->verdict, language);
    int name_pad = 26 - (int)et_text_width(row->subject);
    int word_pad = 24 - (int)et_text_width(word);

    et_claim_reason(row, language, sentence);
    (void)printf("  %s%*s %s%*s ", row->subject, name_pad > 0 ? name_pad : 0, "", word,
                 word_pad > 0 ? word_pad : 0, "");
    print_clauses(sentence, 2 + 26 + 1 + 24 + 1);
}

static void print_status(const cli_claims *claims)
{
    const et_unit *unit = et_panel_unit(claims->panel, claims->unit);
    if (unit->level != ET_UNIT_CLUSTER) {
        return;
    }
    const et_cluster *cluster = et_regions_cluster(claims->world->regions, unit->index);
    if (strcmp(cluster->status, "documented") != 0) {
        (void)printf("The members of this cluster are %s, not documented.\n",
                     strcmp(cluster->status, "user") == 0 ? "the user's"
                                                          : cluster->status);
    }
}

/* For people: the claim, then a verdict a line; the rest is in the table. */
static void print_text(const claim_command *command)
{
    const cli_claims *claims = &command->claims;
    et_language language = command->common.language;
    size_t rows = cli_claims_count(claims);
    char sentence[ET_SENTENCE_SIZE];

    (void)printf("%s: \"%s\", %d\xE2\x80\x93%d\n\n", cli_claims_row(claims, 0).unit,
                 command->text, claims->options.first_year, claims->options.last_year);
    for (size_t i = 0; i < rows; i++) {
        const et_claim_row row = cli_claims_row(claims, i);
        print_row(&row, language);
    }
    const et_claim_row last = cli_claims_row(claims, rows - 1);
    et_claim_fair_wording(&last, language, sentence);
    (void)printf("\n%s %s.\n",
                 language == ET_VIETNAMESE ? "Nên viết:" : "Fair wording:", sentence);
    print_status(claims);
}

static int print(const claim_command *command, et_error *err)
{
    et_claim_row rows[CLI_CLAIM_SUBJECTS + 1];
    size_t count = cli_claims_count(&command->claims);
    et_table *table = NULL;

    if (command->common.format == ET_FORMAT_TEXT && !command->common.output) {
        print_text(command);
        return CLI_OK;
    }
    for (size_t i = 0; i < count; i++) {
        rows[i] = cli_claims_row(&command->claims, i);
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
    const et_claim_row row = cli_claims_for_all(&command->claims);
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
    cli_plotter_free(plotter);
    return status;
}

int cmd_claim(int argc, char **argv)
{
    claim_command command = {0};
    et_claim claim;
    et_error err = {0};
    int code;

    if (!cli_parse(&claim_argp, argc, argv, &command, &code)) {
        return code;
    }
    command.look.look.language = command.common.language;
    et_status status = et_claim_parse(command.text, &claim, &err);
    if (status == ET_OK) {
        status = cli_world_open(&command.world, &command.common, &err);
    }
    if (status == ET_OK) {
        status = cli_claims_check(&command.claims, command.text, &command.world,
                                  &command.common, &err);
    }
    if (status == ET_OK && command.plot) {
        status = draw(&command, &err);
    }
    code = status == ET_OK ? print(&command, &err) : cli_report(&err);
    cli_claims_free(&command.claims);
    cli_world_free(&command.world);
    return code;
}
