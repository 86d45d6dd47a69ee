#!/bin/sh
# The rules of the house, as far as a program can see them: which room may include which,
# what the libraries export and call, what public headers may say, how long things are.
#   test_rules.sh SOURCE CORE_LIBRARY PLOTS_LIBRARY CC CXX
set -eu
source=$1 core=$2 plots=$3 cc=$4 cxx=$5
cd "$source"
export LC_ALL=C.UTF-8
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
broken=$scratch/broken
: >"$broken"

rule() { # text; the violations come on standard input
  sed "s|^|$1: |" >>"$broken"
}
code() { find include analysis plots -name '*.[ch]' | sort; }
library_code() { code | grep -v '^analysis/cli/'; }

# ---- 1. Includes point backwards --------------------------------------------------------

# The rooms from the ground up; a file may include its own room and those before. A public
# header belongs to the room whose file defines a function that it declares.
rooms='ground grid methods selftest panel source findings output study plots cli'

code | xargs grep -n '^ *#include "' |
  sed 's/^\([^:]*\):\([0-9]*\): *#include "\([^"]*\)".*/include \1 \2 \3/' >"$scratch/includes"
# a definition begins at the left edge, a call does not
code | grep '\.c$' | xargs grep -noE '^[a-z][^;=#]*[ *]et_[a-z0-9_]+\(' |
  sed 's/^\([^:]*\):[0-9]*:.*[ *]\(et_[a-z0-9_]*\)($/defines \1 \2/' >"$scratch/defines"
find include -name '*.h' | sort | xargs grep -noE '(^|[ *])et_[a-z0-9_]+\(' |
  sed 's/^\([^:]*\):[0-9]*:.*\(et_[a-z0-9_]*\)($/declares \1 \2/' >"$scratch/declares"
