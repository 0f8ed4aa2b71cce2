package io.github.shellgap.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.analysis.Reliance;
import io.github.shellgap.analysis.Sensitivity;
import io.github.shellgap.chart.Hover;
import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.scenario.Measure;
import io.github.shellgap.scenario.Metric;
import io.github.shellgap.scenario.Variant;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every written output of one made-up outcome, byte by byte, whatever the machine speaks. The golden files were looked
 * at by eye; {@code -Dgolden.update=true} rewrites them.
 */
final class GoldenFilesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/io/github/shellgap/report");
    private static final Outcome OUTCOME = SampleOutcome.plain();
    private static final Making MAKING =
            new Making("9.9.9", List.of(), List.of(new Making.Setting("stockpiles.russia.reserve", "it's 2M")));
    private static final List<Picture> PICTURES = List.of(new Picture(
            "stock-russia",
            "Stocks run low by May 2024",
            "Fan chart of stock, 2023 to 2024.",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 840 540\">"
                    + "<path d=\"M0 0L840 540\" stroke=\"#0072b2\"/></svg>\n",
            "date,p50\n2023-01-31,11000000\n",
            List.of(new Hover(
                    60.5,
                    120,
                    780,
                    440,
                    List.of("Median", "</script><b>"),
                    List.of(new Hover.Point(72.25, "31 January 2023", List.of("11.0M", "<0.1M")))))));

    private static final Grounds GROUNDS = new Grounds(List.of(new Reliance(
            new Metric.Total("shortfall:russia", "russia", Measure.SHORTFALL, null),
            2048,
            List.of(
                    new Reliance.Share("assumptions", 3, index(0.414, 0.35, 0.472), index(0.5, 0.44, 0.56)),
                    new Reliance.Share("claims of grade C", 1, index(-0.004, -0.02, 0.012), index(0, 0, 0.01))))));

    private static final Variant BASE = OUTCOME.study().variants().get(0);

    private static final Map<String, Output> OUTPUTS = Map.ofEntries(
            Map.entry("series.csv", out -> SeriesCsv.write(OUTCOME, out)),
            Map.entry("series.json", out -> SeriesJson.write(OUTCOME, out)),
            Map.entry("summary.json", out -> SummaryJson.write(OUTCOME, MAKING, out)),
            Map.entry("report.html", out -> ReportHtml.write(OUTCOME, PICTURES, GROUNDS, MAKING, out)),
            Map.entry("report.md", out -> ReportMarkdown.write(OUTCOME, PICTURES, GROUNDS, MAKING, out)),
            Map.entry("terminal.txt", out -> TerminalSummary.write(OUTCOME, 80, true, out)),
            Map.entry("terminal-ascii.txt", out -> TerminalSummary.write(OUTCOME, 80, false, out)),
            Map.entry("explanation.txt", out -> ExplanationText.write(BASE, 60, out)),
            Map.entry("explanation.csv", out -> ExplanationCsv.write(BASE.scenario(), out)),
            Map.entry("explanation.json", out -> ExplanationJson.write(OUTCOME.study(), BASE, out)),
            Map.entry("explanation.md", out -> ExplanationMarkdown.write(BASE, out)));

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    private static Sensitivity.Index index(double value, double low, double high) {
        return new Sensitivity.Index(value, low, high);
    }

    @FunctionalInterface
    private interface Output {
        void writeTo(Writer out) throws IOException;
    }

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "tr", "ar-EG-u-nu-arab", "fa"})
    void outputs_areTheSameBytes_inEveryLocaleAndZone(String tag) throws IOException {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
        for (Map.Entry<String, Output> output : OUTPUTS.entrySet()) {
            StringWriter written = new StringWriter();
            output.getValue().writeTo(written);
            Path golden = GOLDEN.resolve(output.getKey());
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(GOLDEN);
                Files.writeString(golden, written.toString(), StandardCharsets.UTF_8);
            }
            assertThat(written.toString())
                    .as(output.getKey())
                    .isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
        }
    }
}
