#!/bin/sh
# Builds the fuzzers with clang and runs each for so many seconds (default 60).
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
  if "$fuzzer" -max_total_time="$seconds" -artifact_prefix="$work/" "$work" \
      >"$work.log" 2>&1; then
    printf 'ok      %s: %s\n' "$(basename "$fuzzer")" "$(grep 'Done' "$work.log" || true)"
  else
    tail -40 "$work.log"
    rm -f "$work.log"
    exit 1
  fi
  rm -f "$work.log"
done
