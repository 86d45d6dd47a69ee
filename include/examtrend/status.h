/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * status.h - what every fallible call returns, and why a result can be missing.
 *
 * Two kinds of "no" are kept apart. An et_status says that a call could not do
 * its work: the file is not there, memory ran out, a row is malformed. An
 * et_fit_state says that the work was done and the answer is that the data
 * cannot tell: two years are no trend, equal scores have no correlation. The
 * first stops a program, the second is printed in the table.
 *
 *     et_error err = {0};
 *     if (et_tally_load(&tally, "tally.csv.gz", &err) != ET_OK) {
 *         fprintf(stderr, "prog: %s\n", err.text);
 *     }
 */
#ifndef EXAMTREND_STATUS_H
#define EXAMTREND_STATUS_H

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define ET_MUST_USE __attribute__((warn_unused_result))
#define ET_PRINTF(text, first) __attribute__((__format__(__printf__, text, first)))
#else
#define ET_MUST_USE
#define ET_PRINTF(text, first)
#endif

/* Outcome of a call. ET_OK is 0 and the only success. */
typedef enum et_status {
    ET_OK = 0,
    ET_ERR_MEMORY,    /* an allocation failed; nothing was changed                  */
    ET_ERR_ARGUMENT,  /* the caller's arguments or options make no sense            */
    ET_ERR_INPUT,     /* data from outside are malformed; text has file:line:column */
    ET_ERR_IO,        /* the operating system refused to read or write              */
    ET_ERR_NOT_FOUND, /* a name, code, subject or year that nothing here knows      */
    ET_ERR_EXTERNAL,  /* another program (gnuplot, a database) failed               */
    ET_ERR_CANCELLED, /* the caller asked to stop                                   */
    ET_ERR_NUMERIC,   /* a numeric routine failed where its input was valid         */
    ET_ERR_UNSUPPORTED /* not part of this build; text names the missing part       */
} et_status;

/* Room for one message, its end always a NUL; longer messages are cut at a
 * character boundary of UTF-8. */
#define ET_ERROR_TEXT 1024

/* Owned by the caller, who may pass NULL where the text is not wanted. Zero it
 * before first use; a successful call leaves it as it was. */
typedef struct et_error {
    et_status status;
    char text[ET_ERROR_TEXT]; /* one line of UTF-8, no final newline or full stop */
} et_error;

/* Stores the message and returns `status`, so that a failing function can end in
 * `return et_fail(err, ...)`. `status` is never ET_OK. */
et_status et_fail(et_error *err, et_status status, const char *format, ...)
    ET_PRINTF(3, 4);

/* The same for data: prefixes `file:line:column: `. Lines and columns count from
 * 1; a line or column of 0 is left out. The text says what was found and what
 * was expected. */
et_status et_fail_at(et_error *err, const char *file, uint64_t line, uint64_t column,
                     const char *format, ...) ET_PRINTF(5, 6);

/* "memory", "input", ... : a stable word for logs. */
const char *et_status_name(et_status status);

/* Why a method has no answer, or only part of one. Values are stable; tables
 * print et_fit_state_text. Fields that a state leaves undefined are 0, and each
 * header says which they are. */
typedef enum et_fit_state {
    ET_FIT_OK = 0,
    ET_FIT_TOO_FEW,        /* fewer observations than the method needs           */
    ET_FIT_NO_SPREAD,      /* the explanatory variable is constant (Sxx = 0)     */
    ET_FIT_PERFECT,        /* no residual variation: estimates hold, no tests    */
    ET_FIT_ALL_TIED,       /* all responses equal: no order to test              */
    ET_FIT_SINGULAR,       /* columns of the design are linearly dependent       */
    ET_FIT_BOUNDARY,       /* a variance was estimated as 0: valid, but flagged  */
    ET_FIT_NO_CONVERGENCE, /* an iteration did not settle                        */
    ET_FIT_NOT_ESTIMABLE,  /* the data carry no information on this quantity     */
    ET_FIT_NOT_FINITE,     /* an input was NaN or infinite                       */
    ET_FIT_OUT_OF_RANGE    /* a parameter lies outside the method's domain       */
} et_fit_state;

/* The reason as a short English clause, e.g. "too few observations". */
const char *et_fit_state_text(et_fit_state state);

#ifdef __cplusplus
}
#endif

#endif
