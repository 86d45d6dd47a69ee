#!/bin/sh
# PostgreSQL through ODBC: a coordinator and two shards behind postgres_fdw, divided by
# province. The tally is that of the CSV file, bit for bit; the shards do the grouping; a
# shard that is lost ends the run.
. "${0%/*}/common.sh"

bin=${PG_BIN:-/usr/lib/postgresql/15/bin}
[ -x "$bin/initdb" ] || skip "PostgreSQL 15 is not installed (Debian package postgresql-15)"
need_built unixODBC
need psql postgresql-client
need_driver 'PostgreSQL Unicode' odbc-postgresql

begun=$(seconds)
for node in coordinator shard0 shard1; do
  as_ordinary "$bin/initdb" -D "$folder/$node" -A trust -U exam --no-sync \
    --locale=C.UTF-8 -E UTF8 >"$folder/initdb-$node.log" 2>&1 &
done
make_shards

start_node() { # name, port
  start "$1" "$bin/postgres" -D "$folder/$1" -p "$2" -c listen_addresses=127.0.0.1 \
    -c "unix_socket_directories=$folder" -c fsync=off -c full_page_writes=off \
    -c wal_level=minimal -c max_wal_senders=0 -c log_statement=all \
    -c shared_buffers=256MB -c work_mem=32MB -c autovacuum=off
}
sql() { psql -h 127.0.0.1 -p "$1" -U exam -d postgres -qAt -v ON_ERROR_STOP=1 -c "$2"; }
port0=$(free_port) port1=$(free_port) port=$(free_port)
start_node shard0 "$port0"; shard0=$pid
start_node shard1 "$port1"; shard1=$pid
start_node coordinator "$port"
for p in $port0 $port1 $port; do wait_for 30 sql "$p" 'SELECT 1'; done

# One of each type that scores come in.
columns='nam smallint, tinh text, sbd text, toan numeric(4,2), ngu_van double precision,
  ngoai_ngu numeric, vat_li real, hoa_hoc numeric(4,2), sinh_hoc numeric(4,2),
  lich_su numeric(4,2), dia_li numeric(4,2), gdcd text'
loads=
for part in 0 1; do
  eval "p=\$port$part"
  sql "$p" "CREATE UNLOGGED TABLE scores_part ($columns)"
  psql -h 127.0.0.1 -p "$p" -U exam -d postgres -q -v ON_ERROR_STOP=1 -c \
    "\\copy scores_part FROM '$folder/part$part.csv' WITH (FORMAT csv, NULL '\\N')" &
  loads="$loads $!"
done
for load in $loads; do wait "$load"; done
sql "$port" "CREATE EXTENSION postgres_fdw;
  CREATE TABLE scores ($columns) PARTITION BY LIST (tinh);
  CREATE TABLE by_number ($columns) PARTITION BY LIST (tinh)"
for part in 0 1; do
  eval "p=\$port$part"
  places=$(cut -d, -f2 "$folder/part$part.csv" | sort -u | sed "s/.*/'&'/" | paste -sd,)
  sql "$port" "CREATE SERVER shard$part FOREIGN DATA WRAPPER postgres_fdw OPTIONS
      (host '127.0.0.1', port '$p', dbname 'postgres', async_capable 'true');
    CREATE USER MAPPING FOR exam SERVER shard$part OPTIONS (user 'exam');
    CREATE FOREIGN TABLE scores_$part PARTITION OF scores FOR VALUES IN ($places)
      SERVER shard$part OPTIONS (table_name 'scores_part');
    CREATE FOREIGN TABLE by_number_$part PARTITION OF by_number FOR VALUES IN ($places)
      SERVER shard$part OPTIONS (table_name 'scores_part')"
done
took "$candidates candidates on two shards" "$begun"

from="odbc:Driver=PostgreSQL Unicode;Server=127.0.0.1;Port=$port;Database=postgres;UID=exam"

