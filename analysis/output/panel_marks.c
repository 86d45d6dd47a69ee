/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/panel_marks.h"

#include <stdio.h>
#include <string.h>

#include "examtrend/text.h"

/* What a mark is called: in keys, and by a sign in titles. */
static const struct {
    const char *key, *sign;
} words[] = {
    [ET_MARK_AT_LEAST] = {"at_least", "≥"}, [ET_MARK_ABOVE] = {"above", ">"},
    [ET_MARK_BELOW] = {"below", "<"},       [ET_MARK_AT_MOST] = {"at_most", "≤"},
    [ET_MARK_EXACTLY] = {"exactly", "="},
};

/* "8" or "7_5": what a key may hold. */
static void number_for_key(double value, char out[ET_NUMBER_SIZE])
{
    (void)et_text_from_double(value, out);
    for (char *c = out; *c; c++) {
        *c = *c == '.' ? '_' : *c;
    }
}

static void add(const et_marks *m, const char *key, const char *title, et_column column)
{
    column.key = key;
    column.title = title;
    et_table_column(m->table, &column);
}

static void counted_columns(const et_marks *m, const et_mark *mark)
{
    const char *word = words[mark->kind].key;
    char number[ET_NUMBER_SIZE], key[80], title[80];

    (void)et_text_from_double(mark->value, number);
    (void)snprintf(title, sizeof title, "%s %s", words[mark->kind].sign, number);
    number_for_key(mark->value, number);
    (void)snprintf(key, sizeof key, "count_%s_%s", word, number);
    add(m, key, title, (et_column){.unit = "candidates", .type = ET_INTEGER});
    (void)snprintf(key, sizeof key, "share_%s_%s", word, number);
    add(m, key, title, (et_column){.unit = "share", .type = ET_REAL, .decimals = 4});
}

static void position_columns(const et_marks *m, double value)
{
    char number[ET_NUMBER_SIZE], key[80], title[80];
    const et_column share = {.unit = "share", .type = ET_REAL, .decimals = 4};

    for (int tied = 0; tied < 2; tied++) {
        (void)et_text_from_double(value, number);
        (void)snprintf(title, sizeof title, tied ? "≤ %s" : "< %s", number);
        number_for_key(value, number);
        (void)snprintf(key, sizeof key, tied ? "position_%s_with_ties" : "position_%s",
                       number);
        add(m, key, title, share);
    }
}

static void top_columns(const et_marks *m, double percent)
{
    bool vi = m->options->language == ET_VIETNAMESE && m->options->people;
    char number[ET_NUMBER_SIZE], key[80], title[80];

    (void)et_text_from_double(percent, number);
    (void)snprintf(title, sizeof title, vi ? "tốp %s %%" : "top %s %%", number);
    number_for_key(percent, number);
    (void)snprintf(key, sizeof key, "top_%s_mark", number);
    add(m, key, title, (et_column){.unit = "points", .type = ET_REAL, .decimals = 2});
    (void)snprintf(key, sizeof key, "top_%s_share", number);
    add(m, key, vi ? "đạt" : "reach it",
        (et_column){.unit = "share", .type = ET_REAL, .decimals = 4});
}

void et_marks_columns(const et_marks *m)
{
    for (size_t i = 0; i < m->options->mark_count; i++) {
        const et_mark *mark = &m->options->marks[i];
        switch (mark->kind) {
        case ET_MARK_POSITION: position_columns(m, mark->value); break;
        case ET_MARK_TOP: top_columns(m, mark->value); break;
        default: counted_columns(m, mark); break;
        }
    }
}

/* ---- cells ---- */

static uint64_t counted(const et_mark *mark, const et_position *p)
{
    switch (mark->kind) {
    case ET_MARK_AT_LEAST: return p->n - p->below;
    case ET_MARK_ABOVE: return p->n - p->below - p->at;
    case ET_MARK_BELOW: return p->below;
    case ET_MARK_AT_MOST: return p->below + p->at;
    default: return p->at;
    }
}

static void put_top(const et_marks *m, et_panel_at at, const et_mark *mark,
                    const char *why_missing)
{
    et_top_mark top;

    if (et_panel_top_mark(m->panel, at, mark->value / 100.0, &top)) {
        et_table_real(m->table, top.mark);
        et_table_real(m->table, (double)top.reached / (double)top.n);
    } else {
        et_table_missing(m->table, why_missing);
        et_table_missing(m->table, why_missing);
    }
}

static void put_position(const et_marks *m, et_panel_at at, const et_mark *mark,
                         const char *why_missing)
{
    int32_t score = (int32_t)(mark->value * 100.0 + 0.5);
    et_position p;

    if (!et_panel_position(m->panel, at, score, &p)) {
        et_table_missing(m->table, why_missing);
        et_table_missing(m->table, why_missing);
    } else if (mark->kind == ET_MARK_POSITION) {
        et_table_real(m->table, (double)p.below / (double)p.n);
        et_table_real(m->table, (double)(p.below + p.at) / (double)p.n);
    } else {
        uint64_t count = counted(mark, &p);
        et_table_integer(m->table, (int64_t)count);
        et_table_real(m->table, (double)count / (double)p.n);
    }
}

void et_marks_cells(const et_marks *m, et_panel_at at, const char *why_missing)
{
    for (size_t i = 0; i < m->options->mark_count; i++) {
        const et_mark *mark = &m->options->marks[i];
        if (mark->kind == ET_MARK_TOP) {
            put_top(m, at, mark, why_missing);
        } else {
            put_position(m, at, mark, why_missing);
        }
    }
}

/* ---- notes ---- */

void et_marks_notes(const et_marks *m)
{
    bool vi = m->options->language == ET_VIETNAMESE;
    char number[ET_NUMBER_SIZE];

    for (size_t i = 0; i < m->options->mark_count; i++) {
        const et_mark *mark = &m->options->marks[i];
        (void)et_text_from_double(mark->value, number);
        if (mark->kind == ET_MARK_POSITION) {
            et_table_note(m->table,
                          vi ? "< %s: tỉ lệ thí sinh có điểm thấp hơn %s; ≤ %s: kể cả "
                               "những em bằng điểm"
                             : "< %s: the share of takers that a score of %s is better "
                               "than; ≤ %s: with those who have just as much",
                          number, number, number);
        } else if (mark->kind == ET_MARK_TOP) {
            et_table_note(m->table,
                          vi ? "tốp %s %%: điểm cao nhất mà ít nhất %s %% thí sinh đạt; "
                               "vì bằng điểm nên tỉ lệ đạt có thể lớn hơn"
                             : "top %s %%: the highest score that at least %s %% of the "
                               "takers reach; equal scores make it more",
                          number, number);
        }
    }
}
