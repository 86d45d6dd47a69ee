#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes metrics.inc: how wide the letters of a font are.

    python3 plots/make_metrics.py Inter-Regular.otf Inter-Bold.otf > plots/metrics.inc

gnuplot cannot measure text, so the layout estimates widths from the font's own
advance widths (tables `cmap`, `hmtx` of the OpenType format), in thousandths of the
type size. Only the letters that charts use are kept: Latin with all of Vietnamese,
punctuation, and the few signs that the charts draw.
"""
import struct
import sys

RANGES = [
    (0x0020, 0x007E), (0x00A0, 0x017F), (0x01A0, 0x01A1), (0x01AF, 0x01B0),
    (0x0300, 0x0303), (0x0309, 0x0309), (0x0323, 0x0323), (0x1EA0, 0x1EF9),
    (0x2010, 0x2015), (0x2018, 0x201E), (0x2020, 0x2022), (0x2026, 0x2026),
    (0x2030, 0x2030), (0x2190, 0x2193), (0x2212, 0x2212), (0x2248, 0x2248),
    (0x2260, 0x2265), (0x25A0, 0x25A1), (0x25B2, 0x25B3), (0x25BC, 0x25BD),
    (0x25CB, 0x25CB), (0x25CF, 0x25CF),
]


def tables(data):
    count = struct.unpack(">H", data[4:6])[0]
    for i in range(count):
        tag, _, offset, length = struct.unpack(">4sIII", data[12 + 16 * i:28 + 16 * i])
        yield tag.decode("ascii"), data[offset:offset + length]


def glyphs(cmap):
    """Character → glyph from the format 12 or format 4 subtable."""
    subtables = {}
    for i in range(struct.unpack(">H", cmap[2:4])[0]):
        offset = struct.unpack(">I", cmap[8 + 8 * i:12 + 8 * i])[0]
        subtables[struct.unpack(">H", cmap[offset:offset + 2])[0]] = cmap[offset:]
    found = {}
    if 12 in subtables:
        part = subtables[12]
        for i in range(struct.unpack(">I", part[12:16])[0]):
            first, last, glyph = struct.unpack(">III", part[16 + 12 * i:28 + 12 * i])
            found.update((c, glyph + c - first) for c in range(first, last + 1))
        return found
    part = subtables[4]
    n = struct.unpack(">H", part[6:8])[0] // 2
    ends = struct.unpack(f">{n}H", part[14:14 + 2 * n])
    starts = struct.unpack(f">{n}H", part[16 + 2 * n:16 + 4 * n])
    deltas = struct.unpack(f">{n}H", part[16 + 4 * n:16 + 6 * n])
    at = 16 + 6 * n
    offsets = struct.unpack(f">{n}H", part[at:at + 2 * n])
    for i in range(n):
        for c in range(starts[i], ends[i] + 1):
            if offsets[i] == 0:
                found[c] = (c + deltas[i]) & 0xFFFF
            else:
                place = at + 2 * i + offsets[i] + 2 * (c - starts[i])
                glyph = struct.unpack(">H", part[place:place + 2])[0]
                found[c] = (glyph + deltas[i]) & 0xFFFF if glyph else 0
    return found


def widths(path):
    with open(path, "rb") as file:
        font = dict(tables(file.read()))
    per_em = struct.unpack(">H", font["head"][18:20])[0]
    long_metrics = struct.unpack(">H", font["hhea"][34:36])[0]
    glyph_of = glyphs(font["cmap"])

    def width(character):
        glyph = min(glyph_of.get(character, 0), long_metrics - 1)
        advance = struct.unpack(">H", font["hmtx"][4 * glyph:4 * glyph + 2])[0]
        return round(1000 * advance / per_em)

    return {c: width(c) for first, last in RANGES for c in range(first, last + 1)}


def rows(name, table):
    print(f"static const uint16_t {name}[] = {{")
    values = [str(table[c]) for first, last in RANGES for c in range(first, last + 1)]
    for i in range(0, len(values), 16):
        print("    " + ", ".join(values[i:i + 16]) + ",")
    print("};")


def main():
    regular, bold = widths(sys.argv[1]), widths(sys.argv[2])
    print("/* SPDX-License-Identifier: GPL-3.0-or-later")
    print(" *")
    print(" * Advance widths of Inter in thousandths of the type size, one a character of the")
    print(" * ranges. Made by make_metrics.py from the font files; never edited by hand. */")
    print("static const struct metric_range {")
    print("    uint32_t first, last;")
    print("} metric_ranges[] = {")
    for first, last in RANGES:
        print(f"    {{0x{first:04X}, 0x{last:04X}}},")
    print("};")
    rows("metric_regular", regular)
    rows("metric_bold", bold)


if __name__ == "__main__":
    main()
