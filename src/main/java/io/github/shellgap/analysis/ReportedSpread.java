package io.github.shellgap.analysis;

import io.github.shellgap.sampling.InverseDistributions;
import io.github.shellgap.sampling.Normal;
import io.github.shellgap.scenario.Distribution;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.special.Beta;

/**
 * What a report says of a number: how probable the report makes each value.
 *
 * @param inverse the quantile function
 * @param logDensity the logarithm of the density, negative infinity outside the range
 */
record ReportedSpread(DoubleUnaryOperator inverse, DoubleUnaryOperator logDensity) {
    /** The standard normal distribution's 95th percentile, exact to a double's precision. */
    static final double Z95 = 1.6448536269514722;

    private static final double LOG_ROOT_TWO_PI = 0.9189385332046728;

    /** Returns the logarithm of a normal density. */
    static double logNormalDensity(double z, double sd) {
        return -z * z / 2 - StrictMath.log(sd) - LOG_ROOT_TWO_PI;
    }

    /** Makes the spread of each kind of distribution; a choice has no density. */
    static final class Kinds implements Distribution.Cases<ReportedSpread> {
        @Override
        public ReportedSpread interval(Distribution.Interval d) {
            DoubleUnaryOperator inverse = InverseDistributions.interval(d.p5(), d.p95());
            if (d.p5() > 0) {
                return new ReportedSpread(inverse, logNormal(d.p5(), d.p95(), 0, Double.POSITIVE_INFINITY));
            }
            double sd = (d.p95() - d.p5()) / (2 * Z95);
            double mean = (d.p5() + d.p95()) / 2;
            return new ReportedSpread(inverse, x -> logNormalDensity((x - mean) / sd, sd));
        }

        @Override
        public ReportedSpread uniform(Distribution.Uniform d) {
            double density = -StrictMath.log(d.high() - d.low());
            return new ReportedSpread(
                    InverseDistributions.uniform(d.low(), d.high()),
                    x -> x >= d.low() && x <= d.high() ? density : Double.NEGATIVE_INFINITY);
        }

        @Override
        public ReportedSpread triangular(Distribution.Triangular d) {
            return new ReportedSpread(
                    InverseDistributions.triangular(d.min(), d.mode(), d.max()),
                    x -> StrictMath.log(triangle(x, d.min(), d.mode(), d.max())));
        }

        private static double triangle(double x, double min, double mode, double max) {
            if (x < min || x > max) {
                return 0;
            }
            double side = x < mode ? (x - min) / (mode - min) : x > mode ? (max - x) / (max - mode) : 1;
            return 2 * side / (max - min);
        }

        @Override
        public ReportedSpread pert(Distribution.Pert d) {
            double range = d.max() - d.min();
            return new ReportedSpread(
                    InverseDistributions.pert(d.min(), d.mode(), d.max()),
                    logBeta(
                            1 + 4 * (d.mode() - d.min()) / range,
                            1 + 4 * (d.max() - d.mode()) / range,
                            d.min(),
                            d.max()));
        }

        @Override
        public ReportedSpread normal(Distribution.Normal d) {
            double inside = Normal.cdf((d.max() - d.mean()) / d.sd()) - Normal.cdf((d.min() - d.mean()) / d.sd());
            double kept = StrictMath.log(inside);
            return new ReportedSpread(
                    InverseDistributions.normal(d.mean(), d.sd(), d.min(), d.max()),
                    x -> x >= d.min() && x <= d.max()
                            ? logNormalDensity((x - d.mean()) / d.sd(), d.sd()) - kept
                            : Double.NEGATIVE_INFINITY);
        }

        @Override
        public ReportedSpread logNormal(Distribution.LogNormal d) {
            return new ReportedSpread(
                    InverseDistributions.logNormal(d.p5(), d.p95(), d.min(), d.max()),
                    logNormal(d.p5(), d.p95(), d.min(), d.max()));
        }

        @Override
        public ReportedSpread beta(Distribution.Beta d) {
            return new ReportedSpread(
                    InverseDistributions.beta(d.alpha(), d.beta(), d.min(), d.max()),
                    logBeta(d.alpha(), d.beta(), d.min(), d.max()));
        }

        @Override
        public ReportedSpread quantiles(Distribution.Quantiles d) {
            double[] probabilities = d.knots().stream()
                    .mapToDouble(Distribution.Knot::probability)
                    .toArray();
            double[] values =
                    d.knots().stream().mapToDouble(Distribution.Knot::value).toArray();
            DoubleUnaryOperator inverse = InverseDistributions.quantiles(probabilities, values);
            return new ReportedSpread(inverse, x -> stepDensity(d.knots(), inverse, x));
        }

        /** Between two knots the density is level; it reaches as far as the quantile function does. */
        private static double stepDensity(List<Distribution.Knot> knots, DoubleUnaryOperator inverse, double x) {
            if (x < inverse.applyAsDouble(0) || x > inverse.applyAsDouble(1)) {
                return Double.NEGATIVE_INFINITY;
            }
            int above = 1;
            while (above < knots.size() - 1 && knots.get(above).value() < x) {
                above++;
            }
            double width = knots.get(above).value() - knots.get(above - 1).value();
            double mass = knots.get(above).probability() - knots.get(above - 1).probability();
            return StrictMath.log(mass / width);
        }

        @Override
        public ReportedSpread choice(Distribution.Choice d) {
            return new ReportedSpread(x -> Double.NaN, x -> Double.NaN);
        }

        private static DoubleUnaryOperator logNormal(double p5, double p95, double min, double max) {
            double mean = (StrictMath.log(p5) + StrictMath.log(p95)) / 2;
            double sd = (StrictMath.log(p95) - StrictMath.log(p5)) / (2 * Z95);
            double below = min > 0 ? Normal.cdf((StrictMath.log(min) - mean) / sd) : 0;
            double above = max < Double.POSITIVE_INFINITY ? Normal.cdf((StrictMath.log(max) - mean) / sd) : 1;
            double kept = StrictMath.log(above - below);
            return x -> x > 0 && x >= min && x <= max
                    ? logNormalDensity((StrictMath.log(x) - mean) / sd, sd) - StrictMath.log(x) - kept
                    : Double.NEGATIVE_INFINITY;
        }

        private static DoubleUnaryOperator logBeta(double alpha, double beta, double min, double max) {
            double range = max - min;
            double scale = -Beta.logBeta(alpha, beta) - StrictMath.log(range);
            return x -> x > min && x < max
                    ? scale
                            + (alpha - 1) * StrictMath.log((x - min) / range)
                            + (beta - 1) * StrictMath.log((max - x) / range)
                    : Double.NEGATIVE_INFINITY;
        }
    }
}
