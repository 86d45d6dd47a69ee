/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Candidate numbers that were seen. Those of up to nine digits stand in pages of 2^15,
 * listed while a page has few, as bits then: councils number their candidates one after
 * the other, so that one costs a bit or two. Of longer numbers 32 bits stand in a hash
 * table, the others tell which. Either way a candidate costs some eight bytes at worst.
 */
#ifndef ANALYSIS_SOURCE_SEEN_H
#define ANALYSIS_SOURCE_SEEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "examtrend/status.h"

typedef struct et_seen et_seen;

ET_MUST_USE et_status et_seen_new(et_seen **out, et_error *err);
void et_seen_free(et_seen *seen);

/* Remembers numbers made by et_number, but no 0, up to and with the first that was there
 * already. *done is how many of them were looked at, *before whether the last of these
 * was there. */
ET_MUST_USE et_status et_seen_add(et_seen *seen, const uint64_t *numbers, size_t count,
                                  size_t *done, bool *before, et_error *err);

#endif
