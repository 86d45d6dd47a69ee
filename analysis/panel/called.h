/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whom people mean by the name of a cluster. Written out it is the id or a name in any
 * case and accents; but people also say "cluster 5", "Cluster no. 5" or "Cụm thi đua V"
 * where the list has "Cụm 5", and "the Mekong Delta region" where it has "Mekong Delta".
 *
 *     et_calling calling;
 *     et_calling_begin(&calling, typed);
 *     for (size_t i = 0; i < count; i++) {
 *         et_calling_offer(&calling, i, (const char *const[]){id[i], name[i]}, 2);
 *     }
 *     size_t meant = et_calling_found(&calling);
 */
#ifndef ANALYSIS_PANEL_CALLED_H
#define ANALYSIS_PANEL_CALLED_H

#include "examtrend/regions.h"
#include "examtrend/text.h"

#define ET_CALLED_NONE SIZE_MAX

typedef struct et_calling {
    char key[ET_KEY_SIZE];   /* of what was typed                                     */
    char sense[ET_KEY_SIZE]; /* the same without words that tell nothing apart        */
    size_t exact, alike;     /* the first that is called so; ET_CALLED_NONE: none     */
    const char *id;          /* of the one that is alike                              */
    bool several;            /* are alike                                             */
    bool range;              /* several clusters were typed                           */
} et_calling;

void et_calling_begin(et_calling *calling, const char *typed);

/* One of those who may be meant, by `count` names; "" is no name. The first is an id:
 * those who share it are one. */
void et_calling_offer(et_calling *calling, size_t index, const char *const *names,
                      size_t count);

/* Whoever has the very name, else the only one whose name says the same; ET_CALLED_NONE
 * where there is none, or more than one. */
size_t et_calling_found(const et_calling *calling);

/* The one of `count` clusters from `first` that is meant; ET_CALLED_NONE: none. */
size_t et_called_cluster(const et_regions *regions, size_t first, size_t count,
                         const char *typed);

/* Whether the name is of a numbered group: "Cụm 5", "cluster no. 5". */
bool et_called_numbered(const char *name);

/* Whether several of a numbered group are meant: "cụm 1-5", "clusters I to V"; *first is
 * below *last. */
bool et_called_range(const char *name, unsigned long *first, unsigned long *last);
/* Either: names that are near to it are of other clusters. */
bool et_called_by_number(const char *name);
/* Whether the name is of a numbered group from `first` to `last`. */
bool et_called_in_range(const char *name, unsigned long first, unsigned long last);

#endif
