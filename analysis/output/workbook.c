/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Workbooks through libxlsxwriter, which writes files only: this one is in memory.
 */
#include "examtrend/workbook.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "output/sheet.h"

/* A date that says nothing, so that the bytes do not depend on the clock: 1980-01-01, as
 * in the package's own entries. */
#define NO_DATE ((time_t)315532800)

/* ---- failures ---- */

void et_book_fail(et_workbook *book, et_status status, const char *format, ...)
{
    char text[ET_ERROR_TEXT];
    va_list args;

    if (!et_book_is_good(book)) {
        return;
    }
    va_start(args, format);
    (void)vsnprintf(text, sizeof text, format, args);
    va_end(args);
    (void)et_fail(&book->failure, status, "%s", text);
}

bool et_book_is_good(const et_workbook *book)
{
    return book->failure.status == ET_OK;
}

bool et_book_check(et_workbook *book, lxw_error code)
{
    if (code != LXW_NO_ERROR) {
        et_book_fail(book,
                     code == LXW_ERROR_MEMORY_MALLOC_FAILED ? ET_ERR_MEMORY : ET_ERR_IO,
                     "cannot make a workbook: %s", book->lib->lxw_strerror(code));
    }
    return et_book_is_good(book);
}

const char *et_book_word(const et_workbook *book, const char *english,
                         const char *vietnamese)
{
    return book->language == ET_VIETNAMESE ? vietnamese : english;
}

/* ---- opening ---- */

et_status et_workbook_available(et_error *err)
{
    const et_xlsxwriter *lib;
    return et_xlsxwriter_load(&lib, err);
}

static lxw_format *new_format(et_workbook *book)
{
    lxw_format *format = book->lib->workbook_add_format(book->book);
    if (!format) {
        et_book_fail(book, ET_ERR_MEMORY, "out of memory for a workbook");
        return NULL;
    }
    return format;
}

static void make_formats(et_workbook *book)
{
    const et_xlsxwriter *lib = book->lib;
    lxw_format **all[] = {&book->title, &book->header, &book->header_right, &book->text,
                          &book->wrapped, &book->muted, &book->up, &book->down};

    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        *all[i] = new_format(book);
        if (!*all[i]) {
            return;
        }
    }
    lib->format_set_bold(book->title);
    lib->format_set_font_size(book->title, 14);
    for (int i = 0; i < 2; i++) {
        lxw_format *header = i ? book->header_right : book->header;
        lib->format_set_bold(header);
        lib->format_set_text_wrap(header);
        lib->format_set_align(header, LXW_ALIGN_VERTICAL_TOP);
        lib->format_set_bg_color(header, ET_XLSX_HEADER);
        lib->format_set_bottom(header, LXW_BORDER_THIN);
    }
    lib->format_set_align(book->header_right, LXW_ALIGN_RIGHT);
    lib->format_set_indent(book->header, 1);
    lib->format_set_indent(book->text, 1);
    lib->format_set_text_wrap(book->wrapped);
    lib->format_set_align(book->wrapped, LXW_ALIGN_VERTICAL_TOP);
    lib->format_set_font_color(book->muted, ET_XLSX_MUTED);
    lib->format_set_font_color(book->up, ET_XLSX_UP);
    lib->format_set_bg_color(book->up, ET_XLSX_UP_PALE);
    lib->format_set_font_color(book->down, ET_XLSX_DOWN);
    lib->format_set_bg_color(book->down, ET_XLSX_DOWN_PALE);
}

static void set_properties(et_workbook *book, const char *title)
{
    enum { LONGEST = 256 }; /* that Excel takes */
    char text[LONGEST];

    (void)et_text_copy(text, sizeof text, title ? title : "");
    lxw_doc_properties properties = {.title = text, .created = NO_DATE};
    (void)et_book_check(book,
                        book->lib->workbook_set_properties(book->book, &properties));
}

et_status et_workbook_new(et_workbook **out, const et_workbook_options *options,
                          et_error *err)
{
    char path[64];
    const et_xlsxwriter *lib;

    *out = NULL;
    et_status status = et_xlsxwriter_load(&lib, err);
    if (status != ET_OK) {
        return status;
    }
    et_workbook *book = calloc(1, sizeof *book);
    if (!book) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a workbook");
    }
    book->lib = lib;
    book->language = options->language;
    book->file = memfd_create("examtrend.xlsx", MFD_CLOEXEC);
    (void)snprintf(path, sizeof path, "/proc/self/fd/%d", book->file);
    if (book->file < 0) {
        et_book_fail(book, ET_ERR_IO, "cannot make a workbook: %s", strerror(errno));
    } else if (!(book->book = lib->workbook_new(path))) {
        et_book_fail(book, ET_ERR_MEMORY, "out of memory for a workbook");
    } else {
        make_formats(book);
        set_properties(book, options->title);
    }
    if (!et_book_is_good(book)) {
        status = et_fail(err, book->failure.status, "%s", book->failure.text);
        et_workbook_free(book);
        return status;
    }
    *out = book;
    return ET_OK;
}

