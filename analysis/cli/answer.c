/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where answers go: to standard output or to a file, whole or not at all.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/remarks.h"
#include "cli/options.h"
#include "cli/save.h"
#include "examtrend/text.h"
#include "examtrend/workbook.h"
#include "files.h"

/* A workbook is no text: a terminal would show its bytes. */
static et_status refuse_terminal(const cli_options *options, et_error *err)
{
    bool to_output = !options->output || strcmp(options->output, "-") == 0;

    if (options->format == ET_FORMAT_XLSX && to_output && isatty(STDOUT_FILENO)) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found a terminal, expected a file for a workbook: -o FILE.xlsx");
    }
    return ET_OK;
}

et_status cli_expect_text(const char *path, const char *expected, et_error *err)
{
    static const char *const others[] = {".xlsx", ".html", ".pdf", ".pptx",
                                         ".svg",  ".png",  ".zip"};
    const char *dot = path ? strrchr(path, '.') : NULL;

    for (size_t i = 0; dot && i < sizeof others / sizeof *others; i++) {
        if (strcasecmp(dot, others[i]) == 0) {
            return et_fail(err, ET_ERR_ARGUMENT,
                           "found the file name %s, expected one that ends in %s", path,
                           expected);
        }
    }
    return ET_OK;
}

/* A table in a file that says it is something else opens nowhere. */
static et_status check_ending(const cli_options *options, et_error *err)
{
    if (!options->output) {
        return ET_OK;
    }
    if (options->format == ET_FORMAT_XLSX) {
        return cli_expect_ending(options->output, ".xlsx", err);
    }
    return cli_expect_text(options->output,
                           options->format_given
                               ? "what --format says"
                               : ".txt, .csv, .tsv, .json, .jsonl, .md or .xlsx",
                           err);
}

et_status cli_check_answer(const cli_options *options, et_error *err)
{
    et_status status = refuse_terminal(options, err);

    if (status == ET_OK) {
        status = check_ending(options, err);
    }
    if (status == ET_OK) {
        status = cli_check_written(options, "--output", options->output, err);
    }
    if (status == ET_OK) {
        status = et_outfile_check(options->output, err);
    }
    return status == ET_OK && options->format == ET_FORMAT_XLSX
               ? et_workbook_available(err)
               : status;
}

et_status cli_answer_open(cli_world *world, const cli_options *options, et_error *err)
{
    et_status status = cli_check_answer(options, err);
    return status == ET_OK ? cli_world_open(world, options, err) : status;
}

int cli_write(const cli_options *options, const char *bytes, size_t size)
{
    et_error err = {0};

    et_status status = refuse_terminal(options, &err);
    if (status == ET_OK) {
        status = cli_check_written(options, "--output", options->output, &err);
    }
    if (status == ET_OK && options->output && strcmp(options->output, "-") != 0) {
        status = et_output_write(options->output, bytes, size, &err);
    } else if (status == ET_OK) {
        (void)fwrite(bytes, 1, size, stdout);
    }
    return status == ET_OK ? CLI_OK : cli_report(&err);
}

char *cli_data_notes(const cli_options *options, const cli_world *world)
{
    char *notes = NULL, *without = NULL, line[CLI_REMARK_SIZE];
    size_t size = 0, at = 0;
    FILE *out = open_memstream(&notes, &size);

    if (!out) {
        return NULL;
    }
    while (world && cli_remarks_next(world->remarks, &at, options->language, line)) {
        (void)fprintf(out, "%s\n", line);
    }
    bool good = cli_without_names(&without, world, options, NULL) == ET_OK;
    if (without) {
        (void)fprintf(out, "%s%s\n",
                      cli_pick(options->language, "left out everywhere: ",
                               "không tính ở đâu cả: "),
                      without);
    }
    free(without);
    good = good && !ferror(out);
    if (fclose(out) != 0 || !good) {
        free(notes);
        return NULL;
    }
    return notes;
}

static void add_notes(et_table *table, char *notes)
{
    char *save = NULL;

    for (char *line = strtok_r(notes, "\n", &save); line;
         line = strtok_r(NULL, "\n", &save)) {
        et_table_note(table, "%s", line);
    }
}

