/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/serial.h"

#include <float.h>
#include <math.h>

#include "examtrend/methods/distributions.h"
#include "methods/segments.h"
#include "methods/sums.h"

#define TIPPING_P 0.05
#define SCAN_STEP 0.01
#define SCAN_CELLS 99     /* of the likelihood, rho from end to end */
#define END 1e-8          /* a maximum so close to the end lies on it */

static et_fit_state check_years(const double *x, size_t n, bool whole)
{
    if (n < 3) {
        return ET_FIT_TOO_FEW;
    }
    for (size_t i = 0; i < n; i++) {
        if (!isfinite(x[i])) {
            return ET_FIT_NOT_FINITE;
        }
    }
    for (size_t i = 1; i < n; i++) {
        double gap = x[i] - x[i - 1];
        if (!(gap > 0.0) || !isfinite(gap) || (whole && gap != floor(gap))) {
            return ET_FIT_OUT_OF_RANGE;
        }
    }
    return ET_FIT_OK;
}

static et_fit_state check_rho(const double *x, size_t n, double rho)
{
    et_fit_state state = check_years(x, n, rho < 0.0);
    if (state == ET_FIT_OK && !(fabs(rho) < 1.0)) {
        state = ET_FIT_OUT_OF_RANGE;
    }
    return state;
}

static double over_gap(double rho, double gap)
{
    return gap == 1.0 ? rho : pow(rho, gap);
}

/* ---- the line under a given rho --------------------------------------------------- */

/* AR(1) is Markov, so V^-1/2 is the map to scaled innovations
 * (v_i - rho^g v_(i-1)) / sqrt(1 - rho^2g), g the gap before i, the first value as it
 * is. Whitened this way, generalised least squares is ordinary least squares; two
 * columns need no storage, only the sums of the passes below. */
typedef struct whitener {
    const double *x, *y;
    double rho, x_mean, y_mean;
    double gap, carry, scale; /* the last gap's rho^g and 1 / sqrt(1 - rho^2g) */
} whitener;

typedef struct white_row {
    double one, d, y;
} white_row;

static white_row whiten(whitener *w, size_t i)
{
    double d = w->x[i] - w->x_mean, y = w->y[i] - w->y_mean;
    if (i == 0) {
        return (white_row){1.0, d, y};
    }
    double gap = w->x[i] - w->x[i - 1];
    if (gap != w->gap) {
        w->gap = gap;
        w->carry = over_gap(w->rho, gap);
        w->scale = 1.0 / sqrt(1.0 - w->carry * w->carry);
    }
    double d0 = w->x[i - 1] - w->x_mean, y0 = w->y[i - 1] - w->y_mean;
    return (white_row){(1.0 - w->carry) * w->scale, (d - w->carry * d0) * w->scale,
                       (y - w->carry * y0) * w->scale};
}

/* Everything but the test. The centred x is made orthogonal to the whitened constant
 * before the slope is taken (Gram-Schmidt), which keeps the digits. */
static void solve(whitener *w, size_t n, et_ar1_line *out)
{
    double aa = 0.0, ad = 0.0, ay = 0.0, dd = 0.0, dy = 0.0, rss = 0.0;

    for (size_t i = 0; i < n; i++) {
        white_row r = whiten(w, i);
        aa += r.one * r.one;
        ad += r.one * r.d;
        ay += r.one * r.y;
    }
    double lean = ad / aa, middle = ay / aa;
    for (size_t i = 0; i < n; i++) {
        white_row r = whiten(w, i);
        double d = r.d - lean * r.one;
        dd += d * d;
        dy += d * (r.y - middle * r.one);
    }
    double slope = dy / dd;
    for (size_t i = 0; i < n; i++) {
        white_row r = whiten(w, i);
        double e = r.y - middle * r.one - slope * (r.d - lean * r.one);
        rss += e * e;
    }
    out->df = (double)n - 2.0;
    out->slope = slope;
    out->x_centre = w->x_mean + lean;
    out->level = w->y_mean + middle;
    out->rss = rss;
    out->sigma = sqrt(rss / out->df);
    out->slope_se = out->sigma / sqrt(dd);
    out->level_se = out->sigma / sqrt(aa);
    out->t = out->slope / out->slope_se;
}

/* Residuals of that size are rounding; whitening enlarges it by up to
 * (1 + rho) / sqrt(1 - rho^2). */
