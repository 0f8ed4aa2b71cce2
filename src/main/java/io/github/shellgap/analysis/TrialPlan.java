package io.github.shellgap.analysis;

import io.github.shellgap.compile.CompiledScenario;
import io.github.shellgap.compile.DrawSource;
import io.github.shellgap.compile.Index;
import io.github.shellgap.compile.UncertainInput;
import io.github.shellgap.engine.Block;
import io.github.shellgap.engine.Cut;
import io.github.shellgap.engine.Engine;
import io.github.shellgap.engine.Samples;
import io.github.shellgap.scenario.Measure;
import io.github.shellgap.scenario.Metric;
import io.github.shellgap.scenario.Period;
import io.github.shellgap.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Some metrics of one scenario, and how to read them off the engine block by block: nothing but the metrics themselves
 * is kept of a draw. The only class of the analyses that knows the engine.
 */
final class TrialPlan {
    private final Scenario scenario;
    private final CompiledScenario compiled;
    private final List<Metric> metrics;
    private final List<Reader> readers;

    /** Last days of the intervals; every day that a metric begins after or ends with is one. */
    private final List<Integer> lastDays;

    private final Cut cut;

    /** Reads one metric of a block's draws, which stand in the first slots of the samples. */
    @FunctionalInterface
    private interface Reader {
        void read(Samples samples, int count, double[] target, int first);
    }

    /**
     * Makes the plan.
     *
     * @throws RefusedException if the scenario lacks an element or a day that a metric is of
     */
    TrialPlan(Scenario scenario, CompiledScenario compiled, List<Metric> metrics) throws RefusedException {
        this.scenario = scenario;
        this.compiled = compiled;
        this.metrics = List.copyOf(metrics);
        TreeSet<Integer> days = new TreeSet<>();
        days.add(scenario.period().days() - 1);
        for (Metric metric : metrics) {
            check(metric);
            days.addAll(metric.match(
                    date -> List.<Integer>of(),
                    by -> List.<Integer>of(),
                    stock -> List.of(dayOf(stock.day())),
                    total -> boundsOf(total.period())));
        }
        days.headSet(0).clear();
        lastDays = List.copyOf(days);
        cut = new Cut(lastDays.stream().mapToInt(day -> day).toArray());
        readers = metrics.stream().map(this::reader).toList();
    }

    /** Returns the last day before a period, and its own. */
    private List<Integer> boundsOf(@Nullable Period period) {
        return period == null ? List.of() : List.of(dayOf(period.from()) - 1, dayOf(period.to()));
    }

    private void check(Metric metric) throws RefusedException {
        boolean isOfFlow = metric.match(
                date -> false, by -> false, stock -> false, total -> Measure.OF_FLOW.contains(total.measure()));
        boolean isThere = isOfFlow
                ? scenario.flows().stream().anyMatch(flow -> flow.id().equals(metric.element()))
                : compiled.index().hasStock(metric.element());
        if (!isThere) {
            throw new RefusedException(
                    "'" + metric.element() + "' is not there in every scenario that would be run",
                    "ask for a metric of what is, or leave out the variant that removes it");
        }
        Period period = scenario.period();
        boolean isInside = metric.match(
                date -> true,
                by -> period.holds(by.day()),
                stock -> period.holds(stock.day()),
                total -> total.period() == null
                        || (period.holds(total.period().from())
                                && period.holds(total.period().to())));
        if (!isInside) {
            throw new RefusedException(
                    "the days of " + metric.text() + " lie outside the period of a scenario that would be run",
                    "that one runs from " + period.from() + " to " + period.to());
        }
    }

    private int dayOf(LocalDate date) {
        return Math.toIntExact(date.toEpochDay() - scenario.period().from().toEpochDay());
    }

    private Reader reader(Metric metric) {
        Index index = compiled.index();
        return metric.match(
                date -> shortageReader(index.stock(date.element())),
                by -> {
                    Reader days = shortageReader(index.stock(by.element()));
                    int last = dayOf(by.day());
                    return (samples, count, target, first) -> {
                        days.read(samples, count, target, first);
                        for (int draw = first; draw < first + count; draw++) {
                            target[draw] = target[draw] <= last ? 1 : 0;
                        }
                    };
                },
                stock -> stockReader(index.stock(stock.element()), lastDays.indexOf(dayOf(stock.day()))),
                this::totalReader);
    }

    private static Reader shortageReader(int stock) {
        return (samples, count, target, first) -> {
            int[] days = samples.shortageDayOf(stock);
            for (int draw = 0; draw < count; draw++) {
                target[first + draw] = days[draw] == Samples.NEVER ? Double.POSITIVE_INFINITY : days[draw];
            }
        };
    }

