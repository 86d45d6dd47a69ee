/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include <dirent.h>
#include <fcntl.h>
#include <ftw.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

void check_close(double got, double expected, double tolerance, const char *what,
                 const char *file, int line)
{
    double error = fabs(got - expected);
    if (expected != 0.0) {
        error /= fabs(expected);
    }
    if (!isfinite(got) || !isfinite(expected) || !(error <= tolerance)) {
        print_error("%s is %.17g, expected %.17g within %g (off by %.3g)\n", what, got,
                    expected, tolerance, error);
        _fail(file, line);
    }
}

void check_ok(et_status status, const et_error *err, const char *file, int line)
{
    if (status != ET_OK) {
        print_error("failed (%s): %s\n", et_status_name(status), err ? err->text : "");
        _fail(file, line);
    }
}

void centre_columns(double *y, size_t rows, size_t columns)
{
    for (size_t t = 0; t < columns; t++) {
        double mean = 0.0;
        for (size_t u = 0; u < rows; u++) {
            mean += y[u * columns + t] / (double)rows;
        }
        for (size_t u = 0; u < rows; u++) {
            y[u * columns + t] -= mean;
        }
    }
}

void check_has(const char *text, const char *part, const char *file, int line)
{
    if (!strstr(text, part)) {
        print_error("\"%s\" is not in:\n%.3000s\n", part, text);
        _fail(file, line);
    }
}

/* ---- memory ---- */

static _Atomic long allocations_left = -1; /* -1: never fails */
static _Atomic bool allocation_failed;

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *old, size_t size);
void *__real_aligned_alloc(size_t alignment, size_t size);
char *__real_strdup(const char *text);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *old, size_t size);
void *__wrap_aligned_alloc(size_t alignment, size_t size);
char *__wrap_strdup(const char *text);

static bool fails_now(void)
{
    if (allocations_left < 0) {
        return false;
    }
    if (allocations_left-- > 1) {
        return false;
    }
    allocations_left = -1;
    allocation_failed = true;
    return true;
}

void *__wrap_malloc(size_t size)
{
    return fails_now() ? NULL : __real_malloc(size);
}

void *__wrap_calloc(size_t count, size_t size)
{
    return fails_now() ? NULL : __real_calloc(count, size);
}

void *__wrap_realloc(void *old, size_t size)
{
    return fails_now() ? NULL : __real_realloc(old, size);
}

void *__wrap_aligned_alloc(size_t alignment, size_t size)
{
    return fails_now() ? NULL : __real_aligned_alloc(alignment, size);
}

char *__wrap_strdup(const char *text)
{
    return fails_now() ? NULL : __real_strdup(text);
}

void with_failing_memory(et_status (*body)(void *context), void *context)
{
    for (long k = 1;; k++) {
        allocation_failed = false;
        allocations_left = k;
        et_status status = body(context);
        allocations_left = -1;
        if (!allocation_failed) {
            assert_int_equal(status, ET_OK);
            return;
        }
        if (status != ET_ERR_MEMORY) {
            print_error("allocation %ld failed, yet the call said: %s\n", k,
                        et_status_name(status));
            fail();
        }
    }
}

/* ---- files ---- */

static char folder[4096];

static int remove_one(const char *path, const struct stat *info, int kind,
                      struct FTW *place)
{
    (void)info;
    (void)kind;
    (void)place;
    return remove(path);
}

static pid_t folder_owner; /* what a child was forked with is not its own */

static void remove_folder(void)
{
    if (getpid() == folder_owner) {
        (void)nftw(folder, remove_one, 16, FTW_DEPTH | FTW_PHYS);
    }
}

const char *scratch_folder(void)
{
    if (!folder[0]) {
        const char *base = getenv("TMPDIR");
        (void)snprintf(folder, sizeof folder, "%s/examtrend-test-XXXXXX",
                       base ? base : "/tmp");
        assert_non_null(mkdtemp(folder));
        folder_owner = getpid();
        (void)atexit(remove_folder);
    }
    return folder;
}

const char *scratch_path(const char *name)
{
    static char paths[8][4608];
    static size_t next;
    char *path = paths[next++ % 8];
    (void)snprintf(path, sizeof paths[0], "%s/%s", scratch_folder(), name);
    return path;
}

void write_file(const char *path, const char *text)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(text, 1, strlen(text), file), strlen(text));
    assert_int_equal(fclose(file), 0);
}

static char *read_all(int fd, char *text, size_t *size)
{
    size_t room = *size + 65536;
    for (;;) {
        text = realloc(text, room + 1);
        assert_non_null(text);
        ssize_t got = read(fd, text + *size, room - *size);
        if (got <= 0) {
            break;
        }
        *size += (size_t)got;
        if (room - *size < 4096) {
            room *= 2;
        }
    }
    text[*size] = '\0';
    return text;
}

char *read_file(const char *path, size_t *size)
{
    FILE *file = fopen(path, "rb");
    size_t used = 0;
    if (!file) {
        print_error("cannot read %s\n", path);
        fail();
        return NULL;
    }
    char *text = read_all(fileno(file), NULL, &used);
    (void)fclose(file);
    if (size) {
        *size = used;
    }
    return text;
}

bool file_exists(const char *path)
{
    return access(path, F_OK) == 0;
}

