package io.github.shellgap.reference;

import io.github.shellgap.quantity.Quantity;
import io.github.shellgap.sampling.DailyNoise;
import io.github.shellgap.scenario.Amount;
import io.github.shellgap.scenario.Distribution;
import io.github.shellgap.scenario.Input;
import io.github.shellgap.scenario.Schedule;
import io.github.shellgap.scenario.UncertainDate;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What the quantities of a scenario come to in one draw, from the uniform number of each path. */
public final class ReferenceDraw {
    private static final int NOISE_BEFORE = 300;
    private static final int NOISE_DAYS = 600;

    private final ToDoubleFunction<String> unit;
    private final long seed;
    private final long index;
    private final Function<String, Input> parameters;
    private final Map<String, double[]> noises = new HashMap<>();

    /** Nothing changes within a draw, so each input and date is worked out once, on the first day that needs it. */
    private final IdentityHashMap<Input, Double> values = new IdentityHashMap<>();

    private final IdentityHashMap<Input, Boolean> happenings = new IdentityHashMap<>();
    private final IdentityHashMap<UncertainDate, LocalDate> days = new IdentityHashMap<>();

    public ReferenceDraw(ToDoubleFunction<String> unit, long seed, long index, Function<String, Input> parameters) {
        this.unit = unit;
        this.seed = seed;
        this.index = index;
        this.parameters = parameters;
    }

    /** Returns the value in the input's unit, not clipped. */
    double value(Input input) {
        Double known = values.get(input);
        if (known == null) {
            known = drawn(input);
            values.put(input, known);
        }
        return known;
    }

    private double drawn(Input input) {
        return input.amount()
                .match(
                        certain -> certain.value(),
                        formula -> formula.expression()
                                .evaluate(name -> {
                                    Input parameter = parameters.apply(name);
                                    return new Quantity(value(parameter), parameter.unit());
                                })
                                .amount(),
                        spread -> spread(spread.distribution(), unit.applyAsDouble(input.path())),
                        rivals -> value(believed(rivals.claims(), unit.applyAsDouble(input.path()))));
    }

    private static Input believed(List<Amount.Claim> claims, double u) {
        double total = claims.stream().mapToDouble(Amount.Claim::weight).sum();
        double reached = 0;
        for (Amount.Claim claim : claims) {
            reached += claim.weight() / total;
            if (u < reached) {
                return claim.input();
            }
        }
        return claims.get(claims.size() - 1).input();
    }

    private static double spread(Distribution distribution, double u) {
        if (distribution instanceof Distribution.Uniform d) {
            return d.low() + (d.high() - d.low()) * u;
        }
        Distribution.Triangular d = (Distribution.Triangular) distribution;
        return triangular(d.min(), d.mode(), d.max(), u);
    }

    private static double triangular(double min, double mode, double max, double u) {
        double below = (mode - min) / (max - min);
        return u < below
                ? min + Math.sqrt(u * (max - min) * (mode - min))
                : max - Math.sqrt((1 - u) * (max - min) * (max - mode));
    }

    double share(Input input) {
        return Math.min(1, Math.max(0, value(input)));
    }

    double days(Input input) {
        return new Quantity(value(input), input.unit()).onDayClock().amount();
    }

    long wholeDays(Input input, long least) {
        return (long) Math.floor(Math.max((double) least, days(input)) + 0.5);
    }

    boolean happens(Input chance) {
        return happenings.computeIfAbsent(chance, this::drawnToHappen);
    }

    private boolean drawnToHappen(Input chance) {
        double share = share(chance);
        return share >= 1 || (share > 0 && unit.applyAsDouble(chance.path()) < share);
    }

    LocalDate day(UncertainDate date) {
        return days.computeIfAbsent(date, this::drawnDay);
    }

    private LocalDate drawnDay(UncertainDate date) {
        return date.match(
                fixed -> fixed.day(),
                uniform -> {
                    long days = uniform.latest().toEpochDay()
                            + 1
                            - uniform.earliest().toEpochDay();
                    return uniform.earliest().plusDays((long) (unit.applyAsDouble(uniform.path()) * days));
                },
                triangular -> LocalDate.ofEpochDay((long) Math.floor(triangular(
                        (double) triangular.earliest().toEpochDay(),
                        (double) triangular.mode().toEpochDay(),
                        (double) triangular.latest().toEpochDay() + 1,
                        unit.applyAsDouble(triangular.path())))),
                choice -> {
                    double reached = 0;
                    for (UncertainDate.Option option : choice.options()) {
                        reached += option.weight();
                        if (unit.applyAsDouble(choice.path()) < reached) {
                            return option.day();
                        }
                    }
                    return choice.options().get(choice.options().size() - 1).day();
                });
    }

    /** Returns the factor of a noise on a day relative to the period's first. */
    double noise(Schedule.Noise noise, int day) {
        double[] factors = noises.computeIfAbsent(noise.path(), path -> {
            double[] filled = new double[NOISE_BEFORE + NOISE_DAYS];
            DailyNoise.Strength strength =
                    new DailyNoise.Strength(Math.max(0, value(noise.sd())), days(noise.memory()));
            DailyNoise.Days noiseDays = new DailyNoise.Days(-NOISE_BEFORE, NOISE_DAYS - 1);
            new DailyNoise(seed, path, noiseDays).fill(index, new DailyNoise.Strength[] {strength}, filled);
            return filled;
        });
        return factors[day + NOISE_BEFORE];
    }
}