void et_workbook_free(et_workbook *book)
{
    if (book) {
        if (book->book) {
            book->lib->lxw_workbook_free(book->book);
        }
        if (book->file >= 0) {
            (void)close(book->file);
        }
        free(book->names);
        free(book->notes.bytes);
        free(book);
    }
}

/* ---- sheets ---- */

/* The first `most` characters of clean text; what Excel forbids in a name becomes "-". */
static void clean_name(const char *name, size_t most, char out[4 * ET_XLSX_NAME + 1])
{
    size_t size = 0;

    for (size_t characters = 0; *name; name++) {
        bool begins = ((unsigned char)*name & 0xC0U) != 0x80U;
        characters += begins;
        if (characters > most || size == (size_t)4 * ET_XLSX_NAME) {
            break;
        }
        bool forbidden = strchr("[]:*?/\\", *name) || (unsigned char)*name < ' ';
        out[size++] = forbidden ? '-' : *name;
    }
    while (size > 0 && (out[size - 1] == '\'' || out[size - 1] == ' ')) {
        size--;
    }
    out[size] = '\0';
    for (char *at = out; *at == '\''; at++) {
        *at = '-';
    }
    if (size == 0) {
        (void)snprintf(out, 8, "sheet");
    }
}

static bool name_is_taken(const et_workbook *book, const char *name)
{
    char mine[ET_KEY_SIZE], other[ET_KEY_SIZE];

    for (size_t i = 0; i < book->name_count; i++) {
        if (strcasecmp(book->names[i], name) == 0 ||
            (et_text_fold(book->names[i], other, NULL) == ET_OK &&
             et_text_fold(name, mine, NULL) == ET_OK && mine[0] &&
             strcmp(mine, other) == 0)) {
            return true;
        }
    }
    return false;
}

/* A name that no sheet has. Excel keeps "History" for itself. */
static bool choose_name(et_workbook *book, const char *wanted,
                        char out[4 * ET_XLSX_NAME + 1])
{
    char beginning[4 * ET_XLSX_NAME + 1];

    clean_name(wanted, ET_XLSX_NAME, out);
    for (size_t n = 2; name_is_taken(book, out) || strcasecmp(out, "history") == 0; n++) {
        clean_name(wanted, ET_XLSX_NAME - 8, beginning);
        (void)snprintf(out, 4 * ET_XLSX_NAME + 1, "%.100s (%zu)", beginning, n);
    }
    void *names = realloc(book->names, (book->name_count + 1) * sizeof *book->names);
    if (!names) {
        et_book_fail(book, ET_ERR_MEMORY, "out of memory for a workbook");
        return false;
    }
    book->names = names;
    memcpy(book->names[book->name_count++], out, sizeof *book->names);
    return true;
}

lxw_worksheet *et_book_sheet(et_workbook *book, const char *name, const char *title)
{
    const et_xlsxwriter *lib = book->lib;
    char chosen[4 * ET_XLSX_NAME + 1] = "";

    if (!et_book_is_good(book) || !choose_name(book, name, chosen)) {
        return NULL;
    }
    lxw_worksheet *sheet = lib->workbook_add_worksheet(book->book, chosen);
    if (!sheet) {
        et_book_fail(book, ET_ERR_ARGUMENT, "\"%s\" cannot be the name of a sheet",
                     chosen);
        return NULL;
    }
    et_book_put(book, sheet, (const uint32_t[]){0, 0}, title, book->title);
    lib->worksheet_set_paper(sheet, 9); /* A4 */
    lib->worksheet_set_landscape(sheet);
    lib->worksheet_fit_to_pages(sheet, 1, 0);
    return sheet;
}

static size_t count_characters(const char *text)
{
    size_t count = 0;
    for (; *text; text++) {
        count += ((unsigned char)*text & 0xC0U) != 0x80U;
    }
    return count;
}

