/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/cli.h"

#include "examtrend/selftest.h"

int cmd_selftest(int argc, char **argv)
{
    (void)argc;
    (void)argv;
    size_t failed = 0;

    for (size_t i = 0; i < et_selftest_count(); i++) {
        et_selftest_result r;
        et_error err = {0};
        if (et_selftest_run(i, &r, &err) != ET_OK) {
            return cli_report(&err);
        }
        (void)printf("%-12s %-28s %5.1f digits (promised %4.1f) %s\n", r.family, r.name,
                     r.digits, r.promised, r.passed ? "ok" : r.worst);
        failed += !r.passed;
    }
    return failed ? CLI_FAILED : CLI_OK;
}
