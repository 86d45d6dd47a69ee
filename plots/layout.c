/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

#include <utf8proc.h>

#include "examtrend/text.h"

#include "metrics.inc"

/* ---- text ---------------------------------------------------------------- */

/* Marks of decomposed letters stand above others and take no room. A letter that the
 * table does not hold counts one em, unless it is such a mark of another alphabet. */
static unsigned letter_width(utf8proc_int32_t letter, bool bold)
{
    const uint16_t *widths = bold ? metric_bold : metric_regular;
    uint32_t c = (uint32_t)letter;
    size_t at = 0;

    if (c >= 0x0300 && c <= 0x036F) {
        return 0;
    }
    for (size_t i = 0; i < sizeof metric_ranges / sizeof *metric_ranges; i++) {
        if (c >= metric_ranges[i].first && c <= metric_ranges[i].last) {
            return widths[at + (c - metric_ranges[i].first)];
        }
        at += metric_ranges[i].last - metric_ranges[i].first + 1;
    }
    return utf8proc_category(letter) == UTF8PROC_CATEGORY_MN ? 0 : 1000;
}

/* Width of the first `length` bytes in thousandths of the em. */
static double ems(const char *text, size_t length, bool bold)
{
    double width = 0.0;
    size_t at = 0;

    while (at < length) {
        utf8proc_int32_t c = (unsigned char)text[at];
        utf8proc_ssize_t size = 1;
        if (c >= 0x80) {
            size = utf8proc_iterate((const utf8proc_uint8_t *)text + at,
                                    (utf8proc_ssize_t)(length - at), &c);
        }
        if (size <= 0) {
            width += 1000.0;
            size = 1;
        } else {
            width += (double)letter_width(c, bold);
        }
        at += (size_t)size;
    }
    return width;
}

static double part_width(const char *text, size_t length, double size, bool bold)
{
    return ems(text, length, bold) * size / 1000.0;
}

double et_layout_width(const char *text, double size, bool bold)
{
    return part_width(text, strlen(text), size, bold);
}

static bool starts_character(const char *text, size_t at)
{
    return ((unsigned char)text[at] & 0xC0U) != 0x80U;
}

#define ELLIPSIS "…"

/* Bytes of `text` that leave room for an ellipsis within `width`. */
static size_t cut_length(const char *text, size_t length, double size, bool bold,
                         double width)
{
    double room = width - et_layout_width(ELLIPSIS, size, bold);
    while (length > 0 && (!starts_character(text, length) ||
                          part_width(text, length, size, bold) > room)) {
        length--;
    }
    while (length > 0 && text[length - 1] == ' ') {
        length--;
    }
    return length;
}

double et_layout_fit(const char *text, double size, bool bold, double width, char *out,
                     size_t out_size)
{
    size_t length = strlen(text);

    if (et_layout_width(text, size, bold) <= width && length < out_size) {
        memcpy(out, text, length + 1);
        return et_layout_width(out, size, bold);
    }
    size_t room = out_size - sizeof ELLIPSIS;
    length = cut_length(text, length < room ? length : room, size, bold, width);
    memcpy(out, text, length);
    memcpy(out + length, ELLIPSIS, sizeof ELLIPSIS);
    return et_layout_width(out, size, bold);
}

/* Bytes of the first line: as many words as fit, one at least. Widths in the table are
 * whole numbers, so that those of words add up to that of the line. */
static size_t take_line(const char *text, double size, bool bold, double width)
{
    size_t length = 0, next = 0;
    double taken = 0.0;

    do {
        size_t end = next + strcspn(text + next, " ");
        double longer = taken + ems(text + length, end - length, bold);
        if (length > 0 && longer * size / 1000.0 > width) {
            break;
        }
        taken = longer;
        length = end;
        next = end + strspn(text + end, " ");
    } while (text[next]);
    return length;
}

static const char *after_line(const char *text, size_t length)
{
    return text + length + strspn(text + length, " ");
}

static size_t count_lines(const char *text, double size, bool bold, double width)
{
    size_t lines = 0;

    while (*text) {
        text = after_line(text, take_line(text, size, bold, width));
        lines++;
    }
    return lines;
}

/* The narrowest width that needs no more than `lines` lines makes them even. */
static double even_width(const char *text, double size, bool bold, double width,
                         size_t lines)
{
    double low = 0.0, high = width;

    for (int i = 0; i < 24; i++) {
        double middle = 0.5 * (low + high);
        if (count_lines(text, size, bold, middle) <= lines) {
            high = middle;
        } else {
            low = middle;
        }
    }
    return high;
}

