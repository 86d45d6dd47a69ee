#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Opens a deck in LibreOffice as a user would, and looks at what comes out: as many pages
# as slides, the findings as text, no page without ink.
#   slow_deck.sh EXAMTREND
set -eu
export LC_ALL=C.UTF-8
for tool in soffice pdfinfo pdftotext pdftoppm; do
  command -v "$tool" >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
done
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"

fail() { echo "slow_deck.sh: $*" >&2; exit 1; }

open_in_office() { # file
  soffice "-env:UserInstallation=file://$scratch/profile" --headless --convert-to pdf \
    --outdir "$scratch/office" "$1" >office.log 2>&1 || fail "$(cat office.log)"
}

pages() { pdfinfo "$1" | sed -n 's/^Pages: *//p'; }

check() { # pdf slides text...
  pdf=$1 slides=$2
  shift 2
  [ "$(pages "$pdf")" = "$slides" ] || fail "$pdf: $(pages "$pdf") pages, expected $slides"
  pdftotext "$pdf" text
  for text in "$@"; do
    tr '\n' ' ' <text | grep -qF -e "$text" || fail "$pdf: no text \"$text\""
  done
  pdftoppm -r 20 -gray "$pdf" page
  for page in page-*.pgm; do
    [ "$(tail -c +20 "$page" | fold -b -w 1 | sort -u | wc -l)" -gt 2 ] ||
      fail "$pdf: $page is blank"
  done
  rm -f page-*.pgm
}

"$1" deck -o usual.pptx
open_in_office usual.pptx
check office/usual.pdf 21 'Do exam averages really rise?' 'cannot tell (p = 0.12' \
  '1 province rose against the country, 3 fell; for 59 the data cannot tell'

"$1" deck -s dia_li --lang vi --dark --narrow --source 'Bộ GD&ĐT' --date 28.11.2026 \
  -o narrow.pptx
open_in_office narrow.pptx
check office/narrow.pdf 9 'Điểm thi có thực sự tăng không?' 'Bộ GD&ĐT · 28.11.2026'
pdfinfo office/narrow.pdf | grep -q 'Page size: *720 x 540' || fail 'not 4:3'

"$1" deck -o usual.pdf
check usual.pdf 21 'Do exam averages really rise?' 'Foreign language'
