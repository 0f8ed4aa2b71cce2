package io.github.shellgap.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class HistogramTest {
    private static final double[] PROBABILITIES = {0.05, 0.25, 0.5, 0.75, 0.95};
    private static final int DRAWS = 60_000;
    private static final int PILOT = 8192;
    private static final int CHUNK = 10_000;

    static List<DoubleUnaryOperator> shapes() {
        return List.of(
                u -> u,
                u -> Math.max(0, u - 0.6),
                u -> Math.min(1e6, 1.3e6 * u),
                u -> u < 0.3 ? 5 : u < 0.6 ? 5 + u : 9,
                u -> Math.log(1 / (1 - u)),
                u -> Math.pow(u, 3),
                u -> 1 / (1.001 - u),
                u -> u < 1e-4 ? -1e15 : u,
                u -> Math.floor(u * 12) / 7,
                u -> 42);
    }

    private static Histogram counted(double[] sample, int bins) {
        Histogram histogram = new Histogram(Arrays.copyOf(sample, PILOT), bins, (sample.length + CHUNK - 1) / CHUNK);
        for (int first = 0; first < sample.length; first += 250) {
            histogram.add(Arrays.copyOfRange(sample, first, first + 250), 0, 250, first / CHUNK);
        }
        return histogram;
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void quantile_liesWithinTheRankError(DoubleUnaryOperator shape) {
        double[] sample = new Random(3).doubles(DRAWS).map(shape).toArray();
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        Histogram histogram = counted(sample, 4096);
        double[] quantiles = histogram.quantiles(PROBABILITIES);
        double error = histogram.rankError(PROBABILITIES);
        // Some four times the even share of a bin, for pieces in which the density changes.
        assertThat(error).isLessThan(1e-3);
        for (int k = 0; k < quantiles.length; k++) {
            // One rank for the interpolation of type 7, one for rounding it.
            int off = (int) Math.ceil(error * DRAWS) + 2;
            int rank = (int) (PROBABILITIES[k] * (DRAWS - 1));
            assertThat(quantiles[k])
                    .isBetween(sorted[Math.max(0, rank - off)], sorted[Math.min(DRAWS - 1, rank + off)]);
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void mean_isThatOfTheValues(DoubleUnaryOperator shape) {
        double[] sample = new Random(3).doubles(DRAWS).map(shape).toArray();
        double largest = Arrays.stream(sample).map(Math::abs).max().orElseThrow();
        // Compensated sums of blocks: some roundings of the largest.
        assertThat(counted(sample, 1024).mean())
                .isCloseTo(Moments.mean(sample, 0, DRAWS), within(4 * Math.ulp(largest)));
    }

    @Test
    void sharedValues_areExact() {
        // 62 % used up, the rest spread: the quartiles are the shared value itself.
        double[] sample =
                new Random(5).doubles(DRAWS).map(u -> u < 0.62 ? 0 : u * 1e7).toArray();
        Histogram histogram = counted(sample, 1024);
        assertThat(histogram.quantiles(new double[] {0.05, 0.25, 0.5, 0.61})).containsExactly(0, 0, 0, 0);
        assertThat(histogram.rankError(new double[] {0.05, 0.25, 0.5, 0.61})).isZero();
    }

    @Test
    void extremes_areTheTrueOnes_evenOutsideThePilotsRange() {
        double[] sample = new Random(7).doubles(DRAWS).toArray();
        sample[DRAWS - 1] = 900;
        sample[DRAWS - 2] = -900;
        double[] ends = counted(sample, 1024).quantiles(new double[] {0, 1});
        // The middle of a bin is given for each of its values: of the outermost ones, which hold some 2 % of 60,000.
        assertThat(ends[0]).isBetween(-900.0, -899.0);
        assertThat(ends[1]).isBetween(899.0, 900.0);
    }

    @Test
    void chunks_giveTheSameBits_inAnyOrder() {
        double[] sample = new Random(9).doubles(DRAWS).map(u -> 1 / (1.001 - u)).toArray();
        Histogram forwards = counted(sample, 1024);
        Histogram backwards = new Histogram(Arrays.copyOf(sample, PILOT), 1024, DRAWS / CHUNK);
        for (int chunk = DRAWS / CHUNK - 1; chunk >= 0; chunk--) {
            for (int first = chunk * CHUNK; first < (chunk + 1) * CHUNK; first += 250) {
                backwards.add(Arrays.copyOfRange(sample, first, first + 250), 0, 250, chunk);
            }
        }
        assertThat(backwards.mean()).isEqualTo(forwards.mean());
        assertThat(backwards.quantiles(PROBABILITIES)).containsExactly(forwards.quantiles(PROBABILITIES));
    }

    @Test
    void mean_losesNothing_whereLargeValuesCancel() {
        // in doubles 1e17 + 3 - 1e17 is 0 or 16
        double[] large = {1e17, 3, -1e17};
        Histogram together = new Histogram(large.clone(), 16, 1);
        Histogram apart = new Histogram(large.clone(), 16, 3);
        for (int k = 0; k < 3; k++) {
            together.add(new double[] {large[k]}, 0, 1, 0);
            apart.add(new double[] {large[k]}, 0, 1, k);
        }
        assertThat(together.mean()).isEqualTo(1);
        assertThat(apart.mean()).isEqualTo(1);
        assertThat(apart.size()).isEqualTo(3);
    }

    @Test
    void commonestOfManySharedValues_areCountedApart() {
        // the value k on k draws of every 300, so that those from 9 to 24 are the 16 commonest; in no order
        double[] sample = new double[DRAWS];
        for (int draw = 0, value = 0, left = 0; draw < DRAWS; draw++, left--) {
            if (left == 0) {
                value = value % 24 + 1;
                left = value;
            }
            sample[draw] = value * value;
        }
        Histogram histogram = counted(sample, 16);
        // by hand: k (k + 1) / 2 of 300 draws hold values to k; the middles of the shares of 10, 17 and 24
        double[] probabilities = {50 / 300.0, 145 / 300.0, 288 / 300.0};
        assertThat(histogram.quantiles(probabilities)).containsExactly(100, 289, 576);
        assertThat(histogram.rankError(probabilities)).isZero();
    }

    @Test
    void bytes_areThoseOfItsArrays() {
        // by hand: 16 spikes of 48 bytes and the bins of 128 values at hand; two doubles for each chunk; an int for
        // each bin
        // and for each piece of 8 bins
        assertThat(Histogram.bytes(0, 0)).isEqualTo(768 + 512);
        assertThat(Histogram.bytes(0, 3)).isEqualTo(768 + 512 + 48);
        assertThat(Histogram.bytes(800, 3)).isEqualTo(768 + 512 + 48 + 3200 + 400);
    }

    @Test
    void emptyHistogram_hasNoQuantile() {
        Histogram empty = new Histogram(new double[] {1, 2}, 16, 1);
        assertThatThrownBy(() -> empty.quantiles(PROBABILITIES)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void wholeCounts_areExact() {
        WholeCounts counts = new WholeCounts(-3, 4);
        for (int number : new int[] {-3, 4, 4, 1, -1}) {
            counts.add(number);
        }
        assertThat(counts.size()).isEqualTo(5);
        assertThat(counts.mean()).isEqualTo(1);
        // numpy.quantile([-3, -1, 1, 4, 4], p)
        assertThat(counts.quantiles(new double[] {0, 0.25, 0.5, 0.625, 1})).containsExactly(-3, -1, 1, 2.5, 4);
    }

    /** Returns an empty histogram whose range is 0.02 to 0.98. */
    private static Histogram ofUnitPilot(int bins) {
        double[] pilot = new double[101];
        Arrays.setAll(pilot, k -> k / 100.0);
        return new Histogram(pilot, bins, 1);
    }

    @Test
    void part_isCounted_andNothingElse() {
        Histogram histogram = ofUnitPilot(64);
        histogram.add(new double[] {7, 7, 0.2, 0.3, 0.4, 7}, 2, 5, 0);
        assertThat(histogram.size()).isEqualTo(3);
        assertThat(histogram.quantiles(new double[] {1})[0]).isLessThan(0.5);
    }

    @Test
    void quantileOfFewValues_liesInTheBinOfEach() {
        Histogram histogram = ofUnitPilot(64);
        double[] values = {0.05, 0.35, 0.65, 0.95};
        histogram.add(values, 0, 4, 0);
        double[] found = histogram.quantiles(new double[] {0, 1 / 3.0, 2 / 3.0, 1});
        for (int k = 0; k < 4; k++) {
            // 64 bins over the range, in pieces of some eight
            assertThat(found[k]).isCloseTo(values[k], within(0.03));
        }
    }

    @Test
    void quantileBesideTheRange_isOfItsOwnBin() {
        Histogram histogram = ofUnitPilot(1);
        histogram.add(new double[] {-1, 0.5, 2}, 0, 3, 0);
        double[] found = histogram.quantiles(new double[] {0, 0.5, 1});
        assertThat(found[0]).isBetween(-1.0, 0.02);
        assertThat(found[1]).isBetween(0.02, 0.98);
        assertThat(found[2]).isBetween(0.98, 2.0);
    }

    @Test
    void extremes_areKnown_whereOneSideOfTheRangeIsEmpty() {
        Histogram above = ofUnitPilot(64);
        above.add(new double[] {2}, 0, 1, 0);
        above.add(new double[] {0.5, 0.1}, 0, 2, 0);
        assertThat(above.quantiles(new double[] {0})[0]).isCloseTo(0.1, within(0.03));
        Histogram below = ofUnitPilot(64);
        below.add(new double[] {-1}, 0, 1, 0);
        below.add(new double[] {0.5, 0.9}, 0, 2, 0);
        assertThat(below.quantiles(new double[] {1})[0]).isCloseTo(0.9, within(0.03));
    }

    @Test
    void valuesOffAConstantPilot_areTakenApart() {
        Histogram histogram = new Histogram(new double[] {5, 5, 5, 5}, 16, 1);
        histogram.add(new double[] {3, 7, 5}, 0, 3, 0);
        double[] found = histogram.quantiles(new double[] {0, 0.5, 1});
        assertThat(found[0]).isBetween(3.0, 4.999);
        assertThat(found[1]).isEqualTo(5);
        assertThat(found[2]).isBetween(5.001, 7.0);
    }

    /** Returns an empty histogram that counts 5 apart, which is four of a hundred values from 0 to 9.6. */
    private static Histogram thatCountsFiveApart() {
        double[] pilot = new double[100];
        Arrays.setAll(pilot, k -> k < 96 ? k / 10.0 + 0.05 : 5);
        return new Histogram(pilot, 16, 1);
    }

    @Test
    void rankError_looksAtBothRanksOfAQuantile() {
        Histogram histogram = thatCountsFiveApart();
        histogram.add(new double[] {5, 5, 5, 9.3}, 0, 4, 0);
        // Rank 1 and 2 of 0…3 are counted apart, 3 is one of four values in a bin; 0.7 of 3 is between 2 and 3.
        assertThat(histogram.rankError(new double[] {0.5})).isZero();
        assertThat(histogram.rankError(new double[] {0.7})).isEqualTo(0.25);
        assertThat(histogram.rankError(new double[] {1})).isEqualTo(0.25);
    }

    @Test
    void valueCountedApart_beginsAndEndsWhereItDoes() {
        Histogram histogram = thatCountsFiveApart();
        histogram.add(new double[] {1.23, 5, 5, 5, 5, 8.77}, 0, 6, 0);
        double[] found = histogram.quantiles(new double[] {0, 0.2, 0.8, 1});
        assertThat(found[0]).isLessThan(4);
        assertThat(found[1]).isEqualTo(5);
        assertThat(found[2]).isEqualTo(5);
        assertThat(found[3]).isGreaterThan(6);
    }

    @Test
    void valueThatNobodyHas_partsItsBin() {
        Histogram histogram = thatCountsFiveApart();
        histogram.add(new double[] {4.95, 5.05}, 0, 2, 0);
        double[] found = histogram.quantiles(new double[] {0, 1});
        assertThat(found[0]).isBetween(4.0, 5.0);
        assertThat(found[1]).isBetween(5.0, 6.0);
    }

    @Test
    void valuesThatDifferByRounding_areCountedTogether() {
        double[] sample = new Random(11).doubles(4000).map(u -> 2e6 * u).toArray();
        for (int draw = 0; draw < sample.length; draw += 2) {
            // no two alike, and each nearer to the next than 1e-12 of the largest value, which is 2e-6
            sample[draw] = 1e6 + draw * 1e-10;
        }
        Histogram histogram = new Histogram(sample, 1024, 1);
        histogram.add(sample, 0, sample.length, 0);
        assertThat(histogram.rankError(new double[] {0.5})).isZero();
        assertThat(histogram.quantiles(new double[] {0.5})[0]).isCloseTo(1e6, within(1e-6));
    }

    @Test
    void greatestValueOfThePilot_isCountedApart_whereGreaterOnesFollow() {
        double[] pilot =
                new Random(13).doubles(1000).map(u -> Math.min(5, 8 * u)).toArray();
        Histogram histogram = new Histogram(pilot, 1024, 1);
        histogram.add(pilot, 0, 1000, 0);
        histogram.add(new double[] {9, 8, 7}, 0, 3, 0);
        assertThat(histogram.rankError(new double[] {0.75})).isZero();
        assertThat(histogram.quantiles(new double[] {0.75})).containsExactly(5);
    }
}
