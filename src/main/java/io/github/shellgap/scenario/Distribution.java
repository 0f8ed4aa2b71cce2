package io.github.shellgap.scenario;

import java.util.List;

/** A probability distribution whose parameters are certain; all amounts in the unit of the input it belongs to. */
public sealed interface Distribution {

    /** A 90 % interval: lognormal if both ends are positive, otherwise normal. */
    record Interval(double p5, double p95) implements Distribution {}

    /** Every value from {@code low} to {@code high} alike. */
    record Uniform(double low, double high) implements Distribution {}

    /** Triangular. */
    record Triangular(double min, double mode, double max) implements Distribution {}

    /** PERT: a beta distribution on min…max with λ = 4. */
    record Pert(double min, double mode, double max) implements Distribution {}

    /**
     * Normal, truncated to min…max.
     *
     * @param min negative infinity if not truncated below
     * @param max positive infinity if not truncated above
     */
    record Normal(double mean, double sd, double min, double max) implements Distribution {}

    /**
     * Lognormal with these 5th and 95th percentiles before truncation to min…max.
     *
     * @param min negative infinity if not truncated below
     * @param max positive infinity if not truncated above
     */
    record LogNormal(double p5, double p95, double min, double max) implements Distribution {}

    /** Beta on 0…1, rescaled to min…max. */
    record Beta(double alpha, double beta, double min, double max) implements Distribution {}

    /**
     * Piecewise-linear inverse distribution function.
     *
     * @param knots rising in probability, not falling in value; at least two
     */
    record Quantiles(List<Knot> knots) implements Distribution {
        public Quantiles {
            knots = List.copyOf(knots);
        }
    }

    /**
     * A point of an inverse distribution function.
     *
     * @param probability 0…1
     */
    record Knot(double probability, double value) {}

    /**
     * Discrete.
     *
     * @param options in the order of the document; weights sum to 1
     */
    record Choice(List<Option> options) implements Distribution {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /**
     * One value of a choice.
     *
     * @param weight 0…1
     */
    record Option(double value, double weight) {}
}
