/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "files.h"
#include "support.h"

static const char *deck_file(const char *text)
{
    const char *path = scratch_path("deck.ini");
    write_file(path, text);
    return path;
}

static void a_deck_file_chooses_the_slides(void **state)
{
    (void)state;
    const char *path = scratch_path("own.pptx");
    run_result run = run_examtrend(
        "deck",
        deck_file("[deck]\ntitle = Own\nsource = MOET\n"
                  "[a]\nslide = front\n"
                  "[b]\nslide = caterpillar\nsubject = dia_li\nnotes = first\n  second\n"
                  "[c]\nslide = provinces\n"
                  "[d]\nslide = text\ntitle = Rise, fall; all?\nrow = a | b, c\n  c|d\n"
                  "[e]\nslide = text\ntitle = \"T \"\"q\"\"\"\nrow = \"a ; a | b\"\n"
                  "+row = \"c | 1\", \"d | 2\"\n"),
        "-o", path);
    assert_string_equal(run.err, "");
    assert_int_equal(run.exit_code, 0);
    assert_string_equal(run.out, "");
    assert_true(file_exists(path));
    run_free(&run);
}

/* Of all slides by the command line, of one by the file. */
static void provinces_are_left_out_of_slides(void **state)
{
    (void)state;
    run_result run = run_examtrend(
        "deck", deck_file("[a]\nslide = provinces\n[b]\nslide = trend\nsubject = toan\n"
                          "unit = Cao Bằng\nwithout = Hà Nội, Huế\n"),
        "--without", "hanoi", "-o", scratch_path("without.pdf"));
    assert_string_equal(run.err, "");
    assert_int_equal(run.exit_code, 0);
    run_free(&run);
    run = run_examtrend("deck", deck_file("[b]\nslide = trend\nwithout = Hanoy\n"), "-o",
                        scratch_path("unknown.pdf"));
    assert_int_equal(run.exit_code, 1);
    assert_has(run.err, "found the unknown province \"Hanoy\"; did you mean \"Hà Nội\"");
    run_free(&run);
}

/* All parts of a presentation, one after another, for free(). */
static char *read_parts(const char *path)
{
    et_infile *in = NULL;
    et_error err = {0};
    char *text = NULL, block[4096];
    size_t size = 0, got = 0;
    bool more = true;

    FILE *all = open_memstream(&text, &size);
    assert_non_null(all);
    assert_ok(et_infile_open(&in, path, &err), &err);
    while (more) {
        do {
            assert_ok(et_infile_read(in, block, sizeof block, &got, &err), &err);
            for (size_t i = 0; i < got; i++) {
                (void)fputc(block[i] ? block[i] : ' ', all); /* pictures hold NULs */
            }
        } while (got > 0);
        assert_ok(et_infile_next(in, &more, &err), &err);
    }
    et_infile_close(in);
    assert_int_equal(fclose(all), 0);
    return text;
}

static void slides_and_notes_say_who_is_left_out(void **state)
{
    (void)state;
    static const char *const words[][2] = {{"en", ". Without: "},
                                           {"vi", ". Không tính: "}};
    const char *path = scratch_path("left-out.pptx");

    for (size_t i = 0; i < 2; i++) {
        char part[128];
        run_result run = run_examtrend(
            "deck", deck_file("[a]\nslide = front\nsubtitle = S\n"
                              "[b]\nslide = provinces\nsubtitle = P\n"
                              "[c]\nslide = trend\nsubject = toan\n"
                              "[d]\nslide = trend\nsubject = toan\nwithout = Huế\n"),
            "--without", "hanoi", "--lang", words[i][0], "-o", path);
        assert_string_equal(run.err, "");
        run_free(&run);
        char *parts = read_parts(path);
        for (const char *of = "SP"; *of; of++) {
            (void)snprintf(part, sizeof part, ">%c%sHà Nội<", *of, words[i][1]);
            assert_has(parts, part);
        }
        for (int k = 0; k < 2; k++) { /* in the notes */
            (void)snprintf(part, sizeof part, "%s%s.", words[i][1],
                           k ? "Thừa Thiên Huế" : "Hà Nội");
            assert_has(parts, part);
        }
        free(parts);
    }
}

