/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "cli/options.h"
#include "examtrend/built.h"
#include "examtrend/plotter.h"

enum { KEY_DATASETS = 0x100, KEY_GNUPLOT };

typedef struct doctor_command {
    cli_options common;
    const char *gnuplot; /* NULL: on the PATH */
} doctor_command;

static const struct argp_option doctor_options[] = {
    {"datasets", KEY_DATASETS, "DIR", 0, "Registry to look at (default: the bundled one)",
     0},
    {"gnuplot", KEY_GNUPLOT, "PROGRAM", 0, "Program to look at (default: gnuplot)", 0},
    {0}};

static error_t parse_doctor(int key, char *arg, struct argp_state *state)
{
    doctor_command *command = state->input;
    switch (key) {
    case ARGP_KEY_INIT: state->child_inputs[0] = &command->common; return 0;
    case KEY_DATASETS: command->common.datasets = arg; return 0;
    case KEY_GNUPLOT: command->gnuplot = arg; return 0;
    default: return ARGP_ERR_UNKNOWN;
    }
}

static const struct argp_child children[] = {{&cli_output_argp, 0, NULL, 0}, {0}};

static const struct argp doctor_argp = {
    doctor_options, parse_doctor, NULL,
    "Looks whether everything that examtrend needs is there and works, and names the "
    "Debian package of what is missing.\v"
    "Exit status 1 says that something needed is missing.",
    children, NULL, NULL};

/* ---- the list ---- */

typedef enum state { STATE_OK, STATE_MISSING, STATE_UNKNOWN, STATE_LEFT_OUT } state;

typedef struct findings {
    et_table *table;
    et_language language;
    size_t missing;
} findings;

/* What is told, and how in Vietnamese. Names of things are the same in both. */
static const char *const words[][2] = {
    {"ok", "có"},
    {"missing", "thiếu"},
    {"cannot tell", "không rõ"},
    {"left out", "không dùng"},
    {"numerics", "tính toán số"},
    {"packed files", "tệp nén"},
    {"names in Unicode", "tên bằng Unicode"},
    {"settings and job files", "tệp cấu hình và tệp việc"},
    {"workbooks in", "đọc bảng tính"},
    {"workbooks out", "ghi bảng tính"},
    {"files of SPSS, Stata and SAS", "tệp của SPSS, Stata và SAS"},
    {"built in", "có sẵn bên trong"},
    {"cannot be loaded", "không nạp được"},
    {"not part of this build", "không có trong bản dựng này"},
    {"fonts of charts", "phông chữ của biểu đồ"},
    {"charts", "biểu đồ"},
    {"charts as SVG", "biểu đồ dạng SVG"},
    {"charts as PNG", "biểu đồ dạng PNG"},
    {"charts as PDF", "biểu đồ dạng PDF"},
    {"charts in the terminal", "biểu đồ trong cửa sổ lệnh"},
    {"this gnuplot was built without it", "gnuplot này không có"},
    {"text of charts", "chữ trên biểu đồ"},
    {"the font itself", "đúng phông này"},
    {"another font would silently replace it", "phông khác sẽ lặng lẽ thay thế"},
    {"no fontconfig to ask", "không có fontconfig để hỏi"},
    {"the registry and bundled scores", "danh mục và điểm kèm theo"},
};

static const char *say(const findings *f, const char *english)
{
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (f->language == ET_VIETNAMESE && strcmp(words[i][0], english) == 0) {
            return words[i][1];
        }
    }
    return english;
}

static et_status begin(findings *f, et_error *err)
{
    static const et_column columns[] = {
        {.key = "item", .title = "item", .title_vi = "mục"},
        {.key = "state", .title = "state", .title_vi = "tình trạng"},
        {.key = "for", .title = "for", .title_vi = "để"},
        {.key = "found", .title = "found", .title_vi = "tìm thấy"},
        {.key = "install", .title = "Debian package", .title_vi = "gói Debian"},
    };
    et_status status = et_table_new(
        &f->table, "doctor",
        cli_pick(f->language, "What examtrend needs", "Những gì examtrend cần"), err);
    if (status == ET_OK) {
        et_table_language(f->table, f->language);
    }
    for (size_t i = 0; i < sizeof columns / sizeof *columns && status == ET_OK; i++) {
        et_table_column(f->table, &columns[i]);
    }
    return status;
}

/* `package` is named where the item is not there; NULL: none has it. */
static void add(findings *f, const char *item, state how, const char *purpose,
                const char *found, const char *package)
{
    static const char *const states[] = {
        [STATE_OK] = "ok",
        [STATE_MISSING] = "missing",
        [STATE_UNKNOWN] = "cannot tell",
        [STATE_LEFT_OUT] = "left out"};
    et_table_text(f->table, item);
    et_table_text(f->table, say(f, states[how]));
    et_table_text(f->table, say(f, purpose));
    et_table_text(f->table, say(f, found));
    et_table_text(f->table, (how == STATE_MISSING || how == STATE_LEFT_OUT) && package
                                ? package
                                : "");
    f->missing += how == STATE_MISSING;
}

/* ---- what is looked at ---- */

static bool is_built(const char *name)
{
    for (size_t i = 0; i < et_built_count(); i++) {
        if (strcmp(et_built_name(i), name) == 0) {
            return true;
        }
    }
    return false;
}

