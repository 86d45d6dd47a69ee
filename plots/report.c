/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of a report. Foreign text goes through put_text (markup) or put_json (the
 * script's data) and nowhere else.
 */
#include "examtrend/report.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "report_inside.h"

typedef struct stream {
    FILE *file;
    char *bytes;
    size_t size;
} stream;

struct et_report {
    et_report_options options;
    stream body, contents, places, charts; /* links to headings; data of the script */
    char *heading;                         /* the last one; NULL: none yet          */
    size_t headings, place_count, chart_count;
};

static et_status no_memory(et_error *err)
{
    return et_fail(err, ET_ERR_MEMORY, "out of memory for a report");
}

/* ---- text ---- */

static et_status check(const char *text, et_error *err)
{
    return !text || et_text_is_clean(text, "\n\t")
               ? ET_OK
               : et_fail(err, ET_ERR_INPUT, "found control characters in the text of a "
                                            "report, expected plain text");
}

static void put_text(FILE *file, const char *text)
{
    for (; text && *text; text++) {
        switch (*text) {
        case '&': (void)fputs("&amp;", file); break;
        case '<': (void)fputs("&lt;", file); break;
        case '>': (void)fputs("&gt;", file); break;
        case '"': (void)fputs("&quot;", file); break;
        default: (void)fputc(*text, file);
        }
    }
}

/* No tag can begin or end inside a string: `<` is written by its number. */
static void put_json(FILE *file, const char *text)
{
    (void)fputc('"', file);
    for (; text && *text; text++) {
        switch (*text) {
        case '"': (void)fputs("\\\"", file); break;
        case '\\': (void)fputs("\\\\", file); break;
        case '<': (void)fputs("\\u003c", file); break;
        case '\n': (void)fputs("\\n", file); break;
        case '\t': (void)fputs("\\t", file); break;
        default: (void)fputc(*text, file);
        }
    }
    (void)fputc('"', file);
}

static const char *say(const et_report *report, const char *english,
                       const char *vietnamese)
{
    return report->options.language == ET_VIETNAMESE ? vietnamese : english;
}

/* ---- the report ---- */

static bool open_stream(stream *s)
{
    s->file = open_memstream(&s->bytes, &s->size);
    return s->file != NULL;
}

static void free_stream(stream *s)
{
    if (s->file) {
        (void)fclose(s->file);
    }
    free(s->bytes);
}

et_status et_report_new(et_report **out, const et_report_options *options, et_error *err)
{
    const char *const texts[] = {options->title, options->subtitle, options->source,
                                 options->date};
    et_status status = ET_OK;

    *out = NULL;
    for (size_t i = 0; i < 4 && status == ET_OK; i++) {
        status = check(texts[i], err);
    }
    if (status != ET_OK) {
        return status;
    }
    et_report *report = calloc(1, sizeof *report);
    if (!report || !open_stream(&report->body) || !open_stream(&report->contents) ||
        !open_stream(&report->places) || !open_stream(&report->charts)) {
        et_report_free(report);
        return no_memory(err);
    }
    report->options = *options;
    *out = report;
    return ET_OK;
}

void et_report_free(et_report *report)
{
    if (report) {
        free_stream(&report->body);
        free_stream(&report->contents);
        free_stream(&report->places);
        free_stream(&report->charts);
        free(report->heading);
        free(report);
    }
}

/* ---- what is on the page ---- */

et_status et_report_place(et_report *report, const et_report_names *names, et_error *err)
{
    const char *const all[] = {names->name, names->short_name, names->abbreviation};
    FILE *file = report->places.file;
    et_status status = ET_OK;

    for (size_t i = 0; i < 3 && status == ET_OK; i++) {
        status = check(all[i], err);
    }
    if (status == ET_OK) {
        (void)fputs(report->place_count++ ? ",\n[" : "[", file);
        for (size_t i = 0; i < 3; i++) {
            (void)fputs(i ? "," : "", file);
            put_json(file, all[i] ? all[i] : "");
        }
        (void)fputs("]", file);
    }
    return status;
}

et_status et_report_heading(et_report *report, const char *text, et_error *err)
{
    et_status status = check(text, err);
    char *copy = status == ET_OK ? strdup(text) : NULL;

    if (status == ET_OK && !copy) {
        status = no_memory(err);
    }
    if (status == ET_OK) {
        free(report->heading);
        report->heading = copy;
        report->headings++;
        (void)fprintf(report->body.file, "<h2 id=\"part%zu\">", report->headings);
        put_text(report->body.file, text);
        (void)fputs("</h2>\n", report->body.file);
        (void)fprintf(report->contents.file, "<a href=\"#part%zu\">", report->headings);
        put_text(report->contents.file, text);
        (void)fputs("</a>\n", report->contents.file);
    }
    return status;
}

static et_status put_paragraph(et_report *report, const char *begin, const char *text,
                               et_error *err)
{
    et_status status = check(text, err);

    if (status == ET_OK) {
        (void)fputs(begin, report->body.file);
        put_text(report->body.file, text);
        (void)fputs("</p>\n", report->body.file);
    }
    return status;
}

et_status et_report_paragraph(et_report *report, const char *text, et_error *err)
{
    return put_paragraph(report, "<p>", text, err);
}

et_status et_report_warning(et_report *report, const char *text, et_error *err)
{
    return put_paragraph(report, "<p class=\"warning\" role=\"note\">", text, err);
}

static void put_rows(FILE *file, const et_slide_row *rows, size_t count)
{
    (void)fputs("<dl class=\"rows\">\n", file);
    for (size_t i = 0; i < count; i++) {
        (void)fputs("<dt>", file);
        put_text(file, rows[i].name);
        (void)fputs("</dt><dd>", file);
        put_text(file, rows[i].text);
        (void)fputs("</dd>\n", file);
    }
    (void)fputs("</dl>\n", file);
}

static et_status check_rows(const et_slide_row *rows, size_t count, et_error *err)
{
    et_status status = ET_OK;
    for (size_t i = 0; i < count && status == ET_OK; i++) {
        status = check(rows[i].name, err);
        if (status == ET_OK) {
            status = check(rows[i].text, err);
        }
    }
    return status;
}

et_status et_report_rows(et_report *report, const char *title, const et_slide_row *rows,
                         size_t count, et_error *err)
{
    et_status status = check(title, err);

    if (status == ET_OK) {
        status = check_rows(rows, count, err);
    }
    if (status == ET_OK) {
        (void)fputs("<h3>", report->body.file);
        put_text(report->body.file, title);
        (void)fputs("</h3>\n", report->body.file);
        put_rows(report->body.file, rows, count);
    }
    return status;
}

et_status et_report_manifest(et_report *report, const et_slide_row *rows, size_t count,
                             et_error *err)
{
    et_status status = check_rows(rows, count, err);

    if (status == ET_OK) {
        status = et_report_heading(report, say(report, "What this was made from",
                                               "Báo cáo này lập từ đâu"), err);
    }
    if (status == ET_OK) {
        put_rows(report->body.file, rows, count);
    }
    return status;
}

static void put_values(et_report *report, const et_report_chart_values *values)
{
    FILE *file = report->charts.file;

    (void)fputs(report->chart_count++ ? ",\n{\"subject\":" : "{\"subject\":", file);
    put_json(file, values->subject);
    (void)fputs(",\"values\":[", file);
    for (size_t i = 0; i < values->count; i++) {
        (void)fputs(i ? ",[" : "[", file);
        put_json(file, values->values[i].name);
        (void)fputs(",", file);
        put_json(file, values->values[i].text);
        (void)fputs("]", file);
    }
    (void)fputs("]}", file);
}

et_status et_report_chart(et_report *report, const et_chart *chart, et_plotter *plotter,
                          const et_report_chart_values *values, et_error *err)
{
    char *script = NULL, *svg = NULL, *amended = NULL;
    size_t size = 0;
    et_status status = check(values->subject, err);

    for (size_t i = 0; i < values->count && status == ET_OK; i++) {
        status = check(values->values[i].name, err);
        if (status == ET_OK) {
            status = check(values->values[i].text, err);
        }
    }
    if (status == ET_OK) {
        status = et_chart_script(chart, ET_PICTURE_SVG, NULL, &script, err);
    }
    if (status == ET_OK) {
        status = et_plotter_render(plotter, script, ET_PICTURE_SVG, &svg, &size, err);
    }
    if (status == ET_OK) {
        status = et_chart_amend_svg(chart, svg, &amended, err);
    }
    if (status == ET_OK) {
        (void)fprintf(report->body.file, "<figure data-chart=\"%zu\">\n",
                      report->chart_count);
        et_report_put_svg(report->body.file, amended);
        if (report->place_count > 0 && values->count == 0) {
            (void)fprintf(report->body.file, "<figcaption>%s</figcaption>\n",
                          say(report, "Of all together: no place is marked here.",
                              "Của tất cả: ở đây không đánh dấu nơi nào."));
        }
        (void)fputs("</figure>\n", report->body.file);
        put_values(report, values);
    }
    free(script);
    free(svg);
    free(amended);
    return status;
}

et_status et_report_table(et_report *report, const et_table *table, et_error *err)
{
    char *bytes = NULL;
    size_t size = 0;
    et_status status = et_table_html(table, &bytes, &size, err);

    if (status == ET_OK) {
        (void)fprintf(report->body.file, "<details><summary>%s",
                      say(report, "The numbers", "Các con số"));
        if (report->heading) { /* which, for those who jump from one to the next */
            (void)fputs(": ", report->body.file);
            put_text(report->body.file, report->heading);
        }
        (void)fputs("</summary><div class=\"scroll\">\n", report->body.file);
        (void)fwrite(bytes, 1, size, report->body.file);
        (void)fputs("</div></details>\n", report->body.file);
    }
    free(bytes);
    return status;
}

/* ---- the file ---- */

static void put_head(const et_report *report, FILE *out)
{
    char hash[ET_BASE64_SIZE];

    (void)fprintf(
        out,
        "<!DOCTYPE html>\n<html lang=\"%s\"%s>\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        "style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action "
        "'none'; script-src 'sha256-%s'\">\n<meta name=\"viewport\" "
        "content=\"width=device-width, initial-scale=1\">\n<meta name=\"generator\" "
        "content=\"examtrend %s\">\n<title>",
        report->options.language == ET_VIETNAMESE ? "vi" : "en",
        report->options.dark ? " class=\"dark\"" : "", et_report_script_hash(hash),
        EXAMTREND_VERSION);
    put_text(out, report->options.title);
    (void)fputs("</title>\n<style>\n", out);
    (void)fwrite(et_report_style, 1, et_report_style_size, out);
    (void)fputs("</style>\n</head>\n<body>\n", out);
    (void)fprintf(out, "<a class=\"skip\" href=\"#main\">%s</a>\n<header><h1>",
                  say(report, "To the content", "Tới nội dung"));
    put_text(out, report->options.title);
    (void)fputs("</h1>\n<p class=\"sub\">", out);
    put_text(out, report->options.subtitle);
    (void)fputs("</p></header>\n", out);
}

static void put_bar(const et_report *report, FILE *out)
{
    (void)fprintf(out, "<section class=\"bar\" aria-label=\"%s\"><div>\n",
                  say(report, "Pick and find", "Chọn và tìm"));
    if (report->place_count > 0) {
        (void)fprintf(out,
                      "<span id=\"pick\" hidden><label for=\"place\">%s</label>\n"
                      "<select id=\"place\"><option value=\"\">–</option></select>\n"
                      "<button type=\"button\" id=\"clear\">%s</button></span>\n",
                      say(report, "Show a place", "Xem một nơi"),
                      say(report, "Clear", "Bỏ chọn"));
    }
    (void)fprintf(out, "<nav aria-label=\"%s\">\n", say(report, "Contents", "Mục lục"));
    (void)fwrite(report->contents.bytes, 1, report->contents.size, out);
    (void)fputs("</nav>\n</div></section>\n", out);
}

static void put_foot(const et_report *report, FILE *out)
{
    const char *source = report->options.source, *date = report->options.date;

    (void)fputs("<footer>", out);
    if (source) {
        (void)fputs(say(report, "Source: ", "Nguồn: "), out);
        put_text(out, source);
    }
    (void)fputs(source && date ? " · " : "", out);
    put_text(out, date);
    (void)fputs("</footer>\n", out);
}

static void put_page(const et_report *report, FILE *out)
{
    put_head(report, out);
    put_bar(report, out);
    (void)fputs("<main id=\"main\">\n<div id=\"picked\" aria-live=\"polite\"></div>\n",
                out);
    (void)fwrite(report->body.bytes, 1, report->body.size, out);
    (void)fputs("</main>\n", out);
    put_foot(report, out);
    (void)fputs("<div id=\"tip\" aria-hidden=\"true\" hidden></div>\n"
                "<script type=\"application/json\" id=\"data\">{\"places\":[", out);
    (void)fwrite(report->places.bytes, 1, report->places.size, out);
    (void)fputs("],\n\"charts\":[", out);
    (void)fwrite(report->charts.bytes, 1, report->charts.size, out);
    (void)fputs("]}</script>\n<script>", out);
    (void)fwrite(et_report_script, 1, et_report_script_size, out);
    (void)fputs("</script>\n</body>\n</html>\n", out);
}

et_status et_report_save(et_report *report, const char *path, et_error *err)
{
    stream *const parts[] = {&report->body, &report->contents, &report->places,
                             &report->charts};
    stream page = {0};
    bool ok = true;

    for (size_t i = 0; i < 4; i++) {
        ok = fflush(parts[i]->file) == 0 && !ferror(parts[i]->file) && ok;
    }
    if (!ok || !open_stream(&page)) {
        return no_memory(err);
    }
    put_page(report, page.file);
    ok = fclose(page.file) == 0;
    page.file = NULL;
    et_status status = ok ? et_output_write(path, page.bytes, page.size, err)
                          : no_memory(err);
    free(page.bytes);
    return status;
}
