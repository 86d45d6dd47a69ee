/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batches.h"

#include <sys/wait.h>
#include <unistd.h>

/* ---- little ------------------------------------------------------------------------ */

static void a_file_without_jobs_is_a_mistake(void **state)
{
    (void)state;
    work_in("empty", "");
    expect(NULL, 2, "", "jobs.ini:1: found no job, expected a section such as [trend]");
    assert_false(file_exists("manifest.json"));
    write_file("jobs.ini", "; nothing\n\n[defaults]\nyears = 2017-2024\n");
    expect(NULL, 2, "", "found no job");
    expect("--resume", 2, "", "found no job");
}

static void one_job_writes_what_the_command_writes(void **state)
{
    (void)state;
    work_in("one", "[trend]\nsubject = toan\nunit = Cao Bằng\nformat = csv\n"
                   "output = deep/er/{unit}.csv\n");
    expect(NULL, 0, "1 job: 1 done, 0 skipped, 0 failed", "");
    run_result run = run_examtrend("trend", "--subject", "toan", "--unit", "Cao Bằng",
                                   "--format", "csv");
    same_text("deep/er/Cao Bằng.csv", run.out);
    run_free(&run);
}

static void the_file_can_come_from_standard_input(void **state)
{
    (void)state;
    work_in("stdin", "");
    run_result run = run_examtrend_with("[trend]\noutput = x.txt\n",
                                        (const char *const[]){"batch", "-", NULL});
    expect_code(run, 0);
    assert_true(file_exists("x.txt"));
    run_free(&run);
    run = run_examtrend_with("[trend]\n", (const char *const[]){"batch", "-", NULL});
    expect_code(run, 2);
    assert_has(run.err, "standard input:1: [trend] says no `output = FILE`");
    run_free(&run);
}

/* ---- multiplying ------------------------------------------------------------------- */

static void lists_and_ranges_multiply_out(void **state)
{
    (void)state;
    work_in("lists", "\xEF\xBB\xBF; with a mark, and lines of another system\r\n"
                     "[defaults]\r\n"
                     "subject = toan, \"toan,ngu_van\",   ; a comment\r\n"
                     "          vat_li # and another\r\n"
                     "[plot]\r\n"
                     "kind = tiles\r\n"
                     "year = 2018..2020\r\n"
                     "dark = no, yes\r\n"
                     "output = {section}/{kind}-{subject}-{year}-{dark}{{.svg\r\n"
                     "[trend x]\r\n"
                     "format = csv\r\n"
                     "output = {command}/{subject}.{format}\r\n"
                     "[again]\r\n"
                     "like = trend x\r\n"
                     "format = json\r\n");
    run_result run = run_examtrend("batch", "jobs.ini", "--dry-run", "--format", "tsv");
    expect_code(run, 0);
    assert_int_equal(count_of(run.out, "\n"), 1 + 3 * 3 * 2 + 3 + 3);
    assert_has(run.out, "plot: year=2019, dark=yes, subject=toan,ngu_van\tplot\t"
                        "plot/tiles-toan,ngu_van-2019-yes{.svg");
    assert_has(run.out, "trend x: subject=vat_li\ttrend\ttrend/vat_li.csv");
    assert_has(run.out, "again: subject=vat_li\ttrend\ttrend/vat_li.json");
    assert_false(file_exists("manifest.json"));
    run_free(&run);
}

static void arguments_have_names(void **state)
{
    (void)state;
    work_in("arguments", "[plot]\nclaim = each year higher than the last\nkind = claim\n"
                         "years = 2020-2024\nunit = Cao Bằng\noutput = claim.svg\n");
    expect(NULL, 0, "1 job: 1 done", "");
    run_result run = run_examtrend("plot", "claim", "each year higher than the last",
                                   "--years=2020-2024", "--unit=Cao Bằng",
                                   "--output=other.svg");
    expect_code(run, 0);
    run_free(&run);
    char *other = read_file("other.svg", NULL);
    same_text("claim.svg", other);
    free(other);
}

