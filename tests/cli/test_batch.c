/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stand_in.h"

#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "examtrend/plotter.h"

/* A new folder to work in, with the job file in it. */
static void work_in(const char *name, const char *jobs)
{
    const char *folder = scratch_path(name);
    assert_int_equal(mkdir(folder, 0755), 0);
    assert_int_equal(chdir(folder), 0);
    write_file("jobs.ini", jobs);
}

static run_result run_batch(const char *more)
{
    return more ? run_examtrend("batch", "jobs.ini", more)
                : run_examtrend("batch", "jobs.ini");
}

static void expect_code(run_result run, int code)
{
    if (run.exit_code != code) {
        print_error("exit code %d, expected %d\n%s%s\n", run.exit_code, code, run.out,
                    run.err);
        fail();
    }
}

/* Runs the batch and expects an exit code and what its two streams hold. */
static void expect(const char *more, int code, const char *out, const char *err)
{
    run_result run = run_batch(more);
    expect_code(run, code);
    assert_has(run.out, out);
    assert_has(run.err, err);
    run_free(&run);
}

static void same_text(const char *path, const char *text)
{
    char *got = read_file(path, NULL);
    assert_string_equal(got, text);
    free(got);
}

/* The manifest without the command line. */
static char *read_manifest(const char *path)
{
    char *text = read_file(path, NULL);
    char *words = strstr(text, "\"command_line\"");
    assert_non_null(words);
    char *end = strchr(words, ']');
    assert_non_null(end);
    memmove(words, end, strlen(end) + 1);
    return text;
}

static size_t count_of(const char *text, const char *part)
{
    size_t count = 0;
    for (const char *at = text; (at = strstr(at, part)) != NULL; at++) {
        count++;
    }
    return count;
}

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

enum { MOST_OPTIONS = 5 };
typedef const char *options_of_a_job[MOST_OPTIONS];

/* Runs the command by one worker with each of these options, twice: the second time what
 * it needs is kept. All is as from a process of its own. */
static void each_is_as_alone(const char *command, const options_of_a_job *options,
                             size_t count)
{
    char *text = NULL;
    size_t size = 0;

    FILE *out = open_memstream(&text, &size);
    for (size_t i = 0; i < 2 * count; i++) {
        (void)fprintf(out, "[s%zu]\ncommand = %s\noutput = %zu.csv\nformat = csv\n", i,
                      command, i);
        for (size_t k = 0; k < MOST_OPTIONS && options[i % count][k]; k++) {
            const char *option = options[i % count][k];
            int name = (int)strcspn(option, "=");
            const char *value = option[name] ? option + name + 1 : "yes";
            (void)fprintf(out, "%.*s = \"%s\"\n", name, option, value);
        }
    }
    (void)fclose(out);
    write_file("jobs.ini", text);
    free(text);
    expect("-j1", 0, " 0 failed", "");
    for (size_t i = 0; i < count; i++) {
        char path[32], given[MOST_OPTIONS][64] = {"", "", "", ""};
        const char *words[MOST_OPTIONS + 3] = {command, "--format=csv"};
        for (size_t k = 0; k < MOST_OPTIONS && options[i][k]; k++) {
            (void)snprintf(given[k], sizeof given[k], "--%s", options[i][k]);
            words[k + 2] = given[k];
        }
        run_result run = run_examtrend_with(NULL, words);
        expect_code(run, 0);
        for (size_t again = 0; again < 2; again++) {
            (void)snprintf(path, sizeof path, "%zu.csv", i + again * count);
            same_text(path, run.out);
        }
        run_free(&run);
    }
}

