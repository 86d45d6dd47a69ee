/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chromium.h"

#include "support.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

static pid_t browser;
static int to_browser = -1, from_browser = -1;
static char *heard; /* bytes of messages not read yet */
static size_t heard_size;
static int last_id;
static char session[128];
static unsigned complaints;
static bool loaded;

/* ---- messages, each ended by a NUL ---- */

static json_t *next_message(void)
{
    for (;;) {
        char *end = heard_size ? memchr(heard, '\0', heard_size) : NULL;
        if (end) {
            size_t length = (size_t)(end - heard) + 1;
            json_t *message = json_loads(heard, 0, NULL);
            assert_non_null(message);
            memmove(heard, heard + length, heard_size -= length);
            return message;
        }
        struct pollfd wait = {.fd = from_browser, .events = POLLIN};
        if (poll(&wait, 1, 60000) <= 0) {
            fail_msg("the browser did not answer within a minute");
        }
        heard = realloc(heard, heard_size + 65536);
        ssize_t got = read(from_browser, heard + heard_size, 65536);
        if (got <= 0) {
            fail_msg("the browser has gone");
        }
        heard_size += (size_t)got;
    }
}

static void note_event(const json_t *message)
{
    const char *method = json_string_value(json_object_get(message, "method"));
    const json_t *params = json_object_get(message, "params");

    if (strcmp(method, "Page.loadEventFired") == 0) {
        loaded = true;
    } else if (strcmp(method, "Runtime.exceptionThrown") == 0) {
        complaints++;
    } else if (strcmp(method, "Log.entryAdded") == 0) {
        const json_t *entry = json_object_get(params, "entry");
        const char *level = json_string_value(json_object_get(entry, "level"));
        if (strcmp(level, "error") == 0) {
            print_error("browser: %s\n",
                        json_string_value(json_object_get(entry, "text")));
            complaints++;
        }
    } else if (strcmp(method, "Runtime.consoleAPICalled") == 0) {
        const char *type = json_string_value(json_object_get(params, "type"));
        complaints += strcmp(type, "error") == 0;
    }
}

/* Sends a command and returns its result; `params` is taken over. */
static json_t *ask(const char *method, json_t *params)
{
    json_t *command = json_pack("{s:i, s:s, s:o}", "id", ++last_id, "method", method,
                                "params", params ? params : json_object());
    if (session[0]) {
        json_object_set_new(command, "sessionId", json_string(session));
    }
    char *text = json_dumps(command, JSON_COMPACT);
    size_t length = strlen(text) + 1, sent = 0;
    while (sent < length) {
        ssize_t put = write(to_browser, text + sent, length - sent);
        assert_true(put > 0);
        sent += (size_t)put;
    }
    free(text);
    json_decref(command);
    for (;;) {
        json_t *message = next_message();
        const json_t *id = json_object_get(message, "id");
        if (!id) {
            note_event(message);
        } else if (json_integer_value(id) == last_id) {
            json_t *result = json_incref(json_object_get(message, "result"));
            if (!result) {
                fail_msg("%s: %s", method,
                         json_string_value(json_object_get(
                             json_object_get(message, "error"), "message")));
            }
            json_decref(message);
            return result;
        }
        json_decref(message);
    }
}

/* ---- the browser ---- */

static bool installed(void)
{
    return access("/usr/bin/chromium", X_OK) == 0;
}

static void spawn(int in, int out)
{
    char profile[4200];
    (void)snprintf(profile, sizeof profile, "--user-data-dir=%s",
                   scratch_path("profile"));
    const char *const arguments[] = {
        "/usr/bin/chromium", "--headless", "--no-sandbox", "--disable-gpu",
        "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--window-size=1300,900", profile,
        "--remote-debugging-pipe", "about:blank", NULL};
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;

    assert_int_equal(posix_spawn_file_actions_init(&actions), 0);
    assert_int_equal(posix_spawnattr_init(&attributes), 0);
    assert_int_equal(posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP), 0);
    posix_spawn_file_actions_adddup2(&actions, in, 3);
    posix_spawn_file_actions_adddup2(&actions, out, 4);
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
    int failed = posix_spawn(&browser, arguments[0], &actions, &attributes,
                             (char *const *)(uintptr_t)arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    assert_int_equal(failed, 0);
}

