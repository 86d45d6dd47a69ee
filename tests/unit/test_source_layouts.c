/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same candidates, written in every layout that people publish, give the same bytes;
 * what is wrong in each is told where it stands.
 */
#include "source_files.h"

#include "files.h"

/* ---- candidates by chance ---- */

#define CANDIDATES 2600U

static const struct {
    const char *key, *name, *escaped, *json;
} papers[] = {
    {"toan", "Toán", "To&#225;n", "To\\u00e1n"},
    {"ngu_van", "Ngữ văn", "Ng&#7919; v&#259;n", "Ng\\u1eef v\\u0103n"},
    {"ngoai_ngu", "Ngoại ngữ", "Ngo&#x1EA1;i ng&#x1EEF;", "Ngo\\u1ea1i ng\\u1eef"},
    {"vat_li", "Vật lí", "V&#7853;t l&iacute;", "V\\u1eadt l\\u00ed"},
    {"hoa_hoc", "Hóa học", "H&oacute;a h&#7885;c", "H\\u00f3a h\\u1ecdc"},
};
enum { PAPERS = sizeof papers / sizeof *papers };

typedef struct candidate {
    unsigned place, serial;
    int scores[PAPERS]; /* hundredths, -1: not sat */
} candidate;

static candidate candidates[CANDIDATES];

static unsigned chance(unsigned below)
{
    static uint64_t seed = 20180625;
    seed = seed * 6364136223846793005U + 1442695040888963407U;
    return (unsigned)((seed >> 33) % below);
}

/* Every candidate sat something. The expected tally is counted without reading a file. */
static char *expected;

static int make_candidates(void **state)
{
    et_tally *tally = NULL;
    et_error err = {0};

    assert_int_equal(load_subjects(state), 0);
    assert_ok(et_tally_new(&tally, &err), &err);
    for (unsigned i = 0; i < CANDIDATES; i++) {
        candidate *c = &candidates[i];
        char place[8];
        *c = (candidate){.place = 1 + chance(64), .serial = i + 1};
        (void)snprintf(place, sizeof place, "%02u", c->place);
        for (unsigned p = 0; p < PAPERS; p++) {
            bool sat = p == 0 || chance(3) > 0;
            c->scores[p] = sat ? (int)(chance(4) ? 5 * chance(201) : chance(1001)) : -1;
            et_tally_key key = {2018, place, papers[p].key};
            if (sat) {
                assert_ok(et_tally_add(tally, &key, c->scores[p], 1, &err), &err);
            }
        }
    }
    assert_ok(et_tally_save(tally, scratch_path("expected.csv"), &err), &err);
    et_tally_free(tally);
    expected = read_file(scratch_path("expected.csv"), NULL);
    memmove(expected, strchr(expected, '\n') + 1, strlen(strchr(expected, '\n')));
    return 0;
}

static int drop_candidates(void **state)
{
    free(expected);
    return free_subjects(state);
}

static const char *score_text(int score, char mark)
{
    static char texts[8][16];
    static size_t next;
    char *text = texts[next++ % 8];
    if (score % 100 == 0) {
        (void)snprintf(text, sizeof texts[0], "%d", score / 100);
    } else {
        (void)snprintf(text, sizeof texts[0], score % 10 ? "%d%c%02d" : "%d%c%d",
                       score / 100, mark, score % 10 ? score % 100 : score / 10 % 10);
    }
    return text;
}

/* ---- layouts ---- */

typedef struct layout {
    const char *name; /* of the file; tells the year, and the packing */
    const char *head, *foot, *between;
    void (*row)(FILE *file, const candidate *c);
    const char *profile; /* text of one; NULL: none is needed */
} layout;

static void put_number(FILE *file, const candidate *c)
{
    (void)fprintf(file, "%02u%06u", c->place, c->serial);
}

static void put_delimited(FILE *file, const candidate *c, const char *delimiter,
                          char mark, const char *missing)
{
    for (unsigned p = 0; p < PAPERS; p++) {
        (void)fprintf(file, "%s%s", delimiter,
                      c->scores[p] < 0 ? missing : score_text(c->scores[p], mark));
    }
}

static void csv_row(FILE *file, const candidate *c)
{
    put_number(file, c);
    put_delimited(file, c, ",", '.', "");
}

