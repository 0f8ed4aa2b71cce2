package io.github.shellgap.reference;

import io.github.shellgap.quantity.Expression;
import io.github.shellgap.quantity.Unit;
import io.github.shellgap.scenario.Amount;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Distribution;
import io.github.shellgap.scenario.Event;
import io.github.shellgap.scenario.Flow;
import io.github.shellgap.scenario.Input;
import io.github.shellgap.scenario.Parameter;
import io.github.shellgap.scenario.Period;
import io.github.shellgap.scenario.Provenance;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Schedule;
import io.github.shellgap.scenario.Stockpile;
import io.github.shellgap.scenario.UncertainDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Scenarios of every feature of the format, made from a seed. */
public final class RandomScenarios {
    private final SplittableRandom random;
    private final LocalDate from;
    private final int days;
    private final List<Parameter> parameters = new ArrayList<>();

    private RandomScenarios(long seed) {
        random = new SplittableRandom(seed);
        from = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1500));
        days = 20 + random.nextInt(500);
    }

    public static Scenario of(long seed) {
        return new RandomScenarios(seed).make();
    }

    private Scenario make() {
        parameters.add(new Parameter("factor", "factor", amount("parameters.factor", 0.5, 1.5, Unit.PLAIN)));
        parameters.add(new Parameter("yearly", "yearly", amount("parameters.yearly", 1e6, 3e6, Unit.PER_YEAR)));
        int stocks = 1 + random.nextInt(3);
        List<Stockpile> stockpiles = new ArrayList<>();
        for (int k = 0; k < stocks; k++) {
            stockpiles.add(stockpile("stock-" + k));
        }
        List<Flow> flows = new ArrayList<>();
        int count = 1 + random.nextInt(7);
        for (int k = 0; k < count; k++) {
            flows.add(flow("flow-" + k, stocks));
        }
        List<Event> events = new ArrayList<>();
        int happenings = random.nextInt(5);
        for (int k = 0; k < happenings; k++) {
            events.add(event("event-" + k, stocks, count));
        }
        return new Scenario(
                "random",
                "",
                new Period(from, from.plusDays(days - 1L)),
                List.of(),
                parameters,
                List.of(),
                stockpiles,
                flows,
                events,
                List.of());
    }

    private Stockpile stockpile(String id) {
        String path = "stockpiles." + id;
        Unit spoilageUnit = random.nextBoolean() ? Unit.PER_YEAR : Unit.PER_DAY;
        double most = spoilageUnit.equals(Unit.PER_YEAR) ? 0.2 : 0.001;
        return new Stockpile(
                id,
                id,
                "",
                amount(path + ".initial", 0, 2e6, Unit.PLAIN),
                random.nextBoolean()
                        ? certain(path + ".reserve", 0, Unit.PLAIN)
                        : amount(path + ".reserve", 0, 3e5, Unit.PLAIN),
                random.nextBoolean()
                        ? certain(path + ".spoilage", 0, Unit.PER_YEAR)
                        : amount(path + ".spoilage", 0, most, spoilageUnit),
                random.nextBoolean()
                        ? certain(path + ".cover", 1, Unit.DAYS)
                        : amount(path + ".cover", 1, 60, Unit.DAYS),
                "",
                "",
                "");
    }

    private Flow flow(String id, int stocks) {
        int one = random.nextInt(stocks);
        int other = random.nextInt(stocks);
        int kind = random.nextInt(4);
        if (kind == 2 && one == other) {
            kind = 3;
        }
        return switch (kind) {
            case 0 ->
                new Flow.Production(
                        id, id, "", "stock-" + one, schedule("production." + id + ".rate"), chance("production." + id));
            case 1 ->
                new Flow.Imports(
                        id,
                        id,
                        "",
                        "stock-" + one,
                        schedule("imports." + id + ".rate"),
                        lag("imports." + id + ".lag", 0),
                        share("imports." + id + ".usable"),
                        chance("imports." + id));
            case 2 ->
                new Flow.Transfer(
                        id,
                        id,
                        "",
                        "stock-" + one,
                        "stock-" + other,
                        schedule("transfers." + id + ".rate"),
                        lag("transfers." + id + ".lag", 1),
                        share("transfers." + id + ".usable"),
                        chance("transfers." + id));
            default ->
                new Flow.Consumption(
                        id,
                        id,
                        "",
                        "stock-" + one,
                        schedule("consumption." + id + ".rate"),
                        chance("consumption." + id));
        };
    }

    private Schedule schedule(String path) {
        Schedule plain = switch (random.nextInt(5)) {
            case 0 -> new Schedule.Constant(rate(path));
            case 1 -> segments(path);
            case 2 -> points(path);
            case 3 -> table(path);
            default ->
                new Schedule.Constant(
                        new Input(path, new Amount.Formula(product()), Unit.PER_YEAR, Provenance.NONE, ""));
        };
        Schedule wrapped = random.nextInt(3) > 0
                ? plain
                : new Schedule.Wrapped(
                        plain,
                        random.nextBoolean() ? null : amount(path + ".times", 0.5, 2, Unit.PLAIN),
                        random.nextBoolean() ? null : lag(path + ".delay", 0),
                        random.nextInt(3) > 0 ? null : noise(path));
        return random.nextInt(6) > 0
                ? wrapped
                : new Schedule.Wrapped(wrapped, null, lag(path + ".outer-delay", 0), null);
    }

    private static Expression product() {
        return new Expression.Binary(
                Expression.Operator.TIMES, new Expression.Name("factor", 0), new Expression.Name("yearly", 9), 7);
    }

    private Schedule.Noise noise(String path) {
        return new Schedule.Noise(
                path + ".noise",
                amount(path + ".noise.sd", 0.05, 0.4, Unit.PLAIN),
                certain(path + ".noise.memory", 2 + random.nextInt(60), Unit.DAYS));
    }

    private Schedule segments(String path) {
        List<Schedule.Segment> segments = new ArrayList<>();
        LocalDate day = from.plusDays(random.nextInt(100) - 80);
        int count = 1 + random.nextInt(4);
        for (int k = 0; k < count; k++) {
            LocalDate to = day.plusDays(5 + random.nextInt(150));
            boolean isTotal = random.nextBoolean();
            String at = path + "." + k;
            UncertainDate begin = random.nextInt(3) > 0
                    ? new UncertainDate.Fixed(at + ".from", day, Provenance.NONE)
                    : new UncertainDate.Uniform(at + ".from", day.minusDays(4), to.minusDays(1), Provenance.NONE);
            Input amount = isTotal ? amount(at + ".total", 0, 5e5, Unit.PLAIN) : rate(at + ".rate");
            boolean endless = !isTotal && k == count - 1 && random.nextBoolean();
            segments.add(new Schedule.Segment(begin, endless ? null : to, amount, isTotal, ""));
            day = to.plusDays(1 + random.nextInt(20));
        }
        return new Schedule.Segments(segments);
    }

    private Schedule points(String path) {
        TreeMap<LocalDate, Input> points = new TreeMap<>();
        Unit unit = random.nextBoolean() ? Unit.PER_YEAR : Unit.PER_DAY;
        LocalDate day = from.plusDays(random.nextInt(200) - 150);
        int count = 1 + random.nextInt(4);
        for (int k = 0; k < count; k++) {
            double most = unit.equals(Unit.PER_YEAR) ? 3e6 : 8e3;
            points.put(day, amount(path + ".points." + day, 0, most, unit));
            day = day.plusDays(1 + random.nextInt(200));
        }
        Schedule.Shape[] shapes = Schedule.Shape.values();
        return new Schedule.Points(points, shapes[random.nextInt(shapes.length)]);
    }

    private Schedule table(String path) {
        TreeMap<LocalDate, Double> totals = new TreeMap<>();
        CalendarUnit[] units = CalendarUnit.values();
        CalendarUnit per = units[random.nextInt(units.length)];
        LocalDate first = per.firstDay(from.minusDays(40));
        for (int k = 0; k < 12; k++) {
            if (random.nextInt(4) > 0) {
                totals.put(first, random.nextDouble() * 2e5);
            }
            first = per.lastDay(first).plusDays(1);
        }
        return new Schedule.Table(path, "table.csv", totals, per);
    }

    private Event event(String id, int stocks, int flows) {
        String path = "events." + id;
        if (random.nextBoolean()) {
            boolean isShare = random.nextBoolean();
            Input loss = isShare ? share(path + ".share") : amount(path + ".amount", 0, 5e5, Unit.PLAIN);
            return new Event.Destruction(
                    id, id, "", date(path + ".on"), "stock-" + random.nextInt(stocks), loss, isShare, chance(path));
        }
        int end = random.nextInt(3);
        return new Event.Scaling(
                id,
                id,
                "",
                date(path + ".from"),
                end == 0
                        ? new UncertainDate.Fixed(path + ".to", from.plusDays(random.nextInt(days)), Provenance.NONE)
                        : null,
                end == 1 ? amount(path + ".for", 0, 90, Unit.DAYS) : null,
                "flow-" + random.nextInt(flows),
                amount(path + ".by", 0, 2, Unit.PLAIN),
                chance(path));
    }

    private UncertainDate date(String path) {
        LocalDate day = from.plusDays(random.nextInt(days + 40) - 20L);
        return switch (random.nextInt(4)) {
            case 0 -> new UncertainDate.Uniform(path, day, day.plusDays(random.nextInt(60)), Provenance.NONE);
            case 1 -> new UncertainDate.Triangular(path, day, day.plusDays(10), day.plusDays(40), Provenance.NONE);
            case 2 ->
                new UncertainDate.Choice(
                        path,
                        List.of(new UncertainDate.Option(day, 0.3), new UncertainDate.Option(day.plusDays(33), 0.7)),
                        Provenance.NONE);
            default -> new UncertainDate.Fixed(path, day, Provenance.NONE);
        };
    }

    private Input rate(String path) {
        return random.nextBoolean() ? amount(path, 0, 3e6, Unit.PER_YEAR) : amount(path, 0, 8e3, Unit.PER_DAY);
    }

    private Input lag(String path, int least) {
        return random.nextInt(3) == 0
                ? amount(path, least, 60, Unit.DAYS)
                : certain(path, least + random.nextInt(50), Unit.DAYS);
    }

    private Input share(String path) {
        return random.nextInt(3) == 0 ? certain(path, 1, Unit.PLAIN) : amount(path, 0, 1, Unit.PLAIN);
    }

    private Input chance(String path) {
        double chance = random.nextInt(3) > 0 ? 1 : random.nextInt(11) / 10.0;
        return certain(path + ".chance", chance, Unit.PLAIN);
    }

    private static Input certain(String path, double value, Unit unit) {
        return Input.preset(path, value, unit);
    }

    /** Returns an input somewhere between two bounds: certain, spread, or claimed by rivals. */
    private Input amount(String path, double low, double high, Unit unit) {
        double a = low + (high - low) * random.nextDouble();
        double b = a + (high - a) * random.nextDouble();
        double mode = a + (b - a) * random.nextDouble();
        Amount amount = switch (random.nextInt(4)) {
            case 0 -> new Amount.Spread(new Distribution.Uniform(a, b));
            case 1 -> new Amount.Spread(new Distribution.Triangular(a, mode, b));
            case 2 ->
                new Amount.Rivals(List.of(
                        new Amount.Claim(certain(path + ".claims.0", a, unit), 1),
                        new Amount.Claim(
                                new Input(
                                        path + ".claims.1",
                                        new Amount.Spread(new Distribution.Uniform(a, b)),
                                        unit,
                                        Provenance.NONE,
                                        ""),
                                2)));
            default -> new Amount.Certain(a);
        };
        return new Input(path, amount, unit, Provenance.NONE, "");
    }
}
