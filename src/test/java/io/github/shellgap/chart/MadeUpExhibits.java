package io.github.shellgap.chart;

import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.scenario.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Made-up findings of analyses with plausible numbers, one or more of each kind. */
final class MadeUpExhibits {
    static final LocalDate LAST = LocalDate.of(2025, 12, 31);
    static final Credits CREDITS = new Credits(
            List.of("Al Jazeera, citing RUSI, 13 Sep 2023", "Estonian Ministry of Defence, Dec 2023"),
            8192,
            1,
            "3fa91c02".repeat(8));

    private static final double AFTER = Variable.AFTER;
    private static final Variable DATE = Variable.date("shortage date of Russian artillery shells", LAST);
    private static final Variable CHANCE = Variable.chance("chance of a shortage by the end of 2025");
    private static final Variable DELIVERED = Variable.number("North Korean deliveries", "rounds per month");

    private MadeUpExhibits() {}

    /** Returns the usual exhibits by name. */
    static Map<String, Exhibit> all() {
        Map<String, Exhibit> all = new LinkedHashMap<>();
        all.put("tornado", tornado());
        all.put("tornado-date", datedTornado());
        all.put("heatmap", chanceMap());
        all.put("heatmap-date", dateMap());
        all.put("sweep", countSweep());
        all.put("sweep-date", dateSweep());
        all.put("sweep-chance", chanceSweep());
        all.put("hindcast", hindcast(8, 3));
        all.put("hindcast-fan", hindcast(9, 0));
        all.put("hindcast-rows", hindcast(0, 7));
        all.put("waterfall", waterfall(1e6, 4));
        all.put("waterfall-date", datedWaterfall());
        all.put("posterior", posterior(6, 3));
        return all;
    }

    static double day(String iso) {
        return LocalDate.parse(iso).toEpochDay();
    }

    /** Returns quantiles of a bell about a middle. */
    static Statistics bell(double middle, double sd) {
        return new Statistics(
                middle, middle - 1.64 * sd, middle - 0.67 * sd, middle, middle + 0.67 * sd, middle + 1.64 * sd);
    }

    static Tornado.Shares shares(double first, double total) {
        return new Tornado.Shares(
                new Tornado.Index(first, first - 0.03, first + 0.03),
                new Tornado.Index(total, total - 0.04, total + 0.04));
    }

    static Tornado tornado() {
        Variable outcome = Variable.number("median shortfall of Russian artillery shells in 2025", "rounds");
        return new Tornado(
                outcome,
                3.1e6,
                List.of(
                        swing(Variable.number("initial stock", "rounds"), 12.6e6, 18.8e6, 5.9e6, 0.4e6, 0.51),
                        swing(Variable.number("rounds fired in 2022", "rounds"), 10.2e6, 13.1e6, 1.6e6, 4.9e6, 0.22),
                        swing(Variable.number("containers shipped", "per month"), 340, 1210, 4.2e6, 1.9e6, 0.12),
                        swing(Variable.number("rounds per container", ""), 255, 440, 3.9e6, 2.4e6, 0.06),
                        swing(Variable.toggle("North Korean shells arrive at all"), 0, 1, 5.2e6, 2.9e6, 0.11),
                        swing(Variable.share("usable share of North Korean shells"), 0.62, 0.94, 3.4e6, 2.8e6, 0.02),
                        swing(
                                Variable.date("start of deliveries", LAST),
                                day("2023-09-10"),
                                day("2024-03-20"),
                                2.95e6,
                                3.3e6,
                                0.01),
                        swing(Variable.share("spoilage a year"), 0.005, 0.02, 3.08e6, 3.14e6, 0.005)),
                CREDITS);
    }

    static Tornado.Swing swing(Variable input, double low, double high, double atLow, double atHigh, double first) {
        return new Tornado.Swing(input, low, high, atLow, atHigh, shares(first, first * 1.15 + 0.01));
    }

    static Tornado datedTornado() {
        return new Tornado(
                DATE,
                day("2024-03-23"),
                List.of(
                        new Tornado.Swing(
                                Variable.number("initial stock", "rounds"),
                                12.6e6,
                                18.8e6,
                                day("2023-05-12"),
                                AFTER,
                                null),
                        new Tornado.Swing(
                                Variable.number("rounds fired in 2022", "rounds"),
                                10.2e6,
                                13.1e6,
                                day("2024-11-02"),
                                day("2023-10-19"),
                                null),
                        new Tornado.Swing(
                                Variable.number("rounds fired in 2024", "rounds a year"),
                                6.1e6,
                                8.4e6,
                                day("2024-03-23"),
                                day("2024-03-01"),
                                null),
                        new Tornado.Swing(DELIVERED, 120e3, 510e3, day("2024-02-20"), day("2024-07-15"), null)),
                CREDITS);
    }

