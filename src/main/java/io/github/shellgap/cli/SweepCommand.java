package io.github.shellgap.cli;

import io.github.shellgap.analysis.Question;
import io.github.shellgap.analysis.Sweep;
import io.github.shellgap.report.Making;
import io.github.shellgap.report.SweepReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows how a metric moves as one or two inputs move. */
final class SweepCommand implements Command {
    private static final int MOST_AXES = 2;
    private static final int MOST_POINTS = 10_000;

    private final Session session;

    private final AnalysisOptions options = new AnalysisOptions();
    private List<String> over = List.of();
    private String metric = "";

    SweepCommand(Session session) {
        this.session = session;
    }

    @Override
    public Usage usage() {
        String description = "Show how a metric moves as one or two inputs move, on the same draws.";
        Usage usage = new Usage(this, "sweep", description, """
                shellgap sweep scenarios/russia-2023.yaml \\
                    --over parameters.containers=0/month..1500/month:6 \\
                    --metric shortage-by:russia@2025-12-31
                shellgap sweep scenarios/russia-2023.yaml \\
                    --over parameters.containers=0/month..1500/month:4 \\
                    --over parameters.rounds_per_container=200..600:3 \\
                    --metric shortfall:russia@2024 -o out/sweep
                """);
        usage.option("--over")
                .takes("PATH=A..B:N")
                .required()
                .says(
                        "The input that moves, from A to B in N even steps, such as imports.iran.rate=0/month..90k/month:4."
                                + " Twice for two inputs.")
                .gathers(all -> over = all);
        usage.option("--metric")
                .takes("M")
                .required()
                .says("What moves with it: " + QuestionOptions.METRICS)
                .into(text -> metric = text);
        options.declare(usage);
        return usage;
    }

    @Override
    public int call() throws Failure, IOException {
        List<Sweep.Axis> axes = axes(over);
        Optional<Inquiry> inquiry = Inquiry.open(session, options);
        if (inquiry.isEmpty()) {
            return Status.INVALID;
        }
        return inquiry.get().answer("sweep", work(inquiry.get(), metric, axes));
    }

    /** Returns the sweep, checked at every point. */
    static Inquiry.Work work(Inquiry inquiry, String metric, List<Sweep.Axis> axes) throws Failure {
        Question question = inquiry.question(metric);
        List<Sweep.Setting> points = points(inquiry, axes);
        return progress -> {
            Sweep sweep = Sweep.run(question, axes, points, progress);
            return new Inquiry.Answer(new SweepReport(sweep), () -> AnalysisExhibits.of(sweep));
        };
    }

    /** Returns the inputs that move. */
    static List<Sweep.Axis> axes(List<String> over) throws Failure {
        if (over.size() > MOST_AXES) {
            throw Failure.usage("a sweep moves one or two inputs, not " + over.size(), "give --over once or twice");
        }
        List<Sweep.Axis> axes = new ArrayList<>();
        long points = 1;
        for (String text : over) {
            Sweep.Axis axis = axis(text);
            if (axes.stream().anyMatch(other -> other.path().equals(axis.path()))) {
                throw Failure.usage("--over names " + axis.path() + " twice", "name two different inputs");
            }
            axes.add(axis);
            points *= axis.steps().size();
        }
        if (points > MOST_POINTS) {
            throw Failure.usage(
                    "the sweep has " + points + " points, of at most " + MOST_POINTS, "ask for fewer steps");
        }
        return axes;
    }

    private static Sweep.Axis axis(String text) throws Failure {
        int colon = text.lastIndexOf(':');
        String count = colon < 0 ? "" : text.substring(colon + 1).strip();
        if (!count.matches("[1-9][0-9]{0,4}") || count.equals("1")) {
            throw Failure.usage(
                    "--over '" + text + "' does not say in how many steps",
                    "write PATH=A..B:N with N at least 2, such as " + (colon < 0 ? text : text.substring(0, colon))
                            + ":6");
        }
        RangeText range = RangeText.parse("--over", text.substring(0, colon));
        int steps = Integer.parseInt(count);
        List<Sweep.Step> values = new ArrayList<>();
        for (int k = 0; k < steps; k++) {
            double share = (double) k / (steps - 1);
            values.add(
                    new Sweep.Step(range.range().numberAt(share), range.range().at(share)));
        }
        return new Sweep.Axis(range.path(), range.range().unit(), values);
    }

    /** Returns every point with its scenario, so that a wrong one is known before any is run. */
    private static List<Sweep.Setting> points(Inquiry inquiry, List<Sweep.Axis> axes) throws Failure {
        List<Sweep.Setting> points = new ArrayList<>();
        for (Sweep.Step first : axes.get(0).steps()) {
            if (axes.size() == 1) {
                points.add(point(inquiry, axes, List.of(first)));
                continue;
            }
            for (Sweep.Step second : axes.get(1).steps()) {
                points.add(point(inquiry, axes, List.of(first, second)));
            }
        }
        return points;
    }

    private static Sweep.Setting point(Inquiry inquiry, List<Sweep.Axis> axes, List<Sweep.Step> at) throws Failure {
        List<Making.Setting> values = new ArrayList<>();
        for (int k = 0; k < axes.size(); k++) {
            values.add(new Making.Setting(axes.get(k).path(), at.get(k).written()));
        }
        return new Sweep.Setting(at, inquiry.changed("--over", values));
    }
}
