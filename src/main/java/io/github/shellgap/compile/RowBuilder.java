package io.github.shellgap.compile;

import io.github.shellgap.quantity.Clock;
import io.github.shellgap.quantity.Expression;
import io.github.shellgap.quantity.Quantity;
import io.github.shellgap.quantity.Unit;
import io.github.shellgap.sampling.InverseDistributions;
import io.github.shellgap.scenario.Amount;
import io.github.shellgap.scenario.Distribution;
import io.github.shellgap.scenario.Input;
import io.github.shellgap.scenario.Parameter;
import io.github.shellgap.scenario.UncertainDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Collects the rows of a block and the steps that fill them. */
final class RowBuilder {
    /** The largest value an input may take, as where it is certain: sums and products of such values stay finite. */
    private static final double MOST = 1e15;

    private final Map<String, Input> parameters = new LinkedHashMap<>();
    private final Map<String, Operand> lowered = new LinkedHashMap<>();
    private final Map<String, Integer> unitRows = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<String> clippedPlaces = new ArrayList<>();
    private final Map<String, Operand> values = new LinkedHashMap<>();
    private final Map<String, UncertainInput.Kind> kinds = new LinkedHashMap<>();
    private int rows;

    RowBuilder(List<Parameter> declared) {
        for (Parameter parameter : declared) {
            parameters.put(parameter.name(), parameter.input());
        }
    }

