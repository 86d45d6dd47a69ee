/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "Phổ điểm": how the scores of a year are spread, year over year. Ridges of exact
 * counts on one scale, the mean and the middle mark; or two groups face to face.
 */
#include "frame.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "examtrend/text.h"

#define RIDGES_MAX 16
#define BINS_MAX 2048
#define OVERLAP 1.75 /* height of the highest ridge in distances of ridges */
#define FACING 0.46  /* the same to each side, face to face                */

typedef struct ridges {
    et_chart *chart;
    const et_chart_distribution_says *says;
    et_plane panel;
    double unit;  /* density to panel units                                             */
    double *x, *y;
} ridges;

static et_status check_ridge(const et_ridge *ridge, double maximum, et_error *err)
{
    double sum = 0.0;
    et_status status = et_chart_check("the label of a distribution", ridge->label, err);

    if (status != ET_OK) {
        return status;
    }
    if (ridge->bins < 2 || ridge->bins > BINS_MAX || !(ridge->bin_width > 0.0) ||
        !isfinite(ridge->bin_width)) {
        return et_fail(err, ET_ERR_ARGUMENT, "found %zu bins of width %g for \"%s\", "
                       "expected 2 to %d of positive width", ridge->bins,
                       ridge->bin_width, ridge->label, BINS_MAX);
    }
    for (size_t k = 0; k < ridge->bins; k++) {
        if (!isfinite(ridge->share[k]) || ridge->share[k] < 0.0) {
            return et_fail(err, ET_ERR_ARGUMENT, "found a share of %g in bin %zu of "
                           "\"%s\", expected 0 or more", ridge->share[k], k,
                           ridge->label);
        }
        sum += ridge->share[k];
    }
    if (sum > 0.0 && !(ridge->mean >= 0.0 && ridge->mean <= maximum &&
                       ridge->below_middle >= 0.0 && ridge->below_middle <= 1.0)) {
        return et_fail(err, ET_ERR_ARGUMENT, "found a mean of %g and a share of %g below "
                       "the middle for \"%s\", expected 0 to %g and 0 to 1", ridge->mean,
                       ridge->below_middle, ridge->label, maximum);
    }
    return ET_OK;
}

static bool is_empty(const et_ridge *ridge)
{
    for (size_t k = 0; k < ridge->bins; k++) {
        if (ridge->share[k] > 0.0) {
            return false;
        }
    }
    return true;
}

static et_status check(const et_chart_distribution_says *says, et_error *err)
{
    size_t filled = 0;

    if (says->ridge_count < 1 || says->ridge_count > RIDGES_MAX ||
        !(says->maximum > 0.0) || !(says->middle > 0.0) ||
        !(says->middle < says->maximum)) {
        return et_fail(err, ET_ERR_ARGUMENT, "found %zu distributions up to %g with the "
                       "middle at %g, expected 1 to %d and 0 < middle < maximum",
                       says->ridge_count, says->maximum, says->middle, RIDGES_MAX);
    }
    for (size_t i = 0; i < says->ridge_count; i++) {
        et_status status = check_ridge(&says->ridges[i], says->maximum, err);
        if (status == ET_OK && says->facing) {
            status = check_ridge(&says->facing[i], says->maximum, err);
        }
        if (status != ET_OK) {
            return status;
        }
        filled += !is_empty(&says->ridges[i]) ||
                  (says->facing && !is_empty(&says->facing[i]));
    }
    if (says->facing) {
        et_status status = et_chart_check("the name of the first group", says->name, err);
        if (status == ET_OK) {
            status =
                et_chart_check("the name of the second group", says->facing_name, err);
        }
        if (status != ET_OK) {
            return status;
        }
    }
    return filled ? ET_OK
                  : et_fail(err, ET_ERR_INPUT, "found no candidate in %zu distributions, "
                            "expected one at least", says->ridge_count);
}

/* ---- what it says -------------------------------------------------------- */

typedef struct said {
    char mean[ET_WORD_SIZE], below[ET_WORD_SIZE];
} said;

static void say_ridge(const et_chart *chart, const et_ridge *ridge, said *out)
{
    (void)et_words_number(chart->language, ridge->mean, 2, out->mean);
    (void)et_words_percent(chart->language, ridge->below_middle, true, out->below);
}

