/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/batch.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <jansson.h>

#include "cli/deck.h"
#include "cli/options.h"
#include "examtrend/plotter.h"
#include "examtrend/table.h"

static const char kind[] = "examtrend batch 1";

/* ---- what a job reads -------------------------------------------------------------- */

static void put_input(batch *b, batch_job *job, batch_path *input)
{
    job->inputs = batch_grow(&b->store, job->inputs, job->input_count,
                             sizeof *job->inputs);
    job->inputs[job->input_count++] = input;
}

/* Each file is read once, however many jobs it is for. */
static batch_path *find_file(batch *b, const batch_job *job, const char *path)
{
    struct stat info;
    et_error err = {0};

    for (size_t i = 0; i < b->input_count; i++) {
        if (strcmp(b->inputs[i]->path, path) == 0) {
            return b->inputs[i];
        }
    }
    batch_path *input = batch_take(&b->store, sizeof *input);
    input->path = path;
    /* what is no file (a database, a pipe) can be told by nothing that stays the same */
    bool file = stat(path, &info) != 0 ? !strstr(path, "://") : S_ISREG(info.st_mode);
    if (file && et_sha256_file(path, input->sha256, &input->size, &err) != ET_OK) {
        batch_file_fault(b->file, job->line, "%s", err.text);
    }
    b->inputs = batch_grow(&b->store, b->inputs, b->input_count, sizeof *b->inputs);
    b->inputs[b->input_count++] = input;
    return input;
}

static void add_file(batch *b, batch_job *job, const char *path)
{
    put_input(b, job, find_file(b, job, path));
}

/* Whether the files of this word are known; else they are to be put there. */
static bool is_found(batch *b, batch_found *found, const char *word)
{
    if (found->word && strcmp(found->word, word) == 0) {
        return true;
    }
    *found = (batch_found){.word = batch_copy(&b->store, word, strlen(word))};
    return false;
}

static void put_found(batch *b, batch_found *found, const batch_job *job,
                      const char *path)
{
    found->files =
        batch_grow(&b->store, found->files, found->count, sizeof *found->files);
    found->files[found->count++] = find_file(b, job, path);
}

static void add_found(batch *b, batch_job *job, const batch_found *found)
{
    for (size_t i = 0; i < found->count; i++) {
        put_input(b, job, found->files[i]);
    }
}

static int is_data(const struct dirent *entry)
{
    const char *dot = strrchr(entry->d_name, '.');
    return entry->d_name[0] != '.' && dot &&
           (strcmp(dot, ".csv") == 0 || strcmp(dot, ".zst") == 0);
}

