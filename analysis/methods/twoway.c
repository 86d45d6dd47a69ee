/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Least squares: with row means taken out, the column effects c solve
 *
 *     n_j c_j - sum_i [ij] sum_k [ik] c_k / n_i = sum_i [ij] (y_ij - ybar_i),
 *
 * where [ij] is 1 for a cell and 0 for a gap: the Laplacian of the graph that joins
 * columns with a common row. It has rank columns - 1 when the table is connected; the
 * effect of its first column is set to 0, the rest is found by Cholesky's method, and
 * the residuals are solved once more.
 */
#include "examtrend/methods/twoway.h"

#include <float.h>
#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include <gsl/gsl_sort.h>
#include <gsl/gsl_statistics_double.h>

#define SMALLEST_PIVOT 1e-10
#define MOST_ROUNDS 10
#define ROUND_CHANGE 0.01

/* One table being taken apart. `rest` starts as y and ends as the residuals. */
typedef struct parts {
    size_t rows, columns;
    double *rest;                    /* rows x columns, NaN where missing        */
    double *row, *column;            /* effects so far                           */
    double *row_cells, *column_cells; /* how many                                */
    double *matrix;                  /* columns x columns                        */
    double *side;                    /* columns: right side, then solution       */
    double *sorted;                  /* the longer of rows and columns           */
    size_t pinned;                   /* the column whose effect stays 0 at first */
} parts;

static et_status make_parts(const et_twoway_table *table, double *row, double *column,
                            parts *p, et_error *err)
{
    size_t r = table->rows, c = table->columns, longer = r > c ? r : c;
    double *memory = calloc(r * c + r + c * c + 2 * c + longer, sizeof *memory);

    if (!memory) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a table of %zu x %zu", r,
                       c);
    }
    *p = (parts){.rows = r, .columns = c, .rest = memory, .row = row, .column = column};
    p->row_cells = p->rest + r * c;
    p->column_cells = p->row_cells + r;
    p->matrix = p->column_cells + c;
    p->side = p->matrix + c * c;
    p->sorted = p->side + c;
    memcpy(p->rest, table->y, r * c * sizeof *memory);
    for (size_t i = 0; i < r; i++) {
        for (size_t j = 0; j < c; j++) {
            double cell = isnan(p->rest[i * c + j]) ? 0.0 : 1.0;
            p->row_cells[i] += cell;
            p->column_cells[j] += cell;
        }
    }
    return ET_OK;
}

/* Clears the outputs and counts; other than ET_FIT_OK there is nothing to take apart. */
static et_fit_state begin(const et_twoway_table *table, et_twoway *out, double *row,
                          double *column)
{
    *out = (et_twoway){0};
    for (size_t i = 0; i < table->rows; i++) {
        row[i] = 0.0;
    }
    for (size_t j = 0; j < table->columns; j++) {
        column[j] = 0.0;
    }
    for (size_t i = 0; i < table->rows * table->columns; i++) {
        if (isinf(table->y[i])) {
            *out = (et_twoway){.state = ET_FIT_NOT_FINITE};
            return out->state;
        }
        out->cells += isnan(table->y[i]) ? 0 : 1;
    }
    out->state = out->cells > 0 ? ET_FIT_OK : ET_FIT_TOO_FEW;
    return out->state;
}

/* ---- least squares --------------------------------------------------------------- */

static void fill_laplacian(parts *p)
{
    size_t c = p->columns;

    for (size_t i = 0; i < p->rows; i++) {
        const double *y = p->rest + i * c;
        for (size_t j = 0; j < c; j++) {
            for (size_t k = 0; k < c && !isnan(y[j]); k++) {
                double own = j == k ? 1.0 : 0.0;
                p->matrix[j * c + k] += isnan(y[k]) ? 0.0 : own - 1.0 / p->row_cells[i];
            }
        }
    }
    while (p->column_cells[p->pinned] == 0.0) {
        p->pinned++;
    }
}

/* Columns that take no part in the equations. */
static bool left_out(const parts *p, size_t j)
{
    return j == p->pinned || p->column_cells[j] == 0.0;
}

