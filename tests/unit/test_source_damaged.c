/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files in another encoding, cut, changed or gone while they are read: read right or
 * refused whole, and nothing is counted.
 */
#include "source_files.h"

#include <fcntl.h>
#include <unistd.h>

#include "examtrend/table.h"
#include "files.h"

/* The text as UTF-16; characters above U+FFFF as pairs. */
static outcome read_wide(const char *text, bool big, size_t cut)
{
    size_t length = strlen(text), used = 0;
    char *wide = malloc(2 * length + 2);
    assert_non_null(wide);
    wide[used++] = (char)(big ? 0xFE : 0xFF);
    wide[used++] = (char)(big ? 0xFF : 0xFE);
    for (size_t i = 0; i < length; i++) {
        wide[used + big] = text[i];
        wide[used + !big] = '\0';
        used += 2;
    }
    const char *path = file_of("wide_2024.csv", wide, used - cut);
    free(wide);
    return read_paths(&path, 1, NULL);
}

static void utf16_is_read_and_half_of_it_refused(void **state)
{
    (void)state;
    char *text = calloc(1, 3000000);
    size_t used;
    assert_non_null(text);
    used = (size_t)sprintf(text, "SBD\tToan\tVan\r\n");
    for (int i = 1; i <= 100000; i++) {
        used += (size_t)sprintf(text + used, "01%06d\t%d,5\t6\r\n", i, i % 10);
    }
    outcome narrow = read_text(text, NULL);
    assert_ok(narrow.status, &narrow.err);
    for (int big = 0; big < 2; big++) {
        outcome o = read_wide(text, big, 0);
        assert_ok(o.status, &o.err);
        assert_string_equal(o.tally, narrow.tally);
        assert_int_equal(o.report.scores, 200000);
        clear(&o);
        o = read_wide(text, big, 1);
        assert_int_equal(o.status, ET_ERR_INPUT);
        assert_non_null(strstr(o.err.text, "half a character"));
        clear(&o);
    }
    outcome o = read_wide("sbd,toan\n01000001,55\n01000002,5\n", false, 0);
    assert_non_null(strstr(o.report.messages[0], ":2:10: found \"55\""));
    clear(&o);
    clear(&narrow);
    free(text);
    static const char lone[] = "\xFF\xFEs\0\x00\xD8,\0t\0";
    const char *path = file_of("lone_2024.csv", lone, sizeof lone - 1);
    o = read_paths(&path, 1, NULL);
    assert_int_equal(o.status, ET_ERR_INPUT);
    assert_non_null(strstr(o.err.text, "half a character"));
    clear(&o);
}

/* The whole file is refused, nothing is counted. */
static void assert_refused(const char *name, const char *text, size_t length,
                           const char *said)
{
    const char *path = file_of(name, text, length);
    outcome o = read_paths(&path, 1, NULL);
    if (o.status != ET_ERR_INPUT || !strstr(o.err.text, said) || o.tally[0]) {
        print_error("%.200s\ngot %s\n%s: %s\nexpected: %s\n", text, o.tally,
                    et_status_name(o.status), o.err.text, said);
        fail();
    }
    clear(&o);
}

static void other_encodings_are_refused_with_the_command_that_helps(void **state)
{
    (void)state;
    static const char wide[] = "s\0b\0d\0,\0t\0o\0a\0n\0\n\0001\0",
                      big[] = "\0s\0b\0d\0,\n";
    static const char widest[] = "s\0\0\0b\0\0\0d\0\0\0,\0\0\0";
    assert_refused("r2024.csv", wide, sizeof wide - 1, "iconv -f UTF-16LE -t UTF-8");
    assert_refused("r2024.csv", big, sizeof big - 1, "iconv -f UTF-16BE -t UTF-8");
    assert_refused("r2024.csv", widest, sizeof widest - 1, "iconv -f UTF-32");
    static const char *const others[] = {
        "sbd,To\xE1n,V\xE3n,toan\n01000001,5,5,5\n",
        "01000001,\"To\xE1n: 5  V\xE3n: 6\"\n",
        "01000001,To\xE1n,5,V\xE3n,6\n",
        "SBD       To\xE1n  V\xE3n\n01000001   5   6\n",
        "{\"sbd\":\"01000001\",\"To\xE1n\":5}\n",
        "[\n{\"sbd\":\"01000001\",\"To\xE1n\":5}]\n",
    };
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        assert_refused("r2024.txt", others[i], strlen(others[i]),
                       "iconv -f WINDOWS-1258 -t UTF-8");
    }
}

