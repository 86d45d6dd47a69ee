/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "cli/remarks.h"
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
    et_claim claim;
    et_error err = {0};
    switch (key) {
    case ARGP_KEY_INIT:
        for (int i = 0; i < 3; i++) {
            state->child_inputs[i] = &command->common;
        }
        state->child_inputs[3] = &command->look;
        state->child_inputs[4] = &command->common;
        return 0;
    case KEY_PLOT: command->plot = arg; return 0;
    case ARGP_KEY_ARG:
        if (command->text) {
            argp_error(state, "found a second claim \"%s\", expected one in quotes", arg);
        }
        if (et_claim_parse(arg, &claim, &err) != ET_OK && state->next < state->argc &&
            state->argv[state->next][0] != '-' && !strchr(arg, ' ')) {
            argp_error(state, "found the words \"%s\" and \"%s\", expected a claim in "
                              "quotes, as in \"each year higher than the last\"", arg,
                       state->argv[state->next]);
        }
        if (et_claim_parse(arg, &claim, &err) != ET_OK) {
            argp_error(state, "%s", err.text);
        }
        command->text = arg;
        return 0;
    case ARGP_KEY_NO_ARGS:
        argp_error(state, "expected a claim, as in \"each year higher than the last\"");
        return 0;
    default: return ARGP_ERR_UNKNOWN;
    }
}

static const struct argp_child children[] = {{&cli_data_argp, 0, NULL, 2},
                                             {&cli_unit_argp, 0, NULL, 3},
                                             {&cli_output_argp, 0, NULL, 4},
                                             {&cli_look_argp, 0, NULL, 5},
                                             {&cli_without_argp, 0, NULL, 3},
                                             {0}};
static const struct argp claim_argp = {
    options, parse, "CLAIM",
    "Is what a report says true, and does it say more than that the paper was easier? "
    "Verdicts TRUE, TRUE ONLY RAW, FALSE, NOT SUPPORTED, subject by subject and overall, "
    "each with its reason and a fair wording."
    "\vClaims: \"each year higher than the last\", \"rose between 2020 and 2024\", "
    "\"rose 3 years in a row\", \"above the nation\", \"gap closing\", \"highest\", "
    "\"top 5\", \"fastest-growing\"; the other way round \"fell 3 years in a row\", "
    "\"below the nation\", \"bottom 5\" and so on; \"highest year\", \"2021 was the "
    "lowest year\"; \"the same as NAME within 0.2\", \"same level\", \"same trend\", "
    "\"steadier than NAME\", \"opposite to NAME\". --unit is nation, the names of "
    "provinces, regions or (with --clusters or --group) clusters, or province, region, "
    "cluster for all of them.",
    children, NULL, NULL};

/* A reason's clauses, one a line under the first. */
static void print_clauses(const char *reason, int indent)
{
    for (const char *end; (end = strstr(reason, "; ")); reason = end + 2) {
        (void)printf("%.*s\n%*s", (int)(end + 1 - reason), reason, indent, "");
    }
    (void)printf("%s\n", reason);
}

#define LABEL_SIZE 400

/* What tells the rows apart: the subject, of several units the unit too. */
static void make_label(const cli_claims *claims, size_t index, char out[LABEL_SIZE])
{
    const cli_claim_case *one = &claims->cases[index];
    bool several = claims->unit_count > 1 || one->other_unit != one->unit;

    (void)snprintf(out, LABEL_SIZE, "%s%s%s%s%s",
                   several ? one->unit_name : one->subject_name,
                   several && claims->subjects > 1 ? ", " : "",
                   several && claims->subjects > 1 ? one->subject_name : "",
                   one->other_name ? " / " : "", one->other_name ? one->other_name : "");
}

static int label_width(const cli_claims *claims)
{
    char label[LABEL_SIZE];
    int width = 26;

    for (size_t i = 0; i < claims->count; i++) {
        make_label(claims, i, label);
        int own = (int)et_text_width(label);
        width = own > width ? own : width;
    }
    return width;
}

static void print_row(const cli_claims *claims, size_t index, int width)
{
    enum { WORD = 24 };
    et_language language = claims->options.language;
    const et_claim_row row = cli_claims_row(claims, index);
    const char *word = et_claim_word(row.result->verdict, language);
    char sentence[ET_CLAIM_TEXT], label[LABEL_SIZE];

    et_claim_reason(&row, language, sentence);
    make_label(claims, index, label);
    (void)printf("  %s%*s %s%*s ", label, width - (int)et_text_width(label), "", word,
                 WORD - (int)et_text_width(word), "");
    print_clauses(sentence, 2 + width + 1 + WORD + 1);
}

