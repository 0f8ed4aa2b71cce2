package io.github.shellgap.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Rows under each other with their names in a column at the left. */
final class Rows {
    private static final double SHARE_OF_NAMES = 0.3;
    /** Where some name would else be cut. */
    private static final double MOST_SHARE_OF_NAMES = 0.38;

    private static final String ELLIPSIS = "…";
    private static final double GAP = 12;
    private static final double LINE_HEIGHT = 15.5;
    /** The least height of a row in which a line of text stands clear of the next. */
    static final double LEAST_HEIGHT = 22.5;

    private static final double GREATEST_HEIGHT = 76;
    /** In a square, which is not made lower where few rows need less. */
    private static final double GREATEST_IN_A_SQUARE = 120;

    private final Canvas canvas;
    private final Rectangle2D place;
    private final List<List<Canvas.Words>> names;
    private final double nameWidth;
    private final double spare;

    /**
     * Lays out rows.
     *
     * @param place of the rows with their names; rows that would be too high leave its lower part free
     * @param names of the rows, at least one
     */
    Rows(Canvas canvas, Rectangle2D place, List<Name> names) {
        this.canvas = canvas;
        boolean isSquare = canvas.width() == canvas.height();
        double height = Math.min(place.getHeight() / names.size(), isSquare ? GREATEST_IN_A_SQUARE : GREATEST_HEIGHT);
        this.spare = place.getHeight() - height * names.size();
        this.place = new Rectangle2D.Double(place.getX(), place.getY(), place.getWidth(), height * names.size());
        double most = place.getWidth() * SHARE_OF_NAMES;
        List<List<Canvas.Words>> narrow =
                names.stream().map(name -> lines(name, most, height)).toList();
        double wide = place.getWidth() * MOST_SHARE_OF_NAMES;
        this.names = isWhole(narrow)
                ? narrow
                : names.stream().map(name -> lines(name, wide, height)).toList();
        this.nameWidth = this.names.stream()
                .flatMap(List::stream)
                .mapToDouble(line -> canvas.typesetter().width(line.text(), line.style()))
                .max()
                .orElse(0);
    }

    /**
     * What a row is called.
     *
     * @param text cut where it is too long
     * @param tail of the text, which is never cut; may be empty
     * @param detail in small letters under it where there is room; may be empty
     */
    record Name(String text, String tail, String detail) {
        Name(String text, String detail) {
            this(text, "", detail);
        }

        static Name of(Variable variable, Canvas canvas) {
            return new Name(Exhibits.capital(Exhibits.shown(canvas, variable.name())), variable.unit());
        }
    }

    private List<Canvas.Words> lines(Name name, double width, double height) {
        int room = Math.max(1, (int) ((height - 1) / LINE_HEIGHT));
        List<Canvas.Words> lines = new ArrayList<>();
        for (String line : text(name, width, Math.min(2, room))) {
            lines.add(Canvas.Words.of(line, TextStyle.BODY, Palette.INK).end());
        }
        if (!name.detail().isEmpty() && lines.size() < room) {
            String detail = canvas.typesetter().fit(name.detail(), TextStyle.SMALL, width);
            lines.add(Canvas.Words.of(detail, TextStyle.SMALL, Palette.MUTED).end());
        }
        return lines;
    }

    /** Returns the lines of a name; where it has to be cut, its tail stays whole. */
    private List<String> text(Name name, double width, int most) {
        Typesetter typesetter = canvas.typesetter();
        List<String> whole = typesetter.balanced(name.text() + name.tail(), TextStyle.BODY, width, most);
        if (name.tail().isEmpty() || !whole.get(whole.size() - 1).endsWith("…")) {
            return whole;
        }
        List<String> cut = new ArrayList<>(typesetter.wrap(name.text(), TextStyle.BODY, width, most));
        String last = cut.remove(cut.size() - 1);
        double left = width - typesetter.width(name.tail(), TextStyle.BODY);
        cut.add(typesetter.fit(last, TextStyle.BODY, left) + name.tail());
        return cut;
    }

    private static boolean isWhole(List<List<Canvas.Words>> names) {
        return names.stream()
                .flatMap(List::stream)
                .noneMatch(line -> line.text().contains(ELLIPSIS));
    }

    /** Returns whether no name is cut. */
    boolean isWhole() {
        return isWhole(names);
    }

    int count() {
        return names.size();
    }

    double left() {
        return place.getX() + nameWidth + GAP;
    }

    double right() {
        return place.getMaxX();
    }

    double top() {
        return place.getY();
    }

    double bottom() {
        return place.getMaxY();
    }

    double height() {
        return place.getHeight() / names.size();
    }

    double middle(int row) {
        return place.getY() + (row + 0.5) * height();
    }

    /** Returns the height that is left free under the rows. */
    double spare() {
        return spare;
    }

    void drawNames() {
        for (int row = 0; row < names.size(); row++) {
            List<Canvas.Words> lines = names.get(row);
            double baseline = middle(row) + 4.6 - (lines.size() - 1) * LINE_HEIGHT / 2;
            for (Canvas.Words line : lines) {
                canvas.text(line, place.getX() + nameWidth, baseline);
                baseline += LINE_HEIGHT;
            }
        }
    }
}
