#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rebuilds the derived files of this folder from a folder of collected data.

    python3 datasets/rebuild.py COLLECTED [EXAMTREND]

COLLECTED holds tally.csv.gz, panel.csv, provinces.csv, tiles.tsv and
clusters_exam_2016.csv. Written here: tally.csv.zst (by the program zstd),
published.csv, provinces.csv, codes.csv, crosswalk.csv, clusters.csv. With the path of
the program `examtrend`, candidate rows in COLLECTED/raw are aggregated to sums.csv.zst,
means.csv.zst and moments.csv.zst as well. The other registry files of this folder are
kept by hand.
"""
import csv
import gzip
import io
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))

# The council of Hà Tây was closed in 2008; the ministry of defence has no province.
NOT_PROVINCES = {"20", "65"}
# A chart's tile holds about ten letters.
SHORT_NAMES = {
    "Thành phố Hồ Chí Minh": "TP.HCM",
    "Thừa Thiên Huế": "TT Huế",
    "Bà Rịa - Vũng Tàu": "BR-Vũng Tàu",
}
OTHER_NAMES = {
    "Thành phố Hồ Chí Minh": ["TP. Hồ Chí Minh", "Hồ Chí Minh", "TP. HCM", "Sài Gòn",
                              "Ho Chi Minh City"],
    "Thừa Thiên Huế": ["Thừa Thiên - Huế", "TT. Huế", "Huế"],
    "Huế": ["Thừa Thiên Huế"],
    "Bà Rịa - Vũng Tàu": ["BRVT", "Vũng Tàu"],
    "Đắk Lắk": ["Đắc Lắc"],
    "Đắk Nông": ["Đắc Nông"],
    "Bắc Kạn": ["Bắc Cạn"],
}
# The only one of the 34 whose name none of the 63 had.
NAME_ON_63 = {"Huế": "Thừa Thiên Huế"}
CITIES_63 = {"Hà Nội", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Thừa Thiên Huế"}

REGION_NAMES = {
    "TD&MNPB": ("Trung du và miền núi phía Bắc", "Northern midlands and mountains"),
    "ĐBSH": ("Đồng bằng sông Hồng", "Red River Delta"),
    "BTB&DHMT": ("Bắc Trung Bộ và Duyên hải miền Trung",
                 "North Central and Central Coast"),
    "BTB": ("Bắc Trung Bộ", "North Central"),
    "DHNTB&TN": ("Duyên hải Nam Trung Bộ và Tây Nguyên",
                 "South Central Coast and Central Highlands"),
    "TN": ("Tây Nguyên", "Central Highlands"),
    "ĐNB": ("Đông Nam Bộ", "Southeast"),
    "ĐBSCL": ("Đồng bằng sông Cửu Long", "Mekong Delta"),
}
# Emulation clusters of provincial education departments whose members are documented,
# and one that is a guess from its published size.
CLUSTERS = [
    ("cum-thi-dua-2020", "63", "Cụm 1", "Cụm thi đua 1 (2020-2021)",
     "Emulation cluster 1 (2020-2021)", "documented", 2020, 2021,
     ["Hà Nội", "Thành phố Hồ Chí Minh", "Hải Phòng", "Đà Nẵng", "Cần Thơ"]),
    ("cum-thi-dua-2025", "34", "Cụm 5", "Cụm thi đua 5 (từ 2025)",
     "Emulation cluster 5 (from 2025)", "documented", 2025, None,
     ["An Giang", "Cà Mau", "Đồng Nai", "Đồng Tháp", "Tây Ninh", "Vĩnh Long"]),
    ("cum5-2023-inferred", "63", "Cụm 5", "Cụm thi đua 5 (2023-2024, suy đoán)",
     "Emulation cluster 5 (2023-2024, inferred)", "inferred", 2023, 2024,
     ["Cao Bằng", "Lạng Sơn", "Bắc Kạn", "Tuyên Quang", "Thái Nguyên", "Bắc Giang",
      "Phú Thọ", "Quảng Ninh"]),
]
FIRST_YEAR_63 = 2009  # the first exam after Hà Tây joined Hà Nội
LAST_YEAR_63 = 2025
FIRST_YEAR_34 = 2026
# Years whose candidate rows are complete or nearly so.
YEARS_OF_ROWS = [2017, 2018, 2019, 2020, 2021, 2026]


def read(folder, name, **options):
    path = os.path.join(folder, name)
    opened = gzip.open(path, "rt") if name.endswith(".gz") else open(path)
    with opened as file:
        return list(csv.DictReader(file, **options))


def write(name, comment, header, rows):
    with open(os.path.join(HERE, name), "w", newline="") as file:
        for line in comment.strip().splitlines():
            file.write("# " + line + "\n")
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        out.writerows(rows)
    print(f"{name}: {len(rows)} rows", file=sys.stderr)


def shortest(number):
    """'7.0' and '6.50' as '7' and '6.5'."""
    return number.rstrip("0").rstrip(".") if "." in number else number


def place(row):
    return (int(row["year"]), row["province_code"], row["subject"])


def pack(name, text):
    path = os.path.join(HERE, name)
    subprocess.run(["zstd", "--quiet", "--force", "--ultra", "-22", "-o", path],
                   input=text, check=True)
    print(f"{name}: {text.count(10) - 1} rows", file=sys.stderr)


def build_tally(rows):
    rows = sorted(rows, key=lambda r: place(r) + (round(float(r["score"]) * 100),))
    text = io.StringIO()
    text.write("year,province_code,subject,score,count\n")
    for r in rows:
        text.write(f"{r['year']},{r['province_code']},{r['subject']},"
                   f"{shortest(r['score'])},{r['count']}\n")
    pack("tally.csv.zst", text.getvalue().encode())


def build_from_rows(folder, program):
    """What follows from each candidate's papers together, counted by the program."""
    files = [os.path.join(folder, "raw", f"{year}.csv.zst") for year in YEARS_OF_ROWS]
    with tempfile.TemporaryDirectory() as scratch:
        moments = os.path.join(scratch, "moments.csv")
        command = [program, "aggregate", "--quiet", "--combine", "all", "--means",
                   "--moments", moments, "--datasets", HERE, *files]
        tally = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout
        with open(moments, "rb") as file:
            pack("moments.csv.zst", file.read())
    combinations = {row["key"].encode() for row in registry("combinations.csv")}
    header, *lines = tally.splitlines(keepends=True)
    subjects = [line.split(b",", 3)[2] for line in lines]
    pack("sums.csv.zst", header + b"".join(
        line for line, key in zip(lines, subjects) if key in combinations))
    pack("means.csv.zst", header + b"".join(
        line for line, key in zip(lines, subjects) if key.startswith(b"mean_")))


