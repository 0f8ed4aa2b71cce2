package io.github.shellgap.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Standard output or standard error, where every failed write is heard; {@link System#out} swallows them. */
final class StandardStream extends OutputStream {
    private final OutputStream stream;
    private final Path descriptor;

    private StandardStream(OutputStream stream, int number) {
        this.stream = stream;
        this.descriptor = Path.of("/proc/self/fd", String.valueOf(number));
    }

    static StandardStream out() {
        return new StandardStream(new FileOutputStream(FileDescriptor.out), 1);
    }

    static StandardStream err() {
        return new StandardStream(new FileOutputStream(FileDescriptor.err), 2);
    }

    /** Returns whether a person reads it, as far as the system tells; no if it does not. */
    boolean isTerminal() {
        String target = target();
        return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            stream.write(bytes, offset, length);
        } catch (IOException e) {
            throw isClosedPipe(e) ? new PipeClosedException(e) : e;
        }
    }

    private boolean isClosedPipe(IOException e) {
        String message = String.valueOf(e.getMessage());
        // the system's words follow its language, so ask what stands behind the descriptor as well
        return message.contains("Broken pipe") || target().startsWith("pipe:") || target().startsWith("socket:");
    }

    private String target() {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException | UnsupportedOperationException e) {
            return "";
        }
    }
}
