/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include <errno.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "examtrend/plot_pool.h"
#include "fingerprint.h"
#include "manifest.h"
#include "stand_in.h"

enum { JOBS = 40 };

static char *make_script(int number)
{
    char *script = NULL;
    assert_true(asprintf(&script,
                         "set terminal svg size 300,200\nset title 'No. %d' noenhanced\n"
                         "plot %d*x\n", number, number) > 0);
    return script;
}

static void make_path(char *path, size_t room, const char *folder, int number)
{
    (void)snprintf(path, room, "%s/%d.svg", folder, number);
}

static void submit(et_plot_pool *pool, const char *folder, int number)
{
    char path[4700], *script = make_script(number);
    et_error err = {0};

    make_path(path, sizeof path, folder, number);
    et_plot_job job = {.script = script, .kind = ET_PICTURE_SVG, .path = path};
    assert_ok(et_plot_pool_submit(pool, &job, &err), &err);
    free(script);
}

static et_plot_pool *open_pool(const et_plot_pool_options *options)
{
    et_plot_pool *pool = NULL;
    et_error err = {0};
    assert_ok(et_plot_pool_open(&pool, options, &err), &err);
    return pool;
}

/* Draws `count` charts, proves order and success, returns how many were unchanged. */
static size_t draw_batch(const et_plot_pool_options *options, const char *folder,
                         int count, size_t *started)
{
    et_plot_pool *pool = open_pool(options);
    et_plot_result result;
    et_error err = {0};
    size_t unchanged = 0, told = 0;

    for (int i = 0; i < count; i++) {
        submit(pool, folder, i);
    }
    while (et_plot_pool_next(pool, &result)) {
        assert_ok(result.status, &result.error);
        assert_int_equal(result.job, told++);
        unchanged += result.unchanged;
    }
    assert_int_equal(told, count);
    assert_int_equal(et_plot_pool_left(pool), 0);
    assert_ok(et_plot_pool_finish(pool, &err), &err);
    *started = et_plot_pool_started(pool);
    et_plot_pool_free(pool);
    assert_int_equal(waitpid(-1, NULL, WNOHANG), -1);
    assert_int_equal(errno, ECHILD);
    return unchanged;
}

static void make_folder(const char *path)
{
    assert_int_equal(mkdir(path, 0755), 0);
}

static void nothing_to_draw_is_no_work(void **state)
{
    (void)state;
    et_plot_pool *pool = open_pool(NULL);
    et_plot_result result;
    et_error err = {0};

    assert_false(et_plot_pool_next(pool, &result));
    assert_ok(et_plot_pool_finish(pool, &err), &err);
    assert_ok(et_plot_pool_finish(pool, &err), &err);
    et_plot_job job = {.script = "", .kind = ET_PICTURE_SVG, .path = "x.svg"};
    assert_int_equal(et_plot_pool_submit(pool, &job, &err), ET_ERR_ARGUMENT);
    assert_false(et_plot_pool_next(pool, &result));
    et_plot_pool_free(pool);
    et_plot_pool_free(NULL);
}

static void odd_requests_are_refused(void **state)
{
    (void)state;
    et_plot_pool *pool = NULL;
    et_error err = {0};
    const int workers[] = {-1, 65};

    for (size_t i = 0; i < 2; i++) {
        et_plot_pool_options options = {.workers = workers[i]};
        assert_int_equal(et_plot_pool_open(&pool, &options, &err), ET_ERR_ARGUMENT);
        assert_null(pool);
    }
    et_plot_pool_options missing = {.plotter = {.program = "no-such-gnuplot"}};
    assert_int_equal(et_plot_pool_open(&pool, &missing, &err), ET_ERR_EXTERNAL);
    assert_non_null(strstr(err.text, "gnuplot-nox"));

    pool = open_pool(NULL);
    const et_plot_job jobs[] = {{.script = NULL, .path = "x.svg"},
                                {.script = "plot x", .path = ""},
                                {.script = "plot x", .path = NULL},
                                {.script = "plot x", .path = "a\nb.svg"},
                                {.script = "plot x", .kind = (et_picture)7, .path = "x"}};
    for (size_t i = 0; i < sizeof jobs / sizeof *jobs; i++) {
        assert_int_equal(et_plot_pool_submit(pool, &jobs[i], &err), ET_ERR_ARGUMENT);
    }
    assert_int_equal(et_plot_pool_left(pool), 0);
    et_plot_pool_free(pool);
}

