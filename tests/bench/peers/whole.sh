#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The whole job with R: data.table, lm, rlm (where MASS is installed), Kendall, base
# graphics.
#
#     whole.sh FOLDER none|svg|png
command -v Rscript >/dev/null || exit 99
Rscript -e 'library(data.table)' >/dev/null 2>&1 || exit 99
exec Rscript - "$1" "$2" <<'R'
suppressMessages(library(data.table)); setDTthreads(2)
args <- commandArgs(TRUE)
robust <- requireNamespace("MASS", quietly = TRUE)
out <- file.path(args[1], "whole_r")
unlink(out, recursive = TRUE); dir.create(out)
papers <- c("toan", "ngu_van", "ngoai_ngu", "vat_li", "hoa_hoc", "sinh_hoc", "lich_su",
            "dia_li", "gdcd")
one_year <- function(file) {
  x <- fread(file, drop = "ma_ngoai_ngu", colClasses = list(integer = "sbd", double = papers))
  x[, place := sbd %/% 1000000L]
  m <- melt(x, id.vars = "place", measure.vars = papers, na.rm = TRUE,
            variable.name = "paper", value.name = "score")
  m <- m[, .(n = .N, mean = mean(score), sd = sd(score)), by = .(place, paper)]
  m[, year := as.integer(substr(basename(file), 1, 4))][]
}
files <- sort(list.files(args[1], "^[0-9]{4}\\.csv$", full.names = TRUE))
panel <- rbindlist(lapply(files, one_year))
setorder(panel, place, paper, year)
fits <- panel[, {
  line <- coef(summary(lm(mean ~ year)))
  weighted <- coef(lm(mean ~ year, weights = n))
  bisquare <- if (robust) suppressWarnings(coef(MASS::rlm(
    mean ~ year, psi = MASS::psi.bisquare, maxit = 50)))[2] else NA_real_
  kendall <- cor.test(year, mean, method = "kendall")
  .(slope = line[2, 1], se = line[2, 2], p = line[2, 4], weighted = weighted[2],
    robust = bisquare, tau = kendall$estimate, tau_p = kendall$p.value)
}, by = .(place, paper)]
fwrite(fits, file.path(out, "trends.csv"))
if (args[2] != "none") for (i in seq_len(nrow(fits))) {
  d <- panel[place == fits$place[i] & paper == fits$paper[i]]
  name <- paste(fits$place[i], fits$paper[i])
  file <- file.path(out, paste0(name, ".", args[2]))
  if (args[2] == "svg") svg(file, 12.8, 7.2) else png(file, 1280, 720)
  band <- predict(lm(mean ~ year, d), d, interval = "confidence")
  plot(d$year, d$mean, pch = 19, ylim = range(band, d$mean), xlab = "year",
       ylab = "mean", main = name)
  matlines(d$year, band, lty = c(1, 2, 2), lwd = 2)
  lines(d$year, d$mean, col = 2)
  invisible(dev.off())
}
R
