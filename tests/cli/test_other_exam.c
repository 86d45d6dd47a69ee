/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The whole study on the exam of a country that does not exist: 0 to 100 points, other
 * provinces (most of them not in Latin letters), letters for codes, other reforms, no
 * islands, candidate numbers that hold no place. The truth is planted, and the verdicts
 * must find it: Θήβα alone gains on the country, the north is ahead, one cell is broken.
 */
#include "support.h"

enum {
    FIRST = 2012,
    LAST = 2021,
    REFORM = 2017, /* raw points do not compare across, positions do */
    PROVINCES = 12,
    CANDIDATES = 240,
    RISER = 1,
    TINY_PROVINCE = 7,
    TINY_YEAR = 2014
};

static const struct {
    const char *code, *name, *region;
    double level; /* points against the country */
} provinces[PROVINCES] = {
    {"AL", "Άλφα", "north", 6.0},     {"TH", "Θήβα", "south", -3.0},
    {"KV", "Київська", "north", 5.0}, {"LV", "Львівська", "north", 7.0},
    {"TK", "東京", "coast", 0.5},     {"OS", "大阪", "coast", -0.5},
    {"CM", "เชียงใหม่", "coast", 1.0},   {"QX", "القاهرة", "south", -4.0},
    {"ZU", "O'Higgins", "south", -2.0}, {"RE", "Réunion <x>", "coast", -1.5},
    {"PA", "Pará, a \"big\" one", "south", -4.5}, {"UB", "Уб", "north", 5.5}};

/* What the papers gave to everybody, by year. */
static const double paper[LAST - FIRST + 1] = {0.0, 4.0,  -3.0, 2.0, -1.0,
                                               9.0, 12.0, 7.0,  10.0, 8.0};

/* A wobble of provinces from year to year that repeats with every run. */
static double wobble(unsigned p, unsigned t, unsigned subject)
{
    uint64_t x = (p * 131U + t) * 137U + subject * 977U + 1U;
    double sum = 0.0;
    for (int i = 0; i < 12; i++) {
        x = x * 6364136223846793005U + 1442695040888963407U;
        sum += (double)(x >> 40) / (double)(1U << 24);
    }
    return 0.8 * (sum - 6.0);
}

/* A score between 0 and `top` in steps of half a point; candidates are spread evenly. */
static double score_of(double mean, int i, int n, double top)
{
    double raw = mean + 14.0 * (2.0 * (i + 0.5) / n - 1.0);
    double stepped = floor(2.0 * raw + 0.5) / 2.0;
    return stepped < 0.0 ? 0.0 : stepped > top ? top : stepped;
}

static void write_year(int year)
{
    char name[32], *text = NULL;
    size_t size = 0;
    unsigned t = (unsigned)(year - FIRST);
    FILE *out = open_memstream(&text, &size);

    assert_non_null(out);
    (void)fprintf(out, "Nr;Stadt;Μαθηματικά;Language;Physics\n");
    for (unsigned p = 0; p < PROVINCES; p++) {
        bool tiny = p == TINY_PROVINCE && year == TINY_YEAR;
        int n = tiny ? 5 : CANDIDATES;
        double rise = p == RISER ? 0.8 * t : 0.0;
        for (int i = 0; i < n; i++) {
            (void)fprintf(
                out, "%d;%s;%g;%g;", 100000 + (int)p * 1000 + i, provinces[p].code,
                score_of(55.0 + provinces[p].level + paper[t] + rise + wobble(p, t, 0), i,
                         n, 100.0),
                score_of(60.0 + 0.5 * provinces[p].level - 0.5 * paper[t] +
                             wobble(p, t, 1),
                         i, n, 100.0));
            if (i % 2 == 0) {
                (void)fprintf(out, "%g", score_of(30.0 + wobble(p, t, 2), i, n, 60.0));
            }
            (void)fputs("\n", out);
        }
    }
    assert_int_equal(fclose(out), 0);
    (void)snprintf(name, sizeof name, "rows_%d.csv", year);
    write_file(scratch_path(name), text);
    free(text);
}

static char datasets[4352], tally[4352];

