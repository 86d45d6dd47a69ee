/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same candidates give the same bytes: whatever the order of rows and files, the
 * threads, the packing and the way of decoding.
 */
#include "loaded_subjects.h"

#include "examtrend/source.h"
#include "files.h"
#include "source/quick.h"

/* ---- candidates by chance ---- */

static uint64_t seed;

static unsigned chance(unsigned below)
{
    seed = seed * 6364136223846793005U + 1442695040888963407U;
    return (unsigned)((seed >> 33) % below);
}

typedef struct style {
    const char *header;
    const char *end;      /* of a line */
    char delimiter, mark;
    unsigned scores;      /* columns */
    unsigned language;    /* its column, 0: none */
    unsigned odd;         /* one row in so many is unusual; 0: none */
    unsigned digits;      /* 0: shortest, 1: one decimal at least, 2, 3: always so many */
    const char *missing;
    unsigned id; /* column of the candidate number, from 0 */
    unsigned place; /* column that repeats its first two digits, 0: none */
} style;

static size_t put_score(const style *s, char *out)
{
    unsigned score = chance(1001), digits = s->digits;
    char mark = s->mark;

    if (chance(3) == 0) {
        return (size_t)sprintf(out, "%s", s->missing);
    }
    if (digits == 3) {
        return (size_t)sprintf(out, "%u%c%02u0", score / 100, mark, score % 100);
    }
    if (digits == 2 || (digits < 2 && score % 10)) {
        return (size_t)sprintf(out, "%u%c%02u", score / 100, mark, score % 100);
    }
    if (digits == 1 || score % 100) {
        return (size_t)sprintf(out, "%u%c%u", score / 100, mark, score / 10 % 10);
    }
    return (size_t)sprintf(out, "%u", score / 100);
}

static const char *const oddities[] = {
    "",
    "x,y",
    "01000001,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,",
    "1000007,10.5,82,-3,6.755,7.125,\"5\",5 ,n/a,0",
    "060000001,5,5,5,5,5,5,5,5,5",
    "00000001,5,5,5,5,5,5,5,5,5",
    "\"01000002\",\"5\",\"6,5\",5,5,5,5,5,5,5",
    "01000003,\"5,5,5,5,5,5,5,5,5",
    "01000004,+5,05,5.,.5,5.50000,10.000,10.00000,-1.00,-1.000",
    "01000005;5;5;5;5;5;5;5;5;5",
    "01000006,5\t,5,5,5,5,5,5,5,5,,",
    "0100000a,5,5,5,5,5,5,5,5,5",
    "99999999,10,10.0,10.00,10.01,100,1,0.0,00,0.00",
    "01000008,7.07,7.70,7.007,7.70x,7..7,7.7.7,77.7,0.7,-0",
    "01000009,5,5,5,5,5,5,5,5,5,N9",
    "01000010,5,5,5,5,5,5,5,5,5,N12",
    "01000011,5,5,5,5,5,5,5,5,5,n1",
    "01000012,5,5,5,5,5,5,5,5,5,N1 ",
    "01000013,5~,10~,-~,-1~,~,7.5~,7.~,7.50~,-1.0~,N1~", /* ~ becomes a NUL */
    "01000014,1~0,7~5,~7,-~1,5,5,5,5,5,~",
    "\"01000018\";\"5,5\";\"x\";\"7\";\"8,25\"",
    "\"01000019\";\"5,5;6;7;8",
    "01000020;\"5,5\";\"a;b\";7",
    "01000021;\"5,5\";a\"\"b;\"7\";\"\"",
    "01000022;\"\"\";7;7;7",
    "01000023;\"5,5\";\";\";7;7",
    "01000024;\"5,5\" ;\"\"\"\"; \"7\";\"",
    "01000016,5,\"a,6,7\",8",
    "01000017,5,\"a,6,7,8",
    "~1000015,5,5,5,5,5,5,5,5,5",
};

static size_t put_field(const style *s, unsigned column, unsigned number, char *out)
{
    if (column == s->id) {
        return (size_t)sprintf(out, "%08u", number);
    }
    if (s->place && column == s->place) {
        return (size_t)sprintf(out, "%02u", number / 1000000);
    }
    if (s->language && column == s->language) {
        return chance(4) ? (size_t)sprintf(out, "N%u", 1 + chance(7)) : 0;
    }
    return put_score(s, out);
}

/* Writes rows of about `size` bytes to a file; every candidate occurs once. Returns how
 * many there are. */
