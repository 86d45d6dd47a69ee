/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bytes that grow. The first failure sticks: later appends do nothing, and the caller
 * asks once at the end.
 */
#ifndef ANALYSIS_OUTPUT_BUFFER_H
#define ANALYSIS_OUTPUT_BUFFER_H

#include <stdbool.h>
#include <stddef.h>

#include "examtrend/status.h"

typedef struct et_buffer {
    char *bytes; /* NUL-terminated once something was appended; free() it */
    size_t size; /* without the NUL */
    size_t room;
    bool failed;
} et_buffer;

void et_buffer_add(et_buffer *buffer, const char *bytes, size_t size);
void et_buffer_text(et_buffer *buffer, const char *text);
void et_buffer_fill(et_buffer *buffer, char c, size_t count);
void et_buffer_print(et_buffer *buffer, const char *format, ...) ET_PRINTF(2, 3);

#endif
