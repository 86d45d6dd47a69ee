/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/kept.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "cli/bundled.h"

enum {
    WORLDS = 4,
    PANELS = 32,        /* two for each of many subjects: provinces, the country */
    MOST_CELLS = 32768, /* of a world's panels, with their counts 30 MB or so    */
    FITS = 32           /* of a panel, 10 KB each; a subject in it has 450 KB    */
};

typedef struct kept_fit {
    char *key;
    et_trend_unit *units;
    et_trend_summary summary;
} kept_fit;

typedef struct kept_panel {
    char *key;
    et_panel *panel;
    unsigned long used; /* when, counted in uses */
    kept_fit *fits[FITS]; /* the next one to be replaced is `oldest` */
    size_t oldest;
} kept_panel;

struct cli_kept {
    char *key;
    unsigned bundled; /* what bundled.h has added */
    cli_world as_read;
    kept_panel panels[PANELS];
    unsigned long uses;
};

static bool keeping;
static cli_world worlds[WORLDS]; /* the last used first */
static size_t world_count;

/* The plotter that is kept or lent, and what it was opened with. */
static struct {
    et_plotter *kept;
    const et_plotter *known;
    char *program;
    double time_limit;
} plotter;

void cli_keep(void)
{
    keeping = true;
}

/* ---- keys -------------------------------------------------------------------------- */

/* Options by value: lengths keep whatever is in a text from passing for another one. */
typedef struct key_text {
    char *text;
    size_t size;
    FILE *out;
} key_text;

static bool key_begin(key_text *key)
{
    *key = (key_text){0};
    key->out = open_memstream(&key->text, &key->size);
    return key->out != NULL;
}

static void key_add(key_text *key, const char *const *texts, size_t count)
{
    (void)fprintf(key->out, "%zu", count);
    for (size_t i = 0; i < count; i++) {
        if (texts[i]) {
            (void)fprintf(key->out, " %zu:%s", strlen(texts[i]), texts[i]);
        } else {
            (void)fputs(" -", key->out);
        }
    }
    (void)fputc('\n', key->out);
}

/* NULL when memory has run out; else free() it. */
static char *key_end(key_text *key)
{
    bool good = !ferror(key->out);

    if (fclose(key->out) != 0 || !good) {
        free(key->text);
        return NULL;
    }
    return key->text;
}

/* ---- worlds ------------------------------------------------------------------------ */

/* Every option that decides what cli_world_open reads, but for the subjects. */
static char *key_of(const cli_options *options)
{
    const char *parts[] = {cli_datasets(options), options->data,
                           options->regimes,      options->clusters_file,
                           options->map,          options->overall.weights};
    key_text key;

    if (!key_begin(&key)) {
        return NULL;
    }
    key_add(&key, parts, sizeof parts / sizeof *parts);
    key_add(&key, options->combine, options->combine_count);
    key_add(&key, options->groups, options->group_count);
    (void)fprintf(key.out, "%d\n", (int)options->overall.average);
    return key_end(&key);
}

bool cli_kept_world(cli_world *world, const cli_options *options)
{
    char *key = keeping && world_count > 0 ? key_of(options) : NULL;

    for (size_t i = 0; key && i < world_count; i++) {
        const struct cli_kept *kept = worlds[i].kept;
        if (strcmp(kept->key, key) == 0 &&
            kept->bundled == cli_bundled_wanted(&worlds[i], options->subject)) {
            *world = worlds[i];
            world_count--;
            memmove(&worlds[i], &worlds[i + 1], (world_count - i) * sizeof *worlds);
            free(key);
            return true;
        }
    }
    free(key);
    return false;
}

void cli_mark_world(cli_world *world, const cli_options *options)
{
    /* the name of a pipe's bytes lies in the world itself: it must not be moved */
    struct cli_kept *kept =
        keeping && !world->spool[0] ? calloc(1, sizeof *kept) : NULL;
    char *key = kept ? key_of(options) : NULL;

    if (!key) {
        free(kept);
        return;
    }
    world->kept = kept;
    kept->key = key;
    kept->bundled = cli_bundled_wanted(world, options->subject);
    kept->as_read = *world;
}

static void forget_fit(kept_fit *fit)
{
    if (fit) {
        free(fit->key);
        free(fit->units);
        free(fit);
    }
}

static void forget_panel(kept_panel *kept)
{
    for (size_t i = 0; i < FITS; i++) {
        forget_fit(kept->fits[i]);
    }
    free(kept->key);
    et_panel_free(kept->panel);
    *kept = (kept_panel){0};
}

bool cli_keep_world(cli_world *world)
{
    if (!world->kept) {
        return false;
    }
    if (world_count == WORLDS) {
        cli_world oldest = worlds[--world_count];
        for (size_t i = 0; i < PANELS; i++) {
            forget_panel(&oldest.kept->panels[i]);
        }
        free(oldest.kept->key);
        free(oldest.kept);
        oldest.kept = NULL; /* an unmarked one is freed for good */
        cli_world_free(&oldest);
    }
    memmove(&worlds[1], &worlds[0], world_count * sizeof *worlds);
    worlds[0] = world->kept->as_read;
    world_count++;
    *world = (cli_world){0};
    return true;
}

/* ---- panels ------------------------------------------------------------------------ */

/* All that et_panel_build is given, but what belongs to the world. */
static char *key_of_panel(const et_panel_input *input, const et_panel_options *options)
{
    const char *parts[] = {input->published, input->sheet,     options->map,
                           options->scheme,  options->subjects, options->without,
                           options->exclude};
    key_text key;

    if (!key_begin(&key)) {
        return NULL;
    }
    key_add(&key, parts, sizeof parts / sizeof *parts);
    (void)fprintf(key.out, "%d %d %d %d\n", (int)options->level, options->by_year,
                  options->first_year, options->last_year);
    return key_end(&key);
}

