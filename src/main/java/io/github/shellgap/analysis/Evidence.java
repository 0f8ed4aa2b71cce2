package io.github.shellgap.analysis;

import io.github.shellgap.stats.WeightedSample;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** How probable the observations make each draw. */
final class Evidence {
    private final List<Testimony> testimonies;

    /** {@code [observation][draw]}. */
    private final double[][] logLikelihoods;

    private final List<BitSet> agreeing = new ArrayList<>();

    /**
     * Weighs draws.
     *
     * @param readings of the observations' metrics, in their order
     */
    Evidence(List<Testimony> testimonies, List<Readings> readings) {
        this.testimonies = testimonies;
        int draws = readings.get(0).draws();
        logLikelihoods = new double[testimonies.size()][draws];
        for (int k = 0; k < testimonies.size(); k++) {
            Testimony testimony = testimonies.get(k);
            BitSet agrees = new BitSet(draws);
            for (int draw = 0; draw < draws; draw++) {
                double value = readings.get(k).at(draw);
                logLikelihoods[k][draw] = testimony.logLikelihood().applyAsDouble(value);
                agrees.set(draw, testimony.agrees().test(value));
            }
            agreeing.add(agrees);
        }
    }

    List<Testimony> testimonies() {
        return testimonies;
    }

    int draws() {
        return logLikelihoods[0].length;
    }

    /** Returns the draws that lie within the middle 99 % of each report; one set for each observation. */
    List<BitSet> agreeing() {
        return agreeing;
    }

    /** Returns importance weights from all observations; {@code [draw]}, the greatest 1. */
    double[] weights() {
        return weightsWithout(-1);
    }

    /** Returns how many equally weighted draws the observations leave. */
    double effectiveDraws() {
        return WeightedSample.effectiveSize(weights());
    }

    /** Returns how many they would leave without one of them. */
    double effectiveDrawsWithout(int observation) {
        return WeightedSample.effectiveSize(weightsWithout(observation));
    }

    /** Returns the observation without which most effective draws would be left. */
    int heaviest() {
        int worst = 0;
        double most = -1;
        for (int k = 0; k < testimonies.size(); k++) {
            double left = effectiveDrawsWithout(k);
            if (left > most) {
                most = left;
                worst = k;
            }
        }
        return worst;
    }

    private double[] weightsWithout(int left) {
        double[] logarithms = new double[draws()];
        for (int k = 0; k < logLikelihoods.length; k++) {
            for (int draw = 0; k != left && draw < logarithms.length; draw++) {
                logarithms[draw] += logLikelihoods[k][draw];
            }
        }
        return WeightedSample.weightsOf(logarithms);
    }
}