/* Panels are kept, too: whatever one is built with tells it from another. */
static void a_kept_panel_is_that_of_its_options(void **state)
{
    (void)state;
    static const options_of_a_job options[] = {
        {"unit=region"},
        {"unit=province"},
        {"unit=province", "years=2020-2024"},
        {"unit=province", "years=2020-2022"},
        {"unit=province", "subject=toan"},
        {"unit=province", "subject=toan", "without=Cao Bằng"},
        {"unit=province", "subject=toan", "exclude=left_out.csv"},
        {"unit=province", "subject=toan", "map=34"},
        {"unit=cluster", "subject=toan"},
        {"unit=cluster", "subject=toan", "clusters=cum-thi-dua-2025"},
        {"unit=cluster", "years=2016-2025", "group=one=Cao Bằng"},
        {"unit=nation", "subject=toan"},
    };

    work_in("kept", "");
    write_file("left_out.csv", "subject,year,province\ntoan,2020,Cao Bằng\n");
    each_is_as_alone("panel", options, sizeof options / sizeof *options);
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

static void a_folder_that_cannot_be_made_fails_its_jobs_only(void **state)
{
    (void)state;
    work_in("folder", "[trend]\nsubject = toan, van\noutput = {subject}/x.txt\n");
    write_file("toan", "a file stands in the way");
    expect(NULL, 1, "2 jobs: 1 done, 0 skipped, 1 failed",
           "trend: subject=toan: cannot ");
    assert_true(file_exists("van/x.txt"));
}

/* ---- the same bytes, and not again ------------------------------------------------- */

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

static const char csv[] = "year,province_code,subject,n,mean,sd\n";

/* A table of averages of a few provinces, the last a little higher by `more`. */
static void write_averages(const char *path, int more)
{
    static const char *const codes[] = {"01", "06", "10", "33", "61"};
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);

    (void)fputs(csv, out);
    for (int year = 2017; year <= 2024; year++) {
        for (int p = 0; p < 5; p++) {
            (void)fprintf(out, "%d,%s,toan,1000,%d.%d,1.5\n", year, codes[p], 4 + p % 3,
                          (year * 7 + p * p * 5 + (p == 4 ? more : 0)) % 10);
        }
    }
    (void)fclose(out);
    write_file(path, text);
    free(text);
}

/* As panels, trends are kept. --combine gives a name to ask for, --sheet is of other
 * data. */
static void a_kept_trend_is_that_of_its_options(void **state)
{
    (void)state;
    static const options_of_a_job options[] = {
        {"subject=toan", "unit=province"},
        {"subject=van", "unit=province"},
        {"subject=toan,van", "unit=province"},
        {"subject=toan", "unit=province", "scale=z"},
        {"subject=toan", "unit=province", "scale=raw"},
        {"subject=toan", "unit=province", "reference=candidates"},
        {"subject=toan", "unit=province", "reference=candidates", "scale=z"},
        {"subject=toan", "unit=province", "years=2017-2024"},
        {"subject=toan", "unit=province", "years=2018-2024"},
        {"subject=toan", "unit=province", "years=2017-2023"},
        {"subject=toan", "unit=province", "without=Cao Bằng"},
        {"subject=toan", "unit=province", "exclude=left_out.csv"},
        {"subject=toan", "unit=province", "map=34"},
        {"subject=toan", "unit=province", "regimes=none.csv"},
        {"subject=toan", "unit=province", "data=averages.csv"},
        {"subject=toan", "unit=cluster"},
        {"subject=toan", "unit=cluster", "clusters=cum-thi-dua-2020",
         "reference=candidates"},
        {"subject=toan", "clusters=cum-thi-dua-2020", "unit=cluster",
         "reference=candidates", "clusters-by-year"},
        {"subject=toan", "unit=cluster", "group=A=Hà Nội,Cao Bằng", "scale=raw"},
        {"subject=overall", "unit=province"},
        {"subject=overall", "unit=province", "average=papers"},
        {"subject=overall", "unit=province", "weights=toan=3,vat_li=1"},
        {"subject=toan", "unit=Cao Bằng"},
        {"subject=toan", "unit=Cao Bằng", "lang=vi"},
    };

    work_in("kept_trends", "");
    write_file("left_out.csv", "subject,year,province\ntoan,2020,Cao Bằng\n");
    write_averages("averages.csv", 0);
    write_file("none.csv", "year,id,raw_comparable,relative_comparable,word_en,word_vi,"
                           "text_en,text_vi\n");
    each_is_as_alone("trend", options, sizeof options / sizeof *options);
}

