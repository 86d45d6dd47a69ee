#!/bin/sh
# Builds the fuzzers with clang and runs each for so many seconds (default 60), from the
# seeds of its name where there are some. A run with the same SEED takes the same inputs in
# the same order; 0 is another each time.
#   tests/fuzz/run.sh [SECONDS [SEED]]
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:-60}
seed=${2:-0}
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
  if "$fuzzer" -seed="$seed" -max_total_time="$seconds" -artifact_prefix="$work/" "$work" \
      ${seeds:+"$seeds"} >"$work.log" 2>&1; then
    printf 'ok      %s: %s\n' "$name" "$(grep 'Done' "$work.log" || true)"
  else
    printf 'FAILED  %s\n' "$name"
    sed -n '/ERROR:\|runtime error:/,$p' "$work.log" | grep -v '^Shadow\|^  0x\|^=>' |
      head -60
    rm -f "$work.log"
    exit 1
  fi
  rm -f "$work.log"
done
