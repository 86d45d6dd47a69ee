/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "examtrend/text.h"
#include "grow.h"
#include "panel/exclusions.h"
#include "panel/panel_cells.h"
#include "panel/regions_inside.h"
#include "panel/registry.h"

#define ANY SIZE_MAX

typedef struct reader {
    et_pieces *out;
    const et_panel_input *input;
    const et_panel_options *options;
    bool *shown, *wanted; /* by subject; some are wanted for an average only */
    size_t candidates;    /* the subject of candidates' means, ANY: none */
    et_exclusions exclusions;
} reader;

bool et_year_has(const et_regions *regions, size_t province, int year)
{
    bool any = false;

    if (regions->map_of[province] != et_field_map(regions, year)) {
        return false;
    }
    for (size_t i = 0; i < regions->code_count; i++) {
        const et_region_code *code = &regions->codes[i];
        if (et_regions_years_meet(code->first_year, code->last_year, year, year)) {
            any = true;
            if (code->province == province) {
                return true;
            }
        }
    }
    return !any;
}

static bool year_wanted(const et_panel_options *options, int year)
{
    return (options->first_year == 0 || year >= options->first_year) &&
           (options->last_year == 0 || year <= options->last_year);
}

/* ---- which subjects ---- */

/* An average that is made of other subjects wants them, too. */
static et_status want_one(const reader *r, size_t index, et_error *err)
{
    const et_subject *s = et_subjects_at(r->input->subjects, index);
    bool average = s->kind != ET_SUBJECT_PAPER && s->kind != ET_SUBJECT_COMBINATION;

    if (average && (s->part_count == 0 || s->maximum == 0)) {
        return et_fail(err, ET_ERR_ARGUMENT, "found %s, expected %s", s->key,
                       s->part_count == 0
                           ? "a registry with papers for it: none is compulsory"
                           : "papers of one maximum: points of different papers have no "
                             "average");
    }
    r->shown[index] = r->wanted[index] = true;
    for (size_t i = 0; et_is_made(s) && i < s->part_count; i++) {
        r->wanted[s->parts[i]] = true;
    }
    return ET_OK;
}

static et_status want_listed(const reader *r, et_error *err)
{
    char *list = strdup(r->options->subjects);
    et_status status = list ? ET_OK : et_panel_no_memory(err);
    bool any = false;

    for (char *at = list; status == ET_OK && *at;) {
        size_t length = strcspn(at, ",");
        char *next = at[length] ? at + length + 1 : at + length;
        size_t index;

        at[length] = '\0';
        if (at[strspn(at, " ")]) {
            status = et_subjects_find(r->input->subjects, at, &index, err);
            if (status == ET_OK) {
                status = want_one(r, index, err);
                any = true;
            }
        }
        at = next;
    }
    free(list);
    if (status == ET_OK && !any) {
        status = et_fail(err, ET_ERR_ARGUMENT,
                         "found an empty list of subjects, expected names such as "
                         "\"%s\"",
                         et_subjects_count(r->input->subjects)
                             ? et_subjects_at(r->input->subjects, 0)->key
                             : "");
    }
    return status;
}

static et_status want_subjects(reader *r, et_error *err)
{
    size_t count = et_subjects_count(r->input->subjects);

    r->wanted = calloc(count + 1, sizeof *r->wanted);
    r->shown = r->out->shown = calloc(count + 1, sizeof *r->shown);
    if (!r->wanted || !r->shown) {
        return et_panel_no_memory(err);
    }
    r->candidates = ANY;
    for (size_t i = 0; i < count; i++) {
        bool means = et_subjects_at(r->input->subjects, i)->kind ==
                     ET_SUBJECT_OVER_CANDIDATES;
        r->candidates = means ? i : r->candidates;
    }
    if (r->options->subjects) {
        return want_listed(r, err);
    }
    for (size_t i = 0; i < count; i++) {
        const et_subject *s = et_subjects_at(r->input->subjects, i);
        r->shown[i] = r->wanted[i] = s->kind == ET_SUBJECT_PAPER && !s->part_of[0];
    }
    return ET_OK;
}

/* ---- which cells not ---- */

/* Whether `part` makes `whole`, an average that is asked for: to leave its cell out is to
 * leave out what it is made of. */
