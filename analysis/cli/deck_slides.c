/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From what a slide was asked for to the slide.
 */
#include <stdlib.h>
#include <string.h>

#include "cli/batch.h"
#include "cli/deck.h"
#include "cli/study_charts.h"

/* The options of a slide that shows a chart; their struct is filled from the deck's. */
typedef struct slide_options {
    cli_options common;
    cli_chart asked;
    FILE *faults; /* what argp has to say */
} slide_options;

static error_t parse(int key, char *arg, struct argp_state *state)
{
    slide_options *options = state->input;
    (void)arg;
    if (key == ARGP_KEY_INIT) {
        state->err_stream = options->faults;
        state->child_inputs[0] = &options->common;
        state->child_inputs[1] = &options->common;
        state->child_inputs[2] = &options->common;
        state->child_inputs[3] = &options->asked;
        return 0;
    }
    return ARGP_ERR_UNKNOWN;
}

static const struct argp_child children[] = {{&cli_data_argp, 0, NULL, 0},
                                             {&cli_without_argp, 0, NULL, 0},
                                             {&cli_unit_argp, 0, NULL, 0},
                                             {&cli_chart_argp, 0, NULL, 0},
                                             {0}};
static const struct argp slide_argp = {NULL, parse, NULL, NULL, children, NULL, NULL};

/* What every slide shares cannot be asked for by one. */
static et_status check(const cli_slide *slide, const cli_options *got,
                       const cli_options *common, et_error *err)
{
    if (got->data != common->data || got->datasets != common->datasets ||
        got->regimes != common->regimes) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "%s: found other data, expected --data, --datasets and --regimes "
                       "on the command line, for all slides", slide->where);
    }
    if (got->clusters_file != common->clusters_file ||
        got->group_count != common->group_count ||
        got->combine_count != common->combine_count ||
        got->overall.average != common->overall.average ||
        got->overall.weights != common->overall.weights) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "%s: found clusters or averages of its own, expected "
                       "--clusters-file, --group, --combine, --average and --weights on "
                       "the command line, for all slides", slide->where);
    }
    return ET_OK;
}

/* A single line of what argp says, which adds where to find help. */
static et_status parse_options(const cli_slide *slide, slide_options *options,
                               et_error *err)
{
    const cli_options common = options->common;
    char **arguments = calloc(slide->option_count + 2, sizeof *arguments);
    char *said = NULL;
    size_t size = 0;
    error_t failed = 0;

    options->faults = arguments ? open_memstream(&said, &size) : NULL;
    if (!options->faults) {
        free(arguments);
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a deck");
    }
    arguments[0] = (char *)(uintptr_t)slide->where;
    for (size_t i = 0; i < slide->option_count; i++) {
        arguments[i + 1] = slide->options[i].text;
    }
    failed = argp_parse(&slide_argp, (int)slide->option_count + 1, arguments,
                        ARGP_NO_EXIT | ARGP_NO_HELP, NULL, options);
    failed = fclose(options->faults) != 0 || failed || size > 0;
    et_status status = ET_OK;
    const char *slash = strrchr(slide->where, '/'),
               *name = slash ? slash + 1 : slide->where;
    bool told = said && strncmp(said, name, strlen(name)) == 0;
    if (failed) {
        const char *text = told ? said + strlen(name) : ": options that cannot be used";
        status = et_fail(err, ET_ERR_ARGUMENT, "%s%.*s", slide->where,
                         (int)strcspn(text, "\n"), text);
    }
    free(said);
    free(arguments);
    return status == ET_OK ? check(slide, &options->common, &common, err) : status;
}

/* ---- what a slide has use for ---- */

static bool is_chart(const cli_slide *slide)
{
    static const char *const others[] = {"front", "country", "provinces", "text"};
    for (size_t i = 0; i < 4; i++) {
        if (strcmp(slide->kind, others[i]) == 0) {
            return false;
        }
    }
    return true;
}