static void write_registry(void)
{
    char text[4096] = "map,name,short_name,abbreviation,other_names,tile_x,tile_y\n";
    char codes[2048] = "code,map,province,first_year,last_year\n";
    char members[3][512] = {"", "", ""};
    static const char *const regions[] = {"north", "coast", "south"};

    for (size_t p = 0; p < PROVINCES; p++) {
        char quoted[96], line[400];
        size_t used = 0;
        for (const char *c = provinces[p].name; *c; c++) {
            if (*c == '"') {
                quoted[used++] = '"';
            }
            quoted[used++] = *c;
        }
        quoted[used] = '\0';
        (void)snprintf(line, sizeof line, "all,\"%s\",\"%s\",%s,,%zu,%zu\n", quoted,
                       quoted, provinces[p].code, p % 4 + 1, p / 4 + 1);
        (void)strcat(text, line);
        (void)snprintf(line, sizeof line, "%s,all,%s,2000,\n", provinces[p].code,
                       provinces[p].code);
        (void)strcat(codes, line);
        for (size_t r = 0; r < 3; r++) {
            if (strcmp(provinces[p].region, regions[r]) == 0) {
                (void)strcat(members[r], members[r][0] ? ";" : "");
                (void)strcat(members[r], provinces[p].code);
            }
        }
    }
    write_file(scratch_path("provinces.csv"), text);
    write_file(scratch_path("codes.csv"), codes);
    (void)snprintf(text, sizeof text,
                   "scheme,map,cluster,name,name_en,status,first_year,last_year,members\n"
                   "regions,all,north,Βορράς,North,documented,,,%s\n"
                   "regions,all,coast,海岸,Coast,documented,,,%s\n"
                   "regions,all,south,Юг,South,documented,,,%s\n",
                   members[0], members[1], members[2]);
    write_file(scratch_path("clusters.csv"), text);
    write_file(
        scratch_path("subjects.csv"),
        "key,name_en,name_vi,maximum,fail_mark,low_mark,high_mark,compulsory,essay,"
        "part_of\n"
        "maths,Maths,Μαθηματικά,100,20,50,80,yes,no,\n"
        "language,Language,Γλώσσα,100,20,50,80,yes,yes,\n"
        "physics,Physics,Φυσική,60,10,30,48,no,no,\n");
    write_file(scratch_path("subject_aliases.csv"),
               "alias,subject\nNr,@id\nStadt,@place\n");
    write_file(
        scratch_path("regimes.csv"),
        "year,id,raw_comparable,relative_comparable,word_en,word_vi,text_en,text_vi\n"
        "2017,reform,no,yes,reform,cải cách,\"2017: other papers\",\"2017: đề khác\"\n");
}

/* No word of the bundled country may come out of another one's data. */
static void assert_foreign(const char *text)
{
    static const char *const words[] = {"Vietnam", "Việt", "Hà Nội", "Toán", "Trường Sa",
                                        "ngu_van", "2020", "2025", "N1"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (strstr(words[i], "20") && strstr(text, "202")) {
            continue; /* a year of the data */
        }
        assert_null(strstr(text, words[i]));
    }
}

static run_result run(const char *const *arguments)
{
    const char *all[24] = {0};
    size_t n = 0;
    for (; arguments[n]; n++) {
        all[n] = arguments[n];
    }
    all[n++] = "--datasets";
    all[n++] = datasets;
    if (strcmp(arguments[0], "aggregate") != 0) {
        all[n++] = "--data";
        all[n++] = tally;
    }
    run_result result = run_examtrend_with(NULL, all);
    if (result.exit_code != 0) {
        print_error("%s: %s\n", arguments[0], result.err);
    }
    assert_int_equal(result.exit_code, 0);
    assert_foreign(result.out);
    return result;
}

#define RUN(...) run((const char *const[]){__VA_ARGS__, NULL})

static int make_country(void **state)
{
    static char files[LAST - FIRST + 1][4352];
    const char *arguments[20] = {"aggregate", "-q"};
    (void)state;

    (void)snprintf(datasets, sizeof datasets, "%s", scratch_folder());
    (void)snprintf(tally, sizeof tally, "%s/tally.csv", scratch_folder());
    write_registry();
    for (int year = FIRST; year <= LAST; year++) {
        write_year(year);
        char *file = files[year - FIRST];
        (void)snprintf(file, sizeof files[0], "%s/rows_%d.csv", scratch_folder(), year);
        arguments[2 + year - FIRST] = file;
    }
    arguments[2 + LAST - FIRST + 1] = "-o";
    arguments[3 + LAST - FIRST + 1] = tally;
    run_result result = run(arguments);
    run_free(&result);
    return 0;
}