size_t count_files(const char *path)
{
    size_t count = 0;
    DIR *dir = opendir(path);
    assert_non_null(dir);
    for (struct dirent *entry; (entry = readdir(dir));) {
        count += strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
    }
    (void)closedir(dir);
    return count;
}

const char *shared_folder(void)
{
    const char *path = EXAMTREND_SOURCE "/../shared";
    return file_exists(path) ? path : NULL;
}

/* ---- the command ---- */

enum { MOST_WORDS = 63 };

/* Arguments as `main` gets them; returns how many there are. */
static int make_argv(const char *const *arguments, char *argv[MOST_WORDS + 1])
{
    const char *all[MOST_WORDS + 1] = {EXAMTREND_COMMAND};
    int count = 1;

    for (; arguments[count - 1]; count++) {
        assert_true(count < MOST_WORDS);
        all[count] = arguments[count - 1];
    }
    memcpy(argv, all, sizeof all);
    return count;
}

static pid_t start(const char *input_path, const char *const *arguments,
                   const int out[2], const int err[2])
{
    char *argv[MOST_WORDS + 1];
    posix_spawn_file_actions_t actions;
    pid_t pid = -1;

    (void)make_argv(arguments, argv);
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 0, input_path, O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, out[1], 1);
    posix_spawn_file_actions_adddup2(&actions, err[1], 2);
    for (int i = 0; i < 2; i++) {
        posix_spawn_file_actions_addclose(&actions, out[i]);
        posix_spawn_file_actions_addclose(&actions, err[i]);
    }
    int failed = posix_spawn(&pid, EXAMTREND_COMMAND, &actions, NULL, argv, environ);
    posix_spawn_file_actions_destroy(&actions);
    assert_int_equal(failed, 0);
    return pid;
}

static void collect(pid_t pid, int out, int err, run_result *run)
{
    struct pollfd ends[2] = {{.fd = out, .events = POLLIN},
                             {.fd = err, .events = POLLIN}};
    size_t size[2] = {0, 0};
    char *text[2] = {calloc(1, 1), calloc(1, 1)};
    time_t deadline = time(NULL) + 120;

    while (ends[0].fd >= 0 || ends[1].fd >= 0) {
        if (time(NULL) > deadline) {
            (void)kill(pid, SIGKILL);
        }
        (void)poll(ends, 2, 1000);
        for (int i = 0; i < 2; i++) {
            if (ends[i].fd < 0 || !ends[i].revents) {
                continue;
            }
            char block[65536];
            ssize_t got = read(ends[i].fd, block, sizeof block);
            if (got <= 0) {
                (void)close(ends[i].fd);
                ends[i].fd = -1;
                continue;
            }
            text[i] = realloc(text[i], size[i] + (size_t)got + 1);
            assert_non_null(text[i]);
            memcpy(text[i] + size[i], block, (size_t)got);
            size[i] += (size_t)got;
            text[i][size[i]] = '\0';
        }
    }
    run->out = text[0];
    run->err = text[1];
    run->out_size = size[0];
}

static run_result finish(pid_t pid, const int out[2], const int err[2])
{
    run_result run = {0};
    int status = 0;

    (void)close(out[1]);
    (void)close(err[1]);
    collect(pid, out[0], err[0], &run);
    assert_int_equal(waitpid(pid, &status, 0), pid);
    run.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return run;
}

run_result run_examtrend_with(const char *input, const char *const *arguments)
{
    const char *input_path = "/dev/null";
    int out[2], err[2];

    if (input) {
        input_path = scratch_path("standard-input");
        write_file(input_path, input);
    }
    assert_int_equal(pipe(out), 0);
    assert_int_equal(pipe(err), 0);
    return finish(start(input_path, arguments, out, err), out, err);
}

run_result run_forked(int (*body)(int argc, char **argv), const char *const *arguments)
{
    char *argv[MOST_WORDS + 1];
    int argc = make_argv(arguments, argv), out[2], err[2];

    assert_int_equal(pipe(out), 0);
    assert_int_equal(pipe(err), 0);
    (void)fflush(NULL); /* or the child prints it again */
    pid_t pid = fork();
    assert_true(pid >= 0);
    if (pid == 0) {
        int in = open("/dev/null", O_RDONLY);
        bool ready = dup2(in, 0) == 0 && dup2(out[1], 1) == 1 && dup2(err[1], 2) == 2;
        for (int i = 0; i < 2; i++) {
            (void)close(out[i]);
            (void)close(err[i]);
        }
        (void)close(in);
        exit(ready ? body(argc, argv) : 127); /* not _exit: leaks are looked for */
    }
    return finish(pid, out, err);
}

int run_examtrend_into(int out, const char *errors, const char *const *arguments)
{
    char *argv[MOST_WORDS + 1];
    int status = 0;

    (void)make_argv(arguments, argv);
    pid_t pid = fork();
    assert_true(pid >= 0);
    if (pid == 0) {
        int err =
            open(errors ? errors : "/dev/null", O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
        if (dup2(out, STDOUT_FILENO) >= 0 && dup2(err, STDERR_FILENO) >= 0) {
            (void)execv(argv[0], argv);
        }
        _exit(127);
    }
    assert_int_equal(waitpid(pid, &status, 0), pid);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

void run_free(run_result *run)
{
    free(run->out);
    free(run->err);
    *run = (run_result){0};
}
