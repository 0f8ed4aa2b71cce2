package io.github.shellgap.cli;

import io.github.shellgap.chart.FontsUnavailableException;
import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.report.Grounds;
import io.github.shellgap.report.Making;
import io.github.shellgap.report.Picture;
import io.github.shellgap.report.ReportHtml;
import io.github.shellgap.report.ReportMarkdown;
import io.github.shellgap.report.SeriesCsv;
import io.github.shellgap.report.SummaryJson;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The files of a run. */
final class ResultFiles {
    private final ResultFolder folder;
    private final Outcome outcome;
    private final Grounds grounds;
    private final Making making;
    private final Set<String> warnings = new LinkedHashSet<>();

    ResultFiles(ResultFolder folder, Outcome outcome, Grounds grounds, Making making) {
        this.folder = folder;
        this.outcome = outcome;
        this.grounds = grounds;
        this.making = making;
    }

    /**
     * Writes all files, the summary last: a folder without it is not complete.
     *
     * @return what the user should know of the charts
     */
    Set<String> write(Doors.Loaded loaded, ReportCharts charts) throws IOException {
        bytes("scenario.yaml", loaded.bytes());
        for (String attachment : outcome.study().attachments()) {
            bytes(attachment, Files.readAllBytes(loaded.folder().resolve(attachment)));
        }
        text("series.csv", out -> SeriesCsv.write(outcome, out));
        List<Picture> pictures = pictures(charts);
        text("report.html", out -> ReportHtml.write(outcome, pictures, grounds, making, out));
        text("report.md", out -> ReportMarkdown.write(outcome, pictures, grounds, making, out));
        text(ResultFolder.SUMMARY, out -> SummaryJson.write(outcome, making, out));
        return warnings;
    }

    private List<Picture> pictures(ReportCharts charts) throws IOException {
        List<Picture> pictures = new ArrayList<>();
        try {
            for (ReportCharts.Painted painted : charts.draw()) {
                Picture picture = painted.drawn().picture();
                String path = "charts/" + picture.name();
                bytes(path + ".png", painted.png());
                bytes(path + ".svg", picture.svg().getBytes(StandardCharsets.UTF_8));
                bytes(path + ".csv", picture.csv().getBytes(StandardCharsets.UTF_8));
                pictures.add(picture);
                warnings.addAll(painted.drawn().warnings());
            }
        } catch (FontsUnavailableException e) {
            if (e.isUnwritable()) {
                throw e;
            }
            warnings.add("no charts: " + e.getMessage());
        }
        return pictures;
    }

    private void bytes(String name, byte[] bytes) throws IOException {
        Files.write(folder.file(name), bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    private void text(String name, TextContent content) throws IOException {
        try (Writer out = Files.newBufferedWriter(
                folder.file(name), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            content.writeTo(out);
        }
    }
}
