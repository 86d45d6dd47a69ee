/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The mixed model against its definition: the same quantities from the whole n x n
 * covariance V of the rows, with nothing eliminated, on small unbalanced data.
 */
#include "support.h"

#include "examtrend/methods/mixed.h"

enum { UNITS = 11, YEARS = 5, MOST = UNITS * YEARS, P = 3, PARTS = 5 };

typedef struct matrix {
    double v[MOST][MOST];
} matrix;

/* Data, model, and everything that follows from V. Static: too large for the stack. */
static struct {
    size_t n, parts;
    double y[MOST], x[MOST * P], z[MOST], phi[PARTS];
    size_t unit[MOST], year[MOST];
    matrix part[PARTS], inverse, p, pv[PARTS], vv[PARTS]; /* P V_k, V^-1 V_k */
    double cov[P][P], beta[P], log_det, log_det_x, ypy;
    double change[PARTS][P][P], q[PARTS][PARTS][P][P];
    double expected[PARTS * PARTS], observed[PARTS * PARTS];
} m;

static double uniform(uint64_t *seed)
{
    *seed = *seed * 6364136223846793005ULL + 1442695040888963407ULL;
    return (double)(*seed >> 11) / 9007199254740992.0 - 0.5;
}

/* Two groups of units with their own trend; holes; one unit-year seen twice. */
static void make_data(uint64_t seed)
{
    double shock[YEARS];
    m.n = 0;
    for (size_t t = 0; t < YEARS; t++) {
        shock[t] = 2.0 * uniform(&seed);
    }
    for (size_t u = 0; u < UNITS; u++) {
        double level = 3.0 * uniform(&seed), slope = 0.9 * uniform(&seed);
        for (size_t t = 0; t < YEARS; t++) {
            double e = uniform(&seed), z = (double)t - 1.5;
            if (u >= 9 && (u + t) % 3 == 0) {
                continue;
            }
            size_t i = m.n++, at = (u == 10 && t == 3) ? 2 : t;
            m.unit[i] = u;
            m.year[i] = at;
            m.z[i] = z;
            m.x[P * i] = 1.0;
            m.x[P * i + 1] = z;
            m.x[P * i + 2] = u % 2 ? z : 0.0;
            m.y[i] = 6.0 + 0.3 * z + level + slope * z + shock[at] + e;
        }
    }
}

/* Gauss-Jordan with pivoting on [a | identity]; returns log |det|. */
static double invert(const double *a, size_t n, size_t stride, double *out)
{
    static double w[MOST][2 * MOST];
    double log_det = 0.0;

    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; j < n; j++) {
            w[i][j] = a[i * stride + j];
            w[i][n + j] = i == j;
        }
    }
    for (size_t c = 0; c < n; c++) {
        size_t best = c;
        for (size_t i = c; i < n; i++) {
            best = fabs(w[i][c]) > fabs(w[best][c]) ? i : best;
        }
        for (size_t j = 0; j < 2 * n; j++) {
            double keep = w[c][j];
            w[c][j] = w[best][j];
            w[best][j] = keep;
        }
        log_det += log(fabs(w[c][c]));
        for (size_t i = 0; i < n; i++) {
            double factor = i == c ? 0.0 : w[i][c] / w[c][c];
            for (size_t j = 0; factor != 0.0 && j < 2 * n; j++) {
                w[i][j] -= factor * w[c][j];
            }
        }
        double pivot = w[c][c];
        for (size_t j = 0; j < 2 * n; j++) {
            w[c][j] /= pivot;
        }
    }
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; j < n; j++) {
            out[i * stride + j] = w[i][n + j];
        }
    }
    return log_det;
}

static void multiply(const matrix *a, const matrix *b, matrix *out)
{
    for (size_t i = 0; i < m.n; i++) {
        for (size_t j = 0; j < m.n; j++) {
            double sum = 0.0;
            for (size_t k = 0; k < m.n; k++) {
                sum += a->v[i][k] * b->v[k][j];
            }
            out->v[i][j] = sum;
        }
    }
}

static double trace2(const matrix *a, const matrix *b)
{
    double sum = 0.0;
    for (size_t i = 0; i < m.n; i++) {
        for (size_t j = 0; j < m.n; j++) {
            sum += a->v[i][j] * b->v[j][i];
        }
    }
    return sum;
}

static double trace(const matrix *a)
{
    double sum = 0.0;
    for (size_t i = 0; i < m.n; i++) {
        sum += a->v[i][i];
    }
    return sum;
}

