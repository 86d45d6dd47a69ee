/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a chart is asked for beside data and units.
 */
#include <string.h>

#include "cli/plot.h"

enum { KEY_YEAR = 0x780, KEY_AHEAD, KEY_OVER, KEY_CLAIM };

static const struct argp_option options[] = {
    {NULL, 0, NULL, 0, "Chart:", 5},
    {"year", KEY_YEAR, "YEAR", 0,
     "tiles: positions in that year instead of slopes; ranks, funnel: that year", 5},
    {"claim", KEY_CLAIM, "CLAIM", 0,
     "claim: what is claimed (default \"each year higher than the last\")", 5},
    {"ahead", KEY_AHEAD, "YEARS", 0, "fan: years to forecast, 1 to 5 (default 2)", 5},
    {"over", KEY_OVER, "provinces|subjects|takers", 0,
     "change: its groups (default: provinces)", 5},
    {0}};

static int64_t parse_number(const char *arg, const char *name, int64_t least,
                            int64_t most, struct argp_state *state)
{
    int64_t number = 0;
    if (!et_text_to_int(arg, strlen(arg), &number) || number < least || number > most) {
        argp_error(state, "--%s found \"%s\", expected %d to %d", name, arg, (int)least,
                   (int)most);
    }
    return number;
}

static error_t parse(int key, char *arg, struct argp_state *state)
{
    cli_chart *asked = state->input;
    et_error err = {0};
    switch (key) {
    case ARGP_KEY_INIT: state->child_inputs[0] = &asked->ranking; return 0;
    case KEY_YEAR:
        asked->year = (int)parse_number(arg, "year", 1000, 9999, state);
        return 0;
    case KEY_CLAIM: asked->text = arg; return 0;
    case KEY_AHEAD:
        asked->ahead =
            (size_t)parse_number(arg, "ahead", 1, ET_FORECAST_MOST_AHEAD, state);
        return 0;
    case KEY_OVER:
        if (et_decompose_over_from_name(arg, &asked->over, &err) != ET_OK) {
            argp_error(state, "--over %s", err.text);
        }
        return 0;
    default: return ARGP_ERR_UNKNOWN;
    }
}

static const struct argp_child children[] = {{&cli_ranking_argp, 0, NULL, 0}, {0}};
const struct argp cli_chart_argp = {options, parse, NULL, NULL, children, NULL, NULL};
