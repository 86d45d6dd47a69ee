/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the shared options open: the registry, the data, panels of them and their units.
 */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/bundled.h"
#include "cli/kept.h"
#include "cli/options.h"
#include "cli/use.h"
#include "cli/remarks.h"
#include "examtrend/source.h"
#include "examtrend/text.h"
#include "files.h"

static bool has_registry(const char *folder)
{
    char path[4200];
    (void)snprintf(path, sizeof path, "%s/subjects.csv", folder);
    return access(path, R_OK) == 0;
}

const char *cli_datasets(const cli_options *options)
{
    static char beside[4096];
    const char *chosen = options->datasets ? options->datasets
                                           : getenv("EXAMTREND_DATASETS");
    if (chosen && *chosen) {
        return chosen;
    }
    /* PREFIX/bin/examtrend has PREFIX/share/examtrend/datasets */
    ssize_t length = readlink("/proc/self/exe", beside, sizeof beside - 64);
    if (length > 0) {
        beside[length] = '\0';
        for (int up = 0; up < 2; up++) {
            char *slash = strrchr(beside, '/');
            if (slash) {
                *slash = '\0';
            }
        }
        (void)strncat(beside, "/share/examtrend/datasets", 40);
        if (has_registry(beside)) {
            return beside;
        }
    }
    return has_registry(EXAMTREND_DATASETS_INSTALLED) ? EXAMTREND_DATASETS_INSTALLED
                                                      : EXAMTREND_DATASETS_SOURCE;
}

static char *join_path(cli_world *world, size_t slot, const char *folder,
                       const char *name)
{
    size_t room = strlen(folder) + strlen(name) + 2;
    char *path = malloc(room);
    if (path) {
        (void)snprintf(path, room, "%s/%s", folder, name);
    }
    world->paths[slot] = path;
    return path;
}

enum { HEADER_SIZE = 1024 };

/* The first line that is no comment, and its number, *number for the first of the file;
 * of a packed one its bytes. */
static et_status read_header(const char *path, char line[HEADER_SIZE], uint64_t *number,
                             bool *packed, et_error *err)
{
    static const char mark[] = "\xEF\xBB\xBF"; /* Excel begins its files so */
    char whole[HEADER_SIZE + 4] = "";
    FILE *file = fopen(path, "rb");

    if (!file) {
        return et_fail(err, ET_ERR_IO, "cannot read %s: %s", path, strerror(errno));
    }
    while (fgets(whole, sizeof whole, file) && strspn(whole, "#\r\n")) {
        *number += strchr(whole, '\n') != NULL;
        whole[0] = '\0';
    }
    (void)fclose(file);
    *packed = et_packing_of(whole, sizeof whole) != ET_PACKING_NONE;
    bool marked = strncmp(whole, mark, sizeof mark - 1) == 0;
    (void)et_text_copy(line, HEADER_SIZE, whole + (marked ? sizeof mark - 1 : 0));
    line[strcspn(line, "\r\n")] = '\0';
    return ET_OK;
}

/* A table of averages has a column `mean` in its header; a tally has `count`. */
static et_status data_is_tally(const char *path, const char *name, bool *tally,
                               et_error *err)
{
    char line[HEADER_SIZE];
    const char *format = NULL;
    uint64_t number = 1;
    bool packed = false;

    *tally = false;
    et_status status = et_source_format(path, &format, err);
    if (status != ET_OK || strcmp(format, "text") != 0) {
        return status;
    }
    status = read_header(path, line, &number, &packed, err);
    *tally = status == ET_OK && !strcasestr(line, "mean");
    if (status != ET_OK || packed) {
        return status;
    }
    if (!et_text_is_clean(line, "\t")) {
        return et_fail_at(err, name, number, 1,
                          "found bytes that are no UTF-8 text, expected a tally or "
                          "averages as CSV or in a workbook");
    }
    if (*tally && !strchr(line, ',') && strpbrk(line, ";\t")) {
        return et_fail_at(err, name, number, 1,
                          "found the columns \"%.60s\", expected commas between them, as "
                          "in year,province_code,subject,score,count",
                          line);
    }
    if (*tally && line[0] && !strcasestr(line, "count")) {
        return et_fail_at(err, name, number, 1,
                          "found the columns \"%.60s\", expected a tally "
                          "(year,province_code,subject,score,count) or averages "
                          "(year,subject,mean); `examtrend aggregate` makes a tally of "
                          "rows of candidates",
                          line);
    }
    return ET_OK;
}

