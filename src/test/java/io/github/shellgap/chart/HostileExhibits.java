package io.github.shellgap.chart;

import io.github.shellgap.outcome.Statistics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings that a chart must survive: too many, too small, too large, all alike, in letters the font lacks. */
final class HostileExhibits {
    private static final String[] NAMES = {
        "Shells of 122 and 152 millimetres brought by rail from the port of Rason",
        "Північнокорейські снаряди",
        "북한 포탄",
        "</title><script>alert(2)</script> & 'co'\u0000\u202E",
        "x"
    };
    private static final double[] SIZES = {0, 3e-7, 1, 1e9, 1e15, -4e6};

    private HostileExhibits() {}

    /** Returns the exhibits by name. */
    static Map<String, Exhibit> all() {
        Map<String, Exhibit> all = new LinkedHashMap<>();
        all.put("tornado-40", manyInputs());
        all.put("tornado-1", tornado(1, 1e6, "stock"));
        all.put("tornado-never", never());
        all.put("heatmap-1", map(1, 1, 5));
        all.put("heatmap-50", map(50, 50, 1e6));
        all.put("heatmap-long", map(3, 30, 1e9));
        all.put("heatmap-same", map(6, 6, 0));
        all.put("heatmap-never", neverMap());
        all.put("sweep-2", MadeUpExhibits.sweep(Variable.number("stock", ""), 9e9, 2, x -> MadeUpExhibits.bell(x, 1)));
        all.put(
                "sweep-200",
                MadeUpExhibits.sweep(Variable.number("stock", "rounds"), 0, 200, x -> MadeUpExhibits.bell(-x, x)));
        all.put("sweep-never", neverSweep());
        all.put("sweep-turning", turning());
        all.put("hindcast-30-30", MadeUpExhibits.hindcast(30, 30));
        all.put("hindcast-1", MadeUpExhibits.hindcast(1, 0));
        all.put("hindcast-0-1", MadeUpExhibits.hindcast(0, 1));
        all.put("hindcast-2-12", MadeUpExhibits.hindcast(2, 12));
        all.put("waterfall-1", MadeUpExhibits.waterfall(1e9, 1));
        all.put("waterfall-30", MadeUpExhibits.waterfall(1e6, 30));
        all.put("waterfall-0", MadeUpExhibits.waterfall(0, 4));
        all.put("waterfall-negative", MadeUpExhibits.waterfall(-1e6, 6));
        all.put("posterior-40", MadeUpExhibits.posterior(40, 30));
        all.put("posterior-claims", MadeUpExhibits.posterior(0, 2));
        all.put("posterior-1", MadeUpExhibits.posterior(1, 0));
        for (int i = 0; i < NAMES.length; i++) {
            named(all, i, NAMES[i]);
        }
        for (int i = 0; i < SIZES.length; i++) {
            sized(all, i, SIZES[i]);
        }
        return all;
    }

    /** Returns a tornado of more inputs than there is room for. */
    static Tornado manyInputs() {
        return tornado(40, 1e6, NAMES[0]);
    }