static void half_a_file_is_refused(void **state)
{
    (void)state;
    static const char *const names[] = {"whole2024.csv.gz", "whole2024.csv.xz",
                                        "whole2024.csv.zst"};
    et_error err = {0};
    for (size_t n = 0; n < 3; n++) {
        et_outfile *out = NULL;
        size_t size;
        char row[64];
        const char *path = scratch_path(names[n]);
        assert_ok(et_outfile_open(&out, path, &err), &err);
        assert_ok(et_outfile_write(out, "sbd,toan\n", 9, &err), &err);
        for (int i = 0; i < 20000; i++) {
            int length = snprintf(row, sizeof row, "%08d,%d.%d\n", 1000001 + i, i % 9,
                                  i * 7919 % 97 % 10);
            assert_ok(et_outfile_write(out, row, (size_t)length, &err), &err);
        }
        assert_ok(et_outfile_commit(out, &err), &err);
        et_outfile_close(out);
        char *bytes = read_file(path, &size);
        assert_refused(names[n], bytes, size / 2, "cannot unpack");
        assert_refused(names[n], bytes, size - 1, "cannot unpack");
        free(bytes);
    }
    static const char json[] =
        "[{\"sbd\":\"01000001\",\"toan\":8.2},\n{\"sbd\":\"01000002\","
        "\"toan\":5}]\n";
    for (size_t cut = 33; cut < sizeof json - 3; cut++) {
        assert_refused("cut2024.json", json, cut, "end of the file inside");
    }
    static const char over[] = "[{\"sbd\":\"01000001\",\"toan\":8.2}]]";
    static const char two[] = "{\"a\":[{\"sbd\":\"01000001\",\"toan\":8.2}],\n"
                              "\"b\":[{\"sbd\":\"01000002\",\"toan\":8.2}]}";
    static const char map[] = "{\"a\":{\"b\":{\"sbd\":\"01000001\",\"toan\":8.2}}\n}";
    static const char none[] = "[{\"sbd\":\"01000001\"}]";
    assert_refused("over2024.json", over, sizeof over - 1,
                   "over2024.json:1:32: found a bracket that closes nothing");
    assert_refused("two2024.json", two, sizeof two - 1,
                   "two2024.json:2:6: found a second list of objects");
    static const char maps[] = "{\"a\":{\"01000001\":{\"toan\":8.2}},\n"
                               "\"b\":{\"01000002\":{\"toan\":8.2}}}";
    assert_refused("maps2024.json", maps, sizeof maps - 1,
                   "maps2024.json:2:17: found a second list of objects");
    assert_refused("map2024.json", map, sizeof map - 1, "no element of a list");
    assert_refused("none2024.json", none, sizeof none - 1, "found JSON without");
}

/* Packs a row to `out`; returns how many bytes. */
static size_t packed_row(const char *name, const char *row, char *out)
{
    et_error err = {0};
    et_outfile *file = NULL;
    const char *path = scratch_path(name);
    size_t size;
    assert_ok(et_outfile_open(&file, path, &err), &err);
    assert_ok(et_outfile_write(file, row, strlen(row), &err), &err);
    assert_ok(et_outfile_commit(file, &err), &err);
    et_outfile_close(file);
    char *bytes = read_file(path, &size);
    memcpy(out, bytes, size);
    free(bytes);
    return size;
}

