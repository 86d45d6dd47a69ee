/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One picture: what gnuplot is told, what it answers, and who is to blame.
 */
#include "examtrend/plotter.h"

#include <math.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include "examtrend/table.h"
#include "examtrend/text.h"
#include "fonts.h"
#include "gnuplot.h"
#include "picture.h"
#include "plotter_inside.h"

struct et_plotter {
    et_gnuplot gnuplot;
    char *program, *keep;
    double time_limit;
    const atomic_bool *cancel;
    char version[64];
    char terminals[1024]; /* " svg pngcairo ... ", blanks at both ends */
    /* the picture under way */
    const char *script, *name;
    et_picture kind;
    double deadline;
};

static const double usual_time_limit = 60.0;
/* A program that is not gnuplot need not be waited for that long. */
static const double greeting_time_limit = 20.0;

/* ---- what went wrong, in words --------------------------------------------------- */

/* Makes foreign bytes fit for a message of one line. */
static void make_line(char *text)
{
    for (char *c = text; *c; c++) {
        if ((unsigned char)*c < 0x20 || *c == 0x7F) {
            *c = ' ';
        }
    }
    if (!et_text_is_clean(text, "")) {
        for (char *c = text; *c; c++) {
            if ((unsigned char)*c >= 0x80) {
                *c = '?';
            }
        }
    }
}

/* The last line with a letter in it that the child wrote to its standard error. */
static void last_words(const et_gnuplot *g, char *out, size_t room)
{
    const char *end = g->message + g->message_size;

    out[0] = '\0';
    while (end > g->message) {
        const char *start = end;
        while (start > g->message && start[-1] != '\n') {
            start--;
        }
        start += strspn(start, " \t");
        size_t length = start < end ? (size_t)(end - start) : 0;
        if (length > 1) {
            char line[512];
            (void)snprintf(line, sizeof line, "%.*s", (int)(length < 500 ? length : 500),
                           start);
            make_line(line);
            (void)et_text_copy(out, room, line);
            return;
        }
        while (end > g->message && end[-1] != '\n') {
            end--;
        }
        end -= end > g->message;
    }
}

/* `, line N: text`, from gnuplot's `"/dev/fd/4" line N:`; "" when it names none. */
static void locate(const et_gnuplot *g, const char *script, char *out, size_t room)
{
    static const char mark[] = "\"/dev/fd/4\" line ";
    const char *at = strstr(g->message, mark);
    char line[100];

    out[0] = '\0';
    if (!at) {
        return;
    }
    long number = strtol(at + sizeof mark - 1, NULL, 10);
    for (long i = 1; i < number && script; i++) {
        script = strchr(script, '\n');
        script += script != NULL;
    }
    if (number < 1 || !script) {
        return;
    }
    size_t length = strcspn(script, "\n");
    char *copy = strndup(script, length);
    if (!copy) {
        return;
    }
    make_line(copy);
    bool whole = et_text_copy(line, sizeof line, copy);
    free(copy);
    (void)snprintf(out, room, ", at line %ld of its script: %s%s", number, line,
                   whole ? "" : "...");
}

/* How a dead child ended; it is still to be waited for. */
static bool look_at_end(const et_gnuplot *g, siginfo_t *info)
{
    *info = (siginfo_t){0};
    return waitid(P_PID, (id_t)g->pid, info, WEXITED | WNOHANG | WNOWAIT) == 0 &&
           info->si_pid == g->pid;
}

static void describe_end(const et_gnuplot *g, char *out, size_t room)
{
    siginfo_t info;

    if (!look_at_end(g, &info)) {
        (void)snprintf(out, room, "stopped answering");
    } else if (info.si_code == CLD_EXITED) {
        (void)snprintf(out, room, "ended with code %d", info.si_status);
    } else {
        (void)snprintf(out, room, "was ended by signal %d", info.si_status);
    }
}

static et_status blame(const et_plotter *p, et_gnuplot_end end, double limit,
                       et_error *err)
{
    char how[64], words[300];

    last_words(&p->gnuplot, words, sizeof words);
    const char *saying = words[0] ? ", saying: " : "";
    switch (end) {
    case ET_GNUPLOT_CANCELLED:
        return et_fail(err, ET_ERR_CANCELLED, "%s: cancelled", p->name);
    case ET_GNUPLOT_TOO_SLOW:
        return et_fail(err, ET_ERR_EXTERNAL,
                       "%s: gnuplot was stopped, not having finished after %g "
                       "seconds%s%s",
                       p->name, limit, saying, words);
    case ET_GNUPLOT_TOO_MUCH:
        return et_fail(err, ET_ERR_EXTERNAL, "%s: gnuplot gave an endless answer",
                       p->name);
    case ET_GNUPLOT_DIED:
    case ET_GNUPLOT_ANSWERED: break;
    }
    describe_end(&p->gnuplot, how, sizeof how);
    return et_fail(err, ET_ERR_EXTERNAL, "%s: gnuplot %s%s%s", p->name, how, saying,
                   words);
}