static size_t candidates(const style *s, size_t size, const char *path)
{
    char *text = malloc(size + 8192);
    size_t used;
    unsigned serial = 0;

    size_t rows = 0;
    assert_non_null(text);
    used = (size_t)sprintf(text, "%s%s", s->header, s->end);
    while (used < size) {
        rows++;
        if (s->odd && chance(s->odd) == 0) {
            const char *odd = oddities[chance(sizeof oddities / sizeof *oddities)];
            used += (size_t)sprintf(text + used, "%s%s", odd, s->end);
            continue;
        }
        unsigned number = (1 + chance(64)) * 1000000 + ++serial % 1000000;
        unsigned last = s->scores + (s->language > 0) + (s->place > 0);
        for (unsigned i = 0; i <= last; i++) {
            if (i > 0) {
                text[used++] = s->delimiter;
            }
            used += put_field(s, i, number, text + used);
        }
        used += (size_t)sprintf(text + used, "%s", s->end);
    }
    for (size_t i = 0; i < used; i++) {
        text[i] = text[i] == '~' ? '\0' : text[i];
    }
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(text, 1, used, file), used);
    assert_int_equal(fclose(file), 0);
    free(text);
    return rows;
}

#define NINE "toan,ngu_van,ngoai_ngu,vat_li,hoa_hoc,sinh_hoc,lich_su,dia_li,gdcd"

static const style styles[] = {
    {"sbd," NINE ",ma_ngoai_ngu", "\n", ',', '.', 9, 10, 0, 1, "", 0, 0},
    {"sbd," NINE ",ma_ngoai_ngu", "\n", ',', '.', 9, 10, 7, 0, "", 0, 0},
    {"sbd," NINE, "\r\n", ',', '.', 9, 0, 40, 2, "-1", 0, 0},
    {"sbd," NINE, "\n", ',', '.', 9, 0, 40, 3, "-1.00", 0, 0},
    {"SBD;TOAN;VAN;LI;HOA;SINH;SU;DIA;GDCD;NN", "\n", ';', ',', 9, 0, 40, 0, "-", 0, 0},
    {"toan\tsbd\tngu_van", "\n", '\t', '.', 2, 0, 0, 0, "", 1, 0},
    {"sbd,toan,ngu_van,vat_li,hoa_hoc,sinh_hoc,lich_su,dia_li,gdcd,ktpl,tin_hoc,"
     "cn_cong_nghiep,cn_nong_nghiep,Ngoai ngu (N1),Ngoai ngu (N2),Ngoai ngu (N3)",
     "\n", ',', '.', 15, 0, 0, 0, "", 0, 0},
    {"sbd,toan,KHTN,ngu_van,KHXH,x", "\n", ',', '.', 5, 0, 25, 1, "-1.0", 0, 0},
    {"sbd;toan;KHTN;ngu_van;gdcd", "\r\n", ';', ',', 4, 0, 25, 0, "\"-1\"", 0, 0},
    {"toan,matinh,ngoai_ngu,ma_ngoai_ngu,sbd,ngu_van", "\n", ',', '.', 3, 3, 30, 0, "", 4,
     1},
    {"sbd," NINE ",tin_hoc,ktpl,cn_cong_nghiep,cn_nong_nghiep,tieng_anh,tieng_nga",
     "\r\n", ',', '.', 15, 0, 60, 2, "", 0, 0},
    {"sbd," NINE ",ma_ngoai_ngu", "\n", ',', '.', 9, 10, 0, 3, "", 0, 0},
};
enum { STYLES = sizeof styles / sizeof *styles };

/* ---- reading ---- */

typedef struct reading {
    et_status status;
    et_source_report report;
    char *tally;
} reading;

static reading read_files(const char *const *paths, size_t count,
                          const et_source_options *options)
{
    reading r = {0};
    et_tally *tally = NULL;
    et_error err = {0};
    et_source_input input = {paths, count, subjects};

    assert_ok(et_tally_new(&tally, &err), &err);
    r.status = et_source_read(&input, options, tally, &r.report, &err);
    assert_ok(r.status, &err);
    assert_ok(et_tally_save(tally, scratch_path("tally.csv"), &err), &err);
    et_tally_free(tally);
    r.tally = read_file(scratch_path("tally.csv"), NULL);
    return r;
}