/* Streams may follow each other; one that is damaged or cut at its start is none. */
static void what_follows_a_stream_is_no_secret(void **state)
{
    (void)state;
    static const char *const names[] = {"two2024.csv.gz", "two2024.csv.bz2",
                                        "two2024.csv.xz", "two2024.csv.zst"};
    for (size_t n = 0; n < 4; n++) {
        char bytes[2048];
        size_t one = packed_row(names[n], "sbd,toan\n01000001,8.2\n", bytes);
        size_t two = one + packed_row(names[n], "01000002,5\n", bytes + one);
        const char *path = file_of(names[n], bytes, two);
        outcome o = read_paths(&path, 1, NULL);
        assert_ok(o.status, &o.err);
        assert_string_equal(o.tally, "2024,01,toan,5,1\n2024,01,toan,8.2,1\n");
        clear(&o);
        for (size_t cut = one + 1; cut < two; cut++) {
            assert_refused(names[n], bytes, cut, "cannot unpack");
        }
        bytes[one] ^= 1;
        assert_refused(names[n], bytes, two, "cannot unpack");
        if (n < 3) {
            memset(bytes + one, 0, 1024);
            path = file_of(names[n], bytes, one + 1024);
            o = read_paths(&path, 1, NULL);
            assert_ok(o.status, &o.err);
            assert_string_equal(o.tally, "2024,01,toan,8.2,1\n");
            clear(&o);
        }
    }
}

/* A bit that flips is noticed, or is none of the data: scores are digits, and another
 * digit would be as good a score. */
static void a_flipped_bit_gives_no_other_tally(void **state)
{
    (void)state;
    static const char *const names[] = {"flip2024.csv.gz", "flip2024.csv.bz2",
                                        "flip2024.csv.xz"};
    char text[4096], packed[4096];
    size_t used = (size_t)sprintf(text, "sbd,toan\n");
    for (unsigned i = 0; i < 200; i++) {
        used += (size_t)sprintf(text + used, "01%06u,%u.%u\n", i * 7919 % 1000000, i % 10,
                                i * 31 % 7);
    }
    outcome whole = read_text(text, NULL);
    for (size_t n = 0; n < 3; n++) {
        size_t size = packed_row(names[n], text, packed), refused = 0;
        for (size_t at = 0; at < size; at++) {
            packed[at] ^= (char)(1 << at % 8);
            const char *path = file_of(names[n], packed, size);
            outcome o = read_paths(&path, 1, &(et_source_options){.year = 2024});
            refused += o.status != ET_OK;
            assert_true(o.status != ET_OK || strcmp(o.tally, whole.tally) == 0);
            clear(&o);
            packed[at] ^= (char)(1 << at % 8);
        }
        assert_true(refused > size - 20);
    }
    clear(&whole);
}

static void a_list_may_be_followed_by_anything(void **state)
{
    (void)state;
    char *text = NULL;
    size_t size = 0;
    FILE *file = open_memstream(&text, &size);
    assert_non_null(file);
    (void)fputs(
        "{\"notes\":[\"{[\"],\"data\":[{\"sbd\":\"01000001\",\"toan\":8.2,\"van\":6.5}"
        "],\n\"rest\":{\"text\":\"",
        file);
    for (int i = 0; i < 100000; i++) {
        (void)fputs("a\\\"}]\n", file);
    }
    (void)fputs("\"},\"numbers\":[[1],[2]]}", file);
    (void)fclose(file);
    assert_right("long2024.json", text, NULL, KEYED);
    text[size - 1] = ' ';
    assert_refused("long2024.json", text, size, "long2024.json:100002:24: found the end");
    free(text);
    file = open_memstream(&text, &size);
    assert_non_null(file);
    (void)fputs("[{\"sbd\":\"01000001\",\"toan\":8.2},\n{\"x\":\"", file);
    for (int i = 0; i < 300000; i++) {
        (void)fputc('a', file);
    }
    (void)fputs("\"}]", file);
    (void)fclose(file);
    assert_refused("large2024.json", text, size, "found no whole object in");
    free(text);
}

typedef struct meddling {
    const char *path;
    int change; /* bytes to add (1) or to cut off (-1); 0: done */
} meddling;

static bool meddle(void *context, uint64_t done, uint64_t total)
{
    meddling *m = context;
    (void)done;
    (void)total;
    int fd = m->change ? open(m->path, O_WRONLY | O_APPEND | O_CLOEXEC) : -1;
    if (fd >= 0) {
        (void)!(m->change > 0 ? write(fd, "\n", 1) : ftruncate(fd, 400000));
        (void)close(fd);
        m->change = 0;
    }
    return true;
}

