/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "source_files.h"

/* The text is read without a fault and gives exactly these counts. */
static void assert_tally(const char *text, const et_source_options *options,
                         const char *expected)
{
    outcome o = read_text(text, options);
    assert_ok(o.status, &o.err);
    if (strcmp(o.tally, expected) != 0 || o.report.shown > 0) {
        print_error("read:\n%s\ngot:\n%s\nexpected:\n%s\n%s\n", text, o.tally, expected,
                    o.report.shown ? o.report.messages[0] : "");
        fail();
    }
    clear(&o);
}

/* One message of that fault, which says where and what. */
static void assert_fault(const char *text, et_fault fault, const char *where,
                         const char *said)
{
    outcome o = read_text(text, NULL);
    const char *message = o.report.shown ? o.report.messages[0] : "";
    if (o.report.faults[fault] != 1 || !strstr(message, where) ||
        !strstr(message, said) || !strstr(message, "found \"") ||
        !strstr(message, "expected ")) {
        print_error("read:\n%s\nfault %d: %d times, said: %s (%s)\n", text, (int)fault,
                    (int)o.report.faults[fault], message, o.err.text);
        fail();
    }
    clear(&o);
}

static void assert_refused(const char *text, size_t length, const char *said)
{
    const char *path = file_of("rows_2024.csv", text, length);
    outcome o = read_paths(&path, 1, NULL);
    if (o.status != ET_ERR_INPUT || !strstr(o.err.text, said) || o.tally[0] ||
        strncmp(o.err.text, path, strlen(path)) != 0) {
        print_error("%.60s\nstatus %s: %s\n", text, et_status_name(o.status), o.err.text);
        fail();
    }
    clear(&o);
}

#define assert_refused_text(text, said) assert_refused((text), sizeof(text) - 1, (said))

#define HEAD "sbd,toan,ngu_van\n"

/* ---- degenerate ---- */

static void empty_and_headless_files_are_refused(void **state)
{
    (void)state;
    static const char *const none[] = {"none_2024.csv"};

    assert_refused("", 0, "empty file");
    assert_refused_text("\xEF\xBB\xBF", "no column");
    assert_refused_text("\n\n\n", "no column");
    assert_refused_text("01000001,5,6\n", "no column of a subject");
    assert_refused_text("toan,ngu_van\n5,6\n", "candidate numbers or provinces");
    assert_refused_text("sbd,toan,To\xE1n\n", "iconv");
    assert_refused("s\0b\0d\0,\0t\0o\0a\0n\0\n\0", 18, "iconv");
    assert_refused_text("sbd,toan,Toan\n01000001,1,2\n", "columns 2 and 3");
    assert_refused_text("sbd,SBD,toan\n01000001,01000001,2\n",
                        "more than one column of candidate numbers");
    assert_refused_text("sbd,to\"an,ngu_van\n", "quote inside a heading");
    outcome o = read_paths(none, 1, NULL);
    assert_int_equal(o.status, ET_ERR_IO);
    clear(&o);
    o = read_paths(NULL, 0, NULL);
    assert_int_equal(o.status, ET_OK);
    clear(&o);
}

static void a_header_alone_has_no_rows(void **state)
{
    (void)state;
    static const char *const texts[] = {"sbd,toan", "sbd,toan\n", "sbd,toan\r\n\r\n\n",
                                        "sbd,toan\n,\n , \n"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        outcome o = read_text(texts[i], NULL);
        assert_ok(o.status, &o.err);
        assert_int_equal(o.report.rows, 0);
        assert_string_equal(o.tally, "");
        clear(&o);
    }
}

static void one_row_with_or_without_a_newline(void **state)
{
    (void)state;
    const char *expected = "2024,01,ngu_van,6.5,1\n2024,01,toan,5,1\n";
    assert_tally("sbd,toan,ngu_van\n01000001,5,6.5", NULL, expected);
    assert_tally("sbd,toan,ngu_van\n01000001,5,6.5\n", NULL, expected);
    assert_tally("sbd,toan,ngu_van\n01000001,5,6.5\r\n", NULL, expected);
    assert_tally("sbd,toan,ngu_van\r\n01000001,5,6.5\r", NULL, expected);
}

