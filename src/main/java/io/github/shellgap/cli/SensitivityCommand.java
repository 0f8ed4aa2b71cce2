package io.github.shellgap.cli;

import io.github.shellgap.analysis.Drivers;
import io.github.shellgap.analysis.Question;
import io.github.shellgap.analysis.Sensitivity;
import io.github.shellgap.report.SensitivityReport;
import java.io.IOException;
import java.util.Optional;

/** Says which uncertain inputs drive a metric. */
final class SensitivityCommand implements Command {
    private final Session session;

    private final AnalysisOptions options = new AnalysisOptions();
    private String metric = "";

    SensitivityCommand(Session session) {
        this.session = session;
    }

    @Override
    public Usage usage() {
        String description =
                "Say which uncertain inputs drive a metric: shares of its variance, and how far each moves it.";
        Usage usage = new Usage(this, "sensitivity", description, """
                shellgap sensitivity scenarios/russia-2023.yaml \\
                    --metric shortfall:russia@2024
                shellgap sensitivity scenarios/russia-2023.yaml \\
                    --metric stock:russia@2025-12-31 -o out/sensitivity
                """);
        usage.option("--metric")
                .takes("M")
                .required()
                .says("What is driven: " + QuestionOptions.METRICS)
                .into(text -> metric = text);
        options.declare(usage);
        return usage;
    }

    @Override
    public int call() throws Failure, IOException {
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
