package io.github.shellgap.report;

import io.github.shellgap.outcome.Sampler;
import io.github.shellgap.scenario.CalendarUnit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a summary says of how it was made.
 *
 * @param file the scenario file's name
 * @param sha256 of the scenario's bytes
 * @param draws that were asked for
 * @param isCentral whether one draw was run with every distribution at its median
 * @param making the version of the program, the variants asked for and the values set
 */
public record RunRecord(
        String file,
        String sha256,
        int draws,
        long seed,
        Sampler sampler,
        boolean isCentral,
        CalendarUnit resolution,
        Making making) {

    /**
     * Reads it from a summary.
     *
     * @throws IOException if the document is no summary of this format, with what is amiss as the message
     */
    public static RunRecord of(String summary) throws IOException {
        Map<String, String> leaves = JsonLeaves.of(summary);
        String format = leaves.getOrDefault("format", "");
        if (!format.equals(SummaryJson.FORMAT)) {
            throw new IOException(
                    "its format is '" + SafeText.line(format) + "', and this program reads " + SummaryJson.FORMAT);
        }
        List<Making.Setting> overrides = new ArrayList<>();
        for (int k = 0; leaves.containsKey("command.set." + k + ".path"); k++) {
            overrides.add(new Making.Setting(
                    leaf(leaves, "command.set." + k + ".path"), leaf(leaves, "command.set." + k + ".value")));
        }
        List<String> variants = new ArrayList<>();
        for (int k = 0; leaves.containsKey("command.variants." + k); k++) {
            variants.add(leaf(leaves, "command.variants." + k));
        }
        try {
            return new RunRecord(
                    leaf(leaves, "scenario.file"),
                    leaf(leaves, "scenario.sha256"),
                    Integer.parseInt(leaf(leaves, "command.draws")),
                    Long.parseLong(leaf(leaves, "command.seed")),
                    Sampler.valueOf(leaf(leaves, "command.sampler").toUpperCase(Locale.ROOT)),
                    leaf(leaves, "command.central").equals("true"),
                    CalendarUnit.valueOf(leaf(leaves, "command.resolution").toUpperCase(Locale.ROOT)),
                    new Making(leaf(leaves, "engine.version"), variants, overrides));
        } catch (IllegalArgumentException e) {
            throw new IOException("a setting in it cannot be read: " + e.getMessage(), e);
        }
    }

    private static String leaf(Map<String, String> leaves, String path) throws IOException {
        String value = leaves.get(path);
        if (value == null) {
            throw new IOException("it lacks " + path);
        }
        return value;
    }
}