/* ---- starting -------------------------------------------------------------------- */

/* Copies the answer's next line and moves behind it. */
static void take_line(const char **at, char *out, size_t room)
{
    size_t length = strcspn(*at, "\n");
    (void)snprintf(out, room, "%.*s", (int)length, *at);
    *at += length + ((*at)[length] == '\n');
}

/* `reset errors` and `reset session` came with 5.2. */
static et_status read_greeting(et_plotter *p, et_error *err)
{
    char version[24], level[16], list[1000];
    const char *at = p->gnuplot.answer;
    double number = 0.0;

    take_line(&at, version, sizeof version);
    take_line(&at, level, sizeof level);
    take_line(&at, list, sizeof list);
    (void)snprintf(p->terminals, sizeof p->terminals, " %s ", list);
    make_line(version);
    make_line(level);
    if (!et_text_to_double(version, strlen(version), &number) || number < 5.2) {
        return et_fail(err, ET_ERR_EXTERNAL,
                       "\"%s\" says it is gnuplot version \"%s\", expected 5.2 or newer",
                       p->program, version);
    }
    (void)snprintf(p->version, sizeof p->version, "%s patchlevel %s", version, level);
    return ET_OK;
}

/* A system whose posix_spawnp cannot report that the program is not there lets the
 * child end with this code, as shells do. */
static bool was_not_there(const et_gnuplot *g)
{
    siginfo_t info;
    return look_at_end(g, &info) && info.si_code == CLD_EXITED && info.si_status == 127;
}

/* Starts a child and hears from it that it is gnuplot. */
static et_status start(et_plotter *p, et_error *err)
{
    double limit = fmin(p->time_limit, greeting_time_limit);
    et_status status = et_gnuplot_start(&p->gnuplot, p->program, err);

    if (status != ET_OK) {
        return status;
    }
    p->name = p->program;
    status = et_gnuplot_ask(&p->gnuplot, "",
                            "set print \"/dev/fd/3\"\n"
                            "print GPVAL_VERSION\n"
                            "print GPVAL_PATCHLEVEL\n"
                            "print GPVAL_TERMINALS\n", err);
    if (status != ET_OK) {
        et_gnuplot_stop(&p->gnuplot);
        return status;
    }
    et_gnuplot_end end =
        et_gnuplot_answer(&p->gnuplot, et_gnuplot_clock() + limit, p->cancel);
    if (end == ET_GNUPLOT_ANSWERED) {
        status = read_greeting(p, err);
    } else if (end == ET_GNUPLOT_DIED && was_not_there(&p->gnuplot)) {
        status = et_gnuplot_missing(p->program, "it is not there", err);
    } else {
        status = blame(p, end, limit, err);
    }
    if (status != ET_OK) {
        et_gnuplot_stop(&p->gnuplot);
    }
    return status;
}

et_status et_plotter_open(et_plotter **out, const et_plotter_options *options,
                          et_error *err)
{
    static const et_plotter_options defaults;
    const et_plotter_options *o = options ? options : &defaults;

    *out = NULL;
    if (!(o->time_limit >= 0.0 && o->time_limit <= 1e6)) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "a picture's time limit is %g seconds, expected 0 to 1000000",
                       o->time_limit);
    }
    et_plotter *p = calloc(1, sizeof *p);
    if (!p) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory while starting gnuplot");
    }
    et_gnuplot_clear(&p->gnuplot);
    p->time_limit = o->time_limit > 0.0 ? o->time_limit : usual_time_limit;
    p->program = strdup(o->program ? o->program : "gnuplot");
    p->keep = o->keep ? strdup(o->keep) : NULL;
    et_status status = ET_OK;
    if (!p->program || (o->keep && !p->keep)) {
        status = et_fail(err, ET_ERR_MEMORY, "out of memory while starting gnuplot");
    } else {
        status = start(p, err);
    }
    if (status != ET_OK) {
        et_plotter_free(p);
        return status;
    }
    *out = p;
    return ET_OK;
}

void et_plotter_free(et_plotter *plotter)
{
    if (plotter) {
        et_gnuplot_stop(&plotter->gnuplot);
        free(plotter->program);
        free(plotter->keep);
        free(plotter);
    }
}

