/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An option that is taken does something, else it is refused: every command with every
 * option that several share. The data are made up, so that each could change the answer.
 *
 * --combine, --clusters-file and --datasets give names that others ask for; --jobs,
 * --quiet and --output change no answer.
 */
#include "cli/cli.h"
#include "runs.h"

enum { MOST_WORDS = 14 };

/* What an option's answer is compared with: a command's own words, or these on top. */
typedef enum base { PLAIN, OVERALL, CLUSTERS, BASES } base;
static const char *const base_words[BASES][2] = {
    [OVERALL] = {"-s", "overall"}, [CLUSTERS] = {"-c", "cum-thi-dua-2020"}};

/* What is asked for, on top of a command's own words. */
typedef struct option {
    const char *name;
    const char *words[4];
    base base;
} option;

static char excluded[4200], breaks[4200];

static const option options[] = {
    {"--years", {"-y", "2018-2024"}, PLAIN},
    {"--map", {"-m", "34"}, PLAIN},
    {"--exclude", {"--exclude", excluded}, PLAIN},
    {"--without", {"--without", "Hải Phòng"}, PLAIN},
    {"--unit", {"-u", "Cao Bằng"}, PLAIN},
    {"--clusters", {"-c", "cum-thi-dua-2020"}, PLAIN},
    {"--group",
     {"--group", "G=Hà Nội,Cao Bằng,Nam Định", "--group", "H=Hà Giang,Cần Thơ"},
     PLAIN},
    {"--clusters-by-year", {"--clusters-by-year"}, CLUSTERS},
    {"--scale", {"-S", "z"}, PLAIN},
    {"--reference", {"--reference", "candidates"}, PLAIN},
    {"--average", {"-s", "overall", "--average", "papers"}, OVERALL},
    {"--weights", {"-s", "overall", "--weights", "toan=3,vat_li=1"}, OVERALL},
    {"--regimes", {"--regimes", breaks}, PLAIN},
    {"--sheet", {"--sheet", "2"}, PLAIN},
    {"--lang", {"--lang", "vi"}, PLAIN},
    {"--format", {"-f", "json"}, PLAIN},
    {"--seed", {"--seed", "7"}, PLAIN},
};
enum { OPTIONS = sizeof options / sizeof *options };

/* One letter an option: + changes the answer, - is refused with exit 2, . other data
 * would be needed to tell. */
typedef struct command {
    const char *effects;
    const char *words[MOST_WORDS];
} command;

#define PLOT(...) {"plot", __VA_ARGS__, "-s", "toan"}
#define TOAN "-s", "toan"

static char data[4200], moments[4200], script[4200], picture[4200], folder[4200],
    book[4200];

#include "options_table.inc"

static bool holds(const char *const *words, size_t count, const char *word)
{
    size_t i = 0;

    while (i < count && words[i] && strcmp(words[i], word) != 0) {
        i++;
    }
    return i < count && words[i];
}

static run_result run_all(const command *c, const char *const *more, size_t count)
{
    const char *all[MOST_WORDS + 16];
    size_t used = 0;
    bool plot = strcmp(c->words[0], "plot") == 0;
    const char *const to[] = {"--emit-gnuplot", script, "-o", picture, "--gnuplot",
                              "/bin/false"};

    for (size_t i = 0; i < MOST_WORDS && c->words[i]; i++) {
        bool once = strcmp(c->words[i], "-s") == 0 || strcmp(c->words[i], "-u") == 0;
        if (once && holds(more, count, c->words[i])) {
            i++; /* of two, the one on top */
        } else {
            all[used++] = c->words[i];
        }
    }
    for (size_t i = 0; plot && i < 6; i++) {
        all[used++] = to[i];
    }
    all[used++] = "-d";
    all[used++] = data;
    for (size_t i = 0; i < count && more[i]; i++) {
        all[used++] = more[i];
    }
    all[used] = NULL;
    return run_forked(cli_main, all);
}

