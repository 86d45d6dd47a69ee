/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules of METHODS 3.2 (13) and 4 (1): fewer than 30 candidates; n outside half to twice
 * the unit's own median; |robust z| > 3.5 of the median-polish residual, where robust z
 * is (r - median r) / (1.4826 MAD). Sizes are polished as logarithms, so that a year in
 * which everybody came and a unit that grew are no faults of a cell.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "examtrend/methods/twoway.h"
#include "grow.h"
#include "panel/screen_inside.h"

enum { LEAST_YEARS = 3, LEAST_UNITS = 3 };

typedef struct screening {
    et_screen *out;
    const et_panel *panel;
    et_screen_options options;
    size_t units, years;
    size_t *run;    /* by year: the regime it is in */
    size_t subject;
    double *table;  /* units × years of one regime, and room for as much again */
    double *row, *column;
    bool *jumps;    /* by unit and year: told as a jump */
} screening;

et_status et_screen_no_memory(et_error *err)
{
    return et_fail(err, ET_ERR_MEMORY, "out of memory while screening");
}

et_status et_screen_add(et_screen *screen, const et_screen_flag *flag, et_error *err)
{
    et_screen_flag *more =
        et_grow(screen->flags, screen->count + 1, &screen->room, sizeof *more);
    if (!more) {
        return et_screen_no_memory(err);
    }
    screen->flags = more;
    more[screen->count++] = *flag;
    return ET_OK;
}

static et_status add(const screening *s, size_t unit, size_t year, et_screen_flag flag,
                     et_error *err)
{
    flag.subject = s->subject;
    flag.unit = unit;
    flag.year = year;
    return et_screen_add(s->out, &flag, err);
}

static int ascending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* Sorts `values`; 0 for none. */
static double median(double *values, size_t count)
{
    if (count == 0) {
        return 0.0;
    }
    qsort(values, count, sizeof *values, ascending);
    return (values[(count - 1) / 2] + values[count / 2]) / 2.0;
}

/* ---- one cell ---- */

static et_status check_cell(const screening *s, size_t u, size_t y, bool most_have,
                            et_error *err)
{
    const et_cell *cell = &et_panel_row(s->panel, s->subject, u)[y];
    et_status status = ET_OK;

    if (cell->source == ET_CELL_NONE) {
        return cell->parts > 0 && most_have
                   ? add(s, u, y, (et_screen_flag){.check = ET_SCREEN_ABSENT}, err)
                   : ET_OK;
    }
    if ((cell->known & ET_KNOWN_N) && cell->n < s->options.least_n) {
        status = add(s, u, y,
                     (et_screen_flag){.check = ET_SCREEN_TINY, .value = (double)cell->n,
                                      .has_low = true,
                                      .low = (double)s->options.least_n},
                     err);
    }
    if (status == ET_OK && cell->parts_missing > 0) {
        status = add(s, u, y,
                     (et_screen_flag){.check = ET_SCREEN_PARTS,
                                      .value = (double)cell->parts_missing,
                                      .has_high = true},
                     err);
    }
    return status;
}

static et_status check_cells(const screening *s, et_error *err)
{
    et_status status = ET_OK;

    for (size_t y = 0; y < s->years; y++) {
        size_t have = 0, should = 0;
        for (size_t u = 0; u < s->units; u++) {
            const et_cell *cell = &et_panel_row(s->panel, s->subject, u)[y];
            have += cell->source != ET_CELL_NONE;
            should += cell->parts > 0;
        }
        for (size_t u = 0; status == ET_OK && u < s->units; u++) {
            status = check_cell(s, u, y, 10 * have >= 9 * should, err);
        }
    }
    return status;
}

/* ---- cells of one regime ---- */

/* Jumps of one unit's n within the regime. */
static et_status check_jumps(const screening *s, size_t u, size_t run, et_error *err)
{
    const et_cell *row = et_panel_row(s->panel, s->subject, u);
    et_status status = ET_OK;
    size_t count = 0;

    for (size_t y = 0; y < s->years; y++) {
        if (s->run[y] == run && (row[y].known & ET_KNOWN_N)) {
            s->table[count++] = (double)row[y].n;
        }
    }
    double usual = median(s->table, count);
    for (size_t y = 0; count >= LEAST_YEARS && status == ET_OK && y < s->years; y++) {
        if (s->run[y] != run || !(row[y].known & ET_KNOWN_N)) {
            continue;
        }
        double ratio = (double)row[y].n / usual, most = s->options.most_ratio;
        s->jumps[u * s->years + y] = ratio > most || ratio < 1.0 / most;
        if (s->jumps[u * s->years + y]) {
            status = add(s, u, y,
                         (et_screen_flag){.check = ET_SCREEN_JUMP, .value = ratio,
                                          .has_low = true, .low = 1.0 / most,
                                          .has_high = true, .high = most},
                         err);
        }
    }
    return status;
}

