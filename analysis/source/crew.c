/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing is shared while rows are read. One lock, taken a few times a chunk, hands out
 * chunks; counts meet in a tally at the end, which is exact and therefore does not
 * depend on who counted what.
 */
#include "source/crew.h"

#include <pthread.h>
#include <sched.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "source/quick.h"

#define MOST_THREADS 256
/* Chunks of a file that may be on their way: what bounds memory when a worker stalls. */
#define MOST_WAITING 64
/* Chunks that a worker keeps to use again: one that was stalled gets those of others. */
#define MOST_SPARE 8

typedef struct crew {
    const et_crew_task *task;
    bool ordered;        /* a file begins when the one before it is done           */
    uint64_t total;      /* bytes as stored, 0 when not known                      */
    pthread_mutex_t lock; /* over what follows and the hand-out part of the files  */
    pthread_cond_t changed;
    uint64_t done;       /* bytes as stored                                        */
    bool cancelled, dropped; /* by the caller; because nothing more can be done    */
    et_status status;    /* the failure that comes first in the input,             */
    size_t stop_file;    /* after which nothing needs to be read                   */
    uint64_t stop_chunk;
    et_error error;
} crew;

typedef struct worker {
    crew *crew;
    bool caller;     /* runs in the calling thread and reports progress            */
    size_t current;  /* file that `counts` and `rows` belong to; SIZE_MAX: none    */
    et_counts *counts;
    et_rows rows;
    et_quick *quick; /* NULL: rows of this file go the exact way                   */
    et_tally *tally;
    et_joint *joint;
    et_chunk *spare; /* chunks to be used again                                    */
    size_t spares;
    char *text;      /* room for lines that a waiting chunk gave up                */
    pthread_t thread;
} worker;

/* ---- failures ---- */

static void fail_at(crew *c, size_t file, uint64_t chunk, et_status status,
                    const et_error *err)
{
    (void)pthread_mutex_lock(&c->lock);
    if (c->status == ET_OK || file < c->stop_file ||
        (file == c->stop_file && chunk < c->stop_chunk)) {
        c->status = status;
        c->error = *err;
        c->stop_file = file;
        c->stop_chunk = chunk;
    }
    c->dropped = c->dropped || status == ET_ERR_MEMORY;
    (void)pthread_cond_broadcast(&c->changed);
    (void)pthread_mutex_unlock(&c->lock);
}

/* With the lock held: whether a chunk comes before every failure. */
static bool is_needed(const crew *c, size_t file, uint64_t chunk)
{
    return !c->cancelled && !c->dropped &&
           (c->status == ET_OK || file < c->stop_file ||
            (file == c->stop_file && chunk < c->stop_chunk));
}

/* ---- handing out ---- */

/* With the lock held: whether a chunk can be taken from a file; *later when one may come
 * yet. */
static bool has_chunk(const crew *c, size_t index, bool *later)
{
    const et_file *file = c->task->files[index];

    if (file->ended || !is_needed(c, index, file->next)) {
        return false;
    }
    bool now = !file->busy && file->next - file->put < MOST_WAITING;
    *later = *later || !now;
    return now;
}

/* With the lock held: the next file to take a chunk from; SIZE_MAX when there is none,
 * *later when there may be one soon. A worker stays with its file and then begins
 * another, so that few cells are counted by two. */
static size_t choose_file(const crew *c, size_t current, bool *later)
{
    const et_crew_task *task = c->task;
    size_t shared = SIZE_MAX;

    *later = false;
    if (current < task->count && has_chunk(c, current, later)) {
        return current;
    }
    for (size_t i = 0; i < task->count; i++) {
        const et_file *file = task->files[i];
        if (has_chunk(c, i, later)) {
            if (c->ordered || file->next == 0) {
                return i;
            }
            shared = shared == SIZE_MAX ? i : shared;
        }
        if (c->ordered && (file->unread > 0 || file->busy)) {
            *later = true;
            break;
        }
    }
    return shared;
}

