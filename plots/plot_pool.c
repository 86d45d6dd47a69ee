/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One list of jobs in order of submission. Its first part has been told, then come jobs
 * that are done or being drawn, then those that wait. A worker hands its gnuplot the next
 * job before it checks and writes the picture of the last one: gnuplot never waits for a
 * disk.
 */
#include "examtrend/plot_pool.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "examtrend/table.h"
#include "fingerprint.h"
#include "manifest.h"
#include "picture.h"
#include "plotter_inside.h"

enum { MOST_WORKERS = 64, WAITING_PER_WORKER = 8 };

typedef struct job {
    struct job *next;
    char *script, *path, *amended_by; /* one allocation, the script first */
    et_picture kind;
    et_plot_amend amend;
    void *context;
    et_fingerprint key;
    bool done, unchanged;
    et_status status;
    et_error error;
} job;

typedef struct worker {
    et_plot_pool *pool;
    pthread_t thread;
    bool running;
    et_plotter *plotter; /* NULL: none was needed yet */
} worker;

struct et_plot_pool {
    pthread_mutex_t lock;
    pthread_cond_t work;  /* a job waits, or no more will come */
    pthread_cond_t ready; /* a job is done, or a waiting one was taken */
    job *first, *last;    /* not told yet */
    job *waiting;         /* the first that no worker has taken */
    size_t submitted, told, waiting_count, started;
    bool closed;
    atomic_bool cancelled;
    worker workers[MOST_WORKERS];
    int worker_count;
    et_plotter_options plotter;
    et_plotter *first_plotter; /* told its version; the first worker that draws has it */
    char *program, *keep, *manifest_path;
    bool redraw;
    et_manifest manifest; /* entries beyond the loaded ones are under the lock */
};

/* ---- has it been drawn? ---------------------------------------------------------- */

/* Of everything that decides the picture. */
static et_fingerprint make_key(const et_plot_pool *pool, const job *j)
{
    const char *kind = et_picture_name(j->kind);
    et_fingerprint f = {1, 0}; /* the first number changes when pictures are made anew */

    f = et_fingerprint_of(pool->manifest.version, strlen(pool->manifest.version), f);
    f = et_fingerprint_of(kind, strlen(kind), f);
    f = et_fingerprint_of(j->amended_by, strlen(j->amended_by), f);
    return et_fingerprint_of(j->script, strlen(j->script), f);
}

static bool file_has(const char *path, uint64_t size, et_fingerprint expected)
{
    struct stat info;
    bool same = false;
    int fd = open(path, O_RDONLY | O_CLOEXEC);

    if (fd < 0) {
        return false;
    }
    char *bytes = NULL;
    if (fstat(fd, &info) == 0 && S_ISREG(info.st_mode) &&
        (uint64_t)info.st_size == size) {
        bytes = malloc((size_t)size + 1);
    }
    if (bytes) {
        size_t done = 0;
        ssize_t got = 1;
        while (done < size && got > 0) {
            got = read(fd, bytes + done, (size_t)size - done);
            done += got > 0 ? (size_t)got : 0;
        }
        et_fingerprint f = et_fingerprint_of(bytes, done, (et_fingerprint){0, 0});
        same = done == size && f.a == expected.a && f.b == expected.b;
    }
    free(bytes);
    (void)close(fd);
    return same;
}

static bool is_unchanged(et_plot_pool *pool, job *j)
{
    if (!pool->manifest_path) {
        return false;
    }
    j->key = make_key(pool, j);
    if (pool->redraw) {
        return false;
    }
    et_drawn drawn = {0};
    (void)pthread_mutex_lock(&pool->lock);
    const et_drawn *found = et_manifest_find(&pool->manifest, j->path);
    if (found) {
        drawn = *found;
    }
    (void)pthread_mutex_unlock(&pool->lock);
    return found && drawn.key.a == j->key.a && drawn.key.b == j->key.b &&
           file_has(j->path, drawn.size, drawn.bytes);
}

/* ---- a worker -------------------------------------------------------------------- */

static void mark_done(et_plot_pool *pool, job *j, et_status status)
{
    (void)pthread_mutex_lock(&pool->lock);
    j->status = status;
    j->done = true;
    (void)pthread_cond_broadcast(&pool->ready);
    (void)pthread_mutex_unlock(&pool->lock);
}

