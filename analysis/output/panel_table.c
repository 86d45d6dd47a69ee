/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/panel_table.h"

#include <math.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "examtrend/change.h"
#include "examtrend/text.h"
#include "output/panel_marks.h"
#include "output/table.h"

/* What a column is measured in. */
typedef enum measure {
    NO_UNIT, POINTS, SHARE, CANDIDATES, PROVINCES, DEVIATIONS
} measure;

static const char *const measures[][2] = {
    [NO_UNIT] = {"", ""},
    [POINTS] = {"points", "điểm"},
    [SHARE] = {"share", "tỉ lệ"},
    [CANDIDATES] = {"candidates", "thí sinh"},
    [PROVINCES] = {"provinces", "tỉnh"},
    [DEVIATIONS] = {"sd", "độ lệch"},
};

/* A column with its wording for people who read Vietnamese. */
typedef struct heading {
    et_column column;
    measure unit;
    const char *title_vi;
} heading;

/* A column of real numbers straight from the cell. */
typedef struct figure {
    heading head;
    unsigned need;  /* what must be known */
    size_t offset;  /* in et_cell */
    bool people;    /* shown to people too */
} figure;

#define REAL(name, words, unit, places, words_vi)                                        \
    {{.key = name, .title = words, .type = ET_REAL, .decimals = places}, unit, words_vi}

static const figure figures[] = {
    {REAL("mean", "mean", POINTS, 2, "trung bình"), ET_KNOWN_MEAN,
     offsetof(et_cell, mean), true},
    {REAL("sd", "sd", POINTS, 2, "độ lệch"), ET_KNOWN_SD,
     offsetof(et_cell, sd), true},
    {REAL("p10", "10 %", POINTS, 2, "10 %"), ET_KNOWN_COUNTS,
     offsetof(et_cell, p10), false},
    {REAL("q1", "quarter", POINTS, 2, "tứ vị 1"), ET_KNOWN_COUNTS,
     offsetof(et_cell, q1), true},
    {REAL("median", "median", POINTS, 2, "trung vị"), ET_KNOWN_COUNTS,
     offsetof(et_cell, median), true},
    {REAL("q3", "3 quarters", POINTS, 2, "tứ vị 3"), ET_KNOWN_COUNTS,
     offsetof(et_cell, q3), true},
    {REAL("p90", "90 %", POINTS, 2, "90 %"), ET_KNOWN_COUNTS,
     offsetof(et_cell, p90), false},
    {REAL("share_fail", "fail", SHARE, 4, "liệt"), ET_KNOWN_COUNTS,
     offsetof(et_cell, share_fail), true},
    {REAL("share_low", "low", SHARE, 3, "dưới TB"), ET_KNOWN_COUNTS,
     offsetof(et_cell, share_low), true},
    {REAL("share_high", "high", SHARE, 3, "cao"), ET_KNOWN_COUNTS,
     offsetof(et_cell, share_high), true},
    {REAL("share_top", "top", SHARE, 4, "tối đa"), ET_KNOWN_COUNTS,
     offsetof(et_cell, share_top), true},
    {REAL("skewness", "skewness", NO_UNIT, 2, "độ xiên"), ET_KNOWN_COUNTS,
     offsetof(et_cell, skewness), false},
    {REAL("kurtosis", "kurtosis", NO_UNIT, 2, "độ nhọn"), ET_KNOWN_COUNTS,
     offsetof(et_cell, kurtosis), false},
    {REAL("lean", "mean - median", POINTS, 2, "tb - trung vị"), ET_KNOWN_COUNTS,
     offsetof(et_cell, lean), false},
};
enum { FIGURES = sizeof figures / sizeof *figures };

typedef struct writer {
    et_table *table;
    int *series_year;  /* [years] of the panel, room for a unit's series */
    double *series;
    const et_panel *panel;
    const et_panel_table_options *options;
    size_t span[2]; /* years of the panel that a change is over, inclusive */
    double *scaled; /* units × years of the subject at hand; NULL when not wanted */
} writer;

