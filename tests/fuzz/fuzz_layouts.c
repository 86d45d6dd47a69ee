/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes as lists, pairs, fixed columns and JSON: read by one worker and by three they
 * say the same, and what is counted is what the report says. The first byte chooses what
 * stands before the rest, so that rows are reached.
 */
#include "readings.h"

static const char *const heads[] = {
    "",
    "01000001,\"To\xC3\xA1n: 8.2  V\xC4\x83n: 6.5\"\n",
    "SBD: 01000001; To&#225;n: 8,2; Van: 6\n",
    "01000001,toan,8.2,van,6.5\n",
    "SBD       TOAN  VAN\n01000001   8.2  6.5\n",
    "{\"sbd\":\"01000001\",\"toan\":8.2}\n",
    "[{\"sbd\":\"01000001\",\"d\":[{\"mon\":\"van\",\"diem\":5}]},",
    "{\"n\":[{}],\"data\":[{\"id\":1,\"sbd\":1000001,\"diem\":\"toan: 5\"}",
};

static uint64_t count_all(const et_tally *tally)
{
    uint64_t sum = 0;

    for (size_t i = 0; i < et_tally_cell_count(tally); i++) {
        et_tally_cell cell;
        et_tally_cell_at(tally, i, &cell);
        for (size_t b = 0; b < cell.bins; b++) {
            sum += cell.counts[b];
        }
    }
    return sum;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const et_subjects *subjects = load_subjects();
    char path[64], *text = NULL;
    int fd = open_rows(path, sizeof path);

    if (size > 0) {
        const char *head = heads[data[0] % 8];
        (void)!write(fd, head, strlen(head));
        (void)!write(fd, data + 1, size - 1);
    }
    et_source_options options = {.year = 2024, .threads = 1, .find_duplicates = true};
    outcome one = read_rows(path, subjects, &options);
    options.threads = 3;
    outcome three = read_rows(path, subjects, &options);
    check_same(&one, &three);
    if (one.status == ET_OK && count_all(one.tally) != one.report.scores) {
        abort();
    }
    const char *paths[] = {path};
    et_source_input input = {paths, 1, subjects};
    if (et_source_explain(&input, &options, &text, NULL) == ET_OK) {
        free(text);
    }
    et_tally_free(one.tally);
    et_tally_free(three.tally);
    (void)close(fd);
    return 0;
}
