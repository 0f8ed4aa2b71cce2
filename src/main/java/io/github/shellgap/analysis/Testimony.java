package io.github.shellgap.analysis;

import io.github.shellgap.quantity.Quantity;
import io.github.shellgap.quantity.Unit;
import io.github.shellgap.sampling.InverseDistributions;
import io.github.shellgap.sampling.Normal;
import io.github.shellgap.scenario.Amount;
import io.github.shellgap.scenario.Input;
import io.github.shellgap.scenario.Observation;
import io.github.shellgap.scenario.Period;
import io.github.shellgap.scenario.Reported;
import io.github.shellgap.scenario.UncertainDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * What an observation says of its metric's value in a draw.
 *
 * <p>A single number v with a relative 90 % error e has the likelihood of v under a lognormal distribution about the
 * draw's value, ln(1 + e) being its 95th percentile in logarithms; with an absolute error, of a normal one. A value that
 * is spread is the likelihood itself. A day is compared in days; a draw in which the day does not come within the period
 * is taken at the day after it, the nearest it can be.
 *
 * @param observation as declared
 * @param centre the reported number, or the median of a spread; of a day, days since the period's first
 * @param low the 5th percentile of what is reported
 * @param high the 95th
 * @param logLikelihood of a draw's value
 * @param agrees whether a draw's value lies within the middle 99 % of what is reported
 */
