/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Candidate rows of 2024 as they were published: 599 rows of one province were filled by
 * dragging. Counting and screening must show it in every paper that they hold.
 */
#include "support.h"

#include "examtrend/screen.h"
#include "examtrend/source.h"

#define BUNDLED EXAMTREND_SOURCE "/datasets"

static void dragged_rows_of_2024_are_found(void **state)
{
    (void)state;
    static const char *const subjects_hit[] = {"toan", "lich_su", "dia_li", "gdcd"};
    et_regions *regions = NULL;
    et_subjects *subjects = NULL;
    et_tally *tally = NULL;
    et_panel *panel = NULL;
    et_screen *screen = NULL;
    et_error err = {0};
    char path[4096];
    size_t found = 0, province;

    if (!shared_folder()) {
        print_message("skipped: the shared folder with raw/2024.csv.zst is not there\n");
        skip();
    }
    (void)snprintf(path, sizeof path, "%s/data/raw/2024.csv.zst", shared_folder());
    assert_ok(et_regions_load(&regions, BUNDLED, &err), &err);
    assert_ok(et_subjects_load(&subjects, BUNDLED, &err), &err);
    assert_ok(et_tally_new(&tally, &err), &err);
    const et_source_input input = {.paths = (const char *const[]){path}, .count = 1,
                                   .subjects = subjects};
    assert_ok(et_source_read(&input, NULL, tally, NULL, &err), &err);
    assert_ok(et_panel_build(&panel,
                             &(et_panel_input){.tally = tally, .regions = regions,
                                               .subjects = subjects},
                             &(et_panel_options){0}, &err),
              &err);
    assert_ok(et_screen_panel(&screen, panel, NULL, NULL, &err), &err);
    assert_ok(et_panel_find_unit(panel, "Quảng Ninh", &province, &err), &err);
    for (size_t i = 0; i < et_screen_count(screen); i++) {
        const et_screen_flag *flag = et_screen_at(screen, i);
        if (flag->check != ET_SCREEN_REPEAT || flag->unit != province) {
            continue;
        }
        for (size_t s = 0; s < sizeof subjects_hit / sizeof *subjects_hit; s++) {
            found += strcmp(et_panel_subject(panel, flag->subject), subjects_hit[s]) == 0;
        }
    }
    assert_int_equal(found, 4);
    et_screen_free(screen);
    et_panel_free(panel);
    et_tally_free(tally);
    et_subjects_free(subjects);
    et_regions_free(regions);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dragged_rows_of_2024_are_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