/* Everything that was answered: what was printed, and what is in files; free() it. */
static char *answer(const command *c, const char *const *more, size_t count, int *code)
{
    static const char *const tables[] = {"trend_nation", "trend_provinces_toan",
                                         "trend_provinces_overall_subjects",
                                         "trend_provinces_overall_papers"};
    char path[4300], *files[6] = {NULL}, *all = NULL;
    size_t size = 0;

    (void)remove(script);
    (void)remove(book);
    for (size_t i = 0; i < 4; i++) {
        (void)snprintf(path, sizeof path, "%s/%s.csv", folder, tables[i]);
        (void)remove(path);
    }
    run_result run = run_all(c, more, count);
    *code = run.exit_code;
    FILE *out = open_memstream(&all, &size);
    assert_non_null(out);
    (void)fputs(run.out, out);
    for (size_t i = 0; i < 6; i++) {
        size_t bytes = 0;
        (void)snprintf(path, sizeof path, "%s/%s.csv", folder, tables[i < 4 ? i : 0]);
        const char *file = i < 4 ? path : i == 4 ? script : book;
        files[i] = file_exists(file) ? read_file(file, &bytes) : NULL;
        for (size_t k = 0; files[i] && k < bytes; k++) {
            (void)fprintf(out, "%c", files[i][k] ? files[i][k] : ' ');
        }
        free(files[i]);
    }
    assert_int_equal(fclose(out), 0);
    bool drawn = strcmp(c->words[0], "plot") == 0 && file_exists(script);
    if (*code != 0 && *code != 2 && !drawn) {
        print_error("%s: %s", c->words[0], run.err);
    }
    *code = drawn ? 0 : *code;
    run_free(&run);
    return all;
}

typedef struct reply {
    char *text;
    int code;
} reply;

/* What is asked of the command, other than is usual for its units. */
static const char *const *words_of(const command *c, const option *o)
{
    static const char *const units[4] = {"--reference", "units"};

    for (size_t i = 0; i < MOST_WORDS && c->words[i]; i++) {
        if (strcmp(c->words[i], "region") == 0 && strcmp(o->name, units[0]) == 0) {
            return units;
        }
    }
    return o->words;
}

/* `before` holds what was answered without options; each is asked for once. */
static char effect(const command *c, const option *o, reply before[BASES])
{
    const char *const *words = base_words[o->base];
    reply *was = &before[o->base];
    int code = 0;

    if (!was->text) {
        was->text = answer(c, words, 2, &was->code);
    }
    char *is;
    if (o->base == CLUSTERS && was->code == 0) { /* both: the one is about the other */
        is = answer(c, (const char *[]){words[0], words[1], o->words[0]}, 3, &code);
    } else {
        is = answer(c, words_of(c, o), 4, &code);
    }
    char found = code == 2                      ? '-'
                 : code != 0                    ? 'x'
                 : strcmp(was->text, is) == 0   ? '='
                                                : '+';
    free(is);
    return found;
}

static void every_option_does_something_or_is_refused(void **state)
{
    (void)state;
    bool print = getenv("EXAMTREND_PRINT_EFFECTS") != NULL; /* to write the table anew */
    size_t wrong = 0;

    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
        const command *c = &commands[i];
        char found[OPTIONS + 1] = "";
        reply before[BASES] = {0};
        assert_int_equal(strlen(c->effects), OPTIONS);
        for (size_t k = 0; k < OPTIONS; k++) {
            found[k] =
                c->effects[k] == '.' && !print ? '.' : effect(c, &options[k], before);
            if (found[k] != c->effects[k] && !print) {
                print_error("%s %s ... %s: found %c, expected %c\n", c->words[0],
                            c->words[1], options[k].name, found[k], c->effects[k]);
                wrong++;
            }
        }
        for (size_t k = 0; k < BASES; k++) {
            free(before[k].text);
        }
        if (print) {
            print_message("%s  %s %s %s\n", found, c->words[0], c->words[1],
                          c->words[2] ? c->words[2] : "");
        }
    }
    assert_int_equal(wrong, 0);
}

