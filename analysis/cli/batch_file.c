/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/batch_file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "examtrend/text.h"

/* ---- memory ------------------------------------------------------------------------ */

typedef struct batch_block {
    struct batch_block *next;
    size_t used, size;
    _Alignas(max_align_t) char bytes[];
} batch_block;

enum { BLOCK = 1 << 16 };

static void *must(void *memory)
{
    if (!memory) {
        (void)fputs("examtrend: out of memory\n", stderr);
        exit(EXIT_FAILURE);
    }
    return memory;
}

void *batch_take(batch_store *store, size_t size)
{
    const size_t step = _Alignof(max_align_t);
    batch_block *block = store->blocks;

    size = (size + step) / step * step;
    if (!block || block->size - block->used < size) {
        size_t room = size > BLOCK ? size : BLOCK;
        block = must(calloc(1, sizeof *block + room));
        block->size = room;
        block->next = store->blocks;
        store->blocks = block;
    }
    void *taken = block->bytes + block->used;
    block->used += size;
    return taken;
}

char *batch_copy(batch_store *store, const char *text, size_t length)
{
    char *copy = batch_take(store, length + 1);
    memcpy(copy, text, length);
    return copy;
}

static char *print(batch_store *store, const char *format, va_list args)
{
    char *text = NULL;
    int length = vasprintf(&text, format, args);
    char *copy = batch_copy(store, must(length < 0 ? NULL : text), (size_t)length);
    free(text);
    return copy;
}

char *batch_print(batch_store *store, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    char *text = print(store, format, args);
    va_end(args);
    return text;
}

void *batch_grow(batch_store *store, void *items, size_t count, size_t size)
{
    if (count > 0 && (count & (count - 1)) != 0) {
        return items; /* room is a power of two */
    }
    void *grown = batch_take(store, (count ? 2 * count : 1) * size);
    if (count > 0) {
        memcpy(grown, items, count * size);
    }
    return grown;
}

FILE *batch_open_text(char **text, size_t *size)
{
    return must(open_memstream(text, size));
}

char *batch_close_text(batch_store *store, FILE *stream, char **text, size_t *size)
{
    bool good = !ferror(stream);
    good = fclose(stream) == 0 && good;
    char *copy = batch_copy(store, must(good ? *text : NULL), *size);
    free(*text);
    return copy;
}

void batch_store_free(batch_store *store)
{
    while (store->blocks) {
        batch_block *block = store->blocks;
        store->blocks = block->next;
        free(block);
    }
}

/* ---- faults ------------------------------------------------------------------------ */

void batch_file_fault(batch_file *file, unsigned line, const char *format, ...)
{
    va_list args;

    if (file->fault_count == BATCH_MOST_FAULTS) {
        return;
    }
    va_start(args, format);
    const char *text = print(&file->store, format, args);
    va_end(args);
    for (size_t i = 0; i < file->fault_count; i++) {
        if (file->faults[i].line == line && strcmp(file->faults[i].text, text) == 0) {
            return;
        }
    }
    file->faults = batch_grow(&file->store, file->faults, file->fault_count,
                              sizeof *file->faults);
    file->faults[file->fault_count++] = (batch_fault){line, text};
}

/* ---- values ------------------------------------------------------------------------ */

typedef struct reading {
    batch_file *file;
    batch_section *section; /* NULL before the first and after a faulty head */
    batch_entry *entry;     /* that an indented line goes on with            */
    bool skipping;          /* the section's head was at fault               */
    unsigned line;
    const char *start;      /* of the line */
} reading;

/* In characters. */
static unsigned column(const reading *r, const char *at)
{
    unsigned count = 1;
    for (const char *c = r->start; c < at; c++) {
        count += ((unsigned char)*c & 0xC0) != 0x80;
    }
    return count;
}

static bool blank(char c)
{
    return c == ' ' || c == '\t';
}

static const char *skip_blanks(const char *at, const char *end)
{
    while (at < end && blank(*at)) {
        at++;
    }
    return at;
}

/* A comment begins a line or follows a blank. */
static bool is_comment(const reading *r, const char *at)
{
    return (*at == ';' || *at == '#') && (at == r->start || blank(at[-1]));
}

static void put_value(reading *r, const char *text, bool quoted, const char *at)
{
    batch_entry *entry = r->entry;
    entry->values = batch_grow(&r->file->store, entry->values, entry->count,
                               sizeof *entry->values);
    entry->values[entry->count++] =
        (batch_value){text, quoted, r->line, column(r, at)};
}

