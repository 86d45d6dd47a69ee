/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes as a job file: faults are told, or what was read is written anew and read to
 * the same sections, keys and values.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/batch_file.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void write_quoted(FILE *out, const char *text)
{
    (void)fputc('"', out);
    for (; *text; text++) {
        (void)fprintf(out, "%s%c", *text == '"' ? "\"" : "", *text);
    }
    (void)fputc('"', out);
}

static void write_file(const batch_file *file, FILE *out)
{
    for (size_t s = 0; s < file->count; s++) {
        const batch_section *section = &file->sections[s];
        (void)fprintf(out, "[%s]\n", section->name);
        for (size_t e = 0; e < section->count; e++) {
            const batch_entry *entry = &section->entries[e];
            (void)fprintf(out, "%s%s = ", entry->more ? "+" : "", entry->key);
            for (size_t v = 0; v < entry->count; v++) {
                (void)fputs(v ? ",\n  " : "", out);
                write_quoted(out, entry->values[v].text);
            }
            (void)fputc('\n', out);
        }
    }
}

static void check_same(const batch_file *a, const batch_file *b)
{
    if (b->fault_count > 0 || a->count != b->count) {
        abort();
    }
    for (size_t s = 0; s < a->count; s++) {
        const batch_section *x = &a->sections[s], *y = &b->sections[s];
        if (strcmp(x->name, y->name) != 0 || x->count != y->count) {
            abort();
        }
        for (size_t e = 0; e < x->count; e++) {
            if (strcmp(x->entries[e].key, y->entries[e].key) != 0 ||
                x->entries[e].more != y->entries[e].more ||
                x->entries[e].count != y->entries[e].count) {
                abort();
            }
            for (size_t v = 0; v < x->entries[e].count; v++) {
                if (strcmp(x->entries[e].values[v].text, y->entries[e].values[v].text)) {
                    abort();
                }
            }
        }
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    batch_file file, again;
    char *text = NULL;
    size_t length = 0;

    batch_file_read(&file, "jobs", (const char *)data, size);
    if (file.fault_count == 0) {
        FILE *out = open_memstream(&text, &length);
        if (!out) {
            abort();
        }
        write_file(&file, out);
        (void)fclose(out);
        batch_file_read(&again, "again", text, length);
        check_same(&file, &again);
        batch_file_free(&again);
        free(text);
    }
    batch_file_free(&file);
    return 0;
}