/* A fault of bytes that are kept, under the name that people gave them. */
static et_status name_as_typed(et_status status, const char *kept, const char *typed,
                               et_error *err)
{
    size_t length = strlen(kept);

    if (status != ET_OK && err && kept != typed &&
        strncmp(err->text, kept, length) == 0) {
        et_error why = *err;
        return et_fail(err, status, "%s%s", typed, why.text + length);
    }
    return status;
}

static et_status open_data(cli_world *world, const cli_options *options,
                           const char *folder, et_error *err)
{
    if (!options->data) {
        const char *tally = join_path(world, 0, folder, "tally.csv.zst");
        world->published = join_path(world, 1, folder, "published.csv");
        if (!tally || !world->published) {
            return et_fail(err, ET_ERR_MEMORY, "out of memory");
        }
        if (access(world->published, R_OK) != 0) {
            world->published = NULL;
        }
        et_status opened = et_tally_load(&world->tally, tally, err);
        return opened == ET_OK ? cli_add_bundled(world, options, folder, err) : opened;
    }
    if (!*options->data) {
        return et_fail(err, ET_ERR_ARGUMENT, "found an empty name, expected a file");
    }
    bool is_tally = true;
    et_status status = cli_spool(options->data, world->spool, err);
    const char *again = world->spool[0] ? world->spool : options->data;
    if (status == ET_OK) {
        bool input = strcmp(options->data, "-") == 0;
        status = data_is_tally(again, input ? "standard input" : options->data,
                               &is_tally, err);
    }
    if (status == ET_OK && is_tally && options->sheet) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found --sheet and the tally %s, expected a workbook of averages",
                       options->data);
    }
    if (status == ET_OK && is_tally) {
        bool input = strcmp(options->data, "-") == 0; /* a tally reads it anew */
        status = et_tally_load(&world->tally, input ? options->data : again, err);
        return name_as_typed(status, again, options->data, err);
    }
    world->published = again;
    return status;
}

static et_status add_clusters(cli_world *world, const cli_options *options, et_error *err)
{
    et_status status = ET_OK;
    if (options->clusters_file) {
        status = et_regions_add_clusters(world->regions, options->clusters_file, err);
    }
    for (size_t i = 0; i < options->group_count && status == ET_OK; i++) {
        status = et_regions_add_group(world->regions, "groups", options->map,
                                      options->groups[i], err);
    }
    return status;
}

static et_status open_subjects(cli_world *world, const cli_options *options,
                               const char *folder, et_error *err)
{
    et_status status = et_subjects_load(&world->subjects, folder, err);

    for (size_t i = 0; i < options->combine_count && status == ET_OK; i++) {
        status = et_subjects_combine(world->subjects, options->combine[i], err);
    }
    return status == ET_OK
               ? et_subjects_add_averages(world->subjects, &options->overall, err)
               : status;
}

static et_status check_map(const et_regions *regions, const char *map, et_error *err)
{
    size_t province;

    for (size_t i = 0; map && i < et_regions_map_count(regions); i++) {
        if (strcmp(et_regions_map(regions, i), map) == 0) {
            return ET_OK;
        }
    }
    return map ? et_regions_by_name(regions, map, "", &province, err) /* lists the maps */
               : ET_OK;
}

