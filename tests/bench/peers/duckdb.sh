#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# n, mean and sd by province, year and subject with DuckDB, told all types beforehand.
# Takes the duckdb command, else the Node package @duckdb/node-api (NODE_PATH).
subjects="toan ngu_van ngoai_ngu vat_li hoa_hoc sinh_hoc lich_su dia_li gdcd"
columns="'sbd':'INTEGER'"
for s in $subjects; do
    columns="$columns,'$s':'DOUBLE'"
    sums="$sums,count($s),avg($s),stddev_samp($s)"
done
columns="$columns,'ma_ngoai_ngu':'VARCHAR'"
sql="SELECT sbd // 1000000 AS province, filename$sums
     FROM read_csv('$1/*.csv', auto_detect=false, header=true, delim=',', quote='',
                   escape='', filename=true, columns={$columns})
     GROUP BY ALL ORDER BY ALL"
if command -v duckdb >/dev/null; then
    exec duckdb -c "SET threads=2; SET preserve_insertion_order=false; $sql"
fi
command -v node >/dev/null || exit 99
exec node -e '
const { DuckDBInstance } = require("@duckdb/node-api");
(async () => {
  const db = await DuckDBInstance.create(":memory:", { threads: "2" });
  const c = await db.connect();
  await c.run("SET preserve_insertion_order=false");
  const r = await c.runAndReadAll(process.argv[1]);
  if (r.getRows().length === 0) process.exit(1);
})();' "$sql"
