/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who changed place most, beyond the noise? Ranks over years; the ribbon of a coloured
 * line is as wide as its rank set.
 */
#include "frame.h"

#include "examtrend/chart_more.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "examtrend/text.h"

#define LINES_MAX 200
#define YEARS_MAX 40
#define SHOWN ET_SERIES_MAX
#define NAMED_MAX 16 /* lines that are named when none moved clearly */
#define PITCH 32.0
#define LEADER 52.0 /* from the panel to a label; ranks stand there where it is free */

typedef struct mover {
    const et_bump_line *line;
    size_t first, last; /* years that it has a rank in                                  */
    double change;      /* places gained                                                */
    bool clear;         /* by the verdict, to the side that the places went             */
} mover;

typedef struct bump {
    et_chart *chart;
    const et_chart_bump_says *says;
    mover movers[LINES_MAX];
    size_t shown; /* the first so many movers are coloured                              */
    size_t named; /* and so many have labels: few lines all do when none moved          */
    et_plane panel;
} bump;

static et_status check(const et_chart_bump_says *says, et_error *err)
{
    if (says->line_count < 2 || says->line_count > LINES_MAX || says->year_count < 2 ||
        says->year_count > YEARS_MAX) {
        return et_fail(err, ET_ERR_ARGUMENT, "found %zu lines over %zu years, expected 2 "
                       "to %d over 2 to %d", says->line_count, says->year_count,
                       LINES_MAX, YEARS_MAX);
    }
    et_status status = et_chart_check_years(says->years, says->year_count, err);
    bool any = false;
    for (size_t i = 0; i < says->line_count && status == ET_OK; i++) {
        const et_bump_line *line = &says->lines[i];
        status = et_chart_check("the name of a line", line->name, err);
        for (size_t t = 0; t < says->year_count && status == ET_OK; t++) {
            if (!isfinite(line->rank[t])) {
                continue;
            }
            any = true;
            if (!(line->low[t] >= 1.0 && line->low[t] <= line->rank[t] &&
                  line->rank[t] <= line->high[t] &&
                  line->high[t] <= (double)says->line_count)) {
                status = et_fail(err, ET_ERR_ARGUMENT,
                                 "found rank %g within %g to %g for "
                                 "\"%s\" in %d, expected 1 <= low <= rank <= high <= %zu",
                                 line->rank[t], line->low[t], line->high[t], line->name,
                                 says->years[t], says->line_count);
            }
        }
    }
    if (status == ET_OK && !any) {
        status = et_fail(err, ET_ERR_INPUT,
                         "found no rank for any of %zu lines, expected "
                         "one at least",
                         says->line_count);
    }
    return status;
}

/* ---- who moved ----------------------------------------------------------- */

static mover measure(const et_chart_bump_says *says, const et_bump_line *line)
{
    mover m = {.line = line};
    bool any = false;

    for (size_t t = 0; t < says->year_count; t++) {
        if (isfinite(line->rank[t])) {
            m.first = any ? m.first : t;
            m.last = t;
            any = true;
        }
    }
    if (any && m.last > m.first) {
        m.change = line->rank[m.first] - line->rank[m.last];
        m.clear = (line->verdict == ET_VERDICT_UP && m.change > 0.0) ||
                  (line->verdict == ET_VERDICT_DOWN && m.change < 0.0);
    }
    return m;
}

/* Clear movers first, by the size of their change. */
static int by_change(const void *a, const void *b)
{
    const mover *x = a, *y = b;

    if (x->clear != y->clear) {
        return x->clear ? -1 : 1;
    }
    if (fabs(x->change) != fabs(y->change)) {
        return fabs(x->change) > fabs(y->change) ? -1 : 1;
    }
    return strcmp(x->line->name, y->line->name);
}

static void find_movers(bump *b)
{
    for (size_t i = 0; i < b->says->line_count; i++) {
        b->movers[i] = measure(b->says, &b->says->lines[i]);
    }
    qsort(b->movers, b->says->line_count, sizeof *b->movers, by_change);
    while (b->shown < SHOWN && b->shown < b->says->line_count &&
           b->movers[b->shown].clear) {
        b->shown++;
    }
    bool few = b->shown == 0 && b->says->line_count <= NAMED_MAX;
    for (size_t i = 0; i < b->says->line_count; i++) {
        few = few && isfinite(b->movers[i].line->rank[b->movers[i].first]);
    }
    b->named = few ? b->says->line_count : b->shown;
}

/* ---- what it says -------------------------------------------------------- */