static void assert_same_tally(const reading *a, const reading *b, const char *what)
{
    if (strcmp(a->tally, b->tally) != 0) {
        print_error("%s gives another tally\n", what);
        fail();
    }
}

static void assert_same_report(const reading *a, const reading *b, const char *what)
{
    for (size_t i = 0; i < ET_FAULTS_SHOWN; i++) {
        if (strcmp(a->report.messages[i], b->report.messages[i]) != 0) {
            print_error("%s says:\n%s\nnot\n%s\n", what, b->report.messages[i],
                        a->report.messages[i]);
            fail();
        }
    }
    if (memcmp(a->report.faults, b->report.faults, sizeof a->report.faults) != 0 ||
        a->report.rows != b->report.rows || a->report.refused != b->report.refused ||
        a->report.scores != b->report.scores || a->report.missing != b->report.missing) {
        print_error("%s reports other numbers\n", what);
        fail();
    }
}

static void every_decoder_and_thread_count_agrees(void **state)
{
    (void)state;
    static const int threads[] = {1, 2, 3, 8};
    char name[4608];
    const char *path = name;

    (void)snprintf(name, sizeof name, "%s", scratch_path("rows_2024.csv"));
    for (size_t s = 0; s < STYLES; s++) {
        seed = 20240000 + s;
        size_t rows = candidates(&styles[s], 900000, path);
        et_source_options options = {.decoder = ET_DECODER_EXACT, .threads = 1,
                                     .find_duplicates = true};
        reading reference = read_files(&path, 1, &options);
        assert_true(reference.report.scores > rows / 2);
        assert_true((reference.report.shown > 0) == (styles[s].odd > 0 ||
                                                     styles[s].scores == 15));
        for (int d = ET_DECODER_BEST; d <= ET_DECODER_AVX512; d++) {
            for (size_t t = 0; t < sizeof threads / sizeof *threads; t++) {
                char what[80];
                (void)snprintf(what, sizeof what, "style %zu, decoder %d, %d threads", s,
                               d, threads[t]);
                options.decoder = (et_decoder)d;
                options.threads = threads[t];
                reading other = read_files(&path, 1, &options);
                assert_same_tally(&reference, &other, what);
                assert_same_report(&reference, &other, what);
                free(other.tally);
            }
        }
        free(reference.tally);
    }
}

/* Rows that end just before, on and just after the end of a range, whole files that do,
 * with and without the last newline: every row is counted, and once. */
static void rows_at_the_ends_of_ranges_are_counted_once(void **state)
{
    (void)state;
    enum { SIZE = 13, RANGES = 2 * ET_CHUNK_SIZE };
    char name[4608], *text = malloc(RANGES + 16 * SIZE);
    const char *path = name;

    assert_non_null(text);
    (void)snprintf(name, sizeof name, "%s", scratch_path("borders_2024.csv"));
    for (size_t i = 0; i < 6 * SIZE; i++) {
        size_t shift = i % SIZE, more = i / SIZE % 3, rows = 0;
        size_t used = (size_t)sprintf(text, "sbd,toan%*s\n", (int)shift, "");
        while (used < RANGES - SIZE || more-- > 0) {
            used += (size_t)sprintf(text + used, "01%06zu,7.5\n", ++rows);
        }
        text[used - (i / SIZE >= 3)] = '\0';
        write_file(path, text);
        for (int threads = 1; threads <= 2; threads++) {
            et_source_options options = {.threads = threads};
            reading r = read_files(&path, 1, &options);
            assert_int_equal(r.report.rows, rows);
            assert_int_equal(r.report.scores, rows);
            free(r.tally);
        }
    }
    free(text);
}

static void zero_as_missing_agrees(void **state)
{
    (void)state;
    char name[4608];
    const char *path = name;

    (void)snprintf(name, sizeof name, "%s", scratch_path("zero_2024.csv"));
    seed = 7;
    assert_true(candidates(&styles[1], 300000, path) > 1000);
    et_source_options options = {.decoder = ET_DECODER_EXACT, .missing = "0,n/a"};
    reading reference = read_files(&path, 1, &options);
    assert_null(strstr(reference.tally, ",0,"));
    for (int d = ET_DECODER_PORTABLE; d <= ET_DECODER_AVX512; d++) {
        options.decoder = (et_decoder)d;
        reading other = read_files(&path, 1, &options);
        assert_same_tally(&reference, &other, "zero as missing");
        assert_same_report(&reference, &other, "zero as missing");
        free(other.tally);
    }
    free(reference.tally);
}