/* First and last ridge with candidates since the last break that forbids comparing. */
static bool last_regime(const ridges *r, size_t *first, size_t *last)
{
    const et_chart_distribution_says *says = r->says;
    size_t i = says->ridge_count;

    while (i > 0 && is_empty(&says->ridges[i - 1])) {
        i--;
    }
    if (i == 0) {
        return false;
    }
    *first = *last = i - 1;
    for (i = *last; i-- > 0;) {
        if (says->ridges[i].year == 0 || says->ridges[*first].year == 0 ||
            et_chart_is_cut(r->chart, says->ridges[i].year, says->ridges[*first].year)) {
            break;
        }
        if (!is_empty(&says->ridges[i])) {
            *first = i;
        }
    }
    return true;
}

static void say_title(const ridges *r, char *out, size_t size)
{
    const et_chart_distribution_says *says = r->says;
    et_language language = r->chart->language;
    char middle[ET_WORD_SIZE];
    said a, b;
    size_t first, last;

    out[0] = '\0';
    (void)et_words_number(language, says->middle, 0, middle);
    if (!last_regime(r, &first, &last)) {
        et_words_append(out, size, says->facing_name);
        return;
    }
    say_ridge(r->chart, &says->ridges[last], &b);
    if (says->facing) {
        char up[ET_SENTENCE_SIZE / 4], down[ET_SENTENCE_SIZE / 4];
        (void)et_text_copy(up, sizeof up, says->name);
        (void)et_text_copy(down, sizeof down, says->facing_name);
        et_words_glue(up, sizeof up);
        et_words_glue(down, sizeof down);
        say_ridge(r->chart, &says->facing[last], &a);
        (void)et_words_say(language, ET_SAY_DISTRIBUTION_FACING,
                           ET_ARGUMENTS(says->ridges[last].label, up, b.mean, down,
                                        a.mean, middle, b.below, a.below),
                           out, size);
        return;
    }
    if (first == last) {
        (void)et_words_say(
            language, ET_SAY_DISTRIBUTION_ONE,
            ET_ARGUMENTS(says->ridges[last].label, b.mean, b.below, middle), out, size);
        return;
    }
    say_ridge(r->chart, &says->ridges[first], &a);
    (void)et_words_say(language, ET_SAY_DISTRIBUTION_TWO,
                       ET_ARGUMENTS(says->ridges[first].label, says->ridges[last].label,
                                    a.mean, b.mean, middle, a.below, b.below),
                       out, size);
}

static void say_alt(const ridges *r, const et_ridge *list, const char *name)
{
    et_chart *chart = r->chart;
    char sentence[ET_SENTENCE_SIZE], label[ET_SENTENCE_SIZE], middle[ET_WORD_SIZE];
    said s;

    (void)et_words_number(chart->language, r->says->middle, 0, middle);
    for (size_t i = 0; i < r->says->ridge_count; i++) {
        if (is_empty(&list[i])) {
            continue;
        }
        label[0] = '\0';
        et_words_append(label, sizeof label, name ? name : "");
        et_words_append(label, sizeof label, name ? " " : "");
        et_words_append(label, sizeof label, list[i].label);
        say_ridge(chart, &list[i], &s);
        (void)et_words_say(chart->language, ET_SAY_DISTRIBUTION_ALT,
                           ET_ARGUMENTS(label, s.mean, s.below, middle), sentence,
                           sizeof sentence);
        et_chart_alt_add(chart, sentence);
    }
}

static void say(ridges *r)
{
    const et_chart_distribution_says *says = r->says;
    et_chart *chart = r->chart;
    et_head head = {.title_count = 1};
    char count[ET_WORD_SIZE];
    double n = 0.0;

    say_title(r, head.titles[0], ET_SENTENCE_SIZE);
    if (says->facing) {
        (void)et_words_say(chart->language, ET_SAY_DISTRIBUTION_UP_DOWN,
                           ET_ARGUMENTS(says->name, says->facing_name),
                           et_head_subtitle(&head), ET_SENTENCE_SIZE);
    } else {
        et_chart_subtitle(chart, &head, ET_SAY_DISTRIBUTION_SHARE);
    }
    for (size_t i = 0; i < says->ridge_count; i++) {
        n += says->ridges[i].n + (says->facing ? says->facing[i].n : 0.0);
    }
    (void)et_words_say(chart->language, ET_SAY_DISTRIBUTION_EXACT,
                       ET_ARGUMENTS(et_words_count(chart->language, n, count)),
                       et_head_note(&head), ET_SENTENCE_SIZE);
    et_chart_head(chart, &head);
    et_chart_alt_begin(chart, ET_SAY_DISTRIBUTION_KIND);
    say_alt(r, says->ridges, says->facing ? says->name : NULL);
    if (says->facing) {
        say_alt(r, says->facing, says->facing_name);
    }
}

/* ---- how it looks -------------------------------------------------------- */

