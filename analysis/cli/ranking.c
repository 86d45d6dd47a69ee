/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/ranking.h"

#include <string.h>

enum { KEY_OF = 0x800, KEY_FORCE };

static const struct argp_option ranking_options[] = {
    {NULL, 0, NULL, 0, "What is ranked:", 6},
    {"of", KEY_OF, "WHAT", 0,
     "year (positions in the last one, default), level (mean over the years) or "
     "slope", 0},
    {"force", KEY_FORCE, NULL, 0, "Show ranks even where they are mostly noise", 0},
    {0}};

static void parse_of(const char *arg, cli_ranking *ranking, struct argp_state *state)
{
    static const char *const names[] = {"year", "level", "slope"};
    for (int i = 0; i < 3; i++) {
        if (strcmp(arg, names[i]) == 0) {
            ranking->of = (et_ranking_of)i;
            return;
        }
    }
    argp_error(state, "--of found \"%s\", expected year, level or slope", arg);
}

static error_t parse_ranking(int key, char *arg, struct argp_state *state)
{
    cli_ranking *ranking = state->input;
    switch (key) {
    case KEY_OF: parse_of(arg, ranking, state); return 0;
    case KEY_FORCE: ranking->force = true; return 0;
    default: return ARGP_ERR_UNKNOWN;
    }
}

const struct argp cli_ranking_argp = {.options = ranking_options,
                                      .parser = parse_ranking};
