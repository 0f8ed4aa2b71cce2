package io.github.shellgap.chart;

import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.scenario.Period;
import java.awt.Color;
import java.awt.Rectangle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The median stock of every variant; one of them has its band. */
final class CompareDrawing {
    private static final Color BAND = Palette.clear(Palette.BLUE, 0.17);
    private static final List<Canvas.Stroke> LOOKS = List.of(
            new Canvas.Stroke(Palette.VERMILLION, Pen.SERIES),
            new Canvas.Stroke(Palette.GREEN, Pen.DASHED),
            new Canvas.Stroke(Palette.PURPLE, Pen.DASH_DOT),
            new Canvas.Stroke(Palette.ORANGE, Pen.DOTTED),
            new Canvas.Stroke(Palette.SKY, Pen.LONG_DASH));
    private static final Canvas.Stroke FURTHER = new Canvas.Stroke(Palette.RULE, Pen.BASE);

    /** Share of the plot within which a line that ends is named at the edge. */
    private static final double AT_THE_EDGE = 0.02;

    private static final int MOST_RIVALS = 14;
    private static final int MOST_TWO_LINE_LABELS = 5;

    private final Subject subject;
    private final Canvas canvas;
    private final List<Rival> rivals = new ArrayList<>();
    private final List<Rival> unchanged = new ArrayList<>();
    private final List<Curve> medians = new ArrayList<>();
    private final int left;
    private final Curve p5;
    private final Curve p50;
    private final Curve p95;

    CompareDrawing(Subject subject, Canvas canvas) {
        this.subject = subject;
        this.canvas = canvas;
        this.p5 = subject.stock(Statistics::p5);
        this.p50 = subject.stock(Statistics::p50);
        this.p95 = subject.stock(Statistics::p95);
        String own = subject.variant().variant().id();
        List<Rival> all = Rival.of(subject.outcome(), subject.declared().id());
        Rival compared = new Rival(subject.variant().variant(), subject.stockpile());
        all.stream()
                .filter(rival -> !rival.variant().id().equals(own))
                .forEach(rival -> (rival.isSameAs(compared) ? unchanged : rivals).add(rival));
        this.left = Math.max(0, rivals.size() - MOST_RIVALS);
        rivals.subList(rivals.size() - left, rivals.size()).clear();
        rivals.forEach(rival -> medians.add(subject.stock(rival, Statistics::p50)));
    }

    Picture draw() {
        double highest = p95.greatest();
        double lowest = p5.least();
        for (Curve median : medians) {
            highest = Math.max(highest, median.greatest());
            lowest = Math.min(lowest, median.least());
        }
        ValueScale scale = ValueScale.holding(lowest, highest);
        boolean isNoneLeft = rivals.isEmpty() && !unchanged.isEmpty();
        String finding = isNoneLeft ? Findings.unchanged() : Findings.compare(subject, canvas, rivals);
        Caption caption = subject.caption(canvas, finding, subtitle(), key(), note());
        List<EndLabels.Label> all = labels(scale);
        List<EndLabels.Label> labels =
                all.stream().filter(label -> !endsEarly(curve(label))).toList();
        Panel wanted = new Panel(new Rectangle(), period(), scale);
        Layout layout = Layout.draw(canvas, caption, wanted, List.of(), EndLabels.width(labels, canvas.typesetter()));
        Panel panel = layout.panel();
        Layers layers = new Layers(panel);
        if (!subject.isOneDraw()) {
            layers.band(p5, p95, BAND);
        }
        layers.base();
        for (int i = medians.size() - 1; i >= 0; i--) {
            layers.line(medians.get(i), look(i).colour(), look(i).pen());
        }
        layers.line(p50, Palette.BLUE, Pen.MAIN);
        layers.draw(canvas);
        panel.drawScale(canvas, subject.unit(), Frame.PADDING);
        new TimeAxis(panel).draw(canvas);
        EndLabels.draw(canvas, panel, labels);
        nameEarlyEnds(panel, all);
        return new Picture(layout.caption(), alt(scale, finding), table(), hover(panel));
    }

    /** Names the lines that end before the plot does where they end. */
    private void nameEarlyEnds(Panel panel, List<EndLabels.Label> labels) {
        InnerLabels inner = new InnerLabels(canvas, panel, List.of());
        List<Curve> curves = new ArrayList<>(medians);
        curves.add(p50);
        labels.stream()
                .filter(label -> endsEarly(curve(label)))
                .forEach(label -> inner.drawEnd(label.lines(), label.colour(), curve(label), curves));
    }

    /** Returns the line that a label names: its rank is 0 for the variant with the band, and then that of the rival. */
    private Curve curve(EndLabels.Label label) {
        return label.rank() == 0 ? p50 : medians.get(label.rank() - 1);
    }

    private boolean endsEarly(Curve curve) {
        Period whole = period();
        return whole.to().toEpochDay() + 1 - curve.end() > AT_THE_EDGE * whole.days();
    }

