/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * decompose.h - where the change of a mean between two years comes from.
 *
 * The whole is the country, a cluster, a merged province or any set of provinces. Its
 * mean moves because its groups do better or worse (within), because other places weigh
 * more (between), and because other papers are sat (composition). The parts add up with
 * ==. Of a part of the country, `within` holds what the whole country did in the same
 * papers, so that stands apart: it says as much about the papers as about the pupils. Of
 * the country itself the papers are in `within`, and nobody can take them out: `usual` is
 * what its mean moves by anyway.
 *
 * Nobody's ability is measured by a share: when many candidates stop sitting a paper,
 * those who stay are others. That is why the parts are told and not corrected for.
 *
 *     et_decompose_source source = {.panel = panel};
 *     et_decompose_options how = {.from_year = 2020, .to_year = 2024};
 *     et_decomposition d;
 *     et_decompose_change(&source, &how, parts, &d, &err);
 *     printf("%+.2f within, %+.2f who sits where\n", d.within, d.between);
 */
#ifndef EXAMTREND_DECOMPOSE_H
#define EXAMTREND_DECOMPOSE_H

#include "examtrend/methods/decomposition.h"
#include "examtrend/trend.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum et_decompose_over {
    ET_OVER_PROVINCES = 0, /* one subject: groups are provinces               */
    ET_OVER_SUBJECTS,      /* all papers of the panel: groups are subjects    */
    ET_OVER_TAKERS         /* all papers: groups are province × subject, so that who
                              sits where and what is sat come apart (Das Gupta) */
} et_decompose_over;

/* "provinces", "subjects", "takers". */
const char *et_decompose_over_name(et_decompose_over over);
/* ET_ERR_ARGUMENT lists the known ones. */
ET_MUST_USE et_status et_decompose_over_from_name(const char *name,
                                                  et_decompose_over *over, et_error *err);

typedef struct et_decompose_source {
    const et_panel *panel;     /* of provinces                                         */
    size_t subject;            /* for ET_OVER_PROVINCES                                */
    const bool *member;        /* [units of the panel]: the whole; NULL: the country   */
    const et_regimes *regimes; /* may be NULL                                          */
    const et_regions *regions; /* whose provinces share a part of their wobble; NULL: each
                                  wobbles on its own                                   */
} et_decompose_source;

typedef struct et_decompose_options {
    int from_year, to_year;
    et_decompose_over over;
    et_scale scale;            /* relative and z count from the mean of all candidates of
                                  the year and subject: no country's part is left      */
} et_decompose_options;

/* One group: its part of the whole's change, and what it comes from. */
typedef struct et_decompose_part {
    size_t unit, subject;            /* of the panel; ET_PANEL_NATION: all of the whole's
                                        provinces                                      */
    et_mix_group group;              /* candidates (papers) and means                  */
    et_kitagawa_part part;           /* means counted from the whole's two-year mean   */
} et_decompose_part;

/* ET_FIT_TOO_FEW: no group with candidates in one of the years. ET_FIT_OUT_OF_RANGE: sums
 * that overflow. All else is 0 then. */
