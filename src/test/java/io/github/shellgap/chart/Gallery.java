package io.github.shellgap.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes charts of made-up runs into a folder, to look at: {@code java … Gallery FOLDER}. */
final class Gallery {
    private Gallery() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (ChartKind kind : ChartKind.values()) {
            write(folder, kind.word(), Charts.draw(new MadeUpRun().withEvents().request(kind)));
        }
        for (var hostile : HostileRuns.all().entrySet()) {
            for (ChartKind kind : ChartKind.values()) {
                write(
                        folder,
                        hostile.getKey() + "-" + kind.word(),
                        Charts.draw(hostile.getValue().request(kind)));
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

    private static void write(Path folder, String name, Chart chart) throws IOException {
        Files.write(folder.resolve(name + ".png"), chart.png());
        Files.writeString(folder.resolve(name + ".svg"), chart.svg());
        Files.writeString(folder.resolve(name + ".csv"), chart.csv());
        System.out.println(name + ": " + chart.title() + "\n  " + chart.alt() + "\n  " + chart.warnings());
    }
}
