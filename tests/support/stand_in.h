/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Programs that stand in for gnuplot: shell scripts that keep to the protocol of
 * plots/gnuplot.h and do something else where gnuplot would run the chart's script.
 */
#ifndef TESTS_SUPPORT_STAND_IN_H
#define TESTS_SUPPORT_STAND_IN_H

#include <sys/stat.h>

#include "support.h"

static inline const char *plain_program(const char *name, const char *text)
{
    const char *path = scratch_path(name);
    write_file(path, text);
    assert_int_equal(chmod(path, 0755), 0);
    return path;
}

/* `version` is what it says it is; `on_script` is shell: `good` there draws an SVG. */
static inline const char *stand_in_version(const char *name, const char *version,
                                           const char *on_script)
{
    char *text = NULL;

    assert_true(asprintf(&text,
        "#!/bin/sh\n"
        "good() { printf '<?xml version=\"1.0\"?><svg>x</svg>\\n' > /dev/fd/5; }\n"
        "tell() { while IFS= read -r line; do case $line in\n"
        "'print GPVAL_VERSION') echo %s >&3;;\n"
        "'print GPVAL_PATCHLEVEL') echo 0 >&3;;\n"
        "'print GPVAL_TERMINALS') echo 'svg dumb' >&3;;\n"
        "'print GPVAL_ERRNO'*) echo '0 ' >&3; echo whole >&3;;\n"
        "esac; done < /dev/fd/7; }\n"
        "while IFS= read -r command; do\n"
        "case $command in\n"
        "*fd/6*) if grep -q fd/4 /dev/fd/6; then %s; fi;;\n"
        "*fd/7*) tell;;\n"
        "'print \"'*) command=${command#print ?}; echo \"${command%%?}\" >&3;;\n"
        "esac\n"
        "done\n", version, on_script) > 0);
    const char *path = plain_program(name, text);
    free(text);
    return path;
}

static inline const char *stand_in(const char *name, const char *on_script)
{
    return stand_in_version(name, "5.4", on_script);
}

#endif
