package io.github.shellgap.explore;

import io.github.shellgap.analysis.InputSpread;
import io.github.shellgap.quantity.Numbers;
import io.github.shellgap.report.Ledger;
import io.github.shellgap.scenario.Event;
import io.github.shellgap.scenario.Flow;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Stockpile;
import io.github.shellgap.scenario.Variant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What can be moved in a variant. */
public final class Dials {
    private static final List<String> SECTIONS =
            List.of("parameters", "stockpiles", "production", "imports", "transfers", "consumption", "events");
    private static final double STEPS = 100;
    private static final double PERCENT = 100;

    private final Scenario scenario;
    private final List<Ledger.Entry> entries;
    private final Map<String, String> titles = new HashMap<>();

    private Dials(Scenario scenario) {
        this.scenario = scenario;
        entries = Ledger.of(scenario);
        scenario.parameters().forEach(parameter -> titles.put(parameter.name(), parameter.title()));
        for (Stockpile stockpile : scenario.stockpiles()) {
            titles.put(stockpile.id(), stockpile.title());
        }
        for (Flow flow : scenario.flows()) {
            titles.put(flow.id(), flow.title());
        }
        for (Event event : scenario.events()) {
            titles.put(event.id(), event.title());
        }
    }

    /**
     * Returns the dials of a variant, in the order of the format's sections. What the variant sets itself has none,
     * because it holds over what is set in the scenario.
     *
     * @param spreads of the variant's uncertain inputs
     */
    public static List<Dial> of(Variant variant, List<InputSpread> spreads) {
        Dials dials = new Dials(variant.scenario());
        List<Dial> found = new ArrayList<>();
        for (InputSpread spread : spreads) {
            boolean isFree = variant.changes().keySet().stream().noneMatch(path -> isWithin(spread.path(), path));
            if (isFree && Math.abs(spread.unit().timePower()) <= 1) {
                found.add(dials.dial(spread));
            }
        }
        found.sort(Comparator.comparingInt(dial -> SECTIONS.indexOf(sectionOf(dial.path()))));
        return List.copyOf(found);
    }

    private static boolean isWithin(String path, String other) {
        return (path + '.').startsWith(other + '.') || (other + '.').startsWith(path + '.');
    }

    private static String sectionOf(String path) {
        return path.substring(0, path.indexOf('.'));
    }

    private Dial dial(InputSpread spread) {
        List<Ledger.Entry> own = entries.stream()
                .filter(entry -> isWithin(entry.path(), spread.path()))
                .toList();
        if (spread.isDate()) {
            return date(spread, own);
        }
        if (spread.isChance()) {
            double share = Math.rint(spread.p50() * PERCENT);
            return made(spread, own, Dial.Kind.NUMBER, new Dial.Range(0, share, PERCENT, 1), "%");
        }
        List<String> claims = own.stream()
                .filter(entry -> entry.path().startsWith(spread.path() + ".claims."))
                .map(Ledger.Entry::written)
                .distinct()
                .toList();
        AnalystUnit unit = AnalystUnit.of(spread.unit(), own.get(0));
        if (!claims.isEmpty()) {
            return list(spread, own, unit, claims.stream().map(Dials::asYaml).toList());
        }
        if (!spread.values().isEmpty()) {
            return list(
                    spread,
                    own,
                    unit,
                    spread.values().stream()
                            .map(value -> plain(value * unit.perUnit()) + unit.ending())
                            .toList());
        }
        return made(spread, own, Dial.Kind.NUMBER, range(spread, unit), unit.ending());
    }

    /** Returns a claim as the format reads it: the ledger writes {@code uniform [a, b]} for a map of one key. */
    private static String asYaml(String written) {
        int space = written.indexOf(' ');
        boolean isMap = space > 0 && written.length() > space + 1 && "[{".indexOf(written.charAt(space + 1)) >= 0;
        return isMap ? "{ " + written.substring(0, space) + ":" + written.substring(space) + " }" : written;
    }

    private Dial date(InputSpread spread, List<Ledger.Entry> own) {
        long first = scenario.period().from().toEpochDay();
        if (!spread.values().isEmpty()) {
            List<String> days = spread.values().stream()
                    .map(day -> LocalDate.ofEpochDay(first + Math.round(day)).toString())
                    .toList();
            return list(spread, own, new AnalystUnit(1, ""), days);
        }
        Dial.Range range = new Dial.Range(
                first + Math.floor(spread.p1()), first + Math.floor(spread.p50()), first + Math.floor(spread.p99()), 1);
        return made(spread, own, Dial.Kind.DATE, range, "");
    }

    private Dial list(InputSpread spread, List<Ledger.Entry> own, AnalystUnit unit, List<String> options) {
        Dial made = made(spread, own, Dial.Kind.LIST, range(spread, unit), unit.ending());
        return new Dial(
                made.path(),
                made.section(),
                made.title(),
                made.written(),
                made.kind(),
                made.range(),
                made.unit(),
                options);
    }

    private Dial made(InputSpread spread, List<Ledger.Entry> own, Dial.Kind kind, Dial.Range range, String ending) {
        String written = own.stream()
                .filter(entry -> entry.path().equals(spread.path()))
                .map(Ledger.Entry::written)
                .findFirst()
                .orElse("");
        String section = sectionOf(spread.path());
        return new Dial(spread.path(), section, title(spread.path()), written, kind, range, ending, List.of());
    }

    /** Returns the title of the element, then the keys that lead to the input. */
    private String title(String path) {
        String[] keys = path.split("\\.", -1);
        StringBuilder title = new StringBuilder(titles.getOrDefault(keys[1], keys[1]));
        if (title.toString().equals(keys[1])) {
            title = new StringBuilder(keys[1].replace('_', ' ').replace('-', ' '));
        }
        for (int i = 2; i < keys.length; i++) {
            boolean isIndex = keys[i].matches("\\d+");
            title.append(i == 2 ? ": " : ", ").append(isIndex ? "part " + (Integer.parseInt(keys[i]) + 1) : keys[i]);
        }
        return title.toString();
    }

    /** Returns round numbers around all but the outermost hundredths of an input. */
    private static Dial.Range range(InputSpread spread, AnalystUnit unit) {
        double low = spread.p1() * unit.perUnit();
        double high = spread.p99() * unit.perUnit();
        double step = high > low ? roundStep((high - low) / STEPS) : 1;
        return new Dial.Range(
                round(Math.floor(low / step) * step),
                round(Math.rint(spread.p50() * unit.perUnit() / step) * step),
                round(Math.ceil(high / step) * step),
                step);
    }

    /** Returns 1, 2 or 5 times a power of ten, at least as large. */
    private static double roundStep(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double digit : new double[] {1, 2, 5}) {
            if (digit * power >= least) {
                return round(digit * power);
            }
        }
        return round(10 * power);
    }

    private static double round(double value) {
        return Double.parseDouble(plain(value));
    }

    private static String plain(double value) {
        return Numbers.twelve(value);
    }
}
