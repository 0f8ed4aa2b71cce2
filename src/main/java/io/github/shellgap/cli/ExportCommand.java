package io.github.shellgap.cli;

import io.github.shellgap.analysis.CentralModel;
import io.github.shellgap.analysis.RefusedException;
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

/** Writes the central run of a scenario as a model for other tools. */
@Command(
        name = "export",
        description = "Write the central run as an XMILE model, which system dynamics tools can run.",
        headerHeading = "Examples:%n"
                + "  shellgap export scenarios/russia-2023.yaml --format xmile -o russia.xmile%n"
                + "  shellgap export scenarios/russia-2023.yaml --variant without-north-korea > model.xmile%n"
                + "%n")
final class ExportCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "SCENARIO", description = "A scenario file; - reads standard input.")
    String scenario;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Words.ExportFormats.class,
            description = "xmile (default: xmile).")
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
        if (output == null) {
            XmileModel.write(
                    model(study.get()), Version.text(), session.streams().out());
            return Status.DONE;
        }
        try (AtomicFile file = AtomicFile.open(output)) {
            CentralModel model = model(study.get());
            file.write(writer -> XmileModel.write(model, Version.text(), writer));
            file.publish();
        }
        return Status.DONE;
    }

    private CentralModel model(Study study) throws Failure {
        try {
            return CentralModel.of(study, variant);
        } catch (RefusedException e) {
            throw Failure.refused(String.valueOf(e.getMessage()), e.hint());
        }
    }
}
