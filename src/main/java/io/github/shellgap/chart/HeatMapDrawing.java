package io.github.shellgap.chart;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** An outcome over two inputs: cells in stepped shades, with their numbers where there is room. */
final class HeatMapDrawing {
    private static final double GAP = 0.75;
    private static final double NAME_HEIGHT = 24;
    private static final double TICKS_HEIGHT = 24;
    private static final double KEY_SWATCH = 18;
    private static final double KEY_GAP = 26;
    private static final double WIDEST_CLASS = 170;
    private static final double MOST_KEY_HEIGHT = 96;

    private final HeatMap map;
    private final ChartStyle style;
    private final Canvas canvas;
    private final double[] values;
    private final HeatClasses classes;

    HeatMapDrawing(HeatMap map, ChartStyle style, Canvas canvas) {
        this.map = map;
        this.style = style;
        this.canvas = canvas;
        this.values = map.cells().stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .toArray();
        this.classes = new HeatClasses(map.outcome(), values);
    }

    Picture draw() {
        Exhibits.Words words = new Exhibits.Words(HeatFindings.of(map, canvas), subtitle(), note());
        Caption caption = Exhibits.caption(map, style, List.of(), words);
        Rectangle2D body = Frame.draw(canvas, caption);
        double key = keyWidth();
        double ticks = 0;
        for (double value : map.up().values()) {
            ticks = Math.max(ticks, canvas.typesetter().width(side(map.up(), value), TextStyle.BODY));
        }
        double left = StrictMath.ceil(body.getX() + ticks + 10);
        double top = StrictMath.ceil(body.getY() + NAME_HEIGHT);
        double right = StrictMath.floor(body.getMaxX() - key);
        double bottom = StrictMath.floor(body.getMaxY() - TICKS_HEIGHT - NAME_HEIGHT);
        Rectangle2D plot = new Rectangle2D.Double(left, top, right - left, bottom - top);
        drawCells(plot);
        drawSides(plot);
        drawKey(plot, right + KEY_GAP);
        return new Picture(caption, alt(), table());
    }

    private double keyWidth() {
        double widest = 0;
        for (HeatClasses.HeatClass one : classes.all()) {
            widest = Math.max(widest, canvas.typesetter().width(one.words(), TextStyle.SMALL));
        }
        return Math.min(WIDEST_CLASS, widest) + KEY_GAP + KEY_SWATCH + 8;
    }

    private Rectangle2D cell(Rectangle2D plot, int up, int across) {
        double width = plot.getWidth() / map.across().values().size();
        double height = plot.getHeight() / map.up().values().size();
        return new Rectangle2D.Double(plot.getX() + across * width, plot.getMaxY() - (up + 1) * height, width, height);
    }

    private void drawCells(Rectangle2D plot) {
        double widest = 0;
        for (double value : values) {
            widest = Math.max(widest, canvas.typesetter().width(cellText(value), TextStyle.SMALL_STRONG));
        }
        Rectangle2D first = cell(plot, 0, 0);
        boolean hasNumbers = widest + 6 <= first.getWidth() && first.getHeight() >= 17;
        double gap = Math.min(first.getWidth(), first.getHeight()) > 8 ? GAP : 0;
        for (int up = 0; up < map.cells().size(); up++) {
            for (int across = 0; across < map.cells().get(up).size(); across++) {
                double value = map.cells().get(up).get(across);
                Rectangle2D box = cell(plot, up, across);
                Color colour = classes.colour(value);
                canvas.fill(
                        new Rectangle2D.Double(
                                box.getX() + gap,
                                box.getY() + gap,
                                box.getWidth() - 2 * gap,
                                box.getHeight() - 2 * gap),
                        colour);
                if (hasNumbers) {
                    Canvas.Words words = Canvas.Words.of(cellText(value), TextStyle.SMALL_STRONG, Palette.on(colour))
                            .ground(colour)
                            .middle();
                    canvas.text(words, box.getCenterX(), box.getCenterY() + 4.4);
                }
            }
        }
        if (map.up().own() != HeatMap.NOWHERE && map.across().own() != HeatMap.NOWHERE) {
            outline(cell(plot, map.up().own(), map.across().own()));
        }
    }

    private void outline(Rectangle2D box) {
        canvas.line(new Path2D.Double(box), Palette.INK, Pen.MAIN);
    }

    /** Returns a value in its cell: per cent without their sign, which the subtitle names. */
    private String cellText(double value) {
        if (value == Variable.AFTER) {
            return "after";
        }
        return switch (map.outcome().kind()) {
            case CHANCE, SHARE -> map.outcome().text(value).replace("\u00A0%", "");
            case DATE -> Dates.shortMonth(java.time.LocalDate.ofEpochDay((long) Math.floor(value)));
            case NUMBER -> Figures.alike(value, values);
            case SWITCH -> map.outcome().text(value);
        };
    }

