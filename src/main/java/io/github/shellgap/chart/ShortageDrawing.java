package io.github.shellgap.chart;

import io.github.shellgap.outcome.Shortage;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Period;
import java.awt.Rectangle;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When demand is first not fully met: shares of draws by calendar unit over their running sum. */
final class ShortageDrawing {
    private static final int MOST_BARS = 24;
    private static final double NEVER_WIDTH = 108;

    private final Subject subject;
    private final Canvas canvas;
    private final Shortage shortage;
    private final CalendarUnit unit;
    private final List<Period> units;
    private final double[] percents;

    ShortageDrawing(Subject subject, Canvas canvas) {
        this.subject = subject;
        this.canvas = canvas;
        this.shortage = subject.stockpile().shortage();
        this.unit = unit(subject.period());
        this.units = subject.period().cutBy(unit);
        this.percents = new double[units.size()];
        int day = 0;
        for (int i = 0; i < percents.length; i++) {
            for (int end = day + units.get(i).days(); day < end; day++) {
                percents[i] += 100 * shortage.shareByDay().get(day);
            }
        }
    }

    private static CalendarUnit unit(Period period) {
        for (CalendarUnit unit : List.of(CalendarUnit.WEEK, CalendarUnit.MONTH, CalendarUnit.QUARTER)) {
            if (period.cutBy(unit).size() <= MOST_BARS) {
                return unit;
            }
        }
        return CalendarUnit.YEAR;
    }

    Picture draw() {
        Caption caption = subject.caption(canvas, Findings.shortage(subject), subtitle(), List.of(), note());
        Rectangle2D body = Frame.draw(canvas, caption);
        double never = 100 * (1 - shortage.probability());
        ValueScale shares = ValueScale.holding(0, highest(never));
        ValueScale sums = new ValueScale(0, 100, 25);
        int left = (int) StrictMath.ceil(body.getMinX() + Panel.scaleWidth(sums, canvas.typesetter()));
        int right = (int) StrictMath.floor(body.getMaxX() - NEVER_WIDTH);
        double axis = TimeAxis.height(subject.period(), right - (double) left);
        double heading = 34;
        double room = body.getHeight() - 2 * (axis + heading) - 4;
        int first = (int) (body.getMinY() + heading);
        int upper = (int) (room * 0.55);
        int second = (int) (first + upper + axis + heading + 4);
        int lower = (int) (room * 0.45);
        Panel bars = new Panel(new Rectangle(left, first, right - left, upper), subject.period(), shares);
        Panel steps = new Panel(new Rectangle(left, second, right - left, lower), subject.period(), sums);
        drawBars(bars, never);
        drawSteps(steps);
        return new Picture(caption, alt(), table(), hover(bars, steps));
    }

