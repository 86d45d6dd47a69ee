/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes as a deck file: faults are told, or every slide is whole.
 */
#include <stdlib.h>
#include <string.h>

#include "cli/deck.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(bool holds)
{
    if (!holds) {
        abort();
    }
}

static void check_slide(const cli_slide *slide)
{
    check(slide->kind && slide->where && slide->row_count <= ET_SLIDE_MOST_ROWS);
    for (size_t i = 0; i < slide->row_count; i++) {
        check(et_text_is_clean(slide->rows[i].name, "\t") &&
              et_text_is_clean(slide->rows[i].text, "\t") &&
              !strchr(slide->rows[i].name, '|'));
    }
    for (size_t i = 0; i < slide->option_count; i++) {
        check(strncmp(slide->options[i].text, "--", 2) == 0);
    }
    check(!slide->title || et_text_is_clean(slide->title, "\t"));
    check(!slide->notes || et_text_is_clean(slide->notes, "\n\t"));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    cli_slides slides = {0};

    cli_slides_read(&slides, "deck", (const char *)data, size);
    for (size_t i = 0; i < slides.count && slides.file.fault_count == 0; i++) {
        check_slide(&slides.slides[i]);
    }
    check(slides.count > 0 || slides.file.fault_count > 0);
    cli_slides_free(&slides);
    return 0;
}
