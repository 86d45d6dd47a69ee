#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The same from a table that DuckDB has loaded into a file of its own before; the first
# call loads it. Takes the Node package @duckdb/node-api (NODE_PATH).
command -v node >/dev/null || exit 99
subjects="toan ngu_van ngoai_ngu vat_li hoa_hoc sinh_hoc lich_su dia_li gdcd"
columns="'sbd':'INTEGER'"
for s in $subjects; do
    columns="$columns,'$s':'DOUBLE'"
    sums="$sums,count($s),avg($s),stddev_samp($s)"
done
columns="$columns,'ma_ngoai_ngu':'VARCHAR'"
load="CREATE TABLE candidates AS SELECT * FROM read_csv('$1/*.csv', auto_detect=false,
      header=true, delim=',', quote='', escape='', filename=true, columns={$columns})"
sql="SELECT sbd // 1000000 AS province, filename$sums FROM candidates
     GROUP BY ALL ORDER BY ALL"
exec node -e '
const { DuckDBInstance } = require("@duckdb/node-api");
(async () => {
  const file = process.argv[1], loaded = require("fs").existsSync(file);
  const db = await DuckDBInstance.create(file, { threads: "2" });
  const c = await db.connect();
  if (!loaded) await c.run(process.argv[2]);
  const r = await c.runAndReadAll(process.argv[3]);
  if (r.getRows().length === 0) process.exit(1);
})();' "$1/candidates.duckdb" "$load" "$sql"
