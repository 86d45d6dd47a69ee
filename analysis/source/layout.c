/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The header decides: a line among the first twenty that names at least one subject and
 * a candidate number or a place. What the header leaves open (the decimal mark, which of
 * two number columns holds the candidate's, the letter of language codes) is read off
 * the rows that follow it in the head.
 */
#include "source/layout.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "examtrend/text.h"
#include "hundredths.h"

#define HEADER_LINES 20    /* lines among which the header is looked for */
#define HEADER_LONGEST 16384
#define SAMPLE_ROWS ((size_t)64)
#define HEADING_LONGEST 512
#define BIN_ROUND ((size_t)64)

static const char delimiters[] = ",;\t|", grid_delimiters[] = ",";

typedef struct header {
    size_t start, end;  /* bytes of the head, without the newline */
    size_t next;        /* first byte after it */
    uint64_t line;      /* of its first byte, from 1 */
    uint64_t lines;     /* that it takes */
    char delimiter;
    size_t known, subjects, keys; /* columns recognised; of papers; of id and place */
} header;

/* ET_ERR_INPUT at the field `index` of a line; `field` NULL: at its beginning. */
static et_status fail_in(const et_sniff *sniff, uint64_t line, const et_field *field,
                         size_t index, et_error *err, const char *format, ...)
    ET_PRINTF(6, 7);
static et_status fail_in(const et_sniff *sniff, uint64_t line, const et_field *field,
                         size_t index, et_error *err, const char *format, ...)
{
    char text[ET_ERROR_TEXT], place[ET_PLACE_SIZE];
    va_list args;

    va_start(args, format);
    (void)vsnprintf(text, sizeof text, format, args);
    va_end(args);
    if (sniff->grid == ET_GRID_NONE) {
        return et_fail_at(err, sniff->name, line, field ? field->column : 1, "%s", text);
    }
    et_grid_place(sniff->grid, sniff->name, (et_grid_at){line, index + 1, NULL}, place);
    return et_fail(err, ET_ERR_INPUT, "%s: %s", place, text);
}

/* ---- lines and headings ---- */

/* End of the line that starts at `at`. A header may hold newlines in quotes. */
static size_t line_end(const et_sniff *sniff, size_t at, bool quoted)
{
    bool inside = false;
    size_t first = sniff->length;

    for (size_t i = at; i < sniff->length && i - at < HEADER_LONGEST; i++) {
        if (sniff->head[i] == '"') {
            inside = !inside;
        } else if (sniff->head[i] == '\n') {
            if (!quoted || !inside) {
                return i;
            }
            first = first == sniff->length ? i : first;
        }
    }
    return first; /* a quote that nothing closes: the line ends where it seems to */
}

static void heading_text(const et_field *field, char out[HEADING_LONGEST])
{
    size_t length = field->length < HEADING_LONGEST - 1 ? field->length
                                                        : HEADING_LONGEST - 1;
    for (size_t i = 0; i < length; i++) {
        char c = field->text[i];
        out[i] = c == '\0' || c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    }
    out[length] = '\0';
}

static et_column_role role_of(const et_sniff *sniff, const et_field *field,
                              size_t *subject)
{
    char text[HEADING_LONGEST], key[ET_KEY_SIZE];

    heading_text(field, text);
    if (et_text_fold(text, key, NULL) == ET_OK && key[0] == '\0') {
        return ET_COLUMN_IGNORED; /* an index column has no heading */
    }
    return et_subjects_column(sniff->subjects, text, subject);
}

/* How much of a line makes sense as a header. */
static void judge(const et_sniff *sniff, header *h)
{
    et_field fields[ET_COLUMNS_MOST];
    size_t stray, subject;
    size_t count = et_fields_split(sniff->head + h->start, h->end - h->start,
                                   h->delimiter, fields, ET_COLUMNS_MOST, &stray);

    h->known = h->subjects = h->keys = 0;
    for (size_t i = 0; i < count && i < ET_COLUMNS_MOST; i++) {
        et_column_role role = role_of(sniff, &fields[i], &subject);
        h->known += role != ET_COLUMN_UNKNOWN;
        h->subjects += role == ET_COLUMN_SUBJECT;
        h->keys += role == ET_COLUMN_ID || role == ET_COLUMN_PLACE;
    }
}

static et_status no_header(const et_sniff *sniff, const header *best, et_error *err)
{
    char line[128], shown[84];
    size_t length = best->end - best->start;

    length = length < sizeof line - 1 ? length : sizeof line - 1;
    memcpy(line, sniff->head + best->start, length);
    line[length] = '\0';
    bool cut = !et_text_copy(shown, sizeof shown, line);
    if (!et_text_is_clean(shown, "\t\r")) {
        return fail_in(sniff, best->line, NULL, 0, err,
                       "found bytes that are no UTF-8 text, expected a header row; "
                       "`iconv -f WINDOWS-1258 -t UTF-8 FILE` or `iconv -f UTF-16 -t "
                       "UTF-8 FILE` may help");
    }
    shown[strcspn(shown, "\r")] = '\0';
    return fail_in(sniff, best->line, NULL, 0, err,
                   "found no column of %s in \"%s%s\", expected a header row that "
                   "names a candidate number or a province, and subjects",
                   best->subjects == 0 ? "a subject"
                                       : "candidate numbers or provinces",
                   shown, cut ? "..." : "");
}

/* The line that starts at `at`, split by the delimiter that makes most sense of it. */
static header take_line(const et_sniff *sniff, size_t at, uint64_t line)
{
    header best = {0};

    const char *tried = sniff->grid == ET_GRID_NONE ? delimiters : grid_delimiters;
    for (const char *d = tried; *d; d++) {
        header h = {.start = at, .line = line, .delimiter = *d};
        h.end = line_end(sniff, at, true);
        h.next = h.end < sniff->length ? h.end + 1 : h.end;
        h.lines = 1;
        for (size_t k = h.start; k < h.end; k++) {
            h.lines += sniff->head[k] == '\n';
        }
        judge(sniff, &h);
        if (d == tried || h.known > best.known) {
            best = h;
        }
    }
    return best;
}

static et_status find_header(const et_sniff *sniff, size_t at, header *out, et_error *err)
{
    header best = {0};
    uint64_t line = 1;

    for (int i = 0; i < HEADER_LINES && at < sniff->length; i++) {
        header h = take_line(sniff, at, line);
        if (h.end == sniff->length && !sniff->whole) {
            break;
        }
        if (h.subjects > 0 && h.keys > 0) {
            *out = h;
            return ET_OK;
        }
        if (i == 0 || h.subjects + h.keys > best.subjects + best.keys) {
            best = h;
        }
        at = h.next;
        line += h.lines;
    }
    return no_header(sniff, &best, err);
}

/* ---- columns ---- */

static et_status no_memory(const et_sniff *sniff, et_error *err)
{
    return et_fail(err, ET_ERR_MEMORY, "out of memory while reading %s", sniff->name);
}

void et_layout_note(et_layout *layout, const char *format, ...)
{
    if (layout->note_count < ET_NOTES_SHOWN) {
        va_list args;
        va_start(args, format);
        (void)vsnprintf(layout->notes[layout->note_count++], sizeof layout->notes[0],
                        format, args);
        va_end(args);
    }
}

static void note_unknown(et_layout *layout, const et_sniff *sniff, size_t column)
{
    const char *names[256];
    char near[160];
    size_t count = 0;

    for (size_t i = 0; i < et_subjects_count(sniff->subjects) && count < 255; i++) {
        const et_subject *s = et_subjects_at(sniff->subjects, i);
        if (s->kind == ET_SUBJECT_PAPER) {
            names[count++] = s->name_vi;
        }
    }
    (void)et_text_nearest(layout->columns[column].heading, names, count, near,
                          sizeof near);
    et_layout_note(layout, "%s: column %zu \"%s\" is not known and is left out%s%s",
                   sniff->name, column + 1, layout->columns[column].heading,
                   near[0] ? "; " : "", near);
}

static void add_paper(et_layout *layout, size_t column, size_t subject)
{
    for (size_t p = 0; p < layout->paper_count; p++) {
        if (layout->papers[p].subject == subject) {
            layout->papers[p].columns++;
            layout->columns[column].paper = p;
            return;
        }
    }
    et_paper *paper = &layout->papers[layout->paper_count];
    *paper = (et_paper){.subject = subject,
                        .maximum = et_subjects_at(layout->subjects, subject)->maximum,
                        .offset = layout->bins,
                        .columns = 1};
    layout->bins += ((size_t)paper->maximum + 1 + BIN_ROUND) / BIN_ROUND * BIN_ROUND;
    layout->columns[column].paper = layout->paper_count++;
}

static et_status refuse_equal_headings(const et_sniff *sniff, const header *h,
                                       const et_field *fields, const et_layout *layout,
                                       et_error *err)
{
    for (size_t i = 0; i < layout->column_count; i++) {
        for (size_t k = 0; k < i; k++) {
            if (layout->columns[i].role != ET_COLUMN_SUBJECT ||
                layout->columns[k].role != ET_COLUMN_SUBJECT ||
                layout->columns[i].paper != layout->columns[k].paper) {
                continue;
            }
            char a[HEADING_LONGEST], b[HEADING_LONGEST], x[ET_KEY_SIZE], y[ET_KEY_SIZE];
            heading_text(&fields[i], a);
            heading_text(&fields[k], b);
            if (et_text_fold(a, x, NULL) == ET_OK && et_text_fold(b, y, NULL) == ET_OK &&
                strcmp(x, y) == 0) {
                return fail_in(sniff, h->line, &fields[i], i, err,
                               "found \"%s\" as columns %zu and %zu, expected each "
                               "column once",
                               layout->columns[i].heading, k + 1, i + 1);
            }
        }
    }
    return ET_OK;
}

static et_status take_columns(et_layout *layout, const et_sniff *sniff, const header *h,
                              et_error *err)
{
    et_field fields[ET_COLUMNS_MOST];
    size_t stray;
    size_t count = et_fields_split(sniff->head + h->start, h->end - h->start,
                                   h->delimiter, fields, ET_COLUMNS_MOST, &stray);

    if (stray) {
        return et_fail_at(err, sniff->name, h->line, stray,
                          "found a quote inside a heading, expected it around headings");
    }
    if (count > ET_COLUMNS_MOST) {
        return fail_in(sniff, h->line, NULL, 0, err,
                       "found %zu columns, expected at most %d", count,
                       ET_COLUMNS_MOST);
    }
    layout->columns = calloc(count, sizeof *layout->columns);
    layout->papers = calloc(count, sizeof *layout->papers);
    if (!layout->columns || !layout->papers) {
        return no_memory(sniff, err);
    }
    layout->column_count = count;
    for (size_t i = 0; i < count; i++) {
        char text[HEADING_LONGEST];
        size_t subject = 0;
        heading_text(&fields[i], text);
        if (!et_text_is_clean(text, "")) {
            return fail_in(
                sniff, h->line, &fields[i], i, err,
                "found a heading that is no UTF-8, expected UTF-8 text (`iconv -f "
                "WINDOWS-1258 -t UTF-8 FILE` may help)");
        }
        (void)et_text_copy(layout->columns[i].heading, ET_HEADING_SIZE, text);
        layout->columns[i].role = role_of(sniff, &fields[i], &subject);
        if (layout->columns[i].role == ET_COLUMN_SUBJECT) {
            add_paper(layout, i, subject);
        }
    }
    return refuse_equal_headings(sniff, h, fields, layout, err);
}

/* ---- what the rows tell ---- */

/* The first rows, split once: field c of row r is fields[r * columns + c]. */
typedef struct sample {
    et_field *fields;
    size_t rows, columns;
} sample;

static et_status take_sample(sample *out, const et_layout *layout, const et_sniff *sniff,
                             et_error *err)
{
    size_t at = (size_t)layout->data_offset, stray;

    *out = (sample){.columns = layout->column_count};
    out->fields = calloc(SAMPLE_ROWS * out->columns, sizeof *out->fields);
    if (!out->fields) {
        return no_memory(sniff, err);
    }
    while (out->rows < SAMPLE_ROWS && at < sniff->length) {
        size_t end = line_end(sniff, at, false);
        if (end == sniff->length && !sniff->whole) {
            break;
        }
        et_field *row = out->fields + out->rows * out->columns;
        size_t count = et_fields_split(sniff->head + at, end - at, layout->delimiter, row,
                                       out->columns, &stray);
        if (count >= out->columns && !stray) {
            out->rows++;
        }
        at = end + 1;
    }
    return ET_OK;
}

typedef bool field_test(const et_field *field);

/* Of the sample rows, how many have a field in `column` that passes. */
static size_t count_rows(const sample *rows, size_t column, field_test *test)
{
    size_t passed = 0;
    for (size_t r = 0; r < rows->rows; r++) {
        passed += test(&rows->fields[r * rows->columns + column]);
    }
    return passed;
}

static bool all_digits(const et_field *field)
{
    for (size_t i = 0; i < field->length; i++) {
        if (field->text[i] < '0' || field->text[i] > '9') {
            return false;
        }
    }
    return field->length > 0;
}

static bool looks_like_id(const et_field *field)
{
    return all_digits(field) && field->length >= 7 && field->length <= 9;
}

static bool looks_like_code(const et_field *field)
{
    return all_digits(field) && field->length <= 2;
}

static bool looks_like_year(const et_field *field)
{
    return all_digits(field) && field->length == 4;
}

static bool looks_like_language(const et_field *field)
{
    return field->length == 2 && isalpha((unsigned char)field->text[0]) &&
           isdigit((unsigned char)field->text[1]);
}

static bool has_point(const et_field *field)
{
    int32_t value;
    return memchr(field->text, '.', field->length) &&
           et_hundredths_read(field->text, field->length, '.', &value) !=
               ET_HUNDREDTHS_NOT_A_NUMBER;
}

static bool has_comma(const et_field *field)
{
    int32_t value;
    return memchr(field->text, ',', field->length) &&
           et_hundredths_read(field->text, field->length, ',', &value) !=
               ET_HUNDREDTHS_NOT_A_NUMBER;
}

/* The one column of a role, -1 for none; of several the one whose fields look right. */
static et_status choose_column(et_layout *layout, const sample *rows,
                               et_column_role role, field_test *test, int *out)
{
    size_t best = 0;
    int right = 0;

    *out = -1;
    for (size_t i = 0; i < layout->column_count; i++) {
        if (layout->columns[i].role != role) {
            continue;
        }
        size_t passed = count_rows(rows, i, test);
        right += passed > 0;
        if (*out < 0 || passed > best) {
            *out = (int)i;
            best = passed;
        }
    }
    for (size_t i = 0; i < layout->column_count; i++) {
        if (layout->columns[i].role == role && (int)i != *out) {
            layout->columns[i].role = ET_COLUMN_IGNORED;
        }
    }
    return right > 1 ? ET_ERR_INPUT : ET_OK;
}

static et_status choose_columns(et_layout *layout, const et_sniff *sniff,
                                const sample *rows, et_error *err)
{
    const struct {
        et_column_role role;
        field_test *test;
        int *out;
        const char *what;
    } single[] = {
        {ET_COLUMN_ID, looks_like_id, &layout->id, "candidate numbers"},
        {ET_COLUMN_PLACE, looks_like_code, &layout->place, "codes of provinces"},
        {ET_COLUMN_YEAR, looks_like_year, &layout->year_column, "years"},
        {ET_COLUMN_LANGUAGE, looks_like_language, &layout->language, "language codes"},
    };
    for (size_t i = 0; i < sizeof single / sizeof *single; i++) {
        if (choose_column(layout, rows, single[i].role, single[i].test, single[i].out) !=
            ET_OK) {
            return fail_in(sniff, layout->data_line - 1, NULL, 0, err,
                           "found more than one column of %s, expected one",
                           single[i].what);
        }
    }
    return ET_OK;
}

static void choose_mark(et_layout *layout, const sample *rows)
{
    size_t points = 0, commas = 0;

    for (size_t i = 0; i < layout->column_count; i++) {
        if (layout->columns[i].role == ET_COLUMN_SUBJECT) {
            points += count_rows(rows, i, has_point);
            commas += count_rows(rows, i, has_comma);
        }
    }
    layout->mark = commas > points && layout->grid == ET_GRID_NONE ? ',' : '.';
}

/* A column of names cannot tell the place, but the candidate number can. */
static void choose_place(et_layout *layout, const et_sniff *sniff, const sample *rows)
{
    if (layout->place < 0 || layout->id < 0) {
        return;
    }
    et_column *column = &layout->columns[layout->place];
    if (count_rows(rows, (size_t)layout->place, looks_like_code) == 0) {
        et_layout_note(layout,
                       "%s: column %d \"%s\" holds no codes; the place is read from the "
                       "candidate number",
                       sniff->name, layout->place + 1, column->heading);
        column->role = ET_COLUMN_IGNORED;
        layout->place = -1;
    }
}

/* The paper that other papers are a part of is the one that has languages. */
static bool find_language_paper(et_layout *layout)
{
    for (size_t p = 0; p < layout->paper_count; p++) {
        const et_subject *s = et_subjects_at(layout->subjects, layout->papers[p].subject);
        for (size_t i = 0; i < et_subjects_count(layout->subjects); i++) {
            if (strcmp(et_subjects_at(layout->subjects, i)->part_of, s->key) == 0) {
                layout->language_paper = p;
                return true;
            }
        }
    }
    return false;
}

static void choose_language(et_layout *layout)
{
    if (layout->language < 0) {
        return;
    }
    if (!find_language_paper(layout)) {
        layout->columns[layout->language].role = ET_COLUMN_IGNORED;
        layout->language = -1;
        return;
    }
    for (char letter = 'A'; letter <= 'Z' && !layout->language_letter; letter++) {
        char code[2] = {letter, '1'};
        layout->language_letter = et_layout_knows_language(layout, code, 2) ? letter : 0;
    }
    for (unsigned digit = 0; layout->language_letter && digit < 10; digit++) {
        char code[2] = {layout->language_letter, (char)('0' + digit)};
        if (et_layout_knows_language(layout, code, 2)) {
            layout->language_digits |= 1U << digit;
        }
    }
}

bool et_layout_knows_language(const et_layout *layout, const char *code, size_t length)
{
    char text[ET_SUBJECT_SIZE + 64], key[ET_KEY_SIZE];
    size_t subject, paper = layout->papers[layout->language_paper].subject;
    const et_subject *asked = et_subjects_at(layout->subjects, paper);

    if (length == 0 || length > 40 || memchr(code, '\0', length)) {
        return false;
    }
    (void)snprintf(text, sizeof text, "%.*s", (int)length, code);
    if (et_text_fold(text, key, NULL) != ET_OK || key[0] == '\0') {
        return false;
    }
    (void)snprintf(text, sizeof text, "%s (%.*s)", asked->key, (int)length, code);
    if (et_subjects_column(layout->subjects, text, &subject) == ET_COLUMN_SUBJECT) {
        return subject == paper;
    }
    (void)snprintf(text, sizeof text, "%.*s", (int)length, code);
    return et_subjects_column(layout->subjects, text, &subject) == ET_COLUMN_SUBJECT &&
           (subject == paper ||
            strcmp(et_subjects_at(layout->subjects, subject)->part_of, asked->key) == 0);
}

/* ---- year and missing values ---- */

int et_layout_year_of_name(const char *name)
{
    const char *slash = strrchr(name, '/');
    int found = 0;

    for (const char *at = slash ? slash + 1 : name; *at;) {
        size_t digits = strspn(at, "0123456789");
        if (digits == 4 && (strncmp(at, "19", 2) == 0 || strncmp(at, "20", 2) == 0)) {
            int year = (at[0] - '0') * 1000 + (at[1] - '0') * 100 + (at[2] - '0') * 10 +
                       (at[3] - '0');
            if (found && found != year) {
                return 0;
            }
            found = year;
        }
        at += digits ? digits : 1;
    }
    return found;
}

/* A sheet's name tells it before the file's does. */
static int year_of_source(const et_sniff *sniff)
{
    const char *colon = sniff->grid == ET_GRID_XLSX ? strrchr(sniff->name, ':') : NULL;
    char file[ET_PLACE_SIZE];
    int year = colon ? et_layout_year_of_name(colon + 1) : 0;

    if (year || !colon) {
        return year ? year : et_layout_year_of_name(sniff->name);
    }
    (void)snprintf(file, sizeof file, "%.*s", (int)(colon - sniff->name), sniff->name);
    return et_layout_year_of_name(file);
}

static et_status choose_year(et_layout *layout, const et_sniff *sniff, et_error *err)
{
    if (sniff->options->year) {
        layout->year = sniff->options->year;
        layout->year_asked = true;
    } else if (layout->year_column < 0) {
        layout->year = year_of_source(sniff);
        if (!layout->year) {
            return et_fail(err, ET_ERR_INPUT,
                           "%s: found no year in a column or the file's name, expected "
                           "one; --year=YEAR says it",
                           sniff->name);
        }
    }
    return ET_OK;
}

static et_status take_missing(et_layout *layout, const et_sniff *sniff, et_error *err)
{
    const char *at = sniff->options->missing;

    while (at && *at) {
        size_t length = strcspn(at, ",");
        int32_t value;
        if (length >= ET_MISSING_SIZE || layout->missing_count == ET_MISSING_MOST) {
            return et_fail(err, ET_ERR_ARGUMENT,
                           "found \"%s\" as missing values, expected at most %d, each "
                           "shorter than %d bytes",
                           sniff->options->missing, ET_MISSING_MOST, ET_MISSING_SIZE);
        }
        if (et_hundredths_read(at, length, '.', &value) == ET_HUNDREDTHS_OK &&
            value == 0) {
            layout->zero_is_missing = true;
        } else if (length > 0) {
            memcpy(layout->missing[layout->missing_count++], at, length);
        }
        at += length + (at[length] == ',');
    }
    return ET_OK;
}

static void note_what_is_left_out(et_layout *layout, const et_sniff *sniff,
                                  const header *h)
{
    if (h->line > 1) {
        et_layout_note(layout,
                       "%s: the header is on line %llu, what stands above it is left out",
                       sniff->name, (unsigned long long)h->line);
    }
    for (size_t i = 0; i < layout->column_count; i++) {
        if (layout->columns[i].role == ET_COLUMN_UNKNOWN) {
            note_unknown(layout, sniff, i);
        } else if (layout->columns[i].role == ET_COLUMN_PROGRAMME) {
            et_layout_note(layout,
                           "%s: column %zu \"%s\" tells two exams apart; both are counted "
                           "together",
                           sniff->name, i + 1, layout->columns[i].heading);
        }
    }
}

static et_status understand_rows(et_layout *layout, const et_sniff *sniff, et_error *err)
{
    sample rows;

    et_status status = take_sample(&rows, layout, sniff, err);
    if (status == ET_OK) {
        status = choose_columns(layout, sniff, &rows, err);
    }
    if (status == ET_OK) {
        choose_mark(layout, &rows);
        layout->quoted = memchr(sniff->head + layout->data_offset, '"',
                                sniff->length - (size_t)layout->data_offset) != NULL;
        choose_place(layout, sniff, &rows);
        choose_language(layout);
    }
    free(rows.fields);
    return status;
}

static et_status understand(et_layout *layout, const et_sniff *sniff, et_error *err)
{
    header h = {0};
    size_t at = 0;

    if (sniff->length == 0) {
        return fail_in(sniff, 1, NULL, 0, err,
                       "found an empty file, expected a header row and candidates");
    }
    if (sniff->length >= 3 && memcmp(sniff->head, "\xEF\xBB\xBF", 3) == 0) {
        layout->bom = true;
        at = 3;
    }
    const char *newline = memchr(sniff->head, '\n', sniff->length);
    size_t first = newline ? (size_t)(newline - sniff->head) : sniff->length;
    if (memchr(sniff->head, '\0', first)) {
        return et_fail_at(err, sniff->name, 1, 1,
                          "found NUL bytes, expected UTF-8 text; `iconv -f UTF-16LE -t "
                          "UTF-8 FILE` may help");
    }
    et_status status = find_header(sniff, at, &h, err);
    if (status != ET_OK) {
        return status;
    }
    layout->delimiter = h.delimiter;
    layout->data_offset = h.next;
    layout->data_line = h.line + h.lines;
    status = take_columns(layout, sniff, &h, err);
    if (status == ET_OK) {
        status = understand_rows(layout, sniff, err);
    }
    if (status == ET_OK) {
        note_what_is_left_out(layout, sniff, &h);
        status = choose_year(layout, sniff, err);
    }
    return status == ET_OK ? take_missing(layout, sniff, err) : status;
}

et_status et_layout_sniff(et_layout **out, const et_sniff *sniff, et_error *err)
{
    *out = NULL;
    et_layout *layout = calloc(1, sizeof *layout);
    if (!layout) {
        return no_memory(sniff, err);
    }
    layout->subjects = sniff->subjects;
    layout->grid = sniff->grid;
    et_status status = understand(layout, sniff, err);
    if (status != ET_OK) {
        et_layout_free(layout);
        return status;
    }
    *out = layout;
    return ET_OK;
}

void et_layout_free(et_layout *layout)
{
    if (layout) {
        free(layout->columns);
        free(layout->papers);
        free(layout);
    }
}
