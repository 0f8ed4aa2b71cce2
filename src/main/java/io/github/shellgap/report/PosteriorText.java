package io.github.shellgap.report;

import io.github.shellgap.analysis.Posterior;
import io.github.shellgap.analysis.Posterior.ClaimBelief;
import io.github.shellgap.analysis.Posterior.Conflict;
import io.github.shellgap.analysis.Posterior.InputBelief;
import io.github.shellgap.analysis.Posterior.InputKind;
import io.github.shellgap.analysis.Posterior.MeasureBelief;
import io.github.shellgap.analysis.Posterior.Member;
import io.github.shellgap.analysis.Posterior.Remedy;
import io.github.shellgap.analysis.Posterior.Rivalry;
import io.github.shellgap.analysis.Posterior.Spread;
import io.github.shellgap.outcome.Likelihood;
import io.github.shellgap.scenario.Metric;
import io.github.shellgap.scenario.Period;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What must be believed after the observations, for the terminal. */
public final class PosteriorText {
    private static final int MOST_CONFLICTS = 6;

    private final Posterior posterior;
    private final Period period;
    private final List<String> lines = new ArrayList<>();

    private PosteriorText(Posterior posterior) {
        this.posterior = posterior;
        this.period = posterior.hindcast().variant().scenario().period();
    }

    /**
     * Writes the observations, and each belief before and after.
     *
     * @throws IOException if a write fails
     */
    public static void write(Posterior posterior, Writer out) throws IOException {
        PosteriorText text = new PosteriorText(posterior);
        text.compose();
        for (String line : text.lines) {
            out.write(line + "\n");
        }
    }

    private void compose() {
        lines.addAll(HindcastText.lines(posterior.hindcast()));
        lines.add(effective());
        lines.add("");
        claims();
        inputs();
        measures();
        conflicts();
        reading();
    }

    private String effective() {
        int draws = posterior.hindcast().draws();
        String asked = draws == posterior.firstDraws()
                ? ""
                : ", which is why " + draws + " were run and not " + posterior.firstDraws();
        return "All observations together leave " + Math.round(posterior.effectiveDraws()) + " effective draws of "
                + draws + asked + ".";
    }

    private void claims() {
        List<Table.Row> rows = new ArrayList<>();
        for (Rivalry rivalry : posterior.rivalries()) {
            for (ClaimBelief claim : rivalry.claims()) {
                rows.add(new Table.Row(
                        name(rivalry.path()) + ": " + SafeText.line(claim.written()) + source(claim),
                        List.of(
                                HindcastText.percent(claim.prior()),
                                HindcastText.percent(bounded(claim.posterior())))));
            }
        }
        table("rival claim", List.of("before", "after"), rows);
    }

    private void inputs() {
        List<Table.Row> rows = new ArrayList<>();
        posterior.inputs().stream()
                .sorted(Comparator.comparingDouble((ToDoubleFunction<InputBelief>) PosteriorText::shift)
                        .reversed())
                .forEach(belief -> {
                    boolean isChance = belief.kind() == InputKind.CHANCE;
                    Function<Spread, String> middle = spread ->
                            BeliefWords.input(belief, period, isChance ? bounded(spread.mean()) : spread.p50());
                    rows.add(new Table.Row(
                            name(belief.path()),
                            List.of(
                                    middle.apply(belief.prior()),
                                    isChance ? "" : range(belief, belief.prior()),
                                    middle.apply(belief.posterior()),
                                    isChance ? "" : range(belief, belief.posterior()))));
                });
        table("uncertain input", List.of("before", "90 % of draws", "after", "90 %"), rows);
    }

    /** Returns how far the mean moves, in widths of the prior's 90 % interval: what was learnt most stands first. */
    private static double shift(InputBelief belief) {
        double width = belief.prior().p95() - belief.prior().p5();
        double moved = Math.abs(belief.posterior().mean() - belief.prior().mean());
        return width > 0 ? moved / width : 0;
    }

