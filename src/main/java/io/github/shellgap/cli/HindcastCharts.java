package io.github.shellgap.cli;

import io.github.shellgap.analysis.Hindcast;
import io.github.shellgap.analysis.Hindcast.Score;
import io.github.shellgap.analysis.Posterior;
import io.github.shellgap.analysis.Posterior.InputBelief;
import io.github.shellgap.analysis.Posterior.InputKind;
import io.github.shellgap.analysis.Posterior.Rivalry;
import io.github.shellgap.analysis.Posterior.Spread;
import io.github.shellgap.chart.Credits;
import io.github.shellgap.chart.Exhibit;
import io.github.shellgap.chart.Hindcast.Fan;
import io.github.shellgap.chart.Hindcast.Moment;
import io.github.shellgap.chart.Hindcast.Report;
import io.github.shellgap.chart.Hindcast.Said;
import io.github.shellgap.chart.Posterior.Believed;
import io.github.shellgap.chart.Posterior.Claim;
import io.github.shellgap.chart.Variable;
import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.outcome.StockpileOutcome;
import io.github.shellgap.outcome.VariantOutcome;
import io.github.shellgap.quantity.Clock;
import io.github.shellgap.scenario.Measure;
import io.github.shellgap.scenario.Metric;
import io.github.shellgap.scenario.Period;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Stockpile;
import io.github.shellgap.scenario.Study;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hands the findings of a hindcast to the charts. */
final class HindcastCharts {
    private final Hindcast hindcast;
    private final Scenario scenario;
    private final Outcome outcome;
    private final Credits credits;

    /**
     * Prepares the charts.
     *
     * @param outcome of the same variant, by months
     */
    private HindcastCharts(Hindcast hindcast, Outcome outcome) {
        this.hindcast = hindcast;
        this.outcome = outcome;
        scenario = hindcast.variant().scenario();
        Stockpile shown = scenario.stockpiles().stream()
                .filter(one -> one.id().equals(stockpileId()))
                .findFirst()
                .orElse(scenario.stockpiles().get(0));
        credits = Credits.of(outcome.study(), outcome.settings(), hindcast.draws(), scenario, shown);
    }

    /** Returns the charts of a hindcast, for which its variant is run once more, by months. */
    static HindcastCharts of(Session session, CommonOptions common, Hindcast hindcast, Study study, DrawOptions draws)
            throws Failure, IOException {
        List<String> variant = List.of(hindcast.variant().id());
        Outcome monthly = session.watched(
                common, progress -> session.doors().running().run(study, draws.settings(), variant, progress));
        return new HindcastCharts(hindcast, monthly);
    }

    /** Returns the fan with the reports on it, and a strip for each report of something else. */
    Exhibit hindcast() {
        Optional<StockpileOutcome> onFan = outcome.variants().get(0).stockpiles().stream()
                .filter(one -> one.stockpile().id().equals(stockpileId()))
                .findFirst();
        Fan fan = onFan.map(this::fan).orElse(null);
        List<Report> reports = hindcast.scores().stream().map(this::report).toList();
        return new io.github.shellgap.chart.Hindcast(fan, reports, credits);
    }

    /** Returns the inputs before and after, those that moved most first, and the rival claims. */
    static Exhibit posterior(Posterior posterior, Credits credits) {
        Scenario scenario = posterior.hindcast().variant().scenario();
        ChartNames names = new ChartNames(scenario);
        // Between rival claims a median can jump though nothing was learnt; their probabilities say it better.
        List<String> rivals = posterior.rivalries().stream().map(Rivalry::path).toList();
        List<Believed> believed = posterior.inputs().stream()
                .filter(belief -> belief.prior().p95() > belief.prior().p5() && !rivals.contains(belief.path()))
                .map(belief -> believed(belief, names, scenario.period()))
                .toList();
        List<Claim> claims = new ArrayList<>();
        posterior
                .rivalries()
                .forEach(rivalry -> rivalry.claims()
                        .forEach(claim -> claims.add(new Claim(
                                names.name(rivalry.path()) + ": " + claim.written() + " ("
                                        + (claim.provenance().isAssumption()
                                                ? "assumption"
                                                : String.join(
                                                        ", ", claim.provenance().sources()))
                                        + ")",
                                claim.prior(),
                                Math.min(1, claim.posterior())))));
        return new io.github.shellgap.chart.Posterior(believed, claims, posterior.effectiveDraws(), credits);
    }

