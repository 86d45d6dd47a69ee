/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/profiles.h"

#include <dirent.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "examtrend/text.h"

#define MOST_PROFILES 256

/* The names of the profiles in a folder; free() each and the list. */
static char **list_profiles(const char *folder, size_t *count)
{
    DIR *dir = opendir(folder);
    char **names = calloc(MOST_PROFILES, sizeof *names);

    *count = 0;
    for (struct dirent *entry; dir && names && (entry = readdir(dir)) != NULL;) {
        size_t length = strlen(entry->d_name);
        if (length > 4 && strcmp(entry->d_name + length - 4, ".ini") == 0 &&
            *count < MOST_PROFILES) {
            names[*count] = strndup(entry->d_name, length - 4);
            *count += names[*count] != NULL;
        }
    }
    if (dir) {
        (void)closedir(dir);
    }
    return names;
}

static int by_name(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static et_status no_profile(const char *name, const char *folder, et_error *err)
{
    char near[256];
    size_t count;
    char **names = list_profiles(folder, &count);

    near[0] = '\0';
    if (names) {
        const char *const *known = (const char *const *)names;
        qsort(names, count, sizeof *names, by_name);
        if (!et_text_nearest(name, known, count, near, sizeof near)[0]) {
            (void)et_text_expected(known, count, near, sizeof near);
        }
    }
    for (size_t i = 0; i < count; i++) {
        free(names[i]);
    }
    free(names);
    return et_fail(err, ET_ERR_NOT_FOUND,
                   "found no profile \"%s\" in %s%s%s (a file has a slash or an ending)",
                   name, folder, near[0] ? "; " : "", near);
}

et_status cli_profile_load(et_profile **out, const char *name, const char *datasets,
                           const et_subjects *subjects, et_error *err)
{
    char folder[PATH_MAX], path[PATH_MAX];

    *out = NULL;
    if (!name) {
        return ET_OK;
    }
    if (strpbrk(name, "/.")) {
        return et_profile_load(out, name, subjects, err);
    }
    int used = snprintf(folder, sizeof folder, "%s/profiles", datasets);
    int more = snprintf(path, sizeof path, "%s/%s.ini", folder, name);
    if (used < 0 || more < 0 || (size_t)more >= sizeof path || access(path, R_OK) != 0) {
        return no_profile(name, folder, err);
    }
    return et_profile_load(out, path, subjects, err);
}
