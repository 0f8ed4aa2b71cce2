package io.github.shellgap.analysis;

import io.github.shellgap.analysis.ClaimScreen.Candidate;
import io.github.shellgap.analysis.Posterior.ClaimBelief;
import io.github.shellgap.analysis.Posterior.InputBelief;
import io.github.shellgap.analysis.Posterior.InputKind;
import io.github.shellgap.analysis.Posterior.MeasureBelief;
import io.github.shellgap.analysis.Posterior.Member;
import io.github.shellgap.analysis.Posterior.Rivalry;
import io.github.shellgap.analysis.Posterior.Spread;
import io.github.shellgap.compile.UncertainInput;
import io.github.shellgap.outcome.Settings;
import io.github.shellgap.sampling.InverseDistributions;
import io.github.shellgap.scenario.Amount;
import io.github.shellgap.scenario.Input;
import io.github.shellgap.scenario.Measure;
import io.github.shellgap.scenario.Metric;
import io.github.shellgap.scenario.Parameter;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Study;
import io.github.shellgap.scenario.Variant;
import io.github.shellgap.stats.Moments;
import io.github.shellgap.stats.Quantiles;
import io.github.shellgap.stats.WeightedSample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Conditions a variant on its observations by importance weights on the draws of the prior. Where too few effective
 * draws are left, more are run, up to a million and to what fits into memory.
 */
public final class Conditioning {
    private static final int MOST_DRAWS = 1 << 20;
    private static final double[] SHARES = {0.05, 0.25, 0.5, 0.75, 0.95};

    private final Study study;
    private final Variant variant;
    private final Scenario scenario;
    private final Settings asked;
    private final Progress progress;
    private final List<Testimony> testimonies;
    private final List<Metric> metrics = new ArrayList<>();

    private Conditioning(Study study, Variant variant, Settings asked, Progress progress) throws RefusedException {
        this.study = study;
        this.variant = variant;
        this.asked = asked;
        this.progress = progress;
        scenario = variant.scenario();
        testimonies = Hindcast.testimonies(scenario);
        testimonies.forEach(one -> metrics.add(one.observation().metric()));
        metrics.addAll(measures(scenario));
    }

    /**
     * Conditions a variant.
     *
     * @throws RefusedException if too few effective draws are left whatever is tried, or nothing is uncertain
     */
    public static Posterior of(Study study, Variant variant, Settings settings, Progress progress)
            throws RefusedException {
        return new Conditioning(study, variant, settings, progress).posterior();
    }

    private static List<Metric> measures(Scenario scenario) {
        List<Metric> measures = new ArrayList<>();
        scenario.stockpiles().forEach(stockpile -> {
            String id = stockpile.id();
            var end = scenario.period().to();
            measures.add(new Metric.ShortageDate("shortage-date:" + id, id));
            measures.add(new Metric.ShortageBy("shortage-by:" + id + "@" + end, id, end));
            measures.add(new Metric.StockAt("stock:" + id + "@" + end, id, end));
            for (Measure measure : List.of(Measure.SUPPLY, Measure.DEMAND, Measure.SHORTFALL, Measure.LOST)) {
                measures.add(new Metric.Total(measure.word() + ":" + id, id, measure, null));
            }
        });
        scenario.flows()
                .forEach(
                        flow -> measures.add(new Metric.Total("amount:" + flow.id(), flow.id(), Measure.AMOUNT, null)));
        return measures;
    }

    private Posterior posterior() throws RefusedException {
        int draws = asked.draws();
        while (true) {
            try (Trials trials = trials(draws)) {
                if (trials.draws() == 1) {
                    throw new RefusedException(
                            "nothing is uncertain in this run, so observations can teach nothing",
                            "leave out --central, and give an input a distribution");
                }
                trials.require(scenario, metrics, arraysHeld());
                trials.expect(1);
                List<Readings> readings = trials.run(scenario, metrics);
                Evidence evidence = new Evidence(testimonies, readings);
                double effective = evidence.effectiveDraws();
                if (effective >= Posterior.FEWEST_EFFECTIVE) {
                    return posterior(trials, readings, evidence);
                }
                int more = moreThan(draws, effective);
                if (more <= draws) {
                    throw refusal(trials, evidence, effective);
                }
                draws = more;
            }
        }
    }