static bool is_perfect(const double *y, size_t n, double rho, double rss)
{
    double step = 4.0 * DBL_EPSILON * et_largest_of(y, n);
    return rss <= 4.0 * (double)n * step * step / (1.0 - rho * rho);
}

static et_fit_state begin(const double *x, const double *y, size_t n, double rho,
                          whitener *w)
{
    et_fit_state state = check_rho(x, n, rho);
    if (state != ET_FIT_OK) {
        return state;
    }
    for (size_t i = 0; i < n; i++) {
        if (!isfinite(y[i])) {
            return ET_FIT_NOT_FINITE;
        }
    }
    *w = (whitener){.x = x, .y = y, .rho = rho,
                    .x_mean = et_mean_of(x, n), .y_mean = et_mean_of(y, n)};
    return ET_FIT_OK;
}

void et_ar1_line_fit(const double *x, const double *y, size_t n, double rho,
                     et_ar1_line *out)
{
    whitener w;

    *out = (et_ar1_line){.n = n};
    out->state = begin(x, y, n, rho, &w);
    if (out->state != ET_FIT_OK) {
        return;
    }
    out->rho = rho;
    solve(&w, n, out);
    if (is_perfect(y, n, rho, out->rss)) {
        out->state = ET_FIT_PERFECT;
        out->rss = out->sigma = out->slope_se = out->level_se = out->t = 0.0;
        return;
    }
    (void)et_dist_t_two_sided(out->t, out->df, &out->p);
    double point;
    (void)et_dist_t_point(0.025, out->df, &point);
    double reach = point * out->slope_se;
    out->slope_low = out->slope - reach;
    out->slope_high = out->slope + reach;
}

static double abs_t(whitener *w, size_t n, double rho)
{
    et_ar1_line line;
    w->rho = rho;
    w->gap = 0.0;
    solve(w, n, &line);
    return fabs(line.t);
}

/* p need not move one way in rho, so the first crossing is looked for in small steps
 * and then halved down to neighbouring doubles. */
void et_ar1_tipping_rho(const double *x, const double *y, size_t n, et_ar1_tipping *out)
{
    et_ar1_line line;
    whitener w;

    *out = (et_ar1_tipping){0};
    et_ar1_line_fit(x, y, n, 0.0, &line);
    out->state = line.state;
    if (line.state != ET_FIT_OK) {
        return;
    }
    out->p_at_0 = line.p;
    (void)begin(x, y, n, 0.0, &w);
    double limit;
    (void)et_dist_t_point(TIPPING_P / 2.0, line.df, &limit);
    double most_t = abs_t(&w, n, ET_AR1_MOST_RHO);
    (void)et_dist_t_two_sided(most_t, line.df, &out->p_at_most);
    if (fabs(line.t) <= limit) {
        out->reached = true;
        return;
    }
    double low = 0.0, high = 0.0;
    int steps = (int)lround(ET_AR1_MOST_RHO / SCAN_STEP);
    for (int k = 1; k <= steps && !out->reached; k++) {
        low = high;
        high = k * SCAN_STEP;
        out->reached = abs_t(&w, n, high) <= limit;
    }
    if (!out->reached) {
        return;
    }
    for (double middle = 0.5 * (low + high); middle > low && middle < high;
         middle = 0.5 * (low + high)) {
        if (abs_t(&w, n, middle) <= limit) {
            high = middle;
        } else {
            low = middle;
        }
    }
    out->rho = high;
}

/* ---- rho by likelihood ------------------------------------------------------------ */

/* The likelihood with sigma and the line at their best for this rho. The whitened
 * columns are orthogonal, so |X'V^-1X| is the product of their squares. */
static double profile(whitener *w, size_t n, et_ar1_method method, double rho)
{
    et_ar1_line line;
    double log_v = 0.0, size = (double)n;

    w->rho = rho;
    w->gap = 0.0;
    solve(w, n, &line);
    for (size_t i = 1; i < n; i++) {
        double carry = over_gap(rho, w->x[i] - w->x[i - 1]);
        log_v += log((1.0 - carry) * (1.0 + carry));
    }
    if (method == ET_AR1_ML) {
        return -0.5 * (size * (log(2.0 * M_PI * line.rss / size) + 1.0) + log_v);
    }
    double one = line.sigma / line.level_se, d = line.sigma / line.slope_se;
    double df = size - 2.0;
    return -0.5 * (df * (log(2.0 * M_PI * line.rss / df) + 1.0) + log_v +
                   2.0 * log(one * d));
}