static void apply(const matrix *a, const double *v, double *out)
{
    for (size_t i = 0; i < m.n; i++) {
        out[i] = 0.0;
        for (size_t j = 0; j < m.n; j++) {
            out[i] += a->v[i][j] * v[j];
        }
    }
}

static double dot(const double *a, const double *b)
{
    double sum = 0.0;
    for (size_t i = 0; i < m.n; i++) {
        sum += a[i] * b[i];
    }
    return sum;
}

static double column(size_t j, size_t i)
{
    return m.x[P * i + j];
}

/* x_a' M x_b */
static double sandwich(const matrix *mid, size_t a, size_t b)
{
    double sum = 0.0;
    for (size_t i = 0; i < m.n; i++) {
        for (size_t j = 0; j < m.n; j++) {
            sum += column(a, i) * mid->v[i][j] * column(b, j);
        }
    }
    return sum;
}

/* V_k: levels, both, slopes, years, residual; those the model has not are left out. */
static void make_parts(const et_mixed_data *d, const et_mixed_options *o,
                       const et_mixed_summary *s)
{
    const double values[PARTS] = {s->var_level, s->cov_level_slope, s->var_slope,
                                  s->var_year, s->var_residual};
    const bool wanted[PARTS] = {d->unit != NULL, d->slope && !o->uncorrelated,
                                d->slope != NULL, d->year != NULL, true};
    m.parts = 0;
    for (size_t k = 0; k < PARTS; k++) {
        if (!wanted[k]) {
            continue;
        }
        m.phi[m.parts] = values[k];
        matrix *part = &m.part[m.parts++];
        for (size_t i = 0; i < m.n; i++) {
            for (size_t j = 0; j < m.n; j++) {
                double same = m.unit[i] == m.unit[j];
                double entry[PARTS] = {same, same * (m.z[i] + m.z[j]),
                                       same * m.z[i] * m.z[j], m.year[i] == m.year[j],
                                       i == j};
                part->v[i][j] = entry[k];
            }
        }
    }
}

static void solve_by_definition(void)
{
    static matrix v, xv;
    double information[P * P], rhs[P] = {0}, flat[P * P];

    memset(&v, 0, sizeof v);
    for (size_t k = 0; k < m.parts; k++) {
        for (size_t i = 0; i < m.n; i++) {
            for (size_t j = 0; j < m.n; j++) {
                v.v[i][j] += m.phi[k] * m.part[k].v[i][j];
            }
        }
    }
    m.log_det = invert(&v.v[0][0], m.n, MOST, &m.inverse.v[0][0]);
    for (size_t a = 0; a < P; a++) {
        for (size_t b = 0; b < P; b++) {
            information[a * P + b] = sandwich(&m.inverse, a, b);
        }
        for (size_t i = 0; i < m.n; i++) {
            xv.v[a][i] = 0.0;
            for (size_t j = 0; j < m.n; j++) {
                xv.v[a][i] += column(a, j) * m.inverse.v[j][i];
            }
            rhs[a] += xv.v[a][i] * m.y[i];
        }
    }
    m.log_det_x = invert(information, P, P, flat);
    memcpy(m.cov, flat, sizeof m.cov);
    m.p = m.inverse;
    for (size_t a = 0; a < P; a++) {
        m.beta[a] = 0.0;
        for (size_t b = 0; b < P; b++) {
            m.beta[a] += m.cov[a][b] * rhs[b];
            for (size_t i = 0; i < m.n; i++) {
                for (size_t j = 0; j < m.n; j++) {
                    m.p.v[i][j] -= xv.v[a][i] * m.cov[a][b] * xv.v[b][j];
                }
            }
        }
    }
    double py[MOST];
    apply(&m.p, m.y, py);
    m.ypy = dot(m.y, py);
    for (size_t k = 0; k < m.parts; k++) {
        multiply(&m.p, &m.part[k], &m.pv[k]);
        multiply(&m.inverse, &m.part[k], &m.vv[k]);
    }
}

/* The score of every part that is not held at 0 vanishes. */
static void assert_at_the_optimum(bool ml)
{
    double py[MOST], vpy[MOST];
    apply(&m.p, m.y, py);
    for (size_t k = 0; k < m.parts; k++) {
        apply(&m.part[k], py, vpy);
        assert_close(dot(py, vpy), trace(ml ? &m.vv[k] : &m.pv[k]), 2e-9);
    }
}

