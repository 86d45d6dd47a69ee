/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#define HEADER "year,province_code,subject,score,count\n"

/* Paths stay valid to the end of the program. */
static const char *file_of(const char *name, const char *text)
{
    static char paths[16][4608];
    static size_t next;
    char *path = paths[next++ % 16];
    (void)snprintf(path, sizeof paths[0], "%s/%s", scratch_folder(), name);
    write_file(path, text);
    return path;
}

static void expect(run_result *run, int code, const char *out, const char *err)
{
    if (run->exit_code != code || (out && strcmp(run->out, out) != 0) ||
        (err && (err[0] ? !strstr(run->err, err) : run->err[0] != '\0'))) {
        print_error("exit %d\n%s\n%s\n", run->exit_code, run->out, run->err);
        fail();
    }
    run_free(run);
}

static void usage_is_said(void **state)
{
    (void)state;
    run_result run = run_examtrend("aggregate");
    expect(&run, 2, "", "found no FILE");
    run = run_examtrend("aggregate", "--year=soon", "x");
    expect(&run, 2, "", "found the year \"soon\", expected 1900 to 2999");
    run = run_examtrend("aggregate", "-j0", "x");
    expect(&run, 2, "", "expected 1 to 256");
    run = run_examtrend("aggregate", "--nonsense", "x");
    expect(&run, 2, "", "nonsense");
    run = run_examtrend("merge");
    expect(&run, 2, "", "found no PART");
    run = run_examtrend("aggregate", "--help");
    assert_has(run.out, "--duplicates");
    expect(&run, 0, NULL, "");
}

static void rows_become_a_tally(void **state)
{
    (void)state;
    const char *path = file_of("exam_2024.csv", "sbd,toan\n01000001,5\n01000002,6.5\n");
    run_result run = run_examtrend("aggregate", path);
    expect(&run, 0, HEADER "2024,01,toan,5,1\n2024,01,toan,6.5,1\n", "");
    const char *out = scratch_path("out.csv");
    run = run_examtrend("aggregate", path, "-o", out, "-j2");
    expect(&run, 0, "", "");
    char *text = read_file(out, NULL);
    assert_string_equal(text, HEADER "2024,01,toan,5,1\n2024,01,toan,6.5,1\n");
    free(text);
    static const char *const arguments[] = {"aggregate", "--year=2020", "-", NULL};
    run = run_examtrend_with("sbd;toan\n01000001;5,25", arguments);
    expect(&run, 0, HEADER "2020,01,toan,5.25,1\n", "");
    static const char *const nameless[] = {"aggregate", "-", NULL};
    run = run_examtrend_with("sbd,toan\n01000001,5\n", nameless);
    expect(&run, 1, "", "standard input: found no year");
    run = run_examtrend("aggregate", file_of("2016_2017.csv", "sbd,toan\n01000001,5\n"));
    expect(&run, 1, "", "none or several in the file's name, expected one");
}

static void faults_are_summed_up_on_standard_error(void **state)
{
    (void)state;
    const char *path = file_of("faulty_2024.csv", "sbd,toan,Toam\n01000001,55,1\n"
                                                  "01000002,6.5,2\nx,1,2\n");
    run_result run = run_examtrend("aggregate", path);
    assert_has(run.err,
               "faulty_2024.csv:2:10: found \"55\", expected a score of 0 to 10");
    assert_has(run.err, "faulty_2024.csv:4:1: found \"x\"");
    assert_has(run.err, "\"Toam\" is not known");
    assert_has(run.err, "1  score out of range");
    assert_has(run.err, "1  scores counted in 2 of 3 rows");
    expect(&run, 0, HEADER "2024,01,toan,6.5,1\n", NULL);
    run = run_examtrend("aggregate", "-q", path);
    expect(&run, 0, HEADER "2024,01,toan,6.5,1\n", "");
    run = run_examtrend("aggregate", "--strict", path);
    expect(&run, 1, "", "faulty_2024.csv:2:10: ");
    const char *kept = scratch_path("kept.csv");
    run = run_examtrend("aggregate", "-q", "--reject", kept, path);
    expect(&run, 0, NULL, "");
    char *text = read_file(kept, NULL);
    assert_string_equal(text, "01000001,55,1\nx,1,2\n");
    free(text);
    run = run_examtrend("aggregate", "--missing=55,x", path);
    assert_has(run.err, "1  row without a valid candidate number");
    expect(&run, 0, NULL, NULL);
}

