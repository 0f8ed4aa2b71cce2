package io.github.shellgap.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/** Names of files, and names beside them. */
final class Places {
    private Places() {}

    /**
     * Returns the path of a name.
     *
     * @throws Failure if the system has no such names
     */
    static Path path(String name) throws Failure {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw Failure.file(
                    "'" + name + "' cannot be a file's name here", "use plain letters, or set LC_ALL=C.UTF-8");
        }
    }

    /** Returns a hidden name beside a path that nothing else has, such as {@code .out.partial-1f2e3d}. */
    static Path beside(Path path, String role) {
        String suffix = Integer.toHexString(ThreadLocalRandom.current().nextInt());
        return path.resolveSibling("." + path.getFileName() + "." + role + "-" + suffix);
    }
}
