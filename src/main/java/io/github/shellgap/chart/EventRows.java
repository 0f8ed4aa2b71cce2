package io.github.shellgap.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Event labels in rows above a plot, each with a rule down into it. Rows are chosen so that no rule crosses a label;
 * where there is no such row, the label is shortened to its date, and then left out.
 */
final class EventRows {
    private static final double ROW_HEIGHT = 17;
    private static final double AIR = 5;
    private static final int MOST_ROWS = 5;
    private static final double MOST_SHADED = 0.6;
    private static final double FULL = 400;
    private static final double SHORT = 160;
    private static final Canvas.Stroke RULE = new Canvas.Stroke(Palette.RULE, Pen.EVENT);

    /** Over the days on which an event of uncertain date can happen. */
    private static final Color POSSIBLE = Palette.clear(Palette.SECOND, 0.07);

    private final List<Placed> placed = new ArrayList<>();
    private final Panel panel;
    private final Typesetter typesetter;
    private final double rightLimit;
    /** Of a text without its date, in pixels. */
    private final double longest;

    private int unlabelled;

    private EventRows(Panel panel, Typesetter typesetter, double rightLimit, double longest) {
        this.longest = longest;
        this.panel = panel;
        this.typesetter = typesetter;
        this.rightLimit = rightLimit;
    }

    /** A label in its row; the text spans {@code from} to {@code to}, the rule stands at {@code x}. */
    private record Placed(EventMark event, double x, int row, double from, double to, String date, String text) {}

    /**
     * Finds the rows.
     *
     * @param panel of which only the left and right edge count
     * @param rightLimit as far as labels may reach
     */
    static EventRows place(List<EventMark> events, Panel panel, Typesetter typesetter, double rightLimit) {
        EventRows best = attempt(events, new EventRows(panel, typesetter, rightLimit, FULL));
        if (best.unlabelled > 0) {
            EventRows shorter = attempt(events, new EventRows(panel, typesetter, rightLimit, SHORT));
            return shorter.unlabelled < best.unlabelled ? shorter : best;
        }
        return best;
    }

    private static EventRows attempt(List<EventMark> events, EventRows rows) {
        List<EventMark> crowded = new ArrayList<>();
        List<EventMark> free = new ArrayList<>();
        for (EventMark event : events) {
            double right = rows.panel.x(event.from()) + AIR + rows.width(event.date(), rows.text(event));
            (right <= rows.rightLimit ? free : crowded).add(event);
        }
        for (int i = crowded.size() - 1; i >= 0; i--) {
            rows.add(crowded.get(i));
        }
        free.forEach(rows::add);
        return rows;
    }

    private String text(EventMark event) {
        return typesetter.fit(event.text(), TextStyle.SMALL, longest);
    }

    double height() {
        int rows = 0;
        for (Placed one : placed) {
            rows = Math.max(rows, one.row() + 1);
        }
        return rows * ROW_HEIGHT;
    }

    /** Returns a sentence on events without a label, or nothing. */
    String note() {
        return unlabelled == 0
                ? ""
                : unlabelled + (unlabelled == 1 ? " event has" : " events have") + " no room for a label.";
    }

    /** Returns the places of the rules. */
    List<Double> rules() {
        return placed.stream().map(Placed::x).toList();
    }

    /** Shades the days on which an event of uncertain date can happen. */
    void drawWindows(Canvas canvas, Panel drawn) {
        for (Placed one : placed) {
            double width = drawn.x(one.event().to()) - one.x();
            if (width > 2 && width < MOST_SHADED * drawn.box().getWidth()) {
                double height = drawn.bottom() - drawn.top();
                canvas.fill(new Rectangle2D.Double(one.x(), drawn.top(), width, height), POSSIBLE);
            }
        }
    }

    /** Draws labels from {@code top} down, and rules to the lower edge of the plot. */
    void draw(Canvas canvas, Panel drawn, double top) {
        for (Placed one : placed) {
            double baseline = top + one.row() * ROW_HEIGHT + 12;
            double ruleTop = one.row() < 0 ? drawn.top() : baseline - 11;
            canvas.vertical(one.x(), ruleTop, drawn.bottom(), RULE);
        }
        for (Placed one : placed) {
            double baseline = top + one.row() * ROW_HEIGHT + 12;
            canvas.text(Canvas.Words.of(one.date(), TextStyle.SMALL_STRONG, Palette.SECOND), one.from(), baseline);
            if (!one.text().isEmpty()) {
                double x = one.from() + width(one.date(), "") + 6;
                canvas.text(Canvas.Words.of(one.text(), TextStyle.SMALL, Palette.SECOND), x, baseline);
            }
        }
    }

    private double width(String date, String text) {
        double width = typesetter.width(date, TextStyle.SMALL_STRONG);
        return text.isEmpty() ? width : width + 6 + typesetter.width(text, TextStyle.SMALL);
    }

    private void add(EventMark event) {
        for (String text : new String[] {text(event), ""}) {
            for (boolean isRight : new boolean[] {true, false}) {
                Placed found = row(event, text, isRight);
                if (found != null) {
                    placed.add(found);
                    return;
                }
            }
        }
        unlabelled++;
        placed.add(new Placed(event, panel.x(event.from()), -1, 0, 0, "", ""));
    }

    private @Nullable Placed row(EventMark event, String text, boolean isRight) {
        double x = panel.x(event.from());
        double width = width(event.date(), text);
        double from = isRight ? x + AIR : x - AIR - width;
        if (from < Frame.PADDING || from + width > rightLimit) {
            return null;
        }
        for (int row = 0; row < MOST_ROWS; row++) {
            Placed candidate = new Placed(event, x, row, from, from + width, event.date(), text);
            if (placed.stream().noneMatch(other -> clash(candidate, other))) {
                return candidate;
            }
        }
        return null;
    }

    private static boolean clash(Placed one, Placed other) {
        if (other.row() < 0) {
            return false;
        }
        boolean sameRow = one.row() == other.row() && one.from() < other.to() + 10 && other.from() < one.to() + 10;
        return sameRow || crosses(one, other) || crosses(other, one);
    }

    /** Returns whether the rule of one runs through the text of the other. */
    private static boolean crosses(Placed rule, Placed text) {
        return rule.row() <= text.row() && rule.x() > text.from() - 3 && rule.x() < text.to() + 4;
    }
}
