package io.github.shellgap.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What makes the texts of a chart readable: apart from each other and from lines, in the frame, in a colour seen. */
public final class Legibility {
    // Boxes are drawn round capitals and descenders; half a pixel is less than the eye sees of a touch.
    private static final double TOUCH = 0.5;

    private static final Set<Pen> RULES = EnumSet.of(Pen.HAIR, Pen.BASE, Pen.EVENT, Pen.ODDS);

    private Legibility() {}

    /**
     * Fails unless every text of an analysis's chart can be read in every size, with a headline that is not cut and
     * without any.
     */
    public static void assertLegible(Exhibit exhibit) {
        for (ChartSize size : ChartSize.values()) {
            ChartStyle style = ChartStyle.REPORT.withSize(size).withVersion("0.1.0");
            Chart chart = Charts.draw(exhibit, style);
            assertLegible(chart);
            assertUncut(chart);
            assertThat(chart.warnings()).isEmpty();
            chart.hovers().forEach(HoverChecks::assertConsistent);
            assertLegible(Charts.draw(exhibit, style.bare()));
        }
    }

    /** Fails if the headline or the line under it ends before its end. */
    static void assertUncut(Chart chart) {
        assertThat(chart.title()).doesNotContain("…");
        assertThat(texts(chart).stream()
                        .filter(text -> text.run().style() == TextStyle.TITLE
                                || text.run().style() == TextStyle.SUBTITLE)
                        .map(text -> text.run().text()))
                .isNotEmpty()
                .noneMatch(text -> text.endsWith("…"));
    }

    /** Fails unless every text of a chart can be read. */
    static void assertLegible(Chart chart) {
        Canvas canvas = chart.canvas();
        List<Mark.Text> texts = texts(chart);
        assertThat(texts).hasSizeGreaterThan(8);
        for (Mark.Text text : texts) {
            assertThat(text.left()).as(text.run().text()).isGreaterThanOrEqualTo(0);
            assertThat(text.right()).as(text.run().text()).isLessThanOrEqualTo(canvas.width());
            assertThat(text.top()).as(text.run().text()).isGreaterThanOrEqualTo(0);
            assertThat(text.bottom()).as(text.run().text()).isLessThanOrEqualTo(canvas.height());
            assertThat(Palette.contrast(text.colour(), text.ground()))
                    .as(text.run().text())
                    .isGreaterThanOrEqualTo(Palette.LEAST_CONTRAST);
        }
        assertThat(overlaps(texts)).isEmpty();
        assertThat(crossings(chart)).isEmpty();
    }

    /** Fails unless what a stock begins with is said beside its point, or at the end of a leader from there. */
    static void assertStartBesideItsPoint(Chart chart) {
        Mark.Text name = texts(chart).stream()
                .filter(text -> text.run().text().matches("Start \\S+"))
                .findFirst()
                .orElseThrow();
        List<Ellipse2D> points = new ArrayList<>();
        List<Line2D> leaders = new ArrayList<>();
        chart.canvas()
                .marks()
                .forEach(mark -> mark.match(
                        fill -> {
                            if (fill.shape() instanceof Ellipse2D point
                                    && fill.colour().equals(Palette.INK)) {
                                points.add(point);
                            }
                        },
                        line -> {
                            if (line.pen() == Pen.LEADER && line.shape() instanceof Line2D leader) {
                                leaders.add(leader);
                            }
                        },
                        text -> {}));
        assertThat(points).hasSize(1);
        Ellipse2D point = points.get(0);
        assertThat(name.left() - point.getMaxX()).isBetween(2.0, 12.0);
        double middle = (name.top() + name.bottom()) / 2;
        boolean isLed = leaders.stream()
                .anyMatch(leader -> leader.ptSegDist(point.getCenterX(), point.getCenterY()) < 1
                        && leader.ptSegDist(name.left(), middle) < 6);
        assertThat(isLed || Math.abs(middle - point.getCenterY()) < 2 * (name.bottom() - name.top()))
                .isTrue();
    }

    static List<Mark.Text> texts(Chart chart) {
        List<Mark.Text> texts = new ArrayList<>();
        chart.canvas().marks().forEach(mark -> mark.match(fill -> {}, line -> {}, texts::add));
        return texts;
    }

    /**
     * Returns which lines run through which texts. Only a rule or an axis may, under a text whose halo parts it; and a
     * grid, which is paler than any text.
     */
    private static List<String> crossings(Chart chart) {
        List<String> crossings = new ArrayList<>();
        List<Mark.Text> before = new ArrayList<>();
        List<Mark.Text> all = texts(chart);
        chart.canvas()
                .marks()
                .forEach(mark -> mark.match(
                        fill -> {},
                        line -> {
                            if (!isGrid(line)) {
                                Shape drawn = line.pen().stroke().createStrokedShape(line.shape());
                                boolean isRule = RULES.contains(line.pen());
                                all.stream()
                                        .filter(text -> !isRule || !text.hasHalo() || before.contains(text))
                                        .filter(text -> drawn.intersects(box(text)))
                                        .forEach(text -> crossings.add(line.pen() + " through '"
                                                + text.run().text() + "'"));
                            }
                        },
                        before::add));
        return crossings;
    }

    private static Rectangle2D box(Mark.Text text) {
        return new Rectangle2D.Double(
                text.left(), text.top() + TOUCH, text.run().width(), text.bottom() - text.top() - 2 * TOUCH);
    }

    private static boolean isGrid(Mark.Line line) {
        return line.colour().equals(Palette.GRID) || line.colour().getAlpha() < 255;
    }

    private static List<String> overlaps(List<Mark.Text> texts) {
        List<String> overlaps = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
                Mark.Text one = texts.get(i);
                Mark.Text other = texts.get(j);
                double across = Math.min(one.right(), other.right()) - Math.max(one.left(), other.left());
                double down = Math.min(one.bottom(), other.bottom()) - Math.max(one.top(), other.top());
                if (across > TOUCH && down > TOUCH) {
                    overlaps.add(
                            "'" + one.run().text() + "' over '" + other.run().text() + "'");
                }
            }
        }
        return overlaps;
    }
}