static void any_number_of_workers_draws_the_same_bytes(void **state)
{
    (void)state;
    const char *one = scratch_path("one"), *many = scratch_path("three");
    char path[4700];
    size_t started = 0;

    make_folder(one);
    make_folder(many);
    assert_int_equal(
        draw_batch(&(et_plot_pool_options){.workers = 1}, one, JOBS, &started), 0);
    assert_int_equal(started, 1);
    assert_int_equal(
        draw_batch(&(et_plot_pool_options){.workers = 3}, many, JOBS, &started), 0);
    assert_true(started >= 1 && started <= 3);
    for (int i = 0; i < JOBS; i++) {
        make_path(path, sizeof path, one, i);
        char *a = read_file(path, NULL);
        make_path(path, sizeof path, many, i);
        char *b = read_file(path, NULL);
        assert_string_equal(a, b);
        free(a);
        free(b);
    }
    assert_int_equal(count_files(many), JOBS);
}

static void an_unchanged_batch_starts_no_gnuplot(void **state)
{
    (void)state;
    const char *folder = scratch_path("again"),
               *manifest = scratch_path("again.manifest");
    et_plot_pool_options options = {.workers = 2, .manifest = manifest};
    char path[4700];
    size_t started = 0;

    make_folder(folder);
    assert_int_equal(draw_batch(&options, folder, JOBS, &started), 0);
    char *first = read_file(manifest, NULL);
    assert_int_equal(draw_batch(&options, folder, JOBS, &started), JOBS);
    assert_int_equal(started, 0);
    char *second = read_file(manifest, NULL);
    assert_string_equal(first, second);
    free(first);
    free(second);

    /* a picture that has gone or was touched up is drawn again, the others are not */
    make_path(path, sizeof path, folder, 3);
    assert_int_equal(unlink(path), 0);
    make_path(path, sizeof path, folder, 5);
    char *picture = read_file(path, NULL);
    char *touched = strdup(picture);
    assert_non_null(touched);
    touched[strlen(touched) / 2] = '?';
    write_file(path, touched);
    assert_int_equal(draw_batch(&options, folder, JOBS, &started), JOBS - 2);
    assert_true(started == 1 || started == 2);
    char *redrawn = read_file(path, NULL);
    assert_string_equal(redrawn, picture);
    free(redrawn);
    free(touched);
    free(picture);

    /* a longer batch draws only what is new, a shorter one forgets nothing */
    assert_int_equal(draw_batch(&options, folder, JOBS + 2, &started), JOBS);
    assert_int_equal(draw_batch(&options, folder, 1, &started), 1);
    assert_int_equal(draw_batch(&options, folder, JOBS + 2, &started), JOBS + 2);

    options.redraw = true;
    assert_int_equal(draw_batch(&options, folder, JOBS, &started), 0);
}

/* A gnuplot that is another file is asked for its version; where that is the same, what
 * was drawn counts on. */
static void another_program_of_the_same_version_draws_nothing(void **state)
{
    (void)state;
    const char *folder = scratch_path("moved"),
               *manifest = scratch_path("moved.manifest");
    const char *program = scratch_path("other-gnuplot");
    et_plot_pool_options options = {.workers = 1, .manifest = manifest};
    size_t started = 0;

    make_folder(folder);
    assert_int_equal(draw_batch(&options, folder, 3, &started), 0);
    write_file(program, "#!/bin/sh\nexec gnuplot \"$@\"\n");
    assert_int_equal(chmod(program, 0755), 0);
    options.plotter.program = program;
    assert_int_equal(draw_batch(&options, folder, 3, &started), 3);
    assert_int_equal(started, 1);
    assert_int_equal(draw_batch(&options, folder, 3, &started), 3);
    assert_int_equal(started, 0);
}

