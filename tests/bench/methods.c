/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench_methods: how long the methods take for 63 provinces x 9 subjects x 10 years, and
 * how many times longer R needs for the same. Each method's time stands between those of
 * R's runs, so that both see the same machine; what counts is the ratio.
 *
 *     bench_methods [TASK...]      `threads` and `growth` are tasks, too
 *
 * Ends with 1 when R's answer differs from ours. Tasks whose R package is missing, or all
 * where Rscript is, are timed without a ratio and say so.
 */
#include "methods_grid.h"
#include "words.h"

#include <math.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

/* One line of Rscript's output; false when it could not be run. */
static bool run_r(const char *csv, const char *task, char *line, size_t size)
{
    char program[] = "Rscript", script[] = BENCH_SCRIPT, path[512], name[64];
    char *argv[] = {program, script, path, name, NULL};
    int ends[2], status = 0;
    pid_t child;
    posix_spawn_file_actions_t actions;

    (void)snprintf(path, sizeof path, "%s", csv);
    (void)snprintf(name, sizeof name, "%s", task);
    if (pipe(ends) != 0 || posix_spawn_file_actions_init(&actions) != 0) {
        return false;
    }
    (void)posix_spawn_file_actions_adddup2(&actions, ends[1], 1);
    (void)posix_spawn_file_actions_addclose(&actions, ends[0]);
    int failed = posix_spawnp(&child, program, &actions, NULL, argv, environ);
    (void)posix_spawn_file_actions_destroy(&actions);
    (void)close(ends[1]);
    FILE *out = fdopen(ends[0], "r");
    line[0] = '\0';
    if (out) {
        (void)!fgets(line, (int)size, out);
        (void)fclose(out);
    }
    if (failed || waitpid(child, &status, 0) < 0) {
        return false;
    }
    line[strcspn(line, "\n")] = '\0';
    return WIFEXITED(status) && WEXITSTATUS(status) == 0 && line[0] != '\0';
}

typedef struct timing {
    double here, digest;
    double r, r_digest; /* r = 0: not run */
    char why[160];      /* not            */
} timing;

static double median3(const double v[3])
{
    return fmax(fmin(v[0], v[1]), fmin(fmax(v[0], v[1]), v[2]));
}

static timing time_task(const bench_task *task, const char *csv)
{
    enum { ROUNDS = 3, SLOW = 2 }; /* a peer slower than that, in seconds, runs once */
    timing t = {0};
    double here[ROUNDS], r[ROUNDS] = {0};

    for (int i = 0; i < ROUNDS; i++) {
        char line[160] = "";
        here[i] = bench_time(task->run, false, &t.digest);
        if (!task->peer || t.why[0]) {
            continue;
        }
        if (i > 0 && r[0] > SLOW) {
            r[i] = r[0];
            continue;
        }
        if (!csv || !run_r(csv, task->name, line, sizeof line)) {
            (void)snprintf(t.why, sizeof t.why, "Rscript is not installed");
        } else if (sscanf(line, "%lf %lf", &r[i], &t.r_digest) != 2) {
            (void)snprintf(t.why, sizeof t.why, "%s", line);
        }
    }
    t.here = median3(here);
    t.r = task->peer && !t.why[0] ? median3(r) : 0.0;
    return t;
}

static double digits(double got, double known)
{
    double error = fabs(got - known) / fabs(known);
    return error > 0.0 ? fmin(15.0, -log10(error)) : 15.0;
}

/* Prints one row; false when R's answer is another. */
static bool print_task(const bench_task *task, const timing *t)
{
    bool same = true;

    (void)printf("| %s | %.3f | %.2f | ", task->what, 1e3 * t->here,
                 1e6 * t->here / (double)task->fits);
    if (!task->peer) {
        (void)printf("| | | | |\n");
        return true;
    }
    if (t->r <= 0.0) {
        (void)printf("%s | skipped: %s | | | |\n", task->peer, t->why);
        return true;
    }
    (void)printf("%s | %.0f | %.0f | ", task->peer, 1e3 * t->r, t->r / t->here);
    if (task->goal > 0.0) {
        (void)printf("%.0f", task->goal);
    }
    if (task->digits > 0.0) {
        same = digits(t->digest, t->r_digest) >= task->digits;
        (void)printf(" | %.1f digits%s |\n", digits(t->digest, t->r_digest),
                     same ? "" : " (too few)");
    } else {
        (void)printf(" | drawn at random: %.4g, %.4g |\n", t->digest, t->r_digest);
    }
    return same;
}