const char *et_plotter_version(const et_plotter *plotter)
{
    return plotter->version;
}

bool et_plotter_has_terminal(const et_plotter *plotter, const char *terminal)
{
    char word[64];
    int size = snprintf(word, sizeof word, " %s ", terminal);
    return size > 2 && size < (int)sizeof word && strstr(plotter->terminals, word);
}

void et_plotter_cancel_by(et_plotter *plotter, const atomic_bool *cancel)
{
    plotter->cancel = cancel;
}

/* ---- one picture ----------------------------------------------------------------- */

/* Back to the defaults: `reset session`, and what that leaves as it was. The variable
 * goes with the session; rand(-1) restores the seeds, which do not. */
#define FORGET                                                                           \
    "set print\n"                                                                        \
    "seeds_restored = rand(-1)\n"                                                        \
    "reset session\n"                                                                    \
    "set encoding utf8\n"                                                                \
    "unset decimalsign\n"                                                                \
    "unset datafile fortran\n"                                                           \
    "set loadpath\n"

/* The SVG terminal keeps the width and dashes of its last stroke for the next picture;
 * nothing but drawing sets them. */
#define FORGET_STROKES                                                                   \
    "set terminal svg size 99,99\n"                                                      \
    "set output \"/dev/fd/5\"\n"                                                         \
    "set samples 2\n"                                                                    \
    "unset tics\n"                                                                       \
    "unset border\n"                                                                     \
    "plot [0:1][0:1] 0 linewidth 1 dashtype solid notitle\n"                             \
    "reset\n"

#define DRAW                                                                             \
    "reset errors\n"                                                                     \
    "set terminal %s\n"                                                                  \
    "set output \"/dev/fd/5\"\n"                                                         \
    "load \"/dev/fd/4\"\n"

/* The second line is missing where the output could not be ended. */
static const char report[] = "set print \"/dev/fd/3\"\n"
                             "print GPVAL_ERRNO, \" \", GPVAL_ERRMSG\n"
                             "set output\n"
                             "print \"whole\"\n";

/* No command takes back `set linetype` (or se linet, set lt): a gnuplot that has run one
 * draws no other picture. A word in a text that looks like it costs one start. */
static bool sets_line_types(const char *script)
{
    for (const char *at = script; (at = strstr(at, "se")) != NULL; at += 2) {
        const char *word = at + 2 + (at[2] == 't');
        size_t blanks = strspn(word, " \t");
        if (blanks > 0 && (strncmp(word + blanks, "linet", 5) == 0 ||
                           strncmp(word + blanks, "lt", 2) == 0)) {
            return true;
        }
    }
    return false;
}

et_status et_plotter_begin(et_plotter *p, const char *script, et_picture kind,
                           const char *name, et_error *err)
{
    char before[1536];

    if (!et_picture_is_kind(kind)) {
        return et_fail(err, ET_ERR_ARGUMENT, "%s: there is no kind of picture %d", name,
                       (int)kind);
    }
    uint32_t lacking = kind == ET_PICTURE_PNG || kind == ET_PICTURE_PDF
                           ? et_fonts_lack(script)
                           : 0; /* whoever looks at an SVG has fonts of his own */
    if (lacking) {
        return et_fail(err, ET_ERR_UNSUPPORTED,
                       "%s: found the letter U+%04X, which no installed font has; "
                       "expected a font for it (fonts-noto-core, fonts-noto-cjk) or an "
                       "SVG",
                       name, (unsigned)lacking);
    }
    if (p->gnuplot.pid == 0) {
        et_status status = start(p, err);
        if (status != ET_OK) {
            return status;
        }
    }
    p->script = script;
    p->name = name;
    p->kind = kind;
    p->deadline = et_gnuplot_clock() + p->time_limit;
    et_status status = et_gnuplot_load(&p->gnuplot, script, err);
    if (status != ET_OK) {
        return status;
    }
    const char *terminal = et_picture_terminal(kind);
    if (kind == ET_PICTURE_SVG) {
        (void)snprintf(before, sizeof before, FORGET FORGET_STROKES DRAW, terminal);
    } else {
        (void)snprintf(before, sizeof before, FORGET DRAW, terminal);
    }
    return et_gnuplot_ask(&p->gnuplot, before, report, err);
}