    private static Reader stockReader(int stock, int interval) {
        return (samples, count, target, first) ->
                System.arraycopy(samples.ofStock(stock, Samples.STOCK, interval), 0, target, first, count);
    }

    private Reader totalReader(Metric.Total total) {
        Period over = total.period() == null ? scenario.period() : total.period();
        boolean isWhole = over.equals(scenario.period());
        boolean isFromStart = over.from().equals(scenario.period().from());
        // The whole period has a slot of its own, summed as a run sums it.
        int last = isWhole ? lastDays.size() : lastDays.indexOf(dayOf(over.to()));
        int first = isWhole ? last : isFromStart ? 0 : lastDays.indexOf(dayOf(over.from()) - 1) + 1;
        boolean isOfFlow = Measure.OF_FLOW.contains(total.measure());
        int measure = (isOfFlow ? Measure.OF_FLOW : Measure.OF_STOCKPILE).indexOf(total.measure());
        int element = isOfFlow
                ? compiled.index().flow(total.element())
                : compiled.index().stock(total.element());
        return (samples, count, target, firstDraw) -> {
            Arrays.fill(target, firstDraw, firstDraw + count, 0);
            for (int interval = first; interval <= last; interval++) {
                double[] rounds = isOfFlow
                        ? samples.ofFlow(element, measure, interval)
                        : samples.ofStock(element, measure, interval);
                for (int draw = 0; draw < count; draw++) {
                    target[firstDraw + draw] += rounds[draw];
                }
            }
        };
    }

    /** Returns the draws of a block. */
    int width(int draws) {
        return EnsembleRunner.widthOf(compiled, draws);
    }

    /** Returns the bytes that one thread works in. */
    long bytesPerThread(int draws) {
        int width = width(draws);
        return compiled.blockBytes(width)
                + width * compiled.noiseBytesPerDraw()
                + Samples.bytes(compiled.model(), cut, width);
    }

    /**
     * Runs the draws.
     *
     * @param sources gives each thread a source of the same draws
     * @param clipped counts draws clipped, by place
     * @param done hears how many draws a finished block held
     * @return what each metric came to
     * @throws IllegalStateException if rounds appeared or vanished: a defect of the program
     * @throws CancellationException if the thread was interrupted
     */
    List<Readings> run(
            Supplier<DrawSource> sources, int draws, Workers workers, AtomicLongArray clipped, IntConsumer done) {
        int width = width(draws);
        double[][] values = new double[metrics.size()][draws];
        workers.forEach((draws + width - 1) / width, () -> {
            Block block = compiled.newBlock(width);
            Engine engine = new Engine(block);
            Samples samples = new Samples(compiled.model(), cut, width);
            DrawSource source = sources.get();
            return index -> {
                stopIfInterrupted();
                int first = index * width;
                int count = Math.min(width, draws - first);
                compiled.fill(source, block, first, count, clipped);
                double worst = engine.run(count, cut, samples, 0);
                if (!(worst <= 1e-9)) {
                    throw new IllegalStateException(
                            "mass balance is off by " + worst + " of its largest term in draws from " + first);
                }
                for (int k = 0; k < values.length; k++) {
                    readers.get(k).read(samples, count, values[k], first);
                }
                done.accept(count);
            };
        });
        List<Readings> readings = new ArrayList<>();
        for (int k = 0; k < values.length; k++) {
            readings.add(new Readings(metrics.get(k), scenario.period(), values[k]));
        }
        return readings;
    }

    /**
     * Reads the values of uncertain inputs, without a run.
     *
     * @param inputs of the scenario; none a noise
     * @return {@code [input][draw]}, in the input's unit
     */
    double[][] values(List<UncertainInput> inputs, Supplier<DrawSource> sources, int draws, Workers workers) {
        int width = width(draws);
        double[][] values = new double[inputs.size()][draws];
        AtomicLongArray clipped = new AtomicLongArray(compiled.clippedPlaces().size());
        workers.forEach((draws + width - 1) / width, () -> {
            Block block = compiled.newBlock(width);
            DrawSource source = sources.get();
            return index -> {
                int first = index * width;
                int count = Math.min(width, draws - first);
                compiled.fillInputs(source, block, first, count, clipped);
                for (int k = 0; k < values.length; k++) {
                    System.arraycopy(block.rows(), inputs.get(k).valueRow() * width, values[k], first, count);
                }
            };
        });
        return values;
    }

    private static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
        }
    }
}