static void resume_skips_what_is_done_and_nothing_else(void **state)
{
    (void)state;
    work_in("resume", "[panel]\nunit = province\ndata = averages.csv\nformat = csv\n"
                      "subject = toan\noutput = panel.csv\n"
                      "[trend]\nsubject = toan, van\noutput = {subject}.txt\n");
    write_averages("averages.csv", 0);
    expect(NULL, 0, "3 jobs: 3 done, 0 skipped", "");
    char *manifest = read_manifest("manifest.json");
    expect("--resume", 0, "3 jobs: 0 done, 3 skipped", "");
    char *again = read_manifest("manifest.json");
    assert_string_equal(manifest, again);
    free(manifest);
    free(again);
    /* an output that was changed, one that has gone, an input that is another */
    char *text = read_file("toan.txt", NULL);
    write_file("toan.txt", "mine");
    expect("--resume", 0, "3 jobs: 1 done, 2 skipped", "");
    same_text("toan.txt", text);
    free(text);
    assert_int_equal(unlink("van.txt"), 0);
    expect("--resume", 0, "3 jobs: 1 done, 2 skipped", "");
    write_averages("averages.csv", 1);
    expect("--resume", 0, "3 jobs: 1 done, 2 skipped", "");
    expect("--resume", 0, "3 jobs: 0 done, 3 skipped", "");
    /* other options of one section */
    write_file("jobs.ini", "[panel]\nunit = province\ndata = averages.csv\n"
                           "subject = toan\noutput = panel.csv\nformat = json\n"
                           "[trend]\nsubject = toan, van\noutput = {subject}.txt\n");
    expect("--resume", 0, "3 jobs: 1 done, 2 skipped", "");
    /* and without --resume all is done again */
    expect(NULL, 0, "3 jobs: 3 done, 0 skipped", "");
}

/* What a deck's slides are made from decides, too; and so does the font of a theme. */
static void resume_looks_into_decks_and_at_fonts(void **state)
{
    (void)state;
    work_in("decks", "[deck]\nfile = talk.ini\noutput = talk.pptx\n");
    write_file("talk.ini", "[deck]\ntitle = T\n[one]\nslide = text\ntitle = A\n"
                           "row = B | C\n[two]\nslide = tiles\nsubject = toan\n"
                           "year = 2020\nexclude = list.csv\n");
    write_file("list.csv", "subject,year,map,province\ntoan,2020,63,Hà Nội\n");
    expect(NULL, 0, "1 job: 1 done, 0 skipped", "");
    expect("--resume", 0, "1 job: 0 done, 1 skipped", "");
    write_file("list.csv", "subject,year,map,province\ntoan,2020,63,Hà Giang\n");
    expect("--resume", 0, "1 job: 1 done, 0 skipped", "");
    char *manifest = read_manifest("manifest.json");
    assert_has(manifest, "list.csv");
    free(manifest);

    char path[4096];
    if (!et_plotter_font_file("Inter", path, sizeof path)) {
        skip(); /* built without fontconfig */
    }
    work_in("fonts", "[plot]\nkind = tiles\nsubject = toan\noutput = tiles.svg\n");
    expect(NULL, 0, "1 job: 1 done, 0 skipped", "");
    manifest = read_manifest("manifest.json");
    assert_has(manifest, path);
    free(manifest);
}

/* Most jobs read the registry of the one before; some do not. */
static void each_job_names_the_registry_that_it_reads(void **state)
{
    (void)state;
    static const char job[] =
        "[%s]\ncommand = trend\nsubject = toan\noutput = %s.txt\n%s";
    static const char *const names[] = {"a", "b", "c", "d", "e"};
    char *text = NULL;
    size_t size = 0;

    work_in("registries", "");
    assert_int_equal(symlink(EXAMTREND_SOURCE "/datasets", "other"), 0);
    FILE *out = open_memstream(&text, &size);
    for (size_t i = 0; i < 5; i++) {
        bool other = i == 1 || i == 3 || i == 4;
        (void)fprintf(out, job, names[i], names[i], other ? "datasets = other\n" : "");
    }
    (void)fclose(out);
    write_file("jobs.ini", text);
    free(text);
    expect("-j1", 0, "5 jobs: 5 done", "");
    char *manifest = read_manifest("manifest.json");
    assert_int_equal(count_of(manifest, "   \"other/subjects.csv\""), 3);
    assert_int_equal(count_of(manifest, "/subjects.csv\""), 2 + 5);
    free(manifest);
}

