/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Candidate numbers that were seen. Numbers of up to nine digits are bits in pages of
 * 2^15, made when first needed: councils number their candidates one after the other, so
 * that a candidate costs a bit or two, and at worst 12.5 MB a year for eight digits.
 * Longer numbers go into a hash table.
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