begun=$(seconds)
"$EXAMTREND" aggregate --from "$from" --table scores -o "$folder/tally.csv"
took "nine papers of all, from the coordinator" "$begun"
same 'the tally is that of the CSV file' "$folder/tally.csv" "$folder/expected.csv"
for part in 0 1; do
  has "shard $part was asked for groups" "$folder/shard$part.log" 'GROUP BY'
  if grep 'FROM public.scores_part' "$folder/shard$part.log" | grep -vq 'GROUP BY'; then
    die "shard $part was asked for rows"
  fi
done

"$EXAMTREND" aggregate --from "$from" --table scores --explain >"$folder/plan"
has 'the plan says that shards group' "$folder/plan" 'rows are grouped on the shards'
has 'both at once' "$folder/plan" 'Async Foreign Scan'

# The place from candidate numbers is not what the table is divided by.
"$EXAMTREND" aggregate --from "$from" --table by_number --columns nam,id=sbd,toan \
  --explain >"$folder/plan"
has 'and when they do not' "$folder/plan" 'rows are grouped NOT on the shards'

# Each shard asked directly, and their tallies added.
two=nam,tinh,toan,dia_li
"$EXAMTREND" aggregate --from "$from" --table scores --columns $two -o "$folder/two.csv"
at() { echo "odbc:Driver=PostgreSQL Unicode;Server=127.0.0.1;Port=$1;Database=postgres;UID=exam"; }
begun=$(seconds)
"$EXAMTREND" aggregate --from "$(at "$port0")" --from "$(at "$port1")" \
  --table scores_part --columns $two -o "$folder/tally.csv"
took "two papers of all, from both shards" "$begun"
same 'several connections add up' "$folder/tally.csv" "$folder/two.csv"

# Parts and merging.
for part in 0 1; do
  eval "p=\$port$part"
  "$EXAMTREND" aggregate --from "$(at "$p")" --table scores_part --columns $two \
    -o "$folder/merge$part.csv.zst"
done
"$EXAMTREND" merge "$folder"/merge?.csv.zst -o "$folder/tally.csv"
same 'merged parts are the whole' "$folder/tally.csv" "$folder/two.csv"

# What the README says of Spark, in SQL that both have: a CSV that merge reads.
for part in 0 1; do
  eval "p=\$port$part"
  sql "$p" "COPY (
    SELECT nam AS year, tinh AS province_code, subject, hundredths / 100.0 AS score,
           count(*) AS count
    FROM (SELECT nam, tinh, subject, CAST(score * 100 AS BIGINT) AS hundredths
          FROM scores_part, LATERAL (VALUES ('toan', toan), ('dia_li', dia_li))
            AS papers (subject, score)
          WHERE score IS NOT NULL) AS scores
    GROUP BY nam, tinh, subject, hundredths)
    TO STDOUT WITH (FORMAT csv, HEADER)" >"$folder/spark$part.csv"
done
"$EXAMTREND" merge "$folder"/spark?.csv -o "$folder/tally.csv"
same 'any engine that can group writes parts' "$folder/tally.csv" "$folder/two.csv"

# What is wrong is said, and nothing is left.
sql "$port0" "CREATE TABLE \"odd \"\"; DROP TABLE x; --\" (nam int, \"tỉnh ?{d}'\" int,
    \"a\"\"b\" double precision, c bigint, d numeric);
  INSERT INTO \"odd \"\"; DROP TABLE x; --\" VALUES (2024, 1, 6.35, 7, 'NaN'), (2024, 2,
    0.29, NULL, 7.125), (2024, 11, 10, -1, 7.50), (2024, 3, NULL, 9, 3.999)"
odd='"odd ""; DROP TABLE x; --"'
"$EXAMTREND" aggregate --from "$(at "$port0")" --table "$odd" \
  --columns "year=nam,place=\"tỉnh ?{d}'\",toan=\"a\"\"b\",ngu_van=c" >"$folder/tally.csv"
printf '%s\n' year,province_code,subject,score,count 2024,01,ngu_van,7,1 \
  2024,01,toan,6.35,1 2024,02,toan,0.29,1 2024,03,ngu_van,9,1 2024,11,toan,10,1 \
  >"$folder/expected-odd.csv"
same 'names may hold anything, floats are what they say' "$folder/tally.csv" \
  "$folder/expected-odd.csv"
