/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/claims.h"

#include <stdlib.h>

/* The noise of a cluster is that of the registry's regions: a scheme may hold one cluster
 * only, and provinces side by side share much of their wobble. */
static et_status open_like(cli_claims *claims, et_error *err)
{
    cli_options regions = claims->options;
    bool clusters = et_panel_level(claims->panel) == ET_UNIT_CLUSTER;

    regions.scheme = NULL;
    regions.group_count = 0;
    return cli_panel(&claims->like, claims->world, &regions,
                     clusters ? ET_UNIT_CLUSTER : ET_UNIT_PROVINCE, err);
}

static et_status open_panels(cli_claims *claims, et_error *err)
{
    cli_options *o = &claims->options;
    et_status status = ET_OK;

    if (!o->unit) {
        return et_fail(err, ET_ERR_ARGUMENT, "found no --unit, expected the province or "
                                             "cluster that the claim is about");
    }
    if (claims->claim.first_year) {
        o->first_year = claims->claim.first_year;
        o->last_year = claims->claim.last_year;
    }
    if (!o->first_year) {
        o->scale = ET_SCALE_RAW;
        status = cli_window(claims->world, o, err);
    }
    if (status == ET_OK) {
        status = cli_panel(&claims->panel, claims->world, o, cli_named_level(o), err);
    }
    if (status == ET_OK) {
        status = open_like(claims, err);
    }
    if (status == ET_OK) {
        status = et_panel_find_unit(claims->panel, o->unit, &claims->unit, err);
    }
    return status;
}

static et_status check(cli_claims *claims, size_t slot, const size_t *subjects,
                       size_t count, et_error *err)
{
    const et_claim_source source = {.panel = claims->panel,
                                    .like = claims->like,
                                    .subjects = subjects,
                                    .subject_count = count,
                                    .average = claims->options.overall.average,
                                    .unit = claims->unit,
                                    .regimes = claims->world->regimes,
                                    .first_year = claims->options.first_year,
                                    .last_year = claims->options.last_year};
    et_status status =
        et_claim_gather(&claims->facts[slot], &source, &claims->claim, err);
    if (status == ET_OK) {
        et_claim_check(&claims->claim, &claims->facts[slot], &claims->results[slot]);
    }
    return status;
}

static const char *overall_name(const cli_claims *claims)
{
    bool papers = claims->options.overall.average == ET_AVERAGE_PAPERS;
    if (claims->options.language == ET_VIETNAMESE) {
        return papers ? "Chung (mỗi bài thi như nhau)" : "Chung (mỗi môn như nhau)";
    }
    return papers ? "Overall (papers)" : "Overall (subjects)";
}

/* Papers side by side have an average; sums and averages stand for themselves. */
static et_status wants_average(const cli_claims *claims, bool *wants, et_error *err)
{
    const char *weights = claims->options.overall.weights;

    *wants = claims->subject_count > 1;
    for (size_t s = 0; s < claims->subject_count; s++) {
        *wants = *wants &&
                 et_panel_subject_info(claims->panel, s)->kind == ET_SUBJECT_PAPER;
    }
    if (*wants &&
        (weights || claims->options.overall.average == ET_AVERAGE_CANDIDATES)) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found an average over %s beside its subjects, expected "
                       "--subject overall for it alone",
                       weights ? "subjects with weights" : "candidates");
    }
    return ET_OK;
}

static et_status check_all(cli_claims *claims, et_error *err)
{
    size_t count = et_panel_subject_count(claims->panel);
    bool vietnamese = claims->options.language == ET_VIETNAMESE;
    et_status status = ET_OK;

    count = count < CLI_CLAIM_SUBJECTS ? count : CLI_CLAIM_SUBJECTS;
    for (size_t s = 0; s < count && status == ET_OK; s++) {
        const et_subject *subject = et_panel_subject_info(claims->panel, s);
        claims->names[s] = vietnamese ? subject->name_vi : subject->name_en;
        claims->subjects[s] = s;
        status = check(claims, s, &claims->subjects[s], 1, err);
    }
    claims->subject_count = claims->row_count = count;
    bool average = false;
    if (status == ET_OK) {
        status = wants_average(claims, &average, err);
    }
    if (status == ET_OK && average) {
        claims->names[claims->row_count++] = overall_name(claims);
        status = check(claims, count, claims->subjects, count, err);
    }
    return status;
}

et_status cli_claims_check(cli_claims *claims, const char *text, const cli_world *world,
                           const cli_options *options, et_error *err)
{
    *claims = (cli_claims){.world = world, .options = *options};
    claims->facts = calloc(CLI_CLAIM_SUBJECTS + 1, sizeof *claims->facts);
    et_status status = claims->facts ? et_claim_parse(text, &claims->claim, err)
                                     : et_fail(err, ET_ERR_MEMORY, "out of memory");
    if (status == ET_OK) {
        status = open_panels(claims, err);
    }
    return status == ET_OK ? check_all(claims, err) : status;
}

void cli_claims_free(cli_claims *claims)
{
    free(claims->facts);
    et_panel_free(claims->panel);
    et_panel_free(claims->like);
    *claims = (cli_claims){0};
}

size_t cli_claims_count(const cli_claims *claims)
{
    return claims->row_count;
}

et_claim_row cli_claims_row(const cli_claims *claims, size_t index)
{
    const et_unit *unit = et_panel_unit(claims->panel, claims->unit);
    bool english = claims->options.language == ET_ENGLISH && unit->name_en[0];

    return (et_claim_row){.unit = english ? unit->name_en : unit->name,
                          .subject = claims->names[index],
                          .claim = &claims->claim,
                          .facts = &claims->facts[index],
                          .result = &claims->results[index]};
}

et_claim_row cli_claims_for_all(const cli_claims *claims)
{
    bool overall = claims->row_count > claims->subject_count;
    return cli_claims_row(claims, overall ? claims->subject_count : 0);
}
