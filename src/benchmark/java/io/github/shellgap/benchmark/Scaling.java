package io.github.shellgap.benchmark;

import io.github.shellgap.analysis.RefusedException;
import io.github.shellgap.analysis.Simulation;
import io.github.shellgap.chart.ChartStyle;
import io.github.shellgap.chart.Charts;
import io.github.shellgap.chart.Credits;
import io.github.shellgap.chart.Sweep;
import io.github.shellgap.chart.Variable;
import io.github.shellgap.outcome.Sampler;
import io.github.shellgap.outcome.Settings;
import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.problem.UnreadableException;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Study;
import io.github.shellgap.speed.PreparedBlock;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints what a whole run of the reference work costs a draw-day, by draws and threads, and what the engine costs by
 * stockpiles; draws the first as a chart. A run has points, days, statistics by year and sampling errors.
 */
public final class Scaling {
    private static final int DAYS = 1461;
    /** The most draws, as a power of ten, whose exact quantiles fit into a quarter of a heap of 2 GB. */
    private static final double MOST = 5.5;

    private static final int SLICES = 400;
    private static final long LEAST_DRAWS = 2_000_000;

    private Scaling() {}

    /** Writes the chart to the file that is named. */
    public static void main(String[] arguments) throws UnreadableException, RefusedException, IOException {
        Study study = PreparedBlock.study(PreparedBlock.REFERENCE_WORK);
        perDrawDay(study, 10_000, 2);
        List<Sweep.Point> points = new ArrayList<>();
        System.out.println("draws    1 thread  2 threads, ns a draw-day");
        for (double power = 3; power <= MOST; power += 0.5) {
            int draws = (int) Math.pow(10, power);
            double one = perDrawDay(study, draws, 1);
            double two = perDrawDay(study, draws, 2);
            points.add(new Sweep.Point(power, new Statistics(one, one, one, one, one, one)));
            System.out.println(draws + "  " + rounded(one) + "  " + rounded(two));
        }
        System.out.println("stockpiles  ns a stockpile-day");
        for (int stocks = 1; stocks <= 16; stocks *= 2) {
            System.out.println(stocks + "  " + rounded(engine(stocks)));
        }
        Sweep sweep = new Sweep(
                Variable.number("time of a whole run on one thread", "ns per draw-day"),
                Variable.number("draws, as a power of ten", ""),
                null,
                points,
                new Credits(List.of(), (int) Math.pow(10, MOST), 1, study.sha256()));
        Files.writeString(
                Path.of(arguments[0]),
                Charts.draw(sweep, ChartStyle.REPORT.withWords("What a draw-day costs, by the number of draws", null))
                        .svg());
    }

    /** Returns the least of several runs, at least two, of all that a run does. */
    private static double perDrawDay(Study study, int draws, int threads) throws RefusedException {
        Settings settings = new Settings(draws, 1, Sampler.SOBOL, false, CalendarUnit.YEAR, threads);
        long least = Long.MAX_VALUE;
        long runs = Math.max(2, LEAST_DRAWS / draws / 4);
        for (int run = 0; run < Math.min(runs, 60); run++) {
            long begun = System.nanoTime();
            Simulation.run(study, settings, List.of(), (done, total) -> {});
            least = Math.min(least, System.nanoTime() - begun);
        }
        return (double) least / draws / DAYS;
    }

    private static double engine(int stocks) throws UnreadableException, IOException {
        StringBuilder yaml = new StringBuilder("format: shellgap/1\ntitle: t\n"
                + "period: { from: 2022-01-01, to: 2025-12-31 }\nstockpiles:\n");
        for (int stock = 0; stock < stocks; stock++) {
            yaml.append("  s" + stock + ": { initial: 1M to 2M, spoilage: 1%/year }\n");
        }
        yaml.append("production:\n");
        for (int stock = 0; stock < stocks; stock++) {
            yaml.append("  p" + stock + ": { to: s" + stock + ", rate: 100k/year to 900k/year }\n");
        }
        yaml.append("consumption:\n");
        for (int stock = 0; stock < stocks; stock++) {
            yaml.append("  c" + stock + ": { from: s" + stock + ", rate: 500k/year to 2M/year }\n");
        }
        Path file = Files.createTempFile("stockpiles", ".yaml");
        try {
            Files.writeString(file, yaml);
            PreparedBlock block = PreparedBlock.of(file);
            long least = Long.MAX_VALUE;
            for (int slice = 0; slice < SLICES; slice++) {
                long begun = System.nanoTime();
                block.run();
                least = Math.min(least, System.nanoTime() - begun);
            }
            return (double) least / block.drawDays() / stocks;
        } finally {
            Files.delete(file);
        }
    }

    private static BigDecimal rounded(double nanos) {
        return BigDecimal.valueOf(nanos).setScale(2, RoundingMode.HALF_UP);
    }
}
