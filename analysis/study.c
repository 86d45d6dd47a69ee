/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The default study. et_study_run reads as the main path of the program: rows have
 * become a tally (stages 1, 2) before it starts; it makes panels (3, 4), lets the trend
 * choose scale and window (5) and keeps the findings (6) for tables, words and
 * charts. */
#include <stdio.h>
#include <stdlib.h>

#include "output/buffer.h"
#include "study_inside.h"

static et_panel_input panel_input(const et_study_input *input)
{
    return (et_panel_input){.tally = input->tally,
                            .published = input->published,
                            .sheet = input->sheet,
                            .regions = input->regions,
                            .subjects = input->subjects};
}

static et_status make_nation(et_study *study, et_error *err)
{
    const et_panel_input input = panel_input(&study->input);
    const et_panel_options options = {.level = ET_UNIT_NATION,
                                      .subjects = study->options.subjects,
                                      .without = study->options.without,
                                      .exclude = study->options.exclude};
    return et_panel_build(&study->nation, &input, &options, err);
}

/* Provinces only for the years of their window: later years may be divided otherwise. */
static et_status make_provinces(et_study *study, et_error *err)
{
    const et_panel_input input = panel_input(&study->input);
    size_t years = et_panel_year_count(study->nation);
    et_panel_options options = {.level = ET_UNIT_PROVINCE,
                                .map = study->options.map,
                                .subjects = study->options.subjects,
                                .without = study->options.without,
                                .exclude = study->options.exclude,
                                .first_year = study->options.first_year,
                                .last_year = study->options.last_year};

    if (years == 0) {
        return et_fail(err, ET_ERR_INPUT, "the data hold no scores: found no year");
    }
    if (!options.first_year) {
        options.first_year = et_panel_year(study->nation, 0);
        options.last_year = et_panel_year(study->nation, years - 1);
        et_regimes_window(study->input.regimes, study->options.scale,
                          &options.first_year, &options.last_year);
    }
    return et_panel_build(&study->provinces, &input, &options, err);
}

static et_status fit_subject(et_study *study, const et_subject *subject,
                             const et_trend_options *options, subject_results *out,
                             et_error *err)
{
    size_t in_nation = 0, in_provinces = 0;
    et_status status =
        et_panel_find_subject(study->nation, subject->key, &in_nation, err);

    if (status == ET_OK) {
        status = et_panel_find_subject(study->provinces, subject->key, &in_provinces,
                                       err);
    }
    if (status == ET_OK) {
        status = et_trend_of_nation(
            &(et_series_source){study->nation, in_nation, study->input.regimes}, options,
            &out->nation, err);
    }
    if (status == ET_OK) {
        status = et_trend_units(
            &(et_series_source){study->provinces, in_provinces, study->input.regimes},
            options, out->units, &out->summary, err);
    }
    return status;
}

static et_status fit_all(et_study *study, et_error *err)
{
    const et_trend_options options = {.first_year = study->options.first_year,
                                      .last_year = study->options.last_year,
                                      .scale = study->options.scale,
                                      .reference = study->options.reference};
    size_t units = et_panel_unit_count(study->provinces);
    size_t subjects = et_panel_subject_count(study->provinces);
    et_status status = ET_OK;

    study->results = calloc(subjects + 1, sizeof *study->results);
    if (!study->results) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a study");
    }
    for (size_t s = 0; s < subjects && status == ET_OK; s++) {
        size_t known;
        subject_results *results = &study->results[study->count];
        if (!et_subjects_lookup(study->input.subjects,
                                et_panel_subject(study->provinces, s), &known)) {
            continue;
        }
        results->subject = et_subjects_at(study->input.subjects, known);
        results->units = calloc(units + 1, sizeof *results->units);
        if (!results->units) {
            return et_fail(err, ET_ERR_MEMORY, "out of memory for a study");
        }
        study->count++;
        status = fit_subject(study, results->subject, &options, results, err);
    }
    return status;
}

