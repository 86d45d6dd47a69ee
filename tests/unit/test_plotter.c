/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The plotter with gnuplot: what is drawn, refused and left where.
 */
#include "plotter_runs.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "picture.h"

static const struct {
    et_picture kind;
    const char *file, *script;
} every_kind[] = {
    {ET_PICTURE_SVG, "kind.svg", "set terminal svg size 300,200\nplot sin(x)\n"},
    {ET_PICTURE_PNG, "kind.png", "set terminal pngcairo size 300,200\nplot sin(x)\n"},
    {ET_PICTURE_PDF, "kind.pdf", "set terminal pdfcairo size 3in,2in\nplot sin(x)\n"},
    {ET_PICTURE_TERMINAL, "kind.txt", "set terminal dumb 60 20 ansi\nplot sin(x)\n"},
};
enum { KINDS = sizeof every_kind / sizeof *every_kind };

static void every_kind_is_drawn(void **state)
{
    (void)state;
    et_plotter *plotter = open_plotter(NULL, 0.0);
    et_error err = {0};

    assert_true(et_plotter_version(plotter)[0] >= '5');
    assert_true(et_plotter_has_terminal(plotter, "svg"));
    assert_true(et_plotter_has_terminal(plotter, "pngcairo"));
    assert_false(et_plotter_has_terminal(plotter, "cairo"));
    assert_false(et_plotter_has_terminal(plotter, ""));
    for (size_t i = 0; i < KINDS; i++) {
        const char *path = scratch_path(every_kind[i].file);
        et_picture kind;
        struct stat info;
        size_t size = 0;
        assert_ok(et_picture_from_path(path, &kind, &err), &err);
        assert_int_equal(kind, every_kind[i].kind);
        assert_ok(et_plotter_draw(plotter, every_kind[i].script, kind, path, &err), &err);
        char *bytes = read_file(path, &size);
        assert_null(et_picture_fault(kind, bytes, size));
        free(bytes);
        assert_int_equal(stat(path, &info), 0);
        mode_t mask = umask(0);
        (void)umask(mask);
        assert_int_equal(info.st_mode & 0777, 0666 & ~mask);
    }
    et_plotter_free(plotter);
    assert_no_children();
}

/* Every way of cutting a real picture short is seen. */
static void no_part_of_a_picture_passes_for_it(void **state)
{
    (void)state;
    et_plotter *plotter = open_plotter(NULL, 0.0);
    et_error err = {0};

    for (size_t i = 0; i < KINDS - 1; i++) {
        char *bytes = NULL;
        size_t size = 0;
        et_picture kind = every_kind[i].kind;
        assert_ok(
            et_plotter_render(plotter, every_kind[i].script, kind, &bytes, &size, &err),
            &err);
        assert_null(et_picture_fault(kind, bytes, size));
        while (size > 0 && strchr(" \n", bytes[size - 1])) {
            size--;
        }
        for (size_t cut = 0; cut < size; cut++) {
            char *part = malloc(cut + 1); /* exact, so that reading beyond it is seen */
            assert_non_null(part);
            memcpy(part, bytes, cut);
            part[cut] = '\0';
            if (!et_picture_fault(kind, part, cut)) {
                print_error("%s: %zu of %zu bytes pass\n", et_picture_name(kind), cut,
                            size);
                fail();
            }
            free(part);
        }
        free(bytes);
    }
    et_plotter_free(plotter);
}