static void expect_refused(const char *rows, const char *said)
{
    const char *path = scratch_path("wrong_2015.csv");
    write_file(path, rows);
    run_result result = run_examtrend("aggregate", "--datasets", datasets, "--strict",
                                      "-o", scratch_path("wrong.csv"), path);
    assert_int_equal(result.exit_code, 1);
    assert_has(result.err, said);
    run_free(&result);
}

/* Numbers of this exam may be any, and hold no place. */
static void candidate_numbers_hold_no_place(void **state)
{
    (void)state;
    expect_refused("Nr;Maths\n100000;50\n", "found no column of codes of provinces");
    expect_refused(
        "Nr;Stadt;Maths\nx17;AL;50\n",
        ":2:1: found \"x17\", expected a candidate number of at most 13 digits");
    expect_refused("Nr;Stadt;Maths\n1;AL;100.5\n", "expected a score of 0 to 100");
    write_file(scratch_path("right_2015.csv"), "Nr;Stadt;Maths\n1;AL;100\n1;KV;99.5\n");
    run_result result =
        run_examtrend("aggregate", "--datasets", datasets, "-q", "-o", "-",
                      scratch_path("right_2015.csv"));
    assert_int_equal(result.exit_code, 0);
    assert_has(result.out, "2015,AL,maths,100,1\n2015,KV,maths,99.5,1\n");
    run_free(&result);
}

static void cells_are_on_the_countrys_scale(void **state)
{
    (void)state;
    run_result result = RUN("panel", "-u", "TH", "-s", "maths", "-y", "2012-2012", "-f",
                            "jsonl");
    assert_has(result.out, "\"n\": 240");
    assert_has(result.out, "\"mean\": 51.2,");
    assert_has(result.out, "\"share_low\": 0."); /* under 50 of 100 */
    run_free(&result);
}

static void the_broken_cell_is_found_and_taken_back(void **state)
{
    (void)state;
    const char *list = scratch_path("list.csv");
    run_result result = RUN("screen", "-f", "csv", "-k", "tiny", "-o", list);
    run_free(&result);
    char *text = read_file(list, NULL);
    assert_has(text, "maths,2014,all,القاهرة,tiny,5,");
    free(text);

    result = RUN("panel", "-u", "QX", "-s", "maths", "-y", "2014-2015", "-f", "jsonl",
                 "--exclude", list);
    assert_null(strstr(result.out, "\"year\": 2014"));
    assert_has(result.out, "\"year\": 2015");
    run_free(&result);
}

static void only_the_riser_rises(void **state)
{
    (void)state;
    run_result result = RUN("trend", "-u", "province", "-s", "maths");
    assert_has(result.out, "Maths 2012–2021: 1 rose against the country, 0 fell; for 11 "
                           "the data cannot tell");
    assert_has(result.out, "The years cross the break of 2017");
    run_free(&result);
    result = RUN("trend", "-u", "TH", "-s", "maths", "-f", "jsonl");
    assert_has(result.out, "\"verdict\": \"clear rise\"");
    const char *slope = strstr(result.out, "\"slope\": ");
    assert_non_null(slope);
    /* all count in the country's mean, a twelfth of the rise is its own */
    assert_close(strtod(slope + 9, NULL), 0.8 * 11.0 / 12.0, 0.15);
    run_free(&result);
    result = RUN("trend", "-u", "province", "-s", "language,physics");
    assert_has(result.out, "Language 2012–2021: 0 rose against the country, 0 fell");
    assert_has(result.out, "Physics 2012–2021: 0 rose against the country, 0 fell");
    run_free(&result);
    result = RUN("trend", "-u", "nation", "-s", "maths", "-f", "jsonl");
    assert_has(result.out, "\"first_year\": 2017, \"last_year\": 2021");
    assert_has(result.out, "\"verdict\": \"cannot tell\"");
    run_free(&result);
}