/* Takes the next chunk of some file, and the file itself when it is a stream. */
static size_t hand_out(worker *w, uint64_t *sequence)
{
    crew *c = w->crew;
    size_t index;
    bool later;

    (void)pthread_mutex_lock(&c->lock);
    while ((index = choose_file(c, w->current, &later)) == SIZE_MAX && later) {
        (void)pthread_cond_wait(&c->changed, &c->lock);
    }
    if (index != SIZE_MAX) {
        et_file *file = c->task->files[index];
        *sequence = file->next++;
        file->unread++;
        file->busy = !file->ranged || !file->begun;
        file->ended = file->ranged && !et_file_has_more(file);
    }
    (void)pthread_mutex_unlock(&c->lock);
    return index;
}

/* After the lines of a chunk were read from the file: others may take from it, unless it
 * cannot be read. */
static void release(worker *w, et_file *file, uint64_t bytes, bool readable)
{
    crew *c = w->crew;

    (void)pthread_mutex_lock(&c->lock);
    c->done += bytes;
    file->ended = file->ended || !readable;
    if (file->busy) {
        file->busy = false;
        file->ended = file->ended || !et_file_has_more(file);
        (void)pthread_cond_broadcast(&c->changed);
    }
    (void)pthread_mutex_unlock(&c->lock);
}

/* After a chunk was put in order, or could not be read. */
static bool is_last(worker *w, size_t index)
{
    crew *c = w->crew;
    et_file *file = c->task->files[index];

    (void)pthread_mutex_lock(&c->lock);
    file->unread--;
    bool last = file->ended && file->unread == 0;
    (void)pthread_cond_broadcast(&c->changed);
    (void)pthread_mutex_unlock(&c->lock);
    return last;
}

/* ---- a worker ---- */

/* Moves the counts on and forgets the file they belong to. The counts, empty then, are
 * kept for the next file. */
static et_status leave_file(worker *w, et_error *err)
{
    et_status status = ET_OK;

    if (w->rows.combine) {
        status = et_combine_move(w->rows.combine, w->counts, w->tally, w->joint, err);
    }
    if (w->counts && status == ET_OK) {
        status = et_counts_move(w->counts, w->tally, err);
    }
    if (status != ET_OK) {
        et_counts_free(w->counts);
        w->counts = NULL;
    }
    et_combine_free(w->rows.combine);
    w->rows.combine = NULL;
    et_rows_close(&w->rows);
    et_quick_close(w->quick);
    w->quick = NULL;
    w->current = SIZE_MAX;
    return status;
}

static et_status enter_file(worker *w, size_t index, et_error *err)
{
    const et_layout *layout = w->crew->task->files[index]->layout;
    const et_source_options *options = w->crew->task->options;

    if (w->current == index && w->counts->rows < ET_COUNTS_ROWS) {
        return ET_OK;
    }
    et_status status = leave_file(w, err);
    if (status == ET_OK) {
        status = et_rows_open(&w->rows, layout, err);
    }
    if (w->counts && !et_counts_reuse(w->counts, layout)) {
        et_counts_free(w->counts);
        w->counts = NULL;
    }
    if (status == ET_OK && !w->counts) {
        status = et_counts_new(&w->counts, layout, err);
    }
    if (status == ET_OK && et_combine_wanted(options)) {
        status = et_combine_new(&w->rows.combine, layout, options, err);
    } else if (status == ET_OK && et_quick_fits(layout, options->decoder)) {
        status = et_quick_open(&w->quick, layout, options->decoder, err);
    }
    if (status == ET_OK) {
        w->rows.counts = w->counts;
        w->current = index;
    }
    return status;
}

static void put_aside(worker *w, et_chunk *chunk)
{
    if (w->spares == MOST_SPARE) {
        et_chunk_free(chunk);
        return;
    }
    chunk->next = w->spare;
    w->spare = chunk;
    w->spares++;
}

static et_status spare_chunk(worker *w, uint64_t sequence, et_chunk **out, et_error *err)
{
    et_status status = ET_OK;

    *out = w->spare;
    if (w->spare) {
        w->spare = w->spare->next;
        w->spares--;
    } else {
        status = et_chunk_new(out, err);
    }
    if (status == ET_OK && !(*out)->text && w->text) {
        (*out)->text = w->text;
        (*out)->room = ET_CHUNK_ROOM;
        w->text = NULL;
    }
    if (status == ET_OK) {
        et_chunk_clear(*out);
        (*out)->keep = w->crew->task->reject != NULL;
        (*out)->sequence = sequence;
        status = et_chunk_reserve(*out, ET_CHUNK_ROOM, err);
    }
    return status;
}

