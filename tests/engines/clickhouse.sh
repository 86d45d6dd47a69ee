#!/bin/sh
# ClickHouse over HTTP: two shards and a Distributed table over both.
. "${0%/*}/common.sh"

PATH=$PATH:/usr/sbin
need_built libcurl
need clickhouse-server clickhouse-server
need curl curl

begun=$(seconds)
make_shards

http0=$(free_port) http1=$(free_port) tcp0=$(free_port) tcp1=$(free_port)
configure() { # shard, port of HTTP, port of TCP
  at=$folder/shard$1
  mkdir -p "$at/data" "$at/tmp"
  cat >"$at/config.xml" <<XML
<yandex>
  <logger><level>debug</level><log>$at/server.log</log><errorlog>$at/error.log</errorlog>
    <size>100M</size><count>1</count></logger>
  <http_port>$2</http_port><tcp_port>$3</tcp_port>
  <listen_host>127.0.0.1</listen_host>
  <path>$at/data/</path><tmp_path>$at/tmp/</tmp_path>
  <users_config>$at/users.xml</users_config>
  <default_profile>default</default_profile><default_database>default</default_database>
  <mark_cache_size>67108864</mark_cache_size>
  <remote_servers><country>
    <shard><replica><host>127.0.0.1</host><port>$tcp0</port></replica></shard>
    <shard><replica><host>127.0.0.1</host><port>$tcp1</port></replica></shard>
  </country></remote_servers>
</yandex>
XML
  # A profile that would give half a country without a word.
  cat >"$at/users.xml" <<XML
<yandex>
  <profiles><default><skip_unavailable_shards>1</skip_unavailable_shards>
    <max_rows_to_group_by>100000</max_rows_to_group_by>
    <group_by_overflow_mode>any</group_by_overflow_mode></default></profiles>
  <users>
    <default><password></password><networks><ip>127.0.0.1</ip></networks>
      <profile>default</profile><quota>default</quota></default>
    <reader><password>p&amp;w "x"</password><networks><ip>127.0.0.1</ip></networks>
      <profile>default</profile><quota>default</quota></reader>
  </users>
  <quotas><default></default></quotas>
</yandex>
XML
  [ "$(id -u)" -ne 0 ] || chown -R nobody "$at"
  start "out$1" clickhouse-server --config-file="$at/config.xml"
}
configure 0 "$http0" "$tcp0"
configure 1 "$http1" "$tcp1"; shard1=$pid
sql() { # port, statement
  curl -sS --fail-with-body "http://127.0.0.1:$1/" --data-binary "$2"
}
for p in $http0 $http1; do wait_for 60 sql "$p" 'SELECT 1'; done

columns='nam UInt16, tinh String, sbd UInt32, toan Nullable(Float32),
  ngu_van Nullable(Float64), ngoai_ngu Nullable(Decimal(4, 2)), vat_li Nullable(Float32),
  hoa_hoc Nullable(Decimal(9, 4)), sinh_hoc Nullable(Float32), lich_su Nullable(Float32),
  dia_li Nullable(Float32), gdcd Nullable(String)'
loads=
for part in 0 1; do
  eval "p=\$http$part"
  sql "$p" 'CREATE DATABASE exam'
  sql "$p" "CREATE TABLE exam.scores_part ($columns)
    ENGINE = MergeTree() PARTITION BY nam ORDER BY (nam, tinh)"
  sql "$p" "CREATE TABLE exam.scores AS exam.scores_part
    ENGINE = Distributed(country, exam, scores_part)"
  sql "$p" 'CREATE TABLE exam.long_part (year UInt16, place String, subject String,
      score Float64) ENGINE = MergeTree() PARTITION BY year ORDER BY (year, place)'
  sql "$p" 'CREATE TABLE exam.long AS exam.long_part
    ENGINE = Distributed(country, exam, long_part)'
  curl -sS --fail-with-body \
    "http://127.0.0.1:$p/?query=INSERT%20INTO%20exam.scores_part%20FORMAT%20CSV" \
    --data-binary "@$folder/part$part.csv" &
  loads="$loads $!"
done
for load in $loads; do wait "$load"; done
took "$candidates candidates on two shards" "$begun"

from=clickhouse:http://127.0.0.1:$http0/exam
begun=$(seconds)
"$EXAMTREND" aggregate --from "$from" --table scores -o "$folder/tally.csv"
took "nine papers of all, from the first server" "$begun"
same 'the tally is that of the CSV file' "$folder/tally.csv" "$folder/expected.csv"
# 18.16 logs what every query of a shard read; the other server has half of the rows.
rows=$(wc -l <"$folder/part1.csv")
has 'the other shard read its own rows' "$folder/shard1/server.log" "Read $rows rows"
grep 'GROUP BY' "$folder/shard1/server.log" >"$folder/grouped" || true
has 'and was asked for groups' "$folder/grouped" 'FROM exam.scores_part'
! grep 'SELECT .*FROM exam.scores_part' "$folder/shard1/server.log" |
  grep -qv -e 'GROUP BY' -e 'SELECT -1,' || die 'the other shard was asked for rows'

