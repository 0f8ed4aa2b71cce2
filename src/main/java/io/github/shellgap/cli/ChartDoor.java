package io.github.shellgap.cli;

import io.github.shellgap.chart.Chart;
import io.github.shellgap.chart.ChartKind;
import io.github.shellgap.chart.ChartRequest;
import io.github.shellgap.chart.ChartStyle;
import io.github.shellgap.chart.Charts;
import io.github.shellgap.chart.Exhibit;
import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.report.Picture;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Period;
import java.util.Arrays;
import java.util.List;

/** Joins the commands to the charts. */
final class ChartDoor implements Doors.Drawing {
    private static final List<ChartKind> REPORTED = List.of(
            ChartKind.STOCK, ChartKind.COMPARE, ChartKind.SHORTAGE, ChartKind.BALANCE, ChartKind.GAP, ChartKind.FLOWS);

    @Override
    public List<String> kinds() {
        return Arrays.stream(ChartKind.values()).map(ChartKind::word).toList();
    }

    @Override
    public List<String> reported(boolean hasVariants) {
        return REPORTED.stream()
                .filter(kind -> hasVariants || kind != ChartKind.COMPARE)
                .map(ChartKind::word)
                .toList();
    }

    @Override
    public CalendarUnit resolution(String kind, Period period) {
        return kind(kind).resolution(period);
    }

    @Override
    public boolean showsVariants(String kind) {
        return kind(kind) == ChartKind.COMPARE;
    }

    @Override
    public boolean hasSomethingToShow(Outcome outcome, String kind, String variant, String stockpile) {
        return kind(kind).hasSomethingToShow(outcome, variant, stockpile);
    }

    @Override
    public Doors.Drawn draw(Outcome outcome, String kind, String variant, String stockpile, ChartStyle style) {
        ChartStyle stamped = style.withVersion(Version.text());
        boolean isFirst = outcome.variants().get(0).variant().id().equals(variant);
        String suffix = isFirst ? "" : "-" + variant;
        return drawn(
                kind + "-" + stockpile + suffix,
                Charts.draw(new ChartRequest(outcome, variant, stockpile, kind(kind), stamped)));
    }

    @Override
    public Doors.Drawn draw(Exhibit exhibit, ChartStyle style) {
        return drawn(exhibit.word(), Charts.draw(exhibit, style.withVersion(Version.text())));
    }

    private static Doors.Drawn drawn(String name, Chart chart) {
        Picture picture = new Picture(name, chart.title(), chart.alt(), chart.svg(), chart.csv(), chart.hovers());
        return new Doors.Drawn(picture, format -> format.write(chart), chart.warnings());
    }

    private static ChartKind kind(String word) {
        return Arrays.stream(ChartKind.values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of chart is named '" + word + "'"));
    }
}