    private Hover hover(Panel panel) {
        List<String> names = new ArrayList<>(
                List.of(capital(Subject.variantName(canvas, subject.variant().variant()))));
        rivals.forEach(rival -> names.add(capital(Subject.variantName(canvas, rival.variant()))));
        List<Hover.Point> points = new ArrayList<>();
        for (double day : days()) {
            List<String> values = new ArrayList<>(List.of(label(panel, p50.on(day))));
            medians.forEach(median -> values.add(label(panel, median.on(day))));
            points.add(new Hover.Point(panel.x(day), Dates.day(evening(day)), values));
        }
        return Hover.over(panel, names, points);
    }

    private static String label(Panel panel, double value) {
        return Double.isNaN(value) ? "–" : panel.scale().label(value);
    }

    /** Returns the days from the first of any variant to the last of any: one may have a period of its own. */
    private Period period() {
        LocalDate from = subject.period().from();
        LocalDate to = subject.period().to();
        for (Rival rival : rivals) {
            from = from.isAfter(rival.period().from()) ? rival.period().from() : from;
            to = to.isBefore(rival.period().to()) ? rival.period().to() : to;
        }
        return new Period(from, to);
    }

    /** Returns the days on which any of the curves has a point, in order. */
    private double[] days() {
        return Stream.concat(Stream.of(p50), medians.stream())
                .flatMapToDouble(curve -> Arrays.stream(curve.days()))
                .sorted()
                .distinct()
                .toArray();
    }

    /** Returns the day whose evening a point of a curve is. */
    private static LocalDate evening(double day) {
        return LocalDate.ofEpochDay((long) day - 1);
    }

    private static Canvas.Stroke look(int rival) {
        return rival < LOOKS.size() ? LOOKS.get(rival) : FURTHER;
    }

    private List<EndLabels.Label> labels(ValueScale scale) {
        List<EndLabels.Label> labels = new ArrayList<>();
        String own = Subject.variantName(canvas, subject.variant().variant());
        labels.add(label(own, scale.label(p50.last()), p50.last(), Palette.BLUE, 0));
        for (int i = 0; i < rivals.size(); i++) {
            String name = Subject.variantName(canvas, rivals.get(i).variant());
            double end = medians.get(i).last();
            labels.add(label(name, scale.label(end), end, look(i).colour(), i + 1));
        }
        return labels;
    }

    private EndLabels.Label label(String name, String value, double end, Color colour, int rank) {
        String capital = capital(name);
        int lines = rivals.size() <= MOST_TWO_LINE_LABELS ? 2 : 1;
        return new EndLabels.Label(EndLabels.named(capital, value, lines, canvas.typesetter()), end, colour, rank);
    }

    private static String capital(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toUpperCase(Locale.ROOT) + name.substring(first);
    }

    private List<KeyItem> key() {
        if (Arrays.equals(p5.values(), p95.values())) {
            return List.of();
        }
        String whose = Subject.variantName(canvas, subject.variant().variant());
        Color swatch = Palette.over(Palette.WHITE, BAND);
        return List.of(new KeyItem("central 90\u00A0% of draws, " + whose + " only", swatch, KeyItem.Swatch.AREA));
    }

    private String subtitle() {
        return subject.name(canvas) + ": stock at the end of each " + subject.intervalWord() + ", " + subject.unit()
                + ", " + Dates.period(period()) + (subject.isOneDraw() ? "" : "; median of each variant");
    }

    private String note() {
        return "Note: all variants share the same random draws, so that differences between lines are due to the variant alone."
                + alike()
                + (left == 0 ? "" : " Not shown: " + left + " more.");
    }

    /** Returns which variants are left out because their lines would cover the one that is compared with. */
    private String alike() {
        if (unchanged.isEmpty()) {
            return "";
        }
        List<String> names = unchanged.stream()
                .map(rival -> Subject.variantName(canvas, rival.variant()))
                .toList();
        String own = Subject.variantName(canvas, subject.variant().variant());
        return " Same as the " + own + ", and not drawn: " + String.join("; ", names) + ".";
    }

    private String alt(ValueScale scale, String finding) {
        StringBuilder ends = new StringBuilder();
        for (int i = 0; i < Math.min(2, rivals.size()); i++) {
            ends.append(ends.isEmpty() ? "" : "; ")
                    .append(Subject.variantName(canvas, rivals.get(i).variant()))
                    .append(" ends at ")
                    .append(scale.label(medians.get(i).last()));
        }
        return "Line chart of " + subtitle() + ". " + finding + ". "
                + capital(Subject.variantName(canvas, subject.variant().variant())) + " ends at "
                + scale.label(p50.last())
                + (ends.isEmpty() ? "" : "; " + ends) + ".";
    }

    private Table table() {
        List<String> columns = new ArrayList<>(List.of("date"));
        String own = subject.variant().variant().id();
        columns.addAll(List.of(own + " p5", own + " p50", own + " p95"));
        rivals.forEach(rival -> columns.add(rival.variant().id() + " p50"));
        Table table = new Table(columns);
        for (double day : days()) {
            double[] row = new double[3 + medians.size()];
            row[0] = p5.on(day);
            row[1] = p50.on(day);
            row[2] = p95.on(day);
            for (int rival = 0; rival < medians.size(); rival++) {
                row[3 + rival] = medians.get(rival).on(day);
            }
            table.add(List.of(evening(day).toString()), row);
        }
        return table;
    }
}