static void print_head(const claim_command *command)
{
    const cli_claims *claims = &command->claims;
    size_t of[4] = {0};

    if (claims->unit_count == 1) {
        (void)printf("%s: ", claims->cases[0].unit_name);
    }
    (void)printf("\"%s\", %d\xE2\x80\x93%d\n", command->text, claims->options.first_year,
                 claims->options.last_year);
    for (size_t i = 0; i < claims->count; i++) {
        of[claims->cases[i].result.verdict]++;
    }
    for (int v = ET_CLAIM_TRUE; claims->unit_count > 2 && v >= 0; v--) {
        (void)printf("%s%s %zu", v == ET_CLAIM_TRUE ? "" : ", ",
                     et_claim_word((et_claim_verdict)v, command->common.language), of[v]);
    }
    (void)printf(claims->unit_count > 2 ? "\n\n" : "\n");
}

static void print_status(const claim_command *command)
{
    const cli_claims *claims = &command->claims;
    bool vi = command->common.language == ET_VIETNAMESE;

    if (et_panel_level(claims->panel) != ET_UNIT_CLUSTER || claims->unit_count != 1) {
        return;
    }
    const et_cluster *cluster = et_regions_cluster(
        command->world.regions, et_panel_unit(claims->panel, claims->units[0])->index);
    bool user = strcmp(cluster->status, "user") == 0;
    bool inferred = strcmp(cluster->status, "inferred") == 0;
    if (strcmp(cluster->status, "documented") == 0) {
        return;
    }
    (void)printf(vi ? "Thành viên của cụm này là %s, chưa có văn bản.\n"
                    : "The members of this cluster are %s, not documented.\n",
                 user       ? (vi ? "do người dùng đặt" : "the user's")
                 : inferred ? (vi ? "suy đoán" : "inferred")
                            : (vi ? "chưa kiểm chứng" : cluster->status));
}

/* For people: the claim, then a verdict a line; the rest is in the table. */
static int print_text(const claim_command *command, et_error *err)
{
    const cli_claims *claims = &command->claims;
    et_language language = command->common.language;
    char sentence[ET_CLAIM_TEXT];

    print_head(command);
    int width = label_width(claims);
    for (size_t i = 0; i < claims->count; i++) {
        print_row(claims, i, width);
    }
    if (claims->unit_count == 1) {
        const et_claim_row row = cli_claims_row(claims, claims->count - 1);
        et_claim_fair_wording(&row, language, sentence);
    }
    if (claims->unit_count == 1 && sentence[0]) {
        (void)printf("\n%s %s.\n",
                     language == ET_VIETNAMESE ? "Nên viết:" : "Fair wording:", sentence);
    }
    print_status(command);
    char *notes = cli_data_notes(&command->common, &command->world);
    if (!notes) {
        (void)et_fail(err, ET_ERR_MEMORY, "out of memory");
        return cli_report(err);
    }
    (void)fputs(notes, stdout);
    free(notes);
    return CLI_OK;
}

static int print(const claim_command *command, et_error *err)
{
    const cli_claims *claims = &command->claims;
    const char *output = command->common.output;
    et_table *table = NULL;

    if (command->common.format == ET_FORMAT_TEXT &&
        (!output || strcmp(output, "-") == 0)) {
        return print_text(command, err);
    }
    et_claim_row *rows = calloc(claims->count + 1, sizeof *rows);
    if (!rows) {
        (void)et_fail(err, ET_ERR_MEMORY, "out of memory");
        return cli_report(err);
    }
    for (size_t i = 0; i < claims->count; i++) {
        rows[i] = cli_claims_row(claims, i);
    }
    et_status status =
        et_claim_table(&table, rows, claims->count, command->common.language, err);
    free(rows);
    return cli_answer(&command->common, &command->world, status, &table, 1, err);
}

static et_status draw(const claim_command *command, et_error *err)
{
    et_plotter *plotter = NULL;
    et_chart *chart = NULL;
    et_claim_row row;
    char *without = NULL;
    et_status status = cli_claims_for_all(&command->claims, &row, err);

    if (status == ET_OK) {
        status = cli_without_names(&without, &command->world, &command->common, err);
    }
    if (status == ET_OK) {
        et_look look = command->look.look;
        look.without = without;
        cli_remarks_on_charts(&command->world, command->common.subject, &look);
        status = et_draw_claim(&chart, &row, command->text, command->world.regimes, &look,
                               err);
    }
    if (status == ET_OK) {
        status = cli_plotter(&plotter, &command->look, err);
    }
    if (status == ET_OK) {
        status = et_chart_save(chart, plotter, command->plot, err);
    }
    et_chart_free(chart);
    cli_plotter_free(plotter);
    free(without);
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
        status = cli_answer_open(&command.world, &command.common, &err);
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
