/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Stage 1. Every file is understood first, so that a file that cannot be read is told
 * before hours are spent; then the crew reads them all.
 */
#include "examtrend/source.h"

#include <stdlib.h>
#include <string.h>

#include "examtrend/text.h"
#include "source/crew.h"

const char *et_fault_text(et_fault fault)
{
    switch (fault) {
    case ET_FAULT_NUMBER: return "score that is not a number";
    case ET_FAULT_RANGE: return "score out of range";
    case ET_FAULT_PRECISION: return "score with more than two decimals";
    case ET_FAULT_CONFLICT: return "two scores for one paper";
    case ET_FAULT_LANGUAGE: return "score under an unknown language code";
    case ET_FAULT_FIELDS: return "row with too few or too many fields";
    case ET_FAULT_QUOTE: return "row with a stray quote";
    case ET_FAULT_ID: return "row without a valid candidate number";
    case ET_FAULT_PLACE: return "row without a valid province";
    case ET_FAULT_YEAR: return "row without a valid year";
    case ET_FAULT_SUBJECT: return "score of an unknown subject";
    case ET_FAULT_SYNTAX: return "row that is not built as it should be";
    case ET_FAULT_DUPLICATE: return "candidate number that occurs again";
    case ET_FAULT_KINDS: break;
    }
    return "unknown";
}

static et_status check_input(const et_source_input *input,
                             const et_source_options *options, et_error *err)
{
    if (!input->subjects || (input->count > 0 && !input->paths)) {
        return et_fail(err, ET_ERR_ARGUMENT, "no table of subjects, expected one");
    }
    if (options->year != 0 &&
        (options->year < ET_YEAR_FIRST || options->year > ET_YEAR_LAST)) {
        return et_fail(err, ET_ERR_ARGUMENT, "found the year %d, expected %d to %d",
                       options->year, ET_YEAR_FIRST, ET_YEAR_LAST);
    }
    for (size_t i = 0; i < options->combination_count; i++) {
        size_t index = options->combinations[i];
        if (index >= et_subjects_count(input->subjects) ||
            et_subjects_at(input->subjects, index)->kind != ET_SUBJECT_COMBINATION) {
            return et_fail(err, ET_ERR_ARGUMENT,
                           "found subject %zu as a combination, expected one", index);
        }
    }
    if (options->threads < 0) {
        return et_fail(err, ET_ERR_ARGUMENT, "found %d threads, expected 1 or more",
                       options->threads);
    }
    return ET_OK;
}

static et_status check_numbers(et_file **files, size_t count, et_error *err)
{
    for (size_t i = 0; i < count; i++) {
        if (files[i]->layout->id < 0) {
            return et_fail(err, ET_ERR_INPUT,
                           "%s: found no column of candidate numbers, expected one to "
                           "look for duplicates",
                           files[i]->name);
        }
        if (files[i]->layout->one_pair) {
            return et_fail(err, ET_ERR_INPUT,
                           "%s: found a row for each score of a candidate, expected all "
                           "in one row to look for duplicates",
                           files[i]->name);
        }
    }
    return ET_OK;
}

static void fill_report(et_source_report *report, et_file **files, size_t count)
{
    *report = (et_source_report){0};
    for (size_t i = 0; i < count; i++) {
        const et_file *file = files[i];
        report->rows += file->rows;
        report->refused += file->refused;
        report->filtered += file->filtered;
        report->scores += file->scores;
        report->missing += file->missing;
        report->bytes += file->member == 0 ? file->size : 0;
        for (int k = 0; k < ET_FAULT_KINDS; k++) {
            report->faults[k] += file->faults[k];
        }
        for (size_t m = 0; m < file->shown && report->shown < ET_FAULTS_SHOWN; m++) {
            (void)et_text_copy(report->messages[report->shown++],
                               sizeof report->messages[0], file->messages[m]);
        }
        for (size_t m = 0; m < file->layout->note_count; m++) {
            if (report->notes_shown < ET_NOTES_SHOWN) {
                (void)et_text_copy(report->notes[report->notes_shown++],
                                   sizeof report->notes[0], file->layout->notes[m]);
            }
        }
    }
}

