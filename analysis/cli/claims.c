/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/claims.h"
#include "cli/use.h"

#include <stdlib.h>
#include <string.h>

#include "grow.h"

#define NONE SIZE_MAX
#define MOST_CASES ((size_t)4096)

static bool vietnamese(const cli_claims *claims)
{
    return claims->options.language == ET_VIETNAMESE;
}

static bool about_two(const cli_claims *claims)
{
    et_claim_kind kind = claims->claim.kind;
    return kind == ET_CLAIM_SAME || kind == ET_CLAIM_STEADIER ||
           kind == ET_CLAIM_OPPOSITE;
}

/* ---- panels ---- */

/* The noise of a cluster is that of the registry's regions: a scheme may hold one cluster
 * only, and provinces side by side share much of their wobble. */
static et_status open_like(cli_claims *claims, et_error *err)
{
    cli_options regions = claims->options;
    et_unit_level level = et_panel_level(claims->panel);

    regions.scheme = NULL;
    regions.group_count = 0;
    return level == ET_UNIT_NATION
               ? ET_OK
               : cli_panel(&claims->like, claims->world, &regions, level, err);
}

static et_status choose_years(cli_claims *claims, et_error *err)
{
    cli_options *o = &claims->options;

    if (claims->claim.first_year) {
        o->first_year = claims->claim.first_year;
        o->last_year = claims->claim.last_year;
    }
    if (o->first_year) {
        return ET_OK;
    }
    o->scale = et_claim_scale(&claims->claim);
    return cli_window(claims->world, o, err);
}

/* Puts the subject that the claim names beside those asked for; it stands last then. */
static et_status add_other_subject(cli_claims *claims, char **list, size_t *index,
                                   et_error *err)
{
    const char *subject = claims->options.subject;
    size_t found;

    *index = NONE;
    if (!about_two(claims) || claims->claim.kind == ET_CLAIM_SAME ||
        !claims->claim.other[0] ||
        !et_subjects_lookup(claims->world->subjects, claims->claim.other, &found)) {
        return ET_OK;
    }
    const char *key = et_subjects_at(claims->world->subjects, found)->key;
    size_t room = (subject ? strlen(subject) : 0) + strlen(key) + 2;
    *index = found;
    if (!subject) {
        return ET_OK; /* all are there */
    }
    *list = malloc(room);
    if (!*list) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory");
    }
    (void)snprintf(*list, room, "%s,%s", subject, key);
    claims->options.subject = *list;
    return ET_OK;
}

/* ---- units ---- */

static et_status take_names(cli_claims *claims, const char *names, et_error *err)
{
    char *list = strdup(names), *save = NULL;
    et_status status = list ? ET_OK : et_fail(err, ET_ERR_MEMORY, "out of memory");

    claims->unit_count = 0;
    for (char *name = status == ET_OK ? strtok_r(list, ",", &save) : NULL;
         name && status == ET_OK; name = strtok_r(NULL, ",", &save)) {
        size_t unit;
        status = et_panel_find_unit(claims->panel, name, &unit, err);
        if (status == ET_OK && claims->unit_count <= et_panel_unit_count(claims->panel)) {
            claims->units[claims->unit_count++] = unit;
        }
    }
    free(list);
    return status;
}

static et_status open_panel(cli_claims *claims, et_unit_level level, const char *names,
                            et_error *err)
{
    et_status status =
        cli_panel(&claims->panel, claims->world, &claims->options, level, err);

    if (status != ET_OK) {
        return status;
    }
    size_t units = et_panel_unit_count(claims->panel);
    claims->units = calloc(units + 2, sizeof *claims->units);
    if (!claims->units) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory");
    }
    if (names) {
        return take_names(claims, names, err);
    }
    claims->unit_count = level == ET_UNIT_NATION ? 1 : units;
    for (size_t u = 0; u < claims->unit_count; u++) {
        claims->units[u] = level == ET_UNIT_NATION ? ET_PANEL_NATION : u;
    }
    return ET_OK;
}