et_status et_study_run(et_study **out, const et_study_input *input,
                       const et_study_options *options, et_error *err)
{
    *out = NULL;
    et_study *study = calloc(1, sizeof *study);
    if (!study) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a study");
    }
    study->input = *input;
    study->options = *options;
    et_status status = make_nation(study, err);
    if (status == ET_OK) {
        status = make_provinces(study, err);
    }
    if (status == ET_OK) {
        status = fit_all(study, err);
    }
    if (status != ET_OK) {
        et_study_free(study);
        return status;
    }
    *out = study;
    return ET_OK;
}

void et_study_free(et_study *study)
{
    if (!study) {
        return;
    }
    for (size_t s = 0; s < study->count; s++) {
        free(study->results[s].units);
    }
    free(study->results);
    et_panel_free(study->nation);
    et_panel_free(study->provinces);
    free(study);
}

const et_panel *et_study_nation_panel(const et_study *study)
{
    return study->nation;
}

const et_panel *et_study_province_panel(const et_study *study)
{
    return study->provinces;
}

size_t et_study_subject_count(const et_study *study)
{
    return study->count;
}

const et_subject *et_study_subject(const et_study *study, size_t index)
{
    return study->results[index].subject;
}

const char *et_study_subject_name(const et_study *study, size_t index)
{
    return et_subject_name(study->results[index].subject, study->options.language);
}

const et_trend_nation *et_study_nation(const et_study *study, size_t index)
{
    return &study->results[index].nation;
}

const et_trend_unit *et_study_units(const et_study *study, size_t index)
{
    return study->results[index].units;
}

const et_trend_summary *et_study_summary(const et_study *study, size_t index)
{
    return &study->results[index].summary;
}

/* ---- one screen ---- */

static void put_name(et_buffer *out, const char *name)
{
    size_t width = et_text_width(name);
    et_buffer_print(out, "  %s", name);
    et_buffer_fill(out, ' ', width < 20 ? 20 - width : 1);
}

/* Provinces that have data: others are left out, or have none. */
static size_t provinces_with_data(const et_panel *panel)
{
    size_t years = et_panel_year_count(panel), count = 0;

    for (size_t u = 0; u < et_panel_unit_count(panel); u++) {
        bool has = false;
        for (size_t s = 0; s < et_panel_subject_count(panel) && !has; s++) {
            const et_cell *row = et_panel_row(panel, s, u);
            for (size_t t = 0; t < years; t++) {
                has = has || row[t].known;
            }
        }
        count += has;
    }
    return count;
}

/* Few papers are counted, many told in millions. */
static void put_papers(double papers, et_language language, et_buffer *out)
{
    char million[ET_NUMBER_SIZE * 2];

    if (papers < 1e5) {
        et_buffer_print(out, "%.0f %s.\n", papers,
                        language == ET_VIETNAMESE ? "bài thi"
                        : papers == 1.0           ? "paper"
                                                  : "papers");
        return;
    }
    et_number_words(papers / 1e6, 1, false, language, million);
    et_buffer_print(out, "%s %s.\n", million,
                    language == ET_VIETNAMESE ? "triệu bài thi" : "million papers");
}

static void put_scope(const et_study *study, et_language language, et_buffer *out)
{
    size_t years = et_panel_year_count(study->nation);
    size_t subjects = et_panel_subject_count(study->nation);
    size_t provinces = provinces_with_data(study->provinces);
    double scores = 0.0;

    for (size_t s = 0; s < subjects; s++) {
        const et_cell *row = et_panel_nation(study->nation, s);
        for (size_t t = 0; t < years; t++) {
            scores += (double)row[t].n;
        }
    }
    et_buffer_print(out, "%s %d\xE2\x80\x93%d: %zu %s, %zu %s, ",
                    language == ET_VIETNAMESE ? "Số liệu" : "Data",
                    et_panel_year(study->nation, 0),
                    et_panel_year(study->nation, years - 1), subjects,
                    language == ET_VIETNAMESE ? "môn"
                    : subjects == 1           ? "subject"
                                              : "subjects",
                    provinces,
                    language == ET_VIETNAMESE ? "tỉnh"
                    : provinces == 1          ? "province"
                                              : "provinces");
    put_papers(scores, language, out);
}