static bool vietnamese(const writer *w)
{
    return w->options->language == ET_VIETNAMESE;
}

static void add_column(const writer *w, heading head)
{
    bool vi = vietnamese(w) && w->options->people;

    head.column.unit = measures[head.unit][vi];
    head.column.title = vi ? head.title_vi : head.column.title;
    et_table_column(w->table, &head.column);
}

static void add_scale(const writer *w)
{
    et_scale scale = w->options->scale->scale;
    heading head = {.unit = scale == ET_SCALE_Z ? DEVIATIONS : POINTS, .title_vi = "z"};

    head.column = (et_column){.key = et_scale_name(scale), .title = et_scale_name(scale),
                              .type = ET_REAL, .decimals = 2,
                              .signed_text = scale != ET_SCALE_RAW};
    if (scale != ET_SCALE_Z) {
        head.title_vi = scale == ET_SCALE_RAW ? "điểm" : "so với cả nước";
    }
    add_column(w, head);
}

/* The usual figures; people who ask for marks of their own see those instead of the
 * usual shares. */
static bool is_shown(const writer *w, const figure *f)
{
    bool share = f->head.unit == SHARE && w->options->mark_count > 0;
    bool asked = et_key_is_listed(w->options->also, f->head.column.key);
    return !w->options->people || (f->people && !share) || asked;
}

static et_marks marks_of(const writer *w)
{
    return (et_marks){w->table, w->panel, w->options};
}

static void add_change(const writer *w)
{
    static const heading heads[] = {
        {{.key = "since", .title = "since", .type = ET_INTEGER}, NO_UNIT, "từ năm"},
        {{.key = "change", .title = "change", .type = ET_REAL, .decimals = 2,
          .signed_text = true}, POINTS, "thay đổi"},
        {{.key = "step_sd", .title = "usual step", .type = ET_REAL, .decimals = 2},
         POINTS, "bước thường"},
        {{.key = "falls", .title = "falls in a row", .type = ET_INTEGER}, NO_UNIT,
         "giảm liền"},
        {{.key = "rises", .title = "rises in a row", .type = ET_INTEGER}, NO_UNIT,
         "tăng liền"},
    };
    bool z = w->scaled && w->options->scale->scale == ET_SCALE_Z;

    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        heading head = heads[i];
        head.unit = head.unit == POINTS && z ? DEVIATIONS : head.unit;
        add_column(w, head);
    }
}

static void add_columns(const writer *w)
{
    static const heading subject = {{.key = "subject", .title = "subject"}, NO_UNIT,
                                    "môn"};
    static const heading year = {{.key = "year", .title = "year", .type = ET_INTEGER},
                                 NO_UNIT, "năm"};
    static const heading map = {{.key = "map", .title = "map"}, NO_UNIT, "bản đồ"};
    static const heading id = {{.key = "unit_id", .title = "id"}, NO_UNIT, "mã"};
    static const heading unit = {{.key = "unit", .title = "unit"}, NO_UNIT, "đơn vị"};
    static const heading n = {{.key = "n", .title = "n", .type = ET_INTEGER}, CANDIDATES,
                              "n"};
    static const heading takers = {
        {.key = "takers", .title = "takers", .type = ET_REAL, .decimals = 3}, SHARE,
        "dự thi"};
    static const heading source = {{.key = "source", .title = "source"}, NO_UNIT,
                                   "nguồn"};
    static const heading parts = {{.key = "parts", .title = "holds", .type = ET_INTEGER},
                                  PROVINCES, "gồm"};
    static const heading lacking = {
        {.key = "parts_missing", .title = "lacking", .type = ET_INTEGER}, PROVINCES,
        "thiếu"};
    bool people = w->options->people;

    add_column(w, subject);
    add_column(w, year);
    if (!people) {
        add_column(w, map);
        add_column(w, id);
    }
    add_column(w, unit);
    add_column(w, n);
    if (w->options->takers) {
        add_column(w, takers);
    }
    if (w->scaled) {
        add_scale(w);
    }
    if (w->options->change) {
        add_change(w);
    }
    for (size_t i = 0; i < FIGURES; i++) {
        if (is_shown(w, &figures[i])) {
            add_column(w, figures[i].head);
        }
    }
    const et_marks marks = marks_of(w);
    et_shape_columns(&marks);
    et_marks_columns(&marks);
    add_column(w, source);
    if (!people) {
        add_column(w, parts);
    }
    add_column(w, lacking);
}

