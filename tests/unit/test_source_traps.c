/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What goes wrong with published files, one trap a test: each is read right or refused
 * with line and column, and never a wrong number.
 */
#include "source_files.h"

#include "source/entities.h"
#include "source/frame.h"

/* One fault, at that line and column; the other scores are counted. */
static void assert_told(const char *name, const char *text, et_fault fault,
                        const char *where, const char *counted)
{
    const char *path = text_file(name, text);
    outcome o = read_paths(&path, 1, NULL);
    char place[4700];
    uint64_t faults = 0;

    (void)snprintf(place, sizeof place, "%s:%s: found ", path, where);
    for (int k = 0; k < ET_FAULT_KINDS; k++) {
        faults += o.report.faults[k];
    }
    if (o.status != ET_OK || faults != 1 || o.report.faults[fault] != 1 ||
        strncmp(o.report.messages[0], place, strlen(place)) != 0 ||
        !strstr(o.report.messages[0], ", expected ") || strcmp(o.tally, counted) != 0) {
        print_error("%.300s\ngot %s\n%s %s\nexpected at %s\n", text, o.tally, o.err.text,
                    o.report.messages[0], where);
        fail();
    }
    clear(&o);
}

/* A row of each layout around a score, and where the score stands. */
static const struct {
    const char *name, *before, *after, *where;
} around[] = {
    {"r2024.csv", "sbd,toan,ngu_van\n01000001,", ",6.5\n", "2:10"},
    {"q2024.csv", "sbd,ngu_van,toan\n01000001,6.5,\"", "\"\n", "2:15"},
    {"l2024.csv", "01000001,\"Toán:   ", "   Văn: 6.5\"\n", "1:20"},
    {"e2024.csv", "01000001,\"To&#225;n:&nbsp;", " V&#259;n: 6.5\"\n", "1:27"},
    {"w2024.txt", "SBD: 01000001; Toán: ", "; Văn: 6.5\n", "1:23"},
    {"p2024.csv", "01000001,Toán,", ",Văn,6.5\n", "1:16"},
    {"f2024.txt", "SBD        TOAN      VAN\n01000001   ", "6.5\n", "2:12"},
    {"o2024.jsonl", "{\"sbd\":\"01000001\",\"van\":6.5,\"toan\":", "}\n", "1:36"},
    {"s2024.jsonl", "{\"sbd\":\"01000001\",\"van\":6.5,\"To\\u00e1n\": \"", "\"}\n",
     "1:43"},
    {"a2024.json", "[{\"sbd\":\"01000001\",\n\"van\":6.5,\"toan\":\n ", "}]\n", "3:2"},
    {"k2024.json", "{\"01000001\":\n{\"van\":6.5,\"toan\":", "}}", "2:19"},
    {"n2024.json",
     "{\"n\":1,\"data\":[{\"sbd\":\"01000001\",\"d\":[{\"mon\":\"Văn\",\"diem\":"
     "6.5},{\"mon\":\"Toán\",\"diem\":",
     "}]}]}", "1:87"},
};
enum { AROUND = sizeof around / sizeof *around };

/* The row with that score in it; columns of the fixed layout keep their width. */
static void fill_in(size_t i, const char *score, char *text, size_t size)
{
    int width = around[i].name[0] == 'f' ? 9 : 0;
    (void)snprintf(text, size, "%s%-*s%s", around[i].before, width, score,
                   around[i].after);
}

static void assert_score(size_t i, const char *score, bool right, et_fault fault)
{
    char text[400];
    fill_in(i, score, text, sizeof text);
    if (right) {
        assert_right(around[i].name, text, NULL, KEYED);
    } else {
        assert_told(around[i].name, text, fault, around[i].where,
                    "2024,01,ngu_van,6.5,1\n");
    }
}

static bool is_json_number(size_t i)
{
    return strcmp(around[i].name, "o2024.jsonl") == 0 ||
           strcmp(around[i].name, "a2024.json") == 0 ||
           strcmp(around[i].name, "k2024.json") == 0 ||
           strcmp(around[i].name, "n2024.json") == 0;
}

/* ---- scores ---- */