    static HeatMap chanceMap() {
        List<Double> deliveries = List.of(0.0, 50e3, 100e3, 150e3, 200e3, 250e3, 300e3, 350e3, 400e3);
        List<Double> production = List.of(2e6, 2.25e6, 2.5e6, 2.75e6, 3e6, 3.25e6, 3.5e6);
        return new HeatMap(
                CHANCE,
                new HeatMap.Side(DELIVERED, deliveries, 4),
                new HeatMap.Side(Variable.number("Russian production", "rounds a year"), production, 2),
                cells(production.size(), deliveries.size(), (up, across) -> {
                    double z = 3.4 - 0.62 * across - 0.7 * up;
                    return 1 / (1 + Math.exp(-z));
                }),
                CREDITS);
    }

    static HeatMap dateMap() {
        List<Double> deliveries = List.of(0.0, 100e3, 200e3, 300e3, 400e3);
        List<Double> starts =
                List.of(day("2023-09-01"), day("2023-12-01"), day("2024-03-01"), day("2024-06-01"), day("2024-09-01"));
        return new HeatMap(
                Variable.date("median shortage date of Russian artillery shells", LAST),
                new HeatMap.Side(DELIVERED, deliveries, HeatMap.NOWHERE),
                new HeatMap.Side(Variable.date("start of deliveries", LAST), starts, 0),
                cells(5, 5, (up, across) -> {
                    double found = day("2024-02-10") + 195 * across - 60.0 * up * across / 4;
                    return found > LAST.toEpochDay() ? AFTER : found;
                }),
                CREDITS);
    }

    interface Cell {
        double at(int up, int across);
    }

    static List<List<Double>> cells(int rows, int columns, Cell cell) {
        return IntStream.range(0, rows)
                .mapToObj(up -> IntStream.range(0, columns)
                        .mapToObj(across -> cell.at(up, across))
                        .toList())
                .toList();
    }

    static Sweep countSweep() {
        Variable outcome = Variable.number("shortfall of Russian artillery shells in 2025", "rounds");
        return sweep(outcome, 100e3, 21, x -> {
            double middle = 5.2e6 * Math.exp(-x / 2.4e5);
            double sd = 0.35 * middle + 2e5;
            Statistics bell = bell(middle, sd);
            return new Statistics(middle, Math.max(0, bell.p5()), bell.p25(), middle, bell.p75(), bell.p95());
        });
    }

    static Sweep dateSweep() {
        return sweep(DATE, 210e3, 17, x -> {
            double middle = day("2023-12-10") + x / 700;
            return new Statistics(
                    Double.NaN,
                    reached(middle - 210),
                    reached(middle - 90),
                    reached(middle),
                    reached(middle + 120),
                    reached(middle + 350));
        });
    }

    private static double reached(double day) {
        return day > LAST.toEpochDay() ? AFTER : Math.floor(day);
    }

    static Sweep chanceSweep() {
        return sweep(CHANCE, 100e3, 11, x -> {
            double chance = 1 / (1 + Math.exp((x - 2.9e5) / 7e4));
            return new Statistics(chance, 0, 0, chance > 0.5 ? 1 : 0, 1, 1);
        });
    }

    interface Response {
        Statistics at(double input);
    }