static void two_pictures_in_one_are_refused(void **state)
{
    (void)state;
    et_plotter *plotter = open_plotter(NULL, 0.0);
    et_error err = {0};
    char *bytes = NULL;
    size_t size = 0;

    assert_int_equal(et_plotter_render(plotter, "set terminal svg\nplot x\nplot 2*x\n",
                                       ET_PICTURE_SVG, &bytes, &size, &err),
                     ET_ERR_EXTERNAL);
    assert_has(err.text, "more than one picture");
    assert_int_equal(et_plotter_render(plotter,
                                       "set terminal pngcairo\nplot x\nplot 2*x\n",
                                       ET_PICTURE_PNG, &bytes, &size, &err),
                     ET_ERR_EXTERNAL);
    assert_has(err.text, "more than one picture");
    assert_ok(et_plotter_render(plotter, "set terminal pdfcairo\nplot x\nplot 2*x\n",
                                ET_PICTURE_PDF, &bytes, &size, &err), &err);
    free(bytes);
    et_plotter_free(plotter);
}

static void bad_scripts_are_named_with_gnuplots_words(void **state)
{
    (void)state;
    static const struct {
        const char *script, *words;
    } cases[] = {
        {"set terminal svg\n# two\nplot nosuch(x)\n",
         "undefined function: nosuch, at line 3 of its script: plot nosuch(x)"},
        {"set terminal svg\nfrobnicate\n", "invalid command, at line 2"},
        {"set terminal svg\nplot [0:1] NaN\n", "all points y value undefined"},
        {"set terminal svg\nplot '/no/such/file'\n", "gnuplot says: "},
        {"set terminal nosuch\nplot x\n", "at line 1"},
        {"set terminal svg\nif (1) {\nplot x\n", "missing block terminator }"},
        {"set terminal svg\nset multiplot\nplot x\n", "multiplot"},
        {"set terminal svg\n", "the script drew nothing"},
        {"", "the script drew nothing"},
        {"set terminal svg\n$d << END\n1 2\n", "the script drew nothing"},
        {"set terminal svg\nset output '/no/such/folder/x.svg'\nplot x\n", "at line 2"},
        {"set terminal pngcairo\nplot x\n", "not SVG"},
    };
    const char *folder = scratch_path("bad-scripts");
    char path[4700];
    et_plotter *plotter = open_plotter(NULL, 0.0);

    make_folder(folder);
    (void)snprintf(path, sizeof path, "%s/bad.svg", folder);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        et_error err = {0};
        assert_int_equal(
            et_plotter_draw(plotter, cases[i].script, ET_PICTURE_SVG, path, &err),
            ET_ERR_EXTERNAL);
        assert_has(err.text, cases[i].words);
        assert_ptr_equal(strstr(err.text, path), err.text);
        assert_int_equal(count_files(folder), 0);
    }
    et_plotter_free(plotter);
}

static void a_failure_leaves_the_old_picture(void **state)
{
    (void)state;
    const char *path = scratch_path("kept.svg");
    et_plotter *plotter = open_plotter(NULL, 0.0);
    et_error err = {0};

    assert_ok(et_plotter_draw(plotter, SINE, ET_PICTURE_SVG, path, &err), &err);
    char *before = read_file(path, NULL);
    assert_int_equal(
        et_plotter_draw(plotter, "plot nosuch\n", ET_PICTURE_SVG, path, &err),
        ET_ERR_EXTERNAL);
    char *after = read_file(path, NULL);
    assert_string_equal(before, after);
    free(before);
    free(after);
    et_plotter_free(plotter);
}

static void scripts_of_failures_are_kept_when_asked(void **state)
{
    (void)state;
    const char *folder = scratch_path("failures"), *path = scratch_path("it.svg");
    et_plotter_options options = {.keep = folder};
    et_plotter *plotter = NULL;
    et_error err = {0};

    make_folder(folder);
    assert_ok(et_plotter_open(&plotter, &options, &err), &err);
    assert_int_equal(
        et_plotter_draw(plotter, "plot nosuch\n", ET_PICTURE_SVG, path, &err),
        ET_ERR_EXTERNAL);
    assert_has(err.text, "the script is kept as ");
    char *kept = read_file(strstr(err.text, "kept as ") + 8, NULL);
    assert_string_equal(kept, "plot nosuch\n");
    free(kept);
    assert_int_equal(
        et_plotter_draw(plotter, "plot nosuch\n", ET_PICTURE_SVG, path, &err),
        ET_ERR_EXTERNAL);
    assert_int_equal(count_files(folder), 1);
    et_plotter_free(plotter);

    options.keep = "/no/such/folder";
    assert_ok(et_plotter_open(&plotter, &options, &err), &err);
    assert_int_equal(
        et_plotter_draw(plotter, "plot nosuch\n", ET_PICTURE_SVG, path, &err),
        ET_ERR_EXTERNAL);
    assert_has(err.text, "undefined variable: nosuch");
    assert_has(err.text, "could not be kept");
    et_plotter_free(plotter);
}

