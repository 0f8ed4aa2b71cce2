package io.github.shellgap.chart;

import io.github.shellgap.outcome.FlowOutcome;
import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.scenario.Measure;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One source of supply in a stack. */
final class SupplyLayer {
    private static final int MOST_OF_A_FAMILY = 4;

    private final String name;
    private final Color colour;
    /** Mean usable rounds per day; {@code [interval]}. */
    private final double[] daily;

    SupplyLayer(String name, Color colour, double[] daily) {
        this.name = name;
        this.colour = colour;
        this.daily = daily;
    }

    String name() {
        return name;
    }

    Color colour() {
        return colour;
    }

    /** Returns mean usable rounds per day; {@code [interval]}. */
    double[] daily() {
        return daily;
    }

    /** A kind of inflow with its ramp of colours, in each of which white or ink can be read. */
    private enum Family {
        PRODUCTION("production", "0B4F7A 3B93CE 8CC1E6 C9E2F3"),
        IMPORTS("imports", "E2A33B F2D59F BE7D1C F8E9CF"),
        TRANSFERS("transfers", "4FB08F A8DAC9 00785A D6EEE6");

        private final String plural;
        private final String ramp;

        Family(String plural, String ramp) {
            this.plural = plural;
            this.ramp = ramp;
        }

        Color shade(int index) {
            return new Color(Integer.parseInt(ramp, 7 * index, 7 * index + 6, 16));
        }
    }

    /** Returns the inflows of the stockpile that bring anything: by kind, the greatest first, the least ones joined. */
    static List<SupplyLayer> of(Subject subject, Canvas canvas) {
        List<SupplyLayer> layers = new ArrayList<>();
        for (Family family : Family.values()) {
            List<FlowOutcome> flows = subject.variant().flows().stream()
                    .filter(flow ->
                            flow.flow().fills().equals(subject.declared().id()))
                    .filter(flow -> family(flow) == family)
                    .filter(flow -> flow.track(Measure.AMOUNT).whole().mean() > 0)
                    .sorted(Comparator.comparingDouble((FlowOutcome flow) ->
                                    -flow.track(Measure.AMOUNT).whole().mean())
                            .thenComparing(flow -> flow.flow().id()))
                    .toList();
            int shown = flows.size() <= MOST_OF_A_FAMILY ? flows.size() : MOST_OF_A_FAMILY - 1;
            for (int i = 0; i < shown; i++) {
                FlowOutcome flow = flows.get(i);
                String name = canvas.typesetter()
                        .shown(flow.flow().title(), flow.flow().id());
                layers.add(new SupplyLayer(name, family.shade(i), daily(subject, List.of(flow))));
            }
            if (shown < flows.size()) {
                String name = "Other " + family.plural + " (" + (flows.size() - shown) + ")";
                Color colour = family.shade(MOST_OF_A_FAMILY - 1);
                layers.add(new SupplyLayer(name, colour, daily(subject, flows.subList(shown, flows.size()))));
            }
        }
        return layers;
    }

    private static Family family(FlowOutcome flow) {
        return flow.flow()
                .match(
                        production -> Family.PRODUCTION,
                        imports -> Family.IMPORTS,
                        transfer -> Family.TRANSFERS,
                        consumption -> Family.TRANSFERS);
    }

    private static double[] daily(Subject subject, List<FlowOutcome> flows) {
        double[] sum = new double[subject.intervals().size()];
        for (FlowOutcome flow : flows) {
            double[] one = subject.daily(flow.track(Measure.AMOUNT).byInterval(), Statistics::mean);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += one[i];
            }
        }
        return sum;
    }
}
