#!/bin/sh
# Median stock at the end of each interval of the base case.
# Usage: stock-jq.sh FILE, the output of: shellgap series SCENARIO --format json --resolution year
jq -r '.[] | select(.variant == "base" and .measure == "stock") | "\(.element) \(.to) \(.p50 | round)"' "$1"