/* ---- cells ---- */

static const char *why_missing(const et_cell *cell, const et_subject *subject,
                               unsigned need)
{
    if (subject->kind == ET_SUBJECT_OVER_SUBJECTS) {
        return "an average of averages";
    }
    if (need == ET_KNOWN_COUNTS) {
        return cell->source == ET_CELL_MIXED ? "some provinces have averages only"
                                             : "averages only";
    }
    if (need == ET_KNOWN_SD && (cell->known & ET_KNOWN_N) && cell->n == 1) {
        return "a single candidate";
    }
    return cell->parts > 1 && !(cell->known & (ET_KNOWN_N | ET_KNOWN_MEAN))
               ? "the number of candidates of some provinces is not known"
               : "not published";
}

static void put_figure(const writer *w, const et_cell *cell, const et_subject *subject,
                       const figure *f)
{
    if (cell->known & f->need) {
        et_table_real(w->table, *(const double *)((const char *)cell + f->offset));
    } else {
        et_table_missing(w->table, why_missing(cell, subject, f->need));
    }
}

static const char *unit_name(const writer *w, const et_unit *unit)
{
    bool people = w->options->people;

    if (unit->level == ET_UNIT_NATION && people) {
        return vietnamese(w) ? "Cả nước" : "Nation";
    }
    return people && !vietnamese(w) && unit->name_en[0] ? unit->name_en : unit->name;
}

/* The value of a cell on the scale asked for, or its mean; NaN without one. */
static double value_of(const writer *w, size_t subject, size_t unit, size_t year)
{
    const et_cell *cell = &et_panel_row(w->panel, subject, unit)[year];

    if (w->scaled) {
        return w->scaled[unit * et_panel_year_count(w->panel) + year];
    }
    return cell->known & ET_KNOWN_MEAN ? cell->mean : (double)NAN;
}

static void put_change(const writer *w, size_t subject, size_t unit)
{
    size_t years = w->span[1] - w->span[0] + 1;
    et_change change;

    for (size_t i = 0; i < years; i++) {
        w->series_year[i] = et_panel_year(w->panel, w->span[0] + i);
        w->series[i] = value_of(w, subject, unit, w->span[0] + i);
    }
    et_change_of(w->series_year, w->series, years, &change);
    if (change.years >= 2) {
        et_table_integer(w->table, change.first_year);
        et_table_real(w->table, change.change);
    } else {
        et_table_missing(w->table, "fewer than two years with data");
        et_table_missing(w->table, "fewer than two years with data");
    }
    if (change.steps >= 2) {
        et_table_real(w->table, change.step_sd);
    } else {
        et_table_missing(w->table, "too few observations");
    }
    et_table_integer(w->table, (int64_t)change.falls);
    et_table_integer(w->table, (int64_t)change.rises);
}

static void put_takers(const writer *w, const et_cell *cell, size_t unit, size_t year)
{
    uint64_t most = 0;

    for (size_t s = 0; s < et_panel_subject_count(w->panel); s++) {
        const et_cell *other = &et_panel_row(w->panel, s, unit)[year];
        if (et_panel_subject_info(w->panel, s)->compulsory &&
            (other->known & ET_KNOWN_N) && other->n > most) {
            most = other->n;
        }
    }
    if (most > 0 && (cell->known & ET_KNOWN_N)) {
        et_table_real(w->table, (double)cell->n / (double)most);
    } else {
        et_table_missing(w->table, most ? "not known" : "no compulsory subject here");
    }
}

