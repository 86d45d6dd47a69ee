/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "examtrend/table.h"
#include "files.h"

static et_table *slopes(void)
{
    et_table *table = NULL;
    et_error err = {0};
    assert_ok(et_table_new(&table, "slopes", "Slopes, 2017–2024", &err), &err);
    et_table_column(table, &(et_column){.key = "unit", .title = "province"});
    et_table_column(table, &(et_column){.key = "years", .type = ET_INTEGER});
    et_table_column(table, &(et_column){.key = "slope", .unit = "points/year",
                                        .type = ET_REAL, .decimals = 2,
                                        .signed_text = true});
    et_table_column(table, &(et_column){.key = "p", .type = ET_REAL, .decimals = 3,
                                        .probability = true});
    return table;
}

static void put(et_table *table, const char *name, int years, double slope, double p)
{
    et_table_text(table, name);
    et_table_integer(table, years);
    et_table_real(table, slope);
    et_table_real(table, p);
}

static char *rendered(et_table *table, et_format format)
{
    char *bytes = NULL;
    size_t size = 0;
    et_error err = {0};
    assert_ok(et_table_render(table, format, &bytes, &size, &err), &err);
    assert_int_equal(strlen(bytes), size);
    return bytes;
}

static void assert_renders(et_table *table, et_format format, const char *expected)
{
    char *bytes = rendered(table, format);
    assert_string_equal(bytes, expected);
    free(bytes);
}

static void empty_table_has_a_header(void **state)
{
    (void)state;
    et_table *table = slopes();
    assert_int_equal(et_table_rows(table), 0);
    assert_renders(table, ET_FORMAT_CSV, "unit,years,slope,p,missing\n");
    assert_renders(table, ET_FORMAT_JSONL, "");
    et_table_free(table);
    et_table_free(NULL);
}

static void numbers_are_exact_for_machines_and_rounded_for_people(void **state)
{
    (void)state;
    et_table *table = slopes();
    put(table, "Hà Nội", 8, 0.1 + 0.2, 1e-9);
    put(table, "Đắk Lắk", 8, -0.001, 0.0004);
    assert_renders(table, ET_FORMAT_CSV,
                   "unit,years,slope,p,missing\n"
                   "Hà Nội,8,0.30000000000000004,1e-09,\n"
                   "Đắk Lắk,8,-0.001,0.0004,\n");
    assert_renders(table, ET_FORMAT_TEXT,
                   "Slopes, 2017\xE2\x80\x93" "2024\n\n"
                   "province  years        slope       p\n"
                   "                 points/year\n"
                   "Hà Nội        8        +0.30  <0.001\n"
                   "Đắk Lắk       8         0.00  <0.001\n");
    et_table_free(table);
}

static void missing_cells_carry_their_reason(void **state)
{
    (void)state;
    et_table *table = slopes();
    put(table, "A", 8, 1.0, 0.5);
    et_table_text(table, "B");
    et_table_integer(table, 2);
    et_table_missing(table, "too few observations");
    et_table_missing(table, "too few observations");
    assert_renders(table, ET_FORMAT_CSV,
                   "unit,years,slope,p,missing\nA,8,1,0.5,\n"
                   "B,2,,,slope: too few observations; p: too few observations\n");
    assert_renders(table, ET_FORMAT_JSONL,
                   "{\"unit\": \"A\", \"years\": 8, \"slope\": 1, \"p\": 0.5}\n"
                   "{\"unit\": \"B\", \"years\": 2, \"slope\": null, \"p\": null, "
                   "\"missing\": {\"slope\": \"too few observations\", "
                   "\"p\": \"too few observations\"}}\n");
    char *text = rendered(table, ET_FORMAT_TEXT);
    assert_non_null(strstr(text, "too few observations (2 values)\n"));
    free(text);
    et_table_free(table);
}

static void hostile_names_stay_what_they_are(void **state)
{
    (void)state;
    et_table *table = slopes();
    put(table, "a,\"b\"\n=1+1", 1, 1.0, 0.5);
    et_table_note(table, "say \"%s\"", "<script>");
    assert_renders(table, ET_FORMAT_CSV,
                   "unit,years,slope,p,missing\n\"a,\"\"b\"\"\n=1+1\",1,1,0.5,\n");
    assert_renders(table, ET_FORMAT_TSV,
                   "unit\tyears\tslope\tp\tmissing\na,\"b\"\\n=1+1\t1\t1\t0.5\t\n");
    assert_renders(table, ET_FORMAT_JSONL,
                   "{\"unit\": \"a,\\\"b\\\"\\n=1+1\", \"years\": 1, \"slope\": 1, "
                   "\"p\": 0.5}\n");
    char *json = rendered(table, ET_FORMAT_JSON);
    assert_non_null(strstr(json, "\"notes\": [\"say \\\"<script>\\\"\"]"));
    free(json);
    char *markdown = rendered(table, ET_FORMAT_MARKDOWN);
    assert_non_null(strstr(markdown, "| a,\"b\" =1+1 | 1 | +1.00 | 0.500 |"));
    free(markdown);
    et_table_free(table);
}

static void misuse_is_reported_when_rendered(void **state)
{
    (void)state;
    char *bytes = NULL;
    et_error err = {0};

    et_table *table = slopes();
    et_table_text(table, "A");
    assert_int_equal(et_table_render(table, ET_FORMAT_CSV, &bytes, NULL, &err),
                     ET_ERR_ARGUMENT);
    assert_null(bytes);
    et_table_real(table, 3.0);
    assert_int_equal(et_table_render(table, ET_FORMAT_CSV, &bytes, NULL, &err),
                     ET_ERR_ARGUMENT);
    assert_non_null(strstr(err.text, "column years"));
    et_table_free(table);

    table = slopes();
    put(table, "A", 1, NAN, 0.5);
    assert_int_equal(et_table_render(table, ET_FORMAT_CSV, &bytes, NULL, &err),
                     ET_ERR_ARGUMENT);
    assert_non_null(strstr(err.text, "not finite"));
    et_table_free(table);
}

