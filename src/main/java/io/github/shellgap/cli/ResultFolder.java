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

    private static final int SUMMARY_HEAD_BYTES = 256;
    private static final Marks RUN = new Marks(
            SUMMARY,
            SummaryJson.FORMAT,
            Pattern.compile(
                    "summary\\.json|series\\.csv|report\\.html|report\\.md|scenario\\.yaml|charts/[^/]+\\.(png|svg|csv)"));

    /**
     * By what a folder of results is known.
     *
     * @param last the file that is written last
     * @param format that it names at its head
     * @param files the names of all that may be in it
     */
    record Marks(String last, String format, Pattern files) {
        /** Returns the marks of an analysis of this name. */
        static Marks ofAnalysis(String name) {
            return new Marks(
                    name + ".json",
                    "shellgap-" + name + "/1",
                    Pattern.compile(name + "(-[^/]*)?\\.(json|csv|png|svg)"));
        }

        private Pattern head() {
            return Pattern.compile("^\\s*\\{\\s*\"format\"\\s*:\\s*\"" + Pattern.quote(format) + "\"");
        }

        private boolean isOurFile(Path relative) {
            return files.matcher(relative.toString().replace('\\', '/')).matches();
        }
    }

    private final Path target;
    private final Path staging;
    private final boolean isForeign;
    private final Marks marks;
    private final Cleanup cleanup;

    private ResultFolder(Path target, boolean isForeign, Marks marks) throws IOException {
        this.target = target;
        this.isForeign = isForeign;
        this.marks = marks;
        this.staging = Places.beside(target, "partial");
        this.cleanup = Cleanup.of(staging);
        Files.createDirectory(staging);
    }

    /**
     * Makes the folder of a run that is filled, so that an unwritable place is known before the run.
     *
     * @param isForced whether files may be put into a folder that is not ours
     * @throws Failure if the place cannot be written, or holds what is not ours
     */
    static ResultFolder open(String name, boolean isForced) throws Failure {
        return open(name, isForced, RUN);
    }

    /**
     * Makes the folder that is filled, so that an unwritable place is known before the work.
     *
     * @param isForced whether files may be put into a folder that is not ours
     * @throws Failure if the place cannot be written, or holds what is not ours
     */
    static ResultFolder open(String name, boolean isForced, Marks marks) throws Failure {
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
            boolean isForeign = Files.isDirectory(target) && !isEmpty(target) && !isOurs(target, marks);
            if (isForeign && !isForced) {
                throw Failure.file(
                        "'" + name + "' holds files that shellgap did not write",
                        "name another folder with -o, or use --force to put the results beside them");
            }
            Files.createDirectories(target.getParent());
            return new ResultFolder(target, isForeign, marks);
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
            if (RUN.isOurFile(Path.of(attachment).normalize())) {
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
            if (!marks.isOurFile(relative) && !Files.exists(kept, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(kept.getParent());
                Files.move(file, kept, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Cleanup.remove(earlier);
    }

    private void mergeInto(Path folder) throws IOException {
        List<Path> files = filesIn(staging).stream()
                .sorted((a, b) -> Boolean.compare(a.endsWith(marks.last()), b.endsWith(marks.last())))
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

    private static boolean isOurs(Path folder, Marks marks) throws IOException {
        Path summary = folder.resolve(marks.last());
        if (!Files.isRegularFile(summary, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (InputStream stream = Files.newInputStream(summary)) {
            String head = new String(stream.readNBytes(SUMMARY_HEAD_BYTES), StandardCharsets.UTF_8);
            return marks.head().matcher(head).find();
        }
    }
}
