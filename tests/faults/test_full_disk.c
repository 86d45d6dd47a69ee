/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A disk that is really full: a small memory file system, mounted for this process
 * alone. gnuplot itself would say nothing and exit with 0.
 */
#include "support.h"

#include <errno.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "examtrend/plot_pool.h"
#include "examtrend/plotter.h"

static const char noise[] = "set terminal pngcairo size 1200,900\nset samples 4000\n"
                            "plot rand(0) with points pt 7\n";
static const char small[] = "set terminal svg size 100,100\nplot [0:1] x notitle\n";

/* A folder with room for 64 KiB; NULL where this user may not mount. */
static const char *mount_small_disk(void)
{
    const char *folder = scratch_path("disk");

    assert_int_equal(mkdir(folder, 0755), 0);
    if (unshare(CLONE_NEWNS) != 0 && unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) {
        return NULL;
    }
    if (mount("none", "/", "none", MS_REC | MS_PRIVATE, NULL) != 0 ||
        mount("none", folder, "tmpfs", 0, "size=64k") != 0) {
        return NULL;
    }
    return folder;
}

static void a_full_disk_is_told_and_nothing_is_left(void **state)
{
    const char *folder = *state;
    char path[4700], other[4700];
    et_plotter *plotter = NULL;
    et_error err = {0};

    if (!folder) {
        skip(); /* this user may not mount a file system */
    }
    (void)snprintf(path, sizeof path, "%s/noise.png", folder);
    (void)snprintf(other, sizeof other, "%s/small.svg", folder);
    assert_ok(et_plotter_open(&plotter, NULL, &err), &err);
    assert_int_equal(et_plotter_draw(plotter, noise, ET_PICTURE_PNG, path, &err),
                     ET_ERR_IO);
    assert_non_null(strstr(err.text, path));
    assert_non_null(strstr(err.text, "No space left on device"));
    assert_int_equal(count_files(folder), 0);
    assert_ok(et_plotter_draw(plotter, small, ET_PICTURE_SVG, other, &err), &err);
    assert_int_equal(et_plotter_draw(plotter, noise, ET_PICTURE_PNG, other, &err),
                     ET_ERR_IO);
    assert_int_equal(count_files(folder), 1);
    char *kept = read_file(other, NULL);
    assert_non_null(strstr(kept, "</svg>"));
    free(kept);
    et_plotter_free(plotter);
    assert_int_equal(unlink(other), 0);
}

static void a_pool_on_a_full_disk_fails_picture_by_picture(void **state)
{
    const char *folder = *state;
    char path[4700], manifest[4700];
    et_plot_pool *pool = NULL;
    et_plot_result result;
    et_error err = {0};

    if (!folder) {
        skip(); /* this user may not mount a file system */
    }
    (void)snprintf(manifest, sizeof manifest, "%s/manifest", folder);
    et_plot_pool_options options = {.workers = 2, .manifest = manifest};
    assert_ok(et_plot_pool_open(&pool, &options, &err), &err);
    for (int i = 0; i < 6; i++) {
        (void)snprintf(path, sizeof path, "%s/%d", folder, i);
        et_plot_job job = {.script = i % 2 ? noise : small,
                           .kind = i % 2 ? ET_PICTURE_PNG : ET_PICTURE_SVG,
                           .path = path};
        assert_ok(et_plot_pool_submit(pool, &job, &err), &err);
    }
    while (et_plot_pool_next(pool, &result)) {
        assert_int_equal(result.status, result.job % 2 ? ET_ERR_IO : ET_OK);
    }
    assert_ok(et_plot_pool_finish(pool, &err), &err);
    et_plot_pool_free(pool);
    assert_int_equal(count_files(folder), 4);
}

static void a_batch_on_a_full_disk_fails_job_by_job(void **state)
{
    const char *folder = *state;
    char path[4700], manifest[4700];

    if (!folder) {
        skip(); /* this user may not mount a file system */
    }
    write_file(scratch_path("jobs.ini"),
               "[panel]\nunit = province\nformat = json\noutput = panel.json\n"
               "[trend]\nunit = nation\noutput = trend.txt\n");
    run_result run = run_examtrend("batch", scratch_path("jobs.ini"), "-o", folder);
    assert_int_equal(run.exit_code, 1);
    assert_has(run.out, "2 jobs: 1 done, 0 skipped, 1 failed");
    assert_has(run.err, "jobs.ini:1: panel: ");
    assert_has(run.err, "No space left on device");
    run_free(&run);
    (void)snprintf(path, sizeof path, "%s/trend.txt", folder);
    (void)snprintf(manifest, sizeof manifest, "%s/manifest.json", folder);
    assert_true(file_exists(path));
    char *text = read_file(manifest, NULL);
    assert_has(text, "\"status\": \"failed\"");
    free(text);
    assert_int_equal(unlink(path), 0);
    assert_int_equal(unlink(manifest), 0);
}