static void a_foreign_manifest_is_left_alone(void **state)
{
    (void)state;
    work_in("foreign", "[trend]\noutput = x.txt\n");
    write_file("manifest.json", "{\"name\": \"my web app\"}\n");
    expect(NULL, 1, "", "manifest.json: found another kind of file");
    same_text("manifest.json", "{\"name\": \"my web app\"}\n");
    assert_false(file_exists("x.txt"));
    run_result run = run_examtrend("batch", "jobs.ini", "--manifest", "other.json");
    expect_code(run, 0);
    run_free(&run);
    char *text = read_file("other.json", NULL);
    text[strlen(text) / 2] = '\0';
    write_file("other.json", text);
    free(text);
    run = run_examtrend("batch", "jobs.ini", "--manifest", "other.json", "--resume");
    expect_code(run, 1);
    assert_has(run.err, "other.json:");
    run_free(&run);
}

/* ---- programs that misbehave ------------------------------------------------------- */

/* An SVG with what a chart's needs. */
#define DRAW                                                                             \
    "printf '<?xml version=\"1.0\"?><svg><title>Gnuplot</title>"                         \
    "<desc>x</desc></svg>\\n' > /dev/fd/5"

/* A job file with plots by a stand-in, and one trend. */
static void work_with(const char *name, const char *on_script, const char *more)
{
    char *text = NULL, *shell = NULL;
    const char *program;

    work_in(name, "");
    assert_true(asprintf(&shell, "echo x >> %s/started; %s", scratch_path(name),
                         on_script) > 0);
    program = stand_in("stand-in", shell);
    assert_true(asprintf(&text,
                         "[plot]\nkind = trend\nunit = Cao Bằng, Lạng Sơn, Huế\n"
                         "gnuplot = \"%s\"\noutput = {unit}.svg\n%s"
                         "[trend]\noutput = t.txt\n",
                         program, more) > 0);
    write_file("jobs.ini", text);
    free(text);
    free(shell);
}

static void a_second_run_starts_no_gnuplot(void **state)
{
    (void)state;
    work_with("warm", DRAW, "");
    expect(NULL, 0, "4 jobs: 4 done", "");
    char *started = read_file("started", NULL);
    assert_int_equal(strlen(started), 6); /* three pictures */
    free(started);
    expect("--resume", 0, "4 jobs: 0 done, 4 skipped", "");
    started = read_file("started", NULL);
    assert_int_equal(strlen(started), 6);
    free(started);
}

static void a_job_that_hangs_is_ended(void **state)
{
    (void)state;
    work_with("hang", "if mkdir hung; then echo $$ >> pids; while :; do sleep 0.1; done; "
                      "else " DRAW "; fi", "limit = 4\n");
    expect(NULL, 1, "4 jobs: 3 done, 0 skipped, 1 failed",
           ": stopped, not having ended after 4 seconds");
    assert_true(file_exists("t.txt"));
    char *pids = read_file("pids", NULL);
    for (char *at = pids; *at;) {
        long pid = strtol(at, &at, 10);
        assert_true(pid > 1 && kill((pid_t)pid, 0) != 0); /* none is left */
        at += *at == '\n';
    }
    free(pids);
}

static void a_crash_fails_its_job_only(void **state)
{
    (void)state;
    work_with("crash", "kill -SEGV $PPID; sleep 5", "");
    run_result run = run_examtrend("batch", "jobs.ini", "-j", "1");
    expect_code(run, 1);
    assert_has(run.out, "4 jobs: 1 done, 0 skipped, 3 failed");
    assert_has(run.err, "plot: unit=Huế: ");
    assert_true(file_exists("t.txt"));
    run_free(&run);
}

/* ---- being stopped ----------------------------------------------------------------- */