/* A newline in quotes is looked for no further than 16 KiB: what is longer is a line. */
static void a_header_ends_with_its_line_however_long(void **state)
{
    (void)state;
    static const size_t lengths[] = {16384, 16385, 20000, 60000};
    for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
        char *text = malloc(lengths[i] + 64);
        assert_non_null(text);
        memset(text, 'x', lengths[i]);
        memcpy(text, "sbd,toan,", 9);
        (void)strcpy(text + lengths[i], "\n01000001,5,\n01000002,5,\n");
        assert_tally(text, NULL, "2024,01,toan,5,2\n");
        memcpy(text + 9, "\"x\ny\"", 5);
        assert_refused(text, strlen(text), "quote inside a heading");
        free(text);
    }
}

/* ---- layouts ---- */

static void delimiters_quotes_and_order_do_not_matter(void **state)
{
    (void)state;
    const char *expected = "2024,01,ngu_van,6.5,1\n2024,01,toan,5.25,1\n"
                           "2024,64,toan,10,1\n";
    static const char *const texts[] = {
        "sbd,toan,ngu_van\n01000001,5.25,6.5\n64000001,10,\n",
        "\xEF\xBB\xBFsbd,toan,ngu_van\r\n01000001,5.25,6.50\r\n64000001,10.00,-1\r\n",
        "SBD;TOAN;VAN\n01000001;5,25;6,5\n64000001;10;-1,0\n",
        "SBD;TOAN;VAN\n01000001;5.250;6.5\n64000001;10.000;\n",
        "SBD\tTo\xC3\xA1n\tV\xC4\x83n\n01000001\t5,25\t6,5\n64000001\t10\t-\n",
        "\"SBD\",\"Maths\",\"Literature\"\n\"01000001\",\"5.25\",\"6.5\"\n"
        "\"64000001\",\"10\",\"\"\n",
        "\"SBD\",\"Maths\",\"Literature\"\n\"01000001\",\"5,25\",\"6,5\"\n"
        "\"64000001\",\"10\",\"-\"\n",
        "Van|Toan|SBD\n6.5|5.25|01000001\n -1 | 10 |64000001 \n",
        "STT,SOBAODANH,Toan,Van,KHTN\n1,01000001,5.25,6.5,99\n2,64000001,10,,abc\n",
        "sbd,toan,ngu_van\n01000001,5.25,6.5,\n64000001,10,,,,\n",
        "sbd,toan,ngu_van\n1000001,5.25,6.5\n64000001,10,\n",
        "Ket qua thi 2024,,\n,,\nsbd,toan,ngu_van\n01000001,5.25,6.5\n64000001,10,\n",
        "\"So bao\ndanh\",\"To\nan\",ngu_van\n01000001,5.25,6.5\n64000001,10,\n",
        "ma_tinh,toan,ngu_van\n1,5.25,6.5\n64,10,\n",
        "sbd,TinhId,toan,van\n01000001,01,5.25,6.5\n64000001,64,10,\n",
        "sbd,Tinh,toan,van\n01000001,Ha Noi,5.25,6.5\n64000001,Hau Giang,10,\n",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        assert_tally(texts[i], NULL, expected);
    }
}

