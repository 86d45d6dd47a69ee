/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The default study as a workbook. Clusters are looked at in the years and on the scale
 * of the provinces.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "examtrend/workbook.h"
#include "output/buffer.h"
#include "output/columns.h"
#include "study_inside.h"

typedef struct cluster_results {
    et_trend_summary summary;
    et_trend_unit *units; /* [clusters]         */
    double *values;       /* [clusters][years]  */
    char title[ET_SENTENCE_SIZE + 64];
    char alt[ET_SENTENCE_SIZE + 64];
} cluster_results;

typedef struct making {
    const et_study *study;
    const et_study_book *how;
    et_workbook *book;
    et_panel *clusters;
    cluster_results *results; /* [study->count]  */
    const char **names;       /* [clusters]      */
    int *years;               /* [year_count]    */
    size_t units, year_count;
    bool vi;
} making;

static et_status no_memory(et_error *err)
{
    return et_fail(err, ET_ERR_MEMORY, "out of memory for a workbook");
}

/* ---- clusters ---- */

static et_status build_clusters(making *m, et_error *err)
{
    const et_study *study = m->study;
    const et_panel *provinces = study->provinces;
    size_t years = et_panel_year_count(provinces);
    const et_panel_input input = {.tally = study->input.tally,
                                  .published = study->input.published,
                                  .sheet = study->input.sheet,
                                  .regions = study->input.regions,
                                  .subjects = study->input.subjects};
    const et_panel_options options = {
        .level = ET_UNIT_CLUSTER,
        .map = et_panel_map(provinces),
        .scheme = m->how->scheme,
        .by_year = m->how->by_year,
        .subjects = study->options.subjects,
        .without = study->options.without,
        .exclude = study->options.exclude,
        .first_year = years ? et_panel_year(provinces, 0) : 0,
        .last_year = years ? et_panel_year(provinces, years - 1) : 0};
    et_status status = et_panel_build(&m->clusters, &input, &options, err);

    if (status != ET_OK) {
        return status;
    }
    m->units = et_panel_unit_count(m->clusters);
    m->year_count = et_panel_year_count(m->clusters);
    m->names = calloc(m->units + 1, sizeof *m->names);
    m->years = calloc(m->year_count + 1, sizeof *m->years);
    m->results = calloc(study->count + 1, sizeof *m->results);
    if (!m->names || !m->years || !m->results) {
        return no_memory(err);
    }
    for (size_t u = 0; u < m->units; u++) {
        const et_unit *unit = et_panel_unit(m->clusters, u);
        m->names[u] = !m->vi && unit->name_en[0] ? unit->name_en : unit->name;
    }
    for (size_t t = 0; t < m->year_count; t++) {
        m->years[t] = et_panel_year(m->clusters, t);
    }
    return ET_OK;
}

static et_status fit_clusters(making *m, size_t s, et_error *err)
{
    const et_study *study = m->study;
    cluster_results *r = &m->results[s];
    const et_scale_options scale = {.scale = study->options.scale,
                                    .reference = study->options.reference,
                                    .least_n = ET_TREND_LEAST_N};
    const et_trend_options trend = {.scale = study->options.scale,
                                    .reference = study->options.reference,
                                    .first_year = m->years[0],
                                    .last_year = m->years[m->year_count - 1]};
    char sentence[ET_SENTENCE_SIZE];
    size_t subject = 0;

    r->units = calloc(m->units + 1, sizeof *r->units);
    r->values = calloc(m->units * m->year_count + 1, sizeof *r->values);
    if (!r->units || !r->values) {
        return no_memory(err);
    }
    et_status status = et_panel_find_subject(
        m->clusters, study->results[s].subject->key, &subject, err);
    if (status == ET_OK) {
        status = et_trend_units(
            &(et_series_source){m->clusters, subject, study->input.regimes}, &trend,
            r->units, &r->summary, err);
    }
    if (status != ET_OK) {
        return status;
    }
    et_scale_apply(m->clusters, subject, &scale, r->values);
    et_trend_units_sentence(&r->summary, study->options.language, sentence);
    (void)snprintf(r->title, sizeof r->title, "%s %d\xE2\x80\x93%d: %s",
                   et_study_subject_name(study, s), r->summary.first_year,
                   r->summary.last_year, sentence);
    (void)snprintf(r->alt, sizeof r->alt,
                   m->vi ? "Biểu đồ đường: %s" : "Line chart: %s", r->title);
    return ET_OK;
}

static et_status add_charts(making *m, et_error *err)
{
    size_t count = m->study->count;
    bool z = m->study->options.scale == ET_SCALE_Z;
    et_workbook_lines *charts = calloc(count + 1, sizeof *charts);

    if (!charts) {
        return no_memory(err);
    }
    for (size_t s = 0; s < count; s++) {
        charts[s] = (et_workbook_lines){
            .title = m->results[s].title,
            .value_title = z ? (m->vi ? "độ lệch chuẩn so với cả nước"
                                      : "standard deviations from the country")
                             : (m->vi ? "điểm so với cả nước"
                                      : "points against the country"),
            .year_title = m->vi ? "năm" : "year",
            .alt = m->results[s].alt,
            .names = m->names,
            .series_count = m->units,
            .years = m->years,
            .year_count = m->year_count,
            .values = m->results[s].values,
            .decimals = 2,
            .signed_text = true,
            .trend_lines = true};
    }
    et_workbook_charts(m->book, m->vi ? "Biểu đồ các cụm" : "Cluster charts", charts,
                       count);
    free(charts);
    return ET_OK;
}

