/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which province of the panel belongs to which cluster in which year.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "examtrend/text.h"
#include "findings/compare_inside.h"
#include "findings/members.h"
#include "panel/called.h"
#include "panel/unknown_names.h"

#define NOWHERE ET_NO_GROUP
#define SPLIT (ET_NO_GROUP - 1)

static const et_cluster *cluster_at(const compare_job *job, size_t i)
{
    return et_regions_cluster(job->source->regions, job->first_cluster + i);
}

static bool in_force(const compare_job *job, const et_cluster *c, int year)
{
    return !job->source->by_year || ((c->first_year == 0 || c->first_year <= year) &&
                                     (c->last_year == 0 || year <= c->last_year));
}

static bool same_text(const char *a, const char *b)
{
    char key_a[ET_KEY_SIZE], key_b[ET_KEY_SIZE];
    return et_text_fold(a, key_a, NULL) == ET_OK &&
           et_text_fold(b, key_b, NULL) == ET_OK && key_a[0] && strcmp(key_a, key_b) == 0;
}

static et_status open_scheme(compare_job *job, et_error *err)
{
    const et_compare_source *s = job->source;
    return et_members_scheme(s->regions, s->scheme, et_panel_map(s->panel),
                             &job->first_cluster, &job->schemed, err);
}

static et_status no_such_cluster(const compare_job *job, et_error *err)
{
    const char **names = malloc((3 * job->schemed + 1) * sizeof *names);

    if (!names) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a comparison");
    }
    for (size_t i = 0; i < job->schemed; i++) {
        const et_cluster *c = cluster_at(job, i);
        names[3 * i] = c->id;
        names[3 * i + 1] = c->name;
        names[3 * i + 2] = c->name_en[0] ? c->name_en : c->id;
    }
    et_status status = et_unknown_cluster(job->source->regions, names, job->schemed,
                                          job->source->against_rest, err);
    free(names);
    return status;
}

/* Those with the id of the one that people mean by the name; returns how many. */
static size_t choose_alike(const compare_job *job, bool *chosen)
{
    size_t meant = et_called_cluster(job->source->regions, job->first_cluster,
                                     job->schemed, job->source->against_rest);
    size_t known = 0;

    for (size_t i = 0; i < job->schemed && meant != ET_CALLED_NONE; i++) {
        const et_cluster *c = et_regions_cluster(job->source->regions, meant);
        chosen[i] = strcmp(cluster_at(job, i)->id, c->id) == 0;
        known += chosen[i];
    }
    return known;
}

/* Marks the clusters that `against_rest` names: by name, else by what people call it. */
static et_status find_chosen(const compare_job *job, bool *chosen, et_error *err)
{
    const char *wanted = job->source->against_rest;
    size_t named = 0;

    for (size_t i = 0; i < job->schemed; i++) {
        const et_cluster *c = cluster_at(job, i);
        chosen[i] = same_text(c->name, wanted) || same_text(c->name_en, wanted);
        named += chosen[i];
    }
    size_t known = named == 0 ? choose_alike(job, chosen) : 0;
    if (named + known == 0) {
        return no_such_cluster(job, err);
    }
    if (known > 1 && !job->source->by_year) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found \"%.60s\" with other members in other years, expected a "
                       "full name, or members by year", wanted);
    }
    return ET_OK;
}

static void describe(et_compare_cluster *out, const et_cluster *c, bool again)
{
    *out = (et_compare_cluster){0};
    if (again) { /* the same name for other members in other years */
        (void)snprintf(out->id, sizeof out->id, "%.32s %d-%d", c->id, c->first_year,
                       c->last_year);
    } else {
        (void)et_text_copy(out->id, sizeof out->id, c->id);
    }
    (void)et_text_copy(out->name, sizeof out->name, c->name);
    (void)et_text_copy(out->name_en, sizeof out->name_en, c->name_en);
    (void)et_text_copy(out->status, sizeof out->status, c->status);
}

static void add_each(compare_job *job)
{
    et_compare *out = job->out;
    for (size_t i = 0; i < job->schemed; i++) {
        const et_cluster *c = cluster_at(job, i);
        size_t same = 0;
        while (same < out->cluster_count && strcmp(out->clusters[same].id, c->id) != 0) {
            same++;
        }
        bool again = same < out->cluster_count;
        if (again && job->source->by_year) {
            job->group_of[i] = same;
            continue;
        }
        job->group_of[i] = out->cluster_count;
        describe(&out->clusters[out->cluster_count++], c, again);
    }
}