static void put_row(const writer *w, size_t subject, size_t unit, size_t year)
{
    const et_cell *cell = &et_panel_row(w->panel, subject, unit)[year];
    const et_subject *info = et_panel_subject_info(w->panel, subject);
    const et_unit *u = et_panel_unit(w->panel, unit);
    bool people = w->options->people;

    et_table_text(w->table, !people ? info->key
                            : vietnamese(w) ? info->name_vi : info->name_en);
    et_table_integer(w->table, et_panel_year(w->panel, year));
    if (!people) {
        et_table_text(w->table, et_panel_map(w->panel));
        et_table_text(w->table, u->id);
    }
    et_table_text(w->table, unit_name(w, u));
    if (cell->known & ET_KNOWN_N) {
        et_table_integer(w->table, (int64_t)cell->n);
    } else {
        et_table_missing(w->table, why_missing(cell, info, ET_KNOWN_N));
    }
    if (w->options->takers) {
        put_takers(w, cell, unit, year);
    }
    if (w->scaled) {
        double value = value_of(w, subject, unit, year);
        if (isnan(value)) {
            et_table_missing(w->table, "the mean or its reference is not known");
        } else {
            et_table_real(w->table, value);
        }
    }
    if (w->options->change) {
        put_change(w, subject, unit);
    }
    for (size_t i = 0; i < FIGURES; i++) {
        if (is_shown(w, &figures[i])) {
            put_figure(w, cell, info, &figures[i]);
        }
    }
    const et_marks marks = marks_of(w);
    et_shape_cells(&marks, (et_panel_at){subject, unit, year},
                   why_missing(cell, info, ET_KNOWN_COUNTS));
    et_marks_cells(&marks, (et_panel_at){subject, unit, year},
                   why_missing(cell, info, ET_KNOWN_COUNTS));
    et_table_text(w->table, et_table_word(w->table, et_cell_source_name(cell->source)));
    if (!people) {
        et_table_integer(w->table, cell->parts);
    }
    et_table_integer(w->table, cell->parts_missing);
}

/* The first year from which the values compare with those up to `last`. */
static size_t span_start(const writer *w, size_t last)
{
    et_scale scale = w->scaled ? w->options->scale->scale : ET_SCALE_RAW;
    size_t first = last;

    while (first > 0) {
        const int span[2] = {et_panel_year(w->panel, first - 1),
                             et_panel_year(w->panel, last)};
        if (et_regimes_between(w->options->regimes, scale, span, false, NULL, 0) > 0) {
            return first;
        }
        first--;
    }
    return first;
}

/* A row of what a unit's years from `first` to `last` did, where `least` have data. */
static void put_span(writer *w, size_t subject, size_t unit, const size_t span[2],
                     size_t least)
{
    const et_cell *row = et_panel_row(w->panel, subject, unit);
    size_t last = span[1], with_data = 0;

    while (last > span[0] && row[last].source == ET_CELL_NONE) {
        last--;
    }
    for (size_t y = span[0]; y <= last; y++) {
        with_data += row[y].source != ET_CELL_NONE;
    }
    if (with_data >= least) {
        w->span[0] = span[0];
        w->span[1] = last;
        put_row(w, subject, unit, last);
    }
}

/* All years, and each regime of two years or more that is less than all. */
static void put_changes(writer *w, size_t subject, size_t unit)
{
    size_t years = et_panel_year_count(w->panel), end = years;

    if (years > 0) {
        put_span(w, subject, unit, (size_t[]){0, years - 1}, 1);
    }
    while (end > 0 && w->options->by_regime) {
        size_t start = span_start(w, end - 1);
        if (end - start < years) {
            put_span(w, subject, unit, (size_t[]){start, end - 1}, 2);
        }
        end = start;
    }
}