/* Cholesky factor in the lower triangle. False when a pivot vanishes. */
static bool factorise(parts *p)
{
    size_t c = p->columns;
    double *a = p->matrix;

    for (size_t j = 0; j < c; j++) {
        if (left_out(p, j)) {
            continue;
        }
        double pivot = a[j * c + j], whole = pivot;
        for (size_t k = 0; k < j; k++) {
            pivot -= left_out(p, k) ? 0.0 : a[j * c + k] * a[j * c + k];
        }
        if (!(pivot > SMALLEST_PIVOT * whole)) {
            return false;
        }
        a[j * c + j] = sqrt(pivot);
        for (size_t i = j + 1; i < c; i++) {
            double sum = a[i * c + j];
            for (size_t k = 0; k < j; k++) {
                sum -= left_out(p, k) ? 0.0 : a[i * c + k] * a[j * c + k];
            }
            a[i * c + j] = sum / a[j * c + j];
        }
    }
    return true;
}

static void solve(parts *p)
{
    size_t c = p->columns;
    const double *a = p->matrix;
    double *x = p->side;

    for (size_t j = 0; j < c; j++) {
        x[j] = left_out(p, j) ? 0.0 : x[j];
        for (size_t k = 0; k < j && !left_out(p, j); k++) {
            x[j] -= left_out(p, k) ? 0.0 : a[j * c + k] * x[k];
        }
        x[j] = left_out(p, j) ? 0.0 : x[j] / a[j * c + j];
    }
    for (size_t j = c; j-- > 0;) {
        for (size_t k = j + 1; k < c && !left_out(p, j); k++) {
            x[j] -= left_out(p, k) ? 0.0 : a[k * c + j] * x[k];
        }
        x[j] = left_out(p, j) ? 0.0 : x[j] / a[j * c + j];
    }
}

static void take_row_means(parts *p)
{
    size_t c = p->columns;
    for (size_t i = 0; i < p->rows; i++) {
        double *y = p->rest + i * c, sum = 0.0;
        for (size_t j = 0; j < c; j++) {
            sum += isnan(y[j]) ? 0.0 : y[j];
        }
        double mean = p->row_cells[i] > 0.0 ? sum / p->row_cells[i] : 0.0;
        p->row[i] += mean;
        for (size_t j = 0; j < c; j++) {
            y[j] -= mean;
        }
    }
}

/* Moves what rows and columns explain of `rest` into the effects. */
static void improve(parts *p)
{
    size_t c = p->columns;

    take_row_means(p);
    for (size_t j = 0; j < c; j++) {
        p->side[j] = 0.0;
        for (size_t i = 0; i < p->rows; i++) {
            double y = p->rest[i * c + j];
            p->side[j] += isnan(y) ? 0.0 : y;
        }
    }
    solve(p);
    for (size_t j = 0; j < c; j++) {
        p->column[j] += p->side[j];
        for (size_t i = 0; i < p->rows; i++) {
            p->rest[i * c + j] -= p->side[j];
        }
    }
    take_row_means(p);
}

/* Makes the effects that have cells add to 0; returns how many there are. */
static size_t centre(double *effect, const double *cells, size_t count, double *level)
{
    size_t used = 0;
    double sum = 0.0;
    for (size_t i = 0; i < count; i++) {
        used += cells[i] > 0.0;
        sum += cells[i] > 0.0 ? effect[i] : 0.0;
    }
    double mean = sum / (double)used;
    for (size_t i = 0; i < count; i++) {
        effect[i] = cells[i] > 0.0 ? effect[i] - mean : 0.0;
    }
    *level += mean;
    return used;
}

static void summarise(const et_twoway_table *table, const parts *p, size_t effects,
                      et_twoway *out)
{
    double largest = 0.0;

    for (size_t i = 0; i < p->rows * p->columns; i++) {
        if (!isnan(p->rest[i])) {
            largest = fmax(largest, fabs(table->y[i]));
            out->rss += p->rest[i] * p->rest[i];
            out->sum_abs += fabs(p->rest[i]);
        }
    }
    double step = 8.0 * DBL_EPSILON * largest;
    out->df = (double)out->cells - (double)effects;
    if (out->df <= 0.0 || out->rss <= (double)out->cells * step * step) {
        out->state = out->df <= 0.0 ? ET_FIT_TOO_FEW : ET_FIT_PERFECT;
        out->rss = out->sum_abs = 0.0;
    } else {
        out->sigma = sqrt(out->rss / out->df);
    }
}

