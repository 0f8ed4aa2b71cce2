package io.github.shellgap.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the analysis behind a chart is asked with. */
final class QuestionOptions {
    @Option(
            names = "--metric",
            paramLabel = "M",
            description = "What an analysis is about: shortage-date:ID, shortage-by:ID@DATE, stock:ID@DATE or"
                    + " MEASURE:ID@PERIOD.")
    @Nullable
    String metric;

    @Option(
            names = "--over",
            paramLabel = "PATH=A..B:N",
            description = "The input that moves in a sweep, in N even steps; twice for a heatmap.")
    List<String> over = new ArrayList<>();

    @Option(names = "--of", paramLabel = "ID,ID,...", split = ",", description = "The flows and events of a waterfall.")
    List<String> of = new ArrayList<>();

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
