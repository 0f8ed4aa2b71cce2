package io.github.shellgap.cli;

import io.github.shellgap.analysis.CentralModel;
import io.github.shellgap.analysis.RefusedException;
import io.github.shellgap.problem.UnreadableException;
import io.github.shellgap.read.Syntax;
import io.github.shellgap.report.XmileModel;
import io.github.shellgap.scenario.Study;
import io.github.shellgap.scenario.Variant;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes a scenario for other tools: its central run as a model, or the scenario itself in either syntax. */
final class ExportCommand implements Command {
    private final Session session;

    private final ScenarioOptions options = new ScenarioOptions();
    private final FileOptions file = new FileOptions();
    private Words.ExportFormat format = Words.ExportFormat.XMILE;
    private String variant = Variant.BASE;

    ExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Usage usage() {
        String description = "Write the central run as an XMILE model, which system dynamics tools can run, or the"
                + " scenario with one of its variants and other values set, as YAML or JSON.";
        Usage usage = new Usage(this, "export", description, """
                shellgap export scenarios/russia-2023.yaml --format xmile -o russia.xmile
                shellgap export scenarios/russia-2023.yaml \\
                    --variant without-north-korea > model.xmile
                shellgap export scenarios/russia-2023.yaml \\
                    --variant without-north-korea --format yaml
                """);
        options.declare(usage);
        usage.option("--format")
                .takes("FORMAT")
                .says("xmile, yaml or json (default: xmile).")
                .into(Words.of(Words.ExportFormat.values()), word -> format = word);
        usage.option("--variant")
                .takes("ID")
                .says("The variant to export (default: base).")
                .into(id -> variant = id);
        file.declare(usage);
        return usage;
    }

    @Override
    public int call() throws Failure, IOException {
        Doors.Loaded loaded = options.load(session);
        Optional<Study> study = session.study(loaded, options.common);
        if (study.isEmpty()) {
            return Status.INVALID;
        }
        Session.refuseUnknownVariants(study.get(), List.of(variant));
        file.write(session, () -> content(loaded, study.get()));
        return Status.DONE;
    }

    private TextContent content(Doors.Loaded loaded, Study study) throws Failure {
        if (format == Words.ExportFormat.XMILE) {
            CentralModel model = model(study);
            return out -> XmileModel.write(model, Version.text(), out);
        }
        Syntax syntax = format == Words.ExportFormat.YAML ? Syntax.YAML : Syntax.JSON;
        try {
            String text =
                    session.doors().reading().print(options.scenario, loaded, options.set.settings(), variant, syntax);
            return out -> out.write(text);
        } catch (UnreadableException e) {
            throw Failure.file(String.valueOf(e.getMessage()), e.hint());
        }
    }

    private CentralModel model(Study study) throws Failure {
        try {
            return CentralModel.of(study, variant);
        } catch (RefusedException e) {
            throw Failure.refused(String.valueOf(e.getMessage()), e.hint());
        }
    }
}
