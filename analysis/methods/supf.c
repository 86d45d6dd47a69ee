/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The limit law of the largest Wald statistic for a break (Andrews 1993).
 *
 * W(s) / sqrt(s) at s = exp(t) is a stationary Ornstein-Uhlenbeck process, and
 * z = |W|^2 / (2 s) is a diffusion with generator z f'' + (b - z) f', b = k / 2, and the
 * Gamma(b) law. P(no excess over z0 = stat / 2 up to t = log lambda) is the chance of
 * surviving a barrier there: sum of <1, f_j>^2 exp(-theta_j t) over the eigenfunctions
 * that vanish at z0 (cf. Estrella 2003, Econometric Theory 19:1128, who sums the same
 * series over zeros of Kummer's function).
 *
 * With f = exp(z/2) g the weight exp(-z) goes away, and g is expanded in (1 - s) times
 * polynomials of s = z / z0 that are orthonormal under (1 - s)^2 z^(b-1): the mass matrix
 * is the identity, the stiffness matrix symmetric, its eigenvalues are found by Jacobi's
 * rotations. Integrals run over u = sqrt(s), where z^(b-1) dz is a polynomial too.
 */
#include <math.h>

#include <gsl/gsl_cdf.h>

#include "examtrend/methods/breaks.h"

#define SIZE 40
#define NODES 128
#define TINY_P 1e-9

typedef struct basis {
    double s[NODES], weight[NODES]; /* quadrature of z^(b-1) dz over 0..z0 */
    double alpha[SIZE], beta[SIZE]; /* recurrence of the polynomials       */
    double first;                   /* the constant one                    */
} basis;

/* Gauss-Legendre on 0..1, zeros by Newton from the usual cosines. */
static void find_nodes(double *u, double *weight)
{
    for (int k = 0; k < NODES; k++) {
        double x = cos(M_PI * (k + 0.75) / (NODES + 0.5)), slope = 0.0;
        for (int round = 0; round < 8; round++) {
            double p0 = 1.0, p1 = x;
            for (int i = 2; i <= NODES; i++) {
                double p2 = ((2 * i - 1) * x * p1 - (i - 1) * p0) / i;
                p0 = p1;
                p1 = p2;
            }
            slope = NODES * (x * p1 - p0) / (x * x - 1.0);
            x -= p1 / slope;
        }
        u[k] = 0.5 * (1.0 + x);
        weight[k] = 1.0 / ((1.0 - x * x) * slope * slope);
    }
}

/* Stieltjes' procedure for the orthonormal polynomials. */
static void make_basis(double z0, size_t k, basis *out)
{
    double u[NODES], w[NODES], before[NODES] = {0.0}, now[NODES], norm = 0.0;
    double scale = 2.0 * pow(z0, 0.5 * (double)k), back = 0.0;

    find_nodes(u, w);
    for (int q = 0; q < NODES; q++) {
        out->s[q] = u[q] * u[q];
        out->weight[q] = scale * w[q] * pow(u[q], (double)k - 1.0);
        norm += out->weight[q] * (1.0 - out->s[q]) * (1.0 - out->s[q]);
    }
    out->first = 1.0 / sqrt(norm);
    for (int q = 0; q < NODES; q++) {
        now[q] = out->first;
    }
    for (int i = 0; i < SIZE; i++) {
        double alpha = 0.0, square = 0.0;
        for (int q = 0; q < NODES; q++) {
            double hat = 1.0 - out->s[q];
            alpha += out->weight[q] * hat * hat * out->s[q] * now[q] * now[q];
        }
        for (int q = 0; q < NODES; q++) {
            double hat = 1.0 - out->s[q];
            double next = (out->s[q] - alpha) * now[q] - back * before[q];
            before[q] = now[q];
            now[q] = next;
            square += out->weight[q] * hat * hat * next * next;
        }
        out->alpha[i] = alpha;
        out->beta[i] = back = sqrt(square);
        for (int q = 0; q < NODES; q++) {
            now[q] /= back;
        }
    }
}

/* Stiffness of z (g' + g/2)^2, and the integrals of exp(-z/2) times each g. */
static void assemble(const basis *b, double z0, double a[SIZE][SIZE], double *mass)
{
    for (int q = 0; q < NODES; q++) {
        double s = b->s[q], hat = 1.0 - s, row[SIZE];
        double p0 = 0.0, d0 = 0.0, p = b->first, d = 0.0;
        for (int i = 0; i < SIZE; i++) {
            double back = i > 0 ? b->beta[i - 1] : 0.0;
            row[i] = (hat * d - p) / z0 + 0.5 * hat * p;
            mass[i] += b->weight[q] * hat * p * exp(-0.5 * z0 * s);
            double p1 = ((s - b->alpha[i]) * p - back * p0) / b->beta[i];
            double d1 = ((s - b->alpha[i]) * d + p - back * d0) / b->beta[i];
            p0 = p;
            d0 = d;
            p = p1;
            d = d1;
        }
        double weight = b->weight[q] * z0 * s;
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                a[i][j] += weight * row[i] * row[j];
            }
        }
    }
}

