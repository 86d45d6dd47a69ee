/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/writing.h"

#include <stdio.h>
#include <stdlib.h>

#include "examtrend/results.h"

const char *et_writing_number(et_writing *w, double value, int decimals, bool plus)
{
    char *out = w->number[w->next++ % ET_WRITING_NUMBERS];
    et_number_words(value, decimals, plus, w->language, out);
    return out;
}

const char *et_writing_p(et_writing *w, double p)
{
    char *out = w->number[w->next++ % ET_WRITING_NUMBERS];
    char digits[ET_NUMBER_SIZE * 2];
    et_number_words(p < 0.001 ? 0.001 : p, p < 0.0995 ? 3 : 2, false, w->language,
                    digits);
    (void)snprintf(out, sizeof w->number[0], "%s %s", p < 0.001 ? "<" : "=", digits);
    return out;
}

void et_writing_pad(et_writing *w, const char *text, size_t width)
{
    size_t used = et_text_width(text);
    et_buffer_text(&w->out, text);
    et_buffer_fill(&w->out, ' ', used < width ? width - used : 0);
}

void et_writing_pad_left(et_writing *w, const char *text, size_t width)
{
    size_t used = et_text_width(text);
    et_buffer_fill(&w->out, ' ', used < width ? width - used : 0);
    et_buffer_text(&w->out, text);
}

et_status et_writing_end(et_writing *w, char **text, et_error *err)
{
    *text = NULL;
    et_buffer_text(&w->out, "");
    if (w->out.failed || !w->out.bytes) {
        free(w->out.bytes);
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a text");
    }
    *text = w->out.bytes;
    return ET_OK;
}
