/* SPDX-License-Identifier: GPL-3.0-or-later */
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
                  "[d]\nslide = text\ntitle = T\nrow = a | b\nrow = c|d\n"),
        "-o", path);
    assert_string_equal(run.err, "");
    assert_int_equal(run.exit_code, 0);
    assert_string_equal(run.out, "");
    assert_true(file_exists(path));
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

static void faults_of_a_deck_file_are_located(void **state)
{
    (void)state;
    char longer[700];
    (void)snprintf(longer, sizeof longer, "[a]\nslide = front\nnotes = %0400d\n", 1);
    const struct {
        const char *text, *says;
    } cases[] = {
        {"", "found no slides"},
        {"[deck]\ntitle = x\n", "found no slides"},
        {"[deck]\ntitel = x\n", "did you mean \"title\""},
        {"[a]\ntitle = x\n", "found no key \"slide\""},
        {"[a]\nslide = pie\n", "there is no chart \"pie\""},
        {"[a]\nslide = front\nslide = text\n", "deck.ini:3: found slide a second time"},
        {"[a]\nslide = text\n", "found no key \"title\""},
        {"[a]\nslide = text\ntitle = x\nrow = no bar\n", "deck.ini:4: found the row"},
        {"[a]\nslide = front\nnonsense\n", "deck.ini:3: found a line"},
        {"[a]\nslide = caterpillar\nsubject = Tonn\n", "deck.ini:2 [a]: "},
        {"[a]\nslide = caterpillar\nyears = soon\n", "--years"},
        {"[a]\nslide = caterpillar\ncolour = red\n", "colour"},
        {"[a]\nslide = caterpillar\ndata = other.csv\n", "found other data"},
        {"[a]\nslide = fan\nunit = province\n", "a fan is of one"},
        {"[a]\nslide = front\ntitle = a\x01" "b\n", "deck.ini:3: found control characters"},
        {longer, "deck.ini:3: found a line of more than"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *path = scratch_path("faulty.pptx");
        run_result run = run_examtrend("deck", deck_file(cases[i].text), "-o", path);
        assert_int_not_equal(run.exit_code, 0);
        assert_has(run.err, cases[i].says);
        assert_false(file_exists(path));
        run_free(&run);
    }
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
        cmocka_unit_test(the_file_may_come_by_standard_input),
        cmocka_unit_test(faults_of_a_deck_file_are_located),
        cmocka_unit_test(what_cannot_be_written_fails),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
