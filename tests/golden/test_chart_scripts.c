/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The script, title and alternative text of every kind of chart, byte for byte. After a
 * change that is meant, look at the pictures, then write the files anew:
 *
 *     EXAMTREND_GOLDEN=write build/dev/tests/golden_chart_scripts
 */
#include "chart_samples.h"

typedef struct variant {
    const char *suffix;
    et_look look;
    et_picture picture;
} variant;

static const variant variants[] = {
    {"en.svg", {.source = "Ministry of Education and Training"}, ET_PICTURE_SVG},
    {"vi-dark.png",
     {.language = ET_VIETNAMESE, .dark = true, .source = "Bộ Giáo dục và Đào tạo"},
     ET_PICTURE_PNG},
};

static char *make_text(const struct sample_kind *kind, const variant *v)
{
    et_error err = {0};
    et_chart *chart = NULL;
    char *script = NULL;

    assert_ok(kind->make(&chart, &v->look, &err), &err);
    assert_ok(et_chart_script(chart, v->picture, NULL, &script, &err), &err);
    const char *title = et_chart_title(chart), *alt = et_chart_alt(chart);
    size_t size = strlen(title) + strlen(alt) + strlen(script) + 64;
    char *text = malloc(size);
    assert_non_null(text);
    (void)snprintf(text, size, "# title: %s\n# alt: %s\n%s", title, alt, script);
    free(script);
    et_chart_free(chart);
    return text;
}

static void compare(const char *path, const char *text)
{
    const char *how = getenv("EXAMTREND_GOLDEN");

    if (how && strcmp(how, "write") == 0) {
        write_file(path, text);
        return;
    }
    char *expected = read_file(path, NULL);
    if (strcmp(expected, text) != 0) {
        size_t at = 0, line = 1;
        while (expected[at] && expected[at] == text[at]) {
            line += expected[at++] == '\n';
        }
        print_error("%s:%zu: the script is another, from here:\n%.200s\n", path, line,
                    text + at);
        fail();
    }
    free(expected);
}

static void scripts_are_as_agreed(void **state)
{
    (void)state;
    for (size_t i = 0; i < SAMPLE_KINDS; i++) {
        for (size_t k = 0; k < sizeof variants / sizeof *variants; k++) {
            char path[1024];
            char *text = make_text(&sample_kinds[i], &variants[k]);
            (void)snprintf(path, sizeof path, "%s/tests/golden/%s.%s.gp",
                           EXAMTREND_SOURCE, sample_kinds[i].name, variants[k].suffix);
            compare(path, text);
            free(text);
        }
    }
}

static void the_same_chart_is_the_same_bytes(void **state)
{
    (void)state;
    for (size_t i = 0; i < SAMPLE_KINDS; i++) {
        char *first = make_text(&sample_kinds[i], &variants[0]);
        char *second = make_text(&sample_kinds[i], &variants[0]);
        assert_string_equal(first, second);
        free(first);
        free(second);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(scripts_are_as_agreed),
        cmocka_unit_test(the_same_chart_is_the_same_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
