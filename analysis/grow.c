/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "grow.h"

#include <stdint.h>
#include <stdlib.h>

/* What the first room is at least. */
enum { FIRST_ITEMS = 16, FIRST_BYTES = 4096 };

void *et_grow(void *array, size_t need, size_t *room, size_t size)
{
    size_t bytes, next = *room <= SIZE_MAX / 2 ? 2 * *room : SIZE_MAX;

    if (array && need <= *room) {
        return array;
    }
    if (!array) {
        next = FIRST_BYTES / size > FIRST_ITEMS ? FIRST_BYTES / size : FIRST_ITEMS;
    }
    next = next < need ? need : next;
    if (__builtin_mul_overflow(next, size, &bytes)) {
        return NULL;
    }
    void *more = realloc(array, bytes);
    if (more) {
        *room = next;
    }
    return more;
}