/* The next job to look at; waits for one where `patient`. */
static job *take(et_plot_pool *pool, bool patient)
{
    (void)pthread_mutex_lock(&pool->lock);
    while (patient && !pool->waiting && !pool->closed) {
        (void)pthread_cond_wait(&pool->work, &pool->lock);
    }
    job *j = pool->waiting;
    if (j) {
        pool->waiting = j->next;
        pool->waiting_count--;
        (void)pthread_cond_broadcast(&pool->ready);
    }
    (void)pthread_mutex_unlock(&pool->lock);
    return j;
}

static et_status start_plotter(et_plot_pool *pool, et_plotter **plotter, et_error *err)
{
    (void)pthread_mutex_lock(&pool->lock);
    *plotter = pool->first_plotter;
    pool->first_plotter = NULL;
    (void)pthread_mutex_unlock(&pool->lock);
    if (*plotter) {
        return ET_OK;
    }
    et_status status = et_plotter_open(plotter, &pool->plotter, err);
    if (status == ET_OK) {
        et_plotter_cancel_by(*plotter, &pool->cancelled);
        (void)pthread_mutex_lock(&pool->lock);
        pool->started++;
        (void)pthread_mutex_unlock(&pool->lock);
    }
    return status;
}

/* Takes jobs until one has to be drawn and gnuplot has begun it. */
static job *begin_next(worker *w, bool patient)
{
    et_plot_pool *pool = w->pool;

    for (job *j; (j = take(pool, patient)) != NULL;) {
        et_status status = ET_OK;
        if (atomic_load(&pool->cancelled)) {
            status = et_fail(&j->error, ET_ERR_CANCELLED, "%s: cancelled", j->path);
        } else if (is_unchanged(pool, j)) {
            j->unchanged = true;
            mark_done(pool, j, ET_OK);
            continue;
        }
        if (status == ET_OK && !w->plotter) {
            status = start_plotter(pool, &w->plotter, &j->error);
        }
        if (status == ET_OK) {
            status = et_plotter_begin(w->plotter, j->script, j->kind, j->path, &j->error);
        }
        if (status == ET_OK) {
            return j;
        }
        mark_done(pool, j, status);
    }
    return NULL;
}

static et_status remember(et_plot_pool *pool, const job *j, const char *bytes,
                          size_t size, et_error *err)
{
    if (!pool->manifest_path) {
        return ET_OK;
    }
    et_drawn drawn = {.path = j->path, .key = j->key, .size = size};
    drawn.bytes = et_fingerprint_of(bytes, size, (et_fingerprint){0, 0});
    (void)pthread_mutex_lock(&pool->lock);
    et_status status = et_manifest_put(&pool->manifest, &drawn, err);
    (void)pthread_mutex_unlock(&pool->lock);
    return status;
}

static void *work(void *of)
{
    worker *w = of;
    job *drawing = begin_next(w, true);

    while (drawing) {
        char *bytes = NULL;
        size_t size = 0;
        job *j = drawing;
        et_status status = et_plotter_finish(w->plotter, &bytes, &size, &j->error);
        drawing = begin_next(w, false);
        if (status == ET_OK && j->amend) {
            status = j->amend(j->context, &bytes, &size, &j->error);
        }
        if (status == ET_OK) {
            status = et_output_write(j->path, bytes, size, &j->error);
        }
        if (status == ET_OK) {
            status = remember(w->pool, j, bytes, size, &j->error);
        }
        free(bytes);
        mark_done(w->pool, j, status);
        if (!drawing) {
            drawing = begin_next(w, true);
        }
    }
    return NULL;
}

/* ---- opening and closing --------------------------------------------------------- */

static int usual_workers(void)
{
    long count = sysconf(_SC_NPROCESSORS_ONLN);
    return count < 1 ? 1 : count > MOST_WORKERS ? MOST_WORKERS : (int)count;
}