record Testimony(
        Observation observation,
        double centre,
        double low,
        double high,
        DoubleUnaryOperator logLikelihood,
        java.util.function.DoublePredicate agrees) {
    private static final double TAIL = 0.005;

    /**
     * Reads an observation.
     *
     * @param period of the scenario
     * @throws RefusedException if the observation has no likelihood
     */
    static Testimony of(Observation observation, Period period) throws RefusedException {
        Reported reported = observation.reported();
        Testimony read = reported.match(
                quantity -> ofQuantity(observation, quantity.value(), quantity.within()),
                day -> ofDay(observation, day, period));
        if (Double.isNaN(read.centre())) {
            throw new RefusedException(
                    "observation '" + observation.id() + "' has no likelihood: a choice, a formula or a claim that is a"
                            + " single number says of no other value how probable it is",
                    "write an interval, such as 3M to 4M, or one number and 'within'");
        }
        if (Double.isNaN(read.low())) {
            throw new RefusedException(
                    "observation '" + observation.id() + "' has no likelihood: its 'within' is a formula or uncertain"
                            + " itself",
                    "write one number, such as within: 10%");
        }
        return read;
    }

    private static Testimony ofQuantity(
            Observation observation, Input value, @org.jspecify.annotations.Nullable Input within) {
        return value.amount()
                .match(
                        certain -> ofNumber(observation, certain.value(), within == null ? 0 : certainOf(within)),
                        formula -> none(observation),
                        spread -> ofSpread(observation, spread.distribution().match(new ReportedSpread.Kinds())),
                        rivals -> ofRivals(observation, rivals));
    }

    /** An error up to 1 is a share of the value, a greater one a count. */
    private static Testimony ofNumber(Observation observation, double value, double within) {
        if (within > 1 || value <= 0) {
            return ofNormal(observation, value, within / ReportedSpread.Z95);
        }
        double sd = StrictMath.log1p(within) / ReportedSpread.Z95;
        double logarithm = StrictMath.log(value);
        double far = Normal.inverse(1 - TAIL) * sd;
        return new Testimony(
                observation,
                value,
                value / (1 + within),
                value * (1 + within),
                x -> x > 0
                        ? ReportedSpread.logNormalDensity((logarithm - StrictMath.log(x)) / sd, sd)
                        : Double.NEGATIVE_INFINITY,
                x -> x > 0 && Math.abs(logarithm - StrictMath.log(x)) <= far);
    }

    private static Testimony ofNormal(Observation observation, double value, double sd) {
        double far = Normal.inverse(1 - TAIL) * sd;
        return new Testimony(
                observation,
                value,
                value - ReportedSpread.Z95 * sd,
                value + ReportedSpread.Z95 * sd,
                x -> ReportedSpread.logNormalDensity((value - x) / sd, sd),
                x -> Math.abs(value - x) <= far);
    }

    private static Testimony ofSpread(Observation observation, ReportedSpread spread) {
        double least = spread.inverse().applyAsDouble(TAIL);
        double most = spread.inverse().applyAsDouble(1 - TAIL);
        return new Testimony(
                observation,
                spread.inverse().applyAsDouble(0.5),
                spread.inverse().applyAsDouble(0.05),
                spread.inverse().applyAsDouble(0.95),
                spread.logDensity(),
                x -> x >= least && x <= most);
    }

    private static Testimony ofRivals(Observation observation, Amount.Rivals rivals) {
        List<Testimony> claims = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        double total = 0;
        for (Amount.Claim claim : rivals.claims()) {
            Testimony one = claim.input()
                    .amount()
                    .match(
                            certain -> none(observation),
                            formula -> none(observation),
                            spread ->
                                    ofSpread(observation, spread.distribution().match(new ReportedSpread.Kinds())),
                            nested -> ofRivals(observation, nested));
            claims.add(one);
            weights.add(claim.weight());
            total += claim.weight();
        }
        double all = total;
        Testimony heaviest = claims.get(0);
        for (int k = 1; k < claims.size(); k++) {
            heaviest = weights.get(k) > weights.get(claims.indexOf(heaviest)) ? claims.get(k) : heaviest;
        }
        boolean isComplete = claims.stream().noneMatch(claim -> Double.isNaN(claim.centre()));
        return new Testimony(
                observation,
                isComplete ? heaviest.centre() : Double.NaN,
                claims.stream().mapToDouble(Testimony::low).min().orElseThrow(),
                claims.stream().mapToDouble(Testimony::high).max().orElseThrow(),
                x -> {
                    double sum = 0;
                    for (int k = 0; k < claims.size(); k++) {
                        double density = claims.get(k).logLikelihood().applyAsDouble(x);
                        sum += weights.get(k) / all * StrictMath.exp(density);
                    }
                    return StrictMath.log(sum);
                },
                x -> claims.stream().anyMatch(claim -> claim.agrees().test(x)));
    }

    private static Testimony none(Observation observation) {
        return new Testimony(observation, Double.NaN, Double.NaN, Double.NaN, x -> Double.NaN, x -> false);
    }

    private static Testimony ofDay(Observation observation, Reported.Day day, Period period) {
        long origin = period.from().toEpochDay();
        Input within = day.within();
        Testimony finite = day.value()
                .match(
                        fixed -> within == null
                                ? none(observation)
                                : ofNormal(
                                        observation,
                                        (double) (fixed.day().toEpochDay() - origin),
                                        daysOf(within) / ReportedSpread.Z95),
                        uniform -> ofSpread(observation, spreadOf(uniform, origin)),
                        triangular -> ofSpread(observation, spreadOf(triangular, origin)),
                        choice -> ofDays(observation, choice, origin));
        DoubleUnaryOperator nearest = x -> Math.min(x, period.days());
        return new Testimony(
                observation,
                finite.centre(),
                finite.low(),
                finite.high(),
                x -> finite.logLikelihood().applyAsDouble(nearest.applyAsDouble(x)),
                x -> finite.agrees().test(nearest.applyAsDouble(x)));
    }

    /** A day stands for its middle, so that the last day has the probability of the first. */
    private static ReportedSpread spreadOf(UncertainDate.Uniform date, long origin) {
        double from = (double) (date.earliest().toEpochDay() - origin);
        double to = (double) (date.latest().toEpochDay() - origin + 1);
        double density = -StrictMath.log(to - from);
        return new ReportedSpread(
                InverseDistributions.uniform(from, to),
                x -> x + 0.5 >= from && x + 0.5 <= to ? density : Double.NEGATIVE_INFINITY);
    }

    private static ReportedSpread spreadOf(UncertainDate.Triangular date, long origin) {
        ReportedSpread whole = new ReportedSpread.Kinds()
                .triangular(new io.github.shellgap.scenario.Distribution.Triangular(
                        (double) (date.earliest().toEpochDay() - origin),
                        (double) (date.mode().toEpochDay() - origin),
                        (double) (date.latest().toEpochDay() - origin + 1)));
        return new ReportedSpread(whole.inverse(), x -> whole.logDensity().applyAsDouble(x + 0.5));
    }

    private static Testimony ofDays(Observation observation, UncertainDate.Choice choice, long origin) {
        UncertainDate.Option heaviest = choice.options().stream()
                .max(java.util.Comparator.comparingDouble(UncertainDate.Option::weight))
                .orElseThrow();
        return new Testimony(
                observation,
                (double) (heaviest.day().toEpochDay() - origin),
                (double) (choice.earliest().toEpochDay() - origin),
                (double) (choice.latest().toEpochDay() - origin),
                x -> StrictMath.log(weightOf(choice, x + origin)),
                x -> weightOf(choice, x + origin) > 0);
    }

    private static double weightOf(UncertainDate.Choice choice, double epochDay) {
        return choice.options().stream()
                .filter(option -> option.day().toEpochDay() == epochDay)
                .mapToDouble(UncertainDate.Option::weight)
                .sum();
    }

    private static double certainOf(Input input) {
        return input.amount().match(certain -> certain.value(), f -> Double.NaN, s -> Double.NaN, r -> Double.NaN);
    }

    private static double daysOf(Input input) {
        Unit unit = input.unit();
        return certainOf(input) * Quantity.dayFactor(unit);
    }
}