/* ---- the table of clusters ---- */

static const et_column cluster_columns[] = {
    TEXT("subject", "subject", "môn"),
    TEXT("unit", "cluster", "cụm"),
    INTEGER("years", "years", "số năm"),
    SIGNED("level", "level", "mức", "points", 2),
    SIGNED("slope", "slope", "xu hướng", "points/year", 3),
    SIGNED("slope_low", "95 % low", "95 % dưới", "points/year", 3),
    SIGNED("slope_high", "95 % high", "95 % trên", "points/year", 3),
    P_VALUE("p", "p", "p"),
    P_VALUE("q", "q", "q"),
    TEXT("verdict", "verdict", "kết luận"),
};

static void put_cluster(making *m, et_table *table, size_t s, size_t u)
{
    const et_trend_unit *unit = &m->results[s].units[u];
    const double numbers[] = {unit->slope, unit->low, unit->high, unit->p, unit->q};

    et_table_text(table, et_study_subject_name(m->study, s));
    et_table_text(table, m->names[u]);
    et_table_integer(table, (int64_t)unit->years);
    if (unit->years > 0) {
        et_table_real(table, unit->level);
    } else {
        et_table_missing(table, "no data");
    }
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        if (unit->state == ET_FIT_OK) {
            et_table_real(table, numbers[i]);
        } else {
            et_table_missing(table, et_fit_state_text(unit->state));
        }
    }
    et_table_text(table, et_trend_unit_word(unit, m->study->options.language));
}

static et_status add_cluster_table(making *m, et_error *err)
{
    et_table *table = NULL;
    et_status status = et_table_new(&table, "trend_clusters",
                                    m->vi ? "Xu hướng của các cụm so với cả nước"
                                          : "Trends of the clusters against the country",
                                    err);
    if (status != ET_OK) {
        return status;
    }
    et_table_language(table, m->study->options.language);
    for (size_t c = 0; c < sizeof cluster_columns / sizeof *cluster_columns; c++) {
        et_column column = cluster_columns[c];
        if (column.unit && m->study->options.scale == ET_SCALE_Z) {
            column.unit = strcmp(column.unit, "points") == 0 ? "sd" : "sd/year";
        }
        et_table_column(table, &column);
    }
    for (size_t s = 0; s < m->study->count; s++) {
        for (size_t u = 0; u < m->units; u++) {
            put_cluster(m, table, s, u);
        }
    }
    et_table_note(
        table, "%s",
        m->vi ? "Một cụm là trung bình của mọi thí sinh các tỉnh của nó. Nhiễu: dao "
                "động giữa các năm của từng cụm, kéo về mức thường có; p và q "
                "không đếm thí sinh. Các cụm khác nhau không? Lệnh compare trả lời."
              : "A cluster is the average of all candidates of its provinces. "
                "Noise: its own wobble from year to year, pulled to the usual "
                "one; p and q do not count students. Whether clusters differ, "
                "compare answers.");
    et_table_note(
        table, "%s",
        m->vi ? "Đường đứt trong biểu đồ: bình phương tối thiểu của bảng tính, qua "
                "mọi năm, kể cả mốc đổi thi; độ chắc chắn nằm trong bảng này."
              : "Dashed lines in the charts are the spreadsheet's least squares "
                "over all years, breaks of the exam too; how sure they are "
                "stands in this table.");
    et_workbook_table(m->book, table, m->vi ? "Các cụm" : "Clusters");
    et_table_free(table);
    return ET_OK;
}

/* ---- words ---- */

/* Without the spaces that align numbers on a screen. */
static void put_narrow(const char *at, const char *end, et_buffer *out)
{
    for (; at < end; at++) {
        if (at[0] != ' ' || at + 1 == end || at[1] != ' ') {
            et_buffer_add(out, at, 1);
        }
    }
}

/* The screen of verdicts as rows: lines of one paragraph together, names and verdicts
 * without the spaces that align them. */
static void put_headlines(const char *text, et_buffer *out)
{
    bool paragraph = false;

    while (*text) {
        size_t length = strcspn(text, "\n"), indent = strspn(text, " ");
        bool item = indent >= 2 && length > indent;
        if (out->size > 0) {
            et_buffer_text(out, paragraph && !item && length > 0 ? " " : "\n");
        }
        const char *at = text + (indent < length ? indent : length), *end = text + length;
        const char *gap = strstr(at, "  ");
        if (item && gap && gap < end) {
            et_buffer_add(out, at, (size_t)(gap - at));
            et_buffer_text(out, ": ");
            at = gap + strspn(gap, " ");
        }
        put_narrow(at, end, out);
        paragraph = !item && length > 0;
        text = end + (*end == '\n');
    }
}

