/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Three averages of everything that are not the same, a mark of the best, and how two
 * subjects go together.
 */
#include "data.h"

/* Candidates' own means are larger than all else and in a file of their own. */
static et_status add_means(data *open, const char *folder, et_error *err)
{
    char path[4096];
    et_tally *means = NULL;
    (void)snprintf(path, sizeof path, "%s/means.csv.zst", folder);

    et_status status = et_tally_load(&means, path, err);
    if (status == ET_OK) {
        status = et_tally_merge(open->tally, means, err);
    }
    et_tally_free(means);
    return status;
}

static void print_averages(const et_panel *panel)
{
    for (size_t s = 0; s < et_panel_subject_count(panel); s++) {
        char definition[ET_DEFINITION_SIZE];
        (void)et_subject_definition(panel, s, ET_ENGLISH, definition);
        printf("%.2f  %s\n", et_panel_nation(panel, s)[0].mean, definition);
    }
}

/* Which mean the best tenth reaches, and what share of candidates 8 is better than. */
static void print_best(const et_panel *panel)
{
    const et_panel_at at = {.subject = 0, .unit = ET_PANEL_NATION, .year = 0};
    et_top_mark top;
    et_position eight;

    if (et_panel_top_mark(panel, at, 0.1, &top) &&
        et_panel_position(panel, at, 800, &eight)) {
        printf("the best tenth has a mean of %.2f or more; 8 is better than %.1f %%\n",
               top.mark, 100.0 * (double)eight.below / (double)eight.n);
    }
}

static et_status print_correlation(const char *folder, et_error *err)
{
    char path[4096];
    et_joint *joint = NULL;
    et_correlation c;
    (void)snprintf(path, sizeof path, "%s/moments.csv.zst", folder);

    et_status status = et_joint_load(&joint, path, err);
    if (status == ET_OK) {
        const et_joint_key key = {2026, NULL, "toan", "vat_li"};
        et_correlation_of_candidates(joint, &key, &c);
        printf("mathematics and physics, %llu who sat both: r = %.2f, %.2f within "
               "provinces\n",
               (unsigned long long)c.n, c.pooled, c.within);
    }
    et_joint_free(joint);
    return status;
}

int main(int argc, char **argv)
{
    const char *folder = argc > 1 ? argv[1] : "datasets";
    data from = {0};
    et_panel *panel = NULL;
    et_error err = {0};

    et_status status = data_open(&from, folder, &err);
    if (status == ET_OK) {
        status = add_means(&from, folder, &err);
    }
    if (status == ET_OK) {
        status = et_subjects_add_averages(from.subjects, &(et_averages){0}, &err);
    }
    if (status == ET_OK) {
        status = data_panel(&panel, &from,
                            &(et_panel_options){.level = ET_UNIT_NATION,
                                                .subjects = "overall_candidates,"
                                                            "overall_subjects,"
                                                            "overall_papers",
                                                .first_year = 2026},
                            &err);
    }
    if (status == ET_OK) {
        print_averages(panel);
        print_best(panel);
        status = print_correlation(folder, &err);
    }
    et_panel_free(panel);
    data_close(&from);
    return data_exit(status, &err);
}