void et_book_put(et_workbook *book, lxw_worksheet *sheet, const uint32_t at[2],
                 const char *text, lxw_format *format)
{
    if (!et_book_is_good(book) || !*text) {
        return;
    }
    if (!et_text_is_clean(text, "\t\r\n")) {
        et_book_fail(book, ET_ERR_ARGUMENT,
                     "found a text that is not clean UTF-8, expected one for a workbook");
        return;
    }
    if (count_characters(text) > ET_XLSX_TEXT) {
        et_book_fail(book, ET_ERR_ARGUMENT,
                     "found a text of %zu characters, expected at most %d in a cell of a "
                     "workbook",
                     count_characters(text), ET_XLSX_TEXT);
        return;
    }
    (void)et_book_check(book, book->lib->worksheet_write_string(
                                  sheet, at[0], (lxw_col_t)at[1], text, format));
}

void et_book_number(et_workbook *book, lxw_worksheet *sheet, const uint32_t at[2],
                    double value, lxw_format *format)
{
    (void)et_book_check(book, book->lib->worksheet_write_number(
                                  sheet, at[0], (lxw_col_t)at[1], value, format));
}

void et_book_heading(const char *text, char out[ET_XLSX_HEADING])
{
    (void)et_text_copy(out, ET_XLSX_HEADING, text);
    for (char *at = out; *at; at++) {
        *at = (unsigned char)*at < ' ' ? ' ' : *at;
    }
}

void et_book_table_name(et_workbook *book, const char *key, char out[256])
{
    size_t size = 0;

    out[size++] = '_'; /* so that no name looks like a cell */
    for (; *key && size < 200; key++) {
        bool plain = (*key >= 'a' && *key <= 'z') || (*key >= 'A' && *key <= 'Z') ||
                     (*key >= '0' && *key <= '9');
        out[size++] = plain ? *key : '_';
    }
    (void)snprintf(out + size, 256 - size, "_%zu", ++book->tables);
}

/* ---- texts ---- */

static void put_line(et_workbook *book, lxw_worksheet *sheet, uint32_t row,
                     const char *line)
{
    enum { FULL_LINE = 96 };
    const double line_height = 15.0;
    bool heading = line[0] == '\f';
    size_t lines = et_text_width(line) / FULL_LINE + 1;

    if (lines > 1) { /* not every program finds the height by itself */
        (void)book->lib->worksheet_set_row(
            sheet, row, line_height * (double)(lines < 25 ? lines : 25), NULL);
    }
    et_book_put(book, sheet, (const uint32_t[]){row, 0}, line + heading,
                heading ? book->header : book->wrapped);
}

void et_workbook_text(et_workbook *book, const char *name, const char *title,
                      const char *text)
{
    enum { WIDTH = 100 };
    lxw_worksheet *sheet = et_book_sheet(book, name, title);
    char *copy = sheet ? strdup(text) : NULL, *line = copy;
    uint32_t row = 2;

    if (sheet && !copy) {
        et_book_fail(book, ET_ERR_MEMORY, "out of memory for a workbook");
    }
    if (copy) {
        (void)book->lib->worksheet_set_column(sheet, 0, 0, WIDTH, NULL);
        book->lib->worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
    }
    while (line && *line && et_book_is_good(book)) {
        char *end = line + strcspn(line, "\n"), *next = end + (*end == '\n');
        *end = '\0';
        put_line(book, sheet, row++, line);
        line = next;
    }
    free(copy);
}

/* ---- bytes ---- */

static et_status read_back(et_workbook *book, char **bytes, size_t *size, et_error *err)
{
    off_t length = lseek(book->file, 0, SEEK_END);
    size_t done = 0;

    char *all = length > 0 ? malloc((size_t)length + 1) : NULL;
    if (!all) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a workbook");
    }
    while (done < (size_t)length) {
        ssize_t got = pread(book->file, all + done, (size_t)length - done, (off_t)done);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got <= 0) {
            free(all);
            return et_fail(err, ET_ERR_IO, "cannot make a workbook: %s", strerror(errno));
        }
        done += (size_t)got;
    }
    all[done] = '\0';
    *bytes = all;
    *size = done;
    return ET_OK;
}

et_status et_workbook_render(et_workbook *book, char **bytes, size_t *size, et_error *err)
{
    *bytes = NULL;
    *size = 0;
    if (book->notes.failed) {
        et_book_fail(book, ET_ERR_MEMORY, "out of memory for a workbook");
    }
    if (book->notes.size > 0) {
        et_workbook_text(book, et_book_word(book, "Notes", "Ghi chú"),
                         et_book_word(book, "What the tables mean", "Các bảng nói gì"),
                         book->notes.bytes);
    }
    if (book->book && et_book_is_good(book)) {
        lxw_workbook *closing = book->book;
        book->book = NULL; /* closing frees it, whatever comes of it */
        (void)et_book_check(book, book->lib->workbook_close(closing));
    }
    return et_book_is_good(book)
               ? read_back(book, bytes, size, err)
               : et_fail(err, book->failure.status, "%s", book->failure.text);
}
