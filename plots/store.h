/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PLOTS_STORE_H
#define PLOTS_STORE_H

#include <stdbool.h>

#include "examtrend/status.h"

/* Writes a file whole or not at all: to a temporary name in the target's folder, synced,
 * then renamed. A symbolic link is followed. ET_ERR_IO with the system's reason. */
ET_MUST_USE et_status et_store(const char *path, const void *bytes, size_t size,
                               et_error *err);

#endif