static double rotate_away(double a[SIZE][SIZE], double *mass, int i, int j)
{
    double tau = (a[j][j] - a[i][i]) / (2.0 * a[i][j]);
    double t = copysign(1.0, tau) / (fabs(tau) + sqrt(1.0 + tau * tau));
    double c = 1.0 / sqrt(1.0 + t * t), s = t * c, off = fabs(a[i][j]);

    for (int r = 0; r < SIZE; r++) {
        double x = a[r][i], y = a[r][j];
        a[r][i] = c * x - s * y;
        a[r][j] = s * x + c * y;
    }
    for (int r = 0; r < SIZE; r++) {
        double x = a[i][r], y = a[j][r];
        a[i][r] = c * x - s * y;
        a[j][r] = s * x + c * y;
    }
    double x = mass[i], y = mass[j];
    mass[i] = c * x - s * y;
    mass[j] = s * x + c * y;
    return off;
}

/* Jacobi: afterwards the eigenvalues stand on the diagonal, and `mass` is written in the
 * eigenvectors. */
static void diagonalise(double a[SIZE][SIZE], double *mass)
{
    for (int sweep = 0; sweep < 30; sweep++) {
        double largest = 0.0;
        for (int i = 0; i < SIZE; i++) {
            for (int j = i + 1; j < SIZE; j++) {
                double scale = sqrt(fabs(a[i][i] * a[j][j]));
                if (fabs(a[i][j]) > 1e-18 * scale) {
                    largest = fmax(largest, rotate_away(a, mass, i, j) / scale);
                }
            }
        }
        if (largest < 1e-15) {
            return;
        }
    }
}

/* Leading terms of P for a high barrier (DeLong 1981, Comm. Statist. A10:2197). */
static double high_tail(double stat, double k, double t)
{
    double log_density = 0.5 * k * log(0.5 * stat) - 0.5 * stat - lgamma(0.5 * k);
    return exp(log_density) * (t * (1.0 - k / stat) + 2.0 / stat);
}

et_fit_state et_sup_f_tail(double stat, size_t coefficients, double lambda, double *p)
{
    double a[SIZE][SIZE] = {{0.0}}, mass[SIZE] = {0.0}, survives = 0.0;
    basis b;

    *p = 0.0;
    if (coefficients < 1 || coefficients > 8 || !(lambda >= 1.0) || !isfinite(lambda) ||
        !isfinite(stat)) {
        return ET_FIT_OUT_OF_RANGE;
    }
    double k = (double)coefficients, t = log(lambda);
    if (stat <= 0.0 || lambda == 1.0) {
        *p = stat <= 0.0 ? 1.0 : gsl_cdf_chisq_Q(stat, k);
        return ET_FIT_OK;
    }
    double tail = stat > 2.0 * k ? high_tail(stat, k, t) : 1.0;
    if (tail < TINY_P) {
        *p = tail;
        return ET_FIT_OK;
    }
    make_basis(0.5 * stat, coefficients, &b);
    assemble(&b, 0.5 * stat, a, mass);
    diagonalise(a, mass);
    for (int j = 0; j < SIZE; j++) {
        survives += mass[j] * mass[j] * exp(-fmax(0.0, a[j][j]) * t);
    }
    *p = fmin(1.0, fmax(0.0, 1.0 - survives / tgamma(0.5 * k)));
    return ET_FIT_OK;
}
