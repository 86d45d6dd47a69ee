#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Rows counted by zsv, a fast CSV parser that does nothing with the fields.
command -v zsv >/dev/null || exit 99
for file in "$1"/*.csv; do
    zsv count "$file" || exit 1
done
