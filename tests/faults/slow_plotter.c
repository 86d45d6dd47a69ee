/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pools and gnuplots that are killed at any moment: what is there afterwards is whole.
 */
#include "support.h"

#include <dirent.h>
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "examtrend/plot_pool.h"
#include "picture.h"

enum { CHARTS = 150 };

static const char script[] = "set terminal svg size 300,200\nplot sin(x), cos(x)\n";

/* A generator of its own: the same moments in every run. */
static uint32_t next_random(void)
{
    static uint32_t state = 1;
    state = state * 1664525U + 1013904223U;
    return state >> 8;
}

static void wait_microseconds(uint32_t duration)
{
    struct timespec time = {duration / 1000000, (long)(duration % 1000000) * 1000};
    while (nanosleep(&time, &time) != 0 && errno == EINTR) {
    }
}

/* New names in each round: only replacing a file has a moment with two names. */
static void submit_all(et_plot_pool *pool, const char *folder, int round)
{
    for (int i = 0; i < CHARTS; i++) {
        char path[4700];
        et_error err = {0};
        (void)snprintf(path, sizeof path, "%s/%d.svg", folder, round * CHARTS + i);
        et_plot_job job = {.script = script, .kind = ET_PICTURE_SVG, .path = path};
        assert_ok(et_plot_pool_submit(pool, &job, &err), &err);
    }
}

/* Every file in the folder is a whole picture under a picture's name; how many. */
static size_t count_whole(const char *folder)
{
    size_t count = 0;
    DIR *dir = opendir(folder);

    assert_non_null(dir);
    for (struct dirent *entry; (entry = readdir(dir));) {
        char path[4700];
        size_t size = 0;
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) {
            continue;
        }
        (void)snprintf(path, sizeof path, "%s/%.64s", folder, entry->d_name);
        char *bytes = read_file(path, &size);
        const char *fault = et_picture_fault(ET_PICTURE_SVG, bytes, size);
        if (fault || entry->d_name[0] == '.') {
            print_error("%s: %s\n", path, fault ? fault : "is left over");
            fail();
        }
        free(bytes);
        count++;
    }
    (void)closedir(dir);
    return count;
}

/* ---- the program is killed --------------------------------------------------- */

static void draw_until_killed(const char *folder)
{
    et_plot_pool *pool = NULL;
    et_plot_result result;

    if (et_plot_pool_open(&pool, &(et_plot_pool_options){.workers = 2}, NULL) != ET_OK) {
        _exit(1);
    }
    for (int round = 0;; round++) {
        submit_all(pool, folder, round);
        while (et_plot_pool_next(pool, &result)) {
            if (result.status != ET_OK) {
                _exit(1);
            }
        }
    }
}

/* The gnuplots of a killed program are ours then; they must end by themselves. */
static void await_orphans(void)
{
    for (int i = 0; i < 2000; i++) {
        pid_t pid = waitpid(-1, NULL, WNOHANG);
        if (pid < 0 && errno == ECHILD) {
            return;
        }
        if (pid == 0) {
            wait_microseconds(5000);
        }
    }
    fail_msg("a gnuplot outlives its program");
}

static void a_killed_program_leaves_whole_pictures(void **state)
{
    (void)state;
    size_t seen = 0;

    assert_int_equal(prctl(PR_SET_CHILD_SUBREAPER, 1L, 0L, 0L, 0L), 0);
    for (int round = 0; round < 25; round++) {
        char name[32];
        int status = 0;
        (void)snprintf(name, sizeof name, "killed-%d", round);
        const char *folder = scratch_path(name);
        assert_int_equal(mkdir(folder, 0755), 0);
        pid_t pid = fork();
        assert_true(pid >= 0);
        if (pid == 0) {
            draw_until_killed(folder);
        }
        wait_microseconds(30000 + next_random() % 200000);
        assert_int_equal(kill(pid, SIGKILL), 0);
        assert_int_equal(waitpid(pid, &status, 0), pid);
        assert_true(WIFSIGNALED(status));
        await_orphans();
        seen += count_whole(folder);
    }
    assert_true(seen > 0);
}