    private Hover hover(Panel bars, Panel steps) {
        List<Hover.Point> points = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < percents.length; i++) {
            Period one = units.get(i);
            sum += percents[i];
            points.add(new Hover.Point(
                    bars.x(one.from().toEpochDay() + one.days() / 2.0),
                    Dates.period(one),
                    List.of(percent(percents[i]) + "\u00A0%", percent(sum) + "\u00A0%")));
        }
        List<String> names = List.of("First shortage", "so far");
        return new Hover(bars.left(), bars.top(), bars.right(), steps.bottom(), names, points);
    }

    private double highest(double never) {
        double highest = never;
        for (double percent : percents) {
            highest = Math.max(highest, percent);
        }
        return highest;
    }

    private void heading(Panel panel, String text) {
        Canvas.Words words = Canvas.Words.of(text, TextStyle.STRONG, Palette.SECOND);
        canvas.text(words, Frame.PADDING, panel.top() - 20);
    }

    private void drawBars(Panel panel, double never) {
        List<double[]> found = new ArrayList<>();
        for (int i = 0; i < percents.length; i++) {
            if (percents[i] > 0) {
                Period one = units.get(i);
                double margin = one.days() * 0.07;
                double from = (double) one.from().toEpochDay();
                found.add(new double[] {from + margin, from + one.days() - margin, percents[i]});
            }
        }
        Layers layers = new Layers(panel);
        layers.bars(new Bars(column(found, 0), column(found, 1), column(found, 2)), Palette.BLUE);
        layers.base();
        layers.draw(canvas);
        heading(panel, "First shortage by " + Dates.word(unit) + ", % of draws");
        numbers(panel);
        new TimeAxis(panel).draw(canvas);
        for (int i = 0; i < percents.length; i++) {
            double x = panel.x(units.get(i).from().toEpochDay() + units.get(i).days() / 2.0);
            String text = percent(percents[i]);
            boolean fits = canvas.typesetter().width(text, TextStyle.SMALL_STRONG)
                    < panel.box().getWidth() / percents.length;
            if (percents[i] > 0 && fits) {
                Canvas.Words words = Canvas.Words.of(text, TextStyle.SMALL_STRONG, Palette.BLUE);
                canvas.text(words.middle().halo(), x, panel.y(percents[i]) - 5);
            }
        }
        drawNever(panel, never);
    }

    private void drawNever(Panel panel, double never) {
        double x = panel.right() + NEVER_WIDTH / 2 + 8;
        double top = panel.y(never);
        canvas.fill(new Rectangle2D.Double(x - 22, top, 44, panel.bottom() - top), Palette.RULE);
        canvas.horizontal(x - 26, x + 26, panel.bottom(), new Canvas.Stroke(Palette.BASE, Pen.BASE));
        Canvas.Words value = Canvas.Words.of(percent(never), TextStyle.SMALL_STRONG, Palette.SECOND);
        canvas.text(value.middle().halo(), x, top - 5);
        String[] lines = {"none by", Dates.end(subject.period().to())};
        for (int i = 0; i < lines.length; i++) {
            Canvas.Words words = Canvas.Words.of(lines[i], TextStyle.SMALL, Palette.SECOND);
            canvas.text(words.middle(), x, panel.bottom() + 18 + 15 * i);
        }
    }

    private void drawSteps(Panel panel) {
        Layers layers = new Layers(panel);
        layers.base();
        layers.line(sum(), Palette.BLUE, Pen.SERIES);
        layers.draw(canvas);
        heading(panel, "Running sum, % of draws");
        numbers(panel);
        new TimeAxis(panel).draw(canvas);
        LocalDate half = shortage.p50();
        if (half != null) {
            drawHalf(panel, half);
        }
        double end = 100 * shortage.probability();
        Canvas.Words words = Canvas.Words.of(Figures.percent(shortage.probability()), TextStyle.STRONG, Palette.BLUE);
        canvas.text(words, panel.right() + 10, panel.y(end) + 4.6);
    }

    private void drawHalf(Panel panel, LocalDate half) {
        double x = panel.x(half.toEpochDay() + 1.0);
        double y = panel.y(50);
        Canvas.Stroke dashes = new Canvas.Stroke(Palette.INK, Pen.ODDS);
        canvas.horizontal(panel.left(), x, y, dashes);
        canvas.vertical(x, y, panel.bottom(), dashes);
        canvas.fill(new Ellipse2D.Double(x - 4, y - 4, 8, 8), Palette.INK);
        String text =
                "Even odds by " + (subject.period().days() <= 400 ? Dates.shortDay(half) : Dates.shortMonth(half));
        double width = canvas.typesetter().width(text, TextStyle.STRONG);
        Canvas.Words words =
                Canvas.Words.of(text, TextStyle.STRONG, Palette.INK).halo();
        boolean hasRoomBefore = x - width - 12 > panel.left();
        canvas.text(words, hasRoomBefore ? x - width - 10 : x + 10, hasRoomBefore ? y - 8 : y + 18);
    }

    private void numbers(Panel panel) {
        for (double tick : panel.scale().ticks()) {
            Canvas.Words words = Canvas.Words.of(panel.scale().tick(tick), TextStyle.BODY, Palette.SECOND);
            canvas.text(words.end(), panel.left() - 9, panel.y(tick) + 4.7);
        }
    }

    /** Returns the share of draws that have run short by the end of each day, as steps. */
    private Curve sum() {
        List<double[]> points = new ArrayList<>();
        double first = (double) subject.period().from().toEpochDay();
        double sum = 0;
        points.add(new double[] {first, 0});
        for (int day = 0; day < shortage.shareByDay().size(); day++) {
            double share = shortage.shareByDay().get(day);
            if (share > 0) {
                points.add(new double[] {first + day + 1, sum});
                sum += 100 * share;
                points.add(new double[] {first + day + 1, sum});
            }
        }
        points.add(new double[] {first + subject.period().days(), sum});
        return new Curve(column(points, 0), column(points, 1));
    }

    private static double[] column(List<double[]> rows, int column) {
        return rows.stream().mapToDouble(row -> row[column]).toArray();
    }

    /** Returns per cent over a bar, whole; only none is 0 and only all is 100. */
    private static String percent(double percent) {
        long whole = Math.round(percent);
        if (whole == 0 && percent > 0) {
            return "<1";
        }
        return whole == 100 && percent < 100 ? ">99" : Long.toString(whole);
    }

    private String subtitle() {
        return subject.name(canvas) + ": first day on which demand is not met in full, "
                + Dates.period(subject.period()) + subject.variantWords(canvas);
    }

    private String note() {
        return "Note: draws that never run short by "
                + Dates.end(subject.period().to())
                + " are shown apart; the running sum therefore ends at the chance of a shortage.";
    }

    private String alt() {
        return "Histogram and running sum of " + subtitle() + ". " + Findings.shortage(subject) + "."
                + dated(" One draw in twenty runs short by ", shortage.p5())
                + dated(" Half of them do by ", shortage.p50());
    }

    private static String dated(String words, @Nullable LocalDate day) {
        return day == null ? "" : words + Dates.day(day) + ".";
    }

    private Table table() {
        Table table = new Table(List.of("from", "to", "percent", "percent_so_far"));
        double sum = 0;
        for (int i = 0; i < percents.length; i++) {
            sum += percents[i];
            table.add(List.of(units.get(i).from().toString(), units.get(i).to().toString()), percents[i], sum);
        }
        table.add(List.of("after " + subject.period().to(), ""), 100 * (1 - shortage.probability()), 100);
        return table;
    }
}
