#!/bin/sh
# Runs the quick unit tests of a build under valgrind: no error, no leak.
#   tests/valgrind.sh BUILD [NAME...]     NAME is a test as ctest lists it: unit/plotter
# The build must not have sanitizers. TIMEOUT is for one test, in seconds.
set -eu
build=${1:?usage: tests/valgrind.sh BUILD [NAME...]}
shift
timeout=${TIMEOUT:-600}

command -v valgrind >/dev/null || {
  echo 'valgrind.sh: valgrind is not installed (Debian package valgrind)' >&2; exit 2; }
names=${*:-$(ctest --test-dir "$build" -N -L '^unit$' -LE slow |
  sed -n 's/^ *Test *#[0-9]*: *//p')}
[ -n "$names" ] || { echo "valgrind.sh: no tests in $build" >&2; exit 2; }

logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT
# Children are other programs or their start: their reports are not ours.
cat >"$logs/run" <<'RUN'
program=$BUILD/tests/$(printf %s "$1" | tr / _)
log=$LOGS/$(printf %s "$1" | tr / _)
if timeout "$LIMIT" valgrind --quiet --error-exitcode=99 --leak-check=full \
    --errors-for-leak-kinds=definite,indirect,possible --child-silent-after-fork=yes \
    --num-callers=20 "$program" >"$log" 2>&1; then
  printf 'ok      %s\n' "$1"
else
  code=$?
  printf 'FAILED  %s (code %s)\n' "$1" "$code"
  grep -v '^\[ *\(RUN\|OK\)' "$log" | head -60
  : >"$LOGS/failed"
fi
RUN
export BUILD="$build" LOGS="$logs" LIMIT="$timeout" LC_ALL=C.UTF-8 TZ=UTC
printf '%s\n' $names | xargs -P "$(nproc)" -n 1 sh "$logs/run"
[ ! -e "$logs/failed" ]
