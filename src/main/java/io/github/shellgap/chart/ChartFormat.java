package io.github.shellgap.chart;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats a chart can be written in. */
public enum ChartFormat {
    /** A picture in pixels. */
    PNG,
    /** A picture in lines, for the web and for designers. */
    SVG,
    /** A picture in lines for print, with text that can be searched. */
    PDF,
    /** The numbers plotted. */
    CSV;

    /** Returns the ending of file names, without its dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the format of a file by the ending of its name, in any case; nothing for another ending. */
    public static Optional<ChartFormat> ofFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> lower.endsWith("." + format.ending()))
                .findFirst();
    }

    /** Returns the endings of all formats, for messages. */
    public static List<String> endings() {
        return Arrays.stream(values()).map(ChartFormat::ending).toList();
    }

    /** Returns the file. */
    public byte[] write(Chart chart) {
        return switch (this) {
            case PNG -> chart.png();
            case SVG -> chart.svg().getBytes(StandardCharsets.UTF_8);
            case PDF -> chart.pdf();
            case CSV -> chart.csv().getBytes(StandardCharsets.UTF_8);
        };
    }
}