static void duplicates_and_strange_codes_are_told(void **state)
{
    (void)state;
    const char *path = file_of("twice_2024.csv",
                               "sbd,toan\n01000001,5\n01000001,6\n99000001,7\n");
    run_result run = run_examtrend("aggregate", "--duplicates", path);
    assert_has(run.err, ":3:1: found candidate 01000001 of 2024 a second time");
    assert_has(run.err, "found candidates of code 99");
    expect(&run, 0, HEADER "2024,01,toan,5,1\n2024,01,toan,6,1\n2024,99,toan,7,1\n",
           NULL);
}

static void explaining_says_how_a_file_is_understood(void **state)
{
    (void)state;
    const char *path = file_of("how_2024.csv", "SBD;Toan;KHTN\n01000001;5,5;7\n");
    run_result run = run_examtrend("aggregate", "--explain", path);
    assert_has(run.out, "delimited by semicolon, decimal comma");
    assert_has(run.out, "scores of toan");
    expect(&run, 0, NULL, "");
}

static void nothing_is_left_of_a_failure(void **state)
{
    (void)state;
    const char *good = file_of("good_2024.csv", "sbd,toan\n01000001,5\n");
    const char *bad = file_of("bad_2024.csv", "nothing here\n");
    const char *out = scratch_path("never.csv");
    size_t before = count_files(scratch_folder());

    run_result run = run_examtrend("aggregate", good, bad, "-o", out);
    expect(&run, 1, "", "bad_2024.csv:1:1: ");
    run = run_examtrend("aggregate", good, "absent.csv", "-o", out);
    expect(&run, 1, "", "absent.csv");
    run = run_examtrend("aggregate", good, "-o", "/dev/full");
    expect(&run, 1, "", "No space left");
    run = run_examtrend("merge", bad, "-o", out);
    expect(&run, 1, "", "bad_2024.csv:1:");
    assert_int_equal(count_files(scratch_folder()), before);
}

/* `-o` with the name that stands beside it would lose the candidates. */
static void what_is_read_is_not_written_over(void **state)
{
    (void)state;
    static const char rows[] = "sbd,toan\n01000001,5\n";
    static const char *const options[] = {"--output", "--reject", "--moments"};
    const char *path = file_of("mine_2024.csv", rows);
    for (size_t i = 0; i < 3; i++) {
        run_result run = run_examtrend("aggregate", path, options[i], path);
        assert_int_equal(run.exit_code, 2);
        assert_has(run.err, "to be read and to be written, expected another name");
        run_free(&run);
        char *kept = read_file(path, NULL);
        assert_string_equal(kept, rows);
        free(kept);
    }
    const char *tally = scratch_path("mine.csv");
    run_result run = run_examtrend("aggregate", path, "-o", tally);
    assert_int_equal(run.exit_code, 0);
    run_free(&run);
    run = run_examtrend("panel", "-d", tally, "-o", tally);
    assert_int_equal(run.exit_code, 2);
    assert_has(run.err, "as --data and as --output, expected another name");
    run_free(&run);
    char *kept = read_file(tally, NULL);
    assert_has(kept, "2024,01,toan,5,1");
    free(kept);
    /* nor one answer over another, whatever it is called and before it is there */
    char other[4096];
    const char *slash = strrchr(tally, '/');
    (void)snprintf(other, sizeof other, "%.*s/./both.csv", (int)(slash - tally), tally);
    run = run_examtrend("aggregate", path, "-o", scratch_path("both.csv"), "--reject",
                        other);
    assert_int_equal(run.exit_code, 2);
    assert_has(run.err, "to be written twice, expected a file for each answer");
    run_free(&run);
    run = run_examtrend("aggregate", path, "-o", "/dev/null", "--moments", "/dev/null");
    assert_int_equal(run.exit_code, 0);
    run_free(&run);
}

static void a_closed_pipe_and_a_full_disk_are_noticed(void **state)
{
    (void)state;
    const char *path = file_of("pipe_2024.csv", "sbd,toan\n01000001,5\n");
    const char *const arguments[] = {"aggregate", path, NULL};
    int ends[2];

    assert_int_equal(pipe(ends), 0);
    (void)close(ends[0]);
    assert_int_equal(run_examtrend_into(ends[1], NULL, arguments), 128 + 13);
    (void)close(ends[1]);
    int full = open("/dev/full", O_WRONLY | O_CLOEXEC);
    assert_true(full >= 0);
    assert_int_equal(run_examtrend_into(full, NULL, arguments), 1);
    (void)close(full);
}

