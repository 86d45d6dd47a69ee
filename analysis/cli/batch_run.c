/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Worker processes: each runs one job after another by the command's own entry point,
 * with what it says kept in memory files, and holds the data and a gnuplot ready for the
 * next. A worker that dies or takes too long is replaced, and only its job has failed.
 */
#include "cli/batch.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "cli/kept.h"
#include "examtrend/text.h"

enum { MOST_WORKERS = 256, SAVE_EVERY = 5 /* seconds */ };

typedef struct worker {
    pid_t pid;    /* 0: not running */
    int line;     /* our end of its line: job numbers go out, exit codes come back */
    int out, err; /* memory files behind its standard output and error */
    size_t job;
    bool busy;
    double since;
    batch_job *ended; /* by itself, and not settled yet; NULL: none */
    int code;         /* of that one */
    const char *words;
} worker;

typedef struct running {
    batch *b;
    const batch_how *how;
    worker workers[MOST_WORKERS];
    size_t worker_count;
    size_t next;         /* the first job that may still have to be given out */
    size_t done, total, failed;
    double began, saved;
    int signals;
    sigset_t before;     /* the mask, which workers get back */
} running;

static double now(void)
{
    struct timespec t;
    (void)clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* ---- inside a worker --------------------------------------------------------------- */

static void empty(int fd)
{
    if (ftruncate(fd, 0) == 0) {
        (void)lseek(fd, 0, SEEK_SET);
    }
}

static void take_place(const running *r, const worker *w, int line)
{
    int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);

    (void)prctl(PR_SET_PDEATHSIG, SIGKILL);
    (void)signal(SIGINT, SIG_IGN); /* of the terminal; the parent ends its workers */
    (void)sigprocmask(SIG_SETMASK, &r->before, NULL);
    (void)dup2(nothing, STDIN_FILENO);
    (void)dup2(w->out, STDOUT_FILENO);
    (void)dup2(w->err, STDERR_FILENO);
    (void)close(nothing);
    (void)close(r->signals);
    for (size_t i = 0; i < r->worker_count; i++) {
        if (r->workers[i].pid > 0 && r->workers[i].line != line) {
            (void)close(r->workers[i].line);
        }
    }
}

static void work(const running *r, const worker *w, int line)
{
    size_t number;
    bool quiet = cli_is_quiet();

    take_place(r, w, line);
    cli_keep();
    while (recv(line, &number, sizeof number, 0) == (ssize_t)sizeof number) {
        const batch_job *job = &r->b->jobs[number];
        empty(w->out);
        empty(w->err);
        clearerr(stdout);
        cli_set_quiet(quiet);
        int code = cli_finish(job->command->run(job->argc, job->argv));
        (void)fflush(stderr);
        if (send(line, &code, sizeof code, MSG_NOSIGNAL) != (ssize_t)sizeof code) {
            break;
        }
    }
    _exit(CLI_OK); /* its gnuplot ends with its channel */
}

/* ---- starting and ending workers --------------------------------------------------- */

static et_status start(running *r, worker *w, et_error *err)
{
    int ends[2] = {-1, -1};

    (void)fflush(NULL); /* else the worker would print it once more */
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) == 0) {
        w->line = ends[0];
        w->pid = fork();
    }
    if (ends[0] >= 0 && w->pid == 0) {
        (void)close(ends[0]);
        w->line = -1;
        work(r, w, ends[1]);
    }
    int failed = errno;
    if (ends[1] >= 0) {
        (void)close(ends[1]);
    }
    if (ends[0] < 0 || w->pid < 0) {
        if (ends[0] >= 0) {
            (void)close(ends[0]);
        }
        w->pid = 0;
        return et_fail(err, ET_ERR_IO, "cannot start a worker: %s", strerror(failed));
    }
    return ET_OK;
}

static bool is_worker(const running *r, pid_t pid)
{
    for (size_t i = 0; i < r->worker_count; i++) {
        if (r->workers[i].pid == pid) {
            return true;
        }
    }
    return false;
}

/* A gnuplot is a group of its own and outlives a worker that was killed: it is ours then,
 * because we are a subreaper. */
static void end_orphans(const running *r)
{
    char path[64], line[4096];

    (void)snprintf(path, sizeof path, "/proc/self/task/%d/children", (int)getpid());
    FILE *file = fopen(path, "re");
    char *at = file ? fgets(line, sizeof line, file) : NULL;
    for (long child; at && (child = strtol(at, &at, 10)) > 1;) {
        if (is_worker(r, (pid_t)child)) {
            continue;
        }
        (void)kill((pid_t)-child, SIGKILL);
        (void)kill((pid_t)child, SIGKILL);
        while (waitpid((pid_t)child, NULL, 0) < 0 && errno == EINTR) {
        }
    }
    if (file) {
        (void)fclose(file);
    }
}