static double value_of(const et_cell *cell, et_screen_check check)
{
    unsigned need = check == ET_SCREEN_OUTLIER ? ET_KNOWN_MEAN : ET_KNOWN_N;

    if (!(cell->known & need)) {
        return (double)NAN;
    }
    return check == ET_SCREEN_OUTLIER ? cell->mean : log((double)cell->n);
}

/* Residuals of a median polish in place of the values, less their median; *spread is
 * 1.4826 MAD, 0 when there is too little to polish. */
static et_status polish(const screening *s, size_t columns, double *spread, et_error *err)
{
    const et_twoway_table table = {.y = s->table, .rows = s->units, .columns = columns};
    size_t cells = s->units * columns, count = 0;
    double *kept = s->table + s->units * s->years;
    et_twoway fit;

    *spread = 0.0;
    et_status status = et_twoway_median_polish(&table, &fit, s->row, s->column, err);
    if (status != ET_OK ||
        (fit.state != ET_FIT_OK && fit.state != ET_FIT_NO_CONVERGENCE)) {
        return status;
    }
    for (size_t i = 0; i < cells; i++) {
        s->table[i] -= fit.level + s->row[i / columns] + s->column[i % columns];
        if (!isnan(s->table[i])) {
            kept[count++] = s->table[i];
        }
    }
    double middle = median(kept, count);
    count = 0;
    for (size_t i = 0; i < cells; i++) {
        s->table[i] -= middle;
        if (!isnan(s->table[i])) {
            kept[count++] = fabs(s->table[i]);
        }
    }
    *spread = 1.4826 * median(kept, count);
    return ET_OK;
}

static et_status judge(const screening *s, size_t u, size_t y, et_screen_check check,
                       const double residual_and_spread[2], et_error *err)
{
    double residual = residual_and_spread[0], spread = residual_and_spread[1];
    double most = s->options.most_z;
    et_screen_flag flag = {.check = check, .has_low = true, .has_high = true};

    if (check == ET_SCREEN_OUTLIER) {
        flag.value = residual / spread;
        flag.low = -most;
        flag.high = most;
    } else {
        double reach = fmax(most * spread, log(s->options.most_coverage));
        flag.value = exp(residual);
        flag.low = exp(-reach);
        flag.high = exp(reach);
        if (s->jumps[u * s->years + y]) {
            return ET_OK;
        }
    }
    return flag.value < flag.low || flag.value > flag.high ? add(s, u, y, flag, err)
                                                           : ET_OK;
}

/* Outliers of the means, or of the sizes, within the regime. */
static et_status check_polished(const screening *s, size_t run, et_screen_check check,
                                et_error *err)
{
    size_t columns = 0, units = 0;
    double spread;

    for (size_t y = 0; y < s->years; y++) {
        columns += s->run[y] == run;
    }
    for (size_t u = 0; u < s->units; u++) {
        bool any = false;
        for (size_t y = 0, c = 0; y < s->years; y++) {
            if (s->run[y] == run) {
                const et_cell *cell = &et_panel_row(s->panel, s->subject, u)[y];
                double value = value_of(cell, check);
                s->table[u * columns + c++] = value;
                any |= !isnan(value);
            }
        }
        units += any;
    }
    if (columns < LEAST_YEARS || units < LEAST_UNITS) {
        return ET_OK;
    }
    et_status status = polish(s, columns, &spread, err);
    for (size_t u = 0; status == ET_OK && spread > 0.0 && u < s->units; u++) {
        for (size_t y = 0, c = 0; status == ET_OK && y < s->years; y++) {
            if (s->run[y] != run) {
                continue;
            }
            double residual = s->table[u * columns + c++];
            if (!isnan(residual)) {
                status = judge(s, u, y, check, (double[]){residual, spread}, err);
            }
        }
    }
    return status;
}

