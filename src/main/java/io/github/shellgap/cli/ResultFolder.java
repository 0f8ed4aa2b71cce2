package io.github.shellgap.cli;

import io.github.shellgap.report.SummaryJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder of results that is whole or as it was before: filled beside its place and moved there when complete. */
final class ResultFolder implements AutoCloseable {
    /** The last file to be written: a folder without it is not complete. */
    static final String SUMMARY = "summary.json";

    private static final int HEAD_BYTES = 256;

    private final Path target;
    private final Path staging;
    private final boolean isForeign;
    private final Contents contents;
    private final Cleanup cleanup;

    private ResultFolder(Path target, boolean isForeign, Contents contents) throws IOException {
        this.target = target;
        this.isForeign = isForeign;
        this.contents = contents;
        this.staging = Places.beside(target, "partial");
        this.cleanup = Cleanup.of(staging);
        Files.createDirectory(staging);
    }

    /**
     * What a folder of results holds.
     *
     * @param last the file that is written last, by which a folder is known to be ours
     * @param head how that file begins
     * @param files the names of all files, relative to the folder
     */
    record Contents(String last, Pattern head, Pattern files) {
        /** Returns what a run writes. */
        static Contents ofRun() {
            return new Contents(
                    SUMMARY,
                    head(SummaryJson.FORMAT),
                    Pattern.compile("summary\\.json|series\\.csv|report\\.html|report\\.md|scenario\\.yaml"
                            + "|charts/[^/]+\\.(png|svg|csv)"));
        }

        /**
         * Returns what an analysis writes: files of its name.
         *
         * @param name of the analysis, such as {@code compare}
         */
        static Contents ofAnalysis(String name) {
            return new Contents(
                    name + ".json",
                    head("shellgap-" + name + "/1"),
                    Pattern.compile(Pattern.quote(name) + "(-[^/]+)?\\.(json|csv|png|svg|pdf)"));
        }

        private static Pattern head(String format) {
            return Pattern.compile("^\\s*\\{\\s*\"format\"\\s*:\\s*\"" + Pattern.quote(format) + "\"");
        }
    }

    /**
     * Makes the folder that is filled, so that an unwritable place is known before the run.
     *
     * @param isForced whether files may be put into a folder that is not ours
     * @throws Failure if the place cannot be written, or holds what is not ours
     */
    static ResultFolder open(String name, boolean isForced, Contents contents) throws Failure {
        Path given = Places.path(name);
        try {
            Path absolute = given.toAbsolutePath().normalize();
            Path target = Files.exists(absolute) ? absolute.toRealPath() : absolute;
            if (Files.exists(target) && !Files.isDirectory(target)) {
                throw Failure.file("cannot write to '" + name + "': it is a file", "name a folder with -o");
            }
            if (target.getParent() == null) {
                throw Failure.file("cannot write to '" + name + "'", "name a folder below it with -o");
            }
            boolean isForeign = Files.isDirectory(target) && !isEmpty(target) && !isOurs(target, contents);
            if (isForeign && !isForced) {
                throw Failure.file(
                        "'" + name + "' holds files that shellgap did not write",
                        "name another folder with -o, or use --force to put the results beside them");
            }
            Files.createDirectories(target.getParent());
            return new ResultFolder(target, isForeign, contents);
        } catch (IOException e) {
            throw Failure.unwritable(given, e);
        }
    }

    /**
     * Refuses files beside the scenario that would take the name of a result.
     *
     * @throws Failure if there is one
     */
    static void refuseClashes(List<String> attachments) throws Failure {
        for (String attachment : attachments) {
            if (isOurFile(Path.of(attachment).normalize(), Contents.ofRun())) {
                throw Failure.file(
                        "the scenario reads '" + attachment + "', which is also the name of a result",
                        "give that file another name");
            }
        }
    }

    /** Returns the folder to fill. */
    Path staging() {
        return staging;
    }

    /**
     * Moves the filled folder into place. An earlier result is replaced whole; files in it that are not ours stay.
     *
     * @throws Failure if the folder cannot be moved; the earlier result is then whole
     */
    void publish() throws Failure {
        try {
            if (isForeign) {
                mergeInto(target);
            } else if (Files.isDirectory(target) && !isEmpty(target)) {
                replace();
            } else {
                Files.move(staging, target, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw Failure.unwritable(target, e);
        }
    }

    private void replace() throws IOException {
        Path earlier = Places.beside(target, "earlier");
        Files.move(target, earlier, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(staging, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(earlier, target, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        for (Path file : filesIn(earlier)) {
            Path relative = earlier.relativize(file);
            Path kept = target.resolve(relative);
            if (!isOurFile(relative, contents) && !Files.exists(kept, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(kept.getParent());
                Files.move(file, kept, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Cleanup.remove(earlier);
    }

    private void mergeInto(Path folder) throws IOException {
        List<Path> files = filesIn(staging).stream()
                .sorted((a, b) -> Boolean.compare(a.endsWith(contents.last()), b.endsWith(contents.last())))
                .toList();
        for (Path file : files) {
            Path place = folder.resolve(staging.relativize(file));
            Files.createDirectories(place.getParent());
            Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Removes what was not published. */
    @Override
    public void close() {
        cleanup.close();
    }

    private static boolean isOurFile(Path relative, Contents contents) {
        return contents.files().matcher(relative.toString().replace('\\', '/')).matches();
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static boolean isOurs(Path folder, Contents contents) throws IOException {
        Path summary = folder.resolve(contents.last());
        if (!Files.isRegularFile(summary, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (InputStream stream = Files.newInputStream(summary)) {
            String head = new String(stream.readNBytes(HEAD_BYTES), StandardCharsets.UTF_8);
            return contents.head().matcher(head).find();
        }
    }
}
