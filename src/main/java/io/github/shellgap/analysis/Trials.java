package io.github.shellgap.analysis;

import io.github.shellgap.compile.CompiledScenario;
import io.github.shellgap.compile.CompiledStudy;
import io.github.shellgap.compile.DrawSource;
import io.github.shellgap.compile.Tie;
import io.github.shellgap.compile.UncertainInput;
import io.github.shellgap.compile.UnusableDrawException;
import io.github.shellgap.outcome.Sampler;
import io.github.shellgap.outcome.Settings;
import io.github.shellgap.scenario.Metric;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Study;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Many runs on paired draws, of which each keeps some metrics by draw and nothing else. The draws are those of
 * {@link Simulation} with the same study and settings, unless other points are given.
 *
 * <p>Used by one thread; results do not depend on the number of workers. An interrupt of that thread stops it within a
 * block of draws, with a {@link java.util.concurrent.CancellationException}.
 */
final class Trials implements AutoCloseable {
    private static final int MOST_DIMENSIONS = 1000;

    private final Settings settings;
    private final CompiledStudy compiled;
    private final int draws;
    private final Workers workers;
    private final Progress progress;
    private final AtomicLong done = new AtomicLong();
    private final Map<String, Long> clipped = new TreeMap<>();
    private long expected;
    private long runs;

    private Trials(Study study, List<Scenario> others, Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        compiled = CompiledStudy.of(study, others);
        boolean isUncertain = compiled.isUncertain() || !compiled.paths().isEmpty();
        draws = settings.isCentral() || !isUncertain ? 1 : settings.draws();
        workers = new Workers(settings.threads());
    }

    /**
     * Prepares runs of a study and of scenarios made from it.
     *
     * @param others scenarios that will be run too: what is uncertain in any of them has draws in all
     * @param progress hears how far the runs have come that were {@link #expect expected}
     * @throws RefusedException if the inputs are too many for the sampler
     */
    static Trials of(Study study, List<Scenario> others, Settings settings, Progress progress) throws RefusedException {
        Trials trials = new Trials(study, others, settings, progress);
        int dimensions = trials.paths().size();
        if (settings.sampler() == Sampler.SOBOL && dimensions > MOST_DIMENSIONS) {
            trials.close();
            throw new RefusedException(
                    "the scenario has " + dimensions + " uncertain inputs; Sobol points are known for "
                            + MOST_DIMENSIONS,
                    "use --sampler random");
        }
        return trials;
    }

    /** Returns the draws of each run: 1 if nothing is uncertain. */
    int draws() {
        return draws;
    }

    /** Returns how runs are made. */
    Settings settings() {
        return settings;
    }

    /** Returns the paths that key the dimensions of every point. */
    List<String> paths() {
        return compiled.paths();
    }

    /** Returns the uncertain inputs of a scenario. */
    List<UncertainInput> inputs(Scenario scenario) {
        return compiled.lower(scenario).inputs();
    }

    /** Returns how many runs were made so far. */
    long runs() {
        return runs;
    }

    /** Returns what ties uncertain inputs of a scenario to each other; {@code null} if nothing does. */
    @Nullable
    Tie tie(Scenario scenario) {
        return compiled.lower(scenario).tie();
    }

    /** Says how many runs are still to come, so that progress has an end. */
    void expect(long runs) {
        expected = done.get() + runs * draws;
        progress.at(done.get(), expected);
    }

    /**
     * Checks that values held at one time fit into a quarter of the heap.
     *
     * @param scenario the largest that will be run
     * @param arrays how many values are held of each draw
     * @throws RefusedException if they do not, with the numbers and what to change
     */
    void require(Scenario scenario, List<Metric> metrics, long arrays) throws RefusedException {
        TrialPlan plan = new TrialPlan(scenario, compiled.lower(scenario), metrics);
        long threads = settings.threads() * plan.bytesPerThread(draws);
        long perDraw = Double.BYTES * arrays;
        long budget = Runtime.getRuntime().maxMemory() / 4;
        if (perDraw * draws + threads > budget) {
            throw new RefusedException(
                    "the values would take " + gigabytes(perDraw * draws + threads) + " GB (" + draws + " draws of "
                            + arrays + " numbers), but a quarter of the heap is " + gigabytes(budget) + " GB",
                    "use at most --draws " + Math.max(1, (budget - threads) / perDraw)
                            + ", or a larger heap (JAVA_TOOL_OPTIONS=-Xmx"
                            + (4 * (perDraw * draws + threads) / (1 << 20) + 1) + "m)");
        }
    }

