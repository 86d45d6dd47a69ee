#!/bin/sh
# Draws the pictures of the READMEs from the bundled data: plots/gallery/make.sh PROGRAM [FOLDER]
set -eu
program=$1
folder=${2:-$(dirname "$0")}
"$program" plot caterpillar -s toan --size 960x540 -o "$folder/caterpillar.png"
"$program" plot trend -s dia_li -u "Cao Bằng,Lạng Sơn,Phú Thọ" --lang vi --dark \
  --size 960x540 -o "$folder/trend-dark-vi.png"