static void the_north_is_ahead_and_steady(void **state)
{
    (void)state;
    run_result result = RUN("compare", "-s", "maths", "--placebos", "200", "--same", "-f",
                            "jsonl");
    assert_has(result.out, "\"what\": \"level\", \"first_year\": 2012");
    assert_has(result.out, "\"verdict\": \"clear difference\"");
    run_free(&result);
    result = RUN("compare", "-s", "maths", "--placebos", "200", "--same");
    assert_has(result.out, "North – South: +");
    assert_has(result.out, "practically the same within ±1.000 points"); /* 1 % of 100 */
    run_free(&result);
    result = RUN("rank", "-s", "maths", "--top", "1", "-f", "jsonl");
    assert_has(result.out, "{\"unit\": \"Львівська\"");
    assert_has(result.out, "\"may_be_best\": \"may be\"");
    run_free(&result);
}

static void claims_get_the_planted_verdicts(void **state)
{
    (void)state;
    const struct {
        const char *claim, *unit, *subject, *verdict;
    } known[] = {
        {"fastest-growing", "Θήβα", "maths", "\"TRUE\""},
        {"fastest-growing", "AL", "maths", "\"FALSE\""},
        {"rose between 2017 and 2021", "TH", "maths", "\"TRUE\""},
        {"rose between 2017 and 2018", "AL", "maths", "\"TRUE ONLY RAW\""}, /* paper +3 */
        {"above the nation", "Київська", "maths", "\"TRUE\""},
        {"below the nation", "القاهرة", "maths", "\"TRUE\""},
        {"above the nation", "PA", "maths", "\"FALSE\""},
        {"each year higher than the last", "nation", "maths", "\"FALSE\""},
        {"highest year", "nation", "maths", "\"TRUE ONLY RAW\""},
        {"the same as Coast within 2", "South", "maths", "\"FALSE\""},
        {"same trend as KV within 6", "AL", "language", "\"TRUE\""},
        {"rose between 2014 and 2019", "AL", "maths", "\"NOT SUPPORTED\""},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        run_result result = RUN("claim", known[i].claim, "-u", known[i].unit, "-s",
                                known[i].subject, "-f", "jsonl");
        if (!strstr(result.out, known[i].verdict)) {
            print_error("%s, %s: %s", known[i].claim, known[i].unit, result.out);
        }
        assert_has(result.out, known[i].verdict);
        run_free(&result);
    }
}

/* A reform that the user declares takes the registry's place. */
static void the_users_own_reforms(void **state)
{
    (void)state;
    const char *none = scratch_path("none.csv");
    write_file(none, "year,id,raw_comparable,relative_comparable,word_en,word_vi,text_en,"
                     "text_vi\n");
    run_result result = RUN("trend", "-u", "nation", "-s", "maths", "-f", "jsonl",
                            "--regimes", none);
    assert_has(result.out, "\"first_year\": 2012, \"last_year\": 2021");
    run_free(&result);
}

static void charts_and_the_study(void **state)
{
    (void)state;
    static const char *const kinds[] = {"tiles", "trend", "caterpillar", "distribution"};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        char name[32];
        (void)snprintf(name, sizeof name, "%s.svg", kinds[i]);
        const char *path = scratch_path(name);
        run_result result =
            RUN("plot", kinds[i], "-s", "maths", "-o", path, "--alt", "-");
        char *svg = read_file(path, NULL);
        assert_has(svg, "</svg>");
        assert_foreign(svg);
        assert_true(i != 2 || strstr(svg, "Θήβα"));
        free(svg);
        run_free(&result);
    }
    const char *folder = scratch_path("study");
    run_result result = RUN("study", "--no-charts", "-o", folder, "-q");
    assert_has(result.out, "Data 2012–2021: 3 subjects, 12 provinces");
    assert_has(result.out,
               "Maths                1 rose,  0 fell, for 11 the data cannot");
    run_free(&result);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(candidate_numbers_hold_no_place),
        cmocka_unit_test(cells_are_on_the_countrys_scale),
        cmocka_unit_test(the_broken_cell_is_found_and_taken_back),
        cmocka_unit_test(only_the_riser_rises),
        cmocka_unit_test(the_north_is_ahead_and_steady),
        cmocka_unit_test(claims_get_the_planted_verdicts),
        cmocka_unit_test(the_users_own_reforms),
        cmocka_unit_test(charts_and_the_study),
    };
    return cmocka_run_group_tests(tests, make_country, NULL);
}
