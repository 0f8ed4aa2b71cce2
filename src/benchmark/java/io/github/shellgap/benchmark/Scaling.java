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
 * stockpiles; draws each as a chart into the folder that is named. A run has points, days, statistics by year and
 * sampling errors.
 */
public final class Scaling {
    private static final int DAYS = 1461;
    private static final double[] POWERS = {3, 3.5, 4, 4.5, 5, 5.5, 6, 7};
    private static final int SLICES = 400;
    private static final long LEAST_DRAWS = 2_000_000;

    private Scaling() {}

    /** Writes {@code scaling-1-thread.svg}, {@code scaling-2-threads.svg} and {@code scaling-stockpiles.svg}. */
    public static void main(String[] arguments) throws UnreadableException, RefusedException, IOException {
        Path folder = Path.of(arguments[0]);
        Study study = PreparedBlock.study(PreparedBlock.REFERENCE_WORK);
        perDrawDay(study, 10_000, 2);
        List<Sweep.Point> one = new ArrayList<>();
        List<Sweep.Point> two = new ArrayList<>();
        System.out.println("draws    1 thread  2 threads, ns a draw-day");
        for (double power : POWERS) {
            int draws = (int) Math.round(Math.pow(10, power));
            one.add(point(power, perDrawDay(study, draws, 1)));
            two.add(point(power, perDrawDay(study, draws, 2)));
            System.out.println(draws + "  " + last(one) + "  " + last(two));
        }
        Variable draws = Variable.number("draws, as a power of ten", "");
        write(study, draws, one, "What a draw-day costs on one thread", folder.resolve("scaling-1-thread.svg"));
        write(study, draws, two, "What a draw-day costs on two threads", folder.resolve("scaling-2-threads.svg"));
        System.out.println("stockpiles  ns a stockpile-day");
        List<Sweep.Point> stocks = new ArrayList<>();
        for (int count = 1; count <= 16; count *= 2) {
            stocks.add(point(count, engine(count)));
            System.out.println(count + "  " + last(stocks));
        }
        write(
                study,
                Variable.number("stockpiles", ""),
                stocks,
                "What a stockpile-day costs the engine",
                folder.resolve("scaling-stockpiles.svg"));
    }

    private static Sweep.Point point(double at, double nanos) {
        return new Sweep.Point(at, new Statistics(nanos, nanos, nanos, nanos, nanos, nanos));
    }

    private static BigDecimal last(List<Sweep.Point> points) {
        double nanos = points.get(points.size() - 1).outcome().p50();
        return BigDecimal.valueOf(nanos).setScale(2, RoundingMode.HALF_UP);
    }

    private static void write(Study study, Variable swept, List<Sweep.Point> points, String title, Path file)
            throws IOException {
        Sweep sweep = new Sweep(
                Variable.number("time", "ns"),
                swept,
                null,
                points,
                new Credits(List.of(), (int) Math.pow(10, POWERS[POWERS.length - 1]), 1, study.sha256()));
        String subtitle = "Nanoseconds, the least of several runs";
        Files.writeString(
                file, Charts.draw(sweep, ChartStyle.REPORT.withWords(title, subtitle)).svg());
    }

    /** Returns the least of several runs of all that a run does. */
    private static double perDrawDay(Study study, int draws, int threads) throws RefusedException {
        Settings settings = new Settings(draws, 1, Sampler.SOBOL, false, CalendarUnit.YEAR, threads);
        long least = Long.MAX_VALUE;
        long runs = Math.max(1, LEAST_DRAWS / draws);
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
}
