package io.github.shellgap.read;

/**
 * A key of the format: the one place that knows its kind, its default and its meaning.
 *
 * @param key as written
 * @param takes what its value is, in words
 * @param preset its value where it is left out; empty if there is none
 * @param isRequired whether it must be there
 * @param meaning in one sentence
 * @param example a value that fits
 */
record Attribute(String key, String takes, String preset, boolean isRequired, String meaning, String example) {
    static Attribute required(String key, String takes, String meaning, String example) {
        return new Attribute(key, takes, "", true, meaning, example);
    }

    static Attribute optional(String key, String takes, String meaning, String example) {
        return new Attribute(key, takes, "", false, meaning, example);
    }

    static Attribute preset(String key, Kind kind, String preset, String meaning) {
        return new Attribute(key, kind.words(), preset, false, meaning, kind.example());
    }
}
