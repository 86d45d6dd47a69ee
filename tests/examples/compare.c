/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Do the regions differ in level and in trend, and is that more than chance?
 */
#include "data.h"

static void print_test(const et_compare *comparison, et_compare_outcome outcome)
{
    const et_compare_test *test = &et_compare_summary_of(comparison)->test[outcome];

    printf("%s: %s; p = %.3f, labels by chance %.3f, false alarms %.1f %%\n",
           outcome == ET_COMPARE_LEVEL ? "level" : "trend",
           et_compare_word(test, ET_ENGLISH), test->anova.p, test->labels.p,
           100.0 * test->placebo.rate);
    for (size_t i = 0; i < et_compare_cluster_count(comparison); i++) {
        const et_compare_cluster *cluster = et_compare_cluster_at(comparison, i);
        printf("    %-40s %+.3f (%zu provinces)\n", cluster->name_en,
               cluster->of[outcome].mean, cluster->provinces);
    }
}

int main(int argc, char **argv)
{
    data from = {0};
    et_panel *panel = NULL;
    et_compare *comparison = NULL;
    et_error err = {0};

    et_status status = data_open(&from, argc > 1 ? argv[1] : "datasets", &err);
    if (status == ET_OK) {
        status = data_panel(&panel, &from,
                            &(et_panel_options){.subjects = "dia_li",
                                                .first_year = 2017,
                                                .last_year = 2024},
                            &err);
    }
    if (status == ET_OK) {
        const et_compare_source source = {
            .panel = panel, .regions = from.regions, .regimes = from.regimes};
        status = et_compare_run(&comparison, &source, &(et_compare_options){0}, &err);
    }
    if (status == ET_OK) {
        print_test(comparison, ET_COMPARE_LEVEL);
        print_test(comparison, ET_COMPARE_SLOPE);
    }
    et_compare_free(comparison);
    et_panel_free(panel);
    data_close(&from);
    return data_exit(status, &err);
}
