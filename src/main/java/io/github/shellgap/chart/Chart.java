package io.github.shellgap.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A chart, ready to be written in any format. */
public final class Chart {
    private final Canvas canvas;
    private final Picture picture;
    private final String idPrefix;

    Chart(Canvas canvas, Picture picture, String idPrefix) {
        this.canvas = canvas;
        this.picture = picture;
        this.idPrefix = idPrefix;
    }

    /** Returns the headline: a finding the numbers support. */
    public String title() {
        return picture.caption().title();
    }

    /** Returns measure, unit, period and statistic. */
    public String subtitle() {
        return picture.caption().subtitle();
    }

    /** Returns how to read the chart. */
    public String note() {
        return picture.caption().note();
    }

    /** Returns a text alternative on one line: kind, measure, period, finding and the main numbers. */
    public String alt() {
        return Typesetter.clean(picture.alt());
    }

    /** Returns the numbers plotted, as CSV with up to 12 significant digits. */
    public String csv() {
        return picture.table().csv();
    }

    /** Returns the numbers plotted by their place, rounded as in the chart; one for each plot that has such numbers. */
    public List<Hover> hovers() {
        return picture.hovers();
    }

    /** Returns what the reader of the run should know, such as characters that the chart's font lacks. */
    public List<String> warnings() {
        List<String> missing = canvas.typesetter().missing();
        if (missing.isEmpty()) {
            return List.of();
        }
        String shown = String.join("", missing.subList(0, Math.min(10, missing.size())));
        return List.of("the charts' font lacks " + missing.size()
                + (missing.size() == 1 ? " character" : " characters") + " of the names shown (" + shown
                + (missing.size() > 10 ? "…" : "")
                + "); give those elements a title in Latin, Greek or Cyrillic letters");
    }

    /** Returns the picture as PNG, at twice the logical size. */
    public byte[] png() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("Title", title());
        texts.put("Description", alt());
        texts.put(
                "Source",
                picture.caption().sourceLine(picture.caption().sources().size()));
        return PngWriter.write(canvas, texts);
    }

    /** Returns the picture as SVG; its ids do not clash with those of other charts in one page. */
    public String svg() {
        return SvgWriter.write(canvas, idPrefix, title(), alt());
    }

    /** Returns the picture as PDF, 6.5 inches wide, with text that can be searched and copied. */
    public byte[] pdf() {
        return PdfWriter.write(canvas, title(), alt());
    }

    Canvas canvas() {
        return canvas;
    }
}
