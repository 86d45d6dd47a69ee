/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A deck file:
 *
 *     [deck]
 *     title = Mathematics in the north
 *     source = Ministry of Education and Training
 *     date = 28 November 2026
 *     [start]
 *     slide = front
 *     [maths]
 *     slide = caterpillar
 *     subject = toan
 *     notes = Say first what the grey ones mean.
 *     [what we ask]
 *     slide = text
 *     title = Three questions
 *     row = Who rises? | Four provinces of sixty-three
 *
 * Every section but [deck] is a slide; other keys are the options of `plot`.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <ini.h>

#include "cli/deck.h"

typedef struct reader {
    cli_slides *out;
    const char *name; /* of the file */
    FILE *file;
    int line;
    char section[128];
    et_error *err;
    et_status status;
} reader;

static et_status no_memory(et_error *err)
{
    return et_fail(err, ET_ERR_MEMORY, "out of memory for a deck");
}

static void free_slide(cli_slide *slide)
{
    free(slide->kind);
    free(slide->title);
    free(slide->subtitle);
    free(slide->notes);
    free(slide->where);
    for (size_t i = 0; i < slide->row_count; i++) {
        free(slide->names[i]);
        free(slide->texts[i]);
    }
    for (size_t i = 0; i < slide->argument_count; i++) {
        free(slide->arguments[i]);
    }
}

void cli_slides_free(cli_slides *slides)
{
    for (size_t i = 0; i < slides->count; i++) {
        free_slide(&slides->slides[i]);
    }
    free(slides->slides);
    free(slides->title);
    free(slides->subtitle);
    free(slides->source);
    free(slides->date);
    *slides = (cli_slides){0};
}

static cli_slide *grow(cli_slides *slides)
{
    if (slides->count == slides->room) {
        size_t room = slides->room ? 2 * slides->room : 16;
        cli_slide *more = realloc(slides->slides, room * sizeof *more);
        if (!more) {
            return NULL;
        }
        slides->slides = more;
        slides->room = room;
    }
    cli_slide *slide = &slides->slides[slides->count++];
    *slide = (cli_slide){0};
    return slide;
}

et_status cli_slides_add(cli_slides *slides, const char *kind, const char *first,
                         const char *second, et_error *err)
{
    const char *arguments[] = {first, second};
    cli_slide *slide = grow(slides);

    if (!slide || !(slide->kind = strdup(kind)) || !(slide->where = strdup(kind))) {
        return no_memory(err);
    }
    for (size_t i = 0; i < 2 && arguments[i]; i++) {
        slide->arguments[i] = strdup(arguments[i]);
        if (!slide->arguments[i]) {
            return no_memory(err);
        }
        slide->argument_count++;
    }
    return ET_OK;
}

/* ---- entries ---- */

static et_status set(reader *r, char **field, const char *name, const char *value)
{
    if (*field) {
        return et_fail_at(r->err, r->name, (uint64_t)r->line, 0,
                          "found %s a second time in [%s], expected it once", name,
                          r->section);
    }
    *field = strdup(value);
    return *field ? ET_OK : no_memory(r->err);
}

/* Lines that go on come as entries of the same name. */
static et_status go_on(char **field, const char *value, et_error *err)
{
    char *longer = NULL;

    if (asprintf(&longer, "%s%s%s", *field ? *field : "", *field ? "\n" : "", value) < 0) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a deck");
    }
    free(*field);
    *field = longer;
    return ET_OK;
}

static et_status deck_entry(reader *r, const char *name, const char *value)
{
    static const char *const known[] = {"title", "subtitle", "source", "date"};
    char **const fields[] = {&r->out->title, &r->out->subtitle, &r->out->source,
                             &r->out->date};
    char nearest[200];

    for (size_t i = 0; i < 4; i++) {
        if (strcmp(name, known[i]) == 0) {
            return set(r, fields[i], name, value);
        }
    }
    (void)et_text_nearest(name, known, 4, nearest, sizeof nearest);
    return et_fail_at(r->err, r->name, (uint64_t)r->line, 0,
                      "found the key \"%s\" in [deck]; %s", name,
                      nearest[0] ? nearest : "expected title, subtitle, source or date");
}

/* "Name | finding" */
static et_status add_row(reader *r, cli_slide *slide, const char *value)
{
    const char *bar = strchr(value, '|');

    if (!bar || slide->row_count == ET_SLIDE_MOST_ROWS) {
        return et_fail_at(r->err, r->name, (uint64_t)r->line, 0,
                          "found the row \"%s\", expected \"name | text\", at most %d of "
                          "them", value, ET_SLIDE_MOST_ROWS);
    }
    size_t length = (size_t)(bar - value);
    while (length > 0 && value[length - 1] == ' ') {
        length--;
    }
    bar++;
    char *name = strndup(value, length), *text = strdup(bar + strspn(bar, " "));
    slide->names[slide->row_count] = name;
    slide->texts[slide->row_count++] = text;
    return name && text ? ET_OK : no_memory(r->err);
}

