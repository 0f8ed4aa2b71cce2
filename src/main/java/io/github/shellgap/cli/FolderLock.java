package io.github.shellgap.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The right to write one folder of results, held by one process at a time. The system takes it back when the process
 * ends in whatever way, so that a file which a killed process left behind keeps nobody out.
 */
final class FolderLock implements AutoCloseable {
    private static final int MOST_ATTEMPTS = 10;

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the right to write a folder.
     *
     * @param folder need not exist; the one above it must
     * @throws IOException if the place cannot be written
     * @throws Failure if another process writes the folder
     */
    static FolderLock of(Path folder) throws IOException, Failure {
        Path file = folder.resolveSibling("." + folder.getFileName() + ".lock");
        // who held the lock removes its file, perhaps between our opening and our locking it: then look again
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                Optional<Object> known = keyOf(file);
                FileChannel channel = known.isPresent()
                        ? FileChannel.open(file, StandardOpenOption.WRITE)
                        : FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
                if (isTaken(channel, file, known.isPresent() ? known : keyOf(file), folder)) {
                    return new FolderLock(file, channel);
                }
                channel.close();
            } catch (NoSuchFileException | FileAlreadyExistsException e) {
                // another process came or went between the look and the opening; a place that is gone stays so
                if (!Files.isDirectory(file.resolveSibling("."))) {
                    throw e;
                }
            }
        }
        throw held(folder);
    }

    private static boolean isTaken(FileChannel channel, Path file, Optional<Object> key, Path folder)
            throws IOException, Failure {
        try {
            if (!isLocked(channel)) {
                throw held(folder);
            }
            // says whose it is, and that the disk has room
            String holder = "process " + ProcessHandle.current().pid() + "\n";
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
            return key.isPresent() && key.equals(keyOf(file));
        } catch (IOException | Failure e) {
            channel.close();
            throw e;
        }
    }

    /**
     * Returns which file stands at a path, if any. It must not be opened for that: a system gives all locks of a process
     * on a file back as soon as the process closes it once.
     */
    private static Optional<Object> keyOf(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            @Nullable Object key = attributes.fileKey();
            return Optional.of(key == null ? attributes.creationTime() : key);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static boolean isLocked(FileChannel channel) {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            // a file system without locks: a folder is still moved into its place whole
            return true;
        }
    }

    private static Failure held(Path folder) {
        return Failure.file(
                "another run is writing into '" + folder + "'",
                "wait until it has ended, or name another folder with -o");
    }

    /** Gives the right back, and leaves no file. */
    @Override
    public void close() {
        try (channel) {
            // while it is still locked, so that no file of another process is removed
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // the system gives an abandoned lock back when the process ends; its file keeps nobody out
            return;
        }
    }
}