/* The answer is gnuplot's error number and message, then "whole". */
static et_status judge_answer(const et_plotter *p, et_error *err)
{
    const char *at = p->gnuplot.answer;
    char line[500], second[16], where[200], *words = line;

    take_line(&at, line, sizeof line);
    take_line(&at, second, sizeof second);
    make_line(line);
    long number = strtol(line, &words, 10);
    words += strspn(words, " ");
    if (number != 0) {
        locate(&p->gnuplot, p->script, where, sizeof where);
        return et_fail(err, ET_ERR_EXTERNAL, "%s: gnuplot says: %s%s", p->name,
                       *words ? words : "error", where);
    }
    if (words == line || strcmp(second, "whole") != 0) {
        char last[300];
        last_words(&p->gnuplot, last, sizeof last);
        return et_fail(err, ET_ERR_EXTERNAL, "%s: gnuplot could not end the picture%s%s",
                       p->name, last[0] ? ", saying: " : "", last);
    }
    return ET_OK;
}

/* A picture that is there but not whole, or not there at all. */
static et_status judge_picture(const et_plotter *p, const char *bytes, size_t size,
                               et_error *err)
{
    const char *fault = et_picture_fault(p->kind, bytes, size);
    char words[300];

    if (!fault) {
        return ET_OK;
    }
    last_words(&p->gnuplot, words, sizeof words);
    return et_fail(err, ET_ERR_EXTERNAL, "%s: %s%s%s", p->name, fault,
                   words[0] ? "; gnuplot says: " : "", words);
}

/* FNV-1a: scripts of pictures with the same file name in different folders get
 * different names, the same picture always the same. */
static uint32_t short_hash(const char *text)
{
    uint32_t hash = 2166136261U;
    for (; *text; text++) {
        hash = (hash ^ (unsigned char)*text) * 16777619U;
    }
    return hash;
}

/* Keeps the script of a picture that failed, where the caller asked for it, and says so
 * behind the message. */
static void keep_script(const et_plotter *p, et_error *err)
{
    const char *slash = strrchr(p->name, '/');
    const char *name = slash ? slash + 1 : p->name;
    et_error failure = {0}, before;
    char *kept = NULL;

    if (!p->keep || !err) {
        return;
    }
    before = *err;
    if (asprintf(&kept, "%s/%.200s-%08x.gp", p->keep, name, short_hash(p->name)) < 0) {
        return;
    }
    if (et_output_write(kept, p->script, strlen(p->script), &failure) == ET_OK) {
        (void)et_fail(err, before.status, "%s; the script is kept as %s", before.text,
                      kept);
    } else {
        (void)et_fail(err, before.status, "%s; the script could not be kept: %s",
                      before.text, failure.text);
    }
    free(kept);
}

et_status et_plotter_finish(et_plotter *p, char **bytes, size_t *size, et_error *err)
{
    et_gnuplot_end end = et_gnuplot_answer(&p->gnuplot, p->deadline, p->cancel);
    et_status status = end == ET_GNUPLOT_ANSWERED ? judge_answer(p, err)
                                                  : blame(p, end, p->time_limit, err);

    *bytes = NULL;
    *size = 0;
    if (status == ET_OK) {
        status = et_gnuplot_picture(&p->gnuplot, bytes, size, err);
    }
    if (status == ET_OK) {
        status = judge_picture(p, *bytes, *size, err);
    }
    if (status == ET_OK) {
        status = et_picture_settle(p->kind, bytes, size, err);
    }
    if (status == ET_ERR_EXTERNAL) {
        keep_script(p, err);
    }
    if (status != ET_OK || sets_line_types(p->script)) {
        et_gnuplot_stop(&p->gnuplot);
    }
    if (status != ET_OK) {
        free(*bytes);
        *bytes = NULL;
        *size = 0;
    }
    return status;
}

/* ---- the doors ------------------------------------------------------------------- */

et_status et_plotter_render(et_plotter *plotter, const char *script, et_picture kind,
                            char **bytes, size_t *size, et_error *err)
{
    *bytes = NULL;
    *size = 0;
    et_status status = et_plotter_begin(plotter, script, kind, "a picture", err);
    return status == ET_OK ? et_plotter_finish(plotter, bytes, size, err) : status;
}

et_status et_plotter_draw(et_plotter *plotter, const char *script, et_picture kind,
                          const char *path, et_error *err)
{
    char *bytes = NULL;
    size_t size = 0;
    et_status status = et_picture_check_path(path, err);

    if (status != ET_OK) {
        return status;
    }
    status = et_plotter_begin(plotter, script, kind, path, err);
    if (status == ET_OK) {
        status = et_plotter_finish(plotter, &bytes, &size, err);
    }
    if (status == ET_OK) {
        status = et_output_write(path, bytes, size, err);
    }
    free(bytes);
    return status;
}