/* ---- the data ---- */

static const char *const codes[] = {"01", "03", "05", "06", "25", "48", "55",
                                    "02", "04", "10", "40", "32"};

static int make_data(void **state)
{
    (void)state;
    static const char *const papers[] = {"toan", "ngu_van", "vat_li"};
    FILE *out = fopen(strcpy(data, scratch_path("tally.csv")), "w");

    assert_non_null(out);
    (void)fputs("year,province_code,subject,score,count\n", out);
    for (int year = 2017; year <= 2024; year++) {
        for (size_t p = 0; p < sizeof codes / sizeof *codes; p++) {
            for (int s = 0; s < 3; s++) {
                unsigned mix = (unsigned)(year * 7919 + (int)p * 104729 + s * 1299709);
                int middle = 300 + (int)(mix % 61) + 15 * (int)p + 20 * s;
                middle += 4 * (year - 2017) * ((int)p % 3);
                int spread = 80 + 20 * (year % 3);
                for (int step = -2; step <= 2; step++) {
                    int score = middle + step * spread;
                    (void)fprintf(out, "%d,%s,%s,%d.%02d,%d\n", year, codes[p], papers[s],
                                  score / 100, score % 100,
                                  (step ? 20 : 40) * (1 + (int)p));
                }
            }
        }
    }
    assert_int_equal(fclose(out), 0);
    (void)snprintf(moments, sizeof moments, "%s", scratch_path("moments.csv"));
    out = fopen(moments, "w");
    assert_non_null(out);
    (void)fputs("year,province_code,subject_x,subject_y,n,sum_x,sum_y,sum_xy,sum_xx,"
                "sum_yy\n", out);
    for (int year = 2017; year <= 2024; year++) {
        for (size_t p = 0; p < sizeof codes / sizeof *codes; p++) {
            long long a = 500 + (long long)p, b = 600 + year % 5, n = 10 + (long long)p;
            (void)fprintf(out, "%d,%s,ngu_van,toan,%lld,%lld,%lld,%lld,%lld,%lld\n", year,
                          codes[p], n, n * a, n * b, n * a * b + 40 * n,
                          n * a * a + 100 * n, n * b * b + 90 * n);
        }
    }
    assert_int_equal(fclose(out), 0);
    (void)snprintf(excluded, sizeof excluded, "%s", scratch_path("excluded.csv"));
    write_file(excluded, "subject,year,map,province\n*,2023,63,Cao Bằng\n"
                         "*,2024,63,Hà Giang\n*,2020,63,Hà Nội\n");
    (void)snprintf(breaks, sizeof breaks, "%s", scratch_path("breaks.csv"));
    write_file(breaks,
               "year,id,raw_comparable,relative_comparable,word_en,word_vi,text_en,"
               "text_vi\n2019,x,no,no,w,w,t,t\n");
    (void)snprintf(script, sizeof script, "%s", scratch_path("s.gp"));
    (void)snprintf(picture, sizeof picture, "%s", scratch_path("p.svg"));
    (void)snprintf(folder, sizeof folder, "%s", scratch_path("study"));
    (void)snprintf(book, sizeof book, "%s", scratch_path("book.xlsx"));
    return 0;
}

/* ---- what the table cannot say ---- */

static void the_refusal_says_which_and_why(void **state)
{
    (void)state;
    bad(2, "found --reference, which the country as a whole has no use for", "trend",
        "-u", "nation", "--reference", "candidates");
    bad(2, "found --clusters or --group, which a table of provinces", "rank", TOAN, "-c",
        "cum5-2023-inferred");
    bad(2, "which a chart \"funnel\" has no use for", "plot", "funnel", "-S", "z");
    bad(2, "found --sheet, expected it with --data FILE, a workbook", "panel", "--sheet",
        "2");
    bad(2, "found --average or --weights, which an answer without --subject overall",
        "panel", TOAN, "--average", "papers");
    bad(2, "found --map, which a table of codes", "codes", TOAN, "-m", "34");
    bad(2, "found --regimes, which a table of codes", "codes", TOAN, "--regimes", breaks);
    bad(2, "found --moments with --over years", "correlate", "--over", "years",
        "--moments", moments);
}