static void semicolon_row(FILE *file, const candidate *c)
{
    (void)fprintf(file, "\"%02u%06u\"", c->place, c->serial);
    put_delimited(file, c, ";", ',', "-1");
}

static void escaped_row(FILE *file, const candidate *c)
{
    put_number(file, c);
    put_delimited(file, c, ",", '.', "&nbsp;");
}

static void index_row(FILE *file, const candidate *c)
{
    (void)fprintf(file, "%u,%u", c->serial, c->serial);
    (void)fprintf(file, ",%02u%06u", c->place, c->serial);
    put_delimited(file, c, ",", '.', "-");
    (void)fprintf(file, ",%u,17.35,x", c->serial % 30);
}

static void languages_row(FILE *file, const candidate *c)
{
    put_number(file, c);
    for (unsigned p = 0; p < PAPERS; p++) {
        const char *text = c->scores[p] < 0 ? "-1" : score_text(c->scores[p], '.');
        unsigned language = c->serial % 3;
        if (p != 2) {
            (void)fprintf(file, ",%s", text);
            continue;
        }
        for (unsigned l = 0; l < 3; l++) {
            (void)fprintf(file, ",%s", l == language ? text : "-1");
        }
    }
}

static void seven_digits_row(FILE *file, const candidate *c)
{
    (void)fprintf(file, "%u", c->place * 1000000 + c->serial);
    put_delimited(file, c, ",", '.', "");
}

static void nine_digits_row(FILE *file, const candidate *c)
{
    (void)fprintf(file, "%u", c->place * 10000000 + c->serial);
    put_delimited(file, c, ",", '.', "");
}

static void programme_row(FILE *file, const candidate *c)
{
    put_number(file, c);
    put_delimited(file, c, ",", '.', "vắng");
    (void)fprintf(file, ",2018\n");
    (void)fprintf(file, "%02u%06u,x,,99,,,2006", c->place, 500000 + c->serial);
}

static void put_list(FILE *file, const candidate *c, const char *pattern, char mark)
{
    for (unsigned p = 0, told = 0; p < PAPERS; p++) {
        if (c->scores[p] >= 0) {
            (void)fputs(told++ ? pattern : "", file);
            (void)fprintf(file, "%s:   %s", papers[p].name,
                          score_text(c->scores[p], mark));
        }
    }
}

static void list_row(FILE *file, const candidate *c)
{
    put_number(file, c);
    (void)fprintf(file, ",Nguyễn Thị %c,\"", 'A' + (char)(c->serial % 26));
    put_list(file, c, "   ", '.');
    (void)fputc('"', file);
}

static void bare_list_row(FILE *file, const candidate *c)
{
    put_number(file, c);
    (void)fputc(',', file);
    put_list(file, c, ", ", '.');
}

static void line_list_row(FILE *file, const candidate *c)
{
    (void)fprintf(file, "Số báo danh: %02u%06u; ", c->place, c->serial);
    put_list(file, c, "; ", ',');
}

static void equals_row(FILE *file, const candidate *c)
{
    (void)fprintf(file, "sbd=%02u%06u", c->place, c->serial);
    for (unsigned p = 0; p < PAPERS; p++) {
        (void)fprintf(file, "|%s=%s", papers[p].key,
                      c->scores[p] < 0 ? "" : score_text(c->scores[p], '.'));
    }
}

static void escaped_list_row(FILE *file, const candidate *c)
{
    put_number(file, c);
    (void)fputs(",\"", file);
    for (unsigned p = 0; p < PAPERS; p++) {
        if (c->scores[p] >= 0) {
            (void)fprintf(file, "%s:&nbsp;&#32;%s &#160; ", papers[p].escaped,
                          score_text(c->scores[p], '.'));
        }
    }
    (void)fputc('"', file);
}

static void pairs_row(FILE *file, const candidate *c)
{
    put_number(file, c);
    for (unsigned p = 0; p < PAPERS; p++) {
        if (c->scores[p] >= 0) {
            (void)fprintf(file, ",%s,%s", papers[p].name, score_text(c->scores[p], '.'));
        }
    }
}