/* Data are read once and kept: what one job does to them is not seen by the next. */
static void jobs_do_not_disturb_each_other(void **state)
{
    (void)state;
    static const struct {
        const char *name, *options;
    } sections[] = {{"a", "counts-only = yes\n"}, {"b", "counts-only = no\n"},
                    {"c", "subject = A00\n"},     {"d", "subject = overall\n"},
                    {"e", "subject = toan\n"},    {"f", "unit = province\n"},
                    {"g", "combine = MINE=toan+vat_li+hoa_hoc\nsubject = toan\n"},
                    {"h", "counts-only = yes\n"}};
    char *text = NULL;
    size_t size = 0;

    work_in("apart", "");
    FILE *out = open_memstream(&text, &size);
    for (size_t i = 0; i < sizeof sections / sizeof *sections; i++) {
        (void)fprintf(out, "[%s]\ncommand = panel\nformat = csv\noutput = %s.csv\n%s",
                      sections[i].name, sections[i].name, sections[i].options);
    }
    (void)fclose(out);
    write_file("jobs.ini", text);
    free(text);
    expect("-j1", 0, "8 jobs: 8 done", "");
    static const char *const alone[][3] = {
        {"a.csv", "--counts-only", NULL},  {"b.csv", NULL},
        {"c.csv", "--subject=A00", NULL},  {"d.csv", "--subject=overall", NULL},
        {"e.csv", "--subject=toan", NULL}, {"f.csv", "--unit=province", NULL}};
    for (size_t i = 0; i < sizeof alone / sizeof *alone; i++) {
        run_result run = run_examtrend("panel", "--format=csv", alone[i][1]);
        expect_code(run, 0);
        same_text(alone[i][0], run.out);
        run_free(&run);
    }
    char *one = read_file("a.csv", NULL), *other = read_file("b.csv", NULL);
    same_text("h.csv", one);
    assert_string_not_equal(one, other);
    free(one);
    free(other);
}

static void a_star_is_all_there_are(void **state)
{
    (void)state;
    work_in("stars", "[trend]\nunit = *\nsubject = \"*\"\noutput = {unit}.txt\n");
    expect("--dry-run", 2, "", "jobs.ini:3: found the unknown subject \"*\"");
    write_file("jobs.ini", "[trend]\nunit = *\nmap = 34\noutput = {unit}.txt\n");
    run_result run = run_batch("--dry-run");
    expect_code(run, 0);
    assert_has(run.out, "34 jobs");
    run_free(&run);
    write_file("jobs.ini", "[trend]\nunit = *\nsubject = *\noutput = {unit}{subject}\n");
    run = run_batch("--dry-run");
    assert_has(run.out, "unit=Cà Mau, subject=toan");
    run_free(&run);
}

static void an_option_can_be_given_once_more(void **state)
{
    (void)state;
    work_in("more", "[compare]\nsubject = toan\n"
                    "group = \"North=Cao Bằng,Lạng Sơn,Hà Giang\"\n"
                    "+group = \"South=Cà Mau,Bạc Liêu,Sóc Trăng\"\n"
                    "output = north-south.txt\n");
    expect(NULL, 0, "1 job: 1 done", "");
    run_result run = run_examtrend("compare", "--subject=toan",
                                   "--group=North=Cao Bằng,Lạng Sơn,Hà Giang",
                                   "--group=South=Cà Mau,Bạc Liêu,Sóc Trăng");
    same_text("north-south.txt", run.out);
    /* one of the defaults, one of the section's own */
    write_file("jobs.ini", "[defaults]\ngroup = \"North=Cao Bằng,Lạng Sơn,Hà Giang\"\n"
                           "[compare]\nsubject = toan\n"
                           "+group = \"South=Cà Mau,Bạc Liêu,Sóc Trăng\"\n"
                           "output = again.txt\n");
    expect(NULL, 0, "1 job: 1 done", "");
    char *again = read_file("again.txt", NULL);
    assert_has(again, "North");
    assert_has(again, "South");
    free(again);
    run_free(&run);
}

/* ---- faults of the file ------------------------------------------------------------ */

