package io.github.shellgap.scenario;

import java.util.List;

/**
 * A scenario file: the scenario and its variants, which share their draws.
 *
 * @param file as the user named it
 * @param fingerprint of the file
 * @param attachments files the scenario reads, relative to its folder, sorted, each once
 * @param variants {@code base} first, then by id, so that the order of keys changes nothing
 */
public record Study(String file, Fingerprint fingerprint, List<String> attachments, List<Variant> variants) {
    public Study {
        attachments = List.copyOf(attachments);
        variants = List.copyOf(variants);
    }

    /** Returns the SHA-256 of the file's bytes, in lower-case hexadecimal. */
    public String sha256() {
        return fingerprint.sha256();
    }

    /** Returns the scenario itself. */
    public Scenario base() {
        return variants.get(0).scenario();
    }
}
