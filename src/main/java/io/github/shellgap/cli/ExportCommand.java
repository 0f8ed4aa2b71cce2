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
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a scenario for other tools: its central run as a model, or the scenario itself in either syntax. */
@Command(
        name = "export",
        description =
                "Write the central run as an XMILE model, which system dynamics tools can run, or the scenario with"
                        + " one of its variants and other values set, as YAML or JSON.",
        headerHeading = "Examples:%n"
                + "  shellgap export scenarios/russia-2023.yaml --format xmile -o russia.xmile%n"
                + "  shellgap export scenarios/russia-2023.yaml \\%n"
                + "      --variant without-north-korea > model.xmile%n"
                + "  shellgap export scenarios/russia-2023.yaml \\%n"
                + "      --variant without-north-korea --format yaml%n"
                + "%n")
final class ExportCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "SCENARIO", description = "A scenario file; - reads standard input.")
    String scenario;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Words.ExportFormats.class,
            description = "xmile, yaml or json (default: xmile).")
    Words.ExportFormat format = Words.ExportFormat.XMILE;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write into this file, not to standard output.")
    @Nullable
    String output;

    @Option(names = "--variant", paramLabel = "ID", description = "The variant to export (default: base).")
    String variant = Variant.BASE;

    @Mixin
    SetOptions set;

    @Mixin
    CommonOptions common;

    ExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Failure, IOException {
        Doors.Loaded loaded = session.load(scenario, set.settings());
        Optional<Study> study = session.study(loaded, common);
        if (study.isEmpty()) {
            return Status.INVALID;
        }
        Session.refuseUnknownVariants(study.get(), List.of(variant));
        TextContent content = content(loaded, study.get());
        if (output == null) {
            content.writeTo(session.streams().out());
            return Status.DONE;
        }
        try (AtomicFile file = AtomicFile.open(output)) {
            file.write(content);
            file.publish();
        }
        return Status.DONE;
    }

    private TextContent content(Doors.Loaded loaded, Study study) throws Failure {
        if (format == Words.ExportFormat.XMILE) {
            CentralModel model = model(study);
            return out -> XmileModel.write(model, Version.text(), out);
        }
        Syntax syntax = format == Words.ExportFormat.YAML ? Syntax.YAML : Syntax.JSON;
        try {
            String text = session.doors().reading().print(scenario, loaded, set.settings(), variant, syntax);
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
