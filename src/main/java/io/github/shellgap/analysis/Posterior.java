package io.github.shellgap.analysis;

import io.github.shellgap.quantity.Unit;
import io.github.shellgap.scenario.Metric;
import io.github.shellgap.scenario.Observation;
import io.github.shellgap.scenario.Provenance;
import java.util.List;

/**
 * What must be believed if the observations are true: draws weighted by how probable they make what was reported.
 *
 * @param hindcast the same draws before they are weighted
 * @param firstDraws draws asked for; fewer than those of the hindcast if more were needed
 * @param effectiveDraws how many equally weighted draws would be as precise
 * @param influences one for each observation
 * @param inputs what each uncertain input comes to
 * @param measures what each measure comes to
 * @param rivalries one for each input with rival claims
 * @param conflicts claims that cannot all be true
 */
public record Posterior(
        Hindcast hindcast,
        int firstDraws,
        double effectiveDraws,
        List<Influence> influences,
        List<InputBelief> inputs,
        List<MeasureBelief> measures,
        List<Rivalry> rivalries,
        List<Conflict> conflicts) {
    /** With fewer effective draws quantiles would say more of chance than of the evidence. */
    public static final int FEWEST_EFFECTIVE = 100;

    public Posterior {
        influences = List.copyOf(influences);
        inputs = List.copyOf(inputs);
        measures = List.copyOf(measures);
        rivalries = List.copyOf(rivalries);
        conflicts = List.copyOf(conflicts);
    }

    /**
     * How much an observation weighs.
     *
     * @param effectiveWithout effective draws if it were left out
     */
    public record Influence(Observation observation, double effectiveWithout) {}

    /**
     * A distribution in short.
     *
     * @param mean infinite if a day does not come in some draws
     * @param sd standard deviation; infinite likewise
     * @param p5 the 5th percentile; infinite where a day does not come
     * @param p25 the 25th percentile
     * @param p50 the median
     * @param p75 the 75th percentile
     * @param p95 the 95th percentile
     */
    public record Spread(double mean, double sd, double p5, double p25, double p50, double p75, double p95) {}

    /** What an uncertain input is. */
    public enum InputKind {
        /** A number in its unit. */
        QUANTITY,
        /** A day, counted from the period's first. */
        DAY,
        /** Whether something happens: 1, or 0. */
        CHANCE
    }

    /**
     * An uncertain input before and after.
     *
     * @param path in the document
     * @param title of a parameter; the path of anything else
     * @param unit of a quantity
     */
    public record InputBelief(String path, String title, InputKind kind, Unit unit, Spread prior, Spread posterior) {}

    /** A measure before and after; a day counts from the period's first. */
    public record MeasureBelief(Metric metric, Spread prior, Spread posterior) {}

    /** An input with rival claims. */
    public record Rivalry(String path, String title, List<ClaimBelief> claims) {
        public Rivalry {
            claims = List.copyOf(claims);
        }
    }

    /**
     * One of several rival claims.
     *
     * @param written as in the document
     * @param prior the share of draws that believe it
     * @param posterior the same share, weighted
     */
    public record ClaimBelief(String written, Provenance provenance, double prior, double posterior) {}

    /**
     * Claims that cannot all be true: no draw that believes them agrees with every observation, where to agree is to
     * lie within the middle 99 % of what is reported.
     *
     * @param claims the fewest that suffice
     * @param draws that believe them
     * @param against the observation that the fewest of those draws agree with
     * @param remedy the single change with which most draws agree; {@code null} if none helps
     */
    public record Conflict(
            List<Member> claims,
            int draws,
            Observation against,
            @org.jspecify.annotations.Nullable Remedy remedy) {
        public Conflict {
            claims = List.copyOf(claims);
        }
    }

    /** A claim of an input. */
    public record Member(String path, String title, ClaimBelief claim) {}

    /**
     * A single change after which the rest can be true.
     *
     * @param instead the claim to believe in place of that for the same input; {@code null} if an observation is doubted
     * @param doubted the observation to doubt; {@code null} if another claim is believed
     * @param agreeing share of the draws after the change that agree with every observation that is left
     */
    public record Remedy(
            @org.jspecify.annotations.Nullable Member instead,
            @org.jspecify.annotations.Nullable Observation doubted,
            double agreeing) {}
}