static void add_against_rest(compare_job *job, const bool *chosen)
{
    et_compare *out = job->out;
    for (size_t i = 0; i < job->schemed; i++) {
        job->group_of[i] = chosen[i] ? 0 : 1;
        if (chosen[i] && out->cluster_count == 0) {
            describe(&out->clusters[out->cluster_count++], cluster_at(job, i), false);
        }
    }
    out->clusters[1] = (et_compare_cluster){.id = "rest", .name = "phần còn lại",
                                            .name_en = "the rest"};
    out->cluster_count = 2;
    out->summary.against_rest = true;
}

static et_status choose_clusters(compare_job *job, et_error *err)
{
    bool *chosen = calloc(job->schemed + 1, sizeof *chosen);
    et_status status = ET_OK;

    job->group_of = calloc(job->schemed + 1, sizeof *job->group_of);
    job->out->clusters = calloc(job->schemed + 2, sizeof *job->out->clusters);
    if (!chosen || !job->group_of || !job->out->clusters) {
        status = et_fail(err, ET_ERR_MEMORY, "out of memory for a comparison");
    } else if (job->source->against_rest) {
        status = find_chosen(job, chosen, err);
        if (status == ET_OK) {
            add_against_rest(job, chosen);
        }
    } else {
        add_each(job);
        if (job->out->cluster_count == 1) {
            job->out->cluster_count = 0;
            memset(chosen, true, job->schemed * sizeof *chosen);
            add_against_rest(job, chosen);
        }
    }
    free(chosen);
    return status;
}

/* The cluster that holds a province of its own map, NOWHERE when none does. Two at once
 * are an error but against the rest, where only one counts. */
static et_status cluster_of(const compare_job *job, size_t province, int year,
                            size_t *group, et_error *err)
{
    const et_regions *regions = job->source->regions;
    const et_cluster *first = NULL;
    bool rest = job->out->summary.against_rest;

    *group = rest ? 1 : NOWHERE;
    for (size_t i = 0; i < job->schemed; i++) {
        const et_cluster *c = cluster_at(job, i);
        if ((rest && job->group_of[i] == 1) || !in_force(job, c, year) ||
            !et_regions_is_member(regions, job->first_cluster + i, province)) {
            continue;
        }
        if (first && *group != job->group_of[i]) {
            return et_fail(err, ET_ERR_ARGUMENT,
                           "found %s in \"%s\" and in \"%s\", expected each province in "
                           "one cluster, or members by year",
                           et_regions_province(regions, province)->name, first->name,
                           c->name);
        }
        first = c;
        *group = job->group_of[i];
    }
    return ET_OK;
}

/* The cluster of a unit; SPLIT where parts of a merged province are in different ones. */
static et_status cluster_of_unit(const compare_job *job, size_t unit, int year,
                                 size_t *group, et_error *err)
{
    const et_regions *regions = job->source->regions;
    size_t province = et_panel_unit(job->source->panel, unit)->index;
    const char *map = cluster_at(job, 0)->map;
    size_t parts[ET_MEMBERS_MOST_PARTS], other;
    size_t count = et_members_parts(regions, province, map, parts);

    *group = NOWHERE;
    for (size_t i = 0; i < count; i++) {
        et_status status = cluster_of(job, parts[i], year, &other, err);
        if (status != ET_OK) {
            return status;
        }
        if (i > 0 && other != *group) {
            *group = SPLIT;
            return ET_OK;
        }
        *group = other;
    }
    return ET_OK;
}

static bool is_dated(const compare_job *job)
{
    for (size_t i = 0; i < job->schemed; i++) {
        const et_cluster *c = cluster_at(job, i);
        bool counts = !job->out->summary.against_rest || job->group_of[i] == 0;
        if (counts && (c->first_year > job->years.window.first_year ||
                       (c->last_year && c->last_year < job->years.window.last_year))) {
            return true;
        }
    }
    return false;
}

et_status et_compare_members(compare_job *job, et_error *err)
{
    et_status status = open_scheme(job, err);

    if (status == ET_OK) {
        status = choose_clusters(job, err);
    }
    if (status != ET_OK) {
        return status;
    }
    job->out->summary.by_year = job->source->by_year;
    job->out->summary.dated = is_dated(job);
    job->at = calloc(job->units * job->years.n + 1, sizeof *job->at);
    if (!job->at) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a comparison");
    }
    for (size_t u = 0; u < job->units; u++) {
        bool split = false;
        for (size_t t = 0; t < job->years.n; t++) {
            size_t *group = &job->at[u * job->years.n + t];
            status = cluster_of_unit(job, u, (int)job->years.x[t], group, err);
            if (status != ET_OK) {
                return status;
            }
            split = split || *group == SPLIT;
            *group = *group == SPLIT ? NOWHERE : *group;
        }
        job->out->summary.split += split;
    }
    return ET_OK;
}
