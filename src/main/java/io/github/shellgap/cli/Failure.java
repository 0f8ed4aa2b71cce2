package io.github.shellgap.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;

/** Why a command stops, with what the user can do about it. */
final class Failure extends Exception {
    private static final long serialVersionUID = 1;
    private final int status;
    private final String hint;

    private Failure(int status, String message, String hint) {
        super(message);
        this.status = status;
        this.hint = hint;
    }

    /** Returns a wrong use of the command line. */
    static Failure usage(String message, String hint) {
        return new Failure(Status.USAGE, message, hint);
    }

    /** Returns a question that has no answer. */
    static Failure refused(String message, String hint) {
        return new Failure(Status.INVALID, message, hint);
    }

    /** Returns a file that could not be read or written. */
    static Failure file(String message, String hint) {
        return new Failure(Status.FILE, message, hint);
    }

    /** Returns a file that could not be written, in words for what the system said. */
    static Failure unwritable(Path file, IOException cause) {
        return file("cannot write '" + file + "': " + reason(cause), "choose another place with -o");
    }

    /** Returns what the system said, without the file's name. */
    static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof NoSuchFileException) {
            return "no such folder";
        }
        if (cause instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }

    /** Returns the failure for a file system that takes no writes. */
    static Failure unwritable(Path file, ReadOnlyFileSystemException cause) {
        return unwritable(file, new IOException("read-only file system", cause));
    }

    int status() {
        return status;
    }

    String hint() {
        return hint;
    }
}
