# What the engine tests share: private folders, an unprivileged account, servers that are
# started, waited for and stopped. Sourced by tests/engines/*.sh with
#   EXAMTREND   the command under test
#   EXPAND      the program that writes candidate rows
# A test exits 77 where its engine is not installed or the command was built without its
# client library; EXAMTREND_REQUIRE_ENGINES=1 makes that a failure.
set -eu
export LC_ALL=C.UTF-8 TZ=UTC no_proxy='*' NO_PROXY='*'
unset EXAMTREND_DATABASE_USER EXAMTREND_DATABASE_PASSWORD PGHOST PGPORT PGUSER PGDATABASE

say() { printf '%s: %s\n' "${0##*/}" "$*"; }
die() { say "FAILED: $*" >&2; exit 1; }

skip() {
  say "skipped: $*"
  [ "${EXAMTREND_REQUIRE_ENGINES:-}" != 1 ] || die "engines are required, and $*"
  exit 77
}

need() { # program, Debian package
  command -v "$1" >/dev/null || skip "$1 is not installed (Debian package $2)"
}

need_built() { # what the command must have been built with
  ! "$EXAMTREND" doctor -f tsv 2>/dev/null | grep -q "^$1	left out" ||
    skip "examtrend was built without $1"
}

need_driver() { # ODBC driver, Debian package
  grep -qsF "[$1]" /etc/odbcinst.ini || skip "there is no ODBC driver \"$1\" (Debian package $2)"
}

folder=$(mktemp -d "${TMPDIR:-/tmp}/engines.XXXXXX")
servers=
clean_up() {
  code=$?
  trap - EXIT INT TERM HUP
  [ "$code" = 0 ] || [ "$code" = 77 ] || tail -n 5 "$folder"/*.log >&2 2>/dev/null || true
  for pid in $servers; do
    kill -TERM "$pid" 2>/dev/null || true
  done
  for pid in $servers; do # a server that does not end in ten seconds is made to
    i=0
    while kill -0 "$pid" 2>/dev/null && [ $i -lt 100 ]; do sleep 0.1; i=$((i + 1)); done
    kill -KILL "$pid" 2>/dev/null || true
  done
  rm -rf "$folder"
  exit "$code"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# Servers refuse to run as root: then they run as nobody, who owns their folders. A server
# ends with this script even when that is killed.
ordinary='setpriv --pdeathsig=KILL'
if [ "$(id -u)" -eq 0 ]; then
  ordinary="$ordinary --reuid=nobody --regid=nogroup --clear-groups"
  chown nobody "$folder"
fi
as_ordinary() { $ordinary env HOME="$folder" "$@"; }

# A port of the loopback interface that nothing listens on.
free_port() {
  python3 -c 'import socket
s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

start() { # name of the log, command...: leaves the server's process id in $pid
  log=$folder/$1.log
  shift
  $ordinary env HOME="$folder" "$@" >>"$log" 2>&1 </dev/null &
  pid=$!
  servers="$servers $pid"
}

wait_for() { # seconds, command that succeeds when the server answers
  limit=$(($1 * 10)) i=0
  shift
  until "$@" >/dev/null 2>&1; do
    i=$((i + 1))
    [ $i -lt $limit ] || die "no answer to: $*"
    sleep 0.1
  done
}

stop() { # process id, signal
  kill -"${2:-TERM}" "$1" 2>/dev/null || true
  i=0
  while kill -0 "$1" 2>/dev/null && [ $i -lt 200 ]; do sleep 0.05; i=$((i + 1)); done
  kill -0 "$1" 2>/dev/null && die "process $1 does not end"
  wait "$1" 2>/dev/null || true
}

same() { # what, file, file
  cmp -s "$2" "$3" || die "$1: $2 and $3 differ"
  say "ok: $1"
}

has() { # what, file, text
  grep -qF -e "$3" "$2" || { cat "$2" >&2; die "$1: \"$3\" is not in $2"; }
  say "ok: $1"
}

# A run that must fail with this text on standard error and leave nothing.
refused() { # what, text, arguments of aggregate...
  what=$1 text=$2
  shift 2
  rm -f "$folder/none.csv"
  if "$EXAMTREND" aggregate "$@" -o "$folder/none.csv" >"$folder/out" 2>"$folder/err"; then
    die "$what: succeeded"
  fi
  [ ! -e "$folder/none.csv" ] || die "$what: left a file"
  [ ! -s "$folder/out" ] || die "$what: printed something"
  has "$what" "$folder/err" "$text"
}

# The run in the background, $run, ends so: it says why, and leaves nothing.
ends() { # what happened, exit code, text
  code=0
  wait "$run" || code=$?
  [ $code = "$2" ] || die "$1: the run ended with $code"
  [ ! -e "$folder/none.csv" ] || die "$1: left a file"
  has "$1" "$folder/err" "$3"
}

# Candidate rows for two shards: part0.csv and part1.csv, the tally of both expected.csv,
# how many they are $candidates. Waits for whatever else was begun, too.
make_shards() {
  papers=toan,ngu_van,ngoai_ngu,vat_li,hoa_hoc,sinh_hoc,lich_su,dia_li,gdcd
  years=${ENGINE_YEARS:-2019-2024}
  for part in 0 1; do
    "$EXPAND" "$TALLY" "$years" $papers '\N' $part/2 >"$folder/part$part.csv" &
  done
  "$EXPAND" "$TALLY" "$years" $papers >"$folder/all.csv"
  "$EXAMTREND" aggregate "$folder/all.csv" -o "$folder/expected.csv"
  candidates=$(($(wc -l <"$folder/all.csv") - 1))
  rm "$folder/all.csv"
  wait
}

seconds() { date +%s.%N; }
took() { # what, start
  say "$1: $(awk -v a="$2" -v b="$(seconds)" 'BEGIN { printf "%.2f s", b - a }')"
}
