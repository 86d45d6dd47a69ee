/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "source/tsv.h"

/* Rows as "a|b|(null)/" one after another. */
typedef struct sink {
    char text[4096];
    size_t rows;
} sink;

static et_status take(void *context, char *const *fields, size_t count, et_error *err)
{
    sink *s = context;
    (void)err;
    for (size_t i = 0; i < count; i++) {
        size_t used = strlen(s->text);
        (void)snprintf(s->text + used, sizeof s->text - used, "%s%s",
                       fields[i] ? fields[i] : "(null)", i + 1 < count ? "|" : "/");
    }
    s->rows++;
    return ET_OK;
}

static et_status read_all(sink *s, const char *bytes, size_t length, size_t step,
                          et_error *err)
{
    et_tsv tsv = {.row = take, .context = s};
    et_status status = ET_OK;

    for (size_t at = 0; at < length && status == ET_OK; at += step) {
        status = et_tsv_feed(&tsv, bytes + at, length - at < step ? length - at : step,
                             err);
    }
    if (status == ET_OK) {
        status = et_tsv_end(&tsv, err);
    }
    et_tsv_clear(&tsv);
    return status;
}

static void nothing_is_no_row(void **state)
{
    (void)state;
    sink s = {0};
    et_error err = {0};
    assert_ok(read_all(&s, "", 0, 1, &err), &err);
    assert_int_equal(s.rows, 0);
    assert_ok(read_all(&s, "\n", 1, 1, &err), &err);
    assert_string_equal(s.text, "/");
}

static void rows_come_in_any_pieces(void **state)
{
    (void)state;
    static const char text[] = "0\t\\N\tTo\xC3\xA1n\\t\\\\\\n\\'\t\n1\ta\\0b\t\\\\N\tx\n";
    for (size_t step = 1; step < sizeof text; step++) {
        sink s = {0};
        et_error err = {0};
        assert_ok(read_all(&s, text, sizeof text - 1, step, &err), &err);
        assert_string_equal(s.text, "0|(null)|To\xC3\xA1n\t\\\n'|/1|a b|\\N|x/");
    }
}

static void what_is_no_answer_is_told(void **state)
{
    (void)state;
    static const struct {
        const char *text, *said;
    } cases[] = {
        {"1\t2", "found half a row in \"1 2\""},
        {"1\t2\n3", "found half a row in \"3\""},
        {"a\\qb\n", "found a stray backslash"},
        {"a\\\n", "found a stray backslash"},
        {"x\\N\n", "found a stray backslash"},
        {"1\t2\t3\t4\t5\t6\t7\t8\t9\t1\t2\t3\t4\t5\t6\t7\t8\n", "found too many fields"},
        {"1\t2\nCode: 241, DB::Exception: Memory limit", "the server says: Code: 241"},
        {"<html>\xFF\xFE", "found half a row in \"<html>"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        sink s = {0};
        et_error err = {0};
        assert_int_equal(read_all(&s, cases[i].text, strlen(cases[i].text), 3, &err),
                         ET_ERR_EXTERNAL);
        assert_has(err.text, cases[i].said);
    }
    sink s = {0};
    et_error err = {0};
    assert_int_equal(read_all(&s, "a\0b\n", 4, 4, &err), ET_ERR_EXTERNAL);
    assert_has(err.text, "a zero byte");
}

static void an_endless_row_ends(void **state)
{
    (void)state;
    char *text = calloc(1, 2 * ET_TSV_LONGEST);
    assert_non_null(text);
    memset(text, 'x', 2 * ET_TSV_LONGEST);
    sink s = {0};
    et_error err = {0};
    assert_int_equal(read_all(&s, text, 2 * ET_TSV_LONGEST, 4096, &err), ET_ERR_EXTERNAL);
    assert_has(err.text, "an endless row");
    free(text);
}

static et_status read_some(void *context)
{
    sink s = {0};
    (void)context;
    return read_all(&s, "1\t2\t3\n4\t5\t6\n", 12, 5, NULL);
}

static void memory_may_run_out(void **state)
{
    (void)state;
    with_failing_memory(read_some, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_no_row),
        cmocka_unit_test(rows_come_in_any_pieces),
        cmocka_unit_test(what_is_no_answer_is_told),
        cmocka_unit_test(an_endless_row_ends),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