    private static String side(HeatMap.Side side, double value) {
        boolean isNumber = side.input().kind() == Variable.Kind.NUMBER;
        double[] all = side.values().stream().mapToDouble(one -> one).toArray();
        return isNumber ? Figures.alike(value, all) : side.input().text(value);
    }

    private void drawSides(Rectangle2D plot) {
        Typesetter typesetter = canvas.typesetter();
        double last = -Double.MAX_VALUE;
        for (int i = 0; i < map.across().values().size(); i++) {
            String text = side(map.across(), map.across().values().get(i));
            double x = cell(plot, 0, i).getCenterX();
            double half = typesetter.width(text, TextStyle.BODY) / 2;
            if (x - half >= last) {
                canvas.text(words(text).middle(), x, plot.getMaxY() + 17);
                last = x + half + 8;
            }
        }
        double above = Double.MAX_VALUE;
        for (int i = 0; i < map.up().values().size(); i++) {
            double y = cell(plot, i, 0).getCenterY() + 4.6;
            if (y + 15 <= above) {
                canvas.text(words(side(map.up(), map.up().values().get(i))).end(), plot.getX() - 9, y);
                above = y;
            }
        }
        double width = plot.getMaxX() - Frame.PADDING;
        name(sideName(map.up(), " ↑", width), Frame.PADDING, plot.getY() - 10);
        name(sideName(map.across(), " →", plot.getWidth()), plot.getX(), plot.getMaxY() + 37);
    }

    private static Canvas.Words words(String text) {
        return Canvas.Words.of(text, TextStyle.BODY, Palette.SECOND);
    }

    private String sideName(HeatMap.Side side, String arrow, double width) {
        double room = width - canvas.typesetter().width(arrow, TextStyle.STRONG);
        return canvas.typesetter().fit(Exhibits.measured(canvas, side.input()), TextStyle.STRONG, room) + arrow;
    }

    private void name(String text, double x, double baseline) {
        canvas.text(Canvas.Words.of(text, TextStyle.STRONG, Palette.SECOND), x, baseline);
    }

    private void drawKey(Rectangle2D plot, double x) {
        double height = Math.min(plot.getHeight() / classes.all().size(), MOST_KEY_HEIGHT);
        double bottom = plot.getY() + height * classes.all().size();
        for (int i = 0; i < classes.all().size(); i++) {
            HeatClasses.HeatClass one = classes.all().get(i);
            double top = bottom - (i + 1) * height;
            canvas.fill(new Rectangle2D.Double(x, top, KEY_SWATCH, height), one.colour());
            String text = canvas.typesetter().fit(one.words(), TextStyle.SMALL, WIDEST_CLASS);
            Canvas.Words words = Canvas.Words.of(text, TextStyle.SMALL, Palette.SECOND);
            canvas.text(words, x + KEY_SWATCH + 8, top + height / 2 + 4.4);
        }
    }

    private String subtitle() {
        String percent = map.outcome().isShare() ? ", %" : "";
        return Exhibits.measured(canvas, map.outcome()) + percent + ", by two inputs";
    }

    private String note() {
        boolean hasOwn = map.up().own() != HeatMap.NOWHERE && map.across().own() != HeatMap.NOWHERE;
        return "Note: all cells share the same random draws."
                + (hasOwn ? " Outlined: the scenario’s own values." : "")
                + (map.outcome().isDate()
                                && classes.all().get(classes.all().size() - 1).upTo() == Variable.AFTER
                        ? " “" + Exhibits.capital(map.outcome().after()) + "”: not reached within the period."
                        : "");
    }

    private String alt() {
        List<Double> first = map.cells().get(0);
        List<Double> last = map.cells().get(map.cells().size() - 1);
        return "Heat map of " + subtitle() + ". " + HeatFindings.of(map, canvas) + ". At "
                + corner(map.across(), 0) + " and " + corner(map.up(), 0) + ": "
                + map.outcome().text(first.get(0)) + "; at "
                + corner(map.across(), map.across().values().size() - 1) + " and "
                + corner(map.up(), map.up().values().size() - 1) + ": "
                + map.outcome().text(last.get(last.size() - 1)) + ".";
    }

    private String corner(HeatMap.Side side, int place) {
        return Exhibits.shown(canvas, side.input().name()) + " "
                + side.input().textWithUnit(side.values().get(place));
    }

    private Table table() {
        List<String> columns = List.of(
                map.across().input().name(),
                map.up().input().name(),
                map.outcome().name());
        Table table = new Table(columns);
        for (int up = 0; up < map.cells().size(); up++) {
            for (int across = 0; across < map.cells().get(up).size(); across++) {
                List<String> row = new ArrayList<>();
                row.add(map.across().input().field(map.across().values().get(across)));
                row.add(map.up().input().field(map.up().values().get(up)));
                row.add(map.outcome().field(map.cells().get(up).get(across)));
                table.add(row);
            }
        }
        return table;
    }
}