/* How often `c` stands in the lines of a chunk: once a row, or more. Counted by so many
 * bytes that a byte holds the count, which compilers make vectors of. */
static size_t count_rows(const et_chunk *chunk, char c)
{
    size_t rows = 0;

    for (size_t at = chunk->begin; at < chunk->length; at += UINT8_MAX) {
        size_t left = chunk->length - at, size = left < UINT8_MAX ? left : UINT8_MAX;
        uint8_t found = 0;
        for (size_t i = 0; i < size; i++) {
            found = (uint8_t)(found + (chunk->text[at + i] == c));
        }
        rows += found;
    }
    return rows;
}

static et_status read_rows(worker *w, size_t index, et_chunk *chunk, et_error *err)
{
    et_status status = enter_file(w, index, err);

    chunk->number = w->crew->task->seen != NULL;
    if (status == ET_OK && chunk->number) {
        bool objects = w->rows.layout->shape == ET_SHAPE_JSON;
        status = et_chunk_number(chunk, count_rows(chunk, objects ? '}' : '\n'),
                                 objects, err);
    }
    if (status == ET_OK) {
        w->rows.chunk = chunk;
        status = w->quick ? et_quick_chunk(w->quick, &w->rows, err)
                          : et_rows_chunk(&w->rows, err);
    }
    return status;
}

/* Queues a chunk and puts in order what can be; what is done with is used again. */
static et_status hand_in(worker *w, et_file *file, et_chunk *chunk, et_error *err)
{
    et_status status = ET_OK;

    (void)pthread_mutex_lock(&file->order_lock);
    et_chunk **place = &file->waiting;
    while (*place && (*place)->sequence < chunk->sequence) {
        place = &(*place)->next;
    }
    chunk->next = *place;
    *place = chunk;
    if (chunk->sequence != file->put && chunk->kept_count == 0 && !w->text &&
        chunk->room == ET_CHUNK_ROOM) {
        w->text = chunk->text; /* it may wait long, and nobody will look at its lines */
        chunk->text = NULL;
        chunk->room = 0;
    }
    while (status == ET_OK && file->waiting && file->waiting->sequence == file->put) {
        et_chunk *next = file->waiting;
        file->waiting = next->next;
        file->put++;
        status = et_order_put(w->crew->task, file, next, err);
        put_aside(w, next);
    }
    (void)pthread_mutex_unlock(&file->order_lock);
    return status;
}

static et_status work_on(worker *w, size_t index, uint64_t sequence, et_error *err)
{
    et_file *file = w->crew->task->files[index];
    et_chunk *chunk = NULL;
    uint64_t bytes = 0;

    et_status status = spare_chunk(w, sequence, &chunk, err);
    if (status == ET_OK && !file->begun) {
        status = et_file_begin(file, err);
    }
    if (status == ET_OK) {
        status = et_file_read(file, chunk, &bytes, err);
    }
    release(w, file, bytes, status == ET_OK);
    if (status == ET_OK) {
        status = read_rows(w, index, chunk, err);
    }
    if (status == ET_OK) {
        return hand_in(w, file, chunk, err);
    }
    if (chunk) {
        put_aside(w, chunk);
    }
    return status;
}

static void tell_progress(worker *w)
{
    crew *c = w->crew;
    const et_source_options *options = c->task->options;

    if (!w->caller || !options->progress) {
        return;
    }
    (void)pthread_mutex_lock(&c->lock);
    uint64_t done = c->total && c->done > c->total ? c->total : c->done;
    (void)pthread_mutex_unlock(&c->lock);
    if (!options->progress(options->progress_context, done, c->total)) {
        (void)pthread_mutex_lock(&c->lock);
        c->cancelled = true;
        (void)pthread_cond_broadcast(&c->changed);
        (void)pthread_mutex_unlock(&c->lock);
    }
}

static void *run_worker(void *context)
{
    worker *w = context;
    et_error err = {0};
    uint64_t sequence;
    size_t index;

    while ((index = hand_out(w, &sequence)) != SIZE_MAX) {
        et_file *file = w->crew->task->files[index];
        et_status status = work_on(w, index, sequence, &err);
        if (status != ET_OK) {
            fail_at(w->crew, index, sequence, status, &err);
        }
        if (is_last(w, index)) {
            status = et_file_close(file, &err);
            if (status != ET_OK) {
                fail_at(w->crew, index, UINT64_MAX, status, &err);
            }
        }
        tell_progress(w);
    }
    if (leave_file(w, &err) != ET_OK) {
        fail_at(w->crew, 0, 0, ET_ERR_MEMORY, &err);
    }
    et_counts_free(w->counts);
    return NULL;
}