static void check_option(cli_slides *slides, const cli_slide *slide,
                         const cli_slide_option *option)
{
    enum { MOST = 64 };
    const char *names[MOST];
    char name[80], nearest[200];
    size_t count = cli_option_names(&slide_argp, names, 0, MOST);
    const char *key = option->text + 2;

    (void)snprintf(name, sizeof name, "%.*s", (int)strcspn(key, "="), key);
    if (!is_chart(slide)) {
        batch_file_fault(&slides->file, option->line,
                         "found \"%s\", which a slide of the kind %s has no use for, "
                         "expected title, subtitle, notes or row", name, slide->kind);
    } else if (!cli_find_option(&slide_argp, name)) {
        (void)et_text_nearest(name, names, count, nearest, sizeof nearest);
        batch_file_fault(&slides->file, option->line,
                         "there is no option of a chart called \"%s\"%s%s", name,
                         nearest[0] ? "; " : "", nearest);
    }
}

void cli_slides_check(cli_slides *slides)
{
    for (size_t s = 0; s < slides->count; s++) {
        const cli_slide *slide = &slides->slides[s];
        const cli_chart_kind *kind;
        et_error err = {0};

        if (!slide->kind) {
            continue; /* a fault that was told */
        }
        if (is_chart(slide) && cli_chart_kind_find(slide->kind, &kind, &err) != ET_OK) {
            batch_file_fault(&slides->file, slide->line, "%s", err.text);
            continue;
        }
        bool rows = slide->row_count > 0 && strcmp(slide->kind, "text") != 0;
        if (rows || (is_chart(slide) && slide->subtitle)) {
            batch_file_fault(&slides->file, slide->line,
                             "found %s, which a slide of the kind %s has no use for",
                             rows ? "rows" : "a subtitle", slide->kind);
        }
        for (size_t i = 0; i < slide->option_count; i++) {
            check_option(slides, slide, &slide->options[i]);
        }
    }
}

/* ---- notes ---- */

/* The finding with its numbers, then the method. */
static et_status write_notes(const cli_slide *slide, const char *numbers,
                             et_language language, char **notes, et_error *err)
{
    const char *method = cli_method_note(slide->kind, language);
    const char *own = slide->notes ? slide->notes : "";

    if (asprintf(notes, "%s%s%s%s%s", own, own[0] && numbers[0] ? "\n" : "", numbers,
                 (own[0] || numbers[0]) && method[0] ? "\n" : "", method) < 0) {
        *notes = NULL;
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a deck");
    }
    return ET_OK;
}

static et_status add(et_deck *deck, const cli_slide *asked, et_slide *slide,
                     const char *numbers, et_error *err)
{
    char *notes = NULL;
    et_status status =
        write_notes(asked, numbers, et_deck_look(deck).language, &notes, err);

    slide->notes = notes;
    if (status == ET_OK) {
        status = et_deck_add(deck, slide, err);
    }
    free(notes);
    return status;
}

/* ---- kinds ---- */

static et_status add_chart(et_deck *deck, const cli_slide *slide,
                           const cli_deck_from *from, et_error *err)
{
    const cli_chart_kind *kind = NULL;
    et_look look = et_deck_look(deck);
    slide_options options = {.common = *from->common};
    options.common.given = 0; /* for those slides that have a use for it */
    et_chart *chart = NULL;

    et_status status = cli_chart_kind_find(slide->kind, &kind, err);
    if (status == ET_OK) {
        status = parse_options(slide, &options, err);
    }
    if (status == ET_OK) {
        look.title = slide->title;
        options.common.language = look.language;
        options.asked.common = &options.common;
        options.asked.world = from->world;
        options.asked.look = &look;
        status = cli_chart_subject(&options.asked, err);
    }
    if (status == ET_OK) {
        /* slides of many subjects would have the same titles */
        look.topic = kind->many ? NULL : options.asked.subject_name;
        status = cli_chart_draw(&chart, kind, &options.asked, err);
    }
    if (status == ET_OK) {
        et_slide made = {.kind = ET_SLIDE_CHART, .chart = chart};
        status = add(deck, slide, &made, et_chart_alt(chart), err);
    }
    et_chart_free(chart);
    return status;
}

