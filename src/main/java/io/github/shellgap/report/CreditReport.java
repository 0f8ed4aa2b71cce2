package io.github.shellgap.report;

import io.github.shellgap.analysis.Basis;
import io.github.shellgap.analysis.Credit;
import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.quantity.CsvField;
import io.github.shellgap.quantity.Numbers;
import io.github.shellgap.scenario.Metric;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Credit for a metric in words, tables and files. */
public record CreditReport(Credit credit) implements AnalysisReport {
    private static final double PERCENT = 100;

    private MetricText text() {
        return new MetricText(
                credit.metric(), credit.basis().variant().scenario().period());
    }

    @Override
    public String name() {
        return "credit";
    }

    @Override
    public Basis basis() {
        return credit.basis();
    }

    @Override
    public List<String> lines() {
        MetricText text = text();
        List<String> lines = new ArrayList<>();
        String ids = credit.parts().stream().map(Credit.Part::id).collect(Collectors.joining(", "));
        String shares = credit.parts().stream()
                .map(part -> text.change(part.share().mean()) + " is due to " + part.id() + ofWhole(part))
                .collect(Collectors.joining(", "));
        lines.add("With " + ids + " rather than without, " + text.phrase() + " changes by "
                + text.change(credit.whole().mean()) + " on average: " + shares + ".");
        if (credit.metric().kind() == Metric.Kind.DATE) {
            lines.add("A draw in which it does not come counts as the day after the period, "
                    + text.period().to().plusDays(1) + ".");
        }
        lines.add("");
        lines.addAll(TextTable.lines(table()));
        return lines;
    }

    private String ofWhole(Credit.Part part) {
        double whole = credit.whole().mean();
        double share = part.share().mean() / whole;
        return whole == 0 || !(Math.abs(share) <= 1) ? "" : " (" + Figures.days(share * PERCENT) + " %)";
    }

    private Table table() {
        List<Table.Row> rows = new ArrayList<>();
        rows.add(new Table.Row("without them", levels(credit.without())));
        credit.parts().forEach(part -> rows.add(new Table.Row(part.id(), changes(part.share()))));
        rows.add(new Table.Row("with them", levels(credit.with())));
        boolean isChance = credit.metric().kind() == Metric.Kind.CHANCE;
        List<String> heads = isChance ? List.of("mean") : List.of("mean", "p5", "median", "p95");
        return new Table("", credit.metric().text(), heads, rows);
    }

    private List<String> levels(Statistics s) {
        MetricText text = text();
        return credit.metric().kind() == Metric.Kind.CHANCE
                ? List.of(text.value(s.mean()))
                : List.of(level(s.mean()), level(s.p5()), level(s.p50()), level(s.p95()));
    }

    /** A day after the period stands for one that does not come. */
    private String level(double value) {
        boolean isAfter = credit.metric().kind() == Metric.Kind.DATE
                && value >= text().period().days();
        return text().value(isAfter ? Double.POSITIVE_INFINITY : value);
    }

    private List<String> changes(Statistics s) {
        MetricText text = text();
        return credit.metric().kind() == Metric.Kind.CHANCE
                ? List.of(text.change(s.mean()))
                : List.of(text.change(s.mean()), text.change(s.p5()), text.change(s.p50()), text.change(s.p95()));
    }

    @Override
    public void writeCsv(Writer out) throws IOException {
        out.write("metric,part,mean,p5,p25,p50,p75,p95\n");
        row(out, "without", credit.without());
        for (Credit.Part part : credit.parts()) {
            row(out, part.id(), part.share());
        }
        row(out, "whole", credit.whole());
        row(out, "with", credit.with());
    }

    private void row(Writer out, String part, Statistics s) throws IOException {
        StringBuilder line = new StringBuilder(CsvField.of(credit.metric().text()));
        line.append(',').append(CsvField.of(part));
        for (double number : new double[] {s.mean(), s.p5(), s.p25(), s.p50(), s.p75(), s.p95()}) {
            Numbers.append(line.append(','), number);
        }
        out.write(line.append('\n').toString());
    }

    @Override
    public void writeJson(Making making, Writer out) throws IOException {
        AnalysisJson.write(this, credit.metric(), making, out, json -> {
            boolean isDate = credit.metric().kind() == Metric.Kind.DATE;
            json.text("unit", isDate ? "days since the period's first; its length where the day does not come" : "");
            json.statistics("without", credit.without());
            json.statistics("with", credit.with());
            json.statistics("whole", credit.whole());
            json.array(
                    "parts",
                    () -> credit.parts()
                            .forEach(part -> json.object(() -> {
                                json.text("id", part.id());
                                json.text("title", part.title());
                                json.statistics("share", part.share());
                            })));
            json.number("worstRelativeResidual", credit.worstResidual());
        });
    }
}
