"""Median stock at the end of each interval of the base case.

Usage: stock_pandas.py FILE, the output of: shellgap series SCENARIO --resolution year
"""

import sys

import pandas as pd

series = pd.read_csv(sys.argv[1], parse_dates=["from", "to"])
stock = series[(series["variant"] == "base") & (series["measure"] == "stock")]
for row in stock.itertuples():
    print(row.element, row.to.date(), round(row.p50))
