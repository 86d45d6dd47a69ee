/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The command before any of its commands.
 */
#include <sys/stat.h>

#include "support.h"

static void expect(const char *first, const char *second, int code, const char *out,
                   const char *err)
{
    run_result run = run_examtrend_with(NULL, (const char *const[]){first, second, NULL});
    assert_int_equal(run.exit_code, code);
    assert_has(run.out, out);
    assert_has(run.err, err);
    run_free(&run);
}

static void help_is_of_all_commands_or_of_one(void **state)
{
    (void)state;
    static const char *const words[] = {"help", "--help", "-h", "-?"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        expect(words[i], NULL, 0, "Usage: examtrend COMMAND", "");
        expect(words[i], "trend", 0, "Usage: examtrend trend", "");
        expect(words[i], "trand", 2, "", "did you mean \"trend\"");
    }
    expect(NULL, NULL, 2, "Usage: examtrend COMMAND", "");
    expect("--version", NULL, 0, "examtrend ", "");
}

static void what_is_no_command_is_told(void **state)
{
    (void)state;
    expect("pannel", NULL, 2, "",
           "there is no command \"pannel\"; did you mean \"panel\"?");
    expect("xyzzy", NULL, 2, "", "`examtrend --help` lists them");
    expect("--halp", NULL, 2, "", "found the option --halp, expected a command before");
    expect("-s", "toan", 2, "", "found the option -s, expected a command before");
}

/* Options and words of a command; what an option takes is neither. */
static void what_is_no_option_is_told(void **state)
{
    (void)state;
    expect("trend", "--subjct=toan", 2, "",
           "trend has no option \"--subjct\"; did you mean \"--subject\"?");
    expect("gap", "--xyzzy", 2, "",
           "gap has no option \"--xyzzy\"; `examtrend gap --help` lists them");
    expect("compare", "--between=x", 2, "",
           "compare has no option \"--between\" (gap has); `examtrend compare --help`");
    expect("trend", "nonsense", 2, "",
           "found \"nonsense\", expected options only (a subject stands after --subject, "
           "a place after --unit)");
    expect("codes", "2024", 2, "", "expected options only (years stand after --years)");
    expect("doctor", "all", 2, "", "found \"all\", expected options only\n");
    expect("trend", "--output=", 2, "", "--output found an empty name, expected a file");
    expect("trend", "--data=", 2, "", "--data found an empty name, expected a file");
    expect("aggregate", "", 2, "", "found an empty name, expected a file");
    static const char *const words[][5] = {
        {"trend", "-u", "--nation", "-s", "toan"},
        {"trend", "--uni", "--nation", "--sub", "toan"}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        run_result run = run_examtrend_with(
            NULL, (const char *const[]){words[i][0], words[i][1], words[i][2],
                                        words[i][3], words[i][4], NULL});
        assert_int_equal(run.exit_code, 1);
        assert_has(run.err,
                   "found the unknown unit \"--nation\"; did you mean \"nation\"");
        run_free(&run);
    }
}

