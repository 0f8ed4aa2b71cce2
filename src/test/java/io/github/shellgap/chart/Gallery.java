package io.github.shellgap.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes charts of made-up runs into a folder, to look at: {@code java … Gallery FOLDER}. */
final class Gallery {
    private Gallery() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (ChartKind kind : new ChartKind[] {ChartKind.STOCK, ChartKind.BALANCE}) {
            write(folder, kind.word(), Charts.draw(new MadeUpRun().withEvents().request(kind)));
        }
    }

    private static void write(Path folder, String name, Chart chart) throws IOException {
        Files.write(folder.resolve(name + ".png"), chart.png());
        Files.writeString(folder.resolve(name + ".svg"), chart.svg());
        Files.writeString(folder.resolve(name + ".csv"), chart.csv());
        System.out.println(name + ": " + chart.title() + "\n  " + chart.alt() + "\n  " + chart.warnings());
    }
}
