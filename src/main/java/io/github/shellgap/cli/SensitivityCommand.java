package io.github.shellgap.cli;

import io.github.shellgap.analysis.Drivers;
import io.github.shellgap.analysis.Question;
import io.github.shellgap.analysis.Sensitivity;
import io.github.shellgap.report.SensitivityReport;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says which uncertain inputs drive a metric. */
@Command(
        name = "sensitivity",
        description = "Say which uncertain inputs drive a metric: shares of its variance, and how far each moves it.",
        headerHeading = "Examples:%n"
                + "  shellgap sensitivity scenarios/russia-2023.yaml \\%n"
                + "      --metric shortfall:russia@2024%n"
                + "  shellgap sensitivity scenarios/russia-2023.yaml \\%n"
                + "      --metric stock:russia@2025-12-31 -o out/sensitivity%n"
                + "%n")
final class SensitivityCommand implements Callable<Integer> {
    private final Session session;

    @Option(
            names = "--metric",
            paramLabel = "M",
            required = true,
            description = "What is driven: shortage-date:ID, shortage-by:ID@DATE, stock:ID@DATE or MEASURE:ID@PERIOD.")
    String metric;

    @Mixin
    AnalysisOptions options;

    SensitivityCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Failure, IOException {
        Optional<Inquiry> inquiry = Inquiry.open(session, options);
        if (inquiry.isEmpty()) {
            return Status.INVALID;
        }
        return inquiry.get().answer("sensitivity", work(inquiry.get(), metric));
    }

    /** Returns the analysis of a metric. */
    static Inquiry.Work work(Inquiry inquiry, String metric) throws Failure {
        Question question = inquiry.question(metric);
        return progress -> {
            Sensitivity sensitivity = Drivers.run(question, progress);
            return new Inquiry.Answer(new SensitivityReport(sensitivity), () -> AnalysisExhibits.of(sensitivity));
        };
    }
}
