/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The plotter with programs that stand in for gnuplot and misbehave.
 */
#include "plotter_runs.h"

#include <fcntl.h>
#include <signal.h>
#include <time.h>
#include <unistd.h>

#include "stand_in.h"

static double seconds(void)
{
    struct timespec now;
    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

/* Draws with a stand-in that fails, and proves that nothing is left but the message. */
static void fails_cleanly(const char *name, const char *on_load, double limit,
                          const char *words)
{
    const char *folder = scratch_path(name);
    char program[64], path[4700];
    et_error err = {0};

    make_folder(folder);
    (void)snprintf(program, sizeof program, "%s.sh", name);
    (void)snprintf(path, sizeof path, "%s/chart.svg", folder);
    et_plotter *plotter = open_plotter(stand_in(program, on_load), limit);
    double begin = seconds();
    assert_int_equal(et_plotter_draw(plotter, SINE, ET_PICTURE_SVG, path, &err),
                     ET_ERR_EXTERNAL);
    assert_true(seconds() - begin < limit + 5.0);
    assert_has(err.text, words);
    assert_ptr_equal(strstr(err.text, path), err.text);
    assert_int_equal(count_files(folder), 0);
    assert_no_children(); /* already before the plotter is freed */
    et_plotter_free(plotter);
}

static void missing_program_is_named_with_its_package(void **state)
{
    (void)state;
    et_plotter_options options = {.program = "no-such-gnuplot"};
    et_plotter *plotter = (et_plotter *)&options;
    et_error err = {0};

    assert_int_equal(et_plotter_open(&plotter, &options, &err), ET_ERR_EXTERNAL);
    assert_null(plotter);
    assert_has(err.text, "no-such-gnuplot");
    assert_has(err.text, "gnuplot-nox");
    options.program = "/dev/null";
    assert_int_equal(et_plotter_open(&plotter, &options, &err), ET_ERR_EXTERNAL);
    assert_has(err.text, "/dev/null");
    assert_has(err.text, "gnuplot-nox");
    et_plotter_free(NULL);
    assert_no_children();
}

static void odd_options_are_refused(void **state)
{
    (void)state;
    const double limits[] = {-1.0, NAN, INFINITY};
    et_plotter *plotter = NULL;

    for (size_t i = 0; i < 3; i++) {
        et_plotter_options options = {.time_limit = limits[i]};
        assert_int_equal(et_plotter_open(&plotter, &options, NULL), ET_ERR_ARGUMENT);
    }
}

static void program_that_exits_at_once(void **state)
{
    (void)state;
    et_plotter_options options = {
        .program =
            plain_program("exits.sh", "#!/bin/sh\necho 'no licence' >&2\nexit 3\n")};
    et_plotter *plotter = NULL;
    et_error err = {0};

    assert_int_equal(et_plotter_open(&plotter, &options, &err), ET_ERR_EXTERNAL);
    assert_has(err.text, "ended with code 3, saying: no licence");
    assert_no_children();
}

static void program_that_is_not_gnuplot(void **state)
{
    (void)state;
    et_plotter_options options = {.program = stand_in_version("old.sh", "4.6", ":")};
    et_plotter *plotter = NULL;
    et_error err = {0};

    assert_int_equal(et_plotter_open(&plotter, &options, &err), ET_ERR_EXTERNAL);
    assert_has(err.text, "version \"4.6\", expected 5.2");
    options.program = plain_program("flood.sh", "#!/bin/sh\nexec yes >&3\n");
    assert_int_equal(et_plotter_open(&plotter, &options, &err), ET_ERR_EXTERNAL);
    assert_has(err.text, "endless answer");
    assert_no_children();
}

static void program_that_hangs_before_reading(void **state)
{
    (void)state;
    et_plotter_options options = {
        .program = plain_program("hangs.sh", "#!/bin/sh\nsleep 100\n"),
        .time_limit = 0.3};
    et_plotter *plotter = NULL;
    et_error err = {0};
    double begin = seconds();

    assert_int_equal(et_plotter_open(&plotter, &options, &err), ET_ERR_EXTERNAL);
    assert_has(err.text, "not having finished after 0.3 seconds");
    assert_true(seconds() - begin < 5.0);
    assert_no_children();
}

static void program_that_dies_midway(void **state)
{
    (void)state;
    fails_cleanly("dies", "echo 'out of luck' >&2; exit 7", 20.0,
                  "gnuplot ended with code 7, saying: out of luck");
    fails_cleanly("crashes", "kill -SEGV $$", 20.0, "gnuplot was ended by signal 11");
    fails_cleanly("half-dies", "printf '<?xml' > /dev/fd/5; exit 0", 20.0,
                  "gnuplot ended with code 0");
}

static void program_that_hangs_after_reading(void **state)
{
    (void)state;
    fails_cleanly("sleeps", "echo thinking >&2; sleep 100", 0.4,
                  "not having finished after 0.4 seconds, saying: thinking");
    fails_cleanly("stopped", "kill -STOP $$", 0.4, "not having finished");
}

static void program_that_closes_a_channel(void **state)
{
    (void)state;
    fails_cleanly("mute", "good; exec 3>&-; sleep 100", 20.0, "stopped answering");
    fails_cleanly("blurts", "exec yes >&3", 20.0, "endless answer");
}

static void program_that_writes_half_a_file(void **state)
{
    (void)state;
    fails_cleanly("half", "printf '<?xml version=\"1.0\"?><svg>' > /dev/fd/5", 20.0,
                  "the SVG ends in the middle");
    fails_cleanly("nothing", "echo 'no space' >&2", 20.0,
                  "the script drew nothing; gnuplot says: no space");
    fails_cleanly("other", "printf hello > /dev/fd/5", 20.0, "not SVG");
}

static void floods_do_no_harm(void **state)
{
    (void)state;
    const char *path = scratch_path("flooded.svg");
    et_error err = {0};
    char on_load[128];

    for (int fd = 1; fd <= 2; fd++) {
        (void)snprintf(on_load, sizeof on_load,
                       "head -c 3000000 /dev/zero | tr '\\0' 'x' >&%d; good", fd);
        et_plotter *plotter = open_plotter(stand_in("floods.sh", on_load), 60.0);
        assert_ok(et_plotter_draw(plotter, SINE, ET_PICTURE_SVG, path, &err), &err);
        assert_true(file_exists(path));
        et_plotter_free(plotter);
    }
    fails_cleanly("endless", "yes >&2", 0.5, "not having finished");
    assert_no_children();
}

/* Dead, or a zombie that init has not collected yet. */
static bool is_gone(pid_t pid)
{
    char path[64], state = 'Z';
    (void)snprintf(path, sizeof path, "/proc/%d/stat", (int)pid);
    FILE *file = fopen(path, "r");
    if (!file) {
        return true;
    }
    if (fscanf(file, "%*d (%*[^)]) %c", &state) != 1) {
        state = 'Z';
    }
    (void)fclose(file);
    return state == 'Z';
}

static void grandchildren_are_killed(void **state)
{
    (void)state;
    const char *note = scratch_path("grandchild");
    char on_load[4800];
    size_t size = 0;

    (void)snprintf(on_load, sizeof on_load, "sleep 1000 & echo $! > '%s'; exit 0", note);
    fails_cleanly("parent", on_load, 20.0, "gnuplot ended with code 0");
    char *text = read_file(note, &size);
    pid_t pid = (pid_t)strtol(text, NULL, 10);
    free(text);
    assert_true(pid > 1);
    for (int i = 0; i < 100 && !is_gone(pid); i++) {
        (void)usleep(20000);
    }
    assert_true(is_gone(pid));
}

static void child_has_its_own_descriptors_and_a_fixed_locale(void **state)
{
    (void)state;
    const char *path = scratch_path("seen.svg"), *note = scratch_path("seen");
    char on_load[9600];
    et_error err = {0};
    write_file(scratch_path("leak"), "");
    int leaky =
        open(scratch_path("leak"), O_RDONLY); /* no O_CLOEXEC, yet not for a child */

    assert_int_equal(setenv("LANG", "vi_VN.UTF-8", 1), 0);
    assert_int_equal(setenv("GNUTERM", "x11", 1), 0);
    (void)snprintf(on_load, sizeof on_load,
                   "{ for f in /proc/$$/fd/*; do readlink $f | grep leak; done; "
                   "env | grep -E '^(LC_|LANG|TZ|GNUTERM)' | sort; } > '%s'; good", note);
    et_plotter *plotter = open_plotter(stand_in("looks.sh", on_load), 20.0);
    assert_ok(et_plotter_draw(plotter, SINE, ET_PICTURE_SVG, path, &err), &err);
    et_plotter_free(plotter);
    char *seen = read_file(note, NULL);
    assert_string_equal(seen, "LC_ALL=C.UTF-8\nTZ=UTC\n");
    free(seen);
    assert_int_equal(unsetenv("LANG"), 0);
    assert_int_equal(unsetenv("GNUTERM"), 0);
    (void)close(leaky);
}

static void a_dead_child_is_replaced(void **state)
{
    (void)state;
    const char *mark = scratch_path("died-once"), *path = scratch_path("second.svg");
    char on_load[4800];
    et_error err = {0};

    (void)snprintf(on_load, sizeof on_load,
                   "if [ -e '%s' ]; then good; else : > '%s'; exit 9; fi", mark, mark);
    et_plotter *plotter = open_plotter(stand_in("once.sh", on_load), 20.0);
    assert_int_equal(et_plotter_draw(plotter, SINE, ET_PICTURE_SVG, path, &err),
                     ET_ERR_EXTERNAL);
    assert_false(file_exists(path));
    err = (et_error){0};
    assert_ok(et_plotter_draw(plotter, SINE, ET_PICTURE_SVG, path, &err), &err);
    assert_true(file_exists(path));
    et_plotter_free(plotter);
    assert_no_children();
}

static void a_child_that_dies_between_pictures_raises_no_signal(void **state)
{
    (void)state;
    const char *path = scratch_path("late.svg");
    struct sigaction before, after;
    sigset_t mask_before, mask_after;
    et_error err = {0};

    assert_int_equal(sigaction(SIGPIPE, NULL, &before), 0);
    assert_int_equal(sigprocmask(SIG_SETMASK, NULL, &mask_before), 0);
    et_plotter *plotter = open_plotter(
        stand_in("leaves.sh", "good; tell; echo '2 end' >&3; exit"),
        20.0);
    assert_ok(et_plotter_draw(plotter, SINE, ET_PICTURE_SVG, path, &err), &err);
    (void)usleep(200000);
    assert_int_equal(et_plotter_draw(plotter, SINE, ET_PICTURE_SVG, path, &err),
                     ET_ERR_EXTERNAL);
    et_plotter_free(plotter);
    assert_int_equal(sigaction(SIGPIPE, NULL, &after), 0);
    assert_int_equal(sigprocmask(SIG_SETMASK, NULL, &mask_after), 0);
    assert_ptr_equal(before.sa_handler, after.sa_handler);
    for (int i = 1; i < 32; i++) {
        assert_int_equal(sigismember(&mask_before, i), sigismember(&mask_after, i));
    }
}

static void ignored_sigchld_is_no_obstacle(void **state)
{
    (void)state;
    const char *path = scratch_path("ignored.svg");
    et_error err = {0};

    assert_true(signal(SIGCHLD, SIG_IGN) != SIG_ERR);
    et_plotter *plotter = open_plotter(stand_in("dead.sh", "exit 5"), 20.0);
    assert_int_equal(et_plotter_draw(plotter, SINE, ET_PICTURE_SVG, path, &err),
                     ET_ERR_EXTERNAL);
    et_plotter_free(plotter);
    assert_true(signal(SIGCHLD, SIG_DFL) != SIG_ERR);
    assert_no_children();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(missing_program_is_named_with_its_package),
        cmocka_unit_test(odd_options_are_refused),
        cmocka_unit_test(program_that_exits_at_once),
        cmocka_unit_test(program_that_is_not_gnuplot),
        cmocka_unit_test(program_that_hangs_before_reading),
        cmocka_unit_test(program_that_dies_midway),
        cmocka_unit_test(program_that_hangs_after_reading),
        cmocka_unit_test(program_that_closes_a_channel),
        cmocka_unit_test(program_that_writes_half_a_file),
        cmocka_unit_test(floods_do_no_harm),
        cmocka_unit_test(grandchildren_are_killed),
        cmocka_unit_test(child_has_its_own_descriptors_and_a_fixed_locale),
        cmocka_unit_test(a_dead_child_is_replaced),
        cmocka_unit_test(a_child_that_dies_between_pictures_raises_no_signal),
        cmocka_unit_test(ignored_sigchld_is_no_obstacle),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
