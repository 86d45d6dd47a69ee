/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * claim.h - is what a report says about its scores true, and is it about more than the
 * paper?
 *
 * A claim is checked in raw points, as it was made, and against the country, where what
 * the paper gave to everybody cancels. A verdict comes with its counter-example, with the
 * chance of seeing as much by luck, and with how little it takes for the claim to vanish:
 * neighbouring years that resemble each other (tipping rho), or one paper that was easier
 * than the last (tipping difficulty).
 *
 *     et_claim_parse("each year higher than the last", &claim, &err);
 *     et_claim_gather(&facts, &source, &claim, &err);
 *     et_claim_check(&claim, &facts, &result);
 */
#ifndef EXAMTREND_CLAIM_H
#define EXAMTREND_CLAIM_H

#include "examtrend/methods/claims.h"
#include "examtrend/methods/equivalence.h"
#include "examtrend/methods/serial.h"
#include "examtrend/scale.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum et_claim_kind {
    ET_CLAIM_RISES = 0, /* each year higher than the last                              */
    ET_CLAIM_ROSE,      /* higher in the last year than in the first                   */
    ET_CLAIM_ABOVE,     /* above the country in every year                             */
    ET_CLAIM_CLOSING,   /* its gap to the country closes                               */
    ET_CLAIM_TOP,       /* among the best `k` in the last year; k = 1: the highest     */
    ET_CLAIM_FASTEST,   /* rises faster than all its peers                             */
    ET_CLAIM_STREAK,    /* rose `k` years in a row                                     */
    ET_CLAIM_PEAK,      /* `year` was its best; 0: which was?                          */
    ET_CLAIM_SAME,      /* the same as another, within `margin`                        */
    ET_CLAIM_STEADIER,  /* changes less from year to year than another                 */
    ET_CLAIM_OPPOSITE   /* moves the other way than another                            */
} et_claim_kind;

typedef enum et_claim_verdict {
    ET_CLAIM_NOT_SUPPORTED = 0, /* the data can neither confirm nor refute it          */
    ET_CLAIM_FALSE,
    ET_CLAIM_TRUE_ONLY_RAW,     /* in raw points; not against the country              */
    ET_CLAIM_TRUE
} et_claim_verdict;

typedef enum et_claim_aspect { /* of ET_CLAIM_SAME */
    ET_CLAIM_LEVEL_AND_CHANGE = 0,
    ET_CLAIM_LEVEL,
    ET_CLAIM_CHANGE
} et_claim_aspect;

typedef struct et_claim {
    et_claim_kind kind;
    bool falls; /* the same of falls: each year lower, fell, below, widening, the lowest
                   k, falls fastest, fell in a row, its worst year                     */
    size_t k;                  /* for TOP and STREAK                                   */
    int first_year, last_year; /* 0: as the source's options say                       */
    int year;                  /* for PEAK                                             */
    et_claim_aspect aspect;
    double margin;             /* points, for SAME; 0: 1 % of the full mark            */
    char other[96];            /* the other of SAME, STEADIER and OPPOSITE as named in
                                  the sentence; "": whoever asks knows                 */
} et_claim;

/* Understands, with "falls", "lower", "lowest" and so on for the other direction:
 *     "each year higher than the last", "rose between 2020 and 2024", "rose 3 years in a
 *     row", "highest year", "2020 was the highest year", "above the nation", "gap
 *     closing", "highest", "top 5", "fastest-growing", "the same as NAME within 0.2",
 *     "same level", "same trend", "steadier than NAME", "opposite to NAME"
 * and the Vietnamese "năm sau cao hơn năm trước", "tăng từ 2020 đến 2024", "tăng 3 năm
 * liên tiếp", "năm cao nhất", "cao hơn cả nước", "thu hẹp khoảng cách", "cao nhất", "tốp
 * 5", "tăng nhanh nhất", "như nhau trong 0,2", "ổn định hơn TÊN", "ngược chiều với TÊN".
 * Words count whole. Another sentence, and one that denies something ("did not rise"), is
 * ET_ERR_ARGUMENT and answered with the list. */
ET_MUST_USE et_status et_claim_parse(const char *text, et_claim *out, et_error *err);

/* What a claim has to be comparable on for its default window: positions against the
 * country for ABOVE, CLOSING, TOP, FASTEST and SAME, raw points for the others. */
et_scale et_claim_scale(const et_claim *claim);

#define ET_CLAIM_MOST_YEARS 64
#define ET_CLAIM_MOST_PEERS 128