static int is_visible(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

/* The files of a folder, of a registry its tables. */
static void list_folder(batch *b, batch_found *found, const batch_job *job,
                        int (*wanted)(const struct dirent *))
{
    struct dirent **list = NULL;
    struct stat info;
    int count = scandir(found->word, &list, wanted, alphasort);

    for (int i = 0; i < count; i++) {
        const char *path = batch_print(&b->store, "%s/%s", found->word, list[i]->d_name);
        if (stat(path, &info) == 0 && S_ISREG(info.st_mode)) {
            put_found(b, found, job, path);
        }
        free(list[i]);
    }
    free(list);
}

static void add_registry(batch *b, batch_job *job, const char *folder)
{
    if (!is_found(b, &b->registry_found, folder)) {
        list_folder(b, &b->registry_found, job, is_data);
    }
    add_found(b, job, &b->registry_found);
}

static void add_path(batch *b, batch_job *job, const char *path)
{
    batch_found folder = {.word = path};
    struct stat info;
    if (stat(path, &info) == 0 && S_ISDIR(info.st_mode)) {
        list_folder(b, &folder, job, is_visible);
        add_found(b, job, &folder);
    } else {
        add_file(b, job, path);
    }
}

static void find_program(batch *b, batch_found *found, const batch_job *job)
{
    const char *folders = getenv("PATH"), *program = found->word;

    if (strchr(program, '/')) {
        if (access(program, X_OK) == 0) {
            put_found(b, found, job, program);
        }
        return;
    }
    for (const char *at = folders ? folders : "/bin:/usr/bin"; at;) {
        size_t length = strcspn(at, ":");
        const char *path = batch_print(&b->store, "%.*s%s%s", (int)length, at,
                                       length ? "/" : "", program);
        if (access(path, X_OK) == 0) {
            put_found(b, found, job, path);
            return;
        }
        at = at[length] ? at + length + 1 : NULL;
    }
}

/* The program itself, so that another gnuplot draws anew; none where there is none. */
static void add_program(batch *b, batch_job *job, const char *program)
{
    if (!is_found(b, &b->program_found, program)) {
        find_program(b, &b->program_found, job);
    }
    add_found(b, job, &b->program_found);
}

/* The value of an option that was given as --NAME=VALUE; NULL when it was not. */
static const char *value_of(const batch_job *job, const char *name)
{
    size_t length = strlen(name);
    const char *value = NULL;

    for (int i = job->options; i < job->argc && i != job->operands - 1; i++) {
        const char *word = job->argv[i];
        if (strncmp(word, "--", 2) == 0 && strncmp(word + 2, name, length) == 0 &&
            word[length + 2] == '=') {
            value = word + length + 3;
        }
    }
    return value;
}

static void add_option(batch *b, batch_job *job, const cli_command *command,
                       const char *word)
{
    const char *equals = strchr(word, '=');
    if (!equals || strncmp(word, "--", 2) != 0) {
        return;
    }
    const char *name = batch_copy(&b->store, word + 2, (size_t)(equals - word - 2));
    const struct argp_option *option = cli_find_option(cli_ask_argp(command), name);
    if (!option || !option->arg || batch_is_target(command, name) ||
        strcmp(name, "datasets") == 0) {
        return;
    }
    bool or_else = strncmp(option->arg, "FILE|", 5) == 0; /* or a name of the registry */
    if (strcmp(option->arg, "FILE") == 0 || strcmp(option->arg, "DIR") == 0 ||
        (or_else && access(equals + 1, F_OK) == 0)) {
        add_path(b, job, equals + 1);
    }
}

/* What the slides of a deck file are made from; a file that cannot be read is told by the
 * job itself. */
static void add_slides(batch *b, batch_job *job, const char *path)
{
    const cli_command *plot = cli_find_command("plot");
    cli_slides slides = {0};
    char *text = NULL;
    size_t size = 0;
    et_error err = {0};

    if (batch_text_read(path, &text, &size, &err) != ET_OK) {
        return;
    }
    cli_slides_read(&slides, path, text, size);
    for (size_t s = 0; s < slides.count; s++) {
        const cli_slide *slide = &slides.slides[s];
        for (size_t i = 0; i < slide->option_count; i++) {
            const char *word = slide->options[i].text;
            add_option(b, job, plot, batch_copy(&b->store, word, strlen(word)));
        }
    }
    cli_slides_free(&slides);
    free(text);
}

static void find_fonts(batch *b, const batch_job *job, const char *theme)
{
    char families[2][ET_FONT_SIZE], path[4096];
    et_error err = {0};

    if (et_plotter_families(theme, families, &err) != ET_OK) {
        return; /* the job itself tells it */
    }
    for (size_t i = 0; i < 2; i++) {
        if (et_plotter_font_file(families[i], path, sizeof path)) {
            put_found(b, &b->fonts_found, job, batch_copy(&b->store, path, strlen(path)));
        }
    }
}

/* Another font draws other pictures. */
static void add_fonts(batch *b, batch_job *job, const char *theme)
{
    if (!is_found(b, &b->fonts_found, theme ? theme : "")) {
        find_fonts(b, job, theme);
    }
    add_found(b, job, &b->fonts_found);
}

/* All that decides what the job writes. */
static void make_key(batch *b, batch_job *job, const char *program)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = batch_open_text(&text, &size);
    bool known = true;

    (void)fprintf(out, "%s\n%s\n%s\n", EXAMTREND_VERSION, program, job->command->name);
    for (int i = job->options; i < job->argc; i++) {
        (void)fprintf(out, "%zu %s\n", strlen(job->argv[i]), job->argv[i]);
    }
    for (size_t i = 0; i < job->input_count; i++) {
        known = known && job->inputs[i]->sha256[0];
        (void)fprintf(out, "%s\n", job->inputs[i]->sha256);
    }
    const char *all = batch_close_text(&b->store, out, &text, &size);
    if (known) {
        (void)et_sha256_of(all, size, job->key);
    }
}