def registry(name):
    with open(os.path.join(HERE, name)) as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


def build_published(tally, panel):
    counted = {place(r) for r in tally}
    rows = sorted((r for r in panel if place(r) not in counted), key=place)
    write("published.csv", """
Averages of cells that the tally has no counts for. source: nhanaz_agg is an average by a
third party (README); raw was computed from candidate rows whose language code is N1.""",
          ["year", "province_code", "subject", "n", "mean", "sd", "source"],
          [[r["year"], r["province_code"], r["subject"], r["n"], shortest(r["mean"]),
            shortest(r["sd"]), r["source"]] for r in rows])


def provinces_34(provinces):
    """Name, code and region of the 34, in the order of their codes."""
    found = {p["code34_2026"]: p for p in provinces}
    return [found[code] for code in sorted(found)]


def other_names(name, is_city):
    prefix = [] if name.startswith("Thành phố") else \
        ["Thành phố " + name, "TP. " + name] if is_city else ["Tỉnh " + name]
    return "; ".join(prefix + OTHER_NAMES.get(name, []))


def build_provinces(provinces, tiles):
    by_exam_code = {t["exam_code"]: t for t in tiles}
    by_code_34 = {t["code34"]: t for t in tiles}
    abbreviation = {p["province"]: by_exam_code[p["exam_code_2002_2025"]]["abbr"]
                    for p in provinces}
    rows = []
    for p in provinces:
        name, tile = p["province"], by_exam_code[p["exam_code_2002_2025"]]
        rows.append(["63", name, SHORT_NAMES.get(name, name), tile["abbr"],
                     other_names(name, name in CITIES_63), tile["tile_x"],
                     tile["tile_y"]])
    for p in provinces_34(provinces):
        name, code = p["province34_from_2025_07_01"], p["code34_2026"]
        tile = by_code_34[code]
        rows.append(["34", name, SHORT_NAMES.get(name, name),
                     abbreviation[NAME_ON_63.get(name, name)],
                     other_names(name, p["type34"] == "thành phố"), tile["tile34_x"],
                     tile["tile34_y"]])
    write("provinces.csv", """
The provinces of each map, older maps first. other_names: further spellings, separated by
semicolons; accents and case never matter. tile_x, tile_y: place on a tile map, counted
from the north-west.""",
          ["map", "name", "short_name", "abbreviation", "other_names", "tile_x",
           "tile_y"], rows)


