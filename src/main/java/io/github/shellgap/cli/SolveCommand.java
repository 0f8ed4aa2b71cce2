package io.github.shellgap.cli;

import io.github.shellgap.analysis.GoalSearch;
import io.github.shellgap.analysis.Question;
import io.github.shellgap.analysis.RefusedException;
import io.github.shellgap.analysis.Solution;
import io.github.shellgap.analysis.Statistic;
import io.github.shellgap.quantity.CalendarSpan;
import io.github.shellgap.quantity.Quantity;
import io.github.shellgap.quantity.QuantityException;
import io.github.shellgap.quantity.QuantityParser;
import io.github.shellgap.quantity.Unit;
import io.github.shellgap.report.SolveReport;
import io.github.shellgap.scenario.Metric;
import io.github.shellgap.scenario.Period;
import io.github.shellgap.scenario.Scenario;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what it would take for a metric to reach a target. */
final class SolveCommand implements Command {
    private final Session session;

    private final AnalysisOptions options = new AnalysisOptions();
    private String vary = "";
    private String metric = "";
    private String target = "";
    private @Nullable Statistic statistic;

    SolveCommand(Session session) {
        this.session = session;
    }

    @Override
    public Usage usage() {
        String description = "Find the value of an input at which a metric reaches a target.";
        Usage usage = new Usage(this, "solve", description, """
                shellgap solve scenarios/russia-2023.yaml \\
                    --vary parameters.output_2025=1M/year..9M/year \\
                    --metric shortage-by:russia@2025-12-31 --target 50%
                shellgap solve scenarios/germany-230k.yaml \\
                    --vary parameters.delivery_rate=10k/year..80k/year \\
                    --metric stock:germany@2031-12-31 --stat p50 --target 230k
                """);
        usage.option("--vary")
                .takes("PATH=A..B")
                .required()
                .says("The input, and the range in which to look, such as production.plants.rate=1M/year..9M/year.")
                .into(range -> vary = range);
        usage.option("--metric")
                .takes("M")
                .required()
                .says("What is to reach the target: " + QuestionOptions.METRICS)
                .into(text -> metric = text);
        usage.option("--stat")
                .takes("WORD")
                .says("By which statistic over draws: mean, p5, p25, p50, p75 or p95 (default: p50 of a date, else"
                        + " mean).")
                .into(Words.of(Statistic.values()), word -> statistic = word);
        usage.option("--target")
                .takes("V")
                .required()
                .says("What it is to reach: a number of rounds, a share such as 10% for shortage-by, or a date.")
                .into(value -> target = value);
        options.declare(usage);
        return usage;
    }

    @Override
    public int call() throws Failure, IOException {
        RangeText range = RangeText.parse("--vary", vary);
        Optional<Inquiry> inquiry = Inquiry.open(session, options);
        if (inquiry.isEmpty()) {
            return Status.INVALID;
        }
        Question question = inquiry.get().question(metric);
        Solution.Goal goal = goal(question.metric(), inquiry.get().scenario().period());
        inquiry.get().changed("--vary", range.path(), range.range().at(0));
        inquiry.get().changed("--vary", range.path(), range.range().at(1));
        GoalSearch.Varied varied =
                new GoalSearch.Varied(range.path(), range.range().unit(), values(inquiry.get(), range));
        return inquiry.get().answer("solve", progress -> {
            SolveReport report = new SolveReport(GoalSearch.run(question, goal, varied, progress));
            if (!report.failure().isEmpty()) {
                throw Failure.refused(report.failure(), "widen the range, or ask for another target");
            }
            return new Inquiry.Answer(report, Optional::empty);
        });
    }

    private static GoalSearch.Values values(Inquiry inquiry, RangeText range) {
        return new GoalSearch.Values() {
            @Override
            public double number(double share) {
                return range.range().numberAt(share);
            }

            @Override
            public String written(double share) {
                return range.range().at(share);
            }

            @Override
            public Scenario scenario(double share) throws RefusedException {
                try {
                    return inquiry.changed("--vary", range.path(), range.range().at(share));
                } catch (Failure e) {
                    throw new RefusedException(String.valueOf(e.getMessage()), e.hint());
                }
            }
        };
    }

    private Solution.Goal goal(Metric asked, Period period) throws Failure {
        boolean isDate = asked.kind() == Metric.Kind.DATE;
        Statistic by = statistic == null ? (isDate ? Statistic.P50 : Statistic.MEAN) : statistic;
        if (isDate && by == Statistic.MEAN) {
            throw Failure.usage(
                    "a date that does not come in some draws has no mean",
                    "ask for --stat p50, or for --metric shortage-by:" + asked.element() + "@" + period.to());
        }
        if (asked.kind() == Metric.Kind.CHANCE && by != Statistic.MEAN) {
            throw Failure.usage(
                    "shortage-by is 0 or 1 in a draw; its " + by.word() + " is no chance", "leave out --stat");
        }
        return new Solution.Goal(asked, by, isDate ? day(period) : number(asked), period);
    }

    private double day(Period period) throws Failure {
        try {
            CalendarSpan span = CalendarSpan.parse(target);
            if (!period.holds(span.last())) {
                throw Failure.usage(
                        "--target " + target + " lies outside the period",
                        "the scenario runs from " + period.from() + " to " + period.to());
            }
            return span.last().toEpochDay() - period.from().toEpochDay();
        } catch (QuantityException e) {
            throw Failure.usage("--target " + target + ": " + e.getMessage(), e.hint());
        }
    }

    private double number(Metric asked) throws Failure {
        boolean isChance = asked.kind() == Metric.Kind.CHANCE;
        Quantity quantity;
        try {
            quantity = QuantityParser.parse(target).evaluate(name -> Quantity.plain(Double.NaN));
        } catch (QuantityException e) {
            throw Failure.usage("--target " + target + ": " + e.getMessage(), e.hint());
        }
        boolean isNumber = quantity.unit().equals(Unit.PLAIN) && Double.isFinite(quantity.amount());
        if (!isNumber || (isChance && !(quantity.amount() >= 0 && quantity.amount() <= 1))) {
            throw Failure.usage(
                    "--target " + target + " is no " + (isChance ? "chance" : "number of rounds"),
                    isChance ? "write a share from 0% to 100%, such as 10%" : "write a count, such as 2M");
        }
        return quantity.amount();
    }
}