static const char method_en[] =
    "\n\n\fHow to read this workbook\n"
    "Country: raw averages of each subject over the latest years of one exam, with "
    "their trend. Whether the paper was easier or the pupils better, no one can tell "
    "from them.\n"
    "Clusters and provinces: position against the country's mean of the same year, so "
    "that an easy paper, which all sit, cancels.\n"
    "Noise is what moves a province or the country from one year to the next, never the "
    "number of candidates: a p here counts years.\n"
    "Clear: a false discovery rate below 5 % over the whole table. Hint: p below .05 "
    "alone. Cannot tell is not no change.\n"
    "A cell without a number says why in its row.\n";
static const char method_vi[] =
    "\n\n\fCách đọc\n"
    "Cả nước: điểm trung bình thô của từng môn trong các năm gần nhất cùng một kiểu "
    "thi, với xu hướng. Đề dễ hơn hay học sinh giỏi hơn thì không tách được.\n"
    "Cụm và tỉnh: vị trí so với trung bình cả nước cùng năm, nên đề dễ, mà mọi thí sinh "
    "cùng làm, bị triệt tiêu.\n"
    "Nhiễu là cái làm một tỉnh hay cả nước dao động từ năm này sang năm khác, không "
    "phải số thí sinh: p ở đây đếm các năm.\n"
    "Rõ: tỉ lệ phát hiện sai dưới 5 % trên cả bảng. Dấu hiệu: riêng p dưới 0,05. Chưa "
    "thể kết luận không có nghĩa là không đổi.\n"
    "Ô không có số thì hàng của nó nói vì sao.\n";

static et_status add_summary(making *m, et_error *err)
{
    et_buffer out = {0};
    char *headlines = NULL;
    et_status status =
        et_study_headlines(m->study, m->study->options.language, &headlines, err);

    if (status != ET_OK) {
        return status;
    }
    put_headlines(headlines, &out);
    et_buffer_text(&out, m->vi ? method_vi : method_en);
    if (m->how->notes && m->how->notes[0]) {
        et_buffer_print(&out, "\n%s", m->how->notes);
    }
    if (m->how->source) {
        et_buffer_print(&out, m->vi ? "\nNguồn: %s\n" : "\nSource: %s\n",
                        m->how->source);
    }
    if (out.failed) {
        status = no_memory(err);
    } else {
        et_workbook_text(m->book, m->vi ? "Tóm tắt" : "Summary",
                         m->vi ? "Điểm thi: xu hướng theo năm"
                               : "Exam scores: trends by year",
                         out.bytes);
    }
    free(headlines);
    free(out.bytes);
    return status;
}

/* ---- sheets in their order ---- */

static et_status add_study_table(making *m, size_t index, et_error *err)
{
    et_table *table = NULL;
    char key[64];

    et_status status = et_study_table(m->study, index, &table, key, err);
    if (status == ET_OK) {
        et_workbook_table(m->book, table,
                          index > 0 ? et_study_subject_name(m->study, index - 1)
                          : m->vi   ? "Cả nước"
                                    : "Country");
    }
    et_table_free(table);
    return status;
}

static et_status add_sheets(making *m, et_error *err)
{
    size_t tables = et_study_table_count(m->study);
    bool clusters = m->units > 0 && m->year_count > 0;

    et_status status = add_summary(m, err);
    if (status == ET_OK) {
        status = add_study_table(m, 0, err);
    }
    for (size_t s = 0; s < m->study->count && clusters && status == ET_OK; s++) {
        status = fit_clusters(m, s, err);
    }
    if (status == ET_OK && clusters) {
        status = add_charts(m, err);
    }
    if (status == ET_OK && clusters) {
        status = add_cluster_table(m, err);
    }
    for (size_t i = 1; i < tables && status == ET_OK; i++) {
        status = add_study_table(m, i, err);
    }
    return status;
}

static void free_results(making *m)
{
    for (size_t s = 0; m->results && s < m->study->count; s++) {
        free(m->results[s].units);
        free(m->results[s].values);
    }
    free(m->results);
    free(m->names);
    free(m->years);
    et_panel_free(m->clusters);
    et_workbook_free(m->book);
}

et_status et_study_workbook(const et_study *study, const et_study_book *how, char **bytes,
                            size_t *size, et_error *err)
{
    making m = {.study = study,
                .how = how,
                .vi = study->options.language == ET_VIETNAMESE};
    const et_workbook_options options = {
        .title = m.vi ? "Điểm thi: xu hướng theo năm" : "Exam scores: trends by year",
        .language = study->options.language};

    *bytes = NULL;
    et_status status = et_workbook_new(&m.book, &options, err);
    if (status == ET_OK) {
        status = build_clusters(&m, err);
    }
    if (status == ET_OK) {
        status = add_sheets(&m, err);
    }
    if (status == ET_OK) {
        status = et_workbook_render(m.book, bytes, size, err);
    }
    free_results(&m);
    return status;
}
