# Median stock at the end of each interval of the base case.
# Usage: stock.R FILE, the output of: shellgap series SCENARIO --resolution year
series <- read.csv(commandArgs(trailingOnly = TRUE)[1])
stock <- subset(series, variant == "base" & measure == "stock")
cat(sprintf("%s %s %.0f\n", stock$element, stock$to, stock$p50), sep = "")