static double highest(const et_ridge *list, size_t n)
{
    double most = 0.0;

    for (size_t i = 0; i < n; i++) {
        for (size_t k = 0; k < list[i].bins; k++) {
            most = fmax(most, list[i].share[k] / list[i].bin_width);
        }
    }
    return most;
}

/* Panel height of the ridge at a score, between bins on the straight line. */
static double height_at(const ridges *r, const et_ridge *ridge, double score)
{
    double at = score / ridge->bin_width;
    size_t k = (size_t)floor(at);

    if (k + 1 >= ridge->bins) {
        return ridge->share[ridge->bins - 1] / ridge->bin_width * r->unit;
    }
    double part = at - (double)k;
    return (ridge->share[k] * (1.0 - part) + ridge->share[k + 1] * part) /
           ridge->bin_width * r->unit;
}

static void draw_ridge(ridges *r, const et_ridge *ridge, double base, double side,
                       et_colour colour)
{
    et_canvas *canvas = r->chart->canvas;
    const et_theme *theme = &r->chart->theme;
    size_t n = 0;

    if (is_empty(ridge)) {
        return;
    }
    for (size_t k = 0; k < ridge->bins; k++) {
        double score = (double)k * ridge->bin_width;
        if (score > r->says->maximum) {
            break;
        }
        r->x[n] = score;
        r->y[n++] = base + side * ridge->share[k] / ridge->bin_width * r->unit;
    }
    double end = r->x[n - 1];
    et_curve outline = {.x = r->x, .y = r->y, .n = n, .width = 3.0,
                        .colour = theme->background, .backdrop = true};
    r->x[n] = end;
    r->y[n] = base;
    r->x[n + 1] = 0.0;
    r->y[n + 1] = base;
    et_curve area = {.kind = ET_CURVE_AREA, .name = ridge->label, .x = r->x, .y = r->y,
                     .n = n + 2, .colour = colour, .alpha = 0.82};
    et_canvas_curve(canvas, &area);
    et_canvas_curve(canvas, &outline);
    double x[] = {ridge->mean, ridge->mean};
    double y[] = {base, base + side * height_at(r, ridge, ridge->mean)};
    et_curve mean = {.x = x, .y = y, .n = 2, .width = 3.5, .colour = theme->background,
                     .backdrop = true};
    et_canvas_curve(canvas, &mean);
}

/* Grey for earlier regimes, blue for the last. */
static et_colour colour_of(const ridges *r, size_t i)
{
    const et_theme *theme = &r->chart->theme;
    size_t first, last;

    if (r->says->facing || !last_regime(r, &first, &last) || i >= first) {
        return theme->up;
    }
    return theme->cannot_tell;
}

static double widest_label(const ridges *r)
{
    et_type type = et_type_of(ET_TYPE_NAME, true, 0, ET_ALIGN_RIGHT);
    double width = 0.0;

    for (size_t i = 0; i < r->says->ridge_count; i++) {
        width = fmax(width, et_canvas_measure(r->chart->canvas, r->says->ridges[i].label,
                                              &type));
    }
    return fmin(width, 0.25 * (r->chart->body.right - r->chart->body.left));
}

/* Two columns of figures right of the ridges. */
#define COLUMN 132.0

static void draw_figures(ridges *r, size_t i, double y)
{
    et_chart *chart = r->chart;
    const et_ridge *ridge = &r->says->ridges[i];
    bool facing = r->says->facing != NULL;
    et_type type = et_type_of(28.0, true, colour_of(r, i), ET_ALIGN_RIGHT);
    double right = chart->body.right;
    said s;

    if (!is_empty(ridge)) {
        say_ridge(chart, ridge, &s);
        et_canvas_text_middle(chart->canvas, right - COLUMN, y - 14.0, &type, s.mean);
        if (!facing) {
            type.bold = false;
            et_canvas_text_middle(chart->canvas, right, y - 14.0, &type, s.below);
        }
    }
    if (facing && !is_empty(&r->says->facing[i])) {
        say_ridge(chart, &r->says->facing[i], &s);
        type.colour = chart->theme.second;
        et_canvas_text_middle(chart->canvas, right, y - 14.0, &type, s.mean);
    }
}

#define HEADING_PITCH 28.0

/* A group's name above its column, on two lines where it is long. */
static void break_heading(const ridges *r, const char *name, et_lines *lines)
{
    et_layout_wrap(name, &(et_wrap){.size = ET_TYPE_SMALL, .bold = true, .most = 2,
                                    .width = (COLUMN - 12.0) / r->chart->theme.width},
                   lines);
}