et_status cli_world_open(cli_world *world, const cli_options *options, et_error *err)
{
    const char *folder = cli_datasets(options);
    const char *regimes = options->regimes;

    *world = (cli_world){0};
    if (options->sheet && !options->data) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found --sheet, expected it with --data FILE, a workbook");
    }
    if (cli_kept_world(world, options)) {
        cli_remarks_forget(world->remarks);
        return ET_OK;
    }
    if (!regimes && !(regimes = join_path(world, 2, folder, "regimes.csv"))) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory");
    }
    et_status status = open_subjects(world, options, folder, err);
    if (status == ET_OK) {
        status = et_regions_load(&world->regions, folder, err);
    }
    if (status == ET_OK && (options->regimes || access(regimes, F_OK) == 0)) {
        status = et_regimes_load(&world->regimes, regimes, err); /* else: no breaks */
    }
    if (status == ET_OK) {
        status = check_map(world->regions, options->map, err);
    }
    if (status == ET_OK) {
        status = add_clusters(world, options, err);
    }
    if (status == ET_OK) {
        status = open_data(world, options, folder, err);
    }
    if (status == ET_OK) {
        status = cli_remarks_open(&world->remarks, options, folder, err);
    }
    if (status != ET_OK) {
        cli_world_free(world);
    } else {
        cli_mark_world(world, options);
    }
    return status;
}

void cli_world_free(cli_world *world)
{
    if (cli_keep_world(world)) {
        return;
    }
    et_regions_free(world->regions);
    et_subjects_free(world->subjects);
    et_regimes_free(world->regimes);
    et_tally_free(world->tally);
    cli_remarks_free(world->remarks);
    for (size_t i = 0; i < sizeof world->paths / sizeof *world->paths; i++) {
        free(world->paths[i]);
    }
    *world = (cli_world){0};
}

static et_status build_panel(et_panel **out, const cli_world *world,
                             const cli_options *options, et_unit_level level,
                             et_error *err)
{
    const et_panel_input input = {.tally = world->tally,
                                  .published = world->published,
                                  .sheet = options->sheet,
                                  .regions = world->regions,
                                  .subjects = world->subjects};
    const et_panel_options panel = {
        .map = options->map,
        .level = level,
        .scheme = options->scheme ? options->scheme
                                  : (options->group_count ? "groups" : NULL),
        .by_year = options->clusters_by_year,
        .subjects = options->subject,
        .first_year = options->first_year,
        .last_year = options->last_year,
        .without = options->without,
        .exclude = options->exclude};
    *out = cli_kept_panel(world, &input, &panel);
    if (*out) {
        return ET_OK;
    }
    et_status status = et_panel_build(out, &input, &panel, err);
    if (status == ET_OK) {
        cli_keep_panel(world, &input, &panel, *out);
    } else if (status == ET_ERR_NOT_FOUND && options->combine_count > 0 && err) {
        const et_error why = *err;
        return et_fail(err, status,
                       "%s (a combination of your own has scores where `examtrend "
                       "aggregate --combine` counted them)", why.text);
    }
    return status;
}

et_status cli_panel(et_panel **out, const cli_world *world, const cli_options *options,
                    et_unit_level level, et_error *err)
{
    et_status status = build_panel(out, world, options, level, err);

    if (status == ET_OK) {
        status = cli_check_average(options, *out, err);
    }
    if (status == ET_OK) {
        cli_remarks_show_panel(world->remarks, *out);
    } else {
        et_panel_free(*out);
        *out = NULL;
    }
    return status;
}

et_status cli_window(const cli_world *world, cli_options *options, et_error *err)
{
    et_panel *panel = NULL;
    cli_options all = *options;
    et_status status;

    all.first_year = all.last_year = 0;
    status = build_panel(&panel, world, &all, ET_UNIT_NATION, err);
    if (status != ET_OK) {
        return status;
    }
    size_t years = et_panel_year_count(panel);
    if (years > 0) {
        options->first_year = et_panel_year(panel, 0);
        options->last_year = et_panel_year(panel, years - 1);
        et_regimes_window(world->regimes, options->scale, &options->first_year,
                          &options->last_year);
    }
    et_panel_free(panel);
    return ET_OK;
}

const char *cli_oldest_map(const cli_world *world)
{
    return et_regions_province_count(world->regions) > 0
               ? et_regions_province(world->regions, 0)->map
               : "";
}

