#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs the example of databases on a small SQLite file, made here. Skipped (77), by name,
# where SQLite's shell or its ODBC driver is missing, or the build is without ODBC.
# Usage: run_database.sh PROGRAM EXPECTED DATASETS
set -eu
for program in sqlite3 odbcinst; do
    command -v "$program" >/dev/null || { echo "skipped: no $program"; exit 77; }
done
odbcinst -q -d -n SQLite3 >/dev/null 2>&1 || { echo "skipped: no ODBC driver SQLite3"; exit 77; }

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
sqlite3 "$folder/exam.db" <<'SQL'
CREATE TABLE scores (nam INTEGER, tinh TEXT, toan REAL, ngu_van REAL);
INSERT INTO scores VALUES
  (2024, '01', 8.2, 7.25), (2024, '01', 6.6, NULL), (2024, '01', 9, 6.5),
  (2024, '48', 5.4, 5.75), (2025, '01', 4.85, 7), (2025, '48', NULL, 6.25);
SQL
"$1" "$3" "odbc:Driver=SQLite3;Database=$folder/exam.db" scores >"$folder/out" || exit $?
diff -u "$2" "$folder/out"
