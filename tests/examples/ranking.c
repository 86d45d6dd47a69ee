/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who is ahead? Never a bare rank: the places that the noise of years allows.
 */
#include <stdlib.h>

#include "data.h"

static void print_first(const et_panel *panel, const et_ranking_unit *units,
                        const et_ranking_summary *all)
{
    char sentence[ET_SENTENCE_SIZE];

    et_ranking_sentence(all, ET_ENGLISH, sentence);
    printf("%s\n", sentence);
    for (size_t rank = 1; !all->hidden && rank <= 3; rank++) {
        for (size_t u = 0; u < et_panel_unit_count(panel); u++) {
            const et_rank_set *set = &units[u].set; /* rank 0: not ranked */
            if (set->rank == rank) {
                printf("    %s: rank %zu, plausibly %zu to %zu\n",
                       et_panel_unit(panel, u)->name, rank, set->low, set->high);
            }
        }
    }
}

int main(int argc, char **argv)
{
    data from = {0};
    et_panel *panel = NULL;
    et_ranking_unit *units = NULL;
    et_ranking_summary all;
    et_error err = {0};

    et_status status = data_open(&from, argc > 1 ? argv[1] : "datasets", &err);
    if (status == ET_OK) {
        status = data_panel(
            &panel, &from,
            &(et_panel_options){
                .subjects = "toan", .first_year = 2017, .last_year = 2024},
            &err);
    }
    if (status == ET_OK) {
        units = calloc(et_panel_unit_count(panel), sizeof *units);
        status = units ? et_ranking_units(&(et_series_source){panel, 0, from.regimes},
                                          &(et_ranking_options){.year = 2024}, units,
                                          &all, &err)
                       : ET_ERR_MEMORY;
    }
    if (status == ET_OK) {
        print_first(panel, units, &all);
    }
    free(units);
    et_panel_free(panel);
    data_close(&from);
    return data_exit(status, &err);
}