static void all_faults_are_told_before_anything_runs(void **state)
{
    (void)state;
    work_in("faults",
            "stray = 1\n"
            "[defaults]\n"
            "subject = Toann, Văn\n"
            "yeers = 2017-2024\n"
            "[trend a]\n"
            "unit = Hà Nộii, Cao Bằng\n"
            "years = 20x\n"
            "format = cvs\n"
            "outptu = x\n"
            "output = a/{unti}.csv\n"
            "[plott c]\n"
            "output = x.svg\n"
            "[plot d]\n"
            "output = d.svg\n"
            "theme = \"tre\n"
            "dark = maybe\n"
            "dark = yes\n"
            "[trend e]\n"
            "years = 2024..2017\n"
            "output = -\n"
            "like = nowhere\n"
            "command = trand\n"
            "[trend e]\n"
            "[trend\n"
            "[trend g]\n"
            "limit = 0\n"
            "output = g.txt\n"
            "unit = Hà Nội,,Huế\n"
            "map =\n"
            "[plot f]\nunit = Huế\nkind = trent, nonsense\noutput = {kind}.svg\n"
            "[claim f]\nunit = Huế\nclaim = it is purple\noutput = claim.txt\n"
            "[selftest]\noutput = h.txt\n[doctor]\n[batch]\n"
            "what\n");
    static const char *const told[] = {
        "jobs.ini:1: found an entry before any [SECTION]",
        "jobs.ini:3: found the unknown subject \"Toann\"; did you mean \"Toán\"?",
        "jobs.ini:4: there is no option of any command here called \"yeers\"; did you "
        "mean \"years\"",
        "jobs.ini:6: found the unknown unit \"Hà Nộii\"; did you mean \"Hà Nội\"",
        "jobs.ini:7: --years found \"20x\", expected a year or FIRST-LAST",
        "jobs.ini:8: there is no format \"cvs\"; expected text, csv",
        "jobs.ini:9: there is no option of \"trend\" called \"outptu\"; did you mean "
        "\"output\"?",
        "jobs.ini:10: there is no key for the placeholder \"unti\"; did you mean "
        "\"unit\"?",
        "jobs.ini:11: there is no command \"plott\"; did you mean \"plot\"?",
        "jobs.ini:13: [plot d] says no `kind = ...`",
        "jobs.ini:15: column 9: found a quote that is not closed",
        "jobs.ini:16: dark found \"maybe\", expected yes or no",
        "jobs.ini:17: found \"dark\" a second time, the first is in line 16",
        "jobs.ini:19: found the range 2024..2017",
        "jobs.ini:22: there is no command \"trand\"; did you mean \"trend\"",
        "jobs.ini:23: found a second section [trend e], the first is in line 18",
        "jobs.ini:24: found a section's head without its end",
        "jobs.ini:26: limit found \"0\", expected seconds above 0",
        "jobs.ini:28: column 15: found nothing before a comma",
        "jobs.ini:29: found no value for \"map\"",
        "jobs.ini:32: there is no chart \"trent\"; did you mean \"trend\"",
        "jobs.ini:32: there is no chart \"nonsense\"; expected trend, ",
        "jobs.ini:36: found the claim \"it is purple\"",
        "\"batch\" cannot be a job, it writes no file",
        "jobs.ini:42: found neither [SECTION] nor `key = value`",
    };
    run_result run = run_batch(NULL);
    expect_code(run, 2);
    for (size_t i = 0; i < sizeof told / sizeof *told; i++) {
        assert_has(run.err, told[i]);
    }
    assert_string_equal(run.out, "");
    assert_int_equal(count_files("."), 1);
    run_free(&run);
}

static void two_jobs_never_write_one_file(void **state)
{
    (void)state;
    work_in("clash", "[trend a]\nunit = Hà Nội, Cao Bằng\noutput = x//y.csv\n"
                     "[trend b]\noutput = ./x/./z.csv\n"
                     "[panel]\noutput = x/z.csv\n"
                     "[trend c]\ndata = x/y.csv\noutput = c.txt\n");
    run_result run = run_batch(NULL);
    expect_code(run, 2);
    assert_has(run.err, "jobs.ini:1: two jobs would write x/y.csv: \"trend a: unit=Hà "
                        "Nội\" (line 1) and \"trend a: unit=Cao Bằng\"");
    assert_has(run.err, "two jobs would write x/z.csv: \"trend b\" (line 4) and "
                        "\"panel\"");
    assert_has(run.err, "reads x/y.csv, which");
    assert_int_equal(count_files("."), 1);
    run_free(&run);
    /* nor into another's folder, nor over the manifest */
    write_file("jobs.ini", "[study]\noutput = st\n[trend]\noutput = st/x/y.txt\n"
                           "[panel]\noutput = manifest.json\n");
    run = run_batch(NULL);
    expect_code(run, 2);
    assert_has(run.err, "jobs.ini:3: \"trend\" would write st/x/y.txt within st, which "
                        "\"study\" writes");
    assert_has(run.err, "jobs.ini:5: \"panel\" would write manifest.json, which is the "
                        "manifest");
    run_free(&run);
}

static void a_folder_of_outputs_is_remembered_file_by_file(void **state)
{
    (void)state;
    work_in("study", "[defaults]\ncommand = study\n[all]\nno-charts = yes\noutput = st\n"
                     "years = 2020-2024\n");
    expect(NULL, 0, "1 job: 1 done", "");
    expect("--resume", 0, "1 job: 0 done, 1 skipped", "");
    char *manifest = read_manifest("manifest.json");
    assert_has(manifest, "\"path\": \"st/trend_nation.csv\"");
    free(manifest);
    assert_int_equal(unlink("st/trend_nation.csv"), 0);
    expect("--resume", 0, "1 job: 1 done, 0 skipped", "");
    assert_true(file_exists("st/trend_nation.csv"));
}

