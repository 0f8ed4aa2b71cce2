package io.github.shellgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes the script by which a shell completes command lines. */
@Command(
        name = "completion",
        description = "Write the script by which a shell completes command lines on standard output.",
        headerHeading = "Examples:%n"
                + "  shellgap completion fish > ~/.config/fish/completions/shellgap.fish%n"
                + "  shellgap completion zsh > ~/.shellgap.zsh   # source it after compinit%n"
                + "  source <(shellgap completion bash)          # in ~/.bashrc%n"
                + "%n")
final class CompletionCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "SHELL", converter = Words.Shells.class, description = "bash, zsh or fish.")
    Words.Shell shell;

    @Mixin
    CommonOptions common;

    CompletionCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Grammar grammar = grammar(session);
        session.streams()
                .out()
                .write(
                        switch (shell) {
                            case BASH -> BashCompletion.script(grammar);
                            case ZSH -> ZshCompletion.script(grammar);
                            case FISH -> FishCompletion.script(grammar);
                        });
        return Status.DONE;
    }

    /** Returns the grammar of the whole program. */
    static Grammar grammar(Session session) {
        List<String> chartKinds = new ArrayList<>(session.doors().drawing().kinds());
        chartKinds.addAll(AnalysisCharts.KINDS);
        return Grammar.of(Commands.lineFor(new String[0], session), chartKinds);
    }
}