cat "$scratch/defines" "$scratch/declares" "$scratch/includes" | awk -v rooms="$rooms" '
  function room_of_path(path) {
    if (path ~ /^analysis\/cli\//) return "cli"
    if (path ~ /^plots\//) return "plots"
    if (path ~ /^analysis\/study[^\/]*$/) return "study"
    if (path ~ /^analysis\/[^\/]*$/) return "ground"
    if (path ~ /^include\/examtrend\/methods\//) return "methods"
    if (path ~ /^include\/examtrend\//) return owner[substr(path, 9)]
    sub(/^analysis\//, "", path); sub(/\/.*/, "", path)
    return path
  }
  function room_of_include(name, from) {
    if (name ~ /^examtrend\/methods\//) return "methods"
    if (name ~ /^examtrend\//) return owner[name]
    if (name ~ /\//) { sub(/\/.*/, "", name); return name }
    return from == "plots" ? "plots" : "ground"
  }
  BEGIN { count = split(rooms, list, " "); for (i = 1; i <= count; i++) rank[list[i]] = i }
  $1 == "defines" { definer[$3] = $2 }
  $1 == "declares" && $3 in definer {
    if (!(substr($2, 9) in owner)) owner[substr($2, 9)] = room_of_path(definer[$3])
  }
  $1 == "include" && $2 != "include/examtrend/examtrend.h" { # the umbrella has them all
    from = room_of_path($2); to = room_of_include($4, from)
    if (!(from in rank)) { print $2 ": no room defines what it declares"; next }
    if (!(to in rank)) { print $2 ":" $3 ": \"" $4 "\" is of no room"; next }
    if (rank[to] > rank[from]) print $2 ":" $3 ": " from " includes \"" $4 "\" of " to
    if (from == "methods" && to != "methods" && $4 != "examtrend/status.h")
      print $2 ":" $3 ": methods include nothing of ours but status, found \"" $4 "\""
    if (from == "plots" && to != "plots" && $4 !~ /^examtrend\//)
      print $2 ":" $3 ": plots sees public headers only, found \"" $4 "\""
  }' | sort -u | rule 'includes point backwards'

# ---- 2. What the libraries export and call ------------------------------------------------

# Names with two underscores in front are the compiler's (sanitizers, coverage).
nm -g --defined-only "$core" "$plots" 2>/dev/null | awk 'NF == 3 { print $3 }' |
  grep -v -e '^et_' -e '^__' | sort -u | rule 'exported symbols start with et_'

nm -u "$core" "$plots" 2>/dev/null | awk '
  /^[^ ].*:$/ { file = $0 } NF == 2 && $1 == "U" { print $2, file }' |
  sed 's/@[^ ]*//; s/^__\([a-z]*\)_chk /\1 /' |
  grep -E '^(_?exit|_Exit|quick_exit|abort|__assert_fail|printf|vprintf|puts|putchar|perror|stdout|stderr|system|popen|setlocale|signal|sigaction|sigprocmask|raise|alarm|setenv|unsetenv|putenv|chdir|umask|srand|rand|srandom|random|gsl_set_error_handler|gsl_set_error_handler_off) ' |
  sort -u | rule 'the libraries do not print, end or change the process'

# Comments and texts may speak of anything; what is called has a parenthesis.
library_code | xargs grep -nE '(^|[^A-Za-z0-9_.>])(exit|abort|assert|printf|puts|system|popen|setlocale|signal)\(' |
  grep -vE '^[^:]*:[0-9]*: *(\*|/\*|//)' | rule 'the libraries do not print, end or change the process' || true

code | xargs grep -nE '(^|[^A-Za-z0-9_])(strcpy|strcat|sprintf|vsprintf|gets|atoi|atol|atof|tmpnam|mktemp|strtok)\(' |
  rule 'no calls that cannot be used safely' || true

# ---- 3. Public headers ---------------------------------------------------------------------

grep -rnE '^ *#include' include | grep -vE '#include ("examtrend/[a-z0-9_/]+\.h"|<(std(arg|bool|def|int))\.h>)' |
  rule 'public headers include the standard and each other' || true
grep -rnE '\b(gsl_|archive_|json_t|utf8proc_|FcPattern|SQLH|XML_Parser|CURL|pid_t|pthread_)' include |
  grep -vE '^[^:]*:[0-9]*: *(\*|/\*)' | rule 'no type of another library in a public header' || true

for header in $(find include -name '*.h' | sort); do
  for compiler in "$cc -std=c11 -x c" "$cxx -std=c++17 -x c++"; do
    # shellcheck disable=SC2086
    printf '#include "%s"\n' "${header#include/}" |
      $compiler -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror -fsyntax-only \
        -Iinclude - 2>"$scratch/out" || sed -n 1,3p "$scratch/out" |
        rule "$header compiles alone with ${compiler%% *}"
  done
  grep -q 'extern "C"' "$header" || [ "$header" = include/examtrend/examtrend.h ] ||
    echo "$header" | rule 'public headers are for C++, too'
done

# ---- 4. Sizes -------------------------------------------------------------------------------

code | xargs wc -l | awk '$2 != "total" && $1 > 900 { print $2 ": " $1 " lines" }' |
  rule 'a file has at most 900 lines'

# A function is a line `{` at the left edge up to a line `}`; its head is what stands
# between the last blank line, comment, brace or preprocessor line and that.
code | xargs awk '
  function parameters(text,   depth, i, c, commas) { # "..." are those of the format
    sub(/^[^(]*/, "", text); sub(/, *\.\.\.\)/, ")", text); commas = 0; depth = 0
    for (i = 1; i <= length(text); i++) {
      c = substr(text, i, 1)
      if (c == "(") depth++
      if (c == ")" && --depth == 0) break
      if (c == "," && depth == 1) commas++
    }
    return commas + 1
  }
  FNR == 1 { head = "" }
  /^\{$/ { start = FNR; name = head; next }
  /^\}$/ && start {
    lines = FNR - start + 1
    short = name; sub(/\(.*/, "", short); sub(/.*[ *]/, "", short)
    if (lines > 80) print FILENAME ":" start ": " short " has " lines " lines"
    if (parameters(name) > 6)
      print FILENAME ":" start ": " short " has " parameters(name) " parameters"
    start = 0; head = ""; next
  }
  /^$/ || /^[\/ ]\*/ || /^#/ || /^\}/ { if (!start) head = ""; next }
  !start { head = head " " $0 }' | rule 'a function has at most 80 lines and 6 parameters'

{ code; find tests -name '*.[ch]' -o -name '*.inc' | sort; } | xargs wc -L |
  awk '$2 != "total" && $1 > 90 { print $2 ": " $1 " columns" }' |
  rule 'a line has at most 90 columns'

# ---- 5. Every file ----------------------------------------------------------------------------

code | while read -r file; do
  head -n 1 "$file" | grep -q 'SPDX-License-Identifier: GPL-3.0-or-later' || echo "$file"
done | rule 'the first line is the licence'

code | xargs grep -nE '\b(TODO|FIXME|XXX|HACK)\b' | rule 'nothing is left to do' || true

# A checkout has the list of its files; a source archive is searched as it is.
{ git ls-files -z 2>/dev/null ||
  find . \( -path ./build -o -path ./.git -o -path ./study \) -prune -o -type f -print0; } |
  xargs -0 grep -nIE '/(wor[k]|hom[e]|roo[t]|User[s])/|/tm[p]/[A-Za-z0-9]' -- |
  rule 'no file mentions a place on a machine' || true

find . \( -path ./build -o -path ./.git \) -prune -o -name '*.md' -print | while read -r file; do
  grep -oE '\]\([^)#]+' "$file" | sed 's/^](//' | grep -v '^https\{0,1\}:' |
    while read -r link; do
      [ -e "$(dirname "$file")/$link" ] || echo "$file: $link"
    done
done | rule 'links of READMEs lead to files'

# NAME and KIND in a file's name stand for any word. The methods are listed by headers.
for readme in analysis/*/README.md plots/README.md; do
  folder=${readme%/*}
  [ "$folder" != analysis/methods ] || continue
  grep -oE '`[A-Za-z0-9_*]+\.c`' "$readme" | tr -d '`' | sed 's/NAME\|KIND/*/g' >"$scratch/named"
  for file in "$folder"/*.c; do
    while read -r pattern; do
      # shellcheck disable=SC2254
      case ${file##*/} in $pattern) continue 2 ;; esac
    done <"$scratch/named"
    echo "$readme: ${file##*/}"
  done
done | rule 'a README names the files of its folder'

# ------------------------------------------------------------------------------------------------

if [ -s "$broken" ]; then
  cat "$broken" >&2
  echo "test_rules.sh: $(wc -l <"$broken") violations" >&2
  exit 1
fi