static void a_file_that_changes_while_it_is_read_is_refused(void **state)
{
    (void)state;
    static const struct {
        const char *before, *after;
    } rows[] = {{"", ",5,6.5\n"},
                {"", ",Toán,5,Văn,6.5\n"},
                {"", ",Toán: 5  Văn: 6.5\n"},
                {"{\"sbd\":\"", "\",\"toan\":5}\n"},
                {"{\"sbd\":\"", "\",\"toan\":5}"}}; /* no line of its own */
    for (size_t r = 0; r < sizeof rows / sizeof *rows; r++) {
        for (int change = -1; change <= 1; change += 2) {
            char *text = NULL;
            size_t size = 0;
            FILE *file = open_memstream(&text, &size);
            assert_non_null(file);
            (void)fputs(r == 0 ? "sbd,toan,van\n" : "", file);
            for (int i = 0; i < 60000; i++) {
                (void)fprintf(file, "%s%08d%s", rows[r].before, 1000001 + i,
                              rows[r].after);
            }
            (void)fclose(file);
            meddling m = {file_of("change2024.txt", text, size), change};
            et_source_options options = {
                .progress = meddle, .progress_context = &m, .threads = 1};
            outcome o = read_paths(&m.path, 1, &options);
            assert_int_equal(o.status, ET_ERR_INPUT);
            bool cut = r == 4 && change < 0; /* is told by the object that is cut */
            assert_has(o.err.text, cut ? "found the end of the file inside"
                                       : "was changed while it was read");
            assert_string_equal(o.tally, "");
            clear(&o);
            free(text);
        }
    }
}

enum { PLAIN = 2, FILES = 5 };

/* Between the look at the packed files and their turn. */
static bool take_away(void *context, uint64_t done, uint64_t total)
{
    char *const *paths = context;
    (void)done;
    (void)total;
    for (size_t i = PLAIN; i < FILES; i++) {
        (void)unlink(paths[i]);
    }
    return true;
}

/* Workers wait for their turn at a file that cannot be opened: none may read from it. */
static void a_packed_file_that_goes_away_is_refused(void **state)
{
    (void)state;
    char *text = NULL, *paths[FILES];
    size_t size = 0;
    int refused = 0;
    FILE *rows = open_memstream(&text, &size);

    assert_non_null(rows);
    (void)fputs("sbd,toan,ngu_van\n", rows);
    for (int i = 1; i < 60000; i++) {
        (void)fprintf(rows, "%08d,5,6.5\n", 1000000 + i);
    }
    (void)fclose(rows);
    for (size_t i = 0; i < FILES; i++) {
        char name[24];
        (void)snprintf(name, sizeof name, "z202%zu.csv%s", i, i < PLAIN ? "" : ".gz");
        paths[i] = strdup(scratch_path(name));
        assert_non_null(paths[i]);
    }
    et_source_options options = {
        .threads = 2, .progress = take_away, .progress_context = paths};
    for (int round = 0; round < 20 || (refused == 0 && round < 200); round++) {
        for (size_t i = 0; i < FILES; i++) {
            assert_int_equal(et_output_write(paths[i], text, size, NULL), ET_OK);
        }
        outcome o = read_paths((const char **)paths, FILES, &options);
        if (o.status == ET_ERR_IO) {
            assert_has(o.err.text, ".csv.gz: No such file or directory");
            refused++;
        } else if (o.status != ET_OK) { /* opened in time, gone at its end */
            assert_has(o.err.text, ".csv.gz: the file was changed while it was read");
        }
        clear(&o);
    }
    assert_true(refused > 0);
    for (size_t i = 0; i < FILES; i++) {
        free(paths[i]);
    }
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(utf16_is_read_and_half_of_it_refused),
        cmocka_unit_test(other_encodings_are_refused_with_the_command_that_helps),
        cmocka_unit_test(half_a_file_is_refused),
        cmocka_unit_test(what_follows_a_stream_is_no_secret),
        cmocka_unit_test(a_flipped_bit_gives_no_other_tally),
        cmocka_unit_test(a_list_may_be_followed_by_anything),
        cmocka_unit_test(a_file_that_changes_while_it_is_read_is_refused),
        cmocka_unit_test(a_packed_file_that_goes_away_is_refused),
    };
    return cmocka_run_group_tests(tests, load_subjects, free_subjects);
}
