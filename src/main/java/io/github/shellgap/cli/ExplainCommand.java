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

/** Says of every number of a scenario where it comes from. */
final class ExplainCommand implements Command {
    private final Session session;

    private final ScenarioOptions options = new ScenarioOptions();
    private final FileOptions file = new FileOptions();
    private Words.ExplanationFormat format = Words.ExplanationFormat.TEXT;
    private String variant = Variant.BASE;

    ExplainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Usage usage() {
        Usage usage =
                new Usage(this, "explain", "Say of every number where it comes from, and which are assumptions.", """
                shellgap explain scenarios/russia-2023.yaml
                shellgap explain scenarios/russia-2023.yaml --format csv > numbers.csv
                """);
        options.declare(usage);
        usage.option("--format")
                .takes("FORMAT")
                .says("text, csv, json or md (default: text).")
                .into(Words.of(Words.ExplanationFormat.values()), word -> format = word);
        usage.option("--variant")
                .takes("ID")
                .says("Explain this variant; base is the scenario itself (default: base).")
                .into(id -> variant = id);
        file.declare(usage);
        return usage;
    }

    @Override
    public int call() throws Failure, IOException {
        Optional<Study> study = options.study(session);
        if (study.isEmpty()) {
            return Status.INVALID;
        }
        Variant explained = Session.variant(study.get(), variant);
        file.write(session, () -> out -> write(study.get(), explained, out));
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
