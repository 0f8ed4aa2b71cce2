package io.github.shellgap.cli;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.util.function.Supplier;

/** Runs commands as a shell does, and keeps what they say. */
final class Shell {
    private final Supplier<Doors> doors;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    Shell(Supplier<Doors> doors) {
        this.doors = doors;
    }

    int run(String... arguments) {
        Streams.Face face = new Streams.Face(false, false, true, false, 80);
        return new Main(new Streams(new ByteArrayInputStream(new byte[0]), out, err, face), doors).run(arguments);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
