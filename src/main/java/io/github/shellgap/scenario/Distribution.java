package io.github.shellgap.scenario;

import java.util.List;

/** A probability distribution whose parameters are certain; all amounts in the unit of the input it belongs to. */
public sealed interface Distribution {

    /** A 90 % interval: lognormal if both ends are positive, otherwise normal. */
    record Interval(double p5, double p95) implements Distribution {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.interval(this);
        }
    }

    /** Every value from {@code low} to {@code high} alike. */
    record Uniform(double low, double high) implements Distribution {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.uniform(this);
        }
    }

    /** Triangular. */
    record Triangular(double min, double mode, double max) implements Distribution {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.triangular(this);
        }
    }

    /** PERT: a beta distribution on min…max with λ = 4. */
    record Pert(double min, double mode, double max) implements Distribution {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.pert(this);
        }
    }

    /**
     * Normal, truncated to min…max.
     *
     * @param min negative infinity if not truncated below
     * @param max positive infinity if not truncated above
     */
    record Normal(double mean, double sd, double min, double max) implements Distribution {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.normal(this);
        }
    }

    /**
     * Lognormal with these 5th and 95th percentiles before truncation to min…max.
     *
     * @param min negative infinity if not truncated below
     * @param max positive infinity if not truncated above
     */
    record LogNormal(double p5, double p95, double min, double max) implements Distribution {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.logNormal(this);
        }
    }

    /** Beta on 0…1, rescaled to min…max. */
    record Beta(double alpha, double beta, double min, double max) implements Distribution {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.beta(this);
        }
    }

    /**
     * Piecewise-linear inverse distribution function.
     *
     * @param knots rising in probability, not falling in value; at least two
     */
    record Quantiles(List<Knot> knots) implements Distribution {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.quantiles(this);
        }

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
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.choice(this);
        }

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

    /**
     * What to make of each kind of distribution.
     *
     * @param <R> what is made
     */
    interface Cases<R> {
        /** Returns what is made of an interval distribution. */
        R interval(Interval distribution);

        /** Returns what is made of a uniform distribution. */
        R uniform(Uniform distribution);

        /** Returns what is made of a triangular distribution. */
        R triangular(Triangular distribution);

        /** Returns what is made of a pert distribution. */
        R pert(Pert distribution);

        /** Returns what is made of a normal distribution. */
        R normal(Normal distribution);

        /** Returns what is made of a lognormal distribution. */
        R logNormal(LogNormal distribution);

        /** Returns what is made of a beta distribution. */
        R beta(Beta distribution);

        /** Returns what is made of a quantiles distribution. */
        R quantiles(Quantiles distribution);

        /** Returns what is made of a choice distribution. */
        R choice(Choice distribution);
    }

    /** Returns what the case of this kind makes of it. */
    <R> R match(Cases<R> cases);
}
