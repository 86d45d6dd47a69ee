/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pictures of the READMEs are those that the program draws from the bundled data.
 */
#include "support.h"

#include <dirent.h>
#include <sys/stat.h>

#include "examtrend/plotter.h"

#define GALLERY EXAMTREND_SOURCE "/plots/gallery"

enum { MOST_PICTURES = 64, LARGEST = 256 * 1024 };

static size_t list_pictures(const char *folder, char names[MOST_PICTURES][64])
{
    size_t count = 0;
    DIR *dir = opendir(folder);

    assert_non_null(dir);
    for (struct dirent *entry; (entry = readdir(dir));) {
        const char *ending = strrchr(entry->d_name, '.');
        if (ending && strcmp(ending, ".svg") == 0) {
            assert_true(count < MOST_PICTURES);
            (void)snprintf(names[count++], 64, "%.63s", entry->d_name);
        }
    }
    (void)closedir(dir);
    return count;
}

/* Another gnuplot writes other bytes for the same picture. */
static bool is_the_galleries_gnuplot(void)
{
    et_plotter *plotter = NULL;
    et_error err = {0};
    assert_ok(et_plotter_open(&plotter, NULL, &err), &err);
    bool same = strcmp(et_plotter_version(plotter), "5.4 patchlevel 4") == 0;
    et_plotter_free(plotter);
    return same;
}

static void one_command_makes_the_gallery(void **state)
{
    (void)state;
    const char *folder = scratch_path("gallery");
    char names[MOST_PICTURES][64], made[MOST_PICTURES][64];
    bool same = is_the_galleries_gnuplot();
    run_result run =
        run_examtrend("batch", GALLERY "/gallery.ini", "--output", folder, "-q");

    assert_int_equal(run.exit_code, 0);
    size_t count = list_pictures(GALLERY, names);
    assert_true(count >= 16);
    assert_int_equal(list_pictures(folder, made), count);
    for (size_t i = 0; i < count; i++) {
        char path[4400];
        size_t size = 0, again = 0;
        (void)snprintf(path, sizeof path, GALLERY "/%s", names[i]);
        char *kept = read_file(path, &size);
        (void)snprintf(path, sizeof path, "%s/%s", folder, names[i]);
        char *drawn = read_file(path, &again);
        assert_true(size < LARGEST);
        if (same && (size != again || memcmp(kept, drawn, size) != 0)) {
            print_error("%s is not what `examtrend batch plots/gallery/gallery.ini "
                        "--output plots/gallery` draws\n", names[i]);
            fail();
        }
        free(kept);
        free(drawn);
    }
    run_free(&run);
}

static void every_picture_is_shown_and_every_kind_has_one(void **state)
{
    (void)state;
    char names[MOST_PICTURES][64];
    char *readme = read_file(EXAMTREND_SOURCE "/plots/README.md", NULL);
    size_t count = list_pictures(GALLERY, names);

    for (size_t i = 0; i < count; i++) {
        char link[80];
        (void)snprintf(link, sizeof link, "(gallery/%s)", names[i]);
        assert_has(readme, link);
    }
    run_result run = run_examtrend("plot", "--help");
    const char *at = strstr(run.out, "Kinds:\n");
    assert_non_null(at);
    for (at = strchr(at, '\n') + 1; strncmp(at, "  ", 2) == 0;
         at = strchr(at, '\n') + 1) {
        char name[32], path[4400];
        if (at[2] == ' ') {
            continue; /* a wrapped line */
        }
        assert_int_equal(sscanf(at, " %31s", name), 1);
        (void)snprintf(path, sizeof path, GALLERY "/%s.svg", name);
        if (!file_exists(path)) {
            print_error("%s is not in the gallery\n", name);
            fail();
        }
    }
    run_free(&run);
    free(readme);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_command_makes_the_gallery),
        cmocka_unit_test(every_picture_is_shown_and_every_kind_has_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