static void years_come_from_option_column_or_name(void **state)
{
    (void)state;
    et_source_options asked = {.year = 2019};
    assert_tally("sbd,toan\n01000001,5\n", &asked, "2019,01,toan,5,1\n");
    assert_tally("nam,sbd,toan\n2023,01000001,5\n2024,01000001,6\n", NULL,
                 "2023,01,toan,5,1\n2024,01,toan,6,1\n");
    assert_fault("nam,sbd,toan\nx,01000001,5\n", ET_FAULT_YEAR, ":2:1: ", "a year");
    outcome o = read_text("nam,sbd,toan\n2019,01000001,5\n2020,01000001,6\n", &asked);
    assert_string_equal(o.tally, "2019,01,toan,5,1\n");
    assert_int_equal(o.report.faults[ET_FAULT_YEAR], 1);
    clear(&o);
    const char *path = text_file("rows.csv", "sbd,toan\n01000001,5\n");
    o = read_paths(&path, 1, NULL);
    assert_int_equal(o.status, ET_ERR_INPUT);
    assert_non_null(strstr(o.err.text, "--year"));
    clear(&o);
    path = text_file("rows-2018-2019.csv", "sbd,toan\n01000001,5\n");
    o = read_paths(&path, 1, NULL);
    assert_int_equal(o.status, ET_ERR_INPUT);
    clear(&o);
    asked.year = 12;
    o = read_text("sbd,toan\n01000001,5\n", &asked);
    assert_int_equal(o.status, ET_ERR_ARGUMENT);
    clear(&o);
}

static void missing_values_are_what_was_said(void **state)
{
    (void)state;
    et_source_options more = {.missing = "0,NA,vang"};
    assert_tally(HEAD "01000001,-1.00,\n01000002, - ,-1\n01000003,0,0.00\n", NULL,
                 "2024,01,ngu_van,0,1\n2024,01,toan,0,1\n");
    assert_tally(HEAD "01000001,0,na\n01000002,0.0,VANG\n01000003,0.25,0.00\n", &more,
                 "2024,01,toan,0.25,1\n");
    outcome o = read_text(HEAD "01000001,0,na\n01000002,5,-1\n", &more);
    assert_int_equal(o.report.missing, 3);
    assert_int_equal(o.report.scores, 1);
    clear(&o);
    more.missing = "far too long for a missing value";
    o = read_text(HEAD "01000001,5,5\n", &more);
    assert_int_equal(o.status, ET_ERR_ARGUMENT);
    clear(&o);
}

static void language_columns_are_one_subject(void **state)
{
    (void)state;
    assert_tally("SBD;Toan;Ngoai ngu (N1);Ngoai ngu (N2)\n01000001;5;6;-1\n"
                 "01000002;5;;7\n01000003;5;8;8\n",
                 NULL, "2024,01,ngoai_ngu,6,1\n2024,01,ngoai_ngu,7,1\n"
                       "2024,01,ngoai_ngu,8,1\n2024,01,toan,5,3\n");
    assert_fault("SBD;Toan;Ngoai ngu (N1);Ngoai ngu (N2)\n01000001;5;6;7\n",
                 ET_FAULT_CONFLICT, ":2:14: ", "found \"7\" beside \"6\"");
    assert_tally("sbd,ngoai_ngu,ma_ngoai_ngu\n01000001,5,N1\n01000002,6,N7\n"
                 "01000003,7,\n01000004,8,-1\n01000005,,N3\n",
                 NULL, "2024,01,ngoai_ngu,5,1\n2024,01,ngoai_ngu,6,1\n"
                       "2024,01,ngoai_ngu,7,1\n2024,01,ngoai_ngu,8,1\n");
    static const char *const wrong[] = {"N8", "N1739", "X1", "N", "1", "?"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        char text[200], said[40];
        (void)snprintf(text, sizeof text,
                       "sbd,toan,ngoai_ngu,ma_ngoai_ngu\n01000001,3,5,%s\n", wrong[i]);
        (void)snprintf(said, sizeof said, "found \"%s\"", wrong[i]);
        assert_fault(text, ET_FAULT_LANGUAGE, ":2:14: ", said);
        outcome o = read_text(text, NULL);
        assert_string_equal(o.tally, "2024,01,toan,3,1\n");
        clear(&o);
    }
}

/* ---- faults ---- */

