package io.github.shellgap.analysis;

import io.github.shellgap.compile.UncertainInput;
import io.github.shellgap.compile.UncertainInput.Kind;
import io.github.shellgap.outcome.Settings;
import io.github.shellgap.quantity.Unit;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Study;
import io.github.shellgap.stats.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What one uncertain input comes to over the draws.
 *
 * @param path of the input in the document
 * @param unit of the values
 * @param isDate whether values are days, counted from the first of the period
 * @param isChance whether it is a chance; its values are then all its share of draws
 * @param values each different value, sorted, if there are at most {@link #MOST_VALUES}; otherwise empty
 */
public record InputSpread(
        String path,
        Unit unit,
        boolean isDate,
        boolean isChance,
        double p1,
        double p50,
        double p99,
        List<Double> values) {
    /** More values than this are a range. */
    public static final int MOST_VALUES = 12;

    private static final double[] PROBABILITIES = {0.01, 0.5, 0.99};

    public InputSpread {
        values = List.copyOf(values);
    }

    /**
     * Returns the uncertain inputs of a scenario of a study, but for noises, sorted by path.
     *
     * @throws RefusedException if the inputs are too many for the sampler, or a formula has no value in some draws
     */
    public static List<InputSpread> of(Study study, Scenario scenario, Settings settings) throws RefusedException {
        try (Trials trials = Trials.of(study, List.of(), settings, (done, total) -> {})) {
            List<InputSpread> spreads = new ArrayList<>();
            for (UncertainInput input : trials.inputs(scenario)) {
                if (input.kind() != Kind.NOISE && input.valueRow() >= 0) {
                    spreads.add(
                            of(input, trials.valuesOf(scenario, List.of(input), trials.drawsOf(settings.seed()))[0]));
                }
            }
            return List.copyOf(spreads);
        }
    }

    private static InputSpread of(UncertainInput input, double[] drawn) {
        if (input.kind() == Kind.CHANCE) {
            double share = Arrays.stream(drawn).average().orElseThrow();
            return new InputSpread(input.path(), input.unit(), false, true, share, share, share, List.of());
        }
        double[] at = Quantiles.type7(drawn, PROBABILITIES);
        double[] different = Arrays.stream(drawn).distinct().sorted().toArray();
        List<Double> values = different.length > MOST_VALUES
                ? List.of()
                : Arrays.stream(different).boxed().toList();
        return new InputSpread(
                input.path(), input.unit(), input.kind() == Kind.DAY, false, at[0], at[1], at[2], values);
    }
}
