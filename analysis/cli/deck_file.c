/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A deck file, in the form of batch_file.h:
 *
 *     [deck]
 *     title = Mathematics in the north
 *     source = Ministry of Education and Training
 *     date = 28 November 2026
 *
 *     [start]
 *     slide = front
 *
 *     [maths]
 *     slide = caterpillar
 *     subject = toan
 *     notes = Say first what the grey ones mean.
 *             Then show Sơn La.
 *
 *     [what we ask]
 *     slide = text
 *     title = Three questions
 *     row = Who rises? | One province of sixty-three
 *           Who falls? | Four, too
 *
 * Every section but [deck] is a slide; other keys are the options of `plot`.
 */
#include <string.h>

#include "cli/deck.h"

static cli_slide *grow(cli_slides *slides)
{
    slides->slides = batch_grow(&slides->file.store, slides->slides, slides->count,
                                sizeof *slides->slides);
    cli_slide *slide = &slides->slides[slides->count++];
    *slide = (cli_slide){0};
    return slide;
}

static void add_text(cli_slides *slides, cli_slide *slide, char *text, unsigned line)
{
    slide->options = batch_grow(&slides->file.store, slide->options, slide->option_count,
                                sizeof *slide->options);
    slide->options[slide->option_count++] = (cli_slide_option){text, line};
}

void cli_slides_add(cli_slides *slides, const char *kind, const char *first,
                    const char *second)
{
    const char *arguments[] = {first, second};
    cli_slide *slide = grow(slides);

    slide->kind = slide->where = batch_print(&slides->file.store, "%s", kind);
    for (size_t i = 0; i < 2 && arguments[i]; i++) {
        add_text(slides, slide, batch_print(&slides->file.store, "%s", arguments[i]), 0);
    }
}

void cli_slides_free(cli_slides *slides)
{
    batch_file_free(&slides->file);
    *slides = (cli_slides){0};
}

/* ---- values ---- */

static bool has_quotes(const batch_entry *entry)
{
    bool quotes = false;
    for (size_t i = 0; i < entry->count; i++) {
        quotes = quotes || entry->values[i].quoted;
    }
    return quotes;
}

/* Parts of a text: the lines as they are written, commas and all; values, where quotes
 * say what belongs together. */
static size_t part_count(const batch_entry *entry)
{
    return has_quotes(entry) ? entry->count : entry->line_count;
}

static const char *part_at(const batch_entry *entry, size_t index)
{
    return has_quotes(entry) ? entry->values[index].text : entry->lines[index];
}

static const char *join(cli_slides *slides, const batch_entry *entry, const char *between)
{
    char *text;
    size_t size;
    FILE *all = batch_open_text(&text, &size);

    for (size_t i = 0; i < part_count(entry); i++) {
        (void)fprintf(all, "%s%s", i ? between : "", part_at(entry, i));
    }
    return batch_close_text(&slides->file.store, all, &text, &size);
}

/* A key that is given once. */
static void set(cli_slides *slides, const char **field, const batch_entry *entry,
                const char *between)
{
    if (entry->more) {
        batch_file_fault(&slides->file, entry->line, "found +%s, expected it once",
                         entry->key);
    } else {
        *field = join(slides, entry, between);
    }
}

/* ---- sections ---- */

static void read_deck(cli_slides *slides, const batch_section *section)
{
    static const char *const known[] = {"title", "subtitle", "source", "date"};
    const char **const fields[] = {&slides->title, &slides->subtitle, &slides->source,
                                   &slides->date};
    char nearest[200];

    for (size_t e = 0; e < section->count; e++) {
        const batch_entry *entry = &section->entries[e];
        size_t k = 0;
        while (k < 4 && strcmp(entry->key, known[k]) != 0) {
            k++;
        }
        if (k < 4) {
            set(slides, fields[k], entry, " ");
            continue;
        }
        (void)et_text_nearest(entry->key, known, 4, nearest, sizeof nearest);
        batch_file_fault(
            &slides->file, entry->line, "found the key \"%s\" in [deck]; %s", entry->key,
            nearest[0] ? nearest : "expected title, subtitle, source or date");
    }
}

/* "Name | finding" */
static void add_row(cli_slides *slides, cli_slide *slide, const batch_entry *entry,
                    const char *text)
{
    const char *bar = strchr(text, '|');

    if (!bar || slide->row_count == ET_SLIDE_MOST_ROWS) {
        batch_file_fault(&slides->file, entry->line,
                         "found the row \"%s\", expected \"name | text\", at most %d of "
                         "them", text, ET_SLIDE_MOST_ROWS);
        return;
    }
    size_t length = (size_t)(bar - text);
    while (length > 0 && text[length - 1] == ' ') {
        length--;
    }
    bar++;
    slide->rows[slide->row_count++] = (et_slide_row){
        batch_copy(&slides->file.store, text, length), bar + strspn(bar, " ")};
}

/* A list is one option here: a slide is one chart. */
static void add_option(cli_slides *slides, cli_slide *slide, const batch_entry *entry)
{
    const batch_value *first = &entry->values[0];
    bool flag = entry->count == 1 && !first->quoted && strcmp(first->text, "yes") == 0;
    char *text;
    size_t size;
    FILE *all = batch_open_text(&text, &size);

    (void)fprintf(all, "--%s", entry->key);
    if (!flag) {
        (void)fprintf(all, "=%s", first->text);
    }
    for (size_t i = 1; i < entry->count; i++) {
        (void)fprintf(all, ",%s", entry->values[i].text);
    }
    add_text(slides, slide, batch_close_text(&slides->file.store, all, &text, &size),
             entry->line);
}

static void read_entry(cli_slides *slides, cli_slide *slide, const batch_entry *entry)
{
    if (entry->count == 0) {
        return; /* a fault that was told */
    }
    if (strcmp(entry->key, "slide") == 0) {
        set(slides, &slide->kind, entry, " ");
    } else if (strcmp(entry->key, "title") == 0) {
        set(slides, &slide->title, entry, " ");
    } else if (strcmp(entry->key, "subtitle") == 0) {
        set(slides, &slide->subtitle, entry, " ");
    } else if (strcmp(entry->key, "notes") == 0) {
        set(slides, &slide->notes, entry, "\n");
    } else if (strcmp(entry->key, "row") == 0) {
        for (size_t i = 0; i < part_count(entry); i++) {
            add_row(slides, slide, entry, part_at(entry, i));
        }
    } else {
        add_option(slides, slide, entry);
    }
}

static void read_slide(cli_slides *slides, const batch_section *section)
{
    cli_slide *slide = grow(slides);

    slide->line = section->line;
    slide->where = batch_print(&slides->file.store, "%s:%u [%s]", slides->file.name,
                               section->line, section->name);
    for (size_t e = 0; e < section->count; e++) {
        read_entry(slides, slide, &section->entries[e]);
    }
    if (!slide->kind) {
        batch_file_fault(&slides->file, section->line,
                         "found no key \"slide\" in [%s], expected slide = front, "
                         "country, provinces, text or a kind of chart", section->name);
    }
}

void cli_slides_read(cli_slides *out, const char *name, const char *text, size_t size)
{
    batch_file_read(&out->file, name, text, size);
    for (size_t s = 0; s < out->file.count; s++) {
        const batch_section *section = &out->file.sections[s];
        if (strcmp(section->name, "deck") == 0) {
            read_deck(out, section);
        } else {
            read_slide(out, section);
        }
    }
    if (out->count == 0 && out->file.fault_count == 0) {
        batch_file_fault(&out->file, 1, "found no slides, expected a section for each");
    }
}
