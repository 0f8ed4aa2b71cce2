package io.github.shellgap.compile;

import io.github.shellgap.engine.Block;
import io.github.shellgap.engine.Cut;
import io.github.shellgap.engine.Model;
import io.github.shellgap.quantity.Unit;
import io.github.shellgap.sampling.GaussianCopula;
import io.github.shellgap.scenario.Correlation;
import io.github.shellgap.scenario.Period;
import io.github.shellgap.scenario.Scenario;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/** A scenario lowered to a model, and the way from uniform numbers to the model's rows. */
public final class CompiledScenario {
    private final Scenario scenario;
    private final Model model;
    private final Index index;
    private final int rowCount;
    private final List<Step> steps;
    private final Map<String, Integer> unitRows;
    private final List<NoiseRows> noises;
    private final List<String> clippedPlaces;
    private final List<UncertainInput> inputs;
    private final int[] correlatedRows;
    private final @Nullable Tie tie;

    private CompiledScenario(Scenario scenario, Lowering lowering) {
        this.scenario = scenario;
        model = lowering.model();
        index = lowering.index();
        noises = lowering.noises();
        List<String> names = correlated(scenario);
        correlatedRows = names.stream()
                .mapToInt(name -> lowering.rows().unitRow("parameters." + name))
                .toArray();
        tie = names.isEmpty()
                ? null
                : new Tie(
                        names.stream().map(name -> "parameters." + name).toList(),
                        new GaussianCopula(spearman(scenario, names)));
        rowCount = lowering.rows().rowCount();
        steps = lowering.rows().steps();
        unitRows = Map.copyOf(lowering.rows().unitRows());
        clippedPlaces = lowering.rows().clippedPlaces();
        inputs = UncertainInput.of(lowering.rows(), noises);
    }

    static CompiledScenario of(Scenario scenario) {
        return new CompiledScenario(scenario, new Lowering(scenario));
    }

    private static List<String> correlated(Scenario scenario) {
        TreeSet<String> names = new TreeSet<>();
        for (Correlation correlation : scenario.correlations()) {
            names.add(correlation.first());
            names.add(correlation.second());
        }
        return List.copyOf(names);
    }

    private static double[][] spearman(Scenario scenario, List<String> names) {
        double[][] ranks = new double[names.size()][names.size()];
        for (int k = 0; k < ranks.length; k++) {
            ranks[k][k] = 1;
        }
        for (Correlation correlation : scenario.correlations()) {
            int first = names.indexOf(correlation.first());
            int second = names.indexOf(correlation.second());
            ranks[first][second] = correlation.rank();
            ranks[second][first] = correlation.rank();
        }
        return ranks;
    }

    /** Returns the model that the engine runs. */
    public Model model() {
        return model;
    }

    /** Returns the map between ids and indexes. */
    public Index index() {
        return index;
    }

    /** Returns its uncertain inputs, sorted by path; each has dimensions of its own. */
    public List<UncertainInput> inputs() {
        return inputs;
    }

    /**
     * Returns the uniform number behind an input, tied to others by correlations, as an input that can be read itself.
     *
     * @param path that keys the dimension
     * @throws IllegalArgumentException if nothing is keyed by it
     */
    public UncertainInput uniformOf(String path) {
        Integer row = unitRows.get(path);
        if (row == null) {
            throw new IllegalArgumentException("no draws are keyed by " + path);
        }
        return new UncertainInput(path, UncertainInput.Kind.QUANTITY, List.of(path), row, Unit.PLAIN);
    }

    /** Returns what ties uncertain inputs to each other; {@code null} if nothing does. */
    public @Nullable Tie tie() {
        return tie;
    }

    /** Returns the paths that key its dimensions. */
    public List<String> paths() {
        return unitRows.keySet().stream().sorted().toList();
    }

    /** Returns whether draws can differ. */
    public boolean isUncertain() {
        return !unitRows.isEmpty() || !noises.isEmpty();
    }

    /** Returns the paths of places where draws may be clipped, in the order of the counters of {@link #fill}. */
    public List<String> clippedPlaces() {
        return clippedPlaces;
    }

    /** Returns the cut of the period into these intervals. */
    public Cut cut(List<Period> intervals) {
        return new Cut(intervals.stream()
                .mapToInt(interval -> Math.toIntExact(
                        interval.to().toEpochDay() - scenario.period().from().toEpochDay()))
                .toArray());
    }

    /** Makes room for {@code width} draws at a time. */
    public Block newBlock(int width) {
        return new Block(model, rowCount, width, noises.size());
    }

    /** Returns the bytes of a block's room, without its noises. */
    public long blockBytes(int width) {
        return 8L
                * width
                * (rowCount + 16L * model.flows().size() + 24L * model.stocks().size());
    }

    /** Returns the bytes of noise that one draw of a block needs. */
    public long noiseBytesPerDraw() {
        return noises.stream().mapToLong(noise -> 8L * noise.days(model)).sum();
    }

    /**
     * Returns the bytes that one draw of a block holds at most between two intervals for its noises and for what is under
     * way, with lags as they are in the first draws.
     *
     * @param source of the draws
     * @param draws how many of them are looked at, at least 1
     */
    public long restingBytesPerDraw(DrawSource source, int draws) {
        int filled = model.hasUncertainLags() ? draws : 0;
        Block block = newBlock(Math.max(1, filled));
        fillInputs(source, block, 0, filled, new AtomicLongArray(clippedPlaces.size()));
        // Noises begin with the first sending that arrives within the period.
        long early = 8L * noises.size() * block.prerollDays(filled);
        return noiseBytesPerDraw() + early + 8L * block.daysUnderWay(filled);
    }

    /**
     * Fills a block's inputs.
     *
     * @param source of the draws
     * @param block to fill
     * @param firstDraw index of the first draw
     * @param draws how many to fill
     * @param clipped counts draws clipped, by place
     */
    public void fill(DrawSource source, Block block, long firstDraw, int draws, AtomicLongArray clipped) {
        fillInputs(source, block, firstDraw, draws, clipped);
        for (int k = 0; k < noises.size(); k++) {
            noises.get(k).fill(source, block, firstDraw, draws);
        }
    }

    /**
     * Fills a block's inputs but for the noises: enough to read {@link UncertainInput#valueRow} of each.
     *
     * @param source of the draws
     * @param block to fill
     * @param firstDraw index of the first draw
     * @param draws how many to fill
     * @param clipped counts draws clipped, by place
     */
    public void fillInputs(DrawSource source, Block block, long firstDraw, int draws, AtomicLongArray clipped) {
        double[] rows = block.rows();
        for (Map.Entry<String, Integer> unit : unitRows.entrySet()) {
            source.fill(unit.getKey(), firstDraw, draws, rows, unit.getValue() * block.width());
        }
        if (!source.isCentral()) {
            tieTogether(rows, block.width(), draws);
        }
        Draws filled = new Draws(new Draws.Rows(rows), block.width(), draws, source.isCentral(), clipped);
        for (Step step : steps) {
            step.fill(filled);
        }
    }

    private void tieTogether(double[] rows, int width, int draws) {
        Tie tied = tie;
        if (tied == null) {
            return;
        }
        double[][] unit = new double[correlatedRows.length][];
        for (int k = 0; k < unit.length; k++) {
            unit[k] = Arrays.copyOfRange(rows, correlatedRows[k] * width, correlatedRows[k] * width + draws);
        }
        tied.copula().apply(unit, draws);
        for (int k = 0; k < unit.length; k++) {
            System.arraycopy(unit[k], 0, rows, correlatedRows[k] * width, draws);
        }
    }
}