static void close_panel(cli_claims *claims)
{
    et_panel_free(claims->panel);
    free(claims->units);
    claims->panel = NULL;
    claims->units = NULL;
}

/* Names are those of provinces, or else of the registry's regions; with a scheme or
 * groups of their clusters. */
static et_status open_units(cli_claims *claims, et_error *err)
{
    const cli_options *options = &claims->options;
    const char *unit = options->unit;
    et_unit_level level;
    et_error other = {0};

    et_status used =
        cli_no_use(options, CLI_GIVEN_SCALE | CLI_GIVEN_REFERENCE,
                   "a claim, checked in raw points and against the country,", err);
    if (used == ET_OK) {
        used = cli_no_use_by_level(options, unit, err);
    }
    if (used != ET_OK) {
        return used;
    }
    if (cli_unit_level(unit, &level)) {
        return open_panel(claims, level, NULL, err);
    }
    level = cli_named_level(&claims->options);
    et_status status = open_panel(claims, level, unit, err);
    if (status == ET_ERR_NOT_FOUND && level == ET_UNIT_PROVINCE) {
        close_panel(claims);
        if (open_panel(claims, ET_UNIT_CLUSTER, unit, &other) == ET_OK) {
            *err = (et_error){0};
            return ET_OK;
        }
    }
    return status;
}

/* ---- cases ---- */

static const char *unit_name(const cli_claims *claims, size_t index)
{
    if (index == ET_PANEL_NATION) {
        return vietnamese(claims) ? "Cả nước" : "The country";
    }
    const et_unit *unit = et_panel_unit(claims->panel, index);
    return !vietnamese(claims) && unit->name_en[0] ? unit->name_en : unit->name;
}

static const char *subject_name(const cli_claims *claims, size_t index)
{
    const et_subject *subject = et_panel_subject_info(claims->panel, index);
    return et_subject_name(subject, claims->options.language);
}

static const char *overall_name(const cli_claims *claims)
{
    bool papers = claims->options.overall.average == ET_AVERAGE_PAPERS;
    if (vietnamese(claims)) {
        return papers ? "Chung (mỗi bài thi như nhau)" : "Chung (mỗi môn như nhau)";
    }
    return papers ? "Overall (papers)" : "Overall (subjects)";
}

/* The subjects from `first` on; several make the overall average. */
static cli_claim_case of_subjects(const cli_claims *claims, size_t unit, size_t first,
                                  size_t count)
{
    return (cli_claim_case){
        .unit = unit,
        .other_unit = unit,
        .subjects = claims->numbers + first,
        .count = count,
        .unit_name = unit_name(claims, unit),
        .subject_name = count > 1 ? overall_name(claims) : subject_name(claims, first)};
}

static et_status add(cli_claims *claims, const cli_claim_case *one, et_error *err)
{
    const et_claim_source source = {.panel = claims->panel,
                                    .like = claims->like,
                                    .subjects = one->subjects,
                                    .subject_count = one->count,
                                    .average = claims->options.overall.average,
                                    .unit = one->unit,
                                    .regimes = claims->world->regimes,
                                    .first_year = claims->options.first_year,
                                    .last_year = claims->options.last_year,
                                    .other_unit = one->other_unit,
                                    .other_subjects = one->other_subjects,
                                    .other_subject_count = one->other_count};
    if (claims->count == MOST_CASES) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found more than %zu claims at once, expected fewer units or "
                       "subjects",
                       MOST_CASES);
    }
    cli_claim_case *more =
        et_grow(claims->cases, claims->count + 1, &claims->room, sizeof *more);
    if (!more) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory");
    }
    claims->cases = more;
    cli_claim_case *slot = &more[claims->count++];
    *slot = *one;
    et_status status = et_claim_gather(&slot->facts, &source, &claims->claim, err);
    if (status == ET_OK) {
        et_claim_check(&claims->claim, &slot->facts, &slot->result);
    }
    return status;
}