/* A page and slides leave out what the study leaves out. */
static void papers_leave_out_cells(void **state)
{
    (void)state;
    const char *path = scratch_path("page.html"), *slides = scratch_path("deck.ini");
    const char *const with[] = {"--exclude", excluded};
    char *pages[2];

    for (int i = 0; i < 2; i++) {
        run_result run = run_examtrend("report", TOAN, "-d", data, "-o", path,
                                       i ? with[0] : "--date", i ? with[1] : "x");
        assert_int_equal(run.exit_code, 0);
        run_free(&run);
        pages[i] = read_file(path, NULL);
    }
    assert_null(strstr(pages[0], "data-v=\"7\">7</td>")); /* years of a province */
    assert_has(pages[1], "data-v=\"7\">7</td>");
    free(pages[0]);
    free(pages[1]);

    /* what a slide has no use for another may need: the deck takes it */
    write_file(slides, "[a]\nslide = caterpillar\n[b]\nslide = clusters\n");
    run_result run = run_examtrend("deck", slides, TOAN, "-d", data, "-o",
                                   scratch_path("d.pptx"), "--group",
                                   "G=Hà Nội,Cao Bằng,Nam Định", "--group",
                                   "H=Hà Giang,Hải Phòng,Cần Thơ");
    assert_string_equal(run.err, "");
    assert_int_equal(run.exit_code, 0);
    run_free(&run);
    write_file(slides, "[a]\nslide = caterpillar\nclusters = cum-thi-dua-2020\n");
    run = run_examtrend("deck", slides, TOAN, "-d", data, "-o", scratch_path("d.pptx"));
    assert_int_equal(run.exit_code, 2);
    assert_has(run.err, "no use for");
    run_free(&run);
}

/* Pairs of an excluded paper, and of provinces left out, are in no correlation. */
static void correlations_leave_out_candidates(void **state)
{
    (void)state;
    const char *list = scratch_path("one.csv");
    write_file(list, "subject,year,map,province\nvat_li,2020,63,Hà Nội\n");
    run_result all = run_examtrend("correlate", "-s", "toan,vat_li,ngu_van", "-y", "2020",
                                   "-f", "csv");
    run_result less = run_examtrend("correlate", "-s", "toan,vat_li,ngu_van", "-y",
                                    "2020", "-f", "csv", "--exclude", list);
    run_result without = run_examtrend("correlate", "-s", "toan,vat_li,ngu_van", "-y",
                                       "2020", "-f", "csv", "--without", "Hà Nội");
    const char *first = strstr(all.out, "\n2020,toan,ngu_van,");
    assert_non_null(first);
    char pair[200] = "";
    (void)snprintf(pair, sizeof pair, "%.*s", (int)strcspn(first + 1, "\n") + 1, first);
    assert_has(less.out, pair); /* neither paper is excluded */
    assert_null(strstr(without.out, pair));
    first = strstr(less.out, "\n2020,toan,vat_li,");
    assert_non_null(first);
    (void)snprintf(pair, sizeof pair, "%.*s", (int)strcspn(first + 1, "\n") + 1, first);
    assert_has(without.out, pair); /* the same provinces are left */
    assert_null(strstr(all.out, pair));
    run_free(&all);
    run_free(&less);
    run_free(&without);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_option_does_something_or_is_refused),
        cmocka_unit_test(the_refusal_says_which_and_why),
        cmocka_unit_test(papers_leave_out_cells),
        cmocka_unit_test(correlations_leave_out_candidates),
    };
    return cmocka_run_group_tests(tests, make_data, NULL);
}