/* What the slides hold, from a file: commas, semicolons, quotes, lines of any length. */
static void texts_are_read_as_they_are_written(void **state)
{
    (void)state;
    const char *path = scratch_path("texts.pdf");
    char text[6000];
    int used = snprintf(text, sizeof text,
                        "[deck]\ntitle = Rise, fall; or not? ; a comment\n"
                        "[a]\nslide = front\nnotes = %04000d\n"
                        "[b]\nslide = caterpillar\nsubject = \"Địa lí\"\n"
                        "years = 2020-2024\ndark = no\n",
                        1);
    assert_true(used < (int)sizeof text);
    run_result run = run_examtrend("deck", deck_file(text), "-o", path);
    assert_has(run.err, "dark"); /* of the deck, not of a slide */
    run_free(&run);
    *strstr(text, "dark = no") = '\0';
    run = run_examtrend("deck", deck_file(text), "-o", path);
    assert_string_equal(run.err, "");
    assert_int_equal(run.exit_code, 0);
    run_free(&run);
}

static void all_faults_are_told_at_once(void **state)
{
    (void)state;
    run_result run = run_examtrend(
        "deck",
        deck_file("[deck]\ntitel = x\n[a]\n[b]\nslide = text\nrow = x\nnonsense\n"), "-o",
        scratch_path("faults.pptx"));
    assert_int_not_equal(run.exit_code, 0);
    static const char *const told[] = {
        "deck.ini:2: found the key", "deck.ini:3: found no key",
        "deck.ini:6: found the row", "deck.ini:7: found n"};
    for (size_t i = 0; i < 4; i++) {
        assert_has(run.err, told[i]);
    }
    run_free(&run);
}

static void the_file_may_come_by_standard_input(void **state)
{
    (void)state;
    const char *path = scratch_path("stdin.pdf");
    const char *const arguments[] = {"deck", "-", "-o", path, "--lang", "vi", "--dark",
                                     "--narrow", NULL};
    run_result run =
        run_examtrend_with("[a]\nslide = front\n[b]\nslide = country\n", arguments);
    assert_int_equal(run.exit_code, 0);
    assert_true(file_exists(path));
    run_free(&run);
}

/* It would be left out of the usual slides, one by one. */
static void unknown_units_are_no_slides_to_leave_out(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"nowhere", "found the unknown unit \"nowhere\""},
        {"Hà Nội,Hanoy", "did you mean \"Hà Nội\""},
        {"cụm 5", "(for clusters: --clusters cum-thi-dua-2025"}};
    const char *path = scratch_path("units.pptx");

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        run_result run =
            run_examtrend("deck", "-s", "toan", "-u", cases[i][0], "-o", path);
        assert_int_equal(run.exit_code, 1);
        assert_has(run.err, cases[i][1]);
        assert_null(strstr(run.err, "left out"));
        assert_false(file_exists(path));
        run_free(&run);
    }
    run_result run = run_examtrend("deck", "-s", "toan", "-u", "cụm 5", "--clusters",
                                   "cum-thi-dua-2025", "-o", path);
    assert_int_equal(run.exit_code, 0);
    run_free(&run);
}