static void put_nations(const et_study *study, et_language language, et_buffer *out)
{
    char sentence[ET_SENTENCE_SIZE];
    const et_trend_nation *first = &study->results[0].nation;

    et_buffer_print(
        out,
        language == ET_VIETNAMESE
            ? "\nCả nước, điểm thô %d\xE2\x80\x93%d. Đề khó hay dễ không tách "
              "được khỏi năng lực.\np tính theo dao động giữa các năm, không "
              "phải giữa các thí sinh.\n"
            : "\nThe country, raw points %d\xE2\x80\x93%d. Difficulty of the "
              "paper is not separated\nfrom ability. p counts year-to-year "
              "noise, not students.\n",
        first->first_year, first->last_year);
    for (size_t s = 0; s < study->count; s++) {
        const et_trend_nation *nation = &study->results[s].nation;
        put_name(out, et_subject_name(study->results[s].subject, language));
        et_trend_nation_sentence(nation, language, sentence);
        et_buffer_print(out, "%s\n", sentence);
    }
}

static void put_jump(const et_trend_summary *s, et_language language, et_buffer *out)
{
    if (s->break_count == 0 || s->units == 0) {
        return;
    }
    et_buffer_print(out,
                    language == ET_VIETNAMESE ? "   [%zu tăng, %zu giảm]"
                                              : "   [%zu rose, %zu fell]",
                    s->jump_up, s->jump_down);
}

static void put_units(const et_trend_summary *s, et_language language, et_buffer *out)
{
    if (s->units == 0) {
        et_buffer_text(out, language == ET_VIETNAMESE ? "không đủ số liệu"
                                                      : "not enough data");
        return;
    }
    et_buffer_print(out,
                    language == ET_VIETNAMESE
                        ? "%2zu tăng, %2zu giảm, %2zu chưa thể kết luận"
                        : "%2zu rose, %2zu fell, for %2zu the data cannot tell",
                    s->up, s->down, s->cannot_tell);
}

static void put_provinces(const et_study *study, et_language language, et_buffer *out)
{
    const et_trend_summary *first = &study->results[0].summary;

    et_buffer_print(
        out,
        language == ET_VIETNAMESE
            ? "\nCác tỉnh so với cả nước, %d\xE2\x80\x93%d. Sai số là dao động "
              "của từng tỉnh giữa\ncác năm, kéo về mức thường có"
            : "\nProvinces against the country, %d\xE2\x80\x93%d. The noise is "
              "each province's own\nwobble from year to year, pulled to the usual one",
        first->first_year, first->last_year);
    if (first->break_count > 0) {
        et_buffer_print(out,
                        language == ET_VIETNAMESE
                            ? "; trong ngoặc: nếu cho bước nhảy năm %d"
                            : "; in brackets: with a jump in %d",
                        first->breaks[first->break_count - 1]);
    }
    et_buffer_text(out, ".\n");
    for (size_t s = 0; s < study->count; s++) {
        const et_trend_summary *summary = &study->results[s].summary;
        put_name(out, et_subject_name(study->results[s].subject, language));
        put_units(summary, language, out);
        put_jump(summary, language, out);
        et_buffer_text(out, "\n");
    }
}

static size_t left_out_cells(const et_study *study)
{
    size_t left_out = 0;
    for (size_t s = 0; s < study->count; s++) {
        left_out += study->results[s].summary.left_out;
    }
    return left_out;
}

