#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs an example on the bundled data and compares what it prints with NAME.out.
# Usage: run.sh PROGRAM EXPECTED DATASETS
set -eu
"$1" "$3" | diff -u "$2" -
