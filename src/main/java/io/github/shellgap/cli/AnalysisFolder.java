package io.github.shellgap.cli;

import io.github.shellgap.chart.ChartFormat;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Where the files of an analysis go, if the user asked for them: a folder that is whole or as it was before. */
final class AnalysisFolder implements AutoCloseable {
    private final String analysis;
    private final @Nullable ResultFolder folder;

    private AnalysisFolder(String analysis, @Nullable ResultFolder folder) {
        this.analysis = analysis;
        this.folder = folder;
    }

    /**
     * Makes the folder that is filled, so that an unwritable place is known before the run.
     *
     * @param analysis its name, by which its files are called
     * @param name of the folder; {@code null} for none
     * @throws Failure if the place cannot be written, or holds what is not ours
     */
    static AnalysisFolder open(String analysis, @Nullable String name, boolean isForced) throws Failure {
        return new AnalysisFolder(
                analysis,
                name == null ? null : ResultFolder.open(name, isForced, ResultFolder.Marks.ofAnalysis(analysis)));
    }

    /** Writes a file of the analysis, such as {@code compare.csv}, if files are wanted. */
    void text(String ending, TextContent content) throws Failure {
        if (folder == null) {
            return;
        }
        try (Writer out = Files.newBufferedWriter(
                folder.file(analysis + ending),
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE)) {
            content.writeTo(out);
        } catch (IOException e) {
            throw Failure.unwritable(folder.target(), e);
        }
    }

    /** Writes a file of bytes, if files are wanted. */
    void bytes(String ending, byte[] bytes) throws Failure {
        if (folder == null) {
            return;
        }
        try {
            Files.write(folder.file(analysis + ending), bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw Failure.unwritable(folder.target(), e);
        }
    }

    /** Writes a chart as PNG and SVG, if files are wanted. */
    void chart(String name, Doors.Drawn drawn) throws Failure {
        bytes(name + ".png", drawn.file().apply(ChartFormat.PNG));
        bytes(name + ".svg", drawn.file().apply(ChartFormat.SVG));
    }

    /** Returns whether files are wanted. */
    boolean isWanted() {
        return folder != null;
    }

    /** Moves the filled folder into place. */
    void publish() throws Failure {
        if (folder != null) {
            folder.publish();
        }
    }

    @Override
    public void close() {
        if (folder != null) {
            folder.close();
        }
    }
}