static void names_do_not_lead_out_of_a_folder(void **state)
{
    (void)state;
    work_in("names", "[trend]\nsubject = toan\n"
                     "group = \"../../a\\b:c=Cao Bằng,Lạng Sơn\",\n"
                     "        \"=x=Cà Mau,Bạc Liêu\"\n"
                     "output = out/{group}.txt\n");
    expect("--dry-run", 0, "out/_._.._a_b_c=Cao Bằng,Lạng Sơn.txt", "");
    expect("--dry-run", 0, "out/=x=Cà Mau,Bạc Liêu.txt", "");
}

/* ---- running ----------------------------------------------------------------------- */

/* More than a trend chart takes: known only when the job runs. */
#define SIX_UNITS "\"Cao Bằng,Lạng Sơn,Huế,Hà Nội,Cà Mau,Hà Giang\""

static const char mixed[] = "[trend]\nsubject = toan, van\nformat = csv\n"
                            "output = t/{subject}.csv\n"
                            "[plot]\nkind = trend\nunit = Huế, " SIX_UNITS "\n"
                            "output = p/{unit}.svg\n"
                            "[claim]\nclaim = each year higher than the last\n"
                            "years = 2020-2024\nsubject = toan\nunit = Cao Bằng\n"
                            "output = c.txt\nplot = c.svg\n";

static void a_failed_job_does_not_stop_the_others(void **state)
{
    (void)state;
    work_in("failed", mixed);
    expect(NULL, 1, "5 jobs: 4 done, 0 skipped, 1 failed",
           "jobs.ini:5: plot: unit=Cao Bằng,Lạng Sơn,Huế,Hà Nội,Cà Mau,Hà Giang: a trend "
           "chart names at most 5 units");
    assert_true(file_exists("t/van.csv"));
    assert_true(file_exists("p/Huế.svg"));
    assert_true(file_exists("c.svg"));
    assert_int_equal(count_files("p"), 1);
    char *manifest = read_manifest("manifest.json");
    assert_int_equal(count_of(manifest, "\"status\": \"done\""), 4);
    assert_int_equal(count_of(manifest, "\"status\": \"failed\""), 1);
    assert_has(manifest, "\"message\": \"a trend chart names");
    free(manifest);
    run_result run = run_examtrend("batch", "jobs.ini", "--resume", "--lang=vi", "-q");
    expect_code(run, 1);
    assert_has(run.out, "5 việc: 0 xong, 4 bỏ qua, 1 hỏng");
    run_free(&run);
}

/* The folder's name is no file's. */
static void a_folder_says_no_format(void **state)
{
    (void)state;
    work_in("format", "[trend]\nsubject = toan\noutput = x.csv\n");
    expect("--output=all.csv", 0, "1 job: 1 done, 0 skipped, 0 failed", "1 job in ");
    assert_true(file_exists("all.csv/x.csv"));
}

static void what_is_no_folder_and_no_manifest_is_told_first(void **state)
{
    (void)state;
    work_in("no-folder", "[trend]\nsubject = toan\noutput = x.csv\n");
    write_file("file", "is no folder");
    assert_int_equal(mkdir("folder", 0777), 0);
    expect("--output=file", 1, "", "cannot write into the folder file: file is a file\n");
    expect("--manifest=folder", 1, "", "cannot read the manifest folder: it is a folder");
    assert_false(file_exists("x.csv"));
}

static void a_folder_that_cannot_be_made_fails_its_jobs_only(void **state)
{
    (void)state;
    work_in("folder", "[trend]\nsubject = toan, van\noutput = {subject}/x.txt\n");
    write_file("toan", "a file stands in the way");
    expect(NULL, 1, "2 jobs: 1 done, 0 skipped, 1 failed",
           "trend: subject=toan: cannot ");
    assert_true(file_exists("van/x.txt"));
}

/* ---- the same bytes ---------------------------------------------------------------- */

static void run_with_workers(const char *count)
{
    run_result run = run_examtrend("batch", "jobs.ini", "-o", "out", "-j", count);
    expect_code(run, 1); /* one job is made to fail */
    run_free(&run);
}