    Credits credits() {
        return credits;
    }

    /** Returns the stockpile of the first report of a stock, or nothing. */
    private String stockpileId() {
        return hindcast.scores().stream()
                .map(score -> score.observation().metric())
                .filter(metric -> dayOfStock(metric) != null)
                .map(Metric::element)
                .findFirst()
                .orElse("");
    }

    private static @Nullable LocalDate dayOfStock(Metric metric) {
        return metric.match(date -> null, by -> null, stock -> stock.day(), total -> null);
    }

    private Fan fan(StockpileOutcome stockpile) {
        VariantOutcome variant = outcome.variants().get(0);
        List<Period> intervals = outcome.intervalsOf(variant);
        List<Moment> moments = new ArrayList<>();
        moments.add(new Moment(scenario.period().from(), stockpile.initial()));
        List<Statistics> stocks = stockpile.track(Measure.STOCK).byInterval();
        for (int k = 0; k < intervals.size(); k++) {
            if (intervals.get(k).to().isAfter(scenario.period().from())) {
                moments.add(new Moment(intervals.get(k).to(), stocks.get(k)));
            }
        }
        return new Fan(Variable.number(stockpile.stockpile().title(), "rounds"), scenario.period(), moments);
    }

    private Report report(Score score) {
        Metric metric = score.observation().metric();
        boolean isDay = metric.kind() == Metric.Kind.DATE;
        double shift = isDay ? (double) scenario.period().from().toEpochDay() : 0;
        List<Double> q = score.predicted();
        Statistics predicted = new Statistics(
                q.get(2) + shift,
                q.get(0) + shift,
                q.get(1) + shift,
                q.get(2) + shift,
                q.get(3) + shift,
                q.get(4) + shift);
        Said said = new Said(score.low() + shift, score.reported() + shift, score.high() + shift);
        boolean isOnFan = metric.element().equals(stockpileId());
        return new Report(
                score.observation().title(), measured(metric), isOnFan ? dayOfStock(metric) : null, said, predicted);
    }

    private Variable measured(Metric metric) {
        LocalDate last = scenario.period().to();
        return metric.match(
                date -> Variable.date("shortage date of " + date.element(), last),
                by -> Variable.chance("shortage of " + by.element() + " by " + by.day()),
                stock -> Variable.number("stock of " + stock.element() + " on " + stock.day(), "rounds"),
                total -> Variable.number(words(total), "rounds"));
    }

    private static String words(Metric.Total total) {
        String days = total.period() == null
                ? ""
                : ", " + total.period().from() + " to " + total.period().to();
        return total.measure().word() + " of " + total.element() + days;
    }

    private static Believed believed(InputBelief belief, ChartNames names, Period period) {
        boolean isDay = belief.kind() == InputKind.DAY;
        double shift = isDay ? (double) period.from().toEpochDay() : 0;
        String unit = unit(belief);
        double greatest = Math.max(belief.prior().p95(), belief.posterior().p95());
        boolean isInMonths = belief.kind() == InputKind.QUANTITY && ChartNames.isInMonths(unit, greatest);
        double scale = isInMonths ? ChartNames.MONTHS : 1;
        String name = names.name(belief.path());
        Variable variable = switch (belief.kind()) {
            case DAY -> Variable.date(name, period.to());
            case CHANCE -> Variable.chance(name);
            case QUANTITY -> names.input(belief.path(), isInMonths ? "months" : unit);
        };
        return new Believed(
                variable, statistics(belief.prior(), scale, shift), statistics(belief.posterior(), scale, shift));
    }

    /** Returns the unit of a quantity as the format writes it. */
    private static String unit(InputBelief input) {
        boolean isCalendar = input.unit().clock() == Clock.CALENDAR;
        return switch (input.unit().timePower()) {
            case -1 -> isCalendar ? "/year" : "/day";
            case 1 -> isCalendar ? "years" : "days";
            default -> "";
        };
    }

    private static Statistics statistics(Spread spread, double scale, double shift) {
        return new Statistics(
                scale * spread.mean() + shift,
                scale * spread.p5() + shift,
                scale * spread.p25() + shift,
                scale * spread.p50() + shift,
                scale * spread.p75() + shift,
                scale * spread.p95() + shift);
    }
}
