package io.github.shellgap.read;

/** Dotted paths of the document, in words. */
final class Paths {
    private Paths() {}

    /** Returns how a message names the element at a path. */
    static String subject(String path) {
        if (path.isEmpty()) {
            return "the scenario";
        }
        return "'" + lastOf(path) + "'"
                + (path.indexOf('.') < 0 ? "" : " of " + path.substring(0, path.lastIndexOf('.')));
    }

    static String lastOf(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