static void failures_stand_in_their_place(void **state)
{
    (void)state;
    const char *folder = scratch_path("mixed"), *keep = scratch_path("mixed-keep");
    const char *manifest = scratch_path("mixed.manifest");
    et_plot_pool_options options = {
        .workers = 2, .manifest = manifest, .plotter = {.keep = keep}};
    et_plot_result result;
    et_error err = {0};
    char path[4700];
    size_t failed = 0;

    make_folder(folder);
    make_folder(keep);
    for (int run = 0; run < 2; run++) {
        et_plot_pool *pool = open_pool(&options);
        for (int i = 0; i < JOBS; i++) {
            make_path(path, sizeof path, i % 10 == 9 ? "/no/such/folder" : folder, i);
            char *script = i % 10 == 4 ? strdup("set terminal svg\nplot nosuch\n")
                                       : make_script(i);
            et_plot_job job = {.script = script, .kind = ET_PICTURE_SVG, .path = path};
            assert_ok(et_plot_pool_submit(pool, &job, &err), &err);
            free(script);
        }
        while (et_plot_pool_next(pool, &result)) {
            et_status expected = result.job % 10 == 4   ? ET_ERR_EXTERNAL
                                 : result.job % 10 == 9 ? ET_ERR_IO
                                                        : ET_OK;
            assert_int_equal(result.status, expected);
            if (expected != ET_OK) {
                failed++;
                make_path(path, sizeof path,
                          expected == ET_ERR_IO ? "/no/such/folder" : folder,
                          (int)result.job);
                assert_non_null(strstr(result.error.text, path));
            }
        }
        assert_ok(et_plot_pool_finish(pool, &err), &err);
        et_plot_pool_free(pool);
        assert_int_equal(count_files(folder), JOBS - JOBS / 5);
        assert_int_equal(count_files(keep), JOBS / 10);
    }
    assert_int_equal(failed, 2 * JOBS / 5);
}

static et_status add_remark(void *context, char **bytes, size_t *size, et_error *err)
{
    const char *remark = context;
    char *more = realloc(*bytes, *size + strlen(remark) + 1);
    if (!more) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory");
    }
    *bytes = more;
    memcpy(more + *size, remark, strlen(remark) + 1);
    *size += strlen(remark);
    return ET_OK;
}

static et_status refuse(void *context, char **bytes, size_t *size, et_error *err)
{
    (void)bytes;
    (void)size;
    return et_fail(err, ET_ERR_INPUT, "%s", (const char *)context);
}

static et_plot_result draw_amended(const char *folder, const char *manifest,
                                   et_plot_amend amend, char *remark)
{
    et_plot_pool *pool =
        open_pool(&(et_plot_pool_options){.workers = 1, .manifest = manifest});
    char path[4700], *script = make_script(1);
    et_plot_result result = {0};
    et_error err = {0};

    make_path(path, sizeof path, folder, 1);
    et_plot_job job = {.script = script, .kind = ET_PICTURE_SVG, .path = path,
                       .amend = amend, .context = remark, .amended_by = remark};
    assert_ok(et_plot_pool_submit(pool, &job, &err), &err);
    free(script);
    assert_true(et_plot_pool_next(pool, &result));
    assert_false(et_plot_pool_next(pool, &result));
    assert_ok(et_plot_pool_finish(pool, &err), &err);
    et_plot_pool_free(pool);
    return result;
}

static void pictures_can_be_amended(void **state)
{
    (void)state;
    const char *folder = scratch_path("amended"), *manifest = scratch_path("am.manifest");
    char first[] = "<!-- first -->", second[] = "<!-- second -->", path[4700];

    make_folder(folder);
    make_path(path, sizeof path, folder, 1);
    et_plot_result result = draw_amended(folder, manifest, refuse, first);
    assert_int_equal(result.status, ET_ERR_INPUT);
    assert_int_equal(count_files(folder), 0);
    result = draw_amended(folder, manifest, add_remark, first);
    assert_ok(result.status, &result.error);
    result = draw_amended(folder, manifest, add_remark, first);
    assert_true(result.unchanged);
    result = draw_amended(folder, manifest, add_remark, second);
    assert_ok(result.status, &result.error);
    assert_false(result.unchanged);
    char *text = read_file(path, NULL);
    assert_non_null(strstr(text, second));
    assert_null(strstr(text, first));
    free(text);
}

