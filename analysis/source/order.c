/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "source/crew.h"

#include <stdio.h>
#include <string.h>

#define PLACE_SHOWN ((size_t)150) /* of a long path the end tells more */

static void say_cell(et_file *file, uint64_t line, uint64_t column, const char *text)
{
    const et_layout *layout = file->layout;
    char place[ET_PLACE_SIZE];
    et_grid_at at = {line, (size_t)column, NULL};

    if (column >= 1 && column <= layout->column_count) {
        at.heading = layout->columns[column - 1].heading;
    }
    et_grid_place(file->kind, file->name, at, place);
    size_t length = strlen(place), cut = length > PLACE_SHOWN ? length - PLACE_SHOWN : 0;
    while (((unsigned char)place[cut] & 0xC0U) == 0x80U) {
        cut++;
    }
    (void)snprintf(file->messages[file->shown++], sizeof file->messages[0],
                   "%s%.150s: %s", cut ? "..." : "", place + cut, text);
}

static void say(et_file *file, uint64_t line, uint64_t column, const char *text)
{
    if (file->shown < ET_FAULTS_SHOWN && file->kind != ET_GRID_NONE) {
        say_cell(file, line, column, text);
    } else if (file->shown < ET_FAULTS_SHOWN) {
        (void)snprintf(file->messages[file->shown++], sizeof file->messages[0],
                       "%s:%llu:%llu: %s", file->name, (unsigned long long)line,
                       (unsigned long long)column, text);
    }
}

static et_status keep_rows(const et_crew_task *task, const et_chunk *chunk, et_error *err)
{
    et_status status = ET_OK;

    for (size_t i = 0; i < chunk->kept_count && status == ET_OK; i++) {
        status = et_outfile_write(task->reject, chunk->text + chunk->kept[i].start,
                                  chunk->kept[i].length, err);
        if (status == ET_OK) {
            status = et_outfile_write(task->reject, "\n", 1, err);
        }
    }
    return status;
}

/* The message of a number seen before goes between those of other lines. */
static void insert_duplicate(et_chunk *chunk, et_spot at, uint64_t number)
{
    size_t place = 0;
    unsigned digits = (unsigned)(number >> 44 & 15U);

    chunk->faults[ET_FAULT_DUPLICATE]++;
    while (place < chunk->found_count && chunk->found[place].line <= at.line) {
        place++;
    }
    if (place == ET_FAULTS_SHOWN) {
        return;
    }
    chunk->found_count += chunk->found_count < ET_FAULTS_SHOWN;
    for (size_t i = chunk->found_count - 1; i > place; i--) {
        chunk->found[i] = chunk->found[i - 1];
    }
    et_found *found = &chunk->found[place];
    *found = (et_found){.kind = ET_FAULT_DUPLICATE, .line = at.line, .column = at.column};
    (void)snprintf(found->text, sizeof found->text,
                   "found candidate %0*llu of %llu a second time, expected each once",
                   (int)digits,
                   (unsigned long long)(number & (((uint64_t)1 << 44) - 1)),
                   (unsigned long long)(number >> 48));
}

static et_status find_duplicates(et_seen *seen, const et_file *file, et_chunk *chunk,
                                 et_error *err)
{
    uint64_t column = file->kind == ET_GRID_NONE ? 1 : (uint64_t)file->layout->id + 1;
    et_status status = ET_OK;

    for (size_t i = 0, done; i < chunk->number_count && status == ET_OK; i += done) {
        bool before;
        status = et_seen_add(seen, chunk->numbers + i, chunk->number_count - i, &done,
                             &before, err);
        if (before) {
            size_t last = i + done - 1;
            bool object = file->layout->shape == ET_SHAPE_JSON;
            insert_duplicate(chunk, object ? chunk->spots[last] : (et_spot){last, column},
                             chunk->numbers[last]);
        }
    }
    return status;
}

et_status et_order_put(const et_crew_task *task, et_file *file, et_chunk *chunk,
                       et_error *err)
{
    et_status status = ET_OK;

    if (task->seen) {
        status = find_duplicates(task->seen, file, chunk, err);
    }
    if (status == ET_OK && task->reject) {
        status = keep_rows(task, chunk, err);
    }
    for (size_t i = 0; i < chunk->found_count; i++) {
        const et_found *found = &chunk->found[i];
        say(file, file->line + found->line,
            found->column + (found->line == 0 ? file->column : 0), found->text);
    }
    for (int k = 0; k < ET_FAULT_KINDS; k++) {
        file->faults[k] += chunk->faults[k];
    }
    file->column = chunk->tail + (chunk->lines == 0 ? file->column : 0);
    file->line += chunk->lines;
    file->rows += chunk->rows;
    file->refused += chunk->refused;
    file->filtered += chunk->filtered;
    file->scores += chunk->scores;
    file->missing += chunk->missing;
    if (status == ET_OK && task->options->strict && file->shown > 0) {
        status = et_fail(err, ET_ERR_INPUT, "%s", file->messages[0]);
    }
    return status;
}
