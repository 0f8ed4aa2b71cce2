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

    private AtomicFile(Path target, Path written) throws IOException {
        this.target = target;
        this.written = written;
        boolean isBeside = !written.equals(target);
        this.cleanup = Cleanup.of(isBeside ? written : null);
        this.stream = isBeside
                ? Files.newOutputStream(written, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)
                : Files.newOutputStream(written);
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
            return new AtomicFile(target, isSpecial ? target : Places.beside(target, "partial"));
        } catch (IOException e) {
            throw Failure.unwritable(given, e);
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