    private String range(InputBelief belief, Spread spread) {
        return BeliefWords.input(belief, period, spread.p5()) + " to "
                + BeliefWords.input(belief, period, spread.p95());
    }

    private void measures() {
        List<Table.Row> rows = new ArrayList<>();
        for (MeasureBelief belief : posterior.measures()) {
            boolean isChance = belief.metric().kind() == Metric.Kind.CHANCE;
            Function<Spread, String> middle = spread ->
                    BeliefWords.metric(belief.metric(), period, isChance ? bounded(spread.mean()) : spread.p50());
            Function<Spread, String> range = spread -> isChance
                    ? ""
                    : BeliefWords.metric(belief.metric(), period, spread.p5()) + " to "
                            + BeliefWords.metric(belief.metric(), period, spread.p95());
            rows.add(new Table.Row(
                    belief.metric().text(),
                    List.of(
                            middle.apply(belief.prior()),
                            range.apply(belief.prior()),
                            middle.apply(belief.posterior()),
                            range.apply(belief.posterior()))));
        }
        table("measure", List.of("before", "90 % of draws", "after", "90 %"), rows);
    }

    private void conflicts() {
        List<Conflict> conflicts = posterior.conflicts();
        if (conflicts.isEmpty()) {
            lines.add("No rival claims, nor any two or three of them together, are ruled out by the observations.");
            return;
        }
        lines.add("Cannot be true, because no draw that believes it agrees with every observation:");
        conflicts.stream().limit(MOST_CONFLICTS).forEach(conflict -> lines.add("- " + conflict(conflict)));
        if (conflicts.size() > MOST_CONFLICTS) {
            lines.add("- and " + (conflicts.size() - MOST_CONFLICTS) + " more combinations, which the files name.");
        }
    }

    static String conflict(Conflict conflict) {
        String claims = String.join(
                " together with ",
                conflict.claims().stream().map(PosteriorText::member).toList());
        Remedy remedy = conflict.remedy();
        String cure = remedy == null
                ? "; no single change reconciles it with them"
                : "; " + cure(remedy) + " would reconcile it (" + HindcastText.percent(remedy.agreeing())
                        + " of such draws agree)";
        return claims + ": " + conflict.against().id() + " speaks most against it" + cure;
    }

    private static String cure(Remedy remedy) {
        Member instead = remedy.instead();
        if (instead != null) {
            return "to believe " + SafeText.line(instead.claim().written()) + source(instead.claim()) + " instead";
        }
        return "to doubt " + (remedy.doubted() == null ? "" : remedy.doubted().id());
    }

    private static String member(Member member) {
        return name(member.path()) + " of " + SafeText.line(member.claim().written()) + source(member.claim());
    }

    private void reading() {
        for (MeasureBelief belief : posterior.measures()) {
            if (belief.metric().kind() == Metric.Kind.CHANCE) {
                double before = bounded(belief.prior().mean());
                double after = bounded(belief.posterior().mean());
                lines.add(belief.metric().element() + ": given the observations, a shortage by " + period.to() + " "
                        + Likelihood.of(after).predicate() + " (" + BeliefWords.chance(after) + "; before them "
                        + BeliefWords.chance(before) + ").");
            }
        }
    }

    private void table(String first, List<String> columns, List<Table.Row> rows) {
        if (!rows.isEmpty()) {
            lines.addAll(TextTable.lines(new Table(first, first, columns, rows)));
            lines.add("");
        }
    }

    private static String source(ClaimBelief claim) {
        List<String> sources = claim.provenance().sources();
        return sources.isEmpty() ? "" : " (" + String.join(", ", sources) + ")";
    }

    private static String name(String path) {
        return path.startsWith("parameters.") ? path.substring("parameters.".length()) : path;
    }

    /** A weighted share may leave 0…1 by a rounding. */
    private static double bounded(double share) {
        return Math.max(0, Math.min(1, share));
    }
}
