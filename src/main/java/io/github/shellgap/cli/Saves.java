package io.github.shellgap.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Files that are saved again and again by an editor. Contents are compared, not times: editors save by truncating, by
 * renaming, several times in a row and without a change, on file systems whose clocks are coarse.
 */
final class Saves {
    private static final long POLL_MILLIS = 25;
    /** Looks in a row that must find the same before a save counts as done. */
    private static final int CALM_LOOKS = 2;
    /** The same for a file that is empty or missing, which is mostly half a save: one second. */
    private static final int PATIENT_LOOKS = 40;

    private Map<Path, ByteBuffer> seen = new LinkedHashMap<>();

    /** Starts with some files as they are now. */
    Saves(Collection<Path> files) {
        also(files);
    }

    /** Watches more files, from now on. */
    void also(Collection<Path> files) {
        Map<Path, ByteBuffer> more = new LinkedHashMap<>(seen);
        files.forEach(file -> more.computeIfAbsent(file, Saves::content));
        seen = more;
    }

    /** Waits until the files are other than at the last return and have come to rest. */
    void await() throws InterruptedException {
        Map<Path, ByteBuffer> last = contents();
        int calm = 0;
        while (true) {
            Thread.sleep(POLL_MILLIS);
            Map<Path, ByteBuffer> now = contents();
            calm = now.equals(last) ? calm + 1 : 0;
            last = now;
            boolean isWhole = now.values().stream().allMatch(ByteBuffer::hasRemaining);
            if (calm >= (isWhole ? CALM_LOOKS : PATIENT_LOOKS) && !now.equals(seen)) {
                seen = now;
                return;
            }
        }
    }

    /** Returns whether the files are other than at the last return of {@link #await}. */
    boolean hasNews() {
        return !contents().equals(seen);
    }

    private Map<Path, ByteBuffer> contents() {
        Map<Path, ByteBuffer> contents = new LinkedHashMap<>();
        seen.keySet().forEach(file -> contents.put(file, content(file)));
        return contents;
    }

    /** Returns the bytes of a file; none if it is missing for the moment in which another takes its name. */
    private static ByteBuffer content(Path file) {
        try {
            return ByteBuffer.wrap(Files.readAllBytes(file));
        } catch (IOException e) {
            return ByteBuffer.allocate(0);
        }
    }
}
