package io.github.shellgap.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The right to write one folder of results, held by one process at a time. The system takes it back when the process
 * ends in whatever way, so that a file which a killed process left behind keeps nobody out.
 */
final class FolderLock implements AutoCloseable {
    private static final int MOST_ATTEMPTS = 10;

    private final Path file;
    private final FileChannel channel;
    private final String token;

    private FolderLock(Path file, FileChannel channel, String token) {
        this.file = file;
        this.channel = channel;
        this.token = token;
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
            FolderLock lock = taken(file, folder);
            if (lock.isOfTheFile()) {
                return lock;
            }
            lock.channel.close();
        }
        throw held(folder);
    }

    private static FolderLock taken(Path file, Path folder) throws IOException, Failure {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (!isLocked(channel)) {
                throw held(folder);
            }
            String token = ProcessHandle.current().pid() + "-"
                    + Long.toHexString(ThreadLocalRandom.current().nextLong());
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(token.getBytes(StandardCharsets.UTF_8)), 0);
            return new FolderLock(file, channel, token);
        } catch (IOException | Failure e) {
            channel.close();
            throw e;
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

    private boolean isOfTheFile() throws IOException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).equals(token);
        } catch (NoSuchFileException e) {
            return false;
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
