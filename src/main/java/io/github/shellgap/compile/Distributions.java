package io.github.shellgap.compile;

import io.github.shellgap.sampling.InverseDistributions;
import io.github.shellgap.scenario.Distribution;
import io.github.shellgap.scenario.Distribution.Choice;
import io.github.shellgap.scenario.Distribution.Knot;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

/**
 * From declared distributions to what draws them.
 *
 * @param <R> what is made
 * @param continuous what becomes of an inverse distribution function
 * @param discrete what becomes of a choice
 */
record Distributions<R>(Function<DoubleUnaryOperator, R> continuous, Function<Choice, R> discrete)
        implements Distribution.Cases<R> {
    @Override
    public R interval(Distribution.Interval d) {
        return continuous.apply(InverseDistributions.interval(d.p5(), d.p95()));
    }

    @Override
    public R uniform(Distribution.Uniform d) {
        return continuous.apply(InverseDistributions.uniform(d.low(), d.high()));
    }

    @Override
    public R triangular(Distribution.Triangular d) {
        return continuous.apply(InverseDistributions.triangular(d.min(), d.mode(), d.max()));
    }

    @Override
    public R pert(Distribution.Pert d) {
        return continuous.apply(InverseDistributions.pert(d.min(), d.mode(), d.max()));
    }

    @Override
    public R normal(Distribution.Normal d) {
        return continuous.apply(InverseDistributions.normal(d.mean(), d.sd(), d.min(), d.max()));
    }

    @Override
    public R logNormal(Distribution.LogNormal d) {
        return continuous.apply(InverseDistributions.logNormal(d.p5(), d.p95(), d.min(), d.max()));
    }

    @Override
    public R beta(Distribution.Beta d) {
        return continuous.apply(InverseDistributions.beta(d.alpha(), d.beta(), d.min(), d.max()));
    }

    @Override
    public R quantiles(Distribution.Quantiles d) {
        double[] probabilities =
                d.knots().stream().mapToDouble(Knot::probability).toArray();
        double[] values = d.knots().stream().mapToDouble(Knot::value).toArray();
        return continuous.apply(InverseDistributions.quantiles(probabilities, values));
    }

    @Override
    public R choice(Choice d) {
        return discrete.apply(d);
    }
}