def build_codes(provinces, clusters_2016):
    rows = [[p["exam_code_2002_2025"], "63", p["province"], FIRST_YEAR_63, LAST_YEAR_63,
             ""] for p in provinces]
    rows += [[c["cluster_code_2016"], "63", c["province"], 2016, 2016, c["host"]]
             for c in clusters_2016]
    rows += [[p["code34_2026"], "34", p["province34_from_2025_07_01"], FIRST_YEAR_34, "",
              ""] for p in provinces_34(provinces)]
    write("codes.csv", """
What a place code of the exam means, by year (both years inclusive, empty: open). To 2025
the codes of the examination councils, from 2026 the administrative codes of the 34; in
2016 candidate numbers began with the code of an exam cluster, whose host is the note.""",
          ["code", "map", "province", "first_year", "last_year", "note"], rows)


def build_crosswalk(provinces):
    write("crosswalk.csv", """
Resolution 202/2025/QH15, in force since 2025-07-01: which of the 34 holds each of the 63.
""", ["from_map", "from", "to_map", "to"],
          [["63", p["province"], "34", p["province34_from_2025_07_01"]]
           for p in provinces])


def region_rows(map_name, pairs, status):
    members = {}
    for province, region in pairs:
        members.setdefault(region, []).append(province)
    return [["regions", map_name, region, *REGION_NAMES[region], status, "", "",
             "; ".join(members[region])] for region in REGION_NAMES if region in members]


def build_clusters(provinces):
    rows = region_rows("63", [(p["province"], p["region6_code"]) for p in provinces],
                       "documented")
    rows += region_rows("34", [(p["province34_from_2025_07_01"],
                                p["region34_code_unverified"])
                               for p in provinces_34(provinces)], "unverified")
    for scheme, on_map, key, vi, en, status, first, last, members in CLUSTERS:
        rows.append([scheme, on_map, key, vi, en, status, first, last or "",
                     "; ".join(members)])
    write("clusters.csv", """
Who is compared with whom. status: documented, unverified (published without a source that
could be checked) or inferred (a guess, never to be quoted as a fact). first_year and
last_year: when it was in force, empty: open. members: provinces of the map.""",
          ["scheme", "map", "cluster", "name", "name_en", "status", "first_year",
           "last_year", "members"], rows)


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    folder = sys.argv[1]
    tally = read(folder, "tally.csv.gz")
    provinces = [p for p in read(folder, "provinces.csv")
                 if p["exam_code_2002_2025"] not in NOT_PROVINCES]
    provinces.sort(key=lambda p: p["exam_code_2002_2025"])
    build_tally(tally)
    build_published(tally, read(folder, "panel.csv"))
    build_provinces(provinces, read(folder, "tiles.tsv", delimiter="\t"))
    build_codes(provinces, read(folder, "clusters_exam_2016.csv"))
    build_crosswalk(provinces)
    build_clusters(provinces)
    if len(sys.argv) == 3:
        build_from_rows(folder, sys.argv[2])


if __name__ == "__main__":
    main()
