package io.github.shellgap.report;

/** Names of files without the folders of a machine. */
public final class FileNames {
    private FileNames() {}

    /** Returns the last name of a path; {@code scenario.yaml} for standard input. */
    public static String last(String path) {
        if (path.equals("-") || path.equals("<stdin>")) {
            return "scenario.yaml";
        }
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