/* "2017..2024": false when the text is another thing. */
static bool put_range(reading *r, const char *text, size_t length, const char *at)
{
    const char *dots = memmem(text, length, "..", 2);
    int64_t first, last;

    if (!dots || !et_text_to_int(text, (size_t)(dots - text), &first) ||
        !et_text_to_int(dots + 2, length - (size_t)(dots + 2 - text), &last)) {
        return false;
    }
    /* as unsigned numbers the difference cannot overflow */
    if (first > last || (uint64_t)last - (uint64_t)first >= BATCH_MOST_RANGE) {
        batch_file_fault(r->file, r->line,
                         "found the range %.*s, expected FIRST..LAST of at most %d "
                         "numbers",
                         (int)length, text, BATCH_MOST_RANGE);
        return true;
    }
    for (int64_t i = first; i <= last; i++) {
        put_value(r, batch_print(&r->file->store, "%lld", (long long)i), false, at);
    }
    return true;
}

/* After the opening quote; returns what follows the closing one, NULL after a fault. */
static const char *read_quoted(reading *r, const char *at, const char *end)
{
    const char *opening = at - 1;
    char *text = batch_take(&r->file->store, (size_t)(end - at) + 1);
    size_t used = 0;

    for (; at < end; at++) {
        if (*at == '"' && !(at + 1 < end && at[1] == '"')) {
            put_value(r, text, true, opening);
            return at + 1;
        }
        at += *at == '"';
        text[used++] = *at;
    }
    batch_file_fault(r->file, r->line, "column %u: found a quote that is not closed",
                     column(r, opening));
    return NULL;
}

static const char *read_plain(reading *r, const char *at, const char *end)
{
    const char *first = at;

    while (at < end && *at != ',' && !is_comment(r, at)) {
        at++;
    }
    const char *last = at;
    while (last > first && blank(last[-1])) {
        last--;
    }
    size_t length = (size_t)(last - first);
    if (length == 0) {
        batch_file_fault(r->file, r->line,
                         "column %u: found nothing before a comma, expected a value",
                         column(r, first));
    } else if (!put_range(r, first, length, first)) {
        put_value(r, batch_copy(&r->file->store, first, length), false, first);
    }
    return at;
}

/* One line's part of a list. A comma at its end is fine: the list may go on. Returns
 * where it ends. */
static const char *read_list(reading *r, const char *at, const char *end)
{
    for (;;) {
        at = skip_blanks(at, end);
        if (at >= end || is_comment(r, at)) {
            return at;
        }
        at = *at == '"' ? read_quoted(r, at + 1, end) : read_plain(r, at, end);
        at = at ? skip_blanks(at, end) : end;
        if (at < end && *at == ',') {
            at++;
        } else if (at < end && !is_comment(r, at)) {
            batch_file_fault(r->file, r->line,
                             "column %u: found text after a closing quote, expected a "
                             "comma (a quote within quotes is \"\")",
                             column(r, at));
            return at;
        }
    }
}

static void read_values(reading *r, const char *at, const char *end)
{
    batch_entry *entry = r->entry;
    const char *first = skip_blanks(at, end), *last = read_list(r, at, end);

    while (last > first && blank(last[-1])) {
        last--;
    }
    if (last > first) {
        entry->lines = batch_grow(&r->file->store, entry->lines, entry->line_count,
                                  sizeof *entry->lines);
        entry->lines[entry->line_count++] =
            batch_copy(&r->file->store, first, (size_t)(last - first));
    }
}

/* ---- lines ------------------------------------------------------------------------- */

static void read_head(reading *r, const char *at, const char *end)
{
    batch_file *file = r->file;
    const char *close = memchr(at, ']', (size_t)(end - at));
    const char *after = close ? skip_blanks(close + 1, end) : end;

    r->entry = NULL;
    r->section = NULL;
    r->skipping = true;
    if (!close || (after < end && !is_comment(r, after))) {
        batch_file_fault(file, r->line, "found a section's head without its end, "
                                        "expected [NAME]");
        return;
    }
    const char *first = skip_blanks(at + 1, close);
    while (close > first && blank(close[-1])) {
        close--;
    }
    const char *name = batch_copy(&file->store, first, (size_t)(close - first));
    const batch_section *same = batch_file_section(file, name);
    if (!*name) {
        batch_file_fault(file, r->line, "found a section without a name, expected "
                                        "[NAME]");
    } else if (same) {
        batch_file_fault(file, r->line, "found a second section [%s], the first is in "
                                        "line %u", name, same->line);
    } else {
        file->sections = batch_grow(&file->store, file->sections, file->count,
                                    sizeof *file->sections);
        r->section = &file->sections[file->count++];
        *r->section = (batch_section){.name = name, .line = r->line};
        r->skipping = false;
    }
}