static void look_at_libraries(findings *f)
{
    static const struct {
        const char *name, *purpose, *package;
    } optional[] = {
        {"ReadStat", "files of SPSS, Stata and SAS", "libreadstat-dev"},
        {"unixODBC", "PostgreSQL, MariaDB, SQLite", "unixodbc-dev"},
        {"libcurl", "ClickHouse", "libcurl4-openssl-dev"},
        {"fontconfig", "fonts of charts", "libfontconfig-dev"},
    };

    for (size_t i = 0; i < et_built_count(); i++) {
        const char *version = et_built_version(i);
        add(f, et_built_name(i), version ? STATE_OK : STATE_MISSING, et_built_purpose(i),
            version ? version : "cannot be loaded", et_built_package(i));
    }
    for (size_t i = 0; i < sizeof optional / sizeof *optional; i++) {
        if (!is_built(optional[i].name)) {
            add(f, optional[i].name, STATE_LEFT_OUT, optional[i].purpose,
                "not part of this build", optional[i].package);
        }
    }
}

/* Draws a little picture of one kind, as a chart is drawn. */
static void look_at_terminal(findings *f, et_plotter *plotter, const char *terminal,
                             et_picture kind, const char *purpose)
{
    char script[128], item[64], found[ET_ERROR_TEXT];
    char *bytes = NULL;
    size_t size = 0;
    et_error err = {0};
    state how = STATE_MISSING;

    (void)snprintf(item, sizeof item, "terminal %s", terminal);
    (void)snprintf(script, sizeof script, "set terminal %s\nplot [0:1] x notitle\n",
                   terminal);
    if (!et_plotter_has_terminal(plotter, terminal)) {
        (void)snprintf(found, sizeof found, "this gnuplot was built without it");
    } else if (et_plotter_render(plotter, script, kind, &bytes, &size, &err) != ET_OK) {
        (void)snprintf(found, sizeof found, "%s", err.text);
    } else {
        (void)snprintf(found, sizeof found,
                       cli_pick(f->language, "a test picture of %zu bytes",
                                "hình thử %zu byte"),
                       size);
        how = STATE_OK;
    }
    add(f, item, how, purpose, found, "gnuplot-nox");
    free(bytes);
}

static void look_at_gnuplot(findings *f, const char *program)
{
    static const struct {
        const char *terminal, *purpose;
        et_picture kind;
    } terminals[] = {
        {"svg", "charts as SVG", ET_PICTURE_SVG},
        {"pngcairo", "charts as PNG", ET_PICTURE_PNG},
        {"pdfcairo", "charts as PDF", ET_PICTURE_PDF},
        {"dumb", "charts in the terminal", ET_PICTURE_TERMINAL},
    };
    et_plotter_options options = {.program = program, .time_limit = 20.0};
    et_plotter *plotter = NULL;
    et_error err = {0};

    if (et_plotter_open(&plotter, &options, &err) != ET_OK) {
        add(f, "gnuplot", STATE_MISSING, "charts", err.text, "gnuplot-nox");
        return;
    }
    add(f, "gnuplot", STATE_OK, "charts", et_plotter_version(plotter), NULL);
    for (size_t i = 0; i < sizeof terminals / sizeof *terminals; i++) {
        look_at_terminal(f, plotter, terminals[i].terminal, terminals[i].kind,
                         terminals[i].purpose);
    }
    et_plotter_free(plotter);
}

static void look_at_font(findings *f)
{
    static const char family[] = "Inter";
    int has = et_plotter_has_font(family);

    add(f, "font Inter", has > 0 ? STATE_OK : has == 0 ? STATE_MISSING : STATE_UNKNOWN,
        "text of charts",
        has > 0    ? "the font itself"
        : has == 0 ? "another font would silently replace it"
                   : "no fontconfig to ask",
        "fonts-inter");
}

static void look_at_datasets(findings *f, const cli_options *options)
{
    cli_world world;
    et_error err = {0};
    bool good = cli_world_open(&world, options, &err) == ET_OK;

    add(f, "datasets", good ? STATE_OK : STATE_MISSING, "the registry and bundled scores",
        good ? cli_datasets(options) : err.text, NULL);
    if (good) {
        cli_world_free(&world);
    }
}

int cmd_doctor(int argc, char **argv)
{
    doctor_command command = {0};
    findings f = {0};
    et_error err = {0};
    int code;

    if (!cli_parse(&doctor_argp, argc, argv, &command, &code)) {
        return code;
    }
    f.language = command.common.language;
    if (cli_check_answer(&command.common, &err) != ET_OK || begin(&f, &err) != ET_OK) {
        return cli_report(&err);
    }
    add(&f, "examtrend", STATE_OK, "", et_version(), NULL);
    look_at_libraries(&f);
    look_at_gnuplot(&f, command.gnuplot);
    look_at_font(&f);
    look_at_datasets(&f, &command.common);
    code = cli_answer(&command.common, NULL, ET_OK, &f.table, 1, &err);
    if (code == CLI_OK && f.missing > 0) {
        cli_message("%zu needed %s missing", f.missing,
                    f.missing == 1 ? "thing is" : "things are");
        code = CLI_FAILED;
    }
    return code;
}