/* The threads block every signal, so that handlers run in the caller's. */
static et_status start_workers(et_plot_pool *pool, int count, et_error *err)
{
    pthread_attr_t attributes;
    sigset_t all;
    int failed = pthread_attr_init(&attributes);

    if (failed) {
        return et_fail(err, ET_ERR_MEMORY, "cannot prepare a thread: %s",
                       strerror(failed));
    }
    (void)sigfillset(&all);
    failed = pthread_attr_setsigmask_np(&attributes, &all);
    for (int i = 0; i < count && !failed; i++) {
        worker *w = &pool->workers[i];
        w->pool = pool;
        failed = pthread_create(&w->thread, &attributes, work, w);
        w->running = !failed;
        pool->worker_count += w->running;
    }
    (void)pthread_attr_destroy(&attributes);
    return pool->worker_count > 0
               ? ET_OK
               : et_fail(err, ET_ERR_IO, "cannot start a thread: %s", strerror(failed));
}

/* Which gnuplot would draw: from the manifest where its program is the same file still,
 * else asked of one that the first worker to draw then uses. */
static et_status learn_version(et_plot_pool *pool, et_error *err)
{
    et_manifest *m = &pool->manifest;
    char identity[sizeof m->identity] = "";

    if (pool->manifest_path &&
        et_program_identity(pool->program, identity, sizeof identity) &&
        strcmp(identity, m->identity) == 0 && m->version[0]) {
        return ET_OK;
    }
    et_plotter *plotter = NULL;
    et_status status = start_plotter(pool, &plotter, err);

    if (status == ET_OK) {
        const char *version = et_plotter_version(plotter);
        m->changed = m->changed || strcmp(m->version, version) != 0 ||
                     strcmp(m->identity, identity) != 0;
        memcpy(m->version, version, strlen(version) + 1);
        memcpy(m->identity, identity, sizeof identity);
        pool->first_plotter = plotter;
    }
    return status;
}

static et_status copy_options(et_plot_pool *pool, const et_plot_pool_options *o,
                              et_error *err)
{
    const char *program = o->plotter.program ? o->plotter.program : "gnuplot";

    pool->plotter = o->plotter;
    pool->redraw = o->redraw;
    pool->program = strdup(program);
    pool->keep = o->plotter.keep ? strdup(o->plotter.keep) : NULL;
    pool->manifest_path = o->manifest ? strdup(o->manifest) : NULL;
    if (!pool->program || (o->plotter.keep && !pool->keep) ||
        (o->manifest && !pool->manifest_path)) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a pool of plotters");
    }
    pool->plotter.program = pool->program;
    pool->plotter.keep = pool->keep;
    return ET_OK;
}

et_status et_plot_pool_open(et_plot_pool **out, const et_plot_pool_options *options,
                            et_error *err)
{
    static const et_plot_pool_options defaults;
    const et_plot_pool_options *o = options ? options : &defaults;

    *out = NULL;
    if (o->workers < 0 || o->workers > MOST_WORKERS) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found %d workers, expected 1 to %d, or 0 for one a processor",
                       o->workers, MOST_WORKERS);
    }
    et_plot_pool *pool = calloc(1, sizeof *pool);
    if (!pool) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a pool of plotters");
    }
    (void)pthread_mutex_init(&pool->lock, NULL);
    (void)pthread_cond_init(&pool->work, NULL);
    (void)pthread_cond_init(&pool->ready, NULL);
    et_status status = copy_options(pool, o, err);
    if (status == ET_OK && pool->manifest_path) {
        status = et_manifest_load(&pool->manifest, pool->manifest_path, err);
    }
    if (status == ET_OK) {
        status = learn_version(pool, err);
    }
    if (status == ET_OK) {
        status = start_workers(pool, o->workers ? o->workers : usual_workers(), err);
    }
    if (status != ET_OK) {
        et_plot_pool_free(pool);
        return status;
    }
    *out = pool;
    return ET_OK;
}

static void close_queue(et_plot_pool *pool)
{
    (void)pthread_mutex_lock(&pool->lock);
    pool->closed = true;
    (void)pthread_cond_broadcast(&pool->work);
    (void)pthread_mutex_unlock(&pool->lock);
    for (int i = 0; i < MOST_WORKERS; i++) {
        if (pool->workers[i].running) {
            (void)pthread_join(pool->workers[i].thread, NULL);
            pool->workers[i].running = false;
        }
    }
}

static void free_job(job *j)
{
    free(j->script);
    free(j);
}