/* Golden section to where the likelihood's own rounding ends the search. */
static double climb(whitener *w, size_t n, et_ar1_method method, double low, double high)
{
    const double cut = 0.5 * (sqrt(5.0) - 1.0);
    double a = high - cut * (high - low), b = low + cut * (high - low);
    double fa = profile(w, n, method, a), fb = profile(w, n, method, b);

    while (high - low > END / 10.0) {
        if (fa < fb) {
            low = a;
            a = b;
            fa = fb;
            b = low + cut * (high - low);
            fb = profile(w, n, method, b);
        } else {
            high = b;
            b = a;
            fb = fa;
            a = high - cut * (high - low);
            fa = profile(w, n, method, a);
        }
    }
    return 0.5 * (low + high);
}

static void measure_curvature(whitener *w, size_t n, et_ar1_method method,
                              et_ar1_fit *out)
{
    double rho = out->line.rho, h = 1e-3 * (1.0 - fabs(rho));
    double near = profile(w, n, method, rho - h) + profile(w, n, method, rho + h);
    double far = profile(w, n, method, rho - 2 * h) + profile(w, n, method, rho + 2 * h);
    double curvature = (far - 16.0 * near + 30.0 * out->loglik) / (12.0 * h * h);
    out->rho_se = curvature > 0.0 ? 1.0 / sqrt(curvature) : 0.0;
}

void et_ar1_fit_line(const double *x, const double *y, size_t n, et_ar1_method method,
                     et_ar1_fit *out)
{
    double best = 0.0, most = -HUGE_VAL;
    whitener w;

    *out = (et_ar1_fit){0};
    et_ar1_line_fit(x, y, n, 0.0, &out->line);
    out->state = out->line.state;
    if (out->state != ET_FIT_OK) {
        return;
    }
    (void)begin(x, y, n, 0.0, &w);
    double lowest = check_years(x, n, true) == ET_FIT_OK ? -ET_AR1_MOST_RHO : 0.0;
    double step = (ET_AR1_MOST_RHO - lowest) / SCAN_CELLS;
    for (int k = 0; k <= SCAN_CELLS; k++) {
        double rho = lowest + k * step;
        double value = profile(&w, n, method, rho);
        if (value > most) {
            most = value;
            best = rho;
        }
    }
    double low = fmax(lowest, best - step), high = fmin(ET_AR1_MOST_RHO, best + step);
    double rho = climb(&w, n, method, low, high);
    bool at_low = rho - lowest < END, at_high = ET_AR1_MOST_RHO - rho < END;
    rho = at_low ? lowest : at_high ? ET_AR1_MOST_RHO : rho;
    et_ar1_line_fit(x, y, n, rho, &out->line);
    out->loglik = profile(&w, n, method, out->line.rho);
    out->sigma_ml = sqrt(out->line.rss / (double)n);
    if (at_low || at_high) {
        out->state = ET_FIT_BOUNDARY;
    } else {
        measure_curvature(&w, n, method, out);
    }
}

/* ---- what correlation does to least squares --------------------------------------- */

/* With Q the two orthonormal columns (constant, centred x) and M = I - QQ', the
 * residuals' covariance is M Sigma M. Sigma Q is summed afresh for each row: the lag
 * powers are a running product, and nothing has to be stored. */
typedef struct frame {
    const double *x;
    size_t n;
    double rho, x_mean, sxx;
} frame;

static double column(const frame *f, size_t i, int k)
{
    return k == 0 ? 1.0 / sqrt((double)f->n) : (f->x[i] - f->x_mean) / sqrt(f->sxx);
}

static void sigma_columns(const frame *f, size_t row, double out[2])
{
    double power = 1.0;
    out[0] = column(f, row, 0);
    out[1] = column(f, row, 1);
    for (size_t i = row; i > 0; i--) {
        power *= over_gap(f->rho, f->x[i] - f->x[i - 1]);
        out[0] += power * column(f, i - 1, 0);
        out[1] += power * column(f, i - 1, 1);
    }
    power = 1.0;
    for (size_t i = row + 1; i < f->n; i++) {
        power *= over_gap(f->rho, f->x[i] - f->x[i - 1]);
        out[0] += power * column(f, i, 0);
        out[1] += power * column(f, i, 1);
    }
}

typedef struct expectations {
    double squares;  /* tr(M Sigma)                                  */
    double products; /* sum of (M Sigma M) over neighbours a year apart */
    double slope;    /* d' Sigma d / Sxx                             */
} expectations;

