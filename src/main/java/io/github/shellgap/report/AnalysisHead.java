package io.github.shellgap.report;

import io.github.shellgap.outcome.Settings;
import java.util.List;

/**
 * What stands above the results of an analysis: of what they are, and what is needed to make them again.
 *
 * @param name of the analysis, such as {@code compare}
 * @param scenarios what was analysed
 * @param settings how it was run
 * @param draws that were run
 * @param making the version of the program, the variants asked for and the values set
 */
public record AnalysisHead(String name, List<Subject> scenarios, Settings settings, int draws, Making making) {
    public AnalysisHead {
        scenarios = List.copyOf(scenarios);
    }

    /**
     * A scenario that was analysed.
     *
     * @param file its name, without folders
     * @param sha256 of the file's bytes
     * @param variant the variant of it
     */
    public record Subject(String label, String title, String file, String sha256, String variant) {}

    /** Writes the members. */
    void write(Json json) {
        json.text("format", "shellgap-" + name + "/1");
        json.array(
                "scenarios",
                () -> scenarios.forEach(subject -> json.object(() -> {
                    json.text("id", subject.label());
                    json.text("title", subject.title());
                    json.text("file", FileNames.last(subject.file()));
                    json.text("sha256", subject.sha256());
                    json.text("variant", subject.variant());
                })));
        json.object("engine", () -> {
            json.text("version", making.version());
            json.whole("seed", settings.seed());
            json.whole("draws", draws);
            json.text("sampler", settings.sampler().word());
            json.flag("central", settings.isCentral());
        });
        json.array(
                "set",
                () -> making.overrides()
                        .forEach(override -> json.object(() -> {
                            json.text("path", override.path());
                            json.text("value", override.value());
                        })));
    }
}
