package io.github.shellgap.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that is whole or as it was before: written beside its place and moved there when complete. */
final class AtomicFile implements AutoCloseable {
    private final Path target;
    private final Path written;
    private final OutputStream stream;
    private final Cleanup cleanup;

    private AtomicFile(Path target, Path written, OutputStream stream, Cleanup cleanup) {
        this.target = target;
        this.written = written;
        this.stream = stream;
        this.cleanup = cleanup;
    }

    /**
     * Opens the file for writing, so that an unwritable place is known at once.
     *
     * @throws Failure if it cannot be written
     */
    static AtomicFile open(String name) throws Failure {
        Path given = Places.path(name);
        try {
            Path target = Files.exists(given) ? given.toRealPath() : given.toAbsolutePath();
            if (Files.isDirectory(target)) {
                throw Failure.file("cannot write '" + name + "': it is a folder", "name a file with -o");
            }
            // a device or a named pipe cannot be replaced
            boolean isSpecial = Files.exists(target) && !Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS);
            return isSpecial ? inPlace(target) : beside(target);
        } catch (IOException e) {
            throw Failure.unwritable(given, e);
        }
    }

    private static AtomicFile inPlace(Path target) throws IOException {
        return new AtomicFile(target, target, Files.newOutputStream(target), Cleanup.of(null));
    }

    private static AtomicFile beside(Path target) throws IOException, Failure {
        Path written = Places.beside(target, "partial");
        Cleanup cleanup = Cleanup.of(written);
        try {
            OutputStream stream = cleanup.whole(
                    () -> Files.newOutputStream(written, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
            return new AtomicFile(target, written, stream, cleanup);
        } catch (IOException e) {
            cleanup.close();
            throw e;
        }
    }

    /**
     * Writes text.
     *
     * @throws Failure if a write fails
     */
    void write(TextContent content) throws Failure {
        try {
            Writer out = Streams.writer(stream);
            content.writeTo(out);
            out.flush();
        } catch (IOException e) {
            throw Failure.unwritable(target, e);
        }
    }

    /**
     * Writes bytes.
     *
     * @throws Failure if a write fails
     */
    void write(byte[] bytes) throws Failure {
        try {
            stream.write(bytes);
        } catch (IOException e) {
            throw Failure.unwritable(target, e);
        }
    }

    /**
     * Moves the finished file into place.
     *
     * @throws Failure if it cannot be written
     */
    void publish() throws Failure {
        try {
            stream.close();
            if (!written.equals(target)) {
                Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw Failure.unwritable(target, e);
        }
    }

    /** Removes what was not published. */
    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            // the file is thrown away, so what was left in its buffer no longer matters
            cleanup.run();
        }
        cleanup.close();
    }
}