et_status et_twoway_fit(const et_twoway_table *table, et_twoway *out, double *row,
                        double *column, et_error *err)
{
    parts p;

    if (begin(table, out, row, column) != ET_FIT_OK) {
        return ET_OK;
    }
    et_status status = make_parts(table, row, column, &p, err);
    if (status != ET_OK) {
        return status;
    }
    fill_laplacian(&p);
    if (factorise(&p)) {
        improve(&p);
        improve(&p);
        size_t effects = centre(row, p.row_cells, p.rows, &out->level) +
                         centre(column, p.column_cells, p.columns, &out->level);
        summarise(table, &p, effects - 1, out);
    } else {
        *out = (et_twoway){.state = ET_FIT_SINGULAR};
    }
    free(p.rest);
    return ET_OK;
}

/* ---- median polish ----------------------------------------------------------------- */

static double median(double *sorted, size_t count)
{
    gsl_sort(sorted, 1, count);
    return count > 0 ? gsl_stats_median_from_sorted_data(sorted, 1, count) : 0.0;
}

/* Takes the median out of each row or column. */
static void sweep(parts *p, bool rows, double *effect)
{
    size_t count = rows ? p->rows : p->columns, length = rows ? p->columns : p->rows;
    size_t stride = rows ? p->columns : 1, step = rows ? 1 : p->columns;

    for (size_t i = 0; i < count; i++) {
        double *line = p->rest + i * stride;
        size_t present = 0;
        for (size_t j = 0; j < length; j++) {
            if (!isnan(line[j * step])) {
                p->sorted[present++] = line[j * step];
            }
        }
        double middle = median(p->sorted, present);
        effect[i] += middle;
        for (size_t j = 0; j < length; j++) {
            line[j * step] -= middle;
        }
    }
}

/* Moves the median of the effects that have cells into the level. */
static void centre_median(parts *p, double *effect, const double *cells, size_t count,
                          double *level)
{
    size_t present = 0;
    for (size_t i = 0; i < count; i++) {
        if (cells[i] > 0.0) {
            p->sorted[present++] = effect[i];
        }
    }
    double middle = median(p->sorted, present);
    for (size_t i = 0; i < count; i++) {
        effect[i] -= cells[i] > 0.0 ? middle : 0.0;
    }
    *level += middle;
}

static double sum_of_sizes(const parts *p)
{
    double sum = 0.0;
    for (size_t i = 0; i < p->rows * p->columns; i++) {
        sum += isnan(p->rest[i]) ? 0.0 : fabs(p->rest[i]);
    }
    return sum;
}

et_status et_twoway_median_polish(const et_twoway_table *table, et_twoway *out,
                                  double *row, double *column, et_error *err)
{
    parts p;
    double before = 0.0;

    if (begin(table, out, row, column) != ET_FIT_OK) {
        return ET_OK;
    }
    et_status status = make_parts(table, row, column, &p, err);
    if (status != ET_OK) {
        return status;
    }
    out->state = ET_FIT_NO_CONVERGENCE;
    while (out->iterations < MOST_ROUNDS && out->state != ET_FIT_OK) {
        sweep(&p, true, row);
        centre_median(&p, column, p.column_cells, p.columns, &out->level);
        sweep(&p, false, column);
        centre_median(&p, row, p.row_cells, p.rows, &out->level);
        out->sum_abs = sum_of_sizes(&p);
        out->iterations++;
        if (out->sum_abs == 0.0 ||
            fabs(out->sum_abs - before) < ROUND_CHANGE * out->sum_abs) {
            out->state = ET_FIT_OK;
        }
        before = out->sum_abs;
    }
    free(p.rest);
    return ET_OK;
}