static void padded_pairs_row(FILE *file, const candidate *c)
{
    unsigned told = 0;
    (void)fprintf(file, "%u;%02u%06u", c->serial, c->place, c->serial);
    for (unsigned p = 0; p < PAPERS; p++) {
        if (c->scores[p] >= 0) {
            (void)fprintf(file, ";%s;%s", papers[p].key, score_text(c->scores[p], ','));
            told++;
        }
    }
    for (; told < PAPERS; told++) {
        (void)fputs(";;", file);
    }
}

static void long_row(FILE *file, const candidate *c)
{
    for (unsigned p = 0, told = 0; p < PAPERS; p++) {
        if (c->scores[p] >= 0) {
            (void)fprintf(file, "%s%02u%06u\t%s\t%s", told++ ? "\n" : "", c->place,
                          c->serial, papers[p].key, score_text(c->scores[p], '.'));
        }
    }
}

static void fixed_row(FILE *file, const candidate *c)
{
    (void)fprintf(file, "%02u%06u  ", c->place, c->serial);
    for (unsigned p = 0; p < PAPERS; p++) {
        (void)fprintf(file, "%11s",
                      c->scores[p] < 0 ? "" : score_text(c->scores[p], '.'));
    }
}

static void tight_row(FILE *file, const candidate *c)
{
    (void)fprintf(file, "ệ%02u%06u", c->place, c->serial);
    for (unsigned p = 0; p < PAPERS; p++) {
        (void)fprintf(file, "%5s", c->scores[p] < 0 ? "" : score_text(c->scores[p], ','));
    }
}

static void put_members(FILE *file, const candidate *c, bool escaped, bool nulls)
{
    for (unsigned p = 0, told = 0; p < PAPERS; p++) {
        if (c->scores[p] >= 0 || nulls) {
            (void)fprintf(file, "%s\"%s\": %s", told++ ? ", " : "",
                          escaped ? papers[p].json : papers[p].key,
                          c->scores[p] < 0 ? "null" : score_text(c->scores[p], '.'));
        }
    }
}

static void flat_json_row(FILE *file, const candidate *c)
{
    (void)fprintf(file, "{\"sbd\":\"%02u%06u\",", c->place, c->serial);
    put_members(file, c, false, false);
    (void)fputc('}', file);
}

static void nested_json_row(FILE *file, const candidate *c)
{
    (void)fprintf(file, "{\"code\": 200, \"data\": {\"so_bao_danh\": %u, \"diem\": {",
                  c->place * 1000000 + c->serial);
    put_members(file, c, true, true);
    (void)fputs("}}}", file);
}

static void indented_json_row(FILE *file, const candidate *c)
{
    (void)fprintf(file, "  {\r\n    \"SBD\": \"%02u%06u\",\r\n    ", c->place, c->serial);
    put_members(file, c, true, true);
    (void)fputs("\r\n  }", file);
}

static void paired_json_row(FILE *file, const candidate *c)
{
    (void)fprintf(file, "{\"sbd\":\"%02u%06u\",\"ketQua\":[", c->place, c->serial);
    for (unsigned p = 0, told = 0; p < PAPERS; p++) {
        if (c->scores[p] >= 0) {
            (void)fprintf(file, "%s{\"stt\":\"x\",\"diem\":%s,\"mon\":\"%s\"}",
                          told++ ? "," : "", score_text(c->scores[p], '.'),
                          papers[p].json);
        }
    }
    (void)fputs("]}", file);
}

static void named_json_row(FILE *file, const candidate *c)
{
    (void)fprintf(file, "\"%02u%06u\" : {", c->place, c->serial);
    put_members(file, c, c->serial % 2, false);
    (void)fputc('}', file);
}

static void deep_json_row(FILE *file, const candidate *c)
{
    (void)fprintf(file, "{\"sbd\":\"%02u%06u\"", c->place, c->serial);
    for (unsigned p = 0; p < PAPERS; p++) {
        (void)fprintf(file, ",\"%s\":{\"diem\":\"%s\"}", papers[p].escaped,
                      c->scores[p] < 0 ? "-" : score_text(c->scores[p], ','));
    }
    (void)fputc('}', file);
}

static void listed_json_row(FILE *file, const candidate *c)
{
    (void)fprintf(file, "{\"sbd\":\"%02u%06u\",\"ket_qua\":\"", c->place, c->serial);
    put_list(file, c, "   ", '.');
    (void)fputs("\"}", file);
}

