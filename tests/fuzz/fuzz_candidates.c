/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes as candidate rows: the quick way and the exact way say the same, in counts
 * and in messages. An even first byte puts a header before the rest, so that rows are
 * reached.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "examtrend/source.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char *const headers[] = {
    "sbd,toan,ngu_van,ngoai_ngu,vat_li,hoa_hoc,sinh_hoc,lich_su,gdcd,ma_ngoai_ngu\n",
    "SBD;Toan;Van;Ngoai ngu (N1);Ngoai ngu (N2)\n\"01000001\";\"5,5\";6;;7\n",
    "toan,KHTN,sbd,TinhId,van\n",
    "nam\tsbd\ttoan\n",
};

typedef struct outcome {
    et_status status;
    et_source_report report;
    et_tally *tally;
} outcome;

static outcome read_rows(const char *path, const et_subjects *subjects,
                         const et_source_options *options)
{
    outcome o = {0};
    et_source_input input = {&path, 1, subjects};

    if (et_tally_new(&o.tally, NULL) != ET_OK) {
        abort();
    }
    o.status = et_source_read(&input, options, o.tally, &o.report, NULL);
    return o;
}

static void check_same(const outcome *a, const outcome *b)
{
    if (a->status != b->status || memcmp(&a->report, &b->report, sizeof a->report) != 0 ||
        et_tally_cell_count(a->tally) != et_tally_cell_count(b->tally)) {
        abort();
    }
    for (size_t i = 0; i < et_tally_cell_count(a->tally); i++) {
        et_tally_cell x, y;
        et_tally_cell_at(a->tally, i, &x);
        et_tally_cell_at(b->tally, i, &y);
        if (strcmp(x.place, y.place) != 0 || strcmp(x.subject, y.subject) != 0 ||
            x.year != y.year || x.bins != y.bins ||
            memcmp(x.scores, y.scores, x.bins * sizeof *x.scores) != 0 ||
            memcmp(x.counts, y.counts, x.bins * sizeof *x.counts) != 0) {
            abort();
        }
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static et_subjects *subjects;
    char path[64];

    if (!subjects &&
        et_subjects_load(&subjects, EXAMTREND_SOURCE "/datasets", NULL) != ET_OK) {
        abort();
    }
    int fd = memfd_create("rows", MFD_CLOEXEC);
    (void)snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
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
    et_tally_free(exact.tally);
    (void)close(fd);
    return 0;
}
