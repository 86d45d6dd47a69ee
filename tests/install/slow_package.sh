#!/bin/sh
# Installs a build and uses what is installed as a stranger would: through CMake's
# find_package, through pkg-config, from C and C++, and by the command, also after the
# whole tree has been moved. Then the same with shared libraries.
#   slow_package.sh SOURCE BUILD CMAKE CC CXX CFLAGS
set -eu
source=$1 build=$2 cmake=$3 cc=$4 cxx=$5 flags=$6
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
unset EXAMTREND_DATASETS CPATH LIBRARY_PATH LD_LIBRARY_PATH || true

fail() { echo "slow_package.sh: $*" >&2; exit 1; }
quietly() { "$@" >"$scratch/log" 2>&1 || { cat "$scratch/log" >&2; fail "failed: $*"; }; }
version=$(sed -n 's/^project(examtrend VERSION \([0-9.]*\).*/\1/p' "$source/CMakeLists.txt")

# ---- a stranger's programs -----------------------------------------------------------

mkdir "$scratch/user"
cat >"$scratch/user/core.c" <<'C'
#include <stdio.h>
#include <examtrend/built.h>
#include <examtrend/methods/line.h>
int main(void)
{
    const double x[] = {1, 2, 3, 4}, y[] = {1, 3, 2, 4};
    et_line fit;
    et_line_fit(x, y, 4, &fit);
    printf("%s %.3f\n", et_version(), fit.slope);
    return 0;
}
C
cat >"$scratch/user/plots.c" <<'C'
#include <stdio.h>
#include <examtrend/plot_pool.h>
int main(int argc, char **argv)
{
    et_plotter *plotter = NULL;
    et_error err = {0};
    (void)argc;
    if (et_plotter_open(&plotter, NULL, &err) != ET_OK ||
        et_plotter_draw(plotter, "set terminal svg\nplot x\n", ET_PICTURE_SVG, argv[1],
                        &err) != ET_OK) {
        puts(err.text);
        return 1;
    }
    et_plotter_free(plotter);
    return 0;
}
C
for header in "$source"/include/examtrend/*.h "$source"/include/examtrend/*/*.h; do
  [ ! -e "$header" ] || echo "#include <${header#"$source/include/"}>"
done >"$scratch/user/all.cpp"
cat >>"$scratch/user/all.cpp" <<'C'
#include <cstdio>
int main() { std::puts(et_version()); }
C
cat >"$scratch/user/CMakeLists.txt" <<'CMAKE'
cmake_minimum_required(VERSION 3.25)
project(stranger C)
find_package(examtrend ${WANTED} REQUIRED)
add_executable(core core.c)
target_link_libraries(core PRIVATE examtrend::core)
add_executable(plots plots.c)
target_link_libraries(plots PRIVATE examtrend::plots)
CMAKE

check_program() { # what, program
  [ "$("$2")" = "$version 0.800" ] || fail "$1: found \"$("$2")\""
}

check_picture() { # what, program
  rm -f "$scratch/x.svg"
  quietly "$2" "$scratch/x.svg"
  grep -q '</svg>' "$scratch/x.svg" || fail "$1: no picture"
}

# ---- an installed tree ------------------------------------------------------------------

check_command() { # prefix
  [ "$("$1/bin/examtrend" --version)" = "examtrend $version" ] || fail "--version in $1"
  (cd / && quietly "$1/bin/examtrend" doctor --format csv)
  grep -q "^datasets,ok,.*,$1/share/examtrend/datasets," "$scratch/log" || {
    cat "$scratch/log" >&2; fail "the command does not find $1/share/examtrend/datasets"; }
  (cd / && quietly "$1/bin/examtrend" trend --format csv)
}

check_find_package() { # prefix, name
  quietly "$cmake" -S "$scratch/user" -B "$scratch/$2" -DCMAKE_PREFIX_PATH="$1" \
    -DCMAKE_C_COMPILER="$cc" -DCMAKE_C_FLAGS="$flags" -DWANTED="$version"
  quietly "$cmake" --build "$scratch/$2"
  check_program find_package "$scratch/$2/core"
  check_picture find_package "$scratch/$2/plots"
  if "$cmake" -S "$scratch/user" -B "$scratch/$2-99" -DCMAKE_PREFIX_PATH="$1" \
      -DWANTED=99.0 >"$scratch/log" 2>&1; then
    fail "find_package takes version $version for 99.0"
  fi
}

