package io.github.shellgap.compile;

import io.github.shellgap.engine.Block;
import io.github.shellgap.engine.Cut;
import io.github.shellgap.engine.Model;
import io.github.shellgap.sampling.DailyNoise;
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
    private final List<List<NoisePlan>> noises;
    private final List<String> clippedPlaces;
    private final int[] correlatedRows;
    private final @Nullable GaussianCopula copula;

    private CompiledScenario(Scenario scenario, Lowering lowering) {
        this.scenario = scenario;
        model = lowering.model();
        index = lowering.index();
        noises = lowering.noises();
        List<String> names = correlated(scenario);
        correlatedRows = names.stream()
                .mapToInt(name -> lowering.rows().unitRow("parameters." + name))
                .toArray();
        copula = names.isEmpty() ? null : new GaussianCopula(spearman(scenario, names));
        rowCount = lowering.rows().rowCount();
        steps = lowering.rows().steps();
        unitRows = Map.copyOf(lowering.rows().unitRows());
        clippedPlaces = lowering.rows().clippedPlaces();
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

    /** Returns the paths of the uncertain inputs it draws. */
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
        return new Block(model, rowCount, width, new double[noises.size()][0]);
    }

    /** Returns the bytes of a block's room, without its noises. */
    public long blockBytes(int width) {
        return 8L
                * width
                * (rowCount + 16L * model.flows().size() + 24L * model.stocks().size());
    }

    /** Returns the bytes of noise that one draw of a block needs. */
    public long noiseBytesPerDraw() {
        return 8L * noises.size() * model.days();
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
        fillNoise(source, block, firstDraw, draws);
    }

    private void tieTogether(double[] rows, int width, int draws) {
        GaussianCopula tie = copula;
        if (tie == null) {
            return;
        }
        double[][] unit = new double[correlatedRows.length][];
        for (int k = 0; k < unit.length; k++) {
            unit[k] = Arrays.copyOfRange(rows, correlatedRows[k] * width, correlatedRows[k] * width + draws);
        }
        tie.apply(unit, draws);
        for (int k = 0; k < unit.length; k++) {
            System.arraycopy(unit[k], 0, rows, correlatedRows[k] * width, draws);
        }
    }

    private void fillNoise(DrawSource source, Block block, long firstDraw, int draws) {
        if (noises.isEmpty()) {
            return;
        }
        int preroll = block.prerollDays(draws);
        int width = block.width();
        int days = preroll + model.days();
        for (int k = 0; k < noises.size(); k++) {
            if (block.noise()[k].length < days * width) {
                block.noise()[k] = new double[days * width];
            }
            Arrays.fill(block.noise()[k], 1);
            for (NoisePlan plan : source.isCentral() ? List.<NoisePlan>of() : noises.get(k)) {
                multiply(plan, source, block, firstDraw, draws);
            }
        }
    }

    /** Multiplies a noise's factors in, which begin on the block's first day of sending. */
    private void multiply(NoisePlan plan, DrawSource source, Block block, long firstDraw, int draws) {
        int preroll = block.prerollDays(draws);
        int width = block.width();
        int days = preroll + model.days();
        double[] factors = block.noise()[noiseIndexOf(plan)];
        int longestDelay = 0;
        for (int draw = 0; draw < draws; draw++) {
            longestDelay = Math.max(longestDelay, (int) value(plan.delayDays(), block, draw));
        }
        DailyNoise noise = new DailyNoise(source.seed(), plan.path(), preroll + longestDelay, model.days());
        double[] single = new double[longestDelay + days];
        for (int draw = 0; draw < draws; draw++) {
            double sd = value(plan.sd(), block, draw);
            double memoryDays = value(plan.memoryDays(), block, draw);
            noise.fill(firstDraw + draw, new DailyNoise.Strength(sd, memoryDays), single, 0, 1);
            int shift = longestDelay - (int) value(plan.delayDays(), block, draw);
            for (int day = 0; day < days; day++) {
                factors[day * width + draw] *= single[day + shift];
            }
        }
    }

    private int noiseIndexOf(NoisePlan plan) {
        for (int k = 0; k < noises.size(); k++) {
            if (noises.get(k).contains(plan)) {
                return k;
            }
        }
        throw new IllegalArgumentException("no flow has the noise " + plan.path());
    }

    private static double value(Operand operand, Block block, int draw) {
        return operand.isCertain() ? operand.value() : block.rows()[operand.row() * block.width() + draw];
    }
}
