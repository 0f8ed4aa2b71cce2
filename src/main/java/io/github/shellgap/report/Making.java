package io.github.shellgap.report;

import java.util.List;

/**
 * What the user asked for and what answered: enough, with the scenario file, to make the same result again.
 *
 * @param version of the program
 * @param variants ids asked for; empty for all
 * @param overrides values set from the command line, in their order
 */
public record Making(String version, List<String> variants, List<Setting> overrides) {
    public Making {
        variants = List.copyOf(variants);
        overrides = List.copyOf(overrides);
    }

    /**
     * A value set from the command line.
     *
     * @param path dotted
     * @param value as written
     */
    public record Setting(String path, String value) {}
}