static void file_names_may_hold_anything_printable(void **state)
{
    (void)state;
    static const char *const names[] = {
        "a'b.svg", "a\"b.svg", "`touch owned`.svg", "$(touch owned).svg", "a b.svg",
        "|cat.svg", "<x.svg", "~.svg", "-d.svg", "%d%s.svg", "Đắk Lắk – Toán.svg",
        "\\.svg", ";.svg", "#.svg", "@x.svg", ".svg",
    };
    const char *folder = scratch_path("names");
    et_plotter *plotter = open_plotter(NULL, 0.0);
    et_error err = {0};
    char here[4096], long_name[256];

    make_folder(folder);
    assert_non_null(getcwd(here, sizeof here));
    assert_int_equal(chdir(folder), 0);
    size_t count = sizeof names / sizeof *names;
    for (size_t i = 0; i < count; i++) {
        assert_ok(et_plotter_draw(plotter, SINE, ET_PICTURE_SVG, names[i], &err), &err);
        assert_true(file_exists(names[i]));
    }
    memset(long_name, 'n', 255);
    long_name[255] = '\0';
    assert_ok(et_plotter_draw(plotter, SINE, ET_PICTURE_SVG, long_name, &err), &err);
    assert_int_equal(count_files("."), count + 1);
    assert_int_equal(chdir(here), 0);
    et_plotter_free(plotter);
}

static void impossible_files_are_refused_in_time(void **state)
{
    (void)state;
    const char *folder = scratch_path("refused"), *inside = scratch_path("refused/x.svg");
    et_plotter *plotter = open_plotter(NULL, 0.0);
    et_error err = {0};
    static const char *const names[] = {"", "a\nb.svg", "a\x01.svg", "a\xFF.svg",
                                        "/dev/null"};

    make_folder(folder);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        assert_int_equal(et_plotter_draw(plotter, SINE, ET_PICTURE_SVG, names[i], &err),
                         ET_ERR_ARGUMENT);
        assert_null(strchr(err.text, '\n'));
    }
    assert_int_equal(et_plotter_draw(plotter, SINE, ET_PICTURE_SVG, folder, &err),
                     ET_ERR_ARGUMENT);
    assert_has(err.text, "is a folder");
    assert_int_equal(et_plotter_draw(plotter, SINE, (et_picture)9, inside, &err),
                     ET_ERR_ARGUMENT);
    assert_int_equal(et_plotter_draw(plotter, SINE, ET_PICTURE_SVG,
                                     "/no/such/folder/x.svg", &err), ET_ERR_IO);
    assert_has(err.text, "there is no folder ");
    write_file(inside, "");
    assert_int_equal(et_plotter_draw(plotter, SINE, ET_PICTURE_SVG,
                                     scratch_path("refused/x.svg/y.svg"), &err),
                     ET_ERR_IO);
    assert_has(err.text, "Not a directory");
    assert_int_equal(count_files(folder), 1);
    et_plotter_free(plotter);
}

static void links_are_followed(void **state)
{
    (void)state;
    const char *target = scratch_path("link-target.svg"),
               *name = scratch_path("link.svg");
    et_plotter *plotter = open_plotter(NULL, 0.0);
    et_error err = {0};
    struct stat info;

    write_file(target, "old");
    assert_int_equal(symlink("link-target.svg", name), 0);
    assert_ok(et_plotter_draw(plotter, SINE, ET_PICTURE_SVG, name, &err), &err);
    assert_int_equal(lstat(name, &info), 0);
    assert_true(S_ISLNK(info.st_mode));
    assert_int_equal(stat(target, &info), 0);
    assert_true(info.st_size > 1000);
    et_plotter_free(plotter);
}