static void faults_of_a_deck_file_are_located(void **state)
{
    (void)state;
    const struct {
        const char *text, *says;
    } cases[] = {
        {"", "deck.ini:1: found no slides"},
        {"[deck]\ntitle = x\n", "found no slides"},
        {"[deck]\ntitel = x\n", "did you mean \"title\""},
        {"[a]\ntitle = x\n", "found no key \"slide\""},
        {"[a]\nslide = pie\n", "there is no chart \"pie\""},
        {"[a]\nslide = front\nslide = text\n",
         "deck.ini:3: found \"slide\" a second time"},
        {"[a]\nslide = front\n+slide = text\n", "deck.ini:3: found +slide"},
        {"[a]\nslide = front\n[a]\nslide = text\n", "deck.ini:3: found a second section"},
        {"[a]\nslide = front\ntitle =\n", "deck.ini:3: found no value for \"title\""},
        {"[a]\nslide = front\ntitle = \"x\n", "deck.ini:3: column 9: found a quote"},
        {"[a]\nslide = text\n", "found no key \"title\""},
        {"[a]\nslide = text\ntitle = x\nrow = no bar\n", "deck.ini:4: found the row"},
        {"[a]\nslide = front\nnonsense\n", "deck.ini:3: found neither"},
        {"[a]\nslide = caterpillar\nsubject = Tonn\n", "deck.ini:1 [a]: "},
        {"[a]\nslide = caterpillar\nyears = soon\n", "--years"},
        {"[a]\nslide = caterpillar\ncolour = red\n", "deck.ini:3: there is no option"},
        {"[a]\nslide = caterpillar\nsubjekt = toan\n", "did you mean \"subject\""},
        {"[a]\nslide = caterpillar\nhelp = yes\n", "deck.ini:3: there is no option"},
        {"[a]\nslide = caterpillar\nsubtitle = x\n", "deck.ini:1: found a subtitle"},
        {"[a]\nslide = caterpillar\nrow = a | b\n", "deck.ini:1: found rows"},
        {"[a]\nslide = front\nunit = Hà Nội\n", "deck.ini:3: found \"unit\", which"},
        {"[a]\nslide = fan\nahead = 9\n", "deck.ini:1 [a]: --ahead found \"9\""},
        {"[a]\nslide = fan\nahead = yes\n", "deck.ini:1 [a]: option"},
        {"[a]\nslide = caterpillar\ndata = other.csv\n", "found other data"},
        {"[a]\nslide = clusters\nclusters-file = mine.csv\n",
         "found clusters or averages"},
        {"[a]\nslide = tiles\ncombine = X=toan+vat_li\n", "found clusters or averages"},
        {"[a]\nslide = fan\nunit = province\n", "a fan is of one"},
        {"[a]\nslide = front\ntitle = a\001b\n", "deck.ini:3: found control characters"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *path = scratch_path("faulty.pptx");
        run_result run = run_examtrend("deck", deck_file(cases[i].text), "-o", path);
        assert_int_not_equal(run.exit_code, 0);
        assert_has(run.err, cases[i].says);
        assert_null(strstr(run.err, "--help")); /* of a slide there is none */
        assert_string_equal(run.out, "");
        assert_false(file_exists(path));
        run_free(&run);
    }
}

/* The usual slides are those that the data allow; what nobody asked for by name is
 * left out and said. */
static void what_the_data_cannot_show_is_left_out(void **state)
{
    (void)state;
    const char *path = scratch_path("partly.pptx");
    run_result run = run_examtrend("deck", "-s", "overall", "-o", path);
    assert_int_equal(run.exit_code, 0);
    assert_has(run.err, "left out: distribution: there are no counts of Overall");
    assert_true(file_exists(path));
    run_free(&run);
    run = run_examtrend("deck", "-s", "toan", "-S", "z", "-o", path);
    assert_int_equal(run.exit_code, 0);
    assert_has(run.err, "left out: tiles");
    run_free(&run);

    path = scratch_path("nothing.pptx");
    run = run_examtrend("deck", "-y", "2024-2026", "-o", path);
    assert_int_not_equal(run.exit_code, 0);
    assert_false(file_exists(path));
    run_free(&run);
    run = run_examtrend(
        "deck", deck_file("[a]\nslide = distribution\nsubject = overall\n"), "-o", path);
    assert_int_equal(run.exit_code, 1); /* asked for by name */
    assert_false(file_exists(path));
    run_free(&run);
}

static void what_cannot_be_written_fails(void **state)
{
    (void)state;
    const char *file = deck_file("[a]\nslide = front\n");
    run_result run = run_examtrend("deck", file, "-o", scratch_path("slides.odp"));
    assert_int_equal(run.exit_code, 2);
    assert_has(run.err, "ends in .pptx or .pdf");
    run_free(&run);

    run = run_examtrend("deck", file, "-o", scratch_path("no/folder.pptx"));
    assert_int_equal(run.exit_code, 1);
    run_free(&run);

    run = run_examtrend("deck", "/no/such/file.ini", "-o", scratch_path("x.pptx"));
    assert_int_equal(run.exit_code, 1);
    assert_has(run.err, "/no/such/file.ini");
    run_free(&run);

    run = run_examtrend("deck", file, "-o", scratch_path("y.pptx"), "--gnuplot",
                        "/no/such/gnuplot");
    assert_int_equal(run.exit_code, 1);
    assert_false(file_exists(scratch_path("y.pptx")));
    run_free(&run);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_deck_file_chooses_the_slides),
        cmocka_unit_test(provinces_are_left_out_of_slides),
        cmocka_unit_test(slides_and_notes_say_who_is_left_out),
        cmocka_unit_test(texts_are_read_as_they_are_written),
        cmocka_unit_test(all_faults_are_told_at_once),
        cmocka_unit_test(the_file_may_come_by_standard_input),
        cmocka_unit_test(unknown_units_are_no_slides_to_leave_out),
        cmocka_unit_test(faults_of_a_deck_file_are_located),
        cmocka_unit_test(what_the_data_cannot_show_is_left_out),
        cmocka_unit_test(what_cannot_be_written_fails),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