/* ---- the table of spellings ---- */

static void take_slot(bool *taken, const char *text)
{
    uint32_t bytes = 0;
    for (size_t i = 0; text[i]; i++) {
        bytes |= (uint32_t)(unsigned char)text[i] << 8 * i;
    }
    size_t slot = et_spelling_slot(bytes);
    assert_true(slot < ET_SPELLINGS);
    if (taken[slot]) {
        print_error("\"%s\" shares its slot\n", text);
        fail();
    }
    taken[slot] = true;
}

static void every_spelling_has_its_own_slot(void **state)
{
    (void)state;
    for (const char *mark = ".,"; *mark; mark++) {
        bool *taken = calloc(ET_SPELLINGS, sizeof *taken);
        char text[16];
        assert_non_null(taken);
        for (int score = 0; score < 1000; score++) {
            (void)snprintf(text, sizeof text, "%d%c%02d", score / 100, *mark,
                           score % 100);
            take_slot(taken, text);
            text[3] = '\0';
            if (score % 10 == 0) {
                take_slot(taken, text);
            }
            text[1] = '\0';
            if (score % 100 == 0) {
                take_slot(taken, text);
            }
        }
        (void)snprintf(text, sizeof text, "10%c0", *mark);
        take_slot(taken, text);
        (void)snprintf(text, sizeof text, "-1%c0", *mark);
        take_slot(taken, text);
        take_slot(taken, "10");
        take_slot(taken, "-1");
        take_slot(taken, "-");
        take_slot(taken, "");
        free(taken);
    }
}

/* ---- order of rows and files, packing ---- */

typedef struct line {
    const char *text;
    size_t length;
} line;

static void write_lines(const char *path, const char *header, const line *lines,
                        size_t count)
{
    et_outfile *file = NULL;
    et_error err = {0};
    assert_ok(et_outfile_open(&file, path, &err), &err);
    assert_ok(et_outfile_write(file, header, strlen(header), &err), &err);
    for (size_t i = 0; i < count; i++) {
        assert_ok(et_outfile_write(file, lines[i].text, lines[i].length, &err), &err);
    }
    assert_ok(et_outfile_commit(file, &err), &err);
    et_outfile_close(file);
}

static void order_and_packing_do_not_matter(void **state)
{
    (void)state;
    size_t count = 0, size;
    char whole[4608];
    (void)snprintf(whole, sizeof whole, "%s", scratch_path("whole_2024.csv"));
    seed = 99;
    size_t rows = candidates(&styles[1], 1500000, whole);
    char *text = read_file(whole, &size);
    line *lines = malloc(rows * sizeof *lines);
    assert_non_null(lines);
    char *at = strchr(text, '\n') + 1;
    char header[256];
    (void)snprintf(header, sizeof header, "%.*s", (int)(at - text), text);
    for (char *end; (end = memchr(at, '\n', size - (size_t)(at - text))) != NULL;
         at = end + 1) {
        lines[count++] = (line){at, (size_t)(end - at) + 1};
    }
    const char *one[] = {whole};
    reading reference = read_files(one, 1, NULL);

    for (size_t i = count - 1; i > 0; i--) {
        size_t j = chance((unsigned)i + 1);
        line kept = lines[i];
        lines[i] = lines[j];
        lines[j] = kept;
    }
    static const char *const names[] = {"a_2024.csv.gz", "b_2024.csv.xz",
                                        "c_2024.csv.zst", "d_2024.csv"};
    static char paths[4][4608];
    for (size_t i = 0; i < 4; i++) {
        (void)snprintf(paths[i], sizeof paths[i], "%s", scratch_path(names[i]));
        write_lines(paths[i], header, lines + count * i / 4,
                    count * (i + 1) / 4 - count * i / 4);
    }
    static const size_t orders[][4] = {{0, 1, 2, 3}, {3, 2, 1, 0}, {2, 0, 3, 1}};
    for (size_t o = 0; o < 3; o++) {
        const char *parts[4];
        for (size_t i = 0; i < 4; i++) {
            parts[i] = paths[orders[o][i]];
        }
        for (int threads = 1; threads <= 5; threads += 2) {
            et_source_options options = {.threads = threads};
            reading other = read_files(parts, 4, &options);
            assert_same_tally(&reference, &other, "another order");
            assert_int_equal(other.report.scores, reference.report.scores);
            assert_memory_equal(other.report.faults, reference.report.faults,
                                sizeof other.report.faults);
            free(other.tally);
        }
    }
    free(reference.tally);
    free(lines);
    free(text);
}