/* The system refuses the rest of a file: what a full disk or a quota does. */
static void a_write_that_fails_midway_leaves_nothing(void **state)
{
    (void)state;
    const char *folder = scratch_path("limited");
    char path[4700];
    et_plotter *plotter = open_plotter(NULL, 0.0);
    struct rlimit old, small;
    et_error err = {0};

    make_folder(folder);
    (void)snprintf(path, sizeof path, "%s/big.svg", folder);
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &old), 0);
    small = old;
    small.rlim_cur = 2000;
    assert_true(signal(SIGXFSZ, SIG_IGN) != SIG_ERR);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
    et_status status = et_plotter_draw(plotter, SINE, ET_PICTURE_SVG, path, &err);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &old), 0);
    assert_true(signal(SIGXFSZ, SIG_DFL) != SIG_ERR);
    assert_int_equal(status, ET_ERR_IO);
    assert_has(err.text, "File too large");
    assert_int_equal(count_files(folder), 0);
    assert_ok(et_plotter_draw(plotter, SINE, ET_PICTURE_SVG, path, &err), &err);
    et_plotter_free(plotter);
}

/* ---- state ----------------------------------------------------------------------- */

/* Scripts that leave as much behind in gnuplot as they can. */
static const struct {
    et_picture kind;
    const char *script;
} untidy[] = {
    {ET_PICTURE_SVG,
     "set terminal svg size 900,900 enhanced mouse standalone name 'abc' rounded "
     "linewidth 4 background 'red' "
     "font 'Inter Bold Italic,30' fontscale 2 dashlength 3\n"
     "set samples 7; set xrange [0:3]; set linetype 1 lc rgb 'green' lw 9\n"
     "f(x) = x**3; foo = 3; set decimalsign ','; set datafile separator ','\n"
     "plot f(x) lw 7 lc rgb '#123456'\n"},
    {ET_PICTURE_SVG, "set terminal svg\nunset border; unset tics; unset key\n"
                     "set arrow from 0,0 to 1,1 front lw 12 lc rgb 'blue' dt 3\n"
                     "set object 1 rectangle from 0,0 to 1,1 front lw 8 fs pattern 3\n"
                     "plot x lw 5 dt 2 lc rgb 'red'\n"},
    {ET_PICTURE_SVG,
     "set terminal svg\nset palette defined (0 'red', 1 'blue')\n"
     "set border lw 6 lc rgb 'orange'\nset style fill pattern 4\n"
     "set label 'x' at 0,0 front font 'Inter,50' textcolor rgb 'pink'\n"
     "plot rand(0)*x with boxes, x palette lw 3\nstats [0:1] '+' using 1\n"},
    {ET_PICTURE_SVG, "set terminal svg\nset multiplot layout 2,1\nplot x\nplot 2*x lw 9\n"
                     "unset multiplot\n"},
    {ET_PICTURE_SVG, "set terminal svg\nset encoding iso_8859_1\nset print '/dev/null'\n"
                     "set loadpath '/nowhere'\nset dummy t\nplot t\nexit\n"},
    {ET_PICTURE_SVG, "set terminal svg\nplot nosuch(x)\n"},
    {ET_PICTURE_PNG, "set terminal pngcairo size 100,100 transparent crop mono enhanced "
                     "font 'Inter Bold,40' linewidth 5 pointscale 4 fontscale 3 rounded "
                     "dashlength 4 background 'black'\nplot x with linespoints\n"},
    {ET_PICTURE_PDF, "set terminal pdfcairo size 1in,1in mono font 'Inter Bold,40' "
                     "linewidth 5 pointscale 4 fontscale 3 rounded background 'black'\n"
                     "plot x with linespoints\n"},
    {ET_PICTURE_TERMINAL, "set terminal dumb 40 10 ansi noenhanced\nplot x\n"},
};