/* ---- gnuplots are killed ----------------------------------------------------- */

static atomic_bool killing;

/* Children of any of our threads. */
static size_t list_children(pid_t *pids, size_t room)
{
    size_t count = 0;
    DIR *threads = opendir("/proc/self/task");

    for (struct dirent *entry; threads && (entry = readdir(threads));) {
        char path[320];
        int pid;
        (void)snprintf(path, sizeof path, "/proc/self/task/%.32s/children",
                       entry->d_name);
        FILE *file = fopen(path, "r");
        while (file && count < room && fscanf(file, "%d", &pid) == 1) {
            pids[count++] = pid;
        }
        if (file) {
            (void)fclose(file);
        }
    }
    if (threads) {
        (void)closedir(threads);
    }
    return count;
}

static void *kill_children(void *unused)
{
    (void)unused;
    while (atomic_load(&killing)) {
        pid_t pids[8];
        size_t count = list_children(pids, 8);
        if (count > 0) {
            (void)kill(pids[next_random() % count], SIGKILL);
        }
        wait_microseconds(20000 + next_random() % 40000);
    }
    return NULL;
}

static void killed_gnuplots_are_replaced(void **state)
{
    (void)state;
    const char *folder = scratch_path("replaced");
    et_plot_pool *pool = NULL;
    et_plot_result result;
    pthread_t killer;
    et_error err = {0};
    size_t drawn = 0, failed = 0;

    assert_int_equal(mkdir(folder, 0755), 0);
    assert_ok(et_plot_pool_open(&pool, &(et_plot_pool_options){.workers = 2}, &err),
              &err);
    atomic_store(&killing, true);
    assert_int_equal(pthread_create(&killer, NULL, kill_children, NULL), 0);
    for (int round = 0; round < 10; round++) {
        submit_all(pool, folder, round);
        while (et_plot_pool_next(pool, &result)) {
            char path[4700];
            (void)snprintf(path, sizeof path, "%s/%zu.svg", folder, result.job);
            if (result.status == ET_OK) {
                assert_true(file_exists(path));
                drawn++;
            } else {
                assert_int_equal(result.status, ET_ERR_EXTERNAL);
                assert_false(file_exists(path));
                failed++;
            }
        }
    }
    atomic_store(&killing, false);
    assert_int_equal(pthread_join(killer, NULL), 0);
    assert_true(failed > 0);
    assert_int_equal(count_whole(folder), drawn);
    assert_ok(et_plot_pool_finish(pool, &err), &err);
    et_plot_pool_free(pool);
    assert_int_equal(waitpid(-1, NULL, WNOHANG), -1);
}

/* ---- the clock --------------------------------------------------------------- */

static void pictures_do_not_know_the_time(void **state)
{
    (void)state;
    static const struct {
        et_picture kind;
        const char *script;
    } cases[] = {{ET_PICTURE_PDF, "set terminal pdfcairo\nplot x\nplot x*x\n"},
                 {ET_PICTURE_PNG, "set terminal pngcairo\nplot x\n"},
                 {ET_PICTURE_SVG, "set terminal svg\nplot x\n"}};
    char *bytes[3][2];
    size_t size[3][2];
    et_error err = {0};

    for (int turn = 0; turn < 2; turn++) {
        et_plotter *plotter = NULL;
        assert_ok(et_plotter_open(&plotter, NULL, &err), &err);
        for (size_t i = 0; i < 3; i++) {
            assert_ok(et_plotter_render(plotter, cases[i].script, cases[i].kind,
                                        &bytes[i][turn], &size[i][turn], &err), &err);
        }
        et_plotter_free(plotter);
        wait_microseconds(1100000);
    }
    for (size_t i = 0; i < 3; i++) {
        assert_int_equal(size[i][0], size[i][1]);
        assert_memory_equal(bytes[i][0], bytes[i][1], size[i][0]);
        free(bytes[i][0]);
        free(bytes[i][1]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_killed_program_leaves_whole_pictures),
        cmocka_unit_test(killed_gnuplots_are_replaced),
        cmocka_unit_test(pictures_do_not_know_the_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
