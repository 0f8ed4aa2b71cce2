package io.github.shellgap.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A scale of numbers with about five grid lines at round ones.
 *
 * @param low the lowest grid line
 * @param high the highest grid line
 * @param step from one grid line to the next: 1, 2, 2.5 or 5 times a power of ten
 */
record ValueScale(double low, double high, double step) {
    private static final double TEN_THOUSAND = 1e4;
    private static final double MILLION = 1e6;
    /** A scale for zero alone: its step is so wide that no second grid line pretends to a size. */
    private static final ValueScale NOTHING = new ValueScale(0, 1, 4);

    private static final double[] ROUND = {1, 2, 2.5, 5};

    /** Returns a scale that holds these values, and zero. */
    static ValueScale holding(double least, double greatest) {
        return holding(least, greatest, 5);
    }

    /** Returns a scale that holds these values, and zero, with about so many grid lines above the lowest. */
    static ValueScale holding(double least, double greatest, int lines) {
        return between(Math.min(0, least), Math.max(0, greatest), lines);
    }

    /** Returns a scale that holds these values, whether or not zero lies between them. */
    static ValueScale between(double least, double greatest, int lines) {
        double size = Math.max(Math.abs(least), Math.abs(greatest));
        if (size < 1e-9) {
            return NOTHING;
        }
        boolean isOneValue = greatest - least < 1e-9 * size;
        double low = isOneValue ? least - 0.1 * size : least;
        double high = isOneValue ? greatest + 0.1 * size : greatest;
        double power = StrictMath.pow(10, StrictMath.floor(StrictMath.log10((high - low) / lines)));
        ValueScale best = null;
        double bestScore = Double.MAX_VALUE;
        for (double factor : new double[] {1, 10}) {
            for (double round : ROUND) {
                ValueScale scale = rounded(low, high, round * factor * power);
                double score = scale.waste(low, high, lines);
                if (score < bestScore) {
                    best = scale;
                    bestScore = score;
                }
            }
        }
        return best == null ? NOTHING : best;
    }

    private static ValueScale rounded(double low, double high, double step) {
        // A hundredth of a step may stand out: the frame leaves that room.
        return new ValueScale(
                StrictMath.floor(low / step + 0.01) * step, StrictMath.ceil(high / step - 0.01) * step, step);
    }

    private double waste(double least, double greatest, int wanted) {
        double lines = (high - low) / step;
        double unused = 1 - (greatest - least) / (high - low);
        return Math.abs(lines - wanted) * 2 / wanted + 3 * unused;
    }

    /** Returns the grid lines from the lowest up. */
    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        long last = StrictMath.round((high - low) / step);
        long zero = StrictMath.round(low / step);
        for (long i = 0; i <= last; i++) {
            ticks.add((zero + i) * step);
        }
        return ticks;
    }

    /** Returns the text of a grid line; all of one scale have one unit and one number of decimals. */
    String tick(double value) {
        return Figures.fixed(value, thousands(), decimals(step));
    }

    /** Returns the text of a value beside the scale: in its unit, finer by what the eye can tell apart. */
    String label(double value) {
        double resolution = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(step / 10) + 1e-9));
        return Figures.fixed(value, thousands(), decimals(resolution));
    }

    /** Returns the texts of two values with a word between. */
    String range(double from, double to) {
        return label(from) + " to " + label(to);
    }

    private int thousands() {
        // 1,500 reads better than 1.5k, but 10k better than 10,000, and 1M better than 1,000k.
        double size = Math.max(Math.abs(low), Math.abs(high));
        if (size < TEN_THOUSAND * 0.999_999) {
            return 0;
        }
        return Figures.thousands(size < MILLION * 0.999_999 ? size * 0.999_999 : size * 1.000_001);
    }

    private int decimals(double resolution) {
        double rest = resolution / StrictMath.pow(1000, thousands());
        int decimals = 0;
        while (decimals < 6 && Math.abs(rest - StrictMath.rint(rest)) > 1e-6 * rest) {
            rest *= 10;
            decimals++;
        }
        return decimals;
    }
}
