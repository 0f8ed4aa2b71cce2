package io.github.shellgap.report;

import io.github.shellgap.analysis.Basis;
import io.github.shellgap.analysis.Sensitivity;
import io.github.shellgap.analysis.Sensitivity.Driver;
import io.github.shellgap.analysis.Sensitivity.Index;
import io.github.shellgap.analysis.Sensitivity.Swing;
import io.github.shellgap.quantity.CsvField;
import io.github.shellgap.quantity.Numbers;
import io.github.shellgap.scenario.Metric;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The drivers of a metric in words, tables and files. */
public record SensitivityReport(Sensitivity sensitivity) implements AnalysisReport {
    private static final int MOST_ROWS = 12;
    private static final int MOST_NAMED = 3;
    private static final double NOTABLE = 0.05;
    private static final double PERCENT = 100;

    private MetricText text() {
        return new MetricText(
                sensitivity.metric(), sensitivity.basis().variant().scenario().period());
    }

    @Override
    public String name() {
        return "sensitivity";
    }

    @Override
    public Basis basis() {
        return sensitivity.basis();
    }

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(leading());
        lines.add(together());
        Footings footings = Footings.of(sensitivity);
        lines.add(footings.words());
        if (sensitivity.metric().kind() == Metric.Kind.DATE) {
            lines.add(
                    "In shares of variance a draw in which it does not come counts as the day after the period; in the"
                            + " medians it comes after it.");
        }
        if (sensitivity.drivers().stream().anyMatch(driver -> driver.paths().size() > 1)) {
            lines.add("Inputs that correlations tie to each other are taken together; held alone, the others follow.");
        }
        lines.add("");
        lines.addAll(TextTable.lines(shares()));
        lines.add("");
        lines.addAll(TextTable.lines(footings.table()));
        lines.add("");
        lines.addAll(TextTable.lines(swings()));
        return lines;
    }

    private String leading() {
        List<String> named = new ArrayList<>();
        List<Driver> alone = sensitivity.drivers().stream()
                .sorted(Comparator.comparingDouble(driver -> -driver.first().value()))
                .toList();
        for (Driver driver : alone) {
            if (named.size() < MOST_NAMED
                    && !driver.first().isIndistinguishableFromNone()
                    && driver.first().value() >= NOTABLE) {
                named.add(named(driver) + " explains "
                        + Figures.days(driver.first().value() * PERCENT) + " %");
            }
        }
        String phrase = text().phrase();
        return named.isEmpty()
                ? "No input explains much of the variance of " + phrase + " alone."
                : "Of the variance of " + phrase + ", " + String.join(", ", named) + " alone.";
    }

    private String together() {
        double alone = sensitivity.drivers().stream()
                .mapToDouble(driver -> Math.max(0, driver.first().value()))
                .sum();
        List<String> none = sensitivity.drivers().stream()
                .filter(driver -> driver.first().isIndistinguishableFromNone())
                .map(SensitivityReport::named)
                .toList();
        String rest = alone < 1 - NOTABLE
                ? "About " + Figures.days((1 - alone) * PERCENT) + " % comes from inputs acting together"
                : "Hardly anything comes from inputs acting together";
        if (none.isEmpty()) {
            return rest + ".";
        }
        String count = none.size() <= MOST_NAMED ? String.join(", ", none) : none.size() + " inputs";
        return rest + "; what " + count + (none.size() == 1 ? " explains" : " explain")
                + " alone is indistinguishable from none.";
    }

    private static String named(Driver driver) {
        return String.join(" with ", driver.paths());
    }

    private Table shares() {
        List<Table.Row> rows = new ArrayList<>();
        for (Driver driver : sensitivity.drivers().subList(0, shown())) {
            rows.add(new Table.Row(
                    String.join(" + ", driver.paths()),
                    List.of(
                            share(driver.first().value()),
                            interval(driver.first()),
                            share(driver.total().value()),
                            interval(driver.total()))));
        }
        int others = sensitivity.drivers().size() - shown();
        if (others > 0) {
            double most = sensitivity.drivers().get(shown()).total().value();
            rows.add(new Table.Row(others + " others", List.of("", "", "\u2264 " + share(most), "")));
        }
        return new Table("", "share of the variance", List.of("alone", "95 %", "with others", "95 %"), rows);
    }

    private int shown() {
        return Math.min(MOST_ROWS, sensitivity.drivers().size());
    }

    /** Returns a share with three decimals. */
    static String share(double value) {
        return fixed(value);
    }

    private static String interval(Index index) {
        return fixed(index.low()) + " to " + fixed(index.high());
    }

    private static String fixed(double value) {
        BigDecimal rounded = new BigDecimal(value).setScale(3, RoundingMode.HALF_UP);
        return (rounded.signum() < 0 ? "\u2212" : "") + rounded.abs().toPlainString();
    }

    private Table swings() {
        MetricText text = text();
        List<Swing> swings = sensitivity.drivers().stream()
                .flatMap(driver -> driver.swings().stream())
                .sorted(Comparator.comparingDouble(swing -> -size(swing)))
                .limit(MOST_ROWS)
                .toList();
        List<Table.Row> rows = new ArrayList<>();
        for (Swing swing : swings) {
            rows.add(new Table.Row(
                    swing.path(),
                    List.of(
                            input(swing, swing.low().input()),
                            text.value(swing.low().reached()),
                            input(swing, swing.high().input()),
                            text.value(swing.high().reached()))));
        }
        String statistic = sensitivity.metric().kind() == Metric.Kind.CHANCE
                ? "chance"
                : sensitivity.metric().kind() == Metric.Kind.DATE ? "median" : "mean";
        return new Table("", "one held, the others as drawn", List.of("at p5", statistic, "at p95", statistic), rows);
    }

    private double size(Swing swing) {
        double end = text().period().days();
        double low = Math.min(
                swing.low().reached(), sensitivity.metric().kind() == Metric.Kind.DATE ? end : Double.MAX_VALUE);
        double high = Math.min(
                swing.high().reached(), sensitivity.metric().kind() == Metric.Kind.DATE ? end : Double.MAX_VALUE);
        return Math.abs(high - low);
    }

    private String input(Swing swing, double value) {
        return switch (swing.kind()) {
            case DATE -> text().period().from().plusDays((long) value).toString();
            case CHANCE -> value > 0 ? "yes" : "no";
            case QUANTITY -> quantity(value, swing.unit());
        };
    }

    private static String quantity(double value, String unit) {
        // Shares and durations need their decimals, which counts of rounds do not.
        String number = Math.abs(value) < 1000 ? Figures.three(value) : Figures.rounds(value);
        return number + (unit.isEmpty() || unit.startsWith("/") ? unit : " " + unit);
    }

    @Override
    public void writeCsv(Writer out) throws IOException {
        out.write("metric,input,kind,unit,grouped_with,first,first_low,first_high,total,total_low,total_high,"
                + "low,high,statistic,at_low,at_high,rests_on\n");
        Ledger ledger = Ledger.read(sensitivity.basis().variant().scenario());
        for (Driver driver : sensitivity.drivers()) {
            String footing = CsvField.of(ledger.footing(driver.paths()).words());
            for (String path : driver.paths()) {
                out.write(line(driver, path) + ',' + footing + '\n');
            }
        }
    }

    private String line(Driver driver, String path) {
        List<String> others =
                driver.paths().stream().filter(other -> !other.equals(path)).toList();
        Swing swing = driver.swings().stream()
                .filter(one -> one.path().equals(path))
                .findFirst()
                .orElse(null);
        StringBuilder line = new StringBuilder(CsvField.of(sensitivity.metric().text()));
        line.append(',').append(CsvField.of(path));
        line.append(',').append(swing == null ? "noise" : word(swing));
        line.append(',').append(swing == null ? "" : CsvField.of(swing.unit()));
        line.append(',').append(CsvField.of(String.join(" ", others)));
        for (Index index : List.of(driver.first(), driver.total())) {
            Numbers.append(line.append(','), index.value());
            Numbers.append(line.append(','), index.low());
            Numbers.append(line.append(','), index.high());
        }
        if (swing == null) {
            return line.append(",,,,,").toString();
        }
        Numbers.append(line.append(','), swing.low().input());
        Numbers.append(line.append(','), swing.high().input());
        line.append(',').append(sensitivity.statistic().word());
        line.append(',').append(text().cell(swing.low().reached()));
        line.append(',').append(text().cell(swing.high().reached()));
        return line.toString();
    }

    private static String word(Swing swing) {
        return swing.kind().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void writeJson(Making making, Writer out) throws IOException {
        AnalysisJson.write(this, sensitivity.metric(), making, out, json -> {
            json.number("variance", sensitivity.variance());
            json.text("statistic", sensitivity.statistic().word());
            text().write(json, "usual", sensitivity.usual());
            Footings.of(sensitivity).writeTo(json);
            json.array(
                    "drivers", () -> sensitivity.drivers().forEach(driver -> json.object(() -> driver(driver, json))));
        });
    }

    private void driver(Driver driver, Json json) {
        json.array("inputs", () -> driver.paths().forEach(json::text));
        index("first", driver.first(), json);
        index("total", driver.total(), json);
        json.array(
                "swings",
                () -> driver.swings()
                        .forEach(swing -> json.object(() -> {
                            json.text("input", swing.path());
                            json.text("kind", word(swing));
                            json.text("unit", swing.unit());
                            held("low", swing.low(), json);
                            held("high", swing.high(), json);
                        })));
    }

    private static void index(String name, Index index, Json json) {
        json.object(name, () -> {
            json.number("value", index.value());
            json.number("low", index.low());
            json.number("high", index.high());
        });
    }

    private void held(String name, Sensitivity.Held held, Json json) {
        json.object(name, () -> {
            json.number("value", held.input());
            text().write(json, "reached", held.reached());
        });
    }
}