static void find_inputs(batch *b, batch_job *job)
{
    const char *operand = job->argp->args_doc ? job->argp->args_doc : "";

    for (int i = job->options; i < job->argc && i != job->operands - 1; i++) {
        add_option(b, job, job->command, job->argv[i]);
    }
    if (strncmp(operand + (*operand == '['), "FILE", 4) == 0) {
        for (int i = job->operands; i && i < job->argc; i++) {
            add_path(b, job, job->argv[i]);
            if (strcmp(job->command->name, "deck") == 0) {
                add_slides(b, job, job->argv[i]);
            }
        }
    }
    if (cli_find_option(job->argp, "datasets")) {
        const cli_options options = {.datasets = value_of(job, "datasets")};
        add_registry(b, job, cli_datasets(&options));
    }
    if (cli_find_option(job->argp, "gnuplot")) {
        const char *program = value_of(job, "gnuplot");
        add_program(b, job, program ? program : "gnuplot");
        add_fonts(b, job, value_of(job, "theme"));
    }
}

void batch_find_inputs(batch *b)
{
    et_error err = {0};
    uint64_t size;

    if (et_sha256_file("/proc/self/exe", b->program, &size, &err) != ET_OK) {
        b->program[0] = '\0';
    }
    for (size_t i = 0; i < b->count; i++) {
        find_inputs(b, &b->jobs[i]);
        make_key(b, &b->jobs[i], b->program);
    }
}

/* ---- what a job wrote -------------------------------------------------------------- */

static et_status put_output(batch *b, batch_job *job, const char *path, et_error *err)
{
    batch_path output = {.path = path};
    et_status status = et_sha256_file(path, output.sha256, &output.size, err);
    if (status == ET_OK) {
        job->outputs = batch_grow(&b->store, job->outputs, job->output_count,
                                  sizeof *job->outputs);
        job->outputs[job->output_count++] = output;
    }
    return status;
}

static et_status put_outputs(batch *b, batch_job *job, const char *target, int depth,
                             et_error *err)
{
    struct dirent **list = NULL;
    struct stat info;
    et_status status = ET_OK;

    if (stat(target, &info) != 0) {
        return et_fail(err, ET_ERR_IO, "it ended well but has not written %s", target);
    }
    if (!S_ISDIR(info.st_mode)) { /* what went to a device is not there to be looked at */
        return S_ISREG(info.st_mode) ? put_output(b, job, target, err) : ET_OK;
    }
    int count = depth > 0 ? scandir(target, &list, is_visible, alphasort) : 0;
    for (int i = 0; i < count; i++) {
        if (status == ET_OK) {
            const char *path = batch_print(&b->store, "%s/%s", target, list[i]->d_name);
            status = put_outputs(b, job, path, depth - 1, err);
        }
        free(list[i]);
    }
    free(list);
    return status;
}

et_status batch_find_outputs(batch *b, batch_job *job, et_error *err)
{
    enum { DEEPEST = 8 };
    et_status status = ET_OK;

    job->output_count = 0;
    for (size_t i = 0; i < job->target_count && status == ET_OK; i++) {
        status = put_outputs(b, job, job->targets[i], DEEPEST, err);
    }
    return status;
}

/* ---- reading ----------------------------------------------------------------------- */

typedef struct earlier {
    const char *key;
    const json_t *job;
} earlier;