/* Room for a second line of the headings. */
static double heading_room(const ridges *r)
{
    et_lines first = {0}, second = {0};

    if (r->says->facing) {
        break_heading(r, r->says->name, &first);
        break_heading(r, r->says->facing_name, &second);
    }
    return first.count > 1 || second.count > 1 ? HEADING_PITCH : 0.0;
}

static void draw_heading(ridges *r, const char *name, et_colour colour, double right)
{
    et_type type = et_type_of(ET_TYPE_SMALL, true, colour, ET_ALIGN_RIGHT);
    double y = r->panel.area.top - 12.0;
    et_lines lines;

    break_heading(r, name, &lines);
    for (size_t i = 0; i < lines.count; i++) {
        et_canvas_text(r->chart->canvas, right,
                       y - HEADING_PITCH * (double)(lines.count - 1 - i), &type,
                       lines.text[i]);
    }
}

static void draw_headings(ridges *r)
{
    et_chart *chart = r->chart;
    et_type type = et_type_of(ET_TYPE_SMALL, false, chart->theme.muted, ET_ALIGN_RIGHT);
    char below[ET_SENTENCE_SIZE], middle[ET_WORD_SIZE];
    double right = chart->body.right, y = r->panel.area.top - 12.0;

    if (!r->says->facing) {
        (void)et_words_number(chart->language, r->says->middle, 0, middle);
        (void)et_words_say(chart->language, ET_SAY_DISTRIBUTION_BELOW,
                           ET_ARGUMENTS(middle), below, sizeof below);
        et_canvas_text(chart->canvas, right - COLUMN, y, &type,
                       et_words_word(chart->language, ET_SAY_DISTRIBUTION_MEAN));
        et_canvas_text(chart->canvas, right, y, &type, below);
        return;
    }
    draw_heading(r, r->says->name, colour_of(r, 0), right - COLUMN);
    draw_heading(r, r->says->facing_name, chart->theme.second, right);
}

/* The highest that a ridge stands over these scores. */
static double highest_within(const ridges *r, const et_ridge *ridge, double from,
                             double to)
{
    double most = 0.0;

    for (double score = fmax(from, 0.0); score <= fmin(to, r->says->maximum);
         score += ridge->bin_width) {
        most = fmax(most, height_at(r, ridge, score));
    }
    return most;
}

/* A word beside a ridge stands over its lower end. */
static bool stands_left(const ridges *r, const et_ridge *ridge, double width)
{
    double wide = r->panel.area.right - r->panel.area.left;
    double scores = (width + 24.0) / wide * r->says->maximum;

    return highest_within(r, ridge, 0.0, scores) <=
           highest_within(r, ridge, r->says->maximum - scores, r->says->maximum);
}

/* The background shines through ridges under a word at `x0` to `x1`, so that it reads. */
static void draw_veil(ridges *r, double x0, double x1, double top, double bottom)
{
    const et_area *area = &r->panel.area;
    double per_x = (r->panel.x1 - r->panel.x0) / (area->right - area->left);
    double per_y = (r->panel.y1 - r->panel.y0) / (area->bottom - area->top);
    double left = r->panel.x0 + (x0 - area->left) * per_x,
           right = r->panel.x0 + (x1 - area->left) * per_x,
           high = r->panel.y0 + (area->bottom - top) * per_y,
           low = r->panel.y0 + (area->bottom - bottom) * per_y;
    double x[] = {left, right, right, left}, y[] = {low, low, high, high};
    et_curve veil = {.kind = ET_CURVE_AREA, .x = x, .y = y, .n = 4, .alpha = 0.72,
                     .colour = r->chart->theme.background, .backdrop = true};

    et_canvas_curve(r->chart->canvas, &veil);
}