#define KEYS "toan,ngu_van,ngoai_ngu,vat_li,hoa_hoc"

static const layout layouts[] = {
    {"csv2018.csv", "sbd," KEYS "\n", "\n", "\n", csv_row, NULL},
    {"csv2018.csv.gz", "sbd," KEYS "\n", "", "\n", csv_row, NULL},
    {"bare2018.csv", "", "\n", "\n", csv_row,
     "[file]\nheader = no\n[columns]\n1 = id\n2 = toan\n3 = ngu_van\n4 = ngoai_ngu\n"
     "5 = vat_li\n6 = hoa_hoc\n"},
    {"renamed2018.csv", "a,b,c,d,e,f\n", "\n", "\n", csv_row,
     "[columns]\na = id\nb = toan\nc = ngu_van\nd = ngoai_ngu\ne = vat_li\nf = "
     "hoa_hoc\n"},
    {"semicolon2018.csv", "\xEF\xBB\xBFSBD;To\xC3\xA1n;V\xC4\x83n;NN;L\xC3\xAD;Hoa\r\n",
     "\r\n", "\r\n", semicolon_row, NULL},
    {"escaped2018.csv",
     "S&#7889; b&aacute;o danh,To&#225;n,V&#259;n,Ngo&#7841;i ng&#7919;,L&iacute;,"
     "H&oacute;a\n",
     "\n", "\n", escaped_row, NULL},
    {"index2018.csv", "Unnamed: 0,STT,SBD," KEYS ",KHTN,KHOI A,Ghi chu\n", "\n", "\n",
     index_row, NULL},
    {"languages2018.csv",
     "SBD,Toan,Van,Ngoai ngu (N1),Ngoai ngu (N2),Ngoai ngu (N3),Li,Hoa\n", "\n", "\n",
     languages_row, NULL},
    {"seven2018.csv", "sbd," KEYS "\n", "\n", "\n", seven_digits_row, NULL},
    {"nine2018.csv", "sbd," KEYS "\n", "\n", "\n", nine_digits_row, "[id]\ndigits = 9\n"},
    {"programme2018.csv", "sbd," KEYS ",ct\n", "\n", "\n", programme_row,
     "[file]\nmissing = NA, vắng\n[filters]\nct = 2006 bis, 2018\n"},
    {"list2018.csv", "SOBAODANH,HO_TEN,DIEM_THI\n", "\n", "\n", list_row, NULL},
    {"list2018.csv.xz", "", "\n", "\n", list_row, NULL},
    {"barelist2018.csv", "", "\n", "\n", bare_list_row, NULL},
    {"line2018.txt", "", "\n", "\n", line_list_row, NULL},
    {"equals2018.txt", "", "\n", "\n", equals_row, NULL},
    {"escapedlist2018.csv", "", "\n", "\n", escaped_list_row, NULL},
    {"pairs2018.csv", "", "\n", "\n", pairs_row, NULL},
    {"headpairs2018.csv", "sbd,mon,diem,mon,diem\n", "\n", "\n", pairs_row, NULL},
    {"padded2018.csv", "", "\n", "\n", padded_pairs_row, NULL},
    {"long2018.tsv", "id\tsubject\tscore\n", "\n", "\n", long_row, NULL},
    {"fixed2018.txt",
     "SBD              Toan    Ngu van   Ngo\xE1\xBA\xA1i ng\xE1\xBB\xAF  Vat li    "
     "Hoa hoc\n",
     "\n", "\n", fixed_row, NULL},
    {"tight2018.txt", "", "\n", "\n", tight_row,
     "[file]\nlayout = fixed\nheader = no\ndecimal = comma\n[columns]\n2-9 = id\n"
     "10-14 = toan\n15-19 = ngu_van\n20-24 = ngoai_ngu\n25-29 = vat_li\n30-34 = hoa_hoc\n"
     "1 = ignored\n"},
    {"flat2018.jsonl", "", "\n", "\n", flat_json_row, NULL},
    {"flat2018.json", "[", "]", ",", flat_json_row, NULL},
    {"joined2018.json", "", "", "", flat_json_row, NULL},
    {"nested2018.jsonl", "", "\n", "\n", nested_json_row, NULL},
    {"indented2018.json", "{\r\n\"total\": 2,\r\n\"data\": [\r\n", "\r\n]\r\n}\r\n",
     ",\r\n", indented_json_row, NULL},
    {"indented2018.json.zst", "[\n", "\n]\n", ",\n", indented_json_row, NULL},
    {"paired2018.json", "{\"meta\":{\"tinh\":[1,2]},\"d\":{\"rows\":[", "]},\"n\":[1]}",
     ",", paired_json_row, NULL},
    {"named2018.json", "{\"n\":{},\"data\":{\n", "}}", ",\n", named_json_row, NULL},
    {"deep2018.jsonl", "\xEF\xBB\xBF", "\n", "\n", deep_json_row, NULL},
    {"listed2018.jsonl", "", "\n", "\n", listed_json_row, NULL},
    {"widelist2018.csv.gz", "", "\r\n", "\r\n", list_row, NULL},
    {"wide2018.json", "[\r\n", "]", ",\r\n", indented_json_row, NULL},
};
enum { LAYOUTS = sizeof layouts / sizeof *layouts };