static void a_wrong_score_is_not_counted_and_told(void **state)
{
    (void)state;
    static const struct {
        const char *field;
        et_fault fault;
    } cases[] = {
        {"82", ET_FAULT_RANGE},       {"10.01", ET_FAULT_RANGE},
        {"-0.25", ET_FAULT_RANGE},    {"-2", ET_FAULT_RANGE},
        {"72.000", ET_FAULT_RANGE},   {"1000000000000", ET_FAULT_RANGE},
        {"100", ET_FAULT_RANGE},      {"6.755", ET_FAULT_PRECISION},
        {"7.0001", ET_FAULT_PRECISION}, {"x", ET_FAULT_NUMBER},
        {"6 5", ET_FAULT_NUMBER},     {"6.", ET_FAULT_NUMBER},
        {".5", ET_FAULT_NUMBER},      {"1e0", ET_FAULT_NUMBER},
        {"0x5", ET_FAULT_NUMBER},     {"--1", ET_FAULT_NUMBER},
        {"NaN", ET_FAULT_NUMBER},     {"6.5.", ET_FAULT_NUMBER},
        {"\"6,5\"", ET_FAULT_NUMBER}, {"\xC2\xBD", ET_FAULT_NUMBER},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[200];
        (void)snprintf(text, sizeof text, HEAD "01000001,%s,7.5\n01000002,5,7.5\n",
                       cases[i].field);
        const char *where = cases[i].field[0] == '"' ? ":2:11: " : ":2:10: ";
        assert_fault(text, cases[i].fault, where, "column toan");
        outcome o = read_text(text, NULL);
        assert_string_equal(o.tally, "2024,01,ngu_van,7.5,2\n2024,01,toan,5,1\n");
        assert_int_equal(o.report.refused, 0);
        clear(&o);
    }
}

static void a_wrong_row_is_refused_and_told(void **state)
{
    (void)state;
    static const struct {
        const char *row, *where, *said;
        et_fault fault;
    } cases[] = {
        {"01000001,5", ":2:1: ", "2 fields, expected 3", ET_FAULT_FIELDS},
        {"01000001,5,6,7", ":2:1: ", "4 fields", ET_FAULT_FIELDS},
        {"01000001,5,6,,7", ":2:1: ", "5 fields", ET_FAULT_FIELDS},
        {",,,8", ":2:1: ", "4 fields", ET_FAULT_FIELDS},
        {"00000001,5,6", ":2:1: ", "code of a province", ET_FAULT_ID},
        {"0000001,5,6", ":2:1: ", "code of a province", ET_FAULT_ID},
        {"100001,5,6", ":2:1: ", "8 digits", ET_FAULT_ID},
        {"0100000001,5,6", ":2:1: ", "8 digits", ET_FAULT_ID},
        {"0100000x,5,6", ":2:1: ", "8 digits", ET_FAULT_ID},
        {"1000001.0,5,6", ":2:1: ", "8 digits", ET_FAULT_ID},
        {",5,6", ":2:1: ", "8 digits", ET_FAULT_ID},
        {"C\xE1\xBA\xA3 n\xC6\xB0\xE1\xBB\x9B" "c,5,6", ":2:1: ", "Cả nước", ET_FAULT_ID},
        {"sbd,toan,ngu_van", ":2:1: ", "\"sbd\"", ET_FAULT_ID},
        {"01000001,\"5,6", ":2:10: ", "quote", ET_FAULT_QUOTE},
        {"01000001,5\",6", ":2:11: ", "quote", ET_FAULT_QUOTE},
        {"01000001,\"5\"x,6", ":2:12: ", "quote", ET_FAULT_QUOTE},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[200];
        (void)snprintf(text, sizeof text, HEAD "%s\n01000002,5,7.5\n", cases[i].row);
        outcome o = read_text(text, NULL);
        const char *message = o.report.shown ? o.report.messages[0] : "";
        if (o.report.faults[cases[i].fault] != 1 || o.report.refused != 1 ||
            o.report.rows != 2 || !strstr(message, cases[i].where) ||
            !strstr(message, cases[i].said) ||
            strcmp(o.tally, "2024,01,ngu_van,7.5,1\n2024,01,toan,5,1\n") != 0) {
            print_error("%s: %s\n%s", cases[i].row, message, o.tally);
            fail();
        }
        clear(&o);
    }
}

