/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A command line read by its command's own parser: misspelt options are answered with the
 * nearest, those of another command with its name.
 */
#include "cli/options.h"

#include <string.h>

#include "examtrend/text.h"

static cli_parsing parsing;
static const struct argp *asked;

void cli_set_parsing(cli_parsing how)
{
    parsing = how;
}

const struct argp *cli_ask_argp(const cli_command *command)
{
    char name[] = "examtrend";
    char *argv[] = {name, NULL};

    asked = NULL;
    cli_set_parsing(CLI_PARSE_ASK);
    (void)command->run(1, argv);
    cli_set_parsing(CLI_PARSE_RUN);
    return asked;
}

const struct argp_option *cli_find_option(const struct argp *argp, const char *name)
{
    for (const struct argp_option *o = argp->options;
         o && (o->name || o->key || o->doc || o->group); o++) {
        if (o->name && strcmp(o->name, name) == 0) {
            return o;
        }
    }
    for (const struct argp_child *c = argp->children; c && c->argp; c++) {
        const struct argp_option *found = cli_find_option(c->argp, name);
        if (found) {
            return found;
        }
    }
    return NULL;
}

static bool is_among(const char *name, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(names[i], name) == 0) {
            return true;
        }
    }
    return false;
}

size_t cli_option_names(const struct argp *argp, const char **names, size_t count,
                        size_t room)
{
    for (const struct argp_option *o = argp->options;
         o && (o->name || o->key || o->doc || o->group) && count < room; o++) {
        if (o->name && !is_among(o->name, names, count)) {
            names[count++] = o->name;
        }
    }
    for (const struct argp_child *c = argp->children; c && c->argp; c++) {
        count = cli_option_names(c->argp, names, count, room);
    }
    return count;
}

/* ---- what is no option ---- */

enum { MOST_OPTIONS = 100 };

/* By its long name or, without one, its letter. */
static bool takes_argument(const struct argp *argp, const char *name, int letter)
{
    for (const struct argp_option *o = argp->options;
         o && (o->name || o->key || o->doc || o->group); o++) {
        if (name ? o->name && strcmp(o->name, name) == 0 : o->key == letter) {
            return o->arg && !(o->flags & OPTION_ARG_OPTIONAL);
        }
    }
    for (const struct argp_child *c = argp->children; c && c->argp; c++) {
        if (takes_argument(c->argp, name, letter)) {
            return true;
        }
    }
    return false;
}

/* The first word --NAME that neither is nor begins an option; NULL: there is none. What
 * an option takes is no option, and what stands behind "--". */
static const char *find_unknown(const struct argp *argp, int argc, char **argv,
                                const char *const *names, size_t count)
{
    for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++) {
        size_t length = strncmp(argv[i], "--", 2) == 0 ? strcspn(argv[i] + 2, "=") : 0;
        const char *name = NULL;
        for (size_t k = 0; k < count && length > 0; k++) {
            if (strncmp(names[k], argv[i] + 2, length) == 0) {
                name = !name || strlen(names[k]) == length ? names[k] : name;
            }
        }
        if (length > 0 && !name) {
            return argv[i] + 2;
        }
        bool letter = argv[i][0] == '-' && argv[i][1] && !argv[i][2];
        bool alone = name ? !argv[i][2 + length] : letter;
        i += alone && takes_argument(argp, name, argv[i][1]);
    }
    return NULL;
}

/* " (gap has)": the commands that have the option; "" where none has, or many do. */
static const char *who_has(const char *name, char *out, size_t size)
{
    enum { FEW = 3 };
    size_t commands, used = 0, found = 0;
    const cli_command *all = cli_commands(&commands);

    out[0] = '\0';
    for (size_t i = 0; i < commands && found <= FEW && used < size; i++) {
        const struct argp *argp = cli_ask_argp(&all[i]);
        if (argp && cli_find_option(argp, name)) {
            used += (size_t)snprintf(out + used, size - used, "%s%s",
                                     found++ ? ", " : " (", all[i].name);
        }
    }
    if (found > FEW) {
        out[0] = '\0';
    } else if (found && used < size) {
        (void)snprintf(out + used, size - used, found > 1 ? " have)" : " has)");
    }
    return out;
}

/* argp would say that it is not recognized, and no more. */
static bool refuse_unknown(const struct argp *argp, int argc, char **argv)
{
    const char *names[MOST_OPTIONS] = {"help", "usage"}, *shown[MOST_OPTIONS];
    char dashed[MOST_OPTIONS][40];
    size_t count = cli_option_names(argp, names, 2, MOST_OPTIONS);
    const char *unknown = find_unknown(argp, argc, argv, names, count);
    const char *space = strrchr(argv[0], ' ');
    char name[64], nearest[200], others[100];

    if (!unknown) {
        return false;
    }
    for (size_t i = 0; i < count; i++) {
        (void)snprintf(dashed[i], sizeof *dashed, "--%.37s", names[i]);
        shown[i] = dashed[i];
    }
    (void)snprintf(name, sizeof name, "%.*s", (int)strcspn(unknown, "="), unknown);
    (void)et_text_nearest(name, shown, count, nearest, sizeof nearest);
    cli_message("%s has no option \"--%s\"%s; %s%s%s", space ? space + 1 : argv[0], name,
                who_has(name, others, sizeof others), nearest[0] ? nearest : "`",
                nearest[0] ? "" : argv[0], nearest[0] ? "" : " --help` lists them");
    return true;
}

static const struct argp *running;

/* After which option a word that stands alone would be understood. */
static const char *where_to(const char *word)
{
    int first, last;

    if (cli_years(word, &first, &last)) {
        return cli_find_option(running, "years") ? " (years stand after --years)" : "";
    }
    if (!cli_find_option(running, "subject")) {
        return "";
    }
    return cli_find_option(running, "unit")
               ? " (a subject stands after --subject, a place after --unit)"
               : " (a subject stands after --subject)";
}

/* A word that no parser takes is named. */
static error_t parse_any(int key, char *arg, struct argp_state *state)
{
    error_t result = running->parser ? running->parser(key, arg, state)
                                     : ARGP_ERR_UNKNOWN;
    if (result == ARGP_ERR_UNKNOWN && key == ARGP_KEY_ARG) {
        argp_error(state, "found \"%s\", expected options only%s", arg, where_to(arg));
    }
    return result;
}

/* argp's error exits end the process with CLI_USAGE, --help with 0; what returns here is
 * a parser's own failure. */
bool cli_parse(const struct argp *argp, int argc, char **argv, void *input, int *code)
{
    if (parsing == CLI_PARSE_ASK) {
        asked = argp;
        *code = CLI_OK;
        return false;
    }
    if (parsing == CLI_PARSE_RUN && refuse_unknown(argp, argc, argv)) {
        *code = CLI_USAGE;
        return false;
    }
    struct argp any = *argp;
    any.parser = parse_any;
    running = argp;
    argp_err_exit_status = CLI_USAGE;
    error_t failed = argp_parse(&any, argc, argv, 0, NULL, input);
    if (failed) {
        cli_message("%s", strerror(failed));
        *code = CLI_USAGE;
    } else if (parsing == CLI_PARSE_ONLY) {
        *code = CLI_OK;
    }
    return failed == 0 && parsing == CLI_PARSE_RUN;
}