"$EXAMTREND" aggregate --from "$from" --table scores --explain >"$folder/plan"
has 'how the table is made says that shards group' "$folder/plan" \
  'rows are grouped on the shards'
has 'and how' "$folder/plan" 'ENGINE = Distributed(country, exam, scores_part)'
"$EXAMTREND" aggregate --from "$from" --table scores_part --explain >"$folder/plan"
has 'a table of one server' "$folder/plan" 'on the one server'

# Long tables, candidate numbers without their zero, and both shards asked directly.
for part in 0 1; do
  eval "p=\$http$part"
  sql "$p" "INSERT INTO exam.long_part
    SELECT nam, tinh, 'Toán', toFloat64(assumeNotNull(ngu_van)) FROM exam.scores_part
    WHERE isNotNull(ngu_van)
    UNION ALL SELECT nam, tinh, 'Địa lí', toFloat64(toString(assumeNotNull(dia_li)))
    FROM exam.scores_part WHERE isNotNull(dia_li)"
done
"$EXAMTREND" aggregate --from "$from" --table long -o "$folder/tally.csv"
"$EXAMTREND" aggregate --from "$from" --table scores \
  --columns nam,tinh,toan=ngu_van,dia_li -o "$folder/two.csv"
same 'a long table' "$folder/tally.csv" "$folder/two.csv"
"$EXAMTREND" aggregate --from "$from" --table scores --columns nam,tinh,toan \
  -o "$folder/one.csv"
"$EXAMTREND" aggregate --from "$from" --table scores --columns nam,id=sbd,toan \
  -o "$folder/tally.csv"
same 'places of candidate numbers' "$folder/tally.csv" "$folder/one.csv"
"$EXAMTREND" aggregate --from "$from" --from "clickhouse:http://127.0.0.1:$http1/exam" \
  --table scores_part --columns nam,tinh,toan -o "$folder/tally.csv"
same 'several connections add up' "$folder/tally.csv" "$folder/one.csv"

EXAMTREND_DATABASE_USER=reader EXAMTREND_DATABASE_PASSWORD='p&w "x"' \
  "$EXAMTREND" aggregate --from "$from" --table scores_part --columns nam,tinh,toan \
  >/dev/null
say 'ok: a user with a password'
export EXAMTREND_DATABASE_USER=reader EXAMTREND_DATABASE_PASSWORD=wrong
refused 'a wrong password' 'Code: 193' --from "$from" --table scores
unset EXAMTREND_DATABASE_USER EXAMTREND_DATABASE_PASSWORD

refused 'no such database' 'Code: 81' --from "clickhouse:http://127.0.0.1:$http0/exan" \
  --table scores
refused 'no such table' 'did you mean "scores"' --from "$from" --table score
refused 'no such column' 'did you mean "toan"' --from "$from" --table scores \
  --columns nam,tinh,tona

# Whatever is in the data.
sql "$http0" 'CREATE TABLE exam.odd (`a\`b\\` UInt64, tinh Nullable(String),
  toan Nullable(Float64), ngu_van Decimal(9, 4), y UInt16) ENGINE = Memory'
sql "$http0" "INSERT INTO exam.odd VALUES (7, '01', 6.35, 7.1250, 2024),
  (8, '02', NULL, 8, 2024), (18446744073709551615, '03', 11.5, 99999.9999, 2024),
  (184467440737095517, NULL, -1, 0, 2024)"
refused 'a NULL place' 'found NULL in 1 row' --from "$from" --table odd \
  --columns year=y,tinh,toan
sql "$http0" 'CREATE TABLE exam.even AS exam.odd ENGINE = Memory'
sql "$http0" 'INSERT INTO exam.even SELECT * FROM exam.odd WHERE isNotNull(tinh)'
refused 'a score out of range' 'found "11.5" in 1 row, expected a score of 0 to 10' \
  --from "$from" --table even --columns year=y,tinh,toan
refused 'a third decimal' 'with at most two decimals' --from "$from" --table even \
  --columns year=y,tinh,ngu_van
refused 'numbers that overflow' 'found "18446744073709551615" in 1 row' --from "$from" \
  --table even --columns 'year=y,tinh,toan="a`b\"'

# An interrupt is an end on the server, too.
sql "$http0" 'CREATE VIEW exam.endless AS SELECT 2024 AS nam, toString(number % 9 + 1) AS tinh,
  number % 10 AS toan FROM system.numbers'
"$EXAMTREND" aggregate --from "$from" --table endless --columns nam,tinh,toan \
  -o "$folder/none.csv" 2>"$folder/err" &
run=$!
wait_for 20 grep -q 'GROUP BY `nam`.*' "$folder/shard0/server.log"
sleep 1
kill -INT $run
ends 'an interrupt' 130 'cancelled, and nothing was counted'
idle() {
  [ "$(sql "$http0" "SELECT count() FROM system.processes
    WHERE query LIKE '%endless%' AND query NOT LIKE '%system.processes%'")" = 0 ]
}
wait_for 20 idle
say 'ok: the server stopped working'

# A shard that is lost, although the profile says to go on without it.
stop "$shard1" KILL
refused 'a dead shard' 'Code: 279' --from "$from" --table scores
say 'all passed'