    private static String gigabytes(long bytes) {
        return BigDecimal.valueOf(bytes)
                .divide(BigDecimal.valueOf(1 << 30), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** Says that runs on other draws follow. */
    void turnToOtherDraws() {
        compiled.forgetNoises();
    }

    /** Returns the draws of a run with another seed: an independent scrambling of the same points. */
    Function<CompiledStudy, DrawSource> drawsOf(long seed) {
        if (settings.isCentral()) {
            return CompiledStudy::central;
        }
        return settings.sampler() == Sampler.SOBOL ? study -> study.sobol(seed) : study -> study.random(seed);
    }

    /**
     * Runs a scenario on the draws of the settings.
     *
     * @return what each metric came to
     * @throws RefusedException if it lacks what a metric is of, or a formula has no value in some draws
     */
    List<Readings> run(Scenario scenario, List<Metric> metrics) throws RefusedException {
        return run(scenario, metrics, drawsOf(settings.seed()));
    }

    /**
     * Runs a scenario on given draws.
     *
     * @param points makes a source of the draws; called once for each thread
     * @return what each metric came to
     * @throws RefusedException if it lacks what a metric is of, or a formula has no value in some draws
     */
    List<Readings> run(Scenario scenario, List<Metric> metrics, Function<CompiledStudy, DrawSource> points)
            throws RefusedException {
        CompiledScenario model = compiled.lower(scenario);
        TrialPlan plan = new TrialPlan(scenario, model, metrics);
        AtomicLongArray counts = new AtomicLongArray(model.clippedPlaces().size());
        runs++;
        try {
            return plan.run(() -> points.apply(compiled), draws, workers, counts, this::tell);
        } catch (UnusableDrawException e) {
            throw new RefusedException(
                    String.valueOf(e.getMessage()),
                    "keep the divisor of the formula away from 0, and its values within 1e15");
        } finally {
            for (int place = 0; place < counts.length(); place++) {
                clipped.merge(model.clippedPlaces().get(place), counts.get(place), Math::max);
            }
        }
    }

    private void tell(int count) {
        progress.at(done.addAndGet(count), expected);
    }

    /**
     * Returns the values of uncertain inputs.
     *
     * @param inputs of the scenario; none a noise
     * @param points makes a source of the draws
     * @return {@code [input][draw]}, in the input's unit
     * @throws RefusedException never with the scenarios of the study
     */
    double[][] valuesOf(Scenario scenario, List<UncertainInput> inputs, Function<CompiledStudy, DrawSource> points)
            throws RefusedException {
        return new TrialPlan(scenario, compiled.lower(scenario), List.of())
                .values(inputs, () -> points.apply(compiled), draws, workers);
    }

    /**
     * Returns the uniform number behind an input, tied to others by correlations.
     *
     * @param path of the input
     * @param points makes a source of the draws
     * @return {@code [draw]}, 0…1
     * @throws RefusedException never with the scenarios of the study
     */
    double[] uniformsOf(Scenario scenario, String path, Function<CompiledStudy, DrawSource> points)
            throws RefusedException {
        return valuesOf(scenario, List.of(compiled.lower(scenario).uniformOf(path)), points)[0];
    }

    /** Returns what the user should know of the runs so far. */
    List<String> warnings() {
        return clipped.entrySet().stream()
                .filter(place -> place.getValue() > 0)
                .map(place -> place.getKey() + ": up to " + Percent.of((double) place.getValue() / draws)
                        + " of draws left the range this place allows and were clipped")
                .toList();
    }

    @Override
    public void close() {
        workers.close();
    }
}