static void read_entry(reading *r, const char *at, const char *end)
{
    batch_file *file = r->file;
    const char *equals = memchr(at, '=', (size_t)(end - at)), *last = equals;
    batch_entry entry = {.line = r->line, .more = *at == '+'};

    r->entry = NULL;
    at += entry.more;
    while (last && last > at && blank(last[-1])) {
        last--;
    }
    if (!equals || last == at) {
        batch_file_fault(file, r->line, "found neither [SECTION] nor `key = value`");
        return;
    }
    if (!r->section) {
        if (!r->skipping) {
            batch_file_fault(file, r->line, "found an entry before any [SECTION]");
        }
        return;
    }
    entry.key = batch_copy(&file->store, at, (size_t)(last - at));
    const batch_entry *same = batch_section_entry(r->section, entry.key);
    if (same && !entry.more) {
        batch_file_fault(file, r->line,
                         "found \"%s\" a second time, the first is in line %u (a plus "
                         "before the key gives the option once more)",
                         entry.key, same->line);
    }
    r->section->entries = batch_grow(&file->store, r->section->entries,
                                     r->section->count, sizeof entry);
    r->entry = &r->section->entries[r->section->count++];
    *r->entry = entry;
    read_values(r, equals + 1, end);
}

static void read_line(reading *r, const char *end)
{
    const char *at = skip_blanks(r->start, end);

    if (at == end || *at == ';' || *at == '#') {
        return; /* a list may go on after an empty line or a comment */
    }
    if (*at == '[') {
        read_head(r, at, end);
    } else if (at > r->start && r->entry) {
        read_values(r, at, end);
    } else {
        read_entry(r, at, end);
    }
}

/* ---- the file ---------------------------------------------------------------------- */

static void find_empty_entries(batch_file *file)
{
    for (size_t s = 0; s < file->count; s++) {
        for (size_t e = 0; e < file->sections[s].count; e++) {
            const batch_entry *entry = &file->sections[s].entries[e];
            bool told = false;
            for (size_t i = 0; i < file->fault_count; i++) {
                told = told || file->faults[i].line == entry->line;
            }
            if (entry->count == 0 && !told) {
                batch_file_fault(file, entry->line,
                                 "found no value for \"%s\", expected one (\"\" is an "
                                 "empty one)", entry->key);
            }
        }
    }
}

void batch_file_read(batch_file *file, const char *name, const char *text, size_t size)
{
    reading r = {.file = file};
    const char *at = text, *end = text + size;

    *file = (batch_file){.name = name};
    if (size >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0) {
        at += 3;
    }
    while (at < end) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        stop = stop ? stop : end;
        const char *last = stop > at && stop[-1] == '\r' ? stop - 1 : stop;
        char *line = batch_copy(&file->store, at, (size_t)(last - at));
        r.start = line;
        r.line++;
        if (strlen(line) == (size_t)(last - at) && et_text_is_clean(line, "\t")) {
            read_line(&r, line + (last - at));
        } else {
            batch_file_fault(file, r.line, "found control characters or another "
                                           "encoding, expected UTF-8");
        }
        at = stop + 1;
    }
    find_empty_entries(file);
}

void batch_file_free(batch_file *file)
{
    batch_store_free(&file->store);
    *file = (batch_file){0};
}

batch_section *batch_file_section(const batch_file *file, const char *name)
{
    for (size_t i = 0; i < file->count; i++) {
        if (strcmp(file->sections[i].name, name) == 0) {
            return &file->sections[i];
        }
    }
    return NULL;
}

const batch_entry *batch_section_entry(const batch_section *section, const char *key)
{
    for (size_t i = 0; i < section->count; i++) {
        if (strcmp(section->entries[i].key, key) == 0) {
            return &section->entries[i];
        }
    }
    return NULL;
}