static void solve_kenward_roger(void)
{
    static matrix a, b;
    double py[MOST], left[MOST], right[MOST], info[PARTS * PARTS];

    apply(&m.p, m.y, py);
    for (size_t k = 0; k < m.parts; k++) {
        multiply(&m.vv[k], &m.inverse, &a); /* V^-1 V_k V^-1 */
        for (size_t i = 0; i < P * P; i++) {
            m.change[k][i / P][i % P] = -sandwich(&a, i / P, i % P);
        }
        for (size_t l = 0; l < m.parts; l++) {
            multiply(&m.vv[k], &m.vv[l], &b);
            multiply(&b, &m.inverse, &a);
            for (size_t i = 0; i < P * P; i++) {
                m.q[k][l][i / P][i % P] = sandwich(&a, i / P, i % P);
            }
            double pair = trace2(&m.pv[k], &m.pv[l]);
            apply(&m.part[k], py, left);
            apply(&m.part[l], py, right);
            double mid[MOST];
            apply(&m.p, right, mid);
            m.expected[k * m.parts + l] = 0.5 * pair;
            info[k * m.parts + l] = dot(left, mid) - 0.5 * pair;
        }
    }
    double out[PARTS * PARTS];
    invert(m.expected, m.parts, m.parts, out);
    memcpy(m.expected, out, sizeof out);
    invert(info, m.parts, m.parts, m.observed);
}

/* a' Phi M Phi b */
static double through(const double l[P], double mid[P][P], const double r[P])
{
    double u[P] = {0}, v[P] = {0}, sum = 0.0;
    for (size_t i = 0; i < P; i++) {
        for (size_t j = 0; j < P; j++) {
            u[i] += m.cov[i][j] * l[j];
            v[i] += m.cov[i][j] * r[j];
        }
    }
    for (size_t i = 0; i < P; i++) {
        for (size_t j = 0; j < P; j++) {
            sum += u[i] * mid[i][j] * v[j];
        }
    }
    return sum;
}

static double degrees_of_freedom(const double l[P], const double *w)
{
    double variance = 0.0, doubt = 0.0;
    for (size_t i = 0; i < P; i++) {
        for (size_t j = 0; j < P; j++) {
            variance += l[i] * m.cov[i][j] * l[j];
        }
    }
    for (size_t k = 0; k < m.parts; k++) {
        for (size_t h = 0; h < m.parts; h++) {
            doubt += w[k * m.parts + h] * through(l, m.change[k], l) *
                     through(l, m.change[h], l);
        }
    }
    return 2.0 * variance * variance / doubt;
}

/* l'(Phi + 2 Phi sum W (Q - P Phi P) Phi) l */
static double adjusted_variance(const double l[P])
{
    double sum[P][P] = {{0}}, variance = 0.0;
    for (size_t k = 0; k < m.parts; k++) {
        for (size_t h = 0; h < m.parts; h++) {
            for (size_t a = 0; a < P; a++) {
                for (size_t b = 0; b < P; b++) {
                    double middle = m.q[k][h][a][b];
                    for (size_t c = 0; c < P; c++) {
                        for (size_t d = 0; d < P; d++) {
                            middle -= m.change[k][a][c] * m.cov[c][d] * m.change[h][d][b];
                        }
                    }
                    sum[a][b] += m.expected[k * m.parts + h] * middle;
                }
            }
        }
    }
    for (size_t i = 0; i < P; i++) {
        for (size_t j = 0; j < P; j++) {
            variance += l[i] * m.cov[i][j] * l[j];
        }
    }
    return variance + 2.0 * through(l, sum, l);
}

static et_mixed *fit_and_solve(const et_mixed_data *d, et_mixed_options o,
                               et_mixed_summary *s)
{
    et_mixed *model;
    et_error err = {0};
    assert_ok(et_mixed_fit(&model, d, &o, &err), &err);
    et_mixed_summarise(model, s);
    make_parts(d, &o, s);
    solve_by_definition();
    return model;
}

static et_mixed_data all_parts(void)
{
    return (et_mixed_data){.n = m.n,     .y = m.y,       .x = m.x,       .columns = P,
                           .unit = m.unit, .units = UNITS, .slope = m.z, .year = m.year,
                           .years = YEARS};
}

/* One of five models on the same rows. */
static et_mixed_data model_data(int which, et_mixed_options *o)
{
    et_mixed_data d = all_parts();
    *o = (et_mixed_options){.uncorrelated = which == 1};
    if (which == 2) {
        d.slope = NULL;
    } else if (which == 3) {
        d.year = NULL;
    } else if (which == 4) {
        d.unit = NULL;
        d.slope = NULL;
    }
    return d;
}