static void a_score_is_read_in_any_spelling(void **state)
{
    (void)state;
    for (size_t i = 0; i < AROUND; i++) {
        assert_score(i, "8.2", true, 0);
        assert_score(i, "8.20", true, 0);
        assert_score(i, "8.200", true, 0);
    }
}

static void a_lost_decimal_point_is_told(void **state)
{
    (void)state;
    for (size_t i = 0; i < AROUND; i++) {
        assert_score(i, "82", false, ET_FAULT_RANGE);
        assert_score(i, "72.000", false, ET_FAULT_RANGE);
        assert_score(i, "10.01", false, ET_FAULT_RANGE);
    }
}

static void a_third_decimal_is_told(void **state)
{
    (void)state;
    for (size_t i = 0; i < AROUND; i++) {
        assert_score(i, "8.255", false, ET_FAULT_PRECISION);
        if (around[i].name[0] != 'f') { /* it has no room */
            assert_score(i, "8.199999999999999999999", false, ET_FAULT_PRECISION);
        }
    }
}

static void another_decimal_mark_is_told(void **state)
{
    (void)state;
    for (size_t i = 1; i < AROUND; i++) { /* without quotes it is a field more */
        if (!is_json_number(i) && strcmp(around[i].name, "p2024.csv") != 0 &&
            strcmp(around[i].name, "s2024.jsonl") != 0) {
            char text[400];
            /* enough rows with points that the mark is certain */
            fill_in(i, "8.2", text, sizeof text);
            const char *body = strstr(text, "01000001");
            while (body > text && body[-1] != '\n') {
                body--;
            }
            size_t used = strlen(text);
            (void)snprintf(text + used, sizeof text - used, "%.*s", (int)used, body);
            char *score = strstr(text + used, "8.2");
            score[1] = ',';
            const char *path = text_file(around[i].name, text);
            outcome o = read_paths(&path, 1, NULL);
            assert_ok(o.status, &o.err);
            assert_int_equal(o.report.faults[ET_FAULT_NUMBER], 1);
            assert_has(o.report.messages[0], "found \"8,2\", expected a score of 0 to 10 "
                                             "with a decimal point");
            assert_string_equal(o.tally,
                                "2024,01,ngu_van,6.5,2\n2024,01,toan,8.2,1\n");
            clear(&o);
        }
    }
    assert_told("r2024.csv", "sbd,toan,ngu_van\n01000001,8,2,6.5\n01000002,8.2,6.5\n",
                ET_FAULT_FIELDS, "2:1", KEYED);
    assert_right("c2024.csv", "01000001,\"Toán: 8,20   Văn: 6,5\"\n", NULL, KEYED);
    assert_right("c2024.txt", "SBD: 01000001, Toán: 8,20, Văn: 6,5\n", NULL, KEYED);
    assert_right("c2024.jsonl", "{\"sbd\":\"01000001\",\"toan\":\"8,20\",\"van\":6.5}\n",
                 NULL, KEYED);
}

static void words_and_other_types_are_no_scores(void **state)
{
    (void)state;
    static const char *const values[] = {"true", "[8.2]", "{\"x\":8.2}", "8.2e0"};
    for (size_t v = 0; v < 4; v++) {
        char text[200];
        (void)snprintf(text, sizeof text,
                       "{\"sbd\":\"01000001\",\"van\":6.5,\"toan\":%s}\n", values[v]);
        if (v >= 2) { /* the name of an object counts, and so does an exponent */
            assert_right("o2024.jsonl", text, NULL, KEYED);
        } else {
            assert_told("o2024.jsonl", text, ET_FAULT_NUMBER, "1:36",
                        "2024,01,ngu_van,6.5,1\n");
        }
    }
    for (size_t i = 0; i < AROUND; i++) {
        if (!is_json_number(i) && strncmp(around[i].name, "p", 1) != 0) {
            assert_score(i, "8.2x", false, ET_FAULT_NUMBER);
        }
    }
}