typedef struct et_claim_source {
    const et_panel *panel;     /* the unit and its peers                               */
    const et_panel *like;      /* units like it, at least 3, whose wobble is the noise;
                                  may be `panel`                                       */
    const size_t *subjects;    /* indexes in both panels                               */
    size_t subject_count;      /* several make a composite                             */
    et_average average;        /* over subjects (all alike) or over papers             */
    size_t unit;               /* ET_PANEL_NATION: the country                         */
    const et_regimes *regimes;
    int first_year, last_year; /* 0: the default window of et_claim_scale              */
    size_t other_unit;         /* of SAME, STEADIER, OPPOSITE; `unit`: the same one    */
    const size_t *other_subjects; /* NULL: the same ones                               */
    size_t other_subject_count;
} et_claim_source;

/* What a claim is checked against: plain numbers. */
typedef struct et_claim_facts {
    size_t years;
    int year[ET_CLAIM_MOST_YEARS];
    double raw[ET_CLAIM_MOST_YEARS];    /* points                                      */
    double nation[ET_CLAIM_MOST_YEARS]; /* points                                      */
    bool hole;                          /* a year of the window has no data            */
    int missing_end;                    /* the first or the last one; 0                */
    int break_year;                     /* raw points are not comparable across; 0     */
    size_t break_index;                 /* first index after it                        */
    bool apart[ET_CLAIM_MOST_YEARS];    /* raw points do not compare with the year before:
                                           a break or a missing year lies between      */
    int relative_break_year;            /* nor are positions against the country; 0    */
    bool is_nation;                     /* nothing to compare it with                  */
    double full_mark;                   /* points                                      */
    double sigma;   /* sd of the unit's wobble against the country, points; 0: unknown */
    double sigma_df;
    double rho;     /* correlation of neighbouring years' wobble; 0 where not estimable */
    bool has_other;
    double other[ET_CLAIM_MOST_YEARS];        /* the other one, raw points              */
    double other_nation[ET_CLAIM_MOST_YEARS]; /* the country in the other's subjects    */
    size_t peers;   /* units besides this one                                          */
    double peer[ET_CLAIM_MOST_PEERS][ET_CLAIM_MOST_YEARS]; /* raw, NaN missing         */
} et_claim_facts;

ET_MUST_USE et_status et_claim_gather(et_claim_facts *out, const et_claim_source *source,
                                      const et_claim *claim, et_error *err);

typedef struct et_claim_result {
    et_claim_verdict verdict;
    bool raw_holds, relative_holds;
    size_t counter;          /* first year (index) against the claim in raw points;
                                `years` when there is none                             */
    size_t relative_counter; /* the same against the country                           */
    double change, relative_change; /* last year minus first, points                   */
    double relative_se;      /* of relative_change, year-to-year wobble; 0: unknown    */
    double p;                /* of what decides the claim against the country; 1 where
                                nothing does                                           */
    double chance;           /* of such raw years in a random order, or of such a place
                                among the peers by lot; 0: not counted                 */
    double p_order;          /* order test of the raw years against no order (E-bar^2);
                                1: not asked                                           */
    et_ar1_tipping raw_tipping; /* of the raw slope                                    */
    et_ar1_tipping tipping;  /* of the slope against the country                       */
    bool paper_cancels;      /* the paper is the same for both sides of the claim: no
                                difficulty can make or break it                        */
    double tipping_points;   /* the claim vanishes if the paper of `tipping_year` was so
                                much easier (of falls: harder) than the one before; 0:
                                it does not hold, or the paper cancels                 */
    int tipping_year;
    size_t at, length;       /* STREAK: index of the year before the longest one and its
                                changes; PEAK: index of the best year and of the next  */
    size_t relative_at, relative_length; /* the same against the country               */
    et_tost level, slope_change; /* SAME: mean difference over the years, and what it
                                changed along its line from first to last, points      */
    double spread, other_spread; /* STEADIER: sd of changes between neighbouring years  */
    double relative_spread, other_relative_spread;
    size_t changes, against; /* OPPOSITE: changes of both, and those in opposite ways  */
    double tau, relative_tau; /* Kendall's tau of their changes                        */
    size_t peers;            /* with all years                                         */
    size_t peers_raw, peers_relative; /* of which the claim holds as well              */
    size_t rank, rank_best, rank_worst; /* among peers, for TOP and FASTEST; else 0    */
} et_claim_result;

void et_claim_check(const et_claim *claim, const et_claim_facts *facts,
                    et_claim_result *out);

#ifdef __cplusplus
}
#endif

#endif