static bool makes(const reader *r, size_t whole, size_t part)
{
    const et_subject *s = et_subjects_at(r->input->subjects, whole);
    bool found = false;

    for (size_t i = 0; et_is_made(s) && r->shown[whole] && i < s->part_count; i++) {
        found = found || s->parts[i] == part;
    }
    return found;
}

static bool is_excluded(const reader *r, const et_piece *piece)
{
    for (size_t i = 0; i < r->exclusions.count; i++) {
        const et_exclusion *e = &r->exclusions.items[i];
        bool subject = e->subject == ET_EXCLUSION_ANY || e->subject == piece->subject ||
                       makes(r, e->subject, piece->subject);
        if (subject && piece->province != ET_PIECE_NATION &&
            et_exclusion_is_at(e, r->input->regions, piece->year, piece->province)) {
            return true;
        }
    }
    return false;
}

/* ---- pieces ---- */

static et_status add_piece(const reader *r, const et_piece *piece, et_error *err)
{
    et_pieces *out = r->out;

    if (is_excluded(r, piece)) {
        return ET_OK;
    }
    et_piece *more = et_grow(out->items, out->count + 1, &out->room, sizeof *more);
    if (!more) {
        return et_panel_no_memory(err);
    }
    out->items = more;
    out->items[out->count] = *piece;
    out->items[out->count++].hidden = !r->shown[piece->subject];
    return ET_OK;
}

/* The reader of candidate rows refuses such scores; a tally may come from elsewhere. */
static et_status check_scores(const et_tally_cell *cell, const et_subject *subject,
                              et_error *err)
{
    char found[ET_NUMBER_SIZE], most[ET_NUMBER_SIZE];

    for (size_t i = cell->bins; i > 0; i--) {
        if (cell->counts[i - 1] > 0 && cell->scores[i - 1] > subject->maximum) {
            return et_fail(err, ET_ERR_INPUT,
                           "found %s points in the tally of %s, %s in %d, expected 0 "
                           "to %s",
                           et_text_from_double(cell->scores[i - 1] / 100.0, found),
                           subject->key, cell->place, cell->year,
                           et_text_from_double(subject->maximum / 100.0, most));
        }
    }
    return ET_OK;
}

/* Keys of subjects that were looked up. A tally has them place after place in the same
 * order: the one behind the last found is tried first. */
enum { KNOWN_KEYS = 64 };
typedef struct known_keys {
    const char *key[KNOWN_KEYS];
    size_t subject[KNOWN_KEYS];
    size_t count, next;
} known_keys;

static bool find_known(known_keys *known, const char *key, size_t *subject)
{
    for (size_t i = 0; i < known->count; i++) {
        size_t at = (known->next + i) % known->count;
        if (strcmp(known->key[at], key) == 0) {
            *subject = known->subject[at];
            known->next = at + 1;
            return true;
        }
    }
    return false;
}

static et_status find_subject(const reader *r, known_keys *known, const char *key,
                              size_t *subject, et_error *err)
{
    et_error why = {0};

    if (find_known(known, key, subject)) {
        return ET_OK;
    }
    et_status status = et_subjects_find(r->input->subjects, key, subject, &why);
    if (status == ET_ERR_NOT_FOUND) {
        return et_fail(err, status,
                       "%s (a combination of your own must be told again: %s=A+B)",
                       why.text, key);
    }
    if (status != ET_OK) {
        return et_panel_no_memory(err);
    }
    if (known->count < KNOWN_KEYS) {
        known->key[known->count] = key;
        known->subject[known->count++] = *subject;
    }
    return ET_OK;
}

/* The subject of a tally's cell; ANY for candidates' means that nobody can ask for. */
static et_status find_counted(const reader *r, known_keys *known, const char *key,
                              et_piece *piece, et_error *err)
{
    if (et_candidate_mean_read(key, &piece->mean_of)) {
        piece->subject = r->candidates;
        return ET_OK;
    }
    return find_subject(r, known, key, &piece->subject, err);
}