/* "57 (54–61)": a rank is a set. */
static void say_rank(const bump *b, const et_bump_line *line, size_t t, char *out,
                     size_t size)
{
    char rank[ET_WORD_SIZE], low[ET_WORD_SIZE], high[ET_WORD_SIZE];
    et_language language = b->chart->language;

    (void)et_words_number(language, line->rank[t], 0, rank);
    if (line->high[t] <= line->low[t]) {
        (void)et_text_copy(out, size, rank);
        return;
    }
    (void)et_words_number(language, line->low[t], 0, low);
    (void)et_words_number(language, line->high[t], 0, high);
    (void)et_words_say(language, ET_SAY_BUMP_SET, ET_ARGUMENTS(rank, low, high), out,
                       size);
    et_words_glue(out, size);
}

static void say_mover(const bump *b, const mover *m, et_say say, char *out, size_t size)
{
    char name[ET_SENTENCE_SIZE / 4], from[ET_SENTENCE_SIZE / 4], to[ET_SENTENCE_SIZE / 4];

    (void)et_text_copy(name, sizeof name, m->line->name);
    et_words_glue(name, sizeof name);
    say_rank(b, m->line, m->first, from, sizeof from);
    say_rank(b, m->line, m->last, to, sizeof to);
    (void)et_words_say(b->chart->language, say, ET_ARGUMENTS(name, from, to), out, size);
}

static const mover *largest(const bump *b, int sign)
{
    for (size_t i = 0; i < b->shown; i++) {
        if (sign * b->movers[i].change > 0.0) {
            return &b->movers[i];
        }
    }
    return NULL;
}

/* The title with how many moved at all, and the title alone where that is too long. */
static void say_count(const bump *b, const char *title, et_head *head)
{
    size_t clear = 0, all = b->says->line_count;
    char some[ET_WORD_SIZE], count[ET_WORD_SIZE], alone[ET_SENTENCE_SIZE];
    et_language language = b->chart->language;

    for (size_t i = 0; i < all; i++) {
        clear += b->movers[i].clear;
    }
    (void)et_words_count(language, (double)clear, some);
    (void)et_words_count(language, (double)all, count);
    (void)et_text_copy(alone, sizeof alone, title);
    (void)et_words_say(language, ET_SAY_BUMP_COUNT,
                       ET_ARGUMENTS(alone, some, count,
                                    et_words_noun(language, b->chart->frame.noun, all)),
                       head->titles[0], ET_SENTENCE_SIZE);
    (void)et_text_copy(head->titles[head->title_count++], ET_SENTENCE_SIZE, alone);
}

static void say(bump *b)
{
    et_chart *chart = b->chart;
    et_head head = {.title_count = 1};
    char clause[ET_SENTENCE_SIZE], count[ET_WORD_SIZE];
    const mover *up = largest(b, 1), *down = largest(b, -1);
    char *title = head.titles[0];

    if (up) {
        say_mover(b, up, ET_SAY_BUMP_UP, title, ET_SENTENCE_SIZE);
    }
    if (down) {
        say_mover(b, down, up ? ET_SAY_BUMP_DOWN_TOO : ET_SAY_BUMP_DOWN, clause,
                  sizeof clause);
        et_words_append(title, ET_SENTENCE_SIZE, up ? ", " : "");
        et_words_append(title, ET_SENTENCE_SIZE, clause);
    }
    if (up || down) {
        say_count(b, title, &head);
    } else {
        (void)et_words_count(chart->language, (double)b->says->line_count, count);
        (void)et_words_say(chart->language, ET_SAY_BUMP_NONE,
                           ET_ARGUMENTS(count, et_words_noun(chart->language,
                                                             chart->frame.noun,
                                                             b->says->line_count)),
                           title, ET_SENTENCE_SIZE);
    }
    et_chart_subtitle(chart, &head, ET_SAY_BUMP_RANK);
    if (b->shown > 0) {
        et_chart_subtitle(chart, &head, ET_SAY_BUMP_RIBBON);
    }
    et_chart_head(chart, &head);
    et_chart_alt_begin(chart, ET_SAY_BUMP_KIND);
    for (size_t i = 0; i < b->shown; i++) {
        say_mover(b, &b->movers[i],
                  b->movers[i].change > 0.0 ? ET_SAY_BUMP_UP : ET_SAY_BUMP_DOWN, clause,
                  sizeof clause);
        et_words_unglue(clause);
        et_words_append(clause, sizeof clause, ".");
        et_chart_alt_add(chart, clause);
    }
}

/* ---- how it looks -------------------------------------------------------- */

static et_colour colour_of(const bump *b, size_t i)
{
    const et_theme *theme = &b->chart->theme;
    size_t same = 0;

    for (size_t k = 0; k < i; k++) {
        same += (b->movers[k].change > 0.0) == (b->movers[i].change > 0.0);
    }
    return et_theme_blend(b->movers[i].change > 0.0 ? theme->up : theme->down, theme->ink,
                          1.0 - 0.2 * (double)(same % 3));
}

