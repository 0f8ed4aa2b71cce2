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
    private static final Pattern OUR_HEAD =
            Pattern.compile("^\\s*\\{\\s*\"format\"\\s*:\\s*\"" + Pattern.quote(SummaryJson.FORMAT) + "\"");
    private static final Pattern OUR_FILES = Pattern.compile(
            "summary\\.json|series\\.csv|report\\.html|report\\.md|scenario\\.yaml|charts/[^/]+\\.(png|svg|csv)");

    private final Path target;
    private final Path staging;
    private final boolean isForeign;
    private final Cleanup cleanup;

    private ResultFolder(Path target, boolean isForeign) throws IOException {
        this.target = target;
        this.isForeign = isForeign;
        this.staging = Places.beside(target, "partial");
        this.cleanup = Cleanup.of(staging);
        Files.createDirectory(staging);
    }

    /**
     * Makes the folder that is filled, so that an unwritable place is known before the run.
     *
     * @param isForced whether files may be put into a folder that is not ours
     * @throws Failure if the place cannot be written, or holds what is not ours
     */
    static ResultFolder open(String name, boolean isForced) throws Failure {
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
            boolean isForeign = Files.isDirectory(target) && !isEmpty(target) && !isOurs(target);
            if (isForeign && !isForced) {
                throw Failure.file(
                        "'" + name + "' holds files that shellgap did not write",
                        "name another folder with -o, or use --force to put the results beside them");
            }
            Files.createDirectories(target.getParent());
            return new ResultFolder(target, isForeign);
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
            if (isOurFile(Path.of(attachment).normalize())) {
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
            if (!isOurFile(relative) && !Files.exists(kept, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(kept.getParent());
                Files.move(file, kept, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Cleanup.remove(earlier);
    }

    private void mergeInto(Path folder) throws IOException {
        List<Path> files = filesIn(staging).stream()
                .sorted((a, b) -> Boolean.compare(a.endsWith(SUMMARY), b.endsWith(SUMMARY)))
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

    private static boolean isOurFile(Path relative) {
        return OUR_FILES.matcher(relative.toString().replace('\\', '/')).matches();
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

    private static boolean isOurs(Path folder) throws IOException {
        Path summary = folder.resolve(SUMMARY);
        if (!Files.isRegularFile(summary, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (InputStream stream = Files.newInputStream(summary)) {
            String head = new String(stream.readNBytes(SUMMARY_HEAD_BYTES), StandardCharsets.UTF_8);
            return OUR_HEAD.matcher(head).find();
        }
    }
}