/* The text as UTF-16 with its mark; it has no character beyond three bytes. */
static char *to_utf16(char *text, size_t *size)
{
    unsigned char *at = (unsigned char *)text;
    char *wide = malloc(2 * *size + 2);
    size_t used = 2;

    assert_non_null(wide);
    memcpy(wide, "\xFF\xFE", 2);
    while (*at) {
        unsigned c = *at++;
        unsigned more = c < 0x80 ? 0 : c < 0xE0 ? 1 : 2;
        c = more ? c & (0x3FU >> more) : c;
        for (; more > 0; more--) {
            c = c << 6 | (*at++ & 0x3FU);
        }
        wide[used++] = (char)(c & 0xFFU);
        wide[used++] = (char)(c >> 8);
    }
    free(text);
    *size = used;
    return wide;
}

static void write_layout(const layout *l, const char *path)
{
    char *text = NULL;
    size_t size = 0;
    et_outfile *out = NULL;
    et_error err = {0};
    FILE *file = open_memstream(&text, &size);

    assert_non_null(file);
    (void)fputs(l->head, file);
    for (unsigned i = 0; i < CANDIDATES; i++) {
        (void)fputs(i ? l->between : "", file);
        l->row(file, &candidates[i]);
    }
    (void)fputs(l->foot, file);
    assert_int_equal(fclose(file), 0);
    if (strstr(l->name, "wide")) {
        text = to_utf16(text, &size);
    }
    assert_ok(et_outfile_open(&out, path, &err), &err);
    assert_ok(et_outfile_write(out, text, size, &err), &err);
    assert_ok(et_outfile_commit(out, &err), &err);
    et_outfile_close(out);
    free(text);
}

static et_profile *profile_of(const char *text)
{
    et_profile *profile = NULL;
    et_error err = {0};
    if (text) {
        const char *path = text_file("p.ini", text);
        assert_ok(et_profile_load(&profile, path, subjects, &err), &err);
    }
    return profile;
}

static void every_layout_gives_the_same_tally(void **state)
{
    (void)state;
    for (size_t i = 0; i < LAYOUTS; i++) {
        char name[4608];
        const char *path = name;
        et_profile *profile = profile_of(layouts[i].profile);
        (void)snprintf(name, sizeof name, "%s/%s", scratch_folder(), layouts[i].name);
        write_layout(&layouts[i], path);
        for (int threads = 1; threads <= 3; threads++) {
            et_source_options options = {.threads = threads, .profile = profile};
            options.find_duplicates = strncmp(layouts[i].name, "long", 4) != 0;
            outcome o = read_paths(&path, 1, &options);
            if (o.status != ET_OK || strcmp(o.tally, expected) != 0 || o.report.shown) {
                print_error("%s, %d threads: %s %s\n%.200s\n", layouts[i].name, threads,
                            o.err.text, o.report.messages[0], o.tally);
                fail();
            }
            assert_int_equal(o.report.refused, 0);
            if (options.find_duplicates) {
                assert_int_equal(o.report.rows, CANDIDATES);
            }
            clear(&o);
        }
        et_profile_free(profile);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_layout_gives_the_same_tally),
    };
    return cmocka_run_group_tests(tests, make_candidates, drop_candidates);
}