int cli_print(const cli_options *options, const cli_world *world, et_table *const *tables,
              size_t count)
{
    et_error err = {0};
    char *notes = cli_data_notes(options, world), *all = NULL;
    size_t size = 0;

    et_status status = notes ? ET_OK : et_fail(&err, ET_ERR_MEMORY, "out of memory");
    if (status == ET_OK && count > 0) {
        add_notes(tables[count - 1], notes);
    }
    if (status == ET_OK) {
        status = et_tables_render((const et_table *const *)tables, count, options->format,
                                  &all, &size, &err);
    }
    int code = status == ET_OK ? cli_write(options, all, size) : cli_report(&err);
    free(notes);
    free(all);
    return code;
}

int cli_answer(const cli_options *options, const cli_world *world, et_status status,
               et_table **tables, size_t count, const et_error *err)
{
    int code = status == ET_OK ? cli_print(options, world, tables, count)
                               : cli_report(err);
    for (size_t i = 0; i < count; i++) {
        et_table_free(tables[i]);
    }
    return code;
}

bool cli_for_people(const cli_options *options)
{
    return options->format == ET_FORMAT_TEXT || options->format == ET_FORMAT_MARKDOWN;
}

int cli_print_text(const cli_options *options, const cli_world *world, const char *text)
{
    char *notes = cli_data_notes(options, world), *all = NULL;
    et_error err = {0};

    if (!notes || asprintf(&all, "%s%s", text, notes) < 0) {
        free(notes);
        (void)et_fail(&err, ET_ERR_MEMORY, "out of memory");
        return cli_report(&err);
    }
    int code = cli_write(options, all, strlen(all));
    free(notes);
    free(all);
    return code;
}

et_status cli_expect_ending(const char *path, const char *ending, et_error *err)
{
    static const char *const others[] = {".csv", ".tsv",  ".json", ".jsonl",
                                         ".md",  ".txt",  ".xlsx", ".html",
                                         ".pdf", ".pptx", ".svg",  ".png"};
    const char *dot = strrchr(path, '.');

    for (size_t i = 0; dot && i < sizeof others / sizeof *others; i++) {
        if (strcasecmp(dot, others[i]) == 0 && strcasecmp(dot, ending) != 0) {
            return et_fail(err, ET_ERR_ARGUMENT,
                           "found the file name %s, expected one that ends in %s", path,
                           ending);
        }
    }
    return ET_OK;
}

et_status cli_check_folder(const char *folder, et_error *err)
{
    char *path = strdup(folder);
    struct stat info;
    et_status status = ET_OK;

    if (!path) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory");
    }
    while (*path && stat(path, &info) != 0) { /* up to what is there */
        char *slash = strrchr(path, '/');
        char *end = slash ? slash + (slash == path) : path;
        *end = '\0';
    }
    const char *there = *path ? path : ".";
    if (*path && !S_ISDIR(info.st_mode)) {
        status = et_fail(err, ET_ERR_IO, "cannot write into the folder %s: %s is a file",
                         folder, path);
    } else if (access(there, W_OK | X_OK) != 0) {
        status = et_fail(err, ET_ERR_IO, "cannot write into the folder %s: %s", folder,
                         strerror(errno));
    }
    free(path);
    return status;
}

et_status cli_make_folders(const char *path, et_error *err)
{
    char *copy = strdup(path);
    et_status status = copy ? ET_OK : et_fail(err, ET_ERR_MEMORY, "out of memory");
    char *last = copy && *copy ? strrchr(copy + 1, '/') : NULL;
    bool there = false;

    if (last) { /* most are: of a batch's jobs all but the first */
        *last = '\0';
        there = access(copy, F_OK) == 0;
        *last = '/';
    }
    for (char *slash = last && !there ? strchr(copy + 1, '/') : NULL;
         slash && status == ET_OK; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        if (mkdir(copy, 0777) != 0 && errno != EEXIST) {
            status = et_fail(err, ET_ERR_IO, "cannot make the folder %s: %s", copy,
                             strerror(errno));
        }
        *slash = '/';
    }
    free(copy);
    return status;
}
