"""The reference work of r1.yaml in NumPy, rows of 4,096 draws; prints the least nanoseconds per draw-day of a block."""

import time

import numpy

DRAWS, DAYS, BLOCKS = 4096, 1461, 6
FIRST_DELIVERY, LAST_DELIVERY, LAST_POINT = 608, 820, 729


def nanoseconds(random):
    army = random.triangular(8e6, 11e6, 15e6, DRAWS)
    supplier = random.uniform(1e6, 6e6, DRAWS)
    slope = (random.triangular(2e6, 2.5e6, 3e6, DRAWS) - 1e6) / 365 / LAST_POINT
    delivery = random.triangular(0.5e6, 1.5e6, 3e6, DRAWS) / 365
    usable = random.uniform(0.60, 0.95, DRAWS)
    fires = random.uniform(0.8, 1.2, DRAWS)
    begins = random.integers(FIRST_DELIVERY, LAST_DELIVERY, DRAWS)
    sending, unmet, met = numpy.zeros(DRAWS), numpy.zeros(DRAWS), numpy.zeros(DRAWS)
    want, got = numpy.empty(DRAWS), numpy.empty(DRAWS)
    kept = 0.99 ** (1 / 365.25)
    begun = time.perf_counter_ns()
    for day in range(DAYS):
        numpy.multiply(slope, min(day, LAST_POINT), out=want)
        want += 1e6 / 365
        army += want
        if day >= FIRST_DELIVERY:
            if day < LAST_DELIVERY:
                numpy.copyto(sending, delivery, where=begins == day)
            numpy.minimum(sending, supplier, out=got)
            supplier -= got
            got *= usable
            army += got
        numpy.multiply(fires, (12e6 if day < 365 else 7e6 if day < 730 else 4e6) / 365, out=want)
        numpy.minimum(want, army, out=got)
        army -= got
        met += got
        want -= got
        unmet += want
        army *= kept
    return (time.perf_counter_ns() - begun) / DRAWS / DAYS


print(f"{min(nanoseconds(numpy.random.default_rng(seed)) for seed in range(BLOCKS)):.3f}")