static frame make_frame(const double *x, size_t n, double rho)
{
    frame f = {.x = x, .n = n, .rho = rho, .x_mean = et_mean_of(x, n)};
    for (size_t i = 0; i < n; i++) {
        f.sxx += (x[i] - f.x_mean) * (x[i] - f.x_mean);
    }
    return f;
}

static expectations expect(const double *x, size_t n, double rho)
{
    frame f = make_frame(x, n, rho);
    double h[2][2] = {{0.0}};   /* Q' Sigma Q                   */
    double pair[2][2] = {{0.0}};/* sum of q_k(i-1) q_l(i)       */
    double cross = 0.0, lags = 0.0, before[2] = {0.0}, now[2];

    for (size_t i = 0; i < n; i++) {
        sigma_columns(&f, i, now);
        bool neighbour = i > 0 && x[i] - x[i - 1] == 1.0;
        lags += neighbour ? rho : 0.0;
        for (int k = 0; k < 2; k++) {
            double q = column(&f, i, k);
            h[k][0] += q * now[0];
            h[k][1] += q * now[1];
            if (neighbour) {
                double q0 = column(&f, i - 1, k);
                cross += q0 * now[k] + q * before[k];
                pair[k][0] += q0 * column(&f, i, 0);
                pair[k][1] += q0 * column(&f, i, 1);
            }
        }
        before[0] = now[0];
        before[1] = now[1];
    }
    expectations e = {.slope = h[1][1], .squares = (double)n - h[0][0] - h[1][1],
                      .products = lags - cross};
    for (int k = 0; k < 2; k++) {
        e.products += pair[k][0] * h[k][0] + pair[k][1] * h[k][1];
    }
    return e;
}

void et_ar1_inflate(const double *x, size_t n, double rho, et_ar1_inflation *out)
{
    *out = (et_ar1_inflation){.state = check_rho(x, n, rho)};
    if (out->state != ET_FIT_OK) {
        return;
    }
    expectations e = expect(x, n, rho);
    out->slope = e.slope;
    out->residual = e.squares / ((double)n - 2.0);
    out->honest = out->slope / out->residual;
}

/* With d_i = x_i less the mean of its segment, all sums over i, j:
 * Var(slope) Sxx / sigma^2 = sum d_i d_j V_ij / Sxx; what fitting takes from tr(V) is
 * that and, for each segment, the mean of its V_ij times its n. */
void et_ar1_inflate_jumps(const double *x, size_t n, const double *starts,
                          size_t start_count, double rho, et_ar1_inflation *out)
{
    double slope = 0.0, sxx = 0.0, levels = 0.0, segments = 0.0;

    *out = (et_ar1_inflation){.state = check_rho(x, n, rho)};
    if (out->state != ET_FIT_OK) {
        return;
    }
    for (size_t i = 0, first = 0, end = 0; i < n; i++) {
        if (i == end) {
            first = i;
            end = et_segment_end(x, n, i, starts, start_count);
            segments++;
        }
        double length = (double)(end - first);
        double d = x[i] - et_mean_of(x + first, end - first);
        sxx += d * d;
        for (size_t j = 0, at = 0, to = 0; j < n; j++) {
            if (j == to) {
                at = j;
                to = et_segment_end(x, n, j, starts, start_count);
            }
            double v = i == j ? 1.0 : over_gap(rho, fabs(x[i] - x[j]));
            slope += d * (x[j] - et_mean_of(x + at, to - at)) * v;
            levels += at == first ? v / length : 0.0;
        }
    }
    double df = (double)n - segments - 1.0;
    if (df < 1.0 || !(sxx > 0.0)) {
        out->state = df < 1.0 ? ET_FIT_TOO_FEW : ET_FIT_NO_SPREAD;
        return;
    }
    out->slope = slope / sxx;
    out->residual = ((double)n - levels - out->slope) / df;
    out->honest = out->slope / out->residual;
}

et_fit_state et_ar1_detrended_ratio(const double *x, size_t n, double rho, double *ratio)
{
    et_fit_state state = check_rho(x, n, rho);
    *ratio = 0.0;
    if (state == ET_FIT_OK) {
        expectations e = expect(x, n, rho);
        *ratio = e.products / e.squares;
    }
    return state;
}

/* ---- one rho for a panel ---------------------------------------------------------- */

typedef struct moments {
    double products, squares, rounding;
} moments;

