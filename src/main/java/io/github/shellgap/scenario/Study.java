package io.github.shellgap.scenario;

import java.util.List;

/**
 * A scenario file: the scenario and its variants, which share their draws.
 *
 * @param file as the user named it
 * @param sha256 of the file's bytes, in lower-case hexadecimal
 * @param attachments files the scenario reads, relative to its folder, sorted, each once
 * @param variants {@code base} first, then by id, so that the order of keys changes nothing
 */
public record Study(String file, String sha256, List<String> attachments, List<Variant> variants) {
    public Study {
        attachments = List.copyOf(attachments);
        variants = List.copyOf(variants);
    }

    /** Returns the scenario itself. */
    public Scenario base() {
        return variants.get(0).scenario();
    }
}
