package io.github.shellgap.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class RowMarkTest {
    /** XXH64's first two primes, and what the four sums begin with; the first counts the values. */
    private static final long PRIME_1 = 0x9E3779B185EBCA87L;

    private static final long PRIME_2 = 0xC2B2AE3D27D4EB4FL;
    private static final long[] BEGINNINGS = {4, PRIME_1, PRIME_2, PRIME_1 ^ PRIME_2};

    private static double[] row(int length) {
        return new SplittableRandom(3).doubles(length).toArray();
    }

    @Test
    void equalRows_haveOneMark() {
        for (int length = 1; length < 20; length++) {
            assertThat(RowMark.of(row(length))).isEqualTo(RowMark.of(row(length)));
        }
    }

    @Test
    void rows_areToldApart_byOneBitOfOneValue() {
        Set<RowMark> marks = new HashSet<>();
        marks.add(RowMark.of(row(37)));
        int rows = 1;
        for (int i = 0; i < 37; i++) {
            for (int bit = 0; bit < Long.SIZE; bit++) {
                double[] other = row(37);
                other[i] = Double.longBitsToDouble(Double.doubleToRawLongBits(other[i]) ^ 1L << bit);
                marks.add(RowMark.of(other));
                rows++;
            }
        }
        assertThat(marks).hasSize(rows);
    }

    @Test
    void rows_areToldApart_byTheOrderAndSignsOfTheirValues() {
        Set<RowMark> marks = new HashSet<>();
        int rows = 0;
        for (int i = 0; i < 37; i++) {
            for (int j = i + 1; j < 37; j++) {
                double[] swapped = row(37);
                swapped[i] = row(37)[j];
                swapped[j] = row(37)[i];
                double[] turned = row(37);
                turned[i] = -turned[i];
                turned[j] = -turned[j];
                marks.add(RowMark.of(swapped));
                marks.add(RowMark.of(turned));
                rows += 2;
            }
        }
        assertThat(marks).hasSize(rows);
    }

    @Test
    void rows_areToldApart_byTheirLength() {
        Set<RowMark> marks = new HashSet<>();
        for (int length = 1; length <= 50; length++) {
            marks.add(RowMark.of(new double[length]));
        }
        assertThat(marks).hasSize(50);
    }

    /** Each half of a mark is joined of the sums by steps that can be undone, so that one sum alone decides it. */
    @Test
    void eachHalf_changes_withOneBitOfOneSum() {
        long[] sums = new SplittableRandom(5).longs(4).toArray();
        RowMark mark = RowMark.of(rowOf(sums));
        for (int sum = 0; sum < 4; sum++) {
            for (int bit = 0; bit < Long.SIZE; bit++) {
                long[] others = sums.clone();
                others[sum] ^= 1L << bit;
                RowMark other = RowMark.of(rowOf(others));
                assertThat(other.first()).as("sum %d bit %d", sum, bit).isNotEqualTo(mark.first());
                assertThat(other.second()).as("sum %d bit %d", sum, bit).isNotEqualTo(mark.second());
            }
        }
    }

    /** Returns the four values that come to these sums: a step of a sum undone. */
    private static double[] rowOf(long[] sums) {
        double[] row = new double[4];
        for (int k = 0; k < 4; k++) {
            long bits = (Long.rotateRight(sums[k] * inverse(PRIME_1), 31) - BEGINNINGS[k]) * inverse(PRIME_2);
            row[k] = Double.longBitsToDouble(bits);
        }
        return row;
    }

    /** Newton's steps modulo 2⁶⁴: an odd number is its own inverse to three bits, and each step doubles them. */
    private static long inverse(long odd) {
        long inverse = odd;
        for (int step = 0; step < 5; step++) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }
}