static void merging_parts_is_reading_all(void **state)
{
    (void)state;
    et_tally *all = NULL, *sum = NULL;
    et_error err = {0};

    assert_ok(et_tally_new(&all, &err), &err);
    assert_ok(et_tally_new(&sum, &err), &err);
    static char paths[2][4608];
    const char *both[] = {paths[0], paths[1]};
    for (size_t i = 0; i < 2; i++) {
        seed = 500 + i;
        (void)snprintf(paths[i], sizeof paths[i], "%s/part%zu_2024.csv",
                       scratch_folder(), i);
        assert_true(candidates(&styles[0], 200000, paths[i]) > 1000);
    }
    et_source_input input = {both, 2, subjects};
    assert_ok(et_source_read(&input, NULL, all, NULL, &err), &err);
    for (size_t i = 0; i < 2; i++) {
        et_tally *part = NULL;
        et_source_input own = {&both[i], 1, subjects};
        assert_ok(et_tally_new(&part, &err), &err);
        assert_ok(et_source_read(&own, NULL, part, NULL, &err), &err);
        assert_ok(et_tally_save(part, scratch_path("part.csv.zst"), &err), &err);
        et_tally_free(part);
        assert_ok(et_tally_load(&part, scratch_path("part.csv.zst"), &err), &err);
        assert_ok(et_tally_merge(sum, part, &err), &err);
        et_tally_free(part);
    }
    assert_ok(et_tally_save(all, scratch_path("all.csv"), &err), &err);
    assert_ok(et_tally_save(sum, scratch_path("sum.csv"), &err), &err);
    char *a = read_file(scratch_path("all.csv"), NULL);
    char *b = read_file(scratch_path("sum.csv"), NULL);
    assert_string_equal(a, b);
    free(a);
    free(b);
    et_tally_free(all);
    et_tally_free(sum);
}

/* ---- memory ---- */

static et_status read_small(void *context)
{
    et_tally *tally = NULL;
    et_error err = {0};
    char *text = NULL;
    et_source_input input = {context, 2, subjects};
    et_source_options options = {.find_duplicates = true, .threads = 2};
    options.reject = scratch_path("reject.csv");
    et_status status = et_tally_new(&tally, &err);
    if (status == ET_OK) {
        status = et_source_read(&input, &options, tally, NULL, &err);
    }
    if (status == ET_OK) {
        status = et_source_explain(&input, &options, &text, &err);
    } else if (tally && et_tally_cell_count(tally) > 0) {
        status = ET_ERR_NUMERIC; /* a failure must change nothing */
    }
    free(text);
    et_tally_free(tally);
    return status;
}

static void running_out_of_memory_is_reported(void **state)
{
    (void)state;
    static char paths[2][4608];
    const char *both[] = {paths[0], paths[1]};
    et_outfile *packed = NULL;
    et_error err = {0};
    static const char text[] =
        "sbd,toan,Ngoai ngu (N1),Ngoai ngu (N2)\n01000001,5,6,\n01000001,55,,\n"
        "060000001,5,6,7\n";
    for (size_t i = 0; i < 2; i++) {
        (void)snprintf(paths[i], sizeof paths[i], "%s/small%zu_2024.csv%s",
                       scratch_folder(), i, i ? ".zst" : "");
    }
    write_file(paths[0], text);
    assert_ok(et_outfile_open(&packed, paths[1], &err), &err);
    assert_ok(et_outfile_write(packed, text, sizeof text - 1, &err), &err);
    assert_ok(et_outfile_commit(packed, &err), &err);
    et_outfile_close(packed);
    size_t before = count_files(scratch_folder());
    with_failing_memory(read_small, both);
    assert_int_equal(count_files(scratch_folder()), before + 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_decoder_and_thread_count_agrees),
        cmocka_unit_test(rows_at_the_ends_of_ranges_are_counted_once),
        cmocka_unit_test(zero_as_missing_agrees),
        cmocka_unit_test(every_spelling_has_its_own_slot),
        cmocka_unit_test(order_and_packing_do_not_matter),
        cmocka_unit_test(merging_parts_is_reading_all),
        cmocka_unit_test(running_out_of_memory_is_reported),
    };
    return cmocka_run_group_tests(tests, load_subjects, free_subjects);
}
