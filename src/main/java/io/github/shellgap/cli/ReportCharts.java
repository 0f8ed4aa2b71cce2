package io.github.shellgap.cli;

import io.github.shellgap.chart.ChartFormat;
import io.github.shellgap.chart.ChartStyle;
import io.github.shellgap.chart.FontsUnavailableException;
import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.StockpileOutcome;
import io.github.shellgap.outcome.VariantOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The charts of a run: every kind of the first variant, and of the others the stockpiles from which rounds are fired; the
 * rest of these is in the chart that compares all. A chart that would show nothing is left out.
 */
final class ReportCharts {
    /** Of variants beside the first; the rest are in the chart that compares all. */
    private static final int MOST_VARIANTS = 12;

    private static final String STOCK = "stock";

    private final Doors.Drawing drawing;
    private final Outcome outcome;
    private final Recut recut;

    /** Gives the outcome cut by the unit in which a kind of chart is best shown. */
    @FunctionalInterface
    interface Recut {
        Outcome of(String kind);
    }

    /** A chart with its picture in pixels. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Painted(Doors.Drawn drawn, byte[] png) {}

    private record Job(String kind, String variant, String stockpile) {}

    ReportCharts(Doors.Drawing drawing, Outcome outcome, Recut recut) {
        this.drawing = drawing;
        this.outcome = outcome;
        this.recut = recut;
    }

    /**
     * Draws the charts on as many threads as the run has.
     *
     * @return in the order of the report, whatever the threads
     * @throws FontsUnavailableException if this machine cannot draw text
     */
    List<Painted> draw() {
        List<Callable<Painted>> tasks = new ArrayList<>();
        jobs().forEach(job -> tasks.add(() -> paint(job)));
        ExecutorService workers = Executors.newFixedThreadPool(
                Math.max(1, Math.min(outcome.settings().threads(), tasks.size())));
        try {
            List<Painted> painted = new ArrayList<>();
            for (Future<Painted> future : workers.invokeAll(tasks)) {
                painted.add(future.get());
            }
            return painted;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException stopped = new CancellationException("stopped while drawing");
            stopped.initCause(e);
            throw stopped;
        } finally {
            workers.shutdownNow();
        }
    }

    private List<Job> jobs() {
        List<Job> jobs = new ArrayList<>();
        List<VariantOutcome> variants = outcome.variants();
        String first = variants.get(0).variant().id();
        for (StockpileOutcome stockpile : variants.get(0).stockpiles()) {
            String id = stockpile.stockpile().id();
            drawing.reported(variants.size() > 1).forEach(kind -> jobs.add(new Job(kind, first, id)));
        }
        variants.stream()
                .skip(1)
                .limit(MOST_VARIANTS)
                .forEach(variant -> variant.stockpiles().stream()
                        .map(stockpile -> stockpile.stockpile().id())
                        .filter(consumed(variant)::contains)
                        .forEach(id -> jobs.add(new Job(STOCK, variant.variant().id(), id))));
        jobs.removeIf(job -> !drawing.hasSomethingToShow(outcome, job.kind(), job.variant(), job.stockpile()));
        return jobs;
    }

    /** Returns the stockpiles from which rounds are fired; all of them if none are. */
    private static Set<String> consumed(VariantOutcome variant) {
        Set<String> consumed = new TreeSet<>();
        variant.variant().scenario().flows().stream()
                .filter(flow -> flow.match(one -> false, one -> false, one -> false, one -> true))
                .forEach(flow -> consumed.add(flow.drawsOn()));
        if (consumed.isEmpty()) {
            variant.stockpiles()
                    .forEach(stockpile -> consumed.add(stockpile.stockpile().id()));
        }
        return consumed;
    }

    private Painted paint(Job job) {
        Doors.Drawn drawn =
                drawing.draw(recut.of(job.kind()), job.kind(), job.variant(), job.stockpile(), ChartStyle.REPORT);
        return new Painted(drawn, drawn.file().apply(ChartFormat.PNG));
    }
}