static void attach(void)
{
    json_t *target = ask("Target.createTarget", json_pack("{s:s}", "url", "about:blank"));
    json_t *attached =
        ask("Target.attachToTarget",
            json_pack("{s:O, s:b}", "targetId", json_object_get(target, "targetId"),
                      "flatten", 1));
    (void)snprintf(session, sizeof session, "%s",
                   json_string_value(json_object_get(attached, "sessionId")));
    json_decref(target);
    json_decref(attached);
    static const char *const domains[] = {"Page.enable", "Runtime.enable", "Log.enable"};
    for (size_t i = 0; i < 3; i++) {
        json_decref(ask(domains[i], NULL));
    }
}

bool chromium_start(void)
{
    int in[2], out[2];

    if (!installed()) {
        return false;
    }
    /* above 3 and 4, which the child's become */
    assert_int_equal(pipe2(in, O_CLOEXEC), 0);
    assert_int_equal(pipe2(out, O_CLOEXEC), 0);
    int read_end = fcntl(in[0], F_DUPFD_CLOEXEC, 20);
    int write_end = fcntl(out[1], F_DUPFD_CLOEXEC, 20);
    close(in[0]);
    close(out[1]);
    spawn(read_end, write_end);
    close(read_end);
    close(write_end);
    to_browser = in[1];
    from_browser = out[0];
    attach();
    return true;
}

void chromium_stop(void)
{
    if (browser > 0) {
        (void)kill(-browser, SIGKILL);
        (void)waitpid(browser, NULL, 0);
        close(to_browser);
        close(from_browser);
        free(heard);
        browser = 0;
    }
}

/* ---- the page ---- */

void chromium_open(const char *path)
{
    char url[4200];
    (void)snprintf(url, sizeof url, "file://%s", path);
    complaints = 0;
    loaded = false;
    json_decref(ask("Page.navigate", json_pack("{s:s}", "url", url)));
    while (!loaded) {
        json_t *message = next_message();
        note_event(message);
        json_decref(message);
    }
}

json_t *chromium_value(const char *expression)
{
    json_t *result = ask("Runtime.evaluate", json_pack("{s:s, s:b}", "expression",
                                                       expression, "returnByValue", 1));
    if (json_object_get(result, "exceptionDetails")) {
        fail_msg("%s threw an exception", expression);
    }
    json_t *value =
        json_incref(json_object_get(json_object_get(result, "result"), "value"));
    json_decref(result);
    return value;
}

double chromium_number(const char *expression)
{
    json_t *value = chromium_value(expression);
    if (!json_is_number(value)) {
        fail_msg("%s is no number", expression);
    }
    double number = json_number_value(value);
    json_decref(value);
    return number;
}

void chromium_expect(const char *expression, const char *text)
{
    json_t *value = chromium_value(expression);
    assert_true(json_is_string(value));
    assert_string_equal(json_string_value(value), text);
    json_decref(value);
}

void chromium_expect_true(const char *expression)
{
    json_t *value = chromium_value(expression);
    if (!json_is_true(value)) {
        fail_msg("not true: %s", expression);
    }
    json_decref(value);
}

void chromium_press(const char *key)
{
    static const char *const types[] = {"rawKeyDown", "keyUp"};
    int code = strcmp(key, "Tab") == 0 ? 9 : strcmp(key, "Enter") == 0 ? 13 : 40;
    for (size_t i = 0; i < 2; i++) {
        json_decref(ask("Input.dispatchKeyEvent",
                        json_pack("{s:s, s:s, s:s, s:i}", "type", types[i], "key", key,
                                  "code", key, "windowsVirtualKeyCode", code)));
    }
}

void chromium_screen(int width, const char *medium)
{
    json_decref(width ? ask("Emulation.setDeviceMetricsOverride",
                            json_pack("{s:i, s:i, s:i, s:b}", "width", width, "height",
                                      900, "deviceScaleFactor", 1, "mobile", 0))
                      : ask("Emulation.clearDeviceMetricsOverride", NULL));
    json_decref(ask("Emulation.setEmulatedMedia", json_pack("{s:s}", "media", medium)));
}

json_t *chromium_print(void)
{
    json_t *result = ask("Page.printToPDF", NULL);
    json_t *data = json_incref(json_object_get(result, "data"));
    json_decref(result);
    return data;
}

json_t *chromium_picture(void)
{
    json_t *result = ask("Page.captureScreenshot", NULL);
    json_t *data = json_incref(json_object_get(result, "data"));
    json_decref(result);
    return data;
}

unsigned chromium_complaints(void)
{
    return complaints;
}
