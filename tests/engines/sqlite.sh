#!/bin/sh
# SQLite through ODBC: a year of a quarter of the country; what is quick is in tests/cli.
. "${0%/*}/common.sh"

need_built unixODBC
need sqlite3 sqlite3
need_driver SQLite3 libsqliteodbc
papers=toan,ngu_van,ngoai_ngu,vat_li,hoa_hoc,gdcd

"$EXPAND" "$TALLY" 2024-2024 $papers '' 1/4 >"$folder/part.csv"
{ echo nam,tinh,sbd,$papers; cat "$folder/part.csv"; } >"$folder/all.csv"
"$EXAMTREND" aggregate "$folder/all.csv" -o "$folder/expected.csv"
# .import leaves blank text where nothing is
sqlite3 "$folder/exam.db" "CREATE TABLE scores (nam INTEGER, tinh TEXT, sbd TEXT, toan REAL,
    ngu_van NUMERIC, ngoai_ngu DECIMAL(4, 2), vat_li TEXT, hoa_hoc, gdcd FLOAT)" \
  '.mode csv' ".import $folder/part.csv scores"
from="odbc:Driver=SQLite3;Database=$folder/exam.db"
begun=$(seconds)
"$EXAMTREND" aggregate --from "$from" --table scores -o "$folder/tally.csv"
took "six papers of $(wc -l <"$folder/part.csv") candidates" "$begun"
same 'the tally is that of the CSV file' "$folder/tally.csv" "$folder/expected.csv"
"$EXAMTREND" aggregate --from "$from" --table scores --columns nam,id=sbd,toan,hoa_hoc \
  -o "$folder/tally.csv"
"$EXAMTREND" aggregate --from "$from" --table scores --columns nam,tinh,toan,hoa_hoc \
  -o "$folder/two.csv"
same 'places of candidate numbers' "$folder/tally.csv" "$folder/two.csv"

# A query that would run for hours ends at an interrupt.
sqlite3 "$folder/exam.db" "CREATE VIEW endless AS SELECT 2024 AS nam, '01' AS tinh, 5 AS toan
  FROM scores AS a, scores AS b, scores AS c"
"$EXAMTREND" aggregate --from "$from" --table endless --columns nam,tinh,toan \
  -o "$folder/none.csv" 2>"$folder/err" &
run=$!
sleep 1
kill -INT $run
ends 'an interrupt' 130 'cancelled, and nothing was counted'
say 'all passed'