/* A thin rule and a word between the ridges where the exam changes. */
static void draw_break(ridges *r, size_t i, double y, double pitch)
{
    et_chart *chart = r->chart;

    for (size_t b = 0; i > 0 && b < chart->frame.break_count; b++) {
        const et_chart_break *change = &chart->frame.breaks[b];
        if (change->year <= r->says->ridges[i - 1].year ||
            change->year > r->says->ridges[i].year) {
            continue;
        }
        et_type type = et_type_of(ET_TYPE_SMALL, false, chart->theme.ink, ET_ALIGN_LEFT);
        double left = r->panel.area.left, right = r->panel.area.right;
        double rule_y = y - (r->says->facing ? 0.5 * pitch + 13.0 : pitch - 2.0);
        double width = et_canvas_measure(chart->canvas, change->word, &type);
        bool at_left = stands_left(r, &r->says->ridges[i], width);
        type.align = at_left ? ET_ALIGN_LEFT : ET_ALIGN_RIGHT;
        et_rule rule = {.x0 = chart->body.left, .y0 = rule_y,
                        .x1 = at_left ? left + width + 30.0 : right, .y1 = rule_y,
                        .colour = chart->theme.muted, .width = 1.5,
                        .dash = ET_DOTTED, .front = true};
        if (!at_left && !r->says->facing) { /* not across the ridges that reach up */
            rule.x1 = left;
            et_canvas_rule(chart->canvas, &rule);
            rule.x0 = right - width - 30.0;
            rule.x1 = chart->body.right;
        }
        et_canvas_rule(chart->canvas, &rule);
        double start = at_left ? left + 12.0 : right - 12.0 - width;
        draw_veil(r, start - 4.0, start + width + 4.0, rule_y + 3.0, rule_y + 32.0);
        et_canvas_text(chart->canvas, at_left ? start : right - 12.0, rule_y + 25.0,
                       &type, change->word);
    }
}

static void place_panel(ridges *r)
{
    const et_chart_distribution_says *says = r->says;
    const et_area *body = &r->chart->body;
    double n = (double)says->ridge_count;
    double most = highest(says->ridges, says->ridge_count);

    if (says->facing) {
        most = fmax(most, highest(says->facing, says->ridge_count));
    }
    r->unit = (says->facing ? FACING : OVERLAP) / most;
    r->panel = (et_plane){
        .area = {body->left + widest_label(r) + 24.0, body->top + 34.0 + heading_room(r),
                 body->right - 2.0 * COLUMN - 6.0, body->bottom - 38.0},
        .x0 = 0.0, .x1 = says->maximum, .y0 = says->facing ? -0.55 : -0.08,
        .y1 = says->facing ? n - 0.45 : n - 1.0 + OVERLAP + 0.05};
}

static void draw_axes(ridges *r)
{
    et_chart *chart = r->chart;
    et_ticks ticks;
    double x = et_plane_x(&r->panel, r->says->middle);

    et_chart_ticks_across(chart, (const double[]){0.0, r->says->maximum},
                          r->panel.area.right - r->panel.area.left, false, &ticks);
    et_chart_axis_x(chart, &r->panel, &ticks, false);
    et_rule middle = {.x0 = x, .y0 = r->panel.area.top, .x1 = x,
                      .y1 = r->panel.area.bottom, .colour = chart->theme.ink,
                      .width = 2.0, .dash = ET_DASHED, .front = true};
    et_canvas_rule(chart->canvas, &middle);
}

static void draw(ridges *r)
{
    const et_chart_distribution_says *says = r->says;
    et_chart *chart = r->chart;
    double n = (double)says->ridge_count;

    place_panel(r);
    et_canvas_plane(chart->canvas, &r->panel);
    draw_axes(r);
    draw_headings(r);
    double pitch = (r->panel.area.bottom - r->panel.area.top) /
                   (r->panel.y1 - r->panel.y0);
    for (size_t i = 0; i < says->ridge_count; i++) {
        double base = n - 1.0 - (double)i, y = et_plane_y(&r->panel, base);
        et_type label = et_type_of(ET_TYPE_NAME, true, colour_of(r, i), ET_ALIGN_RIGHT);
        char text[ET_SENTENCE_SIZE];
        et_canvas_fit(chart->canvas, says->ridges[i].label, &label, widest_label(r),
                      text);
        et_canvas_text_middle(chart->canvas, r->panel.area.left - 20.0, y - 14.0, &label,
                              text);
        draw_figures(r, i, y);
        draw_ridge(r, &says->ridges[i], base, 1.0, colour_of(r, i));
        if (says->facing) {
            draw_ridge(r, &says->facing[i], base, -1.0, chart->theme.second);
        }
        draw_break(r, i, y, pitch);
    }
}

et_status et_chart_distribution(et_chart **out, const et_chart_distribution_says *says,
                                const et_look *look, et_error *err)
{
    ridges r = {.says = says};

    *out = NULL;
    et_status status = check(says, err);
    if (status == ET_OK) {
        status = et_chart_open(&r.chart, &says->frame, look, err);
    }
    if (status != ET_OK) {
        return status;
    }
    double *numbers = malloc(2 * (BINS_MAX + 2) * sizeof *numbers);
    if (numbers) {
        r.x = numbers;
        r.y = numbers + BINS_MAX + 2;
        say(&r);
        draw(&r);
    } else {
        status = et_fail(err, ET_ERR_MEMORY, "out of memory while drawing");
    }
    free(numbers);
    return et_chart_finish(r.chart, status, out, err);
}
