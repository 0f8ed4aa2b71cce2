package io.github.shellgap.report;

import io.github.shellgap.analysis.Basis;
import io.github.shellgap.analysis.Sweep;
import io.github.shellgap.outcome.Likelihood;
import io.github.shellgap.quantity.CsvField;
import io.github.shellgap.quantity.Numbers;
import io.github.shellgap.scenario.Metric;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A sweep in words, tables and files. */
public record SweepReport(Sweep sweep) implements AnalysisReport {
    private MetricText text() {
        return new MetricText(sweep.metric(), sweep.basis().variant().scenario().period());
    }

    @Override
    public String name() {
        return "sweep";
    }

    @Override
    public Basis basis() {
        return sweep.basis();
    }

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(sweep.axes().size() == 1 ? oneInput() : twoInputs());
        lines.add("");
        lines.addAll(TextTable.lines(sweep.axes().size() == 1 ? curve() : grid()));
        return lines;
    }

    private String oneInput() {
        MetricText text = text();
        Sweep.Point first = sweep.points().get(0);
        Sweep.Point last = sweep.points().get(sweep.points().size() - 1);
        double from = text.middle(first.statistics());
        double to = text.middle(last.statistics());
        String start = text.value(from);
        String end = text.value(to);
        String verb = start.equals(end) ? "goes from " : to > from ? "rises from " : "falls from ";
        return "As " + sweep.axes().get(0).path() + " rises from " + writtenAt(first) + " to " + writtenAt(last) + ", "
                + middlePhrase() + " " + verb + start + " to " + end + detour(from, to) + ".";
    }

    /** Returns where it goes beyond both ends, if it does. */
    private String detour(double from, double to) {
        MetricText text = text();
        Comparator<Sweep.Point> byValue = Comparator.comparingDouble(point -> text.middle(point.statistics()));
        Sweep.Point least = sweep.points().stream().min(byValue).orElseThrow();
        Sweep.Point most = sweep.points().stream().max(byValue).orElseThrow();
        double low = text.middle(least.statistics());
        double high = text.middle(most.statistics());
        StringBuilder words = new StringBuilder();
        if (low < Math.min(from, to)) {
            words.append(", with a least value of ")
                    .append(text.value(low))
                    .append(" at ")
                    .append(writtenAt(least));
        }
        if (high > Math.max(from, to)) {
            words.append(", with a greatest value of ")
                    .append(text.value(high))
                    .append(" at ")
                    .append(writtenAt(most));
        }
        return words.toString();
    }

    private String twoInputs() {
        MetricText text = text();
        Comparator<Sweep.Point> byValue = Comparator.comparingDouble(point -> text.middle(point.statistics()));
        Sweep.Point least = sweep.points().stream().min(byValue).orElseThrow();
        Sweep.Point most = sweep.points().stream().max(byValue).orElseThrow();
        String phrase = middlePhrase();
        return phrase.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + phrase.substring(1) + " is least, "
                + text.value(text.middle(least.statistics())) + ", at " + placeOf(least) + ", and greatest, "
                + text.value(text.middle(most.statistics())) + ", at " + placeOf(most) + ".";
    }

    /** Returns what the points are compared by; of one draw there is no median. */
    private String middlePhrase() {
        return isSingle() ? text().phrase() : text().middlePhrase();
    }

    private boolean isSingle() {
        return sweep.basis().draws() == 1;
    }

    private String placeOf(Sweep.Point point) {
        List<String> parts = new ArrayList<>();
        for (int k = 0; k < sweep.axes().size(); k++) {
            parts.add(sweep.axes().get(k).path() + " = " + point.at().get(k).written());
        }
        return String.join(" and ", parts);
    }

    private static String writtenAt(Sweep.Point point) {
        return point.at().get(0).written();
    }

    private Table curve() {
        MetricText text = text();
        boolean isDate = sweep.metric().kind() == Metric.Kind.DATE;
        if (isSingle()) {
            return singles();
        }
        List<String> heads = new ArrayList<>(text.heads());
        if (isDate) {
            heads.add("comes");
        }
        List<Table.Row> rows = new ArrayList<>();
        for (Sweep.Point point : sweep.points()) {
            List<String> cells = new ArrayList<>(text.row(point.statistics()));
            if (isDate) {
                cells.add(Likelihood.percent(1 - point.censoredShare()));
            }
            rows.add(new Table.Row(writtenAt(point), cells));
        }
        return new Table(text.phrase(), sweep.axes().get(0).path(), heads, rows);
    }

    /** Returns the curve of one draw. */
    private Table singles() {
        MetricText text = text();
        List<Table.Row> rows = sweep.points().stream()
                .map(point -> new Table.Row(writtenAt(point), List.of(text.value(text.middle(point.statistics())))))
                .toList();
        return new Table(text.phrase(), sweep.axes().get(0).path(), List.of("one draw"), rows);
    }

    /** Returns the table whose rows are the first input's steps, and its columns the second's. */
    private Table grid() {
        MetricText text = text();
        List<Sweep.Step> columns = sweep.axes().get(1).steps();
        List<Table.Row> rows = new ArrayList<>();
        for (int row = 0; row < sweep.axes().get(0).steps().size(); row++) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < columns.size(); column++) {
                Sweep.Point point = sweep.points().get(row * columns.size() + column);
                cells.add(text.value(text.middle(point.statistics())));
            }
            rows.add(new Table.Row(sweep.axes().get(0).steps().get(row).written(), cells));
        }
        return new Table(
                text.phrase(),
                sweep.axes().get(0).path() + " \\ " + sweep.axes().get(1).path(),
                columns.stream().map(Sweep.Step::written).toList(),
                rows);
    }

    @Override
    public void writeCsv(Writer out) throws IOException {
        String inputs = sweep.axes().stream()
                .map(axis -> CsvField.of(axis.path()) + ',' + CsvField.of(axis.path() + " unit"))
                .collect(Collectors.joining(","));
        out.write("metric," + inputs + ",mean,p5,p25,p50,p75,p95,censored\n");
        for (Sweep.Point point : sweep.points()) {
            StringBuilder line = new StringBuilder(CsvField.of(sweep.metric().text()));
            for (int k = 0; k < sweep.axes().size(); k++) {
                line.append(',').append(Numbers.twelve(point.at().get(k).number()));
                line.append(',').append(CsvField.of(sweep.axes().get(k).unit()));
            }
            line.append(',').append(text().cells(point.statistics()));
            out.write(line.append(',')
                    .append(Numbers.twelve(point.censoredShare()))
                    .append('\n')
                    .toString());
        }
    }

    @Override
    public void writeJson(Making making, Writer out) throws IOException {
        AnalysisJson.write(this, sweep.metric(), making, out, json -> {
            json.array(
                    "over",
                    () -> sweep.axes()
                            .forEach(axis -> json.object(() -> {
                                json.text("path", axis.path());
                                json.text("unit", axis.unit());
                            })));
            json.array("points", () -> sweep.points().forEach(point -> json.object(() -> point(point, json))));
        });
    }

    private void point(Sweep.Point point, Json json) {
        json.array(
                "at",
                () -> point.at()
                        .forEach(step -> json.object(() -> {
                            json.number("number", step.number());
                            json.text("value", step.written());
                        })));
        text().write(json, "statistics", point.statistics());
        json.number("censored", point.censoredShare());
    }
}