    private static Tornado tornado(int count, double size, String name) {
        List<Tornado.Swing> swings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double reach = size / (1 + i);
            Variable input = Variable.number(name + (count == 1 ? "" : " " + i), "rounds per month");
            double low = size + (i % 3 == 0 ? -reach : reach);
            double high = size + (i % 5 == 0 ? reach : -reach / 2);
            swings.add(new Tornado.Swing(
                    input, size / 3, size * 2, low, high, i % 2 == 0 ? MadeUpExhibits.shares(0.9 / (1 + i), 1) : null));
        }
        return new Tornado(Variable.number(name, "rounds"), size, swings, MadeUpExhibits.CREDITS);
    }

    private static Tornado never() {
        Variable outcome = Variable.date("shortage date", MadeUpExhibits.LAST);
        Variable input = Variable.number("initial stock", "rounds");
        double day = MadeUpExhibits.day("2025-12-30");
        return new Tornado(
                outcome,
                Variable.AFTER,
                List.of(
                        new Tornado.Swing(input, 1e6, 2e6, Variable.AFTER, Variable.AFTER, null),
                        new Tornado.Swing(input, 1e6, 2e6, day, Variable.AFTER, MadeUpExhibits.shares(1, 1))),
                MadeUpExhibits.CREDITS);
    }

    private static HeatMap map(int rows, int columns, double size) {
        return new HeatMap(
                Variable.number("median final stock", "rounds"),
                side(columns, NAMES[0]),
                side(rows, "production"),
                MadeUpExhibits.cells(rows, columns, (up, across) -> size * Math.sin(up + 0.3 * across)),
                MadeUpExhibits.CREDITS);
    }

    private static HeatMap neverMap() {
        return new HeatMap(
                Variable.date("shortage date", MadeUpExhibits.LAST),
                side(4, "deliveries"),
                side(2, "production"),
                MadeUpExhibits.cells(2, 4, (up, across) -> Variable.AFTER),
                MadeUpExhibits.CREDITS);
    }

    private static HeatMap.Side side(int count, String name) {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(1e5 * i);
        }
        return new HeatMap.Side(Variable.number(name, "rounds per month"), values, count - 1);
    }

    private static Sweep neverSweep() {
        double after = Variable.AFTER;
        return MadeUpExhibits.sweep(
                Variable.date("shortage date", MadeUpExhibits.LAST),
                100e3,
                5,
                x -> new Statistics(Double.NaN, after, after, after, after, after));
    }

    private static Sweep turning() {
        List<Sweep.Point> points = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            double day = LocalDate.of(2024, 2, 1).plusDays(i).toEpochDay();
            points.add(new Sweep.Point(day, MadeUpExhibits.bell(Math.cos(i), 0)));
        }
        Variable start = Variable.date("start of the ceasefire", MadeUpExhibits.LAST);
        return new Sweep(Variable.number("stock", "rounds"), start, null, points, MadeUpExhibits.CREDITS);
    }

    private static void named(Map<String, Exhibit> all, int number, String name) {
        all.put("tornado-name-" + number, tornado(6, 1e6, name));
        Variable outcome = Variable.number(name, name);
        all.put("sweep-name-" + number, MadeUpExhibits.sweep(outcome, 1e5, 9, x -> MadeUpExhibits.bell(x, x / 3)));
        all.put(
                "heatmap-name-" + number,
                new HeatMap(
                        Variable.chance(name),
                        side(4, name),
                        side(4, name),
                        MadeUpExhibits.cells(4, 4, (up, across) -> (up + across) / 6.0),
                        MadeUpExhibits.CREDITS));
        Statistics spread = MadeUpExhibits.bell(5e6, 1e6);
        all.put(
                "hindcast-name-" + number,
                new Hindcast(
                        null,
                        List.of(new Hindcast.Report(name, outcome, null, new Hindcast.Said(1e6, 2e6, 3e6), spread)),
                        MadeUpExhibits.CREDITS));
        all.put(
                "waterfall-name-" + number,
                new Waterfall(
                        outcome,
                        MadeUpExhibits.bell(4e6, 1e6),
                        List.of(new Waterfall.Part(name, MadeUpExhibits.bell(1e6, 1e5))),
                        spread,
                        new Credits(List.of(), 1, 1, "00")));
        all.put(
                "posterior-name-" + number,
                new Posterior(
                        List.of(new Posterior.Believed(outcome, spread, MadeUpExhibits.bell(7e6, 1e5))),
                        List.of(new Posterior.Claim(name, 0, 1)),
                        100,
                        MadeUpExhibits.CREDITS));
    }

    private static void sized(Map<String, Exhibit> all, int number, double size) {
        Variable outcome = Variable.number("final stock", "rounds");
        all.put("tornado-size-" + number, tornado(4, size, "stock"));
        all.put("heatmap-size-" + number, map(4, 5, size));
        all.put(
                "sweep-size-" + number,
                MadeUpExhibits.sweep(outcome, 1e5, 9, x -> MadeUpExhibits.bell(size, Math.abs(size) / 10)));
        Statistics spread = MadeUpExhibits.bell(size, Math.abs(size) / 4);
        all.put(
                "hindcast-size-" + number,
                new Hindcast(
                        null,
                        List.of(new Hindcast.Report(
                                "report", outcome, null, new Hindcast.Said(size, size, size), spread)),
                        MadeUpExhibits.CREDITS));
        all.put("waterfall-size-" + number, MadeUpExhibits.waterfall(size, 3));
        all.put(
                "posterior-size-" + number,
                new Posterior(
                        List.of(new Posterior.Believed(outcome, spread, MadeUpExhibits.bell(2 * size, 0))),
                        List.of(),
                        100,
                        MadeUpExhibits.CREDITS));
    }
}
