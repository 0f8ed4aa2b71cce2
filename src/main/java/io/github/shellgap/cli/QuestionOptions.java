package io.github.shellgap.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the analysis behind a chart is asked with. */
final class QuestionOptions {
    /** How metrics are written. */
    static final String METRICS = "shortage-date:ID, shortage-by:ID@DATE, stock:ID@DATE or MEASURE:ID@PERIOD.";

    @Nullable
    String metric;

    List<String> over = List.of();
    List<String> of = List.of();

    void declare(Usage usage) {
        usage.option("--metric")
                .takes("M")
                .says("What an analysis is about: " + METRICS)
                .into(text -> metric = text);
        usage.option("--over")
                .takes("PATH=A..B:N")
                .says("The input that moves in a sweep, in N even steps; twice for a heatmap.")
                .gathers(all -> over = all);
        usage.option("--of")
                .takes("ID,ID,...")
                .splitAtCommas()
                .says("The flows and events of a waterfall.")
                .gathers(all -> of = all);
    }

    /**
     * Refuses what a kind of chart cannot be asked with, and asks for what it needs.
     *
     * @param kind the word of the chart
     * @param isAsked whether its analysis is of a metric
     * @param inputs how many move
     * @param isShared whether it is of flows and events
     */
    void check(String kind, boolean isAsked, int inputs, boolean isShared) throws Failure {
        check(kind, "--metric", metric == null ? 0 : 1, isAsked ? 1 : 0, "--metric shortfall:ID@2024");
        String first = "--over stockpiles.ID.initial=1M..3M:5";
        check(
                kind,
                "--over",
                over.size(),
                inputs,
                inputs == 2 ? first + " --over imports.ID.usable=50%..100%:6" : first);
        if (!isShared || of.isEmpty()) {
            check(kind, "--of", of.isEmpty() ? 0 : 1, isShared ? 1 : 0, "--of ID,ID");
        }
    }

    private static void check(String kind, String option, int given, int needed, String example) throws Failure {
        if (given > 0 && needed == 0) {
            throw Failure.usage("a chart of kind " + kind + " takes no " + option, "leave it out");
        }
        if (given < needed) {
            throw Failure.usage(
                    "a chart of kind " + kind + " needs " + option + (needed == 2 ? " twice" : ""), "write " + example);
        }
        if (given > needed) {
            throw Failure.usage(
                    "a chart of kind " + kind + " takes " + option + (needed == 2 ? " twice" : " once"),
                    needed == 1 ? "draw a heatmap for two" : "leave out the rest");
        }
    }
}