void et_plot_pool_free(et_plot_pool *pool)
{
    if (!pool) {
        return;
    }
    atomic_store(&pool->cancelled, true);
    close_queue(pool);
    et_plotter_free(pool->first_plotter);
    for (int i = 0; i < MOST_WORKERS; i++) {
        et_plotter_free(pool->workers[i].plotter);
    }
    for (job *j = pool->first, *next; j; j = next) {
        next = j->next;
        free_job(j);
    }
    et_manifest_clear(&pool->manifest);
    (void)pthread_cond_destroy(&pool->ready);
    (void)pthread_cond_destroy(&pool->work);
    (void)pthread_mutex_destroy(&pool->lock);
    free(pool->manifest_path);
    free(pool->keep);
    free(pool->program);
    free(pool);
}

void et_plot_pool_cancel(et_plot_pool *pool)
{
    atomic_store(&pool->cancelled, true);
}

et_status et_plot_pool_finish(et_plot_pool *pool, et_error *err)
{
    close_queue(pool);
    return pool->manifest_path
               ? et_manifest_save(&pool->manifest, pool->manifest_path, err)
               : ET_OK;
}

/* ---- jobs in, results out -------------------------------------------------------- */

static job *copy_job(const et_plot_job *from)
{
    const char *by = from->amended_by ? from->amended_by : "";
    size_t script = strlen(from->script) + 1, path = strlen(from->path) + 1;
    job *j = calloc(1, sizeof *j);
    char *text = malloc(script + path + strlen(by) + 1);

    if (!j || !text) {
        free(j);
        free(text);
        return NULL;
    }
    j->script = memcpy(text, from->script, script);
    j->path = memcpy(text + script, from->path, path);
    j->amended_by = memcpy(text + script + path, by, strlen(by) + 1);
    j->kind = from->kind;
    j->amend = from->amend;
    j->context = from->context;
    return j;
}

et_status et_plot_pool_submit(et_plot_pool *pool, const et_plot_job *from, et_error *err)
{
    if (!from->script || !et_picture_is_kind(from->kind)) {
        return et_fail(err, ET_ERR_ARGUMENT, "a picture has no script or no known kind");
    }
    et_status status = et_picture_check_path(from->path, err);
    if (status != ET_OK) {
        return status;
    }
    if (pool->closed) {
        return et_fail(err, ET_ERR_ARGUMENT, "%s: the pool of plotters has been finished",
                       from->path);
    }
    job *j = copy_job(from);
    if (!j) {
        return et_fail(err, ET_ERR_MEMORY, "%s: out of memory", from->path);
    }
    (void)pthread_mutex_lock(&pool->lock);
    while (pool->waiting_count >= (size_t)pool->worker_count * WAITING_PER_WORKER) {
        (void)pthread_cond_wait(&pool->ready, &pool->lock);
    }
    if (pool->last) {
        pool->last->next = j;
    } else {
        pool->first = j;
    }
    pool->last = j;
    if (!pool->waiting) {
        pool->waiting = j;
    }
    pool->waiting_count++;
    pool->submitted++;
    (void)pthread_cond_signal(&pool->work);
    (void)pthread_mutex_unlock(&pool->lock);
    return ET_OK;
}

bool et_plot_pool_next(et_plot_pool *pool, et_plot_result *result)
{
    (void)pthread_mutex_lock(&pool->lock);
    job *j = pool->first;
    while (j && !j->done) {
        (void)pthread_cond_wait(&pool->ready, &pool->lock);
    }
    if (j) {
        pool->first = j->next;
        pool->last = pool->first ? pool->last : NULL;
        *result = (et_plot_result){.job = pool->told++,
                                   .status = j->status,
                                   .unchanged = j->unchanged,
                                   .error = j->error};
    }
    (void)pthread_mutex_unlock(&pool->lock);
    if (j) {
        free_job(j);
    }
    return j != NULL;
}

size_t et_plot_pool_left(et_plot_pool *pool)
{
    (void)pthread_mutex_lock(&pool->lock);
    size_t left = pool->submitted - pool->told;
    (void)pthread_mutex_unlock(&pool->lock);
    return left;
}

size_t et_plot_pool_started(et_plot_pool *pool)
{
    (void)pthread_mutex_lock(&pool->lock);
    size_t started = pool->started;
    (void)pthread_mutex_unlock(&pool->lock);
    return started;
}
