#!/bin/sh
# Builds the fuzzers with clang and runs each for so many seconds (default 60), from the
# seeds of its name where there are some.
#   tests/fuzz/run.sh [SECONDS]
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:-60}
cmake --preset fuzz >/dev/null
cmake --build --preset fuzz -j "$(nproc)" >/dev/null
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for fuzzer in build/fuzz/tests/fuzz/fuzz_*; do
  [ -x "$fuzzer" ] && [ ! -d "$fuzzer" ] || continue
  name=$(basename "$fuzzer")
  seeds=tests/fuzz/seeds/${name#fuzz_}
  [ "$name" != fuzz_profile ] || seeds=datasets/profiles
  [ -d "$seeds" ] || seeds=
  if "$fuzzer" -max_total_time="$seconds" -artifact_prefix="$work/" "$work" \
      ${seeds:+"$seeds"} >"$work.log" 2>&1; then
    printf 'ok      %s: %s\n' "$(basename "$fuzzer")" "$(grep 'Done' "$work.log" || true)"
  else
    tail -40 "$work.log"
    rm -f "$work.log"
    exit 1
  fi
  rm -f "$work.log"
done
