package io.github.shellgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Writes the script by which a shell completes command lines. */
final class CompletionCommand implements Command {
    private final Session session;

    private final CommonOptions common = new CommonOptions();
    private Words.Shell shell = Words.Shell.BASH;

    CompletionCommand(Session session) {
        this.session = session;
    }

    @Override
    public Usage usage() {
        String description = "Write the script by which a shell completes command lines on standard output.";
        Usage usage = new Usage(this, "completion", description, """
                shellgap completion fish > ~/.config/fish/completions/shellgap.fish
                shellgap completion zsh > ~/.shellgap.zsh   # source it after compinit
                source <(shellgap completion bash)          # in ~/.bashrc
                """);
        usage.place("SHELL").says("bash, zsh or fish.").into(Words.of(Words.Shell.values()), word -> shell = word);
        common.declare(usage);
        return usage;
    }

    @Override
    public int call() throws IOException {
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
