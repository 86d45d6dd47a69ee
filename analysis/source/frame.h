/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the candidates of a JSON file begin and end, found without keeping more than one:
 * they are the objects of one list, which may be anywhere in the file.
 */
#ifndef ANALYSIS_SOURCE_FRAME_H
#define ANALYSIS_SOURCE_FRAME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct et_frame {
    unsigned level;  /* brackets around each candidate                            */
    uint64_t list;   /* which bracket that opened at that level, from 1; 0 for none */
    unsigned depth;  /* brackets open now                                         */
    uint64_t opened; /* brackets opened at `level` so far                         */
    bool square;     /* the last of them is a list                                */
    bool named;      /* candidates are named members of an object, not of a list  */
    bool string, escaped; /* inside a string; after a backslash in it             */
    bool inside;     /* a candidate has begun that is not whole                   */
    bool again;      /* a second list of objects was met: not one file of candidates */
    bool unopened;   /* a bracket closes that never opened                        */
} et_frame;

/* Reads on from text[*at], which is not inside a candidate. True with the bytes of the
 * next whole candidate, after which *at stands; false at the end of the text, which may
 * be `inside` the next one, and at what should not be there (`again`, `unopened`). */
bool et_frame_next(et_frame *frame, const char *text, size_t length, size_t *at,
                   size_t *start, size_t *end);

/* True when nothing is open. */
bool et_frame_is_closed(const et_frame *frame);

#endif