/* False when the number of threads changes the answer. */
static bool compare_threads(const bench_threaded *work)
{
    double one[3], two[3], digest_one = 0.0, digest_two = 0.0;

    for (int i = 0; i < 3; i++) {
        one[i] = bench_time(work->one, true, &digest_one);
        two[i] = bench_time(work->two, true, &digest_two);
    }
    bool same = memcmp(&digest_one, &digest_two, sizeof digest_one) == 0;
    (void)printf("| %s | %.1f | %.1f | %.2f | %s |\n", work->what, 1e3 * median3(one),
                 1e3 * median3(two), median3(one) / median3(two), same ? "yes" : "no");
    return same;
}

/* Without a word everything is. */
static bool wanted(const char *name, char **words)
{
    bool found = !words[0];
    for (; *words; words++) {
        found = found || strcmp(*words, name) == 0;
    }
    return found;
}

static bool is_task(const char *word)
{
    bool found = strcmp(word, "threads") == 0 || strcmp(word, "growth") == 0;
    for (size_t i = 0; i < bench_task_count; i++) {
        found = found || strcmp(word, bench_tasks[i].name) == 0;
    }
    return found;
}

static void refuse_others(char **words)
{
    for (; *words; words++) {
        if (!is_task(*words)) {
            (void)fprintf(stderr, "found the task \"%s\", expected threads, growth",
                          *words);
            for (size_t i = 0; i < bench_task_count; i++) {
                (void)fprintf(stderr, ", %s", bench_tasks[i].name);
            }
            (void)fputc('\n', stderr);
            exit(2);
        }
    }
}

static bool run_tasks(const char *csv, char **words)
{
    double closed = 0.0;
    bool same = true;

    (void)printf("| task | CPU ms | us a fit | R | R CPU ms | factor | goal "
                 "| same answer |\n|---|---|---|---|---|---|---|---|\n");
    for (size_t i = 0; i < bench_task_count; i++) {
        const bench_task *task = &bench_tasks[i];
        if (wanted(task->name, words)) {
            timing t = time_task(task, csv);
            same = print_task(task, &t) && same;
            closed += task->closed ? t.here : 0.0;
            (void)fflush(stdout);
        }
    }
    if (closed > 0.0) {
        (void)printf("\nClosed forms above, all together: %.1f ms\n", 1e3 * closed);
    }
    return same;
}

static bool run_threads(void)
{
    bool same = true;
    (void)printf("\n| work | ms, 1 thread | ms, 2 threads | factor | same answer |\n"
                 "|---|---|---|---|---|\n");
    for (size_t i = 0; i < bench_thread_count; i++) {
        same = compare_threads(&bench_threads[i]) && same;
    }
    return same;
}

int main(int argc, char **argv)
{
    char **words = bench_words(argc, argv, 0, argc, "[TASK...]",
                               "Times the methods beside R; everything without a TASK.");
    char path[512];
    const char *folder = getenv("TMPDIR");

    refuse_others(words);
    (void)snprintf(path, sizeof path, "%s/bench-methods-XXXXXX",
                   folder ? folder : P_tmpdir);
    int file = mkstemp(path);

    bench_fill_grid();
    if (file >= 0) {
        (void)close(file);
    }
    const char *csv = file >= 0 && bench_write_grid(path) ? path : NULL;
    (void)printf("%d provinces x %d subjects x %d years\n\n", PROVINCES, SUBJECTS, YEARS);
    bool same = run_tasks(csv, words);
    if (wanted("threads", words)) {
        same = run_threads() && same;
    }
    if (wanted("growth", words)) {
        bench_print_growth();
    }
    (void)unlink(path);
    return same ? 0 : 1;
}