/* ---- the crew ---- */

static size_t processors(void)
{
    cpu_set_t set;
    if (sched_getaffinity(0, sizeof set, &set) == 0 && CPU_COUNT(&set) > 0) {
        return (size_t)CPU_COUNT(&set);
    }
    long count = sysconf(_SC_NPROCESSORS_ONLN);
    return count > 0 ? (size_t)count : 1;
}

/* No more workers than there are chunks; a stream keeps two busy. */
static size_t worker_count(const et_crew_task *task)
{
    size_t most = task->threads ? task->threads : processors();
    size_t chunks = 0;

    for (size_t i = 0; i < task->count && chunks < most; i++) {
        const et_file *file = task->files[i];
        chunks += file->ranged ? (size_t)(file->size / ET_CHUNK_SIZE) + 1 : 2;
    }
    most = most < MOST_THREADS ? most : MOST_THREADS;
    return chunks < most ? (chunks ? chunks : 1) : most;
}

static void run_workers(worker *workers, size_t count)
{
    size_t started = 0;

    for (size_t i = 1; i < count; i++) { /* fewer than wanted do the work too */
        if (pthread_create(&workers[i].thread, NULL, run_worker, &workers[i]) != 0) {
            break;
        }
        started = i;
    }
    (void)run_worker(&workers[0]);
    for (size_t i = 1; i <= started; i++) {
        (void)pthread_join(workers[i].thread, NULL);
    }
}

static void count_bytes(crew *c)
{
    bool known = true;

    for (size_t i = 0; i < c->task->count; i++) {
        const et_file *file = c->task->files[i];
        known = known && file->size > 0;
        c->total += file->member == 0 ? file->size : 0;
    }
    c->total = known ? c->total : 0;
}

/* A worker's own sums, made before it runs. */
static et_status make_sums(worker *w, et_error *err)
{
    et_status status = et_tally_new(&w->tally, err);
    return status == ET_OK ? et_joint_new(&w->joint, err) : status;
}

static et_status merge_sums(const worker *w, et_tally *tally, et_joint *joint,
                            et_error *err)
{
    et_status status = et_tally_absorb(tally, w->tally, err);
    return status == ET_OK ? et_joint_merge(joint, w->joint, err) : status;
}

et_status et_crew_run(const et_crew_task *task, et_tally *tally, et_joint *joint,
                      et_error *err)
{
    crew c = {.task = task, .ordered = task->seen || task->reject};
    size_t count = worker_count(task);
    worker *workers = calloc(count, sizeof *workers);

    if (!workers) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory while reading candidates");
    }
    (void)pthread_mutex_init(&c.lock, NULL);
    (void)pthread_cond_init(&c.changed, NULL);
    et_status status = ET_OK;
    count_bytes(&c);
    for (size_t i = 0; i < task->count; i++) {
        task->files[i]->ended = !et_file_has_more(task->files[i]);
    }
    for (size_t i = 0; i < count && status == ET_OK; i++) {
        workers[i] = (worker){.crew = &c, .caller = i == 0, .current = SIZE_MAX};
        status = make_sums(&workers[i], err);
    }
    if (status == ET_OK) {
        run_workers(workers, count);
        status = c.cancelled ? et_fail(err, ET_ERR_CANCELLED, "cancelled") : c.status;
        if (!c.cancelled && status != ET_OK) {
            status = et_fail(err, status, "%s", c.error.text);
        }
    }
    for (size_t i = 0; i < count; i++) {
        if (status == ET_OK) {
            status = merge_sums(&workers[i], tally, joint, err);
        }
        et_tally_free(workers[i].tally);
        et_joint_free(workers[i].joint);
        free(workers[i].text);
        while (workers[i].spare) {
            et_chunk *next = workers[i].spare->next;
            et_chunk_free(workers[i].spare);
            workers[i].spare = next;
        }
    }
    (void)pthread_cond_destroy(&c.changed);
    (void)pthread_mutex_destroy(&c.lock);
    free(workers);
    return status;
}