place="place=\"tỉnh ?{d}'\""
refused 'a third decimal, NaN' 'column "d" of "public"."odd ""; DROP TABLE x; --": found such as "3.999" in 3 rows, expected a score of 0 to 10 with at most two decimals' \
  --from "$(at "$port0")" --table "$odd" --columns "nam,$place,toan=d"
sql "$port0" "INSERT INTO \"odd \"\"; DROP TABLE x; --\" VALUES (2024, 4, 11, 922337203685477580, 0),
  (2024, 4, -2, 5, 0), (NULL, 5, 1, 1, 1), (2024, NULL, 1, 1, 1), (2024, NULL, 2, 1, 1)"
refused 'NULL places' 'column "tỉnh ?{d}'"'"'" of "public"."odd ""; DROP TABLE x; --": found NULL in 2 rows, expected the code' \
  --from "$(at "$port0")" --table "$odd" --year 2024 --columns "$place,toan=\"a\"\"b\""
refused 'a NULL year' 'found NULL in 1 row, expected a year such as 2024' \
  --from "$(at "$port0")" --table "$odd" --columns "nam,$place,toan=\"a\"\"b\""
sql "$port0" "DELETE FROM \"odd \"\"; DROP TABLE x; --\" WHERE \"tỉnh ?{d}'\" IS NULL"
refused 'scores out of range' 'found "-2" in 1 row (and other such values in 1 rows), expected a score of 0 to 10' \
  --from "$(at "$port0")" --table "$odd" --year 2024 --columns "$place,toan=\"a\"\"b\""
refused 'a number that times 100 is too large' 'found "922337203685477580" in 1 row' \
  --from "$(at "$port0")" --table "$odd" --year 2024 --columns "$place,toan=c"
refused 'no such column' 'has no column "tona"; did you mean "toan"' \
  --from "$from" --table scores --columns nam,tinh,tona
refused 'no such table' 'there is no table "score"' --from "$from" --table score
refused 'an injection is a name' 'there is no table' --from "$from" \
  --table 'scores; DROP TABLE scores'
refused 'a wrong port' 'cannot connect: SQLSTATE' --from "$(at "$(free_port)")" --table scores
EXAMTREND_DATABASE_PASSWORD='x;UID=postgres' "$EXAMTREND" aggregate --from "$from" \
  --table scores --columns nam,tinh,toan >/dev/null
say 'ok: a password is no part of the connection'

# An interrupt cancels on the server, too.
sql "$port0" "CREATE VIEW slower AS SELECT 2024 AS nam, '01' AS tinh, 5 AS toan
  FROM generate_series(1, 2000000000)"
"$EXAMTREND" aggregate --from "$(at "$port0")" --table slower --columns nam,tinh,toan \
  -o "$folder/none.csv" 2>"$folder/err" &
run=$!
wait_for 20 grep -q 'FROM "public"."slower"' "$folder/shard0.log"
sleep 0.5
begun=$(seconds)
kill -INT $run
ends 'an interrupt' 130 'cancelled, and nothing was counted'
took 'cancelled' "$begun"
wait_for 10 grep -q 'canceling statement due to user request' "$folder/shard0.log"
say 'ok: the server stopped working'

# A shard that is lost: before, and in the midst of a query.
sql "$port0" 'CREATE VIEW endless AS SELECT 2024 AS nam, 1 AS tinh, 5 AS toan
  FROM generate_series(1, 2000000000)'
sql "$port" "CREATE FOREIGN TABLE endless (nam int, tinh int, toan int) SERVER shard0"
"$EXAMTREND" aggregate --from "$from" --table endless --columns nam,tinh,toan \
  -o "$folder/none.csv" 2>"$folder/err" &
run=$!
wait_for 20 grep -q 'FROM public.endless' "$folder/shard0.log"
sleep 0.3
stop "$shard0" QUIT
ends 'a shard lost in the midst' 1 'SQLSTATE'
refused 'a dead shard' 'SQLSTATE 08001' --from "$from" --table scores
stop "$shard1" QUIT
say 'all passed'