/* Faults and not one score are no success. */
static et_status check_yield(const et_source_report *report, et_error *err)
{
    if (report->scores > 0 || report->shown == 0) {
        return ET_OK;
    }
    return et_fail(err, ET_ERR_INPUT, "%s", report->messages[0]);
}

/* What was read together with what the caller has, so that nothing changes on failure. */
typedef struct sums {
    et_tally *tally;
    et_joint *joint;
} sums;

static et_status new_sums(sums *s, et_error *err)
{
    et_status status = et_tally_new(&s->tally, err);
    return status == ET_OK ? et_joint_new(&s->joint, err) : status;
}

static et_status add_own(sums *s, const et_tally *tally, const et_joint *joint,
                         et_error *err)
{
    et_status status = et_tally_merge(s->tally, tally, err);
    return status == ET_OK && joint ? et_joint_merge(s->joint, joint, err) : status;
}

static et_status read_all(et_crew_task *task, et_tally *tally, et_source_report *report,
                          et_error *err)
{
    sums sum = {0};
    const char *reject = task->options->reject;
    et_status status = new_sums(&sum, err);

    if (status == ET_OK && task->options->find_duplicates) {
        status = check_numbers(task->files, task->count, err);
    }
    if (status == ET_OK && task->options->find_duplicates) {
        status = et_seen_new(&task->seen, err);
    }
    if (status == ET_OK && reject) {
        status = et_outfile_open(&task->reject, reject, err);
    }
    if (status == ET_OK) {
        status = et_crew_run(task, sum.tally, sum.joint, err);
        fill_report(report, task->files, task->count);
    }
    if (status == ET_OK) {
        status = check_yield(report, err);
    }
    if (status == ET_OK) {
        status = add_own(&sum, tally, task->options->joint, err);
    }
    if (status == ET_OK && reject) {
        status = et_outfile_commit(task->reject, err);
    }
    if (status == ET_OK) {
        et_tally_swap(sum.tally, tally);
    }
    if (status == ET_OK && task->options->joint) {
        et_joint_swap(sum.joint, task->options->joint);
    }
    et_tally_free(sum.tally);
    et_joint_free(sum.joint);
    et_seen_free(task->seen);
    et_outfile_close(task->reject);
    return status;
}

et_status et_source_read(const et_source_input *input, const et_source_options *options,
                         et_tally *tally, et_source_report *report, et_error *err)
{
    static const et_source_options usual;
    et_crew_task task = {.options = options ? options : &usual};
    et_source_report *own = calloc(1, sizeof *own);

    if (!own) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory while reading candidates");
    }
    task.threads = (size_t)(task.options->threads > 0 ? task.options->threads : 0);
    et_status status = check_input(input, task.options, err);
    if (status == ET_OK) {
        status = et_files_open(&task.files, &task.count, input, task.options, err);
    }
    if (status == ET_OK) {
        status = read_all(&task, tally, own, err);
    }
    if (report) {
        *report = *own;
    }
    free(own);
    et_files_free(task.files, task.count);
    return status;
}

et_status et_source_format(const char *path, const char **format, et_error *err)
{
    static const char *const names[] = {[ET_GRID_NONE] = "text",
                                        [ET_GRID_XLSX] = "xlsx",
                                        [ET_GRID_SPSS] = "spss",
                                        [ET_GRID_STATA] = "stata",
                                        [ET_GRID_SAS] = "sas",
                                        [ET_GRID_XPORT] = "xport"};
    et_grid_kind kind;
    et_status status = et_grid_kind_of(path, &kind, err);

    *format = names[kind];
    return status;
}

et_status et_source_explain(const et_source_input *input,
                            const et_source_options *options, char **text, et_error *err)
{
    static const et_source_options usual;
    et_file **files = NULL;
    size_t count = 0;

    *text = NULL;
    options = options ? options : &usual;
    et_status status = check_input(input, options, err);
    if (status == ET_OK) {
        status = et_files_open(&files, &count, input, options, err);
    }
    for (size_t i = 0; i < count && status == ET_OK; i++) {
        status = et_layout_explain(files[i]->layout, files[i]->name, text, err);
    }
    if (status != ET_OK) {
        free(*text);
        *text = NULL;
    }
    et_files_free(files, count);
    return status;
}