static void workers_and_order_do_not_change_a_byte(void **state)
{
    (void)state;
    static const char *const outputs[] = {"out/t/toan.csv", "out/t/van.csv",
                                          "out/p/Huế.svg", "out/c.txt", "out/c.svg"};
    static const char other[] =
        "[claim]\nplot = c.svg\noutput = c.txt\nunit = Cao Bằng\nsubject = toan\n"
        "years = 2020-2024\nclaim = each year higher than the last\n"
        "[plot]\noutput = p/{unit}.svg\nunit = " SIX_UNITS ", Huế\nkind = trend\n"
        "[trend]\noutput = t/{subject}.csv\nformat = csv\nsubject = van, toan\n";
    char *before[5];

    work_in("bytes", mixed);
    run_with_workers("1");
    char *manifest = read_manifest("out/manifest.json");
    for (size_t i = 0; i < 5; i++) {
        before[i] = read_file(outputs[i], NULL);
        assert_int_equal(unlink(outputs[i]), 0);
    }
    run_with_workers("2");
    char *again = read_manifest("out/manifest.json");
    assert_string_equal(manifest, again);
    free(again);
    write_file("jobs.ini", other);
    run_with_workers("3");
    for (size_t i = 0; i < 5; i++) {
        same_text(outputs[i], before[i]);
        free(before[i]);
    }
    free(manifest);
}

static void a_full_standard_output_is_told(void **state)
{
    (void)state;
    int status = 0;
    work_in("full", "[trend]\noutput = x.txt\n");
    pid_t pid = fork();
    if (pid == 0) {
        (void)freopen("/dev/full", "w", stdout);
        (void)freopen("words", "w", stderr);
        (void)execl(EXAMTREND_COMMAND, "examtrend", "batch", "jobs.ini", (char *)NULL);
        _exit(99);
    }
    assert_int_equal(waitpid(pid, &status, 0), pid);
    assert_int_equal(WEXITSTATUS(status), 1);
    char *words = read_file("words", NULL);
    assert_has(words, "cannot write to standard output: No space left on device");
    free(words);
    assert_true(file_exists("x.txt"));
}

/* ---- anything at all --------------------------------------------------------------- */

/* Bytes that are never a whole job file end in a message, never in a crash. */
static void damaged_files_are_told(void **state)
{
    (void)state;
    static const char odd[] = "=[],;\"{}\n* +\x80";
    uint64_t seed = 20250711;
    work_in("damaged", "");
    for (int turn = 0; turn < 40; turn++) {
        char text[sizeof mixed];
        memcpy(text, mixed, sizeof mixed);
        for (int k = 0; k < 12; k++) {
            seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
            text[(seed >> 33) % (sizeof mixed - 1)] = odd[(seed >> 20) % 13];
        }
        write_file("jobs.ini", text);
        run_result run = run_batch("--dry-run");
        if (run.exit_code != 0 && run.exit_code != 2) {
            print_error("exit code %d for\n%s\n%s", run.exit_code, text, run.err);
            fail();
        }
        run_free(&run);
    }
}

static void the_command_line_is_checked(void **state)
{
    (void)state;
    work_in("usage", "");
    expect("--jobs=0", 2, "", "--jobs found \"0\", expected a number from 1 to 256");
    expect("--job-limit=x", 2, "", "--job-limit found \"x\", expected seconds above 0");
    expect("other.ini", 2, "", "found a second job file \"other.ini\", expected one");
    run_result run = run_examtrend("batch", "nowhere.ini");
    expect_code(run, 1);
    assert_has(run.err, "cannot read nowhere.ini: No such file or directory");
    run_free(&run);
    run = run_examtrend("batch");
    expect_code(run, 2);
    run_free(&run);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_file_without_jobs_is_a_mistake),
        cmocka_unit_test(one_job_writes_what_the_command_writes),
        cmocka_unit_test(the_file_can_come_from_standard_input),
        cmocka_unit_test(lists_and_ranges_multiply_out),
        cmocka_unit_test(arguments_have_names),
        cmocka_unit_test(jobs_do_not_disturb_each_other),
        cmocka_unit_test(a_star_is_all_there_are),
        cmocka_unit_test(an_option_can_be_given_once_more),
        cmocka_unit_test(all_faults_are_told_before_anything_runs),
        cmocka_unit_test(two_jobs_never_write_one_file),
        cmocka_unit_test(a_folder_of_outputs_is_remembered_file_by_file),
        cmocka_unit_test(names_do_not_lead_out_of_a_folder),
        cmocka_unit_test(a_failed_job_does_not_stop_the_others),
        cmocka_unit_test(a_folder_says_no_format),
        cmocka_unit_test(what_is_no_folder_and_no_manifest_is_told_first),
        cmocka_unit_test(a_folder_that_cannot_be_made_fails_its_jobs_only),
        cmocka_unit_test(workers_and_order_do_not_change_a_byte),
        cmocka_unit_test(a_full_standard_output_is_told),
        cmocka_unit_test(damaged_files_are_told),
        cmocka_unit_test(the_command_line_is_checked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