static void draw_line(bump *b, const mover *m, et_colour colour, bool strong)
{
    const et_chart_bump_says *says = b->says;
    double x[2 * YEARS_MAX], y[2 * YEARS_MAX], z[2 * YEARS_MAX];
    size_t n = 0;

    for (size_t t = 0; t < says->year_count; t++) {
        if (t > 0 && et_chart_is_cut(b->chart, says->years[t - 1], says->years[t])) {
            x[n] = y[n] = z[n] = NAN;
            n++;
        }
        x[n] = says->years[t];
        y[n] = m->line->rank[t];
        n++;
    }
    double width = strong ? 5.0 : b->named > b->shown ? 3.0 : 1.5;
    et_curve curve = {.name = m->line->name, .x = x, .y = y, .n = n, .colour = colour,
                      .width = width, .backdrop = !strong};
    et_canvas_curve(b->chart->canvas, &curve);
    if (strong) {
        curve.kind = ET_CURVE_POINTS;
        curve.radius = 8.0;
        curve.haloed = true;
        curve.width = 1.0;
        et_canvas_curve(b->chart->canvas, &curve);
    }
}

static void draw_ribbon(bump *b, const mover *m, et_colour colour)
{
    const et_chart_bump_says *says = b->says;
    double x[2 * YEARS_MAX], low[2 * YEARS_MAX], high[2 * YEARS_MAX];
    size_t n = 0;

    for (size_t t = 0; t < says->year_count; t++) {
        if (t > 0 && et_chart_is_cut(b->chart, says->years[t - 1], says->years[t])) {
            x[n] = low[n] = high[n] = NAN;
            n++;
        }
        bool there = isfinite(m->line->rank[t]);
        x[n] = says->years[t];
        low[n] = there ? m->line->low[t] : NAN;
        high[n] = there ? m->line->high[t] : NAN;
        n++;
    }
    et_curve band = {.kind = ET_CURVE_BAND, .name = m->line->name, .x = x, .y = low,
                     .z = high, .n = n, .colour = colour,
                     .alpha = b->shown > 2 ? 0.08 : 0.13};
    et_canvas_curve(b->chart->canvas, &band);
}

/* "Quảng Bình  45" at the left, "5  Quảng Bình ▲40" at the right. */
static void write_label(const bump *b, const mover *m, bool right, char *out, size_t size)
{
    char rank[ET_WORD_SIZE], places[ET_WORD_SIZE];
    et_language language = b->chart->language;

    out[0] = '\0';
    (void)et_words_number(language, m->line->rank[right ? m->last : m->first], 0, rank);
    if (!right) {
        et_words_append(out, size, m->line->name);
        et_words_append(out, size, "  ");
        et_words_append(out, size, rank);
        return;
    }
    et_words_append(out, size, rank);
    et_words_append(out, size, "  ");
    et_words_append(out, size, m->line->name);
    if (b->shown > 0) { /* coloured: a clear move */
        et_words_append(out, size, m->change > 0.0 ? " ▲" : " ▼");
        et_words_append(out, size, et_words_number(language, fabs(m->change), 0, places));
    }
}

static double label_room(const bump *b, bool right)
{
    et_type type = et_type_of(27.0, true, 0, ET_ALIGN_LEFT);
    double room = 60.0, all = b->chart->body.right - b->chart->body.left;
    char text[ET_SENTENCE_SIZE];

    for (size_t i = 0; i < b->named; i++) {
        write_label(b, &b->movers[i], right, text, sizeof text);
        room =
            fmax(room, et_canvas_measure(b->chart->canvas, text, &type) + LEADER + 4.0);
    }
    return fmin(room, (all < 1100.0 ? 0.42 : 0.36) * all);
}

/* Where the ends of the coloured lines are, and where their labels stand. */
static void place_labels(const bump *b, bool right, double *wanted, double *placed)
{
    double height[NAMED_MAX];
    et_label_space space = {b->panel.area.top - 12.0, b->panel.area.bottom + 12.0, 2.0};

    for (size_t i = 0; i < b->named; i++) {
        const mover *m = &b->movers[i];
        wanted[i] = et_plane_y(&b->panel, m->line->rank[right ? m->last : m->first]);
        height[i] = PITCH;
    }
    (void)et_layout_place(wanted, height, b->named, &space, placed);
}

