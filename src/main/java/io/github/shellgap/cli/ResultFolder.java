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
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A folder of results that is whole or as it was before: filled beside its place and moved there when complete. */
final class ResultFolder implements AutoCloseable {
    /** The last file to be written: a folder without it is not complete. */
    static final String SUMMARY = "summary.json";

    /** What the folder is called while it is filled. */
    static final String PARTIAL = "partial";

    private static final Path CHARTS = Path.of("charts");
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

        /** Returns whether a file, named from its folder, can be one of a result. */
        boolean isOurFile(Path relative) {
            return files.matcher(relative.toString().replace('\\', '/')).matches();
        }

        /**
         * Returns whether a file would stand in the way of a result: where one belongs, or where one's folder does, on a disk
         * that does not tell capital letters from small ones too.
         */
        boolean isInTheWay(Path relative) {
            Path path = Path.of(relative.normalize().toString().toLowerCase(Locale.ROOT));
            return path.equals(CHARTS)
                    || IntStream.rangeClosed(1, path.getNameCount())
                            .mapToObj(steps -> path.subpath(0, steps))
                            .anyMatch(this::isOurFile);
        }

        /** Returns whether a folder holds such a result, whole. */
        boolean areOf(Path folder) throws IOException {
            Path summary = folder.resolve(last);
            if (!Files.isRegularFile(summary, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
            try (InputStream stream = Files.newInputStream(summary)) {
                String head = new String(stream.readNBytes(SUMMARY_HEAD_BYTES), StandardCharsets.UTF_8);
                return head().matcher(head).find();
            }
        }
    }

    private final Path target;
    private final Path staging;
    private final boolean isForced;
    private final Marks marks;
    private final Cleanup cleanup;

    private ResultFolder(Path target, boolean isForced, Marks marks) throws IOException {
        this.target = target;
        this.isForced = isForced;
        this.marks = marks;
        this.staging = Places.beside(target, PARTIAL);
        this.cleanup = Cleanup.of(staging);
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
            Files.createDirectories(target.getParent());
            ResultFolder folder = new ResultFolder(target, isForced, marks);
            folder.begin(given);
            return folder;
        } catch (IOException e) {
            throw Failure.unwritable(given, e);
        }
    }

    private void begin(Path given) throws IOException, Failure {
        try {
            cleanup.whole(() -> {
                FolderLock lock = FolderLock.of(target);
                cleanup.then(lock::close);
                new Replacement(target, marks).recover();
                refuseForeign(given);
                return Files.createDirectory(staging);
            });
        } catch (IOException | Failure e) {
            cleanup.close();
            throw e;
        }
    }

    private void refuseForeign(Path given) throws IOException, Failure {
        if (isForeign() && !isForced) {
            throw Failure.file(
                    "'" + given + "' holds files that shellgap did not write",
                    "name another folder with -o, or use --force to put the results beside them");
        }
    }

    private boolean isForeign() throws IOException {
        return Files.isDirectory(target) && !isEmpty(target) && !marks.areOf(target);
    }

    /**
     * Refuses files beside the scenario that would take the name of a result.
     *
     * @throws Failure if there is one
     */
    static void refuseClashes(List<String> attachments) throws Failure {
        for (String attachment : attachments) {
            if (RUN.isInTheWay(Path.of(attachment))) {
                throw Failure.file(
                        "the scenario reads '" + attachment + "', whose copy would stand in the way of a result",
                        "give that file another name");
            }
        }
    }

    /** Returns the place of the results. */
    Path target() {
        return target;
    }

    /**
     * Returns a file in the folder to fill, and makes the folders between. Never makes the folder itself: that it is gone
     * means that nothing may be written any more.
     *
     * @param name may name folders, such as {@code charts/stock.png}
     */
    Path file(String name) throws IOException {
        Path relative = Path.of(name).normalize();
        Path folder = staging;
        for (int step = 0; step < relative.getNameCount() - 1; step++) {
            folder = folder.resolve(relative.getName(step));
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder);
            }
        }
        return staging.resolve(relative);
    }

    /**
     * Moves the filled folder into place. An earlier result is replaced whole; files in it that are not ours stay.
     *
     * @throws Failure if the folder cannot be moved; the earlier result is then whole
     */
    void publish() throws Failure {
        try {
            cleanup.whole(this::published);
        } catch (IOException e) {
            throw Failure.unwritable(target, e);
        }
    }

    private Path published() throws IOException, Failure {
        // asked again, because others may have put files there meanwhile
        refuseForeign(target);
        if (isForeign()) {
            mergeInto(target);
        } else if (Files.isDirectory(target) && !isEmpty(target)) {
            new Replacement(target, marks).by(staging);
        } else {
            Files.move(staging, target, StandardCopyOption.ATOMIC_MOVE);
        }
        return target;
    }

    private void mergeInto(Path folder) throws IOException {
        List<Path> files = Replacement.filesIn(staging).stream()
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

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}