static et_status build_and_render(void *context)
{
    et_table *table = NULL;
    char *bytes = NULL;
    et_status status = et_table_new(&table, "t", "Title", NULL);
    if (status == ET_OK) {
        et_table_column(table, &(et_column){.key = "name"});
        et_table_column(table, &(et_column){.key = "x", .type = ET_REAL});
        for (int i = 0; i < 300; i++) {
            et_table_text(table, "somebody");
            et_table_missing(table, "why not");
        }
        et_table_note(table, "a note");
        status = et_table_render(table, *(et_format *)context, &bytes, NULL, NULL);
    }
    free(bytes);
    et_table_free(table);
    return status;
}

static void memory_may_run_out_anywhere(void **state)
{
    (void)state;
    for (int f = ET_FORMAT_TEXT; f <= ET_FORMAT_MARKDOWN; f++) {
        et_format format = (et_format)f;
        with_failing_memory(build_and_render, &format);
    }
}

static void files_are_written_whole_or_not_at_all(void **state)
{
    (void)state;
    et_error err = {0};
    const char *path = scratch_path("out.csv");
    struct stat info;

    assert_ok(et_output_write(path, "old", 3, &err), &err);
    assert_int_equal(chmod(path, 0600), 0);
    assert_ok(et_output_write(path, "new!", 4, &err), &err);
    char *text = read_file(path, NULL);
    assert_string_equal(text, "new!");
    free(text);
    assert_int_equal(stat(path, &info), 0);
    assert_int_equal(info.st_mode & 0777, 0600);

    assert_int_equal(et_output_write(scratch_path("no/such/folder"), "x", 1, &err),
                     ET_ERR_IO);
    assert_int_equal(et_output_write("/dev/full", "x", 1, &err), ET_ERR_IO);
    assert_non_null(strstr(err.text, "No space left"));
    assert_int_equal(count_files(scratch_folder()), 1);
}

/* Standard output may be a file that has no name any more: it is written, not
 * replaced. */
static void a_nameless_file_is_written_in_place(void **state)
{
    (void)state;
    char path[64], text[16] = "";
    et_error err = {0};
    int fd = open(scratch_path("gone"), O_RDWR | O_CREAT | O_EXCL, 0600);

    assert_true(fd >= 0);
    assert_int_equal(unlink(scratch_path("gone")), 0);
    (void)snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    assert_int_equal(symlink(path, scratch_path("link")), 0);
    assert_ok(et_output_write(scratch_path("link"), "longer", 6, &err), &err);
    assert_ok(et_output_write(scratch_path("link"), "new!", 4, &err), &err);
    assert_int_equal(pread(fd, text, sizeof text - 1, 0), 4);
    assert_string_equal(text, "new!");
    assert_int_equal(readlink(scratch_path("link"), text, 1), 1); /* still a link */
    assert_int_equal(unlink(scratch_path("link")), 0);
    assert_int_equal(close(fd), 0);
}

static void names_may_be_as_long_as_names_can_be(void **state)
{
    (void)state;
    char name[256];
    et_error err = {0};

    memset(name, 'n', 255);
    name[255] = '\0';
    for (int i = 0; i < 2; i++) { /* a name that is free, and one that is not */
        assert_ok(et_output_write(scratch_path(name), "x", 1, &err), &err);
    }
    assert_int_equal(unlink(scratch_path(name)), 0);
}

static void an_ending_packs(void **state)
{
    (void)state;
    et_infile *in = NULL;
    et_error err = {0};
    char text[16] = "";
    size_t got = 0;
    const char *path = scratch_path("packed.csv.gz");

    assert_ok(et_output_write(path, "a,b\n", 4, &err), &err);
    assert_ok(et_infile_open(&in, path, &err), &err);
    assert_int_equal(et_infile_packing(in), ET_PACKING_GZIP);
    assert_ok(et_infile_read(in, text, sizeof text - 1, &got, &err), &err);
    assert_string_equal(text, "a,b\n");
    et_infile_close(in);
    assert_int_equal(unlink(path), 0);
}

static void formats_are_found_by_name(void **state)
{
    (void)state;
    et_format format = ET_FORMAT_TEXT;
    et_error err = {0};
    assert_ok(et_format_from_name("jsonl", &format, &err), &err);
    assert_int_equal(format, ET_FORMAT_JSONL);
    assert_int_equal(et_format_from_name("pdf", &format, &err), ET_ERR_ARGUMENT);
    assert_non_null(strstr(err.text, "expected text, csv"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(empty_table_has_a_header),
        cmocka_unit_test(numbers_are_exact_for_machines_and_rounded_for_people),
        cmocka_unit_test(missing_cells_carry_their_reason),
        cmocka_unit_test(hostile_names_stay_what_they_are),
        cmocka_unit_test(misuse_is_reported_when_rendered),
        cmocka_unit_test(memory_may_run_out_anywhere),
        cmocka_unit_test(files_are_written_whole_or_not_at_all),
        cmocka_unit_test(a_nameless_file_is_written_in_place),
        cmocka_unit_test(names_may_be_as_long_as_names_can_be),
        cmocka_unit_test(an_ending_packs),
        cmocka_unit_test(formats_are_found_by_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
