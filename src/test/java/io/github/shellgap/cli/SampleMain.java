package io.github.shellgap.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The program on made-up outcomes, as a process of its own. A seed of 77 makes a run that takes a minute. */
final class SampleMain {
    private SampleMain() {}

    /** Runs the program and ends the process. */
    public static void main(String[] arguments) {
        Doors doors = SampleDoors.doors((study, settings, variants, progress) -> {
            if (settings.seed() == 77) {
                waitForSignal();
            }
            return SampleDoors.doors().running().run(study, settings, variants, progress);
        });
        System.exit(new Main(Streams.standard(), () -> doors).run(arguments));
    }

    private static void waitForSignal() {
        try {
            // tells the test that the run has begun
            Files.createFile(Path.of(System.getProperty("begun")));
            Thread.sleep(60_000);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