et_status cli_named_units(const et_panel *panel, const char *names, bool **chosen,
                          et_error *err)
{
    char *list = strdup(names), *save = NULL;
    size_t one;
    et_status status = ET_OK;

    *chosen = calloc(et_panel_unit_count(panel) + 1, sizeof **chosen);
    if (!list || !*chosen) {
        status = et_fail(err, ET_ERR_MEMORY, "out of memory");
    } else if (strchr(names, ',') &&
               et_panel_find_unit(panel, names, &one, NULL) == ET_OK) {
        (*chosen)[one] = true; /* its name has a comma */
        free(list);
        return ET_OK;
    }
    for (char *name = status == ET_OK ? strtok_r(list, ",", &save) : NULL;
         name && status == ET_OK; name = strtok_r(NULL, ",", &save)) {
        size_t unit;
        status = et_panel_find_unit(panel, name, &unit, err);
        if (status == ET_OK) {
            (*chosen)[unit] = true;
        }
    }
    free(list);
    if (status != ET_OK) {
        free(*chosen);
        *chosen = NULL;
    }
    return status;
}

et_status cli_keep_named(const et_panel *panel, const char *names, void *rows,
                         size_t size, size_t *count, et_error *err)
{
    bool *chosen = NULL;
    et_status status = cli_named_units(panel, names, &chosen, err);
    char *row = rows;
    size_t kept = 0;

    for (size_t u = 0; u < *count && status == ET_OK; u++) {
        if (chosen[u]) {
            memmove(row + kept++ * size, row + u * size, size);
        }
    }
    *count = kept;
    free(chosen);
    return status;
}

void cli_years_on_map(const cli_world *world, const char *map, int *first, int *last)
{
    size_t cells = world->tally ? et_tally_cell_count(world->tally) : 0;
    for (size_t i = 0; i < cells; i++) {
        et_tally_cell cell;
        size_t province;
        et_tally_cell_at(world->tally, i, &cell);
        if (cell.year == *last ||
            et_regions_by_code(world->regions, cell.year, cell.place, &province, NULL) !=
                ET_OK ||
            et_regions_on_map(world->regions, province, map, &province, NULL) != ET_OK) {
            continue;
        }
        *first = *first ? *first : cell.year;
        *last = cell.year;
    }
}

/* What people call the levels, folded, with the one word for each. */
static const struct {
    const char *key, *word;
    et_unit_level level;
} level_words[] = {
    {"nation", "nation", ET_UNIT_NATION},      {"country", "nation", ET_UNIT_NATION},
    {"canuoc", "nation", ET_UNIT_NATION},      {"region", "region", ET_UNIT_CLUSTER},
    {"regions", "region", ET_UNIT_CLUSTER},    {"vung", "region", ET_UNIT_CLUSTER},
    {"cluster", "cluster", ET_UNIT_CLUSTER},   {"clusters", "cluster", ET_UNIT_CLUSTER},
    {"cum", "cluster", ET_UNIT_CLUSTER},       {"province", "province", ET_UNIT_PROVINCE},
    {"provinces", "province", ET_UNIT_PROVINCE}, {"tinh", "province", ET_UNIT_PROVINCE}};
enum { LEVEL_WORDS = sizeof level_words / sizeof *level_words };

static size_t find_level_word(const char *unit)
{
    char key[ET_KEY_SIZE];
    size_t at = 0;

    /* `--unit --nation` is an option too many, no level */
    if (unit[0] == '-' || et_text_fold(unit, key, NULL) != ET_OK) {
        return LEVEL_WORDS;
    }
    while (at < LEVEL_WORDS && strcmp(level_words[at].key, key) != 0) {
        at++;
    }
    return at;
}

bool cli_unit_level(const char *unit, et_unit_level *level)
{
    size_t at = find_level_word(unit);

    if (at < LEVEL_WORDS) {
        *level = level_words[at].level;
    }
    return at < LEVEL_WORDS;
}

const char *cli_unit_word(const char *unit)
{
    size_t at = find_level_word(unit);
    return at < LEVEL_WORDS ? level_words[at].word : unit;
}

et_unit_level cli_named_level(const cli_options *options)
{
    return options->scheme || options->group_count ? ET_UNIT_CLUSTER : ET_UNIT_PROVINCE;
}

const char *cli_unit_names(const cli_options *options, et_unit_level *level)
{
    if (!options->unit || cli_unit_level(options->unit, level)) {
        return NULL;
    }
    *level = cli_named_level(options);
    return options->unit;
}