static et_status check_subject(const screening *s, size_t runs, et_error *err)
{
    et_status status = check_cells(s, err);

    memset(s->jumps, 0, s->units * s->years * sizeof *s->jumps);
    for (size_t run = 0; status == ET_OK && run < runs; run++) {
        for (size_t u = 0; status == ET_OK && u < s->units; u++) {
            status = check_jumps(s, u, run, err);
        }
        if (status == ET_OK) {
            status = check_polished(s, run, ET_SCREEN_COVERAGE, err);
        }
        if (status == ET_OK) {
            status = check_polished(s, run, ET_SCREEN_OUTLIER, err);
        }
    }
    return status;
}

/* ---- the panel ---- */

/* Years between two breaks of the relative scale are one run. */
static size_t number_runs(screening *s, const et_regimes *regimes)
{
    size_t run = 0;

    for (size_t y = 0; y < s->years; y++) {
        int years[2] = {et_panel_year(s->panel, y ? y - 1 : 0),
                        et_panel_year(s->panel, y)};
        run += et_regimes_between(regimes, ET_SCALE_RELATIVE, years, false, NULL, 0) > 0;
        s->run[y] = run;
    }
    return run + 1;
}

static void fill_defaults(et_screen_options *o)
{
    o->least_n = o->least_n ? o->least_n : 30;
    o->most_ratio = o->most_ratio > 1.0 ? o->most_ratio : 2.0;
    o->most_coverage = o->most_coverage > 1.0 ? o->most_coverage : 1.2;
    o->most_z = o->most_z > 0.0 ? o->most_z : 3.5;
    o->most_off_grid = o->most_off_grid > 0.0 ? o->most_off_grid : 0.03;
    o->most_repeat = o->most_repeat > 1.0 ? o->most_repeat : 1.5;
}

static int in_order(const void *a, const void *b)
{
    const et_screen_flag *x = a, *y = b;
    const size_t left[] = {x->subject, x->unit, x->year, (size_t)x->check};
    const size_t right[] = {y->subject, y->unit, y->year, (size_t)y->check};

    for (size_t i = 0; i < 4; i++) {
        if (left[i] != right[i]) {
            return left[i] < right[i] ? -1 : 1;
        }
    }
    return 0;
}

static et_status screen_all(screening *s, const et_regimes *regimes, et_error *err)
{
    size_t cells = s->units * s->years;
    et_status status = ET_OK;

    s->run = calloc(s->years + 1, sizeof *s->run);
    s->table = calloc(2 * cells + s->years + 1, sizeof *s->table);
    s->row = calloc(s->units + 1, sizeof *s->row);
    s->column = calloc(s->years + 1, sizeof *s->column);
    s->jumps = calloc(cells + 1, sizeof *s->jumps);
    if (!s->run || !s->table || !s->row || !s->column || !s->jumps) {
        return et_screen_no_memory(err);
    }
    size_t runs = number_runs(s, regimes);
    for (; status == ET_OK && s->subject < et_panel_subject_count(s->panel);
         s->subject++) {
        status = check_subject(s, runs, err);
    }
    if (status == ET_OK) {
        status = et_screen_counts(s->out, s->panel, &s->options, err);
    }
    if (status == ET_OK && s->out->count) {
        qsort(s->out->flags, s->out->count, sizeof *s->out->flags, in_order);
    }
    return status;
}

et_status et_screen_panel(et_screen **out, const et_panel *panel,
                          const et_regimes *regimes, const et_screen_options *options,
                          et_error *err)
{
    screening s = {.panel = panel, .units = et_panel_unit_count(panel),
                   .years = et_panel_year_count(panel)};

    *out = NULL;
    s.options = options ? *options : (et_screen_options){0};
    fill_defaults(&s.options);
    s.out = calloc(1, sizeof *s.out);
    if (!s.out) {
        return et_screen_no_memory(err);
    }
    et_status status = screen_all(&s, regimes, err);
    free(s.run);
    free(s.table);
    free(s.row);
    free(s.column);
    free(s.jumps);
    if (status != ET_OK) {
        et_screen_free(s.out);
        return status;
    }
    *out = s.out;
    return ET_OK;
}

void et_screen_free(et_screen *screen)
{
    if (screen) {
        free(screen->flags);
        free(screen);
    }
}

size_t et_screen_count(const et_screen *screen)
{
    return screen->count;
}

const et_screen_flag *et_screen_at(const et_screen *screen, size_t index)
{
    return &screen->flags[index];
}
