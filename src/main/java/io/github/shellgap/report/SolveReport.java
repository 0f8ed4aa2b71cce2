package io.github.shellgap.report;

import io.github.shellgap.analysis.Basis;
import io.github.shellgap.analysis.Solution;
import io.github.shellgap.analysis.Statistic;
import io.github.shellgap.quantity.CsvField;
import io.github.shellgap.quantity.Numbers;
import io.github.shellgap.scenario.Metric;
import java.io.IOException;
import java.io.Writer;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The answer of a goal search in words, tables and files. */
public record SolveReport(Solution solution) implements AnalysisReport {
    private static final int DIGITS = 4;

    private MetricText text() {
        return new MetricText(solution.goal().metric(), solution.goal().period());
    }

    @Override
    public String name() {
        return "solve";
    }

    @Override
    public Basis basis() {
        return solution.basis();
    }

    /** Returns why there is no answer; empty if there is one. */
    public String failure() {
        if (!solution.found().isEmpty()) {
            return "";
        }
        Solution.Tried low = solution.ends().get(0);
        Solution.Tried high = solution.ends().get(1);
        return goalPhrase() + " does not reach " + target() + " between " + solution.path() + " = " + low.written()
                + ", where it is " + text().value(low.reached()) + ", and " + high.written() + ", where it is "
                + text().value(high.reached());
    }

    private String goalPhrase() {
        Statistic statistic = solution.goal().statistic();
        boolean isChance = solution.goal().metric().kind() == Metric.Kind.CHANCE;
        String name = statistic == Statistic.P50 ? "median" : statistic.word();
        return isChance ? text().phrase() : "the " + name + " of " + text().phrase();
    }

    private String target() {
        return text().value(solution.goal().target());
    }

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Solution.Found found : solution.found()) {
            String phrase = goalPhrase();
            String reached = text().value(found.value().reached());
            // A chance of few draws, or a date, can leap over the target.
            boolean isLeap = !reached.equals(target());
            lines.add(phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1)
                    + (isLeap ? " passes " : " reaches ") + target() + " at " + solution.path() + " = "
                    + shown(found.value(), RoundingMode.HALF_UP) + (isLeap ? ", where it is " + reached : "")
                    + bracket(found) + ".");
            lines.add("");
            lines.addAll(TextTable.lines(table(found)));
        }
        if (!solution.isMonotone()) {
            lines.add("");
            lines.add("It does not move one way over the whole range; the value is where it first reaches the target.");
        }
        return lines;
    }

    private String bracket(Solution.Found found) {
        if (found.scramblings() == 1) {
            return "";
        }
        return ", and between " + (found.isOpenBelow() ? "less than " : "") + shown(found.low(), RoundingMode.FLOOR)
                + " and " + (found.isOpenAbove() ? "more than " : "") + shown(found.high(), RoundingMode.CEILING)
                + " over " + found.scramblings() + " independent sets of draws";
    }

    /** Returns a value with four digits; the ends of a bracket are rounded outwards, so that it still holds the truth. */
    private String shown(Solution.Tried tried, RoundingMode mode) {
        String unit = solution.unit();
        String space = unit.isEmpty() || unit.startsWith("/") || unit.startsWith("%") ? "" : " ";
        return Figures.of(tried.number(), new MathContext(DIGITS, mode)) + space + unit;
    }

    private Table table(Solution.Found found) {
        List<Table.Row> rows = new ArrayList<>();
        for (Solution.Tried tried :
                List.of(solution.ends().get(0), found.value(), solution.ends().get(1))) {
            rows.add(new Table.Row(shown(tried, RoundingMode.HALF_UP), List.of(text().value(tried.reached()))));
        }
        boolean isChance = solution.goal().metric().kind() == Metric.Kind.CHANCE;
        String head = isChance ? "chance" : solution.goal().statistic().word();
        return new Table("", solution.path(), List.of(head), rows);
    }

    @Override
    public void writeCsv(Writer out) throws IOException {
        out.write("metric,statistic,target,path,unit,role,number,reached\n");
        row(out, "lower end", solution.ends().get(0));
        for (Solution.Found found : solution.found()) {
            row(out, "solution", found.value());
            row(out, found.isOpenBelow() ? "bracket low, open" : "bracket low", found.low());
            row(out, found.isOpenAbove() ? "bracket high, open" : "bracket high", found.high());
        }
        row(out, "upper end", solution.ends().get(1));
    }

    private void row(Writer out, String role, Solution.Tried tried) throws IOException {
        Solution.Goal goal = solution.goal();
        out.write(CsvField.of(goal.metric().text())
                + ','
                + goal.statistic().word()
                + ','
                + text().cell(goal.target())
                + ','
                + CsvField.of(solution.path())
                + ','
                + CsvField.of(solution.unit())
                + ','
                + CsvField.of(role)
                + ','
                + Numbers.twelve(tried.number())
                + ','
                + text().cell(tried.reached())
                + '\n');
    }

    @Override
    public void writeJson(Making making, Writer out) throws IOException {
        AnalysisJson.write(this, solution.goal().metric(), making, out, json -> {
            json.text("statistic", solution.goal().statistic().word());
            text().write(json, "target", solution.goal().target());
            json.text("path", solution.path());
            json.text("unit", solution.unit());
            json.flag("monotone", solution.isMonotone());
            json.array("ends", () -> solution.ends().forEach(end -> json.object(() -> tried(end, json))));
            for (Solution.Found found : solution.found()) {
                json.object("solution", () -> tried(found.value(), json));
                json.object("bracket", () -> {
                    json.object("low", () -> tried(found.low(), json));
                    json.object("high", () -> tried(found.high(), json));
                    json.flag("openBelow", found.isOpenBelow());
                    json.flag("openAbove", found.isOpenAbove());
                    json.whole("scramblings", found.scramblings());
                });
            }
        });
    }

    private void tried(Solution.Tried tried, Json json) {
        json.number("number", tried.number());
        json.text("value", tried.written());
        text().write(json, "reached", tried.reached());
    }
}
