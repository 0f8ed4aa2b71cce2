package io.github.shellgap.chart;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Draws charts of what a run found. */
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
        return new Chart(canvas, picture, idPrefix(request));
    }

    /** Returns a prefix that two different charts of one run do not share. */
    private static String idPrefix(ChartRequest request) {
        CRC32 hash = new CRC32();
        String name = request.kind().word()
                + '/'
                + request.variantId()
                + '/'
                + request.stockpileId()
                + '/'
                + request.style().size()
                + '/'
                + request.style().isBare();
        hash.update(name.getBytes(StandardCharsets.UTF_8));
        return "c" + Long.toString(hash.getValue(), 36) + "-";
    }
}