void et_layout_wrap(const char *text, const et_wrap *how, et_lines *out)
{
    size_t lines = count_lines(text, how->size, how->bold, how->width);
    double even = how->width;

    out->count = 0;
    out->cut = false;
    if (how->even && lines > 1 && lines <= how->most) {
        even = even_width(text, how->size, how->bold, how->width, lines);
    }
    while (*text && out->count < how->most) {
        bool last = out->count + 1 == how->most;
        size_t length = last ? strlen(text) : take_line(text, how->size, how->bold, even);
        char line[2 * ET_LINE_SIZE];
        size_t kept = length < sizeof line ? length : sizeof line - 1;
        while (kept < length && !starts_character(text, kept)) {
            kept--;
        }
        memcpy(line, text, kept);
        line[kept] = '\0';
        (void)et_layout_fit(line, how->size, how->bold, how->width,
                            out->text[out->count], ET_LINE_SIZE);
        out->cut |= kept < length || strcmp(line, out->text[out->count]) != 0;
        out->count++;
        text = after_line(text, length);
    }
}

/* ---- labels -------------------------------------------------------------- */

/* Blocks of pooled values of an isotonic regression: sum and number of each. */
typedef struct pool {
    double sum;
    size_t count;
} pool;

/* Replaces `z` by the nearest sequence (least squares) that never falls. */
static void make_rising(double *z, size_t n)
{
    pool pools[ET_LABELS_MAX];
    size_t used = 0;

    for (size_t i = 0; i < n; i++) {
        pools[used++] = (pool){z[i], 1};
        while (used > 1 && pools[used - 2].sum * (double)pools[used - 1].count >
                               pools[used - 1].sum * (double)pools[used - 2].count) {
            pools[used - 2].sum += pools[used - 1].sum;
            pools[used - 2].count += pools[used - 1].count;
            used--;
        }
    }
    for (size_t b = 0, i = 0; b < used; b++) {
        for (size_t k = 0; k < pools[b].count; k++) {
            z[i++] = pools[b].sum / (double)pools[b].count;
        }
    }
}

static void sort_by_wish(const double *wanted, size_t n, size_t *order)
{
    for (size_t i = 0; i < n; i++) {
        size_t place = i;
        while (place > 0 && wanted[order[place - 1]] > wanted[i]) {
            order[place] = order[place - 1];
            place--;
        }
        order[place] = i;
    }
}

bool et_layout_place(const double *wanted, const double *height, size_t n,
                     const et_label_space *space, double *placed)
{
    size_t order[ET_LABELS_MAX];
    double z[ET_LABELS_MAX], offset = 0.0, total = 0.0, gap = space->gap;

    if (n > ET_LABELS_MAX) {
        return false;
    }
    if (n == 0) {
        return true;
    }
    sort_by_wish(wanted, n, order);
    for (size_t i = 0; i < n; i++) {
        total += height[i];
    }
    double room = space->high - space->low - total;
    if (room < 0.0) {
        for (size_t i = 0; i < n; i++) {
            placed[order[i]] = space->low + (space->high - space->low) *
                                                ((double)i + 0.5) / (double)n;
        }
        return false;
    }
    if (n > 1) {
        gap = fmin(gap, room / (double)(n - 1));
    }
    /* in z = middle − offset the rule "keep the gaps" reads "never falls" */
    for (size_t i = 0; i < n; i++) {
        if (i > 0) {
            offset += 0.5 * (height[order[i - 1]] + height[order[i]]) + gap;
        }
        z[i] = wanted[order[i]] - offset;
    }
    make_rising(z, n);
    double first = space->low + 0.5 * height[order[0]];
    double last = space->high - 0.5 * height[order[n - 1]] - offset;
    offset = 0.0;
    for (size_t i = 0; i < n; i++) {
        if (i > 0) {
            offset += 0.5 * (height[order[i - 1]] + height[order[i]]) + gap;
        }
        placed[order[i]] = fmin(fmax(z[i], first), fmax(first, last)) + offset;
    }
    return true;
}

/* ---- ticks --------------------------------------------------------------- */

static const double steps[] = {1.0, 2.0, 5.0, 10.0};

/* The smallest of 1, 2, 5 times a power of ten that is not below `at_least`. */
static double round_step(double at_least, int *decimals)
{
    int power = (int)floor(log10(at_least));
    double unit = pow(10.0, power), step = 10.0 * unit;

    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        if (steps[i] * unit >= at_least * (1.0 - 1e-9)) {
            step = steps[i] * unit;
            power += steps[i] > 5.0;
            break;
        }
    }
    *decimals = power < 0 ? -power : 0;
    return step;
}

void et_layout_ticks(double low, double high, size_t most, et_ticks *out)
{
    double wide = (high - low) / (double)(most + 1);

    *out = (et_ticks){.first = low, .step = 1.0, .count = 1};
    if (!(high > low) || !isfinite(high - low)) {
        return;
    }
    /* `most` + 1 steps or more never fit; a few coarser ones later they do */
    for (int i = 0; i < 6; i++) {
        out->step = round_step(wide, &out->decimals);
        double k0 = ceil(low / out->step - 1e-9), k1 = floor(high / out->step + 1e-9);
        out->first = k0 * out->step;
        out->count = k1 < k0 ? 0 : (size_t)(k1 - k0) + 1;
        if (out->count <= most) {
            break;
        }
        wide = out->step * 1.01;
    }
}

double et_layout_tick(const et_ticks *ticks, size_t index)
{
    double k = floor(ticks->first / ticks->step + 0.5) + (double)index;
    return k * ticks->step + 0.0;
}
