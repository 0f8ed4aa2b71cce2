package io.github.shellgap.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes charts of made-up runs into a folder: {@code Gallery FOLDER} the usual ones, {@code Gallery FOLDER all} all. */
final class Gallery {
    private Gallery() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (ChartKind kind : ChartKind.values()) {
            write(folder, kind.word(), Charts.draw(new MadeUpRun().withEvents().request(kind)));
        }
        for (var exhibit : MadeUpExhibits.all().entrySet()) {
            write(folder, exhibit.getKey(), Charts.draw(exhibit.getValue(), ChartStyle.REPORT));
        }
        if (arguments.length > 1) {
            writeOthers(folder);
            writeOtherExhibits(folder);
        }
    }

    private static void writeOthers(Path folder) throws IOException {
        for (var hostile : HostileRuns.all().entrySet()) {
            for (ChartKind kind : ChartKind.values()) {
                ChartRequest request = MadeUpRun.request(hostile.getValue(), kind, ChartStyle.REPORT);
                write(folder, hostile.getKey() + "-" + kind.word(), Charts.draw(request));
            }
        }
        for (ChartSize size : ChartSize.values()) {
            for (ChartKind kind : ChartKind.values()) {
                MadeUpRun run = new MadeUpRun().withEvents();
                run.style = new ChartStyle(size, size == ChartSize.WIDE, null, null, "0.1.0");
                write(folder, size + "-" + kind.word(), Charts.draw(run.request(kind)));
            }
        }
    }

    private static void writeOtherExhibits(Path folder) throws IOException {
        for (var hostile : HostileExhibits.all().entrySet()) {
            write(folder, hostile.getKey(), Charts.draw(hostile.getValue(), ChartStyle.REPORT));
        }
        for (ChartSize size : ChartSize.values()) {
            for (var exhibit : MadeUpExhibits.all().entrySet()) {
                ChartStyle style = new ChartStyle(size, size == ChartSize.WIDE, null, null, "0.1.0");
                write(folder, size + "-" + exhibit.getKey(), Charts.draw(exhibit.getValue(), style));
            }
        }
    }

    private static void write(Path folder, String name, Chart chart) throws IOException {
        for (ChartFormat format : ChartFormat.values()) {
            Files.write(folder.resolve(name + "." + format.ending()), format.write(chart));
        }
    }
}