static void parts_merge_to_the_whole(void **state)
{
    (void)state;
    const char *a = file_of("a_2024.csv", "sbd,toan\n01000001,5\n01000002,6\n");
    const char *b = file_of("b_2024.csv", "sbd,toan\n01000003,5\n02000001,7\n");
    char packed[4608], plain[4608];
    (void)snprintf(packed, sizeof packed, "%s", scratch_path("a.csv.zst"));
    (void)snprintf(plain, sizeof plain, "%s", scratch_path("b.csv"));

    run_result whole = run_examtrend("aggregate", a, b);
    run_result run = run_examtrend("aggregate", a, "-o", packed);
    expect(&run, 0, "", "");
    run = run_examtrend("aggregate", b, "-o", plain);
    expect(&run, 0, "", "");
    run = run_examtrend("merge", plain, packed);
    expect(&run, 0, whole.out, "");
    run = run_examtrend("aggregate", plain); /* counted already */
    expect(&run, 1, "", "/b.csv, expected rows of candidates: `examtrend merge` adds");
    static const char *const from_input[] = {"merge", "-", NULL};
    run = run_examtrend_with(whole.out, from_input);
    expect(&run, 0, whole.out, "");
    run_free(&whole);
}

/* Bytes of a .zip with two stored members; sizes and CRC-32 are those of the texts. */
static uint32_t crc_of(const char *text, size_t length)
{
    uint32_t crc = UINT32_MAX;
    for (size_t i = 0; i < length; i++) {
        crc ^= (unsigned char)text[i];
        for (int bit = 0; bit < 8; bit++) {
            crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320U : 0);
        }
    }
    return ~crc;
}

static size_t put(unsigned char *out, size_t at, uint64_t value, int bytes)
{
    for (int i = 0; i < bytes; i++) {
        out[at++] = (unsigned char)(value >> 8 * i);
    }
    return at;
}

static size_t put_header(unsigned char *out, size_t at, bool central, const char *name,
                         const char *text, uint32_t where)
{
    uint32_t length = (uint32_t)strlen(text), name_length = (uint32_t)strlen(name);
    at = put(out, at, central ? 0x02014B50 : 0x04034B50, 4);
    at = central ? put(out, at, 20, 2) : at;
    at = put(out, at, 20, 2);
    at = put(out, at, 0, 2 + 2 + 2);
    at = put(out, at, 0x5821, 2);
    at = put(out, at, crc_of(text, length), 4);
    at = put(out, at, length, 4);
    at = put(out, at, length, 4);
    at = put(out, at, name_length, 2);
    at = put(out, at, 0, 2);
    if (central) {
        at = put(out, at, 0, 2 + 2 + 2);
        at = put(out, at, 0, 4);
        at = put(out, at, where, 4);
    }
    memcpy(out + at, name, name_length);
    return at + name_length;
}

static void every_member_of_a_zip_is_a_file(void **state)
{
    (void)state;
    static const char *const names[] = {"scores/2019.csv", "2020.csv"};
    static const char *const texts[] = {"sbd,toan\n01000001,5\n",
                                        "sbd,toan\n01000001,6\n01000002,66\n"};
    unsigned char bytes[2048];
    uint32_t where[2], directory;
    size_t at = 0;

    for (size_t i = 0; i < 2; i++) {
        where[i] = (uint32_t)at;
        at = put_header(bytes, at, false, names[i], texts[i], 0);
        memcpy(bytes + at, texts[i], strlen(texts[i]));
        at += strlen(texts[i]);
    }
    directory = (uint32_t)at;
    for (size_t i = 0; i < 2; i++) {
        at = put_header(bytes, at, true, names[i], texts[i], where[i]);
    }
    uint32_t size = (uint32_t)at - directory;
    at = put(bytes, at, 0x06054B50, 4);
    at = put(bytes, at, 0, 4);
    at = put(bytes, at, 2, 2);
    at = put(bytes, at, 2, 2);
    at = put(bytes, at, size, 4);
    at = put(bytes, at, directory, 4);
    at = put(bytes, at, 0, 2);
    const char *path = scratch_path("both.zip");
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, at, file), at);
    assert_int_equal(fclose(file), 0);
    run_result run = run_examtrend("aggregate", path);
    expect(&run, 0, HEADER "2019,01,toan,5,1\n2020,01,toan,6,1\n",
           "both.zip/2020.csv:3:10: found \"66\"");
}

