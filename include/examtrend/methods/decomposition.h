/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * decomposition.h - how much of a change of a mean comes from who sits the exam, how
 * much from how each group does.
 *
 * The mean of a whole is the sum over groups of share x group mean. Between two years
 * both move. Kitagawa's split values each movement at the average of the two years;
 * the threefold split (Oaxaca, Blinder) values it at the first year and shows what the
 * two movements do together. Das Gupta's split goes on to any number of factors, and
 * to the composition of a two-way table.
 *
 * The parts add up with ==, in any order, not just to rounding: each smallest part is
 * rounded once to a binary grid that is so coarse that every sum of parts and the first
 * mean fits a double without rounding, and everything larger is such a sum. The grid is
 * about 2^-52 of the largest sum, so nothing that the data can carry is lost. That
 * `mean_before + total == mean_after` holds therefore by construction.
 *
 * Units: n candidates (any unit of size), means and parts in points. The share of one
 * group in `composition` depends on where the scale's 0 lies, the sum does not: subtract
 * the whole's mean from all means first to see which group pulls up, which down.
 *
 * References: Kitagawa (1955), JASA 50:1168; Das Gupta (1993), Standardization and
 * Decomposition of Rates, Current Population Reports P23-186; Oaxaca (1973), Int Econ
 * Rev 14:693; Blinder (1973), J Human Resources 8:436.
 *
 *     const et_mix_group g[] = {{4200, 3000, 6.8, 6.9}, {3800, 5400, 6.1, 6.4}};
 *     et_kitagawa change;
 *     et_kitagawa_split(g, 2, NULL, &change);
 *     printf("%+.3f = %+.3f who sits %+.3f how they do\n", change.total,
 *            change.composition, change.rate);
 */
#ifndef EXAMTREND_METHODS_DECOMPOSITION_H
#define EXAMTREND_METHODS_DECOMPOSITION_H

#include "examtrend/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/* A group in two years. Where n is 0 in one of them, the mean of that year is not read
 * and the group's whole part counts as composition. */
typedef struct et_mix_group {
    double n_before, n_after;       /* size, at least 0 */
    double mean_before, mean_after; /* points           */
} et_mix_group;

/* One group's part of the whole's change. composition = endowments + interaction / 2 and
 * rate = coefficients + interaction / 2. */
typedef struct et_kitagawa_part {
    double composition;  /* change of share x average of the two means       */
    double rate;         /* change of mean x average of the two shares       */
    double endowments;   /* change of share x first mean                     */
    double coefficients; /* change of mean x first share                     */
    double interaction;  /* change of share x change of mean                 */
} et_kitagawa_part;

/* ET_FIT_TOO_FEW: no candidate at all in one of the years. ET_FIT_NOT_FINITE: a size is,
 * or a mean that counts. ET_FIT_OUT_OF_RANGE: a size below 0, or numbers so large that
 * their sum overflows. All else is 0 then. */
typedef struct et_kitagawa {
    et_fit_state state;
    size_t one_sided; /* groups with candidates in only one of the years              */
    double mean_before, mean_after;
    double total;     /* mean_after - mean_before = composition + rate                */
    double composition, rate;
    double endowments, coefficients, interaction; /* their sum is total, too          */
} et_kitagawa;

/* `parts` gets one entry a group and may be NULL; zeros unless the state is OK. */
void et_kitagawa_split(const et_mix_group *groups, size_t count, et_kitagawa_part *parts,
                       et_kitagawa *out);

/* Most factors of one product. */
#define ET_DAS_GUPTA_FACTORS 8

/* ET_FIT_TOO_FEW: no cell or no factor. ET_FIT_OUT_OF_RANGE: too many factors, or an
 * overflow. ET_FIT_NOT_FINITE: a value is. All else is 0 then. */
typedef struct et_das_gupta {
    et_fit_state state;
    double before, after; /* sum over cells of the product of factors */
    double total;         /* after - before = sum of effects          */
    double effect[ET_DAS_GUPTA_FACTORS];
} et_das_gupta;

/* Splits the change of sum over cells of factor 1 x factor 2 x ...: effect[k] is the
 * change of factor k with the others averaged over all mixtures of the two years, each
 * weighted as in Das Gupta's general solution (equal to the Shapley value). `before`
 * and `after` hold [factor][cell]. */
void et_das_gupta_product(const double *before, const double *after, size_t factors,
                          size_t cells, et_das_gupta *out);

/* States as for et_kitagawa. */
typedef struct et_das_gupta_cross {
    et_fit_state state;
    double mean_before, mean_after;
    double total;              /* rows + columns + rate                             */
    double rows;               /* composition by the row variable                   */
    double columns;            /* composition by the column variable                */
    double rate;               /* as in et_kitagawa_split over the cells            */
} et_das_gupta_cross;

/* Composition of a two-way table (cluster x subject, [row][column]) split between its
 * two variables: each share is the geometric mean of its two factorings "row within
 * column" and "column within row", made symmetric. A row or column that is empty in one
 * year counts whole for its own variable. Fails with ET_ERR_MEMORY and, where
 * rows x columns overflows, ET_ERR_ARGUMENT. */
ET_MUST_USE et_status et_das_gupta_table(const et_mix_group *cells, size_t rows,
                                         size_t columns, et_das_gupta_cross *out,
                                         et_error *err);

#ifdef __cplusplus
}
#endif

#endif