/* Returns what waitpid says. */
static int end(running *r, worker *w)
{
    int status = 0;
    pid_t got;

    (void)kill(w->pid, SIGKILL);
    do {
        got = waitpid(w->pid, &status, 0);
    } while (got < 0 && errno == EINTR);
    (void)close(w->line);
    w->pid = 0;
    w->busy = false;
    end_orphans(r);
    return status;
}

/* ---- jobs -------------------------------------------------------------------------- */

static void fail(running *r, batch_job *job, const char *message)
{
    job->state = BATCH_FAILED;
    job->message = message;
    job->output_count = 0;
    r->failed++;
    r->done++;
}

/* What the job said on its standard error, its first line; NULL for nothing. */
static const char *words_of(const running *r, const worker *w)
{
    char text[2048];
    ssize_t got = pread(w->err, text, sizeof text - 1, 0);

    if (got <= 0) {
        return NULL;
    }
    text[got] = '\0';
    return batch_first_words(&r->b->store, text);
}

/* What the job said would be gone with the next one. */
static void take_code(const running *r, worker *w, int code)
{
    w->busy = false;
    w->ended = &r->b->jobs[w->job];
    w->code = code;
    w->words = words_of(r, w);
}

/* Reads what the jobs that have ended have written, while their workers do the next. */
static void settle(running *r)
{
    for (size_t i = 0; i < r->worker_count; i++) {
        worker *w = &r->workers[i];
        batch_job *job = w->ended;
        et_error err = {0};
        w->ended = NULL;
        if (!job) {
            continue;
        }
        if (w->code != CLI_OK) {
            fail(r, job, w->words ? w->words
                                  : batch_print(&r->b->store, "ended with code %d",
                                                w->code));
        } else if (batch_find_outputs(r->b, job, &err) != ET_OK) {
            fail(r, job, batch_copy(&r->b->store, err.text, strlen(err.text)));
        } else {
            job->state = BATCH_DONE;
            job->message = w->words;
            r->done++;
        }
    }
}

/* Of a worker that has gone: argp ends the process at a fault, all else is a crash. */
static void settle_dead(running *r, worker *w)
{
    batch_job *job = &r->b->jobs[w->job];
    const char *words = words_of(r, w);
    bool busy = w->busy;
    int status = end(r, w);

    if (!busy) {
        return;
    }
    if (WIFSIGNALED(status)) {
        fail(r, job, batch_print(&r->b->store, "crashed: %s%s%s",
                                 strsignal(WTERMSIG(status)), words ? "; it said: " : "",
                                 words ? words : ""));
    } else {
        fail(r, job, words ? words
                           : batch_print(&r->b->store, "ended with code %d",
                                         WEXITSTATUS(status)));
    }
}

/* The next job that waits and whose folders can be made; false when there is none. */
static bool next_job(running *r, size_t *number)
{
    et_error err = {0};

    for (; r->next < r->b->count; r->next++) {
        batch_job *job = &r->b->jobs[r->next];
        et_status status = ET_OK;
        for (size_t t = 0; t < job->target_count && status == ET_OK; t++) {
            if (job->state == BATCH_WAITING) {
                status = cli_make_folders(job->targets[t], &err);
            }
        }
        if (status != ET_OK) {
            fail(r, job, batch_copy(&r->b->store, err.text, strlen(err.text)));
        } else if (job->state == BATCH_WAITING) {
            *number = r->next++;
            return true;
        }
    }
    return false;
}

static et_status give_out(running *r, et_error *err)
{
    for (size_t i = 0; i < r->worker_count; i++) {
        worker *w = &r->workers[i];
        if (w->busy || !next_job(r, &w->job)) {
            continue;
        }
        et_status status = w->pid > 0 ? ET_OK : start(r, w, err);
        if (status != ET_OK) {
            r->next = w->job;
            return status;
        }
        w->busy = true;
        w->since = now();
        if (send(w->line, &w->job, sizeof w->job, MSG_NOSIGNAL) < 0) {
            settle_dead(r, w);
        }
    }
    return ET_OK;
}

/* ---- the loop ---------------------------------------------------------------------- */

static void show_progress(const running *r)
{
    char words[96];
    double spent = now() - r->began;
    double left = 0.0;

    if (r->done > 0) {
        left = spent / (double)r->done * (double)(r->total - r->done);
    }
    (void)snprintf(words, sizeof words, "%zu failed, %.0f s left", r->failed, left);
    cli_progress_with("jobs", r->done, r->total, words);
}

/* Milliseconds until a job has used up its time, for poll. */
static int wait_for(const running *r)
{
    double soonest = 1.0, at = now();

    for (size_t i = 0; i < r->worker_count; i++) {
        const worker *w = &r->workers[i];
        double left = w->since + r->b->jobs[w->job].limit - at;
        if (w->busy && left < soonest) {
            soonest = left > 0.0 ? left : 0.0;
        }
    }
    return (int)(soonest * 1000.0) + 1;
}

