/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "selftest/selftest.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "examtrend/text.h"
#include "selftest/families.h"
#include "selftest/oracle.h"

#define MOST_DIGITS 15.0
#define MOST_SCRATCH 64
#define FALLBACK_COUNT 65536

struct et_check {
    et_oracle *oracle;
    et_selftest_result *result;
    bool broken;
    double *scratch[MOST_SCRATCH];
    size_t scratch_count;
};

static double fallback[FALLBACK_COUNT];

static void break_check(et_check *check, const char *why)
{
    if (!check->broken) {
        check->broken = true;
        check->result->digits = 0.0;
        (void)et_text_copy(check->result->worst, sizeof check->result->worst, why);
    }
}

static double right_digits(double got, double known)
{
    if (!isfinite(got) || !isfinite(known)) {
        return 0.0;
    }
    double error = fabs(got - known);
    if (known != 0.0) {
        error /= fabs(known);
    }
    if (error == 0.0) {
        return MOST_DIGITS;
    }
    return fmin(MOST_DIGITS, fmax(0.0, -log10(error)));
}

size_t et_check_rows(et_check *check)
{
    return et_oracle_rows(check->oracle);
}

const double *et_check_column(et_check *check, const char *header)
{
    const double *column = et_oracle_column(check->oracle, header);
    if (!column) {
        char why[80];
        (void)snprintf(why, sizeof why, "no column %.68s", header);
        break_check(check, why);
        return fallback;
    }
    return column;
}

const char *et_check_cell(et_check *check, const char *header, size_t row)
{
    const char *cell = et_oracle_cell(check->oracle, header, row);
    if (!cell) {
        break_check(check, "a cell is missing");
        return "";
    }
    return cell;
}

bool et_check_has(et_check *check, const char *key)
{
    double value;
    return et_oracle_known(check->oracle, key, &value);
}

double et_check_known(et_check *check, const char *key)
{
    double value = 0.0;
    if (!et_oracle_known(check->oracle, key, &value)) {
        char why[96];
        (void)snprintf(why, sizeof why, "no known value %.80s", key);
        break_check(check, why);
    }
    return value;
}

void et_check_value(et_check *check, double got, double known, const char *what)
{
    double digits = right_digits(got, known);

    check->result->values++;
    if (!check->broken && digits < check->result->digits) {
        check->result->digits = digits;
        (void)et_text_copy(check->result->worst, sizeof check->result->worst, what);
    }
}

void et_check_key(et_check *check, double got, const char *key, ...)
{
    char name[96];
    va_list args;

    va_start(args, key);
    (void)vsnprintf(name, sizeof name, key, args);
    va_end(args);
    et_check_value(check, got, et_check_known(check, name), name);
}

void et_check_loose(et_check *check, double got, const char *key, double digits)
{
    double reached = right_digits(got, et_check_known(check, key));

    check->result->values++;
    if (reached < digits) {
        char why[96];
        (void)snprintf(why, sizeof why, "%.60s: %.1f digits, expected %.1f", key, reached,
                       digits);
        break_check(check, why);
    }
}

void et_check_true(et_check *check, bool holds, const char *what)
{
    check->result->values++;
    if (!holds) {
        break_check(check, what);
    }
}

void et_check_ok(et_check *check, et_status status, const et_error *err)
{
    if (status != ET_OK) {
        break_check(check, err && err->text[0] ? err->text : et_status_name(status));
    }
}

double *et_check_scratch(et_check *check, size_t count)
{
    double *memory = NULL;
    if (check->scratch_count < MOST_SCRATCH) {
        memory = calloc(count ? count : 1, sizeof *memory);
    }
    if (!memory) {
        break_check(check, "out of memory");
        return fallback;
    }
    check->scratch[check->scratch_count++] = memory;
    return memory;
}

static const et_problem *find_problem(size_t index)
{
    for (size_t f = 0; et_problem_families[f]; f++) {
        for (const et_problem *p = et_problem_families[f]; p->name; p++) {
            if (index-- == 0) {
                return p;
            }
        }
    }
    return NULL;
}

size_t et_selftest_count(void)
{
    size_t count = 0;
    while (find_problem(count)) {
        count++;
    }
    return count;
}

const char *et_selftest_family(size_t index)
{
    const et_problem *problem = find_problem(index);
    return problem ? problem->family : NULL;
}

const char *et_selftest_name(size_t index)
{
    const et_problem *problem = find_problem(index);
    return problem ? problem->name : NULL;
}

et_status et_selftest_run(size_t index, et_selftest_result *out, et_error *err)
{
    const et_problem *problem = find_problem(index);
    et_check check = {.result = out};

    *out = (et_selftest_result){0};
    if (!problem) {
        return et_fail(err, ET_ERR_ARGUMENT, "there is no self-test problem %zu", index);
    }
    (void)et_text_copy(out->family, sizeof out->family, problem->family);
    (void)et_text_copy(out->name, sizeof out->name, problem->name);
    out->promised = problem->promised;
    out->digits = MOST_DIGITS;
    et_status status = et_oracle_open(&check.oracle, problem->name, err);
    if (status != ET_OK) {
        return status;
    }
    problem->run(&check);
    if (out->values == 0) {
        break_check(&check, "nothing was compared");
    }
    out->passed = !check.broken && out->digits >= out->promised;
    for (size_t i = 0; i < check.scratch_count; i++) {
        free(check.scratch[i]);
    }
    et_oracle_free(check.oracle);
    return ET_OK;
}