static int by_key(const void *a, const void *b)
{
    return strcmp(((const earlier *)a)->key, ((const earlier *)b)->key);
}

/* Whether a file stands as it was written; takes it over as the job's output. */
static bool stands(batch *b, batch_job *job, const json_t *output)
{
    const char *path = json_string_value(json_object_get(output, "path"));
    const char *sha256 = json_string_value(json_object_get(output, "sha256"));
    json_int_t size = json_integer_value(json_object_get(output, "size"));
    struct stat info;

    if (!path || !sha256 || stat(path, &info) != 0 || !S_ISREG(info.st_mode) ||
        info.st_size != size ||
        put_output(b, job, batch_copy(&b->store, path, strlen(path)), NULL) != ET_OK) {
        return false;
    }
    return strcmp(job->outputs[job->output_count - 1].sha256, sha256) == 0;
}

static void skip_if_done(batch *b, batch_job *job, const json_t *found)
{
    const json_t *outputs = json_object_get(found, "outputs");
    const char *status = json_string_value(json_object_get(found, "status"));
    const char *message = json_string_value(json_object_get(found, "message"));
    bool same = status && strcmp(status, "done") == 0 && json_array_size(outputs) > 0;

    for (size_t i = 0; same && i < json_array_size(outputs); i++) {
        same = stands(b, job, json_array_get(outputs, i));
    }
    if (!same) {
        job->output_count = 0;
        return;
    }
    job->state = BATCH_SKIPPED;
    job->message = message ? batch_copy(&b->store, message, strlen(message)) : NULL;
}

static void skip_done(batch *b, const json_t *jobs)
{
    size_t count = 0;
    earlier *known = batch_take(&b->store, (json_array_size(jobs) + 1) * sizeof *known);

    for (size_t i = 0; i < json_array_size(jobs); i++) {
        const json_t *job = json_array_get(jobs, i);
        const char *key = json_string_value(json_object_get(job, "key"));
        if (key && *key) {
            known[count++] = (earlier){key, job};
        }
    }
    qsort(known, count, sizeof *known, by_key);
    for (size_t i = 0; i < b->count && count > 0; i++) {
        const earlier wanted = {b->jobs[i].key, NULL};
        const earlier *found = bsearch(&wanted, known, count, sizeof *known, by_key);
        if (found && b->jobs[i].key[0]) {
            skip_if_done(b, &b->jobs[i], found->job);
        }
    }
}

et_status batch_manifest_load(batch *b, bool resume, et_error *err)
{
    const char *path = b->manifest;
    json_error_t fault;
    struct stat info;

    if (stat(path, &info) != 0) {
        return ET_OK;
    }
    if (S_ISDIR(info.st_mode)) {
        return et_fail(err, ET_ERR_IO, "cannot read the manifest %s: it is a folder",
                       path);
    }
    json_t *root = json_load_file(path, 0, &fault);
    const char *says = json_string_value(json_object_get(root, "manifest"));
    const json_t *jobs = json_object_get(root, "jobs");
    et_status status = ET_OK;

    if (!root) {
        status = et_fail_at(err, path, fault.line > 0 ? (uint64_t)fault.line : 0,
                            fault.column > 0 ? (uint64_t)fault.column : 0,
                            "%s; expected the manifest of a batch (without the file, "
                            "all jobs are run)", fault.text);
    } else if (!says || strcmp(says, kind) != 0 || !json_is_array(jobs)) {
        status = et_fail_at(err, path, 0, 0, "found another kind of file, expected the "
                                             "manifest of a batch; --manifest names "
                                             "another place");
    } else if (resume) {
        skip_done(b, jobs);
    }
    json_decref(root);
    return status;
}

/* ---- writing ----------------------------------------------------------------------- */

/* A path of the system need not be UTF-8. */
static json_t *text_of(const char *bytes)
{
    json_t *text = json_string(bytes);
    char *plain = text ? NULL : strdup(bytes);

    if (!plain) {
        return text;
    }
    for (char *c = plain; *c; c++) {
        if ((unsigned char)*c >= 0x80) {
            *c = '?';
        }
    }
    text = json_string(plain);
    free(plain);
    return text;
}

