package io.github.shellgap.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class RowMarkTest {
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
}