static const struct {
    et_picture kind;
    const char *script;
} victims[] = {
    {ET_PICTURE_SVG,
     "set terminal svg\nset label 'a_b' at 0,0\n"
     "plot sin(x), rand(0)*x with linespoints, x*x with boxes fs pattern\n"},
    {ET_PICTURE_SVG, "set terminal svg\nunset border; unset tics\nplot x notitle\n"},
    {ET_PICTURE_PNG, "set terminal pngcairo\nplot sin(x), x with linespoints\n"},
    {ET_PICTURE_PDF, "set terminal pdfcairo\nplot sin(x), x with linespoints\n"},
    {ET_PICTURE_TERMINAL, "set terminal dumb\nplot sin(x), x\n"},
};

static void no_picture_sees_what_was_drawn_before(void **state)
{
    (void)state;
    et_plotter *old = open_plotter(NULL, 0.0);
    et_error err = {0};

    for (size_t v = 0; v < sizeof victims / sizeof *victims; v++) {
        char *expected = NULL, *got = NULL;
        size_t expected_size = 0, size = 0;
        et_plotter *fresh = open_plotter(NULL, 0.0);
        assert_ok(et_plotter_render(fresh, victims[v].script, victims[v].kind, &expected,
                                    &expected_size, &err), &err);
        et_plotter_free(fresh);
        for (size_t u = 0; u < sizeof untidy / sizeof *untidy; u++) {
            char *dropped = NULL;
            (void)!et_plotter_render(old, untidy[u].script, untidy[u].kind, &dropped,
                                     &size, NULL);
            free(dropped);
            assert_ok(et_plotter_render(old, victims[v].script, victims[v].kind, &got,
                                        &size, &err),
                      &err);
            if (size != expected_size || memcmp(got, expected, size) != 0) {
                print_error("picture %zu is another after script %zu\n", v, u);
                fail();
            }
            free(got);
        }
        free(expected);
    }
    et_plotter_free(old);
}

static void a_pdf_has_a_fixed_date(void **state)
{
    (void)state;
    et_plotter *plotter = open_plotter(NULL, 0.0);
    et_error err = {0};
    char *bytes = NULL;
    size_t size = 0;

    assert_ok(et_plotter_render(plotter, every_kind[2].script, ET_PICTURE_PDF, &bytes,
                                &size, &err),
              &err);
    assert_non_null(memmem(bytes, size, "/CreationDate (D:20000101000000Z)", 33));
    free(bytes);
    et_plotter_free(plotter);
}

static size_t open_descriptors(void)
{
    return count_files("/proc/self/fd");
}

static void two_hundred_pictures_in_a_row(void **state)
{
    (void)state;
    const char *folder = scratch_path("many");
    char path[4700], script[200];
    et_error err = {0};
    size_t descriptors = open_descriptors();
    et_plotter *plotter = open_plotter(NULL, 0.0);

    make_folder(folder);
    for (int i = 0; i < 200; i++) {
        (void)snprintf(path, sizeof path, "%s/%d.svg", folder, i);
        (void)snprintf(script, sizeof script,
                       "set terminal svg\nset title 'No. %d' noenhanced\nplot %d*x\n", i,
                       i);
        assert_ok(et_plotter_draw(plotter, script, ET_PICTURE_SVG, path, &err), &err);
    }
    assert_int_equal(count_files(folder), 200);
    char *last = read_file(path, NULL);
    assert_non_null(strstr(last, "No. 199"));
    free(last);
    et_plotter_free(plotter);
    assert_int_equal(open_descriptors(), descriptors);
    assert_no_children();
}

/* ---- memory, fonts, names -------------------------------------------------------- */

