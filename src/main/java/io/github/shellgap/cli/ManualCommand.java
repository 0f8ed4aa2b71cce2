package io.github.shellgap.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the manual pages. */
final class ManualCommand implements Command {
    private final Session session;

    private final CommonOptions common = new CommonOptions();
    private String folder = "";

    ManualCommand(Session session) {
        this.session = session;
    }

    @Override
    public Usage usage() {
        String description = "Write the manual pages into a folder: shellgap.1, and one for each command.";
        Usage usage = new Usage(this, "manual", description, """
                shellgap manual ~/.local/share/man/man1     # then: man shellgap-run
                shellgap manual pages                       # then: man -l pages/shellgap.1
                """);
        usage.place("DIR").says("The folder; it is made if it is missing.").into(name -> folder = name);
        common.declare(usage);
        return usage;
    }

    @Override
    public int call() throws Failure {
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
