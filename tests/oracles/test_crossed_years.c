/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The trend of real provinces with a random year crossed with them: 62 provinces, Math,
 * 2017-2024, against lme4 1.1 with Kenward-Roger (pbkrtest) and Satterthwaite (lmerTest).
 * The data are not the project's to ship; the test is skipped where they are not there.
 */
#include "support.h"

#include "examtrend/methods/mixed.h"

enum { MOST = 512 };

static struct {
    size_t n, units;
    double y[MOST], x[2 * MOST], t[MOST];
    size_t unit[MOST], year[MOST];
    char code[MOST][4];
} data;

static char *case_file(const char *name)
{
    char path[512];
    const char *shared = shared_folder();
    if (!shared) {
        return NULL;
    }
    (void)snprintf(path, sizeof path, "%s/cases/%s", shared, name);
    return file_exists(path) ? read_file(path, NULL) : NULL;
}

static size_t find_code(const char *code)
{
    size_t u = 0;
    while (u < data.units && strcmp(data.code[u], code) != 0) {
        u++;
    }
    return u;
}

/* year,"code",mean,sd,n,t */
static bool read_provinces(void)
{
    char *text = case_file("lme_crossed_math_real.csv");
    if (!text) {
        return false;
    }
    memset(&data, 0, sizeof data);
    char *line = strchr(text, '\n');
    while (line && line[1] && data.n < MOST) {
        char code[4] = "";
        long year;
        double mean, sd, t;
        long count;
        assert_int_equal(sscanf(line + 1, "%ld,\"%3[0-9]\",%lf,%lf,%ld,%lf", &year, code,
                                &mean, &sd, &count, &t),
                         6);
        size_t u = find_code(code);
        if (u == data.units) {
            memcpy(data.code[data.units++], code, sizeof code);
        }
        data.unit[data.n] = u;
        data.year[data.n] = (size_t)(year - 2017);
        data.y[data.n] = mean;
        data.t[data.n] = t;
        data.x[2 * data.n] = 1.0;
        data.x[2 * data.n + 1] = t;
        data.n++;
        line = strchr(line + 1, '\n');
    }
    free(text);
    return true;
}

static double known(const char *key)
{
    static char *text;
    size_t length = strlen(key);
    if (!text) {
        text = case_file("lme_crossed_math_real.expected.txt");
        assert_non_null(text);
    }
    for (char *line = text; line; line = strchr(line, '\n')) {
        line += line != text;
        if (strncmp(line, key, length) == 0 && line[length] == '\t') {
            return strtod(line + length + 1, NULL);
        }
    }
    fail_msg("no known value %s", key);
    return 0.0;
}

static et_mixed *fit(et_mixed_df df, et_mixed_summary *summary)
{
    et_mixed_data d = {.n = data.n, .y = data.y, .x = data.x, .columns = 2,
                       .unit = data.unit, .units = data.units, .slope = data.t,
                       .year = data.year, .years = 8};
    et_mixed *model;
    et_error err = {0};
    assert_ok(et_mixed_fit(&model, &d, &(et_mixed_options){.df = df}, &err), &err);
    et_mixed_summarise(model, summary);
    return model;
}

static void variances_and_criterion(void **state)
{
    (void)state;
    et_mixed_summary s;
    if (!read_provinces()) {
        print_message("skipped: shared case lme_crossed_math_real is not there\n");
        skip();
    }
    et_mixed *model = fit(ET_MIXED_KENWARD_ROGER, &s);
    assert_int_equal(s.state, ET_FIT_OK);
    assert_int_equal(data.n, 496);
    assert_int_equal(s.units, 62);
    assert_close(s.criterion, known("REMLcrit"), 1e-11);
    assert_true(s.criterion <= known("REMLcrit")); /* as low as the peer's or lower */
    assert_close(s.var_level, known("var_by_grp[pc (Intercept) NA]"), 1e-5);
    assert_close(s.var_slope, known("var_by_grp[pc t NA]"), 1e-5);
    assert_close(s.cov_level_slope, known("var_by_grp[pc (Intercept) t]"), 1e-5);
    assert_close(s.var_year, known("var_by_grp[year (Intercept) NA]"), 1e-5);
    assert_close(s.var_residual, known("var_by_grp[Residual NA NA]"), 1e-5);
    et_mixed_free(model);
}

static void fixed_effects_and_tests(void **state)
{
    (void)state;
    const char *names[] = {"(Intercept)", "t"};
    et_mixed_summary s;
    et_mixed_test kr, satterthwaite;
    char key[64];
    if (!read_provinces()) {
        print_message("skipped: shared case lme_crossed_math_real is not there\n");
        skip();
    }
    et_mixed *a = fit(ET_MIXED_KENWARD_ROGER, &s);
    et_mixed *b = fit(ET_MIXED_SATTERTHWAITE, &s);
    for (size_t j = 0; j < 2; j++) {
        et_mixed_test_column(a, j, &kr);
        et_mixed_test_column(b, j, &satterthwaite);
        (void)snprintf(key, sizeof key, "beta[%s]", names[j]);
        assert_close(kr.estimate, known(key), 1e-10);
        (void)snprintf(key, sizeof key, "se[%s]", names[j]);
        assert_close(satterthwaite.se, known(key), 2e-6); /* the peer's optimiser */
        (void)snprintf(key, sizeof key, "KR_df[%s]", names[j]);
        assert_close(kr.df, known(key), 2e-6);
        (void)snprintf(key, sizeof key, "KR_p[%s]", names[j]);
        assert_close(kr.p, known(key), 3e-5);
        (void)snprintf(key, sizeof key, "satt_df[%s]", names[j]);
        assert_close(satterthwaite.df, known(key), 1e-5);
        (void)snprintf(key, sizeof key, "satt_p[%s]", names[j]);
        assert_close(satterthwaite.p, known(key), 1e-4);
    }
    et_mixed_free(a);
    et_mixed_free(b);
}

static void provinces_and_years(void **state)
{
    (void)state;
    const char *codes[] = {"01", "02", "26", "05"};
    et_mixed_summary s;
    et_mixed_unit unit;
    et_mixed_year year;
    char key[64];
    if (!read_provinces()) {
        print_message("skipped: shared case lme_crossed_math_real is not there\n");
        skip();
    }
    et_mixed *model = fit(ET_MIXED_KENWARD_ROGER, &s);
    for (size_t i = 0; i < 4; i++) {
        et_mixed_unit_effect(model, find_code(codes[i]), &unit);
        (void)snprintf(key, sizeof key, "blup_int[%s]", codes[i]);
        assert_close(unit.level, known(key), 1e-6);
        (void)snprintf(key, sizeof key, "blup_slope[%s]", codes[i]);
        assert_close(unit.slope, known(key), 1e-6);
    }
    for (size_t t = 0; t < 8; t++) {
        et_mixed_year_effect(model, t, &year);
        (void)snprintf(key, sizeof key, "year_blup[%zu]", 2017 + t);
        assert_close(year.shock, known(key), 1e-6);
    }
    et_mixed_free(model);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(variances_and_criterion),
        cmocka_unit_test(fixed_effects_and_tests),
        cmocka_unit_test(provinces_and_years),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
