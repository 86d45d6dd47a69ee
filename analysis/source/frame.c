/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "source/frame.h"

static void read_string(et_frame *f, char c)
{
    if (f->escaped) {
        f->escaped = false;
    } else if (c == '\\') {
        f->escaped = true;
    } else if (c == '"') {
        f->string = false;
    }
}

/* True where a candidate begins. */
static bool open_bracket(et_frame *f, char c)
{
    bool begins = f->depth == f->level && c == '{' && f->opened == f->list;

    f->again = f->again || (f->depth == f->level && c == '{' && f->opened > f->list &&
                            (f->square || f->named) && f->level > 0);
    f->depth++;
    if (f->depth == f->level) {
        f->opened++;
        f->square = c == '[';
    }
    return begins;
}

bool et_frame_next(et_frame *frame, const char *text, size_t length, size_t *at,
                   size_t *start, size_t *end)
{
    et_frame f = *frame;
    size_t i = *at;

    f.inside = false;
    for (; i < length; i++) {
        char c = text[i];
        if (f.string) {
            read_string(&f, c);
        } else if (c == '"') {
            f.string = true;
        } else if (c == '{' || c == '[') {
            if (open_bracket(&f, c)) {
                f.inside = true;
                *start = i;
            }
        } else if (c == '}' || c == ']') {
            f.unopened = f.depth == 0;
            f.depth -= f.depth > 0;
            if (f.inside && f.depth == f.level) {
                f.inside = false;
                *end = *at = i + 1;
                *frame = f;
                return true;
            }
        }
        if (f.again || f.unopened) {
            break;
        }
    }
    *frame = f;
    *at = i;
    return false;
}

bool et_frame_is_closed(const et_frame *frame)
{
    return frame->depth == 0 && !frame->string;
}