static void merging_refuses_years_that_are_none(void **state)
{
    (void)state;
    static const char *const years[] = {"0", "3", "1899", "3000", "20244", "x"};
    for (size_t i = 0; i < sizeof years / sizeof *years; i++) {
        char text[128];
        (void)snprintf(text, sizeof text, HEADER "%s,01,toan,5,1\n", years[i]);
        const char *path = file_of("odd.csv", text);
        run_result run = run_examtrend("merge", path);
        expect(&run, 1, "", "odd.csv:2:1: found \"");
    }
    const char *path = file_of("edge.csv", HEADER "1900,01,toan,5,1\n2999,01,toan,5,1\n");
    run_result run = run_examtrend("merge", path);
    expect(&run, 0, HEADER "1900,01,toan,5,1\n2999,01,toan,5,1\n", "");
}

static void profiles_go_by_name_or_path(void **state)
{
    (void)state;
    const char *rows = file_of("p2025.csv", "sbd,toan,ct\n01000001,5,2018\n"
                                            "01000002,6,2006\n");
    const char *own = file_of("own.ini", "[filters]\nct = 2006\n");
    const char *bad = file_of("bad.ini", "[filters]\nct\n");

    run_result run = run_examtrend("aggregate", "--profile", "programme_2018", rows);
    expect(&run, 0, HEADER "2025,01,toan,5,1\n", "1 row left out by the profile");
    run = run_examtrend("aggregate", "--profile", own, rows);
    expect(&run, 0, HEADER "2025,01,toan,6,1\n", "1 row left out by the profile");
    run = run_examtrend("aggregate", "--profile", "programme_2081", rows);
    expect(&run, 1, "", "did you mean \"programme_2018\"");
    run = run_examtrend("aggregate", "--profile", bad, rows);
    expect(&run, 1, "", "bad.ini:2: found a line that is no entry");
    run = run_examtrend("aggregate", "--profile", "./absent.ini", rows);
    expect(&run, 1, "", "cannot read ./absent.ini");
    run = run_examtrend("aggregate", "--profile", "./", rows);
    expect(&run, 1, "", "cannot read ./: it is a folder\n");
    run = run_examtrend("aggregate", "--sheet", "2", rows);
    expect(&run, 2, "", "found --sheet and files of text, expected a workbook");
    run = run_examtrend("aggregate", "--profile", "programme_2018", "--explain", rows);
    expect(&run, 0, NULL, "");
}

/* Where standard error is a terminal: of bytes, rate and time left. */
static void progress_is_shown_on_a_terminal(void **state)
{
    (void)state;
    enum { ROWS = 300000, LINE = 64 };
    char *text = malloc((size_t)ROWS * LINE), shown[8192];
    size_t used = 0;
    assert_non_null(text);
    for (unsigned i = 0; i < ROWS; i++) { /* JSON takes longest: thrice, a second */
        used += (size_t)sprintf(text + used, "{\"sbd\":\"01%06u\",\"toan\":7.25,"
                                             "\"ngu_van\":5.5}\n", i);
    }
    const char *path = file_of("slow_2024.jsonl", text);
    int terminal = posix_openpt(O_RDWR | O_NOCTTY);
    assert_true(terminal >= 0 && grantpt(terminal) == 0 && unlockpt(terminal) == 0);
    const char *name = ptsname(terminal);
    int kept = open(name, O_RDWR | O_NOCTTY), out = open("/dev/null", O_WRONLY);
    assert_true(kept >= 0 && out >= 0);
    const char *const arguments[] = {"aggregate", "-j1", path, path, path, NULL};
    assert_int_equal(run_examtrend_into(out, name, arguments), 0);
    ssize_t length = read(terminal, shown, sizeof shown - 1);
    assert_true(length > 0);
    shown[length] = '\0';
    assert_has(shown, "..] ");
    assert_has(shown, " of 40 MB  ");
    assert_has(shown, " MB/s  ");
    assert_has(shown, " s left");
    assert_int_equal(close(terminal) + close(kept) + close(out), 0);
    assert_int_equal(remove(path), 0);
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(usage_is_said),
        cmocka_unit_test(rows_become_a_tally),
        cmocka_unit_test(faults_are_summed_up_on_standard_error),
        cmocka_unit_test(duplicates_and_strange_codes_are_told),
        cmocka_unit_test(explaining_says_how_a_file_is_understood),
        cmocka_unit_test(nothing_is_left_of_a_failure),
        cmocka_unit_test(what_is_read_is_not_written_over),
        cmocka_unit_test(a_closed_pipe_and_a_full_disk_are_noticed),
        cmocka_unit_test(parts_merge_to_the_whole),
        cmocka_unit_test(merging_refuses_years_that_are_none),
        cmocka_unit_test(profiles_go_by_name_or_path),
        cmocka_unit_test(every_member_of_a_zip_is_a_file),
        cmocka_unit_test(progress_is_shown_on_a_terminal),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
