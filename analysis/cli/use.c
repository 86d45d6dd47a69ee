/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/use.h"

#include <stdlib.h>

et_status cli_no_use(const cli_options *options, unsigned bits, const char *what,
                     et_error *err)
{
    static const struct {
        unsigned bit;
        const char *name;
    } names[] = {{CLI_GIVEN_UNIT, "--unit"},
                 {CLI_GIVEN_CLUSTERS, "--clusters or --group"},
                 {CLI_GIVEN_BY_YEAR, "--clusters-by-year"},
                 {CLI_GIVEN_SCALE, "--scale"},
                 {CLI_GIVEN_REFERENCE, "--reference"},
                 {CLI_GIVEN_MAP, "--map"},
                 {CLI_GIVEN_REGIMES, "--regimes"},
                 {CLI_GIVEN_AVERAGE, "--average or --weights"}};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (options->given & bits & names[i].bit) {
            return et_fail(err, ET_ERR_ARGUMENT,
                           "found %s, which %s has no use for: expected it left out",
                           names[i].name, what);
        }
    }
    return ET_OK;
}

et_status cli_no_use_by_level(const cli_options *options, const char *unit, et_error *err)
{
    et_unit_level level;

    if (!cli_unit_level(unit, &level)) {
        return cli_named_level(options) == ET_UNIT_CLUSTER
                   ? ET_OK
                   : cli_no_use(options, CLI_GIVEN_BY_YEAR,
                                "an answer without --clusters or --group", err);
    }
    if (level == ET_UNIT_CLUSTER) {
        return ET_OK;
    }
    if (level == ET_UNIT_PROVINCE) {
        return cli_no_use(options, CLI_GIVEN_GROUPING, "a table of provinces", err);
    }
    return cli_no_use(options,
                      CLI_GIVEN_GROUPING | CLI_GIVEN_SCALE | CLI_GIVEN_REFERENCE |
                          CLI_GIVEN_MAP,
                      "the country as a whole", err);
}

et_status cli_check_average(const cli_options *options, const et_panel *panel,
                            et_error *err)
{
    for (size_t s = 0; s < et_panel_subject_count(panel); s++) {
        et_subject_kind kind = et_panel_subject_info(panel, s)->kind;
        if (kind != ET_SUBJECT_PAPER && kind != ET_SUBJECT_COMBINATION) {
            return ET_OK;
        }
    }
    return cli_no_use(options, CLI_GIVEN_AVERAGE, "an answer without --subject overall",
                      err);
}

et_reference cli_reference(const cli_options *options, const et_panel *panel)
{
    bool given = options->given & CLI_GIVEN_REFERENCE;
    return !given && et_panel_level(panel) == ET_UNIT_CLUSTER ? ET_REFERENCE_CANDIDATES
                                                              : options->reference;
}

et_status cli_check_reference(const cli_options *options, const et_panel *panel,
                              et_error *err)
{
    et_unit_level level;
    bool *chosen = NULL;

    if (et_panel_level(panel) != ET_UNIT_CLUSTER || et_panel_unit_count(panel) != 1 ||
        options->scale == ET_SCALE_RAW ||
        cli_reference(options, panel) != ET_REFERENCE_UNITS) {
        return ET_OK;
    }
    if (options->unit && !cli_unit_level(options->unit, &level)) { /* is it that one? */
        et_status status = cli_named_units(panel, options->unit, &chosen, err);
        free(chosen);
        if (status != ET_OK) {
            return status;
        }
    }
    return et_fail(err, ET_ERR_ARGUMENT,
                   "found one cluster, %.80s, which would be measured against itself, "
                   "the mean of the units: expected --reference candidates, the "
                   "country's mean, or --scale raw",
                   et_panel_unit(panel, 0)->id);
}