    static Sweep sweep(Variable outcome, double own, int count, Response response) {
        List<Sweep.Point> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double x = 600e3 * i / (count - 1);
            points.add(new Sweep.Point(x, response.at(x)));
        }
        return new Sweep(outcome, DELIVERED, own, points, CREDITS);
    }

    static Hindcast hindcast(int onFan, int others) {
        Period period = new Period(LocalDate.of(2022, 1, 1), LAST);
        List<Hindcast.Moment> moments = new ArrayList<>();
        for (int month = 0; month <= 48; month++) {
            LocalDate day = LocalDate.of(2021, 12, 31).plusMonths(month);
            moments.add(new Hindcast.Moment(day, stock(month)));
        }
        List<Hindcast.Report> reports = new ArrayList<>();
        Variable stock = Variable.number("Russian artillery shells in stock", "rounds");
        for (int i = 0; i < onFan; i++) {
            int month = 3 + i * 42 / onFan;
            double said = stock(month).p50() * (i == 4 ? 2.2 : 0.9 + 0.05 * (i % 5));
            Hindcast.Said range = new Hindcast.Said(said * 0.9, said, said * 1.1);
            String name = "Report " + (i + 1) + " of the Estonian intelligence service";
            reports.add(new Hindcast.Report(name, stock, moments.get(month).day(), range, stock(month)));
        }
        for (int i = 0; i < others; i++) {
            reports.add(other(i));
        }
        Hindcast.Fan fan = onFan == 0 ? null : new Hindcast.Fan(stock, period, moments);
        return new Hindcast(fan, reports, CREDITS);
    }

    private static Hindcast.Report other(int i) {
        if (i % 3 == 2) {
            Variable measured = Variable.date("first shortage", LAST);
            double said = day("2025-02-01");
            Statistics predicted = new Statistics(
                    Double.NaN, day("2023-06-01"), day("2023-12-01"), day("2024-03-23"), day("2024-12-01"), AFTER);
            return new Hindcast.Report(
                    "First units without shells",
                    measured,
                    null,
                    new Hindcast.Said(said - 40, said, said + 40),
                    predicted);
        }
        Variable measured = Variable.number("rounds fired", "rounds");
        double said = i % 3 == 0 ? 11.4e6 : 4.1e6;
        String name = i % 3 == 0 ? "Rounds fired in 2022, by RUSI" : "Rounds from North Korea by mid-2025, by HUR";
        return new Hindcast.Report(
                name,
                measured,
                null,
                new Hindcast.Said(said * 0.9, said, said * 1.1),
                i % 3 == 0 ? bell(11e6, 1.1e6) : bell(6.2e6, 0.9e6));
    }

    private static Statistics stock(int month) {
        double middle = 1.0e6 + 14e6 * Math.exp(-month / 14.0);
        Statistics bell = bell(middle, 0.05 * middle + 4e4 * month);
        return new Statistics(middle, Math.max(0, bell.p5()), Math.max(0, bell.p25()), middle, bell.p75(), bell.p95());
    }

    static Waterfall waterfall(double size, int count) {
        Variable outcome = Variable.number("shortfall of Russian artillery shells", "rounds");
        String[] names = {
            "North Korean shells", "Iranian shells", "Strike on the depot at Toropets", "Second shift at the plants"
        };
        double[] means = {-3.1, -0.4, 0.15, -1.2};
        List<Waterfall.Part> parts = new ArrayList<>();
        double sum = 9.9 * size;
        for (int i = 0; i < count; i++) {
            double mean = means[i % 4] * size / (1 + i / 4);
            sum += mean;
            String name = names[i % 4] + (i < 4 ? "" : " " + (i / 4 + 1));
            parts.add(new Waterfall.Part(name, bell(mean, Math.abs(mean) * 0.3)));
        }
        return new Waterfall(outcome, bell(9.9 * size, 1.1 * size), parts, bell(sum, 1.3 * Math.abs(size)), CREDITS);
    }

    static Waterfall datedWaterfall() {
        double start = day("2024-01-15");
        return new Waterfall(
                DATE,
                bell(start, 50),
                List.of(
                        new Waterfall.Part("North Korean shells", bell(210, 60)),
                        new Waterfall.Part("Strike on the depot at Toropets", bell(-35, 12))),
                bell(start + 175, 70),
                CREDITS);
    }

    static Posterior posterior(int inputs, int claims) {
        String[] names = {
            "initial stock",
            "containers shipped",
            "usable share of North Korean shells",
            "start of deliveries",
            "rounds per container",
            "rounds fired in 2024"
        };
        List<Posterior.Believed> believed = new ArrayList<>();
        for (int i = 0; i < inputs; i++) {
            String name = names[i % names.length] + (i < names.length ? "" : " " + (i / names.length + 1));
            believed.add(
                    switch (i % names.length) {
                        case 0 -> believed(Variable.number(name, "rounds"), bell(15.3e6, 1.9e6), bell(13.4e6, 1.1e6));
                        case 1 -> believed(Variable.number(name, "per month"), bell(740, 250), bell(610, 160));
                        case 2 -> believed(Variable.share(name), bell(0.78, 0.1), bell(0.74, 0.09));
                        case 3 ->
                            believed(
                                    Variable.date(name, LAST),
                                    bell(day("2023-12-10"), 60),
                                    bell(day("2023-11-02"), 40));
                        case 4 -> believed(Variable.number(name, ""), bell(340, 55), bell(338, 54));
                        default ->
                            believed(Variable.number(name, "rounds a year"), bell(7.1e6, 0.6e6), bell(7.3e6, 0.5e6));
                    });
        }
        List<Posterior.Claim> rivals = new ArrayList<>();
        String[] sources = {"RUSI, Sep 2023: 12M fired", "Estonian Ministry of Defence: 10M to 11M", "Urban, BBC: 14M"};
        double[][] shares = {{0.5, 0.72}, {0.3, 0.22}, {0.2, 0.06}};
        for (int i = 0; i < claims; i++) {
            rivals.add(
                    new Posterior.Claim(sources[i % 3] + (i < 3 ? "" : " " + i), shares[i % 3][0], shares[i % 3][1]));
        }
        return new Posterior(believed, rivals, 1840.4, CREDITS);
    }

    private static Posterior.Believed believed(Variable input, Statistics prior, Statistics posterior) {
        return new Posterior.Believed(input, prior, posterior);
    }
}