static json_t *path_of(const batch_path *path)
{
    return json_pack("{s:o, s:I, s:s}", "path", text_of(path->path), "size",
                     (json_int_t)path->size, "sha256", path->sha256);
}

static json_t *words_of(char *const *words)
{
    json_t *list = json_array();
    for (; *words; words++) {
        (void)json_array_append_new(list, text_of(*words));
    }
    return list;
}

static json_t *job_of(const batch_job *job)
{
    json_t *inputs = json_array(), *outputs = json_array();
    const char *status = job->state == BATCH_FAILED    ? "failed"
                         : job->state == BATCH_WAITING ? "waiting"
                                                       : "done";
    for (size_t i = 0; i < job->input_count; i++) {
        (void)json_array_append_new(inputs, text_of(job->inputs[i]->path));
    }
    for (size_t i = 0; i < job->output_count; i++) {
        (void)json_array_append_new(outputs, path_of(&job->outputs[i]));
    }
    return json_pack("{s:o, s:s, s:o, s:s, s:s, s:o, s:o, s:o}", "name",
                     text_of(job->name), "command", job->command->name, "options",
                     words_of(job->argv + job->options), "key", job->key, "status",
                     status, "message",
                     job->message ? text_of(job->message) : json_null(), "inputs", inputs,
                     "outputs", outputs);
}

static int by_name(const void *a, const void *b)
{
    const batch_job *x = *(const batch_job *const *)a, *y = *(const batch_job *const *)b;
    int order = strcmp(x->name, y->name);
    if (order == 0 && x->target_count > 0 && y->target_count > 0) {
        order = strcmp(x->targets[0], y->targets[0]);
    }
    return order;
}

static int by_path(const void *a, const void *b)
{
    return strcmp((*(const batch_path *const *)a)->path,
                  (*(const batch_path *const *)b)->path);
}

static et_status no_memory(et_error *err)
{
    return et_fail(err, ET_ERR_MEMORY, "out of memory while writing the manifest");
}

static json_t *manifest_of(const batch *b, const batch_job **jobs,
                           const batch_path **inputs, char **words)
{
    json_t *input_list = json_array(), *job_list = json_array();

    for (size_t i = 0; i < b->input_count; i++) {
        (void)json_array_append_new(input_list, path_of(inputs[i]));
    }
    for (size_t i = 0; i < b->count; i++) {
        (void)json_array_append_new(job_list, job_of(jobs[i]));
    }
    return json_pack("{s:s, s:s, s:s, s:o, s:o, s:o}", "manifest", kind, "version",
                     EXAMTREND_VERSION, "program_sha256", b->program, "command_line",
                     words_of(words), "inputs", input_list, "jobs", job_list);
}

et_status batch_manifest_save(const batch *b, char **words, et_error *err)
{
    const batch_job **jobs = calloc(b->count + 1, sizeof *jobs);
    const batch_path **inputs = calloc(b->input_count + 1, sizeof *inputs);
    char *text = NULL;
    et_status status = jobs && inputs ? ET_OK : no_memory(err);

    for (size_t i = 0; i < b->count && status == ET_OK; i++) {
        jobs[i] = &b->jobs[i];
    }
    for (size_t i = 0; i < b->input_count && status == ET_OK; i++) {
        inputs[i] = b->inputs[i];
    }
    if (status == ET_OK) { /* the order of the job file does not matter */
        qsort(jobs, b->count, sizeof *jobs, by_name);
        qsort(inputs, b->input_count, sizeof *inputs, by_path);
        json_t *root = manifest_of(b, jobs, inputs, words);
        text = root ? json_dumps(root, JSON_INDENT(1)) : NULL;
        json_decref(root);
        status = text ? et_output_write(b->manifest, text, strlen(text), err)
                      : no_memory(err);
    }
    free(text);
    free(jobs);
    free(inputs);
    return status;
}