static void two_scores_of_a_paper_are_told(void **state)
{
    (void)state;
    const char *van = "2024,01,ngu_van,6.5,1\n";
    assert_told("l2024.csv", "01000001,\"Toán: 8.2  Văn: 6.5  Toán: 8.3\"\n",
                ET_FAULT_CONFLICT, "1:41", van);
    assert_told("p2024.csv", "01000001,Toán,8.2,Văn,6.5,Math,8.3\n", ET_FAULT_CONFLICT,
                "1:34", van);
    assert_told("o2024.jsonl",
                "{\"sbd\":\"01000001\",\"toan\":8.2,\"van\":6.5,\"Math\":8.3}\n",
                ET_FAULT_CONFLICT, "1:47", van);
    assert_right("l2024.csv", "01000001,\"Toán: 8.2  Văn: 6.5  Toán: 8.20\"\n", NULL,
                 KEYED);
}

/* ---- rows ---- */

static void a_row_of_too_many_pairs_is_told(void **state)
{
    (void)state;
    char text[2000] = "01000001,To\u00e1n,8.2,V\u0103n,6.5\n";
    size_t used = strlen(text);

    for (int i = 0; i < 300; i++) {
        text[used++] = ',';
    }
    memcpy(text + used, "\n", 2);
    assert_right("p2024.csv", text, NULL, KEYED);
    memcpy(text + used, "7\n", 3);
    assert_told("p2024.csv", text, ET_FAULT_FIELDS, "2:1", KEYED);
}

static void a_national_total_is_no_candidate(void **state)
{
    (void)state;
    assert_told("r2024.csv", "sbd,toan,ngu_van\n01000001,8.2,6.5\nCả nước,5,6\n",
                ET_FAULT_ID, "3:1", KEYED);
    assert_told("r2024.csv", "sbd,toan,ngu_van\n01000001,8.2,6.5\n,5,6\n", ET_FAULT_ID,
                "3:1", KEYED);
    assert_told("r2024.csv", "ma_tinh,toan,ngu_van\n01,8.2,6.5\n00,5,6\n",
                ET_FAULT_PLACE, "3:1", KEYED);
    assert_told("l2024.csv", "01000001,Toán: 8.2  Văn: 6.5\nCả nước,Toán: 5\n",
                ET_FAULT_ID, "2:1", KEYED);
    assert_told("p2024.csv", "01000001,Toán,8.2,Văn,6.5\nCả nước,Toán,5\n", ET_FAULT_ID,
                "2:1", KEYED);
    assert_told("a2024.json",
                "[{\"sbd\":\"01000001\",\"toan\":8.2,\"van\":6.5},{\"sbd\":\"Cả nước\","
                "\"toan\":5}]",
                ET_FAULT_ID, "1:50", KEYED);
}

static void an_unknown_name_after_the_head_is_told(void **state)
{
    (void)state;
    char *text = NULL;
    size_t size = 0;
    FILE *file = open_memstream(&text, &size);
    assert_non_null(file);
    for (int i = 0; i < 4000; i++) { /* more than the head */
        (void)fprintf(file, "%08d,\"Toán: 5%s\"\n", 1000001 + i,
                      i == 3990 ? "  Tóan cao cấp: 9" : "");
    }
    (void)fclose(file);
    assert_told("l2024.csv", text, ET_FAULT_SUBJECT, "3991:21",
                "2024,01,toan,5,4000\n");
    free(text);
    file = open_memstream(&text, &size);
    assert_non_null(file);
    for (int i = 0; i < 4000; i++) {
        (void)fprintf(file, "%s{\"sbd\":\"%08d\",\n%s\"toan\":5}", i ? "," : "[",
                      1000001 + i, i == 3990 ? "\"d\": {\"Tóan b\": \"9\"}, " : "");
    }
    (void)fputc(']', file);
    (void)fclose(file);
    assert_told("l2024.json", text, ET_FAULT_SUBJECT, "3992:8",
                "2024,01,toan,5,4000\n");
    free(text);
}