    private Trials trials(int draws) throws RefusedException {
        Settings settings = new Settings(
                draws, asked.seed(), asked.sampler(), asked.isCentral(), asked.resolution(), asked.threads());
        return Trials.of(study, List.of(), settings, progress);
    }

    /** Readings, likelihoods, weights and what one input at a time takes. */
    private long arraysHeld() {
        return metrics.size() + testimonies.size() + 8L;
    }

    /** Returns a number of draws that should leave enough, or as many as there can be. */
    private int moreThan(int draws, double effective) throws RefusedException {
        double wanted = 2.0 * draws * Posterior.FEWEST_EFFECTIVE / Math.max(1, effective);
        long more = Math.max(4L * draws, Long.highestOneBit((long) wanted));
        int most = (int) Math.min(MOST_DRAWS, more);
        while (most > draws && !fits(most)) {
            most /= 2;
        }
        return most;
    }

    private boolean fits(int draws) throws RefusedException {
        try (Trials trials = trials(draws)) {
            trials.require(scenario, metrics, arraysHeld());
            return true;
        } catch (RefusedException e) {
            return false;
        }
    }

    private RefusedException refusal(Trials trials, Evidence evidence, double effective) throws RefusedException {
        int blamed = evidence.heaviest();
        double without = evidence.effectiveDrawsWithout(blamed);
        String id = testimonies.get(blamed).observation().id();
        boolean isAlone = testimonies.size() == 1;
        List<Posterior.Conflict> conflicts =
                new ClaimScreen(evidence, candidates(trials, evidence.weights())).conflicts();
        String clash = conflicts.isEmpty()
                ? ""
                : "; the claim '" + conflicts.get(0).claims().get(0).claim().written() + "' of "
                        + conflicts.get(0).claims().get(0).path() + " cannot be true beside "
                        + conflicts.get(0).against().id();
        return new RefusedException(
                "the observations leave " + whole(effective) + " effective draws of " + evidence.draws() + ", and "
                        + Posterior.FEWEST_EFFECTIVE + " are needed; '" + id + "' is to blame"
                        + (isAlone ? "" : ": without it " + whole(without) + " would be left"),
                "widen the distributions that rule it out, doubt it (a larger 'within'), or leave it out"
                        + " (--set observations." + id + "=null)" + clash);
    }

    private static String whole(double draws) {
        return String.valueOf(Math.round(draws));
    }

    private Posterior posterior(Trials trials, List<Readings> readings, Evidence evidence) throws RefusedException {
        double[] weights = evidence.weights();
        List<Posterior.Influence> influences = new ArrayList<>();
        for (int k = 0; k < testimonies.size(); k++) {
            influences.add(
                    new Posterior.Influence(testimonies.get(k).observation(), evidence.effectiveDrawsWithout(k)));
        }
        List<MeasureBelief> measures = new ArrayList<>();
        for (int k = testimonies.size(); k < metrics.size(); k++) {
            Readings one = readings.get(k);
            measures.add(new MeasureBelief(one.metric(), prior(one.byDraw()), weighted(one.byDraw(), weights)));
        }
        List<List<Candidate>> candidates = candidates(trials, weights);
        Hindcast hindcast =
                Hindcast.scored(variant, testimonies, readings.subList(0, testimonies.size()), trials.warnings());
        return new Posterior(
                hindcast,
                asked.draws(),
                WeightedSample.effectiveSize(weights),
                influences,
                inputs(trials, weights),
                measures,
                rivalries(candidates),
                new ClaimScreen(evidence, candidates).conflicts());
    }