static pid_t start_batch(void)
{
    pid_t pid = fork();
    if (pid == 0) {
        (void)freopen("/dev/null", "w", stdout);
        (void)freopen("words", "w", stderr);
        (void)execl(EXAMTREND_COMMAND, "examtrend", "batch", "jobs.ini", "-j", "1",
                    (char *)NULL);
        _exit(99);
    }
    assert_true(pid > 0);
    return pid;
}

static void wait_for_file(const char *path)
{
    for (int i = 0; i < 2000 && !file_exists(path); i++) {
        (void)nanosleep(&(struct timespec){0, 10000000}, NULL);
    }
    assert_true(file_exists(path));
}

/* The second picture waits until it is stopped; later it does not. */
static void stopped_by(const char *name, int signal)
{
    int status = 0;

    work_with(name, "if [ -e slow ] && [ -e first ]; then : > waiting; sleep 20; fi; "
                    ": > first; " DRAW, "");
    write_file("slow", "");
    pid_t pid = start_batch();
    wait_for_file("waiting");
    assert_int_equal(kill(pid, signal), 0);
    assert_int_equal(waitpid(pid, &status, 0), pid);
    if (signal == SIGKILL) {
        assert_true(WIFSIGNALED(status));
        assert_false(file_exists("manifest.json"));
    } else {
        assert_int_equal(WEXITSTATUS(status), 128 + signal);
        char *manifest = read_manifest("manifest.json");
        assert_int_equal(count_of(manifest, "\"status\": \"done\""), 1);
        assert_int_equal(count_of(manifest, "\"status\": \"waiting\""), 3);
        free(manifest);
    }
    assert_true(file_exists("Cao Bằng.svg"));
    assert_false(file_exists("Lạng Sơn.svg"));
    assert_int_equal(unlink("slow"), 0);
    expect("--resume", 0,
           signal == SIGKILL ? "4 jobs: 4 done, 0 skipped" : "4 jobs: 3 done, 1 skipped",
           "");
    char *resumed = read_manifest("manifest.json");
    expect(NULL, 0, "4 jobs: 4 done, 0 skipped", "");
    char *whole = read_manifest("manifest.json");
    assert_string_equal(resumed, whole);
    free(resumed);
    free(whole);
}

static void what_is_stopped_goes_on_where_it_was(void **state)
{
    (void)state;
    stopped_by("interrupt", SIGINT);
    stopped_by("terminate", SIGTERM);
    stopped_by("killed", SIGKILL);
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
        cmocka_unit_test(a_kept_panel_is_that_of_its_options),
        cmocka_unit_test(a_star_is_all_there_are),
        cmocka_unit_test(an_option_can_be_given_once_more),
        cmocka_unit_test(all_faults_are_told_before_anything_runs),
        cmocka_unit_test(two_jobs_never_write_one_file),
        cmocka_unit_test(a_folder_of_outputs_is_remembered_file_by_file),
        cmocka_unit_test(names_do_not_lead_out_of_a_folder),
        cmocka_unit_test(a_failed_job_does_not_stop_the_others),
        cmocka_unit_test(a_folder_that_cannot_be_made_fails_its_jobs_only),
        cmocka_unit_test(workers_and_order_do_not_change_a_byte),
        cmocka_unit_test(a_kept_trend_is_that_of_its_options),
        cmocka_unit_test(resume_skips_what_is_done_and_nothing_else),
        cmocka_unit_test(resume_looks_into_decks_and_at_fonts),
        cmocka_unit_test(each_job_names_the_registry_that_it_reads),
        cmocka_unit_test(a_foreign_manifest_is_left_alone),
        cmocka_unit_test(a_second_run_starts_no_gnuplot),
        cmocka_unit_test(a_job_that_hangs_is_ended),
        cmocka_unit_test(a_crash_fails_its_job_only),
        cmocka_unit_test(what_is_stopped_goes_on_where_it_was),
        cmocka_unit_test(a_full_standard_output_is_told),
        cmocka_unit_test(damaged_files_are_told),
        cmocka_unit_test(the_command_line_is_checked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
