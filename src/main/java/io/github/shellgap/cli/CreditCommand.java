package io.github.shellgap.cli;

import io.github.shellgap.analysis.Credit;
import io.github.shellgap.analysis.Crediting;
import io.github.shellgap.analysis.Question;
import io.github.shellgap.analysis.Switched;
import io.github.shellgap.report.CreditReport;
import io.github.shellgap.scenario.Scenario;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Says how much of a metric is due to each of some flows and events. */
final class CreditCommand implements Command {
    private final Session session;

    private final AnalysisOptions options = new AnalysisOptions();
    private String metric = "";
    private List<String> of = List.of();

    CreditCommand(Session session) {
        this.session = session;
    }

    @Override
    public Usage usage() {
        String description = "Say how much of a metric is due to each of some flows and events, by Shapley values.";
        Usage usage = new Usage(this, "credit", description, """
                shellgap credit scenarios/russia-2023.yaml --metric shortfall:russia \\
                    --of north-korean-shells,iranian-shells,belarusian-shells
                shellgap credit scenarios/russia-2023.yaml --metric shortfall:russia@2024 \\
                    --of north-korean-shells,iranian-shells -o out/credit
                """);
        usage.option("--metric")
                .takes("M")
                .required()
                .says("What is shared out: " + QuestionOptions.METRICS)
                .into(text -> metric = text);
        usage.option("--of")
                .takes("ID,ID,...")
                .required()
                .splitAtCommas()
                .says("The flows and events it is shared out among, at most " + Crediting.MOST + ".")
                .gathers(all -> of = all);
        options.declare(usage);
        return usage;
    }

    @Override
    public int call() throws Failure, IOException {
        Optional<Inquiry> inquiry = Inquiry.open(session, options);
        if (inquiry.isEmpty()) {
            return Status.INVALID;
        }
        return inquiry.get().answer("credit", work(inquiry.get(), metric, of));
    }

    /** Returns the analysis of a metric, shared out among flows and events. */
    static Inquiry.Work work(Inquiry inquiry, String metric, List<String> of) throws Failure {
        Question question = inquiry.question(metric);
        List<String> ids = of.stream().map(String::strip).toList();
        check(ids, inquiry.scenario());
        return progress -> {
            Credit credit = Crediting.run(question, ids, progress);
            return new Inquiry.Answer(new CreditReport(credit), () -> AnalysisExhibits.of(credit));
        };
    }

    private static void check(List<String> ids, Scenario scenario) throws Failure {
        List<String> known = Switched.ids(scenario);
        for (String id : ids) {
            if (scenario.stockpiles().stream()
                    .anyMatch(stockpile -> stockpile.id().equals(id))) {
                throw Failure.usage(
                        "--of " + id + ": that is a stockpile, and credit goes to flows and events",
                        "there are: " + String.join(", ", known));
            }
            if (!known.contains(id)) {
                throw Failure.usage("--of: no flow or event is named '" + id + "'", Session.suggestion(id, known));
            }
        }
        if (new HashSet<>(ids).size() < ids.size()) {
            throw Failure.usage("--of names one of them twice", "name each once");
        }
        if (ids.size() > Crediting.MOST) {
            throw Failure.usage(
                    "--of names " + ids.size() + " flows and events, and each one more doubles the number of runs",
                    "name at most " + Crediting.MOST + ", the ones that matter");
        }
    }
}