static double seconds(void)
{
    struct timespec now;
    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static void a_cancelled_pool_ends_soon(void **state)
{
    (void)state;
    const char *folder = scratch_path("cancelled");
    const char *slow = stand_in("slow-gnuplot", "sleep 100");
    et_plot_pool_options options = {.workers = 2, .plotter = {.program = slow}};
    et_plot_result result;
    size_t cancelled = 0;

    make_folder(folder);
    double begin = seconds();
    et_plot_pool *pool = open_pool(&options);
    for (int i = 0; i < 10; i++) {
        submit(pool, folder, i);
    }
    et_plot_pool_cancel(pool);
    while (et_plot_pool_next(pool, &result)) {
        assert_int_equal(result.status, ET_ERR_CANCELLED);
        cancelled++;
    }
    assert_int_equal(cancelled, 10);
    et_plot_pool_free(pool);

    pool = open_pool(&options);
    for (int i = 0; i < 10; i++) {
        submit(pool, folder, i);
    }
    et_plot_pool_free(pool);
    assert_true(seconds() - begin < 20.0);
    assert_int_equal(count_files(folder), 0);
    assert_int_equal(waitpid(-1, NULL, WNOHANG), -1);
}

static void other_files_are_not_taken_for_manifests(void **state)
{
    (void)state;
    static const struct {
        const char *text, *words;
    } cases[] = {
        {"", "empty or cut file"},
        {"year,province\n", "expected a manifest"},
        {"examtrend pictures 1\n", "empty or cut file"},
        {"examtrend pictures 1\nsomething\n", ":2: found another kind"},
        {"examtrend pictures 1\ngnuplot\tx\ty\nzz\n", ":3: found a damaged entry"},
        {"examtrend pictures 1\ngnuplot\tx\ty\n"
         "00000000000000000000000000000000\t00000000000000000000000000000000\t-1\tx\n",
         ":3: found a damaged entry"},
        {"examtrend pictures 1\ngnuplot\tx\ty\n"
         "00000000000000000000000000000000\t00000000000000000000000000000000\t1\t\n",
         ":3: found a damaged entry"},
        {"examtrend pictures 1\ngnuplot\tx\ty\n0000", ":3: found a damaged entry"},
    };
    const char *path = scratch_path("not.manifest");
    et_plot_pool_options options = {.workers = 1, .manifest = path};
    et_plot_pool *pool = NULL;

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        et_error err = {0};
        write_file(path, cases[i].text);
        assert_int_equal(et_plot_pool_open(&pool, &options, &err), ET_ERR_INPUT);
        assert_non_null(strstr(err.text, cases[i].words));
        char *after = read_file(path, NULL);
        assert_string_equal(after, cases[i].text);
        free(after);
    }
    options.manifest = scratch_folder();
    assert_int_equal(et_plot_pool_open(&pool, &options, NULL), ET_ERR_IO);
    options.manifest = "/no/such/folder/manifest";
    et_error err = {0};
    assert_ok(et_plot_pool_open(&pool, &options, &err), &err);
    assert_int_equal(et_plot_pool_finish(pool, &err), ET_ERR_IO);
    et_plot_pool_free(pool);
}

static void manifest_keeps_the_last_of_each_path(void **state)
{
    (void)state;
    const char *path = scratch_path("m.manifest"), *here = scratch_path("here.svg");
    const char *there = scratch_path("there.svg"), *gone = scratch_path("gone.svg");
    et_manifest m = {.identity = "id", .version = "v"};
    et_error err = {0};

    write_file(here, "x");
    write_file(there, "x");
    const char *const order[] = {there, here, gone, here};
    for (size_t i = 0; i < 4; i++) {
        et_drawn drawn = {.path = (char *)(uintptr_t)order[i], .key = {i, 7}, .size = i};
        assert_ok(et_manifest_put(&m, &drawn, &err), &err);
    }
    assert_ok(et_manifest_save(&m, path, &err), &err);
    et_manifest_clear(&m);
    assert_ok(et_manifest_load(&m, path, &err), &err);
    assert_int_equal(m.count, 2);
    assert_string_equal(m.version, "v");
    assert_null(et_manifest_find(&m, gone));
    assert_int_equal(et_manifest_find(&m, here)->key.a, 3);
    assert_int_equal(et_manifest_find(&m, there)->size, 0);
    et_manifest_clear(&m);
}

/* Published values of MurmurHash3_x64_128 with seed 0, and that no byte or length goes
 * unseen. */
