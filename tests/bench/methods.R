# SPDX-License-Identifier: GPL-3.0-or-later
# The peers of bench_methods. Rscript methods.R GRID TASK prints "seconds digest" of the
# task alone (the median of three where it takes less than 2 s), or "skip REASON". One task
# a process.
arguments <- commandArgs(TRUE)
grid <- read.csv(arguments[1])
task <- arguments[2]
series <- split(grid, interaction(grid$subject, grid$province), drop = TRUE)
draws <- 10000L

need <- function(package) {
  if (!suppressWarnings(suppressMessages(require(package, character.only = TRUE)))) {
    cat("skip R package", package, "is not installed\n")
    quit(status = 0)
  }
}
over_series <- function(f) function() sum(vapply(series, f, 0))
over_subjects <- function(f) function() sum(vapply(split(grid, grid$subject), f, 0))
slopes <- function() {
  tapply(seq_len(nrow(grid)), list(grid$province, grid$subject), function(i)
    .lm.fit(cbind(1, grid$x[i]), grid$mean[i])$coefficients[2])
}
clusters <- function() grid$cluster[match(sort(unique(grid$province)), grid$province)]

run <- switch(task,
  ols = over_series(function(d) sum(coef(summary(lm(mean ~ x, d)))[2, ])),
  wls = over_series(function(d) sum(coef(summary(lm(mean ~ x, d, weights = n)))[2, ])),
  huber = {
    need("MASS")
    over_series(function(d) coef(suppressWarnings(
      rlm(mean ~ x, d, psi = psi.huber, maxit = 100)))[2])
  },
  bisquare = {
    need("MASS")
    over_series(function(d) coef(suppressWarnings(
      rlm(mean ~ x, d, psi = psi.bisquare, maxit = 100)))[2])
  },
  ranks = over_series(function(d) {
    pairs <- combn(nrow(d), 2)
    slope <- median((d$mean[pairs[2, ]] - d$mean[pairs[1, ]]) /
                    (d$x[pairs[2, ]] - d$x[pairs[1, ]]))
    test <- cor.test(d$x, d$mean, method = "kendall", exact = TRUE)
    slope + test$estimate + test$p.value
  }),
  newey_west = {
    need("sandwich")
    over_series(function(d) sqrt(diag(
      NeweyWest(lm(mean ~ x, d), lag = 2, prewhite = FALSE)))[2])
  },
  reml = {
    need("lme4")
    grid$shock <- factor(grid$x)
    over_subjects(function(d) REMLcrit(suppressWarnings(suppressMessages(
      lmer(mean ~ x + (x | province) + (1 | shock), d, REML = TRUE)))))
  },
  permutation = function() { # all subjects at once, as an expert writes it
    b <- slopes()
    group <- clusters()
    size <- tabulate(group)
    between <- function(g) colSums(rowsum(b, g)^2 / size)
    observed <- between(group)
    set.seed(1)
    reached <- numeric(ncol(b))
    for (i in seq_len(draws)) reached <- reached + (between(sample(group)) >= observed - 1e-12)
    sum((1 + reached) / (1 + draws))
  },
  provinces = {
    need("boot")
    b <- slopes()
    group <- clusters()
    function() {
      set.seed(1)
      sum(apply(b, 2, function(slope) {
        spread <- boot(seq_along(slope), function(all, drawn)
          diff(range(tapply(slope[drawn], group[drawn], mean))), R = draws)
        diff(quantile(spread$t, c(.025, .975)))
      }))
    }
  },
  residuals = function() { # vectorised over the draws
    set.seed(1)
    sum(vapply(series, function(d) {
      d <- d[order(d$x), ]
      weight <- (d$x - mean(d$x)) / sum((d$x - mean(d$x))^2)
      leverage <- 1 / nrow(d) + weight^2 * sum((d$x - mean(d$x))^2)
      fit <- .lm.fit(cbind(1, d$x), d$mean)
      e <- fit$residuals / sqrt(1 - leverage)
      drawn <- matrix(sample(e - mean(e), draws * nrow(d), TRUE), nrow(d))
      diff(quantile(colSums(weight * drawn), c(.025, .975)))
    }, 0))
  },
  joinpoints = function() { # none against one at x = 3..8, vectorised over the orders
    x <- sort(unique(grid$x))
    line <- qr.Q(qr(cbind(1, x)))
    bent <- lapply(3:8, function(k) qr.Q(qr(cbind(1, x, pmax(x - k, 0)))))
    rss <- function(y, q) colSums(y^2) - colSums(crossprod(q, y)^2)
    set.seed(1)
    sum(vapply(series, function(d) {
      y <- d$mean[order(d$x)]
      orders <- replicate(4499, sample.int(length(x)))
      fit <- as.vector(line %*% crossprod(line, y))
      all <- cbind(y, fit + matrix((y - fit)[orders], length(x)))
      ratio <- rss(all, line) / do.call(pmin, lapply(bent, function(q) rss(all, q)))
      mean(ratio >= ratio[1] - 1e-12)
    }, 0))
  })
if (is.null(run)) {
  cat("skip no such task\n")
  quit(status = 0)
}
processor <- function(times) times[["user.self"]] + times[["sys.self"]]
seconds <- processor(system.time(digest <- run()))
if (seconds < 2) {
  seconds <- c(seconds, replicate(2, processor(system.time(run()))))
}
cat(sprintf("%.6f %.17g\n", median(seconds), digest))
