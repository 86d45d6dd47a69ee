/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A headless Chromium that tests talk to by its DevTools protocol over two pipes.
 */
#ifndef TESTS_BROWSER_CHROMIUM_H
#define TESTS_BROWSER_CHROMIUM_H

#include <jansson.h>
#include <stdbool.h>

/* False where no Chromium is installed: skip then, by name. */
bool chromium_start(void);
void chromium_stop(void);

/* Opens a file and waits until it is loaded; forgets earlier complaints. */
void chromium_open(const char *path);

/* The value of an expression of the page; NULL for undefined. json_decref() it. */
json_t *chromium_value(const char *expression);
/* The same where a number, a text or a truth is expected; fails the test otherwise. */
double chromium_number(const char *expression);
void chromium_expect(const char *expression, const char *text);
void chromium_expect_true(const char *expression);

/* Presses a key as a person would: "Tab", "ArrowDown". */
void chromium_press(const char *key);

/* The screen from now on, `width` wide (0: the usual one), and the medium "screen" or
 * "print". */
void chromium_screen(int width, const char *medium);

/* The page as PDF and as PNG, the bytes in base64. json_decref() them. */
json_t *chromium_print(void);
json_t *chromium_picture(void);

/* Errors that the page threw, logged, or was refused since chromium_open. */
unsigned chromium_complaints(void);

#endif