static void fingerprints_tell_texts_apart(void **state)
{
    (void)state;
    static const struct {
        const char *text, *print;
    } known[] = {
        {"", "00000000000000000000000000000000"},
        {"hello", "cbd8a7b341bd9b025b1e906a48ae1d19"},
        {"The quick brown fox jumps over the lazy dog",
         "e34bbc7bbc071b6c7a433ca9c49a9347"},
    };
    const et_fingerprint none = {0, 0};
    char print[ET_FINGERPRINT_SIZE], text[40] = {0};

    for (size_t i = 0; i < 3; i++) {
        et_fingerprint f = et_fingerprint_of(known[i].text, strlen(known[i].text), none);
        assert_string_equal(et_fingerprint_print(f, print), known[i].print);
    }
    for (size_t length = 0; length < sizeof text; length++) {
        et_fingerprint f = et_fingerprint_of(text, length, none);
        for (size_t at = 0; at < length; at++) {
            text[at] = 1;
            et_fingerprint other = et_fingerprint_of(text, length, none);
            text[at] = 0;
            assert_true(f.a != other.a && f.b != other.b);
        }
        et_fingerprint longer = et_fingerprint_of(text, length + 1, none);
        assert_true(f.a != longer.a && f.b != longer.b);
        et_fingerprint seeded = et_fingerprint_of(text, length, (et_fingerprint){1, 0});
        assert_true(f.a != seeded.a && f.b != seeded.b);
    }
}

static void programs_are_found_as_a_start_finds_them(void **state)
{
    (void)state;
    char by_name[512], by_path[512];
    const char *folder = scratch_path("bin"), *program = scratch_path("bin/some-program");
    char *before = strdup(getenv("PATH")), *path = NULL;

    assert_false(et_program_identity("no-such-program", by_name, sizeof by_name));
    assert_false(et_program_identity("/", by_name, sizeof by_name));
    make_folder(folder);
    write_file(program, "#!/bin/sh\n");
    assert_false(
        et_program_identity(program, by_path, sizeof by_path)); /* not executable */
    assert_int_equal(chmod(program, 0755), 0);
    assert_true(et_program_identity(program, by_path, sizeof by_path));
    assert_true(asprintf(&path, "/no/such:%s:%s", folder, before) > 0);
    assert_int_equal(setenv("PATH", path, 1), 0);
    assert_true(et_program_identity("some-program", by_name, sizeof by_name));
    assert_string_equal(by_name, by_path);
    assert_false(et_program_identity("some-program", by_name, 10));
    assert_int_equal(setenv("PATH", before, 1), 0);
    free(before);
    free(path);
}

static et_status draw_three(void *context)
{
    const char *folder = context;
    et_plot_pool *pool = NULL;
    et_plot_result result;
    char manifest[4700];
    (void)snprintf(manifest, sizeof manifest, "%s/m", folder);
    et_plot_pool_options options = {.workers = 1, .manifest = manifest, .redraw = true};
    et_status status = et_plot_pool_open(&pool, &options, NULL);

    for (int i = 0; i < 3 && status == ET_OK; i++) {
        char path[4700];
        make_path(path, sizeof path, folder, i);
        et_plot_job job = {.script = "set terminal svg\nplot x\n", .path = path};
        status = et_plot_pool_submit(pool, &job, NULL);
    }
    while (pool && et_plot_pool_next(pool, &result)) {
        status = status == ET_OK ? result.status : status;
    }
    if (status == ET_OK) {
        status = et_plot_pool_finish(pool, NULL);
    }
    et_plot_pool_free(pool);
    return status;
}

static void memory_that_runs_out_is_reported(void **state)
{
    (void)state;
    char folder[4700];
    (void)snprintf(folder, sizeof folder, "%s", scratch_path("pool-memory"));

    make_folder(folder);
    with_failing_memory(draw_three, folder);
    assert_int_equal(count_files(folder), 4);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_to_draw_is_no_work),
        cmocka_unit_test(odd_requests_are_refused),
        cmocka_unit_test(any_number_of_workers_draws_the_same_bytes),
        cmocka_unit_test(an_unchanged_batch_starts_no_gnuplot),
        cmocka_unit_test(another_program_of_the_same_version_draws_nothing),
        cmocka_unit_test(failures_stand_in_their_place),
        cmocka_unit_test(pictures_can_be_amended),
        cmocka_unit_test(a_cancelled_pool_ends_soon),
        cmocka_unit_test(other_files_are_not_taken_for_manifests),
        cmocka_unit_test(manifest_keeps_the_last_of_each_path),
        cmocka_unit_test(fingerprints_tell_texts_apart),
        cmocka_unit_test(programs_are_found_as_a_start_finds_them),
        cmocka_unit_test(memory_that_runs_out_is_reported),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
