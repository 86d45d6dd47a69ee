/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes as a profile: refused, or rows of several layouts can be read by it.
 */
#include "readings.h"

static const char *const rows[] = {
    "sbd,toan,ngoai_ngu,ma_ngoai_ngu,ct\n01000001,5,6,N1,2018\n01000002,7,8,N2,2006\n",
    "01000001,5,6,N1,2018\n01000002,7,8,N2,2006\n",
    "01000001,\"toan: 5  van: 6\"\n",
    "{\"sbd\":\"01000001\",\"toan\":5,\"ct\":2018}\n",
};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const et_subjects *subjects = load_subjects();
    char path[64], rows_path[64];
    et_profile *profile = NULL;
    int fd = open_rows(path, sizeof path);

    (void)!write(fd, data, size);
    if (et_profile_load(&profile, path, subjects, NULL) == ET_OK) {
        for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
            int rows_fd = open_rows(rows_path, sizeof rows_path);
            (void)!write(rows_fd, rows[i], strlen(rows[i]));
            et_source_options options = {.year = 2024, .threads = 1, .profile = profile};
            outcome o = read_rows(rows_path, subjects, &options);
            et_tally_free(o.tally);
            (void)close(rows_fd);
        }
    }
    et_profile_free(profile);
    (void)close(fd);
    return 0;
}