typedef struct et_decomposition {
    et_fit_state state;
    bool is_nation;       /* the whole is the country                                  */
    int from_year, to_year;
    et_decompose_over over;
    et_scale scale;
    size_t groups;        /* with candidates in one of the years                       */
    size_t one_sided;     /* in only one of them: their whole part is between, or
                             composition                                               */
    size_t unknown;       /* cells left out, because their number of candidates is not
                             known                                                     */
    double n_before, n_after; /* candidates; papers where there are several subjects   */
    double before, after; /* means, points (sd on z)                                   */
    double total;         /* after - before = country + within + between + composition */
    double country;       /* what the country did in the same papers; 0 for the country
                             itself, on relative and on z                              */
    double within;        /* how the groups did, against the country where it is apart */
    double between;       /* who sits where: shares of provinces                       */
    double composition;   /* what is sat: shares of subjects                           */
    double endowments, coefficients, interaction; /* the threefold split of the same: mix
                             at first means, means at first mix, both together; their sum
                             is total, too                                             */
    et_fit_state wobble_state; /* ET_FIT_NOT_ESTIMABLE: not known, or several subjects */
    double wobble;        /* usual wobble of `within` between two such years, 1 sd; for
                             parts of the country, over provinces                      */
    double df;            /* of it                                                     */
    double shared;        /* part of a province's wobble that its region has in common;
                             0: none known                                             */
    et_fit_state usual_state; /* of the country in raw points; else ET_FIT_NOT_ESTIMABLE,
                             ET_FIT_TOO_FEW for fewer than ET_DECOMPOSE_LEAST_STEPS    */
    double usual;         /* usual change of its mean between two such years, 1 sd: yearly
                             steps that cross no break and are not this change itself,
                             taken for a random walk                                   */
    double usual_margin;  /* half width of its 95 % interval, t with `usual_steps` df   */
    size_t usual_steps;
    size_t break_count;   /* between the years: the scale is not comparable across them */
    int breaks[ET_TREND_MOST_BREAKS];
} et_decomposition;

/* Fewest yearly steps that a change of the country is held against. */
#define ET_DECOMPOSE_LEAST_STEPS 3

/* Most groups of a panel. */
size_t et_decompose_room(const et_panel *panel, et_decompose_over over);

/* `parts` gets out->groups entries, has et_decompose_room places and may be NULL; the
 * largest part first. ET_ERR_ARGUMENT: a year without data, two times the same, or
 * several subjects asked for where the panel has one. A change across a break is split
 * like any other; `breaks` says so. */
ET_MUST_USE et_status et_decompose_change(const et_decompose_source *source,
                                          const et_decompose_options *options,
                                          et_decompose_part *parts, et_decomposition *out,
                                          et_error *err);

/* ---- merged units ---------------------------------------------------------- */

typedef enum et_simpson_verdict {
    ET_SIMPSON_NONE = 0,
    ET_SIMPSON_RISE,    /* the merged unit rose, every part fell               */
    ET_SIMPSON_FALL,    /* the merged unit fell, every part rose               */
    ET_SIMPSON_TURNED   /* its change and that of its parts taken together have opposite
                           signs, though the parts do not all go one way       */
} et_simpson_verdict;

/* One merged unit between two years. ET_FIT_TOO_FEW: a part lacks one of the years. */
typedef struct et_simpson {
    size_t province;      /* of the newer map, in et_regions                           */
    size_t subject;       /* in the panel                                              */
    et_scale scale;
    int from_year, to_year;
    et_fit_state state;
    bool unknown;         /* a part's number of candidates is not known                */
    size_t parts, risen, fallen;
    double change;        /* of the merged unit, candidates pooled                     */
    double lowest, highest; /* change of a part                                        */
    double within;        /* the parts' changes at average shares                      */
    double between;       /* what their shares did: change = within + between          */
    et_fit_state wobble_state; /* ET_FIT_NOT_ESTIMABLE: not known, or raw, where changes
                             hold the paper's                                          */
    double wobble;        /* usual wobble of such a `change`, 1 sd: a paradox within it is
                             no finding                                                */
    et_simpson_verdict verdict;
} et_simpson;

typedef struct et_simpson_source {
    const et_panel *panel;     /* of provinces on the older map                        */
    const et_regions *regions;
    const et_regimes *regimes; /* may be NULL                                          */
    const char *map;           /* the newer one                                        */
} et_simpson_source;

/* The units of the newer map that have two parts or more on the panel's map. */
size_t et_simpson_count(const et_simpson_source *source);

/* One row for each of them; `rows` has et_simpson_count places. `how->over` is not looked
 * at. */
ET_MUST_USE et_status et_simpson_find(const et_simpson_source *source, size_t subject,
                                      const et_decompose_options *how, et_simpson *rows,
                                      et_error *err);

#ifdef __cplusplus
}
#endif

#endif