static void a_row_of_delimiters_is_blank(void **state)
{
    (void)state;
    static const char *const rows[] = {",", ",,", ",,,", ", ,\t,,,", "\"\",,", ",,\r"};

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[200];
        (void)snprintf(text, sizeof text, HEAD "%s\n01000002,5,7.5\n", rows[i]);
        outcome o = read_text(text, NULL);
        assert_int_equal(o.report.shown, 0);
        assert_int_equal(o.report.rows, 1);
        assert_string_equal(o.tally, "2024,01,ngu_van,7.5,1\n2024,01,toan,5,1\n");
        clear(&o);
    }
}

static void the_place_must_be_one(void **state)
{
    (void)state;
    assert_fault("sbd,TinhId,toan\n01000001,02,5\n01000002,01,6\n", ET_FAULT_PLACE,
                 ":2:10: ", "province 01");
    assert_fault("ma_tinh,toan\nx/y,5\n01,6\n", ET_FAULT_PLACE, ":2:1: ", "code");
    assert_fault("ma_tinh,toan\n00,5\n01,6\n", ET_FAULT_PLACE, ":2:1: ", "code");
    assert_tally("ma_tinh,toan\nHN,5\nX-1,6\nHN,5\n", NULL,
                 "2024,HN,toan,5,2\n2024,X-1,toan,6,1\n");
    assert_tally("sbd,toan\n060000001,5\n6000001,6\n", NULL,
                 "2024,06,toan,5,1\n2024,06,toan,6,1\n");
}

static void many_places_and_years_are_kept_apart(void **state)
{
    (void)state;
    char *text = calloc(1, 200000);
    size_t used;
    et_tally_cell cell;
    et_tally *tally = NULL;
    et_error err = {0};

    assert_non_null(text);
    used = (size_t)sprintf(text, "ma_tinh,nam,toan\n");
    for (int i = 0; i < 5000; i++) {
        used += (size_t)sprintf(text + used, "P%d,%d,%d.5\n", i % 250, 2000 + i % 20,
                                i % 10);
    }
    const char *path = file_of("places.csv", text, used);
    et_source_input input = {&path, 1, subjects};
    assert_ok(et_tally_new(&tally, &err), &err);
    assert_ok(et_source_read(&input, NULL, tally, NULL, &err), &err);
    assert_int_equal(et_tally_cell_count(tally), 500);
    assert_true(et_tally_find(tally, &(et_tally_key){2007, "P107", "toan"}, &cell));
    assert_int_equal(et_tally_count_exactly(&cell, 750), 10);
    et_tally_free(tally);
    free(text);
}

static void long_lines_and_nul_bytes_are_refused(void **state)
{
    (void)state;
    static const size_t lengths[] = {65000, 66000, 300000, 1200000};
    for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
        size_t size = lengths[i] + 200, used;
        char *text = malloc(size);
        assert_non_null(text);
        used = (size_t)snprintf(text, size, HEAD "01000001,5,6\n01000002,");
        memset(text + used, 'x', lengths[i]);
        used += lengths[i];
        used += (size_t)snprintf(text + used, size - used, ",6\n01000003,7,8\n");
        const char *path = file_of("long_2024.csv", text, used);
        outcome o = read_paths(&path, 1, NULL);
        assert_ok(o.status, &o.err);
        assert_int_equal(o.report.rows, 3);
        assert_int_equal(o.report.faults[lengths[i] > 65536 ? ET_FAULT_FIELDS
                                                            : ET_FAULT_NUMBER],
                         1);
        assert_non_null(strstr(o.report.messages[0], ":3:"));
        assert_non_null(strstr(o.tally, "2024,01,toan,7,1\n"));
        clear(&o);
        free(text);
    }
    static const char nul[] = HEAD "01000001,5\0,6\n0100\0" "002,5,6\n01000003,7,8\n";
    const char *path = file_of("nul_2024.csv", nul, sizeof nul - 1);
    outcome o = read_paths(&path, 1, NULL);
    assert_int_equal(o.report.faults[ET_FAULT_NUMBER], 1);
    assert_int_equal(o.report.faults[ET_FAULT_ID], 1);
    assert_non_null(strstr(o.report.messages[0], "found \"5?\""));
    clear(&o);
}

