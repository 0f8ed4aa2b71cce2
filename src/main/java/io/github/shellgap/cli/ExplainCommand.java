package io.github.shellgap.cli;

import io.github.shellgap.report.ExplanationCsv;
import io.github.shellgap.report.ExplanationJson;
import io.github.shellgap.report.ExplanationMarkdown;
import io.github.shellgap.report.ExplanationText;
import io.github.shellgap.scenario.Study;
import io.github.shellgap.scenario.Variant;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says of every number of a scenario where it comes from. */
@Command(
        name = "explain",
        description = "Say of every number where it comes from, and which are assumptions.",
        headerHeading = "Examples:%n"
                + "  shellgap explain scenarios/russia-2023.yaml%n"
                + "  shellgap explain scenarios/russia-2023.yaml --format csv > numbers.csv%n"
                + "%n")
final class ExplainCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "SCENARIO", description = "A scenario file; - reads standard input.")
    String scenario;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Words.ExplanationFormats.class,
            description = "text, csv, json or md (default: text).")
    Words.ExplanationFormat format = Words.ExplanationFormat.TEXT;

    @Option(
            names = "--variant",
            paramLabel = "ID",
            description = "Explain this variant; base is the scenario itself (default: base).")
    String variant = Variant.BASE;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write into this file, not to standard output.")
    @Nullable
    String output;

    @Mixin
    SetOptions set;

    @Mixin
    CommonOptions common;

    ExplainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Failure, IOException {
        Optional<Study> study = session.study(session.load(scenario, set.settings()), common);
        if (study.isEmpty()) {
            return Status.INVALID;
        }
        Variant explained = Session.variant(study.get(), variant);
        if (output == null) {
            write(study.get(), explained, session.streams().out());
            return Status.DONE;
        }
        try (AtomicFile file = AtomicFile.open(output)) {
            file.write(writer -> write(study.get(), explained, writer));
            file.publish();
        }
        return Status.DONE;
    }

    private void write(Study study, Variant explained, Writer out) throws IOException {
        switch (format) {
            case TEXT ->
                ExplanationText.write(explained, session.streams().face().width(), out);
            case CSV -> ExplanationCsv.write(explained.scenario(), out);
            case JSON -> ExplanationJson.write(study, explained, out);
            case MD -> ExplanationMarkdown.write(explained, out);
        }
    }
}