/* Returns how many cells have no data and no row. */
static size_t put_subject(writer *w, size_t subject)
{
    size_t left_out = 0, units = et_panel_unit_count(w->panel);

    if (w->scaled) {
        et_scale_apply(w->panel, subject, w->options->scale, w->scaled);
    }
    for (size_t y = 0; y < et_panel_year_count(w->panel); y++) {
        for (size_t u = 0; u < units; u++) {
            if (w->options->units && !w->options->units[u]) {
                continue;
            }
            if (et_panel_row(w->panel, subject, u)[y].source == ET_CELL_NONE) {
                left_out++;
            } else if (!w->options->change) {
                put_row(w, subject, u, y);
            }
        }
    }
    for (size_t u = 0; u < units && w->options->change; u++) {
        if (!w->options->units || w->options->units[u]) {
            put_changes(w, subject, u);
        }
    }
    return left_out;
}

et_status et_panel_table(et_table **out, const et_panel *panel,
                         const et_panel_table_options *options, et_error *err)
{
    writer w = {.panel = panel, .options = options};
    bool vi = options->language == ET_VIETNAMESE;
    size_t left_out = 0;

    *out = NULL;
    et_status status = et_table_new(&w.table, "panel",
                                    vi ? "Điểm thi theo đơn vị, năm và môn"
                                       : "Scores by unit, year and subject",
                                    err);
    if (status != ET_OK) {
        return status;
    }
    if (options->people) {
        et_table_language(w.table, options->language);
    }
    if (options->scale) {
        w.scaled = calloc(et_panel_unit_count(panel) * et_panel_year_count(panel) + 1,
                          sizeof *w.scaled);
        if (!w.scaled) {
            et_table_free(w.table);
            return et_fail(err, ET_ERR_MEMORY, "out of memory while making a table");
        }
    }
    w.series = calloc(et_panel_year_count(panel) + 1, sizeof *w.series);
    w.series_year = calloc(et_panel_year_count(panel) + 1, sizeof *w.series_year);
    if (!w.series || !w.series_year) {
        free(w.series);
        free(w.series_year);
        free(w.scaled);
        et_table_free(w.table);
        return et_fail(err, ET_ERR_MEMORY, "out of memory while making a table");
    }
    add_columns(&w);
    for (size_t s = 0; s < et_panel_subject_count(panel); s++) {
        left_out += put_subject(&w, s);
    }
    const et_marks marks = marks_of(&w);
    et_panel_notes(&marks, left_out);
    free(w.series);
    free(w.series_year);
    free(w.scaled);
    *out = w.table;
    return ET_OK;
}

/* ---- columns that may be asked for ---- */

enum { MOST_COLUMNS = 256, FURTHER = FIGURES + ET_SHAPES_MOST };

/* Keys of what people see only where `also` has them. */
static size_t further_columns(const char *keys[FURTHER])
{
    size_t count = 0;

    for (size_t i = 0; i < FIGURES; i++) {
        if (!figures[i].people) {
            keys[count++] = figures[i].head.column.key;
        }
    }
    return count + et_shape_keys(keys + count);
}

static void list_keys(const char *const *keys, size_t count, char *out, size_t size)
{
    size_t used = 0;

    out[0] = '\0';
    for (size_t i = 0; i < count && used < size; i++) {
        used += (size_t)snprintf(out + used, size - used, "%s%s", i ? ", " : "", keys[i]);
    }
}

et_status et_panel_table_has_column(const et_table *table, const char *key, et_error *err)
{
    const char *keys[MOST_COLUMNS + FURTHER];
    char nearest[300], further[200], own[400];

    if (et_table_has_column(table, key, NULL) == ET_OK) {
        return ET_OK;
    }
    size_t more = further_columns(keys), count = more;
    for (size_t i = 0; i < table->column_count && i < MOST_COLUMNS; i++) {
        keys[count++] = table->columns[i].key;
    }
    list_keys(keys, more, further, sizeof further);
    if (et_text_nearest(key, keys, count, nearest, sizeof nearest)[0]) {
        return et_fail(err, ET_ERR_NOT_FOUND,
                       "found the unknown column \"%.40s\"; %s (further columns: %s)",
                       key, nearest, further);
    }
    list_keys(keys + more, count - more, own, sizeof own);
    return et_fail(err, ET_ERR_NOT_FOUND,
                   "found the unknown column \"%.40s\"; expected a further one, %s, or "
                   "one of the table, %s",
                   key, further, own);
}
