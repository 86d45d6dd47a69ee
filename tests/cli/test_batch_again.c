/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a worker of `batch` keeps from one job to the next, and what a batch that is run
 * again, after it was done, failed or was stopped, does and does not do.
 */
#include "batches.h"
#include "stand_in.h"

#include <signal.h>
#include <sys/wait.h>
#include <time.h>

#include "examtrend/plotter.h"

/* ---- what is kept ------------------------------------------------------------------ */

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

/* ---- run again --------------------------------------------------------------------- */

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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_kept_panel_is_that_of_its_options),
        cmocka_unit_test(a_kept_trend_is_that_of_its_options),
        cmocka_unit_test(resume_skips_what_is_done_and_nothing_else),
        cmocka_unit_test(resume_looks_into_decks_and_at_fonts),
        cmocka_unit_test(each_job_names_the_registry_that_it_reads),
        cmocka_unit_test(a_foreign_manifest_is_left_alone),
        cmocka_unit_test(a_second_run_starts_no_gnuplot),
        cmocka_unit_test(a_job_that_hangs_is_ended),
        cmocka_unit_test(a_crash_fails_its_job_only),
        cmocka_unit_test(what_is_stopped_goes_on_where_it_was),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
