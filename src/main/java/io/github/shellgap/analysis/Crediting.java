package io.github.shellgap.analysis;

import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.scenario.Metric;
import io.github.shellgap.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/**
 * Shapley values over switching flows and events off: each is due its marginal effect, averaged over all orders in
 * which they could be switched on. Exact: every subset is run on the same draws.
 *
 * @see <a href="https://doi.org/10.1515/9781400881970-018">Shapley (1953), A value for n-person games, Contributions to
 *     the Theory of Games II</a>
 */
public final class Crediting {
    /** Each further one doubles the number of runs; these make 4,096. */
    public static final int MOST = 12;

    private final int count;

    /** {@code [player][draw]}. */
    private final double[][] shares;

    private Crediting(int count, int draws) {
        this.count = count;
        shares = new double[count][draws];
    }

    /**
     * Gives credit.
     *
     * @param ids of flows and events of the variant, at least one and at most {@link #MOST}, each once
     * @throws RefusedException if it would not fit into memory, or a subset cannot be run
     */
    public static Credit run(Question question, List<String> ids, Progress progress) throws RefusedException {
        List<Scenario> subsets = new ArrayList<>();
        for (int on = 0; on < 1 << ids.size(); on++) {
            subsets.add(Switched.off(question.scenario(), offOf(ids, on)));
        }
        try (Trials trials = Trials.of(question.study(), List.of(), question.settings(), progress)) {
            trials.require(question.scenario(), List.of(question.metric()), ids.size() + 5L);
            trials.expect(subsets.size());
            return new Crediting(ids.size(), trials.draws()).credit(question, ids, subsets, trials);
        }
    }

    private static List<String> offOf(List<String> ids, int on) {
        List<String> off = new ArrayList<>();
        for (int k = 0; k < ids.size(); k++) {
            if ((on >> k & 1) == 0) {
                off.add(ids.get(k));
            }
        }
        return off;
    }

    private Credit credit(Question question, List<String> ids, List<Scenario> subsets, Trials trials)
            throws RefusedException {
        List<Metric> metrics = List.of(question.metric());
        double[] none = new double[0];
        double[] all = new double[0];
        for (int on = 0; on < subsets.size(); on++) {
            double[] values = trials.run(subsets.get(on), metrics).get(0).restricted();
            add(values, on);
            none = on == 0 ? values : none;
            all = values;
        }
        double[] whole = new double[all.length];
        for (int draw = 0; draw < whole.length; draw++) {
            whole[draw] = all[draw] - none[draw];
        }
        List<Credit.Part> parts = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            String id = ids.get(k);
            parts.add(new Credit.Part(id, Switched.titleOf(question.scenario(), id), Summary.of(shares[k])));
        }
        Statistics without = Summary.of(none);
        return new Credit(
                question.basis(trials),
                question.metric(),
                without,
                Summary.of(all),
                Summary.of(whole),
                parts,
                worstResidual(whole));
    }

    /** Adds what a subset's value contributes to each share, with the weight of its place in all orders. */
    private void add(double[] values, int on) {
        int size = Integer.bitCount(on);
        for (int player = 0; player < count; player++) {
            boolean isOn = (on >> player & 1) == 1;
            double weight = isOn ? weight(size - 1) : -weight(size);
            double[] share = shares[player];
            for (int draw = 0; draw < values.length; draw++) {
                share[draw] += weight * values[draw];
            }
        }
    }

    /** Returns s! (n − s − 1)! / n!: the share of orders in which just these s come before one. */
    private double weight(int before) {
        double weight = 1.0 / count;
        for (int k = 1; k <= before; k++) {
            weight *= (double) k / (count - k);
        }
        return weight;
    }

    private double worstResidual(double[] whole) {
        double worst = 0;
        for (int draw = 0; draw < whole.length; draw++) {
            double sum = 0;
            double largest = Math.max(Math.abs(whole[draw]), Double.MIN_NORMAL);
            for (double[] share : shares) {
                sum += share[draw];
                largest = Math.max(largest, Math.abs(share[draw]));
            }
            worst = Math.max(worst, Math.abs(sum - whole[draw]) / largest);
        }
        return worst;
    }
}
