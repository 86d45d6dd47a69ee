/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Real files in layouts that were really published, against counts of them taken another
 * way: fields cut at the delimiter, scores read as doubles, columns told by hand.
 */
#include "source_files.h"

typedef struct real_file {
    const char *name;
    int year;
    const char *delimiter;
    const char *subjects[18]; /* of the columns, "": none of a subject */
    size_t columns, rows, scores;
} real_file;

#define EIGHT                                                                            \
    "toan", "ngu_van", "vat_li", "hoa_hoc", "sinh_hoc", "lich_su", "dia_li", "gdcd"
#define NN "ngoai_ngu"

static const real_file files[] = {
    {"2018_combination_columns.csv", 2018, ",",
     {"", EIGHT, "tieng_anh", "", "", "", "", "", "", ""}, 17, 3000, 20704},
    {"2021_semicolon_language_columns.csv", 2021, ";",
     {"", EIGHT, NN, NN, NN, NN, NN, NN}, 15, 3000, 16860},
    {"2022_english_header_minus1.csv", 2022, ",",
     {"", "toan", "ngu_van", NN, "vat_li", "hoa_hoc", "sinh_hoc", "lich_su", "dia_li",
      "gdcd"},
     10, 3000, 16558},
    {"2025_bom_minus1.csv", 2025, ",",
     {"", "", "toan", "ngu_van", NN, "vat_li", "hoa_hoc", "sinh_hoc", "lich_su", "dia_li",
      "gdcd", "tin_hoc", "cn_cong_nghiep", "cn_nong_nghiep", "ktpl", ""},
     16, 3000, 11887},
};

/* Adds one line; returns how many scores it has. */
static size_t add_line(const real_file *f, char *line, et_tally *tally)
{
    char place[3] = {line[0], line[1], '\0'};
    char *at = line;
    size_t scores = 0;
    et_error err = {0};

    line[strcspn(line, "\r\n")] = '\0';
    for (size_t c = 0; at && c < f->columns; c++) {
        char *field = strsep(&at, f->delimiter);
        double score = field[0] ? strtod(field, NULL) : -1.0;
        et_tally_key key = {f->year, place, f->subjects[c]};
        if (f->subjects[c][0] && score >= 0.0) {
            int32_t hundredths = (int32_t)(score * 100.0 + 0.5);
            assert_ok(et_tally_add(tally, &key, hundredths, 1, &err), &err);
            scores++;
        }
    }
    return scores;
}

static char *count_by_hand(const real_file *f, const char *path)
{
    char line[1024];
    et_tally *tally = NULL;
    et_error err = {0};
    size_t rows = 0, scores = 0;
    FILE *file = fopen(path, "r");

    assert_non_null(file);
    assert_ok(et_tally_new(&tally, &err), &err);
    assert_non_null(fgets(line, sizeof line, file)); /* the header */
    while (fgets(line, sizeof line, file)) {
        scores += add_line(f, line, tally);
        rows++;
    }
    (void)fclose(file);
    assert_int_equal(rows, f->rows);
    assert_int_equal(scores, f->scores);
    assert_ok(et_tally_save(tally, scratch_path("hand.csv"), &err), &err);
    et_tally_free(tally);
    char *text = read_file(scratch_path("hand.csv"), NULL);
    memmove(text, strchr(text, '\n') + 1, strlen(strchr(text, '\n')));
    return text;
}

static void published_files_give_the_counts_taken_by_hand(void **state)
{
    (void)state;
    if (!shared_folder()) {
        print_message("skipped: ../shared/data/formats is not there\n");
        skip();
    }
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        char path[4608];
        const char *paths[] = {path};
        (void)snprintf(path, sizeof path, "%s/data/formats/%s", shared_folder(),
                       files[i].name);
        char *expected = count_by_hand(&files[i], path);
        outcome o = read_paths(paths, 1, NULL);
        assert_ok(o.status, &o.err);
        assert_int_equal(o.report.shown, 0);
        assert_int_equal(o.report.notes_shown, 0);
        assert_int_equal(o.report.scores, files[i].scores);
        assert_string_equal(o.tally, expected);
        clear(&o);
        free(expected);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(published_files_give_the_counts_taken_by_hand),
    };
    return cmocka_run_group_tests(tests, load_subjects, free_subjects);
}