static void faults_without_one_score_are_no_success(void **state)
{
    (void)state;
    assert_refused_text(HEAD "01000001,x,y\n01000002,x,y\n", "found \"x\"");
    assert_tally(HEAD "01000001,,\n", NULL, "");
}

static void only_the_first_twenty_are_shown(void **state)
{
    (void)state;
    char text[4000];
    size_t used = (size_t)sprintf(text, HEAD);
    for (int i = 0; i < 50; i++) {
        used += (size_t)sprintf(text + used, "010000%02d,99,5\n", i);
    }
    outcome o = read_text(text, NULL);
    assert_int_equal(o.report.shown, ET_FAULTS_SHOWN);
    assert_int_equal(o.report.faults[ET_FAULT_RANGE], 50);
    assert_non_null(strstr(o.report.messages[19], ":21:10: "));
    clear(&o);
}

static void strict_stops_at_the_first_fault(void **state)
{
    (void)state;
    et_source_options strict = {.strict = true};
    outcome o = read_text(HEAD "01000001,5,6\n01000002,5,66\n01000003,77,6\n", &strict);
    assert_int_equal(o.status, ET_ERR_INPUT);
    assert_non_null(strstr(o.err.text, "rows_2024.csv:3:12: found \"66\""));
    assert_string_equal(o.tally, "");
    clear(&o);
}

/* ---- duplicates and rejects ---- */

static void duplicates_are_told_where_they_stand(void **state)
{
    (void)state;
    et_source_options find = {.find_duplicates = true};
    const char *paths[] = {
        text_file("a2024.csv", "sbd,toan\n01000001,5\n1000001,5\n01000002,6\n"),
        text_file("b2024.csv", "sbd,toan\n01000002,6\n010000002,6\n"),
        text_file("c2025.csv", "sbd,toan\n01000002,6\n")};
    for (int threads = 1; threads <= 4; threads++) {
        find.threads = threads;
        outcome o = read_paths(paths, 3, &find);
        assert_ok(o.status, &o.err);
        assert_int_equal(o.report.faults[ET_FAULT_DUPLICATE], 2);
        assert_non_null(strstr(o.report.messages[0], "a2024.csv:3:1: found candidate "
                                                     "01000001 of 2024"));
        assert_non_null(strstr(o.report.messages[1], "b2024.csv:2:1: found candidate "
                                                     "01000002 of 2024"));
        assert_string_equal(o.tally,
                            "2024,01,toan,5,2\n2024,01,toan,6,3\n2025,01,toan,6,1\n");
        clear(&o);
    }
    find.strict = true;
    outcome o = read_paths(paths, 3, &find);
    assert_int_equal(o.status, ET_ERR_INPUT);
    assert_non_null(strstr(o.err.text, "a2024.csv:3:1: "));
    clear(&o);
    o = read_text("ma_tinh,toan\n01,5\n", &find);
    assert_int_equal(o.status, ET_ERR_INPUT);
    assert_non_null(strstr(o.err.text, "candidate numbers"));
    clear(&o);
}

static void rejected_rows_are_kept_as_they_are(void **state)
{
    (void)state;
    const char *kept = scratch_path("kept.csv");
    et_source_options reject = {.reject = kept};
    outcome o = read_text(HEAD "01000001,5,6\r\n0,\"5\",6\r\n01000003,77,6\n01000004,8\n",
                          &reject);
    assert_ok(o.status, &o.err);
    clear(&o);
    char *text = read_file(kept, NULL);
    assert_string_equal(text, "0,\"5\",6\r\n01000003,77,6\n01000004,8\n");
    free(text);
    assert_int_equal(remove(kept), 0);
    reject.strict = true;
    o = read_text(HEAD "01000001,55,6\n", &reject);
    assert_int_equal(o.status, ET_ERR_INPUT);
    assert_false(file_exists(kept));
    clear(&o);
    reject.strict = false;
    reject.reject = "/dev/full";
    o = read_text(HEAD "01000001,55,6\n", &reject);
    assert_int_equal(o.status, ET_ERR_IO);
    assert_string_equal(o.tally, "");
    clear(&o);
}

