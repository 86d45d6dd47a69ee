/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Arrays that grow, for whatever is gathered before it is known how much there is:
 *
 *     piece *items = et_grow(all->items, all->count + 1, &all->room, sizeof *items);
 *     if (!items) {
 *         return no_memory(err);
 *     }
 *     all->items = items;
 *     items[all->count++] = *one;
 */
#ifndef ANALYSIS_GROW_H
#define ANALYSIS_GROW_H

#include <stddef.h>

#include "examtrend/status.h"

/* The array with room for at least `need` items of `size` bytes, one at the least. It is
 * the same where *room, its items so far (0 for NULL), will do; else room doubles, so
 * that adding one by one takes time in proportion. What is added is not set to anything.
 *
 * NULL when there is no memory, or no number for that many bytes: the array and *room are
 * as they were, and still the caller's. */
ET_MUST_USE void *et_grow(void *array, size_t need, size_t *room, size_t size);

#endif