static void end_late(running *r)
{
    for (size_t i = 0; i < r->worker_count; i++) {
        worker *w = &r->workers[i];
        batch_job *job = &r->b->jobs[w->job];
        if (w->busy && now() - w->since > job->limit) {
            (void)end(r, w);
            fail(r, job, batch_print(&r->b->store,
                                     "stopped, not having ended after %g seconds",
                                     job->limit));
        }
    }
}

/* Waits until something happens; returns the signal that came, else 0. */
static int hear(running *r)
{
    struct pollfd ends[MOST_WORKERS + 1] = {{.fd = r->signals, .events = POLLIN}};
    struct signalfd_siginfo info;
    int code;

    for (size_t i = 0; i < r->worker_count; i++) {
        ends[i + 1] = (struct pollfd){
            .fd = r->workers[i].pid > 0 ? r->workers[i].line : -1, .events = POLLIN};
    }
    if (poll(ends, (nfds_t)r->worker_count + 1, wait_for(r)) <= 0) {
        return 0;
    }
    if (ends[0].revents && read(r->signals, &info, sizeof info) == sizeof info) {
        return (int)info.ssi_signo;
    }
    for (size_t i = 0; i < r->worker_count; i++) {
        worker *w = &r->workers[i];
        if (!ends[i + 1].revents) {
            continue;
        }
        if (recv(w->line, &code, sizeof code, MSG_DONTWAIT) == (ssize_t)sizeof code) {
            take_code(r, w, code);
        } else {
            settle_dead(r, w);
        }
    }
    return 0;
}

static et_status open_running(running *r, et_error *err)
{
    sigset_t stop;

    (void)sigemptyset(&stop);
    (void)sigaddset(&stop, SIGINT);
    (void)sigaddset(&stop, SIGTERM);
    (void)sigaddset(&stop, SIGHUP);
    (void)sigprocmask(SIG_BLOCK, &stop, &r->before);
    (void)prctl(PR_SET_CHILD_SUBREAPER, 1UL);
    r->signals = signalfd(-1, &stop, SFD_CLOEXEC);
    for (size_t i = 0; i < r->b->count; i++) {
        r->total += r->b->jobs[i].state == BATCH_WAITING;
    }
    size_t wanted = (size_t)r->how->workers;
    if (wanted > r->total) {
        wanted = r->total;
    }
    bool good = r->signals >= 0;
    for (; good && r->worker_count < wanted && r->worker_count < MOST_WORKERS;
         r->worker_count++) {
        worker *w = &r->workers[r->worker_count];
        *w = (worker){.line = -1};
        w->out = memfd_create("examtrend", MFD_CLOEXEC);
        w->err = memfd_create("examtrend", MFD_CLOEXEC);
        good = w->out >= 0 && w->err >= 0;
    }
    r->began = r->saved = now();
    return good ? ET_OK
                : et_fail(err, ET_ERR_IO, "cannot make the channels to the workers: %s",
                          strerror(errno));
}

static void close_running(running *r)
{
    for (size_t i = 0; i < r->worker_count; i++) {
        worker *w = &r->workers[i];
        if (w->pid > 0) { /* what was whole is kept, the rest was never there */
            (void)end(r, w);
        }
        (void)close(w->out);
        (void)close(w->err);
    }
    if (r->signals >= 0) {
        (void)close(r->signals);
    }
    (void)sigprocmask(SIG_SETMASK, &r->before, NULL);
    cli_progress_end();
}

/* What is lost when the machine stops is a few seconds' work. That the manifest cannot be
 * written is told at the end, when it is written for good. */
static void save_now_and_then(running *r)
{
    et_error unsaid;
    if (now() - r->saved > SAVE_EVERY &&
        batch_manifest_save(r->b, r->how->words, &unsaid) != ET_OK) {
        r->saved = now() + 1e9; /* not again and again */
    } else if (now() - r->saved > SAVE_EVERY) {
        r->saved = now();
    }
}

et_status batch_run(batch *b, const batch_how *how, int *stopped_by, et_error *err)
{
    running *r = batch_take(&b->store, sizeof *r);

    *r = (running){.b = b, .how = how};
    *stopped_by = 0;
    et_status status = open_running(r, err);
    if (status == ET_OK) {
        status = give_out(r, err);
    }
    while (status == ET_OK && r->done < r->total && *stopped_by == 0) {
        show_progress(r);
        *stopped_by = hear(r);
        end_late(r);
        if (*stopped_by == 0) {
            status = give_out(r, err);
        }
        settle(r);
        save_now_and_then(r);
    }
    close_running(r);
    return status;
}