static et_status read_tally(const reader *r, et_error *err)
{
    const et_tally *tally = r->input->tally;
    size_t count = tally ? et_tally_cell_count(tally) : 0;
    known_keys known = {0};

    for (size_t i = 0; i < count; i++) {
        et_piece piece = {.counted = true, .cell = i};
        et_tally_cell cell;

        et_tally_cell_at(tally, i, &cell);
        if (!year_wanted(r->options, cell.year)) {
            continue;
        }
        et_status status = find_counted(r, &known, cell.subject, &piece, err);
        if (status == ET_OK && (piece.subject == ANY || !r->wanted[piece.subject])) {
            continue;
        }
        if (status == ET_OK) {
            status = check_scores(
                &cell, et_subjects_at(r->input->subjects, piece.subject), err);
        }
        if (status == ET_OK) {
            piece.year = cell.year;
            status = et_regions_by_code(r->input->regions, cell.year, cell.place,
                                        &piece.province, err);
        }
        if (status == ET_OK) {
            status = add_piece(r, &piece, err);
        }
        if (status != ET_OK) {
            return status;
        }
    }
    return ET_OK;
}

/* ---- published averages ---- */

enum { YEAR, CODE, PLACE, SUBJECT, N, MEAN, SD, SOURCE, CODE_SCHEME, PUBLISHED_COLUMNS };

static const et_registry_column published_columns[PUBLISHED_COLUMNS] = {
    {"year", true}, {"province_code", false}, {"province", false},
    {"subject", true}, {"n", false}, {"mean", true}, {"sd", false},
    {"source", false}, {"code_scheme", false},
};

/* A code and a name that stand side by side must agree: that is how a table joined by
 * the wrong year's codes gives itself away. */
static et_status read_place(const et_regions *regions, const et_registry *table,
                            size_t row, et_piece *piece, et_error *err)
{
    et_registry_at at_code = {row, CODE}, at_name = {row, PLACE};
    const char *code = et_registry_text(table, at_code);
    const char *name = et_registry_text(table, at_name);
    et_error why = {0};
    size_t named = 0;

    if ((!et_registry_has(table, CODE) && !et_registry_has(table, PLACE)) ||
        strcmp(code, "*") == 0 || strcmp(name, "*") == 0) {
        piece->province = ET_PIECE_NATION;
        return ET_OK;
    }
    if (!code[0] && !name[0]) {
        return et_registry_fault(table, et_registry_has(table, CODE) ? at_code : at_name,
                                 err,
                                 "found no place, expected a code, a name or * for the "
                                 "whole country");
    }
    if (code[0]) {
        et_status status =
            et_regions_by_code(regions, piece->year, code, &piece->province, &why);
        if (status != ET_OK) {
            return et_field_blame(table, at_code, status, &why, err);
        }
    }
    if (name[0]) {
        const char *map =
            regions->map_count ? regions->maps[et_field_map(regions, piece->year)] : "";
        et_status status = et_regions_by_name(regions, map, name, &named, &why);
        if (status != ET_OK) {
            return et_field_blame(table, at_name, status, &why, err);
        }
        if (code[0] && named != piece->province) {
            return et_registry_fault(table, at_code, err,
                                     "found the code \"%s\", which is %s in %d, beside "
                                     "the name \"%s\", expected them to agree",
                                     code, regions->provinces[piece->province].name,
                                     piece->year, name);
        }
        piece->province = named;
    }
    return ET_OK;
}

static et_status read_points(const et_registry *table, et_registry_at at,
                             const et_subject *subject, double *out, et_error *err)
{
    et_status status = et_registry_real(table, at, out, err);
    char most[ET_NUMBER_SIZE];

    if (status == ET_OK && (*out < 0.0 || *out > subject->maximum / 100.0)) {
        status = et_registry_fault(
            table, at, err, "found %s points, expected 0 to %s in %s",
            et_registry_text(table, at),
            et_text_from_double(subject->maximum / 100.0, most), subject->key);
    }
    return status;
}

/* n, mean and sd; *empty for a cell without candidates. */
static et_status read_figures(const reader *r, const et_registry *table, size_t row,
                              et_piece *piece, bool *empty, et_error *err)
{
    static const int64_t range[2] = {0, INT64_C(1000000000000)};
    et_registry_at at_n = {row, N}, at_mean = {row, MEAN}, at_sd = {row, SD};
    const et_subject *subject = et_subjects_at(r->input->subjects, piece->subject);
    et_status status = ET_OK;
    int64_t n = 0;

    if (et_registry_text(table, at_n)[0]) {
        status = et_registry_whole(table, at_n, range, &n, err);
        piece->known |= ET_KNOWN_N;
        piece->n = (uint64_t)n;
    }
    *empty = piece->known != 0 && n == 0;
    if (status != ET_OK || *empty) {
        return status;
    }
    status = read_points(table, at_mean, subject, &piece->mean, err);
    piece->known |= ET_KNOWN_MEAN;
    if (status == ET_OK && et_registry_text(table, at_sd)[0]) {
        status = read_points(table, at_sd, subject, &piece->sd, err);
        /* the deviation of a single candidate is not defined, whatever is written */
        piece->known |= n == 1 ? 0 : ET_KNOWN_SD;
    }
    return status;
}

