package io.github.shellgap.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes the manual pages. */
@Command(
        name = "manual",
        description = "Write the manual pages into a folder: shellgap.1, and one for each command.",
        headerHeading = "Examples:%n"
                + "  shellgap manual ~/.local/share/man/man1     # then: man shellgap-run%n"
                + "  shellgap manual pages                       # then: man -l pages/shellgap.1%n"
                + "%n")
final class ManualCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "DIR", description = "The folder; it is made if it is missing.")
    String folder;

    @Mixin
    CommonOptions common;

    ManualCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Failure {
        Path place = Places.path(folder);
        try {
            Files.createDirectories(place);
        } catch (IOException e) {
            throw Failure.unwritable(place, e);
        }
        Map<String, String> pages = ManualPages.of(CompletionCommand.grammar(session), Version.text());
        for (Map.Entry<String, String> page : pages.entrySet()) {
            try (AtomicFile file = AtomicFile.open(place.resolve(page.getKey()).toString())) {
                file.write(out -> out.write(page.getValue()));
                file.publish();
            }
        }
        return Status.DONE;
    }
}