static bool unit_moments(const frame *f, const double *y, moments *out)
{
    double sxy = 0.0, before = 0.0;

    *out = (moments){0};
    for (size_t i = 0; i < f->n; i++) {
        if (!isfinite(y[i])) {
            return false;
        }
    }
    double y_mean = et_mean_of(y, f->n);
    for (size_t i = 0; i < f->n; i++) {
        sxy += (f->x[i] - f->x_mean) * (y[i] - y_mean);
    }
    double slope = sxy / f->sxx;
    for (size_t i = 0; i < f->n; i++) {
        double u = y[i] - y_mean - slope * (f->x[i] - f->x_mean);
        if (i > 0 && f->x[i] - f->x[i - 1] == 1.0) {
            out->products += u * before;
        }
        out->squares += u * u;
        before = u;
    }
    double step = 4.0 * DBL_EPSILON * et_largest_of(y, f->n);
    out->rounding = (double)f->n * step * step;
    return true;
}

static double ratio_at(const frame *f, double rho)
{
    expectations e = expect(f->x, f->n, rho);
    return e.products / e.squares;
}

/* The expected ratio rises with rho; clamps at the ends. */
static double invert(const frame *f, double r1)
{
    double low = -ET_AR1_MOST_RHO, high = ET_AR1_MOST_RHO;
    if (r1 <= ratio_at(f, low)) {
        return low;
    }
    if (r1 >= ratio_at(f, high)) {
        return high;
    }
    for (double middle = 0.0; middle > low && middle < high;
         middle = 0.5 * (low + high)) {
        if (ratio_at(f, middle) < r1) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return high;
}

et_fit_state et_ar1_rho_of_ratio(const double *x, size_t n, double ratio, double *rho)
{
    et_fit_state state = check_years(x, n, true);
    *rho = 0.0;
    if (state == ET_FIT_OK && !isfinite(ratio)) {
        state = ET_FIT_NOT_FINITE;
    }
    if (state != ET_FIT_OK) {
        return state;
    }
    frame f = make_frame(x, n, 0.0);
    *rho = invert(&f, ratio);
    return fabs(*rho) == ET_AR1_MOST_RHO ? ET_FIT_BOUNDARY : ET_FIT_OK;
}

/* Standard error of r1 when whole units are left out in turn. */
static double jackknife(const frame *f, const double *panel, size_t rows,
                        const moments *all, size_t used)
{
    double r1 = all->products / all->squares, sum = 0.0, square = 0.0;
    moments m;

    for (size_t p = 0; p < rows; p++) {
        if (unit_moments(f, panel + p * f->n, &m) && all->squares > m.squares) {
            double without = (all->products - m.products) / (all->squares - m.squares);
            sum += without - r1;
            square += (without - r1) * (without - r1);
        }
    }
    double size = (double)used;
    return sqrt(fmax(0.0, (size - 1.0) / size * (square - sum * sum / size)));
}

void et_ar1_pooled_rho(const double *x, const double *panel, size_t units, size_t n,
                       et_ar1_pooled *out)
{
    moments all = {0}, m;

    *out = (et_ar1_pooled){.state = check_years(x, n, true)};
    if (out->state != ET_FIT_OK) {
        return;
    }
    frame f = make_frame(x, n, 0.0);
    for (size_t p = 0; p < units; p++) {
        if (unit_moments(&f, panel + p * n, &m)) {
            out->units++;
            all.products += m.products;
            all.squares += m.squares;
            all.rounding += m.rounding;
        }
    }
    if (out->units == 0) {
        out->state = ET_FIT_TOO_FEW;
        return;
    }
    if (all.squares <= all.rounding) {
        out->state = ET_FIT_NOT_ESTIMABLE;
        return;
    }
    out->r1 = all.products / all.squares;
    out->r1_se = out->units > 1 ? jackknife(&f, panel, units, &all, out->units) : 0.0;
    if (ratio_at(&f, 0.7) - ratio_at(&f, 0.0) < ET_AR1_LEAST_SPAN) {
        out->state = ET_FIT_NOT_ESTIMABLE;
        return;
    }
    out->rho = out->rho_low = out->rho_high = invert(&f, out->r1);
    if (fabs(out->rho) == ET_AR1_MOST_RHO) {
        out->state = ET_FIT_BOUNDARY;
    }
    if (out->units > 1) {
        out->rho_low = invert(&f, out->r1 - 1.96 * out->r1_se);
        out->rho_high = invert(&f, out->r1 + 1.96 * out->r1_se);
    }
}