/* Each subject of a unit and their average, beside another unit where there is one. */
static et_status add_subjects(cli_claims *claims, size_t unit, size_t other,
                              et_error *err)
{
    size_t subjects = claims->subjects;
    et_status status = ET_OK;

    for (size_t s = 0; s < subjects + claims->average && status == ET_OK; s++) {
        cli_claim_case one = s < subjects ? of_subjects(claims, unit, s, 1)
                                          : of_subjects(claims, unit, 0, subjects);
        if (other != NONE) {
            one.other_unit = other;
            one.other_name = unit_name(claims, other);
        }
        status = add(claims, &one, err);
    }
    return status;
}

/* Two subjects of one unit. */
static et_status add_two(cli_claims *claims, size_t unit, size_t first, size_t second,
                         et_error *err)
{
    cli_claim_case one = of_subjects(claims, unit, first, 1);
    one.other_subjects = claims->numbers + second;
    one.other_count = 1;
    one.other_name = subject_name(claims, second);
    return add(claims, &one, err);
}

/* Without a name in the claim: two units, or the subjects two by two. */
static et_status add_pairs(cli_claims *claims, et_error *err)
{
    bool same = claims->claim.kind == ET_CLAIM_SAME;
    bool order = claims->claim.kind == ET_CLAIM_STEADIER; /* the first than the second */
    et_status status = ET_OK;

    if (same || (claims->subjects == 1 && claims->unit_count > 1)) {
        if (claims->unit_count < 2 || (order && claims->unit_count > 2)) {
            return et_fail(err, ET_ERR_ARGUMENT,
                           "found a claim about two, expected the other one in it, as in "
                           "\"the same as NAME\", or two names in --unit");
        }
        for (size_t a = 0; a < claims->unit_count; a++) {
            for (size_t b = a + 1; b < claims->unit_count && status == ET_OK; b++) {
                status = add_subjects(claims, claims->units[a], claims->units[b], err);
            }
        }
        return status;
    }
    if (claims->subjects < 2 || (order && claims->subjects > 2)) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found a claim about two, expected the other one in it, as in "
                       "\"steadier than NAME\", or two names in --subject");
    }
    for (size_t u = 0; u < claims->unit_count; u++) {
        for (size_t a = 0; a < claims->subjects; a++) {
            for (size_t b = a + 1; b < claims->subjects && status == ET_OK; b++) {
                status = add_two(claims, claims->units[u], a, b, err);
            }
        }
    }
    return status;
}

static et_status add_cases(cli_claims *claims, et_error *err)
{
    et_status status = ET_OK;

    if (about_two(claims) && !claims->claim.other[0]) {
        return add_pairs(claims, err);
    }
    for (size_t u = 0; u < claims->unit_count && status == ET_OK; u++) {
        bool itself = claims->other_unit != NONE &&
                      claims->units[u] == claims->other_unit;
        if (itself && claims->unit_count > 1) {
            continue; /* it stands beside the others */
        }
        if (itself) {
            return et_fail(err, ET_ERR_ARGUMENT,
                           "found %.80s in the claim and as --unit, expected two places",
                           unit_name(claims, claims->other_unit));
        }
        if (claims->other_subject == NONE) {
            status = add_subjects(claims, claims->units[u], claims->other_unit, err);
            continue;
        }
        for (size_t s = 0; s < claims->subjects && status == ET_OK; s++) {
            if (s != claims->other_subject) {
                status = add_two(claims, claims->units[u], s, claims->other_subject, err);
            }
        }
    }
    return status;
}

/* The index in the panel of the subject or unit that the claim names. */
static et_status find_other(cli_claims *claims, size_t registry_index, bool asked,
                            et_error *err)
{
    const char *name = claims->claim.other;

    if (registry_index == NONE) {
        return name[0] ? et_panel_find_unit(claims->panel, name, &claims->other_unit, err)
                       : ET_OK;
    }
    name = et_subjects_at(claims->world->subjects, registry_index)->key;
    et_status status =
        et_panel_find_subject(claims->panel, name, &claims->other_subject, err);
    if (status == ET_OK && asked && claims->other_subject + 1 == claims->subjects) {
        claims->subjects--; /* it is there only to be compared with */
    }
    return status;
}

