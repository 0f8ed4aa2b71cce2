#!/bin/sh
# Median stock at the end of each interval of the base case.
# Usage: stock-duckdb.sh FILE, the output of: shellgap series SCENARIO --resolution year
duckdb -noheader -list -separator ' ' -c "
    SELECT element, \"to\", CAST(round(p50) AS BIGINT)
    FROM read_csv('$1')
    WHERE variant = 'base' AND measure = 'stock'
    ORDER BY element, \"to\""
