package io.github.shellgap.read;

/** Dotted paths of the document, in words. */
final class Paths {
    private Paths() {}

    /** Returns how a message names the element at a path. */
    static String subject(String path) {
        if (path.isEmpty()) {
            return "the scenario";
        }
        // Four digits are a year, the key of a point.
        if (isIndex(lastOf(path)) && lastOf(path).length() < 4) {
            return "entry " + lastOf(path) + " of " + path.substring(0, path.lastIndexOf('.'));
        }
        return "'" + lastOf(path) + "'"
                + (path.indexOf('.') < 0 ? "" : " of " + path.substring(0, path.lastIndexOf('.')));
    }

    /** Returns whether a step of a path counts the entries of a list, from 0. */
    static boolean isIndex(String step) {
        return !step.isEmpty() && step.length() <= 6 && step.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static String lastOf(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
