package io.github.shellgap.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where a command writes its one result. */
final class FileOptions {
    private @Nullable String output;

    /** What is written, found once it is known that it can be. */
    @FunctionalInterface
    interface Work {
        TextContent content() throws Failure, IOException;
    }

    void declare(Usage usage) {
        usage.option("-o", "--output")
                .takes("FILE")
                .says("Write into this file, not to standard output.")
                .into(file -> output = file);
    }

    /**
     * Writes what a command found.
     *
     * @throws Failure if the place cannot be written; then nothing has been done yet
     */
    void write(Session session, Work work) throws Failure, IOException {
        if (output == null) {
            work.content().writeTo(session.streams().out());
            return;
        }
        try (AtomicFile file = AtomicFile.open(output)) {
            file.write(work.content());
            file.publish();
        }
    }
}
