/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which cells of a subject look wrong? Nothing is dropped; each comes with its reason.
 */
#include "data.h"

static void print_flag(const et_panel *panel, const et_screen_flag *flag)
{
    char reason[ET_SCREEN_TEXT];

    et_screen_text(panel, flag, ET_ENGLISH, reason);
    printf("%d %s: %s\n", et_panel_year(panel, flag->year),
           et_panel_unit(panel, flag->unit)->name, reason);
}

int main(int argc, char **argv)
{
    data from = {0};
    et_panel *panel = NULL;
    et_screen *screen = NULL;
    et_error err = {0};

    et_status status = data_open(&from, argc > 1 ? argv[1] : "datasets", &err);
    if (status == ET_OK) {
        status = data_panel(&panel, &from,
                            &(et_panel_options){.subjects = "ngoai_ngu",
                                                .first_year = 2017,
                                                .last_year = 2019},
                            &err);
    }
    if (status == ET_OK) {
        status = et_screen_panel(&screen, panel, from.regimes, NULL, &err);
    }
    if (status == ET_OK) {
        for (size_t i = 0; i < et_screen_count(screen); i++) {
            print_flag(panel, et_screen_at(screen, i));
        }
    }
    et_screen_free(screen);
    et_panel_free(panel);
    data_close(&from);
    return data_exit(status, &err);
}
