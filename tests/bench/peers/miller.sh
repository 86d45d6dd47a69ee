#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The same with Miller, a file at a time.
command -v mlr >/dev/null || exit 99
for file in "$1"/*.csv; do
    mlr --icsv --ojson put '$p = sub($sbd, "^(..).*$", "\1")' then \
        stats1 -a count,mean,stddev \
        -f toan,ngu_van,ngoai_ngu,vat_li,hoa_hoc,sinh_hoc,lich_su,dia_li,gdcd -g p \
        "$file" || exit 1
done
