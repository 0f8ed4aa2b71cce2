-- Median stock at the end of each interval of the base case.
-- The variable series names the output of: shellgap series SCENARIO --resolution year
SELECT element, "to", CAST(round(p50) AS BIGINT)
FROM read_csv(getvariable('series'))
WHERE variant = 'base' AND measure = 'stock'
ORDER BY element, "to";
