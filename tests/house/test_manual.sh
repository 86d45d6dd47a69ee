#!/bin/bash
# The man page and the completion know every option that --help lists, and no other.
#   test_manual.sh SOURCE EXAMTREND
set -eu
source=$1 examtrend=$2
export LC_ALL=C.UTF-8
page=$source/analysis/cli/examtrend.1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
wrong=0

tell() {
  echo "test_manual.sh: $1" >&2
  wrong=$((wrong + 1))
}

commands=$("$examtrend" --help | sed -n 's/^  \([a-z][a-z]*\) .*/\1/p')
sed 's/\\-/-/g' "$page" | grep -oE -e '--[a-z]+(-[a-z]+)*' | sort -u >"$scratch/page"

# shellcheck source=/dev/null
. "$source/analysis/cli/examtrend.bash"
complete_word() { # the words of a command line: what completes the last one
  COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMPREPLY=()
  _examtrend "$examtrend"
  printf '%s\n' "${COMPREPLY[@]}" | sort -u
}

complete_word examtrend '' >"$scratch/commands"
for command in $commands; do
  grep -qx "$command" "$scratch/commands" || tell "the completion lacks $command"
  grep -qE "^\.B $command\$" "$page" || tell "the man page lacks $command"
  "$examtrend" "$command" --help |
    sed -nE 's/^ {2}(-., | {4})(--[a-z]+(-[a-z]+)*).*/\2/p' | sort -u >"$scratch/help"
  [ -s "$scratch/help" ] || tell "$command --help lists no options"
  "$examtrend" "$command" --help | grep -A 1 -E '^ [A-Z].*:$' | grep -q '^$' &&
    tell "$command --help has a heading without options"
  cat "$scratch/help" >>"$scratch/all"
  complete_word examtrend "$command" -- >"$scratch/offered"
  for option in $(comm -23 "$scratch/help" "$scratch/offered"); do
    tell "the completion of $command lacks $option"
  done
  for option in $(comm -23 "$scratch/help" "$scratch/page"); do
    tell "the man page lacks $option of $command"
  done
done
echo --version >>"$scratch/all"
for option in $(sort -u "$scratch/all" | comm -13 - "$scratch/page"); do
  tell "no command has $option of the man page"
done
[ "$wrong" -eq 0 ]