et_panel *cli_kept_panel(const cli_world *world, const et_panel_input *input,
                         const et_panel_options *options)
{
    char *key = world->kept ? key_of_panel(input, options) : NULL;
    et_panel *found = NULL;

    for (size_t i = 0; key && i < PANELS && !found; i++) {
        kept_panel *kept = &world->kept->panels[i];
        if (kept->key && strcmp(kept->key, key) == 0) {
            kept->used = ++world->kept->uses;
            found = kept->panel;
        }
    }
    free(key);
    return found ? et_panel_share(found) : NULL;
}

static size_t cells_of(const et_panel *panel)
{
    return et_panel_subject_count(panel) * (et_panel_unit_count(panel) + 1) *
           et_panel_year_count(panel);
}

/* A place that is free when `more` cells come: the panels used longest ago go. */
static kept_panel *make_place(struct cli_kept *all, size_t more)
{
    for (;;) {
        kept_panel *none = NULL, *oldest = NULL;
        size_t cells = more;
        for (size_t i = 0; i < PANELS; i++) {
            kept_panel *kept = &all->panels[i];
            if (!kept->key) {
                none = kept;
                continue;
            }
            cells += cells_of(kept->panel);
            oldest = oldest && oldest->used < kept->used ? oldest : kept;
        }
        if (none && (!oldest || cells <= MOST_CELLS)) {
            return none;
        }
        forget_panel(oldest);
    }
}

void cli_keep_panel(const cli_world *world, const et_panel_input *input,
                    const et_panel_options *options, et_panel *panel)
{
    char *key = world->kept ? key_of_panel(input, options) : NULL;

    if (key) {
        kept_panel *place = make_place(world->kept, cells_of(panel));
        *place = (kept_panel){.key = key,
                              .panel = et_panel_share(panel),
                              .used = ++world->kept->uses};
    }
}

/* ---- trends ------------------------------------------------------------------------ */

/* The place of a panel that is kept; NULL for others. */
static kept_panel *place_of(const cli_world *world, const et_series_source *from)
{
    for (size_t i = 0; world->kept && i < PANELS; i++) {
        if (world->kept->panels[i].panel == from->panel) {
            return &world->kept->panels[i];
        }
    }
    return NULL;
}

/* All that et_trend_units is given, but what belongs to the panel and the world. */
static char *key_of_fit(const et_series_source *from, const et_trend_options *options)
{
    key_text key;

    if (!key_begin(&key)) {
        return NULL;
    }
    (void)fprintf(key.out, "%zu %d %d %d %d %a %" PRIu64 " %d\n", from->subject,
                  options->first_year, options->last_year, (int)options->scale,
                  (int)options->reference, options->level, options->least_n,
                  options->count_orders);
    return key_end(&key);
}

/* Takes the key; without memory nothing is kept. */
static void keep_fit(kept_panel *panel, char *key, const et_trend_unit *units,
                     const et_trend_summary *summary)
{
    size_t count = et_panel_unit_count(panel->panel);
    kept_fit *fit = calloc(1, sizeof *fit);
    et_trend_unit *copy = calloc(count + 1, sizeof *copy);

    if (!fit || !copy) {
        free(key);
        free(copy);
        free(fit);
        return;
    }
    memcpy(copy, units, count * sizeof *copy);
    *fit = (kept_fit){key, copy, *summary};
    forget_fit(panel->fits[panel->oldest]);
    panel->fits[panel->oldest] = fit;
    panel->oldest = (panel->oldest + 1) % FITS;
}

et_status cli_trend_units(const cli_world *world, const et_series_source *from,
                          const et_trend_options *options, et_trend_unit *units,
                          et_trend_summary *summary, et_error *err)
{
    kept_panel *panel = place_of(world, from);
    char *key = panel ? key_of_fit(from, options) : NULL;

    for (size_t i = 0; key && i < FITS; i++) {
        const kept_fit *fit = panel->fits[i];
        if (fit && strcmp(fit->key, key) == 0) {
            memcpy(units, fit->units, et_panel_unit_count(from->panel) * sizeof *units);
            *summary = fit->summary;
            free(key);
            return ET_OK;
        }
    }
    et_status status = et_trend_units(from, options, units, summary, err);
    if (key && status == ET_OK) {
        keep_fit(panel, key, units, summary);
    } else {
        free(key);
    }
    return status;
}

/* ---- the plotter ------------------------------------------------------------------- */

static const char *program_of(const cli_look *look)
{
    return look->gnuplot ? look->gnuplot : "";
}

et_plotter *cli_kept_plotter(const cli_look *look)
{
    et_plotter *kept = plotter.kept;

    if (!kept || strcmp(plotter.program, program_of(look)) != 0 ||
        plotter.time_limit < look->time_limit || plotter.time_limit > look->time_limit) {
        return NULL;
    }
    plotter.kept = NULL;
    return kept;
}

void cli_mark_plotter(const et_plotter *opened, const cli_look *look)
{
    char *program = keeping ? strdup(program_of(look)) : NULL;
    if (program) {
        et_plotter_free(plotter.kept);
        free(plotter.program);
        plotter.kept = NULL;
        plotter.known = opened;
        plotter.program = program;
        plotter.time_limit = look->time_limit;
    }
}

bool cli_keep_plotter(et_plotter *back)
{
    if (!keeping || !back || back != plotter.known) {
        return false;
    }
    plotter.kept = back;
    return true;
}