static et_status read_row(const reader *r, const et_registry *table, size_t row,
                          et_error *err)
{
    et_piece piece = {.cell = row};
    bool empty = false;
    et_status status =
        et_field_year(table, (et_registry_at){row, YEAR}, &piece.year, err);

    if (status != ET_OK || !year_wanted(r->options, piece.year)) {
        return status;
    }
    status = et_field_subject(r->input->subjects, table, (et_registry_at){row, SUBJECT},
                              &piece.subject, err);
    if (status != ET_OK || !r->wanted[piece.subject]) {
        return status;
    }
    if (et_is_made(et_subjects_at(r->input->subjects, piece.subject))) {
        return et_registry_fault(table, (et_registry_at){row, SUBJECT}, err,
                                 "found an average over subjects or papers, expected "
                                 "that of a subject: it is made of these");
    }
    status = read_place(r->input->regions, table, row, &piece, err);
    if (status == ET_OK) {
        status = read_figures(r, table, row, &piece, &empty, err);
    }
    return status != ET_OK || empty ? status : add_piece(r, &piece, err);
}

static int in_order(const void *a, const void *b)
{
    const et_piece *x = a, *y = b;

    if (x->hidden != y->hidden) {
        return x->hidden ? 1 : -1;
    }
    if (x->subject != y->subject) {
        return x->subject < y->subject ? -1 : 1;
    }
    if (x->year != y->year) {
        return x->year < y->year ? -1 : 1;
    }
    if (x->province != y->province) {
        return x->province < y->province ? -1 : 1;
    }
    if (x->counted != y->counted) {
        return x->counted ? -1 : 1;
    }
    return x->cell != y->cell ? (x->cell < y->cell ? -1 : 1) : 0;
}

/* Sorted pieces: drops averages beside counts, refuses two averages. */
static et_status settle(et_pieces *pieces, const et_registry *table, et_error *err)
{
    size_t kept = 0;

    for (size_t i = 0; i < pieces->count; i++) {
        const et_piece *p = &pieces->items[i];
        const et_piece *before = kept ? &pieces->items[kept - 1] : NULL;
        bool same = before && before->subject == p->subject && before->year == p->year &&
                    before->province == p->province;
        if (same && !p->counted) {
            if (before->counted) {
                continue;
            }
            return et_registry_fault(table, (et_registry_at){p->cell, SUBJECT}, err,
                                     "found a second average of the same place, year and "
                                     "subject, expected one");
        }
        pieces->items[kept++] = *p;
    }
    pieces->count = kept;
    return ET_OK;
}

static et_status read_published(const reader *r, et_registry **table, et_error *err)
{
    if (!r->input->published) {
        return ET_OK;
    }
    const et_registry_file file = {.name = r->input->published,
                                   .sheet = r->input->sheet};
    et_status status = et_registry_load_file(table, &file, published_columns,
                                             PUBLISHED_COLUMNS, err);
    for (size_t row = 0; status == ET_OK && row < et_registry_rows(*table); row++) {
        status = read_row(r, *table, row, err);
    }
    return status;
}

et_status et_pieces_read(et_pieces *out, const et_panel_input *input,
                         const et_panel_options *options, et_error *err)
{
    reader r = {.out = out, .input = input, .options = options};
    et_registry *table = NULL;
    et_status status = want_subjects(&r, err);

    if (status == ET_OK) {
        status = et_exclusions_read(&r.exclusions, options->exclude, input->regions,
                                    input->subjects, err);
    }
    if (status == ET_OK) {
        status = read_tally(&r, err);
    }
    if (status == ET_OK) {
        status = read_published(&r, &table, err);
    }
    if (status == ET_OK) {
        if (out->count) {
            qsort(out->items, out->count, sizeof *out->items, in_order);
        }
        status = settle(out, table, err);
    }
    et_registry_free(table);
    free(r.wanted);
    et_exclusions_free(&r.exclusions);
    return status;
}

void et_pieces_free(et_pieces *pieces)
{
    free(pieces->items);
    free(pieces->shown);
    *pieces = (et_pieces){0};
}
