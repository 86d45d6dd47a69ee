/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes as candidate rows: the quick way and the exact way say the same, in counts
 * and in messages, and so does counting what follows from whole rows. An even first byte
 * puts a header before the rest, so that rows are reached.
 */
#include "readings.h"

static const char *const headers[] = {
    "sbd,toan,ngu_van,ngoai_ngu,vat_li,hoa_hoc,sinh_hoc,lich_su,gdcd,ma_ngoai_ngu\n",
    "SBD;Toan;Van;Ngoai ngu (N1);Ngoai ngu (N2)\n\"01000001\";\"5,5\";6;;7\n",
    "toan,KHTN,sbd,TinhId,van\n",
    "nam\tsbd\ttoan\n",
};

/* Sums, means and joint moments, beside the same report. */
static void read_whole_rows(const char *path, const et_subjects *subjects,
                            et_source_options options, const et_source_report *report)
{
    size_t combinations[2];

    if (et_subjects_find(subjects, "A00", &combinations[0], NULL) != ET_OK ||
        et_subjects_find(subjects, "D01", &combinations[1], NULL) != ET_OK ||
        et_joint_new(&options.joint, NULL) != ET_OK) {
        abort();
    }
    options.combinations = combinations;
    options.combination_count = 2;
    options.means = true;
    outcome whole = read_rows(path, subjects, &options);
    if (whole.status == ET_OK && memcmp(&whole.report, report, sizeof *report) != 0) {
        abort();
    }
    et_tally_free(whole.tally);
    et_joint_free(options.joint);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const et_subjects *subjects = load_subjects();
    char path[64];
    int fd = open_rows(path, sizeof path);

    if (size > 0 && data[0] % 2 == 0) {
        const char *header = headers[data[0] / 2 % 4];
        (void)!write(fd, header, strlen(header));
        data++;
        size--;
    }
    (void)!write(fd, data, size);
    et_source_options options = {.year = 2024, .threads = 1, .find_duplicates = true,
                                 .decoder = ET_DECODER_EXACT};
    outcome exact = read_rows(path, subjects, &options);
    for (int d = ET_DECODER_PORTABLE; d <= ET_DECODER_AVX512; d++) {
        options.decoder = (et_decoder)d;
        outcome quick = read_rows(path, subjects, &options);
        check_same(&exact, &quick);
        et_tally_free(quick.tally);
    }
    options.decoder = ET_DECODER_EXACT;
    read_whole_rows(path, subjects, options, &exact.report);
    et_tally_free(exact.tally);
    (void)close(fd);
    return 0;
}