static void criterion_and_optimum(void **state)
{
    (void)state;
    size_t inside = 0;
    for (uint64_t seed = 1; seed <= 4; seed++) {
        make_data(seed);
        for (int which = 0; which < 10; which++) {
            et_mixed_options o;
            et_mixed_summary s;
            et_mixed_data d = model_data(which / 2, &o);
            o.ml = which % 2;
            et_mixed *model = fit_and_solve(&d, o, &s);
            double count = (double)(o.ml ? m.n : m.n - P);
            double criterion = m.log_det + m.ypy + count * log(6.283185307179586477);
            assert_close(m.ypy, count, 1e-11);
            assert_close(s.criterion, criterion + (o.ml ? 0.0 : m.log_det_x), 1e-11);
            if (s.state == ET_FIT_OK) {
                assert_at_the_optimum(o.ml);
                inside++;
            }
            et_mixed_free(model);
        }
    }
    assert_true(inside >= 35); /* of 40 */
}

static void fixed_effects_and_their_tests(void **state)
{
    (void)state;
    const double weights[4][P] = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {1, 2, -0.5}};
    for (uint64_t seed = 1; seed <= 4; seed++) {
        make_data(seed);
        for (int which = 0; which < 5; which++) {
            et_mixed_options o;
            et_mixed_summary s;
            et_mixed_data d = model_data(which, &o);
            et_mixed *model = fit_and_solve(&d, o, &s);
            o.df = ET_MIXED_SATTERTHWAITE;
            et_mixed *other = fit_and_solve(&d, o, &s);
            solve_kenward_roger();
            for (size_t i = 0; i < 4; i++) {
                const double *l = weights[i];
                double estimate = 0.0, variance = 0.0;
                et_mixed_test test;
                for (size_t a = 0; a < P; a++) {
                    estimate += l[a] * m.beta[a];
                    for (size_t b = 0; b < P; b++) {
                        variance += l[a] * m.cov[a][b] * l[b];
                    }
                }
                et_mixed_test_contrast(other, l, &test);
                assert_close(test.estimate, estimate, 1e-11);
                assert_close(test.se, sqrt(variance), 1e-10);
                assert_close(test.df, degrees_of_freedom(l, m.observed), 1e-8);
                et_mixed_test_contrast(model, l, &test);
                assert_close(test.se, sqrt(adjusted_variance(l)), 1e-9);
                assert_close(test.df, degrees_of_freedom(l, m.expected), 1e-8);
            }
            et_mixed_free(model);
            et_mixed_free(other);
        }
    }
}

static void predicted_units_and_years(void **state)
{
    (void)state;
    make_data(2);
    et_mixed_options o;
    et_mixed_summary s;
    et_mixed_data d = model_data(0, &o);
    et_mixed *model = fit_and_solve(&d, o, &s);
    double py[MOST], g[MOST] = {0}, h[MOST] = {0}, mid[MOST];

    apply(&m.p, m.y, py);
    for (size_t u = 0; u < UNITS; u++) {
        et_mixed_unit unit;
        for (size_t i = 0; i < m.n; i++) { /* covariance of y with level and slope */
            bool own = m.unit[i] == u;
            g[i] = own ? s.var_level + s.cov_level_slope * m.z[i] : 0.0;
            h[i] = own ? s.cov_level_slope + s.var_slope * m.z[i] : 0.0;
        }
        et_mixed_unit_effect(model, u, &unit);
        assert_close(unit.level, dot(g, py), 1e-9);
        assert_close(unit.slope, dot(h, py), 1e-9);
        apply(&m.inverse, g, mid);
        assert_close(unit.var_level, s.var_level - dot(g, mid), 1e-9);
        assert_close(unit.cov, s.cov_level_slope - dot(h, mid), 1e-9);
        apply(&m.inverse, h, mid);
        assert_close(unit.var_slope, s.var_slope - dot(h, mid), 1e-9);
    }
    for (size_t t = 0; t < YEARS; t++) {
        et_mixed_year year;
        for (size_t i = 0; i < m.n; i++) {
            g[i] = m.year[i] == t ? s.var_year : 0.0;
        }
        et_mixed_year_effect(model, t, &year);
        assert_close(year.shock, dot(g, py), 1e-9);
        apply(&m.inverse, g, mid);
        assert_close(year.variance, s.var_year - dot(g, mid), 1e-9);
    }
    et_mixed_free(model);
}