static void a_broken_row_is_refused_and_no_other(void **state)
{
    (void)state;
    const char *good = "{\"sbd\":\"01000001\",\"toan\":8.2,\"van\":6.5}\n";
    static const struct {
        const char *row, *where;
    } rows[] = {
        {"{\"sbd\":\"01000002\",\"toan\":8.2", "2:26: found \"8.2\", expected the rest"},
        {"{\"sbd\":\"01000002\",\"toan\":8.2,\"toan\":8.2}",
         "2:30: found \"\"toan\":8.2}\", expected each name once"},
        {"{\"sbd\":\"01000002\",\"toan\":08}", "2:26: found \"08}\""},
        {"{\"sbd\":\"01000002\",\"toan\":NaN}", "2:26: found \"NaN}\""},
        {"{\"sbd\":\"01000002\" \"toan\":5}", "2:19: found \"\"toan\""},
        {"{\"sbd\":\"01000002\",\"toan\":5} {}", "2:29: found \"{}\", expected the end"},
        {"[1,2]", "2:1: found \"[1,2]\""},
        {"x", "2:1: found \"x\""},
        {"{\"sbd\":\"01000002\",\"t\xC3\":5}", "2:20: found"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[400];
        (void)snprintf(text, sizeof text, "%s%s\n", good, rows[i].row);
        const char *path = text_file("o2024.jsonl", text);
        outcome o = read_paths(&path, 1, NULL);
        assert_ok(o.status, &o.err);
        assert_int_equal(o.report.faults[ET_FAULT_SYNTAX], 1);
        assert_has(o.report.messages[0], rows[i].where);
        assert_string_equal(o.tally, KEYED);
        clear(&o);
    }
    assert_told("l2024.csv", "01000001,Toán: 8.2  Văn: 6.5\n01000002,vắng thi\n",
                ET_FAULT_SYNTAX, "2:10", KEYED);
    assert_told("p2024.csv", "01000001,Toán,8.2,Văn,6.5\n01000002,Toán,5,Văn\n",
                ET_FAULT_FIELDS, "2:18", KEYED);
}

static void text_between_fixed_columns_is_told(void **state)
{
    (void)state;
    char *text = NULL;
    size_t size = 0;
    FILE *file = open_memstream(&text, &size);
    assert_non_null(file);
    (void)fputs("SBD       TOAN  VAN\n", file);
    for (int i = 0; i < 4000; i++) {
        (void)fprintf(file, "%08d  %s\n", 1000001 + i, i == 3990 ? "5.25 5.5" : "   5");
    }
    (void)fclose(file);
    assert_told("f2024.txt", text, ET_FAULT_FIELDS, "3992:16", "2024,01,toan,5,3999\n");
    free(text);
}

/* The first rows tell how wide columns are: who got ten comes later, at either side, and
 * what could be of two columns or of none is refused. */
static void words_may_be_longer_than_in_the_first_rows(void **state)
{
    (void)state;
    static const struct { const char *row, *counted, *where; } cases[] = {
        {"01000001  10.00   6.50", "2024,01,ngu_van,6.5,101\n2024,01,toan,9.75,100\n"
                                   "2024,01,toan,10,1\n", NULL},
        {"01000001 10.00   10.00", "2024,01,ngu_van,6.5,100\n2024,01,ngu_van,10,1\n"
                                   "2024,01,toan,9.75,100\n2024,01,toan,10,1\n", NULL},
        {"01000001  10.0000000", NULL, "102:15"},
        {"01000001    9.75    6.50", NULL, "102:15"},
        {"01000001  9.75  6.5", NULL, "102:17"},
        {"01000001  9.75 6", NULL, "102:16"},
        {"01000001  9.756.500000", NULL, "102:15"},
    };
    for (size_t c = 0; c < sizeof cases / sizeof *cases; c++) {
        char *text = NULL;
        size_t size = 0;
        FILE *file = open_memstream(&text, &size);
        assert_non_null(file);
        (void)fputs("SBD       TOAN    VAN\n", file);
        for (int i = 0; i < 100; i++) {
            (void)fprintf(file, "%08d  9.75    6.50\n", 1000001 + i);
        }
        (void)fprintf(file, "%s\n", cases[c].row);
        (void)fclose(file);
        if (cases[c].counted) {
            assert_right("f2024.txt", text, NULL, cases[c].counted);
        } else {
            assert_told("f2024.txt", text, ET_FAULT_FIELDS, cases[c].where,
                        "2024,01,ngu_van,6.5,100\n2024,01,toan,9.75,100\n");
        }
        free(text);
    }
}

static void stray_quotes_spoil_one_row(void **state)
{
    (void)state;
    assert_told("r2024.csv",
                "sbd,toan,ngu_van\n01000001,8.2,6.5\n01000002,\"5,6\n01000003,,\n",
                ET_FAULT_QUOTE, "3:10", KEYED);
    assert_told("l2024.csv", "01000001,\"Toán: 8.2  Văn: 6.5\"\n01000002,\"Toán: 5\n",
                ET_FAULT_QUOTE, "2:10", KEYED);
    assert_told("p2024.csv", "01000001,Toán,8.2,Văn,6.5\n01000002,To\"án,5\n",
                ET_FAULT_QUOTE, "2:12", KEYED);
}

static void drag_filled_codes_are_not_counted(void **state)
{
    (void)state;
    const char *path = text_file(
        "r2024.csv", "sbd,toan,ngoai_ngu,ma_ngoai_ngu\n01000001,8.2,4.6,N1\n"
                     "01000002,,4.6,N8\n01000003,,4.6,N9\n01000004,,4.6,N1976\n");
    outcome o = read_paths(&path, 1, NULL);
    assert_ok(o.status, &o.err);
    assert_int_equal(o.report.faults[ET_FAULT_LANGUAGE], 3);
    assert_has(o.report.messages[2], "r2024.csv:5:15: found \"N1976\"");
    assert_string_equal(o.tally, "2024,01,ngoai_ngu,4.6,1\n2024,01,toan,8.2,1\n");
    clear(&o);
    assert_told("o2024.jsonl",
                "{\"sbd\":1000001,\"toan\":8.2,\"van\":6.5,\"ma_ngoai_ngu\":\"N1\"}\n"
                "{\"sbd\":1000002,\"ngoai_ngu\":4.6,\"ma_ngoai_ngu\":\"N12\"}\n",
                ET_FAULT_LANGUAGE, "2:48", KEYED);
}

/* ---- escapes ---- */

static void escapes_of_html_are_read(void **state)
{
    (void)state;
    static const struct {
        const char *text, *plain;
    } cases[] = {
        {"", ""},
        {"To&#225;n", "Toán"},
        {"To&#xE1;n", "Toán"},
        {"To&aacute;n &amp; L&iacute;", "Toán & Lí"},
        {"&nbsp;&#160;&#xA0;", "   "},
        {"&#7885;", "ọ"},
        {"&", "&"},
        {"&;&#;&#x;&#99999999;&#0;&#10;&#55296;",
         "&;&#;&#x;&#99999999;&#0;&#10;&#55296;"},
        {"&unknown; &aacute", "&unknown; &aacute"},
        {"&#128512;", "\xF0\x9F\x98\x80"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char out[128];
        uint32_t from[128];
        size_t length = strlen(cases[i].text);
        size_t got = et_entities_decode(cases[i].text, length, out, from);
        assert_int_equal(got, strlen(cases[i].plain));
        assert_memory_equal(out, cases[i].plain, got);
        for (size_t k = 1; k < got; k++) {
            assert_true(from[k] >= from[k - 1] && from[k] < length);
        }
    }
}

/* ---- strict, rejected, duplicates ---- */

static void strict_reject_and_duplicates_work_in_every_layout(void **state)
{
    (void)state;
    for (size_t i = 0; i < AROUND; i++) {
        char text[400], where[64];
        fill_in(i, "99", text, sizeof text);
        (void)snprintf(where, sizeof where, ":%s: found \"99\"", around[i].where);
        const char *path = text_file(around[i].name, text);
        const char *kept = scratch_path("kept.txt");
        et_source_options options = {.strict = true, .find_duplicates = true};
        outcome o = read_paths(&path, 1, &options);
        assert_int_equal(o.status, ET_ERR_INPUT);
        assert_has(o.err.text, where);
        clear(&o);
        const char *twice[] = {path, path};
        options = (et_source_options){.reject = kept, .find_duplicates = true};
        o = read_paths(twice, 2, &options);
        assert_ok(o.status, &o.err);
        assert_int_equal(o.report.faults[ET_FAULT_DUPLICATE], 1);
        assert_string_equal(o.tally, "2024,01,ngu_van,6.5,2\n");
        clear(&o);
        char *rejected = read_file(kept, NULL);
        assert_has(rejected, "99");
        assert_has(rejected, "01000001");
        free(rejected);
    }
    et_source_options find = {.find_duplicates = true};
    const char *path = text_file("long2024.csv", "id,mon,diem\n01000001,toan,5\n"
                                                 "01000001,van,6\n");
    outcome o = read_paths(&path, 1, &find);
    assert_int_equal(o.status, ET_ERR_INPUT);
    assert_has(o.err.text, "a row for each score");
    clear(&o);
}

/* ---- memory ---- */

static et_status read_once(void *context)
{
    et_tally *tally = NULL;
    et_profile *profile = NULL;
    et_error err = {0};
    char *text = NULL;
    const char *path = context;
    et_source_input input = {&path, 1, subjects};

    et_status status = et_tally_new(&tally, &err);
    if (status == ET_OK) {
        status = et_profile_load(&profile, scratch_path("memory.ini"), subjects, &err);
    }
    et_source_options options = {
        .find_duplicates = true, .threads = 2, .profile = profile};
    if (status == ET_OK) {
        status = et_source_read(&input, &options, tally, NULL, &err);
    }
    if (status == ET_OK) {
        status = et_source_explain(&input, &options, &text, &err);
    } else if (tally && et_tally_cell_count(tally) > 0) {
        status = ET_ERR_NUMERIC; /* a failure must change nothing */
    }
    free(text);
    et_profile_free(profile);
    et_tally_free(tally);
    return status;
}

static void running_out_of_memory_is_reported(void **state)
{
    (void)state;
    write_file(scratch_path("memory.ini"),
               "[columns]\nTiếng Pháp = ngoai_ngu\n[derived]\ntieng_anh = toan\n");
    for (size_t i = 0; i < AROUND; i++) {
        char text[400], path[4608];
        fill_in(i, "8.2", text, sizeof text);
        (void)snprintf(path, sizeof path, "%s", text_file(around[i].name, text));
        with_failing_memory(read_once, path);
    }
}

/* ---- frames ---- */

static void objects_are_found_in_any_pieces(void **state)
{
    (void)state;
    static const char text[] = "{\"a\\\"{\":[1,{\"x\":2}],\"d\":[ {\"s\":\"}]\\\\\"} "
                               ",{\"t\":{\"u\":[{}]}}\n],\"z\":{}}";
    const et_frame begin = {.level = 2, .list = 2};
    for (size_t piece = 30; piece <= sizeof text; piece++) {
        et_frame frame = begin;
        size_t found = 0, from = 0, length = sizeof text - 1;
        while (from < length) {
            size_t end = from + piece < length ? from + piece : length, at = 0, s, e;
            size_t last = 0;
            et_frame kept = frame;
            while (et_frame_next(&frame, text + from, end - from, &at, &s, &e)) {
                found++;
                kept = frame;
                last = e;
                assert_int_equal(text[from + s], '{');
                assert_int_equal(text[from + e - 1], '}');
            }
            if (end == length) {
                assert_true(et_frame_is_closed(&frame));
                break;
            }
            assert_true(last > 0 || piece < 60);
            if (last == 0) {
                break; /* the piece holds no whole object: more is to be read */
            }
            frame = kept;
            from += last;
        }
        assert_true(found == 2 || piece < 60);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_score_is_read_in_any_spelling),
        cmocka_unit_test(a_lost_decimal_point_is_told),
        cmocka_unit_test(a_third_decimal_is_told),
        cmocka_unit_test(another_decimal_mark_is_told),
        cmocka_unit_test(words_and_other_types_are_no_scores),
        cmocka_unit_test(two_scores_of_a_paper_are_told),
        cmocka_unit_test(a_row_of_too_many_pairs_is_told),
        cmocka_unit_test(a_national_total_is_no_candidate),
        cmocka_unit_test(an_unknown_name_after_the_head_is_told),
        cmocka_unit_test(a_broken_row_is_refused_and_no_other),
        cmocka_unit_test(text_between_fixed_columns_is_told),
        cmocka_unit_test(words_may_be_longer_than_in_the_first_rows),
        cmocka_unit_test(stray_quotes_spoil_one_row),
        cmocka_unit_test(drag_filled_codes_are_not_counted),
        cmocka_unit_test(escapes_of_html_are_read),
        cmocka_unit_test(strict_reject_and_duplicates_work_in_every_layout),
        cmocka_unit_test(running_out_of_memory_is_reported),
        cmocka_unit_test(objects_are_found_in_any_pieces),
    };
    return cmocka_run_group_tests(tests, load_subjects, free_subjects);
}