    private List<InputBelief> inputs(Trials trials, double[] weights) throws RefusedException {
        List<InputBelief> beliefs = new ArrayList<>();
        for (UncertainInput input : trials.inputs(scenario)) {
            if (input.kind() != UncertainInput.Kind.NOISE) {
                double[] values = trials.valuesOf(scenario, List.of(input), trials.drawsOf(asked.seed()))[0];
                beliefs.add(new InputBelief(
                        input.path(),
                        titleOf(input.path()),
                        InputKind.valueOf(input.kind().name()),
                        input.unit(),
                        prior(values),
                        weighted(values, weights)));
            }
        }
        return beliefs;
    }

    private String titleOf(String path) {
        return scenario.parameters().stream()
                .filter(parameter -> parameter.input().path().equals(path))
                .map(Parameter::title)
                .findFirst()
                .orElse(path);
    }

    private List<List<Candidate>> candidates(Trials trials, double[] weights) throws RefusedException {
        List<List<Candidate>> byInput = new ArrayList<>();
        for (Input rivals : Statements.rivals(scenario)) {
            if (trials.paths().contains(rivals.path())) {
                double[] uniforms = trials.uniformsOf(scenario, rivals.path(), trials.drawsOf(asked.seed()));
                byInput.add(candidates(rivals, uniforms, weights, byInput.size()));
            }
        }
        return byInput;
    }

    private List<Candidate> candidates(Input rivals, double[] uniforms, double[] weights, int input) {
        List<Amount.Claim> claims = rivals.amount()
                .match(certain -> List.of(), formula -> List.of(), spread -> List.of(), Amount.Rivals::claims);
        double[] claimed = claims.stream().mapToDouble(Amount.Claim::weight).toArray();
        BitSet[] believing = new BitSet[claimed.length];
        double[] posterior = new double[claimed.length];
        double total = 0;
        for (int k = 0; k < claimed.length; k++) {
            believing[k] = new BitSet(uniforms.length);
        }
        for (int draw = 0; draw < uniforms.length; draw++) {
            int claim = InverseDistributions.index(claimed, uniforms[draw]);
            believing[claim].set(draw);
            posterior[claim] += weights[draw];
            total += weights[draw];
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int k = 0; k < claimed.length; k++) {
            Input one = claims.get(k).input();
            ClaimBelief belief = new ClaimBelief(
                    one.written(),
                    one.provenance(),
                    (double) believing[k].cardinality() / uniforms.length,
                    total > 0 ? posterior[k] / total : 0);
            candidates.add(
                    new Candidate(new Member(rivals.path(), titleOf(rivals.path()), belief), input, believing[k]));
        }
        return candidates;
    }

    private static List<Rivalry> rivalries(List<List<Candidate>> byInput) {
        return byInput.stream()
                .map(claims -> new Rivalry(
                        claims.get(0).member().path(),
                        claims.get(0).member().title(),
                        claims.stream().map(one -> one.member().claim()).toList()))
                .toList();
    }

    /** Draws of the prior count alike. */
    private static Spread prior(double[] values) {
        double[] sample = values.clone();
        if (Arrays.stream(sample).anyMatch(value -> value == Double.POSITIVE_INFINITY)) {
            double[] equal = new double[sample.length];
            Arrays.fill(equal, 1);
            return weighted(sample, equal);
        }
        double mean = Moments.mean(sample, 0, sample.length);
        double sd = Moments.standardDeviation(sample, 0, sample.length);
        double[] q = Quantiles.type7(sample, SHARES);
        return new Spread(mean, sd, q[0], q[1], q[2], q[3], q[4]);
    }

    private static Spread weighted(double[] values, double[] weights) {
        WeightedSample sample = new WeightedSample(values, weights);
        double[] q = Arrays.stream(SHARES).map(sample::quantile).toArray();
        return new Spread(sample.mean(), sample.standardDeviation(), q[0], q[1], q[2], q[3], q[4]);
    }
}
