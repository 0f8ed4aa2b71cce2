package io.github.shellgap.analysis;

import io.github.shellgap.compile.CentralInputs;
import io.github.shellgap.outcome.FlowOutcome;
import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.Sampler;
import io.github.shellgap.outcome.Settings;
import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Event;
import io.github.shellgap.scenario.Flow;
import io.github.shellgap.scenario.Input;
import io.github.shellgap.scenario.Measure;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Stockpile;
import io.github.shellgap.scenario.Study;
import io.github.shellgap.scenario.Variant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The central run of a variant as a model without uncertainty: constants, and wanted rounds by day. Days count from 0,
 * the first of the period.
 *
 * @param variant what it is a model of
 * @param stocks by the id of their stockpile
 * @param routes by the id of their flow
 * @param losses that happen within the period, amounts and shares
 */
public record CentralModel(Variant variant, List<Stock> stocks, List<Route> routes, List<Loss> losses) {
    public CentralModel {
        stocks = List.copyOf(stocks);
        routes = List.copyOf(routes);
        losses = List.copyOf(losses);
    }

    /**
     * A stockpile.
     *
     * @param coverDays at least 1
     * @param spoiledShare of a calendar year if {@code spoilsPerYear}, otherwise of a day; 0…1
     */
    public record Stock(
            Stockpile declared,
            double initialRounds,
            double reserveRounds,
            double coverDays,
            double spoiledShare,
            boolean spoilsPerYear) {}

    /**
     * A flow.
     *
     * @param wanted rounds per day by the day of sending; before the period too if they then arrive within it
     * @param lagDays from sending to arrival
     * @param usableShare of what arrives, 0…1
     */
    public record Route(Flow declared, Polyline wanted, int lagDays, double usableShare) {}

    /**
     * A loss.
     *
     * @param size rounds, or the share of what is there
     */
    public record Loss(Event.Destruction declared, int day, double size) {}

    /**
     * Runs a variant centrally and returns it as a model.
     *
     * @throws RefusedException if it cannot be run
     */
    public static CentralModel of(Study study, String variantId) throws RefusedException {
        Settings settings = new Settings(1, 1, Sampler.SOBOL, true, CalendarUnit.DAY, 1);
        Outcome outcome = Simulation.run(study, settings, List.of(variantId), (done, total) -> {});
        var run = outcome.variants().get(0);
        Scenario scenario = run.variant().scenario();
        CentralInputs inputs = new CentralInputs(scenario);
        List<Loss> losses = new ArrayList<>();
        for (Event event : scenario.events()) {
            event.match(List::of, scaling -> List.<Event.Destruction>of())
                    .forEach(destruction -> addLoss(losses, destruction, scenario, inputs));
        }
        return new CentralModel(
                run.variant(),
                scenario.stockpiles().stream().map(one -> stock(one, inputs)).toList(),
                run.flows().stream().map(flow -> route(flow, inputs)).toList(),
                losses);
    }

    private static Stock stock(Stockpile declared, CentralInputs inputs) {
        return new Stock(
                declared,
                inputs.rounds(declared.initial()),
                inputs.rounds(declared.reserve()),
                inputs.coverDays(declared.cover()),
                inputs.share(declared.spoilage()),
                inputs.isPerYear(declared.spoilage()));
    }

    private static void addLoss(
            List<Loss> losses, Event.Destruction declared, Scenario scenario, CentralInputs inputs) {
        int day = inputs.day(declared.on());
        if (inputs.happens(declared.chance())
                && day >= 0
                && day < scenario.period().days()) {
            double size = declared.isShare() ? inputs.share(declared.loss()) : inputs.rounds(declared.loss());
            losses.add(new Loss(declared, day, size));
        }
    }

    private static Route route(FlowOutcome flow, CentralInputs inputs) {
        return flow.flow()
                .match(
                        production -> route(flow, 0, 1),
                        imports -> route(flow, inputs.lagDays(imports.lag()), inputs.share(imports.usable())),
                        transfer -> route(flow, transferDays(inputs, transfer.lag()), inputs.share(transfer.usable())),
                        consumption -> route(flow, 0, 1));
    }

    private static int transferDays(CentralInputs inputs, Input lag) {
        return Math.max(1, inputs.lagDays(lag));
    }

    private static Route route(FlowOutcome flow, int lagDays, double usableShare) {
        double[] wanted = means(flow, Measure.WANTED);
        boolean sendsBefore = lagDays > 0 && flow.flow().drawsOn().isEmpty();
        int before = sendsBefore && usableShare > 0 ? Math.min(lagDays, wanted.length) : 0;
        double[] arrived = means(flow, Measure.AMOUNT);
        double[] sent = new double[before + wanted.length];
        for (int day = 0; day < before; day++) {
            // What was sent before the period is known by what arrives of it.
            sent[day] = arrived[day] / usableShare;
        }
        System.arraycopy(wanted, 0, sent, before, wanted.length);
        return new Route(flow.flow(), sentFrom(sent, before, lagDays), lagDays, usableShare);
    }

    /** A lag longer than the period leaves days between the last that counts and the first of the period. */
    private static Polyline sentFrom(double[] sent, int before, int lagDays) {
        return before == 0 || before == lagDays
                ? Polyline.through(-before, sent)
                : Polyline.through(-lagDays, Arrays.copyOf(sent, before));
    }

    private static double[] means(FlowOutcome flow, Measure measure) {
        return flow.track(measure).byInterval().stream()
                .mapToDouble(Statistics::mean)
                .toArray();
    }
}
