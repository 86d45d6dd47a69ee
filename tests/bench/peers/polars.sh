#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The same with polars, lazily: the Python package, else nodejs-polars (NODE_PATH).
if python3 -c 'import polars' 2>/dev/null; then
    exec python3 - "$1" <<'PY'
import glob, sys
import polars as pl
S = "toan ngu_van ngoai_ngu vat_li hoa_hoc sinh_hoc lich_su dia_li gdcd".split()
types = {"sbd": pl.Int32, **{s: pl.Float64 for s in S}, "ma_ngoai_ngu": pl.Utf8}
sums = [f(pl.col(s)).alias(f"{n}_{s}") for s in S
        for n, f in (("n", pl.Expr.count), ("m", pl.Expr.mean), ("s", pl.Expr.std))]
out = [pl.scan_csv(f, schema=types).with_columns(p=pl.col("sbd") // 1000000)
       .group_by("p").agg(sums).collect() for f in sorted(glob.glob(sys.argv[1] + "/*.csv"))]
print(sum(len(o) for o in out))
PY
fi
command -v node >/dev/null || exit 99
exec node -e '
const pl = require("nodejs-polars"), fs = require("fs"), d = process.argv[1];
const S = "toan ngu_van ngoai_ngu vat_li hoa_hoc sinh_hoc lich_su dia_li gdcd".split(" ");
const schema = { sbd: pl.Int32 }, sums = [];
for (const s of S) {
  schema[s] = pl.Float64;
  sums.push(pl.col(s).count().alias("n_" + s), pl.col(s).mean().alias("m_" + s),
            pl.col(s).std().alias("s_" + s));
}
schema.ma_ngoai_ngu = pl.Utf8;
const parts = fs.readdirSync(d).filter((f) => /^\d{4}\.csv$/.test(f)).map((f) =>
  pl.scanCSV(d + "/" + f, { schema })
    .withColumns(pl.lit(+f.slice(0, 4)).alias("y"),
                 pl.col("sbd").div(1000000).cast(pl.Int32).alias("p"))
    .groupBy(["y", "p"]).agg(...sums));
if (pl.concat(parts).collectSync().height === 0) process.exit(1);' "$1"