static et_status add_argument(reader *r, cli_slide *slide, const char *name,
                              const char *value)
{
    char *argument = NULL;
    bool flag = strcmp(value, "yes") == 0;

    if (slide->argument_count == CLI_DECK_MOST_ARGUMENTS) {
        return et_fail_at(r->err, r->name, (uint64_t)r->line, 0,
                          "found more than %d options in [%s], expected fewer",
                          CLI_DECK_MOST_ARGUMENTS, r->section);
    }
    if (asprintf(&argument, flag ? "--%s" : "--%s=%s", name, value) < 0) {
        return no_memory(r->err);
    }
    slide->arguments[slide->argument_count++] = argument;
    return ET_OK;
}

static et_status slide_entry(reader *r, cli_slide *slide, const char *name,
                             const char *value)
{
    if (strcmp(name, "slide") == 0) {
        return set(r, &slide->kind, name, value);
    }
    if (strcmp(name, "title") == 0) {
        return set(r, &slide->title, name, value);
    }
    if (strcmp(name, "subtitle") == 0) {
        return set(r, &slide->subtitle, name, value);
    }
    if (strcmp(name, "notes") == 0) {
        return go_on(&slide->notes, value, r->err);
    }
    return strcmp(name, "row") == 0 ? add_row(r, slide, value)
                                    : add_argument(r, slide, name, value);
}

static int read_entry(void *context, const char *section, const char *name,
                      const char *value)
{
    reader *r = context;
    bool begins = strcmp(section, r->section) != 0;

    if (r->status != ET_OK) {
        return 0;
    }
    if (!et_text_is_clean(section, "") || !et_text_is_clean(name, "") ||
        !et_text_is_clean(value, "")) {
        r->status = et_fail_at(r->err, r->name, (uint64_t)r->line, 0,
                               "found control characters, expected plain text");
        return 0;
    }
    (void)et_text_copy(r->section, sizeof r->section, section);
    if (strcmp(section, "deck") == 0) {
        r->status = deck_entry(r, name, value);
        return r->status == ET_OK;
    }
    cli_slide *slide = NULL;
    if (begins || r->out->count == 0) {
        slide = grow(r->out);
        if (!slide ||
            asprintf(&slide->where, "%s:%d [%s]", r->name, r->line, section) < 0) {
            r->status = no_memory(r->err);
            return 0;
        }
    }
    slide = &r->out->slides[r->out->count - 1];
    r->status = slide_entry(r, slide, name, value);
    return r->status == ET_OK;
}

/* inih takes what does not fit its buffer for the next line: such lines are refused. */
static char *read_line(char *text, int size, void *context)
{
    reader *r = context;
    char *line = r->status == ET_OK ? fgets(text, size, r->file) : NULL;

    r->line += line != NULL;
    if (line && !strchr(line, '\n') && !feof(r->file)) {
        r->status = et_fail_at(r->err, r->name, (uint64_t)r->line, 0,
                               "found a line of more than %d bytes, expected shorter ones: "
                               "indented lines go on with the one before", size - 2);
        return NULL;
    }
    return line;
}

static et_status check(const reader *r)
{
    for (size_t i = 0; i < r->out->count; i++) {
        const cli_slide *slide = &r->out->slides[i];
        if (!slide->kind) {
            return et_fail(r->err, ET_ERR_INPUT,
                           "%s: found no key \"slide\", expected slide = front, country, "
                           "provinces, text or a kind of chart", slide->where);
        }
    }
    return r->out->count > 0
               ? ET_OK
               : et_fail(r->err, ET_ERR_INPUT, "%s: found no slides, expected a section for "
                                               "each", r->name);
}

et_status cli_slides_read(cli_slides *out, const char *path, et_error *err)
{
    bool standard = strcmp(path, "-") == 0;
    reader r = {.out = out,
                .name = standard ? "standard input" : path,
                .file = standard ? stdin : fopen(path, "re"),
                .err = err};

    if (!r.file) {
        return et_fail(err, ET_ERR_IO, "cannot read %s: %s", path, strerror(errno));
    }
    int line = ini_parse_stream(read_line, &r, read_entry, &r);
    if (r.status == ET_OK && line != 0) {
        r.status = et_fail_at(err, r.name, line > 0 ? (uint64_t)line : 0, 0,
                              "found a line that is no section, no comment and no "
                              "\"key = value\"");
    }
    if (!standard) {
        (void)fclose(r.file);
    }
    return r.status == ET_OK ? check(&r) : r.status;
}
