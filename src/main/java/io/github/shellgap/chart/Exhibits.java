package io.github.shellgap.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;

/** What charts of analyses share: their words and their frame. */
final class Exhibits {
    private Exhibits() {}

    /** Returns the text round a plot; the author's words go before the finding. */
    static Caption caption(Exhibit exhibit, ChartStyle style, List<KeyItem> key, Words words) {
        String title = style.title();
        String subtitle = style.subtitle();
        return new Caption(
                title == null ? words.finding() : Typesetter.clean(title),
                subtitle == null ? words.subtitle() : Typesetter.clean(subtitle),
                key,
                words.note(),
                exhibit.credits().sources(),
                exhibit.credits().stamp(style.version()),
                style.isBare());
    }

    /** What a chart says of itself: headline, measure, how to read it. */
    record Words(String finding, String subtitle, String note) {}

    /** Returns a name as the fonts can show it, on one line. */
    static String shown(Canvas canvas, String name) {
        return canvas.typesetter().shown(name, "a name in letters the font lacks");
    }

    /** Returns an outcome's name for a headline; cut only where it would fill the headline alone. */
    static String brief(Canvas canvas, String name) {
        return canvas.typesetter().fit(shown(canvas, name), TextStyle.TITLE, canvas.width() * Frame.LONGEST_NAME);
    }

    /** Returns an input's name in quotation marks for the same headline, cut likewise. */
    static String quoted(Canvas canvas, String name) {
        return "“" + canvas.typesetter().fit(shown(canvas, name), TextStyle.TITLE, canvas.width() * Frame.LONGEST_NAME)
                + "”";
    }

    /** Returns the first of two headlines if it fits, else the other. */
    static String fitting(Canvas canvas, String full, String shorter) {
        double width = canvas.width() - 2 * Frame.PADDING;
        return canvas.typesetter()
                                .wrap(full, TextStyle.TITLE, width, Frame.MOST_LINES + 1)
                                .size()
                        <= Frame.MOST_LINES
                ? full
                : shorter;
    }

    /** Returns from where to where a value goes, for a headline, in which no line ends behind a preposition. */
    static String course(Variable variable, double from, double to) {
        return "from\u00A0" + variable.text(from, from, to) + " to\u00A0" + variable.text(to, from, to);
    }

    /** Returns the text with a capital at its beginning. */
    static String capital(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }

    /** Returns the name with its unit behind a comma, as a subtitle has it. */
    static String measured(Canvas canvas, Variable variable) {
        String unit = variable.unit().isEmpty() ? "" : ", " + variable.unit();
        return capital(shown(canvas, variable.name())) + unit;
    }

    /** Returns the part of a rectangle below a heading and above a foot. */
    static Rectangle2D inner(Rectangle2D body, double heading, double foot) {
        return new Rectangle2D.Double(
                body.getX(), body.getY() + heading, body.getWidth(), body.getHeight() - heading - foot);
    }
}
