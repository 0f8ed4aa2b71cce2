package io.github.shellgap.analysis;

import io.github.shellgap.compile.CompiledStudy;
import io.github.shellgap.compile.DrawSource;
import io.github.shellgap.compile.UncertainInput;
import io.github.shellgap.compile.UncertainInput.Kind;
import io.github.shellgap.outcome.Sampler;
import io.github.shellgap.quantity.Clock;
import io.github.shellgap.quantity.Unit;
import io.github.shellgap.scenario.Metric;
import io.github.shellgap.stats.SobolIndices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Finds which uncertain inputs drive a metric: Sobol indices, and swings of one input at a time. */
public final class Drivers {
    /** Two designs take two dimensions for each input, of the 1,000 for which Sobol points are known. */
    private static final int MOST_DIMENSIONS = 500;

    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;
    private static final double CERTAINLY = 0x1p-53;

    private final Question question;
    private final Trials trials;
    private final Designs designs;
    private final List<UncertainInput> inputs;
    private final Statistic statistic;

    private Drivers(Question question, Trials trials) {
        this.question = question;
        this.trials = trials;
        designs = new Designs(question.settings(), trials.paths());
        inputs = trials.inputs(question.scenario());
        statistic = question.metric().kind() == Metric.Kind.DATE ? Statistic.P50 : Statistic.MEAN;
    }

    /**
     * Finds the drivers.
     *
     * @throws RefusedException if nothing is uncertain or the metric is the same in every draw, if there are too many
     *     inputs for the sampler, or the runs would not fit into memory
     */
    public static Sensitivity run(Question question, Progress progress) throws RefusedException {
        if (question.settings().isCentral()) {
            throw new RefusedException("one central draw says nothing of what drives it", "leave out --central");
        }
        try (Trials trials = Trials.of(question.study(), List.of(), question.settings(), progress)) {
            int dimensions = trials.paths().size();
            if (question.settings().sampler() == Sampler.SOBOL && dimensions > MOST_DIMENSIONS) {
                throw new RefusedException(
                        "the scenario has " + dimensions
                                + " uncertain inputs; two designs of Sobol points are known for " + MOST_DIMENSIONS,
                        "use --sampler random");
            }
            // Two designs, what lies between them, the values of one input, and their sums and resamples.
            trials.require(question.scenario(), List.of(question.metric()), 10);
            return new Drivers(question, trials).find();
        }
    }

    private Sensitivity find() throws RefusedException {
        List<List<UncertainInput>> groups = TiedInputs.of(question.scenario(), inputs);
        if (groups.isEmpty() || trials.draws() < 2) {
            throw new RefusedException(
                    groups.isEmpty()
                            ? "nothing in the scenario is uncertain"
                            : "one draw says nothing of what drives it",
                    groups.isEmpty()
                            ? "write an interval such as 8M to 15M where a number is not certain"
                            : "ask for more --draws");
        }
        long swinging = inputs.stream().filter(Drivers::canBeHeld).count();
        trials.expect(2 + groups.size() + 2 * swinging);
        Readings usual = readings(designs.withFromB(Set.of()));
        Set<String> everything = new HashSet<>(trials.paths());
        inputs.forEach(input -> everything.add(input.path()));
        SobolIndices indices = new SobolIndices(
                usual.restricted(),
                readings(designs.withFromB(everything)).restricted(),
                question.settings().seed());
        if (indices.variance() == 0) {
            throw new RefusedException(
                    question.metric().text() + " is the same in every draw, so that nothing drives it",
                    "ask for another metric or day");
        }
        List<Sensitivity.Driver> drivers = new ArrayList<>();
        for (List<UncertainInput> group : groups) {
            drivers.add(driver(group, indices));
        }
        drivers.sort(Comparator.<Sensitivity.Driver>comparingDouble(
                        driver -> -driver.total().value())
                .thenComparing(driver -> driver.paths().get(0)));
        return new Sensitivity(
                question.basis(trials), question.metric(), indices.variance(), drivers, statistic, statistic.of(usual));
    }

    private Sensitivity.Driver driver(List<UncertainInput> group, SobolIndices indices) throws RefusedException {
        SobolIndices.Indices found =
                indices.of(readings(designs.withFromB(TiedInputs.keys(group))).restricted());
        List<Sensitivity.Swing> swings = new ArrayList<>();
        for (UncertainInput input : group) {
            if (canBeHeld(input)) {
                swings.add(swing(input));
            }
        }
        return new Sensitivity.Driver(
                group.stream().map(UncertainInput::path).toList(), index(found.first()), index(found.total()), swings);
    }

    private static Sensitivity.Index index(SobolIndices.Index index) {
        return new Sensitivity.Index(index.value(), index.low(), index.high());
    }

    private static boolean canBeHeld(UncertainInput input) {
        return input.kind() != Kind.NOISE && input.valueRow() >= 0;
    }

    private Sensitivity.Swing swing(UncertainInput input) throws RefusedException {
        Sensitivity.Kind kind = input.kind() == Kind.DAY
                ? Sensitivity.Kind.DATE
                : input.kind() == Kind.CHANCE ? Sensitivity.Kind.CHANCE : Sensitivity.Kind.QUANTITY;
        return new Sensitivity.Swing(input.path(), kind, words(input.unit()), held(input, LOW), held(input, HIGH));
    }

    private Sensitivity.Held held(UncertainInput input, double share) throws RefusedException {
        HeldPoints points =
                new HeldPoints(designs.a(), trials.paths(), coordinates(input, share), trials.tie(question.scenario()));
        double value = trials.valuesOf(question.scenario(), List.of(input), designs.at(points))[0][0];
        return new Sensitivity.Held(value, statistic.of(readings(designs.at(points))));
    }

    /** Returns the coordinates at which an input has the value below which it lies with a probability. */
    private Map<String, Double> coordinates(UncertainInput input, double share) throws RefusedException {
        if (input.kind() == Kind.CHANCE) {
            return Map.of(input.path(), share == LOW ? 1 - CERTAINLY : CERTAINLY);
        }
        if (input.dimensions().size() == 1) {
            return Map.of(input.dimensions().get(0), share);
        }
        // Of rival claims the coordinates say nothing of the order of values: those of the draw at that rank are taken.
        double[] values = trials.valuesOf(question.scenario(), List.of(input), designs.withFromB(Set.of()))[0];
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double wanted = sorted[(int) Math.ceil(share * sorted.length) - 1];
        int draw = 0;
        while (values[draw] != wanted) {
            draw++;
        }
        Map<String, Double> coordinates = new HashMap<>();
        double[] coordinate = new double[1];
        for (String path : input.dimensions()) {
            designs.a().fill(trials.paths().indexOf(path), draw, 1, coordinate, 0);
            coordinates.put(path, coordinate[0]);
        }
        return coordinates;
    }

    private Readings readings(Function<CompiledStudy, DrawSource> points) throws RefusedException {
        return trials.run(question.scenario(), List.of(question.metric()), points)
                .get(0);
    }

    private static String words(Unit unit) {
        String span = unit.clock() == Clock.CALENDAR ? "year" : "day";
        return switch (unit.timePower()) {
            case 0 -> "";
            case -1 -> "/" + span;
            case 1 -> span + "s";
            default -> span + "s^" + unit.timePower();
        };
    }
}
