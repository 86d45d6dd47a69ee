# SPDX-License-Identifier: GPL-3.0-or-later
# Fills in the last column of README.md's index: the digits that the problems named in
# backticks in the column before it reach, each less a tenth (another machine's libm) and
# rounded down to half a digit.
#     awk -f digits.awk selftest.tsv README.md
FNR == NR {
    split($0, field, "\t")
    if (FNR == 1) {
        for (i in field) column[field[i]] = i
    } else {
        digits[field[column["problem"]]] = field[column["digits"]]
    }
    next
}
/^\| M[0-9]+ \|/ {
    # bars inside formulas are written \|
    gsub(/\\\|/, "\001")
    cells = split($0, cell, "|")
    problems = split(cell[cells - 2], part, "`")
    text = ""
    for (i = 2; i <= problems; i += 2) {
        if (!(part[i] in digits)) {
            print "README.md names " part[i] ", which is no problem" > "/dev/stderr"
            exit 1
        }
        text = text (text == "" ? "" : ", ") int(digits[part[i]] * 2 - 0.2) / 2
    }
    cell[cells - 1] = " " (text == "" ? "" : text " ")
    line = cell[1]
    for (i = 2; i <= cells; i++) line = line "|" cell[i]
    gsub("\001", "\\|", line)
    print line
    next
}
{ print }