    int rowCount() {
        return rows;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** Returns the rows of uniform numbers, by the path that keys them. */
    Map<String, Integer> unitRows() {
        return unitRows;
    }

    /** Returns the paths of the places where draws may be clipped. */
    List<String> clippedPlaces() {
        return List.copyOf(clippedPlaces);
    }

    /** Returns the values of what is drawn, by path. */
    Map<String, Operand> values() {
        return values;
    }

    /** Returns what is drawn where it is no quantity, by path. */
    Map<String, UncertainInput.Kind> kinds() {
        return kinds;
    }

    /** Notes the values of what is drawn. */
    Operand noted(String path, Operand drawn) {
        values.put(path, drawn);
        return drawn;
    }

    int newRow() {
        return rows++;
    }

    void add(Step step) {
        steps.add(step);
    }

    int unitRow(String path) {
        return unitRows.computeIfAbsent(path, key -> newRow());
    }

    /** Returns a parameter's values, filled once however often it is used. */
    Operand parameter(String name) {
        Operand known = lowered.get(name);
        if (known != null) {
            return known;
        }
        Input input = parameters.get(name);
        if (input == null) {
            throw new IllegalArgumentException("no parameter " + name);
        }
        Operand operand = free(input);
        lowered.put(name, operand);
        return operand;
    }

    /** Returns an input's values, held to what its place may hold. */
    Operand held(Input input, Place place) {
        return clipped(free(input), input.path(), place);
    }

    /** Returns a duration in days, held to what its place may hold; not rounded. */
    Operand heldDays(Input input, Place place) {
        return clipped(onDayClock(free(input)), input.path(), place);
    }

    /** Returns a duration in whole days, halves up. */
    Operand wholeDays(Input input, Place place) {
        Operand days = heldDays(input, place);
        return map(days, value -> Math.floor(value + 0.5));
    }

    /** Returns an input's values as drawn. */
    private Operand free(Input input) {
        return input.amount()
                .match(
                        certain -> Operand.of(certain.value(), input.unit()),
                        formula -> inUnit(formula(formula.expression()), input.unit()),
                        spread -> spread(input, spread.distribution()),
                        rivals -> rivals(input, rivals));
    }

    private Operand clipped(Operand operand, String path, Place place) {
        if (operand.isCertain()) {
            double held = Math.min(Math.max(operand.value(), place.min()), place.max());
            return Operand.of(held, operand.unit());
        }
        int target = newRow();
        int counter = clippedPlaces.size();
        clippedPlaces.add(path);
        steps.add(draws -> {
            double[] rows = draws.array();
            int clipped = 0;
            for (int i = 0; i < draws.count(); i++) {
                double value = rows[draws.at(operand.row()) + i];
                if (!(Math.abs(value) <= MOST)) {
                    throw new UnusableDrawException(path, value);
                }
                double held = Math.min(Math.max(value, place.min()), place.max());
                clipped += held == value ? 0 : 1;
                rows[draws.at(target) + i] = held;
            }
            draws.clipped().addAndGet(counter, clipped);
        });
        return new Operand(target, 0, operand.unit());
    }

    private Operand spread(Input input, Distribution distribution) {
        return distribution.match(new Distributions<>(
                inverse -> quantile(input.path(), inverse, input.unit()),
                choice -> choice(
                        input.path(),
                        choice.options().stream()
                                .mapToDouble(Distribution.Option::value)
                                .toArray(),
                        choice.options().stream()
                                .mapToDouble(Distribution.Option::weight)
                                .toArray(),
                        input.unit())));
    }

    private Operand quantile(String path, DoubleUnaryOperator inverse, Unit unit) {
        Operand uniform = new Operand(unitRow(path), 0, Unit.PLAIN);
        Operand mapped = map(uniform, inverse);
        return noted(path, new Operand(mapped.row(), 0, unit));
    }

    /** A map has no order of its own: options are drawn by value, whatever the order in which its keys stand. */
    private Operand choice(String path, double[] values, double[] weights, Unit unit) {
        int uniform = unitRow(path);
        int target = newRow();
        double central = values[heaviest(weights)];
        int[] rising = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> values[k]))
                .mapToInt(k -> k)
                .toArray();
        double[] risingWeights =
                Arrays.stream(rising).mapToDouble(k -> weights[k]).toArray();
        steps.add(draws -> {
            double[] rows = draws.array();
            for (int i = 0; i < draws.count(); i++) {
                double u = rows[draws.at(uniform) + i];
                rows[draws.at(target) + i] =
                        draws.isCentral() ? central : values[rising[InverseDistributions.index(risingWeights, u)]];
            }
        });
        return noted(path, new Operand(target, 0, unit));
    }

    private Operand rivals(Input input, Amount.Rivals rivals) {
        List<Amount.Claim> claims = rivals.claims();
        double[] weights = claims.stream().mapToDouble(Amount.Claim::weight).toArray();
        List<Operand> operands = claims.stream()
                .map(claim -> inUnit(free(claim.input()), input.unit()))
                .toList();
        int uniform = unitRow(input.path());
        int target = newRow();
        int central = heaviest(weights);
        steps.add(draws -> {
            double[] rows = draws.array();
            for (int i = 0; i < draws.count(); i++) {
                double u = rows[draws.at(uniform) + i];
                Operand believed = operands.get(draws.isCentral() ? central : InverseDistributions.index(weights, u));
                rows[draws.at(target) + i] =
                        believed.isCertain() ? believed.value() : rows[draws.at(believed.row()) + i];
            }
        });
        return noted(input.path(), new Operand(target, 0, input.unit()));
    }

    private static int heaviest(double[] weights) {
        int best = 0;
        for (int k = 1; k < weights.length; k++) {
            if (weights[k] > weights[best]) {
                best = k;
            }
        }
        return best;
    }

    /** Returns a formula's values. */
    private Operand formula(Expression expression) {
        return new Formulas(this).lower(expression);
    }

    private static Operand requireSamePower(Operand operand, Unit unit) {
        if (operand.unit().timePower() != unit.timePower()) {
            throw new IllegalArgumentException("cannot carry " + operand.unit() + " to " + unit);
        }
        return operand;
    }

    private Operand inUnit(Operand operand, Unit unit) {
        Operand checked = requireSamePower(operand, unit);
        if (checked.unit().clock() == unit.clock()) {
            return checked;
        }
        double factor = Quantity.dayFactor(checked.unit()) / Quantity.dayFactor(unit);
        Operand carried = map(checked, value -> value * factor);
        return new Operand(carried.row(), carried.value(), unit);
    }

    Operand onDayClock(Operand operand) {
        return operand.unit().clock() == Clock.CALENDAR
                ? inUnit(operand, Unit.of(operand.unit().timePower(), Clock.DAY))
                : operand;
    }

    /** Returns a function of an operand, in the same unit. */
    Operand map(Operand operand, DoubleUnaryOperator function) {
        if (operand.isCertain()) {
            return Operand.of(function.applyAsDouble(operand.value()), operand.unit());
        }
        int target = newRow();
        steps.add(draws -> {
            double[] rows = draws.array();
            for (int i = 0; i < draws.count(); i++) {
                rows[draws.at(target) + i] = function.applyAsDouble(rows[draws.at(operand.row()) + i]);
            }
        });
        return new Operand(target, 0, operand.unit());
    }

    /** Returns the relative day of a date, as a row of whole days where it is uncertain. */
    Operand day(UncertainDate date, LocalDate origin) {
        kinds.put(date.path(), UncertainInput.Kind.DAY);
        return date.match(
                fixed -> Operand.of(relative(fixed.day(), origin), Unit.PLAIN),
                uniform -> floored(
                        uniform.path(),
                        InverseDistributions.uniform(from(uniform, origin), to(uniform, origin)),
                        relative(uniform.latest(), origin)),
                triangular -> floored(
                        triangular.path(),
                        InverseDistributions.triangular(
                                from(triangular, origin), relative(triangular.mode(), origin), to(triangular, origin)),
                        relative(triangular.latest(), origin)),
                choice -> choice(
                        choice.path(),
                        choice.options().stream()
                                .mapToDouble(option -> relative(option.day(), origin))
                                .toArray(),
                        choice.options().stream()
                                .mapToDouble(UncertainDate.Option::weight)
                                .toArray(),
                        Unit.PLAIN));
    }

    private Operand floored(String path, DoubleUnaryOperator inverse, double latest) {
        return quantile(path, u -> Math.min(Math.floor(inverse.applyAsDouble(u)), latest), Unit.PLAIN);
    }

    private static double from(UncertainDate date, LocalDate origin) {
        return relative(date.earliest(), origin);
    }

    private static double to(UncertainDate date, LocalDate origin) {
        return relative(date.latest(), origin) + 1;
    }

    private static int relative(LocalDate day, LocalDate origin) {
        return Math.toIntExact(day.toEpochDay() - origin.toEpochDay());
    }
}