/* The slide's subtitle or the usual one, and who is left out. */
static et_status subtitle_of(const cli_deck_from *from, const cli_slide *slide,
                             const char *usual, char out[ET_SENTENCE_SIZE], et_error *err)
{
    char *without = NULL;
    et_status status = cli_without_names(&without, from->world, from->common, err);

    (void)et_text_copy(out, ET_SENTENCE_SIZE, slide->subtitle ? slide->subtitle : usual);
    if (without) {
        size_t used = strlen(out);
        (void)et_text_copy(out + used, ET_SENTENCE_SIZE - used,
                           cli_pick(from->common->language, ". Without: ",
                                    ". Không tính: "));
        used = strlen(out);
        (void)et_text_copy(out + used, ET_SENTENCE_SIZE - used, without);
    }
    free(without);
    return status;
}

static et_status add_verdicts(et_deck *deck, const cli_slide *slide,
                              const cli_deck_from *from, bool country, et_error *err)
{
    cli_verdicts verdicts;

    cli_study_verdicts(from->study, country, et_deck_look(deck).language, &verdicts);
    if (verdicts.count == 0) {
        return et_fail(err, ET_ERR_NOT_FOUND,
                       "%s: there are no years that may be compared", slide->where);
    }
    char subtitle[ET_SENTENCE_SIZE];
    et_status status = subtitle_of(from, slide, verdicts.subtitle, subtitle, err);
    if (status != ET_OK) {
        return status;
    }
    et_slide made = {.kind = ET_SLIDE_ROWS,
                     .title = slide->title ? slide->title : verdicts.title,
                     .subtitle = subtitle,
                     .rows = verdicts.rows,
                     .row_count = verdicts.count};
    char *remarks = cli_data_notes(from->common, from->world);
    if (!remarks) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a deck");
    }
    remarks[strlen(remarks) - (remarks[0] != '\0')] = '\0'; /* the last line's end */
    status = add(deck, slide, &made, remarks, err);
    free(remarks);
    return status;
}

static et_status add_text(et_deck *deck, const cli_slide *slide,
                          const cli_deck_from *from, et_error *err)
{
    bool front = strcmp(slide->kind, "front") == 0;
    char subtitle[ET_SENTENCE_SIZE];
    et_slide made = {.kind = front ? ET_SLIDE_FRONT : ET_SLIDE_ROWS,
                     .title = slide->title ? slide->title : front ? from->title : NULL,
                     .subtitle = front ? subtitle : slide->subtitle,
                     .rows = slide->rows,
                     .row_count = slide->row_count};

    if (!made.title) {
        return et_fail(err, ET_ERR_INPUT,
                       "%s: found no key \"title\", expected one for a "
                       "slide of text",
                       slide->where);
    }
    et_status status =
        front ? subtitle_of(from, slide, from->subtitle, subtitle, err) : ET_OK;
    return status == ET_OK ? add(deck, slide, &made, "", err) : status;
}

et_status cli_slide_make(et_deck *deck, const cli_slide *slide, const cli_deck_from *from,
                         et_error *err)
{
    et_error own = {0};
    et_status status;

    if (strcmp(slide->kind, "front") == 0 || strcmp(slide->kind, "text") == 0) {
        status = add_text(deck, slide, from, &own);
    } else if (strcmp(slide->kind, "country") == 0) {
        status = add_verdicts(deck, slide, from, true, &own);
    } else if (strcmp(slide->kind, "provinces") == 0) {
        status = add_verdicts(deck, slide, from, false, &own);
    } else {
        status = add_chart(deck, slide, from, &own);
    }
    if (status != ET_OK && strncmp(own.text, slide->where, strlen(slide->where)) != 0) {
        return et_fail(err, status, "%s: %s", slide->where, own.text);
    }
    return status == ET_OK ? ET_OK : et_fail(err, status, "%s", own.text);
}
