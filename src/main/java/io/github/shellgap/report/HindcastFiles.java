package io.github.shellgap.report;

import io.github.shellgap.analysis.Hindcast;
import io.github.shellgap.analysis.Hindcast.Score;
import io.github.shellgap.analysis.Posterior;
import io.github.shellgap.analysis.Posterior.ClaimBelief;
import io.github.shellgap.analysis.Posterior.Conflict;
import io.github.shellgap.analysis.Posterior.InputBelief;
import io.github.shellgap.analysis.Posterior.InputKind;
import io.github.shellgap.analysis.Posterior.MeasureBelief;
import io.github.shellgap.analysis.Posterior.Remedy;
import io.github.shellgap.analysis.Posterior.Rivalry;
import io.github.shellgap.analysis.Posterior.Spread;
import io.github.shellgap.quantity.CsvField;
import io.github.shellgap.quantity.Numbers;
import io.github.shellgap.scenario.Metric;
import io.github.shellgap.scenario.Period;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hindcast, and what follows from it, for programs. Days stand as dates, and a day that does not come within the
 * period is empty in CSV and {@code null} in JSON.
 */
public final class HindcastFiles {
    private static final String SCORES =
            "observation,metric,reported,reported_p5,reported_p95,p5,p25,p50,p75,p95," + "percentile,crps,inside_90\n";
    private static final String BELIEFS = "kind,name,unit,when,mean,sd,p5,p25,p50,p75,p95\n";
    private static final String CLAIMS = "input,claim,sources,before,after\n";
    private static final String[] QUANTILES = {"p5", "p25", "p50", "p75", "p95"};

    private final Period period;

    private HindcastFiles(Hindcast hindcast) {
        period = hindcast.variant().scenario().period();
    }

    /**
     * Writes a row for each observation.
     *
     * @throws IOException if a write fails
     */
    public static void csv(Hindcast hindcast, Writer out) throws IOException {
        HindcastFiles files = new HindcastFiles(hindcast);
        out.write(SCORES);
        for (Score score : hindcast.scores()) {
            boolean isDay = score.observation().metric().kind() == Metric.Kind.DATE;
            StringBuilder line =
                    new StringBuilder(CsvField.of(score.observation().id()));
            line.append(',').append(CsvField.of(score.observation().metric().text()));
            for (double value : new double[] {score.reported(), score.low(), score.high()}) {
                line.append(',').append(files.value(isDay, value));
            }
            for (double value : score.predicted()) {
                line.append(',').append(files.value(isDay, value));
            }
            line.append(',').append(Numbers.twelve(score.percentile()));
            line.append(',').append(Numbers.twelve(score.crps()));
            out.write(line.append(',').append(score.isInside()).append('\n').toString());
        }
    }

    /**
     * Writes two rows for each uncertain input and measure: before the observations and after them.
     *
     * @throws IOException if a write fails
     */
    public static void beliefs(Posterior posterior, Writer out) throws IOException {
        HindcastFiles files = new HindcastFiles(posterior.hindcast());
        out.write(BELIEFS);
        for (InputBelief belief : posterior.inputs()) {
            boolean isDay = belief.kind() == InputKind.DAY;
            String key = "input," + CsvField.of(belief.path()) + "," + unit(belief) + ",";
            files.rows(out, key, isDay, belief.prior(), belief.posterior());
        }
        for (MeasureBelief belief : posterior.measures()) {
            Metric.Kind kind = belief.metric().kind();
            String unit = kind == Metric.Kind.DATE ? "day" : kind == Metric.Kind.CHANCE ? "share" : "rounds";
            String key = "measure," + CsvField.of(belief.metric().text()) + "," + unit + ",";
            files.rows(out, key, kind == Metric.Kind.DATE, belief.prior(), belief.posterior());
        }
    }

    private void rows(Writer out, String key, boolean isDay, Spread prior, Spread posterior) throws IOException {
        out.write(key + "before," + cells(isDay, prior) + "\n");
        out.write(key + "after," + cells(isDay, posterior) + "\n");
    }

    private String cells(boolean isDay, Spread spread) {
        boolean isKnown = spread.sd() < Double.POSITIVE_INFINITY;
        return String.join(
                ",",
                value(isDay, spread.mean()),
                isKnown ? Numbers.twelve(spread.sd()) : "",
                value(isDay, spread.p5()),
                value(isDay, spread.p25()),
                value(isDay, spread.p50()),
                value(isDay, spread.p75()),
                value(isDay, spread.p95()));
    }

    /**
     * Writes a row for each rival claim.
     *
     * @throws IOException if a write fails
     */
    public static void claims(Posterior posterior, Writer out) throws IOException {
        out.write(CLAIMS);
        for (Rivalry rivalry : posterior.rivalries()) {
            for (ClaimBelief claim : rivalry.claims()) {
                out.write(String.join(
                                ",",
                                CsvField.of(rivalry.path()),
                                CsvField.of(claim.written()),
                                CsvField.of(String.join(" ", claim.provenance().sources())),
                                Numbers.twelve(claim.prior()),
                                Numbers.twelve(claim.posterior()))
                        + "\n");
            }
        }
    }

    /**
     * Writes everything as JSON.
     *
     * @param posterior {@code null} if nothing was conditioned
     * @throws IOException if a write fails
     */
    public static void json(Hindcast hindcast, @Nullable Posterior posterior, AnalysisHead head, Writer out)
            throws IOException {
        HindcastFiles files = new HindcastFiles(hindcast);
        Json.write(
                out,
                json -> json.object(() -> {
                    head.write(json);
                    json.array("observations", () -> hindcast.scores().forEach(score -> files.score(json, score)));
                    json.whole("insideInterval", hindcast.inside());
                    json.number("expectedInside", hindcast.expectedInside());
                    if (posterior != null) {
                        files.posterior(json, posterior);
                    }
                }));
    }

