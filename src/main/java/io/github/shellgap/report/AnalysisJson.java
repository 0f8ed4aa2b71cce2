package io.github.shellgap.report;

import io.github.shellgap.analysis.Basis;
import io.github.shellgap.scenario.Metric;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The JSON of an analysis: what it stands on, then what it found. Holds no clock, threads or path of the machine. */
final class AnalysisJson {
    private AnalysisJson() {}

    /**
     * Writes the document, of the format {@code shellgap-NAME/1}.
     *
     * @param found writes the members that are the analysis's own
     */
    static void write(AnalysisReport report, Metric metric, Making making, Writer out, Consumer<Json> found)
            throws IOException {
        Json.write(
                out,
                json -> json.object(() -> {
                    json.text("format", "shellgap-" + report.name() + "/1");
                    basis(report.basis(), making, json);
                    json.text("metric", metric.text());
                    json.text("kind", metric.kind().name().toLowerCase(Locale.ROOT));
                    found.accept(json);
                    json.array("warnings", () -> report.basis().warnings().forEach(json::text));
                }));
    }

    private static void basis(Basis basis, Making making, Json json) {
        json.object("scenario", () -> {
            json.text("title", basis.study().base().title());
            json.text("file", FileNames.last(basis.study().file()));
            json.text("sha256", basis.study().sha256());
        });
        json.text("variant", basis.variant().id());
        json.object("engine", () -> {
            json.text("version", making.version());
            json.whole("seed", basis.settings().seed());
            json.whole("draws", basis.draws());
            json.text("sampler", basis.settings().sampler().word());
            json.whole("runs", basis.runs());
        });
        json.array("set", () -> settings(making.overrides(), json));
        json.object("period", () -> {
            json.date("from", basis.variant().scenario().period().from());
            json.date("to", basis.variant().scenario().period().to());
        });
    }

    private static void settings(List<Making.Setting> settings, Json json) {
        settings.forEach(setting -> json.object(() -> {
            json.text("path", setting.path());
            json.text("value", setting.value());
        }));
    }
}
