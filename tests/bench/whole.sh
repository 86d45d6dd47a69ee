#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The whole job: candidate files to a tally, 567 fitted trends and 567 charts.
#
#     whole.sh PROGRAM FOLDER none|svg|png
set -e
program=$1 folder=$2 charts=$3
out=$folder/whole
rm -rf "$out"
mkdir "$out"
cd "$out"
subjects=toan,ngu_van,ngoai_ngu,vat_li,hoa_hoc,sinh_hoc,lich_su,dia_li,gdcd
# Made-up scores: the same exam in all years.
grep -h '^year,' "$(dirname "$0")/../../datasets/regimes.csv" >regimes.csv
"$program" aggregate -q "$folder"/*.csv -o tally.csv
"$program" trend -q --data tally.csv --regimes regimes.csv --years 2016-2025 \
    --subject "$subjects" --unit province -o trends.csv
[ "$charts" = none ] && exit
cat >jobs.ini <<EOF
[defaults]
data = tally.csv
regimes = regimes.csv
years = 2016-2025
subject = $subjects
unit = *

[plot]
kind = trend
size = 1280x720
output = {subject}/{unit}.$charts
EOF
exec "$program" batch -q jobs.ini -o .