static void draw_labels(bump *b, bool right)
{
    double wanted[NAMED_MAX], placed[NAMED_MAX];
    const et_area *area = &b->panel.area;
    double edge = right ? area->right + LEADER : area->left - LEADER;
    double room = right ? b->chart->body.right - edge : edge - b->chart->body.left;

    place_labels(b, right, wanted, placed);
    for (size_t i = 0; i < b->named; i++) {
        const mover *m = &b->movers[i];
        bool strong = i < b->shown;
        et_type type = et_type_of(27.0, strong,
                                  strong ? colour_of(b, i) : b->chart->theme.muted,
                                  right ? ET_ALIGN_LEFT : ET_ALIGN_RIGHT);
        char text[ET_SENTENCE_SIZE], cut[ET_SENTENCE_SIZE];
        write_label(b, m, right, text, sizeof text);
        et_canvas_fit(b->chart->canvas, text, &type, room, cut);
        et_canvas_text_middle(b->chart->canvas, edge, placed[i], &type, cut);
        int year = b->says->years[right ? m->last : m->first];
        double end = et_plane_x(&b->panel, year) + (right ? 12.0 : -12.0);
        et_rule leader = {.x0 = end, .y0 = wanted[i], .x1 = edge + (right ? -20.0 : 12.0),
                          .y1 = placed[i], .colour = type.colour, .width = 2.0,
                          .front = true};
        et_canvas_rule(b->chart->canvas, &leader);
    }
}

/* Whether a rank's number at `y` keeps clear of labels and their leaders. */
static bool is_free(const bump *b, const double *wanted, const double *placed, double y)
{
    for (size_t i = 0; i < b->named; i++) {
        if (y > fmin(wanted[i], placed[i]) - PITCH &&
            y < fmax(wanted[i], placed[i]) + PITCH) {
            return false;
        }
    }
    return true;
}

/* Ranks 1, 10, 20, … at the left, where no label stands. */
static void draw_ranks(bump *b)
{
    double last = (double)b->says->line_count, step = last > 25.0 ? 10.0 : 5.0;
    double wanted[NAMED_MAX], placed[NAMED_MAX];
    et_type type = et_type_of(ET_TYPE_SMALL, false, b->chart->theme.muted,
                              ET_ALIGN_RIGHT);

    place_labels(b, false, wanted, placed);
    for (double rank = 1.0; rank <= last; rank = rank < step ? step : rank + step) {
        double y = et_plane_y(&b->panel, rank);
        et_rule rule = {.x0 = b->panel.area.left, .y0 = y, .x1 = b->panel.area.right,
                        .y1 = y, .colour = b->chart->theme.faint, .width = 1.5};
        char text[ET_WORD_SIZE];
        et_canvas_rule(b->chart->canvas, &rule);
        if (is_free(b, wanted, placed, y)) {
            et_canvas_text_middle(b->chart->canvas, b->panel.area.left - 12.0, y, &type,
                                  et_words_number(b->chart->language, rank, 0, text));
        }
    }
}

static void draw(bump *b)
{
    const et_chart_bump_says *says = b->says;
    const et_area *body = &b->chart->body;
    double pad = 0.03 * (says->years[says->year_count - 1] - says->years[0]);

    b->panel = (et_plane){
        .area = {body->left + label_room(b, false),
                 body->top + 14.0,
                 body->right - label_room(b, true), body->bottom - 46.0},
        .x0 = says->years[0] - pad, .x1 = says->years[says->year_count - 1] + pad,
        .y0 = (double)says->line_count + 0.6, .y1 = 0.4};
    (void)et_chart_breaks_room(b->chart, &b->panel);
    et_canvas_plane(b->chart->canvas, &b->panel);
    draw_ranks(b);
    et_chart_axis_years(b->chart, &b->panel, says->years, says->year_count);
    et_chart_breaks(b->chart, &b->panel);
    bool all_named = b->named == says->line_count;
    for (size_t i = says->line_count; i-- > b->shown;) {
        draw_line(b, &b->movers[i],
                  all_named ? b->chart->theme.cannot_tell : b->chart->theme.context,
                  false);
    }
    for (size_t i = b->shown; i-- > 0;) {
        draw_ribbon(b, &b->movers[i], colour_of(b, i));
    }
    for (size_t i = b->shown; i-- > 0;) {
        draw_line(b, &b->movers[i], colour_of(b, i), true);
    }
    draw_labels(b, false);
    draw_labels(b, true);
}

et_status et_chart_bump(et_chart **out, const et_chart_bump_says *says,
                        const et_look *look, et_error *err)
{
    et_chart *chart = NULL;

    *out = NULL;
    et_status status = check(says, err);
    if (status == ET_OK) {
        status = et_chart_open(&chart, &says->frame, look, err);
    }
    if (status != ET_OK) {
        return status;
    }
    bump b = {.chart = chart, .says = says};
    find_movers(&b);
    say(&b);
    draw(&b);
    return et_chart_finish(chart, ET_OK, out, err);
}
