package io.github.shellgap.cli;

import io.github.shellgap.analysis.Progress;
import io.github.shellgap.analysis.RefusedException;
import io.github.shellgap.chart.ChartFormat;
import io.github.shellgap.chart.ChartStyle;
import io.github.shellgap.chart.Exhibit;
import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.Settings;
import io.github.shellgap.problem.Checked;
import io.github.shellgap.problem.Problem;
import io.github.shellgap.problem.UnreadableException;
import io.github.shellgap.read.Syntax;
import io.github.shellgap.report.Making;
import io.github.shellgap.report.Picture;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Period;
import io.github.shellgap.scenario.Study;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** The floors below, as the commands use them. */
record Doors(Reading reading, Running running, Drawing drawing) {

    /** From a file to a checked study. */
    interface Reading {
        /**
         * Reads and checks a scenario.
         *
         * @param name a path, or {@code -} for {@code in}
         * @throws UnreadableException if there is nothing to read
         */
        Loaded load(String name, InputStream in, List<Making.Setting> overrides) throws UnreadableException;

        /**
         * Checks a scenario whose bytes are known, as if they stood in a file.
         *
         * @param name of that file
         * @param folder where it stands
         * @throws UnreadableException never, because there is nothing to read
         */
        Loaded load(String name, Path folder, byte[] bytes, List<Making.Setting> overrides) throws UnreadableException;

        /**
         * Returns a scenario that was found right as one document.
         *
         * @param variant made part of it; {@code base} keeps all variants as they are
         */
        String print(String name, Loaded loaded, List<Making.Setting> overrides, String variant, Syntax syntax)
                throws UnreadableException;

        /** Returns a problem as people read it, with the line, a caret and a hint; ends without a line end. */
        String text(Problem problem);

        /** Returns a problem as one line of JSON. */
        String json(Problem problem);
    }

    /**
     * A scenario that was read.
     *
     * @param bytes as they stand in the file
     * @param folder where it stands
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Loaded(byte[] bytes, Path folder, Checked<Study> checked, Again again) {}

    /** The same bytes with other values set. */
    interface Again {
        /** Checks them and all variants. */
        Checked<Study> check(List<Making.Setting> settings);

        /** Checks them and one variant, and leaves the others out of the study. */
        Checked<Study> check(List<Making.Setting> settings, String variant);
    }

    /** From a study to an outcome. */
    @FunctionalInterface
    interface Running {
        /**
         * Runs variants.
         *
         * @param variants the ones to run; empty for all
         * @throws RefusedException if the run would not fit into memory
         */
        Outcome run(Study study, Settings settings, List<String> variants, Progress progress) throws RefusedException;
    }

    /** From an outcome to pictures. */
    interface Drawing {
        /** Returns the words of the kinds of chart. */
        List<String> kinds();

        /**
         * Returns the kinds that say something about every run, for a report.
         *
         * @param hasVariants whether more than one variant was run
         */
        List<String> reported(boolean hasVariants);

        /**
         * Returns the unit by which a chart is cut unless the user asks for another.
         *
         * @param kind a word of {@link #kinds}
         */
        CalendarUnit resolution(String kind, Period period);

        /** Returns whether a chart shows every variant. */
        boolean showsVariants(String kind);

        /** Returns whether a chart of one stockpile of one variant has something to show. */
        boolean hasSomethingToShow(Outcome outcome, String kind, String variant, String stockpile);

        /** Draws a chart of one stockpile of one variant. */
        Drawn draw(Outcome outcome, String kind, String variant, String stockpile, ChartStyle style);

        /** Draws the chart of what an analysis found. */
        Drawn draw(Exhibit exhibit, ChartStyle style);
    }

    /**
     * A chart that was drawn.
     *
     * @param file makes its file of a format
     * @param warnings what the user should know of it, such as letters its font lacks
     */
    record Drawn(Picture picture, Function<ChartFormat, byte[]> file, List<String> warnings) {
        Drawn {
            warnings = List.copyOf(warnings);
        }
    }
}
