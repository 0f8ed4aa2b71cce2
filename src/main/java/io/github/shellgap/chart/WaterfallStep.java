package io.github.shellgap.chart;

import io.github.shellgap.outcome.Statistics;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A row of a waterfall.
 *
 * @param name of a part, or of an end
 * @param from where its bar begins
 * @param to where it ends, which is where the next begins
 * @param low end of its whisker
 * @param high other end of its whisker
 * @param text beside it
 * @param colour of its bar
 */
record WaterfallStep(String name, double from, double to, double low, double high, String text, Color colour) {
    private static final Color END = Palette.NAVY;

    /**
     * Returns the rows from without all parts to with all. Where there are more parts than rows, those that change most
     * keep their order and the others are taken together.
     *
     * @param most rows of parts
     */
    static List<WaterfallStep> of(Waterfall waterfall, Canvas canvas, int most) {
        List<WaterfallStep> steps = new ArrayList<>();
        double[] all = figures(waterfall);
        steps.add(end("Without any of them", waterfall.outcome(), waterfall.without(), all));
        double at = waterfall.without().mean();
        List<Waterfall.Part> shown = largest(waterfall.parts(), most);
        for (Waterfall.Part part : shown) {
            steps.add(part(Exhibits.shown(canvas, part.name()), waterfall.outcome(), part.amount(), at, all));
            at += part.amount().mean();
        }
        int others = waterfall.parts().size() - shown.size();
        if (others > 0) {
            double rest = waterfall.with().mean() - at;
            steps.add(part(
                    others + " others",
                    waterfall.outcome(),
                    new Statistics(rest, rest, rest, rest, rest, rest),
                    at,
                    all));
        }
        steps.add(end("With all of them", waterfall.outcome(), waterfall.with(), all));
        return steps;
    }

    private static List<Waterfall.Part> largest(List<Waterfall.Part> parts, int most) {
        if (parts.size() <= most) {
            return parts;
        }
        List<Waterfall.Part> kept = parts.stream()
                .sorted(Comparator.comparingDouble(
                        part -> -Math.abs(part.amount().mean())))
                .limit(most - 1L)
                .toList();
        return parts.stream().filter(kept::contains).toList();
    }

    /** Returns the numbers that stand beside each other: those of both ends and of every part. */
    static double[] figures(Waterfall waterfall) {
        return Stream.of(
                        Stream.of(waterfall.without()),
                        waterfall.parts().stream().map(Waterfall.Part::amount),
                        Stream.of(waterfall.with()))
                .flatMap(those -> those)
                .mapToDouble(Statistics::mean)
                .toArray();
    }

    private static WaterfallStep end(String name, Variable outcome, Statistics value, double[] all) {
        double start = outcome.isDate() ? value.mean() : 0;
        return new WaterfallStep(
                name,
                start,
                value.mean(),
                low(outcome, value),
                high(outcome, value),
                outcome.text(value.mean(), all),
                END);
    }

    private static WaterfallStep part(String name, Variable outcome, Statistics amount, double at, double[] all) {
        return new WaterfallStep(
                name,
                at,
                at + amount.mean(),
                at + low(outcome, amount),
                at + high(outcome, amount),
                outcome.change(amount.mean(), all),
                amount.mean() == 0 ? Palette.RULE : amount.mean() < 0 ? Palette.BLUE : Palette.ORANGE);
    }

    /** A probability is one number, not a spread over draws. */
    private static double low(Variable outcome, Statistics value) {
        return outcome.kind() == Variable.Kind.CHANCE ? value.mean() : value.p5();
    }

    private static double high(Variable outcome, Statistics value) {
        return outcome.kind() == Variable.Kind.CHANCE ? value.mean() : value.p95();
    }
}
