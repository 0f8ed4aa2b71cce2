package io.github.shellgap.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block between two lines of three backquotes in a Markdown file.
 *
 * @param place the file and the line on which the block opens
 * @param info what stands behind the opening backquotes
 * @param text the lines in between, each with its end
 */
public record FencedBlock(String place, String info, String text) {
    private static final String FENCE = "```";

    /**
     * Returns the blocks of a file, in its order.
     *
     * @throws IllegalArgumentException if a block is not closed
     */
    public static List<FencedBlock> of(Path file) throws IOException {
        List<FencedBlock> blocks = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        @Nullable String info = null;
        int opened = 0;
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (info == null && line.startsWith(FENCE)) {
                info = line.substring(FENCE.length());
                opened = number;
                text.setLength(0);
            } else if (info != null && line.equals(FENCE)) {
                blocks.add(new FencedBlock(file + ":" + opened, info, text.toString()));
                info = null;
            } else if (info != null) {
                text.append(line).append('\n');
            }
        }
        if (info != null) {
            throw new IllegalArgumentException("the block at " + file + ":" + opened + " is not closed");
        }
        return blocks;
    }

    /** Returns whether the block holds YAML. */
    public boolean isYaml() {
        return info.equals("yaml") || info.startsWith("yaml ");
    }

    /** Returns whether the block holds some sections of a scenario, not a whole one. */
    public boolean isFragment() {
        return info.contains("title=\"fragment\"");
    }
}
