package io.github.shellgap.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A new folder of results in the place of an earlier one: the earlier one is moved aside, the new one moved in, and what
 * the earlier one held of others moved over. What a killed process left of these steps is finished or taken back by the
 * next run into the same place.
 */
final class Replacement {
    private static final String EARLIER = "earlier";

    private final Path target;
    private final ResultFolder.Marks marks;

    /** The caller holds the lock of the folder. */
    Replacement(Path target, ResultFolder.Marks marks) {
        this.target = target;
        this.marks = marks;
    }

    /** Puts a new folder in the place; if that fails, the earlier one is there again. */
    void by(Path staging) throws IOException {
        Path earlier = Places.beside(target, EARLIER);
        Files.move(target, earlier, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(staging, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(earlier, target, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        retire(earlier);
    }

    /** Brings back an earlier result that a killed process had moved aside, and removes what it had half filled. */
    void recover() throws IOException {
        for (Path partial : left(ResultFolder.PARTIAL)) {
            Cleanup.remove(partial);
        }
        for (Path earlier : left(EARLIER)) {
            if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(earlier, target, StandardCopyOption.ATOMIC_MOVE);
            } else if (Files.isDirectory(target) && marks.areOf(target)) {
                retire(earlier);
            }
        }
    }

    /** Moves what is not ours into the new folder and removes the rest. */
    private void retire(Path earlier) throws IOException {
        for (Path file : filesIn(earlier)) {
            Path relative = earlier.relativize(file);
            Path kept = target.resolve(relative);
            if (!marks.isOurFile(relative) && !Files.exists(kept, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(kept.getParent());
                Files.move(file, kept, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Cleanup.remove(earlier);
    }

    private List<Path> left(String role) throws IOException {
        Pattern name = Pattern.compile(Pattern.quote("." + target.getFileName() + "." + role + "-") + "[0-9a-f]{1,8}");
        try (Stream<Path> beside = Files.list(target.getParent())) {
            return beside.filter(
                            path -> name.matcher(path.getFileName().toString()).matches())
                    .filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    /** Returns all files in a folder and below, in order. */
    static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }
}
