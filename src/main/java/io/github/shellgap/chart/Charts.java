package io.github.shellgap.chart;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Draws charts of what runs and analyses found. */
public final class Charts {
    private Charts() {}

    /**
     * Draws one chart.
     *
     * @throws IllegalArgumentException if the run has no such variant or stockpile
     * @throws FontsUnavailableException if this machine cannot draw text
     */
    public static Chart draw(ChartRequest request) {
        Fonts.prepare();
        Subject subject = new Subject(request);
        Canvas canvas = new Canvas(
                request.style().size().width(), request.style().size().height());
        Picture picture = switch (request.kind()) {
            case STOCK -> new StockDrawing(subject, canvas).draw();
            case BALANCE -> new BalanceDrawing(subject, canvas).draw();
            case GAP -> new GapDrawing(subject, canvas).draw();
            case COMPARE -> new CompareDrawing(subject, canvas).draw();
            case SHORTAGE -> new ShortageDrawing(subject, canvas).draw();
            case FLOWS -> new FlowsDrawing(subject, canvas).draw();
        };
        return new Chart(canvas, picture, idPrefix(name(request)));
    }

    /**
     * Draws what an analysis found, in a frame as high as its size says, or lower where few rows would leave it half empty;
     * a square stays a square.
     *
     * @throws FontsUnavailableException if this machine cannot draw text
     */
    public static Chart draw(Exhibit exhibit, ChartStyle style) {
        Fonts.prepare();
        Canvas canvas = new Canvas(style.size().width(), style.size().height());
        Picture picture = exhibit.match(new ExhibitDrawings(style, canvas));
        if (picture.spare() >= 1 && style.size() != ChartSize.SQUARE) {
            canvas = new Canvas(canvas.width(), canvas.height() - (int) picture.spare());
            picture = exhibit.match(new ExhibitDrawings(style, canvas));
        }
        String name = exhibit.word() + '/' + picture.alt() + '/' + style.size() + '/' + style.isBare();
        return new Chart(canvas, picture, idPrefix(name));
    }

    /** Returns what tells a chart from the others of one run. */
    private static String name(ChartRequest request) {
        return request.kind().word()
                + '/'
                + request.variantId()
                + '/'
                + request.stockpileId()
                + '/'
                + request.style().size()
                + '/'
                + request.style().isBare();
    }

    /** Returns a prefix for ids that charts of two names do not share. */
    private static String idPrefix(String name) {
        CRC32 hash = new CRC32();
        hash.update(name.getBytes(StandardCharsets.UTF_8));
        return "c" + Long.toString(hash.getValue(), 36) + "-";
    }
}