static void put_warnings(const et_study *study, et_language language, et_buffer *out)
{
    size_t left_out = left_out_cells(study);
    if (left_out) {
        et_buffer_print(
            out,
            language == ET_VIETNAMESE
                ? "\nLưu ý: %zu ô có ít hơn %d thí sinh, đã để ngoài xu hướng.\n"
                : "\nNote: left out of the trends, %zu of fewer than %d "
                  "candidates (year, province, subject).\n",
            left_out, ET_TREND_LEAST_N);
    }
}

void et_study_warning(const et_study *study, et_language language,
                      char out[ET_SENTENCE_SIZE])
{
    bool vi = language == ET_VIETNAMESE;
    size_t left_out = left_out_cells(study), used = 0;
    const et_trend_summary *first = study->count ? &study->results[0].summary : NULL;

    out[0] = '\0';
    if (left_out) {
        int more = snprintf(out, ET_SENTENCE_SIZE,
                            vi ? "Số ô có ít hơn %d thí sinh, đã để ngoài xu hướng: %zu."
                               : "Cells of fewer than %d candidates, left out of the "
                                 "trends: %zu.",
                            ET_TREND_LEAST_N, left_out);
        used = more > 0 ? (size_t)more : 0;
    }
    for (size_t i = 0; first && i < first->break_count; i++) {
        int more = snprintf(out + used, ET_SENTENCE_SIZE - used,
                            vi ? "%sCác năm của các tỉnh vắt qua mốc đổi thi %d: vị trí "
                                 "còn so được, điểm thô thì không."
                               : "%sThe provinces' years cross the break of %d: "
                                 "positions stay comparable, raw points do not.",
                            used ? " " : "", first->breaks[i]);
        used += more > 0 ? (size_t)more : 0;
    }
}

et_status et_study_headlines(const et_study *study, et_language language, char **text,
                             et_error *err)
{
    et_buffer out = {0};

    *text = NULL;
    put_scope(study, language, &out);
    if (study->count > 0) {
        put_nations(study, language, &out);
        put_provinces(study, language, &out);
        put_warnings(study, language, &out);
    }
    if (out.failed) {
        free(out.bytes);
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a study");
    }
    *text = out.bytes;
    return ET_OK;
}

/* ---- tables ---- */

size_t et_study_table_count(const et_study *study)
{
    return 1 + study->count;
}

static et_status nation_table(const et_study *study, et_table **out, et_error *err)
{
    const char **names = calloc(study->count + 1, sizeof *names);
    et_trend_nation *nations = calloc(study->count + 1, sizeof *nations);
    et_status status = ET_OK;

    if (names && nations) {
        for (size_t s = 0; s < study->count; s++) {
            names[s] = et_study_subject_name(study, s);
            nations[s] = study->results[s].nation;
        }
        status = et_trend_nation_table(out, names, nations, study->count,
                                       study->options.language, err);
    } else {
        status = et_fail(err, ET_ERR_MEMORY, "out of memory for a study");
    }
    free(names);
    free(nations);
    return status;
}

et_status et_study_table(const et_study *study, size_t index, et_table **out,
                         char name[64], et_error *err)
{
    *out = NULL;
    if (index == 0) {
        (void)snprintf(name, 64, "trend_nation");
        return nation_table(study, out, err);
    }
    if (index > study->count) {
        return et_fail(err, ET_ERR_ARGUMENT, "a study has %zu tables, found number %zu",
                       study->count + 1, index);
    }
    const subject_results *results = &study->results[index - 1];
    const et_trend_rows rows = {.panel = study->provinces,
                                .subject = et_study_subject_name(study, index - 1),
                                .units = results->units,
                                .count = et_panel_unit_count(study->provinces),
                                .summary = &results->summary};
    (void)snprintf(name, 64, "trend_provinces_%s", results->subject->key);
    return et_trend_units_table(out, &rows, study->options.language, err);
}
