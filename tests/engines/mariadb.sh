#!/bin/sh
# MariaDB through ODBC.
. "${0%/*}/common.sh"

PATH=$PATH:/usr/sbin
need_built unixODBC
need mariadbd mariadb-server
need mariadb-install-db mariadb-server
need mariadb mariadb-client
need_driver 'MariaDB Unicode' odbc-mariadb
papers=toan,ngu_van,ngoai_ngu,vat_li,hoa_hoc,gdcd

"$EXPAND" "$TALLY" 2024-2024 $papers '\N' 1/4 >"$folder/part.csv"
{ echo nam,tinh,sbd,$papers; sed 's/\\N//g' "$folder/part.csv"; } >"$folder/all.csv"
"$EXAMTREND" aggregate "$folder/all.csv" -o "$folder/expected.csv"
as_ordinary mariadb-install-db --no-defaults --datadir="$folder/data" \
  --auth-root-authentication-method=normal --skip-test-db --skip-name-resolve \
  >"$folder/install.log" 2>&1
port=$(free_port)
start server mariadbd --no-defaults --datadir="$folder/data" --socket="$folder/s" \
  --port="$port" --bind-address=127.0.0.1 --local-infile=1 \
  --innodb-flush-log-at-trx-commit=0
server=$pid
sql() { mariadb --no-defaults --protocol=tcp -h 127.0.0.1 -P "$port" -u "${user:-exam}" \
  --password="${password-p;w\}\"x}" --local-infile=1 -N -e "$1"; }
user=root password='' wait_for 30 sql 'SELECT 1'
user=root password='' sql "CREATE DATABASE exam CHARACTER SET utf8mb4;
  CREATE USER exam@'127.0.0.1' IDENTIFIED BY 'p;w}\"x';
  GRANT ALL ON exam.* TO exam@'127.0.0.1';
  SET GLOBAL sql_select_limit = 1000" # would cut answers without a word
sql "CREATE TABLE exam.scores (nam SMALLINT UNSIGNED, tinh CHAR(2), sbd INT,
    toan DECIMAL(4, 2), ngu_van DOUBLE, ngoai_ngu DECIMAL(9, 4), vat_li FLOAT,
    hoa_hoc DECIMAL(4, 2), gdcd VARCHAR(6)) ENGINE = MyISAM;
  LOAD DATA LOCAL INFILE '$folder/part.csv' INTO TABLE exam.scores
    FIELDS TERMINATED BY ','"

from="odbc:Driver=MariaDB Unicode;Server=127.0.0.1;Port=$port;Database=exam"
printf 'user = exam\npassword = p;w}"x\n' >"$folder/secret"
chmod 600 "$folder/secret"
begun=$(seconds)
"$EXAMTREND" aggregate --from "$from" --credentials "$folder/secret" --table scores \
  -o "$folder/tally.csv"
took "six papers of $(wc -l <"$folder/part.csv") candidates" "$begun"
same 'the tally is that of the CSV file' "$folder/tally.csv" "$folder/expected.csv"

export EXAMTREND_DATABASE_USER=exam EXAMTREND_DATABASE_PASSWORD='p;w}"x'
"$EXAMTREND" aggregate --from "$from" --table exam.scores --columns nam,id=sbd,vat_li \
  -o "$folder/tally.csv"
"$EXAMTREND" aggregate --from "$from" --table scores --columns nam,tinh,vat_li \
  -o "$folder/one.csv"
same 'places of candidate numbers' "$folder/tally.csv" "$folder/one.csv"
"$EXAMTREND" aggregate --from "$from" --table scores --explain >"$folder/plan"
has 'the plan is shown' "$folder/plan" 'Using temporary'

sql 'CREATE TABLE exam.`o``dd; DROP TABLE scores` (`tỉnh ?{d}` INT, `a"b` FLOAT, c BIGINT
    UNSIGNED, d DECIMAL(9, 4), subject VARCHAR(20), score DOUBLE) CHARACTER SET utf8mb4;
  INSERT INTO exam.`o``dd; DROP TABLE scores` VALUES (1, 6.35, 7, 7.125, "Toán", 0.29),
    (11, 0.07, 184467440737095517, 8, "Văn", 8.7), (2, NULL, 1, 3.999, "Toán", 5)'
odd='o`dd; DROP TABLE scores'
printf '%s\n' year,province_code,subject,score,count 2024,01,toan,6.35,1 \
  2024,11,toan,0.07,1 >"$folder/expected.csv"
"$EXAMTREND" aggregate --from "$from" --table "$odd" --year 2024 \
  --columns 'place="tỉnh ?{d}",toan="a""b"' >"$folder/tally.csv"
same 'names may hold anything, floats are what they say' "$folder/tally.csv" \
  "$folder/expected.csv"
printf '%s\n' year,province_code,subject,score,count 2024,01,toan,0.29,1 \
  2024,02,toan,5,1 2024,11,ngu_van,8.7,1 >"$folder/expected.csv"
"$EXAMTREND" aggregate --from "$from" --table "$odd" --year 2024 \
  --columns 'place="tỉnh ?{d}",subject,score' >"$folder/tally.csv"
same 'a long table' "$folder/tally.csv" "$folder/expected.csv"
refused 'third decimals' 'found such as "3.9990" in 2 rows' --from "$from" \
  --table "$odd" --year 2024 --columns 'place="tỉnh ?{d}",toan=d'
refused 'a number that times 100 is too large' 'found "184467440737095517" in 1 row' \
  --from "$from" --table "$odd" --year 2024 --columns 'place="tỉnh ?{d}",toan=c'
refused 'a wrong column' 'has no column "tona"' --from "$from" --table scores \
  --columns nam,tinh,tona

# An interrupt, and a server that is lost in the midst.
sql 'CREATE TABLE exam.many (seq INT) ENGINE = MyISAM;
  INSERT INTO exam.many WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n
    WHERE i < 900) SELECT i FROM n;
  CREATE VIEW exam.endless AS SELECT 2024 AS nam, a.seq % 9 + 1 AS tinh, 5 AS toan
    FROM exam.many AS a, exam.many AS b, exam.many AS c, exam.many AS d'
busy() { [ "$(sql "SELECT COUNT(*) FROM information_schema.processlist
  WHERE info LIKE '%endless%' AND info NOT LIKE '%processlist%'")" != 0 ]; }
idle() { ! busy; }
"$EXAMTREND" aggregate --from "$from" --table endless --columns nam,tinh,toan \
  -o "$folder/none.csv" 2>"$folder/err" &
run=$!
wait_for 20 busy
kill -INT $run
ends 'an interrupt' 130 'cancelled, and nothing was counted'
wait_for 20 idle
say 'ok: the server stopped working'
"$EXAMTREND" aggregate --from "$from" --table endless --columns nam,tinh,toan \
  -o "$folder/none.csv" 2>"$folder/err" &
run=$!
wait_for 20 busy
stop "$server" KILL
ends 'a lost server' 1 'SQLSTATE'
say 'all passed'
