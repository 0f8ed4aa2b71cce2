package io.github.shellgap.report;

import io.github.shellgap.chart.Hover;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** The numbers of a chart as JSON inside a page. */
final class HoverJson {
    private HoverJson() {}

    /** Returns the numbers; empty if there are none. No text in them can end a script or begin markup. */
    static String of(List<Hover> hovers) {
        if (hovers.isEmpty()) {
            return "";
        }
        StringWriter out = new StringWriter();
        try {
            Json.write(
                    out,
                    json -> json.object(() ->
                            json.array("plots", () -> hovers.forEach(hover -> json.object(() -> write(json, hover))))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // These characters stand in JSON only inside texts, where an escape means the same.
        return out.toString()
                .replaceAll("\\n *", "")
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static void write(Json json, Hover hover) {
        json.number("left", hover.left());
        json.number("top", hover.top());
        json.number("right", hover.right());
        json.number("bottom", hover.bottom());
        json.array("names", () -> hover.names().forEach(name -> json.text(SafeText.line(name))));
        json.array(
                "points",
                () -> hover.points()
                        .forEach(point -> json.object(() -> {
                            json.number("x", tenth(point.x()));
                            json.text("when", point.when());
                            json.array("values", () -> point.values().forEach(json::text));
                        })));
    }

    private static double tenth(double pixels) {
        return StrictMath.rint(pixels * 10) / 10;
    }
}