static et_status open_and_draw(void *context)
{
    et_plotter *plotter = NULL;
    et_status status = et_plotter_open(&plotter, NULL, NULL);

    if (status == ET_OK) {
        status = et_plotter_draw(plotter, SINE, ET_PICTURE_SVG, context, NULL);
    } else {
        assert_null(plotter);
    }
    et_plotter_free(plotter);
    return status;
}

static void memory_that_runs_out_is_reported(void **state)
{
    (void)state;
    const char *folder = scratch_path("memory");
    char path[4700];

    make_folder(folder);
    (void)snprintf(path, sizeof path, "%s/x.svg", folder);
    with_failing_memory(open_and_draw, path);
    assert_int_equal(count_files(folder), 1);
    assert_no_children();
}

static void fonts_are_there_or_not(void **state)
{
    (void)state;
    if (et_plotter_has_font("Inter") < 0) {
        skip(); /* built without fontconfig */
    }
    assert_int_equal(et_plotter_has_font("No Such Family"), 0);
    assert_int_equal(et_plotter_has_font(""), 0);
}

static void kinds_follow_from_endings(void **state)
{
    (void)state;
    et_picture kind = ET_PICTURE_PDF;
    et_error err = {0};

    assert_ok(et_picture_from_path("x.SVG", &kind, &err), &err);
    assert_int_equal(kind, ET_PICTURE_SVG);
    assert_int_equal(et_picture_from_path("x.gif", &kind, &err), ET_ERR_ARGUMENT);
    assert_has(err.text, ".svg, .png, .pdf");
    assert_int_equal(et_picture_from_path("", &kind, &err), ET_ERR_ARGUMENT);
    assert_int_equal(et_picture_from_path(".png", &kind, &err), ET_ERR_ARGUMENT);
}

/* Boxes with codes would fill the page; whoever looks at an SVG may have the font. */
static void letters_that_no_font_has_are_told(void **state)
{
    (void)state;
    static const char script[] = "set label 1 'a \xF4\x8F\xBF\xBD' at screen .5,.5\n"
                                 "plot [0:1] x\n";
    et_plotter *plotter = NULL;
    et_error err = {0};

    if (et_plotter_has_font("Inter") < 0) {
        skip(); /* built without fontconfig */
    }
    assert_ok(et_plotter_open(&plotter, NULL, &err), &err);
    const char *png = scratch_path("letters.png"), *svg = scratch_path("letters.svg");
    assert_int_equal(et_plotter_draw(plotter, script, ET_PICTURE_PNG, png, &err),
                     ET_ERR_UNSUPPORTED);
    assert_has(err.text, "U+10FFFD");
    assert_false(file_exists(png));
    assert_ok(et_plotter_draw(plotter, script, ET_PICTURE_SVG, svg, &err), &err);
    et_plotter_free(plotter);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_kind_is_drawn),
        cmocka_unit_test(no_part_of_a_picture_passes_for_it),
        cmocka_unit_test(two_pictures_in_one_are_refused),
        cmocka_unit_test(bad_scripts_are_named_with_gnuplots_words),
        cmocka_unit_test(a_failure_leaves_the_old_picture),
        cmocka_unit_test(scripts_of_failures_are_kept_when_asked),
        cmocka_unit_test(file_names_may_hold_anything_printable),
        cmocka_unit_test(impossible_files_are_refused_in_time),
        cmocka_unit_test(links_are_followed),
        cmocka_unit_test(a_write_that_fails_midway_leaves_nothing),
        cmocka_unit_test(no_picture_sees_what_was_drawn_before),
        cmocka_unit_test(a_pdf_has_a_fixed_date),
        cmocka_unit_test(two_hundred_pictures_in_a_row),
        cmocka_unit_test(memory_that_runs_out_is_reported),
        cmocka_unit_test(fonts_are_there_or_not),
        cmocka_unit_test(kinds_follow_from_endings),
        cmocka_unit_test(letters_that_no_font_has_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
