/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table of candidates that stays in its database: the engine groups, only counts
 * travel, and the tally is that of a file of the same rows.
 *
 *     ./database DATASETS 'odbc:Driver=SQLite3;Database=/srv/exam.db' scores
 */
#include <stdio.h>
#include <stdlib.h>

#include <examtrend/examtrend.h>

static void print_cells(const et_tally *tally)
{
    for (size_t i = 0; i < et_tally_cell_count(tally); i++) {
        et_tally_cell cell;
        et_distribution d;
        et_tally_cell_at(tally, i, &cell);
        et_tally_describe(&cell, &d);
        printf("%d, place %s, %s: %llu candidates, mean %.2f\n", cell.year, cell.place,
               cell.subject, (unsigned long long)d.n, d.mean);
    }
}

int main(int argc, char **argv)
{
    et_subjects *subjects = NULL;
    et_tally *tally = NULL;
    et_database_report report;
    et_error err = {0};

    if (argc < 4) {
        (void)fprintf(stderr, "usage: %s DATASETS CONNECTION TABLE\n", argv[0]);
        return 2;
    }
    /* which names of columns are papers, and what their largest scores are */
    et_status status = et_subjects_load(&subjects, argv[1], &err);
    if (status == ET_OK) {
        status = et_tally_new(&tally, &err);
    }
    if (status == ET_OK) {
        const char *const from[] = {argv[2]};
        const et_database_input input = {.from = from,
                                         .count = 1,
                                         .table = argv[3],
                                         .columns = "year=nam,place=tinh,toan,ngu_van",
                                         .subjects = subjects};
        const et_database_options options = {.password = getenv("EXAM_PASSWORD")};
        status = et_database_read(&input, &options, tally, &report, &err);
    }
    if (status == ET_OK) {
        printf("%llu rows, %llu scores, %llu not sat, in %llu groups\n",
               (unsigned long long)report.rows, (unsigned long long)report.scores,
               (unsigned long long)report.missing, (unsigned long long)report.groups);
        print_cells(tally);
    } else {
        (void)fprintf(stderr, "%s\n", err.text);
    }
    et_tally_free(tally);
    et_subjects_free(subjects);
    return status == ET_OK ? 0 : status == ET_ERR_UNSUPPORTED ? 77 : 1;
}