/* Kenward and Roger's A1 and A2 for two combinations, then their F. */
static void joint_test_by_definition(void **state)
{
    (void)state;
    make_data(3);
    et_mixed_options o;
    et_mixed_summary s;
    et_mixed_data d = model_data(0, &o);
    et_mixed *model = fit_and_solve(&d, o, &s);
    const double l[2 * P] = {0, 1, 0, 0, 0, 1};
    et_mixed_joint joint;
    et_error err = {0};
    double a1 = 0.0, a2 = 0.0, c[4], inverse[4], adjusted[4], k[PARTS][4];

    solve_kenward_roger();
    for (size_t i = 0; i < 4; i++) {
        c[i] = m.cov[1 + i / 2][1 + i % 2];
    }
    invert(c, 2, 2, inverse);
    for (size_t part = 0; part < m.parts; part++) {
        double raw[4];
        for (size_t i = 0; i < 4; i++) {
            raw[i] = through(l + P * (i / 2), m.change[part], l + P * (i % 2));
        }
        for (size_t i = 0; i < 4; i++) {
            k[part][i] = inverse[2 * (i / 2)] * raw[i % 2] +
                         inverse[2 * (i / 2) + 1] * raw[2 + i % 2];
        }
    }
    for (size_t i = 0; i < m.parts; i++) {
        for (size_t j = 0; j < m.parts; j++) {
            double w = m.expected[i * m.parts + j];
            a1 += w * (k[i][0] + k[i][3]) * (k[j][0] + k[j][3]);
            a2 += w * (k[i][0] * k[j][0] + k[i][1] * k[j][2] + k[i][2] * k[j][1] +
                       k[i][3] * k[j][3]);
        }
    }
    double b = (a1 + 6 * a2) / 4, g = (3 * a1 - 6 * a2) / (4 * a2);
    double base = 6 + 2 * (1 - g), c1 = g / base, c2 = (2 - g) / base,
           c3 = (4 - g) / base;
    double mean = 1 / (1 - a2 / 2);
    double variance = (1 + c1 * b) / ((1 - c2 * b) * (1 - c2 * b) * (1 - c3 * b));
    double df = 4 + 4 / (2 * variance / (2 * mean * mean) - 1);
    const double both[P] = {0, 1, 1};
    adjusted[0] = adjusted_variance(l);
    adjusted[3] = adjusted_variance(l + P);
    adjusted[1] = 0.5 * (adjusted_variance(both) - adjusted[0] - adjusted[3]);
    adjusted[2] = adjusted[1];
    invert(adjusted, 2, 2, inverse);
    double wald = m.beta[1] * m.beta[1] * inverse[0] +
                  2 * m.beta[1] * m.beta[2] * inverse[1] +
                  m.beta[2] * m.beta[2] * inverse[3];
    assert_ok(et_mixed_test_joint(model, l, 2, &joint, &err), &err);
    assert_close(joint.df_within, df, 1e-7);
    assert_close(joint.f, wald / 2 * df / (mean * (df - 2)), 1e-8);
    et_mixed_free(model);
}

/* On the boundary the score of the part held at 0 points outwards. */
static void boundary_is_a_minimum(void **state)
{
    (void)state;
    size_t found = 0;
    for (uint64_t seed = 1; seed <= 30; seed++) {
        make_data(seed);
        for (size_t i = 0; i < m.n; i++) { /* the year's shock is taken off again */
            m.y[i] -= 0.3 * m.z[i];
        }
        et_mixed_options o;
        et_mixed_summary s;
        et_mixed_data d = model_data(1, &o);
        double mean[YEARS] = {0}, count[YEARS] = {0}, py[MOST], vpy[MOST];
        for (size_t i = 0; i < m.n; i++) {
            mean[m.year[i]] += m.y[i];
            count[m.year[i]] += 1.0;
        }
        for (size_t i = 0; i < m.n; i++) {
            m.y[i] -= mean[m.year[i]] / count[m.year[i]];
        }
        et_mixed *model = fit_and_solve(&d, o, &s);
        et_mixed_free(model);
        if (s.state != ET_FIT_BOUNDARY) {
            continue;
        }
        found++;
        apply(&m.p, m.y, py);
        for (size_t k = 0; k < m.parts; k++) {
            apply(&m.part[k], py, vpy);
            double score = trace(&m.pv[k]) - dot(py, vpy);
            if (m.phi[k] == 0.0) {
                assert_true(score > -1e-6);
            } else {
                assert_close(dot(py, vpy), trace(&m.pv[k]), 2e-9);
            }
        }
    }
    assert_true(found >= 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(criterion_and_optimum),
        cmocka_unit_test(fixed_effects_and_their_tests),
        cmocka_unit_test(predicted_units_and_years),
        cmocka_unit_test(joint_test_by_definition),
        cmocka_unit_test(boundary_is_a_minimum),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