    private void score(Json json, Score score) {
        boolean isDay = score.observation().metric().kind() == Metric.Kind.DATE;
        json.object(() -> {
            json.text("id", score.observation().id());
            json.text("title", score.observation().title());
            json.text("metric", score.observation().metric().text());
            json.array(
                    "sources",
                    () -> score.observation().reported().provenance().sources().forEach(json::text));
            value(json, "reported", isDay, score.reported());
            value(json, "reportedP5", isDay, score.low());
            value(json, "reportedP95", isDay, score.high());
            json.object("predicted", () -> {
                for (int k = 0; k < QUANTILES.length; k++) {
                    value(json, QUANTILES[k], isDay, score.predicted().get(k));
                }
            });
            json.number("percentile", score.percentile());
            json.number("crps", score.crps());
            json.flag("insideInterval", score.isInside());
        });
    }

    private void posterior(Json json, Posterior posterior) {
        json.number("effectiveDraws", posterior.effectiveDraws());
        json.whole("drawsAskedFor", posterior.firstDraws());
        json.object(
                "effectiveDrawsWithout",
                () -> posterior
                        .influences()
                        .forEach(one -> json.number(one.observation().id(), one.effectiveWithout())));
        json.array("inputs", () -> posterior.inputs().forEach(belief -> json.object(() -> input(json, belief))));
        json.array("measures", () -> posterior.measures().forEach(belief -> json.object(() -> measure(json, belief))));
        json.array(
                "rivalClaims",
                () -> posterior
                        .rivalries()
                        .forEach(rivalry -> rivalry.claims()
                                .forEach(claim -> json.object(() -> {
                                    json.text("input", rivalry.path());
                                    claim(json, claim);
                                    json.number("before", claim.prior());
                                    json.number("after", claim.posterior());
                                }))));
        json.array(
                "conflicts",
                () -> posterior.conflicts().forEach(conflict -> json.object(() -> conflict(json, conflict))));
    }

    private void input(Json json, InputBelief belief) {
        boolean isDay = belief.kind() == InputKind.DAY;
        json.text("path", belief.path());
        json.text("unit", unit(belief));
        spread(json, "before", isDay, belief.prior());
        spread(json, "after", isDay, belief.posterior());
    }

    private void measure(Json json, MeasureBelief belief) {
        boolean isDay = belief.metric().kind() == Metric.Kind.DATE;
        json.text("metric", belief.metric().text());
        spread(json, "before", isDay, belief.prior());
        spread(json, "after", isDay, belief.posterior());
    }

    private static void conflict(Json json, Conflict conflict) {
        json.array(
                "claims",
                () -> conflict.claims()
                        .forEach(member -> json.object(() -> {
                            json.text("input", member.path());
                            claim(json, member.claim());
                        })));
        json.whole("draws", conflict.draws());
        json.text("against", conflict.against().id());
        remedy(json, conflict.remedy());
    }

    private static void claim(Json json, ClaimBelief claim) {
        json.text("claim", claim.written());
        json.array("sources", () -> claim.provenance().sources().forEach(json::text));
    }

    private static void remedy(Json json, @Nullable Remedy remedy) {
        if (remedy == null) {
            return;
        }
        json.object("remedy", () -> {
            if (remedy.instead() != null) {
                json.text("input", remedy.instead().path());
                claim(json, remedy.instead().claim());
            }
            if (remedy.doubted() != null) {
                json.text("doubt", remedy.doubted().id());
            }
            json.number("agreeing", remedy.agreeing());
        });
    }

    private void spread(Json json, String name, boolean isDay, Spread spread) {
        json.object(name, () -> {
            value(json, "mean", isDay, spread.mean());
            if (spread.sd() < Double.POSITIVE_INFINITY) {
                json.number("sd", spread.sd());
            }
            value(json, "p5", isDay, spread.p5());
            value(json, "p25", isDay, spread.p25());
            value(json, "p50", isDay, spread.p50());
            value(json, "p75", isDay, spread.p75());
            value(json, "p95", isDay, spread.p95());
        });
    }

    private void value(Json json, String name, boolean isDay, double value) {
        if (isDay) {
            boolean comes = value < Double.POSITIVE_INFINITY;
            json.date(name, comes ? period.from().plusDays((long) Math.floor(value)) : null);
        } else {
            json.number(name, value);
        }
    }

    private String value(boolean isDay, double value) {
        if (value == Double.POSITIVE_INFINITY) {
            return "";
        }
        return isDay ? period.from().plusDays((long) Math.floor(value)).toString() : Numbers.twelve(value);
    }

    private static String unit(InputBelief input) {
        return switch (input.kind()) {
            case DAY -> "day";
            case CHANCE -> "share";
            case QUANTITY ->
                List.of("per year", "per day", "", "years", "days")
                        .get(
                                switch (input.unit().timePower()) {
                                    case -1 -> isCalendar(input) ? 0 : 1;
                                    case 1 -> isCalendar(input) ? 3 : 4;
                                    default -> 2;
                                });
        };
    }

    private static boolean isCalendar(InputBelief input) {
        return input.unit().clock() == io.github.shellgap.quantity.Clock.CALENDAR;
    }
}