/* All but the last block. */
static void fill_up(const char *path)
{
    const char block[4096] = {'x'};
    FILE *out = fopen(path, "w");
    long blocks = 0;

    assert_non_null(out);
    setbuf(out, NULL);
    while (fwrite(block, 1, sizeof block, out) == sizeof block) {
        blocks++;
    }
    (void)fclose(out);
    assert_true(blocks > 1);
    assert_int_equal(truncate(path, (blocks - 1) * (long)sizeof block), 0);
}

/* Every kind of answer, each larger than the room that is left. */
static void a_command_on_a_full_disk_leaves_nothing(void **state)
{
    const char *folder = *state;
    static const char *const commands[][4] = {
        {"gap", "--format=json", "--quiet", "--between=Southeast"},
        {"gap", "--format=json", "--quiet", "--simpson"},
        {"forecast", "--format=json", "--quiet", "--unit=province"},
        {"correlate", "--format=json", "--quiet", "--quiet"},
        {"compare", "--format=json", "--quiet", "--quiet"},
        {"rank", "--format=json", "--quiet", "--quiet"},
        {"screen", "--format=json", "--quiet", "--quiet"},
        {"report", "--quiet", "--quiet", "--quiet"},
        {"deck", "--quiet", "--quiet", "--quiet"},
        {"workbook", "--quiet", "--quiet", "--quiet"}};
    char filler[4700], path[4700];

    if (!folder) {
        skip(); /* this user may not mount a file system */
    }
    (void)snprintf(filler, sizeof filler, "%s/filler", folder);
    fill_up(filler);
    size_t before = count_files(folder);
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
        const char *const *c = commands[i];
        const char *end = strcmp(c[0], "report") == 0  ? "html"
                          : strcmp(c[0], "deck") == 0 ? "pptx"
                          : strcmp(c[0], "workbook") == 0 ? "xlsx"
                                                          : "json";
        (void)snprintf(path, sizeof path, "%s/answer.%s", folder, end);
        run_result run = run_examtrend(c[0], c[1], c[2], c[3], "-o", path);
        if (run.exit_code != 1 || !strstr(run.err, "No space left on device")) {
            print_error("%s: exit code %d, \"%s\"\n", c[0], run.exit_code, run.err);
            fail();
        }
        assert_int_equal(count_files(folder), before);
        run_free(&run);
    }
    assert_int_equal(unlink(filler), 0);
}

enum { NOBODY = 65534, DENIED = 3 };

/* What somebody else sees of a folder that is not his: run in a process of its own. */
static int draw_as_nobody(const char *path)
{
    et_plotter *plotter = NULL;
    et_error err = {0};

    if (setresgid(NOBODY, NOBODY, NOBODY) != 0 ||
        setresuid(NOBODY, NOBODY, NOBODY) != 0) {
        return 9;
    }
    if (et_plotter_open(&plotter, NULL, &err) != ET_OK) {
        return 1;
    }
    et_status status = et_plotter_draw(plotter, small, ET_PICTURE_SVG, path, &err);
    et_plotter_free(plotter);
    if (status == ET_ERR_IO && strstr(err.text, "Permission denied")) {
        return DENIED;
    }
    return status == ET_OK ? 0 : 1;
}

static int status_as_nobody(const char *path)
{
    int status = 0;
    pid_t pid = fork();
    if (pid == 0) {
        _exit(draw_as_nobody(path));
    }
    assert_true(pid > 0);
    assert_int_equal(waitpid(pid, &status, 0), pid);
    assert_true(WIFEXITED(status));
    return WEXITSTATUS(status);
}

static void a_folder_without_permission_is_told(void **state)
{
    (void)state;
    const char *closed = scratch_path("closed"), *open = scratch_path("open");
    const char *path = scratch_path("closed/x.svg");

    if (geteuid() != 0) {
        skip(); /* only root can become somebody else */
    }
    assert_int_equal(chmod(scratch_folder(), 0755), 0);
    assert_int_equal(mkdir(closed, 0555), 0);
    assert_int_equal(mkdir(open, 0777), 0);
    assert_int_equal(chmod(open, 0777), 0);
    assert_int_equal(status_as_nobody(path), DENIED);
    assert_int_equal(count_files(closed), 0);
    assert_int_equal(status_as_nobody(scratch_path("open/x.svg")), 0);
    assert_int_equal(count_files(open), 1);
}

static int set_up(void **state)
{
    *state = (void *)(uintptr_t)mount_small_disk();
    return 0;
}

static int tear_down(void **state)
{
    return *state ? umount(*state) : 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_full_disk_is_told_and_nothing_is_left),
        cmocka_unit_test(a_pool_on_a_full_disk_fails_picture_by_picture),
        cmocka_unit_test(a_batch_on_a_full_disk_fails_job_by_job),
        cmocka_unit_test(a_command_on_a_full_disk_leaves_nothing),
        cmocka_unit_test(a_folder_without_permission_is_told),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