check_pkg_config() { # prefix, name
  pc=$(dirname "$(find "$1" -name examtrend.pc)")
  export PKG_CONFIG_PATH="$pc"
  [ "$(pkg-config --modversion examtrend_plots)" = "$version" ] || fail "pkg-config version"
  # shellcheck disable=SC2046,SC2086
  {
    quietly $cc $flags "$scratch/user/core.c" -o "$scratch/$2-core" \
      $(pkg-config --cflags --libs examtrend)
    quietly $cc $flags "$scratch/user/plots.c" -o "$scratch/$2-plots" \
      $(pkg-config --cflags --libs examtrend_plots)
    quietly $cxx $flags -Wall -Wextra -Wpedantic -Werror "$scratch/user/all.cpp" \
      -o "$scratch/$2-all" $(pkg-config --cflags --libs examtrend_plots)
  }
  LD_LIBRARY_PATH=$(dirname "$pc")
  export LD_LIBRARY_PATH
  check_program pkg-config "$scratch/$2-core"
  check_picture pkg-config "$scratch/$2-plots"
  quietly "$scratch/$2-all"
  unset PKG_CONFIG_PATH LD_LIBRARY_PATH
}

check_completion() { # prefix
  command -v bash >/dev/null || return 0
  # shellcheck disable=SC2016
  words=$(bash -c '. "$1/share/bash-completion/completions/examtrend"
    complete_words() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _examtrend "$1"
      echo "${COMPREPLY[*]}"; }
    p=$1/bin/examtrend
    complete_words "$p" sel
    complete_words "$p" trend --lan
    complete_words "$p" trend --lang = ""
    complete_words "$p" trend --lang = v
    complete_words "$p" plot ti
    complete_words "$p" panel -s toan,va
    complete_words "$p" aggregate --profile = no
    complete_words "$p" nosuch --x' - "$1")
  [ "$words" = "$(printf 'selftest\n--lang\nen vi\nvi\ntiles\ntoan,vat_li\nno_header\n')" ] ||
    fail "completion offers: $words"
}

check_tree() { # prefix, name
  for file in bin/examtrend include/examtrend/status.h share/man/man1/examtrend.1 \
      share/doc/examtrend/LICENSE share/examtrend/datasets/README.md; do
    [ -s "$1/$file" ] || fail "$file is not installed"
  done
  if grep -rlI -e "$source" -e "$build" "$1"; then
    fail "these installed texts name the source or build tree"
  fi
  check_command "$1"
  check_completion "$1"
  check_find_package "$1" "$2-package"
  check_pkg_config "$1" "$2-pc"
}

quietly "$cmake" --install "$build" --prefix "$scratch/here"
check_tree "$scratch/here" here
mv "$scratch/here" "$scratch/moved away"
mkdir "$scratch/there"
mv "$scratch/moved away" "$scratch/there/prefix"
check_tree "$scratch/there/prefix" there

# DESTDIR goes before the prefix and into no file
DESTDIR="$scratch/dest" quietly "$cmake" --install "$build" --prefix /opt/examtrend
[ -x "$scratch/dest/opt/examtrend/bin/examtrend" ] || fail "DESTDIR is not honoured"
if grep -rlI -e "$scratch" "$scratch/dest"; then
  fail "these installed texts name DESTDIR"
fi

multiarch=$("$cc" -print-multiarch 2>/dev/null || true)
quietly "$cmake" -S "$source" -B "$scratch/shared" -DBUILD_SHARED_LIBS=ON \
  -DEXAMTREND_TESTS=OFF -DCMAKE_BUILD_TYPE=Debug -DCMAKE_C_COMPILER="$cc" \
  -DCMAKE_C_FLAGS="$flags" -DCMAKE_INSTALL_LIBDIR="lib${multiarch:+/$multiarch}"
quietly "$cmake" --build "$scratch/shared" -j 2
quietly "$cmake" --install "$scratch/shared" --prefix "$scratch/dynamic"
check_tree "$scratch/dynamic" dynamic
echo 'installed, moved, staged and shared: all work'