/* ---- notes, explaining, stopping ---- */

static void unknown_columns_are_told(void **state)
{
    (void)state;
    outcome o = read_text("sbd,toan,Vat liu,zzzzqqqq,ct\n01000001,5,6,7,2018\n", NULL);
    assert_ok(o.status, &o.err);
    assert_int_equal(o.report.notes_shown, 3);
    assert_non_null(strstr(o.report.notes[0], "column 3 \"Vat liu\""));
    assert_non_null(strstr(o.report.notes[0], "did you mean \"Vật lí\""));
    assert_non_null(strstr(o.report.notes[1], "zzzzqqqq"));
    assert_non_null(strstr(o.report.notes[2], "two exams"));
    clear(&o);
}

static void explaining_reads_no_rows(void **state)
{
    (void)state;
    char *text = NULL;
    et_error err = {0};
    const char *path = text_file("rows_2024.csv", "SBD;Toan;KHTN;zz\nx;y;z;1\n");
    et_source_input input = {&path, 1, subjects};

    assert_ok(et_source_explain(&input, NULL, &text, &err), &err);
    assert_non_null(strstr(text, "semicolon"));
    assert_non_null(strstr(text, "2024, from the name"));
    assert_non_null(strstr(text, "scores of toan"));
    assert_non_null(strstr(text, "left out"));
    assert_non_null(strstr(text, "not known"));
    free(text);
    path = "nothing";
    assert_int_equal(et_source_explain(&input, NULL, &text, &err), ET_ERR_IO);
    assert_null(text);
}

static bool stop(void *context, uint64_t done, uint64_t total)
{
    (void)total;
    *(uint64_t *)context = done;
    return false;
}

static void a_cancelled_run_changes_nothing(void **state)
{
    (void)state;
    uint64_t done = 0;
    et_source_options options = {.progress = stop, .progress_context = &done};
    outcome o = read_text(HEAD "01000001,5,6\n", &options);
    assert_int_equal(o.status, ET_ERR_CANCELLED);
    assert_string_equal(o.tally, "");
    assert_true(done > 0);
    clear(&o);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(empty_and_headless_files_are_refused),
        cmocka_unit_test(a_header_alone_has_no_rows),
        cmocka_unit_test(one_row_with_or_without_a_newline),
        cmocka_unit_test(a_header_ends_with_its_line_however_long),
        cmocka_unit_test(delimiters_quotes_and_order_do_not_matter),
        cmocka_unit_test(years_come_from_option_column_or_name),
        cmocka_unit_test(missing_values_are_what_was_said),
        cmocka_unit_test(language_columns_are_one_subject),
        cmocka_unit_test(a_wrong_score_is_not_counted_and_told),
        cmocka_unit_test(a_wrong_row_is_refused_and_told),
        cmocka_unit_test(a_row_of_delimiters_is_blank),
        cmocka_unit_test(the_place_must_be_one),
        cmocka_unit_test(many_places_and_years_are_kept_apart),
        cmocka_unit_test(long_lines_and_nul_bytes_are_refused),
        cmocka_unit_test(faults_without_one_score_are_no_success),
        cmocka_unit_test(only_the_first_twenty_are_shown),
        cmocka_unit_test(strict_stops_at_the_first_fault),
        cmocka_unit_test(duplicates_are_told_where_they_stand),
        cmocka_unit_test(rejected_rows_are_kept_as_they_are),
        cmocka_unit_test(unknown_columns_are_told),
        cmocka_unit_test(explaining_reads_no_rows),
        cmocka_unit_test(a_cancelled_run_changes_nothing),
    };
    return cmocka_run_group_tests(tests, load_subjects, free_subjects);
}