static void an_ending_of_another_kind_is_refused(void **state)
{
    (void)state;
    static const char *const cases[][3] = {{"workbook", "book.csv", ".xlsx"},
                                           {"report", "page.PDF", ".html"},
                                           {"deck", "deck.html", ".pptx"},
                                           {"trend", "trend.pdf", ".csv, .tsv"},
                                           {"trend", "table.ZIP", ".txt, "},
                                           {"panel", "panel.svg", "or .xlsx"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *path = scratch_path(cases[i][1]);
        run_result run = run_examtrend(cases[i][0], "-s", "toan", "-o", path);
        assert_int_equal(run.exit_code, 2);
        assert_has(run.err, "expected one that ends in ");
        assert_has(run.err, cases[i][2]);
        assert_false(file_exists(path));
        run_free(&run);
    }
}

static void formats_and_endings_agree(void **state)
{
    (void)state;
    static const char *const cases[][3] = {{"csv", "a.xlsx", "what --format says"},
                                           {"text", "a.html", "what --format says"},
                                           {"xlsx", "a.csv", "ends in .xlsx"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *path = scratch_path(cases[i][1]);
        run_result run =
            run_examtrend("trend", "-s", "toan", "-f", cases[i][0], "-o", path);
        assert_int_equal(run.exit_code, 2);
        assert_has(run.err, cases[i][2]);
        assert_false(file_exists(path));
        run_free(&run);
    }
    run_result merge = run_examtrend("merge", "/dev/null", "-o", "x.xlsx");
    assert_int_equal(merge.exit_code, 2);
    assert_has(merge.err, "found the file name x.xlsx, expected one that ends in .csv");
    run_free(&merge);
}

/* Titles have a dash between years. */
static void years_are_taken_as_titles_write_them(void **state)
{
    (void)state;
    static const char *const same[] = {"2017–2024", "2017 – 2024", " 2017 -2024"};
    static const char *const wrong[] = {"–", "2017–", "–2024", "2017–2024–", "2017—2024",
                                        "2017                   2024"};
    run_result plain =
        run_examtrend("trend", "-s", "toan", "-u", "nation", "-y", "2017-2024");
    assert_int_equal(plain.exit_code, 0);
    for (size_t i = 0; i < sizeof same / sizeof *same; i++) {
        run_result run =
            run_examtrend("trend", "-s", "toan", "-u", "nation", "-y", same[i]);
        assert_string_equal(run.out, plain.out);
        run_free(&run);
    }
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        run_result run = run_examtrend("trend", "-y", wrong[i]);
        assert_int_equal(run.exit_code, 2);
        assert_has(run.err, "expected a year or FIRST-LAST");
        run_free(&run);
    }
    run_free(&plain);
}

static void a_list_is_given_once(void **state)
{
    (void)state;
    static const char *const cases[][2] = {{"--unit", "-u \"Hà Nội,Huế\""},
                                           {"--subject", "-s \"toan,van\""},
                                           {"--without", "--without \"Hà Nội,Huế\""},
                                           {"--data", "`examtrend merge` adds tallies"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char said[128];
        (void)snprintf(said, sizeof said, "found %s a second time, expected one",
                       cases[i][0]);
        run_result run =
            run_examtrend("panel", cases[i][0], "toan", cases[i][0], "Huế");
        assert_int_equal(run.exit_code, 2);
        assert_has(run.err, said);
        assert_has(run.err, cases[i][1]);
        run_free(&run);
    }
}

static void nobody_left_out_is_no_list(void **state)
{
    (void)state;
    static const char *const lists[] = {"", " , "};
    for (size_t i = 0; i < 2; i++) {
        run_result run = run_examtrend("trend", "--without", lists[i]);
        assert_int_equal(run.exit_code, 2);
        assert_has(run.err, "expected names of provinces");
        run_free(&run);
    }
}

/* "-" is standard output, and an ending says format and packing. */
static void outputs_are_named_by_their_endings(void **state)
{
    (void)state;
    char *path = strdup(scratch_path("trend.CSV.gz"));
    run_result run = run_examtrend("trend", "-u", "nation", "-s", "toan", "-o", path);
    assert_int_equal(run.exit_code, 0);
    run_free(&run);
    size_t size = 0;
    char *bytes = read_file(path, &size);
    assert_true(size > 2 && bytes[0] == '\x1f' && (unsigned char)bytes[1] == 0x8b);
    free(bytes);
    free(path);
    run = run_examtrend("claim", "highest year", "-u", "nation", "-s", "toan", "-o", "-");
    run_result same =
        run_examtrend("claim", "highest year", "-u", "nation", "-s", "toan");
    assert_int_equal(run.exit_code, 0);
    assert_string_equal(run.out, same.out);
    run_free(&run);
    run_free(&same);
}

static void expect_told_first(const char *command, const char *word, const char *output,
                              const char *part)
{
    run_result run = run_examtrend(command, "-d", "nowhere", "-o", output, word);

    assert_int_equal(run.exit_code, 1);
    assert_has(run.err, "cannot write ");
    assert_has(run.err, part);
    run_free(&run);
}

/* Before the work begins: the data are not there either. */
static void what_cannot_be_written_is_told_first(void **state)
{
    (void)state;
    static const char *const commands[][3] = {
        {"csv", "trend"},     {"csv", "panel"},     {"csv", "rank"},
        {"csv", "gap"},       {"csv", "compare"},   {"csv", "correlate"},
        {"csv", "forecast"},  {"csv", "screen"},    {"csv", "claim", "rises every year"},
        {"svg", "plot", "trend"}, {"xlsx", "workbook"}, {"pptx", "deck"},
        {"html", "report"}};
    char name[32];

    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
        const char *const *c = commands[i];
        (void)snprintf(name, sizeof name, "%s.%s", c[1], c[0]);
        const char *folder = scratch_path(name);
        assert_int_equal(mkdir(folder, 0777), 0);
        expect_told_first(c[1], c[2], folder, ": it is a folder\n");
        (void)snprintf(name, sizeof name, "none/x.%s", c[0]);
        expect_told_first(c[1], c[2], scratch_path(name), ": there is no folder /");
        assert_int_equal(count_files(folder), 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(help_is_of_all_commands_or_of_one),
        cmocka_unit_test(what_is_no_command_is_told),
        cmocka_unit_test(what_is_no_option_is_told),
        cmocka_unit_test(an_ending_of_another_kind_is_refused),
        cmocka_unit_test(formats_and_endings_agree),
        cmocka_unit_test(years_are_taken_as_titles_write_them),
        cmocka_unit_test(a_list_is_given_once),
        cmocka_unit_test(nobody_left_out_is_no_list),
        cmocka_unit_test(outputs_are_named_by_their_endings),
        cmocka_unit_test(what_cannot_be_written_is_told_first),
    };
    return cmocka_run_group_tests_name("main", tests, NULL, NULL);
}
