/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The fields of a row: how a line is split into them, which say that nobody sat, and what
 * is said of a wrong one.
 */
#include "source/rows_inside.h"

#include "examtrend/text.h"
#include "hundredths.h"
#include "source/entities.h"

/* ---- splitting ---- */

void et_rows_read_escapes(et_rows *rows, et_field *fields, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        et_field *f = &fields[i];
        if (f->length == 0 || !memchr(f->text, '&', f->length) ||
            f->length > ET_PLAIN_SIZE - rows->plain_used) {
            continue;
        }
        char *plain = rows->plain + rows->plain_used;
        size_t length = et_entities_decode(f->text, f->length, plain, NULL);
        rows->plain_used += length;
        while (length > 0 && plain[length - 1] == ' ') {
            length--;
        }
        while (length > 0 && *plain == ' ') {
            plain++;
            length--;
        }
        f->text = plain;
        f->length = length;
    }
}

/* Whether a row's last so many fields are blank: nothing but delimiters and spaces. */
static bool ends_blank(const et_rows *rows, size_t surplus)
{
    const char *text = rows->chunk->text + rows->at.start;
    char delimiter = rows->layout->delimiter;
    size_t end = rows->at.length;

    while (end > 0 && surplus > 0 &&
           (text[end - 1] == delimiter || strchr(" \t\r", text[end - 1]))) {
        surplus -= text[end - 1] == delimiter;
        end--;
    }
    return surplus == 0;
}

et_taken et_rows_check_split(et_rows *rows, const et_field *fields, size_t count,
                             size_t room, size_t stray)
{
    bool blank = count <= room || ends_blank(rows, count - room);

    for (size_t i = 0; i < count && i < room && blank; i++) {
        blank = fields[i].length == 0;
    }
    if (blank) {
        return ET_TAKEN_BLANK;
    }
    if (stray) {
        et_chunk_fault(rows->chunk, ET_FAULT_QUOTE, rows->at.line, stray,
                       "found a quote that does not open or close a field, expected "
                       "quotes around whole fields");
        rows->faulty = true;
        return ET_TAKEN_REFUSED;
    }
    return ET_TAKEN;
}

/* A row that ends in delimiters may have more fields than columns, all blank. */
static bool has_width(et_rows *rows, size_t found, size_t wanted)
{
    if (found == wanted || (found > wanted && ends_blank(rows, found - wanted))) {
        return true;
    }
    et_chunk_fault(rows->chunk, ET_FAULT_FIELDS, rows->at.line, 1,
                   "found %zu fields, expected %zu as in the header", found, wanted);
    rows->faulty = true;
    return false;
}

et_taken et_rows_split(et_rows *rows, size_t parts, bool open)
{
    const char *line = rows->chunk->text + rows->at.start;
    size_t length = rows->at.length, stray;
    size_t found = et_fields_split(line, length, rows->layout->delimiter, rows->fields,
                                   parts, &stray);

    if (open && found > parts && rows->fields[parts - 1].length > 0) {
        et_field *last = &rows->fields[parts - 1];
        while (length > 0 && strchr(" \t\r", line[length - 1])) {
            length--;
        }
        last->length = (size_t)(line + length - last->text);
        found = parts;
    }
    et_taken taken = et_rows_check_split(rows, rows->fields, found, parts, stray);
    if (taken == ET_TAKEN && !has_width(rows, found, parts)) {
        taken = ET_TAKEN_REFUSED;
    }
    if (taken == ET_TAKEN && memchr(line, '&', length) &&
        rows->layout->shape == ET_SHAPE_DELIMITED) {
        et_rows_read_escapes(rows, rows->fields, parts);
    }
    return taken;
}

/* ---- missing values ---- */

/* Fields that are no score at first sight: "-", "-1.0", or what the caller named. */
bool et_rows_is_missing(const et_layout *layout, const et_field *field)
{
    int32_t value;

    if (field->length == 1 && field->text[0] == '-') {
        return true;
    }
    if (field->length > 1 && field->text[0] == '-' && field->text[1] == '1' &&
        et_hundredths_read(field->text + 1, field->length - 1, layout->mark, &value) ==
            ET_HUNDREDTHS_OK &&
        value == 100) {
        return true;
    }
    for (size_t i = 0; i < layout->missing_count; i++) {
        if (et_field_is_word(field, layout->missing[i])) {
            return true;
        }
    }
    return false;
}

/* ---- messages ---- */

/* A field as a message shows it: cut, and nothing in it that could upset a terminal. */
static const char *shown(const et_field *field, char out[48])
{
    char text[128];
    size_t length = field->length < sizeof text - 1 ? field->length : sizeof text - 1;

    memcpy(text, field->text, length);
    text[length] = '\0';
    bool cut = !et_text_copy(out, 40, text) || field->length >= sizeof text - 1;
    if (memchr(text, '\0', length) || !et_text_is_clean(out, "")) {
        for (size_t i = 0; i < length && i < 40; i++) {
            out[i] = text[i] >= ' ' && text[i] < 127 ? text[i] : '?';
            out[i + 1] = '\0';
        }
    }
    if (cut) {
        memcpy(out + strlen(out), "...", 4);
    }
    return out;
}

void et_rows_refuse(et_rows *rows, et_fault kind, const et_field *found,
                    const char *expected)
{
    char text[48];
    et_chunk_fault(rows->chunk, kind, rows->at.line + found->line, found->column,
                   "found \"%s\", expected %s", shown(found, text), expected);
    rows->faulty = true;
}

void et_rows_refuse_conflict(et_rows *rows, const et_field *one, const et_field *other)
{
    char text[48], before[48];
    et_chunk_fault(rows->chunk, ET_FAULT_CONFLICT, rows->at.line + one->line, one->column,
                   "found \"%s\" beside \"%s\", expected one score of a paper",
                   shown(one, text), shown(other, before));
    rows->faulty = true;
}