/* Papers side by side have an average; sums and averages stand for themselves. */
static et_status wants_average(cli_claims *claims, et_error *err)
{
    const char *weights = claims->options.overall.weights;

    claims->average = claims->subjects > 1;
    for (size_t s = 0; s < claims->subjects; s++) {
        claims->average =
            claims->average &&
            et_panel_subject_info(claims->panel, s)->kind == ET_SUBJECT_PAPER;
    }
    if (claims->average &&
        (weights || claims->options.overall.average == ET_AVERAGE_CANDIDATES)) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found an average over %s beside its subjects, expected "
                       "--subject overall for it alone",
                       weights ? "subjects with weights" : "candidates");
    }
    return ET_OK;
}

static et_status open_all(cli_claims *claims, size_t other, bool asked, et_error *err)
{
    et_status status = choose_years(claims, err);
    if (status == ET_OK) {
        status = open_units(claims, err);
    }
    if (status == ET_OK) {
        status = open_like(claims, err);
    }
    if (status == ET_OK) {
        size_t count = et_panel_subject_count(claims->panel);
        claims->subjects = count < CLI_CLAIM_SUBJECTS ? count : CLI_CLAIM_SUBJECTS;
        status = find_other(claims, other, asked, err);
    }
    return status == ET_OK ? wants_average(claims, err) : status;
}

et_status cli_claims_check(cli_claims *claims, const char *text, const cli_world *world,
                           const cli_options *options, et_error *err)
{
    char *list = NULL;
    size_t other;

    *claims = (cli_claims){.world = world, .options = *options, .other_subject = NONE,
                           .other_unit = NONE};
    claims->options.given &= ~(unsigned)CLI_GIVEN_AVERAGE; /* several papers make one */
    for (size_t i = 0; i < CLI_CLAIM_SUBJECTS; i++) {
        claims->numbers[i] = i;
    }
    if (!options->unit) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found no --unit, expected nation, a province "
                       "or the cluster that the claim is about");
    }
    et_status status = et_claim_parse(text, &claims->claim, err);
    if (status == ET_OK) {
        status = add_other_subject(claims, &list, &other, err);
    }
    if (status == ET_OK) {
        status = open_all(claims, other, list != NULL, err);
    }
    if (status == ET_OK && !claims->average) {
        status = cli_check_average(options, claims->panel, err);
    }
    if (status == ET_OK) {
        status = add_cases(claims, err);
    }
    if (status == ET_OK && claims->count == 0) {
        status = et_fail(err, ET_ERR_ARGUMENT,
                         "found a claim that compares \"%s\" with itself, expected "
                         "another",
                         claims->claim.other);
    }
    claims->options.subject = options->subject; /* the list is no longer needed */
    free(list);
    return status;
}

void cli_claims_free(cli_claims *claims)
{
    close_panel(claims);
    et_panel_free(claims->like);
    free(claims->cases);
    *claims = (cli_claims){0};
}

et_claim_row cli_claims_row(const cli_claims *claims, size_t index)
{
    const cli_claim_case *one = &claims->cases[index];
    return (et_claim_row){.unit = one->unit_name,
                          .subject = one->subject_name,
                          .other = one->other_name,
                          .claim = &claims->claim,
                          .facts = &one->facts,
                          .result = &one->result};
}

et_status cli_claims_for_all(const cli_claims *claims, et_claim_row *out, et_error *err)
{
    if (claims->unit_count != 1 || claims->count == 0) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found %zu units, expected one for a picture", claims->unit_count);
    }
    *out = cli_claims_row(claims, claims->average ? claims->count - 1 : 0);
    return ET_OK;
}
