package io.github.shellgap.analysis;

import io.github.shellgap.compile.CompiledStudy;
import io.github.shellgap.compile.UncertainInput;
import io.github.shellgap.outcome.Sampler;
import io.github.shellgap.outcome.Settings;
import io.github.shellgap.scenario.Metric;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Study;
import io.github.shellgap.stats.SobolIndices;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds how much of the variance of some metrics rests on kinds of inputs: closed Sobol indices of each kind as a whole,
 * so that a run for each kind is enough, however many inputs there are, and serves all metrics.
 */
public final class Reliances {
    /** Indices of a whole kind are within some points with so many draws. */
    private static final int MOST_DRAWS = 2048;

    /** Of the run, and of the quarter. */
    private static final int FEWEST_DRAWS = 64;

    /** Two designs take two dimensions for each input, of the 1,000 for which Sobol points are known. */
    private static final int MOST_SOBOL_INPUTS = 500;

    private final Scenario scenario;
    private final Trials trials;
    private final Designs designs;
    private final List<Metric> metrics;

    private Reliances(Scenario scenario, Trials trials, List<Metric> metrics) {
        this.scenario = scenario;
        this.trials = trials;
        this.metrics = metrics;
        designs = new Designs(trials.settings(), trials.paths());
    }

    /**
     * The kinds that are asked for.
     *
     * @param names in the order of the answer
     * @param of the kind of inputs that are one unknown, by their paths; any other word for what is not asked for
     */
    public record Kinds(List<String> names, Function<List<String>, String> of) {
        public Kinds {
            names = List.copyOf(names);
        }
    }

    /**
     * Finds the shares.
     *
     * @param scenario a variant of the study
     * @param settings of the run that is explained; a quarter of its draws is taken, at most 2,048
     * @return one for each metric that is not the same in every draw; none if there are fewer than 64 draws
     * @throws RefusedException if a metric is of something the scenario lacks, or a formula has no value in some draws
     */
    public static List<Reliance> of(
            Study study, Scenario scenario, Settings settings, List<Metric> metrics, Kinds kinds)
            throws RefusedException {
        if (settings.isCentral() || settings.draws() < FEWEST_DRAWS) {
            return List.of();
        }
        boolean areTooMany = CompiledStudy.of(study).paths().size() > MOST_SOBOL_INPUTS;
        Settings fewer = fewer(settings, areTooMany ? Sampler.RANDOM : settings.sampler());
        try (Trials trials = Trials.of(study, List.of(), fewer, (done, total) -> {})) {
            return trials.draws() == 1 ? List.of() : new Reliances(scenario, trials, metrics).find(kinds);
        }
    }

    private static Settings fewer(Settings settings, Sampler sampler) {
        return new Settings(
                Math.min(Math.max(FEWEST_DRAWS, settings.draws() / 4), MOST_DRAWS),
                settings.seed(),
                sampler,
                false,
                settings.resolution(),
                settings.threads());
    }

    /** The inputs of one kind, and what the metrics come to with their coordinates from the other design. */
    private record Swapped(String kind, int inputs, List<Readings> readings) {}

    private List<Reliance> find(Kinds kinds) throws RefusedException {
        List<UncertainInput> inputs = trials.inputs(scenario);
        List<Readings> atA = readings(Set.of());
        Set<String> everything = new HashSet<>(trials.paths());
        everything.addAll(TiedInputs.keys(inputs));
        List<Readings> atB = readings(everything);
        List<Swapped> swapped = swapped(inputs, kinds);
        List<Reliance> found = new ArrayList<>();
        for (int k = 0; k < metrics.size(); k++) {
            SobolIndices indices = new SobolIndices(
                    atA.get(k).restricted(),
                    atB.get(k).restricted(),
                    trials.settings().seed());
            if (indices.variance() > 0) {
                List<Reliance.Share> shares = new ArrayList<>();
                for (Swapped kind : swapped) {
                    double[] values = kind.readings.get(k).restricted();
                    shares.add(share(kind.kind, kind.inputs, indices.of(values)));
                }
                found.add(new Reliance(metrics.get(k), trials.draws(), shares));
            }
        }
        return found;
    }

    private List<Swapped> swapped(List<UncertainInput> inputs, Kinds kinds) throws RefusedException {
        Map<String, List<List<UncertainInput>>> byKind = new HashMap<>();
        for (List<UncertainInput> tied : TiedInputs.of(scenario, inputs)) {
            List<String> paths = tied.stream().map(UncertainInput::path).toList();
            byKind.computeIfAbsent(kinds.of().apply(paths), kind -> new ArrayList<>())
                    .add(tied);
        }
        List<Swapped> swapped = new ArrayList<>();
        for (String kind : kinds.names()) {
            List<List<UncertainInput>> those = byKind.getOrDefault(kind, List.of());
            if (!those.isEmpty()) {
                Set<String> keys =
                        TiedInputs.keys(those.stream().flatMap(List::stream).toList());
                swapped.add(new Swapped(kind, those.size(), readings(keys)));
            }
        }
        return swapped;
    }

    private static Reliance.Share share(String kind, int inputs, SobolIndices.Indices indices) {
        return new Reliance.Share(kind, inputs, index(indices.first()), index(indices.total()));
    }

    private static Sensitivity.Index index(SobolIndices.Index index) {
        return new Sensitivity.Index(index.value(), index.low(), index.high());
    }

    private List<Readings> readings(Set<String> fromB) throws RefusedException {
        return trials.run(scenario, metrics, designs.withFromB(fromB));
    }
}
